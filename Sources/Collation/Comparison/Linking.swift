/// Joins rows into groups from scored pairs, the best first, so that one chance link does not join two groups that have
/// nothing else in common: of the pairs between two groups, at least a third must be links.
struct Linking {
  /// A pair of rows that are the same, and how surely; `left < right`.
  struct Link {
    let left: Int
    let right: Int
    let score: Double
  }

  /// The groups of `count` rows, each ascending, in the order of their first rows. No pair may be linked twice.
  /// O(links × log links).
  static func groups(count: Int, _ links: ContiguousArray<Link>) -> ContiguousArray<ContiguousArray<Int>> {
    let ordered = links.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    // How many links each group has to the others, both by the names of the groups.
    var between = ContiguousArray<[Int: Int]>(repeating: [:], count: count)
    for link in links {
      between[link.left][link.right] = 1
      between[link.right][link.left] = 1
    }
    var sizes = ContiguousArray(repeating: 1, count: count)
    var groups = Groups(count: count)
    for link in ordered {
      let left = groups.name(of: link.left)
      let right = groups.name(of: link.right)
      guard left != right, between[left][right, default: 0] * 3 >= sizes[left] * sizes[right] else { continue }
      groups.join(left, right)
      let (name, other) = (min(left, right), max(left, right))
      sizes[name] += sizes[other]
      moveLinks(of: other, to: name, &between)
    }
    return groups.all()
  }

  private static func moveLinks(of other: Int, to name: Int, _ between: inout ContiguousArray<[Int: Int]>) {
    // The longer list stays where it is.
    if between[name].count < between[other].count { between.swapAt(name, other) }
    let moved = between[other]
    between[other] = [:]
    for (third, count) in moved where third != name && third != other { between[name][third, default: 0] += count }
    between[name][name] = nil
    between[name][other] = nil
    for third in between[name].keys {
      between[third][other] = nil
      between[third][name] = between[name][third]
    }
  }
}
