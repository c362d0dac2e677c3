/// Pairs what was found with gold, one to one, the best pairs first, and counts those that are right.
struct AttributionMatching {
  /// Pairs with the same content and a source that overlaps.
  private(set) var right = 0

  /// How well a prediction fits a gold attribution; pairs are taken in descending order.
  private struct Pair {
    let isSame: Bool
    let isHalf: Bool
    let hasSpeaker: Bool
    let share: Double
    let gold: Int
    let found: Int

    static func comesBefore(_ left: Pair, _ right: Pair) -> Bool {
      if left.isSame != right.isSame { return left.isSame }
      if left.isHalf != right.isHalf { return left.isHalf }
      if left.hasSpeaker != right.hasSpeaker { return left.hasSpeaker }
      if left.share != right.share { return left.share > right.share }
      return (left.gold, left.found) < (right.gold, right.found)
    }
  }

  init(_ gold: [ScoredAttribution], _ found: [ScoredAttribution], _ text: CodePointText) {
    let goldContents = gold.map { Self.joined($0.content, text) }
    let foundContents = found.map { Self.joined($0.content, text) }
    var pairs: [Pair] = []
    for (row, content) in goldContents.enumerated() {
      for (place, other) in foundContents.enumerated() {
        let common = Self.common(content, other)
        if common == 0 { continue }
        let union = Self.length(content) + Self.length(other) - common
        let wanted = gold[row].clause.isEmpty ? gold[row].source : gold[row].clause
        pairs.append(
          Pair(
            isSame: content == other, isHalf: common * 2 >= union,
            hasSpeaker: wanted.isEmpty || Self.common(wanted, found[place].source) > 0,
            share: Double(common) / Double(union), gold: row, found: place))
      }
    }
    var takenGold: Set<Int> = []
    var takenFound: Set<Int> = []
    for pair in pairs.sorted(by: Pair.comesBefore)
    where !takenGold.contains(pair.gold) && !takenFound.contains(pair.found) {
      takenGold.insert(pair.gold)
      takenFound.insert(pair.found)
      if pair.isSame, pair.hasSpeaker { right += 1 }
    }
  }

  /// Fragments without what does not count at their ends, those joined that only marks, white space, commas and full
  /// stops separate.
  static func joined(_ fragments: [Range<Int>], _ text: CodePointText) -> [Range<Int>] {
    let spans = AttributionScore.spans(fragments, text, AttributionScore.edges)
    var joined: [Range<Int>] = []
    for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = joined.last, isTogether(last, span, text) {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
    return joined
  }

  private static func isTogether(_ left: Range<Int>, _ right: Range<Int>, _ text: CodePointText) -> Bool {
    if right.lowerBound <= left.upperBound { return true }
    return text.scalars[left.upperBound..<right.lowerBound].allSatisfy {
      AttributionScore.edges.contains($0) || $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\u{a0}"
    }
  }

  private static func common(_ left: [Range<Int>], _ right: [Range<Int>]) -> Int {
    left.reduce(0) { sum, range in right.reduce(sum) { $0 + range.common($1) } }
  }

  private static func length(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }
}
