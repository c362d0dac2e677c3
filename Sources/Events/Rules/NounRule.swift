internal import NewsModel
internal import TextCore

/// A noun that tells an event, alone or as the object of a verb that says nothing by itself.
///
/// `Voss’s visit to Norway`, `the Norwegian attack on Sweden`, `talks between Norway and Sweden`; `Norway held talks with
/// Sweden`, `sanctions were imposed by Norway on Sweden`.
struct NounRule {
  let text: EventText
  let words: StatusLexicon
  let matcher: TriggerMatcher
  let arguments: Arguments
  let participants: ParticipantReader
  let recipients: RecipientFinder
  /// Whether a verb only says what another predicate demands, threatens, agrees …
  let isSaid: (Int) -> Bool

  /// The candidate that the noun at `row` tells.
  func candidate(at row: Int) -> Candidate? {
    guard text.isNoun(row), text.entity(row)?.type != .person, text.quotationRows[row] < 0,
      text.dependency(row) != .compound
    else { return nil }
    let triggers = matcher.triggers(at: row)
    guard !triggers.isEmpty else { return nil }
    if let pair = between(row) {
      return Candidate(
        actor: pair.0, recipient: pair.1, predicate: row, verb: row, triggers: triggers, rule: "between")
    }
    let verb = lightVerb(of: measured(row))
    if let verb, isSaid(verb) { return nil }
    guard let actor = doer(of: row, verb, triggers) else { return nil }
    // `Norway received aid from Sweden`
    if let verb, words.contains(text.lemma(verb), .receiving) {
      guard let receiver = arguments.doer(of: verb), receiver != actor, participants.side(at: receiver) != nil else {
        return nil
      }
      return Candidate(
        actor: actor, recipient: receiver, predicate: row, verb: verb, triggers: triggers, rule: "received")
    }
    guard
      let recipient = recipients.recipient(of: row, verb: verb ?? row, triggers: triggers, actor: actor)
    else { return nil }
    return Candidate(
      actor: actor, recipient: recipient, predicate: row, verb: verb ?? row, triggers: triggers,
      rule: verb == nil ? "noun" : "light verb")
  }

  /// The two sides of `talks between Norway and Sweden`.
  private func between(_ row: Int) -> (Int, Int)? {
    for preposition in text.children(row, .prep) where text.lemma(preposition) == "between" {
      guard let first = text.child(preposition, .pobj) else { continue }
      let sides = text.coordinated(first).filter { participants.side(at: $0) != nil }
      if sides.count > 1 { return (sides[0], sides[1]) }
    }
    return nil
  }

  /// The head of `a flood of endorsements`, else the noun itself.
  private func measured(_ row: Int) -> Int {
    guard text.dependency(row) == .pobj, text.lemma(text.head(row)) == "of" else { return row }
    let head = text.head(text.head(row))
    return Self.measures.contains(text.lemma(head)) ? head : row
  }

  private static let measures: Set<String> = [
    "barrage", "couple", "dozen", "flood", "flurry", "host", "hundred", "kind", "lot", "number", "raft", "round",
    "series",
    "slew", "sort", "spate", "stream", "string", "wave",
  ]

  /// The verb of which the noun is the object, where that verb says nothing by itself.
  private func lightVerb(of row: Int) -> Int? {
    switch text.dependency(row) {
    case .dobj, .nsubjpass:
      let verb = text.head(row)
      return text.isVerb(verb) && words.contains(text.lemma(verb), .light)
        || words.contains(text.lemma(verb), .receiving) ? verb : nil
    case .pobj:
      // `engaged in talks`, `arrived for a meeting`
      let preposition = text.head(row)
      let verb = text.head(preposition)
      guard ["in", "for", "to", "on"].contains(text.lemma(preposition)), text.isVerb(verb),
        text.dependency(preposition) == .prep
      else { return nil }
      return ["engage", "take", "arrive", "go", "gather", "come", "travel", "fly", "meet"].contains(text.lemma(verb))
        ? verb : nil
    case .conj: return lightVerb(of: text.head(row))
    default: return nil
    }
  }

  /// `During a call with Norway, Voss asked …`: the verb that tells what its subject did besides.
  private func occasion(of row: Int) -> Int? {
    guard text.dependency(row) == .pobj, text.child(row, .poss) == nil else { return nil }
    let preposition = text.head(row)
    let verb = text.head(preposition)
    guard text.dependency(preposition) == .prep, text.isVerb(verb),
      ["during", "in", "at"].contains(text.lemma(preposition)),
      matcher.triggers(at: row).contains(where: { $0.type == .consult })
    else { return nil }
    return verb
  }

  /// Who does what the noun tells.
  private func doer(of row: Int, _ verb: Int?, _ triggers: [Trigger]) -> Int? {
    if let owner = text.child(row, .poss) {
      let isPronoun = text.tokens.tags[owner] == .possessivePronoun
      // `Voss offered her support`: whose else would it be?
      if isPronoun, let verb, !words.contains(text.lemma(verb), .receiving), let doer = arguments.doer(of: verb),
        participants.side(at: doer) != nil
      {
        return doer
      }
      // What `its` stands for is told wrong too often.
      let isVague = isPronoun && ["its", "their"].contains(text.word(owner).lowercased())
      if !isVague, participants.side(at: owner) != nil { return owner }
    }
    let receiving = verb.flatMap { words.contains(text.lemma($0), .receiving) ? $0 : nil }
    var following = arguments.prepositional(row)
    // `received a flood of praise from Norway`
    if let receiving { following += arguments.prepositional(measured(row)) + arguments.prepositional(receiving) }
    for (preposition, object) in following where participants.side(at: object) != nil {
      if preposition == "by" { return object }
      if preposition == "from", receiving != nil { return object }
      if preposition == "from", !triggers.contains(where: { $0.prepositions.contains("from") }) { return object }
      if preposition == "of", !triggers.contains(where: { $0.prepositions.contains("of") }) { return object }
    }
    if let agent = text.child(row, .agent).flatMap({ text.child($0, .pobj) }), participants.side(at: agent) != nil {
      return agent
    }
    if let verb = verb ?? occasion(of: row), !words.contains(text.lemma(verb), .receiving),
      let doer = arguments.doer(of: verb), doer != row, participants.side(at: doer) != nil
    {
      return doer
    }
    for child in text.tree.children(of: row) where child < row {
      switch text.dependency(child) {
      case .amod, .compound, .nmod: if participants.side(at: child) != nil { return child }
      default: break
      }
    }
    return nil
  }
}
