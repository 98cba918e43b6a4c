// Kernels of q2_k for rvv256. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../rvv256.h"
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
  template <class Row> static QC_TILE void pieces(const Row &row, rvv_lanes *word) {
    qc_words(row, 0, word);
    qc_words(row, 16, word + 4);
    qc_words(row, 32, word + 8);
    qc_words(row, 48, word + 12);
    qc_words(row, 64, word + 16);
    rvv_lanes word68[4];
    qc_words(row, 68, word68);
    word[20] = and32(word68[3], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    word[21] = lanes_srl<16>(word68[3]);
  }

  static QC_TILE void header_of_pieces(const rvv_lanes *word, rvv_lanes *d_bits, rvv_lanes *dmin_bits, rvv_lanes *scale,
                                       rvv_lanes *minimum) {
    d_bits[0] = and32(word[20], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    dmin_bits[0] = and32(word[21], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    for (size_t k = 0; k < 4; ++k) {
      scale[k * 4] = and32(word[k], __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      scale[k * 4 + 1] = and32(lanes_srl<8>(word[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      scale[k * 4 + 2] = and32(lanes_srl<16>(word[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      scale[k * 4 + 3] = and32(lanes_srl<24>(word[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    }
    for (size_t k = 0; k < 4; ++k) {
      minimum[k * 4] = and32(lanes_srl<4>(word[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      minimum[k * 4 + 1] = and32(lanes_srl<12>(word[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      minimum[k * 4 + 2] = and32(lanes_srl<20>(word[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      minimum[k * 4 + 3] = lanes_srl<28>(word[k]);
    }
  }

  /// The pieces of a block of a panel.
  static QC_TILE void load_pieces(const uint8_t *from, rvv_lanes *word) {
    for (size_t k = 0; k < 20; ++k)
      word[k] = as_lanes(__riscv_vle8_v_u8m1(from + k * 32, 32));
    word[20] = load_u16(from + 640);
    word[21] = load_u16(from + 656);
  }

  /// The inverse.
  static QC_TILE void store_pieces(const rvv_lanes *word, uint8_t *to) {
    for (size_t k = 0; k < 20; ++k)
      __riscv_vse8_v_u8m1(to + k * 32, as_bytes(word[k]), 32);
    store_low16(to + 640, word[20]);
    store_low16(to + 656, word[21]);
  }

  template <class Row>
  static QC_TILE void header(const Row &row, rvv_lanes *d_bits, rvv_lanes *dmin_bits, rvv_lanes *scale,
                             rvv_lanes *minimum) {
    rvv_lanes word0[4];
    qc_words(row, 0, word0);
    rvv_lanes word68[4];
    qc_words(row, 68, word68);
    d_bits[0] = and32(word68[3], __riscv_vmv_v_x_i32m1(int32_t(65535), 8));
    dmin_bits[0] = lanes_srl<16>(word68[3]);
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      scale[k * 4] = and32(word0[k], __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      scale[k * 4 + 1] = and32(lanes_srl<8>(word0[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      scale[k * 4 + 2] = and32(lanes_srl<16>(word0[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      scale[k * 4 + 3] = and32(lanes_srl<24>(word0[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
    }
    QC_UNROLL for (int k = 0; k < 4; ++k) {
      minimum[k * 4] = and32(lanes_srl<4>(word0[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      minimum[k * 4 + 1] = and32(lanes_srl<12>(word0[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      minimum[k * 4 + 2] = and32(lanes_srl<20>(word0[k]), __riscv_vmv_v_x_i32m1(int32_t(15), 8));
      minimum[k * 4 + 3] = lanes_srl<28>(word0[k]);
    }
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[2][16];
    float minimum[2][16];
    for (size_t i = 0; i < 2; ++i)
      factors(row(i), scale[i], minimum[i]);
    for (size_t k = 0; k < 2; ++k) {
      const rvv_bytes bytes16 = gather16(row(0) + k * 32 + 16, row(1) + k * 32 + 16);
      qc_weights_u8_minus<16>(and8(bytes16, splat8(3)), scale[0] + k * 8, minimum[0] + k * 8, to, k * 128);
      const rvv_bytes bytes32 = gather16(row(0) + k * 32 + 32, row(1) + k * 32 + 32);
      qc_weights_u8_minus<16>(and8(bytes32, splat8(3)), scale[0] + k * 8 + 1, minimum[0] + k * 8 + 1, to, k * 128 + 16);
      const rvv_bytes part0 = and8(srl<2>(bytes16), splat8(3));
      qc_weights_u8_minus<16>(part0, scale[0] + k * 8 + 2, minimum[0] + k * 8 + 2, to, k * 128 + 32);
      const rvv_bytes part1 = and8(srl<2>(bytes32), splat8(3));
      qc_weights_u8_minus<16>(part1, scale[0] + k * 8 + 3, minimum[0] + k * 8 + 3, to, k * 128 + 48);
      const rvv_bytes part2 = and8(srl<4>(bytes16), splat8(3));
      qc_weights_u8_minus<16>(part2, scale[0] + k * 8 + 4, minimum[0] + k * 8 + 4, to, k * 128 + 64);
      const rvv_bytes part3 = and8(srl<4>(bytes32), splat8(3));
      qc_weights_u8_minus<16>(part3, scale[0] + k * 8 + 5, minimum[0] + k * 8 + 5, to, k * 128 + 80);
      const rvv_bytes part4 = and8(srl<6>(bytes16), splat8(3));
      qc_weights_u8_minus<16>(part4, scale[0] + k * 8 + 6, minimum[0] + k * 8 + 6, to, k * 128 + 96);
      const rvv_bytes part5 = and8(srl<6>(bytes32), splat8(3));
      qc_weights_u8_minus<16>(part5, scale[0] + k * 8 + 7, minimum[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 86 products fit 16 bits: 86 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void from_pieces(const rvv_lanes *word, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes dmin_bits[1];
    rvv_lanes scale[16];
    rvv_lanes minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    rvv_lanes isum[C] = {};
    rvv_lanes msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const rvv_pairs pair0 = as_pairs(or32(minimum[k * 2], lanes_sll<16>(minimum[k * 2 + 1])));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_lanes dot[C] = {};
        rvv_sums dot_16[C];
        const rvv_bytes part0 = and8(as_bytes(word[k * 8 + k1 * 4 + 4]), splat8(3));
        products_first4<C, act::bytes>(dot_16, part0, a + k * 128 + k1 * 16);
        const rvv_bytes part1 = and8(as_bytes(word[k * 8 + k1 * 4 + 5]), splat8(3));
        products_next4<C, act::bytes>(dot_16, part1, a + k * 128 + k1 * 16 + 4);
        const rvv_bytes part2 = and8(as_bytes(word[k * 8 + k1 * 4 + 6]), splat8(3));
        products_next4<C, act::bytes>(dot_16, part2, a + k * 128 + k1 * 16 + 8);
        const rvv_bytes part3 = and8(as_bytes(word[k * 8 + k1 * 4 + 7]), splat8(3));
        products_next4<C, act::bytes>(dot_16, part3, a + k * 128 + k1 * 16 + 12);
        products_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale[k * 8 + k1], dot[c], 8);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_lanes dot[C] = {};
        rvv_sums dot_16[C];
        const rvv_bytes part4 = and8(srl<2>(as_bytes(word[k * 8 + k1 * 4 + 4])), splat8(3));
        products_first4<C, act::bytes>(dot_16, part4, a + k * 128 + k1 * 16 + 32);
        const rvv_bytes part5 = and8(srl<2>(as_bytes(word[k * 8 + k1 * 4 + 5])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part5, a + k * 128 + k1 * 16 + 36);
        const rvv_bytes part6 = and8(srl<2>(as_bytes(word[k * 8 + k1 * 4 + 6])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part6, a + k * 128 + k1 * 16 + 40);
        const rvv_bytes part7 = and8(srl<2>(as_bytes(word[k * 8 + k1 * 4 + 7])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part7, a + k * 128 + k1 * 16 + 44);
        products_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale[k * 8 + k1 + 2], dot[c], 8);
        }
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_lanes dot[C] = {};
        rvv_sums dot_16[C];
        const rvv_bytes part8 = and8(srl<4>(as_bytes(word[k * 8 + k1 * 4 + 4])), splat8(3));
        products_first4<C, act::bytes>(dot_16, part8, a + k * 128 + k1 * 16 + 64);
        const rvv_bytes part9 = and8(srl<4>(as_bytes(word[k * 8 + k1 * 4 + 5])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part9, a + k * 128 + k1 * 16 + 68);
        const rvv_bytes part10 = and8(srl<4>(as_bytes(word[k * 8 + k1 * 4 + 6])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part10, a + k * 128 + k1 * 16 + 72);
        const rvv_bytes part11 = and8(srl<4>(as_bytes(word[k * 8 + k1 * 4 + 7])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part11, a + k * 128 + k1 * 16 + 76);
        products_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale[k * 8 + k1 + 4], dot[c], 8);
        }
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_lanes dot[C] = {};
        rvv_sums dot_16[C];
        const rvv_bytes part12 = and8(srl<6>(as_bytes(word[k * 8 + k1 * 4 + 4])), splat8(3));
        products_first4<C, act::bytes>(dot_16, part12, a + k * 128 + k1 * 16 + 96);
        const rvv_bytes part13 = and8(srl<6>(as_bytes(word[k * 8 + k1 * 4 + 5])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part13, a + k * 128 + k1 * 16 + 100);
        const rvv_bytes part14 = and8(srl<6>(as_bytes(word[k * 8 + k1 * 4 + 6])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part14, a + k * 128 + k1 * 16 + 104);
        const rvv_bytes part15 = and8(srl<6>(as_bytes(word[k * 8 + k1 * 4 + 7])), splat8(3));
        products_next4<C, act::bytes>(dot_16, part15, a + k * 128 + k1 * 16 + 108);
        products_last<C>(dot, dot_16);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale[k * 8 + k1 + 6], dot[c], 8);
        }
      }
    }
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const rvv_floats minimum_factor = half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of R rows with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 86 products fit 16 bits: 86 * 3 * 127 = 32766 <= 32767.
  template <int C, class Row> static QC_TILE void raw(const Row &row, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes d_bits[1];
    rvv_lanes dmin_bits[1];
    rvv_lanes scale[16];
    rvv_lanes minimum[16];
    header(row, d_bits, dmin_bits, scale, minimum);
    rvv_lanes isum[C] = {};
    rvv_lanes msum[C] = {};
    for (size_t k = 0; k < 8; ++k) {
      const rvv_pairs pair0 = as_pairs(or32(minimum[k * 2], lanes_sll<16>(minimum[k * 2 + 1])));
      qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums16 + k * 4);
    }
    rvv_bytes window[1][4];
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          window[0][j] = gather16(row(j) + k * 32 + k1 * 16 + 16, row(j + 4) + k * 32 + k1 * 16 + 16);
        }
        // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
        rvv_lanes dot0[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes q0 = and8(window[0][j], splat8(3));
          products_once16<C, act::bytes>(dot0 + j * C, q0, a + k * 128 + k1 * 16);
        }
        qc_add_scaled_group<C>(dot0, scale[k * 8 + k1], isum);
        // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
        rvv_lanes dot2[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes q32 = and8(srl<2>(window[0][j]), splat8(3));
          products_once16<C, act::bytes>(dot2 + j * C, q32, a + k * 128 + k1 * 16 + 32);
        }
        qc_add_scaled_group<C>(dot2, scale[k * 8 + k1 + 2], isum);
        // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
        rvv_lanes dot4[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes q64 = and8(srl<4>(window[0][j]), splat8(3));
          products_once16<C, act::bytes>(dot4 + j * C, q64, a + k * 128 + k1 * 16 + 64);
        }
        qc_add_scaled_group<C>(dot4, scale[k * 8 + k1 + 4], isum);
        // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
        rvv_lanes dot6[C * 4] = {};
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const rvv_bytes q96 = and8(srl<6>(window[0][j]), splat8(3));
          products_once16<C, act::bytes>(dot6 + j * C, q96, a + k * 128 + k1 * 16 + 96);
        }
        qc_add_scaled_group<C>(dot6, scale[k * 8 + k1 + 6], isum);
      }
    }
    const rvv_floats factor = half_bits(d_bits[0]);
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const rvv_floats minimum_factor = half_bits(dmin_bits[0]);
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// Adds the products of a block of a panel with C columns. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 86 products fit 16 bits: 86 * 3 * 127 = 32766 <= 32767.
  template <int C> static QC_TILE void packed_wide(const uint8_t *from, const uint8_t *a, rvv_floats *sum) {
    rvv_lanes isum[C] = {};
    rvv_lanes msum[C] = {};
    for (size_t pair = 0; pair < 8; ++pair) {
      const rvv_pairs minimum = pairs_load_u8(from + wide::minimums + pair * 16);
      qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums16 + pair * 4);
    }
    for (size_t g = 0; g < 16; ++g) {
      rvv_lanes dot[C] = {};
      rvv_sums dot_16[C];
      const rvv_bytes plane0_0 = __riscv_vle8_v_u8m1(from + wide::codes + g * 32, 32);
      const rvv_bytes q0 = and8(plane0_0, splat8(3));
      products_first4<C, act::bytes>(dot_16, q0, a + g * 16);
      const rvv_bytes q4 = and8(srl<2>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(dot_16, q4, a + g * 16 + 4);
      const rvv_bytes q8 = and8(srl<4>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(dot_16, q8, a + g * 16 + 8);
      const rvv_bytes q12 = and8(srl<6>(plane0_0), splat8(3));
      products_next4<C, act::bytes>(dot_16, q12, a + g * 16 + 12);
      products_last<C>(dot, dot_16);
      const rvv_lanes scale = widened_u8(__riscv_vle8_v_u8mf4(from + wide::scales + g * 8, 8));
      QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, dot[c], 8);
    }
    const rvv_floats factor = half_bits(load_u16(from));
    qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    const rvv_floats minimum_factor = half_bits(load_u16(from + wide::dmin_factor));
    qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
  }

  /// A block of R rows, recoded.
  static QC_TILE void planes(const rvv_lanes *word, uint8_t *to) {
    rvv_lanes d_bits[1];
    rvv_lanes dmin_bits[1];
    rvv_lanes scale[16];
    rvv_lanes minimum[16];
    header_of_pieces(word, d_bits, dmin_bits, scale, minimum);
    store_low16(to, d_bits[0]);
    store_low16(to + wide::dmin_factor, dmin_bits[0]);
    for (size_t k = 0; k < 16; ++k)
      store_low8(to + wide::scales + k * 8, scale[k]);
    for (size_t k = 0; k < 8; ++k) {
      const rvv_lanes part1 = lanes_sll<8>(and32(minimum[k * 2 + 1], __riscv_vmv_v_x_i32m1(int32_t(255), 8)));
      const rvv_lanes part0 = or32(and32(minimum[k * 2], __riscv_vmv_v_x_i32m1(int32_t(255), 8)), part1);
      store_low16(to + wide::minimums + k * 16, part0);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_bytes quad[4];
        quad[0] = and8(as_bytes(word[k * 8 + k1 * 4 + 4]), splat8(3));
        quad[1] = and8(as_bytes(word[k * 8 + k1 * 4 + 5]), splat8(3));
        quad[2] = and8(as_bytes(word[k * 8 + k1 * 4 + 6]), splat8(3));
        quad[3] = and8(as_bytes(word[k * 8 + k1 * 4 + 7]), splat8(3));
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 256 + k1 * 32);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_bytes quad[4];
        quad[0] = and8(srl<2>(as_bytes(word[k * 8 + k1 * 4 + 4])), splat8(3));
        quad[1] = and8(srl<2>(as_bytes(word[k * 8 + k1 * 4 + 5])), splat8(3));
        quad[2] = and8(srl<2>(as_bytes(word[k * 8 + k1 * 4 + 6])), splat8(3));
        quad[3] = and8(srl<2>(as_bytes(word[k * 8 + k1 * 4 + 7])), splat8(3));
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 256 + k1 * 32 + 64);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_bytes quad[4];
        quad[0] = and8(srl<4>(as_bytes(word[k * 8 + k1 * 4 + 4])), splat8(3));
        quad[1] = and8(srl<4>(as_bytes(word[k * 8 + k1 * 4 + 5])), splat8(3));
        quad[2] = and8(srl<4>(as_bytes(word[k * 8 + k1 * 4 + 6])), splat8(3));
        quad[3] = and8(srl<4>(as_bytes(word[k * 8 + k1 * 4 + 7])), splat8(3));
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 256 + k1 * 32 + 128);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        rvv_bytes quad[4];
        quad[0] = and8(srl<6>(as_bytes(word[k * 8 + k1 * 4 + 4])), splat8(3));
        quad[1] = and8(srl<6>(as_bytes(word[k * 8 + k1 * 4 + 5])), splat8(3));
        quad[2] = and8(srl<6>(as_bytes(word[k * 8 + k1 * 4 + 6])), splat8(3));
        quad[3] = and8(srl<6>(as_bytes(word[k * 8 + k1 * 4 + 7])), splat8(3));
        qc_pack_16_of_2_bits(quad, to + wide::codes + k * 256 + k1 * 32 + 192);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_k__rvv256(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_k__rvv256(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_k__rvv256(const qc_product *p) { qc_raw_column<tiles>(p); }
extern "C" void qc_gemm_raw_q2_k__rvv256(const qc_product *p) { qc_raw_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_q2_k__rvv256(const qc_product *p) { qc_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_q2_k__rvv256(const qc_product *p) { qc_panel_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_wide_q2_k__rvv256(const qc_product *p) { qc_wide_column<tiles>(p); }
extern "C" void qc_gemm_wide_q2_k__rvv256(const qc_product *p) { qc_wide_matrix<tiles, 4>(p); }
extern "C" void qc_pack_q2_k__rvv256(const qc_repacking *p) { qc_pack_rows<tiles>(p); }
extern "C" void qc_unpack_q2_k__rvv256(const qc_repacking *p) { qc_unpack_pieces<tiles>(p); }
extern "C" void qc_widen_q2_k__rvv256(const qc_repacking *p) { qc_widen<tiles>(p); }
extern "C" void qc_unpack_wide_q2_k__rvv256(const qc_repacking *p) { qc_unpack_wide<tiles>(p); }

extern "C" void qc_quantize_q2_k__rvv256(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1, 0.150000006f, 14);
}
