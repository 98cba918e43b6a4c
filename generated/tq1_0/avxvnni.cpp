// Kernels of tq1_0 for avxvnni. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avxvnni.h"
#include "codec.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13};
alignas(16) const uint8_t pattern1[16] = {1, 1, 1, 1, 3, 3, 3, 3, 9, 9, 9, 9, 27, 27, 27, 27};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 14;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  static QC_TILE void header_of_pieces(const __m256i *word, __m256i *d_bits) { d_bits[0] = word[13] & splat32(65535); }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, __m256i *word) {
    for (size_t k = 0; k < 13; ++k)
      word[k] = load(from + k * 32);
    word[13] = _mm256_cvtepu16_epi32(load16(from + 416));
  }

  template <class Row> static QC_TILE void header(const Row &row, __m256i *d_bits) {
    __m256i word38[4];
    qc_words(row, 38, word38);
    d_bits[0] = srl32<16>(word38[3]);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const __m256i *word, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    header_of_pieces(word, d_bits);
    __m256i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    __m256i odd[C] = {};
    for (size_t k = 0; k < 4; ++k) {
      dpbusd_step4<C, act::bytes>(odd, mul_high<3>(word[k * 2]), a + k * 8);
      dpbusd_step4<C, act::bytes>(isum, mul_high<3>(word[k * 2 + 1]), a + k * 8 + 4);
    }
    for (size_t k = 0; k < 4; ++k) {
      dpbusd_step4<C, act::bytes>(odd, digits<3>(word[k * 2], splat8(3)), a + k * 8 + 32);
      dpbusd_step4<C, act::bytes>(isum, digits<3>(word[k * 2 + 1], splat8(3)), a + k * 8 + 36);
    }
    for (size_t k = 0; k < 4; ++k) {
      dpbusd_step4<C, act::bytes>(odd, digits<3>(word[k * 2], splat8(9)), a + k * 8 + 64);
      dpbusd_step4<C, act::bytes>(isum, digits<3>(word[k * 2 + 1], splat8(9)), a + k * 8 + 68);
    }
    for (size_t k = 0; k < 4; ++k) {
      dpbusd_step4<C, act::bytes>(odd, digits<3>(word[k * 2], splat8(27)), a + k * 8 + 96);
      dpbusd_step4<C, act::bytes>(isum, digits<3>(word[k * 2 + 1], splat8(27)), a + k * 8 + 100);
    }
    for (size_t k = 0; k < 4; ++k) {
      dpbusd_step4<C, act::bytes>(odd, digits<3>(word[k * 2], splat8(81)), a + k * 8 + 128);
      dpbusd_step4<C, act::bytes>(isum, digits<3>(word[k * 2 + 1], splat8(81)), a + k * 8 + 132);
    }
    dpbusd_step4<C, act::bytes>(odd, mul_high<3>(word[8]), a + 160);
    dpbusd_step4<C, act::bytes>(isum, mul_high<3>(word[9]), a + 164);
    dpbusd_step4<C, act::bytes>(odd, mul_high<3>(word[10]), a + 168);
    dpbusd_step4<C, act::bytes>(isum, mul_high<3>(word[11]), a + 172);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[8], splat8(3)), a + 176);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[9], splat8(3)), a + 180);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[10], splat8(3)), a + 184);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[11], splat8(3)), a + 188);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[8], splat8(9)), a + 192);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[9], splat8(9)), a + 196);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[10], splat8(9)), a + 200);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[11], splat8(9)), a + 204);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[8], splat8(27)), a + 208);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[9], splat8(27)), a + 212);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[10], splat8(27)), a + 216);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[11], splat8(27)), a + 220);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[8], splat8(81)), a + 224);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[9], splat8(81)), a + 228);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[10], splat8(81)), a + 232);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[11], splat8(81)), a + 236);
    dpbusd_step4<C, act::bytes>(odd, mul_high<3>(word[12]), a + 240);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[12], splat8(3)), a + 244);
    dpbusd_step4<C, act::bytes>(odd, digits<3>(word[12], splat8(9)), a + 248);
    dpbusd_step4<C, act::bytes>(isum, digits<3>(word[12], splat8(27)), a + 252);
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], odd[c]);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i d_bits[1];
    header(row, d_bits);
    __m256i isum[C];
    // weights 0 .. 255
    __m256i dot0[C * 4] = {};
    __m256i bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j), row(j + 4));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q0 = mul_high<3>(bytes0[j]);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q0, a);
    }
    __m256i bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = gather16(row(j) + 16, row(j + 4) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q16 = mul_high<3>(bytes16[j]);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q32 = digits<3>(bytes0[j], splat8(3));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q48 = digits<3>(bytes16[j], splat8(3));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q64 = digits<3>(bytes0[j], splat8(9));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q80 = digits<3>(bytes16[j], splat8(9));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q96 = digits<3>(bytes0[j], splat8(27));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q112 = digits<3>(bytes16[j], splat8(27));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q128 = digits<3>(bytes0[j], splat8(81));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q128, a + 128);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q144 = digits<3>(bytes16[j], splat8(81));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q144, a + 144);
    }
    __m256i bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = gather16(row(j) + 32, row(j + 4) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q160 = mul_high<3>(bytes32[j]);
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q176 = digits<3>(bytes32[j], splat8(3));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q192 = digits<3>(bytes32[j], splat8(9));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q208 = digits<3>(bytes32[j], splat8(27));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i q224 = digits<3>(bytes32[j], splat8(81));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const __m256i bytes38 = gather16(row(j) + 38, row(j + 4) + 38);
      const __m256i q240 = digits<3>(shuffle(bytes38, pattern0), dup16(pattern1));
      dpbusd_step16<C, act::bytes>(dot0 + j * C, q240, a + 240);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const __m256 factor = _mm256_cvtph_ps(low16(d_bits[0]));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, __m256 *sum) {
    __m256i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup32(s + c * act::starts);
    __m256i odd[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const __m256i plane0_0 = load(from + wide::codes + u * 64 + k * 32);
        const __m256i q0 = plane0_0 & splat8(3);
        dpbusd_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const __m256i q4 = srl<2>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const __m256i q8 = srl<4>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const __m256i q12 = srl<6>(plane0_0) & splat8(3);
        dpbusd_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = _mm256_add_epi32(isum[c], odd[c]);
    const __m256 factor = _mm256_cvtph_ps(load16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }
};

}  // namespace

extern "C" void qc_gemv_raw_tq1_0__avxvnni(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq1_0__avxvnni(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq1_0__avxvnni(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq1_0__avxvnni(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_tq1_0__avxvnni(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_tq1_0__avxvnni(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
