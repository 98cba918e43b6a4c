// Kernels of q5_0 for scalar. Generated from formats/q5_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "kernel_support.h"
#include "scalar_vector.h"
#include "fit/signed_absmax.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
struct shape {
  [[maybe_unused]] static constexpr int block = 32;
  [[maybe_unused]] static constexpr int bytes = 22;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 32;
  [[maybe_unused]] static constexpr int code_bits = 5;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = -16;
  [[maybe_unused]] static constexpr int level_hi = 15;
  [[maybe_unused]] static constexpr int code_offset = 16;
  [[maybe_unused]] static constexpr int level_count = 0;
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
  QC_TILE static uint32_t bits(float v) { return qc_to_f16(v); }
  QC_TILE static float round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 22, blocks);
  const auto &at = row;
  float scale[1][1];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    scale[i][0] = d_factor;
  }
  float spare[32];
  const qc_blocks_out<Full> out{y, spare, 32, blocks};
  const v_bytes bytes6 = v_gather16(at(0) + 6);
  const v_bytes bytes0 = v_gather16(at(0));
  const v_bytes codes0 = v_or(v_and(bytes6, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0), v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(0)), v_lanes_splat(int32_t(16))))));
  v_floats_store(out(0) + 4, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(1)), v_lanes_splat(int32_t(16))))));
  v_floats_store(out(0) + 8, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(2)), v_lanes_splat(int32_t(16))))));
  v_floats_store(out(0) + 12, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(3)), v_lanes_splat(int32_t(16))))));
  const v_bytes codes1 = v_or(v_and(v_srl(bytes6, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 16, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(0)), v_lanes_splat(int32_t(16))))));
  v_floats_store(out(0) + 20, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(1)), v_lanes_splat(int32_t(16))))));
  v_floats_store(out(0) + 24, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(2)), v_lanes_splat(int32_t(16))))));
  v_floats_store(out(0) + 28, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(3)), v_lanes_splat(int32_t(16))))));
}

}  // namespace

extern "C" void qc_dequantize_q5_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 22, y += 32)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 22);
  qc_store_u16(w + 0, e.factor[0]);
  w[2] |= uint8_t(((e.code[0] >> 4) & 1) | (((e.code[1] >> 4) & 1) << 1) | (((e.code[2] >> 4) & 1) << 2) | (((e.code[3] >> 4) & 1) << 3) | (((e.code[4] >> 4) & 1) << 4) | (((e.code[5] >> 4) & 1) << 5) | (((e.code[6] >> 4) & 1) << 6) | (((e.code[7] >> 4) & 1) << 7));
  w[3] |= uint8_t(((e.code[8] >> 4) & 1) | (((e.code[9] >> 4) & 1) << 1) | (((e.code[10] >> 4) & 1) << 2) | (((e.code[11] >> 4) & 1) << 3) | (((e.code[12] >> 4) & 1) << 4) | (((e.code[13] >> 4) & 1) << 5) | (((e.code[14] >> 4) & 1) << 6) | (((e.code[15] >> 4) & 1) << 7));
  w[6] |= uint8_t((e.code[0] & 15));
  w[7] |= uint8_t((e.code[1] & 15));
  w[8] |= uint8_t((e.code[2] & 15));
  w[9] |= uint8_t((e.code[3] & 15));
  w[10] |= uint8_t((e.code[4] & 15));
  w[11] |= uint8_t((e.code[5] & 15));
  w[12] |= uint8_t((e.code[6] & 15));
  w[13] |= uint8_t((e.code[7] & 15));
  w[14] |= uint8_t((e.code[8] & 15));
  w[15] |= uint8_t((e.code[9] & 15));
  w[16] |= uint8_t((e.code[10] & 15));
  w[17] |= uint8_t((e.code[11] & 15));
  w[18] |= uint8_t((e.code[12] & 15));
  w[19] |= uint8_t((e.code[13] & 15));
  w[20] |= uint8_t((e.code[14] & 15));
  w[21] |= uint8_t((e.code[15] & 15));
  w[4] |= uint8_t(((e.code[16] >> 4) & 1) | (((e.code[17] >> 4) & 1) << 1) | (((e.code[18] >> 4) & 1) << 2) | (((e.code[19] >> 4) & 1) << 3) | (((e.code[20] >> 4) & 1) << 4) | (((e.code[21] >> 4) & 1) << 5) | (((e.code[22] >> 4) & 1) << 6) | (((e.code[23] >> 4) & 1) << 7));
  w[5] |= uint8_t(((e.code[24] >> 4) & 1) | (((e.code[25] >> 4) & 1) << 1) | (((e.code[26] >> 4) & 1) << 2) | (((e.code[27] >> 4) & 1) << 3) | (((e.code[28] >> 4) & 1) << 4) | (((e.code[29] >> 4) & 1) << 5) | (((e.code[30] >> 4) & 1) << 6) | (((e.code[31] >> 4) & 1) << 7));
  w[6] |= uint8_t(((e.code[16] & 15) << 4));
  w[7] |= uint8_t(((e.code[17] & 15) << 4));
  w[8] |= uint8_t(((e.code[18] & 15) << 4));
  w[9] |= uint8_t(((e.code[19] & 15) << 4));
  w[10] |= uint8_t(((e.code[20] & 15) << 4));
  w[11] |= uint8_t(((e.code[21] & 15) << 4));
  w[12] |= uint8_t(((e.code[22] & 15) << 4));
  w[13] |= uint8_t(((e.code[23] & 15) << 4));
  w[14] |= uint8_t(((e.code[24] & 15) << 4));
  w[15] |= uint8_t(((e.code[25] & 15) << 4));
  w[16] |= uint8_t(((e.code[26] & 15) << 4));
  w[17] |= uint8_t(((e.code[27] & 15) << 4));
  w[18] |= uint8_t(((e.code[28] & 15) << 4));
  w[19] |= uint8_t(((e.code[29] & 15) << 4));
  w[20] |= uint8_t(((e.code[30] & 15) << 4));
  w[21] |= uint8_t(((e.code[31] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_q5_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_signed_absmax<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_q5_0__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 88)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 32; ++i) {
        const uint8_t *const unit = panel + 8 + i / 32 * 80 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 16] >> quad % 2 * 4 & 15) | ((unit[64 + quad / 8 * 16] >> quad % 8 * 1 & 1) << 4));
      }
      shape::encode(e, w + r * row_stride + b * 22);
    }
}

extern "C" void qc_activations_q5_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 32;
    uint8_t *const to = act + b * stride;
    v_lanes top = v_lanes_zero();
    for (size_t i = 0; i < 8; ++i) {
      top = v_lanes_max(top, v_lanes_and(v_floats_bits(v_floats_load(from + i * 4)), v_lanes_splat(int32_t(2147483647))));
    }
    const int32_t bits = v_lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 32, 16);
    qc_store_f32(to + 36, s.d);
    if (s.id == 0) {
      qc_clear(to, 32);
      continue;
    }
    for (size_t g = 0; g < 1; ++g) {
      v_lanes total = v_lanes_zero();
      for (size_t i = 0; i < 8; ++i) {
        const v_lanes q = v_round(v_floats_mul(v_floats_load(from + g * 32 + i * 4), v_floats_splat(s.id)));
        v_store_low8(to + g * 32 + i * 4, q);
        total = v_lanes_add(total, q);
      }
      const int32_t sum = v_lanes_sum(total);
      qc_store_i32(to + 32 + 4 * g, -16 * sum);
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
    const v_floats d_factor = v_half_bits(v_lanes_and(word0_0, v_lanes_splat(int32_t(65535))));
    v_lanes isum[C];
    // weights 0 .. 31
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
    const v_bytes bytes6_0 = v_gather16(at(0) + 6);
    const v_bytes bytes0_0 = v_gather16(at(0));
    const v_bytes q0_0 = v_or(v_and(bytes6_0, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_0, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q0_0, v_dup16(a + c * 48));
    const v_bytes bytes6_1 = v_gather16(at(1) + 6);
    const v_bytes bytes0_1 = v_gather16(at(1));
    const v_bytes q0_1 = v_or(v_and(bytes6_1, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_1, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q0_1, v_dup16(a + c * 48));
    const v_bytes bytes6_2 = v_gather16(at(2) + 6);
    const v_bytes bytes0_2 = v_gather16(at(2));
    const v_bytes q0_2 = v_or(v_and(bytes6_2, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_2, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q0_2, v_dup16(a + c * 48));
    const v_bytes bytes6_3 = v_gather16(at(3) + 6);
    const v_bytes bytes0_3 = v_gather16(at(3));
    const v_bytes q0_3 = v_or(v_and(bytes6_3, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_3, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q0_3, v_dup16(a + c * 48));
    const v_bytes q1_0 = v_or(v_and(v_srl(bytes6_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_0, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q1_0, v_dup16(a + c * 48 + 16));
    const v_bytes q1_1 = v_or(v_and(v_srl(bytes6_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_1, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q1_1, v_dup16(a + c * 48 + 16));
    const v_bytes q1_2 = v_or(v_and(v_srl(bytes6_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_2, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q1_2, v_dup16(a + c * 48 + 16));
    const v_bytes q1_3 = v_or(v_and(v_srl(bytes6_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_3, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q1_3, v_dup16(a + c * 48 + 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_add(v_reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), v_lanes_dup(a + c * 48 + 32));
    const v_floats scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 48 + 36);
      sum[c] = v_floats_fma(v_floats_of(isum[c]), v_floats_mul(scale_factor, dx), sum[c]);
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
    const uint8_t *const block = panel + b * 88;
    const uint8_t *const a = act + b * act_step;
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_dup(a + c * 48 + 32);
    const v_bytes plane0_0 = v_load(block + 8);
    const v_bytes plane1_0 = v_load(block + 8 + 64);
    const v_bytes q0 = v_or(v_and(plane0_0, v_splat_byte(int32_t(15))), v_and(v_sll(plane1_0, int32_t(4)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q0, v_dup4(a + c * 48));
    const v_bytes q1 = v_or(v_and(v_srl(plane0_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(plane1_0, int32_t(3)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q1, v_dup4(a + c * 48 + 4));
    const v_bytes plane0_1 = v_load(block + 8 + 16);
    const v_bytes q2 = v_or(v_and(plane0_1, v_splat_byte(int32_t(15))), v_and(v_sll(plane1_0, int32_t(2)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q2, v_dup4(a + c * 48 + 8));
    const v_bytes q3 = v_or(v_and(v_srl(plane0_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(plane1_0, int32_t(1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q3, v_dup4(a + c * 48 + 12));
    const v_bytes plane0_2 = v_load(block + 8 + 32);
    const v_bytes q4 = v_or(v_and(plane0_2, v_splat_byte(int32_t(15))), v_and(plane1_0, v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q4, v_dup4(a + c * 48 + 16));
    const v_bytes q5 = v_or(v_and(v_srl(plane0_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(plane1_0, int32_t(1)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q5, v_dup4(a + c * 48 + 20));
    const v_bytes plane0_3 = v_load(block + 8 + 48);
    const v_bytes q6 = v_or(v_and(plane0_3, v_splat_byte(int32_t(15))), v_and(v_srl(plane1_0, int32_t(2)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q6, v_dup4(a + c * 48 + 24));
    const v_bytes q7 = v_or(v_and(v_srl(plane0_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(plane1_0, int32_t(3)), v_splat_byte(int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q7, v_dup4(a + c * 48 + 28));
    const v_floats scale_factor = v_load_half(block);
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 48 + 36);
      sum[c] = v_floats_fma(v_floats_of(isum[c]), v_floats_mul(scale_factor, dx), sum[c]);
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 22, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 22, rows - r, blocks, act + c * 48, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 88)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q5_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_raw_q5_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q5_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_packed_q5_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 48, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[22] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 22;
    uint8_t *const block = panel + b * 88;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const v_bytes head0_0 = v_gather16(at(0));
      const v_bytes head0_1 = v_gather16(at(1));
      const v_bytes head0_2 = v_gather16(at(2));
      const v_bytes head0_3 = v_gather16(at(3));
      const v_lanes word0_0 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(0)));
      v_store_low16(block, v_lanes_and(word0_0, v_lanes_splat(int32_t(65535))));
    }
    {
      const v_bytes bytes6_0 = v_gather16(at(0) + 6);
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes0_0 = v_or(v_and(bytes6_0, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_0, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes6_1 = v_gather16(at(1) + 6);
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes0_1 = v_or(v_and(bytes6_1, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_1, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes6_2 = v_gather16(at(2) + 6);
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes0_2 = v_or(v_and(bytes6_2, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_2, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes6_3 = v_gather16(at(3) + 6);
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes0_3 = v_or(v_and(bytes6_3, v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_3, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(3));
      const v_bytes codes1_0 = v_or(v_and(v_srl(bytes6_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_0, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
      const v_bytes codes1_1 = v_or(v_and(v_srl(bytes6_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_1, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
      const v_bytes codes1_2 = v_or(v_and(v_srl(bytes6_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_2, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
      const v_bytes codes1_3 = v_or(v_and(v_srl(bytes6_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_test_bits(v_shuffle(bytes0_3, pattern2), v_pattern(pattern1)), v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(3));
      v_store(block + 8, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 24, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 40, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 56, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 72, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q5_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
