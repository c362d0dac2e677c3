internal import NewsModel
internal import TextCore

extension Material {
  /// The words of a cue: the verb with its auxiliaries, negation and the adverbs before it, its particle, and the
  /// medium (`said in a statement`).
  func cueWords(_ row: Int) -> TextRange {
    var low = row
    while low > 0, head(low - 1) == row || head(low - 1) == head(row) && low - 1 > head(row), isPartOfCue(low - 1) {
      low -= 1
    }
    var high = row + 1
    if high < tokens.count, head(high) == row, dependency(high) == .prt { high += 1 }
    if let medium = medium(after: row) { high = max(high, medium.upperBound) }
    return bytes(low..<high)
  }

  private func isPartOfCue(_ row: Int) -> Bool {
    switch dependency(row) {
    case .aux, .auxpass, .neg: true
    case .advmod: tokens.tags[row] == .rb || tokens.tags[row] == .rbr
    default: false
    }
  }

  /// `in a statement` right after the verb: the rows, else nil.
  private func medium(after row: Int) -> Range<Int>? {
    guard row + 3 < tokens.count, tokens.ranges[row + 1].count == 2, word(row + 1) == "in" else { return nil }
    let isDetermined = tokens.tags[row + 2] == .dt || tokens.tags[row + 2] == .possessivePronoun
    guard isDetermined, word(row + 3) == "statement" else { return nil }
    return row..<row + 4
  }

  /// Whether a verb that asks for a certain object has it.
  func hasObject(_ verb: CueVerb, _ row: Int) -> Bool {
    guard !verb.objects.isEmpty else { return true }
    guard let object = child(row, .dobj) else { return false }
    return verb.objects.contains(tokens.strings[tokens.lemmas[object]])
  }
}
