internal import NewsModel
internal import TextCore

/// The order of the articles of a story: by the day of the report where it is known, then by the time that the input
/// gives, then by id. It does not depend on the order of the input.
struct ArticleOrder {
  private let readings: ContiguousArray<ArticleReading>

  init(_ readings: ContiguousArray<ArticleReading>) { self.readings = readings }

  /// `articles` in this order.
  func ordered(_ articles: ContiguousArray<ID<ArticleReading>>) -> ContiguousArray<ID<ArticleReading>> {
    ContiguousArray(articles.sorted { key(of: $0) < key(of: $1) })
  }

  private func key(of article: ID<ArticleReading>) -> (Int, String, String) {
    let reading = readings[article.row]
    return (
      reading.chronology?.day?.ordinal ?? Int.max, reading.article.metadata.published ?? "", reading.article.id
    )
  }
}
