// Kernels of q8_0 for neon. Generated from formats/q8_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "tiles.h"
#include "fit/absmax.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits) {
    const uint8x16_t head0_0 = vld1q_u8(row(0));
    const uint8x16_t head0_1 = vld1q_u8(row(1));
    const uint8x16_t head0_2 = vld1q_u8(row(2));
    const uint8x16_t head0_3 = vld1q_u8(row(3));
    const int32x4_t word0_0 = vreinterpretq_s32_u8(transpose<0>(head0_0, head0_1, head0_2, head0_3));
    d_bits[0] = vandq_s32(word0_0, vdupq_n_s32(int32_t(65535)));
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

  template <bool Full> static QC_TILE void dequantize(const uint8_t *w, size_t blocks, float *y) {
    qc_rows<Full> row(w, bytes, blocks);
    float scale[1][1];
    qc_blocks_out<Full, block> out(y, blocks);
    float *to[1];
    to[0] = out(0);
    factors(row(0), scale[0]);
    const uint8x16_t bytes2 = vld1q_u8(row(0) + 2);
    weights(bytes2, scale[0], to, 0);
    const uint8x16_t bytes18 = vld1q_u8(row(0) + 18);
    weights(bytes18, scale[0], to, 16);
  }

  static QC_TILE int32_t greatest(const float *x) {
    int32x4_t top = vdupq_n_s32(0);
    for (size_t i = 0; i < 8; ++i) {
      const int32x4_t part1 = vreinterpretq_s32_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(x + i * 4))));
      const int32x4_t part0 = vandq_s32(part1, vdupq_n_s32(int32_t(2147483647)));
      top = vmaxq_s32(top, part0);
    }
    return vmaxvq_s32(top);
  }

  static QC_TILE void round_block(const float *x, float inverse, uint8_t *to) {
    const float32x4_t scale = vdupq_n_f32(inverse);
    int32x4_t total = vdupq_n_s32(0);
    for (size_t i = 0; i < 8; ++i) {
      const float32x4_t part0 = vmulq_f32(vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(x + i * 4))), scale);
      const int32x4_t q = vcvtnq_s32_f32(part0);
      store_low8(to + i * 4, q);
      total = vaddq_s32(total, q);
    }
    const int32_t sum = vaddvq_s32(total);
    qc_store_u32(to + act::corr, uint32_t(-128 * sum));
  }

  template <int C> static QC_TILE void raw_step(int32x4_t *sum, uint8x16_t q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = dot_s8(sum[c], vreinterpretq_s8_u8(q), vreinterpretq_s8_u8(vld1q_u8(a + c * act::bytes)));
    }
  }

  template <int C> static QC_TILE void add_group(const int32x4_t *dot, int32x4_t *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = vpaddq_s32(vpaddq_s32(dot[c], dot[C + c]), vpaddq_s32(dot[C * 2 + c], dot[C * 3 + c]));
    }
  }

  template <int C, bool Full>
  static QC_TILE void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows_there, size_t blocks,
                          const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    float32x4_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows<Full> row(from, row_stride, rows_there);
      int32x4_t d_bits[1];
      header(row, d_bits);
      int32x4_t isum[C];
      // weights 0 .. 31
      int32x4_t dot0[C * 4] = {};
      for (size_t k = 0; k < 2; ++k) {
        uint8x16_t bytes2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes2[j] = vld1q_u8(row(j) + k * 16 + 2);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q = bytes2[j];
          raw_step<C>(dot0 + j * C, q, a + k * 16);
        }
      }
      add_group<C>(dot0, isum);
      const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * act::bytes + act::scale));
        sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) {
      qc_lanes_out<4> out(y + c * y_stride, rows_there);
      vst1q_f32(out.to, sum[c]);
      out.flush();
    }
  }

  template <int C> static QC_TILE void packed_step(int32x4_t *sum, uint8x16_t q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const uint8x16_t part0 = vreinterpretq_u8_u32(vdupq_n_u32(qc_u32(a + c * act::bytes)));
      sum[c] = dot_s8(sum[c], vreinterpretq_s8_u8(q), vreinterpretq_s8_u8(part0));
    }
  }

  template <int C>
  static QC_TILE void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                             size_t act_step, float *y, size_t y_stride) {
    float32x4_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      int32x4_t isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) {
        isum[c] = vdupq_n_s32(0);
      }
      QC_UNROLL for (int k = 0; k < 8; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + k * 16);
        const uint8x16_t q0 = plane0_0;
        packed_step<C>(isum, q0, a + k * 4);
      }
      const float32x4_t scale_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const float32x4_t dx = vdupq_n_f32(qc_f32(a + c * act::bytes + act::scale));
        sum[c] = vfmaq_f32(sum[c], vcvtq_f32_s32(isum[c]), vmulq_f32(scale_factor, dx));
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) {
      qc_lanes_out<4> out(y + c * y_stride, rows_there);
      vst1q_f32(out.to, sum[c]);
      out.flush();
    }
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
    QC_UNROLL for (int k = 0; k < 8; ++k) {
      vst1q_u8(to + k * 16, quad[k]);
    }
  }

  template <bool Full>
  static QC_TILE void pack(const uint8_t *w, size_t row_stride, size_t rows_there, size_t blocks,
                           uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows_or_zeros<Full, bytes> row(w + b * bytes, row_stride, rows_there);
      int32x4_t d_bits[1];
      header(row, d_bits);
      vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
      {
        uint8x16_t q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + 2);
          q[j] = bytes0;
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + 18);
          q[j + 4] = bytes0;
        }
        pack_unit(q, to + panel::codes);
      }
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
