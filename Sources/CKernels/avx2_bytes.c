// For x86-64 with AVX2: products of bytes, widened to sixteen bits.
#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "kernels.h"
#define PK_LANES 8
#define PK_BYTES pk_gemm_bytes_avx2
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "simd.inc.h"
#include "bytes.h"

/// Four inputs, four times.
static inline __m256i four_inputs(const uint8_t *a) {
  int32_t inputs;
  memcpy(&inputs, a, sizeof inputs);
  return _mm256_cvtepu8_epi16(_mm_set1_epi32(inputs));
}

static inline __m256i four_outputs(const int8_t *w) { return _mm256_cvtepi8_epi16(_mm_loadu_si128((const void *)w)); }

/// Four rows of eight outputs. Each output has two sums, side by side, until the end.
PK_INLINE void four_rows(size_t steps, const uint8_t *a, const int8_t *w, int32_t *sums) {
  __m256i low[4], high[4];
  PK_UNROLL for (int r = 0; r < 4; r++) low[r] = high[r] = _mm256_setzero_si256();
  for (size_t s = 0; s < steps; s++, a += byte_tile, w += 2 * byte_tile) {
    for (size_t i = 0; i < byte_step; i += 4) {
      __m256i w0 = four_outputs(w + i * 16), w1 = four_outputs(w + i * 16 + 16);
      PK_UNROLL for (int r = 0; r < 4; r++) {
        __m256i x = four_inputs(a + r * byte_step + i);
        low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(x, w0));
        high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(x, w1));
      }
    }
  }
  PK_UNROLL for (int r = 0; r < 4; r++) {
    // The addition of neighbours leaves outputs 0, 1, 4, 5 and 2, 3, 6, 7.
    __m256i all = _mm256_permute4x64_epi64(_mm256_hadd_epi32(low[r], high[r]), 0xd8);
    _mm256_storeu_si256((void *)(sums + r * byte_panel), all);
  }
}

static void byte_sums(size_t tiles, size_t steps, const uint8_t *a, const int8_t *w, int32_t *sums) {
  for (size_t r = 0; r < tiles * 16; r += 4) {
    const uint8_t *rows = a + r / 16 * steps * byte_tile + r % 16 * byte_step;
    for (size_t j = 0; j < byte_panel; j += 8)
      four_rows(steps, rows, w + j / 16 * byte_tile + j % 16 * 4, sums + r * byte_panel + j);
  }
}

#include "bytes.inc.h"
#pragma clang attribute pop
#endif
