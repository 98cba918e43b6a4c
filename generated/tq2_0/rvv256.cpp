// Kernels of tq2_0 for rvv256. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, rvv_lanes *d_bits) {
    rvv_lanes word50[4];
    qc_words(row, 50, word50);
    d_bits[0] = lanes_srl<16>(word50[3]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(1), 8);
    for (size_t k = 0; k < 2; ++k) {
      const rvv_bytes bytes0 = gather16(row(0) + k * 32, row(1) + k * 32);
      qc_weights_u8_offset<1>(and8(bytes0, splat8(3)), offset, scale[0], to, k * 128);
      const rvv_bytes bytes16 = gather16(row(0) + k * 32 + 16, row(1) + k * 32 + 16);
      qc_weights_u8_offset<1>(and8(bytes16, splat8(3)), offset, scale[0], to, k * 128 + 16);
      qc_weights_u8_offset<1>(and8(srl<2>(bytes0), splat8(3)), offset, scale[0], to, k * 128 + 32);
      qc_weights_u8_offset<1>(and8(srl<2>(bytes16), splat8(3)), offset, scale[0], to, k * 128 + 48);
      qc_weights_u8_offset<1>(and8(srl<4>(bytes0), splat8(3)), offset, scale[0], to, k * 128 + 64);
      qc_weights_u8_offset<1>(and8(srl<4>(bytes16), splat8(3)), offset, scale[0], to, k * 128 + 80);
      qc_weights_u8_offset<1>(and8(srl<6>(bytes0), splat8(3)), offset, scale[0], to, k * 128 + 96);
      qc_weights_u8_offset<1>(and8(srl<6>(bytes16), splat8(3)), offset, scale[0], to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 65024 fit 32 bits.
  /// Sums of 86 products fit 16 bits: 86 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    header(row, d_bits);
    rvv_lanes isum[C];
    // weights 0 .. 255
    rvv_lanes dot0[C * 4] = {};
    rvv_sums dot0_16[C * 4];
    rvv_bytes bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j), row(j + 4));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q0 = and8(bytes0[j], splat8(3));
      products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    rvv_bytes bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = gather16(row(j) + 16, row(j + 4) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q16 = and8(bytes16[j], splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q32 = and8(srl<2>(bytes0[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q48 = and8(srl<2>(bytes16[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q64 = and8(srl<4>(bytes0[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q80 = and8(srl<4>(bytes16[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q96 = and8(srl<6>(bytes0[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q112 = and8(srl<6>(bytes16[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    rvv_bytes bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = gather16(row(j) + 32, row(j + 4) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q128 = and8(bytes32[j], splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q128, a + 128);
    }
    rvv_bytes bytes48[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes48[j] = gather16(row(j) + 48, row(j + 4) + 48);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q144 = and8(bytes48[j], splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q144, a + 144);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q160 = and8(srl<2>(bytes32[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q176 = and8(srl<2>(bytes48[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q192 = and8(srl<4>(bytes32[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q208 = and8(srl<4>(bytes48[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q224 = and8(srl<6>(bytes32[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q240 = and8(srl<6>(bytes48[j]), splat8(3));
      products_next16<C, act::bytes>(dot0_16 + j * C, q240, a + 240);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) products_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 65024 fit 32 bits.
  /// Sums of 86 products fit 16 bits: 86 * 3 * 127 = 32766 <= 32767.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts);
    for (size_t u = 0; u < 8; ++u) {
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
    for (size_t k = 0; k < 2; ++k) {
      rvv_bytes q0[8];
      rvv_bytes quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = and8(gather16(row(j) + k * 32, row(j + 4) + k * 32), splat8(3));
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q0[j + 4] = and8(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16), splat8(3));
      }
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_2_bits(quad0, to + panel::codes + k * 256);
      rvv_bytes q1[8];
      rvv_bytes quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q1[j] = and8(srl<2>(gather16(row(j) + k * 32, row(j + 4) + k * 32)), splat8(3));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q1[j + 4] = and8(srl<2>(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16)), splat8(3));
      }
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_2_bits(quad1, to + panel::codes + k * 256 + 64);
      rvv_bytes q2[8];
      rvv_bytes quad2[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q2[j] = and8(srl<4>(gather16(row(j) + k * 32, row(j + 4) + k * 32)), splat8(3));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q2[j + 4] = and8(srl<4>(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16)), splat8(3));
      }
      qc_quads(q2, quad2);
      qc_quads(q2 + 4, quad2 + 4);
      qc_pack_32_of_2_bits(quad2, to + panel::codes + k * 256 + 128);
      rvv_bytes q3[8];
      rvv_bytes quad3[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q3[j] = and8(srl<6>(gather16(row(j) + k * 32, row(j + 4) + k * 32)), splat8(3));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q3[j + 4] = and8(srl<6>(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16)), splat8(3));
      }
      qc_quads(q3, quad3);
      qc_quads(q3 + 4, quad3 + 4);
      qc_pack_32_of_2_bits(quad3, to + panel::codes + k * 256 + 192);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq2_0__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq2_0__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq2_0__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq2_0__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq2_0__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq2_0__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_tq2_0__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq2_0__rvv256(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_tq2_0__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
