import NewsModel
import TextCore

/// A title and the family name for the name of a person, or the family name for the full name.
enum TitleEdits: Planting {
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    let shared = SharedWords.rows(in: source)
    let tokens = source.tokens
    var seen: Set<String> = []
    var plants: [Plant] = []
    for entity in source.rows.language.entities where entity.type == .person && entity.tokens.count <= 2 {
      let name = source.rows.reading.string(entity.range)
      let last = entity.tokens.upperBound - 1
      let isFirst = seen.insert(source.rows.printed[last]).inserted
      guard !isFirst, source.rows.isReport(last), name.allSatisfy({ $0.isLetter || $0 == " " }),
        let witness = shared.first(where: { source.rows.sentence[$0.row] == source.rows.sentence[last] })?.witness,
        let title = title(of: entity, source)
      else { continue }
      // Already with a title.
      let before = entity.tokens.lowerBound - 1
      if before >= 0, tokens.partsOfSpeech[before] == .propn { continue }
      let short = entity.tokens.count == 2 && Bool.random(using: &numbers)
      let words = short ? source.string(last) : "\(title) \(source.string(last))"
      plants.append(source.plant(.title, [TextEdit(range: entity.range, words: words)], like: witness))
    }
    return plants
  }

  private static func title(of entity: EntityMention, _ source: PlantSource) -> String? {
    let chain = source.rows.reading.chains?.first { chain in
      chain.mentions.contains { $0.range.overlaps(entity.range) }
    }
    guard let chain, chain.kind == .person else { return nil }
    switch chain.gender {
    case .masculine: return "Mr."
    case .feminine: return "Ms."
    case nil: return nil
    }
  }
}
