// Kernels of tq1_0 for scalar. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13};
alignas(16) const uint8_t pattern1[16] = {1, 1, 1, 1, 3, 3, 3, 3, 9, 9, 9, 9, 27, 27, 27, 27};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 14;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v_lanes *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    v_lanes word38[4];
    qc_words(row, 38, word38);
    word[12] = v_lanes_srl(word38[2], 16) | v_lanes_sll(word38[3], 16);
    word[13] = v_lanes_srl(word38[3], 16);
  }

  static QC_TILE void header_of_pieces(const v_lanes *word, v_lanes *d_bits) {
    d_bits[0] = word[13] & v_lanes_splat(65535);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v_lanes *word) {
    for (size_t k = 0; k < 13; ++k)
      word[k] = v_as_lanes(v_load(from + k * 16));
    word[13] = v_load_u16(from + 208);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v_lanes *word, uint8_t *to) {
    for (size_t k = 0; k < 13; ++k)
      v_store_lanes(to + k * 16, word[k]);
    v_store_low16(to + 208, word[13]);
  }

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits) {
    v_lanes word38[4];
    qc_words(row, 38, word38);
    d_bits[0] = v_lanes_srl(word38[3], 16);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(1);
    const v_bytes bytes0 = v_gather16(row(0));
    qc_weights_u8_offset(v_mul_high(bytes0, 3), offset, scale[0], to, 0);
    const v_bytes bytes16 = v_gather16(row(0) + 16);
    qc_weights_u8_offset(v_mul_high(bytes16, 3), offset, scale[0], to, 16);
    qc_weights_u8_offset(v_mul_high(bytes0 * v_splat_byte(3), 3), offset, scale[0], to, 32);
    qc_weights_u8_offset(v_mul_high(bytes16 * v_splat_byte(3), 3), offset, scale[0], to, 48);
    qc_weights_u8_offset(v_mul_high(bytes0 * v_splat_byte(9), 3), offset, scale[0], to, 64);
    qc_weights_u8_offset(v_mul_high(bytes16 * v_splat_byte(9), 3), offset, scale[0], to, 80);
    qc_weights_u8_offset(v_mul_high(bytes0 * v_splat_byte(27), 3), offset, scale[0], to, 96);
    qc_weights_u8_offset(v_mul_high(bytes16 * v_splat_byte(27), 3), offset, scale[0], to, 112);
    qc_weights_u8_offset(v_mul_high(bytes0 * v_splat_byte(81), 3), offset, scale[0], to, 128);
    qc_weights_u8_offset(v_mul_high(bytes16 * v_splat_byte(81), 3), offset, scale[0], to, 144);
    const v_bytes bytes32 = v_gather16(row(0) + 32);
    qc_weights_u8_offset(v_mul_high(bytes32, 3), offset, scale[0], to, 160);
    qc_weights_u8_offset(v_mul_high(bytes32 * v_splat_byte(3), 3), offset, scale[0], to, 176);
    qc_weights_u8_offset(v_mul_high(bytes32 * v_splat_byte(9), 3), offset, scale[0], to, 192);
    qc_weights_u8_offset(v_mul_high(bytes32 * v_splat_byte(27), 3), offset, scale[0], to, 208);
    qc_weights_u8_offset(v_mul_high(bytes32 * v_splat_byte(81), 3), offset, scale[0], to, 224);
    const v_bytes bytes38 = v_gather16(row(0) + 38);
    qc_weights_u8_offset(v_mul_high(v_shuffle(bytes38, pattern0) * v_pattern(pattern1), 3), offset, scale[0], to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const v_lanes *word, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    header_of_pieces(word, d_bits);
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts);
    v_lanes odd[C] = {};
    for (size_t k = 0; k < 4; ++k) {
      signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[k * 2]), 3), a + k * 8);
      signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[k * 2 + 1]), 3), a + k * 8 + 4);
    }
    for (size_t k = 0; k < 4; ++k) {
      signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[k * 2]) * v_splat_byte(3), 3), a + k * 8 + 32);
      signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[k * 2 + 1]) * v_splat_byte(3), 3), a + k * 8 + 36);
    }
    for (size_t k = 0; k < 4; ++k) {
      signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[k * 2]) * v_splat_byte(9), 3), a + k * 8 + 64);
      signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[k * 2 + 1]) * v_splat_byte(9), 3), a + k * 8 + 68);
    }
    for (size_t k = 0; k < 4; ++k) {
      signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[k * 2]) * v_splat_byte(27), 3), a + k * 8 + 96);
      signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[k * 2 + 1]) * v_splat_byte(27), 3), a + k * 8 + 100);
    }
    for (size_t k = 0; k < 4; ++k) {
      signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[k * 2]) * v_splat_byte(81), 3), a + k * 8 + 128);
      signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[k * 2 + 1]) * v_splat_byte(81), 3), a + k * 8 + 132);
    }
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[8]), 3), a + 160);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[9]), 3), a + 164);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[10]), 3), a + 168);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[11]), 3), a + 172);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[8]) * v_splat_byte(3), 3), a + 176);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[9]) * v_splat_byte(3), 3), a + 180);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[10]) * v_splat_byte(3), 3), a + 184);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[11]) * v_splat_byte(3), 3), a + 188);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[8]) * v_splat_byte(9), 3), a + 192);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[9]) * v_splat_byte(9), 3), a + 196);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[10]) * v_splat_byte(9), 3), a + 200);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[11]) * v_splat_byte(9), 3), a + 204);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[8]) * v_splat_byte(27), 3), a + 208);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[9]) * v_splat_byte(27), 3), a + 212);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[10]) * v_splat_byte(27), 3), a + 216);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[11]) * v_splat_byte(27), 3), a + 220);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[8]) * v_splat_byte(81), 3), a + 224);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[9]) * v_splat_byte(81), 3), a + 228);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[10]) * v_splat_byte(81), 3), a + 232);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[11]) * v_splat_byte(81), 3), a + 236);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[12]), 3), a + 240);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[12]) * v_splat_byte(3), 3), a + 244);
    signed_step4<C, act::bytes>(odd, v_mul_high(v_as_bytes(word[12]) * v_splat_byte(9), 3), a + 248);
    signed_step4<C, act::bytes>(isum, v_mul_high(v_as_bytes(word[12]) * v_splat_byte(27), 3), a + 252);
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], odd[c]);
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_lanes isum[C];
    // weights 0 .. 255
    v_lanes dot0[C * 4] = {};
    v_bytes bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = v_gather16(row(j));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q0 = v_mul_high(bytes0[j], 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q0, a);
    }
    v_bytes bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = v_gather16(row(j) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q16 = v_mul_high(bytes16[j], 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q32 = v_mul_high(bytes0[j] * v_splat_byte(3), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q48 = v_mul_high(bytes16[j] * v_splat_byte(3), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q64 = v_mul_high(bytes0[j] * v_splat_byte(9), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q80 = v_mul_high(bytes16[j] * v_splat_byte(9), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q96 = v_mul_high(bytes0[j] * v_splat_byte(27), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q112 = v_mul_high(bytes16[j] * v_splat_byte(27), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q128 = v_mul_high(bytes0[j] * v_splat_byte(81), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q128, a + 128);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q144 = v_mul_high(bytes16[j] * v_splat_byte(81), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q144, a + 144);
    }
    v_bytes bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = v_gather16(row(j) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q160 = v_mul_high(bytes32[j], 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q176 = v_mul_high(bytes32[j] * v_splat_byte(3), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q192 = v_mul_high(bytes32[j] * v_splat_byte(9), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q208 = v_mul_high(bytes32[j] * v_splat_byte(27), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q224 = v_mul_high(bytes32[j] * v_splat_byte(81), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes bytes38 = v_gather16(row(j) + 38);
      const v_bytes q240 = v_mul_high(v_shuffle(bytes38, pattern0) * v_pattern(pattern1), 3);
      signed_step16<C, act::bytes>(dot0 + j * C, q240, a + 240);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts);
    v_lanes odd[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const v_bytes plane0_0 = v_load(from + wide::codes + u * 32 + k * 16);
        const v_bytes q0 = plane0_0 & v_splat_byte(3);
        signed_step4<C, act::bytes>(odd, q0, a + u * 32 + k * 16);
        const v_bytes q4 = v_srl(plane0_0, 2) & v_splat_byte(3);
        signed_step4<C, act::bytes>(isum, q4, a + u * 32 + k * 16 + 4);
        const v_bytes q8 = v_srl(plane0_0, 4) & v_splat_byte(3);
        signed_step4<C, act::bytes>(odd, q8, a + u * 32 + k * 16 + 8);
        const v_bytes q12 = v_srl(plane0_0, 6) & v_splat_byte(3);
        signed_step4<C, act::bytes>(isum, q12, a + u * 32 + k * 16 + 12);
      }
    }
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], odd[c]);
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v_lanes *word, uint8_t *to) {
    v_lanes d_bits[1];
    header_of_pieces(word, d_bits);
    v_store_low16(to, d_bits[0]);
    {
      v_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = v_mul_high(v_as_bytes(word[k]), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes);
    }
    {
      v_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = v_mul_high(v_as_bytes(word[k]) * v_splat_byte(3), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 32);
    }
    {
      v_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = v_mul_high(v_as_bytes(word[k]) * v_splat_byte(9), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 64);
    }
    {
      v_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = v_mul_high(v_as_bytes(word[k]) * v_splat_byte(27), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 96);
    }
    {
      v_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = v_mul_high(v_as_bytes(word[k]) * v_splat_byte(81), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 128);
    }
    {
      v_bytes quad[8];
      quad[0] = v_mul_high(v_as_bytes(word[8]), 3);
      quad[1] = v_mul_high(v_as_bytes(word[9]), 3);
      quad[2] = v_mul_high(v_as_bytes(word[10]), 3);
      quad[3] = v_mul_high(v_as_bytes(word[11]), 3);
      quad[4] = v_mul_high(v_as_bytes(word[8]) * v_splat_byte(3), 3);
      quad[5] = v_mul_high(v_as_bytes(word[9]) * v_splat_byte(3), 3);
      quad[6] = v_mul_high(v_as_bytes(word[10]) * v_splat_byte(3), 3);
      quad[7] = v_mul_high(v_as_bytes(word[11]) * v_splat_byte(3), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 160);
    }
    {
      v_bytes quad[8];
      quad[0] = v_mul_high(v_as_bytes(word[8]) * v_splat_byte(9), 3);
      quad[1] = v_mul_high(v_as_bytes(word[9]) * v_splat_byte(9), 3);
      quad[2] = v_mul_high(v_as_bytes(word[10]) * v_splat_byte(9), 3);
      quad[3] = v_mul_high(v_as_bytes(word[11]) * v_splat_byte(9), 3);
      quad[4] = v_mul_high(v_as_bytes(word[8]) * v_splat_byte(27), 3);
      quad[5] = v_mul_high(v_as_bytes(word[9]) * v_splat_byte(27), 3);
      quad[6] = v_mul_high(v_as_bytes(word[10]) * v_splat_byte(27), 3);
      quad[7] = v_mul_high(v_as_bytes(word[11]) * v_splat_byte(27), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 192);
    }
    {
      v_bytes quad[8];
      quad[0] = v_mul_high(v_as_bytes(word[8]) * v_splat_byte(81), 3);
      quad[1] = v_mul_high(v_as_bytes(word[9]) * v_splat_byte(81), 3);
      quad[2] = v_mul_high(v_as_bytes(word[10]) * v_splat_byte(81), 3);
      quad[3] = v_mul_high(v_as_bytes(word[11]) * v_splat_byte(81), 3);
      quad[4] = v_mul_high(v_as_bytes(word[12]), 3);
      quad[5] = v_mul_high(v_as_bytes(word[12]) * v_splat_byte(3), 3);
      quad[6] = v_mul_high(v_as_bytes(word[12]) * v_splat_byte(9), 3);
      quad[7] = v_mul_high(v_as_bytes(word[12]) * v_splat_byte(27), 3);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 224);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq1_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq1_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq1_0__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq1_0__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq1_0__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq1_0__scalar(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_tq1_0__scalar(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_tq1_0__scalar(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_tq1_0__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq1_0__scalar(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_tq1_0__scalar(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_tq1_0__scalar(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_tq1_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
