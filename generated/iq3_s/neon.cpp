// Kernels of iq3_s for neon. Generated from formats/iq3_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {16, 18, 20, 22, 24, 26, 28, 30, 14, 12, 10, 8, 6, 4, 2, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 28;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, int32x4_t *word) {
    for (size_t k = 0; k < 6; ++k)
      qc_words(row, k * 16 + 2, word + k * 4 + 1);
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    int32x4_t word94[4];
    qc_words(row, 94, word94);
    word[0] = word0[0] & vdupq_n_s32(65535);
    word[25] = word94[1];
    word[26] = word94[2];
    word[27] = word94[3];
  }

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits, int32x4_t *scale) {
    d_bits[0] = word[0] & vdupq_n_s32(65535);
    scale[0] = vsubq_s32(vmulq_s32(word[27] & vdupq_n_s32(15), vdupq_n_s32(2)), vdupq_n_s32(-1));
    scale[1] = vsubq_s32(vmulq_s32(srl32<4>(word[27]) & vdupq_n_s32(15), vdupq_n_s32(2)), vdupq_n_s32(-1));
    scale[2] = vsubq_s32(vmulq_s32(srl32<8>(word[27]) & vdupq_n_s32(15), vdupq_n_s32(2)), vdupq_n_s32(-1));
    scale[3] = vsubq_s32(vmulq_s32(srl32<12>(word[27]) & vdupq_n_s32(15), vdupq_n_s32(2)), vdupq_n_s32(-1));
    scale[4] = vsubq_s32(vmulq_s32(srl32<16>(word[27]) & vdupq_n_s32(15), vdupq_n_s32(2)), vdupq_n_s32(-1));
    scale[5] = vsubq_s32(vmulq_s32(srl32<20>(word[27]) & vdupq_n_s32(15), vdupq_n_s32(2)), vdupq_n_s32(-1));
    scale[6] = vsubq_s32(vmulq_s32(srl32<24>(word[27]) & vdupq_n_s32(15), vdupq_n_s32(2)), vdupq_n_s32(-1));
    scale[7] = vsubq_s32(vmulq_s32(srl32<28>(word[27]), vdupq_n_s32(2)), vdupq_n_s32(-1));
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    word[0] = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from))));
    for (size_t k = 0; k < 27; ++k)
      word[k + 1] = vreinterpretq_s32_u8(vld1q_u8(from + k * 16 + 8));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const int32x4_t *word, uint8_t *to) {
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(word[0])));
    for (size_t k = 0; k < 27; ++k)
      vst1q_u8(to + k * 16 + 8, vreinterpretq_u8_s32(word[k + 1]));
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const int32x4_t *word, int32x4_t *number) {
    for (size_t k = 0; k < 2; ++k) {
      number[k * 16] = (word[k * 8 + 1] & vdupq_n_s32(255)) | (vshlq_n_s32(word[k + 17], 8) & vdupq_n_s32(256));
      const int32x4_t part0 = vshlq_n_s32(word[k + 17], 6) & vdupq_n_s32(256);
      number[k * 16 + 1] = (srl32<16>(word[k * 8 + 1]) & vdupq_n_s32(255)) | part0;
      number[k * 16 + 2] = (word[k * 8 + 2] & vdupq_n_s32(255)) | (vshlq_n_s32(word[k + 17], 4) & vdupq_n_s32(256));
      const int32x4_t part1 = vshlq_n_s32(word[k + 17], 2) & vdupq_n_s32(256);
      number[k * 16 + 3] = (srl32<16>(word[k * 8 + 2]) & vdupq_n_s32(255)) | part1;
      number[k * 16 + 4] = (word[k * 8 + 3] & vdupq_n_s32(255)) | (word[k + 17] & vdupq_n_s32(256));
      const int32x4_t part2 = srl32<16>(word[k * 8 + 3]) & vdupq_n_s32(255);
      number[k * 16 + 5] = part2 | (srl32<2>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 6] = (word[k * 8 + 4] & vdupq_n_s32(255)) | (srl32<4>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part3 = srl32<16>(word[k * 8 + 4]) & vdupq_n_s32(255);
      number[k * 16 + 7] = part3 | (srl32<6>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 8] = (word[k * 8 + 5] & vdupq_n_s32(255)) | (srl32<8>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part4 = srl32<16>(word[k * 8 + 5]) & vdupq_n_s32(255);
      number[k * 16 + 9] = part4 | (srl32<10>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 10] = (word[k * 8 + 6] & vdupq_n_s32(255)) | (srl32<12>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part5 = srl32<16>(word[k * 8 + 6]) & vdupq_n_s32(255);
      number[k * 16 + 11] = part5 | (srl32<14>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 12] = (word[k * 8 + 7] & vdupq_n_s32(255)) | (srl32<16>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part6 = srl32<16>(word[k * 8 + 7]) & vdupq_n_s32(255);
      number[k * 16 + 13] = part6 | (srl32<18>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 14] = (word[k * 8 + 8] & vdupq_n_s32(255)) | (srl32<20>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part7 = srl32<16>(word[k * 8 + 8]) & vdupq_n_s32(255);
      number[k * 16 + 15] = part7 | (srl32<22>(word[k + 17]) & vdupq_n_s32(256));
    }
    for (size_t k = 0; k < 2; ++k) {
      const int32x4_t part8 = vshlq_n_s32(word[k + 17], 7) & vdupq_n_s32(256);
      number[k * 16 + 32] = (srl32<8>(word[k * 8 + 1]) & vdupq_n_s32(255)) | part8;
      number[k * 16 + 33] = srl32<24>(word[k * 8 + 1]) | (vshlq_n_s32(word[k + 17], 5) & vdupq_n_s32(256));
      const int32x4_t part9 = vshlq_n_s32(word[k + 17], 3) & vdupq_n_s32(256);
      number[k * 16 + 34] = (srl32<8>(word[k * 8 + 2]) & vdupq_n_s32(255)) | part9;
      number[k * 16 + 35] = srl32<24>(word[k * 8 + 2]) | (vshlq_n_s32(word[k + 17], 1) & vdupq_n_s32(256));
      const int32x4_t part10 = srl32<8>(word[k * 8 + 3]) & vdupq_n_s32(255);
      number[k * 16 + 36] = part10 | (srl32<1>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 37] = srl32<24>(word[k * 8 + 3]) | (srl32<3>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part11 = srl32<8>(word[k * 8 + 4]) & vdupq_n_s32(255);
      number[k * 16 + 38] = part11 | (srl32<5>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 39] = srl32<24>(word[k * 8 + 4]) | (srl32<7>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part12 = srl32<8>(word[k * 8 + 5]) & vdupq_n_s32(255);
      number[k * 16 + 40] = part12 | (srl32<9>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 41] = srl32<24>(word[k * 8 + 5]) | (srl32<11>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part13 = srl32<8>(word[k * 8 + 6]) & vdupq_n_s32(255);
      number[k * 16 + 42] = part13 | (srl32<13>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 43] = srl32<24>(word[k * 8 + 6]) | (srl32<15>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part14 = srl32<8>(word[k * 8 + 7]) & vdupq_n_s32(255);
      number[k * 16 + 44] = part14 | (srl32<17>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 45] = srl32<24>(word[k * 8 + 7]) | (srl32<19>(word[k + 17]) & vdupq_n_s32(256));
      const int32x4_t part15 = srl32<8>(word[k * 8 + 8]) & vdupq_n_s32(255);
      number[k * 16 + 46] = part15 | (srl32<21>(word[k + 17]) & vdupq_n_s32(256));
      number[k * 16 + 47] = srl32<24>(word[k * 8 + 8]) | (srl32<23>(word[k + 17]) & vdupq_n_s32(256));
    }
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4 + 64] = word[k + 19] & vdupq_n_s32(255);
      number[k * 4 + 65] = srl32<8>(word[k + 19]) & vdupq_n_s32(255);
      number[k * 4 + 66] = srl32<16>(word[k + 19]) & vdupq_n_s32(255);
      number[k * 4 + 67] = srl32<24>(word[k + 19]);
    }
  }

  /// Eight bits as nibbles.
  static QC_TILE int32x4_t eight_bits(int32x4_t bits) {
    const int32x4_t part0 = vmulq_s32(bits & vdupq_n_s32(127), vdupq_n_s32(16909320)) & vdupq_n_s32(143165576);
    return part0 | (vshlq_n_s32(bits, 24) & vdupq_n_s32(-2147483648));
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const int32x4_t *number, size_t eight, uint8x16_t *q) {
    const int32x4_t part2 = vshlq_n_s32(lanes_lookup(number[eight + 32], words0), 4);
    const int32x4_t part1 = lanes_lookup(number[eight], words0) | part2;
    const int32x4_t part0 = part1 | eight_bits(number[eight + 64]);
    const uint8x16_t both = vreinterpretq_u8_s32(part0);
    q[0] = both & vdupq_n_u8(15);
    q[1] = vshrq_n_u8(both, 4) & vdupq_n_u8(15);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 1> codes_at(row);
    float scale[1][8];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(15);
    for (size_t k = 0; k < 8; ++k) {
      const uint8x16_t bytes0 = vld1q_u8(codes_at(0) + k * 32);
      qc_weights_u8_offset(lookup(bytes0, pattern0), offset, scale[0] + k, to, k * 32);
      const uint8x16_t bytes16 = vld1q_u8(codes_at(0) + k * 32 + 16);
      qc_weights_u8_offset(lookup(bytes16, pattern0), offset, scale[0] + k, to, k * 32 + 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 15118080 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t scale[8];
    header_of_pieces(word, d_bits, scale);
    int32x4_t number[96];
    numbers(word, number);
    int32x4_t isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + g * 4));
      for (size_t i = 0; i < 4; ++i) {
        uint8x16_t q[2];
        eight(number, g * 4 + i, q);
        const uint8x16_t q0 = lookup(q[0], pattern0);
        smull_step4<C, act::bytes>(dot, q0, a + g * 32 + i * 8);
        const uint8x16_t q4 = lookup(q[1], pattern0);
        smull_step4<C, act::bytes>(dot, q4, a + g * 32 + i * 8 + 4);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[g], dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 15118080 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + g * 4));
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + g * 64 + k * 16);
        const uint8x16_t q0 = lookup(plane0_0 & vdupq_n_u8(15), pattern0);
        smull_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
        const uint8x16_t q4 = lookup(vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15), pattern0);
        smull_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
      }
      const int32x4_t scale =
          vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + wide::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const int32x4_t *word, uint8_t *to) {
    int32x4_t d_bits[1];
    int32x4_t scale[8];
    header_of_pieces(word, d_bits, scale);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    for (size_t k = 0; k < 8; ++k)
      store_low8(to + wide::scales + k * 4, scale[k]);
    int32x4_t number[96];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      uint8x16_t quad[8];
      for (size_t i = 0; i < 4; ++i) {
        uint8x16_t q[2];
        eight(number, u * 4 + i, q);
        quad[i * 2] = q[0];
        quad[i * 2 + 1] = q[1];
      }
      qc_pack_32_of_4_bits(quad, to + wide::codes + u * 64);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq3_s__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq3_s__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq3_s__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq3_s__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_iq3_s__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq3_s__neon(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_iq3_s__neon(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq3_s__neon(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
extern "C" void qc_pack_iq3_s__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq3_s__neon(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq3_s__neon(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq3_s__neon(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq3_s__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
