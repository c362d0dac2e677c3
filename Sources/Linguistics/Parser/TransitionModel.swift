internal import CKernels
internal import Tensors

/// Scores the moves of a transition system from the vectors of a few tokens of its state.
///
/// A linear layer narrows token vectors to 64; a second one, with other weights for each place in the state, is
/// computed once for every token and place, so that a step only sums rows, takes the better of two maxout pieces and
/// multiplies by the upper layer. Source: Kiperwasser and Goldberg 2016 (features), spaCy's `TransitionBasedParser.v2`
/// (precomputed hidden layer).
struct TransitionModel: Sendable {
  /// Hidden units, and maxout pieces of each.
  static let hidden = 64
  static let pieces = 2

  /// Tokens of the state that a step looks at.
  let places: Int
  /// Moves that a step scores.
  let moves: Int
  private let narrow: PackedMatrix
  private let lower: PackedMatrix
  private let lowerBias: MappedArray<Float>
  private let pad: MappedArray<Float>
  private let upper: PackedMatrix

  /// Reads the model whose sections begin with `name`.
  init(_ file: WeightsFile, name: String, places: Int, moves: Int) throws(WeightsError) {
    self.places = places
    self.moves = moves
    let row = Self.hidden * Self.pieces
    narrow = try PackedMatrix(file, name: "\(name).narrow", outputs: Self.hidden, inputs: TokenEncoder.width)
    lower = try PackedMatrix(
      file, name: "\(name).lower", outputs: places * row, inputs: Self.hidden, hasBias: false)
    lowerBias = try file.array("\(name).lower.bias", of: Float.self, shape: [row])
    pad = try file.array("\(name).lower.pad", of: Float.self, shape: [places * row])
    upper = try PackedMatrix(file, name: "\(name).upper", outputs: moves, inputs: Self.hidden)
  }

  /// Floats that `prepare` writes for one token.
  var rowWidth: Int { places * Self.hidden * Self.pieces }

  /// Computes the rows of `count` token vectors (`TokenEncoder.width` floats each, back to back).
  func prepare(
    _ vectors: UnsafePointer<Float>, count: Int, into rows: UnsafeMutablePointer<Float>, scratch: inout FloatBuffer
  ) {
    scratch.reserve(count * Self.hidden)
    unsafe narrow.multiply(
      rows: count, input: vectors, inputStride: TokenEncoder.width, output: scratch.base, outputStride: Self.hidden)
    unsafe lower.multiply(
      rows: count, input: UnsafePointer(scratch.base), inputStride: Self.hidden, output: rows,
      outputStride: rowWidth)
  }

  /// Writes the scores of all moves for a state that shows `tokens` (rows of `prepare`, -1 where there is none).
  func score(_ tokens: UnsafePointer<Int32>, rows: UnsafePointer<Float>, into scores: UnsafeMutablePointer<Float>) {
    unsafe pk_transition_scores(
      places, tokens, rows, rowWidth, pad.base, lowerBias.base, moves, upper.packedWeights, upper.biasValues, scores)
  }
}
