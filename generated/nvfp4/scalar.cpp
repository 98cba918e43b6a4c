// Kernels of nvfp4 for scalar. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "kernel_support.h"
#include "scalar_vector.h"
#include "tables.h"
#include "fit/absmax_float8.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
alignas(16) const uint8_t pattern1[16] = {15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15};
alignas(16) const uint8_t pattern3[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};
alignas(16) const uint8_t pattern4[16] = {8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15};
struct shape {
  [[maybe_unused]] static constexpr int block = 64;
  [[maybe_unused]] static constexpr int bytes = 36;
  [[maybe_unused]] static constexpr int group = 16;
  [[maybe_unused]] static constexpr int cell = 16;
  [[maybe_unused]] static constexpr int code_bits = 4;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -12;
  [[maybe_unused]] static constexpr int level_hi = 12;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 16;
  [[maybe_unused]] static constexpr int16_t levels[] = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};
  [[maybe_unused]] static constexpr bool has_scale = false;
  [[maybe_unused]] static constexpr int scale_lo = 1;
  [[maybe_unused]] static constexpr int scale_hi = 1;
  [[maybe_unused]] static constexpr int scale_step = 1;
  [[maybe_unused]] static constexpr int scale_offset = 0;
  [[maybe_unused]] static constexpr bool has_minimum = false;
  [[maybe_unused]] static constexpr bool has_minimum_scale = false;
  [[maybe_unused]] static constexpr int minimum_sign = 1;
  [[maybe_unused]] static constexpr int minimum_lo = 1;
  [[maybe_unused]] static constexpr int minimum_hi = 1;
  [[maybe_unused]] static constexpr int minimum_step = 1;
  [[maybe_unused]] static constexpr int minimum_offset = 0;
  [[maybe_unused]] static constexpr float constant = 1.0f;
  [[maybe_unused]] static constexpr const float *values = d_values;
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 36, blocks);
  const auto &at = row;
  float scale[1][4];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    scale[i][0] = d_values[block[0]];
    scale[i][1] = d_values[block[1]];
    scale[i][2] = d_values[block[2]];
    scale[i][3] = d_values[block[3]];
  }
  float spare[64];
  const qc_blocks_out<Full> out{y, spare, 64, blocks};
  const v_bytes bytes4 = v_gather16(at(0) + 4);
  const v_bytes codes0 = v_lookup(v_or(v_and(v_shuffle(bytes4, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
  v_floats_store(out(0), v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(0)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 4, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(1)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 8, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(2)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 12, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(3)), v_lanes_splat(int32_t(12))))));
  const v_bytes bytes12 = v_gather16(at(0) + 12);
  const v_bytes codes1 = v_lookup(v_or(v_and(v_shuffle(bytes12, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
  v_floats_store(out(0) + 16, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(0)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 20, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(1)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 24, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(2)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 28, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(3)), v_lanes_splat(int32_t(12))))));
  const v_bytes bytes20 = v_gather16(at(0) + 20);
  const v_bytes codes2 = v_lookup(v_or(v_and(v_shuffle(bytes20, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
  v_floats_store(out(0) + 32, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(0)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 36, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(1)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 40, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(2)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 44, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(3)), v_lanes_splat(int32_t(12))))));
  const v_bytes codes3 = v_lookup(v_or(v_and(v_shuffle(bytes20, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20, pattern4), int32_t(4)), v_pattern(pattern2))), pattern3);
  v_floats_store(out(0) + 48, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(0)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 52, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(1)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 56, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(2)), v_lanes_splat(int32_t(12))))));
  v_floats_store(out(0) + 60, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(3)), v_lanes_splat(int32_t(12))))));
}

}  // namespace

extern "C" void qc_dequantize_nvfp4__scalar(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 36, y += 64)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 36);
  w[0] = uint8_t(e.factor[0]);
  w[1] = uint8_t(e.factor[1]);
  w[2] = uint8_t(e.factor[2]);
  w[3] = uint8_t(e.factor[3]);
  w[4] |= uint8_t((e.code[0] & 15) | ((e.code[8] & 15) << 4));
  w[5] |= uint8_t((e.code[1] & 15) | ((e.code[9] & 15) << 4));
  w[6] |= uint8_t((e.code[2] & 15) | ((e.code[10] & 15) << 4));
  w[7] |= uint8_t((e.code[3] & 15) | ((e.code[11] & 15) << 4));
  w[8] |= uint8_t((e.code[4] & 15) | ((e.code[12] & 15) << 4));
  w[9] |= uint8_t((e.code[5] & 15) | ((e.code[13] & 15) << 4));
  w[10] |= uint8_t((e.code[6] & 15) | ((e.code[14] & 15) << 4));
  w[11] |= uint8_t((e.code[7] & 15) | ((e.code[15] & 15) << 4));
  w[12] |= uint8_t((e.code[16] & 15) | ((e.code[24] & 15) << 4));
  w[13] |= uint8_t((e.code[17] & 15) | ((e.code[25] & 15) << 4));
  w[14] |= uint8_t((e.code[18] & 15) | ((e.code[26] & 15) << 4));
  w[15] |= uint8_t((e.code[19] & 15) | ((e.code[27] & 15) << 4));
  w[16] |= uint8_t((e.code[20] & 15) | ((e.code[28] & 15) << 4));
  w[17] |= uint8_t((e.code[21] & 15) | ((e.code[29] & 15) << 4));
  w[18] |= uint8_t((e.code[22] & 15) | ((e.code[30] & 15) << 4));
  w[19] |= uint8_t((e.code[23] & 15) | ((e.code[31] & 15) << 4));
  w[20] |= uint8_t((e.code[32] & 15) | ((e.code[40] & 15) << 4));
  w[21] |= uint8_t((e.code[33] & 15) | ((e.code[41] & 15) << 4));
  w[22] |= uint8_t((e.code[34] & 15) | ((e.code[42] & 15) << 4));
  w[23] |= uint8_t((e.code[35] & 15) | ((e.code[43] & 15) << 4));
  w[24] |= uint8_t((e.code[36] & 15) | ((e.code[44] & 15) << 4));
  w[25] |= uint8_t((e.code[37] & 15) | ((e.code[45] & 15) << 4));
  w[26] |= uint8_t((e.code[38] & 15) | ((e.code[46] & 15) << 4));
  w[27] |= uint8_t((e.code[39] & 15) | ((e.code[47] & 15) << 4));
  w[28] |= uint8_t((e.code[48] & 15) | ((e.code[56] & 15) << 4));
  w[29] |= uint8_t((e.code[49] & 15) | ((e.code[57] & 15) << 4));
  w[30] |= uint8_t((e.code[50] & 15) | ((e.code[58] & 15) << 4));
  w[31] |= uint8_t((e.code[51] & 15) | ((e.code[59] & 15) << 4));
  w[32] |= uint8_t((e.code[52] & 15) | ((e.code[60] & 15) << 4));
  w[33] |= uint8_t((e.code[53] & 15) | ((e.code[61] & 15) << 4));
  w[34] |= uint8_t((e.code[54] & 15) | ((e.code[62] & 15) << 4));
  w[35] |= uint8_t((e.code[55] & 15) | ((e.code[63] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_nvfp4__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_float8<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_nvfp4__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 160)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 4; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_code_of(d_values, uint32_t(qc_u16(at)) << 16);
      }
      for (size_t i = 0; i < 64; ++i) {
        const uint8_t *const unit = panel + 32 + i / 16 * 32 + 4 * r + i % 4;
        const size_t quad = i % 16 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 16] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 36);
    }
}

extern "C" void qc_activations_nvfp4__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 64;
    uint8_t *const to = act + b * stride;
    v_lanes top = v_lanes_zero();
    for (size_t i = 0; i < 16; ++i) {
      top = v_lanes_max(top, v_lanes_and(v_floats_bits(v_floats_load(from + i * 4)), v_lanes_splat(int32_t(2147483647))));
    }
    const int32_t bits = v_lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 64, 32);
    qc_store_f32(to + 80, s.d);
    if (s.id == 0) {
      qc_clear(to, 64);
      continue;
    }
    for (size_t g = 0; g < 4; ++g) {
      v_lanes total = v_lanes_zero();
      for (size_t i = 0; i < 4; ++i) {
        const v_lanes q = v_round(v_floats_mul(v_floats_load(from + g * 16 + i * 4), v_floats_splat(s.id)));
        v_store_low8(to + g * 16 + i * 4, q);
        total = v_lanes_add(total, q);
      }
      const int32_t sum = v_lanes_sum(total);
      qc_store_i32(to + 64 + 4 * g, -12 * sum);
    }
  }
}

namespace {

template <int C, bool Full> QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  v_floats sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = v_floats_zero();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = w + b * block_step;
    const uint8_t *const a = act + b * act_step;
    const qc_rows<Full> row(block, row_stride, rows);
    const auto &at = row;
    const v_bytes head0_0 = v_gather16(at(0));
    const v_bytes head0_1 = v_gather16(at(1));
    const v_bytes head0_2 = v_gather16(at(2));
    const v_bytes head0_3 = v_gather16(at(3));
    const v_lanes word0_0 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(0)));
    v_floats d_factor[4];
    d_factor[0] = v_floats_lookup(v_lanes_and(word0_0, v_lanes_splat(int32_t(255))), d_values);
    d_factor[1] = v_floats_lookup(v_lanes_and(v_lanes_srl(word0_0, int32_t(8)), v_lanes_splat(int32_t(255))), d_values);
    d_factor[2] = v_floats_lookup(v_lanes_and(v_lanes_srl(word0_0, int32_t(16)), v_lanes_splat(int32_t(255))), d_values);
    d_factor[3] = v_floats_lookup(v_lanes_srl(word0_0, int32_t(24)), d_values);
    v_lanes isum[4 * C];
    {
      // weights 0 .. 15
      v_lanes dot0_0[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = v_lanes_zero();
      v_lanes dot1_0[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = v_lanes_zero();
      v_lanes dot2_0[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = v_lanes_zero();
      v_lanes dot3_0[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = v_lanes_zero();
      const v_bytes bytes4_0 = v_gather16(at(0) + 4);
      const v_bytes q0_0 = v_lookup(v_or(v_and(v_shuffle(bytes4_0, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4_0, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = v_dot_s8(dot0_0[c], q0_0, v_dup16(a + c * 96));
      const v_bytes bytes4_1 = v_gather16(at(1) + 4);
      const v_bytes q0_1 = v_lookup(v_or(v_and(v_shuffle(bytes4_1, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4_1, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = v_dot_s8(dot1_0[c], q0_1, v_dup16(a + c * 96));
      const v_bytes bytes4_2 = v_gather16(at(2) + 4);
      const v_bytes q0_2 = v_lookup(v_or(v_and(v_shuffle(bytes4_2, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4_2, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = v_dot_s8(dot2_0[c], q0_2, v_dup16(a + c * 96));
      const v_bytes bytes4_3 = v_gather16(at(3) + 4);
      const v_bytes q0_3 = v_lookup(v_or(v_and(v_shuffle(bytes4_3, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4_3, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = v_dot_s8(dot3_0[c], q0_3, v_dup16(a + c * 96));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(0) * C + c] = v_lanes_add(v_reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), v_lanes_dup(a + c * 96 + 64));
    }
    {
      // weights 16 .. 31
      v_lanes dot0_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = v_lanes_zero();
      v_lanes dot1_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = v_lanes_zero();
      v_lanes dot2_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = v_lanes_zero();
      v_lanes dot3_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = v_lanes_zero();
      const v_bytes bytes12_0 = v_gather16(at(0) + 12);
      const v_bytes q1_0 = v_lookup(v_or(v_and(v_shuffle(bytes12_0, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12_0, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = v_dot_s8(dot0_1[c], q1_0, v_dup16(a + c * 96 + 16));
      const v_bytes bytes12_1 = v_gather16(at(1) + 12);
      const v_bytes q1_1 = v_lookup(v_or(v_and(v_shuffle(bytes12_1, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12_1, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = v_dot_s8(dot1_1[c], q1_1, v_dup16(a + c * 96 + 16));
      const v_bytes bytes12_2 = v_gather16(at(2) + 12);
      const v_bytes q1_2 = v_lookup(v_or(v_and(v_shuffle(bytes12_2, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12_2, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = v_dot_s8(dot2_1[c], q1_2, v_dup16(a + c * 96 + 16));
      const v_bytes bytes12_3 = v_gather16(at(3) + 12);
      const v_bytes q1_3 = v_lookup(v_or(v_and(v_shuffle(bytes12_3, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12_3, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = v_dot_s8(dot3_1[c], q1_3, v_dup16(a + c * 96 + 16));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(1) * C + c] = v_lanes_add(v_reduce4(dot0_1[c], dot1_1[c], dot2_1[c], dot3_1[c]), v_lanes_dup(a + c * 96 + 64 + 4));
    }
    {
      // weights 32 .. 47
      v_lanes dot0_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = v_lanes_zero();
      v_lanes dot1_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = v_lanes_zero();
      v_lanes dot2_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = v_lanes_zero();
      v_lanes dot3_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = v_lanes_zero();
      const v_bytes bytes20_0 = v_gather16(at(0) + 20);
      const v_bytes q2_0 = v_lookup(v_or(v_and(v_shuffle(bytes20_0, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_0, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = v_dot_s8(dot0_2[c], q2_0, v_dup16(a + c * 96 + 32));
      const v_bytes bytes20_1 = v_gather16(at(1) + 20);
      const v_bytes q2_1 = v_lookup(v_or(v_and(v_shuffle(bytes20_1, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_1, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = v_dot_s8(dot1_2[c], q2_1, v_dup16(a + c * 96 + 32));
      const v_bytes bytes20_2 = v_gather16(at(2) + 20);
      const v_bytes q2_2 = v_lookup(v_or(v_and(v_shuffle(bytes20_2, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_2, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = v_dot_s8(dot2_2[c], q2_2, v_dup16(a + c * 96 + 32));
      const v_bytes bytes20_3 = v_gather16(at(3) + 20);
      const v_bytes q2_3 = v_lookup(v_or(v_and(v_shuffle(bytes20_3, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_3, pattern0), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = v_dot_s8(dot3_2[c], q2_3, v_dup16(a + c * 96 + 32));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(2) * C + c] = v_lanes_add(v_reduce4(dot0_2[c], dot1_2[c], dot2_2[c], dot3_2[c]), v_lanes_dup(a + c * 96 + 64 + 8));
      // weights 48 .. 63
      v_lanes dot0_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = v_lanes_zero();
      v_lanes dot1_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = v_lanes_zero();
      v_lanes dot2_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = v_lanes_zero();
      v_lanes dot3_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = v_lanes_zero();
      const v_bytes q3_0 = v_lookup(v_or(v_and(v_shuffle(bytes20_0, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_0, pattern4), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = v_dot_s8(dot0_3[c], q3_0, v_dup16(a + c * 96 + 48));
      const v_bytes q3_1 = v_lookup(v_or(v_and(v_shuffle(bytes20_1, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_1, pattern4), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = v_dot_s8(dot1_3[c], q3_1, v_dup16(a + c * 96 + 48));
      const v_bytes q3_2 = v_lookup(v_or(v_and(v_shuffle(bytes20_2, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_2, pattern4), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = v_dot_s8(dot2_3[c], q3_2, v_dup16(a + c * 96 + 48));
      const v_bytes q3_3 = v_lookup(v_or(v_and(v_shuffle(bytes20_3, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_3, pattern4), int32_t(4)), v_pattern(pattern2))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = v_dot_s8(dot3_3[c], q3_3, v_dup16(a + c * 96 + 48));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(3) * C + c] = v_lanes_add(v_reduce4(dot0_3[c], dot1_3[c], dot2_3[c], dot3_3[c]), v_lanes_dup(a + c * 96 + 64 + 12));
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const v_floats scale_factor = d_factor[cell];
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const v_floats dx = v_floats_dup(a + c * 96 + 80);
        sum[c] = v_floats_fma(v_floats_of(isum[cell * C + c]), v_floats_mul(scale_factor, dx), sum[c]);
      }
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<4> out(y + c * y_stride, rows);
    v_floats_store(out.to, sum[c]);
    out.flush();
  }
}

template <int C> QC_TILE void packed_tile(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  v_floats sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = v_floats_zero();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = panel + b * 160;
    const uint8_t *const a = act + b * act_step;
    for (size_t cell = 0; cell < 4; ++cell) {
      v_lanes isum[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_dup(a + c * 96 + 64 + cell * 4);
      const v_bytes plane0_0 = v_load(block + 32 + cell * 32);
      const v_bytes q0 = v_lookup(v_and(plane0_0, v_splat_byte(int32_t(15))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q0, v_dup4(a + c * 96 + cell * 16));
      const v_bytes q1 = v_lookup(v_and(v_srl(plane0_0, int32_t(4)), v_splat_byte(int32_t(15))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q1, v_dup4(a + c * 96 + cell * 16 + 4));
      const v_bytes plane0_1 = v_load(block + 32 + cell * 32 + 16);
      const v_bytes q2 = v_lookup(v_and(plane0_1, v_splat_byte(int32_t(15))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q2, v_dup4(a + c * 96 + cell * 16 + 8));
      const v_bytes q3 = v_lookup(v_and(v_srl(plane0_1, int32_t(4)), v_splat_byte(int32_t(15))), pattern3);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q3, v_dup4(a + c * 96 + cell * 16 + 12));
      const v_floats scale_factor = v_floats_from_bits(v_lanes_sll(v_load_u16(block + (cell) * 8), int32_t(16)));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const v_floats dx = v_floats_dup(a + c * 96 + 80);
        sum[c] = v_floats_fma(v_floats_of(isum[c]), v_floats_mul(scale_factor, dx), sum[c]);
      }
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<4> out(y + c * y_stride, rows);
    v_floats_store(out.to, sum[c]);
    out.flush();
  }
}

template <int C> void raw_rows(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 4 <= rows; r += 4)
    raw_tile<C, true>(w + r * row_stride, row_stride, 36, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 36, rows - r, blocks, act + c * 96, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 160)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_nvfp4__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 96, y, y_stride);
}

extern "C" void qc_gemm_raw_nvfp4__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 96;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 96, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 96, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_nvfp4__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 96, y, y_stride);
}

extern "C" void qc_gemm_packed_nvfp4__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 96;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 96, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 96, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 96, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[36] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 36;
    uint8_t *const block = panel + b * 160;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const v_bytes head0_0 = v_gather16(at(0));
      const v_bytes head0_1 = v_gather16(at(1));
      const v_bytes head0_2 = v_gather16(at(2));
      const v_bytes head0_3 = v_gather16(at(3));
      const v_lanes word0_0 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(0)));
      v_store_low16(block, v_lanes_srl(v_floats_bits(v_floats_lookup(v_lanes_and(word0_0, v_lanes_splat(int32_t(255))), d_values)), int32_t(16)));
      v_store_low16(block + 8, v_lanes_srl(v_floats_bits(v_floats_lookup(v_lanes_and(v_lanes_srl(word0_0, int32_t(8)), v_lanes_splat(int32_t(255))), d_values)), int32_t(16)));
      v_store_low16(block + 16, v_lanes_srl(v_floats_bits(v_floats_lookup(v_lanes_and(v_lanes_srl(word0_0, int32_t(16)), v_lanes_splat(int32_t(255))), d_values)), int32_t(16)));
      v_store_low16(block + 24, v_lanes_srl(v_floats_bits(v_floats_lookup(v_lanes_srl(word0_0, int32_t(24)), d_values)), int32_t(16)));
    }
    {
      const v_bytes bytes4_0 = v_gather16(at(0) + 4);
      const v_bytes codes0_0 = v_or(v_and(v_shuffle(bytes4_0, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4_0, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes4_1 = v_gather16(at(1) + 4);
      const v_bytes codes0_1 = v_or(v_and(v_shuffle(bytes4_1, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4_1, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes4_2 = v_gather16(at(2) + 4);
      const v_bytes codes0_2 = v_or(v_and(v_shuffle(bytes4_2, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4_2, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes4_3 = v_gather16(at(3) + 4);
      const v_bytes codes0_3 = v_or(v_and(v_shuffle(bytes4_3, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes4_3, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes quad0 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(3));
      v_store(block + 32, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 48, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes12_0 = v_gather16(at(0) + 12);
      const v_bytes codes1_0 = v_or(v_and(v_shuffle(bytes12_0, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12_0, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes12_1 = v_gather16(at(1) + 12);
      const v_bytes codes1_1 = v_or(v_and(v_shuffle(bytes12_1, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12_1, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes12_2 = v_gather16(at(2) + 12);
      const v_bytes codes1_2 = v_or(v_and(v_shuffle(bytes12_2, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12_2, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes12_3 = v_gather16(at(3) + 12);
      const v_bytes codes1_3 = v_or(v_and(v_shuffle(bytes12_3, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes12_3, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes quad0 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(3));
      v_store(block + 64, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 80, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes20_0 = v_gather16(at(0) + 20);
      const v_bytes codes2_0 = v_or(v_and(v_shuffle(bytes20_0, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_0, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes20_1 = v_gather16(at(1) + 20);
      const v_bytes codes2_1 = v_or(v_and(v_shuffle(bytes20_1, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_1, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes20_2 = v_gather16(at(2) + 20);
      const v_bytes codes2_2 = v_or(v_and(v_shuffle(bytes20_2, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_2, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes20_3 = v_gather16(at(3) + 20);
      const v_bytes codes2_3 = v_or(v_and(v_shuffle(bytes20_3, pattern0), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_3, pattern0), int32_t(4)), v_pattern(pattern2)));
      const v_bytes quad0 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(3));
      v_store(block + 96, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 112, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes20_0 = v_gather16(at(0) + 20);
      const v_bytes codes3_0 = v_or(v_and(v_shuffle(bytes20_0, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_0, pattern4), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes20_1 = v_gather16(at(1) + 20);
      const v_bytes codes3_1 = v_or(v_and(v_shuffle(bytes20_1, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_1, pattern4), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes20_2 = v_gather16(at(2) + 20);
      const v_bytes codes3_2 = v_or(v_and(v_shuffle(bytes20_2, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_2, pattern4), int32_t(4)), v_pattern(pattern2)));
      const v_bytes bytes20_3 = v_gather16(at(3) + 20);
      const v_bytes codes3_3 = v_or(v_and(v_shuffle(bytes20_3, pattern4), v_pattern(pattern1)), v_and(v_srl(v_shuffle(bytes20_3, pattern4), int32_t(4)), v_pattern(pattern2)));
      const v_bytes quad0 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(3));
      v_store(block + 128, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 144, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_nvfp4__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
