internal import NewsModel
internal import TextCore

/// The words that an article has for somebody whom it does not name: `a spokesman for the union`, `two officials`.
///
/// Two of them are one where the words are the same but for an article before them.
struct PrintedSource: Hashable {
  /// Bytes that are shown at the most.
  private static let longest = 120
  private static let articles: Set<String> = ["the", "a", "an"]

  /// The words, a slice.
  let words: Evidence
  private let key: String

  /// The source of `quotation` of `reading`, which is `article`. A pronoun is taken for what its chain or its sentence has
  /// instead; nil where that is nothing but pronouns, or where the source says that it was nobody.
  init?(of quotation: Quotation, in article: ID<ArticleReading>, _ reading: ArticleReading) {
    guard let printed = quotation.source.first, let language = reading.language else { return nil }
    let tokens = language.tokens
    guard let rows = Self.rows(of: printed, tokens, reading) else { return nil }
    let first = tokens.strings[tokens.lemmas[rows.lowerBound]].lowercased()
    guard !ReversingWords.nobody.contains(first) else { return nil }
    let range = Self.shortened(rows, tokens)
    words = Evidence(article: article, range: range)
    var parts = reading.string(range).lowercased().split { $0 == " " || $0 == "\n" }
    if let first = parts.first, Self.articles.contains(String(first)) { parts.removeFirst() }
    key = parts.joined(separator: " ")
  }

  static func == (left: PrintedSource, right: PrintedSource) -> Bool { left.key == right.key }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The rows of the words that tell who it was.
  private static func rows(of printed: TextRange, _ tokens: TokenColumns, _ reading: ArticleReading) -> Range<Int>? {
    var rows = trimmed(tokens.rows(in: printed), tokens)
    guard let first = rows.first else { return nil }
    if isRelative(first, tokens) { return antecedent(of: first, tokens) }
    if !rows.contains(where: { !isPronoun($0, tokens) }) {
      guard let nominal = nominal(at: first, reading) else { return nil }
      rows = trimmed(nominal, tokens)
    }
    // `the captain, who was at sea`: the clause only adds something.
    if let comma = rows.dropFirst().first(where: { isAddition($0, tokens) }) { rows = rows.lowerBound..<comma }
    // `the captain who`: what is only begun is left out.
    while let last = rows.last, last > rows.lowerBound, isRelative(last, tokens) {
      rows = trimmed(rows.lowerBound..<last, tokens)
    }
    return rows.isEmpty ? nil : rows
  }

  /// Without the marks and spaces at both ends.
  private static func trimmed(_ rows: Range<Int>, _ tokens: TokenColumns) -> Range<Int> {
    let isMark = { (row: Int) in [.punct, .space].contains(tokens.partsOfSpeech[row]) }
    guard let first = rows.first(where: { !isMark($0) }), let last = rows.last(where: { !isMark($0) }) else {
      return rows.lowerBound..<rows.lowerBound
    }
    return first..<last + 1
  }

  private static func isPronoun(_ row: Int, _ tokens: TokenColumns) -> Bool {
    switch tokens.tags[row] {
    case .prp, .wp, .wdt, .ex: true
    case .dt: tokens.dependencies[row] != .det
    default: false
    }
  }

  /// Whether a comma or dash before a relative pronoun stands there.
  private static func isAddition(_ row: Int, _ tokens: TokenColumns) -> Bool {
    tokens.partsOfSpeech[row] == .punct && row + 1 < tokens.count && isRelative(row + 1, tokens)
  }

  private static func isRelative(_ row: Int, _ tokens: TokenColumns) -> Bool {
    switch tokens.tags[row] {
    case .wp, .wdt: true
    default: false
    }
  }

  /// What a relative pronoun stands for: the noun that its clause hangs on, with what stands before that.
  private static func antecedent(of row: Int, _ tokens: TokenColumns) -> Range<Int>? {
    var verb = row
    for _ in 0..<6 where tokens.dependencies[verb] != .relcl { verb = Int(tokens.heads[verb]) }
    let noun = Int(tokens.heads[verb])
    guard tokens.dependencies[verb] == .relcl, noun < row, !isPronoun(noun, tokens) else { return nil }
    var lower = noun
    while lower > 0, Int(tokens.heads[lower - 1]) == noun || isBefore(lower - 1, noun, tokens),
      tokens.partsOfSpeech[lower - 1] != .punct
    {
      lower -= 1
    }
    return lower..<noun + 1
  }

  /// Whether a token describes a noun that it stands before.
  private static func isBefore(_ row: Int, _ noun: Int, _ tokens: TokenColumns) -> Bool {
    let head = Int(tokens.heads[row])
    return head > row && head < noun && Int(tokens.heads[head]) == noun
  }

  /// The first mention by a noun in the chain of the pronoun at `row`.
  private static func nominal(at row: Int, _ reading: ArticleReading) -> Range<Int>? {
    let chain = reading.chains?.first { $0.mentions.contains { $0.head == row } }
    return chain?.mentions.first { $0.kind != .pronoun }.map(\.tokens)
  }

  private static func shortened(_ rows: Range<Int>, _ tokens: TokenColumns) -> TextRange {
    let whole = tokens.range(of: rows)
    guard whole.count > longest else { return whole }
    let end = rows.last { tokens.ranges[$0].upper - whole.lower <= UInt32(longest) } ?? rows.lowerBound
    return TextRange(whole.lower, tokens.ranges[end].upper)
  }
}
