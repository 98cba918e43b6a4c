// Kernels of q4_k for avx512. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, __m512i *d_bits, __m512i *dmin_bits, __m512i *scale, __m512i *minimum) {
    __m512i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
    dmin_bits[0] = srl32<16>(word0[0]);
    scale[0] = word0[1] & splat32(63);
    scale[1] = srl32<8>(word0[1]) & splat32(63);
    scale[2] = srl32<16>(word0[1]) & splat32(63);
    scale[3] = srl32<24>(word0[1]) & splat32(63);
    scale[4] = (word0[3] & splat32(15)) | (srl32<2>(word0[1]) & splat32(48));
    scale[5] = (srl32<8>(word0[3]) & splat32(15)) | (srl32<10>(word0[1]) & splat32(48));
    scale[6] = (srl32<16>(word0[3]) & splat32(15)) | (srl32<18>(word0[1]) & splat32(48));
    scale[7] = (srl32<24>(word0[3]) & splat32(15)) | (srl32<26>(word0[1]) & splat32(48));
    minimum[0] = word0[2] & splat32(63);
    minimum[1] = srl32<8>(word0[2]) & splat32(63);
    minimum[2] = srl32<16>(word0[2]) & splat32(63);
    minimum[3] = srl32<24>(word0[2]) & splat32(63);
    minimum[4] = (srl32<4>(word0[3]) & splat32(15)) | (srl32<2>(word0[2]) & splat32(48));
    minimum[5] = (srl32<12>(word0[3]) & splat32(15)) | (srl32<10>(word0[2]) & splat32(48));
    minimum[6] = (srl32<20>(word0[3]) & splat32(15)) | (srl32<18>(word0[2]) & splat32(48));
    minimum[7] = srl32<28>(word0[3]) | (srl32<26>(word0[2]) & splat32(48));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[4][8];
    float minimum[4][8];
    for (size_t i = 0; i < 4; ++i)
      factors(row(i), scale[i], minimum[i]);
    for (size_t k = 0; k < 4; ++k) {
      const __m512i bytes16 =
          gather16(row(0) + k * 32 + 16, row(1) + k * 32 + 16, row(2) + k * 32 + 16, row(3) + k * 32 + 16);
      qc_weights_u8_minus<8>(bytes16 & splat8(15), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64);
      const __m512i bytes32 =
          gather16(row(0) + k * 32 + 32, row(1) + k * 32 + 32, row(2) + k * 32 + 32, row(3) + k * 32 + 32);
      qc_weights_u8_minus<8>(bytes32 & splat8(15), scale[0] + k * 2, minimum[0] + k * 2, to, k * 64 + 16);
      const __m512i part0 = srl<4>(bytes16) & splat8(15);
      qc_weights_u8_minus<8>(part0, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 32);
      const __m512i part1 = srl<4>(bytes32) & splat8(15);
      qc_weights_u8_minus<8>(part1, scale[0] + k * 2 + 1, minimum[0] + k * 2 + 1, to, k * 64 + 48);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 8 pairs fit 16 bits: 8 * 2 * 15 * 127 = 30480 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, __m512 *sum) {
    __m512i d_bits[1];
    __m512i dmin_bits[1];
    __m512i scale[8];
    __m512i minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    __m512i isum[C] = {};
    __m512i msum[C] = {};
    for (size_t k = 0; k < 4; ++k) {
      const __m512i pair0 = minimum[k * 2] | sll32<16>(minimum[k * 2 + 1]);
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    __m512i window[2][4];
    for (size_t k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        window[0][j] = gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16, row(j + 8) + k * 32 + 16,
                                row(j + 12) + k * 32 + 16);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        window[1][j] = gather16(row(j) + k * 32 + 32, row(j + 4) + k * 32 + 32, row(j + 8) + k * 32 + 32,
                                row(j + 12) + k * 32 + 32);
      }
      // weights k * 64 .. k * 64 + 31
      __m512i dot0[C * 4] = {};
      __m512i dot0_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q0 = window[0][j] & splat8(15);
        maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a + k * 64);
        const __m512i q16 = window[1][j] & splat8(15);
        maddubs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + k * 64 + 16);
        maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
      }
      qc_add_scaled_group<C>(dot0, scale[k * 2], isum);
      // weights k * 64 + 32 .. k * 64 + 63
      __m512i dot1[C * 4] = {};
      __m512i dot1_16[C * 4];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q32 = srl<4>(window[0][j]) & splat8(15);
        maddubs_first16<C, act::bytes>(dot1_16 + j * C, q32, a + k * 64 + 32);
        const __m512i q48 = srl<4>(window[1][j]) & splat8(15);
        maddubs_next16<C, act::bytes>(dot1_16 + j * C, q48, a + k * 64 + 48);
        maddubs_last<C>(dot1 + j * C, dot1_16 + j * C);
      }
      qc_add_scaled_group<C>(dot1, scale[k * 2 + 1], isum);
    }
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(dmin_bits[0]));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 8 pairs fit 16 bits: 8 * 2 * 15 * 127 = 30480 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, __m512 *sum) {
    __m512i isum[C] = {};
    __m512i msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const __m512i minimum = _mm512_cvtepu8_epi16(load32(from + panel::minimums + pair * 32));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      __m512i dot[C] = {};
      __m512i dot_16[C];
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 256)));
      const __m512i q0 = plane0_0 & splat8(15);
      maddubs_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      const __m512i q4 = srl<4>(plane0_0) & splat8(15);
      maddubs_next4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      QC_UNROLL for (int k = 0; k < 3; ++k) {
        const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 256 + k * 64 + 64)));
        const __m512i q8 = plane0_1 & splat8(15);
        maddubs_next4<C, act::bytes>(dot_16, q8, a + g * 32 + k * 8 + 8);
        const __m512i q12 = srl<4>(plane0_1) & splat8(15);
        maddubs_next4<C, act::bytes>(dot_16, q12, a + g * 32 + k * 8 + 12);
      }
      maddubs_last<C>(dot, dot_16);
      const __m512i scale = _mm512_cvtepu8_epi32(load16(from + panel::scales + g * 16));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale, dot[c]));
    }
    const __m512 factor = _mm512_cvtph_ps(load32(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(load32(from + panel::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    __m512i d_bits[1];
    __m512i dmin_bits[1];
    __m512i scale[8];
    __m512i minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    _mm256_storeu_si256((__m256i *)(to), _mm512_cvtepi32_epi16(d_bits[0]));
    _mm256_storeu_si256((__m256i *)(to + panel::dmin_factor), _mm512_cvtepi32_epi16(dmin_bits[0]));
    for (size_t k = 0; k < 8; ++k)
      _mm_storeu_si128((__m128i *)(to + panel::scales + k * 16), _mm512_cvtepi32_epi8(scale[k]));
    const __m512i part0 = (minimum[0] & splat32(255)) | sll32<8>(minimum[1] & splat32(255));
    _mm256_storeu_si256((__m256i *)(to + panel::minimums), _mm512_cvtepi32_epi16(part0));
    const __m512i part1 = (minimum[2] & splat32(255)) | sll32<8>(minimum[3] & splat32(255));
    _mm256_storeu_si256((__m256i *)(to + panel::minimums + 32), _mm512_cvtepi32_epi16(part1));
    const __m512i part2 = (minimum[4] & splat32(255)) | sll32<8>(minimum[5] & splat32(255));
    _mm256_storeu_si256((__m256i *)(to + panel::minimums + 64), _mm512_cvtepi32_epi16(part2));
    const __m512i part3 = (minimum[6] & splat32(255)) | sll32<8>(minimum[7] & splat32(255));
    _mm256_storeu_si256((__m256i *)(to + panel::minimums + 96), _mm512_cvtepi32_epi16(part3));
    for (size_t k = 0; k < 4; ++k) {
      __m512i q0[8];
      __m512i quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part4 = gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16, row(j + 8) + k * 32 + 16,
                                       row(j + 12) + k * 32 + 16);
        q0[j] = part4 & splat8(15);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part5 = gather16(row(j) + k * 32 + 32, row(j + 4) + k * 32 + 32, row(j + 8) + k * 32 + 32,
                                       row(j + 12) + k * 32 + 32);
        q0[j + 4] = part5 & splat8(15);
      }
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_4_bits(quad0, to + panel::codes + k * 512);
      __m512i q1[8];
      __m512i quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part7 = gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16, row(j + 8) + k * 32 + 16,
                                       row(j + 12) + k * 32 + 16);
        const __m512i part6 = srl<4>(part7);
        q1[j] = part6 & splat8(15);
      }
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i part9 = gather16(row(j) + k * 32 + 32, row(j + 4) + k * 32 + 32, row(j + 8) + k * 32 + 32,
                                       row(j + 12) + k * 32 + 32);
        const __m512i part8 = srl<4>(part9);
        q1[j + 4] = part8 & splat8(15);
      }
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_4_bits(quad1, to + panel::codes + k * 512 + 256);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q4_k__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q4_k__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q4_k__avx512(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_k__avx512(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q4_k__avx512(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_k__avx512(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_q4_k__avx512(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q4_k__avx512(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q4_k__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1.60000002f, 0.200000003f, 14);
}
