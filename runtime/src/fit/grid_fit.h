// What the rules for grid formats do beyond the nearest points. A step is what one unit of level is worth. The fit goes
// back and forth between the points nearest for given steps, and the float factor and integer scales whose products are
// nearest to the best steps for given points.
#pragma once

#include "factor.h"
#include "grid.h"

namespace {

/// Steps; how fast the error grows with the square of the distance from them; and what they explain: the sum of
/// importance times x^2, less the error.
struct qc_grid_steps {
  qc_floats step = {}, growth = {}, gain = {};
};

/// The steps of least squares for given points.
template <class F>
QC_PART qc_grid_steps qc_fit_steps(const qc_group_values<F> &group, const qc_grid_points<F> &points) {
  qc_floats xl{}, ll{};
  points.look_up(qc_halves_of<F>.level, ~0, [&](int i, const qc_ints &word) {
    const qc_floats level = qc_to_floats(word << 24 >> 24), weighted = group.w[i] * level;
    xl += weighted * group.x[i];
    ll += weighted * level;
  });
  const qc_floats step = qc_greater(qc_ratio(xl, ll), 0.0f);
  return {step, ll, step * xl};
}

/// Steps to start from, were every combination of levels on the grid: the best of some that give the greatest weight
/// between 0.9 and 2.5 times the greatest level, and with a mark that is not a sign, the best of both.
template <class F> QC_PART qc_floats qc_first_steps(const qc_group_values<F> &group, bool weighted) {
  constexpr const qc_halves<F> &halves = qc_halves_of<F>;
  qc_floats best{}, step{};
  const auto search = [&](const qc_floats &greatest, const qc_ints &where) {
    for (int t = 0; t < 8; ++t) {
      const qc_floats inverse = qc_ratio(qc_all(float(F::level_hi) / (0.4f + 0.1f * float(t))), greatest);
      for (int m = 0; m < halves.tables; ++m) {
        const int16_t *levels = F::levels + (m << F::grid_bits);
        qc_floats xl{}, ll{};
        for (int i = 0; i < F::group; ++i) {
          const qc_floats position = group.x[i] * inverse;
          qc_floats level = qc_all(float(levels[0]));
          for (int k = 1; k < halves.values; ++k)
            level += qc_select(position > 0.5f * float(levels[k - 1] + levels[k]),
                               qc_all(float(levels[k] - levels[k - 1])), qc_floats{});
          const qc_floats product = group.w[i] * level;
          xl += product * group.x[i];
          ll += product * level;
        }
        const qc_floats fit = qc_ratio(xl, ll), gain = fit * xl;
        const qc_ints better = (fit > 0.0f) & (gain > best) & where;
        best = qc_select(better, gain, best);
        step = qc_select(better, fit, step);
      }
    }
  };
  search(qc_greater(group.greatest, -group.least), qc_all(-1));
  if (weighted) {
    constexpr int values = halves.tables == 1 ? 2 * halves.values : halves.values;  // with a sign on either side
    const qc_reach lower = qc_find_reach<F>(group, qc_floats{}, qc_noise(values));
    if (lower.any)
      search(lower.reach, lower.lower);
  }
  return step;
}

/// Fits blocks of a grid format. Marked is what a rule makes of sixteen groups:
///   starts, start(group, guess, t)  how many steps to try at first, and which: a guess knows no grid
///   rounds                          how often the scales are fitted to points; points are chosen once more at the end
///   take(group)                     given the values first, may change them
///   choose(group, step, round)      finds the points nearest for these steps
///   points, codes(code)             the points, and the codes of the weights
template <class F, class Marked>
inline void qc_fit_grid(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  using batch = qc_batch<F>;
  using field = qc_scale_field<F>;
  constexpr qc_integer integer = qc_scale_of<F>;
  static_assert(!F::has_minimum && !F::linear, "a grid format has levels and no minimum");
  static_assert(integer.present && integer.least() >= 0, "a grid format has scales, none below zero");
  for (size_t b = 0; b < blocks; b += batch::blocks) {
    const size_t here = qc_min(batch::blocks, blocks - b);
    qc_group_batch<F> at;
    qc_take_groups(x + b * F::block, importance ? importance + b * F::block : nullptr, here, at);

    Marked marked[batch::vectors];
    float step[batch::lanes], wanted[batch::lanes], growth[batch::lanes], factor[batch::lanes] = {};
    for (int v = 0; v < batch::vectors; ++v) {
      marked[v].take(at.group[v]);
      qc_store(step + v * qc_lanes, qc_first_steps<F>(at.group[v], at.weighted));
    }
    const auto choose = [&](int v, int round, int start) {
      qc_floats from = qc_load_floats(step + v * qc_lanes);
      if (round == 0)
        from = Marked::start(at.group[v], from, start);
      // Above zero, so that weights of zero get the levels next to it.
      marked[v].choose(at.group[v], qc_greater(from, 1e-9f), round);
    };
    for (int round = 0; round < Marked::rounds; ++round) {
      for (int v = 0; v < batch::vectors; ++v) {
        qc_grid_steps best;
        for (int t = 0, starts = round == 0 ? Marked::starts : 1; t < starts; ++t) {
          choose(v, round, t);
          const qc_grid_steps fit = qc_fit_steps<F>(at.group[v], marked[v].points);
          const qc_ints better = fit.gain > best.gain;
          best.step = qc_select(better, fit.step, best.step);
          best.growth = qc_select(better, fit.growth, best.growth);
          best.gain = qc_select(better, fit.gain, best.gain);
        }
        qc_store(step + v * qc_lanes, best.step);
        qc_store(wanted + v * qc_lanes, at.heard(v, best.step));
        qc_store(growth + v * qc_lanes, best.growth * qc_load_floats(at.emphasis + v * qc_lanes));
      }
      qc_each_cell<F>(here, [&](int first, int end) {
        const float d = qc_choose_factor(integer, false, at.weighted, wanted, growth, first, end);
        const qc_factor held = qc_hold<field>(d, at.exponent[first]);
        at.found.factor[first / batch::cell_groups] = field::bits(held.field);
        for (int g = first; g < end; ++g)
          factor[g] = held.scaled;
      });
      for (int v = 0; v < batch::vectors; ++v) {
        const qc_floats d = qc_load_floats(factor + v * qc_lanes);
        const qc_floats stored = integer.nearest(qc_ratio(qc_load_floats(step + v * qc_lanes), d));
        qc_store(at.found.scale + v * qc_lanes, stored);
        qc_store(step + v * qc_lanes, d * integer.value(stored));
      }
    }

    for (int v = 0; v < batch::vectors; ++v) {
      choose(v, Marked::rounds, 0);
      qc_ints code[F::group];
      marked[v].codes(code);
      qc_give<F::group>(code, qc_lanes, at.found.code + v * qc_lanes * F::group);
    }
    qc_write_blocks(at.found, here, w + b * F::bytes);
  }
}

}  // namespace
