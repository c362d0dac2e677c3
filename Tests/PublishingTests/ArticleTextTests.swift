import NewsModel
import Publishing
import Testing
import TextCore

/// Extracted articles as they are printed for people.
@Suite struct ArticleTextTests {
  private func line(_ paragraphs: [String], published: String? = "2031-05-06T09:15:00+01:00") -> ExtractedLine {
    var metadata = ArticleMetadata()
    metadata.title = "Weir at *Lowmoor*"
    metadata.byline = ["Ines Calloway", "Tam Orr"]
    metadata.outlet = "The Teal Valley Record"
    metadata.published = published
    var text: ContiguousArray<UInt8> = []
    var ranges: ContiguousArray<TextRange> = []
    for paragraph in paragraphs {
      if !text.isEmpty { text += "\n\n".utf8 }
      let lower = text.count
      text += paragraph.utf8
      ranges.append(TextRange(lower..<text.count))
    }
    return ExtractedLine(
      article: Article(id: "a", text: text, metadata: metadata), layout: ArticleLayout(paragraphs: ranges))
  }

  private func text(_ line: ExtractedLine, _ style: TerminalPage.Style? = nil) -> String {
    var bytes: ContiguousArray<UInt8> = []
    ArticleText(line, style: style).append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func markdown(_ line: ExtractedLine) -> String {
    var bytes: ContiguousArray<UInt8> = []
    ArticleMarkdown(line).append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func titleFactsAndParagraphs() {
    let long = String(repeating: "water ", count: 60) + "rose."
    let expected = """
      Weir at *Lowmoor*
      Ines Calloway, Tam Orr · The Teal Valley Record · 6 May 2031, 09:15

      \(long)

      Nobody was hurt.



      """
    #expect(text(line([long, "Nobody was hurt."])) == expected)
  }

  @Test func onATerminalLinesAreBrokenAndNothingIsObeyed() {
    let shown = text(
      line(["The \u{1b}[31mweir " + String(repeating: "gave way ", count: 9)]), .init(width: 40, isColoured: false))
    #expect(!shown.contains("\u{1b}"))
    #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func versesKeepTheirLines() {
    #expect(text(line(["One line,\nand another."], published: nil)).contains("One line,\nand another.\n"))
    #expect(markdown(line(["One line,\nand another."])).contains("One line,\\\nand another.\n"))
  }

  @Test func whatIsNotKnownIsNotSaid() {
    let bare = ExtractedLine(
      article: Article(id: "a", text: ContiguousArray("Text.".utf8)),
      layout: ArticleLayout(paragraphs: [TextRange(0, 5)]))
    #expect(text(bare) == "Text.\n\n\n")
    #expect(text(ExtractedLine(article: Article(id: "a", text: []), layout: ArticleLayout())).isEmpty)
  }

  @Test func nothingIsAMarkOfMarkdown() {
    let shown = markdown(line(["# no heading", "1. no list, but 2. here", "- no list - here", "a_b [c] <d> &amp;"]))
    #expect(
      shown.hasPrefix(
        "# Weir at \\*Lowmoor\\*\n\n*Ines Calloway, Tam Orr · The Teal Valley Record · 6 May 2031, 09:15*\n\n"))
    #expect(shown.contains("\n\\# no heading\n"))
    #expect(shown.contains("\n1\\. no list, but 2. here\n"))
    #expect(shown.contains("\n\\- no list - here\n"))
    #expect(shown.contains("a\\_b \\[c\\] \\<d> \\&amp;"))
  }
}
