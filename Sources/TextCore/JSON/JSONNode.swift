/// A value, or the key of an object's member: a row of a document's tape.
package struct JSONNode: Equatable, Sendable {
  /// What a value is.
  package enum Kind: UInt8, Sendable {
    /// `null`.
    case null
    /// `true`.
    case `true`
    /// `false`.
    case `false`
    /// A number without point or exponent; it may still be too large for `Int64`.
    case integer
    /// A number with a point or an exponent.
    case double
    /// A string without a backslash: its text is its bytes.
    case string
    /// A string with at least one escape.
    case escapedString
    /// `[…]`.
    case array
    /// `{…}`.
    case object
  }

  /// What it is.
  package var kind: Kind
  /// The first byte, quotation mark or bracket included.
  package var lower: UInt32
  /// One past the last byte.
  package var upper: UInt32
  /// The row after this node and everything in it.
  package var next: UInt32

  /// A node of `kind` at `lower ..< upper`, followed by the row `next`.
  @inlinable
  package init(kind: Kind, lower: UInt32, upper: UInt32, next: UInt32) {
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.next = next
  }
}
