// For x86-64 with AVX2 and FMA: 12 of 16 registers hold the tile of 6 rows and 16 outputs.
#if defined(__x86_64__)
#include "kernels.h"
#define PK_LANES 8
#define PK_ROWS 6
#define PK_VECS 2
#define PK_MATRIX pk_matrix_avx2
#define PK_LAYERS pk_layers_avx2
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "simd.inc.h"
#include "gemm.inc.h"
#include "layers.inc.h"
#include "attention.inc.h"
#pragma clang attribute pop
#endif
