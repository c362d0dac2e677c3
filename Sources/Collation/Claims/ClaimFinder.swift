internal import NewsModel
internal import TextCore

/// Joins the sentences of several articles that state one thing.
///
/// As with speech, vectors only propose: most of the meaning of the shorter sentence must stand in the longer, and no
/// word may be denied in one and affirmed in the other.
struct ClaimFinder {
  private static let leastShared = 2
  private static let leastContainment = 0.35
  /// As surely the same as two that share nearly all words.
  private static let injuryScore = 1.8

  let context: StoryContext

  /// Two sentences of different articles, almost the same, of which one denies what the other affirms.
  struct Opposition {
    let left: Statement
    let right: Statement
  }

  /// The claims of the story, in the order of the account, clause by clause; and the statements that deny one another.
  func claims(
    with utterances: ContiguousArray<FoundUtterance>, _ vectors: inout SliceVectors
  ) -> (ContiguousArray<FoundClaim>, ContiguousArray<Opposition>) {
    var oppositions: ContiguousArray<Opposition> = []
    let statements = Statements(context: context).all()
    let sentences = ContiguousArray(statements.filter { !$0.isSpeech })
    let support = ClaimSupport(context: context, utterances)
    let links = links(between: sentences, support, &vectors, &oppositions)
    let groups = Linking.groups(count: sentences.count, links)
    let stated = ContiguousArray(
      groups.map { group in FoundClaim(of: ContiguousArray(group.map { sentences[$0] }), context) })
    let supported = support.supported(stated, by: statements)
    let details = details(in: statements, beside: supported, support)
    return (support.supported(supported, by: utterances, among: statements) + details, oppositions)
  }

  /// What somebody says in the same breath as what several reports state, and nobody else has.
  private func details(
    in statements: ContiguousArray<Statement>, beside claims: ContiguousArray<FoundClaim>, _ support: ClaimSupport
  ) -> ContiguousArray<FoundClaim> {
    var speech: [Evidence: Statement] = [:]
    for statement in statements where statement.isSpeech { speech[statement.slice] = statement }
    let reader = SpokenDetails(context: context)
    var seen: Set<Evidence> = []
    var found: ContiguousArray<FoundClaim> = []
    for claim in claims where claim.claim.origins > 1 {
      for statement in claim.claim.evidence.compactMap({ speech[$0] }) {
        for detail in reader.details(of: statement, beside: claim.sentences[0].passage)
        where !support.isShared(detail.slice) && seen.insert(detail.slice).inserted {
          found.append(FoundClaim(of: [detail], context))
        }
      }
    }
    return found
  }

  private func links(
    between sentences: ContiguousArray<Statement>, _ support: ClaimSupport, _ vectors: inout SliceVectors,
    _ oppositions: inout ContiguousArray<Opposition>
  ) -> ContiguousArray<Linking.Link> {
    let reader = FigureReader(context: context)
    let figures = sentences.map(reader.figures)
    let subjects = sentences.map(context.subject)
    let told = sentences.map(context.toldSenses)
    let candidates = CandidatePairs(ContiguousArray(sentences.map(\.passage))).pairs(
      sharing: Self.leastShared, containment: Self.leastContainment, context.words
    ) { sentences[$0].article != sentences[$1].article }
    .filter { mayBeSame($0.overlap) || !figures[$0.left].isEmpty && !figures[$0.right].isEmpty }
    // Those that figures or people tell apart need no vectors.
    var near: ContiguousArray<(pair: CandidatePairs.Pair, isOfOneFigure: Bool)> = []
    for pair in candidates {
      if let one = subjects[pair.left], let other = subjects[pair.right], one != other { continue }
      let isOfOneFigure = agree(figures[pair.left], figures[pair.right])
      guard isOfOneFigure != false, isOfOneFigure == true || mayBeSame(pair.overlap) || pair.overlap.isOpposed,
        !pair.overlap.isOpposed || pair.overlap.isNear,
        isOfOneFigure == true || !told[pair.left].isDisjoint(with: told[pair.right])
      else { continue }
      near.append((pair, isOfOneFigure == true))
    }
    var compared = ContiguousArray(repeating: false, count: sentences.count)
    for (pair, _) in near {
      compared[pair.left] = true
      compared[pair.right] = true
    }
    vectors.prepare(sentences.indices.lazy.filter { compared[$0] }.map { sentences[$0].passage.evidence })
    vectors.prepare(sentences.indices.lazy.filter { compared[$0] }.compactMap { sentences[$0].core?.evidence })
    var links: ContiguousArray<Linking.Link> = []
    for (pair, isOfOneFigure) in near {
      let cosine = vectors.cosine(sentences[pair.left].passage.evidence, sentences[pair.right].passage.evidence)
      if pair.overlap.isOpposed {
        if cosine >= 0.8 {
          oppositions.append(Opposition(left: sentences[pair.left], right: sentences[pair.right]))
        }
        continue
      }
      guard
        isSame(pair.overlap, cosine: cosine) || isOfOneFigure && cosine >= 0.55
          || areSameAtCore(sentences[pair.left], sentences[pair.right], vectors)
      else { continue }
      if support.areOfTwoSpeakers(sentences[pair.left].slice, sentences[pair.right].slice) { continue }
      links.append(Linking.Link(left: pair.left, right: pair.right, score: cosine + pair.overlap.containment))
    }
    return links + injuryLinks(between: sentences, besides: links)
  }

  /// Links of statements that tell of as many badly hurt people.
  private func injuryLinks(
    between sentences: ContiguousArray<Statement>, besides links: ContiguousArray<Linking.Link>
  ) -> ContiguousArray<Linking.Link> {
    let injuries = sentences.map(context.graveInjuries)
    let telling = sentences.indices.filter { injuries[$0] != nil }
    let known = Set(links.map { [$0.left, $0.right] })
    var found: ContiguousArray<Linking.Link> = []
    for (place, left) in telling.enumerated() {
      for right in telling[(place + 1)...] where injuries[left] == injuries[right] {
        if sentences[left].article == sentences[right].article || known.contains([left, right]) { continue }
        found.append(Linking.Link(left: left, right: right, score: Self.injuryScore))
      }
    }
    return found
  }

  /// Whether two statements are the same but for what one of them says of its subject in passing.
  private func areSameAtCore(_ left: Statement, _ right: Statement, _ vectors: SliceVectors) -> Bool {
    guard left.core != nil || right.core != nil else { return false }
    let (one, other) = (left.core ?? left.passage, right.core ?? right.passage)
    let overlap = Overlap(one, other, context.words)
    let cosine = vectors.cosine(one.evidence, other.evidence)
    return !overlap.isOpposed && overlap.shared > Self.leastShared && overlap.containment >= 0.4 && cosine >= 0.6
      && cosine + overlap.containment >= 1.1
  }

  /// Whether figures for one thing agree; nil where two statements have none. Shares and sums of money that are all apart
  /// are of two things.
  private func agree(_ left: ContiguousArray<Figure>, _ right: ContiguousArray<Figure>) -> Bool? {
    if left.isEmpty || right.isEmpty { return nil }
    let comparison = FigureComparison(context: context)
    let pairs = left.flatMap { mine in right.filter { !mine.unit.isEmpty && $0.unit == mine.unit }.map { (mine, $0) } }
    if !pairs.isEmpty, pairs.allSatisfy({ !FigureComparison.agree([$0, $1]) && $0.value != $1.value }) { return false }
    var isFound = false
    for mine in left {
      for other in right where comparison.isOneThing(mine, other) {
        guard FigureComparison.agree([mine, other]) else { return false }
        isFound = true
      }
    }
    return isFound ? true : nil
  }

  /// Whether two statements share enough for their vectors to be worth a look: two words must be most of the shorter, or
  /// a figure.
  private func mayBeSame(_ overlap: Overlap) -> Bool {
    overlap.shared > Self.leastShared || overlap.containment >= (overlap.sharesNumber ? 0.55 : 0.8)
  }

  /// Whether what two statements share is enough: the more words they share, the farther apart their vectors may be.
  private func isSame(_ overlap: Overlap, cosine: Double) -> Bool {
    mayBeSame(overlap) && cosine >= leastCosine(overlap)
      && cosine + overlap.containment >= (overlap.shared > Self.leastShared + 1 ? 1.1 : 1.15)
  }

  private func leastCosine(_ overlap: Overlap) -> Double {
    let isThird = overlap.shared > Self.leastShared
    // `two of them seriously` says all of what it says in the other's words.
    if isThird, overlap.containment >= 0.95, overlap.sharesNumber { return 0.3 }
    // A statement that stands in a longer one is far from it as a vector, but all of its words are there.
    if isThird, overlap.containment >= 0.85, overlap.sharesNumber || overlap.shared > Self.leastShared + 1 {
      return 0.4
    }
    return isThird && overlap.containment >= 0.5 && overlap.shared > Self.leastShared + 1 ? 0.5 : 0.6
  }
}
