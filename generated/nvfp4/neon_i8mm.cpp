// Kernels of nvfp4 for neon_i8mm. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 9;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  static QC_TILE void header_of_pieces(const int32x4_t *word, int32x4_t *d_bits) {
    d_bits[0] = word[0] & vdupq_n_s32(255);
    d_bits[1] = srl32<8>(word[0]) & vdupq_n_s32(255);
    d_bits[2] = srl32<16>(word[0]) & vdupq_n_s32(255);
    d_bits[3] = srl32<24>(word[0]);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, int32x4_t *word) {
    for (size_t k = 0; k < 9; ++k)
      word[k] = vreinterpretq_s32_u8(vld1q_u8(from + k * 16));
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const int32x4_t *word, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t d_bits[4];
    header_of_pieces(word, d_bits);
    for (size_t k = 0; k < 4; ++k) {
      int32x4_t isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts + k * 4));
      int32x4_t low[pairs + 1] = {};
      int32x4_t high[pairs + 1] = {};
      const uint8x16_t part0 = lookup(vreinterpretq_u8_s32(word[k * 2 + 1]) & vdupq_n_u8(15), pattern0);
      const uint8x16_t part1 = lookup(vreinterpretq_u8_s32(word[k * 2 + 2]) & vdupq_n_u8(15), pattern0);
      smmla_sdot_step8<C, act::bytes>(isum, low, high, part0, part1, a + k * 16);
      const uint8x16_t part2 = lookup(vshrq_n_u8(vreinterpretq_u8_s32(word[k * 2 + 1]), 4) & vdupq_n_u8(15), pattern0);
      const uint8x16_t part3 = lookup(vshrq_n_u8(vreinterpretq_u8_s32(word[k * 2 + 2]), 4) & vdupq_n_u8(15), pattern0);
      smmla_sdot_step8<C, act::bytes>(isum, low, high, part2, part3, a + k * 16 + 8);
      qc_add_matrix_sums<C>(isum, low, high);
      const float32x4_t factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[k]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 24384 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    for (size_t cell = 0; cell < 4; ++cell) {
      int32x4_t isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts + cell * 4));
      int32x4_t low[pairs + 1] = {};
      int32x4_t high[pairs + 1] = {};
      const uint8x16_t plane0_0 = vld1q_u8(from + wide::codes + cell * 32);
      const uint8x16_t q0 = lookup(plane0_0 & vdupq_n_u8(15), pattern0);
      const uint8x16_t q4 = lookup(vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15), pattern0);
      smmla_sdot_step8<C, act::bytes>(isum, low, high, q0, q4, a + cell * 16);
      const uint8x16_t plane0_1 = vld1q_u8(from + wide::codes + cell * 32 + 16);
      const uint8x16_t q8 = lookup(plane0_1 & vdupq_n_u8(15), pattern0);
      const uint8x16_t q12 = lookup(vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(15), pattern0);
      smmla_sdot_step8<C, act::bytes>(isum, low, high, q8, q12, a + cell * 16 + 8);
      qc_add_matrix_sums<C>(isum, low, high);
      const int32x4_t part1 = vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(from + cell * 8))));
      const int32x4_t part0 = vshlq_n_s32(part1, 16);
      const float32x4_t factor = vreinterpretq_f32_s32(part0);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }
};

}  // namespace

extern "C" void qc_gemv_packed_nvfp4__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_nvfp4__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_wide_nvfp4__neon_i8mm(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_nvfp4__neon_i8mm(const qc_product *p) { qc_wide_matrix<tiles, 8>(p); }
