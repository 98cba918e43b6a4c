// The codec of iq2_xs. Generated from formats/iq2_xs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (2 * sc[i / 16] + 1) * 0.125 * level(code[i])
//
// A block in the file, 74 bytes for 256 weights:
//      0  f16 d
//      2  u16 qs[32]
//     66  u8 scales[8]
//
// A panel holds the bytes of the file, the 4, 2 or 1 of a piece of the block for all R rows in turn.
//
// A block of a wide panel, 114 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  scales of groups, as they count
//     18 R  codes, 4 of each row in turn, in planes of 2 and 1 bits
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
  static constexpr size_t starts = 64;
};

/// What is known of iq2_xs when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 74;
  static constexpr int32_t group = 16;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 3;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -43;
  static constexpr int32_t level_hi = 43;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 8;
  static constexpr int16_t levels[] = {8, 25, 43, 43, -8, -25, -43, -43};
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = 0;
  static constexpr int32_t scale_hi = 15;
  static constexpr int32_t scale_step = 2;
  static constexpr int32_t scale_offset = -1;
  static constexpr bool has_minimum = false;
  static constexpr bool has_minimum_scale = false;
  static constexpr int32_t minimum_sign = 1;
  static constexpr int32_t minimum_lo = 1;
  static constexpr int32_t minimum_hi = 1;
  static constexpr int32_t minimum_step = 1;
  static constexpr int32_t minimum_offset = 0;
  static constexpr float constant = 0.125f;
  static constexpr int32_t grid_dim = 8;
  static constexpr int32_t grid_count = 512;
  static constexpr int32_t grid_bits = 2;
  static constexpr const uint8_t *grid = lookup0;
  static constexpr int32_t mark_share = 1;
  static constexpr bool mark_even = true;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) { return qc_to_f16(v); }

  static QC_TILE float round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    for (size_t k = 0; k < 8; ++k) {
      scale[k * 2] = d_factor * float(2 * (w[k + 66] & 15) + 1) * 0.125f;
      scale[k * 2 + 1] = d_factor * float(2 * (w[k + 66] >> 4) + 1) * 0.125f;
    }
  }

  static QC_APART void unfold(const uint8_t *w, uint8_t *codes) {
    QC_UNROLL for (int k = 0; k < 32; ++k) {
      const uint64_t part1 = qc_u64(lookup0 + size_t(w[k * 2 + 2] | ((w[k * 2 + 3] & 1) << 8)) * 8);
      const uint64_t part0 = part1 | (qc_u64(lookup1 + size_t(w[k * 2 + 3] >> 1) * 8) << 2);
      qc_store_u64(codes + k * 8, part0);
    }
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    for (size_t k = 0; k < 8; ++k) {
      w[k + 66] |= uint8_t(e.scale[k * 2] & 15);
      w[k + 66] |= uint8_t((e.scale[k * 2 + 1] & 15) << 4);
    }
    for (size_t k = 0; k < 32; ++k) {
      const int32_t part9 = (((e.code[k * 8 + 7] & 3) * 3 + (e.code[k * 8 + 6] & 3)) * 3 + (e.code[k * 8 + 5] & 3)) * 3;
      const int32_t part8 = part9 + (e.code[k * 8 + 4] & 3);
      const int32_t part7 = part8 * 3;
      const int32_t part6 = part7 + (e.code[k * 8 + 3] & 3);
      const int32_t part5 = part6 * 3;
      const int32_t part4 = part5 + (e.code[k * 8 + 2] & 3);
      const int32_t part3 = part4 * 3;
      const int32_t part2 = part3 + (e.code[k * 8 + 1] & 3);
      const int32_t part1 = part2 * 3;
      const int32_t part0 = part1 + (e.code[k * 8] & 3);
      const uint32_t number = inverse0[part0];
      w[k * 2 + 2] |= uint8_t(number & 255);
      w[k * 2 + 3] |= uint8_t((number >> 8) & 1);
    }
    for (size_t k = 0; k < 32; ++k) {
      const int32_t part21 = (((e.code[k * 8 + 7] >> 2) & 1) * 2 + ((e.code[k * 8 + 6] >> 2) & 1)) * 2;
      const int32_t part20 = part21 + ((e.code[k * 8 + 5] >> 2) & 1);
      const int32_t part19 = part20 * 2;
      const int32_t part18 = part19 + ((e.code[k * 8 + 4] >> 2) & 1);
      const int32_t part17 = part18 * 2;
      const int32_t part16 = part17 + ((e.code[k * 8 + 3] >> 2) & 1);
      const int32_t part15 = part16 * 2;
      const int32_t part14 = part15 + ((e.code[k * 8 + 2] >> 2) & 1);
      const int32_t part13 = part14 * 2;
      const int32_t part12 = part13 + ((e.code[k * 8 + 1] >> 2) & 1);
      const int32_t part11 = part12 * 2;
      const int32_t part10 = part11 + ((e.code[k * 8] >> 2) & 1);
      const uint32_t number = inverse1[part10];
      w[k * 2 + 3] |= uint8_t((number & 127) << 1);
    }
  }
};

/// Offsets in a block of a recoded panel of R rows, in bytes.
template <size_t R> struct wide_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t scales = R * 2;
  static constexpr size_t codes = R * 18;
  static constexpr size_t bytes = R * 114;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 16; ++i)
      e.scale[i] = uint16_t((panel[scales + r + i * R] + -1) / 2);
    for (size_t i = 0; i < 256; ++i) {
      const int32_t part1 = qc_plane<R, 32, 12, 1>(panel + codes + R * 8, r, i) << 2;
      const int32_t part0 = qc_plane<R, 32, 12, 2>(panel + codes, r, i) | part1;
      e.code[i] = uint8_t(part0);
    }
  }
};

/// A block of a panel of R rows: the bytes of each of its pieces, and all.
template <size_t R> struct panel_of : qc_panel_of_pieces {
  static constexpr int16_t pieces[] = {2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
  static constexpr size_t bytes = R * 74;
  static constexpr bool has_unused = false;
};

}  // namespace
