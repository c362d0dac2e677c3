internal import TextCore

extension ContiguousArray<UInt8> {
  /// Appends a byte of Windows-1252 in UTF-8.
  mutating func append(windows1252 byte: UInt8) {
    let scalar = (0x80..<0xa0).contains(byte) ? windows1252High[Int(byte) - 0x80] : UInt16(byte)
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800:
      append(0xc0 | UInt8(scalar >> 6))
      append(0x80 | UInt8(scalar & 0x3f))
    default:
      append(0xe0 | UInt8(scalar >> 12))
      append(0x80 | UInt8(scalar >> 6 & 0x3f))
      append(0x80 | UInt8(scalar & 0x3f))
    }
  }
}

/// What 0x80 to 0x9f are; the five that are nothing stay the control characters that they are in Latin-1.
private let windows1252High: [UInt16] = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]

extension Span<UInt8> {
  /// How many bytes the scalar at `offset` takes where it is well-formed UTF-8; 0 where it is not.
  func utf8Width(at offset: Int) -> Int {
    let first = self[offset]
    let width: Int
    switch first {
    case 0..<0x80: return 1
    case 0xc2..<0xe0: width = 2
    case 0xe0..<0xf0: width = 3
    case 0xf0..<0xf5: width = 4
    default: return 0
    }
    guard offset + width <= count else { return 0 }
    for place in 1..<width where self[offset + place] & 0xc0 != 0x80 { return 0 }
    let second = self[offset + 1]
    switch first {
    case 0xe0 where second < 0xa0, 0xed where second > 0x9f, 0xf0 where second < 0x90, 0xf4 where second > 0x8f:
      return 0
    default: return width
    }
  }
}
