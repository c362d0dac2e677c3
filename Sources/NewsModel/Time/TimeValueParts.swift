/// Reads TIMEX3 values.
struct TimeValueParts {
  var precision: TimelineRow.Precision
  var days: ClosedRange<CalendarDay>?
  var minutes: ClosedRange<Int>?
  var weekday: Int?
  var month: Int?
  var dayOfMonth: Int?

  /// What the date in `bytes` names; nil where it is none.
  init?(_ bytes: ContiguousArray<UInt8>.SubSequence) {
    let fields = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map { ContiguousArray($0) }
    guard let head = fields.first, fields.count <= 3 else { return nil }
    if Self.isOpen(head), head.count == 4 {
      self.init(open: fields)
      return
    }
    guard let number = Self.number(head) else { return nil }
    switch (head.count, fields.count) {
    case (2, 1): self.init(.longer, from: number * 100, years: 100)
    case (3, 1): self.init(.longer, from: number * 10, years: 10)
    case (4, 1): self.init(.year, from: number, years: 1)
    case (4, _): self.init(year: number, fields)
    default: return nil
    }
  }

  private init?(_ precision: TimelineRow.Precision, from year: Int, years: Int) {
    self.init(
      precision, CalendarDay(year: max(year, 1), month: 1, day: 1),
      CalendarDay(year: year + years - 1, month: 12, day: 31))
  }

  private init?(_ precision: TimelineRow.Precision, _ first: CalendarDay?, _ last: CalendarDay?) {
    guard let first, let last, first <= last else { return nil }
    self.precision = precision
    days = first...last
  }

  private init?(year: Int, months: ClosedRange<Int>, _ precision: TimelineRow.Precision) {
    let last = CalendarDay(year: year, month: months.upperBound, day: 1)
    let end = last.map { CalendarDay.days(in: $0.month, of: $0.year) } ?? 0
    self.init(
      precision, CalendarDay(year: year, month: months.lowerBound, day: 1),
      CalendarDay(year: year, month: months.upperBound, day: end))
  }

  private init?(year: Int, _ fields: [ContiguousArray<UInt8>]) {
    let part = fields[1]
    if part.first == UInt8(ascii: "W"), let week = Self.number(ContiguousArray(part.dropFirst())) {
      self.init(year: year, week: week, Array(fields.dropFirst(2)))
    } else if fields.count == 2, let months = Self.months(of: part) {
      self.init(year: year, partOfYear: months)
    } else if let month = Self.number(part), (1...12).contains(month) {
      if fields.count == 2 || Self.isOpen(fields[2]) {
        self.init(year: year, months: month...month, .month)
      } else if let day = Self.number(fields[2]), let date = CalendarDay(year: year, month: month, day: day) {
        self.init(.day, date, date)
      } else {
        return nil
      }
    } else if Self.isOpen(ContiguousArray(part.drop { $0 == UInt8(ascii: "W") || $0 == UInt8(ascii: "Q") })) {
      // 2024-XX: a month or day of the year that is not known.
      self.init(.year, from: year, years: 1)
    } else {
      return nil
    }
  }

  private init?(year: Int, partOfYear months: ClosedRange<Int>) {
    guard months.upperBound > 12 else {
      self.init(year: year, months: months, .season)
      return
    }
    // Winter goes on into the next year.
    let end = CalendarDay(year: year + 1, month: months.upperBound - 12, day: 1)?.advanced(byMonths: 1)
    self.init(.season, CalendarDay(year: year, month: months.lowerBound, day: 1), end?.advanced(byDays: -1))
  }

  private init?(year: Int, week: Int, _ rest: [ContiguousArray<UInt8>]) {
    guard let monday = CalendarDay(mondayOfWeek: week, in: year) else { return nil }
    guard let last = rest.first else {
      self.init(.week, monday, monday.advanced(byDays: 6))
      return
    }
    if last.elementsEqual("WE".utf8) {
      self.init(.week, monday.advanced(byDays: 5), monday.advanced(byDays: 6))
    } else if let weekday = Self.number(last), (1...7).contains(weekday) {
      self.init(.day, monday.advanced(byDays: weekday - 1), monday.advanced(byDays: weekday - 1))
    } else {
      return nil
    }
  }

  /// An open value: `XXXX`, `XXXX-04`, `XXXX-04-08`, `XXXX-WXX-1`, `XXXX-SU`.
  private init?(open fields: [ContiguousArray<UInt8>]) {
    guard fields.count > 1 else {
      precision = .year
      return
    }
    if fields[1].first == UInt8(ascii: "W"), fields[1].count == 3 {
      precision = fields.count == 3 && !fields[2].elementsEqual("WE".utf8) ? .day : .week
      weekday = fields.count == 3 ? Self.number(fields[2]) : nil
    } else if Self.months(of: fields[1]) != nil || fields[1].elementsEqual("QX".utf8)
      || fields[1].elementsEqual("HX".utf8)
    {
      precision = .season
    } else if fields[1].count == 2 {
      precision = fields.count == 3 ? .day : .month
      month = Self.number(fields[1])
      dayOfMonth = fields.count == 3 ? Self.number(fields[2]) : nil
      guard (1...12).contains(month ?? 1), (1...31).contains(dayOfMonth ?? 1) else { return nil }
    } else {
      return nil
    }
  }

  /// The months of a quarter, half or season; above 12 they are the next year's.
  private static func months(of part: ContiguousArray<UInt8>) -> ClosedRange<Int>? {
    let names: [(name: String, months: ClosedRange<Int>)] = [
      ("Q1", 1...3), ("Q2", 4...6), ("Q3", 7...9), ("Q4", 10...12), ("H1", 1...6), ("H2", 7...12), ("SP", 3...5),
      ("SU", 6...8), ("FA", 9...11), ("WI", 12...14),
    ]
    return names.first { part.elementsEqual($0.name.utf8) }?.months
  }

  private static func isOpen(_ field: ContiguousArray<UInt8>) -> Bool {
    !field.isEmpty && field.allSatisfy { $0 == UInt8(ascii: "X") }
  }

  private static func number(_ field: ContiguousArray<UInt8>) -> Int? {
    guard !field.isEmpty, field.count <= 4 else { return nil }
    var value = 0
    for byte in field {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The minutes of the day that `07:40`, `07:40Z` or `MO` covers.
  static func minutes(_ bytes: ContiguousArray<UInt8>.SubSequence) -> ClosedRange<Int>? {
    let parts: [(name: String, hours: ClosedRange<Int>)] = [
      ("MO", 5...11), ("MI", 11...13), ("AF", 12...17), ("EV", 17...21), ("NI", 18...24), ("DT", 6...18),
    ]
    if let part = parts.first(where: { bytes.elementsEqual($0.name.utf8) }) {
      return part.hours.lowerBound * 60...part.hours.upperBound * 60
    }
    let clock = bytes.prefix { (0x30...0x3a).contains($0) }
    let fields = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map {
      number(ContiguousArray($0))
    }
    guard let first = fields.first, let hour = first, hour <= 24 else { return nil }
    guard fields.count > 1 else { return hour * 60...hour * 60 + 59 }
    guard let minute = fields[1], minute < 60 else { return nil }
    return hour * 60 + minute...hour * 60 + minute
  }
}
