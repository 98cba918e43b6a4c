// Kernels of iq2_xs for avx512vbmi. Generated from formats/iq2_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vbmi.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 16, 16, 24, 32, 48, 48, 56, 0, 16, 16, 24, 32, 48, 48, 56};
alignas(16) const uint8_t pattern1[16] = {255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 8, 0, 16, 32, 40, 32, 48, 0, 8, 0, 16, 32, 40, 32, 48};
alignas(16) const uint8_t pattern3[16] = {0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255};
alignas(16) const uint8_t pattern4[16] = {8, 24, 16, 24, 40, 56, 48, 56, 8, 24, 16, 24, 40, 56, 48, 56};
alignas(16) const uint8_t pattern5[16] = {1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0};
alignas(16) const uint8_t pattern6[16] = {0, 8, 8, 24, 32, 40, 40, 56, 0, 8, 8, 24, 32, 40, 40, 56};
alignas(16) const uint8_t pattern7[16] = {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1};
alignas(16) const uint8_t pattern8[16] = {9, 25, 16, 24, 41, 57, 48, 56, 9, 25, 16, 24, 41, 57, 48, 56};
alignas(16) const uint8_t pattern9[16] = {127, 127, 0, 0, 127, 127, 0, 0, 127, 127, 0, 0, 127, 127, 0, 0};
alignas(16) const uint8_t pattern10[16] = {0, 8, 9, 25, 32, 40, 41, 57, 0, 8, 9, 25, 32, 40, 41, 57};
alignas(16) const uint8_t pattern11[16] = {0, 0, 127, 127, 0, 0, 127, 127, 0, 0, 127, 127, 0, 0, 127, 127};
alignas(16) const uint8_t pattern12[16] = {0, 2, 4, 6, 32, 34, 36, 38, 0, 2, 4, 6, 32, 34, 36, 38};
alignas(16) const uint8_t pattern13[16] = {62, 63, 0, 1, 30, 31, 32, 33, 62, 63, 0, 1, 30, 31, 32, 33};
alignas(16) const uint8_t pattern14[16] = {2, 3, 4, 5, 34, 35, 36, 37, 2, 3, 4, 5, 34, 35, 36, 37};
alignas(16) const uint8_t pattern15[16] = {8, 10, 12, 14, 40, 42, 44, 46, 8, 10, 12, 14, 40, 42, 44, 46};
alignas(16) const uint8_t pattern16[16] = {6, 7, 8, 9, 38, 39, 40, 41, 6, 7, 8, 9, 38, 39, 40, 41};
alignas(16) const uint8_t pattern17[16] = {10, 11, 12, 13, 42, 43, 44, 45, 10, 11, 12, 13, 42, 43, 44, 45};
alignas(16) const uint8_t pattern18[16] = {16, 18, 20, 22, 48, 50, 52, 54, 16, 18, 20, 22, 48, 50, 52, 54};
alignas(16) const uint8_t pattern19[16] = {14, 15, 16, 17, 46, 47, 48, 49, 14, 15, 16, 17, 46, 47, 48, 49};
alignas(16) const uint8_t pattern20[16] = {18, 19, 20, 21, 50, 51, 52, 53, 18, 19, 20, 21, 50, 51, 52, 53};
alignas(16) const uint8_t pattern21[16] = {24, 26, 28, 30, 56, 58, 60, 62, 24, 26, 28, 30, 56, 58, 60, 62};
alignas(16) const uint8_t pattern22[16] = {22, 23, 24, 25, 54, 55, 56, 57, 22, 23, 24, 25, 54, 55, 56, 57};
alignas(16) const uint8_t pattern23[16] = {26, 27, 28, 29, 58, 59, 60, 61, 26, 27, 28, 29, 58, 59, 60, 61};
alignas(16) const uint8_t pattern24[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 19;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, __m512i *word) {
    qc_words(row, 2, word + 1);
    qc_words(row, 18, word + 5);
    qc_words(row, 34, word + 9);
    qc_words(row, 50, word + 13);
    __m512i word0[4];
    qc_words(row, 0, word0);
    __m512i word58[4];
    qc_words(row, 58, word58);
    word[0] = word0[0] & splat32(65535);
    word[17] = word58[2];
    word[18] = word58[3];
  }

  static QC_TILE void header_of_pieces(const __m512i *word, __m512i *d_bits, __m512i *scale) {
    d_bits[0] = word[0] & splat32(65535);
    for (size_t k = 0; k < 2; ++k) {
      scale[k * 8] = _mm512_sub_epi32(mul32(word[k + 17] & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 1] = _mm512_sub_epi32(mul32(srl32<4>(word[k + 17]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 2] = _mm512_sub_epi32(mul32(srl32<8>(word[k + 17]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 3] = _mm512_sub_epi32(mul32(srl32<12>(word[k + 17]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 4] = _mm512_sub_epi32(mul32(srl32<16>(word[k + 17]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 5] = _mm512_sub_epi32(mul32(srl32<20>(word[k + 17]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 6] = _mm512_sub_epi32(mul32(srl32<24>(word[k + 17]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 7] = _mm512_sub_epi32(mul32(srl32<28>(word[k + 17]), splat32(2)), splat32(-1));
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m512i *word) {
    word[0] = _mm512_cvtepu16_epi32(load32(from));
    for (size_t k = 0; k < 18; ++k)
      word[k + 1] = keep(_mm512_loadu_si512((const void *)(from + k * 64 + 32)));
  }

  /// What is looked up, four bytes of each row, and other bits of codes, for 32 weights each.
  static QC_TILE void numbers(const __m512i *word, __m512i *number) {
    for (size_t k = 0; k < 8; ++k) {
      const __m512i part0 = _mm512_multishift_epi64_epi8(dup16(pattern0), word[k * 2 + 1]) & dup16(pattern1);
      number[k] = or_and(part0, _mm512_multishift_epi64_epi8(dup16(pattern2), word[k * 2 + 2]), dup16(pattern3));
    }
    for (size_t k = 0; k < 8; ++k) {
      const __m512i part1 = _mm512_multishift_epi64_epi8(dup16(pattern4), word[k * 2 + 1]) & dup16(pattern5);
      number[k + 8] = or_and(part1, _mm512_multishift_epi64_epi8(dup16(pattern6), word[k * 2 + 2]), dup16(pattern7));
    }
    for (size_t k = 0; k < 8; ++k) {
      const __m512i part2 = _mm512_multishift_epi64_epi8(dup16(pattern8), word[k * 2 + 1]) & dup16(pattern9);
      number[k + 16] = or_and(part2, _mm512_multishift_epi64_epi8(dup16(pattern10), word[k * 2 + 2]), dup16(pattern11));
    }
  }

  /// 32 codes of each row, four in each vector.
  static QC_TILE void thirty_two(const __m512i *number, size_t unit, __m512i *q) {
    const __m512i part0 = lookup128(number[unit], slice0 + 128);
    const __m512i part1 = lookup128(number[unit], slice0);
    const __m512i entry0_0_256 = _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit], splat8(128)), part1, part0);
    const __m512i part2 = lookup128(number[unit], slice0 + 384);
    const __m512i part3 = lookup128(number[unit], slice0 + 256);
    const __m512i entry0_256_256 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit], splat8(128)), part3, part2);
    const __m512i entry0 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit + 8], splat8(1)), entry0_0_256, entry0_256_256);
    const __m512i part4 = lookup128(number[unit], slice1 + 128);
    const __m512i part5 = lookup128(number[unit], slice1);
    const __m512i entry1_0_256 = _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit], splat8(128)), part5, part4);
    const __m512i part6 = lookup128(number[unit], slice1 + 384);
    const __m512i part7 = lookup128(number[unit], slice1 + 256);
    const __m512i entry1_256_256 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit], splat8(128)), part7, part6);
    const __m512i entry1 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit + 8], splat8(1)), entry1_0_256, entry1_256_256);
    const __m512i entry2 = lookup128(number[unit + 16], slice2);
    const __m512i part8 = _mm512_multishift_epi64_epi8(dup16(pattern12), entry0) & splat8(3);
    q[0] = or_and(part8, _mm512_multishift_epi64_epi8(dup16(pattern13), entry2), splat8(4));
    const __m512i part9 = _mm512_multishift_epi64_epi8(dup16(pattern12), entry1) & splat8(3);
    q[1] = or_and(part9, _mm512_multishift_epi64_epi8(dup16(pattern14), entry2), splat8(4));
    const __m512i part10 = _mm512_multishift_epi64_epi8(dup16(pattern15), entry0) & splat8(3);
    q[2] = or_and(part10, _mm512_multishift_epi64_epi8(dup16(pattern16), entry2), splat8(4));
    const __m512i part11 = _mm512_multishift_epi64_epi8(dup16(pattern15), entry1) & splat8(3);
    q[3] = or_and(part11, _mm512_multishift_epi64_epi8(dup16(pattern17), entry2), splat8(4));
    const __m512i part12 = _mm512_multishift_epi64_epi8(dup16(pattern18), entry0) & splat8(3);
    q[4] = or_and(part12, _mm512_multishift_epi64_epi8(dup16(pattern19), entry2), splat8(4));
    const __m512i part13 = _mm512_multishift_epi64_epi8(dup16(pattern18), entry1) & splat8(3);
    q[5] = or_and(part13, _mm512_multishift_epi64_epi8(dup16(pattern20), entry2), splat8(4));
    const __m512i part14 = _mm512_multishift_epi64_epi8(dup16(pattern21), entry0) & splat8(3);
    q[6] = or_and(part14, _mm512_multishift_epi64_epi8(dup16(pattern22), entry2), splat8(4));
    const __m512i part15 = _mm512_multishift_epi64_epi8(dup16(pattern21), entry1) & splat8(3);
    q[7] = or_and(part15, _mm512_multishift_epi64_epi8(dup16(pattern23), entry2), splat8(4));
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 43338496 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const __m512i *word, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    __m512i scale[16];
    header_of_pieces(word, d_bits, scale);
    __m512i number[24];
    numbers(word, number);
    __m512i isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      __m512i q[8];
      thirty_two(number, g, q);
      for (size_t k = 0; k < 2; ++k) {
        __m512i dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + g * 8 + k * 4);
        for (size_t k1 = 0; k1 < 4; ++k1) {
          const __m512i q0 = lookup(q[k * 4 + k1], pattern24);
          dpbusd_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 16 + k1 * 4);
        }
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale[g * 2 + k], dot[c]));
      }
    }
    const __m512 factor = _mm512_mul_ps(_mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0])), _mm512_set1_ps(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const __m512i *word, uint8_t *to) {
    __m512i d_bits[1];
    __m512i scale[16];
    header_of_pieces(word, d_bits, scale);
    _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
    for (size_t k = 0; k < 16; ++k)
      _mm_storeu_si128((__m128i *)(to + wide::scales + k * 16), _mm512_cvtepi32_epi8(scale[k]));
    __m512i number[24];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      __m512i quad[8];
      __m512i q[8];
      thirty_two(number, u, q);
      for (size_t k = 0; k < 8; ++k)
        quad[k] = q[k];
      qc_pack_32_of_3_bits(quad, to + wide::codes + u * 192);
    }
  }
};

}  // namespace

extern "C" void qc_gemv_raw_iq2_xs__avx512vbmi(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq2_xs__avx512vbmi(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_iq2_xs__avx512vbmi(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq2_xs__avx512vbmi(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_widen_iq2_xs__avx512vbmi(const qc_repacking *p) { qc_widen<tiles>(p); }
