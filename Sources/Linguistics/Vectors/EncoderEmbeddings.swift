internal import Tensors

/// The first vectors of tokens: their piece's row plus their position's row, normalised.
struct EncoderEmbeddings: Sendable {
  private let words: MappedArray<Float>
  private let positions: MappedArray<Float>
  private let norm: LayerNorm

  init(_ file: WeightsFile, pieces: Int) throws(WeightsError) {
    words = try file.array("embedding.word", of: Float.self, shape: [pieces, MiniLM.width])
    positions = try file.array("embedding.position", of: Float.self, shape: [MiniLM.positions, MiniLM.width])
    norm = try LayerNorm(file, name: "embedding", width: MiniLM.width, epsilon: MiniLM.epsilon)
  }

  /// Fills `memory.states` with the rows of `batch`.
  func look(up batch: EncoderBatch, into memory: inout EncoderMemory) {
    let width = MiniLM.width
    for sequence in batch.sequences {
      for row in sequence {
        let word = unsafe words.base + Int(batch.pieces[row]) * width
        let position = unsafe positions.base + (row - sequence.lowerBound) * width
        let state = unsafe memory.states.base + row * width
        for column in 0..<width { unsafe state[column] = word[column] + position[column] }
      }
    }
    unsafe norm.normalise(rows: batch.rows, memory.states.base, adding: nil)
  }
}
