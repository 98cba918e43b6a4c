// Kernels of q4_k for scalar. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, v_lanes *d_bits, v_lanes *dmin_bits, v_lanes *scale, v_lanes *minimum) {
    v_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & v_lanes_splat(65535);
    dmin_bits[0] = v_lanes_srl(word0[0], 16);
    scale[0] = word0[1] & v_lanes_splat(63);
    scale[1] = v_lanes_srl(word0[1], 8) & v_lanes_splat(63);
    scale[2] = v_lanes_srl(word0[1], 16) & v_lanes_splat(63);
    scale[3] = v_lanes_srl(word0[1], 24) & v_lanes_splat(63);
    scale[4] = (word0[3] & v_lanes_splat(15)) | (v_lanes_srl(word0[1], 2) & v_lanes_splat(48));
    scale[5] = (v_lanes_srl(word0[3], 8) & v_lanes_splat(15)) | (v_lanes_srl(word0[1], 10) & v_lanes_splat(48));
    scale[6] = (v_lanes_srl(word0[3], 16) & v_lanes_splat(15)) | (v_lanes_srl(word0[1], 18) & v_lanes_splat(48));
    scale[7] = (v_lanes_srl(word0[3], 24) & v_lanes_splat(15)) | (v_lanes_srl(word0[1], 26) & v_lanes_splat(48));
    minimum[0] = word0[2] & v_lanes_splat(63);
    minimum[1] = v_lanes_srl(word0[2], 8) & v_lanes_splat(63);
    minimum[2] = v_lanes_srl(word0[2], 16) & v_lanes_splat(63);
    minimum[3] = v_lanes_srl(word0[2], 24) & v_lanes_splat(63);
    minimum[4] = (v_lanes_srl(word0[3], 4) & v_lanes_splat(15)) | (v_lanes_srl(word0[2], 2) & v_lanes_splat(48));
    minimum[5] = (v_lanes_srl(word0[3], 12) & v_lanes_splat(15)) | (v_lanes_srl(word0[2], 10) & v_lanes_splat(48));
    minimum[6] = (v_lanes_srl(word0[3], 20) & v_lanes_splat(15)) | (v_lanes_srl(word0[2], 18) & v_lanes_splat(48));
    minimum[7] = v_lanes_srl(word0[3], 28) | (v_lanes_srl(word0[2], 26) & v_lanes_splat(48));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][8];
    float minimum[1][8];
    factors(row(0), scale[0], minimum[0]);
    for (size_t k = 0; k < 4; ++k) {
      const v_bytes bytes16 = v_gather16(row(0) + k * 32 + 16);
      qc_weights_u8_minus(bytes16 & v_splat_byte(15), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64);
      const v_bytes bytes32 = v_gather16(row(0) + k * 32 + 32);
      qc_weights_u8_minus(bytes32 & v_splat_byte(15), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64 + 16);
      const v_bytes part0 = v_srl(bytes16, 4) & v_splat_byte(15);
      qc_weights_u8_minus(part0, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 32);
      const v_bytes part1 = v_srl(bytes32, 4) & v_splat_byte(15);
      qc_weights_u8_minus(part1, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 48);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes dmin_bits[1];
    v_lanes scale[8];
    v_lanes minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    v_lanes isum[C] = {};
    v_lanes msum[C] = {};
    for (size_t k = 0; k < 4; ++k) {
      const v_pairs pair0 = v_pairs_of(minimum[k * 2] | v_lanes_sll(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    v_bytes window[2][4];
    for (size_t k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = v_gather16(row(j) + k * 32 + 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = v_gather16(row(j) + k * 32 + 32);
      // weights k * 64 .. k * 64 + 31
      v_lanes dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q0 = window[0][j] & v_splat_byte(15);
        signed_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 64);
        const v_bytes q16 = window[1][j] & v_splat_byte(15);
        signed_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 64 + 16);
      }
      qc_add_scaled_group<C>(dot0, scale[k * 2], isum);
      // weights k * 64 + 32 .. k * 64 + 63
      v_lanes dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q32 = v_srl(window[0][j], 4) & v_splat_byte(15);
        signed_step16<C, act::bytes>(dot1 + j * C, q32, a + k * 64 + 32);
        const v_bytes q48 = v_srl(window[1][j], 4) & v_splat_byte(15);
        signed_step16<C, act::bytes>(dot1 + j * C, q48, a + k * 64 + 48);
      }
      qc_add_scaled_group<C>(dot1, scale[k * 2 + 1], isum);
    }
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v_floats minimum_factor = v_half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, v_floats *sum) {
    v_lanes isum[C] = {};
    v_lanes msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const v_pairs minimum = v_pairs_load_u8(from + panel::minimums + pair * 8);
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      v_lanes dot[C] = {};
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const v_bytes plane0_0 = v_load(from + panel::codes + g * 64 + k * 16);
        const v_bytes q0 = plane0_0 & v_splat_byte(15);
        signed_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
        const v_bytes q4 = v_srl(plane0_0, 4) & v_splat_byte(15);
        signed_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
      }
      const v_lanes scale = v_load_u8(from + panel::scales + g * 4);
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
    }
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v_floats minimum_factor = v_load_half(from + panel::dmin_factor);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v_lanes d_bits[1];
    v_lanes dmin_bits[1];
    v_lanes scale[8];
    v_lanes minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    v_store_low16(to, d_bits[0]);
    v_store_low16(to + panel::dmin_factor, dmin_bits[0]);
    for (size_t k = 0; k < 8; ++k)
      v_store_low8(to + panel::scales + k * 4, scale[k]);
    const v_lanes part0 = (minimum[0] & v_lanes_splat(255)) | v_lanes_sll(minimum[1] & v_lanes_splat(255), 8);
    v_store_low16(to + panel::minimums, part0);
    const v_lanes part1 = (minimum[2] & v_lanes_splat(255)) | v_lanes_sll(minimum[3] & v_lanes_splat(255), 8);
    v_store_low16(to + panel::minimums + 8, part1);
    const v_lanes part2 = (minimum[4] & v_lanes_splat(255)) | v_lanes_sll(minimum[5] & v_lanes_splat(255), 8);
    v_store_low16(to + panel::minimums + 16, part2);
    const v_lanes part3 = (minimum[6] & v_lanes_splat(255)) | v_lanes_sll(minimum[7] & v_lanes_splat(255), 8);
    v_store_low16(to + panel::minimums + 24, part3);
    for (size_t k = 0; k < 4; ++k) {
      v_bytes q0[8];
      v_bytes quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = v_gather16(row(j) + k * 32 + 16) & v_splat_byte(15);
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = v_gather16(row(j) + k * 32 + 32) & v_splat_byte(15);
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_4_bits(quad0, to + panel::codes + k * 128);
      v_bytes q1[8];
      v_bytes quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j] = v_srl(v_gather16(row(j) + k * 32 + 16), 4) & v_splat_byte(15);
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j + 4] = v_srl(v_gather16(row(j) + k * 32 + 32), 4) & v_splat_byte(15);
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_4_bits(quad1, to + panel::codes + k * 128 + 64);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q4_k__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q4_k__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q4_k__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_k__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q4_k__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_k__scalar(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q4_k__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q4_k__scalar(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q4_k__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1.60000002f, 0.200000003f, 14);
}
