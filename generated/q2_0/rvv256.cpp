// Kernels of q2_0 for rvv256. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0};
alignas(16) const uint8_t pattern4[16] = {0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3};
alignas(16) const uint8_t pattern5[16] = {4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7};
alignas(16) const uint8_t pattern6[16] = {8, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11};
alignas(16) const uint8_t pattern7[16] = {12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15};

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
    const rvv_bytes bytes2 = gather16(row(0) + 2, row(1) + 2);
    const rvv_bytes part4 = srl<2>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern0), 32));
    const rvv_bytes part3 = and8(part4, gather16(pattern2, pattern2));
    const rvv_bytes part6 = __riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern0), 32);
    const rvv_bytes part5 = and8(part6, gather16(pattern1, pattern1));
    const rvv_bytes part2 = or8(part5, part3);
    const rvv_bytes part8 = srl<4>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern0), 32));
    const rvv_bytes part7 = and8(part8, gather16(pattern3, pattern3));
    const rvv_bytes part1 = or8(part2, part7);
    const rvv_bytes part10 = srl<6>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern0), 32));
    const rvv_bytes part9 = and8(part10, gather16(pattern4, pattern4));
    const rvv_bytes part0 = or8(part1, part9);
    qc_weights_u8_offset<1>(part0, offset, scale[0], to, 0);
    const rvv_bytes part15 = srl<2>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern5), 32));
    const rvv_bytes part14 = and8(part15, gather16(pattern2, pattern2));
    const rvv_bytes part17 = __riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern5), 32);
    const rvv_bytes part16 = and8(part17, gather16(pattern1, pattern1));
    const rvv_bytes part13 = or8(part16, part14);
    const rvv_bytes part19 = srl<4>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern5), 32));
    const rvv_bytes part18 = and8(part19, gather16(pattern3, pattern3));
    const rvv_bytes part12 = or8(part13, part18);
    const rvv_bytes part21 = srl<6>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern5), 32));
    const rvv_bytes part20 = and8(part21, gather16(pattern4, pattern4));
    const rvv_bytes part11 = or8(part12, part20);
    qc_weights_u8_offset<1>(part11, offset, scale[0], to, 16);
    const rvv_bytes part26 = srl<2>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern6), 32));
    const rvv_bytes part25 = and8(part26, gather16(pattern2, pattern2));
    const rvv_bytes part28 = __riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern6), 32);
    const rvv_bytes part27 = and8(part28, gather16(pattern1, pattern1));
    const rvv_bytes part24 = or8(part27, part25);
    const rvv_bytes part30 = srl<4>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern6), 32));
    const rvv_bytes part29 = and8(part30, gather16(pattern3, pattern3));
    const rvv_bytes part23 = or8(part24, part29);
    const rvv_bytes part32 = srl<6>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern6), 32));
    const rvv_bytes part31 = and8(part32, gather16(pattern4, pattern4));
    const rvv_bytes part22 = or8(part23, part31);
    qc_weights_u8_offset<1>(part22, offset, scale[0], to, 32);
    const rvv_bytes part37 = srl<2>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern7), 32));
    const rvv_bytes part36 = and8(part37, gather16(pattern2, pattern2));
    const rvv_bytes part39 = __riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern7), 32);
    const rvv_bytes part38 = and8(part39, gather16(pattern1, pattern1));
    const rvv_bytes part35 = or8(part38, part36);
    const rvv_bytes part41 = srl<4>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern7), 32));
    const rvv_bytes part40 = and8(part41, gather16(pattern3, pattern3));
    const rvv_bytes part34 = or8(part35, part40);
    const rvv_bytes part43 = srl<6>(__riscv_vrgather_vv_u8m1(bytes2, in_parts(pattern7), 32));
    const rvv_bytes part42 = and8(part43, gather16(pattern4, pattern4));
    const rvv_bytes part33 = or8(part34, part42);
    qc_weights_u8_offset<1>(part33, offset, scale[0], to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 86 products fit 16 bits: 86 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    header(row, d_bits);
    rvv_lanes isum[C];
    // weights 0 .. 63
    rvv_lanes dot0[C * 4] = {};
    rvv_sums dot0_16[C * 4];
    rvv_bytes bytes2[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes2[j] = gather16(row(j) + 2, row(j + 4) + 2);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part3 = srl<2>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern0), 32));
      const rvv_bytes part2 = and8(part3, gather16(pattern2, pattern2));
      const rvv_bytes part5 = __riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern0), 32);
      const rvv_bytes part4 = and8(part5, gather16(pattern1, pattern1));
      const rvv_bytes part1 = or8(part4, part2);
      const rvv_bytes part7 = srl<4>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern0), 32));
      const rvv_bytes part6 = and8(part7, gather16(pattern3, pattern3));
      const rvv_bytes part0 = or8(part1, part6);
      const rvv_bytes part9 = srl<6>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern0), 32));
      const rvv_bytes part8 = and8(part9, gather16(pattern4, pattern4));
      const rvv_bytes q0 = or8(part0, part8);
      products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part13 = srl<2>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern5), 32));
      const rvv_bytes part12 = and8(part13, gather16(pattern2, pattern2));
      const rvv_bytes part15 = __riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern5), 32);
      const rvv_bytes part14 = and8(part15, gather16(pattern1, pattern1));
      const rvv_bytes part11 = or8(part14, part12);
      const rvv_bytes part17 = srl<4>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern5), 32));
      const rvv_bytes part16 = and8(part17, gather16(pattern3, pattern3));
      const rvv_bytes part10 = or8(part11, part16);
      const rvv_bytes part19 = srl<6>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern5), 32));
      const rvv_bytes part18 = and8(part19, gather16(pattern4, pattern4));
      const rvv_bytes q16 = or8(part10, part18);
      products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part23 = srl<2>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern6), 32));
      const rvv_bytes part22 = and8(part23, gather16(pattern2, pattern2));
      const rvv_bytes part25 = __riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern6), 32);
      const rvv_bytes part24 = and8(part25, gather16(pattern1, pattern1));
      const rvv_bytes part21 = or8(part24, part22);
      const rvv_bytes part27 = srl<4>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern6), 32));
      const rvv_bytes part26 = and8(part27, gather16(pattern3, pattern3));
      const rvv_bytes part20 = or8(part21, part26);
      const rvv_bytes part29 = srl<6>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern6), 32));
      const rvv_bytes part28 = and8(part29, gather16(pattern4, pattern4));
      const rvv_bytes q32 = or8(part20, part28);
      products_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes part33 = srl<2>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern7), 32));
      const rvv_bytes part32 = and8(part33, gather16(pattern2, pattern2));
      const rvv_bytes part35 = __riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern7), 32);
      const rvv_bytes part34 = and8(part35, gather16(pattern1, pattern1));
      const rvv_bytes part31 = or8(part34, part32);
      const rvv_bytes part37 = srl<4>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern7), 32));
      const rvv_bytes part36 = and8(part37, gather16(pattern3, pattern3));
      const rvv_bytes part30 = or8(part31, part36);
      const rvv_bytes part39 = srl<6>(__riscv_vrgather_vv_u8m1(bytes2[j], in_parts(pattern7), 32));
      const rvv_bytes part38 = and8(part39, gather16(pattern4, pattern4));
      const rvv_bytes q48 = or8(part30, part38);
      products_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) products_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 86 products fit 16 bits: 86 * 3 * 127 = 32766 <= 32767.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts);
    for (size_t u = 0; u < 2; ++u) {
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + panel::codes + u * 64, 32);
      const rvv_bytes q0 = and8(plane0_0, splat8(3));
      products_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const rvv_bytes q4 = and8(srl<2>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const rvv_bytes q8 = and8(srl<4>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const rvv_bytes q12 = and8(srl<6>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + panel::codes + u * 64 + 32, 32);
      const rvv_bytes q16 = and8(plane0_1, splat8(3));
      products_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const rvv_bytes q20 = and8(srl<2>(plane0_1), splat8(3));
      products_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const rvv_bytes q24 = and8(srl<4>(plane0_1), splat8(3));
      products_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const rvv_bytes q28 = and8(srl<6>(plane0_1), splat8(3));
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
      const rvv_bytes bytes0 = gather16(row(j) + 2, row(j + 4) + 2);
      const rvv_bytes part3 = srl<2>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern0), 32));
      const rvv_bytes part2 = and8(part3, gather16(pattern2, pattern2));
      const rvv_bytes part5 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern0), 32);
      const rvv_bytes part4 = and8(part5, gather16(pattern1, pattern1));
      const rvv_bytes part1 = or8(part4, part2);
      const rvv_bytes part7 = srl<4>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern0), 32));
      const rvv_bytes part6 = and8(part7, gather16(pattern3, pattern3));
      const rvv_bytes part0 = or8(part1, part6);
      const rvv_bytes part9 = srl<6>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern0), 32));
      const rvv_bytes part8 = and8(part9, gather16(pattern4, pattern4));
      q0[j] = or8(part0, part8);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes0 = gather16(row(j) + 2, row(j + 4) + 2);
      const rvv_bytes part13 = srl<2>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern5), 32));
      const rvv_bytes part12 = and8(part13, gather16(pattern2, pattern2));
      const rvv_bytes part15 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern5), 32);
      const rvv_bytes part14 = and8(part15, gather16(pattern1, pattern1));
      const rvv_bytes part11 = or8(part14, part12);
      const rvv_bytes part17 = srl<4>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern5), 32));
      const rvv_bytes part16 = and8(part17, gather16(pattern3, pattern3));
      const rvv_bytes part10 = or8(part11, part16);
      const rvv_bytes part19 = srl<6>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern5), 32));
      const rvv_bytes part18 = and8(part19, gather16(pattern4, pattern4));
      q0[j + 4] = or8(part10, part18);
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_2_bits(quad0, to + panel::codes);
    rvv_bytes q1[8];
    rvv_bytes quad1[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes0 = gather16(row(j) + 2, row(j + 4) + 2);
      const rvv_bytes part23 = srl<2>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern6), 32));
      const rvv_bytes part22 = and8(part23, gather16(pattern2, pattern2));
      const rvv_bytes part25 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern6), 32);
      const rvv_bytes part24 = and8(part25, gather16(pattern1, pattern1));
      const rvv_bytes part21 = or8(part24, part22);
      const rvv_bytes part27 = srl<4>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern6), 32));
      const rvv_bytes part26 = and8(part27, gather16(pattern3, pattern3));
      const rvv_bytes part20 = or8(part21, part26);
      const rvv_bytes part29 = srl<6>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern6), 32));
      const rvv_bytes part28 = and8(part29, gather16(pattern4, pattern4));
      q1[j] = or8(part20, part28);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes0 = gather16(row(j) + 2, row(j + 4) + 2);
      const rvv_bytes part33 = srl<2>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern7), 32));
      const rvv_bytes part32 = and8(part33, gather16(pattern2, pattern2));
      const rvv_bytes part35 = __riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern7), 32);
      const rvv_bytes part34 = and8(part35, gather16(pattern1, pattern1));
      const rvv_bytes part31 = or8(part34, part32);
      const rvv_bytes part37 = srl<4>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern7), 32));
      const rvv_bytes part36 = and8(part37, gather16(pattern3, pattern3));
      const rvv_bytes part30 = or8(part31, part36);
      const rvv_bytes part39 = srl<6>(__riscv_vrgather_vv_u8m1(bytes0, in_parts(pattern7), 32));
      const rvv_bytes part38 = and8(part39, gather16(pattern4, pattern4));
      q1[j + 4] = or8(part30, part38);
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_2_bits(quad1, to + panel::codes + 64);
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_0__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_0__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_0__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_0__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q2_0__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_0__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q2_0__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_0__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q2_0__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
