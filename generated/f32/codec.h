// The codec of f32. Generated from formats/f32.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = v
//
// A block in the file, 4 bytes for 1 weight:
//      0  f32 v
#pragma once

#include "kernel_support.h"

namespace {

/// What is known of f32 when a kernel is compiled.
struct shape {
  static constexpr size_t bytes = 4;

  static QC_TILE float weight(const uint8_t *w) { return qc_f32(w); }

  static QC_TILE void store_weight(uint8_t *w, float v) { qc_store_u32(w, qc_to_f32(v)); }
};

}  // namespace
