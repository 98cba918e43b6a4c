// Groups brought to a common magnitude: the searches square and sum, which f32 as it comes would overflow or lose.
// Every cell's x is scaled by a power of two so that its greatest magnitude lies in [1, 2), each group's importance
// likewise.
#pragma once

#include "common.h"

namespace {

/// Sixteen groups: x and importance, element i in [i].
template <class F> struct qc_group_values {
  qc_floats x[F::group], w[F::group];
};

/// The groups of a few whole blocks, and what is found for them.
template <class F> struct qc_group_batch {
  using batch = qc_batch<F>;
  qc_group_values<F> group[batch::vectors];
  int exponent[batch::lanes];    // by lane: the cell's x were divided by 2^exponent
  float emphasis[batch::lanes];  // by lane: what the importance was divided by, relative to the cell's greatest
  uint32_t factor[batch::blocks * batch::cells];
  uint8_t code[batch::lanes * F::group];
};

/// Reads `blocks` blocks; further lanes are zeros. A group of no importance at all counts evenly within itself and
/// nothing among the others.
template <class F>
QC_PART void qc_take_groups(const float *x, const float *importance, size_t blocks, qc_group_batch<F> &to) {
  using batch = qc_batch<F>;
  constexpr int lanes = batch::lanes;
  const int groups = int(blocks) * batch::groups;
  float amax[lanes], wmax[lanes];
  for (int v = 0; v < batch::vectors; ++v) {
    qc_group_values<F> &g = to.group[v];
    const size_t count = size_t(groups - v * qc_lanes < qc_lanes ? groups - v * qc_lanes : qc_lanes);
    const size_t first = size_t(v) * qc_lanes * F::group;
    qc_take<F::group>(x + first, count, g.x);
    qc_floats greatest{}, heaviest{};
    for (int i = 0; i < F::group; ++i)
      greatest = qc_greater(qc_magnitude(g.x[i]), greatest);
    if (importance) {
      qc_take<F::group>(importance + first, count, g.w);
      for (int i = 0; i < F::group; ++i)
        heaviest = qc_greater(g.w[i], heaviest);
    } else {
      heaviest = qc_all(1.0f);
    }
    qc_store(amax + v * qc_lanes, greatest);
    qc_store(wmax + v * qc_lanes, heaviest);
  }
  const auto bounded = [](int k) { return qc_clamp(k, -126, 126); };
  float unit[lanes], weight[lanes];
  for (int g = 0; g < lanes; ++g) {
    to.exponent[g] = 0;
    unit[g] = to.emphasis[g] = 1;
    weight[g] = wmax[g] > 0 ? qc_power(-bounded(qc_exponent(wmax[g]))) : 0.0f;
  }
  for (int first = 0; first < groups; first += batch::cell_groups) {
    const float top = qc_top(amax + first, batch::cell_groups);
    const float heaviest = qc_top(wmax + first, batch::cell_groups);
    const int k = top > 0 ? bounded(qc_exponent(top)) : 0;
    for (int g = first; g < first + batch::cell_groups; ++g) {
      to.exponent[g] = k;
      unit[g] = qc_power(-k);
      const int below = wmax[g] > 0 ? qc_exponent(wmax[g]) - qc_exponent(heaviest) : -127;
      to.emphasis[g] = below < -126 ? (heaviest > 0 ? 0.0f : 1.0f) : qc_power(below);
    }
  }
  for (int v = 0; v < batch::vectors; ++v) {
    const qc_floats x_unit = qc_load_floats(unit + v * qc_lanes), w_unit = qc_load_floats(weight + v * qc_lanes);
    const qc_ints even = w_unit == 0.0f;
    for (int i = 0; i < F::group; ++i) {
      to.group[v].x[i] *= x_unit;
      to.group[v].w[i] = importance ? qc_select(even, qc_all(1.0f), to.group[v].w[i] * w_unit) : qc_all(1.0f);
    }
  }
}

/// fit(first lane, lane after the last) for each cell.
template <class F, class Fit> QC_TILE void qc_each_cell(size_t blocks, Fit fit) {
  using batch = qc_batch<F>;
  for (int c = 0; c < int(blocks) * batch::cells; ++c)
    fit(c * batch::cell_groups, (c + 1) * batch::cell_groups);
}

}  // namespace
