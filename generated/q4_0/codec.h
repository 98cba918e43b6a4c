// The codec of q4_0. Generated from formats/q4_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (q[i] - 8)
//
// A block in the file, 18 bytes for 32 weights:
//      0  f16 d
//      2  u8 qs[16]
//
// A block of a panel, 18 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  codes, 4 of each row in turn, in planes of 4 bits
#pragma once

#include "kernel_support.h"

namespace {

/// Offsets in a block of activations, its bytes, and those of its starts.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t sums16 = 32;
  static constexpr size_t sums32 = 36;
  static constexpr size_t scale = 40;
  static constexpr size_t bytes = 48;
  static constexpr size_t starts = 4;
};

/// What is known of q4_0 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 32;
  static constexpr int32_t bytes = 18;
  static constexpr int32_t group = 32;
  static constexpr int32_t cell = 32;
  static constexpr int32_t code_bits = 4;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = -8;
  static constexpr int32_t level_hi = 7;
  static constexpr int32_t code_offset = 8;
  static constexpr int32_t level_count = 0;
  static constexpr bool has_scale = false;
  static constexpr int32_t scale_lo = 1;
  static constexpr int32_t scale_hi = 1;
  static constexpr int32_t scale_step = 1;
  static constexpr int32_t scale_offset = 0;
  static constexpr bool has_minimum = false;
  static constexpr bool has_minimum_scale = false;
  static constexpr int32_t minimum_sign = 1;
  static constexpr int32_t minimum_lo = 1;
  static constexpr int32_t minimum_hi = 1;
  static constexpr int32_t minimum_step = 1;
  static constexpr int32_t minimum_offset = 0;
  static constexpr float constant = 1.0f;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) { return qc_to_f16(v); }

  static QC_TILE float round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    scale[0] = d_factor;
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    for (size_t i = 0; i < 16; ++i)
      w[i + 2] |= uint8_t(e.code[i] & 15);
    for (size_t i = 0; i < 16; ++i)
      w[i + 2] |= uint8_t((e.code[i + 16] & 15) << 4);
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 2;
  static constexpr size_t bytes = R * 18;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 32; ++i)
      e.code[i] = uint8_t(qc_plane<R, 32, 16, 4>(panel + codes, r, i));
  }
};

}  // namespace
