// Kernels of nvfp4 for avxvnni. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};
alignas(16) const uint8_t pattern1[16] = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
alignas(16) const uint8_t pattern2[16] = {15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15};
alignas(16) const uint8_t pattern4[16] = {8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 9;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

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

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(255);
    d_bits[1] = srl32<8>(word0[0]) & splat32(255);
    d_bits[2] = srl32<16>(word0[0]) & splat32(255);
    d_bits[3] = srl32<24>(word0[0]);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const __m256i *word, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[4];
    header_of_pieces(word, d_bits);
    for (size_t k = 0; k < 4; ++k) {
      __m256i isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts + k * 4);
      dpbusd_step4<C, act::bytes>(isum, lookup(word[k * 2 + 1] & splat8(15), pattern0), a + k * 16);
      dpbusd_step4<C, act::bytes>(isum, lookup(word[k * 2 + 2] & splat8(15), pattern0), a + k * 16 + 4);
      dpbusd_step4<C, act::bytes>(isum, lookup(srl<4>(word[k * 2 + 1]) & splat8(15), pattern0), a + k * 16 + 8);
      dpbusd_step4<C, act::bytes>(isum, lookup(srl<4>(word[k * 2 + 2]) & splat8(15), pattern0), a + k * 16 + 12);
      const __m256 factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[k]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
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
        const __m256i part1 = srl<4>(shuffle(window[0][j], pattern1)) & dup16(pattern3);
        const __m256i part0 = (shuffle(window[0][j], pattern1) & dup16(pattern2)) | part1;
        const __m256i q0 = lookup(part0, pattern0);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
      }
      qc_set_group_corrected<C, act::starts>(dot0, s + k * 8, isum[k * 2]);
      // weights k * 32 + 16 .. k * 32 + 31
      __m256i dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part3 = srl<4>(shuffle(window[0][j], pattern4)) & dup16(pattern3);
        const __m256i part2 = (shuffle(window[0][j], pattern4) & dup16(pattern2)) | part3;
        const __m256i q16 = lookup(part2, pattern0);
        dpbusd_step16<C, act::bytes>(dot1 + j * C, q16, a + k * 32 + 16);
      }
      qc_set_group_corrected<C, act::starts>(dot1, s + k * 8 + 4, isum[k * 2 + 1]);
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const __m256 factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[cell]);
      qc_add_scaled<C, act::bytes>(sum, isum[cell], factor, a + act::scale);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 24384 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    for (size_t cell = 0; cell < 4; ++cell) {
      __m256i isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts + cell * 4);
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const __m256i plane0_0 = load(from + wide::codes + cell * 64 + k * 32);
        const __m256i q0 = lookup(plane0_0 & splat8(15), pattern0);
        dpbusd_step4<C, act::bytes>(isum, q0, a + cell * 16 + k * 8);
        const __m256i q4 = lookup(srl<4>(plane0_0) & splat8(15), pattern0);
        dpbusd_step4<C, act::bytes>(isum, q4, a + cell * 16 + k * 8 + 4);
      }
      const __m256 factor = _mm256_castsi256_ps(sll32<16>(_mm256_cvtepu16_epi32(load16(from + cell * 16))));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }
};

}  // namespace

extern "C" void qc_gemv_raw_nvfp4__avxvnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_nvfp4__avxvnni(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_nvfp4__avxvnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_nvfp4__avxvnni(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_nvfp4__avxvnni(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_nvfp4__avxvnni(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
