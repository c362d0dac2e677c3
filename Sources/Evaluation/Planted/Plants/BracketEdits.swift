import NewsModel
import TextCore

/// Brackets in a quotation that another article also prints: around a letter or a word, or a name for a pronoun.
enum BracketEdits: Planting {
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    var plants: [Plant] = []
    for run in source.facts.quotedRuns(of: source.article, length: 6) {
      for (row, other) in zip(run.rows, run.others) {
        guard let words = bracketed(row, source) else { continue }
        plants.append(
          source.plant(
            .brackets, [TextEdit(range: source.tokens.ranges[row], words: words)], like: (run.other, other)))
      }
    }
    return plants
  }

  private static func bracketed(_ row: Int, _ source: PlantSource) -> String? {
    let word = source.string(row)
    let isOpening = row > 0 && ["\"", "“"].contains(source.string(row - 1))
    if isOpening, let first = word.first, first.isLetter, word.count > 1 { return "[\(first)]\(word.dropFirst())" }
    guard ["he", "she", "it", "they", "him", "them"].contains(word) else { return nil }
    let chain = source.rows.reading.chains?.first { chain in
      chain.isNamed && chain.mentions.contains { $0.head == row }
    }
    return chain.map { "[\(source.rows.reading.string($0.name))]" } ?? "[\(word)]"
  }
}
