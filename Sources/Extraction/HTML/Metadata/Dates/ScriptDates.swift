internal import TextCore

/// Finds the day of publication in the data that a page has for its own scripts.
enum ScriptDates {
  private static let keys: [StaticString] = [
    "\"datePublished\"", "\"publishedDate\"", "\"published_at\"", "\"first-publication\"", "\"publishedAt\"",
    "\"publishDate\"", "\"publicationDate\"", "\"datePublished\\\"", "\"pubDate\"", "&quot;datePublished&quot;",
    "dc:date=", "\"publish_date\"", "\"published_date\"", "\"date_published\"", "\"publishedFirst\"", "'publishdate'",
    "\"firstPublished\"", "\"first_published\"", "\"datePosted\"", "\"postDate\"", "\"displayDate\"",
    "\"publish_time\"",
    "\"dateCreated\"", "\"createdAt\"", "\"created_at\"",
  ]

  /// What stands after the first key that has a date after it.
  static func published(in page: Span<UInt8>, _ dates: DateText, _ order: DateText.Order) -> PageMetadata.Moment? {
    for key in keys {
      guard let found = page.offset(of: key) else { continue }
      let start = found + key.utf8CodeUnitCount
      let value = ContiguousArray(page.extracting(start..<min(start + 50, page.count)))
      guard let day = dates.first(in: String(decoding: value, as: UTF8.self), order: order) else { continue }
      return PageMetadata.Moment(value: day, source: .script)
    }
    return nil
  }
}
