// Parts for scalar. Generated from templates/scalar.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "scalar_vector.h"

namespace {

/// A float, and 32 bits, of each row of a tile.
using qc_row_floats = v_floats;
using qc_row_words = v_lanes;

}  // namespace

namespace {

/// Rows and columns of tiles, how many bytes ahead panels are read, and what most formats have.
struct sizes {
  [[maybe_unused]] static constexpr size_t rows = 4;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  [[maybe_unused]] static constexpr size_t prefetch = 0;
  [[maybe_unused]] static constexpr size_t piece_count = 0;
  [[maybe_unused]] static constexpr bool raw_is_pieces = false;
  [[maybe_unused]] static constexpr bool has_starts = true;
};

/// What formats of floats do with vectors of rows.
struct vectors {
  static QC_TILE v_floats add(v_floats a, v_floats b) { return v_floats_add(a, b); }

  static QC_TILE v_floats floats(const uint8_t *x) { return v_floats_load(x); }

  static QC_TILE v_floats fma(v_floats a, v_floats b, v_floats c) { return v_floats_fma(a, b, c); }

  static QC_TILE v_floats same(const uint8_t *x) { return v_floats_dup(x); }

  static QC_TILE void store(float *y, v_floats v) { v_floats_store(y, v); }

  static QC_TILE v_floats zero() { return v_floats_zero(); }
};

template <int C, size_t Column> QC_TILE void qc_add_pairs(v_lanes *msum, v_pairs minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) msum[c] = v_dot2(msum[c], minimums, v_pairs_dup(sums + c * Column));
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled(v_floats *sum, const v_lanes *isum, v_floats factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v_floats step = v_floats_mul(factor, v_floats_dup(scale + c * Column));
    sum[c] = v_floats_fma(v_floats_of(isum[c]), step, sum[c]);
  }
}

template <int C> QC_TILE void qc_add_scaled_group(const v_lanes *dot, v_lanes scale, v_lanes *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, v_reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c])));
  }
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled_group_corrected(const v_lanes *dot, const uint8_t *start, v_lanes scale, v_lanes *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v_lanes part2 = v_reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    const v_lanes part1 = v_lanes_add(part2, v_lanes_dup(start + c * Column));
    const v_lanes part0 = v_lanes_mul(scale, part1);
    isum[c] = v_lanes_add(isum[c], part0);
  }
}

/// The greatest magnitude of Block floats, as the bits of an f32; infinite or NaN above all.
template <size_t Block> QC_TILE int32_t qc_greatest(const float *x) {
  v_lanes top = v_lanes_zero();
  const size_t vectors = Block / 4;
  for (size_t i = 0; i < vectors; ++i)
    top = v_lanes_max(top, v_floats_bits(v_floats_load(x + i * 4)) & v_lanes_splat(2147483647));
  return v_lanes_top(top);
}

template <int C> QC_TILE void qc_load_columns(const float *y, size_t y_stride, v_floats *sum) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = v_floats_load(y + c * y_stride);
}

/// Floats of 8 bits, as halves: which bits are kept, how far up, times what, and which code is zero.
QC_TILE v_floats qc_minifloats_127_up_7_times_128_but_127(v_lanes v) {
  const v_floats worth = v_floats_mul(v_half_bits(v_lanes_sll(v & v_lanes_splat(127), 7)), v_floats_splat(128.0f));
  const v_lanes mask = v_lanes_max(v_lanes_sub(v_lanes_zero(), v ^ v_lanes_splat(127)), v_lanes_splat(-1));
  return v_floats_from_bits(v_floats_bits(worth) & mask);
}

QC_TILE void qc_pack_16_of_2_bits(const v_bytes *quad, uint8_t *to) {
  const v_bytes part2 = (quad[0] & v_splat_byte(3)) | (v_sll(quad[1], 2) & v_splat_byte(12));
  const v_bytes part1 = part2 | (v_sll(quad[2], 4) & v_splat_byte(48));
  const v_bytes part0 = part1 | (v_sll(quad[3], 6) & v_splat_byte(192));
  v_store(to, part0);
}

QC_TILE void qc_pack_16_of_4_bits(const v_bytes *quad, uint8_t *to) {
  v_store(to, (quad[0] & v_splat_byte(15)) | (v_sll(quad[1], 4) & v_splat_byte(240)));
  v_store(to + 16, (quad[2] & v_splat_byte(15)) | (v_sll(quad[3], 4) & v_splat_byte(240)));
}

QC_TILE void qc_pack_16_of_6_bits(const v_bytes *quad, uint8_t *to) {
  v_store(to, (quad[0] & v_splat_byte(15)) | (v_sll(quad[1], 4) & v_splat_byte(240)));
  v_store(to + 16, (quad[2] & v_splat_byte(15)) | (v_sll(quad[3], 4) & v_splat_byte(240)));
  const v_bytes part2 = (v_srl(quad[0], 4) & v_splat_byte(3)) | (v_srl(quad[1], 2) & v_splat_byte(12));
  const v_bytes part1 = part2 | (quad[2] & v_splat_byte(48));
  const v_bytes part0 = part1 | (v_sll(quad[3], 2) & v_splat_byte(192));
  v_store(to + 32, part0);
}

QC_TILE void qc_pack_32_of_1_bits(const v_bytes *quad, uint8_t *to) {
  const v_bytes part6 = (quad[0] & v_splat_byte(1)) | (v_sll(quad[1], 1) & v_splat_byte(2));
  const v_bytes part5 = part6 | (v_sll(quad[2], 2) & v_splat_byte(4));
  const v_bytes part4 = part5 | (v_sll(quad[3], 3) & v_splat_byte(8));
  const v_bytes part3 = part4 | (v_sll(quad[4], 4) & v_splat_byte(16));
  const v_bytes part2 = part3 | (v_sll(quad[5], 5) & v_splat_byte(32));
  const v_bytes part1 = part2 | (v_sll(quad[6], 6) & v_splat_byte(64));
  const v_bytes part0 = part1 | (v_sll(quad[7], 7) & v_splat_byte(128));
  v_store(to, part0);
}

QC_TILE void qc_pack_32_of_2_bits(const v_bytes *quad, uint8_t *to) {
  const v_bytes part2 = (quad[0] & v_splat_byte(3)) | (v_sll(quad[1], 2) & v_splat_byte(12));
  const v_bytes part1 = part2 | (v_sll(quad[2], 4) & v_splat_byte(48));
  const v_bytes part0 = part1 | (v_sll(quad[3], 6) & v_splat_byte(192));
  v_store(to, part0);
  const v_bytes part5 = (quad[4] & v_splat_byte(3)) | (v_sll(quad[5], 2) & v_splat_byte(12));
  const v_bytes part4 = part5 | (v_sll(quad[6], 4) & v_splat_byte(48));
  const v_bytes part3 = part4 | (v_sll(quad[7], 6) & v_splat_byte(192));
  v_store(to + 16, part3);
}

QC_TILE void qc_pack_32_of_3_bits(const v_bytes *quad, uint8_t *to) {
  const v_bytes part2 = (quad[0] & v_splat_byte(3)) | (v_sll(quad[1], 2) & v_splat_byte(12));
  const v_bytes part1 = part2 | (v_sll(quad[2], 4) & v_splat_byte(48));
  const v_bytes part0 = part1 | (v_sll(quad[3], 6) & v_splat_byte(192));
  v_store(to, part0);
  const v_bytes part5 = (quad[4] & v_splat_byte(3)) | (v_sll(quad[5], 2) & v_splat_byte(12));
  const v_bytes part4 = part5 | (v_sll(quad[6], 4) & v_splat_byte(48));
  const v_bytes part3 = part4 | (v_sll(quad[7], 6) & v_splat_byte(192));
  v_store(to + 16, part3);
  const v_bytes part12 = (v_srl(quad[0], 2) & v_splat_byte(1)) | (v_srl(quad[1], 1) & v_splat_byte(2));
  const v_bytes part11 = part12 | (quad[2] & v_splat_byte(4));
  const v_bytes part10 = part11 | (v_sll(quad[3], 1) & v_splat_byte(8));
  const v_bytes part9 = part10 | (v_sll(quad[4], 2) & v_splat_byte(16));
  const v_bytes part8 = part9 | (v_sll(quad[5], 3) & v_splat_byte(32));
  const v_bytes part7 = part8 | (v_sll(quad[6], 4) & v_splat_byte(64));
  const v_bytes part6 = part7 | (v_sll(quad[7], 5) & v_splat_byte(128));
  v_store(to + 32, part6);
}

QC_TILE void qc_pack_32_of_4_bits(const v_bytes *quad, uint8_t *to) {
  v_store(to, (quad[0] & v_splat_byte(15)) | (v_sll(quad[1], 4) & v_splat_byte(240)));
  v_store(to + 16, (quad[2] & v_splat_byte(15)) | (v_sll(quad[3], 4) & v_splat_byte(240)));
  v_store(to + 32, (quad[4] & v_splat_byte(15)) | (v_sll(quad[5], 4) & v_splat_byte(240)));
  v_store(to + 48, (quad[6] & v_splat_byte(15)) | (v_sll(quad[7], 4) & v_splat_byte(240)));
}

QC_TILE void qc_pack_32_of_5_bits(const v_bytes *quad, uint8_t *to) {
  v_store(to, (quad[0] & v_splat_byte(15)) | (v_sll(quad[1], 4) & v_splat_byte(240)));
  v_store(to + 16, (quad[2] & v_splat_byte(15)) | (v_sll(quad[3], 4) & v_splat_byte(240)));
  v_store(to + 32, (quad[4] & v_splat_byte(15)) | (v_sll(quad[5], 4) & v_splat_byte(240)));
  v_store(to + 48, (quad[6] & v_splat_byte(15)) | (v_sll(quad[7], 4) & v_splat_byte(240)));
  const v_bytes part6 = (v_srl(quad[0], 4) & v_splat_byte(1)) | (v_srl(quad[1], 3) & v_splat_byte(2));
  const v_bytes part5 = part6 | (v_srl(quad[2], 2) & v_splat_byte(4));
  const v_bytes part4 = part5 | (v_srl(quad[3], 1) & v_splat_byte(8));
  const v_bytes part3 = part4 | (quad[4] & v_splat_byte(16));
  const v_bytes part2 = part3 | (v_sll(quad[5], 1) & v_splat_byte(32));
  const v_bytes part1 = part2 | (v_sll(quad[6], 2) & v_splat_byte(64));
  const v_bytes part0 = part1 | (v_sll(quad[7], 3) & v_splat_byte(128));
  v_store(to + 64, part0);
}

QC_TILE void qc_pack_32_of_8_bits(const v_bytes *quad, uint8_t *to) {
  QC_UNROLL for (int k = 0; k < 8; ++k) v_store(to + k * 16, quad[k]);
}

QC_TILE void qc_quads(const v_bytes *q, v_bytes *quad) {
  quad[0] = v_transpose(q[0], q[1], q[2], q[3], 0);
  quad[1] = v_transpose(q[0], q[1], q[2], q[3], 1);
  quad[2] = v_transpose(q[0], q[1], q[2], q[3], 2);
  quad[3] = v_transpose(q[0], q[1], q[2], q[3], 3);
}

/// Codes of Group floats, a byte each; the result is their sum.
template <size_t Group> QC_TILE int32_t qc_round(const float *x, float inverse, uint8_t *to) {
  const v_floats scale = v_floats_splat(inverse);
  v_lanes total = v_lanes_zero();
  const size_t vectors = Group / 4;
  for (size_t i = 0; i < vectors; ++i) {
    const v_lanes q = v_round(v_floats_mul(v_floats_load(x + i * 4), scale));
    v_store_low8(to + i * 4, q);
    total = v_lanes_add(total, q);
  }
  return v_lanes_sum(total);
}

template <int C> QC_TILE void qc_set_group(const v_lanes *dot, v_lanes *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = v_reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
}

template <int C, size_t Column>
QC_TILE void qc_set_group_corrected(const v_lanes *dot, const uint8_t *start, v_lanes *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v_lanes part0 = v_reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    isum[c] = v_lanes_add(part0, v_lanes_dup(start + c * Column));
  }
}

/// A vector of rows for each column: `rows` of them where there are fewer than lanes.
template <int C> QC_TILE void qc_store_columns(const v_floats *sum, size_t rows, float *y, size_t y_stride) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<4> out(y + c * y_stride, rows);
    v_floats_store(out.to, sum[c]);
    out.flush();
  }
}

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(v_floats *sum, const v_lanes *isum, v_floats factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v_floats step = v_floats_mul(factor, v_floats_dup(scale + c * Column));
    sum[c] = v_floats_fnma(v_floats_of(isum[c]), step, sum[c]);
  }
}

QC_TILE void qc_weights_s8(v_bytes q, const float *scale, float *const *to, size_t element) {
  const v_floats level0 = v_floats_of(v_widen_s8(q, 0));
  v_floats_store(to[0] + element, v_floats_mul(v_floats_splat(scale[0]), level0));
  const v_floats level1 = v_floats_of(v_widen_s8(q, 1));
  v_floats_store(to[0] + element + 4, v_floats_mul(v_floats_splat(scale[0]), level1));
  const v_floats level2 = v_floats_of(v_widen_s8(q, 2));
  v_floats_store(to[0] + element + 8, v_floats_mul(v_floats_splat(scale[0]), level2));
  const v_floats level3 = v_floats_of(v_widen_s8(q, 3));
  v_floats_store(to[0] + element + 12, v_floats_mul(v_floats_splat(scale[0]), level3));
}

QC_TILE void qc_weights_u8_minus(v_bytes q, const float *scale, const float *minimum, float *const *to,
                                 size_t element) {
  const v_floats level0 = v_floats_of(v_widen_u8(q, 0));
  const v_floats scaled0 = v_floats_mul(v_floats_splat(scale[0]), level0);
  v_floats_store(to[0] + element, v_floats_sub(scaled0, v_floats_splat(minimum[0])));
  const v_floats level1 = v_floats_of(v_widen_u8(q, 1));
  const v_floats scaled1 = v_floats_mul(v_floats_splat(scale[0]), level1);
  v_floats_store(to[0] + element + 4, v_floats_sub(scaled1, v_floats_splat(minimum[0])));
  const v_floats level2 = v_floats_of(v_widen_u8(q, 2));
  const v_floats scaled2 = v_floats_mul(v_floats_splat(scale[0]), level2);
  v_floats_store(to[0] + element + 8, v_floats_sub(scaled2, v_floats_splat(minimum[0])));
  const v_floats level3 = v_floats_of(v_widen_u8(q, 3));
  const v_floats scaled3 = v_floats_mul(v_floats_splat(scale[0]), level3);
  v_floats_store(to[0] + element + 12, v_floats_sub(scaled3, v_floats_splat(minimum[0])));
}

QC_TILE void qc_weights_u8_offset(v_bytes q, v_lanes offset, const float *scale, float *const *to, size_t element) {
  const v_floats level0 = v_floats_of(v_lanes_sub(v_widen_u8(q, 0), offset));
  v_floats_store(to[0] + element, v_floats_mul(v_floats_splat(scale[0]), level0));
  const v_floats level1 = v_floats_of(v_lanes_sub(v_widen_u8(q, 1), offset));
  v_floats_store(to[0] + element + 4, v_floats_mul(v_floats_splat(scale[0]), level1));
  const v_floats level2 = v_floats_of(v_lanes_sub(v_widen_u8(q, 2), offset));
  v_floats_store(to[0] + element + 8, v_floats_mul(v_floats_splat(scale[0]), level2));
  const v_floats level3 = v_floats_of(v_lanes_sub(v_widen_u8(q, 3), offset));
  v_floats_store(to[0] + element + 12, v_floats_mul(v_floats_splat(scale[0]), level3));
}

QC_TILE void qc_weights_u8_plus(v_bytes q, const float *scale, const float *minimum, float *const *to, size_t element) {
  const v_floats level0 = v_floats_of(v_widen_u8(q, 0));
  const v_floats scaled0 = v_floats_mul(v_floats_splat(scale[0]), level0);
  v_floats_store(to[0] + element, v_floats_add(scaled0, v_floats_splat(minimum[0])));
  const v_floats level1 = v_floats_of(v_widen_u8(q, 1));
  const v_floats scaled1 = v_floats_mul(v_floats_splat(scale[0]), level1);
  v_floats_store(to[0] + element + 4, v_floats_add(scaled1, v_floats_splat(minimum[0])));
  const v_floats level2 = v_floats_of(v_widen_u8(q, 2));
  const v_floats scaled2 = v_floats_mul(v_floats_splat(scale[0]), level2);
  v_floats_store(to[0] + element + 8, v_floats_add(scaled2, v_floats_splat(minimum[0])));
  const v_floats level3 = v_floats_of(v_widen_u8(q, 3));
  const v_floats scaled3 = v_floats_mul(v_floats_splat(scale[0]), level3);
  v_floats_store(to[0] + element + 12, v_floats_add(scaled3, v_floats_splat(minimum[0])));
}

template <class Row> QC_TILE void qc_words(const Row &row, size_t offset, v_lanes *word) {
  v_bytes head[4];
  QC_UNROLL for (int j = 0; j < 4; ++j) head[j] = v_gather16(row(j) + offset);
  word[0] = v_as_lanes(v_transpose(head[0], head[1], head[2], head[3], 0));
  word[1] = v_as_lanes(v_transpose(head[0], head[1], head[2], head[3], 1));
  word[2] = v_as_lanes(v_transpose(head[0], head[1], head[2], head[3], 2));
  word[3] = v_as_lanes(v_transpose(head[0], head[1], head[2], head[3], 3));
}

template <int C, size_t Column> QC_TILE void signed_step16(v_lanes *sum, v_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = v_dot_s8(sum[c], q, v_dup16(a + c * Column));
}

template <int C, size_t Column> QC_TILE void signed_step4(v_lanes *sum, v_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = v_dot_s8(sum[c], q, v_dup4(a + c * Column));
}

}  // namespace
