internal import NewsModel
internal import TextCore

/// Where the words around something said turn it into its opposite: `denied that …`, `did not say whether …`, `would not
/// “…”`. What is shown of it must begin with them.
struct ReversedSpeech {
  /// Bytes between the reversing words and what was said at the most.
  private static let reach: UInt32 = 180
  /// Steps up the tree at the most.
  private static let height = 8

  private let quotation: Quotation
  private let range: TextRange
  private let tokens: TokenColumns
  private let tree: SentenceTree

  /// For the version of `quotation` at `range`, in the tree of `language`.
  init(_ quotation: Quotation, _ range: TextRange, _ language: LanguageLayer) {
    self.quotation = quotation
    self.range = range
    tokens = language.tokens
    tree = SentenceTree(language.tokens)
  }

  /// The slice that says it with the words that reverse it; nil where nothing does.
  func slice(in sentence: Sentence) -> TextRange? {
    let cues = Array(quotation.cue.filter { sentence.range.contains($0) })
    var starts: [UInt32] = []
    var upper = range.upper
    for cue in cues {
      guard let start = start(ofReversing: cue, in: sentence) else { continue }
      starts.append(start)
      if cue.lower >= range.upper, cue.upper - range.upper <= Self.reach { upper = max(upper, cue.upper) }
    }
    if quotation.kind == .mixed, let start = start(ofNegating: range, cues, in: sentence) { starts.append(start) }
    starts = starts.filter { $0 >= range.upper || ($0 <= range.lower && range.lower - $0 <= Self.reach) }
    guard let start = starts.min() else { return nil }
    let slice = TextRange(min(start, range.lower), upper)
    return slice == range ? nil : slice
  }

  // MARK: The cue

  /// Where the words begin that reverse a cue, itself among them; nil where none does.
  private func start(ofReversing cue: TextRange, in sentence: Sentence) -> UInt32? {
    let rows = tokens.rows(in: cue)
    guard !rows.isEmpty, rows.upperBound <= sentence.tokens.upperBound else { return nil }
    var starts: [UInt32] = []
    for row in rows {
      if isNegation(row) || (isGovernor(row) && governs(rows)) { starts.append(cue.lower) }
      if let start = negation(of: row, in: sentence) { starts.append(min(start, cue.lower)) }
    }
    if let top = rows.first(where: { !rows.contains(tree.head(of: $0)) || tree.head(of: $0) == $0 }) {
      if let start = start(above: top, in: sentence) { starts.append(min(start, cue.lower)) }
    }
    if let source = quotation.source.first, source.upper <= cue.lower, sentence.range.contains(source),
      let first = tokens.rows(in: source).first, ReversingWords.nobody.contains(lemma(first))
    {
      starts.append(source.lower)
    }
    return starts.min()
  }

  /// Who denies something in words of his own says them: `denied it: “I was at sea”`. Who refuses to say them does not.
  private func governs(_ cue: Range<Int>) -> Bool {
    quotation.kind != .direct || cue.count { tokens.partsOfSpeech[$0] == .verb } > 1
  }

  /// Where the negation of a word begins, with its auxiliaries: `did not`; nil where it has none outside of what was said.
  private func negation(of row: Int, in sentence: Sentence) -> UInt32? {
    let children = tree.children(of: row, in: sentence).filter { $0 < row && !isSaid($0) }
    guard children.contains(where: negatesHead) else { return nil }
    let own = children.filter {
      negatesHead($0) || tokens.dependencies[$0] == .aux || tokens.dependencies[$0] == .auxpass
    }
    return own.map { tokens.ranges[$0].lower }.min()
  }

  /// Where the words begin that reverse from above: `refused to` say, `without` saying, `did not confirm or` say.
  private func start(above top: Int, in sentence: Sentence) -> UInt32? {
    var row = top
    for _ in 0..<3 {
      let head = tree.head(of: row)
      guard head != row, !isSaid(head) else { return nil }
      switch tokens.dependencies[row] {
      case .xcomp, .pcomp: if isGovernor(head) || isNegation(head) { return tokens.ranges[head].lower }
      case .conj:
        if let nor = conjunction(before: row, of: head, in: sentence), isNegation(nor) {
          return tokens.ranges[nor].lower
        }
        guard !hasSubject(row, in: sentence) else { return nil }
      default: return nil
      }
      if let start = negation(of: head, in: sentence) { return start }
      row = head
    }
    return nil
  }

  /// The last conjunction between a word and what it is joined to: `nor` of `was silent, nor did he say`.
  private func conjunction(before row: Int, of head: Int, in sentence: Sentence) -> Int? {
    tree.children(of: head, in: sentence).last {
      tokens.dependencies[$0] == .cc && $0 > head && $0 < row && !isSaid($0)
    }
  }

  // MARK: A fragment in a clause of the article

  /// Where the clause begins that negates the fragment at `range`; nil where none does.
  private func start(ofNegating range: TextRange, _ cues: [TextRange], in sentence: Sentence) -> UInt32? {
    let rows = tokens.rows(in: range).clamped(to: sentence.tokens)
    let heads = cues.flatMap { tokens.rows(in: $0) }
    guard var row = rows.first(where: { !rows.contains(tree.head(of: $0)) }) else { return nil }
    var start: UInt32?
    for step in 0..<Self.height where !heads.contains(row) {
      let isReversed = negation(of: row, before: range, in: sentence) != nil
      if isReversed || (step > 0 && !isSaid(row) && tokens.ranges[row].upper <= range.lower && isReversing(row)) {
        start = min(start ?? range.lower, clause(of: row, heads, before: range, in: sentence))
      }
      let head = tree.head(of: row)
      guard head != row, isPart(row, in: sentence) else { break }
      row = head
    }
    return start
  }

  private func negation(of row: Int, before range: TextRange, in sentence: Sentence) -> Int? {
    tree.children(of: row, in: sentence).first {
      negatesHead($0) && !isSaid($0) && tokens.ranges[$0].upper <= range.lower
    }
  }

  private func isReversing(_ row: Int) -> Bool { isGovernor(row) || isNegation(row) }

  /// Whether what is said of the head is said of the token too: not of a clause that only adds something.
  private func isPart(_ row: Int, in sentence: Sentence) -> Bool {
    switch tokens.dependencies[row] {
    case .relcl, .advcl, .acl, .appos, .parataxis: false
    case .conj: !hasSubject(row, in: sentence) && tokens.tags[row] != .vbd && tokens.tags[row] != .vbz
    default: true
    }
  }

  /// Where the clause around a token begins; where that is far away, the token's own negation.
  private func clause(of row: Int, _ cues: [Int], before range: TextRange, in sentence: Sentence) -> UInt32 {
    var verb = row
    for _ in 0..<Self.height where ![.verb, .aux].contains(tokens.partsOfSpeech[verb]) {
      let head = tree.head(of: verb)
      guard head != verb, !cues.contains(head) else { break }
      verb = head
    }
    let start = tokens.ranges[tree.first(of: verb, in: sentence)].lower
    if start <= range.lower, range.lower - start <= Self.reach { return start }
    return tokens.ranges[negation(of: row, before: range, in: sentence) ?? row].lower
  }

  // MARK: Words

  private func lemma(_ row: Int) -> String { tokens.strings[tokens.lemmas[row]].lowercased() }

  private func isNegation(_ row: Int) -> Bool { ReversingWords.negations.contains(lemma(row)) }

  /// `not`, `no`; a preposition says nothing of the word that it hangs on: `the charges against her`.
  private func negatesHead(_ row: Int) -> Bool { isNegation(row) && tokens.partsOfSpeech[row] != .adp }

  private func isGovernor(_ row: Int) -> Bool {
    if ReversingWords.governors.contains(lemma(row)) { return true }
    return row + 1 < tokens.count && ReversingWords.phrases.contains("\(lemma(row)) \(lemma(row + 1))")
  }

  /// Whether a token stands in what is shown as said: of words among which some are quoted, these alone may be.
  private func isSaid(_ row: Int) -> Bool {
    if quotation.kind == .mixed { return range.contains(tokens.ranges[row]) }
    return quotation.content.contains { $0.contains(tokens.ranges[row]) }
  }

  private func hasSubject(_ row: Int, in sentence: Sentence) -> Bool {
    tree.children(of: row, in: sentence).contains {
      [.nsubj, .nsubjpass, .expl, .csubj].contains(tokens.dependencies[$0])
    }
  }
}
