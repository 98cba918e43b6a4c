// Kernels of iq1_s for avx512vnni. Generated from formats/iq1_s.qf by `quantc compile formats/*.qf -o generated`;
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
alignas(16) const uint8_t pattern0[16] = {2, 10, 18, 18, 0, 8, 16, 16, 0, 0, 0, 0, 0, 0, 0, 0};

}  // namespace

namespace {

void unfold(const uint8_t *w, uint8_t *codes) {
  qc_store_u64(codes + 0, qc_u64(lookup0 + size_t(w[2] | ((w[34] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[35] >> 7))) << 2);
  qc_store_u64(codes + 8, qc_u64(lookup0 + size_t(w[3] | ((w[34] >> 3 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[35] >> 7))) << 2);
  qc_store_u64(codes + 16, qc_u64(lookup0 + size_t(w[4] | ((w[34] >> 6) << 8) | ((w[35] & 1) << 10)) * 8) | (0x0101010101010101 * ((w[35] >> 7))) << 2);
  qc_store_u64(codes + 24, qc_u64(lookup0 + size_t(w[5] | ((w[35] >> 1 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[35] >> 7))) << 2);
  qc_store_u64(codes + 32, qc_u64(lookup0 + size_t(w[6] | ((w[36] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[37] >> 7))) << 2);
  qc_store_u64(codes + 40, qc_u64(lookup0 + size_t(w[7] | ((w[36] >> 3 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[37] >> 7))) << 2);
  qc_store_u64(codes + 48, qc_u64(lookup0 + size_t(w[8] | ((w[36] >> 6) << 8) | ((w[37] & 1) << 10)) * 8) | (0x0101010101010101 * ((w[37] >> 7))) << 2);
  qc_store_u64(codes + 56, qc_u64(lookup0 + size_t(w[9] | ((w[37] >> 1 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[37] >> 7))) << 2);
  qc_store_u64(codes + 64, qc_u64(lookup0 + size_t(w[10] | ((w[38] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[39] >> 7))) << 2);
  qc_store_u64(codes + 72, qc_u64(lookup0 + size_t(w[11] | ((w[38] >> 3 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[39] >> 7))) << 2);
  qc_store_u64(codes + 80, qc_u64(lookup0 + size_t(w[12] | ((w[38] >> 6) << 8) | ((w[39] & 1) << 10)) * 8) | (0x0101010101010101 * ((w[39] >> 7))) << 2);
  qc_store_u64(codes + 88, qc_u64(lookup0 + size_t(w[13] | ((w[39] >> 1 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[39] >> 7))) << 2);
  qc_store_u64(codes + 96, qc_u64(lookup0 + size_t(w[14] | ((w[40] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[41] >> 7))) << 2);
  qc_store_u64(codes + 104, qc_u64(lookup0 + size_t(w[15] | ((w[40] >> 3 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[41] >> 7))) << 2);
  qc_store_u64(codes + 112, qc_u64(lookup0 + size_t(w[16] | ((w[40] >> 6) << 8) | ((w[41] & 1) << 10)) * 8) | (0x0101010101010101 * ((w[41] >> 7))) << 2);
  qc_store_u64(codes + 120, qc_u64(lookup0 + size_t(w[17] | ((w[41] >> 1 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[41] >> 7))) << 2);
  qc_store_u64(codes + 128, qc_u64(lookup0 + size_t(w[18] | ((w[42] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[43] >> 7))) << 2);
  qc_store_u64(codes + 136, qc_u64(lookup0 + size_t(w[19] | ((w[42] >> 3 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[43] >> 7))) << 2);
  qc_store_u64(codes + 144, qc_u64(lookup0 + size_t(w[20] | ((w[42] >> 6) << 8) | ((w[43] & 1) << 10)) * 8) | (0x0101010101010101 * ((w[43] >> 7))) << 2);
  qc_store_u64(codes + 152, qc_u64(lookup0 + size_t(w[21] | ((w[43] >> 1 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[43] >> 7))) << 2);
  qc_store_u64(codes + 160, qc_u64(lookup0 + size_t(w[22] | ((w[44] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[45] >> 7))) << 2);
  qc_store_u64(codes + 168, qc_u64(lookup0 + size_t(w[23] | ((w[44] >> 3 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[45] >> 7))) << 2);
  qc_store_u64(codes + 176, qc_u64(lookup0 + size_t(w[24] | ((w[44] >> 6) << 8) | ((w[45] & 1) << 10)) * 8) | (0x0101010101010101 * ((w[45] >> 7))) << 2);
  qc_store_u64(codes + 184, qc_u64(lookup0 + size_t(w[25] | ((w[45] >> 1 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[45] >> 7))) << 2);
  qc_store_u64(codes + 192, qc_u64(lookup0 + size_t(w[26] | ((w[46] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[47] >> 7))) << 2);
  qc_store_u64(codes + 200, qc_u64(lookup0 + size_t(w[27] | ((w[46] >> 3 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[47] >> 7))) << 2);
  qc_store_u64(codes + 208, qc_u64(lookup0 + size_t(w[28] | ((w[46] >> 6) << 8) | ((w[47] & 1) << 10)) * 8) | (0x0101010101010101 * ((w[47] >> 7))) << 2);
  qc_store_u64(codes + 216, qc_u64(lookup0 + size_t(w[29] | ((w[47] >> 1 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[47] >> 7))) << 2);
  qc_store_u64(codes + 224, qc_u64(lookup0 + size_t(w[30] | ((w[48] & 7) << 8)) * 8) | (0x0101010101010101 * ((w[49] >> 7))) << 2);
  qc_store_u64(codes + 232, qc_u64(lookup0 + size_t(w[31] | ((w[48] >> 3 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[49] >> 7))) << 2);
  qc_store_u64(codes + 240, qc_u64(lookup0 + size_t(w[32] | ((w[48] >> 6) << 8) | ((w[49] & 1) << 10)) * 8) | (0x0101010101010101 * ((w[49] >> 7))) << 2);
  qc_store_u64(codes + 248, qc_u64(lookup0 + size_t(w[33] | ((w[49] >> 1 & 7) << 8)) * 8) | (0x0101010101010101 * ((w[49] >> 7))) << 2);
}

template <int C, bool Full> QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  __m512 sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = _mm512_setzero_ps();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = w + b * block_step;
    const uint8_t *const a = act + b * act_step;
    const qc_rows<Full> row(block, row_stride, rows);
    qc_prefetch<C == 1 && Full ? 800 : 0>(w + 16 * row_stride + b * 800);
    const auto &at = row;
    alignas(64) uint8_t codes[4096];
    for (size_t r = 0; r < (Full ? 16 : rows); ++r)
      unfold(row(r), codes + r * 256);
    const qc_rows<false> codes_at(codes, 256, (Full ? 16 : rows));
    const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
    const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
    const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
    const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m512i head34_0 = gather16(at(0) + 34, at(4) + 34, at(8) + 34, at(12) + 34);
    const __m512i head34_1 = gather16(at(1) + 34, at(5) + 34, at(9) + 34, at(13) + 34);
    const __m512i head34_2 = gather16(at(2) + 34, at(6) + 34, at(10) + 34, at(14) + 34);
    const __m512i head34_3 = gather16(at(3) + 34, at(7) + 34, at(11) + 34, at(15) + 34);
    const __m512i word34_0 = transpose<0>(head34_0, head34_1, head34_2, head34_3);
    const __m512i word34_1 = transpose<1>(head34_0, head34_1, head34_2, head34_3);
    const __m512i word34_2 = transpose<2>(head34_0, head34_1, head34_2, head34_3);
    const __m512i word34_3 = transpose<3>(head34_0, head34_1, head34_2, head34_3);
    const __m512 d_factor = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(65535)))));
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_setzero_si512();
    __m512i scale[8];
    scale[0] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word34_0, 12), _mm512_set1_epi32(int32_t(7))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[1] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word34_0, 28), _mm512_set1_epi32(int32_t(7))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[2] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word34_1, 12), _mm512_set1_epi32(int32_t(7))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[3] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word34_1, 28), _mm512_set1_epi32(int32_t(7))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[4] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word34_2, 12), _mm512_set1_epi32(int32_t(7))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[5] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word34_2, 28), _mm512_set1_epi32(int32_t(7))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[6] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word34_3, 12), _mm512_set1_epi32(int32_t(7))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    scale[7] = _mm512_sub_epi32(_mm512_mullo_epi32(_mm512_and_si512(_mm512_srli_epi32(word34_3, 28), _mm512_set1_epi32(int32_t(7))), _mm512_set1_epi32(int32_t(2))), _mm512_set1_epi32(int32_t(-1)));
    for (size_t k = 0; k < 8; ++k) {
      {
        // weights 0 .. 31, then 32 on
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
        const __m512i bytes0_0 = gather16(codes_at(0) + k * 32, codes_at(4) + k * 32, codes_at(8) + k * 32, codes_at(12) + k * 32);
        const __m512i q0_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0_0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q0_0, _mm512_broadcast_i32x4(load16(a + c * 304 + k * 32)));
        const __m512i bytes0_1 = gather16(codes_at(1) + k * 32, codes_at(5) + k * 32, codes_at(9) + k * 32, codes_at(13) + k * 32);
        const __m512i q0_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0_1);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q0_1, _mm512_broadcast_i32x4(load16(a + c * 304 + k * 32)));
        const __m512i bytes0_2 = gather16(codes_at(2) + k * 32, codes_at(6) + k * 32, codes_at(10) + k * 32, codes_at(14) + k * 32);
        const __m512i q0_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0_2);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q0_2, _mm512_broadcast_i32x4(load16(a + c * 304 + k * 32)));
        const __m512i bytes0_3 = gather16(codes_at(3) + k * 32, codes_at(7) + k * 32, codes_at(11) + k * 32, codes_at(15) + k * 32);
        const __m512i q0_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes0_3);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q0_3, _mm512_broadcast_i32x4(load16(a + c * 304 + k * 32)));
        const __m512i bytes16_0 = gather16(codes_at(0) + k * 32 + 16, codes_at(4) + k * 32 + 16, codes_at(8) + k * 32 + 16, codes_at(12) + k * 32 + 16);
        const __m512i q1_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes16_0);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot0_0[c] = _mm512_dpbusd_epi32(dot0_0[c], q1_0, _mm512_broadcast_i32x4(load16(a + c * 304 + k * 32 + 16)));
        const __m512i bytes16_1 = gather16(codes_at(1) + k * 32 + 16, codes_at(5) + k * 32 + 16, codes_at(9) + k * 32 + 16, codes_at(13) + k * 32 + 16);
        const __m512i q1_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes16_1);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot1_0[c] = _mm512_dpbusd_epi32(dot1_0[c], q1_1, _mm512_broadcast_i32x4(load16(a + c * 304 + k * 32 + 16)));
        const __m512i bytes16_2 = gather16(codes_at(2) + k * 32 + 16, codes_at(6) + k * 32 + 16, codes_at(10) + k * 32 + 16, codes_at(14) + k * 32 + 16);
        const __m512i q1_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes16_2);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot2_0[c] = _mm512_dpbusd_epi32(dot2_0[c], q1_2, _mm512_broadcast_i32x4(load16(a + c * 304 + k * 32 + 16)));
        const __m512i bytes16_3 = gather16(codes_at(3) + k * 32 + 16, codes_at(7) + k * 32 + 16, codes_at(11) + k * 32 + 16, codes_at(15) + k * 32 + 16);
        const __m512i q1_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), bytes16_3);
        QC_UNROLL for (int c = 0; c < C; ++c)
          dot3_0[c] = _mm512_dpbusd_epi32(dot3_0[c], q1_3, _mm512_broadcast_i32x4(load16(a + c * 304 + k * 32 + 16)));
        QC_UNROLL for (int c = 0; c < C; ++c)
          isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale[k * 1], _mm512_add_epi32(reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), _mm512_set1_epi32(qc_i32(a + c * 304 + 256 + (k * 1) * 4)))));
      }
    }
    const __m512 scale_factor = _mm512_mul_ps(d_factor, _mm512_set1_ps(0.125f));
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
    const uint8_t *const block = panel + b * 1696;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 1696 : 0>(block + 4096);
    __m512i isum[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_setzero_si512();
    for (size_t g = 0; g < 8; ++g) {
      __m512i dot[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_set1_epi32(qc_i32(a + c * 304 + 256 + g * 4));
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 160 + g * 192)));
      const __m512i plane1_0 = keep(_mm512_loadu_si512((const void *)(block + 160 + g * 192 + 128)));
      const __m512i q0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_0, _mm512_set1_epi8(char(3))), _mm512_slli_epi16(plane1_0, 2), _mm512_set1_epi8(char(4)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q0, _mm512_set1_epi32(qc_i32(a + c * 304 + g * 32)));
      const __m512i q1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_0, 2), _mm512_set1_epi8(char(3))), _mm512_slli_epi16(plane1_0, 1), _mm512_set1_epi8(char(4)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q1, _mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 4)));
      const __m512i q2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(3))), plane1_0, _mm512_set1_epi8(char(4)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q2, _mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 8)));
      const __m512i q3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_0, 6), _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 1), _mm512_set1_epi8(char(4)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q3, _mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 12)));
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 160 + g * 192 + 64)));
      const __m512i q4 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(plane0_1, _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 2), _mm512_set1_epi8(char(4)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q4, _mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 16)));
      const __m512i q5 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_1, 2), _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 3), _mm512_set1_epi8(char(4)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q5, _mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 20)));
      const __m512i q6 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 4), _mm512_set1_epi8(char(4)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q6, _mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 24)));
      const __m512i q7 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_srli_epi16(plane0_1, 6), _mm512_set1_epi8(char(3))), _mm512_srli_epi16(plane1_0, 5), _mm512_set1_epi8(char(4)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot[c] = _mm512_dpbusd_epi32(dot[c], q7, _mm512_set1_epi32(qc_i32(a + c * 304 + g * 32 + 28)));
      const __m512i scale = _mm512_cvtepu8_epi32(load16(block + 32 + g * 16));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_mullo_epi32(scale, dot[c]));
    }
    const __m512 scale_factor = _mm512_mul_ps(_mm512_cvtph_ps(load32(block)), _mm512_set1_ps(0.125f));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 50, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 50, rows - r, blocks, act + c * 304, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 1696)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_iq1_s__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_raw_iq1_s__avx512vnni(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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

extern "C" void qc_gemv_packed_iq1_s__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 304, y, y_stride);
}

extern "C" void qc_gemm_packed_iq1_s__avx512vnni(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
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
