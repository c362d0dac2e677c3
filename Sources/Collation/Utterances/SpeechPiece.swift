internal import NewsModel
internal import TextCore

/// One sentence of what somebody said, in one article.
struct SpeechPiece {
  /// The article.
  let article: ID<ArticleReading>
  /// The quotation's row in it.
  let quotation: Int
  /// The words.
  let passage: Passage
  /// Where what it means is printed: its own words, or those that it leaves out (`Radley says that it did not`).
  let meant: Evidence
  /// The words that stand between quotation marks: in them a changed word is a changed quotation.
  let quoted: Passage
  /// How the words are given.
  let kind: Quotation.Kind
  /// Who said it, a row of the entities.
  let speaker: Int?
  /// The speaker's name as it is printed.
  let printedSpeaker: TextRange?
  /// How sure content and speaker are.
  let confidence: Double
}

/// Cuts the quotations of a story into sentences, and indirect ones into the things said: another article may have one of
/// them only.
struct SpeechPieces {
  /// The part of a clause that must be quoted for the quotation to stand for it.
  private static let leastQuotedShare = 0.6
  /// Tokens of one of several clauses at the least.
  private static let leastClause = 4
  /// Words for things that indirect speech without a verb has at the least.
  private static let leastThings = 3
  /// The least confidence of indirect speech.
  private static let leastConfidence = 0.4

  private let context: StoryContext
  private let roles: SourceRoles
  private let elided: ElidedSpeech

  init(context: StoryContext) {
    self.context = context
    elided = ElidedSpeech(context: context)
    roles = SourceRoles(context)
  }

  /// The pieces of all articles, in the order of the account and of the text.
  func all() -> ContiguousArray<SpeechPiece> {
    var pieces: ContiguousArray<SpeechPiece> = []
    for article in context.articles {
      let reading = context.reading(article)
      let marks = QuotationMarks(reading)
      for (row, quotation) in (reading.quotations ?? []).enumerated() {
        let speaker = speaker(of: quotation, in: article)
        guard isSure(quotation) || quotation.speaker == nil && speaker != nil, saysSomething(quotation, in: article)
        else { continue }
        for parts in sentences(of: quotation, reading) {
          let last = pieces.last.flatMap { $0.article == article && $0.quotation != row ? $0 : nil }
          pieces.append(piece(of: parts, quotation, row, speaker, article, reading, marks, after: last))
        }
      }
    }
    return pieces
  }

  /// Who said it, a row of the entities: by the article itself, else by what the others tell of its source.
  private func speaker(of quotation: Quotation, in article: ID<ArticleReading>) -> Int? {
    if let speaker = quotation.speaker { return context.entity(of: speaker.chain, in: article) }
    return roles.entity(of: quotation.source, in: article)
  }

  /// Whether a quotation is worth comparing: indirect speech that may be none is not.
  private func isSure(_ quotation: Quotation) -> Bool {
    quotation.kind != .indirect || quotation.provenance.confidence >= Self.leastConfidence
  }

  /// Whether indirect speech is more than a name or a word for it: whom somebody praises is not what he said, nor is the
  /// accusation that he rejects.
  private func saysSomething(_ quotation: Quotation, in article: ID<ArticleReading>) -> Bool {
    guard quotation.kind == .indirect, let tokens = context.reading(article).language?.tokens else { return true }
    var things = 0
    for row in quotation.content.lazy.flatMap({ tokens.rows(in: $0) }) {
      switch tokens.partsOfSpeech[row] {
      case .verb, .aux: return true
      case .noun, .adj, .num: things += 1
      default: break
      }
    }
    return things >= Self.leastThings
  }

  private func piece(
    of parts: ContiguousArray<TextRange>, _ quotation: Quotation, _ row: Int, _ speaker: Int?,
    _ article: ID<ArticleReading>, _ reading: ArticleReading, _ marks: QuotationMarks, after last: SpeechPiece?
  ) -> SpeechPiece {
    let quotedParts: ContiguousArray<TextRange>
    switch quotation.kind {
    case .direct: quotedParts = parts
    case .indirect: quotedParts = []
    case .mixed: quotedParts = ContiguousArray(parts.flatMap(marks.quoted))
    }
    let elided = quotation.kind == .indirect ? elided.passage(of: parts, in: article, after: last) : nil
    let all = elided ?? passage(of: parts, article, reading)
    let quoted = passage(of: quotedParts, article, reading)
    // Where most of a clause is quoted, the quotation is what was said: `that “the line stays shut”`.
    let isMostlyQuoted = quoted.weight >= Self.leastQuotedShare * all.weight && !quotedParts.isEmpty
    return SpeechPiece(
      article: article, quotation: row, passage: isMostlyQuoted ? quoted : all,
      meant: elided == nil ? (isMostlyQuoted ? quoted : all).evidence : last?.meant ?? all.evidence, quoted: quoted,
      kind: quotation.kind, speaker: speaker, printedSpeaker: quotation.speaker?.name,
      confidence: quotation.provenance.confidence)
  }

  private func passage(
    of parts: ContiguousArray<TextRange>, _ article: ID<ArticleReading>, _ reading: ArticleReading
  ) -> Passage {
    let range = parts.isEmpty ? TextRange(0, 0) : TextRange(parts[0].lower, parts[parts.count - 1].upper)
    return context.words.passage(parts, as: range, of: article, reading)
  }

  /// The content by sentences: the parts of each sentence that belong to it.
  private func sentences(
    of quotation: Quotation, _ reading: ArticleReading
  ) -> ContiguousArray<ContiguousArray<TextRange>> {
    guard let language = reading.language else { return [quotation.content] }
    var sentences: ContiguousArray<ContiguousArray<TextRange>> = []
    var lastSentence = -1
    for fragment in quotation.content {
      for row in language.sentences.rows(overlapping: fragment) {
        let sentence = language.sentences[row].range
        let lower = afterMarks(max(sentence.lower, fragment.lower), language.tokens)
        let upper = min(sentence.upper, fragment.upper)
        guard lower < upper, hasWord(in: lower..<upper, language.tokens) else { continue }
        let parts = joinedClauses(of: TextRange(lower, upper), quotation.kind, language.tokens)
        if row == lastSentence { sentences[sentences.count - 1].append(parts[0]) } else { sentences.append([parts[0]]) }
        sentences += parts.dropFirst().map { [$0] }
        lastSentence = row
      }
    }
    return sentences.isEmpty ? [quotation.content] : sentences
  }

  /// Two things said in one indirect sentence: `that the ferry was warned and that the warning reached the bridge`.
  private func joinedClauses(
    of part: TextRange, _ kind: Quotation.Kind, _ tokens: TokenColumns
  ) -> ContiguousArray<TextRange> {
    guard kind == .indirect else { return [part] }
    let rows = tokens.rows(in: part)
    var parts: ContiguousArray<TextRange> = []
    var start = rows.lowerBound
    for row in rows.dropFirst(Self.leastClause).dropLast(Self.leastClause) where row - start >= Self.leastClause {
      // `, and that`
      guard tokens.tags[row] == .cc, tokens.dependencies[row + 1] == .mark,
        tokens.strings[tokens.lemmas[row + 1]] == "that"
      else { continue }
      parts.append(tokens.range(of: start..<(tokens.tags[row - 1] == .comma ? row - 1 : row)))
      start = row + 1
    }
    if start == rows.lowerBound { return [part] }
    parts.append(tokens.range(of: start..<rows.upperBound))
    return parts
  }

  /// The first place from `lower` on that no comma or the like stands at: a fragment may begin behind a word left out.
  private func afterMarks(_ lower: UInt32, _ tokens: TokenColumns) -> UInt32 {
    var row = tokens.rows(in: TextRange(lower, UInt32.max)).lowerBound
    var lower = lower
    while row < tokens.count, tokens.ranges[row].lower == lower || tokens.tags[row] == .space,
      tokens.tags[row] == .comma || tokens.tags[row] == .colon || tokens.tags[row] == .space
    {
      row += 1
      if row < tokens.count { lower = tokens.ranges[row].lower }
    }
    return lower
  }

  private func hasWord(in range: Range<UInt32>, _ tokens: TokenColumns) -> Bool {
    tokens.rows(in: TextRange(range.lowerBound, range.upperBound)).contains {
      tokens.partsOfSpeech[$0] != .punct && tokens.partsOfSpeech[$0] != .space
    }
  }
}

extension ContiguousArray<Sentence> {
  /// The rows of the sentences that share a byte with `range`. O(log sentences + found).
  func rows(overlapping range: TextRange) -> Range<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upper > range.lower { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < count, self[end].range.lower < range.upper { end += 1 }
    return low..<end
  }
}
