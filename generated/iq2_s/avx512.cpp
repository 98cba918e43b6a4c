// Kernels of iq2_s for avx512. Generated from formats/iq2_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "tables.h"
#include "fit/grid_search.h"

namespace {

QC_TILE __m512i keep(__m512i v) {
  __asm__("" : "+v"(v));
  return v;
}
QC_TILE __m128i load16(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
QC_TILE __m256i load32(const uint8_t *p) { return _mm256_loadu_si256((const __m256i *)p); }
QC_TILE __m512i gather16(const uint8_t *a, const uint8_t *b, const uint8_t *c, const uint8_t *d) {
  __m512i v = _mm512_castsi128_si512(load16(a));
  v = _mm512_inserti32x4(v, load16(b), 1);
  v = _mm512_inserti32x4(v, load16(c), 2);
  return _mm512_inserti32x4(v, load16(d), 3);
}
template <int K> QC_TILE __m512i transpose(__m512i a, __m512i b, __m512i c, __m512i d) {
  const __m512i ab = K < 2 ? _mm512_unpacklo_epi32(a, b) : _mm512_unpackhi_epi32(a, b);
  const __m512i cd = K < 2 ? _mm512_unpacklo_epi32(c, d) : _mm512_unpackhi_epi32(c, d);
  return K % 2 == 0 ? _mm512_unpacklo_epi64(ab, cd) : _mm512_unpackhi_epi64(ab, cd);
}
QC_TILE __m512i reduce4(__m512i a, __m512i b, __m512i c, __m512i d) {
  const __m512i ab = _mm512_add_epi32(_mm512_unpacklo_epi32(a, b), _mm512_unpackhi_epi32(a, b));
  const __m512i cd = _mm512_add_epi32(_mm512_unpacklo_epi32(c, d), _mm512_unpackhi_epi32(c, d));
  return _mm512_add_epi32(_mm512_unpacklo_epi64(ab, cd), _mm512_unpackhi_epi64(ab, cd));
}
alignas(16) const uint8_t pattern0[16] = {51, 68, 86, 86, 35, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 82;
  [[maybe_unused]] static constexpr int group = 16;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 3;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -43;
  [[maybe_unused]] static constexpr int level_hi = 43;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 8;
  [[maybe_unused]] static constexpr int16_t levels[] = {8, 25, 43, 43, -8, -25, -43, -43};
  [[maybe_unused]] static constexpr bool has_scale = true;
  [[maybe_unused]] static constexpr int scale_lo = 0;
  [[maybe_unused]] static constexpr int scale_hi = 15;
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
  [[maybe_unused]] static constexpr int grid_count = 1024;
  [[maybe_unused]] static constexpr int grid_bits = 2;
  [[maybe_unused]] static constexpr const uint8_t *grid = lookup0;
  [[maybe_unused]] static constexpr int mark_share = 1;
  [[maybe_unused]] static constexpr bool mark_even = false;
  QC_TILE static uint32_t bits(float v) { return qc_to_f16(v); }
  QC_TILE static float round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

void unfold(const uint8_t *w, uint8_t *codes) {
  qc_store_u64(codes + 0, qc_u64(lookup0 + size_t(w[2] | ((w[66] & 3) << 8)) * 8) | (qc_spread(w[34])) << 2);
  qc_store_u64(codes + 8, qc_u64(lookup0 + size_t(w[3] | ((w[66] >> 2 & 3) << 8)) * 8) | (qc_spread(w[35])) << 2);
  qc_store_u64(codes + 16, qc_u64(lookup0 + size_t(w[4] | ((w[66] >> 4 & 3) << 8)) * 8) | (qc_spread(w[36])) << 2);
  qc_store_u64(codes + 24, qc_u64(lookup0 + size_t(w[5] | ((w[66] >> 6) << 8)) * 8) | (qc_spread(w[37])) << 2);
  qc_store_u64(codes + 32, qc_u64(lookup0 + size_t(w[6] | ((w[67] & 3) << 8)) * 8) | (qc_spread(w[38])) << 2);
  qc_store_u64(codes + 40, qc_u64(lookup0 + size_t(w[7] | ((w[67] >> 2 & 3) << 8)) * 8) | (qc_spread(w[39])) << 2);
  qc_store_u64(codes + 48, qc_u64(lookup0 + size_t(w[8] | ((w[67] >> 4 & 3) << 8)) * 8) | (qc_spread(w[40])) << 2);
  qc_store_u64(codes + 56, qc_u64(lookup0 + size_t(w[9] | ((w[67] >> 6) << 8)) * 8) | (qc_spread(w[41])) << 2);
  qc_store_u64(codes + 64, qc_u64(lookup0 + size_t(w[10] | ((w[68] & 3) << 8)) * 8) | (qc_spread(w[42])) << 2);
  qc_store_u64(codes + 72, qc_u64(lookup0 + size_t(w[11] | ((w[68] >> 2 & 3) << 8)) * 8) | (qc_spread(w[43])) << 2);
  qc_store_u64(codes + 80, qc_u64(lookup0 + size_t(w[12] | ((w[68] >> 4 & 3) << 8)) * 8) | (qc_spread(w[44])) << 2);
  qc_store_u64(codes + 88, qc_u64(lookup0 + size_t(w[13] | ((w[68] >> 6) << 8)) * 8) | (qc_spread(w[45])) << 2);
  qc_store_u64(codes + 96, qc_u64(lookup0 + size_t(w[14] | ((w[69] & 3) << 8)) * 8) | (qc_spread(w[46])) << 2);
  qc_store_u64(codes + 104, qc_u64(lookup0 + size_t(w[15] | ((w[69] >> 2 & 3) << 8)) * 8) | (qc_spread(w[47])) << 2);
  qc_store_u64(codes + 112, qc_u64(lookup0 + size_t(w[16] | ((w[69] >> 4 & 3) << 8)) * 8) | (qc_spread(w[48])) << 2);
  qc_store_u64(codes + 120, qc_u64(lookup0 + size_t(w[17] | ((w[69] >> 6) << 8)) * 8) | (qc_spread(w[49])) << 2);
  qc_store_u64(codes + 128, qc_u64(lookup0 + size_t(w[18] | ((w[70] & 3) << 8)) * 8) | (qc_spread(w[50])) << 2);
  qc_store_u64(codes + 136, qc_u64(lookup0 + size_t(w[19] | ((w[70] >> 2 & 3) << 8)) * 8) | (qc_spread(w[51])) << 2);
  qc_store_u64(codes + 144, qc_u64(lookup0 + size_t(w[20] | ((w[70] >> 4 & 3) << 8)) * 8) | (qc_spread(w[52])) << 2);
  qc_store_u64(codes + 152, qc_u64(lookup0 + size_t(w[21] | ((w[70] >> 6) << 8)) * 8) | (qc_spread(w[53])) << 2);
  qc_store_u64(codes + 160, qc_u64(lookup0 + size_t(w[22] | ((w[71] & 3) << 8)) * 8) | (qc_spread(w[54])) << 2);
  qc_store_u64(codes + 168, qc_u64(lookup0 + size_t(w[23] | ((w[71] >> 2 & 3) << 8)) * 8) | (qc_spread(w[55])) << 2);
  qc_store_u64(codes + 176, qc_u64(lookup0 + size_t(w[24] | ((w[71] >> 4 & 3) << 8)) * 8) | (qc_spread(w[56])) << 2);
  qc_store_u64(codes + 184, qc_u64(lookup0 + size_t(w[25] | ((w[71] >> 6) << 8)) * 8) | (qc_spread(w[57])) << 2);
  qc_store_u64(codes + 192, qc_u64(lookup0 + size_t(w[26] | ((w[72] & 3) << 8)) * 8) | (qc_spread(w[58])) << 2);
  qc_store_u64(codes + 200, qc_u64(lookup0 + size_t(w[27] | ((w[72] >> 2 & 3) << 8)) * 8) | (qc_spread(w[59])) << 2);
  qc_store_u64(codes + 208, qc_u64(lookup0 + size_t(w[28] | ((w[72] >> 4 & 3) << 8)) * 8) | (qc_spread(w[60])) << 2);
  qc_store_u64(codes + 216, qc_u64(lookup0 + size_t(w[29] | ((w[72] >> 6) << 8)) * 8) | (qc_spread(w[61])) << 2);
  qc_store_u64(codes + 224, qc_u64(lookup0 + size_t(w[30] | ((w[73] & 3) << 8)) * 8) | (qc_spread(w[62])) << 2);
  qc_store_u64(codes + 232, qc_u64(lookup0 + size_t(w[31] | ((w[73] >> 2 & 3) << 8)) * 8) | (qc_spread(w[63])) << 2);
  qc_store_u64(codes + 240, qc_u64(lookup0 + size_t(w[32] | ((w[73] >> 4 & 3) << 8)) * 8) | (qc_spread(w[64])) << 2);
  qc_store_u64(codes + 248, qc_u64(lookup0 + size_t(w[33] | ((w[73] >> 6) << 8)) * 8) | (qc_spread(w[65])) << 2);
}

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 82, blocks);
  const auto &at = row;
  alignas(64) uint8_t codes[1024];
  for (size_t r = 0; r < (Full ? 4 : blocks); ++r)
    unfold(row(r), codes + r * 256);
  const qc_rows<false> codes_at(codes, 256, (Full ? 4 : blocks));
  float scale[4][16];
  for (size_t i = 0; i < 4; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    scale[i][0] = d_factor * float(2 * int32_t((block[74] & 15)) + 1) * 0.125f;
    scale[i][1] = d_factor * float(2 * int32_t((block[74] >> 4)) + 1) * 0.125f;
    scale[i][2] = d_factor * float(2 * int32_t((block[75] & 15)) + 1) * 0.125f;
    scale[i][3] = d_factor * float(2 * int32_t((block[75] >> 4)) + 1) * 0.125f;
    scale[i][4] = d_factor * float(2 * int32_t((block[76] & 15)) + 1) * 0.125f;
    scale[i][5] = d_factor * float(2 * int32_t((block[76] >> 4)) + 1) * 0.125f;
    scale[i][6] = d_factor * float(2 * int32_t((block[77] & 15)) + 1) * 0.125f;
    scale[i][7] = d_factor * float(2 * int32_t((block[77] >> 4)) + 1) * 0.125f;
    scale[i][8] = d_factor * float(2 * int32_t((block[78] & 15)) + 1) * 0.125f;
    scale[i][9] = d_factor * float(2 * int32_t((block[78] >> 4)) + 1) * 0.125f;
    scale[i][10] = d_factor * float(2 * int32_t((block[79] & 15)) + 1) * 0.125f;
    scale[i][11] = d_factor * float(2 * int32_t((block[79] >> 4)) + 1) * 0.125f;
    scale[i][12] = d_factor * float(2 * int32_t((block[80] & 15)) + 1) * 0.125f;
    scale[i][13] = d_factor * float(2 * int32_t((block[80] >> 4)) + 1) * 0.125f;
    scale[i][14] = d_factor * float(2 * int32_t((block[81] & 15)) + 1) * 0.125f;
    scale[i][15] = d_factor * float(2 * int32_t((block[81] >> 4)) + 1) * 0.125f;
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const __m512i bytes0 = gather16(codes_at(0), codes_at(1), codes_at(2), codes_at(3));
  const __m512i codes0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0);
  _mm512_storeu_ps(out(0), _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1), _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2), _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3), _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes16 = gather16(codes_at(0) + 16, codes_at(1) + 16, codes_at(2) + 16, codes_at(3) + 16);
  const __m512i codes1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes16);
  _mm512_storeu_ps(out(0) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[0][1]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[1][1]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[2][1]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[3][1]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes32 = gather16(codes_at(0) + 32, codes_at(1) + 32, codes_at(2) + 32, codes_at(3) + 32);
  const __m512i codes2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes32);
  _mm512_storeu_ps(out(0) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[0][2]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[1][2]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[2][2]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[3][2]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes48 = gather16(codes_at(0) + 48, codes_at(1) + 48, codes_at(2) + 48, codes_at(3) + 48);
  const __m512i codes3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes48);
  _mm512_storeu_ps(out(0) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[0][3]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[1][3]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[2][3]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[3][3]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes64 = gather16(codes_at(0) + 64, codes_at(1) + 64, codes_at(2) + 64, codes_at(3) + 64);
  const __m512i codes4 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes64);
  _mm512_storeu_ps(out(0) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[0][4]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[1][4]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[2][4]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[3][4]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes80 = gather16(codes_at(0) + 80, codes_at(1) + 80, codes_at(2) + 80, codes_at(3) + 80);
  const __m512i codes5 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes80);
  _mm512_storeu_ps(out(0) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[0][5]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[1][5]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[2][5]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[3][5]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes96 = gather16(codes_at(0) + 96, codes_at(1) + 96, codes_at(2) + 96, codes_at(3) + 96);
  const __m512i codes6 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes96);
  _mm512_storeu_ps(out(0) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[0][6]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[1][6]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[2][6]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[3][6]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes112 = gather16(codes_at(0) + 112, codes_at(1) + 112, codes_at(2) + 112, codes_at(3) + 112);
  const __m512i codes7 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes112);
  _mm512_storeu_ps(out(0) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[0][7]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[1][7]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[2][7]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[3][7]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes128 = gather16(codes_at(0) + 128, codes_at(1) + 128, codes_at(2) + 128, codes_at(3) + 128);
  const __m512i codes8 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes128);
  _mm512_storeu_ps(out(0) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[0][8]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[1][8]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[2][8]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[3][8]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes144 = gather16(codes_at(0) + 144, codes_at(1) + 144, codes_at(2) + 144, codes_at(3) + 144);
  const __m512i codes9 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes144);
  _mm512_storeu_ps(out(0) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[0][9]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[1][9]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[2][9]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[3][9]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes160 = gather16(codes_at(0) + 160, codes_at(1) + 160, codes_at(2) + 160, codes_at(3) + 160);
  const __m512i codes10 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes160);
  _mm512_storeu_ps(out(0) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[0][10]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[1][10]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[2][10]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[3][10]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes176 = gather16(codes_at(0) + 176, codes_at(1) + 176, codes_at(2) + 176, codes_at(3) + 176);
  const __m512i codes11 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes176);
  _mm512_storeu_ps(out(0) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[0][11]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[1][11]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[2][11]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[3][11]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes192 = gather16(codes_at(0) + 192, codes_at(1) + 192, codes_at(2) + 192, codes_at(3) + 192);
  const __m512i codes12 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes192);
  _mm512_storeu_ps(out(0) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[0][12]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[1][12]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[2][12]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[3][12]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes208 = gather16(codes_at(0) + 208, codes_at(1) + 208, codes_at(2) + 208, codes_at(3) + 208);
  const __m512i codes13 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes208);
  _mm512_storeu_ps(out(0) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[0][13]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[1][13]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[2][13]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[3][13]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes224 = gather16(codes_at(0) + 224, codes_at(1) + 224, codes_at(2) + 224, codes_at(3) + 224);
  const __m512i codes14 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes224);
  _mm512_storeu_ps(out(0) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[0][14]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[1][14]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[2][14]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[3][14]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 3)), _mm512_set1_epi32(int32_t(43))))));
  const __m512i bytes240 = gather16(codes_at(0) + 240, codes_at(1) + 240, codes_at(2) + 240, codes_at(3) + 240);
  const __m512i codes15 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes240);
  _mm512_storeu_ps(out(0) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[0][15]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 0)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(1) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[1][15]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 1)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(2) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[2][15]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 2)), _mm512_set1_epi32(int32_t(43))))));
  _mm512_storeu_ps(out(3) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[3][15]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 3)), _mm512_set1_epi32(int32_t(43))))));
}

}  // namespace

extern "C" void qc_dequantize_iq2_s__avx512(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 4; blocks -= 4, w += 328, y += 1024)
    dequantize_tile<true>(w, 4, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 82);
  qc_store_u16(w + 0, e.factor[0]);
  w[74] |= uint8_t((e.scale[0] & 15));
  w[74] |= uint8_t(((e.scale[1] & 15) << 4));
  w[75] |= uint8_t((e.scale[2] & 15));
  w[75] |= uint8_t(((e.scale[3] & 15) << 4));
  w[76] |= uint8_t((e.scale[4] & 15));
  w[76] |= uint8_t(((e.scale[5] & 15) << 4));
  w[77] |= uint8_t((e.scale[6] & 15));
  w[77] |= uint8_t(((e.scale[7] & 15) << 4));
  w[78] |= uint8_t((e.scale[8] & 15));
  w[78] |= uint8_t(((e.scale[9] & 15) << 4));
  w[79] |= uint8_t((e.scale[10] & 15));
  w[79] |= uint8_t(((e.scale[11] & 15) << 4));
  w[80] |= uint8_t((e.scale[12] & 15));
  w[80] |= uint8_t(((e.scale[13] & 15) << 4));
  w[81] |= uint8_t((e.scale[14] & 15));
  w[81] |= uint8_t(((e.scale[15] & 15) << 4));
  w[34] |= uint8_t(((e.code[0] >> 2) & 1) | (((e.code[1] >> 2) & 1) << 1) | (((e.code[2] >> 2) & 1) << 2) | (((e.code[3] >> 2) & 1) << 3) | (((e.code[4] >> 2) & 1) << 4) | (((e.code[5] >> 2) & 1) << 5) | (((e.code[6] >> 2) & 1) << 6) | (((e.code[7] >> 2) & 1) << 7));
  w[35] |= uint8_t(((e.code[8] >> 2) & 1) | (((e.code[9] >> 2) & 1) << 1) | (((e.code[10] >> 2) & 1) << 2) | (((e.code[11] >> 2) & 1) << 3) | (((e.code[12] >> 2) & 1) << 4) | (((e.code[13] >> 2) & 1) << 5) | (((e.code[14] >> 2) & 1) << 6) | (((e.code[15] >> 2) & 1) << 7));
  w[36] |= uint8_t(((e.code[16] >> 2) & 1) | (((e.code[17] >> 2) & 1) << 1) | (((e.code[18] >> 2) & 1) << 2) | (((e.code[19] >> 2) & 1) << 3) | (((e.code[20] >> 2) & 1) << 4) | (((e.code[21] >> 2) & 1) << 5) | (((e.code[22] >> 2) & 1) << 6) | (((e.code[23] >> 2) & 1) << 7));
  w[37] |= uint8_t(((e.code[24] >> 2) & 1) | (((e.code[25] >> 2) & 1) << 1) | (((e.code[26] >> 2) & 1) << 2) | (((e.code[27] >> 2) & 1) << 3) | (((e.code[28] >> 2) & 1) << 4) | (((e.code[29] >> 2) & 1) << 5) | (((e.code[30] >> 2) & 1) << 6) | (((e.code[31] >> 2) & 1) << 7));
  w[38] |= uint8_t(((e.code[32] >> 2) & 1) | (((e.code[33] >> 2) & 1) << 1) | (((e.code[34] >> 2) & 1) << 2) | (((e.code[35] >> 2) & 1) << 3) | (((e.code[36] >> 2) & 1) << 4) | (((e.code[37] >> 2) & 1) << 5) | (((e.code[38] >> 2) & 1) << 6) | (((e.code[39] >> 2) & 1) << 7));
  w[39] |= uint8_t(((e.code[40] >> 2) & 1) | (((e.code[41] >> 2) & 1) << 1) | (((e.code[42] >> 2) & 1) << 2) | (((e.code[43] >> 2) & 1) << 3) | (((e.code[44] >> 2) & 1) << 4) | (((e.code[45] >> 2) & 1) << 5) | (((e.code[46] >> 2) & 1) << 6) | (((e.code[47] >> 2) & 1) << 7));
  w[40] |= uint8_t(((e.code[48] >> 2) & 1) | (((e.code[49] >> 2) & 1) << 1) | (((e.code[50] >> 2) & 1) << 2) | (((e.code[51] >> 2) & 1) << 3) | (((e.code[52] >> 2) & 1) << 4) | (((e.code[53] >> 2) & 1) << 5) | (((e.code[54] >> 2) & 1) << 6) | (((e.code[55] >> 2) & 1) << 7));
  w[41] |= uint8_t(((e.code[56] >> 2) & 1) | (((e.code[57] >> 2) & 1) << 1) | (((e.code[58] >> 2) & 1) << 2) | (((e.code[59] >> 2) & 1) << 3) | (((e.code[60] >> 2) & 1) << 4) | (((e.code[61] >> 2) & 1) << 5) | (((e.code[62] >> 2) & 1) << 6) | (((e.code[63] >> 2) & 1) << 7));
  w[42] |= uint8_t(((e.code[64] >> 2) & 1) | (((e.code[65] >> 2) & 1) << 1) | (((e.code[66] >> 2) & 1) << 2) | (((e.code[67] >> 2) & 1) << 3) | (((e.code[68] >> 2) & 1) << 4) | (((e.code[69] >> 2) & 1) << 5) | (((e.code[70] >> 2) & 1) << 6) | (((e.code[71] >> 2) & 1) << 7));
  w[43] |= uint8_t(((e.code[72] >> 2) & 1) | (((e.code[73] >> 2) & 1) << 1) | (((e.code[74] >> 2) & 1) << 2) | (((e.code[75] >> 2) & 1) << 3) | (((e.code[76] >> 2) & 1) << 4) | (((e.code[77] >> 2) & 1) << 5) | (((e.code[78] >> 2) & 1) << 6) | (((e.code[79] >> 2) & 1) << 7));
  w[44] |= uint8_t(((e.code[80] >> 2) & 1) | (((e.code[81] >> 2) & 1) << 1) | (((e.code[82] >> 2) & 1) << 2) | (((e.code[83] >> 2) & 1) << 3) | (((e.code[84] >> 2) & 1) << 4) | (((e.code[85] >> 2) & 1) << 5) | (((e.code[86] >> 2) & 1) << 6) | (((e.code[87] >> 2) & 1) << 7));
  w[45] |= uint8_t(((e.code[88] >> 2) & 1) | (((e.code[89] >> 2) & 1) << 1) | (((e.code[90] >> 2) & 1) << 2) | (((e.code[91] >> 2) & 1) << 3) | (((e.code[92] >> 2) & 1) << 4) | (((e.code[93] >> 2) & 1) << 5) | (((e.code[94] >> 2) & 1) << 6) | (((e.code[95] >> 2) & 1) << 7));
  w[46] |= uint8_t(((e.code[96] >> 2) & 1) | (((e.code[97] >> 2) & 1) << 1) | (((e.code[98] >> 2) & 1) << 2) | (((e.code[99] >> 2) & 1) << 3) | (((e.code[100] >> 2) & 1) << 4) | (((e.code[101] >> 2) & 1) << 5) | (((e.code[102] >> 2) & 1) << 6) | (((e.code[103] >> 2) & 1) << 7));
  w[47] |= uint8_t(((e.code[104] >> 2) & 1) | (((e.code[105] >> 2) & 1) << 1) | (((e.code[106] >> 2) & 1) << 2) | (((e.code[107] >> 2) & 1) << 3) | (((e.code[108] >> 2) & 1) << 4) | (((e.code[109] >> 2) & 1) << 5) | (((e.code[110] >> 2) & 1) << 6) | (((e.code[111] >> 2) & 1) << 7));
  w[48] |= uint8_t(((e.code[112] >> 2) & 1) | (((e.code[113] >> 2) & 1) << 1) | (((e.code[114] >> 2) & 1) << 2) | (((e.code[115] >> 2) & 1) << 3) | (((e.code[116] >> 2) & 1) << 4) | (((e.code[117] >> 2) & 1) << 5) | (((e.code[118] >> 2) & 1) << 6) | (((e.code[119] >> 2) & 1) << 7));
  w[49] |= uint8_t(((e.code[120] >> 2) & 1) | (((e.code[121] >> 2) & 1) << 1) | (((e.code[122] >> 2) & 1) << 2) | (((e.code[123] >> 2) & 1) << 3) | (((e.code[124] >> 2) & 1) << 4) | (((e.code[125] >> 2) & 1) << 5) | (((e.code[126] >> 2) & 1) << 6) | (((e.code[127] >> 2) & 1) << 7));
  w[50] |= uint8_t(((e.code[128] >> 2) & 1) | (((e.code[129] >> 2) & 1) << 1) | (((e.code[130] >> 2) & 1) << 2) | (((e.code[131] >> 2) & 1) << 3) | (((e.code[132] >> 2) & 1) << 4) | (((e.code[133] >> 2) & 1) << 5) | (((e.code[134] >> 2) & 1) << 6) | (((e.code[135] >> 2) & 1) << 7));
  w[51] |= uint8_t(((e.code[136] >> 2) & 1) | (((e.code[137] >> 2) & 1) << 1) | (((e.code[138] >> 2) & 1) << 2) | (((e.code[139] >> 2) & 1) << 3) | (((e.code[140] >> 2) & 1) << 4) | (((e.code[141] >> 2) & 1) << 5) | (((e.code[142] >> 2) & 1) << 6) | (((e.code[143] >> 2) & 1) << 7));
  w[52] |= uint8_t(((e.code[144] >> 2) & 1) | (((e.code[145] >> 2) & 1) << 1) | (((e.code[146] >> 2) & 1) << 2) | (((e.code[147] >> 2) & 1) << 3) | (((e.code[148] >> 2) & 1) << 4) | (((e.code[149] >> 2) & 1) << 5) | (((e.code[150] >> 2) & 1) << 6) | (((e.code[151] >> 2) & 1) << 7));
  w[53] |= uint8_t(((e.code[152] >> 2) & 1) | (((e.code[153] >> 2) & 1) << 1) | (((e.code[154] >> 2) & 1) << 2) | (((e.code[155] >> 2) & 1) << 3) | (((e.code[156] >> 2) & 1) << 4) | (((e.code[157] >> 2) & 1) << 5) | (((e.code[158] >> 2) & 1) << 6) | (((e.code[159] >> 2) & 1) << 7));
  w[54] |= uint8_t(((e.code[160] >> 2) & 1) | (((e.code[161] >> 2) & 1) << 1) | (((e.code[162] >> 2) & 1) << 2) | (((e.code[163] >> 2) & 1) << 3) | (((e.code[164] >> 2) & 1) << 4) | (((e.code[165] >> 2) & 1) << 5) | (((e.code[166] >> 2) & 1) << 6) | (((e.code[167] >> 2) & 1) << 7));
  w[55] |= uint8_t(((e.code[168] >> 2) & 1) | (((e.code[169] >> 2) & 1) << 1) | (((e.code[170] >> 2) & 1) << 2) | (((e.code[171] >> 2) & 1) << 3) | (((e.code[172] >> 2) & 1) << 4) | (((e.code[173] >> 2) & 1) << 5) | (((e.code[174] >> 2) & 1) << 6) | (((e.code[175] >> 2) & 1) << 7));
  w[56] |= uint8_t(((e.code[176] >> 2) & 1) | (((e.code[177] >> 2) & 1) << 1) | (((e.code[178] >> 2) & 1) << 2) | (((e.code[179] >> 2) & 1) << 3) | (((e.code[180] >> 2) & 1) << 4) | (((e.code[181] >> 2) & 1) << 5) | (((e.code[182] >> 2) & 1) << 6) | (((e.code[183] >> 2) & 1) << 7));
  w[57] |= uint8_t(((e.code[184] >> 2) & 1) | (((e.code[185] >> 2) & 1) << 1) | (((e.code[186] >> 2) & 1) << 2) | (((e.code[187] >> 2) & 1) << 3) | (((e.code[188] >> 2) & 1) << 4) | (((e.code[189] >> 2) & 1) << 5) | (((e.code[190] >> 2) & 1) << 6) | (((e.code[191] >> 2) & 1) << 7));
  w[58] |= uint8_t(((e.code[192] >> 2) & 1) | (((e.code[193] >> 2) & 1) << 1) | (((e.code[194] >> 2) & 1) << 2) | (((e.code[195] >> 2) & 1) << 3) | (((e.code[196] >> 2) & 1) << 4) | (((e.code[197] >> 2) & 1) << 5) | (((e.code[198] >> 2) & 1) << 6) | (((e.code[199] >> 2) & 1) << 7));
  w[59] |= uint8_t(((e.code[200] >> 2) & 1) | (((e.code[201] >> 2) & 1) << 1) | (((e.code[202] >> 2) & 1) << 2) | (((e.code[203] >> 2) & 1) << 3) | (((e.code[204] >> 2) & 1) << 4) | (((e.code[205] >> 2) & 1) << 5) | (((e.code[206] >> 2) & 1) << 6) | (((e.code[207] >> 2) & 1) << 7));
  w[60] |= uint8_t(((e.code[208] >> 2) & 1) | (((e.code[209] >> 2) & 1) << 1) | (((e.code[210] >> 2) & 1) << 2) | (((e.code[211] >> 2) & 1) << 3) | (((e.code[212] >> 2) & 1) << 4) | (((e.code[213] >> 2) & 1) << 5) | (((e.code[214] >> 2) & 1) << 6) | (((e.code[215] >> 2) & 1) << 7));
  w[61] |= uint8_t(((e.code[216] >> 2) & 1) | (((e.code[217] >> 2) & 1) << 1) | (((e.code[218] >> 2) & 1) << 2) | (((e.code[219] >> 2) & 1) << 3) | (((e.code[220] >> 2) & 1) << 4) | (((e.code[221] >> 2) & 1) << 5) | (((e.code[222] >> 2) & 1) << 6) | (((e.code[223] >> 2) & 1) << 7));
  w[62] |= uint8_t(((e.code[224] >> 2) & 1) | (((e.code[225] >> 2) & 1) << 1) | (((e.code[226] >> 2) & 1) << 2) | (((e.code[227] >> 2) & 1) << 3) | (((e.code[228] >> 2) & 1) << 4) | (((e.code[229] >> 2) & 1) << 5) | (((e.code[230] >> 2) & 1) << 6) | (((e.code[231] >> 2) & 1) << 7));
  w[63] |= uint8_t(((e.code[232] >> 2) & 1) | (((e.code[233] >> 2) & 1) << 1) | (((e.code[234] >> 2) & 1) << 2) | (((e.code[235] >> 2) & 1) << 3) | (((e.code[236] >> 2) & 1) << 4) | (((e.code[237] >> 2) & 1) << 5) | (((e.code[238] >> 2) & 1) << 6) | (((e.code[239] >> 2) & 1) << 7));
  w[64] |= uint8_t(((e.code[240] >> 2) & 1) | (((e.code[241] >> 2) & 1) << 1) | (((e.code[242] >> 2) & 1) << 2) | (((e.code[243] >> 2) & 1) << 3) | (((e.code[244] >> 2) & 1) << 4) | (((e.code[245] >> 2) & 1) << 5) | (((e.code[246] >> 2) & 1) << 6) | (((e.code[247] >> 2) & 1) << 7));
  w[65] |= uint8_t(((e.code[248] >> 2) & 1) | (((e.code[249] >> 2) & 1) << 1) | (((e.code[250] >> 2) & 1) << 2) | (((e.code[251] >> 2) & 1) << 3) | (((e.code[252] >> 2) & 1) << 4) | (((e.code[253] >> 2) & 1) << 5) | (((e.code[254] >> 2) & 1) << 6) | (((e.code[255] >> 2) & 1) << 7));
  {
    const uint32_t v = inverse0[(((((((((e.code[7] & 3)) * 3 + ((e.code[6] & 3))) * 3 + ((e.code[5] & 3))) * 3 + ((e.code[4] & 3))) * 3 + ((e.code[3] & 3))) * 3 + ((e.code[2] & 3))) * 3 + ((e.code[1] & 3))) * 3 + ((e.code[0] & 3)))];
  w[2] |= uint8_t((v & 255));
  w[66] |= uint8_t(((v >> 8) & 3));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[15] & 3)) * 3 + ((e.code[14] & 3))) * 3 + ((e.code[13] & 3))) * 3 + ((e.code[12] & 3))) * 3 + ((e.code[11] & 3))) * 3 + ((e.code[10] & 3))) * 3 + ((e.code[9] & 3))) * 3 + ((e.code[8] & 3)))];
  w[3] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 3) << 2));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[23] & 3)) * 3 + ((e.code[22] & 3))) * 3 + ((e.code[21] & 3))) * 3 + ((e.code[20] & 3))) * 3 + ((e.code[19] & 3))) * 3 + ((e.code[18] & 3))) * 3 + ((e.code[17] & 3))) * 3 + ((e.code[16] & 3)))];
  w[4] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 3) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[31] & 3)) * 3 + ((e.code[30] & 3))) * 3 + ((e.code[29] & 3))) * 3 + ((e.code[28] & 3))) * 3 + ((e.code[27] & 3))) * 3 + ((e.code[26] & 3))) * 3 + ((e.code[25] & 3))) * 3 + ((e.code[24] & 3)))];
  w[5] |= uint8_t((v & 255));
  w[66] |= uint8_t((((v >> 8) & 3) << 6));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[39] & 3)) * 3 + ((e.code[38] & 3))) * 3 + ((e.code[37] & 3))) * 3 + ((e.code[36] & 3))) * 3 + ((e.code[35] & 3))) * 3 + ((e.code[34] & 3))) * 3 + ((e.code[33] & 3))) * 3 + ((e.code[32] & 3)))];
  w[6] |= uint8_t((v & 255));
  w[67] |= uint8_t(((v >> 8) & 3));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[47] & 3)) * 3 + ((e.code[46] & 3))) * 3 + ((e.code[45] & 3))) * 3 + ((e.code[44] & 3))) * 3 + ((e.code[43] & 3))) * 3 + ((e.code[42] & 3))) * 3 + ((e.code[41] & 3))) * 3 + ((e.code[40] & 3)))];
  w[7] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 3) << 2));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[55] & 3)) * 3 + ((e.code[54] & 3))) * 3 + ((e.code[53] & 3))) * 3 + ((e.code[52] & 3))) * 3 + ((e.code[51] & 3))) * 3 + ((e.code[50] & 3))) * 3 + ((e.code[49] & 3))) * 3 + ((e.code[48] & 3)))];
  w[8] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 3) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[63] & 3)) * 3 + ((e.code[62] & 3))) * 3 + ((e.code[61] & 3))) * 3 + ((e.code[60] & 3))) * 3 + ((e.code[59] & 3))) * 3 + ((e.code[58] & 3))) * 3 + ((e.code[57] & 3))) * 3 + ((e.code[56] & 3)))];
  w[9] |= uint8_t((v & 255));
  w[67] |= uint8_t((((v >> 8) & 3) << 6));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[71] & 3)) * 3 + ((e.code[70] & 3))) * 3 + ((e.code[69] & 3))) * 3 + ((e.code[68] & 3))) * 3 + ((e.code[67] & 3))) * 3 + ((e.code[66] & 3))) * 3 + ((e.code[65] & 3))) * 3 + ((e.code[64] & 3)))];
  w[10] |= uint8_t((v & 255));
  w[68] |= uint8_t(((v >> 8) & 3));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[79] & 3)) * 3 + ((e.code[78] & 3))) * 3 + ((e.code[77] & 3))) * 3 + ((e.code[76] & 3))) * 3 + ((e.code[75] & 3))) * 3 + ((e.code[74] & 3))) * 3 + ((e.code[73] & 3))) * 3 + ((e.code[72] & 3)))];
  w[11] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 3) << 2));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[87] & 3)) * 3 + ((e.code[86] & 3))) * 3 + ((e.code[85] & 3))) * 3 + ((e.code[84] & 3))) * 3 + ((e.code[83] & 3))) * 3 + ((e.code[82] & 3))) * 3 + ((e.code[81] & 3))) * 3 + ((e.code[80] & 3)))];
  w[12] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 3) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[95] & 3)) * 3 + ((e.code[94] & 3))) * 3 + ((e.code[93] & 3))) * 3 + ((e.code[92] & 3))) * 3 + ((e.code[91] & 3))) * 3 + ((e.code[90] & 3))) * 3 + ((e.code[89] & 3))) * 3 + ((e.code[88] & 3)))];
  w[13] |= uint8_t((v & 255));
  w[68] |= uint8_t((((v >> 8) & 3) << 6));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[103] & 3)) * 3 + ((e.code[102] & 3))) * 3 + ((e.code[101] & 3))) * 3 + ((e.code[100] & 3))) * 3 + ((e.code[99] & 3))) * 3 + ((e.code[98] & 3))) * 3 + ((e.code[97] & 3))) * 3 + ((e.code[96] & 3)))];
  w[14] |= uint8_t((v & 255));
  w[69] |= uint8_t(((v >> 8) & 3));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[111] & 3)) * 3 + ((e.code[110] & 3))) * 3 + ((e.code[109] & 3))) * 3 + ((e.code[108] & 3))) * 3 + ((e.code[107] & 3))) * 3 + ((e.code[106] & 3))) * 3 + ((e.code[105] & 3))) * 3 + ((e.code[104] & 3)))];
  w[15] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 3) << 2));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[119] & 3)) * 3 + ((e.code[118] & 3))) * 3 + ((e.code[117] & 3))) * 3 + ((e.code[116] & 3))) * 3 + ((e.code[115] & 3))) * 3 + ((e.code[114] & 3))) * 3 + ((e.code[113] & 3))) * 3 + ((e.code[112] & 3)))];
  w[16] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 3) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[127] & 3)) * 3 + ((e.code[126] & 3))) * 3 + ((e.code[125] & 3))) * 3 + ((e.code[124] & 3))) * 3 + ((e.code[123] & 3))) * 3 + ((e.code[122] & 3))) * 3 + ((e.code[121] & 3))) * 3 + ((e.code[120] & 3)))];
  w[17] |= uint8_t((v & 255));
  w[69] |= uint8_t((((v >> 8) & 3) << 6));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[135] & 3)) * 3 + ((e.code[134] & 3))) * 3 + ((e.code[133] & 3))) * 3 + ((e.code[132] & 3))) * 3 + ((e.code[131] & 3))) * 3 + ((e.code[130] & 3))) * 3 + ((e.code[129] & 3))) * 3 + ((e.code[128] & 3)))];
  w[18] |= uint8_t((v & 255));
  w[70] |= uint8_t(((v >> 8) & 3));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[143] & 3)) * 3 + ((e.code[142] & 3))) * 3 + ((e.code[141] & 3))) * 3 + ((e.code[140] & 3))) * 3 + ((e.code[139] & 3))) * 3 + ((e.code[138] & 3))) * 3 + ((e.code[137] & 3))) * 3 + ((e.code[136] & 3)))];
  w[19] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 3) << 2));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[151] & 3)) * 3 + ((e.code[150] & 3))) * 3 + ((e.code[149] & 3))) * 3 + ((e.code[148] & 3))) * 3 + ((e.code[147] & 3))) * 3 + ((e.code[146] & 3))) * 3 + ((e.code[145] & 3))) * 3 + ((e.code[144] & 3)))];
  w[20] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 3) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[159] & 3)) * 3 + ((e.code[158] & 3))) * 3 + ((e.code[157] & 3))) * 3 + ((e.code[156] & 3))) * 3 + ((e.code[155] & 3))) * 3 + ((e.code[154] & 3))) * 3 + ((e.code[153] & 3))) * 3 + ((e.code[152] & 3)))];
  w[21] |= uint8_t((v & 255));
  w[70] |= uint8_t((((v >> 8) & 3) << 6));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[167] & 3)) * 3 + ((e.code[166] & 3))) * 3 + ((e.code[165] & 3))) * 3 + ((e.code[164] & 3))) * 3 + ((e.code[163] & 3))) * 3 + ((e.code[162] & 3))) * 3 + ((e.code[161] & 3))) * 3 + ((e.code[160] & 3)))];
  w[22] |= uint8_t((v & 255));
  w[71] |= uint8_t(((v >> 8) & 3));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[175] & 3)) * 3 + ((e.code[174] & 3))) * 3 + ((e.code[173] & 3))) * 3 + ((e.code[172] & 3))) * 3 + ((e.code[171] & 3))) * 3 + ((e.code[170] & 3))) * 3 + ((e.code[169] & 3))) * 3 + ((e.code[168] & 3)))];
  w[23] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 3) << 2));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[183] & 3)) * 3 + ((e.code[182] & 3))) * 3 + ((e.code[181] & 3))) * 3 + ((e.code[180] & 3))) * 3 + ((e.code[179] & 3))) * 3 + ((e.code[178] & 3))) * 3 + ((e.code[177] & 3))) * 3 + ((e.code[176] & 3)))];
  w[24] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 3) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[191] & 3)) * 3 + ((e.code[190] & 3))) * 3 + ((e.code[189] & 3))) * 3 + ((e.code[188] & 3))) * 3 + ((e.code[187] & 3))) * 3 + ((e.code[186] & 3))) * 3 + ((e.code[185] & 3))) * 3 + ((e.code[184] & 3)))];
  w[25] |= uint8_t((v & 255));
  w[71] |= uint8_t((((v >> 8) & 3) << 6));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[199] & 3)) * 3 + ((e.code[198] & 3))) * 3 + ((e.code[197] & 3))) * 3 + ((e.code[196] & 3))) * 3 + ((e.code[195] & 3))) * 3 + ((e.code[194] & 3))) * 3 + ((e.code[193] & 3))) * 3 + ((e.code[192] & 3)))];
  w[26] |= uint8_t((v & 255));
  w[72] |= uint8_t(((v >> 8) & 3));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[207] & 3)) * 3 + ((e.code[206] & 3))) * 3 + ((e.code[205] & 3))) * 3 + ((e.code[204] & 3))) * 3 + ((e.code[203] & 3))) * 3 + ((e.code[202] & 3))) * 3 + ((e.code[201] & 3))) * 3 + ((e.code[200] & 3)))];
  w[27] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 3) << 2));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[215] & 3)) * 3 + ((e.code[214] & 3))) * 3 + ((e.code[213] & 3))) * 3 + ((e.code[212] & 3))) * 3 + ((e.code[211] & 3))) * 3 + ((e.code[210] & 3))) * 3 + ((e.code[209] & 3))) * 3 + ((e.code[208] & 3)))];
  w[28] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 3) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[223] & 3)) * 3 + ((e.code[222] & 3))) * 3 + ((e.code[221] & 3))) * 3 + ((e.code[220] & 3))) * 3 + ((e.code[219] & 3))) * 3 + ((e.code[218] & 3))) * 3 + ((e.code[217] & 3))) * 3 + ((e.code[216] & 3)))];
  w[29] |= uint8_t((v & 255));
  w[72] |= uint8_t((((v >> 8) & 3) << 6));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[231] & 3)) * 3 + ((e.code[230] & 3))) * 3 + ((e.code[229] & 3))) * 3 + ((e.code[228] & 3))) * 3 + ((e.code[227] & 3))) * 3 + ((e.code[226] & 3))) * 3 + ((e.code[225] & 3))) * 3 + ((e.code[224] & 3)))];
  w[30] |= uint8_t((v & 255));
  w[73] |= uint8_t(((v >> 8) & 3));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[239] & 3)) * 3 + ((e.code[238] & 3))) * 3 + ((e.code[237] & 3))) * 3 + ((e.code[236] & 3))) * 3 + ((e.code[235] & 3))) * 3 + ((e.code[234] & 3))) * 3 + ((e.code[233] & 3))) * 3 + ((e.code[232] & 3)))];
  w[31] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 3) << 2));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[247] & 3)) * 3 + ((e.code[246] & 3))) * 3 + ((e.code[245] & 3))) * 3 + ((e.code[244] & 3))) * 3 + ((e.code[243] & 3))) * 3 + ((e.code[242] & 3))) * 3 + ((e.code[241] & 3))) * 3 + ((e.code[240] & 3)))];
  w[32] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 3) << 4));
  }
  {
    const uint32_t v = inverse0[(((((((((e.code[255] & 3)) * 3 + ((e.code[254] & 3))) * 3 + ((e.code[253] & 3))) * 3 + ((e.code[252] & 3))) * 3 + ((e.code[251] & 3))) * 3 + ((e.code[250] & 3))) * 3 + ((e.code[249] & 3))) * 3 + ((e.code[248] & 3)))];
  w[33] |= uint8_t((v & 255));
  w[73] |= uint8_t((((v >> 8) & 3) << 6));
  }
}

}  // namespace

extern "C" void qc_quantize_iq2_s__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_grid_search<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_iq2_s__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 1824)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 16 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 16; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 32 + (g * 16 + r) * 1));
        e.scale[i] = uint16_t((counted + -1) / 2);
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 288 + i / 32 * 192 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 4 * 64] >> quad % 4 * 2 & 3) | ((unit[128 + quad / 8 * 64] >> quad % 8 * 1 & 1) << 2));
      }
      shape::encode(e, w + r * row_stride + b * 82);
    }
}

extern "C" void qc_activations_iq2_s__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 16; ++i) {
      top = _mm512_max_epi32(top, _mm512_and_si512(_mm512_castps_si512(_mm512_loadu_ps((const void *)(from + i * 16))), _mm512_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = _mm512_reduce_max_epi32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 80);
    qc_store_f32(to + 320, s.d);
    if (s.id == 0) {
      qc_clear(to, 256);
      continue;
    }
    for (size_t g = 0; g < 16; ++g) {
      __m512i total = _mm512_setzero_si512();
      for (size_t i = 0; i < 1; ++i) {
        const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps((const void *)(from + g * 16 + i * 16)), _mm512_set1_ps(s.id)));
        _mm_storeu_si128((__m128i *)(to + g * 16 + i * 16), _mm512_cvtepi32_epi8(q));
        total = _mm512_add_epi32(total, q);
      }
      const int32_t sum = _mm512_reduce_add_epi32(total);
      qc_store_i32(to + 256 + 4 * g, -43 * sum);
    }
  }
}

namespace {

template <int C, bool Full> QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  __m512 sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = _mm512_setzero_ps();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = w + b * block_step;
    const uint8_t *const a = act + b * act_step;
    const qc_rows<Full> row(block, row_stride, rows);
    qc_prefetch<C == 1 && Full ? 1312 : 0>(w + 16 * row_stride + b * 1312);
    const auto &at = row;
    alignas(64) uint8_t codes[4096];
    for (size_t r = 0; r < (Full ? 16 : rows); ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, (Full ? 16 : rows));
    const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
    const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
    const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
    const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m512i head66_0 = gather16(at(0) + 66, at(4) + 66, at(8) + 66, at(12) + 66);
    const __m512i head66_1 = gather16(at(1) + 66, at(5) + 66, at(9) + 66, at(13) + 66);
    const __m512i head66_2 = gather16(at(2) + 66, at(6) + 66, at(10) + 66, at(14) + 66);
    const __m512i head66_3 = gather16(at(3) + 66, at(7) + 66, at(11) + 66, at(15) + 66);
    const __m512i word66_2 = transpose<2>(head66_0, head66_1, head66_2, head66_3);
    const __m512i word66_3 = transpose<3>(head66_0, head66_1, head66_2, head66_3);
    const __m512 d_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_setzero_si512();
    __m512i scale[16];
    scale[0] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(word66_2, _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[1] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 4), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[2] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 8), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[3] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 12), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[4] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 16), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[5] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 20), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[6] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 24), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[7] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_srli_epi32(word66_2, 28), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[8] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(word66_3, _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[9] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 4), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[10] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 8), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[11] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 12), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[12] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 16), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[13] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 20), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[14] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 24), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[15] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_srli_epi32(word66_3, 28), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    for (size_t k = 0; k < 16; ++k) {
      {
        // weights 0 .. 15, then 16 on
        __m512i dot0_0[C];
        __m512i dot0_016[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = _mm512_setzero_si512();
        __m512i dot1_0[C];
        __m512i dot1_016[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = _mm512_setzero_si512();
        __m512i dot2_0[C];
        __m512i dot2_016[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = _mm512_setzero_si512();
        __m512i dot3_0[C];
        __m512i dot3_016[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = _mm512_setzero_si512();
        const __m512i bytes0_0 = gather16(codes_at(0) + k * 16, codes_at(4) + k * 16, codes_at(8) + k * 16, codes_at(12) + k * 16);
        const __m512i q0_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0_0);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot0_016[c] = _mm512_maddubs_epi16(q0_0, _mm512_broadcast_i32x4(load16(a + c * 336 + k * 16)));
          dot0_0[c] = _mm512_add_epi32(dot0_0[c], _mm512_madd_epi16(dot0_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i bytes0_1 = gather16(codes_at(1) + k * 16, codes_at(5) + k * 16, codes_at(9) + k * 16, codes_at(13) + k * 16);
        const __m512i q0_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0_1);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot1_016[c] = _mm512_maddubs_epi16(q0_1, _mm512_broadcast_i32x4(load16(a + c * 336 + k * 16)));
          dot1_0[c] = _mm512_add_epi32(dot1_0[c], _mm512_madd_epi16(dot1_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i bytes0_2 = gather16(codes_at(2) + k * 16, codes_at(6) + k * 16, codes_at(10) + k * 16, codes_at(14) + k * 16);
        const __m512i q0_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0_2);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot2_016[c] = _mm512_maddubs_epi16(q0_2, _mm512_broadcast_i32x4(load16(a + c * 336 + k * 16)));
          dot2_0[c] = _mm512_add_epi32(dot2_0[c], _mm512_madd_epi16(dot2_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i bytes0_3 = gather16(codes_at(3) + k * 16, codes_at(7) + k * 16, codes_at(11) + k * 16, codes_at(15) + k * 16);
        const __m512i q0_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0_3);
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot3_016[c] = _mm512_maddubs_epi16(q0_3, _mm512_broadcast_i32x4(load16(a + c * 336 + k * 16)));
          dot3_0[c] = _mm512_add_epi32(dot3_0[c], _mm512_madd_epi16(dot3_016[c], _mm512_set1_epi16(1)));
        }
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[k * 1], _mm512_add_epi32(reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + (k * 1) * 4)))));
      }
    }
    const __m512 scale_factor = _mm512_mul_ps(d_factor, _mm512_set1_ps(0.125f));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 336 + 320));
      sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<16> out(y + c * y_stride, rows);
    _mm512_storeu_ps(out.to, sum[c]);
    out.flush();
  }
}

template <int C> QC_TILE void packed_tile(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  __m512 sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = _mm512_setzero_ps();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = panel + b * 1824;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 1824 : 0>(block + 4096);
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_setzero_si512();
    for (size_t u = 0; u < 8; ++u) {
      {
        __m512i dot[C];
        __m512i dot16[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + (u * 2) * 4));
        const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 288 + u * 192)));
        const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(block + 288 + u * 192 + 128)));
        const __m512i q0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(plane1_0, 2), _mm512_set1_epi8(char(4)), 0xf8));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot16[c] = _mm512_maddubs_epi16(q0, _mm512_set1_epi32(qc_i32(a + c * 336 + u * 32)));
          dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
        }
        const __m512i q1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_0, 2), _mm512_set1_epi8(char(3))), _mm512_slli_epi16(plane1_0, 1), _mm512_set1_epi8(char(4)), 0xf8));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot16[c] = _mm512_maddubs_epi16(q1, _mm512_set1_epi32(qc_i32(a + c * 336 + u * 32 + 4)));
          dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
        }
        const __m512i q2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(3))), plane1_0, _mm512_set1_epi8(char(4)), 0xf8));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot16[c] = _mm512_maddubs_epi16(q2, _mm512_set1_epi32(qc_i32(a + c * 336 + u * 32 + 8)));
          dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
        }
        const __m512i q3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_0, 6), _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 1), _mm512_set1_epi8(char(4)), 0xf8));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot16[c] = _mm512_maddubs_epi16(q3, _mm512_set1_epi32(qc_i32(a + c * 336 + u * 32 + 12)));
          dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
        }
        const __m512i scale = _mm512_cvtepu8_epi32(load16(block + 32 + (u * 2) * 16));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
      }
      {
        __m512i dot[C];
        __m512i dot16[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + (u * 2 + 1) * 4));
        const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 288 + u * 192 + 64)));
        const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(block + 288 + u * 192 + 128)));
        const __m512i q4 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_1, _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 2), _mm512_set1_epi8(char(4)), 0xf8));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot16[c] = _mm512_maddubs_epi16(q4, _mm512_set1_epi32(qc_i32(a + c * 336 + u * 32 + 16)));
          dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
        }
        const __m512i q5 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_1, 2), _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 3), _mm512_set1_epi8(char(4)), 0xf8));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot16[c] = _mm512_maddubs_epi16(q5, _mm512_set1_epi32(qc_i32(a + c * 336 + u * 32 + 20)));
          dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
        }
        const __m512i q6 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 4), _mm512_set1_epi8(char(4)), 0xf8));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot16[c] = _mm512_maddubs_epi16(q6, _mm512_set1_epi32(qc_i32(a + c * 336 + u * 32 + 24)));
          dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
        }
        const __m512i q7 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_1, 6), _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 5), _mm512_set1_epi8(char(4)), 0xf8));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot16[c] = _mm512_maddubs_epi16(q7, _mm512_set1_epi32(qc_i32(a + c * 336 + u * 32 + 28)));
          dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
        }
        const __m512i scale = _mm512_cvtepu8_epi32(load16(block + 32 + (u * 2 + 1) * 16));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
      }
    }
    const __m512 scale_factor = _mm512_mul_ps(_mm512_cvtph_ps(load32(block)), _mm512_set1_ps(0.125f));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 336 + 320));
      sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<16> out(y + c * y_stride, rows);
    _mm512_storeu_ps(out.to, sum[c]);
    out.flush();
  }
}

template <int C> void raw_rows(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 16 <= rows; r += 16)
    raw_tile<C, true>(w + r * row_stride, row_stride, 82, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 82, rows - r, blocks, act + c * 336, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 1824)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_iq2_s__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_raw_iq2_s__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 336;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_iq2_s__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_packed_iq2_s__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 336;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 336, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 336, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 336, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 336, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[82] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 82;
    uint8_t *const block = panel + b * 1824;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    alignas(64) uint8_t codes[4096];
    for (size_t r = 0; r < 16; ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, 16);
    {
      const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
      const __m512i head66_0 = gather16(at(0) + 66, at(4) + 66, at(8) + 66, at(12) + 66);
      const __m512i head66_1 = gather16(at(1) + 66, at(5) + 66, at(9) + 66, at(13) + 66);
      const __m512i head66_2 = gather16(at(2) + 66, at(6) + 66, at(10) + 66, at(14) + 66);
      const __m512i head66_3 = gather16(at(3) + 66, at(7) + 66, at(11) + 66, at(15) + 66);
      const __m512i word66_2 = transpose<2>(head66_0, head66_1, head66_2, head66_3);
      const __m512i word66_3 = transpose<3>(head66_0, head66_1, head66_2, head66_3);
      _mm256_storeu_si256((__m256i *)(block), _mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
      _mm_storeu_si128((__m128i *)(block + 32), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(word66_2, _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 48), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 4), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 64), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 8), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 80), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 12), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 96), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 16), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 112), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 20), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 128), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_2, 24), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 144), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_srli_epi32(word66_2, 28), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 160), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(word66_3, _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 176), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 4), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 192), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 8), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 208), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 12), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 224), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 16), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 240), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 20), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 256), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word66_3, 24), _mm512_set1_epi32(int32_t(15))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
      _mm_storeu_si128((__m128i *)(block + 272), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_mullo_epi32(_mm512_srli_epi32(word66_3, 28), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)))));
    }
    {
      const __m512i bytes0_0 = gather16(codes_at(0), codes_at(4), codes_at(8), codes_at(12));
      const __m512i codes0_0 = bytes0_0;
      const __m512i bytes0_1 = gather16(codes_at(1), codes_at(5), codes_at(9), codes_at(13));
      const __m512i codes0_1 = bytes0_1;
      const __m512i bytes0_2 = gather16(codes_at(2), codes_at(6), codes_at(10), codes_at(14));
      const __m512i codes0_2 = bytes0_2;
      const __m512i bytes0_3 = gather16(codes_at(3), codes_at(7), codes_at(11), codes_at(15));
      const __m512i codes0_3 = bytes0_3;
      const __m512i quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i bytes16_0 = gather16(codes_at(0) + 16, codes_at(4) + 16, codes_at(8) + 16, codes_at(12) + 16);
      const __m512i codes1_0 = bytes16_0;
      const __m512i bytes16_1 = gather16(codes_at(1) + 16, codes_at(5) + 16, codes_at(9) + 16, codes_at(13) + 16);
      const __m512i codes1_1 = bytes16_1;
      const __m512i bytes16_2 = gather16(codes_at(2) + 16, codes_at(6) + 16, codes_at(10) + 16, codes_at(14) + 16);
      const __m512i codes1_2 = bytes16_2;
      const __m512i bytes16_3 = gather16(codes_at(3) + 16, codes_at(7) + 16, codes_at(11) + 16, codes_at(15) + 16);
      const __m512i codes1_3 = bytes16_3;
      const __m512i quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      _mm512_storeu_si512((void *)(block + 288), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 352), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 416), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 2), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), quad2, _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 2), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 3), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 5), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes32_0 = gather16(codes_at(0) + 32, codes_at(4) + 32, codes_at(8) + 32, codes_at(12) + 32);
      const __m512i codes2_0 = bytes32_0;
      const __m512i bytes32_1 = gather16(codes_at(1) + 32, codes_at(5) + 32, codes_at(9) + 32, codes_at(13) + 32);
      const __m512i codes2_1 = bytes32_1;
      const __m512i bytes32_2 = gather16(codes_at(2) + 32, codes_at(6) + 32, codes_at(10) + 32, codes_at(14) + 32);
      const __m512i codes2_2 = bytes32_2;
      const __m512i bytes32_3 = gather16(codes_at(3) + 32, codes_at(7) + 32, codes_at(11) + 32, codes_at(15) + 32);
      const __m512i codes2_3 = bytes32_3;
      const __m512i quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i bytes48_0 = gather16(codes_at(0) + 48, codes_at(4) + 48, codes_at(8) + 48, codes_at(12) + 48);
      const __m512i codes3_0 = bytes48_0;
      const __m512i bytes48_1 = gather16(codes_at(1) + 48, codes_at(5) + 48, codes_at(9) + 48, codes_at(13) + 48);
      const __m512i codes3_1 = bytes48_1;
      const __m512i bytes48_2 = gather16(codes_at(2) + 48, codes_at(6) + 48, codes_at(10) + 48, codes_at(14) + 48);
      const __m512i codes3_2 = bytes48_2;
      const __m512i bytes48_3 = gather16(codes_at(3) + 48, codes_at(7) + 48, codes_at(11) + 48, codes_at(15) + 48);
      const __m512i codes3_3 = bytes48_3;
      const __m512i quad4 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad5 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad6 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad7 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      _mm512_storeu_si512((void *)(block + 480), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 544), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 608), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 2), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), quad2, _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 2), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 3), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 5), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes64_0 = gather16(codes_at(0) + 64, codes_at(4) + 64, codes_at(8) + 64, codes_at(12) + 64);
      const __m512i codes4_0 = bytes64_0;
      const __m512i bytes64_1 = gather16(codes_at(1) + 64, codes_at(5) + 64, codes_at(9) + 64, codes_at(13) + 64);
      const __m512i codes4_1 = bytes64_1;
      const __m512i bytes64_2 = gather16(codes_at(2) + 64, codes_at(6) + 64, codes_at(10) + 64, codes_at(14) + 64);
      const __m512i codes4_2 = bytes64_2;
      const __m512i bytes64_3 = gather16(codes_at(3) + 64, codes_at(7) + 64, codes_at(11) + 64, codes_at(15) + 64);
      const __m512i codes4_3 = bytes64_3;
      const __m512i quad0 = transpose<0>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad1 = transpose<1>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad2 = transpose<2>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad3 = transpose<3>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i bytes80_0 = gather16(codes_at(0) + 80, codes_at(4) + 80, codes_at(8) + 80, codes_at(12) + 80);
      const __m512i codes5_0 = bytes80_0;
      const __m512i bytes80_1 = gather16(codes_at(1) + 80, codes_at(5) + 80, codes_at(9) + 80, codes_at(13) + 80);
      const __m512i codes5_1 = bytes80_1;
      const __m512i bytes80_2 = gather16(codes_at(2) + 80, codes_at(6) + 80, codes_at(10) + 80, codes_at(14) + 80);
      const __m512i codes5_2 = bytes80_2;
      const __m512i bytes80_3 = gather16(codes_at(3) + 80, codes_at(7) + 80, codes_at(11) + 80, codes_at(15) + 80);
      const __m512i codes5_3 = bytes80_3;
      const __m512i quad4 = transpose<0>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad5 = transpose<1>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad6 = transpose<2>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad7 = transpose<3>(codes5_0, codes5_1, codes5_2, codes5_3);
      _mm512_storeu_si512((void *)(block + 672), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 736), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 800), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 2), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), quad2, _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 2), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 3), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 5), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes96_0 = gather16(codes_at(0) + 96, codes_at(4) + 96, codes_at(8) + 96, codes_at(12) + 96);
      const __m512i codes6_0 = bytes96_0;
      const __m512i bytes96_1 = gather16(codes_at(1) + 96, codes_at(5) + 96, codes_at(9) + 96, codes_at(13) + 96);
      const __m512i codes6_1 = bytes96_1;
      const __m512i bytes96_2 = gather16(codes_at(2) + 96, codes_at(6) + 96, codes_at(10) + 96, codes_at(14) + 96);
      const __m512i codes6_2 = bytes96_2;
      const __m512i bytes96_3 = gather16(codes_at(3) + 96, codes_at(7) + 96, codes_at(11) + 96, codes_at(15) + 96);
      const __m512i codes6_3 = bytes96_3;
      const __m512i quad0 = transpose<0>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad1 = transpose<1>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad2 = transpose<2>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad3 = transpose<3>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i bytes112_0 = gather16(codes_at(0) + 112, codes_at(4) + 112, codes_at(8) + 112, codes_at(12) + 112);
      const __m512i codes7_0 = bytes112_0;
      const __m512i bytes112_1 = gather16(codes_at(1) + 112, codes_at(5) + 112, codes_at(9) + 112, codes_at(13) + 112);
      const __m512i codes7_1 = bytes112_1;
      const __m512i bytes112_2 = gather16(codes_at(2) + 112, codes_at(6) + 112, codes_at(10) + 112, codes_at(14) + 112);
      const __m512i codes7_2 = bytes112_2;
      const __m512i bytes112_3 = gather16(codes_at(3) + 112, codes_at(7) + 112, codes_at(11) + 112, codes_at(15) + 112);
      const __m512i codes7_3 = bytes112_3;
      const __m512i quad4 = transpose<0>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad5 = transpose<1>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad6 = transpose<2>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad7 = transpose<3>(codes7_0, codes7_1, codes7_2, codes7_3);
      _mm512_storeu_si512((void *)(block + 864), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 928), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 992), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 2), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), quad2, _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 2), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 3), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 5), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes128_0 = gather16(codes_at(0) + 128, codes_at(4) + 128, codes_at(8) + 128, codes_at(12) + 128);
      const __m512i codes8_0 = bytes128_0;
      const __m512i bytes128_1 = gather16(codes_at(1) + 128, codes_at(5) + 128, codes_at(9) + 128, codes_at(13) + 128);
      const __m512i codes8_1 = bytes128_1;
      const __m512i bytes128_2 = gather16(codes_at(2) + 128, codes_at(6) + 128, codes_at(10) + 128, codes_at(14) + 128);
      const __m512i codes8_2 = bytes128_2;
      const __m512i bytes128_3 = gather16(codes_at(3) + 128, codes_at(7) + 128, codes_at(11) + 128, codes_at(15) + 128);
      const __m512i codes8_3 = bytes128_3;
      const __m512i quad0 = transpose<0>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad1 = transpose<1>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad2 = transpose<2>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad3 = transpose<3>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i bytes144_0 = gather16(codes_at(0) + 144, codes_at(4) + 144, codes_at(8) + 144, codes_at(12) + 144);
      const __m512i codes9_0 = bytes144_0;
      const __m512i bytes144_1 = gather16(codes_at(1) + 144, codes_at(5) + 144, codes_at(9) + 144, codes_at(13) + 144);
      const __m512i codes9_1 = bytes144_1;
      const __m512i bytes144_2 = gather16(codes_at(2) + 144, codes_at(6) + 144, codes_at(10) + 144, codes_at(14) + 144);
      const __m512i codes9_2 = bytes144_2;
      const __m512i bytes144_3 = gather16(codes_at(3) + 144, codes_at(7) + 144, codes_at(11) + 144, codes_at(15) + 144);
      const __m512i codes9_3 = bytes144_3;
      const __m512i quad4 = transpose<0>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad5 = transpose<1>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad6 = transpose<2>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad7 = transpose<3>(codes9_0, codes9_1, codes9_2, codes9_3);
      _mm512_storeu_si512((void *)(block + 1056), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1120), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1184), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 2), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), quad2, _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 2), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 3), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 5), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes160_0 = gather16(codes_at(0) + 160, codes_at(4) + 160, codes_at(8) + 160, codes_at(12) + 160);
      const __m512i codes10_0 = bytes160_0;
      const __m512i bytes160_1 = gather16(codes_at(1) + 160, codes_at(5) + 160, codes_at(9) + 160, codes_at(13) + 160);
      const __m512i codes10_1 = bytes160_1;
      const __m512i bytes160_2 = gather16(codes_at(2) + 160, codes_at(6) + 160, codes_at(10) + 160, codes_at(14) + 160);
      const __m512i codes10_2 = bytes160_2;
      const __m512i bytes160_3 = gather16(codes_at(3) + 160, codes_at(7) + 160, codes_at(11) + 160, codes_at(15) + 160);
      const __m512i codes10_3 = bytes160_3;
      const __m512i quad0 = transpose<0>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad1 = transpose<1>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad2 = transpose<2>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad3 = transpose<3>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i bytes176_0 = gather16(codes_at(0) + 176, codes_at(4) + 176, codes_at(8) + 176, codes_at(12) + 176);
      const __m512i codes11_0 = bytes176_0;
      const __m512i bytes176_1 = gather16(codes_at(1) + 176, codes_at(5) + 176, codes_at(9) + 176, codes_at(13) + 176);
      const __m512i codes11_1 = bytes176_1;
      const __m512i bytes176_2 = gather16(codes_at(2) + 176, codes_at(6) + 176, codes_at(10) + 176, codes_at(14) + 176);
      const __m512i codes11_2 = bytes176_2;
      const __m512i bytes176_3 = gather16(codes_at(3) + 176, codes_at(7) + 176, codes_at(11) + 176, codes_at(15) + 176);
      const __m512i codes11_3 = bytes176_3;
      const __m512i quad4 = transpose<0>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad5 = transpose<1>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad6 = transpose<2>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad7 = transpose<3>(codes11_0, codes11_1, codes11_2, codes11_3);
      _mm512_storeu_si512((void *)(block + 1248), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1312), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1376), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 2), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), quad2, _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 2), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 3), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 5), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes192_0 = gather16(codes_at(0) + 192, codes_at(4) + 192, codes_at(8) + 192, codes_at(12) + 192);
      const __m512i codes12_0 = bytes192_0;
      const __m512i bytes192_1 = gather16(codes_at(1) + 192, codes_at(5) + 192, codes_at(9) + 192, codes_at(13) + 192);
      const __m512i codes12_1 = bytes192_1;
      const __m512i bytes192_2 = gather16(codes_at(2) + 192, codes_at(6) + 192, codes_at(10) + 192, codes_at(14) + 192);
      const __m512i codes12_2 = bytes192_2;
      const __m512i bytes192_3 = gather16(codes_at(3) + 192, codes_at(7) + 192, codes_at(11) + 192, codes_at(15) + 192);
      const __m512i codes12_3 = bytes192_3;
      const __m512i quad0 = transpose<0>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad1 = transpose<1>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad2 = transpose<2>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad3 = transpose<3>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i bytes208_0 = gather16(codes_at(0) + 208, codes_at(4) + 208, codes_at(8) + 208, codes_at(12) + 208);
      const __m512i codes13_0 = bytes208_0;
      const __m512i bytes208_1 = gather16(codes_at(1) + 208, codes_at(5) + 208, codes_at(9) + 208, codes_at(13) + 208);
      const __m512i codes13_1 = bytes208_1;
      const __m512i bytes208_2 = gather16(codes_at(2) + 208, codes_at(6) + 208, codes_at(10) + 208, codes_at(14) + 208);
      const __m512i codes13_2 = bytes208_2;
      const __m512i bytes208_3 = gather16(codes_at(3) + 208, codes_at(7) + 208, codes_at(11) + 208, codes_at(15) + 208);
      const __m512i codes13_3 = bytes208_3;
      const __m512i quad4 = transpose<0>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad5 = transpose<1>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad6 = transpose<2>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad7 = transpose<3>(codes13_0, codes13_1, codes13_2, codes13_3);
      _mm512_storeu_si512((void *)(block + 1440), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1504), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1568), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 2), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), quad2, _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 2), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 3), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 5), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes224_0 = gather16(codes_at(0) + 224, codes_at(4) + 224, codes_at(8) + 224, codes_at(12) + 224);
      const __m512i codes14_0 = bytes224_0;
      const __m512i bytes224_1 = gather16(codes_at(1) + 224, codes_at(5) + 224, codes_at(9) + 224, codes_at(13) + 224);
      const __m512i codes14_1 = bytes224_1;
      const __m512i bytes224_2 = gather16(codes_at(2) + 224, codes_at(6) + 224, codes_at(10) + 224, codes_at(14) + 224);
      const __m512i codes14_2 = bytes224_2;
      const __m512i bytes224_3 = gather16(codes_at(3) + 224, codes_at(7) + 224, codes_at(11) + 224, codes_at(15) + 224);
      const __m512i codes14_3 = bytes224_3;
      const __m512i quad0 = transpose<0>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad1 = transpose<1>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad2 = transpose<2>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad3 = transpose<3>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i bytes240_0 = gather16(codes_at(0) + 240, codes_at(4) + 240, codes_at(8) + 240, codes_at(12) + 240);
      const __m512i codes15_0 = bytes240_0;
      const __m512i bytes240_1 = gather16(codes_at(1) + 240, codes_at(5) + 240, codes_at(9) + 240, codes_at(13) + 240);
      const __m512i codes15_1 = bytes240_1;
      const __m512i bytes240_2 = gather16(codes_at(2) + 240, codes_at(6) + 240, codes_at(10) + 240, codes_at(14) + 240);
      const __m512i codes15_2 = bytes240_2;
      const __m512i bytes240_3 = gather16(codes_at(3) + 240, codes_at(7) + 240, codes_at(11) + 240, codes_at(15) + 240);
      const __m512i codes15_3 = bytes240_3;
      const __m512i quad4 = transpose<0>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad5 = transpose<1>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad6 = transpose<2>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad7 = transpose<3>(codes15_0, codes15_1, codes15_2, codes15_3);
      _mm512_storeu_si512((void *)(block + 1632), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1696), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1760), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 2), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), quad2, _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 2), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 3), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 5), _mm512_set1_epi8(char(128)), 0xf8));
    }
  }
}

}  // namespace

extern "C" void qc_pack_iq2_s__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 16)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
