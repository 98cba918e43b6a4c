// Kernels of bf16 for neon. Generated from formats/bf16.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "float_tiles.h"

namespace {

/// What the loops of float_tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;

  static QC_TILE float32x4_t zero() { return vdupq_n_f32(0.0f); }

  static QC_TILE float32x4_t weights(const uint8_t *w) {
    return vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(w)))), 16));
  }

  static QC_TILE float32x4_t floats(const uint8_t *x) { return vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(x))); }

  static QC_TILE float32x4_t same(const uint8_t *x) { return vdupq_n_f32(qc_f32(x)); }

  static QC_TILE float32x4_t add(float32x4_t a, float32x4_t b) { return vaddq_f32(a, b); }

  static QC_TILE float32x4_t fma(float32x4_t a, float32x4_t b, float32x4_t c) { return vfmaq_f32(c, a, b); }

  static QC_TILE void store(float *y, float32x4_t v) { vst1q_f32(y, v); }
};

}  // namespace

extern "C" void qc_dequantize_bf16__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_floats<tiles>(w, blocks, y);
}

extern "C" void qc_quantize_bf16__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_quantize_floats<tiles>(x, importance, blocks, w);
}

extern "C" void qc_activations_bf16__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_copy_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_bf16__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                       const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_float_product<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_bf16__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                       const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_float_product<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_bf16__neon(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                          size_t cols, float *y, size_t y_stride) {
  qc_float_panels<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_bf16__neon(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                          size_t cols, float *y, size_t y_stride) {
  qc_float_panels<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_bf16__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_floats<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_bf16__neon(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_unpack_floats<tiles>(panel, rows, blocks, w, row_stride);
}
