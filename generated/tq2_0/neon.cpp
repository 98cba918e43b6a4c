// Kernels of tq2_0 for neon. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits) {
    int32x4_t word50[4];
    qc_words(row, 50, word50);
    d_bits[0] = srl32<16>(word50[3]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(1);
    for (size_t k = 0; k < 2; ++k) {
      const uint8x16_t bytes0 = vld1q_u8(row(0) + k * 32);
      qc_weights_u8_offset(bytes0 & vdupq_n_u8(3), offset, scale[0], to, k * 128);
      const uint8x16_t bytes16 = vld1q_u8(row(0) + k * 32 + 16);
      qc_weights_u8_offset(bytes16 & vdupq_n_u8(3), offset, scale[0], to, k * 128 + 16);
      qc_weights_u8_offset(vshrq_n_u8(bytes0, 2) & vdupq_n_u8(3), offset, scale[0], to, k * 128 + 32);
      qc_weights_u8_offset(vshrq_n_u8(bytes16, 2) & vdupq_n_u8(3), offset, scale[0], to, k * 128 + 48);
      qc_weights_u8_offset(vshrq_n_u8(bytes0, 4) & vdupq_n_u8(3), offset, scale[0], to, k * 128 + 64);
      qc_weights_u8_offset(vshrq_n_u8(bytes16, 4) & vdupq_n_u8(3), offset, scale[0], to, k * 128 + 80);
      qc_weights_u8_offset(vshrq_n_u8(bytes0, 6) & vdupq_n_u8(3), offset, scale[0], to, k * 128 + 96);
      qc_weights_u8_offset(vshrq_n_u8(bytes16, 6) & vdupq_n_u8(3), offset, scale[0], to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 65024 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    header(row, d_bits);
    int32x4_t isum[C];
    // weights 0 .. 255
    int32x4_t dot0[C * 4] = {};
    for (size_t k = 0; k < 2; ++k) {
      uint8x16_t bytes0[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = vld1q_u8(row(j) + k * 32);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q0 = bytes0[j] & vdupq_n_u8(3);
        smull_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128);
      }
      uint8x16_t bytes16[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = vld1q_u8(row(j) + k * 32 + 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q16 = bytes16[j] & vdupq_n_u8(3);
        smull_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 128 + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q32 = vshrq_n_u8(bytes0[j], 2) & vdupq_n_u8(3);
        smull_step16<C, act::bytes>(dot0 + j * C, q32, a + k * 128 + 32);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q48 = vshrq_n_u8(bytes16[j], 2) & vdupq_n_u8(3);
        smull_step16<C, act::bytes>(dot0 + j * C, q48, a + k * 128 + 48);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q64 = vshrq_n_u8(bytes0[j], 4) & vdupq_n_u8(3);
        smull_step16<C, act::bytes>(dot0 + j * C, q64, a + k * 128 + 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q80 = vshrq_n_u8(bytes16[j], 4) & vdupq_n_u8(3);
        smull_step16<C, act::bytes>(dot0 + j * C, q80, a + k * 128 + 80);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q96 = vshrq_n_u8(bytes0[j], 6) & vdupq_n_u8(3);
        smull_step16<C, act::bytes>(dot0 + j * C, q96, a + k * 128 + 96);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q112 = vshrq_n_u8(bytes16[j], 6) & vdupq_n_u8(3);
        smull_step16<C, act::bytes>(dot0 + j * C, q112, a + k * 128 + 112);
      }
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 65024 fit 32 bits.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    int32x4_t odd[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 32 + k * 16);
        const uint8x16_t q0 = plane0_0 & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const uint8x16_t q4 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const uint8x16_t q8 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const uint8x16_t q12 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vaddq_s32(isum[c], odd[c]);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    int32x4_t d_bits[1];
    header(row, d_bits);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    for (size_t k = 0; k < 2; ++k) {
      uint8x16_t q0[8];
      uint8x16_t quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = vld1q_u8(row(j) + k * 32) & vdupq_n_u8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = vld1q_u8(row(j) + k * 32 + 16) & vdupq_n_u8(3);
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_2_bits(quad0, to + panel::codes + k * 128);
      uint8x16_t q1[8];
      uint8x16_t quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j] = vshrq_n_u8(vld1q_u8(row(j) + k * 32), 2) & vdupq_n_u8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j + 4] = vshrq_n_u8(vld1q_u8(row(j) + k * 32 + 16), 2) & vdupq_n_u8(3);
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_2_bits(quad1, to + panel::codes + k * 128 + 32);
      uint8x16_t q2[8];
      uint8x16_t quad2[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q2[j] = vshrq_n_u8(vld1q_u8(row(j) + k * 32), 4) & vdupq_n_u8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q2[j + 4] = vshrq_n_u8(vld1q_u8(row(j) + k * 32 + 16), 4) & vdupq_n_u8(3);
      qc_quads(q2, quad2);
      qc_quads(q2 + 4, quad2 + 4);
      qc_pack_32_of_2_bits(quad2, to + panel::codes + k * 128 + 64);
      uint8x16_t q3[8];
      uint8x16_t quad3[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q3[j] = vshrq_n_u8(vld1q_u8(row(j) + k * 32), 6) & vdupq_n_u8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q3[j + 4] = vshrq_n_u8(vld1q_u8(row(j) + k * 32 + 16), 6) & vdupq_n_u8(3);
      qc_quads(q3, quad3);
      qc_quads(q3 + 4, quad3 + 4);
      qc_pack_32_of_2_bits(quad3, to + panel::codes + k * 128 + 96);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq2_0__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq2_0__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq2_0__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq2_0__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_tq2_0__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq2_0__neon(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_tq2_0__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq2_0__neon(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_tq2_0__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
