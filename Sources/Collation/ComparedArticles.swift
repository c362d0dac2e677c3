internal import NewsModel
internal import TextCore

/// Which articles of a story are compared with each other: of very many a part, so that cost stays bounded; the account
/// names the others.
///
/// An article of each origin comes first: a copy adds nothing to what is compared.
struct ComparedArticles {
  /// Articles that are compared at the most.
  static let limit = 200

  /// `limit` of the articles at the most, in their order.
  static func choose(
    from ordered: ContiguousArray<ID<ArticleReading>>, _ origins: ContiguousArray<Origin>
  ) -> ContiguousArray<ID<ArticleReading>> {
    guard ordered.count > limit else { return ordered }
    var rows: [ID<ArticleReading>: Int] = [:]
    for (row, origin) in origins.enumerated() where origin.kind != .credited {
      for article in origin.articles { rows[article] = row }
    }
    var seen: Set<Int> = []
    var first: ContiguousArray<ID<ArticleReading>> = []
    var rest: ContiguousArray<ID<ArticleReading>> = []
    for article in ordered {
      if let row = rows[article], !seen.insert(row).inserted { rest.append(article) } else { first.append(article) }
    }
    let chosen = Set((first + rest).prefix(limit))
    return ordered.filter(chosen.contains)
  }
}
