// Kernels of q3_k for scalar. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/scale_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits, v_lanes *scale) {
    v_lanes word94[4];
    qc_words(row, 94, word94);
    d_bits[0] = v_lanes_srl(word94[3], 16);
    const v_lanes part1 = v_lanes_srl(word94[0], 16) & v_lanes_splat(15);
    const v_lanes part0 = part1 | (v_lanes_srl(word94[2], 12) & v_lanes_splat(48));
    scale[0] = v_lanes_sub(part0, v_lanes_splat(32));
    const v_lanes part3 = v_lanes_srl(word94[0], 24) & v_lanes_splat(15);
    const v_lanes part2 = part3 | (v_lanes_srl(word94[2], 20) & v_lanes_splat(48));
    scale[1] = v_lanes_sub(part2, v_lanes_splat(32));
    const v_lanes part4 = (word94[1] & v_lanes_splat(15)) | (v_lanes_sll(word94[3], 4) & v_lanes_splat(48));
    scale[2] = v_lanes_sub(part4, v_lanes_splat(32));
    const v_lanes part6 = v_lanes_srl(word94[1], 8) & v_lanes_splat(15);
    const v_lanes part5 = part6 | (v_lanes_srl(word94[3], 4) & v_lanes_splat(48));
    scale[3] = v_lanes_sub(part5, v_lanes_splat(32));
    const v_lanes part8 = v_lanes_srl(word94[1], 16) & v_lanes_splat(15);
    const v_lanes part7 = part8 | (v_lanes_srl(word94[2], 14) & v_lanes_splat(48));
    scale[4] = v_lanes_sub(part7, v_lanes_splat(32));
    const v_lanes part10 = v_lanes_srl(word94[1], 24) & v_lanes_splat(15);
    const v_lanes part9 = part10 | (v_lanes_srl(word94[2], 22) & v_lanes_splat(48));
    scale[5] = v_lanes_sub(part9, v_lanes_splat(32));
    const v_lanes part11 = (word94[2] & v_lanes_splat(15)) | (v_lanes_sll(word94[3], 2) & v_lanes_splat(48));
    scale[6] = v_lanes_sub(part11, v_lanes_splat(32));
    const v_lanes part13 = v_lanes_srl(word94[2], 8) & v_lanes_splat(15);
    const v_lanes part12 = part13 | (v_lanes_srl(word94[3], 6) & v_lanes_splat(48));
    scale[7] = v_lanes_sub(part12, v_lanes_splat(32));
    const v_lanes part15 = v_lanes_srl(word94[0], 20) & v_lanes_splat(15);
    const v_lanes part14 = part15 | (v_lanes_srl(word94[2], 16) & v_lanes_splat(48));
    scale[8] = v_lanes_sub(part14, v_lanes_splat(32));
    const v_lanes part16 = v_lanes_srl(word94[0], 28) | (v_lanes_srl(word94[2], 24) & v_lanes_splat(48));
    scale[9] = v_lanes_sub(part16, v_lanes_splat(32));
    const v_lanes part17 = (v_lanes_srl(word94[1], 4) & v_lanes_splat(15)) | (word94[3] & v_lanes_splat(48));
    scale[10] = v_lanes_sub(part17, v_lanes_splat(32));
    const v_lanes part19 = v_lanes_srl(word94[1], 12) & v_lanes_splat(15);
    const v_lanes part18 = part19 | (v_lanes_srl(word94[3], 8) & v_lanes_splat(48));
    scale[11] = v_lanes_sub(part18, v_lanes_splat(32));
    const v_lanes part21 = v_lanes_srl(word94[1], 20) & v_lanes_splat(15);
    const v_lanes part20 = part21 | (v_lanes_srl(word94[2], 18) & v_lanes_splat(48));
    scale[12] = v_lanes_sub(part20, v_lanes_splat(32));
    const v_lanes part22 = v_lanes_srl(word94[1], 28) | (v_lanes_srl(word94[2], 26) & v_lanes_splat(48));
    scale[13] = v_lanes_sub(part22, v_lanes_splat(32));
    const v_lanes part24 = v_lanes_srl(word94[2], 4) & v_lanes_splat(15);
    const v_lanes part23 = part24 | (v_lanes_srl(word94[3], 2) & v_lanes_splat(48));
    scale[14] = v_lanes_sub(part23, v_lanes_splat(32));
    const v_lanes part26 = v_lanes_srl(word94[2], 12) & v_lanes_splat(15);
    const v_lanes part25 = part26 | (v_lanes_srl(word94[3], 10) & v_lanes_splat(48));
    scale[15] = v_lanes_sub(part25, v_lanes_splat(32));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(4);
    const v_bytes bytes32 = v_gather16(row(0) + 32);
    const v_bytes bytes0 = v_gather16(row(0));
    qc_weights_u8_offset((bytes32 & v_splat_byte(3)) | (v_sll(bytes0, 2) & v_splat_byte(4)), offset, scale[0], to, 0);
    const v_bytes bytes48 = v_gather16(row(0) + 48);
    const v_bytes bytes16 = v_gather16(row(0) + 16);
    const v_bytes part0 = (bytes48 & v_splat_byte(3)) | (v_sll(bytes16, 2) & v_splat_byte(4));
    qc_weights_u8_offset(part0, offset, scale[0] + 1, to, 16);
    const v_bytes part1 = (v_srl(bytes32, 2) & v_splat_byte(3)) | (v_sll(bytes0, 1) & v_splat_byte(4));
    qc_weights_u8_offset(part1, offset, scale[0] + 2, to, 32);
    const v_bytes part2 = (v_srl(bytes48, 2) & v_splat_byte(3)) | (v_sll(bytes16, 1) & v_splat_byte(4));
    qc_weights_u8_offset(part2, offset, scale[0] + 3, to, 48);
    const v_bytes part3 = (v_srl(bytes32, 4) & v_splat_byte(3)) | (bytes0 & v_splat_byte(4));
    qc_weights_u8_offset(part3, offset, scale[0] + 4, to, 64);
    const v_bytes part4 = (v_srl(bytes48, 4) & v_splat_byte(3)) | (bytes16 & v_splat_byte(4));
    qc_weights_u8_offset(part4, offset, scale[0] + 5, to, 80);
    const v_bytes part5 = (v_srl(bytes32, 6) & v_splat_byte(3)) | (v_srl(bytes0, 1) & v_splat_byte(4));
    qc_weights_u8_offset(part5, offset, scale[0] + 6, to, 96);
    const v_bytes part6 = (v_srl(bytes48, 6) & v_splat_byte(3)) | (v_srl(bytes16, 1) & v_splat_byte(4));
    qc_weights_u8_offset(part6, offset, scale[0] + 7, to, 112);
    const v_bytes bytes64 = v_gather16(row(0) + 64);
    const v_bytes part7 = (bytes64 & v_splat_byte(3)) | (v_srl(bytes0, 2) & v_splat_byte(4));
    qc_weights_u8_offset(part7, offset, scale[0] + 8, to, 128);
    const v_bytes bytes80 = v_gather16(row(0) + 80);
    const v_bytes part8 = (bytes80 & v_splat_byte(3)) | (v_srl(bytes16, 2) & v_splat_byte(4));
    qc_weights_u8_offset(part8, offset, scale[0] + 9, to, 144);
    const v_bytes part9 = (v_srl(bytes64, 2) & v_splat_byte(3)) | (v_srl(bytes0, 3) & v_splat_byte(4));
    qc_weights_u8_offset(part9, offset, scale[0] + 10, to, 160);
    const v_bytes part10 = (v_srl(bytes80, 2) & v_splat_byte(3)) | (v_srl(bytes16, 3) & v_splat_byte(4));
    qc_weights_u8_offset(part10, offset, scale[0] + 11, to, 176);
    const v_bytes part11 = (v_srl(bytes64, 4) & v_splat_byte(3)) | (v_srl(bytes0, 4) & v_splat_byte(4));
    qc_weights_u8_offset(part11, offset, scale[0] + 12, to, 192);
    const v_bytes part12 = (v_srl(bytes80, 4) & v_splat_byte(3)) | (v_srl(bytes16, 4) & v_splat_byte(4));
    qc_weights_u8_offset(part12, offset, scale[0] + 13, to, 208);
    const v_bytes part13 = (v_srl(bytes64, 6) & v_splat_byte(3)) | (v_srl(bytes0, 5) & v_splat_byte(4));
    qc_weights_u8_offset(part13, offset, scale[0] + 14, to, 224);
    const v_bytes part14 = (v_srl(bytes80, 6) & v_splat_byte(3)) | (v_srl(bytes16, 5) & v_splat_byte(4));
    qc_weights_u8_offset(part14, offset, scale[0] + 15, to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 4161536 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    v_lanes scale[16];
    header(row, d_bits, scale);
    v_lanes isum[C] = {};
    v_bytes window[2][4];
    QC_UNROLL for (int k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = v_gather16(row(j) + k * 16);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = v_gather16(row(j) + k * 16 + 32);
      // weights k * 16 .. k * 16 + 15
      v_lanes dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q0 = (window[1][j] & v_splat_byte(3)) | (v_sll(window[0][j], 2) & v_splat_byte(4));
        signed_step16<C, act::bytes>(dot0 + j * C, q0, a + k * 16);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot0, s + k * 4, scale[k], isum);
      // weights k * 16 + 32 .. k * 16 + 47
      v_lanes dot2[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q32 = (v_srl(window[1][j], 2) & v_splat_byte(3)) | (v_sll(window[0][j], 1) & v_splat_byte(4));
        signed_step16<C, act::bytes>(dot2 + j * C, q32, a + k * 16 + 32);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot2, s + k * 4 + 8, scale[k + 2], isum);
      // weights k * 16 + 64 .. k * 16 + 79
      v_lanes dot4[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q64 = (v_srl(window[1][j], 4) & v_splat_byte(3)) | (window[0][j] & v_splat_byte(4));
        signed_step16<C, act::bytes>(dot4 + j * C, q64, a + k * 16 + 64);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot4, s + k * 4 + 16, scale[k + 4], isum);
      // weights k * 16 + 96 .. k * 16 + 111
      v_lanes dot6[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q96 = (v_srl(window[1][j], 6) & v_splat_byte(3)) | (v_srl(window[0][j], 1) & v_splat_byte(4));
        signed_step16<C, act::bytes>(dot6 + j * C, q96, a + k * 16 + 96);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot6, s + k * 4 + 24, scale[k + 6], isum);
      QC_UNROLL for (int j = 0; j < 4; ++j) window[1][j] = v_gather16(row(j) + k * 16 + 64);
      // weights k * 16 + 128 .. k * 16 + 143
      v_lanes dot8[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q128 = (window[1][j] & v_splat_byte(3)) | (v_srl(window[0][j], 2) & v_splat_byte(4));
        signed_step16<C, act::bytes>(dot8 + j * C, q128, a + k * 16 + 128);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot8, s + k * 4 + 32, scale[k + 8], isum);
      // weights k * 16 + 160 .. k * 16 + 175
      v_lanes dot10[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q160 = (v_srl(window[1][j], 2) & v_splat_byte(3)) | (v_srl(window[0][j], 3) & v_splat_byte(4));
        signed_step16<C, act::bytes>(dot10 + j * C, q160, a + k * 16 + 160);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot10, s + k * 4 + 40, scale[k + 10], isum);
      // weights k * 16 + 192 .. k * 16 + 207
      v_lanes dot12[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q192 = (v_srl(window[1][j], 4) & v_splat_byte(3)) | (v_srl(window[0][j], 4) & v_splat_byte(4));
        signed_step16<C, act::bytes>(dot12 + j * C, q192, a + k * 16 + 192);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot12, s + k * 4 + 48, scale[k + 12], isum);
      // weights k * 16 + 224 .. k * 16 + 239
      v_lanes dot14[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes q224 = (v_srl(window[1][j], 6) & v_splat_byte(3)) | (v_srl(window[0][j], 5) & v_splat_byte(4));
        signed_step16<C, act::bytes>(dot14 + j * C, q224, a + k * 16 + 224);
      }
      qc_add_scaled_group_corrected<C, act::starts>(dot14, s + k * 4 + 56, scale[k + 14], isum);
    }
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 4161536 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C] = {};
    for (size_t u = 0; u < 8; ++u) {
      {
        v_lanes dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(s + c * act::starts + u * 8);
        const v_bytes plane0_0 = v_load(from + panel::codes + u * 48);
        const v_bytes plane1_0 = v_load(from + panel::codes + u * 48 + 32);
        const v_bytes q0 = (plane0_0 & v_splat_byte(3)) | (v_sll(plane1_0, 2) & v_splat_byte(4));
        signed_step4<C, act::bytes>(dot, q0, a + u * 32);
        const v_bytes q4 = (v_srl(plane0_0, 2) & v_splat_byte(3)) | (v_sll(plane1_0, 1) & v_splat_byte(4));
        signed_step4<C, act::bytes>(dot, q4, a + u * 32 + 4);
        const v_bytes q8 = (v_srl(plane0_0, 4) & v_splat_byte(3)) | (plane1_0 & v_splat_byte(4));
        signed_step4<C, act::bytes>(dot, q8, a + u * 32 + 8);
        const v_bytes q12 = (v_srl(plane0_0, 6) & v_splat_byte(3)) | (v_srl(plane1_0, 1) & v_splat_byte(4));
        signed_step4<C, act::bytes>(dot, q12, a + u * 32 + 12);
        const v_lanes scale = v_load_s8(from + panel::scales + u * 8);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
      }
      {
        v_lanes dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = v_lanes_dup(s + c * act::starts + u * 8 + 4);
        const v_bytes plane0_1 = v_load(from + panel::codes + u * 48 + 16);
        const v_bytes plane1_0 = v_load(from + panel::codes + u * 48 + 32);
        const v_bytes q16 = (plane0_1 & v_splat_byte(3)) | (v_srl(plane1_0, 2) & v_splat_byte(4));
        signed_step4<C, act::bytes>(dot, q16, a + u * 32 + 16);
        const v_bytes q20 = (v_srl(plane0_1, 2) & v_splat_byte(3)) | (v_srl(plane1_0, 3) & v_splat_byte(4));
        signed_step4<C, act::bytes>(dot, q20, a + u * 32 + 20);
        const v_bytes q24 = (v_srl(plane0_1, 4) & v_splat_byte(3)) | (v_srl(plane1_0, 4) & v_splat_byte(4));
        signed_step4<C, act::bytes>(dot, q24, a + u * 32 + 24);
        const v_bytes q28 = (v_srl(plane0_1, 6) & v_splat_byte(3)) | (v_srl(plane1_0, 5) & v_splat_byte(4));
        signed_step4<C, act::bytes>(dot, q28, a + u * 32 + 28);
        const v_lanes scale = v_load_s8(from + panel::scales + u * 8 + 4);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
      }
    }
    const v_floats factor = v_load_half(from);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v_lanes d_bits[1];
    v_lanes scale[16];
    header(row, d_bits, scale);
    v_store_low16(to, d_bits[0]);
    for (size_t k = 0; k < 16; ++k)
      v_store_low8(to + panel::scales + k * 4, scale[k]);
    v_bytes q0[8];
    v_bytes quad0[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 32);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16);
        q0[j + k * 4] = (bytes0 & v_splat_byte(3)) | (v_sll(bytes1, 2) & v_splat_byte(4));
      }
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_3_bits(quad0, to + panel::codes);
    v_bytes q1[8];
    v_bytes quad1[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 32);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16);
        q1[j + k * 4] = (v_srl(bytes0, 2) & v_splat_byte(3)) | (v_sll(bytes1, 1) & v_splat_byte(4));
      }
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_3_bits(quad1, to + panel::codes + 48);
    v_bytes q2[8];
    v_bytes quad2[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 32);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16);
        q2[j + k * 4] = (v_srl(bytes0, 4) & v_splat_byte(3)) | (bytes1 & v_splat_byte(4));
      }
    }
    qc_quads(q2, quad2);
    qc_quads(q2 + 4, quad2 + 4);
    qc_pack_32_of_3_bits(quad2, to + panel::codes + 96);
    v_bytes q3[8];
    v_bytes quad3[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 32);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16);
        q3[j + k * 4] = (v_srl(bytes0, 6) & v_splat_byte(3)) | (v_srl(bytes1, 1) & v_splat_byte(4));
      }
    }
    qc_quads(q3, quad3);
    qc_quads(q3 + 4, quad3 + 4);
    qc_pack_32_of_3_bits(quad3, to + panel::codes + 144);
    v_bytes q4[8];
    v_bytes quad4[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 64);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16);
        q4[j + k * 4] = (bytes0 & v_splat_byte(3)) | (v_srl(bytes1, 2) & v_splat_byte(4));
      }
    }
    qc_quads(q4, quad4);
    qc_quads(q4 + 4, quad4 + 4);
    qc_pack_32_of_3_bits(quad4, to + panel::codes + 192);
    v_bytes q5[8];
    v_bytes quad5[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 64);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16);
        q5[j + k * 4] = (v_srl(bytes0, 2) & v_splat_byte(3)) | (v_srl(bytes1, 3) & v_splat_byte(4));
      }
    }
    qc_quads(q5, quad5);
    qc_quads(q5 + 4, quad5 + 4);
    qc_pack_32_of_3_bits(quad5, to + panel::codes + 240);
    v_bytes q6[8];
    v_bytes quad6[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 64);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16);
        q6[j + k * 4] = (v_srl(bytes0, 4) & v_splat_byte(3)) | (v_srl(bytes1, 4) & v_splat_byte(4));
      }
    }
    qc_quads(q6, quad6);
    qc_quads(q6 + 4, quad6 + 4);
    qc_pack_32_of_3_bits(quad6, to + panel::codes + 288);
    v_bytes q7[8];
    v_bytes quad7[8];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const v_bytes bytes0 = v_gather16(row(j) + k * 16 + 64);
        const v_bytes bytes1 = v_gather16(row(j) + k * 16);
        q7[j + k * 4] = (v_srl(bytes0, 6) & v_splat_byte(3)) | (v_srl(bytes1, 5) & v_splat_byte(4));
      }
    }
    qc_quads(q7, quad7);
    qc_quads(q7 + 4, quad7 + 4);
    qc_pack_32_of_3_bits(quad7, to + panel::codes + 336);
  }
};

}  // namespace

extern "C" void qc_dequantize_q3_k__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q3_k__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q3_k__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q3_k__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q3_k__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q3_k__scalar(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q3_k__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q3_k__scalar(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q3_k__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}
