// Kernels of tq2_0 for avx512vnni. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits) {
    __m512i word50[4];
    qc_words(row, 50, word50);
    d_bits[0] = srl32<16>(word50[3]);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 65024 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    header(row, d_bits);
    __m512i isum[C];
    // weights 0 .. 255
    __m512i dot0[C * 4] = {};
    for (size_t k = 0; k < 2; ++k) {
      __m512i bytes0[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes0[j] = gather16(row(j) + k * 32, row(j + 4) + k * 32, row(j + 8) + k * 32, row(j + 12) + k * 32);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q0 = bytes0[j] & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128);
      }
      __m512i bytes16[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes16[j] = gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16, row(j + 8) + k * 32 + 16,
                              row(j + 12) + k * 32 + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q16 = bytes16[j] & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 128 + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q32 = srl<2>(bytes0[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q32, a + k * 128 + 32);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q48 = srl<2>(bytes16[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q48, a + k * 128 + 48);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q64 = srl<4>(bytes0[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q64, a + k * 128 + 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q80 = srl<4>(bytes16[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q80, a + k * 128 + 80);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q96 = srl<6>(bytes0[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q96, a + k * 128 + 96);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q112 = srl<6>(bytes16[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q112, a + k * 128 + 112);
      }
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 65024 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    __m512i odd[C] = {};
    for (size_t u = 0; u < 8; ++u) {
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

extern "C" void qc_gemv_raw_tq2_0__avx512vnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq2_0__avx512vnni(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_tq2_0__avx512vnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq2_0__avx512vnni(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
