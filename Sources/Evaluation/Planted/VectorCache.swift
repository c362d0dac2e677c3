import Collation
import Synchronization
import TextCore

/// Keeps the vectors of slices by their words: the changed copies of a story are nearly the story, and a vector depends on
/// nothing but the words of its slice.
final class VectorCache: Sendable {
  /// Slices that are kept at the most; then all are forgotten.
  private static let limit = 40_000

  private let make: Collation.Vectors
  private let known = Mutex<[ContiguousArray<UInt8>: ContiguousArray<Float>]>([:])

  /// A cache of what `make` computes.
  init(_ make: @escaping Collation.Vectors) { self.make = make }

  /// The vectors of `ranges` of an article, back to back.
  var vectors: Collation.Vectors {
    { text, ranges in self.vectors(of: ranges, in: text) }
  }

  private func vectors(of ranges: [TextRange], in text: ContiguousArray<UInt8>) -> ContiguousArray<Float> {
    let slices = ranges.map { ContiguousArray(text[$0.bounds]) }
    var found = known.withLock { known in slices.map { known[$0] } }
    let missing = found.indices.filter { found[$0] == nil }
    if !missing.isEmpty {
      let made = make(text, missing.map { ranges[$0] })
      let width = made.count / missing.count
      for (place, row) in missing.enumerated() {
        found[row] = ContiguousArray(made[place * width..<(place + 1) * width])
      }
      let fresh = missing.map { (slices[$0], found[$0]) }
      known.withLock { known in
        if known.count > Self.limit { known = [:] }
        for (slice, vector) in fresh { known[slice] = vector }
      }
    }
    return found.reduce(into: []) { $0 += $1 ?? [] }
  }
}
