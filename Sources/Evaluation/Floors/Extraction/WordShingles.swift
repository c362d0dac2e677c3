import TextCore

/// The words of a text, letters, digits and underscores, and its runs of four of them with their frequency.
struct WordShingles {
  /// A hash of each word.
  private(set) var words: ContiguousArray<UInt64> = []
  private var counts: [UInt64: Int] = [:]
  /// How many runs there are: one in a text of one to four words.
  private(set) var count = 0

  private static let length = 4

  init(_ text: ContiguousArray<UInt8>) {
    readWords(text.span)
    guard !words.isEmpty else { return }
    count = max(1, words.count - Self.length + 1)
    for start in 0..<count {
      var run = Checksum()
      for word in words[start..<min(start + Self.length, words.count)] { run.add(word) }
      counts[run.value, default: 0] += 1
    }
  }

  /// How many runs two texts share, each as often as both have it.
  func shared(with other: WordShingles) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }

  private mutating func readWords(_ text: Span<UInt8>) {
    var word = Checksum()
    var isInWord = false
    var place = 0
    while place < text.count {
      let scalar = text.scalar(at: place)
      if scalar.value == 0x5f || scalarClass(scalar.value).contains(.alphanumeric) {
        word.add(UInt64(scalar.value))
        isInWord = true
      } else if isInWord {
        words.append(word.value)
        (word, isInWord) = (Checksum(), false)
      }
      place += scalar.width
    }
    if isInWord { words.append(word.value) }
  }
}

extension ContiguousArray<UInt8> {
  /// Whether the bytes of `piece` stand in these one after the other.
  func holds(_ piece: ContiguousArray<UInt8>) -> Bool {
    guard let first = piece.first else { return true }
    var place = span.offset(of: first)
    while place + piece.count <= count {
      if self[place..<place + piece.count] == piece[...] { return true }
      place = span.offset(of: first, from: place + 1)
    }
    return false
  }
}
