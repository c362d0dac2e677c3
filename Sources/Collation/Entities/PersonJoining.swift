internal import NewsModel
internal import TextCore

/// Which people of several articles are one.
///
/// Full names are one where the family names are one and the first names agree in spelling or short form; gender must
/// not speak against it. An initial, a beginning of a first name, a first name with a letter too many or too few, or a
/// family name alone joins the only full name that it fits; where it fits two, the only one that has its role too; else
/// it stays by itself: nothing tells whose it is. What the entity recogniser takes for a company or a place in one
/// article is the person who has that full name in another.
struct PersonJoining {
  private static let juniors: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  private let given = GivenNames()

  /// Joins the people among `chains`.
  func run(_ chains: ContiguousArray<NamedChain>, _ groups: inout ChainGroups, _ table: SymbolTable) {
    let people = chains.indices.filter { chains[$0].kind == .person }
    let apart = namesApart(people, chains, table)
    func areApart(_ row: Int, _ other: Int) -> Bool {
      apart.contains(row) && !isJunior(chains[other], table) || apart.contains(other) && !isJunior(chains[row], table)
    }
    var bySurname: [ContiguousArray<UInt8>: ContiguousArray<Int>] = [:]
    for row in people where !chains[row].isBare {
      let key = surname(chains[row], table)
      let known = bySurname[key, default: []]
      if let same = known.first(where: { !areApart(row, $0) && isOne(row, $0, chains, groups, table) }) {
        groups.join(row, same)
      } else {
        bySurname[key, default: []].append(row)
      }
    }
    for row in people where !chains[row].isBare {
      joinOnly(row, bySurname[surname(chains[row], table)] ?? [], chains, &groups) {
        $0 != row && !areApart(row, $0) && self.mayBeOne(row, $0, chains, table)
      }
    }
    var byGiven: [ContiguousArray<UInt8>: ContiguousArray<Int>] = [:]
    for rows in bySurname.values.sorted(by: { $0[0] < $1[0] }) {
      for row in rows { byGiven[bytes(chains[row].name[0], table), default: []].append(row) }
    }
    for row in people where chains[row].isBare {
      let word = bytes(chains[row].name[0], table)
      let bearers = bySurname[GivenNames.folded(word)] ?? byGiven[word] ?? []
      joinOnly(row, bearers, chains, &groups) { !areApart(row, $0) }
      if groups.isSingle(row) {
        joinOnly(row, bearers, chains, &groups) { !chains[$0].roleNames.isDisjoint(with: chains[row].roleNames) }
      }
    }
    joinBare(people.filter { chains[$0].isBare }, chains, &groups)
    joinMisread(chains, bySurname, &groups, table)
  }

  /// `Donald Farrow`, a company to the reader of one article, is the one `Donald R. Farrow` whom another shows as a person.
  private func joinMisread(
    _ chains: ContiguousArray<NamedChain>, _ bySurname: [ContiguousArray<UInt8>: ContiguousArray<Int>],
    _ groups: inout ChainGroups, _ table: SymbolTable
  ) {
    for row in chains.indices where chains[row].kind != .person && chains[row].country == nil {
      let name = chains[row].name
      guard (2...3).contains(name.count) else { continue }
      joinOnly(row, bySurname[surname(chains[row], table)] ?? [], chains, &groups) { other in
        chains[other].isShownPerson && chains[other].name[0] == name[0] && chains[other].name.last == name.last
          && chains[other].member.article != chains[row].member.article
      }
    }
  }

  /// Those who are called `Jr.` or the like by an article that knows another person of their family name: they are not who
  /// has the name without it.
  private func namesApart(
    _ people: [Int], _ chains: ContiguousArray<NamedChain>, _ table: SymbolTable
  ) -> Set<Int> {
    let juniors = people.filter { isJunior(chains[$0], table) }
    return Set(
      juniors.filter { row in
        people.contains { other in
          other != row && chains[other].member.article == chains[row].member.article
            && surname(chains[other], table) == surname(chains[row], table)
        }
      })
  }

  private func isJunior(_ chain: NamedChain, _ table: SymbolTable) -> Bool {
    chain.name.count > 2 && chain.name.last.map { Self.juniors.contains(table[$0]) } ?? false
  }

  /// Family names that no full name explains: one word is one person, unless gender speaks against it.
  private func joinBare(_ rows: [Int], _ chains: ContiguousArray<NamedChain>, _ groups: inout ChainGroups) {
    var first: [Symbol: Int] = [:]
    for row in rows where groups.isSingle(row) || first[chains[row].name[0]] != nil {
      if let known = first[chains[row].name[0]] {
        if groups.isSingle(row), agree(chains[row].gender, groups.gender(known, chains)) { groups.join(row, known) }
      } else {
        first[chains[row].name[0]] = row
      }
    }
  }

  /// Joins a chain with the only group among `candidates` that fits.
  private func joinOnly(
    _ row: Int, _ candidates: ContiguousArray<Int>, _ chains: ContiguousArray<NamedChain>, _ groups: inout ChainGroups,
    where fits: (Int) -> Bool
  ) {
    var roots: Set<Int> = []
    for candidate in candidates {
      let root = groups.root(candidate)
      if root == groups.root(row) { continue }
      guard !roots.contains(root), fits(candidate), agree(chains[row].gender, groups.gender(candidate, chains)) else {
        continue
      }
      roots.insert(root)
      if roots.count > 1 { return }
    }
    if let only = roots.first { groups.join(row, only) }
  }

  private func isOne(
    _ row: Int, _ other: Int, _ chains: ContiguousArray<NamedChain>, _ groups: ChainGroups, _ table: SymbolTable
  ) -> Bool {
    let mine = chains[row].name
    let theirs = chains[other].name
    // A wrong “spokesman” is likelier than a namesake of the other gender in the same story.
    if mine == theirs { return true }
    guard agree(chains[row].gender, groups.gender(other, chains)) else { return false }
    // An article that names both calls them two.
    if chains[row].member.article == chains[other].member.article { return false }
    let (first, second) = (bytes(mine[0], table), bytes(theirs[0], table))
    if first.count == 1 || second.count == 1 { return false }
    return given.isVariant(first, of: second) && middlesAgree(mine, theirs, table)
  }

  /// Weaker signs: an initial, the beginning of a first name, the end of a name of several family names.
  private func mayBeOne(_ row: Int, _ other: Int, _ chains: ContiguousArray<NamedChain>, _ table: SymbolTable) -> Bool {
    if chains[row].member.article == chains[other].member.article { return false }
    let mine = chains[row].name
    let theirs = chains[other].name
    if mine.count < theirs.count, theirs.suffix(mine.count).elementsEqual(mine) { return true }
    if theirs.count < mine.count, mine.suffix(theirs.count).elementsEqual(theirs) { return true }
    let (first, second) = (bytes(mine[0], table), bytes(theirs[0], table))
    return (given.agree(first, second) || GivenNames.isMisspelt(first, second)) && middlesAgree(mine, theirs, table)
  }

  /// Two who print different middle initials are two: `Anton W. Radley`, `Anton H. W. Radley`.
  private func middlesAgree(
    _ left: ContiguousArray<Symbol>, _ right: ContiguousArray<Symbol>, _ table: SymbolTable
  ) -> Bool {
    guard left.count > 2, right.count > 2 else { return true }
    return bytes(left[1], table).first == bytes(right[1], table).first
  }

  private func agree(_ left: EntityChain.Gender?, _ right: EntityChain.Gender?) -> Bool {
    left == nil || right == nil || left == right
  }

  /// The family name as people are looked up by: without what transliterations differ in, and without `Jr.`
  private func surname(_ chain: NamedChain, _ table: SymbolTable) -> ContiguousArray<UInt8> {
    var words = chain.name
    while words.count > 2, let last = words.last, Self.juniors.contains(table[last]) {
      words.removeLast()
    }
    return GivenNames.folded(bytes(words[words.count - 1], table))
  }

  private func bytes(_ word: Symbol, _ table: SymbolTable) -> ContiguousArray<UInt8> {
    ContiguousArray(table.storage[table.range(of: word)])
  }
}
