internal import CKernels

/// Self-attention (Vaswani et al. 2017) of one sequence, without mask.
package enum Attention {
  /// Floats of scratch memory for a sequence of so many tokens.
  package static func scratchFloats(tokens: Int) -> Int { pk_attention_scratch(tokens) }

  /// For each token and head, the values weighed by the softmax of query · key / √headWidth. The input is the queries of
  /// all heads, the keys, the values (3 · heads parts of headWidth floats a row), laid out as `layout` says; a row of
  /// output heads · headWidth floats. `headWidth` is 32 or 64, `outputStride` in floats, `scratch` has
  /// `scratchFloats(tokens:)`. Where `isRounded`, eight significant bits of each factor are enough.
  package static func attend(
    tokens: Int, heads: Int, headWidth: Int, input: UnsafePointer<Float>, layout: HeadLayout, isRounded: Bool = false,
    output: UnsafeMutablePointer<Float>, outputStride: Int, scratch: UnsafeMutablePointer<Float>
  ) {
    precondition(headWidth == 32 || headWidth == 64, "a head has 32 or 64 floats")
    guard tokens > 0 else { return }
    let attend = isRounded ? unsafe pk_attention_coarse : unsafe pk_attention
    unsafe attend(
      tokens, heads, headWidth, input, layout.rowStride, layout.headStride, output, outputStride, scratch)
  }
}

/// Where the parts of queries, keys and values lie.
package struct HeadLayout: Sendable {
  /// Floats from a token's part to the next token's.
  package let rowStride: Int
  /// Floats from a head's part to the next head's.
  package let headStride: Int

  /// A layout with these strides.
  package init(rowStride: Int, headStride: Int) {
    self.rowStride = rowStride
    self.headStride = headStride
  }
}

/// Replaces each of `count` floats by its GELU, x Φ(x), with an absolute error below 1e-6 (Hendrycks and Gimpel 2016).
package func gelu(count: Int, _ values: UnsafeMutablePointer<Float>) {
  unsafe pk_gelu(count, values)
}
