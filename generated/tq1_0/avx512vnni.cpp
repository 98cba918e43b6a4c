// Kernels of tq1_0 for avx512vnni. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits) {
    __m512i word38[4];
    qc_words(row, 38, word38);
    d_bits[0] = srl32<16>(word38[3]);
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    __m512 sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm512_loadu_ps((const void *)(y + c * y_stride));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_prefetch<C, 864>(w + row_stride * rows + b * 864);
      qc_unfolded<shape, 16> codes_at(row);
      __m512i d_bits[1];
      header(row, d_bits);
      __m512i isum[C];
      // weights 0 .. 255
      __m512i dot0[C * 4] = {};
      for (size_t k = 0; k < 16; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(codes_at(j) + k * 16, codes_at(j + 4) + k * 16, codes_at(j + 8) + k * 16,
                                          codes_at(j + 12) + k * 16);
          const __m512i q0 = bytes0;
          dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
        }
      }
      qc_set_group_corrected<C, act::bytes>(dot0, a + act::corr, isum);
      const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) _mm512_storeu_ps(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    __m512 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_prefetch<C, panel::bytes>(from + 4096);
      __m512i isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(a + c * act::bytes + act::corr);
      for (size_t u = 0; u < 8; ++u) {
        QC_UNROLL for (int k = 0; k < 2; ++k) {
          const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 128 + k * 64)));
          const __m512i q0 = plane0_0 & splat8(3);
          dpbusd_step4<C, act::bytes>(isum, q0, a + u * 32 + k * 16);
          const __m512i q4 = srl<2>(plane0_0) & splat8(3);
          dpbusd_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
          const __m512i q8 = srl<4>(plane0_0) & splat8(3);
          dpbusd_step4<C, act::bytes>(isum, q8, a + u * 32 + k * 16 + 8);
          const __m512i q12 = srl<6>(plane0_0) & splat8(3);
          dpbusd_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
        }
      }
      const __m512 factor = _mm512_cvtph_ps(load32(from));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_tq1_0__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                              const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_tq1_0__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                              const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_tq1_0__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                 size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_tq1_0__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                 size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
