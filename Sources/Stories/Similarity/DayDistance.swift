internal import Foundation
internal import NewsModel

/// What the days between two articles leave of their similarity.
struct DayDistance {
  private let weights: StoryWeights

  /// A distance with its weights.
  init(_ weights: StoryWeights) { self.weights = weights }

  /// 1 where both were published within a few days or a day is not known, less the more days lie between.
  func factor(_ one: CalendarDay?, _ other: CalendarDay?) -> Double {
    guard let one, let other else { return 1 }
    return exp(-max(0, Double(abs(one.ordinal - other.ordinal)) - weights.days) / weights.decay)
  }
}
