// Kernels of q5_k for avx2. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, __m256i *d_bits, __m256i *dmin_bits, __m256i *scale, __m256i *minimum) {
    __m256i word0[4];
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
    float scale[2][8];
    float minimum[2][8];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i], minimum[i]);
    const __m256i bytes48 = gather16(row(0) + 48, row(1) + 48);
    const __m256i bytes16 = gather16(row(0) + 16, row(1) + 16);
    qc_weights_u8_minus<8>((bytes48 & splat8(15)) | (sll<4>(bytes16) & splat8(16)), scale[0], minimum[0], to, 0);
    const __m256i bytes64 = gather16(row(0) + 64, row(1) + 64);
    const __m256i bytes32 = gather16(row(0) + 32, row(1) + 32);
    qc_weights_u8_minus<8>((bytes64 & splat8(15)) | (sll<4>(bytes32) & splat8(16)), scale[0], minimum[0], to, 16);
    const __m256i part0 = (srl<4>(bytes48) & splat8(15)) | (sll<3>(bytes16) & splat8(16));
    qc_weights_u8_minus<8>(part0, scale[0] + 1, minimum[0] + 1, to, 32);
    const __m256i part1 = (srl<4>(bytes64) & splat8(15)) | (sll<3>(bytes32) & splat8(16));
    qc_weights_u8_minus<8>(part1, scale[0] + 1, minimum[0] + 1, to, 48);
    const __m256i bytes80 = gather16(row(0) + 80, row(1) + 80);
    const __m256i part2 = (bytes80 & splat8(15)) | (sll<2>(bytes16) & splat8(16));
    qc_weights_u8_minus<8>(part2, scale[0] + 2, minimum[0] + 2, to, 64);
    const __m256i bytes96 = gather16(row(0) + 96, row(1) + 96);
    const __m256i part3 = (bytes96 & splat8(15)) | (sll<2>(bytes32) & splat8(16));
    qc_weights_u8_minus<8>(part3, scale[0] + 2, minimum[0] + 2, to, 80);
    const __m256i part4 = (srl<4>(bytes80) & splat8(15)) | (sll<1>(bytes16) & splat8(16));
    qc_weights_u8_minus<8>(part4, scale[0] + 3, minimum[0] + 3, to, 96);
    const __m256i part5 = (srl<4>(bytes96) & splat8(15)) | (sll<1>(bytes32) & splat8(16));
    qc_weights_u8_minus<8>(part5, scale[0] + 3, minimum[0] + 3, to, 112);
    const __m256i bytes112 = gather16(row(0) + 112, row(1) + 112);
    qc_weights_u8_minus<8>((bytes112 & splat8(15)) | (bytes16 & splat8(16)), scale[0] + 4, minimum[0] + 4, to, 128);
    const __m256i bytes128 = gather16(row(0) + 128, row(1) + 128);
    qc_weights_u8_minus<8>((bytes128 & splat8(15)) | (bytes32 & splat8(16)), scale[0] + 4, minimum[0] + 4, to, 144);
    const __m256i part6 = (srl<4>(bytes112) & splat8(15)) | (srl<1>(bytes16) & splat8(16));
    qc_weights_u8_minus<8>(part6, scale[0] + 5, minimum[0] + 5, to, 160);
    const __m256i part7 = (srl<4>(bytes128) & splat8(15)) | (srl<1>(bytes32) & splat8(16));
    qc_weights_u8_minus<8>(part7, scale[0] + 5, minimum[0] + 5, to, 176);
    const __m256i bytes144 = gather16(row(0) + 144, row(1) + 144);
    const __m256i part8 = (bytes144 & splat8(15)) | (srl<2>(bytes16) & splat8(16));
    qc_weights_u8_minus<8>(part8, scale[0] + 6, minimum[0] + 6, to, 192);
    const __m256i bytes160 = gather16(row(0) + 160, row(1) + 160);
    const __m256i part9 = (bytes160 & splat8(15)) | (srl<2>(bytes32) & splat8(16));
    qc_weights_u8_minus<8>(part9, scale[0] + 6, minimum[0] + 6, to, 208);
    const __m256i part10 = (srl<4>(bytes144) & splat8(15)) | (srl<3>(bytes16) & splat8(16));
    qc_weights_u8_minus<8>(part10, scale[0] + 7, minimum[0] + 7, to, 224);
    const __m256i part11 = (srl<4>(bytes160) & splat8(15)) | (srl<3>(bytes32) & splat8(16));
    qc_weights_u8_minus<8>(part11, scale[0] + 7, minimum[0] + 7, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 31 * 127 = 31496 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, __m256 *sum) {
    __m256i d_bits[1];
    __m256i dmin_bits[1];
    __m256i scale[8];
    __m256i minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    __m256i isum[C] = {};
    __m256i msum[C] = {};
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const __m256i pair0 = minimum[k * 2] | sll32<16>(minimum[k * 2 + 1]);
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    __m256i window[4][4];
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[k][j] = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
    }
    // weights 0 .. 31
    __m256i dot0[C * 4] = {};
    __m256i dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q0 = (window[2][j] & splat8(15)) | (sll<4>(window[0][j]) & splat8(16));
      maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const __m256i q16 = (window[3][j] & splat8(15)) | (sll<4>(window[1][j]) & splat8(16));
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_add_scaled_group<C>(dot0, scale[0], isum);
    // weights 32 .. 63
    __m256i dot1[C * 4] = {};
    __m256i dot1_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q32 = (srl<4>(window[2][j]) & splat8(15)) | (sll<3>(window[0][j]) & splat8(16));
      maddubs_first16<C, act::bytes>(dot1_16 + j * C, q32, a + 32);
      const __m256i q48 = (srl<4>(window[3][j]) & splat8(15)) | (sll<3>(window[1][j]) & splat8(16));
      maddubs_next16<C, act::bytes>(dot1_16 + j * C, q48, a + 48);
      maddubs_last<C>(dot1 + j * C, dot1_16 + j * C);
    }
    qc_add_scaled_group<C>(dot1, scale[1], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 80, row(j + 4) + 80);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 96, row(j + 4) + 96);
    // weights 64 .. 95
    __m256i dot2[C * 4] = {};
    __m256i dot2_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q64 = (window[2][j] & splat8(15)) | (sll<2>(window[0][j]) & splat8(16));
      maddubs_first16<C, act::bytes>(dot2_16 + j * C, q64, a + 64);
      const __m256i q80 = (window[3][j] & splat8(15)) | (sll<2>(window[1][j]) & splat8(16));
      maddubs_next16<C, act::bytes>(dot2_16 + j * C, q80, a + 80);
      maddubs_last<C>(dot2 + j * C, dot2_16 + j * C);
    }
    qc_add_scaled_group<C>(dot2, scale[2], isum);
    // weights 96 .. 127
    __m256i dot3[C * 4] = {};
    __m256i dot3_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q96 = (srl<4>(window[2][j]) & splat8(15)) | (sll<1>(window[0][j]) & splat8(16));
      maddubs_first16<C, act::bytes>(dot3_16 + j * C, q96, a + 96);
      const __m256i q112 = (srl<4>(window[3][j]) & splat8(15)) | (sll<1>(window[1][j]) & splat8(16));
      maddubs_next16<C, act::bytes>(dot3_16 + j * C, q112, a + 112);
      maddubs_last<C>(dot3 + j * C, dot3_16 + j * C);
    }
    qc_add_scaled_group<C>(dot3, scale[3], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 112, row(j + 4) + 112);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 128, row(j + 4) + 128);
    // weights 128 .. 159
    __m256i dot4[C * 4] = {};
    __m256i dot4_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q128 = (window[2][j] & splat8(15)) | (window[0][j] & splat8(16));
      maddubs_first16<C, act::bytes>(dot4_16 + j * C, q128, a + 128);
      const __m256i q144 = (window[3][j] & splat8(15)) | (window[1][j] & splat8(16));
      maddubs_next16<C, act::bytes>(dot4_16 + j * C, q144, a + 144);
      maddubs_last<C>(dot4 + j * C, dot4_16 + j * C);
    }
    qc_add_scaled_group<C>(dot4, scale[4], isum);
    // weights 160 .. 191
    __m256i dot5[C * 4] = {};
    __m256i dot5_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q160 = (srl<4>(window[2][j]) & splat8(15)) | (srl<1>(window[0][j]) & splat8(16));
      maddubs_first16<C, act::bytes>(dot5_16 + j * C, q160, a + 160);
      const __m256i q176 = (srl<4>(window[3][j]) & splat8(15)) | (srl<1>(window[1][j]) & splat8(16));
      maddubs_next16<C, act::bytes>(dot5_16 + j * C, q176, a + 176);
      maddubs_last<C>(dot5 + j * C, dot5_16 + j * C);
    }
    qc_add_scaled_group<C>(dot5, scale[5], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 144, row(j + 4) + 144);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 160, row(j + 4) + 160);
    // weights 192 .. 223
    __m256i dot6[C * 4] = {};
    __m256i dot6_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q192 = (window[2][j] & splat8(15)) | (srl<2>(window[0][j]) & splat8(16));
      maddubs_first16<C, act::bytes>(dot6_16 + j * C, q192, a + 192);
      const __m256i q208 = (window[3][j] & splat8(15)) | (srl<2>(window[1][j]) & splat8(16));
      maddubs_next16<C, act::bytes>(dot6_16 + j * C, q208, a + 208);
      maddubs_last<C>(dot6 + j * C, dot6_16 + j * C);
    }
    qc_add_scaled_group<C>(dot6, scale[6], isum);
    // weights 224 .. 255
    __m256i dot7[C * 4] = {};
    __m256i dot7_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q224 = (srl<4>(window[2][j]) & splat8(15)) | (srl<3>(window[0][j]) & splat8(16));
      maddubs_first16<C, act::bytes>(dot7_16 + j * C, q224, a + 224);
      const __m256i q240 = (srl<4>(window[3][j]) & splat8(15)) | (srl<3>(window[1][j]) & splat8(16));
      maddubs_next16<C, act::bytes>(dot7_16 + j * C, q240, a + 240);
      maddubs_last<C>(dot7 + j * C, dot7_16 + j * C);
    }
    qc_add_scaled_group<C>(dot7, scale[7], isum);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m256 minimum_factor = _mm256_cvtph_ps(low16(dmin_bits[0]));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  /// Sums of 4 pairs fit 16 bits: 4 * 2 * 31 * 127 = 31496 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, __m256 *sum) {
    __m256i isum[C] = {};
    __m256i msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const __m256i minimum = _mm256_cvtepu8_epi16(load16(from + panel::minimums + pair * 16));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      __m256i dot[C] = {};
      __m256i dot_16[C];
      const __m256i plane0_0 = load(from + panel::codes + g * 160);
      const __m256i plane1_0 = load(from + panel::codes + g * 160 + 128);
      const __m256i q0 = (plane0_0 & splat8(15)) | (sll<4>(plane1_0) & splat8(16));
      maddubs_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      const __m256i q4 = (srl<4>(plane0_0) & splat8(15)) | (sll<3>(plane1_0) & splat8(16));
      maddubs_next4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      const __m256i plane0_1 = load(from + panel::codes + g * 160 + 32);
      const __m256i q8 = (plane0_1 & splat8(15)) | (sll<2>(plane1_0) & splat8(16));
      maddubs_next4<C, act::bytes>(dot_16, q8, a + g * 32 + 8);
      const __m256i q12 = (srl<4>(plane0_1) & splat8(15)) | (sll<1>(plane1_0) & splat8(16));
      maddubs_next4<C, act::bytes>(dot_16, q12, a + g * 32 + 12);
      maddubs_last<C>(dot, dot_16);
      const __m256i plane0_2 = load(from + panel::codes + g * 160 + 64);
      const __m256i q16 = (plane0_2 & splat8(15)) | (plane1_0 & splat8(16));
      maddubs_first4<C, act::bytes>(dot_16, q16, a + g * 32 + 16);
      const __m256i q20 = (srl<4>(plane0_2) & splat8(15)) | (srl<1>(plane1_0) & splat8(16));
      maddubs_next4<C, act::bytes>(dot_16, q20, a + g * 32 + 20);
      const __m256i plane0_3 = load(from + panel::codes + g * 160 + 96);
      const __m256i q24 = (plane0_3 & splat8(15)) | (srl<2>(plane1_0) & splat8(16));
      maddubs_next4<C, act::bytes>(dot_16, q24, a + g * 32 + 24);
      const __m256i q28 = (srl<4>(plane0_3) & splat8(15)) | (srl<3>(plane1_0) & splat8(16));
      maddubs_next4<C, act::bytes>(dot_16, q28, a + g * 32 + 28);
      maddubs_last<C>(dot, dot_16);
      const __m256i scale = _mm256_cvtepu8_epi32(load8(from + panel::scales + g * 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], mul32(scale, dot[c]));
    }
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m256 minimum_factor = _mm256_cvtph_ps(load16(from + panel::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    __m256i d_bits[1];
    __m256i dmin_bits[1];
    __m256i scale[8];
    __m256i minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    _mm_storeu_si128((__m128i *)(to), low16(d_bits[0]));
    _mm_storeu_si128((__m128i *)(to + panel::dmin_factor), low16(dmin_bits[0]));
    for (size_t k = 0; k < 8; ++k)
      _mm_storel_epi64((__m128i *)(to + panel::scales + k * 8), low8(scale[k]));
    const __m256i part0 = (minimum[0] & splat32(255)) | sll32<8>(minimum[1] & splat32(255));
    _mm_storeu_si128((__m128i *)(to + panel::minimums), low16(part0));
    const __m256i part1 = (minimum[2] & splat32(255)) | sll32<8>(minimum[3] & splat32(255));
    _mm_storeu_si128((__m128i *)(to + panel::minimums + 16), low16(part1));
    const __m256i part2 = (minimum[4] & splat32(255)) | sll32<8>(minimum[5] & splat32(255));
    _mm_storeu_si128((__m128i *)(to + panel::minimums + 32), low16(part2));
    const __m256i part3 = (minimum[6] & splat32(255)) | sll32<8>(minimum[7] & splat32(255));
    _mm_storeu_si128((__m128i *)(to + panel::minimums + 48), low16(part3));
    __m256i q0[8];
    __m256i quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + k * 16 + 48, row(j + 4) + k * 16 + 48);
        const __m256i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q0[j + k * 4] = (bytes0 & splat8(15)) | (sll<4>(bytes1) & splat8(16));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_5_bits(quad0, to + panel::codes);
    __m256i q1[8];
    __m256i quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + k * 16 + 48, row(j + 4) + k * 16 + 48);
        const __m256i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q1[j + k * 4] = (srl<4>(bytes0) & splat8(15)) | (sll<3>(bytes1) & splat8(16));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_5_bits(quad1, to + panel::codes + 160);
    __m256i q2[8];
    __m256i quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + k * 16 + 80, row(j + 4) + k * 16 + 80);
        const __m256i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q2[j + k * 4] = (bytes0 & splat8(15)) | (sll<2>(bytes1) & splat8(16));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_5_bits(quad2, to + panel::codes + 320);
    __m256i q3[8];
    __m256i quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + k * 16 + 80, row(j + 4) + k * 16 + 80);
        const __m256i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q3[j + k * 4] = (srl<4>(bytes0) & splat8(15)) | (sll<1>(bytes1) & splat8(16));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_5_bits(quad3, to + panel::codes + 480);
    __m256i q4[8];
    __m256i quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + k * 16 + 112, row(j + 4) + k * 16 + 112);
        const __m256i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q4[j + k * 4] = (bytes0 & splat8(15)) | (bytes1 & splat8(16));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_5_bits(quad4, to + panel::codes + 640);
    __m256i q5[8];
    __m256i quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + k * 16 + 112, row(j + 4) + k * 16 + 112);
        const __m256i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q5[j + k * 4] = (srl<4>(bytes0) & splat8(15)) | (srl<1>(bytes1) & splat8(16));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_5_bits(quad5, to + panel::codes + 800);
    __m256i q6[8];
    __m256i quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + k * 16 + 144, row(j + 4) + k * 16 + 144);
        const __m256i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q6[j + k * 4] = (bytes0 & splat8(15)) | (srl<2>(bytes1) & splat8(16));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_5_bits(quad6, to + panel::codes + 960);
    __m256i q7[8];
    __m256i quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes0 = gather16(row(j) + k * 16 + 144, row(j + 4) + k * 16 + 144);
        const __m256i bytes1 = gather16(row(j) + k * 16 + 16, row(j + 4) + k * 16 + 16);
        q7[j + k * 4] = (srl<4>(bytes0) & splat8(15)) | (srl<3>(bytes1) & splat8(16));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_5_bits(quad7, to + panel::codes + 1120);
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_k__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_k__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_k__avx2(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_k__avx2(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q5_k__avx2(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_k__avx2(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q5_k__avx2(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q5_k__avx2(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q5_k__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -3.20000005f, 0.200000003f, 22);
}
