// Kernels of q6_k for neon_dotprod. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_dotprod.h"
#include "codec.h"
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
          sdot_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 32 + k1 * 4, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        int32x4_t dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q64 = (vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(15)) | (window[0][j] & vdupq_n_u8(48));
          sdot_step16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 32 + k1 * 4 + 16, scale[k * 8 + k1 + 4], isum);
        QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = vld1q_u8(row(j) + k * 64 + k1 * 16 + 32);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        int32x4_t dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q32 = (window[1][j] & vdupq_n_u8(15)) | (vshlq_n_u8(window[0][j], 2) & vdupq_n_u8(48));
          sdot_step16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 32 + k1 * 4 + 8, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        int32x4_t dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t part0 = vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(15);
          const uint8x16_t q96 = part0 | (vshrq_n_u8(window[0][j], 2) & vdupq_n_u8(48));
          sdot_step16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
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
      sdot_step4<C, act::bytes>(dot, q0, a + g * 16);
      const uint8x16_t q4 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(48));
      sdot_step4<C, act::bytes>(dot, q4, a + g * 16 + 4);
      const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + g * 48 + 16);
      const uint8x16_t q8 = (plane0_1 & vdupq_n_u8(15)) | (plane1_0 & vdupq_n_u8(48));
      sdot_step4<C, act::bytes>(dot, q8, a + g * 16 + 8);
      const uint8x16_t q12 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(48));
      sdot_step4<C, act::bytes>(dot, q12, a + g * 16 + 12);
      const int32x4_t scale =
          vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q6_k__neon_dotprod(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q6_k__neon_dotprod(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q6_k__neon_dotprod(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q6_k__neon_dotprod(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
