import Tensors
import TestSupport
import Testing

@Suite struct PackedMatrixTests {
  @Test func aMatrixMultipliesOverlappingRows() {
    let matrix = unsafe PackedMatrix(outputs: 2, inputs: 3, weights: [1, 10, 100, 2, 0, -1], bias: [0.5, 0])
    var output = [Float](repeating: 0, count: 4)
    unsafe matrix.multiply(rows: 2, input: [1, 2, 3, 4], inputStride: 1, output: &output, outputStride: 2)
    #expect(output == [321.5, -1, 432.5, 0])
    unsafe matrix.multiply(rows: 0, input: [], inputStride: 1, output: &output, outputStride: 2)
  }

  /// Every way of multiplying rounded weights keeps at least the bits of bfloat16, row for row the same.
  @Test(arguments: [(32, 32), (96, 384), (384, 1536), (7, 384), (33, 48)])
  func coarseProductsAreNearTheExactOnes(_ outputs: Int, _ inputs: Int) {
    let rows = 37
    var generator = SplitMix64(seed: 7)
    func numbers(_ count: Int, _ step: Float) -> [Float] {
      (0..<count).map { _ in Float(Int(generator.next() % 255) - 127) * step }
    }
    let (weights, input) = (numbers(outputs * inputs, 0.01), numbers(rows * inputs, 0.003))
    let bias = numbers(outputs, 0.1)
    func product(_ rows: Range<Int>, coarse: Bool) -> [Float] {
      var output = [Float](repeating: 0, count: rows.count * outputs)
      let part = Array(input[(rows.lowerBound * inputs)..<(rows.upperBound * inputs)])
      unsafe PackedMatrix(outputs: outputs, inputs: inputs, weights: weights, bias: bias, coarse: coarse)
        .multiply(rows: rows.count, input: part, inputStride: inputs, output: &output, outputStride: outputs)
      return output
    }
    let (exact, coarse) = (product(0..<rows, coarse: false), product(0..<rows, coarse: true))
    let size = exact.map(abs).max() ?? 0
    #expect(zip(exact, coarse).allSatisfy { abs($0 - $1) <= 0.01 * size })
    for row in [0, 15, 16, 36] {
      #expect(product(row..<row + 1, coarse: true) == Array(coarse[(row * outputs)..<((row + 1) * outputs)]))
    }
  }
}
