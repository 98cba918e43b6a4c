// Kernels of tq1_0 for rvv256. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
#include "codec.h"
#include "fit/absmax.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13, 10, 11, 12, 13};
alignas(16) const uint8_t pattern1[16] = {1, 1, 1, 1, 3, 3, 3, 3, 9, 9, 9, 9, 27, 27, 27, 27};

/// What the loops of tiles.h are over.
struct tiles : shape, sizes {
  [[maybe_unused]] static constexpr size_t piece_count = 14;
  using panel = panel_of<rows>;
  using wide = wide_of<rows>;

  /// A block of R rows, each piece of it for all rows.
  template <class Row> static QC_TILE void pieces(const Row &row, rvv_lanes *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    rvv_lanes word38[4];
    qc_words(row, 38, word38);
    word[12] = or32(lanes_srl<16>(word38[2]), lanes_sll<16>(word38[3]));
    word[13] = lanes_srl<16>(word38[3]);
  }

  static QC_TILE void header_of_pieces(const rvv_lanes *word, rvv_lanes *d_bits) {
    d_bits[0] = and32(word[13], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, rvv_lanes *word) {
    for (size_t k = 0; k < 13; ++k)
      word[k] = as_lanes(__riscv_vle8_v_u8m1(from + k * 32, 32));
    word[13] = load_u16(from + 416);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const rvv_lanes *word, uint8_t *to) {
    for (size_t k = 0; k < 13; ++k)
      __riscv_vse8_v_u8m1(to + k * 32, as_bytes(word[k]), 32);
    store_low16(to + 416, word[13]);
  }

  template <class Row> static QC_TILE void header(const Row &row, rvv_lanes *d_bits) {
    rvv_lanes word38[4];
    qc_words(row, 38, word38);
    d_bits[0] = lanes_srl<16>(word38[3]);
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(1), 8);
    const rvv_bytes bytes0 = gather16(row(0), row(1));
    qc_weights_u8_offset<1>(__riscv_vmulhu_vx_u8m1(bytes0, 3, 32), offset, scale[0], to, 0);
    const rvv_bytes bytes16 = gather16(row(0) + 16, row(1) + 16);
    qc_weights_u8_offset<1>(__riscv_vmulhu_vx_u8m1(bytes16, 3, 32), offset, scale[0], to, 16);
    const rvv_bytes part0 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes0, splat8(3), 32), 3, 32);
    qc_weights_u8_offset<1>(part0, offset, scale[0], to, 32);
    const rvv_bytes part1 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes16, splat8(3), 32), 3, 32);
    qc_weights_u8_offset<1>(part1, offset, scale[0], to, 48);
    const rvv_bytes part2 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes0, splat8(9), 32), 3, 32);
    qc_weights_u8_offset<1>(part2, offset, scale[0], to, 64);
    const rvv_bytes part3 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes16, splat8(9), 32), 3, 32);
    qc_weights_u8_offset<1>(part3, offset, scale[0], to, 80);
    const rvv_bytes part4 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes0, splat8(27), 32), 3, 32);
    qc_weights_u8_offset<1>(part4, offset, scale[0], to, 96);
    const rvv_bytes part5 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes16, splat8(27), 32), 3, 32);
    qc_weights_u8_offset<1>(part5, offset, scale[0], to, 112);
    const rvv_bytes part6 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes0, splat8(81), 32), 3, 32);
    qc_weights_u8_offset<1>(part6, offset, scale[0], to, 128);
    const rvv_bytes part7 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes16, splat8(81), 32), 3, 32);
    qc_weights_u8_offset<1>(part7, offset, scale[0], to, 144);
    const rvv_bytes bytes32 = gather16(row(0) + 32, row(1) + 32);
    qc_weights_u8_offset<1>(__riscv_vmulhu_vx_u8m1(bytes32, 3, 32), offset, scale[0], to, 160);
    const rvv_bytes part8 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes32, splat8(3), 32), 3, 32);
    qc_weights_u8_offset<1>(part8, offset, scale[0], to, 176);
    const rvv_bytes part9 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes32, splat8(9), 32), 3, 32);
    qc_weights_u8_offset<1>(part9, offset, scale[0], to, 192);
    const rvv_bytes part10 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes32, splat8(27), 32), 3, 32);
    qc_weights_u8_offset<1>(part10, offset, scale[0], to, 208);
    const rvv_bytes part11 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes32, splat8(81), 32), 3, 32);
    qc_weights_u8_offset<1>(part11, offset, scale[0], to, 224);
    const rvv_bytes bytes38 = gather16(row(0) + 38, row(1) + 38);
    const rvv_bytes part14 = __riscv_vrgather_vv_u8m1(bytes38, in_parts(pattern0), 32);
    const rvv_bytes part13 = __riscv_vmul_vv_u8m1(part14, gather16(pattern1, pattern1), 32);
    const rvv_bytes part12 = __riscv_vmulhu_vx_u8m1(part13, 3, 32);
    qc_weights_u8_offset<1>(part12, offset, scale[0], to, 240);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 129 products fit 16 bits: 129 * 2 * 127 = 32766 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const rvv_lanes *word, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    header_of_pieces(word, d_bits);
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts);
    products_first4<C, act::bytes>(isum_16, __riscv_vmulhu_vx_u8m1(as_bytes(word[0]), 3, 32), a);
    for (size_t k = 0; k < 7; ++k)
      products_next4<C, act::bytes>(isum_16, __riscv_vmulhu_vx_u8m1(as_bytes(word[k + 1]), 3, 32), a + k * 4 + 4);
    for (size_t k = 0; k < 8; ++k) {
      const rvv_bytes part0 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[k]), splat8(3), 32), 3, 32);
      products_next4<C, act::bytes>(isum_16, part0, a + k * 4 + 32);
    }
    for (size_t k = 0; k < 8; ++k) {
      const rvv_bytes part1 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[k]), splat8(9), 32), 3, 32);
      products_next4<C, act::bytes>(isum_16, part1, a + k * 4 + 64);
    }
    for (size_t k = 0; k < 8; ++k) {
      const rvv_bytes part2 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[k]), splat8(27), 32), 3, 32);
      products_next4<C, act::bytes>(isum_16, part2, a + k * 4 + 96);
    }
    for (size_t k = 0; k < 8; ++k) {
      const rvv_bytes part3 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[k]), splat8(81), 32), 3, 32);
      products_next4<C, act::bytes>(isum_16, part3, a + k * 4 + 128);
    }
    products_next4<C, act::bytes>(isum_16, __riscv_vmulhu_vx_u8m1(as_bytes(word[8]), 3, 32), a + 160);
    products_next4<C, act::bytes>(isum_16, __riscv_vmulhu_vx_u8m1(as_bytes(word[9]), 3, 32), a + 164);
    products_next4<C, act::bytes>(isum_16, __riscv_vmulhu_vx_u8m1(as_bytes(word[10]), 3, 32), a + 168);
    products_next4<C, act::bytes>(isum_16, __riscv_vmulhu_vx_u8m1(as_bytes(word[11]), 3, 32), a + 172);
    const rvv_bytes part4 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[8]), splat8(3), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part4, a + 176);
    const rvv_bytes part5 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[9]), splat8(3), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part5, a + 180);
    const rvv_bytes part6 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[10]), splat8(3), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part6, a + 184);
    const rvv_bytes part7 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[11]), splat8(3), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part7, a + 188);
    const rvv_bytes part8 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[8]), splat8(9), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part8, a + 192);
    const rvv_bytes part9 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[9]), splat8(9), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part9, a + 196);
    const rvv_bytes part10 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[10]), splat8(9), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part10, a + 200);
    const rvv_bytes part11 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[11]), splat8(9), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part11, a + 204);
    const rvv_bytes part12 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[8]), splat8(27), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part12, a + 208);
    const rvv_bytes part13 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[9]), splat8(27), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part13, a + 212);
    const rvv_bytes part14 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[10]), splat8(27), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part14, a + 216);
    const rvv_bytes part15 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[11]), splat8(27), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part15, a + 220);
    const rvv_bytes part16 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[8]), splat8(81), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part16, a + 224);
    const rvv_bytes part17 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[9]), splat8(81), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part17, a + 228);
    const rvv_bytes part18 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[10]), splat8(81), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part18, a + 232);
    const rvv_bytes part19 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[11]), splat8(81), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part19, a + 236);
    products_next4<C, act::bytes>(isum_16, __riscv_vmulhu_vx_u8m1(as_bytes(word[12]), 3, 32), a + 240);
    const rvv_bytes part20 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[12]), splat8(3), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part20, a + 244);
    const rvv_bytes part21 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[12]), splat8(9), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part21, a + 248);
    const rvv_bytes part22 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[12]), splat8(27), 32), 3, 32);
    products_next4<C, act::bytes>(isum_16, part22, a + 252);
    products_last<C>(isum, isum_16);
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 129 products fit 16 bits: 129 * 2 * 127 = 32766 <= 32767.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    header(row, d_bits);
    rvv_lanes isum[C];
    // weights 0 .. 255
    rvv_lanes dot0[C * 4] = {};
    rvv_sums dot0_16[C * 4];
    rvv_bytes bytes0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes0[j] = gather16(row(j), row(j + 4));
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q0 = __riscv_vmulhu_vx_u8m1(bytes0[j], 3, 32);
      products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
    }
    rvv_bytes bytes16[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes16[j] = gather16(row(j) + 16, row(j + 4) + 16);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q16 = __riscv_vmulhu_vx_u8m1(bytes16[j], 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q32 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes0[j], splat8(3), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q32, a + 32);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q48 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes16[j], splat8(3), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q48, a + 48);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q64 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes0[j], splat8(9), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q64, a + 64);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q80 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes16[j], splat8(9), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q80, a + 80);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q96 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes0[j], splat8(27), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q96, a + 96);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q112 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes16[j], splat8(27), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q112, a + 112);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q128 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes0[j], splat8(81), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q128, a + 128);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q144 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes16[j], splat8(81), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q144, a + 144);
    }
    rvv_bytes bytes32[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) bytes32[j] = gather16(row(j) + 32, row(j + 4) + 32);
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q160 = __riscv_vmulhu_vx_u8m1(bytes32[j], 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q160, a + 160);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q176 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes32[j], splat8(3), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q176, a + 176);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q192 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes32[j], splat8(9), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q192, a + 192);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q208 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes32[j], splat8(27), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q208, a + 208);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes q224 = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(bytes32[j], splat8(81), 32), 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q224, a + 224);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes38 = gather16(row(j) + 38, row(j + 4) + 38);
      const rvv_bytes part1 = __riscv_vrgather_vv_u8m1(bytes38, in_parts(pattern0), 32);
      const rvv_bytes part0 = __riscv_vmul_vv_u8m1(part1, gather16(pattern1, pattern1), 32);
      const rvv_bytes q240 = __riscv_vmulhu_vx_u8m1(part0, 3, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q240, a + 240);
    }
    QC_UNROLL for (int j = 0; j < 4; ++j) products_last<C>(dot0 + j * C, dot0_16 + j * C);
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 32512 fit 32 bits.
  /// Sums of 129 products fit 16 bits: 129 * 2 * 127 = 32766 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts);
    for (size_t u = 0; u < 8; ++u) {
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + wide::codes + u * 64, 32);
      const rvv_bytes q0 = and8(plane0_0, splat8(3));
      products_first4<C, act::bytes>(isum_16, q0, a + u * 32);
      const rvv_bytes q4 = and8(srl<2>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(isum_16, q4, a + u * 32 + 4);
      const rvv_bytes q8 = and8(srl<4>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(isum_16, q8, a + u * 32 + 8);
      const rvv_bytes q12 = and8(srl<6>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(isum_16, q12, a + u * 32 + 12);
      const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + wide::codes + u * 64 + 32, 32);
      const rvv_bytes q16 = and8(plane0_1, splat8(3));
      products_next4<C, act::bytes>(isum_16, q16, a + u * 32 + 16);
      const rvv_bytes q20 = and8(srl<2>(plane0_1), splat8(3));
      products_next4<C, act::bytes>(isum_16, q20, a + u * 32 + 20);
      const rvv_bytes q24 = and8(srl<4>(plane0_1), splat8(3));
      products_next4<C, act::bytes>(isum_16, q24, a + u * 32 + 24);
      const rvv_bytes q28 = and8(srl<6>(plane0_1), splat8(3));
      products_next4<C, act::bytes>(isum_16, q28, a + u * 32 + 28);
      products_last<C>(isum, isum_16);
    }
    const rvv_floats factor = half_bits(load_u16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const rvv_lanes *word, uint8_t *to) {
    rvv_lanes d_bits[1];
    header_of_pieces(word, d_bits);
    store_low16(to, d_bits[0]);
    {
      rvv_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = __riscv_vmulhu_vx_u8m1(as_bytes(word[k]), 3, 32);
      qc_pack_32_of_2_bits(quad, to + wide::codes);
    }
    {
      rvv_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[k]), splat8(3), 32), 3, 32);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 64);
    }
    {
      rvv_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[k]), splat8(9), 32), 3, 32);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 128);
    }
    {
      rvv_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[k]), splat8(27), 32), 3, 32);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 192);
    }
    {
      rvv_bytes quad[8];
      for (size_t k = 0; k < 8; ++k)
        quad[k] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[k]), splat8(81), 32), 3, 32);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 256);
    }
    {
      rvv_bytes quad[8];
      quad[0] = __riscv_vmulhu_vx_u8m1(as_bytes(word[8]), 3, 32);
      quad[1] = __riscv_vmulhu_vx_u8m1(as_bytes(word[9]), 3, 32);
      quad[2] = __riscv_vmulhu_vx_u8m1(as_bytes(word[10]), 3, 32);
      quad[3] = __riscv_vmulhu_vx_u8m1(as_bytes(word[11]), 3, 32);
      quad[4] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[8]), splat8(3), 32), 3, 32);
      quad[5] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[9]), splat8(3), 32), 3, 32);
      quad[6] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[10]), splat8(3), 32), 3, 32);
      quad[7] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[11]), splat8(3), 32), 3, 32);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 320);
    }
    {
      rvv_bytes quad[8];
      quad[0] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[8]), splat8(9), 32), 3, 32);
      quad[1] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[9]), splat8(9), 32), 3, 32);
      quad[2] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[10]), splat8(9), 32), 3, 32);
      quad[3] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[11]), splat8(9), 32), 3, 32);
      quad[4] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[8]), splat8(27), 32), 3, 32);
      quad[5] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[9]), splat8(27), 32), 3, 32);
      quad[6] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[10]), splat8(27), 32), 3, 32);
      quad[7] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[11]), splat8(27), 32), 3, 32);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 384);
    }
    {
      rvv_bytes quad[8];
      quad[0] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[8]), splat8(81), 32), 3, 32);
      quad[1] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[9]), splat8(81), 32), 3, 32);
      quad[2] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[10]), splat8(81), 32), 3, 32);
      quad[3] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[11]), splat8(81), 32), 3, 32);
      quad[4] = __riscv_vmulhu_vx_u8m1(as_bytes(word[12]), 3, 32);
      quad[5] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[12]), splat8(3), 32), 3, 32);
      quad[6] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[12]), splat8(9), 32), 3, 32);
      quad[7] = __riscv_vmulhu_vx_u8m1(__riscv_vmul_vv_u8m1(as_bytes(word[12]), splat8(27), 32), 3, 32);
      qc_pack_32_of_2_bits(quad, to + wide::codes + 448);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_tq1_0__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_tq1_0__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_tq1_0__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_tq1_0__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_tq1_0__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_tq1_0__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_tq1_0__rvv256(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_tq1_0__rvv256(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_tq1_0__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_tq1_0__rvv256(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_tq1_0__rvv256(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_tq1_0__rvv256(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_tq1_0__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}
