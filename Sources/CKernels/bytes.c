// The packing of byte matrices, which is the same for every instruction set.
#include "bytes.h"

#include <string.h>

size_t pk_byte_stretches(pk_byte_shape shape) { return (shape.k + byte_stretch - 1) / byte_stretch; }

size_t pk_packed_floats_bytes(pk_byte_shape shape) {
  return shape.n * shape.k / sizeof(float) + (2 + pk_byte_stretches(shape)) * shape.n;
}

byte_matrix pk_byte_matrix(pk_byte_shape shape, const float *packed) {
  const float *bias = packed + shape.n * shape.k / sizeof(float);
  return (byte_matrix){(const int8_t *)packed, bias, bias + shape.n, bias + 2 * shape.n};
}

void pk_pack_bytes(pk_byte_shape shape, const uint8_t *w, const float *scale, const float *bias, float *packed) {
  size_t n = shape.n, k = shape.k;
  int8_t *out = (int8_t *)packed;
  float *biases = packed + n * k / sizeof(float), *scales = biases + n, *total = scales + n;
  memset(total, 0, pk_byte_stretches(shape) * n * sizeof *total);
  for (size_t j = 0; j < n; j++) {
    for (size_t i = 0; i < k; i++) {
      int8_t weight = (int8_t)(w[j * k + i] - 128);
      size_t tile = (j / byte_panel * (k / byte_step) + i / byte_step) * 2 + j % byte_panel / 16;
      out[tile * byte_tile + i % byte_step / 4 * 64 + j % 16 * 4 + i % 4] = weight;
      total[i / byte_stretch * n + j] += weight;
    }
    scales[j] = scale[j];
    biases[j] = bias[j];
  }
}
