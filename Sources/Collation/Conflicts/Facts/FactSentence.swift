internal import NewsModel
internal import TextCore

/// A sentence of a report, as facts are looked for in it.
struct FactSentence {
  let article: ID<ArticleReading>
  /// The rows of its tokens.
  let tokens: Range<Int>
  /// Its words.
  let passage: Passage
  /// What of it is somebody's words, and whose: an entity, -2 for somebody who is not known.
  let speech: ContiguousArray<(range: TextRange, voice: Int)>
  /// How many sentences of the report stand before it.
  let place: Int

  /// Whether it is among those that tell what the report is about.
  var isLead: Bool { place < 3 }

  /// Whose words stand at `range`: an entity, -1 for the article's own, -2 for somebody who is not known.
  func voice(at range: TextRange) -> Int { speech.last { $0.range.contains(range) }?.voice ?? -1 }
}

/// Reads the sentences of the reports of a story: headlines and furniture are none.
struct FactSentences {
  /// Words of a sentence at the least.
  private static let leastWords = 4

  let context: StoryContext

  /// The sentences in the order of the account and of the text.
  func all() -> ContiguousArray<FactSentence> { ContiguousArray(context.articles.flatMap(sentences)) }

  private func sentences(of article: ID<ArticleReading>) -> ContiguousArray<FactSentence> {
    let reading = context.reading(article)
    guard let language = reading.language, let layout = reading.layout else { return [] }
    let speech = speech(of: article, language, reading)
    var found: ContiguousArray<FactSentence> = []
    var paragraph = 0
    for (row, sentence) in language.sentences.enumerated() {
      while paragraph < layout.paragraphs.count, layout.paragraphs[paragraph].upper <= sentence.range.lower {
        paragraph += 1
      }
      guard paragraph < layout.paragraphs.count, layout.paragraphs[paragraph].contains(sentence.range) else { continue }
      let passage = context.words.passage(sentence.range, of: article, reading)
      guard passage.words.count >= Self.leastWords else { continue }
      found.append(
        FactSentence(
          article: article, tokens: sentence.tokens, passage: passage, speech: speech[row] ?? [], place: found.count))
    }
    return found
  }

  /// What of each sentence is somebody's words.
  private func speech(
    of article: ID<ArticleReading>, _ language: LanguageLayer, _ reading: ArticleReading
  ) -> [Int: ContiguousArray<(range: TextRange, voice: Int)>] {
    var speech: [Int: ContiguousArray<(range: TextRange, voice: Int)>] = [:]
    for quotation in reading.quotations ?? [] {
      for part in quotation.content {
        for row in language.sentences.rows(overlapping: part) {
          speech[row, default: []].append((part, context.entity(of: quotation.speaker?.chain, in: article) ?? -2))
        }
      }
    }
    return speech
  }
}
