// Kernels of tq2_0 for wasm_simd128. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits) {
    v128_t word50[4];
    qc_words(row, 50, word50);
    d_bits[0] = wasm_u32x4_shr(word50[3], 16);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(1);
    for (size_t k = 0; k < 2; ++k) {
      const v128_t bytes0 = wasm_v128_load(row(0) + k * 32);
      qc_weights_u8_offset(bytes0 & splat8(3), offset, scale[0], to, k * 128);
      const v128_t bytes16 = wasm_v128_load(row(0) + k * 32 + 16);
      qc_weights_u8_offset(bytes16 & splat8(3), offset, scale[0], to, k * 128 + 16);
      qc_weights_u8_offset(wasm_u16x8_shr(bytes0, 2) & splat8(3), offset, scale[0], to, k * 128 + 32);
      qc_weights_u8_offset(wasm_u16x8_shr(bytes16, 2) & splat8(3), offset, scale[0], to, k * 128 + 48);
      qc_weights_u8_offset(wasm_u16x8_shr(bytes0, 4) & splat8(3), offset, scale[0], to, k * 128 + 64);
      qc_weights_u8_offset(wasm_u16x8_shr(bytes16, 4) & splat8(3), offset, scale[0], to, k * 128 + 80);
      qc_weights_u8_offset(wasm_u16x8_shr(bytes0, 6) & splat8(3), offset, scale[0], to, k * 128 + 96);
      qc_weights_u8_offset(wasm_u16x8_shr(bytes16, 6) & splat8(3), offset, scale[0], to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 65024 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    header(row, d_bits);
    v128_t isum[C];
    // weights 0 .. 255
    v128_t dot0[C * 4] = {};
    v128_t dot0_16[C * 4];
    v128_t bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = wasm_v128_load(row(j));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q0 = bytes0[j] & splat8(3);
      pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    v128_t bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = wasm_v128_load(row(j) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q16 = bytes16[j] & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q32 = wasm_u16x8_shr(bytes0[j], 2) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q48 = wasm_u16x8_shr(bytes16[j], 2) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q64 = wasm_u16x8_shr(bytes0[j], 4) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q80 = wasm_u16x8_shr(bytes16[j], 4) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q96 = wasm_u16x8_shr(bytes0[j], 6) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q112 = wasm_u16x8_shr(bytes16[j], 6) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    v128_t bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = wasm_v128_load(row(j) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q128 = bytes32[j] & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q128, a + 128);
    }
    v128_t bytes48[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes48[j] = wasm_v128_load(row(j) + 48);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q144 = bytes48[j] & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q144, a + 144);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q160 = wasm_u16x8_shr(bytes32[j], 2) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q176 = wasm_u16x8_shr(bytes48[j], 2) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q192 = wasm_u16x8_shr(bytes32[j], 4) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q208 = wasm_u16x8_shr(bytes48[j], 4) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q224 = wasm_u16x8_shr(bytes32[j], 6) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q240 = wasm_u16x8_shr(bytes48[j], 6) & splat8(3);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q240, a + 240);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 65024 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts);
    for (size_t u = 0; u < 8; ++u) {
      const v128_t plane0_0 = wasm_v128_load(from + panel::codes + u * 32);
      const v128_t q0 = plane0_0 & splat8(3);
      pairs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const v128_t q4 = wasm_u16x8_shr(plane0_0, 2) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const v128_t q8 = wasm_u16x8_shr(plane0_0, 4) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const v128_t q12 = wasm_u16x8_shr(plane0_0, 6) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const v128_t plane0_1 = wasm_v128_load(from + panel::codes + u * 32 + 16);
      const v128_t q16 = plane0_1 & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const v128_t q20 = wasm_u16x8_shr(plane0_1, 2) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const v128_t q24 = wasm_u16x8_shr(plane0_1, 4) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const v128_t q28 = wasm_u16x8_shr(plane0_1, 6) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q28, a + u * 32 + 28);
      pairs_last<C>(isum, isum_16);
    }
    const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v128_t d_bits[1];
    header(row, d_bits);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 2; ++k) {
      v128_t q0[8];
      v128_t quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = wasm_v128_load(row(j) + k * 32) & splat8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = wasm_v128_load(row(j) + k * 32 + 16) & splat8(3);
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_2_bits(quad0, to + panel::codes + k * 128);
      v128_t q1[8];
      v128_t quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j] = wasm_u16x8_shr(wasm_v128_load(row(j) + k * 32), 2) & splat8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q1[j + 4] = wasm_u16x8_shr(wasm_v128_load(row(j) + k * 32 + 16), 2) & splat8(3);
      }
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_2_bits(quad1, to + panel::codes + k * 128 + 32);
      v128_t q2[8];
      v128_t quad2[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q2[j] = wasm_u16x8_shr(wasm_v128_load(row(j) + k * 32), 4) & splat8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q2[j + 4] = wasm_u16x8_shr(wasm_v128_load(row(j) + k * 32 + 16), 4) & splat8(3);
      }
      qc_quads(q2, quad2);
      qc_quads(q2 + 4, quad2 + 4);
      qc_pack_32_of_2_bits(quad2, to + panel::codes + k * 128 + 64);
      v128_t q3[8];
      v128_t quad3[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q3[j] = wasm_u16x8_shr(wasm_v128_load(row(j) + k * 32), 6) & splat8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q3[j + 4] = wasm_u16x8_shr(wasm_v128_load(row(j) + k * 32 + 16), 6) & splat8(3);
      }
      qc_quads(q3, quad3);
      qc_quads(q3 + 4, quad3 + 4);
      qc_pack_32_of_2_bits(quad3, to + panel::codes + k * 128 + 96);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq2_0__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq2_0__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq2_0__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq2_0__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq2_0__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq2_0__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_tq2_0__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq2_0__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_tq2_0__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
