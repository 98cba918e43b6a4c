// Kernels of nvfp4 for neon. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"
#include "tables.h"
#include "fit/absmax_float8.h"

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
QC_TILE float32x4_t floats_lookup(int32x4_t index, const float *table) {
  const float lanes[4] = {table[vgetq_lane_s32(index, 0)], table[vgetq_lane_s32(index, 1)], table[vgetq_lane_s32(index, 2)],
                          table[vgetq_lane_s32(index, 3)]};
  return vld1q_f32(lanes);
}
QC_TILE void store_low8(uint8_t *p, int32x4_t v) {
  const int16x4_t half = vmovn_s32(v);
  qc_store_u32(p, vget_lane_u32(vreinterpret_u32_s8(vmovn_s16(vcombine_s16(half, half))), 0));
}
QC_TILE int32x4_t dot_s8(int32x4_t acc, int8x16_t w, int8x16_t a) {
  const int32x4_t low = vpaddlq_s16(vmull_s8(vget_low_s8(w), vget_low_s8(a)));
  const int32x4_t high = vpaddlq_s16(vmull_high_s8(w, a));
  return vaddq_s32(acc, vpaddq_s32(low, high));
}
alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};
alignas(16) const uint8_t pattern1[16] = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
alignas(16) const uint8_t pattern2[16] = {15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15};
alignas(16) const uint8_t pattern4[16] = {8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15};
struct shape {
  [[maybe_unused]] static constexpr int block = 64;
  [[maybe_unused]] static constexpr int bytes = 36;
  [[maybe_unused]] static constexpr int group = 16;
  [[maybe_unused]] static constexpr int cell = 16;
  [[maybe_unused]] static constexpr int code_bits = 4;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -12;
  [[maybe_unused]] static constexpr int level_hi = 12;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 16;
  [[maybe_unused]] static constexpr int16_t levels[] = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};
  [[maybe_unused]] static constexpr bool has_scale = false;
  [[maybe_unused]] static constexpr int scale_lo = 1;
  [[maybe_unused]] static constexpr int scale_hi = 1;
  [[maybe_unused]] static constexpr int scale_step = 1;
  [[maybe_unused]] static constexpr int scale_offset = 0;
  [[maybe_unused]] static constexpr bool has_minimum = false;
  [[maybe_unused]] static constexpr bool has_minimum_scale = false;
  [[maybe_unused]] static constexpr int minimum_sign = 1;
  [[maybe_unused]] static constexpr int minimum_lo = 1;
  [[maybe_unused]] static constexpr int minimum_hi = 1;
  [[maybe_unused]] static constexpr int minimum_step = 1;
  [[maybe_unused]] static constexpr int minimum_offset = 0;
  [[maybe_unused]] static constexpr float constant = 1.0f;
  [[maybe_unused]] static constexpr const float *values = d_values;
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 36, blocks);
  const auto &at = row;
  float scale[1][4];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    scale[i][0] = d_values[block[0]];
    scale[i][1] = d_values[block[1]];
    scale[i][2] = d_values[block[2]];
    scale[i][3] = d_values[block[3]];
  }
  float spare[64];
  const qc_blocks_out<Full> out{y, spare, 64, blocks};
  const uint8x16_t bytes4 = vld1q_u8(at(0) + 4);
  const uint8x16_t codes0 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
  vst1q_f32(out(0), vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes0), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 4, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes0), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 8, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes0), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 12, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes0), vdupq_n_s32(int32_t(12))))));
  const uint8x16_t bytes12 = vld1q_u8(at(0) + 12);
  const uint8x16_t codes1 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
  vst1q_f32(out(0) + 16, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes1), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 20, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes1), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 24, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes1), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 28, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes1), vdupq_n_s32(int32_t(12))))));
  const uint8x16_t bytes20 = vld1q_u8(at(0) + 20);
  const uint8x16_t codes2 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
  vst1q_f32(out(0) + 32, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes2), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 36, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes2), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 40, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes2), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 44, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes2), vdupq_n_s32(int32_t(12))))));
  const uint8x16_t codes3 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3))));
  vst1q_f32(out(0) + 48, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes3), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 52, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes3), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 56, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes3), vdupq_n_s32(int32_t(12))))));
  vst1q_f32(out(0) + 60, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes3), vdupq_n_s32(int32_t(12))))));
}

}  // namespace

extern "C" void qc_dequantize_nvfp4__neon(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 36, y += 64)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 36);
  w[0] = uint8_t(e.factor[0]);
  w[1] = uint8_t(e.factor[1]);
  w[2] = uint8_t(e.factor[2]);
  w[3] = uint8_t(e.factor[3]);
  w[4] |= uint8_t((e.code[0] & 15) | ((e.code[8] & 15) << 4));
  w[5] |= uint8_t((e.code[1] & 15) | ((e.code[9] & 15) << 4));
  w[6] |= uint8_t((e.code[2] & 15) | ((e.code[10] & 15) << 4));
  w[7] |= uint8_t((e.code[3] & 15) | ((e.code[11] & 15) << 4));
  w[8] |= uint8_t((e.code[4] & 15) | ((e.code[12] & 15) << 4));
  w[9] |= uint8_t((e.code[5] & 15) | ((e.code[13] & 15) << 4));
  w[10] |= uint8_t((e.code[6] & 15) | ((e.code[14] & 15) << 4));
  w[11] |= uint8_t((e.code[7] & 15) | ((e.code[15] & 15) << 4));
  w[12] |= uint8_t((e.code[16] & 15) | ((e.code[24] & 15) << 4));
  w[13] |= uint8_t((e.code[17] & 15) | ((e.code[25] & 15) << 4));
  w[14] |= uint8_t((e.code[18] & 15) | ((e.code[26] & 15) << 4));
  w[15] |= uint8_t((e.code[19] & 15) | ((e.code[27] & 15) << 4));
  w[16] |= uint8_t((e.code[20] & 15) | ((e.code[28] & 15) << 4));
  w[17] |= uint8_t((e.code[21] & 15) | ((e.code[29] & 15) << 4));
  w[18] |= uint8_t((e.code[22] & 15) | ((e.code[30] & 15) << 4));
  w[19] |= uint8_t((e.code[23] & 15) | ((e.code[31] & 15) << 4));
  w[20] |= uint8_t((e.code[32] & 15) | ((e.code[40] & 15) << 4));
  w[21] |= uint8_t((e.code[33] & 15) | ((e.code[41] & 15) << 4));
  w[22] |= uint8_t((e.code[34] & 15) | ((e.code[42] & 15) << 4));
  w[23] |= uint8_t((e.code[35] & 15) | ((e.code[43] & 15) << 4));
  w[24] |= uint8_t((e.code[36] & 15) | ((e.code[44] & 15) << 4));
  w[25] |= uint8_t((e.code[37] & 15) | ((e.code[45] & 15) << 4));
  w[26] |= uint8_t((e.code[38] & 15) | ((e.code[46] & 15) << 4));
  w[27] |= uint8_t((e.code[39] & 15) | ((e.code[47] & 15) << 4));
  w[28] |= uint8_t((e.code[48] & 15) | ((e.code[56] & 15) << 4));
  w[29] |= uint8_t((e.code[49] & 15) | ((e.code[57] & 15) << 4));
  w[30] |= uint8_t((e.code[50] & 15) | ((e.code[58] & 15) << 4));
  w[31] |= uint8_t((e.code[51] & 15) | ((e.code[59] & 15) << 4));
  w[32] |= uint8_t((e.code[52] & 15) | ((e.code[60] & 15) << 4));
  w[33] |= uint8_t((e.code[53] & 15) | ((e.code[61] & 15) << 4));
  w[34] |= uint8_t((e.code[54] & 15) | ((e.code[62] & 15) << 4));
  w[35] |= uint8_t((e.code[55] & 15) | ((e.code[63] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_nvfp4__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_float8<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_nvfp4__neon(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 160)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 4; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_code_of(d_values, uint32_t(qc_u16(at)) << 16);
      }
      for (size_t i = 0; i < 64; ++i) {
        const uint8_t *const unit = panel + 32 + i / 16 * 32 + 4 * r + i % 4;
        const size_t quad = i % 16 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 16] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 36);
    }
}

extern "C" void qc_activations_nvfp4__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 64;
    uint8_t *const to = act + b * stride;
    int32x4_t top = vdupq_n_s32(0);
    for (size_t i = 0; i < 16; ++i) {
      top = vmaxq_s32(top, vandq_s32(vreinterpretq_s32_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(from + i * 4)))), vdupq_n_s32(int32_t(2147483647))));
    }
    const int32_t bits = vmaxvq_s32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 64, 32);
    qc_store_f32(to + 80, s.d);
    if (s.id == 0) {
      qc_clear(to, 64);
      continue;
    }
    for (size_t g = 0; g < 4; ++g) {
      int32x4_t total = vdupq_n_s32(0);
      for (size_t i = 0; i < 4; ++i) {
        const int32x4_t q = vcvtnq_s32_f32(vmulq_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(from + g * 16 + i * 4))), vdupq_n_f32(s.id)));
        store_low8(to + g * 16 + i * 4, q);
        total = vaddq_s32(total, q);
      }
      const int32_t sum = vaddvq_s32(total);
      qc_store_i32(to + 64 + 4 * g, -12 * sum);
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
    float32x4_t d_factor[4];
    d_factor[0] = floats_lookup(vandq_s32(word0_0, vdupq_n_s32(int32_t(255))), d_values);
    d_factor[1] = floats_lookup(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 8)), vdupq_n_s32(int32_t(255))), d_values);
    d_factor[2] = floats_lookup(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)), vdupq_n_s32(int32_t(255))), d_values);
    d_factor[3] = floats_lookup(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 24)), d_values);
    int32x4_t isum[4 * C];
    {
      // weights 0 .. 15
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
      const uint8x16_t q0_0 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4_0, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4_0, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = dot_s8(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 96)));
      const uint8x16_t bytes4_1 = vld1q_u8(at(1) + 4);
      const uint8x16_t q0_1 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4_1, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4_1, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = dot_s8(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 96)));
      const uint8x16_t bytes4_2 = vld1q_u8(at(2) + 4);
      const uint8x16_t q0_2 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4_2, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4_2, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = dot_s8(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 96)));
      const uint8x16_t bytes4_3 = vld1q_u8(at(3) + 4);
      const uint8x16_t q0_3 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4_3, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4_3, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = dot_s8(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 96)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(0) * C + c] = vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c])), vdupq_n_s32(qc_i32(a + c * 96 + 64)));
    }
    {
      // weights 16 .. 31
      int32x4_t dot0_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = vdupq_n_s32(0);
      int32x4_t dot1_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = vdupq_n_s32(0);
      int32x4_t dot2_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = vdupq_n_s32(0);
      int32x4_t dot3_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = vdupq_n_s32(0);
      const uint8x16_t bytes12_0 = vld1q_u8(at(0) + 12);
      const uint8x16_t q1_0 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12_0, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12_0, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = dot_s8(dot0_1[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 16)));
      const uint8x16_t bytes12_1 = vld1q_u8(at(1) + 12);
      const uint8x16_t q1_1 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12_1, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12_1, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = dot_s8(dot1_1[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 16)));
      const uint8x16_t bytes12_2 = vld1q_u8(at(2) + 12);
      const uint8x16_t q1_2 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12_2, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12_2, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = dot_s8(dot2_1[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 16)));
      const uint8x16_t bytes12_3 = vld1q_u8(at(3) + 12);
      const uint8x16_t q1_3 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12_3, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12_3, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = dot_s8(dot3_1[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(1) * C + c] = vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_1[c], dot1_1[c]), vpaddq_s32(dot2_1[c], dot3_1[c])), vdupq_n_s32(qc_i32(a + c * 96 + 64 + 4)));
    }
    {
      // weights 32 .. 47
      int32x4_t dot0_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = vdupq_n_s32(0);
      int32x4_t dot1_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = vdupq_n_s32(0);
      int32x4_t dot2_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = vdupq_n_s32(0);
      int32x4_t dot3_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = vdupq_n_s32(0);
      const uint8x16_t bytes20_0 = vld1q_u8(at(0) + 20);
      const uint8x16_t q2_0 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_0, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_0, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = dot_s8(dot0_2[c], vreinterpretq_s8_u8(q2_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 32)));
      const uint8x16_t bytes20_1 = vld1q_u8(at(1) + 20);
      const uint8x16_t q2_1 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_1, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_1, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = dot_s8(dot1_2[c], vreinterpretq_s8_u8(q2_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 32)));
      const uint8x16_t bytes20_2 = vld1q_u8(at(2) + 20);
      const uint8x16_t q2_2 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_2, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_2, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = dot_s8(dot2_2[c], vreinterpretq_s8_u8(q2_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 32)));
      const uint8x16_t bytes20_3 = vld1q_u8(at(3) + 20);
      const uint8x16_t q2_3 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_3, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_3, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = dot_s8(dot3_2[c], vreinterpretq_s8_u8(q2_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 32)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(2) * C + c] = vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_2[c], dot1_2[c]), vpaddq_s32(dot2_2[c], dot3_2[c])), vdupq_n_s32(qc_i32(a + c * 96 + 64 + 8)));
      // weights 48 .. 63
      int32x4_t dot0_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = vdupq_n_s32(0);
      int32x4_t dot1_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = vdupq_n_s32(0);
      int32x4_t dot2_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = vdupq_n_s32(0);
      int32x4_t dot3_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = vdupq_n_s32(0);
      const uint8x16_t q3_0 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_0, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_0, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = dot_s8(dot0_3[c], vreinterpretq_s8_u8(q3_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 48)));
      const uint8x16_t q3_1 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_1, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_1, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = dot_s8(dot1_3[c], vreinterpretq_s8_u8(q3_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 48)));
      const uint8x16_t q3_2 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_2, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_2, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = dot_s8(dot2_3[c], vreinterpretq_s8_u8(q3_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 48)));
      const uint8x16_t q3_3 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_3, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_3, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = dot_s8(dot3_3[c], vreinterpretq_s8_u8(q3_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 96 + 48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(3) * C + c] = vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_3[c], dot1_3[c]), vpaddq_s32(dot2_3[c], dot3_3[c])), vdupq_n_s32(qc_i32(a + c * 96 + 64 + 12)));
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const float32x4_t scale_factor = d_factor[cell];
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 96 + 80));
        sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[cell * C + c]), vmulq_f32(scale_factor, dx));
      }
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
    const uint8_t *const block = panel + b * 160;
    const uint8_t *const a = act + b * act_step;
    for (size_t cell = 0; cell < 4; ++cell) {
      int32x4_t isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdupq_n_s32(qc_i32(a + c * 96 + 64 + cell * 4));
      const uint8x16_t plane0_0 = vld1q_u8(block + 32 + cell * 32);
      const uint8x16_t q0 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(plane0_0, vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = dot_s8(isum[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 96 + cell * 16)))));
      const uint8x16_t q1 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = dot_s8(isum[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 96 + cell * 16 + 4)))));
      const uint8x16_t plane0_1 = vld1q_u8(block + 32 + cell * 32 + 16);
      const uint8x16_t q2 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(plane0_1, vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = dot_s8(isum[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 96 + cell * 16 + 8)))));
      const uint8x16_t q3 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = dot_s8(isum[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 96 + cell * 16 + 12)))));
      const float32x4_t scale_factor = vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(block + (cell) * 8)))), 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 96 + 80));
        sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      }
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 36, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 36, rows - r, blocks, act + c * 96, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 160)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_nvfp4__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 96, y, y_stride);
}

extern "C" void qc_gemm_raw_nvfp4__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 96;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 96, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 96, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 96, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_nvfp4__neon(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 96, y, y_stride);
}

extern "C" void qc_gemm_packed_nvfp4__neon(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 96;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 96, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 96, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 96, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 96, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[36] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 36;
    uint8_t *const block = panel + b * 160;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const uint8x16_t head0_0 = vld1q_u8(at(0));
      const uint8x16_t head0_1 = vld1q_u8(at(1));
      const uint8x16_t head0_2 = vld1q_u8(at(2));
      const uint8x16_t head0_3 = vld1q_u8(at(3));
      const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
      vst1_u8(block, vreinterpret_u8_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(vreinterpretq_s32_f32(floats_lookup(vandq_s32(word0_0, vdupq_n_s32(int32_t(255))), d_values))), 16)))));
      vst1_u8(block + 8, vreinterpret_u8_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(vreinterpretq_s32_f32(floats_lookup(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 8)), vdupq_n_s32(int32_t(255))), d_values))), 16)))));
      vst1_u8(block + 16, vreinterpret_u8_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(vreinterpretq_s32_f32(floats_lookup(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)), vdupq_n_s32(int32_t(255))), d_values))), 16)))));
      vst1_u8(block + 24, vreinterpret_u8_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(vreinterpretq_s32_f32(floats_lookup(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 24)), d_values))), 16)))));
    }
    {
      const uint8x16_t bytes4_0 = vld1q_u8(at(0) + 4);
      const uint8x16_t codes0_0 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4_0, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4_0, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes4_1 = vld1q_u8(at(1) + 4);
      const uint8x16_t codes0_1 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4_1, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4_1, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes4_2 = vld1q_u8(at(2) + 4);
      const uint8x16_t codes0_2 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4_2, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4_2, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes4_3 = vld1q_u8(at(3) + 4);
      const uint8x16_t codes0_3 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes4_3, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes4_3, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      vst1q_u8(block + 32, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 48, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes12_0 = vld1q_u8(at(0) + 12);
      const uint8x16_t codes1_0 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12_0, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12_0, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes12_1 = vld1q_u8(at(1) + 12);
      const uint8x16_t codes1_1 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12_1, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12_1, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes12_2 = vld1q_u8(at(2) + 12);
      const uint8x16_t codes1_2 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12_2, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12_2, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes12_3 = vld1q_u8(at(3) + 12);
      const uint8x16_t codes1_3 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes12_3, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes12_3, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t quad0 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad1 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad2 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad3 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      vst1q_u8(block + 64, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 80, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes20_0 = vld1q_u8(at(0) + 20);
      const uint8x16_t codes2_0 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_0, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_0, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes20_1 = vld1q_u8(at(1) + 20);
      const uint8x16_t codes2_1 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_1, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_1, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes20_2 = vld1q_u8(at(2) + 20);
      const uint8x16_t codes2_2 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_2, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_2, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes20_3 = vld1q_u8(at(3) + 20);
      const uint8x16_t codes2_3 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_3, vld1q_u8(pattern1)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_3, vld1q_u8(pattern1)), 4), vld1q_u8(pattern3)));
      const uint8x16_t quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      vst1q_u8(block + 96, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 112, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes20_0 = vld1q_u8(at(0) + 20);
      const uint8x16_t codes3_0 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_0, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_0, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes20_1 = vld1q_u8(at(1) + 20);
      const uint8x16_t codes3_1 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_1, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_1, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes20_2 = vld1q_u8(at(2) + 20);
      const uint8x16_t codes3_2 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_2, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_2, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3)));
      const uint8x16_t bytes20_3 = vld1q_u8(at(3) + 20);
      const uint8x16_t codes3_3 = vorrq_u8(vandq_u8(vqtbl1q_u8(bytes20_3, vld1q_u8(pattern4)), vld1q_u8(pattern2)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes20_3, vld1q_u8(pattern4)), 4), vld1q_u8(pattern3)));
      const uint8x16_t quad0 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad1 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad2 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad3 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      vst1q_u8(block + 128, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 144, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_nvfp4__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
