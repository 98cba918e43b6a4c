// Kernels of iq1_s for scalar. Generated from formats/iq1_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/grid_delta_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 10, 18, 18, 0, 8, 16, 16, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 13;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v_lanes *word) {
    qc_words(row, 2, word + 1);
    qc_words(row, 18, word + 5);
    qc_words(row, 34, word + 9);
    v_lanes word0[4];
    qc_words(row, 0, word0);
    word[0] = word0[0] & v_lanes_splat(65535);
  }

  static QC_TILE void header_of_pieces(const v_lanes *word, v_lanes *d_bits, v_lanes *scale) {
    d_bits[0] = word[0] & v_lanes_splat(65535);
    for (size_t k = 0; k < 4; ++k) {
      const v_lanes part0 = v_lanes_mul(v_lanes_srl(word[k + 9], 12) & v_lanes_splat(7), v_lanes_splat(2));
      scale[k * 2] = v_lanes_sub(part0, v_lanes_splat(-1));
      const v_lanes part1 = v_lanes_mul(v_lanes_srl(word[k + 9], 28) & v_lanes_splat(7), v_lanes_splat(2));
      scale[k * 2 + 1] = v_lanes_sub(part1, v_lanes_splat(-1));
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v_lanes *word) {
    word[0] = v_load_u16(from);
    for (size_t k = 0; k < 12; ++k)
      word[k + 1] = v_as_lanes(v_load(from + k * 16 + 8));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v_lanes *word, uint8_t *to) {
    v_store_low16(to, word[0]);
    for (size_t k = 0; k < 12; ++k)
      v_store_lanes(to + k * 16 + 8, word[k + 1]);
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const v_lanes *word, v_lanes *number) {
    for (size_t k = 0; k < 4; ++k) {
      number[k * 8] = (word[k * 2 + 1] & v_lanes_splat(255)) | (v_lanes_sll(word[k + 9], 8) & v_lanes_splat(1792));
      const v_lanes part0 = v_lanes_srl(word[k * 2 + 1], 8) & v_lanes_splat(255);
      number[k * 8 + 1] = part0 | (v_lanes_sll(word[k + 9], 5) & v_lanes_splat(1792));
      const v_lanes part1 = v_lanes_srl(word[k * 2 + 1], 16) & v_lanes_splat(255);
      number[k * 8 + 2] = part1 | (v_lanes_sll(word[k + 9], 2) & v_lanes_splat(1792));
      number[k * 8 + 3] = v_lanes_srl(word[k * 2 + 1], 24) | (v_lanes_srl(word[k + 9], 1) & v_lanes_splat(1792));
      number[k * 8 + 4] = (word[k * 2 + 2] & v_lanes_splat(255)) | (v_lanes_srl(word[k + 9], 8) & v_lanes_splat(1792));
      const v_lanes part2 = v_lanes_srl(word[k * 2 + 2], 8) & v_lanes_splat(255);
      number[k * 8 + 5] = part2 | (v_lanes_srl(word[k + 9], 11) & v_lanes_splat(1792));
      const v_lanes part3 = v_lanes_srl(word[k * 2 + 2], 16) & v_lanes_splat(255);
      number[k * 8 + 6] = part3 | (v_lanes_srl(word[k + 9], 14) & v_lanes_splat(1792));
      number[k * 8 + 7] = v_lanes_srl(word[k * 2 + 2], 24) | (v_lanes_srl(word[k + 9], 17) & v_lanes_splat(1792));
    }
    for (size_t k = 0; k < 4; ++k) {
      number[k * 8 + 32] = v_lanes_srl(word[k + 9], 15) & v_lanes_splat(1);
      number[k * 8 + 33] = v_lanes_srl(word[k + 9], 15) & v_lanes_splat(1);
      number[k * 8 + 34] = v_lanes_srl(word[k + 9], 15) & v_lanes_splat(1);
      number[k * 8 + 35] = v_lanes_srl(word[k + 9], 15) & v_lanes_splat(1);
      number[k * 8 + 36] = v_lanes_srl(word[k + 9], 31);
      number[k * 8 + 37] = v_lanes_srl(word[k + 9], 31);
      number[k * 8 + 38] = v_lanes_srl(word[k + 9], 31);
      number[k * 8 + 39] = v_lanes_srl(word[k + 9], 31);
    }
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const v_lanes *number, size_t eight, v_bytes *q) {
    const v_lanes part1 = v_lanes_mul(number[eight + 32], v_lanes_splat(1145324612));
    const v_lanes part0 = v_lanes_lookup(number[eight], words0) | part1;
    const v_bytes both = v_as_bytes(part0);
    q[0] = both & v_splat_byte(15);
    q[1] = v_srl(both, 4) & v_splat_byte(15);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 1> codes_at(row);
    float scale[1][8];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(9);
    for (size_t k = 0; k < 8; ++k) {
      const v_bytes bytes0 = v_gather16(codes_at(0) + k * 32);
      qc_weights_u8_offset(v_lookup(bytes0, pattern0), offset, scale[0] + k, to, k * 32);
      const v_bytes bytes16 = v_gather16(codes_at(0) + k * 32 + 16);
      qc_weights_u8_offset(v_lookup(bytes16, pattern0), offset, scale[0] + k, to, k * 32 + 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 4389120 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const v_lanes *word, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes scale[8];
    header_of_pieces(word, d_bits, scale);
    v_lanes number[64];
    numbers(word, number);
    v_lanes isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      v_lanes dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(s + c * act::starts + g * 4);
      for (size_t i = 0; i < 4; ++i) {
        v_bytes q[2];
        eight(number, g * 4 + i, q);
        const v_bytes q0 = v_lookup(q[0], pattern0);
        signed_step4<C, act::bytes>(dot, q0, a + g * 32 + i * 8);
        const v_bytes q4 = v_lookup(q[1], pattern0);
        signed_step4<C, act::bytes>(dot, q4, a + g * 32 + i * 8 + 4);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[g], dot[c]));
    }
    const v_floats factor = v_floats_mul(v_half_bits(d_bits[0]), v_floats_splat(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 4389120 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      v_lanes dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(s + c * act::starts + g * 4);
      const v_bytes plane0_0 = v_load(from + wide::codes + g * 48);
      const v_bytes plane1_0 = v_load(from + wide::codes + g * 48 + 32);
      const v_bytes q0 = v_lookup((plane0_0 & v_splat_byte(3)) | (v_sll(plane1_0, 2) & v_splat_byte(4)), pattern0);
      signed_step4<C, act::bytes>(dot, q0, a + g * 32);
      const v_bytes part0 = (v_srl(plane0_0, 2) & v_splat_byte(3)) | (v_sll(plane1_0, 1) & v_splat_byte(4));
      const v_bytes q4 = v_lookup(part0, pattern0);
      signed_step4<C, act::bytes>(dot, q4, a + g * 32 + 4);
      const v_bytes q8 = v_lookup((v_srl(plane0_0, 4) & v_splat_byte(3)) | (plane1_0 & v_splat_byte(4)), pattern0);
      signed_step4<C, act::bytes>(dot, q8, a + g * 32 + 8);
      const v_bytes part1 = (v_srl(plane0_0, 6) & v_splat_byte(3)) | (v_srl(plane1_0, 1) & v_splat_byte(4));
      const v_bytes q12 = v_lookup(part1, pattern0);
      signed_step4<C, act::bytes>(dot, q12, a + g * 32 + 12);
      const v_bytes plane0_1 = v_load(from + wide::codes + g * 48 + 16);
      const v_bytes q16 = v_lookup((plane0_1 & v_splat_byte(3)) | (v_srl(plane1_0, 2) & v_splat_byte(4)), pattern0);
      signed_step4<C, act::bytes>(dot, q16, a + g * 32 + 16);
      const v_bytes part2 = (v_srl(plane0_1, 2) & v_splat_byte(3)) | (v_srl(plane1_0, 3) & v_splat_byte(4));
      const v_bytes q20 = v_lookup(part2, pattern0);
      signed_step4<C, act::bytes>(dot, q20, a + g * 32 + 20);
      const v_bytes part3 = (v_srl(plane0_1, 4) & v_splat_byte(3)) | (v_srl(plane1_0, 4) & v_splat_byte(4));
      const v_bytes q24 = v_lookup(part3, pattern0);
      signed_step4<C, act::bytes>(dot, q24, a + g * 32 + 24);
      const v_bytes part4 = (v_srl(plane0_1, 6) & v_splat_byte(3)) | (v_srl(plane1_0, 5) & v_splat_byte(4));
      const v_bytes q28 = v_lookup(part4, pattern0);
      signed_step4<C, act::bytes>(dot, q28, a + g * 32 + 28);
      const v_lanes scale = v_load_u8(from + wide::scales + g * 4);
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
    }
    const v_floats factor = v_floats_mul(v_load_half(from), v_floats_splat(0.125f));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v_lanes *word, uint8_t *to) {
    v_lanes d_bits[1];
    v_lanes scale[8];
    header_of_pieces(word, d_bits, scale);
    v_store_low16(to, d_bits[0]);
    for (size_t k = 0; k < 8; ++k)
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

extern "C" void qc_dequantize_iq1_s__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq1_s__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq1_s__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq1_s__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq1_s__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq1_s__scalar(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_iq1_s__scalar(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq1_s__scalar(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq1_s__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq1_s__scalar(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq1_s__scalar(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq1_s__scalar(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq1_s__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_delta_search<shape>(x, importance, blocks, w);
}
