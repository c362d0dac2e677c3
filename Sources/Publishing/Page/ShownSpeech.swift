internal import NewsModel
internal import TextCore

/// What a page shows of a version of an utterance so that it can be read by itself.
///
/// Words between quotation marks among others keep their marks (`“vile and wrong”`). What is no clause is shown with the
/// word that introduces it: `declined to comment`, `criticized the mayor for the delay`; so is an embedded question:
/// `asked whether it would rain`. Whatever the words around it reverse is shown with them: `denied that he had been there`.
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
    if let reversed = reversed(version.text) {
      let marked = quotation.kind == .indirect ? version.text : withMarks(version.text)
      let range = TextRange(min(reversed.lower, marked.lower), max(reversed.upper, marked.upper))
      return Passage(Evidence(article: version.article, range: range), said: shownFragments)
    }
    switch quotation.kind {
    case .direct: return Passage(version.evidence, said: quotation.content)
    case .mixed:
      let marked = withMarks(version.text)
      return Passage(
        Evidence(article: version.article, range: isQuestion(version.text) ? withCue(marked) : marked),
        said: shownFragments)
    case .indirect:
      let isWhole = !isQuestion(version.text) && isClause(version.text)
      return Passage(
        Evidence(article: version.article, range: isWhole ? version.text : withCue(version.text)),
        said: shownFragments)
    }
  }

  /// Whether the page puts quotation marks around all of `version`.
  func isSpoken(_ version: Utterance.Version) -> Bool { quotation.kind == .direct && reversed(version.text) == nil }

  /// The fragments that were said, those joined that cannot be read without the words between them: a cue alone, as in
  /// `the bill is not expected to pass`, or a negation, as in `“a risk” but not “a danger”`.
  private var shownFragments: ContiguousArray<TextRange> {
    guard quotation.kind != .direct else { return quotation.content }
    let fragments = quotation.kind == .indirect ? quotation.content : ContiguousArray(quotation.content.map(withMarks))
    var shown: ContiguousArray<TextRange> = []
    for fragment in fragments {
      if let last = shown.last, last.upper < fragment.lower, isNeeded(TextRange(last.upper, fragment.lower)) {
        shown[shown.count - 1] = TextRange(last.lower, fragment.upper)
      } else {
        shown.append(fragment)
      }
    }
    return shown
  }

  private func isNeeded(_ gap: TextRange) -> Bool {
    guard Int(gap.count) <= Self.reach, !quotation.source.contains(where: { $0.overlaps(gap) }) else { return false }
    if quotation.cue.contains(where: gap.contains) { return true }
    guard let tokens = reading.language?.tokens else { return false }
    return tokens.rows(in: gap).contains { row in
      let lemma = tokens.strings[tokens.lemmas[row]].lowercased()
      return ReversingWords.negations.contains(lemma) || ReversingWords.governors.contains(lemma)
    }
  }

  private func reversed(_ range: TextRange) -> TextRange? {
    guard let language = reading.language, let sentence = language.sentence(at: range.lower) else { return nil }
    return ReversedSpeech(quotation, range, language).slice(in: sentence)
  }

  /// With the quotation marks around it, or the one that is missing.
  private func withMarks(_ range: TextRange) -> TextRange {
    let text = reading.article.text.span
    let around = text.surroundingMarks(of: range)
    return around == range ? text.closingMarks(of: range) : around
  }

  private func withCue(_ range: TextRange) -> TextRange {
    guard let cue = quotation.cue.first, cue.upper <= range.lower, Int(range.lower - cue.upper) <= Self.reach,
      let language = reading.language,
      language.sentences.contains(where: { $0.range.contains(cue) && $0.range.contains(range) })
    else { return range }
    return TextRange(cue.lower, range.upper)
  }

  /// Whether it begins as an embedded question does: `whether it would rain`.
  private func isQuestion(_ range: TextRange) -> Bool {
    guard let tokens = reading.language?.tokens, let first = tokens.rows(in: range).first else { return false }
    return ReversingWords.questions.contains(tokens.strings[tokens.lemmas[first]].lowercased())
  }

  /// Whether a verb with a tense is the head of what was said.
  private func isClause(_ range: TextRange) -> Bool {
    guard let tokens = reading.language?.tokens else { return true }
    let rows = tokens.rows(in: range)
    return rows.contains { row in
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

extension LanguageLayer {
  /// The sentence that `offset` stands in. O(log sentences).
  fileprivate func sentence(at offset: UInt32) -> Sentence? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].range.lower <= offset ? sentences[low] : nil
  }
}
