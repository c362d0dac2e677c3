import NewsModel
import TestSupport
import Testing

/// How each report tells the story: its own loaded words, and whom it names.
@Suite(.enabled(if: Newsroom.hasModels, Comment(rawValue: InstalledWeights.reason)))
struct FramingTests {
  @Test func loadedWordsAreThoseOfTheReport() throws {
    let report = try Newsroom.report([
      Newsroom.Copy(
        "Bay Herald",
        """
        Council discusses harbour crane in Marrow Bay

        The town council of Marrow Bay met on Tuesday evening to discuss the future of the old harbour crane.

        Martha Ellison, the embattled mayor, slammed the reckless plan of the shipyard to sell the harbour crane.

        “This heroic and remarkable crane is a landmark,” said Peter Lindqvist, who runs the shipyard in Marrow Bay.
        """),
      Newsroom.Copy(
        "Coast Gazette",
        """
        Marrow Bay debates its harbour crane

        The town council of Marrow Bay met on Tuesday evening to discuss the future of the old harbour crane.

        Martha Ellison, the mayor, spoke against the plan of the shipyard to sell the harbour crane, and of two old claims.
        """),
    ])
    let story = try #require(report.stories.first)
    #expect(ContiguousArray(story.framing.map(\.article)) == story.articles)
    let words = story.framing.map { framing in framing.loaded.map { report[$0.evidence] } }
    let first = story.articles.firstIndex { report.label(of: $0) == "The Bay Herald" } ?? 0
    // “slammed the reckless plan” tells what she said: the judgement is hers, too.
    #expect(words[first] == ["embattled", "slammed"])
    #expect(words[1 - first].isEmpty)
    #expect(story.framing[first].quotedShare > 0 && story.framing[1 - first].quotedShare == 0)
  }

  /// Words that only describe, that things do, that somebody is told to have said.
  @Test func plainWordsAreNotLoaded() throws {
    let report = try Newsroom.report([
      Newsroom.Copy(
        "Bay Herald",
        """
        Ferry slams into harbour crane in Marrow Bay

        A ferry slammed into the old harbour crane of Marrow Bay on Tuesday evening, and an explosive device was found on board.

        Martha Ellison, the mayor, said that the ferry company had been reckless. Peter Lindqvist claimed damages in court.
        The storm ripped the roof off, and the company had to admit that the ferry was late.
        """),
      Newsroom.Copy(
        "Coast Gazette",
        """
        Ferry hits harbour crane in Marrow Bay

        A ferry hit the old harbour crane of Marrow Bay on Tuesday evening, and an explosive device was found on board.

        Martha Ellison, the mayor, was furious. Peter Lindqvist claimed that nobody had been warned.
        """),
    ])
    let story = try #require(report.stories.first)
    let words = story.framing.map { framing in framing.loaded.map { report[$0.evidence] } }
    let first = story.articles.firstIndex { report.label(of: $0) == "The Bay Herald" } ?? 0
    #expect(words[first].isEmpty)
    #expect(words[1 - first] == ["furious", "claimed"])
  }
}
