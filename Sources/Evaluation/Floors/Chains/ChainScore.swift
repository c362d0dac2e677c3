/// Counts how far the chains that were found agree with gold: MUC (Vilain et al., 1995), B³ (Bagga and Baldwin, 1998),
/// CEAF-e (Luo, 2005, φ4), and their mean, the CoNLL score. Counts are summed over the articles. A mention is right when
/// both ends are.
struct ChainScore {
  private var muc = PrecisionRecall()
  private var bCubed = PrecisionRecall()
  private var ceaf = PrecisionRecall()
  private var mentions = PrecisionRecall()

  typealias Chain = Set<Range<Int>>

  /// Adds an article.
  mutating func add(gold: [Chain], found: [Chain]) {
    (muc.hits, muc.gold) = Self.adding((muc.hits, muc.gold), Self.links(of: gold, in: found))
    (muc.right, muc.found) = Self.adding((muc.right, muc.found), Self.links(of: found, in: gold))
    (bCubed.hits, bCubed.gold) = Self.adding((bCubed.hits, bCubed.gold), Self.overlaps(of: gold, with: found))
    (bCubed.right, bCubed.found) = Self.adding((bCubed.right, bCubed.found), Self.overlaps(of: found, with: gold))
    let similarity = ChainAlignment(gold, found).similarity
    ceaf.hits += similarity
    ceaf.right += similarity
    ceaf.gold += Double(gold.count)
    ceaf.found += Double(found.count)
    mentions.add(gold.reduce(into: Chain()) { $0.formUnion($1) }, found.reduce(into: Chain()) { $0.formUnion($1) })
  }

  /// What was counted.
  var measures: [Measure] {
    muc.measures("muc") + bCubed.measures("b3") + ceaf.measures("ceafe")
      + [Measure(name: "conll_f1", value: (muc.f1 + bCubed.f1 + ceaf.f1) / 3)] + mentions.measures("mention")
  }

  private static func adding(_ sum: (Double, Double), _ part: (Double, Double)) -> (Double, Double) {
    (sum.0 + part.0, sum.1 + part.1)
  }

  /// The links of `key` that `other` keeps, and all links of `key`.
  private static func links(of key: [Chain], in other: [Chain]) -> (Double, Double) {
    let chainOf = places(other)
    var (kept, all) = (0, 0)
    for chain in key {
      let parts = Set(chain.compactMap { chainOf[$0] }).count + chain.count { chainOf[$0] == nil }
      kept += chain.count - parts
      all += chain.count - 1
    }
    return (Double(kept), Double(all))
  }

  /// The share of each mention's chain that `other` has together with it, summed, and the mentions.
  private static func overlaps(of key: [Chain], with other: [Chain]) -> (Double, Double) {
    let chainOf = places(other)
    var sum = 0.0
    for chain in key {
      // In the order of the text, so that sums are the same at every run.
      for mention in chain.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
        guard let place = chainOf[mention] else { continue }
        sum += Double(chain.intersection(other[place]).count) / Double(chain.count)
      }
    }
    return (sum, Double(key.reduce(0) { $0 + $1.count }))
  }

  private static func places(_ chains: [Chain]) -> [Range<Int>: Int] {
    var places: [Range<Int>: Int] = [:]
    for (place, chain) in chains.enumerated() { for mention in chain { places[mention] = place } }
    return places
  }
}
