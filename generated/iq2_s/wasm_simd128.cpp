// Kernels of iq2_s for wasm_simd128. Generated from formats/iq2_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../wasm_simd128.h"
#include "codec.h"
#include "fit/grid_search.h"
#include "tiles.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

/// What the loops of tiles.h are over.
struct tiles : shape {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  using panel = panel_of<rows>;

  template <class Row> static QC_TILE void header(const Row &row, v128_t *d_bits, v128_t *scale) {
    v128_t head0[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head0[j] = wasm_v128_load(row(j));
    const v128_t word0_0 = transpose<0>(head0[0], head0[1], head0[2], head0[3]);
    v128_t head66[4];
    QC_UNROLL for (int j = 0; j < 4; ++j) head66[j] = wasm_v128_load(row(j) + 66);
    const v128_t word66_2 = transpose<2>(head66[0], head66[1], head66[2], head66[3]);
    const v128_t word66_3 = transpose<3>(head66[0], head66[1], head66[2], head66[3]);
    d_bits[0] = word0_0 & splat32(65535);
    scale[0] = wasm_i32x4_sub(wasm_i32x4_mul(word66_2 & splat32(15), splat32(2)), splat32(-1));
    scale[1] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_2, 4) & splat32(15), splat32(2)), splat32(-1));
    scale[2] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_2, 8) & splat32(15), splat32(2)), splat32(-1));
    scale[3] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_2, 12) & splat32(15), splat32(2)), splat32(-1));
    scale[4] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_2, 16) & splat32(15), splat32(2)), splat32(-1));
    scale[5] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_2, 20) & splat32(15), splat32(2)), splat32(-1));
    scale[6] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_2, 24) & splat32(15), splat32(2)), splat32(-1));
    scale[7] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_2, 28), splat32(2)), splat32(-1));
    scale[8] = wasm_i32x4_sub(wasm_i32x4_mul(word66_3 & splat32(15), splat32(2)), splat32(-1));
    scale[9] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_3, 4) & splat32(15), splat32(2)), splat32(-1));
    scale[10] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_3, 8) & splat32(15), splat32(2)), splat32(-1));
    scale[11] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_3, 12) & splat32(15), splat32(2)), splat32(-1));
    scale[12] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_3, 16) & splat32(15), splat32(2)), splat32(-1));
    scale[13] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_3, 20) & splat32(15), splat32(2)), splat32(-1));
    scale[14] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_3, 24) & splat32(15), splat32(2)), splat32(-1));
    scale[15] = wasm_i32x4_sub(wasm_i32x4_mul(wasm_u32x4_shr(word66_3, 28), splat32(2)), splat32(-1));
  }

  static QC_TILE void weights(v128_t q, const float *scale, float *const *to, size_t element) {
    const v128_t level0 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<0>(q), splat32(43)));
    wasm_v128_store(to[0] + element, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level0));
    const v128_t level1 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<1>(q), splat32(43)));
    wasm_v128_store(to[0] + element + 4, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level1));
    const v128_t level2 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<2>(q), splat32(43)));
    wasm_v128_store(to[0] + element + 8, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level2));
    const v128_t level3 = wasm_f32x4_convert_i32x4(wasm_i32x4_sub(widen_u8<3>(q), splat32(43)));
    wasm_v128_store(to[0] + element + 12, wasm_f32x4_mul(wasm_f32x4_splat(scale[0]), level3));
  }

  static QC_TILE void dequantize(const uint8_t *w, size_t step, float *const *to) {
    qc_rows row(w, step);
    qc_unfolded<shape, 1> codes_at(row);
    float scale[1][16];
    factors(row(0), scale[0]);
    for (size_t k = 0; k < 16; ++k) {
      const v128_t bytes0 = wasm_v128_load(codes_at(0) + k * 16);
      weights(lookup(bytes0, pattern0), scale[0] + k, to, k * 16);
    }
  }

  template <int C> static QC_TILE void add_group(const v128_t *dot, const uint8_t *corr, v128_t scale, v128_t *isum) {
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v128_t part2 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
      const v128_t part1 = wasm_i32x4_add(part2, wasm_v128_load32_splat(corr + c * act::bytes));
      const v128_t part0 = wasm_i32x4_mul(scale, part1);
      isum[c] = wasm_i32x4_add(isum[c], part0);
    }
  }

  /// Adds the products of R rows with C columns to y. |isum| <= 43338496 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 86 * 127 = 21844 <= 32767.
  template <int C>
  static QC_APART void raw(const uint8_t *w, size_t row_stride, size_t block_step, size_t blocks,
                           const uint8_t *act_blocks, size_t act_step, float *y, size_t y_stride) {
    v128_t sum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = wasm_v128_load(y + c * y_stride);
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = w + b * block_step;
      const uint8_t *const a = act_blocks + b * act_step;
      qc_rows row(from, row_stride);
      qc_unfolded<shape, 4> codes_at(row);
      v128_t d_bits[1];
      v128_t scale[16];
      header(row, d_bits, scale);
      v128_t isum[C] = {};
      for (size_t k = 0; k < 16; ++k) {
        // weights k * 16 .. k * 16 + 15
        v128_t dot0[C * 4] = {};
        v128_t dot0_16[C * 4];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t bytes0 = wasm_v128_load(codes_at(j) + k * 16);
          const v128_t q0 = lookup(bytes0, pattern0);
          pairs_first16<C, act::bytes>(dot0_16 + j * C, q0, a + k * 16);
          pairs_last<C>(dot0 + j * C, dot0_16 + j * C);
        }
        add_group<C>(dot0, a + act::corr + k * 4, scale[k], isum);
      }
      const v128_t factor = wasm_f32x4_mul(half_bits(d_bits[0]), wasm_f32x4_splat(0.125f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    QC_UNROLL for (int c = 0; c < C; ++c) wasm_v128_store(y + c * y_stride, sum[c]);
  }

  /// C columns of the rows of a panel. |isum| <= 43338496 fit 32 bits.
  /// Sums of 1 pairs fit 16 bits: 1 * 2 * 86 * 127 = 21844 <= 32767.
  template <int C>
  static QC_APART void packed(const uint8_t *panel_blocks, size_t rows_there, size_t blocks, const uint8_t *act_blocks,
                              size_t act_step, float *y, size_t y_stride) {
    v128_t sum[C] = {};
    for (size_t b = 0; b < blocks; ++b) {
      const uint8_t *const from = panel_blocks + b * panel::bytes;
      const uint8_t *const a = act_blocks + b * act_step;
      v128_t isum[C] = {};
      for (size_t u = 0; u < 8; ++u) {
        {
          v128_t dot[C];
          v128_t dot_16[C];
          QC_UNROLL for (int c = 0; c < C; ++c) dot[c] = wasm_v128_load32_splat(a + c * act::bytes + act::corr + u * 8);
          const v128_t plane0_0 = wasm_v128_load(from + panel::codes + u * 48);
          const v128_t plane1_0 = wasm_v128_load(from + panel::codes + u * 48 + 32);
          const v128_t q0 = lookup((plane0_0 & splat8(3)) | (wasm_i16x8_shl(plane1_0, 2) & splat8(4)), pattern0);
          pairs_first4<C, act::bytes>(dot_16, q0, a + u * 32);
          pairs_last<C>(dot, dot_16);
          const v128_t part0 = (wasm_u16x8_shr(plane0_0, 2) & splat8(3)) | (wasm_i16x8_shl(plane1_0, 1) & splat8(4));
          const v128_t q4 = lookup(part0, pattern0);
          pairs_first4<C, act::bytes>(dot_16, q4, a + u * 32 + 4);
          pairs_last<C>(dot, dot_16);
          const v128_t q8 = lookup((wasm_u16x8_shr(plane0_0, 4) & splat8(3)) | (plane1_0 & splat8(4)), pattern0);
          pairs_first4<C, act::bytes>(dot_16, q8, a + u * 32 + 8);
          pairs_last<C>(dot, dot_16);
          const v128_t part1 = (wasm_u16x8_shr(plane0_0, 6) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 1) & splat8(4));
          const v128_t q12 = lookup(part1, pattern0);
          pairs_first4<C, act::bytes>(dot_16, q12, a + u * 32 + 12);
          pairs_last<C>(dot, dot_16);
          const v128_t scale = widen_u8<0>(wasm_v128_load32_zero(from + panel::scales + u * 8));
          QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
        }
        {
          v128_t dot[C];
          v128_t dot_16[C];
          QC_UNROLL for (int c = 0; c < C; ++c) {
            dot[c] = wasm_v128_load32_splat(a + c * act::bytes + act::corr + u * 8 + 4);
          }
          const v128_t plane0_1 = wasm_v128_load(from + panel::codes + u * 48 + 16);
          const v128_t plane1_0 = wasm_v128_load(from + panel::codes + u * 48 + 32);
          const v128_t q16 = lookup((plane0_1 & splat8(3)) | (wasm_u16x8_shr(plane1_0, 2) & splat8(4)), pattern0);
          pairs_first4<C, act::bytes>(dot_16, q16, a + u * 32 + 16);
          pairs_last<C>(dot, dot_16);
          const v128_t part2 = (wasm_u16x8_shr(plane0_1, 2) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 3) & splat8(4));
          const v128_t q20 = lookup(part2, pattern0);
          pairs_first4<C, act::bytes>(dot_16, q20, a + u * 32 + 20);
          pairs_last<C>(dot, dot_16);
          const v128_t part3 = (wasm_u16x8_shr(plane0_1, 4) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 4) & splat8(4));
          const v128_t q24 = lookup(part3, pattern0);
          pairs_first4<C, act::bytes>(dot_16, q24, a + u * 32 + 24);
          pairs_last<C>(dot, dot_16);
          const v128_t part4 = (wasm_u16x8_shr(plane0_1, 6) & splat8(3)) | (wasm_u16x8_shr(plane1_0, 5) & splat8(4));
          const v128_t q28 = lookup(part4, pattern0);
          pairs_first4<C, act::bytes>(dot_16, q28, a + u * 32 + 28);
          pairs_last<C>(dot, dot_16);
          const v128_t scale = widen_u8<0>(wasm_v128_load32_zero(from + panel::scales + u * 8 + 4));
          QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = wasm_i32x4_add(isum[c], wasm_i32x4_mul(scale, dot[c]));
        }
      }
      const v128_t factor = wasm_f32x4_mul(half_bits(wasm_u32x4_load16x4(from)), wasm_f32x4_splat(0.125f));
      qc_add_scaled<C, act::bytes>(sum, isum, factor, a + act::scale);
    }
    qc_store_columns<C>(sum, rows_there, y, y_stride);
  }

  static QC_TILE void pack_unit(const v128_t *q, uint8_t *to) {
    v128_t quad[8];
    quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
    quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
    quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
    quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
    quad[4] = transpose<0>(q[4], q[5], q[6], q[7]);
    quad[5] = transpose<1>(q[4], q[5], q[6], q[7]);
    quad[6] = transpose<2>(q[4], q[5], q[6], q[7]);
    quad[7] = transpose<3>(q[4], q[5], q[6], q[7]);
    const v128_t part2 = (quad[0] & splat8(3)) | (wasm_i16x8_shl(quad[1], 2) & splat8(12));
    const v128_t part1 = part2 | (wasm_i16x8_shl(quad[2], 4) & splat8(48));
    const v128_t part0 = part1 | (wasm_i16x8_shl(quad[3], 6) & splat8(192));
    wasm_v128_store(to, part0);
    const v128_t part5 = (quad[4] & splat8(3)) | (wasm_i16x8_shl(quad[5], 2) & splat8(12));
    const v128_t part4 = part5 | (wasm_i16x8_shl(quad[6], 4) & splat8(48));
    const v128_t part3 = part4 | (wasm_i16x8_shl(quad[7], 6) & splat8(192));
    wasm_v128_store(to + 16, part3);
    const v128_t part12 = (wasm_u16x8_shr(quad[0], 2) & splat8(1)) | (wasm_u16x8_shr(quad[1], 1) & splat8(2));
    const v128_t part11 = part12 | (quad[2] & splat8(4));
    const v128_t part10 = part11 | (wasm_i16x8_shl(quad[3], 1) & splat8(8));
    const v128_t part9 = part10 | (wasm_i16x8_shl(quad[4], 2) & splat8(16));
    const v128_t part8 = part9 | (wasm_i16x8_shl(quad[5], 3) & splat8(32));
    const v128_t part7 = part8 | (wasm_i16x8_shl(quad[6], 4) & splat8(64));
    const v128_t part6 = part7 | (wasm_i16x8_shl(quad[7], 5) & splat8(128));
    wasm_v128_store(to + 32, part6);
  }

  static QC_APART void pack(const uint8_t *w, size_t row_stride, size_t blocks, uint8_t *panel_block) {
    for (size_t b = 0; b < blocks; ++b) {
      uint8_t *const to = panel_block + b * panel::bytes;
      qc_rows row(w + b * bytes, row_stride);
      qc_unfolded<shape, 4> codes_at(row);
      v128_t d_bits[1];
      v128_t scale[16];
      header(row, d_bits, scale);
      wasm_v128_store64_lane(to, wasm_i16x8_shuffle(d_bits[0], d_bits[0], 0, 2, 4, 6, 0, 2, 4, 6), 0);
      for (size_t k = 0; k < 16; ++k)
        store_low8(to + panel::scales + k * 4, scale[k]);
      for (size_t k = 0; k < 8; ++k) {
        v128_t q0[8];
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t bytes0 = wasm_v128_load(codes_at(j) + k * 32);
          q0[j] = bytes0;
        }
        QC_UNROLL for (int j = 0; j < 4; ++j) {
          const v128_t bytes0 = wasm_v128_load(codes_at(j) + k * 32 + 16);
          q0[j + 4] = bytes0;
        }
        pack_unit(q0, to + panel::codes + k * 48);
      }
    }
  }
};

}  // namespace

extern "C" void qc_dequantize_iq2_s__wasm_simd128(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_blocks<tiles>(w, blocks, y);
}

extern "C" void qc_activations_iq2_s__wasm_simd128(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_quantize_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_iq2_s__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                                const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_column<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_raw_iq2_s__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                                const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_raw_matrix<tiles>(w, row_stride, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemv_packed_iq2_s__wasm_simd128(const uint8_t *panels, size_t rows, size_t blocks,
                                                   const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_panel_column<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_gemm_packed_iq2_s__wasm_simd128(const uint8_t *panels, size_t rows, size_t blocks,
                                                   const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  qc_panel_matrix<tiles>(panels, rows, blocks, act, cols, y, y_stride);
}

extern "C" void qc_pack_iq2_s__wasm_simd128(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks,
                                            uint8_t *panel) {
  qc_pack_rows<tiles>(w, row_stride, rows, blocks, panel);
}

extern "C" void qc_unpack_iq2_s__wasm_simd128(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w,
                                              size_t row_stride) {
  qc_unpack_rows<tiles>(panel, rows, blocks, w, row_stride);
}

extern "C" void qc_quantize_iq2_s__wasm_simd128(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}
