// Kernels of q2_0_g128 for avxvnni. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
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
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 8;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i head0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head0[j] = gather16(row(j), row(j + 4));
    const __m256i word0_0 = transpose<0>(head0[0], head0[1], head0[2], head0[3]);
    d_bits[0] = _mm256_and_si256(word0_0, _mm256_set1_epi32(int32_t(65535)));
  }

  template <int C> static QC_TILE void add_group(const __m256i *dot, const uint8_t *corr, __m256i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256i part0 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      isum[c] = _mm256_add_epi32(part0, _mm256_set1_epi32(qc_i32(corr + c * act::bytes)));
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    __m256 sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm256_loadu_ps((const float *)(y + c * y_stride));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_prefetch<C, 272>(w + row_stride * rows + b * 272);
      __m256i d_bits[1];
      header(row, d_bits);
      __m256i isum[C];
      // weights 0 .. 127
      __m256i dot0[C * 4] = {};
      for (size_t k = 0; k < 4; ++k) {
        __m256i bytes2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) bytes2[j] = gather16(row(j) + k * 4 + 2, row(j + 4) + k * 4 + 2);
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part4 = _mm256_shuffle_epi8(bytes2[j], _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part3 = _mm256_srli_epi16(part4, 2);
          const __m256i part2 = _mm256_and_si256(part3, _mm256_broadcastsi128_si256(load16(pattern2)));
          const __m256i part6 = _mm256_shuffle_epi8(bytes2[j], _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part5 = _mm256_and_si256(part6, _mm256_broadcastsi128_si256(load16(pattern1)));
          const __m256i part1 = _mm256_or_si256(part5, part2);
          const __m256i part9 = _mm256_shuffle_epi8(bytes2[j], _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part8 = _mm256_srli_epi16(part9, 4);
          const __m256i part7 = _mm256_and_si256(part8, _mm256_broadcastsi128_si256(load16(pattern3)));
          const __m256i part0 = _mm256_or_si256(part1, part7);
          const __m256i part12 = _mm256_shuffle_epi8(bytes2[j], _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part11 = _mm256_srli_epi16(part12, 6);
          const __m256i part10 = _mm256_and_si256(part11, _mm256_broadcastsi128_si256(load16(pattern4)));
          const __m256i q0 = _mm256_or_si256(part0, part10);
          dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
        }
      }
      __m256i bytes18[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes18[j] = gather16(row(j) + 18, row(j + 4) + 18);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part17 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part16 = _mm256_srli_epi16(part17, 2);
        const __m256i part15 = _mm256_and_si256(part16, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part19 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part18 = _mm256_and_si256(part19, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part14 = _mm256_or_si256(part18, part15);
        const __m256i part22 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part21 = _mm256_srli_epi16(part22, 4);
        const __m256i part20 = _mm256_and_si256(part21, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part13 = _mm256_or_si256(part14, part20);
        const __m256i part25 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part24 = _mm256_srli_epi16(part25, 6);
        const __m256i part23 = _mm256_and_si256(part24, _mm256_broadcastsi128_si256(load16(pattern4)));
        const __m256i q4 = _mm256_or_si256(part13, part23);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q4, a + 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part30 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part29 = _mm256_srli_epi16(part30, 2);
        const __m256i part28 = _mm256_and_si256(part29, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part32 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part31 = _mm256_and_si256(part32, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part27 = _mm256_or_si256(part31, part28);
        const __m256i part35 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part34 = _mm256_srli_epi16(part35, 4);
        const __m256i part33 = _mm256_and_si256(part34, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part26 = _mm256_or_si256(part27, part33);
        const __m256i part38 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part37 = _mm256_srli_epi16(part38, 6);
        const __m256i part36 = _mm256_and_si256(part37, _mm256_broadcastsi128_si256(load16(pattern4)));
        const __m256i q5 = _mm256_or_si256(part26, part36);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q5, a + 80);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part43 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part42 = _mm256_srli_epi16(part43, 2);
        const __m256i part41 = _mm256_and_si256(part42, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part45 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part44 = _mm256_and_si256(part45, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part40 = _mm256_or_si256(part44, part41);
        const __m256i part48 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part47 = _mm256_srli_epi16(part48, 4);
        const __m256i part46 = _mm256_and_si256(part47, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part39 = _mm256_or_si256(part40, part46);
        const __m256i part51 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part50 = _mm256_srli_epi16(part51, 6);
        const __m256i part49 = _mm256_and_si256(part50, _mm256_broadcastsi128_si256(load16(pattern4)));
        const __m256i q6 = _mm256_or_si256(part39, part49);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q6, a + 96);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part56 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part55 = _mm256_srli_epi16(part56, 2);
        const __m256i part54 = _mm256_and_si256(part55, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part58 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part57 = _mm256_and_si256(part58, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part53 = _mm256_or_si256(part57, part54);
        const __m256i part61 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part60 = _mm256_srli_epi16(part61, 4);
        const __m256i part59 = _mm256_and_si256(part60, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part52 = _mm256_or_si256(part53, part59);
        const __m256i part64 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part63 = _mm256_srli_epi16(part64, 6);
        const __m256i part62 = _mm256_and_si256(part63, _mm256_broadcastsi128_si256(load16(pattern4)));
        const __m256i q7 = _mm256_or_si256(part52, part62);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q7, a + 112);
      }
      add_group<C>(dot0, a + act::corr, isum);
      const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) _mm256_storeu_ps(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    __m256 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_prefetch<C, panel::bytes>(from + 4096);
      __m256i isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_set1_epi32(qc_i32(a + c * act::bytes + act::corr));
      for (size_t u = 0; u < 4; ++u) {
        QC_UNROLL for (int k = 0; k < 2; ++k) {
          const __m256i plane0_0 = load(from + panel::codes + u * 64 + k * 32);
          const __m256i q0 = _mm256_and_si256(plane0_0, _mm256_set1_epi8(char(3)));
          dpbusd_step4<C, act::bytes>(isum, q0, a + u * 32 + k * 16);
          const __m256i q1 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 2), _mm256_set1_epi8(char(3)));
          dpbusd_step4<C, act::bytes>(isum, q1, a + u * 32 + k * 16 + 4);
          const __m256i q2 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 4), _mm256_set1_epi8(char(3)));
          dpbusd_step4<C, act::bytes>(isum, q2, a + u * 32 + k * 16 + 8);
          const __m256i q3 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 6), _mm256_set1_epi8(char(3)));
          dpbusd_step4<C, act::bytes>(isum, q3, a + u * 32 + k * 16 + 12);
        }
      }
      const __m256 factor = _mm256_cvtph_ps(load16(from));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q2_0_g128__avxvnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                               const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q2_0_g128__avxvnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                               const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q2_0_g128__avxvnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                  size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q2_0_g128__avxvnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                  size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
