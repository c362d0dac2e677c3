internal import NewsModel
internal import TextCore

/// Words that say how a figure is meant.
enum Approximation {
  private static let about = WordList(PackageResources.approximating_words_txt)
  private static let revising = WordList(PackageResources.revising_words_txt)

  /// Whether one of the three words before a number says that it is not exact.
  static func stands(before row: Int, _ tokens: TokenColumns, _ rows: Range<Int>, _ reading: ArticleReading) -> Bool {
    (max(rows.lowerBound, row - 3)..<row).contains { token in
      about.contains(reading.string(tokens.ranges[token]).lowercased())
    }
  }

  /// Whether a sentence says that what was told before is put right.
  static func isRevision(_ passage: Passage, _ words: StoryWords) -> Bool {
    passage.words.contains { revising.contains(String(decoding: words.lemma($0), as: UTF8.self)) }
  }
}
