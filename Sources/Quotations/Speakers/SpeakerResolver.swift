internal import NewsModel
internal import TextCore

/// Says who a source is.
///
/// The chain of its head word has the name. Where it has none, or the head is a pronoun beside other words of the same
/// speaker, what stands around decides: a name in the source itself, who was speaking, the subject of the sentence before.
struct SpeakerResolver {
  private let material: Material
  private let chains: ContiguousArray<EntityChain>
  /// The chain of each token that is the head of a mention, else -1.
  private let chainRows: ContiguousArray<Int32>
  /// Whether each token is the head of a name.
  private let isName: ContiguousArray<Bool>
  /// The only person whose name begins or ends with a word, -1 where there are two.
  private let persons: [String: Int]
  /// The chain of a person by the row that a name of theirs begins at, and where that ends.
  private let leaders: [Int: (chain: Int, end: Int)]

  init(_ material: Material, chains: ContiguousArray<EntityChain>) {
    self.material = material
    self.chains = chains
    var rows = ContiguousArray<Int32>(repeating: -1, count: material.tokens.count)
    var names = ContiguousArray<Bool>(repeating: false, count: material.tokens.count)
    var persons: [String: Int] = [:]
    var leaders: [Int: (chain: Int, end: Int)] = [:]
    for (place, chain) in chains.enumerated() {
      for mention in chain.mentions where rows.indices.contains(mention.head) {
        rows[mention.head] = Int32(place)
        names[mention.head] = mention.kind == .name
        guard chain.kind == .person, chain.isNamed, let name = mention.name else { continue }
        leaders[material.row(from: name.lower)] = (place, material.row(from: name.upper))
      }
      guard chain.kind == .person, chain.isNamed else { continue }
      let name = material.rows(chain.name)
      guard name.count > 1 else { continue }
      for word in [material.word(name.lowerBound), material.word(name.upperBound - 1)] {
        persons[word] = persons[word] == nil || persons[word] == place ? place : -1
      }
    }
    chainRows = rows
    isName = names
    self.persons = persons
    self.leaders = leaders
  }

  /// The speaker of a draft, or nil. `before` is the draft before it in the text with its speaker.
  func speaker(of draft: Draft, before: (draft: Draft, speaker: Quotation.Speaker?)?) -> Quotation.Speaker? {
    guard let source = draft.source, let head = draft.sourceHead else { return nil }
    let row = antecedent(head)
    if isThirdPerson(row) {
      // `“It burned,” he said, and alleged …`
      if draft.kind == .indirect, let before, before.draft.sourceHead == head, let speaker = before.speaker {
        return speaker
      }
      // “He” and “she” are never a body.
      return adjacent(draft, row, before) ?? chained(row).flatMap { isPerson($0) ? $0 : nil }
        ?? subjectBefore(draft, row)
    }
    if let speaker = chained(row) { return speaker }
    if let speaker = named(source, row) ?? leading(source) ?? titled(source, row) { return speaker }
    if isDocument(row) { return owner(row, source) ?? (isBare(row, source) ? near(before, draft) : nil) }
    return isTheSpeaker(row) ? speakerBefore(draft, row, before) : nil
  }

  /// What the chain of a token's mention is called, or the fuller name that a surname alone stands for: but Mr. Marsh is
  /// not the first lady.
  private func chained(_ row: Int) -> Quotation.Speaker? {
    if chainRows[row] >= 0 {
      let chain = Int(chainRows[row])
      if chains[chain].isNamed {
        let name = material.rows(chains[chain].name)
        if name.count == 1, chains[chain].kind != .country, let full = fullName(name.lowerBound),
          areOneGender(chain, full.chain)
        {
          return full
        }
        return Quotation.Speaker(chain: chain, name: chains[chain].name)
      }
    }
    let first = material.text.span.scalar(at: Int(material.tokens.ranges[row].lower))
    return scalarClass(first.value).contains(.upperCase) ? fullName(row) : nil
  }

  private func areOneGender(_ chain: Int, _ other: Int?) -> Bool {
    guard let one = chains[chain].gender, let two = other.flatMap({ chains[$0].gender }) else { return true }
    return one == two
  }

  private func fullName(_ row: Int) -> Quotation.Speaker? {
    guard let place = persons[material.word(row)], place >= 0 else { return nil }
    return Quotation.Speaker(chain: place, name: chains[place].name)
  }

  /// Who `who` in a relative clause stands for.
  private func antecedent(_ head: Int) -> Int {
    guard [.wp, .wdt].contains(material.tokens.tags[head]) else { return head }
    var verb = material.head(head)
    for _ in 0..<3 where material.dependency(verb) != .relcl { verb = material.head(verb) }
    return material.dependency(verb) == .relcl ? material.head(verb) : head
  }

  /// A name in the source: one beside its head (`the spokesman, Voss`), else the head's own entity.
  private func named(_ source: Range<Int>, _ head: Int) -> Quotation.Speaker? {
    // `Spokesmen for the mayor, Mara Voss`: several who are not named.
    if material.tokens.tags[head] == .nns { return nil }
    let isNoun = material.tokens.partsOfSpeech[head] == .noun
    for child in material.tree.children(of: head) where source.contains(child) {
      switch material.dependency(child) {
      case .appos, .compound, .nmod, .nsubj:
        if isNoun, isModifier(child, of: head) { continue }
        if chainRows[child] >= 0, chains[Int(chainRows[child])].kind == .person,
          let speaker = chained(child)
        {
          return speaker
        }
      default: break
      }
    }
    if let last = lastName(source, head) { return last }
    guard let entity = material.entity(over: head), [.person, .org, .gpe].contains(entity.type) else { return nil }
    let name = material.bytes(material.withoutArticle(entity.tokens))
    return Quotation.Speaker(chain: chainRows[head] >= 0 ? Int(chainRows[head]) : nil, name: name)
  }

  /// Whether a name stands before a noun with nothing but words between: in `the Voss campaign`, `a Voss aide` whose it
  /// is does not speak.
  private func isModifier(_ name: Int, of noun: Int) -> Bool {
    name < noun && [.compound, .nmod].contains(material.dependency(name))
      && !(name..<noun).contains { material.isPunctuation($0) }
  }

  /// The person whose name a source begins with: `Mara Voss, a lawyer who …`
  private func leading(_ source: Range<Int>) -> Quotation.Speaker? {
    guard let leader = leaders[source.lowerBound] else { return nil }
    let isWhole = leader.end >= source.upperBound || [",", "(", "-", "–", "—"].contains(material.word(leader.end))
    return isWhole ? Quotation.Speaker(chain: leader.chain, name: chains[leader.chain].name) : nil
  }

  /// The only person named in a source whose head is a title: `club president and general manager Jan Voss`.
  private func titled(_ source: Range<Int>, _ head: Int) -> Quotation.Speaker? {
    let isBareHead = material.child(head, .det) == nil && material.child(head, .poss) == nil
    guard isBareHead, material.tokens.tags[head] != .nns else { return nil }
    var only: Int?
    for row in source.prefix(40) where isName[row] && chainRows[row] >= 0 && isBeside(row, head, source) {
      let chain = Int(chainRows[row])
      guard chains[chain].kind == .person, chains[chain].isNamed, only == nil || only == chain else { return nil }
      only = chain
    }
    return only.map { Quotation.Speaker(chain: $0, name: chains[$0].name) }
  }

  /// Whether the tree hangs a name on a title as its equal, or on what the title hangs on.
  private func isBeside(_ row: Int, _ head: Int, _ source: Range<Int>) -> Bool {
    var row = row
    for _ in 0..<4 {
      if row == head { return true }
      switch material.dependency(row) {
      case .conj, .appos: row = material.head(row)
      case .nsubj: return row > head && material.head(row) == material.head(head) && material.head(row) > row
      default: return false
      }
    }
    return false
  }

  /// The person named after a comma at the end of a source: `a spokeswoman for the union, Mara Voss`.
  private func lastName(_ source: Range<Int>, _ head: Int) -> Quotation.Speaker? {
    for row in source.reversed().prefix(12) where row > head && chainRows[row] >= 0 {
      let chain = chains[Int(chainRows[row])]
      guard chain.kind == .person, chain.isNamed, isName[row] else { continue }
      let start = Int(material.tree.first[row])
      return start > head + 1 && material.word(start - 1) == "," ? chained(row) : nil
    }
    return nil
  }

  private func isThirdPerson(_ row: Int) -> Bool {
    material.tokens.tags[row] == .prp && ["he", "she"].contains(material.word(row))
  }

  /// Who was speaking right before, where a pronoun goes on: `“…,” he added`, or a paragraph that begins with his words.
  private func adjacent(
    _ draft: Draft, _ row: Int, _ before: (draft: Draft, speaker: Quotation.Speaker?)?
  ) -> Quotation.Speaker? {
    guard draft.kind != .indirect || isAdditive(draft) else { return nil }
    let subject = subjectBefore(draft, row)
    if !isAdditive(draft), let later = mentionedSince(subject, draft, row) { return later }
    if let named = namedInSentence(row) { return named }
    if !isAdditive(draft), let only = onlyPerson(before: draft, row) { return only }
    guard let speaker = near(before, draft), isPerson(speaker), fits(speaker, row) else { return subject }
    if isAdditive(draft) { return speaker }
    // Who is the subject of a later sentence than the one that was said speaks.
    return subject ?? speaker
  }

  /// The speaker that the chain of a pronoun gives, where a sentence outside quotation marks names it after `subject`.
  private func mentionedSince(
    _ subject: Quotation.Speaker?, _ draft: Draft, _ row: Int
  ) -> Quotation.Speaker? {
    guard chainRows[row] >= 0, let first = draft.content.first else { return nil }
    let chain = chains[Int(chainRows[row])]
    guard chain.isNamed, chain.kind == .person else { return nil }
    let end = min(material.row(from: first.lower), row)
    for token in (max(0, end - 120)..<end).reversed() {
      guard material.blockRows[token] == material.blockRows[row] else { return nil }
      guard material.spanRows[token] < 0, chainRows[token] >= 0, isName[token] else { continue }
      if Int(chainRows[token]) == Int(chainRows[row]) { return chained(row) }
      if Int(chainRows[token]) == subject?.chain { return nil }
    }
    return nil
  }

  /// The person of a pronoun's chain where the sentence names it before the pronoun, outside of quotation marks.
  private func namedInSentence(_ row: Int) -> Quotation.Speaker? {
    guard chainRows[row] >= 0, chains[Int(chainRows[row])].kind == .person else { return nil }
    var token = row - 1
    while token >= max(0, row - 120), material.sentenceRows[token] == material.sentenceRows[row] {
      if chainRows[token] == chainRows[row], isName[token], material.spanRows[token] < 0 { return chained(row) }
      token -= 1
    }
    return nil
  }

  /// The only person whom the paragraph of a draft speaks of before it, in whatever place: `… had been set by its mayor, Ada
  /// Farrow. “…,” she wrote.` Nil where it speaks of nobody by name, or of two.
  private func onlyPerson(before draft: Draft, _ row: Int) -> Quotation.Speaker? {
    guard let first = draft.content.first else { return nil }
    let start = min(material.row(from: first.lower), draft.cueRow ?? Int.max, row)
    var only: Int?
    var isNamed = false
    for token in (max(0, start - 120)..<start).reversed() {
      guard material.blockRows[token] == material.blockRows[row] else { break }
      let chain = Int(chainRows[token])
      guard chain >= 0, material.spanRows[token] < 0, chains[chain].kind == .person else { continue }
      if let only, only != chain { return nil }
      only = chain
      isNamed = isNamed || isName[token]
    }
    guard let only, isNamed, chains[only].isNamed else { return nil }
    let speaker = Quotation.Speaker(chain: only, name: chains[only].name)
    return fits(speaker, row) ? speaker : nil
  }

  private func isAdditive(_ draft: Draft) -> Bool {
    guard let row = draft.cueRow else { return false }
    return ["add", "continue"].contains(material.tokens.strings[material.tokens.lemmas[row]])
  }

  /// The speaker of the draft before, where that stands in this paragraph or the one before.
  private func near(_ before: (draft: Draft, speaker: Quotation.Speaker?)?, _ draft: Draft) -> Quotation.Speaker? {
    guard let before, let last = before.draft.content.last, let first = draft.content.first else { return nil }
    let (left, right) = (block(last), block(first))
    return left >= 0 && right - left <= 1 ? before.speaker : nil
  }

  private func block(_ range: TextRange) -> Int {
    let row = material.row(from: range.lower)
    return row < material.tokens.count ? Int(material.blockRows[row]) : -1
  }

  private func isPerson(_ speaker: Quotation.Speaker) -> Bool {
    guard let chain = speaker.chain else { return true }
    return chains[chain].kind == .person
  }

  /// Whether a pronoun can stand for a speaker.
  private func fits(_ speaker: Quotation.Speaker, _ row: Int) -> Bool {
    guard let chain = speaker.chain, let gender = chains[chain].gender else { return true }
    return (gender == .feminine) == (material.word(row) == "she")
  }

  /// The person who is the subject of the last sentence outside quotation marks before a draft, in its paragraph or the
  /// one before.
  private func subjectBefore(_ draft: Draft, _ row: Int) -> Quotation.Speaker? {
    guard let first = draft.content.first else { return nil }
    let start = min(material.row(from: first.lower), draft.cueRow ?? Int.max, row)
    let home = Int(material.blockRows[row])
    var current = start - 1
    for _ in 0..<120 {
      guard current >= 0 else { return nil }
      if material.blockRows[current] >= 0, Int(material.blockRows[current]) < home - 1 { return nil }
      if material.spanRows[current] < 0, material.dependency(current) == .nsubj,
        isMainVerb(material.head(current)), let speaker = chained(current), isPerson(speaker), speaker.chain != nil,
        fits(speaker, row)
      {
        return speaker
      }
      current -= 1
    }
    return nil
  }

  private func isMainVerb(_ row: Int) -> Bool {
    let relation = material.dependency(row)
    return relation == .root || (relation == .conj && material.dependency(material.head(row)) == .root)
  }

  /// Whether a noun is something written or published, which speaks for its author.
  private func isDocument(_ row: Int) -> Bool {
    ["statement", "announcement", "readout", "release", "communique", "letter", "post", "tweet", "message", "filing"]
      .contains(material.tokens.strings[material.tokens.lemmas[row]])
  }

  /// Whether nothing in a source says whose the document is.
  private func isBare(_ row: Int, _ source: Range<Int>) -> Bool {
    guard material.tokens.tags[row] == .nn else { return false }
    return material.tree.children(of: row).allSatisfy { child in
      guard source.contains(child) else { return true }
      switch material.dependency(child) {
      case .poss, .compound, .nmod, .acl: return false
      case .prep: return !["from", "by", "of"].contains(material.word(child))
      default: return true
      }
    }
  }

  /// Whose a document is by its own words: `a readout from the ministry`, `her statement`.
  private func owner(_ row: Int, _ source: Range<Int>) -> Quotation.Speaker? {
    for child in material.tree.children(of: row) {
      switch material.dependency(child) {
      case .poss, .compound, .nmod:
        if material.dependency(child) != .poss, !mayOwn(child) { continue }
        if let speaker = chained(child) { return speaker }
      case .prep:
        guard ["from", "by", "of"].contains(material.word(child)) else { continue }
        if let object = material.child(child, .pobj) { return chained(object) ?? named(source, object) }
      default: break
      }
    }
    return nil
  }

  /// The speaker before a source such as `the official`, where that may be so called: a person whom another sentence
  /// names, and who is said to be one. Of whom the text speaks by the same words only is somebody else.
  private func speakerBefore(
    _ draft: Draft, _ row: Int, _ before: (draft: Draft, speaker: Quotation.Speaker?)?
  ) -> Quotation.Speaker? {
    guard let speaker = near(before, draft), isPerson(speaker) else { return nil }
    if chainRows[row] >= 0, chains[Int(chainRows[row])].mentions.count > 1 { return nil }
    if let head = before?.draft.sourceHead, material.sentenceRows[head] == material.sentenceRows[row] { return nil }
    guard material.child(row, .amod) == nil else { return nil }
    let isOfShow = ["star", "billionaire"].contains(material.word(row))
    return isOfShow || material.child(row, .compound) == nil ? speaker : nil
  }

  /// Whether a name before a document is whose it is: a person, or a body that is no outlet and no network.
  private func mayOwn(_ row: Int) -> Bool {
    guard chainRows[row] >= 0, case let chain = chains[Int(chainRows[row])], chain.isNamed else { return false }
    if chain.kind == .person { return true }
    return chain.kind == .organisation && !material.carriers.platforms.contains(material.word(row))
      && !material.isOutlet(material.tree.extent(of: row), head: row)
  }

  /// Whether a source is `the diplomat`, `the leader`: a definite noun for who is speaking already.
  private func isTheSpeaker(_ row: Int) -> Bool {
    guard material.tokens.tags[row] == .nn, let article = material.child(row, .det), material.word(article) == "the"
    else { return false }
    return ["diplomat", "minister", "leader", "politician", "official", "president", "lawmaker", "billionaire", "star"]
      .contains(material.word(row))
  }
}
