/// Joins the articles of a block, and the stories that they touch, to stories.
struct BlockClustering {
  private let pool: StoryPool
  private let weights: StoryWeights
  private let rows: ContiguousArray<ArticleRow>
  /// Sums of two stories are kept where the mean is at least this.
  private static let leastMean = 0.05

  /// A clustering of a block with these rows, which follows on `pool`.
  init(_ pool: StoryPool, _ weights: StoryWeights, _ rows: ContiguousArray<ArticleRow>) {
    self.pool = pool
    self.weights = weights
    self.rows = rows
  }

  /// The groups to begin with: the articles of the block, then the stories that are touched, by their first article.
  private struct Nodes {
    let blockStart: UInt32
    let stories: ContiguousArray<UInt32>
    private let places: [UInt32: Int]

    init(_ pool: StoryPool, _ count: Int, touched: Set<UInt32>) {
      blockStart = UInt32(pool.count)
      stories = ContiguousArray(touched.sorted())
      var places: [UInt32: Int] = [:]
      for (place, founder) in stories.enumerated() { places[founder] = count + place }
      self.places = places
    }

    /// The place of an article's group; nil for a story that is not touched.
    func place(of article: UInt32, _ pool: StoryPool) -> Int? {
      article >= blockStart ? Int(article - blockStart) : places[pool.founders[Int(article)]]
    }
  }

  /// Adds founders, sums and stories to `settlement`.
  func run(
    _ pairs: ContiguousArray<PairComparison>, _ likelihoods: ContiguousArray<Double>,
    _ same: ContiguousArray<CopyLink>, _ settlement: inout Settlement
  ) {
    var touched: Set<UInt32> = []
    for (place, pair) in pairs.enumerated() where pair.low < pool.count && likelihoods[place] > 0 {
      touched.insert(pool.founders[Int(pair.low)])
    }
    for link in same where link.low < pool.count { touched.insert(pool.founders[link.low]) }
    // What is closed cannot grow.
    let nodes = Nodes(pool, rows.count, touched: touched.filter { pool.stories[$0] != nil })
    var clustering = AverageLink(
      groups: groups(nodes), links: links(pairs, likelihoods, nodes),
      rule: MergeRule(weights, articles: pool.count + rows.count))
    for link in same {
      if let low = nodes.place(of: UInt32(link.low), pool), let high = nodes.place(of: UInt32(link.high), pool) {
        clustering.unite(low, high)
      }
    }
    let roots = clustering.run()
    settle(roots, nodes, clustering, &settlement)
    settlement.sums = sums(pairs, likelihoods, nodes, roots)
  }

  private func groups(_ nodes: Nodes) -> ContiguousArray<ArticleGroup> {
    ContiguousArray(rows.map { ArticleGroup(count: 1, within: 0, expectation: Double($0.expectation)) })
      + ContiguousArray(nodes.stories.compactMap { pool.stories[$0]?.group })
  }

  private func links(
    _ pairs: ContiguousArray<PairComparison>, _ likelihoods: ContiguousArray<Double>, _ nodes: Nodes
  ) -> ContiguousArray<GroupLink> {
    var links: ContiguousArray<GroupLink> = []
    for (place, pair) in pairs.enumerated() where likelihoods[place] > 0 {
      guard let low = nodes.place(of: pair.low, pool), let high = nodes.place(of: pair.high, pool) else { continue }
      links.append(GroupLink(low: min(low, high), high: max(low, high), sum: likelihoods[place]))
    }
    for founder in nodes.stories {
      guard let story = pool.stories[founder], let place = nodes.place(of: founder, pool) else { continue }
      for (article, sum) in story.links.sorted(by: { $0.key < $1.key }) {
        guard let other = nodes.place(of: article, pool), place < other else { continue }
        links.append(GroupLink(low: place, high: other, sum: sum))
      }
    }
    return links
  }

  private func settle(
    _ roots: ContiguousArray<Int>, _ nodes: Nodes, _ clustering: AverageLink, _ settlement: inout Settlement
  ) {
    var articles: [Int: ContiguousArray<UInt32>] = [:]
    for (place, founder) in nodes.stories.enumerated() {
      articles[roots[rows.count + place], default: []] += pool.stories[founder]?.articles ?? []
    }
    for place in rows.indices { articles[roots[place], default: []].append(nodes.blockStart + UInt32(place)) }
    var founders: [Int: UInt32] = [:]
    for (root, members) in articles { founders[root] = members.min() }
    for place in rows.indices { settlement.founders.append(founders[roots[place]] ?? 0) }
    for (root, members) in articles {
      guard let founder = founders[root] else { continue }
      let group = clustering.group(root)
      var story = Story(articles: ContiguousArray(members.sorted()), group: group)
      for (other, sum) in clustering.sums(of: root) {
        guard let article = founders[other] else { continue }
        if sum / group.pairCount(with: clustering.group(other)) >= Self.leastMean { story.links[article] = sum }
      }
      settlement.stories.append((founder, story))
    }
    settlement.stories.sort { $0.founder < $1.founder }
  }

  private func sums(
    _ pairs: ContiguousArray<PairComparison>, _ likelihoods: ContiguousArray<Double>, _ nodes: Nodes,
    _ roots: ContiguousArray<Int>
  ) -> ContiguousArray<(article: UInt32, sum: Float)> {
    var sums: [UInt32: Float] = [:]
    for (place, pair) in pairs.enumerated() where likelihoods[place] > 0 {
      guard let low = nodes.place(of: pair.low, pool), let high = nodes.place(of: pair.high, pool) else { continue }
      guard roots[low] == roots[high] else { continue }
      sums[pair.low, default: 0] += Float(likelihoods[place])
      sums[pair.high, default: 0] += Float(likelihoods[place])
    }
    return ContiguousArray(sums.map { (article: $0.key, sum: $0.value) }.sorted { $0.article < $1.article })
  }
}
