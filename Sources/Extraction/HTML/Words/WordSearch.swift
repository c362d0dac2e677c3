/// Tells whether one of many words, whole or as a part of another, stands in a line; capitals count as small letters.
struct WordSearch: Sendable {
  /// The words by their first byte, UTF-8, small letters.
  private let byFirst: ContiguousArray<ContiguousArray<ContiguousArray<UInt8>>>

  init(_ words: [String]) {
    var byFirst = ContiguousArray(repeating: ContiguousArray<ContiguousArray<UInt8>>(), count: 256)
    for word in words {
      let bytes = ContiguousArray(word.lowercased().utf8)
      if let first = bytes.first { byFirst[Int(first)].append(bytes) }
    }
    self.byFirst = byFirst
  }

  /// Whether a word stands in `line`. O(bytes), about.
  func finds(_ line: String) -> Bool {
    let bytes = Self.small(line)
    for place in bytes.indices {
      for word in byFirst[Int(bytes[place])] where Self.stands(word, in: bytes, at: place) { return true }
    }
    return false
  }

  private static func stands(
    _ word: ContiguousArray<UInt8>, in bytes: ContiguousArray<UInt8>, at place: Int
  ) -> Bool {
    guard place + word.count <= bytes.count else { return false }
    for offset in word.indices where bytes[place + offset] != word[offset] { return false }
    return true
  }

  private static func small(_ line: String) -> ContiguousArray<UInt8> {
    var bytes = ContiguousArray(line.utf8)
    for place in bytes.indices {
      if bytes[place] >= 0x80 { return ContiguousArray(line.lowercased().utf8) }
      if (0x41...0x5a).contains(bytes[place]) { bytes[place] |= 0x20 }
    }
    return bytes
  }
}
