// Kernels of q4_k for avx512vnni. Generated from formats/q4_k.qf by `quantc compile formats/*.qf -o generated`;
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
    qc_prefetch<C == 1 && Full ? 2304 : 0>(w + 16 * row_stride + b * 2304);
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
      msum[c] = _mm512_dpwssd_epi32(msum[c], minimum0, _mm512_set1_epi32(qc_i32(a + c * 288 + 256)));
    const __m512i minimum1 = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_2, 16), _mm512_set1_epi32(int32_t(63))), _mm512_slli_epi32(_mm512_and_si512(_mm512_srli_epi32(word0_2, 24), _mm512_set1_epi32(int32_t(63))), 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = _mm512_dpwssd_epi32(msum[c], minimum1, _mm512_set1_epi32(qc_i32(a + c * 288 + 256 + 4)));
    const __m512i minimum2 = _mm512_or_si512(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 4), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 2), _mm512_set1_epi32(int32_t(48)))), _mm512_slli_epi32(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 12), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 10), _mm512_set1_epi32(int32_t(48)))), 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = _mm512_dpwssd_epi32(msum[c], minimum2, _mm512_set1_epi32(qc_i32(a + c * 288 + 256 + 8)));
    const __m512i minimum3 = _mm512_or_si512(_mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 20), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_2, 18), _mm512_set1_epi32(int32_t(48)))), _mm512_slli_epi32(_mm512_or_si512(_mm512_srli_epi32(word0_3, 28), _mm512_and_si512(_mm512_srli_epi32(word0_2, 26), _mm512_set1_epi32(int32_t(48)))), 16));
    QC_UNROLL for (int c = 0; c < C; ++c)
      msum[c] = _mm512_dpwssd_epi32(msum[c], minimum3, _mm512_set1_epi32(qc_i32(a + c * 288 + 256 + 12)));
    __m512i scale[8];
    scale[0] = _mm512_and_si512(word0_1, _mm512_set1_epi32(int32_t(63)));
    scale[1] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 8), _mm512_set1_epi32(int32_t(63)));
    scale[2] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 16), _mm512_set1_epi32(int32_t(63)));
    scale[3] = _mm512_and_si512(_mm512_srli_epi32(word0_1, 24), _mm512_set1_epi32(int32_t(63)));
    scale[4] = _mm512_or_si512(_mm512_and_si512(word0_3, _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 2), _mm512_set1_epi32(int32_t(48))));
    scale[5] = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 8), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 10), _mm512_set1_epi32(int32_t(48))));
    scale[6] = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 16), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 18), _mm512_set1_epi32(int32_t(48))));
    scale[7] = _mm512_or_si512(_mm512_and_si512(_mm512_srli_epi32(word0_3, 24), _mm512_set1_epi32(int32_t(15))), _mm512_and_si512(_mm512_srli_epi32(word0_1, 26), _mm512_set1_epi32(int32_t(48))));
    for (size_t k = 0; k < 4; ++k) {
      {
        // weights 0 .. 31, then 64 on
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
        const __m512i bytes16_0 = gather16(at(0) + k * 32 + 16, at(4) + k * 32 + 16, at(8) + k * 32 + 16, at(12) + k * 32 + 16);
        const __m512i q0_0 = _mm512_and_si512(bytes16_0, _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q0_0, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64)));
        const __m512i bytes16_1 = gather16(at(1) + k * 32 + 16, at(5) + k * 32 + 16, at(9) + k * 32 + 16, at(13) + k * 32 + 16);
        const __m512i q0_1 = _mm512_and_si512(bytes16_1, _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q0_1, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64)));
        const __m512i bytes16_2 = gather16(at(2) + k * 32 + 16, at(6) + k * 32 + 16, at(10) + k * 32 + 16, at(14) + k * 32 + 16);
        const __m512i q0_2 = _mm512_and_si512(bytes16_2, _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q0_2, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64)));
        const __m512i bytes16_3 = gather16(at(3) + k * 32 + 16, at(7) + k * 32 + 16, at(11) + k * 32 + 16, at(15) + k * 32 + 16);
        const __m512i q0_3 = _mm512_and_si512(bytes16_3, _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q0_3, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64)));
        const __m512i bytes32_0 = gather16(at(0) + k * 32 + 32, at(4) + k * 32 + 32, at(8) + k * 32 + 32, at(12) + k * 32 + 32);
        const __m512i q1_0 = _mm512_and_si512(bytes32_0, _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q1_0, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 16)));
        const __m512i bytes32_1 = gather16(at(1) + k * 32 + 32, at(5) + k * 32 + 32, at(9) + k * 32 + 32, at(13) + k * 32 + 32);
        const __m512i q1_1 = _mm512_and_si512(bytes32_1, _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q1_1, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 16)));
        const __m512i bytes32_2 = gather16(at(2) + k * 32 + 32, at(6) + k * 32 + 32, at(10) + k * 32 + 32, at(14) + k * 32 + 32);
        const __m512i q1_2 = _mm512_and_si512(bytes32_2, _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q1_2, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 16)));
        const __m512i bytes32_3 = gather16(at(3) + k * 32 + 32, at(7) + k * 32 + 32, at(11) + k * 32 + 32, at(15) + k * 32 + 32);
        const __m512i q1_3 = _mm512_and_si512(bytes32_3, _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q1_3, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 16)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[k * 2], reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c])));
        // weights 32 .. 63, then 64 on
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
        const __m512i q2_0 = _mm512_and_si512(_mm512_srli_epi16(bytes16_0, 4), _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_1[c] = _mm512_dpbusd_epi32(dot0_1[c], q2_0, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 32)));
        const __m512i q2_1 = _mm512_and_si512(_mm512_srli_epi16(bytes16_1, 4), _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_1[c] = _mm512_dpbusd_epi32(dot1_1[c], q2_1, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 32)));
        const __m512i q2_2 = _mm512_and_si512(_mm512_srli_epi16(bytes16_2, 4), _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_1[c] = _mm512_dpbusd_epi32(dot2_1[c], q2_2, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 32)));
        const __m512i q2_3 = _mm512_and_si512(_mm512_srli_epi16(bytes16_3, 4), _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_1[c] = _mm512_dpbusd_epi32(dot3_1[c], q2_3, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 32)));
        const __m512i q3_0 = _mm512_and_si512(_mm512_srli_epi16(bytes32_0, 4), _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_1[c] = _mm512_dpbusd_epi32(dot0_1[c], q3_0, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 48)));
        const __m512i q3_1 = _mm512_and_si512(_mm512_srli_epi16(bytes32_1, 4), _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_1[c] = _mm512_dpbusd_epi32(dot1_1[c], q3_1, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 48)));
        const __m512i q3_2 = _mm512_and_si512(_mm512_srli_epi16(bytes32_2, 4), _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_1[c] = _mm512_dpbusd_epi32(dot2_1[c], q3_2, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 48)));
        const __m512i q3_3 = _mm512_and_si512(_mm512_srli_epi16(bytes32_3, 4), _mm512_set1_epi8(char(15)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_1[c] = _mm512_dpbusd_epi32(dot3_1[c], q3_3, _mm512_broadcast_i32x4(load16(a + c * 288 + k * 64 + 48)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[k * 2 + 1], reduce4(dot0_1[c], dot1_1[c], dot2_1[c], dot3_1[c])));
      }
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
    const uint8_t *const block = panel + b * 2368;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 2368 : 0>(block + 4096);
    __m512i isum[C];
    __m512i msum[C];
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum[c] = _mm512_setzero_si512();
      msum[c] = _mm512_setzero_si512();
    }
    for (size_t pair = 0; pair < 4; ++pair) {
      const __m512i minimum = _mm512_cvtepu8_epi16(load32(block + 192 + pair * 32));
      QC_UNROLL for (int c = 0; c < C; ++c)
        msum[c] = _mm512_dpwssd_epi32(msum[c], minimum, _mm512_set1_epi32(qc_i32(a + c * 288 + 256 + pair * 4)));
    }
    for (size_t g = 0; g < 8; ++g) {
      __m512i dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_setzero_si512();
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 256)));
      const __m512i q0 = _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q0, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32)));
      const __m512i q1 = _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q1, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 4)));
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 256 + 64)));
      const __m512i q2 = _mm512_and_si512(plane0_1, _mm512_set1_epi8(char(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q2, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 8)));
      const __m512i q3 = _mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q3, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 12)));
      const __m512i plane0_2 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 256 + 128)));
      const __m512i q4 = _mm512_and_si512(plane0_2, _mm512_set1_epi8(char(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q4, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 16)));
      const __m512i q5 = _mm512_and_si512(_mm512_srli_epi16(plane0_2, 4), _mm512_set1_epi8(char(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q5, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 20)));
      const __m512i plane0_3 = keep(_mm512_loadu_si512((const void *)(block + 320 + g * 256 + 192)));
      const __m512i q6 = _mm512_and_si512(plane0_3, _mm512_set1_epi8(char(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q6, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 24)));
      const __m512i q7 = _mm512_and_si512(_mm512_srli_epi16(plane0_3, 4), _mm512_set1_epi8(char(15)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q7, _mm512_set1_epi32(qc_i32(a + c * 288 + g * 32 + 28)));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 144, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 144, rows - r, blocks, act + c * 288, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 2368)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q4_k__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_raw_q4_k__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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

extern "C" void qc_gemv_packed_q4_k__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 288, y, y_stride);
}

extern "C" void qc_gemm_packed_q4_k__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
