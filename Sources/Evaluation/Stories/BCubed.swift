/// How far two ways to group the same items agree, item by item (Bagga & Baldwin 1998).
struct BCubed {
  let precision: Double
  let recall: Double

  /// Compares groups that are given as a label for each item.
  init<Gold: Hashable, Found: Hashable>(gold: [Gold], found: [Found]) {
    var inGold: [Gold: Int] = [:]
    var inFound: [Found: Int] = [:]
    var inBoth: [LabelPair<Gold, Found>: Int] = [:]
    for (one, other) in zip(gold, found) {
      inGold[one, default: 0] += 1
      inFound[other, default: 0] += 1
      inBoth[LabelPair(gold: one, found: other), default: 0] += 1
    }
    var sums = (precision: 0.0, recall: 0.0)
    // Item by item: the order of a dictionary shows in the last digits of a sum.
    for (one, other) in zip(gold, found) {
      let both = Double(inBoth[LabelPair(gold: one, found: other)] ?? 0)
      sums.precision += both / Double(inFound[other] ?? 1)
      sums.recall += both / Double(inGold[one] ?? 1)
    }
    let count = Double(max(1, gold.count))
    precision = sums.precision / count
    recall = sums.recall / count
  }

  /// The harmonic mean of both.
  var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
}

/// The labels of one item.
private struct LabelPair<Gold: Hashable, Found: Hashable>: Hashable {
  let gold: Gold
  let found: Found
}
