import NewsModel
import TestSupport
import Testing

/// Which times put a sentence into the timeline, and in which order.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct TimelineTests {
  private func times(_ text: String, published: String? = "2025-10-14") throws -> [String] {
    let copies = [Newsroom.Copy("Quay", published: published, "Bridge in the harbour is shut\n\n" + text)]
    return try Newsroom.report(copies).stories[0].timeline.map(\.time)
  }

  /// `the 2014 ban` tells which ban.
  @Test(arguments: [
    ("The council of the harbour lifted the 2014 ban on lorries.", []),
    ("The council of the harbour lifted the ban on lorries in 2014.", ["2014"]),
    ("The mayor lost her seat in last year’s election.", []),
    ("The harbour band will play at the New Year’s Eve concert of the town.", []),
    ("The harbour band played in the town on Christmas Day.", ["2024-12-25"]),
    ("The tower, which fell in 1933, was built of wood.", ["1933"]),
  ])
  func whatOnlyDescribesDatesNothing(_ text: String, _ expected: [String]) throws {
    #expect(try times(text) == expected)
  }

  /// What is asked for or coming lies ahead.
  @Test func whatIsToComeLiesAhead() throws {
    #expect(try times("The mayor is up for re-election in November.", published: "2025-04-14") == ["2025-11"])
    #expect(try times("The mayor asked the drivers to join her on Friday evening.") == ["2025-10-17TEV"])
  }

  /// Days of which only the weekday is told follow each other, wherever the week begins.
  @Test func weekdaysOfOneWeek() throws {
    let text = """
      The bridge opened again on Monday. A fire broke out under the bridge on Friday. The firemen closed the harbour
      on Saturday.
      """
    #expect(try times(text, published: nil) == ["XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-1"])
  }
}
