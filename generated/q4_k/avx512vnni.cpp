// Kernels of q4_k for avx512vnni. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512vnni.h"
#include "codec.h"
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

  /// Adds the products of a block of R rows with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
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
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q0 = window[0][j] & splat8(15);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 64);
        const __m512i q16 = window[1][j] & splat8(15);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 64 + 16);
      }
      qc_add_scaled_group<C>(dot0, scale[k * 2], isum);
      // weights k * 64 + 32 .. k * 64 + 63
      __m512i dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m512i q32 = srl<4>(window[0][j]) & splat8(15);
        dpbusd_step16<C, act::bytes>(dot1 + j * C, q32, a + k * 64 + 32);
        const __m512i q48 = srl<4>(window[1][j]) & splat8(15);
        dpbusd_step16<C, act::bytes>(dot1 + j * C, q48, a + k * 64 + 48);
      }
      qc_add_scaled_group<C>(dot1, scale[k * 2 + 1], isum);
    }
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(dmin_bits[0]));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 30723840 and |msum| <= 2048256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, __m512 *sum) {
    __m512i isum[C] = {};
    __m512i msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const __m512i minimum = _mm512_cvtepu8_epi16(load32(from + panel::minimums + pair * 32));
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      __m512i dot[C] = {};
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + g * 256 + k * 64)));
        const __m512i q0 = plane0_0 & splat8(15);
        dpbusd_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
        const __m512i q4 = srl<4>(plane0_0) & splat8(15);
        dpbusd_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
      }
      const __m512i scale = _mm512_cvtepu8_epi32(load16(from + panel::scales + g * 16));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_add_epi32(isum[c], mul32(scale, dot[c]));
    }
    const __m512 factor = _mm512_cvtph_ps(load32(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const __m512 minimum_factor = _mm512_cvtph_ps(load32(from + panel::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_q4_k__avx512vnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q4_k__avx512vnni(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_q4_k__avx512vnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q4_k__avx512vnni(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
