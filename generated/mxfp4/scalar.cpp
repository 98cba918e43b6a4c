// Kernels of mxfp4 for scalar. Generated from formats/mxfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/absmax_power_of_two.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 5;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v_lanes *word) {
    qc_words(row, 1, word + 1);
    v_lanes word0[4];
    qc_words(row, 0, word0);
    word[0] = word0[0] & v_lanes_splat(255);
  }

  static QC_TILE void header_of_pieces(const v_lanes *word, v_lanes *d_bits) {
    d_bits[0] = word[0] & v_lanes_splat(255);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v_lanes *word) {
    word[0] = v_load_u8(from);
    word[1] = v_as_lanes(v_load(from + 4));
    word[2] = v_as_lanes(v_load(from + 20));
    word[3] = v_as_lanes(v_load(from + 36));
    word[4] = v_as_lanes(v_load(from + 52));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v_lanes *word, uint8_t *to) {
    v_store_low8(to, word[0]);
    v_store_lanes(to + 4, word[1]);
    v_store_lanes(to + 20, word[2]);
    v_store_lanes(to + 36, word[3]);
    v_store_lanes(to + 52, word[4]);
  }

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits) {
    v_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & v_lanes_splat(255);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(12);
    const v_bytes bytes1 = v_gather16(row(0) + 1);
    qc_weights_u8_offset(v_lookup(bytes1 & v_splat_byte(15), pattern0), offset, scale[0], to, 0);
    qc_weights_u8_offset(v_lookup(v_srl(bytes1, 4) & v_splat_byte(15), pattern0), offset, scale[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  template <int C>
  static QC_TILE void from_pieces(const v_lanes *word, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    header_of_pieces(word, d_bits);
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts);
    signed_step4<C, act::bytes>(isum, v_lookup(v_as_bytes(word[1]) & v_splat_byte(15), pattern0), a);
    signed_step4<C, act::bytes>(isum, v_lookup(v_as_bytes(word[2]) & v_splat_byte(15), pattern0), a + 4);
    signed_step4<C, act::bytes>(isum, v_lookup(v_as_bytes(word[3]) & v_splat_byte(15), pattern0), a + 8);
    signed_step4<C, act::bytes>(isum, v_lookup(v_as_bytes(word[4]) & v_splat_byte(15), pattern0), a + 12);
    signed_step4<C, act::bytes>(isum, v_lookup(v_srl(v_as_bytes(word[1]), 4) & v_splat_byte(15), pattern0), a + 16);
    signed_step4<C, act::bytes>(isum, v_lookup(v_srl(v_as_bytes(word[2]), 4) & v_splat_byte(15), pattern0), a + 20);
    signed_step4<C, act::bytes>(isum, v_lookup(v_srl(v_as_bytes(word[3]), 4) & v_splat_byte(15), pattern0), a + 24);
    signed_step4<C, act::bytes>(isum, v_lookup(v_srl(v_as_bytes(word[4]), 4) & v_splat_byte(15), pattern0), a + 28);
    const v_lanes part1 = v_lanes_sll(v_lanes_add(d_bits[0], v_lanes_splat(-1)), 23);
    const v_lanes part0 = v_lanes_max(part1, v_lanes_sll(v_lanes_add(d_bits[0], v_lanes_splat(1)), 21));
    const v_floats factor = v_floats_from_bits(part0);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_lanes isum[C];
    // weights 0 .. 31
    v_lanes dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes bytes1 = v_gather16(row(j) + 1);
      const v_bytes q0 = v_lookup(bytes1 & v_splat_byte(15), pattern0);
      signed_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const v_bytes q16 = v_lookup(v_srl(bytes1, 4) & v_splat_byte(15), pattern0);
      signed_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v_lanes part1 = v_lanes_sll(v_lanes_add(d_bits[0], v_lanes_splat(-1)), 23);
    const v_lanes part0 = v_lanes_max(part1, v_lanes_sll(v_lanes_add(d_bits[0], v_lanes_splat(1)), 21));
    const v_floats factor = v_floats_from_bits(part0);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 48768 fit 32 bits.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts);
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const v_bytes plane0_0 = v_load(from + wide::codes + k * 16);
      const v_bytes q0 = v_lookup(plane0_0 & v_splat_byte(15), pattern0);
      signed_step4<C, act::bytes>(isum, q0, a + k * 8);
      const v_bytes q4 = v_lookup(v_srl(plane0_0, 4) & v_splat_byte(15), pattern0);
      signed_step4<C, act::bytes>(isum, q4, a + k * 8 + 4);
    }
    const v_floats factor = v_floats_from_bits(v_lanes_sll(v_load_u16(from), 16));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v_lanes *word, uint8_t *to) {
    v_lanes d_bits[1];
    header_of_pieces(word, d_bits);
    const v_lanes part4 = v_lanes_sll(v_lanes_add(d_bits[0], v_lanes_splat(-1)), 23);
    const v_lanes part3 = v_lanes_max(part4, v_lanes_sll(v_lanes_add(d_bits[0], v_lanes_splat(1)), 21));
    const v_floats part2 = v_floats_from_bits(part3);
    const v_lanes part1 = v_floats_bits(part2);
    const v_lanes part0 = v_lanes_srl(part1, 16);
    v_store_low16(to, part0);
    {
      v_bytes quad[8];
      quad[0] = v_as_bytes(word[1]) & v_splat_byte(15);
      quad[1] = v_as_bytes(word[2]) & v_splat_byte(15);
      quad[2] = v_as_bytes(word[3]) & v_splat_byte(15);
      quad[3] = v_as_bytes(word[4]) & v_splat_byte(15);
      quad[4] = v_srl(v_as_bytes(word[1]), 4) & v_splat_byte(15);
      quad[5] = v_srl(v_as_bytes(word[2]), 4) & v_splat_byte(15);
      quad[6] = v_srl(v_as_bytes(word[3]), 4) & v_splat_byte(15);
      quad[7] = v_srl(v_as_bytes(word[4]), 4) & v_splat_byte(15);
      qc_pack_32_of_4_bits(quad, to + wide::codes);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_mxfp4__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_mxfp4__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_mxfp4__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_mxfp4__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_mxfp4__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_mxfp4__scalar(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_mxfp4__scalar(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_mxfp4__scalar(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_mxfp4__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_mxfp4__scalar(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_mxfp4__scalar(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_mxfp4__scalar(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_mxfp4__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_power_of_two<shape>(x, importance, blocks, w);
}
