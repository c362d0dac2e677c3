internal import NewsModel
internal import TextCore

/// What every step of a collation reads: the articles in their order, their words, their entities, their origins.
struct StoryContext {
  /// All articles of the report; a story's are some of them.
  let readings: ContiguousArray<ArticleReading>
  /// The articles of the story, in the order of the account.
  let articles: ContiguousArray<ID<ArticleReading>>
  /// The origins of the story.
  let origins: ContiguousArray<Origin>
  /// The entities of the story.
  let entities: ContiguousArray<StoryEntity>
  /// Their words.
  let words: StoryWords
  private let entityRows: [StoryEntity.Member: Int]
  private let originRows: [ID<ArticleReading>: Int]
  private let places: [ID<ArticleReading>: Int]
  private let trees: ContiguousArray<TokenTree>

  init(
    _ articles: ContiguousArray<ID<ArticleReading>>, origins: ContiguousArray<Origin>,
    entities: ContiguousArray<StoryEntity>, in readings: ContiguousArray<ArticleReading>
  ) {
    self.readings = readings
    self.articles = articles
    self.origins = origins
    self.entities = entities
    words = StoryWords(articles, entities, in: readings)
    var rows: [StoryEntity.Member: Int] = [:]
    for (row, entity) in entities.enumerated() {
      for member in entity.members { rows[member] = row }
    }
    entityRows = rows
    var originRows: [ID<ArticleReading>: Int] = [:]
    for (row, origin) in origins.enumerated() where origin.kind != .credited {
      for article in origin.articles { originRows[article] = row }
    }
    self.originRows = originRows
    var places: [ID<ArticleReading>: Int] = [:]
    for (place, article) in articles.enumerated() { places[article] = place }
    self.places = places
    trees = ContiguousArray(
      articles.map { TokenTree(readings[$0.row].language?.tokens ?? TokenColumns()) })
  }

  /// The reading of an article.
  func reading(_ article: ID<ArticleReading>) -> ArticleReading { readings[article.row] }

  /// The dependency tree of an article of the story.
  func tree(of article: ID<ArticleReading>) -> TokenTree { trees[place(of: article)] }

  /// The entity of a chain; nil where it is none.
  func entity(of chain: Int?, in article: ID<ArticleReading>) -> Int? {
    guard let chain else { return nil }
    return entityRows[StoryEntity.Member(article: article, chain: chain)]
  }

  /// The place of an article in the order of the account.
  func place(of article: ID<ArticleReading>) -> Int { places[article] ?? 0 }

  /// The articles of some slices, in the order of the account, each once.
  func articles(of evidence: some Sequence<Evidence>) -> ContiguousArray<ID<ArticleReading>> {
    let distinct = Set(evidence.map(\.article))
    return articles.filter(distinct.contains)
  }

  /// The number of independent origins of some articles.
  func originCount(of articles: some Sequence<ID<ArticleReading>>) -> Int {
    Set(articles.map { originRows[$0] ?? -1 - $0.row }).count
  }

  /// In the order of the account, then in text order.
  func precedes(_ left: Evidence, _ right: Evidence) -> Bool {
    (place(of: left.article), left.range) < (place(of: right.article), right.range)
  }

  /// The words of a slice.
  func string(_ evidence: Evidence) -> String { readings[evidence.article.row].string(evidence.range) }
}
