/* The C interface between generated kernels and the runtime; operations.def has what each operation takes. Kernels
 * check nothing: every pointer, length and alignment has been checked by the caller. No kernel allocates, throws, keeps
 * state or reads outside the bytes it was given.
 *
 * A kernel is named qc_<operation>_<format>__<target>: the left side of the double underscore is what it computes
 * (equal left sides have equal signatures and equal results, bit for bit), the right side is how.
 *
 * Terms: a row of W has `blocks` blocks. A panel is R rows packed together (R belongs to the target's layout).
 * An activation block holds what one block of x became: int8 codes, sums, f32 scale (QC_ACTIVATION in formats.inc gives
 * offsets). An activation panel holds `cols` columns: block b of column c lies at act + (b * cols + c) *
 * activation_bytes, and what the sums of its groups start at, int32 each, in the same order in a buffer of its own.
 * Columns of floats, for formats of floats, lie one after the other.
 * Weights and packed panels may have any alignment; activation panels and starts are aligned to 4 bytes. */
#ifndef QC_KERNEL_ABI_H
#define QC_KERNEL_ABI_H

#include <stddef.h>
#include <stdint.h>

#include "platform.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What products take: y[c * y_stride + r] for r < rows, c < cols. `act` is an activation panel, `starts` what the sums
 * of its groups start at (QC_ACTIVATION); null where the format has no zero point. */
typedef struct qc_product {
  const uint8_t *w;  /* row r begins at w + r * row_stride (bytes); or panels */
  size_t row_stride; /* not of panels */
  size_t rows, blocks;
  const uint8_t *act, *starts;
  size_t cols;
  float *y;
  size_t y_stride;
} qc_product;

/* What packing takes: rows of blocks, as they are in the file and as one panel, or the panel as two. */
typedef struct qc_repacking {
  const uint8_t *from;
  uint8_t *to;
  size_t row_stride; /* row r of the file begins at r * row_stride (bytes); not where there are panels alone */
  size_t rows, blocks;
} qc_repacking;

#define QC_OPERATION(name, on, parameters) typedef void qc_##name##_fn parameters;
#include "operations.def"

#ifdef __cplusplus
}
#endif
#endif
