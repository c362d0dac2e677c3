internal import NewsModel
internal import TextCore

/// Makes the tokens of an article comparable.
struct WordReader {
  private static let light = WordList(PackageResources.light_words_txt)
  private static let denying = WordList(PackageResources.denying_words_txt)
  private static let denyingSubjects = WordList(PackageResources.denying_subjects_txt)

  /// A row for each token of `reading`: nil for marks and white space. Lemmas and stems are interned in `table`.
  func words(of reading: ArticleReading, into table: inout SymbolTable) -> ContiguousArray<ComparedWord?> {
    guard let language = reading.language else { return [] }
    let tokens = language.tokens
    let lemmas = LemmaTable(tokens, into: &table)
    let negated = negatedRows(tokens, lemmas)
    let phrasal = phrasalSenses(language, into: &table)
    var words: ContiguousArray<ComparedWord?> = []
    words.reserveCapacity(tokens.count)
    for row in 0..<tokens.count {
      switch tokens.partsOfSpeech[row] {
      case .punct, .space, .sym: words.append(nil)
      default:
        let entry = lemmas.entries[Int(tokens.lemmas[row].index)]
        words.append(
          ComparedWord(
            token: row, lemma: entry.lemma, stem: entry.stem, sense: phrasal[row] ?? entry.sense,
            role: phrasal[row] == nil ? role(of: row, tokens, entry) : .content,
            isNegated: negated[row],
            denies: (entry.denies || entry.deniesAsSubject) && !isNotOnly(row, tokens)))
      }
    }
    return words
  }

  /// The senses of verbs that mean something else with their particle, or of a person: `ran into a dredger`, `will
  /// receive Clara Renholt`.
  private func phrasalSenses(_ language: LanguageLayer, into table: inout SymbolTable) -> [Int: Symbol] {
    let tokens = language.tokens
    let people = Set(language.entities.lazy.filter { $0.type == .person }.flatMap(\.tokens))
    var senses: [Int: Symbol] = [:]
    for row in 0..<tokens.count {
      let verb = Int(tokens.heads[row])
      guard tokens.partsOfSpeech[verb] == .verb, row > verb, let particle = particle(at: row, tokens, people),
        let word = SameSense.word(for: tokens.strings[tokens.lemmas[verb]], with: particle)
      else { continue }
      senses[verb] = table.intern(ContiguousArray(stemmed(ContiguousArray(word.utf8)[...])).span)
    }
    return senses
  }

  /// The word that gives a verb another sense: its particle or preposition, `somebody` for a person by name.
  private func particle(at row: Int, _ tokens: TokenColumns, _ people: Set<Int>) -> String? {
    switch tokens.dependencies[row] {
    case .prt, .prep: tokens.strings[tokens.lemmas[row]].lowercased()
    case .dobj: people.contains(row) ? "somebody" : nil
    default: nil
    }
  }

  private func role(of row: Int, _ tokens: TokenColumns, _ entry: LemmaTable.Entry) -> ComparedWord.Role {
    if entry.isLight { return .function }
    switch tokens.partsOfSpeech[row] {
    case .propn: return .name
    case .num: return .number
    case .noun, .verb, .adj: return .content
    // `not` and `never` are seen by `isNegated`.
    case .adv: return tokens.dependencies[row] == .neg || entry.denies ? .function : .content
    default: return .function
    }
  }

  private func isSubject(_ row: Int, _ tokens: TokenColumns) -> Bool {
    tokens.dependencies[row] == .nsubj || tokens.dependencies[row] == .nsubjpass
  }

  /// Which tokens are denied: the heads of `not`, `never`, `no`, and verbs with a subject like `nobody` or `no ship`.
  private func negatedRows(_ tokens: TokenColumns, _ lemmas: LemmaTable) -> ContiguousArray<Bool> {
    var negated = ContiguousArray(repeating: false, count: tokens.count)
    for row in 0..<tokens.count {
      let entry = lemmas.entries[Int(tokens.lemmas[row].index)]
      let head = Int(tokens.heads[row])
      if isNotOnly(row, tokens) { continue }
      if tokens.dependencies[row] == .neg || entry.denies || (isSubject(row, tokens) && entry.deniesAsSubject) {
        // `no ship will leave` says of leaving what `nothing will leave` does.
        let denied = isSubject(head, tokens) && entry.denies ? Int(tokens.heads[head]) : head
        negated[denied].toggle()
        // `is not true`, `was no mistake`: what is said of the subject is denied.
        if tokens.partsOfSpeech[denied] == .aux { negatePredicate(of: denied, tokens, &negated) }
      }
    }
    return negated
  }

  /// Whether a word is the first of `not only`, which denies nothing.
  private func isNotOnly(_ row: Int, _ tokens: TokenColumns) -> Bool {
    guard row + 1 < tokens.count, tokens.strings[tokens.lemmas[row]].lowercased() == "not" else { return false }
    return ["only", "merely", "solely", "simply"].contains(tokens.strings[tokens.lemmas[row + 1]].lowercased())
  }

  private func negatePredicate(of verb: Int, _ tokens: TokenColumns, _ negated: inout ContiguousArray<Bool>) {
    for row in verb..<min(verb + 24, tokens.count) where Int(tokens.heads[row]) == verb {
      if tokens.dependencies[row] == .attr || tokens.dependencies[row] == .acomp { negated[row].toggle() }
    }
  }

  /// Lemma, stem and kind of each string of an article's own table.
  struct LemmaTable {
    struct Entry {
      let lemma: Symbol
      let stem: Symbol
      let sense: Symbol
      let isLight: Bool
      let denies: Bool
      let deniesAsSubject: Bool
    }

    let entries: ContiguousArray<Entry>

    init(_ tokens: TokenColumns, into table: inout SymbolTable) {
      var entries: ContiguousArray<Entry> = []
      let storage = tokens.strings.storage
      var lower: ContiguousArray<UInt8> = []
      for index in 0..<tokens.strings.count {
        lower.removeAll(keepingCapacity: true)
        lower.appendLowercased(storage.span.extracting(tokens.strings.range(of: Symbol(index: UInt32(index)))))
        lower = Abbreviations.plain(lower)
        let lemma = String(decoding: lower, as: UTF8.self)
        // `seventeen` and `17` are one number.
        if let value = NumberWord.value(of: [lemma]), lemma != "m", lemma != "k" {
          lower = ContiguousArray("\(value)".utf8)
        }
        let stem = ContiguousArray(stemmed(lower[...]))
        let sense = ContiguousArray(SameSense.word(for: String(decoding: lower, as: UTF8.self)).utf8)
        entries.append(
          Entry(
            lemma: table.intern(lower.span), stem: table.intern(stem.span),
            sense: table.intern(ContiguousArray(stemmed(sense[...])).span), isLight: WordReader.light.contains(lemma),
            denies: WordReader.denying.contains(lemma), deniesAsSubject: WordReader.denyingSubjects.contains(lemma)))
      }
      self.entries = entries
    }
  }
}
