internal import Foundation

/// What the days between two articles leave of their similarity.
struct DayDistance {
  private let weights: StoryWeights

  /// A distance with its weights.
  init(_ weights: StoryWeights) { self.weights = weights }

  /// 1 where both were published within a few days or a day is not known (0), less the more days lie between.
  func factor(_ one: Int32, _ other: Int32) -> Double {
    guard one > 0, other > 0 else { return 1 }
    return exp(-max(0, Double(abs(one - other)) - weights.days) / weights.decay)
  }
}
