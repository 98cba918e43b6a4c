// Fitting rule sign_mean: two levels, d = the mean of |x| summed in order; a weight that is not negative takes the
// upper level. Ignores the importance of weights.
#pragma once

#include "levels.h"

namespace {

template <class F> void qc_fit_sign_mean(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  static_assert(F::code_bits == 1 && !F::has_minimum, "sign_mean is for codes of one bit without a minimum");
  (void)importance;
  qc_fit_groups<F>(x, blocks, w, [](const qc_floats *xs, qc_group_fit<F> &fit) {
    qc_floats sum{};
    for (int i = 0; i < F::group; ++i)
      sum += qc_magnitude(xs[i]);
    fit.factor = sum / float(F::group) / (F::constant * float(F::level_hi));
    for (int i = 0; i < F::group; ++i)
      fit.code[i] = qc_code<F>(qc_select(xs[i] >= 0.0f, qc_all(1.0f), qc_all(-1.0f)) * float(F::level_hi));
  });
}

}  // namespace
