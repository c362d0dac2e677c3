internal import NewsModel
internal import TextCore

/// Finds where the articles of a story part.
struct ConflictFinder {
  let context: StoryContext

  /// The conflicts, the most severe first, then in the order of what they part over. Claims that articles contradict
  /// each other in become disputed.
  func conflicts(
    in utterances: ContiguousArray<FoundUtterance>, _ claims: inout ContiguousArray<FoundClaim>,
    _ oppositions: ContiguousArray<ClaimFinder.Opposition>, _ vectors: inout SliceVectors
  ) -> ContiguousArray<Conflict> {
    var conflicts: ContiguousArray<Conflict> = []
    for (row, found) in utterances.enumerated() where found.pieces.count > 1 {
      if let conflict = AttributionConflict(context: context).conflict(over: found, row: row) {
        conflicts.append(conflict)
      }
      if let conflict = NegationConflict(context: context).conflict(over: found, row: row) {
        conflicts.append(conflict)
        continue
      }
      if let conflict = WordingConflict(context: context).conflict(over: found, row: row, &vectors) {
        conflicts.append(conflict)
      } else if let conflict = LimitConflict(context: context).conflict(over: found, row: row) {
        conflicts.append(conflict)
      }
    }
    for (conflict, rows) in NumberConflicts(context: context).conflicts(in: claims) {
      conflicts.append(conflict)
      if conflict.relation == .conflict { dispute(rows, by: conflict, &claims) }
    }
    conflicts += NegationConflict(context: context).conflicts(between: oppositions, claims)
    for (row, claim) in claims.enumerated() where claim.claim.articles.count > 1 {
      conflicts += NameConflict(context: context).conflicts(in: claim, row: row)
      if let conflict = DateConflict(context: context).conflict(in: claim, row: row) { conflicts.append(conflict) }
    }
    let subjects = ConflictSubjects(claims, utterances)
    let quoted = QuotedPairs(context: context)
    conflicts += QuotedAttribution(context: context, quoted: quoted).conflicts(over: subjects, besides: conflicts)
    conflicts += QuotedConflicts(context: context, quoted).conflicts(over: subjects, besides: conflicts, &vectors)
    conflicts += NamesakeConflicts(context: context).conflicts(over: subjects, besides: conflicts)
    let facts = FactConflicts(context: context).conflicts(over: subjects, besides: conflicts)
    for conflict in facts where conflict.kind == .number && conflict.relation != .refinement {
      if case .claim(let row) = conflict.subject { dispute([row], by: conflict, &claims) }
    }
    conflicts += facts
    for conflict in conflicts where conflict.relation == .conflict && conflict.kind != .number {
      if case .claim(let row) = conflict.subject { dispute([row], by: conflict, &claims) }
    }
    return ContiguousArray(
      conflicts.enumerated().sorted { left, right in
        (left.element.severity, left.element.relation.rawValue, left.offset)
          < (right.element.severity, right.element.relation.rawValue, right.offset)
      }.map(\.element))
  }

  /// Makes the claims at `rows` disputed. Who contradicts a claim is not silent about it.
  private func dispute(_ rows: Set<Int>, by conflict: Conflict, _ claims: inout ContiguousArray<FoundClaim>) {
    let articles = Set(conflict.versions.flatMap(\.articles))
    for row in rows {
      claims[row].claim.status = .disputed
      claims[row].claim.silent.removeAll(where: articles.contains)
    }
  }
}
