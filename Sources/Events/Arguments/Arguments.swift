internal import NewsModel

/// Finds who does and who suffers what a predicate tells, through passives, control and coordination.
struct Arguments {
  let text: EventText
  let lexicon: StatusLexicon

  /// The row of who does what the verb tells; nil where the sentence does not say.
  func doer(of verb: Int) -> Int? {
    if isPassive(verb) {
      return text.child(verb, .agent).flatMap { text.child($0, .pobj) }
    }
    return subject(of: verb, depth: 0)
  }

  /// Whether a verb is a passive: `was arrested`, `the men arrested by`.
  func isPassive(_ verb: Int) -> Bool {
    if text.child(verb, .nsubjpass) != nil || text.child(verb, .auxpass) != nil { return true }
    guard text.tokens.tags[verb] == .vbn, text.child(verb, .nsubj) == nil else { return false }
    if text.child(verb, .agent) != nil { return true }
    switch text.dependency(verb) {
    case .acl: return true
    case .conj where text.child(verb, .aux) == nil && text.child(verb, .dobj) == nil:
      return text.head(verb) != verb && isPassive(text.head(verb))
    default: return false
    }
  }

  /// The subject, also where another verb has it: `agreed to open`, `met and signed`, `troops that attacked`.
  private func subject(of verb: Int, depth: Int) -> Int? {
    guard depth < 8 else { return nil }
    if let own = text.child(verb, .nsubj) { return antecedent(own, of: verb) }
    let head = text.head(verb)
    guard head != verb else { return nil }
    switch text.dependency(verb) {
    // `sued the sheriff for not helping`: who is sued did not.
    case .pcomp where text.lemma(head) == "for": return nil
    case .conj, .advcl, .pcomp:
      guard let clause = clause(above: head) else { return nil }
      return isPassive(clause) ? text.child(clause, .nsubjpass) : subject(of: clause, depth: depth + 1)
    case .xcomp, .ccomp:
      guard text.isVerb(head) || text.tokens.partsOfSpeech[head] == .aux else {
        return text.child(head, .nsubj)
      }
      // `urged Norway to act`: the object acts; `was forced to resign`: the subject does.
      if let object = text.child(head, .dobj) ?? text.child(head, .dative) { return object }
      if let passive = text.child(head, .nsubjpass) { return passive }
      return text.dependency(verb) == .xcomp ? subject(of: head, depth: depth + 1) : nil
    case .acl: return text.tokens.tags[verb] == .vbg ? head : nil
    case .relcl: return head
    default: return nil
    }
  }

  /// The verb that a preposition or a noun hangs on.
  private func clause(above row: Int) -> Int? {
    var row = row
    for _ in 0..<5 {
      if text.isVerb(row) || text.tokens.partsOfSpeech[row] == .aux { return row }
      let head = text.head(row)
      if head == row { return nil }
      row = head
    }
    return nil
  }

  /// What `which`, `who` and `that` stand for.
  private func antecedent(_ subject: Int, of verb: Int) -> Int {
    switch text.tokens.tags[subject] {
    case .wdt, .wp: text.dependency(verb) == .relcl ? text.head(verb) : subject
    default: subject
    }
  }

  /// The object of a verb, the subject of a passive.
  func objects(of verb: Int) -> [Int] {
    if isPassive(verb) {
      if let subject = text.child(verb, .nsubjpass) { return [antecedent(subject, of: verb)] }
      switch text.dependency(verb) {
      case .acl: return [text.head(verb)]
      case .conj: return objects(of: text.head(verb))
      case .xcomp: return text.child(text.head(verb), .nsubjpass).map { [$0] } ?? []
      default: return []
      }
    }
    var rows: [Int] = []
    for child in text.tree.children(of: verb) {
      switch text.dependency(child) {
      case .dobj, .dative: rows.append(child)
      case .ccomp, .xcomp:
        // `urged Norway to open`: the parser hangs the object on the clause.
        if child > verb, let subject = text.child(child, .nsubj), subject > verb, !isFinite(child) {
          rows.append(subject)
        }
      default: break
      }
    }
    if rows.isEmpty, text.dependency(verb) == .relcl, text.child(verb, .ccomp) == nil,
      let subject = text.child(verb, .nsubj),
      ![.wdt, .wp].contains(text.tokens.tags[subject])
    {
      rows.append(text.head(verb))
    }
    return rows
  }

  private func isFinite(_ verb: Int) -> Bool {
    switch text.tokens.tags[verb] {
    case .vbd, .vbz, .vbp: true
    default: text.children(verb, .aux).contains { text.tokens.tags[$0] == .md }
    }
  }

  /// What follows the prepositions on `row`, each with its preposition; agents are no part of it.
  func prepositional(_ row: Int) -> [(preposition: String, object: Int)] {
    var found: [(String, Int)] = []
    for child in text.tree.children(of: row) where text.dependency(child) == .prep || text.dependency(child) == .dative
    {
      if let object = text.child(child, .pobj) {
        found.append((text.lemma(child), object))
      } else if text.lemma(child) != "accord", let inner = text.child(child, .prep),
        let object = text.child(inner, .pobj)
      {
        found.append((text.lemma(inner), object))
      }
    }
    return found
  }

  /// The subject of the clause that says what is demanded, warned of or blamed: `demanded that Norway act`.
  func subjectOfClause(under verb: Int) -> Int? {
    for child in text.tree.children(of: verb) where child > verb {
      switch text.dependency(child) {
      case .ccomp, .xcomp:
        if let subject = text.child(child, .nsubj) ?? text.child(child, .nsubjpass), subject > verb { return subject }
      default: break
      }
    }
    return nil
  }
}
