internal import NewsModel
internal import TextCore

/// Makes chains of clusters: what each is, how it is called, and what the text says that it is.
struct ChainBuilder {
  let clusters: EntityClusters

  /// The chains in order of their first mentions. Pronouns alone and single noun phrases that name nobody are left out.
  func chains() -> ContiguousArray<EntityChain> {
    var rows: [Int: ContiguousArray<Int>] = [:]
    for row in clusters.mentions.indices { rows[clusters.root(row), default: []].append(row) }
    var chains: ContiguousArray<EntityChain> = []
    for row in clusters.mentions.indices {
      guard let members = rows[clusters.root(row)], members.first == row, let chain = chain(members) else { continue }
      chains.append(chain)
    }
    return chains
  }

  private func chain(_ rows: ContiguousArray<Int>) -> EntityChain? {
    let mentions = rows.map { clusters.mentions[$0] }
    let named = mentions.contains { $0.kind == .name }
    let evidence = clusters.evidence(rows[0])
    if !named {
      guard mentions.contains(where: { $0.kind == .nominal }) || rows.count > 1 else { return nil }
      if rows.count == 1, evidence.person <= 0, evidence.organisation == 0 { return nil }
      if rows.count == 1, mentions[0].coordinated { return nil }
    }
    return EntityChain(
      kind: kind(evidence, mentions), name: name(mentions), isNamed: named,
      mentions: ContiguousArray(zip(rows, mentions).map(mention)), roles: roles(mentions), gender: evidence.gender)
  }

  private func mention(_ row: Int, _ mention: Mention) -> ChainMention {
    ChainMention(
      range: clusters.report.range(of: mention.tokens), tokens: mention.tokens, head: mention.head, kind: mention.kind,
      rule: clusters.rules[row].isEmpty ? "first" : clusters.rules[row],
      name: mention.name.isEmpty ? nil : clusters.report.range(of: mention.name))
  }

  private func kind(_ evidence: Mention.Evidence, _ mentions: [Mention]) -> EntityKind {
    if evidence.person > 0 { return .person }
    let votes: [(Int, EntityKind)] = [
      (evidence.organisation, .organisation), (evidence.country, .country), (evidence.place, .place),
      (evidence.group, .group), (evidence.other, .other),
    ]
    var best: (Int, EntityKind) = (0, .other)
    for vote in votes where vote.0 > best.0 { best = vote }
    if best.0 == 0, mentions.contains(where: { $0.number == .plural }) { return .group }
    return best.1
  }

  /// The name of most words, the first of several.
  private func name(_ mentions: [Mention]) -> TextRange {
    var best: Range<Int>?
    var words = 0
    for mention in mentions where !mention.name.isEmpty {
      let count = mention.name.count
      if count > words { (best, words) = (mention.name, count) }
    }
    return clusters.report.range(of: best ?? mentions[0].tokens)
  }

  private func roles(_ mentions: [Mention]) -> ContiguousArray<TextRange> {
    var roles: ContiguousArray<TextRange> = []
    let text = clusters.report.text
    for mention in mentions where mention.kind == .name || mention.kind == .pronoun {
      for role in mention.roles {
        let range = clusters.report.range(of: role)
        if roles.count < 20, !roles.contains(where: { text[$0.bounds] == text[range.bounds] }) { roles.append(range) }
      }
    }
    return roles
  }
}
