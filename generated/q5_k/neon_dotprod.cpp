// Kernels of q5_k for neon_dotprod. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
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
QC_TILE int32x4_t dot2(int32x4_t acc, int16x8_t a, int16x8_t b) {
  return vaddq_s32(acc, vpaddq_s32(vmull_s16(vget_low_s16(a), vget_low_s16(b)), vmull_high_s16(a, b)));
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
    const uint8x16_t head0_0 = vld1q_u8(at(0));
    const uint8x16_t head0_1 = vld1q_u8(at(1));
    const uint8x16_t head0_2 = vld1q_u8(at(2));
    const uint8x16_t head0_3 = vld1q_u8(at(3));
    const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
    const int32x4_t word0_1 = vreinterpretq_s32_u8(transpose<1>(head0_0, head0_1, head0_2, head0_3));
    const int32x4_t word0_2 = vreinterpretq_s32_u8(transpose<2>(head0_0, head0_1, head0_2, head0_3));
    const int32x4_t word0_3 = vreinterpretq_s32_u8(transpose<3>(head0_0, head0_1, head0_2, head0_3));
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
    const float32x4_t dmin_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)))));
    int32x4_t isum[C];
    int32x4_t msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = vdupq_n_s32(0);
      msum[c] = vdupq_n_s32(0);
    }
    const int16x8_t minimum0 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(word0_2, vdupq_n_s32(int32_t(63))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 8)), vdupq_n_s32(int32_t(63))), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum0, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 288 + 256))));
    const int16x8_t minimum1 = vreinterpretq_s16_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 16)), vdupq_n_s32(int32_t(63))), vshlq_n_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 24)), vdupq_n_s32(int32_t(63))), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum1, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 288 + 256 + 4))));
    const int16x8_t minimum2 = vreinterpretq_s16_s32(vorrq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 4)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 2)), vdupq_n_s32(int32_t(48)))), vshlq_n_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 12)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 10)), vdupq_n_s32(int32_t(48)))), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum2, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 288 + 256 + 8))));
    const int16x8_t minimum3 = vreinterpretq_s16_s32(vorrq_s32(vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 20)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 18)), vdupq_n_s32(int32_t(48)))), vshlq_n_s32(vorrq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 28)), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 26)), vdupq_n_s32(int32_t(48)))), 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = dot2(msum[c], minimum3, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 288 + 256 + 12))));
    int32x4_t scale[8];
    scale[0] = vandq_s32(word0_1, vdupq_n_s32(int32_t(63)));
    scale[1] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 8)), vdupq_n_s32(int32_t(63)));
    scale[2] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 16)), vdupq_n_s32(int32_t(63)));
    scale[3] = vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 24)), vdupq_n_s32(int32_t(63)));
    scale[4] = vorrq_s32(vandq_s32(word0_3, vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 2)), vdupq_n_s32(int32_t(48))));
    scale[5] = vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 8)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 10)), vdupq_n_s32(int32_t(48))));
    scale[6] = vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 16)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 18)), vdupq_n_s32(int32_t(48))));
    scale[7] = vorrq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_3), 24)), vdupq_n_s32(int32_t(15))), vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_1), 26)), vdupq_n_s32(int32_t(48))));
    const uint8x16_t shared16_0 = vld1q_u8(at(0) + 16);
    const uint8x16_t shared16_1 = vld1q_u8(at(1) + 16);
    const uint8x16_t shared16_2 = vld1q_u8(at(2) + 16);
    const uint8x16_t shared16_3 = vld1q_u8(at(3) + 16);
    const uint8x16_t shared32_0 = vld1q_u8(at(0) + 32);
    const uint8x16_t shared32_1 = vld1q_u8(at(1) + 32);
    const uint8x16_t shared32_2 = vld1q_u8(at(2) + 32);
    const uint8x16_t shared32_3 = vld1q_u8(at(3) + 32);
    {
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
      const uint8x16_t bytes48_0 = vld1q_u8(at(0) + 48);
      const uint8x16_t q0_0 = vorrq_u8(vandq_u8(bytes48_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_0, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288)));
      const uint8x16_t bytes48_1 = vld1q_u8(at(1) + 48);
      const uint8x16_t q0_1 = vorrq_u8(vandq_u8(bytes48_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_1, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288)));
      const uint8x16_t bytes48_2 = vld1q_u8(at(2) + 48);
      const uint8x16_t q0_2 = vorrq_u8(vandq_u8(bytes48_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_2, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288)));
      const uint8x16_t bytes48_3 = vld1q_u8(at(3) + 48);
      const uint8x16_t q0_3 = vorrq_u8(vandq_u8(bytes48_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_3, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288)));
      const uint8x16_t bytes64_0 = vld1q_u8(at(0) + 64);
      const uint8x16_t q1_0 = vorrq_u8(vandq_u8(bytes64_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_0, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 16)));
      const uint8x16_t bytes64_1 = vld1q_u8(at(1) + 64);
      const uint8x16_t q1_1 = vorrq_u8(vandq_u8(bytes64_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_1, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 16)));
      const uint8x16_t bytes64_2 = vld1q_u8(at(2) + 64);
      const uint8x16_t q1_2 = vorrq_u8(vandq_u8(bytes64_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_2, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 16)));
      const uint8x16_t bytes64_3 = vld1q_u8(at(3) + 64);
      const uint8x16_t q1_3 = vorrq_u8(vandq_u8(bytes64_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_3, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[0], vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c])));
      // weights 32 .. 63
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
      const uint8x16_t q2_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes48_0, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_0, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = vdotq_s32(dot0_1[c], vreinterpretq_s8_u8(q2_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 32)));
      const uint8x16_t q2_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes48_1, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_1, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = vdotq_s32(dot1_1[c], vreinterpretq_s8_u8(q2_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 32)));
      const uint8x16_t q2_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes48_2, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_2, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = vdotq_s32(dot2_1[c], vreinterpretq_s8_u8(q2_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 32)));
      const uint8x16_t q2_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes48_3, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_3, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = vdotq_s32(dot3_1[c], vreinterpretq_s8_u8(q2_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 32)));
      const uint8x16_t q3_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes64_0, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_0, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = vdotq_s32(dot0_1[c], vreinterpretq_s8_u8(q3_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 48)));
      const uint8x16_t q3_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes64_1, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_1, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = vdotq_s32(dot1_1[c], vreinterpretq_s8_u8(q3_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 48)));
      const uint8x16_t q3_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes64_2, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_2, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = vdotq_s32(dot2_1[c], vreinterpretq_s8_u8(q3_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 48)));
      const uint8x16_t q3_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes64_3, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_3, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = vdotq_s32(dot3_1[c], vreinterpretq_s8_u8(q3_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[1], vpaddq_s32(vpaddq_s32(dot0_1[c], dot1_1[c]), vpaddq_s32(dot2_1[c], dot3_1[c])));
    }
    {
      // weights 64 .. 95
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
      const uint8x16_t bytes80_0 = vld1q_u8(at(0) + 80);
      const uint8x16_t q4_0 = vorrq_u8(vandq_u8(bytes80_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_0, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = vdotq_s32(dot0_2[c], vreinterpretq_s8_u8(q4_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 64)));
      const uint8x16_t bytes80_1 = vld1q_u8(at(1) + 80);
      const uint8x16_t q4_1 = vorrq_u8(vandq_u8(bytes80_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_1, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = vdotq_s32(dot1_2[c], vreinterpretq_s8_u8(q4_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 64)));
      const uint8x16_t bytes80_2 = vld1q_u8(at(2) + 80);
      const uint8x16_t q4_2 = vorrq_u8(vandq_u8(bytes80_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_2, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = vdotq_s32(dot2_2[c], vreinterpretq_s8_u8(q4_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 64)));
      const uint8x16_t bytes80_3 = vld1q_u8(at(3) + 80);
      const uint8x16_t q4_3 = vorrq_u8(vandq_u8(bytes80_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_3, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = vdotq_s32(dot3_2[c], vreinterpretq_s8_u8(q4_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 64)));
      const uint8x16_t bytes96_0 = vld1q_u8(at(0) + 96);
      const uint8x16_t q5_0 = vorrq_u8(vandq_u8(bytes96_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_0, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = vdotq_s32(dot0_2[c], vreinterpretq_s8_u8(q5_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 80)));
      const uint8x16_t bytes96_1 = vld1q_u8(at(1) + 96);
      const uint8x16_t q5_1 = vorrq_u8(vandq_u8(bytes96_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_1, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = vdotq_s32(dot1_2[c], vreinterpretq_s8_u8(q5_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 80)));
      const uint8x16_t bytes96_2 = vld1q_u8(at(2) + 96);
      const uint8x16_t q5_2 = vorrq_u8(vandq_u8(bytes96_2, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_2, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = vdotq_s32(dot2_2[c], vreinterpretq_s8_u8(q5_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 80)));
      const uint8x16_t bytes96_3 = vld1q_u8(at(3) + 96);
      const uint8x16_t q5_3 = vorrq_u8(vandq_u8(bytes96_3, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_3, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = vdotq_s32(dot3_2[c], vreinterpretq_s8_u8(q5_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 80)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[2], vpaddq_s32(vpaddq_s32(dot0_2[c], dot1_2[c]), vpaddq_s32(dot2_2[c], dot3_2[c])));
      // weights 96 .. 127
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
      const uint8x16_t q6_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes80_0, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_0, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = vdotq_s32(dot0_3[c], vreinterpretq_s8_u8(q6_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 96)));
      const uint8x16_t q6_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes80_1, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_1, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = vdotq_s32(dot1_3[c], vreinterpretq_s8_u8(q6_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 96)));
      const uint8x16_t q6_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes80_2, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_2, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = vdotq_s32(dot2_3[c], vreinterpretq_s8_u8(q6_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 96)));
      const uint8x16_t q6_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes80_3, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared16_3, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = vdotq_s32(dot3_3[c], vreinterpretq_s8_u8(q6_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 96)));
      const uint8x16_t q7_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes96_0, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_0, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = vdotq_s32(dot0_3[c], vreinterpretq_s8_u8(q7_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 112)));
      const uint8x16_t q7_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes96_1, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_1, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = vdotq_s32(dot1_3[c], vreinterpretq_s8_u8(q7_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 112)));
      const uint8x16_t q7_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes96_2, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_2, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = vdotq_s32(dot2_3[c], vreinterpretq_s8_u8(q7_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 112)));
      const uint8x16_t q7_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes96_3, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(shared32_3, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = vdotq_s32(dot3_3[c], vreinterpretq_s8_u8(q7_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 112)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[3], vpaddq_s32(vpaddq_s32(dot0_3[c], dot1_3[c]), vpaddq_s32(dot2_3[c], dot3_3[c])));
    }
    {
      // weights 128 .. 159
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
      const uint8x16_t bytes112_0 = vld1q_u8(at(0) + 112);
      const uint8x16_t q8_0 = vorrq_u8(vandq_u8(bytes112_0, vdupq_n_u8(15)), vandq_u8(shared16_0, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = vdotq_s32(dot0_4[c], vreinterpretq_s8_u8(q8_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 128)));
      const uint8x16_t bytes112_1 = vld1q_u8(at(1) + 112);
      const uint8x16_t q8_1 = vorrq_u8(vandq_u8(bytes112_1, vdupq_n_u8(15)), vandq_u8(shared16_1, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = vdotq_s32(dot1_4[c], vreinterpretq_s8_u8(q8_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 128)));
      const uint8x16_t bytes112_2 = vld1q_u8(at(2) + 112);
      const uint8x16_t q8_2 = vorrq_u8(vandq_u8(bytes112_2, vdupq_n_u8(15)), vandq_u8(shared16_2, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = vdotq_s32(dot2_4[c], vreinterpretq_s8_u8(q8_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 128)));
      const uint8x16_t bytes112_3 = vld1q_u8(at(3) + 112);
      const uint8x16_t q8_3 = vorrq_u8(vandq_u8(bytes112_3, vdupq_n_u8(15)), vandq_u8(shared16_3, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = vdotq_s32(dot3_4[c], vreinterpretq_s8_u8(q8_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 128)));
      const uint8x16_t bytes128_0 = vld1q_u8(at(0) + 128);
      const uint8x16_t q9_0 = vorrq_u8(vandq_u8(bytes128_0, vdupq_n_u8(15)), vandq_u8(shared32_0, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = vdotq_s32(dot0_4[c], vreinterpretq_s8_u8(q9_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 144)));
      const uint8x16_t bytes128_1 = vld1q_u8(at(1) + 128);
      const uint8x16_t q9_1 = vorrq_u8(vandq_u8(bytes128_1, vdupq_n_u8(15)), vandq_u8(shared32_1, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = vdotq_s32(dot1_4[c], vreinterpretq_s8_u8(q9_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 144)));
      const uint8x16_t bytes128_2 = vld1q_u8(at(2) + 128);
      const uint8x16_t q9_2 = vorrq_u8(vandq_u8(bytes128_2, vdupq_n_u8(15)), vandq_u8(shared32_2, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = vdotq_s32(dot2_4[c], vreinterpretq_s8_u8(q9_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 144)));
      const uint8x16_t bytes128_3 = vld1q_u8(at(3) + 128);
      const uint8x16_t q9_3 = vorrq_u8(vandq_u8(bytes128_3, vdupq_n_u8(15)), vandq_u8(shared32_3, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = vdotq_s32(dot3_4[c], vreinterpretq_s8_u8(q9_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 144)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[4], vpaddq_s32(vpaddq_s32(dot0_4[c], dot1_4[c]), vpaddq_s32(dot2_4[c], dot3_4[c])));
      // weights 160 .. 191
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
      const uint8x16_t q10_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes112_0, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_0, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = vdotq_s32(dot0_5[c], vreinterpretq_s8_u8(q10_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 160)));
      const uint8x16_t q10_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes112_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_1, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = vdotq_s32(dot1_5[c], vreinterpretq_s8_u8(q10_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 160)));
      const uint8x16_t q10_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes112_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_2, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = vdotq_s32(dot2_5[c], vreinterpretq_s8_u8(q10_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 160)));
      const uint8x16_t q10_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes112_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_3, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = vdotq_s32(dot3_5[c], vreinterpretq_s8_u8(q10_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 160)));
      const uint8x16_t q11_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes128_0, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_0, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = vdotq_s32(dot0_5[c], vreinterpretq_s8_u8(q11_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 176)));
      const uint8x16_t q11_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes128_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_1, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = vdotq_s32(dot1_5[c], vreinterpretq_s8_u8(q11_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 176)));
      const uint8x16_t q11_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes128_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_2, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = vdotq_s32(dot2_5[c], vreinterpretq_s8_u8(q11_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 176)));
      const uint8x16_t q11_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes128_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_3, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = vdotq_s32(dot3_5[c], vreinterpretq_s8_u8(q11_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 176)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[5], vpaddq_s32(vpaddq_s32(dot0_5[c], dot1_5[c]), vpaddq_s32(dot2_5[c], dot3_5[c])));
    }
    {
      // weights 192 .. 223
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
      const uint8x16_t bytes144_0 = vld1q_u8(at(0) + 144);
      const uint8x16_t q12_0 = vorrq_u8(vandq_u8(bytes144_0, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_0, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = vdotq_s32(dot0_6[c], vreinterpretq_s8_u8(q12_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 192)));
      const uint8x16_t bytes144_1 = vld1q_u8(at(1) + 144);
      const uint8x16_t q12_1 = vorrq_u8(vandq_u8(bytes144_1, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_1, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = vdotq_s32(dot1_6[c], vreinterpretq_s8_u8(q12_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 192)));
      const uint8x16_t bytes144_2 = vld1q_u8(at(2) + 144);
      const uint8x16_t q12_2 = vorrq_u8(vandq_u8(bytes144_2, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_2, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = vdotq_s32(dot2_6[c], vreinterpretq_s8_u8(q12_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 192)));
      const uint8x16_t bytes144_3 = vld1q_u8(at(3) + 144);
      const uint8x16_t q12_3 = vorrq_u8(vandq_u8(bytes144_3, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_3, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = vdotq_s32(dot3_6[c], vreinterpretq_s8_u8(q12_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 192)));
      const uint8x16_t bytes160_0 = vld1q_u8(at(0) + 160);
      const uint8x16_t q13_0 = vorrq_u8(vandq_u8(bytes160_0, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_0, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = vdotq_s32(dot0_6[c], vreinterpretq_s8_u8(q13_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 208)));
      const uint8x16_t bytes160_1 = vld1q_u8(at(1) + 160);
      const uint8x16_t q13_1 = vorrq_u8(vandq_u8(bytes160_1, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_1, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = vdotq_s32(dot1_6[c], vreinterpretq_s8_u8(q13_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 208)));
      const uint8x16_t bytes160_2 = vld1q_u8(at(2) + 160);
      const uint8x16_t q13_2 = vorrq_u8(vandq_u8(bytes160_2, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_2, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = vdotq_s32(dot2_6[c], vreinterpretq_s8_u8(q13_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 208)));
      const uint8x16_t bytes160_3 = vld1q_u8(at(3) + 160);
      const uint8x16_t q13_3 = vorrq_u8(vandq_u8(bytes160_3, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_3, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = vdotq_s32(dot3_6[c], vreinterpretq_s8_u8(q13_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 208)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[6], vpaddq_s32(vpaddq_s32(dot0_6[c], dot1_6[c]), vpaddq_s32(dot2_6[c], dot3_6[c])));
      // weights 224 .. 255
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
      const uint8x16_t q14_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes144_0, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_0, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = vdotq_s32(dot0_7[c], vreinterpretq_s8_u8(q14_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 224)));
      const uint8x16_t q14_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes144_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_1, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = vdotq_s32(dot1_7[c], vreinterpretq_s8_u8(q14_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 224)));
      const uint8x16_t q14_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes144_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_2, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = vdotq_s32(dot2_7[c], vreinterpretq_s8_u8(q14_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 224)));
      const uint8x16_t q14_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes144_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared16_3, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = vdotq_s32(dot3_7[c], vreinterpretq_s8_u8(q14_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 224)));
      const uint8x16_t q15_0 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes160_0, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_0, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = vdotq_s32(dot0_7[c], vreinterpretq_s8_u8(q15_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 240)));
      const uint8x16_t q15_1 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes160_1, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_1, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = vdotq_s32(dot1_7[c], vreinterpretq_s8_u8(q15_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 240)));
      const uint8x16_t q15_2 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes160_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_2, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = vdotq_s32(dot2_7[c], vreinterpretq_s8_u8(q15_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 240)));
      const uint8x16_t q15_3 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes160_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(shared32_3, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = vdotq_s32(dot3_7[c], vreinterpretq_s8_u8(q15_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 288 + 240)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale[7], vpaddq_s32(vpaddq_s32(dot0_7[c], dot1_7[c]), vpaddq_s32(dot2_7[c], dot3_7[c])));
    }
    const float32x4_t scale_factor = d_factor;
    const float32x4_t minimum_factor = dmin_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 288 + 272));
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
    const uint8_t *const block = panel + b * 720;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    int32x4_t msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = vdupq_n_s32(0);
      msum[c] = vdupq_n_s32(0);
    }
    for (size_t pair = 0; pair < 4; ++pair) {
      const int16x8_t minimum = vreinterpretq_s16_u16(vmovl_u8(vld1_u8(block + 48 + pair * 8)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        msum[c] = dot2(msum[c], minimum, vreinterpretq_s16_s32(vdupq_n_s32(qc_i32(a + c * 288 + 256 + pair * 4))));
    }
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdupq_n_s32(0);
      const uint8x16_t plane0_0 = vld1q_u8(block + 80 + g * 80);
      const uint8x16_t plane1_0 = vld1q_u8(block + 80 + g * 80 + 64);
      const uint8x16_t q0 = vorrq_u8(vandq_u8(plane0_0, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(plane1_0, 4), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 288 + g * 32)))));
      const uint8x16_t q1 = vorrq_u8(vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(plane1_0, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 288 + g * 32 + 4)))));
      const uint8x16_t plane0_1 = vld1q_u8(block + 80 + g * 80 + 16);
      const uint8x16_t q2 = vorrq_u8(vandq_u8(plane0_1, vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(plane1_0, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 288 + g * 32 + 8)))));
      const uint8x16_t q3 = vorrq_u8(vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(15)), vandq_u8(vshlq_n_u8(plane1_0, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 288 + g * 32 + 12)))));
      const uint8x16_t plane0_2 = vld1q_u8(block + 80 + g * 80 + 32);
      const uint8x16_t q4 = vorrq_u8(vandq_u8(plane0_2, vdupq_n_u8(15)), vandq_u8(plane1_0, vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 288 + g * 32 + 16)))));
      const uint8x16_t q5 = vorrq_u8(vandq_u8(vshrq_n_u8(plane0_2, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(plane1_0, 1), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 288 + g * 32 + 20)))));
      const uint8x16_t plane0_3 = vld1q_u8(block + 80 + g * 80 + 48);
      const uint8x16_t q6 = vorrq_u8(vandq_u8(plane0_3, vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(plane1_0, 2), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 288 + g * 32 + 24)))));
      const uint8x16_t q7 = vorrq_u8(vandq_u8(vshrq_n_u8(plane0_3, 4), vdupq_n_u8(15)), vandq_u8(vshrq_n_u8(plane1_0, 3), vdupq_n_u8(16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 288 + g * 32 + 28)))));
      const int32x4_t scale = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(block + 16 + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block)));
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block + 8)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 288 + 272));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 176, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 176, rows - r, blocks, act + c * 288, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 720)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q5_k__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_raw_q5_k__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 288;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 288, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 288, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 288, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q5_k__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_packed_q5_k__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 288;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 288, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 288, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 288, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 288, to, y_stride);
  }
}
