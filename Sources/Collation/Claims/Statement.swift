internal import NewsModel
internal import TextCore

/// A sentence of the report or a clause of one, with what tells whether it stands for itself.
struct Statement {
  /// Its article.
  let article: ID<ArticleReading>
  /// The row of its sentence in the article.
  let row: Int
  /// The rows of its tokens.
  let tokens: Range<Int>
  /// Its words.
  let passage: Passage
  /// Its place among the sentences of the report, from 0.
  let place: Int
  /// Whether most of it stands between quotation marks: then it is speech, and an utterance holds it.
  let isSpeech: Bool
  /// Whether it begins with a word that points back (`he`, `that`, `but`).
  let pointsBack: Bool
}

/// Finds what the report states, clause by clause: headlines and furniture state nothing.
struct Statements {
  let context: StoryContext

  /// The least number of words of a statement.
  private static let leastWords = 3

  /// The statements of all articles, in the order of the account and of the text.
  func all() -> ContiguousArray<Statement> {
    ContiguousArray(context.articles.flatMap(statements))
  }

  private func statements(of article: ID<ArticleReading>) -> ContiguousArray<Statement> {
    let reading = context.reading(article)
    guard let language = reading.language, let layout = reading.layout else { return [] }
    let speech = directSpeech(in: reading)
    var found: ContiguousArray<Statement> = []
    var paragraph = 0
    var place = 0
    for (row, sentence) in language.sentences.enumerated() {
      while paragraph < layout.paragraphs.count, layout.paragraphs[paragraph].upper <= sentence.range.lower {
        paragraph += 1
      }
      guard paragraph < layout.paragraphs.count, layout.paragraphs[paragraph].contains(sentence.range) else { continue }
      for rows in clauses(of: sentence, language.tokens, speech) {
        let range = TextRange(
          language.tokens.ranges[rows.lowerBound].lower, language.tokens.ranges[rows.upperBound - 1].upper)
        let passage = context.words.passage(range, of: article, reading)
        guard passage.words.count >= Self.leastWords, !passage.stems.isEmpty else { continue }
        found.append(
          Statement(
            article: article, row: row, tokens: rows, passage: passage, place: place,
            isSpeech: share(of: range, in: speech) > 0.55, pointsBack: pointsBack(rows, language.tokens)))
      }
      place += 1
    }
    return found
  }

  /// The clauses of a sentence as rows; a sentence with direct speech is not cut.
  private func clauses(
    of sentence: Sentence, _ tokens: TokenColumns, _ speech: ContiguousArray<TextRange>
  ) -> ContiguousArray<Range<Int>> {
    let rows = tokens.rows(in: sentence.range)
    guard !rows.isEmpty else { return [] }
    if speech.contains(where: { $0.overlaps(sentence.range) }) { return [rows] }
    let clauses = ClauseCutter(tokens, rows).clauses()
    return clauses.count > 1 ? clauses : [rows]
  }

  private func directSpeech(in reading: ArticleReading) -> ContiguousArray<TextRange> {
    ContiguousArray((reading.quotations ?? []).filter { $0.kind == .direct }.flatMap(\.content)).sortedRanges()
  }

  private func share(of range: TextRange, in ranges: ContiguousArray<TextRange>) -> Double {
    var covered = 0
    for other in ranges where other.overlaps(range) {
      covered += Int(min(other.upper, range.upper)) - Int(max(other.lower, range.lower))
    }
    return Double(covered) / Double(max(1, range.count))
  }

  private func pointsBack(_ rows: Range<Int>, _ tokens: TokenColumns) -> Bool {
    guard let first = rows.first(where: { tokens.partsOfSpeech[$0] != .punct }) else { return false }
    switch tokens.partsOfSpeech[first] {
    case .pron, .cconj: return true
    case .det: return tokens.ranges[first].count == 4 || tokens.ranges[first].count == 5  // this, that, these
    default: return false
    }
  }
}

extension ContiguousArray<TextRange> {
  fileprivate func sortedRanges() -> ContiguousArray<TextRange> { ContiguousArray(sorted()) }
}
