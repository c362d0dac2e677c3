internal import NewsModel
internal import TextCore

/// What stands between one pair of quotation marks, word by word.
struct QuotedSegment {
  let article: ID<ArticleReading>
  let range: TextRange
  let words: ContiguousArray<ComparedWord>
}

/// Reads the quoted segments of a story.
struct QuotedSegments {
  /// Words of a segment at the least: fewer are a title or a scare quote.
  private static let leastWords = 4

  let context: StoryContext

  /// The segments of all reports, in the order of the account and of the text.
  func all() -> ContiguousArray<QuotedSegment> {
    var segments: ContiguousArray<QuotedSegment> = []
    for article in context.articles {
      let reading = context.reading(article)
      let marks = QuotationMarks(reading)
      for paragraph in reading.layout?.paragraphs ?? [] {
        for part in marks.quotedParts(of: paragraph) {
          let passage = context.words.passage(part, of: article, reading)
          guard passage.words.count >= Self.leastWords else { continue }
          segments.append(QuotedSegment(article: article, range: part, words: passage.words))
        }
      }
    }
    return segments
  }

  /// The pairs of segments of two articles that share three words in a row, in order.
  static func pairs(of segments: ContiguousArray<QuotedSegment>) -> ContiguousArray<(left: Int, right: Int)> {
    var index: [Trigram: ContiguousArray<Int>] = [:]
    var pairs: ContiguousArray<(left: Int, right: Int)> = []
    for (row, segment) in segments.enumerated() {
      var near: Set<Int> = []
      var own: Set<Trigram> = []
      for start in 0..<max(0, segment.words.count - 2) {
        let trigram = Trigram(segment.words[start..<start + 3])
        guard segment.words[start..<start + 3].contains(where: \.carriesMeaning), own.insert(trigram).inserted else {
          continue
        }
        for other in index[trigram] ?? [] where segments[other].article != segment.article { near.insert(other) }
      }
      for other in near.sorted() { pairs.append((other, row)) }
      for trigram in own where index[trigram, default: []].count < commonness {
        index[trigram, default: []].append(row)
      }
    }
    return pairs
  }

  /// Segments that three words in a row are looked for in.
  private static let commonness = 60

  private struct Trigram: Hashable {
    let first: Symbol
    let second: Symbol
    let third: Symbol

    init(_ words: ContiguousArray<ComparedWord>.SubSequence) {
      let lemmas = words.map(\.lemma)
      (first, second, third) = (lemmas[0], lemmas[1], lemmas[2])
    }
  }
}
