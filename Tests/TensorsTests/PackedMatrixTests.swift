import Tensors
import Testing

@Suite struct PackedMatrixTests {
  @Test func aMatrixMultipliesOverlappingRows() {
    let matrix = unsafe PackedMatrix(outputs: 2, inputs: 3, weights: [1, 10, 100, 2, 0, -1], bias: [0.5, 0])
    var output = [Float](repeating: 0, count: 4)
    unsafe matrix.multiply(rows: 2, input: [1, 2, 3, 4], inputStride: 1, output: &output, outputStride: 2)
    #expect(output == [321.5, -1, 432.5, 0])
    unsafe matrix.multiply(rows: 0, input: [], inputStride: 1, output: &output, outputStride: 2)
  }
}
