internal import NewsModel

/// Which senses of a word fit where it stands.
struct TriggerMatcher {
  let text: EventText
  let lexicon: TriggerLexicon
  /// Whether a row is somebody.
  let isSomebody: (Int) -> Bool

  /// The senses of the token at `row` that fit its particles and objects, the most specific first.
  func triggers(at row: Int) -> [Trigger] {
    if text.isVerb(row) { return senses(of: row).triggers }
    guard text.isNoun(row), let senses = lexicon.nouns[text.lemma(row)] else { return [] }
    return senses
  }

  /// Whether a verb stands in a sense that tells no event: `pressed ahead`.
  func isIdle(_ row: Int) -> Bool { text.isVerb(row) && senses(of: row).isIdle }

  private func senses(of verb: Int) -> (triggers: [Trigger], isIdle: Bool) {
    let (senses, idle) = (lexicon.verbs[text.lemma(verb)] ?? [], lexicon.idle[text.lemma(verb)] ?? [])
    guard !senses.isEmpty || !idle.isEmpty else { return ([], false) }
    let company = company(of: verb)
    let found = fitting(senses, company)
    if let none = fitting(idle, company).first, none.rank >= found.first?.rank ?? 0 { return ([], true) }
    if let only = found.first(where: { $0.trigger.isOnly }) { return ([only.trigger], false) }
    return (found.map(\.trigger), false)
  }

  /// What stands with a verb.
  private struct Company {
    var particles: Set<String> = []
    var prepositions: Set<String> = []
    var objects: Set<String> = []
    /// Whether somebody is its object.
    var somebody = false
  }

  private func company(of row: Int) -> Company {
    var particles: Set<String> = []
    var prepositions: Set<String> = []
    var objects: Set<String> = []
    var somebody = sharesObject(row)
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
    return Company(particles: particles, prepositions: prepositions, objects: objects, somebody: somebody)
  }

  /// Whether a verb without an object of its own has that of the clause above: `the ministers whom he warned`, `were
  /// arrested and jailed`.
  private func sharesObject(_ row: Int) -> Bool {
    guard text.child(row, .dobj) == nil else { return false }
    switch text.dependency(row) {
    case .relcl, .acl: return isSomebody(text.head(row))
    case .conj: return text.child(row, .nsubj) == nil
    default: return false
    }
  }

  /// The senses that fit, the most specific first; of senses as specific, the first of the file.
  private func fitting(_ senses: [Trigger], _ company: Company) -> [(rank: Int, trigger: Trigger)] {
    var found: [(rank: Int, trigger: Trigger)] = []
    for trigger in senses {
      if !trigger.objects.isEmpty, company.objects.isDisjoint(with: trigger.objects) { continue }
      if trigger.needsSomebody, !company.somebody { continue }
      if let particle = trigger.particle, !company.particles.contains(particle), !company.objects.contains(particle) {
        continue
      }
      var rank = trigger.objects.isEmpty ? 0 : 2
      if trigger.particle != nil { rank += 2 }
      if !company.prepositions.isDisjoint(with: trigger.prepositions) { rank += 1 }
      found.append((rank, trigger))
    }
    return found.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
  }
}
