// Kernels of nvfp4 for scalar. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/absmax_float8.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
alignas(16) const uint8_t pattern1[16] = {15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15};
alignas(16) const uint8_t pattern3[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};
alignas(16) const uint8_t pattern4[16] = {8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 9;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v_lanes *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    v_lanes word20[4];
    qc_words(row, 20, word20);
    word[8] = word20[3];
  }

  static QC_TILE void header_of_pieces(const v_lanes *word, v_lanes *d_bits) {
    d_bits[0] = word[0] & v_lanes_splat(255);
    d_bits[1] = v_lanes_srl(word[0], 8) & v_lanes_splat(255);
    d_bits[2] = v_lanes_srl(word[0], 16) & v_lanes_splat(255);
    d_bits[3] = v_lanes_srl(word[0], 24);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v_lanes *word) {
    for (size_t k = 0; k < 9; ++k)
      word[k] = v_as_lanes(v_load(from + k * 16));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v_lanes *word, uint8_t *to) {
    for (size_t k = 0; k < 9; ++k)
      v_store_lanes(to + k * 16, word[k]);
  }

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits) {
    v_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & v_lanes_splat(255);
    d_bits[1] = v_lanes_srl(word0[0], 8) & v_lanes_splat(255);
    d_bits[2] = v_lanes_srl(word0[0], 16) & v_lanes_splat(255);
    d_bits[3] = v_lanes_srl(word0[0], 24);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][4];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(12);
    const v_bytes bytes4 = v_gather16(row(0) + 4);
    const v_bytes part2 = v_srl(v_shuffle(bytes4, pattern0), 4) & v_pattern(pattern2);
    const v_bytes part1 = (v_shuffle(bytes4, pattern0) & v_pattern(pattern1)) | part2;
    const v_bytes part0 = v_lookup(part1, pattern3);
    qc_weights_u8_offset(part0, offset, scale[0], to, 0);
    const v_bytes part5 = v_srl(v_shuffle(bytes4, pattern4), 4) & v_pattern(pattern2);
    const v_bytes part4 = (v_shuffle(bytes4, pattern4) & v_pattern(pattern1)) | part5;
    const v_bytes part3 = v_lookup(part4, pattern3);
    qc_weights_u8_offset(part3, offset, scale[0] + 1, to, 16);
    const v_bytes bytes20 = v_gather16(row(0) + 20);
    const v_bytes part8 = v_srl(v_shuffle(bytes20, pattern0), 4) & v_pattern(pattern2);
    const v_bytes part7 = (v_shuffle(bytes20, pattern0) & v_pattern(pattern1)) | part8;
    const v_bytes part6 = v_lookup(part7, pattern3);
    qc_weights_u8_offset(part6, offset, scale[0] + 2, to, 32);
    const v_bytes part11 = v_srl(v_shuffle(bytes20, pattern4), 4) & v_pattern(pattern2);
    const v_bytes part10 = (v_shuffle(bytes20, pattern4) & v_pattern(pattern1)) | part11;
    const v_bytes part9 = v_lookup(part10, pattern3);
    qc_weights_u8_offset(part9, offset, scale[0] + 3, to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const v_lanes *word, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[4];
    header_of_pieces(word, d_bits);
    for (size_t k = 0; k < 4; ++k) {
      v_lanes isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts + k * 4);
      signed_step4<C, act::bytes>(isum, v_lookup(v_as_bytes(word[k * 2 + 1]) & v_splat_byte(15), pattern3), a + k * 16);
      const v_bytes part0 = v_lookup(v_as_bytes(word[k * 2 + 2]) & v_splat_byte(15), pattern3);
      signed_step4<C, act::bytes>(isum, part0, a + k * 16 + 4);
      const v_bytes part1 = v_lookup(v_srl(v_as_bytes(word[k * 2 + 1]), 4) & v_splat_byte(15), pattern3);
      signed_step4<C, act::bytes>(isum, part1, a + k * 16 + 8);
      const v_bytes part2 = v_lookup(v_srl(v_as_bytes(word[k * 2 + 2]), 4) & v_splat_byte(15), pattern3);
      signed_step4<C, act::bytes>(isum, part2, a + k * 16 + 12);
      const v_floats factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[k]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[4];
    header(row, d_bits);
    v_lanes isum[4][C];
    v_bytes window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = v_gather16(row(j) + k * 16 + 4);
      // weights k * 32 .. k * 32 + 15
      v_lanes dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes part1 = v_srl(v_shuffle(window[0][j], pattern0), 4) & v_pattern(pattern2);
        const v_bytes part0 = (v_shuffle(window[0][j], pattern0) & v_pattern(pattern1)) | part1;
        const v_bytes q0 = v_lookup(part0, pattern3);
        signed_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
      }
      qc_set_group_corrected<C, act::starts>(dot0, s + k * 8, isum[k * 2]);
      // weights k * 32 + 16 .. k * 32 + 31
      v_lanes dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes part3 = v_srl(v_shuffle(window[0][j], pattern4), 4) & v_pattern(pattern2);
        const v_bytes part2 = (v_shuffle(window[0][j], pattern4) & v_pattern(pattern1)) | part3;
        const v_bytes q16 = v_lookup(part2, pattern3);
        signed_step16<C, act::bytes>(dot1 + j * C, q16, a + k * 32 + 16);
      }
      qc_set_group_corrected<C, act::starts>(dot1, s + k * 8 + 4, isum[k * 2 + 1]);
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const v_floats factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[cell]);
      qc_add_scaled<C, act::bytes>(sum, isum[cell], factor, a + act::scale);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 24384 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    for (size_t cell = 0; cell < 4; ++cell) {
      v_lanes isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts + cell * 4);
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const v_bytes plane0_0 = v_load(from + wide::codes + cell * 32 + k * 16);
        const v_bytes q0 = v_lookup(plane0_0 & v_splat_byte(15), pattern3);
        signed_step4<C, act::bytes>(isum, q0, a + cell * 16 + k * 8);
        const v_bytes q4 = v_lookup(v_srl(plane0_0, 4) & v_splat_byte(15), pattern3);
        signed_step4<C, act::bytes>(isum, q4, a + cell * 16 + k * 8 + 4);
      }
      const v_floats factor = v_floats_from_bits(v_lanes_sll(v_load_u16(from + cell * 8), 16));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v_lanes *word, uint8_t *to) {
    v_lanes d_bits[4];
    header_of_pieces(word, d_bits);
    v_store_low16(to, v_lanes_srl(v_floats_bits(qc_minifloats_127_up_7_times_128_but_127(d_bits[0])), 16));
    v_store_low16(to + 8, v_lanes_srl(v_floats_bits(qc_minifloats_127_up_7_times_128_but_127(d_bits[1])), 16));
    v_store_low16(to + 16, v_lanes_srl(v_floats_bits(qc_minifloats_127_up_7_times_128_but_127(d_bits[2])), 16));
    v_store_low16(to + 24, v_lanes_srl(v_floats_bits(qc_minifloats_127_up_7_times_128_but_127(d_bits[3])), 16));
    for (size_t k = 0; k < 4; ++k) {
      v_bytes quad[4];
      quad[0] = v_as_bytes(word[k * 2 + 1]) & v_splat_byte(15);
      quad[1] = v_as_bytes(word[k * 2 + 2]) & v_splat_byte(15);
      quad[2] = v_srl(v_as_bytes(word[k * 2 + 1]), 4) & v_splat_byte(15);
      quad[3] = v_srl(v_as_bytes(word[k * 2 + 2]), 4) & v_splat_byte(15);
      qc_pack_16_of_4_bits(quad, to + wide::codes + k * 32);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_nvfp4__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_nvfp4__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_nvfp4__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_nvfp4__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_nvfp4__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_nvfp4__scalar(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_nvfp4__scalar(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_nvfp4__scalar(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_nvfp4__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_nvfp4__scalar(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_nvfp4__scalar(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_nvfp4__scalar(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_nvfp4__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_float8<shape>(x, importance, blocks, w);
}
