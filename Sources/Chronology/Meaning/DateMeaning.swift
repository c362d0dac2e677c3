internal import NewsModel

/// Dates that say their day, month or year.
struct DateMeaning {
  private let slots: Slots
  private let context: TimeContext

  /// The dates of a match.
  init(_ slots: Slots, _ context: TimeContext) {
    self.slots = slots
    self.context = context
  }

  /// A day, month or year; what is not said is found by tense. Nil where there is no such day.
  func date() -> Meaning? { point().map { Meaning($0) } }

  /// The stretch of the calendar that year, month, day and weekday name.
  func point() -> TimePoint? {
    guard let month = slots[.month] else {
      return year().map { TimePoint(.year, year: $0) }
    }
    guard let day = slots[.day] else {
      return TimePoint(.month, year: year() ?? yearOfMonth(month), month: month)
    }
    guard day <= CalendarDay.days(in: month, of: 2000) else { return nil }
    let year = year() ?? yearOfDay(day, month)
    if let year, CalendarDay(year: year, month: month, day: day) == nil { return nil }
    return TimePoint(.day, year: year, month: month, day: day)
  }

  /// The year that is said, in full, in two digits, or as `last year`.
  private func year() -> Int? {
    if let year = slots[.year] { return year }
    if let short = slots[.shortYear] { return Self.fullYear(short, near: context.today?.year) }
    if slots.has(.yearBy), let by = slots[.by] { return context.today.map { $0.year + by } }
    return nil
  }

  /// The year of two digits that is nearest, at most twenty years ahead.
  static func fullYear(_ short: Int, near year: Int?) -> Int {
    let latest = (year ?? 2029) + 20
    var full = latest / 100 * 100 + short
    if full > latest { full -= 100 }
    return full
  }

  private func yearOfMonth(_ month: Int) -> Int? {
    guard let today = context.today else { return nil }
    switch slots[.by] {
    case -1: return month < today.month ? today.year : today.year - 1
    case 0: return today.year
    case 1: return month > today.month ? today.year : today.year + 1
    default: break
    }
    let ahead = (month - today.month + 12) % 12
    // Next month is next month, and last month last month, whatever the verb: a month eleven months off has its year.
    if ahead == 1 { return month > today.month ? today.year : today.year + 1 }
    if ahead == 11 { return yearOfLast(month, today) }
    if context.tense.looksAhead { return month >= today.month ? today.year : today.year + 1 }
    if context.tense != .past {
      // No verb tells: the nearer one.
      return ahead < 5 ? (month >= today.month ? today.year : today.year + 1) : yearOfLast(month, today)
    }
    return yearOfLast(month, today)
  }

  private func yearOfLast(_ month: Int, _ today: CalendarDay) -> Int {
    month <= today.month ? today.year : today.year - 1
  }

  private func yearOfDay(_ day: Int, _ month: Int) -> Int? {
    guard let today = context.today else { return nil }
    let years = [today.year, today.year - 1, today.year + 1]
    if let weekday = slots[.weekday] {
      for year in years where CalendarDay(year: year, month: month, day: day)?.weekday == weekday { return year }
    }
    // Days till the next such day, as if months had 31.
    let ahead = ((month - today.month) * 31 + day - today.day + 372) % 372
    let isNext = ahead > 0 && (month, day) < (today.month, today.day)
    let next = isNext ? today.year + 1 : today.year
    if ahead == 0 { return today.year }
    // What is just over, and what comes soon, are told without a year whatever the verb.
    if context.tense.looksAhead { return ahead >= 372 - 31 ? next - 1 : next }
    // Ahead by less than two months without a verb that looks back: an announced date.
    return ahead <= (context.tense == .past ? 40 : 61) ? next : next - 1
  }

  /// `20240408`
  func compact() -> Meaning? {
    guard let digits = slots[.compact],
      let day = CalendarDay(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    else { return nil }
    return Meaning(TimePoint(day))
  }

  /// `08/04/24`: the month may come first or second. What is no date decides; else what is nearer to the report's day;
  /// without one only the year is certain.
  func numeric() -> Meaning? {
    guard let first = slots[.month] ?? slots[.day],
      let second = slots.has(.month) ? slots[.day] : slots.others(.day).first
    else { return nil }
    let numbers = (first, second)
    guard let year = year() else { return nil }
    let monthFirst = CalendarDay(year: year, month: numbers.0, day: numbers.1)
    let dayFirst = CalendarDay(year: year, month: numbers.1, day: numbers.0)
    guard let monthFirst else { return dayFirst.map { Meaning(TimePoint($0)) } }
    guard let dayFirst, dayFirst != monthFirst else { return Meaning(TimePoint(monthFirst)) }
    guard let today = context.today else { return Meaning(.date, "\(Digits.padded(year, 4))-XX-XX") }
    let isMonthFirst = abs(monthFirst.ordinal - today.ordinal) <= abs(dayFirst.ordinal - today.ordinal)
    return Meaning(TimePoint(isMonthFirst ? monthFirst : dayFirst))
  }

  /// `the 1990s`, `the ’80s`
  func decade() -> Meaning? {
    if let year = slots[.year] {
      // The words (`the nineties`) stand for the decade itself.
      return Meaning(TimePoint(.decade, year: year < 1000 ? year * 10 : year))
    }
    guard let short = slots[.shortYear], short % 10 == 0 else { return nil }
    return Meaning(TimePoint(.decade, year: Self.fullYear(short, near: context.today?.year)))
  }

  /// `the 19th century` is that of the years that begin with 18.
  func century() -> Meaning? {
    guard let ordinal = slots[.ordinal], (2...30).contains(ordinal) else { return nil }
    return Meaning(TimePoint(.century, year: (ordinal - 1) * 100))
  }
}
