extension Span where Element == UInt8 {
  /// The first place of `word` at or after `start`; nil where it does not stand there. Looks for its first and its last
  /// byte together, sixteen places at a time.
  @inlinable
  public func offset(of word: StaticString, from start: Int = 0) -> Int? {
    word.withUTF8Buffer { bytes in
      guard !bytes.isEmpty else { return start }
      let tail = bytes.count &- 1
      let first = unsafe Block(repeating: bytes[0])
      let last = unsafe Block(repeating: bytes[tail])
      var offset = start
      while offset &+ tail < count {
        if offset &+ tail &+ 16 <= count {
          let found = BlockMatches((block(at: offset) .== first) .& (block(at: offset &+ tail) .== last))
          if found.isEmpty {
            offset &+= 16
            continue
          }
          offset &+= found.first
        }
        var matched = 0
        while matched <= tail, unsafe self[offset &+ matched] == bytes[matched] { matched &+= 1 }
        if matched > tail { return offset }
        offset &+= 1
      }
      return nil
    }
  }

  /// Whether `word`, which has no capitals, stands at `place`, capitals of ASCII counting as small letters.
  @inlinable @inline(__always)
  public func hasSmall(_ word: StaticString, at place: Int) -> Bool {
    guard place &+ word.utf8CodeUnitCount <= count else { return false }
    return word.withUTF8Buffer { bytes in
      for offset in 0..<bytes.count where unsafe !isSame(self[place &+ offset], as: bytes[offset]) { return false }
      return true
    }
  }

  /// Whether `word`, which has no capitals, stands anywhere, capitals of ASCII counting as small letters.
  @inlinable
  public func holdsSmall(_ word: StaticString) -> Bool {
    for place in indices where hasSmall(word, at: place) { return true }
    return false
  }

  @inlinable @inline(__always)
  func isSame(_ byte: UInt8, as small: UInt8) -> Bool {
    byte == small || ((0x41...0x5a).contains(byte) && byte | 0x20 == small)
  }
}
