/// The dependency tree of a text seen from above: what hangs on each token, and how far it reaches.
///
/// Rows of a cycle, which no parser makes, are nobody's children and end every walk.
package struct TokenTree: Sendable {
  /// The row of each token's head; a root is its own.
  package let heads: ContiguousArray<UInt32>
  /// How each token depends on its head.
  package let dependencies: ContiguousArray<Dependency>
  /// The first row of what hangs on each token, itself counted.
  package let first: ContiguousArray<Int32>
  /// The last row of what hangs on each token, itself counted.
  package let last: ContiguousArray<Int32>
  /// How far each token is from its root.
  package let depth: ContiguousArray<Int32>
  private let starts: ContiguousArray<Int32>
  private let list: ContiguousArray<Int32>

  /// The tree of `tokens`. O(tokens).
  package init(_ tokens: TokenColumns) {
    heads = tokens.heads
    dependencies = tokens.dependencies
    (starts, list) = Self.children(tokens.heads)
    (first, last, depth) = Self.extents(tokens.heads, starts, list)
  }

  /// The children of `token` in text order.
  package func children(of token: Int) -> Children {
    Children(list: list, rows: Int(starts[token])..<Int(starts[token + 1]))
  }

  /// The head of `token`; a root is its own.
  package func head(of token: Int) -> Int { Int(heads[token]) }

  /// The only or first child of `token` with this label.
  package func child(of token: Int, _ dependency: Dependency) -> Int? {
    children(of: token).first { dependencies[$0] == dependency }
  }

  /// The rows from the first to the last of what hangs on `token`, itself counted.
  package func extent(of token: Int) -> Range<Int> { Int(first[token])..<Int(last[token]) + 1 }

  /// Whether `token` is below `ancestor` or `ancestor` itself; looks up 50 steps at the most.
  package func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
    var token = token
    for _ in 0..<50 {
      if token == ancestor { return true }
      let head = Int(heads[token])
      if head == token { return false }
      token = head
    }
    return false
  }

  /// The children of one token.
  package struct Children: RandomAccessCollection {
    let list: ContiguousArray<Int32>
    let rows: Range<Int>

    /// The place of the first child.
    package var startIndex: Int { rows.lowerBound }
    /// The place after the last.
    package var endIndex: Int { rows.upperBound }
    /// The child at a place.
    package subscript(place: Int) -> Int { Int(list[place]) }
  }

  /// The children of all tokens, back to back: those of `row` are at `starts[row]..<starts[row + 1]`.
  private static func children(
    _ heads: ContiguousArray<UInt32>
  ) -> (starts: ContiguousArray<Int32>, list: ContiguousArray<Int32>) {
    let count = heads.count
    var starts = ContiguousArray<Int32>(repeating: 0, count: count + 1)
    for row in 0..<count where Int(heads[row]) != row { starts[Int(heads[row]) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var list = ContiguousArray<Int32>(repeating: 0, count: Int(starts[count]))
    var next = starts
    for row in 0..<count where Int(heads[row]) != row {
      let head = Int(heads[row])
      list[Int(next[head])] = Int32(row)
      next[head] += 1
    }
    return (starts, list)
  }

  /// Breadth first from the roots; extents then flow up in the opposite order.
  private static func extents(
    _ heads: ContiguousArray<UInt32>, _ starts: ContiguousArray<Int32>, _ list: ContiguousArray<Int32>
  ) -> (first: ContiguousArray<Int32>, last: ContiguousArray<Int32>, depth: ContiguousArray<Int32>) {
    let count = heads.count
    var first = ContiguousArray(0..<Int32(count))
    var last = first
    var depth = ContiguousArray<Int32>(repeating: 0, count: count)
    var order: ContiguousArray<Int32> = []
    order.reserveCapacity(count)
    for row in 0..<count where Int(heads[row]) == row { order.append(Int32(row)) }
    var place = 0
    while place < order.count {
      let row = Int(order[place])
      place += 1
      for child in list[Int(starts[row])..<Int(starts[row + 1])] {
        depth[Int(child)] = depth[row] + 1
        order.append(child)
      }
    }
    for row in order.reversed() {
      let head = Int(heads[Int(row)])
      first[head] = Swift.min(first[head], first[Int(row)])
      last[head] = Swift.max(last[head], last[Int(row)])
    }
    return (first, last, depth)
  }
}
