internal import CKernels
internal import Tensors

/// Turns tokens into vectors in their context: spaCy's tok2vec.
///
/// An embedding per lexeme (six or four hash embeddings and, in the larger models, a projected static vector, mixed by
/// a maxout layer of three pieces with layer normalisation) and four residual layers, each a window of one token to
/// either side, a maxout layer of three pieces and layer normalisation. So a token's vector depends on four tokens to
/// either side, and on four rows of zeros beyond the ends of the text: those pass through the layers as tokens do.
///
/// Source: the architecture `spacy.Tok2Vec.v2` (MultiHashEmbed, MaxoutWindowEncoder), Honnibal et al.; hash
/// embeddings after Svenstrup et al. 2017, “Hash Embeddings for Efficient Word Representations”.
struct TokenEncoder: Sendable {
  /// Floats in a token's vector.
  static let width = 96
  /// Maxout pieces.
  static let pieces = 3
  /// Rows of zeros before and after the text, which is also the reach of the layers together.
  static let padding = 4

  let embedding: LexemeEmbedding
  private let layers: [WindowLayer]

  /// Reads the encoder whose sections of `file` begin with `name`.
  init(_ file: WeightsFile, name: String, features: [LexemeFeature]) throws(WeightsError) {
    embedding = try LexemeEmbedding(file, name: name, features: features)
    var layers: [WindowLayer] = []
    for number in 1...Self.padding {
      layers.append(try WindowLayer(file, name: "\(name).layer\(number)"))
    }
    self.layers = layers
  }

  /// Runs the layers over `count` embedded tokens, in place.
  ///
  /// `rows` holds `count + 2 * padding + 2` rows of `width` floats: one row that only windows read, the padding, the
  /// tokens, the padding, one more row to read. All but the token rows must be zero.
  func encode(_ rows: UnsafeMutablePointer<Float>, count: Int, scratch: inout FloatBuffer) {
    let first = unsafe rows + Self.width
    for layer in layers {
      unsafe layer.apply(first, rows: count + 2 * Self.padding, scratch: &scratch)
    }
  }
}

/// One residual layer: window of three tokens, maxout of three pieces, layer normalisation.
private struct WindowLayer: Sendable {
  /// Rows that go through a layer together: their 288 sums each stay in the second-level cache.
  private static let block = 256

  private let weights: PackedMatrix
  private let gain: MappedArray<Float>
  private let shift: MappedArray<Float>

  init(_ file: WeightsFile, name: String) throws(WeightsError) {
    let outputs = TokenEncoder.width * TokenEncoder.pieces
    let window = 3 * TokenEncoder.width
    weights = try PackedMatrix(file, name: name, outputs: outputs, inputs: window)
    gain = try file.array("\(name).gain", of: Float.self, shape: [TokenEncoder.width])
    shift = try file.array("\(name).shift", of: Float.self, shape: [TokenEncoder.width])
  }

  /// Adds to each row the normalised maxout of its window. The row before `x` and the one after the last are read.
  ///
  /// Works block by block: the last row of a block is written only when the next block has read it, as that
  /// block's first window needs the row as it was.
  func apply(_ x: UnsafeMutablePointer<Float>, rows: Int, scratch: inout FloatBuffer) {
    let width = TokenEncoder.width
    let sums = width * TokenEncoder.pieces
    scratch.reserve((Self.block + 1) * sums)
    let pending = unsafe scratch.base
    let block = unsafe scratch.base + sums
    var start = 0
    while start < rows {
      let count = min(Self.block, rows - start)
      let row = unsafe x + start * width
      unsafe weights.multiply(
        rows: count, input: UnsafePointer(row - width), inputStride: width, output: block, outputStride: sums)
      if start > 0 { unsafe normalise(pending, rows: 1, into: row - width) }
      let isLast = start + count == rows
      unsafe normalise(block, rows: isLast ? count : count - 1, into: row)
      if !isLast { unsafe pending.update(from: block + (count - 1) * sums, count: sums) }
      start += count
    }
  }

  private func normalise(_ sums: UnsafeMutablePointer<Float>, rows: Int, into x: UnsafeMutablePointer<Float>) {
    let width = TokenEncoder.width
    unsafe pk_maxout3_norm(rows, width, sums, width * TokenEncoder.pieces, gain.base, shift.base, x, width, 1)
  }
}
