// Kernels of q4_0 for rvv256. Generated from formats/q4_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/signed_absmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 8;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, rvv_lanes *d_bits) {
    rvv_bytes head0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head0[j] = gather16(row(j), row(j + 4));
    const rvv_lanes word0_0 = as_lanes(transpose<0>(head0[0], head0[1], head0[2], head0[3]));
    d_bits[0] = and32(word0_0, __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
  }

  static QC_TILE void weights(rvv_bytes q, const float *scale, float *const *to, size_t element) {
    const rvv_lanes part0 = __riscv_vsub_vv_i32m1(widen_u8<0>(q), __riscv_vmv_v_x_i32m1(int32_t(8), 8), 8);
    const rvv_floats level0 = __riscv_vfcvt_f_x_v_f32m1(part0, 8);
    __riscv_vse32_v_f32m1(to[0] + element, __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level0, 8), 8);
    const rvv_lanes part1 = __riscv_vsub_vv_i32m1(widen_u8<1>(q), __riscv_vmv_v_x_i32m1(int32_t(8), 8), 8);
    const rvv_floats level1 = __riscv_vfcvt_f_x_v_f32m1(part1, 8);
    const rvv_floats part2 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level1, 8);
    __riscv_vse32_v_f32m1(to[0] + element + 8, part2, 8);
    const rvv_lanes part3 = __riscv_vsub_vv_i32m1(widen_u8<2>(q), __riscv_vmv_v_x_i32m1(int32_t(8), 8), 8);
    const rvv_floats level2 = __riscv_vfcvt_f_x_v_f32m1(part3, 8);
    __riscv_vse32_v_f32m1(to[1] + element, __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[1], 8), level2, 8), 8);
    const rvv_lanes part4 = __riscv_vsub_vv_i32m1(widen_u8<3>(q), __riscv_vmv_v_x_i32m1(int32_t(8), 8), 8);
    const rvv_floats level3 = __riscv_vfcvt_f_x_v_f32m1(part4, 8);
    const rvv_floats part5 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[1], 8), level3, 8);
    __riscv_vse32_v_f32m1(to[1] + element + 8, part5, 8);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_bytes bytes2 = gather16(row(0) + 2, row(1) + 2);
    weights(and8(bytes2, splat8(15)), scale[0], to, 0);
    weights(and8(srl<4>(bytes2), splat8(15)), scale[0], to, 16);
  }

  template <int C> static QC_TILE void add_group(const rvv_lanes *dot, const uint8_t *corr, rvv_lanes *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const rvv_lanes part0 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      isum[c] = __riscv_vadd_vv_i32m1(part0, dup4(corr + c * act::bytes), 8);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 32512 fit 32 bits.
  /// Sums of 17 products fit 16 bits: 17 * 15 * 127 = 32385 <= 32767.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    rvv_floats sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      sum[c] = as_floats(as_lanes(__riscv_vle8_v_u8m1((const uint8_t *)(y + c * y_stride), 32)));
    }
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      rvv_lanes d_bits[1];
      header(row, d_bits);
      rvv_lanes isum[C];
      // weights 0 .. 31
      rvv_lanes dot0[C * 4] = {};
      rvv_sums dot0_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes2 = gather16(row(j) + 2, row(j + 4) + 2);
        const rvv_bytes q0 = and8(bytes2, splat8(15));
        products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
        const rvv_bytes q16 = and8(srl<4>(bytes2), splat8(15));
        products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
        products_last<C>(dot0 + j * C, dot0_16 + j * C);
      }
      add_group<C>(dot0, a + act::corr, isum);
      const rvv_floats factor = half_bits(d_bits[0]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) __riscv_vse32_v_f32m1(y + c * y_stride, sum[c], 8);
  }

  /// C columns of the rows of a panel. |isum| <= 32512 fit 32 bits.
  /// Sums of 17 products fit 16 bits: 17 * 15 * 127 = 32385 <= 32767.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    rvv_floats sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      rvv_lanes isum[C];
      rvv_sums isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(a + c * act::bytes + act::corr);
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + panel::codes, 32);
      const rvv_bytes q0 = and8(plane0_0, splat8(15));
      products_first4<C, act::bytes>(isum_16, q0, a);
      const rvv_bytes q4 = and8(srl<4>(plane0_0), splat8(15));
      products_next4<C, act::bytes>(isum_16, q4, a + 4);
      QC_UNROLL for (int k = 0; k < 3; ++k) {
        const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + panel::codes + k * 32 + 32, 32);
        const rvv_bytes q8 = and8(plane0_1, splat8(15));
        products_next4<C, act::bytes>(isum_16, q8, a + k * 8 + 8);
        const rvv_bytes q12 = and8(srl<4>(plane0_1), splat8(15));
        products_next4<C, act::bytes>(isum_16, q12, a + k * 8 + 12);
      }
      products_last<C>(isum, isum_16);
      const rvv_floats factor = half_bits(load_u16(from));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const rvv_bytes *q, uint8_t *to) {
    rvv_bytes quad[8];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    quad[4] = transpose<0>(q[4], q[5], q[6], q[7]);
    quad[5] = transpose<1>(q[4], q[5], q[6], q[7]);
    quad[6] = transpose<2>(q[4], q[5], q[6], q[7]);
    quad[7] = transpose<3>(q[4], q[5], q[6], q[7]);
    __riscv_vse8_v_u8m1(to, or8(and8(quad[0], splat8(15)), and8(sll<4>(quad[1]), splat8(240))), 32);
    __riscv_vse8_v_u8m1(to + 32, or8(and8(quad[2], splat8(15)), and8(sll<4>(quad[3]), splat8(240))), 32);
    __riscv_vse8_v_u8m1(to + 64, or8(and8(quad[4], splat8(15)), and8(sll<4>(quad[5]), splat8(240))), 32);
    __riscv_vse8_v_u8m1(to + 96, or8(and8(quad[6], splat8(15)), and8(sll<4>(quad[7]), splat8(240))), 32);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      rvv_lanes d_bits[1];
      header(row, d_bits);
      store_low16(to, d_bits[0]);
      rvv_bytes q0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + 2, row(j + 4) + 2);
        q0[j] = and8(bytes0, splat8(15));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + 2, row(j + 4) + 2);
        q0[j + 4] = and8(srl<4>(bytes0), splat8(15));
      }
      pack_unit(q0, to + panel::codes);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q4_0__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q4_0__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q4_0__rvv256(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q4_0__rvv256(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                         const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q4_0__rvv256(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q4_0__rvv256(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                            size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q4_0__rvv256(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q4_0__rvv256(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                       size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q4_0__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_signed_absmax<shape>(x, importance, blocks, w);
}
