// For macOS: the matrix product is Apple's.
#include "kernels.h"
#if defined(__APPLE__) || defined(PK_TEST_ACCELERATE)
#include <string.h>
#if defined(__APPLE__)
#define ACCELERATE_NEW_LAPACK
#include <Accelerate/Accelerate.h>
#else
// A stand-in of the same shape lets the blocking below be tested elsewhere.
enum { CblasRowMajor = 101, CblasNoTrans = 111, CblasTrans = 112 };
void cblas_sgemm(int order, int transpose_a, int transpose_b, int m, int n, int k, float alpha, const float *a, int lda,
                 const float *b, int ldb, float beta, float *c, int ldc);
#endif

// Every call has the same shape, so that a row's result does not depend on how many rows there are. Blocks of inputs
// are no longer than a row's stride: the library refuses rows that overlap.
enum { row_block = 32, input_block = 384, output_block = 384 };

static size_t smaller_of(size_t a, size_t b) { return a < b ? a : b; }

static size_t packed_floats(size_t n, size_t k) { return (n * k + 15) / 16 * 16; }

static void pack(size_t n, size_t k, const float *w, float *packed) { memcpy(packed, w, n * k * sizeof *w); }

/// One block of outputs for one block of rows, which is filled up with zeros where rows are missing.
static void block(size_t rows, size_t n, size_t k, const float *a, size_t lda, const float *w, const float *bias,
                  float *c, size_t ldc) {
  float sums[row_block * output_block], inputs[row_block * input_block];
  for (size_t r = 0; r < row_block; r++) {
    for (size_t j = 0; j < n; j++) sums[r * n + j] = bias ? bias[j] : 0.0f;
  }
  size_t step = smaller_of(lda, input_block);
  for (size_t from = 0; from < k; from += step) {
    size_t count = smaller_of(step, k - from);
    const float *in = a + from;
    size_t stride = lda;
    if (rows < row_block) {
      memset(inputs, 0, sizeof inputs);
      for (size_t r = 0; r < rows; r++) memcpy(inputs + r * count, in + r * lda, count * sizeof *in);
      in = inputs;
      stride = count;
    }
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, row_block, (int)n, (int)count, 1.0f, in, (int)stride,
                w + from, (int)k, 1.0f, sums, (int)n);
  }
  for (size_t r = 0; r < rows; r++) memcpy(c + r * ldc, sums + r * n, n * sizeof *c);
}

static void gemm(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, const float *bias,
                 float *c, size_t ldc) {
  for (size_t row = 0; row < m; row += row_block) {
    size_t rows = smaller_of(row_block, m - row);
    for (size_t column = 0; column < n; column += output_block) {
      block(rows, smaller_of(output_block, n - column), k, a + row * lda, lda, packed + column * k,
            bias ? bias + column : NULL, c + row * ldc + column, ldc);
    }
  }
}

/// The upper layer is one row: too small for a library call, so its sums are made here.
static void transition_scores(size_t features, const int32_t *ids, const float *rows, size_t stride, const float *pad,
                              const float *bias, size_t n, const float *upper, const float *upper_bias,
                              float *scores) {
  float sum[128], hidden[64];
  memcpy(sum, bias, sizeof sum);
  for (size_t f = 0; f < features; f++) {
    const float *row = (ids[f] < 0 ? pad : rows + (size_t)ids[f] * stride) + f * 128;
    for (int j = 0; j < 128; j++) sum[j] += row[j];
  }
  for (int j = 0; j < 64; j++) hidden[j] = sum[j] > sum[64 + j] ? sum[j] : sum[64 + j];
  for (size_t i = 0; i < n; i++) {
    float part[16] = {0};
    for (int j = 0; j < 64; j++) part[j % 16] += hidden[j] * upper[i * 64 + j];
    float total = upper_bias ? upper_bias[i] : 0.0f;
    for (int j = 0; j < 16; j++) total += part[j];
    scores[i] = total;
  }
}

const pk_matrix_kernels pk_matrix_accelerate = {
    .packed_floats = packed_floats,
    .pack = pack,
    .gemm = gemm,
    .transition_scores = transition_scores,
};
#endif
