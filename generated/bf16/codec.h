// The codec of bf16. Generated from formats/bf16.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = v
//
// A block in the file, 2 bytes for 1 weight:
//      0  bf16 v
#pragma once

#include "kernel_support.h"

namespace {

/// What is known of bf16 when a kernel is compiled.
struct shape {
  static constexpr size_t bytes = 2;

  static QC_TILE float weight(const uint8_t *w) { return qc_bf16(w); }

  static QC_TILE void store_weight(uint8_t *w, float v) { qc_store_u16(w, qc_to_bf16(v)); }
};

}  // namespace
