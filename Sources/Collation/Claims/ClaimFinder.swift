internal import NewsModel
internal import TextCore

/// A claim with the sentences that state it, for the steps that look for conflicts.
struct FoundClaim {
  var claim: Claim
  /// The sentences, in the order of `claim.evidence`.
  let sentences: ContiguousArray<Statement>
}

/// Joins the sentences of several articles that state one thing.
///
/// As with speech, vectors only propose: most of the meaning of the shorter sentence must stand in the longer, and no
/// word may be denied in one and affirmed in the other.
struct ClaimFinder {
  private static let leastShared = 2
  private static let leastContainment = 0.35

  let context: StoryContext

  /// Two sentences of different articles, almost the same, of which one denies what the other affirms.
  struct Opposition {
    let left: Statement
    let right: Statement
  }

  /// The claims of the story: those of most origins first, then in the order of the account; and the sentences that
  /// deny one another.
  func claims(_ vectors: inout SliceVectors) -> (ContiguousArray<FoundClaim>, ContiguousArray<Opposition>) {
    var oppositions: ContiguousArray<Opposition> = []
    let statements = Statements(context: context).all()
    let sentences = ContiguousArray(statements.filter { !$0.isSpeech })
    let groups = Linking.groups(count: sentences.count, links(between: sentences, &vectors, &oppositions))
    let stated = ContiguousArray(groups.map { group in claim(of: ContiguousArray(group.map { sentences[$0] })) })
    let found = wholeSingles(ClaimSupport(context: context).supported(stated, by: statements))
    let ordered = found.enumerated().sorted { left, right in
      (right.element.claim.origins, left.offset) < (left.element.claim.origins, right.offset)
    }
    return (ContiguousArray(ordered.map(\.element)), oppositions)
  }

  private func links(
    between sentences: ContiguousArray<Statement>, _ vectors: inout SliceVectors,
    _ oppositions: inout ContiguousArray<Opposition>
  ) -> ContiguousArray<Linking.Link> {
    let candidates = CandidatePairs(ContiguousArray(sentences.map(\.passage))).pairs(
      sharing: Self.leastShared, containment: Self.leastContainment, context.words
    ) { sentences[$0].article != sentences[$1].article }
    vectors.prepare(
      ContiguousArray(
        candidates.flatMap { [sentences[$0.left].passage.evidence, sentences[$0.right].passage.evidence] }))
    var links: ContiguousArray<Linking.Link> = []
    for pair in candidates {
      let cosine = vectors.cosine(sentences[pair.left].passage.evidence, sentences[pair.right].passage.evidence)
      if pair.overlap.isOpposed {
        if pair.overlap.isNear, cosine >= 0.8 {
          oppositions.append(Opposition(left: sentences[pair.left], right: sentences[pair.right]))
        }
        continue
      }
      guard isSame(pair.overlap, cosine: cosine) else { continue }
      links.append(Linking.Link(left: pair.left, right: pair.right, score: cosine + pair.overlap.containment))
    }
    return links
  }

  /// Whether what two statements share is enough: two words are where they are most of the shorter, or a figure.
  private func isSame(_ overlap: Overlap, cosine: Double) -> Bool {
    let isShort = overlap.shared <= Self.leastShared
    if isShort, overlap.containment < (overlap.sharesNumber ? 0.55 : 0.8) { return false }
    // A statement that stands in a longer one is far from it as a vector, but all of its words are there.
    let leastCosine = overlap.containment >= 0.85 && overlap.shared > Self.leastShared + 1 ? 0.4 : 0.6
    return cosine >= leastCosine && cosine + overlap.containment >= 1.15
  }

  /// Clauses of one sentence that no other article states are put together again.
  private func wholeSingles(_ claims: ContiguousArray<FoundClaim>) -> ContiguousArray<FoundClaim> {
    var whole: ContiguousArray<FoundClaim> = []
    for claim in claims {
      guard claim.claim.evidence.count == 1, let last = whole.last, last.claim.evidence.count == 1,
        last.sentences[0].article == claim.sentences[0].article, last.sentences[0].row == claim.sentences[0].row
      else {
        whole.append(claim)
        continue
      }
      whole[whole.count - 1] = self.claim(of: [joined(last.sentences[0], claim.sentences[0])])
    }
    return whole
  }

  private func joined(_ first: Statement, _ second: Statement) -> Statement {
    let range = TextRange(first.passage.evidence.range.lower, second.passage.evidence.range.upper)
    return Statement(
      article: first.article, row: first.row, tokens: first.tokens.lowerBound..<second.tokens.upperBound,
      passage: context.words.passage(range, of: first.article, context.reading(first.article)), place: first.place,
      isSpeech: first.isSpeech && second.isSpeech, pointsBack: first.pointsBack)
  }

  private func claim(of group: ContiguousArray<Statement>) -> FoundClaim {
    // The sentence to print stands for itself and is short: it says what all of them say.
    let sentences = ContiguousArray(
      group.sorted { left, right in
        let ranks = (rank(left), rank(right))
        return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : context.precedes(left.passage.evidence, right.passage.evidence)
      })
    let evidence = ContiguousArray(sentences.map(\.passage.evidence))
    let articles = context.articles(of: evidence)
    let origins = context.originCount(of: articles)
    let claim = Claim(
      evidence: evidence, articles: articles, origins: origins, status: origins > 1 ? .corroborated : .single,
      silent: context.articles.filter { !articles.contains($0) })
    return FoundClaim(claim: claim, sentences: sentences)
  }

  private func rank(_ sentence: Statement) -> Int {
    (sentence.pointsBack ? 1_000 : 0) + sentence.passage.words.count
  }
}
