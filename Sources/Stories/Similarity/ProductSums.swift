/// An article that holds a term, and what the term counts there.
struct Posting: Sendable {
  /// The article's number, or its place in a block.
  let article: UInt32
  /// What the term counts, as in `TermEntry.value`.
  let value: Float
}

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

/// The products of one article with others, added up term by term; made once and used for one article after the other.
struct ProductSums {
  private var sums: ContiguousArray<Float>
  private var touched: ContiguousArray<UInt32> = []

  /// Sums for articles with numbers below `count`.
  init(count: Int) { sums = ContiguousArray(repeating: 0, count: count) }

  /// Adds the products for one term. O(postings).
  mutating func add(_ postings: Span<Posting>, times value: Float) {
    Self.add(postings, times: value, to: &sums, &touched)
  }

  private static func add(
    _ postings: Span<Posting>, times value: Float, to all: inout ContiguousArray<Float>,
    _ touched: inout ContiguousArray<UInt32>
  ) {
    var sums = all.mutableSpan
    for place in postings.indices {
      let posting = postings[place]
      let article = Int(posting.article)
      if sums[article] == 0 { touched.append(posting.article) }
      sums[article] += posting.value * value
    }
  }

  /// The articles whose sum is at least `floor`, at most `limit`, the best of them, by number; the sums are zero again.
  mutating func takeBest(
    _ limit: Int, from floor: Float, where isWanted: (UInt32) -> Bool
  ) -> ContiguousArray<Candidate> {
    var found: ContiguousArray<Candidate> = []
    for article in touched {
      let sum = sums[Int(article)]
      if sum >= floor, isWanted(article) { found.append(Candidate(article: article, product: sum)) }
      sums[Int(article)] = 0
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
