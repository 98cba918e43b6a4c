// Kernels of q1_0 for wasm_simd128. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
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

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits) {
    v128_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(1);
    const v128_t bytes0 = wasm_v128_load(row(0));
    const v128_t part0 = test_bits(shuffle(bytes0, pattern0), wasm_v128_load(pattern1)) & splat8(2);
    qc_weights_u8_offset(part0, offset, scale[0], to, 0);
    const v128_t part1 = test_bits(shuffle(bytes0, pattern2), wasm_v128_load(pattern1)) & splat8(2);
    qc_weights_u8_offset(part1, offset, scale[0], to, 16);
    const v128_t part2 = test_bits(shuffle(bytes0, pattern3), wasm_v128_load(pattern1)) & splat8(2);
    qc_weights_u8_offset(part2, offset, scale[0], to, 32);
    const v128_t part3 = test_bits(shuffle(bytes0, pattern4), wasm_v128_load(pattern1)) & splat8(2);
    qc_weights_u8_offset(part3, offset, scale[0], to, 48);
    const v128_t part4 = test_bits(shuffle(bytes0, pattern5), wasm_v128_load(pattern1)) & splat8(2);
    qc_weights_u8_offset(part4, offset, scale[0], to, 64);
    const v128_t part5 = test_bits(shuffle(bytes0, pattern6), wasm_v128_load(pattern1)) & splat8(2);
    qc_weights_u8_offset(part5, offset, scale[0], to, 80);
    const v128_t part6 = test_bits(shuffle(bytes0, pattern7), wasm_v128_load(pattern1)) & splat8(2);
    qc_weights_u8_offset(part6, offset, scale[0], to, 96);
    const v128_t bytes2 = wasm_v128_load(row(0) + 2);
    const v128_t part7 = test_bits(shuffle(bytes2, pattern7), wasm_v128_load(pattern1)) & splat8(2);
    qc_weights_u8_offset(part7, offset, scale[0], to, 112);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    header(row, d_bits);
    v128_t isum[C];
    // weights 0 .. 127
    v128_t dot0[C * 4] = {};
    v128_t dot0_16[C * 4];
    v128_t bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = wasm_v128_load(row(j));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q0 = test_bits(shuffle(bytes0[j], pattern0), wasm_v128_load(pattern1)) & splat8(2);
      pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q16 = test_bits(shuffle(bytes0[j], pattern2), wasm_v128_load(pattern1)) & splat8(2);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q32 = test_bits(shuffle(bytes0[j], pattern3), wasm_v128_load(pattern1)) & splat8(2);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q48 = test_bits(shuffle(bytes0[j], pattern4), wasm_v128_load(pattern1)) & splat8(2);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q64 = test_bits(shuffle(bytes0[j], pattern5), wasm_v128_load(pattern1)) & splat8(2);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q80 = test_bits(shuffle(bytes0[j], pattern6), wasm_v128_load(pattern1)) & splat8(2);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q96 = test_bits(shuffle(bytes0[j], pattern7), wasm_v128_load(pattern1)) & splat8(2);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes2 = wasm_v128_load(row(j) + 2);
      const v128_t q112 = test_bits(shuffle(bytes2, pattern7), wasm_v128_load(pattern1)) & splat8(2);
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts);
    for (size_t u = 0; u < 4; ++u) {
      const v128_t plane0_0 = wasm_v128_load(from + panel::codes + u * 16);
      const v128_t q0 = wasm_i16x8_shl(plane0_0, 1) & splat8(2);
      pairs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const v128_t q4 = plane0_0 & splat8(2);
      pairs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const v128_t q8 = wasm_u16x8_shr(plane0_0, 1) & splat8(2);
      pairs_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const v128_t q12 = wasm_u16x8_shr(plane0_0, 2) & splat8(2);
      pairs_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const v128_t q16 = wasm_u16x8_shr(plane0_0, 3) & splat8(2);
      pairs_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const v128_t q20 = wasm_u16x8_shr(plane0_0, 4) & splat8(2);
      pairs_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const v128_t q24 = wasm_u16x8_shr(plane0_0, 5) & splat8(2);
      pairs_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const v128_t q28 = wasm_u16x8_shr(plane0_0, 6) & splat8(2);
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
    v128_t q0[8];
    v128_t quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q0[j] = test_bits(shuffle(wasm_v128_load(row(j)), pattern0), wasm_v128_load(pattern1)) & splat8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q0[j + 4] = test_bits(shuffle(wasm_v128_load(row(j)), pattern2), wasm_v128_load(pattern1)) & splat8(1);
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_1_bits(quad0, to + panel::codes);
    v128_t q1[8];
    v128_t quad1[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q1[j] = test_bits(shuffle(wasm_v128_load(row(j)), pattern3), wasm_v128_load(pattern1)) & splat8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q1[j + 4] = test_bits(shuffle(wasm_v128_load(row(j)), pattern4), wasm_v128_load(pattern1)) & splat8(1);
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_1_bits(quad1, to + panel::codes + 16);
    v128_t q2[8];
    v128_t quad2[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q2[j] = test_bits(shuffle(wasm_v128_load(row(j)), pattern5), wasm_v128_load(pattern1)) & splat8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q2[j + 4] = test_bits(shuffle(wasm_v128_load(row(j)), pattern6), wasm_v128_load(pattern1)) & splat8(1);
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_1_bits(quad2, to + panel::codes + 32);
    v128_t q3[8];
    v128_t quad3[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q3[j] = test_bits(shuffle(wasm_v128_load(row(j)), pattern7), wasm_v128_load(pattern1)) & splat8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q3[j + 4] = test_bits(shuffle(wasm_v128_load(row(j) + 2), pattern7), wasm_v128_load(pattern1)) & splat8(1);
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_1_bits(quad3, to + panel::codes + 48);
  }
};

}  // namespace

extern "C" void qc_dequantize_q1_0__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q1_0__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q1_0__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q1_0__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q1_0__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q1_0__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q1_0__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q1_0__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q1_0__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_sign_mean<shape>(x, importance, blocks, w);
}
