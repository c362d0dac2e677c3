internal import NewsModel
internal import TextCore

extension Material {
  /// Whether the source of a draft is an agency, a paper or a broadcaster.
  func isCarrier(_ draft: Draft) -> Bool {
    guard let source = draft.source, let head = draft.sourceHead else { return false }
    return isOutlet(source, head: head)
  }

  /// Whether a noun phrase names an outlet.
  func isOutlet(_ rows: Range<Int>, head: Int) -> Bool {
    let name = word(head)
    if head > 0, ["mr.", "mrs.", "ms.", "dr."].contains(word(head - 1)) { return false }
    if let entity = entity(over: head) {
      // `RIA Novosti` taken for a person is an agency still; `Fox` is a person's name too.
      if entity.type == .person {
        return entity.tokens.count > 1 && entity.tokens.allSatisfy { carriers.names.contains(word($0)) }
      }
      return carriers.names.contains(name) || (entity.type != .norp && entity.tokens.contains { isOutletWord($0) })
    }
    if carriers.names.contains(name) { return tokens.partsOfSpeech[head] == .propn }
    return carriers.outlets.contains(name) && tokens.partsOfSpeech[head] == .noun
  }

  private func isOutletWord(_ row: Int) -> Bool {
    let name = word(row)
    return carriers.names.contains(name) || carriers.outlets.contains(name)
  }

  /// The name of the carrier in a source: its entity, else all of its words.
  func carrierName(in rows: Range<Int>) -> TextRange? {
    let entity = entities(in: rows).first {
      [.org, .person, .product, .workOfArt, .gpe, .fac, .norp].contains($0.type)
        && $0.tokens.contains { isOutletWord($0) }
    }
    if let entity { return bytes(withoutArticle(entity.tokens)) }
    guard !rows.isEmpty else { return nil }
    return bytes(withoutArticle(rows))
  }

  /// The entities that begin in rows.
  func entities(in rows: Range<Int>) -> ContiguousArray<EntityMention>.SubSequence {
    var (low, high) = (0, entities.count)
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].tokens.lowerBound < rows.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entities.count, entities[end].tokens.lowerBound < rows.upperBound { end += 1 }
    return entities[low..<end]
  }

  /// `the Tass agency` → `Tass agency`.
  func withoutArticle(_ rows: Range<Int>) -> Range<Int> {
    rows.count > 1 && tokens.tags[rows.lowerBound] == .dt ? rows.dropFirst() : rows
  }
}
