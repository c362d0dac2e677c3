internal import NewsModel
internal import TextCore

/// Which chains are one entity: disjoint sets, with what is known of each.
struct ChainGroups {
  private var parents: ContiguousArray<Int>
  private var sizes: ContiguousArray<Int>
  private var genders: ContiguousArray<EntityChain.Gender?>

  /// Each of `chains` by itself.
  init(_ chains: ContiguousArray<NamedChain>) {
    parents = ContiguousArray(chains.indices)
    sizes = ContiguousArray(repeating: 1, count: chains.count)
    genders = ContiguousArray(chains.map(\.gender))
  }

  /// The chain that stands for the group of `row`.
  func root(_ row: Int) -> Int {
    var row = row
    while parents[row] != row { row = parents[row] }
    return row
  }

  /// Whether a chain is joined to no other.
  func isSingle(_ row: Int) -> Bool { sizes[root(row)] == 1 }

  /// The gender that some article tells of the group.
  func gender(_ row: Int, _ chains: ContiguousArray<NamedChain>) -> EntityChain.Gender? { genders[root(row)] }

  /// Makes two groups one; the smaller goes into the larger.
  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (root(left), root(right))
    if left == right { return }
    let (small, large) = (sizes[left], right) < (sizes[right], left) ? (left, right) : (right, left)
    parents[small] = large
    sizes[large] += sizes[small]
    genders[large] = genders[large] ?? genders[small]
  }
}
