internal import NewsModel
internal import TextCore

/// How many of those hurt are badly hurt, by a statement.
///
/// Reports say it in ways that share no word but the number, and it is the part of a toll that two reports seldom leave
/// out: `17 people were hurt, two of them seriously`, `Two of the injured were in a serious condition`, `Two of them are
/// still in intensive care`. In one story such numbers are of the same people where they are equal.
struct GraveInjuries: Equatable {
  /// How many.
  let count: Double

  private static let lists: [String: Set<String>] = {
    var lists: [String: Set<String>] = [:]
    let file = String(decoding: PackageResources.grave_injury_txt, as: UTF8.self)
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      lists[words[0], default: []].formUnion(words.dropFirst())
    }
    return lists
  }()
  private static let adverbs = lists["adverb"] ?? []
  private static let phrases = lists["phrase"] ?? []
  private static let people = lists["person"] ?? []
  private static let hurt = SameSense.word(for: "hurt")

  /// Reads a statement; nil where it tells of none, or of several numbers of people.
  init?(of statement: Statement, _ tokens: TokenColumns, _ tree: TokenTree) {
    let rows = statement.own
    // Most statements have no number, and nothing more is read of them.
    guard rows.contains(where: { tokens.partsOfSpeech[$0] == .num }) else { return nil }
    let lemmas = rows.map { tokens.strings[tokens.lemmas[$0]].lowercased() }
    guard Self.tellsOfGraveInjuries(rows, lemmas, tokens, tree) else { return nil }
    let counts = Set(rows.compactMap { Self.count(at: $0, tokens, tree) })
    guard counts.count == 1, let only = counts.first else { return nil }
    count = only
  }

  private static func tellsOfGraveInjuries(
    _ rows: ContiguousArray<Int>, _ lemmas: [String], _ tokens: TokenColumns, _ tree: TokenTree
  ) -> Bool {
    for place in lemmas.indices {
      if place > 0, rows[place - 1] + 1 == rows[place], phrases.contains(lemmas[place - 1] + "_" + lemmas[place]) {
        return true
      }
      guard adverbs.contains(lemmas[place]) else { continue }
      let head = tree.head(of: rows[place])
      let isVerb = tokens.partsOfSpeech[head] == .verb
      if !isVerb || SameSense.word(for: tokens.strings[tokens.lemmas[head]].lowercased()) == hurt { return true }
    }
    return false
  }

  /// The number at `row` where it counts people: `two passengers`, `two of the injured`, `two of them`.
  private static func count(at row: Int, _ tokens: TokenColumns, _ tree: TokenTree) -> Double? {
    guard tokens.partsOfSpeech[row] == .num,
      let value = NumberWord.value(of: [tokens.strings[tokens.lemmas[row]].lowercased()])
    else { return nil }
    let whole = tree.child(of: row, .prep).flatMap { tree.child(of: $0, .pobj) }
    let counted = whole ?? (tokens.dependencies[row] == .nummod ? tree.head(of: row) : nil)
    // `Two are in intensive care`
    guard let counted else {
      return tokens.dependencies[row] == .nsubj || tokens.dependencies[row] == .nsubjpass ? value : nil
    }
    return people.contains(tokens.strings[tokens.lemmas[counted]].lowercased()) ? value : nil
  }
}

extension StoryContext {
  /// How many badly hurt people a statement tells of; nil for none.
  func graveInjuries(of statement: Statement) -> GraveInjuries? {
    guard let tokens = reading(statement.article).language?.tokens else { return nil }
    return GraveInjuries(of: statement, tokens, tree(of: statement.article))
  }
}
