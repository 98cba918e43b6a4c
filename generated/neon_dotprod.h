// What the kernels for neon_dotprod share. Generated from templates/neon_dotprod.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include <arm_neon.h>

#include "kernel_support.h"

namespace {

QC_TILE uint8x8_t load4(const uint8_t *p) { return vreinterpret_u8_u32(vdup_n_u32(qc_u32(p))); }
template <int K> QC_TILE uint8x16_t transpose(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint32x4_t a4 = vreinterpretq_u32_u8(a), b4 = vreinterpretq_u32_u8(b);
  const uint32x4_t c4 = vreinterpretq_u32_u8(c), d4 = vreinterpretq_u32_u8(d);
  const uint64x2_t ab = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(a4, b4) : vtrn2q_u32(a4, b4));
  const uint64x2_t cd = vreinterpretq_u64_u32(K % 2 == 0 ? vtrn1q_u32(c4, d4) : vtrn2q_u32(c4, d4));
  return vreinterpretq_u8_u64(K < 2 ? vtrn1q_u64(ab, cd) : vtrn2q_u64(ab, cd));
}
template <int K> QC_TILE int32x4_t widen_u8(uint8x16_t v) {
  const uint16x8_t half = K < 2 ? vmovl_u8(vget_low_u8(v)) : vmovl_high_u8(v);
  return vreinterpretq_s32_u32(K % 2 == 0 ? vmovl_u16(vget_low_u16(half)) : vmovl_high_u16(half));
}
template <int K> QC_TILE int32x4_t widen_s8(uint8x16_t v) {
  const int8x16_t s = vreinterpretq_s8_u8(v);
  const int16x8_t half = K < 2 ? vmovl_s8(vget_low_s8(s)) : vmovl_high_s8(s);
  return K % 2 == 0 ? vmovl_s16(vget_low_s16(half)) : vmovl_high_s16(half);
}
QC_TILE float32x4_t floats_lookup(int32x4_t index, const float *table) {
  const float lanes[4] = {table[vgetq_lane_s32(index, 0)], table[vgetq_lane_s32(index, 1)], table[vgetq_lane_s32(index, 2)],
                          table[vgetq_lane_s32(index, 3)]};
  return vld1q_f32(lanes);
}
QC_TILE void store_low8(uint8_t *p, int32x4_t v) {
  const int16x4_t half = vmovn_s32(v);
  qc_store_u32(p, vget_lane_u32(vreinterpret_u32_s8(vmovn_s16(vcombine_s16(half, half))), 0));
}
QC_TILE int32x4_t dot2(int32x4_t acc, int16x8_t a, int16x8_t b) {
  return vaddq_s32(acc, vpaddq_s32(vmull_s16(vget_low_s16(a), vget_low_s16(b)), vmull_high_s16(a, b)));
}
QC_TILE int32x4_t dot_s8(int32x4_t acc, int8x16_t w, int8x16_t a) {
  const int32x4_t low = vpaddlq_s16(vmull_s8(vget_low_s8(w), vget_low_s8(a)));
  const int32x4_t high = vpaddlq_s16(vmull_high_s8(w, a));
  return vaddq_s32(acc, vpaddq_s32(low, high));
}
QC_TILE int32x4_t dot_u8(int32x4_t acc, uint8x16_t w, int8x16_t a) {
  const int16x8_t w0 = vreinterpretq_s16_u16(vmovl_u8(vget_low_u8(w))), w1 = vreinterpretq_s16_u16(vmovl_high_u8(w));
  const int16x8_t a0 = vmovl_s8(vget_low_s8(a)), a1 = vmovl_high_s8(a);
  const int32x4_t low = vpaddq_s32(vmull_s16(vget_low_s16(w0), vget_low_s16(a0)), vmull_high_s16(w0, a0));
  const int32x4_t high = vpaddq_s32(vmull_s16(vget_low_s16(w1), vget_low_s16(a1)), vmull_high_s16(w1, a1));
  return vaddq_s32(acc, vpaddq_s32(low, high));
}

}  // namespace
