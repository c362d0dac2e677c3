internal import NewsModel
internal import TextCore

/// Joins the chains of the articles of a story into entities.
struct StoryEntities {
  /// The entities of `articles`.
  func merge(
    articles: ContiguousArray<ID<ArticleReading>>, in readings: ContiguousArray<ArticleReading>
  ) -> ContiguousArray<StoryEntity> { [] }
}
