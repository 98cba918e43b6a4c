// Kernels of q1_0 for avx512. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "fit/sign_mean.h"

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
alignas(16) const uint8_t pattern0[16] = {0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern1[16] = {2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3};
alignas(16) const uint8_t pattern2[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
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
  float scale[4][1];
  for (size_t i = 0; i < 4; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    scale[i][0] = d_factor;
  }
  float spare[128];
  const qc_blocks_out<Full> out{y, spare, 128, blocks};
  const __m512i bytes0 = gather16(at(0), at(1), at(2), at(3));
  const __m512i codes0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
  _mm512_storeu_ps(out(0), _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1), _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2), _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3), _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i codes1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
  _mm512_storeu_ps(out(0) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i codes2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
  _mm512_storeu_ps(out(0) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i codes3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
  _mm512_storeu_ps(out(0) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i codes4 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
  _mm512_storeu_ps(out(0) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i codes5 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
  _mm512_storeu_ps(out(0) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i codes6 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
  _mm512_storeu_ps(out(0) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes2 = gather16(at(0) + 2, at(1) + 2, at(2) + 2, at(3) + 2);
  const __m512i codes7 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
  _mm512_storeu_ps(out(0) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 3)), _mm512_set1_epi32(int32_t(1))))));
}

}  // namespace

extern "C" void qc_dequantize_q1_0__avx512(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 4; blocks -= 4, w += 72, y += 512)
    dequantize_tile<true>(w, 4, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
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

extern "C" void qc_quantize_q1_0__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_sign_mean<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_q1_0__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 288)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 16 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 128; ++i) {
        const uint8_t *const unit = panel + 32 + i / 32 * 64 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 8 * 64] >> quad % 8 * 1 & 1));
      }
      shape::encode(e, w + r * row_stride + b * 18);
    }
}

extern "C" void qc_activations_q1_0__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 128;
    uint8_t *const to = act + b * stride;
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 8; ++i) {
      top = _mm512_max_epi32(top, _mm512_and_si512(_mm512_castps_si512(_mm512_loadu_ps((const void *)(from + i * 16))), _mm512_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = _mm512_reduce_max_epi32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 128, 16);
    qc_store_f32(to + 132, s.d);
    if (s.id == 0) {
      qc_clear(to, 128);
      continue;
    }
    for (size_t g = 0; g < 1; ++g) {
      __m512i total = _mm512_setzero_si512();
      for (size_t i = 0; i < 8; ++i) {
        const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps((const void *)(from + g * 128 + i * 16)), _mm512_set1_ps(s.id)));
        _mm_storeu_si128((__m128i *)(to + g * 128 + i * 16), _mm512_cvtepi32_epi8(q));
        total = _mm512_add_epi32(total, q);
      }
      const int32_t sum = _mm512_reduce_add_epi32(total);
      qc_store_i32(to + 128 + 4 * g, -1 * sum);
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
    qc_prefetch<C == 1 && Full ? 288 : 0>(w + 16 * row_stride + b * 288);
    const auto &at = row;
    const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
    const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
    const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
    const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m512 d_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
    __m512i isum[C];
    // weights 0 .. 127
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
    const __m512i bytes0_0 = gather16(at(0), at(4), at(8), at(12));
    const __m512i q0_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_maddubs_epi16(q0_0, _mm512_broadcast_i32x4(load16(a + c * 144)));
    const __m512i bytes0_1 = gather16(at(1), at(5), at(9), at(13));
    const __m512i q0_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_maddubs_epi16(q0_1, _mm512_broadcast_i32x4(load16(a + c * 144)));
    const __m512i bytes0_2 = gather16(at(2), at(6), at(10), at(14));
    const __m512i q0_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_maddubs_epi16(q0_2, _mm512_broadcast_i32x4(load16(a + c * 144)));
    const __m512i bytes0_3 = gather16(at(3), at(7), at(11), at(15));
    const __m512i q0_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_maddubs_epi16(q0_3, _mm512_broadcast_i32x4(load16(a + c * 144)));
    const __m512i q1_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q1_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 16))));
    const __m512i q1_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q1_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 16))));
    const __m512i q1_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q1_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 16))));
    const __m512i q1_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q1_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 16))));
    const __m512i q2_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q2_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 32))));
    const __m512i q2_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q2_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 32))));
    const __m512i q2_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q2_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 32))));
    const __m512i q2_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q2_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 32))));
    const __m512i q3_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q3_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 48))));
    const __m512i q3_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q3_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 48))));
    const __m512i q3_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q3_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 48))));
    const __m512i q3_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q3_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 48))));
    const __m512i q4_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q4_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 64))));
    const __m512i q4_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q4_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 64))));
    const __m512i q4_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q4_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 64))));
    const __m512i q4_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q4_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 64))));
    const __m512i q5_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q5_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 80))));
    const __m512i q5_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q5_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 80))));
    const __m512i q5_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q5_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 80))));
    const __m512i q5_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q5_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 80))));
    const __m512i q6_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q6_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 96))));
    const __m512i q6_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q6_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 96))));
    const __m512i q6_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q6_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 96))));
    const __m512i q6_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q6_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 96))));
    const __m512i bytes2_0 = gather16(at(0) + 2, at(4) + 2, at(8) + 2, at(12) + 2);
    const __m512i q7_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2_0, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q7_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 112))));
    const __m512i bytes2_1 = gather16(at(1) + 2, at(5) + 2, at(9) + 2, at(13) + 2);
    const __m512i q7_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2_1, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q7_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 112))));
    const __m512i bytes2_2 = gather16(at(2) + 2, at(6) + 2, at(10) + 2, at(14) + 2);
    const __m512i q7_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2_2, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q7_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 112))));
    const __m512i bytes2_3 = gather16(at(3) + 2, at(7) + 2, at(11) + 2, at(15) + 2);
    const __m512i q7_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2_3, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q7_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 112))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_add_epi32(dot0_0[c], _mm512_madd_epi16(dot0_016[c], _mm512_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_add_epi32(dot1_0[c], _mm512_madd_epi16(dot1_016[c], _mm512_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_add_epi32(dot2_0[c], _mm512_madd_epi16(dot2_016[c], _mm512_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_add_epi32(dot3_0[c], _mm512_madd_epi16(dot3_016[c], _mm512_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_add_epi32(reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), _mm512_set1_epi32(qc_i32(a + c * 144 + 128)));
    const __m512 scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 144 + 132));
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
    const uint8_t *const block = panel + b * 288;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 288 : 0>(block + 4096);
    __m512i isum[C];
    __m512i isum16[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_set1_epi32(qc_i32(a + c * 144 + 128));
    for (size_t u = 0; u < 4; ++u) {
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 32 + u * 64)));
      const __m512i q0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(1))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_maddubs_epi16(q0, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32)));
      const __m512i q1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 1), _mm512_set1_epi8(char(1))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q1, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 4))));
      const __m512i q2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 2), _mm512_set1_epi8(char(1))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q2, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 8))));
      const __m512i q3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 3), _mm512_set1_epi8(char(1))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q3, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 12))));
      const __m512i q4 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(1))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q4, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 16))));
      const __m512i q5 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 5), _mm512_set1_epi8(char(1))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q5, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 20))));
      const __m512i q6 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 6), _mm512_set1_epi8(char(1))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q6, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 24))));
      const __m512i q7 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 7), _mm512_set1_epi8(char(1))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q7, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 28))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_madd_epi16(isum16[c], _mm512_set1_epi16(1)));
    }
    const __m512 scale_factor = _mm512_cvtph_ps(load32(block));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 144 + 132));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 18, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 18, rows - r, blocks, act + c * 144, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 288)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q1_0__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 144, y, y_stride);
}

extern "C" void qc_gemm_raw_q1_0__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 144;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 144, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 144, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 144, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q1_0__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 144, y, y_stride);
}

extern "C" void qc_gemm_packed_q1_0__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 144;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 144, to, y_stride);
    else if (cols - c >= 4)
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
    uint8_t *const block = panel + b * 288;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
      _mm256_storeu_si256((__m256i *)(block), _mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
    }
    {
      const __m512i bytes0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i codes0_0 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i codes0_1 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i codes0_2 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i codes0_3 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i codes1_0 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes1_1 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes1_2 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes1_3 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern3))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      _mm512_storeu_si512((void *)(block + 32), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(1))), _mm512_slli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), _mm512_slli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 3), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 4), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 5), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 6), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 7), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i codes2_0 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i codes2_1 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i codes2_2 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i codes2_3 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i codes3_0 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes3_1 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes3_2 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes3_3 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i quad4 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad5 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad6 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad7 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      _mm512_storeu_si512((void *)(block + 96), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(1))), _mm512_slli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), _mm512_slli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 3), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 4), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 5), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 6), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 7), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i codes4_0 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i codes4_1 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i codes4_2 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i codes4_3 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i quad0 = transpose<0>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad1 = transpose<1>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad2 = transpose<2>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i quad3 = transpose<3>(codes4_0, codes4_1, codes4_2, codes4_3);
      const __m512i codes5_0 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes5_1 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes5_2 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i codes5_3 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i quad4 = transpose<0>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad5 = transpose<1>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad6 = transpose<2>(codes5_0, codes5_1, codes5_2, codes5_3);
      const __m512i quad7 = transpose<3>(codes5_0, codes5_1, codes5_2, codes5_3);
      _mm512_storeu_si512((void *)(block + 160), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(1))), _mm512_slli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), _mm512_slli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 3), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 4), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 5), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 6), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 7), _mm512_set1_epi8(char(128)), 0xf8));
    }
    {
      const __m512i bytes0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i codes6_0 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_0, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i codes6_1 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_1, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i codes6_2 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_2, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i codes6_3 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes0_3, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i quad0 = transpose<0>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad1 = transpose<1>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad2 = transpose<2>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i quad3 = transpose<3>(codes6_0, codes6_1, codes6_2, codes6_3);
      const __m512i bytes2_0 = gather16(at(0) + 2, at(4) + 2, at(8) + 2, at(12) + 2);
      const __m512i codes7_0 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2_0, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes2_1 = gather16(at(1) + 2, at(5) + 2, at(9) + 2, at(13) + 2);
      const __m512i codes7_1 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2_1, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes2_2 = gather16(at(2) + 2, at(6) + 2, at(10) + 2, at(14) + 2);
      const __m512i codes7_2 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2_2, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i bytes2_3 = gather16(at(3) + 2, at(7) + 2, at(11) + 2, at(15) + 2);
      const __m512i codes7_3 = _mm512_and_si512(_mm512_movm_epi8(_mm512_test_epi8_mask(_mm512_shuffle_epi8(bytes2_3, _mm512_broadcast_i32x4(load16(pattern8))), _mm512_broadcast_i32x4(load16(pattern2)))), _mm512_set1_epi8(char(1)));
      const __m512i quad4 = transpose<0>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad5 = transpose<1>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad6 = transpose<2>(codes7_0, codes7_1, codes7_2, codes7_3);
      const __m512i quad7 = transpose<3>(codes7_0, codes7_1, codes7_2, codes7_3);
      _mm512_storeu_si512((void *)(block + 224), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(1))), _mm512_slli_epi16(quad1, 1), _mm512_set1_epi8(char(2)), 0xf8), _mm512_slli_epi16(quad2, 2), _mm512_set1_epi8(char(4)), 0xf8), _mm512_slli_epi16(quad3, 3), _mm512_set1_epi8(char(8)), 0xf8), _mm512_slli_epi16(quad4, 4), _mm512_set1_epi8(char(16)), 0xf8), _mm512_slli_epi16(quad5, 5), _mm512_set1_epi8(char(32)), 0xf8), _mm512_slli_epi16(quad6, 6), _mm512_set1_epi8(char(64)), 0xf8), _mm512_slli_epi16(quad7, 7), _mm512_set1_epi8(char(128)), 0xf8));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q1_0__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 16)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
