import Extraction
import NewsModel
import TestSupport
import TextCore

/// A layout with its text, so that tests compare words.
struct Reading {
  /// The text.
  let text: ContiguousArray<UInt8>
  /// What the reader made of it.
  let reading: LayoutReading

  private static let reader = LayoutReader()

  /// Reads `text`, whose headline may be known.
  init(_ text: String, title: String? = nil) { self.init(ContiguousArray(text.utf8), title: title) }

  /// Reads `text`, whose headline may be known.
  init(_ text: ContiguousArray<UInt8>, title: String? = nil) {
    var metadata = ArticleMetadata()
    metadata.title = title
    self.text = text
    reading = Self.reader.reading(of: Article(id: "a", text: text, metadata: metadata))
  }

  /// The words of a range.
  func slice(_ range: TextRange) -> String { String(decoding: text[range.bounds], as: UTF8.self) }

  /// The headline.
  var title: String? { reading.layout.title.map(slice) }

  /// The paragraphs.
  var paragraphs: [String] { reading.layout.paragraphs.map(slice) }

  /// `kind: words` of each piece of furniture; of one rule where it is named.
  func furniture(by rule: String? = nil) -> [String] {
    zip(reading.layout.furniture, reading.rules).filter { rule == nil || rule == $0.1 }.map {
      "\($0.0.kind.label): \(slice($0.0.range))"
    }
  }

  /// Everything, a line each, in text order, with the rule of each mark: what a snapshot holds.
  var dump: String {
    var lines: [(range: TextRange, line: String)] = []
    if let title = reading.layout.title { lines.append((title, "TITLE      \(slice(title))")) }
    for paragraph in reading.layout.paragraphs { lines.append((paragraph, "           \(slice(paragraph))")) }
    for (mark, rule) in zip(reading.layout.furniture, reading.rules) {
      lines.append((mark.range, "[\(mark.kind.label), \(rule)] \(slice(mark.range))"))
    }
    return lines.sorted { $0.range < $1.range }.map(\.line).joined(separator: "\n") + "\n"
  }
}
