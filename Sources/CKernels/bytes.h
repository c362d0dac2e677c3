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
  /// The most inputs, and the most stretches of them: what was rounded lies on the stack.
  byte_inputs = 2048,
  byte_stretches = 16,
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

byte_matrix pk_byte_matrix(pk_byte_shape shape, const float *packed);
#endif
