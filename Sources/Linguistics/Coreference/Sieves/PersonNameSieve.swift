internal import NewsModel
internal import TextCore

/// People by name: the same full name, a variant of it, and the family name alone.
///
/// `Alexei V. Morozov`, `Aleksei Morozov`, `A. Morozov` and `Mr. Morozov` are one; `Simone Farrow` and `David Farrow` are two,
/// and a bare `Farrow` is the nearest of them that the title allows; who has been called so all through the text is not
/// replaced by a relative who is named once. A surname that the entity recogniser takes for a
/// company or a place is the person's all the same.
struct PersonNameSieve: CoreferenceSieve {
  /// People of one family name that are looked at, the latest first: bounds the time for odd texts.
  private static let limit = 40

  private let given = GivenNames()

  /// A person by full name.
  private struct Person {
    let given: Symbol
    /// The first mention.
    let first: Int
    /// The last mention so far.
    var last: Int
    /// How often the family name alone has stood for them so far.
    var bare = 0
    /// Whether the name ends in `Jr.` or its like, which tells the person from another of that name.
    var isJunior = false
  }

  /// What each use of the bare family name weighs against a sentence of distance, and how many of both are counted.
  private static let use = 0.75
  private static let uses = 6
  private static let sentences = 12

  func run(_ clusters: inout EntityClusters) {
    var people: ContiguousArray<Person> = []
    var bySurname: [Symbol: ContiguousArray<Int>] = [:]
    var byGiven: [Symbol: ContiguousArray<Int>] = [:]
    var byMiddle: [Symbol: ContiguousArray<Int>] = [:]
    var personOf = ContiguousArray<Int32>(repeating: -1, count: clusters.mentions.count)
    for row in clusters.mentions.indices where isFullName(row, clusters) {
      let words = Self.withoutSuffix(clusters.names[row], clusters)
      guard words.count > 1, let surname = words.last else { continue }
      let known = bySurname[surname, default: []].reversed().prefix(Self.limit).first { candidate in
        let other = people[candidate]
        if clusters.names[other.first] == clusters.names[row] { return true }
        guard clusters.agreeInGender(other.first, row) else { return false }
        return agree(other.given, words[0], clusters) || isPart(words, of: clusters.names[other.first])
          || isPart(clusters.names[other.first], of: words)
      }
      if let known {
        let same = clusters.names[people[known].first] == clusters.names[row]
        clusters.join(row, to: people[known].first, rule: same ? "exact-name" : "name-variant")
        personOf[row] = Int32(known)
      } else {
        personOf[row] = Int32(people.count)
        bySurname[surname, default: []].append(people.count)
        byGiven[words[0], default: []].append(people.count)
        // The first of two family names, which is the one that is used alone: `Peña`.
        if words.count == 3 { byMiddle[words[1], default: []].append(people.count) }
        let isJunior = words.count < clusters.names[row].count
        people.append(Person(given: words[0], first: row, last: row, isJunior: isJunior))
      }
    }
    addUnnamed(&people, &bySurname, &personOf, clusters)
    let offices = offices(personOf, people.count, clusters)
    var last = people
    for row in clusters.mentions.indices {
      if personOf[row] >= 0 {
        last[Int(personOf[row])].last = row
        continue
      }
      guard let word = bareName(row, clusters) else { continue }
      let bearers =
        bySurname[word] ?? byGiven[word].flatMap { mayBeGiven(row, clusters) ? $0 : nil } ?? byMiddle[word] ?? []
      let holders = holders(row, bearers, offices, clusters)
      guard let person = nearest(row, holders.isEmpty ? bearers : holders, last, clusters) else { continue }
      clusters.join(row, to: people[person].first, rule: "surname")
      last[person].last = row
      if bySurname[word] != nil { last[person].bare += 1 }
    }
  }

  /// Adds those of whom only the family name is told, beside relatives who are named in full: `Mr. Morozov` where the text
  /// names only `Irina Morozov`, `President Farrow` before `David Farrow Jr.`
  private func addUnnamed(
    _ people: inout ContiguousArray<Person>, _ bySurname: inout [Symbol: ContiguousArray<Int>],
    _ personOf: inout ContiguousArray<Int32>, _ clusters: EntityClusters
  ) {
    for row in clusters.mentions.indices where personOf[row] < 0 {
      guard let word = bareName(row, clusters), let bearers = bySurname[word] else { continue }
      let isAnother = bearers.suffix(Self.limit).allSatisfy { bearer in
        let person = people[bearer]
        return !clusters.agreeInGender(person.first, row) || person.isJunior && row < person.first
      }
      guard isAnother else { continue }
      personOf[row] = Int32(people.count)
      bySurname[word, default: []].append(people.count)
      people.append(Person(given: word, first: row, last: row))
    }
  }

  private func agree(_ left: Symbol, _ right: Symbol, _ clusters: EntityClusters) -> Bool {
    if left == right { return true }
    let storage = clusters.nameWords.storage
    return given.agree(
      ContiguousArray(storage[clusters.nameWords.range(of: left)]),
      ContiguousArray(storage[clusters.nameWords.range(of: right)]))
  }

  /// Whether a name is the end of a longer one: `Peña Nieto` of `Enrique Peña Nieto`, `von der Leyen`.
  private func isPart(_ part: ContiguousArray<Symbol>, of whole: ContiguousArray<Symbol>) -> Bool {
    part.count < whole.count && whole.suffix(part.count).elementsEqual(part)
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
    guard mention.kind == .name, words.count == 1, mention.evidence.person >= -1, mention.entity != .norp,
      mention.country == nil
    else { return nil }
    // A capital that the entity recogniser takes for a place is no person.
    if mention.entity == .gpe, clusters.report.country(mention.name)?.role == .seat { return nil }
    return words[0]
  }

  /// A first name alone is a person only where nothing says that it is a place; a name that is no common first name
  /// may be a family name that stands first (`Lin Wei`), whatever the entity recogniser says of it alone.
  private func mayBeGiven(_ row: Int, _ clusters: EntityClusters) -> Bool {
    let mention = clusters.mentions[row]
    if mention.entity == .person || mention.entity == nil { return true }
    let word = clusters.report.classes[mention.name.lowerBound]
    return mention.entity == .org && word.isDisjoint(with: [.masculineName, .feminineName])
  }

  /// The offices by which people are called beside their full names.
  private func offices(
    _ personOf: ContiguousArray<Int32>, _ count: Int, _ clusters: EntityClusters
  ) -> ContiguousArray<Set<Symbol>> {
    var offices = ContiguousArray<Set<Symbol>>(repeating: [], count: count)
    for row in clusters.mentions.indices where personOf[row] >= 0 {
      offices[Int(personOf[row])].formUnion(officeWords(row, clusters))
    }
    return offices
  }

  private func officeWords(_ row: Int, _ clusters: EntityClusters) -> [Symbol] {
    let report = clusters.report
    return clusters.mentions[row].roleHeads.filter { report.classes[$0].contains(.office) }.map { report.words[$0] }
  }

  /// The bearers of a family name who hold the office that stands before it: of several Farrows `Governor Farrow` is the
  /// governor, however near another is.
  private func holders(
    _ row: Int, _ bearers: ContiguousArray<Int>, _ offices: ContiguousArray<Set<Symbol>>, _ clusters: EntityClusters
  ) -> ContiguousArray<Int> {
    guard bearers.count > 1 else { return bearers }
    let wanted = officeWords(row, clusters)
    let holders = bearers.suffix(Self.limit).filter { bearer in wanted.contains { offices[bearer].contains($0) } }
    return ContiguousArray(holders)
  }

  /// The bearer who is meant most likely of those named before `row`, else the first who is named after it.
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
      if isBefore != (theirs.first < row)
        ? isBefore : isBefore ? isLikelier(mine, theirs, row, clusters) : mine.first < theirs.first
      {
        best = bearer
      }
    }
    return best
  }

  /// Whether a bare family name means `one` rather than `other`, both named before: the nearer, but for who has been
  /// called so often.
  private func isLikelier(_ one: Person, _ other: Person, _ row: Int, _ clusters: EntityClusters) -> Bool {
    let (mine, theirs) = (salience(one, row, clusters), salience(other, row, clusters))
    return mine != theirs ? mine > theirs : one.last > other.last
  }

  private func salience(_ person: Person, _ row: Int, _ clusters: EntityClusters) -> Double {
    let distance = min(clusters.sentence(row) - clusters.sentence(person.last), Self.sentences)
    return Self.use * Double(min(person.bare, Self.uses)) - Double(distance)
  }
}
