/// Joins rows into groups from scored pairs, the best first, so that one chance link does not join two groups that have
/// nothing else in common: of the pairs between two groups, at least a third must be links.
struct Linking {
  /// A pair of rows that are the same, and how surely; `left < right`.
  struct Link {
    let left: Int
    let right: Int
    let score: Double
  }

  /// The groups of `count` rows, each ascending, in the order of their first rows.
  static func groups(count: Int, _ links: ContiguousArray<Link>) -> ContiguousArray<ContiguousArray<Int>> {
    let ordered = links.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    var linked: Set<Int> = []
    for link in links { linked.insert(link.left * count + link.right) }
    var members = ContiguousArray((0..<count).map { ContiguousArray([$0]) })
    var groups = Groups(count: count)
    for link in ordered {
      let left = groups.name(of: link.left)
      let right = groups.name(of: link.right)
      guard left != right else { continue }
      var found = 0
      for one in members[left] {
        for other in members[right] where linked.contains(min(one, other) * count + max(one, other)) { found += 1 }
      }
      guard found * 3 >= members[left].count * members[right].count else { continue }
      groups.join(left, right)
      let joined = members[left] + members[right]
      members[min(left, right)] = joined
      members[max(left, right)] = []
    }
    return groups.all()
  }
}
