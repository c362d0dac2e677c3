import Foundation
import TestSupport

/// The examples at the head of a word list: `# Example: IN → OUT`.
enum ListExamples {
  /// Those of the file at `path`, from the folder of the room.
  static func read(_ path: String) throws -> [(input: String, output: String)] {
    let file = try Repository.root().appendingPathComponent("Sources/Extraction/" + path)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("# Example: "), let arrow = line.range(of: " → ") else { return nil }
      return (String(line[..<arrow.lowerBound].dropFirst(11)), String(line[arrow.upperBound...]))
    }
  }
}
