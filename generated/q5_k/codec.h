// The codec of q5_k. Generated from formats/q5_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * sc[i / 32] * q[i] - dmin * mn[i / 32]
//
// A block in the file, 176 bytes for 256 weights:
//      0  f16 d
//      2  f16 dmin
//      4  u8 scales[12]
//     16  u8 qh[32]
//     48  u8 qs[128]
//
// A block of a panel, 180 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  dmin
//      4 R  scales of groups, as they count
//     12 R  minimums of groups, as they count, in pairs
//     20 R  codes, 4 of each row in turn, in planes of 4 and 1 bits
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

/// What is known of q5_k when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 176;
  static constexpr int32_t group = 32;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 5;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = 0;
  static constexpr int32_t level_hi = 31;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 0;
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = 0;
  static constexpr int32_t scale_hi = 63;
  static constexpr int32_t scale_step = 1;
  static constexpr int32_t scale_offset = 0;
  static constexpr bool has_minimum = true;
  static constexpr bool has_minimum_scale = true;
  static constexpr int32_t minimum_sign = -1;
  static constexpr int32_t minimum_lo = 0;
  static constexpr int32_t minimum_hi = 63;
  static constexpr int32_t minimum_step = 1;
  static constexpr int32_t minimum_offset = 0;
  static constexpr float constant = 1.0f;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) { return qc_to_f16(v); }

  static QC_TILE float round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static QC_TILE uint32_t minimum_bits(float v) { return qc_to_f16(v); }

  static QC_TILE float minimum_round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static void factors(const uint8_t *w, float *scale, float *minimum) {
    const float d_factor = qc_f16(w);
    const float dmin_factor = qc_f16(w + 2);
    for (size_t k = 0; k < 4; ++k) {
      scale[k] = d_factor * float(w[k + 4] & 63);
      minimum[k] = dmin_factor * float(w[k + 8] & 63);
    }
    for (size_t k = 0; k < 4; ++k) {
      scale[k + 4] = d_factor * float((w[k + 12] & 15) | ((w[k + 4] >> 6) << 4));
      minimum[k + 4] = dmin_factor * float((w[k + 12] >> 4) | ((w[k + 8] >> 6) << 4));
    }
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    qc_store_u16(w + 2, e.minimum_factor[0]);
    w[4] |= uint8_t(e.scale[0] & 63);
    w[5] |= uint8_t(e.scale[1] & 63);
    w[6] |= uint8_t(e.scale[2] & 63);
    w[7] |= uint8_t(e.scale[3] & 63);
    for (size_t k = 0; k < 4; ++k) {
      w[k + 4] |= uint8_t(((e.scale[k + 4] >> 4) & 3) << 6);
      w[k + 12] |= uint8_t(e.scale[k + 4] & 15);
    }
    w[8] |= uint8_t(e.minimum[0] & 63);
    w[9] |= uint8_t(e.minimum[1] & 63);
    w[10] |= uint8_t(e.minimum[2] & 63);
    w[11] |= uint8_t(e.minimum[3] & 63);
    for (size_t k = 0; k < 4; ++k) {
      w[k + 8] |= uint8_t(((e.minimum[k + 4] >> 4) & 3) << 6);
      w[k + 12] |= uint8_t((e.minimum[k + 4] & 15) << 4);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 16 + 48] |= uint8_t(e.code[i + k * 16] & 15);
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 16 + 16] |= uint8_t((e.code[i + k * 16] >> 4) & 1);
    }
    for (size_t k = 0; k < 3; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 32 + k1 * 16 + 48] |= uint8_t((e.code[i + k * 64 + k1 * 16 + 32] & 15) << 4);
        for (size_t i = 0; i < 16; ++i)
          w[i + k1 * 16 + 16] |= uint8_t(((e.code[i + k * 64 + k1 * 16 + 32] >> 4) & 1) << (k * 2 + 1));
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 32 + k1 * 16 + 80] |= uint8_t(e.code[i + k * 64 + k1 * 16 + 64] & 15);
        for (size_t i = 0; i < 16; ++i)
          w[i + k1 * 16 + 16] |= uint8_t(((e.code[i + k * 64 + k1 * 16 + 64] >> 4) & 1) << (k * 2 + 2));
      }
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 16 + 144] |= uint8_t((e.code[i + k * 16 + 224] & 15) << 4);
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 16 + 16] |= uint8_t(((e.code[i + k * 16 + 224] >> 4) & 1) << 7);
    }
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t dmin_factor = R * 2;
  static constexpr size_t scales = R * 4;
  static constexpr size_t minimums = R * 12;
  static constexpr size_t codes = R * 20;
  static constexpr size_t bytes = R * 180;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    e.minimum_factor[0] = qc_u16(panel + dmin_factor + r * 2);
    for (size_t i = 0; i < 8; ++i)
      e.scale[i] = uint16_t(panel[scales + r + i * R]);
    for (size_t i = 0; i < 8; ++i) {
      const size_t first = i;
      const size_t pair = (first / 8) * 4 + (first % 8) / 2;
      const size_t half = first % 8 % 2;
      e.minimum[i] = uint16_t(panel[minimums + pair * R * 2 + r * 2 + half]);
    }
    for (size_t i = 0; i < 256; ++i) {
      const int32_t part1 = qc_plane<R, 32, 20, 1>(panel + codes + R * 16, r, i) << 4;
      const int32_t part0 = qc_plane<R, 32, 20, 4>(panel + codes, r, i) | part1;
      e.code[i] = uint8_t(part0);
    }
  }
};

}  // namespace
