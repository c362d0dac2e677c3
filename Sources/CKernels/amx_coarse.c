// For x86-64 with AMX: matrix products whose factors keep the eight significant bits of bfloat16, summed in single
// precision: a third of the work of amx.c. For weights that were rounded to bytes before: more bits tell nothing.
//
// The tiles and the order of the sums are those of amx.c, with the high halves alone.
#include "kernels.h"
#if defined(PK_HAS_AMX)
#include <immintrin.h>
#include <string.h>
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
  /// Rows and inputs that are rounded together, on the stack.
  row_block = 128,
  input_block = 384,
};

/// Whether the kernel takes a matrix of this shape; others go the exact way.
int pk_amx_coarse_takes(size_t n, size_t k) { return n % panel == 0 && k % step == 0; }

size_t pk_amx_coarse_floats(size_t n, size_t k) { return n * k / 2; }

/// A panel's steps follow each other; a step is the tiles of its two groups of 16 outputs. A tile's row holds two
/// inputs of each output side by side.
void pk_amx_coarse_pack(size_t n, size_t k, const float *w, float *packed) {
  bf16 *out = (bf16 *)packed;
  for (size_t column = 0; column < n; column += panel) {
    for (size_t from = 0; from < k; from += step, out += panel * step) {
      for (size_t j = 0; j < panel; j++) {
        bf16 *tile = out + j / 16 * 512 + j % 16 * 2;
        for (size_t i = 0; i < step; i++) {
          uint32_t bits;
          memcpy(&bits, w + (column + j) * k + from + i, sizeof bits);
          tile[i / 2 * 32 + i % 2] = (bf16)((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
        }
      }
    }
  }
}

/// Rounds rows of `count` inputs, a multiple of a step.
static void round_block(size_t rows, size_t count, const float *a, size_t lda, bf16 *out) {
  for (size_t row = 0; row < rows; row++) {
    for (size_t i = 0; i < count; i += 16) {
      __m256i halves = (__m256i)_mm512_cvtneps_pbh(_mm512_loadu_ps(a + row * lda + i));
      _mm256_storeu_si256((__m256i *)(out + row * count + i), halves);
    }
  }
}

/// Sums 0 to 3 (32 rows by 32 outputs) += the products of `steps`.
static inline void multiply_32_rows(size_t steps, const bf16 *a, size_t stride, const bf16 *b) {
  size_t bytes = stride * sizeof *a, next = tile_rows * stride;
  for (size_t s = 0; s < steps; s++, a += step, b += panel * step) {
    _tile_loadd(4, a, bytes);
    _tile_loadd(6, b, 64);
    _tile_dpbf16ps(0, 4, 6);
    _tile_loadd(7, b + 512, 64);
    _tile_dpbf16ps(1, 4, 7);
    _tile_loadd(5, a + next, bytes);
    _tile_dpbf16ps(2, 5, 6);
    _tile_dpbf16ps(3, 5, 7);
  }
}

/// The same for 16 rows.
static inline void multiply_16_rows(size_t steps, const bf16 *a, size_t stride, const bf16 *b) {
  for (size_t s = 0; s < steps; s++, a += step, b += panel * step) {
    _tile_loadd(4, a, stride * sizeof *a);
    _tile_loadd(6, b, 64);
    _tile_dpbf16ps(0, 4, 6);
    _tile_loadd(7, b + 512, 64);
    _tile_dpbf16ps(1, 4, 7);
  }
}

/// At most 32 rows of one panel, from `from` (rows `from_stride` floats apart) to `to`.
static void panel_block(size_t rows, size_t steps, const bf16 *a, size_t stride, const bf16 *b, const float *from,
                        size_t from_stride, float *to, size_t to_stride) {
  size_t from_bytes = from_stride * sizeof *from, to_bytes = to_stride * sizeof *to;
  _tile_loadd(0, from, from_bytes);
  _tile_loadd(1, from + 16, from_bytes);
  if (rows > tile_rows) {
    _tile_loadd(2, from + 16 * from_stride, from_bytes);
    _tile_loadd(3, from + 16 * from_stride + 16, from_bytes);
    multiply_32_rows(steps, a, stride, b);
    _tile_stored(2, to + 16 * to_stride, to_bytes);
    _tile_stored(3, to + 16 * to_stride + 16, to_bytes);
  } else {
    multiply_16_rows(steps, a, stride, b);
  }
  _tile_stored(0, to, to_bytes);
  _tile_stored(1, to + 16, to_bytes);
}

/// The same where rows of the tiles lie beyond the result: beside it, and what belongs to it is copied.
static void partial_block(size_t rows, size_t steps, const bf16 *a, size_t stride, const bf16 *b, const float *from,
                          size_t from_stride, float *to, size_t to_stride) {
  float beside[2 * tile_rows * panel] __attribute__((aligned(64))) = {0};
  for (size_t r = 0; r < rows; r++) memcpy(beside + r * panel, from + r * from_stride, panel * sizeof(float));
  panel_block(rows, steps, a, stride, b, beside, panel, beside, panel);
  for (size_t r = 0; r < rows; r++) memcpy(to + r * to_stride, beside + r * panel, panel * sizeof(float));
}

/// Eight tiles of 16 rows of 64 bytes, as the instruction wants to be told.
static const struct {
  uint8_t palette, start_row, reserved[14];
  uint16_t row_bytes[16];
  uint8_t rows[16];
} eight_tiles __attribute__((aligned(64))) = {
    .palette = 1,
    .row_bytes = {64, 64, 64, 64, 64, 64, 64, 64},
    .rows = {16, 16, 16, 16, 16, 16, 16, 16},
};

void pk_amx_coarse_gemm(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed,
                        const float *bias, float *c, size_t ldc) {
  bf16 rows_rounded[row_block * input_block] __attribute__((aligned(64)));
  const float zeros[panel] __attribute__((aligned(64))) = {0};
  const bf16 *weights = (const bf16 *)packed;
  memset(rows_rounded, 0, sizeof rows_rounded);
  _tile_loadconfig(&eight_tiles);
  for (size_t row = 0; row < m; row += row_block) {
    size_t rows = m - row < row_block ? m - row : row_block;
    for (size_t from = 0; from < k; from += input_block) {
      size_t count = k - from < input_block ? k - from : input_block, steps = count / step;
      round_block(rows, count, a + row * lda + from, lda, rows_rounded);
      for (size_t column = 0; column < n; column += panel) {
        const bf16 *b = weights + (column / panel * (k / step) + from / step) * panel * step;
        for (size_t r = 0; r < rows; r += 2 * tile_rows) {
          size_t left = rows - r < 2 * tile_rows ? rows - r : 2 * tile_rows;
          float *to = c + (row + r) * ldc + column;
          const float *start = from ? to : bias ? bias + column : zeros;
          const bf16 *block = rows_rounded + r * count;
          (left % tile_rows ? partial_block : panel_block)(left, steps, block, count, b, start, from ? ldc : 0, to, ldc);
        }
      }
    }
  }
  _tile_release();
}
#pragma clang attribute pop
#endif
