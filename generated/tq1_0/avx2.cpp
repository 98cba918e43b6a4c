// Kernels of tq1_0 for avx2. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
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
  template <class Row> static QC_TILE void pieces(const Row &row, __m256i *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    __m256i word38[4];
    qc_words(row, 38, word38);
    word[12] = srl32<16>(word38[2]) | sll32<16>(word38[3]);
    word[13] = srl32<16>(word38[3]);
  }

  static QC_TILE void header_of_pieces(const __m256i *word, __m256i *d_bits) { d_bits[0] = word[13] & splat32(65535); }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m256i *word) {
    for (size_t k = 0; k < 13; ++k)
      word[k] = load(from + k * 32);
    word[13] = _mm256_cvtepu16_epi32(load16(from + 416));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const __m256i *word, uint8_t *to) {
    for (size_t k = 0; k < 13; ++k)
      _mm256_storeu_si256((__m256i *)(to + k * 32), word[k]);
    _mm_storeu_si128((__m128i *)(to + 416), low16(word[13]));
  }

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i word38[4];
    qc_words(row, 38, word38);
    d_bits[0] = srl32<16>(word38[3]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const __m256i offset = splat32(1);
    const __m256i bytes0 = gather16(row(0), row(1));
    qc_weights_u8_offset<1>(mul_high<3>(bytes0), offset, scale[0], to, 0);
    const __m256i bytes16 = gather16(row(0) + 16, row(1) + 16);
    qc_weights_u8_offset<1>(mul_high<3>(bytes16), offset, scale[0], to, 16);
    qc_weights_u8_offset<1>(digits<3>(bytes0, splat8(3)), offset, scale[0], to, 32);
    qc_weights_u8_offset<1>(digits<3>(bytes16, splat8(3)), offset, scale[0], to, 48);
    qc_weights_u8_offset<1>(digits<3>(bytes0, splat8(9)), offset, scale[0], to, 64);
    qc_weights_u8_offset<1>(digits<3>(bytes16, splat8(9)), offset, scale[0], to, 80);
    qc_weights_u8_offset<1>(digits<3>(bytes0, splat8(27)), offset, scale[0], to, 96);
    qc_weights_u8_offset<1>(digits<3>(bytes16, splat8(27)), offset, scale[0], to, 112);
    qc_weights_u8_offset<1>(digits<3>(bytes0, splat8(81)), offset, scale[0], to, 128);
    qc_weights_u8_offset<1>(digits<3>(bytes16, splat8(81)), offset, scale[0], to, 144);
    const __m256i bytes32 = gather16(row(0) + 32, row(1) + 32);
    qc_weights_u8_offset<1>(mul_high<3>(bytes32), offset, scale[0], to, 160);
    qc_weights_u8_offset<1>(digits<3>(bytes32, splat8(3)), offset, scale[0], to, 176);
    qc_weights_u8_offset<1>(digits<3>(bytes32, splat8(9)), offset, scale[0], to, 192);
    qc_weights_u8_offset<1>(digits<3>(bytes32, splat8(27)), offset, scale[0], to, 208);
    qc_weights_u8_offset<1>(digits<3>(bytes32, splat8(81)), offset, scale[0], to, 224);
    const __m256i bytes38 = gather16(row(0) + 38, row(1) + 38);
    qc_weights_u8_offset<1>(digits<3>(shuffle(bytes38, pattern0), dup16(pattern1)), offset, scale[0], to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const __m256i *word, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    header_of_pieces(word, d_bits);
    __m256i isum[C];
    __m256i isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    maddubs_first4<C, act::bytes>(isum_16, mul_high<3>(word[0]), a);
    for (size_t k = 0; k < 7; ++k)
      maddubs_next4<C, act::bytes>(isum_16, mul_high<3>(word[k + 1]), a + k * 4 + 4);
    for (size_t k = 0; k < 8; ++k)
      maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[k], splat8(3)), a + k * 4 + 32);
    for (size_t k = 0; k < 8; ++k)
      maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[k], splat8(9)), a + k * 4 + 64);
    for (size_t k = 0; k < 8; ++k)
      maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[k], splat8(27)), a + k * 4 + 96);
    for (size_t k = 0; k < 8; ++k)
      maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[k], splat8(81)), a + k * 4 + 128);
    maddubs_next4<C, act::bytes>(isum_16, mul_high<3>(word[8]), a + 160);
    maddubs_next4<C, act::bytes>(isum_16, mul_high<3>(word[9]), a + 164);
    maddubs_next4<C, act::bytes>(isum_16, mul_high<3>(word[10]), a + 168);
    maddubs_next4<C, act::bytes>(isum_16, mul_high<3>(word[11]), a + 172);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[8], splat8(3)), a + 176);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[9], splat8(3)), a + 180);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[10], splat8(3)), a + 184);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[11], splat8(3)), a + 188);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[8], splat8(9)), a + 192);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[9], splat8(9)), a + 196);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[10], splat8(9)), a + 200);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[11], splat8(9)), a + 204);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[8], splat8(27)), a + 208);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[9], splat8(27)), a + 212);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[10], splat8(27)), a + 216);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[11], splat8(27)), a + 220);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[8], splat8(81)), a + 224);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[9], splat8(81)), a + 228);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[10], splat8(81)), a + 232);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[11], splat8(81)), a + 236);
    maddubs_next4<C, act::bytes>(isum_16, mul_high<3>(word[12]), a + 240);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[12], splat8(3)), a + 244);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[12], splat8(9)), a + 248);
    maddubs_next4<C, act::bytes>(isum_16, digits<3>(word[12], splat8(27)), a + 252);
    maddubs_last<C>(isum, isum_16);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    header(row, d_bits);
    __m256i isum[C];
    // weights 0 .. 255
    __m256i dot0[C * 4] = {};
    __m256i dot0_16[C * 4];
    __m256i bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j), row(j + 4));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q0 = mul_high<3>(bytes0[j]);
      maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    __m256i bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = gather16(row(j) + 16, row(j + 4) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q16 = mul_high<3>(bytes16[j]);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q32 = digits<3>(bytes0[j], splat8(3));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q48 = digits<3>(bytes16[j], splat8(3));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q64 = digits<3>(bytes0[j], splat8(9));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q80 = digits<3>(bytes16[j], splat8(9));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q96 = digits<3>(bytes0[j], splat8(27));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q112 = digits<3>(bytes16[j], splat8(27));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q128 = digits<3>(bytes0[j], splat8(81));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q128, a + 128);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q144 = digits<3>(bytes16[j], splat8(81));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q144, a + 144);
    }
    __m256i bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = gather16(row(j) + 32, row(j + 4) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q160 = mul_high<3>(bytes32[j]);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q176 = digits<3>(bytes32[j], splat8(3));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q192 = digits<3>(bytes32[j], splat8(9));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q208 = digits<3>(bytes32[j], splat8(27));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q224 = digits<3>(bytes32[j], splat8(81));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i bytes38 = gather16(row(j) + 38, row(j + 4) + 38);
      const __m256i q240 = digits<3>(shuffle(bytes38, pattern0), dup16(pattern1));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q240, a + 240);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i isum[C];
    __m256i isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    for (size_t u = 0; u < 8; ++u) {
      const __m256i plane0_0 = load(from + wide::codes + u * 64);
      const __m256i q0 = plane0_0 & splat8(3);
      maddubs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const __m256i q4 = srl<2>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const __m256i q8 = srl<4>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const __m256i q12 = srl<6>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const __m256i plane0_1 = load(from + wide::codes + u * 64 + 32);
      const __m256i q16 = plane0_1 & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const __m256i q20 = srl<2>(plane0_1) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const __m256i q24 = srl<4>(plane0_1) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const __m256i q28 = srl<6>(plane0_1) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q28, a + u * 32 + 28);
      maddubs_last<C>(isum, isum_16);
    }
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const __m256i *word, uint8_t *to) {
    __m256i d_bits[1];
    header_of_pieces(word, d_bits);
    _mm_storeu_si128((__m128i *)(to), low16(d_bits[0]));
    {
      __m256i quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high<3>(word[k]);
      qc_pack_32_of_2_bits(quad, to + wide::codes);
    }
    {
      __m256i quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = digits<3>(word[k], splat8(3));
      qc_pack_32_of_2_bits(quad, to + wide::codes + 64);
    }
    {
      __m256i quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = digits<3>(word[k], splat8(9));
      qc_pack_32_of_2_bits(quad, to + wide::codes + 128);
    }
    {
      __m256i quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = digits<3>(word[k], splat8(27));
      qc_pack_32_of_2_bits(quad, to + wide::codes + 192);
    }
    {
      __m256i quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = digits<3>(word[k], splat8(81));
      qc_pack_32_of_2_bits(quad, to + wide::codes + 256);
    }
    {
      __m256i quad[8];
      quad[0] = mul_high<3>(word[8]);
      quad[1] = mul_high<3>(word[9]);
      quad[2] = mul_high<3>(word[10]);
      quad[3] = mul_high<3>(word[11]);
      quad[4] = digits<3>(word[8], splat8(3));
      quad[5] = digits<3>(word[9], splat8(3));
      quad[6] = digits<3>(word[10], splat8(3));
      quad[7] = digits<3>(word[11], splat8(3));
      qc_pack_32_of_2_bits(quad, to + wide::codes + 320);
    }
    {
      __m256i quad[8];
      quad[0] = digits<3>(word[8], splat8(9));
      quad[1] = digits<3>(word[9], splat8(9));
      quad[2] = digits<3>(word[10], splat8(9));
      quad[3] = digits<3>(word[11], splat8(9));
      quad[4] = digits<3>(word[8], splat8(27));
      quad[5] = digits<3>(word[9], splat8(27));
      quad[6] = digits<3>(word[10], splat8(27));
      quad[7] = digits<3>(word[11], splat8(27));
      qc_pack_32_of_2_bits(quad, to + wide::codes + 384);
    }
    {
      __m256i quad[8];
      quad[0] = digits<3>(word[8], splat8(81));
      quad[1] = digits<3>(word[9], splat8(81));
      quad[2] = digits<3>(word[10], splat8(81));
      quad[3] = digits<3>(word[11], splat8(81));
      quad[4] = mul_high<3>(word[12]);
      quad[5] = digits<3>(word[12], splat8(3));
      quad[6] = digits<3>(word[12], splat8(9));
      quad[7] = digits<3>(word[12], splat8(27));
      qc_pack_32_of_2_bits(quad, to + wide::codes + 448);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq1_0__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq1_0__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq1_0__avx2(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq1_0__avx2(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq1_0__avx2(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq1_0__avx2(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_tq1_0__avx2(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_tq1_0__avx2(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_tq1_0__avx2(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq1_0__avx2(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_tq1_0__avx2(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_tq1_0__avx2(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_tq1_0__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
