internal import NewsModel
internal import TextCore

/// An event of a report as a row of a table.
struct EventRow {
  let event: StoryEvent
  let story: String
  /// Its place in the report, from 1.
  let number: Int
  /// The day that it is put on: the first of its own time, else the day of the first article that tells it.
  let day: CalendarDay?
  /// Whether `day` is the event's own.
  let isOwnDay: Bool
  let article: ArticleReading
}

/// All events of a report, in the order of its stories.
struct EventRows {
  let report: Report
  let rows: [EventRow]

  /// The rows of `report`, numbered from 1; those of single articles by a hash, as their lines stand beside others.
  init(_ report: Report, _ numbering: EventNumbering) {
    self.report = report
    var rows: [EventRow] = []
    for account in report.stories {
      let story = report.id(of: account)
      for event in account.events {
        let article = report[event.evidence[0].article]
        let own = event.date.flatMap(Self.firstDay)
        let told = article.reportDay
        // What was long ago was not on the day of the report.
        let published = event.status == .historical ? nil : told
        rows.append(
          EventRow(
            event: event, story: story,
            number: numbering.number(of: event, row: rows.count, in: report), day: own ?? published,
            isOwnDay: own != nil,
            article: article))
      }
    }
    self.rows = rows
  }

  /// The first day of a day, month or year; nil for any other time.
  static func firstDay(of value: String) -> CalendarDay? {
    switch value.utf8.count {
    case 4: CalendarDay(iso8601: value + "-01-01")
    case 7: CalendarDay(iso8601: value + "-01")
    default: CalendarDay(iso8601: value)
    }
  }

  /// The words of a slice in one line: tabs and line breaks as spaces.
  func line(_ evidence: Evidence) -> String {
    String(decoding: report[evidence].utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
