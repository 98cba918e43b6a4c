// Kernels of q1_0 for avx512. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
#include "codec.h"
#include "fit/sign_mean.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
alignas(16) const uint8_t pattern3[16] = {6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};
alignas(16) const uint8_t pattern4[16] = {8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9};
alignas(16) const uint8_t pattern5[16] = {10, 10, 10, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11};
alignas(16) const uint8_t pattern6[16] = {12, 12, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 13, 13};
alignas(16) const uint8_t pattern7[16] = {14, 14, 14, 14, 14, 14, 14, 14, 15, 15, 15, 15, 15, 15, 15, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits) {
    __m512i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[4][1];
    for (size_t i = 0; i < 4; ++i)
      factors(row(i), scale[i]);
    const __m512i offset = splat32(1);
    const __m512i bytes0 = gather16(row(0), row(1), row(2), row(3));
    qc_weights_u8_offset<1>(test_bits(shuffle(bytes0, pattern0), dup16(pattern1)) & splat8(2), offset, scale[0], to, 0);
    const __m512i part0 = test_bits(shuffle(bytes0, pattern2), dup16(pattern1)) & splat8(2);
    qc_weights_u8_offset<1>(part0, offset, scale[0], to, 16);
    const __m512i part1 = test_bits(shuffle(bytes0, pattern3), dup16(pattern1)) & splat8(2);
    qc_weights_u8_offset<1>(part1, offset, scale[0], to, 32);
    const __m512i part2 = test_bits(shuffle(bytes0, pattern4), dup16(pattern1)) & splat8(2);
    qc_weights_u8_offset<1>(part2, offset, scale[0], to, 48);
    const __m512i part3 = test_bits(shuffle(bytes0, pattern5), dup16(pattern1)) & splat8(2);
    qc_weights_u8_offset<1>(part3, offset, scale[0], to, 64);
    const __m512i part4 = test_bits(shuffle(bytes0, pattern6), dup16(pattern1)) & splat8(2);
    qc_weights_u8_offset<1>(part4, offset, scale[0], to, 80);
    const __m512i part5 = test_bits(shuffle(bytes0, pattern7), dup16(pattern1)) & splat8(2);
    qc_weights_u8_offset<1>(part5, offset, scale[0], to, 96);
    const __m512i bytes2 = gather16(row(0) + 2, row(1) + 2, row(2) + 2, row(3) + 2);
    const __m512i part6 = test_bits(shuffle(bytes2, pattern7), dup16(pattern1)) & splat8(2);
    qc_weights_u8_offset<1>(part6, offset, scale[0], to, 112);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    header(row, d_bits);
    __m512i isum[C];
    // weights 0 .. 127
    __m512i dot0[C * 4] = {};
    __m512i dot0_16[C * 4];
    __m512i bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j), row(j + 4), row(j + 8), row(j + 12));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i q0 = test_bits(shuffle(bytes0[j], pattern0), dup16(pattern1)) & splat8(2);
      maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i q16 = test_bits(shuffle(bytes0[j], pattern2), dup16(pattern1)) & splat8(2);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i q32 = test_bits(shuffle(bytes0[j], pattern3), dup16(pattern1)) & splat8(2);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i q48 = test_bits(shuffle(bytes0[j], pattern4), dup16(pattern1)) & splat8(2);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i q64 = test_bits(shuffle(bytes0[j], pattern5), dup16(pattern1)) & splat8(2);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i q80 = test_bits(shuffle(bytes0[j], pattern6), dup16(pattern1)) & splat8(2);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i q96 = test_bits(shuffle(bytes0[j], pattern7), dup16(pattern1)) & splat8(2);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i bytes2 = gather16(row(j) + 2, row(j + 4) + 2, row(j + 8) + 2, row(j + 12) + 2);
      const __m512i q112 = test_bits(shuffle(bytes2, pattern7), dup16(pattern1)) & splat8(2);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 16256 fit 32 bits.
  /// Sums of 64 pairs fit 16 bits: 64 * 2 * 2 * 127 = 32512 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i isum[C];
    __m512i isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    for (size_t u = 0; u < 4; ++u) {
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 64)));
      const __m512i q0 = sll<1>(plane0_0) & splat8(2);
      maddubs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const __m512i q4 = plane0_0 & splat8(2);
      maddubs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const __m512i q8 = srl<1>(plane0_0) & splat8(2);
      maddubs_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const __m512i q12 = srl<2>(plane0_0) & splat8(2);
      maddubs_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const __m512i q16 = srl<3>(plane0_0) & splat8(2);
      maddubs_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const __m512i q20 = srl<4>(plane0_0) & splat8(2);
      maddubs_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const __m512i q24 = srl<5>(plane0_0) & splat8(2);
      maddubs_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const __m512i q28 = srl<6>(plane0_0) & splat8(2);
      maddubs_next4<C, act::bytes>(isum_16, q28, a + u * 32 + 28);
      maddubs_last<C>(isum, isum_16);
    }
    const __m512 factor = _mm512_cvtph_ps(load32(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    __m512i d_bits[1];
    header(row, d_bits);
    _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
    __m512i q0[8];
    __m512i quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part1 = shuffle(gather16(row(j), row(j + 4), row(j + 8), row(j + 12)), pattern0);
      const __m512i part0 = test_bits(part1, dup16(pattern1));
      q0[j] = part0 & splat8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part3 = shuffle(gather16(row(j), row(j + 4), row(j + 8), row(j + 12)), pattern2);
      const __m512i part2 = test_bits(part3, dup16(pattern1));
      q0[j + 4] = part2 & splat8(1);
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_1_bits(quad0, to + panel::codes);
    __m512i q1[8];
    __m512i quad1[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part5 = shuffle(gather16(row(j), row(j + 4), row(j + 8), row(j + 12)), pattern3);
      const __m512i part4 = test_bits(part5, dup16(pattern1));
      q1[j] = part4 & splat8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part7 = shuffle(gather16(row(j), row(j + 4), row(j + 8), row(j + 12)), pattern4);
      const __m512i part6 = test_bits(part7, dup16(pattern1));
      q1[j + 4] = part6 & splat8(1);
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_1_bits(quad1, to + panel::codes + 64);
    __m512i q2[8];
    __m512i quad2[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part9 = shuffle(gather16(row(j), row(j + 4), row(j + 8), row(j + 12)), pattern5);
      const __m512i part8 = test_bits(part9, dup16(pattern1));
      q2[j] = part8 & splat8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part11 = shuffle(gather16(row(j), row(j + 4), row(j + 8), row(j + 12)), pattern6);
      const __m512i part10 = test_bits(part11, dup16(pattern1));
      q2[j + 4] = part10 & splat8(1);
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_1_bits(quad2, to + panel::codes + 128);
    __m512i q3[8];
    __m512i quad3[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part13 = shuffle(gather16(row(j), row(j + 4), row(j + 8), row(j + 12)), pattern7);
      const __m512i part12 = test_bits(part13, dup16(pattern1));
      q3[j] = part12 & splat8(1);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part15 = shuffle(gather16(row(j) + 2, row(j + 4) + 2, row(j + 8) + 2, row(j + 12) + 2), pattern7);
      const __m512i part14 = test_bits(part15, dup16(pattern1));
      q3[j + 4] = part14 & splat8(1);
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_1_bits(quad3, to + panel::codes + 192);
  }
};

}  // namespace

extern "C" void qc_dequantize_q1_0__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q1_0__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q1_0__avx512(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q1_0__avx512(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q1_0__avx512(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q1_0__avx512(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q1_0__avx512(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q1_0__avx512(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q1_0__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_sign_mean<shape>(x, importance, blocks, w);
}
