import NewsModel
import TextCore

/// The opposite end for one that another article also states.
enum OutcomePlants: Planting {
  private static let pairs: [(String, String)] = [
    ("won", "lost"), ("win", "lose"), ("passed", "rejected"), ("approved", "rejected"), ("approve", "reject"),
    ("convicted", "acquitted"), ("upheld", "overturned"), ("accepted", "declined"), ("survived", "died"),
    ("confirmed", "denied"), ("rose", "fell"), ("increased", "decreased"), ("allowed", "barred"), ("hired", "fired"),
    ("opened", "closed"), ("supported", "opposed"), ("arrested", "released"), ("succeeded", "failed"),
    ("granted", "refused"), ("ratified", "voted down"), ("strengthened", "weakened"), ("guilty", "innocent"),
    ("victory", "defeat"), ("approval", "rejection"), ("increase", "decrease"), ("agreed", "refused"),
    ("support", "oppose"), ("joined", "left"), ("began", "ended"), ("lifted", "imposed"), ("gained", "lost"),
    ("raised", "lowered"), ("killed", "rescued"), ("defeated", "passed"), ("blocked", "approved"),
  ]

  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    source.rows.words.compactMap { row in
      let word = source.rows.printed[row]
      guard source.rows.isReport(row), source.rows.content[row] != nil, let other = opposite(of: word),
        let witness = source.witness(
          of: row..<row + 1,
          among: { other in
            let article = source.facts.articles[other]
            return article.words.filter { article.printed[$0] == word }.map { $0..<$0 + 1 }
          })
      else { return nil }
      return source.plant(.outcome, [TextEdit(range: source.tokens.ranges[row], words: other)], like: witness)
    }
  }

  private static func opposite(of word: String) -> String? {
    pairs.first { $0.0 == word }?.1 ?? pairs.first { $0.1 == word }?.0
  }
}
