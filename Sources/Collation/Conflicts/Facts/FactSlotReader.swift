internal import NewsModel
internal import TextCore

/// Reads the values of one article's sentences.
struct FactSlotReader {
  private let context: StoryContext
  private let article: ID<ArticleReading>
  private let reading: ArticleReading
  private let language: LanguageLayer
  private let frame: FactFrame
  private let figures: FigureReader
  private let details: FactDetails

  init?(_ context: StoryContext, _ article: ID<ArticleReading>) {
    let reading = context.reading(article)
    guard let language = reading.language, let frame = FactFrame(context, article) else { return nil }
    self.context = context
    self.article = article
    self.reading = reading
    self.language = language
    self.frame = frame
    figures = FigureReader(context: context)
    details = FactDetails(tokens: language.tokens, tree: context.tree(of: article), reading: reading)
  }

  /// The values of `kind` in a sentence, whose row is `row`.
  func slots(of kind: FactKind, in sentence: FactSentence, row: Int) -> ContiguousArray<FactSlot> {
    switch kind {
    case .number: withVerbs(numbers(sentence, row))
    case .time: withVerbs(times(sentence, row))
    case .place: withVerbs(names(sentence, row) { $0 == .place || $0 == .country })
    case .person: names(sentence, row) { $0 == .person }
    case .polarity: verbs(sentence, row)
    case .outcome: outcomes(sentence, row)
    }
  }

  /// The slots with the verb above each and what stands to it.
  private func withVerbs(_ slots: ContiguousArray<FactSlot>) -> ContiguousArray<FactSlot> {
    ContiguousArray(
      slots.map { slot in
        guard let verb = frame.verb(above: frame.root(of: slot.tokens)) else { return slot }
        var slot = slot
        slot.verb = frame.sense(verb)
        slot.arguments = frame.arguments(of: verb)
        slot.people = frame.subjectPeople(of: verb)
        return slot
      })
  }

  private func numbers(_ sentence: FactSentence, _ row: Int) -> ContiguousArray<FactSlot> {
    ContiguousArray(
      figures.numerals(in: sentence.tokens, of: article).map { numeral in
        let tokens = language.tokens
        let counts = tokens.dependencies[numeral.row] == .nummod && Int(tokens.heads[numeral.row]) != numeral.row
        let counted = counts ? Int(tokens.heads[numeral.row]) : nil
        if let measure = measure(of: numeral) { return measured(numeral, by: measure.unit, at: measure.row, row) }
        return FactSlot(
          sentence: row, tokens: numeral.tokens,
          key: .number(numeral.value, from: numeral.span.start, unit: numeral.unit),
          governor: (numeral.unit == "%" ? frame.share(of: counted ?? numeral.row) : nil) ?? counted.flatMap(
            frame.sense)
            ?? (numeral.unit.isEmpty ? nil : frame.frame(of: numeral.row).governor),
          relation: nil, path: frame.path(of: numeral.row),
          detail: details.breakdown(of: numeral.tokens, value: numeral.value, in: sentence.tokens)?.rows,
          step: numeral.step, span: numeral.span)
      } + ages(sentence, row))
  }

  /// The unit that a number, or the end of a stretch, counts: `five years`, `40- to 60-hour`; nil for none.
  private func measure(of numeral: FigureReader.Numeral) -> (unit: String, row: Int)? {
    let tokens = language.tokens
    func unit(_ row: Int) -> (unit: String, row: Int)? {
      guard row < tokens.count else { return nil }
      return Measures.unit(of: tokens.strings[tokens.lemmas[row]].lowercased()).map { ($0, row) }
    }
    let last = numeral.tokens.upperBound - 1
    for row in [numeral.row, last] where tokens.dependencies[row] == .nummod {
      if let found = unit(Int(tokens.heads[row])) { return found }
    }
    return isHyphen(last + 1) ? unit(last + 2) : nil
  }

  /// `a term of five years`, `a 60-day suspension`: the unit is a part of the value, and what is measured governs it.
  private func measured(_ numeral: FigureReader.Numeral, by unit: String, at row: Int, _ sentence: Int) -> FactSlot {
    let tokens = language.tokens
    let head = frame.head(of: row)
    let governor: Symbol?
    switch tokens.dependencies[row] {
    case .attr: governor = frame.subject(of: head).flatMap(frame.sense)
    case .compound, .nmod, .amod: governor = frame.sense(head)
    default: governor = frame.frame(of: row).governor
    }
    return FactSlot(
      sentence: sentence, tokens: numeral.tokens, key: .number(numeral.value, from: numeral.span.start, unit: unit),
      governor: governor, relation: nil, path: frame.path(of: row), step: numeral.step, span: numeral.span)
  }

  /// `Ellison, 46, …`, `Ellison, aged 46`, `the 46-year-old mayor`. What stands before such a number is a person, whatever a
  /// reading of names takes it for.
  private func ages(_ sentence: FactSentence, _ row: Int) -> [FactSlot] {
    let tokens = language.tokens
    return sentence.tokens.compactMap { token in
      guard tokens.partsOfSpeech[token] == .num, let governor = aged(token, sentence.tokens),
        let age = NumberWord.value(of: [tokens.ranges[token]], in: reading), (1...120).contains(age)
      else { return nil }
      return FactSlot(
        sentence: row, tokens: token..<token + 1, key: .number(age, from: nil, unit: "years"), governor: governor,
        relation: nil)
    }
  }

  /// The sense of who is as old as a number says; nil where it is no age.
  private func aged(_ number: Int, _ rows: Range<Int>) -> Symbol? {
    let tokens = language.tokens
    func lemma(_ row: Int) -> String { tokens.strings[tokens.lemmas[row]].lowercased() }
    if number + 4 < rows.upperBound, tokens.tags[number + 1] == .hyphen, lemma(number + 2) == "year",
      tokens.tags[number + 3] == .hyphen, lemma(number + 4) == "old"
    {
      let head = frame.head(of: number + 4)
      return head == number + 4 || rows.contains(head) && head < number ? nil : frame.sense(head)
    }
    let isAged = number > rows.lowerBound && ["aged", "age"].contains(lemma(number - 1))
    let comma = isAged ? number - 2 : number - 1
    guard comma > rows.lowerBound, tokens.tags[comma] == .comma,
      number + 1 == rows.upperBound || tokens.partsOfSpeech[number + 1] == .punct,
      let person = context.words.word(at: comma - 1, of: article), person.carriesMeaning,
      reading.article.text[Int(tokens.ranges[comma - 1].lower)] < 0x5b || person.role == .name
    else { return nil }
    return person.sense
  }

  private func times(_ sentence: FactSentence, _ row: Int) -> ContiguousArray<FactSlot> {
    ContiguousArray(
      (reading.chronology?.expressions ?? []).compactMap { expression in
        guard sentence.passage.evidence.range.contains(expression.range), let time = expression.time else { return nil }
        let tokens = language.tokens.rows(in: expression.range)
        guard !tokens.isEmpty else { return nil }
        let root = frame.root(of: tokens)
        let (governor, _) = frame.frame(of: root)
        return FactSlot(
          sentence: row, tokens: tokens, key: .time(time), governor: governor, relation: nil,
          path: frame.path(of: root),
          isSaid: frame.isSaid(root))
      })
  }

  private func names(
    _ sentence: FactSentence, _ row: Int, _ isWanted: (EntityKind) -> Bool
  ) -> ContiguousArray<FactSlot> {
    var slots: ContiguousArray<FactSlot> = []
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      defer { token += 1 }
      guard let word = context.words.word(at: token, of: article), word.isEntity, word.role == .name,
        isWanted(context.entities[Int(word.entity)].kind)
      else { continue }
      let first = token
      while token + 1 < sentence.tokens.upperBound,
        context.words.word(at: token + 1, of: article)?.entity == word.entity
      { token += 1 }
      let tokens = first..<token + 1
      // `Asia-Pacific region`: a part of a longer name is none.
      if isHyphen(tokens.lowerBound - 1) || isHyphen(tokens.upperBound) { continue }
      let name = frame.root(of: tokens)
      let part = details.part(of: name)
      let root = part ?? name
      let (governor, relation) = frame.frame(of: root)
      slots.append(
        FactSlot(
          sentence: row, tokens: tokens, key: .entity(Int(word.entity)), governor: governor, relation: relation,
          modified: frame.modified(by: root), path: frame.path(of: root), isSaid: frame.isSaid(root),
          detail: part.flatMap { $0 < tokens.upperBound ? $0..<tokens.upperBound : nil }))
    }
    return slots
  }

  private func isHyphen(_ row: Int) -> Bool {
    row >= 0 && row < language.tokens.count && language.tokens.tags[row] == .hyphen
  }

  private func verbs(_ sentence: FactSentence, _ row: Int) -> ContiguousArray<FactSlot> {
    ContiguousArray(
      sentence.passage.words.compactMap { word in
        if let complement = frame.complement(of: word.token), !frame.isOpen(word.token) {
          return FactSlot(
            sentence: row, tokens: word.token..<word.token + 1, key: .polarity(isDenied: complement.isNegated),
            governor: complement.sense, relation: nil, isComplement: true, arguments: frame.arguments(of: word.token))
        }
        guard language.tokens.partsOfSpeech[word.token] == .verb, word.carriesMeaning, !frame.isOpen(word.token) else {
          return nil
        }
        return FactSlot(
          sentence: row, tokens: word.token..<word.token + 1,
          key: .polarity(isDenied: word.isNegated),
          governor: word.sense, relation: nil, arguments: frame.arguments(of: word.token))
      })
  }

  private func outcomes(_ sentence: FactSentence, _ row: Int) -> ContiguousArray<FactSlot> {
    ContiguousArray(
      sentence.passage.words.flatMap { word -> [FactSlot] in
        guard word.role == .content, !frame.isConditional(frame.verb(of: word.token)) else { return [] }
        let verb = frame.verb(of: word.token)
        let isFailed = frame.isFailed(word.token)
        let isDenied = word.isNegated != isFailed
        let failed = frame.failed(by: word.token).map(ends) ?? []
        return ends(of: word.token).filter { end in !failed.contains { $0.row == end.row } }.map { end in
          FactSlot(
            sentence: row, tokens: word.token..<word.token + 1,
            key: .outcome(end.row, isFirst: end.isFirst != isDenied), governor: nil, relation: nil,
            isUnreal: frame.isUnreal(isFailed ? frame.head(of: verb) : verb),
            arguments: frame.arguments(of: isFailed ? frame.head(of: verb) : verb).union(frame.arguments(of: verb)),
            people: frame.people(of: isFailed ? frame.head(of: verb) : verb))
        }
      })
  }

  /// The ends that a token names.
  private func ends(of token: Int) -> [Outcomes.End] {
    Outcomes.ends(
      of: language.tokens.strings[language.tokens.lemmas[token]].lowercased(),
      asVerb: language.tokens.partsOfSpeech[token] != .noun)
  }
}
