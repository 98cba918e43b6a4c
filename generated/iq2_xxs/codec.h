// The codec of iq2_xxs. Generated from formats/iq2_xxs.qf by `quantc compile formats/*.qf -o generated`;
// do not edit.
//
//   w[i] = d * (2 * sc[i / 32] + 1) * 0.125 * level(code[i])
//
// A block in the file, 66 bytes for 256 weights:
//      0  f16 d
//      2  u16 qs[32]
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

/// What is known of iq2_xxs when a kernel is compiled.
struct shape {
  static constexpr int32_t block = 256;
  static constexpr int32_t bytes = 66;
  static constexpr int32_t group = 32;
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
  static constexpr int32_t grid_count = 256;
  static constexpr int32_t grid_bits = 2;
  static constexpr const uint8_t *grid = lookup0;
  static constexpr int32_t mark_share = 1;
  static constexpr bool mark_even = true;
  using act = act_of;

  static QC_TILE uint32_t bits(float v) { return qc_to_f16(v); }

  static QC_TILE float round(float v) { return qc_half_to_float(qc_to_f16(v)); }

  static void factors(const uint8_t *w, float *scale) {
    const float d_factor = qc_f16(w);
    for (size_t k = 0; k < 8; ++k)
      scale[k] = d_factor * float(2 * (w[k * 8 + 9] >> 4) + 1) * 0.125f;
  }

  static QC_APART void unfold(const uint8_t *w, uint8_t *codes) {
    QC_UNROLL for (int k = 0; k < 8; ++k) {
      const uint64_t part1 = qc_u64(lookup1 + size_t(w[k * 8 + 6] & 127) * 8) << 2;
      const uint64_t part0 = qc_u64(lookup0 + size_t(w[k * 8 + 2]) * 8) | part1;
      qc_store_u64(codes + k * 32, part0);
      const uint64_t part3 = qc_u64(lookup1 + size_t((w[k * 8 + 6] >> 7) | ((w[k * 8 + 7] & 63) << 1)) * 8) << 2;
      const uint64_t part2 = qc_u64(lookup0 + size_t(w[k * 8 + 3]) * 8) | part3;
      qc_store_u64(codes + k * 32 + 8, part2);
      const uint64_t part5 = qc_u64(lookup1 + size_t((w[k * 8 + 7] >> 6) | ((w[k * 8 + 8] & 31) << 2)) * 8) << 2;
      const uint64_t part4 = qc_u64(lookup0 + size_t(w[k * 8 + 4]) * 8) | part5;
      qc_store_u64(codes + k * 32 + 16, part4);
      const uint64_t part7 = qc_u64(lookup1 + size_t((w[k * 8 + 8] >> 5) | ((w[k * 8 + 9] & 15) << 3)) * 8) << 2;
      const uint64_t part6 = qc_u64(lookup0 + size_t(w[k * 8 + 5]) * 8) | part7;
      qc_store_u64(codes + k * 32 + 24, part6);
    }
  }

  /// Writes a block from its codes, scales, minimums and floats.
  static QC_APART void encode(const qc_encoded &e, uint8_t *w) {
    qc_clear(w, bytes);
    qc_store_u16(w, e.factor[0]);
    for (size_t k = 0; k < 8; ++k)
      w[k * 8 + 9] |= uint8_t((e.scale[k] & 15) << 4);
    for (size_t k = 0; k < 32; ++k) {
      static const uint16_t at0s[] = {2, 3, 4, 5, 10, 11, 12, 13, 18, 19, 20, 21, 26, 27, 28, 29, 34, 35, 36, 37, 42,
                                      43, 44, 45, 50, 51, 52, 53, 58, 59, 60, 61};
      const size_t at0 = at0s[k];
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
      w[at0] |= uint8_t(number & 255);
    }
    for (size_t k = 0; k < 8; ++k) {
      {
        const int32_t part21 = (((e.code[k * 32 + 7] >> 2) & 1) * 2 + ((e.code[k * 32 + 6] >> 2) & 1)) * 2;
        const int32_t part20 = part21 + ((e.code[k * 32 + 5] >> 2) & 1);
        const int32_t part19 = part20 * 2;
        const int32_t part18 = part19 + ((e.code[k * 32 + 4] >> 2) & 1);
        const int32_t part17 = part18 * 2;
        const int32_t part16 = part17 + ((e.code[k * 32 + 3] >> 2) & 1);
        const int32_t part15 = part16 * 2;
        const int32_t part14 = part15 + ((e.code[k * 32 + 2] >> 2) & 1);
        const int32_t part13 = part14 * 2;
        const int32_t part12 = part13 + ((e.code[k * 32 + 1] >> 2) & 1);
        const int32_t part11 = part12 * 2;
        const int32_t part10 = part11 + ((e.code[k * 32] >> 2) & 1);
        const uint32_t number = inverse1[part10];
        w[k * 8 + 6] |= uint8_t(number & 127);
      }
      {
        const int32_t part33 = (((e.code[k * 32 + 15] >> 2) & 1) * 2 + ((e.code[k * 32 + 14] >> 2) & 1)) * 2;
        const int32_t part32 = part33 + ((e.code[k * 32 + 13] >> 2) & 1);
        const int32_t part31 = part32 * 2;
        const int32_t part30 = part31 + ((e.code[k * 32 + 12] >> 2) & 1);
        const int32_t part29 = part30 * 2;
        const int32_t part28 = part29 + ((e.code[k * 32 + 11] >> 2) & 1);
        const int32_t part27 = part28 * 2;
        const int32_t part26 = part27 + ((e.code[k * 32 + 10] >> 2) & 1);
        const int32_t part25 = part26 * 2;
        const int32_t part24 = part25 + ((e.code[k * 32 + 9] >> 2) & 1);
        const int32_t part23 = part24 * 2;
        const int32_t part22 = part23 + ((e.code[k * 32 + 8] >> 2) & 1);
        const uint32_t number = inverse1[part22];
        w[k * 8 + 6] |= uint8_t((number & 1) << 7);
        w[k * 8 + 7] |= uint8_t((number >> 1) & 63);
      }
      {
        const int32_t part45 = (((e.code[k * 32 + 23] >> 2) & 1) * 2 + ((e.code[k * 32 + 22] >> 2) & 1)) * 2;
        const int32_t part44 = part45 + ((e.code[k * 32 + 21] >> 2) & 1);
        const int32_t part43 = part44 * 2;
        const int32_t part42 = part43 + ((e.code[k * 32 + 20] >> 2) & 1);
        const int32_t part41 = part42 * 2;
        const int32_t part40 = part41 + ((e.code[k * 32 + 19] >> 2) & 1);
        const int32_t part39 = part40 * 2;
        const int32_t part38 = part39 + ((e.code[k * 32 + 18] >> 2) & 1);
        const int32_t part37 = part38 * 2;
        const int32_t part36 = part37 + ((e.code[k * 32 + 17] >> 2) & 1);
        const int32_t part35 = part36 * 2;
        const int32_t part34 = part35 + ((e.code[k * 32 + 16] >> 2) & 1);
        const uint32_t number = inverse1[part34];
        w[k * 8 + 7] |= uint8_t((number & 3) << 6);
        w[k * 8 + 8] |= uint8_t((number >> 2) & 31);
      }
      {
        const int32_t part57 = (((e.code[k * 32 + 31] >> 2) & 1) * 2 + ((e.code[k * 32 + 30] >> 2) & 1)) * 2;
        const int32_t part56 = part57 + ((e.code[k * 32 + 29] >> 2) & 1);
        const int32_t part55 = part56 * 2;
        const int32_t part54 = part55 + ((e.code[k * 32 + 28] >> 2) & 1);
        const int32_t part53 = part54 * 2;
        const int32_t part52 = part53 + ((e.code[k * 32 + 27] >> 2) & 1);
        const int32_t part51 = part52 * 2;
        const int32_t part50 = part51 + ((e.code[k * 32 + 26] >> 2) & 1);
        const int32_t part49 = part50 * 2;
        const int32_t part48 = part49 + ((e.code[k * 32 + 25] >> 2) & 1);
        const int32_t part47 = part48 * 2;
        const int32_t part46 = part47 + ((e.code[k * 32 + 24] >> 2) & 1);
        const uint32_t number = inverse1[part46];
        w[k * 8 + 8] |= uint8_t((number & 7) << 5);
        w[k * 8 + 9] |= uint8_t((number >> 3) & 15);
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
  static constexpr int16_t pieces[] = {2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4};
  static constexpr size_t bytes = R * 66;
  static constexpr bool has_unused = false;
};

}  // namespace
