internal import NewsModel
internal import TextCore

/// What a page shows of a version of an utterance so that it can be read by itself.
///
/// Words between quotation marks among others keep their marks (`“vile and wrong”`). What is no clause is shown with the
/// word that introduces it: `declined to comment`, `criticized the mayor for the delay`.
struct ShownSpeech {
  /// Bytes between the introducing word and what was said at the most.
  private static let reach = 120

  private let quotation: Quotation
  private let reading: ArticleReading

  /// For the versions of `quotation` of `reading`.
  init(_ quotation: Quotation, _ reading: ArticleReading) {
    self.quotation = quotation
    self.reading = reading
  }

  /// What to show for `version`: all of it, and the fragments in it that were said.
  func passage(of version: Utterance.Version) -> Passage {
    switch quotation.kind {
    case .direct: return Passage(version.evidence, said: quotation.content)
    case .mixed:
      return Passage(
        Evidence(article: version.article, range: withMarks(version.text)),
        said: ContiguousArray(quotation.content.map(withMarks)))
    case .indirect:
      return Passage(Evidence(article: version.article, range: withCue(version.text)), said: quotation.content)
    }
  }

  /// With the quotation marks around it, or the one that is missing.
  private func withMarks(_ range: TextRange) -> TextRange {
    let text = reading.article.text.span
    let around = text.surroundingMarks(of: range)
    return around == range ? text.closingMarks(of: range) : around
  }

  private func withCue(_ range: TextRange) -> TextRange {
    guard let cue = quotation.cue.first, cue.upper <= range.lower, Int(range.lower - cue.upper) <= Self.reach,
      let language = reading.language, !isClause(language.tokens.rows(in: range), language.tokens),
      language.sentences.contains(where: { $0.range.contains(cue) && $0.range.contains(range) })
    else { return range }
    return TextRange(cue.lower, range.upper)
  }

  /// Whether a verb with a tense is the head of what was said.
  private func isClause(_ rows: Range<Int>, _ tokens: TokenColumns) -> Bool {
    rows.contains { row in
      guard !rows.contains(Int(tokens.heads[row])) || Int(tokens.heads[row]) == row else { return false }
      if hasTense(row, tokens) { return true }
      // `had been suspended`: the tense is that of a word before it.
      return tokens.partsOfSpeech[row] == .verb
        && rows.contains { Int(tokens.heads[$0]) == row && tokens.partsOfSpeech[$0] == .aux && hasTense($0, tokens) }
    }
  }

  private func hasTense(_ row: Int, _ tokens: TokenColumns) -> Bool {
    switch tokens.tags[row] {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }
}
