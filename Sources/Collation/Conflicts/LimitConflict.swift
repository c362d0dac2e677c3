internal import NewsModel
internal import TextCore

/// A word that limits what somebody said, which one article prints and another leaves out of nearly the same words.
///
/// What stands between quotation marks is laid side by side in `Quoted/`. This is for what is told in the reporter's words:
/// `Ellison said the crane may close if …`. There a word can be said in another way, so almost all else must be the same, the
/// speaker too, and the version without it may have no other limit.
struct LimitConflict {
  /// Other words that one version may have at the place.
  private static let most = 6

  let context: StoryContext

  /// The conflict over an utterance; nil for none. `row` is that of the utterance.
  func conflict(over found: FoundUtterance, row: Int) -> Conflict? {
    for (place, left) in found.pieces.enumerated() {
      for right in found.pieces[(place + 1)...] where left.article != right.article && mayPart(left, right) {
        guard let versions = versions(left, right) ?? versions(right, left) else { continue }
        return Conflict(
          kind: .wording, severity: .medium, relation: .conflict, subject: .utterance(row), versions: versions)
      }
    }
    return nil
  }

  private func mayPart(_ left: SpeechPiece, _ right: SpeechPiece) -> Bool {
    guard left.kind == .indirect || right.kind == .indirect else { return false }
    if let one = left.speaker, let other = right.speaker, one != other { return false }
    let overlap = Overlap(left.passage, right.passage, context.words)
    return overlap.containment >= 0.8 && overlap.shared >= 3
  }

  /// The versions where `limited` has a limit and `bare` has none.
  private func versions(_ limited: SpeechPiece, _ bare: SpeechPiece) -> ContiguousArray<Conflict.Version>? {
    guard let limit = limit(in: limited), self.limit(in: bare) == nil else { return nil }
    let left = limited.passage.words
    let right = bare.passage.words
    let alignment = Alignment(left, right)
    guard let gap = alignment.gaps.first(where: { $0.left.contains(limit.lowerBound) }), gap.left.count <= Self.most,
      gap.right.count <= 2, alignment.run(before: gap) + alignment.run(after: gap) >= 3,
      gap.right.allSatisfy({ !right[$0].carriesMeaning }),
      let mine = slice(limit, limited), let others = slice(around(gap.right, right.count), bare)
    else { return nil }
    return context.versions(of: [
      ToldValue(key: 0, value: mine, evidence: [limited.passage.evidence]),
      ToldValue(key: 1, value: others, evidence: [bare.passage.evidence]),
    ])
  }

  private func limit(in piece: SpeechPiece) -> Range<Int>? {
    guard let tokens = context.reading(piece.article).language?.tokens else { return nil }
    return Qualifiers.first(in: piece.passage.words[...], context.words) { row in
      context.reading(piece.article).string(tokens.ranges[row]).lowercased()
    }
  }

  private func around(_ places: Range<Int>, _ count: Int) -> Range<Int> {
    max(0, places.lowerBound - 1)..<min(count, places.upperBound + 1)
  }

  private func slice(_ places: Range<Int>, _ piece: SpeechPiece) -> Evidence? {
    guard let tokens = context.reading(piece.article).language?.tokens, !places.isEmpty else { return nil }
    let words = piece.passage.words
    return Evidence(
      article: piece.article,
      range: TextRange(
        tokens.ranges[words[places.lowerBound].token].lower, tokens.ranges[words[places.upperBound - 1].token].upper))
  }
}
