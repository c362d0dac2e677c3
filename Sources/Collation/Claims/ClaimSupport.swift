internal import NewsModel
internal import TextCore

/// Finds the sentences that state a claim among other things.
///
/// A long sentence stands in the claim that it states first; but what another article says in a few words may stand in
/// it too: `the collision that injured 17 people` supports `17 people were injured`. It does where almost all that the
/// short statement says is there, in near places, a number or name among it, and nothing of it denied.
struct ClaimSupport {
  /// The part of the weight of the short statement that must stand in the long one.
  private static let leastContainment = 0.8
  /// The least number of words that both must share.
  private static let leastShared = 3
  /// How many times as many words as it shares the place in the long sentence may have.
  private static let spread = 3

  let context: StoryContext

  /// `claims` with what else supports each of them, among `statements`.
  func supported(
    _ claims: ContiguousArray<FoundClaim>, by statements: ContiguousArray<Statement>
  ) -> ContiguousArray<FoundClaim> {
    let heads = ContiguousArray(claims.map(\.sentences[0].passage))
    let all = heads + statements.map(\.passage)
    let pairs = CandidatePairs(all).pairs(
      sharing: Self.leastShared, containment: Self.leastContainment, context.words
    ) { left, right in
      left < heads.count && right >= heads.count && heads[left].evidence.article != all[right].evidence.article
    }
    var supported = claims
    for pair in pairs where supports(all[pair.right], heads[pair.left], pair.overlap) {
      let evidence = all[pair.right].evidence
      guard !supported[pair.left].claim.articles.contains(evidence.article) else { continue }
      supported[pair.left].claim = claim(supported[pair.left].claim, with: evidence)
    }
    return supported
  }

  private func supports(_ long: Passage, _ short: Passage, _ overlap: Overlap) -> Bool {
    guard long.weight >= short.weight, !overlap.isOpposed else { return false }
    let shared = Set(short.stems)
    let places = long.words.indices.filter { shared.contains(long.words[$0].stem) && long.words[$0].carriesMeaning }
    guard let first = places.first, let last = places.last else { return false }
    // Numbers of the short statement must all be there: `12 people` does not support `17 people`.
    let numbers = Set(short.words.lazy.filter { $0.role == .number }.map(\.stem))
    guard numbers.isSubset(of: long.stems) else { return false }
    let tells = long.words[first...last].contains {
      $0.role != .content && $0.role != .function && shared.contains($0.stem)
    }
    return tells && last - first < Self.spread * max(short.words.count, overlap.shared)
  }

  private func claim(_ claim: Claim, with evidence: Evidence) -> Claim {
    var claim = claim
    claim.evidence.append(evidence)
    claim.articles = context.articles(of: claim.evidence)
    claim.origins = context.originCount(of: claim.articles)
    if claim.origins > 1, claim.status == .single { claim.status = .corroborated }
    claim.silent = context.articles.filter { !claim.articles.contains($0) }
    return claim
  }
}
