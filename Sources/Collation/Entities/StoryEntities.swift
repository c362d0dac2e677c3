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
        if let chain = NamedChain(member, in: reading, countries, &table) { chains.append(chain) }
      }
    }
    var groups = ChainGroups(chains)
    PersonJoining().run(chains, &groups, table)
    BodyJoining().run(chains, &groups, table)
    return entities(chains, groups, readings)
  }

  private func entities(
    _ chains: ContiguousArray<NamedChain>, _ groups: ChainGroups, _ readings: ContiguousArray<ArticleReading>
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
      let entity = describing.entity((members[root] ?? []).map { chains[$0] })
      // Of ships, laws, events and the like those that several articles name.
      if entity.kind == .other, Set(entity.members.map(\.article)).count < 2 { continue }
      entities.append((entity, describing.string(entity.name)))
    }
    return ContiguousArray(
      entities.enumerated().sorted { left, right in
        (right.element.entity.mentions.count, left.element.name, left.offset)
          < (left.element.entity.mentions.count, right.element.name, right.offset)
      }.map(\.element.entity))
  }
}
