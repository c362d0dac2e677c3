/// A number as a text writes it, without unit.
struct Numeral {
  /// The digits as a whole number, what they are multiplied by, and how often they are divided by ten.
  var mantissa: Int
  var scale: Double = 1
  var decimals: Int = 0
  /// Its pieces.
  var pieces: Range<Int>
  /// Whether it tells several of a number: `dozens`, `several hundred`.
  var isMultiple = false
  /// Whether it is `a couple of`.
  var isCouple = false
  /// Whether a word such as million is part of a number in words.
  var isLarge = false
  /// Whether it begins with digits.
  var isDigits = false

  /// Its value.
  var value: Double {
    var divisor = 1.0
    for _ in 0..<decimals { divisor *= 10 }
    return Double(mantissa) * scale / divisor
  }

  /// Whether a word such as million stands with it.
  var isScaled: Bool { isLarge || scale >= 1_000 }
}

/// Reads numbers in digits and words. Looks at a bounded number of pieces.
struct NumeralReader {
  let run: PieceRun

  /// The number that begins at a place, or nil.
  func numeral(at place: Int, isMoney: Bool) -> Numeral? {
    guard let piece = run[place] else { return nil }
    switch piece.kind {
    case .digits: return digits(piece, at: place, isMoney: isMoney)
    case .word: return vague(at: place) ?? counted(at: place) ?? spelled(at: place)
    case .mark, .gap: return nil
    }
  }

  // MARK: Digits

  private func digits(_ piece: Piece, at place: Int, isMoney: Bool) -> Numeral? {
    guard piece.wholeDigits + piece.decimals <= 16 else { return nil }
    // `007` is a name; `0.5` is a number.
    if piece.wholeDigits > 1, !piece.isGrouped, piece.mantissa == 0 || isPadded(piece) { return nil }
    var numeral = Numeral(mantissa: piece.mantissa, pieces: place..<place + 1)
    numeral.decimals = piece.decimals
    numeral.isDigits = true
    addFraction(&numeral)
    if let suffix = suffix(at: numeral.pieces.upperBound, isMoney: isMoney) {
      numeral.scale = suffix
      extend(&numeral, to: numeral.pieces.upperBound + 1)
    }
    addScales(&numeral)
    return numeral
  }

  private func isPadded(_ piece: Piece) -> Bool {
    var bound = 1
    for _ in 0..<min(piece.wholeDigits + piece.decimals - 1, 16) { bound *= 10 }
    return piece.mantissa < bound
  }

  /// `½` or ` 1/2` after a whole number.
  private func addFraction(_ numeral: inout Numeral) {
    let place = numeral.pieces.upperBound
    guard numeral.decimals == 0, let next = run[place] else { return }
    if let sign = NumeralWord.signs.first(where: { $0.key == next.key }), next.isGlued {
      addHundredths(sign.hundredths, &numeral, to: place + 1)
    } else if next.kind == .digits, !next.isGlued, next.mantissa == 1, next.wholeDigits == 1,
      run.isJoint(NumeralWord.stroke, at: place + 1), let below = run[place + 2], below.kind == .digits,
      below.mantissa == 2 || below.mantissa == 4
    {
      addHundredths(100 / below.mantissa, &numeral, to: place + 3)
    }
  }

  private func addHundredths(_ hundredths: Int, _ numeral: inout Numeral, to end: Int) {
    guard numeral.mantissa < 1_000_000_000 else { return }
    numeral.mantissa = numeral.mantissa * 100 + hundredths
    numeral.decimals = 2
    extend(&numeral, to: end)
  }

  /// What the letters at a number multiply it by: `5m` is five millions of a currency or of what is named after it.
  private func suffix(at place: Int, isMoney: Bool) -> Double? {
    guard let piece = run[place], piece.isGlued, let found = run.phrase(.suffix, at: place),
      run[place + 1]?.isGlued != true || run[place + 1]?.kind == .mark
    else { return nil }
    if isMoney { return found.sense.number }
    if found.sense.condition == .money { return nil }
    // A lone `5m` may be metres.
    if found.sense.number == 1_000_000, run[place + 1]?.kind != .word { return nil }
    return found.sense.number
  }

  // MARK: Words

  /// `two hundred and six thousand`, `two and a half million`
  private func spelled(at start: Int) -> Numeral? {
    guard let head = hundreds(at: start) else { return nil }
    var numeral = Numeral(mantissa: head.value, pieces: start..<head.end)
    addHalf(&numeral)
    if numeral.decimals > 0 {
      addScales(&numeral)
      return numeral.scale > 1 ? numeral : Numeral(mantissa: head.value, pieces: start..<head.end)
    }
    var total = 0
    var group = head
    var limit = Double.infinity
    // Each scale is smaller than the one before, so that this ends.
    while true {
      guard let next = run.phrase(.scale, at: afterHyphen(group.end)), next.sense.number < limit,
        Double(group.value) * next.sense.number < 1e15
      else {
        total += group.value
        extend(&numeral, to: group.end)
        break
      }
      limit = next.sense.number
      total += group.value * Int(limit)
      extend(&numeral, to: next.end)
      let place = run.isWord(NumeralWord.and, at: next.end) ? next.end + 1 : next.end
      guard limit >= 1_000, let more = hundreds(at: place), Double(more.value) < limit else { break }
      group = more
    }
    numeral.mantissa = total
    numeral.isLarge = limit.isFinite && limit >= 1_000
    return numeral
  }

  /// A number below ten thousand: `two hundred and six`, `twelve hundred`, `twenty-two`.
  private func hundreds(at place: Int) -> (value: Int, end: Int)? {
    guard let head = small(at: place) else { return nil }
    guard let scale = run.phrase(.scale, at: afterHyphen(head.end)), scale.sense.number == 100 else { return head }
    let next = run.isWord(NumeralWord.and, at: scale.end) ? scale.end + 1 : scale.end
    guard let rest = small(at: next) else { return (head.value * 100, scale.end) }
    return (head.value * 100 + rest.value, rest.end)
  }

  /// A number below a hundred: `twenty-two`.
  private func small(at place: Int) -> (value: Int, end: Int)? {
    guard let head = run.phrase(.number, at: place) else { return nil }
    let value = Int(head.sense.number)
    guard value >= 20 else { return (value, head.end) }
    guard let next = run.phrase(.number, at: afterHyphen(head.end)), (1...9).contains(next.sense.number) else {
      return (value, head.end)
    }
    return (value + Int(next.sense.number), next.end)
  }

  private func afterHyphen(_ place: Int) -> Int { run.isJoint(NumeralWord.hyphen, at: place) ? place + 1 : place }

  /// `and a half` before a scale.
  private func addHalf(_ numeral: inout Numeral) {
    let place = numeral.pieces.upperBound
    guard run.isWord(NumeralWord.and, at: place), run.isWord(NumeralWord.a, at: place + 1),
      run.isWord(NumeralWord.half, at: place + 2)
    else { return }
    numeral.mantissa = numeral.mantissa * 10 + 5
    numeral.decimals = 1
    extend(&numeral, to: place + 3)
  }

  /// `a million`, `half a million`, `a dozen`, `a couple of`.
  private func counted(at place: Int) -> Numeral? {
    if run.isWord(NumeralWord.half, at: place), isArticle(at: place + 1), run.phrase(.scale, at: place + 2) != nil {
      var numeral = Numeral(mantissa: 5, decimals: 1, pieces: place..<place + 2)
      addScales(&numeral)
      return numeral
    }
    guard isArticle(at: place) else { return nil }
    if run.isWord(NumeralWord.couple, at: place + 1), run.isWord(NumeralWord.of, at: place + 2) {
      var numeral = Numeral(mantissa: 2, pieces: place..<place + 2)
      numeral.isCouple = true
      return numeral
    }
    guard run.phrase(.scale, at: place + 1) != nil else { return nil }
    var numeral = Numeral(mantissa: 1, pieces: place..<place + 1)
    addScales(&numeral)
    return numeral
  }

  private func isArticle(at place: Int) -> Bool {
    run.isWord(NumeralWord.a, at: place) || run.isWord(NumeralWord.an, at: place)
  }

  /// `dozens`, `tens of thousands`, `several hundred`.
  private func vague(at place: Int) -> Numeral? {
    if let several = run.phrase(.several, at: place) {
      guard run.phrase(.scale, at: several.end) != nil else { return nil }
      var numeral = Numeral(mantissa: 1, pieces: place..<several.end)
      numeral.isMultiple = true
      addScales(&numeral)
      return numeral
    }
    guard let head = run.phrase(.vague, at: place) else { return nil }
    var numeral = Numeral(mantissa: Int(head.sense.number), pieces: place..<head.end)
    numeral.isMultiple = true
    while run.isWord(NumeralWord.of, at: numeral.pieces.upperBound),
      let next = run.phrase(.vague, at: numeral.pieces.upperBound + 1), numeral.value < 1e9
    {
      numeral.scale *= next.sense.number
      extend(&numeral, to: next.end)
    }
    return numeral
  }

  // MARK: Parts

  /// `hundred thousand`, `-million`
  private func addScales(_ numeral: inout Numeral) {
    for _ in 0..<2 {
      let place = afterHyphen(numeral.pieces.upperBound)
      guard let next = run.phrase(.scale, at: place), numeral.scale * next.sense.number <= 1e15 else { return }
      numeral.scale *= next.sense.number
      extend(&numeral, to: next.end)
    }
  }

  private func extend(_ numeral: inout Numeral, to end: Int) { numeral.pieces = numeral.pieces.lowerBound..<end }
}
