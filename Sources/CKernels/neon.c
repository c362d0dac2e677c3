// For arm64, which always has NEON: 24 of 32 registers hold the tile of 8 rows and 12 outputs.
#if defined(__aarch64__)
#include "kernels.h"
#define PK_LANES 4
#define PK_ROWS 8
#define PK_VECS 3
#define PK_MATRIX pk_matrix_neon
#define PK_LAYERS pk_layers_neon
#include "simd.inc.h"
#include "gemm.inc.h"
#include "layers.inc.h"
#include "attention.inc.h"
#endif
