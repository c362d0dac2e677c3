internal import NewsModel

/// The dependency tree of a text, to be walked downwards.
struct DependencyTree {
  /// The first row of each subtree.
  let first: ContiguousArray<Int32>
  /// The last row of each subtree.
  let last: ContiguousArray<Int32>
  /// How far each token is from its root.
  let depth: ContiguousArray<Int32>
  private let starts: ContiguousArray<Int32>
  private let rows: ContiguousArray<Int32>

  /// The tree of `tokens`. O(tokens).
  init(_ tokens: TokenColumns) {
    let count = tokens.count
    var starts = ContiguousArray<Int32>(repeating: 0, count: count + 1)
    for row in 0..<count where Int(tokens.heads[row]) != row { starts[Int(tokens.heads[row]) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var next = starts
    var rows = ContiguousArray<Int32>(repeating: 0, count: count)
    for row in 0..<count where Int(tokens.heads[row]) != row {
      let head = Int(tokens.heads[row])
      rows[Int(next[head])] = Int32(row)
      next[head] += 1
    }
    self.starts = starts
    self.rows = rows
    var first = ContiguousArray((0..<count).map(Int32.init))
    var last = first
    var depth = ContiguousArray<Int32>(repeating: 0, count: count)
    // Breadth first from the roots; extents then flow up in the opposite order. Rows of a cycle are never reached.
    var order: ContiguousArray<Int32> = []
    order.reserveCapacity(count)
    for row in 0..<count where Int(tokens.heads[row]) == row { order.append(Int32(row)) }
    var place = 0
    while place < order.count {
      let row = Int(order[place])
      place += 1
      for child in rows[Int(starts[row])..<Int(starts[row + 1])] {
        depth[Int(child)] = depth[row] + 1
        order.append(child)
      }
    }
    for row in order.reversed() {
      let head = Int(tokens.heads[Int(row)])
      first[head] = min(first[head], first[Int(row)])
      last[head] = max(last[head], last[Int(row)])
    }
    self.first = first
    self.last = last
    self.depth = depth
  }

  /// The dependents of a token, in text order.
  func children(of row: Int) -> ContiguousArray<Int32>.SubSequence {
    rows[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// The rows from the first to the last of a subtree.
  func extent(of row: Int) -> Range<Int> { Int(first[row])..<Int(last[row]) + 1 }
}
