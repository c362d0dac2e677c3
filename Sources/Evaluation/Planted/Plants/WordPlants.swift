import NewsModel
import TextCore

/// A word of a quotation that another article prints in the same words, replaced by another of its kind.
enum WordPlants: Planting {
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    var plants: [Plant] = []
    for run in source.facts.quotedRuns(of: source.article, length: 7) {
      for (row, other) in zip(run.rows, run.others).dropFirst(2).dropLast(2) where isChangeable(row, source) {
        let choices = source.pool.quoted(source.tokens.tags[row], not: source.story).filter {
          $0.prefix(4) != source.rows.printed[row].prefix(4)
        }
        guard let word = numbers.pick(choices) else { continue }
        plants.append(
          source.plant(.word, [TextEdit(range: source.tokens.ranges[row], words: word)], like: (run.other, other)))
      }
    }
    return plants
  }

  private static func isChangeable(_ row: Int, _ source: PlantSource) -> Bool {
    guard source.rows.content[row] != nil, source.rows.printed[row].utf8.count >= 4 else { return false }
    switch source.tokens.partsOfSpeech[row] {
    case .noun, .verb, .adj: return true
    default: return false
    }
  }
}
