// Kernels of f32 for avx512. Generated from formats/f32.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include <immintrin.h>

#include "kernel_support.h"

namespace {

template <size_t T>
QC_TILE void raw_tile(const uint8_t *w, size_t row_stride, size_t blocks, const uint8_t *act, float *y) {
  __m512 sum[T * 1];
  for (size_t v = 0; v < T * 1; ++v)
  {
    sum[v] = _mm512_setzero_ps();
  }
  size_t i = 0;
  for (; i + 16 <= blocks; i += 16)
  {
    const __m512 x0 = _mm512_loadu_ps((const void *)(act + i * 4));
    QC_UNROLL for (size_t t = 0; t < T; ++t)
    {
      sum[t * 1 + 0] = _mm512_fmadd_ps(_mm512_loadu_ps((const void *)(w + t * row_stride + i * 4)), x0, sum[t * 1 + 0]);
    }
  }
  float partial[T][16];
  for (size_t t = 0; t < T; ++t)
  {
    _mm512_storeu_ps(partial[t], sum[t * 1 + 0]);
  }
  if (i < blocks)
  {
    // Sums that have no further weight keep their bits.
    uint8_t last[T][64] = {}, last_x[64] = {};
    float padded[T][16];
    for (size_t t = 0; t < T; ++t)
      qc_copy(last[t], w + t * row_stride + i * 4, (blocks - i) * 4);
    qc_copy(last_x, act + i * 4, (blocks - i) * 4);
    const __m512 x0 = _mm512_loadu_ps((const void *)(last_x));
    QC_UNROLL for (size_t t = 0; t < T; ++t)
    {
      sum[t * 1 + 0] = _mm512_fmadd_ps(_mm512_loadu_ps((const void *)(last[t])), x0, sum[t * 1 + 0]);
    }
    for (size_t t = 0; t < T; ++t)
    {
      _mm512_storeu_ps(padded[t], sum[t * 1 + 0]);
    }
    for (size_t t = 0; t < T; ++t)
      qc_copy(partial[t], padded[t], (blocks - i) * 4);
  }
  for (size_t t = 0; t < T; ++t)
  {
    for (size_t half = 8; half > 0; half /= 2)
      for (size_t j = 0; j < half; ++j)
        partial[t][j] = partial[t][j] + partial[t][j + half];
    y[t] = partial[t][0];
  }
}

void panel_rows(const uint8_t *panel, size_t rows, size_t blocks, const uint8_t *act, float *y) {
  __m512 sum[16];
  for (size_t j = 0; j < 16; ++j)
  {
    sum[j] = _mm512_setzero_ps();
  }
  size_t i = 0;
  for (; i + 16 <= blocks; i += 16)
    QC_UNROLL for (size_t j = 0; j < 16; ++j)
  {
    sum[j] = _mm512_fmadd_ps(_mm512_loadu_ps((const void *)(panel + (i + j) * 64)), _mm512_set1_ps(qc_f32(act + (i + j) * 4)), sum[j]);
  }
  for (size_t j = 0; i + j < blocks; ++j)
  {
    sum[j] = _mm512_fmadd_ps(_mm512_loadu_ps((const void *)(panel + (i + j) * 64)), _mm512_set1_ps(qc_f32(act + (i + j) * 4)), sum[j]);
  }
  for (size_t half = 8; half > 0; half /= 2)
    for (size_t j = 0; j < half; ++j)
  {
    sum[j] = _mm512_add_ps(sum[j], sum[j + half]);
  }
  qc_lanes_out<16> out(y, rows);
  _mm512_storeu_ps(out.to, sum[0]);
  out.flush();
}

}  // namespace

extern "C" void qc_dequantize_f32__avx512(const uint8_t *w, size_t blocks, float *y) {
  size_t i = 0;
  for (; i + 16 <= blocks; i += 16)
  {
    _mm512_storeu_ps(y + i, _mm512_loadu_ps((const void *)(w + i * 4)));
  }
  for (; i < blocks; ++i)
    y[i] = qc_f32(w + i * 4);
}

extern "C" void qc_quantize_f32__avx512(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  (void)importance;
  for (size_t i = 0; i < blocks; ++i)
    qc_store_u32(w + i * 4, qc_to_f32(x[i]));
}

extern "C" void qc_activations_f32__avx512(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  for (size_t i = 0; i < blocks; ++i)
    qc_store_f32(act + i * stride, x[i]);
}

extern "C" void qc_gemv_raw_f32__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 8 <= rows; r += 8)
    for (size_t c = 0; c < cols; ++c)
      raw_tile<8>(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);
  for (; r < rows; ++r)
    for (size_t c = 0; c < cols; ++c)
      raw_tile<1>(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);
}

extern "C" void qc_gemm_raw_f32__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  size_t r = 0;
  for (; r + 8 <= rows; r += 8)
    for (size_t c = 0; c < cols; ++c)
      raw_tile<8>(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);
  for (; r < rows; ++r)
    for (size_t c = 0; c < cols; ++c)
      raw_tile<1>(w + r * row_stride, row_stride, blocks, act + c * blocks * 4, y + c * y_stride + r);
}

extern "C" void qc_gemv_packed_f32__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16)
    for (size_t c = 0; c < cols; ++c)
      panel_rows(panels + r * blocks * 4, qc_min(rows - r, 16), blocks, act + c * blocks * 4, y + c * y_stride + r);
}

extern "C" void qc_gemm_packed_f32__avx512(const uint8_t *panels, size_t rows, size_t blocks, const uint8_t *act, size_t cols, float *y, size_t y_stride) {
  for (size_t r = 0; r < rows; r += 16)
    for (size_t c = 0; c < cols; ++c)
      panel_rows(panels + r * blocks * 4, qc_min(rows - r, 16), blocks, act + c * blocks * 4, y + c * y_stride + r);
}

extern "C" void qc_pack_f32__avx512(const uint8_t *w, size_t row_stride, size_t rows, size_t blocks, uint8_t *panel) {
  qc_clear(panel, blocks * 64);
  for (size_t r = 0; r < rows; ++r)
    for (size_t i = 0; i < blocks; ++i)
      qc_copy(panel + (i * 16 + r) * 4, w + r * row_stride + i * 4, 4);
}

extern "C" void qc_unpack_f32__avx512(const uint8_t *panel, size_t rows, size_t blocks, uint8_t *w, size_t row_stride) {
  for (size_t r = 0; r < rows; ++r)
    for (size_t i = 0; i < blocks; ++i)
      qc_copy(w + r * row_stride + i * 4, panel + (i * 16 + r) * 4, 4);
}
