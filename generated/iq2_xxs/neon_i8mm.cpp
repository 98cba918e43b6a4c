// Kernels of iq2_xxs for neon_i8mm. Generated from formats/iq2_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"
#include "tables.h"

namespace {

QC_TILE uint8x8_t load4(const uint8_t *p) { return vreinterpret_u8_u32(vdup_n_u32(qc_u32(p))); }
alignas(16) const uint8_t pattern0[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

}  // namespace

namespace {

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
      int32x4_t low[C / 2 + 1];
      int32x4_t high[C / 2 + 1];
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        low[p] = vdupq_n_s32(0);
        high[p] = vdupq_n_s32(0);
      }
      const uint8x16_t plane0_0 = vld1q_u8(block + 40 + g * 48);
      const uint8x16_t plane1_0 = vld1q_u8(block + 40 + g * 48 + 32);
      const uint8x16_t q0 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(plane0_0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(plane1_0, 2), vdupq_n_u8(4))));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 304 + g * 32)))));
      const uint8x16_t q1 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_0, 2), vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(plane1_0, 1), vdupq_n_u8(4))));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 304 + g * 32 + 4)))));
      const uint8x16_t q1_low = vreinterpretq_u8_s32(vzip1q_s32(vreinterpretq_s32_u8(q0), vreinterpretq_s32_u8(q1)));
      const uint8x16_t q1_high = vreinterpretq_u8_s32(vzip2q_s32(vreinterpretq_s32_u8(q0), vreinterpretq_s32_u8(q1)));
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        const uint8x16_t two = vcombine_u8(vld1_u8(a + 2 * p * 304 + g * 32), vld1_u8(a + (2 * p + 1) * 304 + g * 32));
        low[p] = vmmlaq_s32(low[p], vreinterpretq_s8_u8(q1_low), vreinterpretq_s8_u8(two));
        high[p] = vmmlaq_s32(high[p], vreinterpretq_s8_u8(q1_high), vreinterpretq_s8_u8(two));
      }
      const uint8x16_t q2 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(3)), vandq_u8(plane1_0, vdupq_n_u8(4))));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 304 + g * 32 + 8)))));
      const uint8x16_t q3 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_0, 6), vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 1), vdupq_n_u8(4))));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 304 + g * 32 + 12)))));
      const uint8x16_t q3_low = vreinterpretq_u8_s32(vzip1q_s32(vreinterpretq_s32_u8(q2), vreinterpretq_s32_u8(q3)));
      const uint8x16_t q3_high = vreinterpretq_u8_s32(vzip2q_s32(vreinterpretq_s32_u8(q2), vreinterpretq_s32_u8(q3)));
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        const uint8x16_t two = vcombine_u8(vld1_u8(a + 2 * p * 304 + g * 32 + 8), vld1_u8(a + (2 * p + 1) * 304 + g * 32 + 8));
        low[p] = vmmlaq_s32(low[p], vreinterpretq_s8_u8(q3_low), vreinterpretq_s8_u8(two));
        high[p] = vmmlaq_s32(high[p], vreinterpretq_s8_u8(q3_high), vreinterpretq_s8_u8(two));
      }
      const uint8x16_t plane0_1 = vld1q_u8(block + 40 + g * 48 + 16);
      const uint8x16_t q4 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(plane0_1, vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 2), vdupq_n_u8(4))));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 304 + g * 32 + 16)))));
      const uint8x16_t q5 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_1, 2), vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 3), vdupq_n_u8(4))));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 304 + g * 32 + 20)))));
      const uint8x16_t q5_low = vreinterpretq_u8_s32(vzip1q_s32(vreinterpretq_s32_u8(q4), vreinterpretq_s32_u8(q5)));
      const uint8x16_t q5_high = vreinterpretq_u8_s32(vzip2q_s32(vreinterpretq_s32_u8(q4), vreinterpretq_s32_u8(q5)));
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        const uint8x16_t two = vcombine_u8(vld1_u8(a + 2 * p * 304 + g * 32 + 16), vld1_u8(a + (2 * p + 1) * 304 + g * 32 + 16));
        low[p] = vmmlaq_s32(low[p], vreinterpretq_s8_u8(q5_low), vreinterpretq_s8_u8(two));
        high[p] = vmmlaq_s32(high[p], vreinterpretq_s8_u8(q5_high), vreinterpretq_s8_u8(two));
      }
      const uint8x16_t q6 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 4), vdupq_n_u8(4))));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 304 + g * 32 + 24)))));
      const uint8x16_t q7 = vqtbl1q_u8(vld1q_u8(pattern0), vorrq_u8(vandq_u8(vshrq_n_u8(plane0_1, 6), vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(plane1_0, 5), vdupq_n_u8(4))));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 304 + g * 32 + 28)))));
      const uint8x16_t q7_low = vreinterpretq_u8_s32(vzip1q_s32(vreinterpretq_s32_u8(q6), vreinterpretq_s32_u8(q7)));
      const uint8x16_t q7_high = vreinterpretq_u8_s32(vzip2q_s32(vreinterpretq_s32_u8(q6), vreinterpretq_s32_u8(q7)));
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        const uint8x16_t two = vcombine_u8(vld1_u8(a + 2 * p * 304 + g * 32 + 24), vld1_u8(a + (2 * p + 1) * 304 + g * 32 + 24));
        low[p] = vmmlaq_s32(low[p], vreinterpretq_s8_u8(q7_low), vreinterpretq_s8_u8(two));
        high[p] = vmmlaq_s32(high[p], vreinterpretq_s8_u8(q7_high), vreinterpretq_s8_u8(two));
      }
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        dot[2 * p] = vaddq_s32(dot[2 * p], vuzp1q_s32(low[p], high[p]));
        dot[2 * p + 1] = vaddq_s32(dot[2 * p + 1], vuzp2q_s32(low[p], high[p]));
      }
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

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 424)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_packed_iq2_xxs__neon_i8mm(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_packed_iq2_xxs__neon_i8mm(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
