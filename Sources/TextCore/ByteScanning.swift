// Scanning for bytes 16 at a time. Only vector operations that every processor of the supported platforms has
// (SSE2, NEON) come out of this: no dispatch at run time.

/// Sixteen bytes, compared at once.
@usableFromInline typealias Block = SIMD16<UInt8>

/// 0xff in each byte of a `Block` that matched, as two words, the first byte lowest.
@usableFromInline
struct BlockMatches {
  @usableFromInline let words: SIMD2<UInt64>

  @inlinable @inline(__always)
  init(_ mask: SIMDMask<SIMD16<Int8>>) {
    let words = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    self.words = SIMD2(UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
  }

  @inlinable var isEmpty: Bool { words[0] | words[1] == 0 }

  /// The place of the first match in the block; there must be one.
  @inlinable var first: Int {
    words[0] != 0 ? words[0].trailingZeroBitCount >> 3 : 8 + words[1].trailingZeroBitCount >> 3
  }
}

extension Span where Element == UInt8 {
  /// The sixteen bytes from `offset`, which must all be inside.
  @inlinable @inline(__always)
  func block(at offset: Int) -> Block { unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: Block.self) }

  /// The eight bytes from `offset`, which must all be inside, the first lowest.
  @inlinable @inline(__always)
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The first offset at or after `start` that `matches` names, or `count`. `matchesOne` says the same of one byte.
  @inlinable @inline(__always)
  func firstOffset(
    from start: Int, where matches: (Block) -> SIMDMask<SIMD16<Int8>>, orByte matchesOne: (UInt8) -> Bool
  ) -> Int {
    var offset = start
    while offset &+ 16 <= count {
      let found = BlockMatches(matches(block(at: offset)))
      if !found.isEmpty { return offset &+ found.first }
      offset &+= 16
    }
    while offset < count, !matchesOne(self[offset]) { offset &+= 1 }
    return offset
  }

  /// The offset of the first `byte` at or after `start`, or `count` where there is none.
  @inlinable
  public func offset(of byte: UInt8, from start: Int = 0) -> Int {
    let wanted = Block(repeating: byte)
    return firstOffset(from: start, where: { $0 .== wanted }, orByte: { $0 == byte })
  }

  /// The offset of the first byte above 0x7f at or after `start`, or `count` where all are ASCII.
  @inlinable
  public func offsetOfNonASCII(from start: Int = 0) -> Int {
    let limit = Block(repeating: 0x80)
    return firstOffset(from: start, where: { $0 .>= limit }, orByte: { $0 >= 0x80 })
  }

  /// The offset of the first quotation mark, backslash or control character (below 0x20) at or after `start`, or
  /// `count`: the bytes that mean something inside a JSON string.
  @inlinable
  func offsetOfJSONSpecial(from start: Int) -> Int {
    let quote = Block(repeating: 0x22)
    let backslash = Block(repeating: 0x5c)
    let space = Block(repeating: 0x20)
    return firstOffset(
      from: start, where: { $0 .== quote .| $0 .== backslash .| $0 .< space },
      orByte: { $0 == 0x22 || $0 == 0x5c || $0 < 0x20 })
  }

  /// The offset of the first `<`, `&`, control character other than a tab and the ends of lines, or 0xef at or after
  /// `start`, or `count`: the bytes that mean something between the tags of a page, and what begins U+FFFE and U+FFFF.
  @inlinable
  public func offsetOfMarkupSpecial(from start: Int) -> Int {
    let (less, reference, wide) = (Block(repeating: 0x3c), Block(repeating: 0x26), Block(repeating: 0xef))
    // Of the bytes below 0x20 a tab, a line feed and a return are 0x09, 0x0a and 0x0d.
    let space = Block(repeating: 0x20)
    let (tab, feed, end) = (Block(repeating: 0x09), Block(repeating: 0x0a), Block(repeating: 0x0d))
    return firstOffset(
      from: start,
      where: { block in
        let isControl = (block .< space) .& (block .!= tab) .& (block .!= feed) .& (block .!= end)
        return block .== less .| block .== reference .| block .== wide .| isControl
      },
      orByte: {
        $0 == 0x3c || $0 == 0x26 || $0 == 0xef || ($0 < 0x20 && $0 != 0x09 && $0 != 0x0a && $0 != 0x0d)
      })
  }

  /// How many bytes equal `byte`: newlines, for example. O(bytes), sixteen at a time.
  public func count(of byte: UInt8) -> Int {
    let wanted = Block(repeating: byte)
    let one = Block(repeating: 1)
    let none = Block()
    var total = 0
    var offset = 0
    while offset &+ 16 <= count {
      // A lane counts at most 255 before it must be emptied.
      let end = Swift.min(count &- 15, offset &+ 16 * 255)
      var lanes = none
      while offset < end {
        lanes &+= none.replacing(with: one, where: block(at: offset) .== wanted)
        offset &+= 16
      }
      total &+= Int(SIMD16<UInt16>(truncatingIfNeeded: lanes).wrappedSum())
    }
    while offset < count {
      if self[offset] == byte { total &+= 1 }
      offset &+= 1
    }
    return total
  }
}

extension ContiguousArray<UInt8> {
  /// Appends a copy of `span`.
  @inlinable
  public mutating func append(_ span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// A copy of `span`.
  @inlinable
  public init(_ span: Span<UInt8>) {
    self = unsafe span.withUnsafeBufferPointer { unsafe ContiguousArray($0) }
  }

  /// Appends the UTF-8 of a literal.
  @inlinable
  public mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }
}
