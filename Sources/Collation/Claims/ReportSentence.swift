internal import NewsModel
internal import TextCore

/// A sentence of the report, with what tells whether it stands for itself.
struct ReportSentence {
  /// Its article.
  let article: ID<ArticleReading>
  /// The row of the sentence in its article.
  let row: Int
  /// Its words.
  let passage: Passage
  /// Its place among the sentences of the report, from 0.
  let place: Int
  /// Whether most of it stands between quotation marks: then it is speech, and an utterance holds it.
  let isSpeech: Bool
  /// Whether it begins with a word that points back (`he`, `that`, `but`).
  let pointsBack: Bool
}

/// Finds the sentences of the report: headlines and furniture are none.
struct ReportSentences {
  let context: StoryContext

  /// The least number of words of a statement.
  private static let leastWords = 4

  /// The sentences of all articles, in the order of the account and of the text.
  func all() -> ContiguousArray<ReportSentence> {
    ContiguousArray(context.articles.flatMap(sentences))
  }

  private func sentences(of article: ID<ArticleReading>) -> ContiguousArray<ReportSentence> {
    let reading = context.reading(article)
    guard let language = reading.language, let layout = reading.layout else { return [] }
    let speech = directSpeech(in: reading)
    var found: ContiguousArray<ReportSentence> = []
    var paragraph = 0
    for (row, sentence) in language.sentences.enumerated() {
      while paragraph < layout.paragraphs.count, layout.paragraphs[paragraph].upper <= sentence.range.lower {
        paragraph += 1
      }
      guard paragraph < layout.paragraphs.count, layout.paragraphs[paragraph].contains(sentence.range) else { continue }
      let passage = context.words.passage(sentence.range, of: article, reading)
      guard passage.words.count >= Self.leastWords, !passage.stems.isEmpty else { continue }
      found.append(
        ReportSentence(
          article: article, row: row, passage: passage, place: found.count,
          isSpeech: share(of: sentence.range, in: speech) > 0.55,
          pointsBack: pointsBack(sentence, language.tokens)))
    }
    return found
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

  private func pointsBack(_ sentence: Sentence, _ tokens: TokenColumns) -> Bool {
    guard let first = sentence.tokens.first(where: { tokens.partsOfSpeech[$0] != .punct }) else { return false }
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
