/// The rows of a block in which each term is, so that only rows that share something are ever compared.
///
/// Rows are asked for in their order, and find those before them. The terms that count most come first, and each row
/// looks at so many postings at most: what one costs does not grow with the block, and what is left out are the words
/// that most articles share (impact order; Anh and Moffat 2002).
struct BlockIndex {
  private let rows: ContiguousArray<ArticleRow>
  /// Where the postings of each term start.
  private var starts: ContiguousArray<UInt32>
  /// Where those of the rows before the one at hand end.
  private var ends: ContiguousArray<UInt32>
  private var postings: ContiguousArray<Posting>
  /// So many postings are looked at for one row.
  private static let postingLimit = 8192

  /// An index of `rows`, of `termCount` terms. O(entries + terms).
  init(_ rows: ContiguousArray<ArticleRow>, termCount: Int) {
    self.rows = rows
    starts = ContiguousArray(repeating: 0, count: termCount)
    var total: UInt32 = 0
    for row in rows { for entry in row.entries { starts[Int(entry.column)] += 1 } }
    for column in 0..<termCount {
      let count = starts[column]
      starts[column] = total
      total += count
    }
    postings = ContiguousArray(repeating: Posting(article: 0, value: 0), count: Int(total))
    ends = starts
    for (place, row) in rows.enumerated() {
      for entry in row.entries {
        postings[Int(ends[Int(entry.column)])] = Posting(article: UInt32(place), value: entry.value)
        ends[Int(entry.column)] += 1
      }
    }
    ends = starts
  }

  /// The rows before `row`, which is the next one, whose product with it is at least `floor`: at most `limit`, the best of
  /// them, by their place. O(limit of postings).
  mutating func candidates(
    of row: Int, from floor: Float, limit: Int, _ sums: inout ProductSums
  ) -> ContiguousArray<Candidate> {
    var left = Self.postingLimit
    for entry in rows[row].byValue() where left > 0 {
      let end = Int(ends[Int(entry.column)])
      // Of a term that too many share, the latest.
      let start = max(Int(starts[Int(entry.column)]), end - left)
      sums.add(postings.span.extracting(start..<end), times: entry.value)
      left -= end - start
    }
    for entry in rows[row].entries { ends[Int(entry.column)] += 1 }
    return sums.takeBest(limit, from: floor) { _ in true }
  }
}
