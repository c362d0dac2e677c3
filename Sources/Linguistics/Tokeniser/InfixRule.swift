internal import TextCore

/// Where a chunk is cut inside, once its ends are off and it is no exception and no URL (spaCy's English infixes).
///
/// Anywhere: a run of two or more full stops, "…", a symbol. Between digits: + - * ^. Between letters: a comma. Between
/// a lower-case letter or quote and a capital or quote: a full stop. After a letter or digit and before a letter:
/// : < > = / ~ and the hyphens - -- --- – — ——.
///
///     well-known → well - known      10-12 → 10 - 12      end.Then → end . Then      A/B → A / B      3/4 stays
enum InfixRule {
  /// The first infix of `text[lower ..< upper]` that starts at or after `start`; nil where there is none. What it may
  /// follow is looked for down to `lower`, so that a second call goes on where the first one ended. `start` must be a
  /// scalar boundary.
  static func next(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, from start: Int) -> Range<Int>? {
    var place = start
    while place < upper {
      let byte = text[place]
      if byte >= 0x80 {
        let scalar = text.scalar(at: place)
        let length = beyondASCII(scalar, text, lower, upper, place)
        if length > 0 { return place..<place + length }
        place += scalar.width
        continue
      }
      if byte | 0x20 &- 0x61 >= 26 {
        let length = ascii(byte, text, lower, upper, place)
        if length > 0 { return place..<place + length }
      }
      place += 1
    }
    return nil
  }

  private static func ascii(_ byte: UInt8, _ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ place: Int) -> Int {
    switch byte {
    case UInt8(ascii: "."): return stop(text, lower, upper, place)
    case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "^"):
      return isBetweenDigits(text, lower, upper, place) ? 1 : 0
    case UInt8(ascii: "-"):
      return isBetweenDigits(text, lower, upper, place) ? 1 : hyphen(text, lower, upper, place)
    case UInt8(ascii: ","):
      let isCut = before(text, lower, place).contains(.alpha) && after(text, upper, place + 1).contains(.alpha)
      return isCut ? 1 : 0
    case UInt8(ascii: ":"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "/"),
      UInt8(ascii: "~"):
      return followsWord(text, lower, place) && after(text, upper, place + 1).contains(.alpha) ? 1 : 0
    default: return 0
    }
  }

  private static func beyondASCII(
    _ scalar: DecodedScalar, _ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ place: Int
  ) -> Int {
    if scalar.value == 0x2026 || scalarClass(scalar.value).contains(.icon) { return scalar.width }
    guard scalar.value == 0x2013 || scalar.value == 0x2014, followsWord(text, lower, place) else { return 0 }
    let next = place + 3
    if after(text, upper, next).contains(.alpha) { return 3 }
    let isDouble =
      scalar.value == 0x2014 && next < upper && text[next] >= 0x80 && text.scalar(at: next).value == 0x2014
    return isDouble && after(text, upper, next + 3).contains(.alpha) ? 6 : 0
  }

  private static func stop(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ place: Int) -> Int {
    var end = place + 1
    while end < upper, text[end] == UInt8(ascii: ".") { end += 1 }
    if end - place > 1 { return end - place }
    let isCut =
      !before(text, lower, place).isDisjoint(with: [.alphaLower, .quote])
      && !after(text, upper, end).isDisjoint(with: [.alphaUpper, .quote])
    return isCut ? 1 : 0
  }

  private static func isBetweenDigits(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ place: Int) -> Bool {
    guard place > lower, place + 1 < upper, text[place - 1].isASCIIDigit else { return false }
    return text[place + 1].isASCIIDigit || text[place + 1] == UInt8(ascii: "-")
  }

  /// One, two or three hyphens between a word and a letter.
  private static func hyphen(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, _ place: Int) -> Int {
    guard followsWord(text, lower, place) else { return 0 }
    var end = place + 1
    while end < upper, end - place < 3, text[end] == UInt8(ascii: "-") { end += 1 }
    return after(text, upper, end).contains(.alpha) ? end - place : 0
  }

  /// Whether a letter or an ASCII digit stands before `place`.
  private static func followsWord(_ text: Span<UInt8>, _ lower: Int, _ place: Int) -> Bool {
    place > lower && (text[place - 1].isASCIIDigit || before(text, lower, place).contains(.alpha))
  }

  @inline(__always)
  private static func before(_ text: Span<UInt8>, _ lower: Int, _ place: Int) -> ScalarClass {
    place > lower ? scalarClass(text.scalar(before: place).value) : []
  }

  @inline(__always)
  private static func after(_ text: Span<UInt8>, _ upper: Int, _ place: Int) -> ScalarClass {
    place < upper ? scalarClass(text.scalar(at: place).value) : []
  }
}
