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
    return best
  }

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
