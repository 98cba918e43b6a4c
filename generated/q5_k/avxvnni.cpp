// Kernels of q5_k for avxvnni. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
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

  /// Adds the products of a block of R rows with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
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
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q0 = (window[2][j] & splat8(15)) | (sll<4>(window[0][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const __m256i q16 = (window[3][j] & splat8(15)) | (sll<4>(window[1][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_add_scaled_group<C>(dot0, scale[0], isum);
    // weights 32 .. 63
    __m256i dot1[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q32 = (srl<4>(window[2][j]) & splat8(15)) | (sll<3>(window[0][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot1 + j * C, q32, a + 32);
      const __m256i q48 = (srl<4>(window[3][j]) & splat8(15)) | (sll<3>(window[1][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot1 + j * C, q48, a + 48);
    }
    qc_add_scaled_group<C>(dot1, scale[1], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 80, row(j + 4) + 80);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 96, row(j + 4) + 96);
    // weights 64 .. 95
    __m256i dot2[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q64 = (window[2][j] & splat8(15)) | (sll<2>(window[0][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot2 + j * C, q64, a + 64);
      const __m256i q80 = (window[3][j] & splat8(15)) | (sll<2>(window[1][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot2 + j * C, q80, a + 80);
    }
    qc_add_scaled_group<C>(dot2, scale[2], isum);
    // weights 96 .. 127
    __m256i dot3[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q96 = (srl<4>(window[2][j]) & splat8(15)) | (sll<1>(window[0][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot3 + j * C, q96, a + 96);
      const __m256i q112 = (srl<4>(window[3][j]) & splat8(15)) | (sll<1>(window[1][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot3 + j * C, q112, a + 112);
    }
    qc_add_scaled_group<C>(dot3, scale[3], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 112, row(j + 4) + 112);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 128, row(j + 4) + 128);
    // weights 128 .. 159
    __m256i dot4[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q128 = (window[2][j] & splat8(15)) | (window[0][j] & splat8(16));
      dpbusd_step16<C, act::bytes>(dot4 + j * C, q128, a + 128);
      const __m256i q144 = (window[3][j] & splat8(15)) | (window[1][j] & splat8(16));
      dpbusd_step16<C, act::bytes>(dot4 + j * C, q144, a + 144);
    }
    qc_add_scaled_group<C>(dot4, scale[4], isum);
    // weights 160 .. 191
    __m256i dot5[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q160 = (srl<4>(window[2][j]) & splat8(15)) | (srl<1>(window[0][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot5 + j * C, q160, a + 160);
      const __m256i q176 = (srl<4>(window[3][j]) & splat8(15)) | (srl<1>(window[1][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot5 + j * C, q176, a + 176);
    }
    qc_add_scaled_group<C>(dot5, scale[5], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = gather16(row(j) + 144, row(j + 4) + 144);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = gather16(row(j) + 160, row(j + 4) + 160);
    // weights 192 .. 223
    __m256i dot6[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q192 = (window[2][j] & splat8(15)) | (srl<2>(window[0][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot6 + j * C, q192, a + 192);
      const __m256i q208 = (window[3][j] & splat8(15)) | (srl<2>(window[1][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot6 + j * C, q208, a + 208);
    }
    qc_add_scaled_group<C>(dot6, scale[6], isum);
    // weights 224 .. 255
    __m256i dot7[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q224 = (srl<4>(window[2][j]) & splat8(15)) | (srl<3>(window[0][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot7 + j * C, q224, a + 224);
      const __m256i q240 = (srl<4>(window[3][j]) & splat8(15)) | (srl<3>(window[1][j]) & splat8(16));
      dpbusd_step16<C, act::bytes>(dot7 + j * C, q240, a + 240);
    }
    qc_add_scaled_group<C>(dot7, scale[7], isum);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m256 minimum_factor = _mm256_cvtph_ps(low16(dmin_bits[0]));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, __m256 *sum) {
    __m256i isum[C] = {};
    __m256i msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const __m256i minimum = _mm256_cvtepu8_epi16(load16(from + panel::minimums + pair * 16));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      __m256i dot[C] = {};
      const __m256i plane0_0 = load(from + panel::codes + g * 160);
      const __m256i plane1_0 = load(from + panel::codes + g * 160 + 128);
      const __m256i q0 = (plane0_0 & splat8(15)) | (sll<4>(plane1_0) & splat8(16));
      dpbusd_step4<C, act::bytes>(dot, q0, a + g * 32);
      const __m256i q4 = (srl<4>(plane0_0) & splat8(15)) | (sll<3>(plane1_0) & splat8(16));
      dpbusd_step4<C, act::bytes>(dot, q4, a + g * 32 + 4);
      const __m256i plane0_1 = load(from + panel::codes + g * 160 + 32);
      const __m256i q8 = (plane0_1 & splat8(15)) | (sll<2>(plane1_0) & splat8(16));
      dpbusd_step4<C, act::bytes>(dot, q8, a + g * 32 + 8);
      const __m256i q12 = (srl<4>(plane0_1) & splat8(15)) | (sll<1>(plane1_0) & splat8(16));
      dpbusd_step4<C, act::bytes>(dot, q12, a + g * 32 + 12);
      const __m256i plane0_2 = load(from + panel::codes + g * 160 + 64);
      const __m256i q16 = (plane0_2 & splat8(15)) | (plane1_0 & splat8(16));
      dpbusd_step4<C, act::bytes>(dot, q16, a + g * 32 + 16);
      const __m256i q20 = (srl<4>(plane0_2) & splat8(15)) | (srl<1>(plane1_0) & splat8(16));
      dpbusd_step4<C, act::bytes>(dot, q20, a + g * 32 + 20);
      const __m256i plane0_3 = load(from + panel::codes + g * 160 + 96);
      const __m256i q24 = (plane0_3 & splat8(15)) | (srl<2>(plane1_0) & splat8(16));
      dpbusd_step4<C, act::bytes>(dot, q24, a + g * 32 + 24);
      const __m256i q28 = (srl<4>(plane0_3) & splat8(15)) | (srl<3>(plane1_0) & splat8(16));
      dpbusd_step4<C, act::bytes>(dot, q28, a + g * 32 + 28);
      const __m256i scale = _mm256_cvtepu8_epi32(load8(from + panel::scales + g * 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], mul32(scale, dot[c]));
    }
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m256 minimum_factor = _mm256_cvtph_ps(load16(from + panel::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q5_k__avxvnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_k__avxvnni(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q5_k__avxvnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_k__avxvnni(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
