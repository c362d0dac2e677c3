/// Where something stands in the input.
package struct InputOrigin: Sendable, Hashable, CustomStringConvertible {
  /// The path as it was named, or from the folder that was named on; `-` for standard input.
  package let file: String
  /// The line, from 1; nil where the whole file is meant.
  package let line: Int?

  /// The place `line` of `file`.
  package init(file: String, line: Int? = nil) {
    self.file = file
    self.line = line
  }

  /// `file:line`, as editors and compilers write it.
  package var description: String { line.map { "\(file):\($0)" } ?? file }
}
