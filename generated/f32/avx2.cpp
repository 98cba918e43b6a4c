// Kernels of f32 for avx2. Generated from formats/f32.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../avx2.h"
#include "codec.h"
#include "float_tiles.h"

namespace {

/// What the loops of float_tiles.h are over.
struct tiles : shape, sizes, vectors {
  static QC_TILE __m256 weights(const uint8_t *w) { return _mm256_loadu_ps((const float *)(w)); }
};

}  // namespace

extern "C" void qc_dequantize_f32__avx2(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_floats<tiles>(w, blocks, y);
}

extern "C" void qc_quantize_f32__avx2(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_quantize_floats<tiles>(x, importance, blocks, w);
}

extern "C" void qc_activations_f32__avx2(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_copy_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_f32__avx2(const qc_product *p) { qc_float_column<tiles>(p); }
extern "C" void qc_gemm_raw_f32__avx2(const qc_product *p) { qc_float_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_f32__avx2(const qc_product *p) { qc_float_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_f32__avx2(const qc_product *p) { qc_float_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_f32__avx2(const qc_repacking *p) { qc_pack_floats<tiles>(p); }
extern "C" void qc_unpack_f32__avx2(const qc_repacking *p) { qc_unpack_floats<tiles>(p); }
