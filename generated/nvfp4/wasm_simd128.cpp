// Kernels of nvfp4 for wasm_simd128. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/absmax_float8.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
alignas(16) const uint8_t pattern1[16] = {15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15};
alignas(16) const uint8_t pattern3[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};
alignas(16) const uint8_t pattern4[16] = {8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 9;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v128_t *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    v128_t word20[4];
    qc_words(row, 20, word20);
    word[8] = word20[3];
  }

  static QC_TILE void header_of_pieces(const v128_t *word, v128_t *d_bits) {
    d_bits[0] = word[0] & splat32(255);
    d_bits[1] = wasm_u32x4_shr(word[0], 8) & splat32(255);
    d_bits[2] = wasm_u32x4_shr(word[0], 16) & splat32(255);
    d_bits[3] = wasm_u32x4_shr(word[0], 24);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v128_t *word) {
    for (size_t k = 0; k < 9; ++k)
      word[k] = wasm_v128_load(from + k * 16);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v128_t *word, uint8_t *to) {
    for (size_t k = 0; k < 9; ++k)
      wasm_v128_store(to + k * 16, word[k]);
  }

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits) {
    v128_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(255);
    d_bits[1] = wasm_u32x4_shr(word0[0], 8) & splat32(255);
    d_bits[2] = wasm_u32x4_shr(word0[0], 16) & splat32(255);
    d_bits[3] = wasm_u32x4_shr(word0[0], 24);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][4];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(12);
    const v128_t bytes4 = wasm_v128_load(row(0) + 4);
    const v128_t part2 = wasm_u16x8_shr(shuffle(bytes4, pattern0), 4) & wasm_v128_load(pattern2);
    const v128_t part1 = (shuffle(bytes4, pattern0) & wasm_v128_load(pattern1)) | part2;
    const v128_t part0 = lookup(part1, pattern3);
    qc_weights_u8_offset(part0, offset, scale[0], to, 0);
    const v128_t part5 = wasm_u16x8_shr(shuffle(bytes4, pattern4), 4) & wasm_v128_load(pattern2);
    const v128_t part4 = (shuffle(bytes4, pattern4) & wasm_v128_load(pattern1)) | part5;
    const v128_t part3 = lookup(part4, pattern3);
    qc_weights_u8_offset(part3, offset, scale[0] + 1, to, 16);
    const v128_t bytes20 = wasm_v128_load(row(0) + 20);
    const v128_t part8 = wasm_u16x8_shr(shuffle(bytes20, pattern0), 4) & wasm_v128_load(pattern2);
    const v128_t part7 = (shuffle(bytes20, pattern0) & wasm_v128_load(pattern1)) | part8;
    const v128_t part6 = lookup(part7, pattern3);
    qc_weights_u8_offset(part6, offset, scale[0] + 2, to, 32);
    const v128_t part11 = wasm_u16x8_shr(shuffle(bytes20, pattern4), 4) & wasm_v128_load(pattern2);
    const v128_t part10 = (shuffle(bytes20, pattern4) & wasm_v128_load(pattern1)) | part11;
    const v128_t part9 = lookup(part10, pattern3);
    qc_weights_u8_offset(part9, offset, scale[0] + 3, to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const v128_t *word, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[4];
    header_of_pieces(word, d_bits);
    for (size_t k = 0; k < 4; ++k) {
      v128_t isum[C];
      v128_t isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts + k * 4);
      pairs_first4<C, act::bytes>(isum_16, lookup(word[k * 2 + 1] & splat8(15), pattern3), a + k * 16);
      pairs_next4<C, act::bytes>(isum_16, lookup(word[k * 2 + 2] & splat8(15), pattern3), a + k * 16 + 4);
      const v128_t part0 = lookup(wasm_u16x8_shr(word[k * 2 + 1], 4) & splat8(15), pattern3);
      pairs_next4<C, act::bytes>(isum_16, part0, a + k * 16 + 8);
      const v128_t part1 = lookup(wasm_u16x8_shr(word[k * 2 + 2], 4) & splat8(15), pattern3);
      pairs_next4<C, act::bytes>(isum_16, part1, a + k * 16 + 12);
      pairs_last<C>(isum, isum_16);
      const v128_t factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[k]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[4];
    header(row, d_bits);
    v128_t isum[4][C];
    v128_t window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = wasm_v128_load(row(j) + k * 16 + 4);
      // weights k * 32 .. k * 32 + 15
      v128_t dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t part1 = wasm_u16x8_shr(shuffle(window[0][j], pattern0), 4) & wasm_v128_load(pattern2);
        const v128_t part0 = (shuffle(window[0][j], pattern0) & wasm_v128_load(pattern1)) | part1;
        const v128_t q0 = lookup(part0, pattern3);
        pairs_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
      }
      qc_set_group_corrected<C, act::starts>(dot0, s + k * 8, isum[k * 2]);
      // weights k * 32 + 16 .. k * 32 + 31
      v128_t dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t part3 = wasm_u16x8_shr(shuffle(window[0][j], pattern4), 4) & wasm_v128_load(pattern2);
        const v128_t part2 = (shuffle(window[0][j], pattern4) & wasm_v128_load(pattern1)) | part3;
        const v128_t q16 = lookup(part2, pattern3);
        pairs_once16<C, act::bytes>(dot1 + j * C, q16, a + k * 32 + 16);
      }
      qc_set_group_corrected<C, act::starts>(dot1, s + k * 8 + 4, isum[k * 2 + 1]);
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const v128_t factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[cell]);
      qc_add_scaled<C, act::bytes>(sum, isum[cell], factor, a + act::scale);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    for (size_t cell = 0; cell < 4; ++cell) {
      v128_t isum[C];
      v128_t isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts + cell * 4);
      const v128_t plane0_0 = wasm_v128_load(from + wide::codes + cell * 32);
      const v128_t q0 = lookup(plane0_0 & splat8(15), pattern3);
      pairs_first4<C, act::bytes>(isum_16, q0, a + cell * 16);
      const v128_t q4 = lookup(wasm_u16x8_shr(plane0_0, 4) & splat8(15), pattern3);
      pairs_next4<C, act::bytes>(isum_16, q4, a + cell * 16 + 4);
      const v128_t plane0_1 = wasm_v128_load(from + wide::codes + cell * 32 + 16);
      const v128_t q8 = lookup(plane0_1 & splat8(15), pattern3);
      pairs_next4<C, act::bytes>(isum_16, q8, a + cell * 16 + 8);
      const v128_t q12 = lookup(wasm_u16x8_shr(plane0_1, 4) & splat8(15), pattern3);
      pairs_next4<C, act::bytes>(isum_16, q12, a + cell * 16 + 12);
      pairs_last<C>(isum, isum_16);
      const v128_t factor = wasm_i32x4_shl(wasm_u32x4_load16x4(from + cell * 8), 16);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v128_t *word, uint8_t *to) {
    v128_t d_bits[4];
    header_of_pieces(word, d_bits);
    const v128_t part0 = wasm_u32x4_shr(qc_minifloats_127_up_7_times_128_but_127(d_bits[0]), 16);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(part0, part0, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    const v128_t part1 = wasm_u32x4_shr(qc_minifloats_127_up_7_times_128_but_127(d_bits[1]), 16);
    wasm_v128_store64_lane(to + 8, wasm_i16x8_shuffle(part1, part1, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    const v128_t part2 = wasm_u32x4_shr(qc_minifloats_127_up_7_times_128_but_127(d_bits[2]), 16);
    wasm_v128_store64_lane(to + 16, wasm_i16x8_shuffle(part2, part2, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    const v128_t part3 = wasm_u32x4_shr(qc_minifloats_127_up_7_times_128_but_127(d_bits[3]), 16);
    wasm_v128_store64_lane(to + 24, wasm_i16x8_shuffle(part3, part3, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 4; ++k) {
      v128_t quad[4];
      quad[0] = word[k * 2 + 1] & splat8(15);
      quad[1] = word[k * 2 + 2] & splat8(15);
      quad[2] = wasm_u16x8_shr(word[k * 2 + 1], 4) & splat8(15);
      quad[3] = wasm_u16x8_shr(word[k * 2 + 2], 4) & splat8(15);
      qc_pack_16_of_4_bits(quad, to + wide::codes + k * 32);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_nvfp4__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_nvfp4__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_nvfp4__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_nvfp4__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_nvfp4__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_nvfp4__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_nvfp4__wasm_simd128(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_nvfp4__wasm_simd128(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_nvfp4__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_nvfp4__wasm_simd128(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_nvfp4__wasm_simd128(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_nvfp4__wasm_simd128(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_nvfp4__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_float8<shape>(x, importance, blocks, w);
}
