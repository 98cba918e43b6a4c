// Kernels of q8_0 for neon. Generated from formats/q8_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits) {
    uint8x16_t head0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head0[j] = vld1q_u8(row(j));
    const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0[0], head0[1], head0[2], head0[3]));
    d_bits[0] = word0_0 & vdupq_n_s32(65535);
  }

  static QC_TILE void weights(uint8x16_t q, const float *scale, float *const *to, size_t element) {
    const float32x4_t level0 = vcvtq_f32_s32(widen_s8<0>(q));
    vst1q_f32(to[0] + element, vmulq_f32(vdupq_n_f32(scale[0]), level0));
    const float32x4_t level1 = vcvtq_f32_s32(widen_s8<1>(q));
    vst1q_f32(to[0] + element + 4, vmulq_f32(vdupq_n_f32(scale[0]), level1));
    const float32x4_t level2 = vcvtq_f32_s32(widen_s8<2>(q));
    vst1q_f32(to[0] + element + 8, vmulq_f32(vdupq_n_f32(scale[0]), level2));
    const float32x4_t level3 = vcvtq_f32_s32(widen_s8<3>(q));
    vst1q_f32(to[0] + element + 12, vmulq_f32(vdupq_n_f32(scale[0]), level3));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const uint8x16_t bytes2 = vld1q_u8(row(0) + 2);
    weights(bytes2, scale[0], to, 0);
    const uint8x16_t bytes18 = vld1q_u8(row(0) + 18);
    weights(bytes18, scale[0], to, 16);
  }

  template <int C> static QC_TILE void add_group(const int32x4_t *dot, int32x4_t *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 520192 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    float32x4_t sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(y + c * y_stride)));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      int32x4_t d_bits[1];
      header(row, d_bits);
      int32x4_t isum[C];
      // weights 0 .. 31
      int32x4_t dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes2 = vld1q_u8(row(j) + 2);
        const uint8x16_t q0 = bytes2;
        smull_step16<C, act::bytes>(dot0 + j * C, q0, a);
        const uint8x16_t bytes18 = vld1q_u8(row(j) + 18);
        const uint8x16_t q16 = bytes18;
        smull_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
      }
      add_group<C>(dot0, isum);
      const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) vst1q_f32(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 520192 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    float32x4_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      int32x4_t isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(0);
      QC_UNROLL for (int k = 0; k < 8; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + k * 16);
        const uint8x16_t q0 = plane0_0;
        smull_step4<C, act::bytes>(isum, q0, a + k * 4);
      }
      const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const uint8x16_t *q, uint8_t *to) {
    uint8x16_t quad[8];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    quad[4] = transpose<0>(q[4], q[5], q[6], q[7]);
    quad[5] = transpose<1>(q[4], q[5], q[6], q[7]);
    quad[6] = transpose<2>(q[4], q[5], q[6], q[7]);
    quad[7] = transpose<3>(q[4], q[5], q[6], q[7]);
    QC_UNROLL for (int k = 0; k < 8; ++k) vst1q_u8(to + k * 16, quad[k]);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      int32x4_t d_bits[1];
      header(row, d_bits);
      vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
      uint8x16_t q0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + 2);
        q0[j] = bytes0;
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + 18);
        q0[j + 4] = bytes0;
      }
      pack_unit(q0, to + panel::codes);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q8_0__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q8_0__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q8_0__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                       const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q8_0__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                       const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q8_0__neon(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                          size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q8_0__neon(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                          size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q8_0__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q8_0__neon(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q8_0__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 127);
}
