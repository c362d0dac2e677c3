internal import NewsModel
internal import TextCore

/// A name as the text prints it, without title, article and possessive.
struct PrintedName: Sendable {
  /// Its tokens.
  var tokens: Range<Int>
  /// What the entity recogniser says of it; nil where only the tagger takes it for a name.
  var entity: EntityType?
  /// The token that the rest of the name hangs on.
  var head: Int
}

/// Finds names: what the entity recogniser found, mended, and proper nouns that it left out.
///
/// A recogniser takes titles and articles into a name, cuts a first name off, or leaves a name out where it stands
/// alone; all of this shows in the words around.
struct NameFinder: Sendable {
  let report: ReportText

  /// All names in text order, never overlapping. O(tokens).
  func names() -> ContiguousArray<PrintedName> {
    var names: ContiguousArray<PrintedName> = []
    var taken = ContiguousArray<Bool>(repeating: false, count: report.tokens.count)
    for entity in report.language.entities { for token in entity.tokens { taken[token] = true } }
    for entity in report.language.entities where entity.type.isName {
      if let name = mended(entity, taken) { names.append(name) }
    }
    names += properNouns(taken)
    names += commonNouns(taken, like: names)
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return HeadlineNames(report: report).mended(JoinedNames(report: report).joined(names))
  }

  private func mended(_ entity: EntityMention, _ taken: ContiguousArray<Bool>) -> PrintedName? {
    guard var tokens = inOneBlock(entity.tokens) else { return nil }
    tokens = afterBracket(beforeBracket(tokens))
    tokens = trimmed(tokens)
    guard !tokens.isEmpty else { return nil }
    var type = entity.type
    let before = tokens.lowerBound - 1
    if before >= 0, report.classes[before].contains(.honorific), report.isCapitalised(before) { type = .person }
    if let own = afterOutlet(tokens) { (tokens, type) = (own, .person) }
    if tokens.count > 1, report.classes[tokens.upperBound - 1].contains(.company) { type = .org }
    if type == .loc || type == .gpe, isBesideRole(tokens, type) { type = .person }
    if type == .person {
      tokens = capitalised(trimmed(afterTitles(tokens)))
      guard !tokens.isEmpty else { return nil }
      tokens = withFirstName(tokens, taken)
    }
    if type != .person { tokens = withHyphenated(tokens, taken) }
    guard report.hasLetter(tokens.lowerBound) || type != .person, !isTitleOnly(tokens), isWord(tokens),
      !isJunk(tokens), type != .norp || !isMember(tokens)
    else {
      return nil
    }
    return PrintedName(tokens: tokens, entity: type, head: head(of: tokens))
  }

  /// The part of an entity that stands in the paragraph of its last token.
  private func inOneBlock(_ tokens: Range<Int>) -> Range<Int>? {
    let block = report.blocks[tokens.upperBound - 1]
    if block < 0 { return nil }
    var lower = tokens.upperBound - 1
    while lower > tokens.lowerBound, report.blocks[lower - 1] == block, report.tokens.tags[lower - 1] != .space {
      lower -= 1
    }
    return lower..<tokens.upperBound
  }

  /// `Lin Wei (林伟)` → `Lin Wei`; `Leo Tarrant / Alden Courier` → `Leo Tarrant`
  private func beforeBracket(_ tokens: Range<Int>) -> Range<Int> {
    for token in tokens.dropFirst()
    where report.tokens.tags[token] == .leftBracket || report.isWord(token, "/") || report.isWord(token, "—") {
      return tokens.lowerBound..<token
    }
    return tokens
  }

  /// `Anton] Radley`, which an editor has put the first name into, → `Radley`
  private func afterBracket(_ tokens: Range<Int>) -> Range<Int> {
    for token in tokens.dropLast().reversed() where report.tokens.tags[token] == .rightBracket {
      return token + 1..<tokens.upperBound
    }
    return tokens
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var lower = tokens.lowerBound
    var upper = tokens.upperBound
    while lower < upper, isEdge(lower) { lower += 1 }
    while upper > lower, isEdge(upper - 1) { upper -= 1 }
    return lower..<upper
  }

  private func isEdge(_ token: Int) -> Bool {
    switch report.tokens.partsOfSpeech[token] {
    case .punct, .space, .det, .part, .cconj, .sym: return true
    case .adp: return !report.isCapitalised(token)
    default: return report.classes[token].contains(.time) && !report.isCapitalised(token)
    }
  }

  /// `Transport Minister Clara Renholt` → `Clara Renholt`
  private func afterTitles(_ tokens: Range<Int>) -> Range<Int> {
    var upper = tokens.upperBound
    while upper - 1 > tokens.lowerBound, report.classes[upper - 1].contains(.suffix) { upper -= 1 }
    for token in tokens.lowerBound..<max(tokens.lowerBound, upper - 1) {
      let word = report.classes[token]
      // “Dean” and “Don” are first names too.
      if word.isDisjoint(with: [.honorific, .office, .role]) { continue }
      if !word.isDisjoint(with: [.masculineName, .feminineName, .particle]) { continue }
      return afterTitles(token + 1..<tokens.upperBound)
    }
    return tokens
  }

  /// Takes in first names that the recogniser left out: proper nouns before the name that hang on it.
  private func withFirstName(_ tokens: Range<Int>, _ taken: ContiguousArray<Bool>) -> Range<Int> {
    var lower = tokens.lowerBound
    while lower > 0, tokens.upperBound - lower < 4, !taken[lower - 1], report.blocks[lower - 1] == report.blocks[lower],
      report.tokens.partsOfSpeech[lower - 1] == .propn, report.isCapitalised(lower - 1),
      lower == tokens.upperBound - 1 || isFirstName(lower - 1), lower == 1 || !report.isWord(lower - 2, "of"),
      report.tree.dependencies[lower - 1] == .compound,
      tokens.contains(report.tree.head(of: lower - 1)),
      report.classes[lower - 1].isDisjoint(with: [.honorific, .office, .role, .organisation, .place, .time])
    {
      lower -= 1
    }
    return lower..<tokens.upperBound
  }

  /// `Relay’s Mara Voss`, who works there, → `Mara Voss`; nil where no first name follows a possessive.
  private func afterOutlet(_ tokens: Range<Int>) -> Range<Int>? {
    for token in tokens.dropFirst().dropLast(2)
    where report.tokens.tags[token] == .possessiveEnding && isFirstName(token + 1) && report.isCapitalised(token + 1) {
      return token + 1..<tokens.upperBound
    }
    return nil
  }

  /// `her nephew, Ravi Voss`: a first name and another beside what a person is, or any two beside whose that is.
  private func isBesideRole(_ tokens: Range<Int>, _ type: EntityType) -> Bool {
    guard tokens.count > 1, case let head = head(of: tokens), report.tree.dependencies[head] == .appos,
      case let noun = report.tree.head(of: head), report.classes[noun].contains(.role)
    else { return false }
    return isFirstName(tokens.lowerBound)
      || type == .loc && report.tree.child(of: noun, .poss) != nil && report.country(tokens) == nil
  }

  /// A person’s name without words in small letters at its end: `Voss distanced` → `Voss`
  private func capitalised(_ tokens: Range<Int>) -> Range<Int> {
    var upper = tokens.upperBound
    while upper - 1 > tokens.lowerBound, report.isCapitalised(tokens.lowerBound), !report.isCapitalised(upper - 1),
      [.verb, .aux, .adp, .adv].contains(report.tokens.partsOfSpeech[upper - 1])
    {
      upper -= 1
    }
    return tokens.lowerBound..<upper
  }

  /// Whether a name is no name: `D-Md.` beside a lawmaker’s, `L.L.C.` alone, the zone of a time.
  private func isJunk(_ tokens: Range<Int>) -> Bool {
    let bytes = report.text[report.range(of: tokens).bounds]
    let first = bytes.startIndex
    // A party and a state.
    if bytes.count > 3, [0x44, 0x49, 0x52].contains(bytes[first]), bytes[first + 1] == 0x2d,
      (0x41...0x5a).contains(bytes[first + 2]), bytes.contains(0x2e)
    {
      return true
    }
    guard tokens.count == 1 else { return false }
    let word = report.classes[tokens.lowerBound]
    if word.contains(.company) { return true }
    return word.contains(.time) && bytes.count > 2 && bytes.allSatisfy { (0x41...0x5a).contains($0) }
  }

  /// Whether it is somebody who belongs to a party: `the Selburg Democrat` is one person, and no people’s name.
  private func isMember(_ tokens: Range<Int>) -> Bool {
    let token = tokens.upperBound - 1
    guard tokens.count == 1, report.classes[token].contains(.role),
      [.nn, .nnp].contains(report.tokens.tags[token]), let article = report.tree.child(of: token, .det)
    else { return false }
    return article < token && report.classes[article].contains(.definite)
  }

  private func isFirstName(_ token: Int) -> Bool {
    !report.classes[token].isDisjoint(with: [.masculineName, .feminineName])
  }

  /// Takes in what a hyphen ties to the first word: `Standard-Times` where the recogniser saw `Times`.
  private func withHyphenated(_ tokens: Range<Int>, _ taken: ContiguousArray<Bool>) -> Range<Int> {
    let (hyphen, before) = (tokens.lowerBound - 1, tokens.lowerBound - 2)
    guard before >= 0, !taken[hyphen], !taken[before], report.isWord(hyphen, "-"), report.isCapitalised(before),
      report.tokens.ranges[before].count > 2,
      report.isCapitalised(tokens.lowerBound), report.blocks[before] == report.blocks[tokens.lowerBound],
      report.tokens.ranges[before].upper == report.tokens.ranges[hyphen].lower,
      report.tokens.ranges[hyphen].upper == report.tokens.ranges[tokens.lowerBound].lower
    else { return tokens }
    return before..<tokens.upperBound
  }

  /// Whether a name is nothing but a role: `Foreign Minister`.
  private func isTitleOnly(_ tokens: Range<Int>) -> Bool {
    let last = report.classes[tokens.upperBound - 1]
    if last.contains(.honorific) { return true }
    guard last.contains(.office) || tokens.count == 1 && last.contains(.role) else { return false }
    return last.isDisjoint(with: [.masculineName, .feminineName, .organisation]) && !followsFirstName(tokens)
  }

  /// Whether the name begins with a first name: then a last word such as `Cook` or `King` is a family name.
  private func followsFirstName(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 && !report.classes[tokens.lowerBound].isDisjoint(with: [.masculineName, .feminineName])
  }

  private func head(of tokens: Range<Int>) -> Int {
    for token in tokens.reversed() where !tokens.contains(report.tree.head(of: token)) { return token }
    return tokens.upperBound - 1
  }

  /// Runs of proper nouns in no entity that a noun phrase has for its head.
  private func properNouns(_ taken: ContiguousArray<Bool>) -> ContiguousArray<PrintedName> {
    var names: ContiguousArray<PrintedName> = []
    var token = 0
    while token < report.tokens.count {
      guard isProperNoun(token, taken) else {
        token += 1
        continue
      }
      var end = token + 1
      while end < report.tokens.count, isProperNoun(end, taken), report.blocks[end] == report.blocks[token] { end += 1 }
      let run = afterTitles(token..<end)
      let followed = end < report.tokens.count && taken[end] && report.tokens.partsOfSpeech[end] == .propn
      if !followed, isWord(run), !isTitleOnly(run), !report.classes[run.upperBound - 1].contains(.time) {
        names.append(PrintedName(tokens: run, entity: nil, head: head(of: run)))
      }
      token = end
    }
    return names
  }

  /// Family names that the tagger takes for common nouns, as it does at the start of a sentence: words in capitals without
  /// an article that end the full name of a person elsewhere in the text.
  private func commonNouns(
    _ taken: ContiguousArray<Bool>, like names: ContiguousArray<PrintedName>
  ) -> ContiguousArray<PrintedName> {
    let people = names.lazy.filter { $0.entity == .person && $0.tokens.count > 1 }
    let families = Set(people.map { report.words[$0.tokens.upperBound - 1] })
    if families.isEmpty { return [] }
    var found: ContiguousArray<PrintedName> = []
    for token in 0..<report.tokens.count
    where !taken[token] && report.tokens.tags[token] == .nn && families.contains(report.words[token]) {
      guard report.isReport(token), report.isCapitalised(token),
        report.tree.children(of: token).allSatisfy({ $0 > token })
      else { continue }
      switch report.tree.dependencies[token] {
      case .nsubj, .nsubjpass, .pobj, .dobj, .poss, .agent:
        found.append(PrintedName(tokens: token..<token + 1, entity: nil, head: token))
      default: break
      }
    }
    return found
  }

  /// Whether a name is more than one letter: `(D-Va.)` names nobody.
  private func isWord(_ tokens: Range<Int>) -> Bool {
    tokens.count > 1 || report.tokens.ranges[tokens.lowerBound].count > 1
  }

  private func isProperNoun(_ token: Int, _ taken: ContiguousArray<Bool>) -> Bool {
    !taken[token] && report.tokens.partsOfSpeech[token] == .propn && report.isReport(token)
      && report.isCapitalised(token)
  }
}

extension EntityType {
  /// Whether what it marks is a name, and no number or time.
  var isName: Bool {
    switch self {
    case .cardinal, .date, .money, .ordinal, .percent, .quantity, .time: false
    default: true
    }
  }
}
