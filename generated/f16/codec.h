// The codec of f16. Generated from formats/f16.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = v
//
// A block in the file, 2 bytes for 1 weight:
//      0  f16 v
#pragma once

#include "kernel_support.h"

namespace {

/// What is known of f16 when a kernel is compiled.
struct shape {
  static constexpr size_t bytes = 2;

  static QC_TILE float weight(const uint8_t *w) { return qc_f16(w); }

  static QC_TILE void store_weight(uint8_t *w, float v) { qc_store_u16(w, qc_to_f16(v)); }
};

}  // namespace
