/// What was found of what there is, counted over all articles of a set.
struct PrecisionRecall {
  /// Right ones among those found, and those found.
  var right = 0.0
  var found = 0.0
  /// Gold ones that were found, and all gold ones.
  var hits = 0.0
  var gold = 0.0

  var precision: Double { found == 0 ? 0 : right / found }
  var recall: Double { gold == 0 ? 0 : hits / gold }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// Adds two sets that are compared whole.
  mutating func add<Element: Hashable>(_ gold: Set<Element>, _ found: Set<Element>) {
    let common = Double(gold.intersection(found).count)
    right += common
    hits += common
    self.found += Double(found.count)
    self.gold += Double(gold.count)
  }

  /// `NAME_p`, `NAME_r`, `NAME_f1`
  func measures(_ name: String) -> [Measure] {
    [
      Measure(name: name + "_p", value: precision), Measure(name: name + "_r", value: recall),
      Measure(name: name + "_f1", value: f1),
    ]
  }
}
