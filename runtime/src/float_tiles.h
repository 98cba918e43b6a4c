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

/// The sums of `Rows` rows, vector by vector: sum j of a row takes its weights j, j + 16, ...
template <class T, size_t Rows> struct qc_row_sums {
  static constexpr size_t vectors = qc_partials / T::rows;
  decltype(T::zero()) sum[Rows * vectors];

  QC_TILE qc_row_sums() {
    for (size_t v = 0; v < Rows * vectors; ++v)
      sum[v] = T::zero();
  }
  /// Sixteen weights of each row.
  QC_TILE void add(const uint8_t *w, size_t row_stride, const uint8_t *x) {
    decltype(T::zero()) xs[vectors];
    QC_UNROLL for (size_t v = 0; v < vectors; ++v) xs[v] = T::floats(x + v * T::rows * 4);
    QC_UNROLL for (size_t r = 0; r < Rows; ++r) {
      QC_UNROLL for (size_t v = 0; v < vectors; ++v) sum[r * vectors + v] =
          T::fma(T::weights(w + r * row_stride + v * T::rows * T::bytes), xs[v], sum[r * vectors + v]);
    }
  }
  QC_TILE void store(float (*partial)[qc_partials]) const {
    for (size_t r = 0; r < Rows; ++r)
      for (size_t v = 0; v < vectors; ++v)
        T::store(partial[r] + v * T::rows, sum[r * vectors + v]);
  }
};

template <class T, size_t Rows>
QC_TILE void qc_float_rows(const uint8_t *w, size_t row_stride, size_t weights, const uint8_t *act, float *y) {
  qc_row_sums<T, Rows> sums;
  size_t i = 0;
  for (; i + qc_partials <= weights; i += qc_partials)
    sums.add(w + i * T::bytes, row_stride, act + i * 4);
  float partial[Rows][qc_partials];
  sums.store(partial);
  if (i < weights) {
    // Sums that have no further weight keep their bits.
    uint8_t last[Rows][qc_partials * T::bytes] = {}, last_x[qc_partials * 4] = {};
    float padded[Rows][qc_partials];
    for (size_t r = 0; r < Rows; ++r)
      qc_copy(last[r], w + r * row_stride + i * T::bytes, (weights - i) * T::bytes);
    qc_copy(last_x, act + i * 4, (weights - i) * 4);
    sums.add(last[0], sizeof last[0], last_x);
    sums.store(padded);
    for (size_t r = 0; r < Rows; ++r)
      qc_copy(partial[r], padded[r], (weights - i) * 4);
  }
  for (size_t r = 0; r < Rows; ++r) {
    for (size_t half = qc_partials / 2; half > 0; half /= 2)
      for (size_t j = 0; j < half; ++j)
        partial[r][j] = partial[r][j] + partial[r][j + half];
    y[r] = partial[r][0];
  }
}

/// As many rows at once as hide the latency of additions; the weights of a tile stay in cache for all columns.
template <class T> QC_TILE void qc_float_product(const qc_product *p) {
  constexpr size_t at_once = T::rows / 2;
  const size_t rows = p->rows, row_stride = p->row_stride, weights = p->blocks;
  auto multiply = [&](auto tile, size_t r, size_t c) {
    tile(p->w + r * row_stride, row_stride, weights, p->act + c * weights * 4, p->y + c * p->y_stride + r);
  };
  size_t r = 0;
  for (; r + at_once <= rows; r += at_once)
    for (size_t c = 0; c < p->cols; ++c)
      multiply(qc_float_rows<T, at_once>, r, c);
  for (; r < rows; ++r)
    for (size_t c = 0; c < p->cols; ++c)
      multiply(qc_float_rows<T, 1>, r, c);
}

/// R rows of a panel: sixteen sums of lanes as rows.
template <class T>
void qc_float_panel(const uint8_t *panel, size_t rows, size_t weights, const uint8_t *act, float *y) {
  decltype(T::zero()) sum[qc_partials];
  for (size_t j = 0; j < qc_partials; ++j)
    sum[j] = T::zero();
  size_t i = 0;
  for (; i + qc_partials <= weights; i += qc_partials)
    QC_UNROLL for (size_t j = 0; j < qc_partials; ++j) sum[j] =
        T::fma(T::weights(panel + (i + j) * T::bytes * T::rows), T::same(act + (i + j) * 4), sum[j]);
  for (size_t j = 0; i + j < weights; ++j)
    sum[j] = T::fma(T::weights(panel + (i + j) * T::bytes * T::rows), T::same(act + (i + j) * 4), sum[j]);
  for (size_t half = qc_partials / 2; half > 0; half /= 2)
    for (size_t j = 0; j < half; ++j)
      sum[j] = T::add(sum[j], sum[j + half]);
  qc_lanes_out<T::rows> out(y, rows);
  T::store(out.to, sum[0]);
  out.flush();
}

template <class T> QC_TILE void qc_float_panels(const qc_product *p) {
  const size_t weights = p->blocks;
  for (size_t r = 0; r < p->rows; r += T::rows)
    for (size_t c = 0; c < p->cols; ++c)
      qc_float_panel<T>(p->w + r * weights * T::bytes, qc_min(p->rows - r, T::rows), weights, p->act + c * weights * 4,
                        p->y + c * p->y_stride + r);
}

template <class T>
QC_TILE void qc_pack_floats(const uint8_t *w, size_t row_stride, size_t rows, size_t weights, uint8_t *panel) {
  qc_clear(panel, weights * T::bytes * T::rows);
  for (size_t r = 0; r < rows; ++r)
    for (size_t i = 0; i < weights; ++i)
      qc_copy(panel + (i * T::rows + r) * T::bytes, w + r * row_stride + i * T::bytes, T::bytes);
}

template <class T>
QC_TILE void qc_unpack_floats(const uint8_t *panel, size_t rows, size_t weights, uint8_t *w, size_t row_stride) {
  for (size_t r = 0; r < rows; ++r)
    for (size_t i = 0; i < weights; ++i)
      qc_copy(w + r * row_stride + i * T::bytes, panel + (i * T::rows + r) * T::bytes, T::bytes);
}

}  // namespace
