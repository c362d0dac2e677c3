/// The stories and origins of articles, by their numbers in a `StoryStream`.
package struct StoryPartition: Sendable {
  /// The first article of the story of each.
  package let founders: ContiguousArray<UInt32>
  /// How near each is to the others of its story, 0 … 1: the mean likelihood; 1 where it is alone.
  package let similarities: ContiguousArray<Float>
  /// The first article that carries the text that each carries.
  package let origins: ContiguousArray<UInt32>
  /// Whether another article carries the same text.
  package let areCopied: ContiguousArray<Bool>
  /// Which articles hold each other's text, inside stories.
  let links: ContiguousArray<CopyLink>

  /// The partition of what is closed in `pool`, and of a block that is settled on it.
  init(_ pool: StoryPool, _ settlement: Settlement?, _ links: ContiguousArray<CopyLink>) {
    var founders = pool.founders
    var sums = pool.sums
    if let settlement {
      founders += settlement.founders
      sums += ContiguousArray(repeating: 0, count: settlement.founders.count)
      for (founder, story) in settlement.stories { for article in story.articles { founders[Int(article)] = founder } }
      for (article, sum) in settlement.sums { sums[Int(article)] += sum }
    }
    var counts = ContiguousArray(repeating: 0, count: founders.count)
    for founder in founders { counts[Int(founder)] += 1 }
    similarities = ContiguousArray(
      founders.enumerated().map { article, founder in
        let others = counts[Int(founder)] - 1
        guard others > 0 else { return 1 }
        return min(1, sums[article] / min(Float(others), Float(ArticleGroup.comparisonLimit)))
      })
    let inside = ContiguousArray(links.filter { founders[$0.low] == founders[$0.high] })
    var sets = UnionFind(count: founders.count)
    for link in inside { sets.unite(link.low, link.high) }
    var carriers = ContiguousArray(repeating: 0, count: founders.count)
    let origins = ContiguousArray(founders.indices.map { sets.root(of: $0) })
    for origin in origins { carriers[origin] += 1 }
    areCopied = ContiguousArray(origins.map { carriers[$0] > 1 })
    self.origins = ContiguousArray(origins.map { UInt32($0) })
    self.founders = founders
    self.links = inside
  }
}
