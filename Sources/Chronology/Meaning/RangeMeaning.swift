internal import NewsModel

/// Two times in one expression.
struct RangeMeaning {
  private let slots: Slots
  private let context: TimeContext

  /// The ranges of a match.
  init(_ slots: Slots, _ context: TimeContext) {
    self.slots = slots
    self.context = context
  }

  /// The two ends of `April 8-10`, `1998-99` or `9-11 a.m.`; nil where the second is not after the first.
  func ends() -> (first: Meaning, last: Meaning)? {
    if slots.has(.hour) { return hours() }
    return (slots.has(.month) ? days() : years()).map { (Meaning($0.first), Meaning($0.last)) }
  }

  /// `11 a.m.` tells the half of the day of `9` too: the same one, or in `11-1 p.m.` the one before.
  private func hours() -> (first: Meaning, last: Meaning)? {
    guard let hour = slots[.hour], let second = slots.others(.hour).first else { return nil }
    let minutes = slots.others(.minute)
    var first = slots
    var last = slots
    last.replace(.hour, second)
    if let minute = minutes.first { last.replace(.minute, minute) } else if slots.has(.minute) { return nil }
    first.keepFirst(.minute)
    if slots.code(.meridiem) == .afterNoon, hour % 12 > second % 12 {
      first.replace(.meridiem, Code.beforeNoon.rawValue)
    }
    guard let start = ClockMeaning(first, context).clock(), let end = ClockMeaning(last, context).clock(),
      start.value < end.value
    else { return nil }
    return (start, end)
  }

  private func days() -> (first: TimePoint, last: TimePoint)? {
    guard let second = slots.others(.day).first, let first = DateMeaning(slots, context).point(), let day = first.day,
      second > day, let month = first.month, second <= CalendarDay.days(in: month, of: first.year ?? 2000)
    else { return nil }
    var last = first
    last.day = second
    return (first, last)
  }

  private func years() -> (first: TimePoint, last: TimePoint)? {
    guard let first = slots[.year] else { return nil }
    let last = slots.others(.year).first ?? slots[.shortYear].map { first / 100 * 100 + $0 } ?? 0
    guard last > first, last - first <= 200, last <= 2100 else { return nil }
    return (TimePoint(.year, year: first), TimePoint(.year, year: last))
  }
}
