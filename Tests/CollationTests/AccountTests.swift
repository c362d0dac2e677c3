import NewsModel
import TestSupport
import Testing
import TextCore

/// What an account holds, and that it holds nothing else.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct AccountTests {
  private let copies = [
    Newsroom.Copy(
      "Bay Herald", published: "2025-10-14",
      """
      Bridge over the Lenner closed

      The old bridge over the Lenner was closed to lorries on Monday after engineers found cracks in two pillars.

      “We could not wait any longer,” said Martha Ellison, the mayor of Marrow Bay.

      Some 4,000 vehicles cross the bridge every day.
      """),
    Newsroom.Copy(
      "Coast Gazette", published: "2025-10-14",
      """
      Cracks close Lenner bridge

      Lorries may no longer use the old bridge over the Lenner: it was closed to them on Monday when engineers found \
      cracks in two pillars.

      Martha Ellison, the mayor, said: “We could not wait any longer.”

      The ministry will inspect three more bridges on Friday.
      """),
    Newsroom.Copy(
      "Valley Post", published: "2025-10-15",
      """
      Farmers fear for their harvest

      Growers in the Sallow valley lost a third of their apples to hail on Tuesday night.

      “I have never seen such stones,” said Agnes Lorimer, who keeps an orchard near Orsel.
      """),
  ]

  @Test func storiesAreToldApart() throws {
    let report = try Newsroom.report(copies)
    #expect(report.stories.map(\.articles.count) == [2, 1])
    #expect(report[report.stories[1].title] == "Farmers fear for their harvest")
  }

  @Test func whatTwoTellAndWhatOneTells() throws {
    let report = try Newsroom.report(copies)
    let story = report.stories[0]
    #expect(story.origins.filter { $0.kind != .credited }.count == 2)
    let closed = try #require(story.claims.first { report[$0.evidence[0]].contains("closed") })
    #expect(closed.status == .corroborated)
    #expect(closed.origins == 2)
    #expect(closed.silent.isEmpty)
    let inspection = try #require(story.claims.first { report[$0.evidence[0]].contains("inspect three more") })
    #expect(inspection.status == .single)
    #expect(inspection.silent.map { report[$0].article.id } == ["Bay Herald"])
  }

  @Test func oneThingSaidIsOneUtterance() throws {
    let report = try Newsroom.report(copies)
    let utterance = try #require(report.stories[0].utterances.first)
    #expect(utterance.versions.count == 2)
    #expect(utterance.agreement == .verbatim)
    #expect(utterance.speakerName.map { report[$0] } == "Martha Ellison")
  }

  @Test func theTimelineIsInTheOrderOfDays() throws {
    let report = try Newsroom.report(copies)
    let times = report.stories[0].timeline.map(\.time)
    #expect(times == times.sorted())
    #expect(times.contains("2025-10-13"))
    #expect(times.contains("2025-10-17"))
  }

  /// A visit that is told out of order, with and without the day of the report.
  @Test(arguments: [
    ("2024-04-09", ["2024-04-08", "2024-04-09", "2024-04-10"]), (nil, ["XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3"]),
  ])
  func aVisitIsInOrder(published: String?, expected: [String]) throws {
    let text = [
      "Envoy Meets Minister In Norway",
      "Swedish Foreign Minister Karin Lund met Norwegian Foreign Minister Anna Holm in Oslo on Tuesday.",
      "Lund had arrived in Oslo on Monday with a small delegation of officials.",
      "Lund will leave Norway on Wednesday after a dinner with the king.",
    ].joined(separator: "\n\n")
    let report = try Newsroom.report([Newsroom.Copy("Fjord Post", published: published, text)])
    let story = try #require(report.stories.first)
    #expect(story.timeline.map(\.time) == expected)
    let visit = story.events.filter { $0.type == .consult && $0.date != nil }
    #expect(visit.compactMap(\.date) == visit.compactMap(\.date).sorted())
  }

  @Test func aCopyIsNoCorroboration() throws {
    var twice = copies[0]
    twice.id = "Second Herald"
    let report = try Newsroom.report([copies[0], twice])
    let story = try #require(report.stories.first)
    #expect(story.origins.map(\.kind) == [.copy])
    #expect(story.claims.allSatisfy { $0.origins == 1 && $0.status == .single })
    #expect(story.utterances.allSatisfy { $0.agreement == .single })
  }

  @Test func theOrderOfTheInputDoesNotMatter() throws {
    let one = try Newsroom.report(copies)
    #expect(try Newsroom.report(copies.reversed(), jobs: 2) == one)
    #expect(try Newsroom.report([copies[1], copies[2], copies[0]], jobs: 3) == one)
  }

  @Test func nothing() throws {
    let report = try Newsroom.report([])
    #expect(report.stories.isEmpty)
    #expect(report.articles.isEmpty)
  }

  /// A clause that a sentence makes depend on another is never told as a claim.
  @Test(arguments: ["unless", "if", "until"])
  func conditionsAreNoClaims(_ joint: String) throws {
    let text = """
      Ferry dispute goes on in Marrow Bay

      No ferry will leave the harbour of Marrow Bay on Saturday \(joint) the old crews are brought back, the union said.

      The old crews are brought back by nobody, the company answered on Monday in a long letter to the town.
      """
    let report = try Newsroom.report([Newsroom.Copy("Bay Herald", text), Newsroom.Copy("Coast Gazette", text)])
    for claim in report.stories.flatMap(\.claims) {
      #expect(claim.evidence.allSatisfy { !report[$0].hasPrefix("the old crews") })
    }
  }

  @Test func aLongSentenceSupportsAShortOne() throws {
    let report = try Newsroom.report([
      Newsroom.Copy(
        "Bay Herald",
        """
        Crane falls in Marrow Bay

        The harbour crane fell on the northern quay on Monday, and 17 workers were injured.
        """),
      Newsroom.Copy(
        "Coast Gazette",
        """
        Minister visits Marrow Bay

        The minister came to Marrow Bay on Tuesday to see the harbour crane whose fall injured 17 workers a day before.
        """),
    ])
    let story = try #require(report.stories.first { $0.articles.count == 2 })
    let claim = try #require(story.claims.first { report[$0.evidence[0]].hasPrefix("17 workers") })
    #expect(claim.status == .corroborated)
    #expect(claim.articles.count == 2)
  }
}
