internal import TextCore

/// Two passages laid side by side, word by word: the longest common subsequence of their lemmas, and the stretches in
/// which they differ between words that they share.
struct Alignment {
  /// A stretch where each passage has words of its own; either may be empty.
  struct Gap: Equatable {
    /// Places in the words of the left passage.
    let left: Range<Int>
    /// Places in the words of the right passage.
    let right: Range<Int>
    /// Whether words that both have stand directly before and after, or the passage begins or ends there.
    let isAnchored: Bool
  }

  /// Places of equal words, left and right, ascending.
  let pairs: ContiguousArray<(left: Int, right: Int)>
  /// The stretches between them, in order, those that are empty on both sides left out.
  let gaps: ContiguousArray<Gap>

  /// Words that are compared at the most on each side: the table is quadratic.
  static let limit = 400

  init(_ left: ContiguousArray<ComparedWord>, _ right: ContiguousArray<ComparedWord>) {
    let left = left.prefix(Self.limit)
    let right = right.prefix(Self.limit)
    let columns = right.count + 1
    var lengths = ContiguousArray<UInt16>(repeating: 0, count: (left.count + 1) * columns)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        lengths[row * columns + column] =
          left[row].lemma == right[column].lemma
          ? lengths[(row + 1) * columns + column + 1] + 1
          : max(lengths[(row + 1) * columns + column], lengths[row * columns + column + 1])
      }
    }
    var pairs: ContiguousArray<(left: Int, right: Int)> = []
    var row = 0
    var column = 0
    while row < left.count, column < right.count {
      if left[row].lemma == right[column].lemma {
        pairs.append((row, column))
        row += 1
        column += 1
      } else {
        guard lengths[row * columns + column] > 0 else { break }
        (row, column) = Self.nearest(to: row, column, left, right, lengths)
      }
    }
    self.pairs = pairs
    gaps = Self.gaps(between: pairs, left.count, right.count)
  }

  /// The next place where both have one word and the rest is as long as it can be: of several the nearest, so that a gap is
  /// no longer than it must be (`how to use discretion, you have no discretion`).
  private static func nearest(
    to row: Int, _ column: Int, _ left: ContiguousArray<ComparedWord>.SubSequence,
    _ right: ContiguousArray<ComparedWord>.SubSequence, _ lengths: ContiguousArray<UInt16>
  ) -> (row: Int, column: Int) {
    let columns = right.count + 1
    let length = lengths[row * columns + column]
    for distance in 1..<left.count - row + right.count - column - 1 {
      for step in max(0, distance - (right.count - column) + 1)...min(distance, left.count - row - 1) {
        let place = (row: row + step, column: column + distance - step)
        guard left[place.row].lemma == right[place.column].lemma,
          lengths[place.row * columns + place.column] == length
        else { continue }
        return place
      }
    }
    return (left.count, right.count)
  }

  private static func gaps(
    between pairs: ContiguousArray<(left: Int, right: Int)>, _ leftCount: Int, _ rightCount: Int
  ) -> ContiguousArray<Gap> {
    var gaps: ContiguousArray<Gap> = []
    var start = (left: 0, right: 0)
    for pair in pairs + [(left: leftCount, right: rightCount)] {
      let gap = Gap(left: start.left..<pair.left, right: start.right..<pair.right, isAnchored: !pairs.isEmpty)
      if !gap.left.isEmpty || !gap.right.isEmpty { gaps.append(gap) }
      start = (pair.left + 1, pair.right + 1)
    }
    return gaps
  }

  /// How many words in a row both have directly before a gap.
  func run(before gap: Gap) -> Int {
    var count = 0
    for pair in pairs.reversed() where pair.left < gap.left.lowerBound {
      guard pair.left == gap.left.lowerBound - 1 - count, pair.right == gap.right.lowerBound - 1 - count else { break }
      count += 1
    }
    return count
  }

  /// How many words in a row both have directly after a gap.
  func run(after gap: Gap) -> Int {
    var count = 0
    for pair in pairs where pair.left >= gap.left.upperBound {
      guard pair.left == gap.left.upperBound + count, pair.right == gap.right.upperBound + count else { break }
      count += 1
    }
    return count
  }
}
