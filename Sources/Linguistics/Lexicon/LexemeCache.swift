internal import NewsModel
internal import Tensors
internal import TextCore

/// A word as the models see it before its context: its features and its embeddings, computed once.
///
/// News repeats its words: nine tokens in ten of an article were seen before. The cache keeps what depends on the word
/// alone. It never changes a result, only when it is computed; when it is full it starts over between two texts.
struct LexemeCache: ~Copyable {
  /// What is kept of a word besides its vectors.
  struct Lexeme {
    /// Its bytes in `text`.
    let text: Range<Int>
    /// Its lower-case form in `text`.
    let lower: Range<Int>
    let exceptionNorm: UInt32
    let spaceAfter: Bool
    let isSpace: Bool
    /// Rules of the attribute ruler that name this form.
    let formRules: [Int]
    /// Whether a rule of two tokens may speak of it, so that its neighbours count.
    let needsNeighbours: Bool
  }

  /// Words that the cache holds at the most: 32,768 of them take about 40 MB.
  private static let capacity = 32_768
  /// Bytes of words that the cache starts over at.
  private static let textCapacity = 4 << 20

  private(set) var lexemes: ContiguousArray<Lexeme> = []
  private(set) var text: ContiguousArray<UInt8> = []
  /// Open addressing; 0 is a free slot, else 1 + a place in `lexemes`.
  private var slots = ContiguousArray<UInt32>(repeating: 0, count: 2 * capacity)
  /// Two embeddings a word, back to back: the tagger's and parser's, and the entity recogniser's.
  private var vectors = FloatBuffer(count: 0)
  /// Words that still wait for their embeddings.
  private var waiting: ContiguousArray<LexemeKeys> = []
  private var extractor = LexicalFeatureExtractor()

  init() {}

  /// Starts over when there is no room for `count` more words; makes all numbers void when it does.
  /// Returns whether it did.
  mutating func makeRoom(for count: Int) -> Bool {
    precondition(count <= Self.capacity, "a segment has fewer words than the cache holds")
    guard lexemes.count + count > Self.capacity || text.count > Self.textCapacity else { return false }
    lexemes.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    slots.fill(0, count: 2 * Self.capacity)
    return true
  }

  /// The number of a word, added if it is new.
  mutating func number(of word: Span<UInt8>, exceptionNorm: UInt32, spaceAfter: Bool, lexicon: Lexicon)
    -> Int
  {
    var slot = Int(truncatingIfNeeded: hash(word, exceptionNorm, spaceAfter)) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if matches(lexemes[number], word, exceptionNorm, spaceAfter) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    precondition(lexemes.count < Self.capacity, "room is made before a segment's words come")
    let number = lexemes.count
    slots[slot] = UInt32(number + 1)
    add(word, exceptionNorm: exceptionNorm, spaceAfter: spaceAfter, lexicon: lexicon)
    return number
  }

  /// Computes the embeddings of all words that were added since the last call.
  mutating func embedNewWords(_ lexicon: Lexicon, scratch: inout FloatBuffer) {
    guard !waiting.isEmpty else { return }
    let width = TokenEncoder.width
    let stride = 2 * width
    let first = lexemes.count - waiting.count
    vectors.extend(lexemes.count * stride)
    let target = unsafe vectors.base + first * stride
    unsafe lexicon.tagging.embed(waiting.span, into: target, outputStride: stride, scratch: &scratch)
    unsafe lexicon.naming.embed(waiting.span, into: target + width, outputStride: stride, scratch: &scratch)
    waiting.removeAll(keepingCapacity: true)
  }

  /// The embedding of a word for the tagger and parser: `TokenEncoder.width` floats.
  @unsafe func taggingVector(_ number: Int) -> UnsafePointer<Float> {
    unsafe UnsafePointer(vectors.base) + number * 2 * TokenEncoder.width
  }

  /// The embedding of a word for the entity recogniser: `TokenEncoder.width` floats.
  @unsafe func namingVector(_ number: Int) -> UnsafePointer<Float> {
    unsafe UnsafePointer(vectors.base) + (number * 2 + 1) * TokenEncoder.width
  }

  private mutating func add(_ word: Span<UInt8>, exceptionNorm: UInt32, spaceAfter: Bool, lexicon: Lexicon) {
    let start = text.count
    for position in word.indices { text.append(word[position]) }
    let end = text.count
    text.appendLowercased(word)
    let lower = end..<text.count
    let features = lexicon.features(
      of: word, exceptionNorm: exceptionNorm, spaceAfter: spaceAfter, extractor: &extractor)
    waiting.append(features.keys)
    let form = String(decoding: text[lower], as: UTF8.self)
    lexemes.append(
      Lexeme(
        text: start..<end, lower: lower, exceptionNorm: exceptionNorm, spaceAfter: spaceAfter,
        isSpace: features.isSpace, formRules: lexicon.ruler.rules(naming: form),
        needsNeighbours: lexicon.ruler.looksAtNeighbours(of: form)))
  }

  private func matches(_ lexeme: Lexeme, _ word: Span<UInt8>, _ exceptionNorm: UInt32, _ spaceAfter: Bool) -> Bool {
    guard lexeme.exceptionNorm == exceptionNorm, lexeme.spaceAfter == spaceAfter, lexeme.text.count == word.count
    else { return false }
    var position = 0
    while position < word.count {
      if text[lexeme.text.lowerBound + position] != word[position] { return false }
      position += 1
    }
    return true
  }

  private func hash(_ word: Span<UInt8>, _ exceptionNorm: UInt32, _ spaceAfter: Bool) -> UInt64 {
    var hash = (0xcbf2_9ce4_8422_2325 ^ UInt64(exceptionNorm)) &* 0x0000_0100_0000_01b3 &+ (spaceAfter ? 1 : 0)
    for position in word.indices { hash = (hash ^ UInt64(word[position])) &* 0x0000_0100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
