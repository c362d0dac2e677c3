internal import NewsModel
internal import TextCore

/// Finds to whom or with whom something is done.
///
/// First who stands where the sense of the predicate has its recipient, then who is named within what stands there:
/// `condemned the Norwegian decision`, `rejected a call by Sweden`.
struct RecipientFinder {
  let text: EventText
  let arguments: Arguments
  let participants: ParticipantReader
  /// Which words tell events themselves.
  let matcher: TriggerMatcher

  /// The rows that may be the recipient, each somebody, the likeliest first. `actor` is none of them.
  func recipient(
    of predicate: Int, verb: Int, triggers: [Trigger], actor: Int
  ) -> Int? {
    let isInside = text.tree.isBelow(predicate, actor)
    // What belongs to the words of the actor is not the recipient, unless the predicate does too: `troops that attacked`.
    let places = places(of: predicate, verb: verb, triggers: triggers).filter {
      isInside || !text.tree.isBelow($0, actor)
    }
    let means = Set(triggers.first?.objects ?? [])
    let type = triggers.first?.type
    // Who is promised something is more than what it is done with: `promised Norway to withdraw the troops`.
    let below = type == .agree ? Set(clausal(below: predicate, type)) : []
    for row in places where !means.contains(text.lemma(row)) && isSomebody(row, besides: actor) {
      if !below.contains(row) || isNamed(row) { return row }
    }
    for row in places where !(means.contains(text.lemma(row)) && isOwn(row)) {
      if let inner = somebody(within: row, besides: actor, type), !below.contains(row) || isNamed(inner) {
        return inner
      }
    }
    if triggers.contains(where: { Self.clausal.contains($0.type) }),
      let subject = arguments.subjectOfClause(under: verb), text.quotationRows[subject] < 0
    {
      if isSomebody(subject, besides: actor) { return subject }
      if let inner = somebody(within: subject, besides: actor, type) { return inner }
    }
    guard triggers.contains(where: { Self.local.contains($0.type) }) else { return nil }
    return location(of: [predicate, verb] + arguments.objects(of: verb))
  }

  /// Where a recipient may stand, the likeliest place first.
  private func places(of predicate: Int, verb: Int, triggers: [Trigger]) -> [Int] {
    let wanted = triggers.flatMap { $0.prepositions + [$0.particle].compactMap(\.self) }
    var following = arguments.prepositional(predicate)
    let objects = text.isVerb(predicate) ? arguments.objects(of: predicate) : []
    let type = triggers.first?.type
    for object in objects where !(isAttitude(type) && isOwned(object)) {
      following += arguments.prepositional(object).filter { !isTarget($0, of: object, type) }
    }
    if verb != predicate { following += arguments.prepositional(verb) }
    var rows = following.filter { wanted.contains($0.preposition) }.map(\.object)
    rows = triggers.first?.prepositions.isEmpty ?? true ? objects + rows : rows + objects
    rows += clausal(below: predicate, type)
    if text.isVerb(predicate) || verb != predicate {
      for (preposition, object) in following
      where Self.usual.contains(preposition) && !wanted.contains(preposition) && !isTimeOrPlace(object, preposition) {
        rows.append(object)
      }
    }
    return rows
  }

  /// Who stands in the clause that a verb governs: `agreed to share its ferries with Norway`, `refused to receive Norway`.
  ///
  /// Not where somebody else is to do it (`urged the committee to look into …`), nor of a gerund, which names what is
  /// supported or opposed (`supports taxing …`).
  private func clausal(below verb: Int, _ type: EventType?) -> [Int] {
    guard type != .request || text.child(verb, .dobj) == nil else { return [] }
    var rows: [Int] = []
    for clause in text.children(verb, .xcomp) where text.isVerb(clause) && text.tokens.tags[clause] != .vbg {
      let objects = arguments.objects(of: clause)
      let following = (arguments.prepositional(clause) + objects.flatMap(arguments.prepositional)).filter {
        Self.usual.contains($0.preposition)
      }
      rows += objects + following.map(\.object)
    }
    return rows
  }

  private func isNamed(_ row: Int) -> Bool {
    guard let side = participants.side(at: row) else { return false }
    return side.code != nil || text.tokens.partsOfSpeech[row] == .propn
  }

  /// `offered his support`: it is that of who offers it.
  private func isOwn(_ object: Int) -> Bool {
    text.child(object, .poss).map { text.tokens.tags[$0] == .possessivePronoun } ?? false
  }

  /// Whether an object belongs to somebody, who then is meant: `opposed the ministry's talks with Norway`.
  private func isOwned(_ object: Int) -> Bool { text.child(object, .poss) != nil }

  /// Whether what follows a preposition is whom an event is done to of which the object tells, not who does it:
  /// `condemned the attack on Norway`.
  private func isTarget(_ following: (preposition: String, object: Int), of object: Int, _ type: EventType?) -> Bool {
    isAttitude(type) && !["by", "from", "with", "between"].contains(following.preposition)
      && matcher.triggers(at: object).contains { $0.prepositions.contains(following.preposition) }
  }

  /// Types of which somebody else's deed is the object.
  private func isAttitude(_ type: EventType?) -> Bool {
    switch type {
    case .accuse, .reject, .support: true
    default: false
    }
  }

  /// Types that are told of whom a clause speaks: `demanded that Norway act`.
  private static let clausal: Set<EventType> = [.request, .threaten, .accuse]
  /// Types that are done to a place.
  private static let local: Set<EventType> = [.aid, .coerce, .assault, .mobilize, .protest, .retreat]

  /// The country or place where it is done, as far as it is somebody: `imposed a curfew in Veldara`.
  private func location(of rows: [Int]) -> Int? {
    for row in rows {
      for (preposition, object) in arguments.prepositional(row) where ["in", "near", "across"].contains(preposition) {
        switch text.entity(object)?.type {
        case .gpe, .loc: if participants.participant(at: object) != nil { return object }
        default: break
        }
      }
    }
    return nil
  }

  private static let usual: Set<String> = [
    "with", "against", "to", "on", "over", "from", "of", "for", "toward", "towards", "upon", "about", "into", "between",
    "by",
  ]

  /// `in Geneva` is where, not whom.
  private func isTimeOrPlace(_ row: Int, _ preposition: String) -> Bool {
    switch text.entity(row)?.type {
    case .date, .time: return true
    case .gpe, .loc, .fac: return preposition == "at" || preposition == "in"
    default: return false
    }
  }

  func isSomebody(_ row: Int, besides actor: Int) -> Bool {
    row != actor && !isRole(row) && participants.participant(at: row) != nil
  }

  /// `ran for president`, `praised her as president`: what somebody is, not who.
  private func isRole(_ row: Int) -> Bool {
    guard text.tokens.tags[row] == .nn, text.dependency(row) == .pobj,
      ["for", "as"].contains(text.lemma(text.head(row)))
    else { return false }
    return !text.tree.children(of: row).contains { $0 < row }
  }

  /// The first somebody near below `row`: its possessor, a people or a name before it, what follows a preposition.
  private func somebody(within row: Int, besides actor: Int, _ type: EventType?) -> Int? {
    var queue = [(row: row, depth: 0)]
    var place = 0
    while place < queue.count, queue.count < 16 {
      let current = queue[place]
      place += 1
      if let owner = text.child(current.row, .poss) {
        return Self.matters.contains(text.lemma(current.row)) && type == .accuse
          ? nil : possessor(owner, besides: actor)
      }
      for child in text.tree.children(of: current.row) where child != actor && current.depth < 3 {
        let next = (row: child, depth: current.depth + 1)
        switch text.dependency(child) {
        // `the Norwegian decision`, but not `government shutdown`
        case .compound, .amod, .nmod:
          if !isTopic(child), participants.side(at: child)?.code != nil { return child }
        case .pobj, .dobj, .nsubj, .nsubjpass, .conj:
          if !isRole(child), participants.participant(at: child) != nil { return child }
          queue.append(next)
        case .prep where Self.inner.contains(text.lemma(child)):
          let object = text.child(child, .pobj)
          if object.map({ isTarget((text.lemma(child), $0), of: current.row, type) }) != true { queue.append(next) }
        case .agent, .pcomp, .ccomp: queue.append(next)
        default: break
        }
      }
    }
    return nil
  }

  /// Who has these is not who is looked into or blamed: `an inquiry into her complaint`.
  private static let matters: Set<String> = [
    "accusation", "allegation", "claim", "complaint", "death", "disappearance", "killing", "murder",
  ]

  /// The side that something belongs to: `Norway's decision`, `the Voss campaign's plan`; what `its` stands for is told
  /// wrong too often.
  private func possessor(_ owner: Int, besides actor: Int) -> Int? {
    if text.tokens.tags[owner] == .possessivePronoun, ["its", "their"].contains(text.word(owner).lowercased()) {
      return nil
    }
    if owner != actor, participants.side(at: owner) != nil { return owner }
    return text.children(owner, .compound).first { $0 != actor && participants.side(at: $0) != nil }
  }

  /// What is about a country rather than of it, where the country's name stands before it.
  private static let affairs: Set<String> = [
    "affair", "case", "crisis", "deal", "decision", "inquiry", "investigation", "policy", "probe", "question",
    "scandal",
    "strategy", "war",
  ]

  /// `the Norway inquiry` is about Norway, `the Norwegian inquiry` and `the U.S. inquiry` are not.
  private func isTopic(_ row: Int) -> Bool {
    guard text.tokens.tags[row] == .nnp, text.entity(row)?.type == .gpe,
      Self.affairs.contains(text.lemma(text.head(row)))
    else { return false }
    return !text.word(row).utf8.dropFirst().contains { $0 == 0x2e || (0x41...0x5a).contains($0) }
  }

  /// Prepositions within what stands at the recipient's place.
  private static let inner: Set<String> = ["of", "by", "against", "with", "to", "from", "on", "into", "between"]
}

extension ParticipantReader {
  /// The country that an adjective before a noun names, as a side of its own.
  func people(at row: Int) -> PoliticalEvent.Participant? {
    guard text.isReport[row], text.tokens.partsOfSpeech[row] == .adj || text.tokens.partsOfSpeech[row] == .propn,
      let body = lexicon.body(text.word(row))
    else { return nil }
    return PoliticalEvent.Participant(
      name: text.tokens.ranges[row], code: body.code, sector: body.sector,
      chain: text.chainRows[row] < 0 ? nil : Int(text.chainRows[row]), range: text.tokens.ranges[row])
  }

  /// The side at `row`, whether a noun or an adjective names it.
  func side(at row: Int) -> PoliticalEvent.Participant? { participant(at: row) ?? people(at: row) }
}
