// Fitting rule signed_absmax. Without importance: the element of greatest magnitude (the first of equals) becomes the
// lowest level exactly, others round half up. With importance: scale_search.
#pragma once

#include "scale_search.h"

namespace {

template <class F> void qc_fit_signed_absmax(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  static_assert(F::linear && !F::has_minimum, "signed_absmax rounds to linear codes without a minimum");
  if (importance)
    return qc_fit_scale_search<F>(x, importance, blocks, w);
  qc_fit_groups<F>(x, blocks, w, [](const qc_floats *xs, qc_group_fit<F> &fit) {
    qc_floats amax{}, extreme{};
    for (int i = 0; i < F::group; ++i) {
      const qc_floats magnitude = qc_magnitude(xs[i]);
      extreme = qc_select(magnitude > amax, xs[i], extreme);
      amax = qc_greater(magnitude, amax);
    }
    fit.factor = extreme / (float(F::level_lo) * F::constant);
    const qc_floats inverse = qc_inverse(fit.factor * F::constant);
    for (int i = 0; i < F::group; ++i) {
      const qc_floats v = xs[i] * inverse + (0.5f - float(F::level_lo));
      const qc_floats above = qc_lesser(qc_greater(v, 0.0f), float(F::level_hi - F::level_lo));
      fit.code[i] = qc_to_ints(above) + (F::level_lo + F::code_offset);
    }
  });
}

}  // namespace
