internal import NewsModel
internal import TextCore

/// A number with what it counts, as a sentence tells it.
struct Figure {
  /// The value.
  let value: Double
  /// How it is given: exactly, about, at least, at most so many, or from so many to so many.
  let span: NumberSpan
  /// The number with its sign or unit, a slice.
  let slice: Evidence
  /// The unit: `$`, `%` …; empty where things are counted.
  let unit: String
  /// Whether it is a part of others that are told of: `two of them`, `three of the injured`.
  let isPart: Bool
  /// The stem of what is counted; nil where nothing stands for it (`leaves 17 injured`).
  let counted: Symbol?
  /// The stems that tell what became of what is counted: its verb, its participle, its complement.
  let circumstances: Set<Symbol>
  /// The statement that it stands in.
  let sentence: Statement
  /// All that is shown for the statement.
  let whole: Passage
  /// Whether the sentence says that an earlier figure was put right.
  let isRevision: Bool
}

/// Reads the figures of sentences by the tree.
struct FigureReader {
  let context: StoryContext

  /// The figures of a sentence, in text order. Dates, years, times of day, ages and ordinals are none.
  func figures(of sentence: Statement) -> ContiguousArray<Figure> {
    let reading = context.reading(sentence.article)
    guard let language = reading.language else { return [] }
    let times = (reading.chronology?.expressions ?? []).filter { $0.range.overlaps(sentence.slice.range) }
    let rows = sentence.tokens
    let stretches = NumberSpanReader(tokens: language.tokens, reading: reading, rows: rows)
    var figures: ContiguousArray<Figure> = []
    for row in sentence.own where language.tokens.partsOfSpeech[row] == .num {
      let range = language.tokens.ranges[row]
      guard !times.contains(where: { $0.range.overlaps(range) }), isFree(row, language, rows),
        stretches.end(ofStretchFrom: row) == nil,
        let value = NumberWord.value(of: number(at: row, language.tokens, rows), in: reading), value != 1,
        !looksLikeYear(value, at: row, language.tokens)
      else { continue }
      figures.append(figure(value, at: row, sentence, language, rows, reading))
    }
    return figures
  }

  /// A number as it stands in a text.
  struct Numeral {
    let value: Double
    /// The row of its last token, and all of them.
    let row: Int
    let tokens: Range<Int>
    let unit: String
    let span: NumberSpan
    /// What it is exact to: a million for `43 million`, a hundredth for 31.55.
    let step: Double
  }

  /// The numbers among the tokens `rows` of an article: dates, years, times of day, ages and ordinals are none.
  func numerals(in rows: Range<Int>, of article: ID<ArticleReading>) -> ContiguousArray<Numeral> {
    let reading = context.reading(article)
    guard let language = reading.language, !rows.isEmpty else { return [] }
    let tokens = language.tokens
    let whole = tokens.range(of: rows)
    let stretches = NumberSpanReader(tokens: tokens, reading: reading, rows: rows)
    // How long something is, is a number; when it is, is none.
    let times = (reading.chronology?.expressions ?? []).filter { $0.range.overlaps(whole) && $0.kind != .duration }
    var ends: Set<Int> = []
    return ContiguousArray(
      rows.compactMap { row in
        guard tokens.partsOfSpeech[row] == .num, !ends.contains(row),
          !times.contains(where: { $0.range.overlaps(tokens.ranges[row]) }),
          isFree(row, language, rows)
        else { return nil }
        let parts = number(at: row, tokens, rows)
        guard let value = NumberWord.value(of: parts, in: reading), value != 1,
          !looksLikeYear(value, at: row, tokens)
        else { return nil }
        let first = row + 1 - parts.count
        if let end = stretches.end(ofStretchFrom: row) {
          let isCompound = end + 1 < rows.upperBound && tokens.tags[end + 1] == .hyphen
          if isFree(end, language, rows), !isCompound { return nil }
          ends.insert(end)
          return stretch(from: value, at: row, to: end, tokens, reading)
        }
        return Numeral(
          value: value, row: row, tokens: first..<row + 1, unit: unit(of: row, from: first, tokens, reading),
          span: span(of: value, parts, at: first, tokens, reading, rows),
          step: NumberWord.step(of: parts, in: reading))
      })
  }

  /// A stretch whose last number is a part of a longer word: `a 40-60 hour course`, `a 40- to 60-hour course`.
  private func stretch(
    from low: Double, at row: Int, to end: Int, _ tokens: TokenColumns, _ reading: ArticleReading
  ) -> Numeral? {
    NumberWord.value(of: [tokens.ranges[end]], in: reading).map { high in
      Numeral(
        value: high, row: row, tokens: row..<end + 1, unit: "",
        span: NumberSpan(value: high, kind: .stretch(from: low)), step: 1)
    }
  }

  /// Whether a number that counts nothing may be a year: in a headline no time expression may have been read.
  private func looksLikeYear(_ value: Double, at row: Int, _ tokens: TokenColumns) -> Bool {
    tokens.dependencies[row] != .nummod && tokens.ranges[row].count == 4 && (1_000...2_999).contains(value)
  }

  /// The sign before a number, or the word for a hundredth after it.
  private func unit(of row: Int, from first: Int, _ tokens: TokenColumns, _ reading: ArticleReading) -> String {
    if first > 0, tokens.partsOfSpeech[first - 1] == .sym { return reading.string(tokens.ranges[first - 1]) }
    guard row + 1 < tokens.count else { return "" }
    let next = reading.string(tokens.ranges[row + 1])
    return next == "%" || next == "percent" ? "%" : ""
  }

  private func span(
    of value: Double, _ parts: ContiguousArray<TextRange>, at first: Int, _ tokens: TokenColumns,
    _ reading: ArticleReading, _ rows: Range<Int>
  ) -> NumberSpan {
    NumberSpanReader(tokens: tokens, reading: reading, rows: rows).span(
      of: value, at: first, scale: max(1, NumberWord.step(of: ContiguousArray(parts.suffix(1)), in: reading)))
  }

  /// The tokens of one number: `1.5 million`, `two hundred`.
  private func number(at row: Int, _ tokens: TokenColumns, _ rows: Range<Int>) -> ContiguousArray<TextRange> {
    var first = row
    while first > rows.lowerBound, tokens.partsOfSpeech[first - 1] == .num, Int(tokens.heads[first - 1]) == row {
      first -= 1
    }
    return ContiguousArray(tokens.ranges[first...row])
  }

  /// Whether a number counts some of those that `of` names: of a pronoun, or of what is known already.
  private func isPart(_ row: Int, _ tree: TokenTree, _ tokens: TokenColumns) -> Bool {
    guard let of = tree.child(of: row, .prep), let whole = tree.child(of: of, .pobj) else { return false }
    return tokens.partsOfSpeech[whole] == .pron || tree.child(of: whole, .det) != nil
  }

  /// Whether a number stands by itself: not a part of a name, of another number, of a score or an age.
  private func isFree(_ row: Int, _ language: LanguageLayer, _ rows: Range<Int>) -> Bool {
    let tokens = language.tokens
    let head = Int(tokens.heads[row])
    if tokens.partsOfSpeech[head] == .propn || tokens.dependencies[row] == .compound { return false }
    if head != row, tokens.partsOfSpeech[head] == .num, tokens.dependencies[row] != .conj { return false }
    if tokens.dependencies[row] == .appos { return false }
    // `40-60 hours` is one thing, and no number of it.
    if row > rows.lowerBound + 1, tokens.ranges[row].lower == tokens.ranges[row - 1].upper,
      tokens.partsOfSpeech[row - 2] == .num, tokens.partsOfSpeech[row - 1] == .sym || tokens.tags[row - 1] == .hyphen
    {
      return false
    }
    // `0845` is no count but the beginning of a telephone number.
    if Self.isCode(tokens.strings[tokens.lemmas[row]]) { return false }
    // A number with a hyphen counts in another way: `two-day`, `38-year-old`; pages and seats it counts as any other.
    if row + 1 < rows.upperBound, tokens.tags[row + 1] == .hyphen {
      // `38-year-old`
      if row + 3 < rows.upperBound, tokens.tags[row + 3] == .hyphen { return false }
      return row + 2 < rows.upperBound && Self.countedInCompounds.contains(tokens.strings[tokens.lemmas[row + 2]])
    }
    return true
  }

  /// Things that are counted before another noun: `a 47-page indictment`.
  private static let countedInCompounds: Set<String> = [
    "page", "count", "member", "seat", "point", "mile", "acre", "foot", "metre", "meter", "kilometre", "kilometer",
    "ton",
    "tonne", "bed", "car", "story", "storey", "room", "vote", "day", "week", "month", "year", "hour", "minute",
  ]

  private static func isCode(_ number: String) -> Bool {
    number.utf8.count > 1 && number.hasPrefix("0") && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func figure(
    _ value: Double, at row: Int, _ sentence: Statement, _ language: LanguageLayer, _ rows: Range<Int>,
    _ reading: ArticleReading
  ) -> Figure {
    let tokens = language.tokens
    let article = sentence.article
    let words = context.words
    var counted: Int?
    if tokens.dependencies[row] == .nummod, Int(tokens.heads[row]) != row { counted = Int(tokens.heads[row]) }
    var circumstances: Set<Symbol> = []
    func add(_ token: Int) {
      guard rows.contains(token), token != counted, let word = words.word(at: token, of: article), word.carriesMeaning,
        word.role != .number
      else { return }
      circumstances.insert(word.sense)
    }
    let top = counted ?? row
    addVerb(above: top, tokens, rows, add)
    for child in rows where Int(tokens.heads[child]) == top && child != top {
      switch tokens.dependencies[child] {
      // What kind of things they are is no circumstance, but `injured` is.
      case .amod where tokens.tags[child] == .vbn || tokens.tags[child] == .vbg: add(child)
      case .acl, .relcl, .advmod: add(child)
      case .prep:
        for object in rows where Int(tokens.heads[object]) == child && tokens.dependencies[object] == .pobj {
          add(object)
        }
      default: break
      }
    }
    let whole = words.passage(sentence.slice.range, of: article, reading)
    let isRevision = Approximation.isRevision(whole, words)
    // `The amount of diesel that leaked was revised to 65 tonnes`: the whole sentence tells what the figure is for.
    if isRevision { whole.words.forEach { add($0.token) } }
    let numberSlices = number(at: row, tokens, rows)
    let slice = TextRange(numberSlices[0].lower, tokens.ranges[row].upper)
    return Figure(
      value: value,
      span: span(of: value, numberSlices, at: row + 1 - numberSlices.count, tokens, reading, rows),
      slice: Evidence(article: article, range: slice),
      unit: unit(of: row, from: row + 1 - numberSlices.count, tokens, reading),
      isPart: isPart(row, context.tree(of: article), tokens),
      counted: counted.flatMap { words.word(at: $0, of: article)?.sense }, circumstances: circumstances,
      sentence: sentence, whole: whole, isRevision: isRevision)
  }

  /// The verb that the counted things stand to, up to three steps above: `65 tonnes of diesel had leaked`.
  private func addVerb(above top: Int, _ tokens: TokenColumns, _ rows: Range<Int>, _ add: (Int) -> Void) {
    var token = top
    for _ in 0..<3 {
      let head = Int(tokens.heads[token])
      guard head != token, rows.contains(head) else { return }
      add(head)
      if tokens.partsOfSpeech[head] == .verb || tokens.partsOfSpeech[head] == .aux {
        // What else stands to the verb as its object or complement: `left 17 people injured`.
        for child in rows where Int(tokens.heads[child]) == head {
          switch tokens.dependencies[child] {
          case .oprd, .acomp, .ccomp, .prt: add(child)
          // `were on board`
          case .prep where tokens.partsOfSpeech[head] == .aux:
            for object in rows where Int(tokens.heads[object]) == child && tokens.dependencies[object] == .pobj {
              add(object)
            }
          default: break
          }
        }
        return
      }
      token = head
    }
  }
}
