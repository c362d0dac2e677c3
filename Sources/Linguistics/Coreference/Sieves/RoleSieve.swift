internal import NewsModel
internal import TextCore

/// “The minister” is the last person before it who was said to be a minister; “the ministry” the last ministry.
///
/// What the phrase adds must be in the role or the name: “the foreign minister” is no minister of transport.
struct RoleSieve: CoreferenceSieve {
  private static let limit = 30

  func run(_ clusters: inout EntityClusters) {
    var byRole: [Symbol: ContiguousArray<(mention: Int, words: Range<Int>)>] = [:]
    let report = clusters.report
    for row in clusters.mentions.indices {
      let mention = clusters.mentions[row]
      if mention.kind == .nominal, mention.determination == .definite, mention.number == .singular,
        !clusters.isJoined(row), let known = byRole[report.words[mention.head]]
      {
        for (candidate, words) in known.suffix(Self.limit).reversed()
        where fits(row, candidate, words, clusters) {
          clusters.join(row, to: candidate, rule: "role")
          break
        }
      }
      for (role, head) in zip(mention.roles, mention.roleHeads) {
        byRole[report.words[head], default: []].append((row, role))
      }
      if mention.kind == .name, let head = nameHead(mention, report) {
        byRole[report.words[head], default: []].append((row, mention.name))
      }
    }
  }

  /// The word of a name that says what body it is: `Ministry` of `Ministry of Defence`.
  private func nameHead(_ mention: Mention, _ report: ReportText) -> Int? {
    var last: Int?
    for token in mention.name {
      if report.tokens.partsOfSpeech[token] == .adp { break }
      last = token
    }
    guard let last, !report.classes[last].isDisjoint(with: [.organisation, .place, .town, .country]) else { return nil }
    return last
  }

  private func fits(_ row: Int, _ candidate: Int, _ words: Range<Int>, _ clusters: EntityClusters) -> Bool {
    let report = clusters.report
    let mention = clusters.mentions[row]
    guard clusters.mentions[candidate].tokens.upperBound <= mention.tokens.lowerBound,
      clusters.agreeInGender(row, candidate)
    else { return false }
    for child in report.tree.children(of: mention.head) where mention.tokens.contains(child) {
      switch report.tree.dependencies[child] {
      case .amod, .compound, .nmod:
        if report.classes[child].contains(.definite) { break }
        guard words.contains(where: { report.words[$0] == report.words[child] }) else { return false }
      case .poss, .prep, .relcl, .acl: return false
      default: break
      }
    }
    return true
  }
}
