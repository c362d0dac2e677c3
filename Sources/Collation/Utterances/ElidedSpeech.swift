internal import NewsModel
internal import TextCore

/// Finds what speech stands for that leaves its words out: `Kellmer maintains that a warning reached the bridge. Radley
/// maintains that it did not.`
///
/// Such speech is a pronoun and an auxiliary verb; what it affirms or denies is what the quotation before it says
/// (ellipsis of the verb phrase: Hardt, Verb Phrase Ellipsis, 1993).
struct ElidedSpeech {
  /// Words of such speech at the most: `that it did not`, `they never had`.
  private static let mostWords = 5

  let context: StoryContext

  /// The words that `parts` of `article` stand for: those of `before`, denied where the parts deny; shown
  /// for them are the parts themselves. Nil where the parts say something in words of their own.
  func passage(
    of parts: ContiguousArray<TextRange>, in article: ID<ArticleReading>, after before: SpeechPiece?
  ) -> Passage? {
    guard let before, let language = context.reading(article).language,
      isNear(before.passage.evidence.range, parts, language.sentences)
    else { return nil }
    let tokens = language.tokens
    let rows = parts.flatMap { tokens.rows(in: $0) }
    let words = rows.compactMap { context.words.word(at: $0, of: article) }
    guard (2...Self.mostWords).contains(words.count), !words.contains(where: \.carriesMeaning),
      rows.contains(where: { tokens.tags[$0] == .prp }),
      rows.contains(where: { tokens.partsOfSpeech[$0] == .aux || tokens.partsOfSpeech[$0] == .verb })
    else { return nil }
    let denying = words.filter(\.denies)
    let meant = said(in: before.passage, denied: !denying.isEmpty, tokens)
    return context.words.passage(
      meant + denying, article, TextRange(parts[0].lower, parts[parts.count - 1].upper))
  }

  /// The words of a passage, denied or not as is asked for.
  private func said(in passage: Passage, denied: Bool, _ tokens: TokenColumns) -> ContiguousArray<ComparedWord> {
    var words = ContiguousArray(passage.words.filter { !$0.denies })
    let wasDenied = words.count < passage.words.count
    if denied == wasDenied { return words }
    guard denied else {
      for place in words.indices { words[place].isNegated = false }
      return words
    }
    let own = Set(words.map(\.token))
    let main = words.firstIndex { word in
      word.role == .content && tokens.partsOfSpeech[word.token] == .verb
        && !own.contains(Int(tokens.heads[word.token]))
    }
    if let main { words[main].isNegated = true }
    return words
  }

  /// Whether what was said before stands in the same sentence or the one before.
  private func isNear(
    _ range: TextRange, _ parts: ContiguousArray<TextRange>, _ sentences: ContiguousArray<Sentence>
  ) -> Bool {
    let own = sentences.rows(overlapping: parts[0])
    let other = sentences.rows(overlapping: range)
    guard let first = own.first, let last = other.last else { return false }
    return last <= first && first - last <= 1
  }
}
