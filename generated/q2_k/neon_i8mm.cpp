// Kernels of q2_k for neon_i8mm. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 22;
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits, int32x4_t *dmin_bits, int32x4_t *scale,
                                       int32x4_t *minimum) {
    d_bits[0] = word[20] & vdupq_n_s32(65535);
    dmin_bits[0] = word[21] & vdupq_n_s32(65535);
    for (size_t k = 0; k < 4; ++k) {
      scale[k * 4] = word[k] & vdupq_n_s32(15);
      scale[k * 4 + 1] = srl32<8>(word[k]) & vdupq_n_s32(15);
      scale[k * 4 + 2] = srl32<16>(word[k]) & vdupq_n_s32(15);
      scale[k * 4 + 3] = srl32<24>(word[k]) & vdupq_n_s32(15);
    }
    for (size_t k = 0; k < 4; ++k) {
      minimum[k * 4] = srl32<4>(word[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 1] = srl32<12>(word[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 2] = srl32<20>(word[k]) & vdupq_n_s32(15);
      minimum[k * 4 + 3] = srl32<28>(word[k]);
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    for (size_t k = 0; k < 20; ++k)
      word[k] = vreinterpretq_s32_u8(vld1q_u8(from + k * 16));
    word[20] = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from + 320))));
    word[21] = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from + 328))));
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  template <int C> static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t d_bits[1];
    int32x4_t dmin_bits[1];
    int32x4_t scale[16];
    int32x4_t minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const int16x8_t pair0 = vreinterpretq_s16_s32(minimum[k * 2] | vshlq_n_s32(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        int32x4_t dot[C] = {};
        int32x4_t low[pairs + 1] = {};
        int32x4_t high[pairs + 1] = {};
        const uint8x16_t part0 = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]) & vdupq_n_u8(3);
        const uint8x16_t part1 = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]) & vdupq_n_u8(3);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, part0, part1, a + k * 128 + k1 * 16);
        const uint8x16_t part2 = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]) & vdupq_n_u8(3);
        const uint8x16_t part3 = vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]) & vdupq_n_u8(3);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, part2, part3, a + k * 128 + k1 * 16 + 8);
        qc_add_matrix_sums<C>(dot, low, high);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[k * 8 + k1], dot[c]);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        int32x4_t dot[C] = {};
        int32x4_t low[pairs + 1] = {};
        int32x4_t high[pairs + 1] = {};
        const uint8x16_t part4 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 2) & vdupq_n_u8(3);
        const uint8x16_t part5 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 2) & vdupq_n_u8(3);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, part4, part5, a + k * 128 + k1 * 16 + 32);
        const uint8x16_t part6 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 2) & vdupq_n_u8(3);
        const uint8x16_t part7 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 2) & vdupq_n_u8(3);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, part6, part7, a + k * 128 + k1 * 16 + 40);
        qc_add_matrix_sums<C>(dot, low, high);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[k * 8 + k1 + 2], dot[c]);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        int32x4_t dot[C] = {};
        int32x4_t low[pairs + 1] = {};
        int32x4_t high[pairs + 1] = {};
        const uint8x16_t part8 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 4) & vdupq_n_u8(3);
        const uint8x16_t part9 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 4) & vdupq_n_u8(3);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, part8, part9, a + k * 128 + k1 * 16 + 64);
        const uint8x16_t part10 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 4) & vdupq_n_u8(3);
        const uint8x16_t part11 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 4) & vdupq_n_u8(3);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, part10, part11, a + k * 128 + k1 * 16 + 72);
        qc_add_matrix_sums<C>(dot, low, high);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[k * 8 + k1 + 4], dot[c]);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        int32x4_t dot[C] = {};
        int32x4_t low[pairs + 1] = {};
        int32x4_t high[pairs + 1] = {};
        const uint8x16_t part12 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 4]), 6) & vdupq_n_u8(3);
        const uint8x16_t part13 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 5]), 6) & vdupq_n_u8(3);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, part12, part13, a + k * 128 + k1 * 16 + 96);
        const uint8x16_t part14 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 6]), 6) & vdupq_n_u8(3);
        const uint8x16_t part15 = vshrq_n_u8(vreinterpretq_u8_s32(word[k * 8 + k1 * 4 + 7]), 6) & vdupq_n_u8(3);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, part14, part15, a + k * 128 + k1 * 16 + 104);
        qc_add_matrix_sums<C>(dot, low, high);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale[k * 8 + k1 + 6], dot[c]);
      }
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(dmin_bits[0])));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  template <int C> static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t pair = 0; pair < 8; ++pair) {
      const int16x8_t minimum = vreinterpretq_s16_u16(vmovl_u8(vld1_u8(from + wide::minimums + pair * 8)));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums16 + pair * 4);
    }
    for (size_t g = 0; g < 16; ++g) {
      int32x4_t dot[C] = {};
      int32x4_t low[pairs + 1] = {};
      int32x4_t high[pairs + 1] = {};
      const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + g * 16);
      const uint8x16_t q0 = plane0_0 & vdupq_n_u8(3);
      const uint8x16_t q4 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3);
      smmla_sdot_step8<C, act::bytes>(dot, low, high, q0, q4, a + g * 16);
      const uint8x16_t q8 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3);
      const uint8x16_t q12 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3);
      smmla_sdot_step8<C, act::bytes>(dot, low, high, q8, q12, a + g * 16 + 8);
      qc_add_matrix_sums<C>(dot, low, high);
      const int32x4_t scale =
          vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + wide::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from + wide::dmin_factor)));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_packed_q2_k__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_k__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_q2_k__neon_i8mm(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_q2_k__neon_i8mm(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
