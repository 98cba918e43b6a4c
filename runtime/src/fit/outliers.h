// Values that are far beyond the others and hardly count: where levels that reach them would lose the others, and up to
// where levels had better reach. Only importance weights make such values; without them nothing here is used.
#pragma once

#include "normal.h"

namespace {

/// Levels that reach up to t cost, of values v with weights w,
///     sum of w (max(|v| - t, 0)^2 + noise t^2),
/// the first for what is cut off, the second for their spacing: noise is the mean square of a rounding for t = 1.
/// The derivative rises, and ever more slowly: Newton's steps from 0 approach the least cost from below.
enum { qc_reach_steps = 8 };

/// The noise of `count` even levels from -1 to 1.
constexpr float qc_noise(int count) { return 1.0f / (3.0f * float(count - 1) * float(count - 1)); }

QC_TILE bool qc_any(const qc_ints &mask) {
  int32_t lanes[qc_lanes], any = 0;
  qc_store(lanes, mask);
  for (const int32_t lane : lanes)
    any |= lane;
  return any != 0;
}

/// What levels around a center had better reach.
struct qc_reach {
  qc_ints lower;    // lanes that had better reach less than three quarters as far as their greatest value
  qc_floats reach;  // and how far, there
  bool any;         // whether there are any
};

/// For groups of weights; those without importance are not looked at.
template <class F>
QC_PART qc_reach qc_find_reach(const qc_group_values<F> &group, const qc_floats &center, float noise) {
  const qc_floats most = 0.75f * qc_greater(group.greatest - center, center - group.least);
  qc_floats weights{}, beyond{};
  for (int i = 0; i < F::group; ++i) {
    weights += group.w[i];
    beyond += group.w[i] * qc_greater(qc_magnitude(group.x[i] - center) - most, 0.0f);
  }
  qc_reach found = {noise * weights * most > beyond, {}, false};
  found.any = qc_any(found.lower);
  for (int step = 0; found.any && step < qc_reach_steps; ++step) {
    qc_floats sum{}, over = noise * weights;
    for (int i = 0; i < F::group; ++i) {
      const qc_floats magnitude = qc_magnitude(group.x[i] - center);
      const qc_floats w = qc_select(magnitude > found.reach, group.w[i], qc_floats{});
      sum += w * magnitude;
      over += w;
    }
    found.reach = qc_ratio(sum, over);
  }
  found.lower = found.lower & (found.reach > 0.0f);
  return found;
}

/// The same for values first .. end - 1 around 0; 0 where it is not less than half of the greatest.
QC_PART float qc_lower_reach(const float *v, const float *w, int first, int end, float noise) {
  const float half = 0.5f * qc_abs(qc_extreme(v + first, end - first));
  float weights = 0, beyond = 0;
  for (int g = first; g < end; ++g) {
    weights += w[g];
    if (qc_abs(v[g]) > half)
      beyond += w[g] * (qc_abs(v[g]) - half);
  }
  float reach = 0;
  for (int step = 0; noise * weights * half > beyond && step < qc_reach_steps; ++step) {
    float sum = 0, over = noise * weights;
    for (int g = first; g < end; ++g)
      if (qc_abs(v[g]) > reach) {
        sum += w[g] * qc_abs(v[g]);
        over += w[g];
      }
    reach = over > 0 ? sum / over : 0.0f;
  }
  return reach;
}

}  // namespace
