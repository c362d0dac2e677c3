internal import NewsModel
internal import TextCore

/// What an article says about a claim.
enum ClaimStance: Equatable {
  /// It states it, in these words.
  case supports(Evidence?)
  /// It says otherwise: the value that it has instead, and the words.
  case contradicts(value: Evidence?, Evidence?)
  /// It says nothing of it.
  case silent
}

extension Conflict {
  /// Whether its passages are worth their room beside the values: not for small differences between wordings, which
  /// stand in full where it is told who said what.
  var showsContext: Bool { severity != .low || kind != .wording }
}

extension StorySources {
  /// What `article` says about the claim at `row`.
  func stance(of article: ID<ArticleReading>, on claim: Claim, _ row: Int) -> ClaimStance {
    for conflict in account.conflicts where conflict.subject == .claim(row) && conflict.relation == .conflict {
      for version in conflict.versions.dropFirst() where version.articles.contains(article) {
        let passage = version.evidence.first { $0.article == article }
        return .contradicts(value: version.value.range.count <= 24 ? version.value : nil, passage)
      }
    }
    let words = claim.evidence.first { $0.article == article }
    if words != nil || claim.articles.contains(article) { return .supports(words) }
    // Of a disputed claim, who neither states it nor is silent says otherwise.
    let isAgainst = claim.status == .disputed && !claim.silent.contains(article)
    return isAgainst ? .contradicts(value: nil, nil) : .silent
  }

  /// The conflicts, the most severe first, else in the order of the account.
  var orderedConflicts: [Conflict] {
    account.conflicts.enumerated().sorted { left, right in
      (left.element.severity, left.offset) < (right.element.severity, right.offset)
    }.map(\.element)
  }

  /// One slice of each article that has a version; of one without a passage, none.
  func marks(of version: Conflict.Version) -> [Evidence] {
    marks(version.evidence + [version.value]).filter { version.articles.contains($0.article) }
  }

  /// The passage that has a version's value, which is led to; nil where the value stands alone.
  func context(of version: Conflict.Version) -> Passage? {
    let passage = version.evidence.first {
      $0.article == version.value.article && $0.range.contains(version.value.range)
    }
    guard let passage, passage.range != version.value.range else { return nil }
    return Passage(passage, emphasising: [version.value.range])
  }

  /// What a conflict is about, where its versions are values without a passage around them: the words that were said, or
  /// the claim.
  func about(_ conflict: Conflict) -> Passage? {
    guard conflict.showsContext, conflict.versions.allSatisfy({ context(of: $0) == nil }) else { return nil }
    switch conflict.subject {
    case .utterance(let row):
      guard account.utterances.indices.contains(row) else { return nil }
      return Wording.all(of: account.utterances[row], in: report).first?.passage
    case .claim(let row):
      return account.claims.indices.contains(row) ? Passage(account.claims[row].evidence[0]) : nil
    }
  }

  /// Copies of an article that are named one by one.
  private static let namedCopies = 12

  /// Where an article has its text from, in words: `same copy as [4], credits Veldaran Press Agency`.
  func originLabel(of article: ID<ArticleReading>) -> String {
    let copies = copies(of: article).map { "[\(number(of: $0))]" }
    let credits = credits(of: article).map { report[$0] }
    let others = copies.count - Self.namedCopies
    let named = copies.prefix(Self.namedCopies).joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")
    let own = copies.isEmpty ? "own report" : "same copy as \(named)"
    let label = credits.isEmpty ? own : own + ", credits " + credits.joined(separator: ", ")
    return isUncompared(article) ? label + ", not compared" : label
  }
}
