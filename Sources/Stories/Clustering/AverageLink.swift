/// Joins articles into groups, the most similar first (average link; Sokal and Michener 1958).
///
/// Only pairs that share something are held: a pair that is not given has no similarity. The groups depend on the
/// similarities alone; of equals, the articles with smaller numbers are joined first. O(p log p) for p pairs.
struct AverageLink {
  private let rule: MergeRule
  private let articleCount: Int
  private var groups: ContiguousArray<ArticleGroup>
  /// For each group that is still there, the sum of the similarities to each neighbour. Dictionaries are only summed
  /// up and searched: their order never shows.
  private var links: ContiguousArray<[Int: Double]>
  private var parents: ContiguousArray<Int>
  private var queue = MergeQueue()

  /// A clustering of articles with these expectations (see `TermVectors.expectation`).
  init(expectations: ContiguousArray<Double>, pairs: ContiguousArray<RowPair>, rule: MergeRule) {
    self.rule = rule
    articleCount = expectations.count
    groups = ContiguousArray(expectations.map { ArticleGroup(count: 1, within: 0, expectation: $0) })
    links = ContiguousArray(repeating: [:], count: groups.count)
    parents = ContiguousArray(groups.indices)
    for pair in pairs {
      links[Int(pair.low)][Int(pair.high)] = Double(pair.value)
      links[Int(pair.high)][Int(pair.low)] = Double(pair.value)
      push(Int(pair.low), Int(pair.high), sum: Double(pair.value))
    }
  }

  /// Puts two articles into one group whatever the rule says.
  mutating func unite(_ one: Int, _ other: Int) {
    let one = root(of: one)
    let other = root(of: other)
    if one != other { join(one, other) }
  }

  /// Joins all that the rule joins; the number of each article's group, the same for the articles of one group.
  mutating func run() -> ContiguousArray<Int> {
    while let candidate = queue.pop() {
      guard parents[candidate.low] == candidate.low, parents[candidate.high] == candidate.high else { continue }
      guard rule.joins(groups[candidate.low], groups[candidate.high], similarity: candidate.similarity) else {
        continue
      }
      join(candidate.low, candidate.high)
    }
    var numbers: ContiguousArray<Int> = []
    for article in 0..<articleCount { numbers.append(root(of: article)) }
    return numbers
  }

  private mutating func root(of article: Int) -> Int {
    var root = article
    while parents[root] != root { root = parents[root] }
    var place = article
    while parents[place] != root {
      let next = parents[place]
      parents[place] = root
      place = next
    }
    return root
  }

  private mutating func push(_ one: Int, _ other: Int, sum: Double) {
    let similarity = sum / (groups[one].count * groups[other].count)
    guard similarity >= rule.floor else { return }
    queue.push(MergeCandidate(similarity: similarity, low: min(one, other), high: max(one, other)))
  }

  /// Makes one group, with a number of its own, of two.
  private mutating func join(_ one: Int, _ other: Int) {
    let joined = groups.count
    let between = links[one][other] ?? 0
    groups.append(
      ArticleGroup(
        count: groups[one].count + groups[other].count, within: groups[one].within + groups[other].within + between,
        expectation: groups[one].expectation + groups[other].expectation))
    parents[one] = joined
    parents[other] = joined
    parents.append(joined)
    links.append([:])
    links[joined] = mergedLinks(of: one, and: other)
    for (neighbour, sum) in links[joined] {
      links[neighbour][one] = nil
      links[neighbour][other] = nil
      links[neighbour][joined] = sum
      push(neighbour, joined, sum: sum)
    }
  }

  private mutating func mergedLinks(of one: Int, and other: Int) -> [Int: Double] {
    let (larger, smaller) = links[one].count >= links[other].count ? (one, other) : (other, one)
    var merged = links[larger]
    let added = links[smaller]
    links[larger] = [:]
    links[smaller] = [:]
    for (neighbour, sum) in added { merged[neighbour, default: 0] += sum }
    merged[one] = nil
    merged[other] = nil
    return merged
  }
}
