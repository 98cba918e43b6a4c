// Kernels of q5_1 for neon. Generated from formats/q5_1.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/minmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits, int32x4_t *m_bits) {
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & vdupq_n_s32(65535);
    m_bits[0] = srl32<16>(word0[0]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    float minimum[1][1];
    factors(row(0), scale[0], minimum[0]);
    const uint8x16_t bytes8 = vld1q_u8(row(0) + 8);
    const uint8x16_t bytes0 = vld1q_u8(row(0));
    const uint8x16_t part1 = vtstq_u8(shuffle(bytes0, pattern0), vld1q_u8(pattern1)) & vdupq_n_u8(16);
    const uint8x16_t part0 = (bytes8 & vdupq_n_u8(15)) | part1;
    qc_weights_u8_plus(part0, scale[0], minimum[0], to, 0);
    const uint8x16_t part3 = vtstq_u8(shuffle(bytes0, pattern2), vld1q_u8(pattern1)) & vdupq_n_u8(16);
    const uint8x16_t part2 = (vshrq_n_u8(bytes8, 4) & vdupq_n_u8(15)) | part3;
    qc_weights_u8_plus(part2, scale[0], minimum[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 125984 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, float32x4_t *sum) {
    int32x4_t d_bits[1];
    int32x4_t m_bits[1];
    header(row, d_bits, m_bits);
    int32x4_t isum[C];
    // weights 0 .. 31
    int32x4_t dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes8 = vld1q_u8(row(j) + 8);
      const uint8x16_t bytes0 = vld1q_u8(row(j));
      const uint8x16_t part0 = vtstq_u8(shuffle(bytes0, pattern0), vld1q_u8(pattern1)) & vdupq_n_u8(16);
      const uint8x16_t q0 = (bytes8 & vdupq_n_u8(15)) | part0;
      smull_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const uint8x16_t part1 = vtstq_u8(shuffle(bytes0, pattern2), vld1q_u8(pattern1)) & vdupq_n_u8(16);
      const uint8x16_t q16 = (vshrq_n_u8(bytes8, 4) & vdupq_n_u8(15)) | part1;
      smull_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_set_group<C>(dot0, isum);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(m_bits[0])));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t step = vmulq_f32(minimum_factor, vdupq_n_f32(qc_f32(a + c * act::bytes + act::scale)));
      sum[c] = vfmaq_f32(sum[c], vdupq_n_f32(float(qc_i16(a + c * act::bytes + act::sums32))), step);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 125984 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, float32x4_t *sum) {
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(0);
    const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes);
    const uint8x16_t plane1_0 = vld1q_u8(from + panel::codes + 64);
    const uint8x16_t q0 = (plane0_0 & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 4) & vdupq_n_u8(16));
    smull_step4<C, act::bytes>(isum, q0, a);
    const uint8x16_t q4 = (vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 3) & vdupq_n_u8(16));
    smull_step4<C, act::bytes>(isum, q4, a + 4);
    const uint8x16_t plane0_1 = vld1q_u8(from + panel::codes + 16);
    const uint8x16_t q8 = (plane0_1 & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 2) & vdupq_n_u8(16));
    smull_step4<C, act::bytes>(isum, q8, a + 8);
    const uint8x16_t q12 = (vshrq_n_u8(plane0_1, 4) & vdupq_n_u8(15)) | (vshlq_n_u8(plane1_0, 1) & vdupq_n_u8(16));
    smull_step4<C, act::bytes>(isum, q12, a + 12);
    const uint8x16_t plane0_2 = vld1q_u8(from + panel::codes + 32);
    const uint8x16_t q16 = (plane0_2 & vdupq_n_u8(15)) | (plane1_0 & vdupq_n_u8(16));
    smull_step4<C, act::bytes>(isum, q16, a + 16);
    const uint8x16_t q20 = (vshrq_n_u8(plane0_2, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 1) & vdupq_n_u8(16));
    smull_step4<C, act::bytes>(isum, q20, a + 20);
    const uint8x16_t plane0_3 = vld1q_u8(from + panel::codes + 48);
    const uint8x16_t q24 = (plane0_3 & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 2) & vdupq_n_u8(16));
    smull_step4<C, act::bytes>(isum, q24, a + 24);
    const uint8x16_t q28 = (vshrq_n_u8(plane0_3, 4) & vdupq_n_u8(15)) | (vshrq_n_u8(plane1_0, 3) & vdupq_n_u8(16));
    smull_step4<C, act::bytes>(isum, q28, a + 28);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const float32x4_t minimum_factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from + panel::m_factor)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const float32x4_t step = vmulq_f32(minimum_factor, vdupq_n_f32(qc_f32(a + c * act::bytes + act::scale)));
      sum[c] = vfmaq_f32(sum[c], vdupq_n_f32(float(qc_i16(a + c * act::bytes + act::sums32))), step);
    }
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    int32x4_t d_bits[1];
    int32x4_t m_bits[1];
    header(row, d_bits, m_bits);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    vst1_u8(to + panel::m_factor, vreinterpret_u8_s16(vmovn_s32(m_bits[0])));
    uint8x16_t q0[8];
    uint8x16_t quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes0 = vld1q_u8(row(j) + 8);
      const uint8x16_t bytes1 = vld1q_u8(row(j));
      q0[j] = (bytes0 & vdupq_n_u8(15)) | (vtstq_u8(shuffle(bytes1, pattern0), vld1q_u8(pattern1)) & vdupq_n_u8(16));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes0 = vld1q_u8(row(j) + 8);
      const uint8x16_t bytes1 = vld1q_u8(row(j));
      const uint8x16_t part0 = vtstq_u8(shuffle(bytes1, pattern2), vld1q_u8(pattern1)) & vdupq_n_u8(16);
      q0[j + 4] = (vshrq_n_u8(bytes0, 4) & vdupq_n_u8(15)) | part0;
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_5_bits(quad0, to + panel::codes);
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_1__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_1__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_1__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_1__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q5_1__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_1__neon(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q5_1__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q5_1__neon(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q5_1__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_minmax<shape>(x, importance, blocks, w);
}
