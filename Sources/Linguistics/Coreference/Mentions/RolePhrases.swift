internal import NewsModel
internal import TextCore

/// Reads what a text says that somebody is: titles before a name, appositions, predicates.
///
/// `Estravian infrastructure minister` of `the Estravian infrastructure minister, Alexander Dravin`; `harbour master` of
/// `Oskar Kellmer, the harbour master, whose staff were there`; `Mr.` is no role.
struct RolePhrases: Sendable {
  /// Tokens that a role may have.
  private static let limit = 16

  let report: ReportText
  let phrases: NounPhrases

  /// Reads what stands before a name, from the token `lower` on: `Russian Foreign Minister`, `Mr.`
  func addTitle(before name: Int, from lower: Int, to mention: inout Mention) {
    guard lower >= 0, lower < name, report.blocks[lower] == report.blocks[name] else { return }
    var role: Int?
    for token in lower..<name {
      let word = report.classes[token]
      if word.contains(.honorific), report.isCapitalised(token), token == name - 1 || !word.contains(.office) {
        mention.evidence.shownPerson += 2
        mention.evidence.addGender(word)
      } else if isRole(token) {
        role = token
      }
    }
    guard let role, !isThing(mention) else { return }
    // “The union leader’s visit to Alden” says nothing of Alden: the role must stand at the name.
    if (role + 1..<name).allSatisfy(isFiller) { return add(lower..<role + 1, head: role, to: &mention) }
    // `Secretary of State Antony Blinken`
    guard role + 1 < name, report.isWord(role + 1, "of"),
      (role + 2..<name).allSatisfy({ isNominal($0) || isFiller($0) || report.tokens.tags[$0] == .dt })
    else { return }
    add(lower..<name, head: role, to: &mention)
  }

  /// Takes what a noun phrase says of the bearer of a name.
  func describe(_ noun: Int, in phrase: Range<Int>, _ mention: inout Mention) {
    let word = report.classes[noun]
    if report.tokens.tags[noun] == .nns || report.tokens.tags[noun] == .nnps { return }
    if word.contains(.role), !isThing(mention) {
      add(phrase, head: noun, to: &mention)
    } else if word.contains(.organisation) {
      mention.evidence.organisation += 3
      mention.evidence.shownThing += 1
      mention.roles.append(shortened(phrase, head: noun))
      mention.roleHeads.append(noun)
    } else if !word.isDisjoint(with: [.place, .town, .country]) {
      mention.evidence.place += 2
      mention.evidence.shownThing += 1
    }
  }

  /// Adds a role that a predicate gives: `Kellmer is the harbour master.`
  func add(_ phrase: Range<Int>, head: Int, to mention: inout Mention) {
    let role = shortened(phrase, head: head)
    mention.roles.append(role)
    mention.roleHeads.append(head)
    mention.evidence.shownPerson += 1
    mention.evidence.addGender(report.classes[head])
  }

  /// Whether a token may stand between a role and its name: marks, `Mr.`
  func isFiller(_ token: Int) -> Bool {
    report.tokens.partsOfSpeech[token] == .punct || report.tokens.tags[token] == .possessiveEnding
      || report.classes[token].contains(.honorific)
  }

  /// A role without its article, what stands before it and clauses after it.
  func shortened(_ phrase: Range<Int>, head: Int) -> Range<Int> {
    var lower = head
    while lower > phrase.lowerBound, mayLead(lower - 1) { lower -= 1 }
    while lower < head, !mayBegin(lower) { lower += 1 }
    var upper = head + 1
    while upper < phrase.upperBound, upper - lower < Self.limit, mayFollow(upper) { upper += 1 }
    while upper > head + 1, !mayEnd(upper - 1) { upper -= 1 }
    return lower..<upper
  }

  private func isRole(_ token: Int) -> Bool {
    !report.classes[token].isDisjoint(with: [.office, .role]) && isNominal(token)
  }

  private func isNominal(_ token: Int) -> Bool {
    switch report.tokens.partsOfSpeech[token] {
    case .noun, .propn: true
    case .adp, .cconj: !report.isWord(token, "by")
    default: false
    }
  }

  private func isThing(_ mention: Mention) -> Bool {
    mention.country != nil || mention.evidence.organisation > 2 || mention.evidence.place > 0 && mention.entity == .gpe
  }

  private func mayLead(_ token: Int) -> Bool {
    switch report.tokens.tags[token] {
    case .possessiveEnding, .cd: return true
    case .dt: return false
    // A dash with spaces around it ends a dateline.
    case .hyphen: return token > 0 && report.tokens.ranges[token].lower == report.tokens.ranges[token - 1].upper
    default: return report.hasLetter(token)
    }
  }

  private func mayBegin(_ token: Int) -> Bool {
    switch report.tokens.partsOfSpeech[token] {
    case .det, .punct, .space, .adv, .pron, .cconj, .part: false
    default: true
    }
  }

  private func mayFollow(_ token: Int) -> Bool {
    // The apostrophe of “the seafarers’ union” may be read as a quotation mark.
    if report.isWord(token, "’") || report.isWord(token, "'") { return true }
    return switch report.tokens.tags[token] {
    case .comma, .period, .colon, .openQuote, .closeQuote, .space, .leftBracket, .wp, .wdt, .whPossessive, .wrb, .vbg,
      .vbn, .vbd, .vbz, .vbp, .prp:
      false
    default: true
    }
  }

  private func mayEnd(_ token: Int) -> Bool {
    switch report.tokens.partsOfSpeech[token] {
    case .adp, .det, .cconj, .adv, .aux, .sconj, .part, .punct: report.tokens.tags[token] == .possessiveEnding
    default: true
    }
  }
}
