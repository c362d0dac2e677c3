internal import Markup
internal import TextCore

/// The runs of three words of a text, to ask of other texts how much of them it holds.
struct ArticleShingles {
  private var shingles = HashSet()
  /// How many bytes of the text are in words.
  private(set) var byteCount = 0

  init() {}

  init(_ text: Span<UInt8>) {
    var window = Window()
    forEachWord(text) { word, count in
      byteCount += count
      if let shingle = window.add(word) { shingles.insert(shingle) }
    }
  }

  /// Adds those of a block.
  mutating func add(_ block: PageBlock, _ pieces: ContiguousArray<BlockPiece>, _ tree: MarkupTree) {
    var window = Window()
    for row in block.pieces {
      forEachWord(tree.text.span.extracting(pieces[row].text.bounds)) { word, _ in
        if let shingle = window.add(word) { shingles.insert(shingle) }
      }
    }
  }

  /// The share of a block's runs of three words that are here; nil where it has fewer words.
  func share(of block: PageBlock, _ pieces: ContiguousArray<BlockPiece>, _ tree: MarkupTree) -> Double? {
    var window = Window()
    var all = 0
    var found = 0
    for row in block.pieces {
      forEachWord(tree.text.span.extracting(pieces[row].text.bounds)) { word, _ in
        guard let shingle = window.add(word) else { return }
        all += 1
        if shingles.contains(shingle) { found += 1 }
      }
    }
    return all == 0 ? nil : Double(found) / Double(all)
  }

  /// Asks about a text in pieces.
  struct Window {
    private var words: (UInt64, UInt64) = (0, 0)
    private var count = 0

    mutating func add(_ word: UInt64) -> UInt64? {
      count += 1
      defer { words = (words.1, word) }
      if count < 3 { return nil }
      return WordHash.pair(WordHash.pair(words.0, words.1), word)
    }
  }
}

/// Calls `body` with the hash and the length of each word: letters and digits, capitals of ASCII as small letters.
@inline(__always)
func forEachWord(_ text: Span<UInt8>, _ body: (UInt64, Int) -> Void) {
  var hash = WordHash()
  var count = 0
  var place = 0
  while place < text.count {
    let byte = text[place]
    let isLetter = (0x61...0x7a).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    // Quotation marks, dashes and spaces of U+2000 to U+206F are no letters, and neither is U+00A0.
    if byte == 0xe2, place + 2 < text.count, text[place + 1] == 0x80 || text[place + 1] == 0x81 {
      if count > 0 { body(hash.value, count) }
      (hash, count) = (WordHash(), 0)
      place += 3
      continue
    }
    if byte == 0xc2, place + 1 < text.count, text[place + 1] < 0xc0 {
      if count > 0 { body(hash.value, count) }
      (hash, count) = (WordHash(), 0)
      place += 2
      continue
    }
    if isLetter || byte >= 0x80 {
      hash.add((0x41...0x5a).contains(byte) ? byte | 0x20 : byte)
      count += 1
    } else if count > 0 {
      body(hash.value, count)
      (hash, count) = (WordHash(), 0)
    }
    place += 1
  }
  if count > 0 { body(hash.value, count) }
}
