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

  /// Whether a name is one of those that browsers read as Windows-1252.
  static func isLatin(_ name: String) -> Bool {
    ["iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "ascii", "x-cp1252"]
      .contains(name)
  }

  /// The name that a converter is asked for: browsers read some names as larger sets than they say.
  static func converter(for name: String) -> String {
    switch name {
    case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936": "gb18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j": "cp932"
    case "euc-kr", "ks_c_5601-1987", "korean", "ksc5601": "cp949"
    case "iso-8859-9", "latin5": "windows-1254"
    case "iso-8859-11", "tis-620": "cp874"
    case "big5-hkscs", "x-x-big5": "big5"
    default: name
    }
  }

  /// Whether a name is letters, digits and `-_.:` only: names of converters can say more than a character set.
  static func isWellFormed(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 40 && name.utf8.allSatisfy(isNameByte)
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
