internal import TextCore

/// A text as the rules of the layout see it: its blocks, their words, and the listed phrases in them.
struct PlainPage: Sendable {
  /// The blocks in text order.
  private(set) var blocks: ContiguousArray<Block>
  /// The words of all blocks.
  private(set) var words = WordColumns()
  /// The listed phrases, by their first word.
  private(set) var hits: ContiguousArray<PhraseHit> = []
  /// The first block that is prose: a long sentence. The count of blocks where there is none.
  private(set) var firstProse = 0
  /// The last block that counts as the top of the page: the third that is prose, for a summary and a caption may stand
  /// above the byline.
  private(set) var lastOfTop = 0
  private static let longestPhrase = 12
  private let phrases: PhraseTable
  /// Whether each word is the first of its block.
  private var opensBlock: ContiguousArray<Bool> = []

  /// Reads `text`. O(bytes).
  init(_ text: Span<UInt8>, phrases: PhraseTable) {
    self.phrases = phrases
    blocks = BlockScanner.blocks(of: text)
    words.reserve(byteCount: text.count)
    for place in blocks.indices {
      let start = words.count
      words.scan(text, blocks[place].range.bounds)
      blocks[place].words = start..<words.count
    }
    opensBlock = ContiguousArray(repeating: false, count: words.count)
    for block in blocks where !block.words.isEmpty { opensBlock[block.words.lowerBound] = true }
    findPhrases()
    var prose: [Int] = []
    for block in blocks.indices where prose.count < 3 && isProse(block, text) { prose.append(block) }
    firstProse = prose.first ?? blocks.count
    lastOfTop = max(prose.last ?? 0, 5)
  }

  private mutating func findPhrases() {
    // Apart from the page, so that appending copies nothing.
    var found: ContiguousArray<PhraseHit> = []
    var rows: ContiguousArray<Range<Int>> = []
    for block in blocks {
      let start = found.count
      for word in block.words { phrases.appendHits(at: word, to: block.words.upperBound, in: self, to: &found) }
      rows.append(start..<found.count)
    }
    for place in blocks.indices { blocks[place].hits = rows[place] }
    hits = found
  }

  private func isProse(_ block: Int, _ text: Span<UInt8>) -> Bool {
    let count = blocks[block].wordCount
    return count >= 25 || count >= 12 && text.endsSentence(blocks[block].range)
  }

  // MARK: Words and sentences

  /// Whether a sentence begins with `word`: a block does, or a full stop stands before it that is none of an
  /// abbreviation or an initial.
  func opensSentence(_ word: Int) -> Bool {
    if opensBlock[word] { return true }
    let traits = words.traits[word]
    guard traits.contains(.afterStop), traits.contains(.capital) || traits.contains(.number) else { return false }
    return words.traits[word - 1].contains(.isLong) && !isWord(word - 1, .abbreviation)
  }

  /// The words of the sentence around `word` within `range`, at most `limit` words to either side.
  func sentence(around word: Int, in range: Range<Int>, limit: Int = 80) -> Range<Int> {
    var lower = word
    while lower > range.lowerBound, word - lower < limit, !opensSentence(lower) { lower -= 1 }
    var upper = word + 1
    while upper < range.upperBound, upper - word < limit, !opensSentence(upper) { upper += 1 }
    return lower..<upper
  }

  /// How many sentences begin within the words of `range`, its first word among them.
  func sentenceCount(_ range: Range<Int>) -> Int {
    range.count { $0 == range.lowerBound || opensSentence($0) }
  }

  /// Where the text of `word` begins: its first byte with the marks that stand directly before it.
  func start(of word: Int, in block: Int, _ text: Span<UInt8>) -> Int {
    let floor = opensBlock[word] ? Int(blocks[block].range.lower) : Int(words.uppers[word - 1])
    if opensBlock[word] { return floor }
    var offset = Int(words.lowers[word])
    while offset > floor {
      let scalar = text.scalar(before: offset)
      if scalarClass(scalar.value).contains(.whiteSpace) { break }
      if isCloser(scalar.value), !isDoubleQuote(scalar.value) || offset - scalar.width == floor { break }
      if [0x2e, 0x21, 0x3f, 0x2c, 0x3b, 0x3a, 0x2026].contains(scalar.value) { break }
      offset -= scalar.width
    }
    return offset
  }

  // MARK: Phrases

  /// Whether `word` is of a class.
  func isWord(_ word: Int, _ wordClass: WordClass) -> Bool {
    !phrases.wordClass(words.hashes[word]).isDisjoint(with: wordClass)
  }

  /// The first phrase of `list` in `block`; nil where there is none.
  func firstHit(_ list: PhraseList, in block: Int) -> PhraseHit? {
    for row in blocks[block].hits where hits[row].list == list { return hits[row] }
    return nil
  }

  /// Whether a phrase of `list` stands in `block`.
  func has(_ list: PhraseList, in block: Int) -> Bool { firstHit(list, in: block) != nil }

  /// Whether `word` of `block` is in a phrase of `list`.
  func isIn(_ list: PhraseList, word: Int, block: Int) -> Bool {
    // No phrase is longer than this.
    var row = firstRow(notBefore: word - Self.longestPhrase, in: blocks[block].hits)
    while row < blocks[block].hits.upperBound, hits[row].words.lowerBound <= word {
      if hits[row].list == list, hits[row].words.contains(word) { return true }
      row += 1
    }
    return false
  }

  /// The phrase of `list` that begins with `word` of `block`, the longest where there are more.
  func hit(_ list: PhraseList, at word: Int, block: Int) -> PhraseHit? {
    var best: PhraseHit?
    var row = firstRow(notBefore: word, in: blocks[block].hits)
    while row < blocks[block].hits.upperBound, hits[row].words.lowerBound == word {
      if hits[row].list == list, hits[row].words.count > (best?.words.count ?? 0) { best = hits[row] }
      row += 1
    }
    return best
  }

  /// The first of `rows` whose phrase begins at `word` or later. O(log rows).
  private func firstRow(notBefore word: Int, in rows: Range<Int>) -> Int {
    var lower = rows.lowerBound
    var upper = rows.upperBound
    while lower < upper {
      let middle = (lower + upper) / 2
      if hits[middle].words.lowerBound < word { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// The scalar after `word`, spaces passed over; nil at the end of `block`.
  func mark(after word: Int, block: Int, _ text: Span<UInt8>) -> UInt32? {
    let end = Int(blocks[block].range.upper)
    let offset = text.skipSpaces(from: Int(words.uppers[word]), to: end)
    return offset < end ? text.scalar(at: offset).value : nil
  }
}
