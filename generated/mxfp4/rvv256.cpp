// Kernels of mxfp4 for rvv256. Generated from formats/mxfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
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
  template <class Row> static QC_TILE void pieces(const Row &row, rvv_lanes *word) {
    qc_words(row, 1, word + 1);
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    word[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
  }

  static QC_TILE void header_of_pieces(const rvv_lanes *word, rvv_lanes *d_bits) {
    d_bits[0] = and32(word[0], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, rvv_lanes *word) {
    word[0] = widened_u8(__riscv_vle8_v_u8mf4(from, 8));
    word[1] = as_lanes(__riscv_vle8_v_u8m1(from + 8, 32));
    word[2] = as_lanes(__riscv_vle8_v_u8m1(from + 40, 32));
    word[3] = as_lanes(__riscv_vle8_v_u8m1(from + 72, 32));
    word[4] = as_lanes(__riscv_vle8_v_u8m1(from + 104, 32));
  }

  /// The inverse.
  static QC_TILE void store_pieces(const rvv_lanes *word, uint8_t *to) {
    store_low8(to, word[0]);
    __riscv_vse8_v_u8m1(to + 8, as_bytes(word[1]), 32);
    __riscv_vse8_v_u8m1(to + 40, as_bytes(word[2]), 32);
    __riscv_vse8_v_u8m1(to + 72, as_bytes(word[3]), 32);
    __riscv_vse8_v_u8m1(to + 104, as_bytes(word[4]), 32);
  }

  template <class Row> static QC_TILE void header(const Row &row, rvv_lanes *d_bits) {
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    d_bits[0] = and32(word0[0], __riscv_vmv_v_x_i32m1(int32_t(255), 8));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][1];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i]);
    const rvv_lanes offset = __riscv_vmv_v_x_i32m1(int32_t(12), 8);
    const rvv_bytes bytes1 = gather16(row(0) + 1, row(1) + 1);
    const rvv_bytes part0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), and8(bytes1, splat8(15)), 32);
    qc_weights_u8_offset<1>(part0, offset, scale[0], to, 0);
    const rvv_bytes part2 = and8(srl<4>(bytes1), splat8(15));
    const rvv_bytes part1 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part2, 32);
    qc_weights_u8_offset<1>(part1, offset, scale[0], to, 16);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 10 products fit 16 bits: 10 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void from_pieces(const rvv_lanes *word, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    header_of_pieces(word, d_bits);
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts);
    const rvv_bytes part1 = and8(as_bytes(word[1]), splat8(15));
    const rvv_bytes part0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part1, 32);
    products_first4<C, act::bytes>(isum_16, part0, a);
    const rvv_bytes part3 = and8(as_bytes(word[2]), splat8(15));
    const rvv_bytes part2 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part3, 32);
    products_next4<C, act::bytes>(isum_16, part2, a + 4);
    const rvv_bytes part5 = and8(as_bytes(word[3]), splat8(15));
    const rvv_bytes part4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part5, 32);
    products_next4<C, act::bytes>(isum_16, part4, a + 8);
    const rvv_bytes part7 = and8(as_bytes(word[4]), splat8(15));
    const rvv_bytes part6 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part7, 32);
    products_next4<C, act::bytes>(isum_16, part6, a + 12);
    const rvv_bytes part9 = and8(srl<4>(as_bytes(word[1])), splat8(15));
    const rvv_bytes part8 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part9, 32);
    products_next4<C, act::bytes>(isum_16, part8, a + 16);
    const rvv_bytes part11 = and8(srl<4>(as_bytes(word[2])), splat8(15));
    const rvv_bytes part10 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part11, 32);
    products_next4<C, act::bytes>(isum_16, part10, a + 20);
    const rvv_bytes part13 = and8(srl<4>(as_bytes(word[3])), splat8(15));
    const rvv_bytes part12 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part13, 32);
    products_next4<C, act::bytes>(isum_16, part12, a + 24);
    const rvv_bytes part15 = and8(srl<4>(as_bytes(word[4])), splat8(15));
    const rvv_bytes part14 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part15, 32);
    products_next4<C, act::bytes>(isum_16, part14, a + 28);
    products_last<C>(isum, isum_16);
    const rvv_lanes part17 = lanes_sll<23>(__riscv_vadd_vv_i32m1(d_bits[0], __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8));
    const rvv_lanes part18 = lanes_sll<21>(__riscv_vadd_vv_i32m1(d_bits[0], __riscv_vmv_v_x_i32m1(int32_t(1), 8), 8));
    const rvv_lanes part16 = __riscv_vmax_vv_i32m1(part17, part18, 8);
    const rvv_floats factor = as_floats(part16);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 10 products fit 16 bits: 10 * 24 * 127 = 30480 <= 32767.
  template <int C, class Row>
  static QC_TILE void raw(const Row &row, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    header(row, d_bits);
    rvv_lanes isum[C];
    // weights 0 .. 31
    rvv_lanes dot0[C * 4] = {};
    rvv_sums dot0_16[C * 4];
    QC_UNROLL for (int j = 0; j < 4; ++j) {
      const rvv_bytes bytes1 = gather16(row(j) + 1, row(j + 4) + 1);
      const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), and8(bytes1, splat8(15)), 32);
      products_first16<C, act::bytes>(dot0_16 + j * C, q0, a);
      const rvv_bytes part0 = and8(srl<4>(bytes1), splat8(15));
      const rvv_bytes q16 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part0, 32);
      products_next16<C, act::bytes>(dot0_16 + j * C, q16, a + 16);
      products_last<C>(dot0 + j * C, dot0_16 + j * C);
    }
    qc_set_group_corrected<C, act::starts>(dot0, s, isum);
    const rvv_lanes part2 = lanes_sll<23>(__riscv_vadd_vv_i32m1(d_bits[0], __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8));
    const rvv_lanes part3 = lanes_sll<21>(__riscv_vadd_vv_i32m1(d_bits[0], __riscv_vmv_v_x_i32m1(int32_t(1), 8), 8));
    const rvv_lanes part1 = __riscv_vmax_vv_i32m1(part2, part3, 8);
    const rvv_floats factor = as_floats(part1);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 48768 fit 32 bits.
  /// Sums of 10 products fit 16 bits: 10 * 24 * 127 = 30480 <= 32767.
  template <int C>
  static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, const uint8_t *s, rvv_floats *sum) {
    rvv_lanes isum[C];
    rvv_sums isum_16[C];
    QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = dup4(s + c * act::starts);
    const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + wide::codes, 32);
    const rvv_bytes q0 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), and8(plane0_0, splat8(15)), 32);
    products_first4<C, act::bytes>(isum_16, q0, a);
    const rvv_bytes part0 = and8(srl<4>(plane0_0), splat8(15));
    const rvv_bytes q4 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part0, 32);
    products_next4<C, act::bytes>(isum_16, q4, a + 4);
    QC_UNROLL for (int k = 0; k < 3; ++k) {
      const rvv_bytes plane0_1 = __riscv_vle8_v_u8m1(from + wide::codes + k * 32 + 32, 32);
      const rvv_bytes q8 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), and8(plane0_1, splat8(15)), 32);
      products_next4<C, act::bytes>(isum_16, q8, a + k * 8 + 8);
      const rvv_bytes part1 = and8(srl<4>(plane0_1), splat8(15));
      const rvv_bytes q12 = __riscv_vrgather_vv_u8m1(__riscv_vle8_v_u8m1(pattern0, 16), part1, 32);
      products_next4<C, act::bytes>(isum_16, q12, a + k * 8 + 12);
    }
    products_last<C>(isum, isum_16);
    const rvv_floats factor = as_floats(lanes_sll<16>(load_u16(from)));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const rvv_lanes *word, uint8_t *to) {
    rvv_lanes d_bits[1];
    header_of_pieces(word, d_bits);
    const rvv_lanes part4 = lanes_sll<23>(__riscv_vadd_vv_i32m1(d_bits[0], __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8));
    const rvv_lanes part5 = lanes_sll<21>(__riscv_vadd_vv_i32m1(d_bits[0], __riscv_vmv_v_x_i32m1(int32_t(1), 8), 8));
    const rvv_lanes part3 = __riscv_vmax_vv_i32m1(part4, part5, 8);
    const rvv_floats part2 = as_floats(part3);
    const rvv_lanes part1 = __riscv_vreinterpret_v_f32m1_i32m1(part2);
    const rvv_lanes part0 = lanes_srl<16>(part1);
    store_low16(to, part0);
    {
      rvv_bytes quad[8];
      quad[0] = and8(as_bytes(word[1]), splat8(15));
      quad[1] = and8(as_bytes(word[2]), splat8(15));
      quad[2] = and8(as_bytes(word[3]), splat8(15));
      quad[3] = and8(as_bytes(word[4]), splat8(15));
      quad[4] = and8(srl<4>(as_bytes(word[1])), splat8(15));
      quad[5] = and8(srl<4>(as_bytes(word[2])), splat8(15));
      quad[6] = and8(srl<4>(as_bytes(word[3])), splat8(15));
      quad[7] = and8(srl<4>(as_bytes(word[4])), splat8(15));
      qc_pack_32_of_4_bits(quad, to + wide::codes);
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_mxfp4__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_mxfp4__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_mxfp4__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_mxfp4__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_mxfp4__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_mxfp4__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_mxfp4__rvv256(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_mxfp4__rvv256(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_mxfp4__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_mxfp4__rvv256(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_mxfp4__rvv256(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_mxfp4__rvv256(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_mxfp4__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_power_of_two<shape>(x, importance, blocks, w);
}
