internal import NewsModel
internal import TextCore

/// A verb whose subject does it and whose object suffers it, in the active or the passive.
///
/// `Norway condemned Sweden.` `Sweden was condemned by Norway.` `Norway, which condemned Sweden, …` A clause that only
/// says what is accused, demanded, threatened or agreed is no event of its own: it is part of that one.
struct VerbRule {
  let text: EventText
  let words: StatusLexicon
  let matcher: TriggerMatcher
  let arguments: Arguments
  let participants: ParticipantReader
  let recipients: RecipientFinder

  /// The candidate that the verb at `row` tells.
  func candidate(at row: Int) -> Candidate? {
    guard text.isVerb(row), text.dependency(row) != .aux, text.dependency(row) != .auxpass else { return nil }
    let triggers = matcher.triggers(at: row)
    let lemma = text.lemma(row)
    if triggers.isEmpty {
      guard !matcher.isIdle(row), text.tokens.partsOfSpeech[row] == .verb, !words.contains(lemma, .light),
        !words.contains(lemma, .aspect),
        !words.contains(lemma, .neutral), !words.contains(lemma, .planning), !words.contains(lemma, .wishing)
      else { return nil }
    }
    if isSaid(row) || isLikened(row) { return nil }
    if text.quotationRows[row] >= 0 { return firstPerson(row, triggers) }
    guard let actor = arguments.doer(of: row), participants.side(at: actor) != nil else { return nil }
    let recipient = recipients.recipient(of: row, verb: row, triggers: triggers, actor: actor)
    if triggers.isEmpty, !(recipient.map(arguments.objects(of: row).contains) ?? false) { return nil }
    return Candidate(
      actor: actor, recipient: recipient, predicate: row, verb: row, triggers: triggers,
      rule: triggers.isEmpty ? "verb without entry" : arguments.isPassive(row) ? "passive" : "verb")
  }

  /// Whether the verb stands in what another predicate accuses, demands, threatens, agrees …
  func isSaid(_ row: Int) -> Bool {
    var row = row
    for _ in 0..<8 {
      let head = text.head(row)
      if head == row { return false }
      switch text.dependency(row) {
      case .xcomp, .ccomp, .pcomp, .prep, .pobj, .dobj, .conj, .acl:
        if text.dependency(row) == .acl, text.tokens.tags[row] != .vb { return false }
        if text.dependency(row) != .conj, isAttitude(head) { return true }
      default: return false
      }
      row = head
    }
    return false
  }

  /// `viewed it as ceding the field`
  private func isLikened(_ row: Int) -> Bool {
    text.dependency(row) == .pcomp && text.lemma(text.head(row)) == "as"
  }

  private func isAttitude(_ row: Int) -> Bool {
    let lemma = text.lemma(row)
    if words.contains(lemma, .aspect) || words.contains(lemma, .neutral) || words.contains(lemma, .failing) {
      return false
    }
    return matcher.triggers(at: row).contains { $0.objects.isEmpty && Self.attitudes.contains($0.type) }
  }

  private static let attitudes: Set<EventType> = [
    .agree, .request, .reject, .accuse, .threaten, .support, .concede, .coerce, .protest,
  ]

  /// `“We condemn the attack,” said …`: the speaker does what `we` and `I` do by saying it.
  private func firstPerson(_ row: Int, _ triggers: [Trigger]) -> Candidate? {
    guard !triggers.isEmpty, let subject = text.child(row, .nsubj),
      ["we", "i"].contains(text.word(subject).lowercased())
    else { return nil }
    let quotation = Int(text.quotationRows[row])
    guard let speaker = text.quotations[quotation].speaker, speaker.chain != nil else { return nil }
    guard let recipient = recipients.recipient(of: row, verb: row, triggers: triggers, actor: subject) else {
      return nil
    }
    return Candidate(
      actor: subject, recipient: recipient, predicate: row, verb: row, triggers: triggers, rule: "speaker",
      speakerOf: quotation)
  }
}
