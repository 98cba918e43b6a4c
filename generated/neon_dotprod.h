// Parts for neon_dotprod. Generated from templates/neon_dotprod.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include <arm_neon.h>

#include "kernel_support.h"

namespace {

QC_TILE uint8x16_t dup4(const uint8_t *p) { return vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(p))); }
QC_TILE uint8x16_t mul_high(uint8x16_t v, int n) {
  const uint8x16_t all = vdupq_n_u8(uint8_t(n));
  const uint16x8_t low = vmull_u8(vget_low_u8(v), vget_low_u8(all)), high = vmull_high_u8(v, all);
  return vuzp2q_u8(vreinterpretq_u8_u16(low), vreinterpretq_u8_u16(high));
}
QC_TILE uint8x16_t shuffle(uint8x16_t v, const uint8_t *from) { return vqtbl1q_u8(v, vld1q_u8(from)); }
QC_TILE uint8x16_t lookup(uint8x16_t codes, const uint8_t *table) { return vqtbl1q_u8(vld1q_u8(table), codes); }
QC_TILE int32x4_t reduce4(int32x4_t a, int32x4_t b, int32x4_t c, int32x4_t d) {
  return vpaddq_s32(vpaddq_s32(a, b), vpaddq_s32(c, d));
}
template <int K> QC_TILE int32x4_t srl32(int32x4_t v) {
  return vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(v), K));
}
QC_TILE uint8x8_t load4(const uint8_t *p) { return vreinterpret_u8_u32(vdup_n_u32(qc_u32(p))); }
template <int K> QC_TILE uint8x16_t transpose(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint32x4_t a4 = vreinterpretq_u32_u8(a), b4 = vreinterpretq_u32_u8(b);
  const uint32x4_t c4 = vreinterpretq_u32_u8(c), d4 = vreinterpretq_u32_u8(d);
  const uint64x2_t ab = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(a4, b4) : vtrn2q_u32(a4, b4));
  const uint64x2_t cd = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(c4, d4) : vtrn2q_u32(c4, d4));
  return vreinterpretq_u8_u64(K < 2 ? vtrn1q_u64(ab, cd) : vtrn2q_u64(ab, cd));
}
template <int K> QC_TILE int32x4_t widen_u8(uint8x16_t v) {
  const uint16x8_t half = K < 2 ? vmovl_u8(vget_low_u8(v)) : vmovl_high_u8(v);
  return vreinterpretq_s32_u32(K % 2 == 0 ? vmovl_u16(vget_low_u16(half)) : vmovl_high_u16(half));
}
template <int K> QC_TILE int32x4_t widen_s8(uint8x16_t v) {
  const int8x16_t s = vreinterpretq_s8_u8(v);
  const int16x8_t half = K < 2 ? vmovl_s8(vget_low_s8(s)) : vmovl_high_s8(s);
  return K % 2 == 0 ? vmovl_s16(vget_low_s16(half)) : vmovl_high_s16(half);
}
QC_TILE int32x4_t lanes_lookup(const int32x4_t &index, const void *table) {
  const auto entry = [&](int i) { return (const int32_t *)table + qc_u32((const uint8_t *)&index + 4 * i); };
  int32x4_t v = vdupq_n_s32(0);
  v = vld1q_lane_s32(entry(0), v, 0);
  v = vld1q_lane_s32(entry(1), v, 1);
  v = vld1q_lane_s32(entry(2), v, 2);
  return vld1q_lane_s32(entry(3), v, 3);
}
QC_TILE float32x4_t floats_lookup(int32x4_t index, const float *table) {
  return vreinterpretq_f32_s32(lanes_lookup(index, table));
}
QC_TILE void store_low8(uint8_t *p, int32x4_t v) {
  const int16x4_t half = vmovn_s32(v);
  qc_store_u32(p, vget_lane_u32(vreinterpret_u32_s8(vmovn_s16(vcombine_s16(half, half))), 0));
}
QC_TILE int32x4_t dot2(int32x4_t acc, int16x8_t a, int16x8_t b) {
  return vaddq_s32(acc, vpaddq_s32(vmull_s16(vget_low_s16(a), vget_low_s16(b)), vmull_high_s16(a, b)));
}
QC_TILE int32x4_t dot_s8(int32x4_t acc, int8x16_t w, int8x16_t a) {
  const int32x4_t low = vpaddlq_s16(vmull_s8(vget_low_s8(w), vget_low_s8(a)));
  const int32x4_t high = vpaddlq_s16(vmull_high_s8(w, a));
  return vaddq_s32(acc, vpaddq_s32(low, high));
}
QC_TILE int32x4_t dot_u8(int32x4_t acc, uint8x16_t w, int8x16_t a) {
  const int16x8_t w0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(w))), w1 = vreinterpretq_s16_u16(vmovl_high_u8(w));
  const int16x8_t a0 = vmovl_s8(vget_low_s8(a)), a1 = vmovl_high_s8(a);
  const int32x4_t low = vpaddq_s32(vmull_s16(vget_low_s16(w0), vget_low_s16(a0)), vmull_high_s16(w0, a0));
  const int32x4_t high = vpaddq_s32(vmull_s16(vget_low_s16(w1), vget_low_s16(a1)), vmull_high_s16(w1, a1));
  return vaddq_s32(acc, vpaddq_s32(low, high));
}
/// A float, and 32 bits, of each row of a tile.
using qc_row_floats = float32x4_t;
using qc_row_words = int32x4_t;

}  // namespace

namespace {

/// Rows and columns of tiles, how many bytes ahead panels are read, and what most formats have.
struct sizes {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  [[maybe_unused]] static constexpr size_t prefetch = 0;
  [[maybe_unused]] static constexpr size_t piece_count = 0;
  [[maybe_unused]] static constexpr bool raw_is_pieces = false;
  [[maybe_unused]] static constexpr bool has_starts = true;
};

/// What formats of floats do with vectors of rows.
struct vectors {
};

template <int C, size_t Column> QC_TILE void qc_add_pairs(int32x4_t *msum, int16x8_t minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    msum[c] = dot2(msum[c], minimums, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(sums + c * Column))));
  }
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled(float32x4_t *sum, const int32x4_t *isum, float32x4_t factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const float32x4_t step = vmulq_f32(factor, vdupq_n_f32(qc_f32(scale + c * Column)));
    sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), step);
  }
}

template <int C> QC_TILE void qc_add_scaled_group(const int32x4_t *dot, int32x4_t scale, int32x4_t *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    isum[c] = vmlaq_s32(isum[c], scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]));
  }
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled_group_corrected(const int32x4_t *dot, const uint8_t *start, int32x4_t scale,
                                           int32x4_t *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const int32x4_t part1 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    const int32x4_t part0 = vaddq_s32(part1, vdupq_n_s32(qc_i32(start + c * Column)));
    isum[c] = vmlaq_s32(isum[c], scale, part0);
  }
}

template <int C> QC_TILE void qc_load_columns(const float *y, size_t y_stride, float32x4_t *sum) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(y + c * y_stride)));
}

/// Floats of 8 bits, as halves: which bits are kept, how far up, times what, and which code is zero.
QC_TILE float32x4_t qc_minifloats_127_up_7_times_128_but_127(int32x4_t v) {
  const float32x4_t part0 = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vshlq_n_s32(v & vdupq_n_s32(127), 7))));
  const float32x4_t worth = vmulq_f32(part0, vdupq_n_f32(128.0f));
  const int32x4_t mask = vmaxq_s32(vsubq_s32(vdupq_n_s32(0), v ^ vdupq_n_s32(127)), vdupq_n_s32(-1));
  return vreinterpretq_f32_s32(vreinterpretq_s32_f32(worth) & mask);
}

template <int C> QC_TILE void qc_set_group(const int32x4_t *dot, int32x4_t *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
}

template <int C, size_t Column>
QC_TILE void qc_set_group_corrected(const int32x4_t *dot, const uint8_t *start, int32x4_t *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const int32x4_t part0 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    isum[c] = vaddq_s32(part0, vdupq_n_s32(qc_i32(start + c * Column)));
  }
}

/// A vector of rows for each column: `rows` of them where there are fewer than lanes.
template <int C> QC_TILE void qc_store_columns(const float32x4_t *sum, size_t rows, float *y, size_t y_stride) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<4> out(y + c * y_stride, rows);
    vst1q_f32(out.to, sum[c]);
    out.flush();
  }
}

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(float32x4_t *sum, const int32x4_t *isum, float32x4_t factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const float32x4_t step = vmulq_f32(factor, vdupq_n_f32(qc_f32(scale + c * Column)));
    sum[c] = vfmsq_f32(sum[c], vcvtq_f32_s32(isum[c]), step);
  }
}

template <class Row> QC_TILE void qc_words(const Row &row, size_t offset, int32x4_t *word) {
  uint8x16_t head[4];
  QC_UNROLL for (int j = 0; j < 4; ++j) head[j] = vld1q_u8(row(j) + offset);
  word[0] = vreinterpretq_s32_u8(transpose<0>(head[0], head[1], head[2], head[3]));
  word[1] = vreinterpretq_s32_u8(transpose<1>(head[0], head[1], head[2], head[3]));
  word[2] = vreinterpretq_s32_u8(transpose<2>(head[0], head[1], head[2], head[3]));
  word[3] = vreinterpretq_s32_u8(transpose<3>(head[0], head[1], head[2], head[3]));
}

template <int C, size_t Column> QC_TILE void sdot_step16(int32x4_t *sum, uint8x16_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum[c] = vdotq_s32(sum[c], vreinterpretq_s8_u8(q), vreinterpretq_s8_u8(vld1q_u8(a + c * Column)));
  }
}

template <int C, size_t Column> QC_TILE void sdot_step4(int32x4_t *sum, uint8x16_t q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum[c] = vdotq_s32(sum[c], vreinterpretq_s8_u8(q), vreinterpretq_s8_u8(dup4(a + c * Column)));
  }
}

}  // namespace
