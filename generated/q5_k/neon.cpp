// Kernels of q5_k for neon. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, int32x4_t *d_bits, int32x4_t *dmin_bits, int32x4_t *scale,
                             int32x4_t *minimum) {
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & vdupq_n_s32(65535);
    dmin_bits[0] = srl32<16>(word0[0]);
    scale[0] = word0[1] & vdupq_n_s32(63);
    scale[1] = srl32<8>(word0[1]) & vdupq_n_s32(63);
    scale[2] = srl32<16>(word0[1]) & vdupq_n_s32(63);
    scale[3] = srl32<24>(word0[1]) & vdupq_n_s32(63);
    scale[4] = (word0[3] & vdupq_n_s32(15)) | (srl32<2>(word0[1]) & vdupq_n_s32(48));
    scale[5] = (srl32<8>(word0[3]) & vdupq_n_s32(15)) | (srl32<10>(word0[1]) & vdupq_n_s32(48));
    scale[6] = (srl32<16>(word0[3]) & vdupq_n_s32(15)) | (srl32<18>(word0[1]) & vdupq_n_s32(48));
    scale[7] = (srl32<24>(word0[3]) & vdupq_n_s32(15)) | (srl32<26>(word0[1]) & vdupq_n_s32(48));
    minimum[0] = word0[2] & vdupq_n_s32(63);
    minimum[1] = srl32<8>(word0[2]) & vdupq_n_s32(63);
    minimum[2] = srl32<16>(word0[2]) & vdupq_n_s32(63);
    minimum[3] = srl32<24>(word0[2]) & vdupq_n_s32(63);
    minimum[4] = (srl32<4>(word0[3]) & vdupq_n_s32(15)) | (srl32<2>(word0[2]) & vdupq_n_s32(48));
    minimum[5] = (srl32<12>(word0[3]) & vdupq_n_s32(15)) | (srl32<10>(word0[2]) & vdupq_n_s32(48));
    minimum[6] = (srl32<20>(word0[3]) & vdupq_n_s32(15)) | (srl32<18>(word0[2]) & vdupq_n_s32(48));
    minimum[7] = srl32<28>(word0[3]) | (srl32<26>(word0[2]) & vdupq_n_s32(48));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][8];
    float minimum[1][8];
    factors(row(0), scale[0], minimum[0]);
    const uint8x16_t bytes48 = vld1q_u8(row(0) + 48);
    const uint8x16_t bytes16 = vld1q_u8(row(0) + 16);
    const uint8x16_t part0 = (bytes48 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes16, 4) & vdupq_n_u8(16));
    qc_weights_u8_minus(part0, scale[0], minimum[0], to, 0);
    const uint8x16_t bytes64 = vld1q_u8(row(0) + 64);
    const uint8x16_t bytes32 = vld1q_u8(row(0) + 32);
    const uint8x16_t part1 = (bytes64 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes32, 4) & vdupq_n_u8(16));
    qc_weights_u8_minus(part1, scale[0], minimum[0], to, 16);
    const uint8x16_t part2 = (vshrq_n_u8(bytes48, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(bytes16, 3) & vdupq_n_u8(16));
    qc_weights_u8_minus(part2, scale[0] + 1, minimum[0] + 1, to, 32);
    const uint8x16_t part3 = (vshrq_n_u8(bytes64, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(bytes32, 3) & vdupq_n_u8(16));
    qc_weights_u8_minus(part3, scale[0] + 1, minimum[0] + 1, to, 48);
    const uint8x16_t bytes80 = vld1q_u8(row(0) + 80);
    const uint8x16_t part4 = (bytes80 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes16, 2) & vdupq_n_u8(16));
    qc_weights_u8_minus(part4, scale[0] + 2, minimum[0] + 2, to, 64);
    const uint8x16_t bytes96 = vld1q_u8(row(0) + 96);
    const uint8x16_t part5 = (bytes96 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes32, 2) & vdupq_n_u8(16));
    qc_weights_u8_minus(part5, scale[0] + 2, minimum[0] + 2, to, 80);
    const uint8x16_t part6 = (vshrq_n_u8(bytes80, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(bytes16, 1) & vdupq_n_u8(16));
    qc_weights_u8_minus(part6, scale[0] + 3, minimum[0] + 3, to, 96);
    const uint8x16_t part7 = (vshrq_n_u8(bytes96, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(bytes32, 1) & vdupq_n_u8(16));
    qc_weights_u8_minus(part7, scale[0] + 3, minimum[0] + 3, to, 112);
    const uint8x16_t bytes112 = vld1q_u8(row(0) + 112);
    const uint8x16_t part8 = (bytes112 & vdupq_n_u8(15)) | (bytes16 & vdupq_n_u8(16));
    qc_weights_u8_minus(part8, scale[0] + 4, minimum[0] + 4, to, 128);
    const uint8x16_t bytes128 = vld1q_u8(row(0) + 128);
    const uint8x16_t part9 = (bytes128 & vdupq_n_u8(15)) | (bytes32 & vdupq_n_u8(16));
    qc_weights_u8_minus(part9, scale[0] + 4, minimum[0] + 4, to, 144);
    const uint8x16_t part10 = (vshrq_n_u8(bytes112, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes16, 1) & vdupq_n_u8(16));
    qc_weights_u8_minus(part10, scale[0] + 5, minimum[0] + 5, to, 160);
    const uint8x16_t part11 = (vshrq_n_u8(bytes128, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes32, 1) & vdupq_n_u8(16));
    qc_weights_u8_minus(part11, scale[0] + 5, minimum[0] + 5, to, 176);
    const uint8x16_t bytes144 = vld1q_u8(row(0) + 144);
    const uint8x16_t part12 = (bytes144 & vdupq_n_u8(15)) | (vshrq_n_u8(bytes16, 2) & vdupq_n_u8(16));
    qc_weights_u8_minus(part12, scale[0] + 6, minimum[0] + 6, to, 192);
    const uint8x16_t bytes160 = vld1q_u8(row(0) + 160);
    const uint8x16_t part13 = (bytes160 & vdupq_n_u8(15)) | (vshrq_n_u8(bytes32, 2) & vdupq_n_u8(16));
    qc_weights_u8_minus(part13, scale[0] + 6, minimum[0] + 6, to, 208);
    const uint8x16_t part14 = (vshrq_n_u8(bytes144, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes16, 3) & vdupq_n_u8(16));
    qc_weights_u8_minus(part14, scale[0] + 7, minimum[0] + 7, to, 224);
    const uint8x16_t part15 = (vshrq_n_u8(bytes160, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes32, 3) & vdupq_n_u8(16));
    qc_weights_u8_minus(part15, scale[0] + 7, minimum[0] + 7, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t dmin_bits[1];
    int32x4_t scale[8];
    int32x4_t minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const int16x8_t pair0 = vreinterpretq_s16_s32(minimum[k * 2] | vshlq_n_s32(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    uint8x16_t window[4][4];
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[k][j] = vld1q_u8(row(j) + k * 16 + 16);
    }
    // weights 0 .. 31
    int32x4_t dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q0 = (window[2][j] & vdupq_n_u8(15)) | (vshlq_n_u8(window[0][j], 4) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const uint8x16_t q16 = (window[3][j] & vdupq_n_u8(15)) | (vshlq_n_u8(window[1][j], 4) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_add_scaled_group<C>(dot0, scale[0], isum);
    // weights 32 .. 63
    int32x4_t dot1[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t part0 = vshrq_n_u8(window[2][j], 4) & vdupq_n_u8(15);
      const uint8x16_t q32 = part0 | (vshlq_n_u8(window[0][j], 3) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot1 + j * C, q32, a + 32);
      const uint8x16_t part1 = vshrq_n_u8(window[3][j], 4) & vdupq_n_u8(15);
      const uint8x16_t q48 = part1 | (vshlq_n_u8(window[1][j], 3) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot1 + j * C, q48, a + 48);
    }
    qc_add_scaled_group<C>(dot1, scale[1], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = vld1q_u8(row(j) + 80);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = vld1q_u8(row(j) + 96);
    // weights 64 .. 95
    int32x4_t dot2[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q64 = (window[2][j] & vdupq_n_u8(15)) | (vshlq_n_u8(window[0][j], 2) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot2 + j * C, q64, a + 64);
      const uint8x16_t q80 = (window[3][j] & vdupq_n_u8(15)) | (vshlq_n_u8(window[1][j], 2) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot2 + j * C, q80, a + 80);
    }
    qc_add_scaled_group<C>(dot2, scale[2], isum);
    // weights 96 .. 127
    int32x4_t dot3[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t part2 = vshrq_n_u8(window[2][j], 4) & vdupq_n_u8(15);
      const uint8x16_t q96 = part2 | (vshlq_n_u8(window[0][j], 1) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot3 + j * C, q96, a + 96);
      const uint8x16_t part3 = vshrq_n_u8(window[3][j], 4) & vdupq_n_u8(15);
      const uint8x16_t q112 = part3 | (vshlq_n_u8(window[1][j], 1) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot3 + j * C, q112, a + 112);
    }
    qc_add_scaled_group<C>(dot3, scale[3], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = vld1q_u8(row(j) + 112);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = vld1q_u8(row(j) + 128);
    // weights 128 .. 159
    int32x4_t dot4[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q128 = (window[2][j] & vdupq_n_u8(15)) | (window[0][j] & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot4 + j * C, q128, a + 128);
      const uint8x16_t q144 = (window[3][j] & vdupq_n_u8(15)) | (window[1][j] & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot4 + j * C, q144, a + 144);
    }
    qc_add_scaled_group<C>(dot4, scale[4], isum);
    // weights 160 .. 191
    int32x4_t dot5[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t part4 = vshrq_n_u8(window[2][j], 4) & vdupq_n_u8(15);
      const uint8x16_t q160 = part4 | (vshrq_n_u8(window[0][j], 1) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot5 + j * C, q160, a + 160);
      const uint8x16_t part5 = vshrq_n_u8(window[3][j], 4) & vdupq_n_u8(15);
      const uint8x16_t q176 = part5 | (vshrq_n_u8(window[1][j], 1) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot5 + j * C, q176, a + 176);
    }
    qc_add_scaled_group<C>(dot5, scale[5], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = vld1q_u8(row(j) + 144);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = vld1q_u8(row(j) + 160);
    // weights 192 .. 223
    int32x4_t dot6[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q192 = (window[2][j] & vdupq_n_u8(15)) | (vshrq_n_u8(window[0][j], 2) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot6 + j * C, q192, a + 192);
      const uint8x16_t q208 = (window[3][j] & vdupq_n_u8(15)) | (vshrq_n_u8(window[1][j], 2) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot6 + j * C, q208, a + 208);
    }
    qc_add_scaled_group<C>(dot6, scale[6], isum);
    // weights 224 .. 255
    int32x4_t dot7[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t part6 = vshrq_n_u8(window[2][j], 4) & vdupq_n_u8(15);
      const uint8x16_t q224 = part6 | (vshrq_n_u8(window[0][j], 3) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot7 + j * C, q224, a + 224);
      const uint8x16_t part7 = vshrq_n_u8(window[3][j], 4) & vdupq_n_u8(15);
      const uint8x16_t q240 = part7 | (vshrq_n_u8(window[1][j], 3) & vdupq_n_u8(16));
      smull_step16<C, act::bytes>(dot7 + j * C, q240, a + 240);
    }
    qc_add_scaled_group<C>(dot7, scale[7], isum);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(dmin_bits[0])));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const int16x8_t minimum = vreinterpretq_s16_u16(vmovl_u8(vld1_u8(from + panel::minimums + pair * 8)));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C] = {};
      const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + g * 80);
      const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + g * 80 + 64);
      const uint8x16_t q0 = (plane0_0 & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 4) & vdupq_n_u8(16));
      smull_step4<C, act::bytes>(dot, q0, a + g * 32);
      const uint8x16_t q4 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 3) & vdupq_n_u8(16));
      smull_step4<C, act::bytes>(dot, q4, a + g * 32 + 4);
      const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + g * 80 + 16);
      const uint8x16_t q8 = (plane0_1 & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(16));
      smull_step4<C, act::bytes>(dot, q8, a + g * 32 + 8);
      const uint8x16_t q12 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 1) & vdupq_n_u8(16));
      smull_step4<C, act::bytes>(dot, q12, a + g * 32 + 12);
      const uint8x16_t plane0_2 = vld1q_u8(from + panel::codes + g * 80 + 32);
      const uint8x16_t q16 = (plane0_2 & vdupq_n_u8(15)) | (plane1_0 & vdupq_n_u8(16));
      smull_step4<C, act::bytes>(dot, q16, a + g * 32 + 16);
      const uint8x16_t q20 = (vshrq_n_u8(plane0_2, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 1) & vdupq_n_u8(16));
      smull_step4<C, act::bytes>(dot, q20, a + g * 32 + 20);
      const uint8x16_t plane0_3 = vld1q_u8(from + panel::codes + g * 80 + 48);
      const uint8x16_t q24 = (plane0_3 & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(16));
      smull_step4<C, act::bytes>(dot, q24, a + g * 32 + 24);
      const uint8x16_t q28 = (vshrq_n_u8(plane0_3, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 3) & vdupq_n_u8(16));
      smull_step4<C, act::bytes>(dot, q28, a + g * 32 + 28);
      const int32x4_t scale =
          vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + panel::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from + panel::dmin_factor)));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    int32x4_t d_bits[1];
    int32x4_t dmin_bits[1];
    int32x4_t scale[8];
    int32x4_t minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    vst1_u8(to + panel::dmin_factor, vreinterpret_u8_s16(vmovn_s32(dmin_bits[0])));
    for (size_t k = 0; k < 8; ++k)
      store_low8(to + panel::scales + k * 4, scale[k]);
    const int32x4_t part0 = (minimum[0] & vdupq_n_s32(255)) | vshlq_n_s32(minimum[1] & vdupq_n_s32(255), 8);
    vst1_u8(to + panel::minimums, vreinterpret_u8_s16(vmovn_s32(part0)));
    const int32x4_t part1 = (minimum[2] & vdupq_n_s32(255)) | vshlq_n_s32(minimum[3] & vdupq_n_s32(255), 8);
    vst1_u8(to + panel::minimums + 8, vreinterpret_u8_s16(vmovn_s32(part1)));
    const int32x4_t part2 = (minimum[4] & vdupq_n_s32(255)) | vshlq_n_s32(minimum[5] & vdupq_n_s32(255), 8);
    vst1_u8(to + panel::minimums + 16, vreinterpret_u8_s16(vmovn_s32(part2)));
    const int32x4_t part3 = (minimum[6] & vdupq_n_s32(255)) | vshlq_n_s32(minimum[7] & vdupq_n_s32(255), 8);
    vst1_u8(to + panel::minimums + 24, vreinterpret_u8_s16(vmovn_s32(part3)));
    uint8x16_t q0[8];
    uint8x16_t quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 48);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16 + 16);
        q0[j + k * 4] = (bytes0 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes1, 4) & vdupq_n_u8(16));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_5_bits(quad0, to + panel::codes);
    uint8x16_t q1[8];
    uint8x16_t quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 48);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16 + 16);
        q1[j + k * 4] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(bytes1, 3) & vdupq_n_u8(16));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_5_bits(quad1, to + panel::codes + 80);
    uint8x16_t q2[8];
    uint8x16_t quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 80);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16 + 16);
        q2[j + k * 4] = (bytes0 & vdupq_n_u8(15)) | (vshlq_n_u8(bytes1, 2) & vdupq_n_u8(16));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_5_bits(quad2, to + panel::codes + 160);
    uint8x16_t q3[8];
    uint8x16_t quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 80);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16 + 16);
        q3[j + k * 4] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(bytes1, 1) & vdupq_n_u8(16));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_5_bits(quad3, to + panel::codes + 240);
    uint8x16_t q4[8];
    uint8x16_t quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 112);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16 + 16);
        q4[j + k * 4] = (bytes0 & vdupq_n_u8(15)) | (bytes1 & vdupq_n_u8(16));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_5_bits(quad4, to + panel::codes + 320);
    uint8x16_t q5[8];
    uint8x16_t quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 112);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16 + 16);
        q5[j + k * 4] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes1, 1) & vdupq_n_u8(16));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_5_bits(quad5, to + panel::codes + 400);
    uint8x16_t q6[8];
    uint8x16_t quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 144);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16 + 16);
        q6[j + k * 4] = (bytes0 & vdupq_n_u8(15)) | (vshrq_n_u8(bytes1, 2) & vdupq_n_u8(16));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_5_bits(quad6, to + panel::codes + 480);
    uint8x16_t q7[8];
    uint8x16_t quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 144);
        const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16 + 16);
        q7[j + k * 4] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(bytes1, 3) & vdupq_n_u8(16));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_5_bits(quad7, to + panel::codes + 560);
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_k__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_k__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_k__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_k__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q5_k__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_k__neon(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q5_k__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q5_k__neon(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q5_k__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -3.20000005f, 0.200000003f, 22);
}
