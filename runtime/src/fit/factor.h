// The float factors of a cell: what their fields hold, and which factor lets the integer factors of the groups come
// nearest to what each group wants.
#pragma once

#include "outliers.h"

namespace {

/// The float field of the scale term, its constant factors included, and that of the minimum term.
template <class F> struct qc_scale_field {
  static QC_TILE float round(float v) { return F::round(v / F::constant) * F::constant; }
  static QC_TILE uint32_t bits(float v) { return F::bits(v / F::constant); }
};
template <class F> struct qc_minimum_field {
  static QC_TILE float round(float v) { return F::minimum_round(v); }
  static QC_TILE uint32_t bits(float v) { return F::minimum_bits(v); }
};

/// The value nearest to v that a field holds, finite.
template <class Field> QC_PART float qc_held(float v) {
  const auto finite = [](float f) { return f - f == 0; };
  const float held = Field::round(v);
  if (finite(held))
    return held;
  uint32_t below = 0, above = 0x7f800000;  // bits of floats: the greatest that stays finite lies between
  while (above - below > 1) {
    const uint32_t middle = (below + above) / 2;
    (finite(Field::round(qc_f32(&middle))) ? below : above) = middle;
  }
  const float greatest = Field::round(qc_f32(&below));
  return v < 0 ? -greatest : greatest;
}

/// A factor as its field holds it, and divided by the power of two of its cell.
struct qc_factor {
  float field = 0, scaled = 0;
};
template <class Field> QC_PART qc_factor qc_hold(float scaled, int exponent) {
  const int half = exponent / 2;  // in two steps: the power alone may be out of range where the product is not
  const float field = qc_held<Field>(scaled * qc_power(half) * qc_power(exponent - half));
  return {field, field * qc_power(-half) * qc_power(half - exponent)};
}

/// What an integer factor can be: step * stored - offset, lo <= stored <= hi; always 1 where there is none.
struct qc_integer {
  bool present;
  int lo, hi, step, offset;
  constexpr int least() const { return present ? step * lo - offset : 1; }
  constexpr int greatest() const { return present ? step * hi - offset : 1; }
  constexpr int outermost() const { return -least() > greatest() ? least() : greatest(); }
  /// Whether groups may want either sign: with far fewer numbers on one side, all must do with the other.
  constexpr bool has_signs() const {
    const int64_t far = outermost(), other = least() + greatest() - far;
    return least() < 0 && 16 * other * other >= 9 * far * far;
  }

  QC_TILE qc_floats value(const qc_floats &stored) const {
    return present ? stored * float(step) - float(offset) : qc_all(1.0f);
  }
  /// The stored number whose factor is nearest to v.
  QC_TILE qc_floats nearest(const qc_floats &v) const {
    return present ? qc_whole((v + float(offset)) / float(step), float(lo), float(hi)) : qc_floats{};
  }
  /// The one whose factor is next below v.
  QC_TILE qc_floats below(const qc_floats &v) const {
    return present ? qc_whole((v + float(offset)) / float(step) - 0.5f, float(lo), float(hi)) : qc_floats{};
  }
  QC_TILE qc_floats after(const qc_floats &stored) const {
    return present ? qc_lesser(stored + 1.0f, float(hi)) : stored;
  }
};
template <class F>
constexpr qc_integer qc_scale_of = {F::has_scale, F::scale_lo, F::scale_hi, F::scale_step, F::scale_offset};
template <class F>
constexpr qc_integer qc_minimum_of = {F::has_minimum_scale, F::minimum_lo, F::minimum_hi, F::minimum_step,
                                      F::minimum_offset};

/// What qc_choose_factor has found.
struct qc_choice {
  int32_t sum = 0x7fffffff;  // bits of the least sum, the last four the number of the factor
  float factor = 0;

  /// Tries sixteen factors, from one that puts `top` just beyond `outermost` to one that leaves a fifth of the range
  /// unused.
  QC_PART void attempt(const qc_integer &integer, float top, float outermost, const float *wanted, const float *weight,
                       int first, int end) {
    const qc_ints number = qc_numbers();
    const qc_floats use = 1.015625f - 0.015625f * qc_to_floats(number), range = use * outermost;
    const qc_floats factors = top / range, inverse = range / top;
    qc_floats error{};
    for (int g = first; g < end; ++g) {
      const qc_floats difference = integer.value(integer.nearest(wanted[g] * inverse)) * factors - wanted[g];
      error += difference * difference * weight[g];
    }
    // Sums are not negative: their bits ascend as they do. The last four make room for the number of the factor.
    int32_t sums[qc_lanes], best = 0x7fffffff;
    float by_number[qc_lanes];
    qc_store(sums, (qc_bits(error) & ~15) | number);
    qc_store(by_number, factors);
    for (const int32_t candidate : sums)
      best = candidate < best ? candidate : best;
    if (best < sum) {
      sum = best;
      factor = by_number[best & 15];
    }
  }
};

/// The float factor for groups first .. end - 1 of a cell that want the products `wanted`, where a square of the
/// difference counts `weight`: of sixteen factors, from one that puts the greatest product just beyond the outermost
/// integer to one that leaves a fifth of the range unused, the one with the least sum; without an integer the mean.
/// `has_sign`: the factor may be negative. `weighted`: products may be great that hardly count, so as many factors more
/// are tried that do not reach up to those.
QC_PART float qc_choose_factor(const qc_integer &integer, bool has_sign, bool weighted, const float *wanted,
                               const float *weight, int first, int end) {
  if (!integer.present) {
    float sum = 0, weights = 0;
    for (int g = first; g < end; ++g) {
      sum += weight[g] * wanted[g];
      weights += weight[g];
    }
    return weights > 0 ? sum / weights : 0.0f;
  }
  float top = qc_extreme(wanted + first, end - first), outermost = float(integer.outermost());
  if (!has_sign) {
    outermost = float(top < 0 ? -integer.least() : integer.greatest());
    top = qc_abs(top);
  }
  if (top == 0)
    return 0;
  qc_choice choice;
  choice.attempt(integer, top, outermost, wanted, weight, first, end);
  if (weighted) {
    const float spacing = 1.0f / outermost;
    const float reach = qc_lower_reach(wanted, weight, first, end, spacing * spacing / 12);
    if (reach > 0) {
      choice.attempt(integer, reach, outermost, wanted, weight, first, end);
      if (has_sign)
        choice.attempt(integer, -reach, outermost, wanted, weight, first, end);
    }
  }
  return choice.factor;
}

}  // namespace
