// Kernels of q6_k for neon_dotprod. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"

namespace {

QC_TILE uint8x8_t load4(const uint8_t *p) { return vreinterpret_u8_u32(vdup_n_u32(qc_u32(p))); }
template <int K> QC_TILE uint8x16_t transpose(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint32x4_t a4 = vreinterpretq_u32_u8(a), b4 = vreinterpretq_u32_u8(b);
  const uint32x4_t c4 = vreinterpretq_u32_u8(c), d4 = vreinterpretq_u32_u8(d);
  const uint64x2_t ab = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(a4, b4) : vtrn2q_u32(a4, b4));
  const uint64x2_t cd = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(c4, d4) : vtrn2q_u32(c4, d4));
  return vreinterpretq_u8_u64(K < 2 ? vtrn1q_u64(ab, cd) : vtrn2q_u64(ab, cd));
}

}  // namespace

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
    const uint8x16_t head192_0 = vld1q_u8(at(0) + 192);
    const uint8x16_t head192_1 = vld1q_u8(at(1) + 192);
    const uint8x16_t head192_2 = vld1q_u8(at(2) + 192);
    const uint8x16_t head192_3 = vld1q_u8(at(3) + 192);
    const int32x4_t word192_0 = vreinterpretq_s32_u8(transpose<0>(head192_0, head192_1, head192_2, head192_3));
    const uint8x16_t head194_0 = vld1q_u8(at(0) + 194);
    const uint8x16_t head194_1 = vld1q_u8(at(1) + 194);
    const uint8x16_t head194_2 = vld1q_u8(at(2) + 194);
    const uint8x16_t head194_3 = vld1q_u8(at(3) + 194);
    const int32x4_t word194_0 = vreinterpretq_s32_u8(transpose<0>(head194_0, head194_1, head194_2, head194_3));
    const int32x4_t word194_1 = vreinterpretq_s32_u8(transpose<1>(head194_0, head194_1, head194_2, head194_3));
    const int32x4_t word194_2 = vreinterpretq_s32_u8(transpose<2>(head194_0, head194_1, head194_2, head194_3));
    const int32x4_t word194_3 = vreinterpretq_s32_u8(transpose<3>(head194_0, head194_1, head194_2, head194_3));
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word194_3), 16)))));
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    int32x4_t scale[16];
    scale[0] = vshrq_n_s32(vshlq_n_s32(word192_0, 24), 24);
    scale[1] = vshrq_n_s32(vshlq_n_s32(word192_0, 16), 24);
    scale[2] = vshrq_n_s32(vshlq_n_s32(word194_0, 24), 24);
    scale[3] = vshrq_n_s32(vshlq_n_s32(word194_0, 16), 24);
    scale[4] = vshrq_n_s32(vshlq_n_s32(word194_0, 8), 24);
    scale[5] = vshrq_n_s32(word194_0, 24);
    scale[6] = vshrq_n_s32(vshlq_n_s32(word194_1, 24), 24);
    scale[7] = vshrq_n_s32(vshlq_n_s32(word194_1, 16), 24);
    scale[8] = vshrq_n_s32(vshlq_n_s32(word194_1, 8), 24);
    scale[9] = vshrq_n_s32(word194_1, 24);
    scale[10] = vshrq_n_s32(vshlq_n_s32(word194_2, 24), 24);
    scale[11] = vshrq_n_s32(vshlq_n_s32(word194_2, 16), 24);
    scale[12] = vshrq_n_s32(vshlq_n_s32(word194_2, 8), 24);
    scale[13] = vshrq_n_s32(word194_2, 24);
    scale[14] = vshrq_n_s32(vshlq_n_s32(word194_3, 24), 24);
    scale[15] = vshrq_n_s32(vshlq_n_s32(word194_3, 16), 24);
    const uint8x16_t shared128_0 = vld1q_u8(at(0) + 128);
    const uint8x16_t shared128_1 = vld1q_u8(at(1) + 128);
    const uint8x16_t shared128_2 = vld1q_u8(at(2) + 128);
    const uint8x16_t shared128_3 = vld1q_u8(at(3) + 128);
    const uint8x16_t shared144_0 = vld1q_u8(at(0) + 144);
    const uint8x16_t shared144_1 = vld1q_u8(at(1) + 144);
    const uint8x16_t shared144_2 = vld1q_u8(at(2) + 144);
    const uint8x16_t shared144_3 = vld1q_u8(at(3) + 144);
    const uint8x16_t shared160_0 = vld1q_u8(at(0) + 160);
    const uint8x16_t shared160_1 = vld1q_u8(at(1) + 160);
    const uint8x16_t shared160_2 = vld1q_u8(at(2) + 160);
    const uint8x16_t shared160_3 = vld1q_u8(at(3) + 160);
    const uint8x16_t shared176_0 = vld1q_u8(at(0) + 176);
    const uint8x16_t shared176_1 = vld1q_u8(at(1) + 176);
    const uint8x16_t shared176_2 = vld1q_u8(at(2) + 176);
    const uint8x16_t shared176_3 = vld1q_u8(at(3) + 176);
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
      const uint8x16_t bytes0_0 = vld1q_u8(at(0));
      const uint8x16_t q0_0 = vorrq_u8(vandq_u8(bytes0_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared128_0, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336)));
      const uint8x16_t bytes0_1 = vld1q_u8(at(1));
      const uint8x16_t q0_1 = vorrq_u8(vandq_u8(bytes0_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared128_1, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336)));
      const uint8x16_t bytes0_2 = vld1q_u8(at(2));
      const uint8x16_t q0_2 = vorrq_u8(vandq_u8(bytes0_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared128_2, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336)));
      const uint8x16_t bytes0_3 = vld1q_u8(at(3));
      const uint8x16_t q0_3 = vorrq_u8(vandq_u8(bytes0_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared128_3, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[0], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256))));
      // weights 64 .. 79
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
      const uint8x16_t q4_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes0_0, 4), vdupq_n_u8(15)), vandq_u8(shared128_0, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = vdotq_s32(dot0_4[c], vreinterpretq_s8_u8(q4_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 64)));
      const uint8x16_t q4_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes0_1, 4), vdupq_n_u8(15)), vandq_u8(shared128_1, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = vdotq_s32(dot1_4[c], vreinterpretq_s8_u8(q4_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 64)));
      const uint8x16_t q4_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes0_2, 4), vdupq_n_u8(15)), vandq_u8(shared128_2, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = vdotq_s32(dot2_4[c], vreinterpretq_s8_u8(q4_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 64)));
      const uint8x16_t q4_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes0_3, 4), vdupq_n_u8(15)), vandq_u8(shared128_3, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = vdotq_s32(dot3_4[c], vreinterpretq_s8_u8(q4_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 64)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[4], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_4[c], dot1_4[c]), vpaddq_s32(dot2_4[c], dot3_4[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 16))));
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
      const uint8x16_t bytes16_0 = vld1q_u8(at(0) + 16);
      const uint8x16_t q1_0 = vorrq_u8(vandq_u8(bytes16_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared144_0, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = vdotq_s32(dot0_1[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 16)));
      const uint8x16_t bytes16_1 = vld1q_u8(at(1) + 16);
      const uint8x16_t q1_1 = vorrq_u8(vandq_u8(bytes16_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared144_1, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = vdotq_s32(dot1_1[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 16)));
      const uint8x16_t bytes16_2 = vld1q_u8(at(2) + 16);
      const uint8x16_t q1_2 = vorrq_u8(vandq_u8(bytes16_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared144_2, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = vdotq_s32(dot2_1[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 16)));
      const uint8x16_t bytes16_3 = vld1q_u8(at(3) + 16);
      const uint8x16_t q1_3 = vorrq_u8(vandq_u8(bytes16_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared144_3, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = vdotq_s32(dot3_1[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[1], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_1[c], dot1_1[c]), vpaddq_s32(dot2_1[c], dot3_1[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 4))));
      // weights 80 .. 95
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
      const uint8x16_t q5_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes16_0, 4), vdupq_n_u8(15)), vandq_u8(shared144_0, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = vdotq_s32(dot0_5[c], vreinterpretq_s8_u8(q5_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 80)));
      const uint8x16_t q5_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes16_1, 4), vdupq_n_u8(15)), vandq_u8(shared144_1, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = vdotq_s32(dot1_5[c], vreinterpretq_s8_u8(q5_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 80)));
      const uint8x16_t q5_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes16_2, 4), vdupq_n_u8(15)), vandq_u8(shared144_2, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = vdotq_s32(dot2_5[c], vreinterpretq_s8_u8(q5_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 80)));
      const uint8x16_t q5_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes16_3, 4), vdupq_n_u8(15)), vandq_u8(shared144_3, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = vdotq_s32(dot3_5[c], vreinterpretq_s8_u8(q5_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 80)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[5], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_5[c], dot1_5[c]), vpaddq_s32(dot2_5[c], dot3_5[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 20))));
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
      const uint8x16_t bytes32_0 = vld1q_u8(at(0) + 32);
      const uint8x16_t q2_0 = vorrq_u8(vandq_u8(bytes32_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared128_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = vdotq_s32(dot0_2[c], vreinterpretq_s8_u8(q2_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 32)));
      const uint8x16_t bytes32_1 = vld1q_u8(at(1) + 32);
      const uint8x16_t q2_1 = vorrq_u8(vandq_u8(bytes32_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared128_1, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = vdotq_s32(dot1_2[c], vreinterpretq_s8_u8(q2_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 32)));
      const uint8x16_t bytes32_2 = vld1q_u8(at(2) + 32);
      const uint8x16_t q2_2 = vorrq_u8(vandq_u8(bytes32_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared128_2, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = vdotq_s32(dot2_2[c], vreinterpretq_s8_u8(q2_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 32)));
      const uint8x16_t bytes32_3 = vld1q_u8(at(3) + 32);
      const uint8x16_t q2_3 = vorrq_u8(vandq_u8(bytes32_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared128_3, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = vdotq_s32(dot3_2[c], vreinterpretq_s8_u8(q2_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 32)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[2], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_2[c], dot1_2[c]), vpaddq_s32(dot2_2[c], dot3_2[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 8))));
      // weights 96 .. 111
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
      const uint8x16_t q6_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes32_0, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared128_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = vdotq_s32(dot0_6[c], vreinterpretq_s8_u8(q6_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 96)));
      const uint8x16_t q6_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes32_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared128_1, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = vdotq_s32(dot1_6[c], vreinterpretq_s8_u8(q6_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 96)));
      const uint8x16_t q6_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes32_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared128_2, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = vdotq_s32(dot2_6[c], vreinterpretq_s8_u8(q6_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 96)));
      const uint8x16_t q6_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes32_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared128_3, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = vdotq_s32(dot3_6[c], vreinterpretq_s8_u8(q6_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 96)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[6], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_6[c], dot1_6[c]), vpaddq_s32(dot2_6[c], dot3_6[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 24))));
    }
    {
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
      const uint8x16_t bytes48_0 = vld1q_u8(at(0) + 48);
      const uint8x16_t q3_0 = vorrq_u8(vandq_u8(bytes48_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared144_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = vdotq_s32(dot0_3[c], vreinterpretq_s8_u8(q3_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 48)));
      const uint8x16_t bytes48_1 = vld1q_u8(at(1) + 48);
      const uint8x16_t q3_1 = vorrq_u8(vandq_u8(bytes48_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared144_1, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = vdotq_s32(dot1_3[c], vreinterpretq_s8_u8(q3_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 48)));
      const uint8x16_t bytes48_2 = vld1q_u8(at(2) + 48);
      const uint8x16_t q3_2 = vorrq_u8(vandq_u8(bytes48_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared144_2, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = vdotq_s32(dot2_3[c], vreinterpretq_s8_u8(q3_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 48)));
      const uint8x16_t bytes48_3 = vld1q_u8(at(3) + 48);
      const uint8x16_t q3_3 = vorrq_u8(vandq_u8(bytes48_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared144_3, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = vdotq_s32(dot3_3[c], vreinterpretq_s8_u8(q3_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[3], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_3[c], dot1_3[c]), vpaddq_s32(dot2_3[c], dot3_3[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 12))));
      // weights 112 .. 127
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
      const uint8x16_t q7_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes48_0, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared144_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = vdotq_s32(dot0_7[c], vreinterpretq_s8_u8(q7_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 112)));
      const uint8x16_t q7_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes48_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared144_1, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = vdotq_s32(dot1_7[c], vreinterpretq_s8_u8(q7_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 112)));
      const uint8x16_t q7_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes48_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared144_2, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = vdotq_s32(dot2_7[c], vreinterpretq_s8_u8(q7_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 112)));
      const uint8x16_t q7_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes48_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared144_3, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = vdotq_s32(dot3_7[c], vreinterpretq_s8_u8(q7_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 112)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[7], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_7[c], dot1_7[c]), vpaddq_s32(dot2_7[c], dot3_7[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 28))));
    }
    {
      // weights 128 .. 143
      int32x4_t dot0_8[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_8[c] = vdupq_n_s32(0);
      int32x4_t dot1_8[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_8[c] = vdupq_n_s32(0);
      int32x4_t dot2_8[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_8[c] = vdupq_n_s32(0);
      int32x4_t dot3_8[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_8[c] = vdupq_n_s32(0);
      const uint8x16_t bytes64_0 = vld1q_u8(at(0) + 64);
      const uint8x16_t q8_0 = vorrq_u8(vandq_u8(bytes64_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared160_0, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_8[c] = vdotq_s32(dot0_8[c], vreinterpretq_s8_u8(q8_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 128)));
      const uint8x16_t bytes64_1 = vld1q_u8(at(1) + 64);
      const uint8x16_t q8_1 = vorrq_u8(vandq_u8(bytes64_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared160_1, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_8[c] = vdotq_s32(dot1_8[c], vreinterpretq_s8_u8(q8_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 128)));
      const uint8x16_t bytes64_2 = vld1q_u8(at(2) + 64);
      const uint8x16_t q8_2 = vorrq_u8(vandq_u8(bytes64_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared160_2, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_8[c] = vdotq_s32(dot2_8[c], vreinterpretq_s8_u8(q8_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 128)));
      const uint8x16_t bytes64_3 = vld1q_u8(at(3) + 64);
      const uint8x16_t q8_3 = vorrq_u8(vandq_u8(bytes64_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared160_3, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_8[c] = vdotq_s32(dot3_8[c], vreinterpretq_s8_u8(q8_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 128)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[8], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_8[c], dot1_8[c]), vpaddq_s32(dot2_8[c], dot3_8[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 32))));
      // weights 192 .. 207
      int32x4_t dot0_12[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_12[c] = vdupq_n_s32(0);
      int32x4_t dot1_12[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_12[c] = vdupq_n_s32(0);
      int32x4_t dot2_12[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_12[c] = vdupq_n_s32(0);
      int32x4_t dot3_12[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_12[c] = vdupq_n_s32(0);
      const uint8x16_t q12_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes64_0, 4), vdupq_n_u8(15)), vandq_u8(shared160_0, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_12[c] = vdotq_s32(dot0_12[c], vreinterpretq_s8_u8(q12_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 192)));
      const uint8x16_t q12_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes64_1, 4), vdupq_n_u8(15)), vandq_u8(shared160_1, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_12[c] = vdotq_s32(dot1_12[c], vreinterpretq_s8_u8(q12_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 192)));
      const uint8x16_t q12_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes64_2, 4), vdupq_n_u8(15)), vandq_u8(shared160_2, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_12[c] = vdotq_s32(dot2_12[c], vreinterpretq_s8_u8(q12_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 192)));
      const uint8x16_t q12_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes64_3, 4), vdupq_n_u8(15)), vandq_u8(shared160_3, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_12[c] = vdotq_s32(dot3_12[c], vreinterpretq_s8_u8(q12_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 192)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[12], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_12[c], dot1_12[c]), vpaddq_s32(dot2_12[c], dot3_12[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 48))));
    }
    {
      // weights 144 .. 159
      int32x4_t dot0_9[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_9[c] = vdupq_n_s32(0);
      int32x4_t dot1_9[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_9[c] = vdupq_n_s32(0);
      int32x4_t dot2_9[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_9[c] = vdupq_n_s32(0);
      int32x4_t dot3_9[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_9[c] = vdupq_n_s32(0);
      const uint8x16_t bytes80_0 = vld1q_u8(at(0) + 80);
      const uint8x16_t q9_0 = vorrq_u8(vandq_u8(bytes80_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared176_0, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_9[c] = vdotq_s32(dot0_9[c], vreinterpretq_s8_u8(q9_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 144)));
      const uint8x16_t bytes80_1 = vld1q_u8(at(1) + 80);
      const uint8x16_t q9_1 = vorrq_u8(vandq_u8(bytes80_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared176_1, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_9[c] = vdotq_s32(dot1_9[c], vreinterpretq_s8_u8(q9_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 144)));
      const uint8x16_t bytes80_2 = vld1q_u8(at(2) + 80);
      const uint8x16_t q9_2 = vorrq_u8(vandq_u8(bytes80_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared176_2, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_9[c] = vdotq_s32(dot2_9[c], vreinterpretq_s8_u8(q9_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 144)));
      const uint8x16_t bytes80_3 = vld1q_u8(at(3) + 80);
      const uint8x16_t q9_3 = vorrq_u8(vandq_u8(bytes80_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared176_3, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_9[c] = vdotq_s32(dot3_9[c], vreinterpretq_s8_u8(q9_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 144)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[9], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_9[c], dot1_9[c]), vpaddq_s32(dot2_9[c], dot3_9[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 36))));
      // weights 208 .. 223
      int32x4_t dot0_13[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_13[c] = vdupq_n_s32(0);
      int32x4_t dot1_13[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_13[c] = vdupq_n_s32(0);
      int32x4_t dot2_13[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_13[c] = vdupq_n_s32(0);
      int32x4_t dot3_13[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_13[c] = vdupq_n_s32(0);
      const uint8x16_t q13_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes80_0, 4), vdupq_n_u8(15)), vandq_u8(shared176_0, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_13[c] = vdotq_s32(dot0_13[c], vreinterpretq_s8_u8(q13_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 208)));
      const uint8x16_t q13_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes80_1, 4), vdupq_n_u8(15)), vandq_u8(shared176_1, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_13[c] = vdotq_s32(dot1_13[c], vreinterpretq_s8_u8(q13_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 208)));
      const uint8x16_t q13_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes80_2, 4), vdupq_n_u8(15)), vandq_u8(shared176_2, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_13[c] = vdotq_s32(dot2_13[c], vreinterpretq_s8_u8(q13_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 208)));
      const uint8x16_t q13_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes80_3, 4), vdupq_n_u8(15)), vandq_u8(shared176_3, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_13[c] = vdotq_s32(dot3_13[c], vreinterpretq_s8_u8(q13_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 208)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[13], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_13[c], dot1_13[c]), vpaddq_s32(dot2_13[c], dot3_13[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 52))));
    }
    {
      // weights 160 .. 175
      int32x4_t dot0_10[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_10[c] = vdupq_n_s32(0);
      int32x4_t dot1_10[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_10[c] = vdupq_n_s32(0);
      int32x4_t dot2_10[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_10[c] = vdupq_n_s32(0);
      int32x4_t dot3_10[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_10[c] = vdupq_n_s32(0);
      const uint8x16_t bytes96_0 = vld1q_u8(at(0) + 96);
      const uint8x16_t q10_0 = vorrq_u8(vandq_u8(bytes96_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared160_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_10[c] = vdotq_s32(dot0_10[c], vreinterpretq_s8_u8(q10_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 160)));
      const uint8x16_t bytes96_1 = vld1q_u8(at(1) + 96);
      const uint8x16_t q10_1 = vorrq_u8(vandq_u8(bytes96_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared160_1, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_10[c] = vdotq_s32(dot1_10[c], vreinterpretq_s8_u8(q10_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 160)));
      const uint8x16_t bytes96_2 = vld1q_u8(at(2) + 96);
      const uint8x16_t q10_2 = vorrq_u8(vandq_u8(bytes96_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared160_2, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_10[c] = vdotq_s32(dot2_10[c], vreinterpretq_s8_u8(q10_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 160)));
      const uint8x16_t bytes96_3 = vld1q_u8(at(3) + 96);
      const uint8x16_t q10_3 = vorrq_u8(vandq_u8(bytes96_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared160_3, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_10[c] = vdotq_s32(dot3_10[c], vreinterpretq_s8_u8(q10_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 160)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[10], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_10[c], dot1_10[c]), vpaddq_s32(dot2_10[c], dot3_10[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 40))));
      // weights 224 .. 239
      int32x4_t dot0_14[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_14[c] = vdupq_n_s32(0);
      int32x4_t dot1_14[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_14[c] = vdupq_n_s32(0);
      int32x4_t dot2_14[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_14[c] = vdupq_n_s32(0);
      int32x4_t dot3_14[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_14[c] = vdupq_n_s32(0);
      const uint8x16_t q14_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes96_0, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared160_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_14[c] = vdotq_s32(dot0_14[c], vreinterpretq_s8_u8(q14_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 224)));
      const uint8x16_t q14_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes96_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared160_1, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_14[c] = vdotq_s32(dot1_14[c], vreinterpretq_s8_u8(q14_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 224)));
      const uint8x16_t q14_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes96_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared160_2, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_14[c] = vdotq_s32(dot2_14[c], vreinterpretq_s8_u8(q14_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 224)));
      const uint8x16_t q14_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes96_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared160_3, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_14[c] = vdotq_s32(dot3_14[c], vreinterpretq_s8_u8(q14_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 224)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[14], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_14[c], dot1_14[c]), vpaddq_s32(dot2_14[c], dot3_14[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 56))));
    }
    {
      // weights 176 .. 191
      int32x4_t dot0_11[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_11[c] = vdupq_n_s32(0);
      int32x4_t dot1_11[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_11[c] = vdupq_n_s32(0);
      int32x4_t dot2_11[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_11[c] = vdupq_n_s32(0);
      int32x4_t dot3_11[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_11[c] = vdupq_n_s32(0);
      const uint8x16_t bytes112_0 = vld1q_u8(at(0) + 112);
      const uint8x16_t q11_0 = vorrq_u8(vandq_u8(bytes112_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared176_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_11[c] = vdotq_s32(dot0_11[c], vreinterpretq_s8_u8(q11_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 176)));
      const uint8x16_t bytes112_1 = vld1q_u8(at(1) + 112);
      const uint8x16_t q11_1 = vorrq_u8(vandq_u8(bytes112_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared176_1, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_11[c] = vdotq_s32(dot1_11[c], vreinterpretq_s8_u8(q11_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 176)));
      const uint8x16_t bytes112_2 = vld1q_u8(at(2) + 112);
      const uint8x16_t q11_2 = vorrq_u8(vandq_u8(bytes112_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared176_2, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_11[c] = vdotq_s32(dot2_11[c], vreinterpretq_s8_u8(q11_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 176)));
      const uint8x16_t bytes112_3 = vld1q_u8(at(3) + 112);
      const uint8x16_t q11_3 = vorrq_u8(vandq_u8(bytes112_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared176_3, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_11[c] = vdotq_s32(dot3_11[c], vreinterpretq_s8_u8(q11_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 176)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[11], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_11[c], dot1_11[c]), vpaddq_s32(dot2_11[c], dot3_11[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 44))));
      // weights 240 .. 255
      int32x4_t dot0_15[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_15[c] = vdupq_n_s32(0);
      int32x4_t dot1_15[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_15[c] = vdupq_n_s32(0);
      int32x4_t dot2_15[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_15[c] = vdupq_n_s32(0);
      int32x4_t dot3_15[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_15[c] = vdupq_n_s32(0);
      const uint8x16_t q15_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes112_0, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared176_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_15[c] = vdotq_s32(dot0_15[c], vreinterpretq_s8_u8(q15_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 240)));
      const uint8x16_t q15_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes112_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared176_1, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_15[c] = vdotq_s32(dot1_15[c], vreinterpretq_s8_u8(q15_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 240)));
      const uint8x16_t q15_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes112_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared176_2, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_15[c] = vdotq_s32(dot2_15[c], vreinterpretq_s8_u8(q15_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 240)));
      const uint8x16_t q15_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes112_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared176_3, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_15[c] = vdotq_s32(dot3_15[c], vreinterpretq_s8_u8(q15_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 336 + 240)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[15], vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_15[c], dot1_15[c]), vpaddq_s32(dot2_15[c], dot3_15[c])), vdupq_n_s32(qc_i32(a + c * 336 + 256 + 60))));
    }
    const float32x4_t scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 336 + 320));
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
    const uint8_t *const block = panel + b * 840;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    for (size_t g = 0; g < 16; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdupq_n_s32(qc_i32(a + c * 336 + 256 + g * 4));
      const uint8x16_t plane0_0 = vld1q_u8(block + 72 + g * 48);
      const uint8x16_t plane1_0 = vld1q_u8(block + 72 + g * 48 + 32);
      const uint8x16_t q0 = vorrq_u8(vandq_u8(plane0_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(plane1_0, 4), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 336 + g * 16)))));
      const uint8x16_t q1 = vorrq_u8(vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(plane1_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 336 + g * 16 + 4)))));
      const uint8x16_t plane0_1 = vld1q_u8(block + 72 + g * 48 + 16);
      const uint8x16_t q2 = vorrq_u8(vandq_u8(plane0_1, vdupq_n_u8(15)), vandq_u8(plane1_0, vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 336 + g * 16 + 8)))));
      const uint8x16_t q3 = vorrq_u8(vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(plane1_0, 2), vdupq_n_u8(48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 336 + g * 16 + 12)))));
      const int32x4_t scale = vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(block + 8 + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 336 + 320));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 210, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 210, rows - r, blocks, act + c * 336, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 840)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q6_k__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_raw_q6_k__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 336;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q6_k__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_packed_q6_k__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 336;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 336, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 336, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 336, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 336, to, y_stride);
  }
}
