internal import CKernels

/// Layer normalisation (Ba et al. 2016): mean 0 and variance 1 over each row, then gain and shift.
package struct LayerNorm: Sendable {
  private let gain: MappedArray<Float>
  private let shift: MappedArray<Float>
  private let epsilon: Float

  /// The layer in the sections `<name>.gain` and `<name>.shift`; `width` is a multiple of 16, `epsilon` is added to
  /// the variance.
  package init(_ file: WeightsFile, name: String, width: Int, epsilon: Float) throws(WeightsError) {
    precondition(width % 16 == 0, "the kernels take whole vectors of 16")
    gain = try file.array(name + ".gain", of: Float.self, shape: [width])
    shift = try file.array(name + ".shift", of: Float.self, shape: [width])
    self.epsilon = epsilon
  }

  /// Normalises `rows` rows in place, after adding the rows of `addition` where they are given.
  package func normalise(
    rows: Int, _ values: UnsafeMutablePointer<Float>, adding addition: UnsafePointer<Float>?
  ) {
    unsafe pk_layer_norm(rows, gain.count, values, addition, gain.base, shift.base, epsilon)
  }
}
