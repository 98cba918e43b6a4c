// Kernels of q6_k for avx512vnni. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
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
    qc_prefetch<C == 1 && Full ? 3360 : 0>(w + 16 * row_stride + b * 3360);
    const auto &at = row;
    const __m512i head192_0 = gather16(at(0) + 192, at(4) + 192, at(8) + 192, at(12) + 192);
    const __m512i head192_1 = gather16(at(1) + 192, at(5) + 192, at(9) + 192, at(13) + 192);
    const __m512i head192_2 = gather16(at(2) + 192, at(6) + 192, at(10) + 192, at(14) + 192);
    const __m512i head192_3 = gather16(at(3) + 192, at(7) + 192, at(11) + 192, at(15) + 192);
    const __m512i word192_0 = transpose<0>(head192_0, head192_1, head192_2, head192_3);
    const __m512i head194_0 = gather16(at(0) + 194, at(4) + 194, at(8) + 194, at(12) + 194);
    const __m512i head194_1 = gather16(at(1) + 194, at(5) + 194, at(9) + 194, at(13) + 194);
    const __m512i head194_2 = gather16(at(2) + 194, at(6) + 194, at(10) + 194, at(14) + 194);
    const __m512i head194_3 = gather16(at(3) + 194, at(7) + 194, at(11) + 194, at(15) + 194);
    const __m512i word194_0 = transpose<0>(head194_0, head194_1, head194_2, head194_3);
    const __m512i word194_1 = transpose<1>(head194_0, head194_1, head194_2, head194_3);
    const __m512i word194_2 = transpose<2>(head194_0, head194_1, head194_2, head194_3);
    const __m512i word194_3 = transpose<3>(head194_0, head194_1, head194_2, head194_3);
    const __m512 d_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_srli_epi32(word194_3, 16)));
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_setzero_si512();
    __m512i scale[16];
    scale[0] = _mm512_srai_epi32(_mm512_slli_epi32(word192_0, 24), 24);
    scale[1] = _mm512_srai_epi32(_mm512_slli_epi32(word192_0, 16), 24);
    scale[2] = _mm512_srai_epi32(_mm512_slli_epi32(word194_0, 24), 24);
    scale[3] = _mm512_srai_epi32(_mm512_slli_epi32(word194_0, 16), 24);
    scale[4] = _mm512_srai_epi32(_mm512_slli_epi32(word194_0, 8), 24);
    scale[5] = _mm512_srai_epi32(word194_0, 24);
    scale[6] = _mm512_srai_epi32(_mm512_slli_epi32(word194_1, 24), 24);
    scale[7] = _mm512_srai_epi32(_mm512_slli_epi32(word194_1, 16), 24);
    scale[8] = _mm512_srai_epi32(_mm512_slli_epi32(word194_1, 8), 24);
    scale[9] = _mm512_srai_epi32(word194_1, 24);
    scale[10] = _mm512_srai_epi32(_mm512_slli_epi32(word194_2, 24), 24);
    scale[11] = _mm512_srai_epi32(_mm512_slli_epi32(word194_2, 16), 24);
    scale[12] = _mm512_srai_epi32(_mm512_slli_epi32(word194_2, 8), 24);
    scale[13] = _mm512_srai_epi32(word194_2, 24);
    scale[14] = _mm512_srai_epi32(_mm512_slli_epi32(word194_3, 24), 24);
    scale[15] = _mm512_srai_epi32(_mm512_slli_epi32(word194_3, 16), 24);
    const __m512i shared128_0 = gather16(at(0) + 128, at(4) + 128, at(8) + 128, at(12) + 128);
    const __m512i shared128_1 = gather16(at(1) + 128, at(5) + 128, at(9) + 128, at(13) + 128);
    const __m512i shared128_2 = gather16(at(2) + 128, at(6) + 128, at(10) + 128, at(14) + 128);
    const __m512i shared128_3 = gather16(at(3) + 128, at(7) + 128, at(11) + 128, at(15) + 128);
    const __m512i shared144_0 = gather16(at(0) + 144, at(4) + 144, at(8) + 144, at(12) + 144);
    const __m512i shared144_1 = gather16(at(1) + 144, at(5) + 144, at(9) + 144, at(13) + 144);
    const __m512i shared144_2 = gather16(at(2) + 144, at(6) + 144, at(10) + 144, at(14) + 144);
    const __m512i shared144_3 = gather16(at(3) + 144, at(7) + 144, at(11) + 144, at(15) + 144);
    const __m512i shared160_0 = gather16(at(0) + 160, at(4) + 160, at(8) + 160, at(12) + 160);
    const __m512i shared160_1 = gather16(at(1) + 160, at(5) + 160, at(9) + 160, at(13) + 160);
    const __m512i shared160_2 = gather16(at(2) + 160, at(6) + 160, at(10) + 160, at(14) + 160);
    const __m512i shared160_3 = gather16(at(3) + 160, at(7) + 160, at(11) + 160, at(15) + 160);
    const __m512i shared176_0 = gather16(at(0) + 176, at(4) + 176, at(8) + 176, at(12) + 176);
    const __m512i shared176_1 = gather16(at(1) + 176, at(5) + 176, at(9) + 176, at(13) + 176);
    const __m512i shared176_2 = gather16(at(2) + 176, at(6) + 176, at(10) + 176, at(14) + 176);
    const __m512i shared176_3 = gather16(at(3) + 176, at(7) + 176, at(11) + 176, at(15) + 176);
    {
      // weights 0 .. 15
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
      const __m512i bytes0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i q0_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes0_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared128_0, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q0_0, _mm512_broadcast_i32x4(load16(a + c * 336)));
      const __m512i bytes0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i q0_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes0_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared128_1, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q0_1, _mm512_broadcast_i32x4(load16(a + c * 336)));
      const __m512i bytes0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i q0_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes0_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared128_2, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q0_2, _mm512_broadcast_i32x4(load16(a + c * 336)));
      const __m512i bytes0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i q0_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes0_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared128_3, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q0_3, _mm512_broadcast_i32x4(load16(a + c * 336)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[0], _mm512_add_epi32(reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256)))));
      // weights 64 .. 79
      __m512i dot0_4[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = _mm512_setzero_si512();
      __m512i dot1_4[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = _mm512_setzero_si512();
      __m512i dot2_4[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = _mm512_setzero_si512();
      __m512i dot3_4[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = _mm512_setzero_si512();
      const __m512i q4_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes0_0, 4), _mm512_set1_epi8(char(15))), shared128_0, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_4[c] = _mm512_dpbusd_epi32(dot0_4[c], q4_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 64)));
      const __m512i q4_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes0_1, 4), _mm512_set1_epi8(char(15))), shared128_1, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_4[c] = _mm512_dpbusd_epi32(dot1_4[c], q4_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 64)));
      const __m512i q4_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes0_2, 4), _mm512_set1_epi8(char(15))), shared128_2, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_4[c] = _mm512_dpbusd_epi32(dot2_4[c], q4_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 64)));
      const __m512i q4_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes0_3, 4), _mm512_set1_epi8(char(15))), shared128_3, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_4[c] = _mm512_dpbusd_epi32(dot3_4[c], q4_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 64)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[4], _mm512_add_epi32(reduce4(dot0_4[c], dot1_4[c], dot2_4[c], dot3_4[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 16)))));
    }
    {
      // weights 16 .. 31
      __m512i dot0_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = _mm512_setzero_si512();
      __m512i dot1_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = _mm512_setzero_si512();
      __m512i dot2_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = _mm512_setzero_si512();
      __m512i dot3_1[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = _mm512_setzero_si512();
      const __m512i bytes16_0 = gather16(at(0) + 16, at(4) + 16, at(8) + 16, at(12) + 16);
      const __m512i q1_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes16_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared144_0, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = _mm512_dpbusd_epi32(dot0_1[c], q1_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 16)));
      const __m512i bytes16_1 = gather16(at(1) + 16, at(5) + 16, at(9) + 16, at(13) + 16);
      const __m512i q1_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes16_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared144_1, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = _mm512_dpbusd_epi32(dot1_1[c], q1_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 16)));
      const __m512i bytes16_2 = gather16(at(2) + 16, at(6) + 16, at(10) + 16, at(14) + 16);
      const __m512i q1_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes16_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared144_2, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = _mm512_dpbusd_epi32(dot2_1[c], q1_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 16)));
      const __m512i bytes16_3 = gather16(at(3) + 16, at(7) + 16, at(11) + 16, at(15) + 16);
      const __m512i q1_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes16_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared144_3, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = _mm512_dpbusd_epi32(dot3_1[c], q1_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[1], _mm512_add_epi32(reduce4(dot0_1[c], dot1_1[c], dot2_1[c], dot3_1[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 4)))));
      // weights 80 .. 95
      __m512i dot0_5[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = _mm512_setzero_si512();
      __m512i dot1_5[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = _mm512_setzero_si512();
      __m512i dot2_5[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = _mm512_setzero_si512();
      __m512i dot3_5[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = _mm512_setzero_si512();
      const __m512i q5_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes16_0, 4), _mm512_set1_epi8(char(15))), shared144_0, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_5[c] = _mm512_dpbusd_epi32(dot0_5[c], q5_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 80)));
      const __m512i q5_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes16_1, 4), _mm512_set1_epi8(char(15))), shared144_1, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_5[c] = _mm512_dpbusd_epi32(dot1_5[c], q5_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 80)));
      const __m512i q5_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes16_2, 4), _mm512_set1_epi8(char(15))), shared144_2, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_5[c] = _mm512_dpbusd_epi32(dot2_5[c], q5_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 80)));
      const __m512i q5_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes16_3, 4), _mm512_set1_epi8(char(15))), shared144_3, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_5[c] = _mm512_dpbusd_epi32(dot3_5[c], q5_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 80)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[5], _mm512_add_epi32(reduce4(dot0_5[c], dot1_5[c], dot2_5[c], dot3_5[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 20)))));
    }
    {
      // weights 32 .. 47
      __m512i dot0_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = _mm512_setzero_si512();
      __m512i dot1_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = _mm512_setzero_si512();
      __m512i dot2_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = _mm512_setzero_si512();
      __m512i dot3_2[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = _mm512_setzero_si512();
      const __m512i bytes32_0 = gather16(at(0) + 32, at(4) + 32, at(8) + 32, at(12) + 32);
      const __m512i q2_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes32_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared128_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = _mm512_dpbusd_epi32(dot0_2[c], q2_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 32)));
      const __m512i bytes32_1 = gather16(at(1) + 32, at(5) + 32, at(9) + 32, at(13) + 32);
      const __m512i q2_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes32_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared128_1, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = _mm512_dpbusd_epi32(dot1_2[c], q2_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 32)));
      const __m512i bytes32_2 = gather16(at(2) + 32, at(6) + 32, at(10) + 32, at(14) + 32);
      const __m512i q2_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes32_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared128_2, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = _mm512_dpbusd_epi32(dot2_2[c], q2_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 32)));
      const __m512i bytes32_3 = gather16(at(3) + 32, at(7) + 32, at(11) + 32, at(15) + 32);
      const __m512i q2_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes32_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared128_3, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = _mm512_dpbusd_epi32(dot3_2[c], q2_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 32)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[2], _mm512_add_epi32(reduce4(dot0_2[c], dot1_2[c], dot2_2[c], dot3_2[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 8)))));
      // weights 96 .. 111
      __m512i dot0_6[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = _mm512_setzero_si512();
      __m512i dot1_6[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = _mm512_setzero_si512();
      __m512i dot2_6[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = _mm512_setzero_si512();
      __m512i dot3_6[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = _mm512_setzero_si512();
      const __m512i q6_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes32_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared128_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_6[c] = _mm512_dpbusd_epi32(dot0_6[c], q6_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 96)));
      const __m512i q6_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes32_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared128_1, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_6[c] = _mm512_dpbusd_epi32(dot1_6[c], q6_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 96)));
      const __m512i q6_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes32_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared128_2, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_6[c] = _mm512_dpbusd_epi32(dot2_6[c], q6_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 96)));
      const __m512i q6_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes32_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared128_3, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_6[c] = _mm512_dpbusd_epi32(dot3_6[c], q6_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 96)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[6], _mm512_add_epi32(reduce4(dot0_6[c], dot1_6[c], dot2_6[c], dot3_6[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 24)))));
    }
    {
      // weights 48 .. 63
      __m512i dot0_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = _mm512_setzero_si512();
      __m512i dot1_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = _mm512_setzero_si512();
      __m512i dot2_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = _mm512_setzero_si512();
      __m512i dot3_3[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = _mm512_setzero_si512();
      const __m512i bytes48_0 = gather16(at(0) + 48, at(4) + 48, at(8) + 48, at(12) + 48);
      const __m512i q3_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared144_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = _mm512_dpbusd_epi32(dot0_3[c], q3_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 48)));
      const __m512i bytes48_1 = gather16(at(1) + 48, at(5) + 48, at(9) + 48, at(13) + 48);
      const __m512i q3_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared144_1, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = _mm512_dpbusd_epi32(dot1_3[c], q3_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 48)));
      const __m512i bytes48_2 = gather16(at(2) + 48, at(6) + 48, at(10) + 48, at(14) + 48);
      const __m512i q3_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared144_2, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = _mm512_dpbusd_epi32(dot2_3[c], q3_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 48)));
      const __m512i bytes48_3 = gather16(at(3) + 48, at(7) + 48, at(11) + 48, at(15) + 48);
      const __m512i q3_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes48_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared144_3, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = _mm512_dpbusd_epi32(dot3_3[c], q3_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[3], _mm512_add_epi32(reduce4(dot0_3[c], dot1_3[c], dot2_3[c], dot3_3[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 12)))));
      // weights 112 .. 127
      __m512i dot0_7[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = _mm512_setzero_si512();
      __m512i dot1_7[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = _mm512_setzero_si512();
      __m512i dot2_7[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = _mm512_setzero_si512();
      __m512i dot3_7[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = _mm512_setzero_si512();
      const __m512i q7_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared144_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_7[c] = _mm512_dpbusd_epi32(dot0_7[c], q7_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 112)));
      const __m512i q7_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared144_1, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_7[c] = _mm512_dpbusd_epi32(dot1_7[c], q7_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 112)));
      const __m512i q7_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared144_2, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_7[c] = _mm512_dpbusd_epi32(dot2_7[c], q7_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 112)));
      const __m512i q7_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes48_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared144_3, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_7[c] = _mm512_dpbusd_epi32(dot3_7[c], q7_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 112)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[7], _mm512_add_epi32(reduce4(dot0_7[c], dot1_7[c], dot2_7[c], dot3_7[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 28)))));
    }
    {
      // weights 128 .. 143
      __m512i dot0_8[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_8[c] = _mm512_setzero_si512();
      __m512i dot1_8[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_8[c] = _mm512_setzero_si512();
      __m512i dot2_8[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_8[c] = _mm512_setzero_si512();
      __m512i dot3_8[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_8[c] = _mm512_setzero_si512();
      const __m512i bytes64_0 = gather16(at(0) + 64, at(4) + 64, at(8) + 64, at(12) + 64);
      const __m512i q8_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared160_0, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_8[c] = _mm512_dpbusd_epi32(dot0_8[c], q8_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 128)));
      const __m512i bytes64_1 = gather16(at(1) + 64, at(5) + 64, at(9) + 64, at(13) + 64);
      const __m512i q8_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared160_1, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_8[c] = _mm512_dpbusd_epi32(dot1_8[c], q8_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 128)));
      const __m512i bytes64_2 = gather16(at(2) + 64, at(6) + 64, at(10) + 64, at(14) + 64);
      const __m512i q8_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared160_2, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_8[c] = _mm512_dpbusd_epi32(dot2_8[c], q8_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 128)));
      const __m512i bytes64_3 = gather16(at(3) + 64, at(7) + 64, at(11) + 64, at(15) + 64);
      const __m512i q8_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes64_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared160_3, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_8[c] = _mm512_dpbusd_epi32(dot3_8[c], q8_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 128)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[8], _mm512_add_epi32(reduce4(dot0_8[c], dot1_8[c], dot2_8[c], dot3_8[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 32)))));
      // weights 192 .. 207
      __m512i dot0_12[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_12[c] = _mm512_setzero_si512();
      __m512i dot1_12[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_12[c] = _mm512_setzero_si512();
      __m512i dot2_12[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_12[c] = _mm512_setzero_si512();
      __m512i dot3_12[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_12[c] = _mm512_setzero_si512();
      const __m512i q12_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_0, 4), _mm512_set1_epi8(char(15))), shared160_0, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_12[c] = _mm512_dpbusd_epi32(dot0_12[c], q12_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 192)));
      const __m512i q12_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_1, 4), _mm512_set1_epi8(char(15))), shared160_1, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_12[c] = _mm512_dpbusd_epi32(dot1_12[c], q12_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 192)));
      const __m512i q12_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_2, 4), _mm512_set1_epi8(char(15))), shared160_2, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_12[c] = _mm512_dpbusd_epi32(dot2_12[c], q12_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 192)));
      const __m512i q12_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes64_3, 4), _mm512_set1_epi8(char(15))), shared160_3, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_12[c] = _mm512_dpbusd_epi32(dot3_12[c], q12_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 192)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[12], _mm512_add_epi32(reduce4(dot0_12[c], dot1_12[c], dot2_12[c], dot3_12[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 48)))));
    }
    {
      // weights 144 .. 159
      __m512i dot0_9[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_9[c] = _mm512_setzero_si512();
      __m512i dot1_9[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_9[c] = _mm512_setzero_si512();
      __m512i dot2_9[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_9[c] = _mm512_setzero_si512();
      __m512i dot3_9[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_9[c] = _mm512_setzero_si512();
      const __m512i bytes80_0 = gather16(at(0) + 80, at(4) + 80, at(8) + 80, at(12) + 80);
      const __m512i q9_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared176_0, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_9[c] = _mm512_dpbusd_epi32(dot0_9[c], q9_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 144)));
      const __m512i bytes80_1 = gather16(at(1) + 80, at(5) + 80, at(9) + 80, at(13) + 80);
      const __m512i q9_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared176_1, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_9[c] = _mm512_dpbusd_epi32(dot1_9[c], q9_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 144)));
      const __m512i bytes80_2 = gather16(at(2) + 80, at(6) + 80, at(10) + 80, at(14) + 80);
      const __m512i q9_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared176_2, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_9[c] = _mm512_dpbusd_epi32(dot2_9[c], q9_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 144)));
      const __m512i bytes80_3 = gather16(at(3) + 80, at(7) + 80, at(11) + 80, at(15) + 80);
      const __m512i q9_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes80_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared176_3, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_9[c] = _mm512_dpbusd_epi32(dot3_9[c], q9_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 144)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[9], _mm512_add_epi32(reduce4(dot0_9[c], dot1_9[c], dot2_9[c], dot3_9[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 36)))));
      // weights 208 .. 223
      __m512i dot0_13[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_13[c] = _mm512_setzero_si512();
      __m512i dot1_13[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_13[c] = _mm512_setzero_si512();
      __m512i dot2_13[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_13[c] = _mm512_setzero_si512();
      __m512i dot3_13[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_13[c] = _mm512_setzero_si512();
      const __m512i q13_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_0, 4), _mm512_set1_epi8(char(15))), shared176_0, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_13[c] = _mm512_dpbusd_epi32(dot0_13[c], q13_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 208)));
      const __m512i q13_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_1, 4), _mm512_set1_epi8(char(15))), shared176_1, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_13[c] = _mm512_dpbusd_epi32(dot1_13[c], q13_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 208)));
      const __m512i q13_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_2, 4), _mm512_set1_epi8(char(15))), shared176_2, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_13[c] = _mm512_dpbusd_epi32(dot2_13[c], q13_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 208)));
      const __m512i q13_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes80_3, 4), _mm512_set1_epi8(char(15))), shared176_3, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_13[c] = _mm512_dpbusd_epi32(dot3_13[c], q13_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 208)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[13], _mm512_add_epi32(reduce4(dot0_13[c], dot1_13[c], dot2_13[c], dot3_13[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 52)))));
    }
    {
      // weights 160 .. 175
      __m512i dot0_10[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_10[c] = _mm512_setzero_si512();
      __m512i dot1_10[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_10[c] = _mm512_setzero_si512();
      __m512i dot2_10[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_10[c] = _mm512_setzero_si512();
      __m512i dot3_10[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_10[c] = _mm512_setzero_si512();
      const __m512i bytes96_0 = gather16(at(0) + 96, at(4) + 96, at(8) + 96, at(12) + 96);
      const __m512i q10_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared160_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_10[c] = _mm512_dpbusd_epi32(dot0_10[c], q10_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 160)));
      const __m512i bytes96_1 = gather16(at(1) + 96, at(5) + 96, at(9) + 96, at(13) + 96);
      const __m512i q10_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared160_1, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_10[c] = _mm512_dpbusd_epi32(dot1_10[c], q10_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 160)));
      const __m512i bytes96_2 = gather16(at(2) + 96, at(6) + 96, at(10) + 96, at(14) + 96);
      const __m512i q10_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared160_2, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_10[c] = _mm512_dpbusd_epi32(dot2_10[c], q10_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 160)));
      const __m512i bytes96_3 = gather16(at(3) + 96, at(7) + 96, at(11) + 96, at(15) + 96);
      const __m512i q10_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes96_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared160_3, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_10[c] = _mm512_dpbusd_epi32(dot3_10[c], q10_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 160)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[10], _mm512_add_epi32(reduce4(dot0_10[c], dot1_10[c], dot2_10[c], dot3_10[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 40)))));
      // weights 224 .. 239
      __m512i dot0_14[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_14[c] = _mm512_setzero_si512();
      __m512i dot1_14[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_14[c] = _mm512_setzero_si512();
      __m512i dot2_14[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_14[c] = _mm512_setzero_si512();
      __m512i dot3_14[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_14[c] = _mm512_setzero_si512();
      const __m512i q14_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared160_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_14[c] = _mm512_dpbusd_epi32(dot0_14[c], q14_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 224)));
      const __m512i q14_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared160_1, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_14[c] = _mm512_dpbusd_epi32(dot1_14[c], q14_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 224)));
      const __m512i q14_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared160_2, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_14[c] = _mm512_dpbusd_epi32(dot2_14[c], q14_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 224)));
      const __m512i q14_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes96_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared160_3, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_14[c] = _mm512_dpbusd_epi32(dot3_14[c], q14_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 224)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[14], _mm512_add_epi32(reduce4(dot0_14[c], dot1_14[c], dot2_14[c], dot3_14[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 56)))));
    }
    {
      // weights 176 .. 191
      __m512i dot0_11[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_11[c] = _mm512_setzero_si512();
      __m512i dot1_11[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_11[c] = _mm512_setzero_si512();
      __m512i dot2_11[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_11[c] = _mm512_setzero_si512();
      __m512i dot3_11[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_11[c] = _mm512_setzero_si512();
      const __m512i bytes112_0 = gather16(at(0) + 112, at(4) + 112, at(8) + 112, at(12) + 112);
      const __m512i q11_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared176_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_11[c] = _mm512_dpbusd_epi32(dot0_11[c], q11_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 176)));
      const __m512i bytes112_1 = gather16(at(1) + 112, at(5) + 112, at(9) + 112, at(13) + 112);
      const __m512i q11_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_1, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared176_1, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_11[c] = _mm512_dpbusd_epi32(dot1_11[c], q11_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 176)));
      const __m512i bytes112_2 = gather16(at(2) + 112, at(6) + 112, at(10) + 112, at(14) + 112);
      const __m512i q11_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared176_2, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_11[c] = _mm512_dpbusd_epi32(dot2_11[c], q11_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 176)));
      const __m512i bytes112_3 = gather16(at(3) + 112, at(7) + 112, at(11) + 112, at(15) + 112);
      const __m512i q11_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(bytes112_3, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(shared176_3, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_11[c] = _mm512_dpbusd_epi32(dot3_11[c], q11_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 176)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[11], _mm512_add_epi32(reduce4(dot0_11[c], dot1_11[c], dot2_11[c], dot3_11[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 44)))));
      // weights 240 .. 255
      __m512i dot0_15[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_15[c] = _mm512_setzero_si512();
      __m512i dot1_15[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_15[c] = _mm512_setzero_si512();
      __m512i dot2_15[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_15[c] = _mm512_setzero_si512();
      __m512i dot3_15[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_15[c] = _mm512_setzero_si512();
      const __m512i q15_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_0, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared176_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_15[c] = _mm512_dpbusd_epi32(dot0_15[c], q15_0, _mm512_broadcast_i32x4(load16(a + c * 336 + 240)));
      const __m512i q15_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared176_1, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_15[c] = _mm512_dpbusd_epi32(dot1_15[c], q15_1, _mm512_broadcast_i32x4(load16(a + c * 336 + 240)));
      const __m512i q15_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_2, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared176_2, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_15[c] = _mm512_dpbusd_epi32(dot2_15[c], q15_2, _mm512_broadcast_i32x4(load16(a + c * 336 + 240)));
      const __m512i q15_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(bytes112_3, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(shared176_3, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_15[c] = _mm512_dpbusd_epi32(dot3_15[c], q15_3, _mm512_broadcast_i32x4(load16(a + c * 336 + 240)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[15], _mm512_add_epi32(reduce4(dot0_15[c], dot1_15[c], dot2_15[c], dot3_15[c]), _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + 60)))));
    }
    const __m512 scale_factor = d_factor;
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
    const uint8_t *const block = panel + b * 3360;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 3360 : 0>(block + 4096);
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_setzero_si512();
    for (size_t g = 0; g < 16; ++g) {
      __m512i dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_set1_epi32(qc_i32(a + c * 336 + 256 + g * 4));
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 288 + g * 192)));
      const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(block + 288 + g * 192 + 128)));
      const __m512i q0 = _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(plane1_0, 4), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q0, _mm512_set1_epi32(qc_i32(a + c * 336 + g * 16)));
      const __m512i q1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(15))), _mm512_slli_epi16(plane1_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q1, _mm512_set1_epi32(qc_i32(a + c * 336 + g * 16 + 4)));
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 288 + g * 192 + 64)));
      const __m512i q2 = _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_1, _mm512_set1_epi8(char(15))), plane1_0, _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q2, _mm512_set1_epi32(qc_i32(a + c * 336 + g * 16 + 8)));
      const __m512i q3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(15))), _mm512_srli_epi16(plane1_0, 2), _mm512_set1_epi8(char(48)), 0xf8);
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q3, _mm512_set1_epi32(qc_i32(a + c * 336 + g * 16 + 12)));
      const __m512i scale = _mm512_cvtepi8_epi32(load16(block + 32 + g * 16));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
    }
    const __m512 scale_factor = _mm512_cvtph_ps(load32(block));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 210, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 210, rows - r, blocks, act + c * 336, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 3360)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q6_k__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_raw_q6_k__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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

extern "C" void qc_gemv_packed_q6_k__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 336, y, y_stride);
}

extern "C" void qc_gemm_packed_q6_k__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
