internal import NewsModel
internal import TextCore

/// Vectors of the slices that are compared, each computed once, and only when it is asked for.
struct SliceVectors {
  private let make: Collation.Vectors
  private let readings: ContiguousArray<ArticleReading>
  private var vectors: [Evidence: ContiguousArray<Float>] = [:]

  init(_ readings: ContiguousArray<ArticleReading>, _ make: @escaping Collation.Vectors) {
    self.readings = readings
    self.make = make
  }

  /// Computes those of `slices` that are not there yet, all of one article in one go.
  mutating func prepare(_ slices: ContiguousArray<Evidence>) {
    var missing: [ID<ArticleReading>: [TextRange]] = [:]
    var seen: Set<Evidence> = []
    for slice in slices where vectors[slice] == nil && seen.insert(slice).inserted {
      missing[slice.article, default: []].append(slice.range)
    }
    for article in missing.keys.sorted() {
      guard let ranges = missing[article] else { continue }
      let values = make(readings[article.row], ranges)
      let width = values.count / ranges.count
      for (place, range) in ranges.enumerated() {
        vectors[Evidence(article: article, range: range)] = ContiguousArray(
          values[place * width..<(place + 1) * width])
      }
    }
  }

  /// The cosine of two slices that were prepared; 0 where one was not.
  func cosine(_ left: Evidence, _ right: Evidence) -> Double {
    guard let left = vectors[left], let right = vectors[right] else { return 0 }
    var sum: Float = 0
    for place in 0..<min(left.count, right.count) { sum += left[place] * right[place] }
    return Double(sum)
  }
}
