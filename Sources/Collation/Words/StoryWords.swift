internal import NewsModel
internal import TextCore

/// The words of all articles of a story, made comparable: one table of lemmas and senses, and how much each sense tells.
///
/// A sense's weight is ln(1 + n / f): n sentences of the story, f of them with the sense (inverse document frequency,
/// Spärck Jones 1972): in a story about two countries their names tell little.
struct StoryWords {
  /// The articles of the story, in the order of the account.
  let articles: ContiguousArray<ID<ArticleReading>>
  private(set) var table = SymbolTable()
  private var words: [ID<ArticleReading>: ContiguousArray<ComparedWord?>] = [:]
  private var weights: ContiguousArray<Double> = []
  private var proofs: ContiguousArray<Double> = []
  private var saliences: ContiguousArray<Double> = []

  /// The words of `articles`, whose language layers must be there. O(tokens).
  /// A name, a noun or a pronoun that is a mention of one of `entities` has the sense of the entity; `Friday`, `tomorrow`
  /// and `17 October` have that of the day that they mean.
  init(
    _ articles: ContiguousArray<ID<ArticleReading>>, _ entities: ContiguousArray<StoryEntity>,
    in readings: ContiguousArray<ArticleReading>
  ) {
    self.articles = articles
    let reader = WordReader()
    for article in articles {
      words[article] = reader.words(of: readings[article.row], into: &table)
    }
    for (row, entity) in entities.enumerated() { give(entity, row, readings) }
    for article in articles { giveDays(in: article, readings[article.row]) }
    weigh(readings)
  }

  /// Gives the mentions of an entity its sense.
  private mutating func give(_ entity: StoryEntity, _ row: Int, _ readings: ContiguousArray<ArticleReading>) {
    // No lemma begins with a space.
    let sense = table.intern(ContiguousArray(" \(row)".utf8).span)
    for member in entity.members {
      let reading = readings[member.article.row]
      guard let tokens = reading.language?.tokens, let chain = reading.chains?[member.chain] else { continue }
      for mention in chain.mentions {
        let named = mention.name.map { tokens.rows(in: $0) } ?? mention.head..<mention.head + 1
        for token in named {
          words[member.article]?[token]?.sense = sense
          words[member.article]?[token]?.entity = Int32(row)
        }
      }
    }
  }

  /// Gives the words for a day the day's sense: one word of each expression has it, and the rest say nothing more. Of a
  /// time of day only the name of the day is taken.
  private mutating func giveDays(in article: ID<ArticleReading>, _ reading: ArticleReading) {
    guard let tokens = reading.language?.tokens else { return }
    for time in reading.chronology?.expressions ?? [] {
      guard let days = time.time?.days, days.lowerBound == days.upperBound else { continue }
      let rows = tokens.rows(in: time.range).filter {
        words[article]?[$0]?.carriesMeaning == true && (time.kind == .date || tokens.partsOfSpeech[$0] == .propn)
      }
      guard let first = rows.first else { continue }
      // No lemma begins with a space, and no entity with two.
      let sense = table.intern(ContiguousArray("  \(days.lowerBound)".utf8).span)
      words[article]?[first]?.sense = sense
      words[article]?[first]?.role = .name
      for row in rows.dropFirst() { words[article]?[row]?.role = .function }
    }
  }

  private mutating func weigh(_ readings: ContiguousArray<ArticleReading>) {
    var frequency = ContiguousArray<Int>(repeating: 0, count: table.count)
    var lastSentence = ContiguousArray<Int>(repeating: -1, count: table.count)
    var sentences = 0
    var spread = ContiguousArray<Int>(repeating: 0, count: table.count)
    var lastArticle = ContiguousArray<Int>(repeating: -1, count: table.count)
    for (place, article) in articles.enumerated() {
      guard let rows = words[article] else { continue }
      for sentence in readings[article.row].language?.sentences ?? [] {
        for word in rows[sentence.tokens] {
          guard let sense = word?.sense, lastSentence[Int(sense.index)] != sentences else { continue }
          lastSentence[Int(sense.index)] = sentences
          frequency[Int(sense.index)] += 1
          guard lastArticle[Int(sense.index)] != place else { continue }
          lastArticle[Int(sense.index)] = place
          spread[Int(sense.index)] += 1
        }
        sentences += 1
      }
    }
    let half = Double(articles.count + 1) / 2
    saliences = ContiguousArray(
      zip(spread, frequency).map { spread, count in
        guard spread > 0 else { return 0 }
        return naturalLogarithm(1 + Double(count)) * (articles.count == 1 ? 1 : Double(spread) / half - 0.5 / half)
      })
    weights = Self.weights(frequency, among: sentences)
    proofs = Self.weights(frequency, among: max(sentences, Self.usualSentences))
  }

  /// Sentences of a story of a few short reports.
  private static let usualSentences = 30

  private static func weights(_ frequency: ContiguousArray<Int>, among sentences: Int) -> ContiguousArray<Double> {
    ContiguousArray(frequency.map { $0 == 0 ? 0 : naturalLogarithm(1 + Double(sentences) / Double($0)) })
  }

  /// Whether a sense is that of a day.
  func isDay(_ sense: Symbol) -> Bool { table.storage[table.range(of: sense)].starts(with: [0x20, 0x20]) }

  /// How much a sense is at the heart of the story: the part of the articles that have it, where more than one has.
  func salience(of sense: Symbol) -> Double { saliences[Int(sense.index)] }

  /// How much a sense tells.
  func weight(of sense: Symbol) -> Double { weights[Int(sense.index)] }

  /// How much it proves that two sentences share a sense: its weight as in a story of a usual length, for sums that are
  /// measured against fixed numbers. Two words that only two sentences of ten share prove as much as in a hundred.
  func proof(of sense: Symbol) -> Double { proofs[Int(sense.index)] }

  /// The lemma of a word, in UTF-8.
  func lemma(_ word: ComparedWord) -> ContiguousArray<UInt8> {
    ContiguousArray(table.storage[table.range(of: word.lemma)])
  }

  /// The word of a token; nil for marks and white space.
  func word(at token: Int, of article: ID<ArticleReading>) -> ComparedWord? { words[article]?[token] }

  /// The passage of the tokens that stand wholly in `range` of `article`.
  func passage(_ range: TextRange, of article: ID<ArticleReading>, _ reading: ArticleReading) -> Passage {
    passage([range], as: range, of: article, reading)
  }

  /// The passage of the tokens that stand wholly in one of `parts`, as a slice over `range`.
  func passage(
    _ parts: ContiguousArray<TextRange>, as range: TextRange, of article: ID<ArticleReading>,
    _ reading: ArticleReading
  ) -> Passage {
    var found: ContiguousArray<ComparedWord> = []
    guard let rows = words[article], let language = reading.language else { return passage(found, article, range) }
    for part in parts {
      for token in language.tokens.rows(in: part) {
        if let word = rows[token] { found.append(word) }
      }
    }
    return passage(found, article, range)
  }

  /// The passage of the tokens `rows`, as a slice over `range`; pronouns count as what they stand for.
  func passage(of rows: ContiguousArray<Int>, as range: TextRange, of article: ID<ArticleReading>) -> Passage {
    let all = words[article] ?? []
    return passage(ContiguousArray(rows.compactMap { all[$0] }), article, range, withPronouns: true)
  }

  /// The passage of some words, as a slice over `range` of `article`.
  func passage(
    _ words: ContiguousArray<ComparedWord>, _ article: ID<ArticleReading>, _ range: TextRange,
    withPronouns: Bool = false
  ) -> Passage {
    var senses = ContiguousArray(
      words.lazy.filter { $0.carriesMeaning || withPronouns && $0.isEntity }.map(\.sense))
    senses.sort { $0.index < $1.index }
    var unique: ContiguousArray<Symbol> = []
    for sense in senses where sense != unique.last { unique.append(sense) }
    return Passage(
      evidence: Evidence(article: article, range: range), words: words, senses: unique,
      weight: unique.reduce(0) { $0 + weight(of: $1) }, denials: words.count(where: \.denies))
  }
}
