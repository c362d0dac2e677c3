/// Rows joined into groups (union–find, Tarjan 1975); the smallest row of a group names it, so that the order in which
/// rows are joined does not matter.
struct Groups {
  private var parents: ContiguousArray<Int>

  /// `count` rows, each a group of its own.
  init(count: Int) { parents = ContiguousArray(0..<count) }

  /// The row that names the group of `row`.
  mutating func name(of row: Int) -> Int {
    var root = row
    while parents[root] != root { root = parents[root] }
    var next = row
    while parents[next] != root { (next, parents[next]) = (parents[next], root) }
    return root
  }

  /// Joins the groups of two rows.
  mutating func join(_ left: Int, _ right: Int) {
    let names = (name(of: left), name(of: right))
    parents[max(names.0, names.1)] = min(names.0, names.1)
  }

  /// The rows of each group, ascending, the groups in the order of their names.
  mutating func all() -> ContiguousArray<ContiguousArray<Int>> {
    var members: ContiguousArray<ContiguousArray<Int>> = ContiguousArray(repeating: [], count: parents.count)
    for row in parents.indices { members[name(of: row)].append(row) }
    return members.filter { !$0.isEmpty }
  }
}
