internal import NewsModel
internal import TextCore

/// Tells what the tagger takes for speech and is none.
///
/// Its corpus marks attitudes and acts too: who *is known for* something, *files* a suit or *notices* smoke says nothing.
/// And of whom something *is believed* is not who believes it.
enum NoSpeech {
  /// Whether the words of a cue tell of a deed or a perception and of no saying.
  static func isDeed(_ draft: Draft, _ material: Material) -> Bool {
    guard draft.kind != .direct, let row = draft.cueRow, draft.cue.count == 1 else { return false }
    var isDeed = false
    for token in material.rows(draft.cue[0]) {
      let verb = lemma(token, material)
      let isVerb = material.isVerb(token)
      // `filed a suit that accuses`: a word of saying in it, be it a noun, makes it speech.
      if isVerb, material.cue(token) != nil, !material.lexicon.deeds.contains(verb) { return isKnown(row, material) }
      if ["statement", "letter", "complaint", "report", "argument"].contains(verb) { return false }
      if isVerb, material.lexicon.deeds.contains(verb) { isDeed = true }
    }
    return isDeed
  }

  /// `known for`, `is believed to`: a passive of thinking, whose subject thinks nothing.
  private static func isKnown(_ row: Int, _ material: Material) -> Bool {
    lemma(row, material) == "know" && isPassive(row, material)
  }

  /// Whether the source is the subject of the cue's passive: of whom it is said, not who says it.
  static func isPassiveSubject(_ draft: Draft, _ material: Material) -> Bool {
    guard let row = draft.cueRow, let head = draft.sourceHead, material.head(head) == row || material.head(row) == head
    else { return false }
    return isToldOf(draft, material) && (material.dependency(head) == .nsubjpass || isReduced(row, material))
  }

  /// Whether the cue is a passive that names nobody: who says it is not told.
  static func isToldOf(_ draft: Draft, _ material: Material) -> Bool {
    guard let row = draft.cueRow, let verb = material.cue(row), verb.category != "topic", isPassive(row, material),
      material.child(row, .agent) == nil, !["quote", "cite", "determine"].contains(lemma(row, material))
    else { return false }
    // `She is expected to say …`: she will.
    return !material.tree.children(of: row).contains { material.dependency($0) == .xcomp && material.cue($0) != nil }
  }

  private static func isPassive(_ row: Int, _ material: Material) -> Bool {
    material.tokens.tags[row] == .vbn && (material.child(row, .auxpass) != nil || isReduced(row, material))
  }

  /// `a man accused of …`: the parser takes other participles for what they are not.
  private static func isReduced(_ row: Int, _ material: Material) -> Bool {
    material.dependency(row) == .acl && material.child(row, .aux) == nil
      && ["accuse", "suspect", "believe", "think", "expect", "know"].contains(lemma(row, material))
  }

  private static func lemma(_ row: Int, _ material: Material) -> String {
    material.tokens.strings[material.tokens.lemmas[row]]
  }
}
