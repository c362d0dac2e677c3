import NewsModel
import TextCore

/// Another person’s name for that of the speaker of words that another article gives to the same person.
enum SpeakerPlants: Planting {
  static func plants(in source: PlantSource, _ numbers: inout SeededNumbers) -> [Plant] {
    let people = people(of: source)
    return spoken(in: source).compactMap { spoken in
      let last = spoken.name.split(separator: " ").last.map(String.init) ?? spoken.name
      let inStory = people.filter { !$0.hasSuffix(last) }
      let choices = Bool.random(using: &numbers) && !inStory.isEmpty ? inStory : source.pool.people(not: source.story)
      guard let other = numbers.pick(choices) else { return nil }
      let range = titled(spoken.range, source)
      return source.plant(.speaker, [TextEdit(range: range, words: other)], like: spoken.witness)
    }
  }

  /// A name with the `Mr.` before it, which would not fit another.
  private static func titled(_ name: TextRange, _ source: PlantSource) -> TextRange {
    let first = source.tokenRows(in: name).lowerBound
    guard first > 0, ["Mr.", "Mrs.", "Ms."].contains(source.string(first - 1)) else { return name }
    return TextRange(source.tokens.ranges[first - 1].lower, name.upper)
  }

  /// A name beside quoted words that another article gives to the same person.
  struct Spoken {
    let name: String
    let range: TextRange
    let witness: (article: Int, row: Int)
  }

  /// The names of people in the sources of shared quotations, each once.
  static func spoken(in source: PlantSource) -> [Spoken] {
    var found: [Spoken] = []
    for run in source.facts.quotedRuns(of: source.article, length: 6) {
      guard let mine = source.facts.quotation(of: source.article, at: run.rows[run.rows.count / 2]),
        let theirs = source.facts.quotation(of: run.other, at: run.others[run.others.count / 2]),
        let speaker = theirs.speaker, let range = name(in: mine, source)
      else { continue }
      let name = source.rows.reading.string(range)
      let other = source.facts.articles[run.other].reading.string(speaker.name)
      guard name.split(separator: " ").last == other.split(separator: " ").last,
        !found.contains(where: { $0.range == range })
      else { continue }
      found.append(Spoken(name: name, range: range, witness: (run.other, run.others[0])))
    }
    return found
  }

  /// The name of a person in the source of a quotation.
  private static func name(in quotation: Quotation, _ source: PlantSource) -> TextRange? {
    source.rows.language.entities.first { entity in
      entity.type == .person && quotation.source.contains { $0.contains(entity.range) }
        && !source.rows.isQuoted[entity.tokens.lowerBound]
    }?.range
  }

  /// Full names of people of the story, in the order of the text.
  private static func people(of source: PlantSource) -> [String] {
    var names: [String] = []
    for article in source.facts.articles {
      for entity in article.language.entities where entity.type == .person && entity.tokens.count == 2 {
        let name = article.reading.string(entity.range)
        if name.allSatisfy({ $0.isLetter || $0 == " " }), !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}
