// Products of bytes. Each row of inputs is rounded to bytes, a stretch at a time, with a scale and a zero of its own;
// the sums of a stretch are whole numbers, the same on every processor. Before this file comes `byte_sums`:
//
//   static void byte_sums(size_t tiles, size_t steps, const uint8_t *a, const int8_t *w, int32_t *sums);
//
// sums (16 or 32 rows of 32, for one or two `tiles` of rows) = a . w over `steps` steps. The tiles of 16 rows lie
// `steps` tiles apart.
#include "bytes.h"

/// Bytes of a part: the first or the second bytes of a stretch of all rows.
enum { part_bytes = byte_rows * byte_stretch };

typedef uint8_t vb __attribute__((ext_vector_type(PK_LANES)));
typedef uint8_t vb_unaligned __attribute__((ext_vector_type(PK_LANES), aligned(1), may_alias));
typedef int32_t vi_unaligned __attribute__((ext_vector_type(PK_LANES), aligned(4), may_alias));

/// What the bytes of a stretch stand for: (byte - zero) * unit.
typedef struct {
  float unit, zero;
} byte_scale;

/// Rounds a stretch of a row to bytes, into the row of each tile.
PK_INLINE byte_scale round_stretch(size_t k, const float *a, uint8_t *out) {
  vf least = splat(0.0f), most = splat(0.0f);
  for (size_t i = 0; i < k; i += PK_LANES) {
    vf x = load(a + i);
    least = smaller(least, x);
    most = larger(most, x);
  }
  // Both ends are rounded: 254.5 steps between them never come to more than 255.
  float low = -lane_max(-least), range = lane_max(most) - low;
  float factor = range > 0 ? 254.5f / range : 0.0f;
  // Adding 1.5 * 2^23 rounds to the nearest integer and leaves it in the low bits.
  const float magic = 12582912.0f;
  float shift = magic - low * factor;
  for (size_t i = 0; i < k; i += PK_LANES) {
    vi whole = (vi)(load(a + i) * splat(factor) + splat(shift));
    *(vb_unaligned *)(out + i / byte_step * byte_tile + i % byte_step) = __builtin_convertvector(whole & 255, vb);
  }
  return (byte_scale){.unit = range / 254.5f, .zero = shift - magic};
}

/// gelu(x) within 3e-4, for results that are rounded to bytes: as the exact one, with the polynomial of degree 8 on a
/// bump that is cut off at 4.
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

/// c = start + sums as numbers, for `rows` rows of the panel from `column` on. `total` is that of the stretch.
PK_INLINE void add_panel(const int gelu, size_t rows, const int32_t *sums, const byte_scale *rounded,
                         const float *scale, const float *total, const float *start, size_t start_stride, float *c,
                         size_t ldc) {
  for (size_t r = 0; r < rows; r++) {
    PK_UNROLL for (int j = 0; j < byte_panel; j += PK_LANES) {
      vf sum = __builtin_convertvector(*(const vi_unaligned *)(sums + r * byte_panel + j), vf);
      sum -= splat(rounded[r].zero) * load(total + j);
      vf x = sum * (load(scale + j) * splat(rounded[r].unit)) + load(start + r * start_stride + j);
      store(c + r * ldc + j, gelu ? rough_gelu(x) : x);
    }
  }
}

/// What the bytes of a stretch leave of it.
PK_INLINE void subtract_bytes(size_t k, const float *a, const uint8_t *bytes, byte_scale scale, float *rest) {
  for (size_t i = 0; i < k; i += PK_LANES) {
    vb whole = *(const vb_unaligned *)(bytes + i / byte_step * byte_tile + i % byte_step);
    store(rest + i, load(a + i) - (__builtin_convertvector(whole, vf) - splat(scale.zero)) * splat(scale.unit));
  }
}

/// Rounds rows: stretch by stretch the bytes of all of them, and behind these the second bytes where there are two.
PK_INLINE void round_rows(size_t rows, pk_byte_shape shape, const float *a, size_t lda, uint8_t *bytes,
                          byte_scale (*rounded)[byte_rows]) {
  float rest[byte_stretch];
  for (size_t from = 0; from < shape.k; from += byte_stretch) {
    size_t count = shape.k - from < byte_stretch ? shape.k - from : byte_stretch;
    for (size_t r = 0; r < rows; r++) {
      const float *x = a + r * lda + from;
      uint8_t *to = bytes + r / 16 * 16 * count + r % 16 * byte_step;
      rounded[0][r] = round_stretch(count, x, to);
      if (shape.bytes == 1) continue;
      subtract_bytes(count, x, to, rounded[0][r], rest);
      rounded[1][r] = round_stretch(count, rest, to + part_bytes);
    }
    bytes += shape.bytes * part_bytes;
    rounded += shape.bytes;
  }
}

/// At most 32 rows, from row `first` of the rounded ones, of the panel from `column` on: what each
/// part adds to it.
PK_INLINE void multiply_panel(size_t first, size_t rows, pk_byte_shape shape, const uint8_t *bytes,
                              byte_scale (*rounded)[byte_rows], byte_matrix matrix, size_t column, int gelu, float *c,
                              size_t ldc) {
  int32_t sums[2 * 16 * byte_panel] __attribute__((aligned(64)));
  size_t parts = pk_byte_stretches(shape) * shape.bytes;
  const float *scale = matrix.scale + column, *start = matrix.bias + column;
  for (size_t part = 0; part < parts; part++, start = c) {
    size_t stretch = part / shape.bytes, from = stretch * byte_stretch, start_stride = part ? ldc : 0;
    size_t count = shape.k - from < byte_stretch ? shape.k - from : byte_stretch;
    const float *total = matrix.total + stretch * shape.n + column;
    byte_sums(rows > 16 ? 2 : 1, count / byte_step, bytes + part * part_bytes + first * count,
              matrix.weights + column * shape.k + from * byte_panel, sums);
    if (gelu && part + 1 == parts) {
      add_panel(1, rows, sums, rounded[part] + first, scale, total, start, start_stride, c, ldc);
    } else {
      add_panel(0, rows, sums, rounded[part] + first, scale, total, start, start_stride, c, ldc);
    }
  }
}

void PK_BYTES(size_t m, pk_byte_shape shape, const float *a, size_t lda, const float *packed, int gelu, float *c,
              size_t ldc, size_t panel_stride) {
  uint8_t bytes[byte_parts * part_bytes] __attribute__((aligned(64)));
  byte_scale rounded[byte_parts][byte_rows];
  byte_matrix matrix = pk_byte_matrix(shape, packed);
  for (size_t row = 0; row < m; row += byte_rows) {
    size_t rows = m - row < byte_rows ? m - row : byte_rows;
    round_rows(rows, shape, a + row * lda, lda, bytes, rounded);
    for (size_t column = 0; column < shape.n; column += byte_panel) {
      float *to = c + row * ldc + column / byte_panel * panel_stride;
      for (size_t r = 0; r < rows; r += 32) {
        size_t left = rows - r < 32 ? rows - r : 32;
        multiply_panel(r, left, shape, bytes, rounded, matrix, column, gelu, to + r * ldc, ldc);
      }
    }
  }
}
