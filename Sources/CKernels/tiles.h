// How the AMX kernels set up their tiles.
#ifndef PARALLAX_TILES_H
#define PARALLAX_TILES_H
#include <stdint.h>

/// Eight tiles of 16 rows of 64 bytes, as the instruction wants to be told.
static const struct {
  uint8_t palette, start_row, reserved[14];
  uint16_t row_bytes[16];
  uint8_t rows[16];
} eight_tiles __attribute__((aligned(64))) = {
    .palette = 1,
    .row_bytes = {64, 64, 64, 64, 64, 64, 64, 64},
    .rows = {16, 16, 16, 16, 16, 16, 16, 16},
};
#endif
