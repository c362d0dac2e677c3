public import TextCore

/// The slice of an article that a statement rests on.
///
/// The article is a row of the report that the statement belongs to; the report prints the digest of the article's text
/// beside its id, so that another text under the same id is another source.
public struct Evidence: Sendable, Hashable, Comparable {
  /// The article's row in `Report.articles`.
  public let article: ID<ArticleReading>
  /// The slice, in bytes of the article's text.
  public let range: TextRange

  /// The slice `range` of the text of `article`.
  public init(article: ID<ArticleReading>, range: TextRange) {
    self.article = article
    self.range = range
  }

  /// By article, then in text order.
  public static func < (left: Evidence, right: Evidence) -> Bool {
    (left.article, left.range) < (right.article, right.range)
  }
}
