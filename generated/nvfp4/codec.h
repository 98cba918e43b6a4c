// The codec of nvfp4. Generated from formats/nvfp4.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d[i / 16] * level(q[i])
//
// A block in the file, 36 bytes for 64 weights:
//      0  ue4m3 d[4]
//      4  u8 qs[32]
//
// A panel holds the bytes of the file, the 4, 2 or 1 of a piece of the block for all R rows in turn.
//
// A block of a wide panel, 40 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d, as bf16
//      8 R  codes, 4 of each row in turn, in planes of 4 bits
#pragma once

#include "kernel_support.h"
#include "tables.h"

namespace {

/// Offsets in a block of activations, its bytes, and those of its starts.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t sums16 = 64;
  static constexpr size_t sums32 = 72;
  static constexpr size_t scale = 76;
  static constexpr size_t bytes = 80;
  static constexpr size_t starts = 16;
};

/// What is known of nvfp4 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 64;
  static constexpr int32_t bytes = 36;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 16;
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
    scale[0] = d_values[w[0]];
    scale[1] = d_values[w[1]];
    scale[2] = d_values[w[2]];
    scale[3] = d_values[w[3]];
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    w[0] = uint8_t(e.factor[0]);
    w[1] = uint8_t(e.factor[1]);
    w[2] = uint8_t(e.factor[2]);
    w[3] = uint8_t(e.factor[3]);
    for (size_t k = 0; k < 32; ++k) {
      static const uint16_t at0s[] = {0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23, 32, 33, 34, 35, 36, 37,
                                      38, 39, 48, 49, 50, 51, 52, 53, 54, 55};
      const size_t at0 = at0s[k];
      static const uint16_t at1s[] = {8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31, 40, 41, 42, 43, 44,
                                      45, 46, 47, 56, 57, 58, 59, 60, 61, 62, 63};
      const size_t at1 = at1s[k];
      w[k + 4] |= uint8_t((e.code[at0] & 15) | ((e.code[at1] & 15) << 4));
    }
  }
};

/// Offsets in a block of a recoded panel of R rows, in bytes.
template <size_t R> struct wide_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 8;
  static constexpr size_t bytes = R * 40;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    for (size_t i = 0; i < 4; ++i)
      e.factor[i] = qc_code_of(d_values, uint32_t(qc_u16(panel + d_factor + r * 2 + i * R * 2)) << 16);
    for (size_t i = 0; i < 64; ++i)
      e.code[i] = uint8_t(qc_plane<R, 16, 8, 4>(panel + codes, r, i));
  }
};

/// A block of a panel of R rows: the bytes of each of its pieces, and all.
template <size_t R> struct panel_of : qc_panel_of_pieces {
  static constexpr int16_t pieces[] = {4, 4, 4, 4, 4, 4, 4, 4, 4};
  static constexpr size_t bytes = R * 36;
  static constexpr bool has_unused = false;
};

}  // namespace
