/// What a number can be, told by its digits alone. Each is a class that rules name.
struct NumberShape: OptionSet, Hashable {
  let rawValue: UInt16

  /// Any number.
  static let number = NumberShape(rawValue: 1 << 0)
  /// A day of a month: 1 … 31 in one or two digits.
  static let day = NumberShape(rawValue: 1 << 1)
  /// A month: 1 … 12 in one or two digits.
  static let month = NumberShape(rawValue: 1 << 2)
  /// A year: 1000 … 2199 in four digits.
  static let year = NumberShape(rawValue: 1 << 3)
  /// The last digits of a year: two.
  static let shortYear = NumberShape(rawValue: 1 << 4)
  /// A day in two digits.
  static let dayOfTwo = NumberShape(rawValue: 1 << 5)
  /// A month in two digits.
  static let monthOfTwo = NumberShape(rawValue: 1 << 6)
  /// An hour: 0 … 24 in one or two digits.
  static let hour = NumberShape(rawValue: 1 << 7)
  /// A minute or second: 00 … 59 in two digits.
  static let minute = NumberShape(rawValue: 1 << 8)
  /// A time of day as four digits: 0000 … 2400.
  static let clock = NumberShape(rawValue: 1 << 9)
  /// An ordinal number.
  static let ordinal = NumberShape(rawValue: 1 << 10)
  /// An ordinal number that can be a day of a month.
  static let ordinalDay = NumberShape(rawValue: 1 << 11)
  /// A whole day, year, month, and so on in one: `20240408`.
  static let compactDate = NumberShape(rawValue: 1 << 12)

  /// The classes as rules write them, each with the slot that it fills.
  static let classes: [(name: String, shape: NumberShape, slot: Slot)] = [
    ("N", .number, .number), ("D", .day, .day), ("M", .month, .month), ("Y", .year, .year),
    ("YY", .shortYear, .shortYear),
    ("D2", .dayOfTwo, .day), ("M2", .monthOfTwo, .month), ("H", .hour, .hour), ("MI", .minute, .minute),
    ("HHMM", .clock, .clock), ("ORD", .ordinal, .ordinal), ("DORD", .ordinalDay, .day), ("YMD", .compactDate, .compact),
  ]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The shapes of a whole number of `digits` digits.
  init(value: Int, digits: Int) {
    var shape: NumberShape = .number
    if digits <= 2 {
      if (1...31).contains(value) { shape.insert(.day) }
      if (1...12).contains(value) { shape.insert(.month) }
      if value <= 24 { shape.insert(.hour) }
    }
    if digits == 2 {
      shape.insert(.shortYear)
      if (1...31).contains(value) { shape.insert(.dayOfTwo) }
      if (1...12).contains(value) { shape.insert(.monthOfTwo) }
      if value < 60 { shape.insert(.minute) }
    }
    if digits == 4 {
      if (1000...2199).contains(value) { shape.insert(.year) }
      if value % 100 < 60, value <= 2400 { shape.insert(.clock) }
    }
    if digits == 8, (10_000_101...21_991_231).contains(value) { shape.insert(.compactDate) }
    self = shape
  }

  /// The shapes of an ordinal number.
  init(ordinal: Int) { self = (1...31).contains(ordinal) ? [.ordinal, .ordinalDay] : .ordinal }

  /// Every combination that a number can have, in a fixed order.
  static let all: [NumberShape] = {
    var shapes: [NumberShape] = [.number, .init(ordinal: 1), .init(ordinal: 100), [.number, .year]]
    for digits in 1...4 {
      var limit = 1
      for _ in 0..<digits { limit *= 10 }
      for value in 0..<limit { shapes.append(.init(value: value, digits: digits)) }
    }
    shapes.append(.init(value: 20_240_408, digits: 8))
    var seen: Set<NumberShape> = []
    return shapes.filter { seen.insert($0).inserted }
  }()
}
