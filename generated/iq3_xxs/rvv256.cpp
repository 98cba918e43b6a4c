// Kernels of iq3_xxs for rvv256. Generated from formats/iq3_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 128, 128, 0, 128, 0, 0, 128, 128, 0, 0, 128, 0, 128, 128, 0};
alignas(16) const uint8_t pattern1[16] = {66, 74, 82, 90, 98, 106, 114, 124, 58, 50, 42, 34, 26, 18, 10, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 25;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, rvv_lanes *word) {
    for (size_t k = 0; k < 6; ++k)
      qc_words(row, k * 16 + 2, word + k * 4 + 1);
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    word[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
  }

  static QC_TILE void header_of_pieces(const rvv_lanes *word, rvv_lanes *d_bits, rvv_lanes *scale) {
    d_bits[0] = and32(word[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    for (size_t k = 0; k < 8; ++k) {
      const rvv_lanes part1 = lanes_srl<28>(word[k + 17]);
      const rvv_lanes part0 = __riscv_vmul_vv_i32m1(part1, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
      scale[k] = __riscv_vsub_vv_i32m1(part0, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, rvv_lanes *word) {
    word[0] = load_u16(from);
    for (size_t k = 0; k < 24; ++k)
      word[k + 1] = as_lanes(__riscv_vle8_v_u8m1(from + k * 32 + 16, 32));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const rvv_lanes *word, uint8_t *to) {
    store_low16(to, word[0]);
    for (size_t k = 0; k < 24; ++k)
      __riscv_vse8_v_u8m1(to + k * 32 + 16, as_bytes(word[k + 1]), 32);
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const rvv_lanes *word, rvv_lanes *number) {
    for (size_t k = 0; k < 16; ++k) {
      number[k * 2] = and32(word[k + 1], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 2 + 1] = and32(lanes_srl<16>(word[k + 1]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
    }
    for (size_t k = 0; k < 16; ++k) {
      number[k * 2 + 32] = and32(lanes_srl<8>(word[k + 1]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 2 + 33] = lanes_srl<24>(word[k + 1]);
    }
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4 + 64] = and32(word[k + 17], __riscv_vmv_v_x_i32m1(int32_t(127), 8));
      number[k * 4 + 65] = and32(lanes_srl<7>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(127), 8));
      number[k * 4 + 66] = and32(lanes_srl<14>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(127), 8));
      number[k * 4 + 67] = and32(lanes_srl<21>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(127), 8));
    }
  }

  /// Seven bits, and an eighth that makes the number of ones even, as nibbles.
  static QC_TILE rvv_lanes eight_bits(rvv_lanes bits) {
    const rvv_bytes part3 = as_bytes(and32(xor32(bits, lanes_srl<4>(bits)), __riscv_vmv_v_x_i32m1(int32_t(15), 8)));
    const rvv_bytes part2 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part3, 32);
    const rvv_lanes part1 = as_lanes(part2);
    const rvv_lanes part0 = lanes_sll<24>(part1);
    const rvv_lanes part5 = __riscv_vmul_vv_i32m1(bits, __riscv_vmv_v_x_i32m1(int32_t(16909320), 8), 8);
    const rvv_lanes part4 = and32(part5, __riscv_vmv_v_x_i32m1(int32_t(143165576), 8));
    return or32(part4, part0);
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const rvv_lanes *number, size_t eight, rvv_bytes *q) {
    const rvv_lanes part2 = lanes_sll<4>(lanes_lookup(number[eight + 32], words0));
    const rvv_lanes part1 = or32(lanes_lookup(number[eight], words0), part2);
    const rvv_lanes part0 = or32(part1, eight_bits(number[eight + 64]));
    const rvv_bytes both = as_bytes(part0);
    q[0] = and8(both, splat8(15));
    q[1] = and8(srl<4>(both), splat8(15));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 2> codes_at(row);
    float scale[2][8];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(62), 8);
    for (size_t k = 0; k < 8; ++k) {
      const rvv_bytes bytes0 = gather16(codes_at(0) + k * 32, codes_at(1) + k * 32);
      const rvv_bytes part0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), bytes0, 32);
      qc_weights_u8_offset<8>(part0, offset, scale[0] + k, to, k * 32);
      const rvv_bytes bytes16 = gather16(codes_at(0) + k * 32 + 16, codes_at(1) + k * 32 + 16);
      const rvv_bytes part1 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), bytes16, 32);
      qc_weights_u8_offset<8>(part1, offset, scale[0] + k, to, k * 32 + 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 62488064 fit 32 bits.
  /// Sums of 2 products fit 16 bits: 2 * 124 * 127 = 31496 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const rvv_lanes *word, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes scale[8];
    header_of_pieces(word, d_bits, scale);
    rvv_lanes number[96];
    numbers(word, number);
    rvv_lanes isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      rvv_lanes dot[C];
      rvv_sums dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup4(s + c * act::starts + g * 4);
      for (size_t i = 0; i < 4; ++i) {
        rvv_bytes q[2];
        eight(number, g * 4 + i, q);
        const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), q[0], 32);
        products_first4<C, act::bytes>(dot_16, q0, a + g * 32 + i * 8);
        const rvv_bytes q4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), q[1], 32);
        products_next4<C, act::bytes>(dot_16, q4, a + g * 32 + i * 8 + 4);
        products_last<C>(dot, dot_16);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale[g], dot[c], 8);
    }
    const rvv_floats factor = __riscv_vfmul_vv_f32m1(half_bits(d_bits[0]), __riscv_vfmv_v_f_f32m1(0.25f, 8), 8);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 62488064 fit 32 bits.
  /// Sums of 2 products fit 16 bits: 2 * 124 * 127 = 31496 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      rvv_lanes dot[C];
      rvv_sums dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup4(s + c * act::starts + g * 4);
      QC_UNROLL for (int k = 0; k < 4; ++k) {
        const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + wide::codes + g * 128 + k * 32, 32);
        const rvv_bytes part0 = and8(plane0_0, splat8(15));
        const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part0, 32);
        products_first4<C, act::bytes>(dot_16, q0, a + g * 32 + k * 8);
        const rvv_bytes part1 = and8(srl<4>(plane0_0), splat8(15));
        const rvv_bytes q4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part1, 32);
        products_next4<C, act::bytes>(dot_16, q4, a + g * 32 + k * 8 + 4);
        products_last<C>(dot, dot_16);
      }
      const rvv_lanes scale = widened_u8(__riscv_vle8_v_u8mf4(from + wide::scales + g * 8, 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, dot[c], 8);
    }
    const rvv_floats factor = __riscv_vfmul_vv_f32m1(half_bits(load_u16(from)), __riscv_vfmv_v_f_f32m1(0.25f, 8), 8);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const rvv_lanes *word, uint8_t *to) {
    rvv_lanes d_bits[1];
    rvv_lanes scale[8];
    header_of_pieces(word, d_bits, scale);
    store_low16(to, d_bits[0]);
    for (size_t k = 0; k < 8; ++k)
      store_low8(to + wide::scales + k * 8, scale[k]);
    rvv_lanes number[96];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      rvv_bytes quad[8];
      for (size_t i = 0; i < 4; ++i) {
        rvv_bytes q[2];
        eight(number, u * 4 + i, q);
        quad[i * 2] = q[0];
        quad[i * 2 + 1] = q[1];
      }
      qc_pack_32_of_4_bits(quad, to + wide::codes + u * 128);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq3_xxs__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq3_xxs__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq3_xxs__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq3_xxs__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq3_xxs__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq3_xxs__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_iq3_xxs__rvv256(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq3_xxs__rvv256(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq3_xxs__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq3_xxs__rvv256(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq3_xxs__rvv256(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq3_xxs__rvv256(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq3_xxs__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
