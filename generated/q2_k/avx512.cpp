// Kernels of q2_k for avx512. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
#include "codec.h"
#include "tiles.h"
#include "fit/scale_min_search.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 16;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, __m512i *d_bits, __m512i *dmin_bits, __m512i *scale, __m512i *minimum) {
    const __m512i head0_0 = gather16(row(0), row(4), row(8), row(12));
    const __m512i head0_1 = gather16(row(1), row(5), row(9), row(13));
    const __m512i head0_2 = gather16(row(2), row(6), row(10), row(14));
    const __m512i head0_3 = gather16(row(3), row(7), row(11), row(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m512i word0_1 = transpose<1>(head0_0, head0_1, head0_2, head0_3);
    const __m512i word0_2 = transpose<2>(head0_0, head0_1, head0_2, head0_3);
    const __m512i word0_3 = transpose<3>(head0_0, head0_1, head0_2, head0_3);
    const __m512i head68_0 = gather16(row(0) + 68, row(4) + 68, row(8) + 68, row(12) + 68);
    const __m512i head68_1 = gather16(row(1) + 68, row(5) + 68, row(9) + 68, row(13) + 68);
    const __m512i head68_2 = gather16(row(2) + 68, row(6) + 68, row(10) + 68, row(14) + 68);
    const __m512i head68_3 = gather16(row(3) + 68, row(7) + 68, row(11) + 68, row(15) + 68);
    const __m512i word68_3 = transpose<3>(head68_0, head68_1, head68_2, head68_3);
    d_bits[0] = _mm512_and_si512(word68_3, _mm512_set1_epi32(int32_t(65535)));
    dmin_bits[0] = _mm512_srli_epi32(word68_3, 16);
    scale[0] = _mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(15)));
    scale[1] = _mm512_and_si512(_mm512_srli_epi32(word0_0, 8), _mm512_set1_epi32(int32_t(15)));
    scale[2] = _mm512_and_si512(_mm512_srli_epi32(word0_0, 16), _mm512_set1_epi32(int32_t(15)));
    scale[3] = _mm512_and_si512(_mm512_srli_epi32(word0_0, 24), _mm512_set1_epi32(int32_t(15)));
    scale[4] = _mm512_and_si512(word0_1, _mm512_set1_epi32(int32_t(15)));
    scale[5] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 8), _mm512_set1_epi32(int32_t(15)));
    scale[6] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 16), _mm512_set1_epi32(int32_t(15)));
    scale[7] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 24), _mm512_set1_epi32(int32_t(15)));
    scale[8] = _mm512_and_si512(word0_2, _mm512_set1_epi32(int32_t(15)));
    scale[9] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 8), _mm512_set1_epi32(int32_t(15)));
    scale[10] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 16), _mm512_set1_epi32(int32_t(15)));
    scale[11] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 24), _mm512_set1_epi32(int32_t(15)));
    scale[12] = _mm512_and_si512(word0_3, _mm512_set1_epi32(int32_t(15)));
    scale[13] = _mm512_and_si512(_mm512_srli_epi32(word0_3, 8), _mm512_set1_epi32(int32_t(15)));
    scale[14] = _mm512_and_si512(_mm512_srli_epi32(word0_3, 16), _mm512_set1_epi32(int32_t(15)));
    scale[15] = _mm512_and_si512(_mm512_srli_epi32(word0_3, 24), _mm512_set1_epi32(int32_t(15)));
    minimum[0] = _mm512_and_si512(_mm512_srli_epi32(word0_0, 4), _mm512_set1_epi32(int32_t(15)));
    minimum[1] = _mm512_and_si512(_mm512_srli_epi32(word0_0, 12), _mm512_set1_epi32(int32_t(15)));
    minimum[2] = _mm512_and_si512(_mm512_srli_epi32(word0_0, 20), _mm512_set1_epi32(int32_t(15)));
    minimum[3] = _mm512_srli_epi32(word0_0, 28);
    minimum[4] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 4), _mm512_set1_epi32(int32_t(15)));
    minimum[5] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 12), _mm512_set1_epi32(int32_t(15)));
    minimum[6] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 20), _mm512_set1_epi32(int32_t(15)));
    minimum[7] = _mm512_srli_epi32(word0_1, 28);
    minimum[8] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 4), _mm512_set1_epi32(int32_t(15)));
    minimum[9] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 12), _mm512_set1_epi32(int32_t(15)));
    minimum[10] = _mm512_and_si512(_mm512_srli_epi32(word0_2, 20), _mm512_set1_epi32(int32_t(15)));
    minimum[11] = _mm512_srli_epi32(word0_2, 28);
    minimum[12] = _mm512_and_si512(_mm512_srli_epi32(word0_3, 4), _mm512_set1_epi32(int32_t(15)));
    minimum[13] = _mm512_and_si512(_mm512_srli_epi32(word0_3, 12), _mm512_set1_epi32(int32_t(15)));
    minimum[14] = _mm512_and_si512(_mm512_srli_epi32(word0_3, 20), _mm512_set1_epi32(int32_t(15)));
    minimum[15] = _mm512_srli_epi32(word0_3, 28);
  }

  static QC_TILE void weights(__m512i q, const float *scale, const float *minimum, float *const *to, size_t element) {
    const __m512 level0 = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(q, 0)));
    const __m512 scaled0 = _mm512_mul_ps(_mm512_set1_ps(scale[0]), level0);
    _mm512_storeu_ps(to[0] + element, _mm512_sub_ps(scaled0, _mm512_set1_ps(minimum[0])));
    const __m512 level1 = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(q, 1)));
    const __m512 scaled1 = _mm512_mul_ps(_mm512_set1_ps(scale[16]), level1);
    _mm512_storeu_ps(to[1] + element, _mm512_sub_ps(scaled1, _mm512_set1_ps(minimum[16])));
    const __m512 level2 = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(q, 2)));
    const __m512 scaled2 = _mm512_mul_ps(_mm512_set1_ps(scale[32]), level2);
    _mm512_storeu_ps(to[2] + element, _mm512_sub_ps(scaled2, _mm512_set1_ps(minimum[32])));
    const __m512 level3 = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(q, 3)));
    const __m512 scaled3 = _mm512_mul_ps(_mm512_set1_ps(scale[48]), level3);
    _mm512_storeu_ps(to[3] + element, _mm512_sub_ps(scaled3, _mm512_set1_ps(minimum[48])));
  }

  template <bool Full> static QC_TILE void dequantize(const uint8_t *w, size_t blocks, float *y) {
    qc_rows<Full> row(w, bytes, blocks);
    float scale[4][16];
    float minimum[4][16];
    qc_blocks_out<Full, block> out(y, blocks);
    float *to[4];
    for (size_t i = 0; i < 4; ++i) {
      to[i] = out(i);
      factors(row(i), scale[i], minimum[i]);
    }
    const __m512i bytes16 = gather16(row(0) + 16, row(1) + 16, row(2) + 16, row(3) + 16);
    weights(_mm512_and_si512(bytes16, _mm512_set1_epi8(char(3))), scale[0], minimum[0], to, 0);
    const __m512i bytes32 = gather16(row(0) + 32, row(1) + 32, row(2) + 32, row(3) + 32);
    weights(_mm512_and_si512(bytes32, _mm512_set1_epi8(char(3))), scale[0] + 1, minimum[0] + 1, to, 16);
    const __m512i part0 = _mm512_and_si512(_mm512_srli_epi16(bytes16, 2), _mm512_set1_epi8(char(3)));
    weights(part0, scale[0] + 2, minimum[0] + 2, to, 32);
    const __m512i part1 = _mm512_and_si512(_mm512_srli_epi16(bytes32, 2), _mm512_set1_epi8(char(3)));
    weights(part1, scale[0] + 3, minimum[0] + 3, to, 48);
    const __m512i part2 = _mm512_and_si512(_mm512_srli_epi16(bytes16, 4), _mm512_set1_epi8(char(3)));
    weights(part2, scale[0] + 4, minimum[0] + 4, to, 64);
    const __m512i part3 = _mm512_and_si512(_mm512_srli_epi16(bytes32, 4), _mm512_set1_epi8(char(3)));
    weights(part3, scale[0] + 5, minimum[0] + 5, to, 80);
    const __m512i part4 = _mm512_and_si512(_mm512_srli_epi16(bytes16, 6), _mm512_set1_epi8(char(3)));
    weights(part4, scale[0] + 6, minimum[0] + 6, to, 96);
    const __m512i part5 = _mm512_and_si512(_mm512_srli_epi16(bytes32, 6), _mm512_set1_epi8(char(3)));
    weights(part5, scale[0] + 7, minimum[0] + 7, to, 112);
    const __m512i bytes48 = gather16(row(0) + 48, row(1) + 48, row(2) + 48, row(3) + 48);
    weights(_mm512_and_si512(bytes48, _mm512_set1_epi8(char(3))), scale[0] + 8, minimum[0] + 8, to, 128);
    const __m512i bytes64 = gather16(row(0) + 64, row(1) + 64, row(2) + 64, row(3) + 64);
    weights(_mm512_and_si512(bytes64, _mm512_set1_epi8(char(3))), scale[0] + 9, minimum[0] + 9, to, 144);
    const __m512i part6 = _mm512_and_si512(_mm512_srli_epi16(bytes48, 2), _mm512_set1_epi8(char(3)));
    weights(part6, scale[0] + 10, minimum[0] + 10, to, 160);
    const __m512i part7 = _mm512_and_si512(_mm512_srli_epi16(bytes64, 2), _mm512_set1_epi8(char(3)));
    weights(part7, scale[0] + 11, minimum[0] + 11, to, 176);
    const __m512i part8 = _mm512_and_si512(_mm512_srli_epi16(bytes48, 4), _mm512_set1_epi8(char(3)));
    weights(part8, scale[0] + 12, minimum[0] + 12, to, 192);
    const __m512i part9 = _mm512_and_si512(_mm512_srli_epi16(bytes64, 4), _mm512_set1_epi8(char(3)));
    weights(part9, scale[0] + 13, minimum[0] + 13, to, 208);
    const __m512i part10 = _mm512_and_si512(_mm512_srli_epi16(bytes48, 6), _mm512_set1_epi8(char(3)));
    weights(part10, scale[0] + 14, minimum[0] + 14, to, 224);
    const __m512i part11 = _mm512_and_si512(_mm512_srli_epi16(bytes64, 6), _mm512_set1_epi8(char(3)));
    weights(part11, scale[0] + 15, minimum[0] + 15, to, 240);
  }

  static QC_TILE int32_t greatest(const float *x) {
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 16; ++i) {
      const __m512i part1 = _mm512_castps_si512(_mm512_loadu_ps((const void *)(x + i * 16)));
      const __m512i part0 = _mm512_and_si512(part1, _mm512_set1_epi32(int32_t(2147483647)));
      top = _mm512_max_epi32(top, part0);
    }
    return _mm512_reduce_max_epi32(top);
  }

  static QC_TILE void round_block(const float *x, float inverse, uint8_t *to) {
    const __m512 scale = _mm512_set1_ps(inverse);
    for (size_t g = 0; g < 16; ++g) {
      __m512i total = _mm512_setzero_si512();
      const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps((const void *)(x + g * 16)), scale));
      _mm_storeu_si128((__m128i *)(to + g * 16), _mm512_cvtepi32_epi8(q));
      total = _mm512_add_epi32(total, q);
      const int32_t sum = _mm512_reduce_add_epi32(total);
      qc_store_u16(to + act::sums + g * 2, uint32_t(sum));
    }
  }

  template <int C> static QC_TILE void raw_first(__m512i *sum_16, __m512i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum_16[c] = _mm512_maddubs_epi16(q, _mm512_broadcast_i32x4(load16(a + c * act::bytes)));
    }
  }

  template <int C> static QC_TILE void raw_last(__m512i *sum, const __m512i *sum_16) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm512_add_epi32(sum[c], _mm512_madd_epi16(sum_16[c], _mm512_set1_epi16(1)));
    }
  }

  template <int C> static QC_TILE void add_group(const __m512i *dot, __m512i scale, __m512i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512i part0 = _mm512_mullo_epi32(scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]));
      isum[c] = _mm512_add_epi32(isum[c], part0);
    }
  }

  template <int C, bool Full>
  static QC_TILE void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows_there, size_t blocks,
                          const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    __m512 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows<Full> row(from, row_stride, rows_there);
      qc_prefetch<C, Full, 1344>(w + row_stride * rows + b * 1344);
      __m512i d_bits[1];
      __m512i dmin_bits[1];
      __m512i scale[16];
      __m512i minimum[16];
      header(row, d_bits, dmin_bits, scale, minimum);
      __m512i isum[C] = {};
      __m512i msum[C] = {};
      const __m512i pair0 = _mm512_or_si512(minimum[0], _mm512_slli_epi32(minimum[1], 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512i part0 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums));
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(pair0, part0));
      }
      const __m512i pair2 = _mm512_or_si512(minimum[2], _mm512_slli_epi32(minimum[3], 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512i part1 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums + 4));
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(pair2, part1));
      }
      const __m512i pair4 = _mm512_or_si512(minimum[4], _mm512_slli_epi32(minimum[5], 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512i part2 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums + 8));
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(pair4, part2));
      }
      const __m512i pair6 = _mm512_or_si512(minimum[6], _mm512_slli_epi32(minimum[7], 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512i part3 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums + 12));
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(pair6, part3));
      }
      const __m512i pair8 = _mm512_or_si512(minimum[8], _mm512_slli_epi32(minimum[9], 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512i part4 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums + 16));
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(pair8, part4));
      }
      const __m512i pair10 = _mm512_or_si512(minimum[10], _mm512_slli_epi32(minimum[11], 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512i part5 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums + 20));
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(pair10, part5));
      }
      const __m512i pair12 = _mm512_or_si512(minimum[12], _mm512_slli_epi32(minimum[13], 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512i part6 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums + 24));
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(pair12, part6));
      }
      const __m512i pair14 = _mm512_or_si512(minimum[14], _mm512_slli_epi32(minimum[15], 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512i part7 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums + 28));
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(pair14, part7));
      }
      {
        // weights 0 .. 15
        __m512i dot0[C * 4] = {};
        __m512i dot0_16[C * 4];
        __m512i bytes16[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes16[j] = gather16(row(j) + 16, row(j + 4) + 16, row(j + 8) + 16, row(j + 12) + 16);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(bytes16[j], _mm512_set1_epi8(char(3)));
          raw_first<C>(dot0_16 + j * C, q, a);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot0 + j * C, dot0_16 + j * C);
        }
        add_group<C>(dot0, scale[0], isum);
        // weights 32 .. 47
        __m512i dot2[C * 4] = {};
        __m512i dot2_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes16[j], 2), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot2_16 + j * C, q, a + 32);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot2 + j * C, dot2_16 + j * C);
        }
        add_group<C>(dot2, scale[2], isum);
        // weights 64 .. 79
        __m512i dot4[C * 4] = {};
        __m512i dot4_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes16[j], 4), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot4_16 + j * C, q, a + 64);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot4 + j * C, dot4_16 + j * C);
        }
        add_group<C>(dot4, scale[4], isum);
        // weights 96 .. 111
        __m512i dot6[C * 4] = {};
        __m512i dot6_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes16[j], 6), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot6_16 + j * C, q, a + 96);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot6 + j * C, dot6_16 + j * C);
        }
        add_group<C>(dot6, scale[6], isum);
      }
      {
        // weights 16 .. 31
        __m512i dot1[C * 4] = {};
        __m512i dot1_16[C * 4];
        __m512i bytes32[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes32[j] = gather16(row(j) + 32, row(j + 4) + 32, row(j + 8) + 32, row(j + 12) + 32);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(bytes32[j], _mm512_set1_epi8(char(3)));
          raw_first<C>(dot1_16 + j * C, q, a + 16);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot1 + j * C, dot1_16 + j * C);
        }
        add_group<C>(dot1, scale[1], isum);
        // weights 48 .. 63
        __m512i dot3[C * 4] = {};
        __m512i dot3_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes32[j], 2), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot3_16 + j * C, q, a + 48);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot3 + j * C, dot3_16 + j * C);
        }
        add_group<C>(dot3, scale[3], isum);
        // weights 80 .. 95
        __m512i dot5[C * 4] = {};
        __m512i dot5_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes32[j], 4), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot5_16 + j * C, q, a + 80);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot5 + j * C, dot5_16 + j * C);
        }
        add_group<C>(dot5, scale[5], isum);
        // weights 112 .. 127
        __m512i dot7[C * 4] = {};
        __m512i dot7_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes32[j], 6), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot7_16 + j * C, q, a + 112);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot7 + j * C, dot7_16 + j * C);
        }
        add_group<C>(dot7, scale[7], isum);
      }
      {
        // weights 128 .. 143
        __m512i dot8[C * 4] = {};
        __m512i dot8_16[C * 4];
        __m512i bytes48[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes48[j] = gather16(row(j) + 48, row(j + 4) + 48, row(j + 8) + 48, row(j + 12) + 48);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(bytes48[j], _mm512_set1_epi8(char(3)));
          raw_first<C>(dot8_16 + j * C, q, a + 128);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot8 + j * C, dot8_16 + j * C);
        }
        add_group<C>(dot8, scale[8], isum);
        // weights 160 .. 175
        __m512i dot10[C * 4] = {};
        __m512i dot10_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes48[j], 2), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot10_16 + j * C, q, a + 160);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot10 + j * C, dot10_16 + j * C);
        }
        add_group<C>(dot10, scale[10], isum);
        // weights 192 .. 207
        __m512i dot12[C * 4] = {};
        __m512i dot12_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes48[j], 4), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot12_16 + j * C, q, a + 192);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot12 + j * C, dot12_16 + j * C);
        }
        add_group<C>(dot12, scale[12], isum);
        // weights 224 .. 239
        __m512i dot14[C * 4] = {};
        __m512i dot14_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes48[j], 6), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot14_16 + j * C, q, a + 224);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot14 + j * C, dot14_16 + j * C);
        }
        add_group<C>(dot14, scale[14], isum);
      }
      {
        // weights 144 .. 159
        __m512i dot9[C * 4] = {};
        __m512i dot9_16[C * 4];
        __m512i bytes64[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes64[j] = gather16(row(j) + 64, row(j + 4) + 64, row(j + 8) + 64, row(j + 12) + 64);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(bytes64[j], _mm512_set1_epi8(char(3)));
          raw_first<C>(dot9_16 + j * C, q, a + 144);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot9 + j * C, dot9_16 + j * C);
        }
        add_group<C>(dot9, scale[9], isum);
        // weights 176 .. 191
        __m512i dot11[C * 4] = {};
        __m512i dot11_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes64[j], 2), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot11_16 + j * C, q, a + 176);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot11 + j * C, dot11_16 + j * C);
        }
        add_group<C>(dot11, scale[11], isum);
        // weights 208 .. 223
        __m512i dot13[C * 4] = {};
        __m512i dot13_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes64[j], 4), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot13_16 + j * C, q, a + 208);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot13 + j * C, dot13_16 + j * C);
        }
        add_group<C>(dot13, scale[13], isum);
        // weights 240 .. 255
        __m512i dot15[C * 4] = {};
        __m512i dot15_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = _mm512_and_si512(_mm512_srli_epi16(bytes64[j], 6), _mm512_set1_epi8(char(3)));
          raw_first<C>(dot15_16 + j * C, q, a + 240);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          raw_last<C>(dot15 + j * C, dot15_16 + j * C);
        }
        add_group<C>(dot15, scale[15], isum);
      }
      const __m512 scale_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
      const __m512 minimum_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(dmin_bits[0]));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512 dx = _mm512_set1_ps(qc_f32(a + c * act::bytes + act::scale));
        sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
        sum[c] = _mm512_fnmadd_ps(_mm512_cvtepi32_ps(msum[c]), _mm512_mul_ps(minimum_factor, dx), sum[c]);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) {
      qc_lanes_out<16> out(y + c * y_stride, rows_there);
      _mm512_storeu_ps(out.to, sum[c]);
      out.flush();
    }
  }

  template <int C> static QC_TILE void packed_first(__m512i *sum_16, __m512i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum_16[c] = _mm512_maddubs_epi16(q, _mm512_set1_epi32(qc_i32(a + c * act::bytes)));
    }
  }

  template <int C> static QC_TILE void packed_next(__m512i *sum_16, __m512i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum_16[c] = _mm512_add_epi16(sum_16[c], _mm512_maddubs_epi16(q, _mm512_set1_epi32(qc_i32(a + c * act::bytes))));
    }
  }

  template <int C> static QC_TILE void packed_last(__m512i *sum, const __m512i *sum_16) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm512_add_epi32(sum[c], _mm512_madd_epi16(sum_16[c], _mm512_set1_epi16(1)));
    }
  }

  template <int C>
  static QC_TILE void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                             size_t act_step, float *y, size_t y_stride) {
    __m512 sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_prefetch<C, true, panel::bytes>(from + 4096);
      __m512i isum[C] = {};
      __m512i msum[C] = {};
      for (size_t pair = 0; pair < 8; ++pair) {
        const __m512i minimum = _mm512_cvtepu8_epi16(load32(from + panel::minimums + pair * 32));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          const __m512i part0 = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::sums + pair * 4));
          msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(minimum, part0));
        }
      }
      for (size_t g = 0; g < 16; ++g) {
        __m512i dot[C] = {};
        __m512i dot_16[C];
        const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 64)));
        const __m512i q0 = _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(3)));
        packed_first<C>(dot_16, q0, a + g * 16);
        const __m512i q1 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 2), _mm512_set1_epi8(char(3)));
        packed_next<C>(dot_16, q1, a + g * 16 + 4);
        const __m512i q2 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(3)));
        packed_next<C>(dot_16, q2, a + g * 16 + 8);
        const __m512i q3 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 6), _mm512_set1_epi8(char(3)));
        packed_next<C>(dot_16, q3, a + g * 16 + 12);
        packed_last<C>(dot, dot_16);
        const __m512i scale = _mm512_cvtepu8_epi32(load16(from + panel::scales + g * 16));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
        }
      }
      const __m512 scale_factor = _mm512_cvtph_ps(load32(from));
      const __m512 minimum_factor = _mm512_cvtph_ps(load32(from + panel::dmin_factor));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512 dx = _mm512_set1_ps(qc_f32(a + c * act::bytes + act::scale));
        sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
        sum[c] = _mm512_fnmadd_ps(_mm512_cvtepi32_ps(msum[c]), _mm512_mul_ps(minimum_factor, dx), sum[c]);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) {
      qc_lanes_out<16> out(y + c * y_stride, rows_there);
      _mm512_storeu_ps(out.to, sum[c]);
      out.flush();
    }
  }

  static QC_TILE void pack_unit(const __m512i *q, uint8_t *to) {
    __m512i quad[4];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    const __m512i part3 = _mm512_and_si512(quad[0], _mm512_set1_epi8(char(3)));
    const __m512i part4 = _mm512_slli_epi16(quad[1], 2);
    const __m512i part2 = _mm512_ternarylogic_epi32(part3, part4, _mm512_set1_epi8(char(12)), 0xf8);
    const __m512i part5 = _mm512_slli_epi16(quad[2], 4);
    const __m512i part1 = _mm512_ternarylogic_epi32(part2, part5, _mm512_set1_epi8(char(48)), 0xf8);
    const __m512i part6 = _mm512_slli_epi16(quad[3], 6);
    const __m512i part0 = _mm512_ternarylogic_epi32(part1, part6, _mm512_set1_epi8(char(192)), 0xf8);
    _mm512_storeu_si512((void *)(to), part0);
  }

  template <bool Full>
  static QC_TILE void pack(const uint8_t *w, size_t row_stride, size_t rows_there, size_t blocks,
                           uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows_or_zeros<Full, bytes> row(w + b * bytes, row_stride, rows_there);
      __m512i d_bits[1];
      __m512i dmin_bits[1];
      __m512i scale[16];
      __m512i minimum[16];
      header(row, d_bits, dmin_bits, scale, minimum);
      _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
      _mm256_storeu_si256((__m256i *)(to + panel::dmin_factor), _mm512_cvtepi32_epi16(dmin_bits[0]));
      _mm_storeu_si128((__m128i *)(to + panel::scales), _mm512_cvtepi32_epi8(scale[0]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 16), _mm512_cvtepi32_epi8(scale[1]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 32), _mm512_cvtepi32_epi8(scale[2]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 48), _mm512_cvtepi32_epi8(scale[3]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 64), _mm512_cvtepi32_epi8(scale[4]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 80), _mm512_cvtepi32_epi8(scale[5]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 96), _mm512_cvtepi32_epi8(scale[6]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 112), _mm512_cvtepi32_epi8(scale[7]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 128), _mm512_cvtepi32_epi8(scale[8]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 144), _mm512_cvtepi32_epi8(scale[9]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 160), _mm512_cvtepi32_epi8(scale[10]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 176), _mm512_cvtepi32_epi8(scale[11]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 192), _mm512_cvtepi32_epi8(scale[12]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 208), _mm512_cvtepi32_epi8(scale[13]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 224), _mm512_cvtepi32_epi8(scale[14]));
      _mm_storeu_si128((__m128i *)(to + panel::scales + 240), _mm512_cvtepi32_epi8(scale[15]));
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
      const __m512i part9 = _mm512_slli_epi32(_mm512_and_si512(minimum[9], _mm512_set1_epi32(int32_t(255))), 8);
      const __m512i part8 = _mm512_or_si512(_mm512_and_si512(minimum[8], _mm512_set1_epi32(int32_t(255))), part9);
      _mm256_storeu_si256((__m256i *)(to + panel::minimums + 128), _mm512_cvtepi32_epi16(part8));
      const __m512i part11 = _mm512_slli_epi32(_mm512_and_si512(minimum[11], _mm512_set1_epi32(int32_t(255))), 8);
      const __m512i part10 = _mm512_or_si512(_mm512_and_si512(minimum[10], _mm512_set1_epi32(int32_t(255))), part11);
      _mm256_storeu_si256((__m256i *)(to + panel::minimums + 160), _mm512_cvtepi32_epi16(part10));
      const __m512i part13 = _mm512_slli_epi32(_mm512_and_si512(minimum[13], _mm512_set1_epi32(int32_t(255))), 8);
      const __m512i part12 = _mm512_or_si512(_mm512_and_si512(minimum[12], _mm512_set1_epi32(int32_t(255))), part13);
      _mm256_storeu_si256((__m256i *)(to + panel::minimums + 192), _mm512_cvtepi32_epi16(part12));
      const __m512i part15 = _mm512_slli_epi32(_mm512_and_si512(minimum[15], _mm512_set1_epi32(int32_t(255))), 8);
      const __m512i part14 = _mm512_or_si512(_mm512_and_si512(minimum[14], _mm512_set1_epi32(int32_t(255))), part15);
      _mm256_storeu_si256((__m256i *)(to + panel::minimums + 224), _mm512_cvtepi32_epi16(part14));
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 16, row(j + 4) + 16, row(j + 8) + 16, row(j + 12) + 16);
          q[j] = _mm512_and_si512(bytes0, _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 32, row(j + 4) + 32, row(j + 8) + 32, row(j + 12) + 32);
          q[j] = _mm512_and_si512(bytes0, _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 64);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 16, row(j + 4) + 16, row(j + 8) + 16, row(j + 12) + 16);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 2), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 128);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 32, row(j + 4) + 32, row(j + 8) + 32, row(j + 12) + 32);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 2), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 192);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 16, row(j + 4) + 16, row(j + 8) + 16, row(j + 12) + 16);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 4), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 256);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 32, row(j + 4) + 32, row(j + 8) + 32, row(j + 12) + 32);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 4), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 320);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 16, row(j + 4) + 16, row(j + 8) + 16, row(j + 12) + 16);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 6), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 384);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 32, row(j + 4) + 32, row(j + 8) + 32, row(j + 12) + 32);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 6), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 448);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 48, row(j + 4) + 48, row(j + 8) + 48, row(j + 12) + 48);
          q[j] = _mm512_and_si512(bytes0, _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 512);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 64, row(j + 4) + 64, row(j + 8) + 64, row(j + 12) + 64);
          q[j] = _mm512_and_si512(bytes0, _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 576);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 48, row(j + 4) + 48, row(j + 8) + 48, row(j + 12) + 48);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 2), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 640);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 64, row(j + 4) + 64, row(j + 8) + 64, row(j + 12) + 64);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 2), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 704);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 48, row(j + 4) + 48, row(j + 8) + 48, row(j + 12) + 48);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 4), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 768);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 64, row(j + 4) + 64, row(j + 8) + 64, row(j + 12) + 64);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 4), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 832);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 48, row(j + 4) + 48, row(j + 8) + 48, row(j + 12) + 48);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 6), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 896);
      }
      {
        __m512i q[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 64, row(j + 4) + 64, row(j + 8) + 64, row(j + 12) + 64);
          q[j] = _mm512_and_si512(_mm512_srli_epi16(bytes0, 6), _mm512_set1_epi8(char(3)));
        }
        pack_unit(q, to + panel::codes + 960);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_k__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_k__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q2_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q2_k__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q2_k__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q2_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q2_k__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                       size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q2_k__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1, 0.150000006f, 14);
}
