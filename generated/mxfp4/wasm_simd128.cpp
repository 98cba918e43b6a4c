// Kernels of mxfp4 for wasm_simd128. Generated from formats/mxfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/absmax_power_of_two.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 5;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v128_t *word) {
    qc_words(row, 1, word + 1);
    v128_t word0[4];
    qc_words(row, 0, word0);
    word[0] = word0[0] & splat32(255);
  }

  static QC_TILE void header_of_pieces(const v128_t *word, v128_t *d_bits) { d_bits[0] = word[0] & splat32(255); }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v128_t *word) {
    word[0] = widen_u8<0>(wasm_v128_load32_zero(from));
    word[1] = wasm_v128_load(from + 4);
    word[2] = wasm_v128_load(from + 20);
    word[3] = wasm_v128_load(from + 36);
    word[4] = wasm_v128_load(from + 52);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v128_t *word, uint8_t *to) {
    store_low8(to, word[0]);
    wasm_v128_store(to + 4, word[1]);
    wasm_v128_store(to + 20, word[2]);
    wasm_v128_store(to + 36, word[3]);
    wasm_v128_store(to + 52, word[4]);
  }

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits) {
    v128_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(255);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(12);
    const v128_t bytes1 = wasm_v128_load(row(0) + 1);
    qc_weights_u8_offset(lookup(bytes1 & splat8(15), pattern0), offset, scale[0], to, 0);
    qc_weights_u8_offset(lookup(wasm_u16x8_shr(bytes1, 4) & splat8(15), pattern0), offset, scale[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const v128_t *word, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    header_of_pieces(word, d_bits);
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts);
    pairs_first4<C, act::bytes>(isum_16, lookup(word[1] & splat8(15), pattern0), a);
    pairs_next4<C, act::bytes>(isum_16, lookup(word[2] & splat8(15), pattern0), a + 4);
    pairs_next4<C, act::bytes>(isum_16, lookup(word[3] & splat8(15), pattern0), a + 8);
    pairs_next4<C, act::bytes>(isum_16, lookup(word[4] & splat8(15), pattern0), a + 12);
    pairs_next4<C, act::bytes>(isum_16, lookup(wasm_u16x8_shr(word[1], 4) & splat8(15), pattern0), a + 16);
    pairs_last<C>(isum, isum_16);
    pairs_first4<C, act::bytes>(isum_16, lookup(wasm_u16x8_shr(word[2], 4) & splat8(15), pattern0), a + 20);
    pairs_next4<C, act::bytes>(isum_16, lookup(wasm_u16x8_shr(word[3], 4) & splat8(15), pattern0), a + 24);
    pairs_next4<C, act::bytes>(isum_16, lookup(wasm_u16x8_shr(word[4], 4) & splat8(15), pattern0), a + 28);
    pairs_last<C>(isum, isum_16);
    const v128_t part0 = wasm_i32x4_shl(wasm_i32x4_add(d_bits[0], splat32(-1)), 23);
    const v128_t factor = wasm_i32x4_max(part0, wasm_i32x4_shl(wasm_i32x4_add(d_bits[0], splat32(1)), 21));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    header(row, d_bits);
    v128_t isum[C];
    // weights 0 .. 31
    v128_t dot0[C * 4] = {};
    v128_t dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes1 = wasm_v128_load(row(j) + 1);
      const v128_t q0 = lookup(bytes1 & splat8(15), pattern0);
      pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const v128_t q16 = lookup(wasm_u16x8_shr(bytes1, 4) & splat8(15), pattern0);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v128_t part0 = wasm_i32x4_shl(wasm_i32x4_add(d_bits[0], splat32(-1)), 23);
    const v128_t factor = wasm_i32x4_max(part0, wasm_i32x4_shl(wasm_i32x4_add(d_bits[0], splat32(1)), 21));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts);
    const v128_t plane0_0 = wasm_v128_load(from + wide::codes);
    const v128_t q0 = lookup(plane0_0 & splat8(15), pattern0);
    pairs_first4<C, act::bytes>(isum_16, q0, a);
    const v128_t q4 = lookup(wasm_u16x8_shr(plane0_0, 4) & splat8(15), pattern0);
    pairs_next4<C, act::bytes>(isum_16, q4, a + 4);
    const v128_t plane0_1 = wasm_v128_load(from + wide::codes + 16);
    const v128_t q8 = lookup(plane0_1 & splat8(15), pattern0);
    pairs_next4<C, act::bytes>(isum_16, q8, a + 8);
    const v128_t q12 = lookup(wasm_u16x8_shr(plane0_1, 4) & splat8(15), pattern0);
    pairs_next4<C, act::bytes>(isum_16, q12, a + 12);
    const v128_t plane0_2 = wasm_v128_load(from + wide::codes + 32);
    const v128_t q16 = lookup(plane0_2 & splat8(15), pattern0);
    pairs_next4<C, act::bytes>(isum_16, q16, a + 16);
    pairs_last<C>(isum, isum_16);
    const v128_t q20 = lookup(wasm_u16x8_shr(plane0_2, 4) & splat8(15), pattern0);
    pairs_first4<C, act::bytes>(isum_16, q20, a + 20);
    const v128_t plane0_3 = wasm_v128_load(from + wide::codes + 48);
    const v128_t q24 = lookup(plane0_3 & splat8(15), pattern0);
    pairs_next4<C, act::bytes>(isum_16, q24, a + 24);
    const v128_t q28 = lookup(wasm_u16x8_shr(plane0_3, 4) & splat8(15), pattern0);
    pairs_next4<C, act::bytes>(isum_16, q28, a + 28);
    pairs_last<C>(isum, isum_16);
    const v128_t factor = wasm_i32x4_shl(wasm_u32x4_load16x4(from), 16);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v128_t *word, uint8_t *to) {
    v128_t d_bits[1];
    header_of_pieces(word, d_bits);
    const v128_t part2 = wasm_i32x4_shl(wasm_i32x4_add(d_bits[0], splat32(-1)), 23);
    const v128_t part1 = wasm_i32x4_max(part2, wasm_i32x4_shl(wasm_i32x4_add(d_bits[0], splat32(1)), 21));
    const v128_t part0 = wasm_u32x4_shr(part1, 16);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(part0, part0, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    {
      v128_t quad[8];
      quad[0] = word[1] & splat8(15);
      quad[1] = word[2] & splat8(15);
      quad[2] = word[3] & splat8(15);
      quad[3] = word[4] & splat8(15);
      quad[4] = wasm_u16x8_shr(word[1], 4) & splat8(15);
      quad[5] = wasm_u16x8_shr(word[2], 4) & splat8(15);
      quad[6] = wasm_u16x8_shr(word[3], 4) & splat8(15);
      quad[7] = wasm_u16x8_shr(word[4], 4) & splat8(15);
      qc_pack_32_of_4_bits(quad, to + wide::codes);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_mxfp4__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_mxfp4__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_mxfp4__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_mxfp4__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_mxfp4__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_mxfp4__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_mxfp4__wasm_simd128(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_mxfp4__wasm_simd128(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_mxfp4__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_mxfp4__wasm_simd128(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_mxfp4__wasm_simd128(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_mxfp4__wasm_simd128(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_mxfp4__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_power_of_two<shape>(x, importance, blocks, w);
}
