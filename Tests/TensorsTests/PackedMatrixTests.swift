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

  /// Weights that are bytes: near the exact product, row for row the same, whatever the processor makes of them.
  @Test(arguments: [(32, 64), (96, 384), (384, 1536), (7, 384), (33, 48)], [1, 2])
  func bytesAreMultiplied(_ shape: (Int, Int), bytesAnInput: Int) {
    let (outputs, inputs) = shape
    let rows = 37
    let sample = ByteSample(rows: rows, outputs: outputs, inputs: inputs)
    let exact = unsafe PackedMatrix(
      outputs: outputs, inputs: inputs, weights: sample.weights, bias: sample.bias)
    let rounded = unsafe PackedMatrix(
      outputs: outputs, inputs: inputs, bytesAnInput: bytesAnInput, bytes: sample.bytes, scales: sample.scales,
      bias: sample.bias)
    func product(_ matrix: PackedMatrix, _ rows: Range<Int>) -> [Float] {
      var output = [Float](repeating: 0, count: rows.count * outputs)
      let part = Array(sample.input[(rows.lowerBound * inputs)..<(rows.upperBound * inputs)])
      unsafe matrix.multiply(
        rows: rows.count, input: part, inputStride: inputs, output: &output, outputStride: outputs)
      return output
    }
    let (near, right) = (product(rounded, 0..<rows), product(exact, 0..<rows).map(Double.init))
    #expect(distance(near, right) < sample.largestError(bytesAnInput: bytesAnInput) + 0.01)
    for row in [0, 15, 16, 36] {
      #expect(product(rounded, row..<row + 1) == Array(near[(row * outputs)..<((row + 1) * outputs)]))
    }
  }

  /// The three ways out of a matrix hold the same numbers.
  @Test func headsAndGELUAreThoseOfTheProduct() {
    let (rows, outputs, inputs) = (19, 96, 128)
    let sample = ByteSample(rows: rows, outputs: outputs, inputs: inputs)
    for matrix in unsafe [
      PackedMatrix(outputs: outputs, inputs: inputs, weights: sample.weights, bias: sample.bias),
      PackedMatrix(
        outputs: outputs, inputs: inputs, bytesAnInput: 1, bytes: sample.bytes, scales: sample.scales,
        bias: sample.bias),
    ] {
      let plain = FloatBuffer(count: rows * outputs)
      let heads = FloatBuffer(count: rows * outputs)
      let activated = FloatBuffer(count: rows * outputs)
      unsafe matrix.multiply(
        rows: rows, input: sample.input, inputStride: inputs, output: plain.base, outputStride: outputs)
      let layout = unsafe matrix.multiplyToHeads(
        rows: rows, input: sample.input, inputStride: inputs, output: heads.base)
      unsafe matrix.multiplyToGELU(rows: rows, input: sample.input, inputStride: inputs, output: activated.base)
      for row in 0..<rows {
        for column in 0..<outputs {
          let place = row * layout.rowStride + column / 32 * layout.headStride + column % 32
          let number = unsafe plain.base[row * outputs + column]
          #expect(unsafe heads.base[place] == number)
          #expect(unsafe abs(Double(activated.base[row * outputs + column]) - KernelReference.gelu(number)) < 4e-4)
        }
      }
    }
  }
}
