internal import TextCore

/// The words of a line, to compare titles and names with: letters and digits, small.
struct LineWords: Equatable {
  let words: [String]

  init(_ line: String) {
    var words: [String] = []
    var word: ContiguousArray<UInt8> = []
    let bytes = ContiguousArray(line.utf8)
    var place = 0
    while place < bytes.count {
      let scalar = bytes.span.scalar(at: place)
      if scalarClass(scalar.value).contains(.alphanumeric) {
        word.append(contentsOf: bytes[place..<place + scalar.width])
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self).lowercased())
        word = []
      }
      place += scalar.width
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self).lowercased()) }
    self.words = words
  }

  /// All words without anything between them.
  var joined: String { words.joined() }

  /// The share of these words that `other` has too.
  func share(in other: LineWords) -> Double {
    guard !words.isEmpty else { return 0 }
    let set = Set(other.words)
    return Double(words.count { set.contains($0) }) / Double(words.count)
  }
}
