// Kernels of iq3_s for neon_dotprod. Generated from formats/iq3_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"
#include "tables.h"
#include "fit/grid_search.h"

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
alignas(16) const uint8_t pattern0[16] = {16, 18, 20, 22, 24, 26, 28, 30, 14, 12, 10, 8, 6, 4, 2, 0};
struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 110;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 4;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -15;
  [[maybe_unused]] static constexpr int level_hi = 15;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 16;
  [[maybe_unused]] static constexpr int16_t levels[] = {1, 3, 5, 7, 9, 11, 13, 15, -1, -3, -5, -7, -9, -11, -13, -15};
  [[maybe_unused]] static constexpr bool has_scale = true;
  [[maybe_unused]] static constexpr int scale_lo = 0;
  [[maybe_unused]] static constexpr int scale_hi = 15;
  [[maybe_unused]] static constexpr int scale_step = 2;
  [[maybe_unused]] static constexpr int scale_offset = -1;
  [[maybe_unused]] static constexpr bool has_minimum = false;
  [[maybe_unused]] static constexpr bool has_minimum_scale = false;
  [[maybe_unused]] static constexpr int minimum_sign = 1;
  [[maybe_unused]] static constexpr int minimum_lo = 1;
  [[maybe_unused]] static constexpr int minimum_hi = 1;
  [[maybe_unused]] static constexpr int minimum_step = 1;
  [[maybe_unused]] static constexpr int minimum_offset = 0;
  [[maybe_unused]] static constexpr float constant = 1.0f;
  [[maybe_unused]] static constexpr int grid_dim = 4;
  [[maybe_unused]] static constexpr int grid_count = 512;
  [[maybe_unused]] static constexpr int grid_bits = 3;
  [[maybe_unused]] static constexpr const uint8_t *grid = lookup0;
  [[maybe_unused]] static constexpr int mark_share = 1;
  [[maybe_unused]] static constexpr bool mark_even = false;
  QC_TILE static uint32_t bits(float v) { return qc_to_f16(v); }
  QC_TILE static float round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

void unfold(const uint8_t *w, uint8_t *codes) {
  qc_store_u64(codes + 0, qc_u32(lookup0 + size_t(w[2] | ((w[66] & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[3] | ((w[66] >> 1 & 1) << 8)) * 4)) << 32 | (qc_spread(w[74])) << 3);
  qc_store_u64(codes + 8, qc_u32(lookup0 + size_t(w[4] | ((w[66] >> 2 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[5] | ((w[66] >> 3 & 1) << 8)) * 4)) << 32 | (qc_spread(w[75])) << 3);
  qc_store_u64(codes + 16, qc_u32(lookup0 + size_t(w[6] | ((w[66] >> 4 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[7] | ((w[66] >> 5 & 1) << 8)) * 4)) << 32 | (qc_spread(w[76])) << 3);
  qc_store_u64(codes + 24, qc_u32(lookup0 + size_t(w[8] | ((w[66] >> 6 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[9] | ((w[66] >> 7) << 8)) * 4)) << 32 | (qc_spread(w[77])) << 3);
  qc_store_u64(codes + 32, qc_u32(lookup0 + size_t(w[10] | ((w[67] & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[11] | ((w[67] >> 1 & 1) << 8)) * 4)) << 32 | (qc_spread(w[78])) << 3);
  qc_store_u64(codes + 40, qc_u32(lookup0 + size_t(w[12] | ((w[67] >> 2 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[13] | ((w[67] >> 3 & 1) << 8)) * 4)) << 32 | (qc_spread(w[79])) << 3);
  qc_store_u64(codes + 48, qc_u32(lookup0 + size_t(w[14] | ((w[67] >> 4 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[15] | ((w[67] >> 5 & 1) << 8)) * 4)) << 32 | (qc_spread(w[80])) << 3);
  qc_store_u64(codes + 56, qc_u32(lookup0 + size_t(w[16] | ((w[67] >> 6 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[17] | ((w[67] >> 7) << 8)) * 4)) << 32 | (qc_spread(w[81])) << 3);
  qc_store_u64(codes + 64, qc_u32(lookup0 + size_t(w[18] | ((w[68] & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[19] | ((w[68] >> 1 & 1) << 8)) * 4)) << 32 | (qc_spread(w[82])) << 3);
  qc_store_u64(codes + 72, qc_u32(lookup0 + size_t(w[20] | ((w[68] >> 2 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[21] | ((w[68] >> 3 & 1) << 8)) * 4)) << 32 | (qc_spread(w[83])) << 3);
  qc_store_u64(codes + 80, qc_u32(lookup0 + size_t(w[22] | ((w[68] >> 4 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[23] | ((w[68] >> 5 & 1) << 8)) * 4)) << 32 | (qc_spread(w[84])) << 3);
  qc_store_u64(codes + 88, qc_u32(lookup0 + size_t(w[24] | ((w[68] >> 6 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[25] | ((w[68] >> 7) << 8)) * 4)) << 32 | (qc_spread(w[85])) << 3);
  qc_store_u64(codes + 96, qc_u32(lookup0 + size_t(w[26] | ((w[69] & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[27] | ((w[69] >> 1 & 1) << 8)) * 4)) << 32 | (qc_spread(w[86])) << 3);
  qc_store_u64(codes + 104, qc_u32(lookup0 + size_t(w[28] | ((w[69] >> 2 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[29] | ((w[69] >> 3 & 1) << 8)) * 4)) << 32 | (qc_spread(w[87])) << 3);
  qc_store_u64(codes + 112, qc_u32(lookup0 + size_t(w[30] | ((w[69] >> 4 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[31] | ((w[69] >> 5 & 1) << 8)) * 4)) << 32 | (qc_spread(w[88])) << 3);
  qc_store_u64(codes + 120, qc_u32(lookup0 + size_t(w[32] | ((w[69] >> 6 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[33] | ((w[69] >> 7) << 8)) * 4)) << 32 | (qc_spread(w[89])) << 3);
  qc_store_u64(codes + 128, qc_u32(lookup0 + size_t(w[34] | ((w[70] & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[35] | ((w[70] >> 1 & 1) << 8)) * 4)) << 32 | (qc_spread(w[90])) << 3);
  qc_store_u64(codes + 136, qc_u32(lookup0 + size_t(w[36] | ((w[70] >> 2 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[37] | ((w[70] >> 3 & 1) << 8)) * 4)) << 32 | (qc_spread(w[91])) << 3);
  qc_store_u64(codes + 144, qc_u32(lookup0 + size_t(w[38] | ((w[70] >> 4 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[39] | ((w[70] >> 5 & 1) << 8)) * 4)) << 32 | (qc_spread(w[92])) << 3);
  qc_store_u64(codes + 152, qc_u32(lookup0 + size_t(w[40] | ((w[70] >> 6 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[41] | ((w[70] >> 7) << 8)) * 4)) << 32 | (qc_spread(w[93])) << 3);
  qc_store_u64(codes + 160, qc_u32(lookup0 + size_t(w[42] | ((w[71] & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[43] | ((w[71] >> 1 & 1) << 8)) * 4)) << 32 | (qc_spread(w[94])) << 3);
  qc_store_u64(codes + 168, qc_u32(lookup0 + size_t(w[44] | ((w[71] >> 2 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[45] | ((w[71] >> 3 & 1) << 8)) * 4)) << 32 | (qc_spread(w[95])) << 3);
  qc_store_u64(codes + 176, qc_u32(lookup0 + size_t(w[46] | ((w[71] >> 4 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[47] | ((w[71] >> 5 & 1) << 8)) * 4)) << 32 | (qc_spread(w[96])) << 3);
  qc_store_u64(codes + 184, qc_u32(lookup0 + size_t(w[48] | ((w[71] >> 6 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[49] | ((w[71] >> 7) << 8)) * 4)) << 32 | (qc_spread(w[97])) << 3);
  qc_store_u64(codes + 192, qc_u32(lookup0 + size_t(w[50] | ((w[72] & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[51] | ((w[72] >> 1 & 1) << 8)) * 4)) << 32 | (qc_spread(w[98])) << 3);
  qc_store_u64(codes + 200, qc_u32(lookup0 + size_t(w[52] | ((w[72] >> 2 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[53] | ((w[72] >> 3 & 1) << 8)) * 4)) << 32 | (qc_spread(w[99])) << 3);
  qc_store_u64(codes + 208, qc_u32(lookup0 + size_t(w[54] | ((w[72] >> 4 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[55] | ((w[72] >> 5 & 1) << 8)) * 4)) << 32 | (qc_spread(w[100])) << 3);
  qc_store_u64(codes + 216, qc_u32(lookup0 + size_t(w[56] | ((w[72] >> 6 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[57] | ((w[72] >> 7) << 8)) * 4)) << 32 | (qc_spread(w[101])) << 3);
  qc_store_u64(codes + 224, qc_u32(lookup0 + size_t(w[58] | ((w[73] & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[59] | ((w[73] >> 1 & 1) << 8)) * 4)) << 32 | (qc_spread(w[102])) << 3);
  qc_store_u64(codes + 232, qc_u32(lookup0 + size_t(w[60] | ((w[73] >> 2 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[61] | ((w[73] >> 3 & 1) << 8)) * 4)) << 32 | (qc_spread(w[103])) << 3);
  qc_store_u64(codes + 240, qc_u32(lookup0 + size_t(w[62] | ((w[73] >> 4 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[63] | ((w[73] >> 5 & 1) << 8)) * 4)) << 32 | (qc_spread(w[104])) << 3);
  qc_store_u64(codes + 248, qc_u32(lookup0 + size_t(w[64] | ((w[73] >> 6 & 1) << 8)) * 4) | uint64_t(qc_u32(lookup0 + size_t(w[65] | ((w[73] >> 7) << 8)) * 4)) << 32 | (qc_spread(w[105])) << 3);
}

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 110, blocks);
  const auto &at = row;
  alignas(64) uint8_t codes[256];
  for (size_t r = 0; r < (Full ? 1 : blocks); ++r)
    unfold(row(r), codes + r * 256);
  const qc_rows<false> codes_at(codes, 256, (Full ? 1 : blocks));
  float scale[1][8];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    scale[i][0] = d_factor * float(2 * int32_t((block[106] & 15)) + 1);
    scale[i][1] = d_factor * float(2 * int32_t((block[106] >> 4)) + 1);
    scale[i][2] = d_factor * float(2 * int32_t((block[107] & 15)) + 1);
    scale[i][3] = d_factor * float(2 * int32_t((block[107] >> 4)) + 1);
    scale[i][4] = d_factor * float(2 * int32_t((block[108] & 15)) + 1);
    scale[i][5] = d_factor * float(2 * int32_t((block[108] >> 4)) + 1);
    scale[i][6] = d_factor * float(2 * int32_t((block[109] & 15)) + 1);
    scale[i][7] = d_factor * float(2 * int32_t((block[109] >> 4)) + 1);
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const uint8x16_t bytes0 = vld1q_u8(codes_at(0));
  const uint8x16_t codes0 = vqtbl1q_u8(vld1q_u8(pattern0), bytes0);
  vst1q_f32(out(0), vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes0), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 4, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes0), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 8, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes0), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 12, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes0), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes16 = vld1q_u8(codes_at(0) + 16);
  const uint8x16_t codes1 = vqtbl1q_u8(vld1q_u8(pattern0), bytes16);
  vst1q_f32(out(0) + 16, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes1), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 20, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes1), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 24, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes1), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 28, vmulq_f32(vdupq_n_f32(scale[0][0]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes1), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes32 = vld1q_u8(codes_at(0) + 32);
  const uint8x16_t codes2 = vqtbl1q_u8(vld1q_u8(pattern0), bytes32);
  vst1q_f32(out(0) + 32, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes2), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 36, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes2), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 40, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes2), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 44, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes2), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes48 = vld1q_u8(codes_at(0) + 48);
  const uint8x16_t codes3 = vqtbl1q_u8(vld1q_u8(pattern0), bytes48);
  vst1q_f32(out(0) + 48, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes3), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 52, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes3), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 56, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes3), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 60, vmulq_f32(vdupq_n_f32(scale[0][1]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes3), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes64 = vld1q_u8(codes_at(0) + 64);
  const uint8x16_t codes4 = vqtbl1q_u8(vld1q_u8(pattern0), bytes64);
  vst1q_f32(out(0) + 64, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes4), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 68, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes4), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 72, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes4), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 76, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes4), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes80 = vld1q_u8(codes_at(0) + 80);
  const uint8x16_t codes5 = vqtbl1q_u8(vld1q_u8(pattern0), bytes80);
  vst1q_f32(out(0) + 80, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes5), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 84, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes5), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 88, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes5), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 92, vmulq_f32(vdupq_n_f32(scale[0][2]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes5), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes96 = vld1q_u8(codes_at(0) + 96);
  const uint8x16_t codes6 = vqtbl1q_u8(vld1q_u8(pattern0), bytes96);
  vst1q_f32(out(0) + 96, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes6), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 100, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes6), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 104, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes6), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 108, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes6), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes112 = vld1q_u8(codes_at(0) + 112);
  const uint8x16_t codes7 = vqtbl1q_u8(vld1q_u8(pattern0), bytes112);
  vst1q_f32(out(0) + 112, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes7), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 116, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes7), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 120, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes7), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 124, vmulq_f32(vdupq_n_f32(scale[0][3]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes7), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes128 = vld1q_u8(codes_at(0) + 128);
  const uint8x16_t codes8 = vqtbl1q_u8(vld1q_u8(pattern0), bytes128);
  vst1q_f32(out(0) + 128, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes8), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 132, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes8), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 136, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes8), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 140, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes8), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes144 = vld1q_u8(codes_at(0) + 144);
  const uint8x16_t codes9 = vqtbl1q_u8(vld1q_u8(pattern0), bytes144);
  vst1q_f32(out(0) + 144, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes9), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 148, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes9), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 152, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes9), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 156, vmulq_f32(vdupq_n_f32(scale[0][4]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes9), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes160 = vld1q_u8(codes_at(0) + 160);
  const uint8x16_t codes10 = vqtbl1q_u8(vld1q_u8(pattern0), bytes160);
  vst1q_f32(out(0) + 160, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes10), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 164, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes10), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 168, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes10), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 172, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes10), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes176 = vld1q_u8(codes_at(0) + 176);
  const uint8x16_t codes11 = vqtbl1q_u8(vld1q_u8(pattern0), bytes176);
  vst1q_f32(out(0) + 176, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes11), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 180, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes11), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 184, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes11), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 188, vmulq_f32(vdupq_n_f32(scale[0][5]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes11), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes192 = vld1q_u8(codes_at(0) + 192);
  const uint8x16_t codes12 = vqtbl1q_u8(vld1q_u8(pattern0), bytes192);
  vst1q_f32(out(0) + 192, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes12), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 196, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes12), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 200, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes12), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 204, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes12), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes208 = vld1q_u8(codes_at(0) + 208);
  const uint8x16_t codes13 = vqtbl1q_u8(vld1q_u8(pattern0), bytes208);
  vst1q_f32(out(0) + 208, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes13), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 212, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes13), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 216, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes13), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 220, vmulq_f32(vdupq_n_f32(scale[0][6]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes13), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes224 = vld1q_u8(codes_at(0) + 224);
  const uint8x16_t codes14 = vqtbl1q_u8(vld1q_u8(pattern0), bytes224);
  vst1q_f32(out(0) + 224, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes14), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 228, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes14), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 232, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes14), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 236, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes14), vdupq_n_s32(int32_t(15))))));
  const uint8x16_t bytes240 = vld1q_u8(codes_at(0) + 240);
  const uint8x16_t codes15 = vqtbl1q_u8(vld1q_u8(pattern0), bytes240);
  vst1q_f32(out(0) + 240, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(vsubq_s32(widen_u8<0>(codes15), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 244, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(vsubq_s32(widen_u8<1>(codes15), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 248, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(vsubq_s32(widen_u8<2>(codes15), vdupq_n_s32(int32_t(15))))));
  vst1q_f32(out(0) + 252, vmulq_f32(vdupq_n_f32(scale[0][7]), vcvtq_f32_s32(vsubq_s32(widen_u8<3>(codes15), vdupq_n_s32(int32_t(15))))));
}

}  // namespace

extern "C" void qc_dequantize_iq3_s__neon_dotprod(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 110, y += 256)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 110);
  qc_store_u16(w + 0, e.factor[0]);
  w[106] |= uint8_t((e.scale[0] & 15));
  w[106] |= uint8_t(((e.scale[1] & 15) << 4));
  w[107] |= uint8_t((e.scale[2] & 15));
  w[107] |= uint8_t(((e.scale[3] & 15) << 4));
  w[108] |= uint8_t((e.scale[4] & 15));
  w[108] |= uint8_t(((e.scale[5] & 15) << 4));
  w[109] |= uint8_t((e.scale[6] & 15));
  w[109] |= uint8_t(((e.scale[7] & 15) << 4));
  w[74] |= uint8_t(((e.code[0] >> 3) & 1) | (((e.code[1] >> 3) & 1) << 1) | (((e.code[2] >> 3) & 1) << 2) | (((e.code[3] >> 3) & 1) << 3) | (((e.code[4] >> 3) & 1) << 4) | (((e.code[5] >> 3) & 1) << 5) | (((e.code[6] >> 3) & 1) << 6) | (((e.code[7] >> 3) & 1) << 7));
  w[75] |= uint8_t(((e.code[8] >> 3) & 1) | (((e.code[9] >> 3) & 1) << 1) | (((e.code[10] >> 3) & 1) << 2) | (((e.code[11] >> 3) & 1) << 3) | (((e.code[12] >> 3) & 1) << 4) | (((e.code[13] >> 3) & 1) << 5) | (((e.code[14] >> 3) & 1) << 6) | (((e.code[15] >> 3) & 1) << 7));
  w[76] |= uint8_t(((e.code[16] >> 3) & 1) | (((e.code[17] >> 3) & 1) << 1) | (((e.code[18] >> 3) & 1) << 2) | (((e.code[19] >> 3) & 1) << 3) | (((e.code[20] >> 3) & 1) << 4) | (((e.code[21] >> 3) & 1) << 5) | (((e.code[22] >> 3) & 1) << 6) | (((e.code[23] >> 3) & 1) << 7));
  w[77] |= uint8_t(((e.code[24] >> 3) & 1) | (((e.code[25] >> 3) & 1) << 1) | (((e.code[26] >> 3) & 1) << 2) | (((e.code[27] >> 3) & 1) << 3) | (((e.code[28] >> 3) & 1) << 4) | (((e.code[29] >> 3) & 1) << 5) | (((e.code[30] >> 3) & 1) << 6) | (((e.code[31] >> 3) & 1) << 7));
  w[78] |= uint8_t(((e.code[32] >> 3) & 1) | (((e.code[33] >> 3) & 1) << 1) | (((e.code[34] >> 3) & 1) << 2) | (((e.code[35] >> 3) & 1) << 3) | (((e.code[36] >> 3) & 1) << 4) | (((e.code[37] >> 3) & 1) << 5) | (((e.code[38] >> 3) & 1) << 6) | (((e.code[39] >> 3) & 1) << 7));
  w[79] |= uint8_t(((e.code[40] >> 3) & 1) | (((e.code[41] >> 3) & 1) << 1) | (((e.code[42] >> 3) & 1) << 2) | (((e.code[43] >> 3) & 1) << 3) | (((e.code[44] >> 3) & 1) << 4) | (((e.code[45] >> 3) & 1) << 5) | (((e.code[46] >> 3) & 1) << 6) | (((e.code[47] >> 3) & 1) << 7));
  w[80] |= uint8_t(((e.code[48] >> 3) & 1) | (((e.code[49] >> 3) & 1) << 1) | (((e.code[50] >> 3) & 1) << 2) | (((e.code[51] >> 3) & 1) << 3) | (((e.code[52] >> 3) & 1) << 4) | (((e.code[53] >> 3) & 1) << 5) | (((e.code[54] >> 3) & 1) << 6) | (((e.code[55] >> 3) & 1) << 7));
  w[81] |= uint8_t(((e.code[56] >> 3) & 1) | (((e.code[57] >> 3) & 1) << 1) | (((e.code[58] >> 3) & 1) << 2) | (((e.code[59] >> 3) & 1) << 3) | (((e.code[60] >> 3) & 1) << 4) | (((e.code[61] >> 3) & 1) << 5) | (((e.code[62] >> 3) & 1) << 6) | (((e.code[63] >> 3) & 1) << 7));
  w[82] |= uint8_t(((e.code[64] >> 3) & 1) | (((e.code[65] >> 3) & 1) << 1) | (((e.code[66] >> 3) & 1) << 2) | (((e.code[67] >> 3) & 1) << 3) | (((e.code[68] >> 3) & 1) << 4) | (((e.code[69] >> 3) & 1) << 5) | (((e.code[70] >> 3) & 1) << 6) | (((e.code[71] >> 3) & 1) << 7));
  w[83] |= uint8_t(((e.code[72] >> 3) & 1) | (((e.code[73] >> 3) & 1) << 1) | (((e.code[74] >> 3) & 1) << 2) | (((e.code[75] >> 3) & 1) << 3) | (((e.code[76] >> 3) & 1) << 4) | (((e.code[77] >> 3) & 1) << 5) | (((e.code[78] >> 3) & 1) << 6) | (((e.code[79] >> 3) & 1) << 7));
  w[84] |= uint8_t(((e.code[80] >> 3) & 1) | (((e.code[81] >> 3) & 1) << 1) | (((e.code[82] >> 3) & 1) << 2) | (((e.code[83] >> 3) & 1) << 3) | (((e.code[84] >> 3) & 1) << 4) | (((e.code[85] >> 3) & 1) << 5) | (((e.code[86] >> 3) & 1) << 6) | (((e.code[87] >> 3) & 1) << 7));
  w[85] |= uint8_t(((e.code[88] >> 3) & 1) | (((e.code[89] >> 3) & 1) << 1) | (((e.code[90] >> 3) & 1) << 2) | (((e.code[91] >> 3) & 1) << 3) | (((e.code[92] >> 3) & 1) << 4) | (((e.code[93] >> 3) & 1) << 5) | (((e.code[94] >> 3) & 1) << 6) | (((e.code[95] >> 3) & 1) << 7));
  w[86] |= uint8_t(((e.code[96] >> 3) & 1) | (((e.code[97] >> 3) & 1) << 1) | (((e.code[98] >> 3) & 1) << 2) | (((e.code[99] >> 3) & 1) << 3) | (((e.code[100] >> 3) & 1) << 4) | (((e.code[101] >> 3) & 1) << 5) | (((e.code[102] >> 3) & 1) << 6) | (((e.code[103] >> 3) & 1) << 7));
  w[87] |= uint8_t(((e.code[104] >> 3) & 1) | (((e.code[105] >> 3) & 1) << 1) | (((e.code[106] >> 3) & 1) << 2) | (((e.code[107] >> 3) & 1) << 3) | (((e.code[108] >> 3) & 1) << 4) | (((e.code[109] >> 3) & 1) << 5) | (((e.code[110] >> 3) & 1) << 6) | (((e.code[111] >> 3) & 1) << 7));
  w[88] |= uint8_t(((e.code[112] >> 3) & 1) | (((e.code[113] >> 3) & 1) << 1) | (((e.code[114] >> 3) & 1) << 2) | (((e.code[115] >> 3) & 1) << 3) | (((e.code[116] >> 3) & 1) << 4) | (((e.code[117] >> 3) & 1) << 5) | (((e.code[118] >> 3) & 1) << 6) | (((e.code[119] >> 3) & 1) << 7));
  w[89] |= uint8_t(((e.code[120] >> 3) & 1) | (((e.code[121] >> 3) & 1) << 1) | (((e.code[122] >> 3) & 1) << 2) | (((e.code[123] >> 3) & 1) << 3) | (((e.code[124] >> 3) & 1) << 4) | (((e.code[125] >> 3) & 1) << 5) | (((e.code[126] >> 3) & 1) << 6) | (((e.code[127] >> 3) & 1) << 7));
  w[90] |= uint8_t(((e.code[128] >> 3) & 1) | (((e.code[129] >> 3) & 1) << 1) | (((e.code[130] >> 3) & 1) << 2) | (((e.code[131] >> 3) & 1) << 3) | (((e.code[132] >> 3) & 1) << 4) | (((e.code[133] >> 3) & 1) << 5) | (((e.code[134] >> 3) & 1) << 6) | (((e.code[135] >> 3) & 1) << 7));
  w[91] |= uint8_t(((e.code[136] >> 3) & 1) | (((e.code[137] >> 3) & 1) << 1) | (((e.code[138] >> 3) & 1) << 2) | (((e.code[139] >> 3) & 1) << 3) | (((e.code[140] >> 3) & 1) << 4) | (((e.code[141] >> 3) & 1) << 5) | (((e.code[142] >> 3) & 1) << 6) | (((e.code[143] >> 3) & 1) << 7));
  w[92] |= uint8_t(((e.code[144] >> 3) & 1) | (((e.code[145] >> 3) & 1) << 1) | (((e.code[146] >> 3) & 1) << 2) | (((e.code[147] >> 3) & 1) << 3) | (((e.code[148] >> 3) & 1) << 4) | (((e.code[149] >> 3) & 1) << 5) | (((e.code[150] >> 3) & 1) << 6) | (((e.code[151] >> 3) & 1) << 7));
  w[93] |= uint8_t(((e.code[152] >> 3) & 1) | (((e.code[153] >> 3) & 1) << 1) | (((e.code[154] >> 3) & 1) << 2) | (((e.code[155] >> 3) & 1) << 3) | (((e.code[156] >> 3) & 1) << 4) | (((e.code[157] >> 3) & 1) << 5) | (((e.code[158] >> 3) & 1) << 6) | (((e.code[159] >> 3) & 1) << 7));
  w[94] |= uint8_t(((e.code[160] >> 3) & 1) | (((e.code[161] >> 3) & 1) << 1) | (((e.code[162] >> 3) & 1) << 2) | (((e.code[163] >> 3) & 1) << 3) | (((e.code[164] >> 3) & 1) << 4) | (((e.code[165] >> 3) & 1) << 5) | (((e.code[166] >> 3) & 1) << 6) | (((e.code[167] >> 3) & 1) << 7));
  w[95] |= uint8_t(((e.code[168] >> 3) & 1) | (((e.code[169] >> 3) & 1) << 1) | (((e.code[170] >> 3) & 1) << 2) | (((e.code[171] >> 3) & 1) << 3) | (((e.code[172] >> 3) & 1) << 4) | (((e.code[173] >> 3) & 1) << 5) | (((e.code[174] >> 3) & 1) << 6) | (((e.code[175] >> 3) & 1) << 7));
  w[96] |= uint8_t(((e.code[176] >> 3) & 1) | (((e.code[177] >> 3) & 1) << 1) | (((e.code[178] >> 3) & 1) << 2) | (((e.code[179] >> 3) & 1) << 3) | (((e.code[180] >> 3) & 1) << 4) | (((e.code[181] >> 3) & 1) << 5) | (((e.code[182] >> 3) & 1) << 6) | (((e.code[183] >> 3) & 1) << 7));
  w[97] |= uint8_t(((e.code[184] >> 3) & 1) | (((e.code[185] >> 3) & 1) << 1) | (((e.code[186] >> 3) & 1) << 2) | (((e.code[187] >> 3) & 1) << 3) | (((e.code[188] >> 3) & 1) << 4) | (((e.code[189] >> 3) & 1) << 5) | (((e.code[190] >> 3) & 1) << 6) | (((e.code[191] >> 3) & 1) << 7));
  w[98] |= uint8_t(((e.code[192] >> 3) & 1) | (((e.code[193] >> 3) & 1) << 1) | (((e.code[194] >> 3) & 1) << 2) | (((e.code[195] >> 3) & 1) << 3) | (((e.code[196] >> 3) & 1) << 4) | (((e.code[197] >> 3) & 1) << 5) | (((e.code[198] >> 3) & 1) << 6) | (((e.code[199] >> 3) & 1) << 7));
  w[99] |= uint8_t(((e.code[200] >> 3) & 1) | (((e.code[201] >> 3) & 1) << 1) | (((e.code[202] >> 3) & 1) << 2) | (((e.code[203] >> 3) & 1) << 3) | (((e.code[204] >> 3) & 1) << 4) | (((e.code[205] >> 3) & 1) << 5) | (((e.code[206] >> 3) & 1) << 6) | (((e.code[207] >> 3) & 1) << 7));
  w[100] |= uint8_t(((e.code[208] >> 3) & 1) | (((e.code[209] >> 3) & 1) << 1) | (((e.code[210] >> 3) & 1) << 2) | (((e.code[211] >> 3) & 1) << 3) | (((e.code[212] >> 3) & 1) << 4) | (((e.code[213] >> 3) & 1) << 5) | (((e.code[214] >> 3) & 1) << 6) | (((e.code[215] >> 3) & 1) << 7));
  w[101] |= uint8_t(((e.code[216] >> 3) & 1) | (((e.code[217] >> 3) & 1) << 1) | (((e.code[218] >> 3) & 1) << 2) | (((e.code[219] >> 3) & 1) << 3) | (((e.code[220] >> 3) & 1) << 4) | (((e.code[221] >> 3) & 1) << 5) | (((e.code[222] >> 3) & 1) << 6) | (((e.code[223] >> 3) & 1) << 7));
  w[102] |= uint8_t(((e.code[224] >> 3) & 1) | (((e.code[225] >> 3) & 1) << 1) | (((e.code[226] >> 3) & 1) << 2) | (((e.code[227] >> 3) & 1) << 3) | (((e.code[228] >> 3) & 1) << 4) | (((e.code[229] >> 3) & 1) << 5) | (((e.code[230] >> 3) & 1) << 6) | (((e.code[231] >> 3) & 1) << 7));
  w[103] |= uint8_t(((e.code[232] >> 3) & 1) | (((e.code[233] >> 3) & 1) << 1) | (((e.code[234] >> 3) & 1) << 2) | (((e.code[235] >> 3) & 1) << 3) | (((e.code[236] >> 3) & 1) << 4) | (((e.code[237] >> 3) & 1) << 5) | (((e.code[238] >> 3) & 1) << 6) | (((e.code[239] >> 3) & 1) << 7));
  w[104] |= uint8_t(((e.code[240] >> 3) & 1) | (((e.code[241] >> 3) & 1) << 1) | (((e.code[242] >> 3) & 1) << 2) | (((e.code[243] >> 3) & 1) << 3) | (((e.code[244] >> 3) & 1) << 4) | (((e.code[245] >> 3) & 1) << 5) | (((e.code[246] >> 3) & 1) << 6) | (((e.code[247] >> 3) & 1) << 7));
  w[105] |= uint8_t(((e.code[248] >> 3) & 1) | (((e.code[249] >> 3) & 1) << 1) | (((e.code[250] >> 3) & 1) << 2) | (((e.code[251] >> 3) & 1) << 3) | (((e.code[252] >> 3) & 1) << 4) | (((e.code[253] >> 3) & 1) << 5) | (((e.code[254] >> 3) & 1) << 6) | (((e.code[255] >> 3) & 1) << 7));
  {
    const uint32_t v = inverse0[(((((e.code[3] & 7)) * 8 + ((e.code[2] & 7))) * 8 + ((e.code[1] & 7))) * 8 + ((e.code[0] & 7)))];
  w[2] |= uint8_t((v & 255));
  w[66] |= uint8_t(((v >> 8) & 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[7] & 7)) * 8 + ((e.code[6] & 7))) * 8 + ((e.code[5] & 7))) * 8 + ((e.code[4] & 7)))];
  w[3] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 1) << 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[11] & 7)) * 8 + ((e.code[10] & 7))) * 8 + ((e.code[9] & 7))) * 8 + ((e.code[8] & 7)))];
  w[4] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 1) << 2));
  }
  {
    const uint32_t v = inverse0[(((((e.code[15] & 7)) * 8 + ((e.code[14] & 7))) * 8 + ((e.code[13] & 7))) * 8 + ((e.code[12] & 7)))];
  w[5] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 1) << 3));
  }
  {
    const uint32_t v = inverse0[(((((e.code[19] & 7)) * 8 + ((e.code[18] & 7))) * 8 + ((e.code[17] & 7))) * 8 + ((e.code[16] & 7)))];
  w[6] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 1) << 4));
  }
  {
    const uint32_t v = inverse0[(((((e.code[23] & 7)) * 8 + ((e.code[22] & 7))) * 8 + ((e.code[21] & 7))) * 8 + ((e.code[20] & 7)))];
  w[7] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 1) << 5));
  }
  {
    const uint32_t v = inverse0[(((((e.code[27] & 7)) * 8 + ((e.code[26] & 7))) * 8 + ((e.code[25] & 7))) * 8 + ((e.code[24] & 7)))];
  w[8] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 1) << 6));
  }
  {
    const uint32_t v = inverse0[(((((e.code[31] & 7)) * 8 + ((e.code[30] & 7))) * 8 + ((e.code[29] & 7))) * 8 + ((e.code[28] & 7)))];
  w[9] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 1) << 7));
  }
  {
    const uint32_t v = inverse0[(((((e.code[35] & 7)) * 8 + ((e.code[34] & 7))) * 8 + ((e.code[33] & 7))) * 8 + ((e.code[32] & 7)))];
  w[10] |= uint8_t((v & 255));
  w[67] |= uint8_t(((v >> 8) & 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[39] & 7)) * 8 + ((e.code[38] & 7))) * 8 + ((e.code[37] & 7))) * 8 + ((e.code[36] & 7)))];
  w[11] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 1) << 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[43] & 7)) * 8 + ((e.code[42] & 7))) * 8 + ((e.code[41] & 7))) * 8 + ((e.code[40] & 7)))];
  w[12] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 1) << 2));
  }
  {
    const uint32_t v = inverse0[(((((e.code[47] & 7)) * 8 + ((e.code[46] & 7))) * 8 + ((e.code[45] & 7))) * 8 + ((e.code[44] & 7)))];
  w[13] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 1) << 3));
  }
  {
    const uint32_t v = inverse0[(((((e.code[51] & 7)) * 8 + ((e.code[50] & 7))) * 8 + ((e.code[49] & 7))) * 8 + ((e.code[48] & 7)))];
  w[14] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 1) << 4));
  }
  {
    const uint32_t v = inverse0[(((((e.code[55] & 7)) * 8 + ((e.code[54] & 7))) * 8 + ((e.code[53] & 7))) * 8 + ((e.code[52] & 7)))];
  w[15] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 1) << 5));
  }
  {
    const uint32_t v = inverse0[(((((e.code[59] & 7)) * 8 + ((e.code[58] & 7))) * 8 + ((e.code[57] & 7))) * 8 + ((e.code[56] & 7)))];
  w[16] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 1) << 6));
  }
  {
    const uint32_t v = inverse0[(((((e.code[63] & 7)) * 8 + ((e.code[62] & 7))) * 8 + ((e.code[61] & 7))) * 8 + ((e.code[60] & 7)))];
  w[17] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 1) << 7));
  }
  {
    const uint32_t v = inverse0[(((((e.code[67] & 7)) * 8 + ((e.code[66] & 7))) * 8 + ((e.code[65] & 7))) * 8 + ((e.code[64] & 7)))];
  w[18] |= uint8_t((v & 255));
  w[68] |= uint8_t(((v >> 8) & 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[71] & 7)) * 8 + ((e.code[70] & 7))) * 8 + ((e.code[69] & 7))) * 8 + ((e.code[68] & 7)))];
  w[19] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 1) << 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[75] & 7)) * 8 + ((e.code[74] & 7))) * 8 + ((e.code[73] & 7))) * 8 + ((e.code[72] & 7)))];
  w[20] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 1) << 2));
  }
  {
    const uint32_t v = inverse0[(((((e.code[79] & 7)) * 8 + ((e.code[78] & 7))) * 8 + ((e.code[77] & 7))) * 8 + ((e.code[76] & 7)))];
  w[21] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 1) << 3));
  }
  {
    const uint32_t v = inverse0[(((((e.code[83] & 7)) * 8 + ((e.code[82] & 7))) * 8 + ((e.code[81] & 7))) * 8 + ((e.code[80] & 7)))];
  w[22] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 1) << 4));
  }
  {
    const uint32_t v = inverse0[(((((e.code[87] & 7)) * 8 + ((e.code[86] & 7))) * 8 + ((e.code[85] & 7))) * 8 + ((e.code[84] & 7)))];
  w[23] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 1) << 5));
  }
  {
    const uint32_t v = inverse0[(((((e.code[91] & 7)) * 8 + ((e.code[90] & 7))) * 8 + ((e.code[89] & 7))) * 8 + ((e.code[88] & 7)))];
  w[24] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 1) << 6));
  }
  {
    const uint32_t v = inverse0[(((((e.code[95] & 7)) * 8 + ((e.code[94] & 7))) * 8 + ((e.code[93] & 7))) * 8 + ((e.code[92] & 7)))];
  w[25] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 1) << 7));
  }
  {
    const uint32_t v = inverse0[(((((e.code[99] & 7)) * 8 + ((e.code[98] & 7))) * 8 + ((e.code[97] & 7))) * 8 + ((e.code[96] & 7)))];
  w[26] |= uint8_t((v & 255));
  w[69] |= uint8_t(((v >> 8) & 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[103] & 7)) * 8 + ((e.code[102] & 7))) * 8 + ((e.code[101] & 7))) * 8 + ((e.code[100] & 7)))];
  w[27] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 1) << 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[107] & 7)) * 8 + ((e.code[106] & 7))) * 8 + ((e.code[105] & 7))) * 8 + ((e.code[104] & 7)))];
  w[28] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 1) << 2));
  }
  {
    const uint32_t v = inverse0[(((((e.code[111] & 7)) * 8 + ((e.code[110] & 7))) * 8 + ((e.code[109] & 7))) * 8 + ((e.code[108] & 7)))];
  w[29] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 1) << 3));
  }
  {
    const uint32_t v = inverse0[(((((e.code[115] & 7)) * 8 + ((e.code[114] & 7))) * 8 + ((e.code[113] & 7))) * 8 + ((e.code[112] & 7)))];
  w[30] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 1) << 4));
  }
  {
    const uint32_t v = inverse0[(((((e.code[119] & 7)) * 8 + ((e.code[118] & 7))) * 8 + ((e.code[117] & 7))) * 8 + ((e.code[116] & 7)))];
  w[31] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 1) << 5));
  }
  {
    const uint32_t v = inverse0[(((((e.code[123] & 7)) * 8 + ((e.code[122] & 7))) * 8 + ((e.code[121] & 7))) * 8 + ((e.code[120] & 7)))];
  w[32] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 1) << 6));
  }
  {
    const uint32_t v = inverse0[(((((e.code[127] & 7)) * 8 + ((e.code[126] & 7))) * 8 + ((e.code[125] & 7))) * 8 + ((e.code[124] & 7)))];
  w[33] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 1) << 7));
  }
  {
    const uint32_t v = inverse0[(((((e.code[131] & 7)) * 8 + ((e.code[130] & 7))) * 8 + ((e.code[129] & 7))) * 8 + ((e.code[128] & 7)))];
  w[34] |= uint8_t((v & 255));
  w[70] |= uint8_t(((v >> 8) & 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[135] & 7)) * 8 + ((e.code[134] & 7))) * 8 + ((e.code[133] & 7))) * 8 + ((e.code[132] & 7)))];
  w[35] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 1) << 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[139] & 7)) * 8 + ((e.code[138] & 7))) * 8 + ((e.code[137] & 7))) * 8 + ((e.code[136] & 7)))];
  w[36] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 1) << 2));
  }
  {
    const uint32_t v = inverse0[(((((e.code[143] & 7)) * 8 + ((e.code[142] & 7))) * 8 + ((e.code[141] & 7))) * 8 + ((e.code[140] & 7)))];
  w[37] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 1) << 3));
  }
  {
    const uint32_t v = inverse0[(((((e.code[147] & 7)) * 8 + ((e.code[146] & 7))) * 8 + ((e.code[145] & 7))) * 8 + ((e.code[144] & 7)))];
  w[38] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 1) << 4));
  }
  {
    const uint32_t v = inverse0[(((((e.code[151] & 7)) * 8 + ((e.code[150] & 7))) * 8 + ((e.code[149] & 7))) * 8 + ((e.code[148] & 7)))];
  w[39] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 1) << 5));
  }
  {
    const uint32_t v = inverse0[(((((e.code[155] & 7)) * 8 + ((e.code[154] & 7))) * 8 + ((e.code[153] & 7))) * 8 + ((e.code[152] & 7)))];
  w[40] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 1) << 6));
  }
  {
    const uint32_t v = inverse0[(((((e.code[159] & 7)) * 8 + ((e.code[158] & 7))) * 8 + ((e.code[157] & 7))) * 8 + ((e.code[156] & 7)))];
  w[41] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 1) << 7));
  }
  {
    const uint32_t v = inverse0[(((((e.code[163] & 7)) * 8 + ((e.code[162] & 7))) * 8 + ((e.code[161] & 7))) * 8 + ((e.code[160] & 7)))];
  w[42] |= uint8_t((v & 255));
  w[71] |= uint8_t(((v >> 8) & 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[167] & 7)) * 8 + ((e.code[166] & 7))) * 8 + ((e.code[165] & 7))) * 8 + ((e.code[164] & 7)))];
  w[43] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 1) << 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[171] & 7)) * 8 + ((e.code[170] & 7))) * 8 + ((e.code[169] & 7))) * 8 + ((e.code[168] & 7)))];
  w[44] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 1) << 2));
  }
  {
    const uint32_t v = inverse0[(((((e.code[175] & 7)) * 8 + ((e.code[174] & 7))) * 8 + ((e.code[173] & 7))) * 8 + ((e.code[172] & 7)))];
  w[45] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 1) << 3));
  }
  {
    const uint32_t v = inverse0[(((((e.code[179] & 7)) * 8 + ((e.code[178] & 7))) * 8 + ((e.code[177] & 7))) * 8 + ((e.code[176] & 7)))];
  w[46] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 1) << 4));
  }
  {
    const uint32_t v = inverse0[(((((e.code[183] & 7)) * 8 + ((e.code[182] & 7))) * 8 + ((e.code[181] & 7))) * 8 + ((e.code[180] & 7)))];
  w[47] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 1) << 5));
  }
  {
    const uint32_t v = inverse0[(((((e.code[187] & 7)) * 8 + ((e.code[186] & 7))) * 8 + ((e.code[185] & 7))) * 8 + ((e.code[184] & 7)))];
  w[48] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 1) << 6));
  }
  {
    const uint32_t v = inverse0[(((((e.code[191] & 7)) * 8 + ((e.code[190] & 7))) * 8 + ((e.code[189] & 7))) * 8 + ((e.code[188] & 7)))];
  w[49] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 1) << 7));
  }
  {
    const uint32_t v = inverse0[(((((e.code[195] & 7)) * 8 + ((e.code[194] & 7))) * 8 + ((e.code[193] & 7))) * 8 + ((e.code[192] & 7)))];
  w[50] |= uint8_t((v & 255));
  w[72] |= uint8_t(((v >> 8) & 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[199] & 7)) * 8 + ((e.code[198] & 7))) * 8 + ((e.code[197] & 7))) * 8 + ((e.code[196] & 7)))];
  w[51] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 1) << 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[203] & 7)) * 8 + ((e.code[202] & 7))) * 8 + ((e.code[201] & 7))) * 8 + ((e.code[200] & 7)))];
  w[52] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 1) << 2));
  }
  {
    const uint32_t v = inverse0[(((((e.code[207] & 7)) * 8 + ((e.code[206] & 7))) * 8 + ((e.code[205] & 7))) * 8 + ((e.code[204] & 7)))];
  w[53] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 1) << 3));
  }
  {
    const uint32_t v = inverse0[(((((e.code[211] & 7)) * 8 + ((e.code[210] & 7))) * 8 + ((e.code[209] & 7))) * 8 + ((e.code[208] & 7)))];
  w[54] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 1) << 4));
  }
  {
    const uint32_t v = inverse0[(((((e.code[215] & 7)) * 8 + ((e.code[214] & 7))) * 8 + ((e.code[213] & 7))) * 8 + ((e.code[212] & 7)))];
  w[55] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 1) << 5));
  }
  {
    const uint32_t v = inverse0[(((((e.code[219] & 7)) * 8 + ((e.code[218] & 7))) * 8 + ((e.code[217] & 7))) * 8 + ((e.code[216] & 7)))];
  w[56] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 1) << 6));
  }
  {
    const uint32_t v = inverse0[(((((e.code[223] & 7)) * 8 + ((e.code[222] & 7))) * 8 + ((e.code[221] & 7))) * 8 + ((e.code[220] & 7)))];
  w[57] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 1) << 7));
  }
  {
    const uint32_t v = inverse0[(((((e.code[227] & 7)) * 8 + ((e.code[226] & 7))) * 8 + ((e.code[225] & 7))) * 8 + ((e.code[224] & 7)))];
  w[58] |= uint8_t((v & 255));
  w[73] |= uint8_t(((v >> 8) & 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[231] & 7)) * 8 + ((e.code[230] & 7))) * 8 + ((e.code[229] & 7))) * 8 + ((e.code[228] & 7)))];
  w[59] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 1) << 1));
  }
  {
    const uint32_t v = inverse0[(((((e.code[235] & 7)) * 8 + ((e.code[234] & 7))) * 8 + ((e.code[233] & 7))) * 8 + ((e.code[232] & 7)))];
  w[60] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 1) << 2));
  }
  {
    const uint32_t v = inverse0[(((((e.code[239] & 7)) * 8 + ((e.code[238] & 7))) * 8 + ((e.code[237] & 7))) * 8 + ((e.code[236] & 7)))];
  w[61] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 1) << 3));
  }
  {
    const uint32_t v = inverse0[(((((e.code[243] & 7)) * 8 + ((e.code[242] & 7))) * 8 + ((e.code[241] & 7))) * 8 + ((e.code[240] & 7)))];
  w[62] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 1) << 4));
  }
  {
    const uint32_t v = inverse0[(((((e.code[247] & 7)) * 8 + ((e.code[246] & 7))) * 8 + ((e.code[245] & 7))) * 8 + ((e.code[244] & 7)))];
  w[63] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 1) << 5));
  }
  {
    const uint32_t v = inverse0[(((((e.code[251] & 7)) * 8 + ((e.code[250] & 7))) * 8 + ((e.code[249] & 7))) * 8 + ((e.code[248] & 7)))];
  w[64] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 1) << 6));
  }
  {
    const uint32_t v = inverse0[(((((e.code[255] & 7)) * 8 + ((e.code[254] & 7))) * 8 + ((e.code[253] & 7))) * 8 + ((e.code[252] & 7)))];
  w[65] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 1) << 7));
  }
}

}  // namespace

extern "C" void qc_quantize_iq3_s__neon_dotprod(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_iq3_s__neon_dotprod(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 552)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 8; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 8 + (g * 4 + r) * 1));
        e.scale[i] = uint16_t((counted + -1) / 2);
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 40 + i / 32 * 64 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 16] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 110);
    }
}

extern "C" void qc_activations_iq3_s__neon_dotprod(const float *x, size_t blocks, uint8_t *act, size_t stride) {
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
      qc_store_i32(to + 256 + 4 * g, -15 * sum);
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
    alignas(64) uint8_t codes[1024];
    for (size_t r = 0; r < (Full ? 4 : rows); ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, (Full ? 4 : rows));
    const uint8x16_t head0_0 = vld1q_u8(at(0));
    const uint8x16_t head0_1 = vld1q_u8(at(1));
    const uint8x16_t head0_2 = vld1q_u8(at(2));
    const uint8x16_t head0_3 = vld1q_u8(at(3));
    const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
    const uint8x16_t head94_0 = vld1q_u8(at(0) + 94);
    const uint8x16_t head94_1 = vld1q_u8(at(1) + 94);
    const uint8x16_t head94_2 = vld1q_u8(at(2) + 94);
    const uint8x16_t head94_3 = vld1q_u8(at(3) + 94);
    const int32x4_t word94_3 = vreinterpretq_s32_u8(transpose<3>(head94_0, head94_1, head94_2, head94_3));
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    int32x4_t scale[8];
    scale[0] = vsubq_s32(vmulq_s32(vandq_s32(word94_3, vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[1] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[2] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 8)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[3] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 12)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[4] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 16)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[5] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 20)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[6] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 24)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[7] = vsubq_s32(vmulq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 28)), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
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
        const uint8x16_t bytes0_0 = vld1q_u8(codes_at(0) + k * 32);
        const uint8x16_t q0_0 = vqtbl1q_u8(vld1q_u8(pattern0), bytes0_0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32)));
        const uint8x16_t bytes0_1 = vld1q_u8(codes_at(1) + k * 32);
        const uint8x16_t q0_1 = vqtbl1q_u8(vld1q_u8(pattern0), bytes0_1);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32)));
        const uint8x16_t bytes0_2 = vld1q_u8(codes_at(2) + k * 32);
        const uint8x16_t q0_2 = vqtbl1q_u8(vld1q_u8(pattern0), bytes0_2);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32)));
        const uint8x16_t bytes0_3 = vld1q_u8(codes_at(3) + k * 32);
        const uint8x16_t q0_3 = vqtbl1q_u8(vld1q_u8(pattern0), bytes0_3);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32)));
        const uint8x16_t bytes16_0 = vld1q_u8(codes_at(0) + k * 32 + 16);
        const uint8x16_t q1_0 = vqtbl1q_u8(vld1q_u8(pattern0), bytes16_0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32 + 16)));
        const uint8x16_t bytes16_1 = vld1q_u8(codes_at(1) + k * 32 + 16);
        const uint8x16_t q1_1 = vqtbl1q_u8(vld1q_u8(pattern0), bytes16_1);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32 + 16)));
        const uint8x16_t bytes16_2 = vld1q_u8(codes_at(2) + k * 32 + 16);
        const uint8x16_t q1_2 = vqtbl1q_u8(vld1q_u8(pattern0), bytes16_2);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32 + 16)));
        const uint8x16_t bytes16_3 = vld1q_u8(codes_at(3) + k * 32 + 16);
        const uint8x16_t q1_3 = vqtbl1q_u8(vld1q_u8(pattern0), bytes16_3);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 304 + k * 32 + 16)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = vmlaq_s32(isum[c], scale[k * 1], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c])), vdupq_n_s32(qc_i32(a + c * 304 + 256 + (k * 1) * 4))));
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
        dot[c] = vdupq_n_s32(qc_i32(a + c * 304 + 256 + g * 4));
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
      const int32x4_t scale = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(block + 8 + g * 4)))));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 110, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 110, rows - r, blocks, act + c * 304, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 552)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_iq3_s__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_raw_iq3_s__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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

extern "C" void qc_gemv_packed_iq3_s__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_packed_iq3_s__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
  static const uint8_t zeros[110] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 110;
    uint8_t *const block = panel + b * 552;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    alignas(64) uint8_t codes[1024];
    for (size_t r = 0; r < 4; ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, 4);
    {
      const uint8x16_t head0_0 = vld1q_u8(at(0));
      const uint8x16_t head0_1 = vld1q_u8(at(1));
      const uint8x16_t head0_2 = vld1q_u8(at(2));
      const uint8x16_t head0_3 = vld1q_u8(at(3));
      const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
      const uint8x16_t head94_0 = vld1q_u8(at(0) + 94);
      const uint8x16_t head94_1 = vld1q_u8(at(1) + 94);
      const uint8x16_t head94_2 = vld1q_u8(at(2) + 94);
      const uint8x16_t head94_3 = vld1q_u8(at(3) + 94);
      const int32x4_t word94_3 = vreinterpretq_s32_u8(transpose<3>(head94_0, head94_1, head94_2, head94_3));
      vst1_u8(block, vreinterpret_u8_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
      store_low8(block + 8, vsubq_s32(vmulq_s32(vandq_s32(word94_3, vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1))));
      store_low8(block + 12, vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1))));
      store_low8(block + 16, vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 8)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1))));
      store_low8(block + 20, vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 12)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1))));
      store_low8(block + 24, vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 16)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1))));
      store_low8(block + 28, vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 20)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1))));
      store_low8(block + 32, vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 24)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1))));
      store_low8(block + 36, vsubq_s32(vmulq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 28)), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1))));
    }
    {
      const uint8x16_t bytes0_0 = vld1q_u8(codes_at(0));
      const uint8x16_t codes0_0 = bytes0_0;
      const uint8x16_t bytes0_1 = vld1q_u8(codes_at(1));
      const uint8x16_t codes0_1 = bytes0_1;
      const uint8x16_t bytes0_2 = vld1q_u8(codes_at(2));
      const uint8x16_t codes0_2 = bytes0_2;
      const uint8x16_t bytes0_3 = vld1q_u8(codes_at(3));
      const uint8x16_t codes0_3 = bytes0_3;
      const uint8x16_t quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const uint8x16_t bytes16_0 = vld1q_u8(codes_at(0) + 16);
      const uint8x16_t codes1_0 = bytes16_0;
      const uint8x16_t bytes16_1 = vld1q_u8(codes_at(1) + 16);
      const uint8x16_t codes1_1 = bytes16_1;
      const uint8x16_t bytes16_2 = vld1q_u8(codes_at(2) + 16);
      const uint8x16_t codes1_2 = bytes16_2;
      const uint8x16_t bytes16_3 = vld1q_u8(codes_at(3) + 16);
      const uint8x16_t codes1_3 = bytes16_3;
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
      const uint8x16_t bytes32_0 = vld1q_u8(codes_at(0) + 32);
      const uint8x16_t codes2_0 = bytes32_0;
      const uint8x16_t bytes32_1 = vld1q_u8(codes_at(1) + 32);
      const uint8x16_t codes2_1 = bytes32_1;
      const uint8x16_t bytes32_2 = vld1q_u8(codes_at(2) + 32);
      const uint8x16_t codes2_2 = bytes32_2;
      const uint8x16_t bytes32_3 = vld1q_u8(codes_at(3) + 32);
      const uint8x16_t codes2_3 = bytes32_3;
      const uint8x16_t quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      const uint8x16_t bytes48_0 = vld1q_u8(codes_at(0) + 48);
      const uint8x16_t codes3_0 = bytes48_0;
      const uint8x16_t bytes48_1 = vld1q_u8(codes_at(1) + 48);
      const uint8x16_t codes3_1 = bytes48_1;
      const uint8x16_t bytes48_2 = vld1q_u8(codes_at(2) + 48);
      const uint8x16_t codes3_2 = bytes48_2;
      const uint8x16_t bytes48_3 = vld1q_u8(codes_at(3) + 48);
      const uint8x16_t codes3_3 = bytes48_3;
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
      const uint8x16_t bytes64_0 = vld1q_u8(codes_at(0) + 64);
      const uint8x16_t codes4_0 = bytes64_0;
      const uint8x16_t bytes64_1 = vld1q_u8(codes_at(1) + 64);
      const uint8x16_t codes4_1 = bytes64_1;
      const uint8x16_t bytes64_2 = vld1q_u8(codes_at(2) + 64);
      const uint8x16_t codes4_2 = bytes64_2;
      const uint8x16_t bytes64_3 = vld1q_u8(codes_at(3) + 64);
      const uint8x16_t codes4_3 = bytes64_3;
      const uint8x16_t quad0 = transpose<0>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad1 = transpose<1>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad2 = transpose<2>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t quad3 = transpose<3>(codes4_0, codes4_1, codes4_2, codes4_3);
      const uint8x16_t bytes80_0 = vld1q_u8(codes_at(0) + 80);
      const uint8x16_t codes5_0 = bytes80_0;
      const uint8x16_t bytes80_1 = vld1q_u8(codes_at(1) + 80);
      const uint8x16_t codes5_1 = bytes80_1;
      const uint8x16_t bytes80_2 = vld1q_u8(codes_at(2) + 80);
      const uint8x16_t codes5_2 = bytes80_2;
      const uint8x16_t bytes80_3 = vld1q_u8(codes_at(3) + 80);
      const uint8x16_t codes5_3 = bytes80_3;
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
      const uint8x16_t bytes96_0 = vld1q_u8(codes_at(0) + 96);
      const uint8x16_t codes6_0 = bytes96_0;
      const uint8x16_t bytes96_1 = vld1q_u8(codes_at(1) + 96);
      const uint8x16_t codes6_1 = bytes96_1;
      const uint8x16_t bytes96_2 = vld1q_u8(codes_at(2) + 96);
      const uint8x16_t codes6_2 = bytes96_2;
      const uint8x16_t bytes96_3 = vld1q_u8(codes_at(3) + 96);
      const uint8x16_t codes6_3 = bytes96_3;
      const uint8x16_t quad0 = transpose<0>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad1 = transpose<1>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad2 = transpose<2>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t quad3 = transpose<3>(codes6_0, codes6_1, codes6_2, codes6_3);
      const uint8x16_t bytes112_0 = vld1q_u8(codes_at(0) + 112);
      const uint8x16_t codes7_0 = bytes112_0;
      const uint8x16_t bytes112_1 = vld1q_u8(codes_at(1) + 112);
      const uint8x16_t codes7_1 = bytes112_1;
      const uint8x16_t bytes112_2 = vld1q_u8(codes_at(2) + 112);
      const uint8x16_t codes7_2 = bytes112_2;
      const uint8x16_t bytes112_3 = vld1q_u8(codes_at(3) + 112);
      const uint8x16_t codes7_3 = bytes112_3;
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
      const uint8x16_t bytes128_0 = vld1q_u8(codes_at(0) + 128);
      const uint8x16_t codes8_0 = bytes128_0;
      const uint8x16_t bytes128_1 = vld1q_u8(codes_at(1) + 128);
      const uint8x16_t codes8_1 = bytes128_1;
      const uint8x16_t bytes128_2 = vld1q_u8(codes_at(2) + 128);
      const uint8x16_t codes8_2 = bytes128_2;
      const uint8x16_t bytes128_3 = vld1q_u8(codes_at(3) + 128);
      const uint8x16_t codes8_3 = bytes128_3;
      const uint8x16_t quad0 = transpose<0>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad1 = transpose<1>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad2 = transpose<2>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t quad3 = transpose<3>(codes8_0, codes8_1, codes8_2, codes8_3);
      const uint8x16_t bytes144_0 = vld1q_u8(codes_at(0) + 144);
      const uint8x16_t codes9_0 = bytes144_0;
      const uint8x16_t bytes144_1 = vld1q_u8(codes_at(1) + 144);
      const uint8x16_t codes9_1 = bytes144_1;
      const uint8x16_t bytes144_2 = vld1q_u8(codes_at(2) + 144);
      const uint8x16_t codes9_2 = bytes144_2;
      const uint8x16_t bytes144_3 = vld1q_u8(codes_at(3) + 144);
      const uint8x16_t codes9_3 = bytes144_3;
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
      const uint8x16_t bytes160_0 = vld1q_u8(codes_at(0) + 160);
      const uint8x16_t codes10_0 = bytes160_0;
      const uint8x16_t bytes160_1 = vld1q_u8(codes_at(1) + 160);
      const uint8x16_t codes10_1 = bytes160_1;
      const uint8x16_t bytes160_2 = vld1q_u8(codes_at(2) + 160);
      const uint8x16_t codes10_2 = bytes160_2;
      const uint8x16_t bytes160_3 = vld1q_u8(codes_at(3) + 160);
      const uint8x16_t codes10_3 = bytes160_3;
      const uint8x16_t quad0 = transpose<0>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad1 = transpose<1>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad2 = transpose<2>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t quad3 = transpose<3>(codes10_0, codes10_1, codes10_2, codes10_3);
      const uint8x16_t bytes176_0 = vld1q_u8(codes_at(0) + 176);
      const uint8x16_t codes11_0 = bytes176_0;
      const uint8x16_t bytes176_1 = vld1q_u8(codes_at(1) + 176);
      const uint8x16_t codes11_1 = bytes176_1;
      const uint8x16_t bytes176_2 = vld1q_u8(codes_at(2) + 176);
      const uint8x16_t codes11_2 = bytes176_2;
      const uint8x16_t bytes176_3 = vld1q_u8(codes_at(3) + 176);
      const uint8x16_t codes11_3 = bytes176_3;
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
      const uint8x16_t bytes192_0 = vld1q_u8(codes_at(0) + 192);
      const uint8x16_t codes12_0 = bytes192_0;
      const uint8x16_t bytes192_1 = vld1q_u8(codes_at(1) + 192);
      const uint8x16_t codes12_1 = bytes192_1;
      const uint8x16_t bytes192_2 = vld1q_u8(codes_at(2) + 192);
      const uint8x16_t codes12_2 = bytes192_2;
      const uint8x16_t bytes192_3 = vld1q_u8(codes_at(3) + 192);
      const uint8x16_t codes12_3 = bytes192_3;
      const uint8x16_t quad0 = transpose<0>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad1 = transpose<1>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad2 = transpose<2>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t quad3 = transpose<3>(codes12_0, codes12_1, codes12_2, codes12_3);
      const uint8x16_t bytes208_0 = vld1q_u8(codes_at(0) + 208);
      const uint8x16_t codes13_0 = bytes208_0;
      const uint8x16_t bytes208_1 = vld1q_u8(codes_at(1) + 208);
      const uint8x16_t codes13_1 = bytes208_1;
      const uint8x16_t bytes208_2 = vld1q_u8(codes_at(2) + 208);
      const uint8x16_t codes13_2 = bytes208_2;
      const uint8x16_t bytes208_3 = vld1q_u8(codes_at(3) + 208);
      const uint8x16_t codes13_3 = bytes208_3;
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
      const uint8x16_t bytes224_0 = vld1q_u8(codes_at(0) + 224);
      const uint8x16_t codes14_0 = bytes224_0;
      const uint8x16_t bytes224_1 = vld1q_u8(codes_at(1) + 224);
      const uint8x16_t codes14_1 = bytes224_1;
      const uint8x16_t bytes224_2 = vld1q_u8(codes_at(2) + 224);
      const uint8x16_t codes14_2 = bytes224_2;
      const uint8x16_t bytes224_3 = vld1q_u8(codes_at(3) + 224);
      const uint8x16_t codes14_3 = bytes224_3;
      const uint8x16_t quad0 = transpose<0>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad1 = transpose<1>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad2 = transpose<2>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t quad3 = transpose<3>(codes14_0, codes14_1, codes14_2, codes14_3);
      const uint8x16_t bytes240_0 = vld1q_u8(codes_at(0) + 240);
      const uint8x16_t codes15_0 = bytes240_0;
      const uint8x16_t bytes240_1 = vld1q_u8(codes_at(1) + 240);
      const uint8x16_t codes15_1 = bytes240_1;
      const uint8x16_t bytes240_2 = vld1q_u8(codes_at(2) + 240);
      const uint8x16_t codes15_2 = bytes240_2;
      const uint8x16_t bytes240_3 = vld1q_u8(codes_at(3) + 240);
      const uint8x16_t codes15_3 = bytes240_3;
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

extern "C" void qc_pack_iq3_s__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
