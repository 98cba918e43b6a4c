// Kernels of iq4_xs for scalar. Generated from formats/iq4_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {129, 152, 173, 191, 207, 221, 234, 246, 1, 13, 25, 38, 53, 69, 89, 113};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits, v_lanes *scale) {
    v_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & v_lanes_splat(65535);
    const v_lanes part0 = (word0[1] & v_lanes_splat(15)) | (v_lanes_srl(word0[0], 12) & v_lanes_splat(48));
    scale[0] = v_lanes_sub(part0, v_lanes_splat(32));
    const v_lanes part2 = v_lanes_srl(word0[0], 14) & v_lanes_splat(48);
    const v_lanes part1 = (v_lanes_srl(word0[1], 4) & v_lanes_splat(15)) | part2;
    scale[1] = v_lanes_sub(part1, v_lanes_splat(32));
    const v_lanes part4 = v_lanes_srl(word0[0], 16) & v_lanes_splat(48);
    const v_lanes part3 = (v_lanes_srl(word0[1], 8) & v_lanes_splat(15)) | part4;
    scale[2] = v_lanes_sub(part3, v_lanes_splat(32));
    const v_lanes part6 = v_lanes_srl(word0[1], 12) & v_lanes_splat(15);
    const v_lanes part5 = part6 | (v_lanes_srl(word0[0], 18) & v_lanes_splat(48));
    scale[3] = v_lanes_sub(part5, v_lanes_splat(32));
    const v_lanes part8 = v_lanes_srl(word0[1], 16) & v_lanes_splat(15);
    const v_lanes part7 = part8 | (v_lanes_srl(word0[0], 20) & v_lanes_splat(48));
    scale[4] = v_lanes_sub(part7, v_lanes_splat(32));
    const v_lanes part10 = v_lanes_srl(word0[1], 20) & v_lanes_splat(15);
    const v_lanes part9 = part10 | (v_lanes_srl(word0[0], 22) & v_lanes_splat(48));
    scale[5] = v_lanes_sub(part9, v_lanes_splat(32));
    const v_lanes part12 = v_lanes_srl(word0[1], 24) & v_lanes_splat(15);
    const v_lanes part11 = part12 | (v_lanes_srl(word0[0], 24) & v_lanes_splat(48));
    scale[6] = v_lanes_sub(part11, v_lanes_splat(32));
    const v_lanes part13 = v_lanes_srl(word0[1], 28) | (v_lanes_srl(word0[0], 26) & v_lanes_splat(48));
    scale[7] = v_lanes_sub(part13, v_lanes_splat(32));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][8];
    factors(row(0), scale[0]);
    for (size_t k = 0; k < 8; ++k) {
      const v_bytes bytes8 = v_gather16(row(0) + k * 16 + 8);
      qc_weights_s8(v_lookup(bytes8 & v_splat_byte(15), pattern0), scale[0] + k, to, k * 32);
      qc_weights_s8(v_lookup(v_srl(bytes8, 4) & v_splat_byte(15), pattern0), scale[0] + k, to, k * 32 + 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 132128768 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes scale[8];
    header(row, d_bits, scale);
    v_lanes isum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      // weights k * 32 .. k * 32 + 31
      v_lanes dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes8 = v_gather16(row(j) + k * 16 + 8);
        const v_bytes q0 = v_lookup(bytes8 & v_splat_byte(15), pattern0);
        signed_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
        const v_bytes q16 = v_lookup(v_srl(bytes8, 4) & v_splat_byte(15), pattern0);
        signed_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 32 + 16);
      }
      qc_add_scaled_group<C>(dot0, scale[k], isum);
    }
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 132128768 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, v_floats *sum) {
    v_lanes isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      v_lanes dot[C] = {};
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const v_bytes plane0_0 = v_load(from + panel::codes + g * 64 + k * 16);
        const v_bytes q0 = v_lookup(plane0_0 & v_splat_byte(15), pattern0);
        signed_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
        const v_bytes q4 = v_lookup(v_srl(plane0_0, 4) & v_splat_byte(15), pattern0);
        signed_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
      }
      const v_lanes scale = v_load_s8(from + panel::scales + g * 4);
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
    }
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v_lanes d_bits[1];
    v_lanes scale[8];
    header(row, d_bits, scale);
    v_store_low16(to, d_bits[0]);
    for (size_t k = 0; k < 8; ++k)
      v_store_low8(to + panel::scales + k * 4, scale[k]);
    for (size_t k = 0; k < 8; ++k) {
      v_bytes q0[8];
      v_bytes quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = v_gather16(row(j) + k * 16 + 8) & v_splat_byte(15);
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = v_srl(v_gather16(row(j) + k * 16 + 8), 4) & v_splat_byte(15);
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_4_bits(quad0, to + panel::codes + k * 64);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq4_xs__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq4_xs__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq4_xs__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq4_xs__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq4_xs__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq4_xs__scalar(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq4_xs__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq4_xs__scalar(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_iq4_xs__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
