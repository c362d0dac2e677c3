internal import TextCore

/// Takes a run of text apart into pieces. O(bytes).
struct PieceScanner {
  private let words: QuantityWords
  /// The pieces of the run.
  private(set) var pieces: ContiguousArray<Piece> = []

  /// A scanner that looks up `words`.
  init(_ words: QuantityWords) { self.words = words }

  /// Replaces `pieces` by those of `range`.
  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>) {
    pieces.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    let end = range.upperBound
    var isGlued = false
    while offset < end {
      let byte = text[offset]
      let space = Self.spaceWidth(text, offset, end)
      if space > 0 {
        if byte == 0x0a, isBlank(text, after: offset, end) { append(.gap, offset, offset, isGlued: false) }
        offset += space
        isGlued = false
        continue
      }
      let next: Int
      if byte.isDigit {
        next = scanDigits(text, offset, end, isGlued)
      } else if byte.isLetter || byte >= 0x80 && Self.signWidth(text, offset, end) == 0 {
        next = scanWord(text, offset, end, isGlued)
      } else {
        next = scanMark(text, offset, end, isGlued)
      }
      offset = next
      isGlued = true
    }
  }

  // MARK: Words and marks

  private mutating func scanWord(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ isGlued: Bool) -> Int {
    var offset = start
    var key = WordKey()
    while offset < end {
      let byte = text[offset]
      guard byte.isLetter || byte >= 0x80 else { break }
      if byte >= 0x80, Self.signWidth(text, offset, end) > 0 || Self.spaceWidth(text, offset, end) > 0 { break }
      if offset - start < WordKey.longest { key.set(byte < 0x80 ? byte | 0x20 : byte, at: offset - start) }
      offset += 1
    }
    if offset - start > WordKey.longest { key = WordKey() }
    append(.word, start, offset, isGlued: isGlued, key: key, isCapital: text[start] & 0x20 == 0)
    return offset
  }

  private mutating func scanMark(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ isGlued: Bool) -> Int {
    let width = max(1, Self.signWidth(text, start, end))
    var key = WordKey()
    if let plain = Self.plainMark(text, start, width) {
      key.set(plain, at: 0)
    } else {
      for place in 0..<width { key.set(text[start + place], at: place) }
    }
    append(.mark, start, start + width, isGlued: isGlued, key: key)
    return start + width
  }

  /// The ASCII mark that dashes, the minus sign and quotation marks stand for.
  private static func plainMark(_ text: Span<UInt8>, _ offset: Int, _ width: Int) -> UInt8? {
    guard width == 3, text[offset] == 0xe2 else { return nil }
    if text[offset + 1] == 0x88, text[offset + 2] == 0x92 { return 0x2d }
    guard text[offset + 1] == 0x80 else { return nil }
    switch text[offset + 2] {
    case 0x90...0x93: return 0x2d
    case 0x98, 0x99: return 0x27
    case 0x9c, 0x9d, 0x9e: return 0x22
    default: return nil
    }
  }

  /// The bytes of a mark above ASCII: currencies, fractions, degrees, dashes, quotation marks; 0 for a letter.
  private static func signWidth(_ text: Span<UInt8>, _ offset: Int, _ end: Int) -> Int {
    let byte = text[offset]
    if byte == 0xc2, offset + 1 < end { return 2 }
    guard byte == 0xe2, offset + 2 < end else { return 0 }
    return text[offset + 1] <= 0x8b ? 3 : 0
  }

  /// The bytes of white space at an offset; 0 for anything else.
  private static func spaceWidth(_ text: Span<UInt8>, _ offset: Int, _ end: Int) -> Int {
    let byte = text[offset]
    if byte <= 0x20 || byte == 0x7f { return 1 }
    if byte == 0xc2, offset + 1 < end { return text[offset + 1] == 0xa0 ? 2 : 0 }
    guard byte == 0xe2, offset + 2 < end, text[offset + 1] == 0x80 else { return 0 }
    return text[offset + 2] <= 0x8b || text[offset + 2] == 0xaf ? 3 : 0
  }

  private func isBlank(_ text: Span<UInt8>, after offset: Int, _ end: Int) -> Bool {
    var place = offset + 1
    while place < min(end, offset + 8), text[place] <= 0x20 {
      if text[place] == 0x0a { return true }
      place += 1
    }
    return false
  }

  // MARK: Digits

  /// Digits with groups of three and a decimal point: `1,234,567.89`.
  private mutating func scanDigits(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ isGlued: Bool) -> Int {
    var offset = start
    var mantissa = 0
    while offset < end, text[offset].isDigit { take(text[offset], &mantissa, &offset) }
    var whole = offset - start
    var isGrouped = false
    if whole <= 3, text[start] != 0x30 {
      while let group = Self.group(text, offset, end) {
        offset = group - 3
        while offset < group { take(text[offset], &mantissa, &offset) }
        whole += 3
        isGrouped = true
      }
    }
    var decimals = 0
    if offset + 1 < end, text[offset] == 0x2e, text[offset + 1].isDigit {
      let point = offset
      offset += 1
      while offset < end, text[offset].isDigit { take(text[offset], &mantissa, &offset) }
      decimals = offset - point - 1
    }
    append(.digits, start, offset, isGlued: isGlued)
    let last = pieces.count - 1
    pieces[last].mantissa = mantissa
    pieces[last].decimals = decimals
    pieces[last].wholeDigits = whole
    pieces[last].isGrouped = isGrouped
    return offset
  }

  private func take(_ digit: UInt8, _ mantissa: inout Int, _ offset: inout Int) {
    // More digits than fit are no number that anybody counts: they are kept from overflowing and refused later.
    mantissa = min(mantissa, 90_000_000_000_000_000) * 10 + Int(digit - 0x30)
    offset += 1
  }

  /// Where `,000` ends, or the same with a space that does not break.
  private static func group(_ text: Span<UInt8>, _ offset: Int, _ end: Int) -> Int? {
    guard offset < end else { return nil }
    let mark = text[offset] == 0x2c ? 1 : text[offset] >= 0x80 ? spaceWidth(text, offset, end) : 0
    guard mark > 0, offset + mark + 3 <= end else { return nil }
    for place in offset + mark..<offset + mark + 3 where !text[place].isDigit { return nil }
    let group = offset + mark + 3
    return group < end && text[group].isDigit ? nil : group
  }

  private mutating func append(
    _ kind: Piece.Kind, _ lower: Int, _ upper: Int, isGlued: Bool, key: WordKey = WordKey(), isCapital: Bool = false
  ) {
    pieces.append(
      Piece(
        lower: UInt32(truncatingIfNeeded: lower), upper: UInt32(truncatingIfNeeded: upper), kind: kind,
        isGlued: isGlued, isCapital: isCapital, key: key,
        row: kind == .word || kind == .mark ? words.row(of: key) : -1, mantissa: 0, decimals: 0, wholeDigits: 0,
        isGrouped: false))
  }
}
