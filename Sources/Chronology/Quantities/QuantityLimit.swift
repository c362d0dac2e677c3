internal import NewsModel

/// What limits a number: words before and after it, a second number.
struct QuantityLimit {
  /// The pieces of the number with these words.
  private(set) var pieces: Range<Int>
  /// TIMEX3's word for it.
  private(set) var modifier: String?
  private let value: Double
  private let last: Double?

  /// The words around an amount.
  init(_ amount: Amount, _ run: PieceRun) {
    pieces = amount.pieces
    value = amount.value
    last = amount.last
    if amount.isMultiple { modifier = "MULTIPLE" }
    if amount.isCouple { modifier = "APPROX" }
    readBefore(amount, run)
    if let after = run.phrase(.after, at: pieces.upperBound) {
      modifier = after.sense.text
      pieces = pieces.lowerBound..<after.end
    }
  }

  private mutating func readBefore(_ amount: Amount, _ run: PieceRun) {
    let start = amount.pieces.lowerBound
    if last != nil, run.isWord(NumeralWord.between, at: start - 1) {
      pieces = start - 1..<pieces.upperBound
      return
    }
    for place in max(0, start - 4)..<start {
      guard let before = run.phrase(.before, at: place), before.end == start else { continue }
      modifier = before.sense.text
      pieces = place..<pieces.upperBound
      return
    }
  }

  /// The least and the most that the words allow.
  var bounds: Quantity.Bounds {
    if let last { return Quantity.Bounds(low: value, high: last) }
    switch modifier {
    case nil: return Quantity.Bounds(low: value, high: value)
    case "MORE_THAN", "EQUAL_OR_MORE": return Quantity.Bounds(low: value, high: nil)
    case "LESS_THAN", "EQUAL_OR_LESS": return Quantity.Bounds(low: nil, high: value)
    // The plural tells of two at least.
    case "MULTIPLE": return Quantity.Bounds(low: value * 2, high: nil)
    default: return Quantity.Bounds(low: nil, high: nil)
    }
  }
}
