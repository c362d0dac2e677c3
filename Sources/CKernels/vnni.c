// For x86-64 with AVX-512 VNNI: products of bytes, four inputs of 16 outputs an instruction.
#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "kernels.h"
#define PK_LANES 16
#define PK_BYTES pk_gemm_bytes_vnni
#pragma clang attribute push(                                                                                          \
    __attribute__((target("avx2,fma,avx512f,avx512dq,avx512bw,avx512vl,avx512vnni"))), apply_to = function)
#include "simd.inc.h"
#include "bytes.h"

static inline __m512i four_inputs(const uint8_t *a) {
  int32_t inputs;
  memcpy(&inputs, a, sizeof inputs);
  return _mm512_set1_epi32(inputs);
}

/// Eight rows, whose sums stay in registers.
PK_INLINE void eight_rows(size_t steps, const uint8_t *a, const int8_t *w, int32_t *sums) {
  __m512i left[8], right[8];
  PK_UNROLL for (int r = 0; r < 8; r++) left[r] = right[r] = _mm512_setzero_si512();
  for (size_t s = 0; s < steps; s++, a += byte_tile, w += 2 * byte_tile) {
    for (size_t i = 0; i < byte_step; i += 4) {
      __m512i w0 = _mm512_loadu_si512(w + i * 16), w1 = _mm512_loadu_si512(w + byte_tile + i * 16);
      PK_UNROLL for (int r = 0; r < 8; r++) {
        __m512i x = four_inputs(a + r * byte_step + i);
        left[r] = _mm512_dpbusd_epi32(left[r], x, w0);
        right[r] = _mm512_dpbusd_epi32(right[r], x, w1);
      }
    }
  }
  PK_UNROLL for (int r = 0; r < 8; r++) {
    _mm512_storeu_si512(sums + r * byte_panel, left[r]);
    _mm512_storeu_si512(sums + r * byte_panel + 16, right[r]);
  }
}

static void byte_sums(size_t tiles, size_t steps, const uint8_t *a, const int8_t *w, int32_t *sums) {
  for (size_t r = 0; r < tiles * 16; r += 8)
    eight_rows(steps, a + r / 16 * steps * byte_tile + r % 16 * byte_step, w, sums + r * byte_panel);
}

#include "bytes.inc.h"
#pragma clang attribute pop
#endif
