package import NewsModel
package import TextCore

/// Joins the chains of the articles of a story into entities.
package struct StoryEntities {
  private let countries = CountryNames()

  /// Entities by the names and countries that `NewsModel` knows.
  package init() {}

  /// The entities of `articles`: those of most mentions first, then by name. Only what is named is one.
  package func merge(
    articles: ContiguousArray<ID<ArticleReading>>, in readings: ContiguousArray<ArticleReading>
  ) -> ContiguousArray<StoryEntity> {
    var table = SymbolTable()
    var chains: ContiguousArray<NamedChain> = []
    for article in articles {
      let reading = readings[article.row]
      for row in (reading.chains ?? []).indices {
        let member = StoryEntity.Member(article: article, chain: row)
        let chain =
          NamedChain(member, in: reading, countries, &table) ?? NamedChain(body: member, in: reading, countries, &table)
        if let chain { chains.append(chain) }
      }
    }
    var groups = ChainGroups(chains)
    PersonJoining().run(chains, &groups, table)
    BodyJoining().run(chains, &groups, table)
    return entities(chains, groups, UnlistedCountries(articles, in: readings), readings)
  }

  private func entities(
    _ chains: ContiguousArray<NamedChain>, _ groups: ChainGroups, _ unlisted: UnlistedCountries,
    _ readings: ContiguousArray<ArticleReading>
  ) -> ContiguousArray<StoryEntity> {
    var order: ContiguousArray<Int> = []
    var members: [Int: ContiguousArray<Int>] = [:]
    for row in chains.indices {
      let root = groups.root(row)
      if members[root] == nil { order.append(root) }
      members[root, default: []].append(row)
    }
    let describing = EntityDescription(readings: readings)
    var entities: ContiguousArray<(entity: StoryEntity, name: String)> = []
    for root in order {
      let group = (members[root] ?? []).map { chains[$0] }
      var entity = describing.entity(group)
      guard isWorthNaming(entity, group, describing) else { continue }
      let name = describing.string(entity.name)
      if entity.kind == .place, unlisted.contains(name) { entity.kind = .country }
      entities.append((entity, name))
    }
    return ContiguousArray(
      entities.enumerated().sorted { left, right in
        (right.element.entity.mentions.count, left.element.name, left.offset)
          < (left.element.entity.mentions.count, right.element.name, right.offset)
      }.map(\.element.entity))
  }

  /// Whether readers want to find it: of ships, laws, events and the like those that several articles name or one says
  /// what they are, and bodies without a name where several articles tell of them.
  private func isWorthNaming(_ entity: StoryEntity, _ group: [NamedChain], _ describing: EntityDescription) -> Bool {
    if Set(group.map(\.member.article)).count > 1 { return entity.kind != .other || !describing.isOfRoles(group) }
    if entity.kind == .other { return describing.isDescribed(group) && !describing.isOfRoles(group) }
    return group.contains { $0.isNamed }
  }
}
