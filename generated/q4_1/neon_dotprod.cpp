// Kernels of q4_1 for neon_dotprod. Generated from formats/q4_1.qf by `quantc compile formats/*.qf -o generated`;
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
    const float32x4_t m_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word0_0), 16)))));
    int32x4_t isum[C];
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
    const uint8x16_t bytes4_0 = vld1q_u8(at(0) + 4);
    const uint8x16_t q0_0 = vandq_u8(bytes4_0, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q0_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 48)));
    const uint8x16_t bytes4_1 = vld1q_u8(at(1) + 4);
    const uint8x16_t q0_1 = vandq_u8(bytes4_1, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q0_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 48)));
    const uint8x16_t bytes4_2 = vld1q_u8(at(2) + 4);
    const uint8x16_t q0_2 = vandq_u8(bytes4_2, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q0_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 48)));
    const uint8x16_t bytes4_3 = vld1q_u8(at(3) + 4);
    const uint8x16_t q0_3 = vandq_u8(bytes4_3, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q0_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 48)));
    const uint8x16_t q1_0 = vandq_u8(vshrq_n_u8(bytes4_0, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = vdotq_s32(dot0_0[c], vreinterpretq_s8_u8(q1_0), vreinterpretq_s8_u8(vld1q_u8(a + c * 48 + 16)));
    const uint8x16_t q1_1 = vandq_u8(vshrq_n_u8(bytes4_1, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = vdotq_s32(dot1_0[c], vreinterpretq_s8_u8(q1_1), vreinterpretq_s8_u8(vld1q_u8(a + c * 48 + 16)));
    const uint8x16_t q1_2 = vandq_u8(vshrq_n_u8(bytes4_2, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = vdotq_s32(dot2_0[c], vreinterpretq_s8_u8(q1_2), vreinterpretq_s8_u8(vld1q_u8(a + c * 48 + 16)));
    const uint8x16_t q1_3 = vandq_u8(vshrq_n_u8(bytes4_3, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = vdotq_s32(dot3_0[c], vreinterpretq_s8_u8(q1_3), vreinterpretq_s8_u8(vld1q_u8(a + c * 48 + 16)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vpaddq_s32(vpaddq_s32(dot0_0[c], dot1_0[c]), vpaddq_s32(dot2_0[c], dot3_0[c]));
    const float32x4_t scale_factor = d_factor;
    const float32x4_t minimum_factor = m_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 48 + 36));
      sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      sum[c] = vfmaq_f32(sum[c], vdupq_n_f32(float(qc_i16(a + c * 48 + 32))), vmulq_f32(minimum_factor, dx));
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
    const uint8_t *const block = panel + b * 80;
    const uint8_t *const a = act + b * act_step;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdupq_n_s32(0);
    const uint8x16_t plane0_0 = vld1q_u8(block + 16);
    const uint8x16_t q0 = vandq_u8(plane0_0, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48)))));
    const uint8x16_t q1 = vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 4)))));
    const uint8x16_t plane0_1 = vld1q_u8(block + 16 + 16);
    const uint8x16_t q2 = vandq_u8(plane0_1, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 8)))));
    const uint8x16_t q3 = vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 12)))));
    const uint8x16_t plane0_2 = vld1q_u8(block + 16 + 32);
    const uint8x16_t q4 = vandq_u8(plane0_2, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 16)))));
    const uint8x16_t q5 = vandq_u8(vshrq_n_u8(plane0_2, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 20)))));
    const uint8x16_t plane0_3 = vld1q_u8(block + 16 + 48);
    const uint8x16_t q6 = vandq_u8(plane0_3, vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 24)))));
    const uint8x16_t q7 = vandq_u8(vshrq_n_u8(plane0_3, 4), vdupq_n_u8(15));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = vdotq_s32(isum[c], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * 48 + 28)))));
    const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block)));
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(block + 8)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * 48 + 36));
      sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      sum[c] = vfmaq_f32(sum[c], vdupq_n_f32(float(qc_i16(a + c * 48 + 32))), vmulq_f32(minimum_factor, dx));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 20, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 20, rows - r, blocks, act + c * 48, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 80)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q4_1__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_raw_q4_1__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q4_1__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_packed_q4_1__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 48, to, y_stride);
  }
}
