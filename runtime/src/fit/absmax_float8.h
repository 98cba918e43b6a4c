// Fitting rule absmax_float8: the scale is max |x| / the greatest level in a float of 4 exponent and 3 mantissa bits;
// each weight takes the nearest level, the first code among equals. With importance, and for levels that do not reach
// as far on both sides, the scale of least error among its neighbours. The scale's rounding is the one of ggml's
// encoder: halves up, the step below the normal numbers never reaches them, and their last binade counts as its
// greatest value.
#pragma once

#include "stored_search.h"

namespace {

/// The code of a scale, in units of the field's unit (its code 0x38).
QC_TILE qc_ints qc_float8_code(const qc_floats &v) {
  const qc_floats bounded = qc_lesser(v, 256.0f);
  const qc_ints tiny = qc_to_ints(bounded * 512.0f + 0.5f);  // below 2^-6 a multiple of 2^-9
  const qc_ints code = ((qc_bits(bounded) + 0x80000) >> 20) - (120 << 3);
  return qc_select(bounded < 0.015625f, qc_select(tiny > 7, qc_all(7), tiny),
                   qc_select(code >= 0x78, qc_all(0x7e), code));
}

template <class F> void qc_fit_absmax_float8(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  static_assert(!F::has_minimum, "absmax_float8 fits no minimum");
  constexpr int top = F::level_hi > -F::level_lo ? F::level_hi : -F::level_lo, most = 0x7e;
  const float unit = F::values[0x38] * F::constant;
  const auto code_of = [unit](const qc_floats &amax) { return qc_float8_code(amax / (float(top) * unit)); };
  if (importance || !qc_even_sides<F>)  // from half of the scale to one and a half of it
    return qc_fit_stored<F>(x, importance, blocks, w, {/*below=*/8, /*above=*/5, /*octave=*/8, most}, code_of);
  qc_fit_groups<F, true>(x, blocks, w, [&](const qc_floats *xs, qc_group_fit<F> &fit) {
    fit.bits = code_of(qc_greatest_magnitude<F>(xs));
    const qc_floats step = qc_values_of(F::values, fit.bits) * F::constant;
    for (int i = 0; i < F::group; ++i)
      fit.code[i] = qc_first_code<F>(xs[i], step);
  });
}

}  // namespace
