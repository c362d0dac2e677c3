import NewsModel
import TextCore

/// The opposite end for one that another article also states.
enum OutcomePlants: Planting {
  private static let pairs: [(String, String)] = [
    ("won", "lost"), ("win", "lose"), ("passed", "rejected"), ("approved", "rejected"), ("approve", "reject"),
    ("convicted", "acquitted"), ("upheld", "overturned"), ("accepted", "declined"), ("survived", "died"),
    ("confirmed", "denied"), ("rose", "fell"), ("increased", "decreased"), ("allowed", "barred"), ("hired", "fired"),
    ("opened", "closed"), ("supported", "opposed"), ("arrested", "released"), ("succeeded", "failed"),
    ("granted", "refused"), ("ratified", "rejected"), ("strengthened", "weakened"), ("guilty", "innocent"),
    ("victory", "defeat"), ("approval", "rejection"), ("increase", "decrease"), ("agreed", "refused"),
    ("support", "oppose"), ("joined", "left"), ("began", "ended"), ("lifted", "imposed"), ("gained", "lost"),
    ("raised", "lowered"), ("defeated", "passed"), ("blocked", "approved"),
  ]

  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    source.rows.words.compactMap { row in
      let word = source.rows.printed[row]
      guard source.rows.isReport(row), isFitting(row, source), let other = opposite(of: word),
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

  /// Nouns of the list are nouns, verbs are verbs: `support` is either, and only the verb has an opposite.
  private static func isFitting(_ row: Int, _ source: PlantSource) -> Bool {
    let isNoun = ["victory", "defeat", "approval", "rejection", "increase", "decrease"].contains(
      source.rows.printed[row])
    switch source.tokens.partsOfSpeech[row] {
    case .noun: return isNoun
    case .verb, .adj: return !isNoun
    default: return false
    }
  }

  private static func opposite(of word: String) -> String? {
    if let pair = pairs.first(where: { $0.0 == word }) { return pair.1 }
    // `left behind`, `released a report`: the other way round these may be no end at all.
    return pairs.first { $0.1 == word && !["left", "released", "refused", "closed"].contains(word) }?.0
  }
}
