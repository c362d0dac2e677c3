/// What a `Content-Type` line says: `text/html; charset=utf-8`.
///
/// Example: Text/HTML; Charset="UTF-8" → text/html charset=UTF-8
/// Example: multipart/related; type="text/html"; boundary="a;b" → multipart/related boundary=a;b
struct MediaType: Sendable, Equatable {
  /// Type and subtype, lower case.
  let name: String
  private let parameters: [(key: String, value: String)]

  /// Reads `value`. O(bytes).
  init(_ value: String) {
    guard value.utf8.contains(UInt8(ascii: ";")) else {
      name = Self.trimmed(value[...]).lowercased()
      parameters = []
      return
    }
    var pieces = Self.pieces(of: value)
    name = pieces.isEmpty ? "" : pieces.removeFirst().lowercased()
    parameters = pieces.compactMap(Self.parameter)
  }

  /// The value of the first parameter of this name, lower case.
  func parameter(_ key: String) -> String? { parameters.first { $0.key == key }?.value }

  /// Whether it is a page.
  var isPage: Bool { name == "text/html" || name == "application/xhtml+xml" }

  /// Whether two say the same.
  static func == (one: MediaType, other: MediaType) -> Bool {
    one.name == other.name && one.parameters.elementsEqual(other.parameters) { $0 == $1 }
  }

  /// What stands between semicolons that are not in quotation marks; marks and backslashes left out.
  private static func pieces(of value: String) -> [String] {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in value.utf8 {
      switch byte {
      case _ where isEscaped:
        pieces[pieces.count - 1].append(byte)
        isEscaped = false
      case 0x5c where isQuoted: isEscaped = true
      case 0x22: isQuoted.toggle()
      case 0x3b where !isQuoted: pieces.append([])
      default: pieces[pieces.count - 1].append(byte)
      }
    }
    return pieces.map { trimmed(String(decoding: $0, as: UTF8.self)[...]) }
  }

  private static func parameter(_ piece: String) -> (key: String, value: String)? {
    guard let equals = piece.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let key = trimmed(piece[..<equals]).lowercased()
    let value = trimmed(piece[piece.index(after: equals)...])
    return key.isEmpty || value.isEmpty ? nil : (key, value)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.utf8
    while let byte = text.first, byte == 0x20 || byte == 0x09 { text.removeFirst() }
    while let byte = text.last, byte == 0x20 || byte == 0x09 { text.removeLast() }
    return String(Substring(text))
  }
}
