// Kernels of iq2_xs for scalar. Generated from formats/iq2_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 64, 64, 0, 64, 0, 0, 64, 64, 0, 0, 64, 0, 64, 64, 0};
alignas(16) const uint8_t pattern1[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 19;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v_lanes *word) {
    qc_words(row, 2, word + 1);
    qc_words(row, 18, word + 5);
    qc_words(row, 34, word + 9);
    qc_words(row, 50, word + 13);
    v_lanes word0[4];
    qc_words(row, 0, word0);
    v_lanes word58[4];
    qc_words(row, 58, word58);
    word[0] = word0[0] & v_lanes_splat(65535);
    word[17] = word58[2];
    word[18] = word58[3];
  }

  static QC_TILE void header_of_pieces(const v_lanes *word, v_lanes *d_bits, v_lanes *scale) {
    d_bits[0] = word[0] & v_lanes_splat(65535);
    for (size_t k = 0; k < 2; ++k) {
      scale[k * 8] = v_lanes_sub(v_lanes_mul(word[k + 17] & v_lanes_splat(15), v_lanes_splat(2)), v_lanes_splat(-1));
      const v_lanes part0 = v_lanes_mul(v_lanes_srl(word[k + 17], 4) & v_lanes_splat(15), v_lanes_splat(2));
      scale[k * 8 + 1] = v_lanes_sub(part0, v_lanes_splat(-1));
      const v_lanes part1 = v_lanes_mul(v_lanes_srl(word[k + 17], 8) & v_lanes_splat(15), v_lanes_splat(2));
      scale[k * 8 + 2] = v_lanes_sub(part1, v_lanes_splat(-1));
      const v_lanes part2 = v_lanes_mul(v_lanes_srl(word[k + 17], 12) & v_lanes_splat(15), v_lanes_splat(2));
      scale[k * 8 + 3] = v_lanes_sub(part2, v_lanes_splat(-1));
      const v_lanes part3 = v_lanes_mul(v_lanes_srl(word[k + 17], 16) & v_lanes_splat(15), v_lanes_splat(2));
      scale[k * 8 + 4] = v_lanes_sub(part3, v_lanes_splat(-1));
      const v_lanes part4 = v_lanes_mul(v_lanes_srl(word[k + 17], 20) & v_lanes_splat(15), v_lanes_splat(2));
      scale[k * 8 + 5] = v_lanes_sub(part4, v_lanes_splat(-1));
      const v_lanes part5 = v_lanes_mul(v_lanes_srl(word[k + 17], 24) & v_lanes_splat(15), v_lanes_splat(2));
      scale[k * 8 + 6] = v_lanes_sub(part5, v_lanes_splat(-1));
      scale[k * 8 + 7] = v_lanes_sub(v_lanes_mul(v_lanes_srl(word[k + 17], 28), v_lanes_splat(2)), v_lanes_splat(-1));
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v_lanes *word) {
    word[0] = v_load_u16(from);
    for (size_t k = 0; k < 18; ++k)
      word[k + 1] = v_as_lanes(v_load(from + k * 16 + 8));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v_lanes *word, uint8_t *to) {
    v_store_low16(to, word[0]);
    for (size_t k = 0; k < 18; ++k)
      v_store_lanes(to + k * 16 + 8, word[k + 1]);
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const v_lanes *word, v_lanes *number) {
    for (size_t k = 0; k < 16; ++k) {
      number[k * 2] = word[k + 1] & v_lanes_splat(511);
      number[k * 2 + 1] = v_lanes_srl(word[k + 1], 16) & v_lanes_splat(511);
    }
    for (size_t k = 0; k < 16; ++k) {
      number[k * 2 + 32] = v_lanes_srl(word[k + 1], 9) & v_lanes_splat(127);
      number[k * 2 + 33] = v_lanes_srl(word[k + 1], 25);
    }
  }

  /// Seven bits, and an eighth that makes the number of ones even, as nibbles.
  static QC_TILE v_lanes eight_bits(v_lanes bits) {
    const v_lanes part1 = v_as_lanes(v_lookup(v_as_bytes((bits ^ v_lanes_srl(bits, 4)) & v_lanes_splat(15)), pattern0));
    const v_lanes part0 = v_lanes_sll(part1, 24);
    return (v_lanes_mul(bits, v_lanes_splat(8454660)) & v_lanes_splat(71582788)) | part0;
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const v_lanes *number, size_t eight, v_bytes *q) {
    const v_bytes both = v_as_bytes(v_lanes_lookup(number[eight], words0) | eight_bits(number[eight + 32]));
    q[0] = both & v_splat_byte(15);
    q[1] = v_srl(both, 4) & v_splat_byte(15);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 1> codes_at(row);
    float scale[1][16];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(43);
    for (size_t k = 0; k < 16; ++k) {
      const v_bytes bytes0 = v_gather16(codes_at(0) + k * 16);
      qc_weights_u8_offset(v_lookup(bytes0, pattern1), offset, scale[0] + k, to, k * 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 43338496 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const v_lanes *word, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes scale[16];
    header_of_pieces(word, d_bits, scale);
    v_lanes number[64];
    numbers(word, number);
    v_lanes isum[C] = {};
    for (size_t g = 0; g < 16; ++g) {
      v_lanes dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(s + c * act::starts + g * 4);
      for (size_t i = 0; i < 2; ++i) {
        v_bytes q[2];
        eight(number, g * 2 + i, q);
        const v_bytes q0 = v_lookup(q[0], pattern1);
        signed_step4<C, act::bytes>(dot, q0, a + g * 16 + i * 8);
        const v_bytes q4 = v_lookup(q[1], pattern1);
        signed_step4<C, act::bytes>(dot, q4, a + g * 16 + i * 8 + 4);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[g], dot[c]));
    }
    const v_floats factor = v_floats_mul(v_half_bits(d_bits[0]), v_floats_splat(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 43338496 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        v_lanes dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(s + c * act::starts + u * 8);
        const v_bytes plane0_0 = v_load(from + wide::codes + u * 48);
        const v_bytes plane1_0 = v_load(from + wide::codes + u * 48 + 32);
        const v_bytes q0 = v_lookup((plane0_0 & v_splat_byte(3)) | (v_sll(plane1_0, 2) & v_splat_byte(4)), pattern1);
        signed_step4<C, act::bytes>(dot, q0, a + u * 32);
        const v_bytes part0 = (v_srl(plane0_0, 2) & v_splat_byte(3)) | (v_sll(plane1_0, 1) & v_splat_byte(4));
        const v_bytes q4 = v_lookup(part0, pattern1);
        signed_step4<C, act::bytes>(dot, q4, a + u * 32 + 4);
        const v_bytes q8 = v_lookup((v_srl(plane0_0, 4) & v_splat_byte(3)) | (plane1_0 & v_splat_byte(4)), pattern1);
        signed_step4<C, act::bytes>(dot, q8, a + u * 32 + 8);
        const v_bytes part1 = (v_srl(plane0_0, 6) & v_splat_byte(3)) | (v_srl(plane1_0, 1) & v_splat_byte(4));
        const v_bytes q12 = v_lookup(part1, pattern1);
        signed_step4<C, act::bytes>(dot, q12, a + u * 32 + 12);
        const v_lanes scale = v_load_u8(from + wide::scales + u * 8);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
      }
      {
        v_lanes dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(s + c * act::starts + u * 8 + 4);
        const v_bytes plane0_1 = v_load(from + wide::codes + u * 48 + 16);
        const v_bytes plane1_0 = v_load(from + wide::codes + u * 48 + 32);
        const v_bytes q16 = v_lookup((plane0_1 & v_splat_byte(3)) | (v_srl(plane1_0, 2) & v_splat_byte(4)), pattern1);
        signed_step4<C, act::bytes>(dot, q16, a + u * 32 + 16);
        const v_bytes part2 = (v_srl(plane0_1, 2) & v_splat_byte(3)) | (v_srl(plane1_0, 3) & v_splat_byte(4));
        const v_bytes q20 = v_lookup(part2, pattern1);
        signed_step4<C, act::bytes>(dot, q20, a + u * 32 + 20);
        const v_bytes part3 = (v_srl(plane0_1, 4) & v_splat_byte(3)) | (v_srl(plane1_0, 4) & v_splat_byte(4));
        const v_bytes q24 = v_lookup(part3, pattern1);
        signed_step4<C, act::bytes>(dot, q24, a + u * 32 + 24);
        const v_bytes part4 = (v_srl(plane0_1, 6) & v_splat_byte(3)) | (v_srl(plane1_0, 5) & v_splat_byte(4));
        const v_bytes q28 = v_lookup(part4, pattern1);
        signed_step4<C, act::bytes>(dot, q28, a + u * 32 + 28);
        const v_lanes scale = v_load_u8(from + wide::scales + u * 8 + 4);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
      }
    }
    const v_floats factor = v_floats_mul(v_load_half(from), v_floats_splat(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v_lanes *word, uint8_t *to) {
    v_lanes d_bits[1];
    v_lanes scale[16];
    header_of_pieces(word, d_bits, scale);
    v_store_low16(to, d_bits[0]);
    for (size_t k = 0; k < 16; ++k)
      v_store_low8(to + wide::scales + k * 4, scale[k]);
    v_lanes number[64];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      v_bytes quad[8];
      for (size_t i = 0; i < 4; ++i) {
        v_bytes q[2];
        eight(number, u * 4 + i, q);
        quad[i * 2] = q[0];
        quad[i * 2 + 1] = q[1];
      }
      qc_pack_32_of_3_bits(quad, to + wide::codes + u * 48);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq2_xs__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq2_xs__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq2_xs__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq2_xs__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq2_xs__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq2_xs__scalar(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_iq2_xs__scalar(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq2_xs__scalar(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq2_xs__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq2_xs__scalar(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq2_xs__scalar(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq2_xs__scalar(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq2_xs__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
