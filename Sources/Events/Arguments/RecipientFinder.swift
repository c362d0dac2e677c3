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
    for row in places where !means.contains(text.lemma(row)) && isSomebody(row, besides: actor) { return row }
    for row in places {
      if let inner = somebody(within: row, besides: actor) { return inner }
    }
    if triggers.contains(where: { Self.clausal.contains($0.type) }),
      let subject = arguments.subjectOfClause(under: verb), text.quotationRows[subject] < 0
    {
      if isSomebody(subject, besides: actor) { return subject }
      if let inner = somebody(within: subject, besides: actor) { return inner }
    }
    guard triggers.contains(where: { Self.local.contains($0.type) }) else { return nil }
    return location(of: [predicate, verb] + arguments.objects(of: verb))
  }

  /// Where a recipient may stand, the likeliest place first.
  private func places(of predicate: Int, verb: Int, triggers: [Trigger]) -> [Int] {
    let wanted = triggers.flatMap { $0.prepositions + [$0.particle].compactMap(\.self) }
    var following = arguments.prepositional(predicate)
    let objects = text.isVerb(predicate) ? arguments.objects(of: predicate) : []
    for object in objects { following += arguments.prepositional(object) }
    if verb != predicate { following += arguments.prepositional(verb) }
    var rows = following.filter { wanted.contains($0.preposition) }.map(\.object)
    rows = triggers.first?.prepositions.isEmpty ?? true ? objects + rows : rows + objects
    // `agreed to share its ferries with Norway`, `refused to receive Norway`
    for clause in text.children(predicate, .xcomp) where text.isVerb(clause) {
      rows += arguments.objects(of: clause) + arguments.prepositional(clause).map(\.object)
      for object in arguments.objects(of: clause) { rows += arguments.prepositional(object).map(\.object) }
    }
    if text.isVerb(predicate) || verb != predicate {
      for (preposition, object) in following
      where Self.usual.contains(preposition) && !wanted.contains(preposition) && !isTimeOrPlace(object, preposition) {
        rows.append(object)
      }
    }
    return rows
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
    row != actor && participants.participant(at: row) != nil
  }

  /// The first somebody near below `row`: its possessor, a people or a name before it, what follows a preposition.
  private func somebody(within row: Int, besides actor: Int) -> Int? {
    var queue = [(row: row, depth: 0)]
    var place = 0
    while place < queue.count, queue.count < 16 {
      let current = queue[place]
      place += 1
      for child in text.tree.children(of: current.row) where child != actor && current.depth < 3 {
        let next = (row: child, depth: current.depth + 1)
        switch text.dependency(child) {
        case .poss: if participants.side(at: child) != nil { return child }
        // `the Norwegian decision`, but not `government shutdown`
        case .compound, .amod, .nmod: if participants.side(at: child)?.code != nil { return child }
        case .pobj, .dobj, .nsubj, .nsubjpass, .conj:
          if participants.participant(at: child) != nil { return child }
          queue.append(next)
        case .prep where Self.inner.contains(text.lemma(child)): queue.append(next)
        case .agent, .pcomp, .ccomp: queue.append(next)
        default: break
        }
      }
    }
    return nil
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
