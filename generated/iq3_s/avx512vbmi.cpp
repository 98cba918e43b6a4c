// Kernels of iq3_s for avx512vbmi. Generated from formats/iq3_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vbmi.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 1, 2, 3, 32, 33, 34, 35, 0, 1, 2, 3, 32, 33, 34, 35};
alignas(16) const uint8_t pattern1[16] = {8, 9, 10, 11, 40, 41, 42, 43, 8, 9, 10, 11, 40, 41, 42, 43};
alignas(16) const uint8_t pattern2[16] = {16, 17, 18, 19, 48, 49, 50, 51, 16, 17, 18, 19, 48, 49, 50, 51};
alignas(16) const uint8_t pattern3[16] = {24, 25, 26, 27, 56, 57, 58, 59, 24, 25, 26, 27, 56, 57, 58, 59};
alignas(16) const uint8_t pattern4[16] = {4, 5, 6, 7, 36, 37, 38, 39, 4, 5, 6, 7, 36, 37, 38, 39};
alignas(16) const uint8_t pattern5[16] = {12, 13, 14, 15, 44, 45, 46, 47, 12, 13, 14, 15, 44, 45, 46, 47};
alignas(16) const uint8_t pattern6[16] = {20, 21, 22, 23, 52, 53, 54, 55, 20, 21, 22, 23, 52, 53, 54, 55};
alignas(16) const uint8_t pattern7[16] = {28, 29, 30, 31, 60, 61, 62, 63, 28, 29, 30, 31, 60, 61, 62, 63};
alignas(16) const uint8_t pattern8[16] = {0, 2, 4, 6, 32, 34, 36, 38, 0, 2, 4, 6, 32, 34, 36, 38};
alignas(16) const uint8_t pattern9[16] = {62, 63, 0, 1, 30, 31, 32, 33, 62, 63, 0, 1, 30, 31, 32, 33};
alignas(16) const uint8_t pattern10[16] = {61, 62, 63, 0, 29, 30, 31, 32, 61, 62, 63, 0, 29, 30, 31, 32};
alignas(16) const uint8_t pattern11[16] = {8, 10, 12, 14, 40, 42, 44, 46, 8, 10, 12, 14, 40, 42, 44, 46};
alignas(16) const uint8_t pattern12[16] = {6, 7, 8, 9, 38, 39, 40, 41, 6, 7, 8, 9, 38, 39, 40, 41};
alignas(16) const uint8_t pattern13[16] = {1, 2, 3, 4, 33, 34, 35, 36, 1, 2, 3, 4, 33, 34, 35, 36};
alignas(16) const uint8_t pattern14[16] = {16, 18, 20, 22, 48, 50, 52, 54, 16, 18, 20, 22, 48, 50, 52, 54};
alignas(16) const uint8_t pattern15[16] = {14, 15, 16, 17, 46, 47, 48, 49, 14, 15, 16, 17, 46, 47, 48, 49};
alignas(16) const uint8_t pattern16[16] = {5, 6, 7, 8, 37, 38, 39, 40, 5, 6, 7, 8, 37, 38, 39, 40};
alignas(16) const uint8_t pattern17[16] = {24, 26, 28, 30, 56, 58, 60, 62, 24, 26, 28, 30, 56, 58, 60, 62};
alignas(16) const uint8_t pattern18[16] = {22, 23, 24, 25, 54, 55, 56, 57, 22, 23, 24, 25, 54, 55, 56, 57};
alignas(16) const uint8_t pattern19[16] = {9, 10, 11, 12, 41, 42, 43, 44, 9, 10, 11, 12, 41, 42, 43, 44};
alignas(16) const uint8_t pattern20[16] = {13, 14, 15, 16, 45, 46, 47, 48, 13, 14, 15, 16, 45, 46, 47, 48};
alignas(16) const uint8_t pattern21[16] = {17, 18, 19, 20, 49, 50, 51, 52, 17, 18, 19, 20, 49, 50, 51, 52};
alignas(16) const uint8_t pattern22[16] = {21, 22, 23, 24, 53, 54, 55, 56, 21, 22, 23, 24, 53, 54, 55, 56};
alignas(16) const uint8_t pattern23[16] = {25, 26, 27, 28, 57, 58, 59, 60, 25, 26, 27, 28, 57, 58, 59, 60};
alignas(16) const uint8_t pattern24[16] = {16, 18, 20, 22, 24, 26, 28, 30, 14, 12, 10, 8, 6, 4, 2, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 28;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, __m512i *word) {
    for (size_t k = 0; k < 6; ++k)
      qc_words(row, k * 16 + 2, word + k * 4 + 1);
    __m512i word0[4];
    qc_words(row, 0, word0);
    __m512i word94[4];
    qc_words(row, 94, word94);
    word[0] = word0[0] & splat32(65535);
    word[25] = word94[1];
    word[26] = word94[2];
    word[27] = word94[3];
  }

  static QC_TILE void header_of_pieces(const __m512i *word, __m512i *d_bits, __m512i *scale) {
    d_bits[0] = word[0] & splat32(65535);
    scale[0] = _mm512_sub_epi32(mul32(word[27] & splat32(15), splat32(2)), splat32(-1));
    scale[1] = _mm512_sub_epi32(mul32(srl32<4>(word[27]) & splat32(15), splat32(2)), splat32(-1));
    scale[2] = _mm512_sub_epi32(mul32(srl32<8>(word[27]) & splat32(15), splat32(2)), splat32(-1));
    scale[3] = _mm512_sub_epi32(mul32(srl32<12>(word[27]) & splat32(15), splat32(2)), splat32(-1));
    scale[4] = _mm512_sub_epi32(mul32(srl32<16>(word[27]) & splat32(15), splat32(2)), splat32(-1));
    scale[5] = _mm512_sub_epi32(mul32(srl32<20>(word[27]) & splat32(15), splat32(2)), splat32(-1));
    scale[6] = _mm512_sub_epi32(mul32(srl32<24>(word[27]) & splat32(15), splat32(2)), splat32(-1));
    scale[7] = _mm512_sub_epi32(mul32(srl32<28>(word[27]), splat32(2)), splat32(-1));
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m512i *word) {
    word[0] = _mm512_cvtepu16_epi32(load32(from));
    for (size_t k = 0; k < 27; ++k)
      word[k + 1] = keep(_mm512_loadu_si512((const void *)(from + k * 64 + 32)));
  }

  /// What is looked up, four bytes of each row, and other bits of codes, for 32 weights each.
  static QC_TILE void numbers(const __m512i *word, __m512i *number) {
    for (size_t k = 0; k < 8; ++k)
      number[k] = word[k * 2 + 1];
    number[8] = _mm512_multishift_epi64_epi8(dup16(pattern0), word[17]);
    number[9] = _mm512_multishift_epi64_epi8(dup16(pattern1), word[17]);
    number[10] = _mm512_multishift_epi64_epi8(dup16(pattern2), word[17]);
    number[11] = _mm512_multishift_epi64_epi8(dup16(pattern3), word[17]);
    number[12] = _mm512_multishift_epi64_epi8(dup16(pattern0), word[18]);
    number[13] = _mm512_multishift_epi64_epi8(dup16(pattern1), word[18]);
    number[14] = _mm512_multishift_epi64_epi8(dup16(pattern2), word[18]);
    number[15] = _mm512_multishift_epi64_epi8(dup16(pattern3), word[18]);
    for (size_t k = 0; k < 8; ++k)
      number[k + 16] = word[k * 2 + 2];
    number[24] = _mm512_multishift_epi64_epi8(dup16(pattern4), word[17]);
    number[25] = _mm512_multishift_epi64_epi8(dup16(pattern5), word[17]);
    number[26] = _mm512_multishift_epi64_epi8(dup16(pattern6), word[17]);
    number[27] = _mm512_multishift_epi64_epi8(dup16(pattern7), word[17]);
    number[28] = _mm512_multishift_epi64_epi8(dup16(pattern4), word[18]);
    number[29] = _mm512_multishift_epi64_epi8(dup16(pattern5), word[18]);
    number[30] = _mm512_multishift_epi64_epi8(dup16(pattern6), word[18]);
    number[31] = _mm512_multishift_epi64_epi8(dup16(pattern7), word[18]);
    for (size_t k = 0; k < 8; ++k)
      number[k + 32] = word[k + 19];
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
    const __m512i part8 = lookup128(number[unit + 16], slice0 + 128);
    const __m512i part9 = lookup128(number[unit + 16], slice0);
    const __m512i entry2_0_256 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit + 16], splat8(128)), part9, part8);
    const __m512i part10 = lookup128(number[unit + 16], slice0 + 384);
    const __m512i part11 = lookup128(number[unit + 16], slice0 + 256);
    const __m512i entry2_256_256 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit + 16], splat8(128)), part11, part10);
    const __m512i entry2 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit + 24], splat8(1)), entry2_0_256, entry2_256_256);
    const __m512i part12 = lookup128(number[unit + 16], slice1 + 128);
    const __m512i part13 = lookup128(number[unit + 16], slice1);
    const __m512i entry3_0_256 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit + 16], splat8(128)), part13, part12);
    const __m512i part14 = lookup128(number[unit + 16], slice1 + 384);
    const __m512i part15 = lookup128(number[unit + 16], slice1 + 256);
    const __m512i entry3_256_256 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit + 16], splat8(128)), part15, part14);
    const __m512i entry3 =
        _mm512_mask_blend_epi8(_mm512_test_epi8_mask(number[unit + 24], splat8(1)), entry3_0_256, entry3_256_256);
    const __m512i part17 = _mm512_multishift_epi64_epi8(dup16(pattern8), entry0) & splat8(3);
    const __m512i part16 = or_and(part17, _mm512_multishift_epi64_epi8(dup16(pattern9), entry1), splat8(4));
    q[0] = or_and(part16, _mm512_multishift_epi64_epi8(dup16(pattern10), number[unit + 32]), splat8(8));
    const __m512i part19 = _mm512_multishift_epi64_epi8(dup16(pattern11), entry0) & splat8(3);
    const __m512i part18 = or_and(part19, _mm512_multishift_epi64_epi8(dup16(pattern12), entry1), splat8(4));
    q[1] = or_and(part18, _mm512_multishift_epi64_epi8(dup16(pattern13), number[unit + 32]), splat8(8));
    const __m512i part21 = _mm512_multishift_epi64_epi8(dup16(pattern14), entry0) & splat8(3);
    const __m512i part20 = or_and(part21, _mm512_multishift_epi64_epi8(dup16(pattern15), entry1), splat8(4));
    q[2] = or_and(part20, _mm512_multishift_epi64_epi8(dup16(pattern16), number[unit + 32]), splat8(8));
    const __m512i part23 = _mm512_multishift_epi64_epi8(dup16(pattern17), entry0) & splat8(3);
    const __m512i part22 = or_and(part23, _mm512_multishift_epi64_epi8(dup16(pattern18), entry1), splat8(4));
    q[3] = or_and(part22, _mm512_multishift_epi64_epi8(dup16(pattern19), number[unit + 32]), splat8(8));
    const __m512i part25 = _mm512_multishift_epi64_epi8(dup16(pattern8), entry2) & splat8(3);
    const __m512i part24 = or_and(part25, _mm512_multishift_epi64_epi8(dup16(pattern9), entry3), splat8(4));
    q[4] = or_and(part24, _mm512_multishift_epi64_epi8(dup16(pattern20), number[unit + 32]), splat8(8));
    const __m512i part27 = _mm512_multishift_epi64_epi8(dup16(pattern11), entry2) & splat8(3);
    const __m512i part26 = or_and(part27, _mm512_multishift_epi64_epi8(dup16(pattern12), entry3), splat8(4));
    q[5] = or_and(part26, _mm512_multishift_epi64_epi8(dup16(pattern21), number[unit + 32]), splat8(8));
    const __m512i part29 = _mm512_multishift_epi64_epi8(dup16(pattern14), entry2) & splat8(3);
    const __m512i part28 = or_and(part29, _mm512_multishift_epi64_epi8(dup16(pattern15), entry3), splat8(4));
    q[6] = or_and(part28, _mm512_multishift_epi64_epi8(dup16(pattern22), number[unit + 32]), splat8(8));
    const __m512i part31 = _mm512_multishift_epi64_epi8(dup16(pattern17), entry2) & splat8(3);
    const __m512i part30 = or_and(part31, _mm512_multishift_epi64_epi8(dup16(pattern18), entry3), splat8(4));
    q[7] = or_and(part30, _mm512_multishift_epi64_epi8(dup16(pattern23), number[unit + 32]), splat8(8));
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 15118080 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const __m512i *word, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    __m512i scale[8];
    header_of_pieces(word, d_bits, scale);
    __m512i number[40];
    numbers(word, number);
    __m512i isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      __m512i dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + g * 4);
      __m512i q[8];
      thirty_two(number, g, q);
      for (size_t k = 0; k < 8; ++k) {
        const __m512i q0 = lookup(q[k], pattern24);
        dpbusd_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 4);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale[g], dot[c]));
    }
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const __m512i *word, uint8_t *to) {
    __m512i d_bits[1];
    __m512i scale[8];
    header_of_pieces(word, d_bits, scale);
    _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
    for (size_t k = 0; k < 8; ++k)
      _mm_storeu_si128((__m128i *)(to + wide::scales + k * 16), _mm512_cvtepi32_epi8(scale[k]));
    __m512i number[40];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      __m512i quad[8];
      __m512i q[8];
      thirty_two(number, u, q);
      for (size_t k = 0; k < 8; ++k)
        quad[k] = q[k];
      qc_pack_32_of_4_bits(quad, to + wide::codes + u * 256);
    }
  }
};

}  // namespace

extern "C" void qc_gemv_raw_iq3_s__avx512vbmi(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq3_s__avx512vbmi(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_iq3_s__avx512vbmi(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq3_s__avx512vbmi(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_widen_iq3_s__avx512vbmi(const qc_repacking *p) { qc_widen<tiles>(p); }
