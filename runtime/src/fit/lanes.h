// Sixteen lanes of f32 or int32, each lane a group of weights of its own, and the way from groups in memory to lanes
// and from codes in lanes to memory. Every lane does the same scalar IEEE operations in the same order and no float
// result depends on two lanes, so the width of the machine's registers cannot change a bit. Freestanding, internal
// linkage, C++17 with the vector extensions of GCC and Clang.
#pragma once

#include "kernel_support.h"

namespace {

enum { qc_lanes = 16 };

/// A function of its own: what is long or called more than once, so that it is compiled once.
#define QC_PART inline __attribute__((noinline))

#if defined(__AVX512F__)
enum { qc_register_lanes = 16 };
#elif defined(__AVX__) || (defined(__riscv_v_fixed_vlen) && __riscv_v_fixed_vlen == 256)
enum { qc_register_lanes = 8 };
#else
enum { qc_register_lanes = 4 };
#endif
typedef float qc_register_floats __attribute__((vector_size(4 * qc_register_lanes)));
typedef int32_t qc_register_ints __attribute__((vector_size(4 * qc_register_lanes)));

/// Twice as many lanes as one T. The compilers' own wide vectors are split badly where a register is narrower.
template <class T> struct qc_two { T lo, hi; };

template <int Lanes, class Register> struct qc_lanes_of {
  using type = qc_two<typename qc_lanes_of<Lanes / 2, Register>::type>;
};
template <class Register> struct qc_lanes_of<qc_register_lanes, Register> { using type = Register; };
using qc_floats = typename qc_lanes_of<qc_lanes, qc_register_floats>::type;
using qc_ints = typename qc_lanes_of<qc_lanes, qc_register_ints>::type;  // also masks: all ones where true

#define QC_LANEWISE(op)                                                                                                \
  template <class T> QC_TILE auto operator op(const qc_two<T> &a, const qc_two<T> &b) {                                \
    return qc_two<decltype(a.lo op b.lo)>{a.lo op b.lo, a.hi op b.hi};                                                 \
  }                                                                                                                    \
  template <class T> QC_TILE auto operator op(const qc_two<T> &a, float b) {                                           \
    return qc_two<decltype(a.lo op b)>{a.lo op b, a.hi op b};                                                          \
  }                                                                                                                    \
  template <class T> QC_TILE auto operator op(float a, const qc_two<T> &b) {                                           \
    return qc_two<decltype(a op b.lo)>{a op b.lo, a op b.hi};                                                          \
  }                                                                                                                    \
  template <class T> QC_TILE auto operator op(const qc_two<T> &a, int32_t b) {                                         \
    return qc_two<decltype(a.lo op b)>{a.lo op b, a.hi op b};                                                          \
  }                                                                                                                    \
  template <class T> QC_TILE auto operator op(int32_t a, const qc_two<T> &b) {                                         \
    return qc_two<decltype(a op b.lo)>{a op b.lo, a op b.hi};                                                          \
  }
QC_LANEWISE(+)
QC_LANEWISE(-)
QC_LANEWISE(*)
QC_LANEWISE(/)
QC_LANEWISE(&)
QC_LANEWISE(|)
QC_LANEWISE(^)
QC_LANEWISE(<<)
QC_LANEWISE(>>)
#undef QC_LANEWISE

/// A mask of the lanes of T. A comparison's own type differs: Clang for 32-bit CPUs makes its elements `long`.
template <class T> struct qc_mask_of { using type = qc_register_ints; };
template <class T> struct qc_mask_of<qc_two<T>> { using type = qc_two<typename qc_mask_of<T>::type>; };
template <class T> using qc_mask = typename qc_mask_of<T>::type;

#define QC_COMPARISON(op)                                                                                              \
  template <class T> QC_TILE qc_mask<qc_two<T>> operator op(const qc_two<T> &a, const qc_two<T> &b) {                  \
    return {(qc_mask<T>)(a.lo op b.lo), (qc_mask<T>)(a.hi op b.hi)};                                                   \
  }                                                                                                                    \
  template <class T> QC_TILE qc_mask<qc_two<T>> operator op(const qc_two<T> &a, float b) {                             \
    return {(qc_mask<T>)(a.lo op b), (qc_mask<T>)(a.hi op b)};                                                         \
  }                                                                                                                    \
  template <class T> QC_TILE qc_mask<qc_two<T>> operator op(const qc_two<T> &a, int32_t b) {                           \
    return {(qc_mask<T>)(a.lo op b), (qc_mask<T>)(a.hi op b)};                                                         \
  }
QC_COMPARISON(<)
QC_COMPARISON(<=)
QC_COMPARISON(>)
QC_COMPARISON(>=)
QC_COMPARISON(==)
QC_COMPARISON(!=)
#undef QC_COMPARISON
template <class T> QC_TILE qc_two<T> operator-(const qc_two<T> &a) { return {-a.lo, -a.hi}; }
template <class T> QC_TILE qc_two<T> operator~(const qc_two<T> &a) { return {~a.lo, ~a.hi}; }
template <class T> QC_TILE qc_two<T> &operator+=(qc_two<T> &a, const qc_two<T> &b) { return a = a + b; }
template <class T> QC_TILE qc_two<T> &operator-=(qc_two<T> &a, const qc_two<T> &b) { return a = a - b; }
template <class T> QC_TILE qc_two<T> &operator*=(qc_two<T> &a, const qc_two<T> &b) { return a = a * b; }

/// a where the mask is all ones, b where it is zero.
QC_TILE qc_register_floats qc_select(qc_register_ints mask, qc_register_floats a, qc_register_floats b) {
  return mask ? a : b;
}
QC_TILE qc_register_ints qc_select(qc_register_ints mask, qc_register_ints a, qc_register_ints b) {
  return mask ? a : b;
}
template <class M, class T> QC_TILE qc_two<T> qc_select(const qc_two<M> &mask, const qc_two<T> &a, const qc_two<T> &b) {
  return {qc_select(mask.lo, a.lo, b.lo), qc_select(mask.hi, a.hi, b.hi)};
}

/// The same bits as lanes of the other type.
QC_TILE qc_register_ints qc_bits(qc_register_floats v) { return (qc_register_ints)v; }
QC_TILE qc_register_floats qc_from_bits(qc_register_ints v) { return (qc_register_floats)v; }
template <class T> QC_TILE auto qc_bits(const qc_two<T> &v) {
  return qc_two<decltype(qc_bits(v.lo))>{qc_bits(v.lo), qc_bits(v.hi)};
}
template <class T> QC_TILE auto qc_from_bits(const qc_two<T> &v) {
  return qc_two<decltype(qc_from_bits(v.lo))>{qc_from_bits(v.lo), qc_from_bits(v.hi)};
}

/// Conversions of values; to integers by truncation, defined where the result fits int32.
#if defined(__riscv_v_fixed_vlen)
// To the nearest and one back where that is beyond: QEMU 7.2 aborts on vector instructions that truncate.
QC_TILE qc_register_ints qc_to_ints(qc_register_floats v) {
  const qc_register_ints near = (qc_register_ints)__riscv_vfcvt_x_f_v_i32m1((vfloat32m1_t)v, qc_register_lanes);
  const qc_register_ints there = (qc_register_ints) __builtin_convertvector(near, qc_register_floats) & 0x7fffffff;
  const qc_register_ints bits = (qc_register_ints)v, beyond = there > (bits & 0x7fffffff), sign = bits >> 31;
  return near + ((beyond ^ sign) - sign);
}
#else
QC_TILE qc_register_ints qc_to_ints(qc_register_floats v) { return __builtin_convertvector(v, qc_register_ints); }
#endif
QC_TILE qc_register_floats qc_to_floats(qc_register_ints v) { return __builtin_convertvector(v, qc_register_floats); }
template <class T> QC_TILE auto qc_to_ints(const qc_two<T> &v) {
  return qc_two<decltype(qc_to_ints(v.lo))>{qc_to_ints(v.lo), qc_to_ints(v.hi)};
}
template <class T> QC_TILE auto qc_to_floats(const qc_two<T> &v) {
  return qc_two<decltype(qc_to_floats(v.lo))>{qc_to_floats(v.lo), qc_to_floats(v.hi)};
}

/// The same of one number.
QC_TILE int32_t qc_to_int(float v) {
#if defined(__riscv_v_fixed_vlen)
  __asm__("" : "+f"(v));  // compilers would make vectors of several
#endif
  return int32_t(v);
}

/// Lane 0 first, any alignment.
QC_TILE qc_floats qc_load_floats(const float *from) { return qc_load<qc_floats>(from); }
QC_TILE qc_ints qc_load_ints(const int32_t *from) { return qc_load<qc_ints>(from); }
QC_TILE void qc_store(float *to, const qc_floats &v) { qc_copy(to, &v, sizeof v); }
QC_TILE void qc_store(int32_t *to, const qc_ints &v) { qc_copy(to, &v, sizeof v); }

QC_TILE qc_floats qc_all(float v) { return qc_floats{} + v; }
QC_TILE qc_ints qc_all(int32_t v) { return qc_ints{} + v; }

/// 0, 1, 2, ...: the number of each lane.
QC_TILE qc_ints qc_numbers() {
  const int32_t numbers[qc_lanes] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return qc_load_ints(numbers);
}

/// The lesser or greater of two; b where they are equal or not ordered. GCC needs telling that this is one instruction.
#if defined(__SSE__) && !defined(__clang__) && defined(__AVX512F__)
QC_TILE qc_register_floats qc_lesser(qc_register_floats a, qc_register_floats b) {
  return __builtin_ia32_minps512_mask(a, b, a, -1, 4);
}
QC_TILE qc_register_floats qc_greater(qc_register_floats a, qc_register_floats b) {
  return __builtin_ia32_maxps512_mask(a, b, a, -1, 4);
}
#elif defined(__SSE__) && !defined(__clang__) && defined(__AVX__)
QC_TILE qc_register_floats qc_lesser(qc_register_floats a, qc_register_floats b) {
  return __builtin_ia32_minps256(a, b);
}
QC_TILE qc_register_floats qc_greater(qc_register_floats a, qc_register_floats b) {
  return __builtin_ia32_maxps256(a, b);
}
#elif defined(__SSE__) && !defined(__clang__)
QC_TILE qc_register_floats qc_lesser(qc_register_floats a, qc_register_floats b) { return __builtin_ia32_minps(a, b); }
QC_TILE qc_register_floats qc_greater(qc_register_floats a, qc_register_floats b) { return __builtin_ia32_maxps(a, b); }
#else
QC_TILE qc_register_floats qc_lesser(qc_register_floats a, qc_register_floats b) { return a < b ? a : b; }
QC_TILE qc_register_floats qc_greater(qc_register_floats a, qc_register_floats b) { return a > b ? a : b; }
#endif
template <class T> QC_TILE qc_two<T> qc_lesser(const qc_two<T> &a, const qc_two<T> &b) {
  return {qc_lesser(a.lo, b.lo), qc_lesser(a.hi, b.hi)};
}
template <class T> QC_TILE qc_two<T> qc_greater(const qc_two<T> &a, const qc_two<T> &b) {
  return {qc_greater(a.lo, b.lo), qc_greater(a.hi, b.hi)};
}
QC_TILE qc_floats qc_lesser(const qc_floats &a, float b) { return qc_lesser(a, qc_all(b)); }
QC_TILE qc_floats qc_greater(const qc_floats &a, float b) { return qc_greater(a, qc_all(b)); }
QC_TILE qc_floats qc_magnitude(const qc_floats &v) { return qc_from_bits(qc_bits(v) & 0x7fffffff); }

/// To the nearest whole number, ties to even; |v| < 2^22.
QC_TILE qc_floats qc_whole(const qc_floats &v) { return (v + 12582912.0f) - 12582912.0f; }
/// To the nearest whole number within [lo, hi]; not a number gives hi.
QC_TILE qc_floats qc_whole(const qc_floats &v, float lo, float hi) {
  return qc_whole(qc_greater(qc_lesser(v, hi), lo));
}

/// a / b, or 0 where b is not above zero.
QC_TILE qc_floats qc_ratio(const qc_floats &a, const qc_floats &b) {
  const qc_ints sound = b > 0.0f;
  return qc_select(sound, a / qc_select(sound, b, qc_all(1.0f)), qc_all(0.0f));
}

/// 1 / v; 0 where v is 0 or so small that the quotient is infinite.
QC_TILE qc_floats qc_inverse(const qc_floats &v) {
  const qc_ints sound = qc_magnitude(v) > 2.938735877055719e-39f;  // 2^-128
  return qc_select(sound, 1.0f / qc_select(sound, v, qc_all(1.0f)), qc_floats{});
}

typedef float qc_four __attribute__((vector_size(16)));
/// Four elements of a, numbered from 0, and b, from 4. GCC 11 has one builtin for this, Clang the other.
#if defined(__clang__)
template <int I, int J, int K, int L> QC_TILE qc_four qc_shuffle(qc_four a, qc_four b) {
  return __builtin_shufflevector(a, b, I, J, K, L);
}
#else
template <int I, int J, int K, int L> QC_TILE qc_four qc_shuffle(qc_four a, qc_four b) {
  typedef int32_t qc_four_ints __attribute__((vector_size(16)));
  return __builtin_shuffle(a, b, qc_four_ints{I, J, K, L});
}
#endif

/// Four times four floats: row i of the result holds element i of each row.
QC_TILE void qc_transpose(qc_four (&r)[4]) {
  const qc_four ab_low = qc_shuffle<0, 4, 1, 5>(r[0], r[1]), ab_high = qc_shuffle<2, 6, 3, 7>(r[0], r[1]);
  const qc_four cd_low = qc_shuffle<0, 4, 1, 5>(r[2], r[3]), cd_high = qc_shuffle<2, 6, 3, 7>(r[2], r[3]);
  r[0] = qc_shuffle<0, 1, 4, 5>(ab_low, cd_low);
  r[1] = qc_shuffle<2, 3, 6, 7>(ab_low, cd_low);
  r[2] = qc_shuffle<0, 1, 4, 5>(ab_high, cd_high);
  r[3] = qc_shuffle<2, 3, 6, 7>(ab_high, cd_high);
}

/// `groups` (at most 16) runs of Group floats, one after the other, as lanes: to[i] holds element i of each. Lanes
/// beyond them get zeros.
template <int Group> QC_PART void qc_take(const float *x, size_t groups, qc_floats *to) {
  static constexpr float zeros[Group] = {};
  float *const lanes = reinterpret_cast<float *>(to);
  for (size_t g = 0; g < qc_lanes; g += 4) {
    const float *from[4];
    for (size_t k = 0; k < 4; ++k)
      from[k] = g + k < groups ? x + (g + k) * Group : zeros;
    size_t i = 0;
    for (; i + 4 <= Group; i += 4) {
      qc_four r[4];
      for (size_t k = 0; k < 4; ++k)
        r[k] = qc_load<qc_four>(from[k] + i);
      qc_transpose(r);
      for (size_t k = 0; k < 4; ++k)
        qc_copy(lanes + (i + k) * qc_lanes + g, &r[k], sizeof r[k]);
    }
    for (; i < Group; ++i)
      for (size_t k = 0; k < 4; ++k)
        qc_copy(lanes + i * qc_lanes + g + k, from[k] + i, sizeof(float));
  }
}

/// The inverse, for codes: the low 8 bits of element i of group g become the byte to[g * Group + i].
template <int Group> QC_PART void qc_give(const qc_ints *codes, size_t groups, uint8_t *to) {
  int32_t lanes[qc_lanes];
  int i = 0;
  for (; i + 4 <= Group; i += 4) {
    qc_store(lanes, (codes[i] & 255) | (codes[i + 1] & 255) << 8 | (codes[i + 2] & 255) << 16 | codes[i + 3] << 24);
    for (size_t g = 0; g < groups; ++g)
      qc_store_i32(to + g * Group + size_t(i), lanes[g]);
  }
  for (; i < Group; ++i) {
    qc_store(lanes, codes[i]);
    for (size_t g = 0; g < groups; ++g)
      to[g * Group + size_t(i)] = uint8_t(lanes[g]);
  }
}

/// 2^k with 2^k <= v < 2^(k + 1), v positive and finite, as the k; subnormals count as the least normal number.
QC_TILE int qc_exponent(float v) {
  const int k = qc_i32(&v) >> 23;
  return (k < 1 ? 1 : k) - 127;
}

/// 2^k for -126 <= k <= 127.
QC_TILE float qc_power(int k) {
  const int32_t bits = (k + 127) << 23;
  return qc_f32(&bits);
}

/// The greatest of `count` values that are not negative.
QC_TILE float qc_top(const float *v, int count) {
  int32_t top = 0;
  for (int i = 0; i < count; ++i) {
    const int32_t bits = qc_i32(v + i);
    top = bits > top ? bits : top;
  }
  return qc_f32(&top);
}

/// The one of greatest magnitude; of v and -v, -v.
QC_TILE float qc_extreme(const float *v, int count) {
  uint32_t top = 0;  // the sign as the last bit: the order of these integers is that of magnitudes
  for (int i = 0; i < count; ++i) {
    const uint32_t bits = qc_u32(v + i), turned = bits << 1 | bits >> 31;
    top = turned > top ? turned : top;
  }
  const uint32_t bits = top >> 1 | top << 31;
  return qc_f32(&bits);
}

}  // namespace
