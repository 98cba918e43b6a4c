// Kernels of q2_0 for neon. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0};
alignas(16) const uint8_t pattern4[16] = {0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3};
alignas(16) const uint8_t pattern5[16] = {4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7};
alignas(16) const uint8_t pattern6[16] = {8, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11};
alignas(16) const uint8_t pattern7[16] = {12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15};

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
    const uint8x16_t bytes2 = vld1q_u8(row(0) + 2);
    const uint8x16_t part3 = vshrq_n_u8(shuffle(bytes2, pattern0), 2) & vld1q_u8(pattern2);
    const uint8x16_t part2 = (shuffle(bytes2, pattern0) & vld1q_u8(pattern1)) | part3;
    const uint8x16_t part1 = part2 | (vshrq_n_u8(shuffle(bytes2, pattern0), 4) & vld1q_u8(pattern3));
    const uint8x16_t part0 = part1 | (vshrq_n_u8(shuffle(bytes2, pattern0), 6) & vld1q_u8(pattern4));
    qc_weights_u8_offset(part0, offset, scale[0], to, 0);
    const uint8x16_t part7 = vshrq_n_u8(shuffle(bytes2, pattern5), 2) & vld1q_u8(pattern2);
    const uint8x16_t part6 = (shuffle(bytes2, pattern5) & vld1q_u8(pattern1)) | part7;
    const uint8x16_t part5 = part6 | (vshrq_n_u8(shuffle(bytes2, pattern5), 4) & vld1q_u8(pattern3));
    const uint8x16_t part4 = part5 | (vshrq_n_u8(shuffle(bytes2, pattern5), 6) & vld1q_u8(pattern4));
    qc_weights_u8_offset(part4, offset, scale[0], to, 16);
    const uint8x16_t part11 = vshrq_n_u8(shuffle(bytes2, pattern6), 2) & vld1q_u8(pattern2);
    const uint8x16_t part10 = (shuffle(bytes2, pattern6) & vld1q_u8(pattern1)) | part11;
    const uint8x16_t part9 = part10 | (vshrq_n_u8(shuffle(bytes2, pattern6), 4) & vld1q_u8(pattern3));
    const uint8x16_t part8 = part9 | (vshrq_n_u8(shuffle(bytes2, pattern6), 6) & vld1q_u8(pattern4));
    qc_weights_u8_offset(part8, offset, scale[0], to, 32);
    const uint8x16_t part15 = vshrq_n_u8(shuffle(bytes2, pattern7), 2) & vld1q_u8(pattern2);
    const uint8x16_t part14 = (shuffle(bytes2, pattern7) & vld1q_u8(pattern1)) | part15;
    const uint8x16_t part13 = part14 | (vshrq_n_u8(shuffle(bytes2, pattern7), 4) & vld1q_u8(pattern3));
    const uint8x16_t part12 = part13 | (vshrq_n_u8(shuffle(bytes2, pattern7), 6) & vld1q_u8(pattern4));
    qc_weights_u8_offset(part12, offset, scale[0], to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    header(row, d_bits);
    int32x4_t isum[C];
    // weights 0 .. 63
    int32x4_t dot0[C * 4] = {};
    uint8x16_t bytes2[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes2[j] = vld1q_u8(row(j) + 2);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t part2 = vshrq_n_u8(shuffle(bytes2[j], pattern0), 2) & vld1q_u8(pattern2);
      const uint8x16_t part1 = (shuffle(bytes2[j], pattern0) & vld1q_u8(pattern1)) | part2;
      const uint8x16_t part0 = part1 | (vshrq_n_u8(shuffle(bytes2[j], pattern0), 4) & vld1q_u8(pattern3));
      const uint8x16_t q0 = part0 | (vshrq_n_u8(shuffle(bytes2[j], pattern0), 6) & vld1q_u8(pattern4));
      smull_step16<C, act::bytes>(dot0 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t part5 = vshrq_n_u8(shuffle(bytes2[j], pattern5), 2) & vld1q_u8(pattern2);
      const uint8x16_t part4 = (shuffle(bytes2[j], pattern5) & vld1q_u8(pattern1)) | part5;
      const uint8x16_t part3 = part4 | (vshrq_n_u8(shuffle(bytes2[j], pattern5), 4) & vld1q_u8(pattern3));
      const uint8x16_t q16 = part3 | (vshrq_n_u8(shuffle(bytes2[j], pattern5), 6) & vld1q_u8(pattern4));
      smull_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t part8 = vshrq_n_u8(shuffle(bytes2[j], pattern6), 2) & vld1q_u8(pattern2);
      const uint8x16_t part7 = (shuffle(bytes2[j], pattern6) & vld1q_u8(pattern1)) | part8;
      const uint8x16_t part6 = part7 | (vshrq_n_u8(shuffle(bytes2[j], pattern6), 4) & vld1q_u8(pattern3));
      const uint8x16_t q32 = part6 | (vshrq_n_u8(shuffle(bytes2[j], pattern6), 6) & vld1q_u8(pattern4));
      smull_step16<C, act::bytes>(dot0 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t part11 = vshrq_n_u8(shuffle(bytes2[j], pattern7), 2) & vld1q_u8(pattern2);
      const uint8x16_t part10 = (shuffle(bytes2[j], pattern7) & vld1q_u8(pattern1)) | part11;
      const uint8x16_t part9 = part10 | (vshrq_n_u8(shuffle(bytes2[j], pattern7), 4) & vld1q_u8(pattern3));
      const uint8x16_t q48 = part9 | (vshrq_n_u8(shuffle(bytes2[j], pattern7), 6) & vld1q_u8(pattern4));
      smull_step16<C, act::bytes>(dot0 + j * C, q48, a + 48);
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
    for (size_t u = 0; u < 2; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 32 + k * 16);
        const uint8x16_t q0 = plane0_0 & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const uint8x16_t q4 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const uint8x16_t q8 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const uint8x16_t q12 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3);
        smull_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
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
      const uint8x16_t bytes0 = vld1q_u8(row(j) + 2);
      const uint8x16_t part2 = vshrq_n_u8(shuffle(bytes0, pattern0), 2) & vld1q_u8(pattern2);
      const uint8x16_t part1 = (shuffle(bytes0, pattern0) & vld1q_u8(pattern1)) | part2;
      const uint8x16_t part0 = part1 | (vshrq_n_u8(shuffle(bytes0, pattern0), 4) & vld1q_u8(pattern3));
      q0[j] = part0 | (vshrq_n_u8(shuffle(bytes0, pattern0), 6) & vld1q_u8(pattern4));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes0 = vld1q_u8(row(j) + 2);
      const uint8x16_t part5 = vshrq_n_u8(shuffle(bytes0, pattern5), 2) & vld1q_u8(pattern2);
      const uint8x16_t part4 = (shuffle(bytes0, pattern5) & vld1q_u8(pattern1)) | part5;
      const uint8x16_t part3 = part4 | (vshrq_n_u8(shuffle(bytes0, pattern5), 4) & vld1q_u8(pattern3));
      q0[j + 4] = part3 | (vshrq_n_u8(shuffle(bytes0, pattern5), 6) & vld1q_u8(pattern4));
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_2_bits(quad0, to + panel::codes);
    uint8x16_t q1[8];
    uint8x16_t quad1[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes0 = vld1q_u8(row(j) + 2);
      const uint8x16_t part8 = vshrq_n_u8(shuffle(bytes0, pattern6), 2) & vld1q_u8(pattern2);
      const uint8x16_t part7 = (shuffle(bytes0, pattern6) & vld1q_u8(pattern1)) | part8;
      const uint8x16_t part6 = part7 | (vshrq_n_u8(shuffle(bytes0, pattern6), 4) & vld1q_u8(pattern3));
      q1[j] = part6 | (vshrq_n_u8(shuffle(bytes0, pattern6), 6) & vld1q_u8(pattern4));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes0 = vld1q_u8(row(j) + 2);
      const uint8x16_t part11 = vshrq_n_u8(shuffle(bytes0, pattern7), 2) & vld1q_u8(pattern2);
      const uint8x16_t part10 = (shuffle(bytes0, pattern7) & vld1q_u8(pattern1)) | part11;
      const uint8x16_t part9 = part10 | (vshrq_n_u8(shuffle(bytes0, pattern7), 4) & vld1q_u8(pattern3));
      q1[j + 4] = part9 | (vshrq_n_u8(shuffle(bytes0, pattern7), 6) & vld1q_u8(pattern4));
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_2_bits(quad1, to + panel::codes + 32);
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_0__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_0__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_0__neon(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_0__neon(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q2_0__neon(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_0__neon(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q2_0__neon(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_0__neon(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q2_0__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
