// Kernels of q2_k for neon_dotprod. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
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
