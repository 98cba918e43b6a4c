// Parts for rvv256. Generated from templates/rvv256.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include <riscv_vector.h>

#include "kernel_support.h"

namespace {

typedef vuint8m1_t rvv_bytes __attribute__((riscv_rvv_vector_bits(256)));
typedef vint16m1_t rvv_pairs __attribute__((riscv_rvv_vector_bits(256)));
typedef vint16m2_t rvv_sums __attribute__((riscv_rvv_vector_bits(512)));
typedef vint32m1_t rvv_lanes __attribute__((riscv_rvv_vector_bits(256)));
typedef vfloat32m1_t rvv_floats __attribute__((riscv_rvv_vector_bits(256)));
// For shuffles, which clang makes of the least that does them.
typedef int32_t lanes_of_32 __attribute__((vector_size(32)));
typedef int64_t lanes_of_64 __attribute__((vector_size(32)));
QC_TILE rvv_lanes as_lanes(rvv_bytes v) {
  return __riscv_vreinterpret_v_u32m1_i32m1(__riscv_vreinterpret_v_u8m1_u32m1(v));
}
QC_TILE rvv_bytes as_bytes(rvv_lanes v) {
  return __riscv_vreinterpret_v_u32m1_u8m1(__riscv_vreinterpret_v_i32m1_u32m1(v));
}
QC_TILE rvv_pairs as_pairs(rvv_lanes v) { return __riscv_vreinterpret_v_i32m1_i16m1(v); }
QC_TILE rvv_floats as_floats(rvv_lanes v) { return __riscv_vreinterpret_v_i32m1_f32m1(v); }
QC_TILE rvv_bytes gather16(const uint8_t *p, const uint8_t *q) {
  return __riscv_vslideup_vx_u8m1(__riscv_vle8_v_u8m1(p, 16), __riscv_vle8_v_u8m1(q, 16), 16, 32);
}
QC_TILE rvv_lanes dup4(const uint8_t *p) { return __riscv_vmv_v_x_i32m1(qc_i32(__builtin_assume_aligned(p, 4)), 8); }
QC_TILE rvv_bytes in_parts(const uint8_t *pattern) {
  const vuint8m1_t low = __riscv_vle8_v_u8m1(pattern, 16);
  return __riscv_vslideup_vx_u8m1(low, __riscv_vadd_vx_u8m1(low, 16, 16), 16, 32);
}
QC_TILE rvv_bytes test_bits(rvv_bytes v, rvv_bytes bits) {
  const vbool8_t set = __riscv_vmsne_vx_u8m1_b8(__riscv_vand_vv_u8m1(v, bits, 32), 0, 32);
  return __riscv_vmerge_vxm_u8m1(__riscv_vmv_v_x_u8m1(0, 32), 0xff, set, 32);
}
template <int K> QC_TILE lanes_of_32 turns_32(lanes_of_32 a, lanes_of_32 b) {
  return __builtin_shufflevector(a, b, K, 8 + K, 2 + K, 10 + K, 4 + K, 12 + K, 6 + K, 14 + K);
}
template <int K> QC_TILE lanes_of_64 turns_64(lanes_of_64 a, lanes_of_64 b) {
  return __builtin_shufflevector(a, b, K, 4 + K, 2 + K, 6 + K);
}
template <int K> QC_TILE rvv_bytes transpose(rvv_bytes a, rvv_bytes b, rvv_bytes c, rvv_bytes d) {
  const lanes_of_32 ab = turns_32<K % 2>((lanes_of_32)a, (lanes_of_32)b);
  const lanes_of_32 cd = turns_32<K % 2>((lanes_of_32)c, (lanes_of_32)d);
  return (rvv_bytes)turns_64<K / 2>((lanes_of_64)ab, (lanes_of_64)cd);
}
QC_TILE rvv_lanes widened_u8(vuint8mf4_t v) {
  return __riscv_vreinterpret_v_u32m1_i32m1(__riscv_vzext_vf4_u32m1(v, 8));
}
QC_TILE rvv_lanes widened_s8(vuint8mf4_t v) {
  return __riscv_vsext_vf4_i32m1(__riscv_vreinterpret_v_u8mf4_i8mf4(v), 8);
}
template <int K> QC_TILE vuint8mf4_t quarter(rvv_bytes v) {
  return __riscv_vlmul_trunc_v_u8m1_u8mf4(__riscv_vslidedown_vx_u8m1(v, 8 * K, 8));
}
template <int K> QC_TILE rvv_lanes widen_u8(rvv_bytes v) { return widened_u8(quarter<K>(v)); }
template <int K> QC_TILE rvv_lanes widen_s8(rvv_bytes v) { return widened_s8(quarter<K>(v)); }
QC_TILE rvv_bytes splat8(int v) { return __riscv_vmv_v_x_u8m1(uint8_t(v), 32); }
QC_TILE rvv_bytes and8(rvv_bytes a, rvv_bytes b) { return __riscv_vand_vv_u8m1(a, b, 32); }
QC_TILE rvv_bytes or8(rvv_bytes a, rvv_bytes b) { return __riscv_vor_vv_u8m1(a, b, 32); }
QC_TILE rvv_bytes xor8(rvv_bytes a, rvv_bytes b) { return __riscv_vxor_vv_u8m1(a, b, 32); }
QC_TILE rvv_lanes and32(rvv_lanes a, rvv_lanes b) { return __riscv_vand_vv_i32m1(a, b, 8); }
QC_TILE rvv_lanes or32(rvv_lanes a, rvv_lanes b) { return __riscv_vor_vv_i32m1(a, b, 8); }
QC_TILE rvv_lanes xor32(rvv_lanes a, rvv_lanes b) { return __riscv_vxor_vv_i32m1(a, b, 8); }
template <int N> QC_TILE rvv_bytes srl(rvv_bytes v) { return __riscv_vsrl_vx_u8m1(v, N, 32); }
template <int N> QC_TILE rvv_bytes sll(rvv_bytes v) { return __riscv_vsll_vx_u8m1(v, N, 32); }
template <int N> QC_TILE rvv_lanes lanes_sll(rvv_lanes v) { return __riscv_vsll_vx_i32m1(v, N, 8); }
template <int N> QC_TILE rvv_lanes lanes_srl(rvv_lanes v) {
  return __riscv_vreinterpret_v_u32m1_i32m1(__riscv_vsrl_vx_u32m1(__riscv_vreinterpret_v_i32m1_u32m1(v), N, 8));
}
QC_TILE rvv_lanes load_u16(const uint8_t *p) {
  const vuint16mf2_t v = __riscv_vreinterpret_v_u8mf2_u16mf2(__riscv_vle8_v_u8mf2(p, 16));
  return __riscv_vreinterpret_v_u32m1_i32m1(__riscv_vzext_vf2_u32m1(v, 8));
}
QC_TILE rvv_lanes load_s16(const uint8_t *p) {
  const vuint16mf2_t v = __riscv_vreinterpret_v_u8mf2_u16mf2(__riscv_vle8_v_u8mf2(p, 16));
  return __riscv_vsext_vf2_i32m1(__riscv_vreinterpret_v_u16mf2_i16mf2(v), 8);
}
QC_TILE vuint16mf2_t low16(rvv_lanes v) {
  return __riscv_vncvt_x_x_w_u16mf2(__riscv_vreinterpret_v_i32m1_u32m1(v), 8);
}
QC_TILE void store_low8(uint8_t *p, rvv_lanes v) {
  __riscv_vse8_v_u8mf4(p, __riscv_vncvt_x_x_w_u8mf4(low16(v), 8), 8);
}
QC_TILE void store_low16(uint8_t *p, rvv_lanes v) {
  __riscv_vse8_v_u8mf2(p, __riscv_vreinterpret_v_u16mf2_u8mf2(low16(v)), 16);
}
QC_TILE rvv_lanes reduce4(rvv_lanes a, rvv_lanes b, rvv_lanes c, rvv_lanes d) {
  const lanes_of_32 ab = turns_32<0>((lanes_of_32)a, (lanes_of_32)b) + turns_32<1>((lanes_of_32)a, (lanes_of_32)b);
  const lanes_of_32 cd = turns_32<0>((lanes_of_32)c, (lanes_of_32)d) + turns_32<1>((lanes_of_32)c, (lanes_of_32)d);
  const rvv_lanes low = (rvv_lanes)turns_64<0>((lanes_of_64)ab, (lanes_of_64)cd);
  return __riscv_vadd_vv_i32m1(low, (rvv_lanes)turns_64<1>((lanes_of_64)ab, (lanes_of_64)cd), 8);
}
QC_TILE int32_t lanes_sum(rvv_lanes v) {
  return __riscv_vmv_x_s_i32m1_i32(__riscv_vredsum_vs_i32m1_i32m1(v, __riscv_vmv_v_x_i32m1(0, 8), 8));
}
QC_TILE int32_t lanes_top(rvv_lanes v) {
  return __riscv_vmv_x_s_i32m1_i32(__riscv_vredmax_vs_i32m1_i32m1(v, v, 8));
}
QC_TILE rvv_pairs pairs_load_u8(const uint8_t *p) {
  return __riscv_vreinterpret_v_u16m1_i16m1(__riscv_vzext_vf2_u16m1(__riscv_vle8_v_u8mf2(p, 16), 16));
}
QC_TILE rvv_pairs pairs_load_s8(const uint8_t *p) {
  return __riscv_vsext_vf2_i16m1(__riscv_vreinterpret_v_u8mf2_i8mf2(__riscv_vle8_v_u8mf2(p, 16)), 16);
}
QC_TILE rvv_lanes add_twos(rvv_lanes acc, vint32m2_t v) {
  const vint64m2_t both = __riscv_vreinterpret_v_i32m2_i64m2(v);
  const vint32m1_t even = __riscv_vnsra_wx_i32m1(both, 0, 8), odd = __riscv_vnsra_wx_i32m1(both, 32, 8);
  return __riscv_vadd_vv_i32m1(__riscv_vadd_vv_i32m1(acc, even, 8), odd, 8);
}
QC_TILE rvv_lanes dot2(rvv_lanes acc, rvv_pairs a, rvv_pairs b) {
  return add_twos(acc, __riscv_vwmul_vv_i32m2(a, b, 16));
}
QC_TILE rvv_floats half_bits(rvv_lanes v) {
  const vint32m1_t magnitude = __riscv_vand_vx_i32m1(v, 0x7fff, 8);
  const vfloat32m1_t small = __riscv_vreinterpret_v_i32m1_f32m1(__riscv_vsll_vx_i32m1(magnitude, 13, 8));
  const vint32m1_t finite = __riscv_vreinterpret_v_f32m1_i32m1(__riscv_vfmul_vf_f32m1(small, 0x1p112f, 8));
  const vbool32_t special = __riscv_vmsgt_vx_i32m1_b32(magnitude, 0x7bff, 8);
  const vint32m1_t value = __riscv_vor_vx_i32m1_mu(special, finite, finite, 0x7f800000, 8);
  const vint32m1_t sign = __riscv_vsll_vx_i32m1(__riscv_vand_vx_i32m1(v, 0x8000, 8), 16, 8);
  return __riscv_vreinterpret_v_i32m1_f32m1(__riscv_vor_vv_i32m1(value, sign, 8));
}
QC_TILE rvv_floats floats_lookup(rvv_lanes index, const float *table) {
  const vuint32m1_t offset = __riscv_vreinterpret_v_i32m1_u32m1(__riscv_vsll_vx_i32m1(index, 2, 8));
  return __riscv_vluxei32_v_f32m1(table, offset, 8);
}
QC_TILE vint8m1_t as_s8(rvv_bytes v) { return __riscv_vreinterpret_v_u8m1_i8m1(v); }
QC_TILE rvv_lanes add_fours(rvv_lanes acc, rvv_sums sums) {
  const vint32m2_t pairs = __riscv_vreinterpret_v_i16m2_i32m2(sums);
  const vint16m1_t even = __riscv_vnsra_wx_i16m1(pairs, 0, 16), odd = __riscv_vnsra_wx_i16m1(pairs, 16, 16);
  return add_twos(acc, __riscv_vwadd_vv_i32m2(even, odd, 16));
}

}  // namespace

namespace {

/// The greatest magnitude of Block floats, as the bits of an f32; infinite or NaN above all.
template <size_t Block> QC_TILE int32_t qc_greatest(const float *x) {
  rvv_lanes top = __riscv_vmv_v_x_i32m1(0, 8);
  const size_t vectors = Block / 8;
  for (size_t i = 0; i < vectors; ++i) {
    const rvv_floats part2 = as_floats(as_lanes(__riscv_vle8_v_u8m1((const uint8_t *)(x + i * 8), 32)));
    const rvv_lanes part1 = __riscv_vreinterpret_v_f32m1_i32m1(part2);
    const rvv_lanes part0 = and32(part1, __riscv_vmv_v_x_i32m1(int32_t(2147483647), 8));
    top = __riscv_vmax_vv_i32m1(top, part0, 8);
  }
  return lanes_top(top);
}

/// Codes of Group floats, a byte each; the result is their sum.
template <size_t Group> QC_TILE int32_t qc_round(const float *x, float inverse, uint8_t *to) {
  const rvv_floats scale = __riscv_vfmv_v_f_f32m1(inverse, 8);
  rvv_lanes total = __riscv_vmv_v_x_i32m1(0, 8);
  const size_t vectors = Group / 8;
  for (size_t i = 0; i < vectors; ++i) {
    const rvv_floats part1 = as_floats(as_lanes(__riscv_vle8_v_u8m1((const uint8_t *)(x + i * 8), 32)));
    const rvv_floats part0 = __riscv_vfmul_vv_f32m1(part1, scale, 8);
    const rvv_lanes q = __riscv_vfcvt_x_f_v_i32m1(part0, 8);
    store_low8(to + i * 8, q);
    total = __riscv_vadd_vv_i32m1(total, q, 8);
  }
  return lanes_sum(total);
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled(rvv_floats *sum, const rvv_lanes *isum, rvv_floats factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const rvv_floats step = __riscv_vfmul_vv_f32m1(factor, as_floats(dup4(scale + c * Column)), 8);
    sum[c] = __riscv_vfmacc_vv_f32m1(sum[c], __riscv_vfcvt_f_x_v_f32m1(isum[c], 8), step, 8);
  }
}

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(rvv_floats *sum, const rvv_lanes *isum, rvv_floats factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const rvv_floats step = __riscv_vfmul_vv_f32m1(factor, as_floats(dup4(scale + c * Column)), 8);
    sum[c] = __riscv_vfnmsac_vv_f32m1(sum[c], __riscv_vfcvt_f_x_v_f32m1(isum[c], 8), step, 8);
  }
}

template <int C, size_t Column> QC_TILE void qc_add_pairs(rvv_lanes *msum, rvv_pairs minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) msum[c] = dot2(msum[c], minimums, as_pairs(dup4(sums + c * Column)));
}

/// A vector of rows for each column: `rows` of them where there are fewer than lanes.
template <int C> QC_TILE void qc_store_columns(const rvv_floats *sum, size_t rows, float *y, size_t y_stride) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<8> out(y + c * y_stride, rows);
    __riscv_vse32_v_f32m1(out.to, sum[c], 8);
    out.flush();
  }
}

template <int C, size_t Column> QC_TILE void products_first4(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmul_vv_i16m2(as_s8(q), as_s8(as_bytes(dup4(a + c * Column))), 32);
  }
}

template <int C, size_t Column> QC_TILE void products_first16(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmul_vv_i16m2(as_s8(q), as_s8(gather16(a + c * Column, a + c * Column)), 32);
  }
}

template <int C, size_t Column> QC_TILE void products_next4(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmacc_vv_i16m2(sum_16[c], as_s8(q), as_s8(as_bytes(dup4(a + c * Column))), 32);
  }
}

template <int C, size_t Column> QC_TILE void products_next16(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmacc_vv_i16m2(sum_16[c], as_s8(q), as_s8(gather16(a + c * Column, a + c * Column)), 32);
  }
}

template <int C> QC_TILE void products_last(rvv_lanes *sum, const rvv_sums *sum_16) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = add_fours(sum[c], sum_16[c]);
}

template <int C, size_t Column> QC_TILE void products_unsigned_first4(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmulsu_vv_i16m2(as_s8(as_bytes(dup4(a + c * Column))), q, 32);
  }
}

template <int C, size_t Column>
QC_TILE void products_unsigned_first16(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmulsu_vv_i16m2(as_s8(gather16(a + c * Column, a + c * Column)), q, 32);
  }
}

template <int C, size_t Column> QC_TILE void products_unsigned_next4(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmaccsu_vv_i16m2(sum_16[c], as_s8(as_bytes(dup4(a + c * Column))), q, 32);
  }
}

template <int C, size_t Column> QC_TILE void products_unsigned_next16(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmaccsu_vv_i16m2(sum_16[c], as_s8(gather16(a + c * Column, a + c * Column)), q, 32);
  }
}

template <int C> QC_TILE void products_unsigned_last(rvv_lanes *sum, const rvv_sums *sum_16) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = add_fours(sum[c], sum_16[c]);
}

}  // namespace
