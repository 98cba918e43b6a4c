// Kernels of q2_0 for scalar. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0};
alignas(16) const uint8_t pattern4[16] = {0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3};
alignas(16) const uint8_t pattern5[16] = {4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7};
alignas(16) const uint8_t pattern6[16] = {8, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11};
alignas(16) const uint8_t pattern7[16] = {12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v_lanes *d_bits) {
    v_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = word0[0] & v_lanes_splat(65535);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][1];
    factors(row(0), scale[0]);
    const v_lanes offset = v_lanes_splat(1);
    const v_bytes bytes2 = v_gather16(row(0) + 2);
    const v_bytes part3 = v_srl(v_shuffle(bytes2, pattern0), 2) & v_pattern(pattern2);
    const v_bytes part2 = (v_shuffle(bytes2, pattern0) & v_pattern(pattern1)) | part3;
    const v_bytes part1 = part2 | (v_srl(v_shuffle(bytes2, pattern0), 4) & v_pattern(pattern3));
    const v_bytes part0 = part1 | (v_srl(v_shuffle(bytes2, pattern0), 6) & v_pattern(pattern4));
    qc_weights_u8_offset(part0, offset, scale[0], to, 0);
    const v_bytes part7 = v_srl(v_shuffle(bytes2, pattern5), 2) & v_pattern(pattern2);
    const v_bytes part6 = (v_shuffle(bytes2, pattern5) & v_pattern(pattern1)) | part7;
    const v_bytes part5 = part6 | (v_srl(v_shuffle(bytes2, pattern5), 4) & v_pattern(pattern3));
    const v_bytes part4 = part5 | (v_srl(v_shuffle(bytes2, pattern5), 6) & v_pattern(pattern4));
    qc_weights_u8_offset(part4, offset, scale[0], to, 16);
    const v_bytes part11 = v_srl(v_shuffle(bytes2, pattern6), 2) & v_pattern(pattern2);
    const v_bytes part10 = (v_shuffle(bytes2, pattern6) & v_pattern(pattern1)) | part11;
    const v_bytes part9 = part10 | (v_srl(v_shuffle(bytes2, pattern6), 4) & v_pattern(pattern3));
    const v_bytes part8 = part9 | (v_srl(v_shuffle(bytes2, pattern6), 6) & v_pattern(pattern4));
    qc_weights_u8_offset(part8, offset, scale[0], to, 32);
    const v_bytes part15 = v_srl(v_shuffle(bytes2, pattern7), 2) & v_pattern(pattern2);
    const v_bytes part14 = (v_shuffle(bytes2, pattern7) & v_pattern(pattern1)) | part15;
    const v_bytes part13 = part14 | (v_srl(v_shuffle(bytes2, pattern7), 4) & v_pattern(pattern3));
    const v_bytes part12 = part13 | (v_srl(v_shuffle(bytes2, pattern7), 6) & v_pattern(pattern4));
    qc_weights_u8_offset(part12, offset, scale[0], to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 16256 fit 32 bits.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_lanes isum[C];
    // weights 0 .. 63
    v_lanes dot0[C * 4] = {};
    v_bytes bytes2[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes2[j] = v_gather16(row(j) + 2);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes part2 = v_srl(v_shuffle(bytes2[j], pattern0), 2) & v_pattern(pattern2);
      const v_bytes part1 = (v_shuffle(bytes2[j], pattern0) & v_pattern(pattern1)) | part2;
      const v_bytes part0 = part1 | (v_srl(v_shuffle(bytes2[j], pattern0), 4) & v_pattern(pattern3));
      const v_bytes q0 = part0 | (v_srl(v_shuffle(bytes2[j], pattern0), 6) & v_pattern(pattern4));
      signed_step16<C, act::bytes>(dot0 + j * C, q0, a);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes part5 = v_srl(v_shuffle(bytes2[j], pattern5), 2) & v_pattern(pattern2);
      const v_bytes part4 = (v_shuffle(bytes2[j], pattern5) & v_pattern(pattern1)) | part5;
      const v_bytes part3 = part4 | (v_srl(v_shuffle(bytes2[j], pattern5), 4) & v_pattern(pattern3));
      const v_bytes q16 = part3 | (v_srl(v_shuffle(bytes2[j], pattern5), 6) & v_pattern(pattern4));
      signed_step16<C, act::bytes>(dot0 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes part8 = v_srl(v_shuffle(bytes2[j], pattern6), 2) & v_pattern(pattern2);
      const v_bytes part7 = (v_shuffle(bytes2[j], pattern6) & v_pattern(pattern1)) | part8;
      const v_bytes part6 = part7 | (v_srl(v_shuffle(bytes2[j], pattern6), 4) & v_pattern(pattern3));
      const v_bytes q32 = part6 | (v_srl(v_shuffle(bytes2[j], pattern6), 6) & v_pattern(pattern4));
      signed_step16<C, act::bytes>(dot0 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes part11 = v_srl(v_shuffle(bytes2[j], pattern7), 2) & v_pattern(pattern2);
      const v_bytes part10 = (v_shuffle(bytes2[j], pattern7) & v_pattern(pattern1)) | part11;
      const v_bytes part9 = part10 | (v_srl(v_shuffle(bytes2[j], pattern7), 4) & v_pattern(pattern3));
      const v_bytes q48 = part9 | (v_srl(v_shuffle(bytes2[j], pattern7), 6) & v_pattern(pattern4));
      signed_step16<C, act::bytes>(dot0 + j * C, q48, a + 48);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const v_floats factor = v_half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 16256 fit 32 bits.
  template <int C> static QC_TILE void packed(const uint8_t *from, const uint8_t *a, const uint8_t *s, v_floats *sum) {
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_lanes_dup(s + c * act::starts);
    v_lanes odd[C] = {};
    for (size_t u = 0; u < 2; ++u) {
      QC_UNROLL for (int k = 0; k < 2; ++k) {
        const v_bytes plane0_0 = v_load(from + panel::codes + u * 32 + k * 16);
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
  template <class Row> static QC_TILE void planes(const Row &row, uint8_t *to) {
    v_lanes d_bits[1];
    header(row, d_bits);
    v_store_low16(to, d_bits[0]);
    v_bytes q0[8];
    v_bytes quad0[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes bytes0 = v_gather16(row(j) + 2);
      const v_bytes part2 = v_srl(v_shuffle(bytes0, pattern0), 2) & v_pattern(pattern2);
      const v_bytes part1 = (v_shuffle(bytes0, pattern0) & v_pattern(pattern1)) | part2;
      const v_bytes part0 = part1 | (v_srl(v_shuffle(bytes0, pattern0), 4) & v_pattern(pattern3));
      q0[j] = part0 | (v_srl(v_shuffle(bytes0, pattern0), 6) & v_pattern(pattern4));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes bytes0 = v_gather16(row(j) + 2);
      const v_bytes part5 = v_srl(v_shuffle(bytes0, pattern5), 2) & v_pattern(pattern2);
      const v_bytes part4 = (v_shuffle(bytes0, pattern5) & v_pattern(pattern1)) | part5;
      const v_bytes part3 = part4 | (v_srl(v_shuffle(bytes0, pattern5), 4) & v_pattern(pattern3));
      q0[j + 4] = part3 | (v_srl(v_shuffle(bytes0, pattern5), 6) & v_pattern(pattern4));
    }
    qc_quads(q0, quad0);
    qc_quads(q0 + 4, quad0 + 4);
    qc_pack_32_of_2_bits(quad0, to + panel::codes);
    v_bytes q1[8];
    v_bytes quad1[8];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes bytes0 = v_gather16(row(j) + 2);
      const v_bytes part8 = v_srl(v_shuffle(bytes0, pattern6), 2) & v_pattern(pattern2);
      const v_bytes part7 = (v_shuffle(bytes0, pattern6) & v_pattern(pattern1)) | part8;
      const v_bytes part6 = part7 | (v_srl(v_shuffle(bytes0, pattern6), 4) & v_pattern(pattern3));
      q1[j] = part6 | (v_srl(v_shuffle(bytes0, pattern6), 6) & v_pattern(pattern4));
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const v_bytes bytes0 = v_gather16(row(j) + 2);
      const v_bytes part11 = v_srl(v_shuffle(bytes0, pattern7), 2) & v_pattern(pattern2);
      const v_bytes part10 = (v_shuffle(bytes0, pattern7) & v_pattern(pattern1)) | part11;
      const v_bytes part9 = part10 | (v_srl(v_shuffle(bytes0, pattern7), 4) & v_pattern(pattern3));
      q1[j + 4] = part9 | (v_srl(v_shuffle(bytes0, pattern7), 6) & v_pattern(pattern4));
    }
    qc_quads(q1, quad1);
    qc_quads(q1 + 4, quad1 + 4);
    qc_pack_32_of_2_bits(quad1, to + panel::codes + 32);
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_0__scalar(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_0__scalar(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q2_0__scalar(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_0__scalar(const qc_product *p) { qc_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q2_0__scalar(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_0__scalar(const qc_repacking *p) { qc_unpack_rows<tiles>(p); }

extern "C" void qc_quantize_q2_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
