// Kernels of q1_0 for rvv256. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/sign_mean.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
alignas(16) const uint8_t pattern3[16] = {6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};
alignas(16) const uint8_t pattern4[16] = {8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9};
alignas(16) const uint8_t pattern5[16] = {10, 10, 10, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11};
alignas(16) const uint8_t pattern6[16] = {12, 12, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 13, 13};
alignas(16) const uint8_t pattern7[16] = {14, 14, 14, 14, 14, 14, 14, 14, 15, 15, 15, 15, 15, 15, 15, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, rvv_lanes *d_bits) {
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(1), 8);
    const rvv_bytes bytes0 = gather16(row(0), row(1));
    const rvv_bytes part2 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern0), 32);
    const rvv_bytes part1 = test_bits(part2, gather16(pattern1, pattern1));
    const rvv_bytes part0 = and8(part1, splat8(2));
    qc_weights_u8_offset<1>(part0, offset, scale[0], to, 0);
    const rvv_bytes part5 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern2), 32);
    const rvv_bytes part4 = test_bits(part5, gather16(pattern1, pattern1));
    const rvv_bytes part3 = and8(part4, splat8(2));
    qc_weights_u8_offset<1>(part3, offset, scale[0], to, 16);
    const rvv_bytes part8 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern3), 32);
    const rvv_bytes part7 = test_bits(part8, gather16(pattern1, pattern1));
    const rvv_bytes part6 = and8(part7, splat8(2));
    qc_weights_u8_offset<1>(part6, offset, scale[0], to, 32);
    const rvv_bytes part11 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern4), 32);
    const rvv_bytes part10 = test_bits(part11, gather16(pattern1, pattern1));
    const rvv_bytes part9 = and8(part10, splat8(2));
    qc_weights_u8_offset<1>(part9, offset, scale[0], to, 48);
    const rvv_bytes part14 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern5), 32);
    const rvv_bytes part13 = test_bits(part14, gather16(pattern1, pattern1));
    const rvv_bytes part12 = and8(part13, splat8(2));
    qc_weights_u8_offset<1>(part12, offset, scale[0], to, 64);
    const rvv_bytes part17 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern6), 32);
    const rvv_bytes part16 = test_bits(part17, gather16(pattern1, pattern1));
    const rvv_bytes part15 = and8(part16, splat8(2));
    qc_weights_u8_offset<1>(part15, offset, scale[0], to, 80);
    const rvv_bytes part20 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern7), 32);
    const rvv_bytes part19 = test_bits(part20, gather16(pattern1, pattern1));
    const rvv_bytes part18 = and8(part19, splat8(2));
    qc_weights_u8_offset<1>(part18, offset, scale[0], to, 96);
    const rvv_bytes bytes2 = gather16(row(0) + 2, row(1) + 2);
    const rvv_bytes part23 = __riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern7), 32);
    const rvv_bytes part22 = test_bits(part23, gather16(pattern1, pattern1));
    const rvv_bytes part21 = and8(part22, splat8(2));
    qc_weights_u8_offset<1>(part21, offset, scale[0], to, 112);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 129 products fit 16 bits: 129 * 2 * 127 = 32766 <= 32767.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    header(row, d_bits);
    rvv_lanes isum[C];
    // weights 0 .. 127
    rvv_lanes dot0[C * 4] = {};
    rvv_sums dot0_16[C * 4];
    rvv_bytes bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j), row(j + 4));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part1 = __riscv_vrgather_vv_u8m1(bytes0[j], in_parts(pattern0), 32);
      const rvv_bytes part0 = test_bits(part1, gather16(pattern1, pattern1));
      const rvv_bytes q0 = and8(part0, splat8(2));
      products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part3 = __riscv_vrgather_vv_u8m1(bytes0[j], in_parts(pattern2), 32);
      const rvv_bytes part2 = test_bits(part3, gather16(pattern1, pattern1));
      const rvv_bytes q16 = and8(part2, splat8(2));
      products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part5 = __riscv_vrgather_vv_u8m1(bytes0[j], in_parts(pattern3), 32);
      const rvv_bytes part4 = test_bits(part5, gather16(pattern1, pattern1));
      const rvv_bytes q32 = and8(part4, splat8(2));
      products_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part7 = __riscv_vrgather_vv_u8m1(bytes0[j], in_parts(pattern4), 32);
      const rvv_bytes part6 = test_bits(part7, gather16(pattern1, pattern1));
      const rvv_bytes q48 = and8(part6, splat8(2));
      products_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part9 = __riscv_vrgather_vv_u8m1(bytes0[j], in_parts(pattern5), 32);
      const rvv_bytes part8 = test_bits(part9, gather16(pattern1, pattern1));
      const rvv_bytes q64 = and8(part8, splat8(2));
      products_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part11 = __riscv_vrgather_vv_u8m1(bytes0[j], in_parts(pattern6), 32);
      const rvv_bytes part10 = test_bits(part11, gather16(pattern1, pattern1));
      const rvv_bytes q80 = and8(part10, splat8(2));
      products_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part13 = __riscv_vrgather_vv_u8m1(bytes0[j], in_parts(pattern7), 32);
      const rvv_bytes part12 = test_bits(part13, gather16(pattern1, pattern1));
      const rvv_bytes q96 = and8(part12, splat8(2));
      products_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes2 = gather16(row(j) + 2, row(j + 4) + 2);
      const rvv_bytes part15 = __riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern7), 32);
      const rvv_bytes part14 = test_bits(part15, gather16(pattern1, pattern1));
      const rvv_bytes q112 = and8(part14, splat8(2));
      products_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) products_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 129 products fit 16 bits: 129 * 2 * 127 = 32766 <= 32767.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts);
    for (size_t u = 0; u < 4; ++u) {
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + panel::codes + u * 32, 32);
      const rvv_bytes q0 = and8(sll<1>(plane0_0), splat8(2));
      products_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const rvv_bytes q4 = and8(plane0_0, splat8(2));
      products_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const rvv_bytes q8 = and8(srl<1>(plane0_0), splat8(2));
      products_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const rvv_bytes q12 = and8(srl<2>(plane0_0), splat8(2));
      products_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const rvv_bytes q16 = and8(srl<3>(plane0_0), splat8(2));
      products_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const rvv_bytes q20 = and8(srl<4>(plane0_0), splat8(2));
      products_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const rvv_bytes q24 = and8(srl<5>(plane0_0), splat8(2));
      products_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const rvv_bytes q28 = and8(srl<6>(plane0_0), splat8(2));
      products_next4<C, act::bytes>(isum_16, q28, a + u * 32 + 28);
      products_last<C>(isum, isum_16);
    }
    const rvv_floats factor = half_bits(load_u16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    rvv_lanes d_bits[1];
    header(row, d_bits);
    store_low16(to, d_bits[0]);
    rvv_bytes q0[8];
    rvv_bytes quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part1 = __riscv_vrgather_vv_u8m1(gather16(row(j), row(j + 4)), in_parts(pattern0), 32);
      const rvv_bytes part0 = test_bits(part1, gather16(pattern1, pattern1));
      q0[j] = and8(part0, splat8(1));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part3 = __riscv_vrgather_vv_u8m1(gather16(row(j), row(j + 4)), in_parts(pattern2), 32);
      const rvv_bytes part2 = test_bits(part3, gather16(pattern1, pattern1));
      q0[j + 4] = and8(part2, splat8(1));
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_1_bits(quad0, to + panel::codes);
    rvv_bytes q1[8];
    rvv_bytes quad1[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part5 = __riscv_vrgather_vv_u8m1(gather16(row(j), row(j + 4)), in_parts(pattern3), 32);
      const rvv_bytes part4 = test_bits(part5, gather16(pattern1, pattern1));
      q1[j] = and8(part4, splat8(1));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part7 = __riscv_vrgather_vv_u8m1(gather16(row(j), row(j + 4)), in_parts(pattern4), 32);
      const rvv_bytes part6 = test_bits(part7, gather16(pattern1, pattern1));
      q1[j + 4] = and8(part6, splat8(1));
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_1_bits(quad1, to + panel::codes + 32);
    rvv_bytes q2[8];
    rvv_bytes quad2[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part9 = __riscv_vrgather_vv_u8m1(gather16(row(j), row(j + 4)), in_parts(pattern5), 32);
      const rvv_bytes part8 = test_bits(part9, gather16(pattern1, pattern1));
      q2[j] = and8(part8, splat8(1));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part11 = __riscv_vrgather_vv_u8m1(gather16(row(j), row(j + 4)), in_parts(pattern6), 32);
      const rvv_bytes part10 = test_bits(part11, gather16(pattern1, pattern1));
      q2[j + 4] = and8(part10, splat8(1));
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_1_bits(quad2, to + panel::codes + 64);
    rvv_bytes q3[8];
    rvv_bytes quad3[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part13 = __riscv_vrgather_vv_u8m1(gather16(row(j), row(j + 4)), in_parts(pattern7), 32);
      const rvv_bytes part12 = test_bits(part13, gather16(pattern1, pattern1));
      q3[j] = and8(part12, splat8(1));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part15 = __riscv_vrgather_vv_u8m1(gather16(row(j) + 2, row(j + 4) + 2), in_parts(pattern7), 32);
      const rvv_bytes part14 = test_bits(part15, gather16(pattern1, pattern1));
      q3[j + 4] = and8(part14, splat8(1));
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_1_bits(quad3, to + panel::codes + 96);
  }
};

}  // namespace

extern "C" void qc_dequantize_q1_0__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q1_0__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q1_0__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q1_0__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q1_0__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q1_0__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q1_0__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q1_0__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q1_0__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_sign_mean<shape>(x, importance, blocks, w);
}
