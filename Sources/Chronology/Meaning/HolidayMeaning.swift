internal import NewsModel

/// Days with a name.
struct HolidayMeaning {
  private let slots: Slots
  private let context: TimeContext

  /// The holiday of a match.
  init(_ slots: Slots, _ context: TimeContext) {
    self.slots = slots
    self.context = context
  }

  /// The last such day, or the next where the verb looks forward.
  func holiday() -> Meaning? {
    guard let today = context.today else {
      if let fixed = slots[.fixed] { return Meaning(TimePoint(.day, year: nil, month: fixed / 100, day: fixed % 100)) }
      return Meaning(TimePoint(.day, containing: nil))
    }
    guard let thisYear = day(in: today.year) else { return nil }
    var year = today.year
    switch slots[.by] {
    case -1: if thisYear >= today { year -= 1 }
    case 1: if thisYear <= today { year += 1 }
    case 0: break
    default:
      if context.tense.looksAhead, thisYear < today { year += 1 }
      // A fortnight before Easter the text is about the one to come.
      if !context.tense.looksAhead, thisYear.ordinal > today.ordinal + 14 { year -= 1 }
    }
    guard let day = day(in: year) else { return nil }
    return Meaning(TimePoint(slots.code(.unit) == .week ? .week : .day, containing: day))
  }

  private func day(in year: Int) -> CalendarDay? {
    if let fixed = slots[.fixed] { return CalendarDay(year: year, month: fixed / 100, day: fixed % 100) }
    if let nth = slots[.nth] {
      return Self.day(nth % 10, of: nth / 10 % 10, month: nth / 100, year)?.advanced(byDays: slots[.easter] ?? 0)
    }
    if slots.has(.election) { return Self.day(1, of: 1, month: 11, year)?.advanced(byDays: 1) }
    let easter = slots.has(.orthodox) ? Self.orthodoxEaster(year) : Self.easter(year)
    return easter?.advanced(byDays: slots[.easter] ?? 0)
  }

  /// The n-th such weekday of a month; 9 is the last.
  static func day(_ which: Int, of weekday: Int, month: Int, _ year: Int) -> CalendarDay? {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    let day = 1 + (weekday - first.weekday + 7) % 7
    let count = (CalendarDay.days(in: month, of: year) - day) / 7
    return CalendarDay(year: year, month: month, day: day + 7 * (which == 9 ? count : which - 1))
  }

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876).
  static func easter(_ year: Int) -> CalendarDay? {
    let golden = year % 19
    let century = year / 100
    let inCentury = year % 100
    let correction = (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7
    let shift = (golden + 11 * moon + 22 * weekday) / 451
    let sum = moon + weekday - 7 * shift + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// Easter Sunday of the Julian calendar as a day of the Gregorian one (Meeus, Astronomical Algorithms, 1991), where the
  /// two are thirteen days apart.
  static func orthodoxEaster(_ year: Int) -> CalendarDay? {
    guard (1900...2099).contains(year) else { return nil }
    let moon = (19 * (year % 19) + 15) % 30
    let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    let sum = moon + weekday + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)?.advanced(byDays: 13)
  }
}
