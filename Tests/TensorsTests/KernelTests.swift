import CKernels
import Tensors
import Testing

/// A test asks for an instruction set on its own thread, and gives the usual one back before it ends.
@Suite struct KernelTests {
  private let usual = pk_instruction_set()

  /// The result of `pk_gemm` on packed weights, on rows of `ldc` floats whose gaps must stay as they were.
  private func gemm(
    m: Int, n: Int, k: Int, a: [Float], lda: Int, w: [Float], bias: [Float]?, ldc: Int
  ) -> [Float] {
    let packed = FloatBuffer(count: pk_packed_floats(n, k))
    unsafe pk_pack(n, k, w, packed.base)
    var c = [Float](repeating: 77, count: m * ldc)
    if let bias {
      unsafe pk_gemm(m, n, k, a, lda, packed.base, bias, &c, ldc)
    } else {
      unsafe pk_gemm(m, n, k, a, lda, packed.base, nil, &c, ldc)
    }
    for row in 0..<m {
      for column in n..<ldc where c[row * ldc + column] != 77 { Issue.record("a float beyond column \(n) was written") }
    }
    return (0..<m).flatMap { row in (0..<n).map { c[row * ldc + $0] } }
  }

  /// bfloat16 pairs carry some 16 bits of mantissa.
  private func tolerance(_ set: CInt, _ k: Int) -> Double { (set == 3 ? 3e-5 : 2e-6) * Double(k).squareRoot() + 1e-6 }

  @Test(
    arguments: instructionSets,
    [
      (1, 1, 1), (3, 5, 7), (8, 48, 16), (9, 50, 96), (64, 64, 96), (65, 106, 64), (13, 96, 33), (17, 288, 96),
      (130, 33, 128), (5, 1024, 64), (11, 384, 384), (2, 384, 1536), (200, 17, 70),
    ])
  func productsAreThoseOfPlainArithmetic(set: CInt, shape: (Int, Int, Int)) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    let (m, n, k) = shape
    var numbers = Numbers(seed: UInt64(m * 31 + n * 7 + k))
    let lda = k + 3
    let a = numbers.array((m - 1) * lda + k)
    let w = numbers.array(n * k)
    let bias = numbers.array(n)
    let expected = KernelReference.gemm(m: m, n: n, k: k, a: a, lda: lda, w: w, bias: bias)
    let found = gemm(m: m, n: n, k: k, a: a, lda: lda, w: w, bias: bias, ldc: n + 5)
    #expect(distance(found, expected) < tolerance(set, k))
    let unbiased = gemm(m: m, n: n, k: k, a: a, lda: lda, w: w, bias: nil, ldc: n)
    #expect(
      distance(unbiased, KernelReference.gemm(m: m, n: n, k: k, a: a, lda: lda, w: w, bias: nil)) < tolerance(set, k))
  }

  @Test(arguments: instructionSets)
  func rowsMayOverlap(set: CInt) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    var numbers = Numbers(seed: 5)
    let a = numbers.array(71 * 96 + 288)
    let w = numbers.array(288 * 288)
    let expected = KernelReference.gemm(m: 72, n: 288, k: 288, a: a, lda: 96, w: w, bias: nil)
    let found = gemm(m: 72, n: 288, k: 288, a: a, lda: 96, w: w, bias: nil, ldc: 288)
    #expect(distance(found, expected) < tolerance(set, 288))
  }

  @Test(arguments: instructionSets, [(288, 288, 96), (50, 96, 96), (1152, 384, 384), (106, 64, 64)])
  func aRowDoesNotDependOnTheOthers(set: CInt, shape: (Int, Int, Int)) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    let (n, k, lda) = shape
    var numbers = Numbers(seed: 9)
    let a = numbers.array(99 * lda + k)
    let w = numbers.array(n * k)
    let bias = numbers.array(n)
    let whole = gemm(m: 100, n: n, k: k, a: a, lda: lda, w: w, bias: bias, ldc: n)
    for (first, count) in [(0, 1), (0, 7), (3, 11), (50, 50), (99, 1), (17, 33), (64, 36)] {
      let part = Array(a[(first * lda)..<((first + count - 1) * lda + k)])
      let found = gemm(m: count, n: n, k: k, a: part, lda: lda, w: w, bias: bias, ldc: n)
      #expect(found == Array(whole[(first * n)..<((first + count) * n)]), "rows \(first) to \(first + count)")
    }
  }

  @Test(arguments: instructionSets)
  func maxoutTakesTheBestPieceAndNormalises(set: CInt) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    var numbers = Numbers(seed: 2)
    for width in [16, 96, 304] {
      let ldh = 3 * width + 16
      let h = numbers.array(5 * ldh)
      let (gain, shift, before) = (numbers.array(width), numbers.array(width), numbers.array(5 * width))
      for residual in 0...1 {
        var x = before
        unsafe pk_maxout3_norm(5, width, h, ldh, gain, shift, &x, width, CInt(residual))
        let expected = (0..<5).flatMap { row -> [Double] in
          let best = (0..<width).map { j in Double((0..<3).map { h[row * ldh + $0 * width + j] }.max() ?? 0) }
          let y = KernelReference.normalised(best, gain: gain, shift: shift, epsilon: 1e-8)
          return y.indices.map { y[$0] + (residual == 1 ? Double(before[row * width + $0]) : 0) }
        }
        #expect(distance(x, expected) < 1e-5)
      }
    }
  }

  @Test(arguments: instructionSets)
  func rowsAreSummed(set: CInt) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    var numbers = Numbers(seed: 3)
    for width in [16, 96, 112, 288] {
      let table = numbers.array(7 * width)
      let start = numbers.array(width)
      var out = [Float](repeating: 0, count: width)
      unsafe table.withUnsafeBufferPointer { table in
        let rows: [UnsafePointer<Float>?] = unsafe [6, 0, 3, 3].map { unsafe table.baseAddress! + $0 * width }
        unsafe pk_sum_rows(width, 4, rows, start, &out)
      }
      let expected = (0..<width).map { j in
        [6, 0, 3, 3].reduce(Double(start[j])) { $0 + Double(table[$1 * width + j]) }
      }
      #expect(distance(out, expected) < 1e-5)
    }
  }

  @Test(arguments: instructionSets, [(8, 106), (3, 74), (1, 5)])
  func transitionScoresAreThoseOfTheModel(set: CInt, shape: (Int, Int)) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    let (features, n) = shape
    var numbers = Numbers(seed: 4)
    let stride = features * 128 + 16
    let rows = numbers.array(20 * stride)
    let (pad, bias) = (numbers.array(features * 128), numbers.array(128))
    let (upper, upperBias) = (numbers.array(n * 64), numbers.array(n))
    let ids = (0..<features).map { Int32([-1, 7, 0, 19, -1, 3, 3, 12][$0]) }
    let packed = FloatBuffer(count: pk_packed_floats(n, 64))
    unsafe pk_pack(n, 64, upper, packed.base)
    var scores = [Float](repeating: 0, count: n)
    unsafe pk_transition_scores(
      features, ids, rows, stride, pad, bias, n, packed.base, upperBias, &scores)
    let sums = (0..<128).map { j in
      (0..<features).reduce(Double(bias[j])) {
        $0 + Double(ids[$1] < 0 ? pad[$1 * 128 + j] : rows[Int(ids[$1]) * stride + $1 * 128 + j])
      }
    }
    let hidden = (0..<64).map { max(sums[$0], sums[$0 + 64]) }
    let expected = (0..<n).map { row in
      (0..<64).reduce(Double(upperBias[row])) { $0 + hidden[$1] * Double(upper[row * 64 + $1]) }
    }
    #expect(distance(scores, expected) < (set == 3 ? 1e-3 : 3e-5))
  }

  @Test(arguments: instructionSets, [(1, 32), (2, 32), (9, 32), (31, 64), (48, 32), (130, 32), (256, 32)])
  func attentionIsThatOfPlainArithmetic(set: CInt, shape: (Int, Int)) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    let (n, dim) = shape
    let heads = 2
    var numbers = Numbers(seed: 6)
    let qkv = numbers.array(n * 3 * heads * dim)
    let scratch = FloatBuffer(count: pk_attention_scratch(n))
    var out = [Float](repeating: 0, count: n * heads * dim)
    unsafe pk_attention(n, heads, dim, qkv, 3 * heads * dim, dim, &out, heads * dim, scratch.base)
    #expect(distance(out, KernelReference.attention(n: n, heads: heads, dim: dim, qkv: qkv)) < 1e-5)
  }

  @Test(arguments: instructionSets)
  func geluIsExact(set: CInt) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    let x = stride(from: Float(-12), through: 12, by: 0.00137).map { $0 } + [0, -0.0, 1e-30, 1e20]
    var y = x
    unsafe pk_gelu(y.count, &y)
    for place in x.indices where x[place] < 1e3 {
      let expected = KernelReference.gelu(x[place])
      if abs(Double(y[place]) - expected) >= 1e-6 { Issue.record("gelu(\(x[place])) = \(y[place]), not \(expected)") }
    }
    #expect(y[y.count - 1] == 1e20)
  }

  @Test(arguments: instructionSets)
  func layerNormTakesTheResidual(set: CInt) {
    pk_use_instruction_set(set)
    defer { pk_use_instruction_set(usual) }
    var numbers = Numbers(seed: 8)
    let (gain, shift) = (numbers.array(384), numbers.array(384))
    let (before, residual) = (numbers.array(3 * 384), numbers.array(3 * 384))
    for hasResidual in [false, true] {
      var x = before
      if hasResidual {
        unsafe pk_layer_norm(3, 384, &x, residual, gain, shift, 1e-12)
      } else {
        unsafe pk_layer_norm(3, 384, &x, nil, gain, shift, 1e-12)
      }
      let sums = before.indices.map { Double(before[$0]) + (hasResidual ? Double(residual[$0]) : 0) }
      let expected: [Double] = (0..<3).flatMap { row in
        let part = Array(sums[(row * 384)..<((row + 1) * 384)])
        return KernelReference.normalised(part, gain: gain, shift: shift, epsilon: 1e-12)
      }
      #expect(distance(x, expected) < 1e-5)
    }
  }

  @Test func whatTheProcessorLacksChangesNothing() {
    let now = pk_instruction_set()
    #expect(pk_use_instruction_set(99) == now)
    #expect(pk_use_instruction_set(-4) == now)
  }
}
