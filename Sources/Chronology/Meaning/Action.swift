internal import NewsModel

/// What works out the value of a rule's matches.
enum Action: String {
  case date, year, era, compact, numeric, decade, century, quarter, half, season
  case weekday, shift, period, ago, ahead, earlier, that
  case theQuarter = "the-quarter"
  case weekOf = "week-of"
  case clock, part
  case duration
  case durationOfTwo = "duration-of-two"
  case every, reference, holiday
  /// Two times in one: `April 8-10`.
  case range
  /// What looks like a time and is none: nothing shorter is found in it.
  case nothing
}

/// What an expression means.
struct Meaning {
  /// What kind of time it is.
  var kind: TimeExpression.Kind
  /// The value.
  var value: String
  /// The stretch of the calendar that it names, for what comes after to count from.
  var point: TimePoint?
  /// A time of day in universal time, where its zone is told.
  var universal: String?

  /// A stretch of the calendar.
  init(_ point: TimePoint) {
    kind = .date
    value = point.value
    self.point = point
  }

  /// A value of a kind.
  init(_ kind: TimeExpression.Kind, _ value: String, point: TimePoint? = nil) {
    self.kind = kind
    self.value = value
    self.point = point
  }
}

/// What an expression is read in.
struct TimeContext {
  /// The day of the report.
  var today: CalendarDay?
  /// The last stretch of the calendar that the text named.
  var focus: TimePoint?
  /// The last day that the text named, but for those on which something was only said.
  var focusDay: TimePoint?
  /// The same of what is not after the day of the report.
  var toldFocus: TimePoint?
  var toldDay: TimePoint?
  /// The last quarter, or other part of a year, that the text named.
  var period: TimePoint?
  /// The last day of the text of which not all is known, where the text has named none in full.
  var openDay: TimePoint?
  /// The tense that governs the expression.
  var tense: Tense = .unknown
  /// Whether it tells when something was said.
  var isOfSaying = false

  /// Remembers what an expression named.
  mutating func mention(_ point: TimePoint) {
    guard point.year != nil else {
      if point.grain == .day, point.weekday != nil || point.month != nil { openDay = point }
      return
    }
    openDay = nil
    focus = point
    if point.grain == .day, !isOfSaying || focusDay == nil { focusDay = point }
    if let today, let day = point.firstDay, day <= today {
      toldFocus = point
      if point.grain == .day { toldDay = focusDay }
    }
    guard point.grain == .quarter, let today, let day = point.firstDay, day <= today else { return }
    period = point
  }

  /// What a rule counts from: the day of the report, or the last time of the text that is as exact as the unit it counts
  /// in (`the next day` does not count from a year).
  func base(_ slots: Slots) -> TimePoint? {
    let today = today.map { TimePoint($0) }
    guard slots[.from] == 1, var focus else { return today }
    var focusDay = focusDay
    // What was told is not counted from what is still to come.
    if tense == .past, let day = focus.firstDay, let now = self.today, day > now {
      focus = toldFocus ?? TimePoint(now)
      focusDay = toldDay
    }
    let unit = slots.code(.unit) ?? .day
    if unit == .day || unit.isFiner(than: focus.grain) { return focusDay ?? today }
    return focus
  }
}

extension Action {
  /// Whether the meaning hangs on the tense of a verb.
  var needsTense: Bool {
    switch self {
    case .date, .quarter, .half, .season, .weekday, .period, .weekOf, .clock, .part, .holiday, .range, .earlier, .that:
      true
    default: false
    }
  }

  /// The meaning of a match; nil where there is no such time, or where the match is none.
  func meaning(_ slots: Slots, _ context: TimeContext) -> Meaning? {
    switch self {
    case .date: DateMeaning(slots, context).date()
    case .year: slots[.year].map { Meaning(TimePoint(.year, year: $0)) }
    case .era: EraMeaning(slots).year()
    case .compact: DateMeaning(slots, context).compact()
    case .numeric: DateMeaning(slots, context).numeric()
    case .decade: DateMeaning(slots, context).decade()
    case .century: DateMeaning(slots, context).century()
    case .quarter, .theQuarter: PartOfYearMeaning(slots, context).quarter()
    case .half: PartOfYearMeaning(slots, context).half()
    case .season: PartOfYearMeaning(slots, context).season()
    case .weekday: RelativeMeaning(slots, context).weekday()
    case .shift: RelativeMeaning(slots, context).shift()
    case .period: RelativeMeaning(slots, context).period()
    case .ago: RelativeMeaning(slots, context).counted(by: -1)
    case .ahead: RelativeMeaning(slots, context).counted(by: 1)
    case .earlier: RelativeMeaning(slots, context).counted(by: slots[.by] ?? -1)
    case .that: RelativeMeaning(slots, context).that()
    case .weekOf: RelativeMeaning(slots, context).week()
    case .clock: ClockMeaning(slots, context).clock()
    case .part: ClockMeaning(slots, context).part()
    case .duration: LengthMeaning(slots).duration()
    case .durationOfTwo: LengthMeaning(slots).durationOfTwo()
    case .every: LengthMeaning(slots).every()
    case .reference: slots.code(.reference).map { Meaning(.date, $0.label) }
    case .holiday: HolidayMeaning(slots, context).holiday()
    case .nothing, .range: nil
    }
  }
}
