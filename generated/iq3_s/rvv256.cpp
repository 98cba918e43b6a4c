// Kernels of iq3_s for rvv256. Generated from formats/iq3_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {16, 18, 20, 22, 24, 26, 28, 30, 14, 12, 10, 8, 6, 4, 2, 0};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 28;
  [[maybe_unused]] static constexpr bool raw_is_pieces = true;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, rvv_lanes *word) {
    for (size_t k = 0; k < 6; ++k)
      qc_words(row, k * 16 + 2, word + k * 4 + 1);
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    rvv_lanes word94[4];
    qc_words(row, 94, word94);
    word[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    word[25] = word94[1];
    word[26] = word94[2];
    word[27] = word94[3];
  }

  static QC_TILE void header_of_pieces(const rvv_lanes *word, rvv_lanes *d_bits, rvv_lanes *scale) {
    d_bits[0] = and32(word[0], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    const rvv_lanes part1 = and32(word[27], __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part0 = __riscv_vmul_vv_i32m1(part1, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
    scale[0] = __riscv_vsub_vv_i32m1(part0, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    const rvv_lanes part3 = and32(lanes_srl<4>(word[27]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part2 = __riscv_vmul_vv_i32m1(part3, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
    scale[1] = __riscv_vsub_vv_i32m1(part2, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    const rvv_lanes part5 = and32(lanes_srl<8>(word[27]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part4 = __riscv_vmul_vv_i32m1(part5, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
    scale[2] = __riscv_vsub_vv_i32m1(part4, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    const rvv_lanes part7 = and32(lanes_srl<12>(word[27]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part6 = __riscv_vmul_vv_i32m1(part7, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
    scale[3] = __riscv_vsub_vv_i32m1(part6, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    const rvv_lanes part9 = and32(lanes_srl<16>(word[27]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part8 = __riscv_vmul_vv_i32m1(part9, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
    scale[4] = __riscv_vsub_vv_i32m1(part8, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    const rvv_lanes part11 = and32(lanes_srl<20>(word[27]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part10 = __riscv_vmul_vv_i32m1(part11, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
    scale[5] = __riscv_vsub_vv_i32m1(part10, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    const rvv_lanes part13 = and32(lanes_srl<24>(word[27]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    const rvv_lanes part12 = __riscv_vmul_vv_i32m1(part13, __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
    scale[6] = __riscv_vsub_vv_i32m1(part12, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
    const rvv_lanes part14 = __riscv_vmul_vv_i32m1(lanes_srl<28>(word[27]), __riscv_vmv_v_x_i32m1(int32_t(2), 8), 8);
    scale[7] = __riscv_vsub_vv_i32m1(part14, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, rvv_lanes *word) {
    word[0] = load_u16(from);
    for (size_t k = 0; k < 27; ++k)
      word[k + 1] = as_lanes(__riscv_vle8_v_u8m1(from + k * 32 + 16, 32));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const rvv_lanes *word, uint8_t *to) {
    store_low16(to, word[0]);
    for (size_t k = 0; k < 27; ++k)
      __riscv_vse8_v_u8m1(to + k * 32 + 16, as_bytes(word[k + 1]), 32);
  }

  /// What is looked up, and other bits of codes, for eight weights each.
  static QC_TILE void numbers(const rvv_lanes *word, rvv_lanes *number) {
    for (size_t k = 0; k < 2; ++k) {
      const rvv_lanes part0 = and32(lanes_sll<8>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16] = or32(and32(word[k * 8 + 1], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part0);
      const rvv_lanes part1 = and32(lanes_srl<16>(word[k * 8 + 1]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 1] = or32(part1, and32(lanes_sll<6>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part2 = and32(lanes_sll<4>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 2] = or32(and32(word[k * 8 + 2], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part2);
      const rvv_lanes part3 = and32(lanes_srl<16>(word[k * 8 + 2]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 3] = or32(part3, and32(lanes_sll<2>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part4 = and32(word[k * 8 + 3], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 4] = or32(part4, and32(word[k + 17], __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part5 = and32(lanes_srl<16>(word[k * 8 + 3]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 5] = or32(part5, and32(lanes_srl<2>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part6 = and32(lanes_srl<4>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 6] = or32(and32(word[k * 8 + 4], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part6);
      const rvv_lanes part7 = and32(lanes_srl<16>(word[k * 8 + 4]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 7] = or32(part7, and32(lanes_srl<6>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part8 = and32(lanes_srl<8>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 8] = or32(and32(word[k * 8 + 5], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part8);
      const rvv_lanes part9 = and32(lanes_srl<16>(word[k * 8 + 5]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 9] = or32(part9, and32(lanes_srl<10>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part10 = and32(lanes_srl<12>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 10] = or32(and32(word[k * 8 + 6], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part10);
      const rvv_lanes part11 = and32(lanes_srl<16>(word[k * 8 + 6]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 11] = or32(part11, and32(lanes_srl<14>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part12 = and32(lanes_srl<16>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 12] = or32(and32(word[k * 8 + 7], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part12);
      const rvv_lanes part13 = and32(lanes_srl<16>(word[k * 8 + 7]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 13] = or32(part13, and32(lanes_srl<18>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part14 = and32(lanes_srl<20>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 14] = or32(and32(word[k * 8 + 8], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part14);
      const rvv_lanes part15 = and32(lanes_srl<16>(word[k * 8 + 8]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 15] = or32(part15, and32(lanes_srl<22>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
    }
    for (size_t k = 0; k < 2; ++k) {
      const rvv_lanes part16 = and32(lanes_srl<8>(word[k * 8 + 1]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 32] = or32(part16, and32(lanes_sll<7>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part17 = and32(lanes_sll<5>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 33] = or32(lanes_srl<24>(word[k * 8 + 1]), part17);
      const rvv_lanes part18 = and32(lanes_srl<8>(word[k * 8 + 2]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 34] = or32(part18, and32(lanes_sll<3>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part19 = and32(lanes_sll<1>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 35] = or32(lanes_srl<24>(word[k * 8 + 2]), part19);
      const rvv_lanes part20 = and32(lanes_srl<8>(word[k * 8 + 3]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 36] = or32(part20, and32(lanes_srl<1>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part21 = and32(lanes_srl<3>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 37] = or32(lanes_srl<24>(word[k * 8 + 3]), part21);
      const rvv_lanes part22 = and32(lanes_srl<8>(word[k * 8 + 4]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 38] = or32(part22, and32(lanes_srl<5>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part23 = and32(lanes_srl<7>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 39] = or32(lanes_srl<24>(word[k * 8 + 4]), part23);
      const rvv_lanes part24 = and32(lanes_srl<8>(word[k * 8 + 5]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 40] = or32(part24, and32(lanes_srl<9>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part25 = and32(lanes_srl<11>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 41] = or32(lanes_srl<24>(word[k * 8 + 5]), part25);
      const rvv_lanes part26 = and32(lanes_srl<8>(word[k * 8 + 6]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 42] = or32(part26, and32(lanes_srl<13>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part27 = and32(lanes_srl<15>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 43] = or32(lanes_srl<24>(word[k * 8 + 6]), part27);
      const rvv_lanes part28 = and32(lanes_srl<8>(word[k * 8 + 7]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 44] = or32(part28, and32(lanes_srl<17>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part29 = and32(lanes_srl<19>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 45] = or32(lanes_srl<24>(word[k * 8 + 7]), part29);
      const rvv_lanes part30 = and32(lanes_srl<8>(word[k * 8 + 8]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 16 + 46] = or32(part30, and32(lanes_srl<21>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8)));
      const rvv_lanes part31 = and32(lanes_srl<23>(word[k + 17]), __riscv_vmv_v_x_i32m1(int32_t(256), 8));
      number[k * 16 + 47] = or32(lanes_srl<24>(word[k * 8 + 8]), part31);
    }
    for (size_t k = 0; k < 8; ++k) {
      number[k * 4 + 64] = and32(word[k + 19], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 4 + 65] = and32(lanes_srl<8>(word[k + 19]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 4 + 66] = and32(lanes_srl<16>(word[k + 19]), __riscv_vmv_v_x_i32m1(int32_t(255), 8));
      number[k * 4 + 67] = lanes_srl<24>(word[k + 19]);
    }
  }

  /// Eight bits as nibbles.
  static QC_TILE rvv_lanes eight_bits(rvv_lanes bits) {
    const rvv_lanes part2 = and32(bits, __riscv_vmv_v_x_i32m1(int32_t(127), 8));
    const rvv_lanes part1 = __riscv_vmul_vv_i32m1(part2, __riscv_vmv_v_x_i32m1(int32_t(16909320), 8), 8);
    const rvv_lanes part0 = and32(part1, __riscv_vmv_v_x_i32m1(int32_t(143165576), 8));
    return or32(part0, and32(lanes_sll<24>(bits), __riscv_vmv_v_x_i32m1(int32_t(-2147483648), 8)));
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
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(15), 8);
    for (size_t k = 0; k < 8; ++k) {
      const rvv_bytes bytes0 = gather16(codes_at(0) + k * 32, codes_at(1) + k * 32);
      const rvv_bytes part0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), bytes0, 32);
      qc_weights_u8_offset<8>(part0, offset, scale[0] + k, to, k * 32);
      const rvv_bytes bytes16 = gather16(codes_at(0) + k * 32 + 16, codes_at(1) + k * 32 + 16);
      const rvv_bytes part1 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), bytes16, 32);
      qc_weights_u8_offset<8>(part1, offset, scale[0] + k, to, k * 32 + 16);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 15118080 fit 32 bits.
  /// Sums of 8 products fit 16 bits: 8 * 30 * 127 = 30480 <= 32767.
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
        const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), q[0], 32);
        products_first4<C, act::bytes>(dot_16, q0, a + g * 32 + i * 8);
        const rvv_bytes q4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), q[1], 32);
        products_next4<C, act::bytes>(dot_16, q4, a + g * 32 + i * 8 + 4);
        products_last<C>(dot, dot_16);
      }
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale[g], dot[c], 8);
    }
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 15118080 fit 32 bits.
  /// Sums of 8 products fit 16 bits: 8 * 30 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C] = {};
    for (size_t g = 0; g < 8; ++g) {
      rvv_lanes dot[C];
      rvv_sums dot_16[C];
      QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = dup4(s + c * act::starts + g * 4);
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + wide::codes + g * 128, 32);
      const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), and8(plane0_0, splat8(15)), 32);
      products_first4<C, act::bytes>(dot_16, q0, a + g * 32);
      const rvv_bytes part0 = and8(srl<4>(plane0_0), splat8(15));
      const rvv_bytes q4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part0, 32);
      products_next4<C, act::bytes>(dot_16, q4, a + g * 32 + 4);
      QC_UNROLL for (int k = 0; k < 3; ++k) {
        const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + wide::codes + g * 128 + k * 32 + 32, 32);
        const rvv_bytes part1 = and8(plane0_1, splat8(15));
        const rvv_bytes q8 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part1, 32);
        products_next4<C, act::bytes>(dot_16, q8, a + g * 32 + k * 8 + 8);
        const rvv_bytes part2 = and8(srl<4>(plane0_1), splat8(15));
        const rvv_bytes q12 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part2, 32);
        products_next4<C, act::bytes>(dot_16, q12, a + g * 32 + k * 8 + 12);
      }
      products_last<C>(dot, dot_16);
      const rvv_lanes scale = widened_u8(__riscv_vle8_v_u8mf4(from + wide::scales + g * 8, 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, dot[c], 8);
    }
    const rvv_floats factor = half_bits(load_u16(from));
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

extern "C" void qc_dequantize_iq3_s__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq3_s__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq3_s__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_iq3_s__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_iq3_s__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_iq3_s__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_iq3_s__rvv256(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_iq3_s__rvv256(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_iq3_s__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_iq3_s__rvv256(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_iq3_s__rvv256(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_iq3_s__rvv256(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_iq3_s__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
