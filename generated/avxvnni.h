// What the kernels for avxvnni share. Generated from templates/avxvnni.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include <immintrin.h>

#include "kernel_support.h"

namespace {

QC_TILE __m256i keep(__m256i v) {
  __asm__("" : "+v"(v));
  return v;
}
QC_TILE __m128i load16(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
QC_TILE __m256i test_bits(__m256i v, __m256i bits) {
  const __m256i clear = _mm256_cmpeq_epi8(_mm256_and_si256(v, bits), _mm256_setzero_si256());
  return _mm256_andnot_si256(clear, _mm256_set1_epi8(-1));
}
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
QC_TILE __m256 look_up(const float *table, __m256i index) {
  alignas(32) int32_t at[8];
  _mm256_store_si256((__m256i *)at, index);
  return _mm256_setr_ps(table[at[0]], table[at[1]], table[at[2]], table[at[3]], table[at[4]], table[at[5]], table[at[6]], table[at[7]]);
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
QC_TILE __m256i nibble_dot(__m256i acc, __m256i w, __m256i a) {
  const __m256i mask = _mm256_set1_epi8(15);
  const __m256i low = _mm256_maddubs_epi16(_mm256_and_si256(w, mask), a);
  const __m256i high = _mm256_maddubs_epi16(_mm256_and_si256(_mm256_srli_epi16(w, 4), mask), a);
  const __m256i sum = _mm256_add_epi32(_mm256_madd_epi16(low, _mm256_set1_epi16(1)), _mm256_madd_epi16(high, _mm256_set1_epi16(16)));
  return _mm256_add_epi32(acc, sum);
}

}  // namespace
