internal import NewsModel
internal import TextCore

/// Whether a time lies behind or ahead, told by the verb that it depends on.
enum Tense {
  case past, present, future, unknown
  /// `is ending`: it is announced, or just over.
  case ongoing

  /// Whether what it governs lies ahead.
  var looksAhead: Bool { self == .future || self == .ongoing }
}

/// Reads the tense that governs a word.
struct TenseReader {
  /// How far up the tree, and how far before a verb, is looked: no sentence makes the work unbounded.
  private static let reach = 12

  private let tokens: TokenColumns
  private let strings: ContiguousArray<UInt8>
  private let alphabet: Alphabet
  private let forward: Int
  private let saying: Int
  private let asking: Int

  /// A reader of the verbs of `language`.
  init(_ language: LanguageLayer, _ alphabet: Alphabet) {
    tokens = language.tokens
    strings = language.tokens.strings.storage
    self.alphabet = alphabet
    forward = alphabet.predicate("FORWARD") ?? 0
    saying = alphabet.predicate("SAYING") ?? 0
    asking = alphabet.predicate("ASKING") ?? 0
  }

  /// Whether the first verb above the token in `row` is one of saying.
  func isOfSaying(_ row: Int) -> Bool {
    guard tokens.heads.count == tokens.count else { return false }
    var node = row
    for _ in 0..<Self.reach {
      if tokens.partsOfSpeech[node] == .verb { return isLemma(of: saying, node) }
      let head = Int(tokens.heads[node])
      if head == node { return false }
      node = head
    }
    return false
  }

  /// The tense that governs the token in `row`.
  func tense(at row: Int, in text: Span<UInt8>) -> Tense {
    guard tokens.heads.count == tokens.count else { return .unknown }
    var node = row
    var isInfinitive = false
    for _ in 0..<Self.reach {
      // `had been due on Monday` tells of a Monday that is over.
      if isLemma(of: forward, node) { return isPastPerfect(node, in: text) ? .past : .future }
      if tokens.partsOfSpeech[node] == .verb || tokens.partsOfSpeech[node] == .aux {
        let tense = tense(ofVerb: node, in: text)
        // `is to meet on Monday`, `hopes to meet`; not `agreed to meet`, which may be over.
        if tense == .present, isInfinitive { return .future }
        if tense != .unknown { return tense }
        // `asked the members to meet on Monday`: it lies ahead, or is just over.
        if tokens.tags[node] == .vb, isAskedFor(node) { return .ongoing }
        if tokens.tags[node] == .vb { isInfinitive = true }
      }
      let head = Int(tokens.heads[node])
      if head == node { break }
      node = head
    }
    return .unknown
  }

  /// Whether the first verb above the token in `row` has `had` before it: `had filed it by Monday`.
  func isPastPerfect(_ row: Int, in text: Span<UInt8>) -> Bool {
    guard tokens.heads.count == tokens.count else { return false }
    var node = row
    for _ in 0..<Self.reach {
      if tokens.partsOfSpeech[node] == .verb || tokens.partsOfSpeech[node] == .aux {
        for helper in max(0, node - Self.reach)..<node where Int(tokens.heads[helper]) == node {
          if tokens.tags[helper] == .vbd, isHave(text, tokens.ranges[helper]) { return true }
        }
        return false
      }
      let head = Int(tokens.heads[node])
      if head == node { return false }
      node = head
    }
    return false
  }

  /// Whether an infinitive with `to` is what a verb of asking asks for.
  private func isAskedFor(_ verb: Int) -> Bool {
    let head = Int(tokens.heads[verb])
    guard head < verb, isLemma(of: asking, head) else { return false }
    return (max(0, verb - 3)..<verb).contains { tokens.tags[$0] == .to && Int(tokens.heads[$0]) == verb }
  }

  /// Whether `up for` hangs on a verb: `is up for election in May`.
  private func isUpFor(_ verb: Int, in text: Span<UInt8>) -> Bool {
    for row in min(tokens.count, verb + 1)..<min(tokens.count, verb + 4) where Int(tokens.heads[row]) == verb {
      let range = tokens.ranges[row].bounds
      guard range.count == 2, text[range.lowerBound] == UInt8(ascii: "u"),
        text[range.lowerBound + 1] == UInt8(ascii: "p"),
        row + 1 < tokens.count
      else { continue }
      let next = tokens.ranges[row + 1].bounds
      if next.count == 3, text[next.lowerBound] == UInt8(ascii: "f"), text[next.lowerBound + 2] == UInt8(ascii: "r") {
        return true
      }
    }
    return false
  }

  private func isLemma(of wordClass: Int, _ row: Int) -> Bool {
    let range = tokens.strings.range(of: tokens.lemmas[row])
    guard range.count <= WordKey.longest, !range.isEmpty else { return false }
    var key = WordKey()
    for place in 0..<range.count { key.set(strings[range.lowerBound + place] | 0x20, at: place) }
    let entry = alphabet.vocabulary.row(of: key)
    return entry >= 0 && alphabet.vocabulary.value(of: entry, in: wordClass) != nil
  }

  private func tense(ofVerb verb: Int, in text: Span<UInt8>) -> Tense {
    var helper: Tense = .unknown
    for row in max(0, verb - Self.reach)..<verb where Int(tokens.heads[row]) == verb {
      switch tokens.tags[row] {
      case .md: return isFutureModal(text, tokens.ranges[row]) ? .future : .unknown
      case .vbd: helper = .past
      case .vbz, .vbp: helper = isHave(text, tokens.ranges[row]) ? .past : .present
      default: continue
      }
    }
    // `is due on Tuesday`
    for row in min(tokens.count, verb + 1)..<min(tokens.count, verb + 4)
    where Int(tokens.heads[row]) == verb && isLemma(of: forward, row) { return .future }
    let isNow = tokens.tags[verb] == .vbz || tokens.tags[verb] == .vbp
    if isNow, isUpFor(verb, in: text) { return .future }
    switch tokens.tags[verb] {
    case .vbd: return .past
    case .vbz, .vbp: return .present
    case .md: return .future
    case .vbg where helper == .present: return .ongoing
    case .vb where helper == .unknown: return .unknown
    // `the order issued on Thursday`
    case .vbn where helper == .unknown && tokens.dependencies[verb] == .acl: return .past
    default: return helper
    }
  }

  /// `will`, `shall`, `'ll`, `would`, `may`, `might`, `must`, `should`; not `can` and `could`.
  private func isFutureModal(_ text: Span<UInt8>, _ range: TextRange) -> Bool {
    let first = text[range.bounds.lowerBound] | 0x20
    return first != 0x63
  }

  /// `has`, `have`, `had`, `'ve`: what they help happened before.
  private func isHave(_ text: Span<UInt8>, _ range: TextRange) -> Bool {
    let word = text.extracting(range.bounds)
    if word.count == 3 { return word[0] | 0x20 == 0x68 && word[1] == 0x61 || word[1] == 0x76 }
    return word.count == 4 && word[0] | 0x20 == 0x68 && word[1] == 0x61
  }
}
