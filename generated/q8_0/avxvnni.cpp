// Kernels of q8_0 for avxvnni. Generated from formats/q8_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 520192 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    header(row, d_bits);
    __m256i isum[C];
    // weights 0 .. 31
    __m256i dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i bytes2 = gather16(row(j) + 2, row(j + 4) + 2);
      const __m256i q0 = bytes2 ^ splat8(128);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const __m256i bytes18 = gather16(row(j) + 18, row(j + 4) + 18);
      const __m256i q16 = bytes18 ^ splat8(128);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 520192 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    QC_UNROLL for (int k = 0; k < 8; ++k) {
      const __m256i plane0_0 = load(from + panel::codes + k * 32);
      const __m256i q0 = plane0_0 ^ splat8(128);
      dpbusd_step4<C, act::bytes>(isum, q0, a + k * 4);
    }
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q8_0__avxvnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q8_0__avxvnni(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q8_0__avxvnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q8_0__avxvnni(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
