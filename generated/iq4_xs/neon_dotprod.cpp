// Kernels of iq4_xs for neon_dotprod. Generated from formats/iq4_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"
#include "fit/scale_search.h"

namespace {

QC_TILE uint8x8_t load4(const uint8_t *p) { return vreinterpret_u8_u32(vdup_n_u32(qc_u32(p))); }
template <int K> QC_TILE uint8x16_t transpose(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint32x4_t a4 = vreinterpretq_u32_u8(a), b4 = vreinterpretq_u32_u8(b);
  const uint32x4_t c4 = vreinterpretq_u32_u8(c), d4 = vreinterpretq_u32_u8(d);
  const uint64x2_t ab = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(a4, b4) : vtrn2q_u32(a4, b4));
  const uint64x2_t cd = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(c4, d4) : vtrn2q_u32(c4, d4));
  return vreinterpretq_u8_u64(K < 2 ? vtrn1q_u64(ab, cd) : vtrn2q_u64(ab, cd));
}
template <int K> QC_TILE int32x4_t widen_s8(uint8x16_t v) {
  const int8x16_t s = vreinterpretq_s8_u8(v);
  const int16x8_t half = K < 2 ? vmovl_s8(vget_low_s8(s)) : vmovl_high_s8(s);
  return K % 2 == 0 ? vmovl_s16(vget_low_s16(half)) : vmovl_high_s16(half);
}
QC_TILE void store_low8(uint8_t *p, int32x4_t v) {
  const int16x4_t half = vmovn_s32(v);
  qc_store_u32(p, vget_lane_u32(vreinterpret_u32_s8(vmovn_s16(vcombine_s16(half, half))), 0));
}
alignas(16) const uint8_t pattern0[16] = {129, 152, 173, 191, 207, 221, 234, 246, 1, 13, 25, 38, 53, 69, 89, 113};
struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 136;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 4;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -127;
  [[maybe_unused]] static constexpr int level_hi = 113;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 16;
  [[maybe_unused]] static constexpr int16_t levels[] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};
  [[maybe_unused]] static constexpr bool has_scale = true;
  [[maybe_unused]] static constexpr int scale_lo = 0;
  [[maybe_unused]] static constexpr int scale_hi = 63;
  [[maybe_unused]] static constexpr int scale_step = 1;
  [[maybe_unused]] static constexpr int scale_offset = 32;
  [[maybe_unused]] static constexpr bool has_minimum = false;
  [[maybe_unused]] static constexpr bool has_minimum_scale = false;
  [[maybe_unused]] static constexpr int minimum_sign = 1;
  [[maybe_unused]] static constexpr int minimum_lo = 1;
  [[maybe_unused]] static constexpr int minimum_hi = 1;
  [[maybe_unused]] static constexpr int minimum_step = 1;
  [[maybe_unused]] static constexpr int minimum_offset = 0;
  [[maybe_unused]] static constexpr float constant = 1.0f;
  QC_TILE static uint32_t bits(float v) { return qc_to_f16(v); }
  QC_TILE static float round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 136, blocks);
  const auto &at = row;
  float scale[1][8];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    scale[i][0] = d_factor * float(int32_t((block[4] & 15) | ((block[2] & 3) << 4)) - 32);
    scale[i][1] = d_factor * float(int32_t((block[4] >> 4) | ((block[2] >> 2 & 3) << 4)) - 32);
    scale[i][2] = d_factor * float(int32_t((block[5] & 15) | ((block[2] >> 4 & 3) << 4)) - 32);
    scale[i][3] = d_factor * float(int32_t((block[5] >> 4) | ((block[2] >> 6) << 4)) - 32);
    scale[i][4] = d_factor * float(int32_t((block[6] & 15) | ((block[3] & 3) << 4)) - 32);
    scale[i][5] = d_factor * float(int32_t((block[6] >> 4) | ((block[3] >> 2 & 3) << 4)) - 32);
    scale[i][6] = d_factor * float(int32_t((block[7] & 15) | ((block[3] >> 4 & 3) << 4)) - 32);
    scale[i][7] = d_factor * float(int32_t((block[7] >> 4) | ((block[3] >> 6) << 4)) - 32);
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const uint8x16_t bytes8 = vld1q_u8(at(0) + 8);
  const uint8x16_t codes0 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes8, vdupq_n_u8(15)));
  vst1q_f32(out(0), vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_s8<0>(codes0))));
  vst1q_f32(out(0) + 4, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_s8<1>(codes0))));
  vst1q_f32(out(0) + 8, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_s8<2>(codes0))));
  vst1q_f32(out(0) + 12, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_s8<3>(codes0))));
  const uint8x16_t codes1 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes8, 4), vdupq_n_u8(15)));
  vst1q_f32(out(0) + 16, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_s8<0>(codes1))));
  vst1q_f32(out(0) + 20, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_s8<1>(codes1))));
  vst1q_f32(out(0) + 24, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_s8<2>(codes1))));
  vst1q_f32(out(0) + 28, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_s8<3>(codes1))));
  const uint8x16_t bytes24 = vld1q_u8(at(0) + 24);
  const uint8x16_t codes2 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes24, vdupq_n_u8(15)));
  vst1q_f32(out(0) + 32, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_s8<0>(codes2))));
  vst1q_f32(out(0) + 36, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_s8<1>(codes2))));
  vst1q_f32(out(0) + 40, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_s8<2>(codes2))));
  vst1q_f32(out(0) + 44, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_s8<3>(codes2))));
  const uint8x16_t codes3 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes24, 4), vdupq_n_u8(15)));
  vst1q_f32(out(0) + 48, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_s8<0>(codes3))));
  vst1q_f32(out(0) + 52, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_s8<1>(codes3))));
  vst1q_f32(out(0) + 56, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_s8<2>(codes3))));
  vst1q_f32(out(0) + 60, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_s8<3>(codes3))));
  const uint8x16_t bytes40 = vld1q_u8(at(0) + 40);
  const uint8x16_t codes4 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes40, vdupq_n_u8(15)));
  vst1q_f32(out(0) + 64, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_s8<0>(codes4))));
  vst1q_f32(out(0) + 68, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_s8<1>(codes4))));
  vst1q_f32(out(0) + 72, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_s8<2>(codes4))));
  vst1q_f32(out(0) + 76, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_s8<3>(codes4))));
  const uint8x16_t codes5 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes40, 4), vdupq_n_u8(15)));
  vst1q_f32(out(0) + 80, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_s8<0>(codes5))));
  vst1q_f32(out(0) + 84, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_s8<1>(codes5))));
  vst1q_f32(out(0) + 88, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_s8<2>(codes5))));
  vst1q_f32(out(0) + 92, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_s8<3>(codes5))));
  const uint8x16_t bytes56 = vld1q_u8(at(0) + 56);
  const uint8x16_t codes6 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes56, vdupq_n_u8(15)));
  vst1q_f32(out(0) + 96, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_s8<0>(codes6))));
  vst1q_f32(out(0) + 100, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_s8<1>(codes6))));
  vst1q_f32(out(0) + 104, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_s8<2>(codes6))));
  vst1q_f32(out(0) + 108, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_s8<3>(codes6))));
  const uint8x16_t codes7 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes56, 4), vdupq_n_u8(15)));
  vst1q_f32(out(0) + 112, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_s8<0>(codes7))));
  vst1q_f32(out(0) + 116, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_s8<1>(codes7))));
  vst1q_f32(out(0) + 120, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_s8<2>(codes7))));
  vst1q_f32(out(0) + 124, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_s8<3>(codes7))));
  const uint8x16_t bytes72 = vld1q_u8(at(0) + 72);
  const uint8x16_t codes8 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes72, vdupq_n_u8(15)));
  vst1q_f32(out(0) + 128, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_s8<0>(codes8))));
  vst1q_f32(out(0) + 132, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_s8<1>(codes8))));
  vst1q_f32(out(0) + 136, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_s8<2>(codes8))));
  vst1q_f32(out(0) + 140, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_s8<3>(codes8))));
  const uint8x16_t codes9 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes72, 4), vdupq_n_u8(15)));
  vst1q_f32(out(0) + 144, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_s8<0>(codes9))));
  vst1q_f32(out(0) + 148, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_s8<1>(codes9))));
  vst1q_f32(out(0) + 152, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_s8<2>(codes9))));
  vst1q_f32(out(0) + 156, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_s8<3>(codes9))));
  const uint8x16_t bytes88 = vld1q_u8(at(0) + 88);
  const uint8x16_t codes10 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes88, vdupq_n_u8(15)));
  vst1q_f32(out(0) + 160, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_s8<0>(codes10))));
  vst1q_f32(out(0) + 164, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_s8<1>(codes10))));
  vst1q_f32(out(0) + 168, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_s8<2>(codes10))));
  vst1q_f32(out(0) + 172, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_s8<3>(codes10))));
  const uint8x16_t codes11 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes88, 4), vdupq_n_u8(15)));
  vst1q_f32(out(0) + 176, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_s8<0>(codes11))));
  vst1q_f32(out(0) + 180, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_s8<1>(codes11))));
  vst1q_f32(out(0) + 184, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_s8<2>(codes11))));
  vst1q_f32(out(0) + 188, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_s8<3>(codes11))));
  const uint8x16_t bytes104 = vld1q_u8(at(0) + 104);
  const uint8x16_t codes12 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes104, vdupq_n_u8(15)));
  vst1q_f32(out(0) + 192, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_s8<0>(codes12))));
  vst1q_f32(out(0) + 196, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_s8<1>(codes12))));
  vst1q_f32(out(0) + 200, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_s8<2>(codes12))));
  vst1q_f32(out(0) + 204, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_s8<3>(codes12))));
  const uint8x16_t codes13 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes104, 4), vdupq_n_u8(15)));
  vst1q_f32(out(0) + 208, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_s8<0>(codes13))));
  vst1q_f32(out(0) + 212, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_s8<1>(codes13))));
  vst1q_f32(out(0) + 216, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_s8<2>(codes13))));
  vst1q_f32(out(0) + 220, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_s8<3>(codes13))));
  const uint8x16_t bytes120 = vld1q_u8(at(0) + 120);
  const uint8x16_t codes14 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes120, vdupq_n_u8(15)));
  vst1q_f32(out(0) + 224, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_s8<0>(codes14))));
  vst1q_f32(out(0) + 228, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_s8<1>(codes14))));
  vst1q_f32(out(0) + 232, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_s8<2>(codes14))));
  vst1q_f32(out(0) + 236, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_s8<3>(codes14))));
  const uint8x16_t codes15 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes120, 4), vdupq_n_u8(15)));
  vst1q_f32(out(0) + 240, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_s8<0>(codes15))));
  vst1q_f32(out(0) + 244, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_s8<1>(codes15))));
  vst1q_f32(out(0) + 248, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_s8<2>(codes15))));
  vst1q_f32(out(0) + 252, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_s8<3>(codes15))));
}

}  // namespace

extern "C" void qc_dequantize_iq4_xs__neon_dotprod(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 136, y += 256)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 136);
  qc_store_u16(w + 0, e.factor[0]);
  w[2] |= uint8_t(((e.scale[0] >> 4) & 3));
  w[4] |= uint8_t((e.scale[0] & 15));
  w[2] |= uint8_t((((e.scale[1] >> 4) & 3) << 2));
  w[4] |= uint8_t(((e.scale[1] & 15) << 4));
  w[2] |= uint8_t((((e.scale[2] >> 4) & 3) << 4));
  w[5] |= uint8_t((e.scale[2] & 15));
  w[2] |= uint8_t((((e.scale[3] >> 4) & 3) << 6));
  w[5] |= uint8_t(((e.scale[3] & 15) << 4));
  w[3] |= uint8_t(((e.scale[4] >> 4) & 3));
  w[6] |= uint8_t((e.scale[4] & 15));
  w[3] |= uint8_t((((e.scale[5] >> 4) & 3) << 2));
  w[6] |= uint8_t(((e.scale[5] & 15) << 4));
  w[3] |= uint8_t((((e.scale[6] >> 4) & 3) << 4));
  w[7] |= uint8_t((e.scale[6] & 15));
  w[3] |= uint8_t((((e.scale[7] >> 4) & 3) << 6));
  w[7] |= uint8_t(((e.scale[7] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[8 + i] |= uint8_t((e.code[0 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[8 + i] |= uint8_t(((e.code[16 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[24 + i] |= uint8_t((e.code[32 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[24 + i] |= uint8_t(((e.code[48 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[40 + i] |= uint8_t((e.code[64 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[40 + i] |= uint8_t(((e.code[80 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[56 + i] |= uint8_t((e.code[96 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[56 + i] |= uint8_t(((e.code[112 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[72 + i] |= uint8_t((e.code[128 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[72 + i] |= uint8_t(((e.code[144 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[88 + i] |= uint8_t((e.code[160 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[88 + i] |= uint8_t(((e.code[176 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[104 + i] |= uint8_t((e.code[192 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[104 + i] |= uint8_t(((e.code[208 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[120 + i] |= uint8_t((e.code[224 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[120 + i] |= uint8_t(((e.code[240 + i] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_iq4_xs__neon_dotprod(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_iq4_xs__neon_dotprod(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 552)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 8; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_i8(panel + 8 + (g * 4 + r) * 1));
        e.scale[i] = uint16_t((counted + 32));
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 40 + i / 32 * 64 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 16] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 136);
    }
}

extern "C" void qc_activations_iq4_xs__neon_dotprod(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    int32x4_t top = vdupq_n_s32(0);
    for (size_t i = 0; i < 64; ++i) {
      top = vmaxq_s32(top, vandq_s32(vreinterpretq_s32_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(from + i * 4)))), vdupq_n_s32(int32_t(2147483647))));
    }
    const int32_t bits = vmaxvq_s32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 48);
    qc_store_f32(to + 288, s.d);
    if (s.id == 0) {
      qc_clear(to, 256);
      continue;
    }
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t total = vdupq_n_s32(0);
      for (size_t i = 0; i < 8; ++i) {
        const int32x4_t q = vcvtnq_s32_f32(vmulq_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(from + g * 32 + i * 4))), vdupq_n_f32(s.id)));
        store_low8(to + g * 32 + i * 4, q);
        total = vaddq_s32(total, q);
      }
      const int32_t sum = vaddvq_s32(total);
      qc_store_i32(to + 256 + 4 * g, -128 * sum);
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
    const int32x4_t word0_1 = vreinterpretq_s32_u8(transpose<1>(head0_0, head0_1, head0_2, head0_3));
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    int32x4_t scale[8];
    scale[0] = vsubq_s32(vorrq_s32(vandq_s32(word0_1, vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 12)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32)));
    scale[1] = vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 4)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 14)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32)));
    scale[2] = vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 8)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32)));
    scale[3] = vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 12)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 18)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32)));
    scale[4] = vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 16)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 20)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32)));
    scale[5] = vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 20)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 22)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32)));
    scale[6] = vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 24)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 24)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32)));
    scale[7] = vsubq_s32(vorrq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 28)), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 26)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32)));
    for (size_t k = 0; k < 8; ++k) {
      {
        // weights 0 .. 31, then 32 on
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
        const uint8x16_t bytes8_0 = vld1q_u8(at(0) + k * 16 + 8);
        const uint8x16_t q0_0 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes8_0, vdupq_n_u8(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32)));
        const uint8x16_t bytes8_1 = vld1q_u8(at(1) + k * 16 + 8);
        const uint8x16_t q0_1 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes8_1, vdupq_n_u8(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32)));
        const uint8x16_t bytes8_2 = vld1q_u8(at(2) + k * 16 + 8);
        const uint8x16_t q0_2 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes8_2, vdupq_n_u8(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32)));
        const uint8x16_t bytes8_3 = vld1q_u8(at(3) + k * 16 + 8);
        const uint8x16_t q0_3 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(bytes8_3, vdupq_n_u8(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32)));
        const uint8x16_t q1_0 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes8_0, 4), vdupq_n_u8(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32 + 16)));
        const uint8x16_t q1_1 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes8_1, 4), vdupq_n_u8(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32 + 16)));
        const uint8x16_t q1_2 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes8_2, 4), vdupq_n_u8(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32 + 16)));
        const uint8x16_t q1_3 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(bytes8_3, 4), vdupq_n_u8(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32 + 16)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 1], vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c])));
      }
    }
    const float32x4_t scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 304 + 288));
      sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
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
    const uint8_t *const block = panel + b * 552;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdupq_n_s32(0);
      const uint8x16_t plane0_0 = vld1q_u8(block + 40 + g * 64);
      const uint8x16_t q0 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(plane0_0, vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32)))));
      const uint8x16_t q1 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 4)))));
      const uint8x16_t plane0_1 = vld1q_u8(block + 40 + g * 64 + 16);
      const uint8x16_t q2 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(plane0_1, vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 8)))));
      const uint8x16_t q3 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 12)))));
      const uint8x16_t plane0_2 = vld1q_u8(block + 40 + g * 64 + 32);
      const uint8x16_t q4 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(plane0_2, vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 16)))));
      const uint8x16_t q5 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(plane0_2, 4), vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 20)))));
      const uint8x16_t plane0_3 = vld1q_u8(block + 40 + g * 64 + 48);
      const uint8x16_t q6 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(plane0_3, vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 24)))));
      const uint8x16_t q7 = vqtbl1q_u8(vld1q_u8(pattern0), vandq_u8(vshrq_n_u8(plane0_3, 4), vdupq_n_u8(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 28)))));
      const int32x4_t scale = vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(block + 8 + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 304 + 288));
      sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 136, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 136, rows - r, blocks, act + c * 304, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 552)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_iq4_xs__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_raw_iq4_xs__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 304;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 304, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 304, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 304, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_iq4_xs__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_packed_iq4_xs__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 304;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 304, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 304, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 304, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 304, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[136] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 136;
    uint8_t *const block = panel + b * 552;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const uint8x16_t head0_0 = vld1q_u8(at(0));
      const uint8x16_t head0_1 = vld1q_u8(at(1));
      const uint8x16_t head0_2 = vld1q_u8(at(2));
      const uint8x16_t head0_3 = vld1q_u8(at(3));
      const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
      const int32x4_t word0_1 = vreinterpretq_s32_u8(transpose<1>(head0_0, head0_1, head0_2, head0_3));
      vst1_u8(block, vreinterpret_u8_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
      store_low8(block + 8, vsubq_s32(vorrq_s32(vandq_s32(word0_1, vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 12)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32))));
      store_low8(block + 12, vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 4)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 14)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32))));
      store_low8(block + 16, vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 8)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32))));
      store_low8(block + 20, vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 12)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 18)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32))));
      store_low8(block + 24, vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 16)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 20)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32))));
      store_low8(block + 28, vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 20)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 22)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32))));
      store_low8(block + 32, vsubq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 24)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 24)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32))));
      store_low8(block + 36, vsubq_s32(vorrq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 28)), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 26)), vdupq_n_s32(int32_t(48)))), vdupq_n_s32(int32_t(32))));
    }
    {
      const uint8x16_t bytes8_0 = vld1q_u8(at(0) + 8);
      const uint8x16_t codes0_0 = vandq_u8(bytes8_0, vdupq_n_u8(15));
      const uint8x16_t bytes8_1 = vld1q_u8(at(1) + 8);
      const uint8x16_t codes0_1 = vandq_u8(bytes8_1, vdupq_n_u8(15));
      const uint8x16_t bytes8_2 = vld1q_u8(at(2) + 8);
      const uint8x16_t codes0_2 = vandq_u8(bytes8_2, vdupq_n_u8(15));
      const uint8x16_t bytes8_3 = vld1q_u8(at(3) + 8);
      const uint8x16_t codes0_3 = vandq_u8(bytes8_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t codes1_0 = vandq_u8(vshrq_n_u8(bytes8_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes1_1 = vandq_u8(vshrq_n_u8(bytes8_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes1_2 = vandq_u8(vshrq_n_u8(bytes8_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes1_3 = vandq_u8(vshrq_n_u8(bytes8_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      vst1q_u8(block + 40, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 56, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 72, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 88, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes24_0 = vld1q_u8(at(0) + 24);
      const uint8x16_t codes2_0 = vandq_u8(bytes24_0, vdupq_n_u8(15));
      const uint8x16_t bytes24_1 = vld1q_u8(at(1) + 24);
      const uint8x16_t codes2_1 = vandq_u8(bytes24_1, vdupq_n_u8(15));
      const uint8x16_t bytes24_2 = vld1q_u8(at(2) + 24);
      const uint8x16_t codes2_2 = vandq_u8(bytes24_2, vdupq_n_u8(15));
      const uint8x16_t bytes24_3 = vld1q_u8(at(3) + 24);
      const uint8x16_t codes2_3 = vandq_u8(bytes24_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t codes3_0 = vandq_u8(vshrq_n_u8(bytes24_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes3_1 = vandq_u8(vshrq_n_u8(bytes24_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes3_2 = vandq_u8(vshrq_n_u8(bytes24_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes3_3 = vandq_u8(vshrq_n_u8(bytes24_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad5 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad6 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad7 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      vst1q_u8(block + 104, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 120, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 136, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 152, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes40_0 = vld1q_u8(at(0) + 40);
      const uint8x16_t codes4_0 = vandq_u8(bytes40_0, vdupq_n_u8(15));
      const uint8x16_t bytes40_1 = vld1q_u8(at(1) + 40);
      const uint8x16_t codes4_1 = vandq_u8(bytes40_1, vdupq_n_u8(15));
      const uint8x16_t bytes40_2 = vld1q_u8(at(2) + 40);
      const uint8x16_t codes4_2 = vandq_u8(bytes40_2, vdupq_n_u8(15));
      const uint8x16_t bytes40_3 = vld1q_u8(at(3) + 40);
      const uint8x16_t codes4_3 = vandq_u8(bytes40_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad1 = transpose<1>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad2 = transpose<2>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad3 = transpose<3>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t codes5_0 = vandq_u8(vshrq_n_u8(bytes40_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes5_1 = vandq_u8(vshrq_n_u8(bytes40_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes5_2 = vandq_u8(vshrq_n_u8(bytes40_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes5_3 = vandq_u8(vshrq_n_u8(bytes40_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes5_0, codes5_1, codes5_2, codes5_3);
      const uint8x16_t quad5 = transpose<1>(codes5_0, codes5_1, codes5_2, codes5_3);
      const uint8x16_t quad6 = transpose<2>(codes5_0, codes5_1, codes5_2, codes5_3);
      const uint8x16_t quad7 = transpose<3>(codes5_0, codes5_1, codes5_2, codes5_3);
      vst1q_u8(block + 168, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 184, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 200, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 216, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes56_0 = vld1q_u8(at(0) + 56);
      const uint8x16_t codes6_0 = vandq_u8(bytes56_0, vdupq_n_u8(15));
      const uint8x16_t bytes56_1 = vld1q_u8(at(1) + 56);
      const uint8x16_t codes6_1 = vandq_u8(bytes56_1, vdupq_n_u8(15));
      const uint8x16_t bytes56_2 = vld1q_u8(at(2) + 56);
      const uint8x16_t codes6_2 = vandq_u8(bytes56_2, vdupq_n_u8(15));
      const uint8x16_t bytes56_3 = vld1q_u8(at(3) + 56);
      const uint8x16_t codes6_3 = vandq_u8(bytes56_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad1 = transpose<1>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad2 = transpose<2>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad3 = transpose<3>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t codes7_0 = vandq_u8(vshrq_n_u8(bytes56_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes7_1 = vandq_u8(vshrq_n_u8(bytes56_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes7_2 = vandq_u8(vshrq_n_u8(bytes56_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes7_3 = vandq_u8(vshrq_n_u8(bytes56_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes7_0, codes7_1, codes7_2, codes7_3);
      const uint8x16_t quad5 = transpose<1>(codes7_0, codes7_1, codes7_2, codes7_3);
      const uint8x16_t quad6 = transpose<2>(codes7_0, codes7_1, codes7_2, codes7_3);
      const uint8x16_t quad7 = transpose<3>(codes7_0, codes7_1, codes7_2, codes7_3);
      vst1q_u8(block + 232, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 248, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 264, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 280, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes72_0 = vld1q_u8(at(0) + 72);
      const uint8x16_t codes8_0 = vandq_u8(bytes72_0, vdupq_n_u8(15));
      const uint8x16_t bytes72_1 = vld1q_u8(at(1) + 72);
      const uint8x16_t codes8_1 = vandq_u8(bytes72_1, vdupq_n_u8(15));
      const uint8x16_t bytes72_2 = vld1q_u8(at(2) + 72);
      const uint8x16_t codes8_2 = vandq_u8(bytes72_2, vdupq_n_u8(15));
      const uint8x16_t bytes72_3 = vld1q_u8(at(3) + 72);
      const uint8x16_t codes8_3 = vandq_u8(bytes72_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad1 = transpose<1>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad2 = transpose<2>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad3 = transpose<3>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t codes9_0 = vandq_u8(vshrq_n_u8(bytes72_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes9_1 = vandq_u8(vshrq_n_u8(bytes72_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes9_2 = vandq_u8(vshrq_n_u8(bytes72_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes9_3 = vandq_u8(vshrq_n_u8(bytes72_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes9_0, codes9_1, codes9_2, codes9_3);
      const uint8x16_t quad5 = transpose<1>(codes9_0, codes9_1, codes9_2, codes9_3);
      const uint8x16_t quad6 = transpose<2>(codes9_0, codes9_1, codes9_2, codes9_3);
      const uint8x16_t quad7 = transpose<3>(codes9_0, codes9_1, codes9_2, codes9_3);
      vst1q_u8(block + 296, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 312, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 328, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 344, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes88_0 = vld1q_u8(at(0) + 88);
      const uint8x16_t codes10_0 = vandq_u8(bytes88_0, vdupq_n_u8(15));
      const uint8x16_t bytes88_1 = vld1q_u8(at(1) + 88);
      const uint8x16_t codes10_1 = vandq_u8(bytes88_1, vdupq_n_u8(15));
      const uint8x16_t bytes88_2 = vld1q_u8(at(2) + 88);
      const uint8x16_t codes10_2 = vandq_u8(bytes88_2, vdupq_n_u8(15));
      const uint8x16_t bytes88_3 = vld1q_u8(at(3) + 88);
      const uint8x16_t codes10_3 = vandq_u8(bytes88_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad1 = transpose<1>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad2 = transpose<2>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad3 = transpose<3>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t codes11_0 = vandq_u8(vshrq_n_u8(bytes88_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes11_1 = vandq_u8(vshrq_n_u8(bytes88_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes11_2 = vandq_u8(vshrq_n_u8(bytes88_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes11_3 = vandq_u8(vshrq_n_u8(bytes88_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes11_0, codes11_1, codes11_2, codes11_3);
      const uint8x16_t quad5 = transpose<1>(codes11_0, codes11_1, codes11_2, codes11_3);
      const uint8x16_t quad6 = transpose<2>(codes11_0, codes11_1, codes11_2, codes11_3);
      const uint8x16_t quad7 = transpose<3>(codes11_0, codes11_1, codes11_2, codes11_3);
      vst1q_u8(block + 360, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 376, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 392, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 408, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes104_0 = vld1q_u8(at(0) + 104);
      const uint8x16_t codes12_0 = vandq_u8(bytes104_0, vdupq_n_u8(15));
      const uint8x16_t bytes104_1 = vld1q_u8(at(1) + 104);
      const uint8x16_t codes12_1 = vandq_u8(bytes104_1, vdupq_n_u8(15));
      const uint8x16_t bytes104_2 = vld1q_u8(at(2) + 104);
      const uint8x16_t codes12_2 = vandq_u8(bytes104_2, vdupq_n_u8(15));
      const uint8x16_t bytes104_3 = vld1q_u8(at(3) + 104);
      const uint8x16_t codes12_3 = vandq_u8(bytes104_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad1 = transpose<1>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad2 = transpose<2>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad3 = transpose<3>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t codes13_0 = vandq_u8(vshrq_n_u8(bytes104_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes13_1 = vandq_u8(vshrq_n_u8(bytes104_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes13_2 = vandq_u8(vshrq_n_u8(bytes104_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes13_3 = vandq_u8(vshrq_n_u8(bytes104_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes13_0, codes13_1, codes13_2, codes13_3);
      const uint8x16_t quad5 = transpose<1>(codes13_0, codes13_1, codes13_2, codes13_3);
      const uint8x16_t quad6 = transpose<2>(codes13_0, codes13_1, codes13_2, codes13_3);
      const uint8x16_t quad7 = transpose<3>(codes13_0, codes13_1, codes13_2, codes13_3);
      vst1q_u8(block + 424, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 440, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 456, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 472, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
    {
      const uint8x16_t bytes120_0 = vld1q_u8(at(0) + 120);
      const uint8x16_t codes14_0 = vandq_u8(bytes120_0, vdupq_n_u8(15));
      const uint8x16_t bytes120_1 = vld1q_u8(at(1) + 120);
      const uint8x16_t codes14_1 = vandq_u8(bytes120_1, vdupq_n_u8(15));
      const uint8x16_t bytes120_2 = vld1q_u8(at(2) + 120);
      const uint8x16_t codes14_2 = vandq_u8(bytes120_2, vdupq_n_u8(15));
      const uint8x16_t bytes120_3 = vld1q_u8(at(3) + 120);
      const uint8x16_t codes14_3 = vandq_u8(bytes120_3, vdupq_n_u8(15));
      const uint8x16_t quad0 = transpose<0>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad1 = transpose<1>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad2 = transpose<2>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad3 = transpose<3>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t codes15_0 = vandq_u8(vshrq_n_u8(bytes120_0, 4), vdupq_n_u8(15));
      const uint8x16_t codes15_1 = vandq_u8(vshrq_n_u8(bytes120_1, 4), vdupq_n_u8(15));
      const uint8x16_t codes15_2 = vandq_u8(vshrq_n_u8(bytes120_2, 4), vdupq_n_u8(15));
      const uint8x16_t codes15_3 = vandq_u8(vshrq_n_u8(bytes120_3, 4), vdupq_n_u8(15));
      const uint8x16_t quad4 = transpose<0>(codes15_0, codes15_1, codes15_2, codes15_3);
      const uint8x16_t quad5 = transpose<1>(codes15_0, codes15_1, codes15_2, codes15_3);
      const uint8x16_t quad6 = transpose<2>(codes15_0, codes15_1, codes15_2, codes15_3);
      const uint8x16_t quad7 = transpose<3>(codes15_0, codes15_1, codes15_2, codes15_3);
      vst1q_u8(block + 488, vorrq_u8(vandq_u8(quad0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad1, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 504, vorrq_u8(vandq_u8(quad2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad3, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 520, vorrq_u8(vandq_u8(quad4, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad5, 4), vdupq_n_u8(240))));
      vst1q_u8(block + 536, vorrq_u8(vandq_u8(quad6, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(quad7, 4), vdupq_n_u8(240))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_iq4_xs__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
