// Kernels of nvfp4 for avx2. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
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
  template <class Row> static QC_TILE void pieces(const Row &row, __m256i *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    __m256i word20[4];
    qc_words(row, 20, word20);
    word[8] = word20[3];
  }

  static QC_TILE void header_of_pieces(const __m256i *word, __m256i *d_bits) {
    d_bits[0] = word[0] & splat32(255);
    d_bits[1] = srl32<8>(word[0]) & splat32(255);
    d_bits[2] = srl32<16>(word[0]) & splat32(255);
    d_bits[3] = srl32<24>(word[0]);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m256i *word) {
    for (size_t k = 0; k < 9; ++k)
      word[k] = load(from + k * 32);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const __m256i *word, uint8_t *to) {
    for (size_t k = 0; k < 9; ++k)
      _mm256_storeu_si256((__m256i *)(to + k * 32), word[k]);
  }

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(255);
    d_bits[1] = srl32<8>(word0[0]) & splat32(255);
    d_bits[2] = srl32<16>(word0[0]) & splat32(255);
    d_bits[3] = srl32<24>(word0[0]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][4];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const __m256i offset = splat32(12);
    const __m256i bytes4 = gather16(row(0) + 4, row(1) + 4);
    const __m256i part2 = srl<4>(shuffle(bytes4, pattern0)) & dup16(pattern2);
    const __m256i part1 = (shuffle(bytes4, pattern0) & dup16(pattern1)) | part2;
    const __m256i part0 = lookup(part1, pattern3);
    qc_weights_u8_offset<4>(part0, offset, scale[0], to, 0);
    const __m256i part5 = srl<4>(shuffle(bytes4, pattern4)) & dup16(pattern2);
    const __m256i part4 = (shuffle(bytes4, pattern4) & dup16(pattern1)) | part5;
    const __m256i part3 = lookup(part4, pattern3);
    qc_weights_u8_offset<4>(part3, offset, scale[0] + 1, to, 16);
    const __m256i bytes20 = gather16(row(0) + 20, row(1) + 20);
    const __m256i part8 = srl<4>(shuffle(bytes20, pattern0)) & dup16(pattern2);
    const __m256i part7 = (shuffle(bytes20, pattern0) & dup16(pattern1)) | part8;
    const __m256i part6 = lookup(part7, pattern3);
    qc_weights_u8_offset<4>(part6, offset, scale[0] + 2, to, 32);
    const __m256i part11 = srl<4>(shuffle(bytes20, pattern4)) & dup16(pattern2);
    const __m256i part10 = (shuffle(bytes20, pattern4) & dup16(pattern1)) | part11;
    const __m256i part9 = lookup(part10, pattern3);
    qc_weights_u8_offset<4>(part9, offset, scale[0] + 3, to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const __m256i *word, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[4];
    header_of_pieces(word, d_bits);
    for (size_t k = 0; k < 4; ++k) {
      __m256i isum[C];
      __m256i isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts + k * 4);
      maddubs_first4<C, act::bytes>(isum_16, lookup(word[k * 2 + 1] & splat8(15), pattern3), a + k * 16);
      maddubs_next4<C, act::bytes>(isum_16, lookup(word[k * 2 + 2] & splat8(15), pattern3), a + k * 16 + 4);
      maddubs_next4<C, act::bytes>(isum_16, lookup(srl<4>(word[k * 2 + 1]) & splat8(15), pattern3), a + k * 16 + 8);
      maddubs_next4<C, act::bytes>(isum_16, lookup(srl<4>(word[k * 2 + 2]) & splat8(15), pattern3), a + k * 16 + 12);
      maddubs_last<C>(isum, isum_16);
      const __m256 factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[k]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[4];
    header(row, d_bits);
    __m256i isum[4][C];
    __m256i window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = gather16(row(j) + k * 16 + 4, row(j + 4) + k * 16 + 4);
      // weights k * 32 .. k * 32 + 15
      __m256i dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part1 = srl<4>(shuffle(window[0][j], pattern0)) & dup16(pattern2);
        const __m256i part0 = (shuffle(window[0][j], pattern0) & dup16(pattern1)) | part1;
        const __m256i q0 = lookup(part0, pattern3);
        maddubs_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
      }
      qc_set_group_corrected<C, act::starts>(dot0, s + k * 8, isum[k * 2]);
      // weights k * 32 + 16 .. k * 32 + 31
      __m256i dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part3 = srl<4>(shuffle(window[0][j], pattern4)) & dup16(pattern2);
        const __m256i part2 = (shuffle(window[0][j], pattern4) & dup16(pattern1)) | part3;
        const __m256i q16 = lookup(part2, pattern3);
        maddubs_once16<C, act::bytes>(dot1 + j * C, q16, a + k * 32 + 16);
      }
      qc_set_group_corrected<C, act::starts>(dot1, s + k * 8 + 4, isum[k * 2 + 1]);
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const __m256 factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[cell]);
      qc_add_scaled<C, act::bytes>(sum, isum[cell], factor, a + act::scale);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    for (size_t cell = 0; cell < 4; ++cell) {
      __m256i isum[C];
      __m256i isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts + cell * 4);
      const __m256i plane0_0 = load(from + wide::codes + cell * 64);
      const __m256i q0 = lookup(plane0_0 & splat8(15), pattern3);
      maddubs_first4<C, act::bytes>(isum_16, q0, a + cell * 16);
      const __m256i q4 = lookup(srl<4>(plane0_0) & splat8(15), pattern3);
      maddubs_next4<C, act::bytes>(isum_16, q4, a + cell * 16 + 4);
      const __m256i plane0_1 = load(from + wide::codes + cell * 64 + 32);
      const __m256i q8 = lookup(plane0_1 & splat8(15), pattern3);
      maddubs_next4<C, act::bytes>(isum_16, q8, a + cell * 16 + 8);
      const __m256i q12 = lookup(srl<4>(plane0_1) & splat8(15), pattern3);
      maddubs_next4<C, act::bytes>(isum_16, q12, a + cell * 16 + 12);
      maddubs_last<C>(isum, isum_16);
      const __m256 factor = _mm256_castsi256_ps(sll32<16>(_mm256_cvtepu16_epi32(load16(from + cell * 16))));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const __m256i *word, uint8_t *to) {
    __m256i d_bits[4];
    header_of_pieces(word, d_bits);
    const __m256i part0 = srl32<16>(_mm256_castps_si256(qc_minifloats_127_up_7_times_128_but_127(d_bits[0])));
    _mm_storeu_si128((__m128i *)(to), low16(part0));
    const __m256i part1 = srl32<16>(_mm256_castps_si256(qc_minifloats_127_up_7_times_128_but_127(d_bits[1])));
    _mm_storeu_si128((__m128i *)(to + 16), low16(part1));
    const __m256i part2 = srl32<16>(_mm256_castps_si256(qc_minifloats_127_up_7_times_128_but_127(d_bits[2])));
    _mm_storeu_si128((__m128i *)(to + 32), low16(part2));
    const __m256i part3 = srl32<16>(_mm256_castps_si256(qc_minifloats_127_up_7_times_128_but_127(d_bits[3])));
    _mm_storeu_si128((__m128i *)(to + 48), low16(part3));
    for (size_t k = 0; k < 4; ++k) {
      __m256i quad[4];
      quad[0] = word[k * 2 + 1] & splat8(15);
      quad[1] = word[k * 2 + 2] & splat8(15);
      quad[2] = srl<4>(word[k * 2 + 1]) & splat8(15);
      quad[3] = srl<4>(word[k * 2 + 2]) & splat8(15);
      qc_pack_16_of_4_bits(quad, to + wide::codes + k * 64);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_nvfp4__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_nvfp4__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_nvfp4__avx2(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_nvfp4__avx2(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_nvfp4__avx2(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_nvfp4__avx2(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_nvfp4__avx2(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_nvfp4__avx2(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_nvfp4__avx2(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_nvfp4__avx2(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_nvfp4__avx2(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_nvfp4__avx2(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_nvfp4__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_float8<shape>(x, importance, blocks, w);
}
