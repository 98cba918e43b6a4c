// Kernels of q8_0 for avx2. Generated from formats/q8_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
#include "codec.h"
#include "tiles.h"
#include "fit/absmax.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 8;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    const __m256i head0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0))), load16(row(4)), 1);
    const __m256i head0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(1))), load16(row(5)), 1);
    const __m256i head0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(2))), load16(row(6)), 1);
    const __m256i head0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(3))), load16(row(7)), 1);
    const __m256i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    d_bits[0] = _mm256_and_si256(word0_0, _mm256_set1_epi32(int32_t(65535)));
  }

  static QC_TILE void weights(__m256i q, const float *scale, float *const *to, size_t element) {
    const __m256 level0 = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(quarter<0>(q)));
    _mm256_storeu_ps(to[0] + element, _mm256_mul_ps(_mm256_set1_ps(scale[0]), level0));
    const __m256 level1 = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(quarter<1>(q)));
    _mm256_storeu_ps(to[0] + element + 8, _mm256_mul_ps(_mm256_set1_ps(scale[0]), level1));
    const __m256 level2 = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(quarter<2>(q)));
    _mm256_storeu_ps(to[1] + element, _mm256_mul_ps(_mm256_set1_ps(scale[1]), level2));
    const __m256 level3 = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(quarter<3>(q)));
    _mm256_storeu_ps(to[1] + element + 8, _mm256_mul_ps(_mm256_set1_ps(scale[1]), level3));
  }

  template <bool Full> static QC_TILE void dequantize(const uint8_t *w, size_t blocks, float *y) {
    qc_rows<Full> row(w, bytes, blocks);
    float scale[2][1];
    qc_blocks_out<Full, block> out(y, blocks);
    float *to[2];
    for (size_t i = 0; i < 2; ++i) {
      to[i] = out(i);
      factors(row(i), scale[i]);
    }
    const __m256i bytes2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 2)), load16(row(1) + 2), 1);
    weights(bytes2, scale[0], to, 0);
    const __m256i bytes18 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(0) + 18)), load16(row(1) + 18), 1);
    weights(bytes18, scale[0], to, 16);
  }

  static QC_TILE int32_t greatest(const float *x) {
    __m256i top = _mm256_setzero_si256();
    for (size_t i = 0; i < 4; ++i) {
      const __m256i part1 = _mm256_castps_si256(_mm256_loadu_ps((const float *)(x + i * 8)));
      const __m256i part0 = _mm256_and_si256(part1, _mm256_set1_epi32(int32_t(2147483647)));
      top = _mm256_max_epi32(top, part0);
    }
    return lanes_top(top);
  }

  static QC_TILE void round_block(const float *x, float inverse, uint8_t *to) {
    const __m256 scale = _mm256_set1_ps(inverse);
    __m256i total = _mm256_setzero_si256();
    for (size_t i = 0; i < 4; ++i) {
      const __m256i q = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps((const float *)(x + i * 8)), scale));
      _mm_storel_epi64((__m128i *)(to + i * 8), low8(q));
      total = _mm256_add_epi32(total, q);
    }
    const int32_t sum = lanes_sum(total);
    qc_store_u32(to + act::corr, uint32_t(-128 * sum));
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

  template <int C> static QC_TILE void add_group(const __m256i *dot, __m256i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
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
      qc_prefetch<C, Full, 272>(w + row_stride * rows + b * 272);
      __m256i d_bits[1];
      header(row, d_bits);
      __m256i isum[C];
      // weights 0 .. 31
      __m256i dot0[C * 4] = {};
      __m256i dot0_16[C * 4];
      for (size_t k = 0; k < 2; ++k) {
        __m256i bytes2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes2[j] = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + k * 16 + 2)), load16(row(j + 4) + k * 16 + 2), 1);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i q = bytes2[j];
          raw_first<C>(dot0_16 + j * C, q, a + k * 16);
          raw_last<C>(dot0 + j * C, dot0_16 + j * C);
        }
      }
      add_group<C>(dot0, isum);
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
      __m256i isum[C];
      __m256i isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) {
        isum[c] = _mm256_setzero_si256();
      }
      QC_UNROLL for (int k = 0; k < 8; ++k) {
        const __m256i plane0_0 = keep(_mm256_loadu_si256((const __m256i *)(from + panel::codes + k * 32)));
        const __m256i q0 = plane0_0;
        packed_first<C>(isum_16, q0, a + k * 4);
        packed_last<C>(isum, isum_16);
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
    QC_UNROLL for (int k = 0; k < 8; ++k) {
      _mm256_storeu_si256((__m256i *)(to + k * 32), quad[k]);
    }
  }

  template <bool Full>
  static QC_TILE void pack(const uint8_t *w, size_t row_stride, size_t rows_there, size_t blocks,
                           uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows_or_zeros<Full, bytes> row(w + b * bytes, row_stride, rows_there);
      __m256i d_bits[1];
      header(row, d_bits);
      _mm_storeu_si128((__m128i *)(to), low16(d_bits[0]));
      {
        __m256i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 2)), load16(row(j + 4) + 2), 1);
          q[j] = bytes0;
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(row(j) + 18)), load16(row(j + 4) + 18), 1);
          q[j + 4] = bytes0;
        }
        pack_unit(q, to + panel::codes);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q8_0__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q8_0__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q8_0__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                       const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q8_0__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                       const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q8_0__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                          size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q8_0__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                          size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q8_0__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q8_0__avx2(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q8_0__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 127);
}
