// Kernels of q6_k for scalar. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits, v_lanes *scale) {
    v_lanes word192[4];
    qc_words(row, 192, word192);
    v_lanes word194[4];
    qc_words(row, 194, word194);
    d_bits[0] = v_lanes_srl(word194[3], 16);
    scale[0] = v_lanes_sra(v_lanes_sll(word192[0], 24), 24);
    scale[1] = v_lanes_sra(v_lanes_sll(word192[0], 16), 24);
    QC_UNROLL for (int k = 0; k < 3; ++k) {
      scale[k * 4 + 2] = v_lanes_sra(v_lanes_sll(word194[k], 24), 24);
      scale[k * 4 + 3] = v_lanes_sra(v_lanes_sll(word194[k], 16), 24);
      scale[k * 4 + 4] = v_lanes_sra(v_lanes_sll(word194[k], 8), 24);
      scale[k * 4 + 5] = v_lanes_sra(word194[k], 24);
    }
    scale[14] = v_lanes_sra(v_lanes_sll(word194[3], 24), 24);
    scale[15] = v_lanes_sra(v_lanes_sll(word194[3], 16), 24);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(32);
    for (size_t k = 0; k < 2; ++k) {
      const v_bytes bytes0 = v_gather16(row(0) + k * 64);
      const v_bytes bytes128 = v_gather16(row(0) + k * 32 + 128);
      const v_bytes part0 = (bytes0 & v_splat_byte(15)) | (v_sll(bytes128, 4) & v_splat_byte(48));
      qc_weights_u8_offset(part0, offset, scale[0] + k * 8, to, k * 128);
      const v_bytes bytes16 = v_gather16(row(0) + k * 64 + 16);
      const v_bytes bytes144 = v_gather16(row(0) + k * 32 + 144);
      const v_bytes part1 = (bytes16 & v_splat_byte(15)) | (v_sll(bytes144, 4) & v_splat_byte(48));
      qc_weights_u8_offset(part1, offset, scale[0] + k * 8 + 1, to, k * 128 + 16);
      const v_bytes bytes32 = v_gather16(row(0) + k * 64 + 32);
      const v_bytes part2 = (bytes32 & v_splat_byte(15)) | (v_sll(bytes128, 2) & v_splat_byte(48));
      qc_weights_u8_offset(part2, offset, scale[0] + k * 8 + 2, to, k * 128 + 32);
      const v_bytes bytes48 = v_gather16(row(0) + k * 64 + 48);
      const v_bytes part3 = (bytes48 & v_splat_byte(15)) | (v_sll(bytes144, 2) & v_splat_byte(48));
      qc_weights_u8_offset(part3, offset, scale[0] + k * 8 + 3, to, k * 128 + 48);
      const v_bytes part4 = (v_srl(bytes0, 4) & v_splat_byte(15)) | (bytes128 & v_splat_byte(48));
      qc_weights_u8_offset(part4, offset, scale[0] + k * 8 + 4, to, k * 128 + 64);
      const v_bytes part5 = (v_srl(bytes16, 4) & v_splat_byte(15)) | (bytes144 & v_splat_byte(48));
      qc_weights_u8_offset(part5, offset, scale[0] + k * 8 + 5, to, k * 128 + 80);
      const v_bytes part6 = (v_srl(bytes32, 4) & v_splat_byte(15)) | (v_srl(bytes128, 2) & v_splat_byte(48));
      qc_weights_u8_offset(part6, offset, scale[0] + k * 8 + 6, to, k * 128 + 96);
      const v_bytes part7 = (v_srl(bytes48, 4) & v_splat_byte(15)) | (v_srl(bytes144, 2) & v_splat_byte(48));
      qc_weights_u8_offset(part7, offset, scale[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 133169152 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes scale[16];
    header(row, d_bits, scale);
    v_lanes isum[C] = {};
    v_bytes window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = v_gather16(row(j) + k * 32 + k1 * 16 + 128);
        QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = v_gather16(row(j) + k * 64 + k1 * 16);
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        v_lanes dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes q0 = (window[1][j] & v_splat_byte(15)) | (v_sll(window[0][j], 4) & v_splat_byte(48));
          signed_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 32 + k1 * 4, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        v_lanes dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes q64 = (v_srl(window[1][j], 4) & v_splat_byte(15)) | (window[0][j] & v_splat_byte(48));
          signed_step16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 32 + k1 * 4 + 16, scale[k * 8 + k1 + 4], isum);
        QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = v_gather16(row(j) + k * 64 + k1 * 16 + 32);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        v_lanes dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes q32 = (window[1][j] & v_splat_byte(15)) | (v_sll(window[0][j], 2) & v_splat_byte(48));
          signed_step16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 32 + k1 * 4 + 8, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        v_lanes dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes q96 = (v_srl(window[1][j], 4) & v_splat_byte(15)) | (v_srl(window[0][j], 2) & v_splat_byte(48));
          signed_step16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 32 + k1 * 4 + 24, scale[k * 8 + k1 + 6], isum);
      }
    }
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 133169152 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C] = {};
    for (size_t g = 0; g < 16; ++g) {
      v_lanes dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(s + c * act::starts + g * 4);
      const v_bytes plane0_0 = v_load(from + panel::codes + g * 48);
      const v_bytes plane1_0 = v_load(from + panel::codes + g * 48 + 32);
      const v_bytes q0 = (plane0_0 & v_splat_byte(15)) | (v_sll(plane1_0, 4) & v_splat_byte(48));
      signed_step4<C, act::bytes>(dot, q0, a + g * 16);
      const v_bytes q4 = (v_srl(plane0_0, 4) & v_splat_byte(15)) | (v_sll(plane1_0, 2) & v_splat_byte(48));
      signed_step4<C, act::bytes>(dot, q4, a + g * 16 + 4);
      const v_bytes plane0_1 = v_load(from + panel::codes + g * 48 + 16);
      const v_bytes q8 = (plane0_1 & v_splat_byte(15)) | (plane1_0 & v_splat_byte(48));
      signed_step4<C, act::bytes>(dot, q8, a + g * 16 + 8);
      const v_bytes q12 = (v_srl(plane0_1, 4) & v_splat_byte(15)) | (v_srl(plane1_0, 2) & v_splat_byte(48));
      signed_step4<C, act::bytes>(dot, q12, a + g * 16 + 12);
      const v_lanes scale = v_load_s8(from + panel::scales + g * 4);
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
    }
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v_lanes d_bits[1];
    v_lanes scale[16];
    header(row, d_bits, scale);
    v_store_low16(to, d_bits[0]);
    for (size_t k = 0; k < 16; ++k)
      v_store_low8(to + panel::scales + k * 4, scale[k]);
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_bytes q0[4];
        v_bytes quad0[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes bytes0 = v_gather16(row(j) + k * 64 + k1 * 16);
          const v_bytes bytes1 = v_gather16(row(j) + k * 32 + k1 * 16 + 128);
          q0[j] = (bytes0 & v_splat_byte(15)) | (v_sll(bytes1, 4) & v_splat_byte(48));
        }
        qc_quads(q0, quad0);
        qc_pack_16_of_6_bits(quad0, to + panel::codes + k * 384 + k1 * 48);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_bytes q2[4];
        v_bytes quad2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes bytes0 = v_gather16(row(j) + k * 64 + k1 * 16 + 32);
          const v_bytes bytes1 = v_gather16(row(j) + k * 32 + k1 * 16 + 128);
          q2[j] = (bytes0 & v_splat_byte(15)) | (v_sll(bytes1, 2) & v_splat_byte(48));
        }
        qc_quads(q2, quad2);
        qc_pack_16_of_6_bits(quad2, to + panel::codes + k * 384 + k1 * 48 + 96);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_bytes q4[4];
        v_bytes quad4[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes bytes0 = v_gather16(row(j) + k * 64 + k1 * 16);
          const v_bytes bytes1 = v_gather16(row(j) + k * 32 + k1 * 16 + 128);
          q4[j] = (v_srl(bytes0, 4) & v_splat_byte(15)) | (bytes1 & v_splat_byte(48));
        }
        qc_quads(q4, quad4);
        qc_pack_16_of_6_bits(quad4, to + panel::codes + k * 384 + k1 * 48 + 192);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_bytes q6[4];
        v_bytes quad6[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes bytes0 = v_gather16(row(j) + k * 64 + k1 * 16 + 32);
          const v_bytes bytes1 = v_gather16(row(j) + k * 32 + k1 * 16 + 128);
          q6[j] = (v_srl(bytes0, 4) & v_splat_byte(15)) | (v_srl(bytes1, 2) & v_splat_byte(48));
        }
        qc_quads(q6, quad6);
        qc_pack_16_of_6_bits(quad6, to + panel::codes + k * 384 + k1 * 48 + 288);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q6_k__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q6_k__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q6_k__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q6_k__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q6_k__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q6_k__scalar(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q6_k__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q6_k__scalar(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q6_k__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
