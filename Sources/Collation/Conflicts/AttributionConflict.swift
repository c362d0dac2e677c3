internal import NewsModel
internal import TextCore

/// The same words given to two people.
///
/// High: a reader would hold the wrong person to them. Said only of words between quotation marks, or of indirect speech
/// that another article has in almost the same words, where both names are
/// those of people, where each was found with confidence and stands beside the words (two people of one family name: in
/// full), and where the entities are known to be two: another spelling, a title for a name or an
/// institution for its spokesperson is one speaker.
struct AttributionConflict {
  /// The least confidence of a quotation whose speaker counts.
  private static let leastConfidence = 0.5
  /// How many quotations away the name may stand.
  private static let reach = 3
  /// The part of all words that two pieces of indirect speech must share, and how many.
  private static let leastJaccard = 0.8
  private static let leastShared = 4

  let context: StoryContext

  /// The conflict over an utterance; nil where there is none. `row` is that of the utterance.
  func conflict(over found: FoundUtterance, row: Int) -> Conflict? {
    let sharing = speakersOfSameWords(found)
    var told: ContiguousArray<ToldValue<Int>> = []
    for piece in found.pieces where piece.speaker.map(sharing.contains) == true {
      guard let speaker = piece.speaker, let name = piece.printedSpeaker,
        context.entities[speaker].kind == .person, piece.confidence >= Self.leastConfidence,
        piece.quoted.weight > 0 || isNearlyQuoted(piece, found)
      else { continue }
      let value = Evidence(article: piece.article, range: name)
      told.append(
        ToldValue(key: speaker, value: value, evidence: [value] + source(of: piece, value) + [piece.passage.evidence]))
    }
    let names = Set(told.map { lastWord(of: $0.value) })
    let leastWords = names.count < Set(told.map(\.key)).count ? 2 : 1
    told = told.filter { value in
      found.pieces.contains { $0.passage.evidence == value.evidence.last && isNamed($0, leastWords) }
    }
    guard let versions = context.versions(of: told) else { return nil }
    // One article that gives a statement to two people reports two statements.
    let articles = versions.flatMap(\.articles)
    guard Set(articles).count == articles.count else { return nil }
    return Conflict(
      kind: .attribution, severity: .high, relation: .conflict, subject: .utterance(row), versions: versions)
  }

  /// The source beside the words, where it is not the name that is shown.
  private func source(of piece: SpeechPiece, _ name: Evidence) -> ContiguousArray<Evidence> {
    let quotations = context.reading(piece.article).quotations ?? []
    guard let source = quotations[piece.quotation].source.first, !source.overlaps(name.range) else { return [] }
    return [Evidence(article: piece.article, range: source)]
  }

  /// Who is given almost the same words as somebody else by another article. Pieces may be one utterance by way of a third,
  /// and two people who ask for one thing are no conflict.
  private func speakersOfSameWords(_ found: FoundUtterance) -> Set<Int> {
    var speakers: Set<Int> = []
    for (place, left) in found.pieces.enumerated() {
      for right in found.pieces[(place + 1)...] where left.article != right.article {
        guard let one = left.speaker, let other = right.speaker, one != other else { continue }
        let overlap = Overlap(left.passage, right.passage, context.words)
        if overlap.containment >= 0.7, overlap.shared >= 4 { speakers.formUnion([one, other]) }
      }
    }
    return speakers
  }

  /// Whether another article has a piece in almost the same words.
  private func isNearlyQuoted(_ piece: SpeechPiece, _ found: FoundUtterance) -> Bool {
    found.pieces.contains { other in
      guard other.article != piece.article else { return false }
      let overlap = Overlap(piece.passage, other.passage, context.words)
      return overlap.jaccard >= Self.leastJaccard && overlap.shared >= Self.leastShared && !overlap.isOpposed
    }
  }

  /// Whether the speaker's name stands in the source of a piece, or in that of a quotation close before or after: a
  /// pronoun alone is no ground to say that an article names another.
  private func isNamed(_ piece: SpeechPiece, _ leastWords: Int) -> Bool {
    let quotations = context.reading(piece.article).quotations ?? []
    let near = max(0, piece.quotation - Self.reach)..<min(quotations.count, piece.quotation + Self.reach + 1)
    return near.contains { row in
      context.entity(of: quotations[row].speaker?.chain, in: piece.article) == piece.speaker
        && namedWords(of: quotations[row], piece) >= leastWords
    }
  }

  /// How many words of the speaker's name stand in the source of a quotation. A name of one word is that of an outlet as
  /// often as of a person: it counts for none, unless some article has the full name.
  private func namedWords(of quotation: Quotation, _ piece: SpeechPiece) -> Int {
    guard let name = piece.printedSpeaker else { return 0 }
    let reading = context.reading(piece.article)
    let words = reading.string(name).split(separator: " ")
    let source = quotation.source.map { reading.string($0) }
    let isKnown = piece.speaker.map { context.string(context.entities[$0].name).contains(" ") } ?? false
    guard words.count > 1 || isKnown && source.contains(where: { $0.split(separator: " ").count < 3 }) else { return 0 }
    return words.count { word in source.contains { $0.contains(word) } }
  }

  private func lastWord(of name: Evidence) -> Substring {
    context.string(name).split(separator: " ").last ?? ""
  }
}
