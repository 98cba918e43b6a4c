// Kernels of q2_k for wasm_simd128. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/scale_min_search.h"
#include "tiles.h"

namespace {

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row>
  static QC_TILE void header(const Row &row, v128_t *d_bits, v128_t *dmin_bits, v128_t *scale, v128_t *minimum) {
    v128_t head0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head0[j] = wasm_v128_load(row(j));
    const v128_t word0_0 = transpose<0>(head0[0], head0[1], head0[2], head0[3]);
    const v128_t word0_1 = transpose<1>(head0[0], head0[1], head0[2], head0[3]);
    const v128_t word0_2 = transpose<2>(head0[0], head0[1], head0[2], head0[3]);
    const v128_t word0_3 = transpose<3>(head0[0], head0[1], head0[2], head0[3]);
    v128_t head68[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head68[j] = wasm_v128_load(row(j) + 68);
    const v128_t word68_3 = transpose<3>(head68[0], head68[1], head68[2], head68[3]);
    d_bits[0] = word68_3 & splat32(65535);
    dmin_bits[0] = wasm_u32x4_shr(word68_3, 16);
    scale[0] = word0_0 & splat32(15);
    scale[1] = wasm_u32x4_shr(word0_0, 8) & splat32(15);
    scale[2] = wasm_u32x4_shr(word0_0, 16) & splat32(15);
    scale[3] = wasm_u32x4_shr(word0_0, 24) & splat32(15);
    scale[4] = word0_1 & splat32(15);
    scale[5] = wasm_u32x4_shr(word0_1, 8) & splat32(15);
    scale[6] = wasm_u32x4_shr(word0_1, 16) & splat32(15);
    scale[7] = wasm_u32x4_shr(word0_1, 24) & splat32(15);
    scale[8] = word0_2 & splat32(15);
    scale[9] = wasm_u32x4_shr(word0_2, 8) & splat32(15);
    scale[10] = wasm_u32x4_shr(word0_2, 16) & splat32(15);
    scale[11] = wasm_u32x4_shr(word0_2, 24) & splat32(15);
    scale[12] = word0_3 & splat32(15);
    scale[13] = wasm_u32x4_shr(word0_3, 8) & splat32(15);
    scale[14] = wasm_u32x4_shr(word0_3, 16) & splat32(15);
    scale[15] = wasm_u32x4_shr(word0_3, 24) & splat32(15);
    minimum[0] = wasm_u32x4_shr(word0_0, 4) & splat32(15);
    minimum[1] = wasm_u32x4_shr(word0_0, 12) & splat32(15);
    minimum[2] = wasm_u32x4_shr(word0_0, 20) & splat32(15);
    minimum[3] = wasm_u32x4_shr(word0_0, 28);
    minimum[4] = wasm_u32x4_shr(word0_1, 4) & splat32(15);
    minimum[5] = wasm_u32x4_shr(word0_1, 12) & splat32(15);
    minimum[6] = wasm_u32x4_shr(word0_1, 20) & splat32(15);
    minimum[7] = wasm_u32x4_shr(word0_1, 28);
    minimum[8] = wasm_u32x4_shr(word0_2, 4) & splat32(15);
    minimum[9] = wasm_u32x4_shr(word0_2, 12) & splat32(15);
    minimum[10] = wasm_u32x4_shr(word0_2, 20) & splat32(15);
    minimum[11] = wasm_u32x4_shr(word0_2, 28);
    minimum[12] = wasm_u32x4_shr(word0_3, 4) & splat32(15);
    minimum[13] = wasm_u32x4_shr(word0_3, 12) & splat32(15);
    minimum[14] = wasm_u32x4_shr(word0_3, 20) & splat32(15);
    minimum[15] = wasm_u32x4_shr(word0_3, 28);
  }

  static QC_TILE void weights(v128_t q, const float *scale, const float *minimum, float *const *to, size_t element) {
    const v128_t level0 = wasm_f32x4_convert_i32x4(widen_u8<0>(q));
    const v128_t scaled0 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level0);
    wasm_v128_store(to[0] + element, wasm_f32x4_sub(scaled0, wasm_f32x4_splat(minimum[0])));
    const v128_t level1 = wasm_f32x4_convert_i32x4(widen_u8<1>(q));
    const v128_t scaled1 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level1);
    wasm_v128_store(to[0] + element + 4, wasm_f32x4_sub(scaled1, wasm_f32x4_splat(minimum[0])));
    const v128_t level2 = wasm_f32x4_convert_i32x4(widen_u8<2>(q));
    const v128_t scaled2 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level2);
    wasm_v128_store(to[0] + element + 8, wasm_f32x4_sub(scaled2, wasm_f32x4_splat(minimum[0])));
    const v128_t level3 = wasm_f32x4_convert_i32x4(widen_u8<3>(q));
    const v128_t scaled3 = wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level3);
    wasm_v128_store(to[0] + element + 12, wasm_f32x4_sub(scaled3, wasm_f32x4_splat(minimum[0])));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    float scale[1][16];
    float minimum[1][16];
    factors(row(0), scale[0], minimum[0]);
    for (size_t k = 0; k < 2; ++k) {
      const v128_t bytes16 = wasm_v128_load(row(0) + k * 32 + 16);
      weights(bytes16 & splat8(3), scale[0] + k * 8, minimum[0] + k * 8, to, k * 128);
      const v128_t bytes32 = wasm_v128_load(row(0) + k * 32 + 32);
      weights(bytes32 & splat8(3), scale[0] + k * 8 + 1, minimum[0] + k * 8 + 1, to, k * 128 + 16);
      weights(wasm_u16x8_shr(bytes16, 2) & splat8(3), scale[0] + k * 8 + 2, minimum[0] + k * 8 + 2, to, k * 128 + 32);
      weights(wasm_u16x8_shr(bytes32, 2) & splat8(3), scale[0] + k * 8 + 3, minimum[0] + k * 8 + 3, to, k * 128 + 48);
      weights(wasm_u16x8_shr(bytes16, 4) & splat8(3), scale[0] + k * 8 + 4, minimum[0] + k * 8 + 4, to, k * 128 + 64);
      weights(wasm_u16x8_shr(bytes32, 4) & splat8(3), scale[0] + k * 8 + 5, minimum[0] + k * 8 + 5, to, k * 128 + 80);
      weights(wasm_u16x8_shr(bytes16, 6) & splat8(3), scale[0] + k * 8 + 6, minimum[0] + k * 8 + 6, to, k * 128 + 96);
      weights(wasm_u16x8_shr(bytes32, 6) & splat8(3), scale[0] + k * 8 + 7, minimum[0] + k * 8 + 7, to, k * 128 + 112);
    }
  }

  template <int C> static QC_TILE void add_group(const v128_t *dot, v128_t scale, v128_t *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v128_t part0 = wasm_i32x4_mul(scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]));
      isum[c] = wasm_i32x4_add(isum[c], part0);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    v128_t sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = wasm_v128_load(y + c * y_stride);
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      v128_t d_bits[1];
      v128_t dmin_bits[1];
      v128_t scale[16];
      v128_t minimum[16];
      header(row, d_bits, dmin_bits, scale, minimum);
      v128_t isum[C] = {};
      v128_t msum[C] = {};
      for (size_t k = 0; k < 8; ++k) {
        const v128_t pair0 = minimum[k * 2] | wasm_i32x4_shl(minimum[k * 2 + 1], 16);
        qc_add_pairs<C, act::bytes>(msum, pair0, a + act::sums + k * 4);
      }
      v128_t window[1][4];
      for (size_t k = 0; k < 2; ++k) {
        for (size_t k1 = 0; k1 < 2; ++k1) {
          QC_UNROLL for (int j = 0; j < 4; ++j) window[0][j] = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 16);
          // weights k * 128 + k1 * 16 .. k * 128 + k1 * 16 + 15
          v128_t dot0[C * 4] = {};
          v128_t dot0_16[C * 4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t q0 = window[0][j] & splat8(3);
            pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a + k * 128 + k1 * 16);
            pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
          }
          add_group<C>(dot0, scale[k * 8 + k1], isum);
          // weights k * 128 + k1 * 16 + 32 .. k * 128 + k1 * 16 + 47
          v128_t dot2[C * 4] = {};
          v128_t dot2_16[C * 4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t q32 = wasm_u16x8_shr(window[0][j], 2) & splat8(3);
            pairs_first16<C, act::bytes>(dot2_16 + j * C, q32, a + k * 128 + k1 * 16 + 32);
            pairs_last<C>(dot2 + j * C, dot2_16 + j * C);
          }
          add_group<C>(dot2, scale[k * 8 + k1 + 2], isum);
          // weights k * 128 + k1 * 16 + 64 .. k * 128 + k1 * 16 + 79
          v128_t dot4[C * 4] = {};
          v128_t dot4_16[C * 4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t q64 = wasm_u16x8_shr(window[0][j], 4) & splat8(3);
            pairs_first16<C, act::bytes>(dot4_16 + j * C, q64, a + k * 128 + k1 * 16 + 64);
            pairs_last<C>(dot4 + j * C, dot4_16 + j * C);
          }
          add_group<C>(dot4, scale[k * 8 + k1 + 4], isum);
          // weights k * 128 + k1 * 16 + 96 .. k * 128 + k1 * 16 + 111
          v128_t dot6[C * 4] = {};
          v128_t dot6_16[C * 4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t q96 = wasm_u16x8_shr(window[0][j], 6) & splat8(3);
            pairs_first16<C, act::bytes>(dot6_16 + j * C, q96, a + k * 128 + k1 * 16 + 96);
            pairs_last<C>(dot6 + j * C, dot6_16 + j * C);
          }
          add_group<C>(dot6, scale[k * 8 + k1 + 6], isum);
        }
      }
      const v128_t factor = half_bits(d_bits[0]);
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
      const v128_t minimum_factor = half_bits(dmin_bits[0]);
      qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) wasm_v128_store(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 1463040 and |msum| <= 487680 fit 32 bits.
  /// Sums of 43 pairs fit 16 bits: 43 * 2 * 3 * 127 = 32766 <= 32767.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    v128_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      v128_t isum[C] = {};
      v128_t msum[C] = {};
      for (size_t pair = 0; pair < 8; ++pair) {
        const v128_t minimum = wasm_u16x8_load8x8(from + panel::minimums + pair * 8);
        qc_add_pairs<C, act::bytes>(msum, minimum, a + act::sums + pair * 4);
      }
      for (size_t g = 0; g < 16; ++g) {
        v128_t dot[C] = {};
        v128_t dot_16[C];
        const v128_t plane0_0 = wasm_v128_load(from + panel::codes + g * 16);
        const v128_t q0 = plane0_0 & splat8(3);
        pairs_first4<C, act::bytes>(dot_16, q0, a + g * 16);
        const v128_t q4 = wasm_u16x8_shr(plane0_0, 2) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, q4, a + g * 16 + 4);
        const v128_t q8 = wasm_u16x8_shr(plane0_0, 4) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, q8, a + g * 16 + 8);
        const v128_t q12 = wasm_u16x8_shr(plane0_0, 6) & splat8(3);
        pairs_next4<C, act::bytes>(dot_16, q12, a + g * 16 + 12);
        pairs_last<C>(dot, dot_16);
        const v128_t scale = widen_u8<0>(wasm_v128_load32_zero(from + panel::scales + g * 4));
        QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
      }
      const v128_t factor = half_bits(wasm_u32x4_load16x4(from));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
      const v128_t minimum_factor = half_bits(wasm_u32x4_load16x4(from + panel::dmin_factor));
      qc_subtract_scaled<C, act::bytes>(sum, msum, minimum_factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const v128_t *q, uint8_t *to) {
    v128_t quad[4];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    const v128_t part2 = (quad[0] & splat8(3)) | (wasm_i16x8_shl(quad[1], 2) & splat8(12));
    const v128_t part1 = part2 | (wasm_i16x8_shl(quad[2], 4) & splat8(48));
    const v128_t part0 = part1 | (wasm_i16x8_shl(quad[3], 6) & splat8(192));
    wasm_v128_store(to, part0);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      v128_t d_bits[1];
      v128_t dmin_bits[1];
      v128_t scale[16];
      v128_t minimum[16];
      header(row, d_bits, dmin_bits, scale, minimum);
      wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
      wasm_v128_store64_lane(to + panel::dmin_factor,
                             wasm_i16x8_shuffle(dmin_bits[0], dmin_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
      for (size_t k = 0; k < 16; ++k)
        store_low8(to + panel::scales + k * 4, scale[k]);
      for (size_t k = 0; k < 8; ++k) {
        const v128_t part0 = (minimum[k * 2] & splat32(255)) | wasm_i32x4_shl(minimum[k * 2 + 1] & splat32(255), 8);
        wasm_v128_store64_lane(to + panel::minimums + k * 8, wasm_i16x8_shuffle(part0, part0, 0, 2, 4, 6, 0, 2, 4, 6),
                               0);
      }
      for (size_t k = 0; k < 2; ++k) {
        for (size_t k1 = 0; k1 < 2; ++k1) {
          v128_t q0[4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t bytes0 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 16);
            q0[j] = bytes0 & splat8(3);
          }
          pack_unit(q0, to + panel::codes + k * 128 + k1 * 16);
        }
        for (size_t k1 = 0; k1 < 2; ++k1) {
          v128_t q2[4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t bytes0 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 16);
            q2[j] = wasm_u16x8_shr(bytes0, 2) & splat8(3);
          }
          pack_unit(q2, to + panel::codes + k * 128 + k1 * 16 + 32);
        }
        for (size_t k1 = 0; k1 < 2; ++k1) {
          v128_t q4[4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t bytes0 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 16);
            q4[j] = wasm_u16x8_shr(bytes0, 4) & splat8(3);
          }
          pack_unit(q4, to + panel::codes + k * 128 + k1 * 16 + 64);
        }
        for (size_t k1 = 0; k1 < 2; ++k1) {
          v128_t q6[4];
          QC_UNROLL for (int j = 0; j < 4; ++j) {
            const v128_t bytes0 = wasm_v128_load(row(j) + k * 32 + k1 * 16 + 16);
            q6[j] = wasm_u16x8_shr(bytes0, 6) & splat8(3);
          }
          pack_unit(q6, to + panel::codes + k * 128 + k1 * 16 + 96);
        }
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_q2_k__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_q2_k__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_q2_k__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                               const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_q2_k__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                               const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_q2_k__wasm_simd128(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                  size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_q2_k__wasm_simd128(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act,
                                                  size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_q2_k__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                           uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_q2_k__wasm_simd128(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                             size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_q2_k__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -1, 0.150000006f, 14);
}
