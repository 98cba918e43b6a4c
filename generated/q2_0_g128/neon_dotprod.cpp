// Kernels of q2_0_g128 for neon_dotprod. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_dotprod.h"
#include "codec.h"
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

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t d_bits[1];
    header(row, d_bits);
    int32x4_t isum[C];
    // weights 0 .. 127
    int32x4_t dot0[C * 4] = {};
    for (size_t k = 0; k < 2; ++k) {
      uint8x16_t bytes2[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes2[j] = vld1q_u8(row(j) + k * 16 + 2);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part2 = vshrq_n_u8(shuffle(bytes2[j], pattern0), 2) & vld1q_u8(pattern2);
        const uint8x16_t part1 = (shuffle(bytes2[j], pattern0) & vld1q_u8(pattern1)) | part2;
        const uint8x16_t part0 = part1 | (vshrq_n_u8(shuffle(bytes2[j], pattern0), 4) & vld1q_u8(pattern3));
        const uint8x16_t q0 = part0 | (vshrq_n_u8(shuffle(bytes2[j], pattern0), 6) & vld1q_u8(pattern4));
        sdot_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part5 = vshrq_n_u8(shuffle(bytes2[j], pattern5), 2) & vld1q_u8(pattern2);
        const uint8x16_t part4 = (shuffle(bytes2[j], pattern5) & vld1q_u8(pattern1)) | part5;
        const uint8x16_t part3 = part4 | (vshrq_n_u8(shuffle(bytes2[j], pattern5), 4) & vld1q_u8(pattern3));
        const uint8x16_t q16 = part3 | (vshrq_n_u8(shuffle(bytes2[j], pattern5), 6) & vld1q_u8(pattern4));
        sdot_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 64 + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part8 = vshrq_n_u8(shuffle(bytes2[j], pattern6), 2) & vld1q_u8(pattern2);
        const uint8x16_t part7 = (shuffle(bytes2[j], pattern6) & vld1q_u8(pattern1)) | part8;
        const uint8x16_t part6 = part7 | (vshrq_n_u8(shuffle(bytes2[j], pattern6), 4) & vld1q_u8(pattern3));
        const uint8x16_t q32 = part6 | (vshrq_n_u8(shuffle(bytes2[j], pattern6), 6) & vld1q_u8(pattern4));
        sdot_step16<C, act::bytes>(dot0 + j * C, q32, a + k * 64 + 32);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const uint8x16_t part11 = vshrq_n_u8(shuffle(bytes2[j], pattern7), 2) & vld1q_u8(pattern2);
        const uint8x16_t part10 = (shuffle(bytes2[j], pattern7) & vld1q_u8(pattern1)) | part11;
        const uint8x16_t part9 = part10 | (vshrq_n_u8(shuffle(bytes2[j], pattern7), 4) & vld1q_u8(pattern3));
        const uint8x16_t q48 = part9 | (vshrq_n_u8(shuffle(bytes2[j], pattern7), 6) & vld1q_u8(pattern4));
        sdot_step16<C, act::bytes>(dot0 + j * C, q48, a + k * 64 + 48);
      }
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_s16(vmovn_s32(d_bits[0])));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, float32x4_t *sum) {
    int32x4_t isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vdupq_n_s32(qc_i32(s + c * act::starts));
    int32x4_t odd[C] = {};
    for (size_t u = 0; u < 4; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + u * 32 + k * 16);
        const uint8x16_t q0 = plane0_0 & vdupq_n_u8(3);
        sdot_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const uint8x16_t q4 = vshrq_n_u8(plane0_0, 2) & vdupq_n_u8(3);
        sdot_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const uint8x16_t q8 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(3);
        sdot_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const uint8x16_t q12 = vshrq_n_u8(plane0_0, 6) & vdupq_n_u8(3);
        sdot_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = vaddq_s32(isum[c], odd[c]);
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q2_0_g128__neon_dotprod(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_0_g128__neon_dotprod(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q2_0_g128__neon_dotprod(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_0_g128__neon_dotprod(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
