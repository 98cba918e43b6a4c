// Fitting rule grid_delta_search: least weighted squared error for formats whose levels are points of a grid, moved one
// way or the other by a mark that one or more points share.
#pragma once

#include "grid_fit.h"

namespace {

template <class F> struct qc_moved_points {
  static_assert(F::mark_share % F::grid_dim == 0 && F::group % F::mark_share == 0, "whole points share a mark");
  static constexpr int starts = 1, rounds = 1;  // the walk over the grid is long, and more of them gain little
  qc_grid_points<F> points;

  static qc_floats start(const qc_group_values<F> &, const qc_floats &guess, int) { return guess; }

  /// Tries both marks at first, and keeps them when only the steps have changed.
  QC_PART void choose(const qc_group_values<F> &group, const qc_floats &step, int round) {
    constexpr int values = qc_halves_of<F>.values;
    qc_floats value[2][values];
    for (int m = 0; m < 2; ++m)
      for (int k = 0; k < values; ++k)
        value[m][k] = step * float(F::levels[k | m << F::grid_bits]);
    if (round == 0) {
      for (int first = 0; first < count; first += share)
        choose_mark(group, value[0], value[1], first);
      return;
    }
    qc_floats own[count][values];
    qc_ints mark[count];
    for (int p = 0; p < count; ++p) {
      mark[p] = points.at[p].low & qc_marked;
      for (int k = 0; k < values; ++k)
        own[p][k] = qc_select(mark[p] != 0, value[1][k], value[0][k]);
    }
    points.choose(group, [&](int p) { return own[p]; });
    for (int p = 0; p < count; ++p)
      points.at[p] = {points.at[p].low + mark[p], points.at[p].high + mark[p]};
  }

  void take(const qc_group_values<F> &) {}

  QC_PART void codes(qc_ints *code) const {
    points.codes(code);
    for (int i = 0; i < F::group; ++i)
      code[i] =
          code[i] | qc_select((points.at[i / F::grid_dim].low & qc_marked) != 0, qc_all(1 << F::grid_bits), qc_ints{});
  }

private:
  static constexpr int share = F::mark_share / F::grid_dim, count = qc_grid_points<F>::count;

  /// The points from `first` on that share a mark, and the mark with the lesser error.
  QC_PART void choose_mark(const qc_group_values<F> &group, const qc_floats *value0, const qc_floats *value1,
                           int first) {
    qc_grid_point found[share][2];
    qc_floats sum[2] = {};
    for (int p = 0; p < share; ++p) {
      const qc_floats *const x = group.x + (first + p) * F::grid_dim, *const w = group.w + (first + p) * F::grid_dim;
      qc_floats error[2];
      qc_nearest_points<F>({x, x}, {w, w}, {value0, value1}, found[p], error);
      sum[0] += error[0];
      sum[1] += error[1];
    }
    const qc_ints second = sum[1] < sum[0];
    for (int p = 0; p < share; ++p)
      points.at[first + p] = {qc_select(second, found[p][1].low + qc_marked, found[p][0].low),
                              qc_select(second, found[p][1].high + qc_marked, found[p][0].high)};
  }
};

template <class F> void qc_fit_grid_delta_search(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid<F, qc_moved_points<F>>(x, importance, blocks, w);
}

}  // namespace
