// Kernels of iq3_s for avxvnni. Generated from formats/iq3_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {16, 18, 20, 22, 24, 26, 28, 30, 14, 12, 10, 8, 6, 4, 2, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits, __m256i *scale) {
    __m256i word0[4];
    qc_words(row, 0, word0);
    __m256i word94[4];
    qc_words(row, 94, word94);
    d_bits[0] = word0[0] & splat32(65535);
    scale[0] = _mm256_sub_epi32(_mm256_mullo_epi32(word94[3] & splat32(15), splat32(2)), splat32(-1));
    scale[1] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<4>(word94[3]) & splat32(15), splat32(2)), splat32(-1));
    scale[2] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<8>(word94[3]) & splat32(15), splat32(2)), splat32(-1));
    scale[3] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<12>(word94[3]) & splat32(15), splat32(2)), splat32(-1));
    scale[4] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<16>(word94[3]) & splat32(15), splat32(2)), splat32(-1));
    scale[5] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<20>(word94[3]) & splat32(15), splat32(2)), splat32(-1));
    scale[6] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<24>(word94[3]) & splat32(15), splat32(2)), splat32(-1));
    scale[7] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<28>(word94[3]), splat32(2)), splat32(-1));
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 15118080 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    __m256 sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm256_loadu_ps((const float *)(y + c * y_stride));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_prefetch<C, 880>(w + row_stride * rows + b * 880);
      qc_unfolded<shape, 8> codes_at(row);
      __m256i d_bits[1];
      __m256i scale[8];
      header(row, d_bits, scale);
      __m256i isum[C] = {};
      for (size_t k = 0; k < 8; ++k) {
        // weights k * 32 .. k * 32 + 31
        __m256i dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = gather16(codes_at(j) + k * 32, codes_at(j + 4) + k * 32);
          const __m256i q0 = lookup(bytes0, pattern0);
          dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
          const __m256i bytes16 = gather16(codes_at(j) + k * 32 + 16, codes_at(j + 4) + k * 32 + 16);
          const __m256i q16 = lookup(bytes16, pattern0);
          dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 32 + 16);
        }
        qc_add_scaled_group_corrected<C, act::bytes>(dot0, a + act::corr + k * 4, scale[k], isum);
      }
      const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) _mm256_storeu_ps(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 15118080 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    __m256 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_prefetch<C, panel::bytes>(from + 4096);
      __m256i isum[C] = {};
      for (size_t g = 0; g < 8; ++g) {
        __m256i dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(a + c * act::bytes + act::corr + g * 4);
        QC_UNROLL for (int k = 0; k < 4; ++k) {
          const __m256i plane0_0 = load(from + panel::codes + g * 128 + k * 32);
          const __m256i q0 = lookup(plane0_0 & splat8(15), pattern0);
          dpbusd_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
          const __m256i q4 = lookup(srl<4>(plane0_0) & splat8(15), pattern0);
          dpbusd_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
        }
        const __m256i scale = _mm256_cvtepu8_epi32(load8(from + panel::scales + g * 8));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale, dot[c]));
      }
      const __m256 factor = _mm256_cvtph_ps(load16(from));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_iq3_s__avxvnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                           const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_iq3_s__avxvnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                           const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_iq3_s__avxvnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                              size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_iq3_s__avxvnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                              size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
