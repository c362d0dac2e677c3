// How the products of bytes are laid out. A tile is 16 rows of 64 bytes. Of weights, it holds 64 inputs of 16 outputs:
// a row has four inputs of each output side by side. Of inputs, it holds 64 inputs of 16 rows as they come.
#ifndef PARALLAX_BYTES_H
#define PARALLAX_BYTES_H
#include "kernels.h"

enum {
  byte_tile = 1024,
  /// Inputs of a tile.
  byte_step = 64,
  /// Outputs of a panel: two tiles, step by step.
  byte_panel = 32,
  /// Rows that go through all panels together: their bytes stay in the first-level cache where they are short.
  byte_rows = 64,
  /// Inputs of a row that are rounded together: a loud one spoils no more than these.
  byte_stretch = 384,
  /// The most stretches, each byte of an input counted: what was rounded lies on the stack.
  byte_parts = 4,
};

/// A packed matrix taken apart.
typedef struct {
  /// Panels of tiles.
  const int8_t *weights;
  /// The bias of each output, and what a byte of its weights stands for.
  const float *bias, *scale;
  /// The sum of each output's bytes, stretch by stretch.
  const float *total;
} byte_matrix;

/// Stretches of a row of this shape.
size_t pk_byte_stretches(pk_byte_shape shape);
byte_matrix pk_byte_matrix(pk_byte_shape shape, const float *packed);
#endif
