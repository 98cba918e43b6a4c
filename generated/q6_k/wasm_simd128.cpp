// Kernels of q6_k for wasm_simd128. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits, v128_t *scale) {
    v128_t word192[4];
    qc_words(row, 192, word192);
    v128_t word194[4];
    qc_words(row, 194, word194);
    d_bits[0] = wasm_u32x4_shr(word194[3], 16);
    scale[0] = wasm_i32x4_shr(wasm_i32x4_shl(word192[0], 24), 24);
    scale[1] = wasm_i32x4_shr(wasm_i32x4_shl(word192[0], 16), 24);
    QC_UNROLL for (int k = 0; k < 3; ++k) {
      scale[k * 4 + 2] = wasm_i32x4_shr(wasm_i32x4_shl(word194[k], 24), 24);
      scale[k * 4 + 3] = wasm_i32x4_shr(wasm_i32x4_shl(word194[k], 16), 24);
      scale[k * 4 + 4] = wasm_i32x4_shr(wasm_i32x4_shl(word194[k], 8), 24);
      scale[k * 4 + 5] = wasm_i32x4_shr(word194[k], 24);
    }
    scale[14] = wasm_i32x4_shr(wasm_i32x4_shl(word194[3], 24), 24);
    scale[15] = wasm_i32x4_shr(wasm_i32x4_shl(word194[3], 16), 24);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(32);
    for (size_t k = 0; k < 2; ++k) {
      const v128_t bytes0 = wasm_v128_load(row(0) + k * 64);
      const v128_t bytes128 = wasm_v128_load(row(0) + k * 32 + 128);
      const v128_t part0 = (bytes0 & splat8(15)) | (wasm_i16x8_shl(bytes128, 4) & splat8(48));
      qc_weights_u8_offset(part0, offset, scale[0] + k * 8, to, k * 128);
      const v128_t bytes16 = wasm_v128_load(row(0) + k * 64 + 16);
      const v128_t bytes144 = wasm_v128_load(row(0) + k * 32 + 144);
      const v128_t part1 = (bytes16 & splat8(15)) | (wasm_i16x8_shl(bytes144, 4) & splat8(48));
      qc_weights_u8_offset(part1, offset, scale[0] + k * 8 + 1, to, k * 128 + 16);
      const v128_t bytes32 = wasm_v128_load(row(0) + k * 64 + 32);
      const v128_t part2 = (bytes32 & splat8(15)) | (wasm_i16x8_shl(bytes128, 2) & splat8(48));
      qc_weights_u8_offset(part2, offset, scale[0] + k * 8 + 2, to, k * 128 + 32);
      const v128_t bytes48 = wasm_v128_load(row(0) + k * 64 + 48);
      const v128_t part3 = (bytes48 & splat8(15)) | (wasm_i16x8_shl(bytes144, 2) & splat8(48));
      qc_weights_u8_offset(part3, offset, scale[0] + k * 8 + 3, to, k * 128 + 48);
      const v128_t part4 = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (bytes128 & splat8(48));
      qc_weights_u8_offset(part4, offset, scale[0] + k * 8 + 4, to, k * 128 + 64);
      const v128_t part5 = (wasm_u16x8_shr(bytes16, 4) & splat8(15)) | (bytes144 & splat8(48));
      qc_weights_u8_offset(part5, offset, scale[0] + k * 8 + 5, to, k * 128 + 80);
      const v128_t part6 = (wasm_u16x8_shr(bytes32, 4) & splat8(15)) | (wasm_u16x8_shr(bytes128, 2) & splat8(48));
      qc_weights_u8_offset(part6, offset, scale[0] + k * 8 + 6, to, k * 128 + 96);
      const v128_t part7 = (wasm_u16x8_shr(bytes48, 4) & splat8(15)) | (wasm_u16x8_shr(bytes144, 2) & splat8(48));
      qc_weights_u8_offset(part7, offset, scale[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 133169152 fit 32 bits.
  /// Sums of 2 pairs fit 16 bits: 2 * 2 * 63 * 127 = 32004 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    v128_t scale[16];
    header(row, d_bits, scale);
    v128_t isum[C] = {};
    v128_t window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
        QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = wasm_v128_load(row(j) + k * 64 + k1 * 16);
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        v128_t dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t q0 = (window[1][j] & splat8(15)) | (wasm_i16x8_shl(window[0][j], 4) & splat8(48));
          pairs_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 32 + k1 * 4, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        v128_t dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t q64 = (wasm_u16x8_shr(window[1][j], 4) & splat8(15)) | (window[0][j] & splat8(48));
          pairs_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 32 + k1 * 4 + 16, scale[k * 8 + k1 + 4], isum);
        QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = wasm_v128_load(row(j) + k * 64 + k1 * 16 + 32);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        v128_t dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t q32 = (window[1][j] & splat8(15)) | (wasm_i16x8_shl(window[0][j], 2) & splat8(48));
          pairs_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 32 + k1 * 4 + 8, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        v128_t dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t part0 = wasm_u16x8_shr(window[1][j], 4) & splat8(15);
          const v128_t q96 = part0 | (wasm_u16x8_shr(window[0][j], 2) & splat8(48));
          pairs_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 32 + k1 * 4 + 24, scale[k * 8 + k1 + 6], isum);
      }
    }
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 133169152 fit 32 bits.
  /// Sums of 2 pairs fit 16 bits: 2 * 2 * 63 * 127 = 32004 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C] = {};
    for (size_t g = 0; g < 16; ++g) {
      v128_t dot[C];
      v128_t dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(s + c * act::starts + g * 4);
      const v128_t plane0_0 = wasm_v128_load(from + panel::codes + g * 48);
      const v128_t plane1_0 = wasm_v128_load(from + panel::codes + g * 48 + 32);
      const v128_t q0 = (plane0_0 & splat8(15)) | (wasm_i16x8_shl(plane1_0, 4) & splat8(48));
      pairs_first4<C, act::bytes>(dot_16, q0, a + g * 16);
      const v128_t q4 = (wasm_u16x8_shr(plane0_0, 4) & splat8(15)) | (wasm_i16x8_shl(plane1_0, 2) & splat8(48));
      pairs_next4<C, act::bytes>(dot_16, q4, a + g * 16 + 4);
      pairs_last<C>(dot, dot_16);
      const v128_t plane0_1 = wasm_v128_load(from + panel::codes + g * 48 + 16);
      const v128_t q8 = (plane0_1 & splat8(15)) | (plane1_0 & splat8(48));
      pairs_first4<C, act::bytes>(dot_16, q8, a + g * 16 + 8);
      const v128_t q12 = (wasm_u16x8_shr(plane0_1, 4) & splat8(15)) | (wasm_u16x8_shr(plane1_0, 2) & splat8(48));
      pairs_next4<C, act::bytes>(dot_16, q12, a + g * 16 + 12);
      pairs_last<C>(dot, dot_16);
      const v128_t scale = widen_s8<0>(wasm_v128_load32_zero(from + panel::scales + g * 4));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
    }
    const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v128_t d_bits[1];
    v128_t scale[16];
    header(row, d_bits, scale);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 16; ++k)
      store_low8(to + panel::scales + k * 4, scale[k]);
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t q0[4];
        v128_t quad0[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t bytes0 = wasm_v128_load(row(j) + k * 64 + k1 * 16);
          const v128_t bytes1 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
          q0[j] = (bytes0 & splat8(15)) | (wasm_i16x8_shl(bytes1, 4) & splat8(48));
        }
        qc_quads(q0, quad0);
        qc_pack_16_of_6_bits(quad0, to + panel::codes + k * 384 + k1 * 48);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t q2[4];
        v128_t quad2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t bytes0 = wasm_v128_load(row(j) + k * 64 + k1 * 16 + 32);
          const v128_t bytes1 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
          q2[j] = (bytes0 & splat8(15)) | (wasm_i16x8_shl(bytes1, 2) & splat8(48));
        }
        qc_quads(q2, quad2);
        qc_pack_16_of_6_bits(quad2, to + panel::codes + k * 384 + k1 * 48 + 96);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t q4[4];
        v128_t quad4[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t bytes0 = wasm_v128_load(row(j) + k * 64 + k1 * 16);
          const v128_t bytes1 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
          q4[j] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (bytes1 & splat8(48));
        }
        qc_quads(q4, quad4);
        qc_pack_16_of_6_bits(quad4, to + panel::codes + k * 384 + k1 * 48 + 192);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t q6[4];
        v128_t quad6[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t bytes0 = wasm_v128_load(row(j) + k * 64 + k1 * 16 + 32);
          const v128_t bytes1 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
          q6[j] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (wasm_u16x8_shr(bytes1, 2) & splat8(48));
        }
        qc_quads(q6, quad6);
        qc_pack_16_of_6_bits(quad6, to + panel::codes + k * 384 + k1 * 48 + 288);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q6_k__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q6_k__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q6_k__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q6_k__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q6_k__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q6_k__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q6_k__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q6_k__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q6_k__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
