extension CalendarDay {
  /// A week of ISO 8601: it begins on Monday and belongs to the year that its Thursday is in.
  public struct Week: Hashable, Sendable {
    /// The year of its Thursday.
    public let year: Int
    /// Its number in that year, 1 … 53.
    public let number: Int
  }

  /// The week that the day is in.
  public var week: Week {
    let thursday = CalendarDay(ordinal: ordinal + 4 - weekday) ?? self
    return Week(year: thursday.year, number: (thursday.dayOfYear - 1) / 7 + 1)
  }

  /// The Monday of week `number` of `year`; nil where there is no such week.
  public init?(mondayOfWeek number: Int, in year: Int) {
    // 4 January is always in the first week.
    guard (1...53).contains(number), let fourth = CalendarDay(year: year, month: 1, day: 4),
      let monday = CalendarDay(ordinal: fourth.ordinal - fourth.weekday + 1 + (number - 1) * 7),
      monday.week == Week(year: year, number: number)
    else { return nil }
    self = monday
  }

  /// The day's number in its year, from 1.
  public var dayOfYear: Int {
    var days = day
    for earlier in 1..<month { days += Self.days(in: earlier, of: year) }
    return days
  }

  /// The day `days` later, or earlier where `days` is negative; nil outside the years 1 … 9999.
  public func advanced(byDays days: Int) -> CalendarDay? { CalendarDay(ordinal: ordinal + days) }

  /// The day `months` later, the last of the month where the month is too short; nil outside the years 1 … 9999.
  public func advanced(byMonths months: Int) -> CalendarDay? {
    let index = year * 12 + month - 1 + months
    guard index >= 12 else { return nil }
    let newYear = index / 12
    let newMonth = index % 12 + 1
    guard newYear <= 9999 else { return nil }
    return CalendarDay(year: newYear, month: newMonth, day: min(day, Self.days(in: newMonth, of: newYear)))
  }
}
