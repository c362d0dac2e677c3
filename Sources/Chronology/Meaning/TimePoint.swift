internal import NewsModel

/// A stretch of the calendar, as far as it is known.
struct TimePoint: Equatable {
  /// How long the stretch is.
  var grain: Code
  var year: Int?
  var month: Int?
  var day: Int?
  /// The week of ISO 8601, where `grain` is a week or weekend; `year` is then the week's.
  var week: Int?
  /// The quarter, half or season.
  var part: String?
  /// The day of the week of a day that is not known otherwise.
  var weekday: Int?

  /// A day.
  init(_ day: CalendarDay) {
    grain = .day
    year = day.year
    month = day.month
    self.day = day.day
  }

  /// The stretch of length `grain` that a day is in; where the day is not known the stretch is open.
  init(_ grain: Code, containing day: CalendarDay?) {
    self.grain = grain
    year = day?.year
    switch grain {
    case .day:
      month = day?.month
      self.day = day?.day
    case .week, .weekend, .fortnight:
      year = day?.week.year
      week = day?.week.number
    case .month: month = day?.month
    case .quarter: part = day.map { "Q\(($0.month + 2) / 3)" } ?? "QX"
    case .halfYear: part = day.map { $0.month <= 6 ? "H1" : "H2" } ?? "HX"
    default: break
    }
  }

  /// A stretch of `grain` in a year.
  init(_ grain: Code, year: Int?, month: Int? = nil, day: Int? = nil, part: String? = nil) {
    self.grain = grain
    self.year = year
    self.month = month
    self.day = day
    self.part = part
  }

  /// The day, where it is one and known.
  var calendarDay: CalendarDay? {
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// A day in it, to count from: its first.
  var firstDay: CalendarDay? {
    if let calendarDay { return calendarDay }
    guard let year else { return nil }
    if let week { return CalendarDay(mondayOfWeek: week, in: year) }
    if let month { return CalendarDay(year: year, month: month, day: 1) }
    if grain == .quarter, let part, let quarter = Int(part.dropFirst()) {
      return CalendarDay(year: year, month: quarter * 3 - 2, day: 1)
    }
    return CalendarDay(year: year, month: 1, day: 1)
  }

  /// The form of TIMEX3; `X` stands for what is not known.
  var value: String {
    let year = year.map { Digits.padded($0, 4) } ?? "XXXX"
    switch grain {
    case .week, .fortnight: return "\(year)-W\(week.map { Digits.padded($0, 2) } ?? "XX")"
    case .weekend: return "\(year)-W\(week.map { Digits.padded($0, 2) } ?? "XX")-WE"
    case .month: return "\(year)-\(month.map { Digits.padded($0, 2) } ?? "XX")"
    case .quarter, .halfYear, .spring: return "\(year)-\(part ?? "QX")"
    case .decade: return self.year.map { Digits.padded($0 / 10, 3) } ?? "XXX"
    case .century: return self.year.map { Digits.padded($0 / 100, 2) } ?? "XX"
    case .day, .hour, .minute, .second:
      if month == nil, let weekday { return "XXXX-WXX-\(weekday)" }
      let month = month.map { Digits.padded($0, 2) } ?? "XX"
      return "\(year)-\(month)-\(day.map { Digits.padded($0, 2) } ?? "XX")"
    default: return year
    }
  }
}

/// Numbers in a fixed width.
enum Digits {
  /// `number` in at least `width` digits.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
