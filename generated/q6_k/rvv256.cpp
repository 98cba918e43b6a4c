// Kernels of q6_k for rvv256. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
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
    rvv_lanes word192[4];
    qc_words(row, 192, word192);
    rvv_lanes word194[4];
    qc_words(row, 194, word194);
    d_bits[0] = lanes_srl<16>(word194[3]);
    scale[0] = __riscv_vsra_vx_i32m1(lanes_sll<24>(word192[0]), 24, 8);
    scale[1] = __riscv_vsra_vx_i32m1(lanes_sll<16>(word192[0]), 24, 8);
    QC_UNROLL for (int k = 0; k < 3; ++k) {
      scale[k * 4 + 2] = __riscv_vsra_vx_i32m1(lanes_sll<24>(word194[k]), 24, 8);
      scale[k * 4 + 3] = __riscv_vsra_vx_i32m1(lanes_sll<16>(word194[k]), 24, 8);
      scale[k * 4 + 4] = __riscv_vsra_vx_i32m1(lanes_sll<8>(word194[k]), 24, 8);
      scale[k * 4 + 5] = __riscv_vsra_vx_i32m1(word194[k], 24, 8);
    }
    scale[14] = __riscv_vsra_vx_i32m1(lanes_sll<24>(word194[3]), 24, 8);
    scale[15] = __riscv_vsra_vx_i32m1(lanes_sll<16>(word194[3]), 24, 8);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][16];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(32), 8);
    for (size_t k = 0; k < 2; ++k) {
      const rvv_bytes bytes0 = gather16(row(0) + k * 64, row(1) + k * 64);
      const rvv_bytes bytes128 = gather16(row(0) + k * 32 + 128, row(1) + k * 32 + 128);
      const rvv_bytes part0 = or8(and8(bytes0, splat8(15)), and8(sll<4>(bytes128), splat8(48)));
      qc_weights_u8_offset<16>(part0, offset, scale[0] + k * 8, to, k * 128);
      const rvv_bytes bytes16 = gather16(row(0) + k * 64 + 16, row(1) + k * 64 + 16);
      const rvv_bytes bytes144 = gather16(row(0) + k * 32 + 144, row(1) + k * 32 + 144);
      const rvv_bytes part1 = or8(and8(bytes16, splat8(15)), and8(sll<4>(bytes144), splat8(48)));
      qc_weights_u8_offset<16>(part1, offset, scale[0] + k * 8 + 1, to, k * 128 + 16);
      const rvv_bytes bytes32 = gather16(row(0) + k * 64 + 32, row(1) + k * 64 + 32);
      const rvv_bytes part2 = or8(and8(bytes32, splat8(15)), and8(sll<2>(bytes128), splat8(48)));
      qc_weights_u8_offset<16>(part2, offset, scale[0] + k * 8 + 2, to, k * 128 + 32);
      const rvv_bytes bytes48 = gather16(row(0) + k * 64 + 48, row(1) + k * 64 + 48);
      const rvv_bytes part3 = or8(and8(bytes48, splat8(15)), and8(sll<2>(bytes144), splat8(48)));
      qc_weights_u8_offset<16>(part3, offset, scale[0] + k * 8 + 3, to, k * 128 + 48);
      const rvv_bytes part4 = or8(and8(srl<4>(bytes0), splat8(15)), and8(bytes128, splat8(48)));
      qc_weights_u8_offset<16>(part4, offset, scale[0] + k * 8 + 4, to, k * 128 + 64);
      const rvv_bytes part5 = or8(and8(srl<4>(bytes16), splat8(15)), and8(bytes144, splat8(48)));
      qc_weights_u8_offset<16>(part5, offset, scale[0] + k * 8 + 5, to, k * 128 + 80);
      const rvv_bytes part6 = or8(and8(srl<4>(bytes32), splat8(15)), and8(srl<2>(bytes128), splat8(48)));
      qc_weights_u8_offset<16>(part6, offset, scale[0] + k * 8 + 6, to, k * 128 + 96);
      const rvv_bytes part7 = or8(and8(srl<4>(bytes48), splat8(15)), and8(srl<2>(bytes144), splat8(48)));
      qc_weights_u8_offset<16>(part7, offset, scale[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 133169152 fit 32 bits.
  /// Sums of 4 products fit 16 bits: 4 * 63 * 127 = 32004 <= 32767.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes scale[16];
    header(row, d_bits, scale);
    rvv_lanes isum[C] = {};
    rvv_bytes window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          window[0][j] = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          window[1][j] = gather16(row(j) + k * 64 + k1 * 16, row(j + 4) + k * 64 + k1 * 16);
        }
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        rvv_lanes dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes q0 = or8(and8(window[1][j], splat8(15)), and8(sll<4>(window[0][j]), splat8(48)));
          products_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 32 + k1 * 4, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        rvv_lanes dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes q64 = or8(and8(srl<4>(window[1][j]), splat8(15)), and8(window[0][j], splat8(48)));
          products_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 32 + k1 * 4 + 16, scale[k * 8 + k1 + 4], isum);
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          window[1][j] = gather16(row(j) + k * 64 + k1 * 16 + 32, row(j + 4) + k * 64 + k1 * 16 + 32);
        }
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        rvv_lanes dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes q32 = or8(and8(window[1][j], splat8(15)), and8(sll<2>(window[0][j]), splat8(48)));
          products_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 32 + k1 * 4 + 8, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        rvv_lanes dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes q96 = or8(and8(srl<4>(window[1][j]), splat8(15)), and8(srl<2>(window[0][j]), splat8(48)));
          products_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 32 + k1 * 4 + 24, scale[k * 8 + k1 + 6], isum);
      }
    }
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 133169152 fit 32 bits.
  /// Sums of 4 products fit 16 bits: 4 * 63 * 127 = 32004 <= 32767.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C] = {};
    for (size_t g = 0; g < 16; ++g) {
      rvv_lanes dot[C];
      rvv_sums dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup4(s + c * act::starts + g * 4);
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + panel::codes + g * 96, 32);
      const rvv_bytes plane1_0 = __riscv_vle8_v_u8m1(from + panel::codes + g * 96 + 64, 32);
      const rvv_bytes q0 = or8(and8(plane0_0, splat8(15)), and8(sll<4>(plane1_0), splat8(48)));
      products_first4<C, act::bytes>(dot_16, q0, a + g * 16);
      const rvv_bytes q4 = or8(and8(srl<4>(plane0_0), splat8(15)), and8(sll<2>(plane1_0), splat8(48)));
      products_next4<C, act::bytes>(dot_16, q4, a + g * 16 + 4);
      const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + panel::codes + g * 96 + 32, 32);
      const rvv_bytes q8 = or8(and8(plane0_1, splat8(15)), and8(plane1_0, splat8(48)));
      products_next4<C, act::bytes>(dot_16, q8, a + g * 16 + 8);
      const rvv_bytes q12 = or8(and8(srl<4>(plane0_1), splat8(15)), and8(srl<2>(plane1_0), splat8(48)));
      products_next4<C, act::bytes>(dot_16, q12, a + g * 16 + 12);
      products_last<C>(dot, dot_16);
      const rvv_lanes scale = widened_s8(__riscv_vle8_v_u8mf4(from + panel::scales + g * 8, 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, dot[c], 8);
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
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_bytes q0[4];
        rvv_bytes quad0[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes bytes0 = gather16(row(j) + k * 64 + k1 * 16, row(j + 4) + k * 64 + k1 * 16);
          const rvv_bytes bytes1 = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128);
          q0[j] = or8(and8(bytes0, splat8(15)), and8(sll<4>(bytes1), splat8(48)));
        }
        qc_quads(q0, quad0);
        qc_pack_16_of_6_bits(quad0, to + panel::codes + k * 768 + k1 * 96);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_bytes q2[4];
        rvv_bytes quad2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes bytes0 = gather16(row(j) + k * 64 + k1 * 16 + 32, row(j + 4) + k * 64 + k1 * 16 + 32);
          const rvv_bytes bytes1 = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128);
          q2[j] = or8(and8(bytes0, splat8(15)), and8(sll<2>(bytes1), splat8(48)));
        }
        qc_quads(q2, quad2);
        qc_pack_16_of_6_bits(quad2, to + panel::codes + k * 768 + k1 * 96 + 192);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_bytes q4[4];
        rvv_bytes quad4[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes bytes0 = gather16(row(j) + k * 64 + k1 * 16, row(j + 4) + k * 64 + k1 * 16);
          const rvv_bytes bytes1 = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128);
          q4[j] = or8(and8(srl<4>(bytes0), splat8(15)), and8(bytes1, splat8(48)));
        }
        qc_quads(q4, quad4);
        qc_pack_16_of_6_bits(quad4, to + panel::codes + k * 768 + k1 * 96 + 384);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_bytes q6[4];
        rvv_bytes quad6[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes bytes0 = gather16(row(j) + k * 64 + k1 * 16 + 32, row(j + 4) + k * 64 + k1 * 16 + 32);
          const rvv_bytes bytes1 = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128);
          q6[j] = or8(and8(srl<4>(bytes0), splat8(15)), and8(srl<2>(bytes1), splat8(48)));
        }
        qc_quads(q6, quad6);
        qc_pack_16_of_6_bits(quad6, to + panel::codes + k * 768 + k1 * 96 + 576);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q6_k__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q6_k__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q6_k__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q6_k__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q6_k__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q6_k__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q6_k__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q6_k__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q6_k__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
