// Kernels of q5_1 for wasm_simd128. Generated from formats/q5_1.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/minmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits, v128_t *m_bits) {
    v128_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
    m_bits[0] = wasm_u32x4_shr(word0[0], 16);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    float minimum[1][1];
    factors(row(0), scale[0], minimum[0]);
    const v128_t bytes8 = wasm_v128_load(row(0) + 8);
    const v128_t bytes0 = wasm_v128_load(row(0));
    const v128_t part1 = test_bits(shuffle(bytes0, pattern0), wasm_v128_load(pattern1)) & splat8(16);
    const v128_t part0 = (bytes8 & splat8(15)) | part1;
    qc_weights_u8_plus(part0, scale[0], minimum[0], to, 0);
    const v128_t part3 = test_bits(shuffle(bytes0, pattern2), wasm_v128_load(pattern1)) & splat8(16);
    const v128_t part2 = (wasm_u16x8_shr(bytes8, 4) & splat8(15)) | part3;
    qc_weights_u8_plus(part2, scale[0], minimum[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 125984 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 31 * 127 = 31496 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v128_t *sum) {
    v128_t d_bits[1];
    v128_t m_bits[1];
    header(row, d_bits, m_bits);
    v128_t isum[C];
    // weights 0 .. 31
    v128_t dot0[C * 4] = {};
    v128_t dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes8 = wasm_v128_load(row(j) + 8);
      const v128_t bytes0 = wasm_v128_load(row(j));
      const v128_t part0 = test_bits(shuffle(bytes0, pattern0), wasm_v128_load(pattern1)) & splat8(16);
      const v128_t q0 = (bytes8 & splat8(15)) | part0;
      pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const v128_t part1 = test_bits(shuffle(bytes0, pattern2), wasm_v128_load(pattern1)) & splat8(16);
      const v128_t q16 = (wasm_u16x8_shr(bytes8, 4) & splat8(15)) | part1;
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_set_group<C>(dot0, isum);
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v128_t minimum_factor = half_bits(m_bits[0]);
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v128_t step = wasm_f32x4_mul(minimum_factor, wasm_v128_load32_splat(a + c * act::bytes + act::scale));
      sum[c] = fused(wasm_f32x4_splat(float(qc_i16(a + c * act::bytes + act::sums32))), step, sum[c]);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 125984 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 31 * 127 = 31496 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, v128_t *sum) {
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_splat(0);
    const v128_t plane0_0 = wasm_v128_load(from + panel::codes);
    const v128_t plane1_0 = wasm_v128_load(from + panel::codes + 64);
    const v128_t q0 = (plane0_0 & splat8(15)) | (wasm_i16x8_shl(plane1_0, 4) & splat8(16));
    pairs_first4<C, act::bytes>(isum_16, q0, a);
    const v128_t q4 = (wasm_u16x8_shr(plane0_0, 4) & splat8(15)) | (wasm_i16x8_shl(plane1_0, 3) & splat8(16));
    pairs_next4<C, act::bytes>(isum_16, q4, a + 4);
    const v128_t plane0_1 = wasm_v128_load(from + panel::codes + 16);
    const v128_t q8 = (plane0_1 & splat8(15)) | (wasm_i16x8_shl(plane1_0, 2) & splat8(16));
    pairs_next4<C, act::bytes>(isum_16, q8, a + 8);
    const v128_t q12 = (wasm_u16x8_shr(plane0_1, 4) & splat8(15)) | (wasm_i16x8_shl(plane1_0, 1) & splat8(16));
    pairs_next4<C, act::bytes>(isum_16, q12, a + 12);
    pairs_last<C>(isum, isum_16);
    const v128_t plane0_2 = wasm_v128_load(from + panel::codes + 32);
    const v128_t q16 = (plane0_2 & splat8(15)) | (plane1_0 & splat8(16));
    pairs_first4<C, act::bytes>(isum_16, q16, a + 16);
    const v128_t q20 = (wasm_u16x8_shr(plane0_2, 4) & splat8(15)) | (wasm_u16x8_shr(plane1_0, 1) & splat8(16));
    pairs_next4<C, act::bytes>(isum_16, q20, a + 20);
    const v128_t plane0_3 = wasm_v128_load(from + panel::codes + 48);
    const v128_t q24 = (plane0_3 & splat8(15)) | (wasm_u16x8_shr(plane1_0, 2) & splat8(16));
    pairs_next4<C, act::bytes>(isum_16, q24, a + 24);
    const v128_t q28 = (wasm_u16x8_shr(plane0_3, 4) & splat8(15)) | (wasm_u16x8_shr(plane1_0, 3) & splat8(16));
    pairs_next4<C, act::bytes>(isum_16, q28, a + 28);
    pairs_last<C>(isum, isum_16);
    const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v128_t minimum_factor = half_bits(wasm_u32x4_load16x4(from + panel::m_factor));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v128_t step = wasm_f32x4_mul(minimum_factor, wasm_v128_load32_splat(a + c * act::bytes + act::scale));
      sum[c] = fused(wasm_f32x4_splat(float(qc_i16(a + c * act::bytes + act::sums32))), step, sum[c]);
    }
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v128_t d_bits[1];
    v128_t m_bits[1];
    header(row, d_bits, m_bits);
    wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    wasm_v128_store64_lane(to + panel::m_factor, wasm_i16x8_shuffle(m_bits[0], m_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
    v128_t q0[8];
    v128_t quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes0 = wasm_v128_load(row(j) + 8);
      const v128_t bytes1 = wasm_v128_load(row(j));
      q0[j] = (bytes0 & splat8(15)) | (test_bits(shuffle(bytes1, pattern0), wasm_v128_load(pattern1)) & splat8(16));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes0 = wasm_v128_load(row(j) + 8);
      const v128_t bytes1 = wasm_v128_load(row(j));
      const v128_t part0 = test_bits(shuffle(bytes1, pattern2), wasm_v128_load(pattern1)) & splat8(16);
      q0[j + 4] = (wasm_u16x8_shr(bytes0, 4) & splat8(15)) | part0;
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_5_bits(quad0, to + panel::codes);
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_1__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_1__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_1__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_1__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q5_1__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_1__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q5_1__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q5_1__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q5_1__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_minmax<shape>(x, importance, blocks, w);
}
