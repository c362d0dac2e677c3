internal import NewsModel
internal import TextCore

/// Pronouns: the most salient mention before them that agrees in number, gender and personhood.
///
/// Subjects go before objects, the near before the far, what is spoken of often before what is named once. A pronoun
/// that is an object is not the subject of its own clause; one inside a quotation is not its speaker.
struct PronounSieve: CoreferenceSieve {
  /// Mentions before a pronoun that are looked at.
  private static let limit = 60

  func run(_ clusters: inout EntityClusters) {
    let speakers = QuotedSpeakers(clusters)
    for row in clusters.mentions.indices {
      guard let pronoun = clusters.mentions[row].pronoun, !clusters.isJoined(row) else { continue }
      switch pronoun.person {
      case .he, .she, .they: break
      case .it: if isEmpty(row, clusters) { continue }
      default: continue
      }
      if let antecedent = best(for: row, pronoun, speakers, clusters) {
        clusters.join(row, to: antecedent, rule: "pronoun")
      }
    }
  }

  private func best(for row: Int, _ pronoun: Pronoun, _ speakers: QuotedSpeakers, _ clusters: EntityClusters) -> Int? {
    var best: (score: Double, mention: Int)?
    let scoring = PronounScore(pronoun: pronoun, row: row, speakers: speakers, clusters: clusters)
    for candidate in (max(0, row - Self.limit)..<row).reversed() {
      guard let score = scoring.score(candidate) else { continue }
      if let best, best.score >= score { continue }
      best = (score, candidate)
    }
    return best?.mention
  }

  /// Whether *it* means nothing: `it is clear that`, `it rained`.
  private func isEmpty(_ row: Int, _ clusters: EntityClusters) -> Bool {
    let report = clusters.report
    let token = clusters.mentions[row].head
    if report.tree.dependencies[token] == .expl { return true }
    guard report.tree.dependencies[token] == .nsubj || report.tree.dependencies[token] == .nsubjpass else {
      return false
    }
    let verb = report.tree.head(of: token)
    if report.classes[verb].contains(.weather) { return true }
    let children = report.tree.children(of: verb)
    let clause = children.contains {
      [.ccomp, .xcomp, .csubj, .advcl].contains(report.tree.dependencies[$0]) && $0 > verb
    }
    if report.classes[verb].contains(.empty), clause { return true }
    guard report.tokens.partsOfSpeech[verb] == .aux || report.tokens.tags[verb] == .vbn else { return false }
    for child in children where child > verb {
      switch report.tree.dependencies[child] {
      case .acomp, .attr:
        if report.classes[child].contains(.time) { return true }
        let below = report.tree.children(of: child).contains {
          [.ccomp, .xcomp, .relcl, .acl].contains(report.tree.dependencies[$0])
        }
        if clause || below, report.tree.dependencies[child] == .acomp || report.classes[child].contains(.empty) {
          return true
        }
        if below, report.tree.dependencies[child] == .attr { return true }
      default: break
      }
    }
    return false
  }
}
