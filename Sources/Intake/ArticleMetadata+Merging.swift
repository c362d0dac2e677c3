internal import NewsModel

extension ArticleMetadata {
  /// What `stronger` says, and what this says where that is silent.
  func overridden(by stronger: ArticleMetadata) -> ArticleMetadata {
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
  func completed(_ item: IntakeItem) -> IntakeItem {
    guard published != nil || outlet != nil, case .article(let raw) = item else { return item }
    var article = raw.article
    article.metadata.published = article.metadata.published ?? published
    article.metadata.outlet = article.metadata.outlet ?? outlet
    return .article(RawArticle(article: article, origin: raw.origin))
  }
}
