// Kernels of q4_1 for avx512vnni. Generated from formats/q4_1.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits, __m512i *m_bits) {
    __m512i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
    m_bits[0] = srl32<16>(word0[0]);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 60960 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, __m512 *sum) {
    __m512i d_bits[1];
    __m512i m_bits[1];
    header(row, d_bits, m_bits);
    __m512i isum[C];
    // weights 0 .. 31
    __m512i dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i bytes4 = gather16(row(j) + 4, row(j + 4) + 4, row(j + 8) + 4, row(j + 12) + 4);
      const __m512i q0 = bytes4 & splat8(15);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const __m512i q16 = srl<4>(bytes4) & splat8(15);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_set_group<C>(dot0, isum);
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(m_bits[0]));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 step = _mm512_mul_ps(minimum_factor, _mm512_set1_ps(qc_f32(a + c * act::bytes + act::scale)));
      sum[c] = _mm512_fmadd_ps(_mm512_set1_ps(float(qc_i16(a + c * act::bytes + act::sums32))), step, sum[c]);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 60960 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, __m512 *sum) {
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_setzero_si512();
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + k * 64)));
      const __m512i q0 = plane0_0 & splat8(15);
      dpbusd_step4<C, act::bytes>(isum, q0, a + k * 8);
      const __m512i q4 = srl<4>(plane0_0) & splat8(15);
      dpbusd_step4<C, act::bytes>(isum, q4, a + k * 8 + 4);
    }
    const __m512 factor = _mm512_cvtph_ps(load32(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(load32(from + panel::m_factor));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 step = _mm512_mul_ps(minimum_factor, _mm512_set1_ps(qc_f32(a + c * act::bytes + act::scale)));
      sum[c] = _mm512_fmadd_ps(_mm512_set1_ps(float(qc_i16(a + c * act::bytes + act::sums32))), step, sum[c]);
    }
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q4_1__avx512vnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_1__avx512vnni(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q4_1__avx512vnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_1__avx512vnni(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
