// For x86-64 with AMX: products of bytes in tiles. One instruction adds 16 rows of 64 inputs times 64 inputs by 16
// outputs to 16 by 16 sums.
#include "kernels.h"
#if defined(PK_HAS_AMX)
#include <immintrin.h>
#define PK_LANES 16
#define PK_BYTES pk_gemm_bytes_amx_tiles
#pragma clang attribute push(                                                                                          \
    __attribute__((target("avx2,fma,avx512f,avx512dq,avx512bw,avx512vl,amx-tile,amx-int8"))), apply_to = function)
#include "simd.inc.h"
#include "bytes.h"
#include "tiles.h"

static void byte_sums(size_t tiles, size_t steps, const uint8_t *a, const int8_t *w, int32_t *sums) {
  enum { row_bytes = byte_panel * sizeof *sums };
  const uint8_t *next = a + steps * byte_tile;
  _tile_zero(0);
  _tile_zero(1);
  if (tiles == 1) {
    for (size_t s = 0; s < steps; s++, a += byte_tile, w += 2 * byte_tile) {
      _tile_loadd(4, a, 64);
      _tile_loadd(6, w, 64);
      _tile_dpbusd(0, 4, 6);
      _tile_loadd(7, w + byte_tile, 64);
      _tile_dpbusd(1, 4, 7);
    }
  } else {
    _tile_zero(2);
    _tile_zero(3);
    for (size_t s = 0; s < steps; s++, a += byte_tile, next += byte_tile, w += 2 * byte_tile) {
      _tile_loadd(4, a, 64);
      _tile_loadd(6, w, 64);
      _tile_dpbusd(0, 4, 6);
      _tile_loadd(7, w + byte_tile, 64);
      _tile_dpbusd(1, 4, 7);
      _tile_loadd(5, next, 64);
      _tile_dpbusd(2, 5, 6);
      _tile_dpbusd(3, 5, 7);
    }
    _tile_stored(2, sums + 16 * byte_panel, row_bytes);
    _tile_stored(3, sums + 16 * byte_panel + 16, row_bytes);
  }
  _tile_stored(0, sums, row_bytes);
  _tile_stored(1, sums + 16, row_bytes);
}

#include "bytes.inc.h"

void pk_gemm_bytes_amx(size_t m, pk_byte_shape shape, const float *a, size_t lda, const float *packed, int gelu,
                       float *c, size_t ldc, size_t panel_stride) {
  _tile_loadconfig(&eight_tiles);
  pk_gemm_bytes_amx_tiles(m, shape, a, lda, packed, gelu, c, ldc, panel_stride);
  _tile_release();
}
#pragma clang attribute pop
#endif
