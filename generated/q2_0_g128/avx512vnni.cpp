// Kernels of q2_0_g128 for avx512vnni. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0};
alignas(16) const uint8_t pattern4[16] = {0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3};
alignas(16) const uint8_t pattern5[16] = {4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7};
alignas(16) const uint8_t pattern6[16] = {8, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11};
alignas(16) const uint8_t pattern7[16] = {12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits) {
    __m512i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    header(row, d_bits);
    __m512i isum[C];
    // weights 0 .. 127
    __m512i dot0[C * 4] = {};
    for (size_t k = 0; k < 2; ++k) {
      __m512i bytes2[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes2[j] =
            gather16(row(j) + k * 16 + 2, row(j + 4) + k * 16 + 2, row(j + 8) + k * 16 + 2, row(j + 12) + k * 16 + 2);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part2 = shuffle(bytes2[j], pattern0) & dup16(pattern1);
        const __m512i part1 = or_and(part2, srl<2>(shuffle(bytes2[j], pattern0)), dup16(pattern2));
        const __m512i part0 = or_and(part1, srl<4>(shuffle(bytes2[j], pattern0)), dup16(pattern3));
        const __m512i q0 = or_and(part0, srl<6>(shuffle(bytes2[j], pattern0)), dup16(pattern4));
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part5 = shuffle(bytes2[j], pattern5) & dup16(pattern1);
        const __m512i part4 = or_and(part5, srl<2>(shuffle(bytes2[j], pattern5)), dup16(pattern2));
        const __m512i part3 = or_and(part4, srl<4>(shuffle(bytes2[j], pattern5)), dup16(pattern3));
        const __m512i q16 = or_and(part3, srl<6>(shuffle(bytes2[j], pattern5)), dup16(pattern4));
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 64 + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part8 = shuffle(bytes2[j], pattern6) & dup16(pattern1);
        const __m512i part7 = or_and(part8, srl<2>(shuffle(bytes2[j], pattern6)), dup16(pattern2));
        const __m512i part6 = or_and(part7, srl<4>(shuffle(bytes2[j], pattern6)), dup16(pattern3));
        const __m512i q32 = or_and(part6, srl<6>(shuffle(bytes2[j], pattern6)), dup16(pattern4));
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q32, a + k * 64 + 32);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part11 = shuffle(bytes2[j], pattern7) & dup16(pattern1);
        const __m512i part10 = or_and(part11, srl<2>(shuffle(bytes2[j], pattern7)), dup16(pattern2));
        const __m512i part9 = or_and(part10, srl<4>(shuffle(bytes2[j], pattern7)), dup16(pattern3));
        const __m512i q48 = or_and(part9, srl<6>(shuffle(bytes2[j], pattern7)), dup16(pattern4));
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q48, a + k * 64 + 48);
      }
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    __m512i odd[C] = {};
    for (size_t u = 0; u < 4; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 128 + k * 64)));
        const __m512i q0 = plane0_0 & splat8(3);
        dpbusd_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const __m512i q4 = srl<2>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const __m512i q8 = srl<4>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const __m512i q12 = srl<6>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], odd[c]);
    const __m512 factor = _mm512_cvtph_ps(load32(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q2_0_g128__avx512vnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_0_g128__avx512vnni(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q2_0_g128__avx512vnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_0_g128__avx512vnni(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
