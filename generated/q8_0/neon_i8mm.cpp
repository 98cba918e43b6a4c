// Kernels of q8_0 for neon_i8mm. Generated from formats/q8_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  /// Adds the products of a block of a panel with C columns. |isum| <= 520192 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(0);
    int32x4_t low[pairs + 1] = {};
    int32x4_t high[pairs + 1] = {};
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + k * 32);
      const uint8x16_t q0 = plane0_0;
      const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + k * 32 + 16);
      const uint8x16_t q4 = plane0_1;
      smmla_sdot_step8<C, act::bytes>(isum, low, high, q0, q4, a + k * 8);
    }
    qc_add_matrix_sums<C>(isum, low, high);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_packed_q8_0__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q8_0__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
