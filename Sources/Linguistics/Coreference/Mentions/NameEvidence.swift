internal import NewsModel

/// What a name and the words beside it tell of what bears it.
struct NameEvidence: Sendable {
  let report: ReportText
  /// Whether the name stands before a noun that it belongs to: the article is the noun's.
  let isModifier: Bool

  /// Adds to a mention of a name what its words, the article before it and the noun that it hangs on tell.
  func add(to mention: inout Mention) {
    addReading(to: &mention)
    addWords(of: mention.name, to: &mention)
    addSurroundings(of: mention.name, head: mention.head, to: &mention)
  }

  /// What the entity recogniser says.
  private func addReading(to mention: inout Mention) {
    switch mention.entity {
    case .person: mention.evidence.readPerson += 1
    case .org: (mention.evidence.organisation, mention.evidence.readThing) = (2, 1)
    case .gpe, .loc, .fac: (mention.evidence.place, mention.evidence.readThing) = (2, 1)
    case .norp:
      (mention.evidence.group, mention.evidence.shownThing) = (2, 1)
      if mention.number == .unknown { mention.number = .plural }
    case .none: break
    default: (mention.evidence.other, mention.evidence.readThing) = (2, 1)
    }
    if mention.country != nil, mention.entity != .person {
      mention.evidence.country += 4
      mention.evidence.shownThing += 1
    }
  }

  private func addWords(of name: Range<Int>, to mention: inout Mention) {
    let last = report.classes[name.upperBound - 1]
    let first = report.classes[name.lowerBound]
    let isFirstName = !first.isDisjoint(with: [.masculineName, .feminineName])
    var heads = [last]
    // `Ministry of Defence`, `Church of …`: the noun before *of* says what it is.
    for token in name.dropFirst() where report.tokens.partsOfSpeech[token] == .adp {
      heads.append(report.classes[token - 1])
    }
    if heads.contains(where: { $0.contains(.organisation) }), !isFirstName || name.count == 1 {
      mention.evidence.organisation += 3
      mention.evidence.shownThing += 1
    }
    if name.count > 1, mention.entity == .person || mention.entity == nil, isFirstName {
      mention.evidence.readPerson += 1
      if first.contains(.masculineName) { mention.evidence.masculineName += 1 }
      if first.contains(.feminineName) { mention.evidence.feminineName += 1 }
    }
  }

  private func addSurroundings(of name: Range<Int>, head: Int, to mention: inout Mention) {
    let before = name.lowerBound - 1
    if before >= 0, report.blocks[before] == report.blocks[name.lowerBound] {
      // No person is called “the Corran Star”, unless a title stands between.
      if !isModifier, report.tokens.partsOfSpeech[before] == .det, report.classes[before].contains(.definite) {
        mention.evidence.shownThing += 1
      }
      if report.classes[before].contains(.vessel) {
        mention.evidence.shownThing += 2
        mention.evidence.other += 4
      } else if !report.classes[before].isDisjoint(with: [.organisation, .place]),
        report.tokens.partsOfSpeech[before] == .noun
      {
        mention.evidence.shownThing += 1
      }
    }
    // `chief executive of Corran Line`
    let tree = report.tree
    let preposition = tree.head(of: head)
    guard mention.country == nil, tree.dependencies[head] == .pobj,
      report.isWord(preposition, "of")
        || report.isWord(preposition, "for"), report.classes[tree.head(of: preposition)].contains(.officer)
    else { return }
    mention.evidence.organisation += 3
    mention.evidence.shownThing += 1
  }
}
