// Kernels of q4_k for neon_i8mm. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"

namespace {

QC_TILE uint8x8_t load4(const uint8_t *p) { return vreinterpret_u8_u32(vdup_n_u32(qc_u32(p))); }
QC_TILE int32x4_t dot2(int32x4_t acc, int16x8_t a, int16x8_t b) {
  return vaddq_s32(acc, vpaddq_s32(vmull_s16(vget_low_s16(a), vget_low_s16(b)), vmull_high_s16(a, b)));
}

}  // namespace

namespace {

template <int C> QC_TILE void packed_tile(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  float32x4_t sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = vdupq_n_f32(0.0f);
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = panel + b * 592;
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
      int32x4_t low[C / 2 + 1];
      int32x4_t high[C / 2 + 1];
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        low[p] = vdupq_n_s32(0);
        high[p] = vdupq_n_s32(0);
      }
      const uint8x16_t plane0_0 = vld1q_u8(block + 80 + g * 64);
      const uint8x16_t q0 = vandq_u8(plane0_0, vdupq_n_u8(15));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q0), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 288 + g * 32)))));
      const uint8x16_t q1 = vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(15));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q1), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 288 + g * 32 + 4)))));
      const uint8x16_t q1_low = vreinterpretq_u8_s32(vzip1q_s32(vreinterpretq_s32_u8(q0), vreinterpretq_s32_u8(q1)));
      const uint8x16_t q1_high = vreinterpretq_u8_s32(vzip2q_s32(vreinterpretq_s32_u8(q0), vreinterpretq_s32_u8(q1)));
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        const uint8x16_t two = vcombine_u8(vld1_u8(a + 2 * p * 288 + g * 32), vld1_u8(a + (2 * p + 1) * 288 + g * 32));
        low[p] = vmmlaq_s32(low[p], vreinterpretq_s8_u8(q1_low), vreinterpretq_s8_u8(two));
        high[p] = vmmlaq_s32(high[p], vreinterpretq_s8_u8(q1_high), vreinterpretq_s8_u8(two));
      }
      const uint8x16_t plane0_1 = vld1q_u8(block + 80 + g * 64 + 16);
      const uint8x16_t q2 = vandq_u8(plane0_1, vdupq_n_u8(15));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q2), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 288 + g * 32 + 8)))));
      const uint8x16_t q3 = vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(15));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q3), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 288 + g * 32 + 12)))));
      const uint8x16_t q3_low = vreinterpretq_u8_s32(vzip1q_s32(vreinterpretq_s32_u8(q2), vreinterpretq_s32_u8(q3)));
      const uint8x16_t q3_high = vreinterpretq_u8_s32(vzip2q_s32(vreinterpretq_s32_u8(q2), vreinterpretq_s32_u8(q3)));
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        const uint8x16_t two = vcombine_u8(vld1_u8(a + 2 * p * 288 + g * 32 + 8), vld1_u8(a + (2 * p + 1) * 288 + g * 32 + 8));
        low[p] = vmmlaq_s32(low[p], vreinterpretq_s8_u8(q3_low), vreinterpretq_s8_u8(two));
        high[p] = vmmlaq_s32(high[p], vreinterpretq_s8_u8(q3_high), vreinterpretq_s8_u8(two));
      }
      const uint8x16_t plane0_2 = vld1q_u8(block + 80 + g * 64 + 32);
      const uint8x16_t q4 = vandq_u8(plane0_2, vdupq_n_u8(15));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q4), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 288 + g * 32 + 16)))));
      const uint8x16_t q5 = vandq_u8(vshrq_n_u8(plane0_2, 4), vdupq_n_u8(15));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q5), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 288 + g * 32 + 20)))));
      const uint8x16_t q5_low = vreinterpretq_u8_s32(vzip1q_s32(vreinterpretq_s32_u8(q4), vreinterpretq_s32_u8(q5)));
      const uint8x16_t q5_high = vreinterpretq_u8_s32(vzip2q_s32(vreinterpretq_s32_u8(q4), vreinterpretq_s32_u8(q5)));
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        const uint8x16_t two = vcombine_u8(vld1_u8(a + 2 * p * 288 + g * 32 + 16), vld1_u8(a + (2 * p + 1) * 288 + g * 32 + 16));
        low[p] = vmmlaq_s32(low[p], vreinterpretq_s8_u8(q5_low), vreinterpretq_s8_u8(two));
        high[p] = vmmlaq_s32(high[p], vreinterpretq_s8_u8(q5_high), vreinterpretq_s8_u8(two));
      }
      const uint8x16_t plane0_3 = vld1q_u8(block + 80 + g * 64 + 48);
      const uint8x16_t q6 = vandq_u8(plane0_3, vdupq_n_u8(15));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q6), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 288 + g * 32 + 24)))));
      const uint8x16_t q7 = vandq_u8(vshrq_n_u8(plane0_3, 4), vdupq_n_u8(15));
      QC_UNROLL for (int odd = 0; odd < C % 2; ++odd)
        dot[C - 1] = vdotq_s32(dot[C - 1], vreinterpretq_s8_u8(q7), vreinterpretq_s8_u8(vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + (C - 1) * 288 + g * 32 + 28)))));
      const uint8x16_t q7_low = vreinterpretq_u8_s32(vzip1q_s32(vreinterpretq_s32_u8(q6), vreinterpretq_s32_u8(q7)));
      const uint8x16_t q7_high = vreinterpretq_u8_s32(vzip2q_s32(vreinterpretq_s32_u8(q6), vreinterpretq_s32_u8(q7)));
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        const uint8x16_t two = vcombine_u8(vld1_u8(a + 2 * p * 288 + g * 32 + 24), vld1_u8(a + (2 * p + 1) * 288 + g * 32 + 24));
        low[p] = vmmlaq_s32(low[p], vreinterpretq_s8_u8(q7_low), vreinterpretq_s8_u8(two));
        high[p] = vmmlaq_s32(high[p], vreinterpretq_s8_u8(q7_high), vreinterpretq_s8_u8(two));
      }
      QC_UNROLL for (int p = 0; p < C / 2; ++p) {
        dot[2 * p] = vaddq_s32(dot[2 * p], vuzp1q_s32(low[p], high[p]));
        dot[2 * p + 1] = vaddq_s32(dot[2 * p + 1], vuzp2q_s32(low[p], high[p]));
      }
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

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 592)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_packed_q4_k__neon_i8mm(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_packed_q4_k__neon_i8mm(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
