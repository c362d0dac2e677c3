// Products of bytes. Each row of inputs is rounded to bytes with a scale of its own; the sums are whole numbers, the same
// on every processor. Before this file comes `byte_sums`:
//
//   static void byte_sums(size_t tiles, size_t steps, const uint8_t *a, const int8_t *w, const int32_t *start,
//                         int32_t *sums);
//
// sums (16 or 32 rows of 32, for one or two `tiles` of rows) = a . w over `steps` steps. The tiles of 16 rows lie `steps`
// tiles apart. PK_ZERO is the byte that stands for an input of zero: 0, or 128 where the bytes of inputs have no sign;
// `start` is what the sums start from then.
#include "bytes.h"

typedef uint8_t vb __attribute__((ext_vector_type(PK_LANES)));
typedef uint8_t vb_unaligned __attribute__((ext_vector_type(PK_LANES), aligned(1), may_alias));
typedef int32_t vi_unaligned __attribute__((ext_vector_type(PK_LANES), aligned(4), may_alias));

/// Rounds a row to bytes, into the row of each tile. Returns what one stands for.
PK_INLINE float round_row(size_t k, const float *a, uint8_t *out) {
  vf top = splat(0.0f);
  for (size_t i = 0; i < k; i += PK_LANES) {
    vf x = load(a + i);
    top = larger(top, larger(x, -x));
  }
  float largest = lane_max(top);
  vf factor = splat(largest > 0 ? 127.0f / largest : 0.0f);
  // Adding 1.5 * 2^23 rounds to the nearest integer and leaves it in the low bits.
  const vf magic = splat(12582912.0f + PK_ZERO);
  for (size_t i = 0; i < k; i += PK_LANES) {
    vi whole = (vi)(load(a + i) * factor + magic);
    *(vb_unaligned *)(out + i / byte_step * byte_tile + i % byte_step) = __builtin_convertvector(whole & 255, vb);
  }
  return largest / 127.0f;
}

/// gelu(x) within 3e-4, for results that are rounded to bytes: as the exact one, with the polynomial of degree 8 on a bump
/// that is cut off at 4.
PK_INLINE vf rough_gelu(vf x) {
  static const float terms[9] = {
      0.014660506f, -0.0853701978f, 0.0305841607f, 0.245022912f, -0.309493661f,
      0.0115931239f, 0.218878574f, -0.171293796f, 0.0454337627f,
  };
  vf size = larger(x, -x);
  vf u = smaller(size, splat(4.0f)) * splat(0.5f) - splat(1.0f);
  vf bump = splat(terms[0]);
  PK_UNROLL for (int i = 1; i < 9; i++) bump = bump * u + splat(terms[i]);
  return larger(x, splat(0.0f)) - bump;
}

/// c = sums as numbers, with their bias, for `rows` rows of one panel.
PK_INLINE void finish_panel(const int gelu, size_t rows, const int32_t *sums, const float *row_scale,
                            const float *scale, const float *bias, float *c, size_t ldc) {
  for (size_t r = 0; r < rows; r++) {
    PK_UNROLL for (int j = 0; j < byte_panel; j += PK_LANES) {
      vf sum = __builtin_convertvector(*(const vi_unaligned *)(sums + r * byte_panel + j), vf);
      vf x = sum * (load(scale + j) * splat(row_scale[r])) + load(bias + j);
      store(c + r * ldc + j, gelu ? rough_gelu(x) : x);
    }
  }
}

void PK_BYTES(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, int gelu, float *c,
              size_t ldc, size_t panel_stride) {
  uint8_t bytes[byte_rows * byte_inputs] __attribute__((aligned(64)));
  int32_t sums[2 * 16 * byte_panel] __attribute__((aligned(64)));
  float row_scale[byte_rows];
  byte_matrix matrix = pk_byte_matrix(n, k, packed);
  size_t steps = k / byte_step;
  for (size_t row = 0; row < m; row += byte_rows) {
    size_t rows = m - row < byte_rows ? m - row : byte_rows;
    for (size_t r = 0; r < rows; r++) {
      uint8_t *to = bytes + r / 16 * steps * byte_tile + r % 16 * byte_step;
      row_scale[r] = round_row(k, a + (row + r) * lda, to);
    }
    for (size_t column = 0; column < n; column += byte_panel) {
      for (size_t r = 0; r < rows; r += 32) {
        size_t left = rows - r < 32 ? rows - r : 32;
        byte_sums(left > 16 ? 2 : 1, steps, bytes + r * k, matrix.weights + column * k, matrix.start + column, sums);
        float *to = c + (row + r) * ldc + column / byte_panel * panel_stride;
        if (gelu) {
          finish_panel(1, left, sums, row_scale + r, matrix.scale + column, matrix.bias + column, to, ldc);
        } else {
          finish_panel(0, left, sums, row_scale + r, matrix.scale + column, matrix.bias + column, to, ldc);
        }
      }
    }
  }
}
