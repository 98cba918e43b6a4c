// Kernels of iq2_xxs for rvv256. Generated from formats/iq2_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 64, 64, 0, 64, 0, 0, 64, 64, 0, 0, 64, 0, 64, 64, 0};
alignas(16) const uint8_t pattern1[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 17;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, rvv_lanes *word) {
    qc_words(row, 2, word + 1);
    qc_words(row, 18, word + 5);
    qc_words(row, 34, word + 9);
    qc_words(row, 50, word + 13);
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    word[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
  }

  static QC_TILE void header_of_pieces(const rvv_lanes *word, rvv_lanes *d_bits, rvv_lanes *scale) {
    d_bits[0] = and32(word[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    for (size_t k = 0; k < 8; ++k) {
      const rvv_lanes part1 = lanes_srl<28>(word[k * 2 + 2]);
      const rvv_lanes part0 = __riscv_vmul_vv_i32m1(part1, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
      scale[k] = __riscv_vsub_vv_i32m1(part0, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, rvv_lanes *word) {
    word[0] = load_u16(from);
    for (size_t k = 0; k < 16; ++k)
      word[k + 1] = as_lanes(__riscv_vle8_v_u8m1(from + k * 32 + 16, 32));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const rvv_lanes *word, uint8_t *to) {
    store_low16(to, word[0]);
    for (size_t k = 0; k < 16; ++k)
      __riscv_vse8_v_u8m1(to + k * 32 + 16, as_bytes(word[k + 1]), 32);
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const rvv_lanes *word, rvv_lanes *number) {
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4] = and32(word[k * 2 + 1], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 4 + 1] = and32(lanes_srl<8>(word[k * 2 + 1]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 4 + 2] = and32(lanes_srl<16>(word[k * 2 + 1]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 4 + 3] = lanes_srl<24>(word[k * 2 + 1]);
    }
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4 + 32] = and32(word[k * 2 + 2], __riscv_vmv_v_x_i32m1(int32_t(127), 8));
      number[k * 4 + 33] = and32(lanes_srl<7>(word[k * 2 + 2]), __riscv_vmv_v_x_i32m1(int32_t(127), 8));
      number[k * 4 + 34] = and32(lanes_srl<14>(word[k * 2 + 2]), __riscv_vmv_v_x_i32m1(int32_t(127), 8));
      number[k * 4 + 35] = and32(lanes_srl<21>(word[k * 2 + 2]), __riscv_vmv_v_x_i32m1(int32_t(127), 8));
    }
  }

  /// Seven bits, and an eighth that makes the number of ones even, as nibbles.
  static QC_TILE rvv_lanes eight_bits(rvv_lanes bits) {
    const rvv_bytes part3 = as_bytes(and32(xor32(bits, lanes_srl<4>(bits)), __riscv_vmv_v_x_i32m1(int32_t(15), 8)));
    const rvv_bytes part2 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part3, 32);
    const rvv_lanes part1 = as_lanes(part2);
    const rvv_lanes part0 = lanes_sll<24>(part1);
    const rvv_lanes part5 = __riscv_vmul_vv_i32m1(bits, __riscv_vmv_v_x_i32m1(int32_t(8454660), 8), 8);
    const rvv_lanes part4 = and32(part5, __riscv_vmv_v_x_i32m1(int32_t(71582788), 8));
    return or32(part4, part0);
  }

  /// Eight codes of each row, four in each vector.
  static QC_TILE void eight(const rvv_lanes *number, size_t eight, rvv_bytes *q) {
    const rvv_bytes both = as_bytes(or32(lanes_lookup(number[eight], words0), eight_bits(number[eight + 32])));
    q[0] = and8(both, splat8(15));
    q[1] = and8(srl<4>(both), splat8(15));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 2> codes_at(row);
    float scale[2][8];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(43), 8);
    for (size_t k = 0; k < 8; ++k) {
      const rvv_bytes bytes0 = gather16(codes_at(0) + k * 32, codes_at(1) + k * 32);
      const rvv_bytes part0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), bytes0, 32);
      qc_weights_u8_offset<8>(part0, offset, scale[0] + k, to, k * 32);
      const rvv_bytes bytes16 = gather16(codes_at(0) + k * 32 + 16, codes_at(1) + k * 32 + 16);
      const rvv_bytes part1 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), bytes16, 32);
      qc_weights_u8_offset<8>(part1, offset, scale[0] + k, to, k * 32 + 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 43338496 fit 32 bits.
  /// Sums of 3 products fit 16 bits: 3 * 86 * 127 = 32766 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const rvv_lanes *word, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes scale[8];
    header_of_pieces(word, d_bits, scale);
    rvv_lanes number[64];
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
    const rvv_floats factor = __riscv_vfmul_vv_f32m1(half_bits(d_bits[0]), __riscv_vfmv_v_f_f32m1(0.125f, 8), 8);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 43338496 fit 32 bits.
  /// Sums of 3 products fit 16 bits: 3 * 86 * 127 = 32766 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      rvv_lanes dot[C];
      rvv_sums dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup4(s + c * act::starts + g * 4);
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + wide::codes + g * 96, 32);
      const rvv_bytes plane1_0 = __riscv_vle8_v_u8m1(from + wide::codes + g * 96 + 64, 32);
      const rvv_bytes part0 = or8(and8(plane0_0, splat8(3)), and8(sll<2>(plane1_0), splat8(4)));
      const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part0, 32);
      products_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      const rvv_bytes part1 = or8(and8(srl<2>(plane0_0), splat8(3)), and8(sll<1>(plane1_0), splat8(4)));
      const rvv_bytes q4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part1, 32);
      products_next4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      const rvv_bytes part2 = or8(and8(srl<4>(plane0_0), splat8(3)), and8(plane1_0, splat8(4)));
      const rvv_bytes q8 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part2, 32);
      products_next4<C, act::bytes>(dot_16, q8, a + g * 32 + 8);
      products_last<C>(dot, dot_16);
      const rvv_bytes part3 = or8(and8(srl<6>(plane0_0), splat8(3)), and8(srl<1>(plane1_0), splat8(4)));
      const rvv_bytes q12 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part3, 32);
      products_first4<C, act::bytes>(dot_16, q12, a + g * 32 + 12);
      const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + wide::codes + g * 96 + 32, 32);
      const rvv_bytes part4 = or8(and8(plane0_1, splat8(3)), and8(srl<2>(plane1_0), splat8(4)));
      const rvv_bytes q16 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part4, 32);
      products_next4<C, act::bytes>(dot_16, q16, a + g * 32 + 16);
      const rvv_bytes part5 = or8(and8(srl<2>(plane0_1), splat8(3)), and8(srl<3>(plane1_0), splat8(4)));
      const rvv_bytes q20 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part5, 32);
      products_next4<C, act::bytes>(dot_16, q20, a + g * 32 + 20);
      products_last<C>(dot, dot_16);
      const rvv_bytes part6 = or8(and8(srl<4>(plane0_1), splat8(3)), and8(srl<4>(plane1_0), splat8(4)));
      const rvv_bytes q24 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part6, 32);
      products_first4<C, act::bytes>(dot_16, q24, a + g * 32 + 24);
      const rvv_bytes part7 = or8(and8(srl<6>(plane0_1), splat8(3)), and8(srl<5>(plane1_0), splat8(4)));
      const rvv_bytes q28 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern1, 16), part7, 32);
      products_next4<C, act::bytes>(dot_16, q28, a + g * 32 + 28);
      products_last<C>(dot, dot_16);
      const rvv_lanes scale = widened_u8(__riscv_vle8_v_u8mf4(from + wide::scales + g * 8, 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, dot[c], 8);
    }
    const rvv_floats factor = __riscv_vfmul_vv_f32m1(half_bits(load_u16(from)), __riscv_vfmv_v_f_f32m1(0.125f, 8), 8);
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
    rvv_lanes number[64];
    numbers(word, number);
    for (size_t u = 0; u < 8; ++u) {
      rvv_bytes quad[8];
      for (size_t i = 0; i < 4; ++i) {
        rvv_bytes q[2];
        eight(number, u * 4 + i, q);
        quad[i * 2] = q[0];
        quad[i * 2 + 1] = q[1];
      }
      qc_pack_32_of_3_bits(quad, to + wide::codes + u * 96);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq2_xxs__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq2_xxs__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq2_xxs__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq2_xxs__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq2_xxs__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq2_xxs__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_iq2_xxs__rvv256(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq2_xxs__rvv256(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq2_xxs__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq2_xxs__rvv256(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq2_xxs__rvv256(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq2_xxs__rvv256(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq2_xxs__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
