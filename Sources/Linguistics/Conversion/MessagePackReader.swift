/// Reads one MessagePack value after the other from bytes that may be anything.
///
/// Follows the MessagePack specification (github.com/msgpack/msgpack/blob/master/spec.md). Memory is bounded by a
/// constant times the bytes really there: a length that is announced is believed only when the bytes can hold it.
struct MessagePackReader {
  /// How deep lists and maps may be nested; spaCy's files need 6.
  static let depthLimit = 64

  let bytes: ContiguousArray<UInt8>
  private(set) var offset = 0

  init(_ bytes: ContiguousArray<UInt8>) { self.bytes = bytes }

  /// The next value.
  mutating func value(depth: Int = 0) throws(MessagePackError) -> MessagePackValue {
    let start = offset
    guard depth <= Self.depthLimit else { throw .tooDeep(offset: start) }
    let head = UInt8(truncatingIfNeeded: try unsigned(width: 1, from: start))
    switch head {
    case 0x00...0x7f: return .int(Int64(head))
    case 0x80...0x8f: return try map(Int(head & 0x0f), from: start, depth: depth)
    case 0x90...0x9f: return try array(Int(head & 0x0f), from: start, depth: depth)
    case 0xa0...0xbf: return .string(try range(Int(head & 0x1f), from: start))
    case 0xc0: return .null
    case 0xc1: throw .reserved(offset: start)
    case 0xc2, 0xc3: return .bool(head == 0xc3)
    case 0xe0...0xff: return .int(Int64(Int8(bitPattern: head)))
    default: return try wide(head, from: start, depth: depth)
    }
  }

  /// A value whose head is followed by a length or a fixed number of bytes: 0xc4 … 0xdf.
  private mutating func wide(_ head: UInt8, from start: Int, depth: Int) throws(MessagePackError) -> MessagePackValue {
    switch head {
    case 0xc4...0xc6: return .bytes(try range(try length(1 << (head - 0xc4), from: start), from: start))
    case 0xc7...0xc9: return try custom(try length(1 << (head - 0xc7), from: start), from: start)
    case 0xca: return .float(Double(Float(bitPattern: UInt32(try unsigned(width: 4, from: start)))))
    case 0xcb: return .float(Double(bitPattern: try unsigned(width: 8, from: start)))
    case 0xcc...0xcf:
      let value = try unsigned(width: 1 << (head - 0xcc), from: start)
      return Int64(exactly: value).map { .int($0) } ?? .uint(value)
    case 0xd0...0xd3: return .int(try signed(width: 1 << (head - 0xd0), from: start))
    case 0xd4...0xd8: return try custom(1 << (head - 0xd4), from: start)
    case 0xd9...0xdb: return .string(try range(try length(1 << (head - 0xd9), from: start), from: start))
    case 0xdc, 0xdd: return try array(try length(2 << (head - 0xdc), from: start), from: start, depth: depth)
    default: return try map(try length(2 << (head - 0xde), from: start), from: start, depth: depth)
    }
  }

  private mutating func array(_ count: Int, from start: Int, depth: Int) throws(MessagePackError) -> MessagePackValue {
    guard count <= bytes.count - offset else { throw .truncated(offset: start) }
    var elements: [MessagePackValue] = []
    elements.reserveCapacity(min(count, 4096))
    for _ in 0..<count { elements.append(try value(depth: depth + 1)) }
    return .array(elements)
  }

  private mutating func map(_ count: Int, from start: Int, depth: Int) throws(MessagePackError) -> MessagePackValue {
    guard count <= (bytes.count - offset) / 2 else { throw .truncated(offset: start) }
    var entries: [MessagePackEntry] = []
    entries.reserveCapacity(min(count, 4096))
    for _ in 0..<count {
      let key = try value(depth: depth + 1)
      entries.append(MessagePackEntry(key: key, value: try value(depth: depth + 1)))
    }
    return .map(entries)
  }

  private mutating func custom(_ count: Int, from start: Int) throws(MessagePackError) -> MessagePackValue {
    let type = Int8(truncatingIfNeeded: try signed(width: 1, from: start))
    return .custom(type: type, try range(count, from: start))
  }

  /// The next `count` bytes.
  private mutating func range(_ count: Int, from start: Int) throws(MessagePackError) -> Range<Int> {
    guard count <= bytes.count - offset else { throw .truncated(offset: start) }
    offset += count
    return offset - count..<offset
  }

  private mutating func length(_ width: Int, from start: Int) throws(MessagePackError) -> Int {
    Int(try unsigned(width: width, from: start))
  }

  /// A big-endian integer of `width` bytes.
  private mutating func unsigned(width: Int, from start: Int) throws(MessagePackError) -> UInt64 {
    var value: UInt64 = 0
    for place in try range(width, from: start) { value = value << 8 | UInt64(bytes[place]) }
    return value
  }

  /// A big-endian integer of `width` bytes in two's complement.
  private mutating func signed(width: Int, from start: Int) throws(MessagePackError) -> Int64 {
    let shift = UInt64(64 - 8 * width)
    return Int64(bitPattern: try unsigned(width: width, from: start) << shift) >> Int64(shift)
  }
}
