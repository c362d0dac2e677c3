// The layers between the matrix products.

PK_INLINE float square_root(float x) { return __builtin_sqrtf(x); }

/// Layer normalisation of one row, from x to x.
PK_INLINE void normalise(size_t width, float *x, float sum, const float *gain, const float *shift, float epsilon,
                         float *out, int residual) {
  float mean = sum / (float)width;
  vf squares = splat(0.0f);
  for (size_t j = 0; j < width; j += PK_LANES) {
    vf d = load(x + j) - splat(mean);
    squares += d * d;
  }
  float scale = 1.0f / square_root(lane_sum(squares) / (float)width + epsilon);
  for (size_t j = 0; j < width; j += PK_LANES) {
    vf y = (load(x + j) - splat(mean)) * splat(scale) * load(gain + j) + load(shift + j);
    store(out + j, residual ? load(out + j) + y : y);
  }
}

static void maxout3_norm(size_t rows, size_t width, const float *h, size_t ldh, const float *gain, const float *shift,
                         float *x, size_t ldx, int residual) {
  // Rows of any width pass through a strip on the stack; the models' rows fit it whole.
  enum { strip = 512 };
  float best[strip] __attribute__((aligned(64)));
  if (width > strip) __builtin_trap();
  for (size_t row = 0; row < rows; row++) {
    const float *in = h + row * ldh;
    vf sum = splat(0.0f);
    for (size_t j = 0; j < width; j += PK_LANES) {
      vf y = larger(larger(load(in + j), load(in + width + j)), load(in + 2 * width + j));
      store(best + j, y);
      sum += y;
    }
    normalise(width, best, lane_sum(sum), gain, shift, 1e-8f, x + row * ldx, residual);
  }
}

static void layer_norm(size_t rows, size_t width, float *x, const float *residual, const float *gain,
                       const float *shift, float epsilon) {
  for (size_t row = 0; row < rows; row++) {
    float *at = x + row * width;
    vf sum = splat(0.0f);
    for (size_t j = 0; j < width; j += PK_LANES) {
      vf y = residual ? load(at + j) + load(residual + row * width + j) : load(at + j);
      store(at + j, y);
      sum += y;
    }
    normalise(width, at, lane_sum(sum), gain, shift, epsilon, at, 0);
  }
}

PK_INLINE void sum_columns(const int vecs, size_t count, const float *const *rows, size_t column, const float *start,
                           float *out) {
  vf sum[6];
  PK_UNROLL for (int j = 0; j < vecs; j++) sum[j] = load(start + column + j * PK_LANES);
  for (size_t r = 0; r < count; r++) {
    PK_UNROLL for (int j = 0; j < vecs; j++) sum[j] += load(rows[r] + column + j * PK_LANES);
  }
  PK_UNROLL for (int j = 0; j < vecs; j++) store(out + column + j * PK_LANES, sum[j]);
}

static void sum_rows(size_t width, size_t count, const float *const *rows, const float *start, float *out) {
  size_t column = 0;
  for (; column + 6 * PK_LANES <= width; column += 6 * PK_LANES) sum_columns(6, count, rows, column, start, out);
  for (; column < width; column += PK_LANES) sum_columns(1, count, rows, column, start, out);
}

enum { hidden_units = 64, hidden_floats = 128 };

static void transition_scores(size_t features, const int32_t *ids, const float *rows, size_t stride, const float *pad,
                              const float *bias, size_t n, const float *upper, const float *upper_bias,
                              float *scores) {
  enum { vectors = hidden_floats / PK_LANES };
  float sum[hidden_floats] __attribute__((aligned(64)));
  // Eight vectors at a time stay in registers on every instruction set.
  PK_UNROLL for (int first = 0; first < vectors; first += 8) {
    vf part[8];
    PK_UNROLL for (int j = 0; j < 8; j++) part[j] = load(bias + (first + j) * PK_LANES);
    for (size_t f = 0; f < features; f++) {
      const float *row = (ids[f] < 0 ? pad : rows + (size_t)ids[f] * stride) + f * hidden_floats;
      PK_UNROLL for (int j = 0; j < 8; j++) part[j] += load(row + (first + j) * PK_LANES);
    }
    PK_UNROLL for (int j = 0; j < 8; j++) store(sum + (first + j) * PK_LANES, part[j]);
  }
  float hidden[hidden_units] __attribute__((aligned(64)));
  for (size_t j = 0; j < hidden_units; j += PK_LANES)
    store(hidden + j, larger(load(sum + j), load(sum + hidden_units + j)));
  row_by_packed(n, hidden_units, hidden, upper, upper_bias, scores);
}

/// erf by a rational function (that of the Eigen library), error below 4e-7 in [-4, 4] and 1.6e-8 beyond.
PK_INLINE vf error_function(vf x) {
  x = smaller(larger(x, splat(-4.0f)), splat(4.0f));
  vf square = x * x;
  vf above = splat(-2.72614225801306e-10f);
  above = above * square + splat(2.77068142495902e-08f);
  above = above * square + splat(-2.10102402082508e-06f);
  above = above * square + splat(-5.69250639462346e-05f);
  above = above * square + splat(-7.34990630326855e-04f);
  above = above * square + splat(-2.95459980854025e-03f);
  above = above * square + splat(-1.60960333262415e-02f);
  vf below = splat(-1.45660718464996e-05f);
  below = below * square + splat(-2.13374055278905e-04f);
  below = below * square + splat(-1.68282697438203e-03f);
  below = below * square + splat(-7.37332916720468e-03f);
  below = below * square + splat(-1.42647390514189e-02f);
  return x * above / below;
}

PK_INLINE vf gelu_of(vf x) {
  return x * splat(0.5f) * (splat(1.0f) + error_function(x * splat(0.70710678118654752f)));
}

static void gelu(size_t count, float *x) {
  size_t i = 0;
  for (; i + PK_LANES <= count; i += PK_LANES) store(x + i, gelu_of(load(x + i)));
  if (i == count) return;
  float rest[PK_LANES] = {0};
  for (size_t j = i; j < count; j++) rest[j - i] = x[j];
  store(rest, gelu_of(load(rest)));
  for (size_t j = i; j < count; j++) x[j] = rest[j - i];
}
