// Kernels of q4_0 for scalar. Generated from formats/q4_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/signed_absmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits) {
    v_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & v_lanes_splat(65535);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(8);
    const v_bytes bytes2 = v_gather16(row(0) + 2);
    qc_weights_u8_offset(bytes2 & v_splat_byte(15), offset, scale[0], to, 0);
    qc_weights_u8_offset(v_srl(bytes2, 4) & v_splat_byte(15), offset, scale[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_lanes isum[C];
    // weights 0 .. 31
    v_lanes dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes bytes2 = v_gather16(row(j) + 2);
      const v_bytes q0 = bytes2 & v_splat_byte(15);
      signed_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const v_bytes q16 = v_srl(bytes2, 4) & v_splat_byte(15);
      signed_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts);
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const v_bytes plane0_0 = v_load(from + panel::codes + k * 16);
      const v_bytes q0 = plane0_0 & v_splat_byte(15);
      signed_step4<C, act::bytes>(isum, q0, a + k * 8);
      const v_bytes q4 = v_srl(plane0_0, 4) & v_splat_byte(15);
      signed_step4<C, act::bytes>(isum, q4, a + k * 8 + 4);
    }
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_store_low16(to, d_bits[0]);
    v_bytes q0[8];
    v_bytes quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = v_gather16(row(j) + 2) & v_splat_byte(15);
    QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = v_srl(v_gather16(row(j) + 2), 4) & v_splat_byte(15);
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_4_bits(quad0, to + panel::codes);
  }
};

}  // namespace

extern "C" void qc_dequantize_q4_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q4_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q4_0__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_0__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q4_0__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_0__scalar(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q4_0__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q4_0__scalar(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q4_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_signed_absmax<shape>(x, importance, blocks, w);
}
