internal import NewsModel
internal import TextCore

/// Which countries, bodies and places of several articles are one.
///
/// Countries by any of their names; others by the same name, by an acronym that fits one name only, and by the end of
/// one longer name only: `Transport Ministry` for `Veldaran Transport Ministry`. A ministry that is said to be of one
/// country is none of another. What one article's reading calls a person and nothing but a word shows is what the
/// others call it.
struct BodyJoining {
  /// Joins all but people.
  func run(_ chains: ContiguousArray<NamedChain>, _ groups: inout ChainGroups, _ table: SymbolTable) {
    joinCountries(chains, &groups)
    joinNames(chains, &groups)
    joinAcronyms(chains, &groups, table)
    joinEnds(chains, &groups, table)
  }

  private func joinCountries(_ chains: ContiguousArray<NamedChain>, _ groups: inout ChainGroups) {
    var first: [String: Int] = [:]
    for row in chains.indices {
      guard let country = chains[row].country else { continue }
      if let known = first[country] { groups.join(row, known) } else { first[country] = row }
    }
  }

  private struct Key: Hashable {
    let words: ContiguousArray<Symbol>
    let owner: String?
  }

  private func isBody(_ chain: NamedChain) -> Bool { chain.kind != .person && chain.country == nil }

  /// Whether one article alone takes a word for a person that two others know as something else: a pronoun was given to
  /// it by mistake.
  private func isMisread(
    _ row: Int, _ chains: ContiguousArray<NamedChain>, as known: Int, _ groups: ChainGroups
  ) -> Bool {
    guard chains[row].isBare, chains[row].roles.isEmpty else { return false }
    let others = Set(
      chains.indices.lazy.filter { groups.root($0) == groups.root(known) }.map { chains[$0].member.article })
    return others.count > 1
  }

  private func joinNames(_ chains: ContiguousArray<NamedChain>, _ groups: inout ChainGroups) {
    var first: [Key: Int] = [:]
    for row in chains.indices where isBody(chains[row]) {
      for words in chains[row].names where words.count > 1 || words == chains[row].name {
        let key = Key(words: words, owner: chains[row].owner)
        if let known = first[key] { groups.join(row, known) } else { first[key] = row }
      }
    }
    let people = shownPeople(chains, groups)
    for row in chains.indices where chains[row].kind == .person {
      guard let known = first[Key(words: chains[row].name, owner: nil)] else { continue }
      if !people.contains(groups.root(row)) || groups.isSingle(row) && isMisread(row, chains, as: known, groups) {
        groups.join(row, known)
      }
    }
  }

  /// The groups in which somebody is a person by more than a reading: what several articles misread is still no person.
  private func shownPeople(_ chains: ContiguousArray<NamedChain>, _ groups: ChainGroups) -> Set<Int> {
    Set(chains.indices.lazy.filter { chains[$0].kind == .person && !chains[$0].isWeakPerson }.map(groups.root))
  }

  private func joinAcronyms(_ chains: ContiguousArray<NamedChain>, _ groups: inout ChainGroups, _ table: SymbolTable) {
    var byInitials: [ContiguousArray<UInt8>: Set<Int>] = [:]
    for row in chains.indices where chains[row].kind == .organisation && chains[row].isNamed {
      for words in chains[row].names where words.count > 1 {
        let initials = ContiguousArray(
          words.filter { !Self.small.contains(table[$0]) }.compactMap { table.storage[table.range(of: $0)].first })
        if initials.count > 1 { byInitials[initials, default: []].insert(groups.root(row)) }
      }
    }
    for row in chains.indices where chains[row].kind == .organisation && chains[row].isBare {
      let word = ContiguousArray(table.storage[table.range(of: chains[row].name[0])])
      guard (2...8).contains(word.count), let roots = byInitials[word] else { continue }
      let current = Set(roots.map(groups.root))
      if current.count == 1, let only = current.first { groups.join(row, only) }
    }
  }

  /// Words that give no letter to an acronym.
  private static let small: Set<String> = ["of", "for", "the", "and", "in", "on", "de", "&"]

  /// The end of one longer name only.
  private func joinEnds(_ chains: ContiguousArray<NamedChain>, _ groups: inout ChainGroups, _ table: SymbolTable) {
    var byLast: [Symbol: ContiguousArray<Int>] = [:]
    // Names that many articles print are looked at once.
    var seen: Set<Key> = []
    for row in chains.indices where chains[row].kind == .organisation {
      guard let last = chains[row].name.last,
        seen.insert(Key(words: chains[row].name, owner: chains[row].owner)).inserted
      else { continue }
      byLast[last, default: []].append(row)
    }
    for row in chains.indices where chains[row].kind == .organisation {
      guard let last = chains[row].name.last else { continue }
      var roots: Set<Int> = []
      for other in byLast[last] ?? [] where roots.count < 2 && groups.root(other) != groups.root(row) {
        if isEnd(chains[row], of: chains[other], table) { roots.insert(groups.root(other)) }
      }
      if roots.count == 1, let only = roots.first { groups.join(row, only) }
    }
  }

  private func isEnd(_ part: NamedChain, of whole: NamedChain, _ table: SymbolTable) -> Bool {
    if let mine = part.owner, let theirs = whole.owner, mine != theirs { return false }
    if part.name == whole.name { return part.owner == nil || whole.owner == nil }
    // One word is too little: the Senate of another story is not the Senate of one state.
    guard part.name.count > 1, part.name.count < whole.name.count, part.owner == nil else { return false }
    // `Orsel` is no end of `University of Orsel`.
    return !Self.small.contains(table[whole.name[whole.name.count - part.name.count - 1]])
      && whole.name.suffix(part.name.count).elementsEqual(part.name)
  }
}
