internal import NewsModel

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
struct CopyFinder {
  private let weights: StoryWeights
  /// A run of words is looked up in so many articles; where more share it, all are tied to the first of them.
  private static let holderLimit = 64

  /// A finder with its weights.
  init(_ weights: StoryWeights) { self.weights = weights }

  /// The pairs of articles with at least the containment that makes a copy inside one story; of more than two with the
  /// same words, each with the first.
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
    let rows = shingleRows(of: articles)
    let totals = ContiguousArray(
      (0..<rows.count).map { row in rows.places(of: row).reduce(0.0) { $0 + Double(rows.values[$1] * rows.values[$1]) }
      })
    let pairs = InvertedIndex(rows).pairs(from: Float(weights.copyLength), limit: Self.holderLimit)
    return ContiguousArray(
      pairs.compactMap { pair in
        let shorter = min(totals[Int(pair.low)], totals[Int(pair.high)])
        let containment = min(1, Double(pair.value) / max(shorter, 1))
        guard containment >= weights.copyInStory else { return nil }
        return CopyLink(low: Int(pair.low), high: Int(pair.high), containment: containment)
      })
  }

  /// A row for each article, a column for each run of words that two articles share or one has: the root of its weight.
  private func shingleRows(of articles: ContiguousArray<ArticleFeatures>) -> SparseRows {
    var columns: [TermHash: Int] = [:]
    for article in articles {
      for shingle in article.shingles where columns[shingle] == nil { columns[shingle] = columns.count }
    }
    let quoted = Float(weights.quoted.squareRoot())
    var rows = SparseRows(width: columns.count)
    for article in articles {
      for (place, shingle) in article.shingles.enumerated() {
        guard let column = columns[shingle] else { continue }
        rows.append(column, article.areQuoted[place] ? quoted : 1)
      }
      rows.endRow()
    }
    return rows
  }
}
