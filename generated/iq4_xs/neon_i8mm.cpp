// Kernels of iq4_xs for neon_i8mm. Generated from formats/iq4_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {129, 152, 173, 191, 207, 221, 234, 246, 1, 13, 25, 38, 53, 69, 89, 113};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  /// Adds the products of a block of a panel with C columns. |isum| <= 132128768 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C] = {};
      int32x4_t low[pairs + 1] = {};
      int32x4_t high[pairs + 1] = {};
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + g * 64 + k * 16);
        const uint8x16_t q0 = lookup(plane0_0 & vdupq_n_u8(15), pattern0);
        const uint8x16_t q4 = lookup(vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15), pattern0);
        smmla_sdot_step8<C, act::bytes>(dot, low, high, q0, q4, a + g * 32 + k * 8);
      }
      qc_add_matrix_sums<C>(dot, low, high);
      const int32x4_t scale =
          vmovl_s16(vget_low_s16(vmovl_s8(vreinterpret_s8_u8(load4(from + panel::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_packed_iq4_xs__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq4_xs__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
