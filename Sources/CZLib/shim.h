#include <zlib.h>

// A macro in zlib, so Swift cannot see it.
static inline int czlib_begin_inflate(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }
