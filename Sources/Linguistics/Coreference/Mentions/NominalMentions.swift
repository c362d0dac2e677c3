internal import NewsModel
internal import TextCore

/// Makes mentions of noun phrases without a name, and of pronouns.
struct NominalMentions: Sendable {
  let report: ReportText
  let phrases: NounPhrases

  /// The pronoun at `token`; nil where there is none that speaks of somebody or something.
  func pronoun(_ token: Int) -> Mention? {
    switch report.tokens.tags[token] {
    case .prp, .possessivePronoun, .wp, .whPossessive: break
    default: return nil
    }
    guard let pronoun = Pronoun(report.lowered[report.words[token]]) else { return nil }
    var mention = Mention(
      tokens: token..<token + 1, head: token, kind: .pronoun, name: 0..<0, entity: nil, number: .singular,
      determination: .definite, pronoun: pronoun)
    switch pronoun.person {
    case .he: (mention.evidence.masculine, mention.evidence.readPerson) = (1, 1)
    case .she: (mention.evidence.feminine, mention.evidence.readPerson) = (1, 1)
    case .speaker: mention.evidence.readPerson = 1
    case .speakers, .they: mention.number = .plural
    case .addressee, .relative: mention.number = .unknown
    case .it: mention.evidence.readThing = 1
    }
    return mention
  }

  /// The noun phrase with its head at `token`; nil where it is part of another, or says what another is.
  func nominal(_ token: Int) -> Mention? {
    switch report.tokens.partsOfSpeech[token] {
    case .noun, .propn: break
    default: return nil
    }
    guard !isPredicate(token), report.hasLetter(token), !report.classes[token].contains(.honorific) else { return nil }
    let word = report.classes[token]
    if word.contains(.time), word.isDisjoint(with: [.role, .organisation]) { return nil }
    var mention = Mention(
      tokens: phrases.phrase(token), head: token, kind: .nominal, name: 0..<0, entity: nil,
      number: report.tokens.tags[token] == .nns || report.tokens.tags[token] == .nnps ? .plural : .singular,
      determination: determination(token))
    addEvidence(word, to: &mention)
    if mention.number == .singular, word.contains(.role) {
      mention.roles.append(RolePhrases(report: report, phrases: phrases).shortened(mention.tokens, head: token))
      mention.roleHeads.append(token)
    }
    return mention
  }

  private func addEvidence(_ word: WordClass, to mention: inout Mention) {
    if mention.number == .plural {
      mention.evidence.shownThing = 1
      if !word.isDisjoint(with: [.role, .organisation, .collective]) {
        mention.evidence.group = 1
      } else {
        mention.evidence.other = 1
      }
      return
    }
    if word.contains(.organisation) {
      mention.evidence.organisation = 1
      mention.evidence.shownThing = 1
    } else if word.contains(.role) {
      mention.evidence.shownPerson = 1
      mention.evidence.addGender(word)
    } else {
      mention.evidence.shownThing = 1
      if word.contains(.country) {
        mention.evidence.country = 1
      } else if !word.isDisjoint(with: [.place, .town]) {
        mention.evidence.place = 1
      } else {
        mention.evidence.other = 1
      }
    }
  }

  /// Whether the noun is part of another phrase, or a predicate.
  private func isPredicate(_ token: Int) -> Bool {
    var token = token
    for _ in 0..<4 {
      switch report.tree.dependencies[token] {
      case .compound, .nmod, .amod, .npadvmod, .appos, .attr, .oprd, .nummod, .quantmod, .advmod, .punct, .case, .prt:
        return true
      case .conj: token = report.tree.head(of: token)
      default: return false
      }
    }
    return false
  }

  private func determination(_ token: Int) -> Mention.Determination {
    var found = Mention.Determination.bare
    for child in report.tree.children(of: token) where child < token {
      switch report.tree.dependencies[child] {
      case .poss: return .definite
      case .det, .predet:
        if report.classes[child].contains(.definite) { return .definite }
        if report.classes[child].contains(.indefinite) { found = .indefinite }
      case .nummod, .quantmod: if found == .bare { found = .indefinite }
      case .amod where report.classes[child].contains(.indefinite): if found == .bare { found = .indefinite }
      default: break
      }
    }
    return found
  }
}
