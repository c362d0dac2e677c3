/// Inputs and a matrix of bytes to multiply them by.
struct ByteSample {
  let rows: Int
  let outputs: Int
  let inputs: Int
  private(set) var input: [Float]
  private(set) var bytes: [UInt8]
  private(set) var scales: [Float]
  private(set) var bias: [Float]

  init(rows: Int, outputs: Int, inputs: Int) {
    var numbers = Numbers(seed: UInt64(rows * 31 + outputs * 7 + inputs))
    (self.rows, self.outputs, self.inputs) = (rows, outputs, inputs)
    input = numbers.array(rows * inputs).map { 2 * $0 + 0.7 }
    bytes = numbers.array(outputs * inputs).map { UInt8(128 + Int($0 * 127)) }
    scales = (0..<outputs).map { 0.001 * Float(1 + $0 % 3) }
    bias = numbers.array(outputs)
  }

  /// What the bytes stand for.
  var weights: [Float] { bytes.indices.map { Float(Int(bytes[$0]) - 128) * scales[$0 / inputs] } }

  /// The most that rounding can cost an output: half a step of each input.
  func largestError(bytesAnInput: Int) -> Double {
    let step = Double((input.max() ?? 0) - min(input.min() ?? 0, 0)) / (bytesAnInput == 1 ? 254.5 : 254.5 * 254)
    let weights = self.weights
    return (0..<outputs).map { row in
      weights[(row * inputs)..<((row + 1) * inputs)].reduce(0) { $0 + Double(abs($1)) } * step / 2
    }.max() ?? 0
  }

  /// Makes all numbers whole and their rounding exact: each stretch of 384 inputs goes from -100 to 154.5, the latter
  /// without a weight.
  mutating func makeWhole() {
    scales = scales.map { _ in 1 }
    bias = bias.map { ($0 * 50).rounded() }
    for place in input.indices {
      let column = place % inputs % 384
      input[place] = column == 0 ? -100 : column == 1 ? 154.5 : (input[place] * 50).rounded()
    }
    for place in bytes.indices where place % inputs % 384 == 1 { bytes[place] = 128 }
  }
}
