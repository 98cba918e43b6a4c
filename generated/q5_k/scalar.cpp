// Kernels of q5_k for scalar. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "kernel_support.h"
#include "scalar_vector.h"
#include "fit/scale_min_search.h"

namespace {

struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 176;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 5;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = 0;
  [[maybe_unused]] static constexpr int level_hi = 31;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 0;
  [[maybe_unused]] static constexpr bool has_scale = true;
  [[maybe_unused]] static constexpr int scale_lo = 0;
  [[maybe_unused]] static constexpr int scale_hi = 63;
  [[maybe_unused]] static constexpr int scale_step = 1;
  [[maybe_unused]] static constexpr int scale_offset = 0;
  [[maybe_unused]] static constexpr bool has_minimum = true;
  [[maybe_unused]] static constexpr bool has_minimum_scale = true;
  [[maybe_unused]] static constexpr int minimum_sign = -1;
  [[maybe_unused]] static constexpr int minimum_lo = 0;
  [[maybe_unused]] static constexpr int minimum_hi = 63;
  [[maybe_unused]] static constexpr int minimum_step = 1;
  [[maybe_unused]] static constexpr int minimum_offset = 0;
  [[maybe_unused]] static constexpr float constant = 1.0f;
  QC_TILE static uint32_t bits(float v) { return qc_to_f16(v); }
  QC_TILE static float round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  QC_TILE static uint32_t minimum_bits(float v) { return qc_to_f16(v); }
  QC_TILE static float minimum_round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 176, blocks);
  const auto &at = row;
  float scale[1][8];
  float minimum[1][8];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    const float dmin_factor = qc_f16(block + 2);
    scale[i][0] = d_factor * float(int32_t((block[4] & 63)));
    minimum[i][0] = dmin_factor * float(int32_t((block[8] & 63)));
    scale[i][1] = d_factor * float(int32_t((block[5] & 63)));
    minimum[i][1] = dmin_factor * float(int32_t((block[9] & 63)));
    scale[i][2] = d_factor * float(int32_t((block[6] & 63)));
    minimum[i][2] = dmin_factor * float(int32_t((block[10] & 63)));
    scale[i][3] = d_factor * float(int32_t((block[7] & 63)));
    minimum[i][3] = dmin_factor * float(int32_t((block[11] & 63)));
    scale[i][4] = d_factor * float(int32_t((block[12] & 15) | ((block[4] >> 6) << 4)));
    minimum[i][4] = dmin_factor * float(int32_t((block[12] >> 4) | ((block[8] >> 6) << 4)));
    scale[i][5] = d_factor * float(int32_t((block[13] & 15) | ((block[5] >> 6) << 4)));
    minimum[i][5] = dmin_factor * float(int32_t((block[13] >> 4) | ((block[9] >> 6) << 4)));
    scale[i][6] = d_factor * float(int32_t((block[14] & 15) | ((block[6] >> 6) << 4)));
    minimum[i][6] = dmin_factor * float(int32_t((block[14] >> 4) | ((block[10] >> 6) << 4)));
    scale[i][7] = d_factor * float(int32_t((block[15] & 15) | ((block[7] >> 6) << 4)));
    minimum[i][7] = dmin_factor * float(int32_t((block[15] >> 4) | ((block[11] >> 6) << 4)));
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const v_bytes bytes48 = v_gather16(at(0) + 48);
  const v_bytes bytes16 = v_gather16(at(0) + 16);
  const v_bytes codes0 = v_or(v_and(bytes48, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16, int32_t(4)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0), v_floats_sub(v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_u8(codes0, int32_t(0)))), v_floats_splat(minimum[0][0])));
  v_floats_store(out(0) + 4, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_u8(codes0, int32_t(1)))), v_floats_splat(minimum[0][0])));
  v_floats_store(out(0) + 8, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_u8(codes0, int32_t(2)))), v_floats_splat(minimum[0][0])));
  v_floats_store(out(0) + 12, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_u8(codes0, int32_t(3)))), v_floats_splat(minimum[0][0])));
  const v_bytes bytes64 = v_gather16(at(0) + 64);
  const v_bytes bytes32 = v_gather16(at(0) + 32);
  const v_bytes codes1 = v_or(v_and(bytes64, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32, int32_t(4)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 16, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_u8(codes1, int32_t(0)))), v_floats_splat(minimum[0][0])));
  v_floats_store(out(0) + 20, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_u8(codes1, int32_t(1)))), v_floats_splat(minimum[0][0])));
  v_floats_store(out(0) + 24, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_u8(codes1, int32_t(2)))), v_floats_splat(minimum[0][0])));
  v_floats_store(out(0) + 28, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_widen_u8(codes1, int32_t(3)))), v_floats_splat(minimum[0][0])));
  const v_bytes codes2 = v_or(v_and(v_srl(bytes48, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16, int32_t(3)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 32, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_u8(codes2, int32_t(0)))), v_floats_splat(minimum[0][1])));
  v_floats_store(out(0) + 36, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_u8(codes2, int32_t(1)))), v_floats_splat(minimum[0][1])));
  v_floats_store(out(0) + 40, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_u8(codes2, int32_t(2)))), v_floats_splat(minimum[0][1])));
  v_floats_store(out(0) + 44, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_u8(codes2, int32_t(3)))), v_floats_splat(minimum[0][1])));
  const v_bytes codes3 = v_or(v_and(v_srl(bytes64, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32, int32_t(3)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 48, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_u8(codes3, int32_t(0)))), v_floats_splat(minimum[0][1])));
  v_floats_store(out(0) + 52, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_u8(codes3, int32_t(1)))), v_floats_splat(minimum[0][1])));
  v_floats_store(out(0) + 56, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_u8(codes3, int32_t(2)))), v_floats_splat(minimum[0][1])));
  v_floats_store(out(0) + 60, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_widen_u8(codes3, int32_t(3)))), v_floats_splat(minimum[0][1])));
  const v_bytes bytes80 = v_gather16(at(0) + 80);
  const v_bytes codes4 = v_or(v_and(bytes80, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16, int32_t(2)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 64, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_u8(codes4, int32_t(0)))), v_floats_splat(minimum[0][2])));
  v_floats_store(out(0) + 68, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_u8(codes4, int32_t(1)))), v_floats_splat(minimum[0][2])));
  v_floats_store(out(0) + 72, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_u8(codes4, int32_t(2)))), v_floats_splat(minimum[0][2])));
  v_floats_store(out(0) + 76, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_u8(codes4, int32_t(3)))), v_floats_splat(minimum[0][2])));
  const v_bytes bytes96 = v_gather16(at(0) + 96);
  const v_bytes codes5 = v_or(v_and(bytes96, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32, int32_t(2)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 80, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_u8(codes5, int32_t(0)))), v_floats_splat(minimum[0][2])));
  v_floats_store(out(0) + 84, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_u8(codes5, int32_t(1)))), v_floats_splat(minimum[0][2])));
  v_floats_store(out(0) + 88, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_u8(codes5, int32_t(2)))), v_floats_splat(minimum[0][2])));
  v_floats_store(out(0) + 92, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_widen_u8(codes5, int32_t(3)))), v_floats_splat(minimum[0][2])));
  const v_bytes codes6 = v_or(v_and(v_srl(bytes80, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16, int32_t(1)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 96, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_u8(codes6, int32_t(0)))), v_floats_splat(minimum[0][3])));
  v_floats_store(out(0) + 100, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_u8(codes6, int32_t(1)))), v_floats_splat(minimum[0][3])));
  v_floats_store(out(0) + 104, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_u8(codes6, int32_t(2)))), v_floats_splat(minimum[0][3])));
  v_floats_store(out(0) + 108, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_u8(codes6, int32_t(3)))), v_floats_splat(minimum[0][3])));
  const v_bytes codes7 = v_or(v_and(v_srl(bytes96, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32, int32_t(1)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 112, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_u8(codes7, int32_t(0)))), v_floats_splat(minimum[0][3])));
  v_floats_store(out(0) + 116, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_u8(codes7, int32_t(1)))), v_floats_splat(minimum[0][3])));
  v_floats_store(out(0) + 120, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_u8(codes7, int32_t(2)))), v_floats_splat(minimum[0][3])));
  v_floats_store(out(0) + 124, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_widen_u8(codes7, int32_t(3)))), v_floats_splat(minimum[0][3])));
  const v_bytes bytes112 = v_gather16(at(0) + 112);
  const v_bytes codes8 = v_or(v_and(bytes112, v_splat_byte(int32_t(15))), v_and(bytes16, v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 128, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_u8(codes8, int32_t(0)))), v_floats_splat(minimum[0][4])));
  v_floats_store(out(0) + 132, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_u8(codes8, int32_t(1)))), v_floats_splat(minimum[0][4])));
  v_floats_store(out(0) + 136, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_u8(codes8, int32_t(2)))), v_floats_splat(minimum[0][4])));
  v_floats_store(out(0) + 140, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_u8(codes8, int32_t(3)))), v_floats_splat(minimum[0][4])));
  const v_bytes bytes128 = v_gather16(at(0) + 128);
  const v_bytes codes9 = v_or(v_and(bytes128, v_splat_byte(int32_t(15))), v_and(bytes32, v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 144, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_u8(codes9, int32_t(0)))), v_floats_splat(minimum[0][4])));
  v_floats_store(out(0) + 148, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_u8(codes9, int32_t(1)))), v_floats_splat(minimum[0][4])));
  v_floats_store(out(0) + 152, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_u8(codes9, int32_t(2)))), v_floats_splat(minimum[0][4])));
  v_floats_store(out(0) + 156, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_widen_u8(codes9, int32_t(3)))), v_floats_splat(minimum[0][4])));
  const v_bytes codes10 = v_or(v_and(v_srl(bytes112, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16, int32_t(1)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 160, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_u8(codes10, int32_t(0)))), v_floats_splat(minimum[0][5])));
  v_floats_store(out(0) + 164, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_u8(codes10, int32_t(1)))), v_floats_splat(minimum[0][5])));
  v_floats_store(out(0) + 168, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_u8(codes10, int32_t(2)))), v_floats_splat(minimum[0][5])));
  v_floats_store(out(0) + 172, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_u8(codes10, int32_t(3)))), v_floats_splat(minimum[0][5])));
  const v_bytes codes11 = v_or(v_and(v_srl(bytes128, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32, int32_t(1)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 176, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_u8(codes11, int32_t(0)))), v_floats_splat(minimum[0][5])));
  v_floats_store(out(0) + 180, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_u8(codes11, int32_t(1)))), v_floats_splat(minimum[0][5])));
  v_floats_store(out(0) + 184, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_u8(codes11, int32_t(2)))), v_floats_splat(minimum[0][5])));
  v_floats_store(out(0) + 188, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_widen_u8(codes11, int32_t(3)))), v_floats_splat(minimum[0][5])));
  const v_bytes bytes144 = v_gather16(at(0) + 144);
  const v_bytes codes12 = v_or(v_and(bytes144, v_splat_byte(int32_t(15))), v_and(v_srl(bytes16, int32_t(2)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 192, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_u8(codes12, int32_t(0)))), v_floats_splat(minimum[0][6])));
  v_floats_store(out(0) + 196, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_u8(codes12, int32_t(1)))), v_floats_splat(minimum[0][6])));
  v_floats_store(out(0) + 200, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_u8(codes12, int32_t(2)))), v_floats_splat(minimum[0][6])));
  v_floats_store(out(0) + 204, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_u8(codes12, int32_t(3)))), v_floats_splat(minimum[0][6])));
  const v_bytes bytes160 = v_gather16(at(0) + 160);
  const v_bytes codes13 = v_or(v_and(bytes160, v_splat_byte(int32_t(15))), v_and(v_srl(bytes32, int32_t(2)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 208, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_u8(codes13, int32_t(0)))), v_floats_splat(minimum[0][6])));
  v_floats_store(out(0) + 212, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_u8(codes13, int32_t(1)))), v_floats_splat(minimum[0][6])));
  v_floats_store(out(0) + 216, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_u8(codes13, int32_t(2)))), v_floats_splat(minimum[0][6])));
  v_floats_store(out(0) + 220, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_widen_u8(codes13, int32_t(3)))), v_floats_splat(minimum[0][6])));
  const v_bytes codes14 = v_or(v_and(v_srl(bytes144, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16, int32_t(3)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 224, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_u8(codes14, int32_t(0)))), v_floats_splat(minimum[0][7])));
  v_floats_store(out(0) + 228, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_u8(codes14, int32_t(1)))), v_floats_splat(minimum[0][7])));
  v_floats_store(out(0) + 232, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_u8(codes14, int32_t(2)))), v_floats_splat(minimum[0][7])));
  v_floats_store(out(0) + 236, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_u8(codes14, int32_t(3)))), v_floats_splat(minimum[0][7])));
  const v_bytes codes15 = v_or(v_and(v_srl(bytes160, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32, int32_t(3)), v_splat_byte(int32_t(16))));
  v_floats_store(out(0) + 240, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_u8(codes15, int32_t(0)))), v_floats_splat(minimum[0][7])));
  v_floats_store(out(0) + 244, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_u8(codes15, int32_t(1)))), v_floats_splat(minimum[0][7])));
  v_floats_store(out(0) + 248, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_u8(codes15, int32_t(2)))), v_floats_splat(minimum[0][7])));
  v_floats_store(out(0) + 252, v_floats_sub(v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_widen_u8(codes15, int32_t(3)))), v_floats_splat(minimum[0][7])));
}

}  // namespace

extern "C" void qc_dequantize_q5_k__scalar(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 176, y += 256)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 176);
  qc_store_u16(w + 0, e.factor[0]);
  qc_store_u16(w + 2, e.minimum_factor[0]);
  w[4] |= uint8_t((e.scale[0] & 63));
  w[5] |= uint8_t((e.scale[1] & 63));
  w[6] |= uint8_t((e.scale[2] & 63));
  w[7] |= uint8_t((e.scale[3] & 63));
  w[4] |= uint8_t((((e.scale[4] >> 4) & 3) << 6));
  w[12] |= uint8_t((e.scale[4] & 15));
  w[5] |= uint8_t((((e.scale[5] >> 4) & 3) << 6));
  w[13] |= uint8_t((e.scale[5] & 15));
  w[6] |= uint8_t((((e.scale[6] >> 4) & 3) << 6));
  w[14] |= uint8_t((e.scale[6] & 15));
  w[7] |= uint8_t((((e.scale[7] >> 4) & 3) << 6));
  w[15] |= uint8_t((e.scale[7] & 15));
  w[8] |= uint8_t((e.minimum[0] & 63));
  w[9] |= uint8_t((e.minimum[1] & 63));
  w[10] |= uint8_t((e.minimum[2] & 63));
  w[11] |= uint8_t((e.minimum[3] & 63));
  w[8] |= uint8_t((((e.minimum[4] >> 4) & 3) << 6));
  w[12] |= uint8_t(((e.minimum[4] & 15) << 4));
  w[9] |= uint8_t((((e.minimum[5] >> 4) & 3) << 6));
  w[13] |= uint8_t(((e.minimum[5] & 15) << 4));
  w[10] |= uint8_t((((e.minimum[6] >> 4) & 3) << 6));
  w[14] |= uint8_t(((e.minimum[6] & 15) << 4));
  w[11] |= uint8_t((((e.minimum[7] >> 4) & 3) << 6));
  w[15] |= uint8_t(((e.minimum[7] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t((e.code[0 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t(((e.code[0 + i] >> 4) & 1));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t((e.code[16 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[16 + i] >> 4) & 1));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[32 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[32 + i] >> 4) & 1) << 1));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t(((e.code[48 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((((e.code[48 + i] >> 4) & 1) << 1));
  for (size_t i = 0; i < 16; ++i)
    w[80 + i] |= uint8_t((e.code[64 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[64 + i] >> 4) & 1) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[96 + i] |= uint8_t((e.code[80 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((((e.code[80 + i] >> 4) & 1) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[80 + i] |= uint8_t(((e.code[96 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[96 + i] >> 4) & 1) << 3));
  for (size_t i = 0; i < 16; ++i)
    w[96 + i] |= uint8_t(((e.code[112 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((((e.code[112 + i] >> 4) & 1) << 3));
  for (size_t i = 0; i < 16; ++i)
    w[112 + i] |= uint8_t((e.code[128 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[128 + i] >> 4) & 1) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[128 + i] |= uint8_t((e.code[144 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((((e.code[144 + i] >> 4) & 1) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[112 + i] |= uint8_t(((e.code[160 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[160 + i] >> 4) & 1) << 5));
  for (size_t i = 0; i < 16; ++i)
    w[128 + i] |= uint8_t(((e.code[176 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((((e.code[176 + i] >> 4) & 1) << 5));
  for (size_t i = 0; i < 16; ++i)
    w[144 + i] |= uint8_t((e.code[192 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[192 + i] >> 4) & 1) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[160 + i] |= uint8_t((e.code[208 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((((e.code[208 + i] >> 4) & 1) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[144 + i] |= uint8_t(((e.code[224 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[224 + i] >> 4) & 1) << 7));
  for (size_t i = 0; i < 16; ++i)
    w[160 + i] |= uint8_t(((e.code[240 + i] & 15) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((((e.code[240 + i] >> 4) & 1) << 7));
}

}  // namespace

extern "C" void qc_quantize_q5_k__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -3.2f, 0.2f, 22);
}

extern "C" void qc_unpack_q5_k__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 720)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 8 + (i * 4 + r) * 2;
        e.minimum_factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 8; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 16 + (g * 4 + r) * 1));
        e.scale[i] = uint16_t(counted);
      }
      for (size_t i = 0; i < 8; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 48 + ((g / 8 * 4 + g % 8 / 2) * 8 + 2 * r + g % 8 % 2) * 1));
        e.minimum[i] = uint16_t(counted);
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 80 + i / 32 * 80 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 16] >> quad % 2 * 4 & 15) | ((unit[64 + quad / 8 * 16] >> quad % 8 * 1 & 1) << 4));
      }
      shape::encode(e, w + r * row_stride + b * 176);
    }
}

extern "C" void qc_activations_q5_k__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    v_lanes top = v_lanes_zero();
    for (size_t i = 0; i < 64; ++i) {
      top = v_lanes_max(top, v_lanes_and(v_floats_bits(v_floats_load(from + i * 4)), v_lanes_splat(int32_t(2147483647))));
    }
    const int32_t bits = v_lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 32);
    qc_store_f32(to + 272, s.d);
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
      qc_store_i16(to + 256 + 2 * g, int16_t(sum));
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
    const v_lanes word0_2 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(2)));
    const v_lanes word0_3 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(3)));
    const v_floats d_factor = v_half_bits(v_lanes_and(word0_0, v_lanes_splat(int32_t(65535))));
    const v_floats dmin_factor = v_half_bits(v_lanes_srl(word0_0, int32_t(16)));
    v_lanes isum[C];
    v_lanes msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = v_lanes_zero();
      msum[c] = v_lanes_zero();
    }
    const v_pairs minimum0 = v_pairs_of(v_lanes_or(v_lanes_and(word0_2, v_lanes_splat(int32_t(63))), v_lanes_sll(v_lanes_and(v_lanes_srl(word0_2, int32_t(8)), v_lanes_splat(int32_t(63))), int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = v_dot2(msum[c], minimum0, v_pairs_dup(a + c * 288 + 256));
    const v_pairs minimum1 = v_pairs_of(v_lanes_or(v_lanes_and(v_lanes_srl(word0_2, int32_t(16)), v_lanes_splat(int32_t(63))), v_lanes_sll(v_lanes_and(v_lanes_srl(word0_2, int32_t(24)), v_lanes_splat(int32_t(63))), int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = v_dot2(msum[c], minimum1, v_pairs_dup(a + c * 288 + 256 + 4));
    const v_pairs minimum2 = v_pairs_of(v_lanes_or(v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(4)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_2, int32_t(2)), v_lanes_splat(int32_t(48)))), v_lanes_sll(v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(12)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_2, int32_t(10)), v_lanes_splat(int32_t(48)))), int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = v_dot2(msum[c], minimum2, v_pairs_dup(a + c * 288 + 256 + 8));
    const v_pairs minimum3 = v_pairs_of(v_lanes_or(v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(20)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_2, int32_t(18)), v_lanes_splat(int32_t(48)))), v_lanes_sll(v_lanes_or(v_lanes_srl(word0_3, int32_t(28)), v_lanes_and(v_lanes_srl(word0_2, int32_t(26)), v_lanes_splat(int32_t(48)))), int32_t(16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = v_dot2(msum[c], minimum3, v_pairs_dup(a + c * 288 + 256 + 12));
    v_lanes scale[8];
    scale[0] = v_lanes_and(word0_1, v_lanes_splat(int32_t(63)));
    scale[1] = v_lanes_and(v_lanes_srl(word0_1, int32_t(8)), v_lanes_splat(int32_t(63)));
    scale[2] = v_lanes_and(v_lanes_srl(word0_1, int32_t(16)), v_lanes_splat(int32_t(63)));
    scale[3] = v_lanes_and(v_lanes_srl(word0_1, int32_t(24)), v_lanes_splat(int32_t(63)));
    scale[4] = v_lanes_or(v_lanes_and(word0_3, v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_1, int32_t(2)), v_lanes_splat(int32_t(48))));
    scale[5] = v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(8)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_1, int32_t(10)), v_lanes_splat(int32_t(48))));
    scale[6] = v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(16)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_1, int32_t(18)), v_lanes_splat(int32_t(48))));
    scale[7] = v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(24)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_1, int32_t(26)), v_lanes_splat(int32_t(48))));
    const v_bytes shared16_0 = v_gather16(at(0) + 16);
    const v_bytes shared16_1 = v_gather16(at(1) + 16);
    const v_bytes shared16_2 = v_gather16(at(2) + 16);
    const v_bytes shared16_3 = v_gather16(at(3) + 16);
    const v_bytes shared32_0 = v_gather16(at(0) + 32);
    const v_bytes shared32_1 = v_gather16(at(1) + 32);
    const v_bytes shared32_2 = v_gather16(at(2) + 32);
    const v_bytes shared32_3 = v_gather16(at(3) + 32);
    {
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
      const v_bytes bytes48_0 = v_gather16(at(0) + 48);
      const v_bytes q0_0 = v_or(v_and(bytes48_0, v_splat_byte(int32_t(15))), v_and(v_sll(shared16_0, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = v_dot_s8(dot0_0[c], q0_0, v_dup16(a + c * 288));
      const v_bytes bytes48_1 = v_gather16(at(1) + 48);
      const v_bytes q0_1 = v_or(v_and(bytes48_1, v_splat_byte(int32_t(15))), v_and(v_sll(shared16_1, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = v_dot_s8(dot1_0[c], q0_1, v_dup16(a + c * 288));
      const v_bytes bytes48_2 = v_gather16(at(2) + 48);
      const v_bytes q0_2 = v_or(v_and(bytes48_2, v_splat_byte(int32_t(15))), v_and(v_sll(shared16_2, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = v_dot_s8(dot2_0[c], q0_2, v_dup16(a + c * 288));
      const v_bytes bytes48_3 = v_gather16(at(3) + 48);
      const v_bytes q0_3 = v_or(v_and(bytes48_3, v_splat_byte(int32_t(15))), v_and(v_sll(shared16_3, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = v_dot_s8(dot3_0[c], q0_3, v_dup16(a + c * 288));
      const v_bytes bytes64_0 = v_gather16(at(0) + 64);
      const v_bytes q1_0 = v_or(v_and(bytes64_0, v_splat_byte(int32_t(15))), v_and(v_sll(shared32_0, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = v_dot_s8(dot0_0[c], q1_0, v_dup16(a + c * 288 + 16));
      const v_bytes bytes64_1 = v_gather16(at(1) + 64);
      const v_bytes q1_1 = v_or(v_and(bytes64_1, v_splat_byte(int32_t(15))), v_and(v_sll(shared32_1, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = v_dot_s8(dot1_0[c], q1_1, v_dup16(a + c * 288 + 16));
      const v_bytes bytes64_2 = v_gather16(at(2) + 64);
      const v_bytes q1_2 = v_or(v_and(bytes64_2, v_splat_byte(int32_t(15))), v_and(v_sll(shared32_2, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = v_dot_s8(dot2_0[c], q1_2, v_dup16(a + c * 288 + 16));
      const v_bytes bytes64_3 = v_gather16(at(3) + 64);
      const v_bytes q1_3 = v_or(v_and(bytes64_3, v_splat_byte(int32_t(15))), v_and(v_sll(shared32_3, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = v_dot_s8(dot3_0[c], q1_3, v_dup16(a + c * 288 + 16));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[0], v_reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c])));
      // weights 32 .. 63
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
      const v_bytes q2_0 = v_or(v_and(v_srl(bytes48_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared16_0, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = v_dot_s8(dot0_1[c], q2_0, v_dup16(a + c * 288 + 32));
      const v_bytes q2_1 = v_or(v_and(v_srl(bytes48_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared16_1, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = v_dot_s8(dot1_1[c], q2_1, v_dup16(a + c * 288 + 32));
      const v_bytes q2_2 = v_or(v_and(v_srl(bytes48_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared16_2, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = v_dot_s8(dot2_1[c], q2_2, v_dup16(a + c * 288 + 32));
      const v_bytes q2_3 = v_or(v_and(v_srl(bytes48_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared16_3, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = v_dot_s8(dot3_1[c], q2_3, v_dup16(a + c * 288 + 32));
      const v_bytes q3_0 = v_or(v_and(v_srl(bytes64_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared32_0, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = v_dot_s8(dot0_1[c], q3_0, v_dup16(a + c * 288 + 48));
      const v_bytes q3_1 = v_or(v_and(v_srl(bytes64_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared32_1, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = v_dot_s8(dot1_1[c], q3_1, v_dup16(a + c * 288 + 48));
      const v_bytes q3_2 = v_or(v_and(v_srl(bytes64_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared32_2, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = v_dot_s8(dot2_1[c], q3_2, v_dup16(a + c * 288 + 48));
      const v_bytes q3_3 = v_or(v_and(v_srl(bytes64_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared32_3, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = v_dot_s8(dot3_1[c], q3_3, v_dup16(a + c * 288 + 48));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[1], v_reduce4(dot0_1[c], dot1_1[c], dot2_1[c], dot3_1[c])));
    }
    {
      // weights 64 .. 95
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
      const v_bytes bytes80_0 = v_gather16(at(0) + 80);
      const v_bytes q4_0 = v_or(v_and(bytes80_0, v_splat_byte(int32_t(15))), v_and(v_sll(shared16_0, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = v_dot_s8(dot0_2[c], q4_0, v_dup16(a + c * 288 + 64));
      const v_bytes bytes80_1 = v_gather16(at(1) + 80);
      const v_bytes q4_1 = v_or(v_and(bytes80_1, v_splat_byte(int32_t(15))), v_and(v_sll(shared16_1, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = v_dot_s8(dot1_2[c], q4_1, v_dup16(a + c * 288 + 64));
      const v_bytes bytes80_2 = v_gather16(at(2) + 80);
      const v_bytes q4_2 = v_or(v_and(bytes80_2, v_splat_byte(int32_t(15))), v_and(v_sll(shared16_2, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = v_dot_s8(dot2_2[c], q4_2, v_dup16(a + c * 288 + 64));
      const v_bytes bytes80_3 = v_gather16(at(3) + 80);
      const v_bytes q4_3 = v_or(v_and(bytes80_3, v_splat_byte(int32_t(15))), v_and(v_sll(shared16_3, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = v_dot_s8(dot3_2[c], q4_3, v_dup16(a + c * 288 + 64));
      const v_bytes bytes96_0 = v_gather16(at(0) + 96);
      const v_bytes q5_0 = v_or(v_and(bytes96_0, v_splat_byte(int32_t(15))), v_and(v_sll(shared32_0, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = v_dot_s8(dot0_2[c], q5_0, v_dup16(a + c * 288 + 80));
      const v_bytes bytes96_1 = v_gather16(at(1) + 96);
      const v_bytes q5_1 = v_or(v_and(bytes96_1, v_splat_byte(int32_t(15))), v_and(v_sll(shared32_1, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = v_dot_s8(dot1_2[c], q5_1, v_dup16(a + c * 288 + 80));
      const v_bytes bytes96_2 = v_gather16(at(2) + 96);
      const v_bytes q5_2 = v_or(v_and(bytes96_2, v_splat_byte(int32_t(15))), v_and(v_sll(shared32_2, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = v_dot_s8(dot2_2[c], q5_2, v_dup16(a + c * 288 + 80));
      const v_bytes bytes96_3 = v_gather16(at(3) + 96);
      const v_bytes q5_3 = v_or(v_and(bytes96_3, v_splat_byte(int32_t(15))), v_and(v_sll(shared32_3, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = v_dot_s8(dot3_2[c], q5_3, v_dup16(a + c * 288 + 80));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[2], v_reduce4(dot0_2[c], dot1_2[c], dot2_2[c], dot3_2[c])));
      // weights 96 .. 127
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
      const v_bytes q6_0 = v_or(v_and(v_srl(bytes80_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared16_0, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = v_dot_s8(dot0_3[c], q6_0, v_dup16(a + c * 288 + 96));
      const v_bytes q6_1 = v_or(v_and(v_srl(bytes80_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared16_1, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = v_dot_s8(dot1_3[c], q6_1, v_dup16(a + c * 288 + 96));
      const v_bytes q6_2 = v_or(v_and(v_srl(bytes80_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared16_2, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = v_dot_s8(dot2_3[c], q6_2, v_dup16(a + c * 288 + 96));
      const v_bytes q6_3 = v_or(v_and(v_srl(bytes80_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared16_3, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = v_dot_s8(dot3_3[c], q6_3, v_dup16(a + c * 288 + 96));
      const v_bytes q7_0 = v_or(v_and(v_srl(bytes96_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared32_0, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = v_dot_s8(dot0_3[c], q7_0, v_dup16(a + c * 288 + 112));
      const v_bytes q7_1 = v_or(v_and(v_srl(bytes96_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared32_1, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = v_dot_s8(dot1_3[c], q7_1, v_dup16(a + c * 288 + 112));
      const v_bytes q7_2 = v_or(v_and(v_srl(bytes96_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared32_2, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = v_dot_s8(dot2_3[c], q7_2, v_dup16(a + c * 288 + 112));
      const v_bytes q7_3 = v_or(v_and(v_srl(bytes96_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(shared32_3, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = v_dot_s8(dot3_3[c], q7_3, v_dup16(a + c * 288 + 112));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[3], v_reduce4(dot0_3[c], dot1_3[c], dot2_3[c], dot3_3[c])));
    }
    {
      // weights 128 .. 159
      v_lanes dot0_4[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = v_lanes_zero();
      v_lanes dot1_4[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = v_lanes_zero();
      v_lanes dot2_4[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = v_lanes_zero();
      v_lanes dot3_4[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = v_lanes_zero();
      const v_bytes bytes112_0 = v_gather16(at(0) + 112);
      const v_bytes q8_0 = v_or(v_and(bytes112_0, v_splat_byte(int32_t(15))), v_and(shared16_0, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = v_dot_s8(dot0_4[c], q8_0, v_dup16(a + c * 288 + 128));
      const v_bytes bytes112_1 = v_gather16(at(1) + 112);
      const v_bytes q8_1 = v_or(v_and(bytes112_1, v_splat_byte(int32_t(15))), v_and(shared16_1, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = v_dot_s8(dot1_4[c], q8_1, v_dup16(a + c * 288 + 128));
      const v_bytes bytes112_2 = v_gather16(at(2) + 112);
      const v_bytes q8_2 = v_or(v_and(bytes112_2, v_splat_byte(int32_t(15))), v_and(shared16_2, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = v_dot_s8(dot2_4[c], q8_2, v_dup16(a + c * 288 + 128));
      const v_bytes bytes112_3 = v_gather16(at(3) + 112);
      const v_bytes q8_3 = v_or(v_and(bytes112_3, v_splat_byte(int32_t(15))), v_and(shared16_3, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = v_dot_s8(dot3_4[c], q8_3, v_dup16(a + c * 288 + 128));
      const v_bytes bytes128_0 = v_gather16(at(0) + 128);
      const v_bytes q9_0 = v_or(v_and(bytes128_0, v_splat_byte(int32_t(15))), v_and(shared32_0, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = v_dot_s8(dot0_4[c], q9_0, v_dup16(a + c * 288 + 144));
      const v_bytes bytes128_1 = v_gather16(at(1) + 128);
      const v_bytes q9_1 = v_or(v_and(bytes128_1, v_splat_byte(int32_t(15))), v_and(shared32_1, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = v_dot_s8(dot1_4[c], q9_1, v_dup16(a + c * 288 + 144));
      const v_bytes bytes128_2 = v_gather16(at(2) + 128);
      const v_bytes q9_2 = v_or(v_and(bytes128_2, v_splat_byte(int32_t(15))), v_and(shared32_2, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = v_dot_s8(dot2_4[c], q9_2, v_dup16(a + c * 288 + 144));
      const v_bytes bytes128_3 = v_gather16(at(3) + 128);
      const v_bytes q9_3 = v_or(v_and(bytes128_3, v_splat_byte(int32_t(15))), v_and(shared32_3, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = v_dot_s8(dot3_4[c], q9_3, v_dup16(a + c * 288 + 144));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[4], v_reduce4(dot0_4[c], dot1_4[c], dot2_4[c], dot3_4[c])));
      // weights 160 .. 191
      v_lanes dot0_5[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = v_lanes_zero();
      v_lanes dot1_5[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = v_lanes_zero();
      v_lanes dot2_5[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = v_lanes_zero();
      v_lanes dot3_5[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = v_lanes_zero();
      const v_bytes q10_0 = v_or(v_and(v_srl(bytes112_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared16_0, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = v_dot_s8(dot0_5[c], q10_0, v_dup16(a + c * 288 + 160));
      const v_bytes q10_1 = v_or(v_and(v_srl(bytes112_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared16_1, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = v_dot_s8(dot1_5[c], q10_1, v_dup16(a + c * 288 + 160));
      const v_bytes q10_2 = v_or(v_and(v_srl(bytes112_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared16_2, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = v_dot_s8(dot2_5[c], q10_2, v_dup16(a + c * 288 + 160));
      const v_bytes q10_3 = v_or(v_and(v_srl(bytes112_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared16_3, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = v_dot_s8(dot3_5[c], q10_3, v_dup16(a + c * 288 + 160));
      const v_bytes q11_0 = v_or(v_and(v_srl(bytes128_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared32_0, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = v_dot_s8(dot0_5[c], q11_0, v_dup16(a + c * 288 + 176));
      const v_bytes q11_1 = v_or(v_and(v_srl(bytes128_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared32_1, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = v_dot_s8(dot1_5[c], q11_1, v_dup16(a + c * 288 + 176));
      const v_bytes q11_2 = v_or(v_and(v_srl(bytes128_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared32_2, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = v_dot_s8(dot2_5[c], q11_2, v_dup16(a + c * 288 + 176));
      const v_bytes q11_3 = v_or(v_and(v_srl(bytes128_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared32_3, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = v_dot_s8(dot3_5[c], q11_3, v_dup16(a + c * 288 + 176));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[5], v_reduce4(dot0_5[c], dot1_5[c], dot2_5[c], dot3_5[c])));
    }
    {
      // weights 192 .. 223
      v_lanes dot0_6[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = v_lanes_zero();
      v_lanes dot1_6[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = v_lanes_zero();
      v_lanes dot2_6[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = v_lanes_zero();
      v_lanes dot3_6[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = v_lanes_zero();
      const v_bytes bytes144_0 = v_gather16(at(0) + 144);
      const v_bytes q12_0 = v_or(v_and(bytes144_0, v_splat_byte(int32_t(15))), v_and(v_srl(shared16_0, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = v_dot_s8(dot0_6[c], q12_0, v_dup16(a + c * 288 + 192));
      const v_bytes bytes144_1 = v_gather16(at(1) + 144);
      const v_bytes q12_1 = v_or(v_and(bytes144_1, v_splat_byte(int32_t(15))), v_and(v_srl(shared16_1, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = v_dot_s8(dot1_6[c], q12_1, v_dup16(a + c * 288 + 192));
      const v_bytes bytes144_2 = v_gather16(at(2) + 144);
      const v_bytes q12_2 = v_or(v_and(bytes144_2, v_splat_byte(int32_t(15))), v_and(v_srl(shared16_2, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = v_dot_s8(dot2_6[c], q12_2, v_dup16(a + c * 288 + 192));
      const v_bytes bytes144_3 = v_gather16(at(3) + 144);
      const v_bytes q12_3 = v_or(v_and(bytes144_3, v_splat_byte(int32_t(15))), v_and(v_srl(shared16_3, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = v_dot_s8(dot3_6[c], q12_3, v_dup16(a + c * 288 + 192));
      const v_bytes bytes160_0 = v_gather16(at(0) + 160);
      const v_bytes q13_0 = v_or(v_and(bytes160_0, v_splat_byte(int32_t(15))), v_and(v_srl(shared32_0, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = v_dot_s8(dot0_6[c], q13_0, v_dup16(a + c * 288 + 208));
      const v_bytes bytes160_1 = v_gather16(at(1) + 160);
      const v_bytes q13_1 = v_or(v_and(bytes160_1, v_splat_byte(int32_t(15))), v_and(v_srl(shared32_1, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = v_dot_s8(dot1_6[c], q13_1, v_dup16(a + c * 288 + 208));
      const v_bytes bytes160_2 = v_gather16(at(2) + 160);
      const v_bytes q13_2 = v_or(v_and(bytes160_2, v_splat_byte(int32_t(15))), v_and(v_srl(shared32_2, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = v_dot_s8(dot2_6[c], q13_2, v_dup16(a + c * 288 + 208));
      const v_bytes bytes160_3 = v_gather16(at(3) + 160);
      const v_bytes q13_3 = v_or(v_and(bytes160_3, v_splat_byte(int32_t(15))), v_and(v_srl(shared32_3, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = v_dot_s8(dot3_6[c], q13_3, v_dup16(a + c * 288 + 208));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[6], v_reduce4(dot0_6[c], dot1_6[c], dot2_6[c], dot3_6[c])));
      // weights 224 .. 255
      v_lanes dot0_7[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = v_lanes_zero();
      v_lanes dot1_7[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = v_lanes_zero();
      v_lanes dot2_7[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = v_lanes_zero();
      v_lanes dot3_7[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = v_lanes_zero();
      const v_bytes q14_0 = v_or(v_and(v_srl(bytes144_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared16_0, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = v_dot_s8(dot0_7[c], q14_0, v_dup16(a + c * 288 + 224));
      const v_bytes q14_1 = v_or(v_and(v_srl(bytes144_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared16_1, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = v_dot_s8(dot1_7[c], q14_1, v_dup16(a + c * 288 + 224));
      const v_bytes q14_2 = v_or(v_and(v_srl(bytes144_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared16_2, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = v_dot_s8(dot2_7[c], q14_2, v_dup16(a + c * 288 + 224));
      const v_bytes q14_3 = v_or(v_and(v_srl(bytes144_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared16_3, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = v_dot_s8(dot3_7[c], q14_3, v_dup16(a + c * 288 + 224));
      const v_bytes q15_0 = v_or(v_and(v_srl(bytes160_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared32_0, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = v_dot_s8(dot0_7[c], q15_0, v_dup16(a + c * 288 + 240));
      const v_bytes q15_1 = v_or(v_and(v_srl(bytes160_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared32_1, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = v_dot_s8(dot1_7[c], q15_1, v_dup16(a + c * 288 + 240));
      const v_bytes q15_2 = v_or(v_and(v_srl(bytes160_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared32_2, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = v_dot_s8(dot2_7[c], q15_2, v_dup16(a + c * 288 + 240));
      const v_bytes q15_3 = v_or(v_and(v_srl(bytes160_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(shared32_3, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = v_dot_s8(dot3_7[c], q15_3, v_dup16(a + c * 288 + 240));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[7], v_reduce4(dot0_7[c], dot1_7[c], dot2_7[c], dot3_7[c])));
    }
    const v_floats scale_factor = d_factor;
    const v_floats minimum_factor = dmin_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 288 + 272);
      sum[c] = v_floats_fma(v_floats_of(isum[c]), v_floats_mul(scale_factor, dx), sum[c]);
      sum[c] = v_floats_fnma(v_floats_of(msum[c]), v_floats_mul(minimum_factor, dx), sum[c]);
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
    const uint8_t *const block = panel + b * 720;
    const uint8_t *const a = act + b * act_step;
    v_lanes isum[C];
    v_lanes msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = v_lanes_zero();
      msum[c] = v_lanes_zero();
    }
    for (size_t pair = 0; pair < 4; ++pair) {
      const v_pairs minimum = v_pairs_load_u8(block + 48 + pair * 8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        msum[c] = v_dot2(msum[c], minimum, v_pairs_dup(a + c * 288 + 256 + pair * 4));
    }
    for (size_t g = 0; g < 8; ++g) {
      v_lanes dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_lanes_zero();
      const v_bytes plane0_0 = v_load(block + 80 + g * 80);
      const v_bytes plane1_0 = v_load(block + 80 + g * 80 + 64);
      const v_bytes q0 = v_or(v_and(plane0_0, v_splat_byte(int32_t(15))), v_and(v_sll(plane1_0, int32_t(4)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q0, v_dup4(a + c * 288 + g * 32));
      const v_bytes q1 = v_or(v_and(v_srl(plane0_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(plane1_0, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q1, v_dup4(a + c * 288 + g * 32 + 4));
      const v_bytes plane0_1 = v_load(block + 80 + g * 80 + 16);
      const v_bytes q2 = v_or(v_and(plane0_1, v_splat_byte(int32_t(15))), v_and(v_sll(plane1_0, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q2, v_dup4(a + c * 288 + g * 32 + 8));
      const v_bytes q3 = v_or(v_and(v_srl(plane0_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(plane1_0, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q3, v_dup4(a + c * 288 + g * 32 + 12));
      const v_bytes plane0_2 = v_load(block + 80 + g * 80 + 32);
      const v_bytes q4 = v_or(v_and(plane0_2, v_splat_byte(int32_t(15))), v_and(plane1_0, v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q4, v_dup4(a + c * 288 + g * 32 + 16));
      const v_bytes q5 = v_or(v_and(v_srl(plane0_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(plane1_0, int32_t(1)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q5, v_dup4(a + c * 288 + g * 32 + 20));
      const v_bytes plane0_3 = v_load(block + 80 + g * 80 + 48);
      const v_bytes q6 = v_or(v_and(plane0_3, v_splat_byte(int32_t(15))), v_and(v_srl(plane1_0, int32_t(2)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q6, v_dup4(a + c * 288 + g * 32 + 24));
      const v_bytes q7 = v_or(v_and(v_srl(plane0_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(plane1_0, int32_t(3)), v_splat_byte(int32_t(16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = v_dot_s8(dot[c], q7, v_dup4(a + c * 288 + g * 32 + 28));
      const v_lanes scale = v_load_u8(block + 16 + g * 4);
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
    }
    const v_floats scale_factor = v_load_half(block);
    const v_floats minimum_factor = v_load_half(block + 8);
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 288 + 272);
      sum[c] = v_floats_fma(v_floats_of(isum[c]), v_floats_mul(scale_factor, dx), sum[c]);
      sum[c] = v_floats_fnma(v_floats_of(msum[c]), v_floats_mul(minimum_factor, dx), sum[c]);
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 176, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 176, rows - r, blocks, act + c * 288, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 720)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q5_k__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_raw_q5_k__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 288;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 288, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 288, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q5_k__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_packed_q5_k__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 288;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 288, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 288, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 288, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[176] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 176;
    uint8_t *const block = panel + b * 720;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const v_bytes head0_0 = v_gather16(at(0));
      const v_bytes head0_1 = v_gather16(at(1));
      const v_bytes head0_2 = v_gather16(at(2));
      const v_bytes head0_3 = v_gather16(at(3));
      const v_lanes word0_0 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(0)));
      const v_lanes word0_1 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(1)));
      const v_lanes word0_2 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(2)));
      const v_lanes word0_3 = v_as_lanes(v_transpose(head0_0, head0_1, head0_2, head0_3, int32_t(3)));
      v_store_low16(block, v_lanes_and(word0_0, v_lanes_splat(int32_t(65535))));
      v_store_low16(block + 8, v_lanes_srl(word0_0, int32_t(16)));
      v_store_low8(block + 16, v_lanes_and(word0_1, v_lanes_splat(int32_t(63))));
      v_store_low8(block + 20, v_lanes_and(v_lanes_srl(word0_1, int32_t(8)), v_lanes_splat(int32_t(63))));
      v_store_low8(block + 24, v_lanes_and(v_lanes_srl(word0_1, int32_t(16)), v_lanes_splat(int32_t(63))));
      v_store_low8(block + 28, v_lanes_and(v_lanes_srl(word0_1, int32_t(24)), v_lanes_splat(int32_t(63))));
      v_store_low8(block + 32, v_lanes_or(v_lanes_and(word0_3, v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_1, int32_t(2)), v_lanes_splat(int32_t(48)))));
      v_store_low8(block + 36, v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(8)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_1, int32_t(10)), v_lanes_splat(int32_t(48)))));
      v_store_low8(block + 40, v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(16)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_1, int32_t(18)), v_lanes_splat(int32_t(48)))));
      v_store_low8(block + 44, v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(24)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_1, int32_t(26)), v_lanes_splat(int32_t(48)))));
      v_store_low16(block + 48, v_lanes_or(v_lanes_and(v_lanes_and(word0_2, v_lanes_splat(int32_t(63))), v_lanes_splat(int32_t(255))), v_lanes_sll(v_lanes_and(v_lanes_and(v_lanes_srl(word0_2, int32_t(8)), v_lanes_splat(int32_t(63))), v_lanes_splat(int32_t(255))), int32_t(8))));
      v_store_low16(block + 56, v_lanes_or(v_lanes_and(v_lanes_and(v_lanes_srl(word0_2, int32_t(16)), v_lanes_splat(int32_t(63))), v_lanes_splat(int32_t(255))), v_lanes_sll(v_lanes_and(v_lanes_and(v_lanes_srl(word0_2, int32_t(24)), v_lanes_splat(int32_t(63))), v_lanes_splat(int32_t(255))), int32_t(8))));
      v_store_low16(block + 64, v_lanes_or(v_lanes_and(v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(4)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_2, int32_t(2)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(255))), v_lanes_sll(v_lanes_and(v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(12)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_2, int32_t(10)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(255))), int32_t(8))));
      v_store_low16(block + 72, v_lanes_or(v_lanes_and(v_lanes_or(v_lanes_and(v_lanes_srl(word0_3, int32_t(20)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word0_2, int32_t(18)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(255))), v_lanes_sll(v_lanes_and(v_lanes_or(v_lanes_srl(word0_3, int32_t(28)), v_lanes_and(v_lanes_srl(word0_2, int32_t(26)), v_lanes_splat(int32_t(48)))), v_lanes_splat(int32_t(255))), int32_t(8))));
    }
    {
      const v_bytes bytes48_0 = v_gather16(at(0) + 48);
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes0_0 = v_or(v_and(bytes48_0, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_0, int32_t(4)), v_splat_byte(int32_t(16))));
      const v_bytes bytes48_1 = v_gather16(at(1) + 48);
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes0_1 = v_or(v_and(bytes48_1, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_1, int32_t(4)), v_splat_byte(int32_t(16))));
      const v_bytes bytes48_2 = v_gather16(at(2) + 48);
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes0_2 = v_or(v_and(bytes48_2, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_2, int32_t(4)), v_splat_byte(int32_t(16))));
      const v_bytes bytes48_3 = v_gather16(at(3) + 48);
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes0_3 = v_or(v_and(bytes48_3, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_3, int32_t(4)), v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(3));
      const v_bytes bytes64_0 = v_gather16(at(0) + 64);
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes1_0 = v_or(v_and(bytes64_0, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_0, int32_t(4)), v_splat_byte(int32_t(16))));
      const v_bytes bytes64_1 = v_gather16(at(1) + 64);
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes1_1 = v_or(v_and(bytes64_1, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_1, int32_t(4)), v_splat_byte(int32_t(16))));
      const v_bytes bytes64_2 = v_gather16(at(2) + 64);
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes1_2 = v_or(v_and(bytes64_2, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_2, int32_t(4)), v_splat_byte(int32_t(16))));
      const v_bytes bytes64_3 = v_gather16(at(3) + 64);
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes1_3 = v_or(v_and(bytes64_3, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_3, int32_t(4)), v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(3));
      v_store(block + 80, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 96, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 112, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 128, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 144, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes48_0 = v_gather16(at(0) + 48);
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes2_0 = v_or(v_and(v_srl(bytes48_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_0, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes48_1 = v_gather16(at(1) + 48);
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes2_1 = v_or(v_and(v_srl(bytes48_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_1, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes48_2 = v_gather16(at(2) + 48);
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes2_2 = v_or(v_and(v_srl(bytes48_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_2, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes48_3 = v_gather16(at(3) + 48);
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes2_3 = v_or(v_and(v_srl(bytes48_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_3, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(3));
      const v_bytes bytes64_0 = v_gather16(at(0) + 64);
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes3_0 = v_or(v_and(v_srl(bytes64_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_0, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes64_1 = v_gather16(at(1) + 64);
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes3_1 = v_or(v_and(v_srl(bytes64_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_1, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes64_2 = v_gather16(at(2) + 64);
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes3_2 = v_or(v_and(v_srl(bytes64_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_2, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes64_3 = v_gather16(at(3) + 64);
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes3_3 = v_or(v_and(v_srl(bytes64_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_3, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(3));
      v_store(block + 160, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 176, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 192, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 208, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 224, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes80_0 = v_gather16(at(0) + 80);
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes4_0 = v_or(v_and(bytes80_0, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_0, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes80_1 = v_gather16(at(1) + 80);
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes4_1 = v_or(v_and(bytes80_1, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_1, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes80_2 = v_gather16(at(2) + 80);
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes4_2 = v_or(v_and(bytes80_2, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_2, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes80_3 = v_gather16(at(3) + 80);
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes4_3 = v_or(v_and(bytes80_3, v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_3, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(3));
      const v_bytes bytes96_0 = v_gather16(at(0) + 96);
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes5_0 = v_or(v_and(bytes96_0, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_0, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes96_1 = v_gather16(at(1) + 96);
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes5_1 = v_or(v_and(bytes96_1, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_1, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes96_2 = v_gather16(at(2) + 96);
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes5_2 = v_or(v_and(bytes96_2, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_2, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes96_3 = v_gather16(at(3) + 96);
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes5_3 = v_or(v_and(bytes96_3, v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_3, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(3));
      v_store(block + 240, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 256, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 272, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 288, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 304, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes80_0 = v_gather16(at(0) + 80);
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes6_0 = v_or(v_and(v_srl(bytes80_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_0, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes80_1 = v_gather16(at(1) + 80);
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes6_1 = v_or(v_and(v_srl(bytes80_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_1, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes80_2 = v_gather16(at(2) + 80);
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes6_2 = v_or(v_and(v_srl(bytes80_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_2, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes80_3 = v_gather16(at(3) + 80);
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes6_3 = v_or(v_and(v_srl(bytes80_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes16_3, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(3));
      const v_bytes bytes96_0 = v_gather16(at(0) + 96);
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes7_0 = v_or(v_and(v_srl(bytes96_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_0, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes96_1 = v_gather16(at(1) + 96);
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes7_1 = v_or(v_and(v_srl(bytes96_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_1, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes96_2 = v_gather16(at(2) + 96);
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes7_2 = v_or(v_and(v_srl(bytes96_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_2, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes96_3 = v_gather16(at(3) + 96);
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes7_3 = v_or(v_and(v_srl(bytes96_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_sll(bytes32_3, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(3));
      v_store(block + 320, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 336, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 352, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 368, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 384, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes112_0 = v_gather16(at(0) + 112);
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes8_0 = v_or(v_and(bytes112_0, v_splat_byte(int32_t(15))), v_and(bytes16_0, v_splat_byte(int32_t(16))));
      const v_bytes bytes112_1 = v_gather16(at(1) + 112);
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes8_1 = v_or(v_and(bytes112_1, v_splat_byte(int32_t(15))), v_and(bytes16_1, v_splat_byte(int32_t(16))));
      const v_bytes bytes112_2 = v_gather16(at(2) + 112);
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes8_2 = v_or(v_and(bytes112_2, v_splat_byte(int32_t(15))), v_and(bytes16_2, v_splat_byte(int32_t(16))));
      const v_bytes bytes112_3 = v_gather16(at(3) + 112);
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes8_3 = v_or(v_and(bytes112_3, v_splat_byte(int32_t(15))), v_and(bytes16_3, v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(3));
      const v_bytes bytes128_0 = v_gather16(at(0) + 128);
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes9_0 = v_or(v_and(bytes128_0, v_splat_byte(int32_t(15))), v_and(bytes32_0, v_splat_byte(int32_t(16))));
      const v_bytes bytes128_1 = v_gather16(at(1) + 128);
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes9_1 = v_or(v_and(bytes128_1, v_splat_byte(int32_t(15))), v_and(bytes32_1, v_splat_byte(int32_t(16))));
      const v_bytes bytes128_2 = v_gather16(at(2) + 128);
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes9_2 = v_or(v_and(bytes128_2, v_splat_byte(int32_t(15))), v_and(bytes32_2, v_splat_byte(int32_t(16))));
      const v_bytes bytes128_3 = v_gather16(at(3) + 128);
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes9_3 = v_or(v_and(bytes128_3, v_splat_byte(int32_t(15))), v_and(bytes32_3, v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(3));
      v_store(block + 400, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 416, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 432, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 448, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 464, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes112_0 = v_gather16(at(0) + 112);
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes10_0 = v_or(v_and(v_srl(bytes112_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_0, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes112_1 = v_gather16(at(1) + 112);
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes10_1 = v_or(v_and(v_srl(bytes112_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_1, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes112_2 = v_gather16(at(2) + 112);
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes10_2 = v_or(v_and(v_srl(bytes112_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_2, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes112_3 = v_gather16(at(3) + 112);
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes10_3 = v_or(v_and(v_srl(bytes112_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_3, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(3));
      const v_bytes bytes128_0 = v_gather16(at(0) + 128);
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes11_0 = v_or(v_and(v_srl(bytes128_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_0, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes128_1 = v_gather16(at(1) + 128);
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes11_1 = v_or(v_and(v_srl(bytes128_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_1, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes128_2 = v_gather16(at(2) + 128);
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes11_2 = v_or(v_and(v_srl(bytes128_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_2, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes bytes128_3 = v_gather16(at(3) + 128);
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes11_3 = v_or(v_and(v_srl(bytes128_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_3, int32_t(1)), v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(3));
      v_store(block + 480, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 496, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 512, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 528, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 544, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes144_0 = v_gather16(at(0) + 144);
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes12_0 = v_or(v_and(bytes144_0, v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_0, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes144_1 = v_gather16(at(1) + 144);
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes12_1 = v_or(v_and(bytes144_1, v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_1, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes144_2 = v_gather16(at(2) + 144);
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes12_2 = v_or(v_and(bytes144_2, v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_2, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes144_3 = v_gather16(at(3) + 144);
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes12_3 = v_or(v_and(bytes144_3, v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_3, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(3));
      const v_bytes bytes160_0 = v_gather16(at(0) + 160);
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes13_0 = v_or(v_and(bytes160_0, v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_0, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes160_1 = v_gather16(at(1) + 160);
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes13_1 = v_or(v_and(bytes160_1, v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_1, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes160_2 = v_gather16(at(2) + 160);
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes13_2 = v_or(v_and(bytes160_2, v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_2, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes bytes160_3 = v_gather16(at(3) + 160);
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes13_3 = v_or(v_and(bytes160_3, v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_3, int32_t(2)), v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(3));
      v_store(block + 560, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 576, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 592, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 608, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 624, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes144_0 = v_gather16(at(0) + 144);
      const v_bytes bytes16_0 = v_gather16(at(0) + 16);
      const v_bytes codes14_0 = v_or(v_and(v_srl(bytes144_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_0, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes144_1 = v_gather16(at(1) + 144);
      const v_bytes bytes16_1 = v_gather16(at(1) + 16);
      const v_bytes codes14_1 = v_or(v_and(v_srl(bytes144_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_1, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes144_2 = v_gather16(at(2) + 144);
      const v_bytes bytes16_2 = v_gather16(at(2) + 16);
      const v_bytes codes14_2 = v_or(v_and(v_srl(bytes144_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_2, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes144_3 = v_gather16(at(3) + 144);
      const v_bytes bytes16_3 = v_gather16(at(3) + 16);
      const v_bytes codes14_3 = v_or(v_and(v_srl(bytes144_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes16_3, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes quad0 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(3));
      const v_bytes bytes160_0 = v_gather16(at(0) + 160);
      const v_bytes bytes32_0 = v_gather16(at(0) + 32);
      const v_bytes codes15_0 = v_or(v_and(v_srl(bytes160_0, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_0, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes160_1 = v_gather16(at(1) + 160);
      const v_bytes bytes32_1 = v_gather16(at(1) + 32);
      const v_bytes codes15_1 = v_or(v_and(v_srl(bytes160_1, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_1, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes160_2 = v_gather16(at(2) + 160);
      const v_bytes bytes32_2 = v_gather16(at(2) + 32);
      const v_bytes codes15_2 = v_or(v_and(v_srl(bytes160_2, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_2, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes bytes160_3 = v_gather16(at(3) + 160);
      const v_bytes bytes32_3 = v_gather16(at(3) + 32);
      const v_bytes codes15_3 = v_or(v_and(v_srl(bytes160_3, int32_t(4)), v_splat_byte(int32_t(15))), v_and(v_srl(bytes32_3, int32_t(3)), v_splat_byte(int32_t(16))));
      const v_bytes quad4 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(3));
      v_store(block + 640, v_or(v_and(quad0, v_splat_byte(int32_t(15))), v_and(v_sll(quad1, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 656, v_or(v_and(quad2, v_splat_byte(int32_t(15))), v_and(v_sll(quad3, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 672, v_or(v_and(quad4, v_splat_byte(int32_t(15))), v_and(v_sll(quad5, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 688, v_or(v_and(quad6, v_splat_byte(int32_t(15))), v_and(v_sll(quad7, int32_t(4)), v_splat_byte(int32_t(240)))));
      v_store(block + 704, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(4)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(3)), v_splat_byte(int32_t(2)))), v_and(v_srl(quad2, int32_t(2)), v_splat_byte(int32_t(4)))), v_and(v_srl(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(quad4, v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(1)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(2)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(3)), v_splat_byte(int32_t(128)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q5_k__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
