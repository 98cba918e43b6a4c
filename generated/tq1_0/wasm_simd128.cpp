// Kernels of tq1_0 for wasm_simd128. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13};
alignas(16) const uint8_t pattern1[16] = {1, 1, 1, 1, 3, 3, 3, 3, 9, 9, 9, 9, 27, 27, 27, 27};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 14;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v128_t *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    v128_t word38[4];
    qc_words(row, 38, word38);
    word[12] = wasm_u32x4_shr(word38[2], 16) | wasm_i32x4_shl(word38[3], 16);
    word[13] = wasm_u32x4_shr(word38[3], 16);
  }

  static QC_TILE void header_of_pieces(const v128_t *word, v128_t *d_bits) { d_bits[0] = word[13] & splat32(65535); }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v128_t *word) {
    for (size_t k = 0; k < 13; ++k)
      word[k] = wasm_v128_load(from + k * 16);
    word[13] = wasm_u32x4_load16x4(from + 208);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v128_t *word, uint8_t *to) {
    for (size_t k = 0; k < 13; ++k)
      wasm_v128_store(to + k * 16, word[k]);
    wasm_v128_store64_lane(to + 208, wasm_i16x8_shuffle(word[13], word[13], 0, 2, 4, 6, 0, 2, 4, 6), 0);
  }

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits) {
    v128_t word38[4];
    qc_words(row, 38, word38);
    d_bits[0] = wasm_u32x4_shr(word38[3], 16);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(1);
    const v128_t bytes0 = wasm_v128_load(row(0));
    qc_weights_u8_offset(mul_high(bytes0, 3), offset, scale[0], to, 0);
    const v128_t bytes16 = wasm_v128_load(row(0) + 16);
    qc_weights_u8_offset(mul_high(bytes16, 3), offset, scale[0], to, 16);
    qc_weights_u8_offset(mul_high(mul_low(bytes0, splat8(3)), 3), offset, scale[0], to, 32);
    qc_weights_u8_offset(mul_high(mul_low(bytes16, splat8(3)), 3), offset, scale[0], to, 48);
    qc_weights_u8_offset(mul_high(mul_low(bytes0, splat8(9)), 3), offset, scale[0], to, 64);
    qc_weights_u8_offset(mul_high(mul_low(bytes16, splat8(9)), 3), offset, scale[0], to, 80);
    qc_weights_u8_offset(mul_high(mul_low(bytes0, splat8(27)), 3), offset, scale[0], to, 96);
    qc_weights_u8_offset(mul_high(mul_low(bytes16, splat8(27)), 3), offset, scale[0], to, 112);
    qc_weights_u8_offset(mul_high(mul_low(bytes0, splat8(81)), 3), offset, scale[0], to, 128);
    qc_weights_u8_offset(mul_high(mul_low(bytes16, splat8(81)), 3), offset, scale[0], to, 144);
    const v128_t bytes32 = wasm_v128_load(row(0) + 32);
    qc_weights_u8_offset(mul_high(bytes32, 3), offset, scale[0], to, 160);
    qc_weights_u8_offset(mul_high(mul_low(bytes32, splat8(3)), 3), offset, scale[0], to, 176);
    qc_weights_u8_offset(mul_high(mul_low(bytes32, splat8(9)), 3), offset, scale[0], to, 192);
    qc_weights_u8_offset(mul_high(mul_low(bytes32, splat8(27)), 3), offset, scale[0], to, 208);
    qc_weights_u8_offset(mul_high(mul_low(bytes32, splat8(81)), 3), offset, scale[0], to, 224);
    const v128_t bytes38 = wasm_v128_load(row(0) + 38);
    const v128_t part0 = mul_high(mul_low(shuffle(bytes38, pattern0), wasm_v128_load(pattern1)), 3);
    qc_weights_u8_offset(part0, offset, scale[0], to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const v128_t *word, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    header_of_pieces(word, d_bits);
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts);
    pairs_first4<C, act::bytes>(isum_16, mul_high(word[0], 3), a);
    for (size_t k = 0; k < 7; ++k)
      pairs_next4<C, act::bytes>(isum_16, mul_high(word[k + 1], 3), a + k * 4 + 4);
    for (size_t k = 0; k < 8; ++k)
      pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[k], splat8(3)), 3), a + k * 4 + 32);
    for (size_t k = 0; k < 8; ++k)
      pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[k], splat8(9)), 3), a + k * 4 + 64);
    for (size_t k = 0; k < 8; ++k)
      pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[k], splat8(27)), 3), a + k * 4 + 96);
    for (size_t k = 0; k < 8; ++k)
      pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[k], splat8(81)), 3), a + k * 4 + 128);
    pairs_next4<C, act::bytes>(isum_16, mul_high(word[8], 3), a + 160);
    pairs_next4<C, act::bytes>(isum_16, mul_high(word[9], 3), a + 164);
    pairs_next4<C, act::bytes>(isum_16, mul_high(word[10], 3), a + 168);
    pairs_next4<C, act::bytes>(isum_16, mul_high(word[11], 3), a + 172);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[8], splat8(3)), 3), a + 176);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[9], splat8(3)), 3), a + 180);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[10], splat8(3)), 3), a + 184);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[11], splat8(3)), 3), a + 188);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[8], splat8(9)), 3), a + 192);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[9], splat8(9)), 3), a + 196);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[10], splat8(9)), 3), a + 200);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[11], splat8(9)), 3), a + 204);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[8], splat8(27)), 3), a + 208);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[9], splat8(27)), 3), a + 212);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[10], splat8(27)), 3), a + 216);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[11], splat8(27)), 3), a + 220);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[8], splat8(81)), 3), a + 224);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[9], splat8(81)), 3), a + 228);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[10], splat8(81)), 3), a + 232);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[11], splat8(81)), 3), a + 236);
    pairs_next4<C, act::bytes>(isum_16, mul_high(word[12], 3), a + 240);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[12], splat8(3)), 3), a + 244);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[12], splat8(9)), 3), a + 248);
    pairs_next4<C, act::bytes>(isum_16, mul_high(mul_low(word[12], splat8(27)), 3), a + 252);
    pairs_last<C>(isum, isum_16);
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    header(row, d_bits);
    v128_t isum[C];
    // weights 0 .. 255
    v128_t dot0[C * 4] = {};
    v128_t dot0_16[C * 4];
    v128_t bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = wasm_v128_load(row(j));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q0 = mul_high(bytes0[j], 3);
      pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    v128_t bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = wasm_v128_load(row(j) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q16 = mul_high(bytes16[j], 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q32 = mul_high(mul_low(bytes0[j], splat8(3)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q48 = mul_high(mul_low(bytes16[j], splat8(3)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q64 = mul_high(mul_low(bytes0[j], splat8(9)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q80 = mul_high(mul_low(bytes16[j], splat8(9)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q96 = mul_high(mul_low(bytes0[j], splat8(27)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q112 = mul_high(mul_low(bytes16[j], splat8(27)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q128 = mul_high(mul_low(bytes0[j], splat8(81)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q128, a + 128);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q144 = mul_high(mul_low(bytes16[j], splat8(81)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q144, a + 144);
    }
    v128_t bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = wasm_v128_load(row(j) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q160 = mul_high(bytes32[j], 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q176 = mul_high(mul_low(bytes32[j], splat8(3)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q192 = mul_high(mul_low(bytes32[j], splat8(9)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q208 = mul_high(mul_low(bytes32[j], splat8(27)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q224 = mul_high(mul_low(bytes32[j], splat8(81)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes38 = wasm_v128_load(row(j) + 38);
      const v128_t q240 = mul_high(mul_low(shuffle(bytes38, pattern0), wasm_v128_load(pattern1)), 3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q240, a + 240);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts);
    for (size_t u = 0; u < 8; ++u) {
      const v128_t plane0_0 = wasm_v128_load(from + wide::codes + u * 32);
      const v128_t q0 = plane0_0 & splat8(3);
      pairs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const v128_t q4 = wasm_u16x8_shr(plane0_0, 2) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const v128_t q8 = wasm_u16x8_shr(plane0_0, 4) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const v128_t q12 = wasm_u16x8_shr(plane0_0, 6) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const v128_t plane0_1 = wasm_v128_load(from + wide::codes + u * 32 + 16);
      const v128_t q16 = plane0_1 & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const v128_t q20 = wasm_u16x8_shr(plane0_1, 2) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const v128_t q24 = wasm_u16x8_shr(plane0_1, 4) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const v128_t q28 = wasm_u16x8_shr(plane0_1, 6) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q28, a + u * 32 + 28);
      pairs_last<C>(isum, isum_16);
    }
    const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v128_t *word, uint8_t *to) {
    v128_t d_bits[1];
    header_of_pieces(word, d_bits);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    {
      v128_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(word[k], 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes);
    }
    {
      v128_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(mul_low(word[k], splat8(3)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 32);
    }
    {
      v128_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(mul_low(word[k], splat8(9)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 64);
    }
    {
      v128_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(mul_low(word[k], splat8(27)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 96);
    }
    {
      v128_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(mul_low(word[k], splat8(81)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 128);
    }
    {
      v128_t quad[8];
      quad[0] = mul_high(word[8], 3);
      quad[1] = mul_high(word[9], 3);
      quad[2] = mul_high(word[10], 3);
      quad[3] = mul_high(word[11], 3);
      quad[4] = mul_high(mul_low(word[8], splat8(3)), 3);
      quad[5] = mul_high(mul_low(word[9], splat8(3)), 3);
      quad[6] = mul_high(mul_low(word[10], splat8(3)), 3);
      quad[7] = mul_high(mul_low(word[11], splat8(3)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 160);
    }
    {
      v128_t quad[8];
      quad[0] = mul_high(mul_low(word[8], splat8(9)), 3);
      quad[1] = mul_high(mul_low(word[9], splat8(9)), 3);
      quad[2] = mul_high(mul_low(word[10], splat8(9)), 3);
      quad[3] = mul_high(mul_low(word[11], splat8(9)), 3);
      quad[4] = mul_high(mul_low(word[8], splat8(27)), 3);
      quad[5] = mul_high(mul_low(word[9], splat8(27)), 3);
      quad[6] = mul_high(mul_low(word[10], splat8(27)), 3);
      quad[7] = mul_high(mul_low(word[11], splat8(27)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 192);
    }
    {
      v128_t quad[8];
      quad[0] = mul_high(mul_low(word[8], splat8(81)), 3);
      quad[1] = mul_high(mul_low(word[9], splat8(81)), 3);
      quad[2] = mul_high(mul_low(word[10], splat8(81)), 3);
      quad[3] = mul_high(mul_low(word[11], splat8(81)), 3);
      quad[4] = mul_high(word[12], 3);
      quad[5] = mul_high(mul_low(word[12], splat8(3)), 3);
      quad[6] = mul_high(mul_low(word[12], splat8(9)), 3);
      quad[7] = mul_high(mul_low(word[12], splat8(27)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 224);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq1_0__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq1_0__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq1_0__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq1_0__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq1_0__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq1_0__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_tq1_0__wasm_simd128(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_tq1_0__wasm_simd128(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_tq1_0__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq1_0__wasm_simd128(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_tq1_0__wasm_simd128(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_tq1_0__wasm_simd128(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_tq1_0__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
