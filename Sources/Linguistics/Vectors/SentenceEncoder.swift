package import Tensors
package import TextCore

/// Sentences as vectors: all-MiniLM-L6-v2, mean over the word pieces, length 1. The product of two vectors is their
/// cosine. Sentences lie end to end without padding, and a sentence's vector is the same, bit for bit, whatever other
/// sentences are asked for with it.
package final class SentenceEncoder: Sendable {
  /// Floats a vector.
  package static let width = MiniLM.width

  /// Rows (word pieces) that go through the layers together: bounds the working memory, to some 7 MB.
  private static let batchRows = 512

  private let tokeniser: WordPiece
  private let embeddings: EncoderEmbeddings
  private let layers: [EncoderLayer]

  /// The encoder whose weights are in `file` (see `MiniLMConversion`). Packs the weights: some 43 MB.
  package init(_ file: WeightsFile) throws(WeightsError) {
    tokeniser = try WordPiece(file)
    embeddings = try EncoderEmbeddings(file, pieces: tokeniser.vocabulary.count)
    var layers: [EncoderLayer] = []
    for index in 0..<MiniLM.layers { layers.append(try EncoderLayer(file, index: index)) }
    self.layers = layers
  }

  /// The vectors of the given byte ranges of `text`, `width` floats each, in their order. Of a range of more than
  /// `WordPiece.limit` word pieces only the start is read, as the released model does it.
  package func vectors(of ranges: [TextRange], in text: borrowing Span<UInt8>) -> ContiguousArray<Float> {
    var vectors = ContiguousArray<Float>()
    vectors.reserveCapacity(ranges.count * Self.width)
    var batch = EncoderBatch()
    var memory = EncoderMemory(rows: Self.batchRows)
    for range in ranges {
      if batch.rows + WordPiece.limit > Self.batchRows { run(&batch, &memory, &vectors) }
      tokeniser.encode(text, range: range.bounds, into: &batch.pieces)
      batch.starts.append(batch.rows)
    }
    run(&batch, &memory, &vectors)
    return vectors
  }

  /// Sends a batch through the layers and empties it.
  private func run(
    _ batch: inout EncoderBatch, _ memory: inout EncoderMemory, _ vectors: inout ContiguousArray<Float>
  ) {
    guard batch.rows > 0 else { return }
    embeddings.look(up: batch, into: &memory)
    for layer in layers { layer.run(batch, &memory) }
    for sequence in batch.sequences { appendMean(of: sequence, memory, to: &vectors) }
    batch = EncoderBatch()
  }

  /// Appends the mean of the rows, scaled to length 1.
  private func appendMean(
    of rows: Range<Int>, _ memory: borrowing EncoderMemory, to vectors: inout ContiguousArray<Float>
  ) {
    let start = vectors.count
    vectors.append(contentsOf: repeatElement(0, count: Self.width))
    for row in rows {
      for column in 0..<Self.width {
        vectors[start + column] += unsafe memory.states.base[row * Self.width + column]
      }
    }
    var squares: Float = 0
    for place in start..<vectors.count { squares += vectors[place] * vectors[place] }
    let scale = 1 / max(squares.squareRoot(), .leastNormalMagnitude)
    for place in start..<vectors.count { vectors[place] *= scale }
  }
}
