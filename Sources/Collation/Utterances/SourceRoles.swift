internal import NewsModel
internal import TextCore

/// Says whom a source means that its own article never names, by what the other articles of the story tell.
///
/// `The transport minister said` is the only person of the story who is said to be a transport minister. `Her ministry`
/// is the only ministry whose name has the words of her office: the `Transport Ministry` of a transport minister.
struct SourceRoles {
  /// Bodies that are called after the office of whoever heads them.
  private static let bodies: Set<String> = ["ministry", "department", "office"]

  private let context: StoryContext
  /// The senses of the roles of each entity.
  private let roles: ContiguousArray<ContiguousArray<Set<Symbol>>>
  /// The senses of the names of each organisation.
  private let names: ContiguousArray<Set<Symbol>>

  init(_ context: StoryContext) {
    self.context = context
    roles = ContiguousArray(
      context.entities.map { entity in
        entity.kind == .person ? ContiguousArray(entity.roles.map { Self.stems(of: $0, context) }) : []
      })
    names = ContiguousArray(
      context.entities.map { $0.kind == .organisation ? Self.stems(of: $0.name, context) : [] })
  }

  /// The entity that `source` of an article means, a row of the entities; nil where none or several fit.
  func entity(of source: ContiguousArray<TextRange>, in article: ID<ArticleReading>) -> Int? {
    guard let range = source.first, let tokens = context.reading(article).language?.tokens else { return nil }
    let rows = tokens.rows(in: range)
    let tree = context.tree(of: article)
    guard let head = rows.first(where: { !rows.contains(tree.head(of: $0)) }), tokens.partsOfSpeech[head] == .noun
    else { return nil }
    if let owner = tree.child(of: head, .poss), let person = person(at: owner, in: article) {
      return body(head, of: person, in: article)
    }
    return person(calledBy: head, in: article)
  }

  /// The person of the mention whose head is at `row`: by name, else by a role that its chain has.
  private func person(at row: Int, in article: ID<ArticleReading>) -> Int? {
    if let entity = entity(at: row, in: article) { return context.entities[entity].kind == .person ? entity : nil }
    let chain = context.reading(article).chains?.first { $0.mentions.contains { $0.head == row } }
    for mention in chain?.mentions ?? [] where mention.kind == .nominal {
      if let person = person(calledBy: mention.head, in: article) { return person }
    }
    return nil
  }

  /// The ministry of a minister: its name has the words of the office and the word at `head`.
  private func body(_ head: Int, of person: Int, in article: ID<ArticleReading>) -> Int? {
    guard let word = context.words.word(at: head, of: article),
      Self.bodies.contains(String(decoding: context.words.lemma(word), as: UTF8.self))
    else { return nil }
    let fitting = names.indices.filter { row in
      names[row].contains(word.stem)
        && roles[person].contains { role in
          // `Transport Ministry`: besides `ministry` every word is one of the office.
          names[row].count > 1 && names[row].allSatisfy { $0 == word.stem || role.contains($0) }
        }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The only person whose role has all words of a noun and of what stands before it; one word is too little.
  private func person(calledBy head: Int, in article: ID<ArticleReading>) -> Int? {
    let tree = context.tree(of: article)
    var wanted: Set<Symbol> = []
    for row in [head] + tree.children(of: head) where row <= head {
      switch tree.dependencies[row] {
      case .poss, .det, .case: continue
      default: break
      }
      if let word = context.words.word(at: row, of: article), word.carriesMeaning, !isCountry(row, article) {
        wanted.insert(word.stem)
      }
    }
    guard wanted.count > 1 else { return nil }
    let fitting = roles.indices.filter { row in roles[row].contains { wanted.isSubset(of: $0) } }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether a word is the name of a country or of its people: an article at home leaves it out.
  private func isCountry(_ row: Int, _ article: ID<ArticleReading>) -> Bool {
    guard let entity = entity(at: row, in: article) else { return false }
    return context.entities[entity].kind != .person && context.entities[entity].kind != .organisation
  }

  /// The entity of the mention whose head is at `row`.
  private func entity(at row: Int, in article: ID<ArticleReading>) -> Int? {
    for (place, chain) in (context.reading(article).chains ?? []).enumerated()
    where chain.mentions.contains(where: { $0.head == row }) {
      return context.entity(of: place, in: article)
    }
    return nil
  }

  private static func stems(of slice: Evidence, _ context: StoryContext) -> Set<Symbol> {
    let passage = context.words.passage(slice.range, of: slice.article, context.reading(slice.article))
    return Set(passage.words.filter(\.carriesMeaning).map(\.stem))
  }
}
