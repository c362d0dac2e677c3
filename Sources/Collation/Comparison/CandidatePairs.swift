internal import TextCore

/// Finds the pairs of passages that are worth comparing, by an index of their senses: those that share enough of them.
///
/// A sense that stands in more than `commonness` passages finds nothing by itself, so that cost stays near the number of
/// pairs that are found; it still counts when a pair is compared. Passages of the same words are compared once.
struct CandidatePairs {
  /// Two rows of the passages and what they share; `left < right`.
  struct Pair {
    let left: Int
    let right: Int
    let overlap: Overlap
  }

  private static let commonness = 300

  private let passages: ContiguousArray<Passage>
  private let classes: PassageClasses
  /// The classes that have each sense, ascending; none where the sense is too common.
  private let index: ContiguousArray<ContiguousArray<Int32>>

  init(_ passages: ContiguousArray<Passage>) {
    self.passages = passages
    let classes = PassageClasses(passages)
    let senses = passages.lazy.flatMap(\.senses).reduce(0) { max($0, Int($1.index) + 1) }
    var frequency = ContiguousArray<Int>(repeating: 0, count: senses)
    for passage in passages {
      for sense in passage.senses { frequency[Int(sense.index)] += 1 }
    }
    var index = ContiguousArray<ContiguousArray<Int32>>(repeating: [], count: senses)
    for (row, members) in classes.members.enumerated() {
      for sense in passages[members[0]].senses where frequency[Int(sense.index)] <= Self.commonness {
        index[Int(sense.index)].append(Int32(row))
      }
    }
    self.classes = classes
    self.index = index
  }

  /// The pairs that share at least `minimum` senses and of which the lighter has at least `containment` of its weight in
  /// the other; `mayPair` can forbid a pair. In order of their rows.
  func pairs(
    sharing minimum: Int, containment: Double, _ words: StoryWords, mayPair: (Int, Int) -> Bool
  ) -> ContiguousArray<Pair> {
    let neighbours = neighbours(sharing: minimum, containment: containment, words)
    var pairs: ContiguousArray<Pair> = []
    var near: ContiguousArray<(left: Int, overlap: Int)> = []
    for right in passages.indices {
      near.removeAll(keepingCapacity: true)
      for neighbour in neighbours.lists[classes.classes[right]] {
        for left in classes.members[neighbour.row] {
          guard left < right else { break }
          if mayPair(left, right) { near.append((left, neighbour.overlap)) }
        }
      }
      near.sort { $0.left < $1.left }
      for found in near {
        pairs.append(Pair(left: found.left, right: right, overlap: neighbours.overlaps[found.overlap]))
      }
    }
    return pairs
  }

  /// For each class the classes that stand before it in pairs, with what both share.
  private struct Neighbours {
    var lists: ContiguousArray<ContiguousArray<(row: Int, overlap: Int)>>
    var overlaps: ContiguousArray<Overlap> = []
  }

  private func neighbours(sharing minimum: Int, containment: Double, _ words: StoryWords) -> Neighbours {
    var found = Neighbours(lists: ContiguousArray(repeating: [], count: classes.members.count))
    var counts = ContiguousArray<Int32>(repeating: 0, count: classes.members.count)
    var touched: ContiguousArray<Int> = []
    for right in classes.members.indices {
      let passage = passages[classes.members[right][0]]
      for sense in passage.senses {
        for left in index[Int(sense.index)] {
          guard left <= right else { break }
          if counts[Int(left)] == 0 { touched.append(Int(left)) }
          counts[Int(left)] += 1
        }
      }
      for left in touched {
        defer { counts[left] = 0 }
        guard Int(counts[left]) >= min(minimum, 2), left < right || classes.members[right].count > 1 else { continue }
        let other = passages[classes.members[left][0]]
        guard let overlap = Overlap(other, passage, words, sharing: minimum, containment: containment) else { continue }
        found.lists[right].append((left, found.overlaps.count))
        found.overlaps.append(overlap)
        guard left < right else { continue }
        // Only whether they are opposed depends on which of the two stands first.
        let turned = other.denials == passage.denials ? overlap : Overlap(passage, other, words)
        if turned.isOpposed != overlap.isOpposed { found.overlaps.append(turned) }
        found.lists[left].append((right, found.overlaps.count - 1))
      }
      touched.removeAll(keepingCapacity: true)
    }
    return found
  }
}
