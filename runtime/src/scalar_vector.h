// The operations of a vector program in portable C++, four lanes wide: their meaning, and the scalar target's
// intrinsics. Uses the vector types that GCC and Clang lower for every CPU. A lane is a row. Integer arithmetic wraps
// as the vector instructions do. Internal linkage only: see kernel_support.h.
#pragma once

#include "kernel_support.h"

namespace {

typedef uint8_t v_bytes __attribute__((vector_size(16)));
typedef int16_t v_pairs __attribute__((vector_size(16)));
typedef int32_t v_lanes __attribute__((vector_size(16)));
typedef float v_floats __attribute__((vector_size(16)));
typedef uint16_t v_upairs __attribute__((vector_size(16)));
typedef uint32_t v_ulanes __attribute__((vector_size(16)));

QC_TILE v_lanes v_lanes_splat(int32_t k) { return v_lanes{k, k, k, k}; }
QC_TILE v_floats v_floats_splat(float x) { return v_floats{x, x, x, x}; }

// Bytes
QC_TILE v_bytes v_load(const uint8_t *p) { return qc_load<v_bytes>(p); }
QC_TILE void v_store(uint8_t *p, v_bytes a) { qc_copy(p, &a, sizeof a); }
QC_TILE v_bytes v_gather16(const uint8_t *p) { return v_load(p); }
QC_TILE v_bytes v_dup16(const uint8_t *p) { return v_load(p); }
QC_TILE v_bytes v_dup4(const uint8_t *p) { return v_bytes(v_lanes_splat(qc_i32(p))); }
QC_TILE v_bytes v_splat_byte(int32_t k) { return v_bytes(v_lanes_splat(int32_t(uint32_t(uint8_t(k)) * 0x01010101u))); }
QC_TILE v_bytes v_pattern(const uint8_t *p) { return v_load(p); }
QC_TILE v_bytes v_srl(v_bytes a, int32_t k) { return v_bytes(v_upairs(a) >> k); }
QC_TILE v_bytes v_sll(v_bytes a, int32_t k) { return v_bytes(v_upairs(a) << k); }
QC_TILE v_bytes v_shuffle(v_bytes a, const uint8_t *from) {
  uint8_t in[16], out[16];
  v_store(in, a);
  for (int i = 0; i < 16; ++i)
    out[i] = in[from[i]];
  return v_load(out);
}
QC_TILE v_bytes v_lookup(v_bytes codes, const uint8_t *table) {
  uint8_t out[16];
  for (int i = 0; i < 16; ++i)
    out[i] = table[codes[i] & 15];
  return v_load(out);
}
QC_TILE v_bytes v_test_bits(v_bytes a, v_bytes b) { return v_bytes((a & b) != 0); }
QC_TILE v_bytes v_transpose(v_bytes a, v_bytes b, v_bytes c, v_bytes d, int32_t k) {
  return v_bytes(v_lanes{v_lanes(a)[k], v_lanes(b)[k], v_lanes(c)[k], v_lanes(d)[k]});
}
QC_TILE v_bytes v_mul_high(v_bytes a, int n) {
  for (int i = 0; i < 16; ++i)
    a[i] = uint8_t(a[i] * n >> 8);
  return a;
}
QC_TILE v_lanes v_as_lanes(v_bytes a) { return v_lanes(a); }
QC_TILE v_bytes v_as_bytes(v_lanes a) { return v_bytes(a); }
QC_TILE v_lanes v_widen_u8(v_bytes a, int32_t k) { return v_lanes{a[4 * k], a[4 * k + 1], a[4 * k + 2], a[4 * k + 3]}; }
QC_TILE v_lanes v_widen_s8(v_bytes a, int32_t k) { return v_lanes(v_ulanes(v_widen_u8(a, k)) << 24) >> 24; }

// Lanes
QC_TILE v_lanes v_lanes_zero() { return v_lanes_splat(0); }
QC_TILE v_lanes v_lanes_dup(const uint8_t *p) { return v_lanes_splat(qc_i32(p)); }
QC_TILE v_lanes v_lanes_add(v_lanes a, v_lanes b) { return v_lanes(v_ulanes(a) + v_ulanes(b)); }
QC_TILE v_lanes v_lanes_sub(v_lanes a, v_lanes b) { return v_lanes(v_ulanes(a) - v_ulanes(b)); }
QC_TILE v_lanes v_lanes_mul(v_lanes a, v_lanes b) { return v_lanes(v_ulanes(a) * v_ulanes(b)); }
QC_TILE v_lanes v_lanes_max(v_lanes a, v_lanes b) {
  const v_lanes greater = a > b;
  return (a & greater) | (b & ~greater);
}
QC_TILE v_lanes v_lanes_srl(v_lanes a, int32_t k) { return v_lanes(v_ulanes(a) >> k); }
QC_TILE v_lanes v_lanes_sll(v_lanes a, int32_t k) { return v_lanes(v_ulanes(a) << k); }
QC_TILE v_lanes v_lanes_sra(v_lanes a, int32_t k) { return a >> k; }
QC_TILE v_lanes v_load_u8(const uint8_t *p) { return v_lanes{p[0], p[1], p[2], p[3]}; }
QC_TILE v_lanes v_load_s8(const uint8_t *p) { return v_lanes{int8_t(p[0]), int8_t(p[1]), int8_t(p[2]), int8_t(p[3])}; }
QC_TILE v_lanes v_load_u16(const uint8_t *p) { return v_lanes{qc_u16(p), qc_u16(p + 2), qc_u16(p + 4), qc_u16(p + 6)}; }
QC_TILE v_lanes v_load_s16(const uint8_t *p) { return v_lanes{qc_i16(p), qc_i16(p + 2), qc_i16(p + 4), qc_i16(p + 6)}; }
QC_TILE void v_store_low8(uint8_t *p, v_lanes a) {
  for (int i = 0; i < 4; ++i)
    p[i] = uint8_t(a[i]);
}
QC_TILE void v_store_low16(uint8_t *p, v_lanes a) {
  for (int i = 0; i < 4; ++i)
    qc_store_u16(p + 2 * i, uint32_t(a[i]));
}
QC_TILE void v_store_lanes(uint8_t *p, v_lanes a) { qc_copy(p, &a, sizeof a); }
QC_TILE v_lanes v_reduce4(v_lanes a, v_lanes b, v_lanes c, v_lanes d) {
  v_lanes sum = v_lanes_zero();
  for (int k = 0; k < 4; ++k)
    sum = v_lanes_add(sum, v_lanes{a[k], b[k], c[k], d[k]});
  return sum;
}
QC_TILE int32_t v_lanes_sum(v_lanes a) {
  return int32_t(uint32_t(a[0]) + uint32_t(a[1]) + uint32_t(a[2]) + uint32_t(a[3]));
}
QC_TILE int32_t v_lanes_top(v_lanes a) {
  int32_t top = a[0];
  for (int i = 1; i < 4; ++i)
    top = a[i] > top ? a[i] : top;
  return top;
}

// Pairs
QC_TILE v_lanes v_low_half(v_pairs a) { return v_lanes(v_ulanes(a) << 16) >> 16; }
QC_TILE v_lanes v_high_half(v_pairs a) { return v_lanes(a) >> 16; }
QC_TILE v_pairs v_pairs_load_u8(const uint8_t *p) { return v_pairs{p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7]}; }
QC_TILE v_pairs v_pairs_load_s8(const uint8_t *p) { return v_pairs(v_upairs(v_pairs_load_u8(p)) << 8) >> 8; }
QC_TILE v_pairs v_pairs_dup(const uint8_t *p) { return v_pairs(v_lanes_splat(qc_i32(p))); }
QC_TILE v_pairs v_pairs_of(v_lanes a) { return v_pairs(a); }
QC_TILE v_lanes v_dot2(v_lanes acc, v_pairs a, v_pairs b) {
  return v_lanes_add(
      acc, v_lanes_add(v_lanes_mul(v_low_half(a), v_low_half(b)), v_lanes_mul(v_high_half(a), v_high_half(b))));
}

// Fours of byte products. A product and the sum of two fit 16 bits for signed codes; for unsigned codes a product does.
QC_TILE v_pairs v_even_s8(v_bytes a) { return v_pairs(v_upairs(a) << 8) >> 8; }
QC_TILE v_pairs v_odd_s8(v_bytes a) { return v_pairs(a) >> 8; }
QC_TILE v_lanes v_dot_s8(v_lanes acc, v_bytes w, v_bytes a) {
  const v_pairs sums = v_even_s8(w) * v_even_s8(a) + v_odd_s8(w) * v_odd_s8(a);
  return v_lanes_add(acc, v_lanes_add(v_low_half(sums), v_high_half(sums)));
}
QC_TILE v_lanes v_dot_u8(v_lanes acc, v_bytes w, v_bytes a) {
  const v_pairs even = v_pairs(v_upairs(w) & 0xff) * v_even_s8(a), odd = v_pairs(v_upairs(w) >> 8) * v_odd_s8(a);
  acc = v_lanes_add(acc, v_lanes_add(v_low_half(even), v_high_half(even)));
  return v_lanes_add(acc, v_lanes_add(v_low_half(odd), v_high_half(odd)));
}

// Floats
QC_TILE v_floats v_floats_zero() { return v_floats_splat(0.0f); }
QC_TILE v_floats v_floats_load(const void *p) { return qc_load<v_floats>(p); }
QC_TILE void v_floats_store(float *p, v_floats a) { qc_copy(p, &a, sizeof a); }
QC_TILE v_floats v_floats_dup(const uint8_t *p) { return v_floats_splat(qc_f32(p)); }
QC_TILE v_floats v_floats_add(v_floats a, v_floats b) { return a + b; }
QC_TILE v_floats v_floats_sub(v_floats a, v_floats b) { return a - b; }
QC_TILE v_floats v_floats_mul(v_floats a, v_floats b) { return a * b; }
QC_TILE v_floats v_floats_fma(v_floats a, v_floats b, v_floats c) {
  v_floats r;
  for (int i = 0; i < 4; ++i)
    r[i] = qc_fma(a[i], b[i], c[i]);
  return r;
}
QC_TILE v_floats v_floats_fnma(v_floats a, v_floats b, v_floats c) { return v_floats_fma(-a, b, c); }
QC_TILE v_floats v_floats_of(v_lanes a) { return __builtin_convertvector(a, v_floats); }
QC_TILE v_lanes v_floats_bits(v_floats a) { return v_lanes(a); }
QC_TILE v_floats v_floats_from_bits(v_lanes a) { return v_floats(a); }
QC_TILE v_floats v_half_bits(v_lanes a) {
  v_floats r;
  for (int i = 0; i < 4; ++i)
    r[i] = qc_half_to_float(uint32_t(a[i]) & 0xffff);
  return r;
}
QC_TILE v_floats v_load_half(const uint8_t *p) { return v_half_bits(v_load_u16(p)); }
QC_TILE v_floats v_floats_lookup(v_lanes index, const float *table) {
  return v_floats{table[index[0]], table[index[1]], table[index[2]], table[index[3]]};
}
QC_TILE v_lanes v_lanes_lookup(v_lanes index, const void *table) {
  const uint8_t *const at = static_cast<const uint8_t *>(table);
  return v_lanes{qc_i32(at + 4 * index[0]), qc_i32(at + 4 * index[1]), qc_i32(at + 4 * index[2]),
                 qc_i32(at + 4 * index[3])};
}
// For magnitudes below 2^22: the sum's last bit is a unit.
QC_TILE v_lanes v_round(v_floats a) { return v_lanes(a + 12582912.0f) - 0x4b400000; }

}  // namespace
