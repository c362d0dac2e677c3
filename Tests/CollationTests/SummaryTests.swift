import NewsModel
import TestSupport
import Testing

/// Which sentences tell a story in short.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct SummaryTests {
  private func summary(_ texts: [String]) throws -> [String] {
    let outlets = ["Bay Herald", "Coast Gazette", "Quay Post"]
    let report = try Newsroom.report(
      zip(outlets, texts).map { Newsroom.Copy($0, "Fire in the net store of Marrow Bay\n\n\($1)") })
    let story = try #require(report.stories.first)
    return story.summary.map { report[$0.text] }
  }

  private let leads = [
    "A fire broke out in the old net store on the northern quay of Marrow Bay on Monday night.",
    "The old net store of Marrow Bay burned down when a fire broke out on the northern quay late on Monday.",
  ]
  private let rest = """
    Nineteen people were hurt, two of them seriously. The harbour company will have to rebuild its only slipway.

    Ada Lorne, the mayor of Marrow Bay, promised money for a new store by the spring. The boats were moored elsewhere.
    """

  @Test func theNewsIsToldOnce() throws {
    let summary = try summary(leads.map { $0 + "\n\n" + rest })
    #expect(summary.count { leads.contains($0) } == 1)
    #expect(Set(summary).count == summary.count)
  }

  @Test func whoIsMeantIsNamed() throws {
    let told = "She promised money for the net store of Marrow Bay and a fire engine for the northern quay by Monday."
    let named = "Ada Lorne, the mayor of Marrow Bay, came to the northern quay at midnight."
    let summary = try summary(leads.map { $0 + " " + named + "\n\n" + told + "\n\n" + rest })
    #expect(!summary.isEmpty && !summary.contains(told))
  }

  @Test(arguments: [
    "However, the fire in the net store of Marrow Bay is out.",
    "For instance, the fire in the net store of Marrow Bay hurt nobody.",
  ])
  func whatIsTiedToAnotherIsNotTold(_ words: String) throws {
    let summary = try summary([words + "\n\nThe owners had moored their boats elsewhere on Sunday night."])
    #expect(!summary.isEmpty && !summary.contains { words.hasPrefix($0) })
  }

  @Test func aShortReportHasAShorterSummary() throws {
    let text = leads[0] + " Nobody was hurt in the fire, and the cause of it is not known yet."
    #expect(try summary([text]).count == 1)
  }
}
