internal import TextCore

/// What is cut off the front of a chunk (spaCy's TOKENIZER_PREFIXES).
///
/// A mark, quote, bracket, currency sign, symbol or one of § % = — –; "+" unless a digit follows; a run of two or more
/// full stops; "US$", "C$", "A$".
///
///     “We → “ We      $5 → $ 5      ...so → ... so      +5 stays      +a → + a      US$5 → US$ 5      -5 stays
enum PrefixRule {
  /// The number of bytes to cut off the front of `text[lower ..< upper]`; 0 for none.
  @inline(__always)
  static func length(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    guard lower < upper else { return 0 }
    let first = text[lower]
    if first | 0x20 &- 0x61 < 26, first != 0x41, first != 0x43, first != 0x55 { return 0 }
    if first >= 0x80 {
      let scalar = text.scalar(at: lower)
      return scalarClass(scalar.value).contains(.prefix) ? scalar.width : 0
    }
    return ascii(first, text, lower, upper)
  }

  private static func ascii(_ first: UInt8, _ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    let next = lower + 1 < upper ? text[lower + 1] : 0
    switch first {
    case UInt8(ascii: "+"):
      return next.isASCIIDigit ? 0 : 1
    case UInt8(ascii: "."):
      var end = lower + 1
      while end < upper, text[end] == first { end += 1 }
      return end - lower > 1 ? end - lower : 0
    case UInt8(ascii: "A"), UInt8(ascii: "C"):
      return next == UInt8(ascii: "$") ? 2 : 0
    case UInt8(ascii: "U"):
      return next == UInt8(ascii: "S") && lower + 2 < upper && text[lower + 2] == UInt8(ascii: "$") ? 3 : 0
    default:
      return scalarClass(UInt32(first)).contains(.prefix) ? 1 : 0
    }
  }
}
