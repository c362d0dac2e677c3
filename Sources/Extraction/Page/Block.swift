internal import TextCore

/// A line of the text, or the lines that were wrapped into one paragraph.
struct Block: Sendable, Equatable {
  /// Its bytes without the white space at its ends.
  let range: TextRange
  /// Whether a blank line, or nothing, stands before it.
  let hasGapBefore: Bool
  /// Its words, as rows of the page's columns.
  var words = 0..<0
  /// The listed phrases in it, as rows of the page's hits.
  var hits = 0..<0

  /// How many words it has.
  var wordCount: Int { words.count }
}
