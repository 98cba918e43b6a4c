// The codec of q2_k. Generated from formats/q2_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * sc[i / 16] * q[i] - dmin * mn[i / 16]
//
// A block in the file, 84 bytes for 256 weights:
//      0  u8 scales[16]
//     16  u8 qs[64]
//     80  f16 d
//     82  f16 dmin
//
// A panel holds the bytes of the file, the 4, 2 or 1 of a piece of the block for all R rows in turn.
//
// A block of a wide panel, 100 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  dmin
//      4 R  scales of groups, as they count
//     20 R  minimums of groups, as they count, in pairs
//     36 R  codes, 4 of each row in turn, in planes of 2 bits
#pragma once

#include "kernel_support.h"

namespace {

/// Offsets in a block of activations, its bytes, and those of its starts.
struct act_of {
  static constexpr size_t codes = 0;
  static constexpr size_t sums16 = 256;
  static constexpr size_t sums32 = 288;
  static constexpr size_t scale = 304;
  static constexpr size_t bytes = 336;
  static constexpr size_t starts = 0;
};

/// What is known of q2_k when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 84;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 2;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = 0;
  static constexpr int32_t level_hi = 3;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 0;
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = 0;
  static constexpr int32_t scale_hi = 15;
  static constexpr int32_t scale_step = 1;
  static constexpr int32_t scale_offset = 0;
  static constexpr bool has_minimum = true;
  static constexpr bool has_minimum_scale = true;
  static constexpr int32_t minimum_sign = -1;
  static constexpr int32_t minimum_lo = 0;
  static constexpr int32_t minimum_hi = 15;
  static constexpr int32_t minimum_step = 1;
  static constexpr int32_t minimum_offset = 0;
  static constexpr float constant = 1.0f;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) { return qc_to_f16(v); }

  static QC_TILE float round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static QC_TILE uint32_t minimum_bits(float v) { return qc_to_f16(v); }

  static QC_TILE float minimum_round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static void factors(const uint8_t *w, float *scale, float *minimum) {
    const float d_factor = qc_f16(w + 80);
    const float dmin_factor = qc_f16(w + 82);
    for (size_t k = 0; k < 16; ++k) {
      scale[k] = d_factor * float(w[k] & 15);
      minimum[k] = dmin_factor * float(w[k] >> 4);
    }
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w + 80, e.factor[0]);
    qc_store_u16(w + 82, e.minimum_factor[0]);
    for (size_t k = 0; k < 16; ++k)
      w[k] |= uint8_t(e.scale[k] & 15);
    for (size_t k = 0; k < 16; ++k)
      w[k] |= uint8_t((e.minimum[k] & 15) << 4);
    for (size_t k = 0; k < 2; ++k) {
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 32 + 16] |= uint8_t(e.code[i + k * 128] & 3);
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 32 + 32] |= uint8_t(e.code[i + k * 128 + 16] & 3);
      for (size_t k1 = 0; k1 < 3; ++k1) {
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 32 + 16] |= uint8_t((e.code[i + k * 128 + k1 * 32 + 32] & 3) << (k1 * 2 + 2));
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 32 + 32] |= uint8_t((e.code[i + k * 128 + k1 * 32 + 48] & 3) << (k1 * 2 + 2));
      }
    }
  }
};

/// Offsets in a block of a recoded panel of R rows, in bytes.
template <size_t R> struct wide_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t dmin_factor = R * 2;
  static constexpr size_t scales = R * 4;
  static constexpr size_t minimums = R * 20;
  static constexpr size_t codes = R * 36;
  static constexpr size_t bytes = R * 100;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    e.minimum_factor[0] = qc_u16(panel + dmin_factor + r * 2);
    for (size_t i = 0; i < 16; ++i)
      e.scale[i] = uint16_t(panel[scales + r + i * R]);
    for (size_t i = 0; i < 16; ++i) {
      const size_t first = i;
      const size_t pair = (first / 16) * 8 + (first % 16) / 2;
      const size_t half = first % 16 % 2;
      e.minimum[i] = uint16_t(panel[minimums + pair * R * 2 + r * 2 + half]);
    }
    for (size_t i = 0; i < 256; ++i)
      e.code[i] = uint8_t(qc_plane<R, 16, 4, 2>(panel + codes, r, i));
  }
};

/// A block of a panel of R rows: the bytes of each of its pieces, and all.
template <size_t R> struct panel_of : qc_panel_of_pieces {
  static constexpr int16_t pieces[] = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 2, 2};
  static constexpr size_t bytes = R * 84;
  static constexpr bool has_unused = false;
};

}  // namespace
