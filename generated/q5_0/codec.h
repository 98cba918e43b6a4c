// The codec of q5_0. Generated from formats/q5_0.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (q[i] - 16)
//
// A block in the file, 22 bytes for 32 weights:
//      0  f16 d
//      2  u32 qh
//      6  u8 qs[16]
//
// A block of a panel, 22 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  codes, 4 of each row in turn, in planes of 4 and 1 bits
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

/// What is known of q5_0 when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 32;
  static constexpr int32_t bytes = 22;
  static constexpr int32_t group = 32;
  static constexpr int32_t cell = 32;
  static constexpr int32_t code_bits = 5;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = -16;
  static constexpr int32_t level_hi = 15;
  static constexpr int32_t code_offset = 16;
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
    const int32_t part5 = ((e.code[0] >> 4) & 1) | (((e.code[1] >> 4) & 1) << 1) | (((e.code[2] >> 4) & 1) << 2);
    const int32_t part4 = part5 | (((e.code[3] >> 4) & 1) << 3);
    const int32_t part3 = part4 | (((e.code[4] >> 4) & 1) << 4);
    const int32_t part2 = part3 | (((e.code[5] >> 4) & 1) << 5);
    const int32_t part1 = part2 | (((e.code[6] >> 4) & 1) << 6);
    const int32_t part0 = part1 | (((e.code[7] >> 4) & 1) << 7);
    w[2] |= uint8_t(part0);
    const int32_t part11 = ((e.code[8] >> 4) & 1) | (((e.code[9] >> 4) & 1) << 1) | (((e.code[10] >> 4) & 1) << 2);
    const int32_t part10 = part11 | (((e.code[11] >> 4) & 1) << 3);
    const int32_t part9 = part10 | (((e.code[12] >> 4) & 1) << 4);
    const int32_t part8 = part9 | (((e.code[13] >> 4) & 1) << 5);
    const int32_t part7 = part8 | (((e.code[14] >> 4) & 1) << 6);
    const int32_t part6 = part7 | (((e.code[15] >> 4) & 1) << 7);
    w[3] |= uint8_t(part6);
    for (size_t k = 0; k < 16; ++k)
      w[k + 6] |= uint8_t(e.code[k] & 15);
    const int32_t part17 = ((e.code[16] >> 4) & 1) | (((e.code[17] >> 4) & 1) << 1) | (((e.code[18] >> 4) & 1) << 2);
    const int32_t part16 = part17 | (((e.code[19] >> 4) & 1) << 3);
    const int32_t part15 = part16 | (((e.code[20] >> 4) & 1) << 4);
    const int32_t part14 = part15 | (((e.code[21] >> 4) & 1) << 5);
    const int32_t part13 = part14 | (((e.code[22] >> 4) & 1) << 6);
    const int32_t part12 = part13 | (((e.code[23] >> 4) & 1) << 7);
    w[4] |= uint8_t(part12);
    const int32_t part23 = ((e.code[24] >> 4) & 1) | (((e.code[25] >> 4) & 1) << 1) | (((e.code[26] >> 4) & 1) << 2);
    const int32_t part22 = part23 | (((e.code[27] >> 4) & 1) << 3);
    const int32_t part21 = part22 | (((e.code[28] >> 4) & 1) << 4);
    const int32_t part20 = part21 | (((e.code[29] >> 4) & 1) << 5);
    const int32_t part19 = part20 | (((e.code[30] >> 4) & 1) << 6);
    const int32_t part18 = part19 | (((e.code[31] >> 4) & 1) << 7);
    w[5] |= uint8_t(part18);
    for (size_t k = 0; k < 16; ++k)
      w[k + 6] |= uint8_t((e.code[k + 16] & 15) << 4);
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t codes = R * 2;
  static constexpr size_t bytes = R * 22;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 32; ++i) {
      const int32_t part1 = qc_plane<R, 32, 20, 1>(panel + codes + R * 16, r, i) << 4;
      const int32_t part0 = qc_plane<R, 32, 20, 4>(panel + codes, r, i) | part1;
      e.code[i] = uint8_t(part0);
    }
  }
};

}  // namespace
