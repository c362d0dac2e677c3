/// A string that a `SymbolTable` holds once; equal strings of one table have equal symbols.
public struct Symbol: Hashable, Sendable {
  /// The string's place in its table, from 0.
  public let index: UInt32

  /// The symbol at `index` of its table.
  @inlinable
  public init(index: UInt32) { self.index = index }

  /// The empty string, which every table holds first.
  public static let empty = Symbol(index: 0)
}

/// Holds each distinct byte string once, back to back in one buffer.
///
/// Interning is amortised O(bytes); symbols are numbered in order of first appearance, so that the same input gives
/// the same numbers on any machine.
public struct SymbolTable: Sendable, Equatable {
  private var bytes: ContiguousArray<UInt8> = []
  private var ends: ContiguousArray<UInt32> = [0]
  /// Open addressing, linear probing; 0 is a free slot, else 1 + the symbol's index. A power of two.
  private var slots: ContiguousArray<UInt32> = ContiguousArray(repeating: 0, count: 64)

  /// A table that holds the empty string only.
  public init() {}

  /// The number of distinct strings, the empty one counted.
  public var count: Int { ends.count }

  /// The symbol of `string`, added if it is new.
  public mutating func intern(_ string: Span<UInt8>) -> Symbol {
    if string.isEmpty { return .empty }
    if ends.count * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: Self.hash(string)) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = slots[slot] - 1
      if matches(index, string) { return Symbol(index: index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = UInt32(ends.count)
    for position in string.indices { bytes.append(string[position]) }
    ends.append(UInt32(bytes.count))
    slots[slot] = index + 1
    return Symbol(index: index)
  }

  /// The symbol of `string`, added if it is new.
  public mutating func intern(_ string: String) -> Symbol {
    let copy = ContiguousArray(string.utf8)
    return intern(copy.span)
  }

  /// The place of a symbol's bytes in `withBytes`.
  public func range(of symbol: Symbol) -> Range<Int> {
    let index = Int(symbol.index)
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// All strings, back to back; `range(of:)` says which is where.
  public var storage: ContiguousArray<UInt8> { bytes }

  /// The string of a symbol; for the edges, not for hot loops.
  public subscript(symbol: Symbol) -> String {
    String(decoding: bytes[range(of: symbol)], as: UTF8.self)
  }

  /// Tables are equal when they hold the same strings in the same order.
  public static func == (left: SymbolTable, right: SymbolTable) -> Bool {
    left.bytes == right.bytes && left.ends == right.ends
  }

  private func matches(_ index: UInt32, _ string: Span<UInt8>) -> Bool {
    let range = range(of: Symbol(index: index))
    guard range.count == string.count else { return false }
    var offset = 0
    while offset < string.count {
      if bytes[range.lowerBound + offset] != string[offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = ContiguousArray(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      let range = range(of: Symbol(index: entry - 1))
      var slot = Int(truncatingIfNeeded: Self.hash(bytes.span.extracting(range))) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// FNV-1a with a final mix: short strings, no need for more.
  private static func hash(_ string: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for position in string.indices { hash = (hash ^ UInt64(string[position])) &* 0x0000_0100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
