// Kernels of iq4_xs for avx2. Generated from formats/iq4_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
#include "codec.h"
#include "tiles.h"
#include "fit/scale_search.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {129, 152, 173, 191, 207, 221, 234, 246, 1, 13, 25, 38, 53, 69, 89, 113};

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 8;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits, __m256i *scale) {
    const __m256i head0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0))), load16(row(4)), 1);
    const __m256i head0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(1))), load16(row(5)), 1);
    const __m256i head0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(2))), load16(row(6)), 1);
    const __m256i head0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(3))), load16(row(7)), 1);
    const __m256i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m256i word0_1 = transpose<1>(head0_0, head0_1, head0_2, head0_3);
    d_bits[0] = _mm256_and_si256(word0_0, _mm256_set1_epi32(int32_t(65535)));
    const __m256i part1 = _mm256_and_si256(_mm256_srli_epi32(word0_0, 12), _mm256_set1_epi32(int32_t(48)));
    const __m256i part0 = _mm256_or_si256(_mm256_and_si256(word0_1, _mm256_set1_epi32(int32_t(15))), part1);
    scale[0] = _mm256_sub_epi32(part0, _mm256_set1_epi32(int32_t(32)));
    const __m256i part3 = _mm256_and_si256(_mm256_srli_epi32(word0_0, 14), _mm256_set1_epi32(int32_t(48)));
    const __m256i part4 = _mm256_and_si256(_mm256_srli_epi32(word0_1, 4), _mm256_set1_epi32(int32_t(15)));
    const __m256i part2 = _mm256_or_si256(part4, part3);
    scale[1] = _mm256_sub_epi32(part2, _mm256_set1_epi32(int32_t(32)));
    const __m256i part6 = _mm256_and_si256(_mm256_srli_epi32(word0_0, 16), _mm256_set1_epi32(int32_t(48)));
    const __m256i part7 = _mm256_and_si256(_mm256_srli_epi32(word0_1, 8), _mm256_set1_epi32(int32_t(15)));
    const __m256i part5 = _mm256_or_si256(part7, part6);
    scale[2] = _mm256_sub_epi32(part5, _mm256_set1_epi32(int32_t(32)));
    const __m256i part9 = _mm256_and_si256(_mm256_srli_epi32(word0_1, 12), _mm256_set1_epi32(int32_t(15)));
    const __m256i part10 = _mm256_and_si256(_mm256_srli_epi32(word0_0, 18), _mm256_set1_epi32(int32_t(48)));
    const __m256i part8 = _mm256_or_si256(part9, part10);
    scale[3] = _mm256_sub_epi32(part8, _mm256_set1_epi32(int32_t(32)));
    const __m256i part12 = _mm256_and_si256(_mm256_srli_epi32(word0_1, 16), _mm256_set1_epi32(int32_t(15)));
    const __m256i part13 = _mm256_and_si256(_mm256_srli_epi32(word0_0, 20), _mm256_set1_epi32(int32_t(48)));
    const __m256i part11 = _mm256_or_si256(part12, part13);
    scale[4] = _mm256_sub_epi32(part11, _mm256_set1_epi32(int32_t(32)));
    const __m256i part15 = _mm256_and_si256(_mm256_srli_epi32(word0_1, 20), _mm256_set1_epi32(int32_t(15)));
    const __m256i part16 = _mm256_and_si256(_mm256_srli_epi32(word0_0, 22), _mm256_set1_epi32(int32_t(48)));
    const __m256i part14 = _mm256_or_si256(part15, part16);
    scale[5] = _mm256_sub_epi32(part14, _mm256_set1_epi32(int32_t(32)));
    const __m256i part18 = _mm256_and_si256(_mm256_srli_epi32(word0_1, 24), _mm256_set1_epi32(int32_t(15)));
    const __m256i part19 = _mm256_and_si256(_mm256_srli_epi32(word0_0, 24), _mm256_set1_epi32(int32_t(48)));
    const __m256i part17 = _mm256_or_si256(part18, part19);
    scale[6] = _mm256_sub_epi32(part17, _mm256_set1_epi32(int32_t(32)));
    const __m256i part21 = _mm256_and_si256(_mm256_srli_epi32(word0_0, 26), _mm256_set1_epi32(int32_t(48)));
    const __m256i part20 = _mm256_or_si256(_mm256_srli_epi32(word0_1, 28), part21);
    scale[7] = _mm256_sub_epi32(part20, _mm256_set1_epi32(int32_t(32)));
  }

  static QC_TILE void weights(__m256i q, const float *scale, float *const *to, size_t element) {
    const __m256 level0 = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(quarter<0>(q)));
    _mm256_storeu_ps(to[0] + element, _mm256_mul_ps(_mm256_set1_ps(scale[0]), level0));
    const __m256 level1 = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(quarter<1>(q)));
    _mm256_storeu_ps(to[0] + element + 8, _mm256_mul_ps(_mm256_set1_ps(scale[0]), level1));
    const __m256 level2 = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(quarter<2>(q)));
    _mm256_storeu_ps(to[1] + element, _mm256_mul_ps(_mm256_set1_ps(scale[8]), level2));
    const __m256 level3 = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(quarter<3>(q)));
    _mm256_storeu_ps(to[1] + element + 8, _mm256_mul_ps(_mm256_set1_ps(scale[8]), level3));
  }

  template <bool Full> static QC_TILE void dequantize(const uint8_t *w, size_t blocks, float *y) {
    qc_rows<Full> row(w, bytes, blocks);
    float scale[2][8];
    qc_blocks_out<Full, block> out(y, blocks);
    float *to[2];
    for (size_t i = 0; i < 2; ++i) {
      to[i] = out(i);
      factors(row(i), scale[i]);
    }
    const __m256i bytes8 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 8)), load16(row(1) + 8), 1);
    const __m256i part1 = _mm256_and_si256(bytes8, _mm256_set1_epi8(char(15)));
    const __m256i part0 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part1);
    weights(part0, scale[0], to, 0);
    const __m256i part3 = _mm256_and_si256(_mm256_srli_epi16(bytes8, 4), _mm256_set1_epi8(char(15)));
    const __m256i part2 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part3);
    weights(part2, scale[0], to, 16);
    const __m256i bytes24 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 24)), load16(row(1) + 24), 1);
    const __m256i part5 = _mm256_and_si256(bytes24, _mm256_set1_epi8(char(15)));
    const __m256i part4 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part5);
    weights(part4, scale[0] + 1, to, 32);
    const __m256i part7 = _mm256_and_si256(_mm256_srli_epi16(bytes24, 4), _mm256_set1_epi8(char(15)));
    const __m256i part6 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part7);
    weights(part6, scale[0] + 1, to, 48);
    const __m256i bytes40 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 40)), load16(row(1) + 40), 1);
    const __m256i part9 = _mm256_and_si256(bytes40, _mm256_set1_epi8(char(15)));
    const __m256i part8 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part9);
    weights(part8, scale[0] + 2, to, 64);
    const __m256i part11 = _mm256_and_si256(_mm256_srli_epi16(bytes40, 4), _mm256_set1_epi8(char(15)));
    const __m256i part10 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part11);
    weights(part10, scale[0] + 2, to, 80);
    const __m256i bytes56 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 56)), load16(row(1) + 56), 1);
    const __m256i part13 = _mm256_and_si256(bytes56, _mm256_set1_epi8(char(15)));
    const __m256i part12 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part13);
    weights(part12, scale[0] + 3, to, 96);
    const __m256i part15 = _mm256_and_si256(_mm256_srli_epi16(bytes56, 4), _mm256_set1_epi8(char(15)));
    const __m256i part14 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part15);
    weights(part14, scale[0] + 3, to, 112);
    const __m256i bytes72 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 72)), load16(row(1) + 72), 1);
    const __m256i part17 = _mm256_and_si256(bytes72, _mm256_set1_epi8(char(15)));
    const __m256i part16 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part17);
    weights(part16, scale[0] + 4, to, 128);
    const __m256i part19 = _mm256_and_si256(_mm256_srli_epi16(bytes72, 4), _mm256_set1_epi8(char(15)));
    const __m256i part18 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part19);
    weights(part18, scale[0] + 4, to, 144);
    const __m256i bytes88 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 88)), load16(row(1) + 88), 1);
    const __m256i part21 = _mm256_and_si256(bytes88, _mm256_set1_epi8(char(15)));
    const __m256i part20 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part21);
    weights(part20, scale[0] + 5, to, 160);
    const __m256i part23 = _mm256_and_si256(_mm256_srli_epi16(bytes88, 4), _mm256_set1_epi8(char(15)));
    const __m256i part22 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part23);
    weights(part22, scale[0] + 5, to, 176);
    const __m256i bytes104 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 104)), load16(row(1) + 104), 1);
    const __m256i part25 = _mm256_and_si256(bytes104, _mm256_set1_epi8(char(15)));
    const __m256i part24 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part25);
    weights(part24, scale[0] + 6, to, 192);
    const __m256i part27 = _mm256_and_si256(_mm256_srli_epi16(bytes104, 4), _mm256_set1_epi8(char(15)));
    const __m256i part26 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part27);
    weights(part26, scale[0] + 6, to, 208);
    const __m256i bytes120 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 120)), load16(row(1) + 120), 1);
    const __m256i part29 = _mm256_and_si256(bytes120, _mm256_set1_epi8(char(15)));
    const __m256i part28 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part29);
    weights(part28, scale[0] + 7, to, 224);
    const __m256i part31 = _mm256_and_si256(_mm256_srli_epi16(bytes120, 4), _mm256_set1_epi8(char(15)));
    const __m256i part30 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part31);
    weights(part30, scale[0] + 7, to, 240);
  }

  static QC_TILE int32_t greatest(const float *x) {
    __m256i top = _mm256_setzero_si256();
    for (size_t i = 0; i < 32; ++i) {
      const __m256i part1 = _mm256_castps_si256(_mm256_loadu_ps((const float *)(x + i * 8)));
      const __m256i part0 = _mm256_and_si256(part1, _mm256_set1_epi32(int32_t(2147483647)));
      top = _mm256_max_epi32(top, part0);
    }
    return lanes_top(top);
  }

  static QC_TILE void round_block(const float *x, float inverse, uint8_t *to) {
    const __m256 scale = _mm256_set1_ps(inverse);
    for (size_t g = 0; g < 8; ++g) {
      __m256i total = _mm256_setzero_si256();
      for (size_t i = 0; i < 4; ++i) {
        const __m256 part0 = _mm256_mul_ps(_mm256_loadu_ps((const float *)(x + g * 32 + i * 8)), scale);
        const __m256i q = _mm256_cvtps_epi32(part0);
        _mm_storel_epi64((__m128i *)(to + g * 32 + i * 8), low8(q));
        total = _mm256_add_epi32(total, q);
      }
      const int32_t sum = lanes_sum(total);
      qc_store_u32(to + act::corr + g * 4, uint32_t(-128 * sum));
    }
  }

  template <int C> static QC_TILE void raw_first(__m256i *sum_16, __m256i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256i part0 = _mm256_broadcastsi128_si256(load16(a + c * act::bytes));
      sum_16[c] = _mm256_maddubs_epi16(_mm256_abs_epi8(q), _mm256_sign_epi8(part0, q));
    }
  }

  template <int C> static QC_TILE void raw_last(__m256i *sum, const __m256i *sum_16) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm256_add_epi32(sum[c], _mm256_madd_epi16(sum_16[c], _mm256_set1_epi16(1)));
    }
  }

  template <int C> static QC_TILE void add_group(const __m256i *dot, __m256i scale, __m256i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256i part0 = _mm256_mullo_epi32(scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]));
      isum[c] = _mm256_add_epi32(isum[c], part0);
    }
  }

  template <int C, bool Full>
  static QC_TILE void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows_there, size_t blocks,
                          const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    __m256 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows<Full> row(from, row_stride, rows_there);
      qc_prefetch<C, Full, 1088>(w + row_stride * rows + b * 1088);
      __m256i d_bits[1];
      __m256i scale[8];
      header(row, d_bits, scale);
      __m256i isum[C] = {};
      {
        // weights 0 .. 31
        __m256i dot0[C * 4] = {};
        __m256i dot0_16[C * 4];
        __m256i bytes8[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes8[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 8)), load16(row(j + 4) + 8), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part0 = _mm256_and_si256(bytes8[j], _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part0);
          raw_first<C>(dot0_16 + j * C, q, a);
          raw_last<C>(dot0 + j * C, dot0_16 + j * C);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part1 = _mm256_and_si256(_mm256_srli_epi16(bytes8[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part1);
          raw_first<C>(dot0_16 + j * C, q, a + 16);
          raw_last<C>(dot0 + j * C, dot0_16 + j * C);
        }
        add_group<C>(dot0, scale[0], isum);
      }
      {
        // weights 32 .. 63
        __m256i dot1[C * 4] = {};
        __m256i dot1_16[C * 4];
        __m256i bytes24[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes24[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 24)), load16(row(j + 4) + 24), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part2 = _mm256_and_si256(bytes24[j], _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part2);
          raw_first<C>(dot1_16 + j * C, q, a + 32);
          raw_last<C>(dot1 + j * C, dot1_16 + j * C);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part3 = _mm256_and_si256(_mm256_srli_epi16(bytes24[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part3);
          raw_first<C>(dot1_16 + j * C, q, a + 48);
          raw_last<C>(dot1 + j * C, dot1_16 + j * C);
        }
        add_group<C>(dot1, scale[1], isum);
      }
      {
        // weights 64 .. 95
        __m256i dot2[C * 4] = {};
        __m256i dot2_16[C * 4];
        __m256i bytes40[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes40[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 40)), load16(row(j + 4) + 40), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part4 = _mm256_and_si256(bytes40[j], _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part4);
          raw_first<C>(dot2_16 + j * C, q, a + 64);
          raw_last<C>(dot2 + j * C, dot2_16 + j * C);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part5 = _mm256_and_si256(_mm256_srli_epi16(bytes40[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part5);
          raw_first<C>(dot2_16 + j * C, q, a + 80);
          raw_last<C>(dot2 + j * C, dot2_16 + j * C);
        }
        add_group<C>(dot2, scale[2], isum);
      }
      {
        // weights 96 .. 127
        __m256i dot3[C * 4] = {};
        __m256i dot3_16[C * 4];
        __m256i bytes56[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes56[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 56)), load16(row(j + 4) + 56), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part6 = _mm256_and_si256(bytes56[j], _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part6);
          raw_first<C>(dot3_16 + j * C, q, a + 96);
          raw_last<C>(dot3 + j * C, dot3_16 + j * C);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part7 = _mm256_and_si256(_mm256_srli_epi16(bytes56[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part7);
          raw_first<C>(dot3_16 + j * C, q, a + 112);
          raw_last<C>(dot3 + j * C, dot3_16 + j * C);
        }
        add_group<C>(dot3, scale[3], isum);
      }
      {
        // weights 128 .. 159
        __m256i dot4[C * 4] = {};
        __m256i dot4_16[C * 4];
        __m256i bytes72[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes72[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 72)), load16(row(j + 4) + 72), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part8 = _mm256_and_si256(bytes72[j], _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part8);
          raw_first<C>(dot4_16 + j * C, q, a + 128);
          raw_last<C>(dot4 + j * C, dot4_16 + j * C);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part9 = _mm256_and_si256(_mm256_srli_epi16(bytes72[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part9);
          raw_first<C>(dot4_16 + j * C, q, a + 144);
          raw_last<C>(dot4 + j * C, dot4_16 + j * C);
        }
        add_group<C>(dot4, scale[4], isum);
      }
      {
        // weights 160 .. 191
        __m256i dot5[C * 4] = {};
        __m256i dot5_16[C * 4];
        __m256i bytes88[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes88[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 88)), load16(row(j + 4) + 88), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part10 = _mm256_and_si256(bytes88[j], _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part10);
          raw_first<C>(dot5_16 + j * C, q, a + 160);
          raw_last<C>(dot5 + j * C, dot5_16 + j * C);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part11 = _mm256_and_si256(_mm256_srli_epi16(bytes88[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part11);
          raw_first<C>(dot5_16 + j * C, q, a + 176);
          raw_last<C>(dot5 + j * C, dot5_16 + j * C);
        }
        add_group<C>(dot5, scale[5], isum);
      }
      {
        // weights 192 .. 223
        __m256i dot6[C * 4] = {};
        __m256i dot6_16[C * 4];
        __m256i bytes104[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes104[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 104)), load16(row(j + 4) + 104), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part12 = _mm256_and_si256(bytes104[j], _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part12);
          raw_first<C>(dot6_16 + j * C, q, a + 192);
          raw_last<C>(dot6 + j * C, dot6_16 + j * C);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part13 = _mm256_and_si256(_mm256_srli_epi16(bytes104[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part13);
          raw_first<C>(dot6_16 + j * C, q, a + 208);
          raw_last<C>(dot6 + j * C, dot6_16 + j * C);
        }
        add_group<C>(dot6, scale[6], isum);
      }
      {
        // weights 224 .. 255
        __m256i dot7[C * 4] = {};
        __m256i dot7_16[C * 4];
        __m256i bytes120[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes120[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 120)), load16(row(j + 4) + 120), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part14 = _mm256_and_si256(bytes120[j], _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part14);
          raw_first<C>(dot7_16 + j * C, q, a + 224);
          raw_last<C>(dot7 + j * C, dot7_16 + j * C);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part15 = _mm256_and_si256(_mm256_srli_epi16(bytes120[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part15);
          raw_first<C>(dot7_16 + j * C, q, a + 240);
          raw_last<C>(dot7 + j * C, dot7_16 + j * C);
        }
        add_group<C>(dot7, scale[7], isum);
      }
      const __m256 scale_factor = _mm256_cvtph_ps(low16(d_bits[0]));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m256 dx = _mm256_set1_ps(qc_f32(a + c * act::bytes + act::scale));
        sum[c] = _mm256_fmadd_ps(_mm256_cvtepi32_ps(isum[c]), _mm256_mul_ps(scale_factor, dx), sum[c]);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) {
      qc_lanes_out<8> out(y + c * y_stride, rows_there);
      _mm256_storeu_ps(out.to, sum[c]);
      out.flush();
    }
  }

  template <int C> static QC_TILE void packed_first(__m256i *sum_16, __m256i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256i part0 = _mm256_set1_epi32(qc_i32(a + c * act::bytes));
      sum_16[c] = _mm256_maddubs_epi16(_mm256_abs_epi8(q), _mm256_sign_epi8(part0, q));
    }
  }

  template <int C> static QC_TILE void packed_last(__m256i *sum, const __m256i *sum_16) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm256_add_epi32(sum[c], _mm256_madd_epi16(sum_16[c], _mm256_set1_epi16(1)));
    }
  }

  template <int C>
  static QC_TILE void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                             size_t act_step, float *y, size_t y_stride) {
    __m256 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_prefetch<C, true, panel::bytes>(from + 4096);
      __m256i isum[C] = {};
      for (size_t g = 0; g < 8; ++g) {
        __m256i dot[C] = {};
        __m256i dot_16[C];
        const __m256i plane0_0 = keep(_mm256_loadu_si256((const __m256i *)(from + panel::codes + g * 128)));
        const __m256i part0 = _mm256_and_si256(plane0_0, _mm256_set1_epi8(char(15)));
        const __m256i q0 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part0);
        packed_first<C>(dot_16, q0, a + g * 32);
        packed_last<C>(dot, dot_16);
        const __m256i part1 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 4), _mm256_set1_epi8(char(15)));
        const __m256i q1 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part1);
        packed_first<C>(dot_16, q1, a + g * 32 + 4);
        packed_last<C>(dot, dot_16);
        const __m256i plane0_1 = keep(_mm256_loadu_si256((const __m256i *)(from + panel::codes + g * 128 + 32)));
        const __m256i part2 = _mm256_and_si256(plane0_1, _mm256_set1_epi8(char(15)));
        const __m256i q2 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part2);
        packed_first<C>(dot_16, q2, a + g * 32 + 8);
        packed_last<C>(dot, dot_16);
        const __m256i part3 = _mm256_and_si256(_mm256_srli_epi16(plane0_1, 4), _mm256_set1_epi8(char(15)));
        const __m256i q3 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part3);
        packed_first<C>(dot_16, q3, a + g * 32 + 12);
        packed_last<C>(dot, dot_16);
        const __m256i plane0_2 = keep(_mm256_loadu_si256((const __m256i *)(from + panel::codes + g * 128 + 64)));
        const __m256i part4 = _mm256_and_si256(plane0_2, _mm256_set1_epi8(char(15)));
        const __m256i q4 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part4);
        packed_first<C>(dot_16, q4, a + g * 32 + 16);
        packed_last<C>(dot, dot_16);
        const __m256i part5 = _mm256_and_si256(_mm256_srli_epi16(plane0_2, 4), _mm256_set1_epi8(char(15)));
        const __m256i q5 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part5);
        packed_first<C>(dot_16, q5, a + g * 32 + 20);
        packed_last<C>(dot, dot_16);
        const __m256i plane0_3 = keep(_mm256_loadu_si256((const __m256i *)(from + panel::codes + g * 128 + 96)));
        const __m256i part6 = _mm256_and_si256(plane0_3, _mm256_set1_epi8(char(15)));
        const __m256i q6 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part6);
        packed_first<C>(dot_16, q6, a + g * 32 + 24);
        packed_last<C>(dot, dot_16);
        const __m256i part7 = _mm256_and_si256(_mm256_srli_epi16(plane0_3, 4), _mm256_set1_epi8(char(15)));
        const __m256i q7 = _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(load16(pattern0)), part7);
        packed_first<C>(dot_16, q7, a + g * 32 + 28);
        packed_last<C>(dot, dot_16);
        const __m256i scale = _mm256_cvtepi8_epi32(_mm_loadl_epi64((const __m128i *)(from + panel::scales + g * 8)));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale, dot[c]));
        }
      }
      const __m256 scale_factor = _mm256_cvtph_ps(load16(from));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m256 dx = _mm256_set1_ps(qc_f32(a + c * act::bytes + act::scale));
        sum[c] = _mm256_fmadd_ps(_mm256_cvtepi32_ps(isum[c]), _mm256_mul_ps(scale_factor, dx), sum[c]);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) {
      qc_lanes_out<8> out(y + c * y_stride, rows_there);
      _mm256_storeu_ps(out.to, sum[c]);
      out.flush();
    }
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
    const __m256i part1 = _mm256_and_si256(_mm256_slli_epi16(quad[1], 4), _mm256_set1_epi8(char(240)));
    const __m256i part0 = _mm256_or_si256(_mm256_and_si256(quad[0], _mm256_set1_epi8(char(15))), part1);
    _mm256_storeu_si256((__m256i *)(to), part0);
    const __m256i part3 = _mm256_and_si256(_mm256_slli_epi16(quad[3], 4), _mm256_set1_epi8(char(240)));
    const __m256i part2 = _mm256_or_si256(_mm256_and_si256(quad[2], _mm256_set1_epi8(char(15))), part3);
    _mm256_storeu_si256((__m256i *)(to + 32), part2);
    const __m256i part5 = _mm256_and_si256(_mm256_slli_epi16(quad[5], 4), _mm256_set1_epi8(char(240)));
    const __m256i part4 = _mm256_or_si256(_mm256_and_si256(quad[4], _mm256_set1_epi8(char(15))), part5);
    _mm256_storeu_si256((__m256i *)(to + 64), part4);
    const __m256i part7 = _mm256_and_si256(_mm256_slli_epi16(quad[7], 4), _mm256_set1_epi8(char(240)));
    const __m256i part6 = _mm256_or_si256(_mm256_and_si256(quad[6], _mm256_set1_epi8(char(15))), part7);
    _mm256_storeu_si256((__m256i *)(to + 96), part6);
  }

  template <bool Full>
  static QC_TILE void pack(const uint8_t *w, size_t row_stride, size_t rows_there, size_t blocks,
                           uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows_or_zeros<Full, bytes> row(w + b * bytes, row_stride, rows_there);
      __m256i d_bits[1];
      __m256i scale[8];
      header(row, d_bits, scale);
      _mm_storeu_si128((__m128i *)(to), low16(d_bits[0]));
      _mm_storel_epi64((__m128i *)(to + panel::scales), low8(scale[0]));
      _mm_storel_epi64((__m128i *)(to + panel::scales + 8), low8(scale[1]));
      _mm_storel_epi64((__m128i *)(to + panel::scales + 16), low8(scale[2]));
      _mm_storel_epi64((__m128i *)(to + panel::scales + 24), low8(scale[3]));
      _mm_storel_epi64((__m128i *)(to + panel::scales + 32), low8(scale[4]));
      _mm_storel_epi64((__m128i *)(to + panel::scales + 40), low8(scale[5]));
      _mm_storel_epi64((__m128i *)(to + panel::scales + 48), low8(scale[6]));
      _mm_storel_epi64((__m128i *)(to + panel::scales + 56), low8(scale[7]));
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 8)), load16(row(j + 4) + 8), 1);
          q[j] = _mm256_and_si256(bytes0, _mm256_set1_epi8(char(15)));
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 8)), load16(row(j + 4) + 8), 1);
          q[j + 4] = _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(15)));
        }
        pack_unit(q, to + panel::codes);
      }
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 24)), load16(row(j + 4) + 24), 1);
          q[j] = _mm256_and_si256(bytes0, _mm256_set1_epi8(char(15)));
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 24)), load16(row(j + 4) + 24), 1);
          q[j + 4] = _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(15)));
        }
        pack_unit(q, to + panel::codes + 128);
      }
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 40)), load16(row(j + 4) + 40), 1);
          q[j] = _mm256_and_si256(bytes0, _mm256_set1_epi8(char(15)));
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 40)), load16(row(j + 4) + 40), 1);
          q[j + 4] = _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(15)));
        }
        pack_unit(q, to + panel::codes + 256);
      }
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 56)), load16(row(j + 4) + 56), 1);
          q[j] = _mm256_and_si256(bytes0, _mm256_set1_epi8(char(15)));
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 56)), load16(row(j + 4) + 56), 1);
          q[j + 4] = _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(15)));
        }
        pack_unit(q, to + panel::codes + 384);
      }
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 72)), load16(row(j + 4) + 72), 1);
          q[j] = _mm256_and_si256(bytes0, _mm256_set1_epi8(char(15)));
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 72)), load16(row(j + 4) + 72), 1);
          q[j + 4] = _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(15)));
        }
        pack_unit(q, to + panel::codes + 512);
      }
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 88)), load16(row(j + 4) + 88), 1);
          q[j] = _mm256_and_si256(bytes0, _mm256_set1_epi8(char(15)));
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 88)), load16(row(j + 4) + 88), 1);
          q[j + 4] = _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(15)));
        }
        pack_unit(q, to + panel::codes + 640);
      }
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 104)), load16(row(j + 4) + 104), 1);
          q[j] = _mm256_and_si256(bytes0, _mm256_set1_epi8(char(15)));
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 104)), load16(row(j + 4) + 104), 1);
          q[j + 4] = _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(15)));
        }
        pack_unit(q, to + panel::codes + 768);
      }
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 120)), load16(row(j + 4) + 120), 1);
          q[j] = _mm256_and_si256(bytes0, _mm256_set1_epi8(char(15)));
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 120)), load16(row(j + 4) + 120), 1);
          q[j + 4] = _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(15)));
        }
        pack_unit(q, to + panel::codes + 896);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq4_xs__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq4_xs__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq4_xs__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_iq4_xs__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_iq4_xs__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_iq4_xs__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_iq4_xs__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_iq4_xs__avx2(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                       size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_iq4_xs__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
