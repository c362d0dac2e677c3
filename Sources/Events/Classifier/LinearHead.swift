internal import Tensors

/// One multinomial logistic regression over named features. Weights are bytes (128 is zero) with a scale for each class;
/// features are known by a hash.
struct LinearHead: Sendable {
  private let keys: MappedArray<UInt8>
  private let weights: MappedArray<UInt8>
  private let scales: MappedArray<Float>
  private let bias: MappedArray<Float>

  /// The regression over `classes` classes whose arrays have names that begin with `prefix`.
  init(_ file: WeightsFile, prefix: String, classes: Int) throws(WeightsError) {
    let features = try file.shape(prefix + "feature").first ?? 0
    keys = try file.array(prefix + "feature", of: UInt8.self, shape: [features, 4])
    weights = try file.array(prefix + "weight", of: UInt8.self, shape: [features, classes])
    scales = try file.array(prefix + "scale", of: Float.self, shape: [classes])
    bias = try file.array(prefix + "bias", of: Float.self, shape: [classes])
  }

  /// The probability of each class. O(features × log weights).
  func probabilities(_ features: [EventFeature]) -> [Float] {
    let count = bias.count
    var scores = (0..<count).map { bias[$0] }
    for feature in features {
      guard let row = row(of: EventClassifier.hash(feature.name)) else { continue }
      for place in 0..<count {
        scores[place] += (Float(weights[row * count + place]) - 128) * scales[place] * feature.value
      }
    }
    let top = scores.max() ?? 0
    var sum: Float = 0
    for place in 0..<count {
      scores[place] = exponential(scores[place] - top)
      sum += scores[place]
    }
    return scores.map { $0 / sum }
  }

  /// The row of a feature, by binary search: the hashes are in rising order.
  private func row(of hash: UInt32) -> Int? {
    var (low, high) = (0, keys.count / 4)
    while low < high {
      let middle = (low + high) / 2
      let key = key(middle)
      if key == hash { return middle }
      if key < hash { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The hash of a row: four bytes, the smallest first.
  private func key(_ row: Int) -> UInt32 {
    (0..<4).reduce(UInt32(0)) { $0 | UInt32(keys[row * 4 + $1]) << UInt32(8 * $1) }
  }

  /// e^x for x ≤ 0, the same on every system: powers of two are split off, a polynomial does the rest.
  private func exponential(_ x: Float) -> Float {
    let power = (x * 1.442_695).rounded(.down)
    let rest = x - power * 0.693_147_2
    let polynomial = 1 + rest * (1 + rest * (0.5 + rest * (0.166_666_7 + rest * (0.041_666_7 + rest * 0.008_333_3))))
    return polynomial * Float(sign: .plus, exponent: max(Int(power), -120), significand: 1)
  }
}
