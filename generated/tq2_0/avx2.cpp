// Kernels of tq2_0 for avx2. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i word50[4];
    qc_words(row, 50, word50);
    d_bits[0] = srl32<16>(word50[3]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const __m256i offset = splat32(1);
    for (size_t k = 0; k < 2; ++k) {
      const __m256i bytes0 = gather16(row(0) + k * 32, row(1) + k * 32);
      qc_weights_u8_offset<1>(bytes0 & splat8(3), offset, scale[0], to, k * 128);
      const __m256i bytes16 = gather16(row(0) + k * 32 + 16, row(1) + k * 32 + 16);
      qc_weights_u8_offset<1>(bytes16 & splat8(3), offset, scale[0], to, k * 128 + 16);
      qc_weights_u8_offset<1>(srl<2>(bytes0) & splat8(3), offset, scale[0], to, k * 128 + 32);
      qc_weights_u8_offset<1>(srl<2>(bytes16) & splat8(3), offset, scale[0], to, k * 128 + 48);
      qc_weights_u8_offset<1>(srl<4>(bytes0) & splat8(3), offset, scale[0], to, k * 128 + 64);
      qc_weights_u8_offset<1>(srl<4>(bytes16) & splat8(3), offset, scale[0], to, k * 128 + 80);
      qc_weights_u8_offset<1>(srl<6>(bytes0) & splat8(3), offset, scale[0], to, k * 128 + 96);
      qc_weights_u8_offset<1>(srl<6>(bytes16) & splat8(3), offset, scale[0], to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 65024 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    header(row, d_bits);
    __m256i isum[C];
    // weights 0 .. 255
    __m256i dot0[C * 4] = {};
    __m256i dot0_16[C * 4];
    __m256i bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j), row(j + 4));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q0 = bytes0[j] & splat8(3);
      maddubs_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    __m256i bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = gather16(row(j) + 16, row(j + 4) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q16 = bytes16[j] & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q32 = srl<2>(bytes0[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q48 = srl<2>(bytes16[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q64 = srl<4>(bytes0[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q80 = srl<4>(bytes16[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q96 = srl<6>(bytes0[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q112 = srl<6>(bytes16[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    __m256i bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = gather16(row(j) + 32, row(j + 4) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q128 = bytes32[j] & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q128, a + 128);
    }
    __m256i bytes48[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes48[j] = gather16(row(j) + 48, row(j + 4) + 48);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q144 = bytes48[j] & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q144, a + 144);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q160 = srl<2>(bytes32[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q176 = srl<2>(bytes48[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q192 = srl<4>(bytes32[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q208 = srl<4>(bytes48[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q224 = srl<6>(bytes32[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q240 = srl<6>(bytes48[j]) & splat8(3);
      maddubs_next16<C, act::bytes>(dot0_16 + j * C, q240, a + 240);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) maddubs_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 65024 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i isum[C];
    __m256i isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    for (size_t u = 0; u < 8; ++u) {
      const __m256i plane0_0 = load(from + panel::codes + u * 64);
      const __m256i q0 = plane0_0 & splat8(3);
      maddubs_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const __m256i q4 = srl<2>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const __m256i q8 = srl<4>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const __m256i q12 = srl<6>(plane0_0) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const __m256i plane0_1 = load(from + panel::codes + u * 64 + 32);
      const __m256i q16 = plane0_1 & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const __m256i q20 = srl<2>(plane0_1) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const __m256i q24 = srl<4>(plane0_1) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const __m256i q28 = srl<6>(plane0_1) & splat8(3);
      maddubs_next4<C, act::bytes>(isum_16, q28, a + u * 32 + 28);
      maddubs_last<C>(isum, isum_16);
    }
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    __m256i d_bits[1];
    header(row, d_bits);
    _mm_storeu_si128((__m128i *)(to), low16(d_bits[0]));
    for (size_t k = 0; k < 2; ++k) {
      __m256i q0[8];
      __m256i quad0[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q0[j] = gather16(row(j) + k * 32, row(j + 4) + k * 32) & splat8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q0[j + 4] = gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16) & splat8(3);
      }
      qc_quads(q0, quad0);
      qc_quads(q0 + 4, quad0 + 4);
      qc_pack_32_of_2_bits(quad0, to + panel::codes + k * 256);
      __m256i q1[8];
      __m256i quad1[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q1[j] = srl<2>(gather16(row(j) + k * 32, row(j + 4) + k * 32)) & splat8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q1[j + 4] = srl<2>(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16)) & splat8(3);
      }
      qc_quads(q1, quad1);
      qc_quads(q1 + 4, quad1 + 4);
      qc_pack_32_of_2_bits(quad1, to + panel::codes + k * 256 + 64);
      __m256i q2[8];
      __m256i quad2[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q2[j] = srl<4>(gather16(row(j) + k * 32, row(j + 4) + k * 32)) & splat8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q2[j + 4] = srl<4>(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16)) & splat8(3);
      }
      qc_quads(q2, quad2);
      qc_quads(q2 + 4, quad2 + 4);
      qc_pack_32_of_2_bits(quad2, to + panel::codes + k * 256 + 128);
      __m256i q3[8];
      __m256i quad3[8];
      QC_UNROLL for (int j = 0; j < 4; ++j) q3[j] = srl<6>(gather16(row(j) + k * 32, row(j + 4) + k * 32)) & splat8(3);
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        q3[j + 4] = srl<6>(gather16(row(j) + k * 32 + 16, row(j + 4) + k * 32 + 16)) & splat8(3);
      }
      qc_quads(q3, quad3);
      qc_quads(q3 + 4, quad3 + 4);
      qc_pack_32_of_2_bits(quad3, to + panel::codes + k * 256 + 192);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq2_0__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq2_0__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq2_0__avx2(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq2_0__avx2(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq2_0__avx2(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq2_0__avx2(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_tq2_0__avx2(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq2_0__avx2(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_tq2_0__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
