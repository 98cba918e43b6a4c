// Parts for avx512vnni. Generated from templates/avx512vnni.target by `quantc compile formats/*.qf -o generated`;
// do not edit.
#pragma once

#include <immintrin.h>

#include "kernel_support.h"

namespace {

QC_TILE __m512i keep(__m512i v) {
  __asm__("" : "+v"(v));
  return v;
}
QC_TILE __m512i opaque(__m512i v) {
#ifndef __clang__
  __asm__("" : "+v"(v));
#endif
  return v;
}
QC_TILE __m128i load16(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
QC_TILE __m256i load32(const uint8_t *p) { return _mm256_loadu_si256((const __m256i *)p); }
QC_TILE __m512i splat8(int v) { return _mm512_set1_epi8(char(v)); }
QC_TILE __m512i splat32(int32_t v) { return _mm512_set1_epi32(v); }
QC_TILE __m512i dup16(const uint8_t *p) { return _mm512_broadcast_i32x4(load16(p)); }
QC_TILE __m512i dup32(const uint8_t *p) { return _mm512_set1_epi32(qc_i32(p)); }
template <int K> QC_TILE __m512i srl(__m512i v) { return _mm512_srli_epi16(v, K); }
template <int K> QC_TILE __m512i sll(__m512i v) { return _mm512_slli_epi16(v, K); }
template <int K> QC_TILE __m512i srl32(__m512i v) { return _mm512_srli_epi32(v, K); }
template <int K> QC_TILE __m512i sll32(__m512i v) { return _mm512_slli_epi32(v, K); }
template <int K> QC_TILE __m512i sra32(__m512i v) { return _mm512_srai_epi32(v, K); }
QC_TILE __m512i or_and(__m512i v, __m512i w, __m512i mask) { return _mm512_ternarylogic_epi32(v, w, mask, 0xf8); }
template <int K> QC_TILE __m128i quarter(__m512i v) { return _mm512_extracti32x4_epi32(v, K); }
QC_TILE __m512i mul_low(__m512i a, __m512i b) {
  const __m512i even = _mm512_mullo_epi16(a, b), high = _mm512_set1_epi16(-256);
  return _mm512_ternarylogic_epi32(even, _mm512_mullo_epi16(a & high, _mm512_srli_epi16(b, 8)), high, 0xd8);
}
template <int N> QC_TILE __m512i mul_high(__m512i v) {
  const __m512i high = _mm512_set1_epi16(-256);
  const __m512i even = _mm512_mulhi_epu16(_mm512_slli_epi16(v, 8), _mm512_set1_epi16(N));
  const __m512i odd = _mm512_mulhi_epu16(v & high, _mm512_set1_epi16(short(N << 8)));
  return _mm512_ternarylogic_epi32(even, odd, high, 0xf8);
}
QC_TILE __m512i mul32(__m512i a, __m512i b) { return _mm512_mullo_epi32(a, opaque(b)); }
template <int N> QC_TILE __m512i digits(__m512i v, __m512i factors) {
  const __m512i high = _mm512_set1_epi16(-256);
  const __m512i low = _mm512_mullo_epi16(_mm512_slli_epi16(v, 8), opaque(factors));
  const __m512i even = _mm512_mulhi_epu16(low, _mm512_set1_epi16(N));
  const __m512i odd_low = _mm512_mullo_epi16(v & high, opaque(_mm512_srli_epi16(factors, 8)));
  const __m512i odd = _mm512_mulhi_epu16(odd_low, _mm512_set1_epi16(short(N << 8)));
  return _mm512_ternarylogic_epi32(even, odd, high, 0xf8);
}
QC_TILE __m512i shuffle(__m512i v, const uint8_t *from) { return _mm512_shuffle_epi8(v, dup16(from)); }
QC_TILE __m512i lookup(__m512i codes, const uint8_t *table) { return _mm512_shuffle_epi8(dup16(table), codes); }
QC_TILE __m512i test_bits(__m512i v, __m512i bits) { return _mm512_movm_epi8(_mm512_test_epi8_mask(v, bits)); }
QC_TILE __m512i look_up(const __m512i &index, const void *table) {
  const auto entry = [&](int i) {
    return qc_i32((const uint8_t *)table + size_t(qc_u32((const uint8_t *)&index + 4 * i)) * 4);
  };
  return _mm512_setr_epi32(entry(0), entry(1), entry(2), entry(3), entry(4), entry(5), entry(6), entry(7), entry(8),
                           entry(9), entry(10), entry(11), entry(12), entry(13), entry(14), entry(15));
}
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
QC_TILE __m512i with_sign(__m512i a, __m512i w) {
  return _mm512_mask_sub_epi8(a, _mm512_movepi8_mask(w), _mm512_setzero_si512(), a);
}
QC_TILE __m512i nibble_dot(__m512i acc, __m512i w, __m512i a) {
  const __m512i mask = _mm512_set1_epi8(15);
  const __m512i low = _mm512_maddubs_epi16(_mm512_and_si512(w, mask), a);
  const __m512i high = _mm512_maddubs_epi16(_mm512_and_si512(_mm512_srli_epi16(w, 4), mask), a);
  const __m512i sum =
      _mm512_add_epi32(_mm512_madd_epi16(low, _mm512_set1_epi16(1)), _mm512_madd_epi16(high, _mm512_set1_epi16(16)));
  return _mm512_add_epi32(acc, sum);
}
QC_TILE __m512i dpbusd4(__m512i acc, __m512i w, const uint8_t *a) {
#ifdef __clang__
  return _mm512_dpbusd_epi32(acc, w, dup32(a));
#else
  __asm__("vpdpbusd %2%{1to16%}, %1, %0" : "+v"(acc) : "v"(w), "m"(*(const uint8_t(*)[4])a));
  return acc;
#endif
}
/// A float, and 32 bits, of each row of a tile.
using qc_row_floats = __m512;
using qc_row_words = __m512i;

}  // namespace

namespace {

/// Rows and columns of tiles, how many bytes ahead panels are read, and what most formats have.
struct sizes {
  [[maybe_unused]] static constexpr size_t rows = 16;
  [[maybe_unused]] static constexpr int32_t raw_columns = 4;
  [[maybe_unused]] static constexpr int32_t packed_columns = 8;
  [[maybe_unused]] static constexpr size_t prefetch = 4096;
  [[maybe_unused]] static constexpr size_t piece_count = 0;
  [[maybe_unused]] static constexpr bool raw_is_pieces = false;
  [[maybe_unused]] static constexpr bool has_starts = true;
};

/// What formats of floats do with vectors of rows.
struct vectors {
};

template <int C, size_t Column> QC_TILE void dpbusd_step16(__m512i *sum, __m512i q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm512_dpbusd_epi32(sum[c], q, dup16(a + c * Column));
}

template <int C, size_t Column> QC_TILE void dpbusd_step4(__m512i *sum, __m512i q, const uint8_t *a) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = dpbusd4(sum[c], q, a + c * Column);
}

template <int C, size_t Column> QC_TILE void qc_add_pairs(__m512i *msum, __m512i minimums, const uint8_t *sums) {
  QC_UNROLL for (int c = 0; c < C; ++c) msum[c] = _mm512_dpwssd_epi32(msum[c], minimums, dup32(sums + c * Column));
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled(__m512 *sum, const __m512i *isum, __m512 factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const __m512 step = _mm512_mul_ps(factor, _mm512_set1_ps(qc_f32(scale + c * Column)));
    sum[c] = _mm512_fmadd_ps(_mm512_cvtepi32_ps(isum[c]), step, sum[c]);
  }
}

template <int C> QC_TILE void qc_add_scaled_group(const __m512i *dot, __m512i scale, __m512i *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    isum[c] = _mm512_add_epi32(isum[c], mul32(scale, reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c])));
  }
}

template <int C, size_t Column>
QC_TILE void qc_add_scaled_group_corrected(const __m512i *dot, const uint8_t *start, __m512i scale, __m512i *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const __m512i part2 = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
    const __m512i part1 = _mm512_add_epi32(part2, dup32(start + c * Column));
    const __m512i part0 = mul32(scale, part1);
    isum[c] = _mm512_add_epi32(isum[c], part0);
  }
}

template <int C> QC_TILE void qc_load_columns(const float *y, size_t y_stride, __m512 *sum) {
  QC_UNROLL for (int c = 0; c < C; ++c) sum[c] = _mm512_loadu_ps((const void *)(y + c * y_stride));
}

/// Floats of 8 bits, as halves: which bits are kept, how far up, times what, and which code is zero.
QC_TILE __m512 qc_minifloats_127_up_7_times_128_but_127(__m512i v) {
  const __m512 part0 = _mm512_cvtph_ps(_mm512_cvtepi32_epi16(sll32<7>(v & splat32(127))));
  const __m512 worth = _mm512_mul_ps(part0, _mm512_set1_ps(128.0f));
  const __m512i mask = _mm512_max_epi32(_mm512_sub_epi32(_mm512_setzero_si512(), v ^ splat32(127)), splat32(-1));
  return _mm512_castsi512_ps(_mm512_castps_si512(worth) & mask);
}

template <int C> QC_TILE void qc_set_group(const __m512i *dot, __m512i *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) isum[c] = reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]);
}

template <int C, size_t Column>
QC_TILE void qc_set_group_corrected(const __m512i *dot, const uint8_t *start, __m512i *isum) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    isum[c] = _mm512_add_epi32(reduce4(dot[c], dot[C + c], dot[C * 2 + c], dot[C * 3 + c]), dup32(start + c * Column));
  }
}

/// A vector of rows for each column: `rows` of them where there are fewer than lanes.
template <int C> QC_TILE void qc_store_columns(const __m512 *sum, size_t rows, float *y, size_t y_stride) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    qc_lanes_out<16> out(y + c * y_stride, rows);
    _mm512_storeu_ps(out.to, sum[c]);
    out.flush();
  }
}

template <int C, size_t Column>
QC_TILE void qc_subtract_scaled(__m512 *sum, const __m512i *isum, __m512 factor, const uint8_t *scale) {
  QC_UNROLL for (int c = 0; c < C; ++c) {
    const __m512 step = _mm512_mul_ps(factor, _mm512_set1_ps(qc_f32(scale + c * Column)));
    sum[c] = _mm512_fnmadd_ps(_mm512_cvtepi32_ps(isum[c]), step, sum[c]);
  }
}

template <class Row> QC_TILE void qc_words(const Row &row, size_t offset, __m512i *word) {
  __m512i head[4];
  QC_UNROLL for (int j = 0; j < 4; ++j) {
    head[j] = gather16(row(j) + offset, row(j + 4) + offset, row(j + 8) + offset, row(j + 12) + offset);
  }
  word[0] = transpose<0>(head[0], head[1], head[2], head[3]);
  word[1] = transpose<1>(head[0], head[1], head[2], head[3]);
  word[2] = transpose<2>(head[0], head[1], head[2], head[3]);
  word[3] = transpose<3>(head[0], head[1], head[2], head[3]);
}

}  // namespace
