internal import TextCore

/// A quotation mark of a text, and which way it can stand.
struct QuotationMark {
  /// The first byte.
  let offset: Int
  /// Its bytes.
  let width: Int
  /// Whether it is a single mark.
  let isSingle: Bool
  /// Whether it can open a quotation.
  let canOpen: Bool
  /// Whether it can close one.
  let canClose: Bool

  /// The first byte after it.
  var end: Int { offset + width }
}

extension QuotationMark {
  /// The quotation marks of `text` in `range`, apostrophes left out, in text order. O(bytes).
  static func all(in text: Span<UInt8>, _ range: TextRange) -> ContiguousArray<QuotationMark> {
    var marks: ContiguousArray<QuotationMark> = []
    var offset = Int(range.lower)
    let end = Int(range.upper)
    while offset < end {
      let byte = text[offset]
      // Only these bytes begin a mark: " ' ` and the first bytes of « » and of General Punctuation.
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xc2 || byte == 0xe2 else {
        offset += 1
        continue
      }
      let scalar = text.scalar(at: offset)
      if let mark = mark(scalar.value, width: scalar.width, at: offset, in: text, range) {
        marks.append(mark)
        offset = mark.end
      } else {
        offset += scalar.width
      }
    }
    return marks
  }

  /// Which way a glyph points.
  private enum Glyph { case opening, closing, either }

  private static func mark(
    _ value: UInt32, width: Int, at offset: Int, in text: Span<UInt8>, _ range: TextRange
  ) -> QuotationMark? {
    var width = width
    let glyph: Glyph
    var isSingle = false
    switch value {
    case 0x22, 0x201f: glyph = .either
    case 0x201c, 0xab: glyph = .opening
    case 0x201e: glyph = .opening
    case 0x201d, 0xbb: glyph = .closing
    case 0x2018, 0x201a, 0x201b: (glyph, isSingle) = (.opening, true)
    case 0x2019: (glyph, isSingle) = (.closing, true)
    case 0x27, 0x60:
      // `` and '' stand for one double mark.
      let doubled = offset + 1 < Int(range.upper) && text[offset + 1] == UInt8(value)
      if doubled {
        width = 2
        glyph = value == 0x60 ? .opening : .closing
      } else if value == 0x60 {
        return nil
      } else {
        (glyph, isSingle) = (.either, true)
      }
    default: return nil
    }
    let before = offset > Int(range.lower) ? Side(text.scalar(before: offset).value) : .space
    let after = offset + width < Int(range.upper) ? Side(text.scalar(at: offset + width).value) : .space
    // Inside a word or before a digit (’90s) it is an apostrophe.
    if isSingle, before == .word, after == .word { return nil }
    let opens = after != .space && before != .word
    let closes = before != .space && !(isSingle && after == .word)
    switch glyph {
    case .opening:
      // “ before white space can only close; the typist took the wrong key.
      return QuotationMark(
        offset: offset, width: width, isSingle: isSingle, canOpen: after != .space,
        canClose: after == .space && !isSingle)
    case .closing:
      if isSingle {
        return closes
          ? QuotationMark(
            offset: offset, width: width, isSingle: true, canOpen: false, canClose: true) : nil
      }
      return QuotationMark(
        offset: offset, width: width, isSingle: false, canOpen: before == .space && after == .word,
        canClose: true)
    case .either:
      if isSingle, !opens, !closes { return nil }
      return QuotationMark(
        offset: offset, width: width, isSingle: isSingle,
        canOpen: isSingle ? opens : after == .word || (after == .other && before == .space),
        canClose: isSingle ? closes : before != .space || after == .space)
    }
  }

  /// What stands beside a mark.
  private enum Side {
    case space, word, other

    init(_ value: UInt32) {
      let kind = scalarClass(value)
      self = kind.contains(.whiteSpace) ? .space : kind.contains(.alphanumeric) ? .word : .other
    }
  }

  /// Whether the straight mark at `offset` looks as if it opened: space or an opening bracket before it, none after.
  static func looksOpening(_ text: Span<UInt8>, _ mark: QuotationMark, from lower: Int) -> Bool {
    guard mark.offset > lower else { return true }
    switch text.scalar(before: mark.offset).value {
    case 0x28, 0x5b, 0x2014, 0x2013, 0x2018, 0x201c, 0x2d: return mark.canOpen
    case let value: return mark.canOpen && scalarClass(value).contains(.whiteSpace)
    }
  }
}
