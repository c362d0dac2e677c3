/// A set of short byte strings, numbered in order of arrival, made to say "not here" fast: most words of a text are
/// asked for and few are in it.
struct ByteStringTable: Sendable, Equatable {
  /// All strings, back to back.
  private(set) var bytes: ContiguousArray<UInt8> = []
  private var ends: ContiguousArray<UInt32> = []
  /// Open addressing, linear probing: 0 is free, else 1 + the string's number. A power of two.
  private var slots: ContiguousArray<UInt32> = ContiguousArray(repeating: 0, count: 64)
  /// 4,096 bits: which keys (ends and length of a string) occur at all.
  private var present: ContiguousArray<UInt64> = ContiguousArray(repeating: 0, count: 64)
  private var longest = 0

  /// The number of strings.
  var count: Int { ends.count }

  /// The place of string `number` in `bytes`.
  func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The number of the string `text[lower ..< upper]`, or nil.
  @inline(__always)
  func number(of text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    guard upper &- lower <= longest, upper > lower else { return nil }
    let key = Self.key(text, lower, upper)
    guard present[key >> 6] & (1 << UInt64(key & 63)) != 0 else { return nil }
    return probe(text, lower, upper)
  }

  /// Adds `string`, which must not be empty. Returns its number and whether it is new.
  mutating func insert(_ string: ContiguousArray<UInt8>) -> (number: Int, isNew: Bool) {
    precondition(!string.isEmpty, "the table holds no empty string")
    let span = string.span
    if let number = number(of: span, 0, span.count) { return (number, false) }
    bytes.append(contentsOf: string)
    ends.append(UInt32(bytes.count))
    longest = max(longest, string.count)
    let key = Self.key(span, 0, span.count)
    present[key >> 6] |= 1 << UInt64(key & 63)
    if ends.count * 2 > slots.count { rebuild(slots.count * 2) } else { place(ends.count - 1) }
    return (ends.count - 1, true)
  }

  private func probe(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int? {
    var slot = Self.hash(text, lower, upper) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if matches(number, text, lower, upper) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ number: Int, _ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Bool {
    let range = range(number)
    guard range.count == upper - lower else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != text[lower + offset] { return false }
    return true
  }

  private mutating func rebuild(_ size: Int) {
    slots = ContiguousArray(repeating: 0, count: size)
    for number in 0..<ends.count { place(number) }
  }

  private mutating func place(_ number: Int) {
    let range = range(number)
    var slot = Self.hash(bytes.span, range.lowerBound, range.upperBound) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }

  /// 12 bits from the length, the first, the second and the last byte.
  @inline(__always)
  private static func key(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    let second = upper &- lower > 1 ? lower &+ 1 : lower
    let ends = UInt32(text[lower]) | UInt32(text[second]) << 8 | UInt32(text[upper &- 1]) << 16
    let key = (ends | UInt32(truncatingIfNeeded: upper &- lower) << 24) &* 0x9e37_79b1
    return Int(key >> 20)
  }

  /// FNV-1a: the strings are short.
  private static func hash(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in lower..<upper { hash = (hash ^ UInt64(text[offset])) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29) & Int.max
  }
}
