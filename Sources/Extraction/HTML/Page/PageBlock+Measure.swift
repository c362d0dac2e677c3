internal import TextCore

extension PageBlock {
  /// Counts what stands in the block. O(bytes).
  mutating func measure(_ pieces: ContiguousArray<BlockPiece>, _ text: Span<UInt8>) {
    var isInWord = false
    var last: UInt8 = 0
    for row in self.pieces {
      let piece = pieces[row]
      if piece.text.isEmpty { isInWord = false }
      for place in piece.text.bounds {
        let byte = text[place]
        if byte <= 0x20 {
          isInWord = false
          continue
        }
        if !isInWord { wordCount += 1 }
        isInWord = true
        byteCount += 1
        if piece.isLink { linkByteCount += 1 }
        switch byte {
        case 0x2c, 0x2e, 0x21, 0x3f, 0x3b, 0x3a: markCount += 1
        case 0x41...0x5a: capitalCount += 1
        // The first byte of the full stops and commas of East Asia and of Arabic, about.
        case 0xe3, 0xef, 0xd8: markCount += 1
        default: break
        }
        // A quotation mark or bracket after the full stop does not count.
        if byte != 0x22, byte != 0x27, byte != 0x29 { last = byte }
      }
    }
    switch last {
    case 0x2e, 0x21, 0x3f, 0x3a, 0x3b, 0x80...0xbf: endsSentence = true
    default: endsSentence = false
    }
  }
}

extension Span<UInt8> {
  /// Whether there is only white space in it.
  var isBlank: Bool {
    for place in indices where self[place] > 0x20 { return false }
    return true
  }

  /// Whether these are the bytes of `word`.
  func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes in
      for place in 0..<bytes.count where unsafe self[place] != bytes[place] { return false }
      return true
    }
  }

  /// Whether `word` stands at `place`.
  @inline(__always)
  func has(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { bytes in
      for offset in 0..<bytes.count where unsafe self[place + offset] != bytes[offset] { return false }
      return true
    }
  }

  /// Whether a style declares `property` to be `value`, white space aside.
  func hasDeclaration(_ property: StaticString, _ value: StaticString) -> Bool {
    var offset = 0
    while let found = self.offset(of: property, from: offset) {
      var place = found + property.utf8CodeUnitCount
      while place < count, self[place] <= 0x20 { place += 1 }
      if place < count, self[place] == 0x3a {
        place += 1
        while place < count, self[place] <= 0x20 { place += 1 }
        if self.offset(of: value, from: place) == place { return true }
      }
      offset = found + 1
    }
    return false
  }
}
