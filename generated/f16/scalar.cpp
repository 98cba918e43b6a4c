// Kernels of f16 for scalar. Generated from formats/f16.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../scalar.h"
#include "codec.h"
#include "float_tiles.h"

namespace {

/// What the loops of float_tiles.h are over.
struct tiles : shape, sizes, vectors {
  static QC_TILE v_floats weights(const uint8_t *w) { return v_load_half(w); }
};

}  // namespace

extern "C" void qc_dequantize_f16__scalar(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_floats<tiles>(w, blocks, y);
}

extern "C" void qc_quantize_f16__scalar(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_quantize_floats<tiles>(x, importance, blocks, w);
}

extern "C" void qc_activations_f16__scalar(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_copy_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_f16__scalar(const qc_product *p) { qc_float_column<tiles>(p); }
extern "C" void qc_gemm_raw_f16__scalar(const qc_product *p) { qc_float_matrix<tiles, 2>(p); }
extern "C" void qc_gemv_packed_f16__scalar(const qc_product *p) { qc_float_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_f16__scalar(const qc_product *p) { qc_float_panel_matrix<tiles, 4>(p); }
extern "C" void qc_pack_f16__scalar(const qc_repacking *p) { qc_pack_floats<tiles>(p); }
extern "C" void qc_unpack_f16__scalar(const qc_repacking *p) { qc_unpack_floats<tiles>(p); }
