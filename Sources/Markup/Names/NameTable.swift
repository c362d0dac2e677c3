internal import TextCore

/// The names that the parsers know, by their bytes; capitals of ASCII count as small letters.
struct NameTable: Sendable {
  private let tags: ByteNames<HTMLTag>
  private let attributes: ByteNames<HTMLAttribute>

  init() {
    let known = HTMLTag.allCases.filter { $0 != .text && $0 != .other }
    tags = ByteNames(known.map { ("\($0)", $0) })
    let asked = HTMLAttribute.allCases.filter { $0 != .other }
    attributes = ByteNames(asked.map { (String("\($0)".map { $0 == "_" ? "-" : $0 }), $0) })
  }

  func tag(_ name: Span<UInt8>) -> HTMLTag { tags[name] ?? .other }

  func attribute(_ name: Span<UInt8>) -> HTMLAttribute { attributes[name] ?? .other }
}

/// A table by short names: open addressing over FNV-1a.
private struct ByteNames<Value: Sendable>: Sendable {
  private var slots: ContiguousArray<(name: ContiguousArray<UInt8>, value: Value)?>

  init(_ names: [(String, Value)]) {
    var size = 16
    while size < names.count * 4 { size *= 2 }
    slots = ContiguousArray(repeating: nil, count: size)
    for (name, value) in names {
      let bytes = ContiguousArray(name.utf8)
      var place = slot(bytes.span)
      while slots[place] != nil { place = (place + 1) & (slots.count - 1) }
      slots[place] = (bytes, value)
    }
  }

  subscript(name: Span<UInt8>) -> Value? {
    var place = slot(name)
    while let found = slots[place] {
      if Self.isSame(found.name, name) { return found.value }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func isSame(_ one: ContiguousArray<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    for place in one.indices where one[place] != small(other[place]) { return false }
    return true
  }

  @inline(__always)
  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }

  private func slot(_ name: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in name.indices { hash = (hash ^ UInt64(Self.small(name[place]))) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }
}
