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

  /// Its place among all codes.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The number that a list or rule writes: digits, or a code's place; nil where it is neither.
  static func value(_ text: String) -> Int? { Int(text) ?? Code(rawValue: text)?.place }
}
