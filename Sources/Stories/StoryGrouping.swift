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

/// Tells which of several articles report one event, when all of them are at hand.
///
/// It is a `StoryStream` over the articles in the order of their days, then of their ids, and has its results.
package struct StoryGrouping: Sendable {
  private let weights = StoryWeights()
  private let words = FrequentWords()
  private let origins = OriginFinder()

  /// A grouping with its weights.
  package init() {}

  /// The stories of `readings`, by their first article, which are in order of their ids; their layout should be there.
  ///
  /// Every article is in exactly one group. The same articles give the same groups in any order.
  package func groups(of readings: ContiguousArray<ArticleReading>) -> ContiguousArray<StoryGroup> {
    var reader = FeatureReader(words, weights)
    let features = ContiguousArray(readings.map { reader.features(of: $0) })
    let order = Self.order(of: features)
    var stream = StoryStream(words, weights, window: nil, blockLength: StoryStream.defaultBlockLength)
    for row in order { stream.append(features[row]) }
    stream.close()
    let partition = stream.partition()
    var links: [UInt32: ContiguousArray<CopyLink>] = [:]
    for link in partition.links {
      let rows = (order[link.low], order[link.high])
      links[partition.founders[link.low], default: []].append(
        CopyLink(low: min(rows.0, rows.1), high: max(rows.0, rows.1), containment: link.containment))
    }
    var members: [UInt32: ContiguousArray<Int>] = [:]
    var similarities = ContiguousArray(repeating: 0.0, count: readings.count)
    for (number, row) in order.enumerated() {
      members[partition.founders[number], default: []].append(row)
      similarities[row] = Double(partition.similarities[number])
    }
    let stories = members.map { founder, rows in (founder: founder, rows: ContiguousArray(rows.sorted())) }
    return ContiguousArray(
      stories.sorted { $0.rows[0] < $1.rows[0] }.map { story in
        StoryGroup(
          articles: ContiguousArray(story.rows.map { ID($0) }),
          similarities: ContiguousArray(story.rows.map { similarities[$0] }),
          origins: origins.origins(of: story.rows, links: links[story.founder] ?? [], in: readings, features))
      })
  }

  /// The rows of articles by their days, those without one last; of one day, by row.
  private static func order(of features: ContiguousArray<ArticleFeatures>) -> [Int] {
    features.indices.sorted { left, right in
      let days = (features[left].day?.ordinal ?? .max, features[right].day?.ordinal ?? .max)
      return days == (days.0, days.0) ? left < right : days.0 < days.1
    }
  }
}
