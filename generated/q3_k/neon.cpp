// Kernels of q3_k for neon. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
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

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(4);
    const uint8x16_t bytes32 = vld1q_u8(row(0) + 32);
    const uint8x16_t bytes0 = vld1q_u8(row(0));
    qc_weights_u8_offset((bytes32 & vdupq_n_u8(3)) | (vshlq_n_u8(bytes0, 2) & vdupq_n_u8(4)), offset, scale[0], to, 0);
    const uint8x16_t bytes48 = vld1q_u8(row(0) + 48);
    const uint8x16_t bytes16 = vld1q_u8(row(0) + 16);
    const uint8x16_t part0 = (bytes48 & vdupq_n_u8(3)) | (vshlq_n_u8(bytes16, 2) & vdupq_n_u8(4));
    qc_weights_u8_offset(part0, offset, scale[0] + 1, to, 16);
    const uint8x16_t part1 = (vshrq_n_u8(bytes32, 2) & vdupq_n_u8(3)) | (vshlq_n_u8(bytes0, 1) & vdupq_n_u8(4));
    qc_weights_u8_offset(part1, offset, scale[0] + 2, to, 32);
    const uint8x16_t part2 = (vshrq_n_u8(bytes48, 2) & vdupq_n_u8(3)) | (vshlq_n_u8(bytes16, 1) & vdupq_n_u8(4));
    qc_weights_u8_offset(part2, offset, scale[0] + 3, to, 48);
    const uint8x16_t part3 = (vshrq_n_u8(bytes32, 4) & vdupq_n_u8(3)) | (bytes0 & vdupq_n_u8(4));
    qc_weights_u8_offset(part3, offset, scale[0] + 4, to, 64);
    const uint8x16_t part4 = (vshrq_n_u8(bytes48, 4) & vdupq_n_u8(3)) | (bytes16 & vdupq_n_u8(4));
    qc_weights_u8_offset(part4, offset, scale[0] + 5, to, 80);
    const uint8x16_t part5 = (vshrq_n_u8(bytes32, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes0, 1) & vdupq_n_u8(4));
    qc_weights_u8_offset(part5, offset, scale[0] + 6, to, 96);
    const uint8x16_t part6 = (vshrq_n_u8(bytes48, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes16, 1) & vdupq_n_u8(4));
    qc_weights_u8_offset(part6, offset, scale[0] + 7, to, 112);
    const uint8x16_t bytes64 = vld1q_u8(row(0) + 64);
    const uint8x16_t part7 = (bytes64 & vdupq_n_u8(3)) | (vshrq_n_u8(bytes0, 2) & vdupq_n_u8(4));
    qc_weights_u8_offset(part7, offset, scale[0] + 8, to, 128);
    const uint8x16_t bytes80 = vld1q_u8(row(0) + 80);
    const uint8x16_t part8 = (bytes80 & vdupq_n_u8(3)) | (vshrq_n_u8(bytes16, 2) & vdupq_n_u8(4));
    qc_weights_u8_offset(part8, offset, scale[0] + 9, to, 144);
    const uint8x16_t part9 = (vshrq_n_u8(bytes64, 2) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes0, 3) & vdupq_n_u8(4));
    qc_weights_u8_offset(part9, offset, scale[0] + 10, to, 160);
    const uint8x16_t part10 = (vshrq_n_u8(bytes80, 2) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes16, 3) & vdupq_n_u8(4));
    qc_weights_u8_offset(part10, offset, scale[0] + 11, to, 176);
    const uint8x16_t part11 = (vshrq_n_u8(bytes64, 4) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(4));
    qc_weights_u8_offset(part11, offset, scale[0] + 12, to, 192);
    const uint8x16_t part12 = (vshrq_n_u8(bytes80, 4) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes16, 4) & vdupq_n_u8(4));
    qc_weights_u8_offset(part12, offset, scale[0] + 13, to, 208);
    const uint8x16_t part13 = (vshrq_n_u8(bytes64, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes0, 5) & vdupq_n_u8(4));
    qc_weights_u8_offset(part13, offset, scale[0] + 14, to, 224);
    const uint8x16_t part14 = (vshrq_n_u8(bytes80, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes16, 5) & vdupq_n_u8(4));
    qc_weights_u8_offset(part14, offset, scale[0] + 15, to, 240);
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
        smull_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 4, scale[k], isum);
      // weights k * 16 + 32 .. k * 16 + 47
      int32x4_t dot2[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part0 = vshrq_n_u8(window[1][j], 2) & vdupq_n_u8(3);
        const uint8x16_t q32 = part0 | (vshlq_n_u8(window[0][j], 1) & vdupq_n_u8(4));
        smull_step16<C, act::bytes>(dot2 + j * C, q32, a + k * 16 + 32);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 4 + 8, scale[k + 2], isum);
      // weights k * 16 + 64 .. k * 16 + 79
      int32x4_t dot4[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q64 = (vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(3)) | (window[0][j] & vdupq_n_u8(4));
        smull_step16<C, act::bytes>(dot4 + j * C, q64, a + k * 16 + 64);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 4 + 16, scale[k + 4], isum);
      // weights k * 16 + 96 .. k * 16 + 111
      int32x4_t dot6[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part1 = vshrq_n_u8(window[1][j], 6) & vdupq_n_u8(3);
        const uint8x16_t q96 = part1 | (vshrq_n_u8(window[0][j], 1) & vdupq_n_u8(4));
        smull_step16<C, act::bytes>(dot6 + j * C, q96, a + k * 16 + 96);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 4 + 24, scale[k + 6], isum);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = vld1q_u8(row(j) + k * 16 + 64);
      // weights k * 16 + 128 .. k * 16 + 143
      int32x4_t dot8[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q128 = (window[1][j] & vdupq_n_u8(3)) | (vshrq_n_u8(window[0][j], 2) & vdupq_n_u8(4));
        smull_step16<C, act::bytes>(dot8 + j * C, q128, a + k * 16 + 128);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot8, s + k * 4 + 32, scale[k + 8], isum);
      // weights k * 16 + 160 .. k * 16 + 175
      int32x4_t dot10[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part2 = vshrq_n_u8(window[1][j], 2) & vdupq_n_u8(3);
        const uint8x16_t q160 = part2 | (vshrq_n_u8(window[0][j], 3) & vdupq_n_u8(4));
        smull_step16<C, act::bytes>(dot10 + j * C, q160, a + k * 16 + 160);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot10, s + k * 4 + 40, scale[k + 10], isum);
      // weights k * 16 + 192 .. k * 16 + 207
      int32x4_t dot12[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part3 = vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(3);
        const uint8x16_t q192 = part3 | (vshrq_n_u8(window[0][j], 4) & vdupq_n_u8(4));
        smull_step16<C, act::bytes>(dot12 + j * C, q192, a + k * 16 + 192);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot12, s + k * 4 + 48, scale[k + 12], isum);
      // weights k * 16 + 224 .. k * 16 + 239
      int32x4_t dot14[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part4 = vshrq_n_u8(window[1][j], 6) & vdupq_n_u8(3);
        const uint8x16_t q224 = part4 | (vshrq_n_u8(window[0][j], 5) & vdupq_n_u8(4));
        smull_step16<C, act::bytes>(dot14 + j * C, q224, a + k * 16 + 224);
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
        smull_step4<C, act::bytes>(dot, q0, a + u * 32);
        const uint8x16_t q4 = (vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3)) | (vshlq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
        smull_step4<C, act::bytes>(dot, q4, a + u * 32 + 4);
        const uint8x16_t q8 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3)) | (plane1_0 & vdupq_n_u8(4));
        smull_step4<C, act::bytes>(dot, q8, a + u * 32 + 8);
        const uint8x16_t q12 = (vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
        smull_step4<C, act::bytes>(dot, q12, a + u * 32 + 12);
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
        smull_step4<C, act::bytes>(dot, q16, a + u * 32 + 16);
        const uint8x16_t q20 = (vshrq_n_u8(plane0_1, 2) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 3) & vdupq_n_u8(4));
        smull_step4<C, act::bytes>(dot, q20, a + u * 32 + 20);
        const uint8x16_t q24 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 4) & vdupq_n_u8(4));
        smull_step4<C, act::bytes>(dot, q24, a + u * 32 + 24);
        const uint8x16_t q28 = (vshrq_n_u8(plane0_1, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 5) & vdupq_n_u8(4));
        smull_step4<C, act::bytes>(dot, q28, a + u * 32 + 28);
        const int32x4_t scale =
            vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + u * 8 + 4)))));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
      }
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
    uint8x16_t q0[8];
    uint8x16_t quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 32);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
        q0[j + k * 4] = (bytes0 & vdupq_n_u8(3)) | (vshlq_n_u8(bytes1, 2) & vdupq_n_u8(4));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_3_bits(quad0, to + panel::codes);
    uint8x16_t q1[8];
    uint8x16_t quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 32);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
        q1[j + k * 4] = (vshrq_n_u8(bytes0, 2) & vdupq_n_u8(3)) | (vshlq_n_u8(bytes1, 1) & vdupq_n_u8(4));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_3_bits(quad1, to + panel::codes + 48);
    uint8x16_t q2[8];
    uint8x16_t quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 32);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
        q2[j + k * 4] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(3)) | (bytes1 & vdupq_n_u8(4));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_3_bits(quad2, to + panel::codes + 96);
    uint8x16_t q3[8];
    uint8x16_t quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 32);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
        q3[j + k * 4] = (vshrq_n_u8(bytes0, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes1, 1) & vdupq_n_u8(4));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_3_bits(quad3, to + panel::codes + 144);
    uint8x16_t q4[8];
    uint8x16_t quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 64);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
        q4[j + k * 4] = (bytes0 & vdupq_n_u8(3)) | (vshrq_n_u8(bytes1, 2) & vdupq_n_u8(4));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_3_bits(quad4, to + panel::codes + 192);
    uint8x16_t q5[8];
    uint8x16_t quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 64);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
        q5[j + k * 4] = (vshrq_n_u8(bytes0, 2) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes1, 3) & vdupq_n_u8(4));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_3_bits(quad5, to + panel::codes + 240);
    uint8x16_t q6[8];
    uint8x16_t quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 64);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
        q6[j + k * 4] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes1, 4) & vdupq_n_u8(4));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_3_bits(quad6, to + panel::codes + 288);
    uint8x16_t q7[8];
    uint8x16_t quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 64);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
        q7[j + k * 4] = (vshrq_n_u8(bytes0, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(bytes1, 5) & vdupq_n_u8(4));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_3_bits(quad7, to + panel::codes + 336);
  }
};

}  // namespace

extern "C" void qc_dequantize_q3_k__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q3_k__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q3_k__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q3_k__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q3_k__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q3_k__neon(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q3_k__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q3_k__neon(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q3_k__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
