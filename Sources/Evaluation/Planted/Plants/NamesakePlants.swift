import NewsModel
import TextCore

/// Another first name for a person whom another article calls by the full name, for the same words or among the same
/// words: somebody else of that family name. All full names of the article change.
enum NamesakePlants: Planting {
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    let spoken = SpeakerPlants.spoken(in: source)
    var seen: Set<String> = []
    var plants: [Plant] = []
    for entity in full(source.rows) {
      let name = source.rows.reading.string(entity.range)
      guard !seen.contains(name) else { continue }
      let witness =
        spoken.first { $0.range == entity.range && printsFull(name, source, $0.witness.article) }?.witness
        ?? source.witness(
          of: entity.tokens,
          among: { other in
            let article = source.facts.articles[other]
            return full(article).filter { article.reading.string($0.range) == name }.map(\.tokens)
          })
      guard let witness, let other = numbers.pick(source.pool.given(not: source.story)) else { continue }
      seen.insert(name)
      let edits = full(source.rows).filter { source.rows.reading.string($0.range) == name }.map {
        TextEdit(range: source.tokens.ranges[$0.tokens.lowerBound], words: other)
      }
      plants.append(source.plant(.namesake, edits, like: witness))
    }
    return plants
  }

  private static func full(_ article: WordRows) -> [EntityMention] {
    let tokens = article.language.tokens
    return article.language.entities.filter { entity in
      entity.type == .person && entity.tokens.count == 2 && article.isReport(entity.tokens.lowerBound)
        && entity.tokens.allSatisfy { tokens.partsOfSpeech[$0] == .propn }
    }
  }

  private static func printsFull(_ name: String, _ source: PlantSource, _ other: Int) -> Bool {
    let article = source.facts.articles[other]
    return full(article).contains { article.reading.string($0.range) == name }
  }
}
