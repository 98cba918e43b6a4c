// Kernels of q6_k for avx512. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m512i *d_bits, __m512i *scale) {
    __m512i word192[4];
    qc_words(row, 192, word192);
    __m512i word194[4];
    qc_words(row, 194, word194);
    d_bits[0] = srl32<16>(word194[3]);
    scale[0] = sra32<24>(sll32<24>(word192[0]));
    scale[1] = sra32<24>(sll32<16>(word192[0]));
    QC_UNROLL for (int k = 0; k < 3; ++k) {
      scale[k * 4 + 2] = sra32<24>(sll32<24>(word194[k]));
      scale[k * 4 + 3] = sra32<24>(sll32<16>(word194[k]));
      scale[k * 4 + 4] = sra32<24>(sll32<8>(word194[k]));
      scale[k * 4 + 5] = sra32<24>(word194[k]);
    }
    scale[14] = sra32<24>(sll32<24>(word194[3]));
    scale[15] = sra32<24>(sll32<16>(word194[3]));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[4][16];
    for (size_t i = 0; i < 4; ++i)
      factors(row(i), scale[i]);
    const __m512i offset = splat32(32);
    for (size_t k = 0; k < 2; ++k) {
      const __m512i bytes0 = gather16(row(0) + k * 64, row(1) + k * 64, row(2) + k * 64, row(3) + k * 64);
      const __m512i bytes128 =
          gather16(row(0) + k * 32 + 128, row(1) + k * 32 + 128, row(2) + k * 32 + 128, row(3) + k * 32 + 128);
      const __m512i part0 = or_and(bytes0 & splat8(15), sll<4>(bytes128), splat8(48));
      qc_weights_u8_offset<16>(part0, offset, scale[0] + k * 8, to, k * 128);
      const __m512i bytes16 =
          gather16(row(0) + k * 64 + 16, row(1) + k * 64 + 16, row(2) + k * 64 + 16, row(3) + k * 64 + 16);
      const __m512i bytes144 =
          gather16(row(0) + k * 32 + 144, row(1) + k * 32 + 144, row(2) + k * 32 + 144, row(3) + k * 32 + 144);
      const __m512i part1 = or_and(bytes16 & splat8(15), sll<4>(bytes144), splat8(48));
      qc_weights_u8_offset<16>(part1, offset, scale[0] + k * 8 + 1, to, k * 128 + 16);
      const __m512i bytes32 =
          gather16(row(0) + k * 64 + 32, row(1) + k * 64 + 32, row(2) + k * 64 + 32, row(3) + k * 64 + 32);
      const __m512i part2 = or_and(bytes32 & splat8(15), sll<2>(bytes128), splat8(48));
      qc_weights_u8_offset<16>(part2, offset, scale[0] + k * 8 + 2, to, k * 128 + 32);
      const __m512i bytes48 =
          gather16(row(0) + k * 64 + 48, row(1) + k * 64 + 48, row(2) + k * 64 + 48, row(3) + k * 64 + 48);
      const __m512i part3 = or_and(bytes48 & splat8(15), sll<2>(bytes144), splat8(48));
      qc_weights_u8_offset<16>(part3, offset, scale[0] + k * 8 + 3, to, k * 128 + 48);
      const __m512i part4 = or_and(srl<4>(bytes0) & splat8(15), bytes128, splat8(48));
      qc_weights_u8_offset<16>(part4, offset, scale[0] + k * 8 + 4, to, k * 128 + 64);
      const __m512i part5 = or_and(srl<4>(bytes16) & splat8(15), bytes144, splat8(48));
      qc_weights_u8_offset<16>(part5, offset, scale[0] + k * 8 + 5, to, k * 128 + 80);
      const __m512i part6 = or_and(srl<4>(bytes32) & splat8(15), srl<2>(bytes128), splat8(48));
      qc_weights_u8_offset<16>(part6, offset, scale[0] + k * 8 + 6, to, k * 128 + 96);
      const __m512i part7 = or_and(srl<4>(bytes48) & splat8(15), srl<2>(bytes144), splat8(48));
      qc_weights_u8_offset<16>(part7, offset, scale[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 133169152 fit 32 bits.
  /// Sums of 2 pairs fit 16 bits: 2 * 2 * 63 * 127 = 32004 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    __m512i scale[16];
    header(row, d_bits, scale);
    __m512i isum[C] = {};
    __m512i window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          window[0][j] = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128,
                                  row(j + 8) + k * 32 + k1 * 16 + 128, row(j + 12) + k * 32 + k1 * 16 + 128);
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          window[1][j] = gather16(row(j) + k * 64 + k1 * 16, row(j + 4) + k * 64 + k1 * 16,
                                  row(j + 8) + k * 64 + k1 * 16, row(j + 12) + k * 64 + k1 * 16);
        }
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        __m512i dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q0 = or_and(window[1][j] & splat8(15), sll<4>(window[0][j]), splat8(48));
          maddubs_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 32 + k1 * 4, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        __m512i dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q64 = or_and(srl<4>(window[1][j]) & splat8(15), window[0][j], splat8(48));
          maddubs_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 32 + k1 * 4 + 16, scale[k * 8 + k1 + 4], isum);
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          window[1][j] = gather16(row(j) + k * 64 + k1 * 16 + 32, row(j + 4) + k * 64 + k1 * 16 + 32,
                                  row(j + 8) + k * 64 + k1 * 16 + 32, row(j + 12) + k * 64 + k1 * 16 + 32);
        }
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        __m512i dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q32 = or_and(window[1][j] & splat8(15), sll<2>(window[0][j]), splat8(48));
          maddubs_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 32 + k1 * 4 + 8, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        __m512i dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i q96 = or_and(srl<4>(window[1][j]) & splat8(15), srl<2>(window[0][j]), splat8(48));
          maddubs_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 32 + k1 * 4 + 24, scale[k * 8 + k1 + 6], isum);
      }
    }
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 133169152 fit 32 bits.
  /// Sums of 2 pairs fit 16 bits: 2 * 2 * 63 * 127 = 32004 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i isum[C] = {};
    for (size_t g = 0; g < 16; ++g) {
      __m512i dot[C];
      __m512i dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + g * 4);
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 192)));
      const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 192 + 128)));
      const __m512i q0 = or_and(plane0_0 & splat8(15), sll<4>(plane1_0), splat8(48));
      maddubs_first4<C, act::bytes>(dot_16, q0, a + g * 16);
      const __m512i q4 = or_and(srl<4>(plane0_0) & splat8(15), sll<2>(plane1_0), splat8(48));
      maddubs_next4<C, act::bytes>(dot_16, q4, a + g * 16 + 4);
      maddubs_last<C>(dot, dot_16);
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 192 + 64)));
      const __m512i q8 = or_and(plane0_1 & splat8(15), plane1_0, splat8(48));
      maddubs_first4<C, act::bytes>(dot_16, q8, a + g * 16 + 8);
      const __m512i q12 = or_and(srl<4>(plane0_1) & splat8(15), srl<2>(plane1_0), splat8(48));
      maddubs_next4<C, act::bytes>(dot_16, q12, a + g * 16 + 12);
      maddubs_last<C>(dot, dot_16);
      const __m512i scale = _mm512_cvtepi8_epi32(load16(from + panel::scales + g * 16));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale, dot[c]));
    }
    const __m512 factor = _mm512_cvtph_ps(load32(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    __m512i d_bits[1];
    __m512i scale[16];
    header(row, d_bits, scale);
    _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
    for (size_t k = 0; k < 16; ++k)
      _mm_storeu_si128((__m128i *)(to + panel::scales + k * 16), _mm512_cvtepi32_epi8(scale[k]));
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i q0[4];
        __m512i quad0[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 64 + k1 * 16, row(j + 4) + k * 64 + k1 * 16,
                                          row(j + 8) + k * 64 + k1 * 16, row(j + 12) + k * 64 + k1 * 16);
          const __m512i bytes1 = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128,
                                          row(j + 8) + k * 32 + k1 * 16 + 128, row(j + 12) + k * 32 + k1 * 16 + 128);
          q0[j] = or_and(bytes0 & splat8(15), sll<4>(bytes1), splat8(48));
        }
        qc_quads(q0, quad0);
        qc_pack_16_of_6_bits(quad0, to + panel::codes + k * 1536 + k1 * 192);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i q2[4];
        __m512i quad2[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 64 + k1 * 16 + 32, row(j + 4) + k * 64 + k1 * 16 + 32,
                                          row(j + 8) + k * 64 + k1 * 16 + 32, row(j + 12) + k * 64 + k1 * 16 + 32);
          const __m512i bytes1 = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128,
                                          row(j + 8) + k * 32 + k1 * 16 + 128, row(j + 12) + k * 32 + k1 * 16 + 128);
          q2[j] = or_and(bytes0 & splat8(15), sll<2>(bytes1), splat8(48));
        }
        qc_quads(q2, quad2);
        qc_pack_16_of_6_bits(quad2, to + panel::codes + k * 1536 + k1 * 192 + 384);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i q4[4];
        __m512i quad4[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 64 + k1 * 16, row(j + 4) + k * 64 + k1 * 16,
                                          row(j + 8) + k * 64 + k1 * 16, row(j + 12) + k * 64 + k1 * 16);
          const __m512i bytes1 = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128,
                                          row(j + 8) + k * 32 + k1 * 16 + 128, row(j + 12) + k * 32 + k1 * 16 + 128);
          q4[j] = or_and(srl<4>(bytes0) & splat8(15), bytes1, splat8(48));
        }
        qc_quads(q4, quad4);
        qc_pack_16_of_6_bits(quad4, to + panel::codes + k * 1536 + k1 * 192 + 768);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        __m512i q6[4];
        __m512i quad6[4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const __m512i bytes0 = gather16(row(j) + k * 64 + k1 * 16 + 32, row(j + 4) + k * 64 + k1 * 16 + 32,
                                          row(j + 8) + k * 64 + k1 * 16 + 32, row(j + 12) + k * 64 + k1 * 16 + 32);
          const __m512i bytes1 = gather16(row(j) + k * 32 + k1 * 16 + 128, row(j + 4) + k * 32 + k1 * 16 + 128,
                                          row(j + 8) + k * 32 + k1 * 16 + 128, row(j + 12) + k * 32 + k1 * 16 + 128);
          q6[j] = or_and(srl<4>(bytes0) & splat8(15), srl<2>(bytes1), splat8(48));
        }
        qc_quads(q6, quad6);
        qc_pack_16_of_6_bits(quad6, to + panel::codes + k * 1536 + k1 * 192 + 1152);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q6_k__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q6_k__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q6_k__avx512(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q6_k__avx512(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q6_k__avx512(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q6_k__avx512(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q6_k__avx512(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q6_k__avx512(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q6_k__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
