internal import NewsModel
internal import TextCore

/// Says of chains that are one what they are, how they are called and what roles the articles give them.
struct EntityDescription {
  let readings: ContiguousArray<ArticleReading>

  /// The entity of `chains`, at least one.
  func entity(_ chains: [NamedChain]) -> StoryEntity {
    let mentions = ContiguousArray(chains.flatMap(\.mentions))
    let kind = kind(chains)
    let names = distinct(mentions)
    let name = name(names, kind)
    let printed = string(name)
    return StoryEntity(
      kind: kind, name: name,
      aliases: ContiguousArray(names.map(\.evidence).filter { string($0) != printed }),
      roles: ContiguousArray(distinct(chains.flatMap(\.roles)).map(\.evidence)),
      members: ContiguousArray(chains.map(\.member)), mentions: mentions)
  }

  /// The words of a slice.
  func string(_ evidence: Evidence) -> String { readings[evidence.article.row].string(evidence.range) }

  /// Whether a noun before a name of `chains` says what it is: `the sister ship Corran Light`.
  func isDescribed(_ chains: [NamedChain]) -> Bool {
    chains.contains { chain in
      guard let tokens = reading(of: chain).language?.tokens else { return false }
      return mentions(of: chain).contains { mention in
        guard let name = mention.name else { return false }
        let first = tokens.rows(in: name).lowerBound
        return first > mention.tokens.lowerBound && tokens.partsOfSpeech[first - 1] == .noun
      }
    }
  }

  /// Whether all mentions of `chains` are words of somebody’s role: `Harbour` of `Harbour master Oskar Kellmer`.
  func isOfRoles(_ chains: [NamedChain]) -> Bool {
    chains.allSatisfy { chain in
      let roles = (reading(of: chain).chains ?? []).lazy.filter { $0.kind == .person }.flatMap(\.mentions)
      return mentions(of: chain).allSatisfy { mention in
        guard let name = mention.name else { return false }
        return roles.contains { $0.range.contains(name) && ($0.name.map { name.upper <= $0.lower } ?? false) }
      }
    }
  }

  private func reading(of chain: NamedChain) -> ArticleReading { readings[chain.member.article.row] }

  private func mentions(of chain: NamedChain) -> ContiguousArray<ChainMention> {
    reading(of: chain).chains?[chain.member.chain].mentions.filter { $0.name != nil } ?? []
  }

  /// What most mentions say; of as many, the first in the order of `EntityKind`. A person by a reading alone has no
  /// say where another article shows something else.
  private func kind(_ chains: [NamedChain]) -> EntityKind {
    var votes: [EntityKind: Int] = [:]
    let others = chains.filter { !$0.isWeakPerson }
    for chain in others.isEmpty ? chains : others { votes[chain.kind, default: 0] += chain.mentions.count }
    // A country is one wherever one article shows it.
    if votes[.country] != nil { return .country }
    if chains.contains(where: \.isShownPerson) { return .person }
    var best = EntityKind.other
    var most = 0
    for kind in EntityKind.allCases where votes[kind, default: 0] > most {
      (best, most) = (kind, votes[kind, default: 0])
    }
    if best == .organisation || best == .other, isOnMap(chains) { return .place }
    return best
  }

  /// Whether the gazetteer has the name, and things are in it, near it, from it: a reading of names alone takes towns for
  /// bodies now and then.
  private func isOnMap(_ chains: [NamedChain]) -> Bool {
    guard let first = chains.first?.mentions.first, Gazetteer.knows(string(first)) else { return false }
    var placed = 0
    var all = 0
    for chain in chains {
      guard let tokens = reading(of: chain).language?.tokens else { continue }
      for mention in chain.mentions {
        let row = tokens.rows(in: mention.range).lowerBound
        all += 1
        if row > 0, Self.locating.contains(tokens.strings[tokens.lemmas[row - 1]].lowercased()) { placed += 1 }
      }
    }
    return placed * 3 >= all && placed > 0
  }

  private static let locating: Set<String> = ["in", "at", "near", "from", "outside", "around", "to", "of"]

  private struct Printed {
    let evidence: Evidence
    var count: Int
  }

  /// Each wording once, in the order of its first place; case does not count.
  private func distinct(_ slices: some Sequence<Evidence>) -> ContiguousArray<Printed> {
    var places: [String: Int] = [:]
    var found: ContiguousArray<Printed> = []
    for slice in slices {
      let key = string(slice).lowercased()
      if let place = places[key] {
        found[place].count += 1
      } else {
        places[key] = found.count
        found.append(Printed(evidence: slice, count: 1))
      }
    }
    return found
  }

  /// The fullest name; of a country the name that is printed most, for nobody says “the People’s Republic” first.
  private func name(_ names: ContiguousArray<Printed>, _ kind: EntityKind) -> Evidence {
    var best = names[0]
    for other in names.dropFirst() {
      let more = kind == .country || kind == .place ? (other.count, 0) : (words(other.evidence), other.count)
      let known = kind == .country || kind == .place ? (best.count, 0) : (words(best.evidence), best.count)
      if more > known { best = other }
    }
    return best.evidence
  }

  private func words(_ name: Evidence) -> Int { string(name).utf8.count { $0 == 0x20 } + 1 }
}
