// Kernels of bf16 for neon. Generated from formats/bf16.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
#include "../neon.h"
#include "codec.h"
#include "float_tiles.h"

namespace {

/// What the loops of float_tiles.h are over.
struct tiles : shape, sizes, vectors {
  static QC_TILE float32x4_t weights(const uint8_t *w) {
    return vreinterpretq_f32_s32(vshlq_n_s32(vreinterpretq_s32_u32(vmovl_u16(vreinterpret_u16_u8(vld1_u8(w)))), 16));
  }
};

}  // namespace

extern "C" void qc_dequantize_bf16__neon(const uint8_t *w, size_t blocks, float *y) {
  qc_dequantize_floats<tiles>(w, blocks, y);
}

extern "C" void qc_quantize_bf16__neon(const float *x, const float *importance, size_t blocks, uint8_t *w) {
  qc_quantize_floats<tiles>(x, importance, blocks, w);
}

extern "C" void qc_activations_bf16__neon(const float *x, size_t blocks, uint8_t *act, size_t stride) {
  qc_copy_activations<tiles>(x, blocks, act, stride);
}

extern "C" void qc_gemv_raw_bf16__neon(const qc_product *p) { qc_float_column<tiles>(p); }
extern "C" void qc_gemm_raw_bf16__neon(const qc_product *p) { qc_float_matrix<tiles, 4>(p); }
extern "C" void qc_gemv_packed_bf16__neon(const qc_product *p) { qc_float_panel_column<tiles>(p); }
extern "C" void qc_gemm_packed_bf16__neon(const qc_product *p) { qc_float_panel_matrix<tiles, 8>(p); }
extern "C" void qc_pack_bf16__neon(const qc_repacking *p) { qc_pack_floats<tiles>(p); }
extern "C" void qc_unpack_bf16__neon(const qc_repacking *p) { qc_unpack_floats<tiles>(p); }
