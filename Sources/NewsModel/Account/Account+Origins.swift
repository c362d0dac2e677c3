public import TextCore

extension Account {
  /// The row of the `own` or `copy` origin of an article; nil where it has none.
  public func origin(of article: ID<ArticleReading>) -> Int? {
    origins.firstIndex { $0.kind != .credited && $0.articles.contains(article) }
  }

  /// The number of independent origins of some of the story's articles.
  public func originCount(of articles: ContiguousArray<ID<ArticleReading>>) -> Int {
    var rows: Set<Int> = []
    var without = 0
    for article in articles {
      if let row = origin(of: article) { rows.insert(row) } else { without += 1 }
    }
    return rows.count + without
  }
}
