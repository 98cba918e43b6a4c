// Kernels of tq1_0 for neon_dotprod. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"
#include "tables.h"

namespace {

template <int K> QC_TILE uint8x16_t transpose(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint32x4_t a4 = vreinterpretq_u32_u8(a), b4 = vreinterpretq_u32_u8(b);
  const uint32x4_t c4 = vreinterpretq_u32_u8(c), d4 = vreinterpretq_u32_u8(d);
  const uint64x2_t ab = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(a4, b4) : vtrn2q_u32(a4, b4));
  const uint64x2_t cd = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(c4, d4) : vtrn2q_u32(c4, d4));
  return vreinterpretq_u8_u64(K < 2 ? vtrn1q_u64(ab, cd) : vtrn2q_u64(ab, cd));
}

}  // namespace

namespace {

void unfold(const uint8_t *w, uint8_t *codes) {
  qc_clear(codes, 256);
  for (size_t i = 0; i < 32; ++i)
    codes[i] |= uint8_t(uint8_t(w[i] * 1) * 3 >> 8);
  for (size_t i = 0; i < 32; ++i)
    codes[32 + i] |= uint8_t(uint8_t(w[i] * 3) * 3 >> 8);
  for (size_t i = 0; i < 32; ++i)
    codes[64 + i] |= uint8_t(uint8_t(w[i] * 9) * 3 >> 8);
  for (size_t i = 0; i < 32; ++i)
    codes[96 + i] |= uint8_t(uint8_t(w[i] * 27) * 3 >> 8);
  for (size_t i = 0; i < 32; ++i)
    codes[128 + i] |= uint8_t(uint8_t(w[i] * 81) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[160 + i] |= uint8_t(uint8_t(w[32 + i] * 1) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[176 + i] |= uint8_t(uint8_t(w[32 + i] * 3) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[192 + i] |= uint8_t(uint8_t(w[32 + i] * 9) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[208 + i] |= uint8_t(uint8_t(w[32 + i] * 27) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[224 + i] |= uint8_t(uint8_t(w[32 + i] * 81) * 3 >> 8);
  codes[240] |= uint8_t(*(lookup0 + size_t(w[48]) * 5));
  codes[241] |= uint8_t(*(lookup0 + size_t(w[49]) * 5));
  codes[242] |= uint8_t(*(lookup0 + size_t(w[50]) * 5));
  codes[243] |= uint8_t(*(lookup0 + size_t(w[51]) * 5));
  codes[244] |= uint8_t(*(lookup0 + size_t(w[48]) * 5 + 1));
  codes[245] |= uint8_t(*(lookup0 + size_t(w[49]) * 5 + 1));
  codes[246] |= uint8_t(*(lookup0 + size_t(w[50]) * 5 + 1));
  codes[247] |= uint8_t(*(lookup0 + size_t(w[51]) * 5 + 1));
  codes[248] |= uint8_t(*(lookup0 + size_t(w[48]) * 5 + 2));
  codes[249] |= uint8_t(*(lookup0 + size_t(w[49]) * 5 + 2));
  codes[250] |= uint8_t(*(lookup0 + size_t(w[50]) * 5 + 2));
  codes[251] |= uint8_t(*(lookup0 + size_t(w[51]) * 5 + 2));
  codes[252] |= uint8_t(*(lookup0 + size_t(w[48]) * 5 + 3));
  codes[253] |= uint8_t(*(lookup0 + size_t(w[49]) * 5 + 3));
  codes[254] |= uint8_t(*(lookup0 + size_t(w[50]) * 5 + 3));
  codes[255] |= uint8_t(*(lookup0 + size_t(w[51]) * 5 + 3));
}

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
    const uint8x16_t head38_0 = vld1q_u8(at(0) + 38);
    const uint8x16_t head38_1 = vld1q_u8(at(1) + 38);
    const uint8x16_t head38_2 = vld1q_u8(at(2) + 38);
    const uint8x16_t head38_3 = vld1q_u8(at(3) + 38);
    const int32x4_t word38_3 = vreinterpretq_s32_u8(transpose<3>(head38_0, head38_1, head38_2, head38_3));
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word38_3), 16)))));
    int32x4_t isum[C];
    // weights 0 .. 255
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
    const uint8x16_t bytes0_0 = vld1q_u8(codes_at(0));
    const uint8x16_t q0_0 = bytes0_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272)));
    const uint8x16_t bytes0_1 = vld1q_u8(codes_at(1));
    const uint8x16_t q0_1 = bytes0_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272)));
    const uint8x16_t bytes0_2 = vld1q_u8(codes_at(2));
    const uint8x16_t q0_2 = bytes0_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272)));
    const uint8x16_t bytes0_3 = vld1q_u8(codes_at(3));
    const uint8x16_t q0_3 = bytes0_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272)));
    const uint8x16_t bytes16_0 = vld1q_u8(codes_at(0) + 16);
    const uint8x16_t q1_0 = bytes16_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 16)));
    const uint8x16_t bytes16_1 = vld1q_u8(codes_at(1) + 16);
    const uint8x16_t q1_1 = bytes16_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 16)));
    const uint8x16_t bytes16_2 = vld1q_u8(codes_at(2) + 16);
    const uint8x16_t q1_2 = bytes16_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 16)));
    const uint8x16_t bytes16_3 = vld1q_u8(codes_at(3) + 16);
    const uint8x16_t q1_3 = bytes16_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 16)));
    const uint8x16_t bytes32_0 = vld1q_u8(codes_at(0) + 32);
    const uint8x16_t q2_0 = bytes32_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q2_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 32)));
    const uint8x16_t bytes32_1 = vld1q_u8(codes_at(1) + 32);
    const uint8x16_t q2_1 = bytes32_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q2_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 32)));
    const uint8x16_t bytes32_2 = vld1q_u8(codes_at(2) + 32);
    const uint8x16_t q2_2 = bytes32_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q2_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 32)));
    const uint8x16_t bytes32_3 = vld1q_u8(codes_at(3) + 32);
    const uint8x16_t q2_3 = bytes32_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q2_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 32)));
    const uint8x16_t bytes48_0 = vld1q_u8(codes_at(0) + 48);
    const uint8x16_t q3_0 = bytes48_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q3_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 48)));
    const uint8x16_t bytes48_1 = vld1q_u8(codes_at(1) + 48);
    const uint8x16_t q3_1 = bytes48_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q3_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 48)));
    const uint8x16_t bytes48_2 = vld1q_u8(codes_at(2) + 48);
    const uint8x16_t q3_2 = bytes48_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q3_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 48)));
    const uint8x16_t bytes48_3 = vld1q_u8(codes_at(3) + 48);
    const uint8x16_t q3_3 = bytes48_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q3_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 48)));
    const uint8x16_t bytes64_0 = vld1q_u8(codes_at(0) + 64);
    const uint8x16_t q4_0 = bytes64_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q4_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 64)));
    const uint8x16_t bytes64_1 = vld1q_u8(codes_at(1) + 64);
    const uint8x16_t q4_1 = bytes64_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q4_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 64)));
    const uint8x16_t bytes64_2 = vld1q_u8(codes_at(2) + 64);
    const uint8x16_t q4_2 = bytes64_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q4_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 64)));
    const uint8x16_t bytes64_3 = vld1q_u8(codes_at(3) + 64);
    const uint8x16_t q4_3 = bytes64_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q4_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 64)));
    const uint8x16_t bytes80_0 = vld1q_u8(codes_at(0) + 80);
    const uint8x16_t q5_0 = bytes80_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q5_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 80)));
    const uint8x16_t bytes80_1 = vld1q_u8(codes_at(1) + 80);
    const uint8x16_t q5_1 = bytes80_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q5_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 80)));
    const uint8x16_t bytes80_2 = vld1q_u8(codes_at(2) + 80);
    const uint8x16_t q5_2 = bytes80_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q5_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 80)));
    const uint8x16_t bytes80_3 = vld1q_u8(codes_at(3) + 80);
    const uint8x16_t q5_3 = bytes80_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q5_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 80)));
    const uint8x16_t bytes96_0 = vld1q_u8(codes_at(0) + 96);
    const uint8x16_t q6_0 = bytes96_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q6_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 96)));
    const uint8x16_t bytes96_1 = vld1q_u8(codes_at(1) + 96);
    const uint8x16_t q6_1 = bytes96_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q6_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 96)));
    const uint8x16_t bytes96_2 = vld1q_u8(codes_at(2) + 96);
    const uint8x16_t q6_2 = bytes96_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q6_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 96)));
    const uint8x16_t bytes96_3 = vld1q_u8(codes_at(3) + 96);
    const uint8x16_t q6_3 = bytes96_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q6_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 96)));
    const uint8x16_t bytes112_0 = vld1q_u8(codes_at(0) + 112);
    const uint8x16_t q7_0 = bytes112_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q7_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 112)));
    const uint8x16_t bytes112_1 = vld1q_u8(codes_at(1) + 112);
    const uint8x16_t q7_1 = bytes112_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q7_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 112)));
    const uint8x16_t bytes112_2 = vld1q_u8(codes_at(2) + 112);
    const uint8x16_t q7_2 = bytes112_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q7_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 112)));
    const uint8x16_t bytes112_3 = vld1q_u8(codes_at(3) + 112);
    const uint8x16_t q7_3 = bytes112_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q7_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 112)));
    const uint8x16_t bytes128_0 = vld1q_u8(codes_at(0) + 128);
    const uint8x16_t q8_0 = bytes128_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q8_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 128)));
    const uint8x16_t bytes128_1 = vld1q_u8(codes_at(1) + 128);
    const uint8x16_t q8_1 = bytes128_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q8_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 128)));
    const uint8x16_t bytes128_2 = vld1q_u8(codes_at(2) + 128);
    const uint8x16_t q8_2 = bytes128_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q8_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 128)));
    const uint8x16_t bytes128_3 = vld1q_u8(codes_at(3) + 128);
    const uint8x16_t q8_3 = bytes128_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q8_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 128)));
    const uint8x16_t bytes144_0 = vld1q_u8(codes_at(0) + 144);
    const uint8x16_t q9_0 = bytes144_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q9_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 144)));
    const uint8x16_t bytes144_1 = vld1q_u8(codes_at(1) + 144);
    const uint8x16_t q9_1 = bytes144_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q9_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 144)));
    const uint8x16_t bytes144_2 = vld1q_u8(codes_at(2) + 144);
    const uint8x16_t q9_2 = bytes144_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q9_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 144)));
    const uint8x16_t bytes144_3 = vld1q_u8(codes_at(3) + 144);
    const uint8x16_t q9_3 = bytes144_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q9_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 144)));
    const uint8x16_t bytes160_0 = vld1q_u8(codes_at(0) + 160);
    const uint8x16_t q10_0 = bytes160_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q10_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 160)));
    const uint8x16_t bytes160_1 = vld1q_u8(codes_at(1) + 160);
    const uint8x16_t q10_1 = bytes160_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q10_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 160)));
    const uint8x16_t bytes160_2 = vld1q_u8(codes_at(2) + 160);
    const uint8x16_t q10_2 = bytes160_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q10_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 160)));
    const uint8x16_t bytes160_3 = vld1q_u8(codes_at(3) + 160);
    const uint8x16_t q10_3 = bytes160_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q10_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 160)));
    const uint8x16_t bytes176_0 = vld1q_u8(codes_at(0) + 176);
    const uint8x16_t q11_0 = bytes176_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q11_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 176)));
    const uint8x16_t bytes176_1 = vld1q_u8(codes_at(1) + 176);
    const uint8x16_t q11_1 = bytes176_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q11_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 176)));
    const uint8x16_t bytes176_2 = vld1q_u8(codes_at(2) + 176);
    const uint8x16_t q11_2 = bytes176_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q11_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 176)));
    const uint8x16_t bytes176_3 = vld1q_u8(codes_at(3) + 176);
    const uint8x16_t q11_3 = bytes176_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q11_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 176)));
    const uint8x16_t bytes192_0 = vld1q_u8(codes_at(0) + 192);
    const uint8x16_t q12_0 = bytes192_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q12_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 192)));
    const uint8x16_t bytes192_1 = vld1q_u8(codes_at(1) + 192);
    const uint8x16_t q12_1 = bytes192_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q12_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 192)));
    const uint8x16_t bytes192_2 = vld1q_u8(codes_at(2) + 192);
    const uint8x16_t q12_2 = bytes192_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q12_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 192)));
    const uint8x16_t bytes192_3 = vld1q_u8(codes_at(3) + 192);
    const uint8x16_t q12_3 = bytes192_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q12_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 192)));
    const uint8x16_t bytes208_0 = vld1q_u8(codes_at(0) + 208);
    const uint8x16_t q13_0 = bytes208_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q13_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 208)));
    const uint8x16_t bytes208_1 = vld1q_u8(codes_at(1) + 208);
    const uint8x16_t q13_1 = bytes208_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q13_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 208)));
    const uint8x16_t bytes208_2 = vld1q_u8(codes_at(2) + 208);
    const uint8x16_t q13_2 = bytes208_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q13_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 208)));
    const uint8x16_t bytes208_3 = vld1q_u8(codes_at(3) + 208);
    const uint8x16_t q13_3 = bytes208_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q13_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 208)));
    const uint8x16_t bytes224_0 = vld1q_u8(codes_at(0) + 224);
    const uint8x16_t q14_0 = bytes224_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q14_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 224)));
    const uint8x16_t bytes224_1 = vld1q_u8(codes_at(1) + 224);
    const uint8x16_t q14_1 = bytes224_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q14_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 224)));
    const uint8x16_t bytes224_2 = vld1q_u8(codes_at(2) + 224);
    const uint8x16_t q14_2 = bytes224_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q14_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 224)));
    const uint8x16_t bytes224_3 = vld1q_u8(codes_at(3) + 224);
    const uint8x16_t q14_3 = bytes224_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q14_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 224)));
    const uint8x16_t bytes240_0 = vld1q_u8(codes_at(0) + 240);
    const uint8x16_t q15_0 = bytes240_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q15_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 240)));
    const uint8x16_t bytes240_1 = vld1q_u8(codes_at(1) + 240);
    const uint8x16_t q15_1 = bytes240_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q15_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 240)));
    const uint8x16_t bytes240_2 = vld1q_u8(codes_at(2) + 240);
    const uint8x16_t q15_2 = bytes240_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q15_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 240)));
    const uint8x16_t bytes240_3 = vld1q_u8(codes_at(3) + 240);
    const uint8x16_t q15_3 = bytes240_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q15_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 272 + 240)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c])), vdupq_n_s32(qc_i32(a + c * 272 + 256)));
    const float32x4_t scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 272 + 260));
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
    const uint8_t *const block = panel + b * 264;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(qc_i32(a + c * 272 + 256));
    for (size_t u = 0; u < 8; ++u) {
      const uint8x16_t plane0_0 = vld1q_u8(block + 8 + u * 32);
      const uint8x16_t q0 = vandq_u8(plane0_0, vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 272 + u * 32)))));
      const uint8x16_t q1 = vandq_u8(vshrq_n_u8(plane0_0, 2), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 272 + u * 32 + 4)))));
      const uint8x16_t q2 = vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 272 + u * 32 + 8)))));
      const uint8x16_t q3 = vandq_u8(vshrq_n_u8(plane0_0, 6), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 272 + u * 32 + 12)))));
      const uint8x16_t plane0_1 = vld1q_u8(block + 8 + u * 32 + 16);
      const uint8x16_t q4 = vandq_u8(plane0_1, vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 272 + u * 32 + 16)))));
      const uint8x16_t q5 = vandq_u8(vshrq_n_u8(plane0_1, 2), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 272 + u * 32 + 20)))));
      const uint8x16_t q6 = vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 272 + u * 32 + 24)))));
      const uint8x16_t q7 = vandq_u8(vshrq_n_u8(plane0_1, 6), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 272 + u * 32 + 28)))));
    }
    const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 272 + 260));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 54, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 54, rows - r, blocks, act + c * 272, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 264)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_tq1_0__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 272, y, y_stride);
}

extern "C" void qc_gemm_raw_tq1_0__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 272;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 272, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 272, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 272, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_tq1_0__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 272, y, y_stride);
}

extern "C" void qc_gemm_packed_tq1_0__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 272;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 272, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 272, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 272, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 272, to, y_stride);
  }
}
