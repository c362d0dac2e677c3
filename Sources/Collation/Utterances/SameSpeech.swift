internal import NewsModel

/// Decides whether two pieces of speech are one utterance.
///
/// Vectors only propose: a sentence and its denial are as near as two translations of one sentence. So shared words that
/// carry meaning must agree with the cosine, a word may not be denied in one and affirmed in the other, and two people
/// who are known to be two must have said it almost word for word: then it is one utterance given to two.
struct SameSpeech {
  /// The least that a pair must share to be worth a look, whatever the speakers.
  static let leastShared = 1
  /// The least containment for the same.
  static let leastContainment = 0.28

  /// Words of a fragment at the least.
  private static let leastFragment = 3

  /// Whether two pieces that share `overlap` may be one utterance, before their vectors are asked: of one speaker some
  /// words are enough, where one speaker is open more of them, of two speakers almost all.
  static func mayBeOne(
    _ left: SpeechPiece, _ right: SpeechPiece, _ overlap: Overlap, _ relation: SpeakerRelation
  ) -> Bool {
    // One speaker, almost the same words, one of them denied: an utterance with a conflict.
    if overlap.isOpposed { return relation == .same && overlap.isNear }
    if overlap.shared < 2 { return relation == .same && isShort(left, right, overlap) }
    switch relation {
    case .same: return overlap.containment >= 0.3
    case .open: return overlap.containment >= 0.35 && overlap.shared >= 3
    case .different: return overlap.containment >= 0.7 && overlap.jaccard >= 0.4 && overlap.shared >= 4
    }
  }

  /// Whether pieces that may be one utterance, with vectors of `cosine`, are one.
  static func isOne(_ overlap: Overlap, cosine: Double, _ relation: SpeakerRelation) -> Bool {
    if overlap.isOpposed { return cosine >= 0.8 }
    if overlap.shared < 2 { return cosine >= 0.5 }
    let sum = overlap.containment + cosine
    switch relation {
    case .same: return sum >= 0.95 && cosine >= 0.5
    case .open: return sum >= 1.05 && cosine >= 0.6
    case .different: return sum >= 1.55 && cosine >= 0.75
    }
  }

  /// Whether one word is enough: it is nearly all that one of the two says, and both deny it or neither does. `There was
  /// no alarm` and `she had heard no alarm`.
  private static func isShort(_ left: SpeechPiece, _ right: SpeechPiece, _ overlap: Overlap) -> Bool {
    overlap.containment >= 0.5 && min(left.passage.senses.count, right.passage.senses.count) <= 2
      && left.passage.words.contains(where: \.denies) == right.passage.words.contains(where: \.denies)
  }

  /// Whether one piece is words of the other, letter for letter, both between quotation marks: `“the floor went sideways”`
  /// of a longer quotation. A vector tells nothing of such a fragment.
  static func isFragment(_ left: SpeechPiece, _ right: SpeechPiece, _ relation: SpeakerRelation) -> Bool {
    let (short, long) =
      left.passage.words.count <= right.passage.words.count ? (left, right) : (right, left)
    guard relation != .different, short.passage.words.count >= leastFragment, short.passage.senses.count > 1,
      short.passage.evidence == short.quoted.evidence, long.passage.evidence == long.quoted.evidence
    else { return false }
    let (part, whole) = (short.passage.words.map(\.lemma), long.passage.words.map(\.lemma))
    return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }
}
