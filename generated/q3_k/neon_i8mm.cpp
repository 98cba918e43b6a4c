// Kernels of q3_k for neon_i8mm. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  /// Adds the products of a block of a panel with C columns. |isum| <= 4161536 fit 32 bits.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        int32x4_t dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + u * 8));
        int32x4_t low[pairs + 1] = {};
        int32x4_t high[pairs + 1] = {};
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 48);
        const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
        const uint8x16_t q0 = (plane0_0 & vdupq_n_u8(3)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(4));
        const uint8x16_t q4 = (vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3)) | (vshlq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
        smmla_sdot_step8<C, act::bytes>(dot, low, high, q0, q4, a + u * 32);
        const uint8x16_t q8 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3)) | (plane1_0 & vdupq_n_u8(4));
        const uint8x16_t q12 = (vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
        smmla_sdot_step8<C, act::bytes>(dot, low, high, q8, q12, a + u * 32 + 8);
        qc_add_matrix_sums<C>(dot, low, high);
        const int32x4_t scale =
            vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + u * 8)))));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
      }
      {
        int32x4_t dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(s + c * act::starts + u * 8 + 4));
        int32x4_t low[pairs + 1] = {};
        int32x4_t high[pairs + 1] = {};
        const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + u * 48 + 16);
        const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
        const uint8x16_t q16 = (plane0_1 & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(4));
        const uint8x16_t q20 = (vshrq_n_u8(plane0_1, 2) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 3) & vdupq_n_u8(4));
        smmla_sdot_step8<C, act::bytes>(dot, low, high, q16, q20, a + u * 32 + 16);
        const uint8x16_t q24 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 4) & vdupq_n_u8(4));
        const uint8x16_t q28 = (vshrq_n_u8(plane0_1, 6) & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 5) & vdupq_n_u8(4));
        smmla_sdot_step8<C, act::bytes>(dot, low, high, q24, q28, a + u * 32 + 24);
        qc_add_matrix_sums<C>(dot, low, high);
        const int32x4_t scale =
            vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + u * 8 + 4)))));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
      }
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_packed_q3_k__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q3_k__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
