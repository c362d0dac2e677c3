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
  enum { strip = 512 };  // the widest row; the models' rows have 96
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

/// gelu(x) = max(x, 0) - t(|x|), where t(a) = a erfc(a / sqrt 2) / 2 is a bump that ends before 5.4. The polynomial
/// is the one of degree 16 in a * 2 / 5.4 - 1 with the least maximum error (9e-8); with rounding the result is within
/// 4e-7.
PK_INLINE vf gelu_of(vf x) {
  static const float terms[17] = {
      -0.0130663943f, 0.00216597319f, 0.0814152509f, -0.0460136943f, -0.204896837f,
      0.229954422f, 0.189985156f, -0.496812582f, 0.208051309f, 0.377654642f,
      -0.612996995f, 0.303262353f, 0.141215876f, -0.30360195f, 0.200931847f,
      -0.0666091666f, 0.00936086196f,
  };
  vf size = larger(x, -x);
  vf u = smaller(size, splat(5.4f)) * splat(2.0f / 5.4f) - splat(1.0f);
  vf bump = splat(terms[0]);
  PK_UNROLL for (int i = 1; i < 17; i++) bump = bump * u + splat(terms[i]);
  return larger(x, splat(0.0f)) - bump;
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
