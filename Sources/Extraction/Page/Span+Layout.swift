internal import TextCore

// What rules ask about the bytes of a text. All of it looks at a few scalars only.

extension Span where Element == UInt8 {
  /// The range without the white space of Unicode at its ends.
  func trimmed(_ range: TextRange) -> TextRange {
    var lower = Int(range.lower)
    var upper = Int(range.upper)
    while lower < upper {
      let scalar = scalar(at: lower)
      guard scalarClass(scalar.value).contains(.whiteSpace) else { break }
      lower += scalar.width
    }
    while lower < upper {
      let scalar = scalar(before: upper)
      guard scalarClass(scalar.value).contains(.whiteSpace) else { break }
      upper -= scalar.width
    }
    return TextRange(lower..<upper)
  }

  /// Whether the range ends with a full stop, question or exclamation mark or an ellipsis, closing marks passed over.
  func endsSentence(_ range: TextRange) -> Bool {
    guard let scalar = lastBeforeClosers(range) else { return false }
    return scalar == 0x2e || scalar == 0x21 || scalar == 0x3f || scalar == 0x2026 || scalar == 0x3002
  }

  /// Whether the range ends with a full stop, closing marks passed over; an ellipsis is none.
  func endsWithStop(_ range: TextRange) -> Bool {
    lastBeforeClosers(range) == 0x2e
  }

  private func lastBeforeClosers(_ range: TextRange) -> UInt32? {
    var upper = Int(range.upper)
    while upper > Int(range.lower) {
      let scalar = scalar(before: upper)
      guard isCloser(scalar.value) || scalar.value == 0x20 else { return scalar.value }
      upper -= scalar.width
    }
    return nil
  }

  /// Whether the range begins with a small letter.
  func beginsSmall(_ range: TextRange) -> Bool {
    guard !range.isEmpty else { return false }
    let scalar = scalar(at: Int(range.lower)).value
    if scalar < 0x80 { return (0x61...0x7a).contains(scalar) }
    return scalarClass(scalar).contains(.lowerCase)
  }

  /// Whether the range begins with a double quotation mark.
  func beginsWithQuote(_ range: TextRange) -> Bool {
    !range.isEmpty && isDoubleQuote(scalar(at: Int(range.lower)).value)
  }

  /// Whether a double quotation mark stands in the range, or may: nobody looks through more than 8 KiB for one.
  func hasDoubleQuote(_ range: TextRange) -> Bool {
    if range.count > 8_192 { return true }
    var offset = Int(range.lower)
    while offset < Int(range.upper) {
      let scalar = scalar(at: offset)
      if isDoubleQuote(scalar.value) { return true }
      offset += scalar.width
    }
    return false
  }

  /// The first byte at or after `offset` that is no space, and before `end`; `end` where there is none.
  func skipSpaces(from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end {
      let scalar = scalar(at: offset)
      guard scalarClass(scalar.value).contains(.whiteSpace) else { break }
      offset += scalar.width
    }
    return offset
  }

  /// The offset after a dash at `offset` (`—`, `–`, `―`, `--`, `-`, or `_` as wires have it); nil where there is none.
  func endOfDash(at offset: Int, to end: Int) -> Int? {
    guard offset < end else { return nil }
    let scalar = scalar(at: offset)
    switch scalar.value {
    case 0x2014, 0x2013, 0x2015, 0x2012, 0x2212, 0x5f: return offset + scalar.width
    case 0x2d:
      var after = offset + 1
      while after < end, self[after] == 0x2d, after < offset + 3 { after += 1 }
      return after
    default: return nil
    }
  }
}

/// Whether a scalar may close a sentence after its mark.
@inline(__always)
func isCloser(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x22, 0x27, 0x29, 0x5d, 0x2019, 0x201d, 0xbb, 0x2a: true
  default: false
  }
}

/// Whether a scalar is a double quotation mark.
@inline(__always)
func isDoubleQuote(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x22, 0x201c, 0x201d, 0x201e, 0xab, 0xbb: true
  default: false
  }
}
