internal import CKernels

/// Self-attention (Vaswani et al. 2017) of one sequence, without mask.
package enum Attention {
  /// Floats of scratch memory for a sequence of so many tokens.
  package static func scratchFloats(tokens: Int) -> Int { pk_attention_scratch(tokens) }

  /// For each token and head, the values weighed by the softmax of query · key / √headWidth. A row of input holds the
  /// queries of all heads, the keys, the values (3 · heads · headWidth floats); a row of output heads · headWidth.
  /// `headWidth` is 32 or 64, strides are in floats, `scratch` has `scratchFloats(tokens:)`.
  package static func attend(
    tokens: Int, heads: Int, headWidth: Int, input: UnsafePointer<Float>, inputStride: Int,
    output: UnsafeMutablePointer<Float>, outputStride: Int, scratch: UnsafeMutablePointer<Float>
  ) {
    precondition(headWidth == 32 || headWidth == 64, "a head has 32 or 64 floats")
    guard tokens > 0 else { return }
    unsafe pk_attention(tokens, heads, headWidth, input, inputStride, output, outputStride, scratch)
  }
}

/// Replaces each of `count` floats by its GELU, x Φ(x), with an absolute error below 1e-6 (Hendrycks and Gimpel 2016).
package func gelu(count: Int, _ values: UnsafeMutablePointer<Float>) {
  unsafe pk_gelu(count, values)
}
