internal import Tensors

/// A linear-chain conditional random field (Lafferty et al. 2001) over the tags of a part: the best sequence (Viterbi),
/// and the probability of each tag of each word (forward-backward).
struct TagField: Sendable {
  private static let tags = AttributionTag.count
  /// How well a tag (column) follows a tag (row); forbidden steps are very unlikely.
  private let steps: ContiguousArray<Float>
  private let stepFactors: ContiguousArray<Float>
  private let start: ContiguousArray<Float>
  private let end: ContiguousArray<Float>

  /// The field in the sections `field.steps`, `field.start`, `field.end`.
  init(_ file: WeightsFile) throws(WeightsError) {
    let tags = Self.tags
    func numbers(_ name: String, _ shape: [Int]) throws(WeightsError) -> ContiguousArray<Float> {
      let array = try file.array(name, of: Float.self, shape: shape)
      return ContiguousArray((0..<array.count).map { array[$0] })
    }
    steps = try numbers("field.steps", [tags, tags])
    start = try numbers("field.start", [tags])
    end = try numbers("field.end", [tags])
    stepFactors = ContiguousArray(steps.map(exponential))
  }

  /// The best tags of `count` words whose scores are `scores` (`count` rows of 7). O(count).
  func best(_ scores: UnsafePointer<Float>, count: Int) -> ContiguousArray<UInt8> {
    let tags = Self.tags
    guard count > 0 else { return [] }
    var back = ContiguousArray<UInt8>(repeating: 0, count: count * tags)
    var state = ContiguousArray((0..<tags).map { unsafe start[$0] + scores[$0] })
    var next = state
    for word in 1..<max(count, 1) {
      for tag in 0..<tags {
        var (best, origin) = (-Float.infinity, 0)
        for before in 0..<tags where state[before] + steps[before * tags + tag] > best {
          best = state[before] + steps[before * tags + tag]
          origin = before
        }
        next[tag] = unsafe best + scores[word * tags + tag]
        back[word * tags + tag] = UInt8(origin)
      }
      swap(&state, &next)
    }
    var last = 0
    for tag in 1..<tags where state[tag] + end[tag] > state[last] + end[last] { last = tag }
    var path = ContiguousArray<UInt8>(repeating: 0, count: count)
    for word in (0..<count).reversed() {
      path[word] = UInt8(last)
      last = Int(back[word * tags + last])
    }
    return path
  }

  /// The probability of each tag of each word, `count` rows of 7. O(count).
  func probabilities(_ scores: UnsafePointer<Float>, count: Int) -> ContiguousArray<Float> {
    let tags = Self.tags
    guard count > 0 else { return [] }
    // Each row is scaled to sum 1: products of thousands of factors stay in range.
    let factors = unsafe self.factors(scores, count)
    var forward = ContiguousArray<Float>(repeating: 0, count: count * tags)
    for tag in 0..<tags { forward[tag] = exponential(start[tag]) * factors[tag] }
    scale(&forward, row: 0)
    for word in 1..<max(count, 1) {
      for tag in 0..<tags {
        var sum: Float = 0
        for before in 0..<tags { sum += forward[(word - 1) * tags + before] * stepFactors[before * tags + tag] }
        forward[word * tags + tag] = sum * factors[word * tags + tag]
      }
      scale(&forward, row: word)
    }
    var backward = ContiguousArray((0..<tags).map { exponential(end[$0]) })
    var next = backward
    for word in (0..<count).reversed() {
      if word < count - 1 {
        for tag in 0..<tags {
          var sum: Float = 0
          for after in 0..<tags {
            sum += stepFactors[tag * tags + after] * factors[(word + 1) * tags + after] * backward[after]
          }
          next[tag] = sum
        }
        swap(&backward, &next)
        scale(&backward, row: 0)
      }
      for tag in 0..<tags { forward[word * tags + tag] *= backward[tag] }
      scale(&forward, row: word)
    }
    return forward
  }

  /// e to the scores, the highest of each word made 1.
  private func factors(_ scores: UnsafePointer<Float>, _ count: Int) -> ContiguousArray<Float> {
    let tags = Self.tags
    var factors = ContiguousArray<Float>(repeating: 0, count: count * tags)
    for word in 0..<count {
      var highest = unsafe scores[word * tags]
      for tag in 1..<tags { highest = unsafe max(highest, scores[word * tags + tag]) }
      for tag in 0..<tags { factors[word * tags + tag] = unsafe exponential(scores[word * tags + tag] - highest) }
    }
    return factors
  }

  private func scale(_ values: inout ContiguousArray<Float>, row: Int) {
    let tags = Self.tags
    var sum: Float = 0
    for tag in 0..<tags { sum += values[row * tags + tag] }
    guard sum > 0 else { return }
    for tag in 0..<tags { values[row * tags + tag] /= sum }
  }
}

/// eˣ to some seven digits; 0 below -80. A polynomial, so that no mathematics library decides on the last bit.
private func exponential(_ x: Float) -> Float {
  guard x > -80 else { return 0 }
  let scaled = min(x, 80) * 1.442_695_04
  let whole = scaled.rounded(.down)
  let part = (scaled - whole) * 0.693_147_18
  var sum: Float = 1
  for place in stride(from: 9, through: 1, by: -1) { sum = 1 + sum * part / Float(place) }
  return sum * Float(sign: .plus, exponent: Int(whole), significand: 1)
}
