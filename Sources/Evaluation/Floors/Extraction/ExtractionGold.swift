import Foundation
import TextCore

/// What a careful reader says of a page; nil and empty where nobody asked.
struct ExtractionGold {
  let id: String
  /// The text of the article.
  let text: ContiguousArray<UInt8>?
  /// Pieces that must be in the text, and pieces that must not.
  let with: [ContiguousArray<UInt8>]
  let without: [ContiguousArray<UInt8>]
  let title: String?
  /// The day of publication, `2019-11-18`.
  let date: String?
  let authors: [String]

  /// The lines of the file at `url`.
  static func read(_ url: URL) throws -> [ExtractionGold] {
    let file = ContiguousArray(try Data(contentsOf: url))
    return try file.split(separator: 0x0a).map { try ExtractionGold(line: withoutNaN(ContiguousArray($0))) }
  }

  /// Python writes `NaN` where a reader found no day: a day that no page can have, as every day that is found is wrong.
  private static func withoutNaN(_ line: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    guard let start = line.span.offset(of: ": NaN") else { return line }
    return line[..<(start + 2)] + ContiguousArray("\"NaN\"".utf8) + line[(start + 5)...]
  }

  private init(line: ContiguousArray<UInt8>) throws {
    let document = try JSONDocument(parsing: line)
    func bytes(_ key: StaticString) -> ContiguousArray<UInt8>? {
      guard let value = document.member(key, of: document.root), document.isString(value) else { return nil }
      let bytes = document.string(at: value)
      return bytes.isEmpty ? nil : bytes
    }
    func list(_ key: StaticString) -> [ContiguousArray<UInt8>] {
      guard let value = document.member(key, of: document.root), document.kind(of: value) == .array else { return [] }
      return document.elements(of: value).filter { document.isString($0) }.map { document.string(at: $0) }
    }
    guard let id = bytes("id") else { throw EvaluationFailure("A line of gold has no id.") }
    self.id = String(decoding: id, as: UTF8.self)
    text = bytes("text")
    (with, without) = (list("with"), list("without"))
    title = bytes("title").map { String(decoding: $0, as: UTF8.self) }
    date = bytes("date").map { String(decoding: $0, as: UTF8.self) }
    authors = list("authors").map { String(decoding: $0, as: UTF8.self) }
  }
}
