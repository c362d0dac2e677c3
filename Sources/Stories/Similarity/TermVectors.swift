internal import Foundation
internal import NewsModel

/// Articles as vectors whose product is their similarity.
///
/// A term weighs by how often it stands in the article and by how rare it is (tf-idf; Spärck Jones 1972). Rare means rare
/// in English and in the pool together: the background counts for some articles, so that two articles alone can be
/// compared, and what the whole pool speaks of weighs less.
struct TermVectors {
  private let words: FrequentWords
  private let weights: StoryWeights

  /// Vectors by `words` and `weights`.
  init(_ words: FrequentWords, _ weights: StoryWeights) {
    self.words = words
    self.weights = weights
  }

  /// A row for each article. O(terms).
  func rows(of articles: ContiguousArray<ArticleFeatures>) -> SparseRows {
    var columns: [TermHash: Int] = [:]
    var terms: ContiguousArray<TermHash> = []
    var holders: ContiguousArray<Int> = []
    for article in articles {
      for term in article.terms {
        if let column = columns[term] {
          holders[column] += 1
        } else {
          columns[term] = terms.count
          terms.append(term)
          holders.append(1)
        }
      }
    }
    let rarities = ContiguousArray(
      terms.indices.map { rarity(of: terms[$0], in: holders[$0], of: articles.count) })
    var rows = SparseRows(width: terms.count)
    for article in articles {
      append(article, columns, rarities, to: &rows)
      rows.endRow()
    }
    return rows
  }

  private func append(
    _ article: ArticleFeatures, _ columns: [TermHash: Int], _ rarity: ContiguousArray<Double>, to rows: inout SparseRows
  ) {
    var values: ContiguousArray<(column: Int, value: Double)> = []
    for (place, term) in article.terms.enumerated() {
      guard let column = columns[term], rarity[column] > 0 else { continue }
      values.append((column, (1 + log(Double(article.counts[place]))) * rarity[column]))
    }
    values.sort { $0.column < $1.column }
    let length =
      values.reduce(0) { $0 + $1.value * $1.value }.squareRoot() * expectation(of: article.length).squareRoot()
    for (column, value) in values { rows.append(column, Float(value / length)) }
  }

  private func rarity(of term: TermHash, in holders: Int, of count: Int) -> Double {
    let expected = words.share(of: term) * weights.background
    return pow(max(0, -log((expected + Double(holders)) / (weights.background + Double(count)))), weights.rarityPower)
  }

  /// How much of a similarity can be expected of a text of `length` different words, 0 … 1.
  func expectation(of length: Int) -> Double {
    min(1, pow(Double(max(1, length)) / weights.fullLength, weights.lengthPower))
  }
}
