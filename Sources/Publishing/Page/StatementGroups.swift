internal import NewsModel
internal import TextCore

extension StorySources {
  /// Who is said to have said something.
  enum Speaker: Hashable {
    /// A row of `Account.entities`.
    case entity(Int)
    /// A name that is no entity.
    case name(String)
    /// The articles name different people.
    case disagreed
    /// No article names anybody.
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
    guard let name = utterance.speakerName.map({ report[$0] }) ?? printed.first else { return .unknown }
    // A name that no chain of its article has may be that of somebody whom the others name so.
    return account.entities.firstIndex { report[$0.name] == name }.map(Speaker.entity) ?? .name(name)
  }

  /// The utterances that several articles have (`isShared`), or one origin only; by speaker, in the order of the account,
  /// those that nobody is named for at the end.
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
    return speeches.filter { $0.speaker != .unknown } + speeches.filter { $0.speaker == .unknown }
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
