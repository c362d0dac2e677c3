/// What can be wrong with a weights file: one plain sentence that says what to do.
package struct WeightsError: Error, Equatable, CustomStringConvertible {
  /// The kinds of trouble, for a caller that acts on them.
  package enum Kind: Equatable, Sendable {
    /// The file cannot be opened, mapped or read.
    case unreadable
    /// The bytes are not those that were written.
    case damaged
    /// The file is sound, of another version or without the section that was asked for.
    case mismatched
    /// The file cannot be written.
    case unwritable
  }

  /// The kind of trouble.
  package let kind: Kind
  /// One plain sentence that says what to do.
  package let description: String

  /// Trouble of `kind`, told in one sentence.
  package init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  static func damaged(_ path: String, _ what: String) -> WeightsError {
    WeightsError(.damaged, "The weights file \(path) is damaged (\(what)); install the model again.")
  }

  /// The file is whole but holds something else than the reader at hand needs; `what` names it.
  package static func mismatched(_ path: String, _ what: String) -> WeightsError {
    WeightsError(.mismatched, "The weights file \(path) does not fit this program (\(what)); install the model again.")
  }
}
