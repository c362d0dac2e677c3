// What every instruction set offers to the dispatcher. The functions are described in include/CKernels.h.
#ifndef PARALLAX_KERNELS_H
#define PARALLAX_KERNELS_H
#include "CKernels.h"

/// What works on packed weights: one layout of packing belongs to one of these.
typedef struct {
  size_t (*packed_floats)(size_t n, size_t k);
  void (*pack)(size_t n, size_t k, const float *w, float *packed);
  void (*gemm)(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, const float *bias,
               float *c, size_t ldc);
  void (*transition_scores)(size_t features, const int32_t *ids, const float *rows, size_t stride, const float *pad,
                            const float *bias, size_t n, const float *upper, const float *upper_bias, float *scores);
} pk_matrix_kernels;

/// The rest.
typedef struct {
  void (*maxout3_norm)(size_t rows, size_t width, const float *h, size_t ldh, const float *gain, const float *shift,
                       float *x, size_t ldx, int residual);
  void (*sum_rows)(size_t width, size_t count, const float *const *rows, const float *start, float *out);
  void (*attention)(size_t n, size_t heads, size_t dim, const float *qkv, size_t ld, size_t head_stride,
                    float *out, size_t ldo, float *scratch);
  void (*gelu)(size_t count, float *x);
  void (*layer_norm)(size_t rows, size_t width, float *x, const float *residual, const float *gain, const float *shift,
                     float epsilon);
} pk_layer_kernels;

/// `pk_gemm_bytes` of one instruction set.
typedef void pk_byte_product(size_t m, pk_byte_shape shape, const float *a, size_t lda, const float *packed, int gelu,
                             float *c, size_t ldc, size_t panel_stride);

extern const pk_matrix_kernels pk_matrix_generic;
extern const pk_layer_kernels pk_layers_generic;
#if defined(__x86_64__)
extern const pk_matrix_kernels pk_matrix_avx2, pk_matrix_avx512;
extern const pk_layer_kernels pk_layers_avx2, pk_layers_avx512;
extern pk_byte_product pk_gemm_bytes_vnni;
#endif
#if defined(__x86_64__) && defined(__linux__)
#define PK_HAS_AMX 1
extern const pk_matrix_kernels pk_matrix_amx;
extern pk_byte_product pk_gemm_bytes_amx;
int pk_amx_attention_takes(size_t dim);
void pk_amx_attention(size_t n, size_t heads, const float *qkv, size_t ld, size_t head_stride, float *out, size_t ldo,
                      float *scratch);
#endif
#if defined(__aarch64__)
extern const pk_matrix_kernels pk_matrix_neon;
extern const pk_layer_kernels pk_layers_neon;
#endif
#if defined(__APPLE__) || defined(PK_TEST_ACCELERATE)
extern const pk_matrix_kernels pk_matrix_accelerate;
#endif
#endif
