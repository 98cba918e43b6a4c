// Kernels of q2_k for neon_dotprod. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"
#include "fit/scale_min_search.h"

namespace {

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
QC_TILE void store_low8(uint8_t *p, int32x4_t v) {
  const int16x4_t half = vmovn_s32(v);
  qc_store_u32(p, vget_lane_u32(vreinterpret_u32_s8(vmovn_s16(vcombine_s16(half, half))), 0));
}
QC_TILE int32x4_t dot2(int32x4_t acc, int16x8_t a, int16x8_t b) {
  return vaddq_s32(acc, vpaddq_s32(vmull_s16(vget_low_s16(a), vget_low_s16(b)), vmull_high_s16(a, b)));
}
struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 84;
  [[maybe_unused]] static constexpr int group = 16;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 2;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = 0;
  [[maybe_unused]] static constexpr int level_hi = 3;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 0;
  [[maybe_unused]] static constexpr bool has_scale = true;
  [[maybe_unused]] static constexpr int scale_lo = 0;
  [[maybe_unused]] static constexpr int scale_hi = 15;
  [[maybe_unused]] static constexpr int scale_step = 1;
  [[maybe_unused]] static constexpr int scale_offset = 0;
  [[maybe_unused]] static constexpr bool has_minimum = true;
  [[maybe_unused]] static constexpr bool has_minimum_scale = true;
  [[maybe_unused]] static constexpr int minimum_sign = -1;
  [[maybe_unused]] static constexpr int minimum_lo = 0;
  [[maybe_unused]] static constexpr int minimum_hi = 15;
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
  const qc_rows<Full> row(w, 84, blocks);
  const auto &at = row;
  float scale[1][16];
  float minimum[1][16];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block + 80);
    const float dmin_factor = qc_f16(block + 82);
    scale[i][0] = d_factor * float(int32_t((block[0] & 15)));
    minimum[i][0] = dmin_factor * float(int32_t((block[0] >> 4)));
    scale[i][1] = d_factor * float(int32_t((block[1] & 15)));
    minimum[i][1] = dmin_factor * float(int32_t((block[1] >> 4)));
    scale[i][2] = d_factor * float(int32_t((block[2] & 15)));
    minimum[i][2] = dmin_factor * float(int32_t((block[2] >> 4)));
    scale[i][3] = d_factor * float(int32_t((block[3] & 15)));
    minimum[i][3] = dmin_factor * float(int32_t((block[3] >> 4)));
    scale[i][4] = d_factor * float(int32_t((block[4] & 15)));
    minimum[i][4] = dmin_factor * float(int32_t((block[4] >> 4)));
    scale[i][5] = d_factor * float(int32_t((block[5] & 15)));
    minimum[i][5] = dmin_factor * float(int32_t((block[5] >> 4)));
    scale[i][6] = d_factor * float(int32_t((block[6] & 15)));
    minimum[i][6] = dmin_factor * float(int32_t((block[6] >> 4)));
    scale[i][7] = d_factor * float(int32_t((block[7] & 15)));
    minimum[i][7] = dmin_factor * float(int32_t((block[7] >> 4)));
    scale[i][8] = d_factor * float(int32_t((block[8] & 15)));
    minimum[i][8] = dmin_factor * float(int32_t((block[8] >> 4)));
    scale[i][9] = d_factor * float(int32_t((block[9] & 15)));
    minimum[i][9] = dmin_factor * float(int32_t((block[9] >> 4)));
    scale[i][10] = d_factor * float(int32_t((block[10] & 15)));
    minimum[i][10] = dmin_factor * float(int32_t((block[10] >> 4)));
    scale[i][11] = d_factor * float(int32_t((block[11] & 15)));
    minimum[i][11] = dmin_factor * float(int32_t((block[11] >> 4)));
    scale[i][12] = d_factor * float(int32_t((block[12] & 15)));
    minimum[i][12] = dmin_factor * float(int32_t((block[12] >> 4)));
    scale[i][13] = d_factor * float(int32_t((block[13] & 15)));
    minimum[i][13] = dmin_factor * float(int32_t((block[13] >> 4)));
    scale[i][14] = d_factor * float(int32_t((block[14] & 15)));
    minimum[i][14] = dmin_factor * float(int32_t((block[14] >> 4)));
    scale[i][15] = d_factor * float(int32_t((block[15] & 15)));
    minimum[i][15] = dmin_factor * float(int32_t((block[15] >> 4)));
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const uint8x16_t bytes16 = vld1q_u8(at(0) + 16);
  const uint8x16_t codes0 = vandq_u8(bytes16, vdupq_n_u8(3));
  vst1q_f32(out(0), vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<0>(codes0))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 4, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<1>(codes0))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 8, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<2>(codes0))), vdupq_n_f32(minimum[0][0])));
  vst1q_f32(out(0) + 12, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(widen_u8<3>(codes0))), vdupq_n_f32(minimum[0][0])));
  const uint8x16_t bytes32 = vld1q_u8(at(0) + 32);
  const uint8x16_t codes1 = vandq_u8(bytes32, vdupq_n_u8(3));
  vst1q_f32(out(0) + 16, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_u8<0>(codes1))), vdupq_n_f32(minimum[0][1])));
  vst1q_f32(out(0) + 20, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_u8<1>(codes1))), vdupq_n_f32(minimum[0][1])));
  vst1q_f32(out(0) + 24, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_u8<2>(codes1))), vdupq_n_f32(minimum[0][1])));
  vst1q_f32(out(0) + 28, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(widen_u8<3>(codes1))), vdupq_n_f32(minimum[0][1])));
  const uint8x16_t codes2 = vandq_u8(vshrq_n_u8(bytes16, 2), vdupq_n_u8(3));
  vst1q_f32(out(0) + 32, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_u8<0>(codes2))), vdupq_n_f32(minimum[0][2])));
  vst1q_f32(out(0) + 36, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_u8<1>(codes2))), vdupq_n_f32(minimum[0][2])));
  vst1q_f32(out(0) + 40, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_u8<2>(codes2))), vdupq_n_f32(minimum[0][2])));
  vst1q_f32(out(0) + 44, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(widen_u8<3>(codes2))), vdupq_n_f32(minimum[0][2])));
  const uint8x16_t codes3 = vandq_u8(vshrq_n_u8(bytes32, 2), vdupq_n_u8(3));
  vst1q_f32(out(0) + 48, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_u8<0>(codes3))), vdupq_n_f32(minimum[0][3])));
  vst1q_f32(out(0) + 52, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_u8<1>(codes3))), vdupq_n_f32(minimum[0][3])));
  vst1q_f32(out(0) + 56, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_u8<2>(codes3))), vdupq_n_f32(minimum[0][3])));
  vst1q_f32(out(0) + 60, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(widen_u8<3>(codes3))), vdupq_n_f32(minimum[0][3])));
  const uint8x16_t codes4 = vandq_u8(vshrq_n_u8(bytes16, 4), vdupq_n_u8(3));
  vst1q_f32(out(0) + 64, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_u8<0>(codes4))), vdupq_n_f32(minimum[0][4])));
  vst1q_f32(out(0) + 68, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_u8<1>(codes4))), vdupq_n_f32(minimum[0][4])));
  vst1q_f32(out(0) + 72, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_u8<2>(codes4))), vdupq_n_f32(minimum[0][4])));
  vst1q_f32(out(0) + 76, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(widen_u8<3>(codes4))), vdupq_n_f32(minimum[0][4])));
  const uint8x16_t codes5 = vandq_u8(vshrq_n_u8(bytes32, 4), vdupq_n_u8(3));
  vst1q_f32(out(0) + 80, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_u8<0>(codes5))), vdupq_n_f32(minimum[0][5])));
  vst1q_f32(out(0) + 84, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_u8<1>(codes5))), vdupq_n_f32(minimum[0][5])));
  vst1q_f32(out(0) + 88, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_u8<2>(codes5))), vdupq_n_f32(minimum[0][5])));
  vst1q_f32(out(0) + 92, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(widen_u8<3>(codes5))), vdupq_n_f32(minimum[0][5])));
  const uint8x16_t codes6 = vandq_u8(vshrq_n_u8(bytes16, 6), vdupq_n_u8(3));
  vst1q_f32(out(0) + 96, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_u8<0>(codes6))), vdupq_n_f32(minimum[0][6])));
  vst1q_f32(out(0) + 100, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_u8<1>(codes6))), vdupq_n_f32(minimum[0][6])));
  vst1q_f32(out(0) + 104, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_u8<2>(codes6))), vdupq_n_f32(minimum[0][6])));
  vst1q_f32(out(0) + 108, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(widen_u8<3>(codes6))), vdupq_n_f32(minimum[0][6])));
  const uint8x16_t codes7 = vandq_u8(vshrq_n_u8(bytes32, 6), vdupq_n_u8(3));
  vst1q_f32(out(0) + 112, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_u8<0>(codes7))), vdupq_n_f32(minimum[0][7])));
  vst1q_f32(out(0) + 116, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_u8<1>(codes7))), vdupq_n_f32(minimum[0][7])));
  vst1q_f32(out(0) + 120, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_u8<2>(codes7))), vdupq_n_f32(minimum[0][7])));
  vst1q_f32(out(0) + 124, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(widen_u8<3>(codes7))), vdupq_n_f32(minimum[0][7])));
  const uint8x16_t bytes48 = vld1q_u8(at(0) + 48);
  const uint8x16_t codes8 = vandq_u8(bytes48, vdupq_n_u8(3));
  vst1q_f32(out(0) + 128, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][8]), vcvtq_f32_s32(widen_u8<0>(codes8))), vdupq_n_f32(minimum[0][8])));
  vst1q_f32(out(0) + 132, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][8]), vcvtq_f32_s32(widen_u8<1>(codes8))), vdupq_n_f32(minimum[0][8])));
  vst1q_f32(out(0) + 136, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][8]), vcvtq_f32_s32(widen_u8<2>(codes8))), vdupq_n_f32(minimum[0][8])));
  vst1q_f32(out(0) + 140, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][8]), vcvtq_f32_s32(widen_u8<3>(codes8))), vdupq_n_f32(minimum[0][8])));
  const uint8x16_t bytes64 = vld1q_u8(at(0) + 64);
  const uint8x16_t codes9 = vandq_u8(bytes64, vdupq_n_u8(3));
  vst1q_f32(out(0) + 144, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][9]), vcvtq_f32_s32(widen_u8<0>(codes9))), vdupq_n_f32(minimum[0][9])));
  vst1q_f32(out(0) + 148, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][9]), vcvtq_f32_s32(widen_u8<1>(codes9))), vdupq_n_f32(minimum[0][9])));
  vst1q_f32(out(0) + 152, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][9]), vcvtq_f32_s32(widen_u8<2>(codes9))), vdupq_n_f32(minimum[0][9])));
  vst1q_f32(out(0) + 156, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][9]), vcvtq_f32_s32(widen_u8<3>(codes9))), vdupq_n_f32(minimum[0][9])));
  const uint8x16_t codes10 = vandq_u8(vshrq_n_u8(bytes48, 2), vdupq_n_u8(3));
  vst1q_f32(out(0) + 160, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][10]), vcvtq_f32_s32(widen_u8<0>(codes10))), vdupq_n_f32(minimum[0][10])));
  vst1q_f32(out(0) + 164, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][10]), vcvtq_f32_s32(widen_u8<1>(codes10))), vdupq_n_f32(minimum[0][10])));
  vst1q_f32(out(0) + 168, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][10]), vcvtq_f32_s32(widen_u8<2>(codes10))), vdupq_n_f32(minimum[0][10])));
  vst1q_f32(out(0) + 172, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][10]), vcvtq_f32_s32(widen_u8<3>(codes10))), vdupq_n_f32(minimum[0][10])));
  const uint8x16_t codes11 = vandq_u8(vshrq_n_u8(bytes64, 2), vdupq_n_u8(3));
  vst1q_f32(out(0) + 176, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][11]), vcvtq_f32_s32(widen_u8<0>(codes11))), vdupq_n_f32(minimum[0][11])));
  vst1q_f32(out(0) + 180, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][11]), vcvtq_f32_s32(widen_u8<1>(codes11))), vdupq_n_f32(minimum[0][11])));
  vst1q_f32(out(0) + 184, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][11]), vcvtq_f32_s32(widen_u8<2>(codes11))), vdupq_n_f32(minimum[0][11])));
  vst1q_f32(out(0) + 188, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][11]), vcvtq_f32_s32(widen_u8<3>(codes11))), vdupq_n_f32(minimum[0][11])));
  const uint8x16_t codes12 = vandq_u8(vshrq_n_u8(bytes48, 4), vdupq_n_u8(3));
  vst1q_f32(out(0) + 192, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][12]), vcvtq_f32_s32(widen_u8<0>(codes12))), vdupq_n_f32(minimum[0][12])));
  vst1q_f32(out(0) + 196, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][12]), vcvtq_f32_s32(widen_u8<1>(codes12))), vdupq_n_f32(minimum[0][12])));
  vst1q_f32(out(0) + 200, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][12]), vcvtq_f32_s32(widen_u8<2>(codes12))), vdupq_n_f32(minimum[0][12])));
  vst1q_f32(out(0) + 204, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][12]), vcvtq_f32_s32(widen_u8<3>(codes12))), vdupq_n_f32(minimum[0][12])));
  const uint8x16_t codes13 = vandq_u8(vshrq_n_u8(bytes64, 4), vdupq_n_u8(3));
  vst1q_f32(out(0) + 208, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][13]), vcvtq_f32_s32(widen_u8<0>(codes13))), vdupq_n_f32(minimum[0][13])));
  vst1q_f32(out(0) + 212, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][13]), vcvtq_f32_s32(widen_u8<1>(codes13))), vdupq_n_f32(minimum[0][13])));
  vst1q_f32(out(0) + 216, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][13]), vcvtq_f32_s32(widen_u8<2>(codes13))), vdupq_n_f32(minimum[0][13])));
  vst1q_f32(out(0) + 220, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][13]), vcvtq_f32_s32(widen_u8<3>(codes13))), vdupq_n_f32(minimum[0][13])));
  const uint8x16_t codes14 = vandq_u8(vshrq_n_u8(bytes48, 6), vdupq_n_u8(3));
  vst1q_f32(out(0) + 224, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][14]), vcvtq_f32_s32(widen_u8<0>(codes14))), vdupq_n_f32(minimum[0][14])));
  vst1q_f32(out(0) + 228, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][14]), vcvtq_f32_s32(widen_u8<1>(codes14))), vdupq_n_f32(minimum[0][14])));
  vst1q_f32(out(0) + 232, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][14]), vcvtq_f32_s32(widen_u8<2>(codes14))), vdupq_n_f32(minimum[0][14])));
  vst1q_f32(out(0) + 236, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][14]), vcvtq_f32_s32(widen_u8<3>(codes14))), vdupq_n_f32(minimum[0][14])));
  const uint8x16_t codes15 = vandq_u8(vshrq_n_u8(bytes64, 6), vdupq_n_u8(3));
  vst1q_f32(out(0) + 240, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][15]), vcvtq_f32_s32(widen_u8<0>(codes15))), vdupq_n_f32(minimum[0][15])));
  vst1q_f32(out(0) + 244, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][15]), vcvtq_f32_s32(widen_u8<1>(codes15))), vdupq_n_f32(minimum[0][15])));
  vst1q_f32(out(0) + 248, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][15]), vcvtq_f32_s32(widen_u8<2>(codes15))), vdupq_n_f32(minimum[0][15])));
  vst1q_f32(out(0) + 252, vsubq_f32(vmulq_f32(vdupq_n_f32(scale[0][15]), vcvtq_f32_s32(widen_u8<3>(codes15))), vdupq_n_f32(minimum[0][15])));
}

}  // namespace

extern "C" void qc_dequantize_q2_k__neon_dotprod(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 84, y += 256)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 84);
  qc_store_u16(w + 80, e.factor[0]);
  qc_store_u16(w + 82, e.minimum_factor[0]);
  w[0] |= uint8_t((e.scale[0] & 15));
  w[1] |= uint8_t((e.scale[1] & 15));
  w[2] |= uint8_t((e.scale[2] & 15));
  w[3] |= uint8_t((e.scale[3] & 15));
  w[4] |= uint8_t((e.scale[4] & 15));
  w[5] |= uint8_t((e.scale[5] & 15));
  w[6] |= uint8_t((e.scale[6] & 15));
  w[7] |= uint8_t((e.scale[7] & 15));
  w[8] |= uint8_t((e.scale[8] & 15));
  w[9] |= uint8_t((e.scale[9] & 15));
  w[10] |= uint8_t((e.scale[10] & 15));
  w[11] |= uint8_t((e.scale[11] & 15));
  w[12] |= uint8_t((e.scale[12] & 15));
  w[13] |= uint8_t((e.scale[13] & 15));
  w[14] |= uint8_t((e.scale[14] & 15));
  w[15] |= uint8_t((e.scale[15] & 15));
  w[0] |= uint8_t(((e.minimum[0] & 15) << 4));
  w[1] |= uint8_t(((e.minimum[1] & 15) << 4));
  w[2] |= uint8_t(((e.minimum[2] & 15) << 4));
  w[3] |= uint8_t(((e.minimum[3] & 15) << 4));
  w[4] |= uint8_t(((e.minimum[4] & 15) << 4));
  w[5] |= uint8_t(((e.minimum[5] & 15) << 4));
  w[6] |= uint8_t(((e.minimum[6] & 15) << 4));
  w[7] |= uint8_t(((e.minimum[7] & 15) << 4));
  w[8] |= uint8_t(((e.minimum[8] & 15) << 4));
  w[9] |= uint8_t(((e.minimum[9] & 15) << 4));
  w[10] |= uint8_t(((e.minimum[10] & 15) << 4));
  w[11] |= uint8_t(((e.minimum[11] & 15) << 4));
  w[12] |= uint8_t(((e.minimum[12] & 15) << 4));
  w[13] |= uint8_t(((e.minimum[13] & 15) << 4));
  w[14] |= uint8_t(((e.minimum[14] & 15) << 4));
  w[15] |= uint8_t(((e.minimum[15] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((e.code[0 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((e.code[16 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t(((e.code[32 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[48 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t(((e.code[64 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[80 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t(((e.code[96 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[112 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t((e.code[128 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t((e.code[144 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[160 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t(((e.code[176 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[192 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t(((e.code[208 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[224 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t(((e.code[240 + i] & 3) << 6));
}

}  // namespace

extern "C" void qc_quantize_q2_k__neon_dotprod(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1, 0.15f, 14);
}

extern "C" void qc_unpack_q2_k__neon_dotprod(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 400)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 8 + (i * 4 + r) * 2;
        e.minimum_factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 16; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 16 + (g * 4 + r) * 1));
        e.scale[i] = uint16_t(counted);
      }
      for (size_t i = 0; i < 16; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 80 + ((g / 16 * 8 + g % 16 / 2) * 8 + 2 * r + g % 16 % 2) * 1));
        e.minimum[i] = uint16_t(counted);
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 144 + i / 16 * 16 + 4 * r + i % 4;
        const size_t quad = i % 16 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 4 * 16] >> quad % 4 * 2 & 3));
      }
      shape::encode(e, w + r * row_stride + b * 84);
    }
}

extern "C" void qc_activations_q2_k__neon_dotprod(const float *x, size_t blocks, uint8_t *act, size_t stride) {
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
    for (size_t g = 0; g < 16; ++g) {
      int32x4_t total = vdupq_n_s32(0);
      for (size_t i = 0; i < 4; ++i) {
        const int32x4_t q = vcvtnq_s32_f32(vmulq_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(from + g * 16 + i * 4))), vdupq_n_f32(s.id)));
        store_low8(to + g * 16 + i * 4, q);
        total = vaddq_s32(total, q);
      }
      const int32_t sum = vaddvq_s32(total);
      qc_store_i16(to + 256 + 2 * g, int16_t(sum));
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
    const int32x4_t word0_2 = vreinterpretq_s32_u8(transpose<2>(head0_0, head0_1, head0_2, head0_3));
    const int32x4_t word0_3 = vreinterpretq_s32_u8(transpose<3>(head0_0, head0_1, head0_2, head0_3));
    const uint8x16_t head68_0 = vld1q_u8(at(0) + 68);
    const uint8x16_t head68_1 = vld1q_u8(at(1) + 68);
    const uint8x16_t head68_2 = vld1q_u8(at(2) + 68);
    const uint8x16_t head68_3 = vld1q_u8(at(3) + 68);
    const int32x4_t word68_3 = vreinterpretq_s32_u8(transpose<3>(head68_0, head68_1, head68_2, head68_3));
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vandq_s32(word68_3, vdupq_n_s32(int32_t(65535))))));
    const float32x4_t dmin_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word68_3), 16)))));
    int32x4_t isum[C];
    int32x4_t msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = vdupq_n_s32(0);
      msum[c] = vdupq_n_s32(0);
    }
    const int16x8_t minimum0 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 4)), vdupq_n_s32(int32_t(15))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 12)), vdupq_n_s32(int32_t(15))), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum0, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256))));
    const int16x8_t minimum1 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 20)), vdupq_n_s32(int32_t(15))), vshlq_n_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 28)), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum1, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256 + 4))));
    const int16x8_t minimum2 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 4)), vdupq_n_s32(int32_t(15))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 12)), vdupq_n_s32(int32_t(15))), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum2, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256 + 8))));
    const int16x8_t minimum3 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 20)), vdupq_n_s32(int32_t(15))), vshlq_n_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 28)), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum3, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256 + 12))));
    const int16x8_t minimum4 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 4)), vdupq_n_s32(int32_t(15))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 12)), vdupq_n_s32(int32_t(15))), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum4, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256 + 16))));
    const int16x8_t minimum5 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 20)), vdupq_n_s32(int32_t(15))), vshlq_n_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 28)), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum5, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256 + 20))));
    const int16x8_t minimum6 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 4)), vdupq_n_s32(int32_t(15))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 12)), vdupq_n_s32(int32_t(15))), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum6, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256 + 24))));
    const int16x8_t minimum7 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 20)), vdupq_n_s32(int32_t(15))), vshlq_n_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 28)), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum7, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256 + 28))));
    int32x4_t scale[16];
    scale[0] = vandq_s32(word0_0, vdupq_n_s32(int32_t(15)));
    scale[1] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 8)), vdupq_n_s32(int32_t(15)));
    scale[2] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)), vdupq_n_s32(int32_t(15)));
    scale[3] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 24)), vdupq_n_s32(int32_t(15)));
    scale[4] = vandq_s32(word0_1, vdupq_n_s32(int32_t(15)));
    scale[5] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 8)), vdupq_n_s32(int32_t(15)));
    scale[6] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 16)), vdupq_n_s32(int32_t(15)));
    scale[7] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 24)), vdupq_n_s32(int32_t(15)));
    scale[8] = vandq_s32(word0_2, vdupq_n_s32(int32_t(15)));
    scale[9] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 8)), vdupq_n_s32(int32_t(15)));
    scale[10] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 16)), vdupq_n_s32(int32_t(15)));
    scale[11] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 24)), vdupq_n_s32(int32_t(15)));
    scale[12] = vandq_s32(word0_3, vdupq_n_s32(int32_t(15)));
    scale[13] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 8)), vdupq_n_s32(int32_t(15)));
    scale[14] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 16)), vdupq_n_s32(int32_t(15)));
    scale[15] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 24)), vdupq_n_s32(int32_t(15)));
    for (size_t k = 0; k < 2; ++k) {
      {
        // weights 0 .. 15, then 128 on
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
        const uint8x16_t bytes16_0 = vld1q_u8(at(0) + k * 32 + 16);
        const uint8x16_t q0_0 = vandq_u8(bytes16_0, vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128)));
        const uint8x16_t bytes16_1 = vld1q_u8(at(1) + k * 32 + 16);
        const uint8x16_t q0_1 = vandq_u8(bytes16_1, vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128)));
        const uint8x16_t bytes16_2 = vld1q_u8(at(2) + k * 32 + 16);
        const uint8x16_t q0_2 = vandq_u8(bytes16_2, vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128)));
        const uint8x16_t bytes16_3 = vld1q_u8(at(3) + k * 32 + 16);
        const uint8x16_t q0_3 = vandq_u8(bytes16_3, vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 8], vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c])));
        // weights 32 .. 47, then 128 on
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
        const uint8x16_t q2_0 = vandq_u8(vshrq_n_u8(bytes16_0, 2), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_2[c] = vdotq_s32(dot0_2[c], vreinterpretq_s8_u8(q2_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 32)));
        const uint8x16_t q2_1 = vandq_u8(vshrq_n_u8(bytes16_1, 2), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_2[c] = vdotq_s32(dot1_2[c], vreinterpretq_s8_u8(q2_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 32)));
        const uint8x16_t q2_2 = vandq_u8(vshrq_n_u8(bytes16_2, 2), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_2[c] = vdotq_s32(dot2_2[c], vreinterpretq_s8_u8(q2_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 32)));
        const uint8x16_t q2_3 = vandq_u8(vshrq_n_u8(bytes16_3, 2), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_2[c] = vdotq_s32(dot3_2[c], vreinterpretq_s8_u8(q2_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 32)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 8 + 2], vpaddq_s32(vpaddq_s32(dot0_2[c], dot1_2[c]), vpaddq_s32(dot2_2[c], dot3_2[c])));
        // weights 64 .. 79, then 128 on
        int32x4_t dot0_4[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_4[c] = vdupq_n_s32(0);
        int32x4_t dot1_4[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_4[c] = vdupq_n_s32(0);
        int32x4_t dot2_4[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_4[c] = vdupq_n_s32(0);
        int32x4_t dot3_4[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_4[c] = vdupq_n_s32(0);
        const uint8x16_t q4_0 = vandq_u8(vshrq_n_u8(bytes16_0, 4), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_4[c] = vdotq_s32(dot0_4[c], vreinterpretq_s8_u8(q4_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 64)));
        const uint8x16_t q4_1 = vandq_u8(vshrq_n_u8(bytes16_1, 4), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_4[c] = vdotq_s32(dot1_4[c], vreinterpretq_s8_u8(q4_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 64)));
        const uint8x16_t q4_2 = vandq_u8(vshrq_n_u8(bytes16_2, 4), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_4[c] = vdotq_s32(dot2_4[c], vreinterpretq_s8_u8(q4_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 64)));
        const uint8x16_t q4_3 = vandq_u8(vshrq_n_u8(bytes16_3, 4), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_4[c] = vdotq_s32(dot3_4[c], vreinterpretq_s8_u8(q4_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 64)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 8 + 4], vpaddq_s32(vpaddq_s32(dot0_4[c], dot1_4[c]), vpaddq_s32(dot2_4[c], dot3_4[c])));
        // weights 96 .. 111, then 128 on
        int32x4_t dot0_6[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_6[c] = vdupq_n_s32(0);
        int32x4_t dot1_6[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_6[c] = vdupq_n_s32(0);
        int32x4_t dot2_6[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_6[c] = vdupq_n_s32(0);
        int32x4_t dot3_6[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_6[c] = vdupq_n_s32(0);
        const uint8x16_t q6_0 = vandq_u8(vshrq_n_u8(bytes16_0, 6), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_6[c] = vdotq_s32(dot0_6[c], vreinterpretq_s8_u8(q6_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 96)));
        const uint8x16_t q6_1 = vandq_u8(vshrq_n_u8(bytes16_1, 6), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_6[c] = vdotq_s32(dot1_6[c], vreinterpretq_s8_u8(q6_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 96)));
        const uint8x16_t q6_2 = vandq_u8(vshrq_n_u8(bytes16_2, 6), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_6[c] = vdotq_s32(dot2_6[c], vreinterpretq_s8_u8(q6_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 96)));
        const uint8x16_t q6_3 = vandq_u8(vshrq_n_u8(bytes16_3, 6), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_6[c] = vdotq_s32(dot3_6[c], vreinterpretq_s8_u8(q6_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 96)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 8 + 6], vpaddq_s32(vpaddq_s32(dot0_6[c], dot1_6[c]), vpaddq_s32(dot2_6[c], dot3_6[c])));
      }
      {
        // weights 16 .. 31, then 128 on
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
        const uint8x16_t bytes32_0 = vld1q_u8(at(0) + k * 32 + 32);
        const uint8x16_t q1_0 = vandq_u8(bytes32_0, vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_1[c] = vdotq_s32(dot0_1[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 16)));
        const uint8x16_t bytes32_1 = vld1q_u8(at(1) + k * 32 + 32);
        const uint8x16_t q1_1 = vandq_u8(bytes32_1, vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_1[c] = vdotq_s32(dot1_1[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 16)));
        const uint8x16_t bytes32_2 = vld1q_u8(at(2) + k * 32 + 32);
        const uint8x16_t q1_2 = vandq_u8(bytes32_2, vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_1[c] = vdotq_s32(dot2_1[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 16)));
        const uint8x16_t bytes32_3 = vld1q_u8(at(3) + k * 32 + 32);
        const uint8x16_t q1_3 = vandq_u8(bytes32_3, vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_1[c] = vdotq_s32(dot3_1[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 16)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 8 + 1], vpaddq_s32(vpaddq_s32(dot0_1[c], dot1_1[c]), vpaddq_s32(dot2_1[c], dot3_1[c])));
        // weights 48 .. 63, then 128 on
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
        const uint8x16_t q3_0 = vandq_u8(vshrq_n_u8(bytes32_0, 2), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_3[c] = vdotq_s32(dot0_3[c], vreinterpretq_s8_u8(q3_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 48)));
        const uint8x16_t q3_1 = vandq_u8(vshrq_n_u8(bytes32_1, 2), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_3[c] = vdotq_s32(dot1_3[c], vreinterpretq_s8_u8(q3_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 48)));
        const uint8x16_t q3_2 = vandq_u8(vshrq_n_u8(bytes32_2, 2), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_3[c] = vdotq_s32(dot2_3[c], vreinterpretq_s8_u8(q3_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 48)));
        const uint8x16_t q3_3 = vandq_u8(vshrq_n_u8(bytes32_3, 2), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_3[c] = vdotq_s32(dot3_3[c], vreinterpretq_s8_u8(q3_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 48)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 8 + 3], vpaddq_s32(vpaddq_s32(dot0_3[c], dot1_3[c]), vpaddq_s32(dot2_3[c], dot3_3[c])));
        // weights 80 .. 95, then 128 on
        int32x4_t dot0_5[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_5[c] = vdupq_n_s32(0);
        int32x4_t dot1_5[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_5[c] = vdupq_n_s32(0);
        int32x4_t dot2_5[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_5[c] = vdupq_n_s32(0);
        int32x4_t dot3_5[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_5[c] = vdupq_n_s32(0);
        const uint8x16_t q5_0 = vandq_u8(vshrq_n_u8(bytes32_0, 4), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_5[c] = vdotq_s32(dot0_5[c], vreinterpretq_s8_u8(q5_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 80)));
        const uint8x16_t q5_1 = vandq_u8(vshrq_n_u8(bytes32_1, 4), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_5[c] = vdotq_s32(dot1_5[c], vreinterpretq_s8_u8(q5_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 80)));
        const uint8x16_t q5_2 = vandq_u8(vshrq_n_u8(bytes32_2, 4), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_5[c] = vdotq_s32(dot2_5[c], vreinterpretq_s8_u8(q5_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 80)));
        const uint8x16_t q5_3 = vandq_u8(vshrq_n_u8(bytes32_3, 4), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_5[c] = vdotq_s32(dot3_5[c], vreinterpretq_s8_u8(q5_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 80)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 8 + 5], vpaddq_s32(vpaddq_s32(dot0_5[c], dot1_5[c]), vpaddq_s32(dot2_5[c], dot3_5[c])));
        // weights 112 .. 127, then 128 on
        int32x4_t dot0_7[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_7[c] = vdupq_n_s32(0);
        int32x4_t dot1_7[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_7[c] = vdupq_n_s32(0);
        int32x4_t dot2_7[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_7[c] = vdupq_n_s32(0);
        int32x4_t dot3_7[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_7[c] = vdupq_n_s32(0);
        const uint8x16_t q7_0 = vandq_u8(vshrq_n_u8(bytes32_0, 6), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_7[c] = vdotq_s32(dot0_7[c], vreinterpretq_s8_u8(q7_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 112)));
        const uint8x16_t q7_1 = vandq_u8(vshrq_n_u8(bytes32_1, 6), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_7[c] = vdotq_s32(dot1_7[c], vreinterpretq_s8_u8(q7_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 112)));
        const uint8x16_t q7_2 = vandq_u8(vshrq_n_u8(bytes32_2, 6), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_7[c] = vdotq_s32(dot2_7[c], vreinterpretq_s8_u8(q7_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 112)));
        const uint8x16_t q7_3 = vandq_u8(vshrq_n_u8(bytes32_3, 6), vdupq_n_u8(3));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_7[c] = vdotq_s32(dot3_7[c], vreinterpretq_s8_u8(q7_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 128 + 112)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 8 + 7], vpaddq_s32(vpaddq_s32(dot0_7[c], dot1_7[c]), vpaddq_s32(dot2_7[c], dot3_7[c])));
      }
    }
    const float32x4_t scale_factor = d_factor;
    const float32x4_t minimum_factor = dmin_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 304 + 288));
      sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      sum[c] = vfmsq_f32(sum[c], vcvtq_f32_s32(msum[c]), vmulq_f32(minimum_factor, dx));
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
    const uint8_t *const block = panel + b * 400;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    int32x4_t msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = vdupq_n_s32(0);
      msum[c] = vdupq_n_s32(0);
    }
    for (size_t pair = 0; pair < 8; ++pair) {
      const int16x8_t minimum = vreinterpretq_s16_u16(vmovl_u8(vld1_u8(block + 80 + pair * 8)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        msum[c] = dot2(msum[c], minimum, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 304 + 256 + pair * 4))));
    }
    for (size_t g = 0; g < 16; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdupq_n_s32(0);
      const uint8x16_t plane0_0 = vld1q_u8(block + 144 + g * 16);
      const uint8x16_t q0 = vandq_u8(plane0_0, vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 16)))));
      const uint8x16_t q1 = vandq_u8(vshrq_n_u8(plane0_0, 2), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 16 + 4)))));
      const uint8x16_t q2 = vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 16 + 8)))));
      const uint8x16_t q3 = vandq_u8(vshrq_n_u8(plane0_0, 6), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 16 + 12)))));
      const int32x4_t scale = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(block + 16 + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block)));
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block + 8)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 304 + 288));
      sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      sum[c] = vfmsq_f32(sum[c], vcvtq_f32_s32(msum[c]), vmulq_f32(minimum_factor, dx));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 84, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 84, rows - r, blocks, act + c * 304, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 400)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q2_k__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_raw_q2_k__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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

extern "C" void qc_gemv_packed_q2_k__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_packed_q2_k__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
  static const uint8_t zeros[84] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 84;
    uint8_t *const block = panel + b * 400;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const uint8x16_t head0_0 = vld1q_u8(at(0));
      const uint8x16_t head0_1 = vld1q_u8(at(1));
      const uint8x16_t head0_2 = vld1q_u8(at(2));
      const uint8x16_t head0_3 = vld1q_u8(at(3));
      const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
      const int32x4_t word0_1 = vreinterpretq_s32_u8(transpose<1>(head0_0, head0_1, head0_2, head0_3));
      const int32x4_t word0_2 = vreinterpretq_s32_u8(transpose<2>(head0_0, head0_1, head0_2, head0_3));
      const int32x4_t word0_3 = vreinterpretq_s32_u8(transpose<3>(head0_0, head0_1, head0_2, head0_3));
      const uint8x16_t head68_0 = vld1q_u8(at(0) + 68);
      const uint8x16_t head68_1 = vld1q_u8(at(1) + 68);
      const uint8x16_t head68_2 = vld1q_u8(at(2) + 68);
      const uint8x16_t head68_3 = vld1q_u8(at(3) + 68);
      const int32x4_t word68_3 = vreinterpretq_s32_u8(transpose<3>(head68_0, head68_1, head68_2, head68_3));
      vst1_u8(block, vreinterpret_u8_s16(vmovn_s32(vandq_s32(word68_3, vdupq_n_s32(int32_t(65535))))));
      vst1_u8(block + 8, vreinterpret_u8_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word68_3), 16)))));
      store_low8(block + 16, vandq_s32(word0_0, vdupq_n_s32(int32_t(15))));
      store_low8(block + 20, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 8)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 24, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 28, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 24)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 32, vandq_s32(word0_1, vdupq_n_s32(int32_t(15))));
      store_low8(block + 36, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 8)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 40, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 16)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 44, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 24)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 48, vandq_s32(word0_2, vdupq_n_s32(int32_t(15))));
      store_low8(block + 52, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 8)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 56, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 16)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 60, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 24)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 64, vandq_s32(word0_3, vdupq_n_s32(int32_t(15))));
      store_low8(block + 68, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 8)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 72, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 16)), vdupq_n_s32(int32_t(15))));
      store_low8(block + 76, vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 24)), vdupq_n_s32(int32_t(15))));
      vst1_u8(block + 80, vreinterpret_u8_s16(vmovn_s32(vorrq_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), vshlq_n_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 12)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), 8)))));
      vst1_u8(block + 88, vreinterpret_u8_s16(vmovn_s32(vorrq_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 20)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 28)), vdupq_n_s32(int32_t(255))), 8)))));
      vst1_u8(block + 96, vreinterpret_u8_s16(vmovn_s32(vorrq_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), vshlq_n_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 12)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), 8)))));
      vst1_u8(block + 104, vreinterpret_u8_s16(vmovn_s32(vorrq_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 20)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 28)), vdupq_n_s32(int32_t(255))), 8)))));
      vst1_u8(block + 112, vreinterpret_u8_s16(vmovn_s32(vorrq_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), vshlq_n_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 12)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), 8)))));
      vst1_u8(block + 120, vreinterpret_u8_s16(vmovn_s32(vorrq_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 20)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 28)), vdupq_n_s32(int32_t(255))), 8)))));
      vst1_u8(block + 128, vreinterpret_u8_s16(vmovn_s32(vorrq_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), vshlq_n_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 12)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), 8)))));
      vst1_u8(block + 136, vreinterpret_u8_s16(vmovn_s32(vorrq_s32(vandq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 20)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(255))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 28)), vdupq_n_s32(int32_t(255))), 8)))));
    }
    {
      const uint8x16_t bytes16_0 = vld1q_u8(at(0) + 16);
      const uint8x16_t codes0_0 = vandq_u8(bytes16_0, vdupq_n_u8(3));
      const uint8x16_t bytes16_1 = vld1q_u8(at(1) + 16);
      const uint8x16_t codes0_1 = vandq_u8(bytes16_1, vdupq_n_u8(3));
      const uint8x16_t bytes16_2 = vld1q_u8(at(2) + 16);
      const uint8x16_t codes0_2 = vandq_u8(bytes16_2, vdupq_n_u8(3));
      const uint8x16_t bytes16_3 = vld1q_u8(at(3) + 16);
      const uint8x16_t codes0_3 = vandq_u8(bytes16_3, vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      vst1q_u8(block + 144, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes32_0 = vld1q_u8(at(0) + 32);
      const uint8x16_t codes1_0 = vandq_u8(bytes32_0, vdupq_n_u8(3));
      const uint8x16_t bytes32_1 = vld1q_u8(at(1) + 32);
      const uint8x16_t codes1_1 = vandq_u8(bytes32_1, vdupq_n_u8(3));
      const uint8x16_t bytes32_2 = vld1q_u8(at(2) + 32);
      const uint8x16_t codes1_2 = vandq_u8(bytes32_2, vdupq_n_u8(3));
      const uint8x16_t bytes32_3 = vld1q_u8(at(3) + 32);
      const uint8x16_t codes1_3 = vandq_u8(bytes32_3, vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad1 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad2 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const uint8x16_t quad3 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      vst1q_u8(block + 160, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes16_0 = vld1q_u8(at(0) + 16);
      const uint8x16_t codes2_0 = vandq_u8(vshrq_n_u8(bytes16_0, 2), vdupq_n_u8(3));
      const uint8x16_t bytes16_1 = vld1q_u8(at(1) + 16);
      const uint8x16_t codes2_1 = vandq_u8(vshrq_n_u8(bytes16_1, 2), vdupq_n_u8(3));
      const uint8x16_t bytes16_2 = vld1q_u8(at(2) + 16);
      const uint8x16_t codes2_2 = vandq_u8(vshrq_n_u8(bytes16_2, 2), vdupq_n_u8(3));
      const uint8x16_t bytes16_3 = vld1q_u8(at(3) + 16);
      const uint8x16_t codes2_3 = vandq_u8(vshrq_n_u8(bytes16_3, 2), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      vst1q_u8(block + 176, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes32_0 = vld1q_u8(at(0) + 32);
      const uint8x16_t codes3_0 = vandq_u8(vshrq_n_u8(bytes32_0, 2), vdupq_n_u8(3));
      const uint8x16_t bytes32_1 = vld1q_u8(at(1) + 32);
      const uint8x16_t codes3_1 = vandq_u8(vshrq_n_u8(bytes32_1, 2), vdupq_n_u8(3));
      const uint8x16_t bytes32_2 = vld1q_u8(at(2) + 32);
      const uint8x16_t codes3_2 = vandq_u8(vshrq_n_u8(bytes32_2, 2), vdupq_n_u8(3));
      const uint8x16_t bytes32_3 = vld1q_u8(at(3) + 32);
      const uint8x16_t codes3_3 = vandq_u8(vshrq_n_u8(bytes32_3, 2), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad1 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad2 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const uint8x16_t quad3 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      vst1q_u8(block + 192, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes16_0 = vld1q_u8(at(0) + 16);
      const uint8x16_t codes4_0 = vandq_u8(vshrq_n_u8(bytes16_0, 4), vdupq_n_u8(3));
      const uint8x16_t bytes16_1 = vld1q_u8(at(1) + 16);
      const uint8x16_t codes4_1 = vandq_u8(vshrq_n_u8(bytes16_1, 4), vdupq_n_u8(3));
      const uint8x16_t bytes16_2 = vld1q_u8(at(2) + 16);
      const uint8x16_t codes4_2 = vandq_u8(vshrq_n_u8(bytes16_2, 4), vdupq_n_u8(3));
      const uint8x16_t bytes16_3 = vld1q_u8(at(3) + 16);
      const uint8x16_t codes4_3 = vandq_u8(vshrq_n_u8(bytes16_3, 4), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad1 = transpose<1>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad2 = transpose<2>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad3 = transpose<3>(codes4_0, codes4_1, codes4_2, codes4_3);
      vst1q_u8(block + 208, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes32_0 = vld1q_u8(at(0) + 32);
      const uint8x16_t codes5_0 = vandq_u8(vshrq_n_u8(bytes32_0, 4), vdupq_n_u8(3));
      const uint8x16_t bytes32_1 = vld1q_u8(at(1) + 32);
      const uint8x16_t codes5_1 = vandq_u8(vshrq_n_u8(bytes32_1, 4), vdupq_n_u8(3));
      const uint8x16_t bytes32_2 = vld1q_u8(at(2) + 32);
      const uint8x16_t codes5_2 = vandq_u8(vshrq_n_u8(bytes32_2, 4), vdupq_n_u8(3));
      const uint8x16_t bytes32_3 = vld1q_u8(at(3) + 32);
      const uint8x16_t codes5_3 = vandq_u8(vshrq_n_u8(bytes32_3, 4), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes5_0, codes5_1, codes5_2, codes5_3);
      const uint8x16_t quad1 = transpose<1>(codes5_0, codes5_1, codes5_2, codes5_3);
      const uint8x16_t quad2 = transpose<2>(codes5_0, codes5_1, codes5_2, codes5_3);
      const uint8x16_t quad3 = transpose<3>(codes5_0, codes5_1, codes5_2, codes5_3);
      vst1q_u8(block + 224, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes16_0 = vld1q_u8(at(0) + 16);
      const uint8x16_t codes6_0 = vandq_u8(vshrq_n_u8(bytes16_0, 6), vdupq_n_u8(3));
      const uint8x16_t bytes16_1 = vld1q_u8(at(1) + 16);
      const uint8x16_t codes6_1 = vandq_u8(vshrq_n_u8(bytes16_1, 6), vdupq_n_u8(3));
      const uint8x16_t bytes16_2 = vld1q_u8(at(2) + 16);
      const uint8x16_t codes6_2 = vandq_u8(vshrq_n_u8(bytes16_2, 6), vdupq_n_u8(3));
      const uint8x16_t bytes16_3 = vld1q_u8(at(3) + 16);
      const uint8x16_t codes6_3 = vandq_u8(vshrq_n_u8(bytes16_3, 6), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad1 = transpose<1>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad2 = transpose<2>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad3 = transpose<3>(codes6_0, codes6_1, codes6_2, codes6_3);
      vst1q_u8(block + 240, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes32_0 = vld1q_u8(at(0) + 32);
      const uint8x16_t codes7_0 = vandq_u8(vshrq_n_u8(bytes32_0, 6), vdupq_n_u8(3));
      const uint8x16_t bytes32_1 = vld1q_u8(at(1) + 32);
      const uint8x16_t codes7_1 = vandq_u8(vshrq_n_u8(bytes32_1, 6), vdupq_n_u8(3));
      const uint8x16_t bytes32_2 = vld1q_u8(at(2) + 32);
      const uint8x16_t codes7_2 = vandq_u8(vshrq_n_u8(bytes32_2, 6), vdupq_n_u8(3));
      const uint8x16_t bytes32_3 = vld1q_u8(at(3) + 32);
      const uint8x16_t codes7_3 = vandq_u8(vshrq_n_u8(bytes32_3, 6), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes7_0, codes7_1, codes7_2, codes7_3);
      const uint8x16_t quad1 = transpose<1>(codes7_0, codes7_1, codes7_2, codes7_3);
      const uint8x16_t quad2 = transpose<2>(codes7_0, codes7_1, codes7_2, codes7_3);
      const uint8x16_t quad3 = transpose<3>(codes7_0, codes7_1, codes7_2, codes7_3);
      vst1q_u8(block + 256, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes48_0 = vld1q_u8(at(0) + 48);
      const uint8x16_t codes8_0 = vandq_u8(bytes48_0, vdupq_n_u8(3));
      const uint8x16_t bytes48_1 = vld1q_u8(at(1) + 48);
      const uint8x16_t codes8_1 = vandq_u8(bytes48_1, vdupq_n_u8(3));
      const uint8x16_t bytes48_2 = vld1q_u8(at(2) + 48);
      const uint8x16_t codes8_2 = vandq_u8(bytes48_2, vdupq_n_u8(3));
      const uint8x16_t bytes48_3 = vld1q_u8(at(3) + 48);
      const uint8x16_t codes8_3 = vandq_u8(bytes48_3, vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad1 = transpose<1>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad2 = transpose<2>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad3 = transpose<3>(codes8_0, codes8_1, codes8_2, codes8_3);
      vst1q_u8(block + 272, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes64_0 = vld1q_u8(at(0) + 64);
      const uint8x16_t codes9_0 = vandq_u8(bytes64_0, vdupq_n_u8(3));
      const uint8x16_t bytes64_1 = vld1q_u8(at(1) + 64);
      const uint8x16_t codes9_1 = vandq_u8(bytes64_1, vdupq_n_u8(3));
      const uint8x16_t bytes64_2 = vld1q_u8(at(2) + 64);
      const uint8x16_t codes9_2 = vandq_u8(bytes64_2, vdupq_n_u8(3));
      const uint8x16_t bytes64_3 = vld1q_u8(at(3) + 64);
      const uint8x16_t codes9_3 = vandq_u8(bytes64_3, vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes9_0, codes9_1, codes9_2, codes9_3);
      const uint8x16_t quad1 = transpose<1>(codes9_0, codes9_1, codes9_2, codes9_3);
      const uint8x16_t quad2 = transpose<2>(codes9_0, codes9_1, codes9_2, codes9_3);
      const uint8x16_t quad3 = transpose<3>(codes9_0, codes9_1, codes9_2, codes9_3);
      vst1q_u8(block + 288, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes48_0 = vld1q_u8(at(0) + 48);
      const uint8x16_t codes10_0 = vandq_u8(vshrq_n_u8(bytes48_0, 2), vdupq_n_u8(3));
      const uint8x16_t bytes48_1 = vld1q_u8(at(1) + 48);
      const uint8x16_t codes10_1 = vandq_u8(vshrq_n_u8(bytes48_1, 2), vdupq_n_u8(3));
      const uint8x16_t bytes48_2 = vld1q_u8(at(2) + 48);
      const uint8x16_t codes10_2 = vandq_u8(vshrq_n_u8(bytes48_2, 2), vdupq_n_u8(3));
      const uint8x16_t bytes48_3 = vld1q_u8(at(3) + 48);
      const uint8x16_t codes10_3 = vandq_u8(vshrq_n_u8(bytes48_3, 2), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad1 = transpose<1>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad2 = transpose<2>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad3 = transpose<3>(codes10_0, codes10_1, codes10_2, codes10_3);
      vst1q_u8(block + 304, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes64_0 = vld1q_u8(at(0) + 64);
      const uint8x16_t codes11_0 = vandq_u8(vshrq_n_u8(bytes64_0, 2), vdupq_n_u8(3));
      const uint8x16_t bytes64_1 = vld1q_u8(at(1) + 64);
      const uint8x16_t codes11_1 = vandq_u8(vshrq_n_u8(bytes64_1, 2), vdupq_n_u8(3));
      const uint8x16_t bytes64_2 = vld1q_u8(at(2) + 64);
      const uint8x16_t codes11_2 = vandq_u8(vshrq_n_u8(bytes64_2, 2), vdupq_n_u8(3));
      const uint8x16_t bytes64_3 = vld1q_u8(at(3) + 64);
      const uint8x16_t codes11_3 = vandq_u8(vshrq_n_u8(bytes64_3, 2), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes11_0, codes11_1, codes11_2, codes11_3);
      const uint8x16_t quad1 = transpose<1>(codes11_0, codes11_1, codes11_2, codes11_3);
      const uint8x16_t quad2 = transpose<2>(codes11_0, codes11_1, codes11_2, codes11_3);
      const uint8x16_t quad3 = transpose<3>(codes11_0, codes11_1, codes11_2, codes11_3);
      vst1q_u8(block + 320, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes48_0 = vld1q_u8(at(0) + 48);
      const uint8x16_t codes12_0 = vandq_u8(vshrq_n_u8(bytes48_0, 4), vdupq_n_u8(3));
      const uint8x16_t bytes48_1 = vld1q_u8(at(1) + 48);
      const uint8x16_t codes12_1 = vandq_u8(vshrq_n_u8(bytes48_1, 4), vdupq_n_u8(3));
      const uint8x16_t bytes48_2 = vld1q_u8(at(2) + 48);
      const uint8x16_t codes12_2 = vandq_u8(vshrq_n_u8(bytes48_2, 4), vdupq_n_u8(3));
      const uint8x16_t bytes48_3 = vld1q_u8(at(3) + 48);
      const uint8x16_t codes12_3 = vandq_u8(vshrq_n_u8(bytes48_3, 4), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad1 = transpose<1>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad2 = transpose<2>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad3 = transpose<3>(codes12_0, codes12_1, codes12_2, codes12_3);
      vst1q_u8(block + 336, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes64_0 = vld1q_u8(at(0) + 64);
      const uint8x16_t codes13_0 = vandq_u8(vshrq_n_u8(bytes64_0, 4), vdupq_n_u8(3));
      const uint8x16_t bytes64_1 = vld1q_u8(at(1) + 64);
      const uint8x16_t codes13_1 = vandq_u8(vshrq_n_u8(bytes64_1, 4), vdupq_n_u8(3));
      const uint8x16_t bytes64_2 = vld1q_u8(at(2) + 64);
      const uint8x16_t codes13_2 = vandq_u8(vshrq_n_u8(bytes64_2, 4), vdupq_n_u8(3));
      const uint8x16_t bytes64_3 = vld1q_u8(at(3) + 64);
      const uint8x16_t codes13_3 = vandq_u8(vshrq_n_u8(bytes64_3, 4), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes13_0, codes13_1, codes13_2, codes13_3);
      const uint8x16_t quad1 = transpose<1>(codes13_0, codes13_1, codes13_2, codes13_3);
      const uint8x16_t quad2 = transpose<2>(codes13_0, codes13_1, codes13_2, codes13_3);
      const uint8x16_t quad3 = transpose<3>(codes13_0, codes13_1, codes13_2, codes13_3);
      vst1q_u8(block + 352, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes48_0 = vld1q_u8(at(0) + 48);
      const uint8x16_t codes14_0 = vandq_u8(vshrq_n_u8(bytes48_0, 6), vdupq_n_u8(3));
      const uint8x16_t bytes48_1 = vld1q_u8(at(1) + 48);
      const uint8x16_t codes14_1 = vandq_u8(vshrq_n_u8(bytes48_1, 6), vdupq_n_u8(3));
      const uint8x16_t bytes48_2 = vld1q_u8(at(2) + 48);
      const uint8x16_t codes14_2 = vandq_u8(vshrq_n_u8(bytes48_2, 6), vdupq_n_u8(3));
      const uint8x16_t bytes48_3 = vld1q_u8(at(3) + 48);
      const uint8x16_t codes14_3 = vandq_u8(vshrq_n_u8(bytes48_3, 6), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad1 = transpose<1>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad2 = transpose<2>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad3 = transpose<3>(codes14_0, codes14_1, codes14_2, codes14_3);
      vst1q_u8(block + 368, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
    {
      const uint8x16_t bytes64_0 = vld1q_u8(at(0) + 64);
      const uint8x16_t codes15_0 = vandq_u8(vshrq_n_u8(bytes64_0, 6), vdupq_n_u8(3));
      const uint8x16_t bytes64_1 = vld1q_u8(at(1) + 64);
      const uint8x16_t codes15_1 = vandq_u8(vshrq_n_u8(bytes64_1, 6), vdupq_n_u8(3));
      const uint8x16_t bytes64_2 = vld1q_u8(at(2) + 64);
      const uint8x16_t codes15_2 = vandq_u8(vshrq_n_u8(bytes64_2, 6), vdupq_n_u8(3));
      const uint8x16_t bytes64_3 = vld1q_u8(at(3) + 64);
      const uint8x16_t codes15_3 = vandq_u8(vshrq_n_u8(bytes64_3, 6), vdupq_n_u8(3));
      const uint8x16_t quad0 = transpose<0>(codes15_0, codes15_1, codes15_2, codes15_3);
      const uint8x16_t quad1 = transpose<1>(codes15_0, codes15_1, codes15_2, codes15_3);
      const uint8x16_t quad2 = transpose<2>(codes15_0, codes15_1, codes15_2, codes15_3);
      const uint8x16_t quad3 = transpose<3>(codes15_0, codes15_1, codes15_2, codes15_3);
      vst1q_u8(block + 384, vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(quad0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(quad1, 2), vdupq_n_u8(12))), vandq_u8(vshlq_n_u8(quad2, 4), vdupq_n_u8(48))), vandq_u8(vshlq_n_u8(quad3, 6), vdupq_n_u8(192))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q2_k__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
