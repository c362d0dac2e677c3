internal import Foundation

/// A small number for each term, and in how many articles it stands.
struct TermTable: Sendable {
  /// A term whose number is a column of the articles' rows.
  typealias Column = UInt32

  private let words: FrequentWords
  private let weights: StoryWeights
  private var columns: [TermHash: Column] = [:]
  private var holders: ContiguousArray<UInt32> = []
  /// For each term the share of English texts that hold it.
  private var shares: ContiguousArray<Float> = []
  private(set) var articleCount = 0

  /// A table without terms.
  init(_ words: FrequentWords, _ weights: StoryWeights) {
    self.words = words
    self.weights = weights
  }

  /// The number of terms.
  var count: Int { holders.count }

  /// The columns of an article's terms, which are counted.
  mutating func read(_ terms: ContiguousArray<TermHash>) -> ContiguousArray<Column> {
    articleCount += 1
    return ContiguousArray(terms.map { read($0) })
  }

  private mutating func read(_ term: TermHash) -> Column {
    if let column = columns[term] {
      holders[Int(column)] += 1
      return column
    }
    let column = Column(holders.count)
    columns[term] = column
    holders.append(1)
    shares.append(Float(words.share(of: term)))
    return column
  }

  /// How rare a term is in English and in all that was read together (inverse document frequency; Spärck Jones 1972):
  /// the background counts for some articles, so that two articles alone can be compared, and what the whole pool speaks
  /// of weighs less. At least 0.
  func rarity(of column: Column) -> Double {
    let expected = Double(shares[Int(column)]) * weights.background + Double(holders[Int(column)])
    let share = expected / (weights.background + Double(articleCount))
    return share >= 1 ? 0 : pow(-log(share), weights.rarityPower)
  }

  /// How much of a similarity can be expected of a text of `length` different words, 0 … 1.
  func expectation(of length: Int) -> Double {
    min(1, pow(Double(max(1, length)) / weights.fullLength, weights.lengthPower))
  }
}
