// Parts for wasm_simd128. Generated from templates/wasm_simd128.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include <wasm_simd128.h>

#include "kernel_support.h"

namespace {

QC_TILE v128_t splat8(uint8_t v) { return wasm_u8x16_splat(v); }
QC_TILE v128_t splat32(int32_t v) { return wasm_i32x4_splat(v); }
QC_TILE v128_t shuffle(v128_t v, const uint8_t *from) { return wasm_i8x16_swizzle(v, wasm_v128_load(from)); }
QC_TILE v128_t lookup(v128_t codes, const uint8_t *table) { return wasm_i8x16_swizzle(wasm_v128_load(table), codes); }
QC_TILE v128_t test_bits(v128_t v, v128_t bits) { return wasm_i8x16_ne(v & bits, splat8(0)); }
template <int K> QC_TILE v128_t transpose(v128_t a, v128_t b, v128_t c, v128_t d) {
  const v128_t ab = K < 2 ? wasm_i32x4_shuffle(a, b, 0, 4, 1, 5) : wasm_i32x4_shuffle(a, b, 2, 6, 3, 7);
  const v128_t cd = K < 2 ? wasm_i32x4_shuffle(c, d, 0, 4, 1, 5) : wasm_i32x4_shuffle(c, d, 2, 6, 3, 7);
  return K % 2 == 0 ? wasm_i64x2_shuffle(ab, cd, 0, 2) : wasm_i64x2_shuffle(ab, cd, 1, 3);
}
template <int K> QC_TILE v128_t widen_u8(v128_t v) {
  const v128_t half = K < 2 ? wasm_u16x8_extend_low_u8x16(v) : wasm_u16x8_extend_high_u8x16(v);
  return K % 2 == 0 ? wasm_u32x4_extend_low_u16x8(half) : wasm_u32x4_extend_high_u16x8(half);
}
template <int K> QC_TILE v128_t widen_s8(v128_t v) {
  const v128_t half = K < 2 ? wasm_i16x8_extend_low_i8x16(v) : wasm_i16x8_extend_high_i8x16(v);
  return K % 2 == 0 ? wasm_i32x4_extend_low_i16x8(half) : wasm_i32x4_extend_high_i16x8(half);
}
QC_TILE void store_low8(uint8_t *p, v128_t v) {
  const v128_t low = wasm_i8x16_shuffle(v, v, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12);
  wasm_v128_store32_lane(p, low, 0);
}
QC_TILE v128_t reduce4(v128_t a, v128_t b, v128_t c, v128_t d) {
  const v128_t ab =
      wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 4, 1, 5), wasm_i32x4_shuffle(a, b, 2, 6, 3, 7));
  const v128_t cd =
      wasm_i32x4_add(wasm_i32x4_shuffle(c, d, 0, 4, 1, 5), wasm_i32x4_shuffle(c, d, 2, 6, 3, 7));
  return wasm_i32x4_add(wasm_i64x2_shuffle(ab, cd, 0, 2), wasm_i64x2_shuffle(ab, cd, 1, 3));
}
QC_TILE int32_t lanes_sum(v128_t v) {
  const v128_t s = wasm_i32x4_add(v, wasm_i32x4_shuffle(v, v, 2, 3, 0, 1));
  return wasm_i32x4_extract_lane(wasm_i32x4_add(s, wasm_i32x4_shuffle(s, s, 1, 0, 3, 2)), 0);
}
QC_TILE int32_t lanes_top(v128_t v) {
  const v128_t s = wasm_i32x4_max(v, wasm_i32x4_shuffle(v, v, 2, 3, 0, 1));
  return wasm_i32x4_extract_lane(wasm_i32x4_max(s, wasm_i32x4_shuffle(s, s, 1, 0, 3, 2)), 0);
}
QC_TILE v128_t half_bits(v128_t v) {
  const v128_t magnitude = wasm_v128_and(v, wasm_i32x4_splat(0x7fff));
  const v128_t finite = wasm_f32x4_mul(wasm_i32x4_shl(magnitude, 13), wasm_f32x4_splat(0x1p112f));
  const v128_t special = wasm_i32x4_gt(magnitude, wasm_i32x4_splat(0x7bff));
  const v128_t exponent = wasm_v128_and(special, wasm_i32x4_splat(0x7f800000));
  const v128_t sign = wasm_i32x4_shl(wasm_v128_and(v, wasm_i32x4_splat(0x8000)), 16);
  return wasm_v128_or(wasm_v128_or(finite, exponent), sign);
}
QC_TILE v128_t floats_lookup(v128_t index, const float *table) {
  return wasm_f32x4_make(table[wasm_i32x4_extract_lane(index, 0)], table[wasm_i32x4_extract_lane(index, 1)],
                         table[wasm_i32x4_extract_lane(index, 2)], table[wasm_i32x4_extract_lane(index, 3)]);
}
QC_TILE v128_t round_to_lanes(v128_t v) {
  return wasm_i32x4_sub(wasm_f32x4_add(v, wasm_f32x4_splat(12582912.0f)), wasm_i32x4_splat(0x4b400000));
}
QC_TILE v128_t even_s8(v128_t v) { return wasm_i16x8_shr(wasm_i16x8_shl(v, 8), 8); }
QC_TILE v128_t odd_s8(v128_t v) { return wasm_i16x8_shr(v, 8); }
QC_TILE v128_t even_u8(v128_t v) { return wasm_v128_and(v, wasm_i16x8_splat(0xff)); }
QC_TILE v128_t odd_u8(v128_t v) { return wasm_u16x8_shr(v, 8); }
QC_TILE v128_t pairs_u8(v128_t w, v128_t a) {
  return wasm_i16x8_add(wasm_i16x8_mul(even_u8(w), even_s8(a)), wasm_i16x8_mul(odd_u8(w), odd_s8(a)));
}
QC_TILE v128_t pairs_s8(v128_t w, v128_t a) {
  return wasm_i16x8_add(wasm_i16x8_mul(even_s8(w), even_s8(a)), wasm_i16x8_mul(odd_s8(w), odd_s8(a)));
}
QC_TILE v128_t dot_u8(v128_t acc, v128_t w, v128_t a) {
  const v128_t even = wasm_i32x4_dot_i16x8(even_u8(w), even_s8(a));
  return wasm_i32x4_add(wasm_i32x4_add(acc, even), wasm_i32x4_dot_i16x8(odd_u8(w), odd_s8(a)));
}
QC_TILE v128_t sum_to_odd(v128_t product, v128_t addend) {
  const v128_t sum = wasm_f64x2_add(product, addend), part = wasm_f64x2_sub(sum, product);
  const v128_t of_product = wasm_f64x2_sub(product, wasm_f64x2_sub(sum, part));
  const v128_t side = wasm_f64x2_mul(sum, wasm_f64x2_add(of_product, wasm_f64x2_sub(addend, part)));
  const v128_t above = wasm_f64x2_lt(side, wasm_f64x2_splat(0)), below = wasm_f64x2_gt(side, wasm_f64x2_splat(0));
  return wasm_v128_or(wasm_i64x2_add(sum, above), wasm_u64x2_shr(wasm_v128_or(above, below), 63));
}
QC_TILE v128_t to_floats(v128_t low, v128_t high) {
  return wasm_i64x2_shuffle(wasm_f32x4_demote_f64x2_zero(low), wasm_f32x4_demote_f64x2_zero(high), 0, 2);
}
QC_APART v128_t fused_by_odd(v128_t low, v128_t low_addend, v128_t high, v128_t high_addend) {
  return to_floats(sum_to_odd(low, low_addend), sum_to_odd(high, high_addend));
}
QC_TILE v128_t fused(v128_t a, v128_t b, v128_t c) {
  const v128_t a1 = wasm_i64x2_shuffle(a, a, 1, 1), b1 = wasm_i64x2_shuffle(b, b, 1, 1);
  const v128_t c0 = wasm_f64x2_promote_low_f32x4(c);
  const v128_t c1 = wasm_f64x2_promote_low_f32x4(wasm_i64x2_shuffle(c, c, 1, 1));
  const v128_t p0 = wasm_f64x2_mul(wasm_f64x2_promote_low_f32x4(a), wasm_f64x2_promote_low_f32x4(b));
  const v128_t p1 = wasm_f64x2_mul(wasm_f64x2_promote_low_f32x4(a1), wasm_f64x2_promote_low_f32x4(b1));
  const v128_t s0 = wasm_f64x2_add(p0, c0), s1 = wasm_f64x2_add(p1, c1), sum = to_floats(s0, s1);
  const v128_t last = wasm_v128_and(wasm_i32x4_shuffle(s0, s1, 0, 2, 4, 6), wasm_i32x4_splat(0x1fffffff));
  const v128_t ties = wasm_i32x4_eq(last, wasm_i32x4_splat(0x10000000));
  const v128_t small = wasm_f32x4_le(wasm_f32x4_abs(sum), wasm_f32x4_splat(0x1p-126f));
  return wasm_v128_any_true(wasm_v128_or(ties, small)) ? fused_by_odd(p0, c0, p1, c1) : sum;
}

}  // namespace

namespace {

/// The greatest magnitude of Block floats, as the bits of an f32; infinite or NaN above all.
template <size_t Block> QC_TILE int32_t qc_greatest(const float *x) {
  v128_t top = wasm_i32x4_splat(0);
  const size_t vectors = Block / 4;
  for (size_t i = 0; i < vectors; ++i)
    top = wasm_i32x4_max(top, wasm_v128_load(x + i * 4) & splat32(2147483647));
  return lanes_top(top);
}

/// Codes of Group floats, a byte each; the result is their sum.
template <size_t Group> QC_TILE int32_t qc_round(const float *x, float inverse, uint8_t *to) {
  const v128_t scale = wasm_f32x4_splat(inverse);
  v128_t total = wasm_i32x4_splat(0);
  const size_t vectors = Group / 4;
  for (size_t i = 0; i < vectors; ++i) {
    const v128_t q = round_to_lanes(wasm_f32x4_mul(wasm_v128_load(x + i * 4), scale));
    store_low8(to + i * 4, q);
    total = wasm_i32x4_add(total, q);
  }
  return lanes_sum(total);
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled(v128_t *sum, const v128_t *isum, v128_t factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v128_t step = wasm_f32x4_mul(factor, wasm_v128_load32_splat(scale + c * Column));
    sum[c] = fused(wasm_f32x4_convert_i32x4(isum[c]), step, sum[c]);
  }
}

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(v128_t *sum, const v128_t *isum, v128_t factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v128_t step = wasm_f32x4_mul(factor, wasm_v128_load32_splat(scale + c * Column));
    sum[c] = fused(wasm_f32x4_neg(wasm_f32x4_convert_i32x4(isum[c])), step, sum[c]);
  }
}

template <int C, size_t Column> QC_TILE void qc_add_pairs(v128_t *msum, v128_t minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    msum[c] = wasm_i32x4_add(msum[c], wasm_i32x4_dot_i16x8(minimums, wasm_v128_load32_splat(sums + c * Column)));
  }
}

/// A vector of rows for each column: `rows` of them where there are fewer than lanes.
template <int C> QC_TILE void qc_store_columns(const v128_t *sum, size_t rows, float *y, size_t y_stride) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<4> out(y + c * y_stride, rows);
    wasm_v128_store(out.to, sum[c]);
    out.flush();
  }
}

template <int C, size_t Column> QC_TILE void pairs_first4(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum_16[c] = pairs_u8(q, wasm_v128_load32_splat(a + c * Column));
}

template <int C, size_t Column> QC_TILE void pairs_first16(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum_16[c] = pairs_u8(q, wasm_v128_load(a + c * Column));
}

template <int C, size_t Column> QC_TILE void pairs_next4(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = wasm_i16x8_add(sum_16[c], pairs_u8(q, wasm_v128_load32_splat(a + c * Column)));
  }
}

template <int C, size_t Column> QC_TILE void pairs_next16(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = wasm_i16x8_add(sum_16[c], pairs_u8(q, wasm_v128_load(a + c * Column)));
  }
}

template <int C> QC_TILE void pairs_last(v128_t *sum, const v128_t *sum_16) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = wasm_i32x4_add(sum[c], wasm_i32x4_extadd_pairwise_i16x8(sum_16[c]));
}

template <int C, size_t Column> QC_TILE void pairs_signed_first4(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum_16[c] = pairs_s8(q, wasm_v128_load32_splat(a + c * Column));
}

template <int C, size_t Column> QC_TILE void pairs_signed_first16(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum_16[c] = pairs_s8(q, wasm_v128_load(a + c * Column));
}

template <int C, size_t Column> QC_TILE void pairs_signed_next4(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = wasm_i16x8_add(sum_16[c], pairs_s8(q, wasm_v128_load32_splat(a + c * Column)));
  }
}

template <int C, size_t Column> QC_TILE void pairs_signed_next16(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = wasm_i16x8_add(sum_16[c], pairs_s8(q, wasm_v128_load(a + c * Column)));
  }
}

template <int C> QC_TILE void pairs_signed_last(v128_t *sum, const v128_t *sum_16) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = wasm_i32x4_add(sum[c], wasm_i32x4_extadd_pairwise_i16x8(sum_16[c]));
}

template <int C, size_t Column> QC_TILE void wide_step4(v128_t *sum, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = dot_u8(sum[c], q, wasm_v128_load32_splat(a + c * Column));
}

template <int C, size_t Column> QC_TILE void wide_step16(v128_t *sum, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = dot_u8(sum[c], q, wasm_v128_load(a + c * Column));
}

}  // namespace
