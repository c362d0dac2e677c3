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
    let facts = [metadata.byline.joined(separator: ", "), metadata.outlet ?? "", metadata.published ?? ""]
    let known = facts.filter { !$0.isEmpty }.joined(separator: " · ")
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

  /// Text in which nothing is a mark of Markdown.
  private func append(_ text: ContiguousArray<UInt8>, to bytes: inout ContiguousArray<UInt8>) {
    var isAtStart = true
    for byte in text {
      switch byte {
      case 0x5c, 0x60, 0x2a, 0x5f, 0x5b, 0x5d, 0x3c: bytes.append(0x5c)
      case 0x23, 0x3e, 0x2b,
        0x2d where isAtStart:
        bytes.append(0x5c)
      default: break
      }
      bytes.append(byte)
      isAtStart = byte == 0x0a
    }
  }
}
