// Fitting rule sign_mean: two levels, d = the mean of |x| summed in order, with importance the weighted mean; a weight
// that is not negative takes the upper level.
#pragma once

#include "factor.h"
#include "levels.h"

namespace {

template <class F> QC_TILE qc_ints qc_sign_code(const qc_floats &x) {
  return qc_code<F>(qc_select(x >= 0.0f, qc_all(1.0f), qc_all(-1.0f)) * float(F::level_hi));
}

template <class F> void qc_fit_weighted_sign_mean(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  using batch = qc_batch<F>;
  using field = qc_scale_field<F>;
  for (size_t b = 0; b < blocks; b += batch::blocks) {
    const size_t here = qc_min(batch::blocks, blocks - b);
    qc_group_batch<F> at;
    qc_take_groups(x + b * F::block, importance + b * F::block, here, at);
    float mean[batch::lanes];
    for (int v = 0; v < batch::vectors; ++v) {
      const qc_group_values<F> &group = at.group[v];
      qc_floats sum{}, weights{};
      qc_ints code[F::group];
      for (int i = 0; i < F::group; ++i) {
        sum += group.w[i] * qc_magnitude(group.x[i]);
        weights += group.w[i];
        code[i] = qc_sign_code<F>(group.x[i]);
      }
      qc_store(mean + v * qc_lanes, sum / weights / float(F::level_hi));
      qc_give<F::group>(code, qc_lanes, at.found.code + v * qc_lanes * F::group);
    }
    for (int g = 0; g < int(here) * batch::groups; ++g)
      at.found.factor[g] = field::bits(qc_hold<field>(mean[g], at.exponent[g]).field);
    qc_write_blocks(at.found, here, w + b * F::bytes);
  }
}

template <class F> void qc_fit_sign_mean(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  static_assert(F::code_bits == 1 && !F::has_minimum, "sign_mean is for codes of one bit without a minimum");
  if (importance)
    return qc_fit_weighted_sign_mean<F>(x, importance, blocks, w);
  qc_fit_groups<F>(x, blocks, w, [](const qc_floats *xs, qc_group_fit<F> &fit) {
    qc_floats sum{};
    for (int i = 0; i < F::group; ++i)
      sum += qc_magnitude(xs[i]);
    fit.factor = sum / float(F::group) / (F::constant * float(F::level_hi));
    for (int i = 0; i < F::group; ++i)
      fit.code[i] = qc_sign_code<F>(xs[i]);
  });
}

}  // namespace
