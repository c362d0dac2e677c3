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

  /// The two ends of `April 8-10` or `1998-99`; nil where the second is not after the first.
  func ends() -> (first: TimePoint, last: TimePoint)? {
    slots.has(.month) ? days() : years()
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
