internal import NewsModel
internal import TextCore

/// Words that say how a figure is meant.
enum Approximation {
  private static let about: Set<String> = [
    "about", "around", "roughly", "some", "approximately", "nearly", "almost", "over", "than", "least", "most", "up",
    "estimated", "dozens", "hundreds", "thousands", "scores", "near", "close",
  ]
  private static let revising: Set<String> = [
    "revise", "revised", "correct", "corrected", "update", "updated", "raise", "raised", "lower", "rise", "risen", "now",
    "new", "initial", "initially", "earlier", "previously", "original", "originally",
  ]

  /// Whether one of the three words before a number says that it is not exact.
  static func stands(before row: Int, _ tokens: TokenColumns, _ rows: Range<Int>, _ reading: ArticleReading) -> Bool {
    for token in max(rows.lowerBound, row - 3)..<row where about.contains(reading.string(tokens.ranges[token]).lowercased()) {
      return true
    }
    return false
  }

  /// Whether a sentence says that what was told before is put right.
  static func isRevision(_ passage: Passage, _ words: StoryWords) -> Bool {
    passage.words.contains { revising.contains(String(decoding: words.lemma($0), as: UTF8.self)) }
  }
}
