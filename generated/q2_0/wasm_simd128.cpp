// Kernels of q2_0 for wasm_simd128. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
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

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits) {
    v128_t word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v128_t offset = splat32(1);
    const v128_t bytes2 = wasm_v128_load(row(0) + 2);
    const v128_t part3 = wasm_u16x8_shr(shuffle(bytes2, pattern0), 2) & wasm_v128_load(pattern2);
    const v128_t part2 = (shuffle(bytes2, pattern0) & wasm_v128_load(pattern1)) | part3;
    const v128_t part1 = part2 | (wasm_u16x8_shr(shuffle(bytes2, pattern0), 4) & wasm_v128_load(pattern3));
    const v128_t part0 = part1 | (wasm_u16x8_shr(shuffle(bytes2, pattern0), 6) & wasm_v128_load(pattern4));
    qc_weights_u8_offset(part0, offset, scale[0], to, 0);
    const v128_t part7 = wasm_u16x8_shr(shuffle(bytes2, pattern5), 2) & wasm_v128_load(pattern2);
    const v128_t part6 = (shuffle(bytes2, pattern5) & wasm_v128_load(pattern1)) | part7;
    const v128_t part5 = part6 | (wasm_u16x8_shr(shuffle(bytes2, pattern5), 4) & wasm_v128_load(pattern3));
    const v128_t part4 = part5 | (wasm_u16x8_shr(shuffle(bytes2, pattern5), 6) & wasm_v128_load(pattern4));
    qc_weights_u8_offset(part4, offset, scale[0], to, 16);
    const v128_t part11 = wasm_u16x8_shr(shuffle(bytes2, pattern6), 2) & wasm_v128_load(pattern2);
    const v128_t part10 = (shuffle(bytes2, pattern6) & wasm_v128_load(pattern1)) | part11;
    const v128_t part9 = part10 | (wasm_u16x8_shr(shuffle(bytes2, pattern6), 4) & wasm_v128_load(pattern3));
    const v128_t part8 = part9 | (wasm_u16x8_shr(shuffle(bytes2, pattern6), 6) & wasm_v128_load(pattern4));
    qc_weights_u8_offset(part8, offset, scale[0], to, 32);
    const v128_t part15 = wasm_u16x8_shr(shuffle(bytes2, pattern7), 2) & wasm_v128_load(pattern2);
    const v128_t part14 = (shuffle(bytes2, pattern7) & wasm_v128_load(pattern1)) | part15;
    const v128_t part13 = part14 | (wasm_u16x8_shr(shuffle(bytes2, pattern7), 4) & wasm_v128_load(pattern3));
    const v128_t part12 = part13 | (wasm_u16x8_shr(shuffle(bytes2, pattern7), 6) & wasm_v128_load(pattern4));
    qc_weights_u8_offset(part12, offset, scale[0], to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t d_bits[1];
    header(row, d_bits);
    v128_t isum[C];
    // weights 0 .. 63
    v128_t dot0[C * 4] = {};
    v128_t dot0_16[C * 4];
    v128_t bytes2[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes2[j] = wasm_v128_load(row(j) + 2);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t part2 = wasm_u16x8_shr(shuffle(bytes2[j], pattern0), 2) & wasm_v128_load(pattern2);
      const v128_t part1 = (shuffle(bytes2[j], pattern0) & wasm_v128_load(pattern1)) | part2;
      const v128_t part0 = part1 | (wasm_u16x8_shr(shuffle(bytes2[j], pattern0), 4) & wasm_v128_load(pattern3));
      const v128_t q0 = part0 | (wasm_u16x8_shr(shuffle(bytes2[j], pattern0), 6) & wasm_v128_load(pattern4));
      pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t part5 = wasm_u16x8_shr(shuffle(bytes2[j], pattern5), 2) & wasm_v128_load(pattern2);
      const v128_t part4 = (shuffle(bytes2[j], pattern5) & wasm_v128_load(pattern1)) | part5;
      const v128_t part3 = part4 | (wasm_u16x8_shr(shuffle(bytes2[j], pattern5), 4) & wasm_v128_load(pattern3));
      const v128_t q16 = part3 | (wasm_u16x8_shr(shuffle(bytes2[j], pattern5), 6) & wasm_v128_load(pattern4));
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t part8 = wasm_u16x8_shr(shuffle(bytes2[j], pattern6), 2) & wasm_v128_load(pattern2);
      const v128_t part7 = (shuffle(bytes2[j], pattern6) & wasm_v128_load(pattern1)) | part8;
      const v128_t part6 = part7 | (wasm_u16x8_shr(shuffle(bytes2[j], pattern6), 4) & wasm_v128_load(pattern3));
      const v128_t q32 = part6 | (wasm_u16x8_shr(shuffle(bytes2[j], pattern6), 6) & wasm_v128_load(pattern4));
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t part11 = wasm_u16x8_shr(shuffle(bytes2[j], pattern7), 2) & wasm_v128_load(pattern2);
      const v128_t part10 = (shuffle(bytes2[j], pattern7) & wasm_v128_load(pattern1)) | part11;
      const v128_t part9 = part10 | (wasm_u16x8_shr(shuffle(bytes2[j], pattern7), 4) & wasm_v128_load(pattern3));
      const v128_t q48 = part9 | (wasm_u16x8_shr(shuffle(bytes2[j], pattern7), 6) & wasm_v128_load(pattern4));
      pairs_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v128_t factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v128_t *sum) {
    v128_t isum[C];
    v128_t isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_v128_load32_splat(s + c * act::starts);
    for (size_t u = 0; u < 2; ++u) {
      const v128_t plane0_0 = wasm_v128_load(from + panel::codes + u * 32);
      const v128_t q0 = plane0_0 & splat8(3);
      pairs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const v128_t q4 = wasm_u16x8_shr(plane0_0, 2) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const v128_t q8 = wasm_u16x8_shr(plane0_0, 4) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const v128_t q12 = wasm_u16x8_shr(plane0_0, 6) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const v128_t plane0_1 = wasm_v128_load(from + panel::codes + u * 32 + 16);
      const v128_t q16 = plane0_1 & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const v128_t q20 = wasm_u16x8_shr(plane0_1, 2) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const v128_t q24 = wasm_u16x8_shr(plane0_1, 4) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const v128_t q28 = wasm_u16x8_shr(plane0_1, 6) & splat8(3);
      pairs_next4<C, act::bytes>(isum_16, q28, a + u * 32 + 28);
      pairs_last<C>(isum, isum_16);
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
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes0 = wasm_v128_load(row(j) + 2);
      const v128_t part2 = wasm_u16x8_shr(shuffle(bytes0, pattern0), 2) & wasm_v128_load(pattern2);
      const v128_t part1 = (shuffle(bytes0, pattern0) & wasm_v128_load(pattern1)) | part2;
      const v128_t part0 = part1 | (wasm_u16x8_shr(shuffle(bytes0, pattern0), 4) & wasm_v128_load(pattern3));
      q0[j] = part0 | (wasm_u16x8_shr(shuffle(bytes0, pattern0), 6) & wasm_v128_load(pattern4));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes0 = wasm_v128_load(row(j) + 2);
      const v128_t part5 = wasm_u16x8_shr(shuffle(bytes0, pattern5), 2) & wasm_v128_load(pattern2);
      const v128_t part4 = (shuffle(bytes0, pattern5) & wasm_v128_load(pattern1)) | part5;
      const v128_t part3 = part4 | (wasm_u16x8_shr(shuffle(bytes0, pattern5), 4) & wasm_v128_load(pattern3));
      q0[j + 4] = part3 | (wasm_u16x8_shr(shuffle(bytes0, pattern5), 6) & wasm_v128_load(pattern4));
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_2_bits(quad0, to + panel::codes);
    v128_t q1[8];
    v128_t quad1[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes0 = wasm_v128_load(row(j) + 2);
      const v128_t part8 = wasm_u16x8_shr(shuffle(bytes0, pattern6), 2) & wasm_v128_load(pattern2);
      const v128_t part7 = (shuffle(bytes0, pattern6) & wasm_v128_load(pattern1)) | part8;
      const v128_t part6 = part7 | (wasm_u16x8_shr(shuffle(bytes0, pattern6), 4) & wasm_v128_load(pattern3));
      q1[j] = part6 | (wasm_u16x8_shr(shuffle(bytes0, pattern6), 6) & wasm_v128_load(pattern4));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v128_t bytes0 = wasm_v128_load(row(j) + 2);
      const v128_t part11 = wasm_u16x8_shr(shuffle(bytes0, pattern7), 2) & wasm_v128_load(pattern2);
      const v128_t part10 = (shuffle(bytes0, pattern7) & wasm_v128_load(pattern1)) | part11;
      const v128_t part9 = part10 | (wasm_u16x8_shr(shuffle(bytes0, pattern7), 4) & wasm_v128_load(pattern3));
      q1[j + 4] = part9 | (wasm_u16x8_shr(shuffle(bytes0, pattern7), 6) & wasm_v128_load(pattern4));
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_2_bits(quad1, to + panel::codes + 32);
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_0__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_0__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_0__wasm_simd128(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_0__wasm_simd128(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q2_0__wasm_simd128(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_0__wasm_simd128(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q2_0__wasm_simd128(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_0__wasm_simd128(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q2_0__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
