// Kernels of tq1_0 for avx512vnni. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "tables.h"
#include "fit/absmax.h"

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
  [[maybe_unused]] static constexpr int bytes = 54;
  [[maybe_unused]] static constexpr int group = 256;
  [[maybe_unused]] static constexpr int cell = 256;
  [[maybe_unused]] static constexpr int code_bits = 2;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = -1;
  [[maybe_unused]] static constexpr int level_hi = 1;
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

void unfold(const uint8_t *w, uint8_t *codes) {
  qc_clear(codes, 256);
  for (size_t i = 0; i < 32; ++i)
    codes[i] |= uint8_t(uint8_t(w[i] * 1) * 3 >> 8);
  for (size_t i = 0; i < 32; ++i)
    codes[32 + i] |= uint8_t(uint8_t(w[i] * 3) * 3 >> 8);
  for (size_t i = 0; i < 32; ++i)
    codes[64 + i] |= uint8_t(uint8_t(w[i] * 9) * 3 >> 8);
  for (size_t i = 0; i < 32; ++i)
    codes[96 + i] |= uint8_t(uint8_t(w[i] * 27) * 3 >> 8);
  for (size_t i = 0; i < 32; ++i)
    codes[128 + i] |= uint8_t(uint8_t(w[i] * 81) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[160 + i] |= uint8_t(uint8_t(w[32 + i] * 1) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[176 + i] |= uint8_t(uint8_t(w[32 + i] * 3) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[192 + i] |= uint8_t(uint8_t(w[32 + i] * 9) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[208 + i] |= uint8_t(uint8_t(w[32 + i] * 27) * 3 >> 8);
  for (size_t i = 0; i < 16; ++i)
    codes[224 + i] |= uint8_t(uint8_t(w[32 + i] * 81) * 3 >> 8);
  codes[240] |= uint8_t(*(lookup0 + size_t(w[48]) * 5));
  codes[241] |= uint8_t(*(lookup0 + size_t(w[49]) * 5));
  codes[242] |= uint8_t(*(lookup0 + size_t(w[50]) * 5));
  codes[243] |= uint8_t(*(lookup0 + size_t(w[51]) * 5));
  codes[244] |= uint8_t(*(lookup0 + size_t(w[48]) * 5 + 1));
  codes[245] |= uint8_t(*(lookup0 + size_t(w[49]) * 5 + 1));
  codes[246] |= uint8_t(*(lookup0 + size_t(w[50]) * 5 + 1));
  codes[247] |= uint8_t(*(lookup0 + size_t(w[51]) * 5 + 1));
  codes[248] |= uint8_t(*(lookup0 + size_t(w[48]) * 5 + 2));
  codes[249] |= uint8_t(*(lookup0 + size_t(w[49]) * 5 + 2));
  codes[250] |= uint8_t(*(lookup0 + size_t(w[50]) * 5 + 2));
  codes[251] |= uint8_t(*(lookup0 + size_t(w[51]) * 5 + 2));
  codes[252] |= uint8_t(*(lookup0 + size_t(w[48]) * 5 + 3));
  codes[253] |= uint8_t(*(lookup0 + size_t(w[49]) * 5 + 3));
  codes[254] |= uint8_t(*(lookup0 + size_t(w[50]) * 5 + 3));
  codes[255] |= uint8_t(*(lookup0 + size_t(w[51]) * 5 + 3));
}

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 54, blocks);
  const auto &at = row;
  alignas(64) uint8_t codes[1024];
  for (size_t r = 0; r < (Full ? 4 : blocks); ++r)
    unfold(row(r), codes + r * 256);
  const qc_rows<false> codes_at(codes, 256, (Full ? 4 : blocks));
  float scale[4][1];
  for (size_t i = 0; i < 4; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block + 52);
    scale[i][0] = d_factor;
  }
  float spare[256];
  const qc_blocks_out<Full> out{y, spare, 256, blocks};
  const __m512i bytes0 = gather16(codes_at(0), codes_at(1), codes_at(2), codes_at(3));
  const __m512i codes0 = bytes0;
  _mm512_storeu_ps(out(0), _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1), _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2), _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3), _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes16 = gather16(codes_at(0) + 16, codes_at(1) + 16, codes_at(2) + 16, codes_at(3) + 16);
  const __m512i codes1 = bytes16;
  _mm512_storeu_ps(out(0) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes32 = gather16(codes_at(0) + 32, codes_at(1) + 32, codes_at(2) + 32, codes_at(3) + 32);
  const __m512i codes2 = bytes32;
  _mm512_storeu_ps(out(0) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes48 = gather16(codes_at(0) + 48, codes_at(1) + 48, codes_at(2) + 48, codes_at(3) + 48);
  const __m512i codes3 = bytes48;
  _mm512_storeu_ps(out(0) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes64 = gather16(codes_at(0) + 64, codes_at(1) + 64, codes_at(2) + 64, codes_at(3) + 64);
  const __m512i codes4 = bytes64;
  _mm512_storeu_ps(out(0) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 64, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes4, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes80 = gather16(codes_at(0) + 80, codes_at(1) + 80, codes_at(2) + 80, codes_at(3) + 80);
  const __m512i codes5 = bytes80;
  _mm512_storeu_ps(out(0) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 80, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes5, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes96 = gather16(codes_at(0) + 96, codes_at(1) + 96, codes_at(2) + 96, codes_at(3) + 96);
  const __m512i codes6 = bytes96;
  _mm512_storeu_ps(out(0) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 96, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes6, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes112 = gather16(codes_at(0) + 112, codes_at(1) + 112, codes_at(2) + 112, codes_at(3) + 112);
  const __m512i codes7 = bytes112;
  _mm512_storeu_ps(out(0) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 112, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes7, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes128 = gather16(codes_at(0) + 128, codes_at(1) + 128, codes_at(2) + 128, codes_at(3) + 128);
  const __m512i codes8 = bytes128;
  _mm512_storeu_ps(out(0) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 128, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes8, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes144 = gather16(codes_at(0) + 144, codes_at(1) + 144, codes_at(2) + 144, codes_at(3) + 144);
  const __m512i codes9 = bytes144;
  _mm512_storeu_ps(out(0) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 144, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes9, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes160 = gather16(codes_at(0) + 160, codes_at(1) + 160, codes_at(2) + 160, codes_at(3) + 160);
  const __m512i codes10 = bytes160;
  _mm512_storeu_ps(out(0) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 160, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes10, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes176 = gather16(codes_at(0) + 176, codes_at(1) + 176, codes_at(2) + 176, codes_at(3) + 176);
  const __m512i codes11 = bytes176;
  _mm512_storeu_ps(out(0) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 176, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes11, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes192 = gather16(codes_at(0) + 192, codes_at(1) + 192, codes_at(2) + 192, codes_at(3) + 192);
  const __m512i codes12 = bytes192;
  _mm512_storeu_ps(out(0) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 192, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes12, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes208 = gather16(codes_at(0) + 208, codes_at(1) + 208, codes_at(2) + 208, codes_at(3) + 208);
  const __m512i codes13 = bytes208;
  _mm512_storeu_ps(out(0) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 208, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes13, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes224 = gather16(codes_at(0) + 224, codes_at(1) + 224, codes_at(2) + 224, codes_at(3) + 224);
  const __m512i codes14 = bytes224;
  _mm512_storeu_ps(out(0) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 224, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes14, 3)), _mm512_set1_epi32(int32_t(1))))));
  const __m512i bytes240 = gather16(codes_at(0) + 240, codes_at(1) + 240, codes_at(2) + 240, codes_at(3) + 240);
  const __m512i codes15 = bytes240;
  _mm512_storeu_ps(out(0) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 0)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(1) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 1)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(2) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 2)), _mm512_set1_epi32(int32_t(1))))));
  _mm512_storeu_ps(out(3) + 240, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes15, 3)), _mm512_set1_epi32(int32_t(1))))));
}

}  // namespace

extern "C" void qc_dequantize_tq1_0__avx512vnni(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 4; blocks -= 4, w += 216, y += 1024)
    dequantize_tile<true>(w, 4, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 54);
  qc_store_u16(w + 52, e.factor[0]);
  {
    const uint32_t v = inverse0[((((((e.code[128] & 3)) * 3 + ((e.code[96] & 3))) * 3 + ((e.code[64] & 3))) * 3 + ((e.code[32] & 3))) * 3 + ((e.code[0] & 3)))];
  w[0] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[129] & 3)) * 3 + ((e.code[97] & 3))) * 3 + ((e.code[65] & 3))) * 3 + ((e.code[33] & 3))) * 3 + ((e.code[1] & 3)))];
  w[1] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[130] & 3)) * 3 + ((e.code[98] & 3))) * 3 + ((e.code[66] & 3))) * 3 + ((e.code[34] & 3))) * 3 + ((e.code[2] & 3)))];
  w[2] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[131] & 3)) * 3 + ((e.code[99] & 3))) * 3 + ((e.code[67] & 3))) * 3 + ((e.code[35] & 3))) * 3 + ((e.code[3] & 3)))];
  w[3] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[132] & 3)) * 3 + ((e.code[100] & 3))) * 3 + ((e.code[68] & 3))) * 3 + ((e.code[36] & 3))) * 3 + ((e.code[4] & 3)))];
  w[4] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[133] & 3)) * 3 + ((e.code[101] & 3))) * 3 + ((e.code[69] & 3))) * 3 + ((e.code[37] & 3))) * 3 + ((e.code[5] & 3)))];
  w[5] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[134] & 3)) * 3 + ((e.code[102] & 3))) * 3 + ((e.code[70] & 3))) * 3 + ((e.code[38] & 3))) * 3 + ((e.code[6] & 3)))];
  w[6] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[135] & 3)) * 3 + ((e.code[103] & 3))) * 3 + ((e.code[71] & 3))) * 3 + ((e.code[39] & 3))) * 3 + ((e.code[7] & 3)))];
  w[7] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[136] & 3)) * 3 + ((e.code[104] & 3))) * 3 + ((e.code[72] & 3))) * 3 + ((e.code[40] & 3))) * 3 + ((e.code[8] & 3)))];
  w[8] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[137] & 3)) * 3 + ((e.code[105] & 3))) * 3 + ((e.code[73] & 3))) * 3 + ((e.code[41] & 3))) * 3 + ((e.code[9] & 3)))];
  w[9] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[138] & 3)) * 3 + ((e.code[106] & 3))) * 3 + ((e.code[74] & 3))) * 3 + ((e.code[42] & 3))) * 3 + ((e.code[10] & 3)))];
  w[10] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[139] & 3)) * 3 + ((e.code[107] & 3))) * 3 + ((e.code[75] & 3))) * 3 + ((e.code[43] & 3))) * 3 + ((e.code[11] & 3)))];
  w[11] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[140] & 3)) * 3 + ((e.code[108] & 3))) * 3 + ((e.code[76] & 3))) * 3 + ((e.code[44] & 3))) * 3 + ((e.code[12] & 3)))];
  w[12] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[141] & 3)) * 3 + ((e.code[109] & 3))) * 3 + ((e.code[77] & 3))) * 3 + ((e.code[45] & 3))) * 3 + ((e.code[13] & 3)))];
  w[13] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[142] & 3)) * 3 + ((e.code[110] & 3))) * 3 + ((e.code[78] & 3))) * 3 + ((e.code[46] & 3))) * 3 + ((e.code[14] & 3)))];
  w[14] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[143] & 3)) * 3 + ((e.code[111] & 3))) * 3 + ((e.code[79] & 3))) * 3 + ((e.code[47] & 3))) * 3 + ((e.code[15] & 3)))];
  w[15] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[144] & 3)) * 3 + ((e.code[112] & 3))) * 3 + ((e.code[80] & 3))) * 3 + ((e.code[48] & 3))) * 3 + ((e.code[16] & 3)))];
  w[16] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[145] & 3)) * 3 + ((e.code[113] & 3))) * 3 + ((e.code[81] & 3))) * 3 + ((e.code[49] & 3))) * 3 + ((e.code[17] & 3)))];
  w[17] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[146] & 3)) * 3 + ((e.code[114] & 3))) * 3 + ((e.code[82] & 3))) * 3 + ((e.code[50] & 3))) * 3 + ((e.code[18] & 3)))];
  w[18] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[147] & 3)) * 3 + ((e.code[115] & 3))) * 3 + ((e.code[83] & 3))) * 3 + ((e.code[51] & 3))) * 3 + ((e.code[19] & 3)))];
  w[19] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[148] & 3)) * 3 + ((e.code[116] & 3))) * 3 + ((e.code[84] & 3))) * 3 + ((e.code[52] & 3))) * 3 + ((e.code[20] & 3)))];
  w[20] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[149] & 3)) * 3 + ((e.code[117] & 3))) * 3 + ((e.code[85] & 3))) * 3 + ((e.code[53] & 3))) * 3 + ((e.code[21] & 3)))];
  w[21] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[150] & 3)) * 3 + ((e.code[118] & 3))) * 3 + ((e.code[86] & 3))) * 3 + ((e.code[54] & 3))) * 3 + ((e.code[22] & 3)))];
  w[22] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[151] & 3)) * 3 + ((e.code[119] & 3))) * 3 + ((e.code[87] & 3))) * 3 + ((e.code[55] & 3))) * 3 + ((e.code[23] & 3)))];
  w[23] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[152] & 3)) * 3 + ((e.code[120] & 3))) * 3 + ((e.code[88] & 3))) * 3 + ((e.code[56] & 3))) * 3 + ((e.code[24] & 3)))];
  w[24] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[153] & 3)) * 3 + ((e.code[121] & 3))) * 3 + ((e.code[89] & 3))) * 3 + ((e.code[57] & 3))) * 3 + ((e.code[25] & 3)))];
  w[25] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[154] & 3)) * 3 + ((e.code[122] & 3))) * 3 + ((e.code[90] & 3))) * 3 + ((e.code[58] & 3))) * 3 + ((e.code[26] & 3)))];
  w[26] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[155] & 3)) * 3 + ((e.code[123] & 3))) * 3 + ((e.code[91] & 3))) * 3 + ((e.code[59] & 3))) * 3 + ((e.code[27] & 3)))];
  w[27] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[156] & 3)) * 3 + ((e.code[124] & 3))) * 3 + ((e.code[92] & 3))) * 3 + ((e.code[60] & 3))) * 3 + ((e.code[28] & 3)))];
  w[28] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[157] & 3)) * 3 + ((e.code[125] & 3))) * 3 + ((e.code[93] & 3))) * 3 + ((e.code[61] & 3))) * 3 + ((e.code[29] & 3)))];
  w[29] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[158] & 3)) * 3 + ((e.code[126] & 3))) * 3 + ((e.code[94] & 3))) * 3 + ((e.code[62] & 3))) * 3 + ((e.code[30] & 3)))];
  w[30] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[159] & 3)) * 3 + ((e.code[127] & 3))) * 3 + ((e.code[95] & 3))) * 3 + ((e.code[63] & 3))) * 3 + ((e.code[31] & 3)))];
  w[31] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[224] & 3)) * 3 + ((e.code[208] & 3))) * 3 + ((e.code[192] & 3))) * 3 + ((e.code[176] & 3))) * 3 + ((e.code[160] & 3)))];
  w[32] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[225] & 3)) * 3 + ((e.code[209] & 3))) * 3 + ((e.code[193] & 3))) * 3 + ((e.code[177] & 3))) * 3 + ((e.code[161] & 3)))];
  w[33] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[226] & 3)) * 3 + ((e.code[210] & 3))) * 3 + ((e.code[194] & 3))) * 3 + ((e.code[178] & 3))) * 3 + ((e.code[162] & 3)))];
  w[34] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[227] & 3)) * 3 + ((e.code[211] & 3))) * 3 + ((e.code[195] & 3))) * 3 + ((e.code[179] & 3))) * 3 + ((e.code[163] & 3)))];
  w[35] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[228] & 3)) * 3 + ((e.code[212] & 3))) * 3 + ((e.code[196] & 3))) * 3 + ((e.code[180] & 3))) * 3 + ((e.code[164] & 3)))];
  w[36] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[229] & 3)) * 3 + ((e.code[213] & 3))) * 3 + ((e.code[197] & 3))) * 3 + ((e.code[181] & 3))) * 3 + ((e.code[165] & 3)))];
  w[37] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[230] & 3)) * 3 + ((e.code[214] & 3))) * 3 + ((e.code[198] & 3))) * 3 + ((e.code[182] & 3))) * 3 + ((e.code[166] & 3)))];
  w[38] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[231] & 3)) * 3 + ((e.code[215] & 3))) * 3 + ((e.code[199] & 3))) * 3 + ((e.code[183] & 3))) * 3 + ((e.code[167] & 3)))];
  w[39] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[232] & 3)) * 3 + ((e.code[216] & 3))) * 3 + ((e.code[200] & 3))) * 3 + ((e.code[184] & 3))) * 3 + ((e.code[168] & 3)))];
  w[40] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[233] & 3)) * 3 + ((e.code[217] & 3))) * 3 + ((e.code[201] & 3))) * 3 + ((e.code[185] & 3))) * 3 + ((e.code[169] & 3)))];
  w[41] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[234] & 3)) * 3 + ((e.code[218] & 3))) * 3 + ((e.code[202] & 3))) * 3 + ((e.code[186] & 3))) * 3 + ((e.code[170] & 3)))];
  w[42] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[235] & 3)) * 3 + ((e.code[219] & 3))) * 3 + ((e.code[203] & 3))) * 3 + ((e.code[187] & 3))) * 3 + ((e.code[171] & 3)))];
  w[43] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[236] & 3)) * 3 + ((e.code[220] & 3))) * 3 + ((e.code[204] & 3))) * 3 + ((e.code[188] & 3))) * 3 + ((e.code[172] & 3)))];
  w[44] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[237] & 3)) * 3 + ((e.code[221] & 3))) * 3 + ((e.code[205] & 3))) * 3 + ((e.code[189] & 3))) * 3 + ((e.code[173] & 3)))];
  w[45] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[238] & 3)) * 3 + ((e.code[222] & 3))) * 3 + ((e.code[206] & 3))) * 3 + ((e.code[190] & 3))) * 3 + ((e.code[174] & 3)))];
  w[46] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse0[((((((e.code[239] & 3)) * 3 + ((e.code[223] & 3))) * 3 + ((e.code[207] & 3))) * 3 + ((e.code[191] & 3))) * 3 + ((e.code[175] & 3)))];
  w[47] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse1[(((((e.code[252] & 3)) * 3 + ((e.code[248] & 3))) * 3 + ((e.code[244] & 3))) * 3 + ((e.code[240] & 3)))];
  w[48] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse1[(((((e.code[253] & 3)) * 3 + ((e.code[249] & 3))) * 3 + ((e.code[245] & 3))) * 3 + ((e.code[241] & 3)))];
  w[49] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse1[(((((e.code[254] & 3)) * 3 + ((e.code[250] & 3))) * 3 + ((e.code[246] & 3))) * 3 + ((e.code[242] & 3)))];
  w[50] |= uint8_t((v & 255));
  }
  {
    const uint32_t v = inverse1[(((((e.code[255] & 3)) * 3 + ((e.code[251] & 3))) * 3 + ((e.code[247] & 3))) * 3 + ((e.code[243] & 3)))];
  w[51] |= uint8_t((v & 255));
  }
}

}  // namespace

extern "C" void qc_quantize_tq1_0__avx512vnni(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax<shape>(x, importance, blocks, w, 1);
}

extern "C" void qc_unpack_tq1_0__avx512vnni(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 1056)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 16 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 256; ++i) {
        const uint8_t *const unit = panel + 32 + i / 32 * 128 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 4 * 64] >> quad % 4 * 2 & 3));
      }
      shape::encode(e, w + r * row_stride + b * 54);
    }
}

extern "C" void qc_activations_tq1_0__avx512vnni(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 256;
    uint8_t *const to = act + b * stride;
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 16; ++i) {
      top = _mm512_max_epi32(top, _mm512_and_si512(_mm512_castps_si512(_mm512_loadu_ps((const void *)(from + i * 16))), _mm512_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = _mm512_reduce_max_epi32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 256, 16);
    qc_store_f32(to + 260, s.d);
    if (s.id == 0) {
      qc_clear(to, 256);
      continue;
    }
    for (size_t g = 0; g < 1; ++g) {
      __m512i total = _mm512_setzero_si512();
      for (size_t i = 0; i < 16; ++i) {
        const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps((const void *)(from + g * 256 + i * 16)), _mm512_set1_ps(s.id)));
        _mm_storeu_si128((__m128i *)(to + g * 256 + i * 16), _mm512_cvtepi32_epi8(q));
        total = _mm512_add_epi32(total, q);
      }
      const int32_t sum = _mm512_reduce_add_epi32(total);
      qc_store_i32(to + 256 + 4 * g, -1 * sum);
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
    qc_prefetch<C == 1 && Full ? 864 : 0>(w + 16 * row_stride + b * 864);
    const auto &at = row;
    alignas(64) uint8_t codes[4096];
    for (size_t r = 0; r < (Full ? 16 : rows); ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, (Full ? 16 : rows));
    const __m512i head38_0 = gather16(at(0) + 38, at(4) + 38, at(8) + 38, at(12) + 38);
    const __m512i head38_1 = gather16(at(1) + 38, at(5) + 38, at(9) + 38, at(13) + 38);
    const __m512i head38_2 = gather16(at(2) + 38, at(6) + 38, at(10) + 38, at(14) + 38);
    const __m512i head38_3 = gather16(at(3) + 38, at(7) + 38, at(11) + 38, at(15) + 38);
    const __m512i word38_3 = transpose<3>(head38_0, head38_1, head38_2, head38_3);
    const __m512 d_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_srli_epi32(word38_3, 16)));
    __m512i isum[C];
    // weights 0 .. 255
    __m512i dot0_0[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_setzero_si512();
    __m512i dot1_0[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_setzero_si512();
    __m512i dot2_0[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_setzero_si512();
    __m512i dot3_0[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_setzero_si512();
    const __m512i bytes0_0 = gather16(codes_at(0), codes_at(4), codes_at(8), codes_at(12));
    const __m512i q0_0 = bytes0_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q0_0, _mm512_broadcast_i32x4(load16(a + c * 272)));
    const __m512i bytes0_1 = gather16(codes_at(1), codes_at(5), codes_at(9), codes_at(13));
    const __m512i q0_1 = bytes0_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q0_1, _mm512_broadcast_i32x4(load16(a + c * 272)));
    const __m512i bytes0_2 = gather16(codes_at(2), codes_at(6), codes_at(10), codes_at(14));
    const __m512i q0_2 = bytes0_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q0_2, _mm512_broadcast_i32x4(load16(a + c * 272)));
    const __m512i bytes0_3 = gather16(codes_at(3), codes_at(7), codes_at(11), codes_at(15));
    const __m512i q0_3 = bytes0_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q0_3, _mm512_broadcast_i32x4(load16(a + c * 272)));
    const __m512i bytes16_0 = gather16(codes_at(0) + 16, codes_at(4) + 16, codes_at(8) + 16, codes_at(12) + 16);
    const __m512i q1_0 = bytes16_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q1_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 16)));
    const __m512i bytes16_1 = gather16(codes_at(1) + 16, codes_at(5) + 16, codes_at(9) + 16, codes_at(13) + 16);
    const __m512i q1_1 = bytes16_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q1_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 16)));
    const __m512i bytes16_2 = gather16(codes_at(2) + 16, codes_at(6) + 16, codes_at(10) + 16, codes_at(14) + 16);
    const __m512i q1_2 = bytes16_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q1_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 16)));
    const __m512i bytes16_3 = gather16(codes_at(3) + 16, codes_at(7) + 16, codes_at(11) + 16, codes_at(15) + 16);
    const __m512i q1_3 = bytes16_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q1_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 16)));
    const __m512i bytes32_0 = gather16(codes_at(0) + 32, codes_at(4) + 32, codes_at(8) + 32, codes_at(12) + 32);
    const __m512i q2_0 = bytes32_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q2_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 32)));
    const __m512i bytes32_1 = gather16(codes_at(1) + 32, codes_at(5) + 32, codes_at(9) + 32, codes_at(13) + 32);
    const __m512i q2_1 = bytes32_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q2_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 32)));
    const __m512i bytes32_2 = gather16(codes_at(2) + 32, codes_at(6) + 32, codes_at(10) + 32, codes_at(14) + 32);
    const __m512i q2_2 = bytes32_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q2_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 32)));
    const __m512i bytes32_3 = gather16(codes_at(3) + 32, codes_at(7) + 32, codes_at(11) + 32, codes_at(15) + 32);
    const __m512i q2_3 = bytes32_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q2_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 32)));
    const __m512i bytes48_0 = gather16(codes_at(0) + 48, codes_at(4) + 48, codes_at(8) + 48, codes_at(12) + 48);
    const __m512i q3_0 = bytes48_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q3_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 48)));
    const __m512i bytes48_1 = gather16(codes_at(1) + 48, codes_at(5) + 48, codes_at(9) + 48, codes_at(13) + 48);
    const __m512i q3_1 = bytes48_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q3_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 48)));
    const __m512i bytes48_2 = gather16(codes_at(2) + 48, codes_at(6) + 48, codes_at(10) + 48, codes_at(14) + 48);
    const __m512i q3_2 = bytes48_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q3_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 48)));
    const __m512i bytes48_3 = gather16(codes_at(3) + 48, codes_at(7) + 48, codes_at(11) + 48, codes_at(15) + 48);
    const __m512i q3_3 = bytes48_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q3_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 48)));
    const __m512i bytes64_0 = gather16(codes_at(0) + 64, codes_at(4) + 64, codes_at(8) + 64, codes_at(12) + 64);
    const __m512i q4_0 = bytes64_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q4_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 64)));
    const __m512i bytes64_1 = gather16(codes_at(1) + 64, codes_at(5) + 64, codes_at(9) + 64, codes_at(13) + 64);
    const __m512i q4_1 = bytes64_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q4_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 64)));
    const __m512i bytes64_2 = gather16(codes_at(2) + 64, codes_at(6) + 64, codes_at(10) + 64, codes_at(14) + 64);
    const __m512i q4_2 = bytes64_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q4_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 64)));
    const __m512i bytes64_3 = gather16(codes_at(3) + 64, codes_at(7) + 64, codes_at(11) + 64, codes_at(15) + 64);
    const __m512i q4_3 = bytes64_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q4_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 64)));
    const __m512i bytes80_0 = gather16(codes_at(0) + 80, codes_at(4) + 80, codes_at(8) + 80, codes_at(12) + 80);
    const __m512i q5_0 = bytes80_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q5_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 80)));
    const __m512i bytes80_1 = gather16(codes_at(1) + 80, codes_at(5) + 80, codes_at(9) + 80, codes_at(13) + 80);
    const __m512i q5_1 = bytes80_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q5_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 80)));
    const __m512i bytes80_2 = gather16(codes_at(2) + 80, codes_at(6) + 80, codes_at(10) + 80, codes_at(14) + 80);
    const __m512i q5_2 = bytes80_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q5_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 80)));
    const __m512i bytes80_3 = gather16(codes_at(3) + 80, codes_at(7) + 80, codes_at(11) + 80, codes_at(15) + 80);
    const __m512i q5_3 = bytes80_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q5_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 80)));
    const __m512i bytes96_0 = gather16(codes_at(0) + 96, codes_at(4) + 96, codes_at(8) + 96, codes_at(12) + 96);
    const __m512i q6_0 = bytes96_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q6_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 96)));
    const __m512i bytes96_1 = gather16(codes_at(1) + 96, codes_at(5) + 96, codes_at(9) + 96, codes_at(13) + 96);
    const __m512i q6_1 = bytes96_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q6_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 96)));
    const __m512i bytes96_2 = gather16(codes_at(2) + 96, codes_at(6) + 96, codes_at(10) + 96, codes_at(14) + 96);
    const __m512i q6_2 = bytes96_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q6_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 96)));
    const __m512i bytes96_3 = gather16(codes_at(3) + 96, codes_at(7) + 96, codes_at(11) + 96, codes_at(15) + 96);
    const __m512i q6_3 = bytes96_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q6_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 96)));
    const __m512i bytes112_0 = gather16(codes_at(0) + 112, codes_at(4) + 112, codes_at(8) + 112, codes_at(12) + 112);
    const __m512i q7_0 = bytes112_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q7_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 112)));
    const __m512i bytes112_1 = gather16(codes_at(1) + 112, codes_at(5) + 112, codes_at(9) + 112, codes_at(13) + 112);
    const __m512i q7_1 = bytes112_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q7_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 112)));
    const __m512i bytes112_2 = gather16(codes_at(2) + 112, codes_at(6) + 112, codes_at(10) + 112, codes_at(14) + 112);
    const __m512i q7_2 = bytes112_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q7_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 112)));
    const __m512i bytes112_3 = gather16(codes_at(3) + 112, codes_at(7) + 112, codes_at(11) + 112, codes_at(15) + 112);
    const __m512i q7_3 = bytes112_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q7_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 112)));
    const __m512i bytes128_0 = gather16(codes_at(0) + 128, codes_at(4) + 128, codes_at(8) + 128, codes_at(12) + 128);
    const __m512i q8_0 = bytes128_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q8_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 128)));
    const __m512i bytes128_1 = gather16(codes_at(1) + 128, codes_at(5) + 128, codes_at(9) + 128, codes_at(13) + 128);
    const __m512i q8_1 = bytes128_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q8_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 128)));
    const __m512i bytes128_2 = gather16(codes_at(2) + 128, codes_at(6) + 128, codes_at(10) + 128, codes_at(14) + 128);
    const __m512i q8_2 = bytes128_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q8_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 128)));
    const __m512i bytes128_3 = gather16(codes_at(3) + 128, codes_at(7) + 128, codes_at(11) + 128, codes_at(15) + 128);
    const __m512i q8_3 = bytes128_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q8_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 128)));
    const __m512i bytes144_0 = gather16(codes_at(0) + 144, codes_at(4) + 144, codes_at(8) + 144, codes_at(12) + 144);
    const __m512i q9_0 = bytes144_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q9_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 144)));
    const __m512i bytes144_1 = gather16(codes_at(1) + 144, codes_at(5) + 144, codes_at(9) + 144, codes_at(13) + 144);
    const __m512i q9_1 = bytes144_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q9_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 144)));
    const __m512i bytes144_2 = gather16(codes_at(2) + 144, codes_at(6) + 144, codes_at(10) + 144, codes_at(14) + 144);
    const __m512i q9_2 = bytes144_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q9_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 144)));
    const __m512i bytes144_3 = gather16(codes_at(3) + 144, codes_at(7) + 144, codes_at(11) + 144, codes_at(15) + 144);
    const __m512i q9_3 = bytes144_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q9_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 144)));
    const __m512i bytes160_0 = gather16(codes_at(0) + 160, codes_at(4) + 160, codes_at(8) + 160, codes_at(12) + 160);
    const __m512i q10_0 = bytes160_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q10_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 160)));
    const __m512i bytes160_1 = gather16(codes_at(1) + 160, codes_at(5) + 160, codes_at(9) + 160, codes_at(13) + 160);
    const __m512i q10_1 = bytes160_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q10_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 160)));
    const __m512i bytes160_2 = gather16(codes_at(2) + 160, codes_at(6) + 160, codes_at(10) + 160, codes_at(14) + 160);
    const __m512i q10_2 = bytes160_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q10_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 160)));
    const __m512i bytes160_3 = gather16(codes_at(3) + 160, codes_at(7) + 160, codes_at(11) + 160, codes_at(15) + 160);
    const __m512i q10_3 = bytes160_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q10_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 160)));
    const __m512i bytes176_0 = gather16(codes_at(0) + 176, codes_at(4) + 176, codes_at(8) + 176, codes_at(12) + 176);
    const __m512i q11_0 = bytes176_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q11_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 176)));
    const __m512i bytes176_1 = gather16(codes_at(1) + 176, codes_at(5) + 176, codes_at(9) + 176, codes_at(13) + 176);
    const __m512i q11_1 = bytes176_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q11_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 176)));
    const __m512i bytes176_2 = gather16(codes_at(2) + 176, codes_at(6) + 176, codes_at(10) + 176, codes_at(14) + 176);
    const __m512i q11_2 = bytes176_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q11_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 176)));
    const __m512i bytes176_3 = gather16(codes_at(3) + 176, codes_at(7) + 176, codes_at(11) + 176, codes_at(15) + 176);
    const __m512i q11_3 = bytes176_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q11_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 176)));
    const __m512i bytes192_0 = gather16(codes_at(0) + 192, codes_at(4) + 192, codes_at(8) + 192, codes_at(12) + 192);
    const __m512i q12_0 = bytes192_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q12_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 192)));
    const __m512i bytes192_1 = gather16(codes_at(1) + 192, codes_at(5) + 192, codes_at(9) + 192, codes_at(13) + 192);
    const __m512i q12_1 = bytes192_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q12_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 192)));
    const __m512i bytes192_2 = gather16(codes_at(2) + 192, codes_at(6) + 192, codes_at(10) + 192, codes_at(14) + 192);
    const __m512i q12_2 = bytes192_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q12_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 192)));
    const __m512i bytes192_3 = gather16(codes_at(3) + 192, codes_at(7) + 192, codes_at(11) + 192, codes_at(15) + 192);
    const __m512i q12_3 = bytes192_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q12_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 192)));
    const __m512i bytes208_0 = gather16(codes_at(0) + 208, codes_at(4) + 208, codes_at(8) + 208, codes_at(12) + 208);
    const __m512i q13_0 = bytes208_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q13_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 208)));
    const __m512i bytes208_1 = gather16(codes_at(1) + 208, codes_at(5) + 208, codes_at(9) + 208, codes_at(13) + 208);
    const __m512i q13_1 = bytes208_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q13_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 208)));
    const __m512i bytes208_2 = gather16(codes_at(2) + 208, codes_at(6) + 208, codes_at(10) + 208, codes_at(14) + 208);
    const __m512i q13_2 = bytes208_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q13_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 208)));
    const __m512i bytes208_3 = gather16(codes_at(3) + 208, codes_at(7) + 208, codes_at(11) + 208, codes_at(15) + 208);
    const __m512i q13_3 = bytes208_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q13_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 208)));
    const __m512i bytes224_0 = gather16(codes_at(0) + 224, codes_at(4) + 224, codes_at(8) + 224, codes_at(12) + 224);
    const __m512i q14_0 = bytes224_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q14_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 224)));
    const __m512i bytes224_1 = gather16(codes_at(1) + 224, codes_at(5) + 224, codes_at(9) + 224, codes_at(13) + 224);
    const __m512i q14_1 = bytes224_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q14_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 224)));
    const __m512i bytes224_2 = gather16(codes_at(2) + 224, codes_at(6) + 224, codes_at(10) + 224, codes_at(14) + 224);
    const __m512i q14_2 = bytes224_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q14_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 224)));
    const __m512i bytes224_3 = gather16(codes_at(3) + 224, codes_at(7) + 224, codes_at(11) + 224, codes_at(15) + 224);
    const __m512i q14_3 = bytes224_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q14_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 224)));
    const __m512i bytes240_0 = gather16(codes_at(0) + 240, codes_at(4) + 240, codes_at(8) + 240, codes_at(12) + 240);
    const __m512i q15_0 = bytes240_0;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q15_0, _mm512_broadcast_i32x4(load16(a + c * 272 + 240)));
    const __m512i bytes240_1 = gather16(codes_at(1) + 240, codes_at(5) + 240, codes_at(9) + 240, codes_at(13) + 240);
    const __m512i q15_1 = bytes240_1;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q15_1, _mm512_broadcast_i32x4(load16(a + c * 272 + 240)));
    const __m512i bytes240_2 = gather16(codes_at(2) + 240, codes_at(6) + 240, codes_at(10) + 240, codes_at(14) + 240);
    const __m512i q15_2 = bytes240_2;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q15_2, _mm512_broadcast_i32x4(load16(a + c * 272 + 240)));
    const __m512i bytes240_3 = gather16(codes_at(3) + 240, codes_at(7) + 240, codes_at(11) + 240, codes_at(15) + 240);
    const __m512i q15_3 = bytes240_3;
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q15_3, _mm512_broadcast_i32x4(load16(a + c * 272 + 240)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_add_epi32(reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), _mm512_set1_epi32(qc_i32(a + c * 272 + 256)));
    const __m512 scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 272 + 260));
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
    const uint8_t *const block = panel + b * 1056;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 1056 : 0>(block + 4096);
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_set1_epi32(qc_i32(a + c * 272 + 256));
    for (size_t u = 0; u < 8; ++u) {
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 32 + u * 128)));
      const __m512i q0 = _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q0, _mm512_set1_epi32(qc_i32(a + c * 272 + u * 32)));
      const __m512i q1 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 2), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q1, _mm512_set1_epi32(qc_i32(a + c * 272 + u * 32 + 4)));
      const __m512i q2 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q2, _mm512_set1_epi32(qc_i32(a + c * 272 + u * 32 + 8)));
      const __m512i q3 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 6), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q3, _mm512_set1_epi32(qc_i32(a + c * 272 + u * 32 + 12)));
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 32 + u * 128 + 64)));
      const __m512i q4 = _mm512_and_si512(plane0_1, _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q4, _mm512_set1_epi32(qc_i32(a + c * 272 + u * 32 + 16)));
      const __m512i q5 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 2), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q5, _mm512_set1_epi32(qc_i32(a + c * 272 + u * 32 + 20)));
      const __m512i q6 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q6, _mm512_set1_epi32(qc_i32(a + c * 272 + u * 32 + 24)));
      const __m512i q7 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 6), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q7, _mm512_set1_epi32(qc_i32(a + c * 272 + u * 32 + 28)));
    }
    const __m512 scale_factor = _mm512_cvtph_ps(load32(block));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 272 + 260));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 54, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 54, rows - r, blocks, act + c * 272, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 1056)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_tq1_0__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 272, y, y_stride);
}

extern "C" void qc_gemm_raw_tq1_0__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 272;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 272, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 272, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 272, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_tq1_0__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 272, y, y_stride);
}

extern "C" void qc_gemm_packed_tq1_0__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 272;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 272, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 272, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 272, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 272, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[54] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 54;
    uint8_t *const block = panel + b * 1056;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    alignas(64) uint8_t codes[4096];
    for (size_t r = 0; r < 16; ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, 16);
    {
      const __m512i head38_0 = gather16(at(0) + 38, at(4) + 38, at(8) + 38, at(12) + 38);
      const __m512i head38_1 = gather16(at(1) + 38, at(5) + 38, at(9) + 38, at(13) + 38);
      const __m512i head38_2 = gather16(at(2) + 38, at(6) + 38, at(10) + 38, at(14) + 38);
      const __m512i head38_3 = gather16(at(3) + 38, at(7) + 38, at(11) + 38, at(15) + 38);
      const __m512i word38_3 = transpose<3>(head38_0, head38_1, head38_2, head38_3);
      _mm256_storeu_si256((__m256i *)(block), _mm512_cvtepi32_epi16(_mm512_srli_epi32(word38_3, 16)));
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
      _mm512_storeu_si512((void *)(block + 32), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 96), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
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
      _mm512_storeu_si512((void *)(block + 160), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 224), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
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
      _mm512_storeu_si512((void *)(block + 288), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 352), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
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
      _mm512_storeu_si512((void *)(block + 416), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 480), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
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
      _mm512_storeu_si512((void *)(block + 544), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 608), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
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
      _mm512_storeu_si512((void *)(block + 672), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 736), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
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
      _mm512_storeu_si512((void *)(block + 800), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 864), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
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
      _mm512_storeu_si512((void *)(block + 928), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad1, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad2, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad3, 6), _mm512_set1_epi8(char(192)), 0xf8));
      _mm512_storeu_si512((void *)(block + 992), _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(quad5, 2), _mm512_set1_epi8(char(12)), 0xf8), _mm512_slli_epi16(quad6, 4), _mm512_set1_epi8(char(48)), 0xf8), _mm512_slli_epi16(quad7, 6), _mm512_set1_epi8(char(192)), 0xf8));
    }
  }
}

}  // namespace

extern "C" void qc_pack_tq1_0__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 16)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
