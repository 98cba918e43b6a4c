// Kernels of q1_0 for neon. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/sign_mean.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
alignas(16) const uint8_t pattern3[16] = {6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};
alignas(16) const uint8_t pattern4[16] = {8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9};
alignas(16) const uint8_t pattern5[16] = {10, 10, 10, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11};
alignas(16) const uint8_t pattern6[16] = {12, 12, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 13, 13};
alignas(16) const uint8_t pattern7[16] = {14, 14, 14, 14, 14, 14, 14, 14, 15, 15, 15, 15, 15, 15, 15, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, int32x4_t *d_bits) {
    int32x4_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & vdupq_n_s32(65535);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const int32x4_t offset = vdupq_n_s32(1);
    const uint8x16_t bytes0 = vld1q_u8(row(0));
    const uint8x16_t part0 = vtstq_u8(shuffle(bytes0, pattern0), vld1q_u8(pattern1)) & vdupq_n_u8(2);
    qc_weights_u8_offset(part0, offset, scale[0], to, 0);
    const uint8x16_t part1 = vtstq_u8(shuffle(bytes0, pattern2), vld1q_u8(pattern1)) & vdupq_n_u8(2);
    qc_weights_u8_offset(part1, offset, scale[0], to, 16);
    const uint8x16_t part2 = vtstq_u8(shuffle(bytes0, pattern3), vld1q_u8(pattern1)) & vdupq_n_u8(2);
    qc_weights_u8_offset(part2, offset, scale[0], to, 32);
    const uint8x16_t part3 = vtstq_u8(shuffle(bytes0, pattern4), vld1q_u8(pattern1)) & vdupq_n_u8(2);
    qc_weights_u8_offset(part3, offset, scale[0], to, 48);
    const uint8x16_t part4 = vtstq_u8(shuffle(bytes0, pattern5), vld1q_u8(pattern1)) & vdupq_n_u8(2);
    qc_weights_u8_offset(part4, offset, scale[0], to, 64);
    const uint8x16_t part5 = vtstq_u8(shuffle(bytes0, pattern6), vld1q_u8(pattern1)) & vdupq_n_u8(2);
    qc_weights_u8_offset(part5, offset, scale[0], to, 80);
    const uint8x16_t part6 = vtstq_u8(shuffle(bytes0, pattern7), vld1q_u8(pattern1)) & vdupq_n_u8(2);
    qc_weights_u8_offset(part6, offset, scale[0], to, 96);
    const uint8x16_t bytes2 = vld1q_u8(row(0) + 2);
    const uint8x16_t part7 = vtstq_u8(shuffle(bytes2, pattern7), vld1q_u8(pattern1)) & vdupq_n_u8(2);
    qc_weights_u8_offset(part7, offset, scale[0], to, 112);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    header(row, d_bits);
    int32x4_t isum[C];
    // weights 0 .. 127
    int32x4_t dot0[C * 4] = {};
    uint8x16_t bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = vld1q_u8(row(j));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q0 = vtstq_u8(shuffle(bytes0[j], pattern0), vld1q_u8(pattern1)) & vdupq_n_u8(2);
      smull_step16<C, act::bytes>(dot0 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q16 = vtstq_u8(shuffle(bytes0[j], pattern2), vld1q_u8(pattern1)) & vdupq_n_u8(2);
      smull_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q32 = vtstq_u8(shuffle(bytes0[j], pattern3), vld1q_u8(pattern1)) & vdupq_n_u8(2);
      smull_step16<C, act::bytes>(dot0 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q48 = vtstq_u8(shuffle(bytes0[j], pattern4), vld1q_u8(pattern1)) & vdupq_n_u8(2);
      smull_step16<C, act::bytes>(dot0 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q64 = vtstq_u8(shuffle(bytes0[j], pattern5), vld1q_u8(pattern1)) & vdupq_n_u8(2);
      smull_step16<C, act::bytes>(dot0 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q80 = vtstq_u8(shuffle(bytes0[j], pattern6), vld1q_u8(pattern1)) & vdupq_n_u8(2);
      smull_step16<C, act::bytes>(dot0 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t q96 = vtstq_u8(shuffle(bytes0[j], pattern7), vld1q_u8(pattern1)) & vdupq_n_u8(2);
      smull_step16<C, act::bytes>(dot0 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes2 = vld1q_u8(row(j) + 2);
      const uint8x16_t q112 = vtstq_u8(shuffle(bytes2, pattern7), vld1q_u8(pattern1)) & vdupq_n_u8(2);
      smull_step16<C, act::bytes>(dot0 + j * C, q112, a + 112);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 16256 fit 32 bits.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    int32x4_t odd[C] = {};
    for (size_t u = 0; u < 4; ++u) {
      const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 16);
      const uint8x16_t q0 = vshlq_n_u8(plane0_0, 1) & vdupq_n_u8(2);
      smull_step4<C, act::bytes>(odd, q0, a + u * 32);
      const uint8x16_t q4 = plane0_0 & vdupq_n_u8(2);
      smull_step4<C, act::bytes>(isum, q4, a + u * 32 + 4);
      const uint8x16_t q8 = vshrq_n_u8(plane0_0, 1) & vdupq_n_u8(2);
      smull_step4<C, act::bytes>(odd, q8, a + u * 32 + 8);
      const uint8x16_t q12 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(2);
      smull_step4<C, act::bytes>(isum, q12, a + u * 32 + 12);
      const uint8x16_t q16 = vshrq_n_u8(plane0_0, 3) & vdupq_n_u8(2);
      smull_step4<C, act::bytes>(odd, q16, a + u * 32 + 16);
      const uint8x16_t q20 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(2);
      smull_step4<C, act::bytes>(isum, q20, a + u * 32 + 20);
      const uint8x16_t q24 = vshrq_n_u8(plane0_0, 5) & vdupq_n_u8(2);
      smull_step4<C, act::bytes>(odd, q24, a + u * 32 + 24);
      const uint8x16_t q28 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(2);
      smull_step4<C, act::bytes>(isum, q28, a + u * 32 + 28);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vaddq_s32(isum[c], odd[c]);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    int32x4_t d_bits[1];
    header(row, d_bits);
    vst1_u8(to, vreinterpret_u8_s16(vmovn_s32(d_bits[0])));
    uint8x16_t q0[8];
    uint8x16_t quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q0[j] = vtstq_u8(shuffle(vld1q_u8(row(j)), pattern0), vld1q_u8(pattern1)) & vdupq_n_u8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q0[j + 4] = vtstq_u8(shuffle(vld1q_u8(row(j)), pattern2), vld1q_u8(pattern1)) & vdupq_n_u8(1);
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_1_bits(quad0, to + panel::codes);
    uint8x16_t q1[8];
    uint8x16_t quad1[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q1[j] = vtstq_u8(shuffle(vld1q_u8(row(j)), pattern3), vld1q_u8(pattern1)) & vdupq_n_u8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q1[j + 4] = vtstq_u8(shuffle(vld1q_u8(row(j)), pattern4), vld1q_u8(pattern1)) & vdupq_n_u8(1);
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_1_bits(quad1, to + panel::codes + 16);
    uint8x16_t q2[8];
    uint8x16_t quad2[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q2[j] = vtstq_u8(shuffle(vld1q_u8(row(j)), pattern5), vld1q_u8(pattern1)) & vdupq_n_u8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q2[j + 4] = vtstq_u8(shuffle(vld1q_u8(row(j)), pattern6), vld1q_u8(pattern1)) & vdupq_n_u8(1);
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_1_bits(quad2, to + panel::codes + 32);
    uint8x16_t q3[8];
    uint8x16_t quad3[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q3[j] = vtstq_u8(shuffle(vld1q_u8(row(j)), pattern7), vld1q_u8(pattern1)) & vdupq_n_u8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q3[j + 4] = vtstq_u8(shuffle(vld1q_u8(row(j) + 2), pattern7), vld1q_u8(pattern1)) & vdupq_n_u8(1);
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_1_bits(quad3, to + panel::codes + 48);
  }
};

}  // namespace

extern "C" void qc_dequantize_q1_0__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q1_0__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q1_0__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q1_0__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q1_0__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q1_0__neon(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q1_0__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q1_0__neon(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q1_0__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_sign_mean<shape>(x, importance, blocks, w);
}
