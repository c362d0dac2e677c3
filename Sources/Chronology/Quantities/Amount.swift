internal import NewsModel

/// A number with its unit, as the words alone tell it.
struct Amount {
  /// The pieces of the number with its sign and unit.
  var pieces: Range<Int>
  /// The value; of a range the first.
  var value: Double
  /// The second value of a range.
  var last: Double?
  /// The kind; nil where it counts what the tree tells.
  var kind: Quantity.Kind?
  /// The unit; empty for counts.
  var unit = ""
  /// The rule.
  var rule: String
  /// The pieces of the numerals alone.
  var numerals: Range<Int>
  /// Whether it tells several of the number.
  var isMultiple = false
  /// Whether it is only about right.
  var isCouple = false
  /// Whether two numbers stand with a hyphen between them, as scores do.
  var isHyphenated = false
  /// Whether it is digits alone, without commas, points and words.
  var isPlainDigits = false
  /// Whether these are four, as in years.
  var isLikeYear = false
}

/// Reads amounts: sign, number, second number, unit.
struct AmountReader {
  let run: PieceRun
  private let numerals: NumeralReader
  private let units: UnitReader

  /// A reader of a run of text.
  init(_ run: PieceRun) {
    self.run = run
    numerals = NumeralReader(run: run)
    units = UnitReader(run: run)
  }

  /// What reading came to at a place.
  enum Outcome {
    case amount(Amount)
    /// A number that is no quantity, and the place after it.
    case refused(next: Int)
    /// No number begins here.
    case none
  }

  /// The amount that begins at a place.
  func amount(at place: Int) -> Outcome {
    if let part = part(at: place) { return .amount(part) }
    let sign = self.sign(at: place)
    let isNegative = sign == nil && isMinus(at: place)
    let start = sign?.end ?? (isNegative ? place + 1 : place)
    guard let first = numerals.numeral(at: start, isMoney: sign != nil) else { return .none }
    if sign?.isCode == true, !first.isDigits { return .none }
    guard begins(at: place) else { return .refused(next: first.pieces.upperBound) }
    if let share = share(first, at: place) { return .amount(share) }
    var amount = Amount(
      pieces: place..<first.pieces.upperBound, value: first.value, rule: "count", numerals: first.pieces)
    amount.isMultiple = first.isMultiple
    amount.isCouple = first.isCouple
    var last = first
    if let second = second(after: first, at: place, sign) { take(second, first, &amount, &last) }
    readUnit(sign?.unit, last, &amount)
    if isNegative {
      guard amount.kind == .measure || amount.kind == .percent else { return .refused(next: amount.pieces.upperBound) }
      amount.value = -amount.value
    }
    readDigits(first, &amount)
    let isOver = ends(at: amount.pieces.upperBound)
    return isOver && !isTime(amount, last) ? .amount(amount) : .refused(next: amount.pieces.upperBound)
  }

  private func isTime(_ amount: Amount, _ last: Numeral) -> Bool { amount.kind == nil && units.isTime(after: last) }

  private func readDigits(_ first: Numeral, _ amount: inout Amount) {
    guard first.isDigits, first.pieces.count == 1, amount.last == nil, let piece = run[first.pieces.lowerBound] else {
      return
    }
    amount.isPlainDigits = !piece.isGrouped && piece.decimals == 0
    amount.isLikeYear = amount.isPlainDigits && piece.wholeDigits == 4 && (1_000...2_199).contains(piece.mantissa)
  }

  private func readUnit(_ currency: String?, _ last: Numeral, _ amount: inout Amount) {
    let unit = currency.map { units.unit(of: $0, after: last) } ?? units.unit(after: last)
    if let unit {
      (amount.kind, amount.unit, amount.rule) = (unit.kind, unit.name, unit.rule)
      amount.pieces = amount.pieces.lowerBound..<unit.end
    } else if let before = measuredBefore(amount) {
      (amount.kind, amount.unit, amount.rule) = before
      amount.pieces = amount.pieces.lowerBound - 1..<amount.pieces.upperBound
    }
  }

  /// `magnitude 6.1`, `aged 41`
  private func measuredBefore(_ amount: Amount) -> (Quantity.Kind?, String, String)? {
    let before = amount.pieces.lowerBound - 1
    if run.isWord(NumeralWord.magnitude, at: before) { return (.measure, "magnitude", "magnitude") }
    let isAge = [NumeralWord.aged, NumeralWord.age, NumeralWord.ages].contains { run.isWord($0, at: before) }
    return isAge && amount.value <= 120 && !amount.isMultiple ? (.measure, "year", "age") : nil
  }

  // MARK: Signs

  private func sign(at place: Int) -> (unit: String, end: Int, isCode: Bool)? {
    guard let piece = run[place], let found = run.phrase(.sign, at: place) else { return nil }
    let isCode = piece.kind == .word && found.end == place + 1
    // `A$5` is no article before `$5`.
    if piece.kind == .word, !piece.isCapital || !isCode && run[place + 1]?.isGlued != true { return nil }
    return (found.sense.text, found.end, isCode)
  }

  private func isMinus(at place: Int) -> Bool {
    if run.isWord(NumeralWord.minus, at: place) { return true }
    guard let piece = run[place], run.isWord(NumeralWord.hyphen, at: place) else { return false }
    return !piece.isGlued && run[place + 1]?.isGlued == true
  }

  // MARK: Ranges

  private func second(
    after first: Numeral, at place: Int, _ sign: (unit: String, end: Int, isCode: Bool)?
  ) -> (numeral: Numeral, isHyphenated: Bool)? {
    guard !first.isMultiple, let joint = joint(after: first, at: place) else { return nil }
    let again = self.sign(at: joint.end)
    guard again == nil || again?.unit == sign?.unit else { return nil }
    let start = again?.end ?? joint.end
    guard var second = numerals.numeral(at: start, isMoney: sign != nil), !second.isMultiple else { return nil }
    // `1.2 percent to 45 pounds` are two quantities.
    if joint.isOfPercent, run.phrase(.percent, at: second.pieces.upperBound) == nil { return nil }
    second.pieces = start..<second.pieces.upperBound
    return (second, joint.isHyphen)
  }

  /// What stands between the two numbers of a range.
  private struct Joint {
    let end: Int
    var isHyphen = false
    /// Whether the first number has the unit as well: `5% to 6%`.
    let isOfPercent: Bool
  }

  private func joint(after first: Numeral, at place: Int) -> Joint? {
    let percent = run.phrase(.percent, at: first.pieces.upperBound)
    let end = percent?.end ?? first.pieces.upperBound
    let joint = Joint(end: end + 1, isOfPercent: percent != nil)
    if run.isWord(NumeralWord.and, at: end) { return run.isWord(NumeralWord.between, at: place - 1) ? joint : nil }
    if run.isWord(NumeralWord.or, at: end) { return joint }
    if run.isWord(NumeralWord.to, at: end) { return run.isWord(NumeralWord.from, at: place - 1) ? nil : joint }
    guard run.isJoint(NumeralWord.hyphen, at: end) else { return nil }
    return Joint(end: end + 1, isHyphen: true, isOfPercent: percent != nil)
  }

  private func take(
    _ second: (numeral: Numeral, isHyphenated: Bool), _ first: Numeral, _ amount: inout Amount, _ last: inout Numeral
  ) {
    // `$5 to 6 million`: both are millions.
    var low = first.value
    if !first.isScaled, second.numeral.isScaled, first.value < second.numeral.value / second.numeral.scale {
      low = first.value * second.numeral.scale
    }
    guard low < second.numeral.value else { return }
    amount.value = low
    amount.last = second.numeral.value
    amount.numerals = first.pieces.lowerBound..<second.numeral.pieces.upperBound
    amount.pieces = amount.pieces.lowerBound..<second.numeral.pieces.upperBound
    amount.isHyphenated = second.isHyphenated
    amount.rule = "range"
    last = second.numeral
  }

  // MARK: Parts of a whole

  /// `half of`, `a third of`
  private func part(at place: Int) -> Amount? {
    let isArticle = run.isWord(NumeralWord.a, at: place)
    let start = isArticle ? place + 1 : place
    if run.isWord(NumeralWord.half, at: start), begins(at: place) {
      guard run.isWord(NumeralWord.of, at: start + 1) || !isArticle && run.isWord(NumeralWord.the, at: start + 1) else {
        return nil
      }
      return shared(1, 2, place..<start + 1)
    }
    guard isArticle, let part = run.phrase(.fraction, at: start), run.isWord(NumeralWord.of, at: part.end) else {
      return nil
    }
    return shared(1, part.sense.number, place..<part.end)
  }

  /// `two-thirds`, `one in five`, `nine out of ten`
  private func share(_ first: Numeral, at place: Int) -> Amount? {
    guard first.value >= 1, first.value <= 1_000, !first.isMultiple, first.pieces.lowerBound == place else {
      return nil
    }
    let end = first.pieces.upperBound
    let isJoined = run.isJoint(NumeralWord.hyphen, at: end)
    if let part = run.phrase(.fraction, at: isJoined ? end + 1 : end), part.sense.number > first.value,
      isJoined || run.isWord(NumeralWord.of, at: part.end)
    {
      return shared(first.value, part.sense.number, place..<part.end)
    }
    guard run.isWord(NumeralWord.in, at: end) && first.value == 1 || run.isWord(NumeralWord.out, at: end) else {
      return nil
    }
    let isOut = run.isWord(NumeralWord.out, at: end)
    if isOut, !run.isWord(NumeralWord.of, at: end + 1) { return nil }
    guard let whole = numerals.numeral(at: end + (isOut ? 2 : 1), isMoney: false), whole.value > first.value,
      whole.value <= 1_000_000, !whole.isMultiple, !units.isTime(after: whole), units.unit(after: whole) == nil
    else { return nil }
    return shared(first.value, whole.value, place..<whole.pieces.upperBound)
  }

  private func shared(_ part: Double, _ whole: Double, _ pieces: Range<Int>) -> Amount {
    let percent = (part / whole * 10_000).rounded() / 100
    return Amount(pieces: pieces, value: percent, kind: .percent, unit: "%", rule: "part", numerals: pieces)
  }

  // MARK: Edges

  /// Whether a number may begin at a place: not inside a name, an address, a time of day, another number.
  private func begins(at place: Int) -> Bool {
    guard let piece = run[place], piece.isGlued, let before = run[place - 1] else { return true }
    guard before.kind == .mark else { return false }
    if NumeralEdge.opening.contains(before.key) { return true }
    // A dash between words opens; one that joins a word or number to this one does not.
    return before.key == NumeralWord.hyphen ? !before.isGlued : !NumeralEdge.joining.contains(before.key)
  }

  /// Whether a number may end before a place.
  private func ends(at place: Int) -> Bool {
    guard let piece = run[place], piece.isGlued else { return true }
    guard piece.kind == .mark else { return false }
    guard NumeralEdge.joining.contains(piece.key) || piece.key == NumeralWord.hyphen else { return true }
    guard let next = run[place + 1], next.isGlued else { return true }
    return next.kind == .word && piece.key == NumeralWord.hyphen
  }
}

/// The marks around numbers.
enum NumeralEdge {
  /// Those that open.
  static let opening = keys(["(", "[", "\"", "'", "~", "—"])
  /// Those that make a number a part of something else.
  static let joining = keys([".", ",", "/", ":", "_", "@", "#", "&", "=", "*", "\\", "+"])

  private static func keys(_ marks: [String]) -> [WordKey] { marks.compactMap { WordKey($0) } }
}
