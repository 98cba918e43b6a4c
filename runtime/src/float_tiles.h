// The kernels of formats of floats: the same for every such format and every target. Weights and x are multiplied as
// they are, in sixteen partial sums that every target adds in the same order (docs/numerics.md). Raw rows run along the
// row; in a panel a vector is one weight of every row. A generated file says in a structure, here T, what it has:
//
//   rows                      R: lanes of a vector, rows of a panel
//   bytes                     of a weight
//   weight(w), store_weight(w, v)
//                             one weight as a float, and the nearest weight to a float
//   weights(w), floats(x), same(x)
//                             a vector of R weights, of R floats of x, of one float of x R times; x is in bytes
//   zero(), add(a, b), fma(a, b, c), store(y, v)
//
// What the kernels take is in operations.def. Internal linkage only: see kernel_support.h.
#pragma once

#include "kernel_support.h"

namespace {

constexpr size_t qc_partials = 16;

template <class T> QC_TILE void qc_dequantize_floats(const uint8_t *w, size_t weights, float *y) {
  size_t i = 0;
  for (; i + T::rows <= weights; i += T::rows)
    T::store(y + i, T::weights(w + i * T::bytes));
  for (; i < weights; ++i)
    y[i] = T::weight(w + i * T::bytes);
}

/// Every float has one nearest weight, whatever its importance.
template <class T>
QC_TILE void qc_quantize_floats(const float *x, const float * /*importance*/, size_t weights, uint8_t *w) {
  for (size_t i = 0; i < weights; ++i)
    T::store_weight(w + i * T::bytes, x[i]);
}

template <class T> QC_TILE void qc_copy_activations(const float *x, size_t weights, uint8_t *act, size_t stride) {
  for (size_t i = 0; i < weights; ++i)
    qc_store_f32(act + i * stride, x[i]);
}

/// Sums that a tile keeps in registers: of rows, where some of these have weights and x, and of panels, where x are
/// operands in memory.
template <class T> constexpr size_t qc_row_sums_at_once = T::rows == 16 ? 16 : T::rows == 8 ? 12 : 8;
template <class T> constexpr size_t qc_panel_sums_at_once = T::rows == 16 ? 16 : 8;

/// The sums of `Rows` rows and C columns, vector by vector: sum j of a row takes its weights j, j + 16, ...
template <class T, size_t Rows, size_t C> struct qc_row_sums {
  static constexpr size_t vectors = qc_partials / T::rows;
  decltype(T::zero()) sum[Rows * C * vectors];

  QC_TILE qc_row_sums() {
    for (size_t i = 0; i < Rows * C * vectors; ++i)
      sum[i] = T::zero();
  }
  /// Sixteen weights of each row; a column's x lies x_stride bytes behind that of the one before.
  QC_TILE void add(const uint8_t *w, size_t row_stride, const uint8_t *x, size_t x_stride) {
    QC_UNROLL for (size_t v = 0; v < vectors; ++v) {
      decltype(T::zero()) xs[C];
      QC_UNROLL for (size_t c = 0; c < C; ++c) xs[c] = T::floats(x + c * x_stride + v * T::rows * 4);
      QC_UNROLL for (size_t r = 0; r < Rows; ++r) {
        const decltype(T::zero()) ws = T::weights(w + r * row_stride + v * T::rows * T::bytes);
        QC_UNROLL for (size_t c = 0; c < C; ++c) {
          auto &to = sum[(r * C + c) * vectors + v];
          to = T::fma(ws, xs[c], to);
        }
      }
    }
  }
  QC_TILE void store(float (*partial)[qc_partials]) const {
    for (size_t i = 0; i < Rows * C; ++i)
      for (size_t v = 0; v < vectors; ++v)
        T::store(partial[i] + v * T::rows, sum[i * vectors + v]);
  }
};

template <class T, size_t Rows, size_t C>
QC_APART void qc_float_rows(const uint8_t *w, size_t row_stride, size_t weights, const uint8_t *act, float *y,
                            size_t y_stride) {
  qc_row_sums<T, Rows, C> sums;
  size_t i = 0;
  for (; i + qc_partials <= weights; i += qc_partials)
    sums.add(w + i * T::bytes, row_stride, act + i * 4, weights * 4);
  float partial[Rows * C][qc_partials];
  sums.store(partial);
  if (i < weights) {
    // Sums that have no further weight keep their bits.
    uint8_t last[Rows][qc_partials * T::bytes] = {}, last_x[C][qc_partials * 4] = {};
    float padded[Rows * C][qc_partials];
    for (size_t r = 0; r < Rows; ++r)
      qc_copy(last[r], w + r * row_stride + i * T::bytes, (weights - i) * T::bytes);
    for (size_t c = 0; c < C; ++c)
      qc_copy(last_x[c], act + (c * weights + i) * 4, (weights - i) * 4);
    sums.add(last[0], sizeof last[0], last_x[0], sizeof last_x[0]);
    sums.store(padded);
    for (size_t k = 0; k < Rows * C; ++k)
      qc_copy(partial[k], padded[k], (weights - i) * 4);
  }
  for (size_t k = 0; k < Rows * C; ++k) {
    for (size_t half = qc_partials / 2; half > 0; half /= 2)
      for (size_t j = 0; j < half; ++j)
        partial[k][j] = partial[k][j] + partial[k][j + half];
    y[k % C * y_stride + k / C] = partial[k][0];
  }
}

/// C columns and below, in powers of two, from `column` on: as many rows at once as registers hold the sums of.
template <class T, size_t C> QC_TILE void qc_float_row_columns(const qc_product *p, size_t column) {
  constexpr size_t fit = qc_row_sums_at_once<T> / (C * (qc_partials / T::rows));
  constexpr size_t at_once = fit == 0 ? 1 : fit < T::rows / 2 ? fit : T::rows / 2;
  for (; p->cols - column >= C; column += C) {
    const uint8_t *const act = p->act + column * p->blocks * 4;
    float *const y = p->y + column * p->y_stride;
    size_t r = 0;
    for (; r + at_once <= p->rows; r += at_once)
      qc_float_rows<T, at_once, C>(p->w + r * p->row_stride, p->row_stride, p->blocks, act, y + r, p->y_stride);
    for (; at_once > 1 && r < p->rows; ++r)
      qc_float_rows<T, 1, C>(p->w + r * p->row_stride, p->row_stride, p->blocks, act, y + r, p->y_stride);
  }
  if constexpr (C > 1)
    qc_float_row_columns<T, C / 2>(p, column);
}

template <class T> QC_TILE void qc_float_column(const qc_product *p) { qc_float_row_columns<T, 1>(p, 0); }
template <class T, size_t C> QC_TILE void qc_float_matrix(const qc_product *p) { qc_float_row_columns<T, C>(p, 0); }

/// Sums j .. j + Sums - 1 of sixteen, of R rows of a panel and C columns: `weights` more weights of each.
template <class T, size_t Sums, size_t C>
QC_TILE void qc_float_panel_sums(const uint8_t *panel, size_t weights, const uint8_t *x, size_t x_stride, size_t j,
                                 decltype(T::zero()) (*sums)[C]) {
  decltype(T::zero()) sum[Sums * C];
  QC_UNROLL for (size_t k = 0; k < Sums * C; ++k) sum[k] = sums[j + k / C][k % C];
  auto add = [&](size_t i, size_t k) {
    const decltype(T::zero()) ws = T::weights(panel + i * T::bytes * T::rows);
    QC_UNROLL for (size_t c = 0; c < C; ++c) sum[k * C + c] =
        T::fma(ws, T::same(x + c * x_stride + i * 4), sum[k * C + c]);
  };
  size_t i = j;
  for (; i + Sums <= weights; i += qc_partials)
    QC_UNROLL for (size_t k = 0; k < Sums; ++k) add(i + k, k);
  QC_UNROLL for (size_t k = 0; k < Sums; ++k) if (i + k < weights) add(i + k, k);
  QC_UNROLL for (size_t k = 0; k < Sums * C; ++k) sums[j + k / C][k % C] = sum[k];
}

/// R rows of a panel and C columns, lanes as rows. Sums take turns in the registers: as many weights at a time as leave
/// those of x in the first cache.
template <class T, size_t C>
QC_APART void qc_float_panel(const uint8_t *panel, size_t rows, size_t weights, const uint8_t *act, float *y,
                             size_t y_stride) {
  constexpr size_t some = qc_panel_sums_at_once<T> / C,
                   at_once = C == 1     ? qc_partials
                             : some > 0 ? some
                                        : 1,
                   turn = 512;
  decltype(T::zero()) sum[qc_partials][C];
  for (size_t k = 0; k < qc_partials * C; ++k)
    sum[k / C][k % C] = T::zero();
  for (size_t i = 0; i < weights; i += turn)
    for (size_t j = 0; j < qc_partials; j += at_once)
      qc_float_panel_sums<T, at_once, C>(panel + i * T::bytes * T::rows, qc_min(weights - i, turn), act + i * 4,
                                         weights * 4, j, sum);
  for (size_t half = qc_partials / 2; half > 0; half /= 2)
    for (size_t k = 0; k < half * C; ++k)
      sum[k / C][k % C] = T::add(sum[k / C][k % C], sum[k / C + half][k % C]);
  for (size_t c = 0; c < C; ++c) {
    qc_lanes_out<T::rows> out(y + c * y_stride, rows);
    T::store(out.to, sum[0][c]);
    out.flush();
  }
}

template <class T, size_t C> QC_TILE void qc_float_panel_columns(const qc_product *p, size_t column) {
  for (; p->cols - column >= C; column += C)
    for (size_t r = 0; r < p->rows; r += T::rows)
      qc_float_panel<T, C>(p->w + r * p->blocks * T::bytes, qc_min(p->rows - r, T::rows), p->blocks,
                           p->act + column * p->blocks * 4, p->y + column * p->y_stride + r, p->y_stride);
  if constexpr (C > 1)
    qc_float_panel_columns<T, C / 2>(p, column);
}

template <class T> QC_TILE void qc_float_panel_column(const qc_product *p) { qc_float_panel_columns<T, 1>(p, 0); }
template <class T, size_t C> QC_TILE void qc_float_panel_matrix(const qc_product *p) {
  qc_float_panel_columns<T, C>(p, 0);
}

template <class T> QC_TILE void qc_pack_floats(const qc_repacking *p) {
  const qc_repacking o = *p;  // which the bytes that are written could be, for all that compilers know
  qc_clear(o.to, o.blocks * T::bytes * T::rows);
  for (size_t r = 0; r < o.rows; ++r)
    for (size_t i = 0; i < o.blocks; ++i)
      qc_copy(o.to + (i * T::rows + r) * T::bytes, o.from + r * o.row_stride + i * T::bytes, T::bytes);
}

template <class T> QC_TILE void qc_unpack_floats(const qc_repacking *p) {
  const qc_repacking o = *p;
  for (size_t r = 0; r < o.rows; ++r)
    for (size_t i = 0; i < o.blocks; ++i)
      qc_copy(o.to + r * o.row_stride + i * T::bytes, o.from + (i * T::rows + r) * T::bytes, T::bytes);
}

}  // namespace
