// Kernels of mxfp4 for avx512. Generated from formats/mxfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
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
  template <class Row> static QC_TILE void pieces(const Row &row, __m512i *word) {
    qc_words(row, 1, word + 1);
    __m512i word0[4];
    qc_words(row, 0, word0);
    word[0] = word0[0] & splat32(255);
  }

  static QC_TILE void header_of_pieces(const __m512i *word, __m512i *d_bits) { d_bits[0] = word[0] & splat32(255); }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m512i *word) {
    word[0] = _mm512_cvtepu8_epi32(load16(from));
    word[1] = keep(_mm512_loadu_si512((const void *)(from + 16)));
    word[2] = keep(_mm512_loadu_si512((const void *)(from + 80)));
    word[3] = keep(_mm512_loadu_si512((const void *)(from + 144)));
    word[4] = keep(_mm512_loadu_si512((const void *)(from + 208)));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const __m512i *word, uint8_t *to) {
    _mm_storeu_si128((__m128i *)(to), _mm512_cvtepi32_epi8(word[0]));
    _mm512_storeu_si512((void *)(to + 16), word[1]);
    _mm512_storeu_si512((void *)(to + 80), word[2]);
    _mm512_storeu_si512((void *)(to + 144), word[3]);
    _mm512_storeu_si512((void *)(to + 208), word[4]);
  }

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits) {
    __m512i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(255);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[4][1];
    for (size_t i = 0; i < 4; ++i)
      factors(row(i), scale[i]);
    const __m512i offset = splat32(12);
    const __m512i bytes1 = gather16(row(0) + 1, row(1) + 1, row(2) + 1, row(3) + 1);
    qc_weights_u8_offset<1>(lookup(bytes1 & splat8(15), pattern0), offset, scale[0], to, 0);
    qc_weights_u8_offset<1>(lookup(srl<4>(bytes1) & splat8(15), pattern0), offset, scale[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const __m512i *word, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    header_of_pieces(word, d_bits);
    __m512i isum[C];
    __m512i isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    maddubs_first4<C, act::bytes>(isum_16, lookup(word[1] & splat8(15), pattern0), a);
    maddubs_next4<C, act::bytes>(isum_16, lookup(word[2] & splat8(15), pattern0), a + 4);
    maddubs_next4<C, act::bytes>(isum_16, lookup(word[3] & splat8(15), pattern0), a + 8);
    maddubs_next4<C, act::bytes>(isum_16, lookup(word[4] & splat8(15), pattern0), a + 12);
    maddubs_next4<C, act::bytes>(isum_16, lookup(srl<4>(word[1]) & splat8(15), pattern0), a + 16);
    maddubs_last<C>(isum, isum_16);
    maddubs_first4<C, act::bytes>(isum_16, lookup(srl<4>(word[2]) & splat8(15), pattern0), a + 20);
    maddubs_next4<C, act::bytes>(isum_16, lookup(srl<4>(word[3]) & splat8(15), pattern0), a + 24);
    maddubs_next4<C, act::bytes>(isum_16, lookup(srl<4>(word[4]) & splat8(15), pattern0), a + 28);
    maddubs_last<C>(isum, isum_16);
    const __m512i part1 = sll32<23>(_mm512_add_epi32(d_bits[0], splat32(-1)));
    const __m512i part0 = _mm512_max_epi32(part1, sll32<21>(_mm512_add_epi32(d_bits[0], splat32(1))));
    const __m512 factor = _mm512_castsi512_ps(part0);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    header(row, d_bits);
    __m512i isum[C];
    // weights 0 .. 31
    __m512i dot0[C * 4] = {};
    __m512i dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i bytes1 = gather16(row(j) + 1, row(j + 4) + 1, row(j + 8) + 1, row(j + 12) + 1);
      const __m512i q0 = lookup(bytes1 & splat8(15), pattern0);
      maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const __m512i q16 = lookup(srl<4>(bytes1) & splat8(15), pattern0);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m512i part1 = sll32<23>(_mm512_add_epi32(d_bits[0], splat32(-1)));
    const __m512i part0 = _mm512_max_epi32(part1, sll32<21>(_mm512_add_epi32(d_bits[0], splat32(1))));
    const __m512 factor = _mm512_castsi512_ps(part0);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 5 pairs fit 16 bits: 5 * 2 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i isum[C];
    __m512i isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + wide::codes)));
    const __m512i q0 = lookup(plane0_0 & splat8(15), pattern0);
    maddubs_first4<C, act::bytes>(isum_16, q0, a);
    const __m512i q4 = lookup(srl<4>(plane0_0) & splat8(15), pattern0);
    maddubs_next4<C, act::bytes>(isum_16, q4, a + 4);
    const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(from + wide::codes + 64)));
    const __m512i q8 = lookup(plane0_1 & splat8(15), pattern0);
    maddubs_next4<C, act::bytes>(isum_16, q8, a + 8);
    const __m512i q12 = lookup(srl<4>(plane0_1) & splat8(15), pattern0);
    maddubs_next4<C, act::bytes>(isum_16, q12, a + 12);
    const __m512i plane0_2 = keep(_mm512_loadu_si512((const void *)(from + wide::codes + 128)));
    const __m512i q16 = lookup(plane0_2 & splat8(15), pattern0);
    maddubs_next4<C, act::bytes>(isum_16, q16, a + 16);
    maddubs_last<C>(isum, isum_16);
    const __m512i q20 = lookup(srl<4>(plane0_2) & splat8(15), pattern0);
    maddubs_first4<C, act::bytes>(isum_16, q20, a + 20);
    const __m512i plane0_3 = keep(_mm512_loadu_si512((const void *)(from + wide::codes + 192)));
    const __m512i q24 = lookup(plane0_3 & splat8(15), pattern0);
    maddubs_next4<C, act::bytes>(isum_16, q24, a + 24);
    const __m512i q28 = lookup(srl<4>(plane0_3) & splat8(15), pattern0);
    maddubs_next4<C, act::bytes>(isum_16, q28, a + 28);
    maddubs_last<C>(isum, isum_16);
    const __m512 factor = _mm512_castsi512_ps(sll32<16>(_mm512_cvtepu16_epi32(load32(from))));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const __m512i *word, uint8_t *to) {
    __m512i d_bits[1];
    header_of_pieces(word, d_bits);
    const __m512i part4 = sll32<23>(_mm512_add_epi32(d_bits[0], splat32(-1)));
    const __m512i part3 = _mm512_max_epi32(part4, sll32<21>(_mm512_add_epi32(d_bits[0], splat32(1))));
    const __m512 part2 = _mm512_castsi512_ps(part3);
    const __m512i part1 = _mm512_castps_si512(part2);
    const __m512i part0 = srl32<16>(part1);
    _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(part0));
    {
      __m512i quad[8];
      quad[0] = word[1] & splat8(15);
      quad[1] = word[2] & splat8(15);
      quad[2] = word[3] & splat8(15);
      quad[3] = word[4] & splat8(15);
      quad[4] = srl<4>(word[1]) & splat8(15);
      quad[5] = srl<4>(word[2]) & splat8(15);
      quad[6] = srl<4>(word[3]) & splat8(15);
      quad[7] = srl<4>(word[4]) & splat8(15);
      qc_pack_32_of_4_bits(quad, to + wide::codes);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_mxfp4__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_mxfp4__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_mxfp4__avx512(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_mxfp4__avx512(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_mxfp4__avx512(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_mxfp4__avx512(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_mxfp4__avx512(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_mxfp4__avx512(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
extern "C" void qc_pack_mxfp4__avx512(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_mxfp4__avx512(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_mxfp4__avx512(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_mxfp4__avx512(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_mxfp4__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_power_of_two<shape>(x, importance, blocks, w);
}
