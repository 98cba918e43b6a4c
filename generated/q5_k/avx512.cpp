// Kernels of q5_k for avx512. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "fit/scale_min_search.h"

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
  float scale[4][8];
  float minimum[4][8];
  for (size_t i = 0; i < 4; ++i) {
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
  const __m512i bytes48 = gather16(at(0) + 48, at(1) + 48, at(2) + 48, at(3) + 48);
  const __m512i bytes16 = gather16(at(0) + 16, at(1) + 16, at(2) + 16, at(3) + 16);
  const __m512i codes0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16, 4), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0), _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 0)))), _mm512_set1_ps(minimum[0][0])));
  _mm512_storeu_ps(out(1), _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 1)))), _mm512_set1_ps(minimum[1][0])));
  _mm512_storeu_ps(out(2), _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 2)))), _mm512_set1_ps(minimum[2][0])));
  _mm512_storeu_ps(out(3), _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 3)))), _mm512_set1_ps(minimum[3][0])));
  const __m512i bytes64 = gather16(at(0) + 64, at(1) + 64, at(2) + 64, at(3) + 64);
  const __m512i bytes32 = gather16(at(0) + 32, at(1) + 32, at(2) + 32, at(3) + 32);
  const __m512i codes1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32, 4), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 16, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 0)))), _mm512_set1_ps(minimum[0][0])));
  _mm512_storeu_ps(out(1) + 16, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 1)))), _mm512_set1_ps(minimum[1][0])));
  _mm512_storeu_ps(out(2) + 16, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 2)))), _mm512_set1_ps(minimum[2][0])));
  _mm512_storeu_ps(out(3) + 16, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 3)))), _mm512_set1_ps(minimum[3][0])));
  const __m512i codes2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16, 3), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 32, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][1]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 0)))), _mm512_set1_ps(minimum[0][1])));
  _mm512_storeu_ps(out(1) + 32, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][1]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 1)))), _mm512_set1_ps(minimum[1][1])));
  _mm512_storeu_ps(out(2) + 32, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][1]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 2)))), _mm512_set1_ps(minimum[2][1])));
  _mm512_storeu_ps(out(3) + 32, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][1]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 3)))), _mm512_set1_ps(minimum[3][1])));
  const __m512i codes3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32, 3), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 48, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][1]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 0)))), _mm512_set1_ps(minimum[0][1])));
  _mm512_storeu_ps(out(1) + 48, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][1]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 1)))), _mm512_set1_ps(minimum[1][1])));
  _mm512_storeu_ps(out(2) + 48, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][1]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 2)))), _mm512_set1_ps(minimum[2][1])));
  _mm512_storeu_ps(out(3) + 48, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][1]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 3)))), _mm512_set1_ps(minimum[3][1])));
  const __m512i bytes80 = gather16(at(0) + 80, at(1) + 80, at(2) + 80, at(3) + 80);
  const __m512i codes4 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16, 2), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 64, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][2]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 0)))), _mm512_set1_ps(minimum[0][2])));
  _mm512_storeu_ps(out(1) + 64, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][2]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 1)))), _mm512_set1_ps(minimum[1][2])));
  _mm512_storeu_ps(out(2) + 64, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][2]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 2)))), _mm512_set1_ps(minimum[2][2])));
  _mm512_storeu_ps(out(3) + 64, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][2]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 3)))), _mm512_set1_ps(minimum[3][2])));
  const __m512i bytes96 = gather16(at(0) + 96, at(1) + 96, at(2) + 96, at(3) + 96);
  const __m512i codes5 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32, 2), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 80, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][2]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 0)))), _mm512_set1_ps(minimum[0][2])));
  _mm512_storeu_ps(out(1) + 80, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][2]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 1)))), _mm512_set1_ps(minimum[1][2])));
  _mm512_storeu_ps(out(2) + 80, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][2]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 2)))), _mm512_set1_ps(minimum[2][2])));
  _mm512_storeu_ps(out(3) + 80, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][2]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 3)))), _mm512_set1_ps(minimum[3][2])));
  const __m512i codes6 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16, 1), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 96, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][3]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 0)))), _mm512_set1_ps(minimum[0][3])));
  _mm512_storeu_ps(out(1) + 96, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][3]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 1)))), _mm512_set1_ps(minimum[1][3])));
  _mm512_storeu_ps(out(2) + 96, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][3]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 2)))), _mm512_set1_ps(minimum[2][3])));
  _mm512_storeu_ps(out(3) + 96, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][3]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 3)))), _mm512_set1_ps(minimum[3][3])));
  const __m512i codes7 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32, 1), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 112, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][3]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 0)))), _mm512_set1_ps(minimum[0][3])));
  _mm512_storeu_ps(out(1) + 112, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][3]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 1)))), _mm512_set1_ps(minimum[1][3])));
  _mm512_storeu_ps(out(2) + 112, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][3]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 2)))), _mm512_set1_ps(minimum[2][3])));
  _mm512_storeu_ps(out(3) + 112, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][3]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 3)))), _mm512_set1_ps(minimum[3][3])));
  const __m512i bytes112 = gather16(at(0) + 112, at(1) + 112, at(2) + 112, at(3) + 112);
  const __m512i codes8 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112, _mm512_set1_epi8(char(15))), bytes16, _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 128, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][4]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 0)))), _mm512_set1_ps(minimum[0][4])));
  _mm512_storeu_ps(out(1) + 128, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][4]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 1)))), _mm512_set1_ps(minimum[1][4])));
  _mm512_storeu_ps(out(2) + 128, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][4]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 2)))), _mm512_set1_ps(minimum[2][4])));
  _mm512_storeu_ps(out(3) + 128, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][4]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 3)))), _mm512_set1_ps(minimum[3][4])));
  const __m512i bytes128 = gather16(at(0) + 128, at(1) + 128, at(2) + 128, at(3) + 128);
  const __m512i codes9 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128, _mm512_set1_epi8(char(15))), bytes32, _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 144, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][4]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 0)))), _mm512_set1_ps(minimum[0][4])));
  _mm512_storeu_ps(out(1) + 144, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][4]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 1)))), _mm512_set1_ps(minimum[1][4])));
  _mm512_storeu_ps(out(2) + 144, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][4]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 2)))), _mm512_set1_ps(minimum[2][4])));
  _mm512_storeu_ps(out(3) + 144, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][4]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 3)))), _mm512_set1_ps(minimum[3][4])));
  const __m512i codes10 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16, 1), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 160, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][5]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 0)))), _mm512_set1_ps(minimum[0][5])));
  _mm512_storeu_ps(out(1) + 160, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][5]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 1)))), _mm512_set1_ps(minimum[1][5])));
  _mm512_storeu_ps(out(2) + 160, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][5]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 2)))), _mm512_set1_ps(minimum[2][5])));
  _mm512_storeu_ps(out(3) + 160, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][5]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 3)))), _mm512_set1_ps(minimum[3][5])));
  const __m512i codes11 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32, 1), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 176, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][5]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 0)))), _mm512_set1_ps(minimum[0][5])));
  _mm512_storeu_ps(out(1) + 176, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][5]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 1)))), _mm512_set1_ps(minimum[1][5])));
  _mm512_storeu_ps(out(2) + 176, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][5]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 2)))), _mm512_set1_ps(minimum[2][5])));
  _mm512_storeu_ps(out(3) + 176, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][5]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 3)))), _mm512_set1_ps(minimum[3][5])));
  const __m512i bytes144 = gather16(at(0) + 144, at(1) + 144, at(2) + 144, at(3) + 144);
  const __m512i codes12 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16, 2), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 192, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][6]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 0)))), _mm512_set1_ps(minimum[0][6])));
  _mm512_storeu_ps(out(1) + 192, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][6]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 1)))), _mm512_set1_ps(minimum[1][6])));
  _mm512_storeu_ps(out(2) + 192, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][6]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 2)))), _mm512_set1_ps(minimum[2][6])));
  _mm512_storeu_ps(out(3) + 192, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][6]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 3)))), _mm512_set1_ps(minimum[3][6])));
  const __m512i bytes160 = gather16(at(0) + 160, at(1) + 160, at(2) + 160, at(3) + 160);
  const __m512i codes13 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32, 2), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 208, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][6]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 0)))), _mm512_set1_ps(minimum[0][6])));
  _mm512_storeu_ps(out(1) + 208, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][6]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 1)))), _mm512_set1_ps(minimum[1][6])));
  _mm512_storeu_ps(out(2) + 208, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][6]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 2)))), _mm512_set1_ps(minimum[2][6])));
  _mm512_storeu_ps(out(3) + 208, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][6]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 3)))), _mm512_set1_ps(minimum[3][6])));
  const __m512i codes14 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16, 3), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 224, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][7]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 0)))), _mm512_set1_ps(minimum[0][7])));
  _mm512_storeu_ps(out(1) + 224, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][7]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 1)))), _mm512_set1_ps(minimum[1][7])));
  _mm512_storeu_ps(out(2) + 224, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][7]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 2)))), _mm512_set1_ps(minimum[2][7])));
  _mm512_storeu_ps(out(3) + 224, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][7]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 3)))), _mm512_set1_ps(minimum[3][7])));
  const __m512i codes15 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32, 3), _mm512_set1_epi8(char(16)), 0xf8);
  _mm512_storeu_ps(out(0) + 240, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[0][7]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 0)))), _mm512_set1_ps(minimum[0][7])));
  _mm512_storeu_ps(out(1) + 240, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[1][7]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 1)))), _mm512_set1_ps(minimum[1][7])));
  _mm512_storeu_ps(out(2) + 240, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[2][7]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 2)))), _mm512_set1_ps(minimum[2][7])));
  _mm512_storeu_ps(out(3) + 240, _mm512_sub_ps(_mm512_mul_ps(_mm512_set1_ps(scale[3][7]), _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 3)))), _mm512_set1_ps(minimum[3][7])));
}

}  // namespace

extern "C" void qc_dequantize_q5_k__avx512(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 4; blocks -= 4, w += 704, y += 1024)
    dequantize_tile<true>(w, 4, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
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

extern "C" void qc_quantize_q5_k__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_min_search<shape>(x, importance, blocks, w, -3.2f, 0.2f, 22);
}

extern "C" void qc_unpack_q5_k__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 2880)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 16 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 32 + (i * 16 + r) * 2;
        e.minimum_factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 8; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 64 + (g * 16 + r) * 1));
        e.scale[i] = uint16_t(counted);
      }
      for (size_t i = 0; i < 8; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_u8(panel + 192 + ((g / 8 * 4 + g % 8 / 2) * 32 + 2 * r + g % 8 % 2) * 1));
        e.minimum[i] = uint16_t(counted);
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 320 + i / 32 * 320 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 64] >> quad % 2 * 4 & 15) | ((unit[256 + quad / 8 * 64] >> quad % 8 * 1 & 1) << 4));
      }
      shape::encode(e, w + r * row_stride + b * 176);
    }
}

extern "C" void qc_activations_q5_k__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 16; ++i) {
      top = _mm512_max_epi32(top, _mm512_and_si512(_mm512_castps_si512(_mm512_loadu_ps((const void *)(from + i * 16))), _mm512_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = _mm512_reduce_max_epi32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 32);
    qc_store_f32(to + 272, s.d);
    if (s.id == 0) {
      qc_clear(to, 256);
      continue;
    }
    for (size_t g = 0; g < 8; ++g) {
      __m512i total = _mm512_setzero_si512();
      for (size_t i = 0; i < 2; ++i) {
        const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps((const void *)(from + g * 32 + i * 16)), _mm512_set1_ps(s.id)));
        _mm_storeu_si128((__m128i *)(to + g * 32 + i * 16), _mm512_cvtepi32_epi8(q));
        total = _mm512_add_epi32(total, q);
      }
      const int32_t sum = _mm512_reduce_add_epi32(total);
      qc_store_i16(to + 256 + 2 * g, int16_t(sum));
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
    qc_prefetch<C == 1 && Full ? 2816 : 0>(w + 16 * row_stride + b * 2816);
    const auto &at = row;
    const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
    const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
    const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
    const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m512i word0_1 = transpose<1>(head0_0, head0_1, head0_2, head0_3);
    const __m512i word0_2 = transpose<2>(head0_0, head0_1, head0_2, head0_3);
    const __m512i word0_3 = transpose<3>(head0_0, head0_1, head0_2, head0_3);
    const __m512 d_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
    const __m512 dmin_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_srli_epi32(word0_0, 16)));
    __m512i isum[C];
    __m512i msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = _mm512_setzero_si512();
      msum[c] = _mm512_setzero_si512();
    }
    const __m512i minimum0 = _mm512_or_si512(_mm512_and_si512(word0_2, _mm512_set1_epi32(int32_t(63))), _mm512_slli_epi32(_mm512_and_si512(_mm512_srli_epi32(word0_2, 8), _mm512_set1_epi32(int32_t(63))), 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(minimum0, _mm512_set1_epi32(qc_i32(a + c * 288 + 256))));
    const __m512i minimum1 = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_2, 16), _mm512_set1_epi32(int32_t(63))), _mm512_slli_epi32(_mm512_and_si512(_mm512_srli_epi32(word0_2, 24), _mm512_set1_epi32(int32_t(63))), 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(minimum1, _mm512_set1_epi32(qc_i32(a + c * 288 + 256 + 4))));
    const __m512i minimum2 = _mm512_or_si512(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 4), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 2), _mm512_set1_epi32(int32_t(48)))), _mm512_slli_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 12), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 10), _mm512_set1_epi32(int32_t(48)))), 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(minimum2, _mm512_set1_epi32(qc_i32(a + c * 288 + 256 + 8))));
    const __m512i minimum3 = _mm512_or_si512(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 20), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 18), _mm512_set1_epi32(int32_t(48)))), _mm512_slli_epi32(_mm512_or_si512(_mm512_srli_epi32(word0_3, 28), _mm512_and_si512(_mm512_srli_epi32(word0_2, 26), _mm512_set1_epi32(int32_t(48)))), 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(minimum3, _mm512_set1_epi32(qc_i32(a + c * 288 + 256 + 12))));
    __m512i scale[8];
    scale[0] = _mm512_and_si512(word0_1, _mm512_set1_epi32(int32_t(63)));
    scale[1] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 8), _mm512_set1_epi32(int32_t(63)));
    scale[2] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 16), _mm512_set1_epi32(int32_t(63)));
    scale[3] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 24), _mm512_set1_epi32(int32_t(63)));
    scale[4] = _mm512_or_si512(_mm512_and_si512(word0_3, _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 2), _mm512_set1_epi32(int32_t(48))));
    scale[5] = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 8), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 10), _mm512_set1_epi32(int32_t(48))));
    scale[6] = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 16), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 18), _mm512_set1_epi32(int32_t(48))));
    scale[7] = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 24), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 26), _mm512_set1_epi32(int32_t(48))));
    const __m512i shared16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
    const __m512i shared16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
    const __m512i shared16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
    const __m512i shared16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
    const __m512i shared32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
    const __m512i shared32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
    const __m512i shared32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
    const __m512i shared32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
    {
      // weights 0 .. 31
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
      const __m512i bytes48_0 = gather16(at(0) + 48, at(4) + 48, at(8) + 48, at(12) + 48);
      const __m512i q0_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_0, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_016[c] = _mm512_maddubs_epi16(q0_0, _mm512_broadcast_i32x4(load16(a + c * 288)));
      const __m512i bytes48_1 = gather16(at(1) + 48, at(5) + 48, at(9) + 48, at(13) + 48);
      const __m512i q0_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_1, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_016[c] = _mm512_maddubs_epi16(q0_1, _mm512_broadcast_i32x4(load16(a + c * 288)));
      const __m512i bytes48_2 = gather16(at(2) + 48, at(6) + 48, at(10) + 48, at(14) + 48);
      const __m512i q0_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_2, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_016[c] = _mm512_maddubs_epi16(q0_2, _mm512_broadcast_i32x4(load16(a + c * 288)));
      const __m512i bytes48_3 = gather16(at(3) + 48, at(7) + 48, at(11) + 48, at(15) + 48);
      const __m512i q0_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_3, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_016[c] = _mm512_maddubs_epi16(q0_3, _mm512_broadcast_i32x4(load16(a + c * 288)));
      const __m512i bytes64_0 = gather16(at(0) + 64, at(4) + 64, at(8) + 64, at(12) + 64);
      const __m512i q1_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_0, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q1_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 16))));
      const __m512i bytes64_1 = gather16(at(1) + 64, at(5) + 64, at(9) + 64, at(13) + 64);
      const __m512i q1_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_1, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q1_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 16))));
      const __m512i bytes64_2 = gather16(at(2) + 64, at(6) + 64, at(10) + 64, at(14) + 64);
      const __m512i q1_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_2, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q1_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 16))));
      const __m512i bytes64_3 = gather16(at(3) + 64, at(7) + 64, at(11) + 64, at(15) + 64);
      const __m512i q1_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_3, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q1_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 16))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = _mm512_add_epi32(dot0_0[c], _mm512_madd_epi16(dot0_016[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = _mm512_add_epi32(dot1_0[c], _mm512_madd_epi16(dot1_016[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = _mm512_add_epi32(dot2_0[c], _mm512_madd_epi16(dot2_016[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = _mm512_add_epi32(dot3_0[c], _mm512_madd_epi16(dot3_016[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[0], reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c])));
      // weights 32 .. 63
      __m512i dot0_1[C];
      __m512i dot0_116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = _mm512_setzero_si512();
      __m512i dot1_1[C];
      __m512i dot1_116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = _mm512_setzero_si512();
      __m512i dot2_1[C];
      __m512i dot2_116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = _mm512_setzero_si512();
      __m512i dot3_1[C];
      __m512i dot3_116[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = _mm512_setzero_si512();
      const __m512i q2_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_116[c] = _mm512_maddubs_epi16(q2_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 32)));
      const __m512i q2_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_1, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_116[c] = _mm512_maddubs_epi16(q2_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 32)));
      const __m512i q2_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_2, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_2, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_116[c] = _mm512_maddubs_epi16(q2_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 32)));
      const __m512i q2_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_3, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_3, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_116[c] = _mm512_maddubs_epi16(q2_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 32)));
      const __m512i q3_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_116[c] = _mm512_add_epi16(dot0_116[c], _mm512_maddubs_epi16(q3_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 48))));
      const __m512i q3_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_1, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_116[c] = _mm512_add_epi16(dot1_116[c], _mm512_maddubs_epi16(q3_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 48))));
      const __m512i q3_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_2, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_2, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_116[c] = _mm512_add_epi16(dot2_116[c], _mm512_maddubs_epi16(q3_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 48))));
      const __m512i q3_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_3, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_3, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_116[c] = _mm512_add_epi16(dot3_116[c], _mm512_maddubs_epi16(q3_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 48))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = _mm512_add_epi32(dot0_1[c], _mm512_madd_epi16(dot0_116[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = _mm512_add_epi32(dot1_1[c], _mm512_madd_epi16(dot1_116[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = _mm512_add_epi32(dot2_1[c], _mm512_madd_epi16(dot2_116[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = _mm512_add_epi32(dot3_1[c], _mm512_madd_epi16(dot3_116[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[1], reduce4(dot0_1[c], dot1_1[c], dot2_1[c], dot3_1[c])));
    }
    {
      // weights 64 .. 95
      __m512i dot0_2[C];
      __m512i dot0_216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = _mm512_setzero_si512();
      __m512i dot1_2[C];
      __m512i dot1_216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = _mm512_setzero_si512();
      __m512i dot2_2[C];
      __m512i dot2_216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = _mm512_setzero_si512();
      __m512i dot3_2[C];
      __m512i dot3_216[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = _mm512_setzero_si512();
      const __m512i bytes80_0 = gather16(at(0) + 80, at(4) + 80, at(8) + 80, at(12) + 80);
      const __m512i q4_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_216[c] = _mm512_maddubs_epi16(q4_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 64)));
      const __m512i bytes80_1 = gather16(at(1) + 80, at(5) + 80, at(9) + 80, at(13) + 80);
      const __m512i q4_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_1, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_216[c] = _mm512_maddubs_epi16(q4_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 64)));
      const __m512i bytes80_2 = gather16(at(2) + 80, at(6) + 80, at(10) + 80, at(14) + 80);
      const __m512i q4_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_2, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_216[c] = _mm512_maddubs_epi16(q4_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 64)));
      const __m512i bytes80_3 = gather16(at(3) + 80, at(7) + 80, at(11) + 80, at(15) + 80);
      const __m512i q4_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_3, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_216[c] = _mm512_maddubs_epi16(q4_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 64)));
      const __m512i bytes96_0 = gather16(at(0) + 96, at(4) + 96, at(8) + 96, at(12) + 96);
      const __m512i q5_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_216[c] = _mm512_add_epi16(dot0_216[c], _mm512_maddubs_epi16(q5_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 80))));
      const __m512i bytes96_1 = gather16(at(1) + 96, at(5) + 96, at(9) + 96, at(13) + 96);
      const __m512i q5_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_1, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_216[c] = _mm512_add_epi16(dot1_216[c], _mm512_maddubs_epi16(q5_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 80))));
      const __m512i bytes96_2 = gather16(at(2) + 96, at(6) + 96, at(10) + 96, at(14) + 96);
      const __m512i q5_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_2, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_216[c] = _mm512_add_epi16(dot2_216[c], _mm512_maddubs_epi16(q5_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 80))));
      const __m512i bytes96_3 = gather16(at(3) + 96, at(7) + 96, at(11) + 96, at(15) + 96);
      const __m512i q5_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_3, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_216[c] = _mm512_add_epi16(dot3_216[c], _mm512_maddubs_epi16(q5_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 80))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = _mm512_add_epi32(dot0_2[c], _mm512_madd_epi16(dot0_216[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = _mm512_add_epi32(dot1_2[c], _mm512_madd_epi16(dot1_216[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = _mm512_add_epi32(dot2_2[c], _mm512_madd_epi16(dot2_216[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = _mm512_add_epi32(dot3_2[c], _mm512_madd_epi16(dot3_216[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[2], reduce4(dot0_2[c], dot1_2[c], dot2_2[c], dot3_2[c])));
      // weights 96 .. 127
      __m512i dot0_3[C];
      __m512i dot0_316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = _mm512_setzero_si512();
      __m512i dot1_3[C];
      __m512i dot1_316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = _mm512_setzero_si512();
      __m512i dot2_3[C];
      __m512i dot2_316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = _mm512_setzero_si512();
      __m512i dot3_3[C];
      __m512i dot3_316[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = _mm512_setzero_si512();
      const __m512i q6_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_316[c] = _mm512_maddubs_epi16(q6_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 96)));
      const __m512i q6_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_1, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_316[c] = _mm512_maddubs_epi16(q6_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 96)));
      const __m512i q6_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_2, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_2, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_316[c] = _mm512_maddubs_epi16(q6_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 96)));
      const __m512i q6_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_3, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared16_3, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_316[c] = _mm512_maddubs_epi16(q6_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 96)));
      const __m512i q7_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_316[c] = _mm512_add_epi16(dot0_316[c], _mm512_maddubs_epi16(q7_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 112))));
      const __m512i q7_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_1, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_316[c] = _mm512_add_epi16(dot1_316[c], _mm512_maddubs_epi16(q7_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 112))));
      const __m512i q7_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_2, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_2, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_316[c] = _mm512_add_epi16(dot2_316[c], _mm512_maddubs_epi16(q7_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 112))));
      const __m512i q7_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_3, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared32_3, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_316[c] = _mm512_add_epi16(dot3_316[c], _mm512_maddubs_epi16(q7_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 112))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = _mm512_add_epi32(dot0_3[c], _mm512_madd_epi16(dot0_316[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = _mm512_add_epi32(dot1_3[c], _mm512_madd_epi16(dot1_316[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = _mm512_add_epi32(dot2_3[c], _mm512_madd_epi16(dot2_316[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = _mm512_add_epi32(dot3_3[c], _mm512_madd_epi16(dot3_316[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[3], reduce4(dot0_3[c], dot1_3[c], dot2_3[c], dot3_3[c])));
    }
    {
      // weights 128 .. 159
      __m512i dot0_4[C];
      __m512i dot0_416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = _mm512_setzero_si512();
      __m512i dot1_4[C];
      __m512i dot1_416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = _mm512_setzero_si512();
      __m512i dot2_4[C];
      __m512i dot2_416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = _mm512_setzero_si512();
      __m512i dot3_4[C];
      __m512i dot3_416[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = _mm512_setzero_si512();
      const __m512i bytes112_0 = gather16(at(0) + 112, at(4) + 112, at(8) + 112, at(12) + 112);
      const __m512i q8_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_0, _mm512_set1_epi8(char(15))), shared16_0, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_416[c] = _mm512_maddubs_epi16(q8_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 128)));
      const __m512i bytes112_1 = gather16(at(1) + 112, at(5) + 112, at(9) + 112, at(13) + 112);
      const __m512i q8_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_1, _mm512_set1_epi8(char(15))), shared16_1, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_416[c] = _mm512_maddubs_epi16(q8_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 128)));
      const __m512i bytes112_2 = gather16(at(2) + 112, at(6) + 112, at(10) + 112, at(14) + 112);
      const __m512i q8_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_2, _mm512_set1_epi8(char(15))), shared16_2, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_416[c] = _mm512_maddubs_epi16(q8_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 128)));
      const __m512i bytes112_3 = gather16(at(3) + 112, at(7) + 112, at(11) + 112, at(15) + 112);
      const __m512i q8_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_3, _mm512_set1_epi8(char(15))), shared16_3, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_416[c] = _mm512_maddubs_epi16(q8_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 128)));
      const __m512i bytes128_0 = gather16(at(0) + 128, at(4) + 128, at(8) + 128, at(12) + 128);
      const __m512i q9_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128_0, _mm512_set1_epi8(char(15))), shared32_0, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_416[c] = _mm512_add_epi16(dot0_416[c], _mm512_maddubs_epi16(q9_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 144))));
      const __m512i bytes128_1 = gather16(at(1) + 128, at(5) + 128, at(9) + 128, at(13) + 128);
      const __m512i q9_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128_1, _mm512_set1_epi8(char(15))), shared32_1, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_416[c] = _mm512_add_epi16(dot1_416[c], _mm512_maddubs_epi16(q9_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 144))));
      const __m512i bytes128_2 = gather16(at(2) + 128, at(6) + 128, at(10) + 128, at(14) + 128);
      const __m512i q9_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128_2, _mm512_set1_epi8(char(15))), shared32_2, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_416[c] = _mm512_add_epi16(dot2_416[c], _mm512_maddubs_epi16(q9_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 144))));
      const __m512i bytes128_3 = gather16(at(3) + 128, at(7) + 128, at(11) + 128, at(15) + 128);
      const __m512i q9_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128_3, _mm512_set1_epi8(char(15))), shared32_3, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_416[c] = _mm512_add_epi16(dot3_416[c], _mm512_maddubs_epi16(q9_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 144))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = _mm512_add_epi32(dot0_4[c], _mm512_madd_epi16(dot0_416[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = _mm512_add_epi32(dot1_4[c], _mm512_madd_epi16(dot1_416[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = _mm512_add_epi32(dot2_4[c], _mm512_madd_epi16(dot2_416[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = _mm512_add_epi32(dot3_4[c], _mm512_madd_epi16(dot3_416[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[4], reduce4(dot0_4[c], dot1_4[c], dot2_4[c], dot3_4[c])));
      // weights 160 .. 191
      __m512i dot0_5[C];
      __m512i dot0_516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = _mm512_setzero_si512();
      __m512i dot1_5[C];
      __m512i dot1_516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = _mm512_setzero_si512();
      __m512i dot2_5[C];
      __m512i dot2_516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = _mm512_setzero_si512();
      __m512i dot3_5[C];
      __m512i dot3_516[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = _mm512_setzero_si512();
      const __m512i q10_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_516[c] = _mm512_maddubs_epi16(q10_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 160)));
      const __m512i q10_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_1, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_516[c] = _mm512_maddubs_epi16(q10_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 160)));
      const __m512i q10_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_2, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_516[c] = _mm512_maddubs_epi16(q10_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 160)));
      const __m512i q10_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_3, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_516[c] = _mm512_maddubs_epi16(q10_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 160)));
      const __m512i q11_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_516[c] = _mm512_add_epi16(dot0_516[c], _mm512_maddubs_epi16(q11_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 176))));
      const __m512i q11_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_1, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_516[c] = _mm512_add_epi16(dot1_516[c], _mm512_maddubs_epi16(q11_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 176))));
      const __m512i q11_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_2, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_516[c] = _mm512_add_epi16(dot2_516[c], _mm512_maddubs_epi16(q11_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 176))));
      const __m512i q11_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_3, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_516[c] = _mm512_add_epi16(dot3_516[c], _mm512_maddubs_epi16(q11_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 176))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = _mm512_add_epi32(dot0_5[c], _mm512_madd_epi16(dot0_516[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = _mm512_add_epi32(dot1_5[c], _mm512_madd_epi16(dot1_516[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = _mm512_add_epi32(dot2_5[c], _mm512_madd_epi16(dot2_516[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = _mm512_add_epi32(dot3_5[c], _mm512_madd_epi16(dot3_516[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[5], reduce4(dot0_5[c], dot1_5[c], dot2_5[c], dot3_5[c])));
    }
    {
      // weights 192 .. 223
      __m512i dot0_6[C];
      __m512i dot0_616[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = _mm512_setzero_si512();
      __m512i dot1_6[C];
      __m512i dot1_616[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = _mm512_setzero_si512();
      __m512i dot2_6[C];
      __m512i dot2_616[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = _mm512_setzero_si512();
      __m512i dot3_6[C];
      __m512i dot3_616[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = _mm512_setzero_si512();
      const __m512i bytes144_0 = gather16(at(0) + 144, at(4) + 144, at(8) + 144, at(12) + 144);
      const __m512i q12_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144_0, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_616[c] = _mm512_maddubs_epi16(q12_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 192)));
      const __m512i bytes144_1 = gather16(at(1) + 144, at(5) + 144, at(9) + 144, at(13) + 144);
      const __m512i q12_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144_1, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_1, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_616[c] = _mm512_maddubs_epi16(q12_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 192)));
      const __m512i bytes144_2 = gather16(at(2) + 144, at(6) + 144, at(10) + 144, at(14) + 144);
      const __m512i q12_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144_2, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_2, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_616[c] = _mm512_maddubs_epi16(q12_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 192)));
      const __m512i bytes144_3 = gather16(at(3) + 144, at(7) + 144, at(11) + 144, at(15) + 144);
      const __m512i q12_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144_3, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_3, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_616[c] = _mm512_maddubs_epi16(q12_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 192)));
      const __m512i bytes160_0 = gather16(at(0) + 160, at(4) + 160, at(8) + 160, at(12) + 160);
      const __m512i q13_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160_0, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_616[c] = _mm512_add_epi16(dot0_616[c], _mm512_maddubs_epi16(q13_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 208))));
      const __m512i bytes160_1 = gather16(at(1) + 160, at(5) + 160, at(9) + 160, at(13) + 160);
      const __m512i q13_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160_1, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_1, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_616[c] = _mm512_add_epi16(dot1_616[c], _mm512_maddubs_epi16(q13_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 208))));
      const __m512i bytes160_2 = gather16(at(2) + 160, at(6) + 160, at(10) + 160, at(14) + 160);
      const __m512i q13_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160_2, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_2, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_616[c] = _mm512_add_epi16(dot2_616[c], _mm512_maddubs_epi16(q13_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 208))));
      const __m512i bytes160_3 = gather16(at(3) + 160, at(7) + 160, at(11) + 160, at(15) + 160);
      const __m512i q13_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160_3, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_3, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_616[c] = _mm512_add_epi16(dot3_616[c], _mm512_maddubs_epi16(q13_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 208))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = _mm512_add_epi32(dot0_6[c], _mm512_madd_epi16(dot0_616[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = _mm512_add_epi32(dot1_6[c], _mm512_madd_epi16(dot1_616[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = _mm512_add_epi32(dot2_6[c], _mm512_madd_epi16(dot2_616[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = _mm512_add_epi32(dot3_6[c], _mm512_madd_epi16(dot3_616[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[6], reduce4(dot0_6[c], dot1_6[c], dot2_6[c], dot3_6[c])));
      // weights 224 .. 255
      __m512i dot0_7[C];
      __m512i dot0_716[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = _mm512_setzero_si512();
      __m512i dot1_7[C];
      __m512i dot1_716[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = _mm512_setzero_si512();
      __m512i dot2_7[C];
      __m512i dot2_716[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = _mm512_setzero_si512();
      __m512i dot3_7[C];
      __m512i dot3_716[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = _mm512_setzero_si512();
      const __m512i q14_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_716[c] = _mm512_maddubs_epi16(q14_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 224)));
      const __m512i q14_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_1, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_716[c] = _mm512_maddubs_epi16(q14_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 224)));
      const __m512i q14_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_2, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_716[c] = _mm512_maddubs_epi16(q14_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 224)));
      const __m512i q14_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared16_3, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_716[c] = _mm512_maddubs_epi16(q14_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 224)));
      const __m512i q15_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_716[c] = _mm512_add_epi16(dot0_716[c], _mm512_maddubs_epi16(q15_0, _mm512_broadcast_i32x4(load16(a + c * 288 + 240))));
      const __m512i q15_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_1, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_716[c] = _mm512_add_epi16(dot1_716[c], _mm512_maddubs_epi16(q15_1, _mm512_broadcast_i32x4(load16(a + c * 288 + 240))));
      const __m512i q15_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_2, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_716[c] = _mm512_add_epi16(dot2_716[c], _mm512_maddubs_epi16(q15_2, _mm512_broadcast_i32x4(load16(a + c * 288 + 240))));
      const __m512i q15_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared32_3, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_716[c] = _mm512_add_epi16(dot3_716[c], _mm512_maddubs_epi16(q15_3, _mm512_broadcast_i32x4(load16(a + c * 288 + 240))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = _mm512_add_epi32(dot0_7[c], _mm512_madd_epi16(dot0_716[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = _mm512_add_epi32(dot1_7[c], _mm512_madd_epi16(dot1_716[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = _mm512_add_epi32(dot2_7[c], _mm512_madd_epi16(dot2_716[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = _mm512_add_epi32(dot3_7[c], _mm512_madd_epi16(dot3_716[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[7], reduce4(dot0_7[c], dot1_7[c], dot2_7[c], dot3_7[c])));
    }
    const __m512 scale_factor = d_factor;
    const __m512 minimum_factor = dmin_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 288 + 272));
      sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
      sum[c] = _mm512_fnmadd_ps(_mm512_cvtepi32_ps(msum[c]), _mm512_mul_ps(minimum_factor, dx), sum[c]);
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
    const uint8_t *const block = panel + b * 2880;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 2880 : 0>(block + 4096);
    __m512i isum[C];
    __m512i msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = _mm512_setzero_si512();
      msum[c] = _mm512_setzero_si512();
    }
    for (size_t pair = 0; pair < 4; ++pair) {
      const __m512i minimum = _mm512_cvtepu8_epi16(load32(block + 192 + pair * 32));
      QC_UNROLL for (int c = 0; c < C; ++c)
        msum[c] = _mm512_add_epi32(msum[c], _mm512_madd_epi16(minimum, _mm512_set1_epi32(qc_i32(a + c * 288 + 256 + pair * 4))));
    }
    for (size_t g = 0; g < 8; ++g) {
      __m512i dot[C];
      __m512i dot16[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_setzero_si512();
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 320)));
      const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 320 + 256)));
      const __m512i q0 = _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(plane1_0, 4), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot16[c] = _mm512_maddubs_epi16(q0, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32)));
      const __m512i q1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(plane1_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot16[c] = _mm512_add_epi16(dot16[c], _mm512_maddubs_epi16(q1, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 4))));
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 320 + 64)));
      const __m512i q2 = _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(plane1_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot16[c] = _mm512_add_epi16(dot16[c], _mm512_maddubs_epi16(q2, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 8))));
      const __m512i q3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(plane1_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_add_epi16(dot16[c], _mm512_maddubs_epi16(q3, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 12))));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i plane0_2 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 320 + 128)));
      const __m512i q4 = _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_2, _mm512_set1_epi8(char(15))), plane1_0, _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot16[c] = _mm512_maddubs_epi16(q4, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 16)));
      const __m512i q5 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(plane1_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot16[c] = _mm512_add_epi16(dot16[c], _mm512_maddubs_epi16(q5, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 20))));
      const __m512i plane0_3 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 320 + 192)));
      const __m512i q6 = _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_3, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(plane1_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot16[c] = _mm512_add_epi16(dot16[c], _mm512_maddubs_epi16(q6, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 24))));
      const __m512i q7 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(plane1_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_add_epi16(dot16[c], _mm512_maddubs_epi16(q7, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 28))));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i scale = _mm512_cvtepu8_epi32(load16(block + 64 + g * 16));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
    }
    const __m512 scale_factor = _mm512_cvtph_ps(load32(block));
    const __m512 minimum_factor = _mm512_cvtph_ps(load32(block + 32));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 288 + 272));
      sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
      sum[c] = _mm512_fnmadd_ps(_mm512_cvtepi32_ps(msum[c]), _mm512_mul_ps(minimum_factor, dx), sum[c]);
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 176, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 176, rows - r, blocks, act + c * 288, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 2880)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q5_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_raw_q5_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 288;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 288, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 288, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 288, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q5_k__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_packed_q5_k__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 288;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 288, to, y_stride);
    else if (cols - c >= 4)
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
    uint8_t *const block = panel + b * 2880;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
      const __m512i word0_1 = transpose<1>(head0_0, head0_1, head0_2, head0_3);
      const __m512i word0_2 = transpose<2>(head0_0, head0_1, head0_2, head0_3);
      const __m512i word0_3 = transpose<3>(head0_0, head0_1, head0_2, head0_3);
      _mm256_storeu_si256((__m256i *)(block), _mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
      _mm256_storeu_si256((__m256i *)(block + 32), _mm512_cvtepi32_epi16(_mm512_srli_epi32(word0_0, 16)));
      _mm_storeu_si128((__m128i *)(block + 64), _mm512_cvtepi32_epi8(_mm512_and_si512(word0_1, _mm512_set1_epi32(int32_t(63)))));
      _mm_storeu_si128((__m128i *)(block + 80), _mm512_cvtepi32_epi8(_mm512_and_si512(_mm512_srli_epi32(word0_1, 8), _mm512_set1_epi32(int32_t(63)))));
      _mm_storeu_si128((__m128i *)(block + 96), _mm512_cvtepi32_epi8(_mm512_and_si512(_mm512_srli_epi32(word0_1, 16), _mm512_set1_epi32(int32_t(63)))));
      _mm_storeu_si128((__m128i *)(block + 112), _mm512_cvtepi32_epi8(_mm512_and_si512(_mm512_srli_epi32(word0_1, 24), _mm512_set1_epi32(int32_t(63)))));
      _mm_storeu_si128((__m128i *)(block + 128), _mm512_cvtepi32_epi8(_mm512_or_si512(_mm512_and_si512(word0_3, _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 2), _mm512_set1_epi32(int32_t(48))))));
      _mm_storeu_si128((__m128i *)(block + 144), _mm512_cvtepi32_epi8(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 8), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 10), _mm512_set1_epi32(int32_t(48))))));
      _mm_storeu_si128((__m128i *)(block + 160), _mm512_cvtepi32_epi8(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 16), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 18), _mm512_set1_epi32(int32_t(48))))));
      _mm_storeu_si128((__m128i *)(block + 176), _mm512_cvtepi32_epi8(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 24), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 26), _mm512_set1_epi32(int32_t(48))))));
      _mm256_storeu_si256((__m256i *)(block + 192), _mm512_cvtepi32_epi16(_mm512_or_si512(_mm512_and_si512(_mm512_and_si512(word0_2, _mm512_set1_epi32(int32_t(63))), _mm512_set1_epi32(int32_t(255))), _mm512_slli_epi32(_mm512_and_si512(_mm512_and_si512(_mm512_srli_epi32(word0_2, 8), _mm512_set1_epi32(int32_t(63))), _mm512_set1_epi32(int32_t(255))), 8))));
      _mm256_storeu_si256((__m256i *)(block + 224), _mm512_cvtepi32_epi16(_mm512_or_si512(_mm512_and_si512(_mm512_and_si512(_mm512_srli_epi32(word0_2, 16), _mm512_set1_epi32(int32_t(63))), _mm512_set1_epi32(int32_t(255))), _mm512_slli_epi32(_mm512_and_si512(_mm512_and_si512(_mm512_srli_epi32(word0_2, 24), _mm512_set1_epi32(int32_t(63))), _mm512_set1_epi32(int32_t(255))), 8))));
      _mm256_storeu_si256((__m256i *)(block + 256), _mm512_cvtepi32_epi16(_mm512_or_si512(_mm512_and_si512(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 4), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 2), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(255))), _mm512_slli_epi32(_mm512_and_si512(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 12), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 10), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(255))), 8))));
      _mm256_storeu_si256((__m256i *)(block + 288), _mm512_cvtepi32_epi16(_mm512_or_si512(_mm512_and_si512(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 20), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 18), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(255))), _mm512_slli_epi32(_mm512_and_si512(_mm512_or_si512(_mm512_srli_epi32(word0_3, 28), _mm512_and_si512(_mm512_srli_epi32(word0_2, 26), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(255))), 8))));
    }
    {
      const __m512i bytes48_0 = gather16(at(0) + 48, at(4) + 48, at(8) + 48, at(12) + 48);
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i codes0_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_0, 4), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes48_1 = gather16(at(1) + 48, at(5) + 48, at(9) + 48, at(13) + 48);
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i codes0_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_1, 4), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes48_2 = gather16(at(2) + 48, at(6) + 48, at(10) + 48, at(14) + 48);
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i codes0_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_2, 4), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes48_3 = gather16(at(3) + 48, at(7) + 48, at(11) + 48, at(15) + 48);
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i codes0_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_3, 4), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i bytes64_0 = gather16(at(0) + 64, at(4) + 64, at(8) + 64, at(12) + 64);
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i codes1_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_0, 4), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes64_1 = gather16(at(1) + 64, at(5) + 64, at(9) + 64, at(13) + 64);
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i codes1_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_1, 4), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes64_2 = gather16(at(2) + 64, at(6) + 64, at(10) + 64, at(14) + 64);
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i codes1_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_2, 4), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes64_3 = gather16(at(3) + 64, at(7) + 64, at(11) + 64, at(15) + 64);
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i codes1_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_3, 4), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      _mm512_storeu_si512((void *)(block + 320), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 384), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 448), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 512), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 576), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 4), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 3), _mm512_set1_epi8(char(2)), 0xf8), _mm512_srli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_srli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), quad4, _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 1), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 2), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 3), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes48_0 = gather16(at(0) + 48, at(4) + 48, at(8) + 48, at(12) + 48);
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i codes2_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes48_1 = gather16(at(1) + 48, at(5) + 48, at(9) + 48, at(13) + 48);
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i codes2_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_1, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes48_2 = gather16(at(2) + 48, at(6) + 48, at(10) + 48, at(14) + 48);
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i codes2_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_2, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_2, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes48_3 = gather16(at(3) + 48, at(7) + 48, at(11) + 48, at(15) + 48);
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i codes2_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_3, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_3, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i bytes64_0 = gather16(at(0) + 64, at(4) + 64, at(8) + 64, at(12) + 64);
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i codes3_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes64_1 = gather16(at(1) + 64, at(5) + 64, at(9) + 64, at(13) + 64);
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i codes3_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_1, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes64_2 = gather16(at(2) + 64, at(6) + 64, at(10) + 64, at(14) + 64);
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i codes3_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_2, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_2, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes64_3 = gather16(at(3) + 64, at(7) + 64, at(11) + 64, at(15) + 64);
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i codes3_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_3, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_3, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad4 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad5 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad6 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad7 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      _mm512_storeu_si512((void *)(block + 640), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 704), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 768), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 832), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 896), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 4), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 3), _mm512_set1_epi8(char(2)), 0xf8), _mm512_srli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_srli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), quad4, _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 1), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 2), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 3), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes80_0 = gather16(at(0) + 80, at(4) + 80, at(8) + 80, at(12) + 80);
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i codes4_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes80_1 = gather16(at(1) + 80, at(5) + 80, at(9) + 80, at(13) + 80);
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i codes4_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_1, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes80_2 = gather16(at(2) + 80, at(6) + 80, at(10) + 80, at(14) + 80);
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i codes4_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_2, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes80_3 = gather16(at(3) + 80, at(7) + 80, at(11) + 80, at(15) + 80);
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i codes4_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_3, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad0 = transpose<0>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad1 = transpose<1>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad2 = transpose<2>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad3 = transpose<3>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i bytes96_0 = gather16(at(0) + 96, at(4) + 96, at(8) + 96, at(12) + 96);
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i codes5_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes96_1 = gather16(at(1) + 96, at(5) + 96, at(9) + 96, at(13) + 96);
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i codes5_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_1, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes96_2 = gather16(at(2) + 96, at(6) + 96, at(10) + 96, at(14) + 96);
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i codes5_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_2, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes96_3 = gather16(at(3) + 96, at(7) + 96, at(11) + 96, at(15) + 96);
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i codes5_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_3, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad4 = transpose<0>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad5 = transpose<1>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad6 = transpose<2>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad7 = transpose<3>(codes5_0, codes5_1, codes5_2, codes5_3);
      _mm512_storeu_si512((void *)(block + 960), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1024), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1088), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1152), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1216), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 4), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 3), _mm512_set1_epi8(char(2)), 0xf8), _mm512_srli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_srli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), quad4, _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 1), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 2), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 3), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes80_0 = gather16(at(0) + 80, at(4) + 80, at(8) + 80, at(12) + 80);
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i codes6_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes80_1 = gather16(at(1) + 80, at(5) + 80, at(9) + 80, at(13) + 80);
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i codes6_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_1, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes80_2 = gather16(at(2) + 80, at(6) + 80, at(10) + 80, at(14) + 80);
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i codes6_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_2, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_2, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes80_3 = gather16(at(3) + 80, at(7) + 80, at(11) + 80, at(15) + 80);
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i codes6_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_3, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes16_3, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad0 = transpose<0>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad1 = transpose<1>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad2 = transpose<2>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad3 = transpose<3>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i bytes96_0 = gather16(at(0) + 96, at(4) + 96, at(8) + 96, at(12) + 96);
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i codes7_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes96_1 = gather16(at(1) + 96, at(5) + 96, at(9) + 96, at(13) + 96);
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i codes7_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_1, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_1, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes96_2 = gather16(at(2) + 96, at(6) + 96, at(10) + 96, at(14) + 96);
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i codes7_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_2, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_2, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes96_3 = gather16(at(3) + 96, at(7) + 96, at(11) + 96, at(15) + 96);
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i codes7_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_3, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(bytes32_3, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad4 = transpose<0>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad5 = transpose<1>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad6 = transpose<2>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad7 = transpose<3>(codes7_0, codes7_1, codes7_2, codes7_3);
      _mm512_storeu_si512((void *)(block + 1280), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1344), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1408), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1472), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1536), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 4), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 3), _mm512_set1_epi8(char(2)), 0xf8), _mm512_srli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_srli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), quad4, _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 1), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 2), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 3), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes112_0 = gather16(at(0) + 112, at(4) + 112, at(8) + 112, at(12) + 112);
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i codes8_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_0, _mm512_set1_epi8(char(15))), bytes16_0, _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes112_1 = gather16(at(1) + 112, at(5) + 112, at(9) + 112, at(13) + 112);
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i codes8_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_1, _mm512_set1_epi8(char(15))), bytes16_1, _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes112_2 = gather16(at(2) + 112, at(6) + 112, at(10) + 112, at(14) + 112);
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i codes8_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_2, _mm512_set1_epi8(char(15))), bytes16_2, _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes112_3 = gather16(at(3) + 112, at(7) + 112, at(11) + 112, at(15) + 112);
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i codes8_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_3, _mm512_set1_epi8(char(15))), bytes16_3, _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad0 = transpose<0>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad1 = transpose<1>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad2 = transpose<2>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad3 = transpose<3>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i bytes128_0 = gather16(at(0) + 128, at(4) + 128, at(8) + 128, at(12) + 128);
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i codes9_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128_0, _mm512_set1_epi8(char(15))), bytes32_0, _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes128_1 = gather16(at(1) + 128, at(5) + 128, at(9) + 128, at(13) + 128);
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i codes9_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128_1, _mm512_set1_epi8(char(15))), bytes32_1, _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes128_2 = gather16(at(2) + 128, at(6) + 128, at(10) + 128, at(14) + 128);
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i codes9_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128_2, _mm512_set1_epi8(char(15))), bytes32_2, _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes128_3 = gather16(at(3) + 128, at(7) + 128, at(11) + 128, at(15) + 128);
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i codes9_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes128_3, _mm512_set1_epi8(char(15))), bytes32_3, _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad4 = transpose<0>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad5 = transpose<1>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad6 = transpose<2>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad7 = transpose<3>(codes9_0, codes9_1, codes9_2, codes9_3);
      _mm512_storeu_si512((void *)(block + 1600), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1664), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1728), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1792), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1856), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 4), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 3), _mm512_set1_epi8(char(2)), 0xf8), _mm512_srli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_srli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), quad4, _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 1), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 2), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 3), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes112_0 = gather16(at(0) + 112, at(4) + 112, at(8) + 112, at(12) + 112);
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i codes10_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes112_1 = gather16(at(1) + 112, at(5) + 112, at(9) + 112, at(13) + 112);
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i codes10_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_1, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes112_2 = gather16(at(2) + 112, at(6) + 112, at(10) + 112, at(14) + 112);
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i codes10_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_2, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes112_3 = gather16(at(3) + 112, at(7) + 112, at(11) + 112, at(15) + 112);
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i codes10_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_3, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad0 = transpose<0>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad1 = transpose<1>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad2 = transpose<2>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad3 = transpose<3>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i bytes128_0 = gather16(at(0) + 128, at(4) + 128, at(8) + 128, at(12) + 128);
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i codes11_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_0, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes128_1 = gather16(at(1) + 128, at(5) + 128, at(9) + 128, at(13) + 128);
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i codes11_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_1, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes128_2 = gather16(at(2) + 128, at(6) + 128, at(10) + 128, at(14) + 128);
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i codes11_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_2, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes128_3 = gather16(at(3) + 128, at(7) + 128, at(11) + 128, at(15) + 128);
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i codes11_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes128_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_3, 1), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad4 = transpose<0>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad5 = transpose<1>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad6 = transpose<2>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad7 = transpose<3>(codes11_0, codes11_1, codes11_2, codes11_3);
      _mm512_storeu_si512((void *)(block + 1920), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1984), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2048), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2112), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2176), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 4), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 3), _mm512_set1_epi8(char(2)), 0xf8), _mm512_srli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_srli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), quad4, _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 1), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 2), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 3), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes144_0 = gather16(at(0) + 144, at(4) + 144, at(8) + 144, at(12) + 144);
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i codes12_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144_0, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes144_1 = gather16(at(1) + 144, at(5) + 144, at(9) + 144, at(13) + 144);
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i codes12_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144_1, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_1, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes144_2 = gather16(at(2) + 144, at(6) + 144, at(10) + 144, at(14) + 144);
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i codes12_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144_2, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_2, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes144_3 = gather16(at(3) + 144, at(7) + 144, at(11) + 144, at(15) + 144);
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i codes12_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes144_3, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_3, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad0 = transpose<0>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad1 = transpose<1>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad2 = transpose<2>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad3 = transpose<3>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i bytes160_0 = gather16(at(0) + 160, at(4) + 160, at(8) + 160, at(12) + 160);
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i codes13_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160_0, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_0, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes160_1 = gather16(at(1) + 160, at(5) + 160, at(9) + 160, at(13) + 160);
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i codes13_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160_1, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_1, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes160_2 = gather16(at(2) + 160, at(6) + 160, at(10) + 160, at(14) + 160);
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i codes13_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160_2, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_2, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes160_3 = gather16(at(3) + 160, at(7) + 160, at(11) + 160, at(15) + 160);
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i codes13_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes160_3, _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_3, 2), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad4 = transpose<0>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad5 = transpose<1>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad6 = transpose<2>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad7 = transpose<3>(codes13_0, codes13_1, codes13_2, codes13_3);
      _mm512_storeu_si512((void *)(block + 2240), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2304), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2368), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2432), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2496), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 4), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 3), _mm512_set1_epi8(char(2)), 0xf8), _mm512_srli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_srli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), quad4, _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 1), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 2), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 3), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes144_0 = gather16(at(0) + 144, at(4) + 144, at(8) + 144, at(12) + 144);
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i codes14_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes144_1 = gather16(at(1) + 144, at(5) + 144, at(9) + 144, at(13) + 144);
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i codes14_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_1, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes144_2 = gather16(at(2) + 144, at(6) + 144, at(10) + 144, at(14) + 144);
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i codes14_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_2, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes144_3 = gather16(at(3) + 144, at(7) + 144, at(11) + 144, at(15) + 144);
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i codes14_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes144_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes16_3, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad0 = transpose<0>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad1 = transpose<1>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad2 = transpose<2>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad3 = transpose<3>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i bytes160_0 = gather16(at(0) + 160, at(4) + 160, at(8) + 160, at(12) + 160);
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i codes15_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_0, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes160_1 = gather16(at(1) + 160, at(5) + 160, at(9) + 160, at(13) + 160);
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i codes15_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_1, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes160_2 = gather16(at(2) + 160, at(6) + 160, at(10) + 160, at(14) + 160);
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i codes15_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_2, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i bytes160_3 = gather16(at(3) + 160, at(7) + 160, at(11) + 160, at(15) + 160);
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i codes15_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes160_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(bytes32_3, 3), _mm512_set1_epi8(char(16)), 0xf8);
      const __m512i quad4 = transpose<0>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad5 = transpose<1>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad6 = transpose<2>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad7 = transpose<3>(codes15_0, codes15_1, codes15_2, codes15_3);
      _mm512_storeu_si512((void *)(block + 2560), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2624), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2688), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2752), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2816), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(quad0, 4), _mm512_set1_epi8(char(1))), _mm512_srli_epi16(quad1, 3), _mm512_set1_epi8(char(2)), 0xf8), _mm512_srli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_srli_epi16(quad3, 1), _mm512_set1_epi8(char(8)), 0xf8), quad4, _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 1), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 2), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 3), _mm512_set1_epi8(char(128)), 0xf8));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q5_k__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 16)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
