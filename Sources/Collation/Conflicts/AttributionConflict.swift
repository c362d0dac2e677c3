internal import NewsModel
internal import TextCore

/// The same words given to two people.
///
/// High: a reader would hold the wrong person to them. Said only of words between quotation marks, where both names are
/// those of people, where each was found with confidence, and where the entities are known to be two: another spelling, a title for a name or an
/// institution for its spokesperson is one speaker.
struct AttributionConflict {
  /// The least confidence of a quotation whose speaker counts.
  private static let leastConfidence = 0.5

  let context: StoryContext

  /// The conflict over an utterance; nil where there is none. `row` is that of the utterance.
  func conflict(over found: FoundUtterance, row: Int) -> Conflict? {
    var told: ContiguousArray<ToldValue<Int>> = []
    for piece in found.pieces {
      guard let speaker = piece.speaker, let name = piece.printedSpeaker,
        context.entities[speaker].kind == .person, piece.confidence >= Self.leastConfidence, piece.quoted.weight > 0
      else { continue }
      let value = Evidence(article: piece.article, range: name)
      told.append(ToldValue(key: speaker, value: value, evidence: [value, piece.passage.evidence]))
    }
    guard let versions = context.versions(of: told) else { return nil }
    // One article that gives a statement to two people reports two statements.
    let articles = versions.flatMap(\.articles)
    guard Set(articles).count == articles.count else { return nil }
    return Conflict(
      kind: .attribution, severity: .high, relation: .conflict, subject: .utterance(row), versions: versions)
  }
}
