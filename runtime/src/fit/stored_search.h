// The search of the rules whose scale is an 8-bit float: for each group every stored scale of a range around that of
// the greatest magnitude is tried, and the one of least weighted squared error kept.
#pragma once

#include "levels.h"
#include "outliers.h"

namespace {

/// How far from the closed form's scale others are tried, in codes, how many codes double it, and the greatest code.
struct qc_stored_range {
  int below, above, octave, most;
};

/// How often the shorter side of the levels doubles within the longer one, rounded down. The closed form brings the
/// greatest magnitude to the longer side; where all that counts lies on the other, the scale is that many octaves
/// above.
template <class F> constexpr int qc_octaves_between_sides() {
  const int hi = F::level_hi, lo = -F::level_lo, shorter = hi < lo ? hi : lo;
  int octaves = 0;
  while (shorter > 0 && (shorter << (octaves + 1)) <= (hi < lo ? lo : hi))
    ++octaves;
  return octaves;
}

/// code_of(magnitude) is the closed form's code for groups of that greatest magnitude. With or without importance.
template <class F, class CodeOf>
inline void qc_fit_stored(const float *x, const float *importance, size_t blocks, uint8_t *w,
                          const qc_stored_range &range, CodeOf code_of) {
  using batch = qc_batch<F>;
  static_assert(!F::has_scale && !F::has_minimum && F::group == F::cell, "the rule has no integer factors");
  const auto overflows = [](int code) {  // with the outermost level
    const float outermost =
        F::values[code] * F::constant * float(F::level_hi > -F::level_lo ? F::level_hi : F::level_lo);
    return outermost - outermost != 0;
  };
  const int above = range.above + range.octave * qc_octaves_between_sides<F>();
  int most = range.most;
  while (most > 0 && overflows(most))
    --most;
  for (size_t b = 0; b < blocks; b += batch::blocks) {
    const size_t here = qc_min(batch::blocks, blocks - b);
    qc_group_batch<F> at;
    qc_take_groups(x + b * F::block, importance ? importance + b * F::block : nullptr, here, at);
    float half[batch::lanes], rest[batch::lanes];  // 2^exponent in two factors: alone it may be out of range
    for (int g = 0; g < batch::lanes; ++g) {
      half[g] = qc_power(at.exponent[g] / 2);
      rest[g] = qc_power(at.exponent[g] - at.exponent[g] / 2);
    }
    int32_t bits[batch::lanes];
    for (int v = 0; v < batch::vectors; ++v) {
      const qc_group_values<F> &group = at.group[v];
      const qc_floats up = qc_load_floats(half + v * qc_lanes), up_more = qc_load_floats(rest + v * qc_lanes);
      const auto step_of = [&](const qc_ints &code) {
        return qc_values_of(F::values, code) * F::constant / up / up_more;
      };
      qc_ints best{};
      qc_floats least = qc_all(3e38f);
      const auto search = [&](const qc_floats &magnitude, const qc_ints &where) {
        const qc_ints closed = code_of(magnitude * up * up_more);
        for (int k = -range.below; k <= above; ++k) {
          const qc_floats number = qc_lesser(qc_greater(qc_to_floats(closed + k), 0.0f), float(most));
          const qc_ints code = qc_to_ints(number);
          const qc_floats step = step_of(code), inverse = qc_inverse(step);
          qc_floats error{};
          for (int i = 0; i < F::group; ++i) {
            const qc_floats difference = group.x[i] - step * qc_level<F>(group.x[i] * inverse);
            error += group.w[i] * difference * difference;
          }
          const qc_ints better = (error < least) & where;
          least = qc_select(better, error, least);
          best = qc_select(better, code, best);
        }
      };
      search(qc_greater(group.greatest, -group.least), qc_all(-1));
      if (importance) {
        const qc_reach lower = qc_find_reach<F>(group, qc_floats{}, qc_noise(qc_level_total<F>()));
        if (lower.any)
          search(lower.reach, lower.lower);
      }
      const qc_floats step = step_of(best);
      qc_ints code[F::group];
      for (int i = 0; i < F::group; ++i)
        code[i] = qc_first_code<F>(group.x[i], step);
      qc_store(bits + v * qc_lanes, best);
      qc_give<F::group>(code, qc_lanes, at.found.code + v * qc_lanes * F::group);
    }
    for (int g = 0; g < int(here) * batch::groups; ++g)
      at.found.factor[g] = uint32_t(bits[g]);
    qc_write_blocks(at.found, here, w + b * F::bytes);
  }
}

/// Whether the greatest magnitude, brought to the greatest level, suits either sign. The closed forms are for such
/// levels; others are searched.
template <class F> constexpr bool qc_even_sides = !F::linear && F::level_hi == -F::level_lo;

}  // namespace
