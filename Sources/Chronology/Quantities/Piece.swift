internal import TextCore

/// A word, a number in digits, or a mark of a text that is read for numbers.
struct Piece {
  /// What it is made of.
  enum Kind: UInt8 {
    case word, digits, mark
    /// A blank line: nothing goes on over it.
    case gap
  }

  var lower: UInt32
  var upper: UInt32
  var kind: Kind
  /// Whether nothing stands between it and the piece before.
  var isGlued: Bool
  /// Whether it begins with a capital letter.
  var isCapital: Bool
  /// The word in small letters, or the mark; empty for a word of more than sixteen bytes.
  var key: WordKey
  /// The row of the phrases that begin with it, or -1.
  var row: Int32
  /// The digits of a number without points and commas.
  var mantissa: Int
  /// How many of them stand after the point.
  var decimals: Int
  /// How many digits stand before the point, and whether commas part them.
  var wholeDigits: Int
  var isGrouped: Bool

  /// Its bytes.
  var range: TextRange { TextRange(lower, upper) }
}
