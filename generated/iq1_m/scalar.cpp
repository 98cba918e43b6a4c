// Kernels of iq1_m for scalar. Generated from formats/iq1_m.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "kernel_support.h"
#include "scalar_vector.h"
#include "tables.h"
#include "fit/grid_delta_search.h"

namespace {

alignas(16) const uint8_t pattern0[16] = {2, 10, 18, 18, 0, 8, 16, 16, 0, 0, 0, 0, 0, 0, 0, 0};
struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 56;
  [[maybe_unused]] static constexpr int group = 16;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 3;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -9;
  [[maybe_unused]] static constexpr int level_hi = 9;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 8;
  [[maybe_unused]] static constexpr int16_t levels[] = {-7, 1, 9, 9, -9, -1, 7, 7};
  [[maybe_unused]] static constexpr bool has_scale = true;
  [[maybe_unused]] static constexpr int scale_lo = 0;
  [[maybe_unused]] static constexpr int scale_hi = 7;
  [[maybe_unused]] static constexpr int scale_step = 2;
  [[maybe_unused]] static constexpr int scale_offset = -1;
  [[maybe_unused]] static constexpr bool has_minimum = false;
  [[maybe_unused]] static constexpr bool has_minimum_scale = false;
  [[maybe_unused]] static constexpr int minimum_sign = 1;
  [[maybe_unused]] static constexpr int minimum_lo = 1;
  [[maybe_unused]] static constexpr int minimum_hi = 1;
  [[maybe_unused]] static constexpr int minimum_step = 1;
  [[maybe_unused]] static constexpr int minimum_offset = 0;
  [[maybe_unused]] static constexpr float constant = 0.125f;
  [[maybe_unused]] static constexpr int grid_dim = 8;
  [[maybe_unused]] static constexpr int grid_count = 2048;
  [[maybe_unused]] static constexpr int grid_bits = 2;
  [[maybe_unused]] static constexpr const uint8_t *grid = lookup0;
  [[maybe_unused]] static constexpr int mark_share = 8;
  [[maybe_unused]] static constexpr bool mark_even = false;
  QC_TILE static uint32_t bits(float v) { return qc_to_f16(v); }
  QC_TILE static float round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

void unfold(const uint8_t *w, uint8_t *codes) {
  qc_store_u64(codes + 0, qc_u64(lookup0 + size_t(w[0] | ((w[32] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[32] >> 3 & 1))) << 2);
  qc_store_u64(codes + 8, qc_u64(lookup0 + size_t(w[1] | ((w[32] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[32] >> 7))) << 2);
  qc_store_u64(codes + 16, qc_u64(lookup0 + size_t(w[2] | ((w[33] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[33] >> 3 & 1))) << 2);
  qc_store_u64(codes + 24, qc_u64(lookup0 + size_t(w[3] | ((w[33] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[33] >> 7))) << 2);
  qc_store_u64(codes + 32, qc_u64(lookup0 + size_t(w[4] | ((w[34] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[34] >> 3 & 1))) << 2);
  qc_store_u64(codes + 40, qc_u64(lookup0 + size_t(w[5] | ((w[34] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[34] >> 7))) << 2);
  qc_store_u64(codes + 48, qc_u64(lookup0 + size_t(w[6] | ((w[35] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[35] >> 3 & 1))) << 2);
  qc_store_u64(codes + 56, qc_u64(lookup0 + size_t(w[7] | ((w[35] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[35] >> 7))) << 2);
  qc_store_u64(codes + 64, qc_u64(lookup0 + size_t(w[8] | ((w[36] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[36] >> 3 & 1))) << 2);
  qc_store_u64(codes + 72, qc_u64(lookup0 + size_t(w[9] | ((w[36] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[36] >> 7))) << 2);
  qc_store_u64(codes + 80, qc_u64(lookup0 + size_t(w[10] | ((w[37] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[37] >> 3 & 1))) << 2);
  qc_store_u64(codes + 88, qc_u64(lookup0 + size_t(w[11] | ((w[37] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[37] >> 7))) << 2);
  qc_store_u64(codes + 96, qc_u64(lookup0 + size_t(w[12] | ((w[38] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[38] >> 3 & 1))) << 2);
  qc_store_u64(codes + 104, qc_u64(lookup0 + size_t(w[13] | ((w[38] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[38] >> 7))) << 2);
  qc_store_u64(codes + 112, qc_u64(lookup0 + size_t(w[14] | ((w[39] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[39] >> 3 & 1))) << 2);
  qc_store_u64(codes + 120, qc_u64(lookup0 + size_t(w[15] | ((w[39] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[39] >> 7))) << 2);
  qc_store_u64(codes + 128, qc_u64(lookup0 + size_t(w[16] | ((w[40] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[40] >> 3 & 1))) << 2);
  qc_store_u64(codes + 136, qc_u64(lookup0 + size_t(w[17] | ((w[40] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[40] >> 7))) << 2);
  qc_store_u64(codes + 144, qc_u64(lookup0 + size_t(w[18] | ((w[41] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[41] >> 3 & 1))) << 2);
  qc_store_u64(codes + 152, qc_u64(lookup0 + size_t(w[19] | ((w[41] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[41] >> 7))) << 2);
  qc_store_u64(codes + 160, qc_u64(lookup0 + size_t(w[20] | ((w[42] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[42] >> 3 & 1))) << 2);
  qc_store_u64(codes + 168, qc_u64(lookup0 + size_t(w[21] | ((w[42] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[42] >> 7))) << 2);
  qc_store_u64(codes + 176, qc_u64(lookup0 + size_t(w[22] | ((w[43] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[43] >> 3 & 1))) << 2);
  qc_store_u64(codes + 184, qc_u64(lookup0 + size_t(w[23] | ((w[43] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[43] >> 7))) << 2);
  qc_store_u64(codes + 192, qc_u64(lookup0 + size_t(w[24] | ((w[44] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[44] >> 3 & 1))) << 2);
  qc_store_u64(codes + 200, qc_u64(lookup0 + size_t(w[25] | ((w[44] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[44] >> 7))) << 2);
  qc_store_u64(codes + 208, qc_u64(lookup0 + size_t(w[26] | ((w[45] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[45] >> 3 & 1))) << 2);
  qc_store_u64(codes + 216, qc_u64(lookup0 + size_t(w[27] | ((w[45] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[45] >> 7))) << 2);
  qc_store_u64(codes + 224, qc_u64(lookup0 + size_t(w[28] | ((w[46] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[46] >> 3 & 1))) << 2);
  qc_store_u64(codes + 232, qc_u64(lookup0 + size_t(w[29] | ((w[46] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[46] >> 7))) << 2);
  qc_store_u64(codes + 240, qc_u64(lookup0 + size_t(w[30] | ((w[47] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[47] >> 3 & 1))) << 2);
  qc_store_u64(codes + 248, qc_u64(lookup0 + size_t(w[31] | ((w[47] >> 4 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[47] >> 7))) << 2);
}

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 56, blocks);
  const auto &at = row;
  alignas(64) uint8_t codes[256];
  for (size_t r = 0; r < (Full ? 1 : blocks); ++r)
    unfold(row(r), codes + r * 256);
  const qc_rows<false> codes_at(codes, 256, (Full ? 1 : blocks));
  float scale[1][16];
  for (size_t i = 0; i < 1; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_half_to_float(uint32_t((block[49] >> 4) | ((block[51] >> 4) << 4) | ((block[53] >> 4) << 8) | ((block[55] >> 4) << 12)));
    scale[i][0] = d_factor * float(2 * int32_t((block[48] & 7)) + 1) * 0.125f;
    scale[i][1] = d_factor * float(2 * int32_t((block[48] >> 3 & 7)) + 1) * 0.125f;
    scale[i][2] = d_factor * float(2 * int32_t((block[48] >> 6) | ((block[49] & 1) << 2)) + 1) * 0.125f;
    scale[i][3] = d_factor * float(2 * int32_t((block[49] >> 1 & 7)) + 1) * 0.125f;
    scale[i][4] = d_factor * float(2 * int32_t((block[50] & 7)) + 1) * 0.125f;
    scale[i][5] = d_factor * float(2 * int32_t((block[50] >> 3 & 7)) + 1) * 0.125f;
    scale[i][6] = d_factor * float(2 * int32_t((block[50] >> 6) | ((block[51] & 1) << 2)) + 1) * 0.125f;
    scale[i][7] = d_factor * float(2 * int32_t((block[51] >> 1 & 7)) + 1) * 0.125f;
    scale[i][8] = d_factor * float(2 * int32_t((block[52] & 7)) + 1) * 0.125f;
    scale[i][9] = d_factor * float(2 * int32_t((block[52] >> 3 & 7)) + 1) * 0.125f;
    scale[i][10] = d_factor * float(2 * int32_t((block[52] >> 6) | ((block[53] & 1) << 2)) + 1) * 0.125f;
    scale[i][11] = d_factor * float(2 * int32_t((block[53] >> 1 & 7)) + 1) * 0.125f;
    scale[i][12] = d_factor * float(2 * int32_t((block[54] & 7)) + 1) * 0.125f;
    scale[i][13] = d_factor * float(2 * int32_t((block[54] >> 3 & 7)) + 1) * 0.125f;
    scale[i][14] = d_factor * float(2 * int32_t((block[54] >> 6) | ((block[55] & 1) << 2)) + 1) * 0.125f;
    scale[i][15] = d_factor * float(2 * int32_t((block[55] >> 1 & 7)) + 1) * 0.125f;
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const v_bytes bytes0 = v_gather16(codes_at(0));
  const v_bytes codes0 = v_lookup(bytes0, pattern0);
  v_floats_store(out(0), v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 4, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 8, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 12, v_floats_mul(v_floats_splat(scale[0][0]), v_floats_of(v_lanes_sub(v_widen_u8(codes0, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes16 = v_gather16(codes_at(0) + 16);
  const v_bytes codes1 = v_lookup(bytes16, pattern0);
  v_floats_store(out(0) + 16, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 20, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 24, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 28, v_floats_mul(v_floats_splat(scale[0][1]), v_floats_of(v_lanes_sub(v_widen_u8(codes1, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes32 = v_gather16(codes_at(0) + 32);
  const v_bytes codes2 = v_lookup(bytes32, pattern0);
  v_floats_store(out(0) + 32, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 36, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 40, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 44, v_floats_mul(v_floats_splat(scale[0][2]), v_floats_of(v_lanes_sub(v_widen_u8(codes2, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes48 = v_gather16(codes_at(0) + 48);
  const v_bytes codes3 = v_lookup(bytes48, pattern0);
  v_floats_store(out(0) + 48, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 52, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 56, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 60, v_floats_mul(v_floats_splat(scale[0][3]), v_floats_of(v_lanes_sub(v_widen_u8(codes3, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes64 = v_gather16(codes_at(0) + 64);
  const v_bytes codes4 = v_lookup(bytes64, pattern0);
  v_floats_store(out(0) + 64, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 68, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 72, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 76, v_floats_mul(v_floats_splat(scale[0][4]), v_floats_of(v_lanes_sub(v_widen_u8(codes4, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes80 = v_gather16(codes_at(0) + 80);
  const v_bytes codes5 = v_lookup(bytes80, pattern0);
  v_floats_store(out(0) + 80, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 84, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 88, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 92, v_floats_mul(v_floats_splat(scale[0][5]), v_floats_of(v_lanes_sub(v_widen_u8(codes5, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes96 = v_gather16(codes_at(0) + 96);
  const v_bytes codes6 = v_lookup(bytes96, pattern0);
  v_floats_store(out(0) + 96, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 100, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 104, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 108, v_floats_mul(v_floats_splat(scale[0][6]), v_floats_of(v_lanes_sub(v_widen_u8(codes6, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes112 = v_gather16(codes_at(0) + 112);
  const v_bytes codes7 = v_lookup(bytes112, pattern0);
  v_floats_store(out(0) + 112, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 116, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 120, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 124, v_floats_mul(v_floats_splat(scale[0][7]), v_floats_of(v_lanes_sub(v_widen_u8(codes7, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes128 = v_gather16(codes_at(0) + 128);
  const v_bytes codes8 = v_lookup(bytes128, pattern0);
  v_floats_store(out(0) + 128, v_floats_mul(v_floats_splat(scale[0][8]), v_floats_of(v_lanes_sub(v_widen_u8(codes8, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 132, v_floats_mul(v_floats_splat(scale[0][8]), v_floats_of(v_lanes_sub(v_widen_u8(codes8, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 136, v_floats_mul(v_floats_splat(scale[0][8]), v_floats_of(v_lanes_sub(v_widen_u8(codes8, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 140, v_floats_mul(v_floats_splat(scale[0][8]), v_floats_of(v_lanes_sub(v_widen_u8(codes8, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes144 = v_gather16(codes_at(0) + 144);
  const v_bytes codes9 = v_lookup(bytes144, pattern0);
  v_floats_store(out(0) + 144, v_floats_mul(v_floats_splat(scale[0][9]), v_floats_of(v_lanes_sub(v_widen_u8(codes9, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 148, v_floats_mul(v_floats_splat(scale[0][9]), v_floats_of(v_lanes_sub(v_widen_u8(codes9, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 152, v_floats_mul(v_floats_splat(scale[0][9]), v_floats_of(v_lanes_sub(v_widen_u8(codes9, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 156, v_floats_mul(v_floats_splat(scale[0][9]), v_floats_of(v_lanes_sub(v_widen_u8(codes9, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes160 = v_gather16(codes_at(0) + 160);
  const v_bytes codes10 = v_lookup(bytes160, pattern0);
  v_floats_store(out(0) + 160, v_floats_mul(v_floats_splat(scale[0][10]), v_floats_of(v_lanes_sub(v_widen_u8(codes10, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 164, v_floats_mul(v_floats_splat(scale[0][10]), v_floats_of(v_lanes_sub(v_widen_u8(codes10, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 168, v_floats_mul(v_floats_splat(scale[0][10]), v_floats_of(v_lanes_sub(v_widen_u8(codes10, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 172, v_floats_mul(v_floats_splat(scale[0][10]), v_floats_of(v_lanes_sub(v_widen_u8(codes10, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes176 = v_gather16(codes_at(0) + 176);
  const v_bytes codes11 = v_lookup(bytes176, pattern0);
  v_floats_store(out(0) + 176, v_floats_mul(v_floats_splat(scale[0][11]), v_floats_of(v_lanes_sub(v_widen_u8(codes11, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 180, v_floats_mul(v_floats_splat(scale[0][11]), v_floats_of(v_lanes_sub(v_widen_u8(codes11, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 184, v_floats_mul(v_floats_splat(scale[0][11]), v_floats_of(v_lanes_sub(v_widen_u8(codes11, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 188, v_floats_mul(v_floats_splat(scale[0][11]), v_floats_of(v_lanes_sub(v_widen_u8(codes11, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes192 = v_gather16(codes_at(0) + 192);
  const v_bytes codes12 = v_lookup(bytes192, pattern0);
  v_floats_store(out(0) + 192, v_floats_mul(v_floats_splat(scale[0][12]), v_floats_of(v_lanes_sub(v_widen_u8(codes12, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 196, v_floats_mul(v_floats_splat(scale[0][12]), v_floats_of(v_lanes_sub(v_widen_u8(codes12, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 200, v_floats_mul(v_floats_splat(scale[0][12]), v_floats_of(v_lanes_sub(v_widen_u8(codes12, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 204, v_floats_mul(v_floats_splat(scale[0][12]), v_floats_of(v_lanes_sub(v_widen_u8(codes12, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes208 = v_gather16(codes_at(0) + 208);
  const v_bytes codes13 = v_lookup(bytes208, pattern0);
  v_floats_store(out(0) + 208, v_floats_mul(v_floats_splat(scale[0][13]), v_floats_of(v_lanes_sub(v_widen_u8(codes13, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 212, v_floats_mul(v_floats_splat(scale[0][13]), v_floats_of(v_lanes_sub(v_widen_u8(codes13, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 216, v_floats_mul(v_floats_splat(scale[0][13]), v_floats_of(v_lanes_sub(v_widen_u8(codes13, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 220, v_floats_mul(v_floats_splat(scale[0][13]), v_floats_of(v_lanes_sub(v_widen_u8(codes13, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes224 = v_gather16(codes_at(0) + 224);
  const v_bytes codes14 = v_lookup(bytes224, pattern0);
  v_floats_store(out(0) + 224, v_floats_mul(v_floats_splat(scale[0][14]), v_floats_of(v_lanes_sub(v_widen_u8(codes14, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 228, v_floats_mul(v_floats_splat(scale[0][14]), v_floats_of(v_lanes_sub(v_widen_u8(codes14, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 232, v_floats_mul(v_floats_splat(scale[0][14]), v_floats_of(v_lanes_sub(v_widen_u8(codes14, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 236, v_floats_mul(v_floats_splat(scale[0][14]), v_floats_of(v_lanes_sub(v_widen_u8(codes14, int32_t(3)), v_lanes_splat(int32_t(9))))));
  const v_bytes bytes240 = v_gather16(codes_at(0) + 240);
  const v_bytes codes15 = v_lookup(bytes240, pattern0);
  v_floats_store(out(0) + 240, v_floats_mul(v_floats_splat(scale[0][15]), v_floats_of(v_lanes_sub(v_widen_u8(codes15, int32_t(0)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 244, v_floats_mul(v_floats_splat(scale[0][15]), v_floats_of(v_lanes_sub(v_widen_u8(codes15, int32_t(1)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 248, v_floats_mul(v_floats_splat(scale[0][15]), v_floats_of(v_lanes_sub(v_widen_u8(codes15, int32_t(2)), v_lanes_splat(int32_t(9))))));
  v_floats_store(out(0) + 252, v_floats_mul(v_floats_splat(scale[0][15]), v_floats_of(v_lanes_sub(v_widen_u8(codes15, int32_t(3)), v_lanes_splat(int32_t(9))))));
}

}  // namespace

extern "C" void qc_dequantize_iq1_m__scalar(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 1; blocks -= 1, w += 56, y += 256)
    dequantize_tile<true>(w, 1, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 56);
  w[49] |= uint8_t(((e.factor[0] & 15) << 4));
  w[51] |= uint8_t((((e.factor[0] >> 4) & 15) << 4));
  w[53] |= uint8_t((((e.factor[0] >> 8) & 15) << 4));
  w[55] |= uint8_t((((e.factor[0] >> 12) & 15) << 4));
  w[48] |= uint8_t((e.scale[0] & 7));
  w[48] |= uint8_t(((e.scale[1] & 7) << 3));
  w[48] |= uint8_t(((e.scale[2] & 3) << 6));
  w[49] |= uint8_t(((e.scale[2] >> 2) & 1));
  w[49] |= uint8_t(((e.scale[3] & 7) << 1));
  w[50] |= uint8_t((e.scale[4] & 7));
  w[50] |= uint8_t(((e.scale[5] & 7) << 3));
  w[50] |= uint8_t(((e.scale[6] & 3) << 6));
  w[51] |= uint8_t(((e.scale[6] >> 2) & 1));
  w[51] |= uint8_t(((e.scale[7] & 7) << 1));
  w[52] |= uint8_t((e.scale[8] & 7));
  w[52] |= uint8_t(((e.scale[9] & 7) << 3));
  w[52] |= uint8_t(((e.scale[10] & 3) << 6));
  w[53] |= uint8_t(((e.scale[10] >> 2) & 1));
  w[53] |= uint8_t(((e.scale[11] & 7) << 1));
  w[54] |= uint8_t((e.scale[12] & 7));
  w[54] |= uint8_t(((e.scale[13] & 7) << 3));
  w[54] |= uint8_t(((e.scale[14] & 3) << 6));
  w[55] |= uint8_t(((e.scale[14] >> 2) & 1));
  w[55] |= uint8_t(((e.scale[15] & 7) << 1));
  w[32] |= uint8_t((((e.code[0] >> 2) & 1) << 3) | (((e.code[8] >> 2) & 1) << 7));
  w[33] |= uint8_t((((e.code[16] >> 2) & 1) << 3) | (((e.code[24] >> 2) & 1) << 7));
  w[34] |= uint8_t((((e.code[32] >> 2) & 1) << 3) | (((e.code[40] >> 2) & 1) << 7));
  w[35] |= uint8_t((((e.code[48] >> 2) & 1) << 3) | (((e.code[56] >> 2) & 1) << 7));
  w[36] |= uint8_t((((e.code[64] >> 2) & 1) << 3) | (((e.code[72] >> 2) & 1) << 7));
  w[37] |= uint8_t((((e.code[80] >> 2) & 1) << 3) | (((e.code[88] >> 2) & 1) << 7));
  w[38] |= uint8_t((((e.code[96] >> 2) & 1) << 3) | (((e.code[104] >> 2) & 1) << 7));
  w[39] |= uint8_t((((e.code[112] >> 2) & 1) << 3) | (((e.code[120] >> 2) & 1) << 7));
  w[40] |= uint8_t((((e.code[128] >> 2) & 1) << 3) | (((e.code[136] >> 2) & 1) << 7));
  w[41] |= uint8_t((((e.code[144] >> 2) & 1) << 3) | (((e.code[152] >> 2) & 1) << 7));
  w[42] |= uint8_t((((e.code[160] >> 2) & 1) << 3) | (((e.code[168] >> 2) & 1) << 7));
  w[43] |= uint8_t((((e.code[176] >> 2) & 1) << 3) | (((e.code[184] >> 2) & 1) << 7));
  w[44] |= uint8_t((((e.code[192] >> 2) & 1) << 3) | (((e.code[200] >> 2) & 1) << 7));
  w[45] |= uint8_t((((e.code[208] >> 2) & 1) << 3) | (((e.code[216] >> 2) & 1) << 7));
  w[46] |= uint8_t((((e.code[224] >> 2) & 1) << 3) | (((e.code[232] >> 2) & 1) << 7));
  w[47] |= uint8_t((((e.code[240] >> 2) & 1) << 3) | (((e.code[248] >> 2) & 1) << 7));
  {
    const uint32_t v = inverse0[(((((((((e.code[7] & 3)) * 3 + ((e.code[6] & 3))) * 3 + ((e.code[5] & 3))) * 3 + ((e.code[4] & 3))) * 3 + ((e.code[3] & 3))) * 3 + ((e.code[2] & 3))) * 3 + ((e.code[1] & 3))) * 3 + ((e.code[0] & 3)))];
  w[0] |= uint8_t((v & 255));
  w[32] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[15] & 3)) * 3 + ((e.code[14] & 3))) * 3 + ((e.code[13] & 3))) * 3 + ((e.code[12] & 3))) * 3 + ((e.code[11] & 3))) * 3 + ((e.code[10] & 3))) * 3 + ((e.code[9] & 3))) * 3 + ((e.code[8] & 3)))];
  w[1] |= uint8_t((v & 255));
  w[32] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[23] & 3)) * 3 + ((e.code[22] & 3))) * 3 + ((e.code[21] & 3))) * 3 + ((e.code[20] & 3))) * 3 + ((e.code[19] & 3))) * 3 + ((e.code[18] & 3))) * 3 + ((e.code[17] & 3))) * 3 + ((e.code[16] & 3)))];
  w[2] |= uint8_t((v & 255));
  w[33] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[31] & 3)) * 3 + ((e.code[30] & 3))) * 3 + ((e.code[29] & 3))) * 3 + ((e.code[28] & 3))) * 3 + ((e.code[27] & 3))) * 3 + ((e.code[26] & 3))) * 3 + ((e.code[25] & 3))) * 3 + ((e.code[24] & 3)))];
  w[3] |= uint8_t((v & 255));
  w[33] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[39] & 3)) * 3 + ((e.code[38] & 3))) * 3 + ((e.code[37] & 3))) * 3 + ((e.code[36] & 3))) * 3 + ((e.code[35] & 3))) * 3 + ((e.code[34] & 3))) * 3 + ((e.code[33] & 3))) * 3 + ((e.code[32] & 3)))];
  w[4] |= uint8_t((v & 255));
  w[34] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[47] & 3)) * 3 + ((e.code[46] & 3))) * 3 + ((e.code[45] & 3))) * 3 + ((e.code[44] & 3))) * 3 + ((e.code[43] & 3))) * 3 + ((e.code[42] & 3))) * 3 + ((e.code[41] & 3))) * 3 + ((e.code[40] & 3)))];
  w[5] |= uint8_t((v & 255));
  w[34] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[55] & 3)) * 3 + ((e.code[54] & 3))) * 3 + ((e.code[53] & 3))) * 3 + ((e.code[52] & 3))) * 3 + ((e.code[51] & 3))) * 3 + ((e.code[50] & 3))) * 3 + ((e.code[49] & 3))) * 3 + ((e.code[48] & 3)))];
  w[6] |= uint8_t((v & 255));
  w[35] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[63] & 3)) * 3 + ((e.code[62] & 3))) * 3 + ((e.code[61] & 3))) * 3 + ((e.code[60] & 3))) * 3 + ((e.code[59] & 3))) * 3 + ((e.code[58] & 3))) * 3 + ((e.code[57] & 3))) * 3 + ((e.code[56] & 3)))];
  w[7] |= uint8_t((v & 255));
  w[35] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[71] & 3)) * 3 + ((e.code[70] & 3))) * 3 + ((e.code[69] & 3))) * 3 + ((e.code[68] & 3))) * 3 + ((e.code[67] & 3))) * 3 + ((e.code[66] & 3))) * 3 + ((e.code[65] & 3))) * 3 + ((e.code[64] & 3)))];
  w[8] |= uint8_t((v & 255));
  w[36] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[79] & 3)) * 3 + ((e.code[78] & 3))) * 3 + ((e.code[77] & 3))) * 3 + ((e.code[76] & 3))) * 3 + ((e.code[75] & 3))) * 3 + ((e.code[74] & 3))) * 3 + ((e.code[73] & 3))) * 3 + ((e.code[72] & 3)))];
  w[9] |= uint8_t((v & 255));
  w[36] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[87] & 3)) * 3 + ((e.code[86] & 3))) * 3 + ((e.code[85] & 3))) * 3 + ((e.code[84] & 3))) * 3 + ((e.code[83] & 3))) * 3 + ((e.code[82] & 3))) * 3 + ((e.code[81] & 3))) * 3 + ((e.code[80] & 3)))];
  w[10] |= uint8_t((v & 255));
  w[37] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[95] & 3)) * 3 + ((e.code[94] & 3))) * 3 + ((e.code[93] & 3))) * 3 + ((e.code[92] & 3))) * 3 + ((e.code[91] & 3))) * 3 + ((e.code[90] & 3))) * 3 + ((e.code[89] & 3))) * 3 + ((e.code[88] & 3)))];
  w[11] |= uint8_t((v & 255));
  w[37] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[103] & 3)) * 3 + ((e.code[102] & 3))) * 3 + ((e.code[101] & 3))) * 3 + ((e.code[100] & 3))) * 3 + ((e.code[99] & 3))) * 3 + ((e.code[98] & 3))) * 3 + ((e.code[97] & 3))) * 3 + ((e.code[96] & 3)))];
  w[12] |= uint8_t((v & 255));
  w[38] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[111] & 3)) * 3 + ((e.code[110] & 3))) * 3 + ((e.code[109] & 3))) * 3 + ((e.code[108] & 3))) * 3 + ((e.code[107] & 3))) * 3 + ((e.code[106] & 3))) * 3 + ((e.code[105] & 3))) * 3 + ((e.code[104] & 3)))];
  w[13] |= uint8_t((v & 255));
  w[38] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[119] & 3)) * 3 + ((e.code[118] & 3))) * 3 + ((e.code[117] & 3))) * 3 + ((e.code[116] & 3))) * 3 + ((e.code[115] & 3))) * 3 + ((e.code[114] & 3))) * 3 + ((e.code[113] & 3))) * 3 + ((e.code[112] & 3)))];
  w[14] |= uint8_t((v & 255));
  w[39] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[127] & 3)) * 3 + ((e.code[126] & 3))) * 3 + ((e.code[125] & 3))) * 3 + ((e.code[124] & 3))) * 3 + ((e.code[123] & 3))) * 3 + ((e.code[122] & 3))) * 3 + ((e.code[121] & 3))) * 3 + ((e.code[120] & 3)))];
  w[15] |= uint8_t((v & 255));
  w[39] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[135] & 3)) * 3 + ((e.code[134] & 3))) * 3 + ((e.code[133] & 3))) * 3 + ((e.code[132] & 3))) * 3 + ((e.code[131] & 3))) * 3 + ((e.code[130] & 3))) * 3 + ((e.code[129] & 3))) * 3 + ((e.code[128] & 3)))];
  w[16] |= uint8_t((v & 255));
  w[40] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[143] & 3)) * 3 + ((e.code[142] & 3))) * 3 + ((e.code[141] & 3))) * 3 + ((e.code[140] & 3))) * 3 + ((e.code[139] & 3))) * 3 + ((e.code[138] & 3))) * 3 + ((e.code[137] & 3))) * 3 + ((e.code[136] & 3)))];
  w[17] |= uint8_t((v & 255));
  w[40] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[151] & 3)) * 3 + ((e.code[150] & 3))) * 3 + ((e.code[149] & 3))) * 3 + ((e.code[148] & 3))) * 3 + ((e.code[147] & 3))) * 3 + ((e.code[146] & 3))) * 3 + ((e.code[145] & 3))) * 3 + ((e.code[144] & 3)))];
  w[18] |= uint8_t((v & 255));
  w[41] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[159] & 3)) * 3 + ((e.code[158] & 3))) * 3 + ((e.code[157] & 3))) * 3 + ((e.code[156] & 3))) * 3 + ((e.code[155] & 3))) * 3 + ((e.code[154] & 3))) * 3 + ((e.code[153] & 3))) * 3 + ((e.code[152] & 3)))];
  w[19] |= uint8_t((v & 255));
  w[41] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[167] & 3)) * 3 + ((e.code[166] & 3))) * 3 + ((e.code[165] & 3))) * 3 + ((e.code[164] & 3))) * 3 + ((e.code[163] & 3))) * 3 + ((e.code[162] & 3))) * 3 + ((e.code[161] & 3))) * 3 + ((e.code[160] & 3)))];
  w[20] |= uint8_t((v & 255));
  w[42] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[175] & 3)) * 3 + ((e.code[174] & 3))) * 3 + ((e.code[173] & 3))) * 3 + ((e.code[172] & 3))) * 3 + ((e.code[171] & 3))) * 3 + ((e.code[170] & 3))) * 3 + ((e.code[169] & 3))) * 3 + ((e.code[168] & 3)))];
  w[21] |= uint8_t((v & 255));
  w[42] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[183] & 3)) * 3 + ((e.code[182] & 3))) * 3 + ((e.code[181] & 3))) * 3 + ((e.code[180] & 3))) * 3 + ((e.code[179] & 3))) * 3 + ((e.code[178] & 3))) * 3 + ((e.code[177] & 3))) * 3 + ((e.code[176] & 3)))];
  w[22] |= uint8_t((v & 255));
  w[43] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[191] & 3)) * 3 + ((e.code[190] & 3))) * 3 + ((e.code[189] & 3))) * 3 + ((e.code[188] & 3))) * 3 + ((e.code[187] & 3))) * 3 + ((e.code[186] & 3))) * 3 + ((e.code[185] & 3))) * 3 + ((e.code[184] & 3)))];
  w[23] |= uint8_t((v & 255));
  w[43] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[199] & 3)) * 3 + ((e.code[198] & 3))) * 3 + ((e.code[197] & 3))) * 3 + ((e.code[196] & 3))) * 3 + ((e.code[195] & 3))) * 3 + ((e.code[194] & 3))) * 3 + ((e.code[193] & 3))) * 3 + ((e.code[192] & 3)))];
  w[24] |= uint8_t((v & 255));
  w[44] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[207] & 3)) * 3 + ((e.code[206] & 3))) * 3 + ((e.code[205] & 3))) * 3 + ((e.code[204] & 3))) * 3 + ((e.code[203] & 3))) * 3 + ((e.code[202] & 3))) * 3 + ((e.code[201] & 3))) * 3 + ((e.code[200] & 3)))];
  w[25] |= uint8_t((v & 255));
  w[44] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[215] & 3)) * 3 + ((e.code[214] & 3))) * 3 + ((e.code[213] & 3))) * 3 + ((e.code[212] & 3))) * 3 + ((e.code[211] & 3))) * 3 + ((e.code[210] & 3))) * 3 + ((e.code[209] & 3))) * 3 + ((e.code[208] & 3)))];
  w[26] |= uint8_t((v & 255));
  w[45] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[223] & 3)) * 3 + ((e.code[222] & 3))) * 3 + ((e.code[221] & 3))) * 3 + ((e.code[220] & 3))) * 3 + ((e.code[219] & 3))) * 3 + ((e.code[218] & 3))) * 3 + ((e.code[217] & 3))) * 3 + ((e.code[216] & 3)))];
  w[27] |= uint8_t((v & 255));
  w[45] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[231] & 3)) * 3 + ((e.code[230] & 3))) * 3 + ((e.code[229] & 3))) * 3 + ((e.code[228] & 3))) * 3 + ((e.code[227] & 3))) * 3 + ((e.code[226] & 3))) * 3 + ((e.code[225] & 3))) * 3 + ((e.code[224] & 3)))];
  w[28] |= uint8_t((v & 255));
  w[46] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[239] & 3)) * 3 + ((e.code[238] & 3))) * 3 + ((e.code[237] & 3))) * 3 + ((e.code[236] & 3))) * 3 + ((e.code[235] & 3))) * 3 + ((e.code[234] & 3))) * 3 + ((e.code[233] & 3))) * 3 + ((e.code[232] & 3)))];
  w[29] |= uint8_t((v & 255));
  w[46] |= uint8_t((((v >> 8) & 7) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[247] & 3)) * 3 + ((e.code[246] & 3))) * 3 + ((e.code[245] & 3))) * 3 + ((e.code[244] & 3))) * 3 + ((e.code[243] & 3))) * 3 + ((e.code[242] & 3))) * 3 + ((e.code[241] & 3))) * 3 + ((e.code[240] & 3)))];
  w[30] |= uint8_t((v & 255));
  w[47] |= uint8_t(((v >> 8) & 7));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[255] & 3)) * 3 + ((e.code[254] & 3))) * 3 + ((e.code[253] & 3))) * 3 + ((e.code[252] & 3))) * 3 + ((e.code[251] & 3))) * 3 + ((e.code[250] & 3))) * 3 + ((e.code[249] & 3))) * 3 + ((e.code[248] & 3)))];
  w[31] |= uint8_t((v & 255));
  w[47] |= uint8_t((((v >> 8) & 7) << 4));
  }
}

}  // namespace

extern "C" void qc_quantize_iq1_m__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_delta_search<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_iq1_m__scalar(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 456)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 4 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 16; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 8 + (g * 4 + r) * 1));
        e.scale[i] = uint16_t((counted + -1) / 2);
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 72 + i / 32 * 48 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 4 * 16] >> quad % 4 * 2 & 3) | ((unit[32 + quad / 8 * 16] >> quad % 8 * 1 & 1) << 2));
      }
      shape::encode(e, w + r * row_stride + b * 56);
    }
}

extern "C" void qc_activations_iq1_m__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    v_lanes top = v_lanes_zero();
    for (size_t i = 0; i < 64; ++i) {
      top = v_lanes_max(top, v_lanes_and(v_floats_bits(v_floats_load(from + i * 4)), v_lanes_splat(int32_t(2147483647))));
    }
    const int32_t bits = v_lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 80);
    qc_store_f32(to + 320, s.d);
    if (s.id == 0) {
      qc_clear(to, 256);
      continue;
    }
    for (size_t g = 0; g < 16; ++g) {
      v_lanes total = v_lanes_zero();
      for (size_t i = 0; i < 4; ++i) {
        const v_lanes q = v_round(v_floats_mul(v_floats_load(from + g * 16 + i * 4), v_floats_splat(s.id)));
        v_store_low8(to + g * 16 + i * 4, q);
        total = v_lanes_add(total, q);
      }
      const int32_t sum = v_lanes_sum(total);
      qc_store_i32(to + 256 + 4 * g, -9 * sum);
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
    alignas(64) uint8_t codes[1024];
    for (size_t r = 0; r < (Full ? 4 : rows); ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, (Full ? 4 : rows));
    const v_bytes head40_0 = v_gather16(at(0) + 40);
    const v_bytes head40_1 = v_gather16(at(1) + 40);
    const v_bytes head40_2 = v_gather16(at(2) + 40);
    const v_bytes head40_3 = v_gather16(at(3) + 40);
    const v_lanes word40_2 = v_as_lanes(v_transpose(head40_0, head40_1, head40_2, head40_3, int32_t(2)));
    const v_lanes word40_3 = v_as_lanes(v_transpose(head40_0, head40_1, head40_2, head40_3, int32_t(3)));
    const v_floats d_factor = v_half_bits(v_lanes_or(v_lanes_or(v_lanes_or(v_lanes_and(v_lanes_srl(word40_2, int32_t(12)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word40_2, int32_t(24)), v_lanes_splat(int32_t(240)))), v_lanes_and(v_lanes_srl(word40_3, int32_t(4)), v_lanes_splat(int32_t(3840)))), v_lanes_and(v_lanes_srl(word40_3, int32_t(16)), v_lanes_splat(int32_t(61440)))));
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_zero();
    v_lanes scale[16];
    scale[0] = v_lanes_sub(v_lanes_mul(v_lanes_and(word40_2, v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[1] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(3)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[2] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(6)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[3] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(9)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[4] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(16)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[5] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(19)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[6] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(22)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[7] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(25)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[8] = v_lanes_sub(v_lanes_mul(v_lanes_and(word40_3, v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[9] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(3)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[10] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(6)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[11] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(9)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[12] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(16)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[13] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(19)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[14] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(22)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    scale[15] = v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(25)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1)));
    for (size_t k = 0; k < 16; ++k) {
      {
        // weights 0 .. 15, then 16 on
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
        const v_bytes bytes0_0 = v_gather16(codes_at(0) + k * 16);
        const v_bytes q0_0 = v_lookup(bytes0_0, pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = v_dot_s8(dot0_0[c], q0_0, v_dup16(a + c * 336 + k * 16));
        const v_bytes bytes0_1 = v_gather16(codes_at(1) + k * 16);
        const v_bytes q0_1 = v_lookup(bytes0_1, pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = v_dot_s8(dot1_0[c], q0_1, v_dup16(a + c * 336 + k * 16));
        const v_bytes bytes0_2 = v_gather16(codes_at(2) + k * 16);
        const v_bytes q0_2 = v_lookup(bytes0_2, pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = v_dot_s8(dot2_0[c], q0_2, v_dup16(a + c * 336 + k * 16));
        const v_bytes bytes0_3 = v_gather16(codes_at(3) + k * 16);
        const v_bytes q0_3 = v_lookup(bytes0_3, pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = v_dot_s8(dot3_0[c], q0_3, v_dup16(a + c * 336 + k * 16));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale[k * 1], v_lanes_add(v_reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), v_lanes_dup(a + c * 336 + 256 + (k * 1) * 4))));
      }
    }
    const v_floats scale_factor = v_floats_mul(d_factor, v_floats_splat(0.125f));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 336 + 320);
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
    const uint8_t *const block = panel + b * 456;
    const uint8_t *const a = act + b * act_step;
    v_lanes isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = v_lanes_zero();
    for (size_t u = 0; u < 8; ++u) {
      {
        v_lanes dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_lanes_dup(a + c * 336 + 256 + (u * 2) * 4);
        const v_bytes plane0_0 = v_load(block + 72 + u * 48);
        const v_bytes plane1_0 = v_load(block + 72 + u * 48 + 32);
        const v_bytes q0 = v_lookup(v_or(v_and(plane0_0, v_splat_byte(int32_t(3))), v_and(v_sll(plane1_0, int32_t(2)), v_splat_byte(int32_t(4)))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_dot_s8(dot[c], q0, v_dup4(a + c * 336 + u * 32));
        const v_bytes q1 = v_lookup(v_or(v_and(v_srl(plane0_0, int32_t(2)), v_splat_byte(int32_t(3))), v_and(v_sll(plane1_0, int32_t(1)), v_splat_byte(int32_t(4)))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_dot_s8(dot[c], q1, v_dup4(a + c * 336 + u * 32 + 4));
        const v_bytes q2 = v_lookup(v_or(v_and(v_srl(plane0_0, int32_t(4)), v_splat_byte(int32_t(3))), v_and(plane1_0, v_splat_byte(int32_t(4)))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_dot_s8(dot[c], q2, v_dup4(a + c * 336 + u * 32 + 8));
        const v_bytes q3 = v_lookup(v_or(v_and(v_srl(plane0_0, int32_t(6)), v_splat_byte(int32_t(3))), v_and(v_srl(plane1_0, int32_t(1)), v_splat_byte(int32_t(4)))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_dot_s8(dot[c], q3, v_dup4(a + c * 336 + u * 32 + 12));
        const v_lanes scale = v_load_u8(block + 8 + (u * 2) * 4);
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
      }
      {
        v_lanes dot[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_lanes_dup(a + c * 336 + 256 + (u * 2 + 1) * 4);
        const v_bytes plane0_1 = v_load(block + 72 + u * 48 + 16);
        const v_bytes plane1_0 = v_load(block + 72 + u * 48 + 32);
        const v_bytes q4 = v_lookup(v_or(v_and(plane0_1, v_splat_byte(int32_t(3))), v_and(v_srl(plane1_0, int32_t(2)), v_splat_byte(int32_t(4)))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_dot_s8(dot[c], q4, v_dup4(a + c * 336 + u * 32 + 16));
        const v_bytes q5 = v_lookup(v_or(v_and(v_srl(plane0_1, int32_t(2)), v_splat_byte(int32_t(3))), v_and(v_srl(plane1_0, int32_t(3)), v_splat_byte(int32_t(4)))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_dot_s8(dot[c], q5, v_dup4(a + c * 336 + u * 32 + 20));
        const v_bytes q6 = v_lookup(v_or(v_and(v_srl(plane0_1, int32_t(4)), v_splat_byte(int32_t(3))), v_and(v_srl(plane1_0, int32_t(4)), v_splat_byte(int32_t(4)))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_dot_s8(dot[c], q6, v_dup4(a + c * 336 + u * 32 + 24));
        const v_bytes q7 = v_lookup(v_or(v_and(v_srl(plane0_1, int32_t(6)), v_splat_byte(int32_t(3))), v_and(v_srl(plane1_0, int32_t(5)), v_splat_byte(int32_t(4)))), pattern0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = v_dot_s8(dot[c], q7, v_dup4(a + c * 336 + u * 32 + 28));
        const v_lanes scale = v_load_u8(block + 8 + (u * 2 + 1) * 4);
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = v_lanes_add(isum[c], v_lanes_mul(scale, dot[c]));
      }
    }
    const v_floats scale_factor = v_floats_mul(v_load_half(block), v_floats_splat(0.125f));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const v_floats dx = v_floats_dup(a + c * 336 + 320);
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 56, 4, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 56, rows - r, blocks, act + c * 336, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 4, panels += blocks * 456)
    packed_tile<C>(panels, qc_min(rows - r, 4), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_iq1_m__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_raw_iq1_m__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 336;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_iq1_m__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_packed_iq1_m__scalar(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 336;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 336, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 336, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 336, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[56] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 56;
    uint8_t *const block = panel + b * 456;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    alignas(64) uint8_t codes[1024];
    for (size_t r = 0; r < 4; ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, 4);
    {
      const v_bytes head40_0 = v_gather16(at(0) + 40);
      const v_bytes head40_1 = v_gather16(at(1) + 40);
      const v_bytes head40_2 = v_gather16(at(2) + 40);
      const v_bytes head40_3 = v_gather16(at(3) + 40);
      const v_lanes word40_2 = v_as_lanes(v_transpose(head40_0, head40_1, head40_2, head40_3, int32_t(2)));
      const v_lanes word40_3 = v_as_lanes(v_transpose(head40_0, head40_1, head40_2, head40_3, int32_t(3)));
      v_store_low16(block, v_lanes_or(v_lanes_or(v_lanes_or(v_lanes_and(v_lanes_srl(word40_2, int32_t(12)), v_lanes_splat(int32_t(15))), v_lanes_and(v_lanes_srl(word40_2, int32_t(24)), v_lanes_splat(int32_t(240)))), v_lanes_and(v_lanes_srl(word40_3, int32_t(4)), v_lanes_splat(int32_t(3840)))), v_lanes_and(v_lanes_srl(word40_3, int32_t(16)), v_lanes_splat(int32_t(61440)))));
      v_store_low8(block + 8, v_lanes_sub(v_lanes_mul(v_lanes_and(word40_2, v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 12, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(3)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 16, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(6)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 20, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(9)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 24, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(16)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 28, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(19)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 32, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(22)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 36, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_2, int32_t(25)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 40, v_lanes_sub(v_lanes_mul(v_lanes_and(word40_3, v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 44, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(3)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 48, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(6)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 52, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(9)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 56, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(16)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 60, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(19)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 64, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(22)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
      v_store_low8(block + 68, v_lanes_sub(v_lanes_mul(v_lanes_and(v_lanes_srl(word40_3, int32_t(25)), v_lanes_splat(int32_t(7))), v_lanes_splat(int32_t(2))), v_lanes_splat(int32_t(-1))));
    }
    {
      const v_bytes bytes0_0 = v_gather16(codes_at(0));
      const v_bytes codes0_0 = bytes0_0;
      const v_bytes bytes0_1 = v_gather16(codes_at(1));
      const v_bytes codes0_1 = bytes0_1;
      const v_bytes bytes0_2 = v_gather16(codes_at(2));
      const v_bytes codes0_2 = bytes0_2;
      const v_bytes bytes0_3 = v_gather16(codes_at(3));
      const v_bytes codes0_3 = bytes0_3;
      const v_bytes quad0 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes0_0, codes0_1, codes0_2, codes0_3, int32_t(3));
      const v_bytes bytes16_0 = v_gather16(codes_at(0) + 16);
      const v_bytes codes1_0 = bytes16_0;
      const v_bytes bytes16_1 = v_gather16(codes_at(1) + 16);
      const v_bytes codes1_1 = bytes16_1;
      const v_bytes bytes16_2 = v_gather16(codes_at(2) + 16);
      const v_bytes codes1_2 = bytes16_2;
      const v_bytes bytes16_3 = v_gather16(codes_at(3) + 16);
      const v_bytes codes1_3 = bytes16_3;
      const v_bytes quad4 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes1_0, codes1_1, codes1_2, codes1_3, int32_t(3));
      v_store(block + 72, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 88, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 104, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(2)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(quad2, v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(2)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(3)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(5)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes32_0 = v_gather16(codes_at(0) + 32);
      const v_bytes codes2_0 = bytes32_0;
      const v_bytes bytes32_1 = v_gather16(codes_at(1) + 32);
      const v_bytes codes2_1 = bytes32_1;
      const v_bytes bytes32_2 = v_gather16(codes_at(2) + 32);
      const v_bytes codes2_2 = bytes32_2;
      const v_bytes bytes32_3 = v_gather16(codes_at(3) + 32);
      const v_bytes codes2_3 = bytes32_3;
      const v_bytes quad0 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes2_0, codes2_1, codes2_2, codes2_3, int32_t(3));
      const v_bytes bytes48_0 = v_gather16(codes_at(0) + 48);
      const v_bytes codes3_0 = bytes48_0;
      const v_bytes bytes48_1 = v_gather16(codes_at(1) + 48);
      const v_bytes codes3_1 = bytes48_1;
      const v_bytes bytes48_2 = v_gather16(codes_at(2) + 48);
      const v_bytes codes3_2 = bytes48_2;
      const v_bytes bytes48_3 = v_gather16(codes_at(3) + 48);
      const v_bytes codes3_3 = bytes48_3;
      const v_bytes quad4 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes3_0, codes3_1, codes3_2, codes3_3, int32_t(3));
      v_store(block + 120, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 136, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 152, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(2)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(quad2, v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(2)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(3)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(5)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes64_0 = v_gather16(codes_at(0) + 64);
      const v_bytes codes4_0 = bytes64_0;
      const v_bytes bytes64_1 = v_gather16(codes_at(1) + 64);
      const v_bytes codes4_1 = bytes64_1;
      const v_bytes bytes64_2 = v_gather16(codes_at(2) + 64);
      const v_bytes codes4_2 = bytes64_2;
      const v_bytes bytes64_3 = v_gather16(codes_at(3) + 64);
      const v_bytes codes4_3 = bytes64_3;
      const v_bytes quad0 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes4_0, codes4_1, codes4_2, codes4_3, int32_t(3));
      const v_bytes bytes80_0 = v_gather16(codes_at(0) + 80);
      const v_bytes codes5_0 = bytes80_0;
      const v_bytes bytes80_1 = v_gather16(codes_at(1) + 80);
      const v_bytes codes5_1 = bytes80_1;
      const v_bytes bytes80_2 = v_gather16(codes_at(2) + 80);
      const v_bytes codes5_2 = bytes80_2;
      const v_bytes bytes80_3 = v_gather16(codes_at(3) + 80);
      const v_bytes codes5_3 = bytes80_3;
      const v_bytes quad4 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes5_0, codes5_1, codes5_2, codes5_3, int32_t(3));
      v_store(block + 168, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 184, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 200, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(2)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(quad2, v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(2)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(3)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(5)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes96_0 = v_gather16(codes_at(0) + 96);
      const v_bytes codes6_0 = bytes96_0;
      const v_bytes bytes96_1 = v_gather16(codes_at(1) + 96);
      const v_bytes codes6_1 = bytes96_1;
      const v_bytes bytes96_2 = v_gather16(codes_at(2) + 96);
      const v_bytes codes6_2 = bytes96_2;
      const v_bytes bytes96_3 = v_gather16(codes_at(3) + 96);
      const v_bytes codes6_3 = bytes96_3;
      const v_bytes quad0 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes6_0, codes6_1, codes6_2, codes6_3, int32_t(3));
      const v_bytes bytes112_0 = v_gather16(codes_at(0) + 112);
      const v_bytes codes7_0 = bytes112_0;
      const v_bytes bytes112_1 = v_gather16(codes_at(1) + 112);
      const v_bytes codes7_1 = bytes112_1;
      const v_bytes bytes112_2 = v_gather16(codes_at(2) + 112);
      const v_bytes codes7_2 = bytes112_2;
      const v_bytes bytes112_3 = v_gather16(codes_at(3) + 112);
      const v_bytes codes7_3 = bytes112_3;
      const v_bytes quad4 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes7_0, codes7_1, codes7_2, codes7_3, int32_t(3));
      v_store(block + 216, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 232, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 248, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(2)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(quad2, v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(2)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(3)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(5)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes128_0 = v_gather16(codes_at(0) + 128);
      const v_bytes codes8_0 = bytes128_0;
      const v_bytes bytes128_1 = v_gather16(codes_at(1) + 128);
      const v_bytes codes8_1 = bytes128_1;
      const v_bytes bytes128_2 = v_gather16(codes_at(2) + 128);
      const v_bytes codes8_2 = bytes128_2;
      const v_bytes bytes128_3 = v_gather16(codes_at(3) + 128);
      const v_bytes codes8_3 = bytes128_3;
      const v_bytes quad0 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes8_0, codes8_1, codes8_2, codes8_3, int32_t(3));
      const v_bytes bytes144_0 = v_gather16(codes_at(0) + 144);
      const v_bytes codes9_0 = bytes144_0;
      const v_bytes bytes144_1 = v_gather16(codes_at(1) + 144);
      const v_bytes codes9_1 = bytes144_1;
      const v_bytes bytes144_2 = v_gather16(codes_at(2) + 144);
      const v_bytes codes9_2 = bytes144_2;
      const v_bytes bytes144_3 = v_gather16(codes_at(3) + 144);
      const v_bytes codes9_3 = bytes144_3;
      const v_bytes quad4 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes9_0, codes9_1, codes9_2, codes9_3, int32_t(3));
      v_store(block + 264, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 280, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 296, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(2)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(quad2, v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(2)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(3)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(5)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes160_0 = v_gather16(codes_at(0) + 160);
      const v_bytes codes10_0 = bytes160_0;
      const v_bytes bytes160_1 = v_gather16(codes_at(1) + 160);
      const v_bytes codes10_1 = bytes160_1;
      const v_bytes bytes160_2 = v_gather16(codes_at(2) + 160);
      const v_bytes codes10_2 = bytes160_2;
      const v_bytes bytes160_3 = v_gather16(codes_at(3) + 160);
      const v_bytes codes10_3 = bytes160_3;
      const v_bytes quad0 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes10_0, codes10_1, codes10_2, codes10_3, int32_t(3));
      const v_bytes bytes176_0 = v_gather16(codes_at(0) + 176);
      const v_bytes codes11_0 = bytes176_0;
      const v_bytes bytes176_1 = v_gather16(codes_at(1) + 176);
      const v_bytes codes11_1 = bytes176_1;
      const v_bytes bytes176_2 = v_gather16(codes_at(2) + 176);
      const v_bytes codes11_2 = bytes176_2;
      const v_bytes bytes176_3 = v_gather16(codes_at(3) + 176);
      const v_bytes codes11_3 = bytes176_3;
      const v_bytes quad4 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes11_0, codes11_1, codes11_2, codes11_3, int32_t(3));
      v_store(block + 312, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 328, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 344, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(2)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(quad2, v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(2)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(3)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(5)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes192_0 = v_gather16(codes_at(0) + 192);
      const v_bytes codes12_0 = bytes192_0;
      const v_bytes bytes192_1 = v_gather16(codes_at(1) + 192);
      const v_bytes codes12_1 = bytes192_1;
      const v_bytes bytes192_2 = v_gather16(codes_at(2) + 192);
      const v_bytes codes12_2 = bytes192_2;
      const v_bytes bytes192_3 = v_gather16(codes_at(3) + 192);
      const v_bytes codes12_3 = bytes192_3;
      const v_bytes quad0 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes12_0, codes12_1, codes12_2, codes12_3, int32_t(3));
      const v_bytes bytes208_0 = v_gather16(codes_at(0) + 208);
      const v_bytes codes13_0 = bytes208_0;
      const v_bytes bytes208_1 = v_gather16(codes_at(1) + 208);
      const v_bytes codes13_1 = bytes208_1;
      const v_bytes bytes208_2 = v_gather16(codes_at(2) + 208);
      const v_bytes codes13_2 = bytes208_2;
      const v_bytes bytes208_3 = v_gather16(codes_at(3) + 208);
      const v_bytes codes13_3 = bytes208_3;
      const v_bytes quad4 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes13_0, codes13_1, codes13_2, codes13_3, int32_t(3));
      v_store(block + 360, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 376, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 392, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(2)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(quad2, v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(2)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(3)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(5)), v_splat_byte(int32_t(128)))));
    }
    {
      const v_bytes bytes224_0 = v_gather16(codes_at(0) + 224);
      const v_bytes codes14_0 = bytes224_0;
      const v_bytes bytes224_1 = v_gather16(codes_at(1) + 224);
      const v_bytes codes14_1 = bytes224_1;
      const v_bytes bytes224_2 = v_gather16(codes_at(2) + 224);
      const v_bytes codes14_2 = bytes224_2;
      const v_bytes bytes224_3 = v_gather16(codes_at(3) + 224);
      const v_bytes codes14_3 = bytes224_3;
      const v_bytes quad0 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(0));
      const v_bytes quad1 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(1));
      const v_bytes quad2 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(2));
      const v_bytes quad3 = v_transpose(codes14_0, codes14_1, codes14_2, codes14_3, int32_t(3));
      const v_bytes bytes240_0 = v_gather16(codes_at(0) + 240);
      const v_bytes codes15_0 = bytes240_0;
      const v_bytes bytes240_1 = v_gather16(codes_at(1) + 240);
      const v_bytes codes15_1 = bytes240_1;
      const v_bytes bytes240_2 = v_gather16(codes_at(2) + 240);
      const v_bytes codes15_2 = bytes240_2;
      const v_bytes bytes240_3 = v_gather16(codes_at(3) + 240);
      const v_bytes codes15_3 = bytes240_3;
      const v_bytes quad4 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(0));
      const v_bytes quad5 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(1));
      const v_bytes quad6 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(2));
      const v_bytes quad7 = v_transpose(codes15_0, codes15_1, codes15_2, codes15_3, int32_t(3));
      v_store(block + 408, v_or(v_or(v_or(v_and(quad0, v_splat_byte(int32_t(3))), v_and(v_sll(quad1, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad2, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad3, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 424, v_or(v_or(v_or(v_and(quad4, v_splat_byte(int32_t(3))), v_and(v_sll(quad5, int32_t(2)), v_splat_byte(int32_t(12)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(48)))), v_and(v_sll(quad7, int32_t(6)), v_splat_byte(int32_t(192)))));
      v_store(block + 440, v_or(v_or(v_or(v_or(v_or(v_or(v_or(v_and(v_srl(quad0, int32_t(2)), v_splat_byte(int32_t(1))), v_and(v_srl(quad1, int32_t(1)), v_splat_byte(int32_t(2)))), v_and(quad2, v_splat_byte(int32_t(4)))), v_and(v_sll(quad3, int32_t(1)), v_splat_byte(int32_t(8)))), v_and(v_sll(quad4, int32_t(2)), v_splat_byte(int32_t(16)))), v_and(v_sll(quad5, int32_t(3)), v_splat_byte(int32_t(32)))), v_and(v_sll(quad6, int32_t(4)), v_splat_byte(int32_t(64)))), v_and(v_sll(quad7, int32_t(5)), v_splat_byte(int32_t(128)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_iq1_m__scalar(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 4)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
