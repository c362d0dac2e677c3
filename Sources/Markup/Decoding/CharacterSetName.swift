internal import TextCore

/// The names of character sets, as pages give them.
enum CharacterSetName {
  /// How much of a page is searched for the name.
  private static let searchLimit = 32_768

  /// What the `meta` elements or the XML declaration at the beginning of a page name: what stands after `charset=` or
  /// `encoding=`.
  static func declared(in page: Span<UInt8>) -> String? {
    let end = min(page.count, searchLimit)
    var offset = 0
    while offset < end {
      offset = page.offset(of: 0x3d, from: offset)
      guard offset < end else { return nil }
      if endsWithKey(page, offset), let name = name(page, from: offset + 1) { return name }
      offset += 1
    }
    return nil
  }

  private static func endsWithKey(_ page: Span<UInt8>, _ end: Int) -> Bool {
    var end = end
    while end > 0, page[end - 1] == 0x20 { end -= 1 }
    return ends(page, end, with: "charset") || ends(page, end, with: "encoding")
  }

  private static func ends(_ page: Span<UInt8>, _ end: Int, with key: StaticString) -> Bool {
    let count = key.utf8CodeUnitCount
    guard end >= count else { return false }
    return key.withUTF8Buffer { bytes in
      for place in 0..<count where unsafe page[end - count + place] | 0x20 != bytes[place] { return false }
      return true
    }
  }

  private static func name(_ page: Span<UInt8>, from start: Int) -> String? {
    var start = start
    while start < page.count, page[start] == 0x20 || page[start] == 0x22 || page[start] == 0x27 { start += 1 }
    var name: [UInt8] = []
    while start < page.count, isNameByte(page[start]), name.count <= 40 {
      name.append(page[start])
      start += 1
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3a, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: true
    default: false
    }
  }
}
