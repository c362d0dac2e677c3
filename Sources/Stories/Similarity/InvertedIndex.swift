/// Two rows and the product of both; `low` comes before `high`.
struct RowPair: Sendable, Equatable {
  /// The row with the smaller number.
  let low: UInt32
  /// The row with the larger number.
  let high: UInt32
  /// Their product.
  let value: Float
}

/// The rows in which each column is, so that only rows that share something are ever compared.
struct InvertedIndex: Sendable {
  private let rows: SparseRows
  /// Where the entries of each column start, and the end of the last.
  private let starts: ContiguousArray<Int>
  /// The row of each entry, rising within a column, and its value there.
  private let entries: ContiguousArray<UInt32>
  private let values: ContiguousArray<Float>

  /// An index of `rows`. O(values).
  init(_ rows: SparseRows) {
    self.rows = rows
    var starts = ContiguousArray(repeating: 0, count: rows.width + 1)
    for column in rows.columns { starts[Int(column) + 1] += 1 }
    for column in 0..<rows.width { starts[column + 1] += starts[column] }
    var entries = ContiguousArray<UInt32>(repeating: 0, count: rows.columns.count)
    var values = ContiguousArray<Float>(repeating: 0, count: rows.columns.count)
    var next = starts
    for row in 0..<rows.count {
      for place in rows.places(of: row) {
        let column = Int(rows.columns[place])
        entries[next[column]] = UInt32(row)
        values[next[column]] = rows.values[place]
        next[column] += 1
      }
    }
    self.starts = starts
    self.entries = entries
    self.values = values
  }

  /// The pairs of rows whose product is at least `floor`, by the higher row, then by the lower.
  ///
  /// At most `limit` rows are looked at for each column of a row: the first ones. O(shared entries).
  func pairs(from floor: Float, limit: Int = Int.max) -> ContiguousArray<RowPair> {
    var pairs: ContiguousArray<RowPair> = []
    var sums = ContiguousArray<Float>(repeating: 0, count: rows.count)
    var touched: ContiguousArray<UInt32> = []
    for row in 0..<rows.count {
      for place in rows.places(of: row) {
        let value = rows.values[place]
        let column = Int(rows.columns[place])
        for entry in starts[column]..<min(starts[column + 1], starts[column].addingClamped(limit)) {
          let other = entries[entry]
          guard other < row else { break }
          if sums[Int(other)] == 0 { touched.append(other) }
          sums[Int(other)] += value * values[entry]
        }
      }
      touched.sort()
      for other in touched {
        let sum = sums[Int(other)]
        if sum >= floor { pairs.append(RowPair(low: other, high: UInt32(row), value: sum)) }
        sums[Int(other)] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    return pairs
  }
}

extension Int {
  /// The sum, or the largest number where that is too large.
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }
}
