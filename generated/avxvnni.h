// Parts for avxvnni. Generated from templates/avxvnni.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include <immintrin.h>

#include "kernel_support.h"

namespace {

QC_TILE __m256i keep(__m256i v) {
  __asm__("" : "+v"(v));
  return v;
}
QC_TILE __m256i opaque(__m256i v) {
#ifndef __clang__
  __asm__("" : "+v"(v));
#endif
  return v;
}
QC_TILE __m256i load(const uint8_t *p) { return keep(_mm256_loadu_si256((const __m256i *)p)); }
QC_TILE __m128i load16(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
QC_TILE __m128i load8(const uint8_t *p) { return _mm_loadl_epi64((const __m128i *)p); }
QC_TILE __m256i splat8(int v) { return _mm256_set1_epi8(char(v)); }
QC_TILE __m256i splat32(int32_t v) { return _mm256_set1_epi32(v); }
QC_TILE __m256i dup16(const uint8_t *p) { return _mm256_broadcastsi128_si256(load16(p)); }
QC_TILE __m256i dup32(const uint8_t *p) { return _mm256_set1_epi32(qc_i32(p)); }
template <int K> QC_TILE __m256i srl(__m256i v) { return _mm256_srli_epi16(v, K); }
template <int K> QC_TILE __m256i sll(__m256i v) { return _mm256_slli_epi16(v, K); }
template <int K> QC_TILE __m256i srl32(__m256i v) { return _mm256_srli_epi32(v, K); }
template <int K> QC_TILE __m256i sll32(__m256i v) { return _mm256_slli_epi32(v, K); }
template <int K> QC_TILE __m256i sra32(__m256i v) { return _mm256_srai_epi32(v, K); }
QC_TILE __m256i mul_low(__m256i a, __m256i b) {
  const __m256i even = _mm256_mullo_epi16(a, b) & _mm256_set1_epi16(255), high = _mm256_set1_epi16(-256);
  return even | _mm256_mullo_epi16(a & high, _mm256_srli_epi16(b, 8));
}
template <int N> QC_TILE __m256i mul_high(__m256i v) {
  const __m256i high = _mm256_set1_epi16(-256);
  const __m256i even = _mm256_mulhi_epu16(_mm256_slli_epi16(v, 8), _mm256_set1_epi16(N));
  return even | (_mm256_mulhi_epu16(v & high, _mm256_set1_epi16(short(N << 8))) & high);
}
QC_TILE __m256i mul32(__m256i a, __m256i b) { return _mm256_mullo_epi32(a, opaque(b)); }
template <int N> QC_TILE __m256i digits(__m256i v, __m256i factors) {
  const __m256i high = _mm256_set1_epi16(-256);
  const __m256i low = _mm256_mullo_epi16(_mm256_slli_epi16(v, 8), opaque(factors));
  const __m256i even = _mm256_mulhi_epu16(low, _mm256_set1_epi16(N));
  const __m256i odd_low = _mm256_mullo_epi16(v & high, opaque(_mm256_srli_epi16(factors, 8)));
  const __m256i odd = _mm256_mulhi_epu16(odd_low, _mm256_set1_epi16(short(N << 8)));
  return even | (odd & high);
}
QC_TILE __m256i shuffle(__m256i v, const uint8_t *from) { return _mm256_shuffle_epi8(v, dup16(from)); }
QC_TILE __m256i lookup(__m256i codes, const uint8_t *table) { return _mm256_shuffle_epi8(dup16(table), codes); }
QC_TILE __m256i gather16(const uint8_t *p, const uint8_t *q) {
  return _mm256_inserti128_si256(_mm256_castsi128_si256(load16(p)), load16(q), 1);
}
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
QC_TILE __m256i look_up(const __m256i &index, const void *table) {
  const auto entry = [&](int i) {
    return qc_i32((const uint8_t *)table + size_t(qc_u32((const uint8_t *)&index + 4 * i)) * 4);
  };
  return _mm256_setr_epi32(entry(0), entry(1), entry(2), entry(3), entry(4), entry(5), entry(6), entry(7));
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
  const __m256i sum =
      _mm256_add_epi32(_mm256_madd_epi16(low, _mm256_set1_epi16(1)), _mm256_madd_epi16(high, _mm256_set1_epi16(16)));
  return _mm256_add_epi32(acc, sum);
}
/// A float, and 32 bits, of each row of a tile.
using qc_row_floats = __m256;
using qc_row_words = __m256i;

}  // namespace

namespace {

/// Rows and columns of tiles, how many bytes ahead panels are read, and what most formats have.
struct sizes {
  [[maybe_unused]] static constexpr size_t rows = 8;
  [[maybe_unused]] static constexpr int32_t raw_columns = 2;
  [[maybe_unused]] static constexpr int32_t packed_columns = 4;
  [[maybe_unused]] static constexpr size_t prefetch = 4096;
  [[maybe_unused]] static constexpr size_t piece_count = 0;
  [[maybe_unused]] static constexpr bool raw_is_pieces = false;
  [[maybe_unused]] static constexpr bool has_starts = true;
};

/// What formats of floats do with vectors of rows.
struct vectors {
};

template <int C, size_t Column> QC_TILE void dpbusd_step16(__m256i *sum, __m256i q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm256_dpbusd_avx_epi32(sum[c], q, dup16(a + c * Column));
}

template <int C, size_t Column> QC_TILE void dpbusd_step4(__m256i *sum, __m256i q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm256_dpbusd_avx_epi32(sum[c], q, dup32(a + c * Column));
}

template <int C, size_t Column> QC_TILE void qc_add_pairs(__m256i *msum, __m256i minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) msum[c] = _mm256_dpwssd_avx_epi32(msum[c], minimums, dup32(sums + c * Column));
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled(__m256 *sum, const __m256i *isum, __m256 factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const __m256 step = _mm256_mul_ps(factor, _mm256_set1_ps(qc_f32(scale + c * Column)));
    sum[c] = _mm256_fmadd_ps(_mm256_cvtepi32_ps(isum[c]), step, sum[c]);
  }
}

template <int C> QC_TILE void qc_add_scaled_group(const __m256i *dot, __m256i scale, __m256i *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    isum[c] = _mm256_add_epi32(isum[c], mul32(scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c])));
  }
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled_group_corrected(const __m256i *dot, const uint8_t *start, __m256i scale, __m256i *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const __m256i part2 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    const __m256i part1 = _mm256_add_epi32(part2, dup32(start + c * Column));
    const __m256i part0 = mul32(scale, part1);
    isum[c] = _mm256_add_epi32(isum[c], part0);
  }
}

template <int C> QC_TILE void qc_load_columns(const float *y, size_t y_stride, __m256 *sum) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm256_loadu_ps((const float *)(y + c * y_stride));
}

/// Floats of 8 bits, as halves: which bits are kept, how far up, times what, and which code is zero.
QC_TILE __m256 qc_minifloats_127_up_7_times_128_but_127(__m256i v) {
  const __m256 worth = _mm256_mul_ps(_mm256_cvtph_ps(low16(sll32<7>(v & splat32(127)))), _mm256_set1_ps(128.0f));
  const __m256i mask = _mm256_max_epi32(_mm256_sub_epi32(_mm256_setzero_si256(), v ^ splat32(127)), splat32(-1));
  return _mm256_castsi256_ps(_mm256_castps_si256(worth) & mask);
}

template <int C> QC_TILE void qc_set_group(const __m256i *dot, __m256i *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
}

template <int C, size_t Column>
QC_TILE void qc_set_group_corrected(const __m256i *dot, const uint8_t *start, __m256i *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    isum[c] = _mm256_add_epi32(reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]), dup32(start + c * Column));
  }
}

/// A vector of rows for each column: `rows` of them where there are fewer than lanes.
template <int C> QC_TILE void qc_store_columns(const __m256 *sum, size_t rows, float *y, size_t y_stride) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<8> out(y + c * y_stride, rows);
    _mm256_storeu_ps(out.to, sum[c]);
    out.flush();
  }
}

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(__m256 *sum, const __m256i *isum, __m256 factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const __m256 step = _mm256_mul_ps(factor, _mm256_set1_ps(qc_f32(scale + c * Column)));
    sum[c] = _mm256_fnmadd_ps(_mm256_cvtepi32_ps(isum[c]), step, sum[c]);
  }
}

template <class Row> QC_TILE void qc_words(const Row &row, size_t offset, __m256i *word) {
  __m256i head[4];
  QC_UNROLL for (int j = 0; j < 4; ++j) head[j] = gather16(row(j) + offset, row(j + 4) + offset);
  word[0] = transpose<0>(head[0], head[1], head[2], head[3]);
  word[1] = transpose<1>(head[0], head[1], head[2], head[3]);
  word[2] = transpose<2>(head[0], head[1], head[2], head[3]);
  word[3] = transpose<3>(head[0], head[1], head[2], head[3]);
}

}  // namespace
