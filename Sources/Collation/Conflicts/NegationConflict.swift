internal import NewsModel
internal import TextCore

/// One article denies what another affirms, in almost the same words.
///
/// Two people who contradict each other are no conflict between articles: both sentences must be the articles' own, or
/// of one speaker.
struct NegationConflict {
  let context: StoryContext

  /// The conflict over an utterance that one article prints with a denial and another without; nil for none.
  func conflict(over found: FoundUtterance, row: Int) -> Conflict? {
    for (place, left) in found.pieces.enumerated() {
      // As many denials on both sides are no opposition.
      for right in found.pieces[(place + 1)...]
      where left.article != right.article && left.passage.denials != right.passage.denials {
        guard Overlap(left.passage, right.passage, context.words).isNear else { continue }
        if let versions = versions(left.passage, right.passage) { return conflict(versions, .utterance(row)) }
      }
    }
    return nil
  }

  /// The conflicts between sentences of the articles.
  func conflicts(
    between oppositions: ContiguousArray<ClaimFinder.Opposition>, _ claims: ContiguousArray<FoundClaim>
  ) -> ContiguousArray<Conflict> {
    var rows: [Evidence: Int] = [:]
    for (row, claim) in claims.enumerated() {
      for evidence in claim.claim.evidence { rows[evidence] = row }
    }
    var conflicts: ContiguousArray<Conflict> = []
    var seen: Set<Int> = []
    for opposition in oppositions where speaker(of: opposition.left) == speaker(of: opposition.right) {
      guard let row = rows[opposition.left.slice], seen.insert(row).inserted,
        let versions = versions(opposition.left.passage, opposition.right.passage)
      else { continue }
      conflicts.append(conflict(versions, .claim(row)))
    }
    return conflicts
  }

  private func conflict(_ versions: ContiguousArray<Conflict.Version>, _ subject: Conflict.Subject) -> Conflict {
    Conflict(kind: .negation, severity: .high, relation: .conflict, subject: subject, versions: versions)
  }

  /// Whose words most of a sentence are: an entity, -1 for the article's own, -2 for a source that is not known.
  private func speaker(of sentence: Statement) -> Int {
    let range = sentence.slice.range
    for quotation in context.reading(sentence.article).quotations ?? [] {
      let covered = quotation.content.reduce(0) { $0 + ($1.overlaps(range) ? $1.count : 0) }
      guard covered * 3 > range.count else { continue }
      return context.entity(of: quotation.speaker?.chain, in: sentence.article) ?? -2
    }
    return -1
  }

  private func versions(_ left: Passage, _ right: Passage) -> ContiguousArray<Conflict.Version>? {
    guard let places = Overlap.opposition(left, right), isPredicate(left, places.left) else { return nil }
    let told = ContiguousArray(
      [(left, places.left), (right, places.right)].map { passage, place in
        ToldValue(
          key: passage.words[place].isNegated, value: value(of: passage, at: place), evidence: [passage.evidence])
      })
    return context.versions(of: told)
  }

  /// Whether a word says something of others. A denied noun (`no ship would leave`) may only be another way to say it
  /// (`the union would keep every ship in port`).
  private func isPredicate(_ passage: Passage, _ place: Int) -> Bool {
    guard let tokens = context.reading(passage.evidence.article).language?.tokens else { return false }
    let part = tokens.partsOfSpeech[passage.words[place].token]
    return part == .verb || part == .adj
  }

  /// The word with what denies it: `did not reach`, `reached`.
  private func value(of passage: Passage, at place: Int) -> Evidence {
    let article = passage.evidence.article
    let word = passage.words[place].token
    guard let tokens = context.reading(article).language?.tokens else { return passage.evidence }
    var first = word
    var last = word
    for token in tokens.rows(in: passage.evidence.range) where abs(token - word) <= 4 {
      guard Int(tokens.heads[token]) == word else { continue }
      switch tokens.dependencies[token] {
      case .neg, .aux, .auxpass:
        first = min(first, token)
        last = max(last, token)
      default: break
      }
    }
    return Evidence(article: article, range: TextRange(tokens.ranges[first].lower, tokens.ranges[last].upper))
  }
}
