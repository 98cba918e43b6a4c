// Fitting rule scale_search: least weighted squared error for formats without a minimum, with or without an integer
// scale for each group, with linear codes or a table of levels.
// Each group tries roundings of its weights for steps around the one at which its extreme weight takes the outermost
// level, and keeps the step of least squares that explains most. The float factor is chosen for these steps; each group
// then takes the stored scale next to its step with the least exact error, and the float factor is fitted once more to
// the codes so found.
#pragma once

#include "factor.h"
#include "levels.h"

namespace {

/// How close the levels, times a step, come to x.
struct qc_step_fit {
  qc_floats error = {}, xl = {}, ll = {};  // sums of importance times squared error, x level, level^2
};

template <class F> QC_PART qc_step_fit qc_try_step(const qc_group_values<F> &group, const qc_floats &step) {
  const qc_floats inverse = qc_inverse(step);
  qc_step_fit fit;
  for (int i = 0; i < F::group; ++i) {
    const qc_floats level = qc_level<F>(group.x[i] * inverse), weighted = group.w[i] * level;
    const qc_floats difference = group.x[i] - step * level;
    fit.error += group.w[i] * difference * difference;
    fit.xl += weighted * group.x[i];
    fit.ll += weighted * level;
  }
  return fit;
}

/// The steps that a group tries: its extreme weight lies, in levels, from `inside` within the outermost level to
/// `beyond` it. More levels leave more room inside, where nothing is cut off and the step is free to suit the other
/// weights.
template <class F> struct qc_step_trials {
  static constexpr int outermost = -F::level_lo > F::level_hi ? F::level_lo : F::level_hi;
  static constexpr int opposite = F::level_lo + F::level_hi - outermost;
  static constexpr int levels = qc_level_total<F>();
  /// Levels that are not even may suit better turned around: tables, and ranges that reach much farther on one side.
  static constexpr bool turns = opposite != 0 && (!F::linear || 16 * opposite * opposite < 9 * outermost * outermost);
  static constexpr float gap = float(F::level_hi - F::level_lo) / float(levels - 1);
  static constexpr float inside = float(levels) / 10, beyond = 1.2f;
  static constexpr float spacing = levels > 64 ? (inside + beyond) / 9 : 0.4f;  // so many levels suit any step
  static constexpr int count = int((inside + beyond) / spacing) + 1;
};

/// A step for each group, and the sum of importance times level^2 in it.
struct qc_steps {
  qc_floats step = {}, ll = {};
};

/// The step of each group for which its weights have the least error.
template <class F> QC_PART qc_steps qc_best_step(const qc_group_values<F> &group, bool weighted) {
  using trials = qc_step_trials<F>;
  constexpr qc_integer integer = qc_scale_of<F>;
  qc_floats best{};
  qc_steps steps;
  // unit: the step that makes the extreme outermost
  const auto search = [&](const qc_floats &unit, float outermost, const qc_ints &where) {
    const qc_floats inverse = qc_inverse(unit) / outermost;
    for (int t = 0; t < trials::count; ++t) {
      const qc_floats trial = inverse * (outermost + trials::gap * (trials::beyond - trials::spacing * float(t)));
      qc_floats xl{}, ll{};
      for (int i = 0; i < F::group; ++i) {
        const qc_floats level = qc_level<F>(group.x[i] * trial), product = group.w[i] * level;
        xl += product * group.x[i];
        ll += product * level;
      }
      const qc_floats step = qc_ratio(xl, ll), gain = step * xl;
      const qc_ints better = (gain > best) & where;
      best = qc_select(better, gain, best);
      steps.step = qc_select(better, step, steps.step);
      steps.ll = qc_select(better, ll, steps.ll);
    }
  };
  const qc_ints everywhere = qc_all(-1);
  const qc_reach lower = weighted ? qc_find_reach<F>(group, qc_floats{}, qc_noise(trials::levels)) : qc_reach{};
  if (!integer.present || integer.has_signs()) {
    const auto search_both = [&](const qc_floats &extreme, const qc_ints &where) {
      search(extreme / float(trials::outermost), qc_abs(float(trials::outermost)), where);
      if constexpr (trials::turns)
        search(extreme / float(trials::opposite), qc_abs(float(trials::opposite)), where);
    };
    search_both(qc_select(group.greatest > -group.least, group.greatest, group.least), everywhere);
    if (lower.any) {
      search_both(lower.reach, lower.lower);
      search_both(-lower.reach, lower.lower);
    }
  } else {
    search(qc_step_of_range<F>(group.greatest, group.least), qc_abs(float(trials::outermost)), everywhere);
    if (lower.any)
      search(qc_step_of_range<F>(qc_lesser(group.greatest, lower.reach), qc_greater(group.least, -lower.reach)),
             qc_abs(float(trials::outermost)), lower.lower);
  }
  return steps;
}

/// Takes the factor that makes the greatest magnitude the level `top`, where that has less error.
template <class F> QC_PART void qc_compare_top(qc_group_batch<F> &at, size_t blocks, float top, float *factor) {
  using batch = qc_batch<F>;
  using field = qc_scale_field<F>;
  uint32_t bits[batch::lanes] = {};
  float other[batch::lanes] = {}, error[batch::lanes], other_error[batch::lanes];
  for (int v = 0; v < batch::vectors; ++v)
    qc_store(other + v * qc_lanes, qc_greater(at.group[v].greatest, -at.group[v].least) / top);
  for (int g = 0; g < int(blocks) * batch::groups; ++g) {
    const qc_factor held = qc_hold<field>(other[g], at.exponent[g]);
    bits[g] = field::bits(held.field);
    other[g] = held.scaled;
  }
  for (int v = 0; v < batch::vectors; ++v) {
    const int first = v * qc_lanes;
    qc_store(error + first, qc_try_step<F>(at.group[v], qc_load_floats(factor + first)).error);
    qc_store(other_error + first, qc_try_step<F>(at.group[v], qc_load_floats(other + first)).error);
  }
  for (int g = 0; g < int(blocks) * batch::groups; ++g)
    if (other_error[g] < error[g]) {
      at.found.factor[g] = bits[g];
      factor[g] = other[g];
    }
}

/// `top`: where it is above 0, the factor that makes the greatest magnitude that level is a candidate, too.
template <class F>
void qc_fit_scale_search(const float *x, const float *importance, size_t blocks, uint8_t *w, float top = 0) {
  static_assert(!F::has_minimum, "scale_search fits no minimum");
  using batch = qc_batch<F>;
  using field = qc_scale_field<F>;
  constexpr qc_integer integer = qc_scale_of<F>;
  for (size_t b = 0; b < blocks; b += batch::blocks) {
    const size_t here = qc_min(batch::blocks, blocks - b);
    qc_group_batch<F> at;
    qc_take_groups(x + b * F::block, importance ? importance + b * F::block : nullptr, here, at);

    float step[batch::lanes], wanted[batch::lanes], weight[batch::lanes];
    for (int v = 0; v < batch::vectors; ++v) {
      const qc_steps best = qc_best_step<F>(at.group[v], at.weighted);
      qc_store(step + v * qc_lanes, best.step);
      qc_store(wanted + v * qc_lanes, at.heard(v, best.step));
      qc_store(weight + v * qc_lanes, best.ll * qc_load_floats(at.emphasis + v * qc_lanes));
    }

    float factor[batch::lanes] = {};
    qc_each_cell<F>(here, [&](int first, int end) {
      const float d = qc_choose_factor(integer, true, at.weighted, wanted, weight, first, end);
      const qc_factor held = qc_hold<field>(d, at.exponent[first]);
      for (int g = first; g < end; ++g)
        factor[g] = held.scaled;
    });

    float multiple[batch::lanes], xl[batch::lanes], ll[batch::lanes];
    for (int v = 0; v < batch::vectors; ++v) {
      const qc_floats d = qc_load_floats(factor + v * qc_lanes);
      const qc_floats emphasis = qc_load_floats(at.emphasis + v * qc_lanes);
      qc_floats stored = integer.below(qc_load_floats(step + v * qc_lanes) * qc_inverse(d));
      qc_floats s = integer.value(stored);
      qc_step_fit fit = qc_try_step<F>(at.group[v], d * s);
      if constexpr (integer.present) {
        const qc_floats next = integer.after(stored), next_s = integer.value(next);
        const qc_step_fit other = qc_try_step<F>(at.group[v], d * next_s);
        const qc_ints better = other.error < fit.error;
        stored = qc_select(better, next, stored);
        s = qc_select(better, next_s, s);
        fit.xl = qc_select(better, other.xl, fit.xl);
        fit.ll = qc_select(better, other.ll, fit.ll);
      }
      qc_store(at.found.scale + v * qc_lanes, stored);
      qc_store(multiple + v * qc_lanes, s);
      qc_store(xl + v * qc_lanes, fit.xl * s * emphasis);
      qc_store(ll + v * qc_lanes, fit.ll * s * s * emphasis);
    }

    qc_each_cell<F>(here, [&](int first, int end) {
      float sum_xl = 0, sum_ll = 0;
      for (int g = first; g < end; ++g) {
        sum_xl += xl[g];
        sum_ll += ll[g];
      }
      const qc_factor held = qc_hold<field>(sum_ll > 0 ? sum_xl / sum_ll : 0.0f, at.exponent[first]);
      at.found.factor[first / batch::cell_groups] = field::bits(held.field);
      for (int g = first; g < end; ++g)
        factor[g] = held.scaled;
    });
    if constexpr (!integer.present)
      if (top > 0)
        qc_compare_top(at, here, top, factor);

    for (int v = 0; v < batch::vectors; ++v) {
      const qc_floats d = qc_load_floats(factor + v * qc_lanes), s = qc_load_floats(multiple + v * qc_lanes);
      const qc_floats inverse = qc_inverse(d * s);
      qc_ints code[F::group];
      for (int i = 0; i < F::group; ++i)
        code[i] = qc_code<F>(at.group[v].x[i] * inverse);
      qc_give<F::group>(code, qc_lanes, at.found.code + v * qc_lanes * F::group);
    }

    qc_write_blocks(at.found, here, w + b * F::bytes);
  }
}

}  // namespace
