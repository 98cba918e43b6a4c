// Kernels of iq3_xxs for avx512vnni. Generated from formats/iq3_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {66, 74, 82, 90, 98, 106, 114, 124, 58, 50, 42, 34, 26, 18, 10, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits, __m512i *scale) {
    __m512i word0[4];
    qc_words(row, 0, word0);
    __m512i word69[4];
    qc_words(row, 69, word69);
    __m512i word82[4];
    qc_words(row, 82, word82);
    d_bits[0] = word0[0] & splat32(65535);
    scale[0] = _mm512_sub_epi32(_mm512_mullo_epi32(srl32<4>(word69[0]) & splat32(15), splat32(2)), splat32(-1));
    scale[1] = _mm512_sub_epi32(_mm512_mullo_epi32(srl32<4>(word69[1]) & splat32(15), splat32(2)), splat32(-1));
    scale[2] = _mm512_sub_epi32(_mm512_mullo_epi32(srl32<4>(word69[2]) & splat32(15), splat32(2)), splat32(-1));
    scale[3] = _mm512_sub_epi32(_mm512_mullo_epi32(srl32<4>(word69[3]) & splat32(15), splat32(2)), splat32(-1));
    scale[4] = _mm512_sub_epi32(_mm512_mullo_epi32(srl32<28>(word82[0]), splat32(2)), splat32(-1));
    scale[5] = _mm512_sub_epi32(_mm512_mullo_epi32(srl32<28>(word82[1]), splat32(2)), splat32(-1));
    scale[6] = _mm512_sub_epi32(_mm512_mullo_epi32(srl32<28>(word82[2]), splat32(2)), splat32(-1));
    scale[7] = _mm512_sub_epi32(_mm512_mullo_epi32(srl32<28>(word82[3]), splat32(2)), splat32(-1));
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 62488064 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    __m512 sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm512_loadu_ps((const void *)(y + c * y_stride));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_prefetch<C, 1568>(w + row_stride * rows + b * 1568);
      qc_unfolded<shape, 16> codes_at(row);
      __m512i d_bits[1];
      __m512i scale[8];
      header(row, d_bits, scale);
      __m512i isum[C] = {};
      for (size_t k = 0; k < 8; ++k) {
        // weights k * 32 .. k * 32 + 31
        __m512i dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(codes_at(j) + k * 32, codes_at(j + 4) + k * 32, codes_at(j + 8) + k * 32,
                                          codes_at(j + 12) + k * 32);
          const __m512i q0 = lookup(bytes0, pattern0);
          dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
          const __m512i bytes16 = gather16(codes_at(j) + k * 32 + 16, codes_at(j + 4) + k * 32 + 16,
                                           codes_at(j + 8) + k * 32 + 16, codes_at(j + 12) + k * 32 + 16);
          const __m512i q16 = lookup(bytes16, pattern0);
          dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 32 + 16);
        }
        qc_add_scaled_group_corrected<C, act::bytes>(dot0, a + act::corr + k * 4, scale[k], isum);
      }
      const __m512 factor = _mm512_mul_ps(_mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0])), _mm512_set1_ps(0.25f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) _mm512_storeu_ps(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 62488064 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    __m512 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_prefetch<C, panel::bytes>(from + 4096);
      __m512i isum[C] = {};
      for (size_t g = 0; g < 8; ++g) {
        __m512i dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(a + c * act::bytes + act::corr + g * 4);
        QC_UNROLL for (int k = 0; k < 4; ++k) {
          const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 256 + k * 64)));
          const __m512i q0 = lookup(plane0_0 & splat8(15), pattern0);
          dpbusd_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
          const __m512i q4 = lookup(srl<4>(plane0_0) & splat8(15), pattern0);
          dpbusd_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
        }
        const __m512i scale = _mm512_cvtepu8_epi32(load16(from + panel::scales + g * 16));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
      }
      const __m512 factor = _mm512_mul_ps(_mm512_cvtph_ps(load32(from)), _mm512_set1_ps(0.25f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_iq3_xxs__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                                const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_iq3_xxs__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                                const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_iq3_xxs__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks,
                                                   const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_iq3_xxs__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks,
                                                   const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
