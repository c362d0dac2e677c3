internal import TextCore

/// Reads the JSON of pages, which is often not quite JSON: comments around it and in it, line breaks and quotation marks
/// inside strings, other quotation marks around them, commas before brackets, more brackets after it.
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
    var depth = 0
    var place = bounds.lowerBound
    while place < bounds.upperBound {
      let byte = bytes[place]
      switch byte {
      case 0x22, 0x27:
        appendString(bytes, &place, bounds.upperBound, &mended)
        continue
      case 0x2f where isComment(bytes, place, bounds.upperBound):
        while place < bounds.upperBound, bytes[place] != 0x0a { place += 1 }
        continue
      case 0x5b, 0x7b: depth += 1
      case 0x5d, 0x7d:
        dropComma(&mended)
        depth -= 1
      default: break
      }
      mended.append(byte)
      place += 1
      // What stands behind the document is none of it.
      if depth == 0 { break }
    }
    return mended
  }

  private static func isComment(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Bool {
    place + 1 < end && bytes[place + 1] == 0x2f
  }

  /// A string, in whichever quotation marks: it ends at a mark before a comma, a colon or a bracket; others inside it
  /// are text.
  private static func appendString(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int, _ mended: inout ContiguousArray<UInt8>
  ) {
    let mark = bytes[place]
    mended.append(0x22)
    place += 1
    while place < end {
      let byte = bytes[place]
      if byte == 0x5c, place + 1 < end {
        appendEscape(bytes[place + 1], &mended)
        place += 2
        continue
      }
      place += 1
      if byte == mark, endsString(bytes, place, end) { break }
      if byte == 0x22 { mended.append(0x5c) }
      mended.append(byte < 0x20 ? 0x20 : byte)
    }
    mended.append(0x22)
  }

  private static func endsString(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end, bytes[place] <= 0x20 { place += 1 }
    guard place < end else { return true }
    switch bytes[place] {
    case 0x2c, 0x3a, 0x5d, 0x7d: return true
    case 0x2f: return isComment(bytes, place, end)
    default: return false
    }
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
