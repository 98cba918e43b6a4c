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
QC_TILE rvv_lanes dup_pair(const uint8_t *p) {
  return __riscv_vmv_v_x_i32m1(qc_i32(__builtin_assume_aligned(p, 2)), 8);
}
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
QC_TILE rvv_lanes lanes_lookup(rvv_lanes index, const void *table) {
  const vuint32m1_t offset = __riscv_vreinterpret_v_i32m1_u32m1(__riscv_vsll_vx_i32m1(index, 2, 8));
  return __riscv_vluxei32_v_i32m1((const int32_t *)table, offset, 8);
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
/// A float, and 32 bits, of each row of a tile.
using qc_row_floats = rvv_floats;
using qc_row_words = rvv_lanes;

}  // namespace

namespace {

/// Rows and columns of tiles, how many bytes ahead panels are read, and what most formats have.
struct sizes {
  [[maybe_unused]] static constexpr size_t rows = 8;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  [[maybe_unused]] static constexpr size_t prefetch = 0;
  [[maybe_unused]] static constexpr size_t piece_count = 0;
  [[maybe_unused]] static constexpr bool raw_is_pieces = false;
  [[maybe_unused]] static constexpr bool has_starts = true;
};

/// What formats of floats do with vectors of rows.
struct vectors {
  static QC_TILE rvv_floats add(rvv_floats a, rvv_floats b) { return __riscv_vfadd_vv_f32m1(a, b, 8); }

  static QC_TILE rvv_floats floats(const uint8_t *x) {
    return as_floats(as_lanes(__riscv_vle8_v_u8m1((const uint8_t *)(x), 32)));
  }

  static QC_TILE rvv_floats fma(rvv_floats a, rvv_floats b, rvv_floats c) {
    return __riscv_vfmacc_vv_f32m1(c, a, b, 8);
  }

  static QC_TILE rvv_floats same(const uint8_t *x) { return as_floats(dup4(x)); }

  static QC_TILE void store(float *y, rvv_floats v) { __riscv_vse32_v_f32m1(y, v, 8); }

  static QC_TILE rvv_floats zero() { return __riscv_vfmv_v_f_f32m1(0.0f, 8); }
};

template <int C, size_t Column> QC_TILE void products_first16(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmul_vv_i16m2(as_s8(q), as_s8(gather16(a + c * Column, a + c * Column)), 32);
  }
}

template <int C, size_t Column> QC_TILE void products_first4(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmul_vv_i16m2(as_s8(q), as_s8(as_bytes(dup4(a + c * Column))), 32);
  }
}

template <int C> QC_TILE void products_last(rvv_lanes *sum, const rvv_sums *sum_16) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = add_fours(sum[c], sum_16[c]);
}

template <int C, size_t Column> QC_TILE void products_next16(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmacc_vv_i16m2(sum_16[c], as_s8(q), as_s8(gather16(a + c * Column, a + c * Column)), 32);
  }
}

template <int C, size_t Column> QC_TILE void products_next4(rvv_sums *sum_16, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum_16[c] = __riscv_vwmacc_vv_i16m2(sum_16[c], as_s8(q), as_s8(as_bytes(dup4(a + c * Column))), 32);
  }
}

template <int C, size_t Column> QC_TILE void products_once16(rvv_lanes *sum, rvv_bytes q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const rvv_sums sum_16 = __riscv_vwmul_vv_i16m2(as_s8(q), as_s8(gather16(a + c * Column, a + c * Column)), 32);
    sum[c] = add_fours(sum[c], sum_16);
  }
}

template <int C, size_t Column> QC_TILE void qc_add_pairs(rvv_lanes *msum, rvv_pairs minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) msum[c] = dot2(msum[c], minimums, as_pairs(dup_pair(sums + c * Column)));
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled(rvv_floats *sum, const rvv_lanes *isum, rvv_floats factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const rvv_floats step = __riscv_vfmul_vv_f32m1(factor, as_floats(dup4(scale + c * Column)), 8);
    sum[c] = __riscv_vfmacc_vv_f32m1(sum[c], __riscv_vfcvt_f_x_v_f32m1(isum[c], 8), step, 8);
  }
}

template <int C> QC_TILE void qc_add_scaled_group(const rvv_lanes *dot, rvv_lanes scale, rvv_lanes *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]), 8);
  }
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled_group_corrected(const rvv_lanes *dot, const uint8_t *start, rvv_lanes scale,
                                           rvv_lanes *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const rvv_lanes part1 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    const rvv_lanes part0 = __riscv_vadd_vv_i32m1(part1, dup4(start + c * Column), 8);
    isum[c] = __riscv_vmacc_vv_i32m1(isum[c], scale, part0, 8);
  }
}

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

template <int C> QC_TILE void qc_load_columns(const float *y, size_t y_stride, rvv_floats *sum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    sum[c] = as_floats(as_lanes(__riscv_vle8_v_u8m1((const uint8_t *)(y + c * y_stride), 32)));
  }
}

/// Floats of 8 bits, as halves: which bits are kept, how far up, times what, and which code is zero.
QC_TILE rvv_floats qc_minifloats_127_up_7_times_128_but_127(rvv_lanes v) {
  const rvv_floats part0 = half_bits(lanes_sll<7>(and32(v, __riscv_vmv_v_x_i32m1(int32_t(127), 8))));
  const rvv_floats worth = __riscv_vfmul_vv_f32m1(part0, __riscv_vfmv_v_f_f32m1(128.0f, 8), 8);
  const rvv_lanes part2 = xor32(v, __riscv_vmv_v_x_i32m1(int32_t(127), 8));
  const rvv_lanes part1 = __riscv_vsub_vv_i32m1(__riscv_vmv_v_x_i32m1(0, 8), part2, 8);
  const rvv_lanes mask = __riscv_vmax_vv_i32m1(part1, __riscv_vmv_v_x_i32m1(int32_t(-1), 8), 8);
  return as_floats(and32(__riscv_vreinterpret_v_f32m1_i32m1(worth), mask));
}

QC_TILE void qc_pack_16_of_2_bits(const rvv_bytes *quad, uint8_t *to) {
  const rvv_bytes part2 = or8(and8(quad[0], splat8(3)), and8(sll<2>(quad[1]), splat8(12)));
  const rvv_bytes part1 = or8(part2, and8(sll<4>(quad[2]), splat8(48)));
  const rvv_bytes part0 = or8(part1, and8(sll<6>(quad[3]), splat8(192)));
  __riscv_vse8_v_u8m1(to, part0, 32);
}

QC_TILE void qc_pack_16_of_4_bits(const rvv_bytes *quad, uint8_t *to) {
  __riscv_vse8_v_u8m1(to, or8(and8(quad[0], splat8(15)), and8(sll<4>(quad[1]), splat8(240))), 32);
  __riscv_vse8_v_u8m1(to + 32, or8(and8(quad[2], splat8(15)), and8(sll<4>(quad[3]), splat8(240))), 32);
}

QC_TILE void qc_pack_16_of_6_bits(const rvv_bytes *quad, uint8_t *to) {
  __riscv_vse8_v_u8m1(to, or8(and8(quad[0], splat8(15)), and8(sll<4>(quad[1]), splat8(240))), 32);
  __riscv_vse8_v_u8m1(to + 32, or8(and8(quad[2], splat8(15)), and8(sll<4>(quad[3]), splat8(240))), 32);
  const rvv_bytes part2 = or8(and8(srl<4>(quad[0]), splat8(3)), and8(srl<2>(quad[1]), splat8(12)));
  const rvv_bytes part1 = or8(part2, and8(quad[2], splat8(48)));
  const rvv_bytes part0 = or8(part1, and8(sll<2>(quad[3]), splat8(192)));
  __riscv_vse8_v_u8m1(to + 64, part0, 32);
}

QC_TILE void qc_pack_32_of_1_bits(const rvv_bytes *quad, uint8_t *to) {
  const rvv_bytes part6 = or8(and8(quad[0], splat8(1)), and8(sll<1>(quad[1]), splat8(2)));
  const rvv_bytes part5 = or8(part6, and8(sll<2>(quad[2]), splat8(4)));
  const rvv_bytes part4 = or8(part5, and8(sll<3>(quad[3]), splat8(8)));
  const rvv_bytes part3 = or8(part4, and8(sll<4>(quad[4]), splat8(16)));
  const rvv_bytes part2 = or8(part3, and8(sll<5>(quad[5]), splat8(32)));
  const rvv_bytes part1 = or8(part2, and8(sll<6>(quad[6]), splat8(64)));
  const rvv_bytes part0 = or8(part1, and8(sll<7>(quad[7]), splat8(128)));
  __riscv_vse8_v_u8m1(to, part0, 32);
}

QC_TILE void qc_pack_32_of_2_bits(const rvv_bytes *quad, uint8_t *to) {
  const rvv_bytes part2 = or8(and8(quad[0], splat8(3)), and8(sll<2>(quad[1]), splat8(12)));
  const rvv_bytes part1 = or8(part2, and8(sll<4>(quad[2]), splat8(48)));
  const rvv_bytes part0 = or8(part1, and8(sll<6>(quad[3]), splat8(192)));
  __riscv_vse8_v_u8m1(to, part0, 32);
  const rvv_bytes part5 = or8(and8(quad[4], splat8(3)), and8(sll<2>(quad[5]), splat8(12)));
  const rvv_bytes part4 = or8(part5, and8(sll<4>(quad[6]), splat8(48)));
  const rvv_bytes part3 = or8(part4, and8(sll<6>(quad[7]), splat8(192)));
  __riscv_vse8_v_u8m1(to + 32, part3, 32);
}

QC_TILE void qc_pack_32_of_3_bits(const rvv_bytes *quad, uint8_t *to) {
  const rvv_bytes part2 = or8(and8(quad[0], splat8(3)), and8(sll<2>(quad[1]), splat8(12)));
  const rvv_bytes part1 = or8(part2, and8(sll<4>(quad[2]), splat8(48)));
  const rvv_bytes part0 = or8(part1, and8(sll<6>(quad[3]), splat8(192)));
  __riscv_vse8_v_u8m1(to, part0, 32);
  const rvv_bytes part5 = or8(and8(quad[4], splat8(3)), and8(sll<2>(quad[5]), splat8(12)));
  const rvv_bytes part4 = or8(part5, and8(sll<4>(quad[6]), splat8(48)));
  const rvv_bytes part3 = or8(part4, and8(sll<6>(quad[7]), splat8(192)));
  __riscv_vse8_v_u8m1(to + 32, part3, 32);
  const rvv_bytes part12 = or8(and8(srl<2>(quad[0]), splat8(1)), and8(srl<1>(quad[1]), splat8(2)));
  const rvv_bytes part11 = or8(part12, and8(quad[2], splat8(4)));
  const rvv_bytes part10 = or8(part11, and8(sll<1>(quad[3]), splat8(8)));
  const rvv_bytes part9 = or8(part10, and8(sll<2>(quad[4]), splat8(16)));
  const rvv_bytes part8 = or8(part9, and8(sll<3>(quad[5]), splat8(32)));
  const rvv_bytes part7 = or8(part8, and8(sll<4>(quad[6]), splat8(64)));
  const rvv_bytes part6 = or8(part7, and8(sll<5>(quad[7]), splat8(128)));
  __riscv_vse8_v_u8m1(to + 64, part6, 32);
}

QC_TILE void qc_pack_32_of_4_bits(const rvv_bytes *quad, uint8_t *to) {
  __riscv_vse8_v_u8m1(to, or8(and8(quad[0], splat8(15)), and8(sll<4>(quad[1]), splat8(240))), 32);
  __riscv_vse8_v_u8m1(to + 32, or8(and8(quad[2], splat8(15)), and8(sll<4>(quad[3]), splat8(240))), 32);
  __riscv_vse8_v_u8m1(to + 64, or8(and8(quad[4], splat8(15)), and8(sll<4>(quad[5]), splat8(240))), 32);
  __riscv_vse8_v_u8m1(to + 96, or8(and8(quad[6], splat8(15)), and8(sll<4>(quad[7]), splat8(240))), 32);
}

QC_TILE void qc_pack_32_of_5_bits(const rvv_bytes *quad, uint8_t *to) {
  __riscv_vse8_v_u8m1(to, or8(and8(quad[0], splat8(15)), and8(sll<4>(quad[1]), splat8(240))), 32);
  __riscv_vse8_v_u8m1(to + 32, or8(and8(quad[2], splat8(15)), and8(sll<4>(quad[3]), splat8(240))), 32);
  __riscv_vse8_v_u8m1(to + 64, or8(and8(quad[4], splat8(15)), and8(sll<4>(quad[5]), splat8(240))), 32);
  __riscv_vse8_v_u8m1(to + 96, or8(and8(quad[6], splat8(15)), and8(sll<4>(quad[7]), splat8(240))), 32);
  const rvv_bytes part6 = or8(and8(srl<4>(quad[0]), splat8(1)), and8(srl<3>(quad[1]), splat8(2)));
  const rvv_bytes part5 = or8(part6, and8(srl<2>(quad[2]), splat8(4)));
  const rvv_bytes part4 = or8(part5, and8(srl<1>(quad[3]), splat8(8)));
  const rvv_bytes part3 = or8(part4, and8(quad[4], splat8(16)));
  const rvv_bytes part2 = or8(part3, and8(sll<1>(quad[5]), splat8(32)));
  const rvv_bytes part1 = or8(part2, and8(sll<2>(quad[6]), splat8(64)));
  const rvv_bytes part0 = or8(part1, and8(sll<3>(quad[7]), splat8(128)));
  __riscv_vse8_v_u8m1(to + 128, part0, 32);
}

QC_TILE void qc_pack_32_of_8_bits(const rvv_bytes *quad, uint8_t *to) {
  QC_UNROLL for (int k = 0; k < 8; ++k) __riscv_vse8_v_u8m1(to + k * 32, quad[k], 32);
}

QC_TILE void qc_quads(const rvv_bytes *q, rvv_bytes *quad) {
  quad[0] = transpose<0>(q[0], q[1], q[2], q[3]);
  quad[1] = transpose<1>(q[0], q[1], q[2], q[3]);
  quad[2] = transpose<2>(q[0], q[1], q[2], q[3]);
  quad[3] = transpose<3>(q[0], q[1], q[2], q[3]);
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

template <int C> QC_TILE void qc_set_group(const rvv_lanes *dot, rvv_lanes *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
}

template <int C, size_t Column>
QC_TILE void qc_set_group_corrected(const rvv_lanes *dot, const uint8_t *start, rvv_lanes *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const rvv_lanes part0 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    isum[c] = __riscv_vadd_vv_i32m1(part0, dup4(start + c * Column), 8);
  }
}

/// A vector of rows for each column: `rows` of them where there are fewer than lanes.
template <int C> QC_TILE void qc_store_columns(const rvv_floats *sum, size_t rows, float *y, size_t y_stride) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<8> out(y + c * y_stride, rows);
    __riscv_vse32_v_f32m1(out.to, sum[c], 8);
    out.flush();
  }
}

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(rvv_floats *sum, const rvv_lanes *isum, rvv_floats factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const rvv_floats step = __riscv_vfmul_vv_f32m1(factor, as_floats(dup4(scale + c * Column)), 8);
    sum[c] = __riscv_vfnmsac_vv_f32m1(sum[c], __riscv_vfcvt_f_x_v_f32m1(isum[c], 8), step, 8);
  }
}

template <size_t Groups> QC_TILE void qc_weights_s8(rvv_bytes q, const float *scale, float *const *to, size_t element) {
  const rvv_floats level0 = __riscv_vfcvt_f_x_v_f32m1(widen_s8<0>(q), 8);
  __riscv_vse32_v_f32m1(to[0] + element, __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level0, 8), 8);
  const rvv_floats level1 = __riscv_vfcvt_f_x_v_f32m1(widen_s8<1>(q), 8);
  __riscv_vse32_v_f32m1(to[0] + element + 8, __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level1, 8), 8);
  const rvv_floats level2 = __riscv_vfcvt_f_x_v_f32m1(widen_s8<2>(q), 8);
  const rvv_floats part0 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[Groups], 8), level2, 8);
  __riscv_vse32_v_f32m1(to[1] + element, part0, 8);
  const rvv_floats level3 = __riscv_vfcvt_f_x_v_f32m1(widen_s8<3>(q), 8);
  const rvv_floats part1 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[Groups], 8), level3, 8);
  __riscv_vse32_v_f32m1(to[1] + element + 8, part1, 8);
}

template <size_t Groups>
QC_TILE void qc_weights_u8_minus(rvv_bytes q, const float *scale, const float *minimum, float *const *to,
                                 size_t element) {
  const rvv_floats level0 = __riscv_vfcvt_f_x_v_f32m1(widen_u8<0>(q), 8);
  const rvv_floats scaled0 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level0, 8);
  __riscv_vse32_v_f32m1(to[0] + element, __riscv_vfsub_vv_f32m1(scaled0, __riscv_vfmv_v_f_f32m1(minimum[0], 8), 8), 8);
  const rvv_floats level1 = __riscv_vfcvt_f_x_v_f32m1(widen_u8<1>(q), 8);
  const rvv_floats scaled1 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level1, 8);
  const rvv_floats part0 = __riscv_vfsub_vv_f32m1(scaled1, __riscv_vfmv_v_f_f32m1(minimum[0], 8), 8);
  __riscv_vse32_v_f32m1(to[0] + element + 8, part0, 8);
  const rvv_floats level2 = __riscv_vfcvt_f_x_v_f32m1(widen_u8<2>(q), 8);
  const rvv_floats scaled2 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[Groups], 8), level2, 8);
  const rvv_floats part1 = __riscv_vfsub_vv_f32m1(scaled2, __riscv_vfmv_v_f_f32m1(minimum[Groups], 8), 8);
  __riscv_vse32_v_f32m1(to[1] + element, part1, 8);
  const rvv_floats level3 = __riscv_vfcvt_f_x_v_f32m1(widen_u8<3>(q), 8);
  const rvv_floats scaled3 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[Groups], 8), level3, 8);
  const rvv_floats part2 = __riscv_vfsub_vv_f32m1(scaled3, __riscv_vfmv_v_f_f32m1(minimum[Groups], 8), 8);
  __riscv_vse32_v_f32m1(to[1] + element + 8, part2, 8);
}

template <size_t Groups>
QC_TILE void qc_weights_u8_offset(rvv_bytes q, rvv_lanes offset, const float *scale, float *const *to, size_t element) {
  const rvv_floats level0 = __riscv_vfcvt_f_x_v_f32m1(__riscv_vsub_vv_i32m1(widen_u8<0>(q), offset, 8), 8);
  __riscv_vse32_v_f32m1(to[0] + element, __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level0, 8), 8);
  const rvv_floats level1 = __riscv_vfcvt_f_x_v_f32m1(__riscv_vsub_vv_i32m1(widen_u8<1>(q), offset, 8), 8);
  __riscv_vse32_v_f32m1(to[0] + element + 8, __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level1, 8), 8);
  const rvv_floats level2 = __riscv_vfcvt_f_x_v_f32m1(__riscv_vsub_vv_i32m1(widen_u8<2>(q), offset, 8), 8);
  const rvv_floats part0 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[Groups], 8), level2, 8);
  __riscv_vse32_v_f32m1(to[1] + element, part0, 8);
  const rvv_floats level3 = __riscv_vfcvt_f_x_v_f32m1(__riscv_vsub_vv_i32m1(widen_u8<3>(q), offset, 8), 8);
  const rvv_floats part1 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[Groups], 8), level3, 8);
  __riscv_vse32_v_f32m1(to[1] + element + 8, part1, 8);
}

template <size_t Groups>
QC_TILE void qc_weights_u8_plus(rvv_bytes q, const float *scale, const float *minimum, float *const *to,
                                size_t element) {
  const rvv_floats level0 = __riscv_vfcvt_f_x_v_f32m1(widen_u8<0>(q), 8);
  const rvv_floats scaled0 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level0, 8);
  __riscv_vse32_v_f32m1(to[0] + element, __riscv_vfadd_vv_f32m1(scaled0, __riscv_vfmv_v_f_f32m1(minimum[0], 8), 8), 8);
  const rvv_floats level1 = __riscv_vfcvt_f_x_v_f32m1(widen_u8<1>(q), 8);
  const rvv_floats scaled1 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[0], 8), level1, 8);
  const rvv_floats part0 = __riscv_vfadd_vv_f32m1(scaled1, __riscv_vfmv_v_f_f32m1(minimum[0], 8), 8);
  __riscv_vse32_v_f32m1(to[0] + element + 8, part0, 8);
  const rvv_floats level2 = __riscv_vfcvt_f_x_v_f32m1(widen_u8<2>(q), 8);
  const rvv_floats scaled2 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[Groups], 8), level2, 8);
  const rvv_floats part1 = __riscv_vfadd_vv_f32m1(scaled2, __riscv_vfmv_v_f_f32m1(minimum[Groups], 8), 8);
  __riscv_vse32_v_f32m1(to[1] + element, part1, 8);
  const rvv_floats level3 = __riscv_vfcvt_f_x_v_f32m1(widen_u8<3>(q), 8);
  const rvv_floats scaled3 = __riscv_vfmul_vv_f32m1(__riscv_vfmv_v_f_f32m1(scale[Groups], 8), level3, 8);
  const rvv_floats part2 = __riscv_vfadd_vv_f32m1(scaled3, __riscv_vfmv_v_f_f32m1(minimum[Groups], 8), 8);
  __riscv_vse32_v_f32m1(to[1] + element + 8, part2, 8);
}

template <class Row> QC_TILE void qc_words(const Row &row, size_t offset, rvv_lanes *word) {
  rvv_bytes head[4];
  QC_UNROLL for (int j = 0; j < 4; ++j) head[j] = gather16(row(j) + offset, row(j + 4) + offset);
  word[0] = as_lanes(transpose<0>(head[0], head[1], head[2], head[3]));
  word[1] = as_lanes(transpose<1>(head[0], head[1], head[2], head[3]));
  word[2] = as_lanes(transpose<2>(head[0], head[1], head[2], head[3]));
  word[3] = as_lanes(transpose<3>(head[0], head[1], head[2], head[3]));
}

}  // namespace
