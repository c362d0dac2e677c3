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

  /// Whether two pieces that share `overlap` and have vectors of `cosine` are one utterance. Of one speaker, words and
  /// sense must be near; where one speaker is open, more words must agree; two speakers must have almost the same words.
  static func isOne(
    _ left: SpeechPiece, _ right: SpeechPiece, _ overlap: Overlap, cosine: Double, _ relation: SpeakerRelation
  ) -> Bool {
    // One speaker, almost the same words, one of them denied: an utterance with a conflict.
    if overlap.isOpposed { return relation == .same && overlap.isNear && cosine >= 0.8 }
    if overlap.shared < 2 { return relation == .same && isShort(left, right, overlap, cosine) }
    let sum = overlap.containment + cosine
    switch relation {
    case .same: return sum >= 0.95 && cosine >= 0.5 && overlap.containment >= 0.3
    case .open: return sum >= 1.05 && cosine >= 0.6 && overlap.containment >= 0.35 && overlap.shared >= 3
    case .different:
      return sum >= 1.55 && overlap.containment >= 0.7 && overlap.jaccard >= 0.4 && overlap.shared >= 4
        && cosine >= 0.75
    }
  }

  /// Whether one word is enough: it is nearly all that one of the two says, and both deny it or neither does. `There was
  /// no alarm` and `she had heard no alarm`.
  private static func isShort(
    _ left: SpeechPiece, _ right: SpeechPiece, _ overlap: Overlap, _ cosine: Double
  ) -> Bool {
    overlap.containment >= 0.5 && cosine >= 0.6 && min(left.passage.senses.count, right.passage.senses.count) <= 2
      && left.passage.words.contains(where: \.denies) == right.passage.words.contains(where: \.denies)
  }
}
