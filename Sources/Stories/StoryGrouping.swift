package import NewsModel
package import TextCore

/// Articles of one event, and where their texts come from.
package struct StoryGroup: Sendable, Equatable {
  /// The articles, in the order that they were given in.
  package let articles: ContiguousArray<ID<ArticleReading>>
  /// For each article how near it is to the others of the story, 0 … 1: the mean over them; 1 where it is alone.
  package let similarities: ContiguousArray<Double>
  /// Their origins (see `Account.origins`).
  package let origins: ContiguousArray<Origin>

  /// A group of `articles`.
  package init(
    articles: ContiguousArray<ID<ArticleReading>>, similarities: ContiguousArray<Double>,
    origins: ContiguousArray<Origin>
  ) {
    precondition(articles.count == similarities.count, "each article has its similarity")
    self.articles = articles
    self.similarities = similarities
    self.origins = origins
  }
}

/// Tells which articles report one event.
///
/// Each article becomes features of its own (`Features`), an inverted index brings together those that share some
/// (`Similarity`), the most similar are joined first (`Clustering`); within a story, shared runs of words and credits
/// tell where texts come from (`Origins`).
package struct StoryGrouping: Sendable {
  private let weights = StoryWeights()
  private let words = FrequentWords()
  private let origins = OriginFinder()
  /// Pairs below it are not held: most pairs that share any word are, and no story is made of them.
  private static let leastSimilarity: Float = 0.08

  /// A grouping with its weights.
  package init() {}

  /// The stories of `readings`, by their first article, which are in order of their ids; their layout should be there.
  ///
  /// Every article is in exactly one group. The same articles give the same groups in any order.
  package func groups(of readings: ContiguousArray<ArticleReading>) -> ContiguousArray<StoryGroup> {
    var reader = FeatureReader(words, weights)
    let features = ContiguousArray(readings.map { reader.features(of: $0) })
    let links = CopyFinder(weights).links(between: features)
    let pairs = pairs(of: features)
    let stories = stories(of: features, pairs, links)
    let similarities = similarities(of: features.count, pairs, stories)
    var linksOfStory = ContiguousArray(repeating: ContiguousArray<CopyLink>(), count: stories.members.count)
    for link in links where stories.numbers[link.low] == stories.numbers[link.high] {
      linksOfStory[stories.numbers[link.low]].append(link)
    }
    return ContiguousArray(
      stories.members.indices.map { story in
        let articles = stories.members[story]
        return StoryGroup(
          articles: ContiguousArray(articles.map { ID($0) }),
          similarities: ContiguousArray(articles.map { similarities[$0] }),
          origins: origins.origins(of: articles, links: linksOfStory[story], in: readings, features))
      })
  }

  /// The pairs of articles that have anything in common, with their similarity.
  private func pairs(of features: ContiguousArray<ArticleFeatures>) -> ContiguousArray<RowPair> {
    let rows = TermVectors(words, weights).rows(of: features)
    let distance = DayDistance(weights)
    return ContiguousArray(
      InvertedIndex(rows).pairs(from: Self.leastSimilarity).map { pair in
        let factor = distance.factor(features[Int(pair.low)].day, features[Int(pair.high)].day)
        return RowPair(low: pair.low, high: pair.high, value: pair.value * Float(factor))
      })
  }

  /// The articles of each story, rising, and the number of each article's story; stories by their first article.
  private func stories(
    of features: ContiguousArray<ArticleFeatures>, _ pairs: ContiguousArray<RowPair>, _ links: ContiguousArray<CopyLink>
  ) -> (numbers: ContiguousArray<Int>, members: ContiguousArray<ContiguousArray<Int>>) {
    let vectors = TermVectors(words, weights)
    let expectations = ContiguousArray(features.map { vectors.expectation(of: $0.length) })
    var clustering = AverageLink(expectations: expectations, pairs: pairs, rule: MergeRule(weights))
    for link in links where link.containment >= weights.copy { clustering.unite(link.low, link.high) }
    let roots = clustering.run()
    var numbers: ContiguousArray<Int> = []
    var members: ContiguousArray<ContiguousArray<Int>> = []
    var numberOfRoot: [Int: Int] = [:]
    for (article, root) in roots.enumerated() {
      let number = numberOfRoot[root] ?? members.count
      if number == members.count {
        numberOfRoot[root] = number
        members.append([])
      }
      members[number].append(article)
      numbers.append(number)
    }
    return (numbers, members)
  }

  private func similarities(
    of count: Int, _ pairs: ContiguousArray<RowPair>,
    _ stories: (numbers: ContiguousArray<Int>, members: ContiguousArray<ContiguousArray<Int>>)
  ) -> ContiguousArray<Double> {
    var sums = ContiguousArray(repeating: 0.0, count: count)
    for pair in pairs where stories.numbers[Int(pair.low)] == stories.numbers[Int(pair.high)] {
      sums[Int(pair.low)] += min(1, Double(pair.value))
      sums[Int(pair.high)] += min(1, Double(pair.value))
    }
    return ContiguousArray(
      sums.indices.map { article in
        let others = stories.members[stories.numbers[article]].count - 1
        return others == 0 ? 1 : sums[article] / Double(others)
      })
  }
}
