// Kernels of q4_0 for neon_dotprod. Generated from formats/q4_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon_dotprod.h"
#include "codec.h"
#include "tiles.h"

namespace {

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
    // weights 0 .. 31
    int32x4_t dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const uint8x16_t bytes2 = vld1q_u8(row(j) + 2);
      const uint8x16_t q0 = bytes2 & vdupq_n_u8(15);
      sdot_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const uint8x16_t q16 = vshrq_n_u8(bytes2, 4) & vdupq_n_u8(15);
      sdot_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
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
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const uint8x16_t plane0_0 = vld1q_u8(from + panel::codes + k * 16);
      const uint8x16_t q0 = plane0_0 & vdupq_n_u8(15);
      sdot_step4<C, act::bytes>(isum, q0, a + k * 8);
      const uint8x16_t q4 = vshrq_n_u8(plane0_0, 4) & vdupq_n_u8(15);
      sdot_step4<C, act::bytes>(isum, q4, a + k * 8 + 4);
    }
    const float32x4_t factor = vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q4_0__neon_dotprod(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_0__neon_dotprod(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q4_0__neon_dotprod(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_0__neon_dotprod(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
