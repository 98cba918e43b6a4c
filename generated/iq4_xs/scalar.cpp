// Kernels of iq4_xs for scalar. Generated from formats/iq4_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "kernel_support.h"
#include "scalar_vector.h"
#include "fit/scale_search.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {129, 152, 173, 191, 207, 221, 234, 246, 1, 13, 25, 38, 53, 69, 89, 113};
struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 136;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 4;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -127;
  [[maybe_unused]] static constexpr int level_hi = 113;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 16;
  [[maybe_unused]] static constexpr int16_t levels[] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};
  [[maybe_unused]] static constexpr bool has_scale = true;
  [[maybe_unused]] static constexpr int scale_lo = 0;
  [[maybe_unused]] static constexpr int scale_hi = 63;
  [[maybe_unused]] static constexpr int scale_step = 1;
  [[maybe_unused]] static constexpr int scale_offset = 32;
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
  const qc_rows<Full> row(w, 136, blocks);
  const auto &at = row;
  float scale[1][8];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    scale[i][0] = d_factor * float(int32_t((block[4] & 15) | ((block[2] & 3) << 4)) - 32);
    scale[i][1] = d_factor * float(int32_t((block[4] >> 4) | ((block[2] >> 2 & 3) << 4)) - 32);
    scale[i][2] = d_factor * float(int32_t((block[5] & 15) | ((block[2] >> 4 & 3) << 4)) - 32);
    scale[i][3] = d_factor * float(int32_t((block[5] >> 4) | ((block[2] >> 6) << 4)) - 32);
    scale[i][4] = d_factor * float(int32_t((block[6] & 15) | ((block[3] & 3) << 4)) - 32);
    scale[i][5] = d_factor * float(int32_t((block[6] >> 4) | ((block[3] >> 2 & 3) << 4)) - 32);
    scale[i][6] = d_factor * float(int32_t((block[7] & 15) | ((block[3] >> 4 & 3) << 4)) - 32);
    scale[i][7] = d_factor * float(int32_t((block[7] >> 4) | ((block[3] >> 6) << 4)) - 32);
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const v_bytes bytes8 = v_gather16(at(0) + 8);
  const v_bytes codes0 = v_lookup(v_and(bytes8, v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0), v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes0, int32_t(0)))));
  v_floats_store(out(0) + 4, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes0, int32_t(1)))));
  v_floats_store(out(0) + 8, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes0, int32_t(2)))));
  v_floats_store(out(0) + 12, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes0, int32_t(3)))));
  const v_bytes codes1 = v_lookup(v_and(v_srl(bytes8, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 16, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes1, int32_t(0)))));
  v_floats_store(out(0) + 20, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes1, int32_t(1)))));
  v_floats_store(out(0) + 24, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes1, int32_t(2)))));
  v_floats_store(out(0) + 28, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_s8(codes1, int32_t(3)))));
  const v_bytes bytes24 = v_gather16(at(0) + 24);
  const v_bytes codes2 = v_lookup(v_and(bytes24, v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 32, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_s8(codes2, int32_t(0)))));
  v_floats_store(out(0) + 36, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_s8(codes2, int32_t(1)))));
  v_floats_store(out(0) + 40, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_s8(codes2, int32_t(2)))));
  v_floats_store(out(0) + 44, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_s8(codes2, int32_t(3)))));
  const v_bytes codes3 = v_lookup(v_and(v_srl(bytes24, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 48, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_s8(codes3, int32_t(0)))));
  v_floats_store(out(0) + 52, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_s8(codes3, int32_t(1)))));
  v_floats_store(out(0) + 56, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_s8(codes3, int32_t(2)))));
  v_floats_store(out(0) + 60, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_s8(codes3, int32_t(3)))));
  const v_bytes bytes40 = v_gather16(at(0) + 40);
  const v_bytes codes4 = v_lookup(v_and(bytes40, v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 64, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_s8(codes4, int32_t(0)))));
  v_floats_store(out(0) + 68, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_s8(codes4, int32_t(1)))));
  v_floats_store(out(0) + 72, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_s8(codes4, int32_t(2)))));
  v_floats_store(out(0) + 76, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_s8(codes4, int32_t(3)))));
  const v_bytes codes5 = v_lookup(v_and(v_srl(bytes40, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 80, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_s8(codes5, int32_t(0)))));
  v_floats_store(out(0) + 84, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_s8(codes5, int32_t(1)))));
  v_floats_store(out(0) + 88, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_s8(codes5, int32_t(2)))));
  v_floats_store(out(0) + 92, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_s8(codes5, int32_t(3)))));
  const v_bytes bytes56 = v_gather16(at(0) + 56);
  const v_bytes codes6 = v_lookup(v_and(bytes56, v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 96, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_s8(codes6, int32_t(0)))));
  v_floats_store(out(0) + 100, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_s8(codes6, int32_t(1)))));
  v_floats_store(out(0) + 104, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_s8(codes6, int32_t(2)))));
  v_floats_store(out(0) + 108, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_s8(codes6, int32_t(3)))));
  const v_bytes codes7 = v_lookup(v_and(v_srl(bytes56, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 112, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_s8(codes7, int32_t(0)))));
  v_floats_store(out(0) + 116, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_s8(codes7, int32_t(1)))));
  v_floats_store(out(0) + 120, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_s8(codes7, int32_t(2)))));
  v_floats_store(out(0) + 124, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_s8(codes7, int32_t(3)))));
  const v_bytes bytes72 = v_gather16(at(0) + 72);
  const v_bytes codes8 = v_lookup(v_and(bytes72, v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 128, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_s8(codes8, int32_t(0)))));
  v_floats_store(out(0) + 132, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_s8(codes8, int32_t(1)))));
  v_floats_store(out(0) + 136, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_s8(codes8, int32_t(2)))));
  v_floats_store(out(0) + 140, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_s8(codes8, int32_t(3)))));
  const v_bytes codes9 = v_lookup(v_and(v_srl(bytes72, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 144, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_s8(codes9, int32_t(0)))));
  v_floats_store(out(0) + 148, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_s8(codes9, int32_t(1)))));
  v_floats_store(out(0) + 152, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_s8(codes9, int32_t(2)))));
  v_floats_store(out(0) + 156, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_s8(codes9, int32_t(3)))));
  const v_bytes bytes88 = v_gather16(at(0) + 88);
  const v_bytes codes10 = v_lookup(v_and(bytes88, v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 160, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_s8(codes10, int32_t(0)))));
  v_floats_store(out(0) + 164, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_s8(codes10, int32_t(1)))));
  v_floats_store(out(0) + 168, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_s8(codes10, int32_t(2)))));
  v_floats_store(out(0) + 172, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_s8(codes10, int32_t(3)))));
  const v_bytes codes11 = v_lookup(v_and(v_srl(bytes88, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 176, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_s8(codes11, int32_t(0)))));
  v_floats_store(out(0) + 180, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_s8(codes11, int32_t(1)))));
  v_floats_store(out(0) + 184, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_s8(codes11, int32_t(2)))));
  v_floats_store(out(0) + 188, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_s8(codes11, int32_t(3)))));
  const v_bytes bytes104 = v_gather16(at(0) + 104);
  const v_bytes codes12 = v_lookup(v_and(bytes104, v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 192, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_s8(codes12, int32_t(0)))));
  v_floats_store(out(0) + 196, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_s8(codes12, int32_t(1)))));
  v_floats_store(out(0) + 200, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_s8(codes12, int32_t(2)))));
  v_floats_store(out(0) + 204, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_s8(codes12, int32_t(3)))));
  const v_bytes codes13 = v_lookup(v_and(v_srl(bytes104, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 208, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_s8(codes13, int32_t(0)))));
  v_floats_store(out(0) + 212, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_s8(codes13, int32_t(1)))));
  v_floats_store(out(0) + 216, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_s8(codes13, int32_t(2)))));
  v_floats_store(out(0) + 220, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_s8(codes13, int32_t(3)))));
  const v_bytes bytes120 = v_gather16(at(0) + 120);
  const v_bytes codes14 = v_lookup(v_and(bytes120, v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 224, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_s8(codes14, int32_t(0)))));
  v_floats_store(out(0) + 228, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_s8(codes14, int32_t(1)))));
  v_floats_store(out(0) + 232, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_s8(codes14, int32_t(2)))));
  v_floats_store(out(0) + 236, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_s8(codes14, int32_t(3)))));
  const v_bytes codes15 = v_lookup(v_and(v_srl(bytes120, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
  v_floats_store(out(0) + 240, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_s8(codes15, int32_t(0)))));
  v_floats_store(out(0) + 244, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_s8(codes15, int32_t(1)))));
  v_floats_store(out(0) + 248, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_s8(codes15, int32_t(2)))));
  v_floats_store(out(0) + 252, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_s8(codes15, int32_t(3)))));
}

}  // namespace

extern "C" void qc_dequantize_iq4_xs__scalar(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 136, y += 256)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 136);
  qc_store_u16(w + 0, e.factor[0]);
  w[2] |= uint8_t(((e.scale[0] >> 4) & 3));
  w[4] |= uint8_t((e.scale[0] & 15));
  w[2] |= uint8_t((((e.scale[1] >> 4) & 3) << 2));
  w[4] |= uint8_t(((e.scale[1] & 15) << 4));
  w[2] |= uint8_t((((e.scale[2] >> 4) & 3) << 4));
  w[5] |= uint8_t((e.scale[2] & 15));
  w[2] |= uint8_t((((e.scale[3] >> 4) & 3) << 6));
  w[5] |= uint8_t(((e.scale[3] & 15) << 4));
  w[3] |= uint8_t(((e.scale[4] >> 4) & 3));
  w[6] |= uint8_t((e.scale[4] & 15));
  w[3] |= uint8_t((((e.scale[5] >> 4) & 3) << 2));
  w[6] |= uint8_t(((e.scale[5] & 15) << 4));
  w[3] |= uint8_t((((e.scale[6] >> 4) & 3) << 4));
  w[7] |= uint8_t((e.scale[6] & 15));
  w[3] |= uint8_t((((e.scale[7] >> 4) & 3) << 6));
  w[7] |= uint8_t(((e.scale[7] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[8 + i] |= uint8_t((e.code[0 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[8 + i] |= uint8_t(((e.code[16 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[24 + i] |= uint8_t((e.code[32 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[24 + i] |= uint8_t(((e.code[48 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[40 + i] |= uint8_t((e.code[64 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[40 + i] |= uint8_t(((e.code[80 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[56 + i] |= uint8_t((e.code[96 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[56 + i] |= uint8_t(((e.code[112 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[72 + i] |= uint8_t((e.code[128 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[72 + i] |= uint8_t(((e.code[144 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[88 + i] |= uint8_t((e.code[160 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[88 + i] |= uint8_t(((e.code[176 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[104 + i] |= uint8_t((e.code[192 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[104 + i] |= uint8_t(((e.code[208 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[120 + i] |= uint8_t((e.code[224 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[120 + i] |= uint8_t(((e.code[240 + i] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_iq4_xs__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_iq4_xs__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 552)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 8; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_i8(panel + 8 + (g * 4 + r) * 1));
        e.scale[i] = uint16_t((counted + 32));
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 40 + i / 32 * 64 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 16] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 136);
    }
}

extern "C" void qc_activations_iq4_xs__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    v_lanes top = v_lanes_zero();
    for (size_t i = 0; i < 64; ++i) {
      top = v_lanes_max(top, v_lanes_and(v_floats_bits(v_floats_load(from + i * 4)), v_lanes_splat(int32_t(2147483647))));
    }
    const int32_t bits = v_lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 48);
    qc_store_f32(to + 288, s.d);
    if (s.id == 0) {
      qc_clear(to, 256);
      continue;
    }
    for (size_t g = 0; g < 8; ++g) {
      v_lanes total = v_lanes_zero();
      for (size_t i = 0; i < 8; ++i) {
        const v_lanes q = v_round(v_floats_mul(v_floats_load(from + g * 32 + i * 4), v_floats_splat(s.id)));
        v_store_low8(to + g * 32 + i * 4, q);
        total = v_lanes_add(total, q);
      }
      const int32_t sum = v_lanes_sum(total);
      qc_store_i32(to + 256 + 4 * g, -128 * sum);
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
    const v_lanes word0_1 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(1)));
    const v_floats d_factor = v_half_bits(v_lanes_and(word0_0, v_lanes_splat(int32_t(65535))));
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_zero();
    v_lanes scale[8];
    scale[0] = v_lanes_sub(v_lanes_or(v_lanes_and(word0_1, v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(12)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32)));
    scale[1] = v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(4)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(14)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32)));
    scale[2] = v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(8)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(16)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32)));
    scale[3] = v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(12)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(18)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32)));
    scale[4] = v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(16)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(20)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32)));
    scale[5] = v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(20)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(22)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32)));
    scale[6] = v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(24)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(24)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32)));
    scale[7] = v_lanes_sub(v_lanes_or(v_lanes_srl(word0_1, int32_t(28)), v_lanes_and(v_lanes_srl(word0_0, int32_t(26)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32)));
    for (size_t k = 0; k < 8; ++k) {
      {
        // weights 0 .. 31, then 32 on
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
        const v_bytes bytes8_0 = v_gather16(at(0) + k * 16 + 8);
        const v_bytes q0_0 = v_lookup(v_and(bytes8_0, v_splat_byte(int32_t(15))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = v_dot_s8(dot0_0[c], q0_0, v_dup16(a + c * 304 + k * 32));
        const v_bytes bytes8_1 = v_gather16(at(1) + k * 16 + 8);
        const v_bytes q0_1 = v_lookup(v_and(bytes8_1, v_splat_byte(int32_t(15))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = v_dot_s8(dot1_0[c], q0_1, v_dup16(a + c * 304 + k * 32));
        const v_bytes bytes8_2 = v_gather16(at(2) + k * 16 + 8);
        const v_bytes q0_2 = v_lookup(v_and(bytes8_2, v_splat_byte(int32_t(15))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = v_dot_s8(dot2_0[c], q0_2, v_dup16(a + c * 304 + k * 32));
        const v_bytes bytes8_3 = v_gather16(at(3) + k * 16 + 8);
        const v_bytes q0_3 = v_lookup(v_and(bytes8_3, v_splat_byte(int32_t(15))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = v_dot_s8(dot3_0[c], q0_3, v_dup16(a + c * 304 + k * 32));
        const v_bytes q1_0 = v_lookup(v_and(v_srl(bytes8_0, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = v_dot_s8(dot0_0[c], q1_0, v_dup16(a + c * 304 + k * 32 + 16));
        const v_bytes q1_1 = v_lookup(v_and(v_srl(bytes8_1, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = v_dot_s8(dot1_0[c], q1_1, v_dup16(a + c * 304 + k * 32 + 16));
        const v_bytes q1_2 = v_lookup(v_and(v_srl(bytes8_2, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = v_dot_s8(dot2_0[c], q1_2, v_dup16(a + c * 304 + k * 32 + 16));
        const v_bytes q1_3 = v_lookup(v_and(v_srl(bytes8_3, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = v_dot_s8(dot3_0[c], q1_3, v_dup16(a + c * 304 + k * 32 + 16));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[k * 1], v_reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c])));
      }
    }
    const v_floats scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 304 + 288);
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
    const uint8_t *const block = panel + b * 552;
    const uint8_t *const a = act + b * act_step;
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_zero();
    for (size_t g = 0; g < 8; ++g) {
      v_lanes dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_lanes_zero();
      const v_bytes plane0_0 = v_load(block + 40 + g * 64);
      const v_bytes q0 = v_lookup(v_and(plane0_0, v_splat_byte(int32_t(15))), pattern0);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q0, v_dup4(a + c * 304 + g * 32));
      const v_bytes q1 = v_lookup(v_and(v_srl(plane0_0, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q1, v_dup4(a + c * 304 + g * 32 + 4));
      const v_bytes plane0_1 = v_load(block + 40 + g * 64 + 16);
      const v_bytes q2 = v_lookup(v_and(plane0_1, v_splat_byte(int32_t(15))), pattern0);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q2, v_dup4(a + c * 304 + g * 32 + 8));
      const v_bytes q3 = v_lookup(v_and(v_srl(plane0_1, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q3, v_dup4(a + c * 304 + g * 32 + 12));
      const v_bytes plane0_2 = v_load(block + 40 + g * 64 + 32);
      const v_bytes q4 = v_lookup(v_and(plane0_2, v_splat_byte(int32_t(15))), pattern0);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q4, v_dup4(a + c * 304 + g * 32 + 16));
      const v_bytes q5 = v_lookup(v_and(v_srl(plane0_2, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q5, v_dup4(a + c * 304 + g * 32 + 20));
      const v_bytes plane0_3 = v_load(block + 40 + g * 64 + 48);
      const v_bytes q6 = v_lookup(v_and(plane0_3, v_splat_byte(int32_t(15))), pattern0);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q6, v_dup4(a + c * 304 + g * 32 + 24));
      const v_bytes q7 = v_lookup(v_and(v_srl(plane0_3, int32_t(4)), v_splat_byte(int32_t(15))), pattern0);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q7, v_dup4(a + c * 304 + g * 32 + 28));
      const v_lanes scale = v_load_s8(block + 8 + g * 4);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
    }
    const v_floats scale_factor = v_load_half(block);
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 304 + 288);
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 136, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 136, rows - r, blocks, act + c * 304, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 552)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_iq4_xs__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_raw_iq4_xs__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 304;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 304, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 304, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_iq4_xs__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_packed_iq4_xs__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 304;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 304, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 304, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 304, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[136] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 136;
    uint8_t *const block = panel + b * 552;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const v_bytes head0_0 = v_gather16(at(0));
      const v_bytes head0_1 = v_gather16(at(1));
      const v_bytes head0_2 = v_gather16(at(2));
      const v_bytes head0_3 = v_gather16(at(3));
      const v_lanes word0_0 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(0)));
      const v_lanes word0_1 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(1)));
      v_store_low16(block, v_lanes_and(word0_0, v_lanes_splat(int32_t(65535))));
      v_store_low8(block + 8, v_lanes_sub(v_lanes_or(v_lanes_and(word0_1, v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(12)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32))));
      v_store_low8(block + 12, v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(4)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(14)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32))));
      v_store_low8(block + 16, v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(8)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(16)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32))));
      v_store_low8(block + 20, v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(12)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(18)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32))));
      v_store_low8(block + 24, v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(16)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(20)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32))));
      v_store_low8(block + 28, v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(20)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(22)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32))));
      v_store_low8(block + 32, v_lanes_sub(v_lanes_or(v_lanes_and(v_lanes_srl(word0_1, int32_t(24)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_0, int32_t(24)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32))));
      v_store_low8(block + 36, v_lanes_sub(v_lanes_or(v_lanes_srl(word0_1, int32_t(28)), v_lanes_and(v_lanes_srl(word0_0, int32_t(26)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(32))));
    }
    {
      const v_bytes bytes8_0 = v_gather16(at(0) + 8);
      const v_bytes codes0_0 = v_and(bytes8_0, v_splat_byte(int32_t(15)));
      const v_bytes bytes8_1 = v_gather16(at(1) + 8);
      const v_bytes codes0_1 = v_and(bytes8_1, v_splat_byte(int32_t(15)));
      const v_bytes bytes8_2 = v_gather16(at(2) + 8);
      const v_bytes codes0_2 = v_and(bytes8_2, v_splat_byte(int32_t(15)));
      const v_bytes bytes8_3 = v_gather16(at(3) + 8);
      const v_bytes codes0_3 = v_and(bytes8_3, v_splat_byte(int32_t(15)));
      const v_bytes quad0 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(3));
      const v_bytes codes1_0 = v_and(v_srl(bytes8_0, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes1_1 = v_and(v_srl(bytes8_1, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes1_2 = v_and(v_srl(bytes8_2, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes1_3 = v_and(v_srl(bytes8_3, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes quad4 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(3));
      v_store(block + 40, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 56, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 72, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 88, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes24_0 = v_gather16(at(0) + 24);
      const v_bytes codes2_0 = v_and(bytes24_0, v_splat_byte(int32_t(15)));
      const v_bytes bytes24_1 = v_gather16(at(1) + 24);
      const v_bytes codes2_1 = v_and(bytes24_1, v_splat_byte(int32_t(15)));
      const v_bytes bytes24_2 = v_gather16(at(2) + 24);
      const v_bytes codes2_2 = v_and(bytes24_2, v_splat_byte(int32_t(15)));
      const v_bytes bytes24_3 = v_gather16(at(3) + 24);
      const v_bytes codes2_3 = v_and(bytes24_3, v_splat_byte(int32_t(15)));
      const v_bytes quad0 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(3));
      const v_bytes codes3_0 = v_and(v_srl(bytes24_0, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes3_1 = v_and(v_srl(bytes24_1, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes3_2 = v_and(v_srl(bytes24_2, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes3_3 = v_and(v_srl(bytes24_3, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes quad4 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(3));
      v_store(block + 104, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 120, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 136, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 152, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes40_0 = v_gather16(at(0) + 40);
      const v_bytes codes4_0 = v_and(bytes40_0, v_splat_byte(int32_t(15)));
      const v_bytes bytes40_1 = v_gather16(at(1) + 40);
      const v_bytes codes4_1 = v_and(bytes40_1, v_splat_byte(int32_t(15)));
      const v_bytes bytes40_2 = v_gather16(at(2) + 40);
      const v_bytes codes4_2 = v_and(bytes40_2, v_splat_byte(int32_t(15)));
      const v_bytes bytes40_3 = v_gather16(at(3) + 40);
      const v_bytes codes4_3 = v_and(bytes40_3, v_splat_byte(int32_t(15)));
      const v_bytes quad0 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(3));
      const v_bytes codes5_0 = v_and(v_srl(bytes40_0, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes5_1 = v_and(v_srl(bytes40_1, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes5_2 = v_and(v_srl(bytes40_2, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes5_3 = v_and(v_srl(bytes40_3, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes quad4 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(3));
      v_store(block + 168, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 184, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 200, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 216, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes56_0 = v_gather16(at(0) + 56);
      const v_bytes codes6_0 = v_and(bytes56_0, v_splat_byte(int32_t(15)));
      const v_bytes bytes56_1 = v_gather16(at(1) + 56);
      const v_bytes codes6_1 = v_and(bytes56_1, v_splat_byte(int32_t(15)));
      const v_bytes bytes56_2 = v_gather16(at(2) + 56);
      const v_bytes codes6_2 = v_and(bytes56_2, v_splat_byte(int32_t(15)));
      const v_bytes bytes56_3 = v_gather16(at(3) + 56);
      const v_bytes codes6_3 = v_and(bytes56_3, v_splat_byte(int32_t(15)));
      const v_bytes quad0 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(3));
      const v_bytes codes7_0 = v_and(v_srl(bytes56_0, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes7_1 = v_and(v_srl(bytes56_1, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes7_2 = v_and(v_srl(bytes56_2, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes7_3 = v_and(v_srl(bytes56_3, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes quad4 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(3));
      v_store(block + 232, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 248, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 264, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 280, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes72_0 = v_gather16(at(0) + 72);
      const v_bytes codes8_0 = v_and(bytes72_0, v_splat_byte(int32_t(15)));
      const v_bytes bytes72_1 = v_gather16(at(1) + 72);
      const v_bytes codes8_1 = v_and(bytes72_1, v_splat_byte(int32_t(15)));
      const v_bytes bytes72_2 = v_gather16(at(2) + 72);
      const v_bytes codes8_2 = v_and(bytes72_2, v_splat_byte(int32_t(15)));
      const v_bytes bytes72_3 = v_gather16(at(3) + 72);
      const v_bytes codes8_3 = v_and(bytes72_3, v_splat_byte(int32_t(15)));
      const v_bytes quad0 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(3));
      const v_bytes codes9_0 = v_and(v_srl(bytes72_0, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes9_1 = v_and(v_srl(bytes72_1, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes9_2 = v_and(v_srl(bytes72_2, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes9_3 = v_and(v_srl(bytes72_3, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes quad4 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(3));
      v_store(block + 296, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 312, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 328, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 344, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes88_0 = v_gather16(at(0) + 88);
      const v_bytes codes10_0 = v_and(bytes88_0, v_splat_byte(int32_t(15)));
      const v_bytes bytes88_1 = v_gather16(at(1) + 88);
      const v_bytes codes10_1 = v_and(bytes88_1, v_splat_byte(int32_t(15)));
      const v_bytes bytes88_2 = v_gather16(at(2) + 88);
      const v_bytes codes10_2 = v_and(bytes88_2, v_splat_byte(int32_t(15)));
      const v_bytes bytes88_3 = v_gather16(at(3) + 88);
      const v_bytes codes10_3 = v_and(bytes88_3, v_splat_byte(int32_t(15)));
      const v_bytes quad0 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(3));
      const v_bytes codes11_0 = v_and(v_srl(bytes88_0, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes11_1 = v_and(v_srl(bytes88_1, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes11_2 = v_and(v_srl(bytes88_2, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes11_3 = v_and(v_srl(bytes88_3, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes quad4 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(3));
      v_store(block + 360, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 376, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 392, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 408, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes104_0 = v_gather16(at(0) + 104);
      const v_bytes codes12_0 = v_and(bytes104_0, v_splat_byte(int32_t(15)));
      const v_bytes bytes104_1 = v_gather16(at(1) + 104);
      const v_bytes codes12_1 = v_and(bytes104_1, v_splat_byte(int32_t(15)));
      const v_bytes bytes104_2 = v_gather16(at(2) + 104);
      const v_bytes codes12_2 = v_and(bytes104_2, v_splat_byte(int32_t(15)));
      const v_bytes bytes104_3 = v_gather16(at(3) + 104);
      const v_bytes codes12_3 = v_and(bytes104_3, v_splat_byte(int32_t(15)));
      const v_bytes quad0 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(3));
      const v_bytes codes13_0 = v_and(v_srl(bytes104_0, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes13_1 = v_and(v_srl(bytes104_1, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes13_2 = v_and(v_srl(bytes104_2, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes13_3 = v_and(v_srl(bytes104_3, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes quad4 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(3));
      v_store(block + 424, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 440, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 456, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 472, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
    {
      const v_bytes bytes120_0 = v_gather16(at(0) + 120);
      const v_bytes codes14_0 = v_and(bytes120_0, v_splat_byte(int32_t(15)));
      const v_bytes bytes120_1 = v_gather16(at(1) + 120);
      const v_bytes codes14_1 = v_and(bytes120_1, v_splat_byte(int32_t(15)));
      const v_bytes bytes120_2 = v_gather16(at(2) + 120);
      const v_bytes codes14_2 = v_and(bytes120_2, v_splat_byte(int32_t(15)));
      const v_bytes bytes120_3 = v_gather16(at(3) + 120);
      const v_bytes codes14_3 = v_and(bytes120_3, v_splat_byte(int32_t(15)));
      const v_bytes quad0 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(3));
      const v_bytes codes15_0 = v_and(v_srl(bytes120_0, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes15_1 = v_and(v_srl(bytes120_1, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes15_2 = v_and(v_srl(bytes120_2, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes codes15_3 = v_and(v_srl(bytes120_3, int32_t(4)), v_splat_byte(int32_t(15)));
      const v_bytes quad4 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(3));
      v_store(block + 488, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 504, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 520, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 536, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_iq4_xs__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
