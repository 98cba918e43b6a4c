// Kernels of tq1_0 for neon_i8mm. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 14;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits) {
    d_bits[0] = word[13] & vdupq_n_s32(65535);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    for (size_t k = 0; k < 13; ++k)
      word[k] = vreinterpretq_s32_u8(vld1q_u8(from + k * 16));
    word[13] = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from + 208))));
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t d_bits[1];
    header_of_pieces(word, d_bits);
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    int32x4_t low[pairs + 1] = {};
    int32x4_t high[pairs + 1] = {};
    const uint8x16_t part0 = mul_high(vreinterpretq_u8_s32(word[0]), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part0, mul_high(vreinterpretq_u8_s32(word[1]), 3), a);
    const uint8x16_t part1 = mul_high(vreinterpretq_u8_s32(word[2]), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part1, mul_high(vreinterpretq_u8_s32(word[3]), 3), a + 8);
    const uint8x16_t part2 = mul_high(vreinterpretq_u8_s32(word[4]), 3);
    const uint8x16_t part3 = mul_high(vreinterpretq_u8_s32(word[5]), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part2, part3, a + 16);
    const uint8x16_t part4 = mul_high(vreinterpretq_u8_s32(word[6]), 3);
    const uint8x16_t part5 = mul_high(vreinterpretq_u8_s32(word[7]), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part4, part5, a + 24);
    const uint8x16_t part6 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[0]), vdupq_n_u8(3)), 3);
    const uint8x16_t part7 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[1]), vdupq_n_u8(3)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part6, part7, a + 32);
    const uint8x16_t part8 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[2]), vdupq_n_u8(3)), 3);
    const uint8x16_t part9 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[3]), vdupq_n_u8(3)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part8, part9, a + 40);
    const uint8x16_t part10 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[4]), vdupq_n_u8(3)), 3);
    const uint8x16_t part11 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[5]), vdupq_n_u8(3)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part10, part11, a + 48);
    const uint8x16_t part12 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[6]), vdupq_n_u8(3)), 3);
    const uint8x16_t part13 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[7]), vdupq_n_u8(3)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part12, part13, a + 56);
    const uint8x16_t part14 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[0]), vdupq_n_u8(9)), 3);
    const uint8x16_t part15 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[1]), vdupq_n_u8(9)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part14, part15, a + 64);
    const uint8x16_t part16 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[2]), vdupq_n_u8(9)), 3);
    const uint8x16_t part17 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[3]), vdupq_n_u8(9)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part16, part17, a + 72);
    const uint8x16_t part18 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[4]), vdupq_n_u8(9)), 3);
    const uint8x16_t part19 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[5]), vdupq_n_u8(9)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part18, part19, a + 80);
    const uint8x16_t part20 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[6]), vdupq_n_u8(9)), 3);
    const uint8x16_t part21 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[7]), vdupq_n_u8(9)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part20, part21, a + 88);
    const uint8x16_t part22 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[0]), vdupq_n_u8(27)), 3);
    const uint8x16_t part23 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[1]), vdupq_n_u8(27)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part22, part23, a + 96);
    const uint8x16_t part24 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[2]), vdupq_n_u8(27)), 3);
    const uint8x16_t part25 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[3]), vdupq_n_u8(27)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part24, part25, a + 104);
    const uint8x16_t part26 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[4]), vdupq_n_u8(27)), 3);
    const uint8x16_t part27 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[5]), vdupq_n_u8(27)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part26, part27, a + 112);
    const uint8x16_t part28 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[6]), vdupq_n_u8(27)), 3);
    const uint8x16_t part29 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[7]), vdupq_n_u8(27)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part28, part29, a + 120);
    const uint8x16_t part30 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[0]), vdupq_n_u8(81)), 3);
    const uint8x16_t part31 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[1]), vdupq_n_u8(81)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part30, part31, a + 128);
    const uint8x16_t part32 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[2]), vdupq_n_u8(81)), 3);
    const uint8x16_t part33 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[3]), vdupq_n_u8(81)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part32, part33, a + 136);
    const uint8x16_t part34 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[4]), vdupq_n_u8(81)), 3);
    const uint8x16_t part35 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[5]), vdupq_n_u8(81)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part34, part35, a + 144);
    const uint8x16_t part36 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[6]), vdupq_n_u8(81)), 3);
    const uint8x16_t part37 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[7]), vdupq_n_u8(81)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part36, part37, a + 152);
    const uint8x16_t part38 = mul_high(vreinterpretq_u8_s32(word[8]), 3);
    const uint8x16_t part39 = mul_high(vreinterpretq_u8_s32(word[9]), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part38, part39, a + 160);
    const uint8x16_t part40 = mul_high(vreinterpretq_u8_s32(word[10]), 3);
    const uint8x16_t part41 = mul_high(vreinterpretq_u8_s32(word[11]), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part40, part41, a + 168);
    const uint8x16_t part42 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(3)), 3);
    const uint8x16_t part43 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(3)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part42, part43, a + 176);
    const uint8x16_t part44 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(3)), 3);
    const uint8x16_t part45 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(3)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part44, part45, a + 184);
    const uint8x16_t part46 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(9)), 3);
    const uint8x16_t part47 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(9)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part46, part47, a + 192);
    const uint8x16_t part48 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(9)), 3);
    const uint8x16_t part49 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(9)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part48, part49, a + 200);
    const uint8x16_t part50 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(27)), 3);
    const uint8x16_t part51 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(27)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part50, part51, a + 208);
    const uint8x16_t part52 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(27)), 3);
    const uint8x16_t part53 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(27)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part52, part53, a + 216);
    const uint8x16_t part54 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[8]), vdupq_n_u8(81)), 3);
    const uint8x16_t part55 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[9]), vdupq_n_u8(81)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part54, part55, a + 224);
    const uint8x16_t part56 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[10]), vdupq_n_u8(81)), 3);
    const uint8x16_t part57 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[11]), vdupq_n_u8(81)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part56, part57, a + 232);
    const uint8x16_t part58 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(3)), 3);
    const uint8x16_t part59 = mul_high(vreinterpretq_u8_s32(word[12]), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part59, part58, a + 240);
    const uint8x16_t part60 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(27)), 3);
    const uint8x16_t part61 = mul_high(vmulq_u8(vreinterpretq_u8_s32(word[12]), vdupq_n_u8(9)), 3);
    smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, part61, part60, a + 248);
    qc_add_matrix_sums_of_turns<C>(isum, low, high);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    int32x4_t low[pairs + 1] = {};
    int32x4_t high[pairs + 1] = {};
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + u * 32 + k * 16);
        const uint8x16_t q0 = plane0_0 & vdupq_n_u8(3);
        const uint8x16_t q4 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3);
        smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, q0, q4, a + u * 32 + k * 16);
        const uint8x16_t q8 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3);
        const uint8x16_t q12 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3);
        smmla_sdot_step8_in_turns<C, act::bytes>(isum, low, high, q8, q12, a + u * 32 + k * 16 + 8);
      }
    }
    qc_add_matrix_sums_of_turns<C>(isum, low, high);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_packed_tq1_0__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq1_0__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_tq1_0__neon_i8mm(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_tq1_0__neon_i8mm(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
