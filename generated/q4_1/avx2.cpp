// Kernels of q4_1 for avx2. Generated from formats/q4_1.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"
#include "fit/minmax.h"

namespace {

QC_TILE __m256i keep(__m256i v) {
  __asm__("" : "+v"(v));
  return v;
}
QC_TILE __m128i load16(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
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
struct shape {
  [[maybe_unused]] static constexpr int block = 32;
  [[maybe_unused]] static constexpr int bytes = 20;
  [[maybe_unused]] static constexpr int group = 32;
  [[maybe_unused]] static constexpr int cell = 32;
  [[maybe_unused]] static constexpr int code_bits = 4;
  [[maybe_unused]] static constexpr bool linear = true;
  [[maybe_unused]] static constexpr int level_lo = 0;
  [[maybe_unused]] static constexpr int level_hi = 15;
  [[maybe_unused]] static constexpr int code_offset = 0;
  [[maybe_unused]] static constexpr int level_count = 0;
  [[maybe_unused]] static constexpr bool has_scale = false;
  [[maybe_unused]] static constexpr int scale_lo = 1;
  [[maybe_unused]] static constexpr int scale_hi = 1;
  [[maybe_unused]] static constexpr int scale_step = 1;
  [[maybe_unused]] static constexpr int scale_offset = 0;
  [[maybe_unused]] static constexpr bool has_minimum = true;
  [[maybe_unused]] static constexpr bool has_minimum_scale = false;
  [[maybe_unused]] static constexpr int minimum_sign = 1;
  [[maybe_unused]] static constexpr int minimum_lo = 1;
  [[maybe_unused]] static constexpr int minimum_hi = 1;
  [[maybe_unused]] static constexpr int minimum_step = 1;
  [[maybe_unused]] static constexpr int minimum_offset = 0;
  [[maybe_unused]] static constexpr float constant = 1.0f;
  QC_TILE static uint32_t bits(float v) { return qc_to_f16(v); }
  QC_TILE static float round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  QC_TILE static uint32_t minimum_bits(float v) { return qc_to_f16(v); }
  QC_TILE static float minimum_round(float v) { return qc_half_to_float(qc_to_f16(v)); }
  static void encode(const qc_encoded &e, uint8_t *w);
};

}  // namespace

namespace {

template <bool Full> QC_TILE void dequantize_tile(const uint8_t *w, size_t blocks, float *y) {
  const qc_rows<Full> row(w, 20, blocks);
  const auto &at = row;
  float scale[2][1];
  float minimum[2][1];
  for (size_t i = 0; i < 2; ++i) {
    const uint8_t *const block = at(i);
    const float d_factor = qc_f16(block);
    const float m_factor = qc_f16(block + 2);
    scale[i][0] = d_factor;
    minimum[i][0] = m_factor;
  }
  float spare[32];
  const qc_blocks_out<Full> out{y, spare, 32, blocks};
  const __m256i bytes4 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 4)), load16(at(1) + 4), 1);
  const __m256i codes0 = _mm256_and_si256(bytes4, _mm256_set1_epi8(char(15)));
  _mm256_storeu_ps(out(0), _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(scale[0][0]), _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(quarter<0>(codes0)))), _mm256_set1_ps(minimum[0][0])));
  _mm256_storeu_ps(out(0) + 8, _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(scale[0][0]), _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(quarter<1>(codes0)))), _mm256_set1_ps(minimum[0][0])));
  _mm256_storeu_ps(out(1), _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(scale[1][0]), _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(quarter<2>(codes0)))), _mm256_set1_ps(minimum[1][0])));
  _mm256_storeu_ps(out(1) + 8, _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(scale[1][0]), _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(quarter<3>(codes0)))), _mm256_set1_ps(minimum[1][0])));
  const __m256i codes1 = _mm256_and_si256(_mm256_srli_epi16(bytes4, 4), _mm256_set1_epi8(char(15)));
  _mm256_storeu_ps(out(0) + 16, _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(scale[0][0]), _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(quarter<0>(codes1)))), _mm256_set1_ps(minimum[0][0])));
  _mm256_storeu_ps(out(0) + 24, _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(scale[0][0]), _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(quarter<1>(codes1)))), _mm256_set1_ps(minimum[0][0])));
  _mm256_storeu_ps(out(1) + 16, _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(scale[1][0]), _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(quarter<2>(codes1)))), _mm256_set1_ps(minimum[1][0])));
  _mm256_storeu_ps(out(1) + 24, _mm256_add_ps(_mm256_mul_ps(_mm256_set1_ps(scale[1][0]), _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(quarter<3>(codes1)))), _mm256_set1_ps(minimum[1][0])));
}

}  // namespace

extern "C" void qc_dequantize_q4_1__avx2(const uint8_t *w, size_t blocks, float *y) {
  for (; blocks >= 2; blocks -= 2, w += 40, y += 64)
    dequantize_tile<true>(w, 2, y);
  if (blocks > 0)
    dequantize_tile<false>(w, blocks, y);
}

namespace {

void shape::encode(const qc_encoded &e, uint8_t *w) {
  qc_clear(w, 20);
  qc_store_u16(w + 0, e.factor[0]);
  qc_store_u16(w + 2, e.minimum_factor[0]);
  for (size_t i = 0; i < 16; ++i)
    w[4 + i] |= uint8_t((e.code[0 + i] & 15));
  for (size_t i = 0; i < 16; ++i)
    w[4 + i] |= uint8_t(((e.code[16 + i] & 15) << 4));
}

}  // namespace

extern "C" void qc_quantize_q4_1__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_fit_minmax<shape>(x, importance, blocks, w);
}

extern "C" void qc_unpack_q4_1__avx2(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  qc_encoded e;
  for (size_t b = 0; b < blocks; ++b, panel += 160)
    for (size_t r = 0; r < rows; ++r) {
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 0 + (i * 8 + r) * 2;
        e.factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 1; ++i) {
        const uint8_t *const at = panel + 16 + (i * 8 + r) * 2;
        e.minimum_factor[i] = qc_u16(at);
      }
      for (size_t i = 0; i < 32; ++i) {
        const uint8_t *const unit = panel + 32 + i / 32 * 128 + 4 * r + i % 4;
        const size_t quad = i % 32 / 4;
        e.code[i] = uint8_t((unit[0 + quad / 2 * 32] >> quad % 2 * 4 & 15));
      }
      shape::encode(e, w + r * row_stride + b * 20);
    }
}

extern "C" void qc_activations_q4_1__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t b = 0; b < blocks; ++b) {
    const float *const from = x + b * 32;
    uint8_t *const to = act + b * stride;
    __m256i top = _mm256_setzero_si256();
    for (size_t i = 0; i < 4; ++i) {
      top = _mm256_max_epi32(top, _mm256_and_si256(_mm256_castps_si256(_mm256_loadu_ps((const float *)(from + i * 8))), _mm256_set1_epi32(int32_t(2147483647))));
    }
    const int32_t bits = lanes_top(top);
    const qc_activation_scale s(bits);
    qc_clear(to + 32, 16);
    qc_store_f32(to + 36, s.d);
    if (s.id == 0) {
      qc_clear(to, 32);
      continue;
    }
    for (size_t g = 0; g < 1; ++g) {
      __m256i total = _mm256_setzero_si256();
      for (size_t i = 0; i < 4; ++i) {
        const __m256i q = _mm256_cvtps_epi32(_mm256_mul_ps(_mm256_loadu_ps((const float *)(from + g * 32 + i * 8)), _mm256_set1_ps(s.id)));
        _mm_storel_epi64((__m128i *)(to + g * 32 + i * 8), low8(q));
        total = _mm256_add_epi32(total, q);
      }
      const int32_t sum = lanes_sum(total);
      qc_store_i16(to + 32 + 2 * g, int16_t(sum));
    }
  }
}

namespace {

template <int C, bool Full> QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t block_step, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  __m256 sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = _mm256_setzero_ps();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = w + b * block_step;
    const uint8_t *const a = act + b * act_step;
    const qc_rows<Full> row(block, row_stride, rows);
    qc_prefetch<C == 1 && Full ? 160 : 0>(w + 8 * row_stride + b * 160);
    const auto &at = row;
    const __m256i head0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
    const __m256i head0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
    const __m256i head0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
    const __m256i head0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
    const __m256i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
    const __m256 d_factor = _mm256_cvtph_ps(low16(_mm256_and_si256(word0_0, _mm256_set1_epi32(int32_t(65535)))));
    const __m256 m_factor = _mm256_cvtph_ps(low16(_mm256_srli_epi32(word0_0, 16)));
    __m256i isum[C];
    // weights 0 .. 31
    __m256i dot0_0[C];
    __m256i dot0_016[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm256_setzero_si256();
    __m256i dot1_0[C];
    __m256i dot1_016[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm256_setzero_si256();
    __m256i dot2_0[C];
    __m256i dot2_016[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm256_setzero_si256();
    __m256i dot3_0[C];
    __m256i dot3_016[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm256_setzero_si256();
    const __m256i bytes4_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 4)), load16(at(4) + 4), 1);
    const __m256i q0_0 = _mm256_and_si256(bytes4_0, _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm256_maddubs_epi16(q0_0, _mm256_broadcastsi128_si256(load16(a + c * 48)));
    const __m256i bytes4_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 4)), load16(at(5) + 4), 1);
    const __m256i q0_1 = _mm256_and_si256(bytes4_1, _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm256_maddubs_epi16(q0_1, _mm256_broadcastsi128_si256(load16(a + c * 48)));
    const __m256i bytes4_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 4)), load16(at(6) + 4), 1);
    const __m256i q0_2 = _mm256_and_si256(bytes4_2, _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm256_maddubs_epi16(q0_2, _mm256_broadcastsi128_si256(load16(a + c * 48)));
    const __m256i bytes4_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 4)), load16(at(7) + 4), 1);
    const __m256i q0_3 = _mm256_and_si256(bytes4_3, _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm256_maddubs_epi16(q0_3, _mm256_broadcastsi128_si256(load16(a + c * 48)));
    const __m256i q1_0 = _mm256_and_si256(_mm256_srli_epi16(bytes4_0, 4), _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_016[c] = _mm256_add_epi16(dot0_016[c], _mm256_maddubs_epi16(q1_0, _mm256_broadcastsi128_si256(load16(a + c * 48 + 16))));
    const __m256i q1_1 = _mm256_and_si256(_mm256_srli_epi16(bytes4_1, 4), _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_016[c] = _mm256_add_epi16(dot1_016[c], _mm256_maddubs_epi16(q1_1, _mm256_broadcastsi128_si256(load16(a + c * 48 + 16))));
    const __m256i q1_2 = _mm256_and_si256(_mm256_srli_epi16(bytes4_2, 4), _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_016[c] = _mm256_add_epi16(dot2_016[c], _mm256_maddubs_epi16(q1_2, _mm256_broadcastsi128_si256(load16(a + c * 48 + 16))));
    const __m256i q1_3 = _mm256_and_si256(_mm256_srli_epi16(bytes4_3, 4), _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_016[c] = _mm256_add_epi16(dot3_016[c], _mm256_maddubs_epi16(q1_3, _mm256_broadcastsi128_si256(load16(a + c * 48 + 16))));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot0_0[c] = _mm256_add_epi32(dot0_0[c], _mm256_madd_epi16(dot0_016[c], _mm256_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot1_0[c] = _mm256_add_epi32(dot1_0[c], _mm256_madd_epi16(dot1_016[c], _mm256_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot2_0[c] = _mm256_add_epi32(dot2_0[c], _mm256_madd_epi16(dot2_016[c], _mm256_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      dot3_0[c] = _mm256_add_epi32(dot3_0[c], _mm256_madd_epi16(dot3_016[c], _mm256_set1_epi16(1)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = reduce4(dot0_0[c], dot1_0[c], dot2_0[c], dot3_0[c]);
    const __m256 scale_factor = d_factor;
    const __m256 minimum_factor = m_factor;
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256 dx = _mm256_set1_ps(qc_f32(a + c * 48 + 36));
      sum[c] = _mm256_fmadd_ps(_mm256_cvtepi32_ps(isum[c]), _mm256_mul_ps(scale_factor, dx), sum[c]);
      sum[c] = _mm256_fmadd_ps(_mm256_set1_ps(float(qc_i16(a + c * 48 + 32))), _mm256_mul_ps(minimum_factor, dx), sum[c]);
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<8> out(y + c * y_stride, rows);
    _mm256_storeu_ps(out.to, sum[c]);
    out.flush();
  }
}

template <int C> QC_TILE void packed_tile(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  __m256 sum[C];
  QC_UNROLL for (int c = 0; c < C; ++c)
    sum[c] = _mm256_setzero_ps();
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const block = panel + b * 160;
    const uint8_t *const a = act + b * act_step;
    qc_prefetch<C == 1 ? 160 : 0>(block + 4096);
    __m256i isum[C];
    __m256i isum16[C];
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum[c] = _mm256_setzero_si256();
    const __m256i plane0_0 = keep(_mm256_loadu_si256((const __m256i *)(block + 32)));
    const __m256i q0 = _mm256_and_si256(plane0_0, _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm256_maddubs_epi16(q0, _mm256_set1_epi32(qc_i32(a + c * 48)));
    const __m256i q1 = _mm256_and_si256(_mm256_srli_epi16(plane0_0, 4), _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm256_add_epi16(isum16[c], _mm256_maddubs_epi16(q1, _mm256_set1_epi32(qc_i32(a + c * 48 + 4))));
    const __m256i plane0_1 = keep(_mm256_loadu_si256((const __m256i *)(block + 32 + 32)));
    const __m256i q2 = _mm256_and_si256(plane0_1, _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm256_add_epi16(isum16[c], _mm256_maddubs_epi16(q2, _mm256_set1_epi32(qc_i32(a + c * 48 + 8))));
    const __m256i q3 = _mm256_and_si256(_mm256_srli_epi16(plane0_1, 4), _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm256_add_epi16(isum16[c], _mm256_maddubs_epi16(q3, _mm256_set1_epi32(qc_i32(a + c * 48 + 12))));
    const __m256i plane0_2 = keep(_mm256_loadu_si256((const __m256i *)(block + 32 + 64)));
    const __m256i q4 = _mm256_and_si256(plane0_2, _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm256_add_epi16(isum16[c], _mm256_maddubs_epi16(q4, _mm256_set1_epi32(qc_i32(a + c * 48 + 16))));
    const __m256i q5 = _mm256_and_si256(_mm256_srli_epi16(plane0_2, 4), _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm256_add_epi16(isum16[c], _mm256_maddubs_epi16(q5, _mm256_set1_epi32(qc_i32(a + c * 48 + 20))));
    const __m256i plane0_3 = keep(_mm256_loadu_si256((const __m256i *)(block + 32 + 96)));
    const __m256i q6 = _mm256_and_si256(plane0_3, _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c)
      isum16[c] = _mm256_add_epi16(isum16[c], _mm256_maddubs_epi16(q6, _mm256_set1_epi32(qc_i32(a + c * 48 + 24))));
    const __m256i q7 = _mm256_and_si256(_mm256_srli_epi16(plane0_3, 4), _mm256_set1_epi8(char(15)));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      isum16[c] = _mm256_add_epi16(isum16[c], _mm256_maddubs_epi16(q7, _mm256_set1_epi32(qc_i32(a + c * 48 + 28))));
      isum[c] = _mm256_add_epi32(isum[c], _mm256_madd_epi16(isum16[c], _mm256_set1_epi16(1)));
    }
    const __m256 scale_factor = _mm256_cvtph_ps(load16(block));
    const __m256 minimum_factor = _mm256_cvtph_ps(load16(block + 16));
    QC_UNROLL for (int c = 0; c < C; ++c) {
      const __m256 dx = _mm256_set1_ps(qc_f32(a + c * 48 + 36));
      sum[c] = _mm256_fmadd_ps(_mm256_cvtepi32_ps(isum[c]), _mm256_mul_ps(scale_factor, dx), sum[c]);
      sum[c] = _mm256_fmadd_ps(_mm256_set1_ps(float(qc_i16(a + c * 48 + 32))), _mm256_mul_ps(minimum_factor, dx), sum[c]);
    }
  }
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<8> out(y + c * y_stride, rows);
    _mm256_storeu_ps(out.to, sum[c]);
    out.flush();
  }
}

template <int C> void raw_rows(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 8 <= rows; r += 8)
    raw_tile<C, true>(w + r * row_stride, row_stride, 20, 8, blocks, act, act_step, y + r, y_stride);
  for (size_t c = 0; r < rows && c < C; ++c)
    raw_tile<1, false>(w + r * row_stride, row_stride, 20, rows - r, blocks, act + c * 48, act_step, y + c * y_stride + r, y_stride);
}

template <int C> void packed_rows(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t act_step, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 8, panels += blocks * 160)
    packed_tile<C>(panels, qc_min(rows - r, 8), blocks, act, act_step, y + r, y_stride);
}

}  // namespace

extern "C" void qc_gemv_raw_q4_1__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  raw_rows<1>(w, row_stride, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_raw_q4_1__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 2)
      done = 2, raw_rows<2>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, raw_rows<1>(w, row_stride, rows, blocks, a, cols * 48, to, y_stride);
  }
}

extern "C" void qc_gemv_packed_q4_1__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  packed_rows<1>(panels, rows, blocks, act, cols * 48, y, y_stride);
}

extern "C" void qc_gemm_packed_q4_1__avx2(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t c = 0, done; c < cols; c += done) {
    const uint8_t *const a = act + c * 48;
    float *const to = y + c * y_stride;
    if (cols - c >= 4)
      done = 4, packed_rows<4>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else if (cols - c >= 2)
      done = 2, packed_rows<2>(panels, rows, blocks, a, cols * 48, to, y_stride);
    else
      done = 1, packed_rows<1>(panels, rows, blocks, a, cols * 48, to, y_stride);
  }
}

namespace {

template <bool Full> QC_TILE void pack_tile(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  static const uint8_t zeros[20] = {};
  for (size_t b = 0; b < blocks; ++b) {
    const uint8_t *const from = w + b * 20;
    uint8_t *const block = panel + b * 160;
    const qc_rows_or_zeros<Full> row(from, row_stride, rows, zeros);
    const auto &at = row;
    {
      const __m256i head0_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0))), load16(at(4)), 1);
      const __m256i head0_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1))), load16(at(5)), 1);
      const __m256i head0_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2))), load16(at(6)), 1);
      const __m256i head0_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3))), load16(at(7)), 1);
      const __m256i word0_0 = transpose<0>(head0_0, head0_1, head0_2, head0_3);
      _mm_storeu_si128((__m128i *)(block), low16(_mm256_and_si256(word0_0, _mm256_set1_epi32(int32_t(65535)))));
      _mm_storeu_si128((__m128i *)(block + 16), low16(_mm256_srli_epi32(word0_0, 16)));
    }
    {
      const __m256i bytes4_0 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(0) + 4)), load16(at(4) + 4), 1);
      const __m256i codes0_0 = _mm256_and_si256(bytes4_0, _mm256_set1_epi8(char(15)));
      const __m256i bytes4_1 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(1) + 4)), load16(at(5) + 4), 1);
      const __m256i codes0_1 = _mm256_and_si256(bytes4_1, _mm256_set1_epi8(char(15)));
      const __m256i bytes4_2 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(2) + 4)), load16(at(6) + 4), 1);
      const __m256i codes0_2 = _mm256_and_si256(bytes4_2, _mm256_set1_epi8(char(15)));
      const __m256i bytes4_3 = _mm256_inserti128_si256(_mm256_castsi128_si256(load16(at(3) + 4)), load16(at(7) + 4), 1);
      const __m256i codes0_3 = _mm256_and_si256(bytes4_3, _mm256_set1_epi8(char(15)));
      const __m256i quad0 = transpose<0>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m256i quad1 = transpose<1>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m256i quad2 = transpose<2>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m256i quad3 = transpose<3>(codes0_0, codes0_1, codes0_2, codes0_3);
      const __m256i codes1_0 = _mm256_and_si256(_mm256_srli_epi16(bytes4_0, 4), _mm256_set1_epi8(char(15)));
      const __m256i codes1_1 = _mm256_and_si256(_mm256_srli_epi16(bytes4_1, 4), _mm256_set1_epi8(char(15)));
      const __m256i codes1_2 = _mm256_and_si256(_mm256_srli_epi16(bytes4_2, 4), _mm256_set1_epi8(char(15)));
      const __m256i codes1_3 = _mm256_and_si256(_mm256_srli_epi16(bytes4_3, 4), _mm256_set1_epi8(char(15)));
      const __m256i quad4 = transpose<0>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m256i quad5 = transpose<1>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m256i quad6 = transpose<2>(codes1_0, codes1_1, codes1_2, codes1_3);
      const __m256i quad7 = transpose<3>(codes1_0, codes1_1, codes1_2, codes1_3);
      _mm256_storeu_si256((__m256i *)(block + 32), _mm256_or_si256(_mm256_and_si256(quad0, _mm256_set1_epi8(char(15))), _mm256_and_si256(_mm256_slli_epi16(quad1, 4), _mm256_set1_epi8(char(240)))));
      _mm256_storeu_si256((__m256i *)(block + 64), _mm256_or_si256(_mm256_and_si256(quad2, _mm256_set1_epi8(char(15))), _mm256_and_si256(_mm256_slli_epi16(quad3, 4), _mm256_set1_epi8(char(240)))));
      _mm256_storeu_si256((__m256i *)(block + 96), _mm256_or_si256(_mm256_and_si256(quad4, _mm256_set1_epi8(char(15))), _mm256_and_si256(_mm256_slli_epi16(quad5, 4), _mm256_set1_epi8(char(240)))));
      _mm256_storeu_si256((__m256i *)(block + 128), _mm256_or_si256(_mm256_and_si256(quad6, _mm256_set1_epi8(char(15))), _mm256_and_si256(_mm256_slli_epi16(quad7, 4), _mm256_set1_epi8(char(240)))));
    }
  }
}

}  // namespace

extern "C" void qc_pack_q4_1__avx2(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  if (rows >= 8)
    pack_tile<true>(w, row_stride, rows, blocks, panel);
  else
    pack_tile<false>(w, row_stride, rows, blocks, panel);
}
