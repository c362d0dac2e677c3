/// What a part of a time expression says. The words that a rule matches fill slots, and so do its own `{slot=value}`.
enum Slot: Int, CaseIterable {
  case year, shortYear, month, day, weekday, compact
  case number, ordinal, unit, vague
  /// How many units away: -1 last, 0 this, 1 next.
  case by
  /// The same for the year of a month or quarter: `October last year`.
  case yearBy
  /// The same for the week of a weekday: `Monday last week`.
  case weekBy
  case season, quarter, half, part
  case hour, minute, second, clock, meridiem, zone
  case mod, reference
  /// The day of a holiday: month × 100 + day; month × 100 + weekday × 10 + which, 9 the last; days after Easter; and the
  /// Tuesday after the first Monday of November.
  case fixed, nth, easter, election, orthodox
  /// Whether a year is that of a firm or state, not of the calendar.
  case fiscal
  /// Before the year 1 (-1), after it (1), of the Hijra (2), of the Buddha (3).
  case era
  /// What it is counted from: the day of the report (0), or the last time of the text (1).
  case from
  /// Thousandths of a unit more: `and a half`.
  case fraction

  /// The slot of that name.
  init?(name: Substring) {
    guard let slot = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = slot
  }

  static let count = allCases.count
}

/// The slots that one match fills. A slot that is filled twice keeps both values.
struct Slots {
  private var first = ContiguousArray<Int32>(repeating: .min, count: Slot.count)
  private var later: ContiguousArray<(slot: Slot, value: Int)> = []

  /// The first value of a slot.
  subscript(slot: Slot) -> Int? {
    let value = first[slot.rawValue]
    return value == .min ? nil : Int(value)
  }

  /// The code that a slot holds.
  func code(_ slot: Slot) -> Code? { self[slot].flatMap { Code(rawValue: $0) } }

  /// The values of a slot after the first.
  func others(_ slot: Slot) -> [Int] { later.filter { $0.slot == slot }.map(\.value) }

  /// Whether a slot is filled.
  func has(_ slot: Slot) -> Bool { first[slot.rawValue] != .min }

  /// Leaves a slot with its first value alone.
  mutating func keepFirst(_ slot: Slot) { later.removeAll { $0.slot == slot } }

  /// Leaves a slot with one value.
  mutating func replace(_ slot: Slot, _ value: Int) {
    keepFirst(slot)
    first[slot.rawValue] = Int32(clamping: value)
  }

  /// Puts a value into a slot.
  mutating func fill(_ slot: Slot, _ value: Int) {
    if has(slot) {
      later.append((slot, value))
    } else {
      first[slot.rawValue] = Int32(clamping: value)
    }
  }
}
