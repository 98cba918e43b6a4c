// The codec of q6_k. Generated from formats/q6_k.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * scales[i / 16] * (q[i] - 32)
//
// A block in the file, 210 bytes for 256 weights:
//      0  u8 ql[128]
//    128  u8 qh[64]
//    192  i8 scales[16]
//    208  f16 d
//
// A block of a panel, 210 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  scales of groups, as they count
//     18 R  codes, 4 of each row in turn, in planes of 4 and 2 bits
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

/// What is known of q6_k when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 210;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 6;
  static constexpr bool linear = true;
  static constexpr int32_t level_lo = -32;
  static constexpr int32_t level_hi = 31;
  static constexpr int32_t code_offset = 32;
  static constexpr int32_t level_count = 0;
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = -128;
  static constexpr int32_t scale_hi = 127;
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
    const float d_factor = qc_f16(w + 208);
    for (size_t k = 0; k < 16; ++k)
      scale[k] = d_factor * float(qc_sign_extend<8>(w[k + 192]));
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w + 208, e.factor[0]);
    for (size_t k = 0; k < 16; ++k)
      w[k + 192] |= uint8_t(e.scale[k] & 255);
    for (size_t k = 0; k < 2; ++k) {
      for (size_t k1 = 0; k1 < 2; ++k1) {
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 64 + k1 * 16] |= uint8_t(e.code[i + k * 128 + k1 * 16] & 15);
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 32 + k1 * 16 + 128] |= uint8_t((e.code[i + k * 128 + k1 * 16] >> 4) & 3);
      }
      for (size_t k1 = 0; k1 < 2; ++k1) {
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 64 + k1 * 16 + 32] |= uint8_t(e.code[i + k * 128 + k1 * 16 + 32] & 15);
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 32 + k1 * 16 + 128] |= uint8_t(((e.code[i + k * 128 + k1 * 16 + 32] >> 4) & 3) << 2);
      }
      for (size_t k1 = 0; k1 < 4; ++k1) {
        static const uint16_t at0_k1s[] = {128, 144, 128, 144};
        const size_t at0_k1 = at0_k1s[k1];
        static const uint16_t at1_k1s[] = {4, 4, 6, 6};
        const size_t at1_k1 = at1_k1s[k1];
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 64 + k1 * 16] |= uint8_t((e.code[i + k * 128 + k1 * 16 + 64] & 15) << 4);
        for (size_t i = 0; i < 16; ++i)
          w[i + k * 32 + at0_k1] |= uint8_t(((e.code[i + k * 128 + k1 * 16 + 64] >> 4) & 3) << at1_k1);
      }
    }
  }
};

/// Offsets in a block of a panel of R rows, in bytes.
template <size_t R> struct panel_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t scales = R * 2;
  static constexpr size_t codes = R * 18;
  static constexpr size_t bytes = R * 210;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 16; ++i)
      e.scale[i] = uint16_t(qc_i8(panel + scales + r + i * R));
    for (size_t i = 0; i < 256; ++i) {
      const int32_t part1 = qc_plane<R, 16, 12, 2>(panel + codes + R * 8, r, i) << 4;
      const int32_t part0 = qc_plane<R, 16, 12, 4>(panel + codes, r, i) | part1;
      e.code[i] = uint8_t(part0);
    }
  }
};

}  // namespace
