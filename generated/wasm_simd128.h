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
QC_TILE v128_t mul_low(v128_t a, v128_t b) {
  const v128_t low = wasm_u16x8_extmul_low_u8x16(a, b), high = wasm_u16x8_extmul_high_u8x16(a, b);
  return wasm_i8x16_shuffle(low, high, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
}
QC_TILE v128_t mul_high(v128_t v, int n) {
  const v128_t all = wasm_i8x16_splat(int8_t(n));
  const v128_t low = wasm_u16x8_extmul_low_u8x16(v, all), high = wasm_u16x8_extmul_high_u8x16(v, all);
  return wasm_i8x16_shuffle(low, high, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
}
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
QC_TILE v128_t lanes_lookup(v128_t index, const void *table) {
  const uint8_t *const at = (const uint8_t *)table;
  return wasm_i32x4_make(
      qc_i32(at + 4 * wasm_i32x4_extract_lane(index, 0)), qc_i32(at + 4 * wasm_i32x4_extract_lane(index, 1)),
      qc_i32(at + 4 * wasm_i32x4_extract_lane(index, 2)), qc_i32(at + 4 * wasm_i32x4_extract_lane(index, 3)));
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
/// A float, and 32 bits, of each row of a tile.
using qc_row_floats = v128_t;
using qc_row_words = v128_t;

}  // namespace

namespace {

/// Rows and columns of tiles, how many bytes ahead panels are read, and what most formats have.
struct sizes {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  [[maybe_unused]] static constexpr size_t prefetch = 0;
  [[maybe_unused]] static constexpr size_t piece_count = 0;
  [[maybe_unused]] static constexpr bool raw_is_pieces = false;
  [[maybe_unused]] static constexpr bool has_starts = true;
};

/// What formats of floats do with vectors of rows.
struct vectors {
  static QC_TILE v128_t add(v128_t a, v128_t b) { return wasm_f32x4_add(a, b); }

  static QC_TILE v128_t floats(const uint8_t *x) { return wasm_v128_load(x); }

  static QC_TILE v128_t fma(v128_t a, v128_t b, v128_t c) { return fused(a, b, c); }

  static QC_TILE v128_t same(const uint8_t *x) { return wasm_v128_load32_splat(x); }

  static QC_TILE void store(float *y, v128_t v) { wasm_v128_store(y, v); }

  static QC_TILE v128_t zero() { return wasm_f32x4_splat(0.0f); }
};

template <int C, size_t Column> QC_TILE void pairs_first16(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum_16[c] = pairs_u8(q, wasm_v128_load(a + c * Column));
}

template <int C, size_t Column> QC_TILE void pairs_first4(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum_16[c] = pairs_u8(q, wasm_v128_load32_splat(a + c * Column));
}

template <int C> QC_TILE void pairs_last(v128_t *sum, const v128_t *sum_16) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = wasm_i32x4_add(sum[c], wasm_i32x4_extadd_pairwise_i16x8(sum_16[c]));
}

template <int C, size_t Column> QC_TILE void pairs_next16(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = wasm_i16x8_add(sum_16[c], pairs_u8(q, wasm_v128_load(a + c * Column)));
  }
}

template <int C, size_t Column> QC_TILE void pairs_next4(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = wasm_i16x8_add(sum_16[c], pairs_u8(q, wasm_v128_load32_splat(a + c * Column)));
  }
}

template <int C, size_t Column> QC_TILE void pairs_once16(v128_t *sum, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v128_t sum_16 = pairs_u8(q, wasm_v128_load(a + c * Column));
    sum[c] = wasm_i32x4_add(sum[c], wasm_i32x4_extadd_pairwise_i16x8(sum_16));
  }
}

template <int C, size_t Column> QC_TILE void pairs_signed_first16(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum_16[c] = pairs_s8(q, wasm_v128_load(a + c * Column));
}

template <int C, size_t Column> QC_TILE void pairs_signed_first4(v128_t *sum_16, v128_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum_16[c] = pairs_s8(q, wasm_v128_load32_splat(a + c * Column));
}

template <int C> QC_TILE void pairs_signed_last(v128_t *sum, const v128_t *sum_16) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = wasm_i32x4_add(sum[c], wasm_i32x4_extadd_pairwise_i16x8(sum_16[c]));
}

template <int C, size_t Column> QC_TILE void qc_add_pairs(v128_t *msum, v128_t minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    msum[c] = wasm_i32x4_add(msum[c], wasm_i32x4_dot_i16x8(minimums, wasm_v128_load32_splat(sums + c * Column)));
  }
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled(v128_t *sum, const v128_t *isum, v128_t factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v128_t step = wasm_f32x4_mul(factor, wasm_v128_load32_splat(scale + c * Column));
    sum[c] = fused(wasm_f32x4_convert_i32x4(isum[c]), step, sum[c]);
  }
}

template <int C> QC_TILE void qc_add_scaled_group(const v128_t *dot, v128_t scale, v128_t *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v128_t part0 = wasm_i32x4_mul(scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]));
    isum[c] = wasm_i32x4_add(isum[c], part0);
  }
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled_group_corrected(const v128_t *dot, const uint8_t *start, v128_t scale, v128_t *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v128_t part2 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    const v128_t part1 = wasm_i32x4_add(part2, wasm_v128_load32_splat(start + c * Column));
    const v128_t part0 = wasm_i32x4_mul(scale, part1);
    isum[c] = wasm_i32x4_add(isum[c], part0);
  }
}

/// The greatest magnitude of Block floats, as the bits of an f32; infinite or NaN above all.
template <size_t Block> QC_TILE int32_t qc_greatest(const float *x) {
  v128_t top = wasm_i32x4_splat(0);
  const size_t vectors = Block / 4;
  for (size_t i = 0; i < vectors; ++i)
    top = wasm_i32x4_max(top, wasm_v128_load(x + i * 4) & splat32(2147483647));
  return lanes_top(top);
}

template <int C> QC_TILE void qc_load_columns(const float *y, size_t y_stride, v128_t *sum) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = wasm_v128_load(y + c * y_stride);
}

/// Floats of 8 bits, as halves: which bits are kept, how far up, times what, and which code is zero.
QC_TILE v128_t qc_minifloats_127_up_7_times_128_but_127(v128_t v) {
  const v128_t worth = wasm_f32x4_mul(half_bits(wasm_i32x4_shl(v & splat32(127), 7)), wasm_f32x4_splat(128.0f));
  const v128_t mask = wasm_i32x4_max(wasm_i32x4_sub(wasm_i32x4_splat(0), v ^ splat32(127)), splat32(-1));
  return worth & mask;
}

QC_TILE void qc_pack_16_of_2_bits(const v128_t *quad, uint8_t *to) {
  const v128_t part2 = (quad[0] & splat8(3)) | (wasm_i16x8_shl(quad[1], 2) & splat8(12));
  const v128_t part1 = part2 | (wasm_i16x8_shl(quad[2], 4) & splat8(48));
  const v128_t part0 = part1 | (wasm_i16x8_shl(quad[3], 6) & splat8(192));
  wasm_v128_store(to, part0);
}

QC_TILE void qc_pack_16_of_4_bits(const v128_t *quad, uint8_t *to) {
  wasm_v128_store(to, (quad[0] & splat8(15)) | (wasm_i16x8_shl(quad[1], 4) & splat8(240)));
  wasm_v128_store(to + 16, (quad[2] & splat8(15)) | (wasm_i16x8_shl(quad[3], 4) & splat8(240)));
}

QC_TILE void qc_pack_16_of_6_bits(const v128_t *quad, uint8_t *to) {
  wasm_v128_store(to, (quad[0] & splat8(15)) | (wasm_i16x8_shl(quad[1], 4) & splat8(240)));
  wasm_v128_store(to + 16, (quad[2] & splat8(15)) | (wasm_i16x8_shl(quad[3], 4) & splat8(240)));
  const v128_t part2 = (wasm_u16x8_shr(quad[0], 4) & splat8(3)) | (wasm_u16x8_shr(quad[1], 2) & splat8(12));
  const v128_t part1 = part2 | (quad[2] & splat8(48));
  const v128_t part0 = part1 | (wasm_i16x8_shl(quad[3], 2) & splat8(192));
  wasm_v128_store(to + 32, part0);
}

QC_TILE void qc_pack_32_of_1_bits(const v128_t *quad, uint8_t *to) {
  const v128_t part6 = (quad[0] & splat8(1)) | (wasm_i16x8_shl(quad[1], 1) & splat8(2));
  const v128_t part5 = part6 | (wasm_i16x8_shl(quad[2], 2) & splat8(4));
  const v128_t part4 = part5 | (wasm_i16x8_shl(quad[3], 3) & splat8(8));
  const v128_t part3 = part4 | (wasm_i16x8_shl(quad[4], 4) & splat8(16));
  const v128_t part2 = part3 | (wasm_i16x8_shl(quad[5], 5) & splat8(32));
  const v128_t part1 = part2 | (wasm_i16x8_shl(quad[6], 6) & splat8(64));
  const v128_t part0 = part1 | (wasm_i16x8_shl(quad[7], 7) & splat8(128));
  wasm_v128_store(to, part0);
}

QC_TILE void qc_pack_32_of_2_bits(const v128_t *quad, uint8_t *to) {
  const v128_t part2 = (quad[0] & splat8(3)) | (wasm_i16x8_shl(quad[1], 2) & splat8(12));
  const v128_t part1 = part2 | (wasm_i16x8_shl(quad[2], 4) & splat8(48));
  const v128_t part0 = part1 | (wasm_i16x8_shl(quad[3], 6) & splat8(192));
  wasm_v128_store(to, part0);
  const v128_t part5 = (quad[4] & splat8(3)) | (wasm_i16x8_shl(quad[5], 2) & splat8(12));
  const v128_t part4 = part5 | (wasm_i16x8_shl(quad[6], 4) & splat8(48));
  const v128_t part3 = part4 | (wasm_i16x8_shl(quad[7], 6) & splat8(192));
  wasm_v128_store(to + 16, part3);
}

QC_TILE void qc_pack_32_of_3_bits(const v128_t *quad, uint8_t *to) {
  const v128_t part2 = (quad[0] & splat8(3)) | (wasm_i16x8_shl(quad[1], 2) & splat8(12));
  const v128_t part1 = part2 | (wasm_i16x8_shl(quad[2], 4) & splat8(48));
  const v128_t part0 = part1 | (wasm_i16x8_shl(quad[3], 6) & splat8(192));
  wasm_v128_store(to, part0);
  const v128_t part5 = (quad[4] & splat8(3)) | (wasm_i16x8_shl(quad[5], 2) & splat8(12));
  const v128_t part4 = part5 | (wasm_i16x8_shl(quad[6], 4) & splat8(48));
  const v128_t part3 = part4 | (wasm_i16x8_shl(quad[7], 6) & splat8(192));
  wasm_v128_store(to + 16, part3);
  const v128_t part12 = (wasm_u16x8_shr(quad[0], 2) & splat8(1)) | (wasm_u16x8_shr(quad[1], 1) & splat8(2));
  const v128_t part11 = part12 | (quad[2] & splat8(4));
  const v128_t part10 = part11 | (wasm_i16x8_shl(quad[3], 1) & splat8(8));
  const v128_t part9 = part10 | (wasm_i16x8_shl(quad[4], 2) & splat8(16));
  const v128_t part8 = part9 | (wasm_i16x8_shl(quad[5], 3) & splat8(32));
  const v128_t part7 = part8 | (wasm_i16x8_shl(quad[6], 4) & splat8(64));
  const v128_t part6 = part7 | (wasm_i16x8_shl(quad[7], 5) & splat8(128));
  wasm_v128_store(to + 32, part6);
}

QC_TILE void qc_pack_32_of_4_bits(const v128_t *quad, uint8_t *to) {
  wasm_v128_store(to, (quad[0] & splat8(15)) | (wasm_i16x8_shl(quad[1], 4) & splat8(240)));
  wasm_v128_store(to + 16, (quad[2] & splat8(15)) | (wasm_i16x8_shl(quad[3], 4) & splat8(240)));
  wasm_v128_store(to + 32, (quad[4] & splat8(15)) | (wasm_i16x8_shl(quad[5], 4) & splat8(240)));
  wasm_v128_store(to + 48, (quad[6] & splat8(15)) | (wasm_i16x8_shl(quad[7], 4) & splat8(240)));
}

QC_TILE void qc_pack_32_of_5_bits(const v128_t *quad, uint8_t *to) {
  wasm_v128_store(to, (quad[0] & splat8(15)) | (wasm_i16x8_shl(quad[1], 4) & splat8(240)));
  wasm_v128_store(to + 16, (quad[2] & splat8(15)) | (wasm_i16x8_shl(quad[3], 4) & splat8(240)));
  wasm_v128_store(to + 32, (quad[4] & splat8(15)) | (wasm_i16x8_shl(quad[5], 4) & splat8(240)));
  wasm_v128_store(to + 48, (quad[6] & splat8(15)) | (wasm_i16x8_shl(quad[7], 4) & splat8(240)));
  const v128_t part6 = (wasm_u16x8_shr(quad[0], 4) & splat8(1)) | (wasm_u16x8_shr(quad[1], 3) & splat8(2));
  const v128_t part5 = part6 | (wasm_u16x8_shr(quad[2], 2) & splat8(4));
  const v128_t part4 = part5 | (wasm_u16x8_shr(quad[3], 1) & splat8(8));
  const v128_t part3 = part4 | (quad[4] & splat8(16));
  const v128_t part2 = part3 | (wasm_i16x8_shl(quad[5], 1) & splat8(32));
  const v128_t part1 = part2 | (wasm_i16x8_shl(quad[6], 2) & splat8(64));
  const v128_t part0 = part1 | (wasm_i16x8_shl(quad[7], 3) & splat8(128));
  wasm_v128_store(to + 64, part0);
}

QC_TILE void qc_pack_32_of_8_bits(const v128_t *quad, uint8_t *to) {
  QC_UNROLL for (int k = 0; k < 8; ++k) wasm_v128_store(to + k * 16, quad[k]);
}

QC_TILE void qc_quads(const v128_t *q, v128_t *quad) {
  quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
  quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
  quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
  quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
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

template <int C> QC_TILE void qc_set_group(const v128_t *dot, v128_t *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
}

template <int C, size_t Column>
QC_TILE void qc_set_group_corrected(const v128_t *dot, const uint8_t *start, v128_t *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v128_t part0 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    isum[c] = wasm_i32x4_add(part0, wasm_v128_load32_splat(start + c * Column));
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

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(v128_t *sum, const v128_t *isum, v128_t factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v128_t step = wasm_f32x4_mul(factor, wasm_v128_load32_splat(scale + c * Column));
    sum[c] = fused(wasm_f32x4_neg(wasm_f32x4_convert_i32x4(isum[c])), step, sum[c]);
  }
}

QC_TILE void qc_weights_s8(v128_t q, const float *scale, float *const *to, size_t element) {
  const v128_t level0 = wasm_f32x4_convert_i32x4(widen_s8<0>(q));
  wasm_v128_store(to[0] + element, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level0));
  const v128_t level1 = wasm_f32x4_convert_i32x4(widen_s8<1>(q));
  wasm_v128_store(to[0] + element + 4, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level1));
  const v128_t level2 = wasm_f32x4_convert_i32x4(widen_s8<2>(q));
  wasm_v128_store(to[0] + element + 8, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level2));
  const v128_t level3 = wasm_f32x4_convert_i32x4(widen_s8<3>(q));
  wasm_v128_store(to[0] + element + 12, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level3));
}

QC_TILE void qc_weights_u8_minus(v128_t q, const float *scale, const float *minimum, float *const *to, size_t element) {
  const v128_t level0 = wasm_f32x4_convert_i32x4(widen_u8<0>(q));
  const v128_t scaled0 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level0);
  wasm_v128_store(to[0] + element, wasm_f32x4_sub(scaled0, wasm_f32x4_splat(minimum[0])));
  const v128_t level1 = wasm_f32x4_convert_i32x4(widen_u8<1>(q));
  const v128_t scaled1 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level1);
  wasm_v128_store(to[0] + element + 4, wasm_f32x4_sub(scaled1, wasm_f32x4_splat(minimum[0])));
  const v128_t level2 = wasm_f32x4_convert_i32x4(widen_u8<2>(q));
  const v128_t scaled2 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level2);
  wasm_v128_store(to[0] + element + 8, wasm_f32x4_sub(scaled2, wasm_f32x4_splat(minimum[0])));
  const v128_t level3 = wasm_f32x4_convert_i32x4(widen_u8<3>(q));
  const v128_t scaled3 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level3);
  wasm_v128_store(to[0] + element + 12, wasm_f32x4_sub(scaled3, wasm_f32x4_splat(minimum[0])));
}

QC_TILE void qc_weights_u8_offset(v128_t q, v128_t offset, const float *scale, float *const *to, size_t element) {
  const v128_t level0 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<0>(q), offset));
  wasm_v128_store(to[0] + element, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level0));
  const v128_t level1 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<1>(q), offset));
  wasm_v128_store(to[0] + element + 4, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level1));
  const v128_t level2 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<2>(q), offset));
  wasm_v128_store(to[0] + element + 8, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level2));
  const v128_t level3 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<3>(q), offset));
  wasm_v128_store(to[0] + element + 12, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level3));
}

QC_TILE void qc_weights_u8_plus(v128_t q, const float *scale, const float *minimum, float *const *to, size_t element) {
  const v128_t level0 = wasm_f32x4_convert_i32x4(widen_u8<0>(q));
  const v128_t scaled0 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level0);
  wasm_v128_store(to[0] + element, wasm_f32x4_add(scaled0, wasm_f32x4_splat(minimum[0])));
  const v128_t level1 = wasm_f32x4_convert_i32x4(widen_u8<1>(q));
  const v128_t scaled1 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level1);
  wasm_v128_store(to[0] + element + 4, wasm_f32x4_add(scaled1, wasm_f32x4_splat(minimum[0])));
  const v128_t level2 = wasm_f32x4_convert_i32x4(widen_u8<2>(q));
  const v128_t scaled2 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level2);
  wasm_v128_store(to[0] + element + 8, wasm_f32x4_add(scaled2, wasm_f32x4_splat(minimum[0])));
  const v128_t level3 = wasm_f32x4_convert_i32x4(widen_u8<3>(q));
  const v128_t scaled3 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level3);
  wasm_v128_store(to[0] + element + 12, wasm_f32x4_add(scaled3, wasm_f32x4_splat(minimum[0])));
}

template <class Row> QC_TILE void qc_words(const Row &row, size_t offset, v128_t *word) {
  v128_t head[4];
  QC_UNROLL for (int j = 0; j < 4; ++j) head[j] = wasm_v128_load(row(j) + offset);
  word[0] = transpose<0>(head[0], head[1], head[2], head[3]);
  word[1] = transpose<1>(head[0], head[1], head[2], head[3]);
  word[2] = transpose<2>(head[0], head[1], head[2], head[3]);
  word[3] = transpose<3>(head[0], head[1], head[2], head[3]);
}

}  // namespace
