/// What stands between a headline and an outlet's name.
enum TitleSeparators {
  private static let marks: [[UInt8]] =
    [
      " | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " / ", ": ", "| ", " ‹ ", " « ", " │ ", "|",
      "｜",
    ].map { Array($0.utf8) }

  /// What stands between them; nothing where there are none.
  static func parts(of title: String) -> [String] {
    var parts: [String] = []
    var rest = title
    while let cut = last(in: rest) {
      parts.append(String(rest[cut.upperBound...]))
      rest = String(rest[..<cut.lowerBound])
    }
    return parts.isEmpty ? [] : parts + [rest]
  }

  /// A title without its last part, where that is short and the rest reads as a headline.
  static func withoutTail(_ title: String) -> String {
    guard let cut = last(in: title), !title[cut].hasPrefix(":") else { return title }
    let head = LineWords(String(title[..<cut.lowerBound])).words.count
    return head >= 3 && LineWords(String(title[cut.upperBound...])).words.count <= min(5, head)
      ? String(title[..<cut.lowerBound]) : title
  }

  /// The last of them in a title.
  static func last(in title: String) -> Range<String.Index>? {
    let bytes = Array(title.utf8)
    for start in bytes.indices.reversed() {
      if let found = found(in: bytes, at: start, title) { return found }
    }
    return nil
  }

  /// The first of them in a title.
  static func first(in title: String) -> Range<String.Index>? {
    let bytes = Array(title.utf8)
    for start in bytes.indices {
      if let found = found(in: bytes, at: start, title) { return found }
    }
    return nil
  }

  private static func found(in bytes: [UInt8], at start: Int, _ title: String) -> Range<String.Index>? {
    guard [0x20, 0x3a, 0x7c, 0xef].contains(bytes[start]) else { return nil }
    for mark in marks where start + mark.count <= bytes.count && bytes[start] == mark[0] {
      guard bytes[start..<start + mark.count].elementsEqual(mark) else { continue }
      let lower = title.utf8.index(title.startIndex, offsetBy: start)
      return lower..<title.utf8.index(lower, offsetBy: mark.count)
    }
    return nil
  }
}
