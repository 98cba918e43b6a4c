// Kernels of q3_k for neon_dotprod. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_dotprod.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits, int32x4_t *scale) {
    int32x4_t word94[4];
    qc_words(row, 94, word94);
    d_bits[0] = srl32<16>(word94[3]);
    const int32x4_t part0 = (srl32<16>(word94[0]) & vdupq_n_s32(15)) | (srl32<12>(word94[2]) & vdupq_n_s32(48));
    scale[0] = vsubq_s32(part0, vdupq_n_s32(32));
    const int32x4_t part1 = (srl32<24>(word94[0]) & vdupq_n_s32(15)) | (srl32<20>(word94[2]) & vdupq_n_s32(48));
    scale[1] = vsubq_s32(part1, vdupq_n_s32(32));
    const int32x4_t part2 = (word94[1] & vdupq_n_s32(15)) | (vshlq_n_s32(word94[3], 4) & vdupq_n_s32(48));
    scale[2] = vsubq_s32(part2, vdupq_n_s32(32));
    const int32x4_t part3 = (srl32<8>(word94[1]) & vdupq_n_s32(15)) | (srl32<4>(word94[3]) & vdupq_n_s32(48));
    scale[3] = vsubq_s32(part3, vdupq_n_s32(32));
    const int32x4_t part4 = (srl32<16>(word94[1]) & vdupq_n_s32(15)) | (srl32<14>(word94[2]) & vdupq_n_s32(48));
    scale[4] = vsubq_s32(part4, vdupq_n_s32(32));
    const int32x4_t part5 = (srl32<24>(word94[1]) & vdupq_n_s32(15)) | (srl32<22>(word94[2]) & vdupq_n_s32(48));
    scale[5] = vsubq_s32(part5, vdupq_n_s32(32));
    const int32x4_t part6 = (word94[2] & vdupq_n_s32(15)) | (vshlq_n_s32(word94[3], 2) & vdupq_n_s32(48));
    scale[6] = vsubq_s32(part6, vdupq_n_s32(32));
    const int32x4_t part7 = (srl32<8>(word94[2]) & vdupq_n_s32(15)) | (srl32<6>(word94[3]) & vdupq_n_s32(48));
    scale[7] = vsubq_s32(part7, vdupq_n_s32(32));
    const int32x4_t part8 = (srl32<20>(word94[0]) & vdupq_n_s32(15)) | (srl32<16>(word94[2]) & vdupq_n_s32(48));
    scale[8] = vsubq_s32(part8, vdupq_n_s32(32));
    scale[9] = vsubq_s32(srl32<28>(word94[0]) | (srl32<24>(word94[2]) & vdupq_n_s32(48)), vdupq_n_s32(32));
    scale[10] = vsubq_s32((srl32<4>(word94[1]) & vdupq_n_s32(15)) | (word94[3] & vdupq_n_s32(48)), vdupq_n_s32(32));
    const int32x4_t part9 = (srl32<12>(word94[1]) & vdupq_n_s32(15)) | (srl32<8>(word94[3]) & vdupq_n_s32(48));
    scale[11] = vsubq_s32(part9, vdupq_n_s32(32));
    const int32x4_t part10 = (srl32<20>(word94[1]) & vdupq_n_s32(15)) | (srl32<18>(word94[2]) & vdupq_n_s32(48));
    scale[12] = vsubq_s32(part10, vdupq_n_s32(32));
    scale[13] = vsubq_s32(srl32<28>(word94[1]) | (srl32<26>(word94[2]) & vdupq_n_s32(48)), vdupq_n_s32(32));
    const int32x4_t part11 = (srl32<4>(word94[2]) & vdupq_n_s32(15)) | (srl32<2>(word94[3]) & vdupq_n_s32(48));
    scale[14] = vsubq_s32(part11, vdupq_n_s32(32));
    const int32x4_t part12 = (srl32<12>(word94[2]) & vdupq_n_s32(15)) | (srl32<10>(word94[3]) & vdupq_n_s32(48));
    scale[15] = vsubq_s32(part12, vdupq_n_s32(32));
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 4161536 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t scale[16];
    header(row, d_bits, scale);
    int32x4_t isum[C] = {};
    uint8x16_t window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = vld1q_u8(row(j) + k * 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = vld1q_u8(row(j) + k * 16 + 32);
      // weights k * 16 .. k * 16 + 15
      int32x4_t dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q0 = (window[1][j] & vdupq_n_u8(3)) | (vshlq_n_u8(window[0][j], 2) & vdupq_n_u8(4));
        sdot_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 4, scale[k], isum);
      // weights k * 16 + 32 .. k * 16 + 47
      int32x4_t dot2[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part0 = vshrq_n_u8(window[1][j], 2) & vdupq_n_u8(3);
        const uint8x16_t q32 = part0 | (vshlq_n_u8(window[0][j], 1) & vdupq_n_u8(4));
        sdot_step16<C, act::bytes>(dot2 + j * C, q32, a + k * 16 + 32);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 4 + 8, scale[k + 2], isum);
      // weights k * 16 + 64 .. k * 16 + 79
      int32x4_t dot4[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q64 = (vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(3)) | (window[0][j] & vdupq_n_u8(4));
        sdot_step16<C, act::bytes>(dot4 + j * C, q64, a + k * 16 + 64);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 4 + 16, scale[k + 4], isum);
      // weights k * 16 + 96 .. k * 16 + 111
      int32x4_t dot6[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part1 = vshrq_n_u8(window[1][j], 6) & vdupq_n_u8(3);
        const uint8x16_t q96 = part1 | (vshrq_n_u8(window[0][j], 1) & vdupq_n_u8(4));
        sdot_step16<C, act::bytes>(dot6 + j * C, q96, a + k * 16 + 96);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 4 + 24, scale[k + 6], isum);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = vld1q_u8(row(j) + k * 16 + 64);
      // weights k * 16 + 128 .. k * 16 + 143
      int32x4_t dot8[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q128 = (window[1][j] & vdupq_n_u8(3)) | (vshrq_n_u8(window[0][j], 2) & vdupq_n_u8(4));
        sdot_step16<C, act::bytes>(dot8 + j * C, q128, a + k * 16 + 128);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot8, s + k * 4 + 32, scale[k + 8], isum);
      // weights k * 16 + 160 .. k * 16 + 175
      int32x4_t dot10[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part2 = vshrq_n_u8(window[1][j], 2) & vdupq_n_u8(3);
        const uint8x16_t q160 = part2 | (vshrq_n_u8(window[0][j], 3) & vdupq_n_u8(4));
        sdot_step16<C, act::bytes>(dot10 + j * C, q160, a + k * 16 + 160);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot10, s + k * 4 + 40, scale[k + 10], isum);
      // weights k * 16 + 192 .. k * 16 + 207
      int32x4_t dot12[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part3 = vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(3);
        const uint8x16_t q192 = part3 | (vshrq_n_u8(window[0][j], 4) & vdupq_n_u8(4));
        sdot_step16<C, act::bytes>(dot12 + j * C, q192, a + k * 16 + 192);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot12, s + k * 4 + 48, scale[k + 12], isum);
      // weights k * 16 + 224 .. k * 16 + 239
      int32x4_t dot14[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part4 = vshrq_n_u8(window[1][j], 6) & vdupq_n_u8(3);
        const uint8x16_t q224 = part4 | (vshrq_n_u8(window[0][j], 5) & vdupq_n_u8(4));
        sdot_step16<C, act::bytes>(dot14 + j * C, q224, a + k * 16 + 224);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot14, s + k * 4 + 56, scale[k + 14], isum);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 4161536 fit 32 bits.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        int32x4_t dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + u * 8));
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 48);
        const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
        const uint8x16_t q0 = (plane0_0 & vdupq_n_u8(3)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(4));
        sdot_step4<C, act::bytes>(dot, q0, a + u * 32);
        const uint8x16_t q4 = (vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3)) | (vshlq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
        sdot_step4<C, act::bytes>(dot, q4, a + u * 32 + 4);
        const uint8x16_t q8 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3)) | (plane1_0 & vdupq_n_u8(4));
        sdot_step4<C, act::bytes>(dot, q8, a + u * 32 + 8);
        const uint8x16_t q12 = (vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
        sdot_step4<C, act::bytes>(dot, q12, a + u * 32 + 12);
        const int32x4_t scale =
            vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + u * 8)))));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
      }
      {
        int32x4_t dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + u * 8 + 4));
        const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + u * 48 + 16);
        const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
        const uint8x16_t q16 = (plane0_1 & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(4));
        sdot_step4<C, act::bytes>(dot, q16, a + u * 32 + 16);
        const uint8x16_t q20 = (vshrq_n_u8(plane0_1, 2) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 3) & vdupq_n_u8(4));
        sdot_step4<C, act::bytes>(dot, q20, a + u * 32 + 20);
        const uint8x16_t q24 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 4) & vdupq_n_u8(4));
        sdot_step4<C, act::bytes>(dot, q24, a + u * 32 + 24);
        const uint8x16_t q28 = (vshrq_n_u8(plane0_1, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 5) & vdupq_n_u8(4));
        sdot_step4<C, act::bytes>(dot, q28, a + u * 32 + 28);
        const int32x4_t scale =
            vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + u * 8 + 4)))));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
      }
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q3_k__neon_dotprod(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q3_k__neon_dotprod(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q3_k__neon_dotprod(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q3_k__neon_dotprod(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
