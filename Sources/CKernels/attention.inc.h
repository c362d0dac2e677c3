// Self-attention of one sequence, head by head: keys transposed into panels, then tiles of rows of scores, softmax,
// and the product with the values where they lie.

/// Columns of scores that a row has room for.
PK_INLINE size_t padded_columns(size_t n) { return (n + PK_LANES - 1) / PK_LANES * PK_LANES; }

PK_INLINE void transpose_keys(size_t n, size_t dim, const float *keys, size_t ld, panel_plan plan, float *out) {
  size_t column = 0;
  for (size_t p = 0; p < plan.panels; p++) {
    size_t width = panel_vectors(plan, p) * PK_LANES;
    for (size_t j = 0; j < width; j++) {
      for (size_t i = 0; i < dim; i++) out[i * width + j] = column + j < n ? keys[(column + j) * ld + i] : 0.0f;
    }
    out += width * dim;
    column += width;
  }
}

/// x = e^(scale (x - max x)), columns from n on become 0. Returns the sum.
PK_INLINE float unscaled_softmax(size_t n, float *x, float scale) {
  size_t columns = padded_columns(n);
  for (size_t j = n; j < columns; j++) x[j] = -1e30f;
  vf best = splat(-1e30f);
  for (size_t j = 0; j < columns; j += PK_LANES) best = larger(best, load(x + j));
  float top = lane_max(best);
  vf sum = splat(0.0f);
  for (size_t j = 0; j < columns; j += PK_LANES) {
    vf e = exponential((load(x + j) - splat(top)) * splat(scale));
    store(x + j, e);
    sum += e;
  }
  float total = lane_sum(sum);
  for (size_t j = n; j < columns; j++) total -= x[j];
  return total;
}

static void attention(size_t n, size_t heads, size_t dim, const float *qkv, size_t ld, size_t head_stride,
                      float *out, size_t ldo, float *scratch) {
  panel_plan plan = plan_panels(n);
  size_t columns = padded_columns(n);
  float *scores = scratch, *keys = scratch + PK_ROWS * columns;
  float scale = 1.0f / square_root((float)dim);
  for (size_t head = 0; head < heads; head++) {
    const float *q = qkv + head * head_stride, *v = q + 2 * heads * head_stride;
    transpose_keys(n, dim, q + heads * head_stride, ld, plan, keys);
    for (size_t row = 0; row < n; row += PK_ROWS) {
      size_t rows = n - row < PK_ROWS ? n - row : PK_ROWS, column = 0;
      const float *b = keys;
      for (size_t p = 0; p < plan.panels; p++) {
        size_t vecs = panel_vectors(plan, p), width = vecs * PK_LANES;
        rows_by_vectors(vecs, rows, dim, q + row * ld, ld, b, width, NULL, scores + column, columns);
        b += width * dim;
        column += width;
      }
      float total[PK_ROWS];
      for (size_t r = 0; r < rows; r++) total[r] = unscaled_softmax(n, scores + r * columns, scale);
      float *to = out + row * ldo + head * dim;
      for (size_t j = 0; j < dim; j += 2 * PK_LANES)
        rows_by_vectors(2, rows, n, scores, columns, v + j, ld, NULL, to + j, ldo);
      for (size_t r = 0; r < rows; r++) {
        vf inverse = splat(1.0f / total[r]);
        for (size_t j = 0; j < dim; j += PK_LANES) store(to + r * ldo + j, load(to + r * ldo + j) * inverse);
      }
    }
  }
}

const pk_matrix_kernels PK_MATRIX = {
    .packed_floats = packed_floats,
    .pack = pack,
    .gemm = gemm,
    .transition_scores = transition_scores,
};

const pk_layer_kernels PK_LAYERS = {
    .maxout3_norm = maxout3_norm,
    .sum_rows = sum_rows,
    .attention = attention,
    .gelu = gelu,
    .layer_norm = layer_norm,
};
