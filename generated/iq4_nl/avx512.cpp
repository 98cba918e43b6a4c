// Kernels of iq4_nl for avx512. Generated from formats/iq4_nl.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx512.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {129, 152, 173, 191, 207, 221, 234, 246, 1, 13, 25, 38, 53, 69, 89, 113};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
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
    const __m512i bytes2 = gather16(row(0) + 2, row(1) + 2, row(2) + 2, row(3) + 2);
    qc_weights_s8<1>(lookup(bytes2 & splat8(15), pattern0), scale[0], to, 0);
    qc_weights_s8<1>(lookup(srl<4>(bytes2) & splat8(15), pattern0), scale[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 516128 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 127 * 127 = 32258 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, __m512 *sum) {
    __m512i d_bits[1];
    header(row, d_bits);
    __m512i isum[C];
    // weights 0 .. 31
    __m512i dot0[C * 4] = {};
    __m512i dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m512i bytes2 = gather16(row(j) + 2, row(j + 4) + 2, row(j + 8) + 2, row(j + 12) + 2);
      const __m512i q0 = lookup(bytes2 & splat8(15), pattern0);
      maddubs_sign_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      maddubs_sign_last<C>(dot0 + j * C, dot0_16 + j * C);
      const __m512i q16 = lookup(srl<4>(bytes2) & splat8(15), pattern0);
      maddubs_sign_first16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      maddubs_sign_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_set_group<C>(dot0, isum);
    const __m512 factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 516128 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 127 * 127 = 32258 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, __m512 *sum) {
    __m512i isum[C];
    __m512i isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm512_setzero_si512();
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(from + panel::codes + k * 64)));
      const __m512i q0 = lookup(plane0_0 & splat8(15), pattern0);
      maddubs_sign_first4<C, act::bytes>(isum_16, q0, a + k * 8);
      maddubs_sign_last<C>(isum, isum_16);
      const __m512i q4 = lookup(srl<4>(plane0_0) & splat8(15), pattern0);
      maddubs_sign_first4<C, act::bytes>(isum_16, q4, a + k * 8 + 4);
      maddubs_sign_last<C>(isum, isum_16);
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
      q0[j] = gather16(row(j) + 2, row(j + 4) + 2, row(j + 8) + 2, row(j + 12) + 2) & splat8(15);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      q0[j + 4] = srl<4>(gather16(row(j) + 2, row(j + 4) + 2, row(j + 8) + 2, row(j + 12) + 2)) & splat8(15);
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_4_bits(quad0, to + panel::codes);
  }
};

}  // namespace

extern "C" void qc_dequantize_iq4_nl__avx512(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq4_nl__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq4_nl__avx512(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq4_nl__avx512(const qc_product *p) { qc_raw_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_iq4_nl__avx512(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq4_nl__avx512(const qc_product *p) { qc_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_iq4_nl__avx512(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq4_nl__avx512(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_iq4_nl__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
