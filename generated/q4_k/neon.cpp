// Kernels of q4_k for neon. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, int32x4_t *d_bits, int32x4_t *dmin_bits, int32x4_t *scale,
                             int32x4_t *minimum) {
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & vdupq_n_s32(65535);
    dmin_bits[0] = srl32<16>(word0[0]);
    scale[0] = word0[1] & vdupq_n_s32(63);
    scale[1] = srl32<8>(word0[1]) & vdupq_n_s32(63);
    scale[2] = srl32<16>(word0[1]) & vdupq_n_s32(63);
    scale[3] = srl32<24>(word0[1]) & vdupq_n_s32(63);
    scale[4] = (word0[3] & vdupq_n_s32(15)) | (srl32<2>(word0[1]) & vdupq_n_s32(48));
    scale[5] = (srl32<8>(word0[3]) & vdupq_n_s32(15)) | (srl32<10>(word0[1]) & vdupq_n_s32(48));
    scale[6] = (srl32<16>(word0[3]) & vdupq_n_s32(15)) | (srl32<18>(word0[1]) & vdupq_n_s32(48));
    scale[7] = (srl32<24>(word0[3]) & vdupq_n_s32(15)) | (srl32<26>(word0[1]) & vdupq_n_s32(48));
    minimum[0] = word0[2] & vdupq_n_s32(63);
    minimum[1] = srl32<8>(word0[2]) & vdupq_n_s32(63);
    minimum[2] = srl32<16>(word0[2]) & vdupq_n_s32(63);
    minimum[3] = srl32<24>(word0[2]) & vdupq_n_s32(63);
    minimum[4] = (srl32<4>(word0[3]) & vdupq_n_s32(15)) | (srl32<2>(word0[2]) & vdupq_n_s32(48));
    minimum[5] = (srl32<12>(word0[3]) & vdupq_n_s32(15)) | (srl32<10>(word0[2]) & vdupq_n_s32(48));
    minimum[6] = (srl32<20>(word0[3]) & vdupq_n_s32(15)) | (srl32<18>(word0[2]) & vdupq_n_s32(48));
    minimum[7] = srl32<28>(word0[3]) | (srl32<26>(word0[2]) & vdupq_n_s32(48));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][8];
    float minimum[1][8];
    factors(row(0), scale[0], minimum[0]);
    for (size_t k = 0; k < 4; ++k) {
      const uint8x16_t bytes16 = vld1q_u8(row(0) + k * 32 + 16);
      qc_weights_u8_minus(bytes16 & vdupq_n_u8(15), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64);
      const uint8x16_t bytes32 = vld1q_u8(row(0) + k * 32 + 32);
      qc_weights_u8_minus(bytes32 & vdupq_n_u8(15), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64 + 16);
      const uint8x16_t part0 = vshrq_n_u8(bytes16, 4) & vdupq_n_u8(15);
      qc_weights_u8_minus(part0, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 32);
      const uint8x16_t part1 = vshrq_n_u8(bytes32, 4) & vdupq_n_u8(15);
      qc_weights_u8_minus(part1, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 48);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t dmin_bits[1];
    int32x4_t scale[8];
    int32x4_t minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t k = 0; k < 4; ++k) {
      const int16x8_t pair0 = vreinterpretq_s16_s32(minimum[k * 2] | vshlq_n_s32(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    uint8x16_t window[2][4];
    for (size_t k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = vld1q_u8(row(j) + k * 32 + 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = vld1q_u8(row(j) + k * 32 + 32);
      // weights k * 64 .. k * 64 + 31
      int32x4_t dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q0 = window[0][j] & vdupq_n_u8(15);
        smull_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 64);
        const uint8x16_t q16 = window[1][j] & vdupq_n_u8(15);
        smull_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 64 + 16);
      }
      qc_add_scaled_group<C>(dot0, scale[k * 2], isum);
      // weights k * 64 + 32 .. k * 64 + 63
      int32x4_t dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t q32 = vshrq_n_u8(window[0][j], 4) & vdupq_n_u8(15);
        smull_step16<C, act::bytes>(dot1 + j * C, q32, a + k * 64 + 32);
        const uint8x16_t q48 = vshrq_n_u8(window[1][j], 4) & vdupq_n_u8(15);
        smull_step16<C, act::bytes>(dot1 + j * C, q48, a + k * 64 + 48);
      }
      qc_add_scaled_group<C>(dot1, scale[k * 2 + 1], isum);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(dmin_bits[0])));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    int32x4_t isum[C] = {};
    int32x4_t msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const int16x8_t minimum = vreinterpretq_s16_u16(vmovl_u8(vld1_u8(from + panel::minimums + pair * 8)));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      int32x4_t dot[C] = {};
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + g * 64 + k * 16);
        const uint8x16_t q0 = plane0_0 & vdupq_n_u8(15);
        smull_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
        const uint8x16_t q4 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15);
        smull_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
      }
      const int32x4_t scale =
          vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load4(from + panel::scales + g * 4)))));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vmlaq_s32(isum[c], scale, dot[c]);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from + panel::dmin_factor)));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    int32x4_t d_bits[1];
    int32x4_t dmin_bits[1];
    int32x4_t scale[8];
    int32x4_t minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    vst1_u8(to + panel::dmin_factor, vreinterpret_u8_s16(vmovn_s32(dmin_bits[0])));
    for (size_t k = 0; k < 8; ++k)
      store_low8(to + panel::scales + k * 4, scale[k]);
    const int32x4_t part0 = (minimum[0] & vdupq_n_s32(255)) | vshlq_n_s32(minimum[1] & vdupq_n_s32(255), 8);
    vst1_u8(to + panel::minimums, vreinterpret_u8_s16(vmovn_s32(part0)));
    const int32x4_t part1 = (minimum[2] & vdupq_n_s32(255)) | vshlq_n_s32(minimum[3] & vdupq_n_s32(255), 8);
    vst1_u8(to + panel::minimums + 8, vreinterpret_u8_s16(vmovn_s32(part1)));
    const int32x4_t part2 = (minimum[4] & vdupq_n_s32(255)) | vshlq_n_s32(minimum[5] & vdupq_n_s32(255), 8);
    vst1_u8(to + panel::minimums + 16, vreinterpret_u8_s16(vmovn_s32(part2)));
    const int32x4_t part3 = (minimum[6] & vdupq_n_s32(255)) | vshlq_n_s32(minimum[7] & vdupq_n_s32(255), 8);
    vst1_u8(to + panel::minimums + 24, vreinterpret_u8_s16(vmovn_s32(part3)));
    for (size_t k = 0; k < 4; ++k) {
      uint8x16_t q0[8];
      uint8x16_t quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = vld1q_u8(row(j) + k * 32 + 16) & vdupq_n_u8(15);
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = vld1q_u8(row(j) + k * 32 + 32) & vdupq_n_u8(15);
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_4_bits(quad0, to + panel::codes + k * 128);
      uint8x16_t q1[8];
      uint8x16_t quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j] = vshrq_n_u8(vld1q_u8(row(j) + k * 32 + 16), 4) & vdupq_n_u8(15);
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j + 4] = vshrq_n_u8(vld1q_u8(row(j) + k * 32 + 32), 4) & vdupq_n_u8(15);
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_4_bits(quad1, to + panel::codes + k * 128 + 64);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q4_k__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q4_k__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q4_k__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_k__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q4_k__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_k__neon(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q4_k__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q4_k__neon(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q4_k__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1.60000002f, 0.200000003f, 14);
}
