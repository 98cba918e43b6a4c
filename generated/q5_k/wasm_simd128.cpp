// Kernels of q5_k for wasm_simd128. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
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
    const v128_t bytes48 = wasm_v128_load(row(0) + 48);
    const v128_t bytes16 = wasm_v128_load(row(0) + 16);
    const v128_t part0 = (bytes48 & splat8(15)) | (wasm_i16x8_shl(bytes16, 4) & splat8(16));
    qc_weights_u8_minus(part0, scale[0], minimum[0], to, 0);
    const v128_t bytes64 = wasm_v128_load(row(0) + 64);
    const v128_t bytes32 = wasm_v128_load(row(0) + 32);
    const v128_t part1 = (bytes64 & splat8(15)) | (wasm_i16x8_shl(bytes32, 4) & splat8(16));
    qc_weights_u8_minus(part1, scale[0], minimum[0], to, 16);
    const v128_t part2 = (wasm_u16x8_shr(bytes48, 4) & splat8(15)) | (wasm_i16x8_shl(bytes16, 3) & splat8(16));
    qc_weights_u8_minus(part2, scale[0] + 1, minimum[0] + 1, to, 32);
    const v128_t part3 = (wasm_u16x8_shr(bytes64, 4) & splat8(15)) | (wasm_i16x8_shl(bytes32, 3) & splat8(16));
    qc_weights_u8_minus(part3, scale[0] + 1, minimum[0] + 1, to, 48);
    const v128_t bytes80 = wasm_v128_load(row(0) + 80);
    const v128_t part4 = (bytes80 & splat8(15)) | (wasm_i16x8_shl(bytes16, 2) & splat8(16));
    qc_weights_u8_minus(part4, scale[0] + 2, minimum[0] + 2, to, 64);
    const v128_t bytes96 = wasm_v128_load(row(0) + 96);
    const v128_t part5 = (bytes96 & splat8(15)) | (wasm_i16x8_shl(bytes32, 2) & splat8(16));
    qc_weights_u8_minus(part5, scale[0] + 2, minimum[0] + 2, to, 80);
    const v128_t part6 = (wasm_u16x8_shr(bytes80, 4) & splat8(15)) | (wasm_i16x8_shl(bytes16, 1) & splat8(16));
    qc_weights_u8_minus(part6, scale[0] + 3, minimum[0] + 3, to, 96);
    const v128_t part7 = (wasm_u16x8_shr(bytes96, 4) & splat8(15)) | (wasm_i16x8_shl(bytes32, 1) & splat8(16));
    qc_weights_u8_minus(part7, scale[0] + 3, minimum[0] + 3, to, 112);
    const v128_t bytes112 = wasm_v128_load(row(0) + 112);
    qc_weights_u8_minus((bytes112 & splat8(15)) | (bytes16 & splat8(16)), scale[0] + 4, minimum[0] + 4, to, 128);
    const v128_t bytes128 = wasm_v128_load(row(0) + 128);
    qc_weights_u8_minus((bytes128 & splat8(15)) | (bytes32 & splat8(16)), scale[0] + 4, minimum[0] + 4, to, 144);
    const v128_t part8 = (wasm_u16x8_shr(bytes112, 4) & splat8(15)) | (wasm_u16x8_shr(bytes16, 1) & splat8(16));
    qc_weights_u8_minus(part8, scale[0] + 5, minimum[0] + 5, to, 160);
    const v128_t part9 = (wasm_u16x8_shr(bytes128, 4) & splat8(15)) | (wasm_u16x8_shr(bytes32, 1) & splat8(16));
    qc_weights_u8_minus(part9, scale[0] + 5, minimum[0] + 5, to, 176);
    const v128_t bytes144 = wasm_v128_load(row(0) + 144);
    const v128_t part10 = (bytes144 & splat8(15)) | (wasm_u16x8_shr(bytes16, 2) & splat8(16));
    qc_weights_u8_minus(part10, scale[0] + 6, minimum[0] + 6, to, 192);
    const v128_t bytes160 = wasm_v128_load(row(0) + 160);
    const v128_t part11 = (bytes160 & splat8(15)) | (wasm_u16x8_shr(bytes32, 2) & splat8(16));
    qc_weights_u8_minus(part11, scale[0] + 6, minimum[0] + 6, to, 208);
    const v128_t part12 = (wasm_u16x8_shr(bytes144, 4) & splat8(15)) | (wasm_u16x8_shr(bytes16, 3) & splat8(16));
    qc_weights_u8_minus(part12, scale[0] + 7, minimum[0] + 7, to, 224);
    const v128_t part13 = (wasm_u16x8_shr(bytes160, 4) & splat8(15)) | (wasm_u16x8_shr(bytes32, 3) & splat8(16));
    qc_weights_u8_minus(part13, scale[0] + 7, minimum[0] + 7, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 31 * 127 = 31496 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v128_t *sum) {
    v128_t d_bits[1];
    v128_t dmin_bits[1];
    v128_t scale[8];
    v128_t minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    v128_t isum[C] = {};
    v128_t msum[C] = {};
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const v128_t pair0 = minimum[k * 2] | wasm_i32x4_shl(minimum[k * 2 + 1], 16);
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    v128_t window[4][4];
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[k][j] = wasm_v128_load(row(j) + k * 16 + 16);
    }
    // weights 0 .. 31
    v128_t dot0[C * 4] = {};
    v128_t dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q0 = (window[2][j] & splat8(15)) | (wasm_i16x8_shl(window[0][j], 4) & splat8(16));
      pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const v128_t q16 = (window[3][j] & splat8(15)) | (wasm_i16x8_shl(window[1][j], 4) & splat8(16));
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_add_scaled_group<C>(dot0, scale[0], isum);
    // weights 32 .. 63
    v128_t dot1[C * 4] = {};
    v128_t dot1_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t part0 = wasm_u16x8_shr(window[2][j], 4) & splat8(15);
      const v128_t q32 = part0 | (wasm_i16x8_shl(window[0][j], 3) & splat8(16));
      pairs_first16<C, act::bytes>(dot1_16 + j * C, q32, a + 32);
      const v128_t part1 = wasm_u16x8_shr(window[3][j], 4) & splat8(15);
      const v128_t q48 = part1 | (wasm_i16x8_shl(window[1][j], 3) & splat8(16));
      pairs_next16<C, act::bytes>(dot1_16 + j * C, q48, a + 48);
      pairs_last<C>(dot1 + j * C, dot1_16 + j * C);
    }
    qc_add_scaled_group<C>(dot1, scale[1], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = wasm_v128_load(row(j) + 80);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = wasm_v128_load(row(j) + 96);
    // weights 64 .. 95
    v128_t dot2[C * 4] = {};
    v128_t dot2_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q64 = (window[2][j] & splat8(15)) | (wasm_i16x8_shl(window[0][j], 2) & splat8(16));
      pairs_first16<C, act::bytes>(dot2_16 + j * C, q64, a + 64);
      const v128_t q80 = (window[3][j] & splat8(15)) | (wasm_i16x8_shl(window[1][j], 2) & splat8(16));
      pairs_next16<C, act::bytes>(dot2_16 + j * C, q80, a + 80);
      pairs_last<C>(dot2 + j * C, dot2_16 + j * C);
    }
    qc_add_scaled_group<C>(dot2, scale[2], isum);
    // weights 96 .. 127
    v128_t dot3[C * 4] = {};
    v128_t dot3_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t part2 = wasm_u16x8_shr(window[2][j], 4) & splat8(15);
      const v128_t q96 = part2 | (wasm_i16x8_shl(window[0][j], 1) & splat8(16));
      pairs_first16<C, act::bytes>(dot3_16 + j * C, q96, a + 96);
      const v128_t part3 = wasm_u16x8_shr(window[3][j], 4) & splat8(15);
      const v128_t q112 = part3 | (wasm_i16x8_shl(window[1][j], 1) & splat8(16));
      pairs_next16<C, act::bytes>(dot3_16 + j * C, q112, a + 112);
      pairs_last<C>(dot3 + j * C, dot3_16 + j * C);
    }
    qc_add_scaled_group<C>(dot3, scale[3], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = wasm_v128_load(row(j) + 112);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = wasm_v128_load(row(j) + 128);
    // weights 128 .. 159
    v128_t dot4[C * 4] = {};
    v128_t dot4_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q128 = (window[2][j] & splat8(15)) | (window[0][j] & splat8(16));
      pairs_first16<C, act::bytes>(dot4_16 + j * C, q128, a + 128);
      const v128_t q144 = (window[3][j] & splat8(15)) | (window[1][j] & splat8(16));
      pairs_next16<C, act::bytes>(dot4_16 + j * C, q144, a + 144);
      pairs_last<C>(dot4 + j * C, dot4_16 + j * C);
    }
    qc_add_scaled_group<C>(dot4, scale[4], isum);
    // weights 160 .. 191
    v128_t dot5[C * 4] = {};
    v128_t dot5_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t part4 = wasm_u16x8_shr(window[2][j], 4) & splat8(15);
      const v128_t q160 = part4 | (wasm_u16x8_shr(window[0][j], 1) & splat8(16));
      pairs_first16<C, act::bytes>(dot5_16 + j * C, q160, a + 160);
      const v128_t part5 = wasm_u16x8_shr(window[3][j], 4) & splat8(15);
      const v128_t q176 = part5 | (wasm_u16x8_shr(window[1][j], 1) & splat8(16));
      pairs_next16<C, act::bytes>(dot5_16 + j * C, q176, a + 176);
      pairs_last<C>(dot5 + j * C, dot5_16 + j * C);
    }
    qc_add_scaled_group<C>(dot5, scale[5], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = wasm_v128_load(row(j) + 144);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = wasm_v128_load(row(j) + 160);
    // weights 192 .. 223
    v128_t dot6[C * 4] = {};
    v128_t dot6_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t q192 = (window[2][j] & splat8(15)) | (wasm_u16x8_shr(window[0][j], 2) & splat8(16));
      pairs_first16<C, act::bytes>(dot6_16 + j * C, q192, a + 192);
      const v128_t q208 = (window[3][j] & splat8(15)) | (wasm_u16x8_shr(window[1][j], 2) & splat8(16));
      pairs_next16<C, act::bytes>(dot6_16 + j * C, q208, a + 208);
      pairs_last<C>(dot6 + j * C, dot6_16 + j * C);
    }
    qc_add_scaled_group<C>(dot6, scale[6], isum);
    // weights 224 .. 255
    v128_t dot7[C * 4] = {};
    v128_t dot7_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t part6 = wasm_u16x8_shr(window[2][j], 4) & splat8(15);
      const v128_t q224 = part6 | (wasm_u16x8_shr(window[0][j], 3) & splat8(16));
      pairs_first16<C, act::bytes>(dot7_16 + j * C, q224, a + 224);
      const v128_t part7 = wasm_u16x8_shr(window[3][j], 4) & splat8(15);
      const v128_t q240 = part7 | (wasm_u16x8_shr(window[1][j], 3) & splat8(16));
      pairs_next16<C, act::bytes>(dot7_16 + j * C, q240, a + 240);
      pairs_last<C>(dot7 + j * C, dot7_16 + j * C);
    }
    qc_add_scaled_group<C>(dot7, scale[7], isum);
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v128_t minimum_factor = half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 31 * 127 = 31496 <= 32767.
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
      const v128_t plane0_0 = wasm_v128_load(from + panel::codes + g * 80);
      const v128_t plane1_0 = wasm_v128_load(from + panel::codes + g * 80 + 64);
      const v128_t q0 = (plane0_0 & splat8(15)) | (wasm_i16x8_shl(plane1_0, 4) & splat8(16));
      pairs_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      const v128_t q4 = (wasm_u16x8_shr(plane0_0, 4) & splat8(15)) | (wasm_i16x8_shl(plane1_0, 3) & splat8(16));
      pairs_next4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      const v128_t plane0_1 = wasm_v128_load(from + panel::codes + g * 80 + 16);
      const v128_t q8 = (plane0_1 & splat8(15)) | (wasm_i16x8_shl(plane1_0, 2) & splat8(16));
      pairs_next4<C, act::bytes>(dot_16, q8, a + g * 32 + 8);
      const v128_t q12 = (wasm_u16x8_shr(plane0_1, 4) & splat8(15)) | (wasm_i16x8_shl(plane1_0, 1) & splat8(16));
      pairs_next4<C, act::bytes>(dot_16, q12, a + g * 32 + 12);
      pairs_last<C>(dot, dot_16);
      const v128_t plane0_2 = wasm_v128_load(from + panel::codes + g * 80 + 32);
      const v128_t q16 = (plane0_2 & splat8(15)) | (plane1_0 & splat8(16));
      pairs_first4<C, act::bytes>(dot_16, q16, a + g * 32 + 16);
      const v128_t q20 = (wasm_u16x8_shr(plane0_2, 4) & splat8(15)) | (wasm_u16x8_shr(plane1_0, 1) & splat8(16));
      pairs_next4<C, act::bytes>(dot_16, q20, a + g * 32 + 20);
      const v128_t plane0_3 = wasm_v128_load(from + panel::codes + g * 80 + 48);
      const v128_t q24 = (plane0_3 & splat8(15)) | (wasm_u16x8_shr(plane1_0, 2) & splat8(16));
      pairs_next4<C, act::bytes>(dot_16, q24, a + g * 32 + 24);
      const v128_t q28 = (wasm_u16x8_shr(plane0_3, 4) & splat8(15)) | (wasm_u16x8_shr(plane1_0, 3) & splat8(16));
      pairs_next4<C, act::bytes>(dot_16, q28, a + g * 32 + 28);
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
    v128_t q0[8];
    v128_t quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 48);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16 + 16);
        q0[j + k * 4] = (bytes0 & splat8(15)) | (wasm_i16x8_shl(bytes1, 4) & splat8(16));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_5_bits(quad0, to + panel::codes);
    v128_t q1[8];
    v128_t quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 48);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16 + 16);
        q1[j + k * 4] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (wasm_i16x8_shl(bytes1, 3) & splat8(16));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_5_bits(quad1, to + panel::codes + 80);
    v128_t q2[8];
    v128_t quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 80);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16 + 16);
        q2[j + k * 4] = (bytes0 & splat8(15)) | (wasm_i16x8_shl(bytes1, 2) & splat8(16));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_5_bits(quad2, to + panel::codes + 160);
    v128_t q3[8];
    v128_t quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 80);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16 + 16);
        q3[j + k * 4] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (wasm_i16x8_shl(bytes1, 1) & splat8(16));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_5_bits(quad3, to + panel::codes + 240);
    v128_t q4[8];
    v128_t quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 112);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16 + 16);
        q4[j + k * 4] = (bytes0 & splat8(15)) | (bytes1 & splat8(16));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_5_bits(quad4, to + panel::codes + 320);
    v128_t q5[8];
    v128_t quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 112);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16 + 16);
        q5[j + k * 4] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (wasm_u16x8_shr(bytes1, 1) & splat8(16));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_5_bits(quad5, to + panel::codes + 400);
    v128_t q6[8];
    v128_t quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 144);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16 + 16);
        q6[j + k * 4] = (bytes0 & splat8(15)) | (wasm_u16x8_shr(bytes1, 2) & splat8(16));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_5_bits(quad6, to + panel::codes + 480);
    v128_t q7[8];
    v128_t quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t bytes0 = wasm_v128_load(row(j) + k * 16 + 144);
        const v128_t bytes1 = wasm_v128_load(row(j) + k * 16 + 16);
        q7[j + k * 4] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (wasm_u16x8_shr(bytes1, 3) & splat8(16));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_5_bits(quad7, to + panel::codes + 560);
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_k__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_k__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_k__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_k__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q5_k__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_k__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q5_k__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q5_k__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q5_k__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -3.20000005f, 0.200000003f, 22);
}
