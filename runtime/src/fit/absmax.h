// Fitting rule absmax(top). Without importance: d = max |x| / top; a weight takes the level nearest to x / d, of linear
// levels by rounding halves away from zero. With importance: scale_search, with that d as one candidate more.
#pragma once

#include "scale_search.h"

namespace {

template <class F> void qc_fit_absmax(const float *x, const float *importance, size_t blocks, uint8_t *w, float top) {
  static_assert(!F::has_minimum, "absmax fits no minimum");
  if (importance)
    return qc_fit_scale_search<F>(x, importance, blocks, w, top);
  const float unit = top * F::constant;
  qc_fit_groups<F>(x, blocks, w, [unit](const qc_floats *xs, qc_group_fit<F> &fit) {
    fit.factor = qc_greatest_magnitude<F>(xs) / unit;
    const qc_floats inverse = qc_inverse(fit.factor * F::constant);
    for (int i = 0; i < F::group; ++i) {
      const qc_floats v = xs[i] * inverse;
      if constexpr (F::linear) {
        const qc_floats within = qc_lesser(qc_greater(v, float(F::level_lo)), float(F::level_hi));
        const qc_floats magnitude = qc_magnitude(within), floor = qc_to_floats(qc_to_ints(magnitude));
        const qc_floats rounded = floor + qc_select(magnitude - floor >= 0.5f, qc_all(1.0f), qc_floats{});
        fit.code[i] = qc_to_ints(qc_select(within < 0.0f, -rounded, rounded)) + F::code_offset;
      } else {
        fit.code[i] = qc_code<F>(v);
      }
    }
  });
}

}  // namespace
