extension ArticleReading {
  /// The day of the report: as its times were counted from, else as it came with the article; nil where neither tells it.
  public var reportDay: CalendarDay? {
    chronology?.day ?? article.metadata.published.flatMap(CalendarDay.init(iso8601:))
  }
}
