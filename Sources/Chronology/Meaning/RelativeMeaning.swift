internal import NewsModel

/// Times that are counted from the day of the report, or from the last time of the text.
struct RelativeMeaning {
  private let slots: Slots
  private let context: TimeContext

  /// The relative times of a match.
  init(_ slots: Slots, _ context: TimeContext) {
    self.slots = slots
    self.context = context
  }

  /// `Monday`: the last one, or the next where the verb looks forward; the day of the report is either.
  func weekday() -> Meaning? {
    guard let weekday = slots[.weekday] else { return nil }
    guard let base = context.base(slots)?.firstDay, let day = day(weekday, base) else {
      var open = TimePoint(.day, containing: nil)
      open.weekday = weekday
      return Meaning(open)
    }
    return Meaning(TimePoint(day))
  }

  private func day(_ weekday: Int, _ base: CalendarDay) -> CalendarDay? {
    let back = (base.weekday - weekday + 7) % 7
    if slots.has(.weekBy), let by = slots[.by] {
      return base.advanced(byDays: weekday - base.weekday + 7 * by)
    }
    switch slots[.by] {
    case -1: return base.advanced(byDays: back == 0 ? -7 : -back)
    case 1: return base.advanced(byDays: 7 - back)
    case 0: return base.advanced(byDays: weekday - base.weekday)
    default: break
    }
    // `The council meets on Monday` is announced; `says on Monday` is told.
    let isSurelyAhead = context.tense == .future
    // `is ending a visit on Monday`, said on Tuesday, is of yesterday: six days ahead it were `next Monday`.
    let isAhead =
      isSurelyAhead || back > 1 && (context.tense == .ongoing || context.tense == .present && !context.isOfSaying)
    return base.advanced(byDays: isAhead && back > 0 ? 7 - back : -back)
  }

  /// `yesterday`
  func shift() -> Meaning? { Meaning(shifted(.day, by: slots[.by] ?? 0, from: context.today.map { TimePoint($0) })) }

  /// `last week`, `this year`, `the end of the month`
  func period() -> Meaning? {
    guard let unit = slots.code(.unit) else { return nil }
    if unit == .decade, slots[.by] == -1 { return Meaning(.duration, "P10Y") }
    if unit == .weekend, slots[.by] == 0, !context.tense.looksAhead, let today = context.today, today.weekday < 6 {
      // On a Monday `the weekend` is the one that was.
      return Meaning(shifted(unit, by: -1, from: TimePoint(today)))
    }
    let today = context.today.map { TimePoint($0) }
    return Meaning(shifted(unit, by: slots[.by] ?? 0, from: today))
  }

  /// `two weeks ago`, `two days later`
  func counted(by sign: Int) -> Meaning? {
    guard let unit = slots.code(.unit) else { return nil }
    let number = slots[.number] ?? 1
    guard number <= 10_000 else { return nil }
    if unit == .year, number == 1, sign < 0, var period = context.period {
      // Beside a quarter's results `a year ago` is that quarter of the year before.
      period.year = period.year.map { $0 - 1 }
      return Meaning(period)
    }
    if let open = shiftedOpen(unit, by: sign * number) { return Meaning(open) }
    let point = shifted(unit, by: sign * number, from: context.base(slots))
    return Meaning(point)
  }

  /// `that day`, `the following year`, `the third day running`
  func that() -> Meaning? {
    guard let unit = slots.code(.unit) else { return nil }
    if let open = shiftedOpen(unit, by: slots[.by] ?? 0) { return Meaning(open) }
    return Meaning(shifted(unit, by: slots[.by] ?? 0, from: context.base(slots)))
  }

  /// `the next day` after `Monday` where no day of the report is known: Tuesday.
  private func shiftedOpen(_ unit: Code, by count: Int) -> TimePoint? {
    guard unit == .day, slots[.from] == 1, let open = context.openDay else { return nil }
    return OpenDay.shifted(open, by: count)
  }

  /// `the week of March 6`
  func week() -> Meaning? {
    guard let day = DateMeaning(slots, context).point() else { return nil }
    return Meaning(TimePoint(.week, containing: day.calendarDay))
  }

  /// The stretch of length `unit` that lies `count` units from `base`.
  private func shifted(_ unit: Code, by count: Int, from base: TimePoint?) -> TimePoint {
    guard let base, let day = base.firstDay else { return TimePoint(unit == .hour ? .day : unit, containing: nil) }
    switch unit {
    case .day: return TimePoint(.day, containing: day.advanced(byDays: count))
    case .week, .fortnight:
      let later = day.advanced(byDays: 7 * count * (unit == .week ? 1 : 2))
      return TimePoint(base.grain == .day && slots[.from] == 1 && slots.has(.number) ? .day : .week, containing: later)
    case .weekend: return TimePoint(.weekend, containing: day.advanced(byDays: 7 * count))
    case .month: return TimePoint(.month, containing: day.advanced(byMonths: count))
    case .quarter: return TimePoint(.quarter, containing: day.advanced(byMonths: 3 * count))
    case .year: return years(count, from: base, day)
    case .decade: return years(10 * count, from: base, day, decade: slots.has(.number) ? .year : .decade)
    case .century: return years(100 * count, from: base, day, decade: .century)
    default: return TimePoint(.day, containing: day)
    }
  }

  /// A year earlier than a quarter or month is that quarter or month of another year.
  private func years(_ count: Int, from base: TimePoint, _ day: CalendarDay, decade: Code = .year) -> TimePoint {
    var point = base
    if slots[.from] == 1, slots.has(.number), base.grain == .quarter || base.grain == .month {
      point.year = base.year.map { $0 + count }
      return point
    }
    let year = day.year + count
    return TimePoint(decade, year: (1...9999).contains(year) ? year : nil)
  }
}
