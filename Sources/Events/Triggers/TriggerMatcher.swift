internal import NewsModel

/// Which senses of a word fit where it stands.
struct TriggerMatcher {
  let text: EventText
  let lexicon: TriggerLexicon
  /// Whether a row is somebody.
  let isSomebody: (Int) -> Bool

  /// The senses of the token at `row` that fit its particles and objects, the most specific first.
  func triggers(at row: Int) -> [Trigger] {
    if text.isVerb(row) { return verb(row) }
    guard text.isNoun(row), let senses = lexicon.nouns[text.lemma(row)] else { return [] }
    return senses
  }

  private func verb(_ row: Int) -> [Trigger] {
    guard let senses = lexicon.verbs[text.lemma(row)] else { return [] }
    var particles: Set<String> = []
    var prepositions: Set<String> = []
    var objects: Set<String> = []
    var somebody = [.relcl, .acl].contains(text.dependency(row)) || text.dependency(row) == .conj
    for child in text.tree.children(of: row) {
      switch text.dependency(child) {
      case .prt, .advmod: particles.insert(text.lemma(child))
      case .prep:
        particles.insert(text.lemma(child))
        prepositions.insert(text.lemma(child))
        if let object = text.child(child, .pobj) { objects.insert(text.lemma(object)) }
      case .xcomp, .ccomp:
        if text.children(child, .aux).contains(where: { text.tokens.tags[$0] == .to }) { particles.insert("to") }
        // `urged Norway to act`: the parser may hang the object on the clause.
        if let inner = text.child(child, .nsubj), inner > row { somebody = somebody || isSomebody(inner) }
      case .dobj, .nsubjpass, .acomp, .advcl, .dative:
        somebody = somebody || isSomebody(child)
        objects.insert(text.lemma(child))
        for other in text.children(child, .conj) { objects.insert(text.lemma(other)) }
      default: break
      }
    }
    if text.dependency(row) == .relcl || text.dependency(row) == .acl { objects.insert(text.lemma(text.head(row))) }
    var found: [(rank: Int, trigger: Trigger)] = []
    for trigger in senses {
      if !trigger.objects.isEmpty, objects.isDisjoint(with: trigger.objects) { continue }
      if trigger.needsSomebody, !somebody { continue }
      if let particle = trigger.particle, !particles.contains(particle), !objects.contains(particle) { continue }
      var rank = trigger.objects.isEmpty ? 0 : 2
      if trigger.particle != nil { rank += 2 }
      if !prepositions.isDisjoint(with: trigger.prepositions) { rank += 1 }
      found.append((rank, trigger))
    }
    // A stable order: of senses as specific, the first of the file.
    return found.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
      .map(\.element.trigger)
  }
}
