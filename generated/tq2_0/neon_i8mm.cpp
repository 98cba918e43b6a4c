// Kernels of tq2_0 for neon_i8mm. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  /// Adds the products of a block of a panel with C columns. |isum| <= 65024 fit 32 bits.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    const int32_t pairs = C / 2;
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    int32x4_t low[pairs + 1] = {};
    int32x4_t high[pairs + 1] = {};
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 32 + k * 16);
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

extern "C" void qc_gemv_packed_tq2_0__neon_i8mm(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq2_0__neon_i8mm(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
