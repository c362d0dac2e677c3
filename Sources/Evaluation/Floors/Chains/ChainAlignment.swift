/// The best pairing of gold chains with found ones, one to one, by how much of them is the same: CEAF-e.
struct ChainAlignment {
  /// The sum of the similarities of all pairs.
  let similarity: Double

  init(_ gold: [ChainScore.Chain], _ found: [ChainScore.Chain]) {
    guard !gold.isEmpty, !found.isEmpty else {
      similarity = 0
      return
    }
    let weights = gold.map { chain in
      found.map { 2 * Double(chain.intersection($0).count) / Double(chain.count + $0.count) }
    }
    similarity = Self.best(weights)
  }

  /// The greatest sum of weights with one of each row and column at most: the Hungarian method (Kuhn, 1955; Munkres, 1957),
  /// O(rows² · columns).
  static func best(_ weights: [[Double]]) -> Double {
    let isWide = weights.count <= weights[0].count
    let rows = isWide ? weights.count : weights[0].count
    let columns = isWide ? weights[0].count : weights.count
    func weight(_ row: Int, _ column: Int) -> Double { isWide ? weights[row][column] : weights[column][row] }
    var rowPrices = [Double](repeating: 0, count: rows + 1)
    var columnPrices = [Double](repeating: 0, count: columns + 1)
    // The row of each column, from 1; 0 is none.
    var match = [Int](repeating: 0, count: columns + 1)
    var way = match
    for row in 1...rows {
      match[0] = row
      var column = 0
      var least = [Double](repeating: .infinity, count: columns + 1)
      var isDone = [Bool](repeating: false, count: columns + 1)
      repeat {
        isDone[column] = true
        let current = match[column]
        var (delta, next) = (Double.infinity, 0)
        for other in 1...columns where !isDone[other] {
          let cost = -weight(current - 1, other - 1) - rowPrices[current] - columnPrices[other]
          if cost < least[other] { (least[other], way[other]) = (cost, column) }
          if least[other] < delta { (delta, next) = (least[other], other) }
        }
        for other in 0...columns {
          if isDone[other] {
            rowPrices[match[other]] += delta
            columnPrices[other] -= delta
          } else {
            least[other] -= delta
          }
        }
        column = next
      } while match[column] != 0
      while column != 0 {
        match[column] = match[way[column]]
        column = way[column]
      }
    }
    return (1...columns).reduce(0) { match[$1] == 0 ? $0 : $0 + weight(match[$1] - 1, $1 - 1) }
  }
}
