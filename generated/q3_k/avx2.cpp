// Kernels of q3_k for avx2. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "fit/scale_search.h"

namespace {

QC_TILE __m256i keep(__m256i v) {
  __asm__("" : "+v"(v));
  return v;
}
QC_TILE __m128i load16(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
template <int K> QC_TILE __m256i transpose(__m256i a, __m256i b, __m256i c, __m256i d) {
  const __m256i ab = K < 2 ? _mm256_unpacklo_epi32(a, b) : _mm256_unpackhi_epi32(a, b);
  const __m256i cd = K < 2 ? _mm256_unpacklo_epi32(c, d) : _mm256_unpackhi_epi32(c, d);
  return K % 2 == 0 ? _mm256_unpacklo_epi64(ab, cd) : _mm256_unpackhi_epi64(ab, cd);
}
template <int K> QC_TILE __m128i quarter(__m256i v) {
  const __m128i half = K < 2 ? _mm256_castsi256_si128(v) : _mm256_extracti128_si256(v, 1);
  return K % 2 == 0 ? half : _mm_srli_si128(half, 8);
}
QC_TILE __m128i low8(__m256i v) {
  const __m256i pick = _mm256_set1_epi32(0x0c080400);
  const __m256i parts = _mm256_shuffle_epi8(v, pick);
  return _mm_unpacklo_epi32(_mm256_castsi256_si128(parts), _mm256_extracti128_si256(parts, 1));
}
QC_TILE __m128i low16(__m256i v) {
  const __m256i pick = _mm256_set1_epi64x(0x0d0c090805040100);
  const __m256i parts = _mm256_shuffle_epi8(v, pick);
  return _mm_unpacklo_epi64(_mm256_castsi256_si128(parts), _mm256_extracti128_si256(parts, 1));
}
QC_TILE __m256i reduce4(__m256i a, __m256i b, __m256i c, __m256i d) {
  const __m256i ab = _mm256_hadd_epi32(a, b), cd = _mm256_hadd_epi32(c, d);
  return _mm256_hadd_epi32(ab, cd);
}
QC_TILE int32_t lanes_sum(__m256i v) {
  __m128i s = _mm_add_epi32(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
  s = _mm_add_epi32(s, _mm_shuffle_epi32(s, 0x4e));
  return _mm_cvtsi128_si32(_mm_add_epi32(s, _mm_shuffle_epi32(s, 0xb1)));
}
QC_TILE int32_t lanes_top(__m256i v) {
  __m128i s = _mm_max_epi32(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
  s = _mm_max_epi32(s, _mm_shuffle_epi32(s, 0x4e));
  return _mm_cvtsi128_si32(_mm_max_epi32(s, _mm_shuffle_epi32(s, 0xb1)));
}
struct shape {
  [[maybe_unused]] static constexpr int block = 256;
  [[maybe_unused]] static constexpr int bytes = 110;
  [[maybe_unused]] static constexpr int group = 16;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 3;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = -4;
  [[maybe_unused]] static constexpr int level_hi = 3;
  [[maybe_unused]] static constexpr int code_offset = 4;
  [[maybe_unused]] static constexpr int level_count = 0;
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
  const qc_rows<Full> row(w, 110, blocks);
  const auto &at = row;
  float scale[2][16];
  for (size_t i = 0; i < 2; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block + 108);
    scale[i][0] = d_factor * float(int32_t((block[96] & 15) | ((block[104] & 3) << 4)) - 32);
    scale[i][1] = d_factor * float(int32_t((block[97] & 15) | ((block[105] & 3) << 4)) - 32);
    scale[i][2] = d_factor * float(int32_t((block[98] & 15) | ((block[106] & 3) << 4)) - 32);
    scale[i][3] = d_factor * float(int32_t((block[99] & 15) | ((block[107] & 3) << 4)) - 32);
    scale[i][4] = d_factor * float(int32_t((block[100] & 15) | ((block[104] >> 2 & 3) << 4)) - 32);
    scale[i][5] = d_factor * float(int32_t((block[101] & 15) | ((block[105] >> 2 & 3) << 4)) - 32);
    scale[i][6] = d_factor * float(int32_t((block[102] & 15) | ((block[106] >> 2 & 3) << 4)) - 32);
    scale[i][7] = d_factor * float(int32_t((block[103] & 15) | ((block[107] >> 2 & 3) << 4)) - 32);
    scale[i][8] = d_factor * float(int32_t((block[96] >> 4) | ((block[104] >> 4 & 3) << 4)) - 32);
    scale[i][9] = d_factor * float(int32_t((block[97] >> 4) | ((block[105] >> 4 & 3) << 4)) - 32);
    scale[i][10] = d_factor * float(int32_t((block[98] >> 4) | ((block[106] >> 4 & 3) << 4)) - 32);
    scale[i][11] = d_factor * float(int32_t((block[99] >> 4) | ((block[107] >> 4 & 3) << 4)) - 32);
    scale[i][12] = d_factor * float(int32_t((block[100] >> 4) | ((block[104] >> 6) << 4)) - 32);
    scale[i][13] = d_factor * float(int32_t((block[101] >> 4) | ((block[105] >> 6) << 4)) - 32);
    scale[i][14] = d_factor * float(int32_t((block[102] >> 4) | ((block[106] >> 6) << 4)) - 32);
    scale[i][15] = d_factor * float(int32_t((block[103] >> 4) | ((block[107] >> 6) << 4)) - 32);
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const __m256i bytes32 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 32)), load16(at(1) + 32), 1);
  const __m256i bytes0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(1)), 1);
  const __m256i codes0 = _mm256_or_si256(_mm256_and_si256(bytes32, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0, 2), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0), _mm256_mul_ps(_mm256_set1_ps(scale[0][0]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes0)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 8, _mm256_mul_ps(_mm256_set1_ps(scale[0][0]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes0)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1), _mm256_mul_ps(_mm256_set1_ps(scale[1][0]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes0)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 8, _mm256_mul_ps(_mm256_set1_ps(scale[1][0]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes0)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i bytes48 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 48)), load16(at(1) + 48), 1);
  const __m256i bytes16 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(1) + 16), 1);
  const __m256i codes1 = _mm256_or_si256(_mm256_and_si256(bytes48, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16, 2), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 16, _mm256_mul_ps(_mm256_set1_ps(scale[0][1]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes1)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 24, _mm256_mul_ps(_mm256_set1_ps(scale[0][1]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes1)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 16, _mm256_mul_ps(_mm256_set1_ps(scale[1][1]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes1)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 24, _mm256_mul_ps(_mm256_set1_ps(scale[1][1]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes1)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0, 1), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 32, _mm256_mul_ps(_mm256_set1_ps(scale[0][2]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes2)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 40, _mm256_mul_ps(_mm256_set1_ps(scale[0][2]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes2)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 32, _mm256_mul_ps(_mm256_set1_ps(scale[1][2]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes2)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 40, _mm256_mul_ps(_mm256_set1_ps(scale[1][2]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes2)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16, 1), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 48, _mm256_mul_ps(_mm256_set1_ps(scale[0][3]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes3)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 56, _mm256_mul_ps(_mm256_set1_ps(scale[0][3]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes3)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 48, _mm256_mul_ps(_mm256_set1_ps(scale[1][3]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes3)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 56, _mm256_mul_ps(_mm256_set1_ps(scale[1][3]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes3)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes4 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes0, _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 64, _mm256_mul_ps(_mm256_set1_ps(scale[0][4]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes4)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 72, _mm256_mul_ps(_mm256_set1_ps(scale[0][4]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes4)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 64, _mm256_mul_ps(_mm256_set1_ps(scale[1][4]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes4)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 72, _mm256_mul_ps(_mm256_set1_ps(scale[1][4]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes4)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes5 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes16, _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 80, _mm256_mul_ps(_mm256_set1_ps(scale[0][5]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes5)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 88, _mm256_mul_ps(_mm256_set1_ps(scale[0][5]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes5)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 80, _mm256_mul_ps(_mm256_set1_ps(scale[1][5]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes5)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 88, _mm256_mul_ps(_mm256_set1_ps(scale[1][5]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes5)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes6 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0, 1), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 96, _mm256_mul_ps(_mm256_set1_ps(scale[0][6]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes6)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 104, _mm256_mul_ps(_mm256_set1_ps(scale[0][6]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes6)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 96, _mm256_mul_ps(_mm256_set1_ps(scale[1][6]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes6)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 104, _mm256_mul_ps(_mm256_set1_ps(scale[1][6]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes6)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes7 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16, 1), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 112, _mm256_mul_ps(_mm256_set1_ps(scale[0][7]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes7)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 120, _mm256_mul_ps(_mm256_set1_ps(scale[0][7]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes7)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 112, _mm256_mul_ps(_mm256_set1_ps(scale[1][7]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes7)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 120, _mm256_mul_ps(_mm256_set1_ps(scale[1][7]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes7)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i bytes64 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 64)), load16(at(1) + 64), 1);
  const __m256i codes8 = _mm256_or_si256(_mm256_and_si256(bytes64, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0, 2), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 128, _mm256_mul_ps(_mm256_set1_ps(scale[0][8]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes8)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 136, _mm256_mul_ps(_mm256_set1_ps(scale[0][8]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes8)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 128, _mm256_mul_ps(_mm256_set1_ps(scale[1][8]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes8)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 136, _mm256_mul_ps(_mm256_set1_ps(scale[1][8]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes8)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i bytes80 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 80)), load16(at(1) + 80), 1);
  const __m256i codes9 = _mm256_or_si256(_mm256_and_si256(bytes80, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16, 2), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 144, _mm256_mul_ps(_mm256_set1_ps(scale[0][9]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes9)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 152, _mm256_mul_ps(_mm256_set1_ps(scale[0][9]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes9)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 144, _mm256_mul_ps(_mm256_set1_ps(scale[1][9]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes9)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 152, _mm256_mul_ps(_mm256_set1_ps(scale[1][9]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes9)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes10 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0, 3), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 160, _mm256_mul_ps(_mm256_set1_ps(scale[0][10]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes10)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 168, _mm256_mul_ps(_mm256_set1_ps(scale[0][10]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes10)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 160, _mm256_mul_ps(_mm256_set1_ps(scale[1][10]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes10)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 168, _mm256_mul_ps(_mm256_set1_ps(scale[1][10]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes10)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes11 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16, 3), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 176, _mm256_mul_ps(_mm256_set1_ps(scale[0][11]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes11)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 184, _mm256_mul_ps(_mm256_set1_ps(scale[0][11]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes11)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 176, _mm256_mul_ps(_mm256_set1_ps(scale[1][11]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes11)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 184, _mm256_mul_ps(_mm256_set1_ps(scale[1][11]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes11)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes12 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0, 4), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 192, _mm256_mul_ps(_mm256_set1_ps(scale[0][12]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes12)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 200, _mm256_mul_ps(_mm256_set1_ps(scale[0][12]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes12)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 192, _mm256_mul_ps(_mm256_set1_ps(scale[1][12]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes12)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 200, _mm256_mul_ps(_mm256_set1_ps(scale[1][12]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes12)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes13 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16, 4), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 208, _mm256_mul_ps(_mm256_set1_ps(scale[0][13]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes13)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 216, _mm256_mul_ps(_mm256_set1_ps(scale[0][13]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes13)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 208, _mm256_mul_ps(_mm256_set1_ps(scale[1][13]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes13)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 216, _mm256_mul_ps(_mm256_set1_ps(scale[1][13]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes13)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes14 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0, 5), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 224, _mm256_mul_ps(_mm256_set1_ps(scale[0][14]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes14)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 232, _mm256_mul_ps(_mm256_set1_ps(scale[0][14]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes14)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 224, _mm256_mul_ps(_mm256_set1_ps(scale[1][14]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes14)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 232, _mm256_mul_ps(_mm256_set1_ps(scale[1][14]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes14)), _mm256_set1_epi32(int32_t(4))))));
  const __m256i codes15 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16, 5), _mm256_set1_epi8(char(4))));
  _mm256_storeu_ps(out(0) + 240, _mm256_mul_ps(_mm256_set1_ps(scale[0][15]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<0>(codes15)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(0) + 248, _mm256_mul_ps(_mm256_set1_ps(scale[0][15]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<1>(codes15)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 240, _mm256_mul_ps(_mm256_set1_ps(scale[1][15]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<2>(codes15)), _mm256_set1_epi32(int32_t(4))))));
  _mm256_storeu_ps(out(1) + 248, _mm256_mul_ps(_mm256_set1_ps(scale[1][15]), _mm256_cvtepi32_ps(_mm256_sub_epi32(_mm256_cvtepu8_epi32(quarter<3>(codes15)), _mm256_set1_epi32(int32_t(4))))));
}

}  // namespace

extern "C" void qc_dequantize_q3_k__avx2(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 2; blocks -= 2, w += 220, y += 512)
    dequantize_tile<true>(w, 2, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 110);
  qc_store_u16(w + 108, e.factor[0]);
  w[96] |= uint8_t((e.scale[0] & 15));
  w[104] |= uint8_t(((e.scale[0] >> 4) & 3));
  w[97] |= uint8_t((e.scale[1] & 15));
  w[105] |= uint8_t(((e.scale[1] >> 4) & 3));
  w[98] |= uint8_t((e.scale[2] & 15));
  w[106] |= uint8_t(((e.scale[2] >> 4) & 3));
  w[99] |= uint8_t((e.scale[3] & 15));
  w[107] |= uint8_t(((e.scale[3] >> 4) & 3));
  w[100] |= uint8_t((e.scale[4] & 15));
  w[104] |= uint8_t((((e.scale[4] >> 4) & 3) << 2));
  w[101] |= uint8_t((e.scale[5] & 15));
  w[105] |= uint8_t((((e.scale[5] >> 4) & 3) << 2));
  w[102] |= uint8_t((e.scale[6] & 15));
  w[106] |= uint8_t((((e.scale[6] >> 4) & 3) << 2));
  w[103] |= uint8_t((e.scale[7] & 15));
  w[107] |= uint8_t((((e.scale[7] >> 4) & 3) << 2));
  w[96] |= uint8_t(((e.scale[8] & 15) << 4));
  w[104] |= uint8_t((((e.scale[8] >> 4) & 3) << 4));
  w[97] |= uint8_t(((e.scale[9] & 15) << 4));
  w[105] |= uint8_t((((e.scale[9] >> 4) & 3) << 4));
  w[98] |= uint8_t(((e.scale[10] & 15) << 4));
  w[106] |= uint8_t((((e.scale[10] >> 4) & 3) << 4));
  w[99] |= uint8_t(((e.scale[11] & 15) << 4));
  w[107] |= uint8_t((((e.scale[11] >> 4) & 3) << 4));
  w[100] |= uint8_t(((e.scale[12] & 15) << 4));
  w[104] |= uint8_t((((e.scale[12] >> 4) & 3) << 6));
  w[101] |= uint8_t(((e.scale[13] & 15) << 4));
  w[105] |= uint8_t((((e.scale[13] >> 4) & 3) << 6));
  w[102] |= uint8_t(((e.scale[14] & 15) << 4));
  w[106] |= uint8_t((((e.scale[14] >> 4) & 3) << 6));
  w[103] |= uint8_t(((e.scale[15] & 15) << 4));
  w[107] |= uint8_t((((e.scale[15] >> 4) & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t((e.code[0 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t(((e.code[0 + i] >> 2) & 1));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t((e.code[16 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t(((e.code[16 + i] >> 2) & 1));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[32 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t((((e.code[32 + i] >> 2) & 1) << 1));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[48 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[48 + i] >> 2) & 1) << 1));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[64 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t((((e.code[64 + i] >> 2) & 1) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[80 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[80 + i] >> 2) & 1) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[32 + i] |= uint8_t(((e.code[96 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t((((e.code[96 + i] >> 2) & 1) << 3));
  for (size_t i = 0; i < 16; ++i)
    w[48 + i] |= uint8_t(((e.code[112 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[112 + i] >> 2) & 1) << 3));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t((e.code[128 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t((((e.code[128 + i] >> 2) & 1) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[80 + i] |= uint8_t((e.code[144 + i] & 3));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[144 + i] >> 2) & 1) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t(((e.code[160 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t((((e.code[160 + i] >> 2) & 1) << 5));
  for (size_t i = 0; i < 16; ++i)
    w[80 + i] |= uint8_t(((e.code[176 + i] & 3) << 2));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[176 + i] >> 2) & 1) << 5));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t(((e.code[192 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t((((e.code[192 + i] >> 2) & 1) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[80 + i] |= uint8_t(((e.code[208 + i] & 3) << 4));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[208 + i] >> 2) & 1) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[64 + i] |= uint8_t(((e.code[224 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[0 + i] |= uint8_t((((e.code[224 + i] >> 2) & 1) << 7));
  for (size_t i = 0; i < 16; ++i)
    w[80 + i] |= uint8_t(((e.code[240 + i] & 3) << 6));
  for (size_t i = 0; i < 16; ++i)
    w[16 + i] |= uint8_t((((e.code[240 + i] >> 2) & 1) << 7));
}

}  // namespace

extern "C" void qc_quantize_q3_k__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_q3_k__avx2(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 912)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 8 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 16; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_i8(panel + 16 + (g * 8 + r) * 1));
        e.scale[i] = uint16_t((counted + 32));
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 144 + i / 32 * 96 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 4 * 32] >> quad % 4 * 2 & 3) | ((unit[64 + quad / 8 * 32] >> quad % 8 * 1 & 1) << 2));
      }
      shape::encode(e, w + r * row_stride + b * 110);
    }
}

extern "C" void qc_activations_q3_k__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    __m256i top = _mm256_setzero_si256();
    for (size_t i = 0; i < 32; ++i) {
      top = _mm256_max_epi32(top, _mm256_and_si256(_mm256_castps_si256(_mm256_loadu_ps((const float *)(from + i * 8))), _mm256_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 80);
    qc_store_f32(to + 320, s.d);
    if (s.id == 0) {
      qc_clear(to, 256);
      continue;
    }
    for (size_t g = 0; g < 16; ++g) {
      __m256i total = _mm256_setzero_si256();
      for (size_t i = 0; i < 2; ++i) {
        const __m256i q = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps((const float *)(from + g * 16 + i * 8)), _mm256_set1_ps(s.id)));
        _mm_storel_epi64((__m128i *)(to + g * 16 + i * 8), low8(q));
        total = _mm256_add_epi32(total, q);
      }
      const int32_t sum = lanes_sum(total);
      qc_store_i32(to + 256 + 4 * g, -4 * sum);
    }
  }
}

namespace {

template <int C, bool Full> QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  __m256 sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = _mm256_setzero_ps();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = w + b * block_step;
    const uint8_t *const a = act + b * act_step;
    const qc_rows<Full> row(block, row_stride, rows);
    qc_prefetch<C == 1 && Full ? 880 : 0>(w + 8 * row_stride + b * 880);
    const auto &at = row;
    const __m256i head94_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 94)), load16(at(4) + 94), 1);
    const __m256i head94_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 94)), load16(at(5) + 94), 1);
    const __m256i head94_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 94)), load16(at(6) + 94), 1);
    const __m256i head94_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 94)), load16(at(7) + 94), 1);
    const __m256i word94_0 = transpose<0>(head94_0, head94_1, head94_2, head94_3);
    const __m256i word94_1 = transpose<1>(head94_0, head94_1, head94_2, head94_3);
    const __m256i word94_2 = transpose<2>(head94_0, head94_1, head94_2, head94_3);
    const __m256i word94_3 = transpose<3>(head94_0, head94_1, head94_2, head94_3);
    const __m256 d_factor = _mm256_cvtph_ps(low16(_mm256_srli_epi32(word94_3, 16)));
    __m256i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm256_setzero_si256();
    __m256i scale[16];
    scale[0] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_0, 16), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 12), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[1] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_0, 24), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 20), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[2] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(word94_1, _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_slli_epi32(word94_3, 4), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[3] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 8), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 4), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[4] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 16), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 14), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[5] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 24), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 22), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[6] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(word94_2, _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_slli_epi32(word94_3, 2), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[7] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_2, 8), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 6), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[8] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_0, 20), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 16), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[9] = _mm256_sub_epi32(_mm256_or_si256(_mm256_srli_epi32(word94_0, 28), _mm256_and_si256(_mm256_srli_epi32(word94_2, 24), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[10] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 4), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(word94_3, _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[11] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 12), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 8), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[12] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 20), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 18), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[13] = _mm256_sub_epi32(_mm256_or_si256(_mm256_srli_epi32(word94_1, 28), _mm256_and_si256(_mm256_srli_epi32(word94_2, 26), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[14] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_2, 4), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 2), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    scale[15] = _mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_2, 12), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 10), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)));
    const __m256i shared0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
    const __m256i shared0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
    const __m256i shared0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
    const __m256i shared0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
    const __m256i shared16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
    const __m256i shared16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
    const __m256i shared16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
    const __m256i shared16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
    {
      // weights 0 .. 15
      __m256i dot0_0[C];
      __m256i dot0_016[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = _mm256_setzero_si256();
      __m256i dot1_0[C];
      __m256i dot1_016[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = _mm256_setzero_si256();
      __m256i dot2_0[C];
      __m256i dot2_016[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = _mm256_setzero_si256();
      __m256i dot3_0[C];
      __m256i dot3_016[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = _mm256_setzero_si256();
      const __m256i bytes32_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 32)), load16(at(4) + 32), 1);
      const __m256i q0_0 = _mm256_or_si256(_mm256_and_si256(bytes32_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared0_0, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_016[c] = _mm256_maddubs_epi16(q0_0, _mm256_broadcastsi128_si256(load16(a + c * 336)));
      const __m256i bytes32_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 32)), load16(at(5) + 32), 1);
      const __m256i q0_1 = _mm256_or_si256(_mm256_and_si256(bytes32_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared0_1, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_016[c] = _mm256_maddubs_epi16(q0_1, _mm256_broadcastsi128_si256(load16(a + c * 336)));
      const __m256i bytes32_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 32)), load16(at(6) + 32), 1);
      const __m256i q0_2 = _mm256_or_si256(_mm256_and_si256(bytes32_2, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared0_2, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_016[c] = _mm256_maddubs_epi16(q0_2, _mm256_broadcastsi128_si256(load16(a + c * 336)));
      const __m256i bytes32_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 32)), load16(at(7) + 32), 1);
      const __m256i q0_3 = _mm256_or_si256(_mm256_and_si256(bytes32_3, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared0_3, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_016[c] = _mm256_maddubs_epi16(q0_3, _mm256_broadcastsi128_si256(load16(a + c * 336)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = _mm256_add_epi32(dot0_0[c], _mm256_madd_epi16(dot0_016[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = _mm256_add_epi32(dot1_0[c], _mm256_madd_epi16(dot1_016[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = _mm256_add_epi32(dot2_0[c], _mm256_madd_epi16(dot2_016[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = _mm256_add_epi32(dot3_0[c], _mm256_madd_epi16(dot3_016[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[0], _mm256_add_epi32(reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256)))));
      // weights 32 .. 47
      __m256i dot0_2[C];
      __m256i dot0_216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = _mm256_setzero_si256();
      __m256i dot1_2[C];
      __m256i dot1_216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = _mm256_setzero_si256();
      __m256i dot2_2[C];
      __m256i dot2_216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = _mm256_setzero_si256();
      __m256i dot3_2[C];
      __m256i dot3_216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = _mm256_setzero_si256();
      const __m256i q2_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared0_0, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_216[c] = _mm256_maddubs_epi16(q2_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 32)));
      const __m256i q2_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared0_1, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_216[c] = _mm256_maddubs_epi16(q2_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 32)));
      const __m256i q2_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_2, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared0_2, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_216[c] = _mm256_maddubs_epi16(q2_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 32)));
      const __m256i q2_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_3, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared0_3, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_216[c] = _mm256_maddubs_epi16(q2_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 32)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = _mm256_add_epi32(dot0_2[c], _mm256_madd_epi16(dot0_216[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = _mm256_add_epi32(dot1_2[c], _mm256_madd_epi16(dot1_216[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = _mm256_add_epi32(dot2_2[c], _mm256_madd_epi16(dot2_216[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = _mm256_add_epi32(dot3_2[c], _mm256_madd_epi16(dot3_216[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[2], _mm256_add_epi32(reduce4(dot0_2[c], dot1_2[c], dot2_2[c], dot3_2[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 8)))));
      // weights 64 .. 79
      __m256i dot0_4[C];
      __m256i dot0_416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = _mm256_setzero_si256();
      __m256i dot1_4[C];
      __m256i dot1_416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = _mm256_setzero_si256();
      __m256i dot2_4[C];
      __m256i dot2_416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = _mm256_setzero_si256();
      __m256i dot3_4[C];
      __m256i dot3_416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = _mm256_setzero_si256();
      const __m256i q4_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(shared0_0, _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_416[c] = _mm256_maddubs_epi16(q4_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 64)));
      const __m256i q4_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(shared0_1, _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_416[c] = _mm256_maddubs_epi16(q4_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 64)));
      const __m256i q4_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_2, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(shared0_2, _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_416[c] = _mm256_maddubs_epi16(q4_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 64)));
      const __m256i q4_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_3, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(shared0_3, _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_416[c] = _mm256_maddubs_epi16(q4_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 64)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = _mm256_add_epi32(dot0_4[c], _mm256_madd_epi16(dot0_416[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = _mm256_add_epi32(dot1_4[c], _mm256_madd_epi16(dot1_416[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = _mm256_add_epi32(dot2_4[c], _mm256_madd_epi16(dot2_416[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = _mm256_add_epi32(dot3_4[c], _mm256_madd_epi16(dot3_416[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[4], _mm256_add_epi32(reduce4(dot0_4[c], dot1_4[c], dot2_4[c], dot3_4[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 16)))));
      // weights 96 .. 111
      __m256i dot0_6[C];
      __m256i dot0_616[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = _mm256_setzero_si256();
      __m256i dot1_6[C];
      __m256i dot1_616[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = _mm256_setzero_si256();
      __m256i dot2_6[C];
      __m256i dot2_616[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = _mm256_setzero_si256();
      __m256i dot3_6[C];
      __m256i dot3_616[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = _mm256_setzero_si256();
      const __m256i q6_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_0, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_616[c] = _mm256_maddubs_epi16(q6_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 96)));
      const __m256i q6_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_1, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_616[c] = _mm256_maddubs_epi16(q6_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 96)));
      const __m256i q6_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_2, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_2, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_616[c] = _mm256_maddubs_epi16(q6_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 96)));
      const __m256i q6_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_3, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_3, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_616[c] = _mm256_maddubs_epi16(q6_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 96)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = _mm256_add_epi32(dot0_6[c], _mm256_madd_epi16(dot0_616[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = _mm256_add_epi32(dot1_6[c], _mm256_madd_epi16(dot1_616[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = _mm256_add_epi32(dot2_6[c], _mm256_madd_epi16(dot2_616[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = _mm256_add_epi32(dot3_6[c], _mm256_madd_epi16(dot3_616[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[6], _mm256_add_epi32(reduce4(dot0_6[c], dot1_6[c], dot2_6[c], dot3_6[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 24)))));
    }
    {
      // weights 16 .. 31
      __m256i dot0_1[C];
      __m256i dot0_116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = _mm256_setzero_si256();
      __m256i dot1_1[C];
      __m256i dot1_116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = _mm256_setzero_si256();
      __m256i dot2_1[C];
      __m256i dot2_116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = _mm256_setzero_si256();
      __m256i dot3_1[C];
      __m256i dot3_116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = _mm256_setzero_si256();
      const __m256i bytes48_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 48)), load16(at(4) + 48), 1);
      const __m256i q1_0 = _mm256_or_si256(_mm256_and_si256(bytes48_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared16_0, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_116[c] = _mm256_maddubs_epi16(q1_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 16)));
      const __m256i bytes48_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 48)), load16(at(5) + 48), 1);
      const __m256i q1_1 = _mm256_or_si256(_mm256_and_si256(bytes48_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared16_1, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_116[c] = _mm256_maddubs_epi16(q1_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 16)));
      const __m256i bytes48_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 48)), load16(at(6) + 48), 1);
      const __m256i q1_2 = _mm256_or_si256(_mm256_and_si256(bytes48_2, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared16_2, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_116[c] = _mm256_maddubs_epi16(q1_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 16)));
      const __m256i bytes48_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 48)), load16(at(7) + 48), 1);
      const __m256i q1_3 = _mm256_or_si256(_mm256_and_si256(bytes48_3, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared16_3, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_116[c] = _mm256_maddubs_epi16(q1_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = _mm256_add_epi32(dot0_1[c], _mm256_madd_epi16(dot0_116[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = _mm256_add_epi32(dot1_1[c], _mm256_madd_epi16(dot1_116[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = _mm256_add_epi32(dot2_1[c], _mm256_madd_epi16(dot2_116[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = _mm256_add_epi32(dot3_1[c], _mm256_madd_epi16(dot3_116[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[1], _mm256_add_epi32(reduce4(dot0_1[c], dot1_1[c], dot2_1[c], dot3_1[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 4)))));
      // weights 48 .. 63
      __m256i dot0_3[C];
      __m256i dot0_316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = _mm256_setzero_si256();
      __m256i dot1_3[C];
      __m256i dot1_316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = _mm256_setzero_si256();
      __m256i dot2_3[C];
      __m256i dot2_316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = _mm256_setzero_si256();
      __m256i dot3_3[C];
      __m256i dot3_316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = _mm256_setzero_si256();
      const __m256i q3_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared16_0, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_316[c] = _mm256_maddubs_epi16(q3_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 48)));
      const __m256i q3_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared16_1, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_316[c] = _mm256_maddubs_epi16(q3_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 48)));
      const __m256i q3_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_2, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared16_2, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_316[c] = _mm256_maddubs_epi16(q3_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 48)));
      const __m256i q3_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_3, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(shared16_3, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_316[c] = _mm256_maddubs_epi16(q3_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = _mm256_add_epi32(dot0_3[c], _mm256_madd_epi16(dot0_316[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = _mm256_add_epi32(dot1_3[c], _mm256_madd_epi16(dot1_316[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = _mm256_add_epi32(dot2_3[c], _mm256_madd_epi16(dot2_316[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = _mm256_add_epi32(dot3_3[c], _mm256_madd_epi16(dot3_316[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[3], _mm256_add_epi32(reduce4(dot0_3[c], dot1_3[c], dot2_3[c], dot3_3[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 12)))));
      // weights 80 .. 95
      __m256i dot0_5[C];
      __m256i dot0_516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = _mm256_setzero_si256();
      __m256i dot1_5[C];
      __m256i dot1_516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = _mm256_setzero_si256();
      __m256i dot2_5[C];
      __m256i dot2_516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = _mm256_setzero_si256();
      __m256i dot3_5[C];
      __m256i dot3_516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = _mm256_setzero_si256();
      const __m256i q5_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(shared16_0, _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_516[c] = _mm256_maddubs_epi16(q5_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 80)));
      const __m256i q5_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(shared16_1, _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_516[c] = _mm256_maddubs_epi16(q5_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 80)));
      const __m256i q5_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_2, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(shared16_2, _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_516[c] = _mm256_maddubs_epi16(q5_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 80)));
      const __m256i q5_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_3, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(shared16_3, _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_516[c] = _mm256_maddubs_epi16(q5_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 80)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = _mm256_add_epi32(dot0_5[c], _mm256_madd_epi16(dot0_516[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = _mm256_add_epi32(dot1_5[c], _mm256_madd_epi16(dot1_516[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = _mm256_add_epi32(dot2_5[c], _mm256_madd_epi16(dot2_516[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = _mm256_add_epi32(dot3_5[c], _mm256_madd_epi16(dot3_516[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[5], _mm256_add_epi32(reduce4(dot0_5[c], dot1_5[c], dot2_5[c], dot3_5[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 20)))));
      // weights 112 .. 127
      __m256i dot0_7[C];
      __m256i dot0_716[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = _mm256_setzero_si256();
      __m256i dot1_7[C];
      __m256i dot1_716[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = _mm256_setzero_si256();
      __m256i dot2_7[C];
      __m256i dot2_716[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = _mm256_setzero_si256();
      __m256i dot3_7[C];
      __m256i dot3_716[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = _mm256_setzero_si256();
      const __m256i q7_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_0, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_716[c] = _mm256_maddubs_epi16(q7_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 112)));
      const __m256i q7_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_1, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_716[c] = _mm256_maddubs_epi16(q7_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 112)));
      const __m256i q7_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_2, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_2, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_716[c] = _mm256_maddubs_epi16(q7_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 112)));
      const __m256i q7_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_3, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_3, 1), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_716[c] = _mm256_maddubs_epi16(q7_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 112)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = _mm256_add_epi32(dot0_7[c], _mm256_madd_epi16(dot0_716[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = _mm256_add_epi32(dot1_7[c], _mm256_madd_epi16(dot1_716[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = _mm256_add_epi32(dot2_7[c], _mm256_madd_epi16(dot2_716[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = _mm256_add_epi32(dot3_7[c], _mm256_madd_epi16(dot3_716[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[7], _mm256_add_epi32(reduce4(dot0_7[c], dot1_7[c], dot2_7[c], dot3_7[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 28)))));
    }
    {
      // weights 128 .. 143
      __m256i dot0_8[C];
      __m256i dot0_816[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_8[c] = _mm256_setzero_si256();
      __m256i dot1_8[C];
      __m256i dot1_816[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_8[c] = _mm256_setzero_si256();
      __m256i dot2_8[C];
      __m256i dot2_816[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_8[c] = _mm256_setzero_si256();
      __m256i dot3_8[C];
      __m256i dot3_816[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_8[c] = _mm256_setzero_si256();
      const __m256i bytes64_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 64)), load16(at(4) + 64), 1);
      const __m256i q8_0 = _mm256_or_si256(_mm256_and_si256(bytes64_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_0, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_816[c] = _mm256_maddubs_epi16(q8_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 128)));
      const __m256i bytes64_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 64)), load16(at(5) + 64), 1);
      const __m256i q8_1 = _mm256_or_si256(_mm256_and_si256(bytes64_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_1, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_816[c] = _mm256_maddubs_epi16(q8_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 128)));
      const __m256i bytes64_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 64)), load16(at(6) + 64), 1);
      const __m256i q8_2 = _mm256_or_si256(_mm256_and_si256(bytes64_2, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_2, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_816[c] = _mm256_maddubs_epi16(q8_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 128)));
      const __m256i bytes64_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 64)), load16(at(7) + 64), 1);
      const __m256i q8_3 = _mm256_or_si256(_mm256_and_si256(bytes64_3, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_3, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_816[c] = _mm256_maddubs_epi16(q8_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 128)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_8[c] = _mm256_add_epi32(dot0_8[c], _mm256_madd_epi16(dot0_816[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_8[c] = _mm256_add_epi32(dot1_8[c], _mm256_madd_epi16(dot1_816[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_8[c] = _mm256_add_epi32(dot2_8[c], _mm256_madd_epi16(dot2_816[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_8[c] = _mm256_add_epi32(dot3_8[c], _mm256_madd_epi16(dot3_816[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[8], _mm256_add_epi32(reduce4(dot0_8[c], dot1_8[c], dot2_8[c], dot3_8[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 32)))));
      // weights 160 .. 175
      __m256i dot0_10[C];
      __m256i dot0_1016[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_10[c] = _mm256_setzero_si256();
      __m256i dot1_10[C];
      __m256i dot1_1016[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_10[c] = _mm256_setzero_si256();
      __m256i dot2_10[C];
      __m256i dot2_1016[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_10[c] = _mm256_setzero_si256();
      __m256i dot3_10[C];
      __m256i dot3_1016[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_10[c] = _mm256_setzero_si256();
      const __m256i q10_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_0, 3), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1016[c] = _mm256_maddubs_epi16(q10_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 160)));
      const __m256i q10_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_1, 3), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1016[c] = _mm256_maddubs_epi16(q10_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 160)));
      const __m256i q10_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_2, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_2, 3), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1016[c] = _mm256_maddubs_epi16(q10_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 160)));
      const __m256i q10_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_3, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_3, 3), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1016[c] = _mm256_maddubs_epi16(q10_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 160)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_10[c] = _mm256_add_epi32(dot0_10[c], _mm256_madd_epi16(dot0_1016[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_10[c] = _mm256_add_epi32(dot1_10[c], _mm256_madd_epi16(dot1_1016[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_10[c] = _mm256_add_epi32(dot2_10[c], _mm256_madd_epi16(dot2_1016[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_10[c] = _mm256_add_epi32(dot3_10[c], _mm256_madd_epi16(dot3_1016[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[10], _mm256_add_epi32(reduce4(dot0_10[c], dot1_10[c], dot2_10[c], dot3_10[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 40)))));
      // weights 192 .. 207
      __m256i dot0_12[C];
      __m256i dot0_1216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_12[c] = _mm256_setzero_si256();
      __m256i dot1_12[C];
      __m256i dot1_1216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_12[c] = _mm256_setzero_si256();
      __m256i dot2_12[C];
      __m256i dot2_1216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_12[c] = _mm256_setzero_si256();
      __m256i dot3_12[C];
      __m256i dot3_1216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_12[c] = _mm256_setzero_si256();
      const __m256i q12_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_0, 4), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1216[c] = _mm256_maddubs_epi16(q12_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 192)));
      const __m256i q12_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_1, 4), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1216[c] = _mm256_maddubs_epi16(q12_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 192)));
      const __m256i q12_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_2, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_2, 4), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1216[c] = _mm256_maddubs_epi16(q12_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 192)));
      const __m256i q12_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_3, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_3, 4), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1216[c] = _mm256_maddubs_epi16(q12_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 192)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_12[c] = _mm256_add_epi32(dot0_12[c], _mm256_madd_epi16(dot0_1216[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_12[c] = _mm256_add_epi32(dot1_12[c], _mm256_madd_epi16(dot1_1216[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_12[c] = _mm256_add_epi32(dot2_12[c], _mm256_madd_epi16(dot2_1216[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_12[c] = _mm256_add_epi32(dot3_12[c], _mm256_madd_epi16(dot3_1216[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[12], _mm256_add_epi32(reduce4(dot0_12[c], dot1_12[c], dot2_12[c], dot3_12[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 48)))));
      // weights 224 .. 239
      __m256i dot0_14[C];
      __m256i dot0_1416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_14[c] = _mm256_setzero_si256();
      __m256i dot1_14[C];
      __m256i dot1_1416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_14[c] = _mm256_setzero_si256();
      __m256i dot2_14[C];
      __m256i dot2_1416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_14[c] = _mm256_setzero_si256();
      __m256i dot3_14[C];
      __m256i dot3_1416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_14[c] = _mm256_setzero_si256();
      const __m256i q14_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_0, 5), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1416[c] = _mm256_maddubs_epi16(q14_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 224)));
      const __m256i q14_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_1, 5), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1416[c] = _mm256_maddubs_epi16(q14_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 224)));
      const __m256i q14_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_2, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_2, 5), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1416[c] = _mm256_maddubs_epi16(q14_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 224)));
      const __m256i q14_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_3, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared0_3, 5), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1416[c] = _mm256_maddubs_epi16(q14_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 224)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_14[c] = _mm256_add_epi32(dot0_14[c], _mm256_madd_epi16(dot0_1416[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_14[c] = _mm256_add_epi32(dot1_14[c], _mm256_madd_epi16(dot1_1416[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_14[c] = _mm256_add_epi32(dot2_14[c], _mm256_madd_epi16(dot2_1416[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_14[c] = _mm256_add_epi32(dot3_14[c], _mm256_madd_epi16(dot3_1416[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[14], _mm256_add_epi32(reduce4(dot0_14[c], dot1_14[c], dot2_14[c], dot3_14[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 56)))));
    }
    {
      // weights 144 .. 159
      __m256i dot0_9[C];
      __m256i dot0_916[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_9[c] = _mm256_setzero_si256();
      __m256i dot1_9[C];
      __m256i dot1_916[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_9[c] = _mm256_setzero_si256();
      __m256i dot2_9[C];
      __m256i dot2_916[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_9[c] = _mm256_setzero_si256();
      __m256i dot3_9[C];
      __m256i dot3_916[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_9[c] = _mm256_setzero_si256();
      const __m256i bytes80_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 80)), load16(at(4) + 80), 1);
      const __m256i q9_0 = _mm256_or_si256(_mm256_and_si256(bytes80_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_0, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_916[c] = _mm256_maddubs_epi16(q9_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 144)));
      const __m256i bytes80_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 80)), load16(at(5) + 80), 1);
      const __m256i q9_1 = _mm256_or_si256(_mm256_and_si256(bytes80_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_1, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_916[c] = _mm256_maddubs_epi16(q9_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 144)));
      const __m256i bytes80_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 80)), load16(at(6) + 80), 1);
      const __m256i q9_2 = _mm256_or_si256(_mm256_and_si256(bytes80_2, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_2, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_916[c] = _mm256_maddubs_epi16(q9_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 144)));
      const __m256i bytes80_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 80)), load16(at(7) + 80), 1);
      const __m256i q9_3 = _mm256_or_si256(_mm256_and_si256(bytes80_3, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_3, 2), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_916[c] = _mm256_maddubs_epi16(q9_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 144)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_9[c] = _mm256_add_epi32(dot0_9[c], _mm256_madd_epi16(dot0_916[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_9[c] = _mm256_add_epi32(dot1_9[c], _mm256_madd_epi16(dot1_916[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_9[c] = _mm256_add_epi32(dot2_9[c], _mm256_madd_epi16(dot2_916[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_9[c] = _mm256_add_epi32(dot3_9[c], _mm256_madd_epi16(dot3_916[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[9], _mm256_add_epi32(reduce4(dot0_9[c], dot1_9[c], dot2_9[c], dot3_9[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 36)))));
      // weights 176 .. 191
      __m256i dot0_11[C];
      __m256i dot0_1116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_11[c] = _mm256_setzero_si256();
      __m256i dot1_11[C];
      __m256i dot1_1116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_11[c] = _mm256_setzero_si256();
      __m256i dot2_11[C];
      __m256i dot2_1116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_11[c] = _mm256_setzero_si256();
      __m256i dot3_11[C];
      __m256i dot3_1116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_11[c] = _mm256_setzero_si256();
      const __m256i q11_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_0, 3), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1116[c] = _mm256_maddubs_epi16(q11_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 176)));
      const __m256i q11_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_1, 3), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1116[c] = _mm256_maddubs_epi16(q11_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 176)));
      const __m256i q11_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_2, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_2, 3), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1116[c] = _mm256_maddubs_epi16(q11_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 176)));
      const __m256i q11_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_3, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_3, 3), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1116[c] = _mm256_maddubs_epi16(q11_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 176)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_11[c] = _mm256_add_epi32(dot0_11[c], _mm256_madd_epi16(dot0_1116[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_11[c] = _mm256_add_epi32(dot1_11[c], _mm256_madd_epi16(dot1_1116[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_11[c] = _mm256_add_epi32(dot2_11[c], _mm256_madd_epi16(dot2_1116[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_11[c] = _mm256_add_epi32(dot3_11[c], _mm256_madd_epi16(dot3_1116[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[11], _mm256_add_epi32(reduce4(dot0_11[c], dot1_11[c], dot2_11[c], dot3_11[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 44)))));
      // weights 208 .. 223
      __m256i dot0_13[C];
      __m256i dot0_1316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_13[c] = _mm256_setzero_si256();
      __m256i dot1_13[C];
      __m256i dot1_1316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_13[c] = _mm256_setzero_si256();
      __m256i dot2_13[C];
      __m256i dot2_1316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_13[c] = _mm256_setzero_si256();
      __m256i dot3_13[C];
      __m256i dot3_1316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_13[c] = _mm256_setzero_si256();
      const __m256i q13_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_0, 4), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1316[c] = _mm256_maddubs_epi16(q13_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 208)));
      const __m256i q13_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_1, 4), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1316[c] = _mm256_maddubs_epi16(q13_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 208)));
      const __m256i q13_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_2, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_2, 4), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1316[c] = _mm256_maddubs_epi16(q13_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 208)));
      const __m256i q13_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_3, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_3, 4), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1316[c] = _mm256_maddubs_epi16(q13_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 208)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_13[c] = _mm256_add_epi32(dot0_13[c], _mm256_madd_epi16(dot0_1316[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_13[c] = _mm256_add_epi32(dot1_13[c], _mm256_madd_epi16(dot1_1316[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_13[c] = _mm256_add_epi32(dot2_13[c], _mm256_madd_epi16(dot2_1316[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_13[c] = _mm256_add_epi32(dot3_13[c], _mm256_madd_epi16(dot3_1316[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[13], _mm256_add_epi32(reduce4(dot0_13[c], dot1_13[c], dot2_13[c], dot3_13[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 52)))));
      // weights 240 .. 255
      __m256i dot0_15[C];
      __m256i dot0_1516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_15[c] = _mm256_setzero_si256();
      __m256i dot1_15[C];
      __m256i dot1_1516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_15[c] = _mm256_setzero_si256();
      __m256i dot2_15[C];
      __m256i dot2_1516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_15[c] = _mm256_setzero_si256();
      __m256i dot3_15[C];
      __m256i dot3_1516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_15[c] = _mm256_setzero_si256();
      const __m256i q15_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_0, 5), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1516[c] = _mm256_maddubs_epi16(q15_0, _mm256_broadcastsi128_si256(load16(a + c * 336 + 240)));
      const __m256i q15_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_1, 5), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1516[c] = _mm256_maddubs_epi16(q15_1, _mm256_broadcastsi128_si256(load16(a + c * 336 + 240)));
      const __m256i q15_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_2, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_2, 5), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1516[c] = _mm256_maddubs_epi16(q15_2, _mm256_broadcastsi128_si256(load16(a + c * 336 + 240)));
      const __m256i q15_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_3, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(shared16_3, 5), _mm256_set1_epi8(char(4))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1516[c] = _mm256_maddubs_epi16(q15_3, _mm256_broadcastsi128_si256(load16(a + c * 336 + 240)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_15[c] = _mm256_add_epi32(dot0_15[c], _mm256_madd_epi16(dot0_1516[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_15[c] = _mm256_add_epi32(dot1_15[c], _mm256_madd_epi16(dot1_1516[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_15[c] = _mm256_add_epi32(dot2_15[c], _mm256_madd_epi16(dot2_1516[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_15[c] = _mm256_add_epi32(dot3_15[c], _mm256_madd_epi16(dot3_1516[c], _mm256_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale[15], _mm256_add_epi32(reduce4(dot0_15[c], dot1_15[c], dot2_15[c], dot3_15[c]), _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + 60)))));
    }
    const __m256 scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256 dx = _mm256_set1_ps(qc_f32(a + c * 336 + 320));
      sum[c] = _mm256_fmadd_ps(_mm256_cvtepi32_ps(isum[c]), _mm256_mul_ps(scale_factor, dx), sum[c]);
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<8> out(y + c * y_stride, rows);
    _mm256_storeu_ps(out.to, sum[c]);
    out.flush();
  }
}

template <int C> QC_TILE void packed_tile(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  __m256 sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = _mm256_setzero_ps();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = panel + b * 912;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 912 : 0>(block + 4096);
    __m256i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm256_setzero_si256();
    for (size_t u = 0; u < 8; ++u) {
      {
        __m256i dot[C];
        __m256i dot16[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + (u * 2) * 4));
        const __m256i plane0_0 = keep(_mm256_loadu_si256((const __m256i *)(block + 144 + u * 96)));
        const __m256i plane1_0 = keep(_mm256_loadu_si256((const __m256i *)(block + 144 + u * 96 + 64)));
        const __m256i q0 = _mm256_or_si256(_mm256_and_si256(plane0_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(plane1_0, 2), _mm256_set1_epi8(char(4))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot16[c] = _mm256_maddubs_epi16(q0, _mm256_set1_epi32(qc_i32(a + c * 336 + u * 32)));
        const __m256i q1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(plane0_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(plane1_0, 1), _mm256_set1_epi8(char(4))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot16[c] = _mm256_add_epi16(dot16[c], _mm256_maddubs_epi16(q1, _mm256_set1_epi32(qc_i32(a + c * 336 + u * 32 + 4))));
        const __m256i q2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(plane0_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(plane1_0, _mm256_set1_epi8(char(4))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot16[c] = _mm256_add_epi16(dot16[c], _mm256_maddubs_epi16(q2, _mm256_set1_epi32(qc_i32(a + c * 336 + u * 32 + 8))));
        const __m256i q3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(plane0_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(plane1_0, 1), _mm256_set1_epi8(char(4))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot16[c] = _mm256_add_epi16(dot16[c], _mm256_maddubs_epi16(q3, _mm256_set1_epi32(qc_i32(a + c * 336 + u * 32 + 12))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = _mm256_add_epi32(dot[c], _mm256_madd_epi16(dot16[c], _mm256_set1_epi16(1)));
        const __m256i scale = _mm256_cvtepi8_epi32(_mm_loadl_epi64((const __m128i *)(block + 16 + (u * 2) * 8)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale, dot[c]));
      }
      {
        __m256i dot[C];
        __m256i dot16[C];
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = _mm256_set1_epi32(qc_i32(a + c * 336 + 256 + (u * 2 + 1) * 4));
        const __m256i plane0_1 = keep(_mm256_loadu_si256((const __m256i *)(block + 144 + u * 96 + 32)));
        const __m256i plane1_0 = keep(_mm256_loadu_si256((const __m256i *)(block + 144 + u * 96 + 64)));
        const __m256i q4 = _mm256_or_si256(_mm256_and_si256(plane0_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(plane1_0, 2), _mm256_set1_epi8(char(4))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot16[c] = _mm256_maddubs_epi16(q4, _mm256_set1_epi32(qc_i32(a + c * 336 + u * 32 + 16)));
        const __m256i q5 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(plane0_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(plane1_0, 3), _mm256_set1_epi8(char(4))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot16[c] = _mm256_add_epi16(dot16[c], _mm256_maddubs_epi16(q5, _mm256_set1_epi32(qc_i32(a + c * 336 + u * 32 + 20))));
        const __m256i q6 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(plane0_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(plane1_0, 4), _mm256_set1_epi8(char(4))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot16[c] = _mm256_add_epi16(dot16[c], _mm256_maddubs_epi16(q6, _mm256_set1_epi32(qc_i32(a + c * 336 + u * 32 + 24))));
        const __m256i q7 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(plane0_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(plane1_0, 5), _mm256_set1_epi8(char(4))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot16[c] = _mm256_add_epi16(dot16[c], _mm256_maddubs_epi16(q7, _mm256_set1_epi32(qc_i32(a + c * 336 + u * 32 + 28))));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot[c] = _mm256_add_epi32(dot[c], _mm256_madd_epi16(dot16[c], _mm256_set1_epi16(1)));
        const __m256i scale = _mm256_cvtepi8_epi32(_mm_loadl_epi64((const __m128i *)(block + 16 + (u * 2 + 1) * 8)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm256_add_epi32(isum[c], _mm256_mullo_epi32(scale, dot[c]));
      }
    }
    const __m256 scale_factor = _mm256_cvtph_ps(load16(block));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256 dx = _mm256_set1_ps(qc_f32(a + c * 336 + 320));
      sum[c] = _mm256_fmadd_ps(_mm256_cvtepi32_ps(isum[c]), _mm256_mul_ps(scale_factor, dx), sum[c]);
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<8> out(y + c * y_stride, rows);
    _mm256_storeu_ps(out.to, sum[c]);
    out.flush();
  }
}

template <int C> void raw_rows(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 8 <= rows; r += 8)
    raw_tile<C, true>(w + r * row_stride, row_stride, 110, 8, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 110, rows - r, blocks, act + c * 336, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 8, panels += blocks * 912)
    packed_tile<C>(panels, qc_min(rows - r, 8), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q3_k__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_raw_q3_k__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 336;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 336, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q3_k__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_packed_q3_k__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
  static const uint8_t zeros[110] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 110;
    uint8_t *const block = panel + b * 912;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const __m256i head94_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 94)), load16(at(4) + 94), 1);
      const __m256i head94_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 94)), load16(at(5) + 94), 1);
      const __m256i head94_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 94)), load16(at(6) + 94), 1);
      const __m256i head94_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 94)), load16(at(7) + 94), 1);
      const __m256i word94_0 = transpose<0>(head94_0, head94_1, head94_2, head94_3);
      const __m256i word94_1 = transpose<1>(head94_0, head94_1, head94_2, head94_3);
      const __m256i word94_2 = transpose<2>(head94_0, head94_1, head94_2, head94_3);
      const __m256i word94_3 = transpose<3>(head94_0, head94_1, head94_2, head94_3);
      _mm_storeu_si128((__m128i *)(block), low16(_mm256_srli_epi32(word94_3, 16)));
      _mm_storel_epi64((__m128i *)(block + 16), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_0, 16), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 12), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 24), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_0, 24), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 20), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 32), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(word94_1, _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_slli_epi32(word94_3, 4), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 40), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 8), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 4), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 48), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 16), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 14), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 56), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 24), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 22), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 64), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(word94_2, _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_slli_epi32(word94_3, 2), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 72), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_2, 8), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 6), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 80), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_0, 20), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 16), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 88), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_srli_epi32(word94_0, 28), _mm256_and_si256(_mm256_srli_epi32(word94_2, 24), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 96), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 4), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(word94_3, _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 104), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 12), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 8), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 112), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_1, 20), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_2, 18), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 120), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_srli_epi32(word94_1, 28), _mm256_and_si256(_mm256_srli_epi32(word94_2, 26), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 128), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_2, 4), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 2), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
      _mm_storel_epi64((__m128i *)(block + 136), low8(_mm256_sub_epi32(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(word94_2, 12), _mm256_set1_epi32(int32_t(15))), _mm256_and_si256(_mm256_srli_epi32(word94_3, 10), _mm256_set1_epi32(int32_t(48)))), _mm256_set1_epi32(int32_t(32)))));
    }
    {
      const __m256i bytes32_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 32)), load16(at(4) + 32), 1);
      const __m256i bytes0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i codes0_0 = _mm256_or_si256(_mm256_and_si256(bytes32_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0_0, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 32)), load16(at(5) + 32), 1);
      const __m256i bytes0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i codes0_1 = _mm256_or_si256(_mm256_and_si256(bytes32_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0_1, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 32)), load16(at(6) + 32), 1);
      const __m256i bytes0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i codes0_2 = _mm256_or_si256(_mm256_and_si256(bytes32_2, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0_2, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 32)), load16(at(7) + 32), 1);
      const __m256i bytes0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i codes0_3 = _mm256_or_si256(_mm256_and_si256(bytes32_3, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0_3, 2), _mm256_set1_epi8(char(4))));
      const __m256i quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m256i quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m256i quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m256i quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m256i bytes48_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 48)), load16(at(4) + 48), 1);
      const __m256i bytes16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
      const __m256i codes1_0 = _mm256_or_si256(_mm256_and_si256(bytes48_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16_0, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 48)), load16(at(5) + 48), 1);
      const __m256i bytes16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
      const __m256i codes1_1 = _mm256_or_si256(_mm256_and_si256(bytes48_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16_1, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 48)), load16(at(6) + 48), 1);
      const __m256i bytes16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
      const __m256i codes1_2 = _mm256_or_si256(_mm256_and_si256(bytes48_2, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16_2, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 48)), load16(at(7) + 48), 1);
      const __m256i bytes16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
      const __m256i codes1_3 = _mm256_or_si256(_mm256_and_si256(bytes48_3, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16_3, 2), _mm256_set1_epi8(char(4))));
      const __m256i quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m256i quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m256i quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m256i quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      _mm256_storeu_si256((__m256i *)(block + 144), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad1, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad2, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 176), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad5, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 208), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(quad0, 2), _mm256_set1_epi8(char(1))), _mm256_and_si256(_mm256_srli_epi16(quad1, 1), _mm256_set1_epi8(char(2)))), _mm256_and_si256(quad2, _mm256_set1_epi8(char(4)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 1), _mm256_set1_epi8(char(8)))), _mm256_and_si256(_mm256_slli_epi16(quad4, 2), _mm256_set1_epi8(char(16)))), _mm256_and_si256(_mm256_slli_epi16(quad5, 3), _mm256_set1_epi8(char(32)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(64)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 5), _mm256_set1_epi8(char(128)))));
    }
    {
      const __m256i bytes32_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 32)), load16(at(4) + 32), 1);
      const __m256i bytes0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i codes2_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0_0, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 32)), load16(at(5) + 32), 1);
      const __m256i bytes0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i codes2_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0_1, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 32)), load16(at(6) + 32), 1);
      const __m256i bytes0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i codes2_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_2, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0_2, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 32)), load16(at(7) + 32), 1);
      const __m256i bytes0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i codes2_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_3, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes0_3, 1), _mm256_set1_epi8(char(4))));
      const __m256i quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m256i quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m256i quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m256i quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m256i bytes48_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 48)), load16(at(4) + 48), 1);
      const __m256i bytes16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
      const __m256i codes3_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16_0, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 48)), load16(at(5) + 48), 1);
      const __m256i bytes16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
      const __m256i codes3_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16_1, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 48)), load16(at(6) + 48), 1);
      const __m256i bytes16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
      const __m256i codes3_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_2, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16_2, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 48)), load16(at(7) + 48), 1);
      const __m256i bytes16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
      const __m256i codes3_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_3, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(bytes16_3, 1), _mm256_set1_epi8(char(4))));
      const __m256i quad4 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m256i quad5 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m256i quad6 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m256i quad7 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      _mm256_storeu_si256((__m256i *)(block + 240), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad1, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad2, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 272), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad5, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 304), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(quad0, 2), _mm256_set1_epi8(char(1))), _mm256_and_si256(_mm256_srli_epi16(quad1, 1), _mm256_set1_epi8(char(2)))), _mm256_and_si256(quad2, _mm256_set1_epi8(char(4)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 1), _mm256_set1_epi8(char(8)))), _mm256_and_si256(_mm256_slli_epi16(quad4, 2), _mm256_set1_epi8(char(16)))), _mm256_and_si256(_mm256_slli_epi16(quad5, 3), _mm256_set1_epi8(char(32)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(64)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 5), _mm256_set1_epi8(char(128)))));
    }
    {
      const __m256i bytes32_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 32)), load16(at(4) + 32), 1);
      const __m256i bytes0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i codes4_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes0_0, _mm256_set1_epi8(char(4))));
      const __m256i bytes32_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 32)), load16(at(5) + 32), 1);
      const __m256i bytes0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i codes4_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes0_1, _mm256_set1_epi8(char(4))));
      const __m256i bytes32_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 32)), load16(at(6) + 32), 1);
      const __m256i bytes0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i codes4_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_2, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes0_2, _mm256_set1_epi8(char(4))));
      const __m256i bytes32_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 32)), load16(at(7) + 32), 1);
      const __m256i bytes0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i codes4_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_3, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes0_3, _mm256_set1_epi8(char(4))));
      const __m256i quad0 = transpose<0>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m256i quad1 = transpose<1>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m256i quad2 = transpose<2>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m256i quad3 = transpose<3>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m256i bytes48_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 48)), load16(at(4) + 48), 1);
      const __m256i bytes16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
      const __m256i codes5_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes16_0, _mm256_set1_epi8(char(4))));
      const __m256i bytes48_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 48)), load16(at(5) + 48), 1);
      const __m256i bytes16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
      const __m256i codes5_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes16_1, _mm256_set1_epi8(char(4))));
      const __m256i bytes48_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 48)), load16(at(6) + 48), 1);
      const __m256i bytes16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
      const __m256i codes5_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_2, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes16_2, _mm256_set1_epi8(char(4))));
      const __m256i bytes48_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 48)), load16(at(7) + 48), 1);
      const __m256i bytes16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
      const __m256i codes5_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_3, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(bytes16_3, _mm256_set1_epi8(char(4))));
      const __m256i quad4 = transpose<0>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m256i quad5 = transpose<1>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m256i quad6 = transpose<2>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m256i quad7 = transpose<3>(codes5_0, codes5_1, codes5_2, codes5_3);
      _mm256_storeu_si256((__m256i *)(block + 336), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad1, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad2, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 368), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad5, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 400), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(quad0, 2), _mm256_set1_epi8(char(1))), _mm256_and_si256(_mm256_srli_epi16(quad1, 1), _mm256_set1_epi8(char(2)))), _mm256_and_si256(quad2, _mm256_set1_epi8(char(4)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 1), _mm256_set1_epi8(char(8)))), _mm256_and_si256(_mm256_slli_epi16(quad4, 2), _mm256_set1_epi8(char(16)))), _mm256_and_si256(_mm256_slli_epi16(quad5, 3), _mm256_set1_epi8(char(32)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(64)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 5), _mm256_set1_epi8(char(128)))));
    }
    {
      const __m256i bytes32_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 32)), load16(at(4) + 32), 1);
      const __m256i bytes0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i codes6_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_0, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 32)), load16(at(5) + 32), 1);
      const __m256i bytes0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i codes6_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_1, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 32)), load16(at(6) + 32), 1);
      const __m256i bytes0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i codes6_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_2, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_2, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes32_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 32)), load16(at(7) + 32), 1);
      const __m256i bytes0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i codes6_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes32_3, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_3, 1), _mm256_set1_epi8(char(4))));
      const __m256i quad0 = transpose<0>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m256i quad1 = transpose<1>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m256i quad2 = transpose<2>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m256i quad3 = transpose<3>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m256i bytes48_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 48)), load16(at(4) + 48), 1);
      const __m256i bytes16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
      const __m256i codes7_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_0, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 48)), load16(at(5) + 48), 1);
      const __m256i bytes16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
      const __m256i codes7_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_1, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 48)), load16(at(6) + 48), 1);
      const __m256i bytes16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
      const __m256i codes7_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_2, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_2, 1), _mm256_set1_epi8(char(4))));
      const __m256i bytes48_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 48)), load16(at(7) + 48), 1);
      const __m256i bytes16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
      const __m256i codes7_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes48_3, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_3, 1), _mm256_set1_epi8(char(4))));
      const __m256i quad4 = transpose<0>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m256i quad5 = transpose<1>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m256i quad6 = transpose<2>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m256i quad7 = transpose<3>(codes7_0, codes7_1, codes7_2, codes7_3);
      _mm256_storeu_si256((__m256i *)(block + 432), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad1, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad2, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 464), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad5, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 496), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(quad0, 2), _mm256_set1_epi8(char(1))), _mm256_and_si256(_mm256_srli_epi16(quad1, 1), _mm256_set1_epi8(char(2)))), _mm256_and_si256(quad2, _mm256_set1_epi8(char(4)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 1), _mm256_set1_epi8(char(8)))), _mm256_and_si256(_mm256_slli_epi16(quad4, 2), _mm256_set1_epi8(char(16)))), _mm256_and_si256(_mm256_slli_epi16(quad5, 3), _mm256_set1_epi8(char(32)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(64)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 5), _mm256_set1_epi8(char(128)))));
    }
    {
      const __m256i bytes64_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 64)), load16(at(4) + 64), 1);
      const __m256i bytes0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i codes8_0 = _mm256_or_si256(_mm256_and_si256(bytes64_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_0, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 64)), load16(at(5) + 64), 1);
      const __m256i bytes0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i codes8_1 = _mm256_or_si256(_mm256_and_si256(bytes64_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_1, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 64)), load16(at(6) + 64), 1);
      const __m256i bytes0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i codes8_2 = _mm256_or_si256(_mm256_and_si256(bytes64_2, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_2, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 64)), load16(at(7) + 64), 1);
      const __m256i bytes0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i codes8_3 = _mm256_or_si256(_mm256_and_si256(bytes64_3, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_3, 2), _mm256_set1_epi8(char(4))));
      const __m256i quad0 = transpose<0>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m256i quad1 = transpose<1>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m256i quad2 = transpose<2>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m256i quad3 = transpose<3>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m256i bytes80_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 80)), load16(at(4) + 80), 1);
      const __m256i bytes16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
      const __m256i codes9_0 = _mm256_or_si256(_mm256_and_si256(bytes80_0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_0, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 80)), load16(at(5) + 80), 1);
      const __m256i bytes16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
      const __m256i codes9_1 = _mm256_or_si256(_mm256_and_si256(bytes80_1, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_1, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 80)), load16(at(6) + 80), 1);
      const __m256i bytes16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
      const __m256i codes9_2 = _mm256_or_si256(_mm256_and_si256(bytes80_2, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_2, 2), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 80)), load16(at(7) + 80), 1);
      const __m256i bytes16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
      const __m256i codes9_3 = _mm256_or_si256(_mm256_and_si256(bytes80_3, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_3, 2), _mm256_set1_epi8(char(4))));
      const __m256i quad4 = transpose<0>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m256i quad5 = transpose<1>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m256i quad6 = transpose<2>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m256i quad7 = transpose<3>(codes9_0, codes9_1, codes9_2, codes9_3);
      _mm256_storeu_si256((__m256i *)(block + 528), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad1, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad2, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 560), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad5, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 592), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(quad0, 2), _mm256_set1_epi8(char(1))), _mm256_and_si256(_mm256_srli_epi16(quad1, 1), _mm256_set1_epi8(char(2)))), _mm256_and_si256(quad2, _mm256_set1_epi8(char(4)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 1), _mm256_set1_epi8(char(8)))), _mm256_and_si256(_mm256_slli_epi16(quad4, 2), _mm256_set1_epi8(char(16)))), _mm256_and_si256(_mm256_slli_epi16(quad5, 3), _mm256_set1_epi8(char(32)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(64)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 5), _mm256_set1_epi8(char(128)))));
    }
    {
      const __m256i bytes64_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 64)), load16(at(4) + 64), 1);
      const __m256i bytes0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i codes10_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_0, 3), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 64)), load16(at(5) + 64), 1);
      const __m256i bytes0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i codes10_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_1, 3), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 64)), load16(at(6) + 64), 1);
      const __m256i bytes0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i codes10_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_2, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_2, 3), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 64)), load16(at(7) + 64), 1);
      const __m256i bytes0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i codes10_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_3, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_3, 3), _mm256_set1_epi8(char(4))));
      const __m256i quad0 = transpose<0>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m256i quad1 = transpose<1>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m256i quad2 = transpose<2>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m256i quad3 = transpose<3>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m256i bytes80_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 80)), load16(at(4) + 80), 1);
      const __m256i bytes16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
      const __m256i codes11_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_0, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_0, 3), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 80)), load16(at(5) + 80), 1);
      const __m256i bytes16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
      const __m256i codes11_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_1, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_1, 3), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 80)), load16(at(6) + 80), 1);
      const __m256i bytes16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
      const __m256i codes11_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_2, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_2, 3), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 80)), load16(at(7) + 80), 1);
      const __m256i bytes16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
      const __m256i codes11_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_3, 2), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_3, 3), _mm256_set1_epi8(char(4))));
      const __m256i quad4 = transpose<0>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m256i quad5 = transpose<1>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m256i quad6 = transpose<2>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m256i quad7 = transpose<3>(codes11_0, codes11_1, codes11_2, codes11_3);
      _mm256_storeu_si256((__m256i *)(block + 624), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad1, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad2, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 656), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad5, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 688), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(quad0, 2), _mm256_set1_epi8(char(1))), _mm256_and_si256(_mm256_srli_epi16(quad1, 1), _mm256_set1_epi8(char(2)))), _mm256_and_si256(quad2, _mm256_set1_epi8(char(4)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 1), _mm256_set1_epi8(char(8)))), _mm256_and_si256(_mm256_slli_epi16(quad4, 2), _mm256_set1_epi8(char(16)))), _mm256_and_si256(_mm256_slli_epi16(quad5, 3), _mm256_set1_epi8(char(32)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(64)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 5), _mm256_set1_epi8(char(128)))));
    }
    {
      const __m256i bytes64_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 64)), load16(at(4) + 64), 1);
      const __m256i bytes0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i codes12_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_0, 4), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 64)), load16(at(5) + 64), 1);
      const __m256i bytes0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i codes12_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_1, 4), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 64)), load16(at(6) + 64), 1);
      const __m256i bytes0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i codes12_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_2, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_2, 4), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 64)), load16(at(7) + 64), 1);
      const __m256i bytes0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i codes12_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_3, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_3, 4), _mm256_set1_epi8(char(4))));
      const __m256i quad0 = transpose<0>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m256i quad1 = transpose<1>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m256i quad2 = transpose<2>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m256i quad3 = transpose<3>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m256i bytes80_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 80)), load16(at(4) + 80), 1);
      const __m256i bytes16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
      const __m256i codes13_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_0, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_0, 4), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 80)), load16(at(5) + 80), 1);
      const __m256i bytes16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
      const __m256i codes13_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_1, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_1, 4), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 80)), load16(at(6) + 80), 1);
      const __m256i bytes16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
      const __m256i codes13_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_2, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_2, 4), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 80)), load16(at(7) + 80), 1);
      const __m256i bytes16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
      const __m256i codes13_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_3, 4), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_3, 4), _mm256_set1_epi8(char(4))));
      const __m256i quad4 = transpose<0>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m256i quad5 = transpose<1>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m256i quad6 = transpose<2>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m256i quad7 = transpose<3>(codes13_0, codes13_1, codes13_2, codes13_3);
      _mm256_storeu_si256((__m256i *)(block + 720), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad1, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad2, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 752), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad5, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 784), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(quad0, 2), _mm256_set1_epi8(char(1))), _mm256_and_si256(_mm256_srli_epi16(quad1, 1), _mm256_set1_epi8(char(2)))), _mm256_and_si256(quad2, _mm256_set1_epi8(char(4)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 1), _mm256_set1_epi8(char(8)))), _mm256_and_si256(_mm256_slli_epi16(quad4, 2), _mm256_set1_epi8(char(16)))), _mm256_and_si256(_mm256_slli_epi16(quad5, 3), _mm256_set1_epi8(char(32)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(64)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 5), _mm256_set1_epi8(char(128)))));
    }
    {
      const __m256i bytes64_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 64)), load16(at(4) + 64), 1);
      const __m256i bytes0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i codes14_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_0, 5), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 64)), load16(at(5) + 64), 1);
      const __m256i bytes0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i codes14_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_1, 5), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 64)), load16(at(6) + 64), 1);
      const __m256i bytes0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i codes14_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_2, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_2, 5), _mm256_set1_epi8(char(4))));
      const __m256i bytes64_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 64)), load16(at(7) + 64), 1);
      const __m256i bytes0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i codes14_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes64_3, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes0_3, 5), _mm256_set1_epi8(char(4))));
      const __m256i quad0 = transpose<0>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m256i quad1 = transpose<1>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m256i quad2 = transpose<2>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m256i quad3 = transpose<3>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m256i bytes80_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 80)), load16(at(4) + 80), 1);
      const __m256i bytes16_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 16)), load16(at(4) + 16), 1);
      const __m256i codes15_0 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_0, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_0, 5), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 80)), load16(at(5) + 80), 1);
      const __m256i bytes16_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 16)), load16(at(5) + 16), 1);
      const __m256i codes15_1 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_1, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_1, 5), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 80)), load16(at(6) + 80), 1);
      const __m256i bytes16_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 16)), load16(at(6) + 16), 1);
      const __m256i codes15_2 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_2, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_2, 5), _mm256_set1_epi8(char(4))));
      const __m256i bytes80_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 80)), load16(at(7) + 80), 1);
      const __m256i bytes16_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 16)), load16(at(7) + 16), 1);
      const __m256i codes15_3 = _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(bytes80_3, 6), _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_srli_epi16(bytes16_3, 5), _mm256_set1_epi8(char(4))));
      const __m256i quad4 = transpose<0>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m256i quad5 = transpose<1>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m256i quad6 = transpose<2>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m256i quad7 = transpose<3>(codes15_0, codes15_1, codes15_2, codes15_3);
      _mm256_storeu_si256((__m256i *)(block + 816), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad1, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad2, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 848), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(3))), _mm256_and_si256(_mm256_slli_epi16(quad5, 2), _mm256_set1_epi8(char(12)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(48)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 6), _mm256_set1_epi8(char(192)))));
      _mm256_storeu_si256((__m256i *)(block + 880), _mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_or_si256(_mm256_and_si256(_mm256_srli_epi16(quad0, 2), _mm256_set1_epi8(char(1))), _mm256_and_si256(_mm256_srli_epi16(quad1, 1), _mm256_set1_epi8(char(2)))), _mm256_and_si256(quad2, _mm256_set1_epi8(char(4)))), _mm256_and_si256(_mm256_slli_epi16(quad3, 1), _mm256_set1_epi8(char(8)))), _mm256_and_si256(_mm256_slli_epi16(quad4, 2), _mm256_set1_epi8(char(16)))), _mm256_and_si256(_mm256_slli_epi16(quad5, 3), _mm256_set1_epi8(char(32)))), _mm256_and_si256(_mm256_slli_epi16(quad6, 4), _mm256_set1_epi8(char(64)))), _mm256_and_si256(_mm256_slli_epi16(quad7, 5), _mm256_set1_epi8(char(128)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q3_k__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 8)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
