// Kernels of q4_1 for neon_dotprod. Generated from formats/q4_1.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"
#include "fit/minmax.h"

namespace {

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
QC_TILE void store_low8(uint8_t *p, int32x4_t v) {
  const int16x4_t half = vmovn_s32(v);
  qc_store_u32(p, vget_lane_u32(vreinterpret_u32_s8(vmovn_s16(vcombine_s16(half, half))), 0));
}
struct shape {
  [[maybe_unused]] static constexpr int block = 32;
  [[maybe_unused]] static constexpr int bytes = 20;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 32;
  [[maybe_unused]] static constexpr int code_bits = 4;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = 0;
  [[maybe_unused]] static constexpr int level_hi = 15;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 0;
  [[maybe_unused]] static constexpr bool has_scale = false;
  [[maybe_unused]] static constexpr int scale_lo = 1;
  [[maybe_unused]] static constexpr int scale_hi = 1;
  [[maybe_unused]] static constexpr int scale_step = 1;
  [[maybe_unused]] static constexpr int scale_offset = 0;
  [[maybe_unused]] static constexpr bool has_minimum = true;
  [[maybe_unused]] static constexpr bool has_minimum_scale = false;
  [[maybe_unused]] static constexpr int minimum_sign = 1;
  [[maybe_unused]] static constexpr int minimum_lo = 1;
  [[maybe_unused]] static constexpr int minimum_hi = 1;
  [[maybe_unused]] static constexpr int minimum_step = 1;
  [[maybe_unused]] static constexpr int minimum_offset = 0;
  [[maybe_unused]] static constexpr float constant = 1.0f;
  QC_TILE static uint32_t bits(float v) { return qc_to_f16(v); }
  QC_TILE static float round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  QC_TILE static uint32_t minimum_bits(float v) { return qc_to_f16(v); }
  QC_TILE static float minimum_round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 20, blocks);
  const auto &at = row;
  float scale[1][1];
  float minimum[1][1];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    const float m_factor = qc_f16(block + 2);
    scale[i][0] = d_factor;
    minimum[i][0] = m_factor;
  }
  float spare[32];
  const qc_blocks_out<Full> out{y, spare, 32, blocks};
  const uint8x16_t bytes4 = vld1q_u8(at(0) + 4);
  const uint8x16_t codes0 = vandq_u8(bytes4, vdupq_n_u8(15));
  vst1q_f32(out(0), vaddq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<0>(codes0))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 4, vaddq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<1>(codes0))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 8, vaddq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<2>(codes0))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 12, vaddq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<3>(codes0))), vdupq_n_f32(minimum[0][0])));
  const uint8x16_t codes1 = vandq_u8(vshrq_n_u8(bytes4, 4), vdupq_n_u8(15));
  vst1q_f32(out(0) + 16, vaddq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<0>(codes1))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 20, vaddq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<1>(codes1))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 24, vaddq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<2>(codes1))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 28, vaddq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<3>(codes1))), vdupq_n_f32(minimum[0][0])));
}

}  // namespace

extern "C" void qc_dequantize_q4_1__neon_dotprod(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 20, y += 32)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 20);
  qc_store_u16(w + 0, e.factor[0]);
  qc_store_u16(w + 2, e.minimum_factor[0]);
  for (size_t i = 0; i < 16; ++i)
    w[4 + i] |= uint8_t((e.code[0 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[4 + i] |= uint8_t(((e.code[16 + i] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_q4_1__neon_dotprod(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_minmax<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_q4_1__neon_dotprod(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 80)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 8 + (i * 4 + r) * 2;
        e.minimum_factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 32; ++i) {
        const uint8_t *const unit = panel + 16 + i / 32 * 64 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 16] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 20);
    }
}

extern "C" void qc_activations_q4_1__neon_dotprod(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 32;
    uint8_t *const to = act + b * stride;
    int32x4_t top = vdupq_n_s32(0);
    for (size_t i = 0; i < 8; ++i) {
      top = vmaxq_s32(top, vandq_s32(vreinterpretq_s32_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(from + i * 4)))), vdupq_n_s32(int32_t(2147483647))));
    }
    const int32_t bits = vmaxvq_s32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 32, 16);
    qc_store_f32(to + 36, s.d);
    if (s.id == 0) {
      qc_clear(to, 32);
      continue;
    }
    for (size_t g = 0; g < 1; ++g) {
      int32x4_t total = vdupq_n_s32(0);
      for (size_t i = 0; i < 8; ++i) {
        const int32x4_t q = vcvtnq_s32_f32(vmulq_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(from + g * 32 + i * 4))), vdupq_n_f32(s.id)));
        store_low8(to + g * 32 + i * 4, q);
        total = vaddq_s32(total, q);
      }
      const int32_t sum = vaddvq_s32(total);
      qc_store_i16(to + 32 + 2 * g, int16_t(sum));
    }
  }
}

namespace {

template <int C, bool Full> QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  float32x4_t sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = vdupq_n_f32(0.0f);
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = w + b * block_step;
    const uint8_t *const a = act + b * act_step;
    const qc_rows<Full> row(block, row_stride, rows);
    const auto &at = row;
    const uint8x16_t head0_0 = vld1q_u8(at(0));
    const uint8x16_t head0_1 = vld1q_u8(at(1));
    const uint8x16_t head0_2 = vld1q_u8(at(2));
    const uint8x16_t head0_3 = vld1q_u8(at(3));
    const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
    const float32x4_t m_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)))));
    int32x4_t isum[C];
    // weights 0 .. 31
    int32x4_t dot0_0[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdupq_n_s32(0);
    int32x4_t dot1_0[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdupq_n_s32(0);
    int32x4_t dot2_0[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdupq_n_s32(0);
    int32x4_t dot3_0[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdupq_n_s32(0);
    const uint8x16_t bytes4_0 = vld1q_u8(at(0) + 4);
    const uint8x16_t q0_0 = vandq_u8(bytes4_0, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 48)));
    const uint8x16_t bytes4_1 = vld1q_u8(at(1) + 4);
    const uint8x16_t q0_1 = vandq_u8(bytes4_1, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 48)));
    const uint8x16_t bytes4_2 = vld1q_u8(at(2) + 4);
    const uint8x16_t q0_2 = vandq_u8(bytes4_2, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 48)));
    const uint8x16_t bytes4_3 = vld1q_u8(at(3) + 4);
    const uint8x16_t q0_3 = vandq_u8(bytes4_3, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 48)));
    const uint8x16_t q1_0 = vandq_u8(vshrq_n_u8(bytes4_0, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 48 + 16)));
    const uint8x16_t q1_1 = vandq_u8(vshrq_n_u8(bytes4_1, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 48 + 16)));
    const uint8x16_t q1_2 = vandq_u8(vshrq_n_u8(bytes4_2, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 48 + 16)));
    const uint8x16_t q1_3 = vandq_u8(vshrq_n_u8(bytes4_3, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 48 + 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c]));
    const float32x4_t scale_factor = d_factor;
    const float32x4_t minimum_factor = m_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 48 + 36));
      sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      sum[c] = vfmaq_f32(sum[c], vdupq_n_f32(float(qc_i16(a + c * 48 + 32))), vmulq_f32(minimum_factor, dx));
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<4> out(y + c * y_stride, rows);
    vst1q_f32(out.to, sum[c]);
    out.flush();
  }
}

template <int C> QC_TILE void packed_tile(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  float32x4_t sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = vdupq_n_f32(0.0f);
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = panel + b * 80;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    const uint8x16_t plane0_0 = vld1q_u8(block + 16);
    const uint8x16_t q0 = vandq_u8(plane0_0, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48)))));
    const uint8x16_t q1 = vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 4)))));
    const uint8x16_t plane0_1 = vld1q_u8(block + 16 + 16);
    const uint8x16_t q2 = vandq_u8(plane0_1, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 8)))));
    const uint8x16_t q3 = vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 12)))));
    const uint8x16_t plane0_2 = vld1q_u8(block + 16 + 32);
    const uint8x16_t q4 = vandq_u8(plane0_2, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 16)))));
    const uint8x16_t q5 = vandq_u8(vshrq_n_u8(plane0_2, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 20)))));
    const uint8x16_t plane0_3 = vld1q_u8(block + 16 + 48);
    const uint8x16_t q6 = vandq_u8(plane0_3, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 24)))));
    const uint8x16_t q7 = vandq_u8(vshrq_n_u8(plane0_3, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 28)))));
    const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block)));
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block + 8)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 48 + 36));
      sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      sum[c] = vfmaq_f32(sum[c], vdupq_n_f32(float(qc_i16(a + c * 48 + 32))), vmulq_f32(minimum_factor, dx));
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<4> out(y + c * y_stride, rows);
    vst1q_f32(out.to, sum[c]);
    out.flush();
  }
}

template <int C> void raw_rows(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 4 <= rows; r += 4)
    raw_tile<C, true>(w + r * row_stride, row_stride, 20, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 20, rows - r, blocks, act + c * 48, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 80)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q4_1__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_raw_q4_1__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q4_1__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_packed_q4_1__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 48, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[20] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 20;
    uint8_t *const block = panel + b * 80;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const uint8x16_t head0_0 = vld1q_u8(at(0));
      const uint8x16_t head0_1 = vld1q_u8(at(1));
      const uint8x16_t head0_2 = vld1q_u8(at(2));
      const uint8x16_t head0_3 = vld1q_u8(at(3));
      const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
      vst1_u8(block, vreinterpret_u8_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
      vst1_u8(block + 8, vreinterpret_u8_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)))));
    }
    {
      const uint8x16_t bytes4_0 = vld1q_u8(at(0) + 4);
      const uint8x16_t codes0_0 = vandq_u8(bytes4_0, vdupq_n_u8(15));
      const uint8x16_t bytes4_1 = vld1q_u8(at(1) + 4);
      const uint8x16_t codes0_1 = vandq_u8(bytes4_1, vdupq_n_u8(15));
      const uint8x16_t bytes4_2 = vld1q_u8(at(2) + 4);
      const uint8x16_t codes0_2 = vandq_u8(bytes4_2, vdupq_n_u8(15));
      const uint8x16_t bytes4_3 = vld1q_u8(at(3) + 4);
      const uint8x16_t codes0_3 = vandq_u8(bytes4_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t codes1_0 = vandq_u8(vshrq_n_u8(bytes4_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes1_1 = vandq_u8(vshrq_n_u8(bytes4_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes1_2 = vandq_u8(vshrq_n_u8(bytes4_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes1_3 = vandq_u8(vshrq_n_u8(bytes4_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      vst1q_u8(block + 16, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 32, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 48, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 64, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q4_1__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
