// Kernels of q2_0_g128 for neon_dotprod. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"

namespace {

template <int K> QC_TILE uint8x16_t transpose(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint32x4_t a4 = vreinterpretq_u32_u8(a), b4 = vreinterpretq_u32_u8(b);
  const uint32x4_t c4 = vreinterpretq_u32_u8(c), d4 = vreinterpretq_u32_u8(d);
  const uint64x2_t ab = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(a4, b4) : vtrn2q_u32(a4, b4));
  const uint64x2_t cd = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(c4, d4) : vtrn2q_u32(c4, d4));
  return vreinterpretq_u8_u64(K < 2 ? vtrn1q_u64(ab, cd) : vtrn2q_u64(ab, cd));
}
alignas(16) const uint8_t pattern0[16] = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0};
alignas(16) const uint8_t pattern4[16] = {0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3};
alignas(16) const uint8_t pattern5[16] = {4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7};
alignas(16) const uint8_t pattern6[16] = {8, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11};
alignas(16) const uint8_t pattern7[16] = {12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15};

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
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
    int32x4_t isum[C];
    // weights 0 .. 127
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
    const uint8x16_t bytes2_0 = vld1q_u8(at(0) + 2);
    const uint8x16_t q0_0 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes2_0, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_0, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_0, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_0, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 144)));
    const uint8x16_t bytes2_1 = vld1q_u8(at(1) + 2);
    const uint8x16_t q0_1 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes2_1, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_1, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_1, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_1, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 144)));
    const uint8x16_t bytes2_2 = vld1q_u8(at(2) + 2);
    const uint8x16_t q0_2 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes2_2, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_2, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_2, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_2, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 144)));
    const uint8x16_t bytes2_3 = vld1q_u8(at(3) + 2);
    const uint8x16_t q0_3 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes2_3, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_3, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_3, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes2_3, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 144)));
    const uint8x16_t bytes6_0 = vld1q_u8(at(0) + 6);
    const uint8x16_t q1_0 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes6_0, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_0, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_0, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_0, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 16)));
    const uint8x16_t bytes6_1 = vld1q_u8(at(1) + 6);
    const uint8x16_t q1_1 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes6_1, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_1, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_1, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_1, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 16)));
    const uint8x16_t bytes6_2 = vld1q_u8(at(2) + 6);
    const uint8x16_t q1_2 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes6_2, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_2, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_2, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_2, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 16)));
    const uint8x16_t bytes6_3 = vld1q_u8(at(3) + 6);
    const uint8x16_t q1_3 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes6_3, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_3, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_3, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes6_3, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 16)));
    const uint8x16_t bytes10_0 = vld1q_u8(at(0) + 10);
    const uint8x16_t q2_0 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes10_0, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_0, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_0, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_0, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q2_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 32)));
    const uint8x16_t bytes10_1 = vld1q_u8(at(1) + 10);
    const uint8x16_t q2_1 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes10_1, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_1, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_1, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_1, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q2_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 32)));
    const uint8x16_t bytes10_2 = vld1q_u8(at(2) + 10);
    const uint8x16_t q2_2 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes10_2, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_2, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_2, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_2, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q2_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 32)));
    const uint8x16_t bytes10_3 = vld1q_u8(at(3) + 10);
    const uint8x16_t q2_3 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes10_3, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_3, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_3, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes10_3, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q2_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 32)));
    const uint8x16_t bytes14_0 = vld1q_u8(at(0) + 14);
    const uint8x16_t q3_0 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes14_0, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_0, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_0, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_0, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q3_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 48)));
    const uint8x16_t bytes14_1 = vld1q_u8(at(1) + 14);
    const uint8x16_t q3_1 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes14_1, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_1, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_1, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_1, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q3_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 48)));
    const uint8x16_t bytes14_2 = vld1q_u8(at(2) + 14);
    const uint8x16_t q3_2 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes14_2, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_2, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_2, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_2, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q3_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 48)));
    const uint8x16_t bytes14_3 = vld1q_u8(at(3) + 14);
    const uint8x16_t q3_3 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes14_3, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_3, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_3, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes14_3, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q3_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 48)));
    const uint8x16_t bytes18_0 = vld1q_u8(at(0) + 18);
    const uint8x16_t q4_0 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q4_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 64)));
    const uint8x16_t bytes18_1 = vld1q_u8(at(1) + 18);
    const uint8x16_t q4_1 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q4_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 64)));
    const uint8x16_t bytes18_2 = vld1q_u8(at(2) + 18);
    const uint8x16_t q4_2 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q4_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 64)));
    const uint8x16_t bytes18_3 = vld1q_u8(at(3) + 18);
    const uint8x16_t q4_3 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern0)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern0)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern0)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern0)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q4_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 64)));
    const uint8x16_t q5_0 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern5)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern5)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern5)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern5)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q5_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 80)));
    const uint8x16_t q5_1 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern5)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern5)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern5)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern5)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q5_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 80)));
    const uint8x16_t q5_2 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern5)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern5)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern5)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern5)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q5_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 80)));
    const uint8x16_t q5_3 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern5)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern5)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern5)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern5)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q5_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 80)));
    const uint8x16_t q6_0 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern6)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern6)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern6)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern6)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q6_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 96)));
    const uint8x16_t q6_1 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern6)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern6)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern6)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern6)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q6_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 96)));
    const uint8x16_t q6_2 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern6)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern6)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern6)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern6)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q6_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 96)));
    const uint8x16_t q6_3 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern6)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern6)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern6)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern6)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q6_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 96)));
    const uint8x16_t q7_0 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern7)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern7)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern7)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_0, vld1q_u8(pattern7)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q7_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 112)));
    const uint8x16_t q7_1 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern7)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern7)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern7)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_1, vld1q_u8(pattern7)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q7_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 112)));
    const uint8x16_t q7_2 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern7)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern7)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern7)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_2, vld1q_u8(pattern7)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q7_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 112)));
    const uint8x16_t q7_3 = vorrq_u8(vorrq_u8(vorrq_u8(vandq_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern7)), vld1q_u8(pattern1)), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern7)), 2), vld1q_u8(pattern2))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern7)), 4), vld1q_u8(pattern3))), vandq_u8(vshrq_n_u8(vqtbl1q_u8(bytes18_3, vld1q_u8(pattern7)), 6), vld1q_u8(pattern4)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q7_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 144 + 112)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vaddq_s32(vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c])), vdupq_n_s32(qc_i32(a + c * 144 + 128)));
    const float32x4_t scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 144 + 132));
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
    const uint8_t *const block = panel + b * 136;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(qc_i32(a + c * 144 + 128));
    for (size_t u = 0; u < 4; ++u) {
      const uint8x16_t plane0_0 = vld1q_u8(block + 8 + u * 32);
      const uint8x16_t q0 = vandq_u8(plane0_0, vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 144 + u * 32)))));
      const uint8x16_t q1 = vandq_u8(vshrq_n_u8(plane0_0, 2), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 144 + u * 32 + 4)))));
      const uint8x16_t q2 = vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 144 + u * 32 + 8)))));
      const uint8x16_t q3 = vandq_u8(vshrq_n_u8(plane0_0, 6), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 144 + u * 32 + 12)))));
      const uint8x16_t plane0_1 = vld1q_u8(block + 8 + u * 32 + 16);
      const uint8x16_t q4 = vandq_u8(plane0_1, vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 144 + u * 32 + 16)))));
      const uint8x16_t q5 = vandq_u8(vshrq_n_u8(plane0_1, 2), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 144 + u * 32 + 20)))));
      const uint8x16_t q6 = vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 144 + u * 32 + 24)))));
      const uint8x16_t q7 = vandq_u8(vshrq_n_u8(plane0_1, 6), vdupq_n_u8(3));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 144 + u * 32 + 28)))));
    }
    const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 144 + 132));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 34, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 34, rows - r, blocks, act + c * 144, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 136)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q2_0_g128__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 144, y, y_stride);
}

extern "C" void qc_gemm_raw_q2_0_g128__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 144;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 144, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 144, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 144, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q2_0_g128__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 144, y, y_stride);
}

extern "C" void qc_gemm_packed_q2_0_g128__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 144;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 144, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 144, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 144, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 144, to, y_stride);
  }
}
