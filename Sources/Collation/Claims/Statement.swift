internal import NewsModel
internal import TextCore

/// A sentence of the report or a clause of one, with what tells whether it stands for itself.
struct Statement {
  /// Its article.
  let article: ID<ArticleReading>
  /// The row of its sentence in the article.
  let row: Int
  /// What is shown for it.
  let slice: Evidence
  /// What can be shown for it without the rest of its sentence.
  let detail: Evidence
  /// The rows of what is shown.
  let tokens: Range<Int>
  /// The rows of its own words, ascending: what other clauses state inside of it is left out.
  let own: ContiguousArray<Int>
  /// Its own words.
  let passage: Passage
  /// Its words without what is said of its subject in passing, as a slice over its predicate; nil where there is no such.
  let core: Passage?
  /// Its place among the sentences of the report, from 0.
  let place: Int
  /// Whether most of it stands between quotation marks: then it is speech, and an utterance holds it.
  let isSpeech: Bool
  /// Whether it begins with a word that points back (`he`, `that`, `but`).
  let pointsBack: Bool

  /// Whether it says next to nothing but what it points at: `The company disputes that.`
  let onlyPoints: Bool

  /// Whether it says little in words of its own: `Radley maintains that it did not.`
  var isBare: Bool { passage.words.count(where: \.carriesMeaning) < 3 }

  /// Whether it hardly says more than who said something that stands between quotation marks: `Radley told the Courier.`
  let onlyIntroduces: Bool

  /// Whether all of a sentence is shown for it, or all of what somebody says by the way.
  let isSentence: Bool

  /// Whether its passage holds all of its own words: a subject that it shares may stand elsewhere.
  let isInOnePlace: Bool

  /// The same, with no more shown for it than its own phrase.
  var narrowed: Statement {
    Statement(
      article: article, row: row, slice: detail, detail: detail, tokens: tokens, own: own, passage: passage, core: core,
      place: place, isSpeech: isSpeech, pointsBack: pointsBack, onlyPoints: onlyPoints, onlyIntroduces: onlyIntroduces,
      isSentence: false,
      isInOnePlace: isInOnePlace, hasVerb: hasVerb,
      beginsSentence: beginsSentence && detail.range.lower == slice.range.lower)
  }

  /// Whether a verb is its head: what the parser cuts from a sentence may be a noun with what is said of it.
  let hasVerb: Bool

  /// Whether what is shown begins where a sentence does.
  let beginsSentence: Bool

  /// The clauses that were put together to it; none where it is one clause.
  var parts: ContiguousArray<Statement> = []

  /// How much of what is shown is its own: a relative clause is little of a long sentence.
  var ownShare: Double { Double(own.count) / Double(max(1, tokens.count)) }
}

/// Finds what the report states, clause by clause: headlines and furniture state nothing.
struct Statements {
  let context: StoryContext

  /// The words at the beginning of a statement that may point back.
  private static let pointingWords = 3
  /// Words that say something which a statement that points at another has at the least.
  private static let leastTold = 3
  /// Words that say something which a statement has besides direct speech and who said it.
  private static let leastBesideSpeech = 2
  /// The least number of words of a statement.
  private static let leastWords = 3

  /// The statements of all articles, in the order of the account and of the text.
  func all() -> ContiguousArray<Statement> {
    ContiguousArray(context.articles.flatMap(statements))
  }

  private func statements(of article: ID<ArticleReading>) -> ContiguousArray<Statement> {
    let reading = context.reading(article)
    guard let language = reading.language, let layout = reading.layout else { return [] }
    let direct = directSpeech(in: reading)
    let marks = QuotationMarks(reading)
    let speech = quotedSpeech(in: reading)
    var found: ContiguousArray<Statement> = []
    var paragraph = 0
    var place = 0
    for (row, sentence) in language.sentences.enumerated() {
      while paragraph < layout.paragraphs.count, layout.paragraphs[paragraph].upper <= sentence.range.lower {
        paragraph += 1
      }
      guard paragraph < layout.paragraphs.count, layout.paragraphs[paragraph].contains(sentence.range) else { continue }
      for clause in clauses(of: sentence, article, direct, marks) {
        let range = reading.article.text.span.closingMarks(of: language.tokens.range(of: clause.slice))
        let passage = context.words.passage(
          of: clause.own, as: language.tokens.range(of: clause.focus), of: article)
        guard passage.words.count >= Self.leastWords, !passage.senses.isEmpty else { continue }
        found.append(
          Statement(
            article: article, row: row, slice: Evidence(article: article, range: range),
            detail: Evidence(article: article, range: detail(of: clause, reading, language.tokens)),
            tokens: clause.slice,
            own: clause.own, passage: passage, core: core(of: clause, article, language.tokens), place: place,
            isSpeech: share(of: passage.evidence.range, in: speech) > 0.55,
            pointsBack: pointsBack(clause.slice, language.tokens),
            onlyPoints: onlyPoints(clause, passage, language.tokens),
            onlyIntroduces: onlyIntroduces(passage, sentence, reading),
            isSentence: range.count * 10 >= sentence.range.count * 9,
            isInOnePlace: clause.own.allSatisfy(clause.focus.contains),
            hasVerb: hasVerb(clause, language.tokens), beginsSentence: range.lower == sentence.range.lower))
      }
      place += 1
    }
    return found
  }

  /// The detail of a clause, a time at its end not cut through: `from 7:31 a.m.`
  private func detail(of clause: Clause, _ reading: ArticleReading, _ tokens: TokenColumns) -> TextRange {
    let range = tokens.range(of: clause.detail)
    let last = TextRange(range.upper - 1, range.upper)
    let time = reading.chronology?.expressions.first { $0.range.contains(last) }
    let slice = tokens.range(of: clause.slice)
    return TextRange(range.lower, min(max(range.upper, time?.range.upper ?? 0), slice.upper))
  }

  private func core(of clause: Clause, _ article: ID<ArticleReading>, _ tokens: TokenColumns) -> Passage? {
    guard let core = StatementCore(of: clause.own, tokens, context.tree(of: article)) else { return nil }
    return context.words.passage(of: core.own, as: tokens.range(of: core.predicate), of: article)
  }

  /// The clauses of a sentence; what stands beside direct speech is taken from it, the speech is not cut.
  private func clauses(
    of sentence: Sentence, _ article: ID<ArticleReading>, _ speech: ContiguousArray<TextRange>,
    _ marks: QuotationMarks
  ) -> ContiguousArray<Clause> {
    guard let tokens = context.reading(article).language?.tokens else { return [] }
    let rows = tokens.rows(in: sentence.range)
    guard !rows.isEmpty else { return [] }
    let tree = context.tree(of: article)
    if speech.contains(where: { $0.overlaps(sentence.range) }) {
      let inner = InnerClauses(tokens, tree, in: rows).clauses().dropFirst().filter { clause in
        speech.allSatisfy { !$0.overlaps(tokens.range(of: clause.focus)) }
      }
      return [Clause(slice: rows, own: ContiguousArray(rows), focus: rows, detail: rows)] + inner
    }
    let slices = whole(ClauseCutter(tokens, tree, rows).clauses(), tokens, marks.quotedParts(of: sentence.range))
    return ContiguousArray(slices.flatMap { InnerClauses(tokens, tree, in: $0).clauses() })
  }

  /// Clauses, put together again where a cut would go through a quotation: what is quoted is not told in halves.
  private func whole(
    _ clauses: ContiguousArray<Range<Int>>, _ tokens: TokenColumns, _ quoted: ContiguousArray<TextRange>
  ) -> ContiguousArray<Range<Int>> {
    var found: ContiguousArray<Range<Int>> = []
    for clause in clauses {
      let start = tokens.ranges[clause.lowerBound].lower
      if let last = found.last, quoted.contains(where: { $0.lower < start && start < $0.upper }) {
        found[found.count - 1] = last.lowerBound..<clause.upperBound
      } else {
        found.append(clause)
      }
    }
    return found
  }

  private func directSpeech(in reading: ArticleReading) -> ContiguousArray<TextRange> {
    ContiguousArray((reading.quotations ?? []).filter { $0.kind == .direct }.flatMap(\.content)).sortedRanges()
  }

  /// Direct speech, and what of other speech stands between quotation marks.
  private func quotedSpeech(in reading: ArticleReading) -> ContiguousArray<TextRange> {
    let marks = QuotationMarks(reading)
    var speech: ContiguousArray<TextRange> = []
    for quotation in reading.quotations ?? [] {
      switch quotation.kind {
      case .direct: speech += quotation.content
      case .mixed: speech += quotation.content.flatMap(marks.quotedParts)
      case .indirect: break
      }
    }
    return speech.sortedRanges()
  }

  private func share(of range: TextRange, in ranges: ContiguousArray<TextRange>) -> Double {
    var covered = 0
    for other in ranges where other.overlaps(range) {
      covered += Int(min(other.upper, range.upper)) - Int(max(other.lower, range.lower))
    }
    return Double(covered) / Double(max(1, range.count))
  }

  /// Whether a clause has a word that points at another statement, and hardly another that says something.
  private func onlyPoints(_ clause: Clause, _ passage: Passage, _ tokens: TokenColumns) -> Bool {
    let told = passage.words.count { $0.role == .number || $0.carriesMeaning && !$0.isEntity && $0.role != .name }
    guard told < Self.leastTold else { return false }
    // `that`, `this` in the place of a noun
    return clause.slice.contains { row in
      tokens.tags[row] == .dt && tokens.partsOfSpeech[row] == .pron
        && (tokens.dependencies[row] == .nsubj || tokens.dependencies[row] == .dobj
          || tokens.dependencies[row] == .pobj)
    }
  }

  private func hasVerb(_ clause: Clause, _ tokens: TokenColumns) -> Bool {
    clause.own.contains { row in
      let head = Int(tokens.heads[row])
      return (tokens.partsOfSpeech[row] == .verb || tokens.partsOfSpeech[row] == .aux)
        && (head == row || !clause.slice.contains(head) || tokens.partsOfSpeech[head] == .verb)
    }
  }

  /// Whether a clause of a sentence with direct speech says hardly anything besides it, its speaker and the word for saying.
  private func onlyIntroduces(_ passage: Passage, _ sentence: Sentence, _ reading: ArticleReading) -> Bool {
    let speech = (reading.quotations ?? []).filter { quotation in
      quotation.kind == .direct && (quotation.source + quotation.cue).contains { sentence.range.contains($0) }
    }
    guard !speech.isEmpty else { return false }
    let said = speech.flatMap { $0.content + $0.cue }
    let spoken = said + speech.flatMap(\.source)
    // `said the harbour master, whose staff were on duty`: that is told too.
    let tells = passage.words.contains { word in
      guard let tokens = reading.language?.tokens, tokens.partsOfSpeech[word.token] == .verb else { return false }
      return !said.contains { $0.contains(tokens.ranges[word.token]) }
    }
    if tells { return false }
    return passage.words.count { word in
      let place = reading.language?.tokens.ranges[word.token]
      return word.carriesMeaning && !word.isEntity && word.role != .name
        && !spoken.contains { range in place.map(range.contains) ?? false }
    } < Self.leastBesideSpeech
  }

  /// Whether one of the first words points back: `he`, `that`, `two of them`.
  private func pointsBack(_ rows: Range<Int>, _ tokens: TokenColumns) -> Bool {
    let words = rows.filter { tokens.partsOfSpeech[$0] != .punct && tokens.partsOfSpeech[$0] != .space }
    guard let first = words.first else { return false }
    if tokens.partsOfSpeech[first] == .cconj { return true }
    // this, that, these
    if tokens.partsOfSpeech[first] == .det, (4...5).contains(tokens.ranges[first].count) { return true }
    return words.prefix(Self.pointingWords).contains {
      tokens.tags[$0] == .prp || tokens.tags[$0] == .possessivePronoun
    }
      || tokens.partsOfSpeech[first] == .pron && tokens.dependencies[first] != .expl
  }
}

extension ContiguousArray<TextRange> {
  fileprivate func sortedRanges() -> ContiguousArray<TextRange> { ContiguousArray(sorted()) }
}
