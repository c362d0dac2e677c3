import NewsModel
import TextCore

/// A place of another story for one that another article also names among the same words.
enum PlacePlants: Planting {
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    let own = places(of: source.rows)
    var plants: [Plant] = []
    for place in own {
      let name = source.rows.reading.string(place.range)
      guard
        let witness = source.witness(
          of: place.tokens,
          among: { other in
            let article = source.facts.articles[other]
            return places(of: article).filter { article.reading.string($0.range) == name }.map(\.tokens)
          })
      else { continue }
      let repeated = own.contains {
        $0.tokens != place.tokens && source.rows.reading.string($0.range) == name
          && source.rows.around($0.tokens).intersection(source.rows.around(place.tokens)).count >= 3
      }
      guard !repeated, let other = numbers.pick(source.pool.places(not: source.story)) else { continue }
      plants.append(source.plant(.place, [TextEdit(range: place.range, words: other)], like: witness))
    }
    return plants
  }

  /// Towns and countries that are no part of a longer name.
  private static func places(of article: WordRows) -> [EntityMention] {
    let tokens = article.language.tokens
    return article.language.entities.filter { entity in
      guard entity.type == .gpe, article.isReport(entity.tokens.lowerBound) else { return false }
      let last = entity.tokens.upperBound - 1
      let isInName = tokens.dependencies[last] == .compound && tokens.partsOfSpeech[Int(tokens.heads[last])] == .propn
      // `(R-Neb.)`: where somebody sits is no place of the story.
      let before = entity.tokens.lowerBound - 1
      let isTag = before >= 0 && [.leftBracket, .hyphen].contains(tokens.tags[before])
      return !isInName && !isTag && article.reading.string(entity.range).first?.isUppercase == true
    }
  }
}
