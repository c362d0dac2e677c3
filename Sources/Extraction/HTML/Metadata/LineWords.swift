internal import TextCore

/// The words of a line, to compare titles and names with: letters and digits, small.
struct LineWords: Equatable {
  let words: [String]
  /// A hash of each word; 0 where it is not ASCII, for letters with accents may be written in two ways.
  private let hashes: ContiguousArray<UInt64>

  init(_ line: String) {
    let bytes = ContiguousArray(line.utf8)
    if bytes.span.offsetOfNonASCII() == bytes.count {
      (words, hashes) = Self.wordsOfASCII(bytes)
    } else {
      words = Self.words(of: bytes)
      hashes = ContiguousArray(words.map { $0.utf8.allSatisfy { $0 < 0x80 } ? WordHash($0.utf8).value : 0 })
    }
  }

  private static func words(of bytes: ContiguousArray<UInt8>) -> [String] {
    var words: [String] = []
    var word: ContiguousArray<UInt8> = []
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
    return words
  }

  private static func wordsOfASCII(_ line: ContiguousArray<UInt8>) -> ([String], ContiguousArray<UInt64>) {
    var bytes = line
    var words: [String] = []
    var hashes: ContiguousArray<UInt64> = []
    var start = 0
    for place in 0...bytes.count {
      if place < bytes.count {
        if (0x41...0x5a).contains(bytes[place]) { bytes[place] |= 0x20 }
        if (0x61...0x7a).contains(bytes[place]) || (0x30...0x39).contains(bytes[place]) { continue }
      }
      if start < place {
        words.append(String(decoding: bytes[start..<place], as: UTF8.self))
        hashes.append(WordHash(bytes[start..<place]).value)
      }
      start = place + 1
    }
    return (words, hashes)
  }

  /// All words without anything between them.
  var joined: String { words.joined() }

  /// The share of these words that `other` has too.
  func share(in other: LineWords) -> Double {
    guard !words.isEmpty else { return 0 }
    var found = 0
    for (place, hash) in hashes.enumerated() {
      if hash != 0 ? other.hashes.contains(hash) : other.holds(words[place]) { found += 1 }
    }
    return Double(found) / Double(words.count)
  }

  /// Whether a word that is not ASCII is here.
  private func holds(_ word: String) -> Bool {
    for (place, hash) in hashes.enumerated() where hash == 0 && words[place] == word { return true }
    return false
  }

  static func == (one: LineWords, other: LineWords) -> Bool { one.words == other.words }
}
