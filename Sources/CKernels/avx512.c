// For x86-64 with AVX-512: 24 of 32 registers hold the tile of 8 rows and 48 outputs.
#if defined(__x86_64__)
#include "kernels.h"
#define PK_LANES 16
#define PK_ROWS 8
#define PK_VECS 3
#define PK_MATRIX pk_matrix_avx512
#define PK_LAYERS pk_layers_avx512
#pragma clang attribute push(                                                                                          \
    __attribute__((target("avx2,fma,avx512f,avx512dq,avx512bw,avx512vl"))), apply_to = function)
#include "simd.inc.h"
#include "gemm.inc.h"
#include "layers.inc.h"
#include "attention.inc.h"
#pragma clang attribute pop
#endif
