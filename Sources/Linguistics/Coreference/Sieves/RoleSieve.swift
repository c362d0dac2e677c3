internal import NewsModel
internal import TextCore

/// “The minister” is the last person before it who was said to be a minister; “the ministry” the last ministry.
///
/// What the phrase adds must be in the role or the name: “the foreign minister” is no minister of transport.
struct RoleSieve: CoreferenceSieve {
  private static let limit = 30

  /// What else one is called by each role: `senator` for `sen.`
  private let synonyms: [String: [String]]

  /// Reads `role-words.txt`.
  init() {
    var synonyms: [String: [String]] = [:]
    for line in String(decoding: PackageResources.role_words_txt, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      if let first = words.first { synonyms[first] = Array(words.dropFirst()) }
    }
    self.synonyms = synonyms
  }

  private func others(_ word: String) -> [String] { synonyms[word] ?? [] }

  /// The symbols of the words that a role may go by, where the text has them.
  private func symbols(of report: ReportText) -> [String: Symbol] {
    var wanted: Set<String> = []
    for words in synonyms.values { wanted.formUnion(words) }
    var symbols: [String: Symbol] = [:]
    for index in 0..<report.lowered.count {
      let symbol = Symbol(index: UInt32(index))
      let word = report.lowered[symbol]
      if wanted.contains(word) { symbols[word] = symbol }
    }
    return symbols
  }

  func run(_ clusters: inout EntityClusters) {
    var byRole: [Symbol: ContiguousArray<(mention: Int, words: Range<Int>)>] = [:]
    let report = clusters.report
    let symbols = symbols(of: report)
    /// The last mention of each cluster so far, by the mention that stands for it.
    var lasts = ContiguousArray(clusters.mentions.indices)
    for row in clusters.mentions.indices {
      let mention = clusters.mentions[row]
      if mention.kind == .nominal, mention.determination == .definite, mention.number == .singular,
        !clusters.isJoined(row), let known = byRole[report.words[mention.head]]
      {
        var best: (score: Int, mention: Int)?
        for (candidate, words) in known.suffix(Self.limit).reversed() where fits(row, candidate, words, clusters) {
          // Who is spoken of all through the text is meant rather than who was named in passing a sentence before.
          let distance = clusters.sentence(row) - clusters.sentence(lasts[clusters.root(candidate)])
          let score = min(clusters.size(candidate), 10) - min(distance, 12)
          if let best, best.score >= score { continue }
          best = (score, candidate)
        }
        if let best { clusters.join(row, to: best.mention, rule: "role") }
      }
      lasts[clusters.root(row)] = row
      for (role, head) in zip(mention.roles, mention.roleHeads) {
        byRole[report.words[head], default: []].append((row, role))
        for other in others(report.lowered[report.words[head]]) {
          if let symbol = symbols[other] { byRole[symbol, default: []].append((row, role)) }
        }
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
      case .relcl, .acl:
        // After a comma it says more of somebody who is known.
        guard report.tokens.tags[Int(report.tree.first[child]) - 1] == .comma else { return false }
      case .prep:
        // `The senator over the weekend said …`
        guard let object = report.tree.child(of: child, .pobj), report.classes[object].contains(.time) else {
          return false
        }
      case .poss: return false
      default: break
      }
    }
    return true
  }
}
