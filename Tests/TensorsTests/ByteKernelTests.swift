import CKernels
import Tensors
import Testing

/// The products of bytes on each instruction set that has them.
@Suite struct ByteKernelTests {
  private let usual = pk_instruction_set()

  private func product(_ sample: ByteSample, bytes: Int, gelu: Bool = false) -> [Float] {
    let shape = pk_byte_shape(n: sample.outputs, k: sample.inputs, bytes: bytes)
    let packed = FloatBuffer(count: pk_packed_floats_bytes(shape))
    unsafe pk_pack_bytes(shape, sample.bytes, sample.scales, sample.bias, packed.base)
    var output = [Float](repeating: 0, count: sample.rows * sample.outputs)
    unsafe pk_gemm_bytes(
      sample.rows, shape, sample.input, sample.inputs, packed.base, gelu ? 1 : 0, &output, sample.outputs, 32)
    return output
  }

  private static func hasBytes(_ set: CInt) -> Bool {
    let usual = pk_instruction_set()
    defer { pk_use_instruction_set(usual) }
    pk_use_instruction_set(set)
    return pk_takes_bytes(pk_byte_shape(n: 32, k: 64, bytes: 1)) != 0
  }

  private static let sets = instructionSets.filter(hasBytes)

  @Test func otherShapesAreNotTaken() {
    for shape in [
      pk_byte_shape(n: 33, k: 64, bytes: 1), pk_byte_shape(n: 32, k: 48, bytes: 1),
      pk_byte_shape(n: 32, k: 4096, bytes: 1), pk_byte_shape(n: 32, k: 1536, bytes: 2),
    ] {
      #expect(pk_takes_bytes(shape) == 0)
    }
  }

  /// Inputs that are whole numbers between -100 and 154 lose nothing: the sums are exact.
  @Test(arguments: sets, [1, 2])
  func sumsAreExact(set: CInt, bytes: Int) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    for (rows, outputs, inputs) in [(1, 32, 64), (37, 96, 384), (65, 32, 1536 / bytes)] {
      var sample = ByteSample(rows: rows, outputs: outputs, inputs: inputs)
      sample.makeWhole()
      let expected = KernelReference.gemm(
        m: rows, n: outputs, k: inputs, a: sample.input, lda: inputs, w: sample.weights, bias: sample.bias)
      #expect(distance(product(sample, bytes: bytes), expected) == 0)
    }
  }

  @Test(arguments: sets, [(1, 32, 64), (33, 64, 448), (130, 96, 1536)])
  func productsAreNearThoseOfPlainArithmetic(set: CInt, shape: (Int, Int, Int)) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    let sample = ByteSample(rows: shape.0, outputs: shape.1, inputs: shape.2)
    let expected = KernelReference.gemm(
      m: sample.rows, n: sample.outputs, k: sample.inputs, a: sample.input, lda: sample.inputs, w: sample.weights,
      bias: sample.bias)
    for bytes in 1...2 where pk_takes_bytes(pk_byte_shape(n: 32, k: sample.inputs, bytes: bytes)) != 0 {
      let error = distance(product(sample, bytes: bytes), expected)
      #expect(error < sample.largestError(bytesAnInput: bytes) + 1e-4)
    }
  }

  /// A processor without tiles gives the same bits.
  @Test(arguments: [false, true])
  func allInstructionSetsAgree(gelu: Bool) {
    for (rows, outputs, inputs) in [(70, 64, 384), (16, 32, 1536), (31, 96, 128)] {
      let sample = ByteSample(rows: rows, outputs: outputs, inputs: inputs)
      let products = Self.sets.map { set in
        pk_use_instruction_set(set)
        defer { pk_use_instruction_set(usual) }
        return product(sample, bytes: inputs > 768 ? 1 : 2, gelu: gelu)
      }
      #expect(products.allSatisfy { $0 == products[0] })
    }
  }

  @Test(arguments: [(1, 32), (2, 32), (31, 32), (48, 32), (130, 32), (241, 32), (31, 64)])
  func coarseAttentionIsNearTheExactOne(n: Int, dim: Int) {
    let heads = 3
    var numbers = Numbers(seed: 11)
    let qkv = numbers.array(n * 3 * heads * dim)
    let scratch = FloatBuffer(count: pk_attention_scratch(n))
    var out = [Float](repeating: 0, count: n * heads * dim)
    unsafe pk_attention_coarse(n, heads, dim, qkv, 3 * heads * dim, dim, &out, heads * dim, scratch.base)
    #expect(distance(out, KernelReference.attention(n: n, heads: heads, dim: dim, qkv: qkv)) < 0.02)
  }

  /// The parts of the heads may lie anywhere.
  @Test(arguments: [false, true])
  func headsMayStandTogether(coarse: Bool) {
    let (n, heads, dim) = (37, 2, 32)
    var numbers = Numbers(seed: 12)
    let rows = numbers.array(n * 3 * heads * dim)
    var together = rows
    for token in 0..<n {
      for part in 0..<3 * heads {
        for j in 0..<dim { together[(part * n + token) * dim + j] = rows[(token * 3 * heads + part) * dim + j] }
      }
    }
    let scratch = FloatBuffer(count: pk_attention_scratch(n))
    var found = [[Float](repeating: 0, count: n * heads * dim), [Float](repeating: 0, count: n * heads * dim)]
    let attention = coarse ? unsafe pk_attention_coarse : unsafe pk_attention
    unsafe attention(n, heads, dim, rows, 3 * heads * dim, dim, &found[0], heads * dim, scratch.base)
    unsafe attention(n, heads, dim, together, dim, n * dim, &found[1], heads * dim, scratch.base)
    #expect(found[0] == found[1])
  }
}
