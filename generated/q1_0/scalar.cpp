// Kernels of q1_0 for scalar. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "kernel_support.h"
#include "scalar_vector.h"
#include "fit/sign_mean.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
alignas(16) const uint8_t pattern2[16] = {0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern3[16] = {4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5};
alignas(16) const uint8_t pattern4[16] = {6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};
alignas(16) const uint8_t pattern5[16] = {8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9};
alignas(16) const uint8_t pattern6[16] = {10, 10, 10, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11};
alignas(16) const uint8_t pattern7[16] = {12, 12, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 13, 13, 13};
alignas(16) const uint8_t pattern8[16] = {14, 14, 14, 14, 14, 14, 14, 14, 15, 15, 15, 15, 15, 15, 15, 15};
struct shape {
  [[maybe_unused]] static constexpr int block = 128;
  [[maybe_unused]] static constexpr int bytes = 18;
  [[maybe_unused]] static constexpr int group = 128;
  [[maybe_unused]] static constexpr int cell = 128;
  [[maybe_unused]] static constexpr int code_bits = 1;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -1;
  [[maybe_unused]] static constexpr int level_hi = 1;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 2;
  [[maybe_unused]] static constexpr int16_t levels[] = {-1, 1};
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
  const qc_rows<Full> row(w, 18, blocks);
  const auto &at = row;
  float scale[1][1];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    scale[i][0] = d_factor;
  }
  float spare[128];
  const qc_blocks_out<Full> out{y, spare, 128, blocks};
  const v_bytes bytes0 = v_gather16(at(0));
  const v_bytes codes0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
  v_floats_store(out(0), v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 4, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 8, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 12, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
  v_floats_store(out(0) + 16, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 20, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 24, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 28, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
  v_floats_store(out(0) + 32, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 36, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 40, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 44, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
  v_floats_store(out(0) + 48, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 52, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 56, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 60, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes4 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
  v_floats_store(out(0) + 64, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 68, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 72, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 76, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes5 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
  v_floats_store(out(0) + 80, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 84, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 88, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 92, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes6 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
  v_floats_store(out(0) + 96, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 100, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 104, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 108, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes bytes2 = v_gather16(at(0) + 2);
  const v_bytes codes7 = v_lookup(v_and(v_test_bits(v_shuffle(bytes2, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
  v_floats_store(out(0) + 112, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 116, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 120, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 124, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(3)), v_lanes_splat(int32_t(1))))));
}

}  // namespace

extern "C" void qc_dequantize_q1_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 18, y += 128)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 18);
  qc_store_u16(w + 0, e.factor[0]);
  w[2] |= uint8_t((e.code[0] & 1) | ((e.code[1] & 1) << 1) | ((e.code[2] & 1) << 2) | ((e.code[3] & 1) << 3) | ((e.code[4] & 1) << 4) | ((e.code[5] & 1) << 5) | ((e.code[6] & 1) << 6) | ((e.code[7] & 1) << 7));
  w[3] |= uint8_t((e.code[8] & 1) | ((e.code[9] & 1) << 1) | ((e.code[10] & 1) << 2) | ((e.code[11] & 1) << 3) | ((e.code[12] & 1) << 4) | ((e.code[13] & 1) << 5) | ((e.code[14] & 1) << 6) | ((e.code[15] & 1) << 7));
  w[4] |= uint8_t((e.code[16] & 1) | ((e.code[17] & 1) << 1) | ((e.code[18] & 1) << 2) | ((e.code[19] & 1) << 3) | ((e.code[20] & 1) << 4) | ((e.code[21] & 1) << 5) | ((e.code[22] & 1) << 6) | ((e.code[23] & 1) << 7));
  w[5] |= uint8_t((e.code[24] & 1) | ((e.code[25] & 1) << 1) | ((e.code[26] & 1) << 2) | ((e.code[27] & 1) << 3) | ((e.code[28] & 1) << 4) | ((e.code[29] & 1) << 5) | ((e.code[30] & 1) << 6) | ((e.code[31] & 1) << 7));
  w[6] |= uint8_t((e.code[32] & 1) | ((e.code[33] & 1) << 1) | ((e.code[34] & 1) << 2) | ((e.code[35] & 1) << 3) | ((e.code[36] & 1) << 4) | ((e.code[37] & 1) << 5) | ((e.code[38] & 1) << 6) | ((e.code[39] & 1) << 7));
  w[7] |= uint8_t((e.code[40] & 1) | ((e.code[41] & 1) << 1) | ((e.code[42] & 1) << 2) | ((e.code[43] & 1) << 3) | ((e.code[44] & 1) << 4) | ((e.code[45] & 1) << 5) | ((e.code[46] & 1) << 6) | ((e.code[47] & 1) << 7));
  w[8] |= uint8_t((e.code[48] & 1) | ((e.code[49] & 1) << 1) | ((e.code[50] & 1) << 2) | ((e.code[51] & 1) << 3) | ((e.code[52] & 1) << 4) | ((e.code[53] & 1) << 5) | ((e.code[54] & 1) << 6) | ((e.code[55] & 1) << 7));
  w[9] |= uint8_t((e.code[56] & 1) | ((e.code[57] & 1) << 1) | ((e.code[58] & 1) << 2) | ((e.code[59] & 1) << 3) | ((e.code[60] & 1) << 4) | ((e.code[61] & 1) << 5) | ((e.code[62] & 1) << 6) | ((e.code[63] & 1) << 7));
  w[10] |= uint8_t((e.code[64] & 1) | ((e.code[65] & 1) << 1) | ((e.code[66] & 1) << 2) | ((e.code[67] & 1) << 3) | ((e.code[68] & 1) << 4) | ((e.code[69] & 1) << 5) | ((e.code[70] & 1) << 6) | ((e.code[71] & 1) << 7));
  w[11] |= uint8_t((e.code[72] & 1) | ((e.code[73] & 1) << 1) | ((e.code[74] & 1) << 2) | ((e.code[75] & 1) << 3) | ((e.code[76] & 1) << 4) | ((e.code[77] & 1) << 5) | ((e.code[78] & 1) << 6) | ((e.code[79] & 1) << 7));
  w[12] |= uint8_t((e.code[80] & 1) | ((e.code[81] & 1) << 1) | ((e.code[82] & 1) << 2) | ((e.code[83] & 1) << 3) | ((e.code[84] & 1) << 4) | ((e.code[85] & 1) << 5) | ((e.code[86] & 1) << 6) | ((e.code[87] & 1) << 7));
  w[13] |= uint8_t((e.code[88] & 1) | ((e.code[89] & 1) << 1) | ((e.code[90] & 1) << 2) | ((e.code[91] & 1) << 3) | ((e.code[92] & 1) << 4) | ((e.code[93] & 1) << 5) | ((e.code[94] & 1) << 6) | ((e.code[95] & 1) << 7));
  w[14] |= uint8_t((e.code[96] & 1) | ((e.code[97] & 1) << 1) | ((e.code[98] & 1) << 2) | ((e.code[99] & 1) << 3) | ((e.code[100] & 1) << 4) | ((e.code[101] & 1) << 5) | ((e.code[102] & 1) << 6) | ((e.code[103] & 1) << 7));
  w[15] |= uint8_t((e.code[104] & 1) | ((e.code[105] & 1) << 1) | ((e.code[106] & 1) << 2) | ((e.code[107] & 1) << 3) | ((e.code[108] & 1) << 4) | ((e.code[109] & 1) << 5) | ((e.code[110] & 1) << 6) | ((e.code[111] & 1) << 7));
  w[16] |= uint8_t((e.code[112] & 1) | ((e.code[113] & 1) << 1) | ((e.code[114] & 1) << 2) | ((e.code[115] & 1) << 3) | ((e.code[116] & 1) << 4) | ((e.code[117] & 1) << 5) | ((e.code[118] & 1) << 6) | ((e.code[119] & 1) << 7));
  w[17] |= uint8_t((e.code[120] & 1) | ((e.code[121] & 1) << 1) | ((e.code[122] & 1) << 2) | ((e.code[123] & 1) << 3) | ((e.code[124] & 1) << 4) | ((e.code[125] & 1) << 5) | ((e.code[126] & 1) << 6) | ((e.code[127] & 1) << 7));
}

}  // namespace

extern "C" void qc_quantize_q1_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_sign_mean<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_q1_0__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 72)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 128; ++i) {
        const uint8_t *const unit = panel + 8 + i / 32 * 16 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 8 * 16] >> quad % 8 * 1 & 1));
      }
      shape::encode(e, w + r * row_stride + b * 18);
    }
}

extern "C" void qc_activations_q1_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 128;
    uint8_t *const to = act + b * stride;
    v_lanes top = v_lanes_zero();
    for (size_t i = 0; i < 32; ++i) {
      top = v_lanes_max(top, v_lanes_and(v_floats_bits(v_floats_load(from + i * 4)), v_lanes_splat(int32_t(2147483647))));
    }
    const int32_t bits = v_lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 128, 16);
    qc_store_f32(to + 132, s.d);
    if (s.id == 0) {
      qc_clear(to, 128);
      continue;
    }
    for (size_t g = 0; g < 1; ++g) {
      v_lanes total = v_lanes_zero();
      for (size_t i = 0; i < 32; ++i) {
        const v_lanes q = v_round(v_floats_mul(v_floats_load(from + g * 128 + i * 4), v_floats_splat(s.id)));
        v_store_low8(to + g * 128 + i * 4, q);
        total = v_lanes_add(total, q);
      }
      const int32_t sum = v_lanes_sum(total);
      qc_store_i32(to + 128 + 4 * g, -1 * sum);
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
    // weights 0 .. 127
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
    const v_bytes bytes0_0 = v_gather16(at(0));
    const v_bytes q0_0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_0, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q0_0, v_dup16(a + c * 144));
    const v_bytes bytes0_1 = v_gather16(at(1));
    const v_bytes q0_1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_1, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q0_1, v_dup16(a + c * 144));
    const v_bytes bytes0_2 = v_gather16(at(2));
    const v_bytes q0_2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_2, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q0_2, v_dup16(a + c * 144));
    const v_bytes bytes0_3 = v_gather16(at(3));
    const v_bytes q0_3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_3, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q0_3, v_dup16(a + c * 144));
    const v_bytes q1_0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_0, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q1_0, v_dup16(a + c * 144 + 16));
    const v_bytes q1_1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_1, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q1_1, v_dup16(a + c * 144 + 16));
    const v_bytes q1_2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_2, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q1_2, v_dup16(a + c * 144 + 16));
    const v_bytes q1_3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_3, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q1_3, v_dup16(a + c * 144 + 16));
    const v_bytes q2_0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_0, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q2_0, v_dup16(a + c * 144 + 32));
    const v_bytes q2_1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_1, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q2_1, v_dup16(a + c * 144 + 32));
    const v_bytes q2_2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_2, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q2_2, v_dup16(a + c * 144 + 32));
    const v_bytes q2_3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_3, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q2_3, v_dup16(a + c * 144 + 32));
    const v_bytes q3_0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_0, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q3_0, v_dup16(a + c * 144 + 48));
    const v_bytes q3_1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_1, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q3_1, v_dup16(a + c * 144 + 48));
    const v_bytes q3_2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_2, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q3_2, v_dup16(a + c * 144 + 48));
    const v_bytes q3_3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_3, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q3_3, v_dup16(a + c * 144 + 48));
    const v_bytes q4_0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_0, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q4_0, v_dup16(a + c * 144 + 64));
    const v_bytes q4_1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_1, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q4_1, v_dup16(a + c * 144 + 64));
    const v_bytes q4_2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_2, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q4_2, v_dup16(a + c * 144 + 64));
    const v_bytes q4_3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_3, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q4_3, v_dup16(a + c * 144 + 64));
    const v_bytes q5_0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_0, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q5_0, v_dup16(a + c * 144 + 80));
    const v_bytes q5_1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_1, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q5_1, v_dup16(a + c * 144 + 80));
    const v_bytes q5_2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_2, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q5_2, v_dup16(a + c * 144 + 80));
    const v_bytes q5_3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_3, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q5_3, v_dup16(a + c * 144 + 80));
    const v_bytes q6_0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_0, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q6_0, v_dup16(a + c * 144 + 96));
    const v_bytes q6_1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_1, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q6_1, v_dup16(a + c * 144 + 96));
    const v_bytes q6_2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_2, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q6_2, v_dup16(a + c * 144 + 96));
    const v_bytes q6_3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes0_3, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q6_3, v_dup16(a + c * 144 + 96));
    const v_bytes bytes2_0 = v_gather16(at(0) + 2);
    const v_bytes q7_0 = v_lookup(v_and(v_test_bits(v_shuffle(bytes2_0, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q7_0, v_dup16(a + c * 144 + 112));
    const v_bytes bytes2_1 = v_gather16(at(1) + 2);
    const v_bytes q7_1 = v_lookup(v_and(v_test_bits(v_shuffle(bytes2_1, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q7_1, v_dup16(a + c * 144 + 112));
    const v_bytes bytes2_2 = v_gather16(at(2) + 2);
    const v_bytes q7_2 = v_lookup(v_and(v_test_bits(v_shuffle(bytes2_2, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q7_2, v_dup16(a + c * 144 + 112));
    const v_bytes bytes2_3 = v_gather16(at(3) + 2);
    const v_bytes q7_3 = v_lookup(v_and(v_test_bits(v_shuffle(bytes2_3, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1))), pattern2);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q7_3, v_dup16(a + c * 144 + 112));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_add(v_reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), v_lanes_dup(a + c * 144 + 128));
    const v_floats scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 144 + 132);
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
    const uint8_t *const block = panel + b * 72;
    const uint8_t *const a = act + b * act_step;
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_dup(a + c * 144 + 128);
    for (size_t u = 0; u < 4; ++u) {
      const v_bytes plane0_0 = v_load(block + 8 + u * 16);
      const v_bytes q0 = v_lookup(v_and(plane0_0, v_splat_byte(int32_t(1))), pattern2);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q0, v_dup4(a + c * 144 + u * 32));
      const v_bytes q1 = v_lookup(v_and(v_srl(plane0_0, int32_t(1)), v_splat_byte(int32_t(1))), pattern2);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q1, v_dup4(a + c * 144 + u * 32 + 4));
      const v_bytes q2 = v_lookup(v_and(v_srl(plane0_0, int32_t(2)), v_splat_byte(int32_t(1))), pattern2);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q2, v_dup4(a + c * 144 + u * 32 + 8));
      const v_bytes q3 = v_lookup(v_and(v_srl(plane0_0, int32_t(3)), v_splat_byte(int32_t(1))), pattern2);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q3, v_dup4(a + c * 144 + u * 32 + 12));
      const v_bytes q4 = v_lookup(v_and(v_srl(plane0_0, int32_t(4)), v_splat_byte(int32_t(1))), pattern2);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q4, v_dup4(a + c * 144 + u * 32 + 16));
      const v_bytes q5 = v_lookup(v_and(v_srl(plane0_0, int32_t(5)), v_splat_byte(int32_t(1))), pattern2);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q5, v_dup4(a + c * 144 + u * 32 + 20));
      const v_bytes q6 = v_lookup(v_and(v_srl(plane0_0, int32_t(6)), v_splat_byte(int32_t(1))), pattern2);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q6, v_dup4(a + c * 144 + u * 32 + 24));
      const v_bytes q7 = v_lookup(v_and(v_srl(plane0_0, int32_t(7)), v_splat_byte(int32_t(1))), pattern2);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q7, v_dup4(a + c * 144 + u * 32 + 28));
    }
    const v_floats scale_factor = v_load_half(block);
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 144 + 132);
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 18, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 18, rows - r, blocks, act + c * 144, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 72)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q1_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 144, y, y_stride);
}

extern "C" void qc_gemm_raw_q1_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 144;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 144, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 144, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q1_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 144, y, y_stride);
}

extern "C" void qc_gemm_packed_q1_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 144;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 144, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 144, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 144, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[18] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 18;
    uint8_t *const block = panel + b * 72;
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
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes0_0 = v_and(v_test_bits(v_shuffle(bytes0_0, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes0_1 = v_and(v_test_bits(v_shuffle(bytes0_1, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes0_2 = v_and(v_test_bits(v_shuffle(bytes0_2, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes0_3 = v_and(v_test_bits(v_shuffle(bytes0_3, pattern0), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes quad0 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(3));
      const v_bytes codes1_0 = v_and(v_test_bits(v_shuffle(bytes0_0, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes1_1 = v_and(v_test_bits(v_shuffle(bytes0_1, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes1_2 = v_and(v_test_bits(v_shuffle(bytes0_2, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes1_3 = v_and(v_test_bits(v_shuffle(bytes0_3, pattern3), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes quad4 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(3));
      v_store(block + 8, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(1))), v_and(v_sll(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(v_sll(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(3)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(4)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(5)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(6)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(7)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes2_0 = v_and(v_test_bits(v_shuffle(bytes0_0, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes2_1 = v_and(v_test_bits(v_shuffle(bytes0_1, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes2_2 = v_and(v_test_bits(v_shuffle(bytes0_2, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes2_3 = v_and(v_test_bits(v_shuffle(bytes0_3, pattern4), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes quad0 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(3));
      const v_bytes codes3_0 = v_and(v_test_bits(v_shuffle(bytes0_0, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes3_1 = v_and(v_test_bits(v_shuffle(bytes0_1, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes3_2 = v_and(v_test_bits(v_shuffle(bytes0_2, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes3_3 = v_and(v_test_bits(v_shuffle(bytes0_3, pattern5), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes quad4 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(3));
      v_store(block + 24, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(1))), v_and(v_sll(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(v_sll(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(3)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(4)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(5)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(6)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(7)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes4_0 = v_and(v_test_bits(v_shuffle(bytes0_0, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes4_1 = v_and(v_test_bits(v_shuffle(bytes0_1, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes4_2 = v_and(v_test_bits(v_shuffle(bytes0_2, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes4_3 = v_and(v_test_bits(v_shuffle(bytes0_3, pattern6), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes quad0 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(3));
      const v_bytes codes5_0 = v_and(v_test_bits(v_shuffle(bytes0_0, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes5_1 = v_and(v_test_bits(v_shuffle(bytes0_1, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes5_2 = v_and(v_test_bits(v_shuffle(bytes0_2, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes codes5_3 = v_and(v_test_bits(v_shuffle(bytes0_3, pattern7), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes quad4 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(3));
      v_store(block + 40, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(1))), v_and(v_sll(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(v_sll(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(3)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(4)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(5)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(6)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(7)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes6_0 = v_and(v_test_bits(v_shuffle(bytes0_0, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes6_1 = v_and(v_test_bits(v_shuffle(bytes0_1, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes6_2 = v_and(v_test_bits(v_shuffle(bytes0_2, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes6_3 = v_and(v_test_bits(v_shuffle(bytes0_3, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes quad0 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(3));
      const v_bytes bytes2_0 = v_gather16(at(0) + 2);
      const v_bytes codes7_0 = v_and(v_test_bits(v_shuffle(bytes2_0, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes2_1 = v_gather16(at(1) + 2);
      const v_bytes codes7_1 = v_and(v_test_bits(v_shuffle(bytes2_1, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes2_2 = v_gather16(at(2) + 2);
      const v_bytes codes7_2 = v_and(v_test_bits(v_shuffle(bytes2_2, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes bytes2_3 = v_gather16(at(3) + 2);
      const v_bytes codes7_3 = v_and(v_test_bits(v_shuffle(bytes2_3, pattern8), v_pattern(pattern1)), v_splat_byte(int32_t(1)));
      const v_bytes quad4 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(3));
      v_store(block + 56, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(1))), v_and(v_sll(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(v_sll(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(3)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(4)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(5)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(6)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(7)), v_splat_byte(int32_t(128)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q1_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
