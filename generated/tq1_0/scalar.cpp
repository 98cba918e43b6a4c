// Kernels of tq1_0 for scalar. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13};
alignas(16) const uint8_t pattern1[16] = {1, 1, 1, 1, 3, 3, 3, 3, 9, 9, 9, 9, 27, 27, 27, 27};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = true;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits) {
    v_lanes word38[4];
    qc_words(row, 38, word38);
    d_bits[0] = v_lanes_srl(word38[3], 16);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(1);
    const v_bytes bytes0 = v_gather16(row(0));
    qc_weights_u8_offset(v_mul_high(bytes0, 3), offset, scale[0], to, 0);
    const v_bytes bytes16 = v_gather16(row(0) + 16);
    qc_weights_u8_offset(v_mul_high(bytes16, 3), offset, scale[0], to, 16);
    qc_weights_u8_offset(v_mul_high(bytes0 * v_splat_byte(3), 3), offset, scale[0], to, 32);
    qc_weights_u8_offset(v_mul_high(bytes16 * v_splat_byte(3), 3), offset, scale[0], to, 48);
    qc_weights_u8_offset(v_mul_high(bytes0 * v_splat_byte(9), 3), offset, scale[0], to, 64);
    qc_weights_u8_offset(v_mul_high(bytes16 * v_splat_byte(9), 3), offset, scale[0], to, 80);
    qc_weights_u8_offset(v_mul_high(bytes0 * v_splat_byte(27), 3), offset, scale[0], to, 96);
    qc_weights_u8_offset(v_mul_high(bytes16 * v_splat_byte(27), 3), offset, scale[0], to, 112);
    qc_weights_u8_offset(v_mul_high(bytes0 * v_splat_byte(81), 3), offset, scale[0], to, 128);
    qc_weights_u8_offset(v_mul_high(bytes16 * v_splat_byte(81), 3), offset, scale[0], to, 144);
    const v_bytes bytes32 = v_gather16(row(0) + 32);
    qc_weights_u8_offset(v_mul_high(bytes32, 3), offset, scale[0], to, 160);
    qc_weights_u8_offset(v_mul_high(bytes32 * v_splat_byte(3), 3), offset, scale[0], to, 176);
    qc_weights_u8_offset(v_mul_high(bytes32 * v_splat_byte(9), 3), offset, scale[0], to, 192);
    qc_weights_u8_offset(v_mul_high(bytes32 * v_splat_byte(27), 3), offset, scale[0], to, 208);
    qc_weights_u8_offset(v_mul_high(bytes32 * v_splat_byte(81), 3), offset, scale[0], to, 224);
    const v_bytes bytes38 = v_gather16(row(0) + 38);
    qc_weights_u8_offset(v_mul_high(v_shuffle(bytes38, pattern0) * v_pattern(pattern1), 3), offset, scale[0], to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_lanes isum[C];
    // weights 0 .. 255
    v_lanes dot0[C * 4] = {};
    v_bytes bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = v_gather16(row(j));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q0 = v_mul_high(bytes0[j], 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q0, a);
    }
    v_bytes bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = v_gather16(row(j) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q16 = v_mul_high(bytes16[j], 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q32 = v_mul_high(bytes0[j] * v_splat_byte(3), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q48 = v_mul_high(bytes16[j] * v_splat_byte(3), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q64 = v_mul_high(bytes0[j] * v_splat_byte(9), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q80 = v_mul_high(bytes16[j] * v_splat_byte(9), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q96 = v_mul_high(bytes0[j] * v_splat_byte(27), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q112 = v_mul_high(bytes16[j] * v_splat_byte(27), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q128 = v_mul_high(bytes0[j] * v_splat_byte(81), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q128, a + 128);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q144 = v_mul_high(bytes16[j] * v_splat_byte(81), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q144, a + 144);
    }
    v_bytes bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = v_gather16(row(j) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q160 = v_mul_high(bytes32[j], 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q176 = v_mul_high(bytes32[j] * v_splat_byte(3), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q192 = v_mul_high(bytes32[j] * v_splat_byte(9), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q208 = v_mul_high(bytes32[j] * v_splat_byte(27), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q224 = v_mul_high(bytes32[j] * v_splat_byte(81), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes bytes38 = v_gather16(row(j) + 38);
      const v_bytes q240 = v_mul_high(v_shuffle(bytes38, pattern0) * v_pattern(pattern1), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q240, a + 240);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts);
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const v_bytes plane0_0 = v_load(from + panel::codes + u * 32 + k * 16);
        const v_bytes q0 = plane0_0 & v_splat_byte(3);
        signed_step4<C, act::bytes>(isum, q0, a + u * 32 + k * 16);
        const v_bytes q4 = v_srl(plane0_0, 2) & v_splat_byte(3);
        signed_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const v_bytes q8 = v_srl(plane0_0, 4) & v_splat_byte(3);
        signed_step4<C, act::bytes>(isum, q8, a + u * 32 + k * 16 + 8);
        const v_bytes q12 = v_srl(plane0_0, 6) & v_splat_byte(3);
        signed_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      v_lanes d_bits[1];
      header(row, d_bits);
      v_store_low16(to, d_bits[0]);
      v_bytes q0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = v_mul_high(v_gather16(row(j)), 3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = v_mul_high(v_gather16(row(j) + 16), 3);
      qc_pack_32_of_2_bits(q0, to + panel::codes);
      v_bytes q1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j] = v_mul_high(v_gather16(row(j)) * v_splat_byte(3), 3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j + 4] = v_mul_high(v_gather16(row(j) + 16) * v_splat_byte(3), 3);
      qc_pack_32_of_2_bits(q1, to + panel::codes + 32);
      v_bytes q2[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q2[j] = v_mul_high(v_gather16(row(j)) * v_splat_byte(9), 3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q2[j + 4] = v_mul_high(v_gather16(row(j) + 16) * v_splat_byte(9), 3);
      qc_pack_32_of_2_bits(q2, to + panel::codes + 64);
      v_bytes q3[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q3[j] = v_mul_high(v_gather16(row(j)) * v_splat_byte(27), 3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q3[j + 4] = v_mul_high(v_gather16(row(j) + 16) * v_splat_byte(27), 3);
      qc_pack_32_of_2_bits(q3, to + panel::codes + 96);
      v_bytes q4[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q4[j] = v_mul_high(v_gather16(row(j)) * v_splat_byte(81), 3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q4[j + 4] = v_mul_high(v_gather16(row(j) + 16) * v_splat_byte(81), 3);
      qc_pack_32_of_2_bits(q4, to + panel::codes + 128);
      v_bytes q5[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q5[j] = v_mul_high(v_gather16(row(j) + 32), 3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q5[j + 4] = v_mul_high(v_gather16(row(j) + 32) * v_splat_byte(3), 3);
      qc_pack_32_of_2_bits(q5, to + panel::codes + 160);
      v_bytes q6[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q6[j] = v_mul_high(v_gather16(row(j) + 32) * v_splat_byte(9), 3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q6[j + 4] = v_mul_high(v_gather16(row(j) + 32) * v_splat_byte(27), 3);
      qc_pack_32_of_2_bits(q6, to + panel::codes + 192);
      v_bytes q7[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q7[j] = v_mul_high(v_gather16(row(j) + 32) * v_splat_byte(81), 3);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q7[j + 4] = v_mul_high(v_shuffle(v_gather16(row(j) + 38), pattern0) * v_pattern(pattern1), 3);
      }
      qc_pack_32_of_2_bits(q7, to + panel::codes + 224);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq1_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq1_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq1_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                          const uint8_t *act, const uint8_t *starts, size_t cols, float *y,
                                          size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, starts, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_tq1_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                          const uint8_t *act, const uint8_t *starts, size_t cols, float *y,
                                          size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, starts, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_tq1_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                             const uint8_t *starts, size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, starts, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_tq1_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                             const uint8_t *starts, size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, starts, cols, y, y_stride);
}

extern "C" void qc_pack_tq1_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_tq1_0__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                        size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_tq1_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
