// Kernels of nvfp4 for avx512. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "tables.h"
#include "fit/absmax_float8.h"

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
alignas(16) const uint8_t pattern0[16] = {12, 13, 14, 15, 16, 18, 20, 24, 12, 11, 10, 9, 8, 6, 4, 0};
alignas(16) const uint8_t pattern1[16] = {0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7};
alignas(16) const uint8_t pattern2[16] = {15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 0, 0, 0, 0};
alignas(16) const uint8_t pattern3[16] = {0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 15};
alignas(16) const uint8_t pattern4[16] = {8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15};
struct shape {
  [[maybe_unused]] static constexpr int block = 64;
  [[maybe_unused]] static constexpr int bytes = 36;
  [[maybe_unused]] static constexpr int group = 16;
  [[maybe_unused]] static constexpr int cell = 16;
  [[maybe_unused]] static constexpr int code_bits = 4;
  [[maybe_unused]] static constexpr bool linear = false;
  [[maybe_unused]] static constexpr int level_lo = -12;
  [[maybe_unused]] static constexpr int level_hi = 12;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 16;
  [[maybe_unused]] static constexpr int16_t levels[] = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};
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
  [[maybe_unused]] static constexpr const float *values = d_values;
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 36, blocks);
  const auto &at = row;
  float scale[4][4];
  for (size_t i = 0; i < 4; ++i) {
    const uint8_t *const block = at(i);
    scale[i][0] = d_values[block[0]];
    scale[i][1] = d_values[block[1]];
    scale[i][2] = d_values[block[2]];
    scale[i][3] = d_values[block[3]];
  }
  float spare[64];
  const qc_blocks_out<Full> out{y, spare, 64, blocks};
  const __m512i bytes4 = gather16(at(0) + 4, at(1) + 4, at(2) + 4, at(3) + 4);
  const __m512i codes0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
  _mm512_storeu_ps(out(0), _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 0)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(1), _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 1)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(2), _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 2)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(3), _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 3)), _mm512_set1_epi32(int32_t(12))))));
  const __m512i bytes12 = gather16(at(0) + 12, at(1) + 12, at(2) + 12, at(3) + 12);
  const __m512i codes1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
  _mm512_storeu_ps(out(0) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[0][1]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 0)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(1) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[1][1]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 1)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(2) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[2][1]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 2)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(3) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[3][1]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 3)), _mm512_set1_epi32(int32_t(12))))));
  const __m512i bytes20 = gather16(at(0) + 20, at(1) + 20, at(2) + 20, at(3) + 20);
  const __m512i codes2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
  _mm512_storeu_ps(out(0) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[0][2]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 0)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(1) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[1][2]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 1)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(2) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[2][2]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 2)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(3) + 32, _mm512_mul_ps(_mm512_set1_ps(scale[3][2]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes2, 3)), _mm512_set1_epi32(int32_t(12))))));
  const __m512i codes3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
  _mm512_storeu_ps(out(0) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[0][3]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 0)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(1) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[1][3]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 1)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(2) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[2][3]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 2)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(3) + 48, _mm512_mul_ps(_mm512_set1_ps(scale[3][3]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes3, 3)), _mm512_set1_epi32(int32_t(12))))));
}

}  // namespace

extern "C" void qc_dequantize_nvfp4__avx512(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 4; blocks -= 4, w += 144, y += 256)
    dequantize_tile<true>(w, 4, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 36);
  w[0] = uint8_t(e.factor[0]);
  w[1] = uint8_t(e.factor[1]);
  w[2] = uint8_t(e.factor[2]);
  w[3] = uint8_t(e.factor[3]);
  w[4] |= uint8_t((e.code[0] & 15) | ((e.code[8] & 15) << 4));
  w[5] |= uint8_t((e.code[1] & 15) | ((e.code[9] & 15) << 4));
  w[6] |= uint8_t((e.code[2] & 15) | ((e.code[10] & 15) << 4));
  w[7] |= uint8_t((e.code[3] & 15) | ((e.code[11] & 15) << 4));
  w[8] |= uint8_t((e.code[4] & 15) | ((e.code[12] & 15) << 4));
  w[9] |= uint8_t((e.code[5] & 15) | ((e.code[13] & 15) << 4));
  w[10] |= uint8_t((e.code[6] & 15) | ((e.code[14] & 15) << 4));
  w[11] |= uint8_t((e.code[7] & 15) | ((e.code[15] & 15) << 4));
  w[12] |= uint8_t((e.code[16] & 15) | ((e.code[24] & 15) << 4));
  w[13] |= uint8_t((e.code[17] & 15) | ((e.code[25] & 15) << 4));
  w[14] |= uint8_t((e.code[18] & 15) | ((e.code[26] & 15) << 4));
  w[15] |= uint8_t((e.code[19] & 15) | ((e.code[27] & 15) << 4));
  w[16] |= uint8_t((e.code[20] & 15) | ((e.code[28] & 15) << 4));
  w[17] |= uint8_t((e.code[21] & 15) | ((e.code[29] & 15) << 4));
  w[18] |= uint8_t((e.code[22] & 15) | ((e.code[30] & 15) << 4));
  w[19] |= uint8_t((e.code[23] & 15) | ((e.code[31] & 15) << 4));
  w[20] |= uint8_t((e.code[32] & 15) | ((e.code[40] & 15) << 4));
  w[21] |= uint8_t((e.code[33] & 15) | ((e.code[41] & 15) << 4));
  w[22] |= uint8_t((e.code[34] & 15) | ((e.code[42] & 15) << 4));
  w[23] |= uint8_t((e.code[35] & 15) | ((e.code[43] & 15) << 4));
  w[24] |= uint8_t((e.code[36] & 15) | ((e.code[44] & 15) << 4));
  w[25] |= uint8_t((e.code[37] & 15) | ((e.code[45] & 15) << 4));
  w[26] |= uint8_t((e.code[38] & 15) | ((e.code[46] & 15) << 4));
  w[27] |= uint8_t((e.code[39] & 15) | ((e.code[47] & 15) << 4));
  w[28] |= uint8_t((e.code[48] & 15) | ((e.code[56] & 15) << 4));
  w[29] |= uint8_t((e.code[49] & 15) | ((e.code[57] & 15) << 4));
  w[30] |= uint8_t((e.code[50] & 15) | ((e.code[58] & 15) << 4));
  w[31] |= uint8_t((e.code[51] & 15) | ((e.code[59] & 15) << 4));
  w[32] |= uint8_t((e.code[52] & 15) | ((e.code[60] & 15) << 4));
  w[33] |= uint8_t((e.code[53] & 15) | ((e.code[61] & 15) << 4));
  w[34] |= uint8_t((e.code[54] & 15) | ((e.code[62] & 15) << 4));
  w[35] |= uint8_t((e.code[55] & 15) | ((e.code[63] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_nvfp4__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_float8<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_nvfp4__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 640)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 4; ++i) {
        const uint8_t *const at = panel + 0 + (i * 16 + r) * 2;
        e.factor[i] = qc_code_of(d_values, uint32_t(qc_u16(at)) << 16);
      }
      for (size_t i = 0; i < 64; ++i) {
        const uint8_t *const unit = panel + 128 + i / 16 * 128 + 4 * r + i % 4;
        const size_t quad = i % 16 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 64] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 36);
    }
}

extern "C" void qc_activations_nvfp4__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 64;
    uint8_t *const to = act + b * stride;
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 4; ++i) {
      top = _mm512_max_epi32(top, _mm512_and_si512(_mm512_castps_si512(_mm512_loadu_ps((const void *)(from + i * 16))), _mm512_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = _mm512_reduce_max_epi32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 64, 32);
    qc_store_f32(to + 80, s.d);
    if (s.id == 0) {
      qc_clear(to, 64);
      continue;
    }
    for (size_t g = 0; g < 4; ++g) {
      __m512i total = _mm512_setzero_si512();
      for (size_t i = 0; i < 1; ++i) {
        const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps((const void *)(from + g * 16 + i * 16)), _mm512_set1_ps(s.id)));
        _mm_storeu_si128((__m128i *)(to + g * 16 + i * 16), _mm512_cvtepi32_epi8(q));
        total = _mm512_add_epi32(total, q);
      }
      const int32_t sum = _mm512_reduce_add_epi32(total);
      qc_store_i32(to + 64 + 4 * g, -12 * sum);
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
    qc_prefetch<C == 1 && Full ? 576 : 0>(w + 16 * row_stride + b * 576);
    const auto &at = row;
    const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
    const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
    const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
    const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    __m512 d_factor[4];
    d_factor[0] = _mm512_i32gather_ps(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(255))), d_values, 4);
    d_factor[1] = _mm512_i32gather_ps(_mm512_and_si512(_mm512_srli_epi32(word0_0, 8), _mm512_set1_epi32(int32_t(255))), d_values, 4);
    d_factor[2] = _mm512_i32gather_ps(_mm512_and_si512(_mm512_srli_epi32(word0_0, 16), _mm512_set1_epi32(int32_t(255))), d_values, 4);
    d_factor[3] = _mm512_i32gather_ps(_mm512_srli_epi32(word0_0, 24), d_values, 4);
    __m512i isum[4 * C];
    {
      // weights 0 .. 15
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
      const __m512i bytes4_0 = gather16(at(0) + 4, at(4) + 4, at(8) + 4, at(12) + 4);
      const __m512i q0_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4_0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4_0, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_016[c] = _mm512_maddubs_epi16(q0_0, _mm512_broadcast_i32x4(load16(a + c * 96)));
      const __m512i bytes4_1 = gather16(at(1) + 4, at(5) + 4, at(9) + 4, at(13) + 4);
      const __m512i q0_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4_1, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4_1, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_016[c] = _mm512_maddubs_epi16(q0_1, _mm512_broadcast_i32x4(load16(a + c * 96)));
      const __m512i bytes4_2 = gather16(at(2) + 4, at(6) + 4, at(10) + 4, at(14) + 4);
      const __m512i q0_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4_2, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4_2, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_016[c] = _mm512_maddubs_epi16(q0_2, _mm512_broadcast_i32x4(load16(a + c * 96)));
      const __m512i bytes4_3 = gather16(at(3) + 4, at(7) + 4, at(11) + 4, at(15) + 4);
      const __m512i q0_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4_3, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4_3, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_016[c] = _mm512_maddubs_epi16(q0_3, _mm512_broadcast_i32x4(load16(a + c * 96)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_0[c] = _mm512_add_epi32(dot0_0[c], _mm512_madd_epi16(dot0_016[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_0[c] = _mm512_add_epi32(dot1_0[c], _mm512_madd_epi16(dot1_016[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_0[c] = _mm512_add_epi32(dot2_0[c], _mm512_madd_epi16(dot2_016[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_0[c] = _mm512_add_epi32(dot3_0[c], _mm512_madd_epi16(dot3_016[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(0) * C + c] = _mm512_add_epi32(reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), _mm512_set1_epi32(qc_i32(a + c * 96 + 64)));
    }
    {
      // weights 16 .. 31
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
      const __m512i bytes12_0 = gather16(at(0) + 12, at(4) + 12, at(8) + 12, at(12) + 12);
      const __m512i q1_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12_0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12_0, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_116[c] = _mm512_maddubs_epi16(q1_0, _mm512_broadcast_i32x4(load16(a + c * 96 + 16)));
      const __m512i bytes12_1 = gather16(at(1) + 12, at(5) + 12, at(9) + 12, at(13) + 12);
      const __m512i q1_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12_1, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12_1, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_116[c] = _mm512_maddubs_epi16(q1_1, _mm512_broadcast_i32x4(load16(a + c * 96 + 16)));
      const __m512i bytes12_2 = gather16(at(2) + 12, at(6) + 12, at(10) + 12, at(14) + 12);
      const __m512i q1_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12_2, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12_2, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_116[c] = _mm512_maddubs_epi16(q1_2, _mm512_broadcast_i32x4(load16(a + c * 96 + 16)));
      const __m512i bytes12_3 = gather16(at(3) + 12, at(7) + 12, at(11) + 12, at(15) + 12);
      const __m512i q1_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12_3, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12_3, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_116[c] = _mm512_maddubs_epi16(q1_3, _mm512_broadcast_i32x4(load16(a + c * 96 + 16)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_1[c] = _mm512_add_epi32(dot0_1[c], _mm512_madd_epi16(dot0_116[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_1[c] = _mm512_add_epi32(dot1_1[c], _mm512_madd_epi16(dot1_116[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_1[c] = _mm512_add_epi32(dot2_1[c], _mm512_madd_epi16(dot2_116[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_1[c] = _mm512_add_epi32(dot3_1[c], _mm512_madd_epi16(dot3_116[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(1) * C + c] = _mm512_add_epi32(reduce4(dot0_1[c], dot1_1[c], dot2_1[c], dot3_1[c]), _mm512_set1_epi32(qc_i32(a + c * 96 + 64 + 4)));
    }
    {
      // weights 32 .. 47
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
      const __m512i bytes20_0 = gather16(at(0) + 20, at(4) + 20, at(8) + 20, at(12) + 20);
      const __m512i q2_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_0, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_216[c] = _mm512_maddubs_epi16(q2_0, _mm512_broadcast_i32x4(load16(a + c * 96 + 32)));
      const __m512i bytes20_1 = gather16(at(1) + 20, at(5) + 20, at(9) + 20, at(13) + 20);
      const __m512i q2_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_1, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_1, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_216[c] = _mm512_maddubs_epi16(q2_1, _mm512_broadcast_i32x4(load16(a + c * 96 + 32)));
      const __m512i bytes20_2 = gather16(at(2) + 20, at(6) + 20, at(10) + 20, at(14) + 20);
      const __m512i q2_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_2, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_2, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_216[c] = _mm512_maddubs_epi16(q2_2, _mm512_broadcast_i32x4(load16(a + c * 96 + 32)));
      const __m512i bytes20_3 = gather16(at(3) + 20, at(7) + 20, at(11) + 20, at(15) + 20);
      const __m512i q2_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_3, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_3, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_216[c] = _mm512_maddubs_epi16(q2_3, _mm512_broadcast_i32x4(load16(a + c * 96 + 32)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_2[c] = _mm512_add_epi32(dot0_2[c], _mm512_madd_epi16(dot0_216[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_2[c] = _mm512_add_epi32(dot1_2[c], _mm512_madd_epi16(dot1_216[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_2[c] = _mm512_add_epi32(dot2_2[c], _mm512_madd_epi16(dot2_216[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_2[c] = _mm512_add_epi32(dot3_2[c], _mm512_madd_epi16(dot3_216[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(2) * C + c] = _mm512_add_epi32(reduce4(dot0_2[c], dot1_2[c], dot2_2[c], dot3_2[c]), _mm512_set1_epi32(qc_i32(a + c * 96 + 64 + 8)));
      // weights 48 .. 63
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
      const __m512i q3_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_0, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_0, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_316[c] = _mm512_maddubs_epi16(q3_0, _mm512_broadcast_i32x4(load16(a + c * 96 + 48)));
      const __m512i q3_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_1, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_1, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_316[c] = _mm512_maddubs_epi16(q3_1, _mm512_broadcast_i32x4(load16(a + c * 96 + 48)));
      const __m512i q3_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_2, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_2, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_316[c] = _mm512_maddubs_epi16(q3_2, _mm512_broadcast_i32x4(load16(a + c * 96 + 48)));
      const __m512i q3_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_3, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_3, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_316[c] = _mm512_maddubs_epi16(q3_3, _mm512_broadcast_i32x4(load16(a + c * 96 + 48)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot0_3[c] = _mm512_add_epi32(dot0_3[c], _mm512_madd_epi16(dot0_316[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot1_3[c] = _mm512_add_epi32(dot1_3[c], _mm512_madd_epi16(dot1_316[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot2_3[c] = _mm512_add_epi32(dot2_3[c], _mm512_madd_epi16(dot2_316[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        dot3_3[c] = _mm512_add_epi32(dot3_3[c], _mm512_madd_epi16(dot3_316[c], _mm512_set1_epi16(1)));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[(3) * C + c] = _mm512_add_epi32(reduce4(dot0_3[c], dot1_3[c], dot2_3[c], dot3_3[c]), _mm512_set1_epi32(qc_i32(a + c * 96 + 64 + 12)));
    }
    for (size_t cell = 0; cell < 4; ++cell) {
      const __m512 scale_factor = d_factor[cell];
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 96 + 80));
        sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[cell * C + c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
      }
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
    const uint8_t *const block = panel + b * 640;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 640 : 0>(block + 4096);
    for (size_t cell = 0; cell < 4; ++cell) {
      __m512i isum[C];
      __m512i isum16[C];
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_set1_epi32(qc_i32(a + c * 96 + 64 + cell * 4));
      const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 128 + cell * 128)));
      const __m512i q0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_maddubs_epi16(q0, _mm512_set1_epi32(qc_i32(a + c * 96 + cell * 16)));
      const __m512i q1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q1, _mm512_set1_epi32(qc_i32(a + c * 96 + cell * 16 + 4))));
      const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 128 + cell * 128 + 64)));
      const __m512i q2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_1, _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q2, _mm512_set1_epi32(qc_i32(a + c * 96 + cell * 16 + 8))));
      const __m512i q3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(15))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q3, _mm512_set1_epi32(qc_i32(a + c * 96 + cell * 16 + 12))));
      QC_UNROLL for (int c = 0; c < C; ++c)
        isum[c] = _mm512_add_epi32(isum[c], _mm512_madd_epi16(isum16[c], _mm512_set1_epi16(1)));
      const __m512 scale_factor = _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(load32(block + (cell) * 32)), 16));
      QC_UNROLL for (int c = 0; c < C; ++c) {
        const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 96 + 80));
        sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), _mm512_mul_ps(scale_factor, dx), sum[c]);
      }
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 36, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 36, rows - r, blocks, act + c * 96, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 640)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_nvfp4__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 96, y, y_stride);
}

extern "C" void qc_gemm_raw_nvfp4__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 96;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 96, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 96, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 96, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_nvfp4__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 96, y, y_stride);
}

extern "C" void qc_gemm_packed_nvfp4__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 96;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 96, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 96, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 96, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 96, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[36] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 36;
    uint8_t *const block = panel + b * 640;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
      _mm256_storeu_si256((__m256i *)(block), _mm512_cvtepi32_epi16(_mm512_srli_epi32(_mm512_castps_si512(_mm512_i32gather_ps(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(255))), d_values, 4)), 16)));
      _mm256_storeu_si256((__m256i *)(block + 32), _mm512_cvtepi32_epi16(_mm512_srli_epi32(_mm512_castps_si512(_mm512_i32gather_ps(_mm512_and_si512(_mm512_srli_epi32(word0_0, 8), _mm512_set1_epi32(int32_t(255))), d_values, 4)), 16)));
      _mm256_storeu_si256((__m256i *)(block + 64), _mm512_cvtepi32_epi16(_mm512_srli_epi32(_mm512_castps_si512(_mm512_i32gather_ps(_mm512_and_si512(_mm512_srli_epi32(word0_0, 16), _mm512_set1_epi32(int32_t(255))), d_values, 4)), 16)));
      _mm256_storeu_si256((__m256i *)(block + 96), _mm512_cvtepi32_epi16(_mm512_srli_epi32(_mm512_castps_si512(_mm512_i32gather_ps(_mm512_srli_epi32(word0_0, 24), d_values, 4)), 16)));
    }
    {
      const __m512i bytes4_0 = gather16(at(0) + 4, at(4) + 4, at(8) + 4, at(12) + 4);
      const __m512i codes0_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4_0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4_0, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes4_1 = gather16(at(1) + 4, at(5) + 4, at(9) + 4, at(13) + 4);
      const __m512i codes0_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4_1, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4_1, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes4_2 = gather16(at(2) + 4, at(6) + 4, at(10) + 4, at(14) + 4);
      const __m512i codes0_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4_2, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4_2, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes4_3 = gather16(at(3) + 4, at(7) + 4, at(11) + 4, at(15) + 4);
      const __m512i codes0_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes4_3, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes4_3, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      _mm512_storeu_si512((void *)(block + 128), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 192), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes12_0 = gather16(at(0) + 12, at(4) + 12, at(8) + 12, at(12) + 12);
      const __m512i codes1_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12_0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12_0, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes12_1 = gather16(at(1) + 12, at(5) + 12, at(9) + 12, at(13) + 12);
      const __m512i codes1_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12_1, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12_1, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes12_2 = gather16(at(2) + 12, at(6) + 12, at(10) + 12, at(14) + 12);
      const __m512i codes1_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12_2, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12_2, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes12_3 = gather16(at(3) + 12, at(7) + 12, at(11) + 12, at(15) + 12);
      const __m512i codes1_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes12_3, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes12_3, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i quad0 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad1 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad2 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad3 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      _mm512_storeu_si512((void *)(block + 256), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 320), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes20_0 = gather16(at(0) + 20, at(4) + 20, at(8) + 20, at(12) + 20);
      const __m512i codes2_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_0, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_0, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes20_1 = gather16(at(1) + 20, at(5) + 20, at(9) + 20, at(13) + 20);
      const __m512i codes2_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_1, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_1, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes20_2 = gather16(at(2) + 20, at(6) + 20, at(10) + 20, at(14) + 20);
      const __m512i codes2_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_2, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_2, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes20_3 = gather16(at(3) + 20, at(7) + 20, at(11) + 20, at(15) + 20);
      const __m512i codes2_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_3, _mm512_broadcast_i32x4(load16(pattern1))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_3, _mm512_broadcast_i32x4(load16(pattern1))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i quad0 = transpose<0>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad1 = transpose<1>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad2 = transpose<2>(codes2_0, codes2_1, codes2_2, codes2_3);
      const __m512i quad3 = transpose<3>(codes2_0, codes2_1, codes2_2, codes2_3);
      _mm512_storeu_si512((void *)(block + 384), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 448), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
    {
      const __m512i bytes20_0 = gather16(at(0) + 20, at(4) + 20, at(8) + 20, at(12) + 20);
      const __m512i codes3_0 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_0, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_0, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes20_1 = gather16(at(1) + 20, at(5) + 20, at(9) + 20, at(13) + 20);
      const __m512i codes3_1 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_1, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_1, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes20_2 = gather16(at(2) + 20, at(6) + 20, at(10) + 20, at(14) + 20);
      const __m512i codes3_2 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_2, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_2, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i bytes20_3 = gather16(at(3) + 20, at(7) + 20, at(11) + 20, at(15) + 20);
      const __m512i codes3_3 = _mm512_ternarylogic_epi32(_mm512_and_si512(_mm512_shuffle_epi8(bytes20_3, _mm512_broadcast_i32x4(load16(pattern4))), _mm512_broadcast_i32x4(load16(pattern2))), _mm512_srli_epi16(_mm512_shuffle_epi8(bytes20_3, _mm512_broadcast_i32x4(load16(pattern4))), 4), _mm512_broadcast_i32x4(load16(pattern3)), 0xf8);
      const __m512i quad0 = transpose<0>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad1 = transpose<1>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad2 = transpose<2>(codes3_0, codes3_1, codes3_2, codes3_3);
      const __m512i quad3 = transpose<3>(codes3_0, codes3_1, codes3_2, codes3_3);
      _mm512_storeu_si512((void *)(block + 512), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 576), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
  }
}

}  // namespace

extern "C" void qc_pack_nvfp4__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 16)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
