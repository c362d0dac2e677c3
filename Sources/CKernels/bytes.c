// The packing of byte matrices, which is the same for every instruction set.
#include "bytes.h"

#include <string.h>

static size_t stretches(size_t k) { return (k + byte_stretch - 1) / byte_stretch; }

size_t pk_packed_floats_bytes(size_t n, size_t k) { return n * k / sizeof(float) + (2 + stretches(k)) * n; }

byte_matrix pk_byte_matrix(size_t n, size_t k, const float *packed) {
  const float *behind = packed + n * k / sizeof(float);
  return (byte_matrix){(const int8_t *)packed, behind, behind + n, behind + 2 * n};
}

void pk_pack_bytes(size_t n, size_t k, const uint8_t *w, const float *scale, const float *bias, float *packed) {
  int8_t *out = (int8_t *)packed;
  float *biases = packed + n * k / sizeof(float), *scales = biases + n, *total = scales + n;
  memset(total, 0, stretches(k) * n * sizeof *total);
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
