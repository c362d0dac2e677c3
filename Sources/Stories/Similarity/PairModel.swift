internal import Foundation

/// Tells how likely two articles report one event (logistic regression over what they share and what is near to them).
///
/// The weights are learnt by `training/stories` and stand in `story-weights.txt`, a line `pair-NAME` for each feature.
struct PairModel: Sendable {
  private let bias: Double
  private let weights: ContiguousArray<Double>
  private let softness: Double

  /// What is looked at, in the order of `features`.
  static let names = [
    "similarity", "expectation", "names", "lead", "numbers", "mass", "relative-far", "relative-near", "neighbours",
    "other-year", "same-year", "similarity-log", "neighbours-log", "relative-far-log", "relative-near-log", "lead-log",
    "names-log", "similarity-long", "neighbours-long", "relative-far-long", "relative-near-long", "names-long", "local",
    "places", "places-differ", "places-unknown", "figures", "figures-differ", "figures-unknown",
    "weekdays", "weekdays-differ", "weekdays-unknown", "months", "months-differ", "months-unknown",
  ]

  /// A model with these weights.
  init(_ weights: StoryWeights) {
    bias = weights.pairBias
    self.weights = weights.pairWeights
    softness = weights.pairSoftness
  }

  /// Two articles in their neighbourhoods.
  struct Context {
    /// How much can be expected of the one with less to compare.
    let expectation: Float
    /// The highest similarity of the one that is nearer to others, and of the other.
    let nearest: (larger: Float, smaller: Float)
    /// The cosine of their neighbourhoods.
    let neighbours: Float
    /// What they share of what tells each from its neighbours (see `LocalWeights`).
    let local: Float
  }

  /// Appends the features of a pair.
  static func append(_ pair: PairComparison, _ context: Context, to features: inout ContiguousArray<Double>) {
    let similarity = Double(pair.similarity)
    let expectation = Double(context.expectation)
    let far = similarity / max(Double(context.nearest.larger), 1e-9)
    let near = similarity / max(Double(context.nearest.smaller), 1e-9)
    let neighbours = Double(context.neighbours)
    let names = Double(pair.names)
    let lead = Double(pair.lead)
    features.append(contentsOf: [
      similarity, expectation, names, lead, Double(pair.numbers), Double(pair.mass), far, near, neighbours,
      pair.years < 0 ? 1 : 0, pair.years > 0 ? 1 : 0,
    ])
    for value in [similarity, neighbours, far, near, lead, names] { features.append(log(max(value, 0.01))) }
    for value in [similarity, neighbours, far, near, names] { features.append(value * expectation) }
    features.append(Double(context.local))
    // Who, where, when, how many: what both name and share, or name and do not share.
    for part in [pair.places, pair.figures, pair.weekdays, pair.months] {
      features.append(Double(max(0, part)))
      features.append(part == 0 ? 1 : 0)
      features.append(part < 0 ? 1 : 0)
    }
  }

  /// The likelihood for features, 0 … 1: softened, so that few pairs are quite sure.
  func likelihood(of features: ContiguousArray<Double>) -> Double {
    var sum = bias
    for (place, weight) in weights.enumerated() { sum += weight * features[place] }
    return 1 / (1 + exp(-min(30, max(-30, sum / softness))))
  }
}
