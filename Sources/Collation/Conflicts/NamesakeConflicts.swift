internal import NewsModel
internal import TextCore

/// One person under two first names: two people of one family name, each in articles that never name the other, told of
/// among the same words, or each the one that his articles speak most of.
struct NamesakeConflicts {
  /// How many words before and after a name are looked at, and how many of them must be shared.
  private static let reach = 8
  private static let leastShared = 2
  private static let leastWeight = 4.5
  /// How often an article names whom it speaks most of, and among how many of its sentences the full name stands first.
  private static let leastOften = 4
  private static let leadSentences = 4

  let context: StoryContext

  /// The conflicts that `known` ones do not tell of already.
  func conflicts(
    over subjects: ConflictSubjects, besides known: ContiguousArray<Conflict>
  ) -> ContiguousArray<Conflict> {
    var all = known
    let people = people()
    for (place, left) in people.enumerated() {
      for right in people[(place + 1)...]
      where left.surname == right.surname && left.articles.isDisjoint(with: right.articles)
        && min(left.articles.count, right.articles.count) == 1 && !isSpelling(left, right)
      {
        guard let conflict = conflict(left, right, subjects), !all.contains(where: { $0.tells(ofSame: conflict) })
        else { continue }
        all.append(conflict)
      }
    }
    return ContiguousArray(all.dropFirst(known.count))
  }

  /// Somebody with the places where the full name stands.
  private struct Person {
    let entity: Int
    let surname: String
    let articles: Set<ID<ArticleReading>>
    let mentions: ContiguousArray<Evidence>
  }

  private func people() -> ContiguousArray<Person> {
    ContiguousArray(
      context.entities.enumerated().compactMap { row, entity in
        guard entity.kind == .person else { return nil }
        let full = entity.mentions.filter { context.string($0).split(separator: " ").count > 1 }
        guard let first = full.first, let surname = context.string(first).split(separator: " ").last else { return nil }
        return Person(
          entity: row, surname: surname.lowercased(), articles: Set(full.map(\.article)),
          mentions: ContiguousArray(full))
      })
  }

  /// Whether two first names are one in two spellings.
  private func isSpelling(_ left: Person, _ right: Person) -> Bool {
    guard let one = context.string(left.mentions[0]).split(separator: " ").first,
      let other = context.string(right.mentions[0]).split(separator: " ").first
    else { return false }
    return EditDistance.isWithinOne(ContiguousArray(one.lowercased().utf8), ContiguousArray(other.lowercased().utf8))
  }

  private func conflict(_ left: Person, _ right: Person, _ subjects: ConflictSubjects) -> Conflict? {
    var best: (weight: Double, left: Evidence, right: Evidence)?
    let others = right.mentions.map { (mention: $0, near: near($0)) }
    for mine in left.mentions {
      let near = near(mine)
      for other in others {
        let shared = near.intersection(other.near)
        let weight = shared.map { context.words.proof(of: $0) }.sorted().reduce(0, +)
        guard shared.count >= Self.leastShared, weight >= Self.leastWeight, weight > best?.weight ?? 0 else { continue }
        best = (weight, mine, other.mention)
      }
    }
    if best == nil, isMain(left), isMain(right) { best = (0, left.mentions[0], right.mentions[0]) }
    guard let best else { return nil }
    let told = [(left.entity, best.left, left.mentions), (right.entity, best.right, right.mentions)].map {
      ToldValue(key: $0.0, value: $0.1, evidence: [$0.1, sentence(of: $0.1)] + $0.2)
    }
    guard let versions = context.versions(of: ContiguousArray(told)),
      let subject = subject(of: best.left, subjects) ?? subject(of: best.right, subjects)
    else { return nil }
    return Conflict(kind: .name, severity: .high, relation: .conflict, subject: subject, versions: versions)
  }

  /// Whether an article speaks of nobody as often.
  private func isMain(_ person: Person) -> Bool {
    let article = person.mentions[0].article
    func count(_ entity: Int) -> Int { context.entities[entity].mentions.count { $0.article == article } }
    let own = count(person.entity)
    let sentences = context.reading(article).language?.sentences ?? []
    guard own >= Self.leastOften, let first = sentences.rows(overlapping: person.mentions[0].range).first,
      first < Self.leadSentences
    else { return false }
    let others = context.entities.indices.filter { $0 != person.entity && context.entities[$0].kind == .person }
    return others.allSatisfy { count($0) < own }
  }

  /// The senses of what stands around a name in its sentence.
  private func near(_ name: Evidence) -> Set<Symbol> {
    guard let tokens = context.reading(name.article).language?.tokens else { return [] }
    let rows = tokens.rows(in: name.range)
    let home = tokens.rows(in: sentence(of: name).range)
    guard let first = rows.first, let last = rows.last else { return [] }
    var found: Set<Symbol> = []
    for row in max(home.lowerBound, first - Self.reach)..<min(home.upperBound, last + 1 + Self.reach)
    where !rows.contains(row) {
      if let word = context.words.word(at: row, of: name.article), word.carriesMeaning { found.insert(word.sense) }
    }
    return found
  }

  private func sentence(of name: Evidence) -> Evidence {
    let sentences = context.reading(name.article).language?.sentences ?? []
    guard let row = sentences.rows(overlapping: name.range).first else { return name }
    return Evidence(article: name.article, range: sentences[row].range)
  }

  private func subject(of name: Evidence, _ subjects: ConflictSubjects) -> Conflict.Subject? {
    guard let tokens = context.reading(name.article).language?.tokens, let row = tokens.rows(in: name.range).first
    else {
      return nil
    }
    let home = sentence(of: name).range
    return subjects.subject(of: row, at: name.range, in: name.article, sentence: tokens.rows(in: home), home)
  }
}
