internal import NewsModel

/// Lengths of time, and times that recur.
struct LengthMeaning {
  private let slots: Slots

  /// The lengths of a match.
  init(_ slots: Slots) { self.slots = slots }

  /// `two days`, `several weeks`
  func duration() -> Meaning? {
    guard let unit = slots.code(.unit) else { return nil }
    if slots.has(.vague) {
      // Decades are counted in years, as they are where a number tells how many.
      return Meaning(.duration, Self.designator("X", unit == .decade ? .year : unit))
    }
    // Of `two to three weeks` the last counts as little as the first: the first is given.
    guard let number = slots[.number] ?? slots[.ordinal] else { return nil }
    return Meaning(.duration, Self.designator(number, slots[.fraction] ?? 0, unit))
  }

  /// `two hours and 20 minutes`
  func durationOfTwo() -> Meaning? {
    guard let unit = slots.code(.unit), let number = slots[.number], let other = slots.others(.unit).first,
      let second = slots.others(.number).first, let finer = Code(rawValue: other),
      let order = Self.order.firstIndex(of: unit), let finerOrder = Self.order.firstIndex(of: finer), order < finerOrder
    else { return nil }
    let first = Self.designator(number, 0, unit)
    let rest = Self.designator(second, 0, finer)
    return Meaning(.duration, first + rest.dropFirst(first.hasPrefix("PT") ? 2 : 1))
  }

  private static let order: [Code] = [.year, .month, .week, .day, .hour, .minute, .second]

  /// `every Monday`, `twice a week`, `daily`
  func every() -> Meaning? {
    if let weekday = slots[.weekday] {
      return Meaning(.set, "XXXX-WXX-\(weekday)" + (slots.code(.part).map { "T" + $0.label } ?? ""))
    }
    if let month = slots[.month] { return Meaning(.set, "XXXX-\(Digits.padded(month, 2))") }
    if let season = slots.code(.season) { return Meaning(.set, "XXXX-\(season.label)") }
    if let part = slots.code(.part) { return Meaning(.set, "XXXX-XX-XXT\(part.label)") }
    guard let unit = slots.code(.unit) else { return nil }
    if unit == .weekend { return Meaning(.set, "XXXX-WXX-WE") }
    return Meaning(.set, Self.designator(slots[.vague] ?? slots[.number] ?? slots[.ordinal] ?? 1, 0, unit))
  }

  /// ISO 8601's form of `number` units and so many thousandths.
  private static func designator(_ number: Int, _ thousandths: Int, _ unit: Code) -> String {
    var total = number
    var unit = unit
    switch unit {
    case .decade: (total, unit) = (number * 10 + thousandths / 100, .year)
    case .century: (total, unit) = (number * 100 + thousandths / 10, .year)
    case .millennium: (total, unit) = (number * 1000, .year)
    case .fortnight: (total, unit) = (number * 2, .week)
    case .hour where thousandths == 500: return "PT\(number)H30M"
    case .minute where thousandths == 500: return "PT\(number)M30S"
    default: return designator(decimal(number, thousandths), unit)
    }
    return designator(String(total), unit)
  }

  private static func decimal(_ number: Int, _ thousandths: Int) -> String {
    guard thousandths > 0 else { return String(number) }
    var digits = Digits.padded(thousandths, 3)
    while digits.last == "0" { digits.removeLast() }
    return "\(number).\(digits)"
  }

  private static func designator(_ number: String, _ unit: Code) -> String {
    switch unit {
    case .hour: "PT\(number)H"
    case .minute: "PT\(number)M"
    case .second: "PT\(number)S"
    case .decade: "P\(number)E"
    case .fortnight: "P\(number)W"
    default: "P\(number)\(unit.label)"
    }
  }
}
