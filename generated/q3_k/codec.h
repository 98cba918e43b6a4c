// The codec of q3_k. Generated from formats/q3_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (sc[i / 16] - 32) * (q[i] - 4)
//
// A block in the file, 110 bytes for 256 weights:
//      0  u8 hmask[32]
//     32  u8 qs[64]
//     96  u8 scales[12]
//    108  f16 d
//
// A block of a panel, 114 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  scales of groups, as they count
//     18 R  codes, 4 of each row in turn, in planes of 2 and 1 bits
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
  static constexpr size_t starts = 64;
};

/// What is known of q3_k when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 110;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 3;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = -4;
  static constexpr int32_t level_hi = 3;
  static constexpr int32_t code_offset = 4;
  static constexpr int32_t level_count = 0;
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = 0;
  static constexpr int32_t scale_hi = 63;
  static constexpr int32_t scale_step = 1;
  static constexpr int32_t scale_offset = 32;
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
    const float d_factor = qc_f16(w + 108);
    scale[0] = d_factor * float(((w[96] & 15) | ((w[104] & 3) << 4)) - 32);
    scale[1] = d_factor * float(((w[97] & 15) | ((w[105] & 3) << 4)) - 32);
    scale[2] = d_factor * float(((w[98] & 15) | ((w[106] & 3) << 4)) - 32);
    scale[3] = d_factor * float(((w[99] & 15) | ((w[107] & 3) << 4)) - 32);
    scale[4] = d_factor * float(((w[100] & 15) | (((w[104] >> 2) & 3) << 4)) - 32);
    scale[5] = d_factor * float(((w[101] & 15) | (((w[105] >> 2) & 3) << 4)) - 32);
    scale[6] = d_factor * float(((w[102] & 15) | (((w[106] >> 2) & 3) << 4)) - 32);
    scale[7] = d_factor * float(((w[103] & 15) | (((w[107] >> 2) & 3) << 4)) - 32);
    scale[8] = d_factor * float(((w[96] >> 4) | (((w[104] >> 4) & 3) << 4)) - 32);
    scale[9] = d_factor * float(((w[97] >> 4) | (((w[105] >> 4) & 3) << 4)) - 32);
    scale[10] = d_factor * float(((w[98] >> 4) | (((w[106] >> 4) & 3) << 4)) - 32);
    scale[11] = d_factor * float(((w[99] >> 4) | (((w[107] >> 4) & 3) << 4)) - 32);
    scale[12] = d_factor * float(((w[100] >> 4) | ((w[104] >> 6) << 4)) - 32);
    scale[13] = d_factor * float(((w[101] >> 4) | ((w[105] >> 6) << 4)) - 32);
    scale[14] = d_factor * float(((w[102] >> 4) | ((w[106] >> 6) << 4)) - 32);
    scale[15] = d_factor * float(((w[103] >> 4) | ((w[107] >> 6) << 4)) - 32);
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w + 108, e.factor[0]);
    for (size_t k = 0; k < 4; ++k) {
      w[k + 96] |= uint8_t(e.scale[k] & 15);
      w[k + 104] |= uint8_t((e.scale[k] >> 4) & 3);
    }
    for (size_t k = 0; k < 4; ++k) {
      w[k + 100] |= uint8_t(e.scale[k + 4] & 15);
      w[k + 104] |= uint8_t(((e.scale[k + 4] >> 4) & 3) << 2);
    }
    for (size_t k = 0; k < 8; ++k) {
      static const uint16_t at0s[] = {104, 105, 106, 107, 104, 105, 106, 107};
      const size_t at0 = at0s[k];
      static const uint16_t at1s[] = {4, 4, 4, 4, 6, 6, 6, 6};
      const size_t at1 = at1s[k];
      w[k + 96] |= uint8_t((e.scale[k + 8] & 15) << 4);
      w[at0] |= uint8_t(((e.scale[k + 8] >> 4) & 3) << at1);
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 16 + 32] |= uint8_t(e.code[i + k * 16] & 3);
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 16] |= uint8_t((e.code[i + k * 16] >> 2) & 1);
    }
    for (size_t k = 0; k < 3; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        for (size_t i = 0; i < 16; ++i)
          w[i + k1 * 16 + 32] |= uint8_t((e.code[i + k * 32 + k1 * 16 + 32] & 3) << (k * 2 + 2));
        for (size_t i = 0; i < 16; ++i)
          w[i + k1 * 16] |= uint8_t(((e.code[i + k * 32 + k1 * 16 + 32] >> 2) & 1) << (k + 1));
      }
    }
    for (size_t k = 0; k < 2; ++k) {
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 16 + 64] |= uint8_t(e.code[i + k * 16 + 128] & 3);
      for (size_t i = 0; i < 16; ++i)
        w[i + k * 16] |= uint8_t(((e.code[i + k * 16 + 128] >> 2) & 1) << 4);
    }
    for (size_t k = 0; k < 3; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        for (size_t i = 0; i < 16; ++i)
          w[i + k1 * 16 + 64] |= uint8_t((e.code[i + k * 32 + k1 * 16 + 160] & 3) << (k * 2 + 2));
        for (size_t i = 0; i < 16; ++i)
          w[i + k1 * 16] |= uint8_t(((e.code[i + k * 32 + k1 * 16 + 160] >> 2) & 1) << (k + 5));
      }
    }
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t scales = R * 2;
  static constexpr size_t codes = R * 18;
  static constexpr size_t bytes = R * 114;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 16; ++i)
      e.scale[i] = uint16_t(qc_i8(panel + scales + r + i * R) + 32);
    for (size_t i = 0; i < 256; ++i) {
      const int32_t part1 = qc_plane<R, 32, 12, 1>(panel + codes + R * 8, r, i) << 2;
      const int32_t part0 = qc_plane<R, 32, 12, 2>(panel + codes, r, i) | part1;
      e.code[i] = uint8_t(part0);
    }
  }
};

}  // namespace
