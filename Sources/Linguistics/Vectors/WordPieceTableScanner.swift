/// Reads the generated table of scalars: hexadecimal numbers and the signs between them.
struct WordPieceTableScanner {
  private let bytes: ContiguousArray<UInt8>
  private var place = 0

  init(_ table: String) { bytes = ContiguousArray(table.utf8) }

  /// The next number; white space before it is passed over. Nil at the end.
  mutating func number() -> UInt32? {
    while place < bytes.count, bytes[place] <= UInt8(ascii: " ") { place += 1 }
    var value: UInt32?
    while place < bytes.count, let digit = Self.digit(bytes[place]) {
      value = (value ?? 0) << 4 | digit
      place += 1
    }
    return value
  }

  /// Passes over `symbol` if it is next.
  mutating func skip(_ symbol: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: symbol) else { return false }
    place += 1
    return true
  }

  /// The next sign of an action, or nil at the end of the record.
  mutating func symbol() -> UInt8? {
    guard !isAtRecordEnd else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  private var isAtRecordEnd: Bool { place >= bytes.count || bytes[place] <= UInt8(ascii: " ") }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}
