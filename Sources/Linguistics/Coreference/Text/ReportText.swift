internal import NewsModel
internal import TextCore

/// The report of an article as the sieves look at it: words in lower case with their classes, the tree from above,
/// paragraphs and quoted passages.
struct ReportText: Sendable {
  let text: ContiguousArray<UInt8>
  let language: LanguageLayer
  let tree: TokenTree
  let quoted: QuotedPassages
  /// The paragraph of each token, the headline counted; -1 where it is no part of the report.
  let blocks: ContiguousArray<Int32>
  /// The sentence of each token.
  let sentences: ContiguousArray<Int32>
  /// Each token in lower case, a symbol of `lowered`.
  let words: ContiguousArray<Symbol>
  let lowered: SymbolTable
  /// What each token's word tells, or its lemma.
  let classes: ContiguousArray<WordClass>
  let countries: CountryNames

  /// The tokens.
  var tokens: TokenColumns { language.tokens }

  /// The report of `article` with the classes of `lists`. O(tokens).
  init(
    _ article: Article, _ language: LanguageLayer, _ layout: ArticleLayout?, _ lists: WordLists,
    _ countries: CountryNames
  ) {
    text = article.text
    self.countries = countries
    self.language = language
    tree = TokenTree(language.tokens)
    blocks = Self.blocks(language.tokens, article.text, layout)
    quoted = QuotedPassages(article.text.span, ranges: language.tokens.ranges, blocks: blocks)
    var sentences = ContiguousArray<Int32>(repeating: 0, count: language.tokens.count)
    for (row, sentence) in language.sentences.enumerated() {
      for token in sentence.tokens { sentences[token] = Int32(row) }
    }
    self.sentences = sentences
    (words, lowered) = Self.lowered(language.tokens, article.text)
    classes = Self.classes(language.tokens, words, lowered, lists)
  }

  /// Whether a token is part of the report.
  func isReport(_ token: Int) -> Bool { blocks[token] >= 0 }

  /// Whether a token begins with a capital letter.
  func isCapitalised(_ token: Int) -> Bool {
    let range = tokens.ranges[token]
    guard !range.isEmpty else { return false }
    return scalarClass(text.span.scalar(at: Int(range.lower)).value).contains(.upperCase)
  }

  /// Whether a token has a letter.
  func hasLetter(_ token: Int) -> Bool {
    let range = tokens.ranges[token].bounds
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = text.span.scalar(at: offset)
      if scalarClass(scalar.value).contains(.letter) { return true }
      offset += scalar.width
    }
    return false
  }

  /// Whether a token is this ASCII word in lower case.
  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    let range = lowered.range(of: words[token])
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { wanted in
      for (offset, position) in range.enumerated() where lowered.storage[position] != (unsafe wanted[offset]) {
        return false
      }
      return true
    }
  }

  /// The words of a name as symbols of `table`.
  func nameWords(_ name: Range<Int>, _ table: inout SymbolTable) -> ContiguousArray<Symbol> {
    name.isEmpty ? [] : NameWords.words(text.span.extracting(range(of: name).bounds), &table)
  }

  /// What a run of tokens says of a country.
  func country(_ rows: Range<Int>) -> CountryNames.Entry? {
    if rows.isEmpty { return nil }
    let range = range(of: rows)
    return range.count > 40 ? nil : countries[String(decoding: text[range.bounds], as: UTF8.self)]
  }

  /// The bytes from the first of `rows` to the last, which must not be empty.
  func range(of rows: Range<Int>) -> TextRange {
    TextRange(tokens.ranges[rows.lowerBound].lower, tokens.ranges[rows.upperBound - 1].upper)
  }

  private static func blocks(
    _ tokens: TokenColumns, _ text: ContiguousArray<UInt8>, _ layout: ArticleLayout?
  ) -> ContiguousArray<Int32> {
    var blocks = ContiguousArray<Int32>(repeating: -1, count: tokens.count)
    guard let layout else {
      var block: Int32 = 0
      for token in 0..<tokens.count {
        blocks[token] = block
        if tokens.tags[token] == .space, text[tokens.ranges[token].bounds].contains(0x0a) { block += 1 }
      }
      return blocks
    }
    var parts = layout.paragraphs
    if let title = layout.title { parts.append(title) }
    parts.sort()
    var part = 0
    for token in 0..<tokens.count {
      let range = tokens.ranges[token]
      while part < parts.count, parts[part].upper <= range.lower { part += 1 }
      guard part < parts.count else { break }
      if parts[part].contains(range) { blocks[token] = Int32(part) }
    }
    return blocks
  }

  private static func lowered(
    _ tokens: TokenColumns, _ text: ContiguousArray<UInt8>
  ) -> (ContiguousArray<Symbol>, SymbolTable) {
    var table = SymbolTable()
    var words: ContiguousArray<Symbol> = []
    words.reserveCapacity(tokens.count)
    var word: ContiguousArray<UInt8> = []
    for range in tokens.ranges {
      word.removeAll(keepingCapacity: true)
      word.appendLowercased(text.span.extracting(range.bounds))
      words.append(table.intern(word.span))
    }
    return (words, table)
  }

  /// A word's classes are looked up once for each distinct word and lemma.
  private static func classes(
    _ tokens: TokenColumns, _ words: ContiguousArray<Symbol>, _ lowered: SymbolTable, _ lists: WordLists
  ) -> ContiguousArray<WordClass> {
    let ofWords = ContiguousArray((0..<lowered.count).map { lists[lowered[Symbol(index: UInt32($0))]] })
    let strings = tokens.strings
    let ofLemmas = ContiguousArray((0..<strings.count).map { lists[strings[Symbol(index: UInt32($0))].lowercased()] })
    var classes: ContiguousArray<WordClass> = []
    classes.reserveCapacity(words.count)
    for row in words.indices {
      let word = ofWords[Int(words[row].index)]
      // “Ministers” is what “minister” is; but the lemma of a singular name is the name itself.
      let isName = tokens.tags[row] == .nnp
      classes.append(isName ? word : word.union(ofLemmas[Int(tokens.lemmas[row].index)]))
    }
    return classes
  }
}
