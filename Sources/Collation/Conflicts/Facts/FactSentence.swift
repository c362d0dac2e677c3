internal import NewsModel
internal import TextCore

/// A sentence of a report, as facts are looked for in it.
struct FactSentence {
  let article: ID<ArticleReading>
  /// The rows of its tokens.
  let tokens: Range<Int>
  /// Its words.
  let passage: Passage
  /// Whose words most of it are: an entity, -1 for the article's own, -2 for somebody who is not known.
  let voice: Int
  /// How many sentences of the report stand before it.
  let place: Int

  /// Whether it is among those that tell what the report is about.
  var isLead: Bool { place < 3 }
}

/// Reads the sentences of the reports of a story: headlines and furniture are none.
struct FactSentences {
  /// The part of a sentence that is somebody's for the sentence to be his.
  private static let leastShare = 3
  /// Words of a sentence at the least.
  private static let leastWords = 4

  let context: StoryContext

  /// The sentences in the order of the account and of the text.
  func all() -> ContiguousArray<FactSentence> { ContiguousArray(context.articles.flatMap(sentences)) }

  private func sentences(of article: ID<ArticleReading>) -> ContiguousArray<FactSentence> {
    let reading = context.reading(article)
    guard let language = reading.language, let layout = reading.layout else { return [] }
    let voices = voices(of: article, language, reading)
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
          article: article, tokens: sentence.tokens, passage: passage, voice: voices[row] ?? -1, place: found.count))
    }
    return found
  }

  /// Whose words the sentences are that are mostly somebody's.
  private func voices(
    of article: ID<ArticleReading>, _ language: LanguageLayer, _ reading: ArticleReading
  ) -> [Int: Int] {
    var voices: [Int: Int] = [:]
    for quotation in reading.quotations ?? [] {
      for part in quotation.content {
        for row in language.sentences.rows(overlapping: part) {
          let range = language.sentences[row].range
          let covered = Int(min(range.upper, part.upper)) - Int(max(range.lower, part.lower))
          guard covered * Self.leastShare > range.count else { continue }
          voices[row] = context.entity(of: quotation.speaker?.chain, in: article) ?? -2
        }
      }
    }
    return voices
  }
}
