internal import NewsModel
internal import TextCore

/// A claim with the statements that make it, for the steps that look for conflicts.
struct FoundClaim {
  var claim: Claim
  /// The statements, the one to print first; what only supports the claim is none of them.
  let sentences: ContiguousArray<Statement>

  /// The claim that `group` states, at least one statement. The one to print comes first (see `ClaimWording`).
  init(of group: ContiguousArray<Statement>, _ context: StoryContext) {
    sentences = ClaimWording(context: context).ordered(group)
    // Several things that one sentence states are shown once.
    var evidence: ContiguousArray<Evidence> = []
    for sentence in sentences where !evidence.contains(sentence.slice) { evidence.append(sentence.slice) }
    let articles = context.articles(of: evidence)
    let origins = context.originCount(of: articles)
    claim = Claim(
      evidence: evidence, articles: articles, origins: origins, status: origins > 1 ? .corroborated : .single,
      silent: context.articles.filter { !articles.contains($0) })
  }

  /// Adds a slice that states it too.
  mutating func add(_ evidence: Evidence, _ context: StoryContext) {
    claim.evidence.append(evidence)
    claim.articles = context.articles(of: claim.evidence)
    claim.origins = context.originCount(of: claim.articles)
    if claim.origins > 1, claim.status == .single { claim.status = .corroborated }
    claim.silent = context.articles.filter { !claim.articles.contains($0) }
  }
}
