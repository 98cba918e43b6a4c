// Kernels of iq3_s for wasm_simd128. Generated from formats/iq3_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
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
  template <class Row> static QC_TILE void pieces(const Row &row, v128_t *word) {
    for (size_t k = 0; k < 6; ++k)
      qc_words(row, k * 16 + 2, word + k * 4 + 1);
    v128_t word0[4];
    qc_words(row, 0, word0);
    v128_t word94[4];
    qc_words(row, 94, word94);
    word[0] = word0[0] & splat32(65535);
    word[25] = word94[1];
    word[26] = word94[2];
    word[27] = word94[3];
  }

  static QC_TILE void header_of_pieces(const v128_t *word, v128_t *d_bits, v128_t *scale) {
    d_bits[0] = word[0] & splat32(65535);
    scale[0] = wasm_i32x4_sub(wasm_i32x4_mul(word[27] & splat32(15), splat32(2)), splat32(-1));
    scale[1] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word[27], 4) & splat32(15), splat32(2)), splat32(-1));
    scale[2] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word[27], 8) & splat32(15), splat32(2)), splat32(-1));
    scale[3] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word[27], 12) & splat32(15), splat32(2)), splat32(-1));
    scale[4] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word[27], 16) & splat32(15), splat32(2)), splat32(-1));
    scale[5] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word[27], 20) & splat32(15), splat32(2)), splat32(-1));
    scale[6] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word[27], 24) & splat32(15), splat32(2)), splat32(-1));
    scale[7] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word[27], 28), splat32(2)), splat32(-1));
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v128_t *word) {
    word[0] = wasm_u32x4_load16x4(from);
    for (size_t k = 0; k < 27; ++k)
      word[k + 1] = wasm_v128_load(from + k * 16 + 8);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v128_t *word, uint8_t *to) {
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(word[0], word[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 27; ++k)
      wasm_v128_store(to + k * 16 + 8, word[k + 1]);
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const v128_t *word, v128_t *number) {
    for (size_t k = 0; k < 2; ++k) {
      number[k * 16] = (word[k * 8 + 1] & splat32(255)) | (wasm_i32x4_shl(word[k + 17], 8) & splat32(256));
      const v128_t part0 = wasm_u32x4_shr(word[k * 8 + 1], 16) & splat32(255);
      number[k * 16 + 1] = part0 | (wasm_i32x4_shl(word[k + 17], 6) & splat32(256));
      number[k * 16 + 2] = (word[k * 8 + 2] & splat32(255)) | (wasm_i32x4_shl(word[k + 17], 4) & splat32(256));
      const v128_t part1 = wasm_u32x4_shr(word[k * 8 + 2], 16) & splat32(255);
      number[k * 16 + 3] = part1 | (wasm_i32x4_shl(word[k + 17], 2) & splat32(256));
      number[k * 16 + 4] = (word[k * 8 + 3] & splat32(255)) | (word[k + 17] & splat32(256));
      const v128_t part2 = wasm_u32x4_shr(word[k * 8 + 3], 16) & splat32(255);
      number[k * 16 + 5] = part2 | (wasm_u32x4_shr(word[k + 17], 2) & splat32(256));
      number[k * 16 + 6] = (word[k * 8 + 4] & splat32(255)) | (wasm_u32x4_shr(word[k + 17], 4) & splat32(256));
      const v128_t part3 = wasm_u32x4_shr(word[k * 8 + 4], 16) & splat32(255);
      number[k * 16 + 7] = part3 | (wasm_u32x4_shr(word[k + 17], 6) & splat32(256));
      number[k * 16 + 8] = (word[k * 8 + 5] & splat32(255)) | (wasm_u32x4_shr(word[k + 17], 8) & splat32(256));
      const v128_t part4 = wasm_u32x4_shr(word[k * 8 + 5], 16) & splat32(255);
      number[k * 16 + 9] = part4 | (wasm_u32x4_shr(word[k + 17], 10) & splat32(256));
      number[k * 16 + 10] = (word[k * 8 + 6] & splat32(255)) | (wasm_u32x4_shr(word[k + 17], 12) & splat32(256));
      const v128_t part5 = wasm_u32x4_shr(word[k * 8 + 6], 16) & splat32(255);
      number[k * 16 + 11] = part5 | (wasm_u32x4_shr(word[k + 17], 14) & splat32(256));
      number[k * 16 + 12] = (word[k * 8 + 7] & splat32(255)) | (wasm_u32x4_shr(word[k + 17], 16) & splat32(256));
      const v128_t part6 = wasm_u32x4_shr(word[k * 8 + 7], 16) & splat32(255);
      number[k * 16 + 13] = part6 | (wasm_u32x4_shr(word[k + 17], 18) & splat32(256));
      number[k * 16 + 14] = (word[k * 8 + 8] & splat32(255)) | (wasm_u32x4_shr(word[k + 17], 20) & splat32(256));
      const v128_t part7 = wasm_u32x4_shr(word[k * 8 + 8], 16) & splat32(255);
      number[k * 16 + 15] = part7 | (wasm_u32x4_shr(word[k + 17], 22) & splat32(256));
    }
    for (size_t k = 0; k < 2; ++k) {
      const v128_t part8 = wasm_u32x4_shr(word[k * 8 + 1], 8) & splat32(255);
      number[k * 16 + 32] = part8 | (wasm_i32x4_shl(word[k + 17], 7) & splat32(256));
      number[k * 16 + 33] = wasm_u32x4_shr(word[k * 8 + 1], 24) | (wasm_i32x4_shl(word[k + 17], 5) & splat32(256));
      const v128_t part9 = wasm_u32x4_shr(word[k * 8 + 2], 8) & splat32(255);
      number[k * 16 + 34] = part9 | (wasm_i32x4_shl(word[k + 17], 3) & splat32(256));
      number[k * 16 + 35] = wasm_u32x4_shr(word[k * 8 + 2], 24) | (wasm_i32x4_shl(word[k + 17], 1) & splat32(256));
      const v128_t part10 = wasm_u32x4_shr(word[k * 8 + 3], 8) & splat32(255);
      number[k * 16 + 36] = part10 | (wasm_u32x4_shr(word[k + 17], 1) & splat32(256));
      number[k * 16 + 37] = wasm_u32x4_shr(word[k * 8 + 3], 24) | (wasm_u32x4_shr(word[k + 17], 3) & splat32(256));
      const v128_t part11 = wasm_u32x4_shr(word[k * 8 + 4], 8) & splat32(255);
      number[k * 16 + 38] = part11 | (wasm_u32x4_shr(word[k + 17], 5) & splat32(256));
      number[k * 16 + 39] = wasm_u32x4_shr(word[k * 8 + 4], 24) | (wasm_u32x4_shr(word[k + 17], 7) & splat32(256));
      const v128_t part12 = wasm_u32x4_shr(word[k * 8 + 5], 8) & splat32(255);
      number[k * 16 + 40] = part12 | (wasm_u32x4_shr(word[k + 17], 9) & splat32(256));
      number[k * 16 + 41] = wasm_u32x4_shr(word[k * 8 + 5], 24) | (wasm_u32x4_shr(word[k + 17], 11) & splat32(256));
      const v128_t part13 = wasm_u32x4_shr(word[k * 8 + 6], 8) & splat32(255);
      number[k * 16 + 42] = part13 | (wasm_u32x4_shr(word[k + 17], 13) & splat32(256));
      number[k * 16 + 43] = wasm_u32x4_shr(word[k * 8 + 6], 24) | (wasm_u32x4_shr(word[k + 17], 15) & splat32(256));
      const v128_t part14 = wasm_u32x4_shr(word[k * 8 + 7], 8) & splat32(255);
      number[k * 16 + 44] = part14 | (wasm_u32x4_shr(word[k + 17], 17) & splat32(256));
      number[k * 16 + 45] = wasm_u32x4_shr(word[k * 8 + 7], 24) | (wasm_u32x4_shr(word[k + 17], 19) & splat32(256));
      const v128_t part15 = wasm_u32x4_shr(word[k * 8 + 8], 8) & splat32(255);
      number[k * 16 + 46] = part15 | (wasm_u32x4_shr(word[k + 17], 21) & splat32(256));
      number[k * 16 + 47] = wasm_u32x4_shr(word[k * 8 + 8], 24) | (wasm_u32x4_shr(word[k + 17], 23) & splat32(256));
    }
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4 + 64] = word[k + 19] & splat32(255);
      number[k * 4 + 65] = wasm_u32x4_shr(word[k + 19], 8) & splat32(255);
      number[k * 4 + 66] = wasm_u32x4_shr(word[k + 19], 16) & splat32(255);
      number[k * 4 + 67] = wasm_u32x4_shr(word[k + 19], 24);
    }
  }

  /// Eight bits as nibbles.
  static QC_TILE v128_t eight_bits(v128_t bits) {
    const v128_t part0 = wasm_i32x4_mul(bits & splat32(127), splat32(16909320)) & splat32(143165576);
    return part0 | (wasm_i32x4_shl(bits, 24) & splat32(-2147483648));
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const v128_t *number, size_t eight, v128_t *q) {
    const v128_t part1 = wasm_i32x4_shl(lanes_lookup(number[eight + 32], words0), 4);
    const v128_t part0 = lanes_lookup(number[eight], words0) | part1;
    const v128_t both = part0 | eight_bits(number[eight + 64]);
    q[0] = both & splat8(15);
    q[1] = wasm_u16x8_shr(both, 4) & splat8(15);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 1> codes_at(row);
    float scale[1][8];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(15);
    for (size_t k = 0; k < 8; ++k) {
      const v128_t bytes0 = wasm_v128_load(codes_at(0) + k * 32);
      qc_weights_u8_offset(lookup(bytes0, pattern0), offset, scale[0] + k, to, k * 32);
      const v128_t bytes16 = wasm_v128_load(codes_at(0) + k * 32 + 16);
      qc_weights_u8_offset(lookup(bytes16, pattern0), offset, scale[0] + k, to, k * 32 + 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 15118080 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 30 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const v128_t *word, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    v128_t scale[8];
    header_of_pieces(word, d_bits, scale);
    v128_t number[96];
    numbers(word, number);
    v128_t isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      v128_t dot[C];
      v128_t dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(s + c * act::starts + g * 4);
      for (size_t i = 0; i < 4; ++i) {
        v128_t q[2];
        eight(number, g * 4 + i, q);
        const v128_t q0 = lookup(q[0], pattern0);
        pairs_first4<C, act::bytes>(dot_16, q0, a + g * 32 + i * 8);
        const v128_t q4 = lookup(q[1], pattern0);
        pairs_next4<C, act::bytes>(dot_16, q4, a + g * 32 + i * 8 + 4);
        pairs_last<C>(dot, dot_16);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale[g], dot[c]));
    }
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 15118080 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 30 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      v128_t dot[C];
      v128_t dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(s + c * act::starts + g * 4);
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const v128_t plane0_0 = wasm_v128_load(from + wide::codes + g * 64 + k * 32);
        const v128_t q0 = lookup(plane0_0 & splat8(15), pattern0);
        pairs_first4<C, act::bytes>(dot_16, q0, a + g * 32 + k * 16);
        const v128_t q4 = lookup(wasm_u16x8_shr(plane0_0, 4) & splat8(15), pattern0);
        pairs_next4<C, act::bytes>(dot_16, q4, a + g * 32 + k * 16 + 4);
        const v128_t plane0_1 = wasm_v128_load(from + wide::codes + g * 64 + k * 32 + 16);
        const v128_t q8 = lookup(plane0_1 & splat8(15), pattern0);
        pairs_next4<C, act::bytes>(dot_16, q8, a + g * 32 + k * 16 + 8);
        const v128_t q12 = lookup(wasm_u16x8_shr(plane0_1, 4) & splat8(15), pattern0);
        pairs_next4<C, act::bytes>(dot_16, q12, a + g * 32 + k * 16 + 12);
        pairs_last<C>(dot, dot_16);
      }
      const v128_t scale = widen_u8<0>(wasm_v128_load32_zero(from + wide::scales + g * 4));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
    }
    const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
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
    v128_t number[96];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      v128_t quad[8];
      for (size_t i = 0; i < 4; ++i) {
        v128_t q[2];
        eight(number, u * 4 + i, q);
        quad[i * 2] = q[0];
        quad[i * 2 + 1] = q[1];
      }
      qc_pack_32_of_4_bits(quad, to + wide::codes + u * 64);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq3_s__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq3_s__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq3_s__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq3_s__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq3_s__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq3_s__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_iq3_s__wasm_simd128(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq3_s__wasm_simd128(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq3_s__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq3_s__wasm_simd128(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq3_s__wasm_simd128(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq3_s__wasm_simd128(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq3_s__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
