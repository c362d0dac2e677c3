// Vectors of PK_LANES floats. Every instruction set includes the *.inc.h files once, in this order, after it has
// defined PK_LANES (floats a vector), PK_ROWS and PK_VECS (the tile of the matrix kernel, in rows and in vectors),
// PK_MATRIX and PK_LAYERS (the names of its tables): one source of every kernel, compiled for each processor.
#include "kernels.h"
#pragma clang fp contract(fast)

#define PK_INLINE static inline __attribute__((always_inline))
#define PK_UNROLL _Pragma("clang loop unroll(full)")

typedef float vf __attribute__((ext_vector_type(PK_LANES)));
typedef float vf_unaligned __attribute__((ext_vector_type(PK_LANES), aligned(4), may_alias));
typedef int32_t vi __attribute__((ext_vector_type(PK_LANES)));

PK_INLINE vf load(const float *p) { return *(const vf_unaligned *)p; }
PK_INLINE void store(float *p, vf x) { *(vf_unaligned *)p = x; }
PK_INLINE vf splat(float x) { return (vf)x; }
PK_INLINE vf larger(vf a, vf b) { return a > b ? a : b; }
PK_INLINE vf smaller(vf a, vf b) { return a < b ? a : b; }

/// The sum of all lanes, halves first: the same order for every call.
PK_INLINE float lane_sum(vf x) {
  float lanes[PK_LANES];
  store(lanes, x);
  PK_UNROLL for (int half = PK_LANES / 2; half > 0; half /= 2) {
    PK_UNROLL for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
  }
  return lanes[0];
}

PK_INLINE float lane_max(vf x) {
  float lanes[PK_LANES];
  store(lanes, x);
  PK_UNROLL for (int half = PK_LANES / 2; half > 0; half /= 2) {
    PK_UNROLL for (int i = 0; i < half; i++) lanes[i] = lanes[i] > lanes[i + half] ? lanes[i] : lanes[i + half];
  }
  return lanes[0];
}

/// e to the x, relative error some 1e-7; x below -87 gives almost 0, above 88 stays at e^88. The polynomial is that of
/// the Cephes library.
PK_INLINE vf exponential(vf x) {
  x = smaller(larger(x, splat(-87.0f)), splat(88.0f));
  // Adding 1.5 * 2^23 rounds to the nearest integer and leaves it in the low bits.
  const vf magic = splat(12582912.0f);
  vf shifted = x * splat(1.44269504f) + magic;
  vf whole = shifted - magic;
  vf rest = x - whole * splat(0.693359375f) + whole * splat(2.12194440e-4f);
  vf p = splat(1.9875691500e-4f);
  p = p * rest + splat(1.3981999507e-3f);
  p = p * rest + splat(8.3334519073e-3f);
  p = p * rest + splat(4.1665795894e-2f);
  p = p * rest + splat(1.6666665459e-1f);
  p = p * rest + splat(5.0000001201e-1f);
  vf fraction = p * rest * rest + rest + splat(1.0f);
  vi exponent = ((vi)shifted + 127) << 23;
  return fraction * (vf)exponent;
}
