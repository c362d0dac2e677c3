/// A downloaded model is not what this program knows how to read.
package struct ConversionError: Error, Equatable, CustomStringConvertible {
  /// One sentence.
  package let description: String

  /// An error that says `description`.
  package init(_ description: String) { self.description = description }
}
