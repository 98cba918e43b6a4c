// The codec of q1_0. Generated from formats/q1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * level(q[i])
//
// A block in the file, 18 bytes for 128 weights:
//      0  f16 d
//      2  u8 qs[16]
//
// A block of a panel, 18 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  codes, 4 of each row in turn, in planes of 1 bits
#pragma once

#include "kernel_support.h"

namespace {

/// Offsets in a block of activations, its bytes, and those of its starts.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t sums16 = 128;
  static constexpr size_t sums32 = 144;
  static constexpr size_t scale = 152;
  static constexpr size_t bytes = 160;
  static constexpr size_t starts = 4;
};

/// What is known of q1_0 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 128;
  static constexpr int32_t bytes = 18;
  static constexpr int32_t group = 128;
  static constexpr int32_t cell = 128;
  static constexpr int32_t code_bits = 1;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -1;
  static constexpr int32_t level_hi = 1;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 2;
  static constexpr int16_t levels[] = {-1, 1};
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
    for (size_t k = 0; k < 16; ++k) {
      const int32_t part5 = (e.code[k * 8] & 1) | ((e.code[k * 8 + 1] & 1) << 1) | ((e.code[k * 8 + 2] & 1) << 2);
      const int32_t part4 = part5 | ((e.code[k * 8 + 3] & 1) << 3);
      const int32_t part3 = part4 | ((e.code[k * 8 + 4] & 1) << 4);
      const int32_t part2 = part3 | ((e.code[k * 8 + 5] & 1) << 5);
      const int32_t part1 = part2 | ((e.code[k * 8 + 6] & 1) << 6);
      const int32_t part0 = part1 | ((e.code[k * 8 + 7] & 1) << 7);
      w[k + 2] |= uint8_t(part0);
    }
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
    for (size_t i = 0; i < 128; ++i)
      e.code[i] = uint8_t(qc_plane<R, 32, 4, 1>(panel + codes, r, i));
  }
};

}  // namespace
