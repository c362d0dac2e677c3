import CKernels
import Foundation
import Testing

/// The kernels in plain double precision, as the header tells them.
enum KernelReference {
  static func gemm(
    m: Int, n: Int, k: Int, a: [Float], lda: Int, w: [Float], bias: [Float]?
  ) -> [Double] {
    (0..<m).flatMap { row in
      (0..<n).map { column in
        (0..<k).reduce(Double(bias?[column] ?? 0)) { $0 + Double(a[row * lda + $1]) * Double(w[column * k + $1]) }
      }
    }
  }

  static func normalised(_ x: [Double], gain: [Float], shift: [Float], epsilon: Double) -> [Double] {
    let mean = x.reduce(0, +) / Double(x.count)
    let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
    return x.indices.map { (x[$0] - mean) / (variance + epsilon).squareRoot() * Double(gain[$0]) + Double(shift[$0]) }
  }

  static func attention(n: Int, heads: Int, dim: Int, qkv: [Float]) -> [Double] {
    let ld = 3 * heads * dim
    var out = [Double](repeating: 0, count: n * heads * dim)
    for head in 0..<heads {
      for row in 0..<n {
        let scores = (0..<n).map { other in
          (0..<dim).reduce(0.0) {
            $0 + Double(qkv[row * ld + head * dim + $1]) * Double(qkv[other * ld + (heads + head) * dim + $1])
          } / Double(dim).squareRoot()
        }
        let top = scores.max() ?? 0
        let weights = scores.map { exp($0 - top) }
        let total = weights.reduce(0, +)
        for j in 0..<dim {
          out[row * heads * dim + head * dim + j] =
            (0..<n).reduce(0.0) { $0 + weights[$1] * Double(qkv[$1 * ld + (2 * heads + head) * dim + j]) } / total
        }
      }
    }
    return out
  }

  static func gelu(_ x: Float) -> Double { 0.5 * Double(x) * (1 + erf(Double(x) / 2.0.squareRoot())) }
}

/// Numbers between -1 and 1, the same in every run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Float {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Float(Int32(truncatingIfNeeded: state >> 32)) / Float(Int32.max)
  }

  mutating func array(_ count: Int) -> [Float] { (0..<count).map { _ in next() } }
}

/// The largest absolute difference.
func distance(_ found: [Float], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  return zip(found, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
}

/// The instruction sets that this machine has, the generic one among them.
let instructionSets: [CInt] = {
  let usual = pk_instruction_set()
  defer { pk_use_instruction_set(usual) }
  return (0...5).filter { pk_use_instruction_set($0) == $0 }
}()
