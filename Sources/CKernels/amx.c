// For x86-64 with AMX: matrix products in tiles of bfloat16. Every number is split into two of them, x = high + low,
// and a . w becomes high.high + high.low + low.high, summed in single precision: some 16 bits of each factor count.
//
// A tile is 16 rows of 64 bytes; a product adds 16 rows of 32 inputs times 32 inputs by 16 outputs to 16 by 16 sums.
// The sums of a row are made in the order of the inputs, whatever rows stand beside it.
#include "kernels.h"
#if defined(PK_HAS_AMX)
#include <immintrin.h>
#include <string.h>

#include "tiles.h"
#pragma clang attribute push(                                                                                          \
    __attribute__((target("avx2,fma,avx512f,avx512dq,avx512bw,avx512vl,avx512bf16,amx-tile,amx-bf16"))),               \
    apply_to = function)

typedef uint16_t bf16;

enum {
  tile_rows = 16,
  /// Inputs that one product takes in.
  step = 32,
  /// Outputs of a panel: two tiles.
  panel = 32,
  /// Floats of a step of a panel: high and low halves of 32 outputs by 32 inputs.
  step_floats = panel * step,
  /// Rows and inputs that are split together, on the stack.
  row_block = 128,
  input_block = 384,
  /// Below so many weights the AVX-512 kernel is faster (and packs).
  small = 8192,
};

static int is_small(size_t n, size_t k) { return n * k <= small; }

static size_t rounded(size_t count, size_t to) { return (count + to - 1) / to * to; }

static size_t packed_floats(size_t n, size_t k) {
  return is_small(n, k) ? pk_matrix_avx512.packed_floats(n, k) : rounded(n, panel) * rounded(k, step);
}

/// The nearest bfloat16, ties to even, as the processor rounds.
static bf16 high_of(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return (bf16)((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
}

static float widened(bf16 x) {
  uint32_t bits = (uint32_t)x << 16;
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

/// A panel's steps follow each other; a step is the high tiles of its two groups of 16 outputs, then the low ones. A
/// tile's row holds two inputs of each output side by side.
static void pack(size_t n, size_t k, const float *w, float *packed) {
  if (is_small(n, k)) return pk_matrix_avx512.pack(n, k, w, packed);
  bf16 *out = (bf16 *)packed;
  for (size_t column = 0; column < n; column += panel) {
    for (size_t from = 0; from < k; from += step, out += 2 * step_floats) {
      for (size_t j = 0; j < panel; j++) {
        bf16 *high = out + j / 16 * 512 + j % 16 * 2, *low = high + 1024;
        for (size_t i = 0; i < step; i++) {
          float x = column + j < n && from + i < k ? w[(column + j) * k + from + i] : 0.0f;
          size_t place = i / 2 * 32 + i % 2;
          high[place] = high_of(x);
          low[place] = high_of(x - widened(high[place]));
        }
      }
    }
  }
}

/// Splits `count` floats; up to the next multiple of 16 the rest is zero.
static inline void split(size_t count, const float *x, bf16 *high, bf16 *low) {
  for (size_t i = 0; i < count; i += 16) {
    __mmask16 mask = count - i < 16 ? (__mmask16)((1u << (count - i)) - 1) : (__mmask16)0xffff;
    __m512 value = _mm512_maskz_loadu_ps(mask, x + i);
    __m256i top = (__m256i)_mm512_cvtneps_pbh(value);
    __m512 back = _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(top), 16));
    _mm256_storeu_si256((__m256i *)(high + i), top);
    _mm256_storeu_si256((__m256i *)(low + i), (__m256i)_mm512_cvtneps_pbh(_mm512_sub_ps(value, back)));
  }
}

/// Rows of inputs, split, `stride` numbers apart.
typedef struct {
  bf16 high[row_block * input_block] __attribute__((aligned(64)));
  bf16 low[row_block * input_block] __attribute__((aligned(64)));
  size_t stride;
} split_rows;

/// Rows that overlap are split once, as they lie; else each row stands at a multiple of a step, zeros behind it.
static void split_block(size_t rows, size_t count, const float *a, size_t lda, split_rows *out) {
  if (lda < count && lda % step == 0 && count % step == 0) {
    out->stride = lda;
    split((rows - 1) * lda + count, a, out->high, out->low);
    return;
  }
  out->stride = rounded(count, step);
  for (size_t row = 0; row < rows; row++) {
    bf16 *high = out->high + row * out->stride, *low = out->low + row * out->stride;
    memset(high + out->stride - 16, 0, 16 * sizeof *high);
    memset(low + out->stride - 16, 0, 16 * sizeof *low);
    split(count, a + row * lda, high, low);
  }
}

/// Sums 0 to 3 (rows by outputs) += 32 rows by 32 outputs, over `steps`.
static inline void multiply_32_rows(size_t steps, const bf16 *high, const bf16 *low, size_t stride, const bf16 *b) {
  size_t bytes = stride * sizeof *high, next = tile_rows * stride;
  for (size_t s = 0; s < steps; s++, high += step, low += step, b += 2 * step_floats) {
    _tile_loadd(6, b, 64);
    _tile_loadd(4, low, bytes);
    _tile_dpbf16ps(0, 4, 6);
    _tile_loadd(7, b + 512, 64);
    _tile_dpbf16ps(1, 4, 7);
    _tile_loadd(5, low + next, bytes);
    _tile_dpbf16ps(2, 5, 6);
    _tile_dpbf16ps(3, 5, 7);
    _tile_loadd(4, high, bytes);
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(1, 4, 7);
    _tile_loadd(5, high + next, bytes);
    _tile_dpbf16ps(2, 5, 6);
    _tile_dpbf16ps(3, 5, 7);
    _tile_loadd(6, b + 1024, 64);
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(2, 5, 6);
    _tile_loadd(7, b + 1536, 64);
    _tile_dpbf16ps(1, 4, 7);
    _tile_dpbf16ps(3, 5, 7);
  }
}

/// The same for 16 rows: the products of each sum stand in the same order.
static inline void multiply_16_rows(size_t steps, const bf16 *high, const bf16 *low, size_t stride, const bf16 *b) {
  size_t bytes = stride * sizeof *high;
  for (size_t s = 0; s < steps; s++, high += step, low += step, b += 2 * step_floats) {
    _tile_loadd(6, b, 64);
    _tile_loadd(7, b + 512, 64);
    _tile_loadd(4, low, bytes);
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(1, 4, 7);
    _tile_loadd(4, high, bytes);
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(1, 4, 7);
    _tile_loadd(6, b + 1024, 64);
    _tile_loadd(7, b + 1536, 64);
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(1, 4, 7);
  }
}

/// Where a block of sums comes from and goes to.
typedef struct {
  const float *from;
  size_t from_stride;
  float *to;
  size_t to_stride;
} sums;

/// At most 32 rows of one panel, all of them and all of its columns inside the result.
static void whole_block(size_t rows, size_t steps, const bf16 *high, const bf16 *low, size_t stride, const bf16 *b,
                        sums c) {
  size_t from_bytes = c.from_stride * sizeof(float), to_bytes = c.to_stride * sizeof(float);
  _tile_loadd(0, c.from, from_bytes);
  _tile_loadd(1, c.from + 16, from_bytes);
  if (rows > tile_rows) {
    _tile_loadd(2, c.from + 16 * c.from_stride, from_bytes);
    _tile_loadd(3, c.from + 16 * c.from_stride + 16, from_bytes);
    multiply_32_rows(steps, high, low, stride, b);
    _tile_stored(2, c.to + 16 * c.to_stride, to_bytes);
    _tile_stored(3, c.to + 16 * c.to_stride + 16, to_bytes);
  } else {
    multiply_16_rows(steps, high, low, stride, b);
  }
  _tile_stored(0, c.to, to_bytes);
  _tile_stored(1, c.to + 16, to_bytes);
}

/// The same where rows or columns of the tiles lie beyond the result: beside it, and what belongs to it is copied.
static void partial_block(size_t rows, size_t columns, size_t steps, const bf16 *high, const bf16 *low, size_t stride,
                          const bf16 *b, sums c) {
  float beside[2 * tile_rows * panel] __attribute__((aligned(64))) = {0};
  for (size_t r = 0; r < rows; r++) memcpy(beside + r * panel, c.from + r * c.from_stride, columns * sizeof(float));
  whole_block(rows, steps, high, low, stride, b, (sums){beside, panel, beside, panel});
  for (size_t r = 0; r < rows; r++) memcpy(c.to + r * c.to_stride, beside + r * panel, columns * sizeof(float));
}

/// c += the products of a block of rows with `count` inputs from input `from` on; the first inputs start from the bias.
static void multiply_block(size_t rows, size_t n, size_t k, size_t from, size_t count, const split_rows *a,
                           const bf16 *b, const float *bias, float *c, size_t ldc) {
  size_t steps = rounded(count, step) / step;
  for (size_t column = 0; column < n; column += panel) {
    size_t columns = n - column < panel ? n - column : panel;
    const bf16 *weights = b + (column / panel * (rounded(k, step) / step) + from / step) * 2 * step_floats;
    float start[panel] __attribute__((aligned(64))) = {0};
    if (bias) memcpy(start, bias + column, columns * sizeof(float));
    for (size_t row = 0; row < rows; row += 2 * tile_rows) {
      size_t left = rows - row < 2 * tile_rows ? rows - row : 2 * tile_rows;
      const bf16 *high = a->high + row * a->stride, *low = a->low + row * a->stride;
      float *to = c + row * ldc + column;
      sums place = from ? (sums){to, ldc, to, ldc} : (sums){start, 0, to, ldc};
      if (columns == panel && left % tile_rows == 0) {
        whole_block(left, steps, high, low, a->stride, weights, place);
      } else {
        partial_block(left, columns, steps, high, low, a->stride, weights, place);
      }
    }
  }
}

static void gemm(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, const float *bias,
                 float *c, size_t ldc) {
  if (is_small(n, k)) return pk_matrix_avx512.gemm(m, n, k, a, lda, packed, bias, c, ldc);
  split_rows rows_split;
  _tile_loadconfig(&eight_tiles);
  for (size_t row = 0; row < m; row += row_block) {
    size_t rows = m - row < row_block ? m - row : row_block;
    for (size_t from = 0; from < k; from += input_block) {
      size_t count = k - from < input_block ? k - from : input_block;
      split_block(rows, count, a + row * lda + from, lda, &rows_split);
      multiply_block(rows, n, k, from, count, &rows_split, (const bf16 *)packed, bias, c + row * ldc, ldc);
    }
  }
  _tile_release();
}

static void transition_scores(size_t features, const int32_t *ids, const float *rows, size_t stride, const float *pad,
                              const float *bias, size_t n, const float *upper, const float *upper_bias,
                              float *scores) {
  enum { hidden_units = 64, hidden_floats = 128 };
  if (is_small(n, hidden_units)) {
    return pk_matrix_avx512.transition_scores(features, ids, rows, stride, pad, bias, n, upper, upper_bias, scores);
  }
  float sum[hidden_floats], hidden[hidden_units];
  memcpy(sum, bias, sizeof sum);
  for (size_t f = 0; f < features; f++) {
    const float *row = (ids[f] < 0 ? pad : rows + (size_t)ids[f] * stride) + f * hidden_floats;
    for (int j = 0; j < hidden_floats; j++) sum[j] += row[j];
  }
  for (int j = 0; j < hidden_units; j++)
    hidden[j] = sum[j] > sum[hidden_units + j] ? sum[j] : sum[hidden_units + j];
  gemm(1, n, hidden_units, hidden, hidden_units, upper, upper_bias, scores, n);
}

const pk_matrix_kernels pk_matrix_amx = {
    .packed_floats = packed_floats,
    .pack = pack,
    .gemm = gemm,
    .transition_scores = transition_scores,
};
#pragma clang attribute pop
#endif
