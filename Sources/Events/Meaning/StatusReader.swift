internal import NewsModel
internal import TextCore

/// Tells whether what a predicate tells happened: from negation, auxiliaries, the verbs above it, and its date.
///
/// `did not meet` (negated), `will meet` (future), `could meet`, `called for talks` (hypothetical), `met in 1998`
/// (historical where the report is of a much later day).
struct StatusReader {
  let text: EventText
  let words: StatusLexicon

  /// The status of the event that `candidate` tells on `date`.
  func status(of candidate: Candidate, date: String?) -> PoliticalEvent.Status {
    // `if they cannot agree` tells neither.
    if isSupposed(candidate.verb) { return .hypothetical }
    if isDenied(candidate.predicate) || isDenied(candidate.verb) { return .negated }
    var status = byWords(candidate)
    if let day = text.chronology?.day, let date, let period = Self.period(of: date), status == .actual {
      if period.lowerBound > day, !isPast(candidate.verb) { status = .future }
      if period.upperBound.ordinal < day.ordinal - 90 { status = .historical }
    }
    return status
  }

  /// The first and the last day of a time; nil where it is open.
  static func period(of value: String) -> ClosedRange<CalendarDay>? {
    if let day = CalendarDay(iso8601: value) { return day...day }
    let parts = value.split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }), parts[0].utf8.count == 4 else { return nil }
    var months = 1...12
    if parts.count > 1 {
      guard parts.count == 2, let month = Int(parts[1]), months.contains(month) else { return nil }
      months = month...month
    }
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDay(
        year: year, month: months.upperBound, day: CalendarDay.days(in: months.upperBound, of: year))
    else { return nil }
    return first...last
  }

  /// Whether the clause of a word is told in the past, so that its day cannot be to come: `met on Friday`.
  private func isPast(_ row: Int) -> Bool {
    var row = row
    for _ in 0..<6 {
      if text.tokens.tags[row] == .vbd { return true }
      if text.isVerb(row) {
        let auxiliaries = text.children(row, .aux) + text.children(row, .auxpass)
        if auxiliaries.contains(where: { text.tokens.tags[$0] == .vbd || text.lemma($0) == "have" }) { return true }
        if !auxiliaries.isEmpty || text.tokens.tags[row] == .vbz || text.tokens.tags[row] == .vbp { return false }
      }
      let head = text.head(row)
      if head == row { return false }
      row = head
    }
    return false
  }

  /// Whether `not`, `no`, `neither … nor` stand to a predicate, or it has a subject like `nobody` or `no minister`.
  private func isDenied(_ row: Int) -> Bool {
    if text.child(row, .neg) != nil || hasNo(row) { return true }
    for child in text.tree.children(of: row) {
      switch text.dependency(child) {
      case .preconj, .cc, .advmod: if ["neither", "nor"].contains(text.lemma(child)), child < row { return true }
      case .nsubj, .nsubjpass: if Self.nobody.contains(text.lemma(child)) || hasNo(child) { return true }
      default: break
      }
    }
    return false
  }

  private func hasNo(_ noun: Int) -> Bool { text.children(noun, .det).contains { text.lemma($0) == "no" } }

  private static let nobody: Set<String> = ["nobody", "none", "neither", "nothing"]

  private func byWords(_ candidate: Candidate) -> PoliticalEvent.Status {
    for child in text.tree.children(of: candidate.predicate) where text.dependency(child) == .amod {
      if Self.possible.contains(text.lemma(child)) { return .hypothetical }
      if Self.coming.contains(text.lemma(child)) { return .future }
    }
    if candidate.verb != candidate.predicate, let status = ofVerb(candidate.verb) { return status }
    if text.isVerb(candidate.predicate), let status = ofVerb(candidate.predicate) { return status }
    return fromAbove(candidate.verb, steps: text.isVerb(candidate.verb) ? 6 : 2)
  }

  private static let possible: Set<String> = [
    "possible", "potential", "proposed", "alleged", "suggested", "hypothetical",
  ]
  private static let coming: Set<String> = [
    "planned", "upcoming", "forthcoming", "scheduled", "imminent", "coming", "expected", "future",
  ]

  /// What the auxiliaries and the conjunction of a verb tell.
  private func ofVerb(_ verb: Int) -> PoliticalEvent.Status? {
    if isSupposed(verb) { return .hypothetical }
    for child in text.tree.children(of: verb) {
      switch text.dependency(child) {
      case .aux where text.tokens.tags[child] == .md:
        let lemma = text.lemma(child)
        if lemma == "will" || lemma == "shall" || lemma == "'ll" { return .future }
        if words.contains(lemma, .modal) { return lemma == "would" && isReported(verb) ? .future : .hypothetical }
      default: break
      }
    }
    return nil
  }

  /// `if she goes`, `whether she went`
  private func isSupposed(_ verb: Int) -> Bool {
    text.children(verb, .mark).contains { ["if", "unless", "whether"].contains(text.lemma($0)) }
  }

  /// `said it would go and would stay`
  private func isReported(_ verb: Int) -> Bool {
    var verb = verb
    while text.dependency(verb) == .conj, text.head(verb) < verb, text.isVerb(text.head(verb)) {
      verb = text.head(verb)
    }
    return text.dependency(verb) == .ccomp && words.contains(text.lemma(text.head(verb)), .neutral)
  }

  private static let occasions: Set<String> = ["during", "after", "following", "before", "since", "until"]

  /// What the verbs above tell: `plans to`, `failed to`, `called for`.
  private func fromAbove(_ row: Int, steps: Int) -> PoliticalEvent.Status {
    var row = row
    for _ in 0..<steps {
      let head = text.head(row)
      if head == row { return .actual }
      let lemma = text.lemma(head)
      switch text.dependency(row) {
      // `during the talks he asked …`
      case .prep where Self.occasions.contains(text.lemma(row)): return .actual
      case .xcomp, .dobj, .pobj, .prep, .conj, .pcomp, .ccomp:
        if text.dependency(row) == .conj, let status = ofVerb(head) { return status }
        guard
          text.isVerb(head) || text.isNoun(head) || text.tokens.partsOfSpeech[head] == .aux
            || text.tokens.partsOfSpeech[head] == .adj
        else { break }
        if text.dependency(row) == .xcomp || !text.isVerb(row) {
          if words.contains(lemma, .failing) { return .negated }
          if text.child(head, .neg) != nil, text.dependency(row) == .xcomp { return .negated }
          if words.contains(lemma, .planning) { return .future }
          if words.contains(lemma, .wishing) { return .hypothetical }
        }
        if isClauseInTo(row), words.contains(lemma, .allowing) { return .hypothetical }
        if isGerundOf(row), words.contains(lemma, .mooting) { return .hypothetical }
        if isGerundOf(row), lemma == "look", text.children(head, .advmod).contains(where: isForward) { return .future }
        if isSubjunctive(row) { return .hypothetical }
        // `is to visit`
        if text.dependency(row) == .xcomp, lemma == "be", hasTo(row) { return .future }
        if let status = ofVerb(head), text.dependency(row) == .xcomp { return status }
      // `went on to praise`, `the first to resign` are told as done.
      case .advcl, .acl, .relcl:
        let isDone = words.contains(lemma, .aspect) || isOneOfARow(head)
        return hasTo(row) && !isDone ? .future : .actual
      default: return .actual
      }
      row = head
    }
    return .actual
  }

  /// `allowed the firms to refuse`, `allowed them access`
  private func isClauseInTo(_ row: Int) -> Bool {
    !text.isVerb(row) || hasTo(row) && [.xcomp, .ccomp].contains(text.dependency(row))
  }

  /// `talked about leaving`, `considered leaving`
  private func isGerundOf(_ row: Int) -> Bool {
    text.tokens.tags[row] == .vbg && [.xcomp, .pcomp].contains(text.dependency(row))
      || Self.topical.contains(text.lemma(row)) && text.child(row, .pcomp) != nil
  }

  /// `looks forward to meeting`
  private func isForward(_ row: Int) -> Bool { text.lemma(row) == "forward" }

  private static let topical: Set<String> = ["about", "against", "for", "in", "of", "on", "over", "to"]

  /// `insisted that the minister resign`, `it is vital that voters back her`
  private func isSubjunctive(_ row: Int) -> Bool {
    guard text.dependency(row) == .ccomp, let subject = text.child(row, .nsubj) else { return false }
    let isSingular = text.tokens.tags[subject] == .nn || text.tokens.tags[subject] == .nnp
    let isBare =
      text.child(row, .aux) == nil && (text.tokens.tags[row] == .vb || text.tokens.tags[row] == .vbp && isSingular)
    let head = text.head(row)
    return isBare && words.contains(text.lemma(head), .demanding)
      || ([head] + text.children(head, .acomp)).contains { words.contains(text.lemma($0), .needed) }
  }

  /// `the first minister to resign`
  private func isOneOfARow(_ noun: Int) -> Bool {
    ([noun] + text.children(noun, .amod)).contains { Self.ordinals.contains(text.lemma($0)) }
  }

  private static let ordinals: Set<String> = ["first", "last", "latest", "only", "second", "third"]

  private func hasTo(_ verb: Int) -> Bool { text.children(verb, .aux).contains { text.tokens.tags[$0] == .to } }
}
