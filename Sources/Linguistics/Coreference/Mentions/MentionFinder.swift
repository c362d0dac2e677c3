internal import NewsModel
internal import TextCore

/// Finds every phrase of a report that may speak of somebody or something: names, noun phrases and pronouns.
struct MentionFinder: Sendable {
  let report: ReportText
  let phrases: NounPhrases

  init(_ report: ReportText) {
    self.report = report
    phrases = NounPhrases(report: report)
  }

  /// The mentions in text order, the longer first where two start together; no two have the same tokens. O(tokens).
  func mentions() -> ContiguousArray<Mention> {
    let names = NameFinder(report: report).names()
    var nameOf = ContiguousArray<Int32>(repeating: -1, count: report.tokens.count)
    for (row, name) in names.enumerated() { for token in name.tokens { nameOf[token] = Int32(row) } }
    let named = NameMentions(report: report, phrases: phrases, names: names, nameOf: nameOf)
    var mentions: ContiguousArray<Mention> = []
    /// Heads of phrases that a name has taken for itself: `the minister, Clara Renholt`.
    var taken: Set<Int> = []
    for name in names.indices {
      guard let (mention, head) = named.mention(name) else { continue }
      mentions.append(mention)
      if let head { taken.insert(head) }
    }
    let nominals = NominalMentions(report: report, phrases: phrases)
    let numbers = inNumbers()
    for token in 0..<report.tokens.count where report.isReport(token) && nameOf[token] < 0 && !taken.contains(token) {
      if let pronoun = nominals.pronoun(token) {
        mentions.append(pronoun)
      } else if !numbers[token], let nominal = nominals.nominal(token) {
        mentions.append(nominal)
      }
    }
    for row in mentions.indices {
      mentions[row].tokens = uncut(mentions[row].tokens, nameOf)
      for role in mentions[row].roles.indices { mentions[row].roles[role] = uncut(mentions[row].roles[role], nameOf) }
    }
    return ordered(mentions)
  }

  /// A phrase that ends inside a name, with all of the name: the parser may cut “Seafarers’ Federation” in two.
  private func uncut(_ phrase: Range<Int>, _ nameOf: ContiguousArray<Int32>) -> Range<Int> {
    var upper = phrase.upperBound
    while upper < nameOf.count, nameOf[upper] >= 0, nameOf[upper] == nameOf[upper - 1] { upper += 1 }
    return phrase.lowerBound..<upper
  }

  /// Whether each token is part of a date, a sum or another number.
  private func inNumbers() -> ContiguousArray<Bool> {
    var numbers = ContiguousArray<Bool>(repeating: false, count: report.tokens.count)
    for entity in report.language.entities where !entity.type.isName && entity.type != .cardinal {
      for token in entity.tokens { numbers[token] = true }
    }
    return numbers
  }

  private func ordered(_ mentions: ContiguousArray<Mention>) -> ContiguousArray<Mention> {
    let sorted = mentions.sorted { left, right in
      (left.tokens.lowerBound, -left.tokens.upperBound, left.kind.rawValue, left.head)
        < (right.tokens.lowerBound, -right.tokens.upperBound, right.kind.rawValue, right.head)
    }
    var kept: ContiguousArray<Mention> = []
    for mention in sorted where kept.last?.tokens != mention.tokens { kept.append(mention) }
    return kept
  }
}
