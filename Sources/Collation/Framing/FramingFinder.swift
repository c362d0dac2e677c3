internal import NewsModel
internal import TextCore

/// Finds how each article of a story tells it: its loaded words, and whom it names more than the others do.
struct FramingFinder {
  /// Entities that are looked at: the most mentioned of the story.
  private static let entities = 8
  /// Mentions of an entity at the least, and how much more than in the others its share must be.
  private static let leastMentions = 3
  private static let leastRatio = 1.5
  /// The least confidence of speech whose words are not the article's own.
  private static let leastConfidence = 0.5

  let context: StoryContext

  /// The framing of each article, in the order of the account.
  func framing() -> ContiguousArray<Framing> {
    let counts = mentions()
    return ContiguousArray(context.articles.map { framing(of: $0, counts) })
  }

  private func framing(of article: ID<ArticleReading>, _ counts: [ID<ArticleReading>: ContiguousArray<Int>]) -> Framing
  {
    let reading = context.reading(article)
    let marks = QuotationMarks(reading)
    let words = reading.language.map { LoadedWords(tokens: $0.tokens, tree: context.tree(of: article)) }
    let told = told(reading)
    var loaded: ContiguousArray<Framing.LoadedWord> = []
    var own = 0
    var quoted = 0
    for paragraph in reading.layout?.paragraphs ?? [] {
      let parts = marks.quotedParts(of: paragraph)
      for word in context.words.passage(paragraph, of: article, reading).words {
        guard let range = reading.language?.tokens.ranges[word.token] else { continue }
        if parts.contains(where: { $0.contains(range) }) {
          quoted += 1
          continue
        }
        own += 1
        let lemma = String(decoding: context.words.lemma(word), as: UTF8.self)
        guard word.role != .name,
          let kind = words?.kind(at: word.token, lemma: lemma, printed: reading.string(range).lowercased()),
          !told.contains(where: { $0.contains(range) })
        else { continue }
        loaded.append(Framing.LoadedWord(evidence: Evidence(article: article, range: range), kind: kind))
      }
    }
    let all = own + quoted
    return Framing(
      article: article, loaded: loaded, ownWords: own, quotedShare: all == 0 ? 0 : Double(quoted) / Double(all),
      emphasis: emphasis(of: article, counts))
  }

  /// What somebody is told to have said in the reporter's words: the judgement is the speaker's, too.
  private func told(_ reading: ArticleReading) -> [TextRange] {
    (reading.quotations ?? []).filter { $0.provenance.confidence >= Self.leastConfidence }.flatMap(\.content)
  }

  /// How often each article names the entities that are looked at.
  private func mentions() -> [ID<ArticleReading>: ContiguousArray<Int>] {
    let looked = context.entities.prefix(Self.entities)
    var counts: [ID<ArticleReading>: ContiguousArray<Int>] = [:]
    for article in context.articles { counts[article] = ContiguousArray(repeating: 0, count: looked.count) }
    for (row, entity) in looked.enumerated() {
      for mention in entity.mentions { counts[mention.article]?[row] += 1 }
    }
    return counts
  }

  private func emphasis(
    of article: ID<ArticleReading>, _ counts: [ID<ArticleReading>: ContiguousArray<Int>]
  ) -> ContiguousArray<Framing.Emphasis> {
    guard let own = counts[article], context.articles.count > 1 else { return [] }
    let total = own.reduce(0, +)
    var others = ContiguousArray(repeating: 0, count: own.count)
    for (other, mentions) in counts where other != article {
      for row in others.indices { others[row] += mentions[row] }
    }
    let othersTotal = others.reduce(0, +)
    guard total > 0, othersTotal > 0 else { return [] }
    let found = own.indices.compactMap { row -> Framing.Emphasis? in
      let share = Double(own[row]) / Double(total)
      let theirs = Double(others[row]) / Double(othersTotal)
      guard own[row] >= Self.leastMentions, share >= Self.leastRatio * theirs else { return nil }
      return Framing.Emphasis(entity: row, mentions: own[row], share: share, othersShare: theirs)
    }
    return ContiguousArray(
      found.enumerated().sorted { left, right in
        (right.element.share - right.element.othersShare, left.offset)
          < (left.element.share - left.element.othersShare, right.offset)
      }.map(\.element))
  }
}
