internal import Foundation

/// How far each term of an article tells it from its neighbours: what they all hold belongs to the kind of event, what few
/// hold to the event itself (inverse document frequency in the neighbourhood, where `TermTable` has that of the pool).
struct LocalWeights {
  private let row: ArticleRow
  private var holders: ContiguousArray<UInt16>
  private var neighbourCount = 0

  /// So many neighbours are looked at, the nearest.
  static let neighbourLimit = 24

  /// The weights of an article without neighbours.
  init(_ row: ArticleRow) {
    self.row = row
    holders = ContiguousArray(repeating: 0, count: row.entries.count)
  }

  /// Takes a neighbour. O(entries).
  mutating func count(_ other: ArticleRow) {
    neighbourCount += 1
    let entries = row.entries
    Self.count(entries.span, other.entries.span, &holders)
  }

  private static func count(
    _ one: Span<TermEntry>, _ other: Span<TermEntry>, _ holders: inout ContiguousArray<UInt16>
  ) {
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      let (a, b) = (one[left].column, other[right].column)
      if a == b { holders[left] += 1 }
      left += a <= b ? 1 : 0
      right += b <= a ? 1 : 0
    }
  }

  /// The weights in 255ths, and the length of the row with them.
  func finish() -> (weights: ContiguousArray<UInt8>, length: Float) {
    let all = log(Double(neighbourCount + 2))
    let byHolders = (0...neighbourCount).map { UInt8((255 * (1 - log(Double($0 + 1)) / all)).rounded()) }
    let weights = ContiguousArray(holders.map { byHolders[Int($0)] })
    var sum: Float = 0
    for (place, weight) in weights.enumerated() {
      let value = row.entries[place].value * Float(weight) / 255
      sum += value * value
    }
    return (weights, sum.squareRoot())
  }

  /// The cosine of two rows with their local weights, 0 … 1. O(entries).
  static func cosine(_ one: ArticleRow, _ other: ArticleRow) -> Float {
    guard one.localLength * other.localLength > 0 else { return 0 }
    let (left, right) = (one.entries.span, other.entries.span)
    let (leftWeights, rightWeights) = (one.locals.span, other.locals.span)
    var sum: Float = 0
    var (a, b) = (0, 0)
    while a < left.count, b < right.count {
      let columns = (left[a].column, right[b].column)
      if columns.0 == columns.1 {
        sum += left[a].value * right[b].value * Float(leftWeights[a]) * Float(rightWeights[b])
      }
      a += columns.0 <= columns.1 ? 1 : 0
      b += columns.1 <= columns.0 ? 1 : 0
    }
    return sum / (255 * 255 * one.localLength * other.localLength)
  }
}
