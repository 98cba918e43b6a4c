// The codec of mxfp4. Generated from formats/mxfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * level(q[i])
//
// A block in the file, 17 bytes for 32 weights:
//      0  e8m0 d
//      1  u8 qs[16]
//
// A panel holds the bytes of the file, the 4, 2 or 1 of a piece of the block for all R rows in turn.
//
// A block of a wide panel, 18 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d, as bf16
//      2 R  codes, 4 of each row in turn, in planes of 4 bits
#pragma once

#include "kernel_support.h"
#include "tables.h"

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

/// What is known of mxfp4 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 32;
  static constexpr int32_t bytes = 17;
  static constexpr int32_t group = 32;
  static constexpr int32_t cell = 32;
  static constexpr int32_t code_bits = 4;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -12;
  static constexpr int32_t level_hi = 12;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 16;
  static constexpr int16_t levels[] = {0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12};
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
  static constexpr const float *values = d_values;
  using act = act_of;

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = d_values[w[0]];
    scale[0] = d_factor;
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    w[0] = uint8_t(e.factor[0]);
    for (size_t i = 0; i < 16; ++i)
      w[i + 1] |= uint8_t(e.code[i] & 15);
    for (size_t i = 0; i < 16; ++i)
      w[i + 1] |= uint8_t((e.code[i + 16] & 15) << 4);
  }
};

/// Offsets in a block of a recoded panel of R rows, in bytes.
template <size_t R> struct wide_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 2;
  static constexpr size_t bytes = R * 18;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_code_of(d_values, uint32_t(qc_u16(panel + d_factor + r * 2)) << 16);
    for (size_t i = 0; i < 32; ++i)
      e.code[i] = uint8_t(qc_plane<R, 32, 16, 4>(panel + codes, r, i));
  }
};

/// A block of a panel of R rows: the bytes of each of its pieces, and all.
template <size_t R> struct panel_of : qc_panel_of_pieces {
  static constexpr int16_t pieces[] = {1, 4, 4, 4, 4};
  static constexpr size_t bytes = R * 17;
  static constexpr bool has_unused = false;
};

}  // namespace
