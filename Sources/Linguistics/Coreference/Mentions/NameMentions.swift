internal import NewsModel
internal import TextCore

/// Makes mentions of names: the phrase around a name, and what the phrase says of its bearer.
///
/// “Veldara’s transport minister, Clara Renholt” and “Clara Renholt, the transport minister” are one mention each; the
/// role is evidence, and no mention of its own.
struct NameMentions: Sendable {
  let report: ReportText
  let phrases: NounPhrases
  let roles: RolePhrases
  let names: ContiguousArray<PrintedName>
  /// The row in `names` of each token, or -1.
  let nameOf: ContiguousArray<Int32>

  init(
    report: ReportText, phrases: NounPhrases, names: ContiguousArray<PrintedName>, nameOf: ContiguousArray<Int32>
  ) {
    self.report = report
    self.phrases = phrases
    self.names = names
    self.nameOf = nameOf
    roles = RolePhrases(report: report, phrases: phrases)
  }

  /// The mention of a name, and the head of the noun phrase that it has taken in; nil where the name is an adjective.
  func mention(_ row: Int) -> (mention: Mention, head: Int?)? {
    let name = names[row]
    let head = name.head
    if name.entity == .norp, report.tokens.partsOfSpeech[head] == .adj { return nil }
    if isOffice(name) { return nil }
    let country = report.country(name.tokens)
    // “Russian” is no name of Russia, whatever the entity recogniser says of it.
    if country?.role == .people, name.tokens.count == 1, isModifier(name) { return nil }
    var mention = Mention(
      tokens: name.tokens, head: head, kind: .name, name: name.tokens, entity: name.entity, number: .singular,
      determination: .definite)
    if country?.role == .name { mention.country = country?.code }
    if report.tokens.tags[head] == .nnps || report.tokens.tags[head] == .nns { mention.number = .unknown }
    let isModifier = isModifier(name)
    NameEvidence(report: report, isModifier: isModifier).add(to: &mention)
    if isModifier {
      roles.addTitle(before: name.tokens.lowerBound, from: name.tokens.lowerBound - 1, to: &mention)
      return (mention, nil)
    }
    mention.tokens = cover(phrases.phrase(head, without: { isOther($0, than: name) }), name.tokens)
    roles.addTitle(before: name.tokens.lowerBound, from: mention.tokens.lowerBound, to: &mention)
    for child in report.tree.children(of: head)
    where report.tree.dependencies[child] == .appos && nameOf[child] < 0 && child > head {
      roles.describe(child, in: phrases.phrase(child), &mention)
    }
    let taken = takeIn(name, &mention)
    return (mention, taken)
  }

  /// Whether it is part of an office: `State` in `Secretary of State Ann Lowell`.
  private func isOffice(_ name: PrintedName) -> Bool {
    let first = name.tokens.lowerBound
    let next = name.tokens.upperBound
    return first > 1 && next < report.tokens.count && nameOf[next] >= 0 && report.isWord(first - 1, "of")
      && report.classes[first - 2].contains(.office)
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

  /// Whether an apposition is another name, of somebody else: a list that the parser took for one.
  private func isOther(_ child: Int, than name: PrintedName) -> Bool {
    guard report.tree.dependencies[child] == .appos, nameOf[child] >= 0 else { return false }
    let other = names[Int(nameOf[child])].entity
    return name.entity == .person || other == .person || (name.entity == .gpe) != (other == .gpe)
  }

  private func cover(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
    min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
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
    while upper - 1 > outer, roles.isFiller(upper - 1) { upper -= 1 }
    roles.addTitle(before: name.tokens.lowerBound, from: upper, to: &mention)
    roles.describe(outer, in: phrase.lowerBound..<max(outer + 1, upper), &mention)
    mention.tokens = cover(mention.tokens, phrase)
    return outer
  }
}
