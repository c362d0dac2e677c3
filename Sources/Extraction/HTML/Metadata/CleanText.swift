internal import TextCore

/// A value of a page as a person would write it in one line.
enum CleanText {
  /// Without tags, character references resolved (also where they were made twice), white space as single spaces.
  static func line(_ value: String) -> String {
    let bytes = ContiguousArray(value.utf8)
    return line(bytes.span)
  }

  static func line(_ value: Span<UInt8>) -> String {
    if isClean(value) { return String(decoding: ContiguousArray(value), as: UTF8.self) }
    let plain = ContiguousArray(PlainText.of(value).utf8)
    var line: ContiguousArray<UInt8> = []
    var place = 0
    var needsSpace = false
    while place < plain.count {
      let width = plain.span.unseenWidth(at: place, end: plain.count)
      if width > 0 {
        needsSpace = needsSpace || !plain.span.isJoiner(at: place)
        place += width
        continue
      }
      if needsSpace, !line.isEmpty { line.append(0x20) }
      needsSpace = false
      line.append(plain[place])
      place += 1
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a value is such a line already: ASCII without tags and references, single spaces between words.
  private static func isClean(_ value: Span<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for place in value.indices {
      let byte = value[place]
      if byte < 0x20 || byte >= 0x80 || byte == 0x3c || byte == 0x26 || (byte == 0x20 && last == 0x20) { return false }
      last = byte
    }
    return value.isEmpty || last != 0x20
  }
}
