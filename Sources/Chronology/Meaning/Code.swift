/// What word lists and rules write for what has no number. A slot holds a code's raw value.
enum Code: Int, CaseIterable {
  // Units of time.
  case second, minute, hour, day, week, month, quarter, halfYear, year, decade, century, millennium, weekend, fortnight
  // Parts of a day.
  case morning, midday, afternoon, evening, night, daytime
  // Seasons.
  case spring, summer, autumn, winter
  // Modifiers.
  case start, mid, end, approximately, moreThan, lessThan, equalOrMore, equalOrLess
  case before, after, onOrBefore, onOrAfter
  // References.
  case past, present, future
  // Halves of the clock.
  case beforeNoon, afterNoon

  /// What lists and rules write; TIMEX3's own abbreviation where it has one.
  var label: String { Self.labels[rawValue] }

  private static let labels = [
    "S", "TM", "H", "D", "W", "M", "Q", "HY", "Y", "E", "C", "L", "WE", "FN", "MO", "MI", "AF", "EV", "NI", "DT", "SP",
    "SU",
    "FA", "WI", "START", "MID", "END", "APPROX", "MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "BEFORE",
    "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "PAST_REF", "PRESENT_REF", "FUTURE_REF", "am", "pm",
  ]

  /// The number that a list or rule writes: digits, or a code's raw value; nil where it is neither.
  static func value(_ text: String) -> Int? { Int(text) ?? labels.firstIndex(of: text) }

  /// Whether it is a finer unit of time than `other`.
  func isFiner(than other: Code) -> Bool { fineness > other.fineness }

  private var fineness: Int {
    switch self {
    case .century: 1
    case .decade: 2
    case .year: 3
    case .halfYear: 4
    case .spring, .quarter: 5
    case .month: 6
    case .week, .fortnight: 7
    case .weekend: 8
    case .day: 9
    case .hour: 10
    case .minute: 11
    case .second: 12
    default: 0
    }
  }
}
