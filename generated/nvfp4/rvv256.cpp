// Kernels of nvfp4 for rvv256. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/absmax_float8.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};
alignas(16) const uint8_t pattern1[16] = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
alignas(16) const uint8_t pattern2[16] = {15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15};
alignas(16) const uint8_t pattern4[16] = {8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 9;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, rvv_lanes *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    rvv_lanes word20[4];
    qc_words(row, 20, word20);
    word[8] = word20[3];
  }

  static QC_TILE void header_of_pieces(const rvv_lanes *word, rvv_lanes *d_bits) {
    d_bits[0] = and32(word[0], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
    d_bits[1] = and32(lanes_srl<8>(word[0]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
    d_bits[2] = and32(lanes_srl<16>(word[0]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
    d_bits[3] = lanes_srl<24>(word[0]);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, rvv_lanes *word) {
    for (size_t k = 0; k < 9; ++k)
      word[k] = as_lanes(__riscv_vle8_v_u8m1(from + k * 32, 32));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const rvv_lanes *word, uint8_t *to) {
    for (size_t k = 0; k < 9; ++k)
      __riscv_vse8_v_u8m1(to + k * 32, as_bytes(word[k]), 32);
  }

  template <class Row> static QC_TILE void header(const Row &row, rvv_lanes *d_bits) {
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
    d_bits[1] = and32(lanes_srl<8>(word0[0]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
    d_bits[2] = and32(lanes_srl<16>(word0[0]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
    d_bits[3] = lanes_srl<24>(word0[0]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][4];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(12), 8);
    const rvv_bytes bytes4 = gather16(row(0) + 4, row(1) + 4);
    const rvv_bytes part3 = srl<4>(__riscv_vrgather_vv_u8m1(bytes4, in_parts(pattern1), 32));
    const rvv_bytes part2 = and8(part3, gather16(pattern3, pattern3));
    const rvv_bytes part5 = __riscv_vrgather_vv_u8m1(bytes4, in_parts(pattern1), 32);
    const rvv_bytes part4 = and8(part5, gather16(pattern2, pattern2));
    const rvv_bytes part1 = or8(part4, part2);
    const rvv_bytes part0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part1, 32);
    qc_weights_u8_offset<4>(part0, offset, scale[0], to, 0);
    const rvv_bytes part9 = srl<4>(__riscv_vrgather_vv_u8m1(bytes4, in_parts(pattern4), 32));
    const rvv_bytes part8 = and8(part9, gather16(pattern3, pattern3));
    const rvv_bytes part11 = __riscv_vrgather_vv_u8m1(bytes4, in_parts(pattern4), 32);
    const rvv_bytes part10 = and8(part11, gather16(pattern2, pattern2));
    const rvv_bytes part7 = or8(part10, part8);
    const rvv_bytes part6 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part7, 32);
    qc_weights_u8_offset<4>(part6, offset, scale[0] + 1, to, 16);
    const rvv_bytes bytes20 = gather16(row(0) + 20, row(1) + 20);
    const rvv_bytes part15 = srl<4>(__riscv_vrgather_vv_u8m1(bytes20, in_parts(pattern1), 32));
    const rvv_bytes part14 = and8(part15, gather16(pattern3, pattern3));
    const rvv_bytes part17 = __riscv_vrgather_vv_u8m1(bytes20, in_parts(pattern1), 32);
    const rvv_bytes part16 = and8(part17, gather16(pattern2, pattern2));
    const rvv_bytes part13 = or8(part16, part14);
    const rvv_bytes part12 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part13, 32);
    qc_weights_u8_offset<4>(part12, offset, scale[0] + 2, to, 32);
    const rvv_bytes part21 = srl<4>(__riscv_vrgather_vv_u8m1(bytes20, in_parts(pattern4), 32));
    const rvv_bytes part20 = and8(part21, gather16(pattern3, pattern3));
    const rvv_bytes part23 = __riscv_vrgather_vv_u8m1(bytes20, in_parts(pattern4), 32);
    const rvv_bytes part22 = and8(part23, gather16(pattern2, pattern2));
    const rvv_bytes part19 = or8(part22, part20);
    const rvv_bytes part18 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part19, 32);
    qc_weights_u8_offset<4>(part18, offset, scale[0] + 3, to, 48);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 10 products fit 16 bits: 10 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const rvv_lanes *word, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[4];
    header_of_pieces(word, d_bits);
    for (size_t k = 0; k < 4; ++k) {
      rvv_lanes isum[C];
      rvv_sums isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts + k * 4);
      const rvv_bytes part1 = and8(as_bytes(word[k * 2 + 1]), splat8(15));
      const rvv_bytes part0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part1, 32);
      products_first4<C, act::bytes>(isum_16, part0, a + k * 16);
      const rvv_bytes part3 = and8(as_bytes(word[k * 2 + 2]), splat8(15));
      const rvv_bytes part2 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part3, 32);
      products_next4<C, act::bytes>(isum_16, part2, a + k * 16 + 4);
      const rvv_bytes part5 = and8(srl<4>(as_bytes(word[k * 2 + 1])), splat8(15));
      const rvv_bytes part4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part5, 32);
      products_next4<C, act::bytes>(isum_16, part4, a + k * 16 + 8);
      const rvv_bytes part7 = and8(srl<4>(as_bytes(word[k * 2 + 2])), splat8(15));
      const rvv_bytes part6 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part7, 32);
      products_next4<C, act::bytes>(isum_16, part6, a + k * 16 + 12);
      products_last<C>(isum, isum_16);
      const rvv_floats factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[k]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 10 products fit 16 bits: 10 * 24 * 127 = 30480 <= 32767.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[4];
    header(row, d_bits);
    rvv_lanes isum[4][C];
    rvv_bytes window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = gather16(row(j) + k * 16 + 4, row(j + 4) + k * 16 + 4);
      // weights k * 32 .. k * 32 + 15
      rvv_lanes dot0[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes part2 = srl<4>(__riscv_vrgather_vv_u8m1(window[0][j], in_parts(pattern1), 32));
        const rvv_bytes part1 = and8(part2, gather16(pattern3, pattern3));
        const rvv_bytes part4 = __riscv_vrgather_vv_u8m1(window[0][j], in_parts(pattern1), 32);
        const rvv_bytes part3 = and8(part4, gather16(pattern2, pattern2));
        const rvv_bytes part0 = or8(part3, part1);
        const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part0, 32);
        products_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 32);
      }
      qc_set_group_corrected<C, act::starts>(dot0, s + k * 8, isum[k * 2]);
      // weights k * 32 + 16 .. k * 32 + 31
      rvv_lanes dot1[C * 4] = {};
      QC_UNROLL for (int j = 0; j < 4; ++j) {
        const rvv_bytes part7 = srl<4>(__riscv_vrgather_vv_u8m1(window[0][j], in_parts(pattern4), 32));
        const rvv_bytes part6 = and8(part7, gather16(pattern3, pattern3));
        const rvv_bytes part9 = __riscv_vrgather_vv_u8m1(window[0][j], in_parts(pattern4), 32);
        const rvv_bytes part8 = and8(part9, gather16(pattern2, pattern2));
        const rvv_bytes part5 = or8(part8, part6);
        const rvv_bytes q16 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part5, 32);
        products_once16<C, act::bytes>(dot1 + j * C, q16, a + k * 32 + 16);
      }
      qc_set_group_corrected<C, act::starts>(dot1, s + k * 8 + 4, isum[k * 2 + 1]);
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const rvv_floats factor = qc_minifloats_127_up_7_times_128_but_127(d_bits[cell]);
      qc_add_scaled<C, act::bytes>(sum, isum[cell], factor, a + act::scale);
    }
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 24384 fit 32 bits.
  /// Sums of 10 products fit 16 bits: 10 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    for (size_t cell = 0; cell < 4; ++cell) {
      rvv_lanes isum[C];
      rvv_sums isum_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts + cell * 4);
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + wide::codes + cell * 64, 32);
      const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), and8(plane0_0, splat8(15)), 32);
      products_first4<C, act::bytes>(isum_16, q0, a + cell * 16);
      const rvv_bytes part0 = and8(srl<4>(plane0_0), splat8(15));
      const rvv_bytes q4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part0, 32);
      products_next4<C, act::bytes>(isum_16, q4, a + cell * 16 + 4);
      const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + wide::codes + cell * 64 + 32, 32);
      const rvv_bytes q8 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), and8(plane0_1, splat8(15)), 32);
      products_next4<C, act::bytes>(isum_16, q8, a + cell * 16 + 8);
      const rvv_bytes part1 = and8(srl<4>(plane0_1), splat8(15));
      const rvv_bytes q12 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part1, 32);
      products_next4<C, act::bytes>(isum_16, q12, a + cell * 16 + 12);
      products_last<C>(isum, isum_16);
      const rvv_floats factor = as_floats(lanes_sll<16>(load_u16(from + cell * 16)));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const rvv_lanes *word, uint8_t *to) {
    rvv_lanes d_bits[4];
    header_of_pieces(word, d_bits);
    const rvv_lanes part1 = __riscv_vreinterpret_v_f32m1_i32m1(qc_minifloats_127_up_7_times_128_but_127(d_bits[0]));
    const rvv_lanes part0 = lanes_srl<16>(part1);
    store_low16(to, part0);
    const rvv_lanes part3 = __riscv_vreinterpret_v_f32m1_i32m1(qc_minifloats_127_up_7_times_128_but_127(d_bits[1]));
    const rvv_lanes part2 = lanes_srl<16>(part3);
    store_low16(to + 16, part2);
    const rvv_lanes part5 = __riscv_vreinterpret_v_f32m1_i32m1(qc_minifloats_127_up_7_times_128_but_127(d_bits[2]));
    const rvv_lanes part4 = lanes_srl<16>(part5);
    store_low16(to + 32, part4);
    const rvv_lanes part7 = __riscv_vreinterpret_v_f32m1_i32m1(qc_minifloats_127_up_7_times_128_but_127(d_bits[3]));
    const rvv_lanes part6 = lanes_srl<16>(part7);
    store_low16(to + 48, part6);
    for (size_t k = 0; k < 4; ++k) {
      rvv_bytes quad[4];
      quad[0] = and8(as_bytes(word[k * 2 + 1]), splat8(15));
      quad[1] = and8(as_bytes(word[k * 2 + 2]), splat8(15));
      quad[2] = and8(srl<4>(as_bytes(word[k * 2 + 1])), splat8(15));
      quad[3] = and8(srl<4>(as_bytes(word[k * 2 + 2])), splat8(15));
      qc_pack_16_of_4_bits(quad, to + wide::codes + k * 64);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_nvfp4__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_nvfp4__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_nvfp4__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_nvfp4__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_nvfp4__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_nvfp4__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_nvfp4__rvv256(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_nvfp4__rvv256(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_nvfp4__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_nvfp4__rvv256(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_nvfp4__rvv256(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_nvfp4__rvv256(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_nvfp4__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_float8<shape>(x, importance, blocks, w);
}
