import NewsModel

/// Chooses changes for the stories of a set: some of each kind for each story, by a seed.
struct PlantGenerator {
  let seed: UInt64
  /// How many of a kind are made in a story at the most.
  let each: Int
  /// The kinds that are made: what is made of one does not depend on the others.
  var kinds = PlantKind.allCases

  private static func planting(_ kind: PlantKind) -> any Planting.Type {
    switch kind {
    case .speaker: SpeakerPlants.self
    case .namesake: NamesakePlants.self
    case .word: WordPlants.self
    case .number: NumberPlants.self
    case .date: DatePlants.self
    case .place: PlacePlants.self
    case .negation: NegationPlants.self
    case .outcome: OutcomePlants.self
    case .spelling: SpellingEdits.self
    case .title: TitleEdits.self
    case .rounding: RoundingEdits.self
    case .truncation: TruncationEdits.self
    case .brackets: BracketEdits.self
    case .marks: MarkEdits.self
    }
  }

  /// The changes of each of `stories`, whose names are `names`: kind by kind.
  func plants(in stories: [[ArticleReading]], names: [String]) -> [[Plant]] {
    let facts = stories.map { SharedFacts($0) }
    let pool = WordPool(facts.map(\.articles))
    return facts.indices.map { story in
      kinds.flatMap { kind in
        var numbers = SeededNumbers(seed: seed, "\(names[story]) \(kind.rawValue)")
        let all = facts[story].articles.indices.flatMap { article in
          Self.planting(kind).plants(
            in: PlantSource(facts: facts[story], story: story, article: article, pool: pool), &numbers)
        }
        return Array(all.shuffled(using: &numbers).prefix(each))
      }
    }
  }
}
