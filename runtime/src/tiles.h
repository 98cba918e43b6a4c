// The loops around the tiles of a format's kernels: the same for every format and every target. A generated file says
// in a structure, here T, what it has; T derives from the format's `shape` (docs/fitting.md), so it has that, too.
//
//   rows                         R: rows of a tile, of a panel
//   raw_columns, packed_columns  the most columns of a tile, powers of two
//   panel                        offsets in a block of a panel, and its size, panel::bytes; panel::as_file: R blocks
//                                as in the file, one after the other
//   act                          of a block of activations: offsets (codes, corr, sums, scale, bytes), the weights that
//                                share a sum (group), what corr multiplies sums by (-corr_zero)
//   dequantize<Full>(w, blocks, y)
//                                R / 4 blocks to floats; where not Full, fewer
//   raw<C, Full>(w, row_stride, block_step, rows, blocks, act, act_step, y, y_stride)
//                                R rows by C columns; where not Full, `rows` of them. Steps are from block to block.
//   packed<C>(panel, rows, blocks, act, act_step, y, y_stride)
//                                the same from a panel; only `rows` rows of y are written
//   pack<Full>(w, row_stride, rows, blocks, panel)
//
// The target's header has qc_greatest<N>(x) and qc_round<N>(x, inverse, to), which do with vectors of x what their
// names say. What the kernels take is in operations.def. Internal linkage only: see kernel_support.h.
#pragma once

#include "kernel_support.h"

namespace {

template <class T> QC_TILE void qc_dequantize_blocks(const uint8_t *w, size_t blocks, float *y) {
  constexpr size_t at_once = T::rows / 4;
  for (; blocks >= at_once; blocks -= at_once, w += at_once * T::bytes, y += at_once * T::block)
    T::template dequantize<true>(w, at_once, y);
  if constexpr (at_once > 1)
    if (blocks > 0)
      T::template dequantize<false>(w, blocks, y);
}

/// docs/numerics.md, Activations.
template <class T> QC_TILE void qc_quantize_activations(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * T::block;
    uint8_t *const to = act + b * stride;
    const qc_activation_scale s(qc_greatest<T::block>(from));
    qc_clear(to + T::block, T::act::bytes - T::block);
    qc_store_f32(to + T::act::scale, s.d);
    if (s.id == 0) {
      qc_clear(to, T::block);
      continue;
    }
    for (size_t g = 0; g < T::block / T::act::group; ++g) {
      const size_t first = g * T::act::group;
      [[maybe_unused]] const int32_t sum = qc_round<T::act::group>(from + first, s.id, to + first);
      if constexpr (T::act::has_corr)
        qc_store_i32(to + T::act::corr + 4 * g, -T::act::corr_zero * sum);
      if constexpr (T::act::has_sums)
        qc_store_i16(to + T::act::sums + 2 * g, int16_t(sum));
    }
  }
}

/// Full tiles of C columns; the rows of a last, partial tile column by column.
template <class T, int C>
void qc_raw_rows(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t act_step,
                 float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + T::rows <= rows; r += T::rows)
    T::template raw<C, true>(w + r * row_stride, row_stride, T::bytes, T::rows, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    T::template raw<1, false>(w + r * row_stride, row_stride, T::bytes, rows - r, blocks, act + c * T::act::bytes,
                              act_step, y + c * y_stride + r, y_stride);
}

template <class T, int C>
void qc_panel_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y,
                   size_t y_stride) {
  for (size_t r = 0; r < rows; r += T::rows, panels += blocks * T::panel::bytes) {
    if constexpr (!T::panel::as_file)
      T::template packed<C>(panels, qc_min(rows - r, T::rows), blocks, act, act_step, y + r, y_stride);
    else if (rows - r >= T::rows)
      T::template raw<C, true>(panels, T::bytes, T::panel::bytes, rows - r, blocks, act, act_step, y + r, y_stride);
    else
      T::template raw<C, false>(panels, T::bytes, T::panel::bytes, rows - r, blocks, act, act_step, y + r, y_stride);
  }
}

/// Columns in powers of two, C and below: as few kinds of tiles as give every number of columns. `column` is the first.
template <class T, int C>
QC_TILE void qc_raw_columns(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act,
                            size_t cols, size_t column, float *y, size_t y_stride) {
  for (; cols - column >= C; column += C)
    qc_raw_rows<T, C>(w, row_stride, rows, blocks, act + column * T::act::bytes, cols * T::act::bytes,
                      y + column * y_stride, y_stride);
  if constexpr (C > 1)
    qc_raw_columns<T, C / 2>(w, row_stride, rows, blocks, act, cols, column, y, y_stride);
}

template <class T, int C>
QC_TILE void qc_panel_columns(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols,
                              size_t column, float *y, size_t y_stride) {
  for (; cols - column >= C; column += C)
    qc_panel_rows<T, C>(panels, rows, blocks, act + column * T::act::bytes, cols * T::act::bytes, y + column * y_stride,
                        y_stride);
  if constexpr (C > 1)
    qc_panel_columns<T, C / 2>(panels, rows, blocks, act, cols, column, y, y_stride);
}

template <class T>
QC_TILE void qc_raw_column(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act,
                           size_t cols, float *y, size_t y_stride) {
  qc_raw_rows<T, 1>(w, row_stride, rows, blocks, act, cols * T::act::bytes, y, y_stride);
}

template <class T>
QC_TILE void qc_raw_matrix(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act,
                           size_t cols, float *y, size_t y_stride) {
  qc_raw_columns<T, T::raw_columns>(w, row_stride, rows, blocks, act, cols, 0, y, y_stride);
}

template <class T>
QC_TILE void qc_panel_column(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols,
                             float *y, size_t y_stride) {
  qc_panel_rows<T, 1>(panels, rows, blocks, act, cols * T::act::bytes, y, y_stride);
}

template <class T>
QC_TILE void qc_panel_matrix(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols,
                             float *y, size_t y_stride) {
  qc_panel_columns<T, T::packed_columns>(panels, rows, blocks, act, cols, 0, y, y_stride);
}

template <class T>
QC_TILE void qc_pack_rows(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= T::rows)
    T::template pack<true>(w, row_stride, rows, blocks, panel);
  else
    T::template pack<false>(w, row_stride, rows, blocks, panel);
}

template <class T>
QC_TILE void qc_unpack_rows(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += T::panel::bytes)
    for (size_t r = 0; r < rows; ++r) {
      T::panel::read(panel, r, e);
      T::encode(e, w + r * row_stride + b * T::bytes);
    }
}

/// A panel of blocks as they are: R rows of each in turn, missing ones of zero bytes.
template <class T>
QC_TILE void qc_pack_blocks(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_clear(panel, blocks * T::panel::bytes);
  for (size_t r = 0; r < rows; ++r)
    for (size_t b = 0; b < blocks; ++b)
      qc_copy(panel + b * T::panel::bytes + r * T::bytes, w + r * row_stride + b * T::bytes, T::bytes);
}

/// The inverse. T::keep_used(block) clears what the format does not use.
template <class T>
QC_TILE void qc_unpack_blocks(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  for (size_t r = 0; r < rows; ++r)
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = w + r * row_stride + b * T::bytes;
      qc_copy(to, panel + b * T::panel::bytes + r * T::bytes, T::bytes);
      T::keep_used(to);
    }
}

}  // namespace
