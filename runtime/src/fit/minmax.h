// Fitting rule minmax. Without importance: the lowest level is min x and the highest max x, and weights round half up.
// With importance: scale_min_search.
#pragma once

#include "scale_min_search.h"

namespace {

template <class F> void qc_fit_minmax(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  static_assert(F::linear && F::has_minimum, "minmax rounds to linear codes with a minimum");
  constexpr float range = float(F::level_hi - F::level_lo);
  if (importance) {
    constexpr float inside = (range + 1) / 10, beyond = 1.2f, spacing = 0.2f;  // in levels
    return qc_fit_scale_min_search<F>(x, importance, blocks, w, -inside, spacing, (inside + beyond) / spacing);
  }
  qc_fit_groups<F>(x, blocks, w, [](const qc_floats *xs, qc_group_fit<F> &fit) {
    qc_floats lo = xs[0], hi = xs[0];
    for (int i = 1; i < F::group; ++i) {
      lo = qc_lesser(xs[i], lo);
      hi = qc_greater(xs[i], hi);
    }
    fit.factor = (hi - lo) / (range * F::constant);
    fit.minimum = lo * float(F::minimum_sign);
    if constexpr (F::level_lo != 0)
      fit.minimum = (lo - fit.factor * (float(F::level_lo) * F::constant)) * float(F::minimum_sign);
    const qc_floats inverse = qc_inverse(fit.factor * F::constant);
    for (int i = 0; i < F::group; ++i) {
      const qc_floats v = (xs[i] - lo) * inverse + 0.5f;
      fit.code[i] = qc_to_ints(qc_greater(qc_lesser(v, range), 0.0f)) + (F::level_lo + F::code_offset);
    }
  });
}

}  // namespace
