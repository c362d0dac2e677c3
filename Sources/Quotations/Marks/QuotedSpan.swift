internal import TextCore

/// A stretch of text between two quotation marks.
struct QuotedSpan: Equatable {
  /// What is known of how it ends.
  enum Ending: Equatable {
    /// By a closing mark.
    case closed
    /// The paragraph ends without a closing mark, and the next one begins with an opening mark: it goes on there.
    case continued
    /// No mark ends it; it ends with its sentence.
    case recovered
  }

  /// With its marks.
  let outer: TextRange
  /// Without its marks and without white space at the ends.
  let inner: TextRange
  /// The row of the block (headline or paragraph) that it stands in.
  let block: Int
  /// How it ends.
  let ending: Ending
  /// Whether it goes on with what the span before it, in the block before, left open.
  let continues: Bool
  /// Whether its marks are single.
  let isSingle: Bool
}
