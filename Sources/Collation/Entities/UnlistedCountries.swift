internal import NewsModel
internal import TextCore

/// The places that are countries though no list has them: an article tells of an office that only a country has, by the
/// place's name (`Veldara’s transport minister`) or by the adjective made of it (`the Estravian ambassador`).
///
/// States and cities with ministers of their own are known to the gazetteer, and people have them too (`Mrs. Marsh’s
/// ministers`): only what is a place by all other signs, and is known to no list, is judged here.
struct UnlistedCountries {
  /// What only a country has.
  private static let offices: Set<String> = ["minister", "ministry", "ambassador", "embassy"]
  /// Words between the name and the office at most.
  private static let farthest = 3
  /// What a name gets at its end, after as many of its last letters are cut off, to become an adjective.
  private static let endings: [(cut: Int, ending: String)] = [
    (0, "n"), (0, "an"), (0, "ian"), (0, "ese"), (0, "i"), (0, "ish"), (1, "n"), (1, "an"), (1, "ian"), (1, "ese"),
    (1, "i"), (1, "ish"),
  ]

  /// Names before such an office with a possessive, as they are printed without it.
  private let holders: Set<String>
  /// The words before such an office that may be an adjective.
  private let adjectives: Set<String>

  /// Reads `articles`, whose language layers must be there.
  init(_ articles: ContiguousArray<ID<ArticleReading>>, in readings: ContiguousArray<ArticleReading>) {
    var holders: Set<String> = []
    var adjectives: Set<String> = []
    for article in articles {
      let reading = readings[article.row]
      guard let tokens = reading.language?.tokens else { continue }
      let offices = Self.offices(in: tokens.strings)
      guard !offices.isEmpty else { continue }
      for row in 0..<tokens.count where offices.contains(tokens.lemmas[row]) {
        for name in Self.names(before: row, tokens) {
          let printed = reading.string(tokens.range(of: name))
          if tokens.partsOfSpeech[name.upperBound] == .part {
            holders.insert(printed)
          } else {
            adjectives.insert(printed)
          }
        }
      }
    }
    self.holders = holders
    self.adjectives = adjectives
  }

  /// The lemmas of an article that are such offices: each of its words is looked at once.
  private static func offices(in strings: SymbolTable) -> Set<Symbol> {
    Set(
      (0..<strings.count).lazy.map { Symbol(index: UInt32($0)) }.filter { offices.contains(strings[$0].lowercased()) })
  }

  /// The capitalised words before an office, without a possessive, each run of them from each of its words on.
  private static func names(before office: Int, _ tokens: TokenColumns) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var row = office - 1
    while row >= 0, office - row <= farthest + 2 {
      switch tokens.partsOfSpeech[row] {
      case .propn, .adj, .noun, .part: break
      default: return found
      }
      if tokens.partsOfSpeech[row] == .propn || tokens.partsOfSpeech[row] == .adj {
        found.append(row..<row + 1)
        if row > 0, tokens.partsOfSpeech[row - 1] == .propn { found.append(row - 1..<row + 1) }
      }
      row -= 1
    }
    return found
  }

  /// Whether the place `name` is a country by what the articles say.
  func contains(_ name: String) -> Bool {
    let isHolder =
      holders.contains(name)
      || !adjectives.isEmpty
        && Self.endings.contains { cut, ending in
          name.count > cut + 2 && adjectives.contains(String(name.dropLast(cut)) + ending)
        }
    return isHolder && !Gazetteer.knows(name)
  }
}
