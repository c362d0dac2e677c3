// The matrix kernel. Weights lie in panels of up to PK_VECS vectors of outputs, input by input; a tile of PK_ROWS rows
// and one panel stays in registers. Every output is bias + products in the order of the inputs, whatever tile its row
// falls in: a row's result does not depend on the other rows.

/// Rows that go through all panels together: their inputs stay in the cache.
#define PK_ROW_BLOCK (8 * PK_ROWS)
#define PK_PANEL (PK_VECS * PK_LANES)

/// c = start + a . b for `rows` rows and `vecs` vectors; both are constants after inlining. b has a row of
/// `vecs` vectors for each of k inputs, ldb floats apart. start may be NULL (zero).
PK_INLINE void tile(const int rows, const int vecs, size_t k, const float *a, size_t lda, const float *b, size_t ldb,
                    const float *start, float *c, size_t ldc) {
  vf sum[PK_ROWS][PK_VECS];
  PK_UNROLL for (int r = 0; r < rows; r++) {
    PK_UNROLL for (int j = 0; j < vecs; j++) sum[r][j] = start ? load(start + j * PK_LANES) : splat(0.0f);
  }
  for (size_t i = 0; i < k; i++) {
    vf w[PK_VECS];
    PK_UNROLL for (int j = 0; j < vecs; j++) w[j] = load(b + i * ldb + j * PK_LANES);
    PK_UNROLL for (int r = 0; r < rows; r++) {
      vf x = splat(a[r * lda + i]);
      PK_UNROLL for (int j = 0; j < vecs; j++) sum[r][j] += x * w[j];
    }
  }
  PK_UNROLL for (int r = 0; r < rows; r++) {
    PK_UNROLL for (int j = 0; j < vecs; j++) store(c + r * ldc + j * PK_LANES, sum[r][j]);
  }
}

/// All rows of one panel of `vecs` vectors: whole tiles, then what is left over.
PK_INLINE void panel(const int vecs, size_t rows, size_t k, const float *a, size_t lda, const float *b, size_t ldb,
                     const float *start, float *c, size_t ldc) {
  size_t row = 0;
  for (; row + PK_ROWS <= rows; row += PK_ROWS)
    tile(PK_ROWS, vecs, k, a + row * lda, lda, b, ldb, start, c + row * ldc, ldc);
#define PK_REST(count)                                                                                                 \
  case count:                                                                                                          \
    tile(count, vecs, k, a + row * lda, lda, b, ldb, start, c + row * ldc, ldc);                                       \
    break;
  switch (rows - row) {
    PK_REST(1)
    PK_REST(2)
    PK_REST(3)
#if PK_ROWS > 4
    PK_REST(4)
    PK_REST(5)
#endif
#if PK_ROWS > 6
    PK_REST(6)
    PK_REST(7)
#endif
  }
#undef PK_REST
}

/// The same, with a number of vectors that is known at run time only.
static void rows_by_vectors(size_t vecs, size_t rows, size_t k, const float *a, size_t lda, const float *b, size_t ldb,
                            const float *start, float *c, size_t ldc) {
  switch (vecs) {
    case 1: panel(1, rows, k, a, lda, b, ldb, start, c, ldc); break;
    case 2: panel(2, rows, k, a, lda, b, ldb, start, c, ldc); break;
#if PK_VECS > 2
    case 3: panel(3, rows, k, a, lda, b, ldb, start, c, ldc); break;
#endif
  }
}

/// How n outputs fall into panels: as few as can be, and as even as can be.
typedef struct {
  size_t panels, vectors;
} panel_plan;

PK_INLINE panel_plan plan_panels(size_t n) {
  size_t vectors = (n + PK_LANES - 1) / PK_LANES;
  return (panel_plan){.panels = (vectors + PK_VECS - 1) / PK_VECS, .vectors = vectors};
}

PK_INLINE size_t panel_vectors(panel_plan plan, size_t index) {
  return plan.vectors / plan.panels + (index < plan.vectors % plan.panels ? 1 : 0);
}

static size_t packed_floats(size_t n, size_t k) {
  size_t floats = plan_panels(n).vectors * PK_LANES * k;
  return (floats + 15) / 16 * 16;
}

static void pack(size_t n, size_t k, const float *w, float *packed) {
  panel_plan plan = plan_panels(n);
  size_t column = 0;
  for (size_t p = 0; p < plan.panels; p++) {
    size_t width = panel_vectors(plan, p) * PK_LANES;
    for (size_t j = 0; j < width; j++) {
      for (size_t i = 0; i < k; i++) packed[i * width + j] = column + j < n ? w[(column + j) * k + i] : 0.0f;
    }
    packed += width * k;
    column += width;
  }
}

/// A panel whose last columns lie beyond n: it is computed beside c, and what belongs to c is copied.
static void last_panel(size_t vecs, size_t columns, size_t rows, size_t k, const float *a, size_t lda, const float *b,
                       const float *start, float *c, size_t ldc) {
  float beside[PK_ROWS * PK_PANEL];
  for (size_t row = 0; row < rows; row += PK_ROWS) {
    size_t count = rows - row < PK_ROWS ? rows - row : PK_ROWS;
    rows_by_vectors(vecs, count, k, a + row * lda, lda, b, vecs * PK_LANES, start, beside, PK_PANEL);
    for (size_t r = 0; r < count; r++) {
      for (size_t j = 0; j < columns; j++) c[(row + r) * ldc + j] = beside[r * PK_PANEL + j];
    }
  }
}

static void gemm(size_t m, size_t n, size_t k, const float *a, size_t lda, const float *packed, const float *bias,
                 float *c, size_t ldc) {
  panel_plan plan = plan_panels(n);
  for (size_t row = 0; row < m; row += PK_ROW_BLOCK) {
    size_t rows = m - row < PK_ROW_BLOCK ? m - row : PK_ROW_BLOCK;
    const float *b = packed;
    size_t column = 0;
    for (size_t p = 0; p < plan.panels; p++) {
      size_t vecs = panel_vectors(plan, p), width = vecs * PK_LANES;
      size_t columns = n - column < width ? n - column : width;
      float start[PK_PANEL];
      for (size_t j = 0; j < width; j++) start[j] = bias && j < columns ? bias[column + j] : 0.0f;
      float *out = c + row * ldc + column;
      if (columns == width) {
        rows_by_vectors(vecs, rows, k, a + row * lda, lda, b, width, start, out, ldc);
      } else {
        last_panel(vecs, columns, rows, k, a + row * lda, lda, b, start, out, ldc);
      }
      b += width * k;
      column += width;
    }
  }
}

/// One row against a packed matrix, with four chains of sums: a single row would otherwise wait for each addition.
PK_INLINE void row_by_packed(size_t n, size_t k, const float *a, const float *packed, const float *bias, float *c) {
  panel_plan plan = plan_panels(n);
  size_t column = 0;
  for (size_t p = 0; p < plan.panels; p++) {
    size_t vecs = panel_vectors(plan, p), width = vecs * PK_LANES;
    vf sum[4][PK_VECS];
    for (int chain = 0; chain < 4; chain++)
      for (int j = 0; j < PK_VECS; j++) sum[chain][j] = splat(0.0f);
    for (size_t i = 0; i + 4 <= k; i += 4) {
      PK_UNROLL for (int chain = 0; chain < 4; chain++) {
        vf x = splat(a[i + chain]);
        PK_UNROLL for (int j = 0; j < PK_VECS; j++) {
          if ((size_t)j < vecs) sum[chain][j] += x * load(packed + (i + chain) * width + j * PK_LANES);
        }
      }
    }
    float beside[PK_PANEL];
    for (int j = 0; j < PK_VECS; j++)
      store(beside + j * PK_LANES, (sum[0][j] + sum[1][j]) + (sum[2][j] + sum[3][j]));
    size_t columns = n - column < width ? n - column : width;
    for (size_t j = 0; j < columns; j++) c[column + j] = beside[j] + (bias ? bias[column + j] : 0.0f);
    packed += width * k;
    column += width;
  }
}
