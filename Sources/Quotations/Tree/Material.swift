internal import NewsModel
internal import TextCore

/// What the rules look at: the tokens of one article with its tree, its paragraphs, quotation marks and cue verbs.
struct Material {
  let text: ContiguousArray<UInt8>
  let tokens: TokenColumns
  let sentences: ContiguousArray<Sentence>
  let entities: ContiguousArray<EntityMention>
  let chunks: ContiguousArray<NounChunk>
  let tree: TokenTree
  /// Headline and paragraphs in text order.
  let blocks: ContiguousArray<TextRange>
  /// What stands between quotation marks.
  let spans: ContiguousArray<QuotedSpan>
  let lexicon: CueLexicon
  /// Words that name carriers.
  let carriers: CarrierLexicon
  /// The row in `lexicon` of each token that is a cue verb, else -1.
  let cueRows: ContiguousArray<Int16>
  /// The block of each token, else -1: furniture.
  let blockRows: ContiguousArray<Int32>
  /// The quoted span of each token, marks included, else -1.
  let spanRows: ContiguousArray<Int32>
  /// The sentence of each token.
  let sentenceRows: ContiguousArray<Int32>

  /// The material of an article; nil where it was not read.
  init?(_ reading: ArticleReading, lexicon: CueLexicon, carriers: CarrierLexicon) {
    guard let language = reading.language, let layout = reading.layout else { return nil }
    let blocks = layout.blocks
    text = reading.article.text
    tokens = language.tokens
    sentences = language.sentences
    entities = language.entities
    chunks = language.nounChunks
    tree = TokenTree(language.tokens)
    spans = MarkScanner.spans(in: reading.article.text, blocks: blocks)
    self.blocks = blocks
    self.lexicon = lexicon
    self.carriers = carriers
    blockRows = Self.rows(of: blocks, in: language.tokens.ranges)
    spanRows = Self.rows(of: ContiguousArray(spans.map(\.outer)), in: language.tokens.ranges)
    var sentenceRows = ContiguousArray<Int32>(repeating: -1, count: language.tokens.count)
    for (row, sentence) in language.sentences.enumerated() {
      for token in sentence.tokens { sentenceRows[token] = Int32(row) }
    }
    self.sentenceRows = sentenceRows
    cueRows = Self.cues(language.tokens, lexicon)
  }

  /// The row of the range that each token begins in, or -1. Both are in text order. O(tokens + ranges).
  private static func rows(
    of ranges: ContiguousArray<TextRange>, in tokens: ContiguousArray<TextRange>
  ) -> ContiguousArray<Int32> {
    var rows = ContiguousArray<Int32>(repeating: -1, count: tokens.count)
    var place = 0
    for token in tokens.indices {
      while place < ranges.count, ranges[place].upper <= tokens[token].lower { place += 1 }
      guard place < ranges.count else { break }
      if ranges[place].lower <= tokens[token].lower { rows[token] = Int32(place) }
    }
    return rows
  }

  /// The row in the lexicon of each token that is a cue verb.
  private static func cues(_ tokens: TokenColumns, _ lexicon: CueLexicon) -> ContiguousArray<Int16> {
    // Each lemma is looked up once.
    let known = ContiguousArray(
      (0..<tokens.strings.count).map { index in
        lexicon.rows[tokens.strings[Symbol(index: UInt32(index))]] ?? -1
      })
    return ContiguousArray(
      tokens.ranges.indices.map { row in
        switch tokens.tags[row] {
        case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: known[Int(tokens.lemmas[row].index)]
        default: -1
        }
      })
  }
}

extension Material {
  /// The cue verb at a token.
  func cue(_ row: Int) -> CueVerb? { cueRows[row] < 0 ? nil : lexicon.verbs[Int(cueRows[row])] }

  /// The token's words in lower case; for the few tokens around a cue.
  func word(_ row: Int) -> String {
    var lower: ContiguousArray<UInt8> = []
    lower.appendLowercased(text.span.extracting(tokens.ranges[row].bounds))
    return String(decoding: lower, as: UTF8.self)
  }

  /// The row of a token's head.
  func head(_ row: Int) -> Int { Int(tokens.heads[row]) }

  /// How a token depends on its head.
  func dependency(_ row: Int) -> Dependency { tokens.dependencies[row] }

  /// The first dependent of this kind.
  func child(_ row: Int, _ dependency: Dependency) -> Int? {
    tree.child(of: row, dependency)
  }

  /// Whether the token is a verb or an auxiliary.
  func isVerb(_ row: Int) -> Bool { tokens.partsOfSpeech[row] == .verb || tokens.partsOfSpeech[row] == .aux }

  /// Whether the token is punctuation or white space.
  func isPunctuation(_ row: Int) -> Bool {
    tokens.partsOfSpeech[row] == .punct || tokens.partsOfSpeech[row] == .space
  }

  /// The bytes of rows, which must not be empty.
  func bytes(_ rows: Range<Int>) -> TextRange {
    TextRange(tokens.ranges[rows.lowerBound].lower, tokens.ranges[rows.upperBound - 1].upper)
  }

  /// The first row that begins at or after `offset`. O(log tokens).
  func row(from offset: UInt32) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens.ranges[middle].lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The rows that begin in a range.
  func rows(_ range: TextRange) -> Range<Int> { row(from: range.lower)..<row(from: range.upper) }

  /// The rows of the block that a token stands in; none in furniture.
  func blockTokens(_ row: Int) -> Range<Int>? {
    blockRows[row] < 0 ? nil : rows(blocks[Int(blockRows[row])])
  }
}
