package import TextCore

extension TokenColumns {
  /// The bytes from the first to the last of `rows`, which must not be empty.
  package func range(of rows: Range<Int>) -> TextRange {
    TextRange(ranges[rows.lowerBound].lower, ranges[rows.upperBound - 1].upper)
  }

  /// The rows of the tokens that stand wholly in `range`. O(log tokens).
  package func rows(in range: TextRange) -> Range<Int> {
    let first = firstRow { $0.lower >= range.lower }
    let end = firstRow { $0.upper > range.upper }
    return first..<max(first, end)
  }

  private func firstRow(where holds: (TextRange) -> Bool) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if holds(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
