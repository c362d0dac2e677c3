internal import NewsModel
internal import TextCore

/// Reads one text for quantities, part by part.
struct QuantityFinder {
  /// The farthest that the noun that is counted stands from its number, in bytes, to be shown with it.
  private static let reach: UInt32 = 60

  private let words: QuantityWords
  private let nouns: CountedNoun
  private let times: ContiguousArray<TimeExpression>
  private var scanner: PieceScanner
  /// The time that the finder has come to; only moves on.
  private var time = 0
  /// The quantities found so far.
  private(set) var quantities: ContiguousArray<Quantity> = []

  /// A finder for a text with these layers.
  init(_ words: QuantityWords, _ reading: ArticleReading) {
    self.words = words
    scanner = PieceScanner(words)
    nouns = CountedNoun(reading.language ?? LanguageLayer())
    times = reading.chronology?.expressions ?? []
  }

  /// Reads a part of the text. Parts must come in text order.
  mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) {
    scanner.scan(text, range)
    let run = PieceRun(pieces: scanner.pieces, words: words)
    let reader = AmountReader(run)
    var place = 0
    while place < run.count {
      // No number begins with a word of no list.
      if run.pieces[place].row < 0, run.pieces[place].kind != .digits {
        place += 1
        continue
      }
      switch reader.amount(at: place) {
      case .none: place += 1
      case .refused(let next): place = max(next, place + 1)
      case .amount(let amount):
        if let quantity = quantity(amount, run), (quantities.last?.range.upper ?? 0) <= quantity.range.lower {
          quantities.append(quantity)
        }
        place = max(amount.pieces.upperBound, place + 1)
      }
    }
  }

  private mutating func quantity(_ amount: Amount, _ run: PieceRun) -> Quantity? {
    let number = TextRange(
      run.pieces[amount.pieces.lowerBound].lower, run.pieces[amount.pieces.upperBound - 1].upper)
    let numerals = TextRange(
      run.pieces[amount.numerals.lowerBound].lower, run.pieces[amount.numerals.upperBound - 1].upper)
    guard !isTime(numerals) else { return nil }
    let limit = QuantityLimit(amount, run)
    guard let told = told(amount, number, numerals, limit, run) else { return nil }
    var upper = run.pieces[limit.pieces.upperBound - 1].upper
    if let counted = told.counted, counted.lower >= number.lower, counted.upper > upper,
      counted.upper - number.upper <= Self.reach, !hasNumber(run, amount.pieces.upperBound, before: counted.lower)
    {
      upper = counted.upper
    }
    return Quantity(
      range: TextRange(run.pieces[limit.pieces.lowerBound].lower, upper), number: number, kind: told.kind,
      value: amount.value, bounds: limit.bounds, unit: told.unit, counted: told.counted, modifier: limit.modifier,
      rule: told.rule)
  }

  private struct Told {
    let kind: Quantity.Kind
    var unit = ""
    var counted: TextRange?
    let rule: String
  }

  /// What the number tells; nil where it tells nothing.
  private func told(
    _ amount: Amount, _ number: TextRange, _ numerals: TextRange, _ limit: QuantityLimit, _ run: PieceRun
  ) -> Told? {
    if let kind = amount.kind {
      let whole = self.whole(amount, number, numerals, run)
      return Told(kind: kind, unit: amount.unit, counted: whole.map { nouns.range(of: $0) }, rule: amount.rule)
    }
    if isAge(amount, run, number) { return Told(kind: .measure, unit: "year", rule: "age") }
    guard !QuantityGate(run: run).names(amount), isFree(numerals, amount, limit) else { return nil }
    switch nouns.finding(numerals) {
    case .noun(let row):
      // `a 2-3 defeat` is a score.
      if amount.isHyphenated, !nouns.isPlural(row) { return nil }
      // `the last 717 jet` is a jet of that name.
      if amount.isPlainDigits, amount.value >= 100, nouns.isSingular(row), !isJoined(run, amount) { return nil }
      return Told(kind: .count, counted: nouns.range(of: row), rule: amount.rule)
    case .bare:
      guard !amount.isLikeYear, !amount.isHyphenated, amount.value != 1 else { return nil }
      return Told(kind: .count, rule: "bare")
    case .none: return nil
    }
  }

  /// The noun of what is measured or parted: `65 tonnes of diesel`, `one in five children`.
  private func whole(_ amount: Amount, _ number: TextRange, _ numerals: TextRange, _ run: PieceRun) -> Int? {
    if run.isWord(NumeralWord.of, at: amount.pieces.upperBound) { return nouns.whole(of: number) }
    guard amount.rule == "part", let last = run[amount.pieces.upperBound - 1],
      case .noun(let row) = nouns.finding(last.range)
    else { return nil }
    return row
  }

  /// Whether a hyphen stands after a number: `a 300-page book`.
  private func isJoined(_ run: PieceRun, _ amount: Amount) -> Bool {
    run.isJoint(NumeralWord.hyphen, at: amount.pieces.upperBound)
  }

  /// Whether another number stands between a number and what it counts: `28 of the 30 members`.
  private func hasNumber(_ run: PieceRun, _ start: Int, before end: UInt32) -> Bool {
    var place = start
    while let piece = run[place], piece.lower < end {
      if piece.kind == .digits || run.phrase(.number, at: place) != nil { return true }
      place += 1
    }
    return false
  }

  /// Whether no name, date or year holds the number.
  private func isFree(_ numerals: TextRange, _ amount: Amount, _ limit: QuantityLimit) -> Bool {
    guard let entity = nouns.entity(at: numerals) else { return !amount.isLikeYear || limit.modifier != nil }
    switch entity.type {
    case .cardinal, .quantity, .money, .percent, .norp: return true
    // No date has millions.
    case .date: return amount.value >= 10_000
    default: return false
    }
  }

  /// `Maria Lopez, 41, said`: a number between commas after a person.
  private func isAge(_ amount: Amount, _ run: PieceRun, _ number: TextRange) -> Bool {
    let before = amount.pieces.lowerBound - 1
    guard amount.last == nil, amount.value >= 1, amount.value <= 120, run.isWord(NumeralWord.comma, at: before),
      let comma = run[before], comma.isGlued, let next = run[amount.pieces.upperBound], next.kind == .mark,
      next.isGlued, next.key == NumeralWord.comma || next.key == NumeralWord.point
    else { return false }
    return nouns.entity(at: TextRange(comma.lower - 1, comma.lower))?.type == .person
  }

  private mutating func isTime(_ range: TextRange) -> Bool {
    while time < times.count, times[time].range.upper <= range.lower { time += 1 }
    return time < times.count && times[time].range.overlaps(range)
  }
}
