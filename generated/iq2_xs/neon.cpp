// Kernels of iq2_xs for neon. Generated from formats/iq2_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 64, 64, 0, 64, 0, 0, 64, 64, 0, 0, 64, 0, 64, 64, 0};
alignas(16) const uint8_t pattern1[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 19;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, int32x4_t *word) {
    qc_words(row, 2, word + 1);
    qc_words(row, 18, word + 5);
    qc_words(row, 34, word + 9);
    qc_words(row, 50, word + 13);
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    int32x4_t word58[4];
    qc_words(row, 58, word58);
    word[0] = word0[0] & vdupq_n_s32(65535);
    word[17] = word58[2];
    word[18] = word58[3];
  }

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits, int32x4_t *scale) {
    d_bits[0] = word[0] & vdupq_n_s32(65535);
    for (size_t k = 0; k < 2; ++k) {
      scale[k * 8] = vsubq_s32(vmulq_s32(word[k + 17] & vdupq_n_s32(15), vdupq_n_s32(2)), vdupq_n_s32(-1));
      const int32x4_t part0 = vmulq_s32(srl32<4>(word[k + 17]) & vdupq_n_s32(15), vdupq_n_s32(2));
      scale[k * 8 + 1] = vsubq_s32(part0, vdupq_n_s32(-1));
      const int32x4_t part1 = vmulq_s32(srl32<8>(word[k + 17]) & vdupq_n_s32(15), vdupq_n_s32(2));
      scale[k * 8 + 2] = vsubq_s32(part1, vdupq_n_s32(-1));
      const int32x4_t part2 = vmulq_s32(srl32<12>(word[k + 17]) & vdupq_n_s32(15), vdupq_n_s32(2));
      scale[k * 8 + 3] = vsubq_s32(part2, vdupq_n_s32(-1));
      const int32x4_t part3 = vmulq_s32(srl32<16>(word[k + 17]) & vdupq_n_s32(15), vdupq_n_s32(2));
      scale[k * 8 + 4] = vsubq_s32(part3, vdupq_n_s32(-1));
      const int32x4_t part4 = vmulq_s32(srl32<20>(word[k + 17]) & vdupq_n_s32(15), vdupq_n_s32(2));
      scale[k * 8 + 5] = vsubq_s32(part4, vdupq_n_s32(-1));
      const int32x4_t part5 = vmulq_s32(srl32<24>(word[k + 17]) & vdupq_n_s32(15), vdupq_n_s32(2));
      scale[k * 8 + 6] = vsubq_s32(part5, vdupq_n_s32(-1));
      scale[k * 8 + 7] = vsubq_s32(vmulq_s32(srl32<28>(word[k + 17]), vdupq_n_s32(2)), vdupq_n_s32(-1));
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    word[0] = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from))));
    for (size_t k = 0; k < 18; ++k)
      word[k + 1] = vreinterpretq_s32_u8(vld1q_u8(from + k * 16 + 8));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const int32x4_t *word, uint8_t *to) {
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(word[0])));
    for (size_t k = 0; k < 18; ++k)
      vst1q_u8(to + k * 16 + 8, vreinterpretq_u8_s32(word[k + 1]));
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const int32x4_t *word, int32x4_t *number) {
    for (size_t k = 0; k < 16; ++k) {
      number[k * 2] = word[k + 1] & vdupq_n_s32(511);
      number[k * 2 + 1] = srl32<16>(word[k + 1]) & vdupq_n_s32(511);
    }
    for (size_t k = 0; k < 16; ++k) {
      number[k * 2 + 32] = srl32<9>(word[k + 1]) & vdupq_n_s32(127);
      number[k * 2 + 33] = srl32<25>(word[k + 1]);
    }
  }

  /// Seven bits, and an eighth that makes the number of ones even, as nibbles.
  static QC_TILE int32x4_t eight_bits(int32x4_t bits) {
    const uint8x16_t part2 = lookup(vreinterpretq_u8_s32((bits ^ srl32<4>(bits)) & vdupq_n_s32(15)), pattern0);
    const int32x4_t part1 = vreinterpretq_s32_u8(part2);
    const int32x4_t part0 = vshlq_n_s32(part1, 24);
    return (vmulq_s32(bits, vdupq_n_s32(8454660)) & vdupq_n_s32(71582788)) | part0;
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const int32x4_t *number, size_t eight, uint8x16_t *q) {
    const uint8x16_t both = vreinterpretq_u8_s32(lanes_lookup(number[eight], words0) | eight_bits(number[eight + 32]));
    q[0] = both & vdupq_n_u8(15);
    q[1] = vshrq_n_u8(both, 4) & vdupq_n_u8(15);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 1> codes_at(row);
    float scale[1][16];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(43);
    for (size_t k = 0; k < 16; ++k) {
      const uint8x16_t bytes0 = vld1q_u8(codes_at(0) + k * 16);
      qc_weights_u8_offset(lookup(bytes0, pattern1), offset, scale[0] + k, to, k * 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 43338496 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t scale[16];
    header_of_pieces(word, d_bits, scale);
    int32x4_t number[64];
    numbers(word, number);
    int32x4_t isum[C] = {};
    for (size_t g = 0; g < 16; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + g * 4));
      for (size_t i = 0; i < 2; ++i) {
        uint8x16_t q[2];
        eight(number, g * 2 + i, q);
        const uint8x16_t q0 = lookup(q[0], pattern1);
        smull_step4<C, act::bytes>(dot, q0, a + g * 16 + i * 8);
        const uint8x16_t q4 = lookup(q[1], pattern1);
        smull_step4<C, act::bytes>(dot, q4, a + g * 16 + i * 8 + 4);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[g], dot[c]);
    }
    const float32x4_t factor = vmulq_f32(vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0]))), vdupq_n_f32(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 43338496 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        int32x4_t dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + u * 8));
        const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + u * 48);
        const uint8x16_t plane1_0 = vld1q_u8(from + wide::codes + u * 48 + 32);
        const uint8x16_t q0 = lookup((plane0_0 & vdupq_n_u8(3)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(4)), pattern1);
        smull_step4<C, act::bytes>(dot, q0, a + u * 32);
        const uint8x16_t part0 = (vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3)) | (vshlq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
        const uint8x16_t q4 = lookup(part0, pattern1);
        smull_step4<C, act::bytes>(dot, q4, a + u * 32 + 4);
        const uint8x16_t q8 = lookup((vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3)) | (plane1_0 & vdupq_n_u8(4)), pattern1);
        smull_step4<C, act::bytes>(dot, q8, a + u * 32 + 8);
        const uint8x16_t part1 = (vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
        const uint8x16_t q12 = lookup(part1, pattern1);
        smull_step4<C, act::bytes>(dot, q12, a + u * 32 + 12);
        const int32x4_t scale =
            vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + wide::scales + u * 8)))));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
      }
      {
        int32x4_t dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + u * 8 + 4));
        const uint8x16_t plane0_1 = vld1q_u8(from + wide::codes + u * 48 + 16);
        const uint8x16_t plane1_0 = vld1q_u8(from + wide::codes + u * 48 + 32);
        const uint8x16_t q16 = lookup((plane0_1 & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(4)), pattern1);
        smull_step4<C, act::bytes>(dot, q16, a + u * 32 + 16);
        const uint8x16_t part2 = (vshrq_n_u8(plane0_1, 2) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 3) & vdupq_n_u8(4));
        const uint8x16_t q20 = lookup(part2, pattern1);
        smull_step4<C, act::bytes>(dot, q20, a + u * 32 + 20);
        const uint8x16_t part3 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 4) & vdupq_n_u8(4));
        const uint8x16_t q24 = lookup(part3, pattern1);
        smull_step4<C, act::bytes>(dot, q24, a + u * 32 + 24);
        const uint8x16_t part4 = (vshrq_n_u8(plane0_1, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 5) & vdupq_n_u8(4));
        const uint8x16_t q28 = lookup(part4, pattern1);
        smull_step4<C, act::bytes>(dot, q28, a + u * 32 + 28);
        const int32x4_t scale =
            vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + wide::scales + u * 8 + 4)))));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
      }
    }
    const float32x4_t factor = vmulq_f32(vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from))), vdupq_n_f32(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const int32x4_t *word, uint8_t *to) {
    int32x4_t d_bits[1];
    int32x4_t scale[16];
    header_of_pieces(word, d_bits, scale);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    for (size_t k = 0; k < 16; ++k)
      store_low8(to + wide::scales + k * 4, scale[k]);
    int32x4_t number[64];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      uint8x16_t quad[8];
      for (size_t i = 0; i < 4; ++i) {
        uint8x16_t q[2];
        eight(number, u * 4 + i, q);
        quad[i * 2] = q[0];
        quad[i * 2 + 1] = q[1];
      }
      qc_pack_32_of_3_bits(quad, to + wide::codes + u * 48);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq2_xs__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq2_xs__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq2_xs__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq2_xs__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_iq2_xs__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq2_xs__neon(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_iq2_xs__neon(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq2_xs__neon(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
extern "C" void qc_pack_iq2_xs__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq2_xs__neon(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq2_xs__neon(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq2_xs__neon(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq2_xs__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
