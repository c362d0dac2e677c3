/// Bytes that are not UTF-8.
public struct UTF8Error: Error, Equatable, Sendable, CustomStringConvertible {
  /// The first byte of the first sequence that is not well formed.
  public let offset: Int

  /// Bytes that stop being UTF-8 at `offset`.
  public init(offset: Int) { self.offset = offset }

  /// One sentence that says where.
  public var description: String { "the bytes are not UTF-8 from byte \(offset) on; convert the text to UTF-8" }
}

extension Span where Element == UInt8 {
  /// Throws unless every byte belongs to well-formed UTF-8 (Unicode 16, table 3-7: no overlong form, no surrogate,
  /// nothing above U+10FFFF).
  public func validateUTF8() throws(UTF8Error) {
    var offset = 0
    while true {
      offset = offsetOfNonASCII(from: offset)
      // Scripts other than Latin come in runs: stay here until ASCII returns.
      while offset < count, self[offset] >= 0x80 {
        let width = widthOfSequence(at: offset)
        if width == 0 { throw UTF8Error(offset: offset) }
        offset &+= width
      }
      if offset == count { return }
    }
  }

  /// The bytes of the sequence that starts at `offset`, or 0 where it is not well formed. The byte there is not ASCII.
  @inline(__always)
  private func widthOfSequence(at offset: Int) -> Int {
    let first = self[offset]
    let left = count &- offset
    guard first >= 0xc2, first <= 0xf4, left >= 2 else { return 0 }
    let second = self[offset &+ 1]
    if first < 0xe0 { return second & 0xc0 == 0x80 ? 2 : 0 }
    guard left >= 3, self[offset &+ 2] & 0xc0 == 0x80 else { return 0 }
    if first < 0xf0 {
      let lowest: UInt8 = first == 0xe0 ? 0xa0 : 0x80
      let highest: UInt8 = first == 0xed ? 0x9f : 0xbf
      return second >= lowest && second <= highest ? 3 : 0
    }
    let lowest: UInt8 = first == 0xf0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xf4 ? 0x8f : 0xbf
    guard left >= 4, self[offset &+ 3] & 0xc0 == 0x80 else { return 0 }
    return second >= lowest && second <= highest ? 4 : 0
  }
}
