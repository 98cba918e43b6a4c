// Kernels of q2_k for scalar. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 22;
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, v_lanes *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    qc_words(row, 48, word + 12);
    qc_words(row, 64, word + 16);
    v_lanes word68[4];
    qc_words(row, 68, word68);
    word[20] = word68[3] & v_lanes_splat(65535);
    word[21] = v_lanes_srl(word68[3], 16);
  }

  static QC_TILE void header_of_pieces(const v_lanes *word, v_lanes *d_bits, v_lanes *dmin_bits, v_lanes *scale,
                                       v_lanes *minimum) {
    d_bits[0] = word[20] & v_lanes_splat(65535);
    dmin_bits[0] = word[21] & v_lanes_splat(65535);
    for (size_t k = 0; k < 4; ++k) {
      scale[k * 4] = word[k] & v_lanes_splat(15);
      scale[k * 4 + 1] = v_lanes_srl(word[k], 8) & v_lanes_splat(15);
      scale[k * 4 + 2] = v_lanes_srl(word[k], 16) & v_lanes_splat(15);
      scale[k * 4 + 3] = v_lanes_srl(word[k], 24) & v_lanes_splat(15);
    }
    for (size_t k = 0; k < 4; ++k) {
      minimum[k * 4] = v_lanes_srl(word[k], 4) & v_lanes_splat(15);
      minimum[k * 4 + 1] = v_lanes_srl(word[k], 12) & v_lanes_splat(15);
      minimum[k * 4 + 2] = v_lanes_srl(word[k], 20) & v_lanes_splat(15);
      minimum[k * 4 + 3] = v_lanes_srl(word[k], 28);
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, v_lanes *word) {
    for (size_t k = 0; k < 20; ++k)
      word[k] = v_as_lanes(v_load(from + k * 16));
    word[20] = v_load_u16(from + 320);
    word[21] = v_load_u16(from + 328);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const v_lanes *word, uint8_t *to) {
    for (size_t k = 0; k < 20; ++k)
      v_store_lanes(to + k * 16, word[k]);
    v_store_low16(to + 320, word[20]);
    v_store_low16(to + 328, word[21]);
  }

  template <class Row>
  static QC_TILE void header(const Row &row, v_lanes *d_bits, v_lanes *dmin_bits, v_lanes *scale, v_lanes *minimum) {
    v_lanes word0[4];
    qc_words(row, 0, word0);
    v_lanes word68[4];
    qc_words(row, 68, word68);
    d_bits[0] = word68[3] & v_lanes_splat(65535);
    dmin_bits[0] = v_lanes_srl(word68[3], 16);
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      scale[k * 4] = word0[k] & v_lanes_splat(15);
      scale[k * 4 + 1] = v_lanes_srl(word0[k], 8) & v_lanes_splat(15);
      scale[k * 4 + 2] = v_lanes_srl(word0[k], 16) & v_lanes_splat(15);
      scale[k * 4 + 3] = v_lanes_srl(word0[k], 24) & v_lanes_splat(15);
    }
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      minimum[k * 4] = v_lanes_srl(word0[k], 4) & v_lanes_splat(15);
      minimum[k * 4 + 1] = v_lanes_srl(word0[k], 12) & v_lanes_splat(15);
      minimum[k * 4 + 2] = v_lanes_srl(word0[k], 20) & v_lanes_splat(15);
      minimum[k * 4 + 3] = v_lanes_srl(word0[k], 28);
    }
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    float minimum[1][16];
    factors(row(0), scale[0], minimum[0]);
    for (size_t k = 0; k < 2; ++k) {
      const v_bytes bytes16 = v_gather16(row(0) + k * 32 + 16);
      qc_weights_u8_minus(bytes16 & v_splat_byte(3), scale[0] + k * 8, minimum[0] + k * 8, to, k * 128);
      const v_bytes bytes32 = v_gather16(row(0) + k * 32 + 32);
      qc_weights_u8_minus(bytes32 & v_splat_byte(3), scale[0] + k * 8 + 1, minimum[0] + k * 8 + 1, to, k * 128 + 16);
      const v_bytes part0 = v_srl(bytes16, 2) & v_splat_byte(3);
      qc_weights_u8_minus(part0, scale[0] + k * 8 + 2, minimum[0] + k * 8 + 2, to, k * 128 + 32);
      const v_bytes part1 = v_srl(bytes32, 2) & v_splat_byte(3);
      qc_weights_u8_minus(part1, scale[0] + k * 8 + 3, minimum[0] + k * 8 + 3, to, k * 128 + 48);
      const v_bytes part2 = v_srl(bytes16, 4) & v_splat_byte(3);
      qc_weights_u8_minus(part2, scale[0] + k * 8 + 4, minimum[0] + k * 8 + 4, to, k * 128 + 64);
      const v_bytes part3 = v_srl(bytes32, 4) & v_splat_byte(3);
      qc_weights_u8_minus(part3, scale[0] + k * 8 + 5, minimum[0] + k * 8 + 5, to, k * 128 + 80);
      const v_bytes part4 = v_srl(bytes16, 6) & v_splat_byte(3);
      qc_weights_u8_minus(part4, scale[0] + k * 8 + 6, minimum[0] + k * 8 + 6, to, k * 128 + 96);
      const v_bytes part5 = v_srl(bytes32, 6) & v_splat_byte(3);
      qc_weights_u8_minus(part5, scale[0] + k * 8 + 7, minimum[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  template <int C> static QC_TILE void from_pieces(const v_lanes *word, const uint8_t *a, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes dmin_bits[1];
    v_lanes scale[16];
    v_lanes minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    v_lanes isum[C] = {};
    v_lanes msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const v_pairs pair0 = v_pairs_of(minimum[k * 2] | v_lanes_sll(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_lanes dot[C] = {};
        signed_step4<C, act::bytes>(dot, v_as_bytes(word[k * 8 + k1 * 4 + 4]) & v_splat_byte(3), a + k * 128 + k1 * 16);
        const v_bytes part0 = v_as_bytes(word[k * 8 + k1 * 4 + 5]) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part0, a + k * 128 + k1 * 16 + 4);
        const v_bytes part1 = v_as_bytes(word[k * 8 + k1 * 4 + 6]) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part1, a + k * 128 + k1 * 16 + 8);
        const v_bytes part2 = v_as_bytes(word[k * 8 + k1 * 4 + 7]) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part2, a + k * 128 + k1 * 16 + 12);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[k * 8 + k1], dot[c]));
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_lanes dot[C] = {};
        const v_bytes part3 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 4]), 2) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part3, a + k * 128 + k1 * 16 + 32);
        const v_bytes part4 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 5]), 2) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part4, a + k * 128 + k1 * 16 + 36);
        const v_bytes part5 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 6]), 2) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part5, a + k * 128 + k1 * 16 + 40);
        const v_bytes part6 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 7]), 2) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part6, a + k * 128 + k1 * 16 + 44);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[k * 8 + k1 + 2], dot[c]));
        }
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_lanes dot[C] = {};
        const v_bytes part7 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 4]), 4) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part7, a + k * 128 + k1 * 16 + 64);
        const v_bytes part8 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 5]), 4) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part8, a + k * 128 + k1 * 16 + 68);
        const v_bytes part9 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 6]), 4) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part9, a + k * 128 + k1 * 16 + 72);
        const v_bytes part10 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 7]), 4) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part10, a + k * 128 + k1 * 16 + 76);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[k * 8 + k1 + 4], dot[c]));
        }
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_lanes dot[C] = {};
        const v_bytes part11 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 4]), 6) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part11, a + k * 128 + k1 * 16 + 96);
        const v_bytes part12 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 5]), 6) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part12, a + k * 128 + k1 * 16 + 100);
        const v_bytes part13 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 6]), 6) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part13, a + k * 128 + k1 * 16 + 104);
        const v_bytes part14 = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 7]), 6) & v_splat_byte(3);
        signed_step4<C, act::bytes>(dot, part14, a + k * 128 + k1 * 16 + 108);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[k * 8 + k1 + 6], dot[c]));
        }
      }
    }
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v_floats minimum_factor = v_half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes dmin_bits[1];
    v_lanes scale[16];
    v_lanes minimum[16];
    header(row, d_bits, dmin_bits, scale, minimum);
    v_lanes isum[C] = {};
    v_lanes msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const v_pairs pair0 = v_pairs_of(minimum[k * 2] | v_lanes_sll(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    v_bytes window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = v_gather16(row(j) + k * 32 + k1 * 16 + 16);
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        v_lanes dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes q0 = window[0][j] & v_splat_byte(3);
          signed_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group<C>(dot0, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        v_lanes dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes q32 = v_srl(window[0][j], 2) & v_splat_byte(3);
          signed_step16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group<C>(dot2, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        v_lanes dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes q64 = v_srl(window[0][j], 4) & v_splat_byte(3);
          signed_step16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group<C>(dot4, scale[k * 8 + k1 + 4], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        v_lanes dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v_bytes q96 = v_srl(window[0][j], 6) & v_splat_byte(3);
          signed_step16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group<C>(dot6, scale[k * 8 + k1 + 6], isum);
      }
    }
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v_floats minimum_factor = v_half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  template <int C> static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, v_floats *sum) {
    v_lanes isum[C] = {};
    v_lanes msum[C] = {};
    for (size_t pair = 0; pair < 8; ++pair) {
      const v_pairs minimum = v_pairs_load_u8(from + wide::minimums + pair * 8);
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums16 + pair * 4);
    }
    for (size_t g = 0; g < 16; ++g) {
      v_lanes dot[C] = {};
      const v_bytes plane0_0 = v_load(from + wide::codes + g * 16);
      const v_bytes q0 = plane0_0 & v_splat_byte(3);
      signed_step4<C, act::bytes>(dot, q0, a + g * 16);
      const v_bytes q4 = v_srl(plane0_0, 2) & v_splat_byte(3);
      signed_step4<C, act::bytes>(dot, q4, a + g * 16 + 4);
      const v_bytes q8 = v_srl(plane0_0, 4) & v_splat_byte(3);
      signed_step4<C, act::bytes>(dot, q8, a + g * 16 + 8);
      const v_bytes q12 = v_srl(plane0_0, 6) & v_splat_byte(3);
      signed_step4<C, act::bytes>(dot, q12, a + g * 16 + 12);
      const v_lanes scale = v_load_u8(from + wide::scales + g * 4);
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
    }
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v_floats minimum_factor = v_load_half(from + wide::dmin_factor);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const v_lanes *word, uint8_t *to) {
    v_lanes d_bits[1];
    v_lanes dmin_bits[1];
    v_lanes scale[16];
    v_lanes minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    v_store_low16(to, d_bits[0]);
    v_store_low16(to + wide::dmin_factor, dmin_bits[0]);
    for (size_t k = 0; k < 16; ++k)
      v_store_low8(to + wide::scales + k * 4, scale[k]);
    for (size_t k = 0; k < 8; ++k) {
      const v_lanes part1 = v_lanes_sll(minimum[k * 2 + 1] & v_lanes_splat(255), 8);
      const v_lanes part0 = (minimum[k * 2] & v_lanes_splat(255)) | part1;
      v_store_low16(to + wide::minimums + k * 8, part0);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_bytes quad[4];
        quad[0] = v_as_bytes(word[k * 8 + k1 * 4 + 4]) & v_splat_byte(3);
        quad[1] = v_as_bytes(word[k * 8 + k1 * 4 + 5]) & v_splat_byte(3);
        quad[2] = v_as_bytes(word[k * 8 + k1 * 4 + 6]) & v_splat_byte(3);
        quad[3] = v_as_bytes(word[k * 8 + k1 * 4 + 7]) & v_splat_byte(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_bytes quad[4];
        quad[0] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 4]), 2) & v_splat_byte(3);
        quad[1] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 5]), 2) & v_splat_byte(3);
        quad[2] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 6]), 2) & v_splat_byte(3);
        quad[3] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 7]), 2) & v_splat_byte(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 32);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_bytes quad[4];
        quad[0] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 4]), 4) & v_splat_byte(3);
        quad[1] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 5]), 4) & v_splat_byte(3);
        quad[2] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 6]), 4) & v_splat_byte(3);
        quad[3] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 7]), 4) & v_splat_byte(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 64);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        v_bytes quad[4];
        quad[0] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 4]), 6) & v_splat_byte(3);
        quad[1] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 5]), 6) & v_splat_byte(3);
        quad[2] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 6]), 6) & v_splat_byte(3);
        quad[3] = v_srl(v_as_bytes(word[k * 8 + k1 * 4 + 7]), 6) & v_splat_byte(3);
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 128 + k1 * 16 + 96);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_k__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_k__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_k__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_k__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q2_k__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_k__scalar(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_q2_k__scalar(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_q2_k__scalar(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q2_k__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_k__scalar(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_q2_k__scalar(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_q2_k__scalar(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_q2_k__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1, 0.150000006f, 14);
}
