// Kernels of q5_k for avx512. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 16;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, __m512i *d_bits, __m512i *dmin_bits, __m512i *scale, __m512i *minimum) {
    __m512i head0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head0[j] = gather16(row(j), row(j + 4), row(j + 8), row(j + 12));
    const __m512i word0_0 = transpose<0>(head0[0], head0[1], head0[2], head0[3]);
    const __m512i word0_1 = transpose<1>(head0[0], head0[1], head0[2], head0[3]);
    const __m512i word0_2 = transpose<2>(head0[0], head0[1], head0[2], head0[3]);
    const __m512i word0_3 = transpose<3>(head0[0], head0[1], head0[2], head0[3]);
    d_bits[0] = _mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)));
    dmin_bits[0] = _mm512_srli_epi32(word0_0, 16);
    scale[0] = _mm512_and_si512(word0_1, _mm512_set1_epi32(int32_t(63)));
    scale[1] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 8), _mm512_set1_epi32(int32_t(63)));
    scale[2] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 16), _mm512_set1_epi32(int32_t(63)));
    scale[3] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 24), _mm512_set1_epi32(int32_t(63)));
    const __m512i part0 = _mm512_and_si512(_mm512_srli_epi32(word0_1, 2), _mm512_set1_epi32(int32_t(48)));
    scale[4] = _mm512_or_si512(_mm512_and_si512(word0_3, _mm512_set1_epi32(int32_t(15))), part0);
    const __m512i part1 = _mm512_and_si512(_mm512_srli_epi32(word0_1, 10), _mm512_set1_epi32(int32_t(48)));
    scale[5] = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 8), _mm512_set1_epi32(int32_t(15))), part1);
    const __m512i part2 = _mm512_and_si512(_mm512_srli_epi32(word0_3, 16), _mm512_set1_epi32(int32_t(15)));
    scale[6] = _mm512_or_si512(part2, _mm512_and_si512(_mm512_srli_epi32(word0_1, 18), _mm512_set1_epi32(int32_t(48))));
    const __m512i part3 = _mm512_and_si512(_mm512_srli_epi32(word0_3, 24), _mm512_set1_epi32(int32_t(15)));
    scale[7] = _mm512_or_si512(part3, _mm512_and_si512(_mm512_srli_epi32(word0_1, 26), _mm512_set1_epi32(int32_t(48))));
    minimum[0] = _mm512_and_si512(word0_2, _mm512_set1_epi32(int32_t(63)));
    minimum[1] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 8), _mm512_set1_epi32(int32_t(63)));
    minimum[2] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 16), _mm512_set1_epi32(int32_t(63)));
    minimum[3] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 24), _mm512_set1_epi32(int32_t(63)));
    const __m512i part4 = _mm512_and_si512(_mm512_srli_epi32(word0_3, 4), _mm512_set1_epi32(int32_t(15)));
    const __m512i part5 = _mm512_and_si512(_mm512_srli_epi32(word0_2, 2), _mm512_set1_epi32(int32_t(48)));
    minimum[4] = _mm512_or_si512(part4, part5);
    const __m512i part6 = _mm512_and_si512(_mm512_srli_epi32(word0_3, 12), _mm512_set1_epi32(int32_t(15)));
    const __m512i part7 = _mm512_and_si512(_mm512_srli_epi32(word0_2, 10), _mm512_set1_epi32(int32_t(48)));
    minimum[5] = _mm512_or_si512(part6, part7);
    const __m512i part8 = _mm512_and_si512(_mm512_srli_epi32(word0_3, 20), _mm512_set1_epi32(int32_t(15)));
    const __m512i part9 = _mm512_and_si512(_mm512_srli_epi32(word0_2, 18), _mm512_set1_epi32(int32_t(48)));
    minimum[6] = _mm512_or_si512(part8, part9);
    const __m512i part10 = _mm512_and_si512(_mm512_srli_epi32(word0_2, 26), _mm512_set1_epi32(int32_t(48)));
    minimum[7] = _mm512_or_si512(_mm512_srli_epi32(word0_3, 28), part10);
  }

  static QC_TILE void weights(__m512i q, const float *scale, const float *minimum, float *const *to, size_t element) {
    const __m512 level0 = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(q, 0)));
    const __m512 scaled0 = _mm512_mul_ps(_mm512_set1_ps(scale[0]), level0);
    _mm512_storeu_ps(to[0] + element, _mm512_sub_ps(scaled0, _mm512_set1_ps(minimum[0])));
    const __m512 level1 = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(q, 1)));
    const __m512 scaled1 = _mm512_mul_ps(_mm512_set1_ps(scale[8]), level1);
    _mm512_storeu_ps(to[1] + element, _mm512_sub_ps(scaled1, _mm512_set1_ps(minimum[8])));
    const __m512 level2 = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(q, 2)));
    const __m512 scaled2 = _mm512_mul_ps(_mm512_set1_ps(scale[16]), level2);
    _mm512_storeu_ps(to[2] + element, _mm512_sub_ps(scaled2, _mm512_set1_ps(minimum[16])));
    const __m512 level3 = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(q, 3)));
    const __m512 scaled3 = _mm512_mul_ps(_mm512_set1_ps(scale[24]), level3);
    _mm512_storeu_ps(to[3] + element, _mm512_sub_ps(scaled3, _mm512_set1_ps(minimum[24])));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[4][8];
    float minimum[4][8];
    for (size_t i = 0; i < 4; ++i)
      factors(row(i), scale[i], minimum[i]);
    const __m512i bytes48 = gather16(row(0) + 48, row(1) + 48, row(2) + 48, row(3) + 48);
    const __m512i bytes16 = gather16(row(0) + 16, row(1) + 16, row(2) + 16, row(3) + 16);
    const __m512i part1 = _mm512_and_si512(bytes48, _mm512_set1_epi8(char(15)));
    const __m512i part2 = _mm512_slli_epi16(bytes16, 4);
    const __m512i part0 = _mm512_ternarylogic_epi32(part1, part2, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part0, scale[0], minimum[0], to, 0);
    const __m512i bytes64 = gather16(row(0) + 64, row(1) + 64, row(2) + 64, row(3) + 64);
    const __m512i bytes32 = gather16(row(0) + 32, row(1) + 32, row(2) + 32, row(3) + 32);
    const __m512i part4 = _mm512_and_si512(bytes64, _mm512_set1_epi8(char(15)));
    const __m512i part5 = _mm512_slli_epi16(bytes32, 4);
    const __m512i part3 = _mm512_ternarylogic_epi32(part4, part5, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part3, scale[0], minimum[0], to, 16);
    const __m512i part7 = _mm512_and_si512(_mm512_srli_epi16(bytes48, 4), _mm512_set1_epi8(char(15)));
    const __m512i part8 = _mm512_slli_epi16(bytes16, 3);
    const __m512i part6 = _mm512_ternarylogic_epi32(part7, part8, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part6, scale[0] + 1, minimum[0] + 1, to, 32);
    const __m512i part10 = _mm512_and_si512(_mm512_srli_epi16(bytes64, 4), _mm512_set1_epi8(char(15)));
    const __m512i part11 = _mm512_slli_epi16(bytes32, 3);
    const __m512i part9 = _mm512_ternarylogic_epi32(part10, part11, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part9, scale[0] + 1, minimum[0] + 1, to, 48);
    const __m512i bytes80 = gather16(row(0) + 80, row(1) + 80, row(2) + 80, row(3) + 80);
    const __m512i part13 = _mm512_and_si512(bytes80, _mm512_set1_epi8(char(15)));
    const __m512i part14 = _mm512_slli_epi16(bytes16, 2);
    const __m512i part12 = _mm512_ternarylogic_epi32(part13, part14, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part12, scale[0] + 2, minimum[0] + 2, to, 64);
    const __m512i bytes96 = gather16(row(0) + 96, row(1) + 96, row(2) + 96, row(3) + 96);
    const __m512i part16 = _mm512_and_si512(bytes96, _mm512_set1_epi8(char(15)));
    const __m512i part17 = _mm512_slli_epi16(bytes32, 2);
    const __m512i part15 = _mm512_ternarylogic_epi32(part16, part17, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part15, scale[0] + 2, minimum[0] + 2, to, 80);
    const __m512i part19 = _mm512_and_si512(_mm512_srli_epi16(bytes80, 4), _mm512_set1_epi8(char(15)));
    const __m512i part20 = _mm512_slli_epi16(bytes16, 1);
    const __m512i part18 = _mm512_ternarylogic_epi32(part19, part20, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part18, scale[0] + 3, minimum[0] + 3, to, 96);
    const __m512i part22 = _mm512_and_si512(_mm512_srli_epi16(bytes96, 4), _mm512_set1_epi8(char(15)));
    const __m512i part23 = _mm512_slli_epi16(bytes32, 1);
    const __m512i part21 = _mm512_ternarylogic_epi32(part22, part23, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part21, scale[0] + 3, minimum[0] + 3, to, 112);
    const __m512i bytes112 = gather16(row(0) + 112, row(1) + 112, row(2) + 112, row(3) + 112);
    const __m512i part25 = _mm512_and_si512(bytes112, _mm512_set1_epi8(char(15)));
    const __m512i part24 = _mm512_ternarylogic_epi32(part25, bytes16, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part24, scale[0] + 4, minimum[0] + 4, to, 128);
    const __m512i bytes128 = gather16(row(0) + 128, row(1) + 128, row(2) + 128, row(3) + 128);
    const __m512i part27 = _mm512_and_si512(bytes128, _mm512_set1_epi8(char(15)));
    const __m512i part26 = _mm512_ternarylogic_epi32(part27, bytes32, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part26, scale[0] + 4, minimum[0] + 4, to, 144);
    const __m512i part29 = _mm512_and_si512(_mm512_srli_epi16(bytes112, 4), _mm512_set1_epi8(char(15)));
    const __m512i part30 = _mm512_srli_epi16(bytes16, 1);
    const __m512i part28 = _mm512_ternarylogic_epi32(part29, part30, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part28, scale[0] + 5, minimum[0] + 5, to, 160);
    const __m512i part32 = _mm512_and_si512(_mm512_srli_epi16(bytes128, 4), _mm512_set1_epi8(char(15)));
    const __m512i part33 = _mm512_srli_epi16(bytes32, 1);
    const __m512i part31 = _mm512_ternarylogic_epi32(part32, part33, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part31, scale[0] + 5, minimum[0] + 5, to, 176);
    const __m512i bytes144 = gather16(row(0) + 144, row(1) + 144, row(2) + 144, row(3) + 144);
    const __m512i part35 = _mm512_and_si512(bytes144, _mm512_set1_epi8(char(15)));
    const __m512i part36 = _mm512_srli_epi16(bytes16, 2);
    const __m512i part34 = _mm512_ternarylogic_epi32(part35, part36, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part34, scale[0] + 6, minimum[0] + 6, to, 192);
    const __m512i bytes160 = gather16(row(0) + 160, row(1) + 160, row(2) + 160, row(3) + 160);
    const __m512i part38 = _mm512_and_si512(bytes160, _mm512_set1_epi8(char(15)));
    const __m512i part39 = _mm512_srli_epi16(bytes32, 2);
    const __m512i part37 = _mm512_ternarylogic_epi32(part38, part39, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part37, scale[0] + 6, minimum[0] + 6, to, 208);
    const __m512i part41 = _mm512_and_si512(_mm512_srli_epi16(bytes144, 4), _mm512_set1_epi8(char(15)));
    const __m512i part42 = _mm512_srli_epi16(bytes16, 3);
    const __m512i part40 = _mm512_ternarylogic_epi32(part41, part42, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part40, scale[0] + 7, minimum[0] + 7, to, 224);
    const __m512i part44 = _mm512_and_si512(_mm512_srli_epi16(bytes160, 4), _mm512_set1_epi8(char(15)));
    const __m512i part45 = _mm512_srli_epi16(bytes32, 3);
    const __m512i part43 = _mm512_ternarylogic_epi32(part44, part45, _mm512_set1_epi8(char(16)), 0xf8);
    weights(part43, scale[0] + 7, minimum[0] + 7, to, 240);
  }

  template <int C> static QC_TILE void add_group(const __m512i *dot, __m512i scale, __m512i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512i part0 = _mm512_mullo_epi32(scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]));
      isum[c] = _mm512_add_epi32(isum[c], part0);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 31 * 127 = 31496 <= 32767.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    __m512 sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm512_loadu_ps((const void *)(y + c * y_stride));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_prefetch<C, 2816>(w + row_stride * rows + b * 2816);
      __m512i d_bits[1];
      __m512i dmin_bits[1];
      __m512i scale[8];
      __m512i minimum[8];
      header(row, d_bits, dmin_bits, scale, minimum);
      __m512i isum[C] = {};
      __m512i msum[C] = {};
      for (size_t k = 0; k < 4; ++k) {
        const __m512i pair0 = _mm512_or_si512(minimum[k * 2], _mm512_slli_epi32(minimum[k * 2 + 1], 16));
        qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums + k * 4);
      }
      __m512i bytes16[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes16[j] = gather16(row(j) + 16, row(j + 4) + 16, row(j + 8) + 16, row(j + 12) + 16);
      }
      __m512i bytes32[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes32[j] = gather16(row(j) + 32, row(j + 4) + 32, row(j + 8) + 32, row(j + 12) + 32);
      }
      __m512i bytes48[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes48[j] = gather16(row(j) + 48, row(j + 4) + 48, row(j + 8) + 48, row(j + 12) + 48);
      }
      __m512i bytes64[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes64[j] = gather16(row(j) + 64, row(j + 4) + 64, row(j + 8) + 64, row(j + 12) + 64);
      }
      // weights 0 .. 31
      __m512i dot0[C * 4] = {};
      __m512i dot0_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part0 = _mm512_and_si512(bytes48[j], _mm512_set1_epi8(char(15)));
        const __m512i part1 = _mm512_slli_epi16(bytes16[j], 4);
        const __m512i q0 = _mm512_ternarylogic_epi32(part0, part1, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
        const __m512i part2 = _mm512_and_si512(bytes64[j], _mm512_set1_epi8(char(15)));
        const __m512i part3 = _mm512_slli_epi16(bytes32[j], 4);
        const __m512i q1 = _mm512_ternarylogic_epi32(part2, part3, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next16<C, act::bytes>(dot0_16 + j * C, q1, a + 16);
        maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
      }
      add_group<C>(dot0, scale[0], isum);
      // weights 32 .. 63
      __m512i dot1[C * 4] = {};
      __m512i dot1_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part4 = _mm512_and_si512(_mm512_srli_epi16(bytes48[j], 4), _mm512_set1_epi8(char(15)));
        const __m512i part5 = _mm512_slli_epi16(bytes16[j], 3);
        const __m512i q2 = _mm512_ternarylogic_epi32(part4, part5, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first16<C, act::bytes>(dot1_16 + j * C, q2, a + 32);
        const __m512i part6 = _mm512_and_si512(_mm512_srli_epi16(bytes64[j], 4), _mm512_set1_epi8(char(15)));
        const __m512i part7 = _mm512_slli_epi16(bytes32[j], 3);
        const __m512i q3 = _mm512_ternarylogic_epi32(part6, part7, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next16<C, act::bytes>(dot1_16 + j * C, q3, a + 48);
        maddubs_last<C>(dot1 + j * C, dot1_16 + j * C);
      }
      add_group<C>(dot1, scale[1], isum);
      __m512i bytes80[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes80[j] = gather16(row(j) + 80, row(j + 4) + 80, row(j + 8) + 80, row(j + 12) + 80);
      }
      __m512i bytes96[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes96[j] = gather16(row(j) + 96, row(j + 4) + 96, row(j + 8) + 96, row(j + 12) + 96);
      }
      // weights 64 .. 95
      __m512i dot2[C * 4] = {};
      __m512i dot2_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part8 = _mm512_and_si512(bytes80[j], _mm512_set1_epi8(char(15)));
        const __m512i part9 = _mm512_slli_epi16(bytes16[j], 2);
        const __m512i q4 = _mm512_ternarylogic_epi32(part8, part9, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first16<C, act::bytes>(dot2_16 + j * C, q4, a + 64);
        const __m512i part10 = _mm512_and_si512(bytes96[j], _mm512_set1_epi8(char(15)));
        const __m512i part11 = _mm512_slli_epi16(bytes32[j], 2);
        const __m512i q5 = _mm512_ternarylogic_epi32(part10, part11, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next16<C, act::bytes>(dot2_16 + j * C, q5, a + 80);
        maddubs_last<C>(dot2 + j * C, dot2_16 + j * C);
      }
      add_group<C>(dot2, scale[2], isum);
      // weights 96 .. 127
      __m512i dot3[C * 4] = {};
      __m512i dot3_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part12 = _mm512_and_si512(_mm512_srli_epi16(bytes80[j], 4), _mm512_set1_epi8(char(15)));
        const __m512i part13 = _mm512_slli_epi16(bytes16[j], 1);
        const __m512i q6 = _mm512_ternarylogic_epi32(part12, part13, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first16<C, act::bytes>(dot3_16 + j * C, q6, a + 96);
        const __m512i part14 = _mm512_and_si512(_mm512_srli_epi16(bytes96[j], 4), _mm512_set1_epi8(char(15)));
        const __m512i part15 = _mm512_slli_epi16(bytes32[j], 1);
        const __m512i q7 = _mm512_ternarylogic_epi32(part14, part15, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next16<C, act::bytes>(dot3_16 + j * C, q7, a + 112);
        maddubs_last<C>(dot3 + j * C, dot3_16 + j * C);
      }
      add_group<C>(dot3, scale[3], isum);
      __m512i bytes112[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes112[j] = gather16(row(j) + 112, row(j + 4) + 112, row(j + 8) + 112, row(j + 12) + 112);
      }
      __m512i bytes128[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes128[j] = gather16(row(j) + 128, row(j + 4) + 128, row(j + 8) + 128, row(j + 12) + 128);
      }
      // weights 128 .. 159
      __m512i dot4[C * 4] = {};
      __m512i dot4_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part16 = _mm512_and_si512(bytes112[j], _mm512_set1_epi8(char(15)));
        const __m512i q8 = _mm512_ternarylogic_epi32(part16, bytes16[j], _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first16<C, act::bytes>(dot4_16 + j * C, q8, a + 128);
        const __m512i part17 = _mm512_and_si512(bytes128[j], _mm512_set1_epi8(char(15)));
        const __m512i q9 = _mm512_ternarylogic_epi32(part17, bytes32[j], _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next16<C, act::bytes>(dot4_16 + j * C, q9, a + 144);
        maddubs_last<C>(dot4 + j * C, dot4_16 + j * C);
      }
      add_group<C>(dot4, scale[4], isum);
      // weights 160 .. 191
      __m512i dot5[C * 4] = {};
      __m512i dot5_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part18 = _mm512_and_si512(_mm512_srli_epi16(bytes112[j], 4), _mm512_set1_epi8(char(15)));
        const __m512i part19 = _mm512_srli_epi16(bytes16[j], 1);
        const __m512i q10 = _mm512_ternarylogic_epi32(part18, part19, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first16<C, act::bytes>(dot5_16 + j * C, q10, a + 160);
        const __m512i part20 = _mm512_and_si512(_mm512_srli_epi16(bytes128[j], 4), _mm512_set1_epi8(char(15)));
        const __m512i part21 = _mm512_srli_epi16(bytes32[j], 1);
        const __m512i q11 = _mm512_ternarylogic_epi32(part20, part21, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next16<C, act::bytes>(dot5_16 + j * C, q11, a + 176);
        maddubs_last<C>(dot5 + j * C, dot5_16 + j * C);
      }
      add_group<C>(dot5, scale[5], isum);
      __m512i bytes144[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes144[j] = gather16(row(j) + 144, row(j + 4) + 144, row(j + 8) + 144, row(j + 12) + 144);
      }
      __m512i bytes160[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes160[j] = gather16(row(j) + 160, row(j + 4) + 160, row(j + 8) + 160, row(j + 12) + 160);
      }
      // weights 192 .. 223
      __m512i dot6[C * 4] = {};
      __m512i dot6_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part22 = _mm512_and_si512(bytes144[j], _mm512_set1_epi8(char(15)));
        const __m512i part23 = _mm512_srli_epi16(bytes16[j], 2);
        const __m512i q12 = _mm512_ternarylogic_epi32(part22, part23, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first16<C, act::bytes>(dot6_16 + j * C, q12, a + 192);
        const __m512i part24 = _mm512_and_si512(bytes160[j], _mm512_set1_epi8(char(15)));
        const __m512i part25 = _mm512_srli_epi16(bytes32[j], 2);
        const __m512i q13 = _mm512_ternarylogic_epi32(part24, part25, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next16<C, act::bytes>(dot6_16 + j * C, q13, a + 208);
        maddubs_last<C>(dot6 + j * C, dot6_16 + j * C);
      }
      add_group<C>(dot6, scale[6], isum);
      // weights 224 .. 255
      __m512i dot7[C * 4] = {};
      __m512i dot7_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part26 = _mm512_and_si512(_mm512_srli_epi16(bytes144[j], 4), _mm512_set1_epi8(char(15)));
        const __m512i part27 = _mm512_srli_epi16(bytes16[j], 3);
        const __m512i q14 = _mm512_ternarylogic_epi32(part26, part27, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first16<C, act::bytes>(dot7_16 + j * C, q14, a + 224);
        const __m512i part28 = _mm512_and_si512(_mm512_srli_epi16(bytes160[j], 4), _mm512_set1_epi8(char(15)));
        const __m512i part29 = _mm512_srli_epi16(bytes32[j], 3);
        const __m512i q15 = _mm512_ternarylogic_epi32(part28, part29, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next16<C, act::bytes>(dot7_16 + j * C, q15, a + 240);
        maddubs_last<C>(dot7 + j * C, dot7_16 + j * C);
      }
      add_group<C>(dot7, scale[7], isum);
      const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
      const __m512 minimum_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(dmin_bits[0]));
      qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) _mm512_storeu_ps(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 31 * 127 = 31496 <= 32767.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    __m512 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_prefetch<C, panel::bytes>(from + 4096);
      __m512i isum[C] = {};
      __m512i msum[C] = {};
      for (size_t pair = 0; pair < 4; ++pair) {
        const __m512i minimum = _mm512_cvtepu8_epi16(load32(from + panel::minimums + pair * 32));
        qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums + pair * 4);
      }
      for (size_t g = 0; g < 8; ++g) {
        __m512i dot[C] = {};
        __m512i dot_16[C];
        const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 320)));
        const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 320 + 256)));
        const __m512i part0 = _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(15)));
        const __m512i part1 = _mm512_slli_epi16(plane1_0, 4);
        const __m512i q0 = _mm512_ternarylogic_epi32(part0, part1, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first4<C, act::bytes>(dot_16, q0, a + g * 32);
        const __m512i part2 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(15)));
        const __m512i part3 = _mm512_slli_epi16(plane1_0, 3);
        const __m512i q1 = _mm512_ternarylogic_epi32(part2, part3, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next4<C, act::bytes>(dot_16, q1, a + g * 32 + 4);
        const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 320 + 64)));
        const __m512i part4 = _mm512_and_si512(plane0_1, _mm512_set1_epi8(char(15)));
        const __m512i part5 = _mm512_slli_epi16(plane1_0, 2);
        const __m512i q2 = _mm512_ternarylogic_epi32(part4, part5, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next4<C, act::bytes>(dot_16, q2, a + g * 32 + 8);
        const __m512i part6 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(15)));
        const __m512i part7 = _mm512_slli_epi16(plane1_0, 1);
        const __m512i q3 = _mm512_ternarylogic_epi32(part6, part7, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next4<C, act::bytes>(dot_16, q3, a + g * 32 + 12);
        maddubs_last<C>(dot, dot_16);
        const __m512i plane0_2 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 320 + 128)));
        const __m512i part8 = _mm512_and_si512(plane0_2, _mm512_set1_epi8(char(15)));
        const __m512i q4 = _mm512_ternarylogic_epi32(part8, plane1_0, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_first4<C, act::bytes>(dot_16, q4, a + g * 32 + 16);
        const __m512i part9 = _mm512_and_si512(_mm512_srli_epi16(plane0_2, 4), _mm512_set1_epi8(char(15)));
        const __m512i part10 = _mm512_srli_epi16(plane1_0, 1);
        const __m512i q5 = _mm512_ternarylogic_epi32(part9, part10, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next4<C, act::bytes>(dot_16, q5, a + g * 32 + 20);
        const __m512i plane0_3 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 320 + 192)));
        const __m512i part11 = _mm512_and_si512(plane0_3, _mm512_set1_epi8(char(15)));
        const __m512i part12 = _mm512_srli_epi16(plane1_0, 2);
        const __m512i q6 = _mm512_ternarylogic_epi32(part11, part12, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next4<C, act::bytes>(dot_16, q6, a + g * 32 + 24);
        const __m512i part13 = _mm512_and_si512(_mm512_srli_epi16(plane0_3, 4), _mm512_set1_epi8(char(15)));
        const __m512i part14 = _mm512_srli_epi16(plane1_0, 3);
        const __m512i q7 = _mm512_ternarylogic_epi32(part13, part14, _mm512_set1_epi8(char(16)), 0xf8);
        maddubs_next4<C, act::bytes>(dot_16, q7, a + g * 32 + 28);
        maddubs_last<C>(dot, dot_16);
        const __m512i scale = _mm512_cvtepu8_epi32(load16(from + panel::scales + g * 16));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
      }
      const __m512 factor = _mm512_cvtph_ps(load32(from));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
      const __m512 minimum_factor = _mm512_cvtph_ps(load32(from + panel::dmin_factor));
      qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const __m512i *q, uint8_t *to) {
    __m512i quad[8];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    quad[4] = transpose<0>(q[4], q[5], q[6], q[7]);
    quad[5] = transpose<1>(q[4], q[5], q[6], q[7]);
    quad[6] = transpose<2>(q[4], q[5], q[6], q[7]);
    quad[7] = transpose<3>(q[4], q[5], q[6], q[7]);
    const __m512i part1 = _mm512_and_si512(quad[0], _mm512_set1_epi8(char(15)));
    const __m512i part2 = _mm512_slli_epi16(quad[1], 4);
    const __m512i part0 = _mm512_ternarylogic_epi32(part1, part2, _mm512_set1_epi8(char(240)), 0xf8);
    _mm512_storeu_si512((void *)(to), part0);
    const __m512i part4 = _mm512_and_si512(quad[2], _mm512_set1_epi8(char(15)));
    const __m512i part5 = _mm512_slli_epi16(quad[3], 4);
    const __m512i part3 = _mm512_ternarylogic_epi32(part4, part5, _mm512_set1_epi8(char(240)), 0xf8);
    _mm512_storeu_si512((void *)(to + 64), part3);
    const __m512i part7 = _mm512_and_si512(quad[4], _mm512_set1_epi8(char(15)));
    const __m512i part8 = _mm512_slli_epi16(quad[5], 4);
    const __m512i part6 = _mm512_ternarylogic_epi32(part7, part8, _mm512_set1_epi8(char(240)), 0xf8);
    _mm512_storeu_si512((void *)(to + 128), part6);
    const __m512i part10 = _mm512_and_si512(quad[6], _mm512_set1_epi8(char(15)));
    const __m512i part11 = _mm512_slli_epi16(quad[7], 4);
    const __m512i part9 = _mm512_ternarylogic_epi32(part10, part11, _mm512_set1_epi8(char(240)), 0xf8);
    _mm512_storeu_si512((void *)(to + 192), part9);
    const __m512i part19 = _mm512_and_si512(_mm512_srli_epi16(quad[0], 4), _mm512_set1_epi8(char(1)));
    const __m512i part20 = _mm512_srli_epi16(quad[1], 3);
    const __m512i part18 = _mm512_ternarylogic_epi32(part19, part20, _mm512_set1_epi8(char(2)), 0xf8);
    const __m512i part21 = _mm512_srli_epi16(quad[2], 2);
    const __m512i part17 = _mm512_ternarylogic_epi32(part18, part21, _mm512_set1_epi8(char(4)), 0xf8);
    const __m512i part22 = _mm512_srli_epi16(quad[3], 1);
    const __m512i part16 = _mm512_ternarylogic_epi32(part17, part22, _mm512_set1_epi8(char(8)), 0xf8);
    const __m512i part15 = _mm512_ternarylogic_epi32(part16, quad[4], _mm512_set1_epi8(char(16)), 0xf8);
    const __m512i part23 = _mm512_slli_epi16(quad[5], 1);
    const __m512i part14 = _mm512_ternarylogic_epi32(part15, part23, _mm512_set1_epi8(char(32)), 0xf8);
    const __m512i part24 = _mm512_slli_epi16(quad[6], 2);
    const __m512i part13 = _mm512_ternarylogic_epi32(part14, part24, _mm512_set1_epi8(char(64)), 0xf8);
    const __m512i part25 = _mm512_slli_epi16(quad[7], 3);
    const __m512i part12 = _mm512_ternarylogic_epi32(part13, part25, _mm512_set1_epi8(char(128)), 0xf8);
    _mm512_storeu_si512((void *)(to + 256), part12);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      __m512i d_bits[1];
      __m512i dmin_bits[1];
      __m512i scale[8];
      __m512i minimum[8];
      header(row, d_bits, dmin_bits, scale, minimum);
      _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
      _mm256_storeu_si256((__m256i *)(to + panel::dmin_factor), _mm512_cvtepi32_epi16(dmin_bits[0]));
      for (size_t k = 0; k < 8; ++k)
        _mm_storeu_si128((__m128i *)(to + panel::scales + k * 16), _mm512_cvtepi32_epi8(scale[k]));
      const __m512i part1 = _mm512_slli_epi32(_mm512_and_si512(minimum[1], _mm512_set1_epi32(int32_t(255))), 8);
      const __m512i part0 = _mm512_or_si512(_mm512_and_si512(minimum[0], _mm512_set1_epi32(int32_t(255))), part1);
      _mm256_storeu_si256((__m256i *)(to + panel::minimums), _mm512_cvtepi32_epi16(part0));
      const __m512i part3 = _mm512_slli_epi32(_mm512_and_si512(minimum[3], _mm512_set1_epi32(int32_t(255))), 8);
      const __m512i part2 = _mm512_or_si512(_mm512_and_si512(minimum[2], _mm512_set1_epi32(int32_t(255))), part3);
      _mm256_storeu_si256((__m256i *)(to + panel::minimums + 32), _mm512_cvtepi32_epi16(part2));
      const __m512i part5 = _mm512_slli_epi32(_mm512_and_si512(minimum[5], _mm512_set1_epi32(int32_t(255))), 8);
      const __m512i part4 = _mm512_or_si512(_mm512_and_si512(minimum[4], _mm512_set1_epi32(int32_t(255))), part5);
      _mm256_storeu_si256((__m256i *)(to + panel::minimums + 64), _mm512_cvtepi32_epi16(part4));
      const __m512i part7 = _mm512_slli_epi32(_mm512_and_si512(minimum[7], _mm512_set1_epi32(int32_t(255))), 8);
      const __m512i part6 = _mm512_or_si512(_mm512_and_si512(minimum[6], _mm512_set1_epi32(int32_t(255))), part7);
      _mm256_storeu_si256((__m256i *)(to + panel::minimums + 96), _mm512_cvtepi32_epi16(part6));
      __m512i q0[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 16 + 48, row(j + 4) + k * 16 + 48, row(j + 8) + k * 16 + 48,
                                          row(j + 12) + k * 16 + 48);
          const __m512i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16, row(j + 8) + k * 16 + 16,
                                          row(j + 12) + k * 16 + 16);
          const __m512i part8 = _mm512_and_si512(bytes0, _mm512_set1_epi8(char(15)));
          const __m512i part9 = _mm512_slli_epi16(bytes1, 4);
          q0[j + k * 4] = _mm512_ternarylogic_epi32(part8, part9, _mm512_set1_epi8(char(16)), 0xf8);
        }
      }
      pack_unit(q0, to + panel::codes);
      __m512i q1[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 16 + 48, row(j + 4) + k * 16 + 48, row(j + 8) + k * 16 + 48,
                                          row(j + 12) + k * 16 + 48);
          const __m512i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16, row(j + 8) + k * 16 + 16,
                                          row(j + 12) + k * 16 + 16);
          const __m512i part10 = _mm512_and_si512(_mm512_srli_epi16(bytes0, 4), _mm512_set1_epi8(char(15)));
          const __m512i part11 = _mm512_slli_epi16(bytes1, 3);
          q1[j + k * 4] = _mm512_ternarylogic_epi32(part10, part11, _mm512_set1_epi8(char(16)), 0xf8);
        }
      }
      pack_unit(q1, to + panel::codes + 320);
      __m512i q2[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 16 + 80, row(j + 4) + k * 16 + 80, row(j + 8) + k * 16 + 80,
                                          row(j + 12) + k * 16 + 80);
          const __m512i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16, row(j + 8) + k * 16 + 16,
                                          row(j + 12) + k * 16 + 16);
          const __m512i part12 = _mm512_and_si512(bytes0, _mm512_set1_epi8(char(15)));
          const __m512i part13 = _mm512_slli_epi16(bytes1, 2);
          q2[j + k * 4] = _mm512_ternarylogic_epi32(part12, part13, _mm512_set1_epi8(char(16)), 0xf8);
        }
      }
      pack_unit(q2, to + panel::codes + 640);
      __m512i q3[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 16 + 80, row(j + 4) + k * 16 + 80, row(j + 8) + k * 16 + 80,
                                          row(j + 12) + k * 16 + 80);
          const __m512i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16, row(j + 8) + k * 16 + 16,
                                          row(j + 12) + k * 16 + 16);
          const __m512i part14 = _mm512_and_si512(_mm512_srli_epi16(bytes0, 4), _mm512_set1_epi8(char(15)));
          const __m512i part15 = _mm512_slli_epi16(bytes1, 1);
          q3[j + k * 4] = _mm512_ternarylogic_epi32(part14, part15, _mm512_set1_epi8(char(16)), 0xf8);
        }
      }
      pack_unit(q3, to + panel::codes + 960);
      __m512i q4[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 16 + 112, row(j + 4) + k * 16 + 112, row(j + 8) + k * 16 + 112,
                                          row(j + 12) + k * 16 + 112);
          const __m512i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16, row(j + 8) + k * 16 + 16,
                                          row(j + 12) + k * 16 + 16);
          const __m512i part16 = _mm512_and_si512(bytes0, _mm512_set1_epi8(char(15)));
          q4[j + k * 4] = _mm512_ternarylogic_epi32(part16, bytes1, _mm512_set1_epi8(char(16)), 0xf8);
        }
      }
      pack_unit(q4, to + panel::codes + 1280);
      __m512i q5[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 16 + 112, row(j + 4) + k * 16 + 112, row(j + 8) + k * 16 + 112,
                                          row(j + 12) + k * 16 + 112);
          const __m512i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16, row(j + 8) + k * 16 + 16,
                                          row(j + 12) + k * 16 + 16);
          const __m512i part17 = _mm512_and_si512(_mm512_srli_epi16(bytes0, 4), _mm512_set1_epi8(char(15)));
          const __m512i part18 = _mm512_srli_epi16(bytes1, 1);
          q5[j + k * 4] = _mm512_ternarylogic_epi32(part17, part18, _mm512_set1_epi8(char(16)), 0xf8);
        }
      }
      pack_unit(q5, to + panel::codes + 1600);
      __m512i q6[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 16 + 144, row(j + 4) + k * 16 + 144, row(j + 8) + k * 16 + 144,
                                          row(j + 12) + k * 16 + 144);
          const __m512i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16, row(j + 8) + k * 16 + 16,
                                          row(j + 12) + k * 16 + 16);
          const __m512i part19 = _mm512_and_si512(bytes0, _mm512_set1_epi8(char(15)));
          const __m512i part20 = _mm512_srli_epi16(bytes1, 2);
          q6[j + k * 4] = _mm512_ternarylogic_epi32(part19, part20, _mm512_set1_epi8(char(16)), 0xf8);
        }
      }
      pack_unit(q6, to + panel::codes + 1920);
      __m512i q7[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 16 + 144, row(j + 4) + k * 16 + 144, row(j + 8) + k * 16 + 144,
                                          row(j + 12) + k * 16 + 144);
          const __m512i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16, row(j + 8) + k * 16 + 16,
                                          row(j + 12) + k * 16 + 16);
          const __m512i part21 = _mm512_and_si512(_mm512_srli_epi16(bytes0, 4), _mm512_set1_epi8(char(15)));
          const __m512i part22 = _mm512_srli_epi16(bytes1, 3);
          q7[j + k * 4] = _mm512_ternarylogic_epi32(part21, part22, _mm512_set1_epi8(char(16)), 0xf8);
        }
      }
      pack_unit(q7, to + panel::codes + 2240);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_k__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_k__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q5_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q5_k__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q5_k__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q5_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q5_k__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                       size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q5_k__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -3.20000005f, 0.200000003f, 22);
}
