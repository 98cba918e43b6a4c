// Kernels of q8_0 for scalar. Generated from formats/q8_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "kernel_support.h"
#include "scalar_vector.h"
#include "fit/absmax.h"

namespace {

struct shape {
  [[maybe_unused]] static constexpr int block = 32;
  [[maybe_unused]] static constexpr int bytes = 34;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 32;
  [[maybe_unused]] static constexpr int code_bits = 8;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = -128;
  [[maybe_unused]] static constexpr int level_hi = 127;
  [[maybe_unused]] static constexpr int code_offset = 0;
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
  const qc_rows<Full> row(w, 34, blocks);
  const auto &at = row;
  float scale[1][1];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    scale[i][0] = d_factor;
  }
  float spare[32];
  const qc_blocks_out<Full> out{y, spare, 32, blocks};
  const v_bytes bytes2 = v_gather16(at(0) + 2);
  const v_bytes codes0 = bytes2;
  v_floats_store(out(0), v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes0, int32_t(0)))));
  v_floats_store(out(0) + 4, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes0, int32_t(1)))));
  v_floats_store(out(0) + 8, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes0, int32_t(2)))));
  v_floats_store(out(0) + 12, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes0, int32_t(3)))));
  const v_bytes bytes18 = v_gather16(at(0) + 18);
  const v_bytes codes1 = bytes18;
  v_floats_store(out(0) + 16, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes1, int32_t(0)))));
  v_floats_store(out(0) + 20, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes1, int32_t(1)))));
  v_floats_store(out(0) + 24, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes1, int32_t(2)))));
  v_floats_store(out(0) + 28, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes1, int32_t(3)))));
}

}  // namespace

extern "C" void qc_dequantize_q8_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 34, y += 32)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 34);
  qc_store_u16(w + 0, e.factor[0]);
  for (size_t i = 0; i < 16; ++i)
    w[2 + i] |= uint8_t((e.code[0 + i] & 255));
  for (size_t i = 0; i < 16; ++i)
    w[18 + i] |= uint8_t((e.code[16 + i] & 255));
}

}  // namespace

extern "C" void qc_quantize_q8_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 127);
}

extern "C" void qc_unpack_q8_0__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 136)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 32; ++i) {
        const uint8_t *const unit = panel + 8 + i / 32 * 128 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t(unit[0 + quad / 1 * 16]);
      }
      shape::encode(e, w + r * row_stride + b * 34);
    }
}

extern "C" void qc_activations_q8_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
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
      qc_store_i32(to + 32 + 4 * g, -128 * sum);
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
    const v_bytes bytes2_0 = v_gather16(at(0) + 2);
    const v_bytes q0_0 = bytes2_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q0_0, v_dup16(a + c * 48));
    const v_bytes bytes2_1 = v_gather16(at(1) + 2);
    const v_bytes q0_1 = bytes2_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q0_1, v_dup16(a + c * 48));
    const v_bytes bytes2_2 = v_gather16(at(2) + 2);
    const v_bytes q0_2 = bytes2_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q0_2, v_dup16(a + c * 48));
    const v_bytes bytes2_3 = v_gather16(at(3) + 2);
    const v_bytes q0_3 = bytes2_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q0_3, v_dup16(a + c * 48));
    const v_bytes bytes18_0 = v_gather16(at(0) + 18);
    const v_bytes q1_0 = bytes18_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q1_0, v_dup16(a + c * 48 + 16));
    const v_bytes bytes18_1 = v_gather16(at(1) + 18);
    const v_bytes q1_1 = bytes18_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q1_1, v_dup16(a + c * 48 + 16));
    const v_bytes bytes18_2 = v_gather16(at(2) + 18);
    const v_bytes q1_2 = bytes18_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q1_2, v_dup16(a + c * 48 + 16));
    const v_bytes bytes18_3 = v_gather16(at(3) + 18);
    const v_bytes q1_3 = bytes18_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q1_3, v_dup16(a + c * 48 + 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]);
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
    const uint8_t *const block = panel + b * 136;
    const uint8_t *const a = act + b * act_step;
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_zero();
    const v_bytes plane0_0 = v_load(block + 8);
    const v_bytes q0 = plane0_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q0, v_dup4(a + c * 48));
    const v_bytes plane0_1 = v_load(block + 8 + 16);
    const v_bytes q1 = plane0_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q1, v_dup4(a + c * 48 + 4));
    const v_bytes plane0_2 = v_load(block + 8 + 32);
    const v_bytes q2 = plane0_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q2, v_dup4(a + c * 48 + 8));
    const v_bytes plane0_3 = v_load(block + 8 + 48);
    const v_bytes q3 = plane0_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q3, v_dup4(a + c * 48 + 12));
    const v_bytes plane0_4 = v_load(block + 8 + 64);
    const v_bytes q4 = plane0_4;
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q4, v_dup4(a + c * 48 + 16));
    const v_bytes plane0_5 = v_load(block + 8 + 80);
    const v_bytes q5 = plane0_5;
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q5, v_dup4(a + c * 48 + 20));
    const v_bytes plane0_6 = v_load(block + 8 + 96);
    const v_bytes q6 = plane0_6;
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_dot_s8(isum[c], q6, v_dup4(a + c * 48 + 24));
    const v_bytes plane0_7 = v_load(block + 8 + 112);
    const v_bytes q7 = plane0_7;
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 34, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 34, rows - r, blocks, act + c * 48, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 136)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q8_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_raw_q8_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q8_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_packed_q8_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
  static const uint8_t zeros[34] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 34;
    uint8_t *const block = panel + b * 136;
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
      const v_bytes bytes2_0 = v_gather16(at(0) + 2);
      const v_bytes codes0_0 = bytes2_0;
      const v_bytes bytes2_1 = v_gather16(at(1) + 2);
      const v_bytes codes0_1 = bytes2_1;
      const v_bytes bytes2_2 = v_gather16(at(2) + 2);
      const v_bytes codes0_2 = bytes2_2;
      const v_bytes bytes2_3 = v_gather16(at(3) + 2);
      const v_bytes codes0_3 = bytes2_3;
      const v_bytes quad0 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(3));
      const v_bytes bytes18_0 = v_gather16(at(0) + 18);
      const v_bytes codes1_0 = bytes18_0;
      const v_bytes bytes18_1 = v_gather16(at(1) + 18);
      const v_bytes codes1_1 = bytes18_1;
      const v_bytes bytes18_2 = v_gather16(at(2) + 18);
      const v_bytes codes1_2 = bytes18_2;
      const v_bytes bytes18_3 = v_gather16(at(3) + 18);
      const v_bytes codes1_3 = bytes18_3;
      const v_bytes quad4 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(3));
      v_store(block + 8, quad0);
      v_store(block + 24, quad1);
      v_store(block + 40, quad2);
      v_store(block + 56, quad3);
      v_store(block + 72, quad4);
      v_store(block + 88, quad5);
      v_store(block + 104, quad6);
      v_store(block + 120, quad7);
    }
  }
}

}  // namespace

extern "C" void qc_pack_q8_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
