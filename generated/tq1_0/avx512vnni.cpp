// Kernels of tq1_0 for avx512vnni. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "tables.h"

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
