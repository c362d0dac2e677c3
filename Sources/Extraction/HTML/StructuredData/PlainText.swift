internal import TextCore

/// Text out of a value that may hold markup: tags go, character references are what they stand for.
enum PlainText {
  /// The text of `value`; a tag of a block becomes a blank line, white space at the ends goes. O(bytes).
  static func of(_ value: Span<UInt8>) -> String {
    var text: ContiguousArray<UInt8> = []
    text.reserveCapacity(value.count)
    var place = 0
    while place < value.count {
      let byte = value[place]
      if byte == 0x3c, let end = tagEnd(value, place) {
        if isBlock(value, place) { text.append("\n\n") }
        place = end
      } else if byte == 0x26, let (scalar, end) = CharacterReference.read(value, at: place) {
        text.append(contentsOf: String(scalar).utf8)
        place = end
      } else {
        text.append(byte)
        place += 1
      }
    }
    return trimmed(text)
  }

  private static func trimmed(_ text: ContiguousArray<UInt8>) -> String {
    var lower = 0
    var upper = text.count
    while lower < upper, text[lower] <= 0x20 { lower += 1 }
    while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
    return String(decoding: text[lower..<upper], as: UTF8.self)
  }

  /// Where a tag ends; nil where `<` begins none.
  private static func tagEnd(_ value: Span<UInt8>, _ start: Int) -> Int? {
    guard start + 1 < value.count else { return nil }
    let first = value[start + 1]
    guard (0x61...0x7a).contains(first | 0x20) || first == 0x2f || first == 0x21 else { return nil }
    let end = value.offset(of: 0x3e, from: start)
    return end < value.count && end - start < 2_000 ? end + 1 : nil
  }

  private static func isBlock(_ value: Span<UInt8>, _ start: Int) -> Bool {
    let place = value[start + 1] == 0x2f ? start + 2 : start + 1
    guard place + 1 < value.count else { return false }
    switch (value[place] | 0x20, value[place + 1] | 0x20) {
    case (0x70, 0x3e), (0x70, 0x20), (0x62, 0x72), (0x64, 0x69), (0x6c, 0x69), (0x68, 0x31...0x36), (0x75, 0x6c):
      return true
    default: return false
    }
  }
}

/// `&amp;`, `&#8217;`, `&#x2019;`.
enum CharacterReference {
  /// The character that is meant at `start`, where `&` stands, and where the reference ends.
  static func read(_ value: Span<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
    var end = start + 1
    while end < value.count, end - start < 10, value[end] != 0x3b { end += 1 }
    guard end < value.count, value[end] == 0x3b, end > start + 1 else { return nil }
    let name = String(decoding: ContiguousArray(value.extracting(start + 1..<end)), as: UTF8.self)
    guard let scalar = scalar(name) else { return nil }
    return (scalar, end + 1)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let value = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}", "rsquo": "’", "lsquo": "‘",
    "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "eacute": "é", "egrave": "è", "agrave": "à",
    "ouml": "ö", "auml": "ä", "uuml": "ü", "Ouml": "Ö", "Auml": "Ä", "Uuml": "Ü", "szlig": "ß", "ccedil": "ç",
    "ntilde": "ñ", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú", "laquo": "«", "raquo": "»",
    "bull": "•", "middot": "·", "euro": "€", "pound": "£", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
    "ecirc": "ê", "acirc": "â", "ocirc": "ô", "icirc": "î", "atilde": "ã", "otilde": "õ",
  ]
}
