internal import NewsModel
internal import TextCore

/// Tells who a noun phrase is: name, country, sector. What is no actor (a thing, a day, a thought) is nobody.
///
/// The country comes from the name itself (`Moscow`, `NATO`), from words before it (`Russian Foreign Minister`), from
/// what follows `of`, or from what the text says of the person elsewhere (the roles of the chain).
struct ParticipantReader {
  let text: EventText
  let lexicon: ActorLexicon

  /// The side of an event that the noun phrase at `head` is; nil where it is none.
  func participant(at head: Int) -> PoliticalEvent.Participant? {
    guard text.isReport[head] else { return nil }
    let chainRow = chainRow(of: head)
    let chain = chainRow.map { text.chains[$0] }
    if text.tokens.partsOfSpeech[head] == .pron { return pronoun(head, chainRow, chain) }
    guard text.isNoun(head) || isPeople(head), !Self.papers.contains(text.lemma(head)) else { return nil }
    if let entity = text.entity(head), Self.isNoActor(entity.type), lexicon.body(text.word(head)) == nil { return nil }
    let phrase = phrase(head)
    var found = known(head, phrase)
    if let chain { found = merged(found, known(chain, person: chain.kind == .person)) }
    let isNamed = isNamedActor(head, chain)
    guard found.code != nil && found.isActor || found.sector != nil || isNamed else { return nil }
    let name = chain.flatMap { $0.isNamed ? $0.name : nil } ?? text.bytes(phrase)
    return PoliticalEvent.Participant(
      name: name, code: found.code, sector: found.sector, office: chain.flatMap(office), chain: chainRow,
      range: text.bytes(phrase))
  }

  /// What is known of an actor.
  struct Known {
    var code: String?
    var sector: String?
    /// Whether the words name an actor, not only where something is from.
    var isActor = false
  }

  private func merged(_ one: Known, _ other: Known) -> Known {
    Known(code: one.code ?? other.code, sector: one.sector ?? other.sector, isActor: one.isActor || other.isActor)
  }

  /// `he`, `they`, `it` of a chain that is somebody.
  private func pronoun(_ head: Int, _ row: Int?, _ chain: EntityChain?) -> PoliticalEvent.Participant? {
    guard let row, let chain else { return nil }
    guard chain.isNamed else { return nominal(head, row, chain) }
    guard chain.kind != .other, chain.kind != .place else { return nil }
    let known = known(chain, person: chain.kind == .person)
    guard chain.kind == .person || known.code != nil || known.sector != nil else { return nil }
    return PoliticalEvent.Participant(
      name: chain.name, code: known.code, sector: known.sector, office: office(of: chain), chain: row,
      range: text.tokens.ranges[head])
  }

  /// `they` where that is `the rebels`.
  private func nominal(_ head: Int, _ row: Int, _ chain: EntityChain) -> PoliticalEvent.Participant? {
    guard let mention = chain.mentions.first, mention.kind == .nominal, text.isNoun(mention.head) else { return nil }
    let phrase = phrase(mention.head)
    let known = known(mention.head, phrase)
    guard known.sector != nil else { return nil }
    return PoliticalEvent.Participant(
      name: text.bytes(phrase), code: known.code, sector: known.sector, chain: row, range: text.tokens.ranges[head])
  }

  /// The chain of the mention at `head`, or of the name that the token is part of or that stands beside it (`the company's
  /// chief executive, Anton Radley`).
  private func chainRow(of head: Int) -> Int? {
    let own = text.chainRows[head]
    if own >= 0, text.chains[Int(own)].isNamed { return Int(own) }
    if let name = text.child(head, .appos), name > head, text.chainRows[name] >= 0 {
      let beside = Int(text.chainRows[name])
      if text.chains[beside].isNamed, text.chains[beside].kind == .person { return beside }
    }
    if own >= 0 { return Int(own) }
    guard let entity = text.entity(head) else { return nil }
    return entity.tokens.lazy.map { text.chainRows[$0] }.first { $0 >= 0 }.map(Int.init)
  }

  /// `the Russians`, `Houthis` that the tagger takes for adjectives.
  private func isPeople(_ head: Int) -> Bool {
    text.entity(head)?.type == .norp && text.dependency(head) != .amod
  }

  /// What is written is nobody, whatever it is called: `the Clean People Act`.
  private static let papers: Set<String> = ["act", "bill", "law", "constitution", "amendment", "charter"]

  private static func isNoActor(_ type: EntityType) -> Bool {
    switch type {
    case .date, .time, .percent, .money, .quantity, .ordinal, .language, .law, .workOfArt, .event, .product: true
    default: false
    }
  }

  private func isNamedActor(_ head: Int, _ chain: EntityChain?) -> Bool {
    if let chain, chain.isNamed, chain.kind == .person { return true }
    switch text.entity(head)?.type {
    case .person: return true
    case .org, .norp: return text.tokens.tags[head] == .nnp || text.tokens.tags[head] == .nnps
    default: return false
    }
  }

  /// The noun with what stands before it; of a name all of it.
  private func phrase(_ head: Int) -> Range<Int> {
    var first = head
    for child in text.tree.children(of: head) where child < head {
      switch text.dependency(child) {
      case .compound, .amod, .poss, .nmod, .nummod, .det, .quantmod, .appos:
        first = min(first, text.extent(child).lowerBound)
      default: break
      }
    }
    var last = head
    if let entity = text.entity(head), entity.tokens.count < 12 {
      first = min(first, entity.tokens.lowerBound)
      last = max(last, entity.tokens.upperBound - 1)
    }
    while first < last, text.tokens.tags[first] == .dt || text.tokens.partsOfSpeech[first] == .punct { first += 1 }
    if last > head, text.tokens.tags[last] == .possessiveEnding { last -= 1 }
    return first..<last + 1
  }
}

extension ParticipantReader {
  /// What the words of a phrase say.
  private func known(_ head: Int, _ phrase: Range<Int>) -> Known {
    var known = Known()
    if let body = body(named: phrase, head) {
      return Known(code: body.code, sector: body.sector ?? sector(head, phrase), isActor: true)
    }
    known.sector = sector(head, phrase)
    known.isActor = known.sector != nil
    known.code = countryBefore(head, phrase) ?? countryAfter(head)
    if let apposition = text.child(head, .appos), apposition > head {
      let inner = phraseOfApposition(apposition)
      known = merged(
        known,
        Known(
          code: countryBefore(apposition, inner) ?? countryAfter(apposition),
          sector: sector(apposition, inner), isActor: false))
    }
    return known
  }

  private func phraseOfApposition(_ head: Int) -> Range<Int> {
    min(text.extent(head).lowerBound, head)..<head + 1
  }

  /// What the phrase, the name in it or its last word stands for.
  private func body(named phrase: Range<Int>, _ head: Int) -> ActorLexicon.Body? {
    if let body = lexicon.body(text.string(text.bytes(phrase))) { return body }
    if let entity = text.entity(head), let body = lexicon.body(Self.bare(text.string(entity.range))) { return body }
    // `the Obama administration`, `the State Department`
    if head > phrase.lowerBound, let body = lexicon.body(text.string(text.bytes(head - 1..<head + 1))) { return body }
    guard text.tokens.partsOfSpeech[head] == .propn || text.entity(head) != nil else { return nil }
    // `Moscow` alone, but not `Ms. Moscow`
    return phrase.count == 1 || text.entity(head)?.tokens.count ?? 1 == 1 ? lexicon.body(text.word(head)) : nil
  }

  /// Without an article before and a possessive behind.
  private static func bare(_ name: String) -> String {
    var name = name[...]
    for start in ["the ", "The "] where name.hasPrefix(start) { name = name.dropFirst(start.utf8.count) }
    for end in ["'s", "’s", "’", "'"] where name.hasSuffix(end) { name = name.dropLast(end.count) }
    return String(name)
  }

  /// The sector by the head, by the head and the word before it, or by a title before a name.
  private func sector(_ head: Int, _ phrase: Range<Int>) -> String? {
    if head > phrase.lowerBound, let two = lexicon.sector("\(lower(head - 1)) \(text.lemma(head))") { return two }
    if text.tokens.partsOfSpeech[head] == .noun || text.entity(head)?.type != .person,
      let one = lexicon.sector(text.lemma(head)) ?? lexicon.sector(lower(head))
    {
      return one
    }
    // `Veldaran Transport Minister Clara Renholt`
    for row in phrase.lowerBound..<max(phrase.lowerBound, head) where text.isNoun(row) {
      if row > phrase.lowerBound, let two = lexicon.sector("\(lower(row - 1)) \(lower(row))") { return two }
      if text.entity(head)?.tokens.contains(row) != true || text.entity(head)?.type != .person,
        text.entity(head)?.type == .person || text.tokens.partsOfSpeech[head] == .propn,
        let one = lexicon.sector(lower(row))
      {
        return one
      }
    }
    return nil
  }

  private func lower(_ row: Int) -> String { text.word(row).lowercased() }

  /// The country that a word before the head points to: `Russian`, `China’s`, `U.S.`
  private func countryBefore(_ head: Int, _ phrase: Range<Int>) -> String? {
    for row in phrase.dropLast() {
      // `Treasury Secretary`, which only one country has
      if let body = lexicon.body(text.string(text.bytes(row..<row + 2))), text.entity(row)?.type != .person {
        return body.code
      }
    }
    for row in phrase where row != head {
      if let entity = text.entity(row) {
        if entity.type == .person { continue }
        if let body = lexicon.body(Self.bare(text.string(entity.range))) { return body.code }
      }
      if text.tokens.tags[row] == .nnp || text.tokens.tags[row] == .jj || text.tokens.tags[row] == .nnps,
        let body = lexicon.body(text.word(row))
      {
        return body.code
      }
    }
    return nil
  }

  /// `the president of France`, `police in Berlin`
  private func countryAfter(_ head: Int) -> String? {
    for preposition in text.children(head, .prep) where preposition > head {
      guard ["of", "in", "from"].contains(text.lemma(preposition)), let object = text.child(preposition, .pobj)
      else { continue }
      let name = text.entity(object).map { Self.bare(text.string($0.range)) } ?? text.word(object)
      if let body = lexicon.body(name) { return body.code }
    }
    return nil
  }

  /// What the other mentions of a chain say of it: `Russian Foreign Minister`.
  func known(_ chain: EntityChain, person: Bool) -> Known {
    var known = Known()
    if !person, chain.isNamed, let body = lexicon.body(Self.bare(text.string(chain.name))) {
      return Known(code: body.code, sector: body.sector, isActor: true)
    }
    for role in chain.roles.prefix(12) {
      for (code, sector) in readings(of: role) {
        known.code = known.code ?? code
        known.sector = known.sector ?? sector
      }
    }
    known.isActor = person || chain.kind == .organisation && known.sector != nil
    return known
  }

  /// The first words of the text that say of a person what it is in which country, else only one of both.
  func office(of chain: EntityChain) -> TextRange? {
    guard chain.kind == .person else { return nil }
    var first: TextRange?
    for role in chain.roles.prefix(12) {
      let readings = readings(of: role)
      guard !readings.isEmpty else { continue }
      if readings.contains(where: { $0.code != nil }), readings.contains(where: { $0.sector != nil }) { return role }
      first = first ?? role
    }
    return first
  }

  /// The countries and sectors that the words of a role name, in order.
  private func readings(of role: TextRange) -> [(code: String?, sector: String?)] {
    let words = text.string(role).split(separator: " ").map { Self.bare(String($0)) }
    var found: [(String?, String?)] = []
    for (place, word) in words.enumerated() {
      let lower = word.lowercased()
      let two = place > 0 ? lexicon.body("\(words[place - 1]) \(word)") : nil
      let three = place > 1 ? lexicon.body("\(words[place - 2]) \(words[place - 1]) \(word)") : nil
      if let body = three ?? two ?? lexicon.body(word) {
        found.append((body.code, body.sector == "GOV" ? nil : body.sector))
      }
      if let sector = (place > 0 ? lexicon.sector("\(words[place - 1].lowercased()) \(lower)") : nil)
        ?? lexicon.sector(lower)
      {
        found.append((nil, sector))
      }
    }
    return found
  }
}
