/// Two articles of which one holds much of the other's text.
struct CopyLink: Sendable, Equatable {
  /// The article with the smaller number.
  let low: Int
  /// The article with the larger number.
  let high: Int
  /// The share of the shorter text that is in the other, 0 … 1.
  let containment: Double
}

/// Finds texts that hold each other's runs of words: verbatim, trimmed, with another lead, reworded here and there, or
/// embedded in a longer text (containment of shingles; Broder 1997).
///
/// What both quote is no copy: two outlets print the same letter, and each wrote its own report around it.
struct CopyFinder: Sendable {
  private let weights: StoryWeights
  /// A run of words is looked up in so many articles; where more share it, all are tied to the first of them.
  private static let holderLimit = 32

  /// A finder with its weights.
  init(_ weights: StoryWeights) { self.weights = weights }

  /// The pairs of articles with at least the containment that makes a copy inside one story; of more than two with the
  /// same words, each with the first. O(n log n) for n runs of words.
  func links(between articles: ContiguousArray<ArticleFeatures>) -> ContiguousArray<CopyLink> {
    duplicates(in: articles) + copies(in: articles)
  }

  /// Articles with the same words, however few: the same file twice.
  private func duplicates(in articles: ContiguousArray<ArticleFeatures>) -> ContiguousArray<CopyLink> {
    var firsts: [TermHash: Int] = [:]
    var links: ContiguousArray<CopyLink> = []
    for (article, features) in articles.enumerated() where features.digest != 0 {
      if let first = firsts[features.digest] {
        links.append(CopyLink(low: first, high: article, containment: 1))
      } else {
        firsts[features.digest] = article
      }
    }
    return links
  }

  private func copies(in articles: ContiguousArray<ArticleFeatures>) -> ContiguousArray<CopyLink> {
    let totals = articles.map { $0.shingles.reduce(0.0) { $0 + weight(of: $1) } }
    let pairs = InvertedIndex(sharedRows(of: articles)).pairs(
      from: Float(weights.copyLength), limit: Self.holderLimit)
    return ContiguousArray(
      pairs.compactMap { pair in
        let shorter = min(totals[Int(pair.low)], totals[Int(pair.high)])
        let containment = min(1, Double(pair.value) / max(shorter, 1))
        guard containment >= weights.copyInStory else { return nil }
        return CopyLink(low: Int(pair.low), high: Int(pair.high), containment: containment)
      })
  }

  private func weight(of shingle: Shingle) -> Double { shingle.isQuoted ? weights.quoted : 1 }

  /// A row for each article, a column for each run of words that several share: the root of its weight.
  private func sharedRows(of articles: ContiguousArray<ArticleFeatures>) -> SparseRows {
    // Key, article and whether it is quoted in one number, so that sorting brings equal runs together.
    var runs: ContiguousArray<UInt64> = []
    runs.reserveCapacity(articles.reduce(0) { $0 + $1.shingles.count })
    for (article, features) in articles.enumerated() {
      for shingle in features.shingles {
        runs.append(UInt64(shingle.key) << 32 | UInt64(article) << 1 | (shingle.isQuoted ? 1 : 0))
      }
    }
    runs.sort()
    var columns = ContiguousArray(repeating: ContiguousArray<(column: Int, isQuoted: Bool)>(), count: articles.count)
    var width = 0
    var start = 0
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end] >> 32 == runs[start] >> 32 { end += 1 }
      if end - start > 1 {
        for run in runs[start..<end] { columns[Int(run & 0xffff_ffff) >> 1].append((width, run & 1 == 1)) }
        width += 1
      }
      start = end
    }
    let quoted = Float(weights.quoted.squareRoot())
    var rows = SparseRows(width: width)
    for row in columns {
      for (column, isQuoted) in row { rows.append(column, isQuoted ? quoted : 1) }
      rows.endRow()
    }
    return rows
  }
}
