/// A time in TIMEX3's form of ISO 8601, taken apart: a stretch of the calendar, known in full or in part.
///
/// `2024-04-08`, `2024-W15`, `2024-W15-WE`, `2024-04`, `2024-Q2`, `2024-H1`, `2024-SU`, `2024`, `202`, `20`, each of the
/// day's with a time (`2024-04-08T07:40`, `2024-04-08TMO`), and the open ones: `XXXX-WXX-1`, `XXXX-04-08`.
public struct TimeValue: Hashable, Sendable {
  /// How exact it is.
  public let precision: TimelineRow.Precision
  /// Its days where the year is known; nil for an open value.
  public let days: ClosedRange<CalendarDay>?
  /// The minutes of the day that it covers, from midnight, where it has a time of day.
  public let minutes: ClosedRange<Int>?
  /// What an open value tells: the weekday (Monday 1), the month, the day of the month.
  public let weekday: Int?
  /// The month of an open value.
  public let month: Int?
  /// The day of the month of an open value.
  public let dayOfMonth: Int?

  /// The stretch that `value` names; nil for a duration, a set, a reference (`PAST_REF`) or anything else.
  public init?(_ value: String) {
    let bytes = ContiguousArray(value.utf8)
    let split = bytes.firstIndex(of: UInt8(ascii: "T")) ?? bytes.count
    guard var date = TimeValueParts(bytes[..<split]) else { return nil }
    if split < bytes.count {
      guard let minutes = TimeValueParts.minutes(bytes[(split + 1)...]), date.precision == .day else { return nil }
      date.minutes = minutes
      date.precision = .time
    }
    precision = date.precision
    days = date.days
    minutes = date.minutes
    weekday = date.weekday
    month = date.month
    dayOfMonth = date.dayOfMonth
  }

  /// Whether the year is not known.
  public var isOpen: Bool { days == nil }

  /// Whether `other` lies in this stretch for certain: `2024-04` contains `2024-04-08`. An open value contains nothing
  /// but its like.
  public func contains(_ other: TimeValue) -> Bool {
    if self == other { return true }
    guard let days, let otherDays = other.days, days.lowerBound <= otherDays.lowerBound,
      otherDays.upperBound <= days.upperBound
    else { return false }
    guard let minutes else { return true }
    guard let otherMinutes = other.minutes else { return false }
    return minutes.lowerBound <= otherMinutes.lowerBound && otherMinutes.upperBound <= minutes.upperBound
  }

  /// Whether both can be the same time, the one told more exactly than the other: one stretch contains the other, or an
  /// open value agrees in all that it tells. `2024-W15`, `2024-04` and `XXXX-WXX-1` are compatible with `2024-04-08`.
  public func isCompatible(with other: TimeValue) -> Bool {
    guard let days, let otherDays = other.days else { return agrees(with: other) && agreesInTime(with: other) }
    guard days.overlaps(otherDays), agreesInTime(with: other) else { return false }
    // A week may begin in one month and end in the next.
    if precision == .week || other.precision == .week { return true }
    return contains(other) || other.contains(self) || minutes != nil || other.minutes != nil
  }

  private func agreesInTime(with other: TimeValue) -> Bool {
    guard let minutes, let otherMinutes = other.minutes else { return true }
    return minutes.overlaps(otherMinutes)
  }

  /// Whether what an open value tells fits some day of the other.
  private func agrees(with other: TimeValue) -> Bool {
    if let days { return other.fits(days) }
    if let otherDays = other.days { return fits(otherDays) }
    return Self.agree(weekday, other.weekday) && Self.agree(month, other.month)
      && Self.agree(dayOfMonth, other.dayOfMonth)
  }

  private func fits(_ days: ClosedRange<CalendarDay>) -> Bool {
    // A stretch of more than a year has every day of the year.
    let last = min(days.upperBound.ordinal, days.lowerBound.ordinal + 366)
    for ordinal in days.lowerBound.ordinal...last {
      guard let day = CalendarDay(ordinal: ordinal) else { continue }
      if Self.agree(weekday, day.weekday), Self.agree(month, day.month), Self.agree(dayOfMonth, day.day) { return true }
    }
    return false
  }

  private static func agree(_ left: Int?, _ right: Int?) -> Bool { left == nil || right == nil || left == right }
}

extension TimeValue: Comparable {
  /// In time order by the first day, then by the first minute; of two that begin together the longer comes first, so that
  /// a month stands before its days. Open values stand last, by month, day and weekday.
  public static func < (left: TimeValue, right: TimeValue) -> Bool {
    left.sortKey.lexicographicallyPrecedes(right.sortKey)
  }

  private var sortKey: [Int] {
    guard let days else {
      return [1, month ?? 13, dayOfMonth ?? 32, weekday ?? 8, minutes?.lowerBound ?? -1, precision.order]
    }
    return [
      0, days.lowerBound.ordinal, minutes?.lowerBound ?? -1, -days.upperBound.ordinal, -(minutes?.upperBound ?? 0),
      precision.order,
    ]
  }
}

extension TimelineRow.Precision {
  /// The longer, the sooner.
  fileprivate var order: Int { -Int(rawValue) }
}

extension TimeExpression {
  /// The time that it names, taken apart; nil for a duration, a set, or a reference without a date.
  public var time: TimeValue? { kind == .date || kind == .time ? TimeValue(value) : nil }
}
