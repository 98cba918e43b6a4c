// Kernels of q5_k for rvv256. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, rvv_lanes *d_bits, rvv_lanes *dmin_bits, rvv_lanes *scale,
                             rvv_lanes *minimum) {
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    dmin_bits[0] = lanes_srl<16>(word0[0]);
    scale[0] = and32(word0[1], __riscv_vmv_v_x_i32m1(int32_t(63), 8));
    scale[1] = and32(lanes_srl<8>(word0[1]), __riscv_vmv_v_x_i32m1(int32_t(63), 8));
    scale[2] = and32(lanes_srl<16>(word0[1]), __riscv_vmv_v_x_i32m1(int32_t(63), 8));
    scale[3] = and32(lanes_srl<24>(word0[1]), __riscv_vmv_v_x_i32m1(int32_t(63), 8));
    const rvv_lanes part0 = and32(lanes_srl<2>(word0[1]), __riscv_vmv_v_x_i32m1(int32_t(48), 8));
    scale[4] = or32(and32(word0[3], __riscv_vmv_v_x_i32m1(int32_t(15), 8)), part0);
    const rvv_lanes part1 = and32(lanes_srl<10>(word0[1]), __riscv_vmv_v_x_i32m1(int32_t(48), 8));
    scale[5] = or32(and32(lanes_srl<8>(word0[3]), __riscv_vmv_v_x_i32m1(int32_t(15), 8)), part1);
    const rvv_lanes part2 = and32(lanes_srl<16>(word0[3]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    scale[6] = or32(part2, and32(lanes_srl<18>(word0[1]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    const rvv_lanes part3 = and32(lanes_srl<24>(word0[3]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    scale[7] = or32(part3, and32(lanes_srl<26>(word0[1]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    minimum[0] = and32(word0[2], __riscv_vmv_v_x_i32m1(int32_t(63), 8));
    minimum[1] = and32(lanes_srl<8>(word0[2]), __riscv_vmv_v_x_i32m1(int32_t(63), 8));
    minimum[2] = and32(lanes_srl<16>(word0[2]), __riscv_vmv_v_x_i32m1(int32_t(63), 8));
    minimum[3] = and32(lanes_srl<24>(word0[2]), __riscv_vmv_v_x_i32m1(int32_t(63), 8));
    const rvv_lanes part4 = and32(lanes_srl<4>(word0[3]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    minimum[4] = or32(part4, and32(lanes_srl<2>(word0[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    const rvv_lanes part5 = and32(lanes_srl<12>(word0[3]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    minimum[5] = or32(part5, and32(lanes_srl<10>(word0[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    const rvv_lanes part6 = and32(lanes_srl<20>(word0[3]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    minimum[6] = or32(part6, and32(lanes_srl<18>(word0[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
    minimum[7] = or32(lanes_srl<28>(word0[3]), and32(lanes_srl<26>(word0[2]), __riscv_vmv_v_x_i32m1(int32_t(48), 8)));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][8];
    float minimum[2][8];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i], minimum[i]);
    const rvv_bytes bytes48 = gather16(row(0) + 48, row(1) + 48);
    const rvv_bytes bytes16 = gather16(row(0) + 16, row(1) + 16);
    const rvv_bytes part0 = or8(and8(bytes48, splat8(15)), and8(sll<4>(bytes16), splat8(16)));
    qc_weights_u8_minus<8>(part0, scale[0], minimum[0], to, 0);
    const rvv_bytes bytes64 = gather16(row(0) + 64, row(1) + 64);
    const rvv_bytes bytes32 = gather16(row(0) + 32, row(1) + 32);
    const rvv_bytes part1 = or8(and8(bytes64, splat8(15)), and8(sll<4>(bytes32), splat8(16)));
    qc_weights_u8_minus<8>(part1, scale[0], minimum[0], to, 16);
    const rvv_bytes part2 = or8(and8(srl<4>(bytes48), splat8(15)), and8(sll<3>(bytes16), splat8(16)));
    qc_weights_u8_minus<8>(part2, scale[0] + 1, minimum[0] + 1, to, 32);
    const rvv_bytes part3 = or8(and8(srl<4>(bytes64), splat8(15)), and8(sll<3>(bytes32), splat8(16)));
    qc_weights_u8_minus<8>(part3, scale[0] + 1, minimum[0] + 1, to, 48);
    const rvv_bytes bytes80 = gather16(row(0) + 80, row(1) + 80);
    const rvv_bytes part4 = or8(and8(bytes80, splat8(15)), and8(sll<2>(bytes16), splat8(16)));
    qc_weights_u8_minus<8>(part4, scale[0] + 2, minimum[0] + 2, to, 64);
    const rvv_bytes bytes96 = gather16(row(0) + 96, row(1) + 96);
    const rvv_bytes part5 = or8(and8(bytes96, splat8(15)), and8(sll<2>(bytes32), splat8(16)));
    qc_weights_u8_minus<8>(part5, scale[0] + 2, minimum[0] + 2, to, 80);
    const rvv_bytes part6 = or8(and8(srl<4>(bytes80), splat8(15)), and8(sll<1>(bytes16), splat8(16)));
    qc_weights_u8_minus<8>(part6, scale[0] + 3, minimum[0] + 3, to, 96);
    const rvv_bytes part7 = or8(and8(srl<4>(bytes96), splat8(15)), and8(sll<1>(bytes32), splat8(16)));
    qc_weights_u8_minus<8>(part7, scale[0] + 3, minimum[0] + 3, to, 112);
    const rvv_bytes bytes112 = gather16(row(0) + 112, row(1) + 112);
    const rvv_bytes part8 = or8(and8(bytes112, splat8(15)), and8(bytes16, splat8(16)));
    qc_weights_u8_minus<8>(part8, scale[0] + 4, minimum[0] + 4, to, 128);
    const rvv_bytes bytes128 = gather16(row(0) + 128, row(1) + 128);
    const rvv_bytes part9 = or8(and8(bytes128, splat8(15)), and8(bytes32, splat8(16)));
    qc_weights_u8_minus<8>(part9, scale[0] + 4, minimum[0] + 4, to, 144);
    const rvv_bytes part10 = or8(and8(srl<4>(bytes112), splat8(15)), and8(srl<1>(bytes16), splat8(16)));
    qc_weights_u8_minus<8>(part10, scale[0] + 5, minimum[0] + 5, to, 160);
    const rvv_bytes part11 = or8(and8(srl<4>(bytes128), splat8(15)), and8(srl<1>(bytes32), splat8(16)));
    qc_weights_u8_minus<8>(part11, scale[0] + 5, minimum[0] + 5, to, 176);
    const rvv_bytes bytes144 = gather16(row(0) + 144, row(1) + 144);
    const rvv_bytes part12 = or8(and8(bytes144, splat8(15)), and8(srl<2>(bytes16), splat8(16)));
    qc_weights_u8_minus<8>(part12, scale[0] + 6, minimum[0] + 6, to, 192);
    const rvv_bytes bytes160 = gather16(row(0) + 160, row(1) + 160);
    const rvv_bytes part13 = or8(and8(bytes160, splat8(15)), and8(srl<2>(bytes32), splat8(16)));
    qc_weights_u8_minus<8>(part13, scale[0] + 6, minimum[0] + 6, to, 208);
    const rvv_bytes part14 = or8(and8(srl<4>(bytes144), splat8(15)), and8(srl<3>(bytes16), splat8(16)));
    qc_weights_u8_minus<8>(part14, scale[0] + 7, minimum[0] + 7, to, 224);
    const rvv_bytes part15 = or8(and8(srl<4>(bytes160), splat8(15)), and8(srl<3>(bytes32), splat8(16)));
    qc_weights_u8_minus<8>(part15, scale[0] + 7, minimum[0] + 7, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 8 products fit 16 bits: 8 * 31 * 127 = 31496 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes dmin_bits[1];
    rvv_lanes scale[8];
    rvv_lanes minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    rvv_lanes isum[C] = {};
    rvv_lanes msum[C] = {};
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const rvv_pairs pair0 = as_pairs(or32(minimum[k * 2], lanes_sll<16>(minimum[k * 2 + 1])));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    rvv_bytes window[4][4];
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[k][j] = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
    }
    // weights 0 .. 31
    rvv_lanes dot0[C * 4] = {};
    rvv_sums dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q0 = or8(and8(window[2][j], splat8(15)), and8(sll<4>(window[0][j]), splat8(16)));
      products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const rvv_bytes q16 = or8(and8(window[3][j], splat8(15)), and8(sll<4>(window[1][j]), splat8(16)));
      products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      products_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_add_scaled_group<C>(dot0, scale[0], isum);
    // weights 32 .. 63
    rvv_lanes dot1[C * 4] = {};
    rvv_sums dot1_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q32 = or8(and8(srl<4>(window[2][j]), splat8(15)), and8(sll<3>(window[0][j]), splat8(16)));
      products_first16<C, act::bytes>(dot1_16 + j * C, q32, a + 32);
      const rvv_bytes q48 = or8(and8(srl<4>(window[3][j]), splat8(15)), and8(sll<3>(window[1][j]), splat8(16)));
      products_next16<C, act::bytes>(dot1_16 + j * C, q48, a + 48);
      products_last<C>(dot1 + j * C, dot1_16 + j * C);
    }
    qc_add_scaled_group<C>(dot1, scale[1], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 80, row(j + 4) + 80);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 96, row(j + 4) + 96);
    // weights 64 .. 95
    rvv_lanes dot2[C * 4] = {};
    rvv_sums dot2_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q64 = or8(and8(window[2][j], splat8(15)), and8(sll<2>(window[0][j]), splat8(16)));
      products_first16<C, act::bytes>(dot2_16 + j * C, q64, a + 64);
      const rvv_bytes q80 = or8(and8(window[3][j], splat8(15)), and8(sll<2>(window[1][j]), splat8(16)));
      products_next16<C, act::bytes>(dot2_16 + j * C, q80, a + 80);
      products_last<C>(dot2 + j * C, dot2_16 + j * C);
    }
    qc_add_scaled_group<C>(dot2, scale[2], isum);
    // weights 96 .. 127
    rvv_lanes dot3[C * 4] = {};
    rvv_sums dot3_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q96 = or8(and8(srl<4>(window[2][j]), splat8(15)), and8(sll<1>(window[0][j]), splat8(16)));
      products_first16<C, act::bytes>(dot3_16 + j * C, q96, a + 96);
      const rvv_bytes q112 = or8(and8(srl<4>(window[3][j]), splat8(15)), and8(sll<1>(window[1][j]), splat8(16)));
      products_next16<C, act::bytes>(dot3_16 + j * C, q112, a + 112);
      products_last<C>(dot3 + j * C, dot3_16 + j * C);
    }
    qc_add_scaled_group<C>(dot3, scale[3], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 112, row(j + 4) + 112);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 128, row(j + 4) + 128);
    // weights 128 .. 159
    rvv_lanes dot4[C * 4] = {};
    rvv_sums dot4_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q128 = or8(and8(window[2][j], splat8(15)), and8(window[0][j], splat8(16)));
      products_first16<C, act::bytes>(dot4_16 + j * C, q128, a + 128);
      const rvv_bytes q144 = or8(and8(window[3][j], splat8(15)), and8(window[1][j], splat8(16)));
      products_next16<C, act::bytes>(dot4_16 + j * C, q144, a + 144);
      products_last<C>(dot4 + j * C, dot4_16 + j * C);
    }
    qc_add_scaled_group<C>(dot4, scale[4], isum);
    // weights 160 .. 191
    rvv_lanes dot5[C * 4] = {};
    rvv_sums dot5_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q160 = or8(and8(srl<4>(window[2][j]), splat8(15)), and8(srl<1>(window[0][j]), splat8(16)));
      products_first16<C, act::bytes>(dot5_16 + j * C, q160, a + 160);
      const rvv_bytes q176 = or8(and8(srl<4>(window[3][j]), splat8(15)), and8(srl<1>(window[1][j]), splat8(16)));
      products_next16<C, act::bytes>(dot5_16 + j * C, q176, a + 176);
      products_last<C>(dot5 + j * C, dot5_16 + j * C);
    }
    qc_add_scaled_group<C>(dot5, scale[5], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 144, row(j + 4) + 144);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 160, row(j + 4) + 160);
    // weights 192 .. 223
    rvv_lanes dot6[C * 4] = {};
    rvv_sums dot6_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q192 = or8(and8(window[2][j], splat8(15)), and8(srl<2>(window[0][j]), splat8(16)));
      products_first16<C, act::bytes>(dot6_16 + j * C, q192, a + 192);
      const rvv_bytes q208 = or8(and8(window[3][j], splat8(15)), and8(srl<2>(window[1][j]), splat8(16)));
      products_next16<C, act::bytes>(dot6_16 + j * C, q208, a + 208);
      products_last<C>(dot6 + j * C, dot6_16 + j * C);
    }
    qc_add_scaled_group<C>(dot6, scale[6], isum);
    // weights 224 .. 255
    rvv_lanes dot7[C * 4] = {};
    rvv_sums dot7_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q224 = or8(and8(srl<4>(window[2][j]), splat8(15)), and8(srl<3>(window[0][j]), splat8(16)));
      products_first16<C, act::bytes>(dot7_16 + j * C, q224, a + 224);
      const rvv_bytes q240 = or8(and8(srl<4>(window[3][j]), splat8(15)), and8(srl<3>(window[1][j]), splat8(16)));
      products_next16<C, act::bytes>(dot7_16 + j * C, q240, a + 240);
      products_last<C>(dot7 + j * C, dot7_16 + j * C);
    }
    qc_add_scaled_group<C>(dot7, scale[7], isum);
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const rvv_floats minimum_factor = half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 8 products fit 16 bits: 8 * 31 * 127 = 31496 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes isum[C] = {};
    rvv_lanes msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const rvv_pairs minimum = pairs_load_u8(from + panel::minimums + pair * 16);
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      rvv_lanes dot[C] = {};
      rvv_sums dot_16[C];
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + panel::codes + g * 160, 32);
      const rvv_bytes plane1_0 = __riscv_vle8_v_u8m1(from + panel::codes + g * 160 + 128, 32);
      const rvv_bytes q0 = or8(and8(plane0_0, splat8(15)), and8(sll<4>(plane1_0), splat8(16)));
      products_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      const rvv_bytes q4 = or8(and8(srl<4>(plane0_0), splat8(15)), and8(sll<3>(plane1_0), splat8(16)));
      products_next4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + panel::codes + g * 160 + 32, 32);
      const rvv_bytes q8 = or8(and8(plane0_1, splat8(15)), and8(sll<2>(plane1_0), splat8(16)));
      products_next4<C, act::bytes>(dot_16, q8, a + g * 32 + 8);
      const rvv_bytes q12 = or8(and8(srl<4>(plane0_1), splat8(15)), and8(sll<1>(plane1_0), splat8(16)));
      products_next4<C, act::bytes>(dot_16, q12, a + g * 32 + 12);
      const rvv_bytes plane0_2 = __riscv_vle8_v_u8m1(from + panel::codes + g * 160 + 64, 32);
      const rvv_bytes q16 = or8(and8(plane0_2, splat8(15)), and8(plane1_0, splat8(16)));
      products_next4<C, act::bytes>(dot_16, q16, a + g * 32 + 16);
      const rvv_bytes q20 = or8(and8(srl<4>(plane0_2), splat8(15)), and8(srl<1>(plane1_0), splat8(16)));
      products_next4<C, act::bytes>(dot_16, q20, a + g * 32 + 20);
      const rvv_bytes plane0_3 = __riscv_vle8_v_u8m1(from + panel::codes + g * 160 + 96, 32);
      const rvv_bytes q24 = or8(and8(plane0_3, splat8(15)), and8(srl<2>(plane1_0), splat8(16)));
      products_next4<C, act::bytes>(dot_16, q24, a + g * 32 + 24);
      const rvv_bytes q28 = or8(and8(srl<4>(plane0_3), splat8(15)), and8(srl<3>(plane1_0), splat8(16)));
      products_next4<C, act::bytes>(dot_16, q28, a + g * 32 + 28);
      products_last<C>(dot, dot_16);
      const rvv_lanes scale = widened_u8(__riscv_vle8_v_u8mf4(from + panel::scales + g * 8, 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, dot[c], 8);
    }
    const rvv_floats factor = half_bits(load_u16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const rvv_floats minimum_factor = half_bits(load_u16(from + panel::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    rvv_lanes d_bits[1];
    rvv_lanes dmin_bits[1];
    rvv_lanes scale[8];
    rvv_lanes minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    store_low16(to, d_bits[0]);
    store_low16(to + panel::dmin_factor, dmin_bits[0]);
    for (size_t k = 0; k < 8; ++k)
      store_low8(to + panel::scales + k * 8, scale[k]);
    const rvv_lanes part1 = lanes_sll<8>(and32(minimum[1], __riscv_vmv_v_x_i32m1(int32_t(255), 8)));
    const rvv_lanes part0 = or32(and32(minimum[0], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part1);
    store_low16(to + panel::minimums, part0);
    const rvv_lanes part3 = lanes_sll<8>(and32(minimum[3], __riscv_vmv_v_x_i32m1(int32_t(255), 8)));
    const rvv_lanes part2 = or32(and32(minimum[2], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part3);
    store_low16(to + panel::minimums + 16, part2);
    const rvv_lanes part5 = lanes_sll<8>(and32(minimum[5], __riscv_vmv_v_x_i32m1(int32_t(255), 8)));
    const rvv_lanes part4 = or32(and32(minimum[4], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part5);
    store_low16(to + panel::minimums + 32, part4);
    const rvv_lanes part7 = lanes_sll<8>(and32(minimum[7], __riscv_vmv_v_x_i32m1(int32_t(255), 8)));
    const rvv_lanes part6 = or32(and32(minimum[6], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part7);
    store_low16(to + panel::minimums + 48, part6);
    rvv_bytes q0[8];
    rvv_bytes quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 48, row(j + 4) + k * 16 + 48);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q0[j + k * 4] = or8(and8(bytes0, splat8(15)), and8(sll<4>(bytes1), splat8(16)));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_5_bits(quad0, to + panel::codes);
    rvv_bytes q1[8];
    rvv_bytes quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 48, row(j + 4) + k * 16 + 48);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q1[j + k * 4] = or8(and8(srl<4>(bytes0), splat8(15)), and8(sll<3>(bytes1), splat8(16)));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_5_bits(quad1, to + panel::codes + 160);
    rvv_bytes q2[8];
    rvv_bytes quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 80, row(j + 4) + k * 16 + 80);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q2[j + k * 4] = or8(and8(bytes0, splat8(15)), and8(sll<2>(bytes1), splat8(16)));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_5_bits(quad2, to + panel::codes + 320);
    rvv_bytes q3[8];
    rvv_bytes quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 80, row(j + 4) + k * 16 + 80);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q3[j + k * 4] = or8(and8(srl<4>(bytes0), splat8(15)), and8(sll<1>(bytes1), splat8(16)));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_5_bits(quad3, to + panel::codes + 480);
    rvv_bytes q4[8];
    rvv_bytes quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 112, row(j + 4) + k * 16 + 112);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q4[j + k * 4] = or8(and8(bytes0, splat8(15)), and8(bytes1, splat8(16)));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_5_bits(quad4, to + panel::codes + 640);
    rvv_bytes q5[8];
    rvv_bytes quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 112, row(j + 4) + k * 16 + 112);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q5[j + k * 4] = or8(and8(srl<4>(bytes0), splat8(15)), and8(srl<1>(bytes1), splat8(16)));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_5_bits(quad5, to + panel::codes + 800);
    rvv_bytes q6[8];
    rvv_bytes quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 144, row(j + 4) + k * 16 + 144);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q6[j + k * 4] = or8(and8(bytes0, splat8(15)), and8(srl<2>(bytes1), splat8(16)));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_5_bits(quad6, to + panel::codes + 960);
    rvv_bytes q7[8];
    rvv_bytes quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes bytes0 = gather16(row(j) + k * 16 + 144, row(j + 4) + k * 16 + 144);
        const rvv_bytes bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q7[j + k * 4] = or8(and8(srl<4>(bytes0), splat8(15)), and8(srl<3>(bytes1), splat8(16)));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_5_bits(quad7, to + panel::codes + 1120);
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_k__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_k__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_k__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_k__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q5_k__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_k__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q5_k__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q5_k__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q5_k__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -3.20000005f, 0.200000003f, 22);
}
