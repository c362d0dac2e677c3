// For any processor: what the compiler makes of vectors of four floats.
#define PK_LANES 4
#define PK_ROWS 4
#define PK_VECS 2
#define PK_MATRIX pk_matrix_generic
#define PK_LAYERS pk_layers_generic
#include "simd.inc.h"
#include "gemm.inc.h"
#include "layers.inc.h"
#include "attention.inc.h"
