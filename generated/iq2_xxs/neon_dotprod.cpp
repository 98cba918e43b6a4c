// Kernels of iq2_xxs for neon_dotprod. Generated from formats/iq2_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"
#include "tables.h"

namespace {

QC_TILE uint8x8_t load4(const uint8_t *p) { return vreinterpret_u8_u32(vdup_n_u32(qc_u32(p))); }
template <int K> QC_TILE uint8x16_t transpose(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint32x4_t a4 = vreinterpretq_u32_u8(a), b4 = vreinterpretq_u32_u8(b);
  const uint32x4_t c4 = vreinterpretq_u32_u8(c), d4 = vreinterpretq_u32_u8(d);
  const uint64x2_t ab = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(a4, b4) : vtrn2q_u32(a4, b4));
  const uint64x2_t cd = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(c4, d4) : vtrn2q_u32(c4, d4));
  return vreinterpretq_u8_u64(K < 2 ? vtrn1q_u64(ab, cd) : vtrn2q_u64(ab, cd));
}
alignas(16) const uint8_t pattern0[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

}  // namespace

namespace {

void unfold(const uint8_t *w, uint8_t *codes) {
  qc_store_u64(codes + 0, qc_u64(lookup0 + size_t(w[2]) * 8) | (qc_u64(lookup1 + size_t((w[6] & 127)) * 8)) << 2);
  qc_store_u64(codes + 8, qc_u64(lookup0 + size_t(w[3]) * 8) | (qc_u64(lookup1 + size_t((w[6] >> 7) | ((w[7] & 63) << 1)) * 8)) << 2);
  qc_store_u64(codes + 16, qc_u64(lookup0 + size_t(w[4]) * 8) | (qc_u64(lookup1 + size_t((w[7] >> 6) | ((w[8] & 31) << 2)) * 8)) << 2);
  qc_store_u64(codes + 24, qc_u64(lookup0 + size_t(w[5]) * 8) | (qc_u64(lookup1 + size_t((w[8] >> 5) | ((w[9] & 15) << 3)) * 8)) << 2);
  qc_store_u64(codes + 32, qc_u64(lookup0 + size_t(w[10]) * 8) | (qc_u64(lookup1 + size_t((w[14] & 127)) * 8)) << 2);
  qc_store_u64(codes + 40, qc_u64(lookup0 + size_t(w[11]) * 8) | (qc_u64(lookup1 + size_t((w[14] >> 7) | ((w[15] & 63) << 1)) * 8)) << 2);
  qc_store_u64(codes + 48, qc_u64(lookup0 + size_t(w[12]) * 8) | (qc_u64(lookup1 + size_t((w[15] >> 6) | ((w[16] & 31) << 2)) * 8)) << 2);
  qc_store_u64(codes + 56, qc_u64(lookup0 + size_t(w[13]) * 8) | (qc_u64(lookup1 + size_t((w[16] >> 5) | ((w[17] & 15) << 3)) * 8)) << 2);
  qc_store_u64(codes + 64, qc_u64(lookup0 + size_t(w[18]) * 8) | (qc_u64(lookup1 + size_t((w[22] & 127)) * 8)) << 2);
  qc_store_u64(codes + 72, qc_u64(lookup0 + size_t(w[19]) * 8) | (qc_u64(lookup1 + size_t((w[22] >> 7) | ((w[23] & 63) << 1)) * 8)) << 2);
  qc_store_u64(codes + 80, qc_u64(lookup0 + size_t(w[20]) * 8) | (qc_u64(lookup1 + size_t((w[23] >> 6) | ((w[24] & 31) << 2)) * 8)) << 2);
  qc_store_u64(codes + 88, qc_u64(lookup0 + size_t(w[21]) * 8) | (qc_u64(lookup1 + size_t((w[24] >> 5) | ((w[25] & 15) << 3)) * 8)) << 2);
  qc_store_u64(codes + 96, qc_u64(lookup0 + size_t(w[26]) * 8) | (qc_u64(lookup1 + size_t((w[30] & 127)) * 8)) << 2);
  qc_store_u64(codes + 104, qc_u64(lookup0 + size_t(w[27]) * 8) | (qc_u64(lookup1 + size_t((w[30] >> 7) | ((w[31] & 63) << 1)) * 8)) << 2);
  qc_store_u64(codes + 112, qc_u64(lookup0 + size_t(w[28]) * 8) | (qc_u64(lookup1 + size_t((w[31] >> 6) | ((w[32] & 31) << 2)) * 8)) << 2);
  qc_store_u64(codes + 120, qc_u64(lookup0 + size_t(w[29]) * 8) | (qc_u64(lookup1 + size_t((w[32] >> 5) | ((w[33] & 15) << 3)) * 8)) << 2);
  qc_store_u64(codes + 128, qc_u64(lookup0 + size_t(w[34]) * 8) | (qc_u64(lookup1 + size_t((w[38] & 127)) * 8)) << 2);
  qc_store_u64(codes + 136, qc_u64(lookup0 + size_t(w[35]) * 8) | (qc_u64(lookup1 + size_t((w[38] >> 7) | ((w[39] & 63) << 1)) * 8)) << 2);
  qc_store_u64(codes + 144, qc_u64(lookup0 + size_t(w[36]) * 8) | (qc_u64(lookup1 + size_t((w[39] >> 6) | ((w[40] & 31) << 2)) * 8)) << 2);
  qc_store_u64(codes + 152, qc_u64(lookup0 + size_t(w[37]) * 8) | (qc_u64(lookup1 + size_t((w[40] >> 5) | ((w[41] & 15) << 3)) * 8)) << 2);
  qc_store_u64(codes + 160, qc_u64(lookup0 + size_t(w[42]) * 8) | (qc_u64(lookup1 + size_t((w[46] & 127)) * 8)) << 2);
  qc_store_u64(codes + 168, qc_u64(lookup0 + size_t(w[43]) * 8) | (qc_u64(lookup1 + size_t((w[46] >> 7) | ((w[47] & 63) << 1)) * 8)) << 2);
  qc_store_u64(codes + 176, qc_u64(lookup0 + size_t(w[44]) * 8) | (qc_u64(lookup1 + size_t((w[47] >> 6) | ((w[48] & 31) << 2)) * 8)) << 2);
  qc_store_u64(codes + 184, qc_u64(lookup0 + size_t(w[45]) * 8) | (qc_u64(lookup1 + size_t((w[48] >> 5) | ((w[49] & 15) << 3)) * 8)) << 2);
  qc_store_u64(codes + 192, qc_u64(lookup0 + size_t(w[50]) * 8) | (qc_u64(lookup1 + size_t((w[54] & 127)) * 8)) << 2);
  qc_store_u64(codes + 200, qc_u64(lookup0 + size_t(w[51]) * 8) | (qc_u64(lookup1 + size_t((w[54] >> 7) | ((w[55] & 63) << 1)) * 8)) << 2);
  qc_store_u64(codes + 208, qc_u64(lookup0 + size_t(w[52]) * 8) | (qc_u64(lookup1 + size_t((w[55] >> 6) | ((w[56] & 31) << 2)) * 8)) << 2);
  qc_store_u64(codes + 216, qc_u64(lookup0 + size_t(w[53]) * 8) | (qc_u64(lookup1 + size_t((w[56] >> 5) | ((w[57] & 15) << 3)) * 8)) << 2);
  qc_store_u64(codes + 224, qc_u64(lookup0 + size_t(w[58]) * 8) | (qc_u64(lookup1 + size_t((w[62] & 127)) * 8)) << 2);
  qc_store_u64(codes + 232, qc_u64(lookup0 + size_t(w[59]) * 8) | (qc_u64(lookup1 + size_t((w[62] >> 7) | ((w[63] & 63) << 1)) * 8)) << 2);
  qc_store_u64(codes + 240, qc_u64(lookup0 + size_t(w[60]) * 8) | (qc_u64(lookup1 + size_t((w[63] >> 6) | ((w[64] & 31) << 2)) * 8)) << 2);
  qc_store_u64(codes + 248, qc_u64(lookup0 + size_t(w[61]) * 8) | (qc_u64(lookup1 + size_t((w[64] >> 5) | ((w[65] & 15) << 3)) * 8)) << 2);
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
    const uint8x16_t head0_0 = vld1q_u8(at(0));
    const uint8x16_t head0_1 = vld1q_u8(at(1));
    const uint8x16_t head0_2 = vld1q_u8(at(2));
    const uint8x16_t head0_3 = vld1q_u8(at(3));
    const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
    const int32x4_t word0_2 = vreinterpretq_s32_u8(transpose<2>(head0_0, head0_1, head0_2, head0_3));
    const uint8x16_t head17_0 = vld1q_u8(at(0) + 17);
    const uint8x16_t head17_1 = vld1q_u8(at(1) + 17);
    const uint8x16_t head17_2 = vld1q_u8(at(2) + 17);
    const uint8x16_t head17_3 = vld1q_u8(at(3) + 17);
    const int32x4_t word17_0 = vreinterpretq_s32_u8(transpose<0>(head17_0, head17_1, head17_2, head17_3));
    const int32x4_t word17_2 = vreinterpretq_s32_u8(transpose<2>(head17_0, head17_1, head17_2, head17_3));
    const uint8x16_t head33_0 = vld1q_u8(at(0) + 33);
    const uint8x16_t head33_1 = vld1q_u8(at(1) + 33);
    const uint8x16_t head33_2 = vld1q_u8(at(2) + 33);
    const uint8x16_t head33_3 = vld1q_u8(at(3) + 33);
    const int32x4_t word33_0 = vreinterpretq_s32_u8(transpose<0>(head33_0, head33_1, head33_2, head33_3));
    const int32x4_t word33_2 = vreinterpretq_s32_u8(transpose<2>(head33_0, head33_1, head33_2, head33_3));
    const uint8x16_t head49_0 = vld1q_u8(at(0) + 49);
    const uint8x16_t head49_1 = vld1q_u8(at(1) + 49);
    const uint8x16_t head49_2 = vld1q_u8(at(2) + 49);
    const uint8x16_t head49_3 = vld1q_u8(at(3) + 49);
    const int32x4_t word49_0 = vreinterpretq_s32_u8(transpose<0>(head49_0, head49_1, head49_2, head49_3));
    const uint8x16_t head50_0 = vld1q_u8(at(0) + 50);
    const uint8x16_t head50_1 = vld1q_u8(at(1) + 50);
    const uint8x16_t head50_2 = vld1q_u8(at(2) + 50);
    const uint8x16_t head50_3 = vld1q_u8(at(3) + 50);
    const int32x4_t word50_1 = vreinterpretq_s32_u8(transpose<1>(head50_0, head50_1, head50_2, head50_3));
    const int32x4_t word50_3 = vreinterpretq_s32_u8(transpose<3>(head50_0, head50_1, head50_2, head50_3));
    const float32x4_t d_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vandq_s32(word0_0, vdupq_n_s32(int32_t(65535))))));
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    int32x4_t scale[8];
    scale[0] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_2), 12)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[1] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word17_0), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[2] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word17_2), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[3] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word33_0), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[4] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word33_2), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[5] = vsubq_s32(vmulq_s32(vandq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word49_0), 4)), vdupq_n_s32(int32_t(15))), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[6] = vsubq_s32(vmulq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word50_1), 28)), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
    scale[7] = vsubq_s32(vmulq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word50_3), 28)), vdupq_n_s32(int32_t(2))), vdupq_n_s32(int32_t(-1)));
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
    const float32x4_t scale_factor = vmulq_f32(d_factor, vdupq_n_f32(0.125f));
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
    const uint8_t *const block = panel + b * 424;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdupq_n_s32(qc_i32(a + c * 304 + 256 + g * 4));
      const uint8x16_t plane0_0 = vld1q_u8(block + 40 + g * 48);
      const uint8x16_t plane1_0 = vld1q_u8(block + 40 + g * 48 + 32);
      const uint8x16_t q0 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(plane0_0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(plane1_0, 2), vdupq_n_u8(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32)))));
      const uint8x16_t q1 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_0, 2), vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(plane1_0, 1), vdupq_n_u8(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 4)))));
      const uint8x16_t q2 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(3)), vandq_u8(plane1_0, vdupq_n_u8(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 8)))));
      const uint8x16_t q3 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_0, 6), vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 1), vdupq_n_u8(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 12)))));
      const uint8x16_t plane0_1 = vld1q_u8(block + 40 + g * 48 + 16);
      const uint8x16_t q4 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(plane0_1, vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 2), vdupq_n_u8(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 16)))));
      const uint8x16_t q5 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_1, 2), vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 3), vdupq_n_u8(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 20)))));
      const uint8x16_t q6 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 4), vdupq_n_u8(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 24)))));
      const uint8x16_t q7 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_1, 6), vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 5), vdupq_n_u8(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = vdotq_s32(dot[c], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 304 + g * 32 + 28)))));
      const int32x4_t scale = vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(block + 8 + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t scale_factor = vmulq_f32(vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block))), vdupq_n_f32(0.125f));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 66, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 66, rows - r, blocks, act + c * 304, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 424)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_iq2_xxs__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_raw_iq2_xxs__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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

extern "C" void qc_gemv_packed_iq2_xxs__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_packed_iq2_xxs__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
