internal import NewsModel
internal import TextCore

/// What a name and the words beside it tell of what bears it.
struct NameEvidence: Sendable {
  let report: ReportText
  /// Whether the name stands before a noun that it belongs to: the article is the noun's.
  let isModifier: Bool

  /// What a word for a ship before a name weighs: the reader of names takes ships for bodies and peoples.
  static let vessel = 8

  /// Whether a noun and a name beside it are one thing to the parser.
  private func isOneThing(_ noun: Int, _ name: Int) -> Bool {
    let tree = report.tree
    return tree.head(of: name) == noun && tree.dependencies[name] == .appos
      || tree.head(of: noun) == name && [.compound, .nmod, .amod].contains(tree.dependencies[noun])
  }

  /// Where somebody flew, sailed or drove to or from is a place.
  private func addMotion(_ head: Int, to mention: inout Mention) {
    let tree = report.tree
    guard tree.dependencies[head] == .pobj, mention.country == nil else { return }
    let preposition = tree.head(of: head)
    guard ["to", "from", "for"].contains(where: { report.isWord(preposition, $0) }) else { return }
    let verb = tree.head(of: preposition)
    guard report.tokens.partsOfSpeech[verb] == .verb || report.tokens.partsOfSpeech[verb] == .adp else { return }
    let mover = report.tokens.partsOfSpeech[verb] == .adp ? tree.head(of: verb) : verb
    guard ["fly", "sail", "drive", "travel"].contains(report.tokens.strings[report.tokens.lemmas[mover]]) else {
      return
    }
    mention.evidence.place += 3
    mention.evidence.shownThing += 1
  }

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
    if mention.name.count > 1 {
      mention.evidence.fullPerson = mention.evidence.readPerson
      mention.evidence.fullThing = mention.evidence.readThing
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
    if name.count == 1, last.contains(.outlet) {
      mention.evidence.organisation += 3
      mention.evidence.shownThing += 2
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
        mention.evidence.other += NameEvidence.vessel
      } else if !report.classes[before].isDisjoint(with: [.organisation, .place]),
        report.tokens.partsOfSpeech[before] == .noun
      {
        mention.evidence.shownThing += 1
        // `the social network Relay`
        if report.classes[before].contains(.organisation), isOneThing(before, head) {
          mention.evidence.organisation += 3
        }
      }
    }
    addMotion(head, to: &mention)
    // `chief executive of Corran Line`; but `a spokeswoman for Speaker Mara Voss`
    let tree = report.tree
    let preposition = tree.head(of: head)
    guard mention.country == nil, !isOfPerson(name, mention), tree.dependencies[head] == .pobj,
      report.isWord(preposition, "of")
        || report.isWord(preposition, "for"), report.classes[tree.head(of: preposition)].contains(.officer)
    else { return }
    mention.evidence.organisation += 3
    mention.evidence.shownThing += 1
  }

  /// Whether a name is a person's by its own words or the title before it.
  private func isOfPerson(_ name: Range<Int>, _ mention: Mention) -> Bool {
    let before = name.lowerBound - 1
    if before >= 0, !report.classes[before].isDisjoint(with: [.honorific, .office]) { return true }
    let isFirstName = !report.classes[name.lowerBound].isDisjoint(with: [.masculineName, .feminineName])
    return name.count > 1 && isFirstName && mention.entity == .person
  }
}
