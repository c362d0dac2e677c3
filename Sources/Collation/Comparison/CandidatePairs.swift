internal import TextCore

/// Finds the pairs of passages that are worth comparing, by an index of their senses: those that share enough of them.
///
/// A sense that stands in more than `commonness` passages finds nothing by itself, so that cost stays near the number of
/// pairs that are found; it still counts when a pair is compared.
struct CandidatePairs {
  /// Two rows of the passages and what they share; `left < right`.
  struct Pair {
    let left: Int
    let right: Int
    let overlap: Overlap
  }

  private static let commonness = 300

  private let passages: ContiguousArray<Passage>
  private let index: [Symbol: ContiguousArray<Int>]

  init(_ passages: ContiguousArray<Passage>) {
    self.passages = passages
    var index: [Symbol: ContiguousArray<Int>] = [:]
    for (row, passage) in passages.enumerated() {
      for sense in passage.senses { index[sense, default: []].append(row) }
    }
    self.index = index
  }

  /// The pairs that share at least `minimum` senses and of which the lighter has at least `containment` of its weight in
  /// the other; `mayPair` can forbid a pair. In order of their rows.
  func pairs(
    sharing minimum: Int, containment: Double, _ words: StoryWords, mayPair: (Int, Int) -> Bool
  ) -> ContiguousArray<Pair> {
    var pairs: ContiguousArray<Pair> = []
    var counts = ContiguousArray<Int32>(repeating: 0, count: passages.count)
    var touched: ContiguousArray<Int> = []
    for right in passages.indices {
      for sense in passages[right].senses {
        guard let rows = index[sense], rows.count <= Self.commonness else { continue }
        for left in rows {
          guard left < right else { break }
          if counts[left] == 0 { touched.append(left) }
          counts[left] += 1
        }
      }
      touched.sort()
      for left in touched {
        defer { counts[left] = 0 }
        guard Int(counts[left]) >= min(minimum, 2), mayPair(left, right) else { continue }
        let overlap = Overlap(passages[left], passages[right], words)
        if overlap.shared >= minimum, overlap.containment >= containment {
          pairs.append(Pair(left: left, right: right, overlap: overlap))
        }
      }
      touched.removeAll(keepingCapacity: true)
    }
    return pairs
  }
}
