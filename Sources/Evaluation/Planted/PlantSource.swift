import NewsModel
import TextCore

/// What one kind of change is made from: a story, one of its articles, and words of other stories.
struct PlantSource {
  let facts: SharedFacts
  /// The story's row in the pool.
  let story: Int
  /// The article's place in the story.
  let article: Int
  let pool: WordPool

  var rows: WordRows { facts.articles[article] }
  var tokens: TokenColumns { rows.language.tokens }
  var others: [Int] { facts.articles.indices.filter { $0 != article } }

  /// The text of an article's token row.
  func string(_ row: Int) -> String { rows.reading.string(tokens.ranges[row]) }

  /// The rows of a range of the article.
  func tokenRows(in range: TextRange) -> Range<Int> { Self.tokenRows(in: range, of: rows) }

  /// The rows of the tokens that stand wholly in a range.
  static func tokenRows(in range: TextRange, of article: WordRows) -> Range<Int> {
    let ranges = article.language.tokens.ranges
    let first = ranges.firstIndex { $0.lower >= range.lower } ?? ranges.count
    let end = ranges[first...].firstIndex { $0.upper > range.upper } ?? ranges.count
    return first..<max(first, end)
  }

  /// Whether any article of the story prints this token.
  func isPrinted(_ token: String) -> Bool {
    facts.articles.contains { $0.printed.contains(token.lowercased()) }
  }

  /// A change of some ranges.
  func plant(_ kind: PlantKind, _ edits: [TextEdit], like other: (article: Int, row: Int)) -> Plant {
    let witness = facts.articles[other.article]
    let sentence = witness.language.sentences[witness.sentence[other.row]]
    return Plant(
      kind: kind, article: article, edits: edits.sorted { $0.range < $1.range },
      witness: witness.reading.string(sentence.range))
  }

  /// The first of `candidates` of other articles, by article its rows, that states one fact with `rows`.
  func witness(of rows: Range<Int>, among candidates: (Int) -> [Range<Int>]) -> (article: Int, row: Int)? {
    for other in others {
      for range in candidates(other) where facts.isOneFact(article, rows, other, range) {
        return (other, range.lowerBound)
      }
    }
    return nil
  }
}

/// Makes changes of one kind.
protocol Planting {
  /// All changes that can be made to the article of `source`.
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant]
}
