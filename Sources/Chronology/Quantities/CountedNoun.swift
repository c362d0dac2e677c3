internal import NewsModel
internal import TextCore

/// Finds by the tree what a number counts.
struct CountedNoun {
  private let tokens: TokenColumns
  private let entities: ContiguousArray<EntityMention>

  /// What a number stands to.
  enum Finding {
    /// It counts the noun in this row.
    case noun(Int)
    /// It stands for what it counts: `17 were killed`.
    case bare
    /// It counts nothing.
    case none
  }

  /// Looks in the tree of a text.
  init(_ language: LanguageLayer) {
    tokens = language.tokens
    entities = language.entities
  }

  /// The bytes of a row.
  func range(of row: Int) -> TextRange { tokens.ranges[row] }

  /// Whether a row is a plural.
  func isPlural(_ row: Int) -> Bool { tokens.tags[row] == .nns || tokens.tags[row] == .nnps }

  /// Whether a row is tagged as a singular.
  func isSingular(_ row: Int) -> Bool { tokens.tags[row] == .nn || tokens.tags[row] == .nnp }

  /// What the number over these bytes counts.
  func finding(_ number: TextRange) -> Finding {
    guard tokens.heads.count == tokens.count, let root = root(number) else { return .none }
    if let part = object(of: root) { return .noun(part) }
    let head = Int(tokens.heads[root])
    switch tokens.dependencies[root] {
    case .nummod, .nmod, .amod, .compound, .quantmod, .predet:
      return head > root && isNoun(head) && head - root < 12 ? .noun(head) : .none
    case .nsubj, .nsubjpass, .dobj, .attr: return .bare
    case .pobj: return isAim(head) ? .bare : .none
    default: return .none
    }
  }

  /// The noun after `of` that what stands over these bytes is of: `65 tonnes of diesel`.
  func whole(of range: TextRange) -> Int? {
    guard tokens.heads.count == tokens.count, let root = root(range) else { return nil }
    return object(of: root)
  }

  /// The type of the name or number of the text that the bytes are part of.
  func entity(at range: TextRange) -> EntityMention? {
    var low = 0
    var high = entities.count
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].range.upper <= range.lower { low = middle + 1 } else { high = middle }
    }
    guard low < entities.count, entities[low].range.overlaps(range) else { return nil }
    return entities[low]
  }

  /// The row at a byte.
  func row(at offset: UInt32) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens.ranges[middle].upper <= offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && tokens.ranges[low].lower <= offset ? low : nil
  }

  /// The row of the number that the others of it hang on.
  private func root(_ range: TextRange) -> Int? {
    guard let first = row(at: range.lower), let last = row(at: range.upper - 1), first <= last, last - first < 24 else {
      return nil
    }
    return (first...last).reversed().first { row in
      let head = Int(tokens.heads[row])
      let isOutside = head < first || head > last || head == row
      return isOutside && tokens.partsOfSpeech[row] != .punct && tokens.tags[row] != .hyphen
    }
  }

  /// The noun in `of …` under a row; it stands within a few words.
  private func object(of row: Int) -> Int? {
    for of in row + 1..<min(tokens.count, row + 4)
    where Int(tokens.heads[of]) == row && tokens.dependencies[of] == .prep && tokens.ranges[of].count == 2 {
      for noun in of + 1..<min(tokens.count, of + 12)
      where Int(tokens.heads[noun]) == of && tokens.dependencies[noun] == .pobj && isNoun(noun) { return noun }
    }
    return nil
  }

  /// Whether a preposition leads to or from a figure: `the toll rose from 12 to 17`.
  private func isAim(_ preposition: Int) -> Bool {
    guard tokens.dependencies[preposition] == .prep,
      ["to", "from", "at", "by"].contains(tokens.strings[tokens.lemmas[preposition]])
    else { return false }
    let head = Int(tokens.heads[preposition])
    if tokens.partsOfSpeech[head] == .verb { return true }
    return tokens.dependencies[head] == .prep && tokens.partsOfSpeech[Int(tokens.heads[head])] == .verb
  }

  private func isNoun(_ row: Int) -> Bool {
    tokens.partsOfSpeech[row] == .noun || tokens.partsOfSpeech[row] == .propn
  }
}
