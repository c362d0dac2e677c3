/// Settles a block: compares its articles with each other and with those before, and finds their stories.
struct BlockSettler {
  private let pool: StoryPool
  private let terms: TermTable
  private let weights: StoryWeights
  private let model: PairModel
  private let distance: DayDistance
  /// Pairs below it are not held: most pairs that share any word are, and no story is made of them.
  private static let leastSimilarity: Float = 0.08
  /// Likelihoods below it count as none.
  private static let leastLikelihood = 0.05
  /// So many of the articles before a block are compared with one of it.
  private static let archiveLimit = 16

  /// A settler of a block that follows on `pool`.
  init(_ pool: StoryPool, _ terms: TermTable, _ weights: StoryWeights) {
    self.pool = pool
    self.terms = terms
    self.weights = weights
    model = PairModel(weights)
    distance = DayDistance(weights)
  }

  /// What becomes of `block`; articles of `same`, by their numbers, are in one story whatever is else in them.
  func settle(_ block: ContiguousArray<BlockArticle>, same: ContiguousArray<CopyLink>) -> Settlement {
    var settlement = Settlement()
    settlement.rows = ContiguousArray(block.map { ArticleRow($0.features, $0.columns, terms) })
    settlement.newestDay = settlement.rows.reduce(0) { max($0, $1.day) }
    let pairs = pairs(of: settlement.rows)
    let (slots, neighbourhoods) = neighbourhoods(of: pairs, settlement.rows)
    weighLocally(&settlement.rows, neighbourhoods)
    settlement.neighbours = neighbours(slots, neighbourhoods)
    let likelihoods = likelihoods(of: pairs, settlement.rows, slots, neighbourhoods)
    BlockClustering(pool, weights, settlement.rows).run(pairs, likelihoods, same, &settlement)
    return settlement
  }

  /// The features of the pairs of a pool without articles before it: what a model is learnt from.
  func features(
    of block: ContiguousArray<BlockArticle>, _ body: (Int, Int, ContiguousArray<Double>) -> Void
  ) {
    var rows = ContiguousArray(block.map { ArticleRow($0.features, $0.columns, terms) })
    let pairs = pairs(of: rows)
    let (slots, neighbourhoods) = neighbourhoods(of: pairs, rows)
    weighLocally(&rows, neighbourhoods)
    for pair in pairs {
      var features: ContiguousArray<Double> = []
      PairModel.append(pair, context(of: pair, rows, slots, neighbourhoods), to: &features)
      body(Int(pair.low), Int(pair.high), features)
    }
  }

  /// The row of an article of the block or of one before.
  private func row(_ article: UInt32, _ rows: ContiguousArray<ArticleRow>) -> ArticleRow {
    Int(article) < pool.count ? pool.rows[Int(article)] : rows[Int(article) - pool.count]
  }

  /// The pairs that have enough in common, by their later article.
  private func pairs(of rows: ContiguousArray<ArticleRow>) -> ContiguousArray<PairComparison> {
    var index = BlockIndex(rows, termCount: terms.count)
    let rarities = Rarities(of: rows, terms)
    var pairs: ContiguousArray<PairComparison> = []
    func compare(_ low: UInt32, _ high: Int) {
      let (one, other) = (row(low, rows), rows[high])
      let factor = Float(distance.factor(one.day, other.day))
      guard factor > 0.01 else { return }
      let pair = PairComparison(
        low, one, UInt32(pool.count + high), other, rarities: rarities, dayFactor: factor)
      if pair.similarity >= Self.leastSimilarity { pairs.append(pair) }
    }
    var sumsBefore = ProductSums(count: pool.count)
    var sums = ProductSums(count: rows.count)
    for high in rows.indices {
      let before = pool.index.candidates(
        of: rows[high], from: Self.leastSimilarity / 2, limit: Self.archiveLimit, &sumsBefore, isOpen: pool.isOpen)
      for candidate in before { compare(candidate.article, high) }
      let limit = Int(ArticleGroup.comparisonLimit)
      for candidate in index.candidates(of: high, from: Self.leastSimilarity, limit: limit, &sums) {
        compare(UInt32(pool.count) + candidate.article, high)
      }
    }
    return pairs
  }

  /// The neighbourhoods of all articles in `pairs`, and the place of each article among them.
  private func neighbourhoods(
    of pairs: ContiguousArray<PairComparison>, _ rows: ContiguousArray<ArticleRow>
  ) -> (slots: ArticleSlots, Neighbourhoods) {
    var slots = ArticleSlots(firstOfBlock: UInt32(pool.count), count: rows.count)
    for pair in pairs { slots.add(pair.low) }
    var lists = ContiguousArray(repeating: ContiguousArray<Neighbour>(), count: slots.numbers.count)
    for (slot, number) in slots.numbers.enumerated() where Int(number) < pool.count {
      lists[slot] = pool.neighbours[Int(number)]
    }
    for pair in pairs {
      lists[slots[pair.low]].append(Neighbour(article: pair.high, similarity: pair.similarity))
      lists[slots[pair.high]].append(Neighbour(article: pair.low, similarity: pair.similarity))
    }
    return (slots, Neighbourhoods(slots.numbers, lists, articleCount: pool.count + rows.count))
  }

  private func neighbours(
    _ slots: ArticleSlots, _ neighbourhoods: Neighbourhoods
  ) -> ContiguousArray<(article: UInt32, list: ContiguousArray<Neighbour>)> {
    ContiguousArray(
      slots.numbers.indices.map { slot in
        let number = slots.numbers[slot]
        return (number, neighbourhoods.lists[slot].filter { $0.article != number })
      }
    )
  }

  private func likelihoods(
    of pairs: ContiguousArray<PairComparison>, _ rows: ContiguousArray<ArticleRow>, _ slots: ArticleSlots,
    _ neighbourhoods: Neighbourhoods
  ) -> ContiguousArray<Double> {
    var features: ContiguousArray<Double> = []
    return ContiguousArray(
      pairs.map { pair in
        features.removeAll(keepingCapacity: true)
        PairModel.append(pair, context(of: pair, rows, slots, neighbourhoods), to: &features)
        let likelihood = model.likelihood(of: features)
        return likelihood >= Self.leastLikelihood ? likelihood : 0
      })
  }

  private func context(
    of pair: PairComparison, _ rows: ContiguousArray<ArticleRow>, _ slots: ArticleSlots,
    _ neighbourhoods: Neighbourhoods
  ) -> PairModel.Context {
    let (low, high) = (slots[pair.low], slots[pair.high])
    let nearest = (neighbourhoods.nearest[low], neighbourhoods.nearest[high])
    return PairModel.Context(
      expectation: min(row(pair.low, rows).expectation, row(pair.high, rows).expectation),
      nearest: (max(nearest.0, nearest.1), min(nearest.0, nearest.1)),
      neighbours: neighbourhoods.cosine(low, high),
      local: LocalWeights.cosine(row(pair.low, rows), row(pair.high, rows)))
  }

  /// Finds what tells each article of the block from its neighbours. Those before the block keep what their own told.
  private func weighLocally(_ rows: inout ContiguousArray<ArticleRow>, _ neighbourhoods: Neighbourhoods) {
    for place in rows.indices {
      let number = UInt32(pool.count + place)
      let near = neighbourhoods.lists[place].filter { $0.article != number }.nearest(LocalWeights.neighbourLimit)
      var weights = LocalWeights(rows[place])
      for neighbour in near { weights.count(row(neighbour.article, rows)) }
      (rows[place].locals, rows[place].localLength) = weights.finish()
    }
  }
}

/// An article of a block.
struct BlockArticle: Sendable {
  let features: ArticleFeatures
  /// The columns of its terms.
  let columns: ContiguousArray<TermTable.Column>
}
