internal import NewsModel

/// “China’s top diplomat” is the Chinese foreign minister whom the text names, before or after: one person holds an
/// office of a country.
///
/// Where nobody is said to hold it, it is the counterpart of that country of a foreign minister: `Russia’s foreign minister
/// met his Chinese counterpart, Lin Hao.`
struct OfficeSieve: CoreferenceSieve {
  private let offices = OfficeNames()

  func run(_ clusters: inout EntityClusters) {
    var holders: [OfficeNames.Office: ContiguousArray<Int>] = [:]
    var wanted: ContiguousArray<(mention: Int, office: OfficeNames.Office)> = []
    for row in clusters.mentions.indices {
      let mention = clusters.mentions[row]
      for role in mention.roles {
        guard let office = offices.office(role, in: clusters.report) else { continue }
        if mention.kind == .name, clusters.evidence(row).person > 0 {
          holders[office, default: []].append(row)
        } else if mention.kind == .nominal, mention.determination == .definite, mention.number == .singular {
          wanted.append((row, office))
        }
      }
    }
    for (row, office) in wanted where !clusters.isJoined(row) {
      if let holder = only(holders[office], clusters) ?? counterpart(office, holders, clusters) {
        clusters.join(row, to: holder, rule: "office")
      }
    }
  }

  /// The first mention of the only person among `rows`.
  private func only(_ rows: ContiguousArray<Int>?, _ clusters: EntityClusters) -> Int? {
    guard let rows, let first = rows.first, rows.allSatisfy({ clusters.areOne($0, first) }) else { return nil }
    return first
  }

  /// The counterpart of the office's country, where somebody of another country holds the office and nobody of this one.
  private func counterpart(
    _ office: OfficeNames.Office, _ holders: [OfficeNames.Office: ContiguousArray<Int>], _ clusters: EntityClusters
  ) -> Int? {
    guard holders[office] == nil, holders.keys.contains(where: { $0.name == office.name }) else { return nil }
    return only(holders[.init(country: office.country, name: OfficeNames.counterpart)], clusters)
  }
}
