// The codec of iq1_s. Generated from formats/iq1_s.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (2 * sc[i / 32] + 1) * 0.125 * level(code[i])
//
// A block in the file, 50 bytes for 256 weights:
//      0  f16 d
//      2  u8 qs[32]
//     34  u16 qh[8]
//
// A panel holds the bytes of the file, the 4, 2 or 1 of a piece of the block for all R rows in turn.
//
// A block of a wide panel, 106 bytes for each of its R rows; numbers are for all rows in turn:
//      0 R  d
//      2 R  scales of groups, as they count
//     10 R  codes, 4 of each row in turn, in planes of 2 and 1 bits
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
  static constexpr size_t starts = 32;
};

/// What is known of iq1_s when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 50;
  static constexpr int32_t group = 32;
  static constexpr int32_t cell = 256;
  static constexpr int32_t code_bits = 3;
  static constexpr bool linear = false;
  static constexpr int32_t level_lo = -9;
  static constexpr int32_t level_hi = 9;
  static constexpr int32_t code_offset = 0;
  static constexpr int32_t level_count = 8;
  static constexpr int16_t levels[] = {-7, 1, 9, 9, -9, -1, 7, 7};
  static constexpr bool has_scale = true;
  static constexpr int32_t scale_lo = 0;
  static constexpr int32_t scale_hi = 7;
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
  static constexpr int32_t grid_count = 2048;
  static constexpr int32_t grid_bits = 2;
  static constexpr const uint8_t *grid = lookup0;
  static constexpr int32_t mark_share = 32;
  static constexpr bool mark_even = false;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) { return qc_to_f16(v); }

  static QC_TILE float round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    for (size_t k = 0; k < 8; ++k)
      scale[k] = d_factor * float(2 * ((w[k * 2 + 35] >> 4) & 7) + 1) * 0.125f;
  }

  static QC_APART void unfold(const uint8_t *w, uint8_t *codes) {
    QC_UNROLL for (int k = 0; k < 8; ++k) {
      const uint64_t part1 = qc_u64(lookup0 + size_t(w[k * 4 + 2] | ((w[k * 2 + 34] & 7) << 8)) * 8);
      const uint64_t part0 = part1 | ((0x101010101010101 * (w[k * 2 + 35] >> 7)) << 2);
      qc_store_u64(codes + k * 32, part0);
      const uint64_t part3 = qc_u64(lookup0 + size_t(w[k * 4 + 3] | (((w[k * 2 + 34] >> 3) & 7) << 8)) * 8);
      const uint64_t part2 = part3 | ((0x101010101010101 * (w[k * 2 + 35] >> 7)) << 2);
      qc_store_u64(codes + k * 32 + 8, part2);
      const uint64_t part5 =
          qc_u64(lookup0 + size_t(w[k * 4 + 4] | ((w[k * 2 + 34] >> 6) << 8) | ((w[k * 2 + 35] & 1) << 10)) * 8);
      const uint64_t part4 = part5 | ((0x101010101010101 * (w[k * 2 + 35] >> 7)) << 2);
      qc_store_u64(codes + k * 32 + 16, part4);
      const uint64_t part7 = qc_u64(lookup0 + size_t(w[k * 4 + 5] | (((w[k * 2 + 35] >> 1) & 7) << 8)) * 8);
      const uint64_t part6 = part7 | ((0x101010101010101 * (w[k * 2 + 35] >> 7)) << 2);
      qc_store_u64(codes + k * 32 + 24, part6);
    }
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    for (size_t k = 0; k < 8; ++k)
      w[k * 2 + 35] |= uint8_t((e.scale[k] & 7) << 4);
    for (size_t k = 0; k < 8; ++k)
      w[k * 2 + 35] |= uint8_t(((e.code[k * 32] >> 2) & 1) << 7);
    for (size_t k = 0; k < 8; ++k) {
      {
        const int32_t part10 = ((e.code[k * 32 + 7] & 3) * 3 + (e.code[k * 32 + 6] & 3)) * 3 + (e.code[k * 32 + 5] & 3);
        const int32_t part9 = part10 * 3;
        const int32_t part8 = part9 + (e.code[k * 32 + 4] & 3);
        const int32_t part7 = part8 * 3;
        const int32_t part6 = part7 + (e.code[k * 32 + 3] & 3);
        const int32_t part5 = part6 * 3;
        const int32_t part4 = part5 + (e.code[k * 32 + 2] & 3);
        const int32_t part3 = part4 * 3;
        const int32_t part2 = part3 + (e.code[k * 32 + 1] & 3);
        const int32_t part1 = part2 * 3;
        const int32_t part0 = part1 + (e.code[k * 32] & 3);
        const uint32_t number = inverse0[part0];
        w[k * 4 + 2] |= uint8_t(number & 255);
        w[k * 2 + 34] |= uint8_t((number >> 8) & 7);
      }
      {
        const int32_t part22 = ((e.code[k * 32 + 15] & 3) * 3 + (e.code[k * 32 + 14] & 3)) * 3;
        const int32_t part21 = part22 + (e.code[k * 32 + 13] & 3);
        const int32_t part20 = part21 * 3;
        const int32_t part19 = part20 + (e.code[k * 32 + 12] & 3);
        const int32_t part18 = part19 * 3;
        const int32_t part17 = part18 + (e.code[k * 32 + 11] & 3);
        const int32_t part16 = part17 * 3;
        const int32_t part15 = part16 + (e.code[k * 32 + 10] & 3);
        const int32_t part14 = part15 * 3;
        const int32_t part13 = part14 + (e.code[k * 32 + 9] & 3);
        const int32_t part12 = part13 * 3;
        const int32_t part11 = part12 + (e.code[k * 32 + 8] & 3);
        const uint32_t number = inverse0[part11];
        w[k * 4 + 3] |= uint8_t(number & 255);
        w[k * 2 + 34] |= uint8_t(((number >> 8) & 7) << 3);
      }
      {
        const int32_t part34 = ((e.code[k * 32 + 23] & 3) * 3 + (e.code[k * 32 + 22] & 3)) * 3;
        const int32_t part33 = part34 + (e.code[k * 32 + 21] & 3);
        const int32_t part32 = part33 * 3;
        const int32_t part31 = part32 + (e.code[k * 32 + 20] & 3);
        const int32_t part30 = part31 * 3;
        const int32_t part29 = part30 + (e.code[k * 32 + 19] & 3);
        const int32_t part28 = part29 * 3;
        const int32_t part27 = part28 + (e.code[k * 32 + 18] & 3);
        const int32_t part26 = part27 * 3;
        const int32_t part25 = part26 + (e.code[k * 32 + 17] & 3);
        const int32_t part24 = part25 * 3;
        const int32_t part23 = part24 + (e.code[k * 32 + 16] & 3);
        const uint32_t number = inverse0[part23];
        w[k * 4 + 4] |= uint8_t(number & 255);
        w[k * 2 + 34] |= uint8_t(((number >> 8) & 3) << 6);
        w[k * 2 + 35] |= uint8_t((number >> 10) & 1);
      }
      {
        const int32_t part46 = ((e.code[k * 32 + 31] & 3) * 3 + (e.code[k * 32 + 30] & 3)) * 3;
        const int32_t part45 = part46 + (e.code[k * 32 + 29] & 3);
        const int32_t part44 = part45 * 3;
        const int32_t part43 = part44 + (e.code[k * 32 + 28] & 3);
        const int32_t part42 = part43 * 3;
        const int32_t part41 = part42 + (e.code[k * 32 + 27] & 3);
        const int32_t part40 = part41 * 3;
        const int32_t part39 = part40 + (e.code[k * 32 + 26] & 3);
        const int32_t part38 = part39 * 3;
        const int32_t part37 = part38 + (e.code[k * 32 + 25] & 3);
        const int32_t part36 = part37 * 3;
        const int32_t part35 = part36 + (e.code[k * 32 + 24] & 3);
        const uint32_t number = inverse0[part35];
        w[k * 4 + 5] |= uint8_t(number & 255);
        w[k * 2 + 35] |= uint8_t(((number >> 8) & 7) << 1);
      }
    }
  }
};

/// Offsets in a block of a recoded panel of R rows, in bytes.
template <size_t R> struct wide_of : qc_panel_of_planes {
  static constexpr size_t d_factor = 0;
  static constexpr size_t scales = R * 2;
  static constexpr size_t codes = R * 10;
  static constexpr size_t bytes = R * 106;

  /// The numbers of row r.
  static void read(const uint8_t *panel, size_t r, qc_encoded &e) {
    e.factor[0] = qc_u16(panel + d_factor + r * 2);
    for (size_t i = 0; i < 8; ++i)
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
  static constexpr int16_t pieces[] = {2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
  static constexpr size_t bytes = R * 50;
  static constexpr bool has_unused = false;
};

}  // namespace
