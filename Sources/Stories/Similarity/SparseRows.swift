/// Rows of which most columns are zero: those of row `i` are at `starts[i] ..< starts[i + 1]`, columns rising.
struct SparseRows: Sendable {
  /// Where each row starts, and the end of the last.
  private(set) var starts: ContiguousArray<Int> = [0]
  /// The column of each value.
  private(set) var columns: ContiguousArray<UInt32> = []
  /// The values.
  private(set) var values: ContiguousArray<Float> = []
  /// The number of columns.
  let width: Int

  /// No rows of `width` columns.
  init(width: Int) { self.width = width }

  /// The number of rows.
  var count: Int { starts.count - 1 }

  /// Appends a value to the row that is being written.
  mutating func append(_ column: Int, _ value: Float) {
    columns.append(UInt32(column))
    values.append(value)
  }

  /// Ends the row that is being written.
  mutating func endRow() { starts.append(columns.count) }

  /// The places of a row's values.
  func places(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }
}
