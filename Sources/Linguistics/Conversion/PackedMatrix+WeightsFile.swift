internal import Tensors

extension PackedMatrix {
  /// The layer whose weights (`outputs` rows of `inputs`) and bias are the sections `name.weight` and `name.bias`.
  convenience init(_ file: WeightsFile, name: String, outputs: Int, inputs: Int, hasBias: Bool = true)
    throws(WeightsError)
  {
    let weights = try file.array("\(name).weight", of: Float.self, shape: [outputs, inputs])
    let bias = hasBias ? try file.array("\(name).bias", of: Float.self, shape: [outputs]) : nil
    unsafe self.init(outputs: outputs, inputs: inputs, weights: weights.base, bias: bias?.base)
  }
}
