// The few dense kernels that the models need. Each is compiled for several instruction sets and chosen once,
// at run time, by what the processor offers. All pointers are to float32 unless said; nothing here allocates
// except where a name says so, and nothing keeps state but the choice of the instruction set.
#ifndef PARALLAX_CKERNELS_H
#define PARALLAX_CKERNELS_H
#include <stddef.h>
#include <stdint.h>

/// 0 generic C, 1 AVX2 + FMA, 2 AVX-512, 3 AVX-512 with AMX tiles in bfloat16, 4 NEON, 5 Accelerate. With 3, products
/// of large matrices keep some 16 bits of each number: the largest error is below 3e-5 of the results' mean size. The
/// first call chooses the best that processor and system have; for 3 it asks Linux for the tiles' state.
int pk_instruction_set(void);
/// Chooses another one for the calling thread (tests and benchmarks). Returns the one in force: asking for more than
/// the processor has changes nothing. A matrix is used under the instruction set that packed it, on every thread.
int pk_use_instruction_set(int wanted);

/// Floats that `pk_pack` writes for a weight matrix of n outputs and k inputs (a multiple of 16).
size_t pk_packed_floats(size_t n, size_t k);
/// Packs w (n rows of k inputs, row-major) for `pk_gemm`. `packed` must be 64-byte aligned.
void pk_pack(size_t n, size_t k, const float *w, float *packed);
/// c[m][n] = bias[n] + a[m][k] . w[n][k], rows lda and ldc floats apart. Rows of a may overlap (lda < k): that is
/// how a window over neighbouring tokens is read without copying. bias may be NULL (zero). Writes n columns only.
void pk_gemm(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, const float *bias, float *c,
             size_t ldc);

/// A matrix of bytes: n outputs, k inputs, and to how many bytes an input is rounded, one or two. Two are near to the
/// exact product, and take twice as long.
typedef struct {
  size_t n, k, bytes;
} pk_byte_shape;

/// Whether products of bytes are there for a matrix of this shape, and pay.
int pk_takes_bytes(pk_byte_shape shape);
/// Floats that `pk_pack_bytes` writes, whatever the instruction set.
size_t pk_packed_floats_bytes(pk_byte_shape shape);
/// Packs w (n rows of k bytes, each of which stands for (byte - 128) * scale of its row) and the bias of each output
/// for `pk_gemm_bytes`. `packed` must be 64-byte aligned.
void pk_pack_bytes(pk_byte_shape shape, const uint8_t *w, const float *scale, const float *bias, float *packed);
/// c[m][n] = bias[n] + a[m][k] . w[n][k], or gelu of that (within 3e-4); every 32 columns (a panel) lie `panel_stride`
/// floats behind those before. Up to 384 numbers of a row of a are rounded together to bytes, between the least
/// and the largest of them; the sums of bytes are exact. All instruction sets that have this give the same bits.
void pk_gemm_bytes(size_t m, pk_byte_shape shape, const float *a, size_t lda, const float *packed, int gelu, float *c,
                   size_t ldc, size_t panel_stride);

/// For each of `rows`: y[j] = max(h[j], h[width + j], h[2 width + j]) (pieces apart, not interleaved), then layer
/// normalisation over width (variance + 1e-8) with gain and shift; x = y, or x += y where residual is not 0.
/// width is a multiple of 16, at most 512.
void pk_maxout3_norm(size_t rows, size_t width, const float *h, size_t ldh, const float *gain, const float *shift,
                     float *x, size_t ldx, int residual);

/// out[width] = start[width] + the sum of `count` rows. width is a multiple of 16.
void pk_sum_rows(size_t width, size_t count, const float *const *rows, const float *start, float *out);

/// One step of a transition model (64 hidden units, 2 maxout pieces, pieces apart: 128 floats a feature).
/// hidden = max over pieces of (bias[128] + sum over f of (ids[f] < 0 ? pad : rows + ids[f] * stride) [f * 128 ...]);
/// scores[n] = upper(hidden) with upper packed by pk_pack(n, 64, …) and its bias.
void pk_transition_scores(size_t features, const int32_t *ids, const float *rows, size_t stride, const float *pad,
                          const float *bias, size_t n, const float *upper, const float *upper_bias, float *scores);

/// Self-attention of one sequence: qkv has n rows of 3 * heads parts of dim (queries, keys, values), rows ld floats
/// apart and parts head_stride; out gets n rows of heads * dim, ldo apart. scratch: pk_attention_scratch(n) floats. dim
/// is 32 or 64.
size_t pk_attention_scratch(size_t n);
void pk_attention(size_t n, size_t heads, size_t dim, const float *qkv, size_t ld, size_t head_stride,
                  float *out, size_t ldo, float *scratch);
/// The same where eight significant bits of each factor are enough: some processors are faster then.
void pk_attention_coarse(size_t n, size_t heads, size_t dim, const float *qkv, size_t ld, size_t head_stride,
                         float *out, size_t ldo, float *scratch);
/// x = gelu(x), exact (erf) form, absolute error below 1e-6.
void pk_gelu(size_t count, float *x);
/// For each row: x = norm(x + residual) * gain + shift; residual may be NULL. width is a multiple of 16.
void pk_layer_norm(size_t rows, size_t width, float *x, const float *residual, const float *gain, const float *shift,
                   float epsilon);
/// Lets blocks of a megabyte and more go back to the system as soon as they are freed (glibc; nothing elsewhere).
void pk_give_back_large_blocks(void);

#endif
