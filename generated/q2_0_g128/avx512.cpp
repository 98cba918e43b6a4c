// Kernels of q2_0_g128 for avx512. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
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
    for (size_t k = 0; k < 2; ++k) {
      const __m512i bytes2 =
          gather16(row(0) + k * 16 + 2, row(1) + k * 16 + 2, row(2) + k * 16 + 2, row(3) + k * 16 + 2);
      const __m512i part3 = shuffle(bytes2, pattern0) & dup16(pattern1);
      const __m512i part2 = or_and(part3, srl<2>(shuffle(bytes2, pattern0)), dup16(pattern2));
      const __m512i part1 = or_and(part2, srl<4>(shuffle(bytes2, pattern0)), dup16(pattern3));
      const __m512i part0 = or_and(part1, srl<6>(shuffle(bytes2, pattern0)), dup16(pattern4));
      qc_weights_u8_offset<1>(part0, offset, scale[0], to, k * 64);
      const __m512i part7 = shuffle(bytes2, pattern5) & dup16(pattern1);
      const __m512i part6 = or_and(part7, srl<2>(shuffle(bytes2, pattern5)), dup16(pattern2));
      const __m512i part5 = or_and(part6, srl<4>(shuffle(bytes2, pattern5)), dup16(pattern3));
      const __m512i part4 = or_and(part5, srl<6>(shuffle(bytes2, pattern5)), dup16(pattern4));
      qc_weights_u8_offset<1>(part4, offset, scale[0], to, k * 64 + 16);
      const __m512i part11 = shuffle(bytes2, pattern6) & dup16(pattern1);
      const __m512i part10 = or_and(part11, srl<2>(shuffle(bytes2, pattern6)), dup16(pattern2));
      const __m512i part9 = or_and(part10, srl<4>(shuffle(bytes2, pattern6)), dup16(pattern3));
      const __m512i part8 = or_and(part9, srl<6>(shuffle(bytes2, pattern6)), dup16(pattern4));
      qc_weights_u8_offset<1>(part8, offset, scale[0], to, k * 64 + 32);
      const __m512i part15 = shuffle(bytes2, pattern7) & dup16(pattern1);
      const __m512i part14 = or_and(part15, srl<2>(shuffle(bytes2, pattern7)), dup16(pattern2));
      const __m512i part13 = or_and(part14, srl<4>(shuffle(bytes2, pattern7)), dup16(pattern3));
      const __m512i part12 = or_and(part13, srl<6>(shuffle(bytes2, pattern7)), dup16(pattern4));
      qc_weights_u8_offset<1>(part12, offset, scale[0], to, k * 64 + 48);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    header(row, d_bits);
    __m512i isum[C];
    // weights 0 .. 127
    __m512i dot0[C * 4] = {};
    __m512i dot0_16[C * 4];
    __m512i bytes2[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      bytes2[j] = gather16(row(j) + 2, row(j + 4) + 2, row(j + 8) + 2, row(j + 12) + 2);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part2 = shuffle(bytes2[j], pattern0) & dup16(pattern1);
      const __m512i part1 = or_and(part2, srl<2>(shuffle(bytes2[j], pattern0)), dup16(pattern2));
      const __m512i part0 = or_and(part1, srl<4>(shuffle(bytes2[j], pattern0)), dup16(pattern3));
      const __m512i q0 = or_and(part0, srl<6>(shuffle(bytes2[j], pattern0)), dup16(pattern4));
      maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part5 = shuffle(bytes2[j], pattern5) & dup16(pattern1);
      const __m512i part4 = or_and(part5, srl<2>(shuffle(bytes2[j], pattern5)), dup16(pattern2));
      const __m512i part3 = or_and(part4, srl<4>(shuffle(bytes2[j], pattern5)), dup16(pattern3));
      const __m512i q16 = or_and(part3, srl<6>(shuffle(bytes2[j], pattern5)), dup16(pattern4));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part8 = shuffle(bytes2[j], pattern6) & dup16(pattern1);
      const __m512i part7 = or_and(part8, srl<2>(shuffle(bytes2[j], pattern6)), dup16(pattern2));
      const __m512i part6 = or_and(part7, srl<4>(shuffle(bytes2[j], pattern6)), dup16(pattern3));
      const __m512i q32 = or_and(part6, srl<6>(shuffle(bytes2[j], pattern6)), dup16(pattern4));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part11 = shuffle(bytes2[j], pattern7) & dup16(pattern1);
      const __m512i part10 = or_and(part11, srl<2>(shuffle(bytes2[j], pattern7)), dup16(pattern2));
      const __m512i part9 = or_and(part10, srl<4>(shuffle(bytes2[j], pattern7)), dup16(pattern3));
      const __m512i q48 = or_and(part9, srl<6>(shuffle(bytes2[j], pattern7)), dup16(pattern4));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    __m512i bytes18[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      bytes18[j] = gather16(row(j) + 18, row(j + 4) + 18, row(j + 8) + 18, row(j + 12) + 18);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part14 = shuffle(bytes18[j], pattern0) & dup16(pattern1);
      const __m512i part13 = or_and(part14, srl<2>(shuffle(bytes18[j], pattern0)), dup16(pattern2));
      const __m512i part12 = or_and(part13, srl<4>(shuffle(bytes18[j], pattern0)), dup16(pattern3));
      const __m512i q64 = or_and(part12, srl<6>(shuffle(bytes18[j], pattern0)), dup16(pattern4));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part17 = shuffle(bytes18[j], pattern5) & dup16(pattern1);
      const __m512i part16 = or_and(part17, srl<2>(shuffle(bytes18[j], pattern5)), dup16(pattern2));
      const __m512i part15 = or_and(part16, srl<4>(shuffle(bytes18[j], pattern5)), dup16(pattern3));
      const __m512i q80 = or_and(part15, srl<6>(shuffle(bytes18[j], pattern5)), dup16(pattern4));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part20 = shuffle(bytes18[j], pattern6) & dup16(pattern1);
      const __m512i part19 = or_and(part20, srl<2>(shuffle(bytes18[j], pattern6)), dup16(pattern2));
      const __m512i part18 = or_and(part19, srl<4>(shuffle(bytes18[j], pattern6)), dup16(pattern3));
      const __m512i q96 = or_and(part18, srl<6>(shuffle(bytes18[j], pattern6)), dup16(pattern4));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i part23 = shuffle(bytes18[j], pattern7) & dup16(pattern1);
      const __m512i part22 = or_and(part23, srl<2>(shuffle(bytes18[j], pattern7)), dup16(pattern2));
      const __m512i part21 = or_and(part22, srl<4>(shuffle(bytes18[j], pattern7)), dup16(pattern3));
      const __m512i q112 = or_and(part21, srl<6>(shuffle(bytes18[j], pattern7)), dup16(pattern4));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i isum[C];
    __m512i isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    for (size_t u = 0; u < 4; ++u) {
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 128)));
      const __m512i q0 = plane0_0 & splat8(3);
      maddubs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const __m512i q4 = srl<2>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const __m512i q8 = srl<4>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const __m512i q12 = srl<6>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 128 + 64)));
      const __m512i q16 = plane0_1 & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const __m512i q20 = srl<2>(plane0_1) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const __m512i q24 = srl<4>(plane0_1) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const __m512i q28 = srl<6>(plane0_1) & splat8(3);
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
    for (size_t k = 0; k < 2; ++k) {
      __m512i q0[8];
      __m512i quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 =
            gather16(row(j) + k * 16 + 2, row(j + 4) + k * 16 + 2, row(j + 8) + k * 16 + 2, row(j + 12) + k * 16 + 2);
        const __m512i part2 = shuffle(bytes0, pattern0) & dup16(pattern1);
        const __m512i part1 = or_and(part2, srl<2>(shuffle(bytes0, pattern0)), dup16(pattern2));
        const __m512i part0 = or_and(part1, srl<4>(shuffle(bytes0, pattern0)), dup16(pattern3));
        q0[j] = or_and(part0, srl<6>(shuffle(bytes0, pattern0)), dup16(pattern4));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 =
            gather16(row(j) + k * 16 + 2, row(j + 4) + k * 16 + 2, row(j + 8) + k * 16 + 2, row(j + 12) + k * 16 + 2);
        const __m512i part5 = shuffle(bytes0, pattern5) & dup16(pattern1);
        const __m512i part4 = or_and(part5, srl<2>(shuffle(bytes0, pattern5)), dup16(pattern2));
        const __m512i part3 = or_and(part4, srl<4>(shuffle(bytes0, pattern5)), dup16(pattern3));
        q0[j + 4] = or_and(part3, srl<6>(shuffle(bytes0, pattern5)), dup16(pattern4));
      }
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_2_bits(quad0, to + panel::codes + k * 256);
      __m512i q1[8];
      __m512i quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 =
            gather16(row(j) + k * 16 + 2, row(j + 4) + k * 16 + 2, row(j + 8) + k * 16 + 2, row(j + 12) + k * 16 + 2);
        const __m512i part8 = shuffle(bytes0, pattern6) & dup16(pattern1);
        const __m512i part7 = or_and(part8, srl<2>(shuffle(bytes0, pattern6)), dup16(pattern2));
        const __m512i part6 = or_and(part7, srl<4>(shuffle(bytes0, pattern6)), dup16(pattern3));
        q1[j] = or_and(part6, srl<6>(shuffle(bytes0, pattern6)), dup16(pattern4));
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 =
            gather16(row(j) + k * 16 + 2, row(j + 4) + k * 16 + 2, row(j + 8) + k * 16 + 2, row(j + 12) + k * 16 + 2);
        const __m512i part11 = shuffle(bytes0, pattern7) & dup16(pattern1);
        const __m512i part10 = or_and(part11, srl<2>(shuffle(bytes0, pattern7)), dup16(pattern2));
        const __m512i part9 = or_and(part10, srl<4>(shuffle(bytes0, pattern7)), dup16(pattern3));
        q1[j + 4] = or_and(part9, srl<6>(shuffle(bytes0, pattern7)), dup16(pattern4));
      }
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_2_bits(quad1, to + panel::codes + k * 256 + 128);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_0_g128__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_0_g128__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_0_g128__avx512(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_0_g128__avx512(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q2_0_g128__avx512(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_0_g128__avx512(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q2_0_g128__avx512(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_0_g128__avx512(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q2_0_g128__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
