// For x86-64 with AMX: self-attention whose products keep the eight significant bits of bfloat16. Two products of
// tiles, queries by keys and weights by values, with the softmax between them in single precision.
#include "kernels.h"
#if defined(PK_HAS_AMX)
#include <immintrin.h>

#include "tiles.h"
#pragma clang attribute push(                                                                                          \
    __attribute__((target("avx2,fma,avx512f,avx512dq,avx512bw,avx512vl,avx512bf16,amx-tile,amx-bf16"))),               \
    apply_to = function)

typedef uint16_t bf16;

enum {
  /// Floats of a head.
  dim = 32,
  /// Queries that go through all keys together: two tiles.
  block = 32,
  /// Numbers of a tile of bfloat16: 16 rows of 32.
  tile = 512,
};

static inline size_t smaller_of(size_t a, size_t b) { return a < b ? a : b; }

static inline __m512i rounded_row(const float *x, __m512 factor) {
  return (__m512i)_mm512_cvtne2ps_pbh(_mm512_mul_ps(_mm512_loadu_ps(x + 16), factor),
                                      _mm512_mul_ps(_mm512_loadu_ps(x), factor));
}

/// Rows of a head, rounded, in tiles of 16 rows; rows that are missing in the last tile are zero.
static void pack_rows(size_t rows, const float *x, size_t ld, float factor, bf16 *out) {
  for (size_t r = 0; r < (rows + 15) / 16 * 16; r++) {
    __m512i row = r < rows ? rounded_row(x + r * ld, _mm512_set1_ps(factor)) : _mm512_setzero_si512();
    _mm512_store_si512(out + r * dim, row);
  }
}

/// Turns a tile of 16 rows of 16 pairs, so that a row holds one pair of each.
static void transpose_pairs(const bf16 *rows, bf16 *out) {
  const __m512i row = _mm512_setr_epi32(0, 16, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240);
  for (size_t pair = 0; pair < 16; pair++)
    _mm512_store_si512(out + pair * 32, _mm512_i32gather_epi32(row, (const int *)rows + pair, 4));
}

/// Sixteen numbers of two rows, rounded, side by side.
static inline __m512i interleaved(__m512 first, __m512 second) {
  __m512i low = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(first));
  __m512i high = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(second));
  return _mm512_or_si512(low, _mm512_slli_epi32(high, 16));
}

/// The values, two tiles (16 columns each) for every 32 rows; rows that are missing are zero.
static void pack_values(size_t n, const float *values, size_t ld, bf16 *out) {
  for (size_t r = 0; r < n + n % 2; r += 2) {
    bf16 *to = out + r / 32 * 2 * tile + r % 32 * 16;
    for (size_t half = 0; half < 2; half++, to += tile) {
      const float *x = values + r * ld + half * 16;
      __m512 second = r + 1 < n ? _mm512_loadu_ps(x + ld) : _mm512_setzero_ps();
      _mm512_store_si512(to, interleaved(_mm512_loadu_ps(x), second));
    }
  }
  for (size_t r = n + n % 2; r % 32 != 0; r += 2) {
    bf16 *to = out + r / 32 * 2 * tile + r % 32 * 16;
    _mm512_store_si512(to, _mm512_setzero_si512());
    _mm512_store_si512(to + tile, _mm512_setzero_si512());
  }
}

/// Two to the x, for x of 0 and less, to four digits.
static inline __m512 power_of_two(__m512 x) {
  x = _mm512_max_ps(x, _mm512_set1_ps(-100.0f));
  __m512 whole = _mm512_roundscale_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
  __m512 rest = _mm512_sub_ps(x, whole);
  __m512 p = _mm512_set1_ps(0.0551716686f);
  p = _mm512_fmadd_ps(p, rest, _mm512_set1_ps(0.242611118f));
  p = _mm512_fmadd_ps(p, rest, _mm512_set1_ps(0.693260986f));
  p = _mm512_fmadd_ps(p, rest, _mm512_set1_ps(0.999928072f));
  return _mm512_scalef_ps(p, whole);
}

/// weights = 2^(scores - the highest of them), rounded; next to nothing from n on. Returns their sum.
static float unscaled_softmax(size_t n, size_t columns, float *scores, bf16 *weights) {
  for (size_t j = n; j < columns; j++) scores[j] = -1e30f;
  __m512 best = _mm512_load_ps(scores), sum = _mm512_setzero_ps();
  for (size_t j = 16; j < columns; j += 16) best = _mm512_max_ps(best, _mm512_load_ps(scores + j));
  best = _mm512_set1_ps(_mm512_reduce_max_ps(best));
  for (size_t j = 0; j < columns; j += 16) {
    __m512 e = power_of_two(_mm512_sub_ps(_mm512_load_ps(scores + j), best));
    sum = _mm512_add_ps(sum, e);
    _mm256_store_si256((__m256i *)(weights + j), (__m256i)_mm512_cvtneps_pbh(e));
  }
  return _mm512_reduce_add_ps(sum);
}

/// Scores of 32 queries: two tiles of them by every tile of keys.
static void score(size_t n, const bf16 *queries, const bf16 *keys, float *scores, size_t columns) {
  _tile_loadd(4, queries, 64);
  _tile_loadd(5, queries + tile, 64);
  for (size_t j = 0; j < n; j += 16, keys += tile) {
    _tile_loadd(6, keys, 64);
    _tile_zero(0);
    _tile_zero(1);
    _tile_dpbf16ps(0, 4, 6);
    _tile_dpbf16ps(1, 5, 6);
    _tile_stored(0, scores + j, columns * sizeof *scores);
    _tile_stored(1, scores + 16 * columns + j, columns * sizeof *scores);
  }
}

/// sums (32 rows of a head) = weights by values.
static void gather(size_t columns, const bf16 *weights, const bf16 *values, float *sums) {
  _tile_zero(0);
  _tile_zero(1);
  _tile_zero(2);
  _tile_zero(3);
  for (size_t j = 0; j < columns; j += 32, values += 2 * tile) {
    _tile_loadd(4, weights + j, columns * sizeof *weights);
    _tile_loadd(6, values, 64);
    _tile_dpbf16ps(0, 4, 6);
    _tile_loadd(7, values + tile, 64);
    _tile_dpbf16ps(1, 4, 7);
    _tile_loadd(5, weights + 16 * columns + j, columns * sizeof *weights);
    _tile_dpbf16ps(2, 5, 6);
    _tile_dpbf16ps(3, 5, 7);
  }
  _tile_stored(0, sums, dim * sizeof *sums);
  _tile_stored(1, sums + 16, dim * sizeof *sums);
  _tile_stored(2, sums + 16 * dim, dim * sizeof *sums);
  _tile_stored(3, sums + 16 * dim + 16, dim * sizeof *sums);
}

int pk_amx_attention_takes(size_t width) { return width == dim; }

void pk_amx_attention(size_t n, size_t heads, const float *qkv, size_t ld, size_t head_stride, float *out, size_t ldo,
                      float *scratch) {
  size_t columns = (n + 31) / 32 * 32;
  float *scores = scratch;
  bf16 *keys = (bf16 *)(scores + block * columns), *values = keys + dim * columns, *weights = values + dim * columns;
  bf16 rounded[2 * tile] __attribute__((aligned(64)));
  float sums[block * dim] __attribute__((aligned(64))), total[block];
  // The softmax's scale, and its base e as two to some power.
  const float factor = 0.176776695f * 1.44269504f;
  _tile_loadconfig(&eight_tiles);
  for (size_t head = 0; head < heads; head++) {
    const float *q = qkv + head * head_stride, *k = q + heads * head_stride, *v = k + heads * head_stride;
    for (size_t j = 0; j < n; j += 16) {
      pack_rows(smaller_of(16, n - j), k + j * ld, ld, 1.0f, rounded);
      transpose_pairs(rounded, keys + j * dim);
    }
    pack_values(n, v, ld, values);
    for (size_t row = 0; row < n; row += block) {
      size_t rows = smaller_of(block, n - row);
      pack_rows(rows, q + row * ld, ld, factor, rounded);
      score(n, rounded, keys, scores, columns);
      for (size_t r = 0; r < rows; r++)
        total[r] = unscaled_softmax(n, columns, scores + r * columns, weights + r * columns);
      gather(columns, weights, values, sums);
      for (size_t r = 0; r < rows; r++) {
        float *to = out + (row + r) * ldo + head * dim;
        __m512 inverse = _mm512_set1_ps(1.0f / total[r]);
        _mm512_storeu_ps(to, _mm512_mul_ps(_mm512_load_ps(sums + r * dim), inverse));
        _mm512_storeu_ps(to + 16, _mm512_mul_ps(_mm512_load_ps(sums + r * dim + 16), inverse));
      }
    }
  }
  _tile_release();
}
#pragma clang attribute pop
#endif
