// Kernels of q3_k for wasm_simd128. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
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
    v128_t word94[4];
    qc_words(row, 94, word94);
    d_bits[0] = wasm_u32x4_shr(word94[3], 16);
    const v128_t part0 = (wasm_u32x4_shr(word94[0], 16) & splat32(15)) | (wasm_u32x4_shr(word94[2], 12) & splat32(48));
    scale[0] = wasm_i32x4_sub(part0, splat32(32));
    const v128_t part1 = (wasm_u32x4_shr(word94[0], 24) & splat32(15)) | (wasm_u32x4_shr(word94[2], 20) & splat32(48));
    scale[1] = wasm_i32x4_sub(part1, splat32(32));
    scale[2] = wasm_i32x4_sub((word94[1] & splat32(15)) | (wasm_i32x4_shl(word94[3], 4) & splat32(48)), splat32(32));
    const v128_t part2 = (wasm_u32x4_shr(word94[1], 8) & splat32(15)) | (wasm_u32x4_shr(word94[3], 4) & splat32(48));
    scale[3] = wasm_i32x4_sub(part2, splat32(32));
    const v128_t part3 = (wasm_u32x4_shr(word94[1], 16) & splat32(15)) | (wasm_u32x4_shr(word94[2], 14) & splat32(48));
    scale[4] = wasm_i32x4_sub(part3, splat32(32));
    const v128_t part4 = (wasm_u32x4_shr(word94[1], 24) & splat32(15)) | (wasm_u32x4_shr(word94[2], 22) & splat32(48));
    scale[5] = wasm_i32x4_sub(part4, splat32(32));
    scale[6] = wasm_i32x4_sub((word94[2] & splat32(15)) | (wasm_i32x4_shl(word94[3], 2) & splat32(48)), splat32(32));
    const v128_t part5 = (wasm_u32x4_shr(word94[2], 8) & splat32(15)) | (wasm_u32x4_shr(word94[3], 6) & splat32(48));
    scale[7] = wasm_i32x4_sub(part5, splat32(32));
    const v128_t part6 = (wasm_u32x4_shr(word94[0], 20) & splat32(15)) | (wasm_u32x4_shr(word94[2], 16) & splat32(48));
    scale[8] = wasm_i32x4_sub(part6, splat32(32));
    const v128_t part7 = wasm_u32x4_shr(word94[0], 28) | (wasm_u32x4_shr(word94[2], 24) & splat32(48));
    scale[9] = wasm_i32x4_sub(part7, splat32(32));
    scale[10] = wasm_i32x4_sub((wasm_u32x4_shr(word94[1], 4) & splat32(15)) | (word94[3] & splat32(48)), splat32(32));
    const v128_t part8 = (wasm_u32x4_shr(word94[1], 12) & splat32(15)) | (wasm_u32x4_shr(word94[3], 8) & splat32(48));
    scale[11] = wasm_i32x4_sub(part8, splat32(32));
    const v128_t part9 = (wasm_u32x4_shr(word94[1], 20) & splat32(15)) | (wasm_u32x4_shr(word94[2], 18) & splat32(48));
    scale[12] = wasm_i32x4_sub(part9, splat32(32));
    const v128_t part10 = wasm_u32x4_shr(word94[1], 28) | (wasm_u32x4_shr(word94[2], 26) & splat32(48));
    scale[13] = wasm_i32x4_sub(part10, splat32(32));
    const v128_t part11 = (wasm_u32x4_shr(word94[2], 4) & splat32(15)) | (wasm_u32x4_shr(word94[3], 2) & splat32(48));
    scale[14] = wasm_i32x4_sub(part11, splat32(32));
    const v128_t part12 = (wasm_u32x4_shr(word94[2], 12) & splat32(15)) | (wasm_u32x4_shr(word94[3], 10) & splat32(48));
    scale[15] = wasm_i32x4_sub(part12, splat32(32));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(4);
    const v128_t bytes32 = wasm_v128_load(row(0) + 32);
    const v128_t bytes0 = wasm_v128_load(row(0));
    qc_weights_u8_offset((bytes32 & splat8(3)) | (wasm_i16x8_shl(bytes0, 2) & splat8(4)), offset, scale[0], to, 0);
    const v128_t bytes48 = wasm_v128_load(row(0) + 48);
    const v128_t bytes16 = wasm_v128_load(row(0) + 16);
    const v128_t part0 = (bytes48 & splat8(3)) | (wasm_i16x8_shl(bytes16, 2) & splat8(4));
    qc_weights_u8_offset(part0, offset, scale[0] + 1, to, 16);
    const v128_t part1 = (wasm_u16x8_shr(bytes32, 2) & splat8(3)) | (wasm_i16x8_shl(bytes0, 1) & splat8(4));
    qc_weights_u8_offset(part1, offset, scale[0] + 2, to, 32);
    const v128_t part2 = (wasm_u16x8_shr(bytes48, 2) & splat8(3)) | (wasm_i16x8_shl(bytes16, 1) & splat8(4));
    qc_weights_u8_offset(part2, offset, scale[0] + 3, to, 48);
    qc_weights_u8_offset((wasm_u16x8_shr(bytes32, 4) & splat8(3)) | (bytes0 & splat8(4)), offset, scale[0] + 4, to, 64);
    const v128_t part3 = (wasm_u16x8_shr(bytes48, 4) & splat8(3)) | (bytes16 & splat8(4));
    qc_weights_u8_offset(part3, offset, scale[0] + 5, to, 80);
    const v128_t part4 = (wasm_u16x8_shr(bytes32, 6) & splat8(3)) | (wasm_u16x8_shr(bytes0, 1) & splat8(4));
    qc_weights_u8_offset(part4, offset, scale[0] + 6, to, 96);
    const v128_t part5 = (wasm_u16x8_shr(bytes48, 6) & splat8(3)) | (wasm_u16x8_shr(bytes16, 1) & splat8(4));
    qc_weights_u8_offset(part5, offset, scale[0] + 7, to, 112);
    const v128_t bytes64 = wasm_v128_load(row(0) + 64);
    const v128_t part6 = (bytes64 & splat8(3)) | (wasm_u16x8_shr(bytes0, 2) & splat8(4));
    qc_weights_u8_offset(part6, offset, scale[0] + 8, to, 128);
    const v128_t bytes80 = wasm_v128_load(row(0) + 80);
    const v128_t part7 = (bytes80 & splat8(3)) | (wasm_u16x8_shr(bytes16, 2) & splat8(4));
    qc_weights_u8_offset(part7, offset, scale[0] + 9, to, 144);
    const v128_t part8 = (wasm_u16x8_shr(bytes64, 2) & splat8(3)) | (wasm_u16x8_shr(bytes0, 3) & splat8(4));
    qc_weights_u8_offset(part8, offset, scale[0] + 10, to, 160);
    const v128_t part9 = (wasm_u16x8_shr(bytes80, 2) & splat8(3)) | (wasm_u16x8_shr(bytes16, 3) & splat8(4));
    qc_weights_u8_offset(part9, offset, scale[0] + 11, to, 176);
    const v128_t part10 = (wasm_u16x8_shr(bytes64, 4) & splat8(3)) | (wasm_u16x8_shr(bytes0, 4) & splat8(4));
    qc_weights_u8_offset(part10, offset, scale[0] + 12, to, 192);
    const v128_t part11 = (wasm_u16x8_shr(bytes80, 4) & splat8(3)) | (wasm_u16x8_shr(bytes16, 4) & splat8(4));
    qc_weights_u8_offset(part11, offset, scale[0] + 13, to, 208);
    const v128_t part12 = (wasm_u16x8_shr(bytes64, 6) & splat8(3)) | (wasm_u16x8_shr(bytes0, 5) & splat8(4));
    qc_weights_u8_offset(part12, offset, scale[0] + 14, to, 224);
    const v128_t part13 = (wasm_u16x8_shr(bytes80, 6) & splat8(3)) | (wasm_u16x8_shr(bytes16, 5) & splat8(4));
    qc_weights_u8_offset(part13, offset, scale[0] + 15, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 4161536 fit 32 bits.
  /// Sums of 18 pairs fit 16 bits: 18 * 2 * 7 * 127 = 32004 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    v128_t scale[16];
    header(row, d_bits, scale);
    v128_t isum[C] = {};
    v128_t window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = wasm_v128_load(row(j) + k * 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = wasm_v128_load(row(j) + k * 16 + 32);
      // weights k * 16 .. k * 16 + 15
      v128_t dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q0 = (window[1][j] & splat8(3)) | (wasm_i16x8_shl(window[0][j], 2) & splat8(4));
        pairs_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 4, scale[k], isum);
      // weights k * 16 + 32 .. k * 16 + 47
      v128_t dot2[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t part0 = wasm_u16x8_shr(window[1][j], 2) & splat8(3);
        const v128_t q32 = part0 | (wasm_i16x8_shl(window[0][j], 1) & splat8(4));
        pairs_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 16 + 32);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 4 + 8, scale[k + 2], isum);
      // weights k * 16 + 64 .. k * 16 + 79
      v128_t dot4[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q64 = (wasm_u16x8_shr(window[1][j], 4) & splat8(3)) | (window[0][j] & splat8(4));
        pairs_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 16 + 64);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 4 + 16, scale[k + 4], isum);
      // weights k * 16 + 96 .. k * 16 + 111
      v128_t dot6[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t part1 = wasm_u16x8_shr(window[1][j], 6) & splat8(3);
        const v128_t q96 = part1 | (wasm_u16x8_shr(window[0][j], 1) & splat8(4));
        pairs_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 16 + 96);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 4 + 24, scale[k + 6], isum);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = wasm_v128_load(row(j) + k * 16 + 64);
      // weights k * 16 + 128 .. k * 16 + 143
      v128_t dot8[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q128 = (window[1][j] & splat8(3)) | (wasm_u16x8_shr(window[0][j], 2) & splat8(4));
        pairs_once16<C, act::bytes>(dot8 + j * C, q128, a + k * 16 + 128);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot8, s + k * 4 + 32, scale[k + 8], isum);
      // weights k * 16 + 160 .. k * 16 + 175
      v128_t dot10[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t part2 = wasm_u16x8_shr(window[1][j], 2) & splat8(3);
        const v128_t q160 = part2 | (wasm_u16x8_shr(window[0][j], 3) & splat8(4));
        pairs_once16<C, act::bytes>(dot10 + j * C, q160, a + k * 16 + 160);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot10, s + k * 4 + 40, scale[k + 10], isum);
      // weights k * 16 + 192 .. k * 16 + 207
      v128_t dot12[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t part3 = wasm_u16x8_shr(window[1][j], 4) & splat8(3);
        const v128_t q192 = part3 | (wasm_u16x8_shr(window[0][j], 4) & splat8(4));
        pairs_once16<C, act::bytes>(dot12 + j * C, q192, a + k * 16 + 192);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot12, s + k * 4 + 48, scale[k + 12], isum);
      // weights k * 16 + 224 .. k * 16 + 239
      v128_t dot14[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t part4 = wasm_u16x8_shr(window[1][j], 6) & splat8(3);
        const v128_t q224 = part4 | (wasm_u16x8_shr(window[0][j], 5) & splat8(4));
        pairs_once16<C, act::bytes>(dot14 + j * C, q224, a + k * 16 + 224);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot14, s + k * 4 + 56, scale[k + 14], isum);
    }
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 4161536 fit 32 bits.
  /// Sums of 18 pairs fit 16 bits: 18 * 2 * 7 * 127 = 32004 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        v128_t dot[C];
        v128_t dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(s + c * act::starts + u * 8);
        const v128_t plane0_0 = wasm_v128_load(from + panel::codes + u * 48);
        const v128_t plane1_0 = wasm_v128_load(from + panel::codes + u * 48 + 32);
        const v128_t q0 = (plane0_0 & splat8(3)) | (wasm_i16x8_shl(plane1_0, 2) & splat8(4));
        pairs_first4<C, act::bytes>(dot_16, q0, a + u * 32);
        const v128_t q4 = (wasm_u16x8_shr(plane0_0, 2) & splat8(3)) | (wasm_i16x8_shl(plane1_0, 1) & splat8(4));
        pairs_next4<C, act::bytes>(dot_16, q4, a + u * 32 + 4);
        const v128_t q8 = (wasm_u16x8_shr(plane0_0, 4) & splat8(3)) | (plane1_0 & splat8(4));
        pairs_next4<C, act::bytes>(dot_16, q8, a + u * 32 + 8);
        const v128_t q12 = (wasm_u16x8_shr(plane0_0, 6) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 1) & splat8(4));
        pairs_next4<C, act::bytes>(dot_16, q12, a + u * 32 + 12);
        pairs_last<C>(dot, dot_16);
        const v128_t scale = widen_s8<0>(wasm_v128_load32_zero(from + panel::scales + u * 8));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
      }
      {
        v128_t dot[C];
        v128_t dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(s + c * act::starts + u * 8 + 4);
        const v128_t plane0_1 = wasm_v128_load(from + panel::codes + u * 48 + 16);
        const v128_t plane1_0 = wasm_v128_load(from + panel::codes + u * 48 + 32);
        const v128_t q16 = (plane0_1 & splat8(3)) | (wasm_u16x8_shr(plane1_0, 2) & splat8(4));
        pairs_first4<C, act::bytes>(dot_16, q16, a + u * 32 + 16);
        const v128_t q20 = (wasm_u16x8_shr(plane0_1, 2) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 3) & splat8(4));
        pairs_next4<C, act::bytes>(dot_16, q20, a + u * 32 + 20);
        const v128_t q24 = (wasm_u16x8_shr(plane0_1, 4) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 4) & splat8(4));
        pairs_next4<C, act::bytes>(dot_16, q24, a + u * 32 + 24);
        const v128_t q28 = (wasm_u16x8_shr(plane0_1, 6) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 5) & splat8(4));
        pairs_next4<C, act::bytes>(dot_16, q28, a + u * 32 + 28);
        pairs_last<C>(dot, dot_16);
        const v128_t scale = widen_s8<0>(wasm_v128_load32_zero(from + panel::scales + u * 8 + 4));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
      }
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
    v128_t q0[8];
    v128_t quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 32);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16);
        q0[j + k * 4] = (bytes0 & splat8(3)) | (wasm_i16x8_shl(bytes1, 2) & splat8(4));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_3_bits(quad0, to + panel::codes);
    v128_t q1[8];
    v128_t quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 32);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16);
        q1[j + k * 4] = (wasm_u16x8_shr(bytes0, 2) & splat8(3)) | (wasm_i16x8_shl(bytes1, 1) & splat8(4));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_3_bits(quad1, to + panel::codes + 48);
    v128_t q2[8];
    v128_t quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 32);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16);
        q2[j + k * 4] = (wasm_u16x8_shr(bytes0, 4) & splat8(3)) | (bytes1 & splat8(4));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_3_bits(quad2, to + panel::codes + 96);
    v128_t q3[8];
    v128_t quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 32);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16);
        q3[j + k * 4] = (wasm_u16x8_shr(bytes0, 6) & splat8(3)) | (wasm_u16x8_shr(bytes1, 1) & splat8(4));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_3_bits(quad3, to + panel::codes + 144);
    v128_t q4[8];
    v128_t quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 64);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16);
        q4[j + k * 4] = (bytes0 & splat8(3)) | (wasm_u16x8_shr(bytes1, 2) & splat8(4));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_3_bits(quad4, to + panel::codes + 192);
    v128_t q5[8];
    v128_t quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 64);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16);
        q5[j + k * 4] = (wasm_u16x8_shr(bytes0, 2) & splat8(3)) | (wasm_u16x8_shr(bytes1, 3) & splat8(4));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_3_bits(quad5, to + panel::codes + 240);
    v128_t q6[8];
    v128_t quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 64);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16);
        q6[j + k * 4] = (wasm_u16x8_shr(bytes0, 4) & splat8(3)) | (wasm_u16x8_shr(bytes1, 4) & splat8(4));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_3_bits(quad6, to + panel::codes + 288);
    v128_t q7[8];
    v128_t quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 64);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16);
        q7[j + k * 4] = (wasm_u16x8_shr(bytes0, 6) & splat8(3)) | (wasm_u16x8_shr(bytes1, 5) & splat8(4));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_3_bits(quad7, to + panel::codes + 336);
  }
};

}  // namespace

extern "C" void qc_dequantize_q3_k__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q3_k__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q3_k__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q3_k__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q3_k__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q3_k__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q3_k__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q3_k__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q3_k__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
