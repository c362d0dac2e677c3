internal import NewsModel
internal import TextCore

/// Finds the passage that shows that an article is a copy: its longest run of words that others have too.
struct SharedPassage {
  /// Passages are cut after so many words: enough to recognise them.
  private static let wordLimit = 60

  /// The longest passage of `reading` whose runs of words are all in `shared`, as keys; the first of equals; nil where
  /// there is none.
  func passage(of reading: ArticleReading, in shared: Set<UInt32>) -> TextRange? {
    var longest: TextRange?
    var longestCount = 0
    for run in runs(of: reading, in: shared) where run.count > longestCount {
      longest = run.range
      longestCount = run.count
    }
    return longest
  }

  private func runs(
    of reading: ArticleReading, in shared: Set<UInt32>
  ) -> ContiguousArray<(range: TextRange, count: Int)> {
    var runs: ContiguousArray<(range: TextRange, count: Int)> = []
    let report = ReportText(of: reading)
    let text = reading.article.text.span
    for paragraph in report.paragraphs {
      var shingles = ShingleWindow()
      var words: ContiguousArray<TextRange> = []
      var stem = WordStem()
      var current: Range<Int>?
      text.forEachWord(in: paragraph) { word, kind in
        words.append(word)
        stem.read(text.extracting(word.bounds), kind)
        guard let hash = shingles.read(TermHash(of: stem.form.span, kind)),
          shared.contains(Shingle(hash, isQuoted: false).key)
        else { return }
        let first = words.count - ShingleReader.width
        if let open = current, first < open.upperBound, words.count - open.lowerBound <= Self.wordLimit {
          current = open.lowerBound..<words.count
        } else {
          if let open = current { runs.append((range(of: open, in: words), open.count)) }
          current = first..<words.count
        }
      }
      if let open = current { runs.append((range(of: open, in: words), open.count)) }
    }
    return runs
  }

  private func range(of run: Range<Int>, in words: ContiguousArray<TextRange>) -> TextRange {
    TextRange(words[run.lowerBound].lower, words[run.upperBound - 1].upper)
  }
}
