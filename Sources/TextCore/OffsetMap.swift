/// Turns byte offsets of one UTF-8 text into code points (JSON, W3C annotations, Python) and UTF-16 units (browsers,
/// JavaScript), and back.
///
/// A text of ASCII needs no map: it is empty and every offset is itself. Any other text has one checkpoint of 24
/// bytes every 64 bytes, which holds a bit for each byte that starts a scalar: a lookup from bytes is a count of bits,
/// O(1) in any order and without the text; a lookup to bytes is a binary search more, O(log bytes).
public struct OffsetMap: Sendable, Equatable {
  /// What stands before and in 64 bytes of the text.
  @usableFromInline
  struct Checkpoint: Sendable, Equatable {
    /// Code points that start before the 64 bytes.
    @usableFromInline var codePoints: UInt32
    /// Those of them that take two UTF-16 units: four bytes of UTF-8.
    @usableFromInline var pairs: UInt32
    /// A bit for each byte that starts a code point, the first byte lowest.
    @usableFromInline var starts: UInt64
    /// A bit for each byte that starts a code point of two UTF-16 units.
    @usableFromInline var pairStarts: UInt64
  }

  /// One more than the text has blocks, so that its end can be looked up; empty for ASCII.
  @usableFromInline var checkpoints: ContiguousArray<Checkpoint> = []
  /// The length of the text in bytes.
  public let byteCount: Int

  /// The map of `text`, which must be valid UTF-8 of less than 4 GiB. O(bytes).
  public init(_ text: Span<UInt8>) {
    byteCount = text.count
    if text.offsetOfNonASCII() == text.count { return }
    checkpoints.reserveCapacity(text.count / 64 + 1)
    var codePoints = 0
    var pairs = 0
    for block in 0...text.count / 64 {
      let (starts, pairStarts) = text.scalarStarts(inBlock: block)
      checkpoints.append(
        Checkpoint(
          codePoints: UInt32(codePoints), pairs: UInt32(pairs), starts: starts, pairStarts: pairStarts))
      codePoints &+= starts.nonzeroBitCount
      pairs &+= pairStarts.nonzeroBitCount
    }
  }

  /// Whether every offset is the same in bytes, code points and UTF-16 units.
  @inlinable public var isASCII: Bool { checkpoints.isEmpty }

  // MARK: From bytes

  /// How many code points start before `byte`, which may be the end of the text. O(1).
  @inlinable
  public func codePoints(before byte: UInt32) -> Int {
    if isASCII { return Int(byte) }
    let checkpoint = checkpoints[Int(byte >> 6)]
    let below = (1 as UInt64) << UInt64(byte & 63) &- 1
    return Int(checkpoint.codePoints) &+ (checkpoint.starts & below).nonzeroBitCount
  }

  /// How many UTF-16 units the text before `byte` takes; `byte` may be the end of the text. O(1).
  @inlinable
  public func utf16(before byte: UInt32) -> Int {
    if isASCII { return Int(byte) }
    let checkpoint = checkpoints[Int(byte >> 6)]
    let below = (1 as UInt64) << UInt64(byte & 63) &- 1
    return Int(checkpoint.codePoints) &+ Int(checkpoint.pairs)
      &+ (checkpoint.starts & below).nonzeroBitCount &+ (checkpoint.pairStarts & below).nonzeroBitCount
  }

  /// A range of bytes in code points.
  @inlinable
  public func codePoints(of range: TextRange) -> Range<Int> {
    codePoints(before: range.lower)..<codePoints(before: range.upper)
  }

  /// A range of bytes in UTF-16 units.
  @inlinable
  public func utf16(of range: TextRange) -> Range<Int> {
    utf16(before: range.lower)..<utf16(before: range.upper)
  }

  /// The length of the text in code points.
  public var codePointCount: Int { codePoints(before: UInt32(byteCount)) }

  /// The length of the text in UTF-16 units.
  public var utf16Count: Int { utf16(before: UInt32(byteCount)) }

  // MARK: To bytes

  /// The byte where code point `index` starts; the length of the text for the number of its code points.
  ///
  /// Nil for an index beyond that: it comes from outside.
  public func byte(ofCodePoint index: Int) -> UInt32? {
    guard index >= 0, index <= codePointCount else { return nil }
    if index == codePointCount { return UInt32(byteCount) }
    if isASCII { return UInt32(index) }
    let block = lastBlock { Int(checkpoints[$0].codePoints) <= index }
    var starts = checkpoints[block].starts
    for _ in 0..<index - Int(checkpoints[block].codePoints) { starts &= starts &- 1 }
    return UInt32(block * 64 + starts.trailingZeroBitCount)
  }

  /// The byte where the code point that holds UTF-16 unit `index` starts; the length of the text for the number of its
  /// units. Nil for an index beyond that.
  public func byte(ofUTF16 index: Int) -> UInt32? {
    guard index >= 0, index <= utf16Count else { return nil }
    if index == utf16Count { return UInt32(byteCount) }
    if isASCII { return UInt32(index) }
    let block = lastBlock { Int(checkpoints[$0].codePoints) + Int(checkpoints[$0].pairs) <= index }
    let checkpoint = checkpoints[block]
    var starts = checkpoint.starts
    var units = Int(checkpoint.codePoints) + Int(checkpoint.pairs)
    while true {
      let isPair = checkpoint.pairStarts & starts & (~starts &+ 1) != 0
      units += isPair ? 2 : 1
      if units > index { return UInt32(block * 64 + starts.trailingZeroBitCount) }
      starts &= starts &- 1
    }
  }

  /// The bytes of a range of code points; nil where it reaches beyond the text.
  public func bytes(ofCodePoints range: Range<Int>) -> TextRange? {
    guard let lower = byte(ofCodePoint: range.lowerBound), let upper = byte(ofCodePoint: range.upperBound) else {
      return nil
    }
    return TextRange(lower, upper)
  }

  /// The bytes of a range of UTF-16 units; nil where it reaches beyond the text.
  public func bytes(ofUTF16 range: Range<Int>) -> TextRange? {
    guard let lower = byte(ofUTF16: range.lowerBound), let upper = byte(ofUTF16: range.upperBound) else { return nil }
    return TextRange(lower, upper)
  }

  /// The last block that `starts` holds for; it holds for the first, and for none after one that it does not hold for.
  private func lastBlock(where starts: (Int) -> Bool) -> Int {
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts(middle) { low = middle } else { high = middle }
    }
    return low
  }
}

extension Span where Element == UInt8 {
  /// A bit for each of the 64 bytes from `block * 64` that starts a scalar, and for each that starts one of four bytes;
  /// no bit for bytes beyond the end.
  fileprivate func scalarStarts(inBlock block: Int) -> (all: UInt64, pairs: UInt64) {
    var all: UInt64 = 0
    var pairs: UInt64 = 0
    let first = block &* 64
    guard first &+ 64 <= count else {
      for offset in first..<count {
        let byte = self[offset]
        if byte & 0xc0 != 0x80 { all |= 1 << UInt64(offset &- first) }
        if byte >= 0xf0 { pairs |= 1 << UInt64(offset &- first) }
      }
      return (all, pairs)
    }
    for part in 0..<8 {
      let word = self.word(at: first &+ part &* 8)
      if word & 0x8080_8080_8080_8080 == 0 {
        all |= 0xff << UInt64(part &* 8)
        continue
      }
      // The highest bit of each byte: continuation bytes are 10xxxxxx, those that start four 1111xxxx.
      let continued = word & ~(word << 1) & 0x8080_8080_8080_8080
      let wide = word & word << 1 & word << 2 & word << 3 & 0x8080_8080_8080_8080
      all |= gathered(continued ^ 0x8080_8080_8080_8080) << UInt64(part &* 8)
      pairs |= gathered(wide) << UInt64(part &* 8)
    }
    return (all, pairs)
  }

  /// The highest bit of each byte of `word`, side by side: the multiplication moves them all to the highest byte.
  @inline(__always)
  private func gathered(_ word: UInt64) -> UInt64 { ((word >> 7) &* 0x0102_0408_1020_4080) >> 56 }
}
