internal import NewsModel
internal import TextCore

/// A claim with the statements that make it, for the steps that look for conflicts.
struct FoundClaim {
  var claim: Claim
  /// The statements, the one to print first; what only supports the claim is none of them.
  let sentences: ContiguousArray<Statement>

  /// The claim that `group` states, at least one statement. The one to print comes first: it stands for itself and is
  /// short, for it says what all of them say.
  init(of group: ContiguousArray<Statement>, _ context: StoryContext) {
    sentences = ContiguousArray(
      group.sorted { left, right in
        let ranks = (Self.rank(left), Self.rank(right))
        return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : context.precedes(left.slice, right.slice)
      })
    // Several things that one sentence states are shown once.
    var evidence: ContiguousArray<Evidence> = []
    for sentence in sentences where !evidence.contains(sentence.slice) { evidence.append(sentence.slice) }
    let articles = context.articles(of: evidence)
    let origins = context.originCount(of: articles)
    claim = Claim(
      evidence: evidence, articles: articles, origins: origins, status: origins > 1 ? .corroborated : .single,
      silent: context.articles.filter { !articles.contains($0) })
  }

  /// How ill a statement stands for the claim: where it points back or says little in words of its own; then by its length
  /// and by how much of what is shown is another statement.
  private static func rank(_ sentence: Statement) -> Int {
    (sentence.pointsBack ? 1_000 : 0) + (sentence.isBare ? 500 : 0) + sentence.tokens.count
      + Int(25 * (1 - sentence.ownShare))
  }
}
