internal import NewsModel
internal import TextCore

/// Asks the rules for candidates, and makes one of each pair that coordination names.
struct CandidateFinder {
  let text: EventText
  let matcher: TriggerMatcher
  let participants: ParticipantReader
  private let verbs: VerbRule
  private let nouns: NounRule

  init(_ text: EventText, triggers: TriggerLexicon, actors: ActorLexicon, words: StatusLexicon) {
    self.text = text
    let participants = ParticipantReader(text: text, lexicon: actors)
    let matcher = TriggerMatcher(text: text, lexicon: triggers) { participants.side(at: $0) != nil }
    let arguments = Arguments(text: text, lexicon: words)
    let recipients = RecipientFinder(
      text: text, arguments: arguments, participants: participants, matcher: matcher)
    verbs = VerbRule(
      text: text, words: words, matcher: matcher, arguments: arguments, participants: participants,
      recipients: recipients)
    nouns = NounRule(
      text: text, words: words, matcher: matcher, arguments: arguments, participants: participants,
      recipients: recipients, isSaid: verbs.isSaid)
    self.matcher = matcher
    self.participants = participants
  }

  /// The candidates that the token at `row` tells.
  func candidates(at row: Int) -> [Candidate] {
    guard let first = verbs.candidate(at: row) ?? nouns.candidate(at: row) else { return [] }
    if first.speakerOf != nil { return [first] }
    let actors = somebodies(first.actor)
    guard let recipient = first.recipient else {
      // `Norway and Sweden signed a treaty`
      let isMutual = first.triggers.first?.type.isMutual ?? false
      guard isMutual, actors.count > 1 else { return [first] }
      return [first.between(actors[0], actors[1])]
    }
    if first.triggers.first?.type.isMutual ?? false, actors.count > 1,
      participants.side(at: recipient)?.code == nil
    {
      return [first.between(actors[0], actors[1])]
    }
    let recipients = somebodies(recipient).filter { !actors.contains($0) }
    var all: [Candidate] = []
    for actor in actors.prefix(2) {
      for recipient in recipients.prefix(3) { all.append(first.between(actor, recipient)) }
    }
    return all
  }

  /// A side with those that are coordinated with it, as far as they are somebody.
  private func somebodies(_ row: Int) -> [Int] {
    let rows = text.coordinated(row).filter { participants.side(at: $0) != nil }
    return rows.isEmpty ? [row] : rows
  }
}

extension Candidate {
  /// The same predicate between two other sides.
  func between(_ actor: Int, _ recipient: Int) -> Candidate {
    Candidate(
      actor: actor, recipient: recipient, predicate: predicate, verb: verb, triggers: triggers, rule: rule,
      speakerOf: speakerOf)
  }
}

extension ParticipantReader {
  /// Who does what a candidate tells: the side at its actor, or the speaker of the quotation that it stands in.
  func actor(of candidate: Candidate) -> PoliticalEvent.Participant? {
    guard let row = candidate.speakerOf else { return side(at: candidate.actor) }
    guard let speaker = text.quotations[row].speaker, let chain = speaker.chain else { return nil }
    let known = known(text.chains[chain], person: text.chains[chain].kind == .person)
    return PoliticalEvent.Participant(
      name: speaker.name, code: known.code, sector: known.sector, office: office(of: text.chains[chain]), chain: chain,
      range: text.tokens.ranges[candidate.actor])
  }
}
