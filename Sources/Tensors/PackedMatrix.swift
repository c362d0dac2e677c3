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
  /// Whether products are made of bytes: inputs are rounded, and the sums are exact.
  package let isRounded: Bool
  /// Bytes that an input is rounded to.
  private let bytesAnInput: Int

  /// Packs `outputs` rows of `inputs` weights, row-major, and copies the bias (`outputs` floats; nil is zero).
  package init(
    outputs: Int, inputs: Int, weights: UnsafePointer<Float>, bias: UnsafePointer<Float>? = nil
  ) {
    precondition(outputs > 0 && inputs > 0, "a matrix has rows and columns")
    self.outputs = outputs
    self.inputs = inputs
    isRounded = false
    bytesAnInput = 0
    packed = FloatBuffer(count: pk_packed_floats(outputs, inputs))
    self.bias = FloatBuffer(count: outputs)
    unsafe pk_pack(outputs, inputs, weights, packed.base)
    if let bias = unsafe bias { unsafe self.bias.base.update(from: bias, count: outputs) }
  }

  /// Packs weights that are bytes, row-major: each stands for (byte - 128) times the scale of its row. `scales` and
  /// `bias` are `outputs` floats. Where the processor has products of bytes for this shape the matrix is `isRounded`,
  /// and inputs are rounded to one or two bytes; else the bytes become floats.
  package init(
    outputs: Int, inputs: Int, bytesAnInput: Int, bytes: UnsafePointer<UInt8>, scales: UnsafePointer<Float>,
    bias: UnsafePointer<Float>
  ) {
    precondition(outputs > 0 && inputs > 0, "a matrix has rows and columns")
    self.outputs = outputs
    self.inputs = inputs
    precondition(bytesAnInput == 1 || bytesAnInput == 2, "an input has one byte or two")
    self.bytesAnInput = bytesAnInput
    let shape = pk_byte_shape(n: outputs, k: inputs, bytes: bytesAnInput)
    isRounded = pk_takes_bytes(shape) != 0
    self.bias = FloatBuffer(count: outputs)
    unsafe self.bias.base.update(from: bias, count: outputs)
    guard !isRounded else {
      packed = FloatBuffer(count: pk_packed_floats_bytes(shape))
      unsafe pk_pack_bytes(shape, bytes, scales, bias, packed.base)
      return
    }
    packed = FloatBuffer(count: pk_packed_floats(outputs, inputs))
    let weights = FloatBuffer(count: outputs * inputs)
    for place in 0..<outputs * inputs {
      unsafe weights.base[place] = Float(Int(bytes[place]) - 128) * scales[place / inputs]
    }
    unsafe pk_pack(outputs, inputs, weights.base, packed.base)
  }

  private var shape: pk_byte_shape { pk_byte_shape(n: outputs, k: inputs, bytes: bytesAnInput) }

  /// Multiplies `rows` rows of input. Strides are in floats; rows of input may overlap (`inputStride < inputs`): a
  /// window over neighbours is read without copying. A row's result does not depend on the other rows.
  package func multiply(
    rows: Int, input: UnsafePointer<Float>, inputStride: Int, output: UnsafeMutablePointer<Float>, outputStride: Int
  ) {
    guard rows > 0 else { return }
    if isRounded {
      unsafe pk_gemm_bytes(rows, shape, input, inputStride, packed.base, 0, output, outputStride, 32)
    } else {
      unsafe pk_gemm(rows, outputs, inputs, input, inputStride, packed.base, bias.base, output, outputStride)
    }
  }

  /// The same, and the GELU of each result: within 3e-4 where the matrix is rounded.
  package func multiplyToGELU(
    rows: Int, input: UnsafePointer<Float>, inputStride: Int, output: UnsafeMutablePointer<Float>
  ) {
    guard rows > 0 else { return }
    if isRounded {
      unsafe pk_gemm_bytes(rows, shape, input, inputStride, packed.base, 1, output, outputs, 32)
    } else {
      unsafe multiply(rows: rows, input: input, inputStride: inputStride, output: output, outputStride: outputs)
      unsafe gelu(count: rows * outputs, output)
    }
  }

  /// Multiplies `rows` rows of input for attention of heads of 32. Where the matrix is rounded, each head's outputs of
  /// all rows stand together, and the kernels read them in order.
  package func multiplyToHeads(
    rows: Int, input: UnsafePointer<Float>, inputStride: Int, output: UnsafeMutablePointer<Float>
  ) -> HeadLayout {
    let layout =
      isRounded
      ? HeadLayout(rowStride: 32, headStride: 32 * rows) : HeadLayout(rowStride: outputs, headStride: 32)
    guard rows > 0 else { return layout }
    if isRounded {
      unsafe pk_gemm_bytes(rows, shape, input, inputStride, packed.base, 0, output, 32, layout.headStride)
    } else {
      unsafe multiply(rows: rows, input: input, inputStride: inputStride, output: output, outputStride: outputs)
    }
    return layout
  }

  /// The packed weights, for kernels that take them whole; valid while the matrix lives.
  @unsafe package var packedWeights: UnsafePointer<Float> { unsafe UnsafePointer(packed.base) }

  /// The bias, `outputs` floats; valid while the matrix lives.
  @unsafe package var biasValues: UnsafePointer<Float> { unsafe UnsafePointer(bias.base) }
}

extension PackedMatrix {
  /// Packs the sections `<name>.weight` (`outputs` rows of `inputs`) and `<name>.bias` (`outputs`), and lets the pages
  /// of the file go again. Where there is a section `<name>.scale` (`outputs`), the weights are bytes: each stands for
  /// (byte - 128) times the scale of its row, and inputs are rounded to one or two bytes.
  package convenience init(
    _ file: WeightsFile, name: String, outputs: Int, inputs: Int, bytesAnInput: Int
  ) throws(WeightsError) {
    guard !file.contains(name + ".scale") else {
      try self.init(quantised: file, name: name, outputs: outputs, inputs: inputs, bytesAnInput: bytesAnInput)
      return
    }
    try self.init(file, name: name, outputs: outputs, inputs: inputs)
  }

  /// Packs the sections `<name>.weight` (`outputs` rows of `inputs`) and `<name>.bias` (`outputs`), and lets the pages
  /// of the file go again.
  package convenience init(_ file: WeightsFile, name: String, outputs: Int, inputs: Int) throws(WeightsError) {
    let weights = try file.array(name + ".weight", of: Float.self, shape: [outputs, inputs])
    let bias = try file.array(name + ".bias", of: Float.self, shape: [outputs])
    unsafe self.init(outputs: outputs, inputs: inputs, weights: weights.base, bias: bias.base)
    weights.discard()
  }

  private convenience init(
    quantised file: WeightsFile, name: String, outputs: Int, inputs: Int, bytesAnInput: Int
  ) throws(WeightsError) {
    let bytes = try file.array(name + ".weight", of: UInt8.self, shape: [outputs, inputs])
    let scales = try file.array(name + ".scale", of: Float.self, shape: [outputs])
    let bias = try file.array(name + ".bias", of: Float.self, shape: [outputs])
    unsafe self.init(
      outputs: outputs, inputs: inputs, bytesAnInput: bytesAnInput, bytes: bytes.base, scales: scales.base,
      bias: bias.base)
    bytes.discard()
  }
}
