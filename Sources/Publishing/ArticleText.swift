package import NewsModel
internal import TextCore

/// An extracted article to be read: the title, a line of who, where and when, the paragraphs of the report. No control
/// character of a page reaches the terminal.
package struct ArticleText {
  private let line: ExtractedLine
  private let style: TerminalPage.Style?

  /// The article of `line`; in `style` where a terminal shows it, else each paragraph as one line.
  package init(_ line: ExtractedLine, style: TerminalPage.Style?) {
    self.line = line
    self.style = style
  }

  /// Writes the article, two blank lines after it.
  package func append(to bytes: inout ContiguousArray<UInt8>) {
    var sheet = TerminalSheet(style ?? .unlimited)
    let metadata = line.article.metadata
    let facts = ArticleFacts(metadata).line
    if let title = metadata.title { sheet.paragraph(StyledText(title, .strong)) }
    if !facts.isEmpty { sheet.paragraph(StyledText(facts, .quiet)) }
    for paragraph in line.layout.paragraphs {
      if !sheet.bytes.isEmpty { sheet.blank() }
      // Verses, addresses and code have lines of their own.
      for verse in line.article.text[paragraph.bounds].split(separator: 0x0a) {
        sheet.paragraph(StyledText(String(decoding: verse, as: UTF8.self)))
      }
    }
    guard !sheet.bytes.isEmpty else { return }
    sheet.blank()
    sheet.blank()
    bytes += sheet.bytes
  }
}
