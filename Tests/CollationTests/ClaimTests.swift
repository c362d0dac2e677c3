import NewsModel
import TestSupport
import Testing

/// What counts as one statement in several articles, and who is meant by a source without a name.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct ClaimTests {
  private let report: Report
  private let story: Account

  init() throws {
    report = try Newsroom.report([
      Newsroom.Copy(
        "Quarry Times",
        """
        Tunnel in Marrow Bay collapses

        Culture Minister Ada Lorne visited Marrow Bay on Tuesday and spoke to the crew.

        Nineteen workers were hurt when a tunnel collapsed under the town of Marrow Bay on Monday.

        The Culture Ministry said in a statement that the old theatre above the tunnel would stay closed until spring.

        There were 412 people on board the night train when it stopped.
        """),
      Newsroom.Copy(
        "Bay Herald",
        """
        Rescue in Marrow Bay ends

        The rescue that followed the collapse of a tunnel, which injured 19 workers, ended in Marrow Bay on Tuesday.

        “The theatre was my second home,” the culture minister told reporters in Marrow Bay on Tuesday.

        The old theatre above the tunnel would stay closed until spring, her ministry said in a statement.

        About 400 people were on board the night train.
        """),
      Newsroom.Copy(
        "Coast Gazette",
        """
        Tunnel collapse: rescue over

        The collapse of the tunnel under Marrow Bay on Monday left 91 workers hurt.

        Ada Lorne said in Marrow Bay on Tuesday: “The theatre was my second home.”
        """),
    ])
    story = try #require(report.stories.first)
  }

  private func claim(with words: String) throws -> Claim {
    try #require(story.claims.first { $0.evidence.contains { report[$0].contains(words) } }, "\(words)")
  }

  private func ids(_ claim: Claim) -> [String] { claim.articles.map { report[$0].article.id }.sorted() }

  @Test func theArticlesAreOneStory() { #expect(report.stories.count == 1 && story.articles.count == 3) }

  @Test func aRelativeClauseStatesWhatASentenceStates() throws {
    #expect(ids(try claim(with: "Nineteen workers were hurt")) == ["Bay Herald", "Quarry Times"])
  }

  @Test func figuresThatContradictAreDisputedAndWhatElseIsSaidIsNot() throws {
    let few = try claim(with: "Nineteen workers were hurt")
    #expect(few.status == .disputed)
    #expect(few.silent.isEmpty, "who contradicts is not silent")
    let conflict = try #require(story.conflicts.first { $0.kind == .number && $0.relation == .conflict })
    #expect(Set(conflict.versions.map { report[$0.value] }) == ["19", "91"])
    #expect(try claim(with: "a tunnel collapsed under").status == .corroborated)
  }

  @Test func anEstimateAgreesWithTheFigure() throws {
    #expect(ids(try claim(with: "412 people")) == ["Bay Herald", "Quarry Times"])
    #expect(
      story.conflicts.allSatisfy {
        $0.relation != .conflict || $0.kind != .number || report[$0.versions[0].value] != "412"
      })
  }

  @Test func aRoleIsWhomAnotherArticleNames() throws {
    let speech = try #require(
      story.utterances.first { $0.versions.contains { report[$0.evidence].contains("second home") } })
    #expect(speech.versions.count == 2)
    let speaker = try #require(speech.speaker)
    #expect(report[story.entities[speaker].name] == "Ada Lorne")
    let unnamed = try #require(speech.versions.first { report[$0.article].article.id == "Bay Herald" })
    #expect(unnamed.printedSpeaker == nil, "that article never names her")
  }

  @Test func aMinistryIsThatOfItsMinister() throws {
    let speech = try #require(
      story.utterances.first {
        $0.versions.count == 2 && $0.versions.allSatisfy { report[$0.evidence].contains("theatre above") }
      })
    let speaker = try #require(speech.speaker)
    #expect(report[story.entities[speaker].name] == "Culture Ministry")
  }

  @Test func speechHasItsTimeAndPlace() throws {
    let speech = try #require(
      story.utterances.first { $0.versions.contains { report[$0.evidence].contains("second home") } })
    #expect(speech.when?.value == "2025-10-14")
    #expect(speech.place.map { report[$0] } == "Marrow Bay")
  }

  @Test func noSliceStandsTwiceInAClaim() {
    for claim in story.claims { #expect(Set(claim.evidence).count == claim.evidence.count) }
  }
}
