internal import NewsModel

/// A day of which only the weekday, or month and day, are known: what comes after it is known as far.
enum OpenDay {
  /// The day `count` days after an open one; nil where the end of a February lies between.
  static func shifted(_ point: TimePoint, by count: Int) -> TimePoint? {
    guard point.year == nil, point.grain == .day else { return nil }
    if let weekday = point.weekday {
      var shifted = TimePoint(.day, containing: nil)
      shifted.weekday = ((weekday - 1 + count) % 7 + 7) % 7 + 1
      return shifted
    }
    guard let month = point.month, let day = point.day,
      let common = CalendarDay(year: 2001, month: month, day: day)?.advanced(byDays: count),
      let leap = CalendarDay(year: 2004, month: month, day: day)?.advanced(byDays: count),
      common.month == leap.month, common.day == leap.day
    else { return nil }
    return TimePoint(.day, year: nil, month: common.month, day: common.day)
  }
}
