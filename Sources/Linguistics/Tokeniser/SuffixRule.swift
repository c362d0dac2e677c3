internal import TextCore

/// What is cut off the end of a chunk (spaCy's TOKENIZER_SUFFIXES); the longest that applies.
///
/// A mark, quote, bracket, symbol or dash; "……"; "'s" and its variants; a run of two or more full stops; after a digit
/// "+", a currency sign or a unit; a full stop after a lower-case letter, a digit, a mark, or two capitals.
///
///     day, → day ,      Wang's → Wang 's      5km → 5 km      50+ → 50 +      20th stays      so... → so ...
///     done. → done .      NATO. → NATO .      J. stays
struct SuffixRule: Sendable {
  private let measures = MeasureSuffixes()

  /// The number of bytes to cut off the end of `text[lower ..< upper]`; 0 for none. `hasDigit` may be true without
  /// need, never false where there is an ASCII digit.
  @inline(__always)
  func length(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, hasDigit: Bool) -> Int {
    guard lower < upper else { return 0 }
    let last = text[upper - 1]
    if last >= 0x80 { return beyondASCII(text, lower, upper, hasDigit: hasDigit) }
    if last == UInt8(ascii: ".") { return stop(text, lower, upper) }
    if last | 0x20 == UInt8(ascii: "s") {
      let length = possessive(text, lower, upper)
      if length > 0 { return length }
    }
    if last | 0x20 &- 0x61 >= 26, scalarClass(UInt32(last)).contains(.suffix) { return 1 }
    return hasDigit ? measures.length(text, lower, upper) : 0
  }

  private func beyondASCII(_ text: Span<UInt8>, _ lower: Int, _ upper: Int, hasDigit: Bool) -> Int {
    let scalar = text.scalar(before: upper)
    if scalar.value == 0x2026 {
      let before = upper - 3
      return before > lower && text[before - 1] >= 0x80 && text.scalar(before: before).value == 0x2026 ? 6 : 3
    }
    if scalarClass(scalar.value).contains(.suffix) { return scalar.width }
    return hasDigit ? measures.length(text, lower, upper) : 0
  }

  /// 's, 'S, ’s, ’S.
  private func possessive(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    if upper - lower >= 2, text[upper - 2] == UInt8(ascii: "'") { return 2 }
    guard upper - lower >= 4 else { return 0 }
    let isCurly = text[upper - 4] == 0xe2 && text[upper - 3] == 0x80 && text[upper - 2] == 0x99
    return isCurly ? 4 : 0
  }

  /// One full stop or a run of them.
  private func stop(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    let place = upper - 1
    guard place > lower else { return 0 }
    if text[place - 1] == UInt8(ascii: ".") {
      var start = place - 1
      while start > lower, text[start - 1] == UInt8(ascii: ".") { start -= 1 }
      return upper - start
    }
    let last = text.scalar(before: place)
    let classes = scalarClass(last.value)
    if classes.contains(.beforeStop) { return 1 }
    guard place - last.width > lower else { return 0 }
    let beforeLast = text.scalar(before: place - last.width).value
    if classes.contains(.alphaUpper), scalarClass(beforeLast).contains(.alphaUpper) { return 1 }
    // ° and one of FfCcKk, the small ones of which are taken already.
    return beforeLast == 0xb0 && [0x46, 0x43, 0x4b].contains(last.value) ? 1 : 0
  }
}
