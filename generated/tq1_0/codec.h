// The codec of tq1_0. Generated from formats/tq1_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (code[i] - 1)
//
// A block in the file, 54 bytes for 256 weights:
//      0  u8 qs[48]
//     48  u8 qh[4]
//     52  f16 d
//
// A panel holds the bytes of the file, the 4, 2 or 1 of a piece of the block for all R rows in turn.
//
// A block of a wide panel, 66 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  codes, 4 of each row in turn, in planes of 2 bits
#pragma once

#include "kernel_support.h"
#include "tables.h"

namespace {

/// Offsets in a block of activations, its bytes, and those of its starts.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t sums16 = 256;
  static constexpr size_t sums32 = 288;
  static constexpr size_t scale = 304;
  static constexpr size_t bytes = 336;
  static constexpr size_t starts = 4;
};

/// What is known of tq1_0 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 54;
  static constexpr int32_t group = 256;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 2;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = -1;
  static constexpr int32_t level_hi = 1;
  static constexpr int32_t code_offset = 1;
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
    const float d_factor = qc_f16(w + 52);
    scale[0] = d_factor;
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w + 52, e.factor[0]);
    for (size_t k = 0; k < 32; ++k) {
      const int32_t part3 = (((e.code[k + 128] & 3) * 3 + (e.code[k + 96] & 3)) * 3 + (e.code[k + 64] & 3)) * 3;
      const int32_t part2 = part3 + (e.code[k + 32] & 3);
      const int32_t part1 = part2 * 3;
      const int32_t part0 = part1 + (e.code[k] & 3);
      const uint32_t number = inverse0[part0];
      w[k] |= uint8_t(number & 255);
    }
    for (size_t k = 0; k < 16; ++k) {
      const int32_t part7 = (((e.code[k + 224] & 3) * 3 + (e.code[k + 208] & 3)) * 3 + (e.code[k + 192] & 3)) * 3;
      const int32_t part6 = part7 + (e.code[k + 176] & 3);
      const int32_t part5 = part6 * 3;
      const int32_t part4 = part5 + (e.code[k + 160] & 3);
      const uint32_t number = inverse0[part4];
      w[k + 32] |= uint8_t(number & 255);
    }
    for (size_t k = 0; k < 4; ++k) {
      const int32_t part9 = (((e.code[k + 252] & 3) * 3 + (e.code[k + 248] & 3)) * 3 + (e.code[k + 244] & 3)) * 3;
      const int32_t part8 = part9 + (e.code[k + 240] & 3);
      const uint32_t number = inverse1[part8];
      w[k + 48] |= uint8_t(number & 255);
    }
  }
};

/// Offsets in a block of a recoded panel of R rows, in bytes.
template <size_t R> struct wide_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 2;
  static constexpr size_t bytes = R * 66;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 256; ++i)
      e.code[i] = uint8_t(qc_plane<R, 32, 8, 2>(panel + codes, r, i));
  }
};

/// A block of a panel of R rows: the bytes of each of its pieces, and all.
template <size_t R> struct panel_of : qc_panel_of_pieces {
  static constexpr int16_t pieces[] = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2};
  static constexpr size_t bytes = R * 54;
  static constexpr bool has_unused = false;
};

}  // namespace
