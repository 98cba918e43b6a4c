// Kernels of tq2_0 for scalar. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits) {
    v_lanes word50[4];
    qc_words(row, 50, word50);
    d_bits[0] = v_lanes_srl(word50[3], 16);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(1);
    for (size_t k = 0; k < 2; ++k) {
      const v_bytes bytes0 = v_gather16(row(0) + k * 32);
      qc_weights_u8_offset(bytes0 & v_splat_byte(3), offset, scale[0], to, k * 128);
      const v_bytes bytes16 = v_gather16(row(0) + k * 32 + 16);
      qc_weights_u8_offset(bytes16 & v_splat_byte(3), offset, scale[0], to, k * 128 + 16);
      qc_weights_u8_offset(v_srl(bytes0, 2) & v_splat_byte(3), offset, scale[0], to, k * 128 + 32);
      qc_weights_u8_offset(v_srl(bytes16, 2) & v_splat_byte(3), offset, scale[0], to, k * 128 + 48);
      qc_weights_u8_offset(v_srl(bytes0, 4) & v_splat_byte(3), offset, scale[0], to, k * 128 + 64);
      qc_weights_u8_offset(v_srl(bytes16, 4) & v_splat_byte(3), offset, scale[0], to, k * 128 + 80);
      qc_weights_u8_offset(v_srl(bytes0, 6) & v_splat_byte(3), offset, scale[0], to, k * 128 + 96);
      qc_weights_u8_offset(v_srl(bytes16, 6) & v_splat_byte(3), offset, scale[0], to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 65024 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_lanes isum[C];
    // weights 0 .. 255
    v_lanes dot0[C * 4] = {};
    for (size_t k = 0; k < 2; ++k) {
      v_bytes bytes0[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = v_gather16(row(j) + k * 32);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q0 = bytes0[j] & v_splat_byte(3);
        signed_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128);
      }
      v_bytes bytes16[4];
      QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = v_gather16(row(j) + k * 32 + 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q16 = bytes16[j] & v_splat_byte(3);
        signed_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 128 + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q32 = v_srl(bytes0[j], 2) & v_splat_byte(3);
        signed_step16<C, act::bytes>(dot0 + j * C, q32, a + k * 128 + 32);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q48 = v_srl(bytes16[j], 2) & v_splat_byte(3);
        signed_step16<C, act::bytes>(dot0 + j * C, q48, a + k * 128 + 48);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q64 = v_srl(bytes0[j], 4) & v_splat_byte(3);
        signed_step16<C, act::bytes>(dot0 + j * C, q64, a + k * 128 + 64);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q80 = v_srl(bytes16[j], 4) & v_splat_byte(3);
        signed_step16<C, act::bytes>(dot0 + j * C, q80, a + k * 128 + 80);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q96 = v_srl(bytes0[j], 6) & v_splat_byte(3);
        signed_step16<C, act::bytes>(dot0 + j * C, q96, a + k * 128 + 96);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q112 = v_srl(bytes16[j], 6) & v_splat_byte(3);
        signed_step16<C, act::bytes>(dot0 + j * C, q112, a + k * 128 + 112);
      }
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 65024 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts);
    v_lanes odd[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const v_bytes plane0_0 = v_load(from + panel::codes + u * 32 + k * 16);
        const v_bytes q0 = plane0_0 & v_splat_byte(3);
        signed_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const v_bytes q4 = v_srl(plane0_0, 2) & v_splat_byte(3);
        signed_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const v_bytes q8 = v_srl(plane0_0, 4) & v_splat_byte(3);
        signed_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const v_bytes q12 = v_srl(plane0_0, 6) & v_splat_byte(3);
        signed_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], odd[c]);
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_store_low16(to, d_bits[0]);
    for (size_t k = 0; k < 2; ++k) {
      v_bytes q0[8];
      v_bytes quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = v_gather16(row(j) + k * 32) & v_splat_byte(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = v_gather16(row(j) + k * 32 + 16) & v_splat_byte(3);
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_2_bits(quad0, to + panel::codes + k * 128);
      v_bytes q1[8];
      v_bytes quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j] = v_srl(v_gather16(row(j) + k * 32), 2) & v_splat_byte(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j + 4] = v_srl(v_gather16(row(j) + k * 32 + 16), 2) & v_splat_byte(3);
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_2_bits(quad1, to + panel::codes + k * 128 + 32);
      v_bytes q2[8];
      v_bytes quad2[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q2[j] = v_srl(v_gather16(row(j) + k * 32), 4) & v_splat_byte(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q2[j + 4] = v_srl(v_gather16(row(j) + k * 32 + 16), 4) & v_splat_byte(3);
      qc_quads(q2, quad2);
      qc_quads(q2 + 4, quad2 + 4);
      qc_pack_32_of_2_bits(quad2, to + panel::codes + k * 128 + 64);
      v_bytes q3[8];
      v_bytes quad3[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q3[j] = v_srl(v_gather16(row(j) + k * 32), 6) & v_splat_byte(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) q3[j + 4] = v_srl(v_gather16(row(j) + k * 32 + 16), 6) & v_splat_byte(3);
      qc_quads(q3, quad3);
      qc_quads(q3 + 4, quad3 + 4);
      qc_pack_32_of_2_bits(quad3, to + panel::codes + k * 128 + 96);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq2_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq2_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq2_0__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq2_0__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq2_0__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq2_0__scalar(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_tq2_0__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq2_0__scalar(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_tq2_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
