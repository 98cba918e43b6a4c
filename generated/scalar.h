// Parts for scalar. Generated from templates/scalar.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include "scalar_vector.h"

namespace {

/// The greatest magnitude of Block floats, as the bits of an f32; infinite or NaN above all.
template <size_t Block> QC_TILE int32_t qc_greatest(const float *x) {
  v_lanes top = v_lanes_zero();
  const size_t vectors = Block / 4;
  for (size_t i = 0; i < vectors; ++i)
    top = v_lanes_max(top, v_floats_bits(v_floats_load(x + i * 4)) & v_lanes_splat(2147483647));
  return v_lanes_top(top);
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

template <int C, size_t Column>
QC_TILE void qc_add_scaled(v_floats *sum, const v_lanes *isum, v_floats factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v_floats step = v_floats_mul(factor, v_floats_dup(scale + c * Column));
    sum[c] = v_floats_fma(v_floats_of(isum[c]), step, sum[c]);
  }
}

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(v_floats *sum, const v_lanes *isum, v_floats factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const v_floats step = v_floats_mul(factor, v_floats_dup(scale + c * Column));
    sum[c] = v_floats_fnma(v_floats_of(isum[c]), step, sum[c]);
  }
}

template <int C, size_t Column> QC_TILE void qc_add_pairs(v_lanes *msum, v_pairs minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) msum[c] = v_dot2(msum[c], minimums, v_pairs_dup(sums + c * Column));
}

/// A vector of rows for each column: `rows` of them where there are fewer than lanes.
template <int C> QC_TILE void qc_store_columns(const v_floats *sum, size_t rows, float *y, size_t y_stride) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<4> out(y + c * y_stride, rows);
    v_floats_store(out.to, sum[c]);
    out.flush();
  }
}

template <int C, size_t Column> QC_TILE void signed_step4(v_lanes *sum, v_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = v_dot_s8(sum[c], q, v_dup4(a + c * Column));
}

template <int C, size_t Column> QC_TILE void signed_step16(v_lanes *sum, v_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = v_dot_s8(sum[c], q, v_dup16(a + c * Column));
}

template <int C, size_t Column> QC_TILE void unsigned_step4(v_lanes *sum, v_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = v_dot_u8(sum[c], q, v_dup4(a + c * Column));
}

template <int C, size_t Column> QC_TILE void unsigned_step16(v_lanes *sum, v_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = v_dot_u8(sum[c], q, v_dup16(a + c * Column));
}

}  // namespace
