// Kernels of iq3_xxs for scalar. Generated from formats/iq3_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {66, 74, 82, 90, 98, 106, 114, 124, 58, 50, 42, 34, 26, 18, 10, 0};

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits, v_lanes *scale) {
    v_bytes head0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head0[j] = v_gather16(row(j));
    const v_lanes word0_0 = v_as_lanes(v_transpose(head0[0], head0[1], head0[2], head0[3], 0));
    v_bytes head69[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head69[j] = v_gather16(row(j) + 69);
    const v_lanes word69_0 = v_as_lanes(v_transpose(head69[0], head69[1], head69[2], head69[3], 0));
    const v_lanes word69_1 = v_as_lanes(v_transpose(head69[0], head69[1], head69[2], head69[3], 1));
    const v_lanes word69_2 = v_as_lanes(v_transpose(head69[0], head69[1], head69[2], head69[3], 2));
    const v_lanes word69_3 = v_as_lanes(v_transpose(head69[0], head69[1], head69[2], head69[3], 3));
    v_bytes head82[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head82[j] = v_gather16(row(j) + 82);
    const v_lanes word82_0 = v_as_lanes(v_transpose(head82[0], head82[1], head82[2], head82[3], 0));
    const v_lanes word82_1 = v_as_lanes(v_transpose(head82[0], head82[1], head82[2], head82[3], 1));
    const v_lanes word82_2 = v_as_lanes(v_transpose(head82[0], head82[1], head82[2], head82[3], 2));
    const v_lanes word82_3 = v_as_lanes(v_transpose(head82[0], head82[1], head82[2], head82[3], 3));
    d_bits[0] = word0_0 & v_lanes_splat(65535);
    const v_lanes part0 = v_lanes_mul(v_lanes_srl(word69_0, 4) & v_lanes_splat(15), v_lanes_splat(2));
    scale[0] = v_lanes_sub(part0, v_lanes_splat(-1));
    const v_lanes part1 = v_lanes_mul(v_lanes_srl(word69_1, 4) & v_lanes_splat(15), v_lanes_splat(2));
    scale[1] = v_lanes_sub(part1, v_lanes_splat(-1));
    const v_lanes part2 = v_lanes_mul(v_lanes_srl(word69_2, 4) & v_lanes_splat(15), v_lanes_splat(2));
    scale[2] = v_lanes_sub(part2, v_lanes_splat(-1));
    const v_lanes part3 = v_lanes_mul(v_lanes_srl(word69_3, 4) & v_lanes_splat(15), v_lanes_splat(2));
    scale[3] = v_lanes_sub(part3, v_lanes_splat(-1));
    scale[4] = v_lanes_sub(v_lanes_mul(v_lanes_srl(word82_0, 28), v_lanes_splat(2)), v_lanes_splat(-1));
    scale[5] = v_lanes_sub(v_lanes_mul(v_lanes_srl(word82_1, 28), v_lanes_splat(2)), v_lanes_splat(-1));
    scale[6] = v_lanes_sub(v_lanes_mul(v_lanes_srl(word82_2, 28), v_lanes_splat(2)), v_lanes_splat(-1));
    scale[7] = v_lanes_sub(v_lanes_mul(v_lanes_srl(word82_3, 28), v_lanes_splat(2)), v_lanes_splat(-1));
  }

  static QC_TILE void weights(v_bytes q, const float *scale, float *const *to, size_t element) {
    const v_floats level0 = v_floats_of(v_lanes_sub(v_widen_u8(q, 0), v_lanes_splat(62)));
    v_floats_store(to[0] + element, v_floats_mul(v_floats_splat(scale[0]), level0));
    const v_floats level1 = v_floats_of(v_lanes_sub(v_widen_u8(q, 1), v_lanes_splat(62)));
    v_floats_store(to[0] + element + 4, v_floats_mul(v_floats_splat(scale[0]), level1));
    const v_floats level2 = v_floats_of(v_lanes_sub(v_widen_u8(q, 2), v_lanes_splat(62)));
    v_floats_store(to[0] + element + 8, v_floats_mul(v_floats_splat(scale[0]), level2));
    const v_floats level3 = v_floats_of(v_lanes_sub(v_widen_u8(q, 3), v_lanes_splat(62)));
    v_floats_store(to[0] + element + 12, v_floats_mul(v_floats_splat(scale[0]), level3));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 1> codes_at(row);
    float scale[1][8];
    factors(row(0), scale[0]);
    for (size_t k = 0; k < 8; ++k) {
      const v_bytes bytes0 = v_gather16(codes_at(0) + k * 32);
      weights(v_lookup(bytes0, pattern0), scale[0] + k, to, k * 32);
      const v_bytes bytes16 = v_gather16(codes_at(0) + k * 32 + 16);
      weights(v_lookup(bytes16, pattern0), scale[0] + k, to, k * 32 + 16);
    }
  }

  template <int C>
  static QC_TILE void add_group(const v_lanes *dot, const uint8_t *corr, v_lanes scale, v_lanes *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_lanes part2 = v_reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      const v_lanes part1 = v_lanes_add(part2, v_lanes_dup(corr + c * act::bytes));
      const v_lanes part0 = v_lanes_mul(scale, part1);
      isum[c] = v_lanes_add(isum[c], part0);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 62488064 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    v_floats sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = v_floats_load(y + c * y_stride);
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_unfolded<shape, 4> codes_at(row);
      v_lanes d_bits[1];
      v_lanes scale[8];
      header(row, d_bits, scale);
      v_lanes isum[C] = {};
      for (size_t k = 0; k < 8; ++k) {
        // weights k * 32 .. k * 32 + 31
        v_lanes dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes bytes0 = v_gather16(codes_at(j) + k * 32);
          const v_bytes q0 = v_lookup(bytes0, pattern0);
          signed_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
          const v_bytes bytes16 = v_gather16(codes_at(j) + k * 32 + 16);
          const v_bytes q16 = v_lookup(bytes16, pattern0);
          signed_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 32 + 16);
        }
        add_group<C>(dot0, a + act::corr + k * 4, scale[k], isum);
      }
      const v_floats factor = v_floats_mul(v_half_bits(d_bits[0]), v_floats_splat(0.25f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) v_floats_store(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 62488064 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    v_floats sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      v_lanes isum[C] = {};
      for (size_t g = 0; g < 8; ++g) {
        v_lanes dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(a + c * act::bytes + act::corr + g * 4);
        QC_UNROLL for (int k = 0; k < 4; ++k) {
          const v_bytes plane0_0 = v_load(from + panel::codes + g * 64 + k * 16);
          const v_bytes q0 = v_lookup(plane0_0 & v_splat_byte(15), pattern0);
          signed_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
          const v_bytes q4 = v_lookup(v_srl(plane0_0, 4) & v_splat_byte(15), pattern0);
          signed_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
        }
        const v_lanes scale = v_load_u8(from + panel::scales + g * 4);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
      }
      const v_floats factor = v_floats_mul(v_load_half(from), v_floats_splat(0.25f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const v_bytes *q, uint8_t *to) {
    v_bytes quad[8];
    quad[0] = v_transpose(q[0], q[1], q[2], q[3], 0);
    quad[1] = v_transpose(q[0], q[1], q[2], q[3], 1);
    quad[2] = v_transpose(q[0], q[1], q[2], q[3], 2);
    quad[3] = v_transpose(q[0], q[1], q[2], q[3], 3);
    quad[4] = v_transpose(q[4], q[5], q[6], q[7], 0);
    quad[5] = v_transpose(q[4], q[5], q[6], q[7], 1);
    quad[6] = v_transpose(q[4], q[5], q[6], q[7], 2);
    quad[7] = v_transpose(q[4], q[5], q[6], q[7], 3);
    v_store(to, (quad[0] & v_splat_byte(15)) | (v_sll(quad[1], 4) & v_splat_byte(240)));
    v_store(to + 16, (quad[2] & v_splat_byte(15)) | (v_sll(quad[3], 4) & v_splat_byte(240)));
    v_store(to + 32, (quad[4] & v_splat_byte(15)) | (v_sll(quad[5], 4) & v_splat_byte(240)));
    v_store(to + 48, (quad[6] & v_splat_byte(15)) | (v_sll(quad[7], 4) & v_splat_byte(240)));
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      qc_unfolded<shape, 4> codes_at(row);
      v_lanes d_bits[1];
      v_lanes scale[8];
      header(row, d_bits, scale);
      v_store_low16(to, d_bits[0]);
      for (size_t k = 0; k < 8; ++k)
        v_store_low8(to + panel::scales + k * 4, scale[k]);
      for (size_t k = 0; k < 8; ++k) {
        v_bytes q0[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes bytes0 = v_gather16(codes_at(j) + k * 32);
          q0[j] = bytes0;
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes bytes0 = v_gather16(codes_at(j) + k * 32 + 16);
          q0[j + 4] = bytes0;
        }
        pack_unit(q0, to + panel::codes + k * 64);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq3_xxs__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq3_xxs__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq3_xxs__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                            const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_iq3_xxs__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                            const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_iq3_xxs__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                               size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_iq3_xxs__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                               size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_iq3_xxs__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                        uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_iq3_xxs__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                          size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_iq3_xxs__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
