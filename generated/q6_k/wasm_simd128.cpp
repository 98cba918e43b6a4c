// Kernels of q6_k for wasm_simd128. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits, v128_t *scale) {
    v128_t head192[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head192[j] = wasm_v128_load(row(j) + 192);
    const v128_t word192_0 = transpose<0>(head192[0], head192[1], head192[2], head192[3]);
    v128_t head194[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head194[j] = wasm_v128_load(row(j) + 194);
    const v128_t word194_0 = transpose<0>(head194[0], head194[1], head194[2], head194[3]);
    const v128_t word194_1 = transpose<1>(head194[0], head194[1], head194[2], head194[3]);
    const v128_t word194_2 = transpose<2>(head194[0], head194[1], head194[2], head194[3]);
    const v128_t word194_3 = transpose<3>(head194[0], head194[1], head194[2], head194[3]);
    d_bits[0] = wasm_u32x4_shr(word194_3, 16);
    scale[0] = wasm_i32x4_shr(wasm_i32x4_shl(word192_0, 24), 24);
    scale[1] = wasm_i32x4_shr(wasm_i32x4_shl(word192_0, 16), 24);
    scale[2] = wasm_i32x4_shr(wasm_i32x4_shl(word194_0, 24), 24);
    scale[3] = wasm_i32x4_shr(wasm_i32x4_shl(word194_0, 16), 24);
    scale[4] = wasm_i32x4_shr(wasm_i32x4_shl(word194_0, 8), 24);
    scale[5] = wasm_i32x4_shr(word194_0, 24);
    scale[6] = wasm_i32x4_shr(wasm_i32x4_shl(word194_1, 24), 24);
    scale[7] = wasm_i32x4_shr(wasm_i32x4_shl(word194_1, 16), 24);
    scale[8] = wasm_i32x4_shr(wasm_i32x4_shl(word194_1, 8), 24);
    scale[9] = wasm_i32x4_shr(word194_1, 24);
    scale[10] = wasm_i32x4_shr(wasm_i32x4_shl(word194_2, 24), 24);
    scale[11] = wasm_i32x4_shr(wasm_i32x4_shl(word194_2, 16), 24);
    scale[12] = wasm_i32x4_shr(wasm_i32x4_shl(word194_2, 8), 24);
    scale[13] = wasm_i32x4_shr(word194_2, 24);
    scale[14] = wasm_i32x4_shr(wasm_i32x4_shl(word194_3, 24), 24);
    scale[15] = wasm_i32x4_shr(wasm_i32x4_shl(word194_3, 16), 24);
  }

  static QC_TILE void weights(v128_t q, const float *scale, float *const *to, size_t element) {
    const v128_t level0 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<0>(q), splat32(32)));
    wasm_v128_store(to[0] + element, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level0));
    const v128_t level1 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<1>(q), splat32(32)));
    wasm_v128_store(to[0] + element + 4, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level1));
    const v128_t level2 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<2>(q), splat32(32)));
    wasm_v128_store(to[0] + element + 8, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level2));
    const v128_t level3 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<3>(q), splat32(32)));
    wasm_v128_store(to[0] + element + 12, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level3));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    factors(row(0), scale[0]);
    for (size_t k = 0; k < 2; ++k) {
      const v128_t bytes0 = wasm_v128_load(row(0) + k * 64);
      const v128_t bytes128 = wasm_v128_load(row(0) + k * 32 + 128);
      weights((bytes0 & splat8(15)) | (wasm_i16x8_shl(bytes128, 4) & splat8(48)), scale[0] + k * 8, to, k * 128);
      const v128_t bytes16 = wasm_v128_load(row(0) + k * 64 + 16);
      const v128_t bytes144 = wasm_v128_load(row(0) + k * 32 + 144);
      const v128_t part0 = (bytes16 & splat8(15)) | (wasm_i16x8_shl(bytes144, 4) & splat8(48));
      weights(part0, scale[0] + k * 8 + 1, to, k * 128 + 16);
      const v128_t bytes32 = wasm_v128_load(row(0) + k * 64 + 32);
      const v128_t part1 = (bytes32 & splat8(15)) | (wasm_i16x8_shl(bytes128, 2) & splat8(48));
      weights(part1, scale[0] + k * 8 + 2, to, k * 128 + 32);
      const v128_t bytes48 = wasm_v128_load(row(0) + k * 64 + 48);
      const v128_t part2 = (bytes48 & splat8(15)) | (wasm_i16x8_shl(bytes144, 2) & splat8(48));
      weights(part2, scale[0] + k * 8 + 3, to, k * 128 + 48);
      const v128_t part3 = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (bytes128 & splat8(48));
      weights(part3, scale[0] + k * 8 + 4, to, k * 128 + 64);
      const v128_t part4 = (wasm_u16x8_shr(bytes16, 4) & splat8(15)) | (bytes144 & splat8(48));
      weights(part4, scale[0] + k * 8 + 5, to, k * 128 + 80);
      const v128_t part5 = (wasm_u16x8_shr(bytes32, 4) & splat8(15)) | (wasm_u16x8_shr(bytes128, 2) & splat8(48));
      weights(part5, scale[0] + k * 8 + 6, to, k * 128 + 96);
      const v128_t part6 = (wasm_u16x8_shr(bytes48, 4) & splat8(15)) | (wasm_u16x8_shr(bytes144, 2) & splat8(48));
      weights(part6, scale[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  template <int C> static QC_TILE void add_group(const v128_t *dot, const uint8_t *corr, v128_t scale, v128_t *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v128_t part2 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      const v128_t part1 = wasm_i32x4_add(part2, wasm_v128_load32_splat(corr + c * act::bytes));
      const v128_t part0 = wasm_i32x4_mul(scale, part1);
      isum[c] = wasm_i32x4_add(isum[c], part0);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 133169152 fit 32 bits.
  /// Sums of 2 pairs fit 16 bits: 2 * 2 * 63 * 127 = 32004 <= 32767.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    v128_t sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = wasm_v128_load(y + c * y_stride);
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      v128_t d_bits[1];
      v128_t scale[16];
      header(row, d_bits, scale);
      v128_t isum[C] = {};
      v128_t bytes128[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes128[j] = wasm_v128_load(row(j) + 128);
      v128_t bytes144[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes144[j] = wasm_v128_load(row(j) + 144);
      v128_t bytes160[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes160[j] = wasm_v128_load(row(j) + 160);
      v128_t bytes176[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes176[j] = wasm_v128_load(row(j) + 176);
      v128_t bytes0[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = wasm_v128_load(row(j));
      // weights 0 .. 15
      v128_t dot0[C * 4] = {};
      v128_t dot0_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q0 = (bytes0[j] & splat8(15)) | (wasm_i16x8_shl(bytes128[j], 4) & splat8(48));
        pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
        pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
      }
      add_group<C>(dot0, a + act::corr, scale[0], isum);
      // weights 64 .. 79
      v128_t dot4[C * 4] = {};
      v128_t dot4_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q4 = (wasm_u16x8_shr(bytes0[j], 4) & splat8(15)) | (bytes128[j] & splat8(48));
        pairs_first16<C, act::bytes>(dot4_16 + j * C, q4, a + 64);
        pairs_last<C>(dot4 + j * C, dot4_16 + j * C);
      }
      add_group<C>(dot4, a + act::corr + 16, scale[4], isum);
      v128_t bytes16[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = wasm_v128_load(row(j) + 16);
      // weights 16 .. 31
      v128_t dot1[C * 4] = {};
      v128_t dot1_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q1 = (bytes16[j] & splat8(15)) | (wasm_i16x8_shl(bytes144[j], 4) & splat8(48));
        pairs_first16<C, act::bytes>(dot1_16 + j * C, q1, a + 16);
        pairs_last<C>(dot1 + j * C, dot1_16 + j * C);
      }
      add_group<C>(dot1, a + act::corr + 4, scale[1], isum);
      // weights 80 .. 95
      v128_t dot5[C * 4] = {};
      v128_t dot5_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q5 = (wasm_u16x8_shr(bytes16[j], 4) & splat8(15)) | (bytes144[j] & splat8(48));
        pairs_first16<C, act::bytes>(dot5_16 + j * C, q5, a + 80);
        pairs_last<C>(dot5 + j * C, dot5_16 + j * C);
      }
      add_group<C>(dot5, a + act::corr + 20, scale[5], isum);
      v128_t bytes32[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = wasm_v128_load(row(j) + 32);
      // weights 32 .. 47
      v128_t dot2[C * 4] = {};
      v128_t dot2_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q2 = (bytes32[j] & splat8(15)) | (wasm_i16x8_shl(bytes128[j], 2) & splat8(48));
        pairs_first16<C, act::bytes>(dot2_16 + j * C, q2, a + 32);
        pairs_last<C>(dot2 + j * C, dot2_16 + j * C);
      }
      add_group<C>(dot2, a + act::corr + 8, scale[2], isum);
      // weights 96 .. 111
      v128_t dot6[C * 4] = {};
      v128_t dot6_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q6 = (wasm_u16x8_shr(bytes32[j], 4) & splat8(15)) | (wasm_u16x8_shr(bytes128[j], 2) & splat8(48));
        pairs_first16<C, act::bytes>(dot6_16 + j * C, q6, a + 96);
        pairs_last<C>(dot6 + j * C, dot6_16 + j * C);
      }
      add_group<C>(dot6, a + act::corr + 24, scale[6], isum);
      v128_t bytes48[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes48[j] = wasm_v128_load(row(j) + 48);
      // weights 48 .. 63
      v128_t dot3[C * 4] = {};
      v128_t dot3_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q3 = (bytes48[j] & splat8(15)) | (wasm_i16x8_shl(bytes144[j], 2) & splat8(48));
        pairs_first16<C, act::bytes>(dot3_16 + j * C, q3, a + 48);
        pairs_last<C>(dot3 + j * C, dot3_16 + j * C);
      }
      add_group<C>(dot3, a + act::corr + 12, scale[3], isum);
      // weights 112 .. 127
      v128_t dot7[C * 4] = {};
      v128_t dot7_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q7 = (wasm_u16x8_shr(bytes48[j], 4) & splat8(15)) | (wasm_u16x8_shr(bytes144[j], 2) & splat8(48));
        pairs_first16<C, act::bytes>(dot7_16 + j * C, q7, a + 112);
        pairs_last<C>(dot7 + j * C, dot7_16 + j * C);
      }
      add_group<C>(dot7, a + act::corr + 28, scale[7], isum);
      v128_t bytes64[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes64[j] = wasm_v128_load(row(j) + 64);
      // weights 128 .. 143
      v128_t dot8[C * 4] = {};
      v128_t dot8_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q8 = (bytes64[j] & splat8(15)) | (wasm_i16x8_shl(bytes160[j], 4) & splat8(48));
        pairs_first16<C, act::bytes>(dot8_16 + j * C, q8, a + 128);
        pairs_last<C>(dot8 + j * C, dot8_16 + j * C);
      }
      add_group<C>(dot8, a + act::corr + 32, scale[8], isum);
      // weights 192 .. 207
      v128_t dot12[C * 4] = {};
      v128_t dot12_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q12 = (wasm_u16x8_shr(bytes64[j], 4) & splat8(15)) | (bytes160[j] & splat8(48));
        pairs_first16<C, act::bytes>(dot12_16 + j * C, q12, a + 192);
        pairs_last<C>(dot12 + j * C, dot12_16 + j * C);
      }
      add_group<C>(dot12, a + act::corr + 48, scale[12], isum);
      v128_t bytes80[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes80[j] = wasm_v128_load(row(j) + 80);
      // weights 144 .. 159
      v128_t dot9[C * 4] = {};
      v128_t dot9_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q9 = (bytes80[j] & splat8(15)) | (wasm_i16x8_shl(bytes176[j], 4) & splat8(48));
        pairs_first16<C, act::bytes>(dot9_16 + j * C, q9, a + 144);
        pairs_last<C>(dot9 + j * C, dot9_16 + j * C);
      }
      add_group<C>(dot9, a + act::corr + 36, scale[9], isum);
      // weights 208 .. 223
      v128_t dot13[C * 4] = {};
      v128_t dot13_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q13 = (wasm_u16x8_shr(bytes80[j], 4) & splat8(15)) | (bytes176[j] & splat8(48));
        pairs_first16<C, act::bytes>(dot13_16 + j * C, q13, a + 208);
        pairs_last<C>(dot13 + j * C, dot13_16 + j * C);
      }
      add_group<C>(dot13, a + act::corr + 52, scale[13], isum);
      v128_t bytes96[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes96[j] = wasm_v128_load(row(j) + 96);
      // weights 160 .. 175
      v128_t dot10[C * 4] = {};
      v128_t dot10_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q10 = (bytes96[j] & splat8(15)) | (wasm_i16x8_shl(bytes160[j], 2) & splat8(48));
        pairs_first16<C, act::bytes>(dot10_16 + j * C, q10, a + 160);
        pairs_last<C>(dot10 + j * C, dot10_16 + j * C);
      }
      add_group<C>(dot10, a + act::corr + 40, scale[10], isum);
      // weights 224 .. 239
      v128_t dot14[C * 4] = {};
      v128_t dot14_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q14 = (wasm_u16x8_shr(bytes96[j], 4) & splat8(15)) | (wasm_u16x8_shr(bytes160[j], 2) & splat8(48));
        pairs_first16<C, act::bytes>(dot14_16 + j * C, q14, a + 224);
        pairs_last<C>(dot14 + j * C, dot14_16 + j * C);
      }
      add_group<C>(dot14, a + act::corr + 56, scale[14], isum);
      v128_t bytes112[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes112[j] = wasm_v128_load(row(j) + 112);
      // weights 176 .. 191
      v128_t dot11[C * 4] = {};
      v128_t dot11_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t q11 = (bytes112[j] & splat8(15)) | (wasm_i16x8_shl(bytes176[j], 2) & splat8(48));
        pairs_first16<C, act::bytes>(dot11_16 + j * C, q11, a + 176);
        pairs_last<C>(dot11 + j * C, dot11_16 + j * C);
      }
      add_group<C>(dot11, a + act::corr + 44, scale[11], isum);
      // weights 240 .. 255
      v128_t dot15[C * 4] = {};
      v128_t dot15_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v128_t part0 = wasm_u16x8_shr(bytes112[j], 4) & splat8(15);
        const v128_t q15 = part0 | (wasm_u16x8_shr(bytes176[j], 2) & splat8(48));
        pairs_first16<C, act::bytes>(dot15_16 + j * C, q15, a + 240);
        pairs_last<C>(dot15 + j * C, dot15_16 + j * C);
      }
      add_group<C>(dot15, a + act::corr + 60, scale[15], isum);
      const v128_t factor = half_bits(d_bits[0]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) wasm_v128_store(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 133169152 fit 32 bits.
  /// Sums of 2 pairs fit 16 bits: 2 * 2 * 63 * 127 = 32004 <= 32767.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    v128_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      v128_t isum[C] = {};
      for (size_t g = 0; g < 16; ++g) {
        v128_t dot[C];
        v128_t dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(a + c * act::bytes + act::corr + g * 4);
        const v128_t plane0_0 = wasm_v128_load(from + panel::codes + g * 48);
        const v128_t plane1_0 = wasm_v128_load(from + panel::codes + g * 48 + 32);
        const v128_t q0 = (plane0_0 & splat8(15)) | (wasm_i16x8_shl(plane1_0, 4) & splat8(48));
        pairs_first4<C, act::bytes>(dot_16, q0, a + g * 16);
        const v128_t q1 = (wasm_u16x8_shr(plane0_0, 4) & splat8(15)) | (wasm_i16x8_shl(plane1_0, 2) & splat8(48));
        pairs_next4<C, act::bytes>(dot_16, q1, a + g * 16 + 4);
        pairs_last<C>(dot, dot_16);
        const v128_t plane0_1 = wasm_v128_load(from + panel::codes + g * 48 + 16);
        const v128_t q2 = (plane0_1 & splat8(15)) | (plane1_0 & splat8(48));
        pairs_first4<C, act::bytes>(dot_16, q2, a + g * 16 + 8);
        const v128_t q3 = (wasm_u16x8_shr(plane0_1, 4) & splat8(15)) | (wasm_u16x8_shr(plane1_0, 2) & splat8(48));
        pairs_next4<C, act::bytes>(dot_16, q3, a + g * 16 + 12);
        pairs_last<C>(dot, dot_16);
        const v128_t scale = widen_s8<0>(wasm_v128_load32_zero(from + panel::scales + g * 4));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
      }
      const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const v128_t *q, uint8_t *to) {
    v128_t quad[4];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    wasm_v128_store(to, (quad[0] & splat8(15)) | (wasm_i16x8_shl(quad[1], 4) & splat8(240)));
    wasm_v128_store(to + 16, (quad[2] & splat8(15)) | (wasm_i16x8_shl(quad[3], 4) & splat8(240)));
    const v128_t part2 = (wasm_u16x8_shr(quad[0], 4) & splat8(3)) | (wasm_u16x8_shr(quad[1], 2) & splat8(12));
    const v128_t part1 = part2 | (quad[2] & splat8(48));
    const v128_t part0 = part1 | (wasm_i16x8_shl(quad[3], 2) & splat8(192));
    wasm_v128_store(to + 32, part0);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      v128_t d_bits[1];
      v128_t scale[16];
      header(row, d_bits, scale);
      wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
      for (size_t k = 0; k < 16; ++k)
        store_low8(to + panel::scales + k * 4, scale[k]);
      for (size_t k = 0; k < 2; ++k) {
        for (size_t k1 = 0; k1 < 2; ++k1) {
          v128_t q0[4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t bytes0 = wasm_v128_load(row(j) + k * 64 + k1 * 16);
            const v128_t bytes1 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
            q0[j] = (bytes0 & splat8(15)) | (wasm_i16x8_shl(bytes1, 4) & splat8(48));
          }
          pack_unit(q0, to + panel::codes + k * 384 + k1 * 48);
        }
        for (size_t k1 = 0; k1 < 2; ++k1) {
          v128_t q2[4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t bytes0 = wasm_v128_load(row(j) + k * 64 + k1 * 16 + 32);
            const v128_t bytes1 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
            q2[j] = (bytes0 & splat8(15)) | (wasm_i16x8_shl(bytes1, 2) & splat8(48));
          }
          pack_unit(q2, to + panel::codes + k * 384 + k1 * 48 + 96);
        }
        for (size_t k1 = 0; k1 < 2; ++k1) {
          v128_t q4[4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t bytes0 = wasm_v128_load(row(j) + k * 64 + k1 * 16);
            const v128_t bytes1 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
            q4[j] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (bytes1 & splat8(48));
          }
          pack_unit(q4, to + panel::codes + k * 384 + k1 * 48 + 192);
        }
        for (size_t k1 = 0; k1 < 2; ++k1) {
          v128_t q6[4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t bytes0 = wasm_v128_load(row(j) + k * 64 + k1 * 16 + 32);
            const v128_t bytes1 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 128);
            q6[j] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | (wasm_u16x8_shr(bytes1, 2) & splat8(48));
          }
          pack_unit(q6, to + panel::codes + k * 384 + k1 * 48 + 288);
        }
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

extern "C" void qc_gemv_raw_q6_k__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                               const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q6_k__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                               const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q6_k__wasm_simd128(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                  size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q6_k__wasm_simd128(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                  size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q6_k__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                           uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q6_k__wasm_simd128(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                             size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q6_k__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
