package import NewsModel
internal import TextCore

/// An extracted article in Markdown: the title, a line of who, where and when, the paragraphs of the report.
package struct ArticleMarkdown {
  private let line: ExtractedLine

  /// The article of `line`.
  package init(_ line: ExtractedLine) { self.line = line }

  /// Writes the article, a blank line after it included.
  package func append(to bytes: inout ContiguousArray<UInt8>) {
    let metadata = line.article.metadata
    if let title = metadata.title {
      bytes.append("# ")
      append(ContiguousArray(title.utf8), to: &bytes)
      bytes.append("\n\n")
    }
    let known = ArticleFacts(metadata).line
    if !known.isEmpty {
      bytes.append("*")
      append(ContiguousArray(known.utf8), to: &bytes)
      bytes.append("*\n\n")
    }
    for paragraph in line.layout.paragraphs {
      append(ContiguousArray(line.article.text[paragraph.bounds]), to: &bytes)
      bytes.append("\n\n")
    }
  }

  /// Text in which nothing is a mark of Markdown; line breaks stay.
  private func append(_ text: ContiguousArray<UInt8>, to bytes: inout ContiguousArray<UInt8>) {
    var isAtStart = true
    for (place, byte) in text.enumerated() {
      switch byte {
      case 0x0a: bytes.append(0x5c)
      case 0x5c, 0x60, 0x2a, 0x5f, 0x5b, 0x5d, 0x3c, 0x26: bytes.append(0x5c)
      case 0x23, 0x3e, 0x2b, 0x2d, 0x3d, 0x7e: if isAtStart { bytes.append(0x5c) }
      // `1.` and `1)` begin lists.
      case 0x2e, 0x29: if endsNumber(text, place) { bytes.append(0x5c) }
      default: break
      }
      bytes.append(byte)
      isAtStart = byte == 0x0a
    }
  }

  /// Whether digits alone stand in the line before `place`.
  private func endsNumber(_ text: ContiguousArray<UInt8>, _ place: Int) -> Bool {
    var start = place
    while start > 0, (0x30...0x39).contains(text[start - 1]), place - start < 10 { start -= 1 }
    return start < place && (start == 0 || text[start - 1] == 0x0a)
  }
}
