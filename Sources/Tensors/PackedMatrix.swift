internal import CKernels

/// The weights of a linear layer, packed once for the matrix kernel: `output = bias + input · weightsᵀ`.
@safe
package final class PackedMatrix: Sendable {
  /// Rows of the weights: how many numbers come out for a row of input.
  package let outputs: Int
  /// Columns of the weights: how many numbers go in.
  package let inputs: Int
  private let packed: FloatBuffer
  private let bias: FloatBuffer
  private let isCoarse: Bool

  /// Packs `outputs` rows of `inputs` weights, row-major, and copies the bias (`outputs` floats; nil is zero). Weights
  /// that were rounded to bytes are `coarse`: some processors multiply these faster, in fewer bits.
  package init(
    outputs: Int, inputs: Int, weights: UnsafePointer<Float>, bias: UnsafePointer<Float>? = nil, coarse: Bool = false
  ) {
    precondition(outputs > 0 && inputs > 0, "a matrix has rows and columns")
    self.outputs = outputs
    self.inputs = inputs
    isCoarse = coarse
    let floats = coarse ? pk_packed_floats_coarse(outputs, inputs) : pk_packed_floats(outputs, inputs)
    packed = FloatBuffer(count: floats)
    self.bias = FloatBuffer(count: outputs)
    if coarse {
      unsafe pk_pack_coarse(outputs, inputs, weights, packed.base)
    } else {
      unsafe pk_pack(outputs, inputs, weights, packed.base)
    }
    if let bias = unsafe bias { unsafe self.bias.base.update(from: bias, count: outputs) }
  }

  /// Multiplies `rows` rows of input. Strides are in floats; rows of input may overlap (`inputStride < inputs`): a
  /// window over neighbours is read without copying. A row's result does not depend on the other rows.
  package func multiply(
    rows: Int, input: UnsafePointer<Float>, inputStride: Int, output: UnsafeMutablePointer<Float>, outputStride: Int
  ) {
    guard rows > 0 else { return }
    if isCoarse {
      unsafe pk_gemm_coarse(rows, outputs, inputs, input, inputStride, packed.base, bias.base, output, outputStride)
    } else {
      unsafe pk_gemm(rows, outputs, inputs, input, inputStride, packed.base, bias.base, output, outputStride)
    }
  }

  /// The packed weights, for kernels that take them whole; valid while the matrix lives.
  @unsafe package var packedWeights: UnsafePointer<Float> { unsafe UnsafePointer(packed.base) }

  /// The bias, `outputs` floats; valid while the matrix lives.
  @unsafe package var biasValues: UnsafePointer<Float> { unsafe UnsafePointer(bias.base) }
}

extension PackedMatrix {
  /// Packs the sections `<name>.weight` (`outputs` rows of `inputs`) and `<name>.bias` (`outputs`), and lets the pages
  /// of the file go again. Where there is a section `<name>.scale` (`outputs`), the weights are bytes: each stands for
  /// (byte - 128) times the scale of its row.
  package convenience init(_ file: WeightsFile, name: String, outputs: Int, inputs: Int) throws(WeightsError) {
    guard !file.contains(name + ".scale") else {
      try self.init(quantised: file, name: name, outputs: outputs, inputs: inputs)
      return
    }
    let weights = try file.array(name + ".weight", of: Float.self, shape: [outputs, inputs])
    let bias = try file.array(name + ".bias", of: Float.self, shape: [outputs])
    unsafe self.init(outputs: outputs, inputs: inputs, weights: weights.base, bias: bias.base)
    weights.discard()
  }

  private convenience init(
    quantised file: WeightsFile, name: String, outputs: Int, inputs: Int
  ) throws(WeightsError) {
    let bytes = try file.array(name + ".weight", of: UInt8.self, shape: [outputs, inputs])
    let scales = try file.array(name + ".scale", of: Float.self, shape: [outputs])
    let bias = try file.array(name + ".bias", of: Float.self, shape: [outputs])
    let weights = FloatBuffer(count: outputs * inputs)
    for row in 0..<outputs {
      let scale = scales[row]
      for place in row * inputs..<(row + 1) * inputs {
        unsafe weights.base[place] = Float(Int(bytes.base[place]) - 128) * scale
      }
    }
    unsafe self.init(outputs: outputs, inputs: inputs, weights: weights.base, bias: bias.base, coarse: true)
    bytes.discard()
  }
}
