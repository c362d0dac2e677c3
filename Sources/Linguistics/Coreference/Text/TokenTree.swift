internal import NewsModel

/// The dependency tree of a text from above: the children of each token, and how far what is below it reaches.
struct TokenTree: Sendable {
  /// The row of each token's head; a root is its own.
  let heads: ContiguousArray<UInt32>
  /// How each token depends on its head.
  let dependencies: ContiguousArray<Dependency>
  /// The first token below each token, itself counted.
  let lower: ContiguousArray<Int32>
  /// The last token below each token, itself counted.
  let upper: ContiguousArray<Int32>
  private let starts: ContiguousArray<Int32>
  private let list: ContiguousArray<Int32>

  /// The tree of `tokens`. O(tokens).
  init(_ tokens: TokenColumns) {
    let count = tokens.count
    heads = tokens.heads
    dependencies = tokens.dependencies
    var starts = ContiguousArray<Int32>(repeating: 0, count: count + 1)
    for token in 0..<count where Int(tokens.heads[token]) != token { starts[Int(tokens.heads[token]) + 1] += 1 }
    for token in 0..<count { starts[token + 1] += starts[token] }
    var list = ContiguousArray<Int32>(repeating: 0, count: Int(starts[count]))
    var next = starts
    for token in 0..<count where Int(tokens.heads[token]) != token {
      let head = Int(tokens.heads[token])
      list[Int(next[head])] = Int32(token)
      next[head] += 1
    }
    self.starts = starts
    self.list = list
    (lower, upper) = Self.edges(tokens.heads, starts)
  }

  /// The children of `token` in text order.
  func children(of token: Int) -> Children {
    Children(list: list, rows: Int(starts[token])..<Int(starts[token + 1]))
  }

  /// The head of `token`; a root is its own.
  func head(of token: Int) -> Int { Int(heads[token]) }

  /// The only or first child of `token` with this label.
  func child(of token: Int, _ dependency: Dependency) -> Int? {
    children(of: token).first { dependencies[$0] == dependency }
  }

  /// Whether `token` is below `ancestor` or `ancestor` itself; looks up 50 steps at the most.
  func isBelow(_ token: Int, _ ancestor: Int) -> Bool {
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
  struct Children: Sequence, IteratorProtocol {
    let list: ContiguousArray<Int32>
    var rows: Range<Int>

    mutating func next() -> Int? { rows.popFirst().map { Int(list[$0]) } }
  }

  /// From the leaves up: a token passes its edges on when all its children have.
  private static func edges(
    _ heads: ContiguousArray<UInt32>, _ starts: ContiguousArray<Int32>
  ) -> (ContiguousArray<Int32>, ContiguousArray<Int32>) {
    let count = heads.count
    var lower = ContiguousArray<Int32>((0..<Int32(count)))
    var upper = lower
    var waiting = ContiguousArray<Int32>((0..<count).map { starts[$0 + 1] - starts[$0] })
    for leaf in 0..<count where starts[leaf + 1] == starts[leaf] {
      var token = leaf
      while true {
        let head = Int(heads[token])
        if head == token { break }
        lower[head] = min(lower[head], lower[token])
        upper[head] = max(upper[head], upper[token])
        waiting[head] -= 1
        if waiting[head] != 0 { break }
        token = head
      }
    }
    return (lower, upper)
  }
}
