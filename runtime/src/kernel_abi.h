/* The C interface between generated kernels and the runtime. Kernels check nothing: every pointer, length and alignment
 * has been checked by the caller. No kernel allocates, throws, keeps state or reads outside the bytes it was given.
 *
 * A kernel is named qc_<operation>_<format>__<target>: the left side of the double underscore is what it computes
 * (equal left sides have equal signatures and equal results, bit for bit), the right side is how.
 *
 * Terms: a row of W has `blocks` blocks. A panel is R rows packed together (R belongs to the target's layout).
 * An activation block holds what one block of x became: int8 codes, sums, f32 scale (QC_ACTIVATION in formats.inc gives
 * offsets). An activation panel holds `cols` columns: block b of column c lies at act + (b * cols + c) *
 * activation_bytes. Weights and packed panels may have any alignment; activation panels are aligned to 4 bytes. */
#ifndef QC_KERNEL_ABI_H
#define QC_KERNEL_ABI_H

#include <stddef.h>
#include <stdint.h>

#include "platform.h"

#ifdef __cplusplus
extern "C" {
#endif

/* y[blocks * block_elements] = weights of `blocks` consecutive blocks. */
typedef void qc_dequantize_fn(const uint8_t *w, size_t blocks, float *y);

/* Encodes blocks * block_elements finite floats into `blocks` consecutive blocks. `importance`: what an error of each
 * weight counts, finite and not negative, one for each float; NULL: all the same. */
typedef void qc_quantize_fn(const float *x, const float *importance, size_t blocks, uint8_t *w);

/* Quantises one column: activation block b is written at act + b * stride (bytes). Values may be NaN or infinite. */
typedef void qc_activations_fn(const float *x, size_t blocks, uint8_t *act, size_t stride);

/* y[c * y_stride + r] for r < rows, c < cols; row r of W starts at w + r * row_stride (bytes).
 * gemv: cols is 1. gemm: 1 <= cols <= the target's columns for the operation. rows >= 1, blocks >= 1. */
typedef void qc_gemv_raw_fn(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act,
                            size_t cols, float *y, size_t y_stride);
typedef qc_gemv_raw_fn qc_gemm_raw_fn;

/* The same from panels: panel p (rows p*R .. p*R+R-1) lies at panels + p * blocks * packed_block_bytes. rows may end
 * inside a panel; rows beyond it are not written to y. */
typedef void qc_gemv_packed_fn(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols,
                               float *y, size_t y_stride);
typedef qc_gemv_packed_fn qc_gemm_packed_fn;

/* Packs 1 <= rows <= R rows into one panel of blocks * packed_block_bytes; missing rows are blocks whose bytes are
 * zero. */
typedef void qc_pack_fn(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel);

/* The inverse: writes `rows` rows of raw blocks. Bits that the spec declares unused become zero. */
typedef void qc_unpack_fn(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride);

#ifdef __cplusplus
}
#endif
#endif
