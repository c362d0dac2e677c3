internal import TextCore

/// Reads the JSON of pages, which is often not quite JSON: comments of HTML around it, line breaks inside strings,
/// commas before brackets, semicolons after it.
enum LenientJSON {
  /// The document, mended only where it must be; nil where it is none.
  static func document(_ bytes: Span<UInt8>) -> JSONDocument? {
    if let document = try? JSONDocument(parsing: bytes) { return document }
    let mended = mend(bytes)
    return try? JSONDocument(parsing: mended)
  }

  private static func mend(_ bytes: Span<UInt8>) -> ContiguousArray<UInt8> {
    var mended: ContiguousArray<UInt8> = []
    mended.reserveCapacity(bytes.count)
    let bounds = content(bytes)
    var isInString = false
    var place = bounds.lowerBound
    while place < bounds.upperBound {
      let byte = bytes[place]
      if isInString {
        if byte == 0x5c, place + 1 < bounds.upperBound {
          appendEscape(bytes[place + 1], &mended)
          place += 2
          continue
        }
        if byte == 0x22 { isInString = false }
        mended.append(byte < 0x20 ? 0x20 : byte)
      } else {
        if byte == 0x22 { isInString = true }
        if byte == 0x5d || byte == 0x7d { dropComma(&mended) }
        mended.append(byte)
      }
      place += 1
    }
    return mended
  }

  /// From the first bracket to the last.
  private static func content(_ bytes: Span<UInt8>) -> Range<Int> {
    var lower = 0
    while lower < bytes.count, bytes[lower] != 0x7b, bytes[lower] != 0x5b { lower += 1 }
    var upper = bytes.count
    while upper > lower, bytes[upper - 1] != 0x7d, bytes[upper - 1] != 0x5d { upper -= 1 }
    return lower..<upper
  }

  /// An escape that JSON has stays one; of others the backslash goes.
  private static func appendEscape(_ byte: UInt8, _ mended: inout ContiguousArray<UInt8>) {
    switch byte {
    case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74, 0x75: mended += [0x5c, byte]
    default: mended.append(byte < 0x20 ? 0x20 : byte)
    }
  }

  private static func dropComma(_ mended: inout ContiguousArray<UInt8>) {
    var last = mended.count
    while last > 0, mended[last - 1] <= 0x20 { last -= 1 }
    if last > 0, mended[last - 1] == 0x2c { mended.remove(at: last - 1) }
  }
}
