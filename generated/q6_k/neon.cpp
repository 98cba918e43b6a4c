// Kernels of q6_k for neon. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits, int32x4_t *scale) {
    int32x4_t word192[4];
    qc_words(row, 192, word192);
    int32x4_t word194[4];
    qc_words(row, 194, word194);
    d_bits[0] = srl32<16>(word194[3]);
    scale[0] = vshrq_n_s32(vshlq_n_s32(word192[0], 24), 24);
    scale[1] = vshrq_n_s32(vshlq_n_s32(word192[0], 16), 24);
    QC_UNROLL for (int k = 0; k < 3; ++k) {
      scale[k * 4 + 2] = vshrq_n_s32(vshlq_n_s32(word194[k], 24), 24);
      scale[k * 4 + 3] = vshrq_n_s32(vshlq_n_s32(word194[k], 16), 24);
      scale[k * 4 + 4] = vshrq_n_s32(vshlq_n_s32(word194[k], 8), 24);
      scale[k * 4 + 5] = vshrq_n_s32(word194[k], 24);
    }
    scale[14] = vshrq_n_s32(vshlq_n_s32(word194[3], 24), 24);
    scale[15] = vshrq_n_s32(vshlq_n_s32(word194[3], 16), 24);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(32);
    for (size_t k = 0; k < 2; ++k) {
      const uint8x16_t bytes0 = vld1q_u8(row(0) + k * 64);
      const uint8x16_t bytes128 = vld1q_u8(row(0) + k * 32 + 128);
      const uint8x16_t part0 = (bytes0 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes128, 4) & vdupq_n_u8(48));
      qc_weights_u8_offset(part0, offset, scale[0] + k * 8, to, k * 128);
      const uint8x16_t bytes16 = vld1q_u8(row(0) + k * 64 + 16);
      const uint8x16_t bytes144 = vld1q_u8(row(0) + k * 32 + 144);
      const uint8x16_t part1 = (bytes16 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes144, 4) & vdupq_n_u8(48));
      qc_weights_u8_offset(part1, offset, scale[0] + k * 8 + 1, to, k * 128 + 16);
      const uint8x16_t bytes32 = vld1q_u8(row(0) + k * 64 + 32);
      const uint8x16_t part2 = (bytes32 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes128, 2) & vdupq_n_u8(48));
      qc_weights_u8_offset(part2, offset, scale[0] + k * 8 + 2, to, k * 128 + 32);
      const uint8x16_t bytes48 = vld1q_u8(row(0) + k * 64 + 48);
      const uint8x16_t part3 = (bytes48 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes144, 2) & vdupq_n_u8(48));
      qc_weights_u8_offset(part3, offset, scale[0] + k * 8 + 3, to, k * 128 + 48);
      const uint8x16_t part4 = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(15)) | (bytes128 & vdupq_n_u8(48));
      qc_weights_u8_offset(part4, offset, scale[0] + k * 8 + 4, to, k * 128 + 64);
      const uint8x16_t part5 = (vshrq_n_u8(bytes16, 4) & vdupq_n_u8(15)) | (bytes144 & vdupq_n_u8(48));
      qc_weights_u8_offset(part5, offset, scale[0] + k * 8 + 5, to, k * 128 + 80);
      const uint8x16_t part6 = (vshrq_n_u8(bytes32, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes128, 2) & vdupq_n_u8(48));
      qc_weights_u8_offset(part6, offset, scale[0] + k * 8 + 6, to, k * 128 + 96);
      const uint8x16_t part7 = (vshrq_n_u8(bytes48, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes144, 2) & vdupq_n_u8(48));
      qc_weights_u8_offset(part7, offset, scale[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 133169152 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t scale[16];
    header(row, d_bits, scale);
    int32x4_t isum[C] = {};
    uint8x16_t window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = vld1q_u8(row(j) + k * 32 + k1 * 16 + 128);
        QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = vld1q_u8(row(j) + k * 64 + k1 * 16);
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        int32x4_t dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q0 = (window[1][j] & vdupq_n_u8(15)) | (vshlq_n_u8(window[0][j], 4) & vdupq_n_u8(48));
          smull_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 32 + k1 * 4, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        int32x4_t dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q64 = (vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(15)) | (window[0][j] & vdupq_n_u8(48));
          smull_step16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 32 + k1 * 4 + 16, scale[k * 8 + k1 + 4], isum);
        QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = vld1q_u8(row(j) + k * 64 + k1 * 16 + 32);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        int32x4_t dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q32 = (window[1][j] & vdupq_n_u8(15)) | (vshlq_n_u8(window[0][j], 2) & vdupq_n_u8(48));
          smull_step16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 32 + k1 * 4 + 8, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        int32x4_t dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t part0 = vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(15);
          const uint8x16_t q96 = part0 | (vshrq_n_u8(window[0][j], 2) & vdupq_n_u8(48));
          smull_step16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 32 + k1 * 4 + 24, scale[k * 8 + k1 + 6], isum);
      }
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 133169152 fit 32 bits.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C] = {};
    for (size_t g = 0; g < 16; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + g * 4));
      const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + g * 48);
      const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + g * 48 + 32);
      const uint8x16_t q0 = (plane0_0 & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 4) & vdupq_n_u8(48));
      smull_step4<C, act::bytes>(dot, q0, a + g * 16);
      const uint8x16_t q4 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(48));
      smull_step4<C, act::bytes>(dot, q4, a + g * 16 + 4);
      const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + g * 48 + 16);
      const uint8x16_t q8 = (plane0_1 & vdupq_n_u8(15)) | (plane1_0 & vdupq_n_u8(48));
      smull_step4<C, act::bytes>(dot, q8, a + g * 16 + 8);
      const uint8x16_t q12 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(48));
      smull_step4<C, act::bytes>(dot, q12, a + g * 16 + 12);
      const int32x4_t scale =
          vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    int32x4_t d_bits[1];
    int32x4_t scale[16];
    header(row, d_bits, scale);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    for (size_t k = 0; k < 16; ++k)
      store_low8(to + panel::scales + k * 4, scale[k]);
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        uint8x16_t q0[4];
        uint8x16_t quad0[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 64 + k1 * 16);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 32 + k1 * 16 + 128);
          q0[j] = (bytes0 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes1, 4) & vdupq_n_u8(48));
        }
        qc_quads(q0, quad0);
        qc_pack_16_of_6_bits(quad0, to + panel::codes + k * 384 + k1 * 48);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        uint8x16_t q2[4];
        uint8x16_t quad2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 64 + k1 * 16 + 32);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 32 + k1 * 16 + 128);
          q2[j] = (bytes0 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes1, 2) & vdupq_n_u8(48));
        }
        qc_quads(q2, quad2);
        qc_pack_16_of_6_bits(quad2, to + panel::codes + k * 384 + k1 * 48 + 96);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        uint8x16_t q4[4];
        uint8x16_t quad4[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 64 + k1 * 16);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 32 + k1 * 16 + 128);
          q4[j] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(15)) | (bytes1 & vdupq_n_u8(48));
        }
        qc_quads(q4, quad4);
        qc_pack_16_of_6_bits(quad4, to + panel::codes + k * 384 + k1 * 48 + 192);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        uint8x16_t q6[4];
        uint8x16_t quad6[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 64 + k1 * 16 + 32);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 32 + k1 * 16 + 128);
          q6[j] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes1, 2) & vdupq_n_u8(48));
        }
        qc_quads(q6, quad6);
        qc_pack_16_of_6_bits(quad6, to + panel::codes + k * 384 + k1 * 48 + 288);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q6_k__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q6_k__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q6_k__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q6_k__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q6_k__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q6_k__neon(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q6_k__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q6_k__neon(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q6_k__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
