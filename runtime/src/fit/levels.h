// From the value of a weight, in units of its step, to the nearest level of a format, and from levels to codes: one
// interface for linear codes and for tables of levels. Level tables are sorted at compile time.
#pragma once

#include "batch.h"

namespace {

/// The levels of a table in ascending order, each once.
struct qc_level_order {
  int count = 0;
  int level[256] = {}, code[256] = {};  // of levels that several codes have, the first code
  constexpr float middle(int k) const { return 0.5f * float(level[k] + level[k + 1]); }
};

template <class F> constexpr qc_level_order qc_order_levels() {
  qc_level_order order;
  for (int c = 0; c < F::level_count; ++c) {
    int at = 0;
    while (at < order.count && order.level[at] < F::levels[c])
      ++at;
    if (at < order.count && order.level[at] == F::levels[c])
      continue;
    for (int k = order.count++; k > at; --k) {
      order.level[k] = order.level[k - 1];
      order.code[k] = order.code[k - 1];
    }
    order.level[at] = F::levels[c];
    order.code[at] = c;
  }
  return order;
}
template <class F> constexpr qc_level_order qc_levels_of = qc_order_levels<F>();

template <class F> constexpr int qc_level_total() {
  if constexpr (F::linear)
    return F::level_hi - F::level_lo + 1;
  else
    return qc_levels_of<F>.count;
}

/// The least step, not below 0, with which levels from 0 reach to both.
template <class F> QC_TILE qc_floats qc_step_of_range(const qc_floats &greatest, const qc_floats &least) {
  qc_floats step{};
  if constexpr (F::level_hi > 0)
    step = qc_greater(greatest / float(F::level_hi), step);
  if constexpr (F::level_lo < 0)
    step = qc_greater(least / float(F::level_lo), step);
  return step;
}

/// The level nearest to v.
template <class F> QC_TILE qc_floats qc_level(const qc_floats &v) {
  if constexpr (F::linear) {
    return qc_whole(v, float(F::level_lo), float(F::level_hi));
  } else {
    constexpr const qc_level_order &order = qc_levels_of<F>;
    qc_floats level = qc_all(float(order.level[0]));
    QC_UNROLL
    for (int k = 0; k + 1 < order.count; ++k) {
      const qc_floats step = qc_all(float(order.level[k + 1] - order.level[k]));
      level += qc_select(v > order.middle(k), step, qc_floats{});
    }
    return level;
  }
}

/// The code of the level nearest to v.
template <class F> QC_TILE qc_ints qc_code(const qc_floats &v) {
  if constexpr (F::linear) {
    return qc_to_ints(qc_level<F>(v)) + F::code_offset;
  } else {
    constexpr const qc_level_order &order = qc_levels_of<F>;
    qc_ints code = qc_all(order.code[0]);
    QC_UNROLL
    for (int k = 0; k + 1 < order.count; ++k)
      code += qc_select(v > order.middle(k), qc_all(order.code[k + 1] - order.code[k]), qc_ints{});
    return code;
  }
}

/// The code of the level whose product with `step` is nearest to x; of a table the first of those equally near in f32.
template <class F> QC_TILE qc_ints qc_first_code(const qc_floats &x, const qc_floats &step) {
  if constexpr (F::linear) {
    return qc_code<F>(x * qc_inverse(step));
  } else {
    qc_ints code{};
    qc_floats least = qc_magnitude(step * float(F::levels[0]) - x);
    QC_UNROLL
    for (int c = 1; c < F::level_count; ++c) {
      const qc_floats distance = qc_magnitude(step * float(F::levels[c]) - x);
      code = qc_select(distance < least, qc_all(c), code);
      least = qc_lesser(distance, least);
    }
    return code;
  }
}

/// What a rule without integer factors finds for sixteen groups.
template <class F> struct qc_group_fit {
  qc_ints code[F::group];
  qc_floats factor = {}, minimum = {};  // values of the two float fields, before they are rounded to them
  qc_ints bits = {};                    // or the stored bits of the first, where the rule finds them itself
};

/// Fits formats without integer factors, sixteen groups at a time: fit(x, result), element i of each group in x[i].
template <class F, bool FindsBits = false, class Fit>
inline void qc_fit_groups(const float *x, size_t blocks, uint8_t *w, Fit fit) {
  static_assert(!F::has_scale && !F::has_minimum_scale && F::group == F::cell, "the rule has no integer factors");
  using batch = qc_batch<F>;
  for (size_t b = 0; b < blocks; b += batch::blocks) {
    const size_t here = qc_min(batch::blocks, blocks - b);
    qc_found<F> found;
    float factor[batch::lanes], minimum[batch::lanes];
    int32_t bits[batch::lanes];
    for (size_t v = 0; v * qc_lanes < here * batch::groups; ++v) {
      const size_t groups = qc_min(qc_lanes, here * batch::groups - v * qc_lanes);
      const size_t first = b * F::block + v * qc_lanes * F::group;
      qc_floats xs[F::group];
      qc_take<F::group>(x + first, groups, xs);
      qc_group_fit<F> result;
      fit(xs, result);
      qc_give<F::group>(result.code, groups, found.code + v * qc_lanes * F::group);
      qc_store(factor + v * qc_lanes, result.factor);
      qc_store(minimum + v * qc_lanes, result.minimum);
      qc_store(bits + v * qc_lanes, result.bits);
    }
    for (size_t g = 0; g < here * batch::groups; ++g) {
      if constexpr (FindsBits)
        found.factor[g] = uint32_t(bits[g]);
      else
        found.factor[g] = F::bits(factor[g]);
      if constexpr (F::has_minimum)
        found.minimum_factor[g] = F::minimum_bits(minimum[g]);
    }
    qc_write_blocks(found, here, w + b * F::bytes);
  }
}

/// The greatest magnitude of each group.
template <class F> QC_TILE qc_floats qc_greatest_magnitude(const qc_floats *x) {
  qc_floats amax{};
  for (int i = 0; i < F::group; ++i)
    amax = qc_greater(qc_magnitude(x[i]), amax);
  return amax;
}

/// What the codes of an 8-bit float are worth.
QC_TILE qc_floats qc_values_of(const float *values, const qc_ints &codes) {
  int32_t code[qc_lanes];
  float value[qc_lanes];
  qc_store(code, codes);
  for (int i = 0; i < qc_lanes; ++i)
    value[i] = values[code[i]];
  return qc_load_floats(value);
}

}  // namespace
