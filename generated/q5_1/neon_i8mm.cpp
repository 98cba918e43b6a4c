// Kernels of q5_1 for neon_i8mm. Generated from formats/q5_1.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  /// Adds the products of a block of a panel with C columns. |isum| <= 125984 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(0);
    int32x4_t low[pairs + 1] = {};
    int32x4_t high[pairs + 1] = {};
    const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes);
    const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + 64);
    const uint8x16_t q0 = (plane0_0 & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 4) & vdupq_n_u8(16));
    const uint8x16_t q4 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 3) & vdupq_n_u8(16));
    smmla_sdot_step8<C, act::bytes>(isum, low, high, q0, q4, a);
    const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + 16);
    const uint8x16_t q8 = (plane0_1 & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(16));
    const uint8x16_t q12 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 1) & vdupq_n_u8(16));
    smmla_sdot_step8<C, act::bytes>(isum, low, high, q8, q12, a + 8);
    const uint8x16_t plane0_2 = vld1q_u8(from + panel::codes + 32);
    const uint8x16_t q16 = (plane0_2 & vdupq_n_u8(15)) | (plane1_0 & vdupq_n_u8(16));
    const uint8x16_t q20 = (vshrq_n_u8(plane0_2, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 1) & vdupq_n_u8(16));
    smmla_sdot_step8<C, act::bytes>(isum, low, high, q16, q20, a + 16);
    const uint8x16_t plane0_3 = vld1q_u8(from + panel::codes + 48);
    const uint8x16_t q24 = (plane0_3 & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(16));
    const uint8x16_t q28 = (vshrq_n_u8(plane0_3, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 3) & vdupq_n_u8(16));
    smmla_sdot_step8<C, act::bytes>(isum, low, high, q24, q28, a + 24);
    qc_add_matrix_sums<C>(isum, low, high);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from + panel::m_factor)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t step = vmulq_f32(minimum_factor, vdupq_n_f32(qc_f32(a + c * act::bytes + act::scale)));
      sum[c] = vfmaq_f32(sum[c], vdupq_n_f32(float(qc_i16(a + c * act::bytes + act::sums32))), step);
    }
  }
};

}  // namespace

extern "C" void qc_gemv_packed_q5_1__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_1__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
