internal import NewsModel
internal import TextCore

/// What a number may be that a text gives: itself, about it, at least or at most it, or anything from one to another.
///
/// `more than 10` and 12 agree, `40 to 60` and 50 too; 12 and 21 do not.
struct NumberSpan: Hashable {
  /// How a number is given.
  enum Kind: Hashable {
    case exact, about, least, most
    /// From this number to the value.
    case stretch(from: Double)
  }

  let value: Double
  let kind: Kind

  /// How far an estimate may be off, and how far above `more than 10` the number may lie for both to tell the same.
  private static let tolerance = 0.1
  private static let overshoot = 1.5

  /// Whether the text says that it is not exact.
  var isEstimate: Bool { kind != .exact }

  /// Where a stretch begins; nil for all else.
  var start: Double? {
    guard case .stretch(let low) = kind else { return nil }
    return low
  }

  /// Whether two numbers can both be right.
  func agrees(with other: NumberSpan) -> Bool {
    switch (kind, other.kind) {
    case (.exact, .exact): value == other.value
    case (.stretch, .stretch): self == other
    case (.about, .about), (.least, .least), (.most, .most):
      abs(value - other.value) <= Self.tolerance * max(value, other.value)
    default: value == other.value || overlaps(other)
    }
  }

  private func overlaps(_ other: NumberSpan) -> Bool {
    let (mine, theirs) = (bounds, other.bounds)
    return max(mine.low, theirs.low) <= min(mine.high, theirs.high)
  }

  private var bounds: (low: Double, high: Double) {
    switch kind {
    case .exact: (value, value)
    case .about: (value * (1 - Self.tolerance), value / (1 - Self.tolerance))
    case .least: (value, (value * Self.overshoot).nextDown)
    case .most: ((value / Self.overshoot).nextUp, value)
    case .stretch(let low): (low, value)
    }
  }
}

/// Reads how a number is given by the words before it (`bounding-words.txt`, `approximating-words.txt`).
struct NumberSpanReader {
  private static let bounds: [String: NumberSpan.Kind] = {
    var bounds: [String: NumberSpan.Kind] = [:]
    let file = String(decoding: PackageResources.bounding_words_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      for word in words.dropFirst() { bounds[word] = words[0] == "least" ? .least : .most }
    }
    return bounds
  }()

  let tokens: TokenColumns
  let reading: ArticleReading
  /// The tokens of the sentence.
  let rows: Range<Int>

  /// How the number `value` is given, whose first token is `first`; `scale` is a thousand, a million … where it has one.
  func span(of value: Double, at first: Int, scale: Double) -> NumberSpan {
    if let low = start(ofStretchTo: first, value, scale) { return NumberSpan(value: value, kind: .stretch(from: low)) }
    let before = (max(rows.lowerBound, first - 4)..<first).map(word)
    let near = before.suffix(3)
    let isDenied = before.contains("no") || before.contains("not")
    for (place, word) in near.enumerated().reversed() {
      guard let bound = Self.bounds[word] else { continue }
      // `more children than 10`: the words stand together.
      if place < near.count - 1, !["than", "of", "as", "to", "$", "£", "€"].contains(near.last ?? "") { break }
      let turned: NumberSpan.Kind = bound == .least ? .most : .least
      return NumberSpan(value: value, kind: isDenied ? turned : bound)
    }
    let isAbout = Approximation.stands(before: first, tokens, rows, reading)
    return NumberSpan(value: value, kind: isAbout ? .about : .exact)
  }

  /// The row of the last number of a stretch that the number at `row` begins: `40 to 60 hours`, `a 40-60 hour course`; nil
  /// where it begins none.
  func end(ofStretchFrom row: Int) -> Int? {
    guard row + 2 < rows.upperBound, isLink(row + 1, from: row) || isJoined(row + 1) else { return nil }
    let next = tokens.partsOfSpeech[row + 2] == .sym ? row + 3 : row + 2
    guard next < rows.upperBound, tokens.partsOfSpeech[next] == .num,
      let low = NumberWord.value(of: [tokens.ranges[row]], in: reading),
      let high = NumberWord.value(of: [tokens.ranges[next]], in: reading), low < high
    else { return nil }
    return next
  }

  /// Whether a hyphen stands between two words without a space.
  private func isJoined(_ row: Int) -> Bool {
    ["-", "–"].contains(word(row)) && tokens.ranges[row - 1].upper == tokens.ranges[row].lower
      && tokens.ranges[row].upper == tokens.ranges[row + 1].lower
  }

  /// The number before that a stretch begins with: 40 of `40 to 60`, 140 million of `between $140 and $150 million`.
  private func start(ofStretchTo first: Int, _ value: Double, _ scale: Double) -> Double? {
    var link = first - 1
    if link > rows.lowerBound, tokens.partsOfSpeech[link] == .sym { link -= 1 }
    guard link > rows.lowerBound, tokens.partsOfSpeech[link - 1] == .num, isLink(link, from: link - 1),
      let low = NumberWord.value(of: [tokens.ranges[link - 1]], in: reading)
    else { return nil }
    let scaled = low * scale < value ? low * scale : low
    return scaled < value ? scaled : nil
  }

  /// Whether `row` joins the number before it with one that it reaches to. `from 10 to 12` tells of a change.
  private func isLink(_ row: Int, from number: Int) -> Bool {
    var before = number - 1
    if before > rows.lowerBound, tokens.partsOfSpeech[before] == .sym { before -= 1 }
    let opening = before >= rows.lowerBound ? word(before) : ""
    switch word(row) {
    case "to", "–": return opening != "from"
    case "and": return opening == "between"
    default: return false
    }
  }

  private func word(_ row: Int) -> String { reading.string(tokens.ranges[row]).lowercased() }
}
