// Kernels of q2_0_g128 for avx2. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
#include "codec.h"
#include "fit/absmax.h"
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

  static QC_TILE void weights(__m256i q, const float *scale, float *const *to, size_t element) {
    const __m256i part0 = _mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(q)), _mm256_set1_epi32(int32_t(1)));
    const __m256 level0 = _mm256_cvtepi32_ps(part0);
    _mm256_storeu_ps(to[0] + element, _mm256_mul_ps(_mm256_set1_ps(scale[0]), level0));
    const __m256i part1 = _mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(q)), _mm256_set1_epi32(int32_t(1)));
    const __m256 level1 = _mm256_cvtepi32_ps(part1);
    _mm256_storeu_ps(to[0] + element + 8, _mm256_mul_ps(_mm256_set1_ps(scale[0]), level1));
    const __m256i part2 = _mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(q)), _mm256_set1_epi32(int32_t(1)));
    const __m256 level2 = _mm256_cvtepi32_ps(part2);
    _mm256_storeu_ps(to[1] + element, _mm256_mul_ps(_mm256_set1_ps(scale[1]), level2));
    const __m256i part3 = _mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(q)), _mm256_set1_epi32(int32_t(1)));
    const __m256 level3 = _mm256_cvtepi32_ps(part3);
    _mm256_storeu_ps(to[1] + element + 8, _mm256_mul_ps(_mm256_set1_ps(scale[1]), level3));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    for (size_t k = 0; k < 4; ++k) {
      const __m256i bytes2 = gather16(row(0) + k * 4 + 2, row(1) + k * 4 + 2);
      const __m256i part5 = _mm256_shuffle_epi8(bytes2, _mm256_broadcastsi128_si256(load16(pattern0)));
      const __m256i part4 = _mm256_srli_epi16(part5, 2);
      const __m256i part3 = _mm256_and_si256(part4, _mm256_broadcastsi128_si256(load16(pattern2)));
      const __m256i part7 = _mm256_shuffle_epi8(bytes2, _mm256_broadcastsi128_si256(load16(pattern0)));
      const __m256i part6 = _mm256_and_si256(part7, _mm256_broadcastsi128_si256(load16(pattern1)));
      const __m256i part2 = _mm256_or_si256(part6, part3);
      const __m256i part10 = _mm256_shuffle_epi8(bytes2, _mm256_broadcastsi128_si256(load16(pattern0)));
      const __m256i part9 = _mm256_srli_epi16(part10, 4);
      const __m256i part8 = _mm256_and_si256(part9, _mm256_broadcastsi128_si256(load16(pattern3)));
      const __m256i part1 = _mm256_or_si256(part2, part8);
      const __m256i part13 = _mm256_shuffle_epi8(bytes2, _mm256_broadcastsi128_si256(load16(pattern0)));
      const __m256i part12 = _mm256_srli_epi16(part13, 6);
      const __m256i part11 = _mm256_and_si256(part12, _mm256_broadcastsi128_si256(load16(pattern4)));
      const __m256i part0 = _mm256_or_si256(part1, part11);
      weights(part0, scale[0], to, k * 16);
    }
    const __m256i bytes18 = gather16(row(0) + 18, row(1) + 18);
    const __m256i part19 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern0)));
    const __m256i part18 = _mm256_srli_epi16(part19, 2);
    const __m256i part17 = _mm256_and_si256(part18, _mm256_broadcastsi128_si256(load16(pattern2)));
    const __m256i part21 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern0)));
    const __m256i part20 = _mm256_and_si256(part21, _mm256_broadcastsi128_si256(load16(pattern1)));
    const __m256i part16 = _mm256_or_si256(part20, part17);
    const __m256i part24 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern0)));
    const __m256i part23 = _mm256_srli_epi16(part24, 4);
    const __m256i part22 = _mm256_and_si256(part23, _mm256_broadcastsi128_si256(load16(pattern3)));
    const __m256i part15 = _mm256_or_si256(part16, part22);
    const __m256i part27 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern0)));
    const __m256i part26 = _mm256_srli_epi16(part27, 6);
    const __m256i part25 = _mm256_and_si256(part26, _mm256_broadcastsi128_si256(load16(pattern4)));
    const __m256i part14 = _mm256_or_si256(part15, part25);
    weights(part14, scale[0], to, 64);
    const __m256i part33 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern5)));
    const __m256i part32 = _mm256_srli_epi16(part33, 2);
    const __m256i part31 = _mm256_and_si256(part32, _mm256_broadcastsi128_si256(load16(pattern2)));
    const __m256i part35 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern5)));
    const __m256i part34 = _mm256_and_si256(part35, _mm256_broadcastsi128_si256(load16(pattern1)));
    const __m256i part30 = _mm256_or_si256(part34, part31);
    const __m256i part38 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern5)));
    const __m256i part37 = _mm256_srli_epi16(part38, 4);
    const __m256i part36 = _mm256_and_si256(part37, _mm256_broadcastsi128_si256(load16(pattern3)));
    const __m256i part29 = _mm256_or_si256(part30, part36);
    const __m256i part41 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern5)));
    const __m256i part40 = _mm256_srli_epi16(part41, 6);
    const __m256i part39 = _mm256_and_si256(part40, _mm256_broadcastsi128_si256(load16(pattern4)));
    const __m256i part28 = _mm256_or_si256(part29, part39);
    weights(part28, scale[0], to, 80);
    const __m256i part47 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern6)));
    const __m256i part46 = _mm256_srli_epi16(part47, 2);
    const __m256i part45 = _mm256_and_si256(part46, _mm256_broadcastsi128_si256(load16(pattern2)));
    const __m256i part49 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern6)));
    const __m256i part48 = _mm256_and_si256(part49, _mm256_broadcastsi128_si256(load16(pattern1)));
    const __m256i part44 = _mm256_or_si256(part48, part45);
    const __m256i part52 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern6)));
    const __m256i part51 = _mm256_srli_epi16(part52, 4);
    const __m256i part50 = _mm256_and_si256(part51, _mm256_broadcastsi128_si256(load16(pattern3)));
    const __m256i part43 = _mm256_or_si256(part44, part50);
    const __m256i part55 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern6)));
    const __m256i part54 = _mm256_srli_epi16(part55, 6);
    const __m256i part53 = _mm256_and_si256(part54, _mm256_broadcastsi128_si256(load16(pattern4)));
    const __m256i part42 = _mm256_or_si256(part43, part53);
    weights(part42, scale[0], to, 96);
    const __m256i part61 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern7)));
    const __m256i part60 = _mm256_srli_epi16(part61, 2);
    const __m256i part59 = _mm256_and_si256(part60, _mm256_broadcastsi128_si256(load16(pattern2)));
    const __m256i part63 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern7)));
    const __m256i part62 = _mm256_and_si256(part63, _mm256_broadcastsi128_si256(load16(pattern1)));
    const __m256i part58 = _mm256_or_si256(part62, part59);
    const __m256i part66 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern7)));
    const __m256i part65 = _mm256_srli_epi16(part66, 4);
    const __m256i part64 = _mm256_and_si256(part65, _mm256_broadcastsi128_si256(load16(pattern3)));
    const __m256i part57 = _mm256_or_si256(part58, part64);
    const __m256i part69 = _mm256_shuffle_epi8(bytes18, _mm256_broadcastsi128_si256(load16(pattern7)));
    const __m256i part68 = _mm256_srli_epi16(part69, 6);
    const __m256i part67 = _mm256_and_si256(part68, _mm256_broadcastsi128_si256(load16(pattern4)));
    const __m256i part56 = _mm256_or_si256(part57, part67);
    weights(part56, scale[0], to, 112);
  }

  template <int C> static QC_TILE void add_group(const __m256i *dot, const uint8_t *corr, __m256i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256i part0 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      isum[c] = _mm256_add_epi32(part0, _mm256_set1_epi32(qc_i32(corr + c * act::bytes)));
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 32512 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
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
      __m256i dot0_16[C * 4];
      __m256i bytes2[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes2[j] = gather16(row(j) + 2, row(j + 4) + 2);
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
        maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      }
      for (size_t k = 0; k < 3; ++k) {
        __m256i bytes6[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) bytes6[j] = gather16(row(j) + k * 4 + 6, row(j + 4) + k * 4 + 6);
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part17 = _mm256_shuffle_epi8(bytes6[j], _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part16 = _mm256_srli_epi16(part17, 2);
          const __m256i part15 = _mm256_and_si256(part16, _mm256_broadcastsi128_si256(load16(pattern2)));
          const __m256i part19 = _mm256_shuffle_epi8(bytes6[j], _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part18 = _mm256_and_si256(part19, _mm256_broadcastsi128_si256(load16(pattern1)));
          const __m256i part14 = _mm256_or_si256(part18, part15);
          const __m256i part22 = _mm256_shuffle_epi8(bytes6[j], _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part21 = _mm256_srli_epi16(part22, 4);
          const __m256i part20 = _mm256_and_si256(part21, _mm256_broadcastsi128_si256(load16(pattern3)));
          const __m256i part13 = _mm256_or_si256(part14, part20);
          const __m256i part25 = _mm256_shuffle_epi8(bytes6[j], _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part24 = _mm256_srli_epi16(part25, 6);
          const __m256i part23 = _mm256_and_si256(part24, _mm256_broadcastsi128_si256(load16(pattern4)));
          const __m256i q1 = _mm256_or_si256(part13, part23);
          maddubs_next16<C, act::bytes>(dot0_16 + j * C, q1, a + k * 16 + 16);
        }
      }
      __m256i bytes18[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes18[j] = gather16(row(j) + 18, row(j + 4) + 18);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part30 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part29 = _mm256_srli_epi16(part30, 2);
        const __m256i part28 = _mm256_and_si256(part29, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part32 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part31 = _mm256_and_si256(part32, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part27 = _mm256_or_si256(part31, part28);
        const __m256i part35 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part34 = _mm256_srli_epi16(part35, 4);
        const __m256i part33 = _mm256_and_si256(part34, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part26 = _mm256_or_si256(part27, part33);
        const __m256i part38 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part37 = _mm256_srli_epi16(part38, 6);
        const __m256i part36 = _mm256_and_si256(part37, _mm256_broadcastsi128_si256(load16(pattern4)));
        const __m256i q4 = _mm256_or_si256(part26, part36);
        maddubs_next16<C, act::bytes>(dot0_16 + j * C, q4, a + 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part43 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part42 = _mm256_srli_epi16(part43, 2);
        const __m256i part41 = _mm256_and_si256(part42, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part45 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part44 = _mm256_and_si256(part45, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part40 = _mm256_or_si256(part44, part41);
        const __m256i part48 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part47 = _mm256_srli_epi16(part48, 4);
        const __m256i part46 = _mm256_and_si256(part47, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part39 = _mm256_or_si256(part40, part46);
        const __m256i part51 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part50 = _mm256_srli_epi16(part51, 6);
        const __m256i part49 = _mm256_and_si256(part50, _mm256_broadcastsi128_si256(load16(pattern4)));
        const __m256i q5 = _mm256_or_si256(part39, part49);
        maddubs_next16<C, act::bytes>(dot0_16 + j * C, q5, a + 80);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part56 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part55 = _mm256_srli_epi16(part56, 2);
        const __m256i part54 = _mm256_and_si256(part55, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part58 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part57 = _mm256_and_si256(part58, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part53 = _mm256_or_si256(part57, part54);
        const __m256i part61 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part60 = _mm256_srli_epi16(part61, 4);
        const __m256i part59 = _mm256_and_si256(part60, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part52 = _mm256_or_si256(part53, part59);
        const __m256i part64 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part63 = _mm256_srli_epi16(part64, 6);
        const __m256i part62 = _mm256_and_si256(part63, _mm256_broadcastsi128_si256(load16(pattern4)));
        const __m256i q6 = _mm256_or_si256(part52, part62);
        maddubs_next16<C, act::bytes>(dot0_16 + j * C, q6, a + 96);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i part69 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part68 = _mm256_srli_epi16(part69, 2);
        const __m256i part67 = _mm256_and_si256(part68, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part71 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part70 = _mm256_and_si256(part71, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part66 = _mm256_or_si256(part70, part67);
        const __m256i part74 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part73 = _mm256_srli_epi16(part74, 4);
        const __m256i part72 = _mm256_and_si256(part73, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part65 = _mm256_or_si256(part66, part72);
        const __m256i part77 = _mm256_shuffle_epi8(bytes18[j], _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part76 = _mm256_srli_epi16(part77, 6);
        const __m256i part75 = _mm256_and_si256(part76, _mm256_broadcastsi128_si256(load16(pattern4)));
        const __m256i q7 = _mm256_or_si256(part65, part75);
        maddubs_next16<C, act::bytes>(dot0_16 + j * C, q7, a + 112);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
      add_group<C>(dot0, a + act::corr, isum);
      const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) _mm256_storeu_ps(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 32512 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    __m256 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_prefetch<C, panel::bytes>(from + 4096);
      __m256i isum[C];
      __m256i isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_set1_epi32(qc_i32(a + c * act::bytes + act::corr));
      for (size_t u = 0; u < 4; ++u) {
        const __m256i plane0_0 = load(from + panel::codes + u * 64);
        const __m256i q0 = _mm256_and_si256(plane0_0, _mm256_set1_epi8(char(3)));
        maddubs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
        const __m256i q1 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 2), _mm256_set1_epi8(char(3)));
        maddubs_next4<C, act::bytes>(isum_16, q1, a + u * 32 + 4);
        const __m256i q2 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 4), _mm256_set1_epi8(char(3)));
        maddubs_next4<C, act::bytes>(isum_16, q2, a + u * 32 + 8);
        const __m256i q3 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 6), _mm256_set1_epi8(char(3)));
        maddubs_next4<C, act::bytes>(isum_16, q3, a + u * 32 + 12);
        const __m256i plane0_1 = load(from + panel::codes + u * 64 + 32);
        const __m256i q4 = _mm256_and_si256(plane0_1, _mm256_set1_epi8(char(3)));
        maddubs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 16);
        const __m256i q5 = _mm256_and_si256(_mm256_srli_epi16(plane0_1, 2), _mm256_set1_epi8(char(3)));
        maddubs_next4<C, act::bytes>(isum_16, q5, a + u * 32 + 20);
        const __m256i q6 = _mm256_and_si256(_mm256_srli_epi16(plane0_1, 4), _mm256_set1_epi8(char(3)));
        maddubs_next4<C, act::bytes>(isum_16, q6, a + u * 32 + 24);
        const __m256i q7 = _mm256_and_si256(_mm256_srli_epi16(plane0_1, 6), _mm256_set1_epi8(char(3)));
        maddubs_next4<C, act::bytes>(isum_16, q7, a + u * 32 + 28);
        maddubs_last<C>(isum, isum_16);
      }
      const __m256 factor = _mm256_cvtph_ps(load16(from));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const __m256i *q, uint8_t *to) {
    __m256i quad[8];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    quad[4] = transpose<0>(q[4], q[5], q[6], q[7]);
    quad[5] = transpose<1>(q[4], q[5], q[6], q[7]);
    quad[6] = transpose<2>(q[4], q[5], q[6], q[7]);
    quad[7] = transpose<3>(q[4], q[5], q[6], q[7]);
    const __m256i part3 = _mm256_and_si256(_mm256_slli_epi16(quad[1], 2), _mm256_set1_epi8(char(12)));
    const __m256i part2 = _mm256_or_si256(_mm256_and_si256(quad[0], _mm256_set1_epi8(char(3))), part3);
    const __m256i part4 = _mm256_and_si256(_mm256_slli_epi16(quad[2], 4), _mm256_set1_epi8(char(48)));
    const __m256i part1 = _mm256_or_si256(part2, part4);
    const __m256i part5 = _mm256_and_si256(_mm256_slli_epi16(quad[3], 6), _mm256_set1_epi8(char(192)));
    const __m256i part0 = _mm256_or_si256(part1, part5);
    _mm256_storeu_si256((__m256i *)(to), part0);
    const __m256i part9 = _mm256_and_si256(_mm256_slli_epi16(quad[5], 2), _mm256_set1_epi8(char(12)));
    const __m256i part8 = _mm256_or_si256(_mm256_and_si256(quad[4], _mm256_set1_epi8(char(3))), part9);
    const __m256i part10 = _mm256_and_si256(_mm256_slli_epi16(quad[6], 4), _mm256_set1_epi8(char(48)));
    const __m256i part7 = _mm256_or_si256(part8, part10);
    const __m256i part11 = _mm256_and_si256(_mm256_slli_epi16(quad[7], 6), _mm256_set1_epi8(char(192)));
    const __m256i part6 = _mm256_or_si256(part7, part11);
    _mm256_storeu_si256((__m256i *)(to + 32), part6);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      __m256i d_bits[1];
      header(row, d_bits);
      _mm_storeu_si128((__m128i *)(to), low16(d_bits[0]));
      for (size_t k = 0; k < 2; ++k) {
        __m256i q0[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = gather16(row(j) + k * 8 + 2, row(j + 4) + k * 8 + 2);
          const __m256i part4 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part3 = _mm256_srli_epi16(part4, 2);
          const __m256i part2 = _mm256_and_si256(part3, _mm256_broadcastsi128_si256(load16(pattern2)));
          const __m256i part6 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part5 = _mm256_and_si256(part6, _mm256_broadcastsi128_si256(load16(pattern1)));
          const __m256i part1 = _mm256_or_si256(part5, part2);
          const __m256i part9 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part8 = _mm256_srli_epi16(part9, 4);
          const __m256i part7 = _mm256_and_si256(part8, _mm256_broadcastsi128_si256(load16(pattern3)));
          const __m256i part0 = _mm256_or_si256(part1, part7);
          const __m256i part12 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part11 = _mm256_srli_epi16(part12, 6);
          const __m256i part10 = _mm256_and_si256(part11, _mm256_broadcastsi128_si256(load16(pattern4)));
          q0[j] = _mm256_or_si256(part0, part10);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = gather16(row(j) + k * 8 + 6, row(j + 4) + k * 8 + 6);
          const __m256i part17 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part16 = _mm256_srli_epi16(part17, 2);
          const __m256i part15 = _mm256_and_si256(part16, _mm256_broadcastsi128_si256(load16(pattern2)));
          const __m256i part19 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part18 = _mm256_and_si256(part19, _mm256_broadcastsi128_si256(load16(pattern1)));
          const __m256i part14 = _mm256_or_si256(part18, part15);
          const __m256i part22 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part21 = _mm256_srli_epi16(part22, 4);
          const __m256i part20 = _mm256_and_si256(part21, _mm256_broadcastsi128_si256(load16(pattern3)));
          const __m256i part13 = _mm256_or_si256(part14, part20);
          const __m256i part25 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
          const __m256i part24 = _mm256_srli_epi16(part25, 6);
          const __m256i part23 = _mm256_and_si256(part24, _mm256_broadcastsi128_si256(load16(pattern4)));
          q0[j + 4] = _mm256_or_si256(part13, part23);
        }
        pack_unit(q0, to + panel::codes + k * 64);
      }
      __m256i q2[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + 18, row(j + 4) + 18);
        const __m256i part30 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part29 = _mm256_srli_epi16(part30, 2);
        const __m256i part28 = _mm256_and_si256(part29, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part32 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part31 = _mm256_and_si256(part32, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part27 = _mm256_or_si256(part31, part28);
        const __m256i part35 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part34 = _mm256_srli_epi16(part35, 4);
        const __m256i part33 = _mm256_and_si256(part34, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part26 = _mm256_or_si256(part27, part33);
        const __m256i part38 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern0)));
        const __m256i part37 = _mm256_srli_epi16(part38, 6);
        const __m256i part36 = _mm256_and_si256(part37, _mm256_broadcastsi128_si256(load16(pattern4)));
        q2[j] = _mm256_or_si256(part26, part36);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + 18, row(j + 4) + 18);
        const __m256i part43 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part42 = _mm256_srli_epi16(part43, 2);
        const __m256i part41 = _mm256_and_si256(part42, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part45 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part44 = _mm256_and_si256(part45, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part40 = _mm256_or_si256(part44, part41);
        const __m256i part48 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part47 = _mm256_srli_epi16(part48, 4);
        const __m256i part46 = _mm256_and_si256(part47, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part39 = _mm256_or_si256(part40, part46);
        const __m256i part51 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern5)));
        const __m256i part50 = _mm256_srli_epi16(part51, 6);
        const __m256i part49 = _mm256_and_si256(part50, _mm256_broadcastsi128_si256(load16(pattern4)));
        q2[j + 4] = _mm256_or_si256(part39, part49);
      }
      pack_unit(q2, to + panel::codes + 128);
      __m256i q3[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + 18, row(j + 4) + 18);
        const __m256i part56 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part55 = _mm256_srli_epi16(part56, 2);
        const __m256i part54 = _mm256_and_si256(part55, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part58 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part57 = _mm256_and_si256(part58, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part53 = _mm256_or_si256(part57, part54);
        const __m256i part61 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part60 = _mm256_srli_epi16(part61, 4);
        const __m256i part59 = _mm256_and_si256(part60, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part52 = _mm256_or_si256(part53, part59);
        const __m256i part64 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern6)));
        const __m256i part63 = _mm256_srli_epi16(part64, 6);
        const __m256i part62 = _mm256_and_si256(part63, _mm256_broadcastsi128_si256(load16(pattern4)));
        q3[j] = _mm256_or_si256(part52, part62);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + 18, row(j + 4) + 18);
        const __m256i part69 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part68 = _mm256_srli_epi16(part69, 2);
        const __m256i part67 = _mm256_and_si256(part68, _mm256_broadcastsi128_si256(load16(pattern2)));
        const __m256i part71 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part70 = _mm256_and_si256(part71, _mm256_broadcastsi128_si256(load16(pattern1)));
        const __m256i part66 = _mm256_or_si256(part70, part67);
        const __m256i part74 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part73 = _mm256_srli_epi16(part74, 4);
        const __m256i part72 = _mm256_and_si256(part73, _mm256_broadcastsi128_si256(load16(pattern3)));
        const __m256i part65 = _mm256_or_si256(part66, part72);
        const __m256i part77 = _mm256_shuffle_epi8(bytes0, _mm256_broadcastsi128_si256(load16(pattern7)));
        const __m256i part76 = _mm256_srli_epi16(part77, 6);
        const __m256i part75 = _mm256_and_si256(part76, _mm256_broadcastsi128_si256(load16(pattern4)));
        q3[j + 4] = _mm256_or_si256(part65, part75);
      }
      pack_unit(q3, to + panel::codes + 192);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_0_g128__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_0_g128__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_0_g128__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                            const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q2_0_g128__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                            const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q2_0_g128__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                               size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q2_0_g128__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                               size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q2_0_g128__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                        uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q2_0_g128__avx2(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                          size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q2_0_g128__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
