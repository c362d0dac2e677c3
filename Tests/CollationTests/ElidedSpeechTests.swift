import NewsModel
import TestSupport
import Testing

/// Speech that leaves its words out, days that are called by two names, and times of day.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct ElidedSpeechTests {
  private let report: Report
  private let story: Account

  init() throws {
    report = try Newsroom.report([
      Newsroom.Copy(
        "Quarry Times",
        """
        Dispute over the dam at Lorn Water

        The dam at Lorn Water broke at 6:25 a.m. on Monday, and the valley below it was flooded.

        Piet Oster, the head of the company, visited the valley on Tuesday and spoke to nobody.

        The engineer, Ruth Adder, maintains that an alarm reached the control room of the dam. Oster maintains that it did
        not.

        The old mill in the valley will be pulled down on 17 October.
        """.replacing("did\nnot", with: "did not")),
      Newsroom.Copy(
        "Bay Herald",
        """
        Who knew of the flood at Lorn Water?

        The alarm did not reach the control room of the dam, Piet Oster, the head of the company, said on Tuesday. Ruth
        Adder, the engineer, said that the alarm had reached the control room of the dam.

        The valley was flooded after the dam at Lorn Water broke at 6:25 a.m. on Monday.

        The old mill will be pulled down on Friday.
        """),
    ])
    story = try #require(report.stories.first)
  }

  private func utterance(of speaker: String, with words: String) throws -> Utterance {
    try #require(
      story.utterances.first { utterance in
        utterance.speaker.map { report[story.entities[$0].name] } == speaker
          && utterance.versions.contains { report[$0.evidence].contains(words) }
      }, "\(words)")
  }

  @Test func whoMaintainsThatItDidNotDeniesWhatWasSaidBefore() throws {
    let denial = try utterance(of: "Piet Oster", with: "it did not")
    #expect(denial.versions.count == 2)
    #expect(denial.versions.contains { report[$0.evidence].contains("alarm did not reach") })
    let other = try utterance(of: "Ruth Adder", with: "alarm")
    #expect(other.versions.allSatisfy { !report[$0.evidence].contains("not") })
  }

  @Test func aDayIsOneByAnyName() throws {
    let claim = try #require(story.claims.first { $0.evidence.contains { report[$0].contains("17 October") } })
    #expect(claim.articles.count == 2)
    #expect(story.conflicts.allSatisfy { $0.kind != .date })
  }

  @Test func theTimeOfDayIsSharedWithIt() throws {
    let claims = story.claims.filter { $0.evidence.contains { report[$0].contains("6:25") } }
    #expect(claims.contains { $0.articles.count == 2 })
  }
}
