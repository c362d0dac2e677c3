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
    self.init(left, right, Self.shared(left, right, words))
  }

  /// Nil where the two share less than `minimum` senses, or less than `containment` of the weight of the lighter.
  init?(_ left: Passage, _ right: Passage, _ words: StoryWords, sharing minimum: Int, containment: Double) {
    let shared = Self.shared(left, right, words)
    let lighter = min(left.weight, right.weight)
    guard shared.count >= minimum, (lighter > 0 ? shared.weight / lighter : 0) >= containment else { return nil }
    self.init(left, right, shared)
  }

  private init(_ left: Passage, _ right: Passage, _ shared: (count: Int, weight: Double)) {
    self.shared = shared.count
    let lighter = min(left.weight, right.weight)
    containment = lighter > 0 ? shared.weight / lighter : 0
    let all = left.weight + right.weight - shared.weight
    sharesNumber = left.words.contains { number in
      number.role == .number && right.words.contains { $0.role == .number && $0.sense == number.sense }
    }
    jaccard = all > 0 ? shared.weight / all : 0
    isOpposed = Self.opposition(left, right) != nil
  }

  /// How many senses both have, and their weight.
  private static func shared(_ left: Passage, _ right: Passage, _ words: StoryWords) -> (count: Int, weight: Double) {
    var count = 0
    var weight = 0.0
    var place = 0
    for sense in left.senses {
      while place < right.senses.count, right.senses[place].index < sense.index { place += 1 }
      guard place < right.senses.count else { break }
      guard right.senses[place] == sense else { continue }
      count += 1
      weight += words.weight(of: sense)
    }
    return (count, weight)
  }

  /// A word that is denied in one passage and affirmed in the other: its places in the words of both; nil for none.
  ///
  /// Only verbs, nouns and adjectives count. A word that stands twice in a passage, once denied, says nothing; and where
  /// both passages hold as many denials the tree may have hung one of them elsewhere.
  static func opposition(_ left: Passage, _ right: Passage) -> (left: Int, right: Int)? {
    guard left.denials != right.denials else { return nil }
    for (place, word) in left.words.enumerated() where word.role == .content {
      guard left.words.allSatisfy({ $0.sense != word.sense || $0.isNegated == word.isNegated }) else { continue }
      let others = right.words.indices.filter { right.words[$0].sense == word.sense }
      guard let first = others.first else { continue }
      if others.allSatisfy({ right.words[$0].isNegated != word.isNegated }) { return (place, first) }
    }
    return nil
  }
}
