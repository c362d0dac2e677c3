import Foundation
import NewsModel
import TextCore

/// The times that a careful reader marks in a text; offsets are code points.
struct TimesGold {
  /// A time.
  struct Expression {
    let range: Range<Int>
    let kind: String
    let value: String
  }

  let id: String
  /// Where in the text times are marked.
  let scored: Range<Int>
  let expressions: [Expression]

  /// The lines of the file at `url`.
  static func read(_ url: URL) throws -> [TimesGold] {
    let file = ContiguousArray(try Data(contentsOf: url))
    return try file.split(separator: 0x0a).map { try TimesGold(line: ContiguousArray($0)) }
  }

  private init(line: ContiguousArray<UInt8>) throws {
    let document = try JSONDocument(parsing: line)
    func string(_ key: StaticString, of node: ID<JSONNode>) -> String? {
      guard let value = document.member(key, of: node), document.isString(value) else { return nil }
      return String(decoding: document.string(at: value), as: UTF8.self)
    }
    func number(_ key: StaticString, of node: ID<JSONNode>) -> Int? {
      document.member(key, of: node).flatMap { document.double(at: $0) }.map { Int($0) }
    }
    guard let id = string("id", of: document.root), let times = document.member("times", of: document.root) else {
      throw EvaluationFailure("A line of gold has no id or no times.")
    }
    self.id = id
    var bounds = [0, Int.max]
    if let scored = document.member("scored", of: document.root) {
      bounds = document.elements(of: scored).compactMap { document.double(at: $0) }.map { Int($0) }
    }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { throw EvaluationFailure("\(id): scored is not a range.") }
    scored = bounds[0]..<bounds[1]
    expressions = try document.elements(of: times).map { node in
      guard let start = number("start", of: node), let end = number("end", of: node), start < end else {
        throw EvaluationFailure("\(id): a time is not a range.")
      }
      return Expression(
        range: start..<end, kind: string("type", of: node) ?? "", value: string("value", of: node) ?? "")
    }
  }
}
