// Kernels of q3_k for avx512. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
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
    __m512i word94[4];
    qc_words(row, 94, word94);
    d_bits[0] = srl32<16>(word94[3]);
    const __m512i part0 = (srl32<16>(word94[0]) & splat32(15)) | (srl32<12>(word94[2]) & splat32(48));
    scale[0] = _mm512_sub_epi32(part0, splat32(32));
    const __m512i part1 = (srl32<24>(word94[0]) & splat32(15)) | (srl32<20>(word94[2]) & splat32(48));
    scale[1] = _mm512_sub_epi32(part1, splat32(32));
    scale[2] = _mm512_sub_epi32((word94[1] & splat32(15)) | (sll32<4>(word94[3]) & splat32(48)), splat32(32));
    scale[3] = _mm512_sub_epi32((srl32<8>(word94[1]) & splat32(15)) | (srl32<4>(word94[3]) & splat32(48)), splat32(32));
    const __m512i part2 = (srl32<16>(word94[1]) & splat32(15)) | (srl32<14>(word94[2]) & splat32(48));
    scale[4] = _mm512_sub_epi32(part2, splat32(32));
    const __m512i part3 = (srl32<24>(word94[1]) & splat32(15)) | (srl32<22>(word94[2]) & splat32(48));
    scale[5] = _mm512_sub_epi32(part3, splat32(32));
    scale[6] = _mm512_sub_epi32((word94[2] & splat32(15)) | (sll32<2>(word94[3]) & splat32(48)), splat32(32));
    scale[7] = _mm512_sub_epi32((srl32<8>(word94[2]) & splat32(15)) | (srl32<6>(word94[3]) & splat32(48)), splat32(32));
    const __m512i part4 = (srl32<20>(word94[0]) & splat32(15)) | (srl32<16>(word94[2]) & splat32(48));
    scale[8] = _mm512_sub_epi32(part4, splat32(32));
    scale[9] = _mm512_sub_epi32(srl32<28>(word94[0]) | (srl32<24>(word94[2]) & splat32(48)), splat32(32));
    scale[10] = _mm512_sub_epi32((srl32<4>(word94[1]) & splat32(15)) | (word94[3] & splat32(48)), splat32(32));
    const __m512i part5 = (srl32<12>(word94[1]) & splat32(15)) | (srl32<8>(word94[3]) & splat32(48));
    scale[11] = _mm512_sub_epi32(part5, splat32(32));
    const __m512i part6 = (srl32<20>(word94[1]) & splat32(15)) | (srl32<18>(word94[2]) & splat32(48));
    scale[12] = _mm512_sub_epi32(part6, splat32(32));
    scale[13] = _mm512_sub_epi32(srl32<28>(word94[1]) | (srl32<26>(word94[2]) & splat32(48)), splat32(32));
    const __m512i part7 = (srl32<4>(word94[2]) & splat32(15)) | (srl32<2>(word94[3]) & splat32(48));
    scale[14] = _mm512_sub_epi32(part7, splat32(32));
    const __m512i part8 = (srl32<12>(word94[2]) & splat32(15)) | (srl32<10>(word94[3]) & splat32(48));
    scale[15] = _mm512_sub_epi32(part8, splat32(32));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[4][16];
    for (size_t i = 0; i < 4; ++i)
      factors(row(i), scale[i]);
    const __m512i offset = splat32(4);
    const __m512i bytes32 = gather16(row(0) + 32, row(1) + 32, row(2) + 32, row(3) + 32);
    const __m512i bytes0 = gather16(row(0), row(1), row(2), row(3));
    qc_weights_u8_offset<16>(or_and(bytes32 & splat8(3), sll<2>(bytes0), splat8(4)), offset, scale[0], to, 0);
    const __m512i bytes48 = gather16(row(0) + 48, row(1) + 48, row(2) + 48, row(3) + 48);
    const __m512i bytes16 = gather16(row(0) + 16, row(1) + 16, row(2) + 16, row(3) + 16);
    qc_weights_u8_offset<16>(or_and(bytes48 & splat8(3), sll<2>(bytes16), splat8(4)), offset, scale[0] + 1, to, 16);
    const __m512i part0 = or_and(srl<2>(bytes32) & splat8(3), sll<1>(bytes0), splat8(4));
    qc_weights_u8_offset<16>(part0, offset, scale[0] + 2, to, 32);
    const __m512i part1 = or_and(srl<2>(bytes48) & splat8(3), sll<1>(bytes16), splat8(4));
    qc_weights_u8_offset<16>(part1, offset, scale[0] + 3, to, 48);
    qc_weights_u8_offset<16>(or_and(srl<4>(bytes32) & splat8(3), bytes0, splat8(4)), offset, scale[0] + 4, to, 64);
    qc_weights_u8_offset<16>(or_and(srl<4>(bytes48) & splat8(3), bytes16, splat8(4)), offset, scale[0] + 5, to, 80);
    const __m512i part2 = or_and(srl<6>(bytes32) & splat8(3), srl<1>(bytes0), splat8(4));
    qc_weights_u8_offset<16>(part2, offset, scale[0] + 6, to, 96);
    const __m512i part3 = or_and(srl<6>(bytes48) & splat8(3), srl<1>(bytes16), splat8(4));
    qc_weights_u8_offset<16>(part3, offset, scale[0] + 7, to, 112);
    const __m512i bytes64 = gather16(row(0) + 64, row(1) + 64, row(2) + 64, row(3) + 64);
    qc_weights_u8_offset<16>(or_and(bytes64 & splat8(3), srl<2>(bytes0), splat8(4)), offset, scale[0] + 8, to, 128);
    const __m512i bytes80 = gather16(row(0) + 80, row(1) + 80, row(2) + 80, row(3) + 80);
    qc_weights_u8_offset<16>(or_and(bytes80 & splat8(3), srl<2>(bytes16), splat8(4)), offset, scale[0] + 9, to, 144);
    const __m512i part4 = or_and(srl<2>(bytes64) & splat8(3), srl<3>(bytes0), splat8(4));
    qc_weights_u8_offset<16>(part4, offset, scale[0] + 10, to, 160);
    const __m512i part5 = or_and(srl<2>(bytes80) & splat8(3), srl<3>(bytes16), splat8(4));
    qc_weights_u8_offset<16>(part5, offset, scale[0] + 11, to, 176);
    const __m512i part6 = or_and(srl<4>(bytes64) & splat8(3), srl<4>(bytes0), splat8(4));
    qc_weights_u8_offset<16>(part6, offset, scale[0] + 12, to, 192);
    const __m512i part7 = or_and(srl<4>(bytes80) & splat8(3), srl<4>(bytes16), splat8(4));
    qc_weights_u8_offset<16>(part7, offset, scale[0] + 13, to, 208);
    const __m512i part8 = or_and(srl<6>(bytes64) & splat8(3), srl<5>(bytes0), splat8(4));
    qc_weights_u8_offset<16>(part8, offset, scale[0] + 14, to, 224);
    const __m512i part9 = or_and(srl<6>(bytes80) & splat8(3), srl<5>(bytes16), splat8(4));
    qc_weights_u8_offset<16>(part9, offset, scale[0] + 15, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 4161536 fit 32 bits.
  /// Sums of 18 pairs fit 16 bits: 18 * 2 * 7 * 127 = 32004 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i d_bits[1];
    __m512i scale[16];
    header(row, d_bits, scale);
    __m512i isum[C] = {};
    __m512i window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        window[0][j] = gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        window[1][j] = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32, row(j + 8) + k * 16 + 32,
                                row(j + 12) + k * 16 + 32);
      }
      // weights k * 16 .. k * 16 + 15
      __m512i dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q0 = or_and(window[1][j] & splat8(3), sll<2>(window[0][j]), splat8(4));
        maddubs_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 4, scale[k], isum);
      // weights k * 16 + 32 .. k * 16 + 47
      __m512i dot2[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q32 = or_and(srl<2>(window[1][j]) & splat8(3), sll<1>(window[0][j]), splat8(4));
        maddubs_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 16 + 32);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 4 + 8, scale[k + 2], isum);
      // weights k * 16 + 64 .. k * 16 + 79
      __m512i dot4[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q64 = or_and(srl<4>(window[1][j]) & splat8(3), window[0][j], splat8(4));
        maddubs_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 16 + 64);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 4 + 16, scale[k + 4], isum);
      // weights k * 16 + 96 .. k * 16 + 111
      __m512i dot6[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q96 = or_and(srl<6>(window[1][j]) & splat8(3), srl<1>(window[0][j]), splat8(4));
        maddubs_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 16 + 96);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 4 + 24, scale[k + 6], isum);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        window[1][j] = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64, row(j + 8) + k * 16 + 64,
                                row(j + 12) + k * 16 + 64);
      }
      // weights k * 16 + 128 .. k * 16 + 143
      __m512i dot8[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q128 = or_and(window[1][j] & splat8(3), srl<2>(window[0][j]), splat8(4));
        maddubs_once16<C, act::bytes>(dot8 + j * C, q128, a + k * 16 + 128);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot8, s + k * 4 + 32, scale[k + 8], isum);
      // weights k * 16 + 160 .. k * 16 + 175
      __m512i dot10[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q160 = or_and(srl<2>(window[1][j]) & splat8(3), srl<3>(window[0][j]), splat8(4));
        maddubs_once16<C, act::bytes>(dot10 + j * C, q160, a + k * 16 + 160);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot10, s + k * 4 + 40, scale[k + 10], isum);
      // weights k * 16 + 192 .. k * 16 + 207
      __m512i dot12[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q192 = or_and(srl<4>(window[1][j]) & splat8(3), srl<4>(window[0][j]), splat8(4));
        maddubs_once16<C, act::bytes>(dot12 + j * C, q192, a + k * 16 + 192);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot12, s + k * 4 + 48, scale[k + 12], isum);
      // weights k * 16 + 224 .. k * 16 + 239
      __m512i dot14[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q224 = or_and(srl<6>(window[1][j]) & splat8(3), srl<5>(window[0][j]), splat8(4));
        maddubs_once16<C, act::bytes>(dot14 + j * C, q224, a + k * 16 + 224);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot14, s + k * 4 + 56, scale[k + 14], isum);
    }
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 4161536 fit 32 bits.
  /// Sums of 18 pairs fit 16 bits: 18 * 2 * 7 * 127 = 32004 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m512 *sum) {
    __m512i isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        __m512i dot[C];
        __m512i dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + u * 8);
        const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 192)));
        const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 192 + 128)));
        const __m512i q0 = or_and(plane0_0 & splat8(3), sll<2>(plane1_0), splat8(4));
        maddubs_first4<C, act::bytes>(dot_16, q0, a + u * 32);
        const __m512i q4 = or_and(srl<2>(plane0_0) & splat8(3), sll<1>(plane1_0), splat8(4));
        maddubs_next4<C, act::bytes>(dot_16, q4, a + u * 32 + 4);
        const __m512i q8 = or_and(srl<4>(plane0_0) & splat8(3), plane1_0, splat8(4));
        maddubs_next4<C, act::bytes>(dot_16, q8, a + u * 32 + 8);
        const __m512i q12 = or_and(srl<6>(plane0_0) & splat8(3), srl<1>(plane1_0), splat8(4));
        maddubs_next4<C, act::bytes>(dot_16, q12, a + u * 32 + 12);
        maddubs_last<C>(dot, dot_16);
        const __m512i scale = _mm512_cvtepi8_epi32(load16(from + panel::scales + u * 32));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale, dot[c]));
      }
      {
        __m512i dot[C];
        __m512i dot_16[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + u * 8 + 4);
        const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 192 + 64)));
        const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + u * 192 + 128)));
        const __m512i q16 = or_and(plane0_1 & splat8(3), srl<2>(plane1_0), splat8(4));
        maddubs_first4<C, act::bytes>(dot_16, q16, a + u * 32 + 16);
        const __m512i q20 = or_and(srl<2>(plane0_1) & splat8(3), srl<3>(plane1_0), splat8(4));
        maddubs_next4<C, act::bytes>(dot_16, q20, a + u * 32 + 20);
        const __m512i q24 = or_and(srl<4>(plane0_1) & splat8(3), srl<4>(plane1_0), splat8(4));
        maddubs_next4<C, act::bytes>(dot_16, q24, a + u * 32 + 24);
        const __m512i q28 = or_and(srl<6>(plane0_1) & splat8(3), srl<5>(plane1_0), splat8(4));
        maddubs_next4<C, act::bytes>(dot_16, q28, a + u * 32 + 28);
        maddubs_last<C>(dot, dot_16);
        const __m512i scale = _mm512_cvtepi8_epi32(load16(from + panel::scales + u * 32 + 16));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale, dot[c]));
      }
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
    __m512i q0[8];
    __m512i quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32, row(j + 8) + k * 16 + 32,
                                        row(j + 12) + k * 16 + 32);
        const __m512i bytes1 =
            gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
        q0[j + k * 4] = or_and(bytes0 & splat8(3), sll<2>(bytes1), splat8(4));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_3_bits(quad0, to + panel::codes);
    __m512i q1[8];
    __m512i quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32, row(j + 8) + k * 16 + 32,
                                        row(j + 12) + k * 16 + 32);
        const __m512i bytes1 =
            gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
        q1[j + k * 4] = or_and(srl<2>(bytes0) & splat8(3), sll<1>(bytes1), splat8(4));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_3_bits(quad1, to + panel::codes + 192);
    __m512i q2[8];
    __m512i quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32, row(j + 8) + k * 16 + 32,
                                        row(j + 12) + k * 16 + 32);
        const __m512i bytes1 =
            gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
        q2[j + k * 4] = or_and(srl<4>(bytes0) & splat8(3), bytes1, splat8(4));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_3_bits(quad2, to + panel::codes + 384);
    __m512i q3[8];
    __m512i quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 = gather16(row(j) + k * 16 + 32, row(j + 4) + k * 16 + 32, row(j + 8) + k * 16 + 32,
                                        row(j + 12) + k * 16 + 32);
        const __m512i bytes1 =
            gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
        q3[j + k * 4] = or_and(srl<6>(bytes0) & splat8(3), srl<1>(bytes1), splat8(4));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_3_bits(quad3, to + panel::codes + 576);
    __m512i q4[8];
    __m512i quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64, row(j + 8) + k * 16 + 64,
                                        row(j + 12) + k * 16 + 64);
        const __m512i bytes1 =
            gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
        q4[j + k * 4] = or_and(bytes0 & splat8(3), srl<2>(bytes1), splat8(4));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_3_bits(quad4, to + panel::codes + 768);
    __m512i q5[8];
    __m512i quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64, row(j + 8) + k * 16 + 64,
                                        row(j + 12) + k * 16 + 64);
        const __m512i bytes1 =
            gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
        q5[j + k * 4] = or_and(srl<2>(bytes0) & splat8(3), srl<3>(bytes1), splat8(4));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_3_bits(quad5, to + panel::codes + 960);
    __m512i q6[8];
    __m512i quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64, row(j + 8) + k * 16 + 64,
                                        row(j + 12) + k * 16 + 64);
        const __m512i bytes1 =
            gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
        q6[j + k * 4] = or_and(srl<4>(bytes0) & splat8(3), srl<4>(bytes1), splat8(4));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_3_bits(quad6, to + panel::codes + 1152);
    __m512i q7[8];
    __m512i quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i bytes0 = gather16(row(j) + k * 16 + 64, row(j + 4) + k * 16 + 64, row(j + 8) + k * 16 + 64,
                                        row(j + 12) + k * 16 + 64);
        const __m512i bytes1 =
            gather16(row(j) + k * 16, row(j + 4) + k * 16, row(j + 8) + k * 16, row(j + 12) + k * 16);
        q7[j + k * 4] = or_and(srl<6>(bytes0) & splat8(3), srl<5>(bytes1), splat8(4));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_3_bits(quad7, to + panel::codes + 1344);
  }
};

}  // namespace

extern "C" void qc_dequantize_q3_k__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q3_k__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q3_k__avx512(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q3_k__avx512(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q3_k__avx512(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q3_k__avx512(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q3_k__avx512(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q3_k__avx512(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q3_k__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
