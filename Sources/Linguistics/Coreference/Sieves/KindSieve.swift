internal import NewsModel
internal import TextCore

/// “The company” is the company that was spoken of last; “the country” the country, “the town” the town, “the ferry” the
/// ferry that has a name.
///
/// Only bare phrases count: “the rival company” is another. A body of one kind is not called by another: the ministry
/// is no company; only words such as *group* and *company* stand for any name.
struct KindSieve: CoreferenceSieve {
  /// Sentences before the phrase in which the name must stand.
  private static let window = 4
  private static let limit = 60

  func run(_ clusters: inout EntityClusters) {
    for row in clusters.mentions.indices {
      guard let wanted = wanted(row, clusters) else { continue }
      if let antecedent = antecedent(of: row, wanted, clusters) { clusters.join(row, to: antecedent, rule: "kind") }
    }
  }

  private enum Wanted { case organisation, union, country, town, vessel }

  private func wanted(_ row: Int, _ clusters: EntityClusters) -> Wanted? {
    let mention = clusters.mentions[row]
    guard mention.kind == .nominal, mention.determination == .definite, mention.number == .singular,
      !clusters.isJoined(row), !mention.coordinated, isBare(mention, clusters.report)
    else { return nil }
    let word = clusters.report.classes[mention.head]
    if word.contains(.labour) { return .union }
    if word.contains(.generic) { return .organisation }
    if word.contains(.country) { return .country }
    if word.contains(.vessel) { return .vessel }
    return word.contains(.town) ? .town : nil
  }

  /// Whether nothing but an article stands with the noun, or a clause after a comma, which does not say which one.
  private func isBare(_ mention: Mention, _ report: ReportText) -> Bool {
    report.tree.children(of: mention.head).allSatisfy { child in
      if !mention.tokens.contains(child) { return true }
      switch report.tree.dependencies[child] {
      case .det, .case, .punct: return true
      case .relcl: return report.tokens.tags[Int(report.tree.first[child]) - 1] == .comma
      default: return false
      }
    }
  }

  private func antecedent(of row: Int, _ wanted: Wanted, _ clusters: EntityClusters) -> Int? {
    var best: (score: Int, mention: Int)?
    for candidate in (max(0, row - Self.limit)..<row).reversed() {
      let distance = clusters.sentence(row) - clusters.sentence(candidate)
      if distance > Self.window { break }
      guard clusters.mentions[candidate].kind == .name, fits(candidate, wanted, clusters),
        !clusters.mentions[candidate].tokens.contains(clusters.mentions[row].head)
      else { continue }
      // What is named once and far off is not what the text is about.
      if clusters.size(candidate) == 1, distance > 2 { continue }
      let score = -2 * distance + min(clusters.size(candidate), 4)
      if let best, best.score >= score { continue }
      best = (score, candidate)
    }
    return best?.mention
  }

  /// Whether a name says itself what body it is: the ministry is not “the company”.
  private func saysKind(_ row: Int, _ clusters: EntityClusters) -> Bool {
    let classes = clusters.report.classes
    return clusters.mentions[row].name.contains {
      classes[$0].contains(.organisation) && classes[$0].isDisjoint(with: .generic)
    }
  }

  private func nameHas(_ word: WordClass, _ row: Int, _ clusters: EntityClusters) -> Bool {
    clusters.mentions[row].name.contains { clusters.report.classes[$0].contains(word) }
  }

  private func fits(_ candidate: Int, _ wanted: Wanted, _ clusters: EntityClusters) -> Bool {
    let evidence = clusters.evidence(candidate)
    guard evidence.person <= 0 else { return false }
    switch wanted {
    case .organisation:
      return evidence.organisation > max(evidence.place, evidence.country, evidence.other)
        && !saysKind(candidate, clusters)
    case .union: return evidence.organisation > 0 && nameHas(.labour, candidate, clusters)
    case .country: return evidence.country > 0
    case .vessel: return evidence.other >= NameEvidence.vessel
    case .town: return evidence.place > 0 && evidence.country == 0 && clusters.mentions[candidate].entity == .gpe
    }
  }
}
