// Kernels of tq2_0 for scalar. Generated from formats/tq2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "kernel_support.h"
#include "scalar_vector.h"
#include "fit/absmax.h"

namespace {

struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 66;
  [[maybe_unused]] static constexpr int group = 256;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 2;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = -1;
  [[maybe_unused]] static constexpr int level_hi = 2;
  [[maybe_unused]] static constexpr int code_offset = 1;
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
  const qc_rows<Full> row(w, 66, blocks);
  const auto &at = row;
  float scale[1][1];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block + 64);
    scale[i][0] = d_factor;
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const v_bytes bytes0 = v_gather16(at(0));
  const v_bytes codes0 = v_and(bytes0, v_splat_byte(int32_t(3)));
  v_floats_store(out(0), v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 4, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 8, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 12, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes bytes16 = v_gather16(at(0) + 16);
  const v_bytes codes1 = v_and(bytes16, v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 16, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 20, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 24, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 28, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes2 = v_and(v_srl(bytes0, int32_t(2)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 32, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 36, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 40, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 44, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes3 = v_and(v_srl(bytes16, int32_t(2)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 48, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 52, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 56, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 60, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes4 = v_and(v_srl(bytes0, int32_t(4)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 64, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 68, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 72, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 76, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes5 = v_and(v_srl(bytes16, int32_t(4)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 80, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 84, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 88, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 92, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes6 = v_and(v_srl(bytes0, int32_t(6)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 96, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 100, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 104, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 108, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes7 = v_and(v_srl(bytes16, int32_t(6)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 112, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 116, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 120, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 124, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes bytes32 = v_gather16(at(0) + 32);
  const v_bytes codes8 = v_and(bytes32, v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 128, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes8, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 132, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes8, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 136, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes8, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 140, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes8, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes bytes48 = v_gather16(at(0) + 48);
  const v_bytes codes9 = v_and(bytes48, v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 144, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes9, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 148, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes9, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 152, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes9, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 156, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes9, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes10 = v_and(v_srl(bytes32, int32_t(2)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 160, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes10, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 164, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes10, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 168, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes10, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 172, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes10, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes11 = v_and(v_srl(bytes48, int32_t(2)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 176, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes11, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 180, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes11, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 184, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes11, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 188, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes11, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes12 = v_and(v_srl(bytes32, int32_t(4)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 192, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes12, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 196, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes12, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 200, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes12, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 204, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes12, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes13 = v_and(v_srl(bytes48, int32_t(4)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 208, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes13, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 212, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes13, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 216, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes13, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 220, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes13, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes14 = v_and(v_srl(bytes32, int32_t(6)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 224, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes14, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 228, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes14, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 232, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes14, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 236, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes14, int32_t(3)), v_lanes_splat(int32_t(1))))));
  const v_bytes codes15 = v_and(v_srl(bytes48, int32_t(6)), v_splat_byte(int32_t(3)));
  v_floats_store(out(0) + 240, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes15, int32_t(0)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 244, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes15, int32_t(1)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 248, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes15, int32_t(2)), v_lanes_splat(int32_t(1))))));
  v_floats_store(out(0) + 252, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes15, int32_t(3)), v_lanes_splat(int32_t(1))))));
}

}  // namespace

extern "C" void qc_dequantize_tq2_0__scalar(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 66, y += 256)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 66);
  qc_store_u16(w + 64, e.factor[0]);
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t((e.code[0 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((e.code[16 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t(((e.code[32 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t(((e.code[48 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t(((e.code[64 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t(((e.code[80 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t(((e.code[96 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t(((e.code[112 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((e.code[128 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t((e.code[144 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[160 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[176 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[192 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[208 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[224 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[240 + i] & 3) << 6));
}

}  // namespace

extern "C" void qc_quantize_tq2_0__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}

extern "C" void qc_unpack_tq2_0__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 264)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 8 + i / 32 * 32 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 4 * 16] >> quad % 4 * 2 & 3));
      }
      shape::encode(e, w + r * row_stride + b * 66);
    }
}

extern "C" void qc_activations_tq2_0__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    v_lanes top = v_lanes_zero();
    for (size_t i = 0; i < 64; ++i) {
      top = v_lanes_max(top, v_lanes_and(v_floats_bits(v_floats_load(from + i * 4)), v_lanes_splat(int32_t(2147483647))));
    }
    const int32_t bits = v_lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 16);
    qc_store_f32(to + 260, s.d);
    if (s.id == 0) {
      qc_clear(to, 256);
      continue;
    }
    for (size_t g = 0; g < 1; ++g) {
      v_lanes total = v_lanes_zero();
      for (size_t i = 0; i < 64; ++i) {
        const v_lanes q = v_round(v_floats_mul(v_floats_load(from + g * 256 + i * 4), v_floats_splat(s.id)));
        v_store_low8(to + g * 256 + i * 4, q);
        total = v_lanes_add(total, q);
      }
      const int32_t sum = v_lanes_sum(total);
      qc_store_i32(to + 256 + 4 * g, -1 * sum);
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
    const v_bytes head50_0 = v_gather16(at(0) + 50);
    const v_bytes head50_1 = v_gather16(at(1) + 50);
    const v_bytes head50_2 = v_gather16(at(2) + 50);
    const v_bytes head50_3 = v_gather16(at(3) + 50);
    const v_lanes word50_3 = v_as_lanes(v_transpose(head50_0, head50_1, head50_2, head50_3, int32_t(3)));
    const v_floats d_factor = v_half_bits(v_lanes_srl(word50_3, int32_t(16)));
    v_lanes isum[C];
    // weights 0 .. 255
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
    const v_bytes q0_0 = v_and(bytes0_0, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q0_0, v_dup16(a + c * 272));
    const v_bytes bytes0_1 = v_gather16(at(1));
    const v_bytes q0_1 = v_and(bytes0_1, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q0_1, v_dup16(a + c * 272));
    const v_bytes bytes0_2 = v_gather16(at(2));
    const v_bytes q0_2 = v_and(bytes0_2, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q0_2, v_dup16(a + c * 272));
    const v_bytes bytes0_3 = v_gather16(at(3));
    const v_bytes q0_3 = v_and(bytes0_3, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q0_3, v_dup16(a + c * 272));
    const v_bytes bytes16_0 = v_gather16(at(0) + 16);
    const v_bytes q1_0 = v_and(bytes16_0, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q1_0, v_dup16(a + c * 272 + 16));
    const v_bytes bytes16_1 = v_gather16(at(1) + 16);
    const v_bytes q1_1 = v_and(bytes16_1, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q1_1, v_dup16(a + c * 272 + 16));
    const v_bytes bytes16_2 = v_gather16(at(2) + 16);
    const v_bytes q1_2 = v_and(bytes16_2, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q1_2, v_dup16(a + c * 272 + 16));
    const v_bytes bytes16_3 = v_gather16(at(3) + 16);
    const v_bytes q1_3 = v_and(bytes16_3, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q1_3, v_dup16(a + c * 272 + 16));
    const v_bytes q2_0 = v_and(v_srl(bytes0_0, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q2_0, v_dup16(a + c * 272 + 32));
    const v_bytes q2_1 = v_and(v_srl(bytes0_1, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q2_1, v_dup16(a + c * 272 + 32));
    const v_bytes q2_2 = v_and(v_srl(bytes0_2, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q2_2, v_dup16(a + c * 272 + 32));
    const v_bytes q2_3 = v_and(v_srl(bytes0_3, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q2_3, v_dup16(a + c * 272 + 32));
    const v_bytes q3_0 = v_and(v_srl(bytes16_0, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q3_0, v_dup16(a + c * 272 + 48));
    const v_bytes q3_1 = v_and(v_srl(bytes16_1, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q3_1, v_dup16(a + c * 272 + 48));
    const v_bytes q3_2 = v_and(v_srl(bytes16_2, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q3_2, v_dup16(a + c * 272 + 48));
    const v_bytes q3_3 = v_and(v_srl(bytes16_3, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q3_3, v_dup16(a + c * 272 + 48));
    const v_bytes q4_0 = v_and(v_srl(bytes0_0, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q4_0, v_dup16(a + c * 272 + 64));
    const v_bytes q4_1 = v_and(v_srl(bytes0_1, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q4_1, v_dup16(a + c * 272 + 64));
    const v_bytes q4_2 = v_and(v_srl(bytes0_2, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q4_2, v_dup16(a + c * 272 + 64));
    const v_bytes q4_3 = v_and(v_srl(bytes0_3, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q4_3, v_dup16(a + c * 272 + 64));
    const v_bytes q5_0 = v_and(v_srl(bytes16_0, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q5_0, v_dup16(a + c * 272 + 80));
    const v_bytes q5_1 = v_and(v_srl(bytes16_1, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q5_1, v_dup16(a + c * 272 + 80));
    const v_bytes q5_2 = v_and(v_srl(bytes16_2, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q5_2, v_dup16(a + c * 272 + 80));
    const v_bytes q5_3 = v_and(v_srl(bytes16_3, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q5_3, v_dup16(a + c * 272 + 80));
    const v_bytes q6_0 = v_and(v_srl(bytes0_0, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q6_0, v_dup16(a + c * 272 + 96));
    const v_bytes q6_1 = v_and(v_srl(bytes0_1, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q6_1, v_dup16(a + c * 272 + 96));
    const v_bytes q6_2 = v_and(v_srl(bytes0_2, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q6_2, v_dup16(a + c * 272 + 96));
    const v_bytes q6_3 = v_and(v_srl(bytes0_3, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q6_3, v_dup16(a + c * 272 + 96));
    const v_bytes q7_0 = v_and(v_srl(bytes16_0, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q7_0, v_dup16(a + c * 272 + 112));
    const v_bytes q7_1 = v_and(v_srl(bytes16_1, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q7_1, v_dup16(a + c * 272 + 112));
    const v_bytes q7_2 = v_and(v_srl(bytes16_2, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q7_2, v_dup16(a + c * 272 + 112));
    const v_bytes q7_3 = v_and(v_srl(bytes16_3, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q7_3, v_dup16(a + c * 272 + 112));
    const v_bytes bytes32_0 = v_gather16(at(0) + 32);
    const v_bytes q8_0 = v_and(bytes32_0, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q8_0, v_dup16(a + c * 272 + 128));
    const v_bytes bytes32_1 = v_gather16(at(1) + 32);
    const v_bytes q8_1 = v_and(bytes32_1, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q8_1, v_dup16(a + c * 272 + 128));
    const v_bytes bytes32_2 = v_gather16(at(2) + 32);
    const v_bytes q8_2 = v_and(bytes32_2, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q8_2, v_dup16(a + c * 272 + 128));
    const v_bytes bytes32_3 = v_gather16(at(3) + 32);
    const v_bytes q8_3 = v_and(bytes32_3, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q8_3, v_dup16(a + c * 272 + 128));
    const v_bytes bytes48_0 = v_gather16(at(0) + 48);
    const v_bytes q9_0 = v_and(bytes48_0, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q9_0, v_dup16(a + c * 272 + 144));
    const v_bytes bytes48_1 = v_gather16(at(1) + 48);
    const v_bytes q9_1 = v_and(bytes48_1, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q9_1, v_dup16(a + c * 272 + 144));
    const v_bytes bytes48_2 = v_gather16(at(2) + 48);
    const v_bytes q9_2 = v_and(bytes48_2, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q9_2, v_dup16(a + c * 272 + 144));
    const v_bytes bytes48_3 = v_gather16(at(3) + 48);
    const v_bytes q9_3 = v_and(bytes48_3, v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q9_3, v_dup16(a + c * 272 + 144));
    const v_bytes q10_0 = v_and(v_srl(bytes32_0, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q10_0, v_dup16(a + c * 272 + 160));
    const v_bytes q10_1 = v_and(v_srl(bytes32_1, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q10_1, v_dup16(a + c * 272 + 160));
    const v_bytes q10_2 = v_and(v_srl(bytes32_2, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q10_2, v_dup16(a + c * 272 + 160));
    const v_bytes q10_3 = v_and(v_srl(bytes32_3, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q10_3, v_dup16(a + c * 272 + 160));
    const v_bytes q11_0 = v_and(v_srl(bytes48_0, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q11_0, v_dup16(a + c * 272 + 176));
    const v_bytes q11_1 = v_and(v_srl(bytes48_1, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q11_1, v_dup16(a + c * 272 + 176));
    const v_bytes q11_2 = v_and(v_srl(bytes48_2, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q11_2, v_dup16(a + c * 272 + 176));
    const v_bytes q11_3 = v_and(v_srl(bytes48_3, int32_t(2)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q11_3, v_dup16(a + c * 272 + 176));
    const v_bytes q12_0 = v_and(v_srl(bytes32_0, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q12_0, v_dup16(a + c * 272 + 192));
    const v_bytes q12_1 = v_and(v_srl(bytes32_1, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q12_1, v_dup16(a + c * 272 + 192));
    const v_bytes q12_2 = v_and(v_srl(bytes32_2, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q12_2, v_dup16(a + c * 272 + 192));
    const v_bytes q12_3 = v_and(v_srl(bytes32_3, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q12_3, v_dup16(a + c * 272 + 192));
    const v_bytes q13_0 = v_and(v_srl(bytes48_0, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q13_0, v_dup16(a + c * 272 + 208));
    const v_bytes q13_1 = v_and(v_srl(bytes48_1, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q13_1, v_dup16(a + c * 272 + 208));
    const v_bytes q13_2 = v_and(v_srl(bytes48_2, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q13_2, v_dup16(a + c * 272 + 208));
    const v_bytes q13_3 = v_and(v_srl(bytes48_3, int32_t(4)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q13_3, v_dup16(a + c * 272 + 208));
    const v_bytes q14_0 = v_and(v_srl(bytes32_0, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q14_0, v_dup16(a + c * 272 + 224));
    const v_bytes q14_1 = v_and(v_srl(bytes32_1, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q14_1, v_dup16(a + c * 272 + 224));
    const v_bytes q14_2 = v_and(v_srl(bytes32_2, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q14_2, v_dup16(a + c * 272 + 224));
    const v_bytes q14_3 = v_and(v_srl(bytes32_3, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q14_3, v_dup16(a + c * 272 + 224));
    const v_bytes q15_0 = v_and(v_srl(bytes48_0, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = v_dot_s8(dot0_0[c], q15_0, v_dup16(a + c * 272 + 240));
    const v_bytes q15_1 = v_and(v_srl(bytes48_1, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = v_dot_s8(dot1_0[c], q15_1, v_dup16(a + c * 272 + 240));
    const v_bytes q15_2 = v_and(v_srl(bytes48_2, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = v_dot_s8(dot2_0[c], q15_2, v_dup16(a + c * 272 + 240));
    const v_bytes q15_3 = v_and(v_srl(bytes48_3, int32_t(6)), v_splat_byte(int32_t(3)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = v_dot_s8(dot3_0[c], q15_3, v_dup16(a + c * 272 + 240));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_add(v_reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), v_lanes_dup(a + c * 272 + 256));
    const v_floats scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 272 + 260);
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
    const uint8_t *const block = panel + b * 264;
    const uint8_t *const a = act + b * act_step;
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_dup(a + c * 272 + 256);
    for (size_t u = 0; u < 8; ++u) {
      const v_bytes plane0_0 = v_load(block + 8 + u * 32);
      const v_bytes q0 = v_and(plane0_0, v_splat_byte(int32_t(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q0, v_dup4(a + c * 272 + u * 32));
      const v_bytes q1 = v_and(v_srl(plane0_0, int32_t(2)), v_splat_byte(int32_t(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q1, v_dup4(a + c * 272 + u * 32 + 4));
      const v_bytes q2 = v_and(v_srl(plane0_0, int32_t(4)), v_splat_byte(int32_t(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q2, v_dup4(a + c * 272 + u * 32 + 8));
      const v_bytes q3 = v_and(v_srl(plane0_0, int32_t(6)), v_splat_byte(int32_t(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q3, v_dup4(a + c * 272 + u * 32 + 12));
      const v_bytes plane0_1 = v_load(block + 8 + u * 32 + 16);
      const v_bytes q4 = v_and(plane0_1, v_splat_byte(int32_t(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q4, v_dup4(a + c * 272 + u * 32 + 16));
      const v_bytes q5 = v_and(v_srl(plane0_1, int32_t(2)), v_splat_byte(int32_t(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q5, v_dup4(a + c * 272 + u * 32 + 20));
      const v_bytes q6 = v_and(v_srl(plane0_1, int32_t(4)), v_splat_byte(int32_t(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q6, v_dup4(a + c * 272 + u * 32 + 24));
      const v_bytes q7 = v_and(v_srl(plane0_1, int32_t(6)), v_splat_byte(int32_t(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_dot_s8(isum[c], q7, v_dup4(a + c * 272 + u * 32 + 28));
    }
    const v_floats scale_factor = v_load_half(block);
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 272 + 260);
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 66, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 66, rows - r, blocks, act + c * 272, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 264)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_tq2_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 272, y, y_stride);
}

extern "C" void qc_gemm_raw_tq2_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 272;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 272, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 272, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_tq2_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 272, y, y_stride);
}

extern "C" void qc_gemm_packed_tq2_0__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 272;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 272, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 272, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 272, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[66] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 66;
    uint8_t *const block = panel + b * 264;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const v_bytes head50_0 = v_gather16(at(0) + 50);
      const v_bytes head50_1 = v_gather16(at(1) + 50);
      const v_bytes head50_2 = v_gather16(at(2) + 50);
      const v_bytes head50_3 = v_gather16(at(3) + 50);
      const v_lanes word50_3 = v_as_lanes(v_transpose(head50_0, head50_1, head50_2, head50_3, int32_t(3)));
      v_store_low16(block, v_lanes_srl(word50_3, int32_t(16)));
    }
    {
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes0_0 = v_and(bytes0_0, v_splat_byte(int32_t(3)));
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes0_1 = v_and(bytes0_1, v_splat_byte(int32_t(3)));
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes0_2 = v_and(bytes0_2, v_splat_byte(int32_t(3)));
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes0_3 = v_and(bytes0_3, v_splat_byte(int32_t(3)));
      const v_bytes quad0 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(3));
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes1_0 = v_and(bytes16_0, v_splat_byte(int32_t(3)));
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes1_1 = v_and(bytes16_1, v_splat_byte(int32_t(3)));
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes1_2 = v_and(bytes16_2, v_splat_byte(int32_t(3)));
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes1_3 = v_and(bytes16_3, v_splat_byte(int32_t(3)));
      const v_bytes quad4 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(3));
      v_store(block + 8, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 24, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
    }
    {
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes2_0 = v_and(v_srl(bytes0_0, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes2_1 = v_and(v_srl(bytes0_1, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes2_2 = v_and(v_srl(bytes0_2, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes2_3 = v_and(v_srl(bytes0_3, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes quad0 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(3));
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes3_0 = v_and(v_srl(bytes16_0, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes3_1 = v_and(v_srl(bytes16_1, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes3_2 = v_and(v_srl(bytes16_2, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes3_3 = v_and(v_srl(bytes16_3, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes quad4 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(3));
      v_store(block + 40, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 56, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
    }
    {
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes4_0 = v_and(v_srl(bytes0_0, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes4_1 = v_and(v_srl(bytes0_1, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes4_2 = v_and(v_srl(bytes0_2, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes4_3 = v_and(v_srl(bytes0_3, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes quad0 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(3));
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes5_0 = v_and(v_srl(bytes16_0, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes5_1 = v_and(v_srl(bytes16_1, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes5_2 = v_and(v_srl(bytes16_2, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes5_3 = v_and(v_srl(bytes16_3, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes quad4 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(3));
      v_store(block + 72, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 88, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
    }
    {
      const v_bytes bytes0_0 = v_gather16(at(0));
      const v_bytes codes6_0 = v_and(v_srl(bytes0_0, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_1 = v_gather16(at(1));
      const v_bytes codes6_1 = v_and(v_srl(bytes0_1, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_2 = v_gather16(at(2));
      const v_bytes codes6_2 = v_and(v_srl(bytes0_2, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes0_3 = v_gather16(at(3));
      const v_bytes codes6_3 = v_and(v_srl(bytes0_3, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes quad0 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(3));
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes7_0 = v_and(v_srl(bytes16_0, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes7_1 = v_and(v_srl(bytes16_1, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes7_2 = v_and(v_srl(bytes16_2, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes7_3 = v_and(v_srl(bytes16_3, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes quad4 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(3));
      v_store(block + 104, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 120, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
    }
    {
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes8_0 = v_and(bytes32_0, v_splat_byte(int32_t(3)));
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes8_1 = v_and(bytes32_1, v_splat_byte(int32_t(3)));
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes8_2 = v_and(bytes32_2, v_splat_byte(int32_t(3)));
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes8_3 = v_and(bytes32_3, v_splat_byte(int32_t(3)));
      const v_bytes quad0 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(3));
      const v_bytes bytes48_0 = v_gather16(at(0) + 48);
      const v_bytes codes9_0 = v_and(bytes48_0, v_splat_byte(int32_t(3)));
      const v_bytes bytes48_1 = v_gather16(at(1) + 48);
      const v_bytes codes9_1 = v_and(bytes48_1, v_splat_byte(int32_t(3)));
      const v_bytes bytes48_2 = v_gather16(at(2) + 48);
      const v_bytes codes9_2 = v_and(bytes48_2, v_splat_byte(int32_t(3)));
      const v_bytes bytes48_3 = v_gather16(at(3) + 48);
      const v_bytes codes9_3 = v_and(bytes48_3, v_splat_byte(int32_t(3)));
      const v_bytes quad4 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(3));
      v_store(block + 136, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 152, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
    }
    {
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes10_0 = v_and(v_srl(bytes32_0, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes10_1 = v_and(v_srl(bytes32_1, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes10_2 = v_and(v_srl(bytes32_2, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes10_3 = v_and(v_srl(bytes32_3, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes quad0 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(3));
      const v_bytes bytes48_0 = v_gather16(at(0) + 48);
      const v_bytes codes11_0 = v_and(v_srl(bytes48_0, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_1 = v_gather16(at(1) + 48);
      const v_bytes codes11_1 = v_and(v_srl(bytes48_1, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_2 = v_gather16(at(2) + 48);
      const v_bytes codes11_2 = v_and(v_srl(bytes48_2, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_3 = v_gather16(at(3) + 48);
      const v_bytes codes11_3 = v_and(v_srl(bytes48_3, int32_t(2)), v_splat_byte(int32_t(3)));
      const v_bytes quad4 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(3));
      v_store(block + 168, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 184, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
    }
    {
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes12_0 = v_and(v_srl(bytes32_0, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes12_1 = v_and(v_srl(bytes32_1, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes12_2 = v_and(v_srl(bytes32_2, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes12_3 = v_and(v_srl(bytes32_3, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes quad0 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(3));
      const v_bytes bytes48_0 = v_gather16(at(0) + 48);
      const v_bytes codes13_0 = v_and(v_srl(bytes48_0, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_1 = v_gather16(at(1) + 48);
      const v_bytes codes13_1 = v_and(v_srl(bytes48_1, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_2 = v_gather16(at(2) + 48);
      const v_bytes codes13_2 = v_and(v_srl(bytes48_2, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_3 = v_gather16(at(3) + 48);
      const v_bytes codes13_3 = v_and(v_srl(bytes48_3, int32_t(4)), v_splat_byte(int32_t(3)));
      const v_bytes quad4 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(3));
      v_store(block + 200, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 216, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
    }
    {
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes14_0 = v_and(v_srl(bytes32_0, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes14_1 = v_and(v_srl(bytes32_1, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes14_2 = v_and(v_srl(bytes32_2, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes14_3 = v_and(v_srl(bytes32_3, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes quad0 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(3));
      const v_bytes bytes48_0 = v_gather16(at(0) + 48);
      const v_bytes codes15_0 = v_and(v_srl(bytes48_0, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_1 = v_gather16(at(1) + 48);
      const v_bytes codes15_1 = v_and(v_srl(bytes48_1, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_2 = v_gather16(at(2) + 48);
      const v_bytes codes15_2 = v_and(v_srl(bytes48_2, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes bytes48_3 = v_gather16(at(3) + 48);
      const v_bytes codes15_3 = v_and(v_srl(bytes48_3, int32_t(6)), v_splat_byte(int32_t(3)));
      const v_bytes quad4 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(3));
      v_store(block + 232, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 248, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_tq2_0__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
