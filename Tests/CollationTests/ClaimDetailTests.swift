import NewsModel
import TestSupport
import Testing

/// What is said in passing parts no reports, and the numbers that one report has are told by themselves.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct ClaimDetailTests {
  private let report: Report
  private let story: Account

  init() throws {
    report = try Newsroom.report([
      Newsroom.Copy(
        "Quarry Times",
        """
        Tram hits crane in Marrow Bay

        A tram of the old line struck a crane in thick smoke in Marrow Bay on Monday.

        There were 214 people on board, 180 passengers and 34 students, according to the city.

        The repairs will cost 60 million crowns, the city said on Monday.
        """),
      Newsroom.Copy(
        "Bay Herald",
        """
        Crane struck by tram in Marrow Bay

        The 30-metre tram, built in 1998 and run by Harbour Trams, ran into a crane in smoke in Marrow Bay.

        The tram had left the market with 214 travellers in the early morning, before the smoke came down.

        Council Bill 214 is on another matter. When the bill failed, its author left, and in 2004 the line was sold.

        “We were not asked,” said Ada Holt of the tram union. Holt told the Herald. “Nobody called.”

        But at noon the tram was still on the bridge.
        """),
    ])
    story = try #require(report.stories.first)
  }

  private func claim(with words: String) throws -> Claim {
    try #require(story.claims.first { $0.evidence.contains { report[$0].contains(words) } }, "\(words)")
  }

  private func ids(_ claim: Claim) -> [String] { claim.articles.map { report[$0].article.id }.sorted() }

  @Test func anAsideOnTheSubjectPartsNoReports() throws {
    #expect(ids(try claim(with: "struck a crane in thick smoke")) == ["Bay Herald", "Quarry Times"])
  }

  @Test func anExactNumberIsEnoughForWhatSaysLittleElse() throws {
    #expect(ids(try claim(with: "There were 214 people on board")) == ["Bay Herald", "Quarry Times"])
  }

  @Test func whoMerelySaidSomethingIsNoClaim() {
    #expect(!story.claims.contains { $0.evidence.contains { report[$0].contains("Holt told the Herald") } })
  }

  @Test func theFirstWordOfASentenceStays() throws {
    #expect(try report[claim(with: "the tram was still").evidence[0]].hasPrefix("But at noon"))
  }

  @Test func theNumberOfABillIsNoFigure() throws {
    let claim = try claim(with: "There were 214 people on board")
    #expect(!claim.evidence.contains { report[$0].contains("Bill 214") })
  }

  @Test func whatOneReportBreaksDownIsADetailOfItsOwn() throws {
    let detail = try #require(
      story.claims.first {
        $0.status == .single && $0.evidence.contains { report[$0] == "180 passengers and 34 students" }
      })
    #expect(ids(detail) == ["Quarry Times"])
  }
}
