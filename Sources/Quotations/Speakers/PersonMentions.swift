internal import NewsModel

extension Material {
  /// Whether a source is one person by its words: a name of a person, or he, she, I.
  func isPerson(_ source: Source) -> Bool {
    if tokens.tags[source.head] == .prp {
      return ["he", "she", "i"].contains(word(source.head))
    }
    return entity(over: source.head)?.type == .person
  }

  /// The entity that a token is in. O(log entities).
  func entity(over row: Int) -> EntityMention? {
    var (low, high) = (0, entities.count)
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].tokens.upperBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low < entities.count, entities[low].tokens.contains(row) else { return nil }
    return entities[low]
  }
}
