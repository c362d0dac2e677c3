/// An article near another.
struct Neighbour: Sendable {
  /// The article's number.
  let article: UInt32
  /// How similar they are.
  let similarity: Float
}

/// Which articles are near which: whether two belong together shows in what else is near to each of them.
struct Neighbourhoods {
  private(set) var lists: ContiguousArray<ContiguousArray<Neighbour>>
  private var lengths: ContiguousArray<Float> = []
  private(set) var nearest: ContiguousArray<Float> = []
  /// So many neighbours of an article are compared with those of another.
  private static let limit = 128
  /// What an article without near neighbours counts for in its own neighbourhood.
  private static let least: Float = 0.2
  /// In a large pool an article has a stranger about as near as this.
  private static let stranger: Float = 0.35
  /// It has so many of them, which are not near to the other.
  private static let strangerCount: Float = 5
  /// From so many articles on the pool itself tells how near strangers are.
  private static let largePool: Float = 250

  /// The neighbourhoods of articles with these numbers, each with its neighbours, in any order, in a pool of
  /// `articleCount`. Where there are few, it is no news that an article is the nearest: strangers are thought of.
  init(
    _ numbers: ContiguousArray<UInt32>, _ neighbours: ContiguousArray<ContiguousArray<Neighbour>>, articleCount: Int
  ) {
    lists = neighbours
    let expected = Self.stranger * max(0, 1 - Float(articleCount) / Self.largePool)
    for (place, number) in numbers.enumerated() {
      var list = neighbours[place]
      if list.count > Self.limit { list = list.nearest(Self.limit) }
      let similarity = list.reduce(expected) { max($0, $1.similarity) }
      nearest.append(similarity)
      list.append(Neighbour(article: number, similarity: max(similarity, Self.least)))
      list.sort { $0.article < $1.article }
      let strangers = Self.strangerCount * expected * expected
      lengths.append(list.reduce(strangers) { $0 + $1.similarity * $1.similarity }.squareRoot())
      lists[place] = list
    }
  }

  /// The cosine of two neighbourhoods, 0 … 1. O(neighbours).
  func cosine(_ one: Int, _ other: Int) -> Float {
    let (left, right) = (lists[one], lists[other])
    var sum: Float = 0
    var (a, b) = (0, 0)
    while a < left.count, b < right.count {
      if left[a].article == right[b].article { sum += left[a].similarity * right[b].similarity }
      let isLeft = left[a].article <= right[b].article
      let isRight = right[b].article <= left[a].article
      a += isLeft ? 1 : 0
      b += isRight ? 1 : 0
    }
    return sum / (lengths[one] * lengths[other])
  }
}

extension ContiguousArray where Element == Neighbour {
  /// The nearest of them; of equals, the earlier.
  func nearest(_ limit: Int) -> Self {
    guard count > limit else { return self }
    return ContiguousArray(sorted { ($0.similarity, $1.article) > ($1.similarity, $0.article) }.prefix(limit))
  }
}
