package import TextCore

/// A stretch of text between two quotation marks.
package struct QuotedSpan: Equatable {
  /// What is known of how it ends.
  package enum Ending: Equatable {
    /// By a closing mark.
    case closed
    /// The paragraph ends without a closing mark, and the next one begins with an opening mark: it goes on there.
    case continued
    /// No mark ends it; it ends with its sentence.
    case recovered
  }

  /// With its marks.
  package let outer: TextRange
  /// Without its marks and without white space at the ends.
  package let inner: TextRange
  /// The row of the block (headline or paragraph) that it stands in.
  package let block: Int
  /// How it ends.
  package let ending: Ending
  /// Whether it goes on with what the span before it, in the block before, left open.
  package let continues: Bool
  /// Whether its marks are single.
  package let isSingle: Bool
}
