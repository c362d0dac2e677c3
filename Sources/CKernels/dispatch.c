// Chooses the instruction set once and sends every call to it.
#include <stdatomic.h>

#include "bytes.h"
#include "kernels.h"
#include "processor.h"

static const pk_matrix_kernels *matrix_of(int instruction_set) {
  switch (instruction_set) {
#if defined(__x86_64__)
    case 1: return &pk_matrix_avx2;
    case 2: return &pk_matrix_avx512;
#endif
#if defined(PK_HAS_AMX)
    case 3: return &pk_matrix_amx;
#endif
#if defined(__aarch64__)
    case 4: return &pk_matrix_neon;
#endif
#if defined(__APPLE__)
    case 5: return &pk_matrix_accelerate;
#endif
    default: return &pk_matrix_generic;
  }
}

static const pk_layer_kernels *layers_of(int instruction_set) {
  switch (instruction_set) {
#if defined(__x86_64__)
    case 1: return &pk_layers_avx2;
    case 2:
    case 3: return &pk_layers_avx512;
#endif
#if defined(__aarch64__)
    case 4:
    case 5: return &pk_layers_neon;
#endif
    default: return &pk_layers_generic;
  }
}

/// NULL where the products of numbers are faster.
static pk_byte_product *bytes_of(int instruction_set) {
  switch (instruction_set) {
#if defined(__x86_64__)
    case 2: return pk_processor_has_vnni() ? pk_gemm_bytes_vnni : NULL;
#endif
#if defined(PK_HAS_AMX)
    case 3: return pk_gemm_bytes_amx;
#endif
    default: return NULL;
  }
}

/// The processor's best, or -1 before the first call.
static _Atomic int usual = -1;

/// What the thread asked for, or -1.
static _Thread_local int wanted_here = -1;

static int best(void) {
  const int order[] = {5, 4, 3, 2, 1};
  for (unsigned i = 0; i < sizeof order / sizeof *order; i++) {
    if (pk_processor_has(order[i])) return order[i];
  }
  return 0;
}

int pk_instruction_set(void) {
  if (wanted_here >= 0) return wanted_here;
  int now = atomic_load_explicit(&usual, memory_order_relaxed);
  if (now >= 0) return now;
  now = best();
  atomic_store_explicit(&usual, now, memory_order_relaxed);
  return now;
}

int pk_use_instruction_set(int wanted) {
  if (pk_processor_has(wanted)) wanted_here = wanted;
  return pk_instruction_set();
}

static inline const pk_matrix_kernels *matrix(void) { return matrix_of(pk_instruction_set()); }
static inline const pk_layer_kernels *layers(void) { return layers_of(pk_instruction_set()); }

size_t pk_packed_floats(size_t n, size_t k) { return matrix()->packed_floats(n, k); }

void pk_pack(size_t n, size_t k, const float *w, float *packed) { matrix()->pack(n, k, w, packed); }

void pk_gemm(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, const float *bias, float *c,
             size_t ldc) {
  matrix()->gemm(m, n, k, a, lda, packed, bias, c, ldc);
}

int pk_takes_bytes(pk_byte_shape shape) {
  return bytes_of(pk_instruction_set()) && shape.n % byte_panel == 0 && shape.k % byte_step == 0 &&
         pk_byte_stretches(shape) * shape.bytes <= byte_parts;
}

void pk_gemm_bytes(size_t m, pk_byte_shape shape, const float *a, size_t lda, const float *packed, int gelu, float *c,
                   size_t ldc, size_t panel_stride) {
  bytes_of(pk_instruction_set())(m, shape, a, lda, packed, gelu, c, ldc, panel_stride);
}

void pk_maxout3_norm(size_t rows, size_t width, const float *h, size_t ldh, const float *gain, const float *shift,
                     float *x, size_t ldx, int residual) {
  layers()->maxout3_norm(rows, width, h, ldh, gain, shift, x, ldx, residual);
}

void pk_sum_rows(size_t width, size_t count, const float *const *rows, const float *start, float *out) {
  layers()->sum_rows(width, count, rows, start, out);
}

void pk_transition_scores(size_t features, const int32_t *ids, const float *rows, size_t stride, const float *pad,
                          const float *bias, size_t n, const float *upper, const float *upper_bias, float *scores) {
  matrix()->transition_scores(features, ids, rows, stride, pad, bias, n, upper, upper_bias, scores);
}

// 64 rows of keys and a tile's rows of scores, each padded to whole vectors.
size_t pk_attention_scratch(size_t n) { return (64 + 16) * ((n + 31) / 32 * 32); }

void pk_attention(size_t n, size_t heads, size_t dim, const float *qkv, size_t ld, size_t head_stride,
                  float *out, size_t ldo, float *scratch) {
  layers()->attention(n, heads, dim, qkv, ld, head_stride, out, ldo, scratch);
}

void pk_attention_coarse(size_t n, size_t heads, size_t dim, const float *qkv, size_t ld, size_t head_stride,
                         float *out, size_t ldo, float *scratch) {
#if defined(PK_HAS_AMX)
  if (pk_instruction_set() == 3 && pk_amx_attention_takes(dim))
    return pk_amx_attention(n, heads, qkv, ld, head_stride, out, ldo, scratch);
#endif
  pk_attention(n, heads, dim, qkv, ld, head_stride, out, ldo, scratch);
}

void pk_gelu(size_t count, float *x) { layers()->gelu(count, x); }

void pk_layer_norm(size_t rows, size_t width, float *x, const float *residual, const float *gain, const float *shift,
                   float epsilon) {
  layers()->layer_norm(rows, width, x, residual, gain, shift, epsilon);
}
