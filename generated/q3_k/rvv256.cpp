// Kernels of q3_k for rvv256. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, rvv_lanes *d_bits, rvv_lanes *scale) {
    rvv_lanes word94[4];
    qc_words(row, 94, word94);
    d_bits[0] = lanes_srl<16>(word94[3]);
    const rvv_lanes part1 = and32(lanes_srl<16>(word94[0]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part0 = or32(part1, and32(lanes_srl<12>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[0] = __riscv_vsub_vv_i32m1(part0, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part3 = and32(lanes_srl<24>(word94[0]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part2 = or32(part3, and32(lanes_srl<20>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[1] = __riscv_vsub_vv_i32m1(part2, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part5 = and32(lanes_sll<4>(word94[3]), __riscv_vmv_v_x_i32m1(int32_t(48), 8));
    const rvv_lanes part4 = or32(and32(word94[1], __riscv_vmv_v_x_i32m1(int32_t(15), 8)), part5);
    scale[2] = __riscv_vsub_vv_i32m1(part4, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part7 = and32(lanes_srl<8>(word94[1]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part6 = or32(part7, and32(lanes_srl<4>(word94[3]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[3] = __riscv_vsub_vv_i32m1(part6, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part9 = and32(lanes_srl<16>(word94[1]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part8 = or32(part9, and32(lanes_srl<14>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[4] = __riscv_vsub_vv_i32m1(part8, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part11 = and32(lanes_srl<24>(word94[1]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part10 = or32(part11, and32(lanes_srl<22>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[5] = __riscv_vsub_vv_i32m1(part10, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part13 = and32(lanes_sll<2>(word94[3]), __riscv_vmv_v_x_i32m1(int32_t(48), 8));
    const rvv_lanes part12 = or32(and32(word94[2], __riscv_vmv_v_x_i32m1(int32_t(15), 8)), part13);
    scale[6] = __riscv_vsub_vv_i32m1(part12, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part15 = and32(lanes_srl<8>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part14 = or32(part15, and32(lanes_srl<6>(word94[3]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[7] = __riscv_vsub_vv_i32m1(part14, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part17 = and32(lanes_srl<20>(word94[0]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part16 = or32(part17, and32(lanes_srl<16>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[8] = __riscv_vsub_vv_i32m1(part16, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part19 = and32(lanes_srl<24>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8));
    const rvv_lanes part18 = or32(lanes_srl<28>(word94[0]), part19);
    scale[9] = __riscv_vsub_vv_i32m1(part18, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part21 = and32(lanes_srl<4>(word94[1]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part20 = or32(part21, and32(word94[3], __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[10] = __riscv_vsub_vv_i32m1(part20, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part23 = and32(lanes_srl<12>(word94[1]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part22 = or32(part23, and32(lanes_srl<8>(word94[3]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[11] = __riscv_vsub_vv_i32m1(part22, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part25 = and32(lanes_srl<20>(word94[1]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part24 = or32(part25, and32(lanes_srl<18>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[12] = __riscv_vsub_vv_i32m1(part24, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part27 = and32(lanes_srl<26>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8));
    const rvv_lanes part26 = or32(lanes_srl<28>(word94[1]), part27);
    scale[13] = __riscv_vsub_vv_i32m1(part26, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part29 = and32(lanes_srl<4>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part28 = or32(part29, and32(lanes_srl<2>(word94[3]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[14] = __riscv_vsub_vv_i32m1(part28, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
    const rvv_lanes part31 = and32(lanes_srl<12>(word94[2]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part30 = or32(part31, and32(lanes_srl<10>(word94[3]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    scale[15] = __riscv_vsub_vv_i32m1(part30, __riscv_vmv_v_x_i32m1(int32_t(32), 8), 8);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][16];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(4), 8);
    const rvv_bytes bytes32 = gather16(row(0) + 32, row(1) + 32);
    const rvv_bytes bytes0 = gather16(row(0), row(1));
    qc_weights_u8_offset<16>(or8(and8(bytes32, splat8(3)), and8(sll<2>(bytes0), splat8(4))), offset, scale[0], to, 0);
    const rvv_bytes bytes48 = gather16(row(0) + 48, row(1) + 48);
    const rvv_bytes bytes16 = gather16(row(0) + 16, row(1) + 16);
    const rvv_bytes part0 = or8(and8(bytes48, splat8(3)), and8(sll<2>(bytes16), splat8(4)));
    qc_weights_u8_offset<16>(part0, offset, scale[0] + 1, to, 16);
    const rvv_bytes part1 = or8(and8(srl<2>(bytes32), splat8(3)), and8(sll<1>(bytes0), splat8(4)));
    qc_weights_u8_offset<16>(part1, offset, scale[0] + 2, to, 32);
    const rvv_bytes part2 = or8(and8(srl<2>(bytes48), splat8(3)), and8(sll<1>(bytes16), splat8(4)));
    qc_weights_u8_offset<16>(part2, offset, scale[0] + 3, to, 48);
    const rvv_bytes part3 = or8(and8(srl<4>(bytes32), splat8(3)), and8(bytes0, splat8(4)));
    qc_weights_u8_offset<16>(part3, offset, scale[0] + 4, to, 64);
    const rvv_bytes part4 = or8(and8(srl<4>(bytes48), splat8(3)), and8(bytes16, splat8(4)));
    qc_weights_u8_offset<16>(part4, offset, scale[0] + 5, to, 80);
    const rvv_bytes part5 = or8(and8(srl<6>(bytes32), splat8(3)), and8(srl<1>(bytes0), splat8(4)));
    qc_weights_u8_offset<16>(part5, offset, scale[0] + 6, to, 96);
    const rvv_bytes part6 = or8(and8(srl<6>(bytes48), splat8(3)), and8(srl<1>(bytes16), splat8(4)));
    qc_weights_u8_offset<16>(part6, offset, scale[0] + 7, to, 112);
    const rvv_bytes bytes64 = gather16(row(0) + 64, row(1) + 64);
    const rvv_bytes part7 = or8(and8(bytes64, splat8(3)), and8(srl<2>(bytes0), splat8(4)));
    qc_weights_u8_offset<16>(part7, offset, scale[0] + 8, to, 128);
    const rvv_bytes bytes80 = gather16(row(0) + 80, row(1) + 80);
    const rvv_bytes part8 = or8(and8(bytes80, splat8(3)), and8(srl<2>(bytes16), splat8(4)));
    qc_weights_u8_offset<16>(part8, offset, scale[0] + 9, to, 144);
    const rvv_bytes part9 = or8(and8(srl<2>(bytes64), splat8(3)), and8(srl<3>(bytes0), splat8(4)));
    qc_weights_u8_offset<16>(part9, offset, scale[0] + 10, to, 160);
    const rvv_bytes part10 = or8(and8(srl<2>(bytes80), splat8(3)), and8(srl<3>(bytes16), splat8(4)));
    qc_weights_u8_offset<16>(part10, offset, scale[0] + 11, to, 176);
    const rvv_bytes part11 = or8(and8(srl<4>(bytes64), splat8(3)), and8(srl<4>(bytes0), splat8(4)));
    qc_weights_u8_offset<16>(part11, offset, scale[0] + 12, to, 192);
    const rvv_bytes part12 = or8(and8(srl<4>(bytes80), splat8(3)), and8(srl<4>(bytes16), splat8(4)));
    qc_weights_u8_offset<16>(part12, offset, scale[0] + 13, to, 208);
    const rvv_bytes part13 = or8(and8(srl<6>(bytes64), splat8(3)), and8(srl<5>(bytes0), splat8(4)));
    qc_weights_u8_offset<16>(part13, offset, scale[0] + 14, to, 224);
    const rvv_bytes part14 = or8(and8(srl<6>(bytes80), splat8(3)), and8(srl<5>(bytes16), splat8(4)));
    qc_weights_u8_offset<16>(part14, offset, scale[0] + 15, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 4161536 fit 32 bits.
  /// Sums of 36 products fit 16 bits: 36 * 7 * 127 = 32004 <= 32767.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes scale[16];
    header(row, d_bits, scale);
    rvv_lanes isum[C] = {};
    rvv_bytes window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = gather16(row(j) + k * 16, row(j + 4) + k * 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32);
      // weights k * 16 .. k * 16 + 15
      rvv_lanes dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q0 = or8(and8(window[1][j], splat8(3)), and8(sll<2>(window[0][j]), splat8(4)));
        products_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 4, scale[k], isum);
      // weights k * 16 + 32 .. k * 16 + 47
      rvv_lanes dot2[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q32 = or8(and8(srl<2>(window[1][j]), splat8(3)), and8(sll<1>(window[0][j]), splat8(4)));
        products_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 16 + 32);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 4 + 8, scale[k + 2], isum);
      // weights k * 16 + 64 .. k * 16 + 79
      rvv_lanes dot4[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q64 = or8(and8(srl<4>(window[1][j]), splat8(3)), and8(window[0][j], splat8(4)));
        products_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 16 + 64);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 4 + 16, scale[k + 4], isum);
      // weights k * 16 + 96 .. k * 16 + 111
      rvv_lanes dot6[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q96 = or8(and8(srl<6>(window[1][j]), splat8(3)), and8(srl<1>(window[0][j]), splat8(4)));
        products_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 16 + 96);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 4 + 24, scale[k + 6], isum);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64);
      // weights k * 16 + 128 .. k * 16 + 143
      rvv_lanes dot8[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q128 = or8(and8(window[1][j], splat8(3)), and8(srl<2>(window[0][j]), splat8(4)));
        products_once16<C, act::bytes>(dot8 + j * C, q128, a + k * 16 + 128);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot8, s + k * 4 + 32, scale[k + 8], isum);
      // weights k * 16 + 160 .. k * 16 + 175
      rvv_lanes dot10[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q160 = or8(and8(srl<2>(window[1][j]), splat8(3)), and8(srl<3>(window[0][j]), splat8(4)));
        products_once16<C, act::bytes>(dot10 + j * C, q160, a + k * 16 + 160);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot10, s + k * 4 + 40, scale[k + 10], isum);
      // weights k * 16 + 192 .. k * 16 + 207
      rvv_lanes dot12[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q192 = or8(and8(srl<4>(window[1][j]), splat8(3)), and8(srl<4>(window[0][j]), splat8(4)));
        products_once16<C, act::bytes>(dot12 + j * C, q192, a + k * 16 + 192);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot12, s + k * 4 + 48, scale[k + 12], isum);
      // weights k * 16 + 224 .. k * 16 + 239
      rvv_lanes dot14[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q224 = or8(and8(srl<6>(window[1][j]), splat8(3)), and8(srl<5>(window[0][j]), splat8(4)));
        products_once16<C, act::bytes>(dot14 + j * C, q224, a + k * 16 + 224);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot14, s + k * 4 + 56, scale[k + 14], isum);
    }
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 4161536 fit 32 bits.
  /// Sums of 36 products fit 16 bits: 36 * 7 * 127 = 32004 <= 32767.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        rvv_lanes dot[C];
        rvv_sums dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup4(s + c * act::starts + u * 8);
        const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + panel::codes + u * 96, 32);
        const rvv_bytes plane1_0 = __riscv_vle8_v_u8m1(from + panel::codes + u * 96 + 64, 32);
        const rvv_bytes q0 = or8(and8(plane0_0, splat8(3)), and8(sll<2>(plane1_0), splat8(4)));
        products_first4<C, act::bytes>(dot_16, q0, a + u * 32);
        const rvv_bytes q4 = or8(and8(srl<2>(plane0_0), splat8(3)), and8(sll<1>(plane1_0), splat8(4)));
        products_next4<C, act::bytes>(dot_16, q4, a + u * 32 + 4);
        const rvv_bytes q8 = or8(and8(srl<4>(plane0_0), splat8(3)), and8(plane1_0, splat8(4)));
        products_next4<C, act::bytes>(dot_16, q8, a + u * 32 + 8);
        const rvv_bytes q12 = or8(and8(srl<6>(plane0_0), splat8(3)), and8(srl<1>(plane1_0), splat8(4)));
        products_next4<C, act::bytes>(dot_16, q12, a + u * 32 + 12);
        products_last<C>(dot, dot_16);
        const rvv_lanes scale = widened_s8(__riscv_vle8_v_u8mf4(from + panel::scales + u * 16, 8));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, dot[c], 8);
      }
      {
        rvv_lanes dot[C];
        rvv_sums dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup4(s + c * act::starts + u * 8 + 4);
        const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + panel::codes + u * 96 + 32, 32);
        const rvv_bytes plane1_0 = __riscv_vle8_v_u8m1(from + panel::codes + u * 96 + 64, 32);
        const rvv_bytes q16 = or8(and8(plane0_1, splat8(3)), and8(srl<2>(plane1_0), splat8(4)));
        products_first4<C, act::bytes>(dot_16, q16, a + u * 32 + 16);
        const rvv_bytes q20 = or8(and8(srl<2>(plane0_1), splat8(3)), and8(srl<3>(plane1_0), splat8(4)));
        products_next4<C, act::bytes>(dot_16, q20, a + u * 32 + 20);
        const rvv_bytes q24 = or8(and8(srl<4>(plane0_1), splat8(3)), and8(srl<4>(plane1_0), splat8(4)));
        products_next4<C, act::bytes>(dot_16, q24, a + u * 32 + 24);
        const rvv_bytes q28 = or8(and8(srl<6>(plane0_1), splat8(3)), and8(srl<5>(plane1_0), splat8(4)));
        products_next4<C, act::bytes>(dot_16, q28, a + u * 32 + 28);
        products_last<C>(dot, dot_16);
        const rvv_lanes scale = widened_s8(__riscv_vle8_v_u8mf4(from + panel::scales + u * 16 + 8, 8));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, dot[c], 8);
      }
    }
    const rvv_floats factor = half_bits(load_u16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    rvv_lanes d_bits[1];
    rvv_lanes scale[16];
    header(row, d_bits, scale);
    store_low16(to, d_bits[0]);
    for (size_t k = 0; k < 16; ++k)
      store_low8(to + panel::scales + k * 8, scale[k]);
    rvv_bytes q0[8];
    rvv_bytes quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16, row(j + 4) + k * 16);
        q0[j + k * 4] = or8(and8(bytes0, splat8(3)), and8(sll<2>(bytes1), splat8(4)));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_3_bits(quad0, to + panel::codes);
    rvv_bytes q1[8];
    rvv_bytes quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16, row(j + 4) + k * 16);
        q1[j + k * 4] = or8(and8(srl<2>(bytes0), splat8(3)), and8(sll<1>(bytes1), splat8(4)));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_3_bits(quad1, to + panel::codes + 96);
    rvv_bytes q2[8];
    rvv_bytes quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16, row(j + 4) + k * 16);
        q2[j + k * 4] = or8(and8(srl<4>(bytes0), splat8(3)), and8(bytes1, splat8(4)));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_3_bits(quad2, to + panel::codes + 192);
    rvv_bytes q3[8];
    rvv_bytes quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16, row(j + 4) + k * 16);
        q3[j + k * 4] = or8(and8(srl<6>(bytes0), splat8(3)), and8(srl<1>(bytes1), splat8(4)));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_3_bits(quad3, to + panel::codes + 288);
    rvv_bytes q4[8];
    rvv_bytes quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16, row(j + 4) + k * 16);
        q4[j + k * 4] = or8(and8(bytes0, splat8(3)), and8(srl<2>(bytes1), splat8(4)));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_3_bits(quad4, to + panel::codes + 384);
    rvv_bytes q5[8];
    rvv_bytes quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16, row(j + 4) + k * 16);
        q5[j + k * 4] = or8(and8(srl<2>(bytes0), splat8(3)), and8(srl<3>(bytes1), splat8(4)));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_3_bits(quad5, to + panel::codes + 480);
    rvv_bytes q6[8];
    rvv_bytes quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16, row(j + 4) + k * 16);
        q6[j + k * 4] = or8(and8(srl<4>(bytes0), splat8(3)), and8(srl<4>(bytes1), splat8(4)));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_3_bits(quad6, to + panel::codes + 576);
    rvv_bytes q7[8];
    rvv_bytes quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16, row(j + 4) + k * 16);
        q7[j + k * 4] = or8(and8(srl<6>(bytes0), splat8(3)), and8(srl<5>(bytes1), splat8(4)));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_3_bits(quad7, to + panel::codes + 672);
  }
};

}  // namespace

extern "C" void qc_dequantize_q3_k__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q3_k__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q3_k__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q3_k__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q3_k__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q3_k__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q3_k__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q3_k__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q3_k__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
