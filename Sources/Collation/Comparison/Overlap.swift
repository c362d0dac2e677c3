internal import TextCore

/// How much of their meaning two passages share, by senses that carry meaning, weighted by how much each tells.
struct Overlap {
  /// The number of senses that both have.
  let shared: Int
  /// The weight of the shared senses, as a part of the lighter passage's weight: 1 where one says nothing that the other
  /// does not.
  let containment: Double
  /// The same as a part of all senses that either has.
  let jaccard: Double
  /// Whether a number is among what they share.
  let sharesNumber: Bool
  /// Whether a word that both have is denied in one and affirmed in the other.
  let isOpposed: Bool

  /// Whether the two are almost the same words.
  var isNear: Bool { containment >= 0.75 && jaccard >= 0.5 && shared >= 4 }

  init(_ left: Passage, _ right: Passage, _ words: StoryWords) {
    var shared = 0
    var weight = 0.0
    var place = 0
    for sense in left.senses {
      while place < right.senses.count, right.senses[place].index < sense.index { place += 1 }
      guard place < right.senses.count, right.senses[place] == sense else { continue }
      shared += 1
      weight += words.weight(of: sense)
    }
    self.shared = shared
    let lighter = min(left.weight, right.weight)
    containment = lighter > 0 ? weight / lighter : 0
    let all = left.weight + right.weight - weight
    let numbers = Set(left.words.lazy.filter { $0.role == .number }.map(\.sense))
    sharesNumber = right.words.contains { $0.role == .number && numbers.contains($0.sense) }
    jaccard = all > 0 ? weight / all : 0
    isOpposed = Self.opposition(left, right) != nil
  }

  /// A word that is denied in one passage and affirmed in the other: its places in the words of both; nil for none.
  ///
  /// Only verbs, nouns and adjectives count. A word that stands twice in a passage, once denied, says nothing; and where
  /// both passages hold as many denials the tree may have hung one of them elsewhere.
  static func opposition(_ left: Passage, _ right: Passage) -> (left: Int, right: Int)? {
    guard left.words.count(where: \.denies) != right.words.count(where: \.denies) else { return nil }
    for (place, word) in left.words.enumerated() where word.role == .content {
      guard left.words.allSatisfy({ $0.sense != word.sense || $0.isNegated == word.isNegated }) else { continue }
      let others = right.words.indices.filter { right.words[$0].sense == word.sense }
      guard let first = others.first else { continue }
      if others.allSatisfy({ right.words[$0].isNegated != word.isNegated }) { return (place, first) }
    }
    return nil
  }
}
