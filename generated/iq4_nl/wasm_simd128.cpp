// Kernels of iq4_nl for wasm_simd128. Generated from formats/iq4_nl.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {129, 152, 173, 191, 207, 221, 234, 246, 1, 13, 25, 38, 53, 69, 89, 113};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits) {
    v128_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v128_t bytes2 = wasm_v128_load(row(0) + 2);
    qc_weights_s8(lookup(bytes2 & splat8(15), pattern0), scale[0], to, 0);
    qc_weights_s8(lookup(wasm_u16x8_shr(bytes2, 4) & splat8(15), pattern0), scale[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 516128 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 127 * 127 = 32258 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v128_t *sum) {
    v128_t d_bits[1];
    header(row, d_bits);
    v128_t isum[C];
    // weights 0 .. 31
    v128_t dot0[C * 4] = {};
    v128_t dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes2 = wasm_v128_load(row(j) + 2);
      const v128_t q0 = lookup(bytes2 & splat8(15), pattern0);
      pairs_signed_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      pairs_signed_last<C>(dot0 + j * C, dot0_16 + j * C);
      const v128_t q16 = lookup(wasm_u16x8_shr(bytes2, 4) & splat8(15), pattern0);
      pairs_signed_first16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      pairs_signed_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_set_group<C>(dot0, isum);
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 516128 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 127 * 127 = 32258 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, v128_t *sum) {
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_splat(0);
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const v128_t plane0_0 = wasm_v128_load(from + panel::codes + k * 16);
      const v128_t q0 = lookup(plane0_0 & splat8(15), pattern0);
      pairs_signed_first4<C, act::bytes>(isum_16, q0, a + k * 8);
      pairs_signed_last<C>(isum, isum_16);
      const v128_t q4 = lookup(wasm_u16x8_shr(plane0_0, 4) & splat8(15), pattern0);
      pairs_signed_first4<C, act::bytes>(isum_16, q4, a + k * 8 + 4);
      pairs_signed_last<C>(isum, isum_16);
    }
    const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v128_t d_bits[1];
    header(row, d_bits);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    v128_t q0[8];
    v128_t quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = wasm_v128_load(row(j) + 2) & splat8(15);
    QC_UNROLL for (int j = 0; j < 4; ++j) q0[j + 4] = wasm_u16x8_shr(wasm_v128_load(row(j) + 2), 4) & splat8(15);
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_4_bits(quad0, to + panel::codes);
  }
};

}  // namespace

extern "C" void qc_dequantize_iq4_nl__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq4_nl__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq4_nl__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq4_nl__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq4_nl__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq4_nl__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq4_nl__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq4_nl__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_iq4_nl__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
