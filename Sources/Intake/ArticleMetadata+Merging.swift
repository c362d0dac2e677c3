package import NewsModel

extension ArticleMetadata {
  /// What `stronger` says, and what this says where that is silent.
  package func overridden(by stronger: ArticleMetadata) -> ArticleMetadata {
    var merged = self
    merged.url = stronger.url ?? url
    merged.title = stronger.title ?? title
    merged.outlet = stronger.outlet ?? outlet
    merged.published = stronger.published ?? published
    merged.fetched = stronger.fetched ?? fetched
    merged.language = stronger.language ?? language
    if !stronger.byline.isEmpty { merged.byline = stronger.byline }
    if !stronger.extra.isEmpty { merged.extra = stronger.extra }
    return merged
  }
}

extension IntakeOptions {
  /// The item with what the options say of articles that say nothing themselves.
  func completed(_ item: PageItem) -> PageItem {
    guard published != nil || outlet != nil else { return item }
    var assumed = ArticleMetadata()
    assumed.published = published
    assumed.outlet = outlet
    switch item {
    case .item(.failure): return item
    case .item(.article(let raw)):
      var article = raw.article
      article.metadata = assumed.overridden(by: article.metadata)
      return .item(.article(RawArticle(article: article, origin: raw.origin)))
    case .page(var page):
      page.assumed = assumed
      return .page(page)
    }
  }
}
