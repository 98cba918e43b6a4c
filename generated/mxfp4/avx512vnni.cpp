// Kernels of mxfp4 for avx512vnni. Generated from formats/mxfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 5;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  static QC_TILE void header_of_pieces(const __m512i *word, __m512i *d_bits) { d_bits[0] = word[0] & splat32(255); }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m512i *word) {
    word[0] = _mm512_cvtepu8_epi32(load16(from));
    word[1] = keep(_mm512_loadu_si512((const void *)(from + 16)));
    word[2] = keep(_mm512_loadu_si512((const void *)(from + 80)));
    word[3] = keep(_mm512_loadu_si512((const void *)(from + 144)));
    word[4] = keep(_mm512_loadu_si512((const void *)(from + 208)));
  }

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits) {
    __m512i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(255);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const __m512i *word, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    header_of_pieces(word, d_bits);
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    __m512i odd[C] = {};
    dpbusd_step4<C, act::bytes>(odd, lookup(word[1] & splat8(15), pattern0), a);
    dpbusd_step4<C, act::bytes>(isum, lookup(word[2] & splat8(15), pattern0), a + 4);
    dpbusd_step4<C, act::bytes>(odd, lookup(word[3] & splat8(15), pattern0), a + 8);
    dpbusd_step4<C, act::bytes>(isum, lookup(word[4] & splat8(15), pattern0), a + 12);
    dpbusd_step4<C, act::bytes>(odd, lookup(srl<4>(word[1]) & splat8(15), pattern0), a + 16);
    dpbusd_step4<C, act::bytes>(isum, lookup(srl<4>(word[2]) & splat8(15), pattern0), a + 20);
    dpbusd_step4<C, act::bytes>(odd, lookup(srl<4>(word[3]) & splat8(15), pattern0), a + 24);
    dpbusd_step4<C, act::bytes>(isum, lookup(srl<4>(word[4]) & splat8(15), pattern0), a + 28);
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], odd[c]);
    const __m512i part1 = sll32<23>(_mm512_add_epi32(d_bits[0], splat32(-1)));
    const __m512i part0 = _mm512_max_epi32(part1, sll32<21>(_mm512_add_epi32(d_bits[0], splat32(1))));
    const __m512 factor = _mm512_castsi512_ps(part0);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    header(row, d_bits);
    __m512i isum[C];
    // weights 0 .. 31
    __m512i dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i bytes1 = gather16(row(j) + 1, row(j + 4) + 1, row(j + 8) + 1, row(j + 12) + 1);
      const __m512i q0 = lookup(bytes1 & splat8(15), pattern0);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const __m512i q16 = lookup(srl<4>(bytes1) & splat8(15), pattern0);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m512i part1 = sll32<23>(_mm512_add_epi32(d_bits[0], splat32(-1)));
    const __m512i part0 = _mm512_max_epi32(part1, sll32<21>(_mm512_add_epi32(d_bits[0], splat32(1))));
    const __m512 factor = _mm512_castsi512_ps(part0);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 48768 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    __m512i odd[C] = {};
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + wide::codes + k * 64)));
      const __m512i q0 = lookup(plane0_0 & splat8(15), pattern0);
      dpbusd_step4<C, act::bytes>(odd, q0, a + k * 8);
      const __m512i q4 = lookup(srl<4>(plane0_0) & splat8(15), pattern0);
      dpbusd_step4<C, act::bytes>(isum, q4, a + k * 8 + 4);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], odd[c]);
    const __m512 factor = _mm512_castsi512_ps(sll32<16>(_mm512_cvtepu16_epi32(load32(from))));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_mxfp4__avx512vnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_mxfp4__avx512vnni(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_mxfp4__avx512vnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_mxfp4__avx512vnni(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_mxfp4__avx512vnni(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_mxfp4__avx512vnni(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
