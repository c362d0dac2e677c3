/// Joins the mentions of a story that are one event: average link over the likeness of pairs (Sokal and Michener 1958),
/// down to a fixed mean likeness.
package enum EventGrouping {
  /// The mean likeness at which two groups are one event.
  private static let least = 0.3
  /// Mentions that are compared each with each at the most: the table is quadratic. Those beyond stay by themselves.
  package static let limit = 4_000

  /// For each of `mentions` the row of the first mention of its event.
  package static func events(of mentions: ContiguousArray<EventMention>) -> ContiguousArray<Int> {
    let count = min(mentions.count, limit)
    let likeness = EventLikeness(mentions)
    var table = ContiguousArray<Float>(repeating: -1, count: count * count)
    for row in 0..<count {
      for other in 0..<row {
        let value = Float(likeness.probability(mentions[row], mentions[other]))
        table[row * count + other] = value
        table[other * count + row] = value
      }
    }
    return groups(&table, count) + ContiguousArray(count..<mentions.count)
  }

  private static func groups(_ table: inout ContiguousArray<Float>, _ count: Int) -> ContiguousArray<Int> {
    var names = ContiguousArray(0..<count)
    var sizes = ContiguousArray<Float>(repeating: 1, count: count)
    // The best partner of each row, mended where a join touched it.
    var best = ContiguousArray((0..<count).map { partner(of: $0, table, count) })
    while true {
      guard let row = (0..<count).max(by: { best[$0].value < best[$1].value }), best[row].value >= Float(least) else {
        return names
      }
      let (kept, gone) = (min(row, best[row].row), max(row, best[row].row))
      for other in 0..<count where other != kept && other != gone && table[kept * count + other] >= 0 {
        let value =
          (table[kept * count + other] * sizes[kept] + table[gone * count + other] * sizes[gone])
          / (sizes[kept] + sizes[gone])
        table[kept * count + other] = value
        table[other * count + kept] = value
      }
      sizes[kept] += sizes[gone]
      for other in 0..<count {
        table[gone * count + other] = -1
        table[other * count + gone] = -1
        if names[other] == gone { names[other] = kept }
      }
      for other in 0..<count where other == kept || other == gone || best[other].row == kept || best[other].row == gone
      {
        best[other] = partner(of: other, table, count)
      }
      // A join can make a group nearer to one that had another partner.
      for other in 0..<count where table[other * count + kept] > best[other].value {
        best[other] = (kept, table[other * count + kept])
      }
    }
  }

  private static func partner(
    of row: Int, _ table: ContiguousArray<Float>, _ count: Int
  ) -> (row: Int, value: Float) {
    var best = (row: row, value: Float(-1))
    for other in 0..<count where table[row * count + other] > best.value { best = (other, table[row * count + other]) }
    return best
  }
}
