package import Foundation

/// An example in a doc comment: `/// Example: INPUT → OUTPUT`.
///
/// The last arrow of the line parts input from output; back-quotes around either are left out, so that white space at
/// the ends can be shown.
package struct DocExample: Sendable, Equatable {
  /// What goes in.
  package let input: String
  /// What must come out.
  package let output: String
  /// The line of the file, from 1.
  package let line: Int
}

/// Finds the examples that rule files give, so that the tests of their room run them.
package enum DocExamples {
  /// A line that begins as an example but is none.
  package struct Malformed: Error, Equatable, CustomStringConvertible {
    /// The line of the file, from 1.
    package let line: Int
    /// The example at `line` is malformed.
    package init(line: Int) { self.line = line }
    /// One sentence.
    package var description: String { "line \(line): an example reads `/// Example: INPUT → OUTPUT`" }
  }

  /// The examples in the doc comments of `file`, in order.
  package static func collect(in file: URL) throws -> [DocExample] {
    try collect(inSource: String(decoding: Data(contentsOf: file), as: UTF8.self))
  }

  /// The examples in the doc comments of `source`, in order.
  package static func collect(inSource source: String) throws(Malformed) -> [DocExample] {
    var examples: [DocExample] = []
    for (place, line) in source.components(separatedBy: "\n").enumerated() {
      let comment = line.trimmingCharacters(in: .whitespaces)
      guard comment.hasPrefix("/// Example:") else { continue }
      guard let arrow = comment.range(of: " → ", options: .backwards) else { throw Malformed(line: place + 1) }
      let input = comment[comment.index(comment.startIndex, offsetBy: 12)..<arrow.lowerBound]
      let output = comment[arrow.upperBound...]
      examples.append(DocExample(input: unquoted(input), output: unquoted(output), line: place + 1))
    }
    return examples
  }

  private static func unquoted(_ part: Substring) -> String {
    let part = part.trimmingCharacters(in: .whitespaces)
    guard part.count >= 2, part.hasPrefix("`"), part.hasSuffix("`") else { return part }
    return String(part.dropFirst().dropLast())
  }
}
