package import NewsModel
package import TextCore

/// Makes one sourced account of the articles of a story.
package struct Collation: Sendable {
  /// The vectors of some slices of an article, of length 1, all of one width, back to back.
  package typealias Vectors = @Sendable (_ article: ArticleReading, _ slices: [TextRange]) -> ContiguousArray<Float>

  private let vectors: Vectors

  /// A collation that asks `vectors` for the slices that it wants to compare, and for no others.
  package init(vectors: @escaping Vectors) { self.vectors = vectors }

  /// The account of `articles` of `readings`, whose layers must be there, with the origins that were found.
  package func account(
    of articles: ContiguousArray<ID<ArticleReading>>, origins: ContiguousArray<Origin>,
    in readings: ContiguousArray<ArticleReading>
  ) -> Account {
    let first = articles[0]
    let title = readings[first.row].layout?.title ?? TextRange(0, 0)
    return Account(articles: articles, title: Evidence(article: first, range: title))
  }
}
