// Kernels of iq1_m for neon_dotprod. Generated from formats/iq1_m.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_dotprod.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 10, 18, 18, 0, 8, 16, 16, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits, int32x4_t *scale) {
    uint8x16_t head40[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head40[j] = vld1q_u8(row(j) + 40);
    const int32x4_t word40_2 = vreinterpretq_s32_u8(transpose<2>(head40[0], head40[1], head40[2], head40[3]));
    const int32x4_t word40_3 = vreinterpretq_s32_u8(transpose<3>(head40[0], head40[1], head40[2], head40[3]));
    const int32x4_t part3 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 24));
    const int32x4_t part2 = vandq_s32(part3, vdupq_n_s32(int32_t(240)));
    const int32x4_t part5 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 12));
    const int32x4_t part4 = vandq_s32(part5, vdupq_n_s32(int32_t(15)));
    const int32x4_t part1 = vorrq_s32(part4, part2);
    const int32x4_t part7 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 4));
    const int32x4_t part6 = vandq_s32(part7, vdupq_n_s32(int32_t(3840)));
    const int32x4_t part0 = vorrq_s32(part1, part6);
    const int32x4_t part9 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 16));
    const int32x4_t part8 = vandq_s32(part9, vdupq_n_s32(int32_t(61440)));
    d_bits[0] = vorrq_s32(part0, part8);
    const int32x4_t part10 = vmulq_s32(vandq_s32(word40_2, vdupq_n_s32(int32_t(7))), vdupq_n_s32(int32_t(2)));
    scale[0] = vsubq_s32(part10, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part13 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 3));
    const int32x4_t part12 = vandq_s32(part13, vdupq_n_s32(int32_t(7)));
    const int32x4_t part11 = vmulq_s32(part12, vdupq_n_s32(int32_t(2)));
    scale[1] = vsubq_s32(part11, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part16 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 6));
    const int32x4_t part15 = vandq_s32(part16, vdupq_n_s32(int32_t(7)));
    const int32x4_t part14 = vmulq_s32(part15, vdupq_n_s32(int32_t(2)));
    scale[2] = vsubq_s32(part14, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part19 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 9));
    const int32x4_t part18 = vandq_s32(part19, vdupq_n_s32(int32_t(7)));
    const int32x4_t part17 = vmulq_s32(part18, vdupq_n_s32(int32_t(2)));
    scale[3] = vsubq_s32(part17, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part22 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 16));
    const int32x4_t part21 = vandq_s32(part22, vdupq_n_s32(int32_t(7)));
    const int32x4_t part20 = vmulq_s32(part21, vdupq_n_s32(int32_t(2)));
    scale[4] = vsubq_s32(part20, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part25 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 19));
    const int32x4_t part24 = vandq_s32(part25, vdupq_n_s32(int32_t(7)));
    const int32x4_t part23 = vmulq_s32(part24, vdupq_n_s32(int32_t(2)));
    scale[5] = vsubq_s32(part23, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part28 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 22));
    const int32x4_t part27 = vandq_s32(part28, vdupq_n_s32(int32_t(7)));
    const int32x4_t part26 = vmulq_s32(part27, vdupq_n_s32(int32_t(2)));
    scale[6] = vsubq_s32(part26, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part31 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_2), 25));
    const int32x4_t part30 = vandq_s32(part31, vdupq_n_s32(int32_t(7)));
    const int32x4_t part29 = vmulq_s32(part30, vdupq_n_s32(int32_t(2)));
    scale[7] = vsubq_s32(part29, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part32 = vmulq_s32(vandq_s32(word40_3, vdupq_n_s32(int32_t(7))), vdupq_n_s32(int32_t(2)));
    scale[8] = vsubq_s32(part32, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part35 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 3));
    const int32x4_t part34 = vandq_s32(part35, vdupq_n_s32(int32_t(7)));
    const int32x4_t part33 = vmulq_s32(part34, vdupq_n_s32(int32_t(2)));
    scale[9] = vsubq_s32(part33, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part38 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 6));
    const int32x4_t part37 = vandq_s32(part38, vdupq_n_s32(int32_t(7)));
    const int32x4_t part36 = vmulq_s32(part37, vdupq_n_s32(int32_t(2)));
    scale[10] = vsubq_s32(part36, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part41 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 9));
    const int32x4_t part40 = vandq_s32(part41, vdupq_n_s32(int32_t(7)));
    const int32x4_t part39 = vmulq_s32(part40, vdupq_n_s32(int32_t(2)));
    scale[11] = vsubq_s32(part39, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part44 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 16));
    const int32x4_t part43 = vandq_s32(part44, vdupq_n_s32(int32_t(7)));
    const int32x4_t part42 = vmulq_s32(part43, vdupq_n_s32(int32_t(2)));
    scale[12] = vsubq_s32(part42, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part47 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 19));
    const int32x4_t part46 = vandq_s32(part47, vdupq_n_s32(int32_t(7)));
    const int32x4_t part45 = vmulq_s32(part46, vdupq_n_s32(int32_t(2)));
    scale[13] = vsubq_s32(part45, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part50 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 22));
    const int32x4_t part49 = vandq_s32(part50, vdupq_n_s32(int32_t(7)));
    const int32x4_t part48 = vmulq_s32(part49, vdupq_n_s32(int32_t(2)));
    scale[14] = vsubq_s32(part48, vdupq_n_s32(int32_t(-1)));
    const int32x4_t part53 = vreinterpretq_s32_u32(vshrq_n_u32(vreinterpretq_u32_s32(word40_3), 25));
    const int32x4_t part52 = vandq_s32(part53, vdupq_n_s32(int32_t(7)));
    const int32x4_t part51 = vmulq_s32(part52, vdupq_n_s32(int32_t(2)));
    scale[15] = vsubq_s32(part51, vdupq_n_s32(int32_t(-1)));
  }

  template <int C>
  static QC_TILE void add_group(const int32x4_t *dot, const uint8_t *corr, int32x4_t scale, int32x4_t *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const int32x4_t part1 = vpaddq_s32(vpaddq_s32(dot[c], dot[C + c]), vpaddq_s32(dot[C * 2 + c], dot[C * 3 + c]));
      const int32x4_t part0 = vaddq_s32(part1, vdupq_n_s32(qc_i32(corr + c * act::bytes)));
      isum[c] = vmlaq_s32(isum[c], scale, part0);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 4389120 fit 32 bits.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    float32x4_t sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = vreinterpretq_f32_u8(vld1q_u8((const uint8_t *)(y + c * y_stride)));
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_unfolded<shape, 4> codes_at(row);
      int32x4_t d_bits[1];
      int32x4_t scale[16];
      header(row, d_bits, scale);
      int32x4_t isum[C] = {};
      for (size_t k = 0; k < 16; ++k) {
        // weights k * 16 .. k * 16 + 15
        int32x4_t dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const uint8x16_t bytes0 = vld1q_u8(codes_at(j) + k * 16);
          const uint8x16_t q0 = vqtbl1q_u8(vld1q_u8(pattern0), bytes0);
          sdot_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
        }
        add_group<C>(dot0, a + act::corr + k * 4, scale[k], isum);
      }
      const float32x4_t part0 = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
      const float32x4_t factor = vmulq_f32(part0, vdupq_n_f32(0.125f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) vst1q_f32(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 4389120 fit 32 bits.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    float32x4_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      int32x4_t isum[C] = {};
      for (size_t u = 0; u < 8; ++u) {
        {
          int32x4_t dot[C];
          QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = vdupq_n_s32(qc_i32(a + c * act::bytes + act::corr + u * 8));
          const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 48);
          const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
          const uint8x16_t part1 = vandq_u8(vshlq_n_u8(plane1_0, 2), vdupq_n_u8(4));
          const uint8x16_t part0 = vorrq_u8(vandq_u8(plane0_0, vdupq_n_u8(3)), part1);
          const uint8x16_t q0 = vqtbl1q_u8(vld1q_u8(pattern0), part0);
          sdot_step4<C, act::bytes>(dot, q0, a + u * 32);
          const uint8x16_t part3 = vandq_u8(vshrq_n_u8(plane0_0, 2), vdupq_n_u8(3));
          const uint8x16_t part2 = vorrq_u8(part3, vandq_u8(vshlq_n_u8(plane1_0, 1), vdupq_n_u8(4)));
          const uint8x16_t q1 = vqtbl1q_u8(vld1q_u8(pattern0), part2);
          sdot_step4<C, act::bytes>(dot, q1, a + u * 32 + 4);
          const uint8x16_t part5 = vandq_u8(vshrq_n_u8(plane0_0, 4), vdupq_n_u8(3));
          const uint8x16_t part4 = vorrq_u8(part5, vandq_u8(plane1_0, vdupq_n_u8(4)));
          const uint8x16_t q2 = vqtbl1q_u8(vld1q_u8(pattern0), part4);
          sdot_step4<C, act::bytes>(dot, q2, a + u * 32 + 8);
          const uint8x16_t part7 = vandq_u8(vshrq_n_u8(plane0_0, 6), vdupq_n_u8(3));
          const uint8x16_t part6 = vorrq_u8(part7, vandq_u8(vshrq_n_u8(plane1_0, 1), vdupq_n_u8(4)));
          const uint8x16_t q3 = vqtbl1q_u8(vld1q_u8(pattern0), part6);
          sdot_step4<C, act::bytes>(dot, q3, a + u * 32 + 12);
          const int32x4_t scale =
              vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + panel::scales + u * 8)))));
          QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
        }
        {
          int32x4_t dot[C];
          QC_UNROLL for (int c = 0; c < C; ++c) {
            dot[c] = vdupq_n_s32(qc_i32(a + c * act::bytes + act::corr + u * 8 + 4));
          }
          const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + u * 48 + 16);
          const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + u * 48 + 32);
          const uint8x16_t part9 = vandq_u8(vshrq_n_u8(plane1_0, 2), vdupq_n_u8(4));
          const uint8x16_t part8 = vorrq_u8(vandq_u8(plane0_1, vdupq_n_u8(3)), part9);
          const uint8x16_t q4 = vqtbl1q_u8(vld1q_u8(pattern0), part8);
          sdot_step4<C, act::bytes>(dot, q4, a + u * 32 + 16);
          const uint8x16_t part11 = vandq_u8(vshrq_n_u8(plane0_1, 2), vdupq_n_u8(3));
          const uint8x16_t part10 = vorrq_u8(part11, vandq_u8(vshrq_n_u8(plane1_0, 3), vdupq_n_u8(4)));
          const uint8x16_t q5 = vqtbl1q_u8(vld1q_u8(pattern0), part10);
          sdot_step4<C, act::bytes>(dot, q5, a + u * 32 + 20);
          const uint8x16_t part13 = vandq_u8(vshrq_n_u8(plane0_1, 4), vdupq_n_u8(3));
          const uint8x16_t part12 = vorrq_u8(part13, vandq_u8(vshrq_n_u8(plane1_0, 4), vdupq_n_u8(4)));
          const uint8x16_t q6 = vqtbl1q_u8(vld1q_u8(pattern0), part12);
          sdot_step4<C, act::bytes>(dot, q6, a + u * 32 + 24);
          const uint8x16_t part15 = vandq_u8(vshrq_n_u8(plane0_1, 6), vdupq_n_u8(3));
          const uint8x16_t part14 = vorrq_u8(part15, vandq_u8(vshrq_n_u8(plane1_0, 5), vdupq_n_u8(4)));
          const uint8x16_t q7 = vqtbl1q_u8(vld1q_u8(pattern0), part14);
          sdot_step4<C, act::bytes>(dot, q7, a + u * 32 + 28);
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

extern "C" void qc_gemv_raw_iq1_m__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                                const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_iq1_m__neon_dotprod(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                                const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_iq1_m__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks,
                                                   const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_iq1_m__neon_dotprod(const uint8_t *panels, size_t rows, size_t blocks,
                                                   const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}
