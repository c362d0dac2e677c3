/// An article that shares something with another, and the product of both, as far as it was looked at.
struct Candidate: Sendable {
  /// The article's number.
  let article: UInt32
  /// The product.
  var product: Float

  /// The best ones first; of equals, the earlier article.
  static func isBetter(_ one: Candidate, _ other: Candidate) -> Bool {
    (one.product, other.article) > (other.product, one.article)
  }
}

/// The rows of a block in which each term is, so that only rows that share something are ever compared.
struct BlockIndex {
  private let rows: ContiguousArray<ArticleRow>
  /// Where the places of each term start, and the end of the last.
  private var starts: ContiguousArray<UInt32>
  private var places: ContiguousArray<UInt32>
  private var values: ContiguousArray<Float>
  private var sums: ContiguousArray<Float>
  private var touched: ContiguousArray<UInt32> = []

  /// An index of `rows`, of `termCount` terms. O(entries + terms).
  init(_ rows: ContiguousArray<ArticleRow>, termCount: Int) {
    self.rows = rows
    var starts = ContiguousArray<UInt32>(repeating: 0, count: termCount + 1)
    for row in rows { for entry in row.entries { starts[Int(entry.column) + 1] += 1 } }
    for column in 0..<termCount { starts[column + 1] += starts[column] }
    let count = Int(starts[termCount])
    places = ContiguousArray(repeating: 0, count: count)
    values = ContiguousArray(repeating: 0, count: count)
    var next = starts
    for (place, row) in rows.enumerated() {
      for entry in row.entries {
        let slot = Int(next[Int(entry.column)])
        next[Int(entry.column)] += 1
        places[slot] = UInt32(place)
        values[slot] = entry.value
      }
    }
    self.starts = starts
    sums = ContiguousArray(repeating: 0, count: rows.count)
  }

  /// The earlier rows whose product with `row` is at least `floor`: at most `limit`, the best of them, by their place.
  mutating func candidates(of row: Int, from floor: Float, limit: Int) -> ContiguousArray<Candidate> {
    for entry in rows[row].entries {
      var slot = Int(starts[Int(entry.column)])
      while places[slot] < row {
        let other = Int(places[slot])
        if sums[other] == 0 { touched.append(UInt32(other)) }
        sums[other] += entry.value * values[slot]
        slot += 1
      }
    }
    var found: ContiguousArray<Candidate> = []
    for other in touched {
      if sums[Int(other)] >= floor { found.append(Candidate(article: other, product: sums[Int(other)])) }
      sums[Int(other)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return found.best(limit)
  }
}

extension ContiguousArray where Element == Candidate {
  /// The best of them, at most `limit`, by article.
  func best(_ limit: Int) -> Self {
    guard count > limit else { return ContiguousArray(sorted { $0.article < $1.article }) }
    return ContiguousArray(sorted(by: Candidate.isBetter).prefix(limit).sorted { $0.article < $1.article })
  }
}
