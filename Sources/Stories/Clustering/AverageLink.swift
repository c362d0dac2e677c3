/// The sum of the similarities between two groups, by their numbers; `low` is the smaller one.
struct GroupLink: Sendable {
  let low: Int
  let high: Int
  let sum: Double
}

/// Joins articles into groups, the most similar first (average link; Sokal and Michener 1958).
///
/// Only pairs that share something are held: a pair that is not given has no similarity. The groups depend on the
/// similarities alone; of equals, the articles with smaller numbers are joined first. O(p log p) for p pairs.
struct AverageLink {
  private let rule: MergeRule
  private let initialCount: Int
  private var groups: ContiguousArray<ArticleGroup>
  /// For each group that is still there, the sum of the similarities to each neighbour. Dictionaries are only summed
  /// up and searched: their order never shows.
  private var links: ContiguousArray<[Int: Double]>
  private var parents: ContiguousArray<Int>
  private var queue = MergeQueue()

  /// A clustering of `groups`, which are articles or what earlier ones have become; `links` are the sums of the
  /// similarities between two of them.
  init(groups: ContiguousArray<ArticleGroup>, links: ContiguousArray<GroupLink>, rule: MergeRule) {
    self.rule = rule
    self.groups = groups
    initialCount = groups.count
    self.links = ContiguousArray(repeating: [:], count: groups.count)
    parents = ContiguousArray(groups.indices)
    for link in links {
      self.links[link.low][link.high, default: 0] += link.sum
      self.links[link.high][link.low, default: 0] += link.sum
    }
    for link in links {
      if let sum = self.links[link.low][link.high] { push(link.low, link.high, sum: sum) }
    }
  }

  /// Puts two groups into one whatever the rule says.
  mutating func unite(_ one: Int, _ other: Int) {
    let one = root(of: one)
    let other = root(of: other)
    if one != other { join(one, other) }
  }

  /// Joins all that the rule joins; for each of the first groups the number of the one that it is in now.
  mutating func run() -> ContiguousArray<Int> {
    while let candidate = queue.pop() {
      guard parents[candidate.low] == candidate.low, parents[candidate.high] == candidate.high else { continue }
      guard rule.joins(groups[candidate.low], groups[candidate.high], similarity: candidate.similarity) else {
        continue
      }
      join(candidate.low, candidate.high)
    }
    var numbers: ContiguousArray<Int> = []
    for group in 0..<initialCount { numbers.append(root(of: group)) }
    return numbers
  }

  /// The group with a number that `run` gave.
  func group(_ number: Int) -> ArticleGroup { groups[number] }

  /// The sums of the similarities between such a group and others.
  func sums(of number: Int) -> [Int: Double] { links[number] }

  private mutating func root(of group: Int) -> Int {
    var root = group
    while parents[root] != root { root = parents[root] }
    var place = group
    while parents[place] != root {
      let next = parents[place]
      parents[place] = root
      place = next
    }
    return root
  }

  private mutating func push(_ one: Int, _ other: Int, sum: Double) {
    let similarity = sum / groups[one].pairCount(with: groups[other])
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
