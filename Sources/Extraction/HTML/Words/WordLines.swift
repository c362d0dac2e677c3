/// Reads word lists: lines of fields with one space between two; `#` begins a comment.
enum WordLines {
  /// The fields of each line that is no comment. O(bytes).
  static func fields(of file: [UInt8]) -> [[String]] {
    file.split(separator: 0x0a).compactMap { line in
      line.first == 0x23 ? nil : line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The fields of all lines of the same kind, which their first field names, with a colon; `_` stands for a space.
  static func kinds(of file: [UInt8]) -> [String: [String]] {
    var kinds: [String: [String]] = [:]
    for fields in fields(of: file) {
      guard let kind = fields.first?.dropLast() else { continue }
      kinds[String(kind), default: []] += fields.dropFirst().map(spaced)
    }
    return kinds
  }

  private static func spaced(_ field: String) -> String {
    guard field.utf8.contains(0x5f) else { return field }
    return String(decoding: field.utf8.map { $0 == 0x5f ? 0x20 : $0 }, as: UTF8.self)
  }
}
