internal import TextCore

/// What a record of a WARC file begins with: `WARC/1.0`, a line end, and the first letter of a name.
enum RecordStart {
  /// How many bytes it has, at most.
  static let byteCount = 11

  /// Whether a record begins at `offset`.
  static func isHere(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset + byteCount <= bytes.count else { return false }
    let isName =
      bytes[offset] == 0x57 && bytes[offset + 1] == 0x41 && bytes[offset + 2] == 0x52 && bytes[offset + 3] == 0x43
      && bytes[offset + 4] == 0x2f
    guard isName, isDigit(bytes[offset + 5]), bytes[offset + 6] == 0x2e, isDigit(bytes[offset + 7]) else {
      return false
    }
    if bytes[offset + 8] == 0x0d { return bytes[offset + 9] == 0x0a && isLetter(bytes[offset + 10]) }
    return bytes[offset + 8] == 0x0a && isLetter(bytes[offset + 9])
  }

  /// Where the first record at or after `start` begins; nil where none does. O(bytes).
  static func find(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var offset = bytes.offset(of: 0x57, from: start)
    while offset + byteCount <= bytes.count {
      if isHere(bytes, offset) { return offset }
      offset = bytes.offset(of: 0x57, from: offset + 1)
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}
