// Kernels of q2_k for avx512. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 22;
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, __m512i *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    qc_words(row, 48, word + 12);
    qc_words(row, 64, word + 16);
    __m512i word68[4];
    qc_words(row, 68, word68);
    word[20] = word68[3] & splat32(65535);
    word[21] = srl32<16>(word68[3]);
  }

  static QC_TILE void header_of_pieces(const __m512i *word, __m512i *d_bits, __m512i *dmin_bits, __m512i *scale,
                                       __m512i *minimum) {
    d_bits[0] = word[20] & splat32(65535);
    dmin_bits[0] = word[21] & splat32(65535);
    for (size_t k = 0; k < 4; ++k) {
      scale[k * 4] = word[k] & splat32(15);
      scale[k * 4 + 1] = srl32<8>(word[k]) & splat32(15);
      scale[k * 4 + 2] = srl32<16>(word[k]) & splat32(15);
      scale[k * 4 + 3] = srl32<24>(word[k]) & splat32(15);
    }
    for (size_t k = 0; k < 4; ++k) {
      minimum[k * 4] = srl32<4>(word[k]) & splat32(15);
      minimum[k * 4 + 1] = srl32<12>(word[k]) & splat32(15);
      minimum[k * 4 + 2] = srl32<20>(word[k]) & splat32(15);
      minimum[k * 4 + 3] = srl32<28>(word[k]);
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m512i *word) {
    for (size_t k = 0; k < 20; ++k)
      word[k] = keep(_mm512_loadu_si512((const void *)(from + k * 64)));
    word[20] = _mm512_cvtepu16_epi32(load32(from + 1280));
    word[21] = _mm512_cvtepu16_epi32(load32(from + 1312));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const __m512i *word, uint8_t *to) {
    for (size_t k = 0; k < 20; ++k)
      _mm512_storeu_si512((void *)(to + k * 64), word[k]);
    _mm256_storeu_si256((__m256i *)(to + 1280), _mm512_cvtepi32_epi16(word[20]));
    _mm256_storeu_si256((__m256i *)(to + 1312), _mm512_cvtepi32_epi16(word[21]));
  }

  template <class Row>
  static QC_TILE void header(const Row &row, __m512i *d_bits, __m512i *dmin_bits, __m512i *scale, __m512i *minimum) {
    __m512i word0[4];
    qc_words(row, 0, word0);
    __m512i word68[4];
    qc_words(row, 68, word68);
    d_bits[0] = word68[3] & splat32(65535);
    dmin_bits[0] = srl32<16>(word68[3]);
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      scale[k * 4] = word0[k] & splat32(15);
      scale[k * 4 + 1] = srl32<8>(word0[k]) & splat32(15);
      scale[k * 4 + 2] = srl32<16>(word0[k]) & splat32(15);
      scale[k * 4 + 3] = srl32<24>(word0[k]) & splat32(15);
    }
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      minimum[k * 4] = srl32<4>(word0[k]) & splat32(15);
      minimum[k * 4 + 1] = srl32<12>(word0[k]) & splat32(15);
      minimum[k * 4 + 2] = srl32<20>(word0[k]) & splat32(15);
      minimum[k * 4 + 3] = srl32<28>(word0[k]);
    }
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[4][16];
    float minimum[4][16];
    for (size_t i = 0; i < 4; ++i)
      factors(row(i), scale[i], minimum[i]);
    for (size_t k = 0; k < 2; ++k) {
      const __m512i bytes16 =
          gather16(row(0) + k * 32 + 16, row(1) + k * 32 + 16, row(2) + k * 32 + 16, row(3) + k * 32 + 16);
      qc_weights_u8_minus<16>(bytes16 & splat8(3), scale[0] + k * 8, minimum[0] + k * 8, to, k * 128);
      const __m512i bytes32 =
          gather16(row(0) + k * 32 + 32, row(1) + k * 32 + 32, row(2) + k * 32 + 32, row(3) + k * 32 + 32);
      qc_weights_u8_minus<16>(bytes32 & splat8(3), scale[0] + k * 8 + 1, minimum[0] + k * 8 + 1, to, k * 128 + 16);
      const __m512i part0 = srl<2>(bytes16) & splat8(3);
      qc_weights_u8_minus<16>(part0, scale[0] + k * 8 + 2, minimum[0] + k * 8 + 2, to, k * 128 + 32);
      const __m512i part1 = srl<2>(bytes32) & splat8(3);
      qc_weights_u8_minus<16>(part1, scale[0] + k * 8 + 3, minimum[0] + k * 8 + 3, to, k * 128 + 48);
      const __m512i part2 = srl<4>(bytes16) & splat8(3);
      qc_weights_u8_minus<16>(part2, scale[0] + k * 8 + 4, minimum[0] + k * 8 + 4, to, k * 128 + 64);
      const __m512i part3 = srl<4>(bytes32) & splat8(3);
      qc_weights_u8_minus<16>(part3, scale[0] + k * 8 + 5, minimum[0] + k * 8 + 5, to, k * 128 + 80);
      const __m512i part4 = srl<6>(bytes16) & splat8(3);
      qc_weights_u8_minus<16>(part4, scale[0] + k * 8 + 6, minimum[0] + k * 8 + 6, to, k * 128 + 96);
      const __m512i part5 = srl<6>(bytes32) & splat8(3);
      qc_weights_u8_minus<16>(part5, scale[0] + k * 8 + 7, minimum[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void from_pieces(const __m512i *word, const uint8_t *a, __m512 *sum) {
    __m512i d_bits[1];
    __m512i dmin_bits[1];
    __m512i scale[16];
    __m512i minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    __m512i isum[C] = {};
    __m512i msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const __m512i pair0 = minimum[k * 2] | sll32<16>(minimum[k * 2 + 1]);
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i dot[C] = {};
        __m512i dot_16[C];
        maddubs_first4<C, act::bytes>(dot_16, word[k * 8 + k1 * 4 + 4] & splat8(3), a + k * 128 + k1 * 16);
        maddubs_next4<C, act::bytes>(dot_16, word[k * 8 + k1 * 4 + 5] & splat8(3), a + k * 128 + k1 * 16 + 4);
        maddubs_next4<C, act::bytes>(dot_16, word[k * 8 + k1 * 4 + 6] & splat8(3), a + k * 128 + k1 * 16 + 8);
        maddubs_next4<C, act::bytes>(dot_16, word[k * 8 + k1 * 4 + 7] & splat8(3), a + k * 128 + k1 * 16 + 12);
        maddubs_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale[k * 8 + k1], dot[c]));
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i dot[C] = {};
        __m512i dot_16[C];
        maddubs_first4<C, act::bytes>(dot_16, srl<2>(word[k * 8 + k1 * 4 + 4]) & splat8(3), a + k * 128 + k1 * 16 + 32);
        maddubs_next4<C, act::bytes>(dot_16, srl<2>(word[k * 8 + k1 * 4 + 5]) & splat8(3), a + k * 128 + k1 * 16 + 36);
        maddubs_next4<C, act::bytes>(dot_16, srl<2>(word[k * 8 + k1 * 4 + 6]) & splat8(3), a + k * 128 + k1 * 16 + 40);
        maddubs_next4<C, act::bytes>(dot_16, srl<2>(word[k * 8 + k1 * 4 + 7]) & splat8(3), a + k * 128 + k1 * 16 + 44);
        maddubs_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale[k * 8 + k1 + 2], dot[c]));
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i dot[C] = {};
        __m512i dot_16[C];
        maddubs_first4<C, act::bytes>(dot_16, srl<4>(word[k * 8 + k1 * 4 + 4]) & splat8(3), a + k * 128 + k1 * 16 + 64);
        maddubs_next4<C, act::bytes>(dot_16, srl<4>(word[k * 8 + k1 * 4 + 5]) & splat8(3), a + k * 128 + k1 * 16 + 68);
        maddubs_next4<C, act::bytes>(dot_16, srl<4>(word[k * 8 + k1 * 4 + 6]) & splat8(3), a + k * 128 + k1 * 16 + 72);
        maddubs_next4<C, act::bytes>(dot_16, srl<4>(word[k * 8 + k1 * 4 + 7]) & splat8(3), a + k * 128 + k1 * 16 + 76);
        maddubs_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale[k * 8 + k1 + 4], dot[c]));
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i dot[C] = {};
        __m512i dot_16[C];
        maddubs_first4<C, act::bytes>(dot_16, srl<6>(word[k * 8 + k1 * 4 + 4]) & splat8(3), a + k * 128 + k1 * 16 + 96);
        maddubs_next4<C, act::bytes>(dot_16, srl<6>(word[k * 8 + k1 * 4 + 5]) & splat8(3), a + k * 128 + k1 * 16 + 100);
        maddubs_next4<C, act::bytes>(dot_16, srl<6>(word[k * 8 + k1 * 4 + 6]) & splat8(3), a + k * 128 + k1 * 16 + 104);
        maddubs_next4<C, act::bytes>(dot_16, srl<6>(word[k * 8 + k1 * 4 + 7]) & splat8(3), a + k * 128 + k1 * 16 + 108);
        maddubs_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale[k * 8 + k1 + 6], dot[c]));
      }
    }
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(dmin_bits[0]));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, __m512 *sum) {
    __m512i d_bits[1];
    __m512i dmin_bits[1];
    __m512i scale[16];
    __m512i minimum[16];
    header(row, d_bits, dmin_bits, scale, minimum);
    __m512i isum[C] = {};
    __m512i msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const __m512i pair0 = minimum[k * 2] | sll32<16>(minimum[k * 2 + 1]);
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    __m512i window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          window[0][j] = gather16(row(j) + k * 32 + k1 * 16 + 16, row(j + 4) + k * 32 + k1 * 16 + 16,
                                  row(j + 8) + k * 32 + k1 * 16 + 16, row(j + 12) + k * 32 + k1 * 16 + 16);
        }
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        __m512i dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q0 = window[0][j] & splat8(3);
          maddubs_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group<C>(dot0, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        __m512i dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q32 = srl<2>(window[0][j]) & splat8(3);
          maddubs_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group<C>(dot2, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        __m512i dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q64 = srl<4>(window[0][j]) & splat8(3);
          maddubs_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group<C>(dot4, scale[k * 8 + k1 + 4], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        __m512i dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q96 = srl<6>(window[0][j]) & splat8(3);
          maddubs_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group<C>(dot6, scale[k * 8 + k1 + 6], isum);
      }
    }
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(dmin_bits[0]));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, __m512 *sum) {
    __m512i isum[C] = {};
    __m512i msum[C] = {};
    for (size_t pair = 0; pair < 8; ++pair) {
      const __m512i minimum = _mm512_cvtepu8_epi16(load32(from + wide::minimums + pair * 32));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums16 + pair * 4);
    }
    for (size_t g = 0; g < 16; ++g) {
      __m512i dot[C] = {};
      __m512i dot_16[C];
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + wide::codes + g * 64)));
      const __m512i q0 = plane0_0 & splat8(3);
      maddubs_first4<C, act::bytes>(dot_16, q0, a + g * 16);
      const __m512i q4 = srl<2>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(dot_16, q4, a + g * 16 + 4);
      const __m512i q8 = srl<4>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(dot_16, q8, a + g * 16 + 8);
      const __m512i q12 = srl<6>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(dot_16, q12, a + g * 16 + 12);
      maddubs_last<C>(dot, dot_16);
      const __m512i scale = _mm512_cvtepu8_epi32(load16(from + wide::scales + g * 16));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale, dot[c]));
    }
    const __m512 factor = _mm512_cvtph_ps(load32(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(load32(from + wide::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const __m512i *word, uint8_t *to) {
    __m512i d_bits[1];
    __m512i dmin_bits[1];
    __m512i scale[16];
    __m512i minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
    _mm256_storeu_si256((__m256i *)(to + wide::dmin_factor), _mm512_cvtepi32_epi16(dmin_bits[0]));
    for (size_t k = 0; k < 16; ++k)
      _mm_storeu_si128((__m128i *)(to + wide::scales + k * 16), _mm512_cvtepi32_epi8(scale[k]));
    for (size_t k = 0; k < 8; ++k) {
      const __m512i part0 = (minimum[k * 2] & splat32(255)) | sll32<8>(minimum[k * 2 + 1] & splat32(255));
      _mm256_storeu_si256((__m256i *)(to + wide::minimums + k * 32), _mm512_cvtepi32_epi16(part0));
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i quad[4];
        quad[0] = word[k * 8 + k1 * 4 + 4] & splat8(3);
        quad[1] = word[k * 8 + k1 * 4 + 5] & splat8(3);
        quad[2] = word[k * 8 + k1 * 4 + 6] & splat8(3);
        quad[3] = word[k * 8 + k1 * 4 + 7] & splat8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 512 + k1 * 64);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i quad[4];
        quad[0] = srl<2>(word[k * 8 + k1 * 4 + 4]) & splat8(3);
        quad[1] = srl<2>(word[k * 8 + k1 * 4 + 5]) & splat8(3);
        quad[2] = srl<2>(word[k * 8 + k1 * 4 + 6]) & splat8(3);
        quad[3] = srl<2>(word[k * 8 + k1 * 4 + 7]) & splat8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 512 + k1 * 64 + 128);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i quad[4];
        quad[0] = srl<4>(word[k * 8 + k1 * 4 + 4]) & splat8(3);
        quad[1] = srl<4>(word[k * 8 + k1 * 4 + 5]) & splat8(3);
        quad[2] = srl<4>(word[k * 8 + k1 * 4 + 6]) & splat8(3);
        quad[3] = srl<4>(word[k * 8 + k1 * 4 + 7]) & splat8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 512 + k1 * 64 + 256);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i quad[4];
        quad[0] = srl<6>(word[k * 8 + k1 * 4 + 4]) & splat8(3);
        quad[1] = srl<6>(word[k * 8 + k1 * 4 + 5]) & splat8(3);
        quad[2] = srl<6>(word[k * 8 + k1 * 4 + 6]) & splat8(3);
        quad[3] = srl<6>(word[k * 8 + k1 * 4 + 7]) & splat8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 512 + k1 * 64 + 384);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_k__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_k__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_k__avx512(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_k__avx512(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q2_k__avx512(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_k__avx512(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_q2_k__avx512(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_q2_k__avx512(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q2_k__avx512(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_k__avx512(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_q2_k__avx512(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_q2_k__avx512(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_q2_k__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1, 0.150000006f, 14);
}
