// Kernels of q4_1 for rvv256. Generated from formats/q4_1.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/minmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, rvv_lanes *d_bits, rvv_lanes *m_bits) {
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    m_bits[0] = lanes_srl<16>(word0[0]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    float minimum[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i], minimum[i]);
    const rvv_bytes bytes4 = gather16(row(0) + 4, row(1) + 4);
    qc_weights_u8_plus<1>(and8(bytes4, splat8(15)), scale[0], minimum[0], to, 0);
    qc_weights_u8_plus<1>(and8(srl<4>(bytes4), splat8(15)), scale[0], minimum[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 60960 fit 32 bits.
  /// Sums of 17 products fit 16 bits: 17 * 15 * 127 = 32385 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes m_bits[1];
    header(row, d_bits, m_bits);
    rvv_lanes isum[C];
    // weights 0 .. 31
    rvv_lanes dot0[C * 4] = {};
    rvv_sums dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes4 = gather16(row(j) + 4, row(j + 4) + 4);
      const rvv_bytes q0 = and8(bytes4, splat8(15));
      products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const rvv_bytes q16 = and8(srl<4>(bytes4), splat8(15));
      products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      products_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_set_group<C>(dot0, isum);
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const rvv_floats minimum_factor = half_bits(m_bits[0]);
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const rvv_floats part0 = as_floats(dup4(a + c * act::bytes + act::scale));
      const rvv_floats step = __riscv_vfmul_vv_f32m1(minimum_factor, part0, 8);
      const rvv_floats part1 = __riscv_vfmv_v_f_f32m1(float(qc_i16(a + c * act::bytes + act::sums32)), 8);
      sum[c] = __riscv_vfmacc_vv_f32m1(sum[c], part1, step, 8);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 60960 fit 32 bits.
  /// Sums of 17 products fit 16 bits: 17 * 15 * 127 = 32385 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmv_v_x_i32m1(0, 8);
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
    const rvv_floats minimum_factor = half_bits(load_u16(from + panel::m_factor));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const rvv_floats part0 = as_floats(dup4(a + c * act::bytes + act::scale));
      const rvv_floats step = __riscv_vfmul_vv_f32m1(minimum_factor, part0, 8);
      const rvv_floats part1 = __riscv_vfmv_v_f_f32m1(float(qc_i16(a + c * act::bytes + act::sums32)), 8);
      sum[c] = __riscv_vfmacc_vv_f32m1(sum[c], part1, step, 8);
    }
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    rvv_lanes d_bits[1];
    rvv_lanes m_bits[1];
    header(row, d_bits, m_bits);
    store_low16(to, d_bits[0]);
    store_low16(to + panel::m_factor, m_bits[0]);
    rvv_bytes q0[8];
    rvv_bytes quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = and8(gather16(row(j) + 4, row(j + 4) + 4), splat8(15));
    QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = and8(srl<4>(gather16(row(j) + 4, row(j + 4) + 4)), splat8(15));
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_4_bits(quad0, to + panel::codes);
  }
};

}  // namespace

extern "C" void qc_dequantize_q4_1__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q4_1__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q4_1__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_1__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q4_1__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_1__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q4_1__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q4_1__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q4_1__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_minmax<shape>(x, importance, blocks, w);
}
