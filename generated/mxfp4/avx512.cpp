// Kernels of mxfp4 for avx512. Generated from formats/mxfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "tables.h"
#include "fit/absmax_power_of_two.h"

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
struct shape {
  [[maybe_unused]] static constexpr int block = 32;
  [[maybe_unused]] static constexpr int bytes = 17;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 32;
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
  const qc_rows<Full> row(w, 17, blocks);
  const auto &at = row;
  float scale[4][1];
  for (size_t i = 0; i < 4; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = d_values[block[0]];
    scale[i][0] = d_factor;
  }
  float spare[32];
  const qc_blocks_out<Full> out{y, spare, 32, blocks};
  const __m512i bytes1 = gather16(at(0) + 1, at(1) + 1, at(2) + 1, at(3) + 1);
  const __m512i codes0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes1, _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0), _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 0)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(1), _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 1)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(2), _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 2)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(3), _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes0, 3)), _mm512_set1_epi32(int32_t(12))))));
  const __m512i codes1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes1, 4), _mm512_set1_epi8(char(15))));
  _mm512_storeu_ps(out(0) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[0][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 0)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(1) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[1][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 1)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(2) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[2][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 2)), _mm512_set1_epi32(int32_t(12))))));
  _mm512_storeu_ps(out(3) + 16, _mm512_mul_ps(_mm512_set1_ps(scale[3][0]), _mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(codes1, 3)), _mm512_set1_epi32(int32_t(12))))));
}

}  // namespace

extern "C" void qc_dequantize_mxfp4__avx512(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 4; blocks -= 4, w += 68, y += 128)
    dequantize_tile<true>(w, 4, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 17);
  w[0] = uint8_t(e.factor[0]);
  for (size_t i = 0; i < 16; ++i)
    w[1 + i] |= uint8_t((e.code[0 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[1 + i] |= uint8_t(((e.code[16 + i] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_mxfp4__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_absmax_power_of_two<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_mxfp4__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 288)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 16 + r) * 2;
        e.factor[i] = qc_code_of(d_values, uint32_t(qc_u16(at)) << 16);
      }
      for (size_t i = 0; i < 32; ++i) {
        const uint8_t *const unit = panel + 32 + i / 32 * 256 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 64] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 17);
    }
}

extern "C" void qc_activations_mxfp4__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 32;
    uint8_t *const to = act + b * stride;
    __m512i top = _mm512_setzero_si512();
    for (size_t i = 0; i < 2; ++i) {
      top = _mm512_max_epi32(top, _mm512_and_si512(_mm512_castps_si512(_mm512_loadu_ps((const void *)(from + i * 16))), _mm512_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = _mm512_reduce_max_epi32(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 32, 16);
    qc_store_f32(to + 36, s.d);
    if (s.id == 0) {
      qc_clear(to, 32);
      continue;
    }
    for (size_t g = 0; g < 1; ++g) {
      __m512i total = _mm512_setzero_si512();
      for (size_t i = 0; i < 2; ++i) {
        const __m512i q = _mm512_cvtps_epi32(_mm512_mul_ps(_mm512_loadu_ps((const void *)(from + g * 32 + i * 16)), _mm512_set1_ps(s.id)));
        _mm_storeu_si128((__m128i *)(to + g * 32 + i * 16), _mm512_cvtepi32_epi8(q));
        total = _mm512_add_epi32(total, q);
      }
      const int32_t sum = _mm512_reduce_add_epi32(total);
      qc_store_i32(to + 32 + 4 * g, -12 * sum);
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
    qc_prefetch<C == 1 && Full ? 272 : 0>(w + 16 * row_stride + b * 272);
    const auto &at = row;
    const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
    const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
    const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
    const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
    const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m512 d_factor = _mm512_i32gather_ps(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(255))), d_values, 4);
    __m512i isum[C];
    // weights 0 .. 31
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
    const __m512i bytes1_0 = gather16(at(0) + 1, at(4) + 1, at(8) + 1, at(12) + 1);
    const __m512i q0_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes1_0, _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_maddubs_epi16(q0_0, _mm512_broadcast_i32x4(load16(a + c * 48)));
    const __m512i bytes1_1 = gather16(at(1) + 1, at(5) + 1, at(9) + 1, at(13) + 1);
    const __m512i q0_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes1_1, _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_maddubs_epi16(q0_1, _mm512_broadcast_i32x4(load16(a + c * 48)));
    const __m512i bytes1_2 = gather16(at(2) + 1, at(6) + 1, at(10) + 1, at(14) + 1);
    const __m512i q0_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes1_2, _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_maddubs_epi16(q0_2, _mm512_broadcast_i32x4(load16(a + c * 48)));
    const __m512i bytes1_3 = gather16(at(3) + 1, at(7) + 1, at(11) + 1, at(15) + 1);
    const __m512i q0_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(bytes1_3, _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_maddubs_epi16(q0_3, _mm512_broadcast_i32x4(load16(a + c * 48)));
    const __m512i q1_0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes1_0, 4), _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm512_add_epi16(dot0_016[c], _mm512_maddubs_epi16(q1_0, _mm512_broadcast_i32x4(load16(a + c * 48 + 16))));
    const __m512i q1_1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes1_1, 4), _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm512_add_epi16(dot1_016[c], _mm512_maddubs_epi16(q1_1, _mm512_broadcast_i32x4(load16(a + c * 48 + 16))));
    const __m512i q1_2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes1_2, 4), _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm512_add_epi16(dot2_016[c], _mm512_maddubs_epi16(q1_2, _mm512_broadcast_i32x4(load16(a + c * 48 + 16))));
    const __m512i q1_3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(bytes1_3, 4), _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm512_add_epi16(dot3_016[c], _mm512_maddubs_epi16(q1_3, _mm512_broadcast_i32x4(load16(a + c * 48 + 16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm512_add_epi32(dot0_0[c], _mm512_madd_epi16(dot0_016[c], _mm512_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm512_add_epi32(dot1_0[c], _mm512_madd_epi16(dot1_016[c], _mm512_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm512_add_epi32(dot2_0[c], _mm512_madd_epi16(dot2_016[c], _mm512_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm512_add_epi32(dot3_0[c], _mm512_madd_epi16(dot3_016[c], _mm512_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_add_epi32(reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]), _mm512_set1_epi32(qc_i32(a + c * 48 + 32)));
    const __m512 scale_factor = d_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 48 + 36));
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
      isum[c] = _mm512_set1_epi32(qc_i32(a + c * 48 + 32));
    const __m512i plane0_0 = keep(_mm512_loadu_si512((const void *)(block + 32)));
    const __m512i q0 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_0, _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm512_maddubs_epi16(q0, _mm512_set1_epi32(qc_i32(a + c * 48)));
    const __m512i q1 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_0, 4), _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q1, _mm512_set1_epi32(qc_i32(a + c * 48 + 4))));
    const __m512i plane0_1 = keep(_mm512_loadu_si512((const void *)(block + 32 + 64)));
    const __m512i q2 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_1, _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q2, _mm512_set1_epi32(qc_i32(a + c * 48 + 8))));
    const __m512i q3 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_1, 4), _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q3, _mm512_set1_epi32(qc_i32(a + c * 48 + 12))));
    const __m512i plane0_2 = keep(_mm512_loadu_si512((const void *)(block + 32 + 128)));
    const __m512i q4 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_2, _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q4, _mm512_set1_epi32(qc_i32(a + c * 48 + 16))));
      isum[c] = _mm512_add_epi32(isum[c], _mm512_madd_epi16(isum16[c], _mm512_set1_epi16(1)));
    }
    const __m512i q5 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_2, 4), _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm512_maddubs_epi16(q5, _mm512_set1_epi32(qc_i32(a + c * 48 + 20)));
    const __m512i plane0_3 = keep(_mm512_loadu_si512((const void *)(block + 32 + 192)));
    const __m512i q6 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(plane0_3, _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q6, _mm512_set1_epi32(qc_i32(a + c * 48 + 24))));
    const __m512i q7 = _mm512_shuffle_epi8(_mm512_broadcast_i32x4(load16(pattern0)), _mm512_and_si512(_mm512_srli_epi16(plane0_3, 4), _mm512_set1_epi8(char(15))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm512_add_epi16(isum16[c], _mm512_maddubs_epi16(q7, _mm512_set1_epi32(qc_i32(a + c * 48 + 28))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm512_add_epi32(isum[c], _mm512_madd_epi16(isum16[c], _mm512_set1_epi16(1)));
    const __m512 scale_factor = _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(load32(block)), 16));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m512 dx = _mm512_set1_ps(qc_f32(a + c * 48 + 36));
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
    raw_tile<C, true>(w + r * row_stride, row_stride, 17, 16, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 17, rows - r, blocks, act + c * 48, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16, panels += blocks * 288)
    packed_tile<C>(panels, qc_min(rows - r, 16), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_mxfp4__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_raw_mxfp4__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, raw_rows<4>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_mxfp4__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_packed_mxfp4__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 8)
      done = 8, packed_rows<8>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 48, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[17] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 17;
    uint8_t *const block = panel + b * 288;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const __m512i head0_0 = gather16(at(0), at(4), at(8), at(12));
      const __m512i head0_1 = gather16(at(1), at(5), at(9), at(13));
      const __m512i head0_2 = gather16(at(2), at(6), at(10), at(14));
      const __m512i head0_3 = gather16(at(3), at(7), at(11), at(15));
      const __m512i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
      _mm256_storeu_si256((__m256i *)(block), _mm512_cvtepi32_epi16(_mm512_srli_epi32(_mm512_castps_si512(_mm512_i32gather_ps(_mm512_and_si512(word0_0, _mm512_set1_epi32(int32_t(255))), d_values, 4)), 16)));
    }
    {
      const __m512i bytes1_0 = gather16(at(0) + 1, at(4) + 1, at(8) + 1, at(12) + 1);
      const __m512i codes0_0 = _mm512_and_si512(bytes1_0, _mm512_set1_epi8(char(15)));
      const __m512i bytes1_1 = gather16(at(1) + 1, at(5) + 1, at(9) + 1, at(13) + 1);
      const __m512i codes0_1 = _mm512_and_si512(bytes1_1, _mm512_set1_epi8(char(15)));
      const __m512i bytes1_2 = gather16(at(2) + 1, at(6) + 1, at(10) + 1, at(14) + 1);
      const __m512i codes0_2 = _mm512_and_si512(bytes1_2, _mm512_set1_epi8(char(15)));
      const __m512i bytes1_3 = gather16(at(3) + 1, at(7) + 1, at(11) + 1, at(15) + 1);
      const __m512i codes0_3 = _mm512_and_si512(bytes1_3, _mm512_set1_epi8(char(15)));
      const __m512i quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m512i codes1_0 = _mm512_and_si512(_mm512_srli_epi16(bytes1_0, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes1_1 = _mm512_and_si512(_mm512_srli_epi16(bytes1_1, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes1_2 = _mm512_and_si512(_mm512_srli_epi16(bytes1_2, 4), _mm512_set1_epi8(char(15)));
      const __m512i codes1_3 = _mm512_and_si512(_mm512_srli_epi16(bytes1_3, 4), _mm512_set1_epi8(char(15)));
      const __m512i quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m512i quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      _mm512_storeu_si512((void *)(block + 32), _mm512_ternarylogic_epi32(_mm512_and_si512(quad0, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad1, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 96), _mm512_ternarylogic_epi32(_mm512_and_si512(quad2, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad3, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 160), _mm512_ternarylogic_epi32(_mm512_and_si512(quad4, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad5, 4), _mm512_set1_epi8(char(240)), 0xf8));
      _mm512_storeu_si512((void *)(block + 224), _mm512_ternarylogic_epi32(_mm512_and_si512(quad6, _mm512_set1_epi8(char(15))), _mm512_slli_epi16(quad7, 4), _mm512_set1_epi8(char(240)), 0xf8));
    }
  }
}

}  // namespace

extern "C" void qc_pack_mxfp4__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 16)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
