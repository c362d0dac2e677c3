internal import Tensors

/// One layer: attention, then the feed-forward half, each added to what came in and normalised.
struct EncoderLayer: Sendable {
  private let attention: PackedMatrix
  private let mixing: PackedMatrix
  private let mixingNorm: LayerNorm
  private let inner: PackedMatrix
  private let outer: PackedMatrix
  private let outerNorm: LayerNorm

  init(_ file: WeightsFile, index: Int) throws(WeightsError) {
    let (width, wide) = (MiniLM.width, MiniLM.inner)
    func matrix(
      _ name: String, _ outputs: Int, _ inputs: Int, bytesAnInput: Int = 1
    ) throws(WeightsError) -> PackedMatrix {
      let name = MiniLM.section(name, ofLayer: index)
      return try PackedMatrix(file, name: name, outputs: outputs, inputs: inputs, bytesAnInput: bytesAnInput)
    }
    func norm(_ name: String) throws(WeightsError) -> LayerNorm {
      try LayerNorm(file, name: MiniLM.section(name, ofLayer: index), width: width, epsilon: MiniLM.epsilon)
    }
    // What attention reads is the most sensitive to rounding.
    attention = try matrix("attention", 3 * width, width, bytesAnInput: 2)
    mixing = try matrix("mixing", width, width)
    mixingNorm = try norm("mixing")
    inner = try matrix("inner", wide, width)
    outer = try matrix("outer", width, wide)
    outerNorm = try norm("outer")
  }

  /// Replaces `memory.states` by what the layer makes of them.
  func run(_ batch: EncoderBatch, _ memory: inout EncoderMemory) {
    attend(batch, &memory)
    var row = 0
    while row < batch.rows {
      let rows = min(EncoderMemory.innerRows, batch.rows - row)
      feedForward(from: row, rows: rows, &memory)
      row += rows
    }
  }

  private func attend(_ batch: EncoderBatch, _ memory: inout EncoderMemory) {
    let width = MiniLM.width
    let layout = unsafe attention.multiplyToHeads(
      rows: batch.rows, input: memory.states.base, inputStride: width, output: memory.heads.base)
    for sequence in batch.sequences {
      unsafe Attention.attend(
        tokens: sequence.count, heads: MiniLM.heads, headWidth: MiniLM.headWidth,
        input: memory.heads.base + sequence.lowerBound * layout.rowStride, layout: layout,
        isRounded: attention.isRounded,
        output: memory.gathered.base + sequence.lowerBound * width, outputStride: width, scratch: memory.scratch.base)
    }
    unsafe mixing.multiply(
      rows: batch.rows, input: memory.gathered.base, inputStride: width, output: memory.additions.base,
      outputStride: width)
    unsafe mixingNorm.normalise(rows: batch.rows, memory.states.base, adding: memory.additions.base)
  }

  private func feedForward(from row: Int, rows: Int, _ memory: inout EncoderMemory) {
    let (width, wide) = (MiniLM.width, MiniLM.inner)
    let states = unsafe memory.states.base + row * width
    let additions = unsafe memory.additions.base + row * width
    unsafe inner.multiplyToGELU(rows: rows, input: states, inputStride: width, output: memory.inner.base)
    unsafe outer.multiply(
      rows: rows, input: memory.inner.base, inputStride: wide, output: additions, outputStride: width)
    unsafe outerNorm.normalise(rows: rows, states, adding: additions)
  }
}
