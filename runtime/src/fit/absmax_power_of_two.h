// Fitting rule absmax_power_of_two: the scale is the power of two that brings max |x| into the binade of the greatest
// level; each weight takes the nearest level, the first code among equals. With importance, and for levels that do not
// reach as far on both sides, the one of least error among its neighbours.
// The logarithm is the one of ggml's encoder: that of f32, which rounds the values just below 2^k up to k.
#pragma once

#include "stored_search.h"

namespace {

/// floor(log2(v)) as f32 gives it, for normal v > 0. Between k - 1 and k neighbouring f32 lie 2^(j - 23) apart,
/// 2^j <= |k|: a distance of n units of 2^(k - 24) from 2^k is n 2^-24 / ln 2 in the logarithm, and lost below half of
/// that.
QC_TILE qc_ints qc_floor_log2(const qc_floats &v) {
  const qc_ints bits = qc_bits(v), exponent = (bits >> 23) - 127, k = exponent + 1;
  const qc_ints below = 0x800000 - (bits & 0x7fffff);  // 2^k - v, in units of 2^(k - 24)
  // Values just below a positive k are spaced as those from k / 2 on, when k is a power of two.
  const qc_ints n = qc_select(k > 0, k - 1, -k), j = (qc_bits(qc_to_floats(n)) >> 23) - 127;
  const qc_ints lost = qc_select(n > 0, (qc_all(45426) << (j & 31)) >> 16, qc_ints{});  // 2^j ln 2
  return qc_select((k != 0) & (below <= lost), k, exponent);
}

template <class F> void qc_fit_absmax_power_of_two(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  static_assert(!F::has_minimum, "absmax_power_of_two fits no minimum");
  constexpr int top = F::level_hi > -F::level_lo ? F::level_hi : -F::level_lo, most = 254;
  const int shift = 128 - qc_exponent(F::values[128] * F::constant) - qc_exponent(float(top));
  const auto code_of = [shift](const qc_floats &amax) {
    const qc_ints code = qc_floor_log2(amax) + shift, held = qc_select(code < most, code, qc_all(most));
    return qc_select((amax > 0.0f) & (held > 0), held, qc_ints{});
  };
  if (importance || !qc_even_sides<F>)
    return qc_fit_stored<F>(x, importance, blocks, w, {/*below=*/2, /*above=*/1, /*octave=*/1, most}, code_of);
  qc_fit_groups<F, true>(x, blocks, w, [&](const qc_floats *xs, qc_group_fit<F> &fit) {
    fit.bits = code_of(qc_greatest_magnitude<F>(xs));
    const qc_floats step = qc_values_of(F::values, fit.bits) * F::constant;
    for (int i = 0; i < F::group; ++i)
      fit.code[i] = qc_first_code<F>(xs[i], step);
  });
}

}  // namespace
