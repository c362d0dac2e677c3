internal import NewsModel

/// The words that say by whom something was said.
struct Source {
  /// Their rows.
  let rows: Range<Int>
  /// The row of their head word.
  let head: Int
}

extension Material {
  /// Who does what the verb at `row` says: its subject, the agent of its passive, or the subject of the verb that it
  /// hangs on (`…, adding that`).
  func source(of row: Int) -> Source? {
    if let agent = child(row, .agent), let object = child(agent, .pobj) { return source(headedBy: object, of: row) }
    if let subject = subject(row) { return joined(source(headedBy: subject, of: row), row) }
    var current = row
    for _ in 0..<4 {
      let relation = dependency(current)
      let up = head(current)
      guard up != current else { return nil }
      switch relation {
      case .relcl: return nil
      case .acl:
        return tokens.partsOfSpeech[up] == .noun || tokens.partsOfSpeech[up] == .propn
          ? source(headedBy: up, of: row) : nil
      default: break
      }
      if isVerb(up), let subject = subject(up) ?? child(up, .nsubjpass) {
        guard !tree.extent(of: subject).contains(row) else { return nil }
        return source(headedBy: subject, of: row)
      }
      current = up
    }
    return nil
  }

  /// The subject of the verb at `row`: the last one before it where the parser sees two, else the first after it.
  func subject(_ row: Int) -> Int? {
    var found: Int?
    for child in tree.children(of: row) where dependency(child) == .nsubj {
      if child < row || found == nil { found = child }
    }
    return found
  }

  /// A source with what the parser takes for another subject right before it: `the news agency` + `Tass`.
  private func joined(_ source: Source?, _ row: Int) -> Source? {
    guard let source, source.rows.lowerBound > 0, tokens.tags[source.head] == .nnp else { return source }
    let before = source.rows.lowerBound - 1
    guard head(before) == row, dependency(before) == .nsubj, tokens.tags[before] == .nn || tokens.tags[before] == .nnp
    else { return source }
    return Source(rows: tree.extent(of: before).lowerBound..<source.rows.upperBound, head: source.head)
  }

  /// The noun phrase with its head at `head`, in the block and sentence of `row` and not over it.
  func source(headedBy head: Int, of row: Int) -> Source? {
    guard let block = blockTokens(row), block.contains(head) else { return nil }
    var rows = tree.extent(of: head).clamped(to: block)
    // The verb itself, or what is in quotation marks, is no part of who says it.
    if rows.contains(row) { rows = head < row ? rows.lowerBound..<row : row + 1..<rows.upperBound }
    guard rows.contains(head) else { return nil }
    var low = head
    while low > rows.lowerBound, spanRows[low - 1] < 0 || spanRows[low - 1] == spanRows[head] { low -= 1 }
    var high = head + 1
    while high < rows.upperBound, spanRows[high] < 0 || spanRows[high] == spanRows[head] { high += 1 }
    let words = trimmed(low..<high)
    return words.isEmpty ? nil : Source(rows: words, head: head)
  }

  /// `rows` without punctuation and white space at the ends.
  func trimmed(_ rows: Range<Int>) -> Range<Int> {
    var (low, high) = (rows.lowerBound, rows.upperBound)
    while low < high, isPunctuation(low) { low += 1 }
    while high > low, isPunctuation(high - 1) { high -= 1 }
    // `Voss (R-Selburg)` keeps its bracket.
    if high < rows.upperBound, tokens.tags[high] == .rightBracket,
      (low..<high).contains(where: { tokens.tags[$0] == .leftBracket })
    {
      high += 1
    }
    return low..<high
  }
}
