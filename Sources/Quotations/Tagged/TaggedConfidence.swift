internal import NewsModel

/// What the tagger's probability is worth: how often content and source are both right to the letter, for each kind of
/// speech; logistic curves over PolNeAR's development set, as points to go straight between. Indirect speech is often
/// right but for a word at its end.
enum TaggedConfidence {
  /// Probabilities of the tagger, and what quotations of each kind are worth there.
  private static let probabilities: [Double] = [0, 0.5, 0.7, 0.85, 0.95, 0.98, 0.99, 1]
  private static let direct = [0.50, 0.72, 0.78, 0.83, 0.88, 0.91, 0.93, 0.97]
  private static let mixed = [0.05, 0.20, 0.36, 0.56, 0.79, 0.90, 0.94, 0.98]
  private static let indirect = [0.15, 0.32, 0.46, 0.61, 0.79, 0.87, 0.91, 0.96]

  /// The confidence of a quotation whose least sure span has this probability.
  static func confidence(_ probability: Float, _ kind: Quotation.Kind) -> Double {
    let values =
      switch kind {
      case .direct: direct
      case .mixed: mixed
      case .indirect: indirect
      }
    let wanted = min(1, max(0, Double(probability)))
    let upper = probabilities.dropLast().lastIndex { $0 <= wanted }.map { $0 + 1 } ?? 1
    let (low, high) = (probabilities[upper - 1], probabilities[upper])
    return values[upper - 1] + (values[upper] - values[upper - 1]) * (wanted - low) / (high - low)
  }
}
