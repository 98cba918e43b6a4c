// Kernels of q2_k for wasm_simd128. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 22;
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v128_t *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    qc_words(row, 48, word + 12);
    qc_words(row, 64, word + 16);
    v128_t word68[4];
    qc_words(row, 68, word68);
    word[20] = word68[3] & splat32(65535);
    word[21] = wasm_u32x4_shr(word68[3], 16);
  }

  static QC_TILE void header_of_pieces(const v128_t *word, v128_t *d_bits, v128_t *dmin_bits, v128_t *scale,
                                       v128_t *minimum) {
    d_bits[0] = word[20] & splat32(65535);
    dmin_bits[0] = word[21] & splat32(65535);
    for (size_t k = 0; k < 4; ++k) {
      scale[k * 4] = word[k] & splat32(15);
      scale[k * 4 + 1] = wasm_u32x4_shr(word[k], 8) & splat32(15);
      scale[k * 4 + 2] = wasm_u32x4_shr(word[k], 16) & splat32(15);
      scale[k * 4 + 3] = wasm_u32x4_shr(word[k], 24) & splat32(15);
    }
    for (size_t k = 0; k < 4; ++k) {
      minimum[k * 4] = wasm_u32x4_shr(word[k], 4) & splat32(15);
      minimum[k * 4 + 1] = wasm_u32x4_shr(word[k], 12) & splat32(15);
      minimum[k * 4 + 2] = wasm_u32x4_shr(word[k], 20) & splat32(15);
      minimum[k * 4 + 3] = wasm_u32x4_shr(word[k], 28);
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v128_t *word) {
    for (size_t k = 0; k < 20; ++k)
      word[k] = wasm_v128_load(from + k * 16);
    word[20] = wasm_u32x4_load16x4(from + 320);
    word[21] = wasm_u32x4_load16x4(from + 328);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v128_t *word, uint8_t *to) {
    for (size_t k = 0; k < 20; ++k)
      wasm_v128_store(to + k * 16, word[k]);
    wasm_v128_store64_lane(to + 320, wasm_i16x8_shuffle(word[20], word[20], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    wasm_v128_store64_lane(to + 328, wasm_i16x8_shuffle(word[21], word[21], 0, 2, 4, 6, 0, 2, 4, 6), 0);
  }

  template <class Row>
  static QC_TILE void header(const Row &row, v128_t *d_bits, v128_t *dmin_bits, v128_t *scale, v128_t *minimum) {
    v128_t word0[4];
    qc_words(row, 0, word0);
    v128_t word68[4];
    qc_words(row, 68, word68);
    d_bits[0] = word68[3] & splat32(65535);
    dmin_bits[0] = wasm_u32x4_shr(word68[3], 16);
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      scale[k * 4] = word0[k] & splat32(15);
      scale[k * 4 + 1] = wasm_u32x4_shr(word0[k], 8) & splat32(15);
      scale[k * 4 + 2] = wasm_u32x4_shr(word0[k], 16) & splat32(15);
      scale[k * 4 + 3] = wasm_u32x4_shr(word0[k], 24) & splat32(15);
    }
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      minimum[k * 4] = wasm_u32x4_shr(word0[k], 4) & splat32(15);
      minimum[k * 4 + 1] = wasm_u32x4_shr(word0[k], 12) & splat32(15);
      minimum[k * 4 + 2] = wasm_u32x4_shr(word0[k], 20) & splat32(15);
      minimum[k * 4 + 3] = wasm_u32x4_shr(word0[k], 28);
    }
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    float minimum[1][16];
    factors(row(0), scale[0], minimum[0]);
    for (size_t k = 0; k < 2; ++k) {
      const v128_t bytes16 = wasm_v128_load(row(0) + k * 32 + 16);
      qc_weights_u8_minus(bytes16 & splat8(3), scale[0] + k * 8, minimum[0] + k * 8, to, k * 128);
      const v128_t bytes32 = wasm_v128_load(row(0) + k * 32 + 32);
      qc_weights_u8_minus(bytes32 & splat8(3), scale[0] + k * 8 + 1, minimum[0] + k * 8 + 1, to, k * 128 + 16);
      const v128_t part0 = wasm_u16x8_shr(bytes16, 2) & splat8(3);
      qc_weights_u8_minus(part0, scale[0] + k * 8 + 2, minimum[0] + k * 8 + 2, to, k * 128 + 32);
      const v128_t part1 = wasm_u16x8_shr(bytes32, 2) & splat8(3);
      qc_weights_u8_minus(part1, scale[0] + k * 8 + 3, minimum[0] + k * 8 + 3, to, k * 128 + 48);
      const v128_t part2 = wasm_u16x8_shr(bytes16, 4) & splat8(3);
      qc_weights_u8_minus(part2, scale[0] + k * 8 + 4, minimum[0] + k * 8 + 4, to, k * 128 + 64);
      const v128_t part3 = wasm_u16x8_shr(bytes32, 4) & splat8(3);
      qc_weights_u8_minus(part3, scale[0] + k * 8 + 5, minimum[0] + k * 8 + 5, to, k * 128 + 80);
      const v128_t part4 = wasm_u16x8_shr(bytes16, 6) & splat8(3);
      qc_weights_u8_minus(part4, scale[0] + k * 8 + 6, minimum[0] + k * 8 + 6, to, k * 128 + 96);
      const v128_t part5 = wasm_u16x8_shr(bytes32, 6) & splat8(3);
      qc_weights_u8_minus(part5, scale[0] + k * 8 + 7, minimum[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void from_pieces(const v128_t *word, const uint8_t *a, v128_t *sum) {
    v128_t d_bits[1];
    v128_t dmin_bits[1];
    v128_t scale[16];
    v128_t minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    v128_t isum[C] = {};
    v128_t msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const v128_t pair0 = minimum[k * 2] | wasm_i32x4_shl(minimum[k * 2 + 1], 16);
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t dot[C] = {};
        v128_t dot_16[C];
        pairs_first4<C, act::bytes>(dot_16, word[k * 8 + k1 * 4 + 4] & splat8(3), a + k * 128 + k1 * 16);
        pairs_next4<C, act::bytes>(dot_16, word[k * 8 + k1 * 4 + 5] & splat8(3), a + k * 128 + k1 * 16 + 4);
        pairs_next4<C, act::bytes>(dot_16, word[k * 8 + k1 * 4 + 6] & splat8(3), a + k * 128 + k1 * 16 + 8);
        pairs_next4<C, act::bytes>(dot_16, word[k * 8 + k1 * 4 + 7] & splat8(3), a + k * 128 + k1 * 16 + 12);
        pairs_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale[k * 8 + k1], dot[c]));
        }
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t dot[C] = {};
        v128_t dot_16[C];
        const v128_t part0 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 4], 2) & splat8(3);
        pairs_first4<C, act::bytes>(dot_16, part0, a + k * 128 + k1 * 16 + 32);
        const v128_t part1 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 5], 2) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part1, a + k * 128 + k1 * 16 + 36);
        const v128_t part2 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 6], 2) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part2, a + k * 128 + k1 * 16 + 40);
        const v128_t part3 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 7], 2) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part3, a + k * 128 + k1 * 16 + 44);
        pairs_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale[k * 8 + k1 + 2], dot[c]));
        }
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t dot[C] = {};
        v128_t dot_16[C];
        const v128_t part4 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 4], 4) & splat8(3);
        pairs_first4<C, act::bytes>(dot_16, part4, a + k * 128 + k1 * 16 + 64);
        const v128_t part5 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 5], 4) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part5, a + k * 128 + k1 * 16 + 68);
        const v128_t part6 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 6], 4) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part6, a + k * 128 + k1 * 16 + 72);
        const v128_t part7 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 7], 4) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part7, a + k * 128 + k1 * 16 + 76);
        pairs_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale[k * 8 + k1 + 4], dot[c]));
        }
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t dot[C] = {};
        v128_t dot_16[C];
        const v128_t part8 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 4], 6) & splat8(3);
        pairs_first4<C, act::bytes>(dot_16, part8, a + k * 128 + k1 * 16 + 96);
        const v128_t part9 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 5], 6) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part9, a + k * 128 + k1 * 16 + 100);
        const v128_t part10 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 6], 6) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part10, a + k * 128 + k1 * 16 + 104);
        const v128_t part11 = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 7], 6) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, part11, a + k * 128 + k1 * 16 + 108);
        pairs_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale[k * 8 + k1 + 6], dot[c]));
        }
      }
    }
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v128_t minimum_factor = half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v128_t *sum) {
    v128_t d_bits[1];
    v128_t dmin_bits[1];
    v128_t scale[16];
    v128_t minimum[16];
    header(row, d_bits, dmin_bits, scale, minimum);
    v128_t isum[C] = {};
    v128_t msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const v128_t pair0 = minimum[k * 2] | wasm_i32x4_shl(minimum[k * 2 + 1], 16);
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    v128_t window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 16);
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        v128_t dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t q0 = window[0][j] & splat8(3);
          pairs_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group<C>(dot0, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        v128_t dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t q32 = wasm_u16x8_shr(window[0][j], 2) & splat8(3);
          pairs_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group<C>(dot2, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        v128_t dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t q64 = wasm_u16x8_shr(window[0][j], 4) & splat8(3);
          pairs_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group<C>(dot4, scale[k * 8 + k1 + 4], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        v128_t dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t q96 = wasm_u16x8_shr(window[0][j], 6) & splat8(3);
          pairs_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group<C>(dot6, scale[k * 8 + k1 + 6], isum);
      }
    }
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v128_t minimum_factor = half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, v128_t *sum) {
    v128_t isum[C] = {};
    v128_t msum[C] = {};
    for (size_t pair = 0; pair < 8; ++pair) {
      const v128_t minimum = wasm_u16x8_load8x8(from + wide::minimums + pair * 8);
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums16 + pair * 4);
    }
    for (size_t g = 0; g < 16; ++g) {
      v128_t dot[C] = {};
      v128_t dot_16[C];
      const v128_t plane0_0 = wasm_v128_load(from + wide::codes + g * 16);
      const v128_t q0 = plane0_0 & splat8(3);
      pairs_first4<C, act::bytes>(dot_16, q0, a + g * 16);
      const v128_t q4 = wasm_u16x8_shr(plane0_0, 2) & splat8(3);
      pairs_next4<C, act::bytes>(dot_16, q4, a + g * 16 + 4);
      const v128_t q8 = wasm_u16x8_shr(plane0_0, 4) & splat8(3);
      pairs_next4<C, act::bytes>(dot_16, q8, a + g * 16 + 8);
      const v128_t q12 = wasm_u16x8_shr(plane0_0, 6) & splat8(3);
      pairs_next4<C, act::bytes>(dot_16, q12, a + g * 16 + 12);
      pairs_last<C>(dot, dot_16);
      const v128_t scale = widen_u8<0>(wasm_v128_load32_zero(from + wide::scales + g * 4));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
    }
    const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v128_t minimum_factor = half_bits(wasm_u32x4_load16x4(from + wide::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v128_t *word, uint8_t *to) {
    v128_t d_bits[1];
    v128_t dmin_bits[1];
    v128_t scale[16];
    v128_t minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    wasm_v128_store64_lane(to + wide::dmin_factor,
                           wasm_i16x8_shuffle(dmin_bits[0], dmin_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    for (size_t k = 0; k < 16; ++k)
      store_low8(to + wide::scales + k * 4, scale[k]);
    for (size_t k = 0; k < 8; ++k) {
      const v128_t part0 = (minimum[k * 2] & splat32(255)) | wasm_i32x4_shl(minimum[k * 2 + 1] & splat32(255), 8);
      wasm_v128_store64_lane(to + wide::minimums + k * 8, wasm_i16x8_shuffle(part0, part0, 0, 2, 4, 6, 0, 2, 4, 6), 0);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t quad[4];
        quad[0] = word[k * 8 + k1 * 4 + 4] & splat8(3);
        quad[1] = word[k * 8 + k1 * 4 + 5] & splat8(3);
        quad[2] = word[k * 8 + k1 * 4 + 6] & splat8(3);
        quad[3] = word[k * 8 + k1 * 4 + 7] & splat8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t quad[4];
        quad[0] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 4], 2) & splat8(3);
        quad[1] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 5], 2) & splat8(3);
        quad[2] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 6], 2) & splat8(3);
        quad[3] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 7], 2) & splat8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 32);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t quad[4];
        quad[0] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 4], 4) & splat8(3);
        quad[1] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 5], 4) & splat8(3);
        quad[2] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 6], 4) & splat8(3);
        quad[3] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 7], 4) & splat8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 64);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v128_t quad[4];
        quad[0] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 4], 6) & splat8(3);
        quad[1] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 5], 6) & splat8(3);
        quad[2] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 6], 6) & splat8(3);
        quad[3] = wasm_u16x8_shr(word[k * 8 + k1 * 4 + 7], 6) & splat8(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 96);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_k__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_k__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_k__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_k__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q2_k__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_k__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_q2_k__wasm_simd128(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_q2_k__wasm_simd128(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q2_k__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_k__wasm_simd128(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_q2_k__wasm_simd128(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_q2_k__wasm_simd128(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_q2_k__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1, 0.150000006f, 14);
}
