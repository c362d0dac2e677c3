internal import NewsModel
internal import TextCore

/// An event of a report as a row of a table.
struct EventRow {
  let event: StoryEvent
  let story: String
  /// Its place in the report, from 1.
  let number: Int
  /// The day that it is put on: its own where it is one, else that of the first article that tells it.
  let day: CalendarDay?
  /// Whether `day` is the event's own.
  let isOwnDay: Bool
  let article: ArticleReading
}

/// All events of a report, in the order of its stories.
struct EventRows {
  let report: Report
  let rows: [EventRow]

  init(_ report: Report) {
    self.report = report
    var rows: [EventRow] = []
    for account in report.stories {
      let story = report.id(of: account)
      for event in account.events {
        let article = report[event.evidence[0].article]
        let own = event.date.flatMap(CalendarDay.init(iso8601:))
        let published =
          article.chronology?.day ?? article.article.metadata.published.flatMap(CalendarDay.init(iso8601:))
        rows.append(
          EventRow(
            event: event, story: story, number: rows.count + 1, day: own ?? published, isOwnDay: own != nil,
            article: article))
      }
    }
    self.rows = rows
  }

  /// The words of a slice in one line: tabs and line breaks as spaces.
  func line(_ evidence: Evidence) -> String {
    String(decoding: report[evidence].utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
