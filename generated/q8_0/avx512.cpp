// Kernels of q8_0 for avx512. Generated from formats/q8_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
#include "codec.h"
#include "tiles.h"
#include "fit/absmax.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 16;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits) {
    const __m512i head0_0 = gather16(row(0), row(4), row(8), row(12));
    const __m512i head0_1 = gather16(row(1), row(5), row(9), row(13));
    const __m512i head0_2 = gather16(row(2), row(6), row(10), row(14));
    const __m512i head0_3 = gather16(row(3), row(7), row(11), row(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    d_bits[0] = _mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)));
  }

  static QC_TILE void weights(__m512i q, const float *scale, float *const *to, size_t element) {
    const __m512 level0 = _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(q, 0)));
    _mm512_storeu_ps(to[0] + element, _mm512_mul_ps(_mm512_set1_ps(scale[0]), level0));
    const __m512 level1 = _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(q, 1)));
    _mm512_storeu_ps(to[1] + element, _mm512_mul_ps(_mm512_set1_ps(scale[1]), level1));
    const __m512 level2 = _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(q, 2)));
    _mm512_storeu_ps(to[2] + element, _mm512_mul_ps(_mm512_set1_ps(scale[2]), level2));
    const __m512 level3 = _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(q, 3)));
    _mm512_storeu_ps(to[3] + element, _mm512_mul_ps(_mm512_set1_ps(scale[3]), level3));
  }

  template <bool Full> static QC_TILE void dequantize(const uint8_t *w, size_t blocks, float *y) {
    qc_rows<Full> row(w, bytes, blocks);
    float scale[4][1];
    qc_blocks_out<Full, block> out(y, blocks);
    float *to[4];
    for (size_t i = 0; i < 4; ++i) {
      to[i] = out(i);
      factors(row(i), scale[i]);
    }
    const __m512i bytes2 = gather16(row(0) + 2, row(1) + 2, row(2) + 2, row(3) + 2);
    weights(bytes2, scale[0], to, 0);
    const __m512i bytes18 = gather16(row(0) + 18, row(1) + 18, row(2) + 18, row(3) + 18);
    weights(bytes18, scale[0], to, 16);
  }

  static QC_TILE int32_t greatest(const float *x) {
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 2; ++i) {
      const __m512i part1 = _mm512_castps_si512(_mm512_loadu_ps((const void *)(x + i * 16)));
      const __m512i part0 = _mm512_and_si512(part1, _mm512_set1_epi32(int32_t(2147483647)));
      top = _mm512_max_epi32(top, part0);
    }
    return _mm512_reduce_max_epi32(top);
  }

  static QC_TILE void round_block(const float *x, float inverse, uint8_t *to) {
    const __m512 scale = _mm512_set1_ps(inverse);
    __m512i total = _mm512_setzero_si512();
    for (size_t i = 0; i < 2; ++i) {
      const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps((const void *)(x + i * 16)), scale));
      _mm_storeu_si128((__m128i *)(to + i * 16), _mm512_cvtepi32_epi8(q));
      total = _mm512_add_epi32(total, q);
    }
    const int32_t sum = _mm512_reduce_add_epi32(total);
    qc_store_u32(to + act::corr, uint32_t(-128 * sum));
  }

  template <int C> static QC_TILE void raw_first(__m512i *sum_16, __m512i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512i part0 = _mm512_broadcast_i32x4(load16(a + c * act::bytes));
      sum_16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q), with_sign(part0, q));
    }
  }

  template <int C> static QC_TILE void raw_last(__m512i *sum, const __m512i *sum_16) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm512_add_epi32(sum[c], _mm512_madd_epi16(sum_16[c], _mm512_set1_epi16(1)));
    }
  }

  template <int C> static QC_TILE void add_group(const __m512i *dot, __m512i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
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
      qc_prefetch<C, Full, 544>(w + row_stride * rows + b * 544);
      __m512i d_bits[1];
      header(row, d_bits);
      __m512i isum[C];
      // weights 0 .. 31
      __m512i dot0[C * 4] = {};
      __m512i dot0_16[C * 4];
      for (size_t k = 0; k < 2; ++k) {
        __m512i bytes2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          bytes2[j] = gather16(row(j) + k * 16 + 2, row(j + 4) + k * 16 + 2, row(j + 8) + k * 16 + 2, row(j + 12) + k * 16 + 2);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q = bytes2[j];
          raw_first<C>(dot0_16 + j * C, q, a + k * 16);
          raw_last<C>(dot0 + j * C, dot0_16 + j * C);
        }
      }
      add_group<C>(dot0, isum);
      const __m512 scale_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512 dx = _mm512_set1_ps(qc_f32(a + c * act::bytes + act::scale));
        sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
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
      sum_16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q), with_sign(_mm512_set1_epi32(qc_i32(a + c * act::bytes)), q));
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
      __m512i isum[C];
      __m512i isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) {
        isum[c] = _mm512_setzero_si512();
      }
      QC_UNROLL for (int k = 0; k < 8; ++k) {
        const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + k * 64)));
        const __m512i q0 = plane0_0;
        packed_first<C>(isum_16, q0, a + k * 4);
        packed_last<C>(isum, isum_16);
      }
      const __m512 scale_factor = _mm512_cvtph_ps(load32(from));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512 dx = _mm512_set1_ps(qc_f32(a + c * act::bytes + act::scale));
        sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) {
      qc_lanes_out<16> out(y + c * y_stride, rows_there);
      _mm512_storeu_ps(out.to, sum[c]);
      out.flush();
    }
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
    QC_UNROLL for (int k = 0; k < 8; ++k) {
      _mm512_storeu_si512((void *)(to + k * 64), quad[k]);
    }
  }

  template <bool Full>
  static QC_TILE void pack(const uint8_t *w, size_t row_stride, size_t rows_there, size_t blocks,
                           uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows_or_zeros<Full, bytes> row(w + b * bytes, row_stride, rows_there);
      __m512i d_bits[1];
      header(row, d_bits);
      _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
      {
        __m512i q[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 2, row(j + 4) + 2, row(j + 8) + 2, row(j + 12) + 2);
          q[j] = bytes0;
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + 18, row(j + 4) + 18, row(j + 8) + 18, row(j + 12) + 18);
          q[j + 4] = bytes0;
        }
        pack_unit(q, to + panel::codes);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q8_0__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q8_0__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q8_0__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q8_0__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q8_0__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q8_0__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q8_0__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q8_0__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                       size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q8_0__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 127);
}
