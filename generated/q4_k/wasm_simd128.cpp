// Kernels of q4_k for wasm_simd128. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, v128_t *d_bits, v128_t *dmin_bits, v128_t *scale, v128_t *minimum) {
    v128_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
    dmin_bits[0] = wasm_u32x4_shr(word0[0], 16);
    scale[0] = word0[1] & splat32(63);
    scale[1] = wasm_u32x4_shr(word0[1], 8) & splat32(63);
    scale[2] = wasm_u32x4_shr(word0[1], 16) & splat32(63);
    scale[3] = wasm_u32x4_shr(word0[1], 24) & splat32(63);
    scale[4] = (word0[3] & splat32(15)) | (wasm_u32x4_shr(word0[1], 2) & splat32(48));
    scale[5] = (wasm_u32x4_shr(word0[3], 8) & splat32(15)) | (wasm_u32x4_shr(word0[1], 10) & splat32(48));
    scale[6] = (wasm_u32x4_shr(word0[3], 16) & splat32(15)) | (wasm_u32x4_shr(word0[1], 18) & splat32(48));
    scale[7] = (wasm_u32x4_shr(word0[3], 24) & splat32(15)) | (wasm_u32x4_shr(word0[1], 26) & splat32(48));
    minimum[0] = word0[2] & splat32(63);
    minimum[1] = wasm_u32x4_shr(word0[2], 8) & splat32(63);
    minimum[2] = wasm_u32x4_shr(word0[2], 16) & splat32(63);
    minimum[3] = wasm_u32x4_shr(word0[2], 24) & splat32(63);
    minimum[4] = (wasm_u32x4_shr(word0[3], 4) & splat32(15)) | (wasm_u32x4_shr(word0[2], 2) & splat32(48));
    minimum[5] = (wasm_u32x4_shr(word0[3], 12) & splat32(15)) | (wasm_u32x4_shr(word0[2], 10) & splat32(48));
    minimum[6] = (wasm_u32x4_shr(word0[3], 20) & splat32(15)) | (wasm_u32x4_shr(word0[2], 18) & splat32(48));
    minimum[7] = wasm_u32x4_shr(word0[3], 28) | (wasm_u32x4_shr(word0[2], 26) & splat32(48));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][8];
    float minimum[1][8];
    factors(row(0), scale[0], minimum[0]);
    for (size_t k = 0; k < 4; ++k) {
      const v128_t bytes16 = wasm_v128_load(row(0) + k * 32 + 16);
      qc_weights_u8_minus(bytes16 & splat8(15), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64);
      const v128_t bytes32 = wasm_v128_load(row(0) + k * 32 + 32);
      qc_weights_u8_minus(bytes32 & splat8(15), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64 + 16);
      const v128_t part0 = wasm_u16x8_shr(bytes16, 4) & splat8(15);
      qc_weights_u8_minus(part0, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 32);
      const v128_t part1 = wasm_u16x8_shr(bytes32, 4) & splat8(15);
      qc_weights_u8_minus(part1, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 48);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 8 pairs fit 16 bits: 8 * 2 * 15 * 127 = 30480 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v128_t *sum) {
    v128_t d_bits[1];
    v128_t dmin_bits[1];
    v128_t scale[8];
    v128_t minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    v128_t isum[C] = {};
    v128_t msum[C] = {};
    for (size_t k = 0; k < 4; ++k) {
      const v128_t pair0 = minimum[k * 2] | wasm_i32x4_shl(minimum[k * 2 + 1], 16);
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    v128_t window[2][4];
    for (size_t k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = wasm_v128_load(row(j) + k * 32 + 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = wasm_v128_load(row(j) + k * 32 + 32);
      // weights k * 64 .. k * 64 + 31
      v128_t dot0[C * 4] = {};
      v128_t dot0_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q0 = window[0][j] & splat8(15);
        pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a + k * 64);
        const v128_t q16 = window[1][j] & splat8(15);
        pairs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + k * 64 + 16);
        pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
      }
      qc_add_scaled_group<C>(dot0, scale[k * 2], isum);
      // weights k * 64 + 32 .. k * 64 + 63
      v128_t dot1[C * 4] = {};
      v128_t dot1_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q32 = wasm_u16x8_shr(window[0][j], 4) & splat8(15);
        pairs_first16<C, act::bytes>(dot1_16 + j * C, q32, a + k * 64 + 32);
        const v128_t q48 = wasm_u16x8_shr(window[1][j], 4) & splat8(15);
        pairs_next16<C, act::bytes>(dot1_16 + j * C, q48, a + k * 64 + 48);
        pairs_last<C>(dot1 + j * C, dot1_16 + j * C);
      }
      qc_add_scaled_group<C>(dot1, scale[k * 2 + 1], isum);
    }
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v128_t minimum_factor = half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 8 pairs fit 16 bits: 8 * 2 * 15 * 127 = 30480 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, v128_t *sum) {
    v128_t isum[C] = {};
    v128_t msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const v128_t minimum = wasm_u16x8_load8x8(from + panel::minimums + pair * 8);
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      v128_t dot[C] = {};
      v128_t dot_16[C];
      const v128_t plane0_0 = wasm_v128_load(from + panel::codes + g * 64);
      const v128_t q0 = plane0_0 & splat8(15);
      pairs_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      const v128_t q4 = wasm_u16x8_shr(plane0_0, 4) & splat8(15);
      pairs_next4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      QC_UNROLL for (int k = 0; k < 3; ++k) {
        const v128_t plane0_1 = wasm_v128_load(from + panel::codes + g * 64 + k * 16 + 16);
        const v128_t q8 = plane0_1 & splat8(15);
        pairs_next4<C, act::bytes>(dot_16, q8, a + g * 32 + k * 8 + 8);
        const v128_t q12 = wasm_u16x8_shr(plane0_1, 4) & splat8(15);
        pairs_next4<C, act::bytes>(dot_16, q12, a + g * 32 + k * 8 + 12);
      }
      pairs_last<C>(dot, dot_16);
      const v128_t scale = widen_u8<0>(wasm_v128_load32_zero(from + panel::scales + g * 4));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
    }
    const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v128_t minimum_factor = half_bits(wasm_u32x4_load16x4(from + panel::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v128_t d_bits[1];
    v128_t dmin_bits[1];
    v128_t scale[8];
    v128_t minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    wasm_v128_store64_lane(to + panel::dmin_factor,
                           wasm_i16x8_shuffle(dmin_bits[0], dmin_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 8; ++k)
      store_low8(to + panel::scales + k * 4, scale[k]);
    const v128_t part0 = (minimum[0] & splat32(255)) | wasm_i32x4_shl(minimum[1] & splat32(255), 8);
    wasm_v128_store64_lane(to + panel::minimums, wasm_i16x8_shuffle(part0, part0, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    const v128_t part1 = (minimum[2] & splat32(255)) | wasm_i32x4_shl(minimum[3] & splat32(255), 8);
    wasm_v128_store64_lane(to + panel::minimums + 8, wasm_i16x8_shuffle(part1, part1, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    const v128_t part2 = (minimum[4] & splat32(255)) | wasm_i32x4_shl(minimum[5] & splat32(255), 8);
    wasm_v128_store64_lane(to + panel::minimums + 16, wasm_i16x8_shuffle(part2, part2, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    const v128_t part3 = (minimum[6] & splat32(255)) | wasm_i32x4_shl(minimum[7] & splat32(255), 8);
    wasm_v128_store64_lane(to + panel::minimums + 24, wasm_i16x8_shuffle(part3, part3, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 4; ++k) {
      v128_t q0[8];
      v128_t quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = wasm_v128_load(row(j) + k * 32 + 16) & splat8(15);
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = wasm_v128_load(row(j) + k * 32 + 32) & splat8(15);
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_4_bits(quad0, to + panel::codes + k * 128);
      v128_t q1[8];
      v128_t quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q1[j] = wasm_u16x8_shr(wasm_v128_load(row(j) + k * 32 + 16), 4) & splat8(15);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q1[j + 4] = wasm_u16x8_shr(wasm_v128_load(row(j) + k * 32 + 32), 4) & splat8(15);
      }
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_4_bits(quad1, to + panel::codes + k * 128 + 64);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q4_k__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q4_k__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q4_k__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_k__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q4_k__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_k__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q4_k__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q4_k__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q4_k__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1.60000002f, 0.200000003f, 14);
}
