/// What word lists and rules write for what has no number. A slot holds a code's place among all of them.
enum Code: String, CaseIterable {
  // Units of time, as ISO 8601 and TIMEX3 abbreviate them.
  case second = "S"
  case minute = "TM"
  case hour = "H"
  case day = "D"
  case week = "W"
  case month = "M"
  case quarter = "Q"
  case halfYear = "HY"
  case year = "Y"
  case decade = "E"
  case century = "C"
  case millennium = "L"
  case weekend = "WE"
  case fortnight = "FN"
  // Parts of a day.
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
  case daytime = "DT"
  // Seasons.
  case spring = "SP"
  case summer = "SU"
  case autumn = "FA"
  case winter = "WI"
  // Modifiers.
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approximately = "APPROX"
  case moreThan = "MORE_THAN"
  case lessThan = "LESS_THAN"
  case equalOrMore = "EQUAL_OR_MORE"
  case equalOrLess = "EQUAL_OR_LESS"
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  // References.
  case past = "PAST_REF"
  case present = "PRESENT_REF"
  case future = "FUTURE_REF"
  // Halves of the clock, and universal time.
  case beforeNoon = "am"
  case afterNoon = "pm"
  case universal = "utc"

  /// The code at `place`; nil where there is none.
  init?(place: Int) {
    guard Self.allCases.indices.contains(place) else { return nil }
    self = Self.allCases[place]
  }

  /// Whether it is a finer unit of time than `other`.
  func isFiner(than other: Code) -> Bool { (Self.fineness[self] ?? 0) > (Self.fineness[other] ?? 0) }

  private static let fineness: [Code: Int] = [
    .century: 1, .decade: 2, .year: 3, .halfYear: 4, .spring: 5, .quarter: 5, .month: 6, .fortnight: 7, .week: 7,
    .weekend: 8, .day: 9, .hour: 10, .minute: 11, .second: 12,
  ]

  /// Its place among all codes.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The number that a list or rule writes: digits, or a code's place; nil where it is neither.
  static func value(_ text: String) -> Int? { Int(text) ?? Code(rawValue: text)?.place }
}
