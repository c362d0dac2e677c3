/// Lines `NAME = word, word` of a resource; those that begin with `#` are comments.
enum WordLists {
  /// The names in the order of the file, each with its words.
  static func read(_ bytes: [UInt8]) -> [(name: String, words: [String])] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let sign = line.firstIndex(of: "=") else { return nil }
      let words = line[line.index(after: sign)...].split(separator: ",").map { trimmed($0) }
      return (trimmed(line[..<sign]), words.filter { !$0.isEmpty })
    }
  }

  /// Without the spaces at its ends.
  static func trimmed(_ words: Substring) -> String {
    var words = words
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    return String(words)
  }
}
