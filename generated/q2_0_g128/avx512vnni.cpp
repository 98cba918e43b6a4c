// Kernels of q2_0_g128 for avx512vnni. Generated from formats/q2_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"

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
alignas(16) const uint8_t pattern0[16] = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
alignas(16) const uint8_t pattern1[16] = {3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0};
alignas(16) const uint8_t pattern2[16] = {0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0};
alignas(16) const uint8_t pattern4[16] = {0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3};
alignas(16) const uint8_t pattern5[16] = {4, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7};
alignas(16) const uint8_t pattern6[16] = {8, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 10, 11, 11, 11, 11};
alignas(16) const uint8_t pattern7[16] = {12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15};

}  // namespace

namespace {

template <int C, bool Full> QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  __m512 sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = _mm512_setzero_ps();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = w + b * block_step;
    const uint8_t *const a = act + b * act_step;
    const qc_rows<Full> row(block, row_stride, rows);
    qc_prefetch<C == 1 && Full ? 544 : 0>(w + 16 * row_stride + b * 544);
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
    const __m512i bytes2_0 = gather16(at(0) + 2, at(4) + 2, at(8) + 2, at(12) + 2);
    const __m512i q0_0 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes2_0, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_0, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_0, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_0, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q0_0, _mm512_broadcast_i32x4(load16(a + c * 144)));
    const __m512i bytes2_1 = gather16(at(1) + 2, at(5) + 2, at(9) + 2, at(13) + 2);
    const __m512i q0_1 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes2_1, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_1, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_1, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_1, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q0_1, _mm512_broadcast_i32x4(load16(a + c * 144)));
    const __m512i bytes2_2 = gather16(at(2) + 2, at(6) + 2, at(10) + 2, at(14) + 2);
    const __m512i q0_2 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes2_2, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_2, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_2, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_2, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q0_2, _mm512_broadcast_i32x4(load16(a + c * 144)));
    const __m512i bytes2_3 = gather16(at(3) + 2, at(7) + 2, at(11) + 2, at(15) + 2);
    const __m512i q0_3 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes2_3, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_3, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_3, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes2_3, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q0_3, _mm512_broadcast_i32x4(load16(a + c * 144)));
    const __m512i bytes6_0 = gather16(at(0) + 6, at(4) + 6, at(8) + 6, at(12) + 6);
    const __m512i q1_0 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes6_0, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_0, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_0, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_0, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q1_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 16)));
    const __m512i bytes6_1 = gather16(at(1) + 6, at(5) + 6, at(9) + 6, at(13) + 6);
    const __m512i q1_1 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes6_1, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_1, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_1, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_1, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q1_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 16)));
    const __m512i bytes6_2 = gather16(at(2) + 6, at(6) + 6, at(10) + 6, at(14) + 6);
    const __m512i q1_2 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes6_2, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_2, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_2, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_2, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q1_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 16)));
    const __m512i bytes6_3 = gather16(at(3) + 6, at(7) + 6, at(11) + 6, at(15) + 6);
    const __m512i q1_3 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes6_3, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_3, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_3, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes6_3, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q1_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 16)));
    const __m512i bytes10_0 = gather16(at(0) + 10, at(4) + 10, at(8) + 10, at(12) + 10);
    const __m512i q2_0 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes10_0, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_0, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_0, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_0, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q2_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 32)));
    const __m512i bytes10_1 = gather16(at(1) + 10, at(5) + 10, at(9) + 10, at(13) + 10);
    const __m512i q2_1 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes10_1, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_1, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_1, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_1, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q2_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 32)));
    const __m512i bytes10_2 = gather16(at(2) + 10, at(6) + 10, at(10) + 10, at(14) + 10);
    const __m512i q2_2 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes10_2, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_2, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_2, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_2, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q2_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 32)));
    const __m512i bytes10_3 = gather16(at(3) + 10, at(7) + 10, at(11) + 10, at(15) + 10);
    const __m512i q2_3 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes10_3, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_3, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_3, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes10_3, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q2_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 32)));
    const __m512i bytes14_0 = gather16(at(0) + 14, at(4) + 14, at(8) + 14, at(12) + 14);
    const __m512i q3_0 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes14_0, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_0, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_0, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_0, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q3_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 48)));
    const __m512i bytes14_1 = gather16(at(1) + 14, at(5) + 14, at(9) + 14, at(13) + 14);
    const __m512i q3_1 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes14_1, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_1, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_1, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_1, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q3_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 48)));
    const __m512i bytes14_2 = gather16(at(2) + 14, at(6) + 14, at(10) + 14, at(14) + 14);
    const __m512i q3_2 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes14_2, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_2, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_2, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_2, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q3_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 48)));
    const __m512i bytes14_3 = gather16(at(3) + 14, at(7) + 14, at(11) + 14, at(15) + 14);
    const __m512i q3_3 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes14_3, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_3, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_3, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes14_3, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q3_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 48)));
    const __m512i bytes18_0 = gather16(at(0) + 18, at(4) + 18, at(8) + 18, at(12) + 18);
    const __m512i q4_0 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q4_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 64)));
    const __m512i bytes18_1 = gather16(at(1) + 18, at(5) + 18, at(9) + 18, at(13) + 18);
    const __m512i q4_1 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q4_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 64)));
    const __m512i bytes18_2 = gather16(at(2) + 18, at(6) + 18, at(10) + 18, at(14) + 18);
    const __m512i q4_2 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q4_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 64)));
    const __m512i bytes18_3 = gather16(at(3) + 18, at(7) + 18, at(11) + 18, at(15) + 18);
    const __m512i q4_3 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern0))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern0))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern0))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern0))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q4_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 64)));
    const __m512i q5_0 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern5))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern5))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern5))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q5_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 80)));
    const __m512i q5_1 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern5))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern5))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern5))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q5_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 80)));
    const __m512i q5_2 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern5))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern5))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern5))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q5_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 80)));
    const __m512i q5_3 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern5))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern5))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern5))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern5))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q5_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 80)));
    const __m512i q6_0 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern6))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern6))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern6))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q6_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 96)));
    const __m512i q6_1 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern6))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern6))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern6))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q6_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 96)));
    const __m512i q6_2 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern6))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern6))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern6))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q6_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 96)));
    const __m512i q6_3 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern6))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern6))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern6))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern6))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q6_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 96)));
    const __m512i q7_0 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern7))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern7))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_0, _mm512_broadcast_i32x4(load16(pattern7))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q7_0, _mm512_broadcast_i32x4(load16(a + c * 144 + 112)));
    const __m512i q7_1 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern7))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern7))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_1, _mm512_broadcast_i32x4(load16(pattern7))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q7_1, _mm512_broadcast_i32x4(load16(a + c * 144 + 112)));
    const __m512i q7_2 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern7))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern7))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_2, _mm512_broadcast_i32x4(load16(pattern7))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q7_2, _mm512_broadcast_i32x4(load16(a + c * 144 + 112)));
    const __m512i q7_3 = _mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern7))), _mm512_broadcast_i32x4(load16(pattern1))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern7))), 2), _mm512_broadcast_i32x4(load16(pattern2)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern7))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes18_3, _mm512_broadcast_i32x4(load16(pattern7))), 6), _mm512_broadcast_i32x4(load16(pattern4)), 0xf8);
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q7_3, _mm512_broadcast_i32x4(load16(a + c * 144 + 112)));
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
    const uint8_t *const block = panel + b * 544;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 544 : 0>(block + 4096);
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_set1_epi32(qc_i32(a + c * 144 + 128));
    for (size_t u = 0; u < 4; ++u) {
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 32 + u * 128)));
      const __m512i q0 = _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q0, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32)));
      const __m512i q1 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 2), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q1, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 4)));
      const __m512i q2 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q2, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 8)));
      const __m512i q3 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 6), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q3, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 12)));
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 32 + u * 128 + 64)));
      const __m512i q4 = _mm512_and_si512(plane0_1, _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q4, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 16)));
      const __m512i q5 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 2), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q5, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 20)));
      const __m512i q6 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q6, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 24)));
      const __m512i q7 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 6), _mm512_set1_epi8(char(3)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_dpbusd_epi32(isum[c], q7, _mm512_set1_epi32(qc_i32(a + c * 144 + u * 32 + 28)));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 34, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 34, rows - r, blocks, act + c * 144, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 544)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q2_0_g128__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 144, y, y_stride);
}

extern "C" void qc_gemm_raw_q2_0_g128__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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

extern "C" void qc_gemv_packed_q2_0_g128__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 144, y, y_stride);
}

extern "C" void qc_gemm_packed_q2_0_g128__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
