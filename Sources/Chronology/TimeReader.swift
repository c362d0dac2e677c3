package import NewsModel

/// Finds the times that a text names, and works out which they are.
package struct TimeReader: Sendable {
  /// A reader with its rules.
  package init() {}

  /// The times of `reading`, whose language layer must be there.
  package func chronology(of reading: ArticleReading) -> ChronologyLayer {
    ChronologyLayer(day: reading.article.metadata.published.flatMap { CalendarDay(iso8601: $0) })
  }
}
