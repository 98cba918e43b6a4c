// Kernels of tq1_0 for avx512vnni. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 16;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits) {
    const __m512i head38_0 = gather16(row(0) + 38, row(4) + 38, row(8) + 38, row(12) + 38);
    const __m512i head38_1 = gather16(row(1) + 38, row(5) + 38, row(9) + 38, row(13) + 38);
    const __m512i head38_2 = gather16(row(2) + 38, row(6) + 38, row(10) + 38, row(14) + 38);
    const __m512i head38_3 = gather16(row(3) + 38, row(7) + 38, row(11) + 38, row(15) + 38);
    const __m512i word38_3 = transpose<3>(head38_0, head38_1, head38_2, head38_3);
    d_bits[0] = _mm512_srli_epi32(word38_3, 16);
  }

  template <int C> static QC_TILE void raw_step(__m512i *sum, __m512i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm512_dpbusd_epi32(sum[c], q, _mm512_broadcast_i32x4(load16(a + c * act::bytes)));
    }
  }

  template <int C> static QC_TILE void add_group(const __m512i *dot, const uint8_t *corr, __m512i *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512i part0 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      isum[c] = _mm512_add_epi32(part0, _mm512_set1_epi32(qc_i32(corr + c * act::bytes)));
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
      qc_prefetch<C, Full, 864>(w + row_stride * rows + b * 864);
      qc_unfolded<shape, 16, Full> codes_at(row, rows_there);
      __m512i d_bits[1];
      header(row, d_bits);
      __m512i isum[C];
      // weights 0 .. 255
      __m512i dot0[C * 4] = {};
      __m512i bytes0[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes0[j] = gather16(codes_at(j), codes_at(j + 4), codes_at(j + 8), codes_at(j + 12));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes0[j];
        raw_step<C>(dot0 + j * C, q, a);
      }
      __m512i bytes16[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes16[j] = gather16(codes_at(j) + 16, codes_at(j + 4) + 16, codes_at(j + 8) + 16, codes_at(j + 12) + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes16[j];
        raw_step<C>(dot0 + j * C, q, a + 16);
      }
      __m512i bytes32[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes32[j] = gather16(codes_at(j) + 32, codes_at(j + 4) + 32, codes_at(j + 8) + 32, codes_at(j + 12) + 32);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes32[j];
        raw_step<C>(dot0 + j * C, q, a + 32);
      }
      __m512i bytes48[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes48[j] = gather16(codes_at(j) + 48, codes_at(j + 4) + 48, codes_at(j + 8) + 48, codes_at(j + 12) + 48);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes48[j];
        raw_step<C>(dot0 + j * C, q, a + 48);
      }
      __m512i bytes64[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes64[j] = gather16(codes_at(j) + 64, codes_at(j + 4) + 64, codes_at(j + 8) + 64, codes_at(j + 12) + 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes64[j];
        raw_step<C>(dot0 + j * C, q, a + 64);
      }
      __m512i bytes80[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes80[j] = gather16(codes_at(j) + 80, codes_at(j + 4) + 80, codes_at(j + 8) + 80, codes_at(j + 12) + 80);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes80[j];
        raw_step<C>(dot0 + j * C, q, a + 80);
      }
      __m512i bytes96[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes96[j] = gather16(codes_at(j) + 96, codes_at(j + 4) + 96, codes_at(j + 8) + 96, codes_at(j + 12) + 96);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes96[j];
        raw_step<C>(dot0 + j * C, q, a + 96);
      }
      __m512i bytes112[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes112[j] = gather16(codes_at(j) + 112, codes_at(j + 4) + 112, codes_at(j + 8) + 112, codes_at(j + 12) + 112);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes112[j];
        raw_step<C>(dot0 + j * C, q, a + 112);
      }
      __m512i bytes128[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes128[j] = gather16(codes_at(j) + 128, codes_at(j + 4) + 128, codes_at(j + 8) + 128, codes_at(j + 12) + 128);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes128[j];
        raw_step<C>(dot0 + j * C, q, a + 128);
      }
      __m512i bytes144[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes144[j] = gather16(codes_at(j) + 144, codes_at(j + 4) + 144, codes_at(j + 8) + 144, codes_at(j + 12) + 144);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes144[j];
        raw_step<C>(dot0 + j * C, q, a + 144);
      }
      __m512i bytes160[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes160[j] = gather16(codes_at(j) + 160, codes_at(j + 4) + 160, codes_at(j + 8) + 160, codes_at(j + 12) + 160);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes160[j];
        raw_step<C>(dot0 + j * C, q, a + 160);
      }
      __m512i bytes176[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes176[j] = gather16(codes_at(j) + 176, codes_at(j + 4) + 176, codes_at(j + 8) + 176, codes_at(j + 12) + 176);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes176[j];
        raw_step<C>(dot0 + j * C, q, a + 176);
      }
      __m512i bytes192[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes192[j] = gather16(codes_at(j) + 192, codes_at(j + 4) + 192, codes_at(j + 8) + 192, codes_at(j + 12) + 192);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes192[j];
        raw_step<C>(dot0 + j * C, q, a + 192);
      }
      __m512i bytes208[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes208[j] = gather16(codes_at(j) + 208, codes_at(j + 4) + 208, codes_at(j + 8) + 208, codes_at(j + 12) + 208);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes208[j];
        raw_step<C>(dot0 + j * C, q, a + 208);
      }
      __m512i bytes224[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes224[j] = gather16(codes_at(j) + 224, codes_at(j + 4) + 224, codes_at(j + 8) + 224, codes_at(j + 12) + 224);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes224[j];
        raw_step<C>(dot0 + j * C, q, a + 224);
      }
      __m512i bytes240[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        bytes240[j] = gather16(codes_at(j) + 240, codes_at(j + 4) + 240, codes_at(j + 8) + 240, codes_at(j + 12) + 240);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q = bytes240[j];
        raw_step<C>(dot0 + j * C, q, a + 240);
      }
      add_group<C>(dot0, a + act::corr, isum);
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

  template <int C> static QC_TILE void packed_step(__m512i *sum, __m512i q, const uint8_t *a) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = _mm512_dpbusd_epi32(sum[c], q, _mm512_set1_epi32(qc_i32(a + c * act::bytes)));
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
      QC_UNROLL for (int c = 0; c < C; ++c) {
        isum[c] = _mm512_set1_epi32(qc_i32(a + c * act::bytes + act::corr));
      }
      for (size_t u = 0; u < 8; ++u) {
        const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 128)));
        const __m512i q0 = _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(3)));
        packed_step<C>(isum, q0, a + u * 32);
        const __m512i q1 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 2), _mm512_set1_epi8(char(3)));
        packed_step<C>(isum, q1, a + u * 32 + 4);
        const __m512i q2 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(3)));
        packed_step<C>(isum, q2, a + u * 32 + 8);
        const __m512i q3 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 6), _mm512_set1_epi8(char(3)));
        packed_step<C>(isum, q3, a + u * 32 + 12);
        const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 128 + 64)));
        const __m512i q4 = _mm512_and_si512(plane0_1, _mm512_set1_epi8(char(3)));
        packed_step<C>(isum, q4, a + u * 32 + 16);
        const __m512i q5 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 2), _mm512_set1_epi8(char(3)));
        packed_step<C>(isum, q5, a + u * 32 + 20);
        const __m512i q6 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(3)));
        packed_step<C>(isum, q6, a + u * 32 + 24);
        const __m512i q7 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 6), _mm512_set1_epi8(char(3)));
        packed_step<C>(isum, q7, a + u * 32 + 28);
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
};

}  // namespace

extern "C" void qc_gemv_raw_tq1_0__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                              const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_tq1_0__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                              const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_tq1_0__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                 size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_tq1_0__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                 size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
