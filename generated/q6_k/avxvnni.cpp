// Kernels of q6_k for avxvnni. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 8;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits, __m256i *scale) {
    const __m256i head192_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 192)), load16(row(4) + 192), 1);
    const __m256i head192_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(1) + 192)), load16(row(5) + 192), 1);
    const __m256i head192_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(2) + 192)), load16(row(6) + 192), 1);
    const __m256i head192_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(3) + 192)), load16(row(7) + 192), 1);
    const __m256i word192_0 = transpose<0>(head192_0, head192_1, head192_2, head192_3);
    const __m256i head194_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 194)), load16(row(4) + 194), 1);
    const __m256i head194_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(1) + 194)), load16(row(5) + 194), 1);
    const __m256i head194_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(2) + 194)), load16(row(6) + 194), 1);
    const __m256i head194_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(3) + 194)), load16(row(7) + 194), 1);
    const __m256i word194_0 = transpose<0>(head194_0, head194_1, head194_2, head194_3);
    const __m256i word194_1 = transpose<1>(head194_0, head194_1, head194_2, head194_3);
    const __m256i word194_2 = transpose<2>(head194_0, head194_1, head194_2, head194_3);
    const __m256i word194_3 = transpose<3>(head194_0, head194_1, head194_2, head194_3);
    d_bits[0] = _mm256_srli_epi32(word194_3, 16);
    scale[0] = _mm256_srai_epi32(_mm256_slli_epi32(word192_0, 24), 24);
    scale[1] = _mm256_srai_epi32(_mm256_slli_epi32(word192_0, 16), 24);
    scale[2] = _mm256_srai_epi32(_mm256_slli_epi32(word194_0, 24), 24);
    scale[3] = _mm256_srai_epi32(_mm256_slli_epi32(word194_0, 16), 24);
    scale[4] = _mm256_srai_epi32(_mm256_slli_epi32(word194_0, 8), 24);
    scale[5] = _mm256_srai_epi32(word194_0, 24);
    scale[6] = _mm256_srai_epi32(_mm256_slli_epi32(word194_1, 24), 24);
    scale[7] = _mm256_srai_epi32(_mm256_slli_epi32(word194_1, 16), 24);
    scale[8] = _mm256_srai_epi32(_mm256_slli_epi32(word194_1, 8), 24);
    scale[9] = _mm256_srai_epi32(word194_1, 24);
    scale[10] = _mm256_srai_epi32(_mm256_slli_epi32(word194_2, 24), 24);
    scale[11] = _mm256_srai_epi32(_mm256_slli_epi32(word194_2, 16), 24);
    scale[12] = _mm256_srai_epi32(_mm256_slli_epi32(word194_2, 8), 24);
    scale[13] = _mm256_srai_epi32(word194_2, 24);
    scale[14] = _mm256_srai_epi32(_mm256_slli_epi32(word194_3, 24), 24);
    scale[15] = _mm256_srai_epi32(_mm256_slli_epi32(word194_3, 16), 24);
  }

  template <int C> static QC_TILE void raw_step(__m256i *sum, __m256i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm256_dpbusd_avx_epi32(sum[c], q, _mm256_broadcastsi128_si256(load16(a + c * act::bytes)));
    }
  }

  template <int C>
  static QC_TILE void add_group(const __m256i *dot, const uint8_t *corr, __m256i scale, __m256i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256i part2 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      const __m256i part1 = _mm256_add_epi32(part2, _mm256_set1_epi32(qc_i32(corr + c * act::bytes)));
      const __m256i part0 = _mm256_mullo_epi32(scale, part1);
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
      qc_prefetch<C, Full, 1680>(w + row_stride * rows + b * 1680);
      __m256i d_bits[1];
      __m256i scale[16];
      header(row, d_bits, scale);
      __m256i isum[C] = {};
      __m256i bytes128[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes128[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 128)), load16(row(j + 4) + 128), 1);
      }
      __m256i bytes144[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes144[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 144)), load16(row(j + 4) + 144), 1);
      }
      __m256i bytes160[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes160[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 160)), load16(row(j + 4) + 160), 1);
      }
      __m256i bytes176[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes176[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 176)), load16(row(j + 4) + 176), 1);
      }
      {
        // weights 0 .. 15
        __m256i dot0[C * 4] = {};
        __m256i bytes0[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes0[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j))), load16(row(j + 4)), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part0 = _mm256_and_si256(_mm256_slli_epi16(bytes128[j], 4), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(_mm256_and_si256(bytes0[j], _mm256_set1_epi8(char(15))), part0);
          raw_step<C>(dot0 + j * C, q, a);
        }
        add_group<C>(dot0, a + act::corr, scale[0], isum);
        // weights 64 .. 79
        __m256i dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part1 = _mm256_and_si256(_mm256_srli_epi16(bytes0[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_or_si256(part1, _mm256_and_si256(bytes128[j], _mm256_set1_epi8(char(48))));
          raw_step<C>(dot4 + j * C, q, a + 64);
        }
        add_group<C>(dot4, a + act::corr + 16, scale[4], isum);
      }
      {
        // weights 16 .. 31
        __m256i dot1[C * 4] = {};
        __m256i bytes16[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes16[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 16)), load16(row(j + 4) + 16), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part2 = _mm256_and_si256(_mm256_slli_epi16(bytes144[j], 4), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(_mm256_and_si256(bytes16[j], _mm256_set1_epi8(char(15))), part2);
          raw_step<C>(dot1 + j * C, q, a + 16);
        }
        add_group<C>(dot1, a + act::corr + 4, scale[1], isum);
        // weights 80 .. 95
        __m256i dot5[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part3 = _mm256_and_si256(_mm256_srli_epi16(bytes16[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_or_si256(part3, _mm256_and_si256(bytes144[j], _mm256_set1_epi8(char(48))));
          raw_step<C>(dot5 + j * C, q, a + 80);
        }
        add_group<C>(dot5, a + act::corr + 20, scale[5], isum);
      }
      {
        // weights 32 .. 47
        __m256i dot2[C * 4] = {};
        __m256i bytes32[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes32[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 32)), load16(row(j + 4) + 32), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part4 = _mm256_and_si256(_mm256_slli_epi16(bytes128[j], 2), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(_mm256_and_si256(bytes32[j], _mm256_set1_epi8(char(15))), part4);
          raw_step<C>(dot2 + j * C, q, a + 32);
        }
        add_group<C>(dot2, a + act::corr + 8, scale[2], isum);
        // weights 96 .. 111
        __m256i dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part5 = _mm256_and_si256(_mm256_srli_epi16(bytes128[j], 2), _mm256_set1_epi8(char(48)));
          const __m256i part6 = _mm256_and_si256(_mm256_srli_epi16(bytes32[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_or_si256(part6, part5);
          raw_step<C>(dot6 + j * C, q, a + 96);
        }
        add_group<C>(dot6, a + act::corr + 24, scale[6], isum);
      }
      {
        // weights 48 .. 63
        __m256i dot3[C * 4] = {};
        __m256i bytes48[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes48[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 48)), load16(row(j + 4) + 48), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part7 = _mm256_and_si256(_mm256_slli_epi16(bytes144[j], 2), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(_mm256_and_si256(bytes48[j], _mm256_set1_epi8(char(15))), part7);
          raw_step<C>(dot3 + j * C, q, a + 48);
        }
        add_group<C>(dot3, a + act::corr + 12, scale[3], isum);
        // weights 112 .. 127
        __m256i dot7[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part8 = _mm256_and_si256(_mm256_srli_epi16(bytes144[j], 2), _mm256_set1_epi8(char(48)));
          const __m256i part9 = _mm256_and_si256(_mm256_srli_epi16(bytes48[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_or_si256(part9, part8);
          raw_step<C>(dot7 + j * C, q, a + 112);
        }
        add_group<C>(dot7, a + act::corr + 28, scale[7], isum);
      }
      {
        // weights 128 .. 143
        __m256i dot8[C * 4] = {};
        __m256i bytes64[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes64[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 64)), load16(row(j + 4) + 64), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part10 = _mm256_and_si256(_mm256_slli_epi16(bytes160[j], 4), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(_mm256_and_si256(bytes64[j], _mm256_set1_epi8(char(15))), part10);
          raw_step<C>(dot8 + j * C, q, a + 128);
        }
        add_group<C>(dot8, a + act::corr + 32, scale[8], isum);
        // weights 192 .. 207
        __m256i dot12[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part11 = _mm256_and_si256(_mm256_srli_epi16(bytes64[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_or_si256(part11, _mm256_and_si256(bytes160[j], _mm256_set1_epi8(char(48))));
          raw_step<C>(dot12 + j * C, q, a + 192);
        }
        add_group<C>(dot12, a + act::corr + 48, scale[12], isum);
      }
      {
        // weights 144 .. 159
        __m256i dot9[C * 4] = {};
        __m256i bytes80[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes80[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 80)), load16(row(j + 4) + 80), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part12 = _mm256_and_si256(_mm256_slli_epi16(bytes176[j], 4), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(_mm256_and_si256(bytes80[j], _mm256_set1_epi8(char(15))), part12);
          raw_step<C>(dot9 + j * C, q, a + 144);
        }
        add_group<C>(dot9, a + act::corr + 36, scale[9], isum);
        // weights 208 .. 223
        __m256i dot13[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part13 = _mm256_and_si256(_mm256_srli_epi16(bytes80[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_or_si256(part13, _mm256_and_si256(bytes176[j], _mm256_set1_epi8(char(48))));
          raw_step<C>(dot13 + j * C, q, a + 208);
        }
        add_group<C>(dot13, a + act::corr + 52, scale[13], isum);
      }
      {
        // weights 160 .. 175
        __m256i dot10[C * 4] = {};
        __m256i bytes96[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes96[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 96)), load16(row(j + 4) + 96), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part14 = _mm256_and_si256(_mm256_slli_epi16(bytes160[j], 2), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(_mm256_and_si256(bytes96[j], _mm256_set1_epi8(char(15))), part14);
          raw_step<C>(dot10 + j * C, q, a + 160);
        }
        add_group<C>(dot10, a + act::corr + 40, scale[10], isum);
        // weights 224 .. 239
        __m256i dot14[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part15 = _mm256_and_si256(_mm256_srli_epi16(bytes160[j], 2), _mm256_set1_epi8(char(48)));
          const __m256i part16 = _mm256_and_si256(_mm256_srli_epi16(bytes96[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i q = _mm256_or_si256(part16, part15);
          raw_step<C>(dot14 + j * C, q, a + 224);
        }
        add_group<C>(dot14, a + act::corr + 56, scale[14], isum);
      }
      {
        // weights 176 .. 191
        __m256i dot11[C * 4] = {};
        __m256i bytes112[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes112[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 112)), load16(row(j + 4) + 112), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part17 = _mm256_and_si256(_mm256_slli_epi16(bytes176[j], 2), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(_mm256_and_si256(bytes112[j], _mm256_set1_epi8(char(15))), part17);
          raw_step<C>(dot11 + j * C, q, a + 176);
        }
        add_group<C>(dot11, a + act::corr + 44, scale[11], isum);
        // weights 240 .. 255
        __m256i dot15[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i part18 = _mm256_and_si256(_mm256_srli_epi16(bytes112[j], 4), _mm256_set1_epi8(char(15)));
          const __m256i part19 = _mm256_and_si256(_mm256_srli_epi16(bytes176[j], 2), _mm256_set1_epi8(char(48)));
          const __m256i q = _mm256_or_si256(part18, part19);
          raw_step<C>(dot15 + j * C, q, a + 240);
        }
        add_group<C>(dot15, a + act::corr + 60, scale[15], isum);
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

  template <int C> static QC_TILE void packed_step(__m256i *sum, __m256i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm256_dpbusd_avx_epi32(sum[c], q, _mm256_set1_epi32(qc_i32(a + c * act::bytes)));
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
      for (size_t g = 0; g < 16; ++g) {
        __m256i dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot[c] = _mm256_set1_epi32(qc_i32(a + c * act::bytes + act::corr + g * 4));
        }
        const __m256i plane0_0 = keep(_mm256_loadu_si256((const __m256i *)(from + panel::codes + g * 96)));
        const __m256i plane1_0 = keep(_mm256_loadu_si256((const __m256i *)(from + panel::codes + g * 96 + 64)));
        const __m256i part0 = _mm256_and_si256(_mm256_slli_epi16(plane1_0, 4), _mm256_set1_epi8(char(48)));
        const __m256i q0 = _mm256_or_si256(_mm256_and_si256(plane0_0, _mm256_set1_epi8(char(15))), part0);
        packed_step<C>(dot, q0, a + g * 16);
        const __m256i part1 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 4), _mm256_set1_epi8(char(15)));
        const __m256i part2 = _mm256_and_si256(_mm256_slli_epi16(plane1_0, 2), _mm256_set1_epi8(char(48)));
        const __m256i q1 = _mm256_or_si256(part1, part2);
        packed_step<C>(dot, q1, a + g * 16 + 4);
        const __m256i plane0_1 = keep(_mm256_loadu_si256((const __m256i *)(from + panel::codes + g * 96 + 32)));
        const __m256i part3 = _mm256_and_si256(plane0_1, _mm256_set1_epi8(char(15)));
        const __m256i q2 = _mm256_or_si256(part3, _mm256_and_si256(plane1_0, _mm256_set1_epi8(char(48))));
        packed_step<C>(dot, q2, a + g * 16 + 8);
        const __m256i part4 = _mm256_and_si256(_mm256_srli_epi16(plane0_1, 4), _mm256_set1_epi8(char(15)));
        const __m256i part5 = _mm256_and_si256(_mm256_srli_epi16(plane1_0, 2), _mm256_set1_epi8(char(48)));
        const __m256i q3 = _mm256_or_si256(part4, part5);
        packed_step<C>(dot, q3, a + g * 16 + 12);
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
};

}  // namespace

extern "C" void qc_gemv_raw_q6_k__avxvnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                          const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q6_k__avxvnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                          const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q6_k__avxvnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                             size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q6_k__avxvnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                             size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
