internal import NewsModel

/// Quarters, halves and seasons.
struct PartOfYearMeaning {
  private let slots: Slots
  private let context: TimeContext

  /// The parts of a year of a match.
  init(_ slots: Slots, _ context: TimeContext) {
    self.slots = slots
    self.context = context
  }

  /// `the third quarter`; without a number the last that the text named, or the last that is over.
  func quarter() -> Meaning? {
    guard let quarter = slots[.quarter] else { return unnumberedQuarter() }
    let last = quarter * 3
    var year = year(firstMonth: last - 2, lastMonth: last)
    if !slots.has(.year), !slots.has(.yearBy), let today = context.today {
      // Results come after their quarter: `expects a loss for the third quarter`, said in October.
      let isJustOver = (1...4).contains((today.month - last + 12) % 12)
      if isJustOver { year = last < today.month ? today.year : today.year - 1 }
    }
    return Meaning(TimePoint(.quarter, year: year, part: "Q\(quarter)"))
  }

  private func unnumberedQuarter() -> Meaning? {
    var point = slots[.by] == -1 ? lastQuarter() : context.period ?? lastQuarter()
    point.year = slots[.year] ?? point.year.map { $0 + (slots[.yearBy] ?? 0) }
    return Meaning(point)
  }

  private func lastQuarter() -> TimePoint {
    TimePoint(.quarter, containing: context.today?.advanced(byMonths: -3))
  }

  /// `the first half of 2019`
  func half() -> Meaning? {
    guard let half = slots[.half] else { return nil }
    return Meaning(TimePoint(.halfYear, year: year(firstMonth: half * 6 - 5, lastMonth: half * 6), part: "H\(half)"))
  }

  /// `last fall`, `the summer of 2019`
  func season() -> Meaning? {
    guard let season = slots.code(.season) else { return nil }
    let months: (first: Int, last: Int) =
      switch season {
      case .spring: (3, 5)
      case .summer: (6, 8)
      case .autumn: (9, 11)
      default: (12, 12)
      }
    return Meaning(
      TimePoint(.spring, year: year(firstMonth: months.first, lastMonth: months.last), part: season.label))
  }

  /// The year that is said, or in which the part is the next or the last one.
  private func year(firstMonth: Int, lastMonth: Int) -> Int? {
    if let year = slots[.year] { return year }
    guard let today = context.today else { return nil }
    if slots.has(.yearBy) { return today.year + (slots[.by] ?? slots[.yearBy] ?? 0) }
    switch slots[.by] {
    case -1: return lastMonth < today.month ? today.year : today.year - 1
    case 0: return today.year
    case 1: return firstMonth > today.month ? today.year : today.year + 1
    default: break
    }
    if context.tense.looksAhead { return lastMonth >= today.month ? today.year : today.year + 1 }
    return firstMonth <= today.month ? today.year : today.year - 1
  }
}
