// Fitting rule grid_search: least weighted squared error for formats whose levels are points of a grid with a sign for
// each weight, free or an even number of them negative in each 8. Signs are those of the weights; where an odd number
// of 8 is negative and may not be, the weight that loses least by the wrong sign has it.
#pragma once

#include "grid_fit.h"

namespace {

template <class F> struct qc_signed_points {
  static_assert(F::mark_share == 1 && F::levels[0] >= 0 && F::levels[1 << F::grid_bits] == -F::levels[0],
                "the mark is a sign");
  static constexpr int starts = 4, rounds = 2;
  qc_grid_points<F> points;
  qc_ints negative[F::group];

  /// Steps 15 % around the guess, and the one for weights of one magnitude: at the lowest level all of them are a
  /// point.
  static qc_floats start(const qc_group_values<F> &group, const qc_floats &guess, int t) {
    constexpr int lowest = F::levels[0] > 0 ? F::levels[0] : F::levels[1];
    if (t < starts - 1)
      return guess * (0.85f + 0.15f * float(t));
    qc_floats greatest{};
    for (int i = 0; i < F::group; ++i)
      greatest = qc_greater(qc_select(group.w[i] > 0.0f, group.x[i], qc_floats{}), greatest);
    return greatest / float(lowest);
  }

  /// Leaves magnitudes in the group, below zero where the sign is wrong.
  QC_PART void take(qc_group_values<F> &group) {
    for (int i = 0; i < F::group; ++i) {
      negative[i] = group.x[i] < 0.0f;
      group.x[i] = qc_magnitude(group.x[i]);
    }
    if constexpr (F::mark_even) {
      static_assert(F::group % 8 == 0, "a group is whole runs of 8 signs");
      for (int first = 0; first < F::group; first += 8) {
        qc_floats least = loss_of(group, first);
        qc_ints cheapest = qc_all(first), odd = negative[first];
        for (int i = first + 1; i < first + 8; ++i) {
          const qc_floats loss = loss_of(group, i);
          cheapest = qc_select(loss < least, qc_all(i), cheapest);
          least = qc_lesser(loss, least);
          odd = odd ^ negative[i];
        }
        for (int i = first; i < first + 8; ++i) {
          const qc_ints wrong = odd & (cheapest == i);
          negative[i] = negative[i] ^ wrong;
          group.x[i] = qc_select(wrong, -group.x[i], group.x[i]);
        }
      }
    }
  }

  /// What a wrong sign costs; below 0 where the weight does not count, so that no other is turned in its stead.
  static QC_TILE qc_floats loss_of(const qc_group_values<F> &group, int i) {
    return qc_select(group.w[i] > 0.0f, group.w[i] * group.x[i], qc_all(-1.0f));
  }

  QC_PART void choose(const qc_group_values<F> &group, const qc_floats &step, int) {
    qc_floats value[qc_halves_of<F>.values];
    for (int k = 0; k < qc_halves_of<F>.values; ++k)
      value[k] = step * float(F::levels[k]);
    points.choose(group, [&](int) { return value; });
  }

  QC_PART void codes(qc_ints *code) const {
    points.codes(code);
    for (int i = 0; i < F::group; ++i)
      code[i] = code[i] | (negative[i] & 1 << F::grid_bits);
  }
};

template <class F> void qc_fit_grid_search(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid<F, qc_signed_points<F>>(x, importance, blocks, w);
}

}  // namespace
