internal import NewsModel

/// What a number is a number of, told by the words right after it.
struct QuantityUnit {
  /// The kind that the unit makes of the number.
  let kind: Quantity.Kind
  /// The unit as it is printed.
  var name: String
  /// The piece after it.
  var end: Int
  /// The name of the rule.
  let rule: String
}

/// Reads units.
struct UnitReader {
  let run: PieceRun

  /// The unit after a number without the sign of a currency.
  func unit(after numeral: Numeral) -> QuantityUnit? {
    let end = numeral.pieces.upperBound
    let place = run.isJoint(NumeralWord.hyphen, at: end) ? end + 1 : end
    if let age = age(after: numeral, at: place) { return age }
    if run.isWord(NumeralWord.magnitude, at: place), place > end {
      return QuantityUnit(kind: .measure, name: "magnitude", end: place + 1, rule: "magnitude")
    }
    if let percent = run.phrase(.percent, at: place) {
      return QuantityUnit(kind: .percent, name: percent.sense.text, end: percent.end, rule: "percent")
    }
    if let money = run.phrase(.money, at: place), money.sense.condition != .scaled || numeral.isScaled {
      return rated(QuantityUnit(kind: .money, name: money.sense.text, end: money.end, rule: "money"))
    }
    guard let measure = run.phrase(.measure, at: place), isWhole(measure.end) else { return nil }
    return rated(QuantityUnit(kind: .measure, name: measure.sense.text, end: measure.end, rule: "measure"))
  }

  /// The unit of a sum whose currency stands before it.
  func unit(of currency: String, after numeral: Numeral) -> QuantityUnit {
    rated(QuantityUnit(kind: .money, name: currency, end: numeral.pieces.upperBound, rule: "money-sign"))
  }

  /// Whether a number is a length of time, which is Chronology's.
  func isTime(after numeral: Numeral) -> Bool {
    let end = numeral.pieces.upperBound
    let place = run.isJoint(NumeralWord.hyphen, at: end) ? end + 1 : end
    return run.phrase(.time, at: place) != nil
  }

  /// `41-year-old`, `three years old`
  private func age(after numeral: Numeral, at place: Int) -> QuantityUnit? {
    guard let time = run.phrase(.time, at: place), !time.sense.text.isEmpty else { return nil }
    let old = run.isJoint(NumeralWord.hyphen, at: time.end) ? time.end + 1 : time.end
    guard run.isWord(NumeralWord.old, at: old) else { return nil }
    return QuantityUnit(kind: .measure, name: time.sense.text, end: old + 1, rule: "age")
  }

  /// The unit with what it is counted by: `per hour`, `a barrel`, `/kg`, `-a-barrel`.
  func rated(_ unit: QuantityUnit) -> QuantityUnit {
    let isHyphenated = run.isJoint(NumeralWord.hyphen, at: unit.end)
    guard let rate = run.phrase(.rate, at: unit.end + (isHyphenated ? 1 : 0)) else { return unit }
    let place = run.isJoint(NumeralWord.hyphen, at: rate.end) ? rate.end + 1 : rate.end
    guard let per = run.phrase(.per, at: place) else { return unit }
    var rated = unit
    rated.name += "/" + per.sense.text
    rated.end = per.end
    return rated
  }

  /// Whether a unit ends where a word ends.
  private func isWhole(_ end: Int) -> Bool {
    guard let next = run[end] else { return true }
    return !next.isGlued || next.kind == .mark
  }
}
