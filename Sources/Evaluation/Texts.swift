import Foundation
import NewsModel
import TextCore

/// The texts of a file of JSON Lines.
struct Texts: Sendable {
  /// A text and its name.
  struct Item: Sendable {
    let id: String
    let text: ContiguousArray<UInt8>
    /// The day that the line tells.
    let published: String?
  }

  let items: [Item]
  /// The file as it is.
  let lines: ContiguousArray<UInt8>

  /// Reads the file at `path`: lines of `{"id", "text"}`.
  init(path: String) throws {
    lines = ContiguousArray(try Data(contentsOf: URL(fileURLWithPath: path)))
    var items: [Item] = []
    for line in lines.split(separator: 0x0a) {
      let input = try ArticleInput(line: ContiguousArray(line))
      guard case .text(let text) = input.body else { continue }
      items.append(Item(id: input.id, text: text, published: input.metadata.published))
    }
    guard !items.isEmpty else { throw EvaluationFailure("There is no text in \(path).") }
    self.items = items
  }

  /// The bytes of all texts.
  var byteCount: Int { items.reduce(0) { $0 + $1.text.count } }
}

/// A measurement that cannot be made, or a result that is wrong.
struct EvaluationFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
