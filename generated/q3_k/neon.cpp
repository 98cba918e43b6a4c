// Kernels of q3_k for neon. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits, int32x4_t *scale) {
    uint8x16_t head94[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head94[j] = vld1q_u8(row(j) + 94);
    const int32x4_t word94_0 = vreinterpretq_s32_u8(transpose<0>(head94[0], head94[1], head94[2], head94[3]));
    const int32x4_t word94_1 = vreinterpretq_s32_u8(transpose<1>(head94[0], head94[1], head94[2], head94[3]));
    const int32x4_t word94_2 = vreinterpretq_s32_u8(transpose<2>(head94[0], head94[1], head94[2], head94[3]));
    const int32x4_t word94_3 = vreinterpretq_s32_u8(transpose<3>(head94[0], head94[1], head94[2], head94[3]));
    d_bits[0] = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 16));
    const int32x4_t part2 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_0), 16));
    const int32x4_t part1 = vandq_s32(part2, vdupq_n_s32(int32_t(15)));
    const int32x4_t part4 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 12));
    const int32x4_t part3 = vandq_s32(part4, vdupq_n_s32(int32_t(48)));
    const int32x4_t part0 = vorrq_s32(part1, part3);
    scale[0] = vsubq_s32(part0, vdupq_n_s32(int32_t(32)));
    const int32x4_t part7 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_0), 24));
    const int32x4_t part6 = vandq_s32(part7, vdupq_n_s32(int32_t(15)));
    const int32x4_t part9 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 20));
    const int32x4_t part8 = vandq_s32(part9, vdupq_n_s32(int32_t(48)));
    const int32x4_t part5 = vorrq_s32(part6, part8);
    scale[1] = vsubq_s32(part5, vdupq_n_s32(int32_t(32)));
    const int32x4_t part11 = vandq_s32(vshlq_n_s32(word94_3, 4), vdupq_n_s32(int32_t(48)));
    const int32x4_t part10 = vorrq_s32(vandq_s32(word94_1, vdupq_n_s32(int32_t(15))), part11);
    scale[2] = vsubq_s32(part10, vdupq_n_s32(int32_t(32)));
    const int32x4_t part14 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_1), 8));
    const int32x4_t part13 = vandq_s32(part14, vdupq_n_s32(int32_t(15)));
    const int32x4_t part16 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 4));
    const int32x4_t part15 = vandq_s32(part16, vdupq_n_s32(int32_t(48)));
    const int32x4_t part12 = vorrq_s32(part13, part15);
    scale[3] = vsubq_s32(part12, vdupq_n_s32(int32_t(32)));
    const int32x4_t part19 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_1), 16));
    const int32x4_t part18 = vandq_s32(part19, vdupq_n_s32(int32_t(15)));
    const int32x4_t part21 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 14));
    const int32x4_t part20 = vandq_s32(part21, vdupq_n_s32(int32_t(48)));
    const int32x4_t part17 = vorrq_s32(part18, part20);
    scale[4] = vsubq_s32(part17, vdupq_n_s32(int32_t(32)));
    const int32x4_t part24 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_1), 24));
    const int32x4_t part23 = vandq_s32(part24, vdupq_n_s32(int32_t(15)));
    const int32x4_t part26 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 22));
    const int32x4_t part25 = vandq_s32(part26, vdupq_n_s32(int32_t(48)));
    const int32x4_t part22 = vorrq_s32(part23, part25);
    scale[5] = vsubq_s32(part22, vdupq_n_s32(int32_t(32)));
    const int32x4_t part28 = vandq_s32(vshlq_n_s32(word94_3, 2), vdupq_n_s32(int32_t(48)));
    const int32x4_t part27 = vorrq_s32(vandq_s32(word94_2, vdupq_n_s32(int32_t(15))), part28);
    scale[6] = vsubq_s32(part27, vdupq_n_s32(int32_t(32)));
    const int32x4_t part31 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 8));
    const int32x4_t part30 = vandq_s32(part31, vdupq_n_s32(int32_t(15)));
    const int32x4_t part33 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 6));
    const int32x4_t part32 = vandq_s32(part33, vdupq_n_s32(int32_t(48)));
    const int32x4_t part29 = vorrq_s32(part30, part32);
    scale[7] = vsubq_s32(part29, vdupq_n_s32(int32_t(32)));
    const int32x4_t part36 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_0), 20));
    const int32x4_t part35 = vandq_s32(part36, vdupq_n_s32(int32_t(15)));
    const int32x4_t part38 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 16));
    const int32x4_t part37 = vandq_s32(part38, vdupq_n_s32(int32_t(48)));
    const int32x4_t part34 = vorrq_s32(part35, part37);
    scale[8] = vsubq_s32(part34, vdupq_n_s32(int32_t(32)));
    const int32x4_t part41 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 24));
    const int32x4_t part40 = vandq_s32(part41, vdupq_n_s32(int32_t(48)));
    const int32x4_t part39 = vorrq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_0), 28)), part40);
    scale[9] = vsubq_s32(part39, vdupq_n_s32(int32_t(32)));
    const int32x4_t part44 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_1), 4));
    const int32x4_t part43 = vandq_s32(part44, vdupq_n_s32(int32_t(15)));
    const int32x4_t part42 = vorrq_s32(part43, vandq_s32(word94_3, vdupq_n_s32(int32_t(48))));
    scale[10] = vsubq_s32(part42, vdupq_n_s32(int32_t(32)));
    const int32x4_t part47 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_1), 12));
    const int32x4_t part46 = vandq_s32(part47, vdupq_n_s32(int32_t(15)));
    const int32x4_t part49 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 8));
    const int32x4_t part48 = vandq_s32(part49, vdupq_n_s32(int32_t(48)));
    const int32x4_t part45 = vorrq_s32(part46, part48);
    scale[11] = vsubq_s32(part45, vdupq_n_s32(int32_t(32)));
    const int32x4_t part52 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_1), 20));
    const int32x4_t part51 = vandq_s32(part52, vdupq_n_s32(int32_t(15)));
    const int32x4_t part54 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 18));
    const int32x4_t part53 = vandq_s32(part54, vdupq_n_s32(int32_t(48)));
    const int32x4_t part50 = vorrq_s32(part51, part53);
    scale[12] = vsubq_s32(part50, vdupq_n_s32(int32_t(32)));
    const int32x4_t part57 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 26));
    const int32x4_t part56 = vandq_s32(part57, vdupq_n_s32(int32_t(48)));
    const int32x4_t part55 = vorrq_s32(vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_1), 28)), part56);
    scale[13] = vsubq_s32(part55, vdupq_n_s32(int32_t(32)));
    const int32x4_t part60 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 4));
    const int32x4_t part59 = vandq_s32(part60, vdupq_n_s32(int32_t(15)));
    const int32x4_t part62 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 2));
    const int32x4_t part61 = vandq_s32(part62, vdupq_n_s32(int32_t(48)));
    const int32x4_t part58 = vorrq_s32(part59, part61);
    scale[14] = vsubq_s32(part58, vdupq_n_s32(int32_t(32)));
    const int32x4_t part65 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_2), 12));
    const int32x4_t part64 = vandq_s32(part65, vdupq_n_s32(int32_t(15)));
    const int32x4_t part67 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word94_3), 10));
    const int32x4_t part66 = vandq_s32(part67, vdupq_n_s32(int32_t(48)));
    const int32x4_t part63 = vorrq_s32(part64, part66);
    scale[15] = vsubq_s32(part63, vdupq_n_s32(int32_t(32)));
  }

  static QC_TILE void weights(uint8x16_t q, const float *scale, float *const *to, size_t element) {
    const float32x4_t level0 = vcvtq_f32_s32(vsubq_s32(widen_u8<0>(q), vdupq_n_s32(int32_t(4))));
    vst1q_f32(to[0] + element, vmulq_f32(vdupq_n_f32(scale[0]), level0));
    const float32x4_t level1 = vcvtq_f32_s32(vsubq_s32(widen_u8<1>(q), vdupq_n_s32(int32_t(4))));
    vst1q_f32(to[0] + element + 4, vmulq_f32(vdupq_n_f32(scale[0]), level1));
    const float32x4_t level2 = vcvtq_f32_s32(vsubq_s32(widen_u8<2>(q), vdupq_n_s32(int32_t(4))));
    vst1q_f32(to[0] + element + 8, vmulq_f32(vdupq_n_f32(scale[0]), level2));
    const float32x4_t level3 = vcvtq_f32_s32(vsubq_s32(widen_u8<3>(q), vdupq_n_s32(int32_t(4))));
    vst1q_f32(to[0] + element + 12, vmulq_f32(vdupq_n_f32(scale[0]), level3));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    factors(row(0), scale[0]);
    const uint8x16_t bytes32 = vld1q_u8(row(0) + 32);
    const uint8x16_t bytes0 = vld1q_u8(row(0));
    const uint8x16_t part0 = vorrq_u8(vandq_u8(bytes32, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(bytes0, 2), vdupq_n_u8(4)));
    weights(part0, scale[0], to, 0);
    const uint8x16_t bytes48 = vld1q_u8(row(0) + 48);
    const uint8x16_t bytes16 = vld1q_u8(row(0) + 16);
    const uint8x16_t part2 = vandq_u8(vshlq_n_u8(bytes16, 2), vdupq_n_u8(4));
    const uint8x16_t part1 = vorrq_u8(vandq_u8(bytes48, vdupq_n_u8(3)), part2);
    weights(part1, scale[0] + 1, to, 16);
    const uint8x16_t part4 = vandq_u8(vshrq_n_u8(bytes32, 2), vdupq_n_u8(3));
    const uint8x16_t part3 = vorrq_u8(part4, vandq_u8(vshlq_n_u8(bytes0, 1), vdupq_n_u8(4)));
    weights(part3, scale[0] + 2, to, 32);
    const uint8x16_t part6 = vandq_u8(vshrq_n_u8(bytes48, 2), vdupq_n_u8(3));
    const uint8x16_t part5 = vorrq_u8(part6, vandq_u8(vshlq_n_u8(bytes16, 1), vdupq_n_u8(4)));
    weights(part5, scale[0] + 3, to, 48);
    const uint8x16_t part7 = vorrq_u8(vandq_u8(vshrq_n_u8(bytes32, 4), vdupq_n_u8(3)), vandq_u8(bytes0, vdupq_n_u8(4)));
    weights(part7, scale[0] + 4, to, 64);
    const uint8x16_t part9 = vandq_u8(vshrq_n_u8(bytes48, 4), vdupq_n_u8(3));
    const uint8x16_t part8 = vorrq_u8(part9, vandq_u8(bytes16, vdupq_n_u8(4)));
    weights(part8, scale[0] + 5, to, 80);
    const uint8x16_t part11 = vandq_u8(vshrq_n_u8(bytes32, 6), vdupq_n_u8(3));
    const uint8x16_t part10 = vorrq_u8(part11, vandq_u8(vshrq_n_u8(bytes0, 1), vdupq_n_u8(4)));
    weights(part10, scale[0] + 6, to, 96);
    const uint8x16_t part13 = vandq_u8(vshrq_n_u8(bytes48, 6), vdupq_n_u8(3));
    const uint8x16_t part12 = vorrq_u8(part13, vandq_u8(vshrq_n_u8(bytes16, 1), vdupq_n_u8(4)));
    weights(part12, scale[0] + 7, to, 112);
    const uint8x16_t bytes64 = vld1q_u8(row(0) + 64);
    const uint8x16_t part15 = vandq_u8(vshrq_n_u8(bytes0, 2), vdupq_n_u8(4));
    const uint8x16_t part14 = vorrq_u8(vandq_u8(bytes64, vdupq_n_u8(3)), part15);
    weights(part14, scale[0] + 8, to, 128);
    const uint8x16_t bytes80 = vld1q_u8(row(0) + 80);
    const uint8x16_t part17 = vandq_u8(vshrq_n_u8(bytes16, 2), vdupq_n_u8(4));
    const uint8x16_t part16 = vorrq_u8(vandq_u8(bytes80, vdupq_n_u8(3)), part17);
    weights(part16, scale[0] + 9, to, 144);
    const uint8x16_t part19 = vandq_u8(vshrq_n_u8(bytes64, 2), vdupq_n_u8(3));
    const uint8x16_t part18 = vorrq_u8(part19, vandq_u8(vshrq_n_u8(bytes0, 3), vdupq_n_u8(4)));
    weights(part18, scale[0] + 10, to, 160);
    const uint8x16_t part21 = vandq_u8(vshrq_n_u8(bytes80, 2), vdupq_n_u8(3));
    const uint8x16_t part20 = vorrq_u8(part21, vandq_u8(vshrq_n_u8(bytes16, 3), vdupq_n_u8(4)));
    weights(part20, scale[0] + 11, to, 176);
    const uint8x16_t part23 = vandq_u8(vshrq_n_u8(bytes64, 4), vdupq_n_u8(3));
    const uint8x16_t part22 = vorrq_u8(part23, vandq_u8(vshrq_n_u8(bytes0, 4), vdupq_n_u8(4)));
    weights(part22, scale[0] + 12, to, 192);
    const uint8x16_t part25 = vandq_u8(vshrq_n_u8(bytes80, 4), vdupq_n_u8(3));
    const uint8x16_t part24 = vorrq_u8(part25, vandq_u8(vshrq_n_u8(bytes16, 4), vdupq_n_u8(4)));
    weights(part24, scale[0] + 13, to, 208);
    const uint8x16_t part27 = vandq_u8(vshrq_n_u8(bytes64, 6), vdupq_n_u8(3));
    const uint8x16_t part26 = vorrq_u8(part27, vandq_u8(vshrq_n_u8(bytes0, 5), vdupq_n_u8(4)));
    weights(part26, scale[0] + 14, to, 224);
    const uint8x16_t part29 = vandq_u8(vshrq_n_u8(bytes80, 6), vdupq_n_u8(3));
    const uint8x16_t part28 = vorrq_u8(part29, vandq_u8(vshrq_n_u8(bytes16, 5), vdupq_n_u8(4)));
    weights(part28, scale[0] + 15, to, 240);
  }

  template <int C>
  static QC_TILE void add_group(const int32x4_t *dot, const uint8_t *corr, int32x4_t scale, int32x4_t *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const int32x4_t part1 = vpaddq_s32(vpaddq_s32(dot[c], dot[C + c]), vpaddq_s32(dot[C * 2 + c], dot[C * 3 + c]));
      const int32x4_t part0 = vaddq_s32(part1, vdupq_n_s32(qc_i32(corr + c * act::bytes)));
      isum[c] = vmlaq_s32(isum[c], scale, part0);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 4161536 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    float32x4_t sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(y + c * y_stride)));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      int32x4_t d_bits[1];
      int32x4_t scale[16];
      header(row, d_bits, scale);
      int32x4_t isum[C] = {};
      uint8x16_t bytes0[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = vld1q_u8(row(j));
      uint8x16_t bytes16[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = vld1q_u8(row(j) + 16);
      uint8x16_t bytes32[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = vld1q_u8(row(j) + 32);
      // weights 0 .. 15
      int32x4_t dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part0 = vandq_u8(vshlq_n_u8(bytes0[j], 2), vdupq_n_u8(4));
        const uint8x16_t q0 = vorrq_u8(vandq_u8(bytes32[j], vdupq_n_u8(3)), part0);
        smull_step16<C, act::bytes>(dot0 + j * C, q0, a);
      }
      add_group<C>(dot0, a + act::corr, scale[0], isum);
      // weights 32 .. 47
      int32x4_t dot2[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part1 = vandq_u8(vshrq_n_u8(bytes32[j], 2), vdupq_n_u8(3));
        const uint8x16_t q2 = vorrq_u8(part1, vandq_u8(vshlq_n_u8(bytes0[j], 1), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot2 + j * C, q2, a + 32);
      }
      add_group<C>(dot2, a + act::corr + 8, scale[2], isum);
      // weights 64 .. 79
      int32x4_t dot4[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part2 = vandq_u8(vshrq_n_u8(bytes32[j], 4), vdupq_n_u8(3));
        const uint8x16_t q4 = vorrq_u8(part2, vandq_u8(bytes0[j], vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot4 + j * C, q4, a + 64);
      }
      add_group<C>(dot4, a + act::corr + 16, scale[4], isum);
      // weights 96 .. 111
      int32x4_t dot6[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part3 = vandq_u8(vshrq_n_u8(bytes32[j], 6), vdupq_n_u8(3));
        const uint8x16_t q6 = vorrq_u8(part3, vandq_u8(vshrq_n_u8(bytes0[j], 1), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot6 + j * C, q6, a + 96);
      }
      add_group<C>(dot6, a + act::corr + 24, scale[6], isum);
      uint8x16_t bytes48[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes48[j] = vld1q_u8(row(j) + 48);
      // weights 16 .. 31
      int32x4_t dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part4 = vandq_u8(vshlq_n_u8(bytes16[j], 2), vdupq_n_u8(4));
        const uint8x16_t q1 = vorrq_u8(vandq_u8(bytes48[j], vdupq_n_u8(3)), part4);
        smull_step16<C, act::bytes>(dot1 + j * C, q1, a + 16);
      }
      add_group<C>(dot1, a + act::corr + 4, scale[1], isum);
      // weights 48 .. 63
      int32x4_t dot3[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part5 = vandq_u8(vshrq_n_u8(bytes48[j], 2), vdupq_n_u8(3));
        const uint8x16_t q3 = vorrq_u8(part5, vandq_u8(vshlq_n_u8(bytes16[j], 1), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot3 + j * C, q3, a + 48);
      }
      add_group<C>(dot3, a + act::corr + 12, scale[3], isum);
      // weights 80 .. 95
      int32x4_t dot5[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part6 = vandq_u8(vshrq_n_u8(bytes48[j], 4), vdupq_n_u8(3));
        const uint8x16_t q5 = vorrq_u8(part6, vandq_u8(bytes16[j], vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot5 + j * C, q5, a + 80);
      }
      add_group<C>(dot5, a + act::corr + 20, scale[5], isum);
      // weights 112 .. 127
      int32x4_t dot7[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part7 = vandq_u8(vshrq_n_u8(bytes48[j], 6), vdupq_n_u8(3));
        const uint8x16_t q7 = vorrq_u8(part7, vandq_u8(vshrq_n_u8(bytes16[j], 1), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot7 + j * C, q7, a + 112);
      }
      add_group<C>(dot7, a + act::corr + 28, scale[7], isum);
      uint8x16_t bytes64[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes64[j] = vld1q_u8(row(j) + 64);
      // weights 128 .. 143
      int32x4_t dot8[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part8 = vandq_u8(vshrq_n_u8(bytes0[j], 2), vdupq_n_u8(4));
        const uint8x16_t q8 = vorrq_u8(vandq_u8(bytes64[j], vdupq_n_u8(3)), part8);
        smull_step16<C, act::bytes>(dot8 + j * C, q8, a + 128);
      }
      add_group<C>(dot8, a + act::corr + 32, scale[8], isum);
      // weights 160 .. 175
      int32x4_t dot10[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part9 = vandq_u8(vshrq_n_u8(bytes64[j], 2), vdupq_n_u8(3));
        const uint8x16_t q10 = vorrq_u8(part9, vandq_u8(vshrq_n_u8(bytes0[j], 3), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot10 + j * C, q10, a + 160);
      }
      add_group<C>(dot10, a + act::corr + 40, scale[10], isum);
      // weights 192 .. 207
      int32x4_t dot12[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part10 = vandq_u8(vshrq_n_u8(bytes64[j], 4), vdupq_n_u8(3));
        const uint8x16_t q12 = vorrq_u8(part10, vandq_u8(vshrq_n_u8(bytes0[j], 4), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot12 + j * C, q12, a + 192);
      }
      add_group<C>(dot12, a + act::corr + 48, scale[12], isum);
      // weights 224 .. 239
      int32x4_t dot14[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part11 = vandq_u8(vshrq_n_u8(bytes64[j], 6), vdupq_n_u8(3));
        const uint8x16_t q14 = vorrq_u8(part11, vandq_u8(vshrq_n_u8(bytes0[j], 5), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot14 + j * C, q14, a + 224);
      }
      add_group<C>(dot14, a + act::corr + 56, scale[14], isum);
      uint8x16_t bytes80[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes80[j] = vld1q_u8(row(j) + 80);
      // weights 144 .. 159
      int32x4_t dot9[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part12 = vandq_u8(vshrq_n_u8(bytes16[j], 2), vdupq_n_u8(4));
        const uint8x16_t q9 = vorrq_u8(vandq_u8(bytes80[j], vdupq_n_u8(3)), part12);
        smull_step16<C, act::bytes>(dot9 + j * C, q9, a + 144);
      }
      add_group<C>(dot9, a + act::corr + 36, scale[9], isum);
      // weights 176 .. 191
      int32x4_t dot11[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part13 = vandq_u8(vshrq_n_u8(bytes80[j], 2), vdupq_n_u8(3));
        const uint8x16_t q11 = vorrq_u8(part13, vandq_u8(vshrq_n_u8(bytes16[j], 3), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot11 + j * C, q11, a + 176);
      }
      add_group<C>(dot11, a + act::corr + 44, scale[11], isum);
      // weights 208 .. 223
      int32x4_t dot13[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part14 = vandq_u8(vshrq_n_u8(bytes80[j], 4), vdupq_n_u8(3));
        const uint8x16_t q13 = vorrq_u8(part14, vandq_u8(vshrq_n_u8(bytes16[j], 4), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot13 + j * C, q13, a + 208);
      }
      add_group<C>(dot13, a + act::corr + 52, scale[13], isum);
      // weights 240 .. 255
      int32x4_t dot15[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part15 = vandq_u8(vshrq_n_u8(bytes80[j], 6), vdupq_n_u8(3));
        const uint8x16_t q15 = vorrq_u8(part15, vandq_u8(vshrq_n_u8(bytes16[j], 5), vdupq_n_u8(4)));
        smull_step16<C, act::bytes>(dot15 + j * C, q15, a + 240);
      }
      add_group<C>(dot15, a + act::corr + 60, scale[15], isum);
      const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) vst1q_f32(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 4161536 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    float32x4_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      int32x4_t isum[C] = {};
      for (size_t u = 0; u < 8; ++u) {
        {
          int32x4_t dot[C];
          QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(a + c * act::bytes + act::corr + u * 8));
          const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 48);
          const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
          const uint8x16_t part0 = vandq_u8(vshlq_n_u8(plane1_0, 2), vdupq_n_u8(4));
          const uint8x16_t q0 = vorrq_u8(vandq_u8(plane0_0, vdupq_n_u8(3)), part0);
          smull_step4<C, act::bytes>(dot, q0, a + u * 32);
          const uint8x16_t part1 = vandq_u8(vshrq_n_u8(plane0_0, 2), vdupq_n_u8(3));
          const uint8x16_t q1 = vorrq_u8(part1, vandq_u8(vshlq_n_u8(plane1_0, 1), vdupq_n_u8(4)));
          smull_step4<C, act::bytes>(dot, q1, a + u * 32 + 4);
          const uint8x16_t part2 = vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(3));
          const uint8x16_t q2 = vorrq_u8(part2, vandq_u8(plane1_0, vdupq_n_u8(4)));
          smull_step4<C, act::bytes>(dot, q2, a + u * 32 + 8);
          const uint8x16_t part3 = vandq_u8(vshrq_n_u8(plane0_0, 6), vdupq_n_u8(3));
          const uint8x16_t q3 = vorrq_u8(part3, vandq_u8(vshrq_n_u8(plane1_0, 1), vdupq_n_u8(4)));
          smull_step4<C, act::bytes>(dot, q3, a + u * 32 + 12);
          const int32x4_t scale =
              vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + u * 8)))));
          QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
        }
        {
          int32x4_t dot[C];
          QC_UNROLL for (int c = 0; c < C; ++c) {
            dot[c] = vdupq_n_s32(qc_i32(a + c * act::bytes + act::corr + u * 8 + 4));
          }
          const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + u * 48 + 16);
          const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
          const uint8x16_t part4 = vandq_u8(vshrq_n_u8(plane1_0, 2), vdupq_n_u8(4));
          const uint8x16_t q4 = vorrq_u8(vandq_u8(plane0_1, vdupq_n_u8(3)), part4);
          smull_step4<C, act::bytes>(dot, q4, a + u * 32 + 16);
          const uint8x16_t part5 = vandq_u8(vshrq_n_u8(plane0_1, 2), vdupq_n_u8(3));
          const uint8x16_t q5 = vorrq_u8(part5, vandq_u8(vshrq_n_u8(plane1_0, 3), vdupq_n_u8(4)));
          smull_step4<C, act::bytes>(dot, q5, a + u * 32 + 20);
          const uint8x16_t part6 = vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(3));
          const uint8x16_t q6 = vorrq_u8(part6, vandq_u8(vshrq_n_u8(plane1_0, 4), vdupq_n_u8(4)));
          smull_step4<C, act::bytes>(dot, q6, a + u * 32 + 24);
          const uint8x16_t part7 = vandq_u8(vshrq_n_u8(plane0_1, 6), vdupq_n_u8(3));
          const uint8x16_t q7 = vorrq_u8(part7, vandq_u8(vshrq_n_u8(plane1_0, 5), vdupq_n_u8(4)));
          smull_step4<C, act::bytes>(dot, q7, a + u * 32 + 28);
          const int32x4_t scale =
              vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + u * 8 + 4)))));
          QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
        }
      }
      const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const uint8x16_t *q, uint8_t *to) {
    uint8x16_t quad[8];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    quad[4] = transpose<0>(q[4], q[5], q[6], q[7]);
    quad[5] = transpose<1>(q[4], q[5], q[6], q[7]);
    quad[6] = transpose<2>(q[4], q[5], q[6], q[7]);
    quad[7] = transpose<3>(q[4], q[5], q[6], q[7]);
    const uint8x16_t part3 = vandq_u8(vshlq_n_u8(quad[1], 2), vdupq_n_u8(12));
    const uint8x16_t part2 = vorrq_u8(vandq_u8(quad[0], vdupq_n_u8(3)), part3);
    const uint8x16_t part1 = vorrq_u8(part2, vandq_u8(vshlq_n_u8(quad[2], 4), vdupq_n_u8(48)));
    const uint8x16_t part0 = vorrq_u8(part1, vandq_u8(vshlq_n_u8(quad[3], 6), vdupq_n_u8(192)));
    vst1q_u8(to, part0);
    const uint8x16_t part7 = vandq_u8(vshlq_n_u8(quad[5], 2), vdupq_n_u8(12));
    const uint8x16_t part6 = vorrq_u8(vandq_u8(quad[4], vdupq_n_u8(3)), part7);
    const uint8x16_t part5 = vorrq_u8(part6, vandq_u8(vshlq_n_u8(quad[6], 4), vdupq_n_u8(48)));
    const uint8x16_t part4 = vorrq_u8(part5, vandq_u8(vshlq_n_u8(quad[7], 6), vdupq_n_u8(192)));
    vst1q_u8(to + 16, part4);
    const uint8x16_t part15 = vandq_u8(vshrq_n_u8(quad[0], 2), vdupq_n_u8(1));
    const uint8x16_t part14 = vorrq_u8(part15, vandq_u8(vshrq_n_u8(quad[1], 1), vdupq_n_u8(2)));
    const uint8x16_t part13 = vorrq_u8(part14, vandq_u8(quad[2], vdupq_n_u8(4)));
    const uint8x16_t part12 = vorrq_u8(part13, vandq_u8(vshlq_n_u8(quad[3], 1), vdupq_n_u8(8)));
    const uint8x16_t part11 = vorrq_u8(part12, vandq_u8(vshlq_n_u8(quad[4], 2), vdupq_n_u8(16)));
    const uint8x16_t part10 = vorrq_u8(part11, vandq_u8(vshlq_n_u8(quad[5], 3), vdupq_n_u8(32)));
    const uint8x16_t part9 = vorrq_u8(part10, vandq_u8(vshlq_n_u8(quad[6], 4), vdupq_n_u8(64)));
    const uint8x16_t part8 = vorrq_u8(part9, vandq_u8(vshlq_n_u8(quad[7], 5), vdupq_n_u8(128)));
    vst1q_u8(to + 32, part8);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      int32x4_t d_bits[1];
      int32x4_t scale[16];
      header(row, d_bits, scale);
      vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
      for (size_t k = 0; k < 16; ++k)
        store_low8(to + panel::scales + k * 4, scale[k]);
      uint8x16_t q0[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 32);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
          q0[j + k * 4] = vorrq_u8(vandq_u8(bytes0, vdupq_n_u8(3)), vandq_u8(vshlq_n_u8(bytes1, 2), vdupq_n_u8(4)));
        }
      }
      pack_unit(q0, to + panel::codes);
      uint8x16_t q1[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 32);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
          const uint8x16_t part0 = vandq_u8(vshrq_n_u8(bytes0, 2), vdupq_n_u8(3));
          q1[j + k * 4] = vorrq_u8(part0, vandq_u8(vshlq_n_u8(bytes1, 1), vdupq_n_u8(4)));
        }
      }
      pack_unit(q1, to + panel::codes + 48);
      uint8x16_t q2[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 32);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
          q2[j + k * 4] = vorrq_u8(vandq_u8(vshrq_n_u8(bytes0, 4), vdupq_n_u8(3)), vandq_u8(bytes1, vdupq_n_u8(4)));
        }
      }
      pack_unit(q2, to + panel::codes + 96);
      uint8x16_t q3[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 32);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
          const uint8x16_t part1 = vandq_u8(vshrq_n_u8(bytes0, 6), vdupq_n_u8(3));
          q3[j + k * 4] = vorrq_u8(part1, vandq_u8(vshrq_n_u8(bytes1, 1), vdupq_n_u8(4)));
        }
      }
      pack_unit(q3, to + panel::codes + 144);
      uint8x16_t q4[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 64);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
          q4[j + k * 4] = vorrq_u8(vandq_u8(bytes0, vdupq_n_u8(3)), vandq_u8(vshrq_n_u8(bytes1, 2), vdupq_n_u8(4)));
        }
      }
      pack_unit(q4, to + panel::codes + 192);
      uint8x16_t q5[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 64);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
          const uint8x16_t part2 = vandq_u8(vshrq_n_u8(bytes0, 2), vdupq_n_u8(3));
          q5[j + k * 4] = vorrq_u8(part2, vandq_u8(vshrq_n_u8(bytes1, 3), vdupq_n_u8(4)));
        }
      }
      pack_unit(q5, to + panel::codes + 240);
      uint8x16_t q6[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 64);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
          const uint8x16_t part3 = vandq_u8(vshrq_n_u8(bytes0, 4), vdupq_n_u8(3));
          q6[j + k * 4] = vorrq_u8(part3, vandq_u8(vshrq_n_u8(bytes1, 4), vdupq_n_u8(4)));
        }
      }
      pack_unit(q6, to + panel::codes + 288);
      uint8x16_t q7[8];
      for (size_t k = 0; k < 2; ++k) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(row(j) + k * 16 + 64);
          const uint8x16_t bytes1 = vld1q_u8(row(j) + k * 16);
          const uint8x16_t part4 = vandq_u8(vshrq_n_u8(bytes0, 6), vdupq_n_u8(3));
          q7[j + k * 4] = vorrq_u8(part4, vandq_u8(vshrq_n_u8(bytes1, 5), vdupq_n_u8(4)));
        }
      }
      pack_unit(q7, to + panel::codes + 336);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q3_k__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q3_k__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q3_k__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                       const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q3_k__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                       const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q3_k__neon(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                          size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q3_k__neon(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                          size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q3_k__neon(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q3_k__neon(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q3_k__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
