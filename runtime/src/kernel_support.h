// What every generated kernel may use beside its intrinsics. Included by generated files only, which are compiled with
// the flags of their target: everything here has internal linkage, so that no copy compiled for a newer CPU can be kept
// for the whole program. Freestanding: no header of the standard library but the fixed-width types.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "kernel_abi.h"

#if defined(__FAST_MATH__)
#error "quantc's results are defined bit for bit: do not compile its kernels with -ffast-math"
#endif
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#define QC_UNROLL _Pragma("clang loop unroll(full)")
#elif defined(__GNUC__)
#define QC_UNROLL _Pragma("GCC unroll 16")
#else
#define QC_UNROLL
#endif
#define QC_TILE inline __attribute__((always_inline))

namespace {

QC_TILE void qc_copy(void *to, const void *from, size_t bytes) { __builtin_memcpy(to, from, bytes); }
QC_TILE void qc_clear(void *to, size_t bytes) { __builtin_memset(to, 0, bytes); }
QC_TILE size_t qc_min(size_t a, size_t b) { return a < b ? a : b; }

template <class T> QC_TILE T qc_load(const void *from) {
  T value;
  qc_copy(&value, from, sizeof value);
  return value;
}
QC_TILE uint16_t qc_u16(const void *from) { return qc_load<uint16_t>(from); }
QC_TILE uint32_t qc_u32(const void *from) { return qc_load<uint32_t>(from); }
QC_TILE int32_t qc_i16(const void *from) { return qc_load<int16_t>(from); }
QC_TILE int32_t qc_i32(const void *from) { return qc_load<int32_t>(from); }
QC_TILE float qc_f32(const void *from) { return qc_load<float>(from); }
QC_TILE void qc_store_u16(void *to, uint32_t v) {
  const uint16_t low = uint16_t(v);
  qc_copy(to, &low, sizeof low);
}
QC_TILE void qc_store_i16(void *to, int16_t v) { qc_copy(to, &v, sizeof v); }
QC_TILE void qc_store_u32(void *to, uint32_t v) { qc_copy(to, &v, sizeof v); }
QC_TILE void qc_store_i32(void *to, int32_t v) { qc_copy(to, &v, sizeof v); }
QC_TILE void qc_store_f32(void *to, float v) { qc_copy(to, &v, sizeof v); }

/// Sign extension of a W-bit value.
template <int W> QC_TILE int32_t qc_sign_extend(int32_t v) { return int32_t(uint32_t(v) << (32 - W)) >> (32 - W); }

/// Exact: every binary16 value is a binary32 value.
QC_TILE float qc_half_to_float(uint32_t h) {
  const uint32_t sign = (h & 0x8000) << 16, magnitude = h & 0x7fff;
  if (magnitude < 0x400) {  // zero and subnormals: a multiple of 2^-24
    const float f = float(int32_t(magnitude)) * 5.9604644775390625e-8f;
    return sign ? -f : f;
  }
  const uint32_t bits = magnitude >= 0x7c00 ? 0x7f800000 | (magnitude & 0x3ff) << 13 : (magnitude << 13) + (112u << 23);
  const uint32_t all = sign | bits;
  return qc_f32(&all);
}
QC_TILE float qc_f16(const void *from) { return qc_half_to_float(qc_u16(from)); }
QC_TILE float qc_bf16(const void *from) {
  const uint32_t bits = uint32_t(qc_u16(from)) << 16;
  return qc_f32(&bits);
}

/// Binary16, round to nearest even; overflow gives infinity, a NaN gives 0x7e00 with its sign.
inline uint32_t qc_to_f16(float f) {
  const uint32_t bits = qc_u32(&f), sign = bits >> 16 & 0x8000, magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000)
    return sign | 0x7e00;
  if (magnitude >= 0x477ff000)  // 65520: halfway between the greatest finite value and the next
    return sign | 0x7c00;
  if (magnitude < 0x38800000) {  // below 2^-14: a multiple of 2^-24, which 0.5 + 2^-24 k holds exactly
    const float shifted = qc_f32(&magnitude) + 0.5f;
    return sign | (qc_u32(&shifted) - 0x3f000000);
  }
  const uint32_t odd = magnitude >> 13 & 1;
  return sign | ((magnitude - (112u << 23) + 0xfff + odd) >> 13);
}

/// Bfloat16, round to nearest even; a NaN stays one.
inline uint32_t qc_to_bf16(float f) {
  const uint32_t bits = qc_u32(&f);
  if ((bits & 0x7fffffff) > 0x7f800000)
    return bits >> 16 | 0x40;
  return (bits + 0x7fff + (bits >> 16 & 1)) >> 16;
}
QC_TILE uint32_t qc_to_f32(float f) { return qc_u32(&f); }

/// Row r of a tile of raw rows; rows past the last repeat it, so that every lane reads valid bytes.
template <bool Full> struct qc_rows {
  const uint8_t *base;
  size_t stride, count;
  QC_TILE qc_rows(const uint8_t *base, size_t stride, size_t count) : base(base), stride(stride), count(count) {}
  QC_TILE const uint8_t *operator()(size_t r) const { return base + (Full || r < count ? r : count - 1) * stride; }
};

/// The same with a block of zeros in place of missing rows.
template <bool Full> struct qc_rows_or_zeros {
  const uint8_t *base;
  size_t stride, count;
  const uint8_t *zeros;
  QC_TILE qc_rows_or_zeros(const uint8_t *base, size_t stride, size_t count, const uint8_t *zeros)
      : base(base), stride(stride), count(count), zeros(zeros) {}
  QC_TILE const uint8_t *operator()(size_t r) const { return Full || r < count ? base + r * stride : zeros; }
};

/// Where dequantised block i goes; blocks past the last go to a spare one.
template <bool Full> struct qc_blocks_out {
  float *y, *spare;
  size_t elements, count;
  QC_TILE float *operator()(size_t i) const { return Full || i < count ? y + i * elements : spare; }
};

/// Where a vector of R rows of one column goes: y itself, or, for a tile of fewer rows, by way of a buffer.
template <int R> struct qc_lanes_out {
  float lanes[R];
  float *y, *to;
  size_t rows;
  QC_TILE qc_lanes_out(float *y, size_t rows) : y(y), to(rows >= R ? y : lanes), rows(rows) {}
  QC_TILE void flush() {
    if (rows < R)
      for (size_t r = 0; r < rows; ++r)
        y[r] = lanes[r];
  }
};

/// Asks for `Bytes` bytes from `p` on; never faults.
template <int Bytes> QC_TILE void qc_prefetch(const uint8_t *p) {
  for (int i = 0; i < Bytes; i += 64)
    __builtin_prefetch(p + i);
}

/// The scale of an activation block from the bits of its greatest magnitude: docs/numerics.md, Activations.
struct qc_activation_scale {
  float d, id;  // id 0: every code is 0
  QC_TILE explicit qc_activation_scale(int32_t bits) : d(0), id(0) {
    if (bits >= 0x7f800000) {
      d = __builtin_nanf("");
      return;
    }
    const float amax = qc_f32(&bits);
    const float inverse = amax == 0 ? 0 : 127.0f / amax;
    if (inverse == 0 || __builtin_isinf(inverse))
      return;
    id = inverse;
    d = amax / 127.0f;
  }
};

/// The shape a fitting rule needs: ranges are of values, offsets (zero points) applied; stored code = value + offset.
struct qc_shape {
  int block, group;
  int code_lo, code_hi, code_offset;
  int scale_lo, scale_hi, scale_offset;
  int minimum_lo, minimum_hi, minimum_sign;
};

enum { qc_max_block = 4096, qc_max_groups = qc_max_block / 16 };

/// One block before it is laid into bytes: codes, scales and minimums as stored, float fields as bits.
struct qc_encoded {
  uint32_t fields[16];
  float factor, minimum_factor;  // what the fitting rule found, for the first float field of each term
  uint8_t scale[qc_max_groups], minimum[qc_max_groups], code[qc_max_block];
};

QC_TILE int qc_clamp(int v, int lo, int hi) { return v < lo ? lo : v > hi ? hi : v; }

/// To the nearest integer, ties to even, within [lo, hi]; not a number gives lo.
QC_TILE int qc_nearest(float v, int lo, int hi) {
  if (!(v > float(lo)))
    return lo;
  if (v >= float(hi))
    return hi;
  const float shifted = v + 12582912.0f;  // 1.5 * 2^23: the sum's last bit is a unit
  return int(qc_i32(&shifted) & 0x7fffff) - 0x400000;
}

QC_TILE float qc_abs(float v) { return v < 0 ? -v : v; }

/// d = max |x| / code_hi; codes are x / d, rounded half away from zero.
inline void qc_fit_absmax(const float *x, const qc_shape &s, qc_encoded &e) {
  float amax = 0;
  for (int i = 0; i < s.block; ++i)
    amax = qc_abs(x[i]) > amax ? qc_abs(x[i]) : amax;
  e.factor = amax / float(s.code_hi);
  const float id = e.factor != 0 ? 1.0f / e.factor : 0.0f;
  for (int i = 0; i < s.block; ++i) {
    const float v = __builtin_roundf(x[i] * id);
    e.code[i] = uint8_t((v >= float(s.code_hi)  ? s.code_hi
                         : v > float(s.code_lo) ? int(v)
                                                : s.code_lo) +
                        s.code_offset);
  }
}

/// The element of greatest magnitude (the first of equals) becomes code_lo exactly; others round half up.
inline void qc_fit_signed_absmax(const float *x, const qc_shape &s, qc_encoded &e) {
  float amax = 0, extreme = 0;
  for (int i = 0; i < s.block; ++i)
    if (qc_abs(x[i]) > amax) {
      amax = qc_abs(x[i]);
      extreme = x[i];
    }
  e.factor = extreme / float(s.code_lo);
  const float id = e.factor != 0 ? 1.0f / e.factor : 0.0f;
  for (int i = 0; i < s.block; ++i) {
    const float v = x[i] * id + (float(s.code_offset) + 0.5f);
    const int top = s.code_hi + s.code_offset;
    e.code[i] = uint8_t(v >= float(top) ? top : v > 0 ? int(v) : 0);
  }
}

/// d = (max - min) / code_hi, the minimum is min; codes round half up.
inline void qc_fit_minmax(const float *x, const qc_shape &s, qc_encoded &e) {
  float lo = x[0], hi = x[0];
  for (int i = 1; i < s.block; ++i) {
    lo = x[i] < lo ? x[i] : lo;
    hi = x[i] > hi ? x[i] : hi;
  }
  e.factor = (hi - lo) / float(s.code_hi);
  e.minimum_factor = lo;
  const float id = e.factor != 0 ? 1.0f / e.factor : 0.0f;
  for (int i = 0; i < s.block; ++i) {
    const float v = (x[i] - lo) * id + 0.5f;
    e.code[i] = uint8_t(v >= float(s.code_hi) ? s.code_hi : v > 0 ? int(v) : 0);
  }
}

/// Codes of one group for a given step and minimum (value = step * code - minimum), and their squared error.
inline float qc_group_error(const float *x, int n, float step, float minimum, int lo, int hi, int offset,
                            uint8_t *code) {
  float error = 0;
  const float inverse = step != 0 ? 1.0f / step : 0.0f;
  for (int i = 0; i < n; ++i) {
    const int q = qc_nearest((x[i] + minimum) * inverse, lo, hi);
    const float difference = step * float(q) - minimum - x[i];
    error += difference * difference;
    code[i] = uint8_t(q + offset);
  }
  return error;
}

/// One group of scale_min_search: weighted least squares for (scale, minimum) over `nstep` + 1 roundings of the codes,
/// and the plain range. Weights are |x| plus the root mean square. Gives scale >= 0 and the subtracted minimum >= 0.
inline void qc_scale_min_group(const float *x, int n, int top, float rmin, float rdelta, int nstep, float &scale,
                               float &minimum) {
  float lo = x[0], hi = x[0], squares = 0;
  for (int i = 0; i < n; ++i) {
    lo = x[i] < lo ? x[i] : lo;
    hi = x[i] > hi ? x[i] : hi;
    squares += x[i] * x[i];
  }
  lo = lo > 0 ? 0 : lo;
  minimum = -lo;
  scale = 0;
  if (!(hi > lo))
    return;
  const float rms = __builtin_sqrtf(squares / float(n));
  float best = -1;
  for (int step = -1; step <= nstep; ++step) {
    const float inverse = (step < 0 ? float(top) : rmin + rdelta * float(step) + float(top)) / (hi - lo);
    float sw = 0, sx = 0, sl = 0, sll = 0, sxl = 0;
    for (int i = 0; i < n; ++i) {
      const float w = rms + qc_abs(x[i]), l = float(qc_nearest(inverse * (x[i] - lo), 0, top));
      sw += w;
      sx += w * x[i];
      sl += w * l;
      sll += w * l * l;
      sxl += w * x[i] * l;
    }
    float trial = 1.0f / inverse, offset = lo;
    if (step >= 0) {
      const float determinant = sw * sll - sl * sl;
      if (!(determinant > 0))
        continue;
      trial = (sw * sxl - sx * sl) / determinant;
      offset = (sll * sx - sl * sxl) / determinant;
      if (offset > 0) {
        offset = 0;
        trial = sxl / sll;
      }
    }
    float error = 0;
    for (int i = 0; i < n; ++i) {
      const float l = float(qc_nearest(inverse * (x[i] - lo), 0, top));
      const float difference = trial * l + offset - x[i];
      error += (rms + qc_abs(x[i])) * difference * difference;
    }
    if (best < 0 || error < best) {
      best = error;
      scale = trial;
      minimum = -offset;
    }
  }
}

/// Two levels with minimums: each group is fitted, the greatest scale and minimum set the float factors, and each group
/// then takes the integer scale and minimum, among those next to its fit, whose codes have the least squared error.
inline void qc_fit_scale_min_search(const float *x, const qc_shape &s, float rmin, float rdelta, float nstep,
                                    qc_encoded &e) {
  const int groups = s.block / s.group;
  float scales[qc_max_groups], minimums[qc_max_groups], top_scale = 0, top_minimum = 0;
  for (int g = 0; g < groups; ++g) {
    qc_scale_min_group(x + g * s.group, s.group, s.code_hi, rmin, rdelta, int(nstep), scales[g], minimums[g]);
    top_scale = scales[g] > top_scale ? scales[g] : top_scale;
    top_minimum = minimums[g] > top_minimum ? minimums[g] : top_minimum;
  }
  e.factor = top_scale / float(s.scale_hi);
  e.minimum_factor = top_minimum / float(s.minimum_hi);
  const float d = qc_half_to_float(qc_to_f16(e.factor)), m = qc_half_to_float(qc_to_f16(e.minimum_factor));
  for (int g = 0; g < groups; ++g) {
    const int scale = top_scale > 0 ? qc_nearest(float(s.scale_hi) / top_scale * scales[g], 0, s.scale_hi) : 0;
    const int minimum =
        top_minimum > 0 ? qc_nearest(float(s.minimum_hi) / top_minimum * minimums[g], 0, s.minimum_hi) : 0;
    float best = -1;
    for (int ds = -1; ds <= 1; ++ds)
      for (int dm = -1; dm <= 1; ++dm) {
        const int trial = scale + ds, offset = minimum + dm;
        if (trial < 0 || trial > s.scale_hi || offset < 0 || offset > s.minimum_hi)
          continue;
        uint8_t code[qc_max_block];
        const float error = qc_group_error(x + g * s.group, s.group, d * float(trial), m * float(offset), s.code_lo,
                                           s.code_hi, s.code_offset, code);
        if (best >= 0 && !(error < best))
          continue;
        best = error;
        e.scale[g] = uint8_t(trial + s.scale_offset);
        e.minimum[g] = uint8_t(offset);
        qc_copy(e.code + g * s.group, code, size_t(s.group));
      }
  }
}

/// One group of scale_search: least squares for the scale, weights x^2, over 19 roundings around the signed extreme.
inline float qc_scale_group(const float *x, int n, int lo, int hi) {
  float amax = 0, extreme = 0;
  for (int i = 0; i < n; ++i)
    if (qc_abs(x[i]) > amax) {
      amax = qc_abs(x[i]);
      extreme = x[i];
    }
  if (amax < 1e-15f)
    return 0;
  float best = -1, scale = 0;
  for (int step = -9; step <= 9; ++step) {
    const float inverse = (float(lo) - 0.1f * float(step)) / extreme;
    float sxl = 0, sll = 0;
    for (int i = 0; i < n; ++i) {
      const float l = float(qc_nearest(inverse * x[i], lo, hi)), w = x[i] * x[i];
      sxl += w * x[i] * l;
      sll += w * l * l;
    }
    if (sll > 0 && (best < 0 || sxl * sxl > best * sll)) {
      scale = sxl / sll;
      best = scale * sxl;
    }
  }
  return scale;
}

/// Two levels without minimums: the scale of greatest magnitude becomes scale_lo, and each group takes the integer
/// scale next to its fit whose codes have the least squared error.
inline void qc_fit_scale_search(const float *x, const qc_shape &s, qc_encoded &e) {
  const int groups = s.block / s.group;
  float scales[qc_max_groups], top = 0, extreme = 0;
  for (int g = 0; g < groups; ++g) {
    scales[g] = qc_scale_group(x + g * s.group, s.group, s.code_lo, s.code_hi);
    if (qc_abs(scales[g]) > top) {
      top = qc_abs(scales[g]);
      extreme = scales[g];
    }
  }
  e.factor = top < 1e-15f ? 0.0f : extreme / float(s.scale_lo);
  const float d = qc_half_to_float(qc_to_f16(e.factor));
  for (int g = 0; g < groups; ++g) {
    const int scale = e.factor != 0 ? qc_nearest(scales[g] / e.factor, s.scale_lo, s.scale_hi) : 0;
    float best = -1;
    for (int ds = -1; ds <= 1; ++ds) {
      const int trial = scale + ds;
      if (trial < s.scale_lo || trial > s.scale_hi)
        continue;
      uint8_t code[qc_max_block];
      const float error =
          qc_group_error(x + g * s.group, s.group, d * float(trial), 0, s.code_lo, s.code_hi, s.code_offset, code);
      if (best >= 0 && !(error < best))
        continue;
      best = error;
      e.scale[g] = uint8_t(trial + s.scale_offset);
      qc_copy(e.code + g * s.group, code, size_t(s.group));
    }
  }
}

}  // namespace
