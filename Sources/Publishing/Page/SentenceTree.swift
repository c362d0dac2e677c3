internal import NewsModel

/// The dependency tree of one sentence, walked where a page needs it: a page asks for few sentences of an article, and
/// the tree of all of it would cost more.
struct SentenceTree {
  private let tokens: TokenColumns

  init(_ tokens: TokenColumns) { self.tokens = tokens }

  /// The row of the head of `row`; a root is its own.
  func head(of row: Int) -> Int { Int(tokens.heads[row]) }

  /// The rows of `sentence` that hang on `row`, in text order.
  func children(of row: Int, in sentence: Sentence) -> [Int] {
    sentence.tokens.filter { $0 != row && head(of: $0) == row }
  }

  /// The first row of what hangs on `row`, itself counted; marks that open it left out.
  func first(of row: Int, in sentence: Sentence) -> Int {
    sentence.tokens.first { tokens.dependencies[$0] != .punct && isBelow($0, row) } ?? row
  }

  private func isBelow(_ row: Int, _ ancestor: Int) -> Bool {
    var row = row
    for _ in 0..<50 {
      if row == ancestor { return true }
      if head(of: row) == row { return false }
      row = head(of: row)
    }
    return false
  }
}
