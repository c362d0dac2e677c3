/// Finds those of the articles before a block that may belong to an article's story.
///
/// Of each article only the terms that count most are looked up, and of each term only the latest articles: what a new
/// article costs does not grow with what was read before.
struct ArchiveIndex: Sendable {
  /// The latest posting of each term; -1 where there is none.
  private var heads: ContiguousArray<Int32> = []
  /// For each posting the one before of the same term; -1 for the first.
  private var previous: ContiguousArray<Int32> = []
  private var articles: ContiguousArray<UInt32> = []
  private var values: ContiguousArray<Float> = []
  /// So many terms of an article are looked up.
  private static let termLimit = 32
  /// So many articles of a term are looked at.
  private static let articleLimit = 64

  /// The number of postings.
  var count: Int { articles.count }

  /// Adds an article, which is later than all others.
  mutating func add(_ article: UInt32, _ row: ArticleRow) {
    for entry in Self.telling(row) {
      let column = Int(entry.column)
      while heads.count <= column { heads.append(-1) }
      previous.append(heads[column])
      heads[column] = Int32(articles.count)
      articles.append(article)
      values.append(entry.value)
    }
  }

  /// The articles that share most with `row`, at most `limit`, by number; those that `isOpen` denies are passed over.
  func candidates(
    of row: ArticleRow, from floor: Float, limit: Int, isOpen: (UInt32) -> Bool
  ) -> ContiguousArray<Candidate> {
    guard !articles.isEmpty else { return [] }
    var sums: [UInt32: Float] = [:]
    for entry in Self.telling(row) where Int(entry.column) < heads.count {
      var posting = heads[Int(entry.column)]
      var seen = 0
      while posting >= 0, seen < Self.articleLimit, isOpen(articles[Int(posting)]) {
        sums[articles[Int(posting)], default: 0] += entry.value * values[Int(posting)]
        posting = previous[Int(posting)]
        seen += 1
      }
    }
    return ContiguousArray(
      sums.lazy.filter { $0.value >= floor }.map { Candidate(article: $0.key, product: $0.value) }
    ).best(limit)
  }

  /// The terms of a row that count most.
  private static func telling(_ row: ArticleRow) -> ContiguousArray<TermEntry> {
    guard row.entries.count > termLimit else { return row.entries }
    return ContiguousArray(row.entries.sorted { ($0.value, $1.column) > ($1.value, $0.column) }.prefix(termLimit))
  }
}
