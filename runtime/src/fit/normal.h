// Groups brought to a common magnitude: the searches square and sum, which f32 as it comes would overflow or lose.
// Every cell's x is scaled by a power of two so that the greatest magnitude lies in [1, 2), each group's importance
// likewise. Weights of importance 0 stay where they are, but nothing here is taken from them.
#pragma once

#include "batch.h"

namespace {

/// Sixteen groups: x and importance, element i in [i], and the range of those x whose importance is not 0. Importance
/// is 0 here where it was 0, and nowhere else.
template <class F> struct qc_group_values {
  qc_floats x[F::group], w[F::group];
  qc_floats greatest, least;
};

/// The groups of a few whole blocks, and what is found for them.
template <class F> struct qc_group_batch {
  using batch = qc_batch<F>;
  qc_group_values<F> group[batch::vectors];
  bool weighted;                 // importance was given
  int exponent[batch::lanes];    // by lane: the cell's x were divided by 2^exponent
  float emphasis[batch::lanes];  // by lane: what the importance was divided by, relative to the cell's greatest
  qc_found<F> found;

  /// Of values by lane those of vector v, 0 where the group does not count in what it shares.
  QC_TILE qc_floats heard(int v, const qc_floats &values) const {
    return qc_select(qc_load_floats(emphasis + v * qc_lanes) > 0.0f, values, qc_floats{});
  }
};

/// What the greatest magnitude of a group is chosen by: the one of greatest weighted square, since a weight that hardly
/// counts may be as large as it likes. Roughly the logarithm of x^2 w, of positive numbers; 0 where one of them is 0.
QC_TILE qc_ints qc_prominence(const qc_floats &magnitude, const qc_floats &w) {
  const qc_ints counts = (magnitude > 0.0f) & (w > 0.0f);
  return ((qc_bits(magnitude) >> 1) + (qc_bits(w) >> 2)) & counts;
}

/// Reads `blocks` blocks; further lanes are zeros. A group of no importance at all counts evenly within itself and
/// nothing among the others.
template <class F>
QC_PART void qc_take_groups(const float *x, const float *importance, size_t blocks, qc_group_batch<F> &to) {
  using batch = qc_batch<F>;
  constexpr int lanes = batch::lanes;
  constexpr float most = 1099511627776.0f, least_weight = 7.888609052210118e-31f;  // 2^40, 2^-100
  const int groups = int(blocks) * batch::groups;
  float amax[lanes], all[lanes], wmax[lanes];
  int32_t prominence[lanes] = {};
  to.weighted = importance != nullptr;
  for (int v = 0; v < batch::vectors; ++v) {
    qc_group_values<F> &g = to.group[v];
    const size_t count = size_t(groups - v * qc_lanes < qc_lanes ? groups - v * qc_lanes : qc_lanes);
    const size_t first = size_t(v) * qc_lanes * F::group;
    qc_take<F::group>(x + first, count, g.x);
    qc_floats greatest{}, heaviest{};
    for (int i = 0; i < F::group; ++i)
      greatest = qc_greater(qc_magnitude(g.x[i]), greatest);
    qc_store(all + v * qc_lanes, greatest);
    if (importance) {
      qc_take<F::group>(importance + first, count, g.w);
      qc_ints top{};
      for (int i = 0; i < F::group; ++i) {
        const qc_floats magnitude = qc_magnitude(g.x[i]);
        const qc_ints own = qc_prominence(magnitude, g.w[i]), more = own > top;
        heaviest = qc_greater(g.w[i], heaviest);
        greatest = qc_select(more, magnitude, greatest);
        top = qc_select(more, own, top);
      }
      qc_store(prominence + v * qc_lanes, top);
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
    const float heaviest = qc_top(wmax + first, batch::cell_groups);
    float top = qc_top(all + first, batch::cell_groups);
    if (importance && heaviest > 0) {
      int leader = first;
      for (int g = first; g < first + batch::cell_groups; ++g)
        leader = prominence[g] > prominence[leader] ? g : leader;
      top = prominence[leader] > 0 ? amax[leader] : 0.0f;
    }
    const int k = top > 0 ? bounded(qc_exponent(top)) : 0;
    for (int g = first; g < first + batch::cell_groups; ++g) {
      to.exponent[g] = k;
      unit[g] = qc_power(-k);
      const int below = wmax[g] > 0 ? qc_exponent(wmax[g]) - qc_exponent(heaviest) : -127;
      to.emphasis[g] = below < -126 ? (heaviest > 0 ? 0.0f : 1.0f) : qc_power(below);
    }
  }
  for (int v = 0; v < batch::vectors; ++v) {
    qc_group_values<F> &g = to.group[v];
    const qc_floats x_unit = qc_load_floats(unit + v * qc_lanes), w_unit = qc_load_floats(weight + v * qc_lanes);
    const qc_ints even = w_unit == 0.0f;
    if (importance) {
      g.greatest = qc_all(-most);
      g.least = qc_all(most);
      for (int i = 0; i < F::group; ++i) {
        g.x[i] = qc_greater(qc_lesser(g.x[i] * x_unit, most), -most);
        const qc_floats own = qc_select(g.w[i] > 0.0f, qc_greater(g.w[i] * w_unit, least_weight), qc_floats{});
        g.w[i] = qc_select(even, qc_all(1.0f), own);
        const qc_ints counts = g.w[i] > 0.0f;
        g.greatest = qc_greater(qc_select(counts, g.x[i], g.greatest), g.greatest);
        g.least = qc_lesser(qc_select(counts, g.x[i], g.least), g.least);
      }
    } else {
      for (int i = 0; i < F::group; ++i) {
        g.x[i] *= x_unit;
        g.w[i] = qc_all(1.0f);
        g.greatest = i == 0 ? g.x[0] : qc_greater(g.x[i], g.greatest);
        g.least = i == 0 ? g.x[0] : qc_lesser(g.x[i], g.least);
      }
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
