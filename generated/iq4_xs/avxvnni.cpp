// Kernels of iq4_xs for avxvnni. Generated from formats/iq4_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {1, 24, 45, 63, 79, 93, 106, 118, 129, 141, 153, 166, 181, 197, 217, 241};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits, __m256i *scale) {
    __m256i word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & splat32(65535);
    scale[0] = _mm256_sub_epi32((word0[1] & splat32(15)) | (srl32<12>(word0[0]) & splat32(48)), splat32(32));
    scale[1] = _mm256_sub_epi32((srl32<4>(word0[1]) & splat32(15)) | (srl32<14>(word0[0]) & splat32(48)), splat32(32));
    scale[2] = _mm256_sub_epi32((srl32<8>(word0[1]) & splat32(15)) | (srl32<16>(word0[0]) & splat32(48)), splat32(32));
    scale[3] = _mm256_sub_epi32((srl32<12>(word0[1]) & splat32(15)) | (srl32<18>(word0[0]) & splat32(48)), splat32(32));
    scale[4] = _mm256_sub_epi32((srl32<16>(word0[1]) & splat32(15)) | (srl32<20>(word0[0]) & splat32(48)), splat32(32));
    scale[5] = _mm256_sub_epi32((srl32<20>(word0[1]) & splat32(15)) | (srl32<22>(word0[0]) & splat32(48)), splat32(32));
    scale[6] = _mm256_sub_epi32((srl32<24>(word0[1]) & splat32(15)) | (srl32<24>(word0[0]) & splat32(48)), splat32(32));
    scale[7] = _mm256_sub_epi32(srl32<28>(word0[1]) | (srl32<26>(word0[0]) & splat32(48)), splat32(32));
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 132128768 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    __m256i scale[8];
    header(row, d_bits, scale);
    __m256i isum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      // weights k * 32 .. k * 32 + 31
      __m256i dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const __m256i bytes8 = gather16(row(j) + k * 16 + 8, row(j + 4) + k * 16 + 8);
        const __m256i q0 = lookup(bytes8 & splat8(15), pattern0);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
        const __m256i q16 = lookup(srl<4>(bytes8) & splat8(15), pattern0);
        dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + k * 32 + 16);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 4, scale[k], isum);
    }
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 132128768 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      __m256i dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup32(s + c * act::starts + g * 4);
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const __m256i plane0_0 = load(from + panel::codes + g * 128 + k * 32);
        const __m256i q0 = lookup(plane0_0 & splat8(15), pattern0);
        dpbusd_step4<C, act::bytes>(dot, q0, a + g * 32 + k * 8);
        const __m256i q4 = lookup(srl<4>(plane0_0) & splat8(15), pattern0);
        dpbusd_step4<C, act::bytes>(dot, q4, a + g * 32 + k * 8 + 4);
      }
      const __m256i scale = _mm256_cvtepi8_epi32(load8(from + panel::scales + g * 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], mul32(scale, dot[c]));
    }
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_iq4_xs__avxvnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq4_xs__avxvnni(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq4_xs__avxvnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq4_xs__avxvnni(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
