internal import NewsModel
internal import TextCore

/// What the rules look at: one article's tokens with their tree, names, chains, quotations and triggers.
struct EventText {
  let bytes: ContiguousArray<UInt8>
  let tokens: TokenColumns
  let tree: TokenTree
  let sentences: ContiguousArray<Sentence>
  let entities: ContiguousArray<EntityMention>
  let chains: ContiguousArray<EntityChain>
  let quotations: ContiguousArray<Quotation>
  let chronology: ChronologyLayer?
  /// The sentence of each token.
  let sentenceRows: ContiguousArray<Int32>
  /// The entity of each token, else -1.
  let entityRows: ContiguousArray<Int32>
  /// Whether a token is in the headline or a paragraph.
  let isReport: ContiguousArray<Bool>
  /// The quotation in whose direct content a token stands, else -1.
  let quotationRows: ContiguousArray<Int32>
  /// The chain of the mention whose head a token is, else -1.
  let chainRows: ContiguousArray<Int32>
  /// The lemma of each symbol, in lower case.
  private let lemmas: ContiguousArray<String>

  /// The text of `reading`; nil where its language was not read.
  init?(_ reading: ArticleReading) {
    guard let language = reading.language, let layout = reading.layout else { return nil }
    bytes = reading.article.text
    tokens = language.tokens
    tree = TokenTree(language.tokens)
    sentences = language.sentences
    entities = language.entities
    chains = reading.chains ?? []
    quotations = reading.quotations ?? []
    chronology = reading.chronology
    let count = language.tokens.count
    var rows = ContiguousArray<Int32>(repeating: 0, count: count)
    for (row, sentence) in language.sentences.enumerated() {
      for token in sentence.tokens { rows[token] = Int32(row) }
    }
    sentenceRows = rows
    rows = ContiguousArray(repeating: -1, count: count)
    for (row, entity) in language.entities.enumerated() {
      for token in entity.tokens { rows[token] = Int32(row) }
    }
    entityRows = rows
    isReport = ContiguousArray(Self.rows(of: layout.blocks, in: language.tokens.ranges).map { $0 >= 0 })
    quotationRows = Self.quotationRows(quotations, language.tokens.ranges)
    rows = ContiguousArray(repeating: -1, count: count)
    for (row, chain) in chains.enumerated() {
      for mention in chain.mentions where mention.head < count { rows[mention.head] = Int32(row) }
    }
    chainRows = rows
    let strings = language.tokens.strings
    lemmas = ContiguousArray(
      (0..<strings.count).map { strings[Symbol(index: UInt32($0))].lowercased() })
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

  /// The quotation whose words each token is, where it is given word for word.
  private static func quotationRows(
    _ quotations: ContiguousArray<Quotation>, _ tokens: ContiguousArray<TextRange>
  ) -> ContiguousArray<Int32> {
    var contents: ContiguousArray<(range: TextRange, row: Int32)> = []
    for (row, quotation) in quotations.enumerated() where quotation.kind == .direct {
      for range in quotation.content { contents.append((range, Int32(row))) }
    }
    contents.sort { $0.range < $1.range }
    let places = rows(of: ContiguousArray(contents.map(\.range)), in: tokens)
    return ContiguousArray(places.map { $0 < 0 ? -1 : contents[Int($0)].row })
  }
}

extension EventText {
  /// The number of tokens.
  var count: Int { tokens.count }

  /// The base form of a token in lower case.
  func lemma(_ row: Int) -> String { lemmas[Int(tokens.lemmas[row].index)] }

  /// A token as it is printed.
  func word(_ row: Int) -> String { string(tokens.ranges[row]) }

  /// The words of a range.
  func string(_ range: TextRange) -> String { String(decoding: bytes[range.bounds], as: UTF8.self) }

  /// How a token depends on its head.
  func dependency(_ row: Int) -> Dependency { tokens.dependencies[row] }

  /// The head of a token; a root is its own.
  func head(_ row: Int) -> Int { tree.head(of: row) }

  /// The first child with this label.
  func child(_ row: Int, _ dependency: Dependency) -> Int? { tree.child(of: row, dependency) }

  /// The children with this label.
  func children(_ row: Int, _ dependency: Dependency) -> [Int] {
    tree.children(of: row).filter { tokens.dependencies[$0] == dependency }
  }

  /// Whether a token is a verb, by its tag.
  func isVerb(_ row: Int) -> Bool {
    switch tokens.tags[row] {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: true
    default: false
    }
  }

  /// Whether a token is a common or a proper noun.
  func isNoun(_ row: Int) -> Bool {
    tokens.partsOfSpeech[row] == .noun || tokens.partsOfSpeech[row] == .propn
  }

  /// The entity that a token is part of.
  func entity(_ row: Int) -> EntityMention? { entityRows[row] < 0 ? nil : entities[Int(entityRows[row])] }

  /// The bytes of rows, which must not be empty.
  func bytes(_ rows: Range<Int>) -> TextRange {
    TextRange(tokens.ranges[rows.lowerBound].lower, tokens.ranges[rows.upperBound - 1].upper)
  }

  /// The rows of a token's subtree that lie in its sentence.
  func extent(_ row: Int) -> Range<Int> {
    tree.extent(of: row).clamped(to: sentences[Int(sentenceRows[row])].tokens)
  }

  /// A token with what is coordinated with it: `Norway`, `Sweden` and `Finland`.
  func coordinated(_ row: Int) -> [Int] {
    var all = [row]
    var place = 0
    while place < all.count, all.count < 6 {
      all += children(all[place], .conj).filter { isNoun($0) || tokens.partsOfSpeech[$0] == .pron }
      place += 1
    }
    return all
  }
}
