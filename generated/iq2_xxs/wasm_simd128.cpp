// Kernels of iq2_xxs for wasm_simd128. Generated from formats/iq2_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 64, 64, 0, 64, 0, 0, 64, 64, 0, 0, 64, 0, 64, 64, 0};
alignas(16) const uint8_t pattern1[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 17;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v128_t *word) {
    qc_words(row, 2, word + 1);
    qc_words(row, 18, word + 5);
    qc_words(row, 34, word + 9);
    qc_words(row, 50, word + 13);
    v128_t word0[4];
    qc_words(row, 0, word0);
    word[0] = word0[0] & splat32(65535);
  }

  static QC_TILE void header_of_pieces(const v128_t *word, v128_t *d_bits, v128_t *scale) {
    d_bits[0] = word[0] & splat32(65535);
    for (size_t k = 0; k < 8; ++k)
      scale[k] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word[k * 2 + 2], 28), splat32(2)), splat32(-1));
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v128_t *word) {
    word[0] = wasm_u32x4_load16x4(from);
    for (size_t k = 0; k < 16; ++k)
      word[k + 1] = wasm_v128_load(from + k * 16 + 8);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v128_t *word, uint8_t *to) {
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(word[0], word[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 16; ++k)
      wasm_v128_store(to + k * 16 + 8, word[k + 1]);
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const v128_t *word, v128_t *number) {
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4] = word[k * 2 + 1] & splat32(255);
      number[k * 4 + 1] = wasm_u32x4_shr(word[k * 2 + 1], 8) & splat32(255);
      number[k * 4 + 2] = wasm_u32x4_shr(word[k * 2 + 1], 16) & splat32(255);
      number[k * 4 + 3] = wasm_u32x4_shr(word[k * 2 + 1], 24);
    }
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4 + 32] = word[k * 2 + 2] & splat32(127);
      number[k * 4 + 33] = wasm_u32x4_shr(word[k * 2 + 2], 7) & splat32(127);
      number[k * 4 + 34] = wasm_u32x4_shr(word[k * 2 + 2], 14) & splat32(127);
      number[k * 4 + 35] = wasm_u32x4_shr(word[k * 2 + 2], 21) & splat32(127);
    }
  }

  /// Seven bits, and an eighth that makes the number of ones even, as nibbles.
  static QC_TILE v128_t eight_bits(v128_t bits) {
    const v128_t part0 = wasm_i32x4_shl(lookup((bits ^ wasm_u32x4_shr(bits, 4)) & splat32(15), pattern0), 24);
    return (wasm_i32x4_mul(bits, splat32(8454660)) & splat32(71582788)) | part0;
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const v128_t *number, size_t eight, v128_t *q) {
    const v128_t both = lanes_lookup(number[eight], words0) | eight_bits(number[eight + 32]);
    q[0] = both & splat8(15);
    q[1] = wasm_u16x8_shr(both, 4) & splat8(15);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 1> codes_at(row);
    float scale[1][8];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(43);
    for (size_t k = 0; k < 8; ++k) {
      const v128_t bytes0 = wasm_v128_load(codes_at(0) + k * 32);
      qc_weights_u8_offset(lookup(bytes0, pattern1), offset, scale[0] + k, to, k * 32);
      const v128_t bytes16 = wasm_v128_load(codes_at(0) + k * 32 + 16);
      qc_weights_u8_offset(lookup(bytes16, pattern1), offset, scale[0] + k, to, k * 32 + 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 43338496 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 86 * 127 = 21844 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const v128_t *word, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    v128_t scale[8];
    header_of_pieces(word, d_bits, scale);
    v128_t number[64];
    numbers(word, number);
    v128_t isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      v128_t dot[C];
      v128_t dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(s + c * act::starts + g * 4);
      for (size_t i = 0; i < 4; ++i) {
        v128_t q[2];
        eight(number, g * 4 + i, q);
        const v128_t q0 = lookup(q[0], pattern1);
        pairs_first4<C, act::bytes>(dot_16, q0, a + g * 32 + i * 8);
        pairs_last<C>(dot, dot_16);
        const v128_t q4 = lookup(q[1], pattern1);
        pairs_first4<C, act::bytes>(dot_16, q4, a + g * 32 + i * 8 + 4);
        pairs_last<C>(dot, dot_16);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale[g], dot[c]));
    }
    const v128_t factor = wasm_f32x4_mul(half_bits(d_bits[0]), wasm_f32x4_splat(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 43338496 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 86 * 127 = 21844 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      v128_t dot[C];
      v128_t dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(s + c * act::starts + g * 4);
      const v128_t plane0_0 = wasm_v128_load(from + wide::codes + g * 48);
      const v128_t plane1_0 = wasm_v128_load(from + wide::codes + g * 48 + 32);
      const v128_t q0 = lookup((plane0_0 & splat8(3)) | (wasm_i16x8_shl(plane1_0, 2) & splat8(4)), pattern1);
      pairs_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      pairs_last<C>(dot, dot_16);
      const v128_t part0 = (wasm_u16x8_shr(plane0_0, 2) & splat8(3)) | (wasm_i16x8_shl(plane1_0, 1) & splat8(4));
      const v128_t q4 = lookup(part0, pattern1);
      pairs_first4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      pairs_last<C>(dot, dot_16);
      const v128_t q8 = lookup((wasm_u16x8_shr(plane0_0, 4) & splat8(3)) | (plane1_0 & splat8(4)), pattern1);
      pairs_first4<C, act::bytes>(dot_16, q8, a + g * 32 + 8);
      pairs_last<C>(dot, dot_16);
      const v128_t part1 = (wasm_u16x8_shr(plane0_0, 6) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 1) & splat8(4));
      const v128_t q12 = lookup(part1, pattern1);
      pairs_first4<C, act::bytes>(dot_16, q12, a + g * 32 + 12);
      pairs_last<C>(dot, dot_16);
      const v128_t plane0_1 = wasm_v128_load(from + wide::codes + g * 48 + 16);
      const v128_t q16 = lookup((plane0_1 & splat8(3)) | (wasm_u16x8_shr(plane1_0, 2) & splat8(4)), pattern1);
      pairs_first4<C, act::bytes>(dot_16, q16, a + g * 32 + 16);
      pairs_last<C>(dot, dot_16);
      const v128_t part2 = (wasm_u16x8_shr(plane0_1, 2) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 3) & splat8(4));
      const v128_t q20 = lookup(part2, pattern1);
      pairs_first4<C, act::bytes>(dot_16, q20, a + g * 32 + 20);
      pairs_last<C>(dot, dot_16);
      const v128_t part3 = (wasm_u16x8_shr(plane0_1, 4) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 4) & splat8(4));
      const v128_t q24 = lookup(part3, pattern1);
      pairs_first4<C, act::bytes>(dot_16, q24, a + g * 32 + 24);
      pairs_last<C>(dot, dot_16);
      const v128_t part4 = (wasm_u16x8_shr(plane0_1, 6) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 5) & splat8(4));
      const v128_t q28 = lookup(part4, pattern1);
      pairs_first4<C, act::bytes>(dot_16, q28, a + g * 32 + 28);
      pairs_last<C>(dot, dot_16);
      const v128_t scale = widen_u8<0>(wasm_v128_load32_zero(from + wide::scales + g * 4));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
    }
    const v128_t factor = wasm_f32x4_mul(half_bits(wasm_u32x4_load16x4(from)), wasm_f32x4_splat(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v128_t *word, uint8_t *to) {
    v128_t d_bits[1];
    v128_t scale[8];
    header_of_pieces(word, d_bits, scale);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 8; ++k)
      store_low8(to + wide::scales + k * 4, scale[k]);
    v128_t number[64];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      v128_t quad[8];
      for (size_t i = 0; i < 4; ++i) {
        v128_t q[2];
        eight(number, u * 4 + i, q);
        quad[i * 2] = q[0];
        quad[i * 2 + 1] = q[1];
      }
      qc_pack_32_of_3_bits(quad, to + wide::codes + u * 48);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq2_xxs__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq2_xxs__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq2_xxs__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq2_xxs__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq2_xxs__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq2_xxs__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_iq2_xxs__wasm_simd128(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq2_xxs__wasm_simd128(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq2_xxs__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq2_xxs__wasm_simd128(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq2_xxs__wasm_simd128(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq2_xxs__wasm_simd128(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq2_xxs__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
