/// A list of words out of a resource file: words between white space, lines from `#` on left out.
struct WordList: Sendable {
  private let words: Set<String>

  /// The list in `file`.
  init(_ file: [UInt8]) {
    var words: Set<String> = []
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      for word in line.split(separator: " ") { words.insert(String(word)) }
    }
    self.words = words
  }

  /// Whether `word`, in lower case, is in the list.
  func contains(_ word: String) -> Bool { words.contains(word) }
}
