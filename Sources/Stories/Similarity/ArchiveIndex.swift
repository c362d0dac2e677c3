/// Finds those of the articles before a block that may belong to an article's story.
///
/// Of each article only the terms that count most are looked up, and of each term only the latest articles: what a new
/// article costs does not grow with what was read before.
struct ArchiveIndex: Sendable {
  /// The latest chunk of each term; `none` where there is none.
  private var heads: ContiguousArray<UInt32> = []
  /// Chunks of one term's postings, `chunkLength` each.
  private var postings: ContiguousArray<Posting> = []
  /// For each chunk the one before of the same term, and how many postings it holds.
  private var chunks: ContiguousArray<Chunk> = []
  private(set) var count = 0
  /// So many terms of an article are looked up.
  private static let termLimit = 32
  /// So many articles of a term are looked at, or a few more.
  private static let articleLimit = 48
  /// So many articles are looked at for one article, or a few more.
  private static let postingLimit = 256
  private static let chunkLength = 6
  private static let none = UInt32.max

  private struct Chunk {
    let previous: UInt32
    var count: UInt32
  }

  /// Adds an article, which is later than all others.
  mutating func add(_ article: UInt32, _ row: ArticleRow) {
    for entry in row.byValue().prefix(Self.termLimit) {
      let column = Int(entry.column)
      while heads.count <= column { heads.append(Self.none) }
      let chunk = openChunk(of: column)
      postings[chunk * Self.chunkLength + Int(chunks[chunk].count)] = Posting(article: article, value: entry.value)
      chunks[chunk].count += 1
      count += 1
    }
  }

  /// The chunk that the next posting of a term goes to.
  private mutating func openChunk(of column: Int) -> Int {
    let head = heads[column]
    if head != Self.none, chunks[Int(head)].count < Self.chunkLength { return Int(head) }
    heads[column] = UInt32(chunks.count)
    chunks.append(Chunk(previous: head, count: 0))
    for _ in 0..<Self.chunkLength { postings.append(Posting(article: 0, value: 0)) }
    return chunks.count - 1
  }

  /// The articles that share most with `row`, at most `limit`, by number; those that `isOpen` denies are passed over.
  func candidates(
    of row: ArticleRow, from floor: Float, limit: Int, _ sums: inout ProductSums, isOpen: (UInt32) -> Bool
  ) -> ContiguousArray<Candidate> {
    guard count > 0 else { return [] }
    var left = Self.postingLimit
    for entry in row.byValue().prefix(Self.termLimit) where Int(entry.column) < heads.count && left > 0 {
      var chunk = heads[Int(entry.column)]
      var seen = 0
      while chunk != Self.none, seen < Self.articleLimit {
        let start = Int(chunk) * Self.chunkLength
        let held = Int(chunks[Int(chunk)].count)
        sums.add(postings.span.extracting(start..<start + held), times: entry.value)
        seen += held
        chunk = chunks[Int(chunk)].previous
      }
      left -= seen
    }
    return sums.takeBest(limit, from: floor, where: isOpen)
  }
}
