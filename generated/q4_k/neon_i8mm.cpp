// Kernels of q4_k for neon_i8mm. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  /// Adds the products of a block of a panel with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const int16x8_t minimum = vreinterpretq_s16_u16(vmovl_u8(vld1_u8(from + panel::minimums + pair * 8)));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C] = {};
      int32x4_t low[pairs + 1] = {};
      int32x4_t high[pairs + 1] = {};
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + g * 64 + k * 16);
        const uint8x16_t q0 = plane0_0 & vdupq_n_u8(15);
        const uint8x16_t q4 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, q0, q4, a + g * 32 + k * 8);
      }
      qc_add_matrix_sums<C>(dot, low, high);
      const int32x4_t scale =
          vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + panel::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from + panel::dmin_factor)));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_packed_q4_k__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_k__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
