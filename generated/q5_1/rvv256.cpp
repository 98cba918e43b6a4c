// Kernels of q5_1 for rvv256. Generated from formats/q5_1.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/minmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};

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
    const rvv_bytes bytes8 = gather16(row(0) + 8, row(1) + 8);
    const rvv_bytes bytes0 = gather16(row(0), row(1));
    const rvv_bytes part3 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern0), 32);
    const rvv_bytes part2 = test_bits(part3, gather16(pattern1, pattern1));
    const rvv_bytes part1 = and8(part2, splat8(16));
    const rvv_bytes part0 = or8(and8(bytes8, splat8(15)), part1);
    qc_weights_u8_plus<1>(part0, scale[0], minimum[0], to, 0);
    const rvv_bytes part7 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern2), 32);
    const rvv_bytes part6 = test_bits(part7, gather16(pattern1, pattern1));
    const rvv_bytes part5 = and8(part6, splat8(16));
    const rvv_bytes part4 = or8(and8(srl<4>(bytes8), splat8(15)), part5);
    qc_weights_u8_plus<1>(part4, scale[0], minimum[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 125984 fit 32 bits.
  /// Sums of 8 products fit 16 bits: 8 * 31 * 127 = 31496 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes m_bits[1];
    header(row, d_bits, m_bits);
    rvv_lanes isum[C];
    // weights 0 .. 31
    rvv_lanes dot0[C * 4] = {};
    rvv_sums dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes8 = gather16(row(j) + 8, row(j + 4) + 8);
      const rvv_bytes bytes0 = gather16(row(j), row(j + 4));
      const rvv_bytes part2 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern0), 32);
      const rvv_bytes part1 = test_bits(part2, gather16(pattern1, pattern1));
      const rvv_bytes part0 = and8(part1, splat8(16));
      const rvv_bytes q0 = or8(and8(bytes8, splat8(15)), part0);
      products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const rvv_bytes part5 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern2), 32);
      const rvv_bytes part4 = test_bits(part5, gather16(pattern1, pattern1));
      const rvv_bytes part3 = and8(part4, splat8(16));
      const rvv_bytes q16 = or8(and8(srl<4>(bytes8), splat8(15)), part3);
      products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      products_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_set_group<C>(dot0, isum);
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const rvv_floats minimum_factor = half_bits(m_bits[0]);
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const rvv_floats part6 = as_floats(dup4(a + c * act::bytes + act::scale));
      const rvv_floats step = __riscv_vfmul_vv_f32m1(minimum_factor, part6, 8);
      const rvv_floats part7 = __riscv_vfmv_v_f_f32m1(float(qc_i16(a + c * act::bytes + act::sums32)), 8);
      sum[c] = __riscv_vfmacc_vv_f32m1(sum[c], part7, step, 8);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 125984 fit 32 bits.
  /// Sums of 8 products fit 16 bits: 8 * 31 * 127 = 31496 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmv_v_x_i32m1(0, 8);
    const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + panel::codes, 32);
    const rvv_bytes plane1_0 = __riscv_vle8_v_u8m1(from + panel::codes + 128, 32);
    const rvv_bytes q0 = or8(and8(plane0_0, splat8(15)), and8(sll<4>(plane1_0), splat8(16)));
    products_first4<C, act::bytes>(isum_16, q0, a);
    const rvv_bytes q4 = or8(and8(srl<4>(plane0_0), splat8(15)), and8(sll<3>(plane1_0), splat8(16)));
    products_next4<C, act::bytes>(isum_16, q4, a + 4);
    const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + panel::codes + 32, 32);
    const rvv_bytes q8 = or8(and8(plane0_1, splat8(15)), and8(sll<2>(plane1_0), splat8(16)));
    products_next4<C, act::bytes>(isum_16, q8, a + 8);
    const rvv_bytes q12 = or8(and8(srl<4>(plane0_1), splat8(15)), and8(sll<1>(plane1_0), splat8(16)));
    products_next4<C, act::bytes>(isum_16, q12, a + 12);
    const rvv_bytes plane0_2 = __riscv_vle8_v_u8m1(from + panel::codes + 64, 32);
    const rvv_bytes q16 = or8(and8(plane0_2, splat8(15)), and8(plane1_0, splat8(16)));
    products_next4<C, act::bytes>(isum_16, q16, a + 16);
    const rvv_bytes q20 = or8(and8(srl<4>(plane0_2), splat8(15)), and8(srl<1>(plane1_0), splat8(16)));
    products_next4<C, act::bytes>(isum_16, q20, a + 20);
    const rvv_bytes plane0_3 = __riscv_vle8_v_u8m1(from + panel::codes + 96, 32);
    const rvv_bytes q24 = or8(and8(plane0_3, splat8(15)), and8(srl<2>(plane1_0), splat8(16)));
    products_next4<C, act::bytes>(isum_16, q24, a + 24);
    const rvv_bytes q28 = or8(and8(srl<4>(plane0_3), splat8(15)), and8(srl<3>(plane1_0), splat8(16)));
    products_next4<C, act::bytes>(isum_16, q28, a + 28);
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
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes0 = gather16(row(j) + 8, row(j + 4) + 8);
      const rvv_bytes bytes1 = gather16(row(j), row(j + 4));
      const rvv_bytes part2 = __riscv_vrgather_vv_u8m1(bytes1, in_parts(pattern0), 32);
      const rvv_bytes part1 = test_bits(part2, gather16(pattern1, pattern1));
      const rvv_bytes part0 = and8(part1, splat8(16));
      q0[j] = or8(and8(bytes0, splat8(15)), part0);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes0 = gather16(row(j) + 8, row(j + 4) + 8);
      const rvv_bytes bytes1 = gather16(row(j), row(j + 4));
      const rvv_bytes part5 = __riscv_vrgather_vv_u8m1(bytes1, in_parts(pattern2), 32);
      const rvv_bytes part4 = test_bits(part5, gather16(pattern1, pattern1));
      const rvv_bytes part3 = and8(part4, splat8(16));
      q0[j + 4] = or8(and8(srl<4>(bytes0), splat8(15)), part3);
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_5_bits(quad0, to + panel::codes);
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_1__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_1__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_1__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_1__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q5_1__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_1__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q5_1__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q5_1__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q5_1__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_minmax<shape>(x, importance, blocks, w);
}
