// Kernels of q4_k for rvv256. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
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
    for (size_t k = 0; k < 4; ++k) {
      const rvv_bytes bytes16 = gather16(row(0) + k * 32 + 16, row(1) + k * 32 + 16);
      qc_weights_u8_minus<8>(and8(bytes16, splat8(15)), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64);
      const rvv_bytes bytes32 = gather16(row(0) + k * 32 + 32, row(1) + k * 32 + 32);
      qc_weights_u8_minus<8>(and8(bytes32, splat8(15)), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64 + 16);
      const rvv_bytes part0 = and8(srl<4>(bytes16), splat8(15));
      qc_weights_u8_minus<8>(part0, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 32);
      const rvv_bytes part1 = and8(srl<4>(bytes32), splat8(15));
      qc_weights_u8_minus<8>(part1, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 48);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 17 products fit 16 bits: 17 * 15 * 127 = 32385 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes dmin_bits[1];
    rvv_lanes scale[8];
    rvv_lanes minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    rvv_lanes isum[C] = {};
    rvv_lanes msum[C] = {};
    for (size_t k = 0; k < 4; ++k) {
      const rvv_pairs pair0 = as_pairs(or32(minimum[k * 2], lanes_sll<16>(minimum[k * 2 + 1])));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    rvv_bytes window[2][4];
    for (size_t k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = gather16(row(j) + k * 32 + 32, row(j + 4) + k * 32 + 32);
      // weights k * 64 .. k * 64 + 31
      rvv_lanes dot0[C * 4] = {};
      rvv_sums dot0_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q0 = and8(window[0][j], splat8(15));
        products_first16<C, act::bytes>(dot0_16 + j * C, q0, a + k * 64);
        const rvv_bytes q16 = and8(window[1][j], splat8(15));
        products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + k * 64 + 16);
        products_last<C>(dot0 + j * C, dot0_16 + j * C);
      }
      qc_add_scaled_group<C>(dot0, scale[k * 2], isum);
      // weights k * 64 + 32 .. k * 64 + 63
      rvv_lanes dot1[C * 4] = {};
      rvv_sums dot1_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes q32 = and8(srl<4>(window[0][j]), splat8(15));
        products_first16<C, act::bytes>(dot1_16 + j * C, q32, a + k * 64 + 32);
        const rvv_bytes q48 = and8(srl<4>(window[1][j]), splat8(15));
        products_next16<C, act::bytes>(dot1_16 + j * C, q48, a + k * 64 + 48);
        products_last<C>(dot1 + j * C, dot1_16 + j * C);
      }
      qc_add_scaled_group<C>(dot1, scale[k * 2 + 1], isum);
    }
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const rvv_floats minimum_factor = half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 17 products fit 16 bits: 17 * 15 * 127 = 32385 <= 32767.
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
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + panel::codes + g * 128, 32);
      const rvv_bytes q0 = and8(plane0_0, splat8(15));
      products_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      const rvv_bytes q4 = and8(srl<4>(plane0_0), splat8(15));
      products_next4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      QC_UNROLL for (int k = 0; k < 3; ++k) {
        const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + panel::codes + g * 128 + k * 32 + 32, 32);
        const rvv_bytes q8 = and8(plane0_1, splat8(15));
        products_next4<C, act::bytes>(dot_16, q8, a + g * 32 + k * 8 + 8);
        const rvv_bytes q12 = and8(srl<4>(plane0_1), splat8(15));
        products_next4<C, act::bytes>(dot_16, q12, a + g * 32 + k * 8 + 12);
      }
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
    for (size_t k = 0; k < 4; ++k) {
      rvv_bytes q0[8];
      rvv_bytes quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q0[j] = and8(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16), splat8(15));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q0[j + 4] = and8(gather16(row(j) + k * 32 + 32, row(j + 4) + k * 32 + 32), splat8(15));
      }
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_4_bits(quad0, to + panel::codes + k * 256);
      rvv_bytes q1[8];
      rvv_bytes quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q1[j] = and8(srl<4>(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16)), splat8(15));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q1[j + 4] = and8(srl<4>(gather16(row(j) + k * 32 + 32, row(j + 4) + k * 32 + 32)), splat8(15));
      }
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_4_bits(quad1, to + panel::codes + k * 256 + 128);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q4_k__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q4_k__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q4_k__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_k__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q4_k__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_k__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q4_k__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q4_k__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q4_k__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1.60000002f, 0.200000003f, 14);
}
