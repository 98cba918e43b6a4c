// Kernels of bf16 for neon_i8mm. Generated from formats/bf16.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <arm_neon.h>

#include "kernel_support.h"

namespace {

template <size_t T>
QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t blocks, const uint8_t *act, float *y) {
  float32x4_t sum[T * 4];
  for (size_t v = 0; v < T * 4; ++v)
  {
    sum[v] = vdupq_n_f32(0.0f);
  }
  size_t i = 0;
  for (; i + 16 <= blocks; i += 16)
  {
    const float32x4_t x0 = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(act + i * 4)));
    const float32x4_t x1 = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(act + i * 4 + 16)));
    const float32x4_t x2 = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(act + i * 4 + 32)));
    const float32x4_t x3 = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(act + i * 4 + 48)));
    QC_UNROLL for (size_t t = 0; t < T; ++t)
    {
      sum[t * 4 + 0] = vfmaq_f32(sum[t * 4 + 0], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(w + t * row_stride + i * 2)))), 16)), x0);
      sum[t * 4 + 1] = vfmaq_f32(sum[t * 4 + 1], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(w + t * row_stride + i * 2 + 8)))), 16)), x1);
      sum[t * 4 + 2] = vfmaq_f32(sum[t * 4 + 2], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(w + t * row_stride + i * 2 + 16)))), 16)), x2);
      sum[t * 4 + 3] = vfmaq_f32(sum[t * 4 + 3], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(w + t * row_stride + i * 2 + 24)))), 16)), x3);
    }
  }
  float partial[T][16];
  for (size_t t = 0; t < T; ++t)
  {
    vst1q_f32(partial[t], sum[t * 4 + 0]);
    vst1q_f32(partial[t] + 4, sum[t * 4 + 1]);
    vst1q_f32(partial[t] + 8, sum[t * 4 + 2]);
    vst1q_f32(partial[t] + 12, sum[t * 4 + 3]);
  }
  if (i < blocks)
  {
    // Sums that have no further weight keep their bits.
    uint8_t last[T][32] = {}, last_x[64] = {};
    float padded[T][16];
    for (size_t t = 0; t < T; ++t)
      qc_copy(last[t], w + t * row_stride + i * 2, (blocks - i) * 2);
    qc_copy(last_x, act + i * 4, (blocks - i) * 4);
    const float32x4_t x0 = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(last_x)));
    const float32x4_t x1 = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(last_x + 16)));
    const float32x4_t x2 = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(last_x + 32)));
    const float32x4_t x3 = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(last_x + 48)));
    QC_UNROLL for (size_t t = 0; t < T; ++t)
    {
      sum[t * 4 + 0] = vfmaq_f32(sum[t * 4 + 0], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(last[t])))), 16)), x0);
      sum[t * 4 + 1] = vfmaq_f32(sum[t * 4 + 1], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(last[t] + 8)))), 16)), x1);
      sum[t * 4 + 2] = vfmaq_f32(sum[t * 4 + 2], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(last[t] + 16)))), 16)), x2);
      sum[t * 4 + 3] = vfmaq_f32(sum[t * 4 + 3], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(last[t] + 24)))), 16)), x3);
    }
    for (size_t t = 0; t < T; ++t)
    {
      vst1q_f32(padded[t], sum[t * 4 + 0]);
      vst1q_f32(padded[t] + 4, sum[t * 4 + 1]);
      vst1q_f32(padded[t] + 8, sum[t * 4 + 2]);
      vst1q_f32(padded[t] + 12, sum[t * 4 + 3]);
    }
    for (size_t t = 0; t < T; ++t)
      qc_copy(partial[t], padded[t], (blocks - i) * 4);
  }
  for (size_t t = 0; t < T; ++t)
  {
    for (size_t half = 8; half > 0; half /= 2)
      for (size_t j = 0; j < half; ++j)
        partial[t][j] = partial[t][j] + partial[t][j + half];
    y[t] = partial[t][0];
  }
}

void panel_rows(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, float *y) {
  float32x4_t sum[16];
  for (size_t j = 0; j < 16; ++j)
  {
    sum[j] = vdupq_n_f32(0.0f);
  }
  size_t i = 0;
  for (; i + 16 <= blocks; i += 16)
    QC_UNROLL for (size_t j = 0; j < 16; ++j)
  {
    sum[j] = vfmaq_f32(sum[j], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(panel + (i + j) * 8)))), 16)), vdupq_n_f32(qc_f32(act + (i + j) * 4)));
  }
  for (size_t j = 0; i + j < blocks; ++j)
  {
    sum[j] = vfmaq_f32(sum[j], vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(panel + (i + j) * 8)))), 16)), vdupq_n_f32(qc_f32(act + (i + j) * 4)));
  }
  for (size_t half = 8; half > 0; half /= 2)
    for (size_t j = 0; j < half; ++j)
  {
    sum[j] = vaddq_f32(sum[j], sum[j + half]);
  }
  qc_lanes_out<4> out(y, rows);
  vst1q_f32(out.to, sum[0]);
  out.flush();
}

}  // namespace

extern "C" void qc_dequantize_bf16__neon_i8mm(const uint8_t *w, size_t blocks, float *y) {
  size_t i = 0;
  for (; i + 4 <= blocks; i += 4)
  {
    vst1q_f32(y + i, vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(w + i * 2)))), 16)));
  }
  for (; i < blocks; ++i)
    y[i] = qc_bf16(w + i * 2);
}

extern "C" void qc_quantize_bf16__neon_i8mm(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  (void)importance;
  for (size_t i = 0; i < blocks; ++i)
    qc_store_u16(w + i * 2, qc_to_bf16(x[i]));
}

extern "C" void qc_activations_bf16__neon_i8mm(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t i = 0; i < blocks; ++i)
    qc_store_f32(act + i * stride, x[i]);
}

extern "C" void qc_gemv_raw_bf16__neon_i8mm(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 2 <= rows; r += 2)
    for (size_t c = 0; c < cols; ++c)
      raw_tile<2>(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);
  for (; r < rows; ++r)
    for (size_t c = 0; c < cols; ++c)
      raw_tile<1>(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);
}

extern "C" void qc_gemm_raw_bf16__neon_i8mm(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 2 <= rows; r += 2)
    for (size_t c = 0; c < cols; ++c)
      raw_tile<2>(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);
  for (; r < rows; ++r)
    for (size_t c = 0; c < cols; ++c)
      raw_tile<1>(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);
}

extern "C" void qc_gemv_packed_bf16__neon_i8mm(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4)
    for (size_t c = 0; c < cols; ++c)
      panel_rows(panels + r * blocks * 2, qc_min(rows - r, 4), blocks, act + c * blocks * 4, y + c * y_stride + r);
}

extern "C" void qc_gemm_packed_bf16__neon_i8mm(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4)
    for (size_t c = 0; c < cols; ++c)
      panel_rows(panels + r * blocks * 2, qc_min(rows - r, 4), blocks, act + c * blocks * 4, y + c * y_stride + r);
}

extern "C" void qc_pack_bf16__neon_i8mm(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_clear(panel, blocks * 8);
  for (size_t r = 0; r < rows; ++r)
    for (size_t i = 0; i < blocks; ++i)
      qc_copy(panel + (i * 4 + r) * 2, w + r * row_stride + i * 2, 2);
}

extern "C" void qc_unpack_bf16__neon_i8mm(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  for (size_t r = 0; r < rows; ++r)
    for (size_t i = 0; i < blocks; ++i)
      qc_copy(w + r * row_stride + i * 2, panel + (i * 4 + r) * 2, 2);
}
