// Fitting rule scale_min_search(rmin, rdelta, nstep): least weighted squared error for formats with a minimum, with or
// without integer scales and minimums for each group: a weight is step * level + offset.
// Each group tries nstep + 1 roundings of its weights, its range spread over rmin + rdelta k more levels than there
// are, and keeps the line of least squares that explains most. The float factors are chosen for these lines; each group
// then takes the stored scale next to its line, with the minimum that suits it, with the least exact error, and both
// float factors are fitted once more to the codes so found. Where the field of the minimums is coarser than their
// integers, these are chosen again for what it holds.
#pragma once

#include "factor.h"
#include "levels.h"

namespace {

/// How close a line over the levels comes to x: sums of importance times squared error, level, level^2 and x level.
struct qc_line_fit {
  qc_floats error = {}, l = {}, ll = {}, xl = {};
};

template <class F>
QC_PART qc_line_fit qc_try_line(const qc_group_values<F> &group, const qc_floats &step, const qc_floats &offset) {
  const qc_floats inverse = qc_inverse(step);
  qc_line_fit fit;
  for (int i = 0; i < F::group; ++i) {
    const qc_floats above = group.x[i] - offset;
    const qc_floats level = qc_level<F>(above * inverse), weighted = group.w[i] * level;
    const qc_floats difference = above - step * level;
    fit.error += group.w[i] * difference * difference;
    fit.l += weighted;
    fit.ll += weighted * level;
    fit.xl += weighted * group.x[i];
  }
  return fit;
}

/// Offsets have one sign where integer minimums have none, because the field's has to suit all groups: the one that
/// brings levels to both sides of zero.
template <class F> QC_TILE qc_floats qc_allowed_offset(const qc_floats &offset) {
  constexpr qc_integer integer = qc_minimum_of<F>;
  if (!integer.present || integer.has_signs())
    return offset;
  return F::level_lo + F::level_hi > 0 ? qc_lesser(offset, 0.0f) : qc_greater(offset, 0.0f);
}

/// Whether a field can be farther from a factor than half of what one integer more or less makes of it.
template <class Field> QC_PART bool qc_is_coarser(const qc_integer &integer) {
  const auto rounding = [](float v) { return qc_abs(Field::round(v) - v); };
  const float fine = rounding(1 + 1.0f / 2048), wide = rounding(1 + 1.0f / 512);  // between numbers of 10 and of 7 bits
  return (fine > wide ? fine : wide) * qc_abs(float(integer.outermost())) > 0.5f;
}

/// A line for each group, and the group's sums that do not depend on levels: importance, and importance times x.
struct qc_lines {
  qc_floats step = {}, w = {}, x = {}, l = {}, ll = {}, offset = {};
};

template <class F>
QC_PART qc_lines qc_best_line(const qc_group_values<F> &group, bool weighted, float rmin, float rdelta, int nstep) {
  qc_lines line;
  for (int i = 0; i < F::group; ++i) {
    line.w += group.w[i];
    line.x += group.w[i] * group.x[i];
  }
  const qc_floats mean = qc_ratio(line.x, line.w);
  line.offset = qc_allowed_offset<F>(mean);
  // What a line explains is the sum of importance times x^2 less its squared error; here without levels.
  qc_floats best = line.offset * (line.x + line.x - line.offset * line.w);

  const auto search = [&](qc_floats greatest, qc_floats least, const qc_ints &where) {
    // The offset is what the level 0 is worth. Where it may not be what the range asks for it is 0, and stays.
    qc_ints free_offset;
    if constexpr (F::level_lo == 0) {
      const qc_floats lowest = qc_allowed_offset<F>(least);
      free_offset = lowest == least;
      least = lowest;
      greatest = qc_greater(greatest, least);
    } else {
      const qc_floats offset = least - (greatest - least) * (float(F::level_lo) / float(F::level_hi - F::level_lo));
      free_offset = qc_allowed_offset<F>(offset) == offset;
      const qc_floats unit = qc_step_of_range<F>(greatest, least);
      greatest = qc_select(free_offset, greatest, unit * float(F::level_hi));
      least = qc_select(free_offset, least, unit * float(F::level_lo));
    }
    // The extreme farther from the mean stays on its level, so that trials move levels through the bulk of the weights.
    const qc_floats middle = qc_allowed_offset<F>(mean);
    const qc_ints upper = free_offset & (greatest - middle > middle - least);
    qc_floats anchor = qc_select(upper, greatest, least);
    qc_floats anchored = qc_select(upper, qc_all(float(F::level_hi)), qc_all(float(F::level_lo)));
    if constexpr (F::level_lo != 0) {
      anchor = qc_select(free_offset, anchor, qc_floats{});
      anchored = qc_select(free_offset, anchored, qc_floats{});
    }
    const qc_floats inverse = qc_inverse(greatest - least);
    for (int k = 0; k <= nstep; ++k) {
      const qc_floats trial = inverse * (float(F::level_hi - F::level_lo) + rmin + rdelta * float(k));
      const qc_floats shift = anchored - anchor * trial;
      qc_floats l{}, ll{}, xl{};
      for (int i = 0; i < F::group; ++i) {
        const qc_floats level = qc_level<F>(group.x[i] * trial + shift), product = group.w[i] * level;
        l += product;
        ll += product * level;
        xl += product * group.x[i];
      }
      const qc_floats determinant = line.w * ll - l * l;
      const qc_ints sound = determinant > line.w * ll * 1e-6f;
      const qc_floats free = (ll * line.x - l * xl) * qc_inverse(qc_select(sound, determinant, qc_floats{}));
      const qc_floats offset = qc_allowed_offset<F>(free);
      const qc_floats step = qc_ratio(xl - offset * l, ll);
      const qc_floats gain = step * (xl - offset * l) + offset * (line.x + line.x - offset * line.w);
      const qc_ints better = (gain > best) & where;
      best = qc_select(better, gain, best);
      line.step = qc_select(better, step, line.step);
      line.offset = qc_select(better, offset, line.offset);
      line.l = qc_select(better, l, line.l);
      line.ll = qc_select(better, ll, line.ll);
    }
  };
  search(group.greatest, group.least, qc_all(-1));
  if (weighted) {
    const qc_reach lower = qc_find_reach<F>(group, mean, qc_noise(qc_level_total<F>()));
    if (lower.any) {
      // Levels are to reach to the values there, on either side, not beyond.
      qc_floats greatest = mean, least = mean;
      for (int i = 0; i < F::group; ++i) {
        const qc_ints near = (qc_magnitude(group.x[i] - mean) < 1.25f * lower.reach) & (group.w[i] > 0.0f);
        greatest = qc_greater(qc_select(near, group.x[i], greatest), greatest);
        least = qc_lesser(qc_select(near, group.x[i], least), least);
      }
      search(greatest, least, lower.lower);
    }
  }
  return line;
}

template <class F>
void qc_fit_scale_min_search(const float *x, const float *importance, size_t blocks, uint8_t *w, float rmin,
                             float rdelta, float nstep) {
  static_assert(F::has_minimum, "scale_min_search fits a minimum");
  using batch = qc_batch<F>;
  using scale_field = qc_scale_field<F>;
  using minimum_field = qc_minimum_field<F>;
  constexpr qc_integer scales = qc_scale_of<F>, minimums = qc_minimum_of<F>;
  constexpr float sign = float(F::minimum_sign);
  const bool coarse = minimums.present && qc_is_coarser<minimum_field>(minimums);
  for (size_t b = 0; b < blocks; b += batch::blocks) {
    const size_t here = qc_min(batch::blocks, blocks - b);
    qc_group_batch<F> at;
    qc_take_groups(x + b * F::block, importance ? importance + b * F::block : nullptr, here, at);

    qc_lines lines[batch::vectors];
    float wanted[batch::lanes], weight[batch::lanes];
    for (int v = 0; v < batch::vectors; ++v) {
      const qc_lines &line = lines[v] = qc_best_line<F>(at.group[v], at.weighted, rmin, rdelta, int(nstep));
      qc_store(wanted + v * qc_lanes, at.heard(v, line.step));
      const qc_floats own = line.ll - qc_ratio(line.l * line.l, line.w);  // of a step, its offset adapted
      qc_store(weight + v * qc_lanes, own * qc_load_floats(at.emphasis + v * qc_lanes));
    }
    float factor[batch::lanes] = {}, minimum_factor[batch::lanes] = {};
    qc_each_cell<F>(here, [&](int first, int end) {
      const float d = qc_choose_factor(scales, true, at.weighted, wanted, weight, first, end);
      const qc_factor held = qc_hold<scale_field>(d, at.exponent[first]);
      for (int g = first; g < end; ++g)
        factor[g] = held.scaled;
    });

    const auto offset_beside = [&](int v, const qc_floats &step) {
      const qc_lines &line = lines[v];
      return qc_allowed_offset<F>(qc_ratio(line.x - step * line.l, line.w));
    };
    for (int v = 0; v < batch::vectors; ++v) {
      const qc_floats d = qc_load_floats(factor + v * qc_lanes);
      const qc_floats s = scales.value(scales.nearest(lines[v].step * qc_inverse(d)));
      qc_store(wanted + v * qc_lanes, at.heard(v, offset_beside(v, d * s) * sign));
      qc_store(weight + v * qc_lanes, lines[v].w * qc_load_floats(at.emphasis + v * qc_lanes));
    }
    qc_each_cell<F>(here, [&](int first, int end) {
      const float m = qc_choose_factor(minimums, true, at.weighted, wanted, weight, first, end);
      const qc_factor held = qc_hold<minimum_field>(m, at.exponent[first]);
      for (int g = first; g < end; ++g)
        minimum_factor[g] = held.scaled;
    });

    float multiple[batch::lanes], minimum_multiple[batch::lanes];
    qc_floats levels[batch::vectors];  // the sum of importance times level
    float sum_l[batch::lanes], sum_ll[batch::lanes], sum_xl[batch::lanes], sum_x[batch::lanes], sum_w[batch::lanes];
    for (int v = 0; v < batch::vectors; ++v) {
      const qc_floats d = qc_load_floats(factor + v * qc_lanes), m = qc_load_floats(minimum_factor + v * qc_lanes);
      const qc_floats inverse = qc_inverse(m) * sign;
      qc_floats stored = scales.below(lines[v].step * qc_inverse(d)), s = scales.value(stored);
      qc_floats stored_minimum = minimums.nearest(offset_beside(v, d * s) * inverse);
      qc_floats o = minimums.value(stored_minimum);
      qc_line_fit fit = qc_try_line<F>(at.group[v], d * s, m * o * sign);
      if constexpr (scales.present) {
        const qc_floats next = scales.after(stored), next_s = scales.value(next);
        const qc_floats next_minimum = minimums.nearest(offset_beside(v, d * next_s) * inverse);
        const qc_floats next_o = minimums.value(next_minimum);
        const qc_line_fit other = qc_try_line<F>(at.group[v], d * next_s, m * next_o * sign);
        const qc_ints better = other.error < fit.error;
        stored = qc_select(better, next, stored);
        stored_minimum = qc_select(better, next_minimum, stored_minimum);
        s = qc_select(better, next_s, s);
        o = qc_select(better, next_o, o);
        fit.l = qc_select(better, other.l, fit.l);
        fit.ll = qc_select(better, other.ll, fit.ll);
        fit.xl = qc_select(better, other.xl, fit.xl);
      }
      const qc_floats emphasis = qc_load_floats(at.emphasis + v * qc_lanes);
      qc_store(at.found.scale + v * qc_lanes, stored);
      qc_store(at.found.minimum + v * qc_lanes, stored_minimum);
      qc_store(multiple + v * qc_lanes, s);
      qc_store(minimum_multiple + v * qc_lanes, o);
      levels[v] = fit.l;
      qc_store(sum_l + v * qc_lanes, fit.l * s * o * sign * emphasis);
      qc_store(sum_ll + v * qc_lanes, fit.ll * s * s * emphasis);
      qc_store(sum_xl + v * qc_lanes, fit.xl * s * emphasis);
      qc_store(sum_x + v * qc_lanes, lines[v].x * o * sign * emphasis);
      qc_store(sum_w + v * qc_lanes, lines[v].w * o * o * emphasis);
    }

    qc_each_cell<F>(here, [&](int first, int end) {
      float xl = 0, ll = 0, l = 0, xs = 0, ws = 0;
      for (int g = first; g < end; ++g) {
        xl += sum_xl[g];
        ll += sum_ll[g];
        l += sum_l[g];
        xs += sum_x[g];
        ws += sum_w[g];
      }
      const float determinant = ll * ws - l * l;
      float d = factor[first], m = minimum_factor[first];
      if (determinant > 1e-6f * (ll * ws))
        d = (xl * ws - xs * l) / determinant;
      else if (ll > 0)
        d = (xl - m * l) / ll;
      const qc_factor held = qc_hold<scale_field>(d, at.exponent[first]);
      if (ws > 0)
        m = (xs - held.scaled * l) / ws;
      const qc_factor held_minimum = qc_hold<minimum_field>(m, at.exponent[first]);
      at.found.factor[first / batch::cell_groups] = scale_field::bits(held.field);
      at.found.minimum_factor[first / batch::cell_groups] = minimum_field::bits(held_minimum.field);
      for (int g = first; g < end; ++g) {
        factor[g] = held.scaled;
        minimum_factor[g] = held_minimum.scaled;
      }
    });

    for (int v = 0; v < batch::vectors; ++v) {
      const qc_floats d = qc_load_floats(factor + v * qc_lanes), s = qc_load_floats(multiple + v * qc_lanes);
      const qc_floats m = qc_load_floats(minimum_factor + v * qc_lanes), inverse = qc_inverse(d * s);
      qc_floats o = qc_load_floats(minimum_multiple + v * qc_lanes);
      if (coarse) {
        const qc_floats best = qc_allowed_offset<F>(qc_ratio(lines[v].x - d * s * levels[v], lines[v].w));
        const qc_floats stored = minimums.nearest(best * (qc_inverse(m) * sign));
        qc_store(at.found.minimum + v * qc_lanes, stored);
        o = minimums.value(stored);
      }
      const qc_floats offset = m * o * sign;
      qc_ints code[F::group];
      for (int i = 0; i < F::group; ++i)
        code[i] = qc_code<F>((at.group[v].x[i] - offset) * inverse);
      qc_give<F::group>(code, qc_lanes, at.found.code + v * qc_lanes * F::group);
    }

    qc_write_blocks(at.found, here, w + b * F::bytes);
  }
}

}  // namespace
