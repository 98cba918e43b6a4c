// Kernels of iq4_xs for avx512. Generated from formats/iq4_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "fit/scale_search.h"

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
QC_TILE __m512i with_sign(__m512i a, __m512i w) {
  return _mm512_mask_sub_epi8(a, _mm512_movepi8_mask(w), _mm512_setzero_si512(), a);
}
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
  float scale[4][8];
  for (size_t i = 0; i < 4; ++i) {
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
  const __m512i bytes8 = gather16(at(0) + 8, at(1) + 8, at(2) + 8, at(3) + 8);
  const __m512i codes0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes8, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0), _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes0, 0)))));
  _mm512_storeu_ps(out(1), _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes0, 1)))));
  _mm512_storeu_ps(out(2), _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes0, 2)))));
  _mm512_storeu_ps(out(3), _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes0, 3)))));
  const __m512i codes1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes8, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes1, 0)))));
  _mm512_storeu_ps(out(1) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes1, 1)))));
  _mm512_storeu_ps(out(2) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes1, 2)))));
  _mm512_storeu_ps(out(3) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes1, 3)))));
  const __m512i bytes24 = gather16(at(0) + 24, at(1) + 24, at(2) + 24, at(3) + 24);
  const __m512i codes2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes24, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[0][1]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes2, 0)))));
  _mm512_storeu_ps(out(1) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[1][1]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes2, 1)))));
  _mm512_storeu_ps(out(2) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[2][1]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes2, 2)))));
  _mm512_storeu_ps(out(3) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[3][1]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes2, 3)))));
  const __m512i codes3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes24, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[0][1]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes3, 0)))));
  _mm512_storeu_ps(out(1) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[1][1]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes3, 1)))));
  _mm512_storeu_ps(out(2) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[2][1]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes3, 2)))));
  _mm512_storeu_ps(out(3) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[3][1]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes3, 3)))));
  const __m512i bytes40 = gather16(at(0) + 40, at(1) + 40, at(2) + 40, at(3) + 40);
  const __m512i codes4 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes40, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[0][2]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes4, 0)))));
  _mm512_storeu_ps(out(1) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[1][2]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes4, 1)))));
  _mm512_storeu_ps(out(2) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[2][2]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes4, 2)))));
  _mm512_storeu_ps(out(3) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[3][2]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes4, 3)))));
  const __m512i codes5 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes40, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[0][2]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes5, 0)))));
  _mm512_storeu_ps(out(1) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[1][2]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes5, 1)))));
  _mm512_storeu_ps(out(2) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[2][2]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes5, 2)))));
  _mm512_storeu_ps(out(3) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[3][2]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes5, 3)))));
  const __m512i bytes56 = gather16(at(0) + 56, at(1) + 56, at(2) + 56, at(3) + 56);
  const __m512i codes6 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes56, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[0][3]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes6, 0)))));
  _mm512_storeu_ps(out(1) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[1][3]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes6, 1)))));
  _mm512_storeu_ps(out(2) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[2][3]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes6, 2)))));
  _mm512_storeu_ps(out(3) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[3][3]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes6, 3)))));
  const __m512i codes7 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes56, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[0][3]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes7, 0)))));
  _mm512_storeu_ps(out(1) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[1][3]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes7, 1)))));
  _mm512_storeu_ps(out(2) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[2][3]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes7, 2)))));
  _mm512_storeu_ps(out(3) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[3][3]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes7, 3)))));
  const __m512i bytes72 = gather16(at(0) + 72, at(1) + 72, at(2) + 72, at(3) + 72);
  const __m512i codes8 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes72, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[0][4]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes8, 0)))));
  _mm512_storeu_ps(out(1) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[1][4]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes8, 1)))));
  _mm512_storeu_ps(out(2) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[2][4]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes8, 2)))));
  _mm512_storeu_ps(out(3) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[3][4]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes8, 3)))));
  const __m512i codes9 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes72, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[0][4]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes9, 0)))));
  _mm512_storeu_ps(out(1) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[1][4]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes9, 1)))));
  _mm512_storeu_ps(out(2) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[2][4]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes9, 2)))));
  _mm512_storeu_ps(out(3) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[3][4]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes9, 3)))));
  const __m512i bytes88 = gather16(at(0) + 88, at(1) + 88, at(2) + 88, at(3) + 88);
  const __m512i codes10 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes88, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[0][5]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes10, 0)))));
  _mm512_storeu_ps(out(1) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[1][5]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes10, 1)))));
  _mm512_storeu_ps(out(2) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[2][5]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes10, 2)))));
  _mm512_storeu_ps(out(3) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[3][5]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes10, 3)))));
  const __m512i codes11 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes88, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[0][5]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes11, 0)))));
  _mm512_storeu_ps(out(1) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[1][5]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes11, 1)))));
  _mm512_storeu_ps(out(2) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[2][5]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes11, 2)))));
  _mm512_storeu_ps(out(3) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[3][5]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes11, 3)))));
  const __m512i bytes104 = gather16(at(0) + 104, at(1) + 104, at(2) + 104, at(3) + 104);
  const __m512i codes12 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes104, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[0][6]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes12, 0)))));
  _mm512_storeu_ps(out(1) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[1][6]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes12, 1)))));
  _mm512_storeu_ps(out(2) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[2][6]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes12, 2)))));
  _mm512_storeu_ps(out(3) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[3][6]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes12, 3)))));
  const __m512i codes13 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes104, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[0][6]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes13, 0)))));
  _mm512_storeu_ps(out(1) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[1][6]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes13, 1)))));
  _mm512_storeu_ps(out(2) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[2][6]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes13, 2)))));
  _mm512_storeu_ps(out(3) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[3][6]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes13, 3)))));
  const __m512i bytes120 = gather16(at(0) + 120, at(1) + 120, at(2) + 120, at(3) + 120);
  const __m512i codes14 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes120, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[0][7]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes14, 0)))));
  _mm512_storeu_ps(out(1) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[1][7]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes14, 1)))));
  _mm512_storeu_ps(out(2) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[2][7]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes14, 2)))));
  _mm512_storeu_ps(out(3) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[3][7]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes14, 3)))));
  const __m512i codes15 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes120, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[0][7]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes15, 0)))));
  _mm512_storeu_ps(out(1) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[1][7]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes15, 1)))));
  _mm512_storeu_ps(out(2) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[2][7]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes15, 2)))));
  _mm512_storeu_ps(out(3) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[3][7]), _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm512_extracti32x4_epi32(codes15, 3)))));
}

}  // namespace

extern "C" void qc_dequantize_iq4_xs__avx512(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 4; blocks -= 4, w += 544, y += 1024)
    dequantize_tile<true>(w, 4, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
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

extern "C" void qc_quantize_iq4_xs__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_scale_search<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_iq4_xs__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 2208)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 16 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 8; ++i) {
        const size_t g = i * 1;
        const int32_t counted = int32_t(qc_i8(panel + 32 + (g * 16 + r) * 1));
        e.scale[i] = uint16_t((counted + 32));
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 160 + i / 32 * 256 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 64] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 136);
    }
}

extern "C" void qc_activations_iq4_xs__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 16; ++i) {
      top = _mm512_max_epi32(top, _mm512_and_si512(_mm512_castps_si512(_mm512_loadu_ps((const void *)(from + i * 16))), _mm512_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = _mm512_reduce_max_epi32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 48);
    qc_store_f32(to + 288, s.d);
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
      qc_store_i32(to + 256 + 4 * g, -128 * sum);
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
    qc_prefetch<C == 1 && Full ? 2176 : 0>(w + 16 * row_stride + b * 2176);
    const auto &at = row;
    const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
    const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
    const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
    const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m512i word0_1 = transpose<1>(head0_0, head0_1, head0_2, head0_3);
    const __m512 d_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_setzero_si512();
    __m512i scale[8];
    scale[0] = _mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(word0_1, _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 12), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)));
    scale[1] = _mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 4), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 14), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)));
    scale[2] = _mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 8), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 16), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)));
    scale[3] = _mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 12), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 18), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)));
    scale[4] = _mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 16), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 20), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)));
    scale[5] = _mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 20), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 22), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)));
    scale[6] = _mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 24), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 24), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)));
    scale[7] = _mm512_sub_epi32(_mm512_or_si512(_mm512_srli_epi32(word0_1, 28), _mm512_and_si512(_mm512_srli_epi32(word0_0, 26), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)));
    for (size_t k = 0; k < 8; ++k) {
      {
        // weights 0 .. 31, then 32 on
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
        const __m512i bytes8_0 = gather16(at(0) + k * 16 + 8, at(4) + k * 16 + 8, at(8) + k * 16 + 8, at(12) + k * 16 + 8);
        const __m512i q0_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes8_0, _mm512_set1_epi8(char(15))));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot0_016[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q0_0), with_sign(_mm512_broadcast_i32x4(load16(a + c * 304 + k * 32)), q0_0));
          dot0_0[c] = _mm512_add_epi32(dot0_0[c], _mm512_madd_epi16(dot0_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i bytes8_1 = gather16(at(1) + k * 16 + 8, at(5) + k * 16 + 8, at(9) + k * 16 + 8, at(13) + k * 16 + 8);
        const __m512i q0_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes8_1, _mm512_set1_epi8(char(15))));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot1_016[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q0_1), with_sign(_mm512_broadcast_i32x4(load16(a + c * 304 + k * 32)), q0_1));
          dot1_0[c] = _mm512_add_epi32(dot1_0[c], _mm512_madd_epi16(dot1_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i bytes8_2 = gather16(at(2) + k * 16 + 8, at(6) + k * 16 + 8, at(10) + k * 16 + 8, at(14) + k * 16 + 8);
        const __m512i q0_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes8_2, _mm512_set1_epi8(char(15))));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot2_016[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q0_2), with_sign(_mm512_broadcast_i32x4(load16(a + c * 304 + k * 32)), q0_2));
          dot2_0[c] = _mm512_add_epi32(dot2_0[c], _mm512_madd_epi16(dot2_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i bytes8_3 = gather16(at(3) + k * 16 + 8, at(7) + k * 16 + 8, at(11) + k * 16 + 8, at(15) + k * 16 + 8);
        const __m512i q0_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes8_3, _mm512_set1_epi8(char(15))));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot3_016[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q0_3), with_sign(_mm512_broadcast_i32x4(load16(a + c * 304 + k * 32)), q0_3));
          dot3_0[c] = _mm512_add_epi32(dot3_0[c], _mm512_madd_epi16(dot3_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i q1_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes8_0, 4), _mm512_set1_epi8(char(15))));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot0_016[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q1_0), with_sign(_mm512_broadcast_i32x4(load16(a + c * 304 + k * 32 + 16)), q1_0));
          dot0_0[c] = _mm512_add_epi32(dot0_0[c], _mm512_madd_epi16(dot0_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i q1_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes8_1, 4), _mm512_set1_epi8(char(15))));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot1_016[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q1_1), with_sign(_mm512_broadcast_i32x4(load16(a + c * 304 + k * 32 + 16)), q1_1));
          dot1_0[c] = _mm512_add_epi32(dot1_0[c], _mm512_madd_epi16(dot1_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i q1_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes8_2, 4), _mm512_set1_epi8(char(15))));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot2_016[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q1_2), with_sign(_mm512_broadcast_i32x4(load16(a + c * 304 + k * 32 + 16)), q1_2));
          dot2_0[c] = _mm512_add_epi32(dot2_0[c], _mm512_madd_epi16(dot2_016[c], _mm512_set1_epi16(1)));
        }
        const __m512i q1_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes8_3, 4), _mm512_set1_epi8(char(15))));
        QC_UNROLL for (int c = 0; c < C; ++c) {
          dot3_016[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q1_3), with_sign(_mm512_broadcast_i32x4(load16(a + c * 304 + k * 32 + 16)), q1_3));
          dot3_0[c] = _mm512_add_epi32(dot3_0[c], _mm512_madd_epi16(dot3_016[c], _mm512_set1_epi16(1)));
        }
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[k * 1], reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c])));
      }
    }
    const __m512 scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 304 + 288));
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
    const uint8_t *const block = panel + b * 2208;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 2208 : 0>(block + 4096);
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_setzero_si512();
    for (size_t g = 0; g < 8; ++g) {
      __m512i dot[C];
      __m512i dot16[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_setzero_si512();
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 160 + g * 256)));
      const __m512i q0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q0), with_sign(_mm512_set1_epi32(qc_i32(a + c * 304 + g * 32)), q0));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i q1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q1), with_sign(_mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 4)), q1));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 160 + g * 256 + 64)));
      const __m512i q2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_1, _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q2), with_sign(_mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 8)), q2));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i q3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q3), with_sign(_mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 12)), q3));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i plane0_2 = keep(_mm512_loadu_si512((const void *)(block + 160 + g * 256 + 128)));
      const __m512i q4 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_2, _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q4), with_sign(_mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 16)), q4));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i q5 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_2, 4), _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q5), with_sign(_mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 20)), q5));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i plane0_3 = keep(_mm512_loadu_si512((const void *)(block + 160 + g * 256 + 192)));
      const __m512i q6 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_3, _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q6), with_sign(_mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 24)), q6));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i q7 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_3, 4), _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        dot16[c] = _mm512_maddubs_epi16(_mm512_abs_epi8(q7), with_sign(_mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 28)), q7));
        dot[c] = _mm512_add_epi32(dot[c], _mm512_madd_epi16(dot16[c], _mm512_set1_epi16(1)));
      }
      const __m512i scale = _mm512_cvtepi8_epi32(load16(block + 32 + g * 16));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
    }
    const __m512 scale_factor = _mm512_cvtph_ps(load32(block));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 304 + 288));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 136, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 136, rows - r, blocks, act + c * 304, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 2208)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_iq4_xs__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_raw_iq4_xs__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 304;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 304, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 304, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 304, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_iq4_xs__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_packed_iq4_xs__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 304;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 304, to, y_stride);
    else if (cols - c >= 4)
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
    uint8_t *const block = panel + b * 2208;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
      const __m512i word0_1 = transpose<1>(head0_0, head0_1, head0_2, head0_3);
      _mm256_storeu_si256((__m256i *)(block), _mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
      _mm_storeu_si128((__m128i *)(block + 32), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(word0_1, _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 12), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)))));
      _mm_storeu_si128((__m128i *)(block + 48), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 4), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 14), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)))));
      _mm_storeu_si128((__m128i *)(block + 64), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 8), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 16), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)))));
      _mm_storeu_si128((__m128i *)(block + 80), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 12), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 18), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)))));
      _mm_storeu_si128((__m128i *)(block + 96), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 16), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 20), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)))));
      _mm_storeu_si128((__m128i *)(block + 112), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 20), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 22), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)))));
      _mm_storeu_si128((__m128i *)(block + 128), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_1, 24), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_0, 24), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)))));
      _mm_storeu_si128((__m128i *)(block + 144), _mm512_cvtepi32_epi8(_mm512_sub_epi32(_mm512_or_si512(_mm512_srli_epi32(word0_1, 28), _mm512_and_si512(_mm512_srli_epi32(word0_0, 26), _mm512_set1_epi32(int32_t(48)))), _mm512_set1_epi32(int32_t(32)))));
    }
    {
      const __m512i bytes8_0 = gather16(at(0) + 8, at(4) + 8, at(8) + 8, at(12) + 8);
      const __m512i codes0_0 = _mm512_and_si512(bytes8_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes8_1 = gather16(at(1) + 8, at(5) + 8, at(9) + 8, at(13) + 8);
      const __m512i codes0_1 = _mm512_and_si512(bytes8_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes8_2 = gather16(at(2) + 8, at(6) + 8, at(10) + 8, at(14) + 8);
      const __m512i codes0_2 = _mm512_and_si512(bytes8_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes8_3 = gather16(at(3) + 8, at(7) + 8, at(11) + 8, at(15) + 8);
      const __m512i codes0_3 = _mm512_and_si512(bytes8_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i codes1_0 = _mm512_and_si512(_mm512_srli_epi16(bytes8_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes1_1 = _mm512_and_si512(_mm512_srli_epi16(bytes8_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes1_2 = _mm512_and_si512(_mm512_srli_epi16(bytes8_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes1_3 = _mm512_and_si512(_mm512_srli_epi16(bytes8_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      _mm512_storeu_si512((void *)(block + 160), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 224), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 288), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 352), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes24_0 = gather16(at(0) + 24, at(4) + 24, at(8) + 24, at(12) + 24);
      const __m512i codes2_0 = _mm512_and_si512(bytes24_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes24_1 = gather16(at(1) + 24, at(5) + 24, at(9) + 24, at(13) + 24);
      const __m512i codes2_1 = _mm512_and_si512(bytes24_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes24_2 = gather16(at(2) + 24, at(6) + 24, at(10) + 24, at(14) + 24);
      const __m512i codes2_2 = _mm512_and_si512(bytes24_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes24_3 = gather16(at(3) + 24, at(7) + 24, at(11) + 24, at(15) + 24);
      const __m512i codes2_3 = _mm512_and_si512(bytes24_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i codes3_0 = _mm512_and_si512(_mm512_srli_epi16(bytes24_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes3_1 = _mm512_and_si512(_mm512_srli_epi16(bytes24_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes3_2 = _mm512_and_si512(_mm512_srli_epi16(bytes24_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes3_3 = _mm512_and_si512(_mm512_srli_epi16(bytes24_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad5 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad6 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad7 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      _mm512_storeu_si512((void *)(block + 416), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 480), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 544), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 608), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes40_0 = gather16(at(0) + 40, at(4) + 40, at(8) + 40, at(12) + 40);
      const __m512i codes4_0 = _mm512_and_si512(bytes40_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes40_1 = gather16(at(1) + 40, at(5) + 40, at(9) + 40, at(13) + 40);
      const __m512i codes4_1 = _mm512_and_si512(bytes40_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes40_2 = gather16(at(2) + 40, at(6) + 40, at(10) + 40, at(14) + 40);
      const __m512i codes4_2 = _mm512_and_si512(bytes40_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes40_3 = gather16(at(3) + 40, at(7) + 40, at(11) + 40, at(15) + 40);
      const __m512i codes4_3 = _mm512_and_si512(bytes40_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad1 = transpose<1>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad2 = transpose<2>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad3 = transpose<3>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i codes5_0 = _mm512_and_si512(_mm512_srli_epi16(bytes40_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes5_1 = _mm512_and_si512(_mm512_srli_epi16(bytes40_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes5_2 = _mm512_and_si512(_mm512_srli_epi16(bytes40_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes5_3 = _mm512_and_si512(_mm512_srli_epi16(bytes40_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad5 = transpose<1>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad6 = transpose<2>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad7 = transpose<3>(codes5_0, codes5_1, codes5_2, codes5_3);
      _mm512_storeu_si512((void *)(block + 672), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 736), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 800), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 864), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes56_0 = gather16(at(0) + 56, at(4) + 56, at(8) + 56, at(12) + 56);
      const __m512i codes6_0 = _mm512_and_si512(bytes56_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes56_1 = gather16(at(1) + 56, at(5) + 56, at(9) + 56, at(13) + 56);
      const __m512i codes6_1 = _mm512_and_si512(bytes56_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes56_2 = gather16(at(2) + 56, at(6) + 56, at(10) + 56, at(14) + 56);
      const __m512i codes6_2 = _mm512_and_si512(bytes56_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes56_3 = gather16(at(3) + 56, at(7) + 56, at(11) + 56, at(15) + 56);
      const __m512i codes6_3 = _mm512_and_si512(bytes56_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad1 = transpose<1>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad2 = transpose<2>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad3 = transpose<3>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i codes7_0 = _mm512_and_si512(_mm512_srli_epi16(bytes56_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes7_1 = _mm512_and_si512(_mm512_srli_epi16(bytes56_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes7_2 = _mm512_and_si512(_mm512_srli_epi16(bytes56_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes7_3 = _mm512_and_si512(_mm512_srli_epi16(bytes56_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad5 = transpose<1>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad6 = transpose<2>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad7 = transpose<3>(codes7_0, codes7_1, codes7_2, codes7_3);
      _mm512_storeu_si512((void *)(block + 928), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 992), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1056), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1120), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes72_0 = gather16(at(0) + 72, at(4) + 72, at(8) + 72, at(12) + 72);
      const __m512i codes8_0 = _mm512_and_si512(bytes72_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes72_1 = gather16(at(1) + 72, at(5) + 72, at(9) + 72, at(13) + 72);
      const __m512i codes8_1 = _mm512_and_si512(bytes72_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes72_2 = gather16(at(2) + 72, at(6) + 72, at(10) + 72, at(14) + 72);
      const __m512i codes8_2 = _mm512_and_si512(bytes72_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes72_3 = gather16(at(3) + 72, at(7) + 72, at(11) + 72, at(15) + 72);
      const __m512i codes8_3 = _mm512_and_si512(bytes72_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad1 = transpose<1>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad2 = transpose<2>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i quad3 = transpose<3>(codes8_0, codes8_1, codes8_2, codes8_3);
      const __m512i codes9_0 = _mm512_and_si512(_mm512_srli_epi16(bytes72_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes9_1 = _mm512_and_si512(_mm512_srli_epi16(bytes72_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes9_2 = _mm512_and_si512(_mm512_srli_epi16(bytes72_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes9_3 = _mm512_and_si512(_mm512_srli_epi16(bytes72_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad5 = transpose<1>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad6 = transpose<2>(codes9_0, codes9_1, codes9_2, codes9_3);
      const __m512i quad7 = transpose<3>(codes9_0, codes9_1, codes9_2, codes9_3);
      _mm512_storeu_si512((void *)(block + 1184), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1248), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1312), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1376), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes88_0 = gather16(at(0) + 88, at(4) + 88, at(8) + 88, at(12) + 88);
      const __m512i codes10_0 = _mm512_and_si512(bytes88_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes88_1 = gather16(at(1) + 88, at(5) + 88, at(9) + 88, at(13) + 88);
      const __m512i codes10_1 = _mm512_and_si512(bytes88_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes88_2 = gather16(at(2) + 88, at(6) + 88, at(10) + 88, at(14) + 88);
      const __m512i codes10_2 = _mm512_and_si512(bytes88_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes88_3 = gather16(at(3) + 88, at(7) + 88, at(11) + 88, at(15) + 88);
      const __m512i codes10_3 = _mm512_and_si512(bytes88_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad1 = transpose<1>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad2 = transpose<2>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i quad3 = transpose<3>(codes10_0, codes10_1, codes10_2, codes10_3);
      const __m512i codes11_0 = _mm512_and_si512(_mm512_srli_epi16(bytes88_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes11_1 = _mm512_and_si512(_mm512_srli_epi16(bytes88_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes11_2 = _mm512_and_si512(_mm512_srli_epi16(bytes88_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes11_3 = _mm512_and_si512(_mm512_srli_epi16(bytes88_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad5 = transpose<1>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad6 = transpose<2>(codes11_0, codes11_1, codes11_2, codes11_3);
      const __m512i quad7 = transpose<3>(codes11_0, codes11_1, codes11_2, codes11_3);
      _mm512_storeu_si512((void *)(block + 1440), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1504), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1568), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1632), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes104_0 = gather16(at(0) + 104, at(4) + 104, at(8) + 104, at(12) + 104);
      const __m512i codes12_0 = _mm512_and_si512(bytes104_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes104_1 = gather16(at(1) + 104, at(5) + 104, at(9) + 104, at(13) + 104);
      const __m512i codes12_1 = _mm512_and_si512(bytes104_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes104_2 = gather16(at(2) + 104, at(6) + 104, at(10) + 104, at(14) + 104);
      const __m512i codes12_2 = _mm512_and_si512(bytes104_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes104_3 = gather16(at(3) + 104, at(7) + 104, at(11) + 104, at(15) + 104);
      const __m512i codes12_3 = _mm512_and_si512(bytes104_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad1 = transpose<1>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad2 = transpose<2>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i quad3 = transpose<3>(codes12_0, codes12_1, codes12_2, codes12_3);
      const __m512i codes13_0 = _mm512_and_si512(_mm512_srli_epi16(bytes104_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes13_1 = _mm512_and_si512(_mm512_srli_epi16(bytes104_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes13_2 = _mm512_and_si512(_mm512_srli_epi16(bytes104_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes13_3 = _mm512_and_si512(_mm512_srli_epi16(bytes104_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad5 = transpose<1>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad6 = transpose<2>(codes13_0, codes13_1, codes13_2, codes13_3);
      const __m512i quad7 = transpose<3>(codes13_0, codes13_1, codes13_2, codes13_3);
      _mm512_storeu_si512((void *)(block + 1696), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1760), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1824), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 1888), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes120_0 = gather16(at(0) + 120, at(4) + 120, at(8) + 120, at(12) + 120);
      const __m512i codes14_0 = _mm512_and_si512(bytes120_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes120_1 = gather16(at(1) + 120, at(5) + 120, at(9) + 120, at(13) + 120);
      const __m512i codes14_1 = _mm512_and_si512(bytes120_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes120_2 = gather16(at(2) + 120, at(6) + 120, at(10) + 120, at(14) + 120);
      const __m512i codes14_2 = _mm512_and_si512(bytes120_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes120_3 = gather16(at(3) + 120, at(7) + 120, at(11) + 120, at(15) + 120);
      const __m512i codes14_3 = _mm512_and_si512(bytes120_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad1 = transpose<1>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad2 = transpose<2>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i quad3 = transpose<3>(codes14_0, codes14_1, codes14_2, codes14_3);
      const __m512i codes15_0 = _mm512_and_si512(_mm512_srli_epi16(bytes120_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes15_1 = _mm512_and_si512(_mm512_srli_epi16(bytes120_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes15_2 = _mm512_and_si512(_mm512_srli_epi16(bytes120_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes15_3 = _mm512_and_si512(_mm512_srli_epi16(bytes120_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad5 = transpose<1>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad6 = transpose<2>(codes15_0, codes15_1, codes15_2, codes15_3);
      const __m512i quad7 = transpose<3>(codes15_0, codes15_1, codes15_2, codes15_3);
      _mm512_storeu_si512((void *)(block + 1952), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2016), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2080), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 2144), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
  }
}

}  // namespace

extern "C" void qc_pack_iq4_xs__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 16)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
