/// Sets of numbers that are joined step by step (Tarjan 1975); a set is named by its smallest number.
struct UnionFind: Sendable {
  private var parents: ContiguousArray<Int>

  /// `count` sets of one number each.
  init(count: Int) { parents = ContiguousArray(0..<count) }

  /// Adds a set of one number, the next.
  mutating func append() { parents.append(parents.count) }

  /// The smallest number of the set that `number` is in.
  mutating func root(of number: Int) -> Int {
    var root = number
    while parents[root] != root { root = parents[root] }
    var place = number
    while parents[place] != root {
      let next = parents[place]
      parents[place] = root
      place = next
    }
    return root
  }

  /// Makes one set of two.
  mutating func unite(_ one: Int, _ other: Int) {
    let roots = (root(of: one), root(of: other))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }
}
