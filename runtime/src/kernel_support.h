// What every generated kernel may use beside its intrinsics. Included by generated files only, which are compiled with
// the flags of their target: everything here has internal linkage, so that no copy compiled for a newer CPU can be kept
// for the whole program. Freestanding: no header of the standard library but the fixed-width types.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "kernel_abi.h"

#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
// Without optimisation, and on some CPUs with it, loops stay as they are; that is no one's mistake.
#pragma clang diagnostic ignored "-Wpass-failed"
#define QC_UNROLL _Pragma("clang loop unroll(full)")
#elif defined(__GNUC__)
#define QC_UNROLL _Pragma("GCC unroll 64")
#else
#define QC_UNROLL
#endif
#define QC_TILE inline __attribute__((always_inline))
// One function, whoever calls it: GCC would copy it for arguments that are constants.
#if defined(__clang__)
#define QC_APART __attribute__((noinline, unused))
#else
#define QC_APART __attribute__((noinline, noclone, unused))
#endif

namespace {

QC_TILE void qc_copy(void *to, const void *from, size_t bytes) { __builtin_memcpy(to, from, bytes); }
QC_TILE void qc_clear(void *to, size_t bytes) { __builtin_memset(to, 0, bytes); }
QC_TILE size_t qc_min(size_t a, size_t b) { return a < b ? a : b; }

template <class T> QC_TILE T qc_load(const void *from) {
  T value;
  qc_copy(&value, from, sizeof value);
  return value;
}
QC_TILE uint8_t qc_u8(const void *from) { return qc_load<uint8_t>(from); }
QC_TILE int32_t qc_i8(const void *from) { return qc_load<int8_t>(from); }
QC_TILE uint16_t qc_u16(const void *from) { return qc_load<uint16_t>(from); }
QC_TILE uint32_t qc_u32(const void *from) { return qc_load<uint32_t>(from); }
QC_TILE uint64_t qc_u64(const void *from) { return qc_load<uint64_t>(from); }
QC_TILE int32_t qc_i16(const void *from) { return qc_load<int16_t>(from); }
QC_TILE int32_t qc_i32(const void *from) { return qc_load<int32_t>(from); }
QC_TILE float qc_f32(const void *from) { return qc_load<float>(from); }
QC_TILE void qc_store_u16(void *to, uint32_t v) {
  const uint16_t low = uint16_t(v);
  qc_copy(to, &low, sizeof low);
}
QC_TILE void qc_store_i16(void *to, int16_t v) { qc_copy(to, &v, sizeof v); }
QC_TILE void qc_store_u32(void *to, uint32_t v) { qc_copy(to, &v, sizeof v); }
QC_TILE void qc_store_u64(void *to, uint64_t v) { qc_copy(to, &v, sizeof v); }
QC_TILE void qc_store_i32(void *to, int32_t v) { qc_copy(to, &v, sizeof v); }
QC_TILE void qc_store_f32(void *to, float v) { qc_copy(to, &v, sizeof v); }

QC_TILE float qc_float_from(uint32_t bits) { return qc_f32(&bits); }

/// The eight bits of a byte as eight bytes of 0 or 1.
QC_TILE uint64_t qc_spread(uint8_t bits) {
  const uint64_t apart = (bits * 0x0101010101010101u) & 0x8040201008040201u;
  return ((apart + 0x7f7f7f7f7f7f7f7fu) >> 7) & 0x0101010101010101u;
}

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

/// a * b + c, rounded once. Where no instruction does it, not by the C library: musl's is wrong for subnormals, and
/// WASI's for ties, too. In double the product is exact, and a sum whose last bit is made odd where bits were lost
/// rounds to float as the exact one does.
QC_TILE float qc_fma(float a, float b, float c) {
#if defined(__FP_FAST_FMAF) || defined(__FMA__) || defined(__ARM_FEATURE_FMA) || defined(__riscv_flen)
  return __builtin_fmaf(a, b, c);
#else
  const double product = double(a) * double(b), sum = product + double(c);
  const double part = sum - product, lost = (product - (sum - part)) + (double(c) - part);
  const double side = sum * lost;  // above 0 where the sum is too small in magnitude; NaN, and neither, for infinities
  const uint64_t cut = qc_load<uint64_t>(&sum) - uint64_t(side < 0), odd = cut | uint64_t(side < 0 || side > 0);
  return float(qc_load<double>(&odd));
#endif
}

/// The entries of a look-up as words: component k is a nibble at bit 8 (k % 4) + 4 (k / 4), moved left by `Position`.
template <int Entries, int Components, int Position> struct qc_nibbles {
  alignas(64) uint32_t entries[Entries];
  constexpr explicit qc_nibbles(const uint8_t (&codes)[Entries * Components]) : entries() {
    for (int i = 0; i < Entries; ++i)
      for (int k = 0; k < Components; ++k)
        entries[i] |= uint32_t(codes[i * Components + k]) << (8 * (k % 4) + 4 * (k / 4) + Position);
  }
};

/// `Bits` bits of codes from bit `Bit` on, of `Count` components of a look-up from `First` on, as a byte for each
/// index.
template <int Entries, int Components, int Bit, int Bits, int First, int Count> struct qc_slices {
  alignas(64) uint8_t bytes[(Entries + 127) / 128 * 128];
  constexpr explicit qc_slices(const uint8_t (&codes)[Entries * Components]) : bytes() {
    for (int i = 0; i < Entries; ++i)
      for (int k = 0; k < Count; ++k)
        bytes[i] = uint8_t(bytes[i] | (codes[i * Components + First + k] >> Bit & ((1 << Bits) - 1)) << Bits * k);
  }
};

/// Row (or block) r of a tile.
struct qc_rows {
  const uint8_t *base;
  size_t stride;
  QC_TILE qc_rows(const uint8_t *base, size_t stride) : base(base), stride(stride) {}
  QC_TILE const uint8_t *operator()(size_t r) const { return base + r * stride; }
};

/// Copies of blocks that are smaller than the 16 bytes that kernels read at once, filled up with zeros.
template <int Rows, int Bytes> struct qc_padded {
  alignas(16) uint8_t copy[Rows * 16];
  template <class From> QC_TILE explicit qc_padded(const From &row) {
    qc_clear(copy, sizeof copy);
    for (size_t r = 0; r < Rows; ++r)
      qc_copy(copy + 16 * r, row(r), Bytes);
  }
  QC_TILE const uint8_t *operator()(size_t r) const { return copy + 16 * r; }
};

/// The codes of `Rows` blocks, a byte each: F::unfold(block, codes) writes those of one.
template <class F, size_t Rows> struct qc_unfolded {
  alignas(64) uint8_t codes[Rows * F::block];
  template <class From> QC_TILE explicit qc_unfolded(const From &row) {
    for (size_t r = 0; r < Rows; ++r)
      F::unfold(row(r), codes + r * F::block);
  }
  QC_TILE const uint8_t *operator()(size_t r) const { return codes + r * F::block; }
};

/// What a block of a panel holds for all R rows: codes in planes, the pieces of the file's block, or R of these blocks.
struct qc_panel_of_planes {
  static constexpr bool as_file = false, as_pieces = false;
};
struct qc_panel_of_pieces {
  static constexpr bool as_file = false, as_pieces = true;
};
struct qc_panel_of_blocks {
  static constexpr bool as_file = true, as_pieces = false;
};

/// The `Bits` bits that a plane has of code i of row r. It has units of `Unit` codes, each `Step` bytes of a row after
/// the other; in a unit four consecutive codes of every row are a vector, and as many of these share its bytes as can.
template <size_t R, size_t Unit, size_t Step, size_t Bits>
QC_TILE int32_t qc_plane(const uint8_t *plane, size_t r, size_t i) {
  constexpr size_t shared = 8 / Bits;
  const size_t quad = i % Unit / 4;
  const uint8_t byte = plane[(i / Unit * Step + quad / shared * 4) * R + r * 4 + i % 4];
  return byte >> quad % shared * Bits & ((1 << Bits) - 1);
}

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

/// Asks for `Bytes` bytes from `p` on, for a tile of one column: more columns wait for arithmetic. Never faults.
template <int C, int Bytes> QC_TILE void qc_prefetch(const uint8_t *p) {
  if (C == 1)
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

enum { qc_max_block = 4096, qc_max_groups = qc_max_block / 16 };

/// One block before it is laid into bytes: floats as bits, scales and minimums as stored, and a code for each weight,
/// its parts side by side.
struct qc_encoded {
  uint32_t factor[qc_max_groups], minimum_factor[qc_max_groups];  // the floats of each term, by entry
  uint16_t scale[qc_max_groups], minimum[qc_max_groups];
  uint8_t code[qc_max_block];
};

/// The least code of an 8-bit float that is worth what `bits` are as f32; any NaN is worth any NaN.
inline uint32_t qc_code_of(const float *values, uint32_t bits) {
  const bool is_nan = (bits & 0x7fffffff) > 0x7f800000;
  for (uint32_t code = 0; code < 256; ++code) {
    const uint32_t value = qc_u32(values + code);
    if (value == bits || (is_nan && (value & 0x7fffffff) > 0x7f800000))
      return code;
  }
  return 0;
}

/// The least entry of a look-up that has the wanted codes at `n` of its components.
inline uint32_t qc_find(const uint8_t *table, uint32_t entries, uint32_t components, const uint8_t *wanted,
                        const uint8_t *component, uint32_t n) {
  for (uint32_t entry = 0; entry < entries; ++entry) {
    uint32_t same = 0;
    while (same < n && table[entry * components + component[same]] == wanted[same])
      ++same;
    if (same == n)
      return entry;
  }
  return 0;
}

QC_TILE int qc_clamp(int v, int lo, int hi) { return v < lo ? lo : v > hi ? hi : v; }

QC_TILE float qc_abs(float v) { return v < 0 ? -v : v; }

}  // namespace
