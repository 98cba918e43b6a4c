// Kernels of tq2_0 for avxvnni. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i word50[4];
    qc_words(row, 50, word50);
    d_bits[0] = srl32<16>(word50[3]);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 65024 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    header(row, d_bits);
    __m256i isum[C];
    // weights 0 .. 255
    __m256i dot0[C * 4] = {};
    for (size_t k = 0; k < 2; ++k) {
      __m256i bytes0[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j) + k * 32, row(j + 4) + k * 32);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i q0 = bytes0[j] & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128);
      }
      __m256i bytes16[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i q16 = bytes16[j] & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 128 + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i q32 = srl<2>(bytes0[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q32, a + k * 128 + 32);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i q48 = srl<2>(bytes16[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q48, a + k * 128 + 48);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i q64 = srl<4>(bytes0[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q64, a + k * 128 + 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i q80 = srl<4>(bytes16[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q80, a + k * 128 + 80);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i q96 = srl<6>(bytes0[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q96, a + k * 128 + 96);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i q112 = srl<6>(bytes16[j]) & splat8(3);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q112, a + k * 128 + 112);
      }
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 65024 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    __m256i odd[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const __m256i plane0_0 = load(from + panel::codes + u * 64 + k * 32);
        const __m256i q0 = plane0_0 & splat8(3);
        dpbusd_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const __m256i q4 = srl<2>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const __m256i q8 = srl<4>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const __m256i q12 = srl<6>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], odd[c]);
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_tq2_0__avxvnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq2_0__avxvnni(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq2_0__avxvnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq2_0__avxvnni(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
