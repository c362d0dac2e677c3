internal import NewsModel
internal import TextCore

/// People by name: the same full name, a variant of it, and the family name alone.
///
/// `Sergey V. Lavrov`, `Sergei Lavrov`, `S. Lavrov` and `Mr. Lavrov` are one; `Simone Farrow` and `David Farrow` are two,
/// and a bare `Farrow` is the nearest of them that the title allows. A surname that the entity recogniser takes for a
/// company or a place is the person's all the same.
struct PersonNameSieve: CoreferenceSieve {
  /// People of one family name that are looked at, the latest first: bounds the time for odd texts.
  private static let limit = 40

  /// A person by full name.
  private struct Person {
    let given: Symbol
    /// The first mention.
    let first: Int
    /// The last mention so far.
    var last: Int
  }

  func run(_ clusters: inout EntityClusters) {
    var people: ContiguousArray<Person> = []
    var bySurname: [Symbol: ContiguousArray<Int>] = [:]
    var byGiven: [Symbol: ContiguousArray<Int>] = [:]
    var personOf = ContiguousArray<Int32>(repeating: -1, count: clusters.mentions.count)
    for row in clusters.mentions.indices where isFullName(row, clusters) {
      let words = Self.withoutSuffix(clusters.names[row], clusters)
      guard words.count > 1, let surname = words.last else { continue }
      let known = bySurname[surname, default: []].reversed().prefix(Self.limit).first { candidate in
        GivenNames.agree(people[candidate].given, words[0], clusters.nameWords)
          && clusters.agreeInGender(people[candidate].first, row)
      }
      if let known {
        let same = clusters.names[people[known].first] == clusters.names[row]
        clusters.join(row, to: people[known].first, rule: same ? "exact-name" : "name-variant")
        personOf[row] = Int32(known)
      } else {
        personOf[row] = Int32(people.count)
        bySurname[surname, default: []].append(people.count)
        byGiven[words[0], default: []].append(people.count)
        people.append(Person(given: words[0], first: row, last: row))
      }
    }
    var last = people
    for row in clusters.mentions.indices {
      if personOf[row] >= 0 {
        last[Int(personOf[row])].last = row
        continue
      }
      guard let word = bareName(row, clusters) else { continue }
      let bearers = bySurname[word] ?? byGiven[word].flatMap { mayBeGiven(row, clusters) ? $0 : nil } ?? []
      guard let person = nearest(row, bearers, last, clusters) else { continue }
      clusters.join(row, to: people[person].first, rule: "surname")
      last[person].last = row
    }
  }

  /// The words of a name without `Jr.` and its like.
  static func withoutSuffix(_ words: ContiguousArray<Symbol>, _ clusters: EntityClusters) -> ContiguousArray<Symbol> {
    var words = words
    while words.count > 2, let last = words.last, suffixes.contains(clusters.nameWords[last]) { words.removeLast() }
    return words
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"]

  private func isFullName(_ row: Int, _ clusters: EntityClusters) -> Bool {
    let mention = clusters.mentions[row]
    return mention.kind == .name && clusters.names[row].count > 1 && mention.evidence.person > 0
  }

  /// The word of a name of one word that a person may bear.
  private func bareName(_ row: Int, _ clusters: EntityClusters) -> Symbol? {
    let mention = clusters.mentions[row]
    let words = Self.withoutSuffix(clusters.names[row], clusters)
    guard mention.kind == .name, words.count == 1, mention.evidence.person >= -1, mention.entity != .norp else {
      return nil
    }
    return words[0]
  }

  /// A first name alone is a person only where the text shows one.
  private func mayBeGiven(_ row: Int, _ clusters: EntityClusters) -> Bool {
    clusters.mentions[row].entity == .person
  }

  /// The bearer who was named last before `row`, else the first who is named after it.
  private func nearest(
    _ row: Int, _ bearers: ContiguousArray<Int>, _ people: ContiguousArray<Person>, _ clusters: EntityClusters
  ) -> Int? {
    var best: Int?
    for bearer in bearers.suffix(Self.limit) where clusters.agreeInGender(people[bearer].first, row) {
      guard let other = best else {
        best = bearer
        continue
      }
      let (mine, theirs) = (people[bearer], people[other])
      let isBefore = mine.first < row
      if isBefore != (theirs.first < row) ? isBefore : isBefore ? mine.last > theirs.last : mine.first < theirs.first {
        best = bearer
      }
    }
    return best
  }
}
