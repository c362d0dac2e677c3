/// Finds the first holder of a text that was read before the block at hand, by a sample of its runs of words.
///
/// One run in sixteen is kept, and the first article that had it (sampling by the hash itself; Manber 1994): enough to
/// know a wire report again after a week, in a few bytes.
struct CopyArchive: Sendable {
  private var firsts: [UInt32: UInt32] = [:]
  private var digests: [TermHash: UInt32] = [:]
  /// The number of sampled runs of each article.
  private var sizes: ContiguousArray<UInt16> = []
  private let weights: StoryWeights
  /// Fewer shared samples tell nothing.
  private static let leastShared = 3

  /// An archive without articles.
  init(_ weights: StoryWeights) { self.weights = weights }

  /// The links of an article of the block to those before.
  func links(of features: ArticleFeatures, as number: Int) -> ContiguousArray<CopyLink> {
    if features.digest != 0, let first = digests[features.digest] {
      return [CopyLink(low: Int(first), high: number, containment: 1)]
    }
    let sample = Self.sample(of: features)
    var shared: [UInt32: Int] = [:]
    for key in sample { if let first = firsts[key] { shared[first, default: 0] += 1 } }
    var links: ContiguousArray<CopyLink> = []
    for (first, count) in shared where count >= Self.leastShared {
      let shorter = min(sample.count, Int(sizes[Int(first)]))
      let containment = min(1, Double(count) / Double(max(1, shorter)))
      guard containment >= weights.copyInStory else { continue }
      links.append(CopyLink(low: Int(first), high: number, containment: containment))
    }
    links.sort { $0.low < $1.low }
    return links
  }

  /// Adds the next article.
  mutating func add(_ features: ArticleFeatures) {
    let number = UInt32(sizes.count)
    let sample = Self.sample(of: features)
    sizes.append(UInt16(clamping: sample.count))
    for key in sample where firsts[key] == nil { firsts[key] = number }
    if features.digest != 0, digests[features.digest] == nil { digests[features.digest] = number }
  }

  private static func sample(of features: ArticleFeatures) -> ContiguousArray<UInt32> {
    ContiguousArray(features.shingles.lazy.filter { !$0.isQuoted && $0.key & 0x1e == 0 }.map(\.key))
  }
}
