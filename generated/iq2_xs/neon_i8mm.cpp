// Kernels of iq2_xs for neon_i8mm. Generated from formats/iq2_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_i8mm.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  /// C columns of the rows of a panel. |isum| <= 43338496 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    const int32_t pairs = C / 2;
    float32x4_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      int32x4_t isum[C] = {};
      for (size_t u = 0; u < 8; ++u) {
        {
          int32x4_t dot[C];
          QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(a + c * act::bytes + act::corr + u * 8));
          int32x4_t low[pairs + 1] = {};
          int32x4_t high[pairs + 1] = {};
          const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 48);
          const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
          const uint8x16_t part0 = (plane0_0 & vdupq_n_u8(3)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(4));
          const uint8x16_t q0 = lookup(part0, pattern0);
          const uint8x16_t part2 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3);
          const uint8x16_t part1 = part2 | (vshlq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
          const uint8x16_t q4 = lookup(part1, pattern0);
          smmla_sdot_step8<C, act::bytes>(dot, low, high, q0, q4, a + u * 32);
          const uint8x16_t part3 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3)) | (plane1_0 & vdupq_n_u8(4));
          const uint8x16_t q8 = lookup(part3, pattern0);
          const uint8x16_t part5 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3);
          const uint8x16_t part4 = part5 | (vshrq_n_u8(plane1_0, 1) & vdupq_n_u8(4));
          const uint8x16_t q12 = lookup(part4, pattern0);
          smmla_sdot_step8<C, act::bytes>(dot, low, high, q8, q12, a + u * 32 + 8);
          qc_add_matrix_sums<C>(dot, low, high);
          const int32x4_t scale =
              vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + panel::scales + u * 8)))));
          QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
        }
        {
          int32x4_t dot[C];
          QC_UNROLL for (int c = 0; c < C; ++c) {
            dot[c] = vdupq_n_s32(qc_i32(a + c * act::bytes + act::corr + u * 8 + 4));
          }
          int32x4_t low[pairs + 1] = {};
          int32x4_t high[pairs + 1] = {};
          const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + u * 48 + 16);
          const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
          const uint8x16_t part6 = (plane0_1 & vdupq_n_u8(3)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(4));
          const uint8x16_t q16 = lookup(part6, pattern0);
          const uint8x16_t part8 = vshrq_n_u8(plane0_1, 2) & vdupq_n_u8(3);
          const uint8x16_t part7 = part8 | (vshrq_n_u8(plane1_0, 3) & vdupq_n_u8(4));
          const uint8x16_t q20 = lookup(part7, pattern0);
          smmla_sdot_step8<C, act::bytes>(dot, low, high, q16, q20, a + u * 32 + 16);
          const uint8x16_t part10 = vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(3);
          const uint8x16_t part9 = part10 | (vshrq_n_u8(plane1_0, 4) & vdupq_n_u8(4));
          const uint8x16_t q24 = lookup(part9, pattern0);
          const uint8x16_t part12 = vshrq_n_u8(plane0_1, 6) & vdupq_n_u8(3);
          const uint8x16_t part11 = part12 | (vshrq_n_u8(plane1_0, 5) & vdupq_n_u8(4));
          const uint8x16_t q28 = lookup(part11, pattern0);
          smmla_sdot_step8<C, act::bytes>(dot, low, high, q24, q28, a + u * 32 + 24);
          qc_add_matrix_sums<C>(dot, low, high);
          const int32x4_t scale =
              vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + panel::scales + u * 8 + 4)))));
          QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
        }
      }
      const float32x4_t factor = vmulq_f32(vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from))), vdupq_n_f32(0.125f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }
};

}  // namespace

extern "C" void qc_gemv_packed_iq2_xs__neon_i8mm(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                 size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_iq2_xs__neon_i8mm(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                 size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
