internal import NewsModel
internal import TextCore

/// Makes mentions of names: the phrase around a name, and what the phrase says of its bearer.
///
/// “Veldara’s transport minister, Clara Renholt” and “Clara Renholt, the transport minister” are one mention each; the
/// role is evidence, and no mention of its own.
struct NameMentions: Sendable {
  let report: ReportText
  let phrases: NounPhrases
  let names: ContiguousArray<PrintedName>
  /// The row in `names` of each token, or -1.
  let nameOf: ContiguousArray<Int32>

  /// The mention of a name, and the head of the noun phrase that it has taken in; nil where the name is an adjective.
  func mention(_ row: Int) -> (mention: Mention, head: Int?)? {
    let name = names[row]
    let head = name.head
    if name.entity == .norp, report.tokens.partsOfSpeech[head] == .adj { return nil }
    if name.entity == nil, !report.isReport(head) { return nil }
    var mention = Mention(
      tokens: name.tokens, head: head, kind: .name, name: name.tokens, entity: name.entity, number: .singular,
      determination: .definite)
    if report.tokens.tags[head] == .nnps || report.tokens.tags[head] == .nns { mention.number = .unknown }
    addEvidence(of: name, to: &mention)
    if isModifier(name) {
      addTitle(before: name.tokens.lowerBound, from: name.tokens.lowerBound - 1, to: &mention)
      return (mention, nil)
    }
    mention.tokens = cover(phrases.phrase(head), name.tokens)
    addTitle(before: name.tokens.lowerBound, from: mention.tokens.lowerBound, to: &mention)
    addAppositions(of: head, to: &mention)
    let taken = takeIn(name, &mention)
    return (mention, taken)
  }

  /// Whether a name stands before the noun that it belongs to: `the Trump administration`.
  private func isModifier(_ name: PrintedName) -> Bool {
    let outer = report.tree.head(of: name.head)
    guard outer > name.head else { return false }
    switch report.tree.dependencies[name.head] {
    case .compound, .nmod, .amod, .nummod, .quantmod, .npadvmod, .advmod: return true
    default: return false
    }
  }

  private func cover(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
  }

  /// What the words of the name itself tell.
  private func addEvidence(of name: PrintedName, to mention: inout Mention) {
    let last = report.classes[name.tokens.upperBound - 1]
    let first = report.classes[name.tokens.lowerBound]
    switch name.entity {
    case .person: mention.evidence.person += 2
    case .org: (mention.evidence.organisation, mention.evidence.person) = (2, -1)
    case .gpe, .loc, .fac: (mention.evidence.place, mention.evidence.person) = (2, -1)
    case .norp:
      (mention.evidence.group, mention.evidence.person) = (2, -2)
      if mention.number == .unknown { mention.number = .plural }
    case .none: break
    default: (mention.evidence.other, mention.evidence.person) = (2, -1)
    }
    if last.contains(.organisation), !isFirstName(first) || name.tokens.count == 1 {
      mention.evidence.organisation += 3
      mention.evidence.person -= 3
    }
    if name.tokens.count > 1, name.entity == .person || name.entity == nil, isFirstName(first) {
      mention.evidence.person += 1
      if first.contains(.masculineName) { mention.evidence.masculineName += 1 }
      if first.contains(.feminineName) { mention.evidence.feminineName += 1 }
    }
  }

  private func isFirstName(_ word: WordClass) -> Bool { !word.isDisjoint(with: [.masculineName, .feminineName]) }

  /// Reads what stands before a name: `Russian Foreign Minister`, `Mr.`
  private func addTitle(before name: Int, from lower: Int, to mention: inout Mention) {
    guard lower >= 0, lower < name, report.blocks[lower] == report.blocks[name] else { return }
    var role: Int?
    for token in lower..<name {
      let word = report.classes[token]
      if word.contains(.honorific), report.isCapitalised(token), token == name - 1 || !word.contains(.office) {
        mention.evidence.person += 4
        mention.evidence.addGender(word)
      } else if !word.isDisjoint(with: [.office, .role]) {
        role = token
      }
    }
    // “the union leader’s visit to Alden” says nothing of Alden: the role must stand at the name.
    guard let role, (role + 1..<name).allSatisfy({ report.classes[$0].contains(.honorific) || isQuote($0) }) else {
      return
    }
    if mention.evidence.organisation > 2 || mention.evidence.place > 0 && mention.entity == .gpe { return }
    add(role: lower..<role + 1, head: role, to: &mention)
  }

  private func isQuote(_ token: Int) -> Bool {
    report.tokens.partsOfSpeech[token] == .punct || report.tokens.tags[token] == .possessiveEnding
  }

  private func add(role: Range<Int>, head: Int, to mention: inout Mention) {
    let role = phrases.withoutArticle(role)
    guard role.contains(head), role.count <= 24 else { return }
    mention.roles.append(role)
    mention.roleHeads.append(head)
    mention.evidence.person += 3
    mention.evidence.addGender(report.classes[head])
  }

  /// `Oskar Kellmer, the harbour master,`
  private func addAppositions(of head: Int, to mention: inout Mention) {
    for child in report.tree.children(of: head)
    where report.tree.dependencies[child] == .appos && nameOf[child] < 0 && child > head {
      describe(child, in: phrases.phrase(child), &mention)
    }
  }

  /// Takes what a noun phrase says of the bearer of a name.
  func describe(_ noun: Int, in phrase: Range<Int>, _ mention: inout Mention) {
    let word = report.classes[noun]
    let plural = report.tokens.tags[noun] == .nns || report.tokens.tags[noun] == .nnps
    if word.contains(.role), !plural {
      add(role: phrase, head: noun, to: &mention)
    } else if word.contains(.organisation), !plural {
      mention.evidence.organisation += 3
      mention.evidence.person -= 3
      mention.roles.append(phrases.withoutArticle(phrase))
      mention.roleHeads.append(noun)
    } else if !word.isDisjoint(with: [.place, .town, .country]) {
      mention.evidence.place += 2
      mention.evidence.person -= 2
    }
  }

  /// Takes in the noun phrase that a name stands in apposition to: `the transport minister, Clara Renholt`.
  private func takeIn(_ name: PrintedName, _ mention: inout Mention) -> Int? {
    let outer = report.tree.head(of: name.head)
    guard report.tree.dependencies[name.head] == .appos, outer < name.head, nameOf[outer] < 0,
      report.tokens.partsOfSpeech[outer] == .noun || report.tokens.partsOfSpeech[outer] == .propn,
      report.tokens.tags[outer] != .nns
    else { return nil }
    if name.entity == .gpe || name.entity == .loc, report.classes[outer].isDisjoint(with: [.place, .town, .country]) {
      return nil
    }
    let phrase = phrases.phrase(outer)
    var upper = name.tokens.lowerBound
    while upper - 1 > outer, isQuote(upper - 1) || report.classes[upper - 1].contains(.honorific) { upper -= 1 }
    addTitle(before: name.tokens.lowerBound, from: upper, to: &mention)
    describe(outer, in: phrase.lowerBound..<max(outer + 1, upper), &mention)
    mention.tokens = cover(mention.tokens, phrase)
    return outer
  }
}
