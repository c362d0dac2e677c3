import Foundation
import Testing
import TextCore

/// A line of the program's output, read by another reader of JSON than the program's own.
struct AnalysedLine {
  let object: [String: Any]
  /// The article's text. Read by the program's own reader: Foundation's drops a byte order mark.
  let text: String?

  init(_ line: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    object = try #require(value as? [String: Any], "a line is a JSON object: \(line.prefix(80))")
    let document = try JSONDocument(parsing: ContiguousArray(line.utf8))
    text = document.member("text", of: document.root).map { String(decoding: document.string(at: $0), as: UTF8.self) }
  }

  var id: String? { object["id"] as? String }
  private var error: [String: Any]? { object["error"] as? [String: Any] }
  var stage: String? { error?["stage"] as? String }
  var message: String? { error?["message"] as? String }

  /// The ranges of sentences, in code points.
  var sentences: [Range<Int>] {
    let pairs = object["sentences"] as? [[Int]] ?? []
    return pairs.filter { $0.count == 2 && $0[0] <= $0[1] }.map { $0[0]..<$0[1] }
  }

  /// The ranges of the objects under `key`.
  func ranges(_ key: String) -> [Range<Int>] {
    let objects = object[key] as? [[String: Any]] ?? []
    return objects.compactMap {
      guard let start = $0["start"] as? Int, let end = $0["end"] as? Int, start <= end else { return nil }
      return start..<end
    }
  }

  /// How many members a list under `key` has; nil where there is none.
  func count(_ key: String) -> Int? { (object[key] as? [Any])?.count }
}

extension Program.Run {
  /// The output, line by line.
  func analysed() throws -> [AnalysedLine] { try lines.map { try AnalysedLine($0) } }
}

/// A line of input.
func inputLine(id: String, _ text: String) -> String {
  var writer = JSONWriter()
  writer.beginObject()
  writer.key("id")
  writer.string(id)
  writer.key("text")
  writer.string(text)
  writer.endObject()
  return String(decoding: writer.finish(), as: UTF8.self)
}
