import Foundation
import TextCore

/// A file of gold in JSON Lines, each line with an `id`.
enum GoldLines {
  /// What `read` makes of each line, in order.
  static func read<Gold>(_ url: URL, _ read: (String, JSONDocument) throws -> Gold) throws -> [Gold] {
    let file = ContiguousArray(try Data(contentsOf: url))
    return try file.split(separator: 0x0a).map { line in
      let document = try JSONDocument(parsing: ContiguousArray(line))
      guard let id = document.member("id", of: document.root), document.isString(id) else {
        throw EvaluationFailure("A line of \(url.path) has no id.")
      }
      return try read(String(decoding: document.string(at: id), as: UTF8.self), document)
    }
  }
}

extension JSONDocument {
  /// The ranges `[[start, end], …]` that a member holds; none where it is not there.
  func pairs(_ key: StaticString, of object: ID<JSONNode>) -> [Range<Int>] {
    guard let list = member(key, of: object) else { return [] }
    return elements(of: list).compactMap { pair in
      let ends = elements(of: pair).compactMap { integer(at: $0) }
      return ends.count == 2 && ends[0] < ends[1] ? Int(ends[0])..<Int(ends[1]) : nil
    }
  }

  /// The part of the text that is scored: the member `scored`, else all of it.
  var scoredRange: Range<Int> {
    guard let node = member("scored", of: root) else { return 0..<Int.max }
    let ends = elements(of: node).compactMap { integer(at: $0) }
    return ends.count == 2 ? Int(ends[0])..<Int(ends[1]) : 0..<Int.max
  }
}
