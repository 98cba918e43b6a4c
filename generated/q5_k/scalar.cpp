// Kernels of q5_k for scalar. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr bool has_starts = false;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, v_lanes *d_bits, v_lanes *dmin_bits, v_lanes *scale, v_lanes *minimum) {
    v_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & v_lanes_splat(65535);
    dmin_bits[0] = v_lanes_srl(word0[0], 16);
    scale[0] = word0[1] & v_lanes_splat(63);
    scale[1] = v_lanes_srl(word0[1], 8) & v_lanes_splat(63);
    scale[2] = v_lanes_srl(word0[1], 16) & v_lanes_splat(63);
    scale[3] = v_lanes_srl(word0[1], 24) & v_lanes_splat(63);
    scale[4] = (word0[3] & v_lanes_splat(15)) | (v_lanes_srl(word0[1], 2) & v_lanes_splat(48));
    scale[5] = (v_lanes_srl(word0[3], 8) & v_lanes_splat(15)) | (v_lanes_srl(word0[1], 10) & v_lanes_splat(48));
    scale[6] = (v_lanes_srl(word0[3], 16) & v_lanes_splat(15)) | (v_lanes_srl(word0[1], 18) & v_lanes_splat(48));
    scale[7] = (v_lanes_srl(word0[3], 24) & v_lanes_splat(15)) | (v_lanes_srl(word0[1], 26) & v_lanes_splat(48));
    minimum[0] = word0[2] & v_lanes_splat(63);
    minimum[1] = v_lanes_srl(word0[2], 8) & v_lanes_splat(63);
    minimum[2] = v_lanes_srl(word0[2], 16) & v_lanes_splat(63);
    minimum[3] = v_lanes_srl(word0[2], 24) & v_lanes_splat(63);
    minimum[4] = (v_lanes_srl(word0[3], 4) & v_lanes_splat(15)) | (v_lanes_srl(word0[2], 2) & v_lanes_splat(48));
    minimum[5] = (v_lanes_srl(word0[3], 12) & v_lanes_splat(15)) | (v_lanes_srl(word0[2], 10) & v_lanes_splat(48));
    minimum[6] = (v_lanes_srl(word0[3], 20) & v_lanes_splat(15)) | (v_lanes_srl(word0[2], 18) & v_lanes_splat(48));
    minimum[7] = v_lanes_srl(word0[3], 28) | (v_lanes_srl(word0[2], 26) & v_lanes_splat(48));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][8];
    float minimum[1][8];
    factors(row(0), scale[0], minimum[0]);
    const v_bytes bytes48 = v_gather16(row(0) + 48);
    const v_bytes bytes16 = v_gather16(row(0) + 16);
    const v_bytes part0 = (bytes48 & v_splat_byte(15)) | (v_sll(bytes16, 4) & v_splat_byte(16));
    qc_weights_u8_minus(part0, scale[0], minimum[0], to, 0);
    const v_bytes bytes64 = v_gather16(row(0) + 64);
    const v_bytes bytes32 = v_gather16(row(0) + 32);
    const v_bytes part1 = (bytes64 & v_splat_byte(15)) | (v_sll(bytes32, 4) & v_splat_byte(16));
    qc_weights_u8_minus(part1, scale[0], minimum[0], to, 16);
    const v_bytes part2 = (v_srl(bytes48, 4) & v_splat_byte(15)) | (v_sll(bytes16, 3) & v_splat_byte(16));
    qc_weights_u8_minus(part2, scale[0] + 1, minimum[0] + 1, to, 32);
    const v_bytes part3 = (v_srl(bytes64, 4) & v_splat_byte(15)) | (v_sll(bytes32, 3) & v_splat_byte(16));
    qc_weights_u8_minus(part3, scale[0] + 1, minimum[0] + 1, to, 48);
    const v_bytes bytes80 = v_gather16(row(0) + 80);
    const v_bytes part4 = (bytes80 & v_splat_byte(15)) | (v_sll(bytes16, 2) & v_splat_byte(16));
    qc_weights_u8_minus(part4, scale[0] + 2, minimum[0] + 2, to, 64);
    const v_bytes bytes96 = v_gather16(row(0) + 96);
    const v_bytes part5 = (bytes96 & v_splat_byte(15)) | (v_sll(bytes32, 2) & v_splat_byte(16));
    qc_weights_u8_minus(part5, scale[0] + 2, minimum[0] + 2, to, 80);
    const v_bytes part6 = (v_srl(bytes80, 4) & v_splat_byte(15)) | (v_sll(bytes16, 1) & v_splat_byte(16));
    qc_weights_u8_minus(part6, scale[0] + 3, minimum[0] + 3, to, 96);
    const v_bytes part7 = (v_srl(bytes96, 4) & v_splat_byte(15)) | (v_sll(bytes32, 1) & v_splat_byte(16));
    qc_weights_u8_minus(part7, scale[0] + 3, minimum[0] + 3, to, 112);
    const v_bytes bytes112 = v_gather16(row(0) + 112);
    const v_bytes part8 = (bytes112 & v_splat_byte(15)) | (bytes16 & v_splat_byte(16));
    qc_weights_u8_minus(part8, scale[0] + 4, minimum[0] + 4, to, 128);
    const v_bytes bytes128 = v_gather16(row(0) + 128);
    const v_bytes part9 = (bytes128 & v_splat_byte(15)) | (bytes32 & v_splat_byte(16));
    qc_weights_u8_minus(part9, scale[0] + 4, minimum[0] + 4, to, 144);
    const v_bytes part10 = (v_srl(bytes112, 4) & v_splat_byte(15)) | (v_srl(bytes16, 1) & v_splat_byte(16));
    qc_weights_u8_minus(part10, scale[0] + 5, minimum[0] + 5, to, 160);
    const v_bytes part11 = (v_srl(bytes128, 4) & v_splat_byte(15)) | (v_srl(bytes32, 1) & v_splat_byte(16));
    qc_weights_u8_minus(part11, scale[0] + 5, minimum[0] + 5, to, 176);
    const v_bytes bytes144 = v_gather16(row(0) + 144);
    const v_bytes part12 = (bytes144 & v_splat_byte(15)) | (v_srl(bytes16, 2) & v_splat_byte(16));
    qc_weights_u8_minus(part12, scale[0] + 6, minimum[0] + 6, to, 192);
    const v_bytes bytes160 = v_gather16(row(0) + 160);
    const v_bytes part13 = (bytes160 & v_splat_byte(15)) | (v_srl(bytes32, 2) & v_splat_byte(16));
    qc_weights_u8_minus(part13, scale[0] + 6, minimum[0] + 6, to, 208);
    const v_bytes part14 = (v_srl(bytes144, 4) & v_splat_byte(15)) | (v_srl(bytes16, 3) & v_splat_byte(16));
    qc_weights_u8_minus(part14, scale[0] + 7, minimum[0] + 7, to, 224);
    const v_bytes part15 = (v_srl(bytes160, 4) & v_splat_byte(15)) | (v_srl(bytes32, 3) & v_splat_byte(16));
    qc_weights_u8_minus(part15, scale[0] + 7, minimum[0] + 7, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes dmin_bits[1];
    v_lanes scale[8];
    v_lanes minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    v_lanes isum[C] = {};
    v_lanes msum[C] = {};
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      const v_pairs pair0 = v_pairs_of(minimum[k * 2] | v_lanes_sll(minimum[k * 2 + 1], 16));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums32 + k * 4);
    }
    v_bytes window[4][4];
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[k][j] = v_gather16(row(j) + k * 16 + 16);
    }
    // weights 0 .. 31
    v_lanes dot0[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q0 = (window[2][j] & v_splat_byte(15)) | (v_sll(window[0][j], 4) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot0 + j * C, q0, a);
      const v_bytes q16 = (window[3][j] & v_splat_byte(15)) | (v_sll(window[1][j], 4) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    qc_add_scaled_group<C>(dot0, scale[0], isum);
    // weights 32 .. 63
    v_lanes dot1[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q32 = (v_srl(window[2][j], 4) & v_splat_byte(15)) | (v_sll(window[0][j], 3) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot1 + j * C, q32, a + 32);
      const v_bytes q48 = (v_srl(window[3][j], 4) & v_splat_byte(15)) | (v_sll(window[1][j], 3) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot1 + j * C, q48, a + 48);
    }
    qc_add_scaled_group<C>(dot1, scale[1], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = v_gather16(row(j) + 80);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = v_gather16(row(j) + 96);
    // weights 64 .. 95
    v_lanes dot2[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q64 = (window[2][j] & v_splat_byte(15)) | (v_sll(window[0][j], 2) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot2 + j * C, q64, a + 64);
      const v_bytes q80 = (window[3][j] & v_splat_byte(15)) | (v_sll(window[1][j], 2) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot2 + j * C, q80, a + 80);
    }
    qc_add_scaled_group<C>(dot2, scale[2], isum);
    // weights 96 .. 127
    v_lanes dot3[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q96 = (v_srl(window[2][j], 4) & v_splat_byte(15)) | (v_sll(window[0][j], 1) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot3 + j * C, q96, a + 96);
      const v_bytes q112 = (v_srl(window[3][j], 4) & v_splat_byte(15)) | (v_sll(window[1][j], 1) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot3 + j * C, q112, a + 112);
    }
    qc_add_scaled_group<C>(dot3, scale[3], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = v_gather16(row(j) + 112);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = v_gather16(row(j) + 128);
    // weights 128 .. 159
    v_lanes dot4[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q128 = (window[2][j] & v_splat_byte(15)) | (window[0][j] & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot4 + j * C, q128, a + 128);
      const v_bytes q144 = (window[3][j] & v_splat_byte(15)) | (window[1][j] & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot4 + j * C, q144, a + 144);
    }
    qc_add_scaled_group<C>(dot4, scale[4], isum);
    // weights 160 .. 191
    v_lanes dot5[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q160 = (v_srl(window[2][j], 4) & v_splat_byte(15)) | (v_srl(window[0][j], 1) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot5 + j * C, q160, a + 160);
      const v_bytes q176 = (v_srl(window[3][j], 4) & v_splat_byte(15)) | (v_srl(window[1][j], 1) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot5 + j * C, q176, a + 176);
    }
    qc_add_scaled_group<C>(dot5, scale[5], isum);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[2][j] = v_gather16(row(j) + 144);
    QC_UNROLL for (int j = 0; j < 4; ++j) window[3][j] = v_gather16(row(j) + 160);
    // weights 192 .. 223
    v_lanes dot6[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q192 = (window[2][j] & v_splat_byte(15)) | (v_srl(window[0][j], 2) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot6 + j * C, q192, a + 192);
      const v_bytes q208 = (window[3][j] & v_splat_byte(15)) | (v_srl(window[1][j], 2) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot6 + j * C, q208, a + 208);
    }
    qc_add_scaled_group<C>(dot6, scale[6], isum);
    // weights 224 .. 255
    v_lanes dot7[C * 4] = {};
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes q224 = (v_srl(window[2][j], 4) & v_splat_byte(15)) | (v_srl(window[0][j], 3) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot7 + j * C, q224, a + 224);
      const v_bytes q240 = (v_srl(window[3][j], 4) & v_splat_byte(15)) | (v_srl(window[1][j], 3) & v_splat_byte(16));
      signed_step16<C, act::bytes>(dot7 + j * C, q240, a + 240);
    }
    qc_add_scaled_group<C>(dot7, scale[7], isum);
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v_floats minimum_factor = v_half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 63495936 and |msum| <= 2048256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, v_floats *sum) {
    v_lanes isum[C] = {};
    v_lanes msum[C] = {};
    for (size_t pair = 0; pair < 4; ++pair) {
      const v_pairs minimum = v_pairs_load_u8(from + panel::minimums + pair * 8);
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums32 + pair * 4);
    }
    for (size_t g = 0; g < 8; ++g) {
      v_lanes dot[C] = {};
      const v_bytes plane0_0 = v_load(from + panel::codes + g * 80);
      const v_bytes plane1_0 = v_load(from + panel::codes + g * 80 + 64);
      const v_bytes q0 = (plane0_0 & v_splat_byte(15)) | (v_sll(plane1_0, 4) & v_splat_byte(16));
      signed_step4<C, act::bytes>(dot, q0, a + g * 32);
      const v_bytes q4 = (v_srl(plane0_0, 4) & v_splat_byte(15)) | (v_sll(plane1_0, 3) & v_splat_byte(16));
      signed_step4<C, act::bytes>(dot, q4, a + g * 32 + 4);
      const v_bytes plane0_1 = v_load(from + panel::codes + g * 80 + 16);
      const v_bytes q8 = (plane0_1 & v_splat_byte(15)) | (v_sll(plane1_0, 2) & v_splat_byte(16));
      signed_step4<C, act::bytes>(dot, q8, a + g * 32 + 8);
      const v_bytes q12 = (v_srl(plane0_1, 4) & v_splat_byte(15)) | (v_sll(plane1_0, 1) & v_splat_byte(16));
      signed_step4<C, act::bytes>(dot, q12, a + g * 32 + 12);
      const v_bytes plane0_2 = v_load(from + panel::codes + g * 80 + 32);
      const v_bytes q16 = (plane0_2 & v_splat_byte(15)) | (plane1_0 & v_splat_byte(16));
      signed_step4<C, act::bytes>(dot, q16, a + g * 32 + 16);
      const v_bytes q20 = (v_srl(plane0_2, 4) & v_splat_byte(15)) | (v_srl(plane1_0, 1) & v_splat_byte(16));
      signed_step4<C, act::bytes>(dot, q20, a + g * 32 + 20);
      const v_bytes plane0_3 = v_load(from + panel::codes + g * 80 + 48);
      const v_bytes q24 = (plane0_3 & v_splat_byte(15)) | (v_srl(plane1_0, 2) & v_splat_byte(16));
      signed_step4<C, act::bytes>(dot, q24, a + g * 32 + 24);
      const v_bytes q28 = (v_srl(plane0_3, 4) & v_splat_byte(15)) | (v_srl(plane1_0, 3) & v_splat_byte(16));
      signed_step4<C, act::bytes>(dot, q28, a + g * 32 + 28);
      const v_lanes scale = v_load_u8(from + panel::scales + g * 4);
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
    }
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const v_floats minimum_factor = v_load_half(from + panel::dmin_factor);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v_lanes d_bits[1];
    v_lanes dmin_bits[1];
    v_lanes scale[8];
    v_lanes minimum[8];
    header(row, d_bits, dmin_bits, scale, minimum);
    v_store_low16(to, d_bits[0]);
    v_store_low16(to + panel::dmin_factor, dmin_bits[0]);
    for (size_t k = 0; k < 8; ++k)
      v_store_low8(to + panel::scales + k * 4, scale[k]);
    const v_lanes part0 = (minimum[0] & v_lanes_splat(255)) | v_lanes_sll(minimum[1] & v_lanes_splat(255), 8);
    v_store_low16(to + panel::minimums, part0);
    const v_lanes part1 = (minimum[2] & v_lanes_splat(255)) | v_lanes_sll(minimum[3] & v_lanes_splat(255), 8);
    v_store_low16(to + panel::minimums + 8, part1);
    const v_lanes part2 = (minimum[4] & v_lanes_splat(255)) | v_lanes_sll(minimum[5] & v_lanes_splat(255), 8);
    v_store_low16(to + panel::minimums + 16, part2);
    const v_lanes part3 = (minimum[6] & v_lanes_splat(255)) | v_lanes_sll(minimum[7] & v_lanes_splat(255), 8);
    v_store_low16(to + panel::minimums + 24, part3);
    v_bytes q0[8];
    v_bytes quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 48);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16 + 16);
        q0[j + k * 4] = (bytes0 & v_splat_byte(15)) | (v_sll(bytes1, 4) & v_splat_byte(16));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_5_bits(quad0, to + panel::codes);
    v_bytes q1[8];
    v_bytes quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 48);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16 + 16);
        q1[j + k * 4] = (v_srl(bytes0, 4) & v_splat_byte(15)) | (v_sll(bytes1, 3) & v_splat_byte(16));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_5_bits(quad1, to + panel::codes + 80);
    v_bytes q2[8];
    v_bytes quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 80);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16 + 16);
        q2[j + k * 4] = (bytes0 & v_splat_byte(15)) | (v_sll(bytes1, 2) & v_splat_byte(16));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_5_bits(quad2, to + panel::codes + 160);
    v_bytes q3[8];
    v_bytes quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 80);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16 + 16);
        q3[j + k * 4] = (v_srl(bytes0, 4) & v_splat_byte(15)) | (v_sll(bytes1, 1) & v_splat_byte(16));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_5_bits(quad3, to + panel::codes + 240);
    v_bytes q4[8];
    v_bytes quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 112);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16 + 16);
        q4[j + k * 4] = (bytes0 & v_splat_byte(15)) | (bytes1 & v_splat_byte(16));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_5_bits(quad4, to + panel::codes + 320);
    v_bytes q5[8];
    v_bytes quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 112);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16 + 16);
        q5[j + k * 4] = (v_srl(bytes0, 4) & v_splat_byte(15)) | (v_srl(bytes1, 1) & v_splat_byte(16));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_5_bits(quad5, to + panel::codes + 400);
    v_bytes q6[8];
    v_bytes quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 144);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16 + 16);
        q6[j + k * 4] = (bytes0 & v_splat_byte(15)) | (v_srl(bytes1, 2) & v_splat_byte(16));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_5_bits(quad6, to + panel::codes + 480);
    v_bytes q7[8];
    v_bytes quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 144);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16 + 16);
        q7[j + k * 4] = (v_srl(bytes0, 4) & v_splat_byte(15)) | (v_srl(bytes1, 3) & v_splat_byte(16));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_5_bits(quad7, to + panel::codes + 560);
  }
};

}  // namespace

extern "C" void qc_dequantize_q5_k__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q5_k__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q5_k__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q5_k__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q5_k__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q5_k__scalar(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q5_k__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q5_k__scalar(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q5_k__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -3.20000005f, 0.200000003f, 22);
}
