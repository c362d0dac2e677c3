/// Where something stands in the input.
package struct InputOrigin: Sendable, Hashable, CustomStringConvertible {
  /// The path as it was named, or from the folder that was named on; `-` for standard input.
  package let file: String
  /// The line, from 1; nil where the whole file is meant.
  package let line: Int?
  /// The record of an archive, from 1; nil where the whole file is meant.
  package let record: Int?

  /// The place `line` of `file`.
  package init(file: String, line: Int? = nil) {
    self.file = file
    self.line = line
    record = nil
  }

  /// A record of the archive `file`.
  package init(file: String, record: Int) {
    self.file = file
    line = nil
    self.record = record
  }

  /// `file:line`, as editors and compilers write it; `file, record 3` in an archive.
  package var description: String {
    if let record { return "\(file), record \(record)" }
    return line.map { "\(file):\($0)" } ?? file
  }
}
