// Kernels of iq3_xxs for avxvnni. Generated from formats/iq3_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {66, 74, 82, 90, 98, 106, 114, 124, 58, 50, 42, 34, 26, 18, 10, 0};

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 8;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits, __m256i *scale) {
    __m256i head0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head0[j] = gather16(row(j), row(j + 4));
    const __m256i word0_0 = transpose<0>(head0[0], head0[1], head0[2], head0[3]);
    __m256i head69[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head69[j] = gather16(row(j) + 69, row(j + 4) + 69);
    const __m256i word69_0 = transpose<0>(head69[0], head69[1], head69[2], head69[3]);
    const __m256i word69_1 = transpose<1>(head69[0], head69[1], head69[2], head69[3]);
    const __m256i word69_2 = transpose<2>(head69[0], head69[1], head69[2], head69[3]);
    const __m256i word69_3 = transpose<3>(head69[0], head69[1], head69[2], head69[3]);
    __m256i head82[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head82[j] = gather16(row(j) + 82, row(j + 4) + 82);
    const __m256i word82_0 = transpose<0>(head82[0], head82[1], head82[2], head82[3]);
    const __m256i word82_1 = transpose<1>(head82[0], head82[1], head82[2], head82[3]);
    const __m256i word82_2 = transpose<2>(head82[0], head82[1], head82[2], head82[3]);
    const __m256i word82_3 = transpose<3>(head82[0], head82[1], head82[2], head82[3]);
    d_bits[0] = word0_0 & splat32(65535);
    scale[0] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<4>(word69_0) & splat32(15), splat32(2)), splat32(-1));
    scale[1] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<4>(word69_1) & splat32(15), splat32(2)), splat32(-1));
    scale[2] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<4>(word69_2) & splat32(15), splat32(2)), splat32(-1));
    scale[3] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<4>(word69_3) & splat32(15), splat32(2)), splat32(-1));
    scale[4] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<28>(word82_0), splat32(2)), splat32(-1));
    scale[5] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<28>(word82_1), splat32(2)), splat32(-1));
    scale[6] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<28>(word82_2), splat32(2)), splat32(-1));
    scale[7] = _mm256_sub_epi32(_mm256_mullo_epi32(srl32<28>(word82_3), splat32(2)), splat32(-1));
  }

  template <int C>
  static QC_TILE void add_group(const __m256i *dot, const uint8_t *corr, __m256i scale, __m256i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256i part2 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      const __m256i part1 = _mm256_add_epi32(part2, dup32(corr + c * act::bytes));
      const __m256i part0 = _mm256_mullo_epi32(scale, part1);
      isum[c] = _mm256_add_epi32(isum[c], part0);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 62488064 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    __m256 sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm256_loadu_ps((const float *)(y + c * y_stride));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_prefetch<C, 784>(w + row_stride * rows + b * 784);
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
        add_group<C>(dot0, a + act::corr + k * 4, scale[k], isum);
      }
      const __m256 factor = _mm256_mul_ps(_mm256_cvtph_ps(low16(d_bits[0])), _mm256_set1_ps(0.25f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) _mm256_storeu_ps(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 62488064 fit 32 bits.
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
      const __m256 factor = _mm256_mul_ps(_mm256_cvtph_ps(load16(from)), _mm256_set1_ps(0.25f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_iq3_xxs__avxvnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                             const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_iq3_xxs__avxvnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                             const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_iq3_xxs__avxvnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_iq3_xxs__avxvnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
