internal import Foundation
package import TextCore

/// The known truth about `Examples/`, with every span found in its article.
///
/// A span in `truth.json` names its place by `exact` and `occurrence`: the n-th place, from 1, where `exact` stands
/// and neither end cuts a word. `Examples/check.py` holds the file to more than that.
package struct ExamplesTruth {
  /// A span of the truth.
  package struct Span: Sendable {
    /// The article's id.
    package let article: String
    /// Its words.
    package let exact: String
    /// Which of the places where they stand, from 1.
    package let occurrence: Int
    /// Its bytes; nil where the article has no such place.
    package let range: TextRange?
  }

  /// The text of each article by id.
  package let texts: [String: ContiguousArray<UInt8>]
  /// Every span in the file, in its order.
  package let spans: [Span]
  /// `truth.json`, for what a test asks besides.
  package let document: JSONDocument

  /// Reads `Examples/` of the repository.
  package init() throws {
    let folder = try Repository.root().appendingPathComponent("Examples")
    document = try JSONDocument(
      parsing: ContiguousArray(try Data(contentsOf: folder.appendingPathComponent("truth.json"))))
    var texts: [String: ContiguousArray<UInt8>] = [:]
    for (key, article) in document.members(of: document.member("articles", of: document.root) ?? document.root) {
      guard let file = document.member("file", of: article) else { continue }
      let name = String(decoding: document.string(at: file), as: UTF8.self)
      let id = String(decoding: document.string(at: key), as: UTF8.self)
      texts[id] = ContiguousArray(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
    self.texts = texts
    var spans: [Span] = []
    Self.collect(document.root, of: document, texts, into: &spans)
    self.spans = spans
  }

  private static func collect(
    _ node: ID<JSONNode>, of document: JSONDocument, _ texts: [String: ContiguousArray<UInt8>], into spans: inout [Span]
  ) {
    switch document.kind(of: node) {
    case .object:
      if let span = span(node, of: document, texts) {
        spans.append(span)
      } else {
        for (_, value) in document.members(of: node) { collect(value, of: document, texts, into: &spans) }
      }
    case .array:
      for value in document.elements(of: node) { collect(value, of: document, texts, into: &spans) }
    default: break
    }
  }

  private static func span(
    _ node: ID<JSONNode>, of document: JSONDocument, _ texts: [String: ContiguousArray<UInt8>]
  ) -> Span? {
    guard let article = document.member("article", of: node), let exact = document.member("exact", of: node),
      let occurrence = document.member("occurrence", of: node).flatMap({ document.integer(at: $0) })
    else { return nil }
    let id = String(decoding: document.string(at: article), as: UTF8.self)
    let words = document.string(at: exact)
    return Span(
      article: id, exact: String(decoding: words, as: UTF8.self), occurrence: Int(occurrence),
      range: texts[id].flatMap { range(of: words, occurrence: Int(occurrence), in: $0) })
  }

  private static func range(
    of words: ContiguousArray<UInt8>, occurrence: Int, in text: ContiguousArray<UInt8>
  ) -> TextRange? {
    guard let first = words.first, words.count <= text.count else { return nil }
    var left = occurrence
    for start in 0...(text.count - words.count) where text[start] == first {
      let end = start + words.count
      guard text[start..<end].elementsEqual(words), !cutsWord(text, at: start), !cutsWord(text, at: end) else {
        continue
      }
      left -= 1
      if left == 0 { return TextRange(start..<end) }
    }
    return nil
  }

  /// Whether a letter or digit stands on both sides of `offset`.
  private static func cutsWord(_ text: ContiguousArray<UInt8>, at offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return false }
    let before = scalarClass(text.span.scalar(before: offset).value)
    let after = scalarClass(text.span.scalar(at: offset).value)
    return before.contains(.alphanumeric) && after.contains(.alphanumeric)
  }
}
