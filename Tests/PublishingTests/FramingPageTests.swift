import NewsModel
import Publishing
import Testing
import TextCore

/// How the reports tell it, on each page.
@Suite struct FramingPageTests {
  private let text = "The embattled mayor slammed the plan, slammed the council, and left."

  /// Two articles of one text, the first of which has loaded words.
  private var report: Report {
    var report = ReportOfOneText(text).report
    func word(_ printed: String, after start: Int = 0) -> Evidence {
      let bytes = Array(text.utf8)
      let wanted = Array(printed.utf8)
      let place = (start..<bytes.count - wanted.count).first { Array(bytes[$0..<$0 + wanted.count]) == wanted } ?? 0
      return Evidence(article: ID(0), range: TextRange(place..<place + wanted.count))
    }
    report.stories[0].entities[0].name = word("mayor")
    report.stories[0].framing = [
      Framing(
        article: ID(0),
        loaded: ContiguousArray(
          [word("embattled"), word("slammed"), word("slammed", after: 30)].map {
            Framing.LoadedWord(evidence: $0, kind: .unfavourable)
          }), ownWords: 11, quotedShare: 0,
        emphasis: [Framing.Emphasis(entity: 0, mentions: 4, share: 0.41, othersShare: 0.12)]),
      Framing(article: ID(1), loaded: [], ownWords: 11, quotedShare: 0, emphasis: []),
    ]
    return report
  }

  @Test func onTheTerminal() {
    let page = Rendered.terminal(report, width: 200)
    #expect(page.contains("HOW THE REPORTS TELL IT"))
    #expect(page.contains("speaks ill"))
    #expect(page.contains("embattled, slammed ×2"))
    #expect(page.contains("mayor 41 % of its names (others 12 %)"))
  }

  @Test func inMarkdown() {
    let page = Rendered.markdown(report)
    #expect(page.contains("## How the reports tell it"))
    #expect(page.contains("  - speaks ill: embattled, slammed ×2\n"))
    #expect(page.contains("  - names more: mayor 41 % of its names (others 12 %)\n"))
  }

  @Test func nothingWhereNothingIsToBeTold() {
    var report = report
    report.stories[0].framing = [Framing(article: ID(0), loaded: [], ownWords: 11, quotedShare: 0, emphasis: [])]
    #expect(!Rendered.terminal(report, width: 200).contains("HOW THE REPORTS TELL IT"))
    #expect(!Rendered.markdown(report).contains("How the reports tell it"))
  }
}
