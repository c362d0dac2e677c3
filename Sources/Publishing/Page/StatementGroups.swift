internal import NewsModel
internal import TextCore

extension StorySources {
  /// Who is said to have said something.
  enum Speaker: Hashable {
    /// A row of `Account.entities`.
    case entity(Int)
    /// A name that is no entity.
    case name(String)
    /// Nobody by name, but in words: `a spokesman for the union`.
    case printed(PrintedSource)
    /// The articles name different people.
    case disagreed
    /// No article tells in words who it was.
    case unknown
  }

  /// What one speaker said.
  struct Speech {
    let speaker: Speaker
    var utterances: [Utterance]
  }

  /// Who said an utterance.
  func speaker(of utterance: Utterance) -> Speaker {
    if let row = utterance.speaker, account.entities.indices.contains(row) { return .entity(row) }
    let printed = Set(
      utterance.versions.compactMap { version in version.printedSpeaker.map { report[version.article].string($0) } })
    if printed.count > 1 { return .disagreed }
    guard let name = utterance.speakerName.map({ report[$0] }) ?? printed.first else {
      return printedSource(of: utterance).map(Speaker.printed) ?? .unknown
    }
    // A name that no chain of its article has may be that of somebody whom the others name so.
    return account.entities.firstIndex { report[$0.name] == name }.map(Speaker.entity) ?? .name(name)
  }

  /// The words that an article has for who said an utterance; nil where none has any.
  private func printedSource(of utterance: Utterance) -> PrintedSource? {
    utterance.versions.lazy.compactMap { version -> PrintedSource? in
      let reading = report[version.article]
      guard let quotations = reading.quotations, quotations.indices.contains(version.quotation) else { return nil }
      return PrintedSource(of: quotations[version.quotation], in: version.article, reading)
    }.first
  }

  /// The utterances that several articles have (`isShared`), or one origin only; by speaker, in the order of the account:
  /// first those who have a name, then who is told in other words, at the end those that nobody is named for.
  func speeches(ofShared isShared: Bool) -> [Speech] {
    var rows: [Speaker: Int] = [:]
    var speeches: [Speech] = []
    for utterance in account.utterances where (utterance.versions.count > 1) == isShared {
      let speaker = speaker(of: utterance)
      if let row = rows[speaker] {
        speeches[row].utterances.append(utterance)
      } else {
        rows[speaker] = speeches.count
        speeches.append(Speech(speaker: speaker, utterances: [utterance]))
      }
    }
    return (0...2).flatMap { rank in speeches.filter { self.rank($0.speaker) == rank } }
  }

  private func rank(_ speaker: Speaker) -> Int {
    switch speaker {
    case .entity, .name, .disagreed: 0
    case .printed: 1
    case .unknown: 2
    }
  }

  /// The claims of a status with their rows; those of most origins first.
  func claims(_ status: Claim.Status) -> [(row: Int, claim: Claim)] {
    let rows = account.claims.indices.filter { account.claims[$0].status == status }
    let sorted = rows.sorted { left, right in
      (account.claims[right].origins, left) < (account.claims[left].origins, right)
    }
    return sorted.map { ($0, account.claims[$0]) }
  }

  /// The claims that one origin has, by the articles that have them, in the order of the account.
  func singleClaims() -> [(articles: ContiguousArray<ID<ArticleReading>>, claims: [Claim])] {
    var rows: [ContiguousArray<ID<ArticleReading>>: Int] = [:]
    var groups: [(articles: ContiguousArray<ID<ArticleReading>>, claims: [Claim])] = []
    for claim in account.claims where claim.status == .single {
      if let row = rows[claim.articles] {
        groups[row].claims.append(claim)
      } else {
        rows[claim.articles] = groups.count
        groups.append((claim.articles, [claim]))
      }
    }
    return groups.sorted { left, right in
      left.articles.map(number).lexicographicallyPrecedes(right.articles.map(number))
    }
  }

  /// The number of conflicts of each severity that there is, the most severe first: `3 high · 1 low`.
  var severityCounts: String {
    Conflict.Severity.allCases.compactMap { severity in
      let count = account.conflicts.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.label)"
    }.joined(separator: " · ")
  }
}
