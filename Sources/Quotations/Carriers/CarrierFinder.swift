internal import NewsModel
internal import TextCore

/// Finds who carried the words of a quotation to this report, in the words around its cue.
///
/// `told the Coast Press Agency`, `wrote in Harbour Monthly magazine`, `said in a post on Relay`, and the same in the
/// sentence before (`She thanked them in a post on Relay. “Well done,” she wrote.`).
struct CarrierFinder {
  private let material: Material

  init(_ material: Material) { self.material = material }

  /// The carriers of a draft beside those that it has already.
  func carriers(of draft: Draft) -> ContiguousArray<TextRange> {
    guard let cue = draft.cueRow, material.cue(cue) != nil else { return [] }
    var found = around(cue, draft)
    append(reporter(after: cue, draft), to: &found)
    if found.isEmpty { found = sentenceBefore(draft, cue) }
    return found.filter { range in !draft.carriers.contains { $0.overlaps(range) } }
  }

  /// Carriers among what hangs on a verb.
  private func around(_ verb: Int, _ draft: Draft) -> ContiguousArray<TextRange> {
    var found: ContiguousArray<TextRange> = []
    for child in material.tree.children(of: verb) where material.spanRows[child] < 0 {
      switch material.dependency(child) {
      case .dobj, .dative:
        guard child != draft.sourceHead, material.isOutlet(material.tree.extent(of: child), head: child) else {
          continue
        }
        append(name(child), to: &found)
      case .prep: append(contentsOf: preposition(child, verb), to: &found)
      default: break
      }
    }
    return found
  }

  /// The outlet of `…, the Coast Press Agency reported.` at the end of the sentence.
  private func reporter(after cue: Int, _ draft: Draft) -> TextRange? {
    guard draft.kind != .indirect else { return nil }
    for row in (cue + 1..<material.tokens.count).prefix(60) {
      guard material.spanRows[row] < 0, material.blockRows[row] == material.blockRows[cue] else { return nil }
      if material.isStop(row) { return nil }
      guard material.cue(row) != nil, let subject = material.child(row, .nsubj), subject > cue, subject < row,
        material.isOutlet(material.tree.extent(of: subject), head: subject)
      else { continue }
      return material.carrierName(in: material.tree.extent(of: subject))
    }
    return nil
  }

  /// Carriers in a prepositional phrase: an outlet, or a medium with its network, paper or author.
  private func preposition(_ row: Int, _ verb: Int) -> ContiguousArray<TextRange> {
    guard let object = material.child(row, .pobj) else { return [] }
    let word = material.word(row)
    var found: ContiguousArray<TextRange> = []
    switch word {
    case "in", "on", "via", "to", "with", "for", "through":
      if isCarrier(object, after: word, verb) { append(name(object), to: &found) }
    default: return []
    }
    guard material.carriers.media.contains(material.tokens.strings[material.tokens.lemmas[object]]) else {
      return found
    }
    return inside(object)
  }

  /// Whether a noun is a carrier after this preposition: an outlet, or a network that one writes on.
  private func isCarrier(_ row: Int, after word: String, _ verb: Int) -> Bool {
    if isPlatform(row) { return word == "on" || word == "via" || word == "in" }
    if material.isOutlet(material.tree.extent(of: row), head: row) { return true }
    guard word == "on", ["write", "post", "tweet"].contains(lemma(verb)) else { return false }
    guard material.tokens.partsOfSpeech[row] == .propn else { return false }
    let type = material.entity(over: row)?.type
    return type == nil || type == .org || type == .product || type == .gpe
  }

  /// Whether a name is that of a network.
  private func isPlatform(_ row: Int) -> Bool {
    material.tokens.partsOfSpeech[row] == .propn && material.carriers.platforms.contains(material.word(row))
      || material.tokens.tags[row] == .nn && ["network"].contains(material.word(row))
  }

  /// Carriers under a medium: `a post on Relay`, `a video shared by Harbour TV on Relay`, `an interview with the Post`.
  private func inside(_ medium: Int) -> ContiguousArray<TextRange> {
    var found: ContiguousArray<TextRange> = []
    for child in material.tree.children(of: medium) where child > medium {
      switch material.dependency(child) {
      case .prep:
        guard let object = material.child(child, .pobj) else { continue }
        let word = material.word(child)
        let isNetwork =
          word == "on" && material.tokens.partsOfSpeech[object] == .propn
          && ![.date, .time, .person].contains(material.entity(over: object)?.type)
        if isNetwork || isPlatform(object) || material.isOutlet(material.tree.extent(of: object), head: object) {
          if ["on", "with", "to", "for", "in", "by", "via", "from"].contains(word) { append(name(object), to: &found) }
        }
      case .acl:
        guard ["share", "publish", "release", "post", "air", "broadcast", "issue", "carry"].contains(lemma(child))
        else {
          continue
        }
        if let agent = material.child(child, .agent), let object = material.child(agent, .pobj) {
          append(name(object), to: &found)
        }
        for other in material.tree.children(of: child) where material.dependency(other) == .prep {
          append(contentsOf: preposition(other, child), to: &found)
        }
      default: break
      }
    }
    return found
  }

  /// Carriers of the sentence before, where that tells of the same words: it names the medium, and the cue follows it.
  private func sentenceBefore(_ draft: Draft, _ cue: Int) -> ContiguousArray<TextRange> {
    guard draft.kind == .direct, let first = draft.content.first else { return [] }
    var row = material.row(from: first.lower) - 1
    while row >= 0, material.isPunctuation(row), material.blockRows[row] == material.blockRows[cue] { row -= 1 }
    guard row >= 0, material.blockRows[row] == material.blockRows[cue], material.spanRows[row] < 0 else { return [] }
    for token in Sentences.rows(around: row, material).suffix(120) {
      guard material.tokens.partsOfSpeech[token] == .noun, material.dependency(token) == .pobj,
        material.carriers.media.contains(lemma(token))
      else { continue }
      let found = inside(token)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func lemma(_ row: Int) -> String { material.tokens.strings[material.tokens.lemmas[row]] }

  /// The name of the carrier with this head: its entity, the name beside it (`the network Relay`), or its noun phrase.
  private func name(_ head: Int) -> TextRange? {
    if let entity = material.entity(over: head) { return material.bytes(material.withoutArticle(entity.tokens)) }
    for child in material.tree.children(of: head) where material.dependency(child) == .appos {
      return name(child)
    }
    let low = Int(material.tree.first[head])
    guard low <= head else { return nil }
    return material.bytes(material.withoutArticle(low..<head + 1))
  }

  private func append(_ range: TextRange?, to found: inout ContiguousArray<TextRange>) {
    guard let range, !found.contains(where: { $0.overlaps(range) }) else { return }
    found.append(range)
  }

  private func append(contentsOf ranges: ContiguousArray<TextRange>, to found: inout ContiguousArray<TextRange>) {
    for range in ranges { append(range, to: &found) }
  }
}
