// Kernels of q1_0 for avxvnni. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
alignas(16) const uint8_t pattern3[16] = {6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};
alignas(16) const uint8_t pattern4[16] = {8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9};
alignas(16) const uint8_t pattern5[16] = {10, 10, 10, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11};
alignas(16) const uint8_t pattern6[16] = {12, 12, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 13, 13};
alignas(16) const uint8_t pattern7[16] = {14, 14, 14, 14, 14, 14, 14, 14, 15, 15, 15, 15, 15, 15, 15, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    header(row, d_bits);
    __m256i isum[C];
    // weights 0 .. 127
    __m256i dot0[C * 4] = {};
    __m256i bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j), row(j + 4));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q0 = test_bits(shuffle(bytes0[j], pattern0), dup16(pattern1)) & splat8(2);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q16 = test_bits(shuffle(bytes0[j], pattern2), dup16(pattern1)) & splat8(2);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q32 = test_bits(shuffle(bytes0[j], pattern3), dup16(pattern1)) & splat8(2);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q48 = test_bits(shuffle(bytes0[j], pattern4), dup16(pattern1)) & splat8(2);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q64 = test_bits(shuffle(bytes0[j], pattern5), dup16(pattern1)) & splat8(2);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q80 = test_bits(shuffle(bytes0[j], pattern6), dup16(pattern1)) & splat8(2);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q96 = test_bits(shuffle(bytes0[j], pattern7), dup16(pattern1)) & splat8(2);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i bytes2 = gather16(row(j) + 2, row(j + 4) + 2);
      const __m256i q112 = test_bits(shuffle(bytes2, pattern7), dup16(pattern1)) & splat8(2);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q112, a + 112);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 16256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    __m256i odd[C] = {};
    for (size_t u = 0; u < 4; ++u) {
      const __m256i plane0_0 = load(from + panel::codes + u * 32);
      const __m256i q0 = sll<1>(plane0_0) & splat8(2);
      dpbusd_step4<C, act::bytes>(odd, q0, a + u * 32);
      const __m256i q4 = plane0_0 & splat8(2);
      dpbusd_step4<C, act::bytes>(isum, q4, a + u * 32 + 4);
      const __m256i q8 = srl<1>(plane0_0) & splat8(2);
      dpbusd_step4<C, act::bytes>(odd, q8, a + u * 32 + 8);
      const __m256i q12 = srl<2>(plane0_0) & splat8(2);
      dpbusd_step4<C, act::bytes>(isum, q12, a + u * 32 + 12);
      const __m256i q16 = srl<3>(plane0_0) & splat8(2);
      dpbusd_step4<C, act::bytes>(odd, q16, a + u * 32 + 16);
      const __m256i q20 = srl<4>(plane0_0) & splat8(2);
      dpbusd_step4<C, act::bytes>(isum, q20, a + u * 32 + 20);
      const __m256i q24 = srl<5>(plane0_0) & splat8(2);
      dpbusd_step4<C, act::bytes>(odd, q24, a + u * 32 + 24);
      const __m256i q28 = srl<6>(plane0_0) & splat8(2);
      dpbusd_step4<C, act::bytes>(isum, q28, a + u * 32 + 28);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], odd[c]);
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q1_0__avxvnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q1_0__avxvnni(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q1_0__avxvnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q1_0__avxvnni(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
