// Kernels of iq2_s for avx2. Generated from formats/iq2_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 21;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, __m256i *word) {
    qc_words(row, 2, word + 1);
    qc_words(row, 18, word + 5);
    qc_words(row, 34, word + 9);
    qc_words(row, 50, word + 13);
    qc_words(row, 66, word + 17);
    __m256i word0[4];
    qc_words(row, 0, word0);
    word[0] = word0[0] & splat32(65535);
  }

  static QC_TILE void header_of_pieces(const __m256i *word, __m256i *d_bits, __m256i *scale) {
    d_bits[0] = word[0] & splat32(65535);
    for (size_t k = 0; k < 2; ++k) {
      scale[k * 8] = _mm256_sub_epi32(mul32(word[k + 19] & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 1] = _mm256_sub_epi32(mul32(srl32<4>(word[k + 19]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 2] = _mm256_sub_epi32(mul32(srl32<8>(word[k + 19]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 3] = _mm256_sub_epi32(mul32(srl32<12>(word[k + 19]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 4] = _mm256_sub_epi32(mul32(srl32<16>(word[k + 19]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 5] = _mm256_sub_epi32(mul32(srl32<20>(word[k + 19]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 6] = _mm256_sub_epi32(mul32(srl32<24>(word[k + 19]) & splat32(15), splat32(2)), splat32(-1));
      scale[k * 8 + 7] = _mm256_sub_epi32(mul32(srl32<28>(word[k + 19]), splat32(2)), splat32(-1));
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m256i *word) {
    word[0] = _mm256_cvtepu16_epi32(load16(from));
    for (size_t k = 0; k < 20; ++k)
      word[k + 1] = load(from + k * 32 + 16);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const __m256i *word, uint8_t *to) {
    _mm_storeu_si128((__m128i *)(to), low16(word[0]));
    for (size_t k = 0; k < 20; ++k)
      _mm256_storeu_si256((__m256i *)(to + k * 32 + 16), word[k + 1]);
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const __m256i *word, __m256i *number) {
    for (size_t k = 0; k < 2; ++k) {
      number[k * 16] = (word[k * 4 + 1] & splat32(255)) | (sll32<8>(word[k + 17]) & splat32(768));
      number[k * 16 + 1] = (srl32<8>(word[k * 4 + 1]) & splat32(255)) | (sll32<6>(word[k + 17]) & splat32(768));
      number[k * 16 + 2] = (srl32<16>(word[k * 4 + 1]) & splat32(255)) | (sll32<4>(word[k + 17]) & splat32(768));
      number[k * 16 + 3] = srl32<24>(word[k * 4 + 1]) | (sll32<2>(word[k + 17]) & splat32(768));
      number[k * 16 + 4] = (word[k * 4 + 2] & splat32(255)) | (word[k + 17] & splat32(768));
      number[k * 16 + 5] = (srl32<8>(word[k * 4 + 2]) & splat32(255)) | (srl32<2>(word[k + 17]) & splat32(768));
      number[k * 16 + 6] = (srl32<16>(word[k * 4 + 2]) & splat32(255)) | (srl32<4>(word[k + 17]) & splat32(768));
      number[k * 16 + 7] = srl32<24>(word[k * 4 + 2]) | (srl32<6>(word[k + 17]) & splat32(768));
      number[k * 16 + 8] = (word[k * 4 + 3] & splat32(255)) | (srl32<8>(word[k + 17]) & splat32(768));
      number[k * 16 + 9] = (srl32<8>(word[k * 4 + 3]) & splat32(255)) | (srl32<10>(word[k + 17]) & splat32(768));
      number[k * 16 + 10] = (srl32<16>(word[k * 4 + 3]) & splat32(255)) | (srl32<12>(word[k + 17]) & splat32(768));
      number[k * 16 + 11] = srl32<24>(word[k * 4 + 3]) | (srl32<14>(word[k + 17]) & splat32(768));
      number[k * 16 + 12] = (word[k * 4 + 4] & splat32(255)) | (srl32<16>(word[k + 17]) & splat32(768));
      number[k * 16 + 13] = (srl32<8>(word[k * 4 + 4]) & splat32(255)) | (srl32<18>(word[k + 17]) & splat32(768));
      number[k * 16 + 14] = (srl32<16>(word[k * 4 + 4]) & splat32(255)) | (srl32<20>(word[k + 17]) & splat32(768));
      number[k * 16 + 15] = srl32<24>(word[k * 4 + 4]) | (srl32<22>(word[k + 17]) & splat32(768));
    }
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4 + 32] = word[k + 9] & splat32(255);
      number[k * 4 + 33] = srl32<8>(word[k + 9]) & splat32(255);
      number[k * 4 + 34] = srl32<16>(word[k + 9]) & splat32(255);
      number[k * 4 + 35] = srl32<24>(word[k + 9]);
    }
  }

  /// Eight bits as nibbles.
  static QC_TILE __m256i eight_bits(__m256i bits) {
    return (mul32(bits & splat32(127), splat32(8454660)) & splat32(71582788)) | (sll32<23>(bits) & splat32(1073741824));
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const __m256i *number, size_t eight, __m256i *q) {
    const __m256i both = look_up(number[eight], words0) | eight_bits(number[eight + 32]);
    q[0] = both & splat8(15);
    q[1] = srl<4>(both) & splat8(15);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 2> codes_at(row);
    float scale[2][16];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const __m256i offset = splat32(43);
    for (size_t k = 0; k < 16; ++k) {
      const __m256i bytes0 = gather16(codes_at(0) + k * 16, codes_at(1) + k * 16);
      qc_weights_u8_offset<16>(lookup(bytes0, pattern0), offset, scale[0] + k, to, k * 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 43338496 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 86 * 127 = 21844 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const __m256i *word, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    __m256i scale[16];
    header_of_pieces(word, d_bits, scale);
    __m256i number[64];
    numbers(word, number);
    __m256i isum[C] = {};
    for (size_t g = 0; g < 16; ++g) {
      __m256i dot[C];
      __m256i dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + g * 4);
      for (size_t i = 0; i < 2; ++i) {
        __m256i q[2];
        eight(number, g * 2 + i, q);
        const __m256i q0 = lookup(q[0], pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q0, a + g * 16 + i * 8);
        maddubs_last<C>(dot, dot_16);
        const __m256i q4 = lookup(q[1], pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q4, a + g * 16 + i * 8 + 4);
        maddubs_last<C>(dot, dot_16);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], mul32(scale[g], dot[c]));
    }
    const __m256 factor = _mm256_mul_ps(_mm256_cvtph_ps(low16(d_bits[0])), _mm256_set1_ps(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 43338496 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 86 * 127 = 21844 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        __m256i dot[C];
        __m256i dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + u * 8);
        const __m256i plane0_0 = load(from + wide::codes + u * 96);
        const __m256i plane1_0 = load(from + wide::codes + u * 96 + 64);
        const __m256i q0 = lookup((plane0_0 & splat8(3)) | (sll<2>(plane1_0) & splat8(4)), pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q0, a + u * 32);
        maddubs_last<C>(dot, dot_16);
        const __m256i q4 = lookup((srl<2>(plane0_0) & splat8(3)) | (sll<1>(plane1_0) & splat8(4)), pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q4, a + u * 32 + 4);
        maddubs_last<C>(dot, dot_16);
        const __m256i q8 = lookup((srl<4>(plane0_0) & splat8(3)) | (plane1_0 & splat8(4)), pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q8, a + u * 32 + 8);
        maddubs_last<C>(dot, dot_16);
        const __m256i q12 = lookup((srl<6>(plane0_0) & splat8(3)) | (srl<1>(plane1_0) & splat8(4)), pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q12, a + u * 32 + 12);
        maddubs_last<C>(dot, dot_16);
        const __m256i scale = _mm256_cvtepu8_epi32(load8(from + wide::scales + u * 16));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], mul32(scale, dot[c]));
      }
      {
        __m256i dot[C];
        __m256i dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + u * 8 + 4);
        const __m256i plane0_1 = load(from + wide::codes + u * 96 + 32);
        const __m256i plane1_0 = load(from + wide::codes + u * 96 + 64);
        const __m256i q16 = lookup((plane0_1 & splat8(3)) | (srl<2>(plane1_0) & splat8(4)), pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q16, a + u * 32 + 16);
        maddubs_last<C>(dot, dot_16);
        const __m256i q20 = lookup((srl<2>(plane0_1) & splat8(3)) | (srl<3>(plane1_0) & splat8(4)), pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q20, a + u * 32 + 20);
        maddubs_last<C>(dot, dot_16);
        const __m256i q24 = lookup((srl<4>(plane0_1) & splat8(3)) | (srl<4>(plane1_0) & splat8(4)), pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q24, a + u * 32 + 24);
        maddubs_last<C>(dot, dot_16);
        const __m256i q28 = lookup((srl<6>(plane0_1) & splat8(3)) | (srl<5>(plane1_0) & splat8(4)), pattern0);
        maddubs_first4<C, act::bytes>(dot_16, q28, a + u * 32 + 28);
        maddubs_last<C>(dot, dot_16);
        const __m256i scale = _mm256_cvtepu8_epi32(load8(from + wide::scales + u * 16 + 8));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], mul32(scale, dot[c]));
      }
    }
    const __m256 factor = _mm256_mul_ps(_mm256_cvtph_ps(load16(from)), _mm256_set1_ps(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const __m256i *word, uint8_t *to) {
    __m256i d_bits[1];
    __m256i scale[16];
    header_of_pieces(word, d_bits, scale);
    _mm_storeu_si128((__m128i *)(to), low16(d_bits[0]));
    for (size_t k = 0; k < 16; ++k)
      _mm_storel_epi64((__m128i *)(to + wide::scales + k * 8), low8(scale[k]));
    __m256i number[64];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      __m256i quad[8];
      for (size_t i = 0; i < 4; ++i) {
        __m256i q[2];
        eight(number, u * 4 + i, q);
        quad[i * 2] = q[0];
        quad[i * 2 + 1] = q[1];
      }
      qc_pack_32_of_3_bits(quad, to + wide::codes + u * 96);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq2_s__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq2_s__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq2_s__avx2(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq2_s__avx2(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq2_s__avx2(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq2_s__avx2(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_iq2_s__avx2(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq2_s__avx2(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq2_s__avx2(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq2_s__avx2(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq2_s__avx2(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq2_s__avx2(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq2_s__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
