internal import NewsModel
internal import TextCore

/// What somebody says besides what other reports state too: `“Two of them are still in intensive care, and both are
/// stable,” the doctor said` has the state of both men from one report alone.
///
/// Only whole clauses of direct speech count, and none in which the speaker speaks of himself or to somebody: those are
/// opinions and appeals, and the utterances have them.
struct SpokenDetails {
  /// Tokens of such a clause at the least: people speak shortly.
  private static let leastTokens = 3

  let context: StoryContext

  /// The clauses of `speech`, a statement that supports what `told` says, that say nothing of it.
  func details(of speech: Statement, beside told: Passage) -> ContiguousArray<Statement> {
    let reading = context.reading(speech.article)
    guard let tokens = reading.language?.tokens else { return [] }
    let tree = context.tree(of: speech.article)
    var found: ContiguousArray<Statement> = []
    for quotation in reading.quotations ?? [] where quotation.kind == .direct {
      for range in quotation.content where speech.slice.range.overlaps(range) {
        let rows = tokens.rows(in: range).clamped(to: speech.tokens)
        guard !rows.isEmpty else { continue }
        let clauses = ClauseCutter(tokens, tree, rows, leastTokens: Self.leastTokens).clauses()
        guard clauses.count > 1 else { continue }
        found += clauses.compactMap { detail(of: $0, speech, beside: told, tokens) }
      }
    }
    return found
  }

  private func detail(
    of rows: Range<Int>, _ speech: Statement, beside told: Passage, _ tokens: TokenColumns
  ) -> Statement? {
    let range = tokens.range(of: rows)
    let passage = context.words.passage(of: ContiguousArray(rows), as: range, of: speech.article)
    guard !passage.senses.isEmpty, Set(passage.senses).isDisjoint(with: told.senses),
      !rows.contains(where: { Self.isPersonal(tokens.strings[tokens.lemmas[$0]].lowercased()) })
    else { return nil }
    return speech.spoken(rows, passage)
  }

  private static func isPersonal(_ lemma: String) -> Bool {
    ["i", "we", "you", "me", "us", "my", "our", "your"].contains(lemma)
  }
}

extension Statement {
  /// A clause of direct speech in this statement, as one of its own: `rows` with their words.
  fileprivate func spoken(_ rows: Range<Int>, _ passage: Passage) -> Statement {
    Statement(
      article: article, row: row, slice: passage.evidence, detail: passage.evidence, tokens: rows,
      own: ContiguousArray(rows), passage: passage, core: nil, place: place, isSpeech: true, pointsBack: true,
      onlyPoints: false, onlyIntroduces: false, isSentence: true, isInOnePlace: true, hasVerb: true,
      beginsSentence: false)
  }
}
