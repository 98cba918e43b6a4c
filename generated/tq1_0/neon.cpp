// Kernels of tq1_0 for neon. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13};
alignas(16) const uint8_t pattern1[16] = {1, 1, 1, 1, 3, 3, 3, 3, 9, 9, 9, 9, 27, 27, 27, 27};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 14;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, int32x4_t *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    int32x4_t word38[4];
    qc_words(row, 38, word38);
    word[12] = srl32<16>(word38[2]) | vshlq_n_s32(word38[3], 16);
    word[13] = srl32<16>(word38[3]);
  }

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits) {
    d_bits[0] = word[13] & vdupq_n_s32(65535);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    for (size_t k = 0; k < 13; ++k)
      word[k] = vreinterpretq_s32_u8(vld1q_u8(from + k * 16));
    word[13] = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from + 208))));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const int32x4_t *word, uint8_t *to) {
    for (size_t k = 0; k < 13; ++k)
      vst1q_u8(to + k * 16, vreinterpretq_u8_s32(word[k]));
    vst1_u8(to + 208, vreinterpret_u8_s16(vmovn_s32(word[13])));
  }

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits) {
    int32x4_t word38[4];
    qc_words(row, 38, word38);
    d_bits[0] = srl32<16>(word38[3]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(1);
    const uint8x16_t bytes0 = vld1q_u8(row(0));
    qc_weights_u8_offset(mul_high(bytes0, 3), offset, scale[0], to, 0);
    const uint8x16_t bytes16 = vld1q_u8(row(0) + 16);
    qc_weights_u8_offset(mul_high(bytes16, 3), offset, scale[0], to, 16);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes0, vdupq_n_u8(3)), 3), offset, scale[0], to, 32);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes16, vdupq_n_u8(3)), 3), offset, scale[0], to, 48);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes0, vdupq_n_u8(9)), 3), offset, scale[0], to, 64);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes16, vdupq_n_u8(9)), 3), offset, scale[0], to, 80);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes0, vdupq_n_u8(27)), 3), offset, scale[0], to, 96);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes16, vdupq_n_u8(27)), 3), offset, scale[0], to, 112);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes0, vdupq_n_u8(81)), 3), offset, scale[0], to, 128);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes16, vdupq_n_u8(81)), 3), offset, scale[0], to, 144);
    const uint8x16_t bytes32 = vld1q_u8(row(0) + 32);
    qc_weights_u8_offset(mul_high(bytes32, 3), offset, scale[0], to, 160);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes32, vdupq_n_u8(3)), 3), offset, scale[0], to, 176);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes32, vdupq_n_u8(9)), 3), offset, scale[0], to, 192);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes32, vdupq_n_u8(27)), 3), offset, scale[0], to, 208);
    qc_weights_u8_offset(mul_high(vmulq_u8(bytes32, vdupq_n_u8(81)), 3), offset, scale[0], to, 224);
    const uint8x16_t bytes38 = vld1q_u8(row(0) + 38);
    const uint8x16_t part0 = mul_high(vmulq_u8(shuffle(bytes38, pattern0), vld1q_u8(pattern1)), 3);
    qc_weights_u8_offset(part0, offset, scale[0], to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    header_of_pieces(word, d_bits);
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    int32x4_t odd[C] = {};
    for (size_t k = 0; k < 4; ++k) {
      smull_step4<C, act::bytes>(odd, mul_high(vreinterpretq_u8_s32(word[k * 2]), 3), a + k * 8);
      smull_step4<C, act::bytes>(isum, mul_high(vreinterpretq_u8_s32(word[k * 2 + 1]), 3), a + k * 8 + 4);
    }
    for (size_t k = 0; k < 4; ++k) {
      const uint8x16_t part0 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k * 2]), vdupq_n_u8(3)), 3);
      smull_step4<C, act::bytes>(odd, part0, a + k * 8 + 32);
      const uint8x16_t part1 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k * 2 + 1]), vdupq_n_u8(3)), 3);
      smull_step4<C, act::bytes>(isum, part1, a + k * 8 + 36);
    }
    for (size_t k = 0; k < 4; ++k) {
      const uint8x16_t part2 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k * 2]), vdupq_n_u8(9)), 3);
      smull_step4<C, act::bytes>(odd, part2, a + k * 8 + 64);
      const uint8x16_t part3 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k * 2 + 1]), vdupq_n_u8(9)), 3);
      smull_step4<C, act::bytes>(isum, part3, a + k * 8 + 68);
    }
    for (size_t k = 0; k < 4; ++k) {
      const uint8x16_t part4 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k * 2]), vdupq_n_u8(27)), 3);
      smull_step4<C, act::bytes>(odd, part4, a + k * 8 + 96);
      const uint8x16_t part5 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k * 2 + 1]), vdupq_n_u8(27)), 3);
      smull_step4<C, act::bytes>(isum, part5, a + k * 8 + 100);
    }
    for (size_t k = 0; k < 4; ++k) {
      const uint8x16_t part6 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k * 2]), vdupq_n_u8(81)), 3);
      smull_step4<C, act::bytes>(odd, part6, a + k * 8 + 128);
      const uint8x16_t part7 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k * 2 + 1]), vdupq_n_u8(81)), 3);
      smull_step4<C, act::bytes>(isum, part7, a + k * 8 + 132);
    }
    smull_step4<C, act::bytes>(odd, mul_high(vreinterpretq_u8_s32(word[8]), 3), a + 160);
    smull_step4<C, act::bytes>(isum, mul_high(vreinterpretq_u8_s32(word[9]), 3), a + 164);
    smull_step4<C, act::bytes>(odd, mul_high(vreinterpretq_u8_s32(word[10]), 3), a + 168);
    smull_step4<C, act::bytes>(isum, mul_high(vreinterpretq_u8_s32(word[11]), 3), a + 172);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(3)), 3), a + 176);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(3)), 3), a + 180);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(3)), 3), a + 184);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(3)), 3), a + 188);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(9)), 3), a + 192);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(9)), 3), a + 196);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(9)), 3), a + 200);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(9)), 3), a + 204);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(27)), 3), a + 208);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(27)), 3), a + 212);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(27)), 3), a + 216);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(27)), 3), a + 220);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(81)), 3), a + 224);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(81)), 3), a + 228);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(81)), 3), a + 232);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(81)), 3), a + 236);
    smull_step4<C, act::bytes>(odd, mul_high(vreinterpretq_u8_s32(word[12]), 3), a + 240);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(3)), 3), a + 244);
    smull_step4<C, act::bytes>(odd, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(9)), 3), a + 248);
    smull_step4<C, act::bytes>(isum, mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(27)), 3), a + 252);
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vaddq_s32(isum[c], odd[c]);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    header(row, d_bits);
    int32x4_t isum[C];
    // weights 0 .. 255
    int32x4_t dot0[C * 4] = {};
    uint8x16_t bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = vld1q_u8(row(j));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q0 = mul_high(bytes0[j], 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q0, a);
    }
    uint8x16_t bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = vld1q_u8(row(j) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q16 = mul_high(bytes16[j], 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q32 = mul_high(vmulq_u8(bytes0[j], vdupq_n_u8(3)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q48 = mul_high(vmulq_u8(bytes16[j], vdupq_n_u8(3)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q64 = mul_high(vmulq_u8(bytes0[j], vdupq_n_u8(9)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q80 = mul_high(vmulq_u8(bytes16[j], vdupq_n_u8(9)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q96 = mul_high(vmulq_u8(bytes0[j], vdupq_n_u8(27)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q112 = mul_high(vmulq_u8(bytes16[j], vdupq_n_u8(27)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q128 = mul_high(vmulq_u8(bytes0[j], vdupq_n_u8(81)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q128, a + 128);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q144 = mul_high(vmulq_u8(bytes16[j], vdupq_n_u8(81)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q144, a + 144);
    }
    uint8x16_t bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = vld1q_u8(row(j) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q160 = mul_high(bytes32[j], 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q176 = mul_high(vmulq_u8(bytes32[j], vdupq_n_u8(3)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q192 = mul_high(vmulq_u8(bytes32[j], vdupq_n_u8(9)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q208 = mul_high(vmulq_u8(bytes32[j], vdupq_n_u8(27)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q224 = mul_high(vmulq_u8(bytes32[j], vdupq_n_u8(81)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes38 = vld1q_u8(row(j) + 38);
      const uint8x16_t q240 = mul_high(vmulq_u8(shuffle(bytes38, pattern0), vld1q_u8(pattern1)), 3);
      smull_step16<C, act::bytes>(dot0 + j * C, q240, a + 240);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    int32x4_t odd[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + u * 32 + k * 16);
        const uint8x16_t q0 = plane0_0 & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const uint8x16_t q4 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const uint8x16_t q8 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const uint8x16_t q12 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vaddq_s32(isum[c], odd[c]);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const int32x4_t *word, uint8_t *to) {
    int32x4_t d_bits[1];
    header_of_pieces(word, d_bits);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    {
      uint8x16_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(vreinterpretq_u8_s32(word[k]), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes);
    }
    {
      uint8x16_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k]), vdupq_n_u8(3)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 32);
    }
    {
      uint8x16_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k]), vdupq_n_u8(9)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 64);
    }
    {
      uint8x16_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k]), vdupq_n_u8(27)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 96);
    }
    {
      uint8x16_t quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[k]), vdupq_n_u8(81)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 128);
    }
    {
      uint8x16_t quad[8];
      quad[0] = mul_high(vreinterpretq_u8_s32(word[8]), 3);
      quad[1] = mul_high(vreinterpretq_u8_s32(word[9]), 3);
      quad[2] = mul_high(vreinterpretq_u8_s32(word[10]), 3);
      quad[3] = mul_high(vreinterpretq_u8_s32(word[11]), 3);
      quad[4] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(3)), 3);
      quad[5] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(3)), 3);
      quad[6] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(3)), 3);
      quad[7] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(3)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 160);
    }
    {
      uint8x16_t quad[8];
      quad[0] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(9)), 3);
      quad[1] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(9)), 3);
      quad[2] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(9)), 3);
      quad[3] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(9)), 3);
      quad[4] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(27)), 3);
      quad[5] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(27)), 3);
      quad[6] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(27)), 3);
      quad[7] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(27)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 192);
    }
    {
      uint8x16_t quad[8];
      quad[0] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(81)), 3);
      quad[1] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(81)), 3);
      quad[2] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(81)), 3);
      quad[3] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(81)), 3);
      quad[4] = mul_high(vreinterpretq_u8_s32(word[12]), 3);
      quad[5] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(3)), 3);
      quad[6] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(9)), 3);
      quad[7] = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(27)), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 224);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq1_0__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq1_0__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq1_0__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq1_0__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_tq1_0__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq1_0__neon(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_tq1_0__neon(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_tq1_0__neon(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
extern "C" void qc_pack_tq1_0__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq1_0__neon(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_tq1_0__neon(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_tq1_0__neon(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_tq1_0__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
