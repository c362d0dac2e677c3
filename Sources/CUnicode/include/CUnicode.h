// What Unicode, Python and spaCy say of a scalar, in constant time. The tables are generated
// (Scripts/generate_scalar_classes.py); the bits of a record are named by TextCore's ScalarClass.
#ifndef PARALLAX_CUNICODE_H
#define PARALLAX_CUNICODE_H
#include <stdint.h>

extern const uint16_t cunicode_record_block[];
extern const uint8_t cunicode_record_place[];
extern const uint32_t cunicode_record_value[];
extern const uint16_t cunicode_lower_block[];
extern const uint8_t cunicode_lower_place[];
extern const int32_t cunicode_lower_value[];

/// The general category (5 low bits) and the classes of a scalar; 0, an unassigned one, above U+10FFFF.
static inline uint32_t cunicode_record(uint32_t scalar) {
  if (scalar > 0x10ffff) return 0;
  uint32_t block = cunicode_record_block[scalar >> 7];
  return cunicode_record_value[cunicode_record_place[block * 128 + (scalar & 127)]];
}

/// The lower case of a scalar; the scalar itself where it has none, or one of several scalars (U+0130).
static inline uint32_t cunicode_lower(uint32_t scalar) {
  if (scalar > 0x10ffff) return scalar;
  uint32_t block = cunicode_lower_block[scalar >> 7];
  return scalar + (uint32_t)cunicode_lower_value[cunicode_lower_place[block * 128 + (scalar & 127)]];
}
#endif
