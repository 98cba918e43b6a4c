// Kernels of q2_k for neon. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 22;
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, int32x4_t *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    qc_words(row, 48, word + 12);
    qc_words(row, 64, word + 16);
    int32x4_t word68[4];
    qc_words(row, 68, word68);
    word[20] = word68[3] & vdupq_n_s32(65535);
    word[21] = srl32<16>(word68[3]);
  }

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits, int32x4_t *dmin_bits, int32x4_t *scale,
                                       int32x4_t *minimum) {
    d_bits[0] = word[20] & vdupq_n_s32(65535);
    dmin_bits[0] = word[21] & vdupq_n_s32(65535);
    for (size_t k = 0; k < 4; ++k) {
      scale[k * 4] = word[k] & vdupq_n_s32(15);
      scale[k * 4 + 1] = srl32<8>(word[k]) & vdupq_n_s32(15);
      scale[k * 4 + 2] = srl32<16>(word[k]) & vdupq_n_s32(15);
      scale[k * 4 + 3] = srl32<24>(word[k]) & vdupq_n_s32(15);
    }
    for (size_t k = 0; k < 4; ++k) {
      minimum[k * 4] = srl32<4>(word[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 1] = srl32<12>(word[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 2] = srl32<20>(word[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 3] = srl32<28>(word[k]);
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    for (size_t k = 0; k < 20; ++k)
      word[k] = vreinterpretq_s32_u8(vld1q_u8(from + k * 16));
    word[20] = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from + 320))));
    word[21] = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from + 328))));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const int32x4_t *word, uint8_t *to) {
    for (size_t k = 0; k < 20; ++k)
      vst1q_u8(to + k * 16, vreinterpretq_u8_s32(word[k]));
    vst1_u8(to + 320, vreinterpret_u8_s16(vmovn_s32(word[20])));
    vst1_u8(to + 328, vreinterpret_u8_s16(vmovn_s32(word[21])));
  }

  template <class Row>
  static QC_TILE void header(const Row &row, int32x4_t *d_bits, int32x4_t *dmin_bits, int32x4_t *scale,
                             int32x4_t *minimum) {
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    int32x4_t word68[4];
    qc_words(row, 68, word68);
    d_bits[0] = word68[3] & vdupq_n_s32(65535);
    dmin_bits[0] = srl32<16>(word68[3]);
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      scale[k * 4] = word0[k] & vdupq_n_s32(15);
      scale[k * 4 + 1] = srl32<8>(word0[k]) & vdupq_n_s32(15);
      scale[k * 4 + 2] = srl32<16>(word0[k]) & vdupq_n_s32(15);
      scale[k * 4 + 3] = srl32<24>(word0[k]) & vdupq_n_s32(15);
    }
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      minimum[k * 4] = srl32<4>(word0[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 1] = srl32<12>(word0[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 2] = srl32<20>(word0[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 3] = srl32<28>(word0[k]);
    }
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    float minimum[1][16];
    factors(row(0), scale[0], minimum[0]);
    for (size_t k = 0; k < 2; ++k) {
      const uint8x16_t bytes16 = vld1q_u8(row(0) + k * 32 + 16);
      qc_weights_u8_minus(bytes16 & vdupq_n_u8(3), scale[0] + k * 8, minimum[0] + k * 8, to, k * 128);
      const uint8x16_t bytes32 = vld1q_u8(row(0) + k * 32 + 32);
      qc_weights_u8_minus(bytes32 & vdupq_n_u8(3), scale[0] + k * 8 + 1, minimum[0] + k * 8 + 1, to, k * 128 + 16);
      const uint8x16_t part0 = vshrq_n_u8(bytes16, 2) & vdupq_n_u8(3);
      qc_weights_u8_minus(part0, scale[0] + k * 8 + 2, minimum[0] + k * 8 + 2, to, k * 128 + 32);
      const uint8x16_t part1 = vshrq_n_u8(bytes32, 2) & vdupq_n_u8(3);
      qc_weights_u8_minus(part1, scale[0] + k * 8 + 3, minimum[0] + k * 8 + 3, to, k * 128 + 48);
      const uint8x16_t part2 = vshrq_n_u8(bytes16, 4) & vdupq_n_u8(3);
      qc_weights_u8_minus(part2, scale[0] + k * 8 + 4, minimum[0] + k * 8 + 4, to, k * 128 + 64);
      const uint8x16_t part3 = vshrq_n_u8(bytes32, 4) & vdupq_n_u8(3);
      qc_weights_u8_minus(part3, scale[0] + k * 8 + 5, minimum[0] + k * 8 + 5, to, k * 128 + 80);
      const uint8x16_t part4 = vshrq_n_u8(bytes16, 6) & vdupq_n_u8(3);
      qc_weights_u8_minus(part4, scale[0] + k * 8 + 6, minimum[0] + k * 8 + 6, to, k * 128 + 96);
      const uint8x16_t part5 = vshrq_n_u8(bytes32, 6) & vdupq_n_u8(3);
      qc_weights_u8_minus(part5, scale[0] + k * 8 + 7, minimum[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  template <int C> static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t dmin_bits[1];
    int32x4_t scale[16];
    int32x4_t minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const int16x8_t pair0 = vreinterpretq_s16_s32(minimum[k * 2] | vshlq_n_s32(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        int32x4_t dot[C] = {};
        const uint8x16_t part0 = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part0, a + k * 128 + k1 * 16);
        const uint8x16_t part1 = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part1, a + k * 128 + k1 * 16 + 4);
        const uint8x16_t part2 = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part2, a + k * 128 + k1 * 16 + 8);
        const uint8x16_t part3 = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part3, a + k * 128 + k1 * 16 + 12);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[k * 8 + k1], dot[c]);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        int32x4_t dot[C] = {};
        const uint8x16_t part4 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 2) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part4, a + k * 128 + k1 * 16 + 32);
        const uint8x16_t part5 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 2) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part5, a + k * 128 + k1 * 16 + 36);
        const uint8x16_t part6 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 2) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part6, a + k * 128 + k1 * 16 + 40);
        const uint8x16_t part7 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 2) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part7, a + k * 128 + k1 * 16 + 44);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[k * 8 + k1 + 2], dot[c]);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        int32x4_t dot[C] = {};
        const uint8x16_t part8 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 4) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part8, a + k * 128 + k1 * 16 + 64);
        const uint8x16_t part9 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 4) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part9, a + k * 128 + k1 * 16 + 68);
        const uint8x16_t part10 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 4) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part10, a + k * 128 + k1 * 16 + 72);
        const uint8x16_t part11 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 4) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part11, a + k * 128 + k1 * 16 + 76);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[k * 8 + k1 + 4], dot[c]);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        int32x4_t dot[C] = {};
        const uint8x16_t part12 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 6) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part12, a + k * 128 + k1 * 16 + 96);
        const uint8x16_t part13 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 6) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part13, a + k * 128 + k1 * 16 + 100);
        const uint8x16_t part14 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 6) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part14, a + k * 128 + k1 * 16 + 104);
        const uint8x16_t part15 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 6) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(dot, part15, a + k * 128 + k1 * 16 + 108);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[k * 8 + k1 + 6], dot[c]);
      }
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(dmin_bits[0])));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t dmin_bits[1];
    int32x4_t scale[16];
    int32x4_t minimum[16];
    header(row, d_bits, dmin_bits, scale, minimum);
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const int16x8_t pair0 = vreinterpretq_s16_s32(minimum[k * 2] | vshlq_n_s32(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    uint8x16_t window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = vld1q_u8(row(j) + k * 32 + k1 * 16 + 16);
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        int32x4_t dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q0 = window[0][j] & vdupq_n_u8(3);
          smull_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group<C>(dot0, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        int32x4_t dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q32 = vshrq_n_u8(window[0][j], 2) & vdupq_n_u8(3);
          smull_step16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group<C>(dot2, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        int32x4_t dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q64 = vshrq_n_u8(window[0][j], 4) & vdupq_n_u8(3);
          smull_step16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group<C>(dot4, scale[k * 8 + k1 + 4], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        int32x4_t dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t q96 = vshrq_n_u8(window[0][j], 6) & vdupq_n_u8(3);
          smull_step16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group<C>(dot6, scale[k * 8 + k1 + 6], isum);
      }
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(dmin_bits[0])));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  template <int C> static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t pair = 0; pair < 8; ++pair) {
      const int16x8_t minimum = vreinterpretq_s16_u16(vmovl_u8(vld1_u8(from + wide::minimums + pair * 8)));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums16 + pair * 4);
    }
    for (size_t g = 0; g < 16; ++g) {
      int32x4_t dot[C] = {};
      const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + g * 16);
      const uint8x16_t q0 = plane0_0 & vdupq_n_u8(3);
      smull_step4<C, act::bytes>(dot, q0, a + g * 16);
      const uint8x16_t q4 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3);
      smull_step4<C, act::bytes>(dot, q4, a + g * 16 + 4);
      const uint8x16_t q8 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3);
      smull_step4<C, act::bytes>(dot, q8, a + g * 16 + 8);
      const uint8x16_t q12 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3);
      smull_step4<C, act::bytes>(dot, q12, a + g * 16 + 12);
      const int32x4_t scale =
          vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + wide::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from + wide::dmin_factor)));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const int32x4_t *word, uint8_t *to) {
    int32x4_t d_bits[1];
    int32x4_t dmin_bits[1];
    int32x4_t scale[16];
    int32x4_t minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    vst1_u8(to + wide::dmin_factor, vreinterpret_u8_s16(vmovn_s32(dmin_bits[0])));
    for (size_t k = 0; k < 16; ++k)
      store_low8(to + wide::scales + k * 4, scale[k]);
    for (size_t k = 0; k < 8; ++k) {
      const int32x4_t part1 = vshlq_n_s32(minimum[k * 2 + 1] & vdupq_n_s32(255), 8);
      const int32x4_t part0 = (minimum[k * 2] & vdupq_n_s32(255)) | part1;
      vst1_u8(to + wide::minimums + k * 8, vreinterpret_u8_s16(vmovn_s32(part0)));
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        uint8x16_t quad[4];
        quad[0] = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]) & vdupq_n_u8(3);
        quad[1] = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]) & vdupq_n_u8(3);
        quad[2] = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]) & vdupq_n_u8(3);
        quad[3] = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]) & vdupq_n_u8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        uint8x16_t quad[4];
        quad[0] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 2) & vdupq_n_u8(3);
        quad[1] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 2) & vdupq_n_u8(3);
        quad[2] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 2) & vdupq_n_u8(3);
        quad[3] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 2) & vdupq_n_u8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 32);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        uint8x16_t quad[4];
        quad[0] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 4) & vdupq_n_u8(3);
        quad[1] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 4) & vdupq_n_u8(3);
        quad[2] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 4) & vdupq_n_u8(3);
        quad[3] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 4) & vdupq_n_u8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 64);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        uint8x16_t quad[4];
        quad[0] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 6) & vdupq_n_u8(3);
        quad[1] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 6) & vdupq_n_u8(3);
        quad[2] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 6) & vdupq_n_u8(3);
        quad[3] = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 6) & vdupq_n_u8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 96);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_k__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_k__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_k__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_k__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q2_k__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_k__neon(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_q2_k__neon(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_q2_k__neon(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q2_k__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_k__neon(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_q2_k__neon(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_q2_k__neon(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_q2_k__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1, 0.150000006f, 14);
}
